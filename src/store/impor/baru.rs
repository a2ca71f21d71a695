//! New people by the lot: rows first, then figures, words and links, each in one go.
//!
//! A trigger runs anew for every row; what the triggers of `pegawai` derive for a new person (figures of his unit, words
//! of his name; a pledge he cannot have yet) is made here for all rows of a lot at once, in the order of the index. They are
//! switched off for the rows only: the figures of units go on to those of the whole office by their own triggers. Tests hold
//! the outcome against `ikrar periksa`, which reckons everything anew.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::super::audit::Tx;
use super::super::pegawai;
use super::super::tabel::Table;
use super::sandi::Nilai;
use super::{Saksi, Tahap};
use crate::domain::nama;
use crate::domain::nomor::JenisNomor;
use crate::domain::request::StoreError;

/// Places in [`pegawai::kolom_nilai`].
const JENIS_NOMOR: usize = 0;
pub(super) const NOMOR: usize = 1;
const NAMA_KUNCI: usize = 6;
const STATUS: usize = 9;
pub(super) const SATKER: usize = 13;
pub(super) const SEJAK: usize = 14;
const AKTIF: usize = 19;

/// Rows whose links are made in one go.
const LOT: i64 = 256;

/// Triggers switched off for as long as this lives.
struct TanpaPemicu<'c>(&'c Connection);

impl<'c> TanpaPemicu<'c> {
    fn new(conn: &'c Connection) -> Result<Self, StoreError> {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(Self(conn))
    }
}

impl Drop for TanpaPemicu<'_> {
    fn drop(&mut self) {
        self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true).ok();
    }
}

/// Writes new people and everything that hangs on them.
pub(super) fn tulis(tx: &mut Tx<'_>, rows: &[Vec<Nilai<'_>>], saksi: Saksi) -> Result<(), StoreError> {
    let hear = |tahap| {
        if let Some(saksi) = saksi {
            saksi(tahap);
        }
    };
    if rows.is_empty() {
        return Ok(());
    }
    hear(Tahap::Tulis);
    let mut local = None;
    let mut ids = Vec::with_capacity(rows.len());
    let mut figures: BTreeMap<(i64, &str, i64), i64> = BTreeMap::new();
    {
        let off = TanpaPemicu::new(tx)?;
        let mut insert = off.0.prepare_cached(pegawai::BARU)?;
        for row in rows {
            let at = |column: usize| row.get(column).copied().unwrap_or(Nilai::Kosong);
            if at(NOMOR) == Nilai::Kosong {
                let next = match local {
                    Some(last) => last + 1,
                    None => pegawai::nomor_lokal(tx)?.max(tersurat(rows) + 1),
                };
                local = Some(next);
                let numbered = row.iter().enumerate().map(|(i, v)| if i == NOMOR { Nilai::Angka(next) } else { *v });
                insert.execute(rusqlite::params_from_iter(numbered))?;
            } else {
                insert.execute(rusqlite::params_from_iter(row))?;
            }
            ids.push(tx.last_insert_rowid());
            *figures
                .entry((at(SATKER).angka().unwrap_or(0), at(STATUS).teks(), at(AKTIF).angka().unwrap_or(0)))
                .or_insert(0) += 1;
        }
    }
    let mut count = tx.prepare_cached(
        "INSERT INTO hitung_pegawai (satker_id, status, aktif, n) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET n = n + excluded.n",
    )?;
    for ((unit, status, active), n) in figures {
        count.execute((unit, status, active, n))?;
    }
    drop(count);
    hear(Tahap::Kata);
    kata(tx, rows, &ids)?;
    hear(Tahap::Jejak);
    jejak(tx, &ids)
}

/// The greatest of the office's own numbers that the rows bring along, 0 where they bring none: one that is made for a row
/// without must not be that of a later row.
fn tersurat(rows: &[Vec<Nilai<'_>>]) -> i64 {
    let own = rows.iter().filter(|row| row.get(JENIS_NOMOR).is_some_and(|v| v.teks() == JenisNomor::Lokal.code()));
    own.filter_map(|row| row.get(NOMOR)?.angka()).filter(|n| *n < pegawai::LOKAL_TERTINGGI).max().unwrap_or(0)
}

/// Words of names, in the order of their index, and how many rows each has.
fn kata(conn: &Connection, rows: &[Vec<Nilai<'_>>], ids: &[i64]) -> Result<(), StoreError> {
    let mut words: Vec<(&str, &str, i64, i64)> = Vec::with_capacity(rows.len() * 2);
    for (row, id) in rows.iter().zip(ids) {
        let key = row.get(NAMA_KUNCI).map_or("", |v| v.teks());
        let active = row.get(AKTIF).and_then(|v| v.angka()).unwrap_or(0);
        // The first word is found by the order of names.
        words.extend(nama::kata(key).into_iter().skip(1).map(|word| (word, key, *id, active)));
    }
    words.sort_unstable();
    words.dedup();
    let _off = TanpaPemicu::new(conn)?;
    let mut put = conn.prepare_cached("INSERT INTO nama_kata (kata, nama_kunci, id, aktif) VALUES (?1, ?2, ?3, ?4)")?;
    let mut count = conn.prepare_cached(
        "INSERT INTO jumlah_kata (kata, n) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET n = n + excluded.n",
    )?;
    for same in words.chunk_by(|a, b| a.0 == b.0) {
        for word in same {
            put.execute(*word)?;
        }
        if let Some((word, ..)) = same.first() {
            count.execute((word, i64::try_from(same.len()).unwrap_or(i64::MAX)))?;
        }
    }
    Ok(())
}

/// A link for each, of the rows as they now stand.
fn jejak(tx: &mut Tx<'_>, ids: &[i64]) -> Result<(), StoreError> {
    for lot in ids.chunk_by(|a, b| a + 1 == *b) {
        let (Some(first), Some(last)) = (lot.first(), lot.last()) else { continue };
        let mut from = *first;
        while from <= *last {
            let to = (from + LOT - 1).min(*last);
            for (id, row) in Table::Pegawai.rows(tx, from, to)? {
                tx.jejak(Table::Pegawai, id, None, Some(row))?;
            }
            from = to + 1;
        }
    }
    Ok(())
}
