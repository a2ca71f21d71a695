//! Operators, their own drafts, and how the trail stands.

use rusqlite::Connection;

use super::lingkup;
use super::sql::{self, isi, kode};
use crate::domain::draf::{Draf, Isian, PILIHAN_GELOMBANG};
use crate::domain::id::{DrafId, GelombangId, OperatorId, PegawaiId, SatkerId, Ver};
use crate::domain::operator::{Hak, Peran, Session};
use crate::domain::request::{OperatorRow, StoreError};
use crate::domain::tanggal::Waktu;

/// All operators by login.
///
/// # Errors
/// [`StoreError::Forbidden`] for whoever does not grant roles.
pub(crate) fn operator(conn: &Connection, session: &Session) -> Result<Vec<OperatorRow>, StoreError> {
    if !session.boleh(Hak::PeranBeri) {
        return Err(lingkup::tanpa_hak(Hak::PeranBeri));
    }
    let text = "SELECT id, ver, login, nama, peran, satker_id, aktif, pegawai_id FROM operator ORDER BY login";
    sql::semua(conn, text, &[], |row| {
        Ok(OperatorRow {
            id: OperatorId(row.get(0)?),
            ver: Ver(row.get(1)?),
            login: row.get(2)?,
            nama: row.get(3)?,
            peran: kode(row, 4, |text| text.split_whitespace().map(Peran::from_code).collect())?,
            satker: row.get::<_, Option<i64>>(5)?.map(SatkerId),
            aktif: row.get(6)?,
            pegawai: row.get::<_, Option<i64>>(7)?.map(PegawaiId),
        })
    })
}

/// The session's own drafts, newest first; nobody sees another's.
///
/// # Errors
/// As every read.
pub(crate) fn draf(conn: &Connection, session: &Session) -> Result<Vec<Draf>, StoreError> {
    let text = "SELECT id, formulir, objek_id, ver, isian, fokus, waktu FROM draf INDEXED BY draf_operator \
                WHERE operator_id = :op AND formulir <> :pilihan ORDER BY waktu DESC, id DESC";
    let args = [isi(":op", session.operator.0), isi(":pilihan", PILIHAN_GELOMBANG.to_owned())];
    sql::semua(conn, text, &args, |row| {
        Ok(Draf {
            id: Some(DrafId(row.get(0)?)),
            formulir: row.get(1)?,
            objek: row.get(2)?,
            ver: row.get::<_, Option<i64>>(3)?.map(Ver),
            isian: kode(row, 4, |text| serde_json::from_str::<Isian>(text).ok())?,
            fokus: row.get(5)?,
            waktu: Some(sql::waktu(row, 6)?),
        })
    })
}

/// The wave that the session's operator chose last, where he chose one.
pub(super) fn pilihan_gelombang(conn: &Connection, session: &Session) -> Result<Option<GelombangId>, StoreError> {
    let text = "SELECT objek_id FROM draf INDEXED BY draf_operator WHERE operator_id = :op AND formulir = :pilihan";
    let args = [isi(":op", session.operator.0), isi(":pilihan", PILIHAN_GELOMBANG.to_owned())];
    Ok(sql::satu(conn, text, &args, |row| row.get::<_, Option<i64>>(0))?.flatten().map(GelombangId))
}

/// Who else has a changed form open on a record: their drafts say so.
///
/// # Errors
/// As every read.
pub(crate) fn sedang(
    conn: &Connection,
    formulir: &str,
    objek: i64,
    session: &Session,
) -> Result<Vec<(String, Waktu)>, StoreError> {
    let text = "SELECT o.login, d.waktu FROM draf d JOIN operator o ON o.id = d.operator_id \
                WHERE d.formulir = :formulir AND d.objek_id = :objek AND d.operator_id <> :op ORDER BY d.waktu DESC";
    let args = [isi(":formulir", formulir.to_owned()), isi(":objek", objek), isi(":op", session.operator.0)];
    sql::semua(conn, text, &args, |row| Ok((row.get(0)?, sql::waktu(row, 1)?)))
}

/// Length and head of the trail, which carry nobody's data and stand at the foot of every report. The
/// trail only grows and its keys have no gaps, so the newest key is its length.
///
/// # Errors
/// As every read.
pub(crate) fn audit_kepala(conn: &Connection, _session: &Session) -> Result<(i64, String), StoreError> {
    let text = "SELECT id, hash FROM audit WHERE id = (SELECT max(id) FROM audit)";
    Ok(sql::satu(conn, text, &[], |row| Ok((row.get(0)?, row.get(1)?)))?.unwrap_or_default())
}
