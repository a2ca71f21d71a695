//! One line of text that is being typed.
//!
//! Moves by grapheme, so that `é` is one step however it is stored, and cleans what comes in at this
//! entrance (`domain::tampil::bersih`), so that no control character ever reaches a record.

use unicode_segmentation::UnicodeSegmentation;

use super::keys::Key;
use crate::domain::tampil;

/// What a key did to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The text changed.
    Changed,
    /// Only the cursor moved, or the key is a text key that had nothing to do.
    Moved,
    /// Not a text key; somebody else may have it.
    Ignored,
}

/// The line: text and cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    text: String,
    cursor: usize,
    limit: usize,
    /// The text was there before anybody typed: the next letter replaces it.
    fresh: bool,
}

impl Default for Line {
    fn default() -> Self {
        Self::new(200)
    }
}

impl Line {
    /// An empty line that takes at most `limit` characters.
    #[must_use]
    pub const fn new(limit: usize) -> Self {
        Self { text: String::new(), cursor: 0, limit, fresh: false }
    }

    /// The text as typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Display columns left of the cursor.
    #[must_use]
    pub fn cursor_col(&self) -> usize {
        tampil::lebar(self.text.get(..self.cursor).unwrap_or(&self.text))
    }

    /// Replaces the text; the cursor stands behind it.
    pub fn set(&mut self, text: &str) {
        self.fresh = false;
        self.text.clear();
        self.cursor = 0;
        self.insert(text);
    }

    /// Replaces the text by one that is only proposed: the first letter typed or pasted takes its place,
    /// while a key that moves or deletes edits it.
    pub fn prefill(&mut self, text: &str) {
        self.set(text);
        self.fresh = !self.text.is_empty();
    }

    /// Empties the line.
    pub fn clear(&mut self) {
        self.set("");
    }

    /// Whether the text is only proposed: the next letter replaces it.
    #[must_use]
    pub const fn is_fresh(&self) -> bool {
        self.fresh
    }

    /// Whether the text has reached its limit.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.text.chars().count() >= self.limit
    }

    /// Puts text in at the cursor; line breaks and tabs become blanks, what exceeds the limit is left out.
    /// Answers whether all of it fitted.
    pub fn insert(&mut self, text: &str) -> bool {
        if self.fresh {
            self.clear();
        }
        let one_line: String = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }).collect();
        let clean = tampil::bersih(&one_line);
        let room = self.limit.saturating_sub(self.text.chars().count());
        let fitting: String = clean.chars().take(room).collect();
        self.text.insert_str(self.cursor, &fitting);
        self.cursor += fitting.len();
        fitting.len() == clean.len()
    }

    /// Handles a text key.
    pub fn key(&mut self, key: Key) -> Edit {
        match key {
            Key::Char(c) => {
                self.insert(c.encode_utf8(&mut [0; 4]));
                Edit::Changed
            }
            Key::Backspace => {
                let start = self.left_of_cursor();
                self.cut(start, self.cursor)
            }
            Key::Delete => {
                let end = self.right_of_cursor();
                self.cut(self.cursor, end)
            }
            Key::Ctrl('u') => {
                self.clear();
                Edit::Changed
            }
            Key::Left => self.move_to(self.left_of_cursor()),
            Key::Right => self.move_to(self.right_of_cursor()),
            Key::Home => self.move_to(0),
            Key::End => self.move_to(self.text.len()),
            _ => Edit::Ignored,
        }
    }

    fn left_of_cursor(&self) -> usize {
        let before = self.text.get(..self.cursor).unwrap_or("");
        before.grapheme_indices(true).next_back().map_or(0, |(i, _)| i)
    }

    fn right_of_cursor(&self) -> usize {
        let after = self.text.get(self.cursor..).unwrap_or("");
        self.cursor + after.graphemes(true).next().map_or(0, str::len)
    }

    fn cut(&mut self, start: usize, end: usize) -> Edit {
        self.fresh = false;
        if start == end {
            return Edit::Moved;
        }
        self.text.replace_range(start..end, "");
        self.cursor = start;
        Edit::Changed
    }

    fn move_to(&mut self, cursor: usize) -> Edit {
        self.fresh = false;
        self.cursor = cursor;
        Edit::Moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_and_deletes_by_grapheme() {
        let mut line = Line::default();
        line.set("Ame\u{301}lie");
        line.key(Key::Home);
        for _ in 0..3 {
            line.key(Key::Right);
        }
        assert_eq!(line.cursor_col(), 3);
        line.key(Key::Backspace);
        assert_eq!(line.text(), "Amlie");
    }

    #[test]
    fn a_paste_of_several_lines_stays_one_line() {
        let mut line = Line::default();
        line.insert("Sitorus\r\nAnton\u{1b}[31m");
        assert!(!line.text().contains(['\n', '\r', '\u{1b}']));
        assert!(line.text().starts_with("Sitorus"));
    }

    #[test]
    fn a_proposed_text_gives_way_to_the_first_letter_and_to_nothing_else() {
        let typed = |keys: &[Key]| {
            let mut line = Line::default();
            line.prefill("21-11-2024");
            for key in keys {
                line.key(*key);
            }
            line.text().to_owned()
        };
        assert_eq!(typed(&[Key::Char('2'), Key::Char('0')]), "20");
        assert_eq!(typed(&[Key::Backspace, Key::Char('5')]), "21-11-2025");
        assert_eq!(typed(&[Key::Home, Key::Delete, Key::Char('0')]), "01-11-2024");
        assert_eq!(typed(&[Key::End, Key::Char('x')]), "21-11-2024x");
        assert_eq!(typed(&[Key::Tab]), "21-11-2024");
    }

    #[test]
    fn the_limit_holds_and_is_told() {
        let mut line = Line::new(3);
        assert!(!line.insert("abcd"));
        assert_eq!(line.text(), "abc");
        assert!(line.is_full());
    }
}
