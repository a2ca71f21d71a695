//! Everything that is true, table by table, and a new file made of it.
//!
//! What triggers derive does not leave: it is made anew where it comes in, and held against the rows. Drafts do not
//! leave either, they are nobody's business but their operator's; the texts of the schema are the program's. Whatever
//! table a later schema adds leaves by itself, until it is named here. The trail leaves with its values, so that it still verifies where it comes in.
//!
//! **Who may.** No single role reads all of an office (`reliability` 2.1: whoever runs it sees no cases, whoever
//! sees cases sees those of his teams), so this asks for the sum: people, NIK, trail and lists of the whole office, settings, and
//! stories and reporters of every case there is. The one operator of a private office has that; where several work, only somebody whom
//! every team has taken in and marked for reporters.
//!
//! **One state.** All tables are read in one read transaction. `reliability` 3.5 warns of long ones, because the log cannot be
//! emptied behind them: this one waits for nobody (no terminal, no key, no line; its other end is a file of this machine), takes about a second for an
//! office and a minute or two for five million people, and on an ordinary day colleagues add some 100 KiB a second to the
//! log meanwhile. A copy to read from instead would cost the whole file once more, and as long.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::audit::{self, Kepala};
use super::bongkar::{self, Bongkaran, TURUNAN};
use super::cadangan;
use super::jangkauan::{masih_berlaku, wajib};
use super::massal::{BARIS_PER_KABAR, BARIS_PER_TRANSAKSI};
use super::periksa::{self, Kedalaman};
use super::sementara::Sementara;
use super::{SqliteStore, audit_uji, migrate, open, pintu};
use crate::domain::lengkap::{Nilai, Pembaca, Penulis};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;

/// Tables that stay: derived ones, drafts, the texts of the schema.
const TINGGAL: [&str; 11] = [
    "draf",
    "hitung_ikrar",
    "hitung_pegawai",
    "ikrar_jarang",
    "jumlah_ikrar",
    "jumlah_kata",
    "jumlah_pegawai",
    "nama_kata",
    "satker_ikrar",
    "satker_jumlah",
    "skema",
];

/// Figures per unit; those of the whole office and of the tree follow them by triggers that stay.
const HITUNGAN: [&str; 2] = [
    "INSERT INTO hitung_pegawai (satker_id, status, aktif, n)
        SELECT satker_id, status, aktif, count(*) FROM pegawai GROUP BY satker_id, status, aktif",
    "INSERT INTO hitung_ikrar (gelombang_id, satker_id, keadaan, n)
        SELECT i.gelombang_id, p.satker_id, i.keadaan, count(*)
        FROM ikrar i CROSS JOIN pegawai p ON p.id = i.pegawai_id WHERE p.aktif = 1 GROUP BY 1, 2, 3",
];

/// Rights of the whole office that taking everything out needs.
const HAK_SEMUA: [Hak; 6] =
    [Hak::PegawaiBaca, Hak::NikBaca, Hak::PerkaraLihat, Hak::AuditBaca, Hak::Ekspor, Hak::SetelanUbah];

/// Rights that end at teams for everybody.
const HAK_TIM: [Hak; 3] = [Hak::PerkaraIsi, Hak::PelaporBaca, Hak::EksporPerkara];

/// What has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IsiLengkap {
    /// Name of the office.
    pub kantor: String,
    /// Version of the schema.
    pub skema: u32,
    /// Where the trail stood.
    pub kepala: Kepala,
    /// Tables.
    pub tabel: u64,
    /// Rows in all.
    pub baris: u64,
}

/// A table as the schema has it.
#[derive(Debug)]
struct Tabel {
    nama: String,
    kolom: Vec<String>,
    /// Whether the column keeps whole numbers; the others keep text.
    angka: Vec<bool>,
    /// Columns of the key: the order of the rows.
    kunci: Vec<String>,
}

impl SqliteStore {
    /// Hands every table that is true to `penulis`, all of one state; rows are in the order of their key, so that equal
    /// offices give equal tables. `maju` hears rows done and in all. That it happened is the caller's to note in the trail
    /// before the tables get a name.
    ///
    /// # Errors
    /// `Forbidden` for a session that may not read all of it; `ReadOnly` where nothing can be noted; `Damaged` where the
    /// trail does not hold, for nothing could be made of it again; whatever `penulis` answers; else see [`StoreError`].
    pub fn lengkap(
        &mut self,
        session: &Session,
        penulis: &mut dyn Penulis,
        maju: &mut dyn FnMut(u64, u64),
    ) -> Result<IsiLengkap, StoreError> {
        if session.baca_saja || self.baca_saja {
            return Err(StoreError::ReadOnly);
        }
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Deferred)?;
        migrate::tetap(&tx)?;
        masih_berlaku(&tx, session)?;
        boleh(&tx, session)?;
        if tx.query_row("SELECT EXISTS (SELECT 1 FROM impor WHERE keadaan = 'berjalan')", [], |r| r.get(0))? {
            return Err(StoreError::Io(Pesan::new("lengkap-impor-berjalan")));
        }
        let verdict = audit_uji::verify(&tx, None, &mut |_, _| {})?;
        if let Some(putus) = verdict.putus {
            return Err(StoreError::Damaged(putus.pesan()));
        }
        let tables = tabel(&tx)?;
        let mut total = 0;
        for t in &tables {
            let rows: i64 = tx.query_row(&format!("SELECT count(*) FROM {}", t.nama), [], |r| r.get(0))?;
            total += rows.unsigned_abs();
        }
        let mut baris = 0;
        for t in &tables {
            penulis.tabel(&t.nama, &t.kolom)?;
            keluar(&tx, t, penulis, &mut || {
                baris += 1;
                if baris % BARIS_PER_KABAR == 0 {
                    maju(baris, total);
                }
            })?;
        }
        Ok(IsiLengkap {
            kantor: tx.query_row("SELECT nama FROM kantor", [], |r| r.get(0))?,
            skema: migrate::VERSI,
            kepala: verdict.kepala,
            tabel: tables.len() as u64,
            baris,
        })
    }
}

/// Whether a session may read all of an office; see the head of this module.
fn boleh(conn: &Connection, session: &Session) -> Result<(), StoreError> {
    for hak in HAK_SEMUA {
        if wajib(session, hak)? != Lingkup::Semua {
            let pesan = Pesan::new("lengkap-lingkup").with("hak", Arg::Kata(hak.kata()));
            return Err(StoreError::Forbidden(pesan));
        }
    }
    for hak in HAK_TIM {
        wajib(session, hak)?;
    }
    if session.pribadi {
        return Ok(());
    }
    let closed: i64 = conn.query_row(
        "SELECT count(*) FROM perkara x WHERE NOT EXISTS (
             SELECT 1 FROM perkara_tim t WHERE t.perkara_id = x.id AND t.operator_id = ?1 AND t.boleh_pelapor = 1)",
        [session.operator.0],
        |r| r.get(0),
    )?;
    match closed {
        0 => Ok(()),
        n => Err(StoreError::Forbidden(Pesan::new("lengkap-perkara-tertutup").with("n", n))),
    }
}

/// The tables that leave, in the order of the schema.
fn tabel(conn: &Connection) -> Result<Vec<Tabel>, StoreError> {
    let mut names =
        conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid")?;
    let names: Vec<String> = names.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
    let mut columns = conn.prepare("SELECT name, type = 'INTEGER', pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let mut out = Vec::new();
    for nama in names.into_iter().filter(|n| !TINGGAL.contains(&n.as_str())) {
        let mut t = Tabel { nama, kolom: Vec::new(), angka: Vec::new(), kunci: Vec::new() };
        let mut key: Vec<(i64, String)> = Vec::new();
        let mut rows = columns.query([&t.nama])?;
        while let Some(row) = rows.next()? {
            let (name, at): (String, i64) = (row.get(0)?, row.get(2)?);
            if at > 0 {
                key.push((at, name.clone()));
            }
            t.kolom.push(name);
            t.angka.push(row.get(1)?);
        }
        key.sort_unstable();
        t.kunci = key.into_iter().map(|(_, name)| name).collect();
        out.push(t);
    }
    Ok(out)
}

fn keluar(conn: &Connection, t: &Tabel, penulis: &mut dyn Penulis, tiap: &mut dyn FnMut()) -> Result<(), StoreError> {
    let sql = format!("SELECT {} FROM {} ORDER BY {}", t.kolom.join(", "), t.nama, t.kunci.join(", "));
    let rusak = || StoreError::Damaged(Pesan::new("toko-rusak").with("galat", t.nama.as_str()));
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..t.kolom.len() {
            penulis.sel(match row.get_ref(at)? {
                ValueRef::Null => Nilai::Kosong,
                ValueRef::Integer(n) => Nilai::Angka(n),
                ValueRef::Text(text) => Nilai::Teks(std::str::from_utf8(text).map_err(|_| rusak())?),
                // No column of ours keeps anything else.
                ValueRef::Real(_) | ValueRef::Blob(_) => return Err(rusak()),
            })?;
        }
        penulis.baris()?;
        tiap();
    }
    Ok(())
}

/// Whether a file could be made of tables of version `skema` at `target`: what is known before a byte of them is read.
///
/// # Errors
/// `Duplicate` where a file stands there; `NewerSchema`, or `Io` for tables of an older one.
pub fn bisa_dibangun(target: &Path, skema: u32) -> Result<(), StoreError> {
    match skema.cmp(&migrate::VERSI) {
        Ordering::Greater => Err(StoreError::NewerSchema { found: skema, known: migrate::VERSI }),
        Ordering::Less => {
            let pesan = Pesan::new("lengkap-skema-lama").with("ada", skema).with("harus", migrate::VERSI);
            Err(StoreError::Io(pesan))
        }
        Ordering::Equal => cadangan::belum_ada(target),
    }
}

/// Makes the new file `target` out of the tables of `pembaca`, which are of version `skema` and whose trail stood at
/// `kepala`. The file is made under a temporary name, checked in every way a copy is, and only then gets its name.
/// Nothing is added: its trail stands where it stood. `maju` hears rows done and in all. Answers where the file is.
///
/// # Errors
/// `Duplicate` where a file stands there; `NewerSchema`, or `Io` for tables of an older one; `Damaged` where what comes
/// in is no whole office; whatever `pembaca` answers. After an error nothing is left.
pub fn bangun(
    target: &Path,
    skema: u32,
    kepala: &Kepala,
    pembaca: &mut dyn Pembaca,
    maju: &mut dyn FnMut(u64, u64),
) -> Result<PathBuf, StoreError> {
    bisa_dibangun(target, skema)?;
    pintu::siapkan_folder(target)?;
    let target = pintu::mutlak(target)?;
    cadangan::belum_ada(&target)?;
    let temp = Sementara::nama(&target)?;
    let mut conn = open::create_file(&temp.path)?;
    bongkar::longgar(&mut conn, |conn| muat(conn, pembaca, maju)).map_err(|e| match e {
        // Rows that contradict one another are no fault of whoever brings them.
        StoreError::Rule(_) | StoreError::Duplicate(_) => StoreError::Damaged(Pesan::new("lengkap-isi-salah")),
        other => other,
    })?;
    uji(&conn, kepala)?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    conn.close().map_err(|(_, e)| StoreError::from(e))?;
    temp.siram()?;
    cadangan::pasang(&temp.path, &target)?;
    Ok(target)
}

fn muat(conn: &Connection, pembaca: &mut dyn Pembaca, maju: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
    let tables = tabel(conn)?;
    let given = pembaca.daftar();
    let total = given.iter().fold(0, |all: u64, (.., rows)| all.saturating_add(*rows));
    let agrees = given.iter().map(|(name, columns, _)| (name, columns)).eq(tables.iter().map(|t| (&t.nama, &t.kolom)));
    if !agrees {
        return Err(StoreError::Damaged(Pesan::new("lengkap-tabel-beda")));
    }
    let bare: Vec<&str> = tables.iter().map(|t| t.nama.as_str()).chain(["nama_kata", "ikrar_jarang"]).collect();
    let parts = Bongkaran::turunkan(conn, &bare)?;
    let mut n = 0;
    for t in &tables {
        masuk(conn, t, pembaca, &mut || {
            n += 1;
            if n % BARIS_PER_KABAR == 0 {
                maju(n, total);
            }
        })?;
    }
    let derived: Vec<&str> = HITUNGAN.into_iter().chain(TURUNAN).collect();
    parts.pasang(conn, &derived, &mut || {
        maju(total, total);
        Ok(())
    })
}

fn masuk(conn: &Connection, t: &Tabel, pembaca: &mut dyn Pembaca, tiap: &mut dyn FnMut()) -> Result<(), StoreError> {
    let marks = (1..=t.kolom.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", t.nama, t.kolom.join(", "));
    let mut insert = conn.prepare(&sql)?;
    pembaca.tabel(&t.nama)?;
    let mut tx = conn.unchecked_transaction()?;
    let mut n = 0_u64;
    while pembaca.lanjut()? {
        for (at, angka) in t.angka.iter().enumerate() {
            let wrong = || {
                let pesan = Pesan::new("lengkap-nilai-salah").with("tabel", t.nama.as_str()).with("baris", n + 2);
                StoreError::Damaged(pesan.with("kolom", t.kolom.get(at).map_or("", String::as_str)))
            };
            match pembaca.sel(at) {
                None => insert.raw_bind_parameter(at + 1, rusqlite::types::Null)?,
                Some(text) if *angka => insert.raw_bind_parameter(at + 1, text.parse::<i64>().map_err(|_| wrong())?)?,
                Some(text) => insert.raw_bind_parameter(at + 1, text)?,
            }
        }
        insert.raw_execute()?;
        n += 1;
        tiap();
        if n.is_multiple_of(BARIS_PER_TRANSAKSI) {
            tx.commit()?;
            tx = conn.unchecked_transaction()?;
        }
    }
    Ok(tx.commit()?)
}

/// Looks at everything that can be looked at, before the file has its name.
fn uji(conn: &Connection, kepala: &Kepala) -> Result<(), StoreError> {
    let mut findings = periksa::struktur(conn, Kedalaman::Lengkap)?;
    if findings.is_empty() {
        findings.extend(periksa::rujukan(conn)?);
        findings.extend(periksa::hitungan(conn)?);
        findings.extend(periksa::cari(conn)?);
    }
    if let Some(first) = findings.into_iter().next() {
        return Err(StoreError::Damaged(first.pesan));
    }
    let verdict = audit_uji::verify(conn, Some(kepala), &mut |_, _| {})?;
    if let Some(putus) = verdict.putus {
        return Err(StoreError::Damaged(putus.pesan()));
    }
    if audit::kepala(conn)? != *kepala {
        return Err(StoreError::Damaged(Pesan::new("lengkap-jejak-beda")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn every_table_leaves_but_those_named() {
        let folder = tempfile::tempdir().unwrap();
        let conn = open::create_file(&folder.path().join("a.db")).unwrap();
        let tables = tabel(&conn).unwrap();
        let all: i64 = conn
            .query_row("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", [], |r| {
                r.get(0)
            })
            .unwrap();
        assert_eq!(tables.len() + TINGGAL.len(), usize::try_from(all).unwrap(), "each that stays is there");
        for t in &tables {
            assert!(!t.kunci.is_empty() && t.kolom.len() == t.angka.len(), "{}", t.nama);
        }
        // Numbers and texts are all there is: a cell has no third way to be written.
        let other: i64 = conn
            .query_row(
                "SELECT count(*) FROM sqlite_schema s, pragma_table_info(s.name) c
                 WHERE s.type = 'table' AND c.type NOT IN ('INTEGER', 'TEXT') AND s.name NOT LIKE 'sqlite%'",
                [],
                |r| r.get(0),
            )
            .unwrap();
        assert_eq!(other, 0);
    }
}
