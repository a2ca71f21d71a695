//! The stage: rows of a file beside what the store keeps, before anything has changed.
//!
//! Each record is compared the moment it comes; what changes nothing is counted and forgotten, the rest waits on
//! the stage in a file of its own, so that memory does not grow with the file. [`Impor::impor_terap`] applies the whole stage as
//! one act that can be undone; nothing of it stays when it is stopped or fails.

use super::baris::Baris;
use super::rekam::{Rekaman, Untuk};
use super::{Alasan, Asal, Kolom};
use crate::domain::id::PegawaiId;
use crate::domain::kode::kode;
use crate::domain::operator::Session;
use crate::domain::request::{Store, StoreError, Written};
use crate::domain::tanggal::Waktu;

kode! {
    /// What became of rows; a person belongs to one group only.
    pub enum Kelompok("impor-kelompok") {
        /// Not known yet.
        Baru => "baru",
        /// Known, with other values.
        Ubah => "ubah",
        /// Known, at another unit; other values may differ too.
        Pindah => "pindah",
        /// Known and the same; only counted.
        Sama => "sama",
        /// Waits for somebody to say which unit is meant.
        Tahan => "tahan",
        /// Refused with reasons.
        Tolak => "tolak",
        /// Known, in service at a unit that the file names, and not in the file.
        Hilang => "hilang",
    }
}

/// How many rows (people, for [`Kelompok::Hilang`]) are in each group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RingkasImpor {
    n: [u64; Kelompok::ALL.len()],
    tetap: u64,
    lewat: u64,
}

impl RingkasImpor {
    /// Of this group.
    #[must_use]
    pub fn get(&self, kelompok: Kelompok) -> u64 {
        self.n.get(kelompok as usize).copied().unwrap_or(0)
    }

    /// Counts so many more in this group.
    pub fn tambah(&mut self, kelompok: Kelompok, n: u64) {
        if let Some(at) = self.n.get_mut(kelompok as usize) {
            *at += n;
        }
    }

    /// Takes so many out of this group.
    pub fn kurang(&mut self, kelompok: Kelompok, n: u64) {
        if let Some(at) = self.n.get_mut(kelompok as usize) {
            *at = at.saturating_sub(n);
        }
    }

    /// How many of those missing leave service once a reason is given: all but those who were said to stay.
    #[must_use]
    pub fn keluar(&self) -> u64 {
        self.get(Kelompok::Hilang).saturating_sub(self.tetap)
    }

    /// So many of those missing stay in service.
    pub const fn tetapkan(&mut self, n: u64) {
        self.tetap = n;
    }

    /// Rows that are no data (lines between groups, totals, signatures) and belong to no group.
    #[must_use]
    pub const fn lewat(&self) -> u64 {
        self.lewat
    }

    /// So many rows are no data.
    pub const fn lewatkan(&mut self, n: u64) {
        self.lewat = n;
    }

    /// Rows that applying would write; those missing count once a reason was given for them.
    #[must_use]
    pub fn berubah(&self) -> u64 {
        self.get(Kelompok::Baru) + self.get(Kelompok::Ubah) + self.get(Kelompok::Pindah)
    }
}

/// One value that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BedaSel {
    /// Which.
    pub kolom: Kolom,
    /// What is kept; as a list shows it.
    pub lama: String,
    /// What the file says.
    pub baru: String,
}

/// One row of a group, as the preview shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisBeda {
    /// Where it stands in the file; `None` for who is missing from it.
    pub asal: Option<Asal>,
    /// Who is missing from it; `None` for a row.
    pub orang: Option<PegawaiId>,
    /// Identity number as people read it; empty where there is none.
    pub nomor: String,
    /// Name of the person, the unit, the polling station.
    pub nama: String,
    /// Short name of the unit.
    pub satker: String,
    /// Values that differ; of a new record, all that the file says.
    pub beda: Vec<BedaSel>,
    /// Why it is refused or waits.
    pub alasan: Vec<Alasan>,
}

/// A unit of which people are missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kehilangan {
    /// Its short name.
    pub satker: String,
    /// People in service there, whether the file has them or not.
    pub aktif: u64,
    /// Those of them who are not in the file.
    pub hilang: u64,
}

/// Takes one row that was not taken in, with its reasons.
pub type Penulis<'a> = dyn FnMut(&Baris, &[Alasan]) -> Result<(), StoreError> + 'a;

/// A store that takes files in. One stage per connection; [`Impor::impor_mulai`] throws an earlier one away.
pub trait Impor: Store {
    /// Begins a stage. `berkas` and `sha256` name the file in the trail.
    ///
    /// # Errors
    /// `Forbidden` without the right to import; else see [`StoreError`].
    fn impor_mulai(&mut self, untuk: &Untuk, berkas: &str, sha256: &str, session: &Session) -> Result<(), StoreError>;

    /// Compares one record. What the store itself refuses (a number twice in the file, a unit out of reach) joins the rejected
    /// rows; `baris` is kept for the file of rejects.
    ///
    /// # Errors
    /// See [`StoreError`]; a refused row is no error.
    fn impor_rekam(&mut self, baris: &Baris, rekaman: &Rekaman) -> Result<(), StoreError>;

    /// Puts a row aside that cannot be understood.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_tolak(&mut self, baris: &Baris, alasan: &[Alasan]) -> Result<(), StoreError>;

    /// Puts a row aside until somebody says which unit `satker` is.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_tahan(&mut self, baris: &Baris, satker: &str) -> Result<(), StoreError>;

    /// Unit names that rows wait for, with how many, most rows first.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_tertahan(&mut self) -> Result<Vec<(String, u64)>, StoreError>;

    /// Hands the rows that wait for `satker` to `ambil`, which says whether the row is taken off the stage's waiting rows.
    /// The rows are to be recorded or refused by the caller afterwards, so they come in lots of at most `batas`.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_ambil(&mut self, satker: &str, batas: usize) -> Result<Vec<Baris>, StoreError>;

    /// The rows of the file that say different things of the record that the row at this place speaks of, in the order of the file;
    /// none where no other row speaks of it. A row that says nothing new is not kept: where the first one is such, it
    /// is missing here, and who stands alone contradicts what the office has.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_kembar(&mut self, asal: Asal) -> Result<Vec<Baris>, StoreError>;

    /// Decides between such rows: `rekaman` is recorded in the place of its row, whatever of the others it was put together
    /// from, and the others are refused and name it. `None` has all of them refused as before. May be decided anew.
    ///
    /// # Errors
    /// `Missing` where the row at this place is none of several; else see [`StoreError`].
    fn impor_pilih(&mut self, asal: Asal, rekaman: Option<(&Baris, &Rekaman)>) -> Result<(), StoreError>;

    /// Of a row that changes somebody known, leaves these columns as the office has them; the others are as the file says. Said anew, it
    /// takes the place of what was said before. Where all stays, the row says nothing new.
    ///
    /// # Errors
    /// `Missing` where the row at this place changes nobody; else see [`StoreError`].
    fn impor_tetap(&mut self, asal: Asal, kolom: &[Kolom]) -> Result<(), StoreError>;

    /// Ends the comparison: finds who is missing, and says how many are in each group. May be asked again at any time.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_ringkas(&mut self) -> Result<RingkasImpor, StoreError>;

    /// Rows of a group in the order of the file, from the `dari`-th on; empty for [`Kelompok::Sama`].
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_lihat(&mut self, kelompok: Kelompok, dari: u64, batas: usize) -> Result<Vec<BarisBeda>, StoreError>;

    /// Walks the rejected and waiting rows in the order of the file, for the file of rejects.
    ///
    /// # Errors
    /// See [`StoreError`], and whatever `tulis` answers.
    fn impor_sisa(&mut self, tulis: &mut Penulis<'_>) -> Result<(), StoreError>;

    /// Says what happens to people who are missing: out of service with this reason but for `tetap`, or nothing. Holds until it
    /// is said otherwise, whoever else turns out to be missing; who of `tetap` is not missing does not matter.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_hilang(&mut self, alasan: Option<&str>, tetap: &[PegawaiId]) -> Result<(), StoreError>;

    /// The units of those who are missing, the one that would lose most people first: a file of the wrong unit shows here.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn impor_kehilangan(&mut self) -> Result<Vec<Kehilangan>, StoreError>;

    /// Applies the stage: all of it or nothing, one act in the trail. `maju` hears rows done and in all and says whether to go on; after a
    /// stop, an error or a fallen program nothing of it stays. Other operators' saves go in between.
    ///
    /// # Errors
    /// `Stale` where a colleague has changed one of the records since; `Io` with `impor-dihentikan` after a stop; else see [`StoreError`].
    fn impor_terap(
        &mut self,
        session: &Session,
        now: Waktu,
        maju: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Written, StoreError>;

    /// Throws the stage away.
    fn impor_buang(&mut self);
}
