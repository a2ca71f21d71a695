//! Columns of a changed record that stay as the office has them, because somebody has looked at both.
//!
//! What the row said is kept beside what is left of it, so that it can be decided anew. A row of which nothing is left stays on the
//! stage in the group of those that say nothing new, which is neither shown nor written.

use rusqlite::{Connection, OptionalExtension};

use super::super::Tersimpan;
use super::{Panggung, urut};
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::{Asal, Kolom};
use crate::domain::request::StoreError;

/// Group, key and version of the record, what would be written, and what the row said where that is something else.
type Ada = (i64, Option<i64>, Option<i64>, Option<Vec<u8>>, Option<Vec<u8>>);

impl Panggung {
    /// See [`crate::domain::impor::panggung::Impor::impor_tetap`].
    pub(in super::super) fn biarkan(
        &mut self,
        conn: &Connection,
        asal: Asal,
        kolom: &[Kolom],
    ) -> Result<(), StoreError> {
        self.ringkas(conn)?;
        let at = urut(asal);
        let found: Option<Ada> = conn
            .prepare_cached("SELECT kelompok, id, ver, isi, asli FROM temp.panggung WHERE urut = ?1")?
            .query_row([at], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))
            .optional()?;
        let Some((kelompok, Some(id), Some(ver), Some(isi), asli)) = found else { return Err(StoreError::Missing) };
        let before = Kelompok::ALL.iter().copied().find(|k| *k as i64 == kelompok);
        let Some(before) = before.filter(|k| matches!(k, Kelompok::Ubah | Kelompok::Pindah | Kelompok::Sama)) else {
            return Err(StoreError::Missing);
        };
        let said = Tersimpan { urut: at, lama: Some((id, ver)), isi: asli.unwrap_or(isi) };
        let all: Vec<Kolom> = kolom.iter().flat_map(|k| k.sekawan()).copied().collect();
        let (after, left) = self.perihal.biarkan(conn, &said, &all)?;
        conn.prepare_cached("UPDATE temp.panggung SET kelompok = ?2, isi = ?3, asli = ?4 WHERE urut = ?1")?
            .execute((at, after as i64, left, said.isi))?;
        self.hitung.kurang(before, 1);
        self.hitung.tambah(after, 1);
        Ok(())
    }
}
