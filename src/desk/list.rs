//! A list that never holds all of its rows.
//!
//! The list keeps a stretch of rows round the cursor and asks for more when the cursor comes near an
//! end of it. The cursor and the marks are kept **by key**: another operator's insert never moves them
//! to another person. Moves that run ahead of the store are owed and paid when the rows arrive, so a
//! held key loses nothing.

use std::collections::BTreeSet;

use super::gulir::Gulir;
use crate::domain::antrean::PerkaraRow;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::request::{Jangkar, Jendela, Jumlah, Posisi};

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
    marks: BTreeSet<i64>,
    all: bool,
    range_from: Option<i64>,
    waiting: Option<Jangkar>,
    owed: i64,
    loaded: bool,
    all_refused: bool,
    offset: Option<u64>,
}

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
            marks: BTreeSet::new(),
            all: false,
            range_from: None,
            waiting: None,
            owed: 0,
            loaded: false,
            all_refused: false,
            offset: Some(0),
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

    /// How many rows the whole list has.
    #[must_use]
    pub const fn jumlah(&self) -> Jumlah {
        self.jumlah
    }

    /// Whether any answer has come yet; an empty list is drawn as empty only then.
    #[must_use]
    pub const fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// What is marked.
    #[must_use]
    pub fn marks(&self) -> Marks<'_> {
        match (self.all, self.marks.is_empty()) {
            (true, _) => Marks::AllBut(&self.marks),
            (false, true) => Marks::None,
            (false, false) => Marks::These(&self.marks),
        }
    }

    /// Whether a row is marked.
    #[must_use]
    pub fn is_marked(&self, key: i64) -> bool {
        self.all != self.marks.contains(&key)
    }

    /// How many rows are marked; with "all but these" as many as the list has, less those.
    #[must_use]
    pub fn marked(&self) -> u64 {
        let named = u64::try_from(self.marks.len()).unwrap_or(0);
        if self.all { self.jumlah.n.saturating_sub(named) } else { named }
    }

    /// Marks all rows that the list shows, or none of them.
    pub fn toggle_all(&mut self) {
        self.marks.clear();
        self.range_from = None;
        self.all_refused = false;
        self.all = !self.all;
    }

    /// Notes that all rows were to be marked and could not be: the operator has many in mind.
    pub const fn refuse_all(&mut self) {
        self.all_refused = true;
    }

    /// Whether an act would now reach one row although all were to be marked.
    #[must_use]
    pub fn is_one_for_all(&self) -> bool {
        self.all_refused && self.marks() == Marks::None
    }

    /// Numbers of the first and last row on the screen, counted from 1, where rows stand above them;
    /// `Some(None)` where their numbers are not known, `None` at the top of the list.
    #[must_use]
    pub fn below_top(&self) -> Option<Option<(u64, u64)>> {
        if self.top == 0 && !self.sebelum {
            return None;
        }
        let shown = u64::try_from(self.visible().len()).unwrap_or(0);
        let above = self.offset.map(|n| n + u64::try_from(self.top).unwrap_or(0));
        Some(above.map(|n| (n + 1, n + shown)))
    }

    /// Tells the list how many rows the screen shows, and how they move.
    pub fn set_height(&mut self, height: usize, gulir: Gulir) {
        self.height = height.max(1);
        self.gulir = gulir;
        self.keep_in_view();
    }

    /// The fetch that (re)loads the list, keeping the cursor on its row where the list still has it.
    pub fn reload(&mut self) -> Fetch {
        self.want(self.cursor.map_or(Jangkar::Awal, Jangkar::Sekitar))
    }

    /// The fetch that shows another list (another filter, unit or order) from its beginning.
    pub fn restart(&mut self) -> Fetch {
        self.clear_marks();
        self.cursor = None;
        self.want(Jangkar::Awal)
    }

    /// The fetch that puts the cursor on a row.
    pub fn seek(&mut self, key: i64) -> Fetch {
        self.cursor = Some(key);
        self.want(Jangkar::Sekitar(key))
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
                self.offset = if self.sebelum { self.offset.and_then(|n| n.checked_sub(added)) } else { Some(0) };
                self.trim_back();
            }
            other => self.replace(window, other.as_ref()),
        }
        self.keep_in_view();
        let owed = std::mem::take(&mut self.owed);
        if owed != 0 { self.step(owed) } else { self.look_ahead() }
    }

    /// Marks or unmarks the row under the cursor and goes on to the next.
    pub fn toggle_mark(&mut self) -> Option<Fetch> {
        let key = self.cursor?;
        self.all_refused = false;
        if !self.marks.remove(&key) {
            self.marks.insert(key);
        }
        self.go(Move::By(1))
    }

    /// First call: remembers the row. Second call: marks everything between the two.
    pub fn mark_range(&mut self) {
        let Some(here) = self.cursor else { return };
        match self.range_from.take() {
            None => self.range_from = Some(here),
            Some(from) => {
                let index = |key| self.rows.iter().position(|r| r.key() == key);
                if let (Some(a), Some(b)) = (index(from), index(here)) {
                    let between = self.rows.iter().skip(a.min(b)).take(a.abs_diff(b) + 1).map(Row::key);
                    if self.all {
                        between.for_each(|key| {
                            self.marks.remove(&key);
                        });
                    } else {
                        self.marks.extend(between);
                    }
                }
            }
        }
    }

    /// Whether a range has been begun.
    #[must_use]
    pub const fn range_open(&self) -> bool {
        self.range_from.is_some()
    }

    /// Takes all marks away; answers whether there were any.
    pub fn clear_marks(&mut self) -> bool {
        self.range_from = None;
        self.all_refused = false;
        let had = std::mem::take(&mut self.all) || !self.marks.is_empty();
        self.marks.clear();
        had
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
        !self.loaded
            || matches!(self.waiting, Some(Jangkar::Awal | Jangkar::Akhir | Jangkar::Sekitar(_) | Jangkar::Huruf(_)))
    }

    fn owe(&mut self, n: i64) -> Option<Fetch> {
        self.owed = self.owed.saturating_add(n);
        None
    }

    fn replace(&mut self, window: Jendela<T>, wanted: Option<&Jangkar>) {
        let old_row = self.cursor_row();
        let at_top = (self.top == 0 && !self.sebelum) || old_row.is_none();
        self.rows = window.rows;
        self.sebelum = window.sebelum;
        self.sesudah = window.sesudah;
        let kept = self.cursor.and_then(|key| self.rows.iter().position(|r| r.key() == key));
        let index = match (wanted, kept) {
            (Some(Jangkar::Awal), _) => 0,
            (Some(Jangkar::Akhir), _) => self.rows.len().saturating_sub(1),
            (_, Some(index)) => index,
            // The row has left the list: stay at the same height of the screen.
            (_, None) => (self.top + old_row.unwrap_or(0)).min(self.rows.len().saturating_sub(1)),
        };
        self.cursor = self.rows.get(index).map(Row::key);
        self.top = index.saturating_sub(old_row.unwrap_or(0));
        if at_top && !self.sebelum && index < self.height {
            // A list that showed its first row goes on showing it: rows that came in above the cursor would
            // else be hidden without a sign.
            self.top = 0;
        }
        let after = u64::try_from(self.rows.len()).ok().filter(|_| self.jumlah.tepat && !self.sesudah);
        self.offset = if self.sebelum { after.and_then(|n| self.jumlah.n.checked_sub(n)) } else { Some(0) };
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
            self.offset = self.offset.map(|n| n + u64::try_from(cut).unwrap_or(0));
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
