//! Sheets of paper at the desk: the list of them, the head of one, and its rows as they are keyed.
//!
//! An open sheet is a dialog over the whole screen, with the paper on one side and a hand on the keypad: one press a row, no
//! press waits for the disk. The rows stand in [`baris`], which decides what is sent and what a refusal leaves; this module
//! and its neighbours turn keys into rows ([`catat`]) and answers into sentences ([`jawab`]). The list of a wave's sheets is
//! in [`daftar`], the head in [`kepala`], the second person's look in [`periksa`].
//!
//! Keys that come while a sheet is being read wait in the desk's type-ahead and act on its rows when they are there.

pub mod baris;
mod catat;
pub mod daftar;
mod jawab;
pub mod kepala;
pub mod periksa;
mod perintah;

pub(super) use catat::cari_berubah;
pub use catat::{rencana, uraian_rencana};
pub use perintah::COMMANDS;

use self::baris::Lembaran;
use super::app::App;
use super::impor::{awal, rapat};
use super::layout::{self, Kotak};
use super::line::Line;
use super::modal::{Modal, ModalKind};
use super::msg::{Effect, Slot};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::berkas::{Berkas, IsiBaris};
use crate::domain::ikrar::lembar::TanyaLembar;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::pesan::Pesan;
use crate::domain::request::Read;

/// What the keys of an open sheet do.
#[derive(Debug, Clone)]
pub enum Mode {
    /// One press a row.
    Jalan,
    /// A row number is typed.
    Ke(Line),
    /// Numbers of blank rows are typed; all others are signed.
    Kecuali(Line),
    /// Somebody is looked for.
    Cari(Pencarian),
    /// The totals differ: why it is closed all the same.
    Tutup(Line),
    /// A row of a closed sheet was read wrongly: what it says, and how that came out.
    Koreksi(u32, IsiBaris, Line),
}

/// The search box of a sheet.
#[derive(Debug, Clone)]
pub struct Pencarian {
    /// What is typed.
    pub line: Line,
    /// Rows that fit it, best first.
    pub hits: Vec<usize>,
    /// Where no row fits: people of the office who do.
    pub luar: Vec<PegawaiRow>,
    /// Which of them is chosen.
    pub pilih: usize,
    /// The office is being asked.
    pub menunggu: bool,
    /// Enter was pressed before the answer.
    pub tunda: bool,
    /// The row that the walk stood on; it goes on there.
    pub asal: Option<usize>,
}

impl Default for Pencarian {
    fn default() -> Self {
        Self {
            line: Line::new(60),
            hits: Vec::new(),
            luar: Vec::new(),
            pilih: 0,
            menunggu: false,
            tunda: false,
            asal: None,
        }
    }
}

/// An open sheet.
#[derive(Debug, Clone)]
pub struct Lembar {
    /// Which.
    pub id: BerkasId,
    /// Its head, once it has been read.
    pub berkas: Option<Berkas>,
    /// Its rows.
    pub isi: Lembaran,
    /// Which row the next key is for; behind the last when all have been gone through.
    pub cursor: usize,
    /// First row shown.
    pub top: usize,
    /// Rows on the screen.
    pub tinggi: usize,
    /// What the keys do.
    pub mode: Mode,
    /// It is being read; keys wait.
    pub muat: bool,
    /// It is closed as soon as everything is written, for this reason.
    menutup: Option<String>,
    /// What is said once it has been read anew.
    pesan: Option<Pesan>,
    /// Nothing is sent by itself: the last write failed for a reason that reading anew does not mend.
    macet: bool,
}

/// Where the parts of an open sheet stand; the machine counts rows by it and the view draws by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letak {
    /// Its head, one line.
    pub kepala: Kotak,
    /// Its rows, with a line of headings.
    pub daftar: Kotak,
    /// Bar and figures, one line.
    pub batang: Kotak,
    /// What is typed or was said.
    pub pesan: Kotak,
}

/// The parts on a screen of this size.
#[must_use]
pub fn letak((w, h): (u16, u16)) -> Letak {
    let all = layout::isi(w, h);
    let inside = Kotak { x: all.x + 2, y: all.y + 1, w: all.w.saturating_sub(4), h: all.dalam() };
    let below = if h >= 20 { 3 } else { 2 };
    let rows = inside.h.saturating_sub(2 + below);
    Letak {
        kepala: Kotak { h: 1, ..inside },
        daftar: Kotak { x: inside.x - 1, y: inside.y + 1, w: inside.w + 1, h: rows },
        batang: Kotak { y: inside.y + 1 + rows, h: 1, ..inside },
        pesan: Kotak { y: inside.y + 2 + rows, h: below, ..inside },
    }
}

/// How many rows stand on a screen of this size.
#[must_use]
pub fn tinggi(size: (u16, u16)) -> usize {
    usize::from(letak(size).daftar.h.saturating_sub(1)).max(1)
}

/// The first row shown of so many when the cursor is on one, or behind the last. Where the screen has room, the two rows after
/// it are in sight: the eye on the paper is ahead of the hand.
#[must_use]
pub fn atas(top: usize, cursor: usize, many: usize, tinggi: usize) -> usize {
    let ahead = if tinggi > 6 { 2 } else { 0 };
    awal(top, (cursor + ahead).min(many), tinggi).min(cursor)
}

impl Lembar {
    /// A sheet that is being read.
    #[must_use]
    pub fn new(id: BerkasId, size: (u16, u16)) -> Self {
        let mut sheet = Self {
            id,
            berkas: None,
            isi: Lembaran::default(),
            cursor: 0,
            top: 0,
            tinggi: 1,
            mode: Mode::Jalan,
            muat: true,
            menutup: None,
            pesan: None,
            macet: false,
        };
        sheet.ukur(size);
        sheet
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        self.tinggi = tinggi(size);
        self.top = rapat(self.top, self.isi.baris.len() + 1, self.tinggi);
        self.ke(self.cursor);
    }

    /// Puts the cursor on a row, or behind the last.
    pub fn ke(&mut self, at: usize) {
        let many = self.isi.baris.len();
        self.cursor = at.min(many);
        self.top = atas(self.top, self.cursor, many, self.tinggi);
    }

    /// Puts the cursor on a row that a search has found, and leaves the list where it is: the search line says whose row it is, and
    /// another page of rows for a letter is more than a slow line carries.
    pub(super) fn tunjuk(&mut self, at: usize) {
        self.cursor = at.min(self.isi.baris.len());
    }

    /// The kind of dialog whose commands hold.
    #[must_use]
    pub const fn kind(&self) -> ModalKind {
        match self.mode {
            Mode::Jalan => ModalKind::Lembar,
            Mode::Cari(_) => ModalKind::LembarCari,
            Mode::Ke(_) | Mode::Kecuali(_) | Mode::Tutup(_) | Mode::Koreksi(..) => ModalKind::LembarKetik,
        }
    }

    /// The line that is typed into.
    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        match &mut self.mode {
            Mode::Jalan => None,
            Mode::Cari(c) => Some(&mut c.line),
            Mode::Ke(line) | Mode::Kecuali(line) | Mode::Tutup(line) | Mode::Koreksi(_, _, line) => Some(line),
        }
    }

    /// Whether keys must wait: for the rows, or for the office to be searched.
    #[must_use]
    pub const fn menunggu(&self) -> bool {
        self.muat || matches!(&self.mode, Mode::Cari(c) if c.tunda)
    }

    /// Whether nothing of it may be keyed any more.
    #[must_use]
    pub fn tertutup(&self) -> bool {
        self.berkas.as_ref().is_some_and(|b| b.tutup)
    }

    /// Its number as it is said.
    #[must_use]
    pub fn nomor(&self) -> &str {
        self.berkas.as_ref().map_or("", |b| b.isi.nomor.as_str())
    }
}

impl App {
    /// The open sheet, wherever it stands in the stack.
    #[must_use]
    pub fn lembar(&self) -> Option<&Lembar> {
        self.modals.iter().rev().find_map(|m| if let Modal::Lembar(sheet) = m { Some(&**sheet) } else { None })
    }

    pub(super) fn lembar_mut(&mut self) -> Option<&mut Lembar> {
        self.modals.iter_mut().rev().find_map(|m| if let Modal::Lembar(sheet) = m { Some(&mut **sheet) } else { None })
    }

    /// Whether a sheet or its like is on top, with room of its own for sentences.
    #[must_use]
    pub fn lembar_di_atas(&self) -> bool {
        matches!(self.modals.last(), Some(Modal::Lembar(_) | Modal::Uji(_)))
    }

    /// Opens a sheet; what was open of another one is left as with Esc.
    pub(super) fn buka_lembar(&mut self, id: BerkasId) -> Vec<Effect> {
        let mut effects = self.kirim_sisa();
        // What was left before is the last one no more.
        self.lanjut_berkas = None;
        self.modals.retain(|m| !matches!(m, Modal::Lembar(_)));
        self.modals.push(Modal::Lembar(Box::new(Lembar::new(id, self.size))));
        effects.push(self.ask(Slot::Lembar, Read::Lembar(TanyaLembar::Satu(id))));
        effects
    }

    /// Reads the open sheet anew; keys wait until it is there.
    pub(super) fn muat_lembar(&mut self) -> Vec<Effect> {
        let Some(sheet) = self.lembar_mut() else { return Vec::new() };
        sheet.muat = true;
        let id = sheet.id;
        vec![self.ask(Slot::Lembar, Read::Lembar(TanyaLembar::Satu(id)))]
    }
}
