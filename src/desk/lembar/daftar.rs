//! The sheets of the wave in force: open ones first, with what is written on each and what is keyed.

use super::super::list::Move;
use crate::desk::app::App;
use crate::desk::impor::{awal, pindah};
use crate::desk::layout;
use crate::desk::modal::Modal;
use crate::desk::msg::Effect;
use crate::domain::ikrar::berkas::BerkasRow;
use crate::domain::pesan::Pesan;

/// Sheets shown at most.
pub const BATAS: usize = 500;

/// The list.
#[derive(Debug, Clone)]
pub struct DaftarLembar {
    /// Sheets, open ones first, then the newest.
    pub baris: Vec<BerkasRow>,
    /// Whether an answer has come.
    pub dijawab: bool,
    /// Which one the cursor is on.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
}

impl DaftarLembar {
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
        self.geser(Move::By(0));
    }

    /// Takes the sheets anew; the cursor stays on its own.
    pub fn ambil(&mut self, baris: Vec<BerkasRow>) {
        let here = self.kini().map(|r| r.id);
        self.baris = baris;
        self.dijawab = true;
        if let Some(at) = self.baris.iter().position(|r| Some(r.id) == here) {
            self.cursor = at;
        }
        self.geser(Move::By(0));
    }

    /// The sheet under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&BerkasRow> {
        self.baris.get(self.cursor)
    }

    fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.baris.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}

fn atas(app: &mut App) -> Option<&mut DaftarLembar> {
    if let Some(Modal::DaftarLembar(list)) = app.modals.last_mut() { Some(list) } else { None }
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.geser(step);
    }
    Vec::new()
}

pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    match atas(app).and_then(|list| list.kini().map(|r| r.id)) {
        Some(id) => app.buka_lembar(id),
        None => vec![Effect::Bell],
    }
}

/// The second person's look at the sheet under the cursor. It is begun here and not from the rows: they would show what the
/// first had keyed.
pub(super) fn uji(app: &mut App) -> Vec<Effect> {
    let Some(row) = atas(app).and_then(|list| list.kini().cloned()) else { return vec![Effect::Bell] };
    if !row.tutup {
        app.refuse(Pesan::new("berkas-meja-uji-terbuka").with("nomor", row.nomor));
        return vec![Effect::Bell];
    }
    app.buka_uji(row.id, row.nomor)
}
