//! The room of one case: everything on file about it before one's eyes, and every change of it one key away.
//!
//! The room is a dialog over the whole screen. What it shows is one answer of the store ([`BerkasPerkara`]); [`bagian`] turns that into
//! rows, section by section, without knowing how they are drawn. The forms stand in [`isian`] and are opened in [`buka`], what keys do
//! without a form in [`laku`], their table in [`perintah`], answers in [`jawab`]. Every change names the version that was seen, and
//! keys typed before the case has come back wait, so that two quick changes never collide with each other.
//!
//! Who reported is kept apart: asked for with a reason, shown until the next key or for half a minute, and printed by nothing.

pub mod bagian;
mod buka;
pub mod isian;
mod jawab;
pub(super) mod laku;
mod perintah;

use std::fmt;

pub use self::bagian::{Bagian, Butir, Hal};
pub use perintah::COMMANDS;

use super::app::App;
use super::layout;
use super::list::Move;
use super::modal::{Modal, look};
use super::msg::{Effect, Slot};
use crate::domain::id::PerkaraId;
use crate::domain::katalog::BarisSanksi;
use crate::domain::perkara::penanganan::{BerkasPerkara, TanyaPenanganan, UbahPenanganan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read};
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// A name that nothing prints by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Rahasia(String);

impl Rahasia {
    /// The name, to be shown.
    #[must_use]
    pub fn buka(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Rahasia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rahasia")
    }
}

/// The room of one case.
#[derive(Debug, Clone)]
pub struct Ruang {
    /// Which case.
    pub id: PerkaraId,
    /// What is on file, once it has been read.
    pub berkas: Option<Box<BerkasPerkara>>,
    /// The section shown.
    pub bagian: Bagian,
    /// Where the cursor is in each section: the row, and its place for when the row has gone.
    letak: [(Option<Hal>, usize); Bagian::ALL.len()],
    /// Who reported, while it may be seen.
    pub pelapor: Option<Rahasia>,
    /// Sanctions that can be decided, once they have been asked for.
    pub sanksi: Vec<BarisSanksi>,
    /// A change is under way or its outcome is being read; keys wait.
    tunggu: bool,
    /// Columns for what a section says.
    lebar: usize,
}

/// From this width the sections stand beside what they say.
pub const LEBAR: u16 = 120;
/// Columns of that list of sections.
pub const KIRI: u16 = 26;
/// Rows that a page moves.
const HALAMAN: i64 = 10;

impl Ruang {
    /// A room whose case is being read.
    #[must_use]
    pub fn new(id: PerkaraId, size: (u16, u16)) -> Self {
        let mut room = Self {
            id,
            berkas: None,
            bagian: Bagian::Jalan,
            letak: [(None, 0); Bagian::ALL.len()],
            pelapor: None,
            sanksi: Vec::new(),
            tunggu: false,
            lebar: 0,
        };
        room.ukur(size);
        room
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        let inside = layout::isi(size.0, size.1).w.saturating_sub(2);
        self.lebar = usize::from(if size.0 >= LEBAR { inside.saturating_sub(KIRI) } else { inside });
    }

    /// Whether keys wait for an answer.
    #[must_use]
    pub const fn menunggu(&self) -> bool {
        self.berkas.is_none() || self.tunggu
    }

    /// The rows of the section shown.
    #[must_use]
    pub fn baris(&self, kata: &Kata) -> Vec<Butir> {
        let Some(berkas) = &self.berkas else { return Vec::new() };
        bagian::susun(kata, berkas, self.bagian, self.pelapor.as_ref().map(Rahasia::buka), self.lebar)
    }

    fn tempat(&self) -> (Option<Hal>, usize) {
        self.letak.get(self.bagian.urutan()).copied().unwrap_or_default()
    }

    /// Which of these rows has the cursor: the one it was on, else the nearest that can have it.
    #[must_use]
    pub fn cursor(&self, rows: &[Butir]) -> usize {
        let (hal, place) = self.tempat();
        let found = hal.and_then(|hal| rows.iter().position(|row| row.hal == hal));
        let stands = |at: &usize| rows.get(*at).is_some_and(|row| row.hal != Hal::Judul);
        let near = || (place..rows.len()).find(stands).or_else(|| (0..place.min(rows.len())).rev().find(stands));
        found.or_else(near).unwrap_or(0)
    }

    /// What the row under the cursor is about.
    #[must_use]
    pub fn kini(&self, kata: &Kata) -> Option<Hal> {
        let rows = self.baris(kata);
        rows.get(self.cursor(&rows)).map(|row| row.hal)
    }

    /// Puts the cursor of the way on the first open step that ends nothing, else on the first step: an ending is never one key away.
    fn ke_langkah(&mut self) {
        let steps = self.berkas.as_ref().map(|b| &b.langkah);
        let open = steps.and_then(|all| all.iter().find(|s| s.halangan.is_empty() && s.ke.is_terbuka()));
        let at = open.map(|step| Hal::Langkah(step.ke));
        if let Some(kept) = self.letak.get_mut(Bagian::Jalan.urutan()) {
            *kept = (at, 0);
        }
    }

    fn geser(&mut self, kata: &Kata, step: Move) {
        let rows = self.baris(kata);
        let stand: Vec<usize> = (0..).zip(&rows).filter(|(_, row)| row.hal != Hal::Judul).map(|(at, _)| at).collect();
        let here = self.cursor(&rows);
        let place = stand.iter().position(|at| *at == here).unwrap_or(0);
        let last = stand.len().saturating_sub(1);
        let next = match step {
            Move::By(n) => super::modal::move_by(place, n, last),
            Move::Pages(n) => super::modal::move_by(place, n.saturating_mul(HALAMAN), last),
            Move::First => 0,
            Move::Last => last,
        };
        let at = stand.get(next).copied().unwrap_or(0);
        if let Some(kept) = self.letak.get_mut(self.bagian.urutan()) {
            *kept = (rows.get(at).map(|row| row.hal), at);
        }
    }
}

impl App {
    /// The open case, wherever it stands in the stack.
    #[must_use]
    pub fn ruang(&self) -> Option<&Ruang> {
        self.modals.iter().find_map(|m| if let Modal::Ruang(room) = m { Some(&**room) } else { None })
    }

    pub(super) fn ruang_mut(&mut self) -> Option<&mut Ruang> {
        self.modals.iter_mut().find_map(|m| if let Modal::Ruang(room) = m { Some(&mut **room) } else { None })
    }

    /// What is on file about the open case.
    pub(super) fn berkas_kasus(&self) -> Option<&BerkasPerkara> {
        self.ruang().and_then(|room| room.berkas.as_deref())
    }

    /// Day of the act of the open case, by which the catalogue proposes its rows.
    pub(super) fn perbuatan_kasus(&self) -> Option<Tanggal> {
        self.berkas_kasus().map(|b| b.perkara.row.perbuatan)
    }

    /// Whether the room of a case is on top, with room of its own for sentences.
    #[must_use]
    pub fn ruang_di_atas(&self) -> bool {
        matches!(self.modals.last(), Some(Modal::Ruang(_)))
    }

    /// Opens a case; that is a look, which is noted. Another case that was open is left.
    pub(super) fn buka_ruang(&mut self, id: PerkaraId) -> Vec<Effect> {
        self.modals.retain(|m| !matches!(m, Modal::Ruang(_)));
        self.modals.push(Modal::Ruang(Box::new(Ruang::new(id, self.size))));
        vec![
            self.ask(Slot::Ruang, Read::Penanganan(TanyaPenanganan::Berkas(id))),
            look(Dilihat::Perkara(id)),
            self.ask(Slot::RuangAturan, Read::Penanganan(TanyaPenanganan::Aturan)),
        ]
    }

    /// The open case is being read anew; keys wait until it has come.
    pub(super) fn tunggu_ruang(&mut self) {
        if let Some(room) = self.ruang_mut() {
            room.tunggu = true;
        }
    }

    /// Asks for the open case anew.
    pub(super) fn segarkan_ruang(&mut self) -> Vec<Effect> {
        let Some(id) = self.ruang().map(|room| room.id) else { return Vec::new() };
        vec![self.ask(Slot::Ruang, Read::Penanganan(TanyaPenanganan::Berkas(id)))]
    }

    /// The name of a reporter goes from the screen.
    pub(super) fn tutup_pelapor(&mut self) {
        if let Some(room) = self.ruang_mut() {
            room.pelapor = None;
        }
    }

    /// Tells the room that the screen has another size.
    pub(super) fn ukur_ruang(&mut self) {
        let size = self.size;
        if let Some(room) = self.ruang_mut() {
            room.ukur(size);
        }
    }

    /// Asks before something of the case is taken away.
    fn tanya_kasus(&mut self, pesan: Pesan, ubah: UbahPenanganan) -> Vec<Effect> {
        self.question(super::modal::Tanya { pesan, lanjut: super::modal::Lanjut::Kasus(Box::new(ubah)) });
        Vec::new()
    }
}
