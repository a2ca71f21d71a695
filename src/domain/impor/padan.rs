//! Units by what offices call them: `LAPAS KLS. 2A SALEMBA` is Lapas Kelas IIA Salemba.
//!
//! Spelling, class and order of words may differ; what is left must be the same. A name that only resembles one is
//! asked about, with those that resemble it, and the answer is remembered. Never is a unit taken on a guess.

use crate::domain::id::SatkerId;

/// What a name of a unit can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cocok {
    /// This one and no other.
    Satu(SatkerId),
    /// One of these, best first; or one that merely resembles it. A person has to say.
    Tanya(Vec<SatkerId>),
    /// None that resembles it.
    Tak,
}
