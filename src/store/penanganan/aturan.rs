//! The rules of handling and the calendar: what the office changes, and what it moves.

use super::super::audit::Tx;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::{UbahAturan, UbahLibur};
use crate::domain::request::StoreError;
use crate::domain::request::Written;

pub(super) fn simpan(tx: &mut Tx<'_>, session: &Session, isi: &UbahAturan) -> Result<Written, StoreError> {
    let _ = (&tx, &session, &isi);
    Err(StoreError::Missing)
}

pub(super) fn libur(tx: &mut Tx<'_>, session: &Session, isi: &UbahLibur) -> Result<Written, StoreError> {
    let _ = (&tx, &session, &isi);
    Err(StoreError::Missing)
}
