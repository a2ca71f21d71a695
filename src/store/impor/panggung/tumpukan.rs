//! Rows as they were found, of those that are understood: one behind the other, in large pieces of the stage's file.
//!
//! Such a row is wanted again only where it is refused after all. It would be half of what stands on the stage, and
//! everything else would be read past it.

use rusqlite::Connection;

use crate::domain::request::StoreError;

/// Bytes of one piece; a row larger than that is a piece of its own.
const MUAT: usize = 1 << 16;

/// Bits of a place that say where in its piece a row begins.
const LETAK: u32 = 20;

/// A pile of rows; what is put on it stays.
#[derive(Debug, Default)]
pub(super) struct Tumpukan {
    /// Pieces that were put away.
    penuh: i64,
    /// The last piece.
    sisa: Vec<u8>,
}

/// The piece that was read last; rows are asked for in about the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Bacaan(Option<(i64, Vec<u8>)>);

impl Tumpukan {
    /// Puts a row on the pile and answers its place.
    pub(super) fn tambah(&mut self, conn: &Connection, bytes: &[u8]) -> Result<i64, StoreError> {
        let place = self.penuh << LETAK | i64::try_from(self.sisa.len()).unwrap_or(0);
        self.sisa.extend_from_slice(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes());
        self.sisa.extend_from_slice(bytes);
        if self.sisa.len() >= MUAT {
            conn.prepare_cached("INSERT INTO temp.panggung_baris (n, isi) VALUES (?1, ?2)")?
                .execute((self.penuh, &self.sisa))?;
            self.penuh += 1;
            self.sisa.clear();
        }
        Ok(place)
    }

    /// The row at a place; `None` where there is none.
    pub(super) fn ambil<'a>(
        &'a self,
        conn: &Connection,
        baca: &'a mut Bacaan,
        place: i64,
    ) -> Result<Option<&'a [u8]>, StoreError> {
        let n = place >> LETAK;
        let piece = if n == self.penuh {
            &self.sisa
        } else {
            if baca.0.as_ref().is_none_or(|(read, _)| *read != n) {
                let isi = conn
                    .prepare_cached("SELECT isi FROM temp.panggung_baris WHERE n = ?1")?
                    .query_row([n], |r| r.get(0))?;
                baca.0 = Some((n, isi));
            }
            baca.0.as_ref().map_or(&self.sisa, |(_, isi)| isi)
        };
        let from = usize::try_from(place & ((1 << LETAK) - 1)).unwrap_or(usize::MAX);
        let row = piece.get(from..).and_then(|rest| {
            let (n, rest) = rest.split_first_chunk::<4>()?;
            rest.get(..usize::try_from(u32::from_le_bytes(*n)).ok()?)
        });
        Ok(row)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_row_comes_back_from_its_place() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TEMP TABLE panggung_baris (n INTEGER PRIMARY KEY, isi BLOB NOT NULL)").unwrap();
        let mut pile = Tumpukan::default();
        let row = |n: usize| vec![u8::try_from(n % 251).unwrap(); if n == 700 { 3 << 20 } else { n % 900 }];
        let places: Vec<i64> = (0..2_000).map(|n| pile.tambah(&conn, &row(n)).unwrap()).collect();
        assert!(pile.penuh > 3);
        let mut read = Bacaan::default();
        for (n, place) in places.iter().enumerate() {
            assert!(pile.ambil(&conn, &mut read, *place).unwrap() == Some(&row(n)), "{n}");
        }
        for (n, place) in places.iter().enumerate().rev().step_by(97) {
            assert!(pile.ambil(&conn, &mut read, *place).unwrap() == Some(&row(n)), "{n}");
        }
    }
}
