//! Triage: what has come in is looked through one report after the other, list left, report right (`product.md` section 3 job 2).
//!
//! Letters are the mode's own, each in either case. A decision stands in the `put` column until Enter applies all of them in one change;
//! until then it can be changed freely, and a dropped line loses none ([`draf`]). What a decision needs and what it becomes is
//! `domain::perkara::triase`; keys that decide stand in [`putus`], lists with digits beside the report in [`pilihan`], what the
//! store says in [`jawab`]. The cursor is a key: rows that come anew leave it on its report.

mod draf;
mod jawab;
mod perintah;
pub mod pilihan;
mod putus;

pub(super) use draf::buka_lagi;
pub use perintah::COMMANDS;
pub(super) use putus::orang_dipilih;

use super::app::App;
use super::impor::{awal, pindah, rapat};
use super::layout::{self, Kotak};
use super::line::Line;
use super::list::Move;
use super::modal::{Lanjut, Modal, ModalKind, Tanya};
use super::msg::{Effect, Slot};
use crate::domain::id::{DrafId, PerkaraId};
use crate::domain::perkara::penanganan::{PilahRow, TanyaPenanganan};
use crate::domain::perkara::triase::{Pilahan, PilahanSemua, berubah};
use crate::domain::pesan::Pesan;
use crate::domain::request::Read;

/// Reports that triage shows at most; what is left comes once some have been decided.
pub const BATAS: usize = 200;

/// What the keys do.
#[derive(Debug, Clone)]
pub enum Mode {
    /// Digits tick the checklist.
    Jalan,
    /// Digits choose rows of the catalogue; which page of them is shown.
    Baris(usize),
    /// A digit chooses the officer; which page of them is shown.
    Petugas(usize),
    /// A digit says where a report goes that is not this office's.
    Tujuan,
    /// A digit says why a report is filed away, Enter that it repeats another one; which of them.
    Arsip(usize),
    /// A reason is typed.
    Ketik(Untuk, Line),
}

/// What a reason that is typed is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untuk {
    /// It waits.
    Tunda,
    /// It goes to a body that has no digit.
    Tujuan,
    /// It is filed away.
    Arsip,
}

/// Triage at work.
#[derive(Debug, Clone)]
pub struct Triase {
    /// Reports, by deadline.
    pub baris: Vec<PilahRow>,
    /// They are being read, or decisions are being applied; keys wait.
    pub muat: bool,
    /// Whether they have ever come.
    pub ada: bool,
    /// Which one is shown on the right.
    pub cursor: usize,
    /// First one in the list.
    pub top: usize,
    /// First line of the report that is shown.
    pub gulir: usize,
    /// What has been decided.
    pub isi: PilahanSemua,
    /// What the keys do.
    pub mode: Mode,
    /// Rows in the list.
    tinggi: usize,
    /// Columns of the report.
    kolom: usize,
    /// The last reason for which a report was put off.
    tunda: String,
    /// Reports that are being applied.
    dikirim: Vec<PerkaraId>,
    /// The draft of this session's operator.
    draf: Option<DrafId>,
    /// Something has been decided that the draft does not say.
    belum_disimpan: bool,
    /// Decisions of an earlier time, until they are offered.
    tawaran: PilahanSemua,
    /// What is said once the reports have been read anew.
    pesan: Option<(Pesan, bool)>,
}

/// Where the parts of triage stand; the machine counts rows by it and the view draws by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letak {
    /// Frame of the list.
    pub daftar: Kotak,
    /// Frame of the report.
    pub laporan: Kotak,
    /// What was decided, what is typed, and keys: two lines.
    pub bawah: Kotak,
}

/// The parts on a screen of this size. Both frames share a line.
#[must_use]
pub fn letak((w, h): (u16, u16)) -> Letak {
    let all = layout::isi(w, h);
    let tall = all.h.saturating_sub(2);
    // Left what tells reports apart, right what there is to read; on a wide screen the list takes the summaries too.
    let left = if w < 100 { (w * 11 / 20).clamp(40, 46) } else { w * 9 / 20 };
    Letak {
        daftar: Kotak { w: left, h: tall, ..all },
        laporan: Kotak { x: left - 1, w: w.saturating_sub(left - 1), h: tall, ..all },
        bawah: Kotak { x: 1, y: all.y + tall, w: w.saturating_sub(2), h: 2 },
    }
}

impl Triase {
    /// Reports that are being read.
    #[must_use]
    pub fn new(size: (u16, u16)) -> Self {
        let mut list = Self {
            baris: Vec::new(),
            muat: true,
            ada: false,
            cursor: 0,
            top: 0,
            gulir: 0,
            isi: PilahanSemua::new(),
            mode: Mode::Jalan,
            tinggi: 1,
            kolom: 1,
            tunda: String::new(),
            dikirim: Vec::new(),
            draf: None,
            belum_disimpan: false,
            tawaran: PilahanSemua::new(),
            pesan: None,
        };
        list.ukur(size);
        list
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        let place = letak(size);
        self.tinggi = layout::baris(&place.daftar).max(1);
        // Within the frame a column stays free at either side.
        self.kolom = usize::from(place.laporan.w).saturating_sub(4).max(1);
        self.top = rapat(self.top, self.baris.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }

    /// The kind of dialog whose commands hold.
    #[must_use]
    pub const fn kind(&self) -> ModalKind {
        match self.mode {
            Mode::Jalan => ModalKind::Triase,
            Mode::Baris(_) | Mode::Petugas(_) => ModalKind::TriaseDaftar,
            Mode::Tujuan | Mode::Arsip(_) => ModalKind::TriasePilih,
            Mode::Ketik(..) => ModalKind::TriaseKetik,
        }
    }

    /// The line that is typed into.
    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        if let Mode::Ketik(_, line) = &mut self.mode { Some(line) } else { None }
    }

    /// The report under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&PilahRow> {
        self.baris.get(self.cursor)
    }

    /// What has been decided about the report under the cursor.
    #[must_use]
    pub fn isi_kini(&self) -> Option<&Pilahan> {
        self.isi.get(&self.kini()?.row.id)
    }

    /// Puts the cursor on a report.
    fn ke(&mut self, at: usize) {
        let at = at.min(self.baris.len().saturating_sub(1));
        if at != self.cursor {
            self.gulir = 0;
        }
        self.cursor = at;
        self.top = awal(self.top, at, self.tinggi);
    }

    /// Whether a report still waits for a decision: none was taken, or another version of it has come since. What was put off
    /// waits on purpose.
    fn menunggu(&self, row: &PilahRow) -> bool {
        match self.isi.get(&row.row.id) {
            Some(isi) if isi.pilah.is_some() => berubah(row, isi),
            _ => row.ditunda.is_none(),
        }
    }

    /// The next report that waits for a decision, from the one behind the cursor on and round.
    fn berikut(&self) -> Option<usize> {
        let many = self.baris.len();
        let order = (self.cursor + 1..many).chain(0..self.cursor.min(many));
        order.into_iter().find(|at| self.baris.get(*at).is_some_and(|row| self.menunggu(row)))
    }

    /// Changes what has been decided about the report under the cursor; nothing decided is nothing kept.
    fn ubah(&mut self, change: impl FnOnce(&PilahRow, &mut Pilahan)) {
        let Some(row) = self.baris.get(self.cursor) else { return };
        let mut isi = self.isi.remove(&row.row.id).unwrap_or_else(|| Pilahan::new(row.row.ver));
        change(row, &mut isi);
        // A move that was decided on an older version is confirmed by a move only, everything else by the hand at it.
        if isi.pilah.is_none() {
            isi.ver = row.row.ver;
        }
        if !isi.kosong() {
            self.isi.insert(row.row.id, isi);
        }
        self.belum_disimpan = true;
    }

    /// Reports whose decision was made on another version.
    #[must_use]
    pub fn berubah(&self) -> usize {
        self.baris.iter().filter(|row| self.isi.get(&row.row.id).is_some_and(|isi| berubah(row, isi))).count()
    }
}

/// Enters triage.
fn buka(app: &mut App) -> Vec<Effect> {
    let list = Triase::new(app.size);
    app.modals.push(Modal::Triase(Box::new(list)));
    let mut effects = app.segarkan_triase();
    effects.push(app.ask(Slot::TriaseDraf, Read::Draf));
    effects
}

fn atas(app: &mut App) -> Option<&mut Triase> {
    if let Some(Modal::Triase(list)) = app.modals.last_mut() { Some(list) } else { None }
}

/// Says why not, and rings.
fn tolak(app: &mut App, pesan: Pesan) -> Vec<Effect> {
    app.refuse(pesan);
    vec![Effect::Bell]
}

fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.mode = Mode::Jalan;
        let at = pindah(list.cursor, step, list.baris.len(), list.tinggi);
        list.ke(at);
    }
    Vec::new()
}

/// Shows later or earlier lines of the report.
fn gulir(app: &mut App, n: i64) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.gulir = super::modal::move_by(list.gulir, n, 2_000);
    }
    Vec::new()
}

/// Back to the keys of the mode from whatever list or line stands beside the report.
fn mundur(app: &mut App) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.mode = Mode::Jalan;
    }
    Vec::new()
}

/// Leaves triage; with open decisions it asks, and they are kept.
fn keluar(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    if list.isi.is_empty() {
        app.ahead.clear();
        let effects = app.simpan_triase();
        app.modals.pop();
        return effects;
    }
    let pesan = Pesan::new("triase-tanya-keluar").with("n", list.isi.len());
    app.question(Tanya { pesan, lanjut: Lanjut::TriaseKeluar });
    Vec::new()
}

impl App {
    /// Triage, wherever it stands in the stack.
    #[must_use]
    pub fn triase(&self) -> Option<&Triase> {
        self.modals.iter().find_map(|m| if let Modal::Triase(list) = m { Some(&**list) } else { None })
    }

    pub(super) fn triase_mut(&mut self) -> Option<&mut Triase> {
        self.modals.iter_mut().find_map(|m| if let Modal::Triase(list) = m { Some(&mut **list) } else { None })
    }

    /// Asks for the reports anew, where triage is open.
    pub(super) fn segarkan_triase(&mut self) -> Vec<Effect> {
        if self.triase().is_none() {
            return Vec::new();
        }
        vec![self.ask(Slot::Triase, Read::Penanganan(TanyaPenanganan::Pilah(BATAS)))]
    }

    /// Leaves triage with open decisions, after the question.
    pub(super) fn tinggalkan_triase(&mut self) -> Vec<Effect> {
        let effects = self.simpan_triase();
        self.modals.retain(|m| !matches!(m, Modal::Triase(_)));
        self.say(Pesan::new("triase-disimpan"));
        effects
    }

    /// Tells triage that the screen has another size.
    pub(super) fn ukur_triase(&mut self) {
        let size = self.size;
        if let Some(list) = self.triase_mut() {
            list.ukur(size);
        }
    }
}
