//! Everybody but these: row numbers and ranges as they are typed from a nearly full sheet, `17 43 88-91 140`.

use std::collections::BTreeSet;

use crate::domain::pesan::Pesan;

/// Reads row numbers and ranges. Blanks, commas and semicolons part them; a number twice is one number.
///
/// # Errors
/// What cannot be read, or lies outside `1..=baris`, or a range that runs backwards; each names what was typed.
pub fn kecuali(text: &str, baris: u32) -> Result<BTreeSet<u32>, Pesan> {
    let mut out = BTreeSet::new();
    // Blanks round a hyphen are common on paper and in speech: `88 - 91`.
    let text = rapat(text);
    for word in text.split([' ', ',', ';']).filter(|w| !w.is_empty()) {
        let wrong = |key: &str| Pesan::new(key).with("nilai", word).with("baris", baris);
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>()) else {
            return Err(wrong("kecuali-bukan-nomor"));
        };
        if from > to {
            return Err(wrong("kecuali-terbalik"));
        }
        if from == 0 || to > baris {
            return Err(wrong("kecuali-di-luar"));
        }
        out.extend(from..=to);
    }
    Ok(out)
}

fn rapat(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !(out.is_empty() || out.ends_with('-') || word.starts_with('-')) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_and_ranges_are_read() {
        let rows = |text| kecuali(text, 300).unwrap().into_iter().collect::<Vec<_>>();
        assert_eq!(rows("17 43 88-91 140"), [17, 43, 88, 89, 90, 91, 140]);
        assert_eq!(rows("3,3; 1"), [1, 3]);
        assert_eq!(rows(" 88 - 90 "), [88, 89, 90]);
        assert_eq!(rows(""), Vec::<u32>::new());
    }

    #[test]
    fn what_is_wrong_is_named() {
        let key = |text: &str| kecuali(text, 300).unwrap_err();
        assert_eq!(key("17 x").key, "kecuali-bukan-nomor");
        assert_eq!(key("1--3").key, "kecuali-bukan-nomor");
        assert_eq!(key("91-88").key, "kecuali-terbalik");
        assert_eq!(key("301").key, "kecuali-di-luar");
        assert_eq!(key("0").key, "kecuali-di-luar");
        assert_eq!(key("4294967296").key, "kecuali-bukan-nomor");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_ends_in_rows_of_the_sheet_or_a_sentence(text in "[0-9 ,;x-]{0,40}", baris in 0_u32..400) {
            if let Ok(rows) = kecuali(&text, baris) {
                prop_assert!(rows.iter().all(|n| (1..=baris).contains(n)));
            }
        }
    }
}
