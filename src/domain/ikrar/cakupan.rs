//! What a unit had reached on a day: signed in this wave, of those on duty there on that day (`domain.md` 13, detail 4).
//!
//! Today's staff is never the measure of an earlier day. Who was on duty follows from present and past placements, what was signed from
//! records that stand and from those a move has replaced; both are counted by the store, the rest is arithmetic.

use crate::domain::id::SatkerId;

/// Figures of one unit on one day. People, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CakupanRow {
    /// The unit.
    pub satker: SatkerId,
    /// On duty there on the day.
    pub bertugas: i64,
    /// Of these, excluded on that day with a reason.
    pub dikecualikan: i64,
    /// Signed there by that day.
    pub ttd: i64,
    /// A representative had signed.
    pub diwakili: i64,
    /// Had spoken, whether or not they signed too.
    pub mengucapkan: i64,
    /// Had refused.
    pub menolak: i64,
}

impl CakupanRow {
    /// Who owed a signature.
    #[must_use]
    pub const fn wajib(&self) -> i64 {
        self.bertugas - self.dikecualikan
    }

    /// The headline: signed, with those who were represented where the office counts them.
    #[must_use]
    pub const fn utama(&self, diwakili: bool) -> i64 {
        if diwakili { self.ttd + self.diwakili } else { self.ttd }
    }
}
