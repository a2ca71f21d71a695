//! The word index of names: who bears words that begin with what was typed.
//!
//! `pegawai_nama` holds names by their first word, `nama_kata` by every later one with the whole key behind it, and
//! `jumlah_kata` says how many rows each later word has. So one statement decides about all fragments without
//! fetching a person, and its price is known before it is asked.
//!
//! A person fits when every fragment begins some word. No fragment begins another one here
//! ([`super::saring::fragmen`]), so the first word of a name serves one fragment at most, and everybody who fits has the rarest
//! fragment either in a later word, or in the first and every other one in a later word.

use rusqlite::Connection;

use super::saring;
use super::sql::{self, Isi, isi};
use crate::domain::request::StoreError;

/// Different words that are looked through; what more words begin with is common.
const BATAS_RAGAM: i64 = 3_000;

/// A name as lists sort it, and whose it is.
pub(super) type Nama = (String, i64);

/// A fragment and what the vocabulary knows of it.
#[derive(Debug, Clone)]
pub(super) struct Fragmen {
    /// What was typed, folded.
    pub(super) teks: String,
    /// Different later words that begin with it.
    pub(super) ragam: i64,
    /// Names they stand in, counted once for each.
    pub(super) n: i64,
}

/// The first text behind all that begin with a fragment.
pub(super) fn habis(fragment: &str) -> String {
    format!("{fragment}\u{10ffff}")
}

/// What the vocabulary knows of each fragment, the rarest first.
pub(super) fn kenali(conn: &Connection, words: &[String]) -> Result<Vec<Fragmen>, StoreError> {
    let text = "SELECT count(*), ifnull(sum(n), 0) FROM (SELECT n FROM jumlah_kata WHERE kata >= :dari AND kata < :ke \
                LIMIT :ragam) tinjau";
    let mut all = Vec::with_capacity(words.len());
    for word in words {
        let values = [isi(":dari", word.clone()), isi(":ke", habis(word)), isi(":ragam", BATAS_RAGAM)];
        let (ragam, n) = sql::satu(conn, text, &values, |row| Ok((row.get(0)?, row.get(1)?)))?.unwrap_or((0, 0));
        all.push(Fragmen { teks: word.clone(), ragam, n });
    }
    all.sort_by_key(|f| f.n);
    Ok(all)
}

/// The different later words that begin with a fragment.
pub(super) fn ragam(conn: &Connection, fragment: &str) -> Result<Vec<String>, StoreError> {
    let text = "SELECT kata FROM jumlah_kata WHERE kata >= :dari AND kata < :ke";
    sql::semua(conn, text, &[isi(":dari", fragment.to_owned()), isi(":ke", habis(fragment))], |row| row.get(0))
}

/// The condition that other fragments fit and that the person is in service, with its values.
fn syarat(others: &[&str], nonaktif: bool) -> (String, Isi) {
    let words: Vec<String> = others.iter().map(|w| (*w).to_owned()).collect();
    let names = saring::kata("nama_kunci", &words);
    let aktif = if nonaktif { "1" } else { "aktif = 1" };
    (format!("{aktif} AND {}", names.syarat), names.isi)
}

fn nama(row: &rusqlite::Row<'_>) -> rusqlite::Result<Nama> {
    Ok((row.get(0)?, row.get(1)?))
}

fn sampai(batas: usize) -> i64 {
    i64::try_from(batas).unwrap_or(i64::MAX).saturating_add(1)
}

/// Names with a fragment in a later word but not in the first, that the others fit too: at most one more than
/// `batas`, out of the first `tinjau` with such a word ([`Fragmen::n`] in all). In order, each once.
pub(super) fn belakang(
    conn: &Connection,
    fragment: &str,
    others: &[&str],
    nonaktif: bool,
    (tinjau, batas): (usize, usize),
) -> Result<Vec<Nama>, StoreError> {
    let (rest, mut values) = syarat(others, nonaktif);
    values.extend([isi(":dari", fragment.to_owned()), isi(":ke", habis(fragment))]);
    values.extend([isi(":tinjau", sampai(tinjau)), isi(":n", sampai(batas))]);
    let text = format!(
        "SELECT nama_kunci, id FROM (SELECT nama_kunci, id, aktif FROM nama_kata WHERE kata >= :dari AND kata < :ke \
         LIMIT :tinjau) tinjau WHERE NOT (nama_kunci >= :dari AND nama_kunci < :ke) AND {rest} LIMIT :n"
    );
    let mut rows = sql::semua(conn, &text, &values, nama)?;
    rows.sort_unstable();
    rows.dedup();
    Ok(rows)
}

/// Names whose first word begins with one fragment and a later one with another, that the rest fits too; at most one
/// more than `batas`. Looks once for each different word of the other fragment.
pub(super) fn silang(
    conn: &Connection,
    first: &str,
    other: &str,
    rest: &[&str],
    nonaktif: bool,
    batas: usize,
) -> Result<Vec<Nama>, StoreError> {
    let (rest, mut values) = syarat(rest, nonaktif);
    values.extend([isi(":dari", first.to_owned()), isi(":ke", habis(first)), isi(":n", sampai(batas))]);
    values.extend([isi(":lain", other.to_owned()), isi(":lain_ke", habis(other))]);
    let text = format!(
        "SELECT nama_kunci, id FROM jumlah_kata v CROSS JOIN nama_kata k ON k.kata = v.kata \
         AND k.nama_kunci >= :dari AND k.nama_kunci < :ke \
         WHERE v.kata >= :lain AND v.kata < :lain_ke AND {rest} LIMIT :n"
    );
    let mut rows = sql::semua(conn, &text, &values, nama)?;
    rows.sort_unstable();
    rows.dedup();
    Ok(rows)
}

/// Names whose first word begins with a fragment, that the others fit too, in order: at most `batas`, out of the first
/// `tinjau` of them; and whether these are all.
pub(super) fn depan(
    conn: &Connection,
    fragment: &str,
    others: &[&str],
    nonaktif: bool,
    (tinjau, batas): (usize, usize),
) -> Result<(Vec<Nama>, bool), StoreError> {
    let (rest, mut values) = syarat(others, nonaktif);
    values.extend([isi(":dari", fragment.to_owned()), isi(":ke", habis(fragment)), isi(":n", sampai(tinjau))]);
    let text = format!(
        "SELECT nama_kunci, id, {rest} FROM pegawai INDEXED BY pegawai_nama \
         WHERE nama_kunci >= :dari AND nama_kunci < :ke ORDER BY nama_kunci, id LIMIT :n"
    );
    let (mut rows, mut seen, mut whole) = (Vec::new(), 0, true);
    sql::jalan(conn, &text, &values, |row| {
        seen += 1;
        whole = seen <= tinjau && (rows.len() < batas || !row.get::<_, bool>(2)?);
        if whole && row.get(2)? {
            rows.push(nama(row)?);
        }
        Ok(whole)
    })?;
    Ok((rows, whole))
}

/// Everybody with these fragments, by name; `None` where that would read more than `belakang` rows of later words, or
/// more than `depan` first ones fit.
pub(super) fn semua(
    conn: &Connection,
    words: &[Fragmen],
    nonaktif: bool,
    (di_belakang, di_depan): (usize, usize),
) -> Result<Option<Vec<Nama>>, StoreError> {
    let Some(first) = words.first().filter(|f| f.n <= sampai(di_belakang)) else { return Ok(None) };
    let others: Vec<&str> = words.iter().skip(1).map(|f| f.teks.as_str()).collect();
    let (more, whole) = match berikut(words) {
        None => depan(conn, &first.teks, &[], nonaktif, (di_depan, di_depan))?,
        Some((other, rest)) => {
            let rows = silang(conn, &first.teks, other, &rest, nonaktif, di_depan)?;
            let whole = rows.len() <= di_depan;
            (rows, whole)
        }
    };
    if !whole {
        return Ok(None);
    }
    let mut rows = belakang(conn, &first.teks, &others, nonaktif, (di_belakang, di_belakang))?;
    rows.extend(more);
    rows.sort_unstable();
    rows.dedup();
    Ok(Some(rows))
}

/// Of the fragments behind the rarest: the one with the fewest different words, and what is left.
pub(super) fn berikut(words: &[Fragmen]) -> Option<(&str, Vec<&str>)> {
    let other = words.iter().skip(1).min_by_key(|f| f.ragam)?;
    let rest = words.iter().skip(1).map(|f| f.teks.as_str()).filter(|w| *w != other.teks).collect();
    Some((&other.teks, rest))
}

/// How many there are at least, out of the first of those with the rarest fragment in a later word.
pub(super) fn sekurangnya(
    conn: &Connection,
    words: &[Fragmen],
    nonaktif: bool,
    batas: usize,
) -> Result<i64, StoreError> {
    let Some(first) = words.first() else { return Ok(0) };
    let others: Vec<&str> = words.iter().skip(1).map(|f| f.teks.as_str()).collect();
    let (rest, mut values) = syarat(&others, nonaktif);
    values.extend([isi(":dari", first.teks.clone()), isi(":ke", habis(&first.teks))]);
    values.extend([isi(":tinjau", sampai(4 * batas)), isi(":n", sampai(batas))]);
    let text = format!(
        "SELECT count(DISTINCT id) FROM (SELECT id FROM (SELECT nama_kunci, id, aktif FROM nama_kata \
         WHERE kata >= :dari AND kata < :ke LIMIT :tinjau) tinjau WHERE {rest} LIMIT :n)"
    );
    Ok(sql::satu(conn, &text, &values, |row| row.get(0))?.unwrap_or(0))
}
