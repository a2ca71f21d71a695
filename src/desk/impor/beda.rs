//! The step of checking: rows by what would become of them, a window of them in memory and no more.

use std::collections::BTreeSet;

use super::super::list::Move;
use super::{Apa, Impor, Letak, pindah};
use crate::desk::layout::Kotak;
use crate::desk::msg::Effect;
use crate::domain::id::PegawaiId;
use crate::domain::impor::panggung::{BarisBeda, Kehilangan, Kelompok, RingkasImpor};
use crate::domain::impor::percakapan::Perintah;

/// The step.
#[derive(Debug, Clone)]
pub struct Beda {
    /// How many rows are in each group.
    pub ringkas: RingkasImpor,
    /// Why those missing leave service; `None` leaves them as they are.
    pub hilang: Option<String>,
    /// Who of them stays in service all the same.
    pub tetap: BTreeSet<PegawaiId>,
    /// Of which units people are missing; empty before that has been asked.
    pub kehilangan: Vec<Kehilangan>,
    /// Which group is shown.
    pub kelompok: Kelompok,
    /// Which of its rows, from 0.
    pub cursor: u64,
    /// First row shown.
    pub top: u64,
    /// Rows on the screen.
    pub tinggi: usize,
    /// Number of the first row in memory.
    pub dari: u64,
    /// The rows in memory.
    pub baris: Vec<BarisBeda>,
    /// Whether the whole of the row under the cursor is shown; told by the screen until somebody has said.
    pub rinci: Option<bool>,
}

impl Default for Beda {
    fn default() -> Self {
        Self {
            ringkas: RingkasImpor::default(),
            hilang: None,
            tetap: BTreeSet::new(),
            kehilangan: Vec::new(),
            kelompok: Kelompok::Baru,
            cursor: 0,
            top: 0,
            tinggi: 1,
            dari: 0,
            baris: Vec::new(),
            rinci: None,
        }
    }
}

/// Where the parts of the step stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetakBeda {
    /// The groups with their counts.
    pub kelompok: Kotak,
    /// The rows of the group.
    pub daftar: Kotak,
    /// The whole of one row.
    pub rinci: Option<Kotak>,
}

/// The parts on a screen of this size, with or without the whole of a row.
#[must_use]
pub fn letak(size: (u16, u16), rinci: bool) -> LetakBeda {
    let Letak { isi, .. } = super::letak(size);
    let tabs = if size.0 < 76 { 3 } else { 2 };
    let kelompok = Kotak { h: tabs.min(isi.h), ..isi };
    let rest = Kotak { y: isi.y + kelompok.h, h: isi.h - kelompok.h, ..isi };
    if !rinci {
        return LetakBeda { kelompok, daftar: rest, rinci: None };
    }
    let below = (rest.h * 2 / 5).clamp(2, 14).min(rest.h);
    LetakBeda {
        kelompok,
        daftar: Kotak { h: rest.h - below, ..rest },
        rinci: Some(Kotak { y: rest.y + rest.h - below, h: below, ..rest }),
    }
}

impl Beda {
    /// Whether the whole of a row is shown on a screen of this size.
    #[must_use]
    pub fn rinci(&self, size: (u16, u16)) -> bool {
        self.rinci.unwrap_or(size.1 >= 20)
    }

    /// Rows of the group.
    #[must_use]
    pub fn banyak(&self) -> u64 {
        if self.kelompok == Kelompok::Sama { 0 } else { self.ringkas.get(self.kelompok) }
    }

    /// The row under the cursor, where it is in memory.
    #[must_use]
    pub fn kini(&self) -> Option<&BarisBeda> {
        self.pada(self.cursor)
    }

    /// A row in memory by its number.
    #[must_use]
    pub fn pada(&self, n: u64) -> Option<&BarisBeda> {
        self.baris.get(usize::try_from(n.checked_sub(self.dari)?).ok()?)
    }

    /// Shows a group from its first row on.
    pub(super) fn pilih(&mut self, kelompok: Kelompok) {
        self.kelompok = kelompok;
        self.cursor = 0;
        self.top = 0;
        self.lupakan();
    }

    /// What is in memory may be so no more.
    pub(super) fn lupakan(&mut self) {
        self.dari = 0;
        self.baris.clear();
    }

    /// Takes the figures anew; the group stays where it has rows.
    pub(super) fn ambil(&mut self, ringkas: RingkasImpor, hilang: Option<String>) {
        self.ringkas = ringkas;
        self.hilang = hilang;
        self.kehilangan.clear();
        self.lupakan();
        if self.ringkas.get(self.kelompok) == 0 {
            let first = Kelompok::ALL.iter().copied().find(|k| *k != Kelompok::Sama && ringkas.get(*k) > 0);
            self.pilih(first.unwrap_or(Kelompok::Sama));
        }
        self.geser(Move::By(0));
    }

    pub(super) fn geser(&mut self, step: Move) {
        let size = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let cursor = pindah(size(self.cursor), step, size(self.banyak()), self.tinggi);
        self.cursor = u64::try_from(cursor).unwrap_or(u64::MAX);
        let page = u64::try_from(self.tinggi.max(1)).unwrap_or(1);
        self.top = self.top.min(self.cursor).max((self.cursor + 1).saturating_sub(page));
    }

    /// The part that is shown but not in memory: where to begin and how much, with a page on either side.
    pub(super) fn kurang(&self) -> Option<(u64, usize)> {
        let page = u64::try_from(self.tinggi.max(1)).unwrap_or(1);
        let end = (self.top + page).min(self.banyak());
        let there = self.dari + u64::try_from(self.baris.len()).unwrap_or(0);
        let shown = self.top >= self.dari && end <= there;
        (!shown && end > self.top).then(|| (self.top.saturating_sub(page), self.tinggi.max(1) * 3))
    }
}

impl Impor {
    /// Says why those missing leave service, and who of them stays.
    pub(super) fn kirim_hilang(&mut self, alasan: Option<String>) -> Effect {
        let tetap = self.beda.tetap.iter().copied().collect();
        self.kirim(Apa::Hilang, Perintah::Hilang { alasan, tetap })
    }

    /// Asks of which units people are missing.
    pub(super) fn kirim_kehilangan(&mut self) -> Effect {
        self.kirim(Apa::Kehilangan, Perintah::Kehilangan)
    }

    /// Asks for the rows that the screen shows and that are not here; one question at a time, whatever is pressed.
    pub(super) fn lihat(&mut self) -> Option<Effect> {
        if self.langkah != super::Langkah::Periksa || self.menunggu(Apa::Lihat) {
            return None;
        }
        let (dari, batas) = self.beda.kurang()?;
        Some(self.kirim(Apa::Lihat, Perintah::Lihat { kelompok: self.beda.kelompok, dari, batas }))
    }
}
