//! Text from outside made safe, and text to a screen made straight.
//!
//! A name may carry an escape sequence, a bidi override, a zero-width joiner or five hundred accents.
//! ratatui drops control characters in its own buffer, but nothing else, and nothing at all protects
//! the window title, the command line and the logs. So there are two doors, and both end in one rule:
//! [`bersih`] for every text that comes in, [`tampil`] for every text that goes out to a terminal or a
//! log. What cannot be seen is never dropped silently: it becomes the visible mark [`TANDA`], so that
//! an operator sees that something was there.
//!
//! The marks are ASCII on purpose. A dot in the middle of the line or an ellipsis is one column wide
//! in some terminals and two in others; `?` and `~` are one column everywhere.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Stands for a run of characters that may not reach a screen.
pub const TANDA: char = '?';

/// Ends a text that was cut to a width.
pub const POTONG: char = '~';

/// Accents that one letter may carry.
const MAKS_AKSEN: usize = 2;

/// Text from keyboard, paste or file, as it may be kept: NFC, one kind of space, line breaks as `\n`.
///
/// Line breaks stay, because a note has lines; a field of one line refuses them itself.
#[must_use]
pub fn bersih(text: &str) -> Cow<'_, str> {
    rapikan(text, true)
}

/// Text as it may be shown on one row of a screen, printed or logged: as [`bersih`], and a line break
/// is a mark too.
#[must_use]
pub fn tampil(text: &str) -> Cow<'_, str> {
    rapikan(text, false)
}

/// Whether the text holds something that [`bersih`] would turn into a mark; an import refuses such a row.
#[must_use]
pub fn berbahaya(text: &str) -> bool {
    !polos(text) && telusuri(&text.replace('\r', "\n"), true, |_| {})
}

/// Columns that the text takes on a terminal, grapheme by grapheme.
#[must_use]
pub fn lebar(text: &str) -> usize {
    if text.is_ascii() {
        return text.len() - text.bytes().filter(u8::is_ascii_control).count();
    }
    if let Some(cols) = sekolom(text) {
        return cols;
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Columns of a text in which every character stands alone in one column and may be shown as it is: the letters of
/// Latin languages, box drawing and bars. `None` where a closer look is needed, which costs thirty times as much.
#[must_use]
pub fn sekolom(text: &str) -> Option<usize> {
    if polos(text) {
        return Some(text.len());
    }
    let mut cols = 0;
    for c in text.chars() {
        if !matches!(c, ' '..='~' | '\u{c0}'..='\u{24f}' | '\u{2500}'..='\u{259f}' | '►' | '▼') {
            return None;
        }
        cols += 1;
    }
    Some(cols)
}

/// The text in at most `cols` columns, made safe by [`tampil`]; a text that was cut ends in [`POTONG`].
#[must_use]
pub fn potong_lebar(text: &str, cols: usize) -> String {
    match sekolom(text) {
        Some(n) if n <= cols => return text.to_owned(),
        Some(_) if cols > 0 => return text.chars().take(cols - 1).chain([POTONG]).collect(),
        _ => {}
    }
    let text = tampil(text);
    if lebar(&text) <= cols {
        return text.into_owned();
    }
    let Some(room) = cols.checked_sub(1) else {
        return String::new();
    };
    let mut cut = awalan(&text, room).to_owned();
    cut.push(POTONG);
    cut
}

/// The text in at most `cols` columns, cut in the middle: the first word, [`POTONG`], and as many of the last words as fit. Names
/// of one kind begin alike and end in their place. Where not even one does, as [`potong_lebar`].
#[must_use]
pub fn tengah(text: &str, cols: usize) -> String {
    let Some((first, rest)) = text.split_once(' ').filter(|_| lebar(text) > cols) else {
        return potong_lebar(text, cols);
    };
    let room = cols.saturating_sub(lebar(first) + 3);
    let ends = rest.match_indices(' ').filter_map(|(at, _)| rest.get(at + 1..));
    match ends.into_iter().find(|end| lebar(end) <= room) {
        Some(end) => potong_lebar(&format!("{first} {POTONG} {end}"), cols),
        None => potong_lebar(text, cols),
    }
}

/// The text in exactly `cols` columns, spaces after it.
#[must_use]
pub fn rata(text: &str, cols: usize) -> String {
    let mut cell = potong_lebar(text, cols);
    let mut missing = cols.saturating_sub(lebar(&cell));
    while let Some(blanks) = KOSONG.get(..missing.min(KOSONG.len())).filter(|b| !b.is_empty()) {
        cell.push_str(blanks);
        missing -= blanks.len();
    }
    cell
}

const KOSONG: &str = "                                                                ";

/// The text in exactly `cols` columns, spaces before it, for figures.
#[must_use]
pub fn rata_kanan(text: &str, cols: usize) -> String {
    let cell = potong_lebar(text, cols);
    let mut padded = " ".repeat(cols.saturating_sub(lebar(&cell)));
    padded.push_str(&cell);
    padded
}

/// The longest beginning of `text` that fits into `cols` columns, cut between graphemes.
fn awalan(text: &str, cols: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > cols {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// Printable ASCII: nothing to do, and by far the most common case.
#[must_use]
pub fn polos(text: &str) -> bool {
    text.bytes().all(|b| (0x20..0x7f).contains(&b))
}

fn rapikan(text: &str, keep_lines: bool) -> Cow<'_, str> {
    if sekolom(text).is_some() {
        return Cow::Borrowed(text);
    }
    let lines: Cow<'_, str> = if keep_lines && text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let mut clean = String::with_capacity(text.len());
    telusuri(&lines, keep_lines, |c| clean.push(c));
    if clean == text { Cow::Borrowed(text) } else { Cow::Owned(clean) }
}

/// Walks the text in NFC and hands out what may stay; says whether a mark had to be put.
fn telusuri(text: &str, keep_lines: bool, mut put: impl FnMut(char)) -> bool {
    // How many accents the letter before carries; none may stand where there is no letter.
    let mut accents = MAKS_AKSEN;
    let (mut in_run, mut marked) = (false, false);
    for c in text.nfc() {
        let kept = if c == '\n' && keep_lines {
            accents = MAKS_AKSEN;
            Some(c)
        } else if spasi(c) {
            accents = MAKS_AKSEN;
            Some(' ')
        } else if !aman(c) {
            None
        } else if is_combining_mark(c) {
            accents += 1;
            (accents <= MAKS_AKSEN).then_some(c)
        } else {
            accents = if c.is_alphanumeric() { 0 } else { MAKS_AKSEN };
            Some(c)
        };
        match kept {
            Some(c) => {
                in_run = false;
                put(c);
            }
            None => {
                accents = MAKS_AKSEN;
                marked = true;
                if !in_run {
                    put(TANDA);
                }
                in_run = true;
            }
        }
    }
    marked
}

/// Spaces of every width, the tab among them, that become the one ordinary space.
fn spasi(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Whether a character may reach a screen: it is visible, it does not reorder its neighbours, and
/// every terminal agrees on what it is.
fn aman(c: char) -> bool {
    !(c.is_control()
        // No width and yet no accent: nothing that a letter would carry (loose Hangul parts, say).
        || (c.width() == Some(0) && !melekat(c))
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}'
            | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
            // Zero width, line and paragraph separators, bidi controls and isolates.
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            // Skin tones change the width of the figure before them.
            | '\u{1f3fb}'..='\u{1f3ff}'
            // Tags, variation selectors, private use.
            | '\u{e0000}'..='\u{e0fff}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
        || (c as u32) & 0xfffe == 0xfffe)
}

/// An accent that cursor and columns treat as part of the letter before it. The tables that say what an
/// accent is and where a letter ends may differ in age, so the second is asked too.
fn melekat(c: char) -> bool {
    let joins = || String::from_iter(['a', c]).graphemes(true).nth(1).is_none();
    is_combining_mark(c) && (('\u{300}'..='\u{36f}').contains(&c) || joins())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_begin_alike_are_cut_in_the_middle() {
        let cut = |cols| ["Barat", "Selatan"].map(|at| tengah(&format!("Bapas Kelas I Jakarta {at}"), cols));
        assert_eq!(cut(40), ["Bapas Kelas I Jakarta Barat", "Bapas Kelas I Jakarta Selatan"]);
        assert_eq!(cut(21), ["Bapas ~ Jakarta Barat", "Bapas ~ Selatan"]);
        assert_eq!(cut(10), ["Bapas Kel~"; 2], "no room for a place");
        assert_eq!([tengah("Kanwil", 4), tengah("", 4)], ["Kan~", ""]);
    }

    #[test]
    fn shows_one_mark_for_what_cannot_be_seen() {
        for (raw, shown) in [
            ("Budi\u{1b}[31m Santoso", "Budi?[31m Santoso"),
            ("\u{1b}]0;judul\u{7}Budi", "?]0;judul?Budi"),
            ("Budi\u{9b}2J", "Budi?2J"),
            ("Bu\0di\r\nX", "Bu?di?X"),
            ("a\u{202e}b\u{2066}c", "a?b?c"),
            ("Budi\u{200b}\u{200d}Santoso", "Budi?Santoso"),
            ("A\u{e0041}\u{e0042}", "A?"),
            ("\u{301}e", "?e"),
            ("Budi\u{a0}Santoso\t1", "Budi Santoso 1"),
            ("Jose\u{301} Maria", "José Maria"),
            ("👩\u{200d}👧", "👩?👧"),
        ] {
            assert_eq!(tampil(raw), shown, "{raw:?}");
        }
        let zalgo = format!("a{}b", "\u{316}".repeat(500));
        assert_eq!(tampil(&zalgo), "a\u{316}\u{316}?b");
        assert!(matches!(tampil("Ma'ruf Hidayat"), Cow::Borrowed(_)));
        assert!(matches!(tampil("Ma’ruf José"), Cow::Borrowed(_)));
    }

    #[test]
    fn keeps_lines_only_on_the_way_in() {
        assert_eq!(bersih("satu\r\ndua\rtiga\n"), "satu\ndua\ntiga\n");
        assert_eq!(tampil("satu\ndua"), "satu?dua");
        assert!(!berbahaya("satu\r\ndua\tJosé"));
        assert!(berbahaya("satu\u{1b}"));
        assert!(berbahaya("a\u{202e}b"));
    }

    #[test]
    fn measures_by_grapheme() {
        assert_eq!(lebar("Ayu"), 3);
        assert_eq!(lebar("José"), 4);
        assert_eq!(lebar("日本"), 4);
        assert_eq!(rata("日本語", 4), "日~ ");
        assert_eq!(rata_kanan("12", 5), "   12");
        assert_eq!(potong_lebar("Sukirman", 5), "Suki~");
        assert_eq!(potong_lebar("Sukirman", 1), "~");
        assert_eq!(potong_lebar("Sukirman", 0), "");
    }

    /// Texts with a good share of what hurts.
    fn nakal() -> impl Strategy<Value = String> {
        let hurtful = prop::sample::select(vec![
            '\u{1b}',
            '\0',
            '\n',
            '\r',
            '\t',
            '\u{7f}',
            '\u{9b}',
            '\u{202e}',
            '\u{2067}',
            '\u{200d}',
            '\u{200b}',
            '\u{fe0f}',
            '\u{301}',
            '\u{316}',
            '\u{1161}',
            '\u{e0041}',
            '\u{1f3fb}',
            '日',
            'é',
            'a',
            ' ',
            '\u{1f468}',
            '\u{feff}',
            '\u{ffff}',
        ]);
        prop::collection::vec(prop_oneof![hurtful, any::<char>()], 0..40).prop_map(|chars| chars.into_iter().collect())
    }

    #[test]
    fn what_stands_alone_in_a_column_needs_no_closer_look() {
        let all = (' '..'\u{3000}').filter(|c| sekolom(&c.to_string()).is_some());
        for c in all {
            assert!(aman(c) && !(c != ' ' && spasi(c)) && c.width() == Some(1), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn a_text_of_such_characters_is_what_the_closer_look_says(
            text in "[ -~\u{c0}-\u{24f}\u{2500}-\u{259f}►▼]{0,40}"
        ) {
            prop_assert_eq!(sekolom(&text), Some(text.graphemes(true).map(UnicodeWidthStr::width).sum()));
            prop_assert_eq!(text.graphemes(true).count(), text.chars().count());
            let mut clean = String::new();
            telusuri(&text, false, |c| clean.push(c));
            prop_assert_eq!(clean, text);
        }

        #[test]
        fn nothing_unsafe_comes_through(text in nakal()) {
            let shown = tampil(&text).into_owned();
            prop_assert!(shown.chars().all(|c| aman(c) && (c == ' ' || !spasi(c))), "{shown:?}");
            prop_assert!(!berbahaya(&shown));
            for grapheme in shown.graphemes(true) {
                prop_assert!(grapheme.width() >= 1, "{grapheme:?} cannot be seen");
            }
            prop_assert!(bersih(&text).chars().all(|c| c == '\n' || aman(c)));
        }

        #[test]
        fn a_second_time_changes_nothing(text in nakal()) {
            let shown = tampil(&text).into_owned();
            prop_assert_eq!(tampil(&shown), shown.as_str());
            let kept = bersih(&text).into_owned();
            prop_assert_eq!(bersih(&kept), kept.as_str());
            prop_assert_eq!(tampil(&kept).replace(TANDA, ""), shown.replace(TANDA, ""));
        }

        #[test]
        fn danger_and_mark_agree(text in nakal()) {
            let marks = |t: &str| t.matches(TANDA).count();
            prop_assert_eq!(berbahaya(&text), marks(&bersih(&text)) > marks(&text));
        }

        #[test]
        fn columns_are_straight(text in nakal(), cols in 0usize..60) {
            prop_assert!(lebar(&potong_lebar(&text, cols)) <= cols);
            prop_assert_eq!(lebar(&rata(&text, cols)), cols);
            prop_assert_eq!(lebar(&rata_kanan(&text, cols)), cols);
            let shown = tampil(&text).into_owned();
            let sum: usize = shown.graphemes(true).map(lebar).sum();
            prop_assert_eq!(lebar(&shown), sum);
        }
    }
}
