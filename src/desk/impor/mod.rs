//! A file that comes in, as the operator leads it: a dialog over the whole screen in steps that are named at its top.
//!
//! File, sheet, columns, units, check, apply: each step shows what the engine has said ([`crate::domain::impor::percakapan::Kabar`]) and sends what is
//! answered ([`Perintah`]); no file is opened here and no row understood. Every step but the last changes nothing.
//! Esc goes one step back and keeps what was answered; while the engine reads or applies it stops that instead.
//!
//! The engine works in a place of its own and answers each order once, in their order, so the dialog keeps the orders that are
//! out ([`Impor::jalan`]) and takes an answer as that of the oldest. What comes for a dialog that was closed is dropped by its number.

pub mod beda;
pub mod berkas;
pub mod ingatan;
mod jawab;
pub mod kembar;
mod langkah;
pub mod nilai;
mod periksa;
mod perintah;
pub mod soal;
pub mod tajuk;
pub mod tanya;

pub(super) use langkah::baris_berubah;
pub(super) use periksa::terapkan;
pub use periksa::{SATKER, Sebab};
pub use perintah::COMMANDS;

use std::collections::VecDeque;

use super::app::{App, Fokus};
use super::layout::{self, Kotak};
use super::line::Line;
use super::list::Move;
use super::modal::{Modal, ModalKind, move_by};
use super::msg::{Effect, Minta};
use crate::domain::impor::HalImpor;
use crate::domain::impor::percakapan::{Dibuka, Perintah, PilihLembar, Sandi, Sumber};
use crate::domain::pesan::Pesan;
use beda::Beda;
use berkas::Berkas;
use ingatan::Diingat;
use kembar::Banding;
use soal::Tanyaan;
use tajuk::Tajuk;
use tanya::Hari;

/// Where the dialog stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Langkah {
    /// Which file.
    Berkas,
    /// What is remembered of earlier ones.
    Ingatan,
    /// How its text is coded, where that is in doubt.
    Sandi,
    /// Which sheets, where there are several.
    Lembar,
    /// What its columns say.
    Kolom,
    /// How uncertain days of columns are meant.
    Hari,
    /// Which units its names mean.
    Satker,
    /// What would change.
    Periksa,
    /// What is taken of rows of one record.
    Kembar,
    /// Why people who are missing leave service.
    Hilang,
    /// It is being applied.
    Terap,
}

impl Langkah {
    /// The steps named at the top of the dialog; the others belong to the one before them.
    pub const JALUR: [(Self, &'static str); 6] = [
        (Self::Berkas, "impor-meja-langkah-berkas"),
        (Self::Lembar, "impor-meja-langkah-lembar"),
        (Self::Kolom, "impor-meja-langkah-kolom"),
        (Self::Satker, "impor-meja-langkah-satker"),
        (Self::Periksa, "impor-meja-langkah-periksa"),
        (Self::Terap, "impor-meja-langkah-terapkan"),
    ];

    /// The step of [`Langkah::JALUR`] that it belongs to.
    #[must_use]
    pub const fn jalur(self) -> Self {
        match self {
            Self::Sandi | Self::Ingatan => Self::Berkas,
            Self::Hari => Self::Kolom,
            Self::Hilang | Self::Kembar => Self::Periksa,
            other => other,
        }
    }

    /// The kind of dialog whose commands hold.
    #[must_use]
    pub const fn kind(self) -> ModalKind {
        match self {
            Self::Berkas => ModalKind::ImporBerkas,
            Self::Ingatan => ModalKind::ImporIngatan,
            Self::Sandi | Self::Lembar => ModalKind::ImporPilih,
            Self::Kolom => ModalKind::ImporKolom,
            Self::Hari => ModalKind::ImporHari,
            Self::Satker => ModalKind::ImporSatker,
            Self::Periksa => ModalKind::ImporPeriksa,
            Self::Kembar => ModalKind::ImporKembar,
            Self::Hilang => ModalKind::ImporHilang,
            Self::Terap => ModalKind::ImporTerap,
        }
    }

    /// The kind whose commands hold beside it: keys of lists, or those of them that are no text.
    #[must_use]
    pub const fn umum(self) -> ModalKind {
        match self {
            Self::Berkas | Self::Hilang => ModalKind::ImporKetik,
            _ => ModalKind::Impor,
        }
    }
}

/// An order that is out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apa {
    /// A source is opened.
    Buka,
    /// Sheets are looked at.
    Lembar,
    /// Columns are named.
    Petakan,
    /// Everything is read and compared.
    Banding,
    /// A unit is answered.
    Jawab,
    /// Rows of one record are shown.
    Kembar,
    /// It is decided between them.
    Pilih,
    /// What happens to those missing.
    Hilang,
    /// Of which units people are missing.
    Kehilangan,
    /// Rows of a group.
    Lihat,
    /// Rejects are saved.
    Simpan,
    /// The difference is applied.
    Terap,
}

impl Apa {
    /// Whether it may take long, so that it is waited for and can be stopped.
    #[must_use]
    pub const fn lama(self) -> bool {
        !matches!(self, Self::Lihat | Self::Petakan | Self::Kembar | Self::Kehilangan)
    }
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct Impor {
    /// Its number; answers to another one are late.
    pub no: u64,
    /// What the file is about.
    pub hal: HalImpor,
    /// Where it stands.
    pub langkah: Langkah,
    /// What is open, or being opened.
    pub sumber: Option<Sumber>,
    /// What opening has shown.
    pub dibuka: Option<Dibuka>,
    /// Coding that was chosen by hand.
    pub sandi: Option<Sandi>,
    /// Which coding or sheet the cursor is on.
    pub pilihan: usize,
    /// The step of files.
    pub berkas: Berkas,
    /// What is remembered of earlier files.
    pub diingat: Diingat,
    /// The step of columns.
    pub tajuk: Tajuk,
    /// The step of uncertain days.
    pub hari: Hari,
    /// The step of units.
    pub tanyaan: Tanyaan,
    /// The step of checking.
    pub beda: Beda,
    /// The step between rows of one record.
    pub banding: Banding,
    /// The reason that is being given for those missing.
    pub alasan: Sebab,
    /// Where rejects were saved last, and how many.
    pub tersimpan: Option<(String, u64)>,
    /// Orders that are out, the oldest first.
    pub jalan: VecDeque<Apa>,
    /// How far reading or applying is.
    pub maju: (u64, u64),
    /// It was told to stop.
    pub henti: bool,
    /// What was applied is being taken back.
    pub kembali: bool,
    /// Columns were named anew since everything was compared.
    pub basi: bool,
}

/// Where the parts of the dialog stand; the machine counts lines by it and the view draws by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letak {
    /// The steps, one line.
    pub jalur: Kotak,
    /// What the step shows.
    pub isi: Kotak,
    /// What was said or is going on.
    pub pesan: Kotak,
}

/// The parts of the dialog on a screen of this size.
#[must_use]
pub fn letak((w, h): (u16, u16)) -> Letak {
    let all = layout::isi(w, h);
    let inside = Kotak { x: all.x + 2, y: all.y + 1, w: all.w.saturating_sub(4), h: all.dalam() };
    let below = if h >= 30 { 3 } else { 2 };
    let head = if h >= 20 { 2 } else { 1 };
    Letak {
        jalur: Kotak { h: 1, ..inside },
        isi: Kotak { y: inside.y + head, h: inside.h.saturating_sub(head + below), ..inside },
        pesan: Kotak { y: inside.y + inside.h.saturating_sub(below), h: below, ..inside },
    }
}

/// The place under a cursor of a list in the dialog, moved.
pub(super) fn pindah(here: usize, step: Move, len: usize, page: usize) -> usize {
    let last = len.saturating_sub(1);
    match step {
        Move::By(n) => move_by(here, n, last),
        Move::Pages(n) => move_by(here, n * i64::try_from(page.max(1)).unwrap_or(1), last),
        Move::First => 0,
        Move::Last => last,
    }
}

/// The first line shown of a list, so that the cursor is in sight.
#[must_use]
pub fn awal(top: usize, cursor: usize, height: usize) -> usize {
    top.min(cursor).max((cursor + 1).saturating_sub(height.max(1)))
}

/// The first line shown once the screen has another size: none stand above while lines below are empty.
#[must_use]
pub fn rapat(top: usize, many: usize, height: usize) -> usize {
    top.min(many.saturating_sub(height))
}

impl Impor {
    /// A dialog at its first step. `bebas`: any path may be typed.
    #[must_use]
    pub fn new(no: u64, hal: HalImpor, bebas: bool, size: (u16, u16)) -> Self {
        let mut dialog = Self {
            no,
            hal,
            langkah: Langkah::Berkas,
            sumber: None,
            dibuka: None,
            sandi: None,
            pilihan: 0,
            berkas: Berkas::new(bebas),
            diingat: Diingat::default(),
            tajuk: Tajuk::default(),
            hari: Hari::default(),
            tanyaan: Tanyaan::default(),
            beda: Beda::default(),
            banding: Banding::default(),
            alasan: Sebab::default(),
            tersimpan: None,
            jalan: VecDeque::new(),
            maju: (0, 0),
            henti: false,
            kembali: false,
            basi: false,
        };
        dialog.ukur(size);
        dialog
    }

    /// Tells every list of the dialog how many lines the screen shows.
    pub fn ukur(&mut self, size: (u16, u16)) {
        let isi = letak(size).isi;
        self.berkas.tinggi = usize::from(isi.h.saturating_sub(4)).max(1);
        self.diingat.tinggi = usize::from(ingatan::letak(size).0.h.saturating_sub(1)).max(1);
        self.tajuk.tinggi = usize::from(tajuk::letak(size).0.h.saturating_sub(1)).max(1);
        self.tanyaan.tinggi = usize::from(soal::letak(size).0.h.saturating_sub(1)).max(1);
        self.hari.tinggi = usize::from(tanya::letak(size, self.hari.soal.len()).0.h.saturating_sub(1)).max(1);
        self.beda.tinggi = usize::from(beda::letak(size, self.beda.rinci(size)).daftar.h.saturating_sub(1)).max(1);
        self.banding.tinggi = usize::from(isi.h.saturating_sub(1)).max(1);
        self.banding.geser(Move::By(0));
        self.berkas.geser(Move::By(0));
        self.diingat.geser(Move::By(0));
        self.tajuk.geser(Move::By(0));
        self.hari.geser(Move::By(0));
        self.tanyaan.geser(Move::By(0));
        self.beda.geser(Move::By(0));
    }

    /// The name of what is open, as people call it.
    #[must_use]
    pub fn nama(&self) -> Option<&str> {
        match self.sumber.as_ref()? {
            Sumber::Berkas(path) => Some(path.rsplit('/').next().unwrap_or(path)),
            Sumber::Tempel(_) => None,
        }
    }

    /// The order that is waited for.
    #[must_use]
    pub fn sibuk(&self) -> Option<Apa> {
        self.jalan.iter().copied().find(|apa| apa.lama())
    }

    /// Whether an order of this kind is out.
    #[must_use]
    pub fn menunggu(&self, apa: Apa) -> bool {
        self.jalan.contains(&apa)
    }

    /// Sends an order.
    pub(super) fn kirim(&mut self, apa: Apa, perintah: Perintah) -> Effect {
        self.jalan.push_back(apa);
        if apa.lama() {
            self.maju = (0, 0);
            self.henti = false;
            self.kembali = false;
        }
        Effect::Impor { no: self.no, minta: Minta::Lakukan(Box::new(perintah)) }
    }

    /// Opens a source; what belongs to the one before goes. True where answers went with it.
    pub(super) fn buka(&mut self, sumber: Sumber) -> (Effect, bool) {
        let lost = self.tanyaan.ada_jawaban() || self.beda.hilang.is_some();
        self.dibuka = None;
        self.sandi = None;
        self.tajuk = Tajuk { tinggi: self.tajuk.tinggi, ..Tajuk::default() };
        self.hari = Hari { tinggi: self.hari.tinggi, ..Hari::default() };
        self.tanyaan = Tanyaan { tinggi: self.tanyaan.tinggi, ..Tanyaan::default() };
        self.beda = Beda { tinggi: self.beda.tinggi, ..Beda::default() };
        self.tersimpan = None;
        self.sumber = Some(sumber);
        (self.buka_sandi(None), lost)
    }

    /// Opens the source as text of this coding.
    pub(super) fn buka_sandi(&mut self, sandi: Option<Sandi>) -> Effect {
        self.sandi = sandi;
        let sumber = self.sumber.clone().unwrap_or_else(|| Sumber::Tempel(String::new()));
        self.kirim(Apa::Buka, Perintah::Buka { sumber, hal: self.hal, sandi, pemisah: None })
    }

    /// From an open source to its sheets, or at once to the columns of the only one.
    pub(super) fn ke_lembar(&mut self) -> Option<Effect> {
        if self.banyak_lembar() {
            self.langkah = Langkah::Lembar;
            self.pilihan = 0;
            return None;
        }
        Some(self.kirim(Apa::Lembar, Perintah::Lembar(PilihLembar::Satu(0))))
    }

    /// Whether a sheet has to be chosen.
    #[must_use]
    pub fn banyak_lembar(&self) -> bool {
        self.dibuka.as_ref().is_some_and(|d| d.lembar.len() > 1)
    }

    /// Whether the coding of the source was in doubt.
    #[must_use]
    pub fn ragu(&self) -> bool {
        self.sandi.is_some() || self.dibuka.as_ref().is_some_and(|d| d.ragu.is_some())
    }

    /// Lines of the list of the step of codings or sheets.
    #[must_use]
    pub fn pilihan_banyak(&self) -> usize {
        match self.langkah {
            Langkah::Sandi => Sandi::ALL.len(),
            _ => self.dibuka.as_ref().map_or(0, |d| d.lembar.len() + 1),
        }
    }

    /// The line that is typed into, where the step has one.
    pub fn line_mut(&mut self) -> Option<&mut Line> {
        match self.langkah {
            Langkah::Berkas => Some(&mut self.berkas.line),
            Langkah::Hilang => Some(&mut self.alasan.line),
            _ => None,
        }
    }

    /// Moves over the list of the step; what must be asked for it.
    pub(super) fn geser(&mut self, step: Move) -> Option<Effect> {
        match self.langkah {
            Langkah::Berkas => self.berkas.geser(step),
            Langkah::Ingatan => self.diingat.geser(step),
            Langkah::Sandi | Langkah::Lembar => {
                self.pilihan = pindah(self.pilihan, step, self.pilihan_banyak(), 5);
            }
            Langkah::Kolom => self.tajuk.geser(step),
            Langkah::Hari => self.hari.geser(step),
            Langkah::Kembar => self.banding.geser(step),
            Langkah::Satker => self.tanyaan.geser(step),
            Langkah::Periksa => {
                self.beda.geser(step);
                return self.lihat();
            }
            Langkah::Hilang | Langkah::Terap => {}
        }
        None
    }
}

impl App {
    /// The dialog of a file that comes in, wherever it stands in the stack.
    pub(super) fn impor_mut(&mut self) -> Option<&mut Impor> {
        self.modals.iter_mut().find_map(|m| if let Modal::Impor(dialog) = m { Some(&mut **dialog) } else { None })
    }

    /// Whether the dialog is on top and has the keys.
    #[must_use]
    pub fn impor_di_atas(&self) -> Option<&Impor> {
        if let Some(Modal::Impor(dialog)) = self.modals.last() { Some(dialog) } else { None }
    }

    /// Tells the dialog that the screen has another size.
    pub(super) fn ukur_impor(&mut self) -> Option<Effect> {
        let size = self.size;
        let dialog = self.impor_mut()?;
        dialog.ukur(size);
        dialog.lihat()
    }

    /// Opens the dialog at its first step. Over the board it is about units, else about people.
    pub(super) fn buka_impor(&mut self) -> Vec<Effect> {
        if !self.modals.is_empty() {
            return Vec::new();
        }
        let hal = if self.fokus() == Fokus::Papan { HalImpor::Satker } else { HalImpor::Pegawai };
        self.impor_no += 1;
        let no = self.impor_no;
        let dialog = Impor::new(no, hal, self.session.pribadi, self.size);
        self.modals.push(Modal::Impor(Box::new(dialog)));
        vec![
            Effect::Impor { no, minta: Minta::Mulai(Box::new(self.session.clone())) },
            Effect::Impor { no, minta: Minta::Daftar(String::new()) },
        ]
    }

    /// Opens the dialog on rows that were pasted into a list.
    pub(super) fn impor_tempelan(&mut self, text: &str) -> Vec<Effect> {
        let mut effects = self.buka_impor();
        if let Some(dialog) = self.impor_mut() {
            effects.push(dialog.buka(Sumber::Tempel(text.to_owned())).0);
        }
        effects
    }

    /// Takes the dialog away, wherever it stands; the engine throws its rows away.
    pub(super) fn tutup_impor(&mut self) -> Vec<Effect> {
        let Some(at) = self.modals.iter().position(|m| matches!(m, Modal::Impor(_))) else { return Vec::new() };
        // What stands above it was asked for it.
        let above = self.modals.split_off(at);
        self.modals.extend(above.into_iter().skip(1).filter(|m| !m.untuk_impor()));
        vec![Effect::Impor { no: self.impor_no, minta: Minta::Tutup }]
    }

    /// Leaves the dialog by hand; that nothing was applied is said where anything had been opened.
    pub(super) fn tinggalkan_impor(&mut self) -> Vec<Effect> {
        let opened = self.impor_mut().is_some_and(|dialog| dialog.sumber.is_some());
        let effects = self.tutup_impor();
        if opened {
            self.say(Pesan::new("impor-meja-ditutup"));
        }
        effects
    }
}
