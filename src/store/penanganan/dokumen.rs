//! Papers, numbers of other bodies, the checklist, cases that belong together.

use super::super::audit::Tx;
use super::kasus::Kasus;
use crate::domain::id::{DokumenId, NomorLuarId, PerkaraId};
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::{DokumenBaru, Kaitan, NomorLuar, Syarat};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

pub(super) fn syarat(tx: &mut Tx<'_>, kasus: &Kasus, butir: Syarat, ada: Option<bool>) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &butir, &ada);
    Err(StoreError::Missing)
}

pub(super) fn nomor_luar(tx: &mut Tx<'_>, kasus: &Kasus, isi: &NomorLuar) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &isi);
    Err(StoreError::Missing)
}

pub(super) fn nomor_luar_hapus(tx: &mut Tx<'_>, kasus: &Kasus, id: NomorLuarId) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &id);
    Err(StoreError::Missing)
}

pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &DokumenBaru,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &isi);
    Err(StoreError::Missing)
}

pub(super) fn hapus(tx: &mut Tx<'_>, session: &Session, kasus: &Kasus, id: DokumenId) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &id);
    Err(StoreError::Missing)
}

pub(super) fn terkait(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    lain: PerkaraId,
    kaitan: Kaitan,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &lain, &kaitan);
    Err(StoreError::Missing)
}

pub(super) fn terkait_lepas(tx: &mut Tx<'_>, kasus: &Kasus, lain: PerkaraId) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &lain);
    Err(StoreError::Missing)
}
