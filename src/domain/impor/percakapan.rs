//! What a person or a script says while a file comes in, and what it is told: the whole border of the engine
//! (`crate::impor`). Desk and command line speak these words and no others.

use std::borrow::Cow;

use super::Kolom;
use super::baca::tahun::{Aturan, TanyaHari};
use super::panggung::{BarisBeda, Kehilangan, Kelompok, RingkasImpor};
use super::rekam::Untuk;
use super::{Asal, HalImpor};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::kode::kode;
use crate::domain::pesan::Pesan;
use crate::domain::request::Written;

kode! {
    /// How text is coded in a file.
    pub enum Sandi("impor-sandi") {
        /// UTF-8, with or without a mark in front.
        Utf8 => "utf-8",
        /// UTF-16, low byte first.
        Utf16Le => "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be => "utf-16be",
        /// Western Windows.
        Windows1252 => "windows-1252",
    }
}

/// Where rows come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sumber {
    /// A file at this path.
    Berkas(String),
    /// Text that was pasted.
    Tempel(String),
}

/// Which sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PilihLembar {
    /// This one, from 0.
    Satu(u32),
    /// Every sheet in which headings are found, each by its own, whatever columns the others have. Hidden ones and those without
    /// headings give no rows and are named; one that lacks a needed column has its rows refused.
    Semua,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LembarInfo {
    /// Its name; that of the file for text.
    pub nama: String,
    /// Hidden in the workbook.
    pub tersembunyi: bool,
}

/// What opening a file has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dibuka {
    /// Its sheets.
    pub lembar: Vec<LembarInfo>,
    /// Coding of a text file; `None` for a workbook.
    pub sandi: Option<Sandi>,
    /// The coding is a guess and has to be confirmed: three lines as they would be read.
    pub ragu: Option<Vec<String>>,
    /// What parts cells in a text file.
    pub pemisah: Option<char>,
}

/// One column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KolomBerkas {
    /// Its heading, lines joined.
    pub tajuk: String,
    /// What it says; `None` is left out.
    pub kolom: Option<Kolom>,
    /// What it could be, where heading and values leave that open: offered, never taken.
    pub usul: Option<Kolom>,
    /// What stands in it in a few of the first rows, the same rows for all columns; empty where a cell is.
    pub contoh: Vec<String>,
    /// Sheets that have this heading, by number.
    pub lembar: Vec<u32>,
    /// The first sheet that has it, by name, where that is not the leading one.
    pub asal: Option<String>,
}

impl KolomBerkas {
    /// The heading as it is shown: with its sheet where the leading one does not have it.
    #[must_use]
    pub fn judul(&self) -> Cow<'_, str> {
        match &self.asal {
            Some(sheet) => Cow::Owned(format!("{} [{sheet}]", self.tajuk)),
            None => Cow::Borrowed(&self.tajuk),
        }
    }

    /// Whether both stand in one sheet, so that they must not say the same.
    #[must_use]
    pub fn serumah(&self, other: &Self) -> bool {
        self.lembar.iter().any(|n| other.lembar.contains(n))
    }
}

/// What the columns of a file say, and where its rows begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peta {
    /// Row of the (last) heading line; rows behind it are records.
    pub kepala: u64,
    /// Columns from left to right; of several sheets those of the leading one, then headings that only others have.
    pub kolom: Vec<KolomBerkas>,
    /// How uncertain days of columns are meant: what was answered, and what was remembered for these headings.
    pub hari: Vec<(Kolom, Aturan)>,
    /// The naming was remembered from an earlier file with these headings.
    pub diingat: bool,
    /// Why it cannot be used as it is: a needed column is missing, one is named twice.
    pub kurang: Vec<Pesan>,
    /// What holds for single sheets and stops nothing: one is passed over, one lacks a column.
    pub catatan: Vec<Pesan>,
}

/// A unit name that rows wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TanyaSatker {
    /// As the file has it.
    pub nama: String,
    /// Rows that wait.
    pub baris: u64,
    /// Units it could be, best first, with their full names; empty where none resembles it.
    pub calon: Vec<(SatkerId, String)>,
}

/// Rows that say different things of one record, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kembar {
    /// Where they stand, from left to right; `None` is what the office has, where a row that said the same came first.
    pub sisi: Vec<Option<Asal>>,
    /// What the columns say, each with a value for each side, as the file has it; empty for what the office has.
    pub nilai: Vec<(Kolom, Vec<String>)>,
}

impl Kembar {
    /// Whether the sides say different things in a line. What the office has is not repeated, so it differs from whatever
    /// is said.
    #[must_use]
    pub fn beda(&self, line: usize) -> bool {
        self.nilai.get(line).is_some_and(|(_, all)| all.windows(2).any(|pair| matches!(pair, [a, b] if a != b)))
    }
}

/// What is taken of such rows: one of them, and single values from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilihKembar {
    /// Which side.
    pub sisi: usize,
    /// Columns that come from another side.
    pub kecuali: Vec<(Kolom, usize)>,
}

/// Said to the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Perintah {
    /// Open a source. Answer: [`Kabar::Dibuka`].
    Buka {
        /// Which.
        sumber: Sumber,
        /// What it is about.
        hal: HalImpor,
        /// Coding; found out where not given.
        sandi: Option<Sandi>,
        /// What parts cells; found out where not given.
        pemisah: Option<char>,
    },
    /// Look at these sheets and name their columns. Answer: [`Kabar::Peta`].
    Lembar(PilihLembar),
    /// Use these names for the columns, from left to right. Answer: [`Kabar::Peta`] again.
    Petakan(Vec<Option<Kolom>>),
    /// Uncertain days of these columns are meant so; what is not in it is not answered. Answer: [`Kabar::Peta`] again. It belongs
    /// to what the columns say, so what was compared before goes.
    Hari(Vec<(Kolom, Aturan)>),
    /// Read everything and compare. Answer: [`Kabar::Banding`]. Nothing is changed.
    Banding(Untuk),
    /// This unit name means this unit; `None`: its rows are refused. Answer: [`Kabar::Banding`].
    Jawab {
        /// As the file has it.
        nama: String,
        /// Which unit.
        satker: Option<SatkerId>,
    },
    /// Show the rows that say different things of the record of the row at this place. Answer: [`Kabar::Kembar`].
    Kembar(Asal),
    /// Decide between them; `None` has all of them refused. Answer: [`Kabar::Banding`].
    Pilih {
        /// One of the rows.
        asal: Asal,
        /// What is taken.
        pilihan: Option<PilihKembar>,
    },
    /// Leave these columns of the row at this place as the office has them. Answer: [`Kabar::Banding`].
    Tetap {
        /// The row.
        asal: Asal,
        /// Which columns.
        kolom: Vec<Kolom>,
    },
    /// What happens to people who are missing. Answer: [`Kabar::Banding`].
    Hilang {
        /// Why they leave service; `None` leaves all of them as they are.
        alasan: Option<String>,
        /// Who stays in service all the same.
        tetap: Vec<PegawaiId>,
    },
    /// Say of which units people are missing. Answer: [`Kabar::Kehilangan`].
    Kehilangan,
    /// Show rows of a group. Answer: [`Kabar::Lihat`].
    Lihat {
        /// Which group.
        kelompok: Kelompok,
        /// From the n-th on.
        dari: u64,
        /// At most so many.
        batas: usize,
    },
    /// Write the rejected and waiting rows with their reasons; into this file, or into the outbox. Answer: [`Kabar::Tersimpan`].
    SimpanTolak(Option<String>),
    /// Apply. Answer: [`Kabar::Selesai`].
    Terapkan,
    /// Throw everything away. No answer.
    Tutup,
}

/// Told by the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kabar {
    /// See [`Perintah::Buka`].
    Dibuka(Dibuka),
    /// See [`Perintah::Lembar`].
    Peta(Peta),
    /// How far it is: done, and of how many (0: unknown). Applying tells rows; reading tells bytes of a text and rows of a
    /// workbook, which is shown as [`persen`].
    Maju(u64, u64),
    /// The difference as it stands.
    Banding {
        /// How many rows are in each group.
        ringkas: RingkasImpor,
        /// Questions that are still open: those of the most rows first, and not more than anybody goes through at once.
        tanya: Vec<TanyaSatker>,
        /// Columns with uncertain days, those with an answer too.
        hari: Vec<TanyaHari>,
        /// The reason given for those missing.
        hilang: Option<String>,
    },
    /// See [`Perintah::Lihat`].
    Lihat {
        /// The group.
        kelompok: Kelompok,
        /// Where the rows begin.
        dari: u64,
        /// The rows.
        baris: Vec<BarisBeda>,
    },
    /// See [`Perintah::Kehilangan`].
    Kehilangan(Vec<Kehilangan>),
    /// See [`Perintah::Kembar`].
    Kembar(Kembar),
    /// See [`Perintah::SimpanTolak`]: where the file is, and how many rows.
    Tersimpan(String, u64),
    /// See [`Perintah::Terapkan`].
    Selesai(Written),
    /// It could not be done; the office stands as before.
    Gagal(Pesan),
}

/// How many of a hundred are done; never more than that.
#[must_use]
pub fn persen(done: u64, of: u64) -> u64 {
    u64::try_from(u128::from(done) * 100 / u128::from(of.max(1))).unwrap_or(100).min(100)
}
