//! Rows that hang on one another: what all of them together say of each takes the place of the first verdict.

use rusqlite::Connection;

use super::super::{Putusan, Tersimpan};
use super::{Panggung, tulis_alasan};
use crate::domain::impor::panggung::Kelompok;
use crate::domain::request::StoreError;

/// Rows that would be written.
fn semua(conn: &Connection) -> Result<Vec<Tersimpan>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT urut, id, ver, isi FROM temp.panggung WHERE kelompok <= ?1 AND isi IS NOT NULL ORDER BY urut",
    )?;
    let rows = statement.query_map([Kelompok::Pindah as i64], |r| {
        let (id, ver): (Option<i64>, Option<i64>) = (r.get(1)?, r.get(2)?);
        Ok(Tersimpan { urut: r.get(0)?, lama: id.zip(ver), isi: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Panggung {
    /// Asks the subject about all rows and moves those that belong elsewhere.
    pub(super) fn bersama(&mut self, conn: &Connection) -> Result<(), StoreError> {
        let verdicts = self.perihal.bersama(conn, &self.session, &|| semua(conn))?;
        for (at, verdict) in verdicts {
            let (before, id): (i64, Option<i64>) = conn
                .prepare_cached("SELECT kelompok, id FROM temp.panggung WHERE urut = ?1")?
                .query_row([at], |r| Ok((r.get(0)?, r.get(1)?)))?;
            let Some(before) = Kelompok::ALL.iter().find(|k| **k as i64 == before) else { continue };
            let (after, alasan) = match &verdict {
                Putusan::Kelompok(after) => (*after, None),
                Putusan::Tolak(alasan) => (Kelompok::Tolak, Some(tulis_alasan(alasan)?)),
            };
            if after == *before {
                continue;
            }
            self.hitung.kurang(*before, 1);
            if after == Kelompok::Sama {
                conn.prepare_cached("DELETE FROM temp.panggung WHERE urut = ?1")?.execute([at])?;
                self.sama(conn, id.unwrap_or(0), at)?;
                continue;
            }
            self.hitung.tambah(after, 1);
            conn.prepare_cached("UPDATE temp.panggung SET kelompok = ?2, alasan = ?3 WHERE urut = ?1")?.execute((
                at,
                after as i64,
                alasan,
            ))?;
        }
        Ok(())
    }
}
