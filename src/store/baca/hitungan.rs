//! The exact count of a list of people, in parts.
//!
//! Lists say "more than" where counting is dear. Who asks for the very number gets it from here: unit by unit, each
//! part at most [`BAGIAN`] people, so that the questions of a moving cursor never wait long behind it. The parts
//! are taken of a file that goes on living; the desk begins anew when something has changed.

use rusqlite::Connection;

use super::habis::Habis;
use super::pegawai::unit;
use super::rencana;
use super::sql::{self, isi};
use crate::domain::operator::Session;
use crate::domain::request::{Hitungan, PegawaiQuery, Posisi, StoreError};

/// People that one part looks at: some milliseconds, at most some ten where a pledge is looked up for each.
const BAGIAN: i64 = 5_000;

/// A part of the count. Its place is a unit (the key) and, where a unit is larger than a part, the name behind it.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people.
pub(super) fn pegawai(
    conn: &Connection,
    query: &PegawaiQuery,
    dari: Option<&Posisi>,
    session: &Session,
) -> Result<Hitungan, StoreError> {
    let units = unit(conn, query, session)?;
    let (from_unit, mut after) = match dari.map(|p| (p.kunci.split_once(' ').unwrap_or((&p.kunci, "")), p.id)) {
        Some(((unit, name), id)) => (unit.parse().unwrap_or(i64::MAX), Some((name.to_owned(), id))),
        None => (i64::MIN, None),
    };
    // Units in the order of their keys; who has nobody costs nothing.
    let text = "SELECT DISTINCT satker_id FROM hitung_pegawai WHERE satker_id >= :satker ORDER BY satker_id";
    let mut all: Vec<i64> = sql::semua(conn, text, &[isi(":satker", from_unit)], |row| row.get(0))?;
    if let Some(mut reach) = units {
        reach.sort_unstable();
        all.retain(|id| reach.binary_search(id).is_ok());
    }
    let saring = rencana::syarat(query, &Habis::baca(conn, query.gelombang, session.hari)?);
    // The condition stands among the columns: the walk must see every row, or a part would have no end.
    let text = format!(
        "SELECT p.nama_kunci, p.id, {} FROM pegawai p INDEXED BY pegawai_satker_nama WHERE p.satker_id = :satker \
         AND (p.nama_kunci, p.id) > (:dari, :dari_id) ORDER BY p.nama_kunci, p.id LIMIT :n",
        saring.syarat
    );
    let (mut n, mut left) = (0, BAGIAN);
    for unit in all {
        let (name, id) = after.take().filter(|_| unit == from_unit).unwrap_or((String::new(), i64::MIN));
        let mut values = saring.isi.clone();
        values.extend([isi(":satker", unit), isi(":dari", name), isi(":dari_id", id), isi(":n", left)]);
        let mut last = None;
        sql::jalan(conn, &text, &values, |row| {
            n += u64::from(row.get::<_, bool>(2)?);
            left -= 1;
            if left == 0 {
                last = Some((row.get::<_, String>(0)?, row.get::<_, i64>(1)?));
            }
            Ok(true)
        })?;
        if let Some((name, id)) = last {
            return Ok(Hitungan { n, lanjut: Some(Posisi { kunci: format!("{unit} {name}"), id }) });
        }
    }
    Ok(Hitungan { n, lanjut: None })
}
