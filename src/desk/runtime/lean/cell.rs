//! What one place of the screen shows: a glyph and a look.
//!
//! Small, plain values, because every frame compares thousands of them. A glyph of one letter is its code point; a
//! letter with accents, or whatever else takes several code points, is the number of its text in [`Clusters`].

use std::collections::HashMap;

use ratatui::buffer::Cell as RatatuiCell;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph(u32);

impl Glyph {
    /// Nothing.
    pub(super) const BLANK: Self = Self(' ' as u32);
    /// The right half of the wide glyph to the left.
    pub(super) const REST: Self = Self(u32::MAX);
    /// Numbers of clusters begin behind the last code point.
    const CLUSTERS: u32 = char::MAX as u32 + 1;

    /// Whether every terminal gives this glyph one column. Of all others only the terminal knows how far they move its
    /// cursor.
    pub(super) const fn is_sure(self) -> bool {
        matches!(self.0, 0x20..=0x7e | 0xa1..=0xac | 0xae..=0x17f | 0x2500..=0x259f | 0x25ba | 0x25bc)
    }
}

/// Texts of the glyphs that take more than one code point, each once.
///
/// It only grows; a full repaint begins a new one. What people's names and places hold are a few dozen.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Clusters {
    /// The glyph of a symbol. A symbol without a letter is a blank.
    fn glyph(&mut self, symbol: &str) -> Glyph {
        let mut letters = symbol.chars();
        match (letters.next(), letters.next()) {
            (None, _) => Glyph::BLANK,
            (Some(c), None) => Glyph(u32::from(c)),
            _ => Glyph(self.number(symbol)),
        }
    }

    fn number(&mut self, symbol: &str) -> u32 {
        if let Some(number) = self.numbers.get(symbol) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or_default().saturating_add(Glyph::CLUSTERS);
        self.texts.push(symbol.into());
        self.numbers.insert(symbol.into(), number);
        number
    }

    /// Appends the bytes of a glyph.
    pub(super) fn write(&self, glyph: Glyph, out: &mut Vec<u8>) {
        if let Some(c) = char::from_u32(glyph.0) {
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        } else if let Some(text) = glyph.0.checked_sub(Glyph::CLUSTERS).and_then(|n| self.texts.get(n as usize)) {
            out.extend_from_slice(text.as_bytes());
        }
    }

    /// Bytes of a glyph.
    pub(super) fn len(&self, glyph: Glyph) -> usize {
        match char::from_u32(glyph.0) {
            Some(c) => c.len_utf8(),
            None => {
                glyph.0.checked_sub(Glyph::CLUSTERS).and_then(|n| self.texts.get(n as usize)).map_or(0, |t| t.len())
            }
        }
    }
}

/// A colour: the terminal's own, or one of its palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(u16);

impl Colour {
    /// The terminal's own.
    pub(super) const OWN: Self = Self(0);

    /// Its number in the palette.
    pub(super) const fn index(self) -> Option<u16> {
        self.0.checked_sub(1)
    }

    /// The sixteen of the palette have the numbers that every terminal knows. A colour by its light has none, and
    /// no view uses one: it is the terminal's own.
    const fn of(color: Color) -> Self {
        Self(match color {
            Color::Reset | Color::Rgb(..) => 0,
            Color::Black => 1,
            Color::Red => 2,
            Color::Green => 3,
            Color::Yellow => 4,
            Color::Blue => 5,
            Color::Magenta => 6,
            Color::Cyan => 7,
            Color::Gray => 8,
            Color::DarkGray => 9,
            Color::LightRed => 10,
            Color::LightGreen => 11,
            Color::LightYellow => 12,
            Color::LightBlue => 13,
            Color::LightMagenta => 14,
            Color::LightCyan => 15,
            Color::White => 16,
            Color::Indexed(n) => n as u16 + 1,
        })
    }
}

/// Colours and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) fg: Colour,
    pub(super) bg: Colour,
    pub(super) mods: Modifier,
}

/// Attributes that show where nothing is written.
const ON_BLANK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

impl Look {
    /// Neither colour nor attribute.
    pub(super) const PLAIN: Self = Self { fg: Colour::OWN, bg: Colour::OWN, mods: Modifier::empty() };

    /// Whether a blank in this look is seen.
    pub(super) fn shows_on_blank(self) -> bool {
        self.bg != Colour::OWN || self.mods.intersects(ON_BLANK)
    }
}

/// What one place of the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) glyph: Glyph,
    pub(super) look: Look,
}

impl Cell {
    /// An empty place.
    pub(super) const BLANK: Self = Self { glyph: Glyph::BLANK, look: Look::PLAIN };

    /// A cell of the drawing library, and how many columns it takes.
    pub(super) fn of(cell: &RatatuiCell, clusters: &mut Clusters) -> (Self, u16) {
        let symbol = cell.symbol();
        let glyph = clusters.glyph(symbol);
        let mut look = Look { fg: Colour::of(cell.fg), bg: Colour::of(cell.bg), mods: cell.modifier };
        if look.mods.contains(Modifier::BOLD) {
            // Some terminals can be both, some only the one that came last.
            look.mods.remove(Modifier::DIM);
        }
        if glyph == Glyph::BLANK && !look.shows_on_blank() {
            // Blanks that look the same are the same, whatever colour nobody sees in them.
            return (Self::BLANK, 1);
        }
        let cols = if glyph.is_sure() { 1 } else { u16::try_from(symbol.width()).unwrap_or(1).max(1) };
        (Self { glyph, look }, cols)
    }

    /// All of it in one number.
    pub(super) fn bits(self) -> u64 {
        let Self { glyph, look: Look { fg, bg, mods } } = self;
        u64::from(glyph.0) | u64::from(fg.0) << 32 | u64::from(bg.0) << 41 | u64::from(mods.bits()) << 50
    }

    /// The right half of a wide glyph.
    pub(super) const fn rest(self) -> Self {
        Self { glyph: Glyph::REST, look: self.look }
    }

    /// Whether a terminal in `look` may write this cell as it stands.
    pub(super) fn fits(self, look: Look) -> bool {
        self.look == look || (self == Self::BLANK && !look.shows_on_blank())
    }
}
