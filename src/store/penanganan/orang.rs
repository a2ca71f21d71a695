//! Who is accused, who looks after the case, whom it is open to, and whom it never is.

use super::super::audit::Tx;
use super::kasus::Kasus;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use rusqlite::Connection;

use crate::domain::id::{OperatorId, PegawaiId, PerkaraId};
use crate::domain::request::Written;

pub(super) fn terlapor(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    pegawai: PegawaiId,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &pegawai);
    Err(StoreError::Missing)
}

pub(super) fn baris(tx: &mut Tx<'_>, kasus: &Kasus, ids: &[String]) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &ids);
    Err(StoreError::Missing)
}

pub(super) fn petugas(tx: &mut Tx<'_>, kasus: &Kasus, operator: Option<OperatorId>) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &operator);
    Err(StoreError::Missing)
}

pub(super) fn akses(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    operator: OperatorId,
    marks: (bool, bool),
    sk: &str,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &operator, &marks, &sk);
    Err(StoreError::Missing)
}

pub(super) fn akses_cabut(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    operator: OperatorId,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &operator);
    Err(StoreError::Missing)
}

pub(super) fn operator_pegawai(
    tx: &mut Tx<'_>,
    session: &Session,
    operator: OperatorId,
    pegawai: Option<PegawaiId>,
) -> Result<Written, StoreError> {
    let _ = (&tx, &session, &operator, &pegawai);
    Err(StoreError::Missing)
}

/// Whether the session's operator is a party to a case, or led by its accused.
pub(in crate::store) fn berkonflik(conn: &Connection, session: &Session, kasus: &Kasus) -> Result<bool, StoreError> {
    let _ = (conn, session, kasus);
    Ok(false)
}

/// Whether the session may see who reported, for this reason.
pub(in crate::store) fn boleh_lihat_pelapor(
    conn: &Connection,
    session: &Session,
    perkara: PerkaraId,
    alasan: &str,
) -> Result<(), StoreError> {
    let _ = (conn, session, perkara, alasan);
    Err(StoreError::Missing)
}
