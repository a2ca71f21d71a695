//! Rows of one record that say different things, and what somebody decides between them.
//!
//! Such rows stay known beside the stage with all that the file has of them ([`catat`]), whatever stands on the stage: so a choice can be
//! looked at again and made anew. The chosen record goes the way of every row; the others stay refused and name it.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::super::asal;
use super::kembar::ganda;
use super::{Bacaan, Panggung, baris, urut};
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::rekam::Rekaman;
use crate::domain::impor::{Alasan, Asal};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// Notes that two rows speak of one record. The first may be one that said what the office knows: it is not on the stage and
/// no row to choose, but the others are told of it.
pub(super) fn catat(conn: &Connection, first: i64, at: i64) -> Result<(), StoreError> {
    let head = pertama(conn, first)?.unwrap_or(first);
    conn.prepare_cached(
        "INSERT OR IGNORE INTO temp.panggung_pasangan (urut, pertama, baris, letak)
         SELECT urut, ?1, baris, letak FROM temp.panggung WHERE urut IN (?2, ?3)",
    )?
    .execute((head, first, at))?;
    Ok(())
}

/// The first of the rows that this one belongs to.
fn pertama(conn: &Connection, at: i64) -> Result<Option<i64>, StoreError> {
    let mut ask = conn.prepare_cached("SELECT pertama FROM temp.panggung_pasangan WHERE urut = ?1")?;
    Ok(ask.query_row([at], |r| r.get(0)).optional()?)
}

/// The reason of a row beside which another one was taken.
const DIPILIH: &str = "impor-ganda-dipilih";

/// Whether a row was decided against: it is no reject, as brought in again it would turn the decision round.
pub(in super::super) fn kalah(alasan: &[Alasan]) -> bool {
    alasan.iter().any(|a| a.pesan.key == DIPILIH)
}

/// Why a row is not taken beside which another one was.
fn lain(at: i64) -> Alasan {
    let at = asal(at);
    Alasan::baris(Pesan::new(DIPILIH).with("lembar", at.lembar + 1).with("baris", at.nomor))
}

impl Panggung {
    /// See [`crate::domain::impor::panggung::Impor::impor_kembar`].
    pub(in super::super) fn sekembar(&mut self, conn: &Connection, asal: Asal) -> Result<Vec<Baris>, StoreError> {
        self.ringkas(conn)?;
        let Some(head) = pertama(conn, urut(asal))? else { return Ok(Vec::new()) };
        self.sekawan(conn, head)?.iter().map(|(_, bytes)| baris(bytes)).collect()
    }

    /// The rows of one record, in the order of the file.
    fn sekawan(&self, conn: &Connection, head: i64) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        // Made for the first look only, as nearly no file needs one.
        conn.execute_batch("CREATE INDEX IF NOT EXISTS temp.panggung_pertama ON panggung_pasangan (pertama, urut)")?;
        let mut ask = conn
            .prepare_cached("SELECT urut, baris, letak FROM temp.panggung_pasangan WHERE pertama = ?1 ORDER BY urut")?;
        let mut rows = ask.query([head])?;
        let (mut all, mut read) = (Vec::new(), Bacaan::default());
        while let Some(row) = rows.next()? {
            let bytes = match row.get::<_, Option<Vec<u8>>>(1)? {
                Some(bytes) => bytes,
                // It was understood first.
                None => self.tumpukan.ambil(conn, &mut read, row.get(2)?)?.unwrap_or_default().to_vec(),
            };
            all.push((row.get(0)?, bytes));
        }
        Ok(all)
    }

    /// See [`crate::domain::impor::panggung::Impor::impor_pilih`].
    pub(in super::super) fn pilih(
        &mut self,
        conn: &Connection,
        asal: Asal,
        rekaman: Option<(&Baris, &Rekaman)>,
    ) -> Result<(), StoreError> {
        self.ringkas(conn)?;
        let head = pertama(conn, urut(asal))?.ok_or(StoreError::Missing)?;
        let rows = self.sekawan(conn, head)?;
        let chosen = rekaman.map(|(row, _)| urut(Asal::from(row)));
        if chosen.is_some_and(|at| rows.iter().all(|(own, _)| *own != at)) {
            return Err(StoreError::Missing);
        }
        let tx = conn.unchecked_transaction()?;
        let mut key = None;
        for (at, _) in &rows {
            key = self.angkat(&tx, *at)?.or(key);
        }
        let (first, second) = (rows.first().map_or(head, |row| row.0), rows.get(1).map_or(head, |row| row.0));
        let apart = rows.iter().all(|(own, _)| *own != head);
        for (n, (at, bytes)) in rows.iter().enumerate() {
            let reason = match chosen {
                Some(one) if one == *at => continue,
                Some(one) => lain(one),
                // As it was before: of two, each names the other.
                None if n > 0 => ganda(None, first),
                None if apart => ganda(None, head),
                None => ganda(None, second),
            };
            // One of them stands for the record, so that a row that comes later is told.
            let own = key.clone().filter(|_| n == 0 && chosen.is_none());
            self.taruh_tolak(&tx, *at, bytes, own, &[reason])?;
        }
        tx.commit()?;
        if let Some((row, rekaman)) = rekaman {
            self.terpilih = true;
            let done = self.rekam(conn, row, rekaman).and_then(|()| self.habiskan(conn));
            self.terpilih = false;
            done?;
        }
        self.usang = true;
        Ok(())
    }

    /// Takes a row off the stage, and what it was counted as; the key that it stood under. A row that is not on the stage was
    /// chosen and said nothing new.
    fn angkat(&mut self, conn: &Connection, at: i64) -> Result<Option<Value>, StoreError> {
        let found: Option<(i64, Option<Value>)> = conn
            .prepare_cached("SELECT kelompok, kunci FROM temp.panggung WHERE urut = ?1")?
            .query_row([at], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let Some((kelompok, key)) = found else {
            self.hitung.kurang(Kelompok::Sama, 1);
            return Ok(None);
        };
        conn.prepare_cached("DELETE FROM temp.panggung WHERE urut = ?1")?.execute([at])?;
        if let Some(kelompok) = Kelompok::ALL.iter().find(|k| **k as i64 == kelompok) {
            self.hitung.kurang(*kelompok, 1);
        }
        Ok(key)
    }
}
