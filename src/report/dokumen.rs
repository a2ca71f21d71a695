//! One value between figures and files: a head that is held, rows that flow.
//!
//! A document knows its words and figures, but no format; a format knows documents, but no report.
//! Rows come from a [`Sumber`], which hands them over one by one and is handed the store for it, so that several tables
//! can share one reader. A cell borrows its text where it can: a list of a million people is written without a text
//! being copied. Reports that make their rows from others are a [`Baris`], which gives one row when asked.

use std::borrow::Cow;

use super::{GalatTulis, Progress, Ringkas};
use crate::domain::nomor::Deret;
use crate::domain::request::{ImporJalan, Reader, StoreError};
use crate::domain::satker::{Hitung, Persen};
use crate::domain::tanggal::Tanggal;

/// A report before it has a form.
pub struct Dokumen {
    /// Title, `Rekap ikrar per satker`.
    pub judul: String,
    /// Name of the office.
    pub kantor: String,
    /// A practice office; every form says so.
    pub latihan: bool,
    /// The line of figures, `86 %  3.377 dari 3.912  per 21-11-2024`.
    pub angka: String,
    /// The figures behind that line.
    pub hitung: Hitung,
    /// What they have reached.
    pub persen: Persen,
    /// Source, filter, who made it and when, head of the trail: one line each.
    pub keterangan: Vec<String>,
    /// Length and head of the trail.
    pub audit: (i64, String),
    /// An import of which it may hold a part.
    pub impor: Option<ImporJalan>,
    /// Pictures: only forms for the eye show them.
    pub gambar: Vec<Gambar>,
    /// Tables.
    pub bagian: Vec<Bagian>,
}

/// One part with a heading of its own.
pub struct Bagian {
    /// Heading; the name of the sheet in a spreadsheet.
    pub judul: String,
    /// Its table.
    pub tabel: Tabel,
}

/// Columns and the source of their rows.
pub struct Tabel {
    /// Columns, in order.
    pub kolom: Vec<Kolom>,
    /// Rows.
    pub baris: Box<dyn Sumber>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolom {
    /// Name that never changes with language or wording; for JSON.
    pub kunci: &'static str,
    /// Heading.
    pub judul: String,
    /// What its cells are.
    pub jenis: Jenis,
    /// Width in characters.
    pub lebar: u16,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jenis {
    /// Text.
    Teks,
    /// Text that stays the same for many rows; forms for the eye make a heading of it.
    Kelompok,
    /// A count.
    Angka,
    /// A day.
    Tanggal,
    /// An identity number: text, whatever it looks like.
    Nomor,
    /// Whole per cent.
    Persen,
    /// A picture of a share; forms without pictures leave the column out.
    Batang,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sel<'a> {
    /// Nothing is known or nothing applies.
    Kosong,
    /// Text.
    Teks(Cow<'a, str>),
    /// Digits that are text: an identity number as it is written.
    Deret(Deret),
    /// Text of a unit so many levels down.
    Simpul(Cow<'a, str>, usize),
    /// A count, or whole per cent.
    Angka(i64),
    /// A day.
    Tanggal(Tanggal),
    /// `n` of `dari`, as a picture.
    Batang {
        /// The part.
        n: i64,
        /// The whole.
        dari: i64,
    },
}

/// A row that owns its cells.
pub type BarisSel = Vec<Sel<'static>>;

impl<'a> Sel<'a> {
    /// Text, or [`Sel::Kosong`] where it is empty.
    #[must_use]
    pub fn teks(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Kosong } else { Self::Teks(text) }
    }

    /// A day where there is one.
    #[must_use]
    pub fn hari(day: Option<Tanggal>) -> Self {
        day.map_or(Self::Kosong, Self::Tanggal)
    }

    /// A count where there is one.
    #[must_use]
    pub fn angka(n: Option<i64>) -> Self {
        n.map_or(Self::Kosong, Self::Angka)
    }
}

/// Who hears the rows of a source; what it answers ends the walk.
pub type Tampung<'t> = dyn FnMut(&[Sel<'_>]) -> Result<(), StoreError> + 't;

/// A source of rows.
pub trait Sumber {
    /// How many rows there will be, as far as that is known before.
    fn banyak(&self) -> u64;

    /// Hands over every row, as many cells as the table has columns.
    ///
    /// # Errors
    /// What the store says, or `each`.
    fn alirkan(&mut self, reader: &mut dyn Reader, each: &mut Tampung<'_>) -> Result<(), StoreError>;
}

impl<B: Baris> Sumber for B {
    fn banyak(&self) -> u64 {
        self.jumlah()
    }

    fn alirkan(&mut self, reader: &mut dyn Reader, each: &mut Tampung<'_>) -> Result<(), StoreError> {
        while let Some(row) = self.next(reader)? {
            each(&row)?;
        }
        Ok(())
    }
}

/// A source of rows that are made one by one. Keeps its place, never the rows.
pub trait Baris {
    /// How many rows there will be, as far as that is known before; for progress only.
    fn jumlah(&self) -> u64;

    /// The next row, as many cells as the table has columns.
    ///
    /// # Errors
    /// What the store says.
    fn next(&mut self, reader: &mut dyn Reader) -> Result<Option<BarisSel>, StoreError>;
}

/// Rows that are few and known already: the units of an office.
pub struct Tetap(std::vec::IntoIter<BarisSel>);

impl Tetap {
    /// These rows, in this order.
    #[must_use]
    pub fn new(rows: Vec<BarisSel>) -> Self {
        Self(rows.into_iter())
    }
}

impl Baris for Tetap {
    fn jumlah(&self) -> u64 {
        self.0.len() as u64
    }

    fn next(&mut self, _: &mut dyn Reader) -> Result<Option<BarisSel>, StoreError> {
        Ok(self.0.next())
    }
}

/// A bar chart: one message, sorted by value, the value written on every bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gambar {
    /// The message, as a sentence.
    pub judul: String,
    /// The bars, longest first: name, length in thousandths of the longest, value as written.
    pub batang: Vec<(String, u16, String)>,
}

/// Rows on their way to a file, counted and stoppable.
pub struct Aliran<'a> {
    reader: &'a mut dyn Reader,
    progress: &'a mut dyn Progress,
    selesai: u64,
    jumlah: u64,
}

/// So many rows pass between two reports of progress: enough to cost nothing, few enough to stop at once.
const LANGKAH: u64 = 256;

impl<'a> Aliran<'a> {
    pub(super) fn new(reader: &'a mut dyn Reader, progress: &'a mut dyn Progress, jumlah: u64) -> Self {
        Self { reader, progress, selesai: 0, jumlah }
    }

    /// Hands over every row of a source, counted and reported.
    pub(super) fn alirkan(
        &mut self,
        sumber: &mut dyn Sumber,
        each: &mut dyn FnMut(&[Sel<'_>]) -> Result<(), GalatTulis>,
    ) -> Result<(), GalatTulis> {
        // The destination's answer goes round the source, which knows nothing of destinations.
        let mut putus = None;
        let (progress, selesai, jumlah) = (&mut *self.progress, &mut self.selesai, self.jumlah);
        let walked = sumber.alirkan(self.reader, &mut |row| {
            if selesai.is_multiple_of(LANGKAH) {
                progress.at(*selesai, jumlah.max(*selesai))?;
            }
            *selesai += 1;
            each(row).map_err(|galat| match galat {
                GalatTulis::Store(e) => e,
                GalatTulis::Io(e) => {
                    putus = Some(e);
                    StoreError::Full
                }
            })
        });
        match putus {
            Some(e) => Err(GalatTulis::Io(e)),
            None => {
                walked?;
                Ok(self.progress.at(self.selesai, self.jumlah.max(self.selesai)).map_err(StoreError::from)?)
            }
        }
    }

    pub(super) const fn baris(&self) -> u64 {
        self.selesai
    }
}

impl Dokumen {
    /// All rows that are announced.
    #[must_use]
    pub fn jumlah_baris(&self) -> u64 {
        self.bagian.iter().map(|b| b.tabel.baris.banyak()).sum()
    }

    pub(super) fn ringkas(&self, baris: u64) -> Ringkas {
        Ringkas {
            judul: self.judul.clone(),
            angka: self.angka.clone(),
            hitung: self.hitung,
            persen: self.persen,
            baris,
            kantor: self.kantor.clone(),
            audit: self.audit.clone(),
            impor: self.impor.clone(),
        }
    }

    /// The lines above the tables, most important first; the practice mark comes before everything.
    pub(super) fn kop<'a>(&'a self, tanda_latihan: &'a str) -> impl Iterator<Item = &'a str> {
        let latihan = self.latihan.then_some(tanda_latihan);
        latihan
            .into_iter()
            .chain([self.judul.as_str(), self.kantor.as_str(), self.angka.as_str()])
            .chain(self.keterangan.iter().map(String::as_str))
    }
}
