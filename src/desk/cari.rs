//! The look-up of a person from anywhere, also out of a half-typed form and back into that same field.
//!
//! Every letter asks the store; only the newest answer counts. The card of the first hit is open at
//! once, because the caller on the phone is waiting.

use super::line::Line;
use crate::domain::pegawai::{Kartu, PegawaiRow};
use crate::domain::request::{Jendela, Jumlah};

/// Hits shown at most.
pub const BATAS: usize = 8;

/// The look-up.
#[derive(Debug, Clone)]
pub struct Cari {
    /// What is typed.
    pub line: Line,
    /// Best hits first.
    pub hits: Vec<PegawaiRow>,
    /// How many there are in all.
    pub jumlah: Jumlah,
    /// Which hit is chosen.
    pub cursor: usize,
    /// Card of the chosen hit.
    pub kartu: Option<Kartu>,
    /// Whether the choice goes into the form below.
    pub untuk_isian: bool,
    /// Whether an answer to what is typed has come.
    pub answered: bool,
}

impl Cari {
    /// An empty look-up.
    #[must_use]
    pub fn new(untuk_isian: bool) -> Self {
        Self {
            line: Line::new(80),
            hits: Vec::new(),
            jumlah: Jumlah { n: 0, tepat: true },
            cursor: 0,
            kartu: None,
            untuk_isian,
            answered: false,
        }
    }

    /// The chosen hit.
    #[must_use]
    pub fn selected(&self) -> Option<&PegawaiRow> {
        self.hits.get(self.cursor)
    }

    /// Takes an answer; the choice stays on its person where that person is still a hit.
    pub fn take(&mut self, window: Jendela<PegawaiRow>) {
        let old = self.selected().map(|r| r.id);
        self.hits = window.rows;
        self.jumlah = window.jumlah;
        self.answered = true;
        self.cursor = 0;
        if self.kartu.as_ref().map(|k| k.pegawai.id) != self.selected().map(|r| r.id)
            && old != self.selected().map(|r| r.id)
        {
            self.kartu = None;
        }
    }

    /// Moves the choice; answers whether it moved.
    pub fn go(&mut self, forward: bool) -> bool {
        let next = if forward { self.cursor + 1 } else { self.cursor.wrapping_sub(1) };
        if next < self.hits.len() {
            self.cursor = next;
            return true;
        }
        false
    }
}
