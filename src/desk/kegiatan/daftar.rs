//! The ceremonies of the wave in force, the newest first, and those that belong to no wave yet.

use crate::desk::app::App;
use crate::desk::impor::{awal, pindah, rapat};
use crate::desk::layout;
use crate::desk::list::Move;
use crate::desk::modal::Modal;
use crate::desk::msg::Effect;
use crate::domain::kegiatan::KegiatanRow;

/// Events shown at most.
pub const BATAS: usize = 500;

/// The list.
#[derive(Debug, Clone)]
pub struct DaftarKegiatan {
    /// Events, the newest first.
    pub baris: Vec<KegiatanRow>,
    /// Whether an answer has come.
    pub dijawab: bool,
    /// Which one the cursor is on.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
}

impl DaftarKegiatan {
    /// An empty list.
    #[must_use]
    pub fn new(size: (u16, u16)) -> Self {
        let mut list = Self { baris: Vec::new(), dijawab: false, cursor: 0, top: 0, tinggi: 1 };
        list.ukur(size);
        list
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, (w, h): (u16, u16)) {
        self.tinggi = layout::baris(&layout::isi(w, h)).max(1);
        self.top = rapat(self.top, self.baris.len(), self.tinggi);
        self.geser(Move::By(0));
    }

    /// Takes the events anew; the cursor stays on its own.
    pub fn ambil(&mut self, baris: Vec<KegiatanRow>) {
        let here = self.kini().map(|r| r.id);
        self.baris = baris;
        self.dijawab = true;
        if let Some(at) = self.baris.iter().position(|r| Some(r.id) == here) {
            self.cursor = at;
        }
        self.geser(Move::By(0));
    }

    /// The event under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&KegiatanRow> {
        self.baris.get(self.cursor)
    }

    fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.baris.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}

fn atas(app: &mut App) -> Option<&mut DaftarKegiatan> {
    if let Some(Modal::DaftarKegiatan(list)) = app.modals.last_mut() { Some(list) } else { None }
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.geser(step);
    }
    Vec::new()
}

pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    match atas(app).and_then(|list| list.kini().map(|r| r.id)) {
        Some(id) => app.buka_acara(id),
        None => vec![Effect::Bell],
    }
}
