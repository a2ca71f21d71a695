//! The tree of units on the screen: which branches are open, where the cursor is.
//!
//! The tree itself comes from the store with each change; cursor and open branches are kept by key
//! and so survive every reload. A filter shows the units whose names match, each below the units above it,
//! with every branch open; what was open before is open again when the filter goes.

use std::collections::BTreeSet;

use super::gulir::Gulir;
use super::list::Move;
use crate::domain::id::SatkerId;
use crate::domain::nama;
use crate::domain::satker::{Pohon, Simpul};

/// Cursor, open branches and filter.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    cursor: Option<SatkerId>,
    open: BTreeSet<SatkerId>,
    top: usize,
    height: usize,
    gulir: Gulir,
    saring: String,
}

impl Tree {
    /// The unit under the cursor.
    #[must_use]
    pub const fn cursor(&self) -> Option<SatkerId> {
        self.cursor
    }

    /// Whether a branch is open; under a filter all are.
    #[must_use]
    pub fn is_open(&self, id: SatkerId) -> bool {
        self.is_filtered() || self.open.contains(&id)
    }

    /// The filter line as typed.
    #[must_use]
    pub fn saring(&self) -> &str {
        &self.saring
    }

    /// Narrows the tree and puts the cursor on the first unit that matches; answers whether it moved.
    /// Without a match no unit is under the cursor, so that nothing acts on a unit that is not shown.
    pub fn filter(&mut self, text: &str, pohon: &Pohon) -> bool {
        let before = self.cursor;
        text.clone_into(&mut self.saring);
        if self.is_filtered() {
            self.cursor = self.matches(pohon).map(|n| n.satker.id).next();
        } else if let Some(id) = self.cursor {
            // What was found stays in sight in the whole tree.
            self.jump(id, pohon);
        }
        self.keep_in_view(pohon);
        self.cursor != before
    }

    fn is_filtered(&self) -> bool {
        !self.saring.trim().is_empty()
    }

    /// The units whose names or codes hold every fragment of the filter.
    fn matches<'a>(&self, pohon: &'a Pohon) -> impl Iterator<Item = &'a Simpul> + use<'a> {
        let key = nama::kunci(&self.saring);
        pohon.semua().iter().filter(move |n| {
            let words: Vec<&str> = key.split_whitespace().collect();
            nama::cocok(&n.satker.kunci(), &words)
        })
    }

    /// The lines a screen can show, in order: every unit whose branches above are open; under a filter the
    /// units that match and those above them.
    #[must_use]
    pub fn lines<'a>(&self, pohon: &'a Pohon) -> Vec<&'a Simpul> {
        if self.is_filtered() {
            let mut shown: BTreeSet<SatkerId> = BTreeSet::new();
            for node in self.matches(pohon) {
                let mut up = Some(node);
                // A unit that is shown already has everything above it shown; this also ends a ring.
                while let Some(n) = up.filter(|n| shown.insert(n.satker.id)) {
                    up = n.satker.induk.and_then(|id| pohon.get(id));
                }
            }
            return pohon.semua().iter().filter(|n| shown.contains(&n.satker.id)).collect();
        }
        let mut shut_below: Option<usize> = None;
        let mut lines = Vec::new();
        for node in pohon.semua() {
            if shut_below.is_some_and(|depth| node.dalam > depth) {
                continue;
            }
            shut_below = (node.beranak && !self.open.contains(&node.satker.id)).then_some(node.dalam);
            lines.push(node);
        }
        lines
    }

    /// The lines on the screen, and the place of the cursor among them.
    #[must_use]
    pub fn visible<'a>(&self, pohon: &'a Pohon) -> (Vec<&'a Simpul>, Option<usize>) {
        let lines: Vec<_> = self.lines(pohon).into_iter().skip(self.top).take(self.height.max(1)).collect();
        let row = lines.iter().position(|n| Some(n.satker.id) == self.cursor);
        (lines, row)
    }

    /// Fits cursor and open branches to a tree that has just come: a vanished unit gives the cursor to
    /// the top; a tree seen for the first time opens down to its second level.
    pub fn fit(&mut self, pohon: &Pohon) {
        if self.open.is_empty() && self.cursor.is_none() {
            self.open.extend(pohon.semua().iter().filter(|n| n.dalam < 2 && n.beranak).map(|n| n.satker.id));
        }
        if self.cursor.is_none_or(|id| pohon.get(id).is_none()) {
            self.cursor = self.lines(pohon).first().map(|n| n.satker.id);
        }
        self.keep_in_view(pohon);
    }

    /// Tells the tree how many lines the screen shows, and how they move.
    pub fn set_height(&mut self, height: usize, gulir: Gulir, pohon: &Pohon) {
        self.height = height.max(1);
        self.gulir = gulir;
        self.keep_in_view(pohon);
    }

    /// Moves the cursor; answers whether it moved.
    pub fn go(&mut self, step: Move, pohon: &Pohon) -> bool {
        let lines = self.lines(pohon);
        let last = i64::try_from(lines.len()).unwrap_or(i64::MAX) - 1;
        let here = lines.iter().position(|n| Some(n.satker.id) == self.cursor).unwrap_or(0);
        let here = i64::try_from(here).unwrap_or(0);
        let page = i64::try_from(self.height.saturating_sub(1).max(1)).unwrap_or(1);
        let target = match step {
            Move::By(n) => here + n,
            Move::Pages(n) => here + n * page,
            Move::First => 0,
            Move::Last => last,
        };
        let target = usize::try_from(target.clamp(0, last.max(0))).unwrap_or(0);
        let old = self.cursor;
        self.cursor = lines.get(target).map(|n| n.satker.id).or(old);
        self.keep_in_view(pohon);
        self.cursor != old
    }

    /// Opens the branch under the cursor, or steps into it when it is open; answers whether the cursor moved.
    pub fn open_or_enter(&mut self, pohon: &Pohon) -> bool {
        let Some(node) = self.cursor.and_then(|id| pohon.get(id)) else { return false };
        if !node.beranak || (!self.is_filtered() && self.open.insert(node.satker.id)) {
            self.keep_in_view(pohon);
            return false;
        }
        self.go(Move::By(1), pohon)
    }

    /// Closes the branch under the cursor, or steps out to the unit above; answers whether the cursor moved.
    pub fn close_or_leave(&mut self, pohon: &Pohon) -> bool {
        let Some(node) = self.cursor.and_then(|id| pohon.get(id)) else { return false };
        if !self.is_filtered() && self.open.remove(&node.satker.id) {
            self.keep_in_view(pohon);
            return false;
        }
        node.satker.induk.is_some_and(|up| self.jump(up, pohon))
    }

    /// Puts the cursor on a unit and opens everything above it; answers whether the cursor moved.
    pub fn jump(&mut self, id: SatkerId, pohon: &Pohon) -> bool {
        let Some(node) = pohon.get(id) else { return false };
        let mut up = node.satker.induk;
        // A tree is never this deep; the bound ends the walk over a ring that a damaged file may hold.
        for _ in 0..64 {
            let Some(parent) = up.and_then(|p| pohon.get(p)) else { break };
            self.open.insert(parent.satker.id);
            up = parent.satker.induk;
        }
        let moved = self.cursor != Some(id);
        self.cursor = Some(id);
        if !self.lines(pohon).iter().any(|n| n.satker.id == id) {
            // A filter that hides the unit gives way.
            self.saring.clear();
        }
        self.keep_in_view(pohon);
        moved
    }

    fn keep_in_view(&mut self, pohon: &Pohon) {
        let lines = self.lines(pohon);
        if !lines.iter().any(|n| Some(n.satker.id) == self.cursor) {
            // The branch round the cursor was closed: the cursor goes to the nearest open unit above.
            let mut up = self.cursor.and_then(|id| pohon.get(id)).and_then(|n| n.satker.induk);
            while let Some(id) = up {
                if lines.iter().any(|n| n.satker.id == id) {
                    break;
                }
                up = pohon.get(id).and_then(|n| n.satker.induk);
            }
            self.cursor = up.or_else(|| lines.first().map(|n| n.satker.id));
        }
        let here = lines.iter().position(|n| Some(n.satker.id) == self.cursor).unwrap_or(0);
        let height = self.height.max(1);
        self.top = self.gulir.top(self.top, here, height, lines.len());
    }
}
