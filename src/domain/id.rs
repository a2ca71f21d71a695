//! A type of its own for every kind of key, so that a person is never passed where a unit is meant.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )*};
}

ids! {
    /// A work unit.
    SatkerId,
    /// An employee; stable for life, whatever number the person bears.
    PegawaiId,
    /// An election.
    PemilihanId,
    /// A pledge wave of one election.
    GelombangId,
    /// A version of a pledge text.
    TeksIkrarId,
    /// A ceremony or briefing.
    KegiatanId,
    /// A sheet of paper that pledges were read from.
    BerkasId,
    /// One incoming report of a suspected violation.
    LaporanDugaanId,
    /// One case: one report, one accused.
    PerkaraId,
    /// A paper of a case.
    DokumenId,
    /// A number under which another body knows a case.
    NomorLuarId,
    /// An examiner of a case.
    PemeriksaId,
    /// A clock of a case.
    JamId,
    /// A person who may sit at the desk.
    OperatorId,
    /// One link of the audit chain.
    AuditId,
    /// A half-filled form kept for its operator.
    DrafId,
}

/// The row version an operator saw; a save against another version is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ver(pub i64);
