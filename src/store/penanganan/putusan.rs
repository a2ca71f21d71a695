//! The decision: who decided what, when it reached the accused, from when it is in force.

use super::super::audit::Tx;
use super::kasus::Kasus;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::PutusanBaru;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &PutusanBaru,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &isi);
    Err(StoreError::Missing)
}

pub(super) fn terima(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, hari: Tanggal) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &hari);
    Err(StoreError::Missing)
}

pub(super) fn berlaku_upaya(tx: &mut Tx<'_>, kasus: &Kasus, hari: Tanggal) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &hari);
    Err(StoreError::Missing)
}

pub(super) fn pembatalan(tx: &mut Tx<'_>, kasus: &Kasus, nomor: &str, hari: Tanggal) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &nomor, &hari);
    Err(StoreError::Missing)
}

pub(super) fn blokir(tx: &mut Tx<'_>, kasus: &Kasus, blokir: bool) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &blokir);
    Err(StoreError::Missing)
}
