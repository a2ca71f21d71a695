//! What a triage decided, applied at once or not at all.

use super::super::audit::Tx;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::PutusanPilah;
use crate::domain::request::StoreError;
use crate::domain::request::Written;

pub(super) fn terapkan(tx: &mut Tx<'_>, session: &Session, semua: &[PutusanPilah]) -> Result<Written, StoreError> {
    let _ = (&tx, &session, &semua);
    Err(StoreError::Missing)
}
