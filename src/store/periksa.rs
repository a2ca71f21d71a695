//! Looking for damage: SQLite's own checks, the references, the figures kept beside the rows, placements, the
//! search index, the trail.
//!
//! Several of these read the whole file, so they run when somebody asks, at night, and on every copy;
//! never at start (`reliability` 4.5).

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::impor::setengah;
use super::{SqliteStore, audit_uji, migrate};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

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
    /// What was looked at: `struktur`, `rujukan`, `hitungan`, `penempatan`, `audit`, `cari` or `impor`.
    pub bagian: &'static str,
    /// How much it matters.
    pub berat: Berat,
    /// What is wrong and what to do.
    pub pesan: Pesan,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Berat {
    /// Nothing is amiss, but whoever reads figures should know.
    Kabar,
    /// Something to mend; what it is made from is whole.
    Temuan,
    /// The truth itself is damaged.
    Rusak,
}

/// The scan of a sheet, as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PindaianTercatat {
    /// Number of the sheet.
    pub nomor: String,
    /// Its unit, for narrow places.
    pub satker: String,
    /// Where the scan lies.
    pub jalan: String,
    /// Its SHA-256 when the head was saved; empty where it could not be read.
    pub sha256: String,
}

/// Every scan that a sheet names; whoever asks holds the files against it.
pub(super) fn pindaian(conn: &Connection) -> Result<Vec<PindaianTercatat>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT b.nomor, s.pendek, b.pindaian, ifnull(b.pindaian_sha256, '') FROM berkas b
         JOIN satker s ON s.id = b.satker_id WHERE b.pindaian IS NOT NULL ORDER BY b.id",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(PindaianTercatat { nomor: r.get(0)?, satker: r.get(1)?, jalan: r.get(2)?, sha256: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const MOST: usize = 20;

/// Runs all checks on one unmoving state; an empty answer means nothing was found. `maju` hears the name of each part.
pub(super) fn check(
    store: &mut SqliteStore,
    kedalaman: Kedalaman,
    maju: &mut dyn FnMut(&str),
) -> Result<Vec<Temuan>, StoreError> {
    let mut out = Vec::new();
    let path = store.path.clone();
    let tx = Transaction::new(&mut store.conn, TransactionBehavior::Deferred)?;
    maju("struktur");
    out.extend(struktur(&tx, kedalaman)?);
    if out.is_empty() {
        maju("rujukan");
        out.extend(rujukan(&tx)?);
        maju("hitungan");
        out.extend(hitungan(&tx)?);
        maju("penempatan");
        out.extend(penempatan(&tx)?);
        maju("audit");
        let verdict = audit_uji::verify(&tx, None, &mut |_, _| {})?;
        out.extend(verdict.putus.map(|p| Temuan { bagian: "audit", berat: Berat::Rusak, pesan: p.pesan() }));
        maju("cari");
        out.extend(cari(&tx)?);
        maju("impor");
        out.extend(impor(&tx, &path)?);
        out.extend(ruang(&tx)?);
    }
    Ok(out)
}

/// Free bytes from which on a file is worth a word, and their share of it (one in so many).
const RUANG: (i64, i64) = (4 << 20, 5);

/// What of the file is free, where that is much: an import that was stopped or taken back leaves its pages to whoever saves next, and
/// nothing makes the file smaller by itself.
fn ruang(conn: &Connection) -> Result<Option<Temuan>, StoreError> {
    let ask = |name: &str| conn.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
    let (page, free, all) = (ask("page_size")?, ask("freelist_count")?, ask("page_count")?);
    if free * page < RUANG.0 || free * RUANG.1 < all {
        return Ok(None);
    }
    let mib = |pages: i64| (pages * page) >> 20;
    let pesan = Pesan::new("periksa-ruang").with("kosong", mib(free)).with("semua", mib(all));
    Ok(Some(Temuan { bagian: "ruang", berat: Berat::Kabar, pesan }))
}

/// A file of which only a part stands in the office.
fn impor(conn: &Connection, path: &Path) -> Result<Option<Temuan>, StoreError> {
    Ok(setengah(conn, path)?.map(|half| match &half.dikerjakan {
        Some(login) => {
            let pesan = half.pesan("periksa-impor-jalan").with("pelaku", login.as_str());
            Temuan { bagian: "impor", berat: Berat::Kabar, pesan }
        }
        None => Temuan { bagian: "impor", berat: Berat::Temuan, pesan: half.pesan("periksa-impor-terhenti") },
    }))
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
    Ok(bad
        .map(|l| Temuan {
            bagian: "struktur",
            berat: Berat::Rusak,
            pesan: Pesan::new("periksa-struktur").with("galat", l),
        })
        .collect())
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
        out.push(Temuan { bagian: "rujukan", berat: Berat::Rusak, pesan });
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
            out.push(Temuan { bagian: "hitungan", berat: Berat::Temuan, pesan });
        }
    }
    if migrate::versi(conn)? >= migrate::BESAR {
        out.extend(jumlah(conn)?);
    }
    Ok(out)
}

/// People who by their placements were at two units at a time. A move on the first day of a placement leaves that day to both.
fn penempatan(conn: &Connection) -> Result<Vec<Temuan>, StoreError> {
    const GANDA: &str = "
        SELECT p.id, p.nama FROM pegawai p WHERE p.id IN (
            SELECT l.pegawai_id FROM penempatan l JOIN pegawai k ON k.id = l.pegawai_id WHERE k.sejak < l.sampai
            UNION SELECT l.pegawai_id FROM penempatan l JOIN penempatan m ON m.pegawai_id = l.pegawai_id AND m.id > l.id
                WHERE l.dari < m.sampai AND m.dari < l.sampai)
        ORDER BY p.id LIMIT 20";
    let mut statement = conn.prepare(GANDA)?;
    let rows = statement.query_map([], |r| {
        let pesan =
            Pesan::new("periksa-penempatan").with("id", r.get::<_, i64>(0)?).with("nama", r.get::<_, String>(1)?);
        Ok(Temuan { bagian: "penempatan", berat: Berat::Temuan, pesan })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is kept of the whole office, of rare pledges and of newest days, reckoned anew.
fn jumlah(conn: &Connection) -> Result<Vec<Temuan>, StoreError> {
    const PEGAWAI: &str = "
        SELECT status || ' ' || aktif, sum(kept), sum(found) FROM (
            SELECT status, aktif, n AS kept, 0 AS found FROM jumlah_pegawai
            UNION ALL SELECT status, aktif, 0, n FROM hitung_pegawai)
        GROUP BY status, aktif HAVING sum(kept) <> sum(found) LIMIT 20";
    const IKRAR: &str = "
        SELECT 'g' || gelombang_id || ' ' || keadaan || ' ' || status || ' ' || aktif, sum(kept), sum(found) FROM (
            SELECT gelombang_id, keadaan, status, aktif, n AS kept, 0 AS found FROM jumlah_ikrar
            UNION ALL SELECT i.gelombang_id, i.keadaan, p.status, p.aktif, 0, count(*)
                FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id GROUP BY 1, 2, 3, 4)
        GROUP BY gelombang_id, keadaan, status, aktif HAVING sum(kept) <> sum(found) LIMIT 20";
    const JARANG: &str = "
        SELECT 'g' || gelombang_id || ' ' || keadaan || ' ' || pegawai_id, sum(kept), sum(found) FROM (
            SELECT gelombang_id, keadaan, status, nama_kunci, pegawai_id, nomor, aktif, satker_id, 1 AS kept, 0 AS found
                FROM ikrar_jarang
            UNION ALL SELECT i.gelombang_id, i.keadaan, p.status, p.nama_kunci, p.id, p.nomor, p.aktif, p.satker_id, 0, 1
                FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id WHERE i.keadaan <> 'ttd')
        GROUP BY gelombang_id, keadaan, status, nama_kunci, pegawai_id, nomor, aktif, satker_id
        HAVING sum(kept) <> sum(found) LIMIT 20";
    const SATKER: &str = "
        SELECT 's' || satker_id, sum(kept), sum(found) FROM (
            SELECT satker_id, aktif, asn, 1 AS kept, 0 AS found FROM satker_jumlah WHERE aktif <> 0
            UNION ALL SELECT satker_id, sum(n * aktif),
                sum(n * aktif * (status IN ('pns', 'cpns', 'pppk', 'pppk_paruh_waktu'))), 0, 1
                FROM hitung_pegawai GROUP BY satker_id HAVING sum(n * aktif) <> 0)
        GROUP BY satker_id, aktif, asn HAVING sum(kept) <> sum(found) LIMIT 20";
    const KEADAAN: &str = "
        SELECT 'g' || gelombang_id || ' s' || satker_id || ' ' || keadaan, sum(kept), sum(found) FROM (
            SELECT gelombang_id, satker_id, 'ttd' AS keadaan, ttd AS kept, 0 AS found FROM satker_ikrar
            UNION ALL SELECT gelombang_id, satker_id, 'mengucapkan', mengucapkan, 0 FROM satker_ikrar
            UNION ALL SELECT gelombang_id, satker_id, 'diwakili', diwakili, 0 FROM satker_ikrar
            UNION ALL SELECT gelombang_id, satker_id, 'menolak', menolak, 0 FROM satker_ikrar
            UNION ALL SELECT gelombang_id, satker_id, 'dikecualikan', dikecualikan, 0 FROM satker_ikrar
            UNION ALL SELECT gelombang_id, satker_id, keadaan, 0, n FROM hitung_ikrar)
        GROUP BY gelombang_id, satker_id, keadaan HAVING sum(kept) <> sum(found) LIMIT 20";
    const TERAKHIR: &str = "
        SELECT 'g' || gelombang_id || ' s' || satker_id || ' ' || terakhir, sum(kept), sum(found) FROM (
            SELECT gelombang_id, satker_id, terakhir, 1 AS kept, 0 AS found FROM satker_ikrar WHERE terakhir IS NOT NULL
            UNION ALL SELECT gelombang_id, satker_id, max(tanggal), 0, 1 FROM ikrar GROUP BY gelombang_id, satker_id)
        GROUP BY gelombang_id, satker_id, terakhir HAVING sum(kept) <> sum(found) LIMIT 20";
    let mut out = Vec::new();
    for sql in [PEGAWAI, IKRAR, JARANG, SATKER, KEADAAN, TERAKHIR] {
        let mut statement = conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let pesan = Pesan::new("periksa-jumlah")
                .with("apa", row.get::<_, String>(0)?)
                .with("simpan", row.get::<_, i64>(1)?)
                .with("ada", row.get::<_, i64>(2)?);
            out.push(Temuan { bagian: "hitungan", berat: Berat::Temuan, pesan });
        }
    }
    Ok(out)
}

/// Whether the words of names are those of the people.
pub(super) fn cari(conn: &Connection) -> Result<Vec<Temuan>, StoreError> {
    const KURANG: &str = "
        SELECT 1 FROM pegawai p CROSS JOIN json_each('[\"' || replace(p.nama_kunci, ' ', '\",\"') || '\"]') k
            LEFT JOIN nama_kata n ON n.kata = k.value AND n.nama_kunci = p.nama_kunci AND n.id = p.id AND n.aktif = p.aktif
        WHERE k.key > 0 AND k.value <> '' AND n.id IS NULL LIMIT 1";
    // The words behind the first begin at the first space.
    const LEBIH: &str = "
        SELECT 1 FROM nama_kata n WHERE NOT EXISTS (
            SELECT 1 FROM pegawai p WHERE p.id = n.id AND p.nama_kunci = n.nama_kunci AND p.aktif = n.aktif
               AND instr(substr(p.nama_kunci || ' ', instr(p.nama_kunci || ' ', ' ')), ' ' || n.kata || ' ') > 0)
        LIMIT 1";
    const JUMLAH: &str = "
        SELECT 1 FROM (SELECT kata, n AS kept, 0 AS found FROM jumlah_kata
                       UNION ALL SELECT kata, 0, count(*) FROM nama_kata GROUP BY kata)
        GROUP BY kata HAVING sum(kept) <> sum(found) LIMIT 1";
    for sql in [KURANG, LEBIH, JUMLAH] {
        if conn.prepare(sql)?.exists([])? {
            return Ok(vec![Temuan { bagian: "cari", berat: Berat::Temuan, pesan: Pesan::new("periksa-cari") }]);
        }
    }
    Ok(Vec::new())
}
