//! The hand that writes on the terminal: where its cursor is, what it wears, and the cheapest way to change either.
//!
//! Only what terminals have understood since the VT220, and the bright colours of aixterm where a view asks for them: absolute and relative cursor moves, carriage return,
//! line feed and backspace, attributes, erase to the end of the line, scroll regions. Numbers of 1 are left out, as the
//! standard allows.

use std::io::Write;

use ratatui::style::Modifier;

use super::cell::{Cell, Clusters, Colour, Look};
use super::picture::Shift;

/// Where the terminal's cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nobody knows.
    Unknown,
    /// Column and line, from 0.
    At(usize, usize),
    /// Behind the last column of a line, where terminals differ in what a move is counted from.
    Edge(usize),
}

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Hand {
    pub(super) place: Place,
    pub(super) look: Look,
    cols: usize,
    /// What has been written.
    pub(super) out: Vec<u8>,
}

const BACKSPACE: u8 = 8;
/// Up to so many steps a repeated byte is no longer than the sequence with a number.
const SHORT: usize = 4;

/// Attributes, and the numbers that switch them on and off. The first two share their off.
const MODS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Hand {
    /// A hand on a screen of so many columns, whose cursor may be anywhere and which wears nothing.
    pub(super) const fn new(cols: usize) -> Self {
        Self { place: Place::Unknown, look: Look::PLAIN, cols, out: Vec::new() }
    }

    /// The same hand with nothing written yet.
    pub(super) fn again(&self) -> Self {
        Self { out: Vec::with_capacity(self.out.capacity()), ..*self }
    }

    /// Bytes as they are.
    pub(super) fn say(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    fn csi(&mut self, n: usize, last: char) {
        // Writing to memory does not fail.
        let _ = if n == 1 { write!(self.out, "\x1b[{last}") } else { write!(self.out, "\x1b[{n}{last}") };
    }

    /// Moves the cursor.
    pub(super) fn go(&mut self, x: usize, y: usize) {
        let (_, way) = self.way(x, y);
        match way {
            Way::Stay => {}
            Way::Jump => self.jump(x, y),
            Way::Steps { back, down, side } => {
                if back {
                    self.say(b"\r");
                }
                match down {
                    n if n > 0 && n.unsigned_abs() <= SHORT => self.again_and_again(b'\n', n.unsigned_abs()),
                    n if n > 0 => self.csi(n.unsigned_abs(), 'B'),
                    n if n < 0 => self.csi(n.unsigned_abs(), 'A'),
                    _ => {}
                }
                match side {
                    n if n > 0 => self.csi(n.unsigned_abs(), 'C'),
                    n if n < 0 && n.unsigned_abs() <= SHORT => self.again_and_again(BACKSPACE, n.unsigned_abs()),
                    n if n < 0 => self.csi(n.unsigned_abs(), 'D'),
                    _ => {}
                }
            }
        }
        self.place = Place::At(x, y);
    }

    fn again_and_again(&mut self, byte: u8, n: usize) {
        self.out.extend(std::iter::repeat_n(byte, n));
    }

    fn jump(&mut self, x: usize, y: usize) {
        let _ = match (x + 1, y + 1) {
            (1, 1) => write!(self.out, "\x1b[H"),
            (1, line) => write!(self.out, "\x1b[{line}H"),
            (col, 1) => write!(self.out, "\x1b[;{col}H"),
            (col, line) => write!(self.out, "\x1b[{line};{col}H"),
        };
    }

    /// What a move costs.
    pub(super) fn distance(&self, x: usize, y: usize) -> usize {
        self.way(x, y).0
    }

    /// The cheapest way to a place, and its bytes.
    fn way(&self, x: usize, y: usize) -> (usize, Way) {
        let jump = match (x + 1, y + 1) {
            (1, 1) => 3,
            (1, line) => 3 + digits(line),
            (col, 1) => 4 + digits(col),
            (col, line) => 4 + digits(line) + digits(col),
        };
        let mut best = (jump, Way::Jump);
        let mut try_steps = |back: bool, from: usize, line: usize| {
            let (down, side) = (apart(line, y), apart(from, x));
            let cost = usize::from(back) + line_cost(down) + side_cost(side);
            if cost < best.0 {
                best = (cost, Way::Steps { back, down, side });
            }
        };
        match self.place {
            Place::Unknown => {}
            Place::Edge(line) => try_steps(true, 0, line),
            Place::At(col, line) => {
                if (col, line) == (x, y) {
                    return (0, Way::Stay);
                }
                try_steps(false, col, line);
                try_steps(true, 0, line);
            }
        }
        best
    }

    /// Puts a look on.
    pub(super) fn wear(&mut self, look: Look) {
        if self.look == look {
            return;
        }
        let fresh = change(Look::PLAIN, look, true);
        let step = change(self.look, look, false);
        self.say(if step.len() <= fresh.len() { &step } else { &fresh });
        self.look = look;
    }

    /// Makes sure that what is erased now comes out empty.
    fn wear_plain_ground(&mut self) {
        if self.look.shows_on_blank() {
            self.wear(Look::PLAIN);
        }
    }

    /// Writes a cell where the cursor is. `wide` glyphs take two columns.
    pub(super) fn put(&mut self, cell: Cell, wide: bool, clusters: &Clusters) {
        if !cell.fits(self.look) {
            self.wear(cell.look);
        }
        clusters.write(cell.glyph, &mut self.out);
        self.place = match self.place {
            Place::At(x, y) if cell.glyph.is_sure() && !wide => {
                if x + 1 < self.cols {
                    Place::At(x + 1, y)
                } else {
                    Place::Edge(y)
                }
            }
            // How far it has moved depends on the terminal's own table of widths.
            _ => Place::Unknown,
        };
    }

    /// Empties the line from the cursor on.
    pub(super) fn erase_to_end(&mut self) {
        self.wear_plain_ground();
        self.say(b"\x1b[K");
    }

    /// Moves lines; those that come in are empty.
    pub(super) fn scroll(&mut self, shift: Shift, rows: usize) {
        let Shift { top, bottom, by } = shift;
        self.wear_plain_ground();
        let whole = top == 0 && bottom + 1 == rows;
        if !whole {
            let _ = write!(self.out, "\x1b[{};{}r", top + 1, bottom + 1);
        }
        // A region puts the cursor anywhere the terminal likes.
        self.place = Place::Unknown;
        let (line, step): (usize, &[u8]) = if by > 0 { (bottom, b"\n") } else { (top, b"\x1bM") };
        self.jump(0, line);
        for _ in 0..by.unsigned_abs() {
            self.say(step);
        }
        if !whole {
            self.say(b"\x1b[r");
        } else {
            self.place = Place::At(0, line);
        }
    }
}

/// How a place is reached.
#[derive(Debug, Clone, Copy)]
enum Way {
    Stay,
    Jump,
    Steps {
        /// Carriage return first.
        back: bool,
        /// Lines down, or up where negative.
        down: isize,
        /// Columns to the right, or to the left where negative.
        side: isize,
    },
}

fn apart(from: usize, to: usize) -> isize {
    isize::try_from(to).unwrap_or(isize::MAX).saturating_sub(isize::try_from(from).unwrap_or(isize::MAX))
}

/// `ESC [ n X`.
fn csi_cost(n: usize) -> usize {
    if n == 1 { 3 } else { 3 + digits(n) }
}

fn line_cost(down: isize) -> usize {
    match down.unsigned_abs() {
        0 => 0,
        n if down > 0 && n <= SHORT => n,
        n => csi_cost(n),
    }
}

fn side_cost(side: isize) -> usize {
    match side.unsigned_abs() {
        0 => 0,
        n if side < 0 && n <= SHORT => n,
        n => csi_cost(n),
    }
}

const fn digits(n: usize) -> usize {
    match n {
        0..=9 => 1,
        10..=99 => 2,
        100..=999 => 3,
        _ => 5,
    }
}

/// The change from one look to another as one sequence; `fresh` takes everything off first.
fn change(from: Look, to: Look, fresh: bool) -> Vec<u8> {
    let mut said: Vec<u8> = Vec::with_capacity(16);
    said.extend_from_slice(b"\x1b[");
    let mut push = |n: u16| {
        // A 0 may be left out: what takes everything off is the commonest of all.
        let _ = if n == 0 { write!(said, ";") } else { write!(said, "{n};") };
    };
    if fresh {
        push(0);
    }
    let gone = from.mods.difference(to.mods);
    let mut off = 0;
    for (modifier, _, number) in MODS {
        if gone.contains(modifier) && number != off {
            push(u16::from(number));
            off = number;
        }
    }
    // What shared its off with what has gone has to be put on again.
    let lost = MODS.iter().filter(|(m, _, n)| gone.intersects(sharing(*n)) && to.mods.contains(*m));
    let mut on = to.mods.difference(from.mods);
    for (modifier, _, _) in lost {
        on.insert(*modifier);
    }
    for (modifier, number, _) in MODS {
        if on.contains(modifier) {
            push(u16::from(number));
        }
    }
    for (old, new, ground) in [(from.fg, to.fg, 30), (from.bg, to.bg, 40)] {
        if old != new {
            colour(new, ground, &mut push);
        }
    }
    said.pop();
    said.push(b'm');
    said
}

/// Attributes with the same off.
fn sharing(off: u8) -> Modifier {
    MODS.iter().filter(|(_, _, n)| *n == off).fold(Modifier::empty(), |all, (m, _, _)| all.union(*m))
}

fn colour(colour: Colour, ground: u16, push: &mut impl FnMut(u16)) {
    match colour.index() {
        None => push(ground + 9),
        Some(n @ 0..8) => push(ground + n),
        Some(n @ 8..16) => push(ground + 52 + n),
        Some(n) => [ground + 8, 5, n].into_iter().for_each(push),
    }
}
