//! A list short enough to be held whole, over the whole screen: waves, texts, ceremonies. Lists of people and cases page
//! ([`super::list`]).

use super::impor::{awal, pindah, rapat};
use super::layout;
use super::list::Move;

/// The list, with a cursor that stays on its row when the rows come anew.
#[derive(Debug, Clone)]
pub struct DaftarPendek<T> {
    /// Rows.
    pub baris: Vec<T>,
    /// Whether an answer has come.
    pub dijawab: bool,
    /// Which one the cursor is on.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// The key that the cursor goes to with the next answer.
    pub tuju: Option<i64>,
    /// Lines on the screen.
    tinggi: usize,
    /// Lines below that say more of the row under the cursor.
    rinci: u16,
}

impl<T> DaftarPendek<T> {
    /// An empty list with so many lines below it.
    #[must_use]
    pub fn new(size: (u16, u16), rinci: u16) -> Self {
        let mut list = Self { baris: Vec::new(), dijawab: false, cursor: 0, top: 0, tuju: None, tinggi: 1, rinci };
        list.ukur(size);
        list
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, (w, h): (u16, u16)) {
        self.tinggi = layout::baris(&layout::isi(w, h)).saturating_sub(usize::from(self.rinci)).max(1);
        self.top = rapat(self.top, self.baris.len(), self.tinggi);
        self.geser(Move::By(0));
    }

    /// Takes the rows anew; the cursor stays on its own, or goes where it was told to.
    pub fn ambil(&mut self, baris: Vec<T>, key: impl Fn(&T) -> i64) {
        let here = self.tuju.or_else(|| self.kini().map(&key));
        self.baris = baris;
        self.dijawab = true;
        if let Some(at) = self.baris.iter().position(|row| Some(key(row)) == here) {
            self.cursor = at;
            self.tuju = None;
        }
        self.geser(Move::By(0));
    }

    /// The row under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&T> {
        self.baris.get(self.cursor)
    }

    /// Moves the cursor.
    pub fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.baris.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}
