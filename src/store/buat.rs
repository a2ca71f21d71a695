//! Making files: a new office, or a practice office with people in it.
//!
//! The file exists with its owner's permissions before anything is in it; when the making fails or is
//! stopped, it is gone again. The making is one act in the trail (two for a practice office, whose
//! people come in between), by the owner, who bears every role that a private file needs.
#![expect(clippy::disallowed_methods, reason = "the store owns its files and waits for its turn at them")]

use std::path::Path;

use rusqlite::Connection;

use super::audit::Tx;
use super::kantor::{self, KantorBaru};
use super::massal::{self, Ringkas};
use super::open;
use super::sesi::PERAN_PERTAMA;
use super::tabel::Table;
use crate::acuan::aturan;
use crate::domain::id::OperatorId;
use crate::domain::operator::{Peran, Session};
use crate::domain::request::StoreError;
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::latihan::{self, Latihan};

/// A practice office to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KantorLatihan {
    /// Key of the provincial office or [`kantor::KEMENTERIAN`]; empty chooses by the number of people.
    pub acuan: String,
    /// How many people; kept within [`crate::latihan::PEGAWAI_MIN`] and [`crate::latihan::PEGAWAI_MAKS`].
    pub pegawai: u64,
    /// The seed.
    pub benih: u64,
    /// The practice day.
    pub hari: Tanggal,
}

impl KantorLatihan {
    /// The usual practice office: the provincial office or, for many people, the ministry, on the usual practice day.
    #[must_use]
    pub fn new(pegawai: u64, benih: u64) -> Self {
        Self { acuan: String::new(), pegawai, benih, hari: latihan::hari() }
    }
}

/// Who makes a file and will own it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pemilik {
    /// Login name.
    pub login: String,
    /// Name on the screen.
    pub nama: String,
    /// Where the making comes from: terminal or address.
    pub asal: String,
}

/// Makes a file with an office of real units and nobody in it. Removes the file again when that fails.
///
/// # Errors
/// [`StoreError::Missing`] for an unknown `acuan`, [`StoreError::Duplicate`] where a file stands there
/// already; otherwise what disk and engine said.
pub fn buat_kantor(path: &Path, baru: &KantorBaru, pemilik: &Pemilik, now: Waktu) -> Result<(), StoreError> {
    let mut conn = open::create_file(path)?;
    let made = dirikan(&mut conn, baru, pemilik, now, "kantor-buat");
    drop(conn);
    if made.is_err() {
        buang(path);
    }
    made
}

/// Office and owner in one act of the trail.
fn dirikan(
    conn: &mut Connection,
    baru: &KantorBaru,
    pemilik: &Pemilik,
    now: Waktu,
    aksi: &'static str,
) -> Result<(), StoreError> {
    let session = sesi(pemilik, baru, now);
    let mut tx = Tx::begin(conn, &session, now, aksi)?;
    tx.change(Table::Kantor, 1, |conn| kantor::isi(conn, baru))?;
    tx.insert(
        Table::Operator,
        "INSERT INTO operator (id, login, nama, peran) VALUES (1, ?1, ?2, ?3)",
        (&pemilik.login, &pemilik.nama, PERAN_PERTAMA.map(Peran::code).join(" ")),
    )?;
    tx.commit()
}

/// The session of an owner at work on a file of his own.
fn sesi(pemilik: &Pemilik, baru: &KantorBaru, now: Waktu) -> Session {
    Session {
        operator: OperatorId(1),
        login: pemilik.login.clone(),
        nama: pemilik.nama.clone(),
        peran: PERAN_PERTAMA.to_vec(),
        izin: aturan::izin(),
        satker: None,
        asal: pemilik.asal.clone(),
        sesi: String::new(),
        hari: baru.hari_latihan.unwrap_or_else(|| now.tanggal()),
        baca_saja: false,
        pribadi: true,
    }
}

/// Takes away a file that was begun and not finished: it holds nothing and is in the way of the next try.
fn buang(path: &Path) {
    for side in ["", "-journal", "-wal", "-shm"] {
        std::fs::remove_file(super::pintu::samping(path, side)).ok();
    }
}

/// Makes a file with a practice office. `progress` hears how many of how many rows are in and answers false
/// to stop; then, as after any error, the file is gone again.
///
/// # Errors
/// `Io` with `latihan-dibatalkan` when stopped; otherwise as [`buat_kantor`].
pub fn buat_latihan(
    path: &Path,
    baru: &KantorLatihan,
    pemilik: &Pemilik,
    now: Waktu,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Ringkas, StoreError> {
    let mut conn = open::create_file(path)?;
    let made = isi_latihan(&mut conn, baru, pemilik, now, progress);
    drop(conn);
    if made.is_err() {
        buang(path);
    }
    made
}

fn isi_latihan(
    conn: &mut Connection,
    baru: &KantorLatihan,
    pemilik: &Pemilik,
    now: Waktu,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Ringkas, StoreError> {
    let pegawai = baru.pegawai.clamp(latihan::PEGAWAI_MIN, latihan::PEGAWAI_MAKS);
    let acuan = if baru.acuan.is_empty() { latihan::acuan_bawaan(pegawai) } else { &baru.acuan };
    let office = KantorBaru {
        acuan: acuan.to_owned(),
        latihan: true,
        hari_latihan: Some(baru.hari),
        // Before both waves, so that units had their names when the pledges were made.
        sejak: Tanggal::new(2022, 1, 1).unwrap_or(baru.hari).min(baru.hari),
    };
    dirikan(conn, &office, pemilik, now, "latihan-buat")?;
    let latihan = Latihan::new(baru.benih, pegawai, baru.hari, &massal::satker(conn)?);
    let made = massal::muat(conn, &latihan, progress)?;
    massal::kegiatan(conn, &latihan)?;
    let mut tx = Tx::begin(conn, &sesi(pemilik, &office, now), now, "latihan-isi")?;
    tx.sebut(Table::Kantor.objek(1))?;
    tx.commit()?;
    Ok(made)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::store::{OpenOptions, SqliteStore};

    fn pemilik() -> Pemilik {
        Pemilik { login: "rina".into(), nama: "Rina".into(), asal: "pts/0".into() }
    }

    fn now() -> Waktu {
        Waktu::from_iso("2026-11-21T09:00:00+07:00").unwrap()
    }

    fn hari() -> Tanggal {
        Tanggal::new(2024, 11, 21).unwrap()
    }

    /// A folder that nobody else may write, as the door demands.
    fn folder() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        dir
    }

    #[test]
    fn a_new_office_opens_and_its_making_is_on_the_trail() {
        let dir = folder();
        let path = dir.path().join("kantor.db");
        let baru = KantorBaru { acuan: "jateng".into(), latihan: false, hari_latihan: None, sejak: hari() };
        buat_kantor(&path, &baru, &pemilik(), now()).unwrap();
        drop(SqliteStore::open(&path, OpenOptions::default()).unwrap());
        let conn = Connection::open(&path).unwrap();
        let links: i64 =
            conn.query_row("SELECT count(*) FROM audit WHERE aksi = 'kantor-buat'", [], |r| r.get(0)).unwrap();
        assert_eq!(links, 2, "the office and its owner");
        let taken = buat_kantor(&path, &baru, &pemilik(), now());
        assert!(matches!(taken, Err(StoreError::Duplicate(_))));
        assert!(path.exists(), "what stood there stays");
    }

    #[test]
    fn a_practice_office_opens_and_chooses_its_units_by_size() {
        let dir = folder();
        let path = dir.path().join("latihan.db");
        let baru = KantorLatihan { acuan: String::new(), pegawai: 10, benih: 1, hari: hari() };
        let made = buat_latihan(&path, &baru, &pemilik(), now(), &mut |_, _| true).unwrap();
        assert_eq!((made.pegawai, made.satker), (latihan::PEGAWAI_MIN, 26), "never fewer than the least");
        drop(SqliteStore::open(&path, OpenOptions::default()).unwrap());
        let conn = Connection::open(&path).unwrap();
        let day: String =
            conn.query_row("SELECT hari_latihan FROM kantor WHERE latihan = 1", [], |r| r.get(0)).unwrap();
        assert_eq!(day, "2024-11-21");
    }

    #[test]
    fn what_was_stopped_or_refused_leaves_no_file() {
        let dir = folder();
        let path = dir.path().join("latihan.db");
        let baru = KantorLatihan { acuan: "dki".into(), pegawai: 5_000, benih: 1, hari: hari() };
        let stopped = buat_latihan(&path, &baru, &pemilik(), now(), &mut |_, _| false);
        assert!(matches!(stopped, Err(StoreError::Io(p)) if p.key == "latihan-dibatalkan"));
        let unknown = KantorLatihan { acuan: "atlantis".into(), ..baru };
        assert_eq!(buat_latihan(&path, &unknown, &pemilik(), now(), &mut |_, _| true), Err(StoreError::Missing));
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
