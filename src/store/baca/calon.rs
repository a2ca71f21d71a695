//! People who may fit what was typed, found through an index: a superset that the condition then checks.
//!
//! What was typed can be common ("a", "muhammad"), so a collection ends at a limit and says whether it
//! is whole.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::kata::{self, Fragmen};
use super::saring::rentang_nomor;
use super::sql::{self, isi};
use crate::domain::nomor::Nomor;
use crate::domain::request::StoreError;

/// Keys found, and whether there are no more.
pub(super) struct Calon {
    pub(super) ids: Vec<i64>,
    pub(super) lengkap: bool,
}

/// People with words that begin with these fragments; `None` where they are too many.
pub(super) fn kata(conn: &Connection, words: &[Fragmen], batas: usize) -> Result<Option<Calon>, StoreError> {
    let all = kata::semua(conn, words, true, (batas, batas))?;
    Ok(all.map(|rows| Calon { ids: rows.into_iter().map(|(_, id)| id).collect(), lengkap: true }))
}

/// People whose number, or the birth date in it, begins with these digits.
pub(super) fn angka(conn: &Connection, digits: &str, batas: usize) -> Result<Calon, StoreError> {
    let mut ids: BTreeSet<i64> = lahir(conn, digits, batas)?.into_iter().collect();
    for (low, high) in rentang_nomor(digits) {
        if ids.len() > batas {
            break;
        }
        let text = "SELECT id FROM pegawai INDEXED BY pegawai_nomor WHERE nomor >= :dari AND nomor < :ke LIMIT :n";
        let values = [isi(":dari", low), isi(":ke", high), isi(":n", sampai(batas))];
        ids.extend(sql::semua(conn, text, &values, |row| row.get::<_, i64>(0))?);
    }
    Ok(penuh(ids.into_iter().collect(), batas))
}

/// People whose birth date in the number begins with these digits, by number.
pub(super) fn lahir(conn: &Connection, digits: &str, batas: usize) -> Result<Vec<i64>, StoreError> {
    let Some((low, high)) = Nomor::rentang_lahir(digits) else { return Ok(Vec::new()) };
    let text = "SELECT id FROM pegawai INDEXED BY pegawai_lahir WHERE nomor_jenis IN ('nip', 'ni_pppk') \
                AND nomor % 10000000000000000 >= :dari AND nomor % 10000000000000000 < :ke \
                ORDER BY nomor % 10000000000000000 LIMIT :n";
    sql::semua(conn, text, &[isi(":dari", low), isi(":ke", high), isi(":n", sampai(batas))], |row| row.get(0))
}

/// One more than the limit, so that a full collection is told from a cut one.
fn sampai(batas: usize) -> i64 {
    i64::try_from(batas).unwrap_or(i64::MAX).saturating_add(1)
}

fn penuh(mut ids: Vec<i64>, batas: usize) -> Calon {
    let lengkap = ids.len() <= batas;
    ids.truncate(batas);
    Calon { ids, lengkap }
}
