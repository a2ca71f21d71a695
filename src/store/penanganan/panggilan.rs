//! Written calls and the team that examines.

use super::super::audit::Tx;
use super::kasus::Kasus;
use crate::domain::id::PemeriksaId;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::{PanggilanBaru, PemeriksaBaru};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &PanggilanBaru,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &isi);
    Err(StoreError::Missing)
}

pub(super) fn hadir(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    ke: u8,
    hadir: Option<bool>,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &ke, &hadir);
    Err(StoreError::Missing)
}

pub(super) fn pemeriksa(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    isi: &PemeriksaBaru,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &isi);
    Err(StoreError::Missing)
}

pub(super) fn pemeriksa_hapus(tx: &mut Tx<'_>, kasus: &Kasus, id: PemeriksaId) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &id);
    Err(StoreError::Missing)
}
