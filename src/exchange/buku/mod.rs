//! Workbooks (XLSX, XLS, ODS), read by another process, since a workbook is a program's worth of foreign bytes.
//!
//! What a sender can do to a reader of workbooks is take its memory or its time, and memory that is not there ends a
//! process: no `Result` comes back from it. So the program calls itself ([`PANGGILAN`]) with the opened file as its input
//! and nothing else of the world: limits first, then cell by cell, rows back over a pipe ([`bingkai`]). Whatever happens
//! there is a sentence here, in a terminal that still stands. A legal workbook of 1.4 KB with the cells A1 and XFD1048576
//! and a bomb of 511 KB that unpacks to 512 MB were the reason.
//!
//! * [`rupa`]: what a file is, by its bytes and never by its name; a zip is looked over by its directory ([`bagian`]).
//! * [`anak`]: the child. [`sel`] says what a cell of calamine is for us.
//! * [`Buku`]: the parent, a [`Sumber`] like any other.
//!
//! Of merged cells only the first has the value: that is how the formats keep them. Rows that are empty are left out, and
//! every other row keeps its number; hidden and filtered rows are rows like others.

pub mod anak;
pub mod bagian;
mod bingkai;
mod ole;
mod pipa;
pub mod rupa;
mod sel;

use std::fs::File;
use std::path::PathBuf;
use std::time::Duration;

use crate::domain::impor::baris::Baris;
use crate::domain::impor::percakapan::{Dibuka, LembarInfo};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::tampil;
use crate::exchange::baca::Sumber;
use bingkai::Jenis;
use pipa::Pipa;
use rupa::Rupa;

/// The first argument by which the program knows that it is to read a workbook and nothing else.
pub const PANGGILAN: &str = "__baca-buku";

/// Most rows with something in them, a sheet. reliability, section 6.1: a list of people ends long before; more comes as CSV.
pub const MAKS_BARIS: u64 = 200_000;

/// Columns of a sheet in which something may stand.
pub const MAKS_KOLOM: u32 = 200;

/// Letters of one cell: what the formats themselves allow.
pub const MAKS_SEL: usize = 32_767;

/// Bytes of one row on its way through the pipe: what a parent holds at most of a hostile file.
pub const MAKS_BYTE_BARIS: usize = 4 << 20;

/// Who reads workbooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pembaca {
    /// The program; it gets [`PANGGILAN`], what the file is and the number of the first sheet behind `argumen`.
    pub program: PathBuf,
    /// Arguments in front of these.
    pub argumen: Vec<String>,
    /// How long it may say nothing while somebody waits for it.
    pub tunggu: Duration,
}

impl Default for Pembaca {
    /// This program, which stays what it is even when an upgrade has replaced its file meanwhile.
    fn default() -> Self {
        Self::program("/proc/self/exe")
    }
}

impl Pembaca {
    /// Another program, as tests need it: theirs is not this one.
    #[must_use]
    pub fn program(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), argumen: Vec::new(), tunggu: Duration::from_secs(60) }
    }
}

/// Where the stream of the child stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Posisi {
    /// Before this sheet.
    Depan(u32),
    /// Among the rows of this sheet.
    Dalam(u32),
    /// It said this, and nothing comes any more.
    Gagal(Pesan),
}

/// An opened workbook.
#[derive(Debug)]
pub struct Buku {
    berkas: File,
    rupa: Rupa,
    pembaca: Pembaca,
    lembar: Vec<LembarInfo>,
    pipa: Pipa,
    posisi: Posisi,
    /// All rows of the sheet that was asked for last have been handed out.
    habis: bool,
    /// Row handed out last, and the last row that the sheet says it has.
    maju: (u64, u64),
}

impl Buku {
    /// Opens a workbook with this program as its reader; see [`Buku::buka_dengan`].
    ///
    /// # Errors
    /// As there.
    pub fn buka(berkas: File, nama: &str) -> Result<(Self, Dibuka), Pesan> {
        Self::buka_dengan(Pembaca::default(), berkas, nama)
    }

    /// Opens a workbook: looks at its bytes, has its sheets named by a reader. `nama` is what a sheet without a name is
    /// called.
    ///
    /// # Errors
    /// No workbook, one that is locked, cut, damaged or beyond a limit, or a reader that cannot be started.
    pub fn buka_dengan(pembaca: Pembaca, mut berkas: File, nama: &str) -> Result<(Self, Dibuka), Pesan> {
        let rupa = rupa::rupa(&mut berkas)?;
        let mut pipa = Pipa::baru(&pembaca, &berkas, rupa, 0)?;
        let lembar = isi(&mut pipa, nama)?;
        let dibuka = Dibuka { lembar: lembar.clone(), sandi: None, ragu: None, pemisah: None };
        let posisi = Posisi::Depan(0);
        Ok((Self { berkas, rupa, pembaca, lembar, pipa, posisi, habis: false, maju: (0, 0) }, dibuka))
    }

    /// Process that reads just now; what it takes is looked at by those who measure.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.pipa.pid()
    }

    fn masuk(&mut self, lembar: u32) -> Result<(), Pesan> {
        (self.habis, self.maju) = (false, (0, self.maju.1));
        // Whoever has looked at the first rows reads them again from here, and no second child has to unpack the file.
        if !matches!(self.posisi, Posisi::Gagal(_)) && self.pipa.ulang(lembar) {
            self.posisi = Posisi::Dalam(lembar);
            return Ok(());
        }
        if self.posisi != Posisi::Depan(lembar) {
            // Both share the place in the file: the old one has to be gone before the new one reads.
            self.pipa.bunuh();
            self.pipa = Pipa::baru(&self.pembaca, &self.berkas, self.rupa, lembar)?;
            isi(&mut self.pipa, "")?;
        }
        let (kind, payload) = self.pipa.lanjut()?;
        match bingkai::lembar(payload).filter(|(n, _)| kind == Jenis::Lembar && *n == lembar) {
            Some((_, baris)) => self.maju.1 = baris.min(MAKS_BARIS),
            None => return Err(bingkai::tak_terduga()),
        }
        self.pipa.tandai(lembar);
        self.posisi = Posisi::Dalam(lembar);
        Ok(())
    }

    fn berikut(&mut self, lembar: u32, baris: &mut Baris) -> Result<bool, Pesan> {
        let (kind, payload) = self.pipa.lanjut()?;
        match kind {
            Jenis::Baris if baris.dari_sandi(payload) => {
                self.maju.0 = baris.nomor;
                Ok(true)
            }
            Jenis::Habis => {
                self.posisi = Posisi::Depan(lembar + 1);
                self.habis = true;
                Ok(false)
            }
            _ => Err(bingkai::tak_terduga()),
        }
    }
}

/// The names of the sheets, with which a child begins.
fn isi(pipa: &mut Pipa, nama: &str) -> Result<Vec<LembarInfo>, Pesan> {
    let (kind, payload) = pipa.lanjut()?;
    let sheets = bingkai::isi(payload).filter(|_| kind == Jenis::Isi).ok_or_else(bingkai::tak_terduga)?;
    let info = |(name, tersembunyi): (String, bool)| {
        let name = if name.trim().is_empty() { nama } else { &name };
        LembarInfo { nama: tampil(name).into_owned(), tersembunyi }
    };
    Ok(sheets.into_iter().map(info).collect())
}

impl Sumber for Buku {
    fn lembar(&self) -> &[LembarInfo] {
        &self.lembar
    }

    fn mulai(&mut self, lembar: u32) -> Result<(), Pesan> {
        if usize::try_from(lembar).map_or(true, |n| n >= self.lembar.len()) {
            return Err(Pesan::new("impor-buku-lembar-tak-ada").with("nomor", u64::from(lembar) + 1));
        }
        self.masuk(lembar).inspect_err(|e| self.posisi = Posisi::Gagal(e.clone()))
    }

    fn baca(&mut self, baris: &mut Baris) -> Result<bool, Pesan> {
        match self.posisi.clone() {
            _ if self.habis => Ok(false),
            Posisi::Gagal(pesan) => Err(pesan),
            Posisi::Depan(n) => {
                self.mulai(n)?;
                self.baca(baris)
            }
            Posisi::Dalam(n) => self.berikut(n, baris).inspect_err(|e| self.posisi = Posisi::Gagal(e.clone())),
        }
    }

    fn maju(&self) -> (u64, u64) {
        self.maju
    }
}
