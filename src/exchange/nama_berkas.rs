//! File names that mean the same on every system and lead nowhere else.
//!
//! A name is made from words of the office ("Kanwil DKI Jakarta") or typed at the desk. Either way it
//! comes out as small ASCII letters, digits and hyphens with one known ending, so that it is no path,
//! no option, no device of Windows, no shell word and no riddle for a mail server.

use unicode_normalization::UnicodeNormalization;

use crate::domain::tanggal::Tanggal;

/// Longest stem of a name, in bytes; with date, number and ending it stays far below the 255 of file systems.
const PANJANG: usize = 96;

/// What a name is when nothing of it can be kept.
const TANPA_NAMA: &str = "berkas";

/// A stem for a file name out of any text: `Kanwil DKI Jakarta` becomes `kanwil-dki-jakarta`.
#[must_use]
pub fn bersih(teks: &str) -> String {
    let mut stem = String::with_capacity(teks.len().min(PANJANG));
    // Accents fall off (é becomes e); whatever else is no letter or digit of ASCII parts two words.
    for c in teks.nfkd() {
        if c.is_ascii_alphanumeric() {
            stem.push(c.to_ascii_lowercase());
        } else if !unicode_normalization::char::is_combining_mark(c) && !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
        if stem.len() >= PANJANG {
            break;
        }
    }
    stem.truncate(stem.trim_end_matches('-').len());
    if stem.is_empty() {
        TANPA_NAMA.clone_into(&mut stem);
    } else if perangkat(&stem) {
        stem.insert_str(0, "berkas-");
    }
    stem
}

/// Before the names of files of a practice office: nobody takes them for real once they lie in another folder.
const LATIHAN: &str = "latihan ";

/// The name of a file that is about `hal` at `kantor`, as of a day: `rekap-kanwil-dki-jakarta-2024-11-21.xlsx`; that of a
/// practice office says so first.
#[must_use]
pub fn susun(hal: &str, kantor: &str, latihan: bool, hari: Tanggal, akhiran: &str) -> String {
    let stem = bersih(&format!("{}{hal} {kantor}", if latihan { LATIHAN } else { "" }));
    format!("{stem}-{}.{}", hari.iso(), bersih(akhiran))
}

/// What a person typed as a file name, cleaned; a known ending is kept or put on.
#[must_use]
pub fn dari_ketikan(teks: &str, akhiran: &str) -> String {
    let teks = teks.trim();
    let tail = format!(".{akhiran}");
    let at = teks.len().saturating_sub(tail.len());
    let bare = match (teks.get(..at), teks.get(at..)) {
        (Some(bare), Some(end)) if end.eq_ignore_ascii_case(&tail) => bare,
        _ => teks,
    };
    format!("{}.{akhiran}", bersih(bare))
}

/// Names that Windows takes for a device, with or without an ending.
fn perangkat(stem: &str) -> bool {
    matches!(stem, "con" | "prn" | "aux" | "nul" | "conin" | "conout")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cleans_the_fourteen() {
        let long = "a".repeat(500);
        for (typed, name) in [
            ("../../etc/passwd", "etc-passwd.csv"),
            ("rekap\0.csv", "rekap.csv"),
            ("-rf", "rf.csv"),
            ("CON", "berkas-con.csv"),
            ("com1.csv", "berkas-com1.csv"),
            ("~root", "root.csv"),
            (long.as_str(), &format!("{}.csv", "a".repeat(PANJANG))),
            ("rekap\u{202e}vsc.exe", "rekap-vsc-exe.csv"),
            ("", "berkas.csv"),
            ("..", "berkas.csv"),
            (".bashrc", "bashrc.csv"),
            ("C:\\Data\\Rekap 1.CSV", "c-data-rekap-1.csv"),
            ("$(rm -rf ~);`ls`\nrekap", "rm-rf-ls-rekap.csv"),
            ("José & Müller  ", "jose-muller.csv"),
        ] {
            assert_eq!(dari_ketikan(typed, "csv"), name, "{typed:?}");
        }
    }

    #[test]
    fn names_a_report_by_what_where_and_when() {
        let day = Tanggal::new(2024, 11, 21).unwrap();
        let name = |latihan| susun("rekap", "Kanwil DKI Jakarta", latihan, day, "xlsx");
        assert_eq!(name(false), "rekap-kanwil-dki-jakarta-2024-11-21.xlsx");
        assert_eq!(name(true), "latihan-rekap-kanwil-dki-jakarta-2024-11-21.xlsx");
    }

    proptest! {
        #[test]
        fn every_name_is_plain(text in any::<String>()) {
            let name = dari_ketikan(&text, "xlsx");
            let stem = name.strip_suffix(".xlsx").unwrap();
            prop_assert!(!stem.is_empty() && stem.len() <= PANJANG + 7);
            prop_assert!(stem.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!stem.starts_with('-') && !perangkat(stem));
            prop_assert_eq!(bersih(stem), stem);
        }
    }
}
