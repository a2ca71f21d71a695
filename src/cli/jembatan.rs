//! What the command line wants of other rooms, on one page.
//!
//! Verbs speak to a [`Jembatan`], never to a room directly, so that they are tested on an office in
//! memory and a change in another room ends here.

use std::path::{Path, PathBuf};

use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Store, StoreError};
use crate::kata::Kata;

/// Hears how far a job is: done, of so many.
pub type Maju<'a> = dyn FnMut(u64, u64) + 'a;

/// What a practice office turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatihanHasil {
    /// Units.
    pub satker: u64,
    /// People.
    pub pegawai: u64,
    /// Pledges.
    pub ikrar: u64,
    /// Cases.
    pub perkara: u64,
}

/// Something that a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Temuan {
    /// The file is damaged; otherwise it is only something to look at.
    pub rusak: bool,
    /// Where, as a stable text for scripts: `pegawai/12`, `file`.
    pub objek: String,
    /// The finding.
    pub pesan: Pesan,
}

/// Outcome of a test of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditHasil {
    /// Links.
    pub panjang: i64,
    /// Hash of the newest link, lower-case hex.
    pub kepala: String,
    /// The first broken link and what is wrong with it.
    pub putus: Option<(i64, Pesan)>,
}

/// A checked copy, or a database made from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CadanganHasil {
    /// The file made.
    pub berkas: PathBuf,
    /// Its size in bytes.
    pub ukuran: u64,
    /// Its SHA-256, lower-case hex.
    pub sha256: String,
}

/// One line of the key table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct BarisTombol {
    /// Group heading.
    pub grup: String,
    /// Keys as printed, `Ctrl+P`.
    pub tombol: String,
    /// What they do.
    pub judul: String,
    /// The same at length.
    pub bantuan: String,
}

/// What other rooms do for the command line.
pub trait Jembatan {
    /// Opens a database and says who is at work.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn buka(&mut self, db: &Path, baca_saja: bool) -> Result<(Box<dyn Store>, Session), StoreError>;

    /// Makes a practice office in a file that is not there yet.
    ///
    /// # Errors
    /// See [`StoreError`]; nothing is left behind.
    fn buat_latihan(
        &mut self,
        db: &Path,
        pegawai: u64,
        benih: u64,
        maju: &mut Maju<'_>,
    ) -> Result<LatihanHasil, StoreError>;

    /// Checks the whole file.
    ///
    /// # Errors
    /// See [`StoreError`]; what can be looked past is a finding.
    fn periksa(&mut self, db: &Path, maju: &mut Maju<'_>) -> Result<Vec<Temuan>, StoreError>;

    /// Reckons the trail anew, against a head noted earlier where one is given.
    ///
    /// # Errors
    /// See [`StoreError`]; a broken link is an outcome.
    fn audit_uji(
        &mut self,
        db: &Path,
        jangkar: Option<&(i64, String)>,
        maju: &mut Maju<'_>,
    ) -> Result<AuditHasil, StoreError>;

    /// Makes a checked copy; never over another file.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn cadangkan(&mut self, db: &Path, ke: &Path, maju: &mut Maju<'_>) -> Result<CadanganHasil, StoreError>;

    /// Makes a database out of a copy, where none stands yet.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn pulihkan(&mut self, dari: &Path, db: &Path, maju: &mut Maju<'_>) -> Result<CadanganHasil, StoreError>;

    /// The key table, group by group.
    fn tabel_tombol(&self, kata: &Kata) -> Vec<BarisTombol>;

    /// Version of the SQLite inside.
    fn versi_sqlite(&self) -> String;
}

/// The rooms of this program.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nyata;

fn belum() -> StoreError {
    StoreError::Io(Pesan::new("cli-belum-tersambung"))
}

impl Jembatan for Nyata {
    fn buka(&mut self, _: &Path, _: bool) -> Result<(Box<dyn Store>, Session), StoreError> {
        Err(belum())
    }

    fn buat_latihan(&mut self, _: &Path, _: u64, _: u64, _: &mut Maju<'_>) -> Result<LatihanHasil, StoreError> {
        Err(belum())
    }

    fn periksa(&mut self, _: &Path, _: &mut Maju<'_>) -> Result<Vec<Temuan>, StoreError> {
        Err(belum())
    }

    fn audit_uji(&mut self, _: &Path, _: Option<&(i64, String)>, _: &mut Maju<'_>) -> Result<AuditHasil, StoreError> {
        Err(belum())
    }

    fn cadangkan(&mut self, _: &Path, _: &Path, _: &mut Maju<'_>) -> Result<CadanganHasil, StoreError> {
        Err(belum())
    }

    fn pulihkan(&mut self, _: &Path, _: &Path, _: &mut Maju<'_>) -> Result<CadanganHasil, StoreError> {
        Err(belum())
    }

    fn tabel_tombol(&self, _: &Kata) -> Vec<BarisTombol> {
        Vec::new()
    }

    fn versi_sqlite(&self) -> String {
        rusqlite_version()
    }
}

fn rusqlite_version() -> String {
    String::new()
}

/// The sentence of a refusal: what happened and what now.
#[must_use]
pub fn uraian(error: &StoreError) -> Pesan {
    match error {
        StoreError::Stale(b) => Pesan::new("cli-galat-basi").with("oleh", b.oleh.as_str()),
        StoreError::Busy => Pesan::new("cli-galat-sibuk"),
        StoreError::Missing => Pesan::new("cli-galat-tak-ada"),
        StoreError::Rule(fields) => fields.first().map_or_else(|| Pesan::new("cli-galat-aturan"), |(_, p)| p.clone()),
        StoreError::NewerSchema { found, known } => {
            Pesan::new("cli-galat-lebih-baru").with("ditemukan", *found).with("dikenal", *known)
        }
        StoreError::Full => Pesan::new("cli-galat-penuh"),
        StoreError::ReadOnly => Pesan::new("cli-galat-baca-saja"),
        StoreError::Forbidden(p)
        | StoreError::Duplicate(p)
        | StoreError::Foreign(p)
        | StoreError::Damaged(p)
        | StoreError::Io(p) => p.clone(),
    }
}
