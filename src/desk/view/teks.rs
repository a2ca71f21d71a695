//! Text in columns: wrapping, and choosing what fits. Pure.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::tampil::{lebar, polos, tampil};

/// The text in lines of at most `cols` columns, broken between words; a word longer than a line is broken
/// where the line ends. Nothing is lost. Line breaks of the text stay.
#[must_use]
pub fn lipat(text: &str, cols: usize) -> Vec<String> {
    let cols = cols.max(1);
    // Most of what is asked for are a few plain words that fit: the help asks for every title it has, each frame.
    if text.len() <= cols && polos(text) && text.split(' ').all(|word| !word.is_empty()) {
        return vec![text.to_owned()];
    }
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        let mut used = 0;
        for word in tampil(paragraph).split(' ').filter(|w| !w.is_empty()) {
            let width = lebar(word);
            if used > 0 && used + 1 + width > cols {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            if width <= cols {
                line.push_str(word);
                used += width;
                continue;
            }
            for (piece, _) in potongan(word, cols) {
                let w = lebar(piece);
                if used > 0 && used + w > cols {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(piece);
                used += w;
            }
        }
        lines.push(line);
    }
    lines
}

/// The graphemes of a text, each with whether it begins one. A letter and its vowel signs may be wider than a
/// whole line; then they stand apart, because a broken cluster can be read and a line over the edge cannot. For a single
/// letter wider than the line (U+17D8 has three columns) the mark of a cut stands.
fn potongan(text: &str, cols: usize) -> impl Iterator<Item = (&str, bool)> {
    text.graphemes(true).flat_map(move |grapheme| {
        let whole = lebar(grapheme) <= cols;
        let first = if whole { grapheme.len() } else { grapheme.chars().next().map_or(0, char::len_utf8) };
        let (head, rest) = grapheme.split_at(first);
        let rest = rest.char_indices().filter_map(move |(at, c)| rest.get(at..at + c.len_utf8()));
        let pieces = std::iter::once((head, true)).chain(rest.map(|piece| (piece, false)));
        pieces.map(move |(piece, begins)| (if whole || lebar(piece) <= cols { piece } else { "~" }, begins))
    })
}

/// As many of the pieces as fit into `cols` columns, in order, joined by `sep`; a piece is there whole or
/// not at all.
#[must_use]
pub fn muat<'a>(pieces: impl IntoIterator<Item = &'a str>, sep: &str, cols: usize) -> String {
    let mut out = String::new();
    for piece in pieces.into_iter().filter(|p| !p.is_empty()) {
        let piece = tampil(piece);
        let gap = if out.is_empty() { "" } else { sep };
        if lebar(&out) + lebar(gap) + lebar(&piece) > cols {
            break;
        }
        out.push_str(gap);
        out.push_str(&piece);
    }
    out
}

/// The stretch of a typed line that is on the screen, and the column of the cursor in it; `col` is the
/// cursor's column in the whole line. The stretch moves only when the cursor would leave it.
#[must_use]
pub fn jendela(text: &str, col: usize, cols: usize) -> (String, usize) {
    let shown = tampil(text);
    if col < cols {
        return (shown.into_owned(), col);
    }
    let mut skipped = 0;
    let mut rest = String::from("~");
    for grapheme in shown.graphemes(true) {
        // One column for the mark before, one for the cursor behind.
        if skipped + cols < col + 2 {
            skipped += lebar(grapheme);
        } else {
            rest.push_str(grapheme);
        }
    }
    (rest, (col + 1).saturating_sub(skipped))
}

/// A text of several lines as it stands in an editor of `cols` columns: the lines, and line and column of
/// the cursor, which stands before the character `at` (line, character). Broken where a line is full, so
/// that every place of the text has exactly one place on the screen.
#[must_use]
pub fn naskah(lines: &[String], at: (usize, usize), cols: usize) -> (Vec<String>, (usize, usize)) {
    let cols = cols.max(2);
    let mut out = Vec::new();
    let mut cursor = (0, 0);
    for (number, line) in lines.iter().enumerate() {
        let before: String = line.chars().take(at.1).collect();
        let mut left = (number == at.0).then(|| tampil(&before).graphemes(true).count());
        let (mut row, mut used) = (String::new(), 0);
        let shown = tampil(line);
        for (piece, begins) in potongan(&shown, cols) {
            let width = lebar(piece);
            if used + width > cols {
                out.push(std::mem::take(&mut row));
                used = 0;
            }
            match left.filter(|_| begins) {
                Some(0) => {
                    cursor = (out.len(), used);
                    left = None;
                }
                Some(n) => left = Some(n - 1),
                None => {}
            }
            row.push_str(piece);
            used += width;
        }
        if left.is_some() {
            if used >= cols {
                out.push(std::mem::take(&mut row));
                used = 0;
            }
            cursor = (out.len(), used);
        }
        out.push(row);
    }
    (out, cursor)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_letter_wider_than_its_line_is_a_mark() {
        let (rows, _) = naskah(&["\u{17d8}".to_owned()], (0, 0), 2);
        assert_eq!(rows, ["~"]);
    }

    #[test]
    fn breaks_between_words() {
        assert_eq!(lipat("Belum ada yang ditandai.", 10), ["Belum ada", "yang", "ditandai."]);
        assert_eq!(lipat("satu\n\ndua", 10), ["satu", "", "dua"]);
        assert_eq!(lipat("198804122010122001", 8), ["19880412", "20101220", "01"]);
    }

    #[test]
    fn a_piece_is_there_whole_or_not_at_all() {
        assert_eq!(muat(["86 %", "3.377 dari 3.912", "per 21-11"], "  ", 24), "86 %  3.377 dari 3.912");
        assert_eq!(muat(["86 %"], "  ", 2), "");
    }

    #[test]
    fn the_cursor_of_a_long_line_stays_in_sight() {
        assert_eq!(jendela("abcdef", 6, 10), ("abcdef".to_owned(), 6));
        assert_eq!(jendela("abcdefghij", 10, 6), ("~ghij".to_owned(), 5));
    }

    #[test]
    fn the_cursor_of_an_editor_stands_where_the_text_is() {
        let text = ["abcdefgh".to_owned(), "日本".to_owned()];
        assert_eq!(naskah(&text, (0, 5), 4), (vec!["abcd".into(), "efgh".into(), "日本".into()], (1, 1)));
        assert_eq!(naskah(&text, (0, 8), 4).1, (2, 0));
        assert_eq!(naskah(&text, (1, 1), 4).1, (2, 2));
    }

    #[test]
    fn a_letter_wider_than_the_line_is_broken_rather_than_cut() {
        let wide = "\u{2CEB0}\u{B02}";
        assert_eq!(lebar(wide), 3);
        assert_eq!(lipat(wide, 2), ["\u{2CEB0}", "\u{B02}"]);
        assert_eq!(naskah(&[wide.to_owned()], (0, 0), 2), (vec!["\u{2CEB0}".into(), "\u{B02}".into()], (0, 0)));
    }

    /// Any text, and text of letters that are wider than the narrowest line.
    fn teks() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[a-z \u{17d8}\u{1f600}\u{2ceb0}\u{b02}\n]{0,24}"]
    }

    proptest! {
        #[test]
        fn wrapping_fits_and_loses_no_letter(text in teks(), cols in 2_usize..60) {
            let lines = lipat(&text, cols);
            let letters = |t: &str| t.replace([' ', '?', '\n'], "");
            prop_assert!(lines.iter().all(|l| lebar(l) <= cols));
            // What no line has room for is a mark, whatever it stands in.
            let room = |c: char| if lebar(c.encode_utf8(&mut [0; 4])) > cols { '~' } else { c };
            let shown = |g: &str| if lebar(g) > cols { g.chars().map(room).collect() } else { g.to_owned() };
            let whole: String = text.lines().flat_map(|l| tampil(l).graphemes(true).map(shown).collect::<Vec<_>>()).collect();
            prop_assert_eq!(letters(&lines.concat()), letters(&whole));
        }

        #[test]
        fn a_cursor_is_always_on_the_screen(text in any::<String>(), col in 0_usize..200, cols in 2_usize..60) {
            let col = col.min(lebar(&tampil(&text)));
            let (shown, at) = jendela(&text, col, cols);
            prop_assert!(at < cols && at <= lebar(&shown), "{at} of {cols} in {shown:?}");
        }

        #[test]
        fn an_editor_cursor_is_always_in_its_columns(
            lines in proptest::collection::vec(any::<String>(), 1..4), line in 0_usize..4, at in 0_usize..40, cols in 2_usize..30
        ) {
            let (rows, cursor) = naskah(&lines, (line, at), cols);
            prop_assert!(cursor.1 < cols && cursor.0 < rows.len().max(1), "{cursor:?} {rows:?}");
            prop_assert!(rows.iter().all(|r| lebar(r) <= cols));
        }
    }
}
