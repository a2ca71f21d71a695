//! Marks of a list: kept by key, through every change of the filter.
//!
//! A narrower filter hides marked rows; it does not unmark them, for whoever marks from a long list narrows it again
//! and again. The store says which of the marks the list still shows. An act takes those; the others stand in the
//! title as lying outside and are never swept along. "All but these" means the list as it was seen and cannot
//! outlive it.

use std::collections::BTreeSet;

use super::{Fetch, List, Marks, Move, Row};
use crate::domain::request::Posisi;

/// The marks.
#[derive(Debug, Clone, Default)]
pub(super) struct Tanda {
    keys: BTreeSet<i64>,
    /// Of these, the ones that the list does not show.
    luar: BTreeSet<i64>,
    /// Whether the store has still to say which these are.
    tak_pasti: bool,
    all: bool,
    all_refused: bool,
    range_from: Option<Posisi>,
}

impl Tanda {
    /// The filter has changed: named marks stay, and where they are is open.
    pub(super) fn refilter(&mut self) {
        self.range_from = None;
        self.all_refused = false;
        if std::mem::take(&mut self.all) {
            self.keys.clear();
        }
        self.luar.clear();
        self.tak_pasti = !self.keys.is_empty();
    }

    /// Places of another order mean nothing any more.
    pub(super) fn resort(&mut self) {
        self.range_from = None;
    }
}

impl<T: Row> List<T> {
    /// What is marked.
    #[must_use]
    pub fn marks(&self) -> Marks<'_> {
        match (self.tanda.all, self.tanda.keys.is_empty()) {
            (true, _) => Marks::AllBut(&self.tanda.keys),
            (false, true) => Marks::None,
            (false, false) => Marks::These(&self.tanda.keys),
        }
    }

    /// Whether a row is marked.
    #[must_use]
    pub fn is_marked(&self, key: i64) -> bool {
        self.tanda.all != self.tanda.keys.contains(&key)
    }

    /// How many rows are marked, shown or not; with "all but these" as many as the list has, less those.
    #[must_use]
    pub fn marked(&self) -> u64 {
        let named = u64::try_from(self.tanda.keys.len()).unwrap_or(0);
        if self.tanda.all { self.jumlah().n.saturating_sub(named) } else { named }
    }

    /// Keys of the marked rows that the list shows.
    pub fn inside(&self) -> impl Iterator<Item = i64> {
        let known = self.is_sorted_out() && !self.tanda.all;
        self.tanda.keys.difference(&self.tanda.luar).copied().filter(move |_| known)
    }

    /// Keys of the marked rows that the filter hides.
    #[must_use]
    pub const fn outside(&self) -> &BTreeSet<i64> {
        &self.tanda.luar
    }

    /// Keys of all rows marked by name.
    #[must_use]
    pub const fn named(&self) -> &BTreeSet<i64> {
        &self.tanda.keys
    }

    /// Whether it is known which of the marks the list shows.
    #[must_use]
    pub const fn is_sorted_out(&self) -> bool {
        !self.tanda.tak_pasti
    }

    /// Takes the store's answer: which of the marked rows the list shows. Marks made since are of rows it shows.
    pub fn sort_out(&mut self, asked: &BTreeSet<i64>, shown: &BTreeSet<i64>) {
        self.tanda.luar = asked.difference(shown).copied().filter(|key| self.tanda.keys.contains(key)).collect();
        self.tanda.tak_pasti = false;
    }

    /// Marks all rows that the list shows, or none of them; answers how many marks outside it that undid.
    pub fn toggle_all(&mut self) -> usize {
        let outside = self.tanda.luar.len();
        let all = !self.tanda.all;
        self.clear_marks();
        self.tanda.all = all;
        outside
    }

    /// Notes that all rows were to be marked and could not be: the operator has many in mind.
    pub const fn refuse_all(&mut self) {
        self.tanda.all_refused = true;
    }

    /// Whether an act would now reach one row although all were to be marked.
    #[must_use]
    pub fn is_one_for_all(&self) -> bool {
        self.tanda.all_refused && self.marks() == Marks::None
    }

    /// Marks or unmarks the row under the cursor and goes on to the next.
    pub fn toggle_mark(&mut self) -> Option<Fetch> {
        let key = self.cursor()?;
        self.tanda.all_refused = false;
        self.tanda.luar.remove(&key);
        if !self.tanda.keys.remove(&key) {
            self.tanda.keys.insert(key);
        }
        self.go(Move::By(1))
    }

    /// First call: remembers the row. Second call: marks everything between the two; where one of them is not
    /// loaded any more, it answers their places, between which the store must say who stands.
    pub fn mark_range(&mut self) -> Option<(Posisi, Posisi)> {
        let here = self.selected()?.posisi().clone();
        let Some(from) = self.tanda.range_from.take() else {
            self.tanda.range_from = Some(here);
            return None;
        };
        let index = |p: &Posisi| self.rows().iter().position(|r| r.key() == p.id);
        let (Some(a), Some(b)) = (index(&from), index(&here)) else { return Some((from, here)) };
        let between: Vec<i64> = self.rows().iter().skip(a.min(b)).take(a.abs_diff(b) + 1).map(Row::key).collect();
        self.mark_shown(&between);
        None
    }

    /// Marks rows that the list shows.
    pub fn mark_shown(&mut self, keys: &[i64]) {
        for key in keys {
            self.tanda.luar.remove(key);
            if self.tanda.all {
                self.tanda.keys.remove(key);
            } else {
                self.tanda.keys.insert(*key);
            }
        }
    }

    /// Takes the marks of some rows away, where they have any; "all but these" goes whole.
    pub fn unmark(&mut self, keys: &[i64]) {
        if self.tanda.all {
            self.clear_marks();
            return;
        }
        for key in keys {
            self.tanda.keys.remove(key);
            self.tanda.luar.remove(key);
        }
    }

    /// Whether a range has been begun.
    #[must_use]
    pub const fn range_open(&self) -> bool {
        self.tanda.range_from.is_some()
    }

    /// Takes all marks away; answers whether there were any.
    pub fn clear_marks(&mut self) -> bool {
        let had = self.marks() != Marks::None;
        self.tanda = Tanda::default();
        had
    }
}
