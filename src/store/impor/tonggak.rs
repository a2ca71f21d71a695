//! Where a page of the preview begins.
//!
//! A page is asked for by the number of its first row. Counting up to there would cost the more the further behind it
//! stands, so every so many rows of a group a post is kept: the row's place in the order of the file. A group is walked once, as
//! far as somebody has looked, and a page goes from the post before it.

use std::collections::BTreeMap;

use rusqlite::{Connection, Params};

use crate::domain::impor::panggung::Kelompok;
use crate::domain::request::StoreError;

/// Rows from one post to the next.
const JARAK: usize = 256;

/// The keys of a group's rows from one on.
const LANGKAH: &str = "SELECT urut FROM temp.panggung WHERE kelompok = ?1 AND urut >= ?2 ORDER BY urut LIMIT ?3";

/// Those of people who are missing.
const LANGKAH_HILANG: &str = "SELECT id FROM temp.panggung_hilang WHERE id >= ?1 ORDER BY id LIMIT ?2";

/// The posts of a stage.
#[derive(Debug, Default)]
pub(super) struct Tonggak {
    /// What the connection had changed when they were set: whatever changes the stage changes this too.
    perubahan: u64,
    di: BTreeMap<Kelompok, Vec<i64>>,
}

impl Tonggak {
    /// The key of the `dari`-th row of a group; `None` where it has fewer.
    pub(super) fn kunci(
        &mut self,
        conn: &Connection,
        kelompok: Kelompok,
        dari: usize,
    ) -> Result<Option<i64>, StoreError> {
        // Made for the first look only: whoever imports without one does not pay for it.
        conn.execute_batch("CREATE INDEX IF NOT EXISTS temp.panggung_kelompok ON panggung (kelompok, urut)")?;
        let now = conn.total_changes();
        if now != self.perubahan {
            *self = Self { perubahan: now, di: BTreeMap::new() };
        }
        let posts = self.di.entry(kelompok).or_default();
        loop {
            if let Some(post) = posts.get(dari / JARAK) {
                return maju(conn, kelompok, *post, dari % JARAK);
            }
            let next = match posts.last() {
                Some(post) => maju(conn, kelompok, *post, JARAK)?,
                None => maju(conn, kelompok, i64::MIN, 0)?,
            };
            match next {
                Some(post) => posts.push(post),
                None => return Ok(None),
            }
        }
    }
}

/// The key so many rows behind the first one that is not before `dari`.
fn maju(conn: &Connection, kelompok: Kelompok, dari: i64, n: usize) -> Result<Option<i64>, StoreError> {
    let most = i64::try_from(n).unwrap_or(i64::MAX).saturating_add(1);
    match kelompok {
        Kelompok::Hilang => ke(conn, LANGKAH_HILANG, (dari, most), n),
        _ => ke(conn, LANGKAH, (kelompok as i64, dari, most), n),
    }
}

fn ke(conn: &Connection, sql: &str, params: impl Params, n: usize) -> Result<Option<i64>, StoreError> {
    Ok(conn.prepare_cached(sql)?.query_map(params, |r| r.get(0))?.nth(n).transpose()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use rusqlite::StatementStatus;

    use super::super::lihat::{HALAMAN, HALAMAN_HILANG};
    use super::super::panggung::siapkan;
    use super::*;

    /// Every third row is new, the others change something; of every two keys one is missing.
    fn stage(rows: i64) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        siapkan(&conn).unwrap();
        let rows = format!("WITH RECURSIVE n (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n <= {rows})");
        conn.execute_batch(&format!(
            "{rows} INSERT INTO temp.panggung (urut, kelompok, isi) SELECT n, iif(n % 3 = 0, {}, {}), x'00' FROM n;
             {rows} INSERT INTO temp.panggung_hilang (id, ver) SELECT n * 2, 1 FROM n;",
            Kelompok::Baru as i64,
            Kelompok::Ubah as i64,
        ))
        .unwrap();
        conn
    }

    /// What counting would find.
    fn dihitung(conn: &Connection, kelompok: Kelompok, dari: usize) -> Option<i64> {
        let all = |sql: &str, by: &[i64]| -> Vec<i64> {
            let mut statement = conn.prepare(sql).unwrap();
            statement.query_map(rusqlite::params_from_iter(by), |r| r.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let rows = match kelompok {
            Kelompok::Hilang => all("SELECT id FROM temp.panggung_hilang ORDER BY id", &[]),
            _ => all("SELECT urut FROM temp.panggung WHERE kelompok = ?1 ORDER BY urut", &[kelompok as i64]),
        };
        rows.get(dari).copied()
    }

    #[test]
    fn a_page_begins_where_counting_would_begin_it_also_after_a_change() {
        let conn = stage(3_000);
        let mut posts = Tonggak::default();
        let all = [Kelompok::Baru, Kelompok::Ubah, Kelompok::Hilang, Kelompok::Tolak];
        let mut look = |conn: &Connection| {
            for kelompok in all {
                for dari in [999, 0, 1, 255, 256, 257, 2_999, 512, 1_998, 1_999, 2_000, 3_000, 40_000] {
                    let found = posts.kunci(conn, kelompok, dari).unwrap();
                    assert_eq!(found, dihitung(conn, kelompok, dari), "{kelompok:?} {dari}");
                }
            }
        };
        look(&conn);
        conn.execute("DELETE FROM temp.panggung WHERE urut % 7 = 0", []).unwrap();
        look(&conn);
        conn.execute("UPDATE temp.panggung SET kelompok = ?1 WHERE urut < 900", [Kelompok::Tolak as i64]).unwrap();
        conn.execute("DELETE FROM temp.panggung_hilang", []).unwrap();
        look(&conn);
    }

    #[test]
    fn other_groups_are_not_walked_past() {
        let conn = stage(30);
        Tonggak::default().kunci(&conn, Kelompok::Baru, 0).unwrap();
        for sql in [LANGKAH, HALAMAN] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>().unwrap();
            assert_eq!(lines.len(), 1, "{lines:?}");
            assert!(lines.iter().all(|l| l.contains("panggung_kelompok (kelompok=? AND")), "{lines:?}");
        }
    }

    #[test]
    fn the_end_of_a_large_group_costs_what_its_beginning_costs() {
        let conn = stage(65_000);
        let mut posts = Tonggak::default();
        let steps = |sql: &str, params: &[i64]| {
            let mut statement = conn.prepare(sql).unwrap();
            let mut rows = statement.query(rusqlite::params_from_iter(params)).unwrap();
            let mut n = 0;
            while rows.next().unwrap().is_some() {
                n += 1;
            }
            drop(rows);
            assert_eq!(n, 20, "{sql}");
            statement.get_status(StatementStatus::VmStep)
        };
        for (kelompok, last) in [(Kelompok::Ubah, 43_300), (Kelompok::Hilang, 64_900)] {
            let mut page = |dari: usize| {
                let at = posts.kunci(&conn, kelompok, dari).unwrap().unwrap();
                // No post is further from its page than the way that is always gone.
                let post = posts.di.get(&kelompok).unwrap().get(dari / JARAK).copied().unwrap();
                assert!(post <= at && at - post <= 2 * i64::try_from(JARAK).unwrap());
                match kelompok {
                    Kelompok::Hilang => steps(LANGKAH_HILANG, &[post, 20]) + steps(HALAMAN_HILANG, &[at, 20]),
                    _ => steps(LANGKAH, &[kelompok as i64, post, 20]) + steps(HALAMAN, &[kelompok as i64, at, 20]),
                }
            };
            let (first, end, middle) = (page(0), page(last), page(last / 2));
            assert_eq!((first, first), (end, middle), "{kelompok:?}");
            assert!(posts.di.get(&kelompok).unwrap().len() <= last / JARAK + 1);
        }
    }
}
