//! What a press of a key has put on a row: from what it said, to what it says.

use super::id::PegawaiId;

/// One row keyed. A row that says something else by now refuses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Diisi<I> {
    /// Who stands on it.
    pub pegawai: PegawaiId,
    /// What the operator saw.
    pub dari: Option<I>,
    /// What he keyed; `None` takes it back.
    pub ke: Option<I>,
    /// The number of a row that comes with this, or that is taken off with a `ke` of `None`. `None` for a row that stands, and for
    /// somebody who gets the next.
    pub letak: Option<u32>,
}
