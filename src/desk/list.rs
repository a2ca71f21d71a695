//! A list that never holds all of its rows.
//!
//! The list keeps a stretch of rows round the cursor and asks for more when the cursor comes near an
//! end of it. The cursor and the marks are kept **by key**: another operator's insert never moves them
//! to another person. Where the row under the cursor leaves the list, the cursor goes to the next one that
//! stays, never to the top. Moves that run ahead of the store are owed and paid when the rows arrive, so a
//! held key loses nothing. The number of the cursor's row is carried along from window to window; where the
//! store could only estimate it, it stays an estimate until the walk meets an end of the list.

use std::collections::BTreeSet;

use super::gulir::Gulir;
use crate::domain::antrean::PerkaraRow;
use crate::domain::nama;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::request::{Jangkar, Jendela, Jumlah, NomorBaris, Posisi};

mod tanda;

/// What a list needs to know of a row.
pub trait Row {
    /// The row's key.
    fn key(&self) -> i64;
    /// The row's place in the order.
    fn posisi(&self) -> &Posisi;
}

impl Row for PegawaiRow {
    fn key(&self) -> i64 {
        self.id.0
    }
    fn posisi(&self) -> &Posisi {
        &self.posisi
    }
}

impl Row for PerkaraRow {
    fn key(&self) -> i64 {
        self.id.0
    }
    fn posisi(&self) -> &Posisi {
        &self.posisi
    }
}

/// A move of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Rows up (negative) or down.
    By(i64),
    /// Pages up (negative) or down.
    Pages(i64),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// A stretch of rows that the store is to deliver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetch {
    /// Which part.
    pub dari: Jangkar,
    /// At most so many.
    pub batas: usize,
}

/// Which rows are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marks<'a> {
    /// None: an action means the row under the cursor.
    None,
    /// These.
    These(&'a BTreeSet<i64>),
    /// All that the list shows, but these.
    AllBut(&'a BTreeSet<i64>),
}

/// A windowed list.
#[derive(Debug, Clone)]
pub struct List<T> {
    rows: Vec<T>,
    sebelum: bool,
    sesudah: bool,
    jumlah: Jumlah,
    cursor: Option<i64>,
    top: usize,
    height: usize,
    gulir: Gulir,
    tanda: tanda::Tanda,
    waiting: Option<Jangkar>,
    owed: i64,
    loaded: bool,
    offset: Option<NomorBaris>,
    tepat: Option<u64>,
    missed: bool,
}

/// The number of the first row.
const AWAL: NomorBaris = NomorBaris { n: 0, tepat: true };

/// Pages kept loaded round the cursor.
const PAGES: usize = 4;

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            sebelum: false,
            sesudah: false,
            jumlah: Jumlah { n: 0, tepat: true },
            cursor: None,
            top: 0,
            height: 20,
            gulir: Gulir::default(),
            tanda: tanda::Tanda::default(),
            waiting: None,
            owed: 0,
            loaded: false,
            offset: Some(AWAL),
            tepat: None,
            missed: false,
        }
    }
}

impl<T: Row> List<T> {
    /// Rows loaded now.
    #[must_use]
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// The rows on the screen.
    #[must_use]
    pub fn visible(&self) -> &[T] {
        let end = (self.top + self.height).min(self.rows.len());
        self.rows.get(self.top..end).unwrap_or_default()
    }

    /// The row under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&T> {
        self.cursor_index().and_then(|i| self.rows.get(i))
    }

    /// Key of the row under the cursor.
    #[must_use]
    pub const fn cursor(&self) -> Option<i64> {
        self.cursor
    }

    /// How many rows the whole list has: as counted on demand, else as the last window said.
    #[must_use]
    pub const fn jumlah(&self) -> Jumlah {
        match self.tepat {
            Some(n) => Jumlah { n, tepat: true },
            None => self.jumlah,
        }
    }

    /// Takes an exact count, which holds until filter or rows change; `None` where it holds no more.
    pub const fn set_tepat(&mut self, n: Option<u64>) {
        self.tepat = n;
    }

    /// The number of the row under the cursor, counted from 1, as far as it is known.
    #[must_use]
    pub fn nomor(&self) -> Option<NomorBaris> {
        let offset = self.offset?;
        let n = offset.n + u64::try_from(self.cursor_index()?).unwrap_or(0) + 1;
        let most = if self.jumlah().tepat { self.jumlah().n.max(1) } else { u64::MAX };
        Some(NomorBaris { n: n.min(most), ..offset })
    }

    /// Whether any answer has come yet; an empty list is drawn as empty only then.
    #[must_use]
    pub const fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// Whether rows stand above those on the screen.
    #[must_use]
    pub const fn is_below_top(&self) -> bool {
        self.top > 0 || self.sebelum
    }

    /// Tells the list how many rows the screen shows, and how they move.
    pub fn set_height(&mut self, height: usize, gulir: Gulir) {
        self.height = height.max(1);
        self.gulir = gulir;
        self.keep_in_view();
    }

    /// The fetch that (re)loads the list, keeping the cursor on its row, or near it where it has left the list.
    pub fn reload(&mut self) -> Fetch {
        let here = self.selected().map(|row| Jangkar::Dekat(row.posisi().clone()));
        let known = || self.cursor.map_or(Jangkar::Awal, Jangkar::Sekitar);
        // A list that is on its way somewhere else goes on going there.
        let dari = match self.waiting.take() {
            Some(far) if Self::replaces(&far) => far,
            _ => here.unwrap_or_else(known),
        };
        let owed = self.owed;
        let fetch = self.want(dari);
        self.owed = owed;
        fetch
    }

    /// The fetch after the order has changed: the cursor stays on its row, the marks stay.
    pub fn resort(&mut self) -> Fetch {
        self.tanda.resort();
        self.want(self.cursor.map_or(Jangkar::Awal, Jangkar::Sekitar))
    }

    /// The fetch after the filter has changed: from the beginning, the marks stay.
    pub fn refilter(&mut self) -> Fetch {
        self.tanda.refilter();
        self.tepat = None;
        self.cursor = None;
        self.want(Jangkar::Awal)
    }

    /// The fetch that shows another list (another unit) from its beginning; marks do not cross over.
    pub fn restart(&mut self) -> Fetch {
        self.clear_marks();
        self.refilter()
    }

    /// The fetch that puts the cursor on a row; where the list does not have it, the list stays where it is and
    /// [`Self::take_missed`] says so.
    pub fn seek(&mut self, key: i64) -> Fetch {
        self.want(Jangkar::Sekitar(key))
    }

    /// Whether the row that was sought is not on the list; asked once.
    pub const fn take_missed(&mut self) -> bool {
        std::mem::replace(&mut self.missed, false)
    }

    /// The fetch of a jump to a number, a share or a letter.
    pub fn jump(&mut self, dari: Jangkar) -> Fetch {
        self.want(dari)
    }

    /// Moves the cursor; a fetch comes back where rows are missing.
    pub fn go(&mut self, step: Move) -> Option<Fetch> {
        if self.waiting_for_replacement() {
            // The cursor has no rows to move over yet: First and Last decide anew, steps are owed.
            return match step {
                Move::First => Some(self.want(Jangkar::Awal)),
                Move::Last => Some(self.want(Jangkar::Akhir)),
                Move::By(n) => self.owe(n),
                Move::Pages(n) => self.owe(n * self.page()),
            };
        }
        match step {
            Move::First if self.sebelum => Some(self.want(Jangkar::Awal)),
            Move::Last if self.sesudah => Some(self.want(Jangkar::Akhir)),
            Move::First => self.step(i64::MIN / 2),
            Move::Last => self.step(i64::MAX / 2),
            Move::By(n) => self.step(n),
            Move::Pages(n) => self.step(n * self.page()),
        }
    }

    /// Takes rows that the store delivered; a further fetch may come back.
    pub fn take(&mut self, window: Jendela<T>) -> Option<Fetch> {
        let wanted = self.waiting.take();
        self.loaded = true;
        self.jumlah = window.jumlah;
        match wanted {
            Some(Jangkar::Sesudah(_)) => {
                self.rows.extend(window.rows);
                self.sesudah = window.sesudah;
                self.trim_front();
            }
            Some(Jangkar::Sebelum(_)) => {
                let added = window.rows.len();
                self.rows.splice(0..0, window.rows);
                self.top += added;
                self.sebelum = window.sebelum;
                let added = u64::try_from(added).unwrap_or(u64::MAX);
                self.offset = self.offset.map(|at| NomorBaris { n: at.n.saturating_sub(added).max(1), ..at });
                self.trim_back();
            }
            other => self.replace(window, other.as_ref()),
        }
        self.number_by_ends();
        self.keep_in_view();
        let owed = std::mem::take(&mut self.owed);
        if owed != 0 { self.step(owed) } else { self.look_ahead() }
    }

    /// Place of the cursor among the visible rows.
    #[must_use]
    pub fn cursor_row(&self) -> Option<usize> {
        self.cursor_index().and_then(|i| i.checked_sub(self.top)).filter(|i| *i < self.height)
    }

    fn cursor_index(&self) -> Option<usize> {
        let key = self.cursor?;
        self.rows.iter().position(|r| r.key() == key)
    }

    fn page(&self) -> i64 {
        i64::try_from(self.height.saturating_sub(1).max(1)).unwrap_or(1)
    }

    fn want(&mut self, dari: Jangkar) -> Fetch {
        self.waiting = Some(dari.clone());
        self.owed = 0;
        Fetch { dari, batas: self.height * PAGES }
    }

    fn waiting_for_replacement(&self) -> bool {
        !self.loaded || self.waiting.as_ref().is_some_and(Self::replaces)
    }

    /// Whether an anchor brings other rows, not more of them.
    const fn replaces(dari: &Jangkar) -> bool {
        !matches!(dari, Jangkar::Sesudah(_) | Jangkar::Sebelum(_))
    }

    fn owe(&mut self, n: i64) -> Option<Fetch> {
        self.owed = self.owed.saturating_add(n);
        None
    }

    fn replace(&mut self, window: Jendela<T>, wanted: Option<&Jangkar>) {
        let place = |key: i64| window.rows.iter().position(|r| r.key() == key);
        let sought = match wanted {
            Some(Jangkar::Sekitar(key)) => Some(*key),
            _ => None,
        };
        self.missed = sought.is_some_and(|key| place(key).is_none());
        if self.missed && sought != self.cursor && self.selected().is_some() {
            // The rows that are here stay; what came is the beginning, which nobody asked for.
            return;
        }
        let old_row = self.cursor_row();
        let at_top = (self.top == 0 && !self.sebelum) || old_row.is_none();
        let kept = sought.or(self.cursor).and_then(place);
        let last = window.rows.len().saturating_sub(1);
        let index = match (wanted, kept) {
            (Some(Jangkar::Awal | Jangkar::Bagian(_)), _) => 0,
            (Some(Jangkar::Akhir), _) => last,
            (Some(Jangkar::Baris(n)), _) => {
                let first = window.mulai.filter(|m| m.tepat).map_or(*n, |m| m.n);
                usize::try_from(n.saturating_sub(first)).unwrap_or(last).min(last)
            }
            (Some(Jangkar::Huruf(text)), _) if !window.sesudah => {
                let key = nama::kunci(text);
                window.rows.iter().position(|r| *r.posisi().kunci >= *key).unwrap_or(last)
            }
            (Some(Jangkar::Huruf(_)), _) => 0,
            (_, Some(index)) => index,
            (_, None) => self.neighbour(&window.rows).unwrap_or((self.top + old_row.unwrap_or(0)).min(last)),
        };
        // Where the store does not say, a row that is still here is about where it was.
        let guess = self.nomor().filter(|_| wanted.is_some_and(|w| matches!(w, Jangkar::Dekat(_))));
        let guess = guess.and_then(|at| at.n.checked_sub(u64::try_from(index).unwrap_or(0) + 1));
        self.offset = window.mulai.or(guess.map(|n| NomorBaris { n, tepat: false }));
        self.rows = window.rows;
        self.sebelum = window.sebelum;
        self.sesudah = window.sesudah;
        self.cursor = self.rows.get(index).map(Row::key);
        self.top = index.saturating_sub(old_row.unwrap_or(0));
        if at_top && !self.sebelum && index < self.height {
            // A list that showed its first row goes on showing it: rows that came in above the cursor would
            // else be hidden without a sign.
            self.top = 0;
        }
    }

    /// Place among new rows of the next row that has stayed, else of the last before it.
    fn neighbour(&self, rows: &[T]) -> Option<usize> {
        let here = self.cursor_index()?;
        let stayed = |row: &T| rows.iter().position(|r| r.key() == row.key());
        let after = self.rows.iter().skip(here).find_map(stayed);
        after.or_else(|| self.rows.iter().take(here).rev().find_map(stayed))
    }

    /// At an end of the list the numbers are known again.
    fn number_by_ends(&mut self) {
        let len = u64::try_from(self.rows.len()).unwrap_or(0);
        if !self.sebelum {
            self.offset = Some(AWAL);
        } else if !self.sesudah && self.jumlah().tepat {
            self.offset = self.jumlah().n.checked_sub(len).map(|n| NomorBaris { n, tepat: true });
        }
    }

    /// Steps over loaded rows; what cannot be stepped is owed while the missing rows are fetched.
    fn step(&mut self, n: i64) -> Option<Fetch> {
        let Some(index) = self.cursor_index() else {
            self.cursor = self.rows.first().map(Row::key);
            return None;
        };
        let last = self.rows.len().saturating_sub(1);
        let index = i64::try_from(index).unwrap_or(0);
        let target = index.saturating_add(n);
        let reached = target.clamp(0, i64::try_from(last).unwrap_or(0));
        self.cursor = usize::try_from(reached).ok().and_then(|i| self.rows.get(i)).map(Row::key);
        self.keep_in_view();
        let missing = target - reached;
        let more = if missing > 0 { self.sesudah } else { self.sebelum };
        if missing != 0 && more && missing.unsigned_abs() < u64::MAX / 4 {
            let fetch = self.look_ahead();
            self.owed = self.owed.saturating_add(missing);
            return fetch;
        }
        self.look_ahead()
    }

    /// Asks for the next stretch when the cursor comes within a page of the end of what is loaded.
    fn look_ahead(&mut self) -> Option<Fetch> {
        if self.waiting.is_some() {
            return None;
        }
        let index = self.cursor_index()?;
        let batas = self.height * PAGES / 2;
        if self.sesudah && index + self.height >= self.rows.len() {
            let dari = Jangkar::Sesudah(self.rows.last()?.posisi().clone());
            self.waiting = Some(dari.clone());
            return Some(Fetch { dari, batas });
        }
        if self.sebelum && index < self.height {
            let dari = Jangkar::Sebelum(self.rows.first()?.posisi().clone());
            self.waiting = Some(dari.clone());
            return Some(Fetch { dari, batas });
        }
        None
    }

    fn trim_front(&mut self) {
        let keep = self.height * (PAGES + 2);
        let index = self.cursor_index().unwrap_or(0);
        let spare = index.min(self.top).saturating_sub(self.height);
        let cut = self.rows.len().saturating_sub(keep).min(spare);
        if cut > 0 {
            self.rows.drain(..cut);
            self.top -= cut;
            self.sebelum = true;
            let cut = u64::try_from(cut).unwrap_or(0);
            self.offset = self.offset.map(|at| NomorBaris { n: at.n + cut, ..at });
        }
    }

    fn trim_back(&mut self) {
        let keep = self.height * (PAGES + 2);
        let needed = self.cursor_index().unwrap_or(0).max(self.top + self.height) + self.height;
        let keep = keep.max(needed);
        if self.rows.len() > keep {
            self.rows.truncate(keep);
            self.sesudah = true;
        }
    }

    fn keep_in_view(&mut self) {
        let index = self.cursor_index().unwrap_or(0);
        self.top = self.gulir.top(self.top, index, self.height, self.rows.len());
    }
}

#[cfg(test)]
mod tests;
