//! The one way on to the screen.
//!
//! Everything that is drawn goes through [`Kanvas::tulis`], which makes text safe and cuts it to its
//! columns (`domain::tampil`); no view touches a cell itself. So a name with an escape sequence cannot
//! reach the terminal, and a wide letter cannot push a column.

use std::ops::Deref;

use ratatui::Frame;
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::teks;
use super::theme::Gaya;
use crate::desk::layout::Kotak;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tampil::{POTONG, lebar, potong_lebar, sekolom};
use crate::kata::Kata;

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sel {
    /// The text.
    pub teks: String,
    /// How it looks.
    pub gaya: Style,
}

impl Sel {
    /// Plain text.
    #[must_use]
    pub fn biasa(teks: impl Into<String>) -> Self {
        Self { teks: teks.into(), gaya: Style::new() }
    }

    /// Text in a style.
    #[must_use]
    pub fn new(teks: impl Into<String>, gaya: Style) -> Self {
        Self { teks: teks.into(), gaya }
    }
}

/// The look and the words: all that is needed to say what a cell holds, before it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Rupa<'a> {
    /// The look.
    pub gaya: Gaya,
    /// The words.
    pub kata: &'a Kata,
}

impl Rupa<'_> {
    /// A word.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.kata.t(key)
    }

    /// A message with counts or texts in it.
    #[must_use]
    pub fn isi<const N: usize>(&self, key: &str, args: [(&str, Arg); N]) -> String {
        let pesan = args.into_iter().fold(Pesan::new(key), |p, (name, value)| p.with(name, value));
        self.kata.pesan(&pesan)
    }
}

/// A frame being drawn.
pub struct Kanvas<'a, 'f> {
    frame: &'a mut Frame<'f>,
    /// The look and the words.
    pub rupa: Rupa<'a>,
}

impl<'a> Deref for Kanvas<'a, '_> {
    type Target = Rupa<'a>;

    fn deref(&self) -> &Rupa<'a> {
        &self.rupa
    }
}

/// What lies inside a frame.
#[must_use]
pub const fn dalam(kotak: Kotak) -> Kotak {
    Kotak { x: kotak.x.saturating_add(1), y: kotak.y.saturating_add(1), w: kotak.w.saturating_sub(2), h: kotak.dalam() }
}

/// Columns of a rectangle.
#[must_use]
pub fn kolom(kotak: &Kotak) -> usize {
    usize::from(kotak.w)
}

/// Puts a character into a cell; the style of the cell stays. Letters are copied ready-made, which takes a third of
/// what making them takes.
fn huruf(cell: &mut Cell, c: char) {
    let ready = usize::try_from(u32::from(c)).ok().and_then(|n| n.checked_sub(0x20)).and_then(|n| ASCII.get(n));
    match ready {
        // A blank on a blank is most of a screen.
        Some(_) if c == ' ' && cell.symbol() == " " => {}
        Some(ready) => {
            let mut new = ready.clone();
            (new.fg, new.bg, new.modifier) = (cell.fg, cell.bg, cell.modifier);
            *cell = new;
        }
        None => {
            cell.set_char(c);
        }
    }
}

macro_rules! cells {
    ($($c:literal)*) => { [$(Cell::new($c)),*] };
}

/// The printable characters of ASCII, in order.
static ASCII: [Cell; 95] = cells![
    " " "!" "\"" "#" "$" "%" "&" "'" "(" ")" "*" "+" "," "-" "." "/" "0" "1" "2" "3" "4" "5" "6" "7" "8" "9" ":" ";" "<" "="
    ">" "?" "@" "A" "B" "C" "D" "E" "F" "G" "H" "I" "J" "K" "L" "M" "N" "O" "P" "Q" "R" "S" "T" "U" "V" "W" "X" "Y" "Z" "["
    "\\" "]" "^" "_" "`" "a" "b" "c" "d" "e" "f" "g" "h" "i" "j" "k" "l" "m" "n" "o" "p" "q" "r" "s" "t" "u" "v" "w" "x" "y"
    "z" "{" "|" "}" "~"
];

/// Columns as the screen counts them.
#[must_use]
pub fn u16_of(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

impl<'a, 'f> Kanvas<'a, 'f> {
    /// A canvas on a frame.
    pub fn new(frame: &'a mut Frame<'f>, gaya: Gaya, kata: &'a Kata) -> Self {
        Self { frame, rupa: Rupa { gaya, kata } }
    }

    /// The whole screen.
    #[must_use]
    pub fn layar(&self) -> Kotak {
        let area = self.frame.area();
        Kotak { x: area.x, y: area.y, w: area.width, h: area.height }
    }

    /// Writes at a place, in at most `cols` columns; answers the columns used.
    pub fn tulis(&mut self, x: u16, y: u16, cols: usize, text: &str, gaya: Style) -> usize {
        let area = self.frame.area();
        if x >= area.right() || y >= area.bottom() {
            return 0;
        }
        let room = cols.min(usize::from(area.right() - x));
        match sekolom(text) {
            Some(n) if n <= room => self.isi_sel(x, y, text.chars(), gaya),
            Some(_) => {
                let kept = text.chars().take(room.saturating_sub(1));
                self.isi_sel(x, y, kept.chain((room > 0).then_some(POTONG)), gaya)
            }
            None => {
                let text = potong_lebar(text, room);
                self.frame.buffer_mut().set_stringn(x, y, &text, room, gaya);
                lebar(&text)
            }
        }
    }

    /// Puts characters of one column each into cells that are on the screen; answers how many.
    fn isi_sel(&mut self, x: u16, y: u16, text: impl Iterator<Item = char>, gaya: Style) -> usize {
        let buffer = self.frame.buffer_mut();
        let (left, top) = (usize::from(x - buffer.area.x), usize::from(y - buffer.area.y));
        let first = top * usize::from(buffer.area.width) + left;
        let cells = buffer.content.get_mut(first..).unwrap_or_default();
        let mut used = 0;
        for (cell, c) in cells.iter_mut().zip(text) {
            huruf(cell, c);
            cell.set_style(gaya);
            used += 1;
        }
        used
    }

    /// Writes at a place so that exactly `cols` columns have the text and its style: blanks behind it, or before it
    /// for figures.
    pub fn lapang(&mut self, x: u16, y: u16, cols: usize, text: &str, gaya: Style, kanan: bool) {
        let used = if kanan { sekolom(text).unwrap_or_else(|| lebar(&potong_lebar(text, cols))).min(cols) } else { 0 };
        let before = if kanan { cols - used } else { 0 };
        self.kosong(x, y, before, gaya);
        let used = before + self.tulis(x.saturating_add(u16_of(before)), y, cols - before, text, gaya);
        self.kosong(x.saturating_add(u16_of(used)), y, cols.saturating_sub(used), gaya);
    }

    /// Blanks in a style.
    fn kosong(&mut self, x: u16, y: u16, cols: usize, gaya: Style) {
        let area = self.frame.area();
        if x < area.right() && y < area.bottom() {
            let cols = cols.min(usize::from(area.right() - x));
            self.isi_sel(x, y, std::iter::repeat_n(' ', cols), gaya);
        }
    }

    /// Writes stretches one behind the other, in at most `cols` columns.
    pub fn larik(&mut self, x: u16, y: u16, cols: usize, larik: &[Sel]) {
        let mut used = 0;
        for sel in larik {
            if used >= cols {
                break;
            }
            used += self.tulis(x.saturating_add(u16_of(used)), y, cols - used, &sel.teks, sel.gaya);
        }
    }

    /// Writes lines from the top of a rectangle; what does not fit is not drawn.
    pub fn larik_banyak(&mut self, kotak: Kotak, lines: &[Vec<Sel>]) {
        for (line, y) in lines.iter().zip(kotak.y..kotak.y.saturating_add(kotak.h)) {
            self.larik(kotak.x, y, kolom(&kotak), line);
        }
    }

    /// A sentence, wrapped, from the top of a rectangle.
    pub fn kalimat(&mut self, kotak: Kotak, text: &str, gaya: Style) {
        let lines: Vec<_> = teks::lipat(text, kolom(&kotak)).into_iter().map(|l| vec![Sel::new(l, gaya)]).collect();
        self.larik_banyak(kotak, &lines);
    }

    /// Empties a rectangle for a dialog. A wide letter that would reach into it from the left goes too.
    pub fn kosongkan(&mut self, kotak: Kotak) {
        let area = self.frame.area();
        let rect = Rect::new(kotak.x, kotak.y, kotak.w, kotak.h).intersection(area);
        let buffer = self.frame.buffer_mut();
        for y in rect.top()..rect.bottom() {
            if let Some(left) = rect.left().checked_sub(1)
                && let Some(cell) = buffer.cell_mut(Position::new(left, y))
                && lebar(cell.symbol()) > 1
            {
                cell.reset();
            }
            for x in rect.left()..rect.right() {
                if let Some(cell) = buffer.cell_mut(Position::new(x, y)) {
                    cell.reset();
                }
            }
        }
    }

    /// A frame with a title on the left and figures on the right of its top line. The figures stay whole or
    /// go; the title is cut with its mark.
    pub fn bingkai(&mut self, kotak: Kotak, kiri: &str, kanan: &str, fokus: bool) {
        let kanan = if kanan.is_empty() { String::new() } else { format!("{kanan} ") };
        self.bingkai_lekat(kotak, kiri, &kanan, fokus);
    }

    /// The same with the figures right above the last column, as headings of what stands below.
    pub fn bingkai_lekat(&mut self, kotak: Kotak, kiri: &str, kanan: &str, fokus: bool) {
        if kotak.w < 4 || kotak.h < 2 {
            return;
        }
        let pieces = self.gaya.bingkai();
        let (right, bottom) = (kotak.x + kotak.w - 1, kotak.y + kotak.h - 1);
        let inner = kolom(&kotak) - 2;
        let line = pieces.datar.repeat(inner);
        let [tl, tr, bl, br] = pieces.sudut;
        for (y, a, b) in [(kotak.y, tl, tr), (bottom, bl, br)] {
            self.tulis(kotak.x, y, 1, a, Style::new());
            self.tulis(kotak.x + 1, y, inner, &line, Style::new());
            self.tulis(right, y, 1, b, Style::new());
        }
        for y in kotak.y + 1..bottom {
            self.tulis(kotak.x, y, 1, pieces.tegak, Style::new());
            self.tulis(right, y, 1, pieces.tegak, Style::new());
        }
        let room = inner.saturating_sub(2);
        let wanted = lebar(&potong_lebar(kiri, room)).min(20);
        let kanan = potong_lebar(kanan, room + 1);
        let kanan_cols = if kanan.is_empty() || lebar(&kanan) + 2 + wanted > room { 0 } else { lebar(&kanan) + 1 };
        let kiri = potong_lebar(kiri, room.saturating_sub(kanan_cols).saturating_sub(usize::from(kanan_cols > 0)));
        if !kiri.is_empty() {
            self.tulis(kotak.x + 1, kotak.y, inner, &format!(" {kiri} "), self.gaya.judul(fokus));
        }
        if kanan_cols > 0 {
            let x = right.saturating_sub(u16_of(kanan_cols));
            self.tulis(x, kotak.y, kanan_cols, &format!(" {kanan}"), Style::new());
        }
    }

    /// Joins frames that share lines: at each corner stands the piece whose lines all go somewhere.
    pub fn sambung(&mut self, frames: &[Kotak]) {
        let pieces = self.gaya.bingkai();
        let ends = |k: &Kotak| ((k.x, k.x + k.w.max(1) - 1), (k.y, k.y + k.h.max(1) - 1));
        for corner in frames {
            let ((left, right), (top, bottom)) = ends(corner);
            for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
                let (mut up, mut down, mut to_left, mut to_right) = (false, false, false, false);
                for frame in frames {
                    let ((left, right), (top, bottom)) = ends(frame);
                    if (x == left || x == right) && (top..=bottom).contains(&y) {
                        (up, down) = (up || y > top, down || y < bottom);
                    }
                    if (y == top || y == bottom) && (left..=right).contains(&x) {
                        (to_left, to_right) = (to_left || x > left, to_right || x < right);
                    }
                }
                self.tulis(x, y, 1, pieces.temu(up, down, to_left, to_right), Style::new());
            }
        }
    }

    /// Says in the bottom line of a frame that there is more, and which key shows it.
    pub fn lanjut(&mut self, kotak: Kotak, key: &str) {
        let text = format!(" {} ", self.t(key));
        let x = (kotak.x + kotak.w).saturating_sub(u16_of(lebar(&text) + 2));
        self.tulis(x, (kotak.y + kotak.h).saturating_sub(1), lebar(&text), &text, Style::new());
    }

    /// A line across a frame, joined to nothing: calm.
    pub fn garis(&mut self, x: u16, y: u16, cols: usize) {
        let line = self.gaya.bingkai().datar.repeat(cols);
        self.tulis(x, y, cols, &line, Style::new());
    }

    /// Puts the terminal's cursor at a place.
    pub fn kursor(&mut self, x: u16, y: u16) {
        let area = self.frame.area();
        if x < area.right() && y < area.bottom() {
            self.frame.set_cursor_position(Position::new(x, y));
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_ready_letter_is_the_letter() {
        for c in ' '..'\u{100}' {
            let (mut cell, mut made) = (Cell::new("x"), Cell::new("x"));
            for cell in [&mut cell, &mut made] {
                cell.set_style(Style::new().reversed().red());
            }
            huruf(&mut cell, c);
            made.set_char(c);
            assert_eq!(cell, made, "{c:?}");
        }
    }
}
