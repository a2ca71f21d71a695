//! Pairs of a key and the place of its row, appended sixteen bytes each, thousands in one piece of the stage's file.

use rusqlite::Connection;

use crate::domain::request::StoreError;

/// Pairs of one piece.
const MUAT: usize = 4_096;

/// A list of pairs that is only appended to and read from its beginning.
#[derive(Debug)]
pub(super) struct Pipihan {
    /// Puts a piece away.
    taruh: &'static str,
    /// The last piece.
    sisa: Vec<u8>,
}

impl Pipihan {
    pub(super) const fn new(taruh: &'static str) -> Self {
        Self { taruh, sisa: Vec::new() }
    }

    pub(super) fn tambah(&mut self, conn: &Connection, kunci: u64, at: i64) -> Result<(), StoreError> {
        self.sisa.extend_from_slice(&kunci.to_le_bytes());
        self.sisa.extend_from_slice(&at.to_le_bytes());
        if self.sisa.len() >= MUAT * 16 {
            conn.prepare_cached(self.taruh)?.execute([&self.sisa])?;
            self.sisa.clear();
        }
        Ok(())
    }

    /// Hands over all pairs in the order in which they came; `ambil` is how the pieces are read.
    pub(super) fn semua(
        &self,
        conn: &Connection,
        ambil: &str,
        mut tiap: impl FnMut(u64, i64),
    ) -> Result<(), StoreError> {
        let mut piece = |bytes: &[u8]| {
            let (pairs, _) = bytes.as_chunks::<16>();
            for pair in pairs {
                let (halves, _) = pair.as_chunks::<8>();
                if let [kunci, at] = halves {
                    tiap(u64::from_le_bytes(*kunci), i64::from_le_bytes(*at));
                }
            }
        };
        let mut statement = conn.prepare_cached(ambil)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            piece(row.get_ref(0)?.as_blob().unwrap_or_default());
        }
        piece(&self.sisa);
        Ok(())
    }
}
