//! An open event: its units, each recorded whole, all but some, or person by person.

use super::hadir::{Hadir, Mode};
use crate::desk::app::App;
use crate::desk::impor::{awal, pindah, rapat};
use crate::desk::lembar::letak;
use crate::desk::line::Line;
use crate::desk::list::Move;
use crate::desk::modal::{Modal, ModalKind};
use crate::desk::msg::{Effect, Slot, WriteTag};
use crate::domain::id::{KegiatanId, SatkerId};
use crate::domain::kegiatan::{HadirSatker, KegiatanRow, TanyaKegiatan, UbahKegiatan};
use crate::domain::nama;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Write};

/// An open event.
#[derive(Debug, Clone)]
pub struct Acara {
    /// Which.
    pub id: KegiatanId,
    /// What it is, once it has been read.
    pub kepala: Option<KegiatanRow>,
    /// Its units in their order.
    pub baris: Vec<HadirSatker>,
    /// Which of them are shown.
    pub tampil: Vec<usize>,
    /// Which of these the next key is for.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
    /// Pieces of a name that units are narrowed to.
    pub saring: Line,
    /// Whether these are being typed.
    pub mengetik: bool,
    /// Units that have been sent whole and not been answered yet.
    pub(super) dikirim: Vec<SatkerId>,
    /// What is said of a unit that was written, once its figures have come: a sentence over older ones would deny them.
    pub(super) pesan: Option<Pesan>,
}

impl Acara {
    /// An event that is being read.
    #[must_use]
    pub fn new(id: KegiatanId, size: (u16, u16)) -> Self {
        let mut event = Self {
            id,
            kepala: None,
            baris: Vec::new(),
            tampil: Vec::new(),
            cursor: 0,
            top: 0,
            tinggi: 1,
            saring: Line::new(60),
            mengetik: false,
            dikirim: Vec::new(),
            pesan: None,
        };
        event.ukur(size);
        event
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        self.tinggi = usize::from(letak(size).daftar.h.saturating_sub(1)).max(1);
        self.top = rapat(self.top, self.tampil.len(), self.tinggi);
        self.geser(Move::By(0));
    }

    /// The kind of dialog whose commands hold.
    #[must_use]
    pub const fn kind(&self) -> ModalKind {
        if self.mengetik { ModalKind::AcaraSaring } else { ModalKind::Acara }
    }

    /// The line that is typed into.
    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        if self.mengetik { Some(&mut self.saring) } else { None }
    }

    /// Takes the event as it stands now. Units keep their places, so that no key goes to another than was seen.
    pub fn ambil(&mut self, kepala: KegiatanRow, rows: Vec<HadirSatker>) {
        self.kepala = Some(kepala);
        if self.baris.is_empty() {
            self.baris = rows;
        } else {
            let mut fresh = rows;
            self.baris.retain(|old| fresh.iter().any(|new| new.satker == old.satker));
            for old in &mut self.baris {
                if let Some(at) = fresh.iter().position(|new| new.satker == old.satker) {
                    *old = fresh.remove(at);
                }
            }
            self.baris.append(&mut fresh);
        }
        self.saring_ulang();
    }

    fn saring_ulang(&mut self) {
        let here = self.kini().map(|u| u.satker);
        let typed = nama::kunci(self.saring.text());
        let words = nama::kata(&typed);
        self.tampil = (0..)
            .zip(&self.baris)
            .filter(|(_, unit)| words.is_empty() || nama::cocok(&nama::kunci(&unit.nama), &words))
            .map(|(at, _)| at)
            .collect();
        let found = self.tampil.iter().position(|at| self.baris.get(*at).map(|u| u.satker) == here);
        self.cursor = found.unwrap_or(0);
        self.geser(Move::By(0));
    }

    /// Whether units are being written.
    #[must_use]
    pub const fn menyimpan(&self) -> bool {
        !self.dikirim.is_empty()
    }

    /// Whether this unit is.
    #[must_use]
    pub fn dikirim(&self, satker: SatkerId) -> bool {
        self.dikirim.contains(&satker)
    }

    /// Whether units are left out because of what was typed.
    #[must_use]
    pub fn tersaring(&self) -> bool {
        !self.saring.text().trim().is_empty()
    }

    /// The unit under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&HadirSatker> {
        self.tampil.get(self.cursor).and_then(|at| self.baris.get(*at))
    }

    /// Moves the cursor.
    pub fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.tampil.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}

fn atas(app: &mut App) -> Option<&mut Acara> {
    if let Some(Modal::Acara(event)) = app.modals.last_mut() { Some(event) } else { None }
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(event) = atas(app) {
        event.geser(step);
    }
    Vec::new()
}

/// Records everybody of the unit under the cursor who is not on record yet, and goes on to the next.
pub(super) fn semua(app: &mut App) -> Vec<Effect> {
    let Some(event) = atas(app) else { return Vec::new() };
    let (Some(head), Some(unit)) = (&event.kepala, event.kini()) else { return vec![Effect::Bell] };
    let (satker, nama) = (unit.satker, unit.nama.clone());
    let whole = unit.tugas.is_some_and(|t| unit.tercatat + t.dikecualikan >= t.orang);
    let cara = head.isi.biasa();
    event.geser(Move::By(1));
    if whole || event.dikirim.contains(&satker) {
        app.refuse(Pesan::new("kegiatan-meja-satker-sudah").with("satker", nama));
        return vec![Effect::Bell];
    }
    event.dikirim.push(satker);
    let ubah = UbahKegiatan::Satker { kegiatan: event.id, satker, cara, kecuali: Vec::new() };
    vec![Effect::Write { tag: WriteTag::HadirSatker, write: Box::new(Write::Kegiatan(ubah)) }]
}

/// Opens the people of the unit under the cursor.
pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    buka_orang(app, Mode::Jalan)
}

/// The same, to type at once who was not there.
pub(super) fn kecuali(app: &mut App) -> Vec<Effect> {
    buka_orang(app, Mode::Kecuali(Line::new(200)))
}

fn buka_orang(app: &mut App, mode: Mode) -> Vec<Effect> {
    let size = app.size;
    let Some(event) = atas(app) else { return Vec::new() };
    let (Some(head), Some(unit)) = (&event.kepala, event.kini()) else { return vec![Effect::Bell] };
    let kembali = !matches!(mode, Mode::Jalan);
    let list = Hadir { mode, kembali, ..Hadir::new(event.id, unit.satker, &unit.nama, head.isi.biasa(), size) };
    let tanya = TanyaKegiatan::Orang { kegiatan: list.kegiatan, satker: list.satker };
    app.modals.push(Modal::Hadir(Box::new(list)));
    vec![app.ask(Slot::KegiatanOrang, Read::Kegiatan(tanya))]
}

pub(super) fn saring(app: &mut App) -> Vec<Effect> {
    if let Some(event) = atas(app) {
        event.mengetik = true;
        // The first letter begins another name.
        let text = event.saring.text().to_owned();
        event.saring.prefill(&text);
    }
    Vec::new()
}

/// What is typed narrows the units.
pub(in crate::desk) fn saring_berubah(app: &mut App) -> Vec<Effect> {
    if let Some(event) = atas(app) {
        event.saring_ulang();
    }
    Vec::new()
}

/// Enter keeps what was typed, Esc throws it away.
pub(super) fn selesai(app: &mut App, pakai: bool) -> Vec<Effect> {
    if let Some(event) = atas(app) {
        event.mengetik = false;
        if !pakai {
            event.saring.set("");
            event.saring_ulang();
        }
    }
    Vec::new()
}

/// One step back: all units again where they were narrowed, else the list of events.
pub(super) fn mundur(app: &mut App) -> Vec<Effect> {
    if atas(app).is_some_and(|event| event.tersaring()) { selesai(app, false) } else { tinggalkan(app) }
}

/// Leaves the event for the list.
pub(super) fn tinggalkan(app: &mut App) -> Vec<Effect> {
    app.ahead.clear();
    app.modals.pop();
    app.refresh()
}

impl App {
    /// Opens an event. The list below goes to one that it does not show yet: whoever has made it comes back to it.
    pub(super) fn buka_acara(&mut self, id: KegiatanId) -> Vec<Effect> {
        self.modals.retain(|m| !matches!(m, Modal::Acara(_)));
        self.modals.push(Modal::Acara(Box::new(Acara::new(id, self.size))));
        if let Some(list) = self.daftar_kegiatan_mut().filter(|list| list.kini().map(|row| row.id) != Some(id)) {
            list.tuju = Some(id.0);
        }
        vec![self.ask(Slot::Kegiatan, Read::Kegiatan(TanyaKegiatan::Satu(id)))]
    }
}
