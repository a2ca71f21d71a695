//! Who may be meant, and which cases may be the same: what a report says of a person in pieces, and what two reports share.
//!
//! Letters write "Sitorus A, Cpnang" or "NIP 19830721…". [`urai`] says which words and digits to look up, [`Petunjuk::nilai`] how well
//! somebody who was found fits; nobody is ever chosen by it, a person says who it is. The same with cases ([`kaitan`]):
//! a suggestion, which somebody confirms or leaves. Told by the store, which alone searches.

use std::collections::BTreeSet;

use super::penanganan::Kaitan;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::tanggal::Tanggal;

/// Days between two acts that may still be one.
const DEKAT: i64 = 3;

/// Digits that are worth looking up.
const ANGKA: usize = 4;

/// Words about a person that are no name.
const SEBUTAN: &[&str] = &[
    "an",
    "anggota",
    "asn",
    "atas",
    "bapak",
    "berinisial",
    "bernama",
    "bpk",
    "cpns",
    "dengan",
    "di",
    "diduga",
    "dr",
    "gol",
    "golongan",
    "ibu",
    "inisial",
    "jabatan",
    "kepala",
    "nama",
    "ni",
    "nik",
    "nip",
    "nomor",
    "nrp",
    "oknum",
    "pada",
    "pangkat",
    "pegawai",
    "petugas",
    "pns",
    "ppnpn",
    "pppk",
    "saudara",
    "saudari",
    "sdr",
    "sdri",
    "seorang",
    "staf",
    "yang",
];

/// Words that begin the name of a unit: what follows is where, not who.
const SATKER: &[&str] = &[
    "bapas", "imigrasi", "kanim", "kantor", "kanwil", "lapas", "lp", "lpka", "lpp", "rudenim", "rupbasan", "rutan",
    "upt",
];

/// Words that two summaries may share without being about one event.
const UMUM: &[&str] = &[
    "acara",
    "akun",
    "asn",
    "bersama",
    "calon",
    "dalam",
    "dari",
    "dengan",
    "diduga",
    "foto",
    "gubernur",
    "kepada",
    "media",
    "membagikan",
    "pada",
    "paslon",
    "pasangan",
    "pegawai",
    "pemilu",
    "pilkada",
    "sosial",
    "untuk",
    "yang",
];

/// What a text says of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Petunjuk {
    /// Pieces of the name, folded, in their order.
    pub kata: Vec<String>,
    /// Runs of digits, the longest first.
    pub angka: Vec<String>,
    /// Pieces of the unit, folded.
    pub satker: Vec<String>,
}

/// Reads what a report says of a person: name before the first comma or the word of a unit, unit behind, digits anywhere.
#[must_use]
pub fn urai(teks: &str) -> Petunjuk {
    let mut found = Petunjuk::default();
    for (n, part) in teks.split([',', ';', '(', ')', '/', '\n']).enumerate() {
        // A title behind a comma says nothing of where.
        if n > 0
            && !part.bytes().any(|b| b.is_ascii_digit())
            && !NamaLengkap::parse(&format!("x, {part}")).gelar_belakang.is_empty()
        {
            continue;
        }
        let mut unit = n > 0;
        let key = nama::kunci(&NamaLengkap::parse(part).nama);
        let mut run = String::new();
        for word in nama::kata(&key) {
            if word.bytes().all(|b| b.is_ascii_digit()) {
                run.push_str(word);
                continue;
            }
            found.digits(&mut run);
            if SATKER.contains(&word) {
                unit = true;
                continue;
            }
            if SEBUTAN.contains(&word) || word.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            let list = if unit { &mut found.satker } else { &mut found.kata };
            if !list.iter().any(|known| known == word) {
                list.push(word.to_owned());
            }
        }
        found.digits(&mut run);
    }
    found.angka.sort_by_key(|run| std::cmp::Reverse(run.len()));
    found
}

/// Somebody who was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calon<'a> {
    /// Name, folded.
    pub nama: &'a str,
    /// Number without blanks.
    pub nomor: &'a str,
    /// Name of the unit, as written.
    pub satker: &'a str,
}

impl Petunjuk {
    fn digits(&mut self, run: &mut String) {
        if run.len() >= ANGKA {
            self.angka.push(std::mem::take(run));
        }
        run.clear();
    }

    /// Whether there is anything to look up.
    #[must_use]
    pub fn kosong(&self) -> bool {
        self.kata.is_empty() && self.angka.is_empty()
    }

    /// What to look up, the surest first; ask on until somebody is found.
    #[must_use]
    pub fn pertanyaan(&self) -> Vec<String> {
        let mut all = self.angka.clone();
        let long: Vec<&str> = self.kata.iter().map(String::as_str).filter(|w| w.chars().count() > 2).collect();
        all.push(self.kata.join(" "));
        all.push(long.join(" "));
        let mut single = long;
        single.sort_by_key(|w| std::cmp::Reverse(w.len()));
        all.extend(single.into_iter().take(3).map(str::to_owned));
        let mut seen = BTreeSet::new();
        all.retain(|text| !text.is_empty() && seen.insert(text.clone()));
        all
    }

    /// How well somebody fits; nought is not at all.
    #[must_use]
    pub fn nilai(&self, calon: &Calon<'_>) -> u32 {
        let digits = |run: &String| match () {
            () if calon.nomor == run => 40,
            () if calon.nomor.starts_with(run.as_str()) => 20,
            // A birth date is often written without its century.
            () if calon.nomor.get(2..).is_some_and(|rest| rest.starts_with(run.as_str())) => 12,
            () => 0,
        };
        let words = nama::kata(calon.nama);
        let name = |piece: &String| match () {
            () if words.contains(&piece.as_str()) => 6,
            () if words.iter().any(|w| w.starts_with(piece.as_str())) => {
                if piece.chars().count() > 1 {
                    4
                } else {
                    2
                }
            }
            () => 0,
        };
        let who: u32 = self.angka.iter().map(digits).sum::<u32>() + self.kata.iter().map(name).sum::<u32>();
        if who == 0 {
            return 0;
        }
        let key = nama::kunci(calon.satker);
        let unit = nama::kata(&key);
        let place = |piece: &String| match () {
            () if unit.iter().any(|w| w.starts_with(piece.as_str())) => 5,
            () if unit.iter().any(|w| singkatan(piece, w)) => 3,
            () => 0,
        };
        who + self.satker.iter().map(place).sum::<u32>()
    }
}

/// Whether a word is shortened to this by leaving letters out: `cpnang` for `cipinang`.
fn singkatan(pendek: &str, word: &str) -> bool {
    let mut rest = word.chars();
    pendek.chars().count() > 2
        && pendek.chars().next() == word.chars().next()
        && pendek.chars().all(|c| rest.any(|other| other == c))
}

/// What two cases are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peristiwa<'a> {
    /// The accused, where identified.
    pub pegawai: Option<PegawaiId>,
    /// The unit.
    pub satker: Option<SatkerId>,
    /// Day of the act.
    pub perbuatan: Tanggal,
    /// The summary.
    pub ringkas: &'a str,
}

/// Why two cases of different reports may belong together: the same event (near days, one person or unit, a summary that says the
/// same), or else the same person.
#[must_use]
pub fn kaitan(a: &Peristiwa<'_>, b: &Peristiwa<'_>) -> Option<Kaitan> {
    let person = a.pegawai.is_some() && a.pegawai == b.pegawai;
    let place = person || a.satker.is_some() && a.satker == b.satker;
    // Two known and different people are two cases even of one evening; they may still be one event.
    if place && a.perbuatan.days_to(b.perbuatan).abs() <= DEKAT && mirip(a.ringkas, b.ringkas) {
        return Some(Kaitan::Peristiwa);
    }
    person.then_some(Kaitan::Orang)
}

fn penting(text: &str) -> BTreeSet<String> {
    let key = nama::kunci(text);
    let words = nama::kata(&key).into_iter().filter(|w| w.chars().count() > 3 && !UMUM.contains(w));
    words.map(str::to_owned).collect()
}

/// Whether two summaries share two words at least, and half of the shorter.
fn mirip(a: &str, b: &str) -> bool {
    let (a, b) = (penting(a), penting(b));
    let common = a.intersection(&b).count();
    common >= 2 && 2 * common >= a.len().min(b.len())
}

/// The first and last day on which another case may be the same event.
#[must_use]
pub fn hari_dekat(perbuatan: Tanggal) -> (Tanggal, Tanggal) {
    (perbuatan.plus(-DEKAT), perbuatan.plus(DEKAT))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    fn pieces(text: &str) -> (String, String, String) {
        let found = urai(text);
        (found.kata.join(" "), found.angka.join(" "), found.satker.join(" "))
    }

    fn parts(kata: &str, angka: &str, satker: &str) -> (String, String, String) {
        (kata.to_owned(), angka.to_owned(), satker.to_owned())
    }

    #[test]
    fn what_a_letter_says_is_taken_apart() {
        for (text, kata, angka, satker) in [
            ("Sitorus A, Cpnang", "sitorus a", "", "cpnang"),
            ("NIP 19830721…", "", "19830721", ""),
            ("Sdr. Budi S., S.H., NIP. 19830721 200604 1 003", "budi s", "198307212006041003", ""),
            ("oknum pegawai Lapas Cipinang (inisial RS)", "", "", "cipinang rs"),
            ("Wirya petugas Rutan Salemba", "wirya", "", "salemba"),
            ("", "", "", ""),
        ] {
            assert_eq!(pieces(text), parts(kata, angka, satker), "{text}");
        }
        assert!(urai("oknum pegawai").kosong());
        assert_eq!(urai("Sitorus A, 8307").pertanyaan(), ["8307", "sitorus a", "sitorus"]);
    }

    #[test]
    fn the_likeliest_comes_first() {
        let hint = urai("Sitorus A, Cpnang");
        let of = |nama, satker| hint.nilai(&Calon { nama, nomor: "", satker });
        let there = of("andi sitorus", "Lapas Kelas I Cipinang");
        let elsewhere = of("andi sitorus", "Rutan Salemba");
        let half = of("bima sitorus", "Lapas Kelas I Cipinang");
        assert!(there > elsewhere && there > half && elsewhere > 0, "{there} {elsewhere} {half}");
        assert_eq!(of("wirya atmaja", "Rutan Salemba"), 2, "an initial alone is little");
        assert_eq!(of("wirya bima", "Lapas Kelas I Cipinang"), 0, "a unit alone is nobody");
        let number = urai("NIP 19830721");
        let by = |nomor| number.nilai(&Calon { nama: "x", nomor, satker: "" });
        assert!(by("198307212006041003") > by("201983072100000000") && by("199001012010011001") == 0);
    }

    #[test]
    fn same_person_and_same_event() {
        let day = |iso| Tanggal::from_iso(iso).unwrap();
        let case = |who: Option<i64>, unit, on, ringkas| Peristiwa {
            pegawai: who.map(PegawaiId),
            satker: Some(SatkerId(unit)),
            perbuatan: day(on),
            ringkas,
        };
        let one = case(Some(1), 2, "2024-11-10", "Hadir di kampanye terbuka lapangan Merdeka");
        let told_again = case(None, 2, "2024-11-12", "Kampanye lapangan Merdeka dihadiri pegawai");
        assert_eq!(kaitan(&one, &told_again), Some(Kaitan::Peristiwa));
        assert_eq!(kaitan(&one, &case(Some(1), 3, "2024-11-11", "Menyukai unggahan")), Some(Kaitan::Orang));
        let far = Peristiwa { perbuatan: day("2024-11-20"), ..told_again };
        let elsewhere = Peristiwa { satker: Some(SatkerId(9)), ..told_again };
        let other = Peristiwa { ringkas: "Menyukai unggahan paslon di media sosial", ..told_again };
        let nowhere = Peristiwa { satker: None, ..told_again };
        for none in [far, elsewhere, other, nowhere] {
            assert_eq!(kaitan(&one, &none), None, "{none:?}");
        }
        assert_eq!(kaitan(&nowhere, &nowhere), None, "an unknown unit is nobody's own");
    }

    proptest! {
        #[test]
        fn any_text_is_taken_apart_and_bounded(text in "\\PC{0,80}") {
            let found = urai(&text);
            prop_assert!(found.pertanyaan().len() <= found.angka.len() + 5);
            prop_assert!(found.angka.iter().all(|run| run.len() >= ANGKA));
            let zero = Calon { nama: "", nomor: "", satker: &text };
            prop_assert_eq!(found.nilai(&zero), 0);
        }

        #[test]
        fn belonging_together_is_mutual(a in "[a-d ]{0,30}", b in "[a-d ]{0,30}", days in 0i64..6, same: bool) {
            let day = Tanggal::from_iso("2024-11-10").unwrap();
            let one = Peristiwa { pegawai: Some(PegawaiId(1)), satker: Some(SatkerId(1)), perbuatan: day, ringkas: &a };
            let who = PegawaiId(if same { 1 } else { 2 });
            let other = Peristiwa { pegawai: Some(who), satker: Some(SatkerId(1)), perbuatan: day.plus(days), ringkas: &b };
            prop_assert_eq!(kaitan(&one, &other), kaitan(&other, &one));
        }
    }
}
