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
use crate::domain::request::StoreError;

/// Places in [`pegawai::kolom_nilai`].
pub(super) const NOMOR: usize = 1;
pub(super) const NAMA_KUNCI: usize = 6;
const STATUS: usize = 9;
pub(super) const SATKER: usize = 13;
pub(super) const SEJAK: usize = 14;
const AKTIF: usize = 19;
/// The last.
const ALASAN: usize = 20;

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

/// Rows of one statement. It opens the table and its indexes once for all of them.
const SEKALI: usize = 16;

/// [`pegawai::BARU`] for so many rows. Where one of them is refused those before it stay, and go with the transaction: what
/// SQLite would keep to take back the statement alone is a copy of every page it touches.
fn banyak_baru(rows: usize) -> String {
    let (head, _) = pegawai::BARU.split_once("VALUES").unwrap_or((pegawai::BARU, ""));
    let head = head.replacen("INSERT INTO", "INSERT OR FAIL INTO", 1);
    let row = format!("({})", vec!["?"; ALASAN + 1].join(", "));
    format!("{head}VALUES {}", vec![row.as_str(); rows].join(", "))
}

/// Writes the rows themselves and answers their keys; those without a number get one above `lokal`.
fn baris(tx: &Tx<'_>, rows: &[Vec<Nilai<'_>>], lokal: i64) -> Result<Vec<i64>, StoreError> {
    let mut next = None;
    let mut ids = Vec::with_capacity(rows.len());
    let off = TanpaPemicu::new(tx)?;
    for lot in rows.chunks(SEKALI) {
        let mut insert = off.0.prepare_cached(&banyak_baru(lot.len()))?;
        let mut place = 0;
        for row in lot {
            for column in 0..=ALASAN {
                let mut value = row.get(column).copied().unwrap_or(Nilai::Kosong);
                if column == NOMOR && value == Nilai::Kosong {
                    let given = match next {
                        Some(last) => last + 1,
                        None => pegawai::nomor_lokal(tx)?.max(lokal + 1),
                    };
                    next = Some(given);
                    value = Nilai::Angka(given);
                }
                place += 1;
                insert.raw_bind_parameter(place, value)?;
            }
        }
        insert.raw_execute()?;
        // The keys of one statement follow one another.
        let last = tx.last_insert_rowid();
        ids.extend(last + 1 - i64::try_from(lot.len()).unwrap_or(0)..=last);
    }
    Ok(ids)
}

/// Writes new people and everything that hangs on them. `lokal`: see [`baris`].
pub(super) fn tulis(tx: &mut Tx<'_>, rows: &[Vec<Nilai<'_>>], lokal: i64, saksi: Saksi) -> Result<(), StoreError> {
    let hear = |tahap| {
        if let Some(saksi) = saksi {
            saksi(tahap);
        }
    };
    if rows.is_empty() {
        return Ok(());
    }
    hear(Tahap::Tulis);
    let ids = baris(tx, rows, lokal)?;
    let mut figures: BTreeMap<(i64, &str, i64), i64> = BTreeMap::new();
    for row in rows {
        let at = |column: usize| row.get(column).copied().unwrap_or(Nilai::Kosong);
        *figures
            .entry((at(SATKER).angka().unwrap_or(0), at(STATUS).teks(), at(AKTIF).angka().unwrap_or(0)))
            .or_insert(0) += 1;
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
