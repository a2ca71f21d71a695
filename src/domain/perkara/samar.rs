//! Figures out of which nobody can be guessed: whoever may not read cases is told no count below five (`reliability.md` 2.1).
//!
//! One hidden count of a list is the sum less the others, so a list hides none or at least two: the least of those that could be told
//! goes with it. A total below five is told as nought, and [`StatistikPerkara::disamarkan`] says that nought may mean up to four.

use super::angka::SAMAR as TERKECIL;
use super::penanganan::StatistikPerkara;

/// Shortest name that is taken out of a text; a shorter one would take half of the words with it.
const NAMA_TERPENDEK: usize = 4;

/// What stands in its place.
const TITIK: &str = "•••";

/// A text without a name, however its letters are written.
#[must_use]
pub fn tanpa_nama(teks: String, nama: &str) -> String {
    let nama = nama.trim();
    if nama.chars().count() < NAMA_TERPENDEK {
        return teks;
    }
    let (low, name) = (teks.to_lowercase(), nama.to_lowercase());
    // Letters whose small form is longer move everything behind them; then the name is looked for as it is written.
    if low.len() != teks.len() {
        return teks.replace(nama, TITIK);
    }
    let mut out = String::with_capacity(teks.len());
    let mut from = 0;
    for (at, found) in low.match_indices(&name) {
        out.push_str(teks.get(from..at).unwrap_or_default());
        out.push_str(TITIK);
        from = at + found.len();
    }
    out.push_str(teks.get(from..).unwrap_or_default());
    out
}

/// The figures as a session may have them that may not read the cases behind them.
#[must_use]
pub fn samarkan(figures: StatistikPerkara) -> StatistikPerkara {
    let whole = |n: u64| if n < TERKECIL { 0 } else { n };
    StatistikPerkara {
        laporan: whole(figures.laporan),
        orang: whole(figures.orang),
        perkara: whole(figures.perkara),
        pelanggaran: whole(figures.pelanggaran),
        terbukti: whole(figures.terbukti),
        diputus: whole(figures.diputus),
        tidak_terbukti: whole(figures.tidak_terbukti),
        keadaan: sel(figures.keadaan),
        tingkat: sel(figures.tingkat),
        baris: sel(figures.baris),
        disamarkan: true,
    }
}

/// The cells of one list that may be told, in their order.
fn sel<T>(cells: Vec<(T, u64)>) -> Vec<(T, u64)> {
    let all = cells.iter().filter(|(_, n)| *n > 0).count();
    let mut kept: Vec<(T, u64)> = cells.into_iter().filter(|(_, n)| *n >= TERKECIL).collect();
    if all == kept.len() + 1 {
        let least = kept.iter().enumerate().min_by_key(|(_, (_, n))| *n).map(|(at, _)| at);
        if let Some(at) = least {
            kept.remove(at);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_story_does_not_repeat_who_told_it() {
        let of = |text: &str, name: &str| tanpa_nama(text.to_owned(), name);
        assert_eq!(of("Menurut RINA SARI dan Rina Sari.", " Rina Sari "), "Menurut ••• dan •••.");
        assert_eq!(of("İ Menurut Rina Sari", "Rina Sari"), "İ Menurut •••");
        assert_eq!(of("Ani tidak ada", "Ani"), "Ani tidak ada", "too short to be told from other words");
        assert_eq!(of("", "Rina Sari"), "");
    }

    #[test]
    fn a_small_cell_takes_the_least_other_with_it() {
        assert_eq!(sel(vec![('a', 9), ('b', 3), ('c', 6)]), [('a', 9)]);
        assert_eq!(sel(vec![('a', 9), ('b', 3), ('c', 1)]), [('a', 9)]);
        assert_eq!(sel(vec![('a', 9), ('b', 5)]), [('a', 9), ('b', 5)]);
        assert_eq!(sel(vec![('a', 2)]), []);
        let told = samarkan(StatistikPerkara { laporan: 4, orang: 5, ..StatistikPerkara::default() });
        assert_eq!((told.laporan, told.orang, told.disamarkan), (0, 5, true));
    }

    proptest! {
        #[test]
        fn nothing_below_five_is_told_nor_follows(counts in proptest::collection::vec(0u64..12, 0..8)) {
            let cells: Vec<(usize, u64)> = counts.iter().copied().enumerate().collect();
            let told = sel(cells.clone());
            prop_assert!(told.iter().all(|(_, n)| *n >= TERKECIL));
            let hidden: Vec<u64> =
                cells.iter().filter(|c| c.1 > 0 && !told.contains(c)).map(|c| c.1).collect();
            // What is missing to the sum is never one count below five by itself.
            prop_assert!(hidden.len() != 1 || told.is_empty());
        }
    }
}
