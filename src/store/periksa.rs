//! Looking for damage: SQLite's own checks, the references, the figures kept beside the rows, the
//! search index, the trail.
//!
//! Several of these read the whole file, so they run when somebody asks, at night, and on every copy;
//! never at start (`reliability` 4.5).

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{SqliteStore, antre, audit_uji};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Waktu;

/// How deep to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kedalaman {
    /// Structure only; seconds for a gigabyte in memory.
    Cepat,
    /// Every index against its table too.
    Lengkap,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Temuan {
    /// What was looked at: `struktur`, `rujukan`, `hitungan`, `cari` or `audit`.
    pub bagian: &'static str,
    /// What is wrong and what to do.
    pub pesan: Pesan,
}

const MOST: usize = 20;

/// Runs all checks as of `now`; an empty answer means nothing was found. `maju` hears the name of each part.
pub(super) fn check(
    store: &mut SqliteStore,
    kedalaman: Kedalaman,
    now: Waktu,
    maju: &mut dyn FnMut(&str),
) -> Result<Vec<Temuan>, StoreError> {
    let mut out = Vec::new();
    {
        let tx = Transaction::new(&mut store.conn, TransactionBehavior::Deferred)?;
        maju("struktur");
        out.extend(struktur(&tx, kedalaman)?);
        if out.is_empty() {
            maju("rujukan");
            out.extend(rujukan(&tx)?);
            maju("hitungan");
            out.extend(hitungan(&tx)?);
            maju("audit");
            let verdict = audit_uji::verify(&tx, None, &mut |_, _| {})?;
            out.extend(verdict.putus.map(|p| Temuan { bagian: "audit", pesan: p.pesan() }));
        }
    }
    if out.iter().all(|t| t.bagian != "struktur") && !store.baca_saja {
        maju("cari");
        out.extend(cari(store, now)?);
    }
    Ok(out)
}

/// Structure of the file, as SQLite sees it.
pub(super) fn struktur(conn: &Connection, kedalaman: Kedalaman) -> Result<Vec<Temuan>, StoreError> {
    let sql = match kedalaman {
        Kedalaman::Cepat => "PRAGMA quick_check(20)",
        Kedalaman::Lengkap => "PRAGMA integrity_check(20)",
    };
    let mut statement = conn.prepare(sql)?;
    let lines: Result<Vec<String>, _> = statement.query_map([], |r| r.get(0))?.collect();
    let lines = match lines {
        Ok(lines) => lines,
        Err(e) => vec![e.to_string()],
    };
    let bad = lines.into_iter().filter(|l| l != "ok").take(MOST);
    Ok(bad.map(|l| Temuan { bagian: "struktur", pesan: Pesan::new("periksa-struktur").with("galat", l) }).collect())
}

/// Rows that point at rows which are not there.
pub(super) fn rujukan(conn: &Connection) -> Result<Vec<Temuan>, StoreError> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()?
        && out.len() < MOST
    {
        let (table, id): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
        let pesan = Pesan::new("periksa-rujukan").with("tabel", table).with("id", id.unwrap_or(0));
        out.push(Temuan { bagian: "rujukan", pesan });
    }
    Ok(out)
}

/// The figures kept beside the rows, reckoned anew.
pub(super) fn hitungan(conn: &Connection) -> Result<Vec<Temuan>, StoreError> {
    const PEGAWAI: &str = "
        SELECT satker_id, status || ' ' || aktif, sum(kept), sum(found) FROM (
            SELECT satker_id, status, aktif, n AS kept, 0 AS found FROM hitung_pegawai
            UNION ALL SELECT satker_id, status, aktif, 0, count(*) FROM pegawai GROUP BY satker_id, status, aktif)
        GROUP BY satker_id, status, aktif HAVING sum(kept) <> sum(found) LIMIT 20";
    const IKRAR: &str = "
        SELECT satker_id, 'g' || gelombang_id || ' ' || keadaan, sum(kept), sum(found) FROM (
            SELECT gelombang_id, satker_id, keadaan, n AS kept, 0 AS found FROM hitung_ikrar
            UNION ALL SELECT i.gelombang_id, p.satker_id, i.keadaan, 0, count(*)
                FROM ikrar i JOIN pegawai p ON p.id = i.pegawai_id WHERE p.aktif = 1
                GROUP BY i.gelombang_id, p.satker_id, i.keadaan)
        GROUP BY gelombang_id, satker_id, keadaan HAVING sum(kept) <> sum(found) LIMIT 20";
    let mut out = Vec::new();
    for sql in [PEGAWAI, IKRAR] {
        let mut statement = conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let pesan = Pesan::new("periksa-hitungan")
                .with("satker", row.get::<_, i64>(0)?)
                .with("apa", row.get::<_, String>(1)?)
                .with("simpan", row.get::<_, i64>(2)?)
                .with("ada", row.get::<_, i64>(3)?);
            out.push(Temuan { bagian: "hitungan", pesan });
        }
    }
    Ok(out)
}

/// Whether the search index says what the table says. The question is put as a write, so it waits for
/// its turn like one.
fn cari(store: &mut SqliteStore, now: Waktu) -> Result<Vec<Temuan>, StoreError> {
    let _giliran = antre::giliran(&store.path, "periksa", now, store.sabar)?;
    let tx = Transaction::new(&mut store.conn, TransactionBehavior::Immediate)?;
    let asked = tx.execute("INSERT INTO pegawai_cari (pegawai_cari, rank) VALUES ('integrity-check', 1)", []);
    tx.rollback()?;
    match asked {
        Ok(_) => Ok(Vec::new()),
        Err(e) => match StoreError::from(e) {
            StoreError::Damaged(_) => Ok(vec![Temuan { bagian: "cari", pesan: Pesan::new("periksa-cari") }]),
            other => Err(other),
        },
    }
}
