//! The formula guard: a cell that a spreadsheet would run goes out as text and comes back unchanged.
//!
//! CSV has no types, so `=HYPERLINK(...)` in a name becomes a link on the desk of whoever opens the
//! file (CWE-1236; `reliability.md` 6.1). The guard is the apostrophe that spreadsheets themselves use
//! for "this is text". It is put on only where it is needed and taken off only where it was put on,
//! so a name that begins with an apostrophe of its own (`'Aisyah`) passes through both ways untouched.
//! XLSX needs no guard: there a cell says itself that it is text.

use std::borrow::Cow;

/// The mark before a guarded cell.
pub const JAGA: char = '\'';

/// The cell as it goes into a CSV file.
#[must_use]
pub fn jaga(sel: &str) -> Cow<'_, str> {
    if perlu(sel) {
        let mut guarded = String::with_capacity(sel.len() + 1);
        guarded.push(JAGA);
        guarded.push_str(sel);
        Cow::Owned(guarded)
    } else {
        Cow::Borrowed(sel)
    }
}

/// The cell as it was before [`jaga`]; a cell that was never guarded stays as it is.
#[must_use]
pub fn lepas(sel: &str) -> &str {
    match sel.strip_prefix(JAGA) {
        Some(rest) if perlu(rest) => rest,
        _ => sel,
    }
}

/// Whether a cell would be run, or would lose its own apostrophe on the way back.
#[must_use]
pub fn perlu(sel: &str) -> bool {
    // Nearly every cell begins so.
    if sel.as_bytes().first().is_none_or(u8::is_ascii_alphanumeric) {
        return false;
    }
    // Each apostrophe in front is looked through: `''=1` must not come back as `'=1`.
    sel.trim_start_matches(JAGA).trim_start_matches(tak_terlihat).starts_with(berbahaya)
}

/// Signs that begin a formula, a command or a new cell; the full-width forms are read alike.
const fn berbahaya(c: char) -> bool {
    matches!(
        c,
        '=' | '+'
            | '-'
            | '@'
            | '\t'
            | '\r'
            | '\n'
            | '\0'
            | '|'
            | '%'
            | '＝'
            | '＋'
            | '－'
            | '＠'
            | '｜'
            | '％'
            | '﹦'
            | '﹢'
            | '﹣'
            | '﹫'
            | '﹪'
            | '−'
    )
}

/// Blanks and signs without width that a spreadsheet may skip before it looks for a formula.
const fn tak_terlihat(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{ad}' | '\u{1680}' | '\u{2000}'
            ..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn guards_what_a_spreadsheet_would_run() {
        for cell in [
            "=1+1",
            "+62 812",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "\0=1",
            "|calc",
            "%0",
            "＝1",
            " =1",
            "\u{feff}=1",
            "\u{200b}\u{a0}-x",
            "'=1",
            "''+1",
        ] {
            assert_eq!(jaga(cell), format!("'{cell}"), "{cell:?}");
            assert_eq!(lepas(&jaga(cell)), cell);
        }
        for cell in ["", "'", "Siti Aminah", "'Aisyah", "Ma'ruf", "19900101 201503 1 001", "a=b", "3.912"] {
            assert_eq!(jaga(cell), cell);
            assert_eq!(lepas(cell), cell);
        }
    }

    fn sel() -> impl Strategy<Value = String> {
        let hurtful = prop::sample::select(vec![
            '\'', '=', '+', '-', '@', '\t', '\r', '\n', '\0', '|', '%', '＝', ' ', '\u{feff}', '"', ';', ',', 'a', '日',
        ]);
        prop::collection::vec(prop_oneof![3 => hurtful, 1 => any::<char>()], 0..12)
            .prop_map(|c| c.into_iter().collect())
    }

    proptest! {
        #[test]
        fn every_row_survives_the_way_through_a_file(cells in prop::collection::vec(sel(), 1..6), semicolon: bool) {
            let delimiter = if semicolon { b';' } else { b',' };
            let mut writer = csv::WriterBuilder::new()
                .delimiter(delimiter).quote_style(csv::QuoteStyle::Always).terminator(csv::Terminator::CRLF)
                .from_writer(Vec::new());
            writer.write_record(cells.iter().map(|c| jaga(c).into_owned())).unwrap();
            let bytes = writer.into_inner().unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(bytes.as_slice());
            let record = reader.records().next().unwrap().unwrap();
            let back: Vec<&str> = record.iter().map(lepas).collect();
            prop_assert_eq!(back, cells);
        }

        #[test]
        fn nothing_guarded_begins_a_formula(cell in sel()) {
            let out = jaga(&cell).into_owned();
            prop_assert!(!out.trim_start_matches(tak_terlihat).starts_with(berbahaya), "{out:?}");
        }
    }
}
