//! People who may fit what was typed, found through an index: a superset that the condition then checks.
//!
//! What was typed can be common ("a", "muhammad"), so a collection ends at a limit and says whether it
//! is whole. Fragments reach the word index one by one in quotes with a star, so no input is ever an
//! error of its query language.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::rencana;
use super::saring::rentang_nomor;
use super::sql::{self, isi};
use crate::domain::id::GelombangId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::nomor::Nomor;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::request::StoreError;

/// Keys found, and whether there are no more.
pub(super) struct Calon {
    pub(super) ids: Vec<i64>,
    pub(super) lengkap: bool,
}

/// The query of the word index; `None` where no fragment is fit for it. Letters beyond ASCII are not: its
/// idea of a word need not be ours. One letter is fit only where longer ones are missing and few names
/// begin with it: the index keeps no list for single letters and collects every word first.
fn cocok(conn: &Connection, words: &[String], batas: usize) -> Result<Option<String>, StoreError> {
    let ascii = |w: &&String| w.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut fit: Vec<&String> = words.iter().filter(ascii).filter(|w| w.len() >= 2).collect();
    if fit.is_empty() {
        for word in words.iter().filter(ascii) {
            if jarang(conn, word, batas)? {
                fit.push(word);
                break;
            }
        }
    }
    let quoted: Vec<String> = fit.into_iter().map(|w| format!("\"{}\"*", w.replace('"', "\"\""))).collect();
    Ok((!quoted.is_empty()).then(|| quoted.join(" ")))
}

/// Whether fewer names than the limit begin with a piece.
fn jarang(conn: &Connection, word: &str, batas: usize) -> Result<bool, StoreError> {
    let text = "SELECT count(*) FROM (SELECT 1 FROM pegawai INDEXED BY pegawai_nama \
                WHERE nama_kunci >= :dari AND nama_kunci < :ke LIMIT :n)";
    let values = [isi(":dari", word.to_owned()), isi(":ke", format!("{word}\u{10ffff}")), isi(":n", sampai(batas))];
    let n: i64 = sql::satu(conn, text, &values, |row| row.get(0))?.unwrap_or_default();
    Ok(n < sampai(batas))
}

/// People with words that begin with these fragments.
pub(super) fn kata(conn: &Connection, words: &[String], batas: usize) -> Result<Option<Calon>, StoreError> {
    let Some(query) = cocok(conn, words, batas)? else { return Ok(None) };
    let text = "SELECT rowid FROM pegawai_cari WHERE pegawai_cari MATCH :cocok LIMIT :n";
    let ids = sql::semua(conn, text, &[isi(":cocok", query), isi(":n", sampai(batas))], |row| row.get(0))?;
    Ok(Some(penuh(ids, batas)))
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

/// People with a rare state in a wave.
pub(super) fn keadaan(conn: &Connection, gelombang: GelombangId, state: KeadaanIkrar) -> Result<Vec<i64>, StoreError> {
    let text = "SELECT pegawai_id FROM ikrar INDEXED BY ikrar_langka \
                WHERE gelombang_id = :g AND keadaan = :ikrar AND keadaan <> 'ttd'";
    let values = [isi(":g", gelombang.0), isi(":ikrar", state.code().to_owned())];
    sql::semua(conn, text, &values, |row| row.get(0))
}

/// People of a rare kind of employment.
pub(super) fn status(conn: &Connection, kind: StatusKepegawaian) -> Result<Vec<i64>, StoreError> {
    let text =
        format!("SELECT id FROM pegawai INDEXED BY pegawai_langka_nama WHERE status = :status AND {}", rencana::BANYAK);
    sql::semua(conn, &text, &[isi(":status", kind.code().to_owned())], |row| row.get(0))
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
