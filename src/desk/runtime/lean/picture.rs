//! A whole screen of cells.

use super::cell::{Cell, Glyph};

/// Cells of a screen, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    cols: usize,
    rows: usize,
    cells: Vec<Cell>,
}

impl Picture {
    /// An empty screen.
    pub(super) fn blank(cols: u16, rows: u16) -> Self {
        let (cols, rows) = (usize::from(cols), usize::from(rows));
        Self { cols, rows, cells: vec![Cell::BLANK; cols * rows] }
    }

    /// Number of lines.
    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    pub(super) const fn cols(&self) -> usize {
        self.cols
    }

    /// A line; empty outside the screen.
    pub(super) fn row(&self, y: usize) -> &[Cell] {
        self.cells.get(y * self.cols..(y + 1) * self.cols).unwrap_or_default()
    }

    fn row_mut(&mut self, y: usize) -> &mut [Cell] {
        self.cells.get_mut(y * self.cols..(y + 1) * self.cols).unwrap_or_default()
    }

    /// Puts a cell that takes `cols` columns. A wide glyph that loses one of its halves leaves a blank; one that has no
    /// room is a blank.
    pub(super) fn put(&mut self, x: usize, y: usize, cell: Cell, cols: usize) {
        let row = self.row_mut(y);
        let Some((before, from)) = row.split_at_mut_checked(x) else { return };
        let Some((place, after)) = from.split_first_mut() else { return };
        if place.glyph == Glyph::REST
            && let Some(half) = before.iter_mut().rev().find(|c| c.glyph != Glyph::REST)
        {
            *half = Cell::BLANK;
        }
        let more = cols.saturating_sub(1);
        if after.len() < more {
            *place = Cell::BLANK;
            return;
        }
        *place = cell;
        for rest in after.iter_mut().take(more) {
            *rest = cell.rest();
        }
        for orphan in after.iter_mut().skip(more).take_while(|c| c.glyph == Glyph::REST) {
            *orphan = Cell::BLANK;
        }
    }

    /// Makes a line the same as in another picture of the same size.
    pub(super) fn copy_row(&mut self, y: usize, from: &Self) {
        let row = self.row_mut(y);
        if row.len() == from.row(y).len() {
            row.copy_from_slice(from.row(y));
        }
    }

    /// What a scroll of these lines leaves: the lines that come in are empty.
    pub(super) fn scroll(&mut self, shift: Shift) {
        let Shift { top, bottom, by } = shift;
        let cols = self.cols;
        let Some(band) = self.cells.get_mut(top * cols..(bottom + 1) * cols) else { return };
        let moved = (by.unsigned_abs() * cols).min(band.len());
        if by > 0 {
            band.copy_within(moved.., 0);
            let kept = band.len() - moved;
            band.iter_mut().skip(kept).for_each(|c| *c = Cell::BLANK);
        } else {
            let kept = band.len() - moved;
            band.copy_within(..kept, moved);
            band.iter_mut().take(moved).for_each(|c| *c = Cell::BLANK);
        }
    }
}

/// Lines of the screen that move together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    /// First line.
    pub(super) top: usize,
    /// Last line.
    pub(super) bottom: usize,
    /// How far what is shown moves: up where positive, down where negative.
    pub(super) by: isize,
}
