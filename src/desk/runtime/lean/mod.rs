//! The backend: keeps what the terminal shows and sends the cheapest bytes from there to the wanted picture.
//!
//! An operator sits behind a line that carries a few kilobytes a second. A drawing library that sends every cell that
//! differs repaints a whole list to move it up by one line. This backend takes the cells that differ from the library
//! ([`Lean::draw`]), and decides at the end of the frame ([`Lean::flush`]) how to say them: as they stand, or behind a
//! scroll of the lines that have moved, whichever is shorter. A scroll region spans the whole width, so what stands
//! beside a list that scrolls has to be written again; both ways are written out and counted.
//!
//! Nothing is used that a terminal might not know (`hand`), and little is assumed of a glyph that terminals measure
//! differently (`cell`): behind it the cursor's place counts as unknown, and its neighbour is written again. A new backend knows nothing and begins with an
//! empty screen; that is the way out of everything unclear.
//!
//! Only [`super::painter`] makes one. Property tests replay random pictures in an emulator.

mod cell;
mod hand;
mod picture;
mod row;
mod shift;

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell as RatatuiCell;
use ratatui::layout::{Position, Size};

use super::frame::FrameWriter;
use cell::{Cell, Clusters};
use hand::Hand;
use picture::Picture;

/// Brings a terminal in any state to an empty screen: plain letters, attributes off, letters replace letters, a line
/// feed is no more than that, places count from the corner of the screen, all of it scrolls, lines wrap.
const BEGIN: &[u8] = b"\x0f\x1b(B\x1b[0m\x1b[4l\x1b[20l\x1b[?6l\x1b[r\x1b[?7h\x1b[H\x1b[2J";
/// Switches the cursor on and off.
const CURSOR: (&[u8], &[u8]) = (b"\x1b[?25h", b"\x1b[?25l");
/// A frame of fewer bytes is not worth the search for a scroll.
const WORTH: usize = 64;

/// The backend; see the module.
#[derive(Debug)]
pub(super) struct Lean {
    frame: FrameWriter,
    clusters: Clusters,
    /// What the terminal shows; `None` while nobody knows.
    shown: Option<Picture>,
    wanted: Picture,
    /// Lines in which something may differ, in order.
    dirty: Vec<usize>,
    hand: Hand,
    /// Where the cursor is seen, as it is and as it should be.
    cursor: (Option<Position>, Option<Position>),
    size: Size,
}

impl Lean {
    /// A backend for a terminal of this size that may show anything, writing to `frame`.
    pub(super) fn new(frame: FrameWriter, size: (u16, u16)) -> Self {
        let (cols, rows) = size;
        Self {
            frame,
            clusters: Clusters::default(),
            shown: None,
            wanted: Picture::blank(cols, rows),
            dirty: Vec::new(),
            hand: Hand::new(usize::from(cols)),
            cursor: (None, None),
            size: Size::new(cols, rows),
        }
    }

    /// A blank cell behind a blank cell, looked for from the bottom up: there the last frame has left most of them.
    pub(super) fn blank(&self) -> Option<(usize, usize)> {
        let pair = |row: &[Cell]| row.windows(2).position(|pair| pair.iter().all(|c| *c == Cell::BLANK));
        (0..self.wanted.rows()).rev().find_map(|y| Some((pair(self.wanted.row(y))? + 1, y)))
    }

    fn mark(&mut self, y: usize) {
        if let Err(at) = self.dirty.binary_search(&y) {
            self.dirty.insert(at, y);
        }
    }

    /// The hand that has written the shortest way from what is shown to what is wanted.
    fn best(&self, shown: &Picture) -> Hand {
        let mut best = self.hand.again();
        self.finish(&mut best, shown, &self.dirty);
        if best.out.len() < WORTH {
            return best;
        }
        for shift in shift::likely(shown, &self.wanted, &self.dirty) {
            let mut hand = self.hand.again();
            hand.scroll(shift, shown.rows());
            let mut moved = shown.clone();
            moved.scroll(shift);
            let mut lines: Vec<usize> = self.dirty.iter().copied().chain(shift.top..=shift.bottom).collect();
            lines.sort_unstable();
            lines.dedup();
            self.finish(&mut hand, &moved, &lines);
            if hand.out.len() < best.out.len() {
                best = hand;
            }
        }
        best
    }

    /// Writes the lines and leaves the cursor where it belongs.
    fn finish(&self, hand: &mut Hand, shown: &Picture, lines: &[usize]) {
        for y in lines {
            row::write(hand, *y, shown.row(*y), self.wanted.row(*y), &self.clusters);
        }
        let (is, should) = self.cursor;
        match (is.is_some(), should) {
            (true, None) => hand.say(CURSOR.1),
            (false, Some(_)) => hand.say(CURSOR.0),
            _ => {}
        }
        if let Some(Position { x, y }) = should {
            hand.go(usize::from(x), usize::from(y));
        }
    }
}

impl Backend for Lean {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a RatatuiCell)>,
    {
        for (x, y, cell) in content {
            let (cell, cols) = Cell::of(cell, &mut self.clusters);
            self.wanted.put(usize::from(x), usize::from(y), cell, usize::from(cols));
            self.mark(usize::from(y));
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor.1 = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor.1 = Some(self.cursor.1.unwrap_or_default());
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Asking the terminal would mean waiting for it.
        Ok(self.cursor.1.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        self.cursor.1 = self.cursor.1.map(|_| position);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.shown = None;
        self.wanted = Picture::blank(self.size.width, self.size.height);
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        // A part is never cleared; the whole is the safe answer.
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    /// Hands the frame to the [`FrameWriter`]; it is sent by the loop.
    fn flush(&mut self) -> io::Result<()> {
        let mut shown = match self.shown.take() {
            Some(shown) => shown,
            None => {
                self.hand = Hand::new(usize::from(self.size.width));
                self.frame.write_all(BEGIN)?;
                self.dirty = (0..usize::from(self.size.height)).collect();
                self.cursor.0 = None;
                self.frame.write_all(CURSOR.1)?;
                self.hand.place = hand::Place::At(0, 0);
                Picture::blank(self.size.width, self.size.height)
            }
        };
        let hand = self.best(&shown);
        self.frame.write_all(&hand.out)?;
        self.hand = hand.again();
        self.cursor.0 = self.cursor.1;
        // Every line outside the marked ones is the same in both.
        for y in &self.dirty {
            shown.copy_row(*y, &self.wanted);
        }
        self.dirty.clear();
        self.shown = Some(shown);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
