//! Words of files that come in: what headings mean, and which words of unit names stand for others.

use serde::Deserialize;

use crate::domain::impor::kepala::KamusTajuk;
use crate::domain::impor::{HalImpor, Kolom};

const TAJUK: &str = include_str!("../../data/acuan/tajuk.csv");
const PADANAN: &str = include_str!("../../data/acuan/padanan.csv");

/// One heading. A column with a question mark is one that it could be.
#[derive(Deserialize)]
struct Tajuk {
    hal: HalImpor,
    kolom: String,
    tajuk: String,
}

/// Behind the column of a heading that does not say for certain what it is.
const TANYA: char = '?';

/// One word, or several, of unit names.
#[derive(Deserialize)]
struct Ganti {
    kata: String,
    menjadi: String,
}

/// Headings by subject, the surer ones of a column first; without a column they stand over others and say nothing.
#[must_use]
pub fn tajuk() -> Vec<(HalImpor, Option<Kolom>, String)> {
    let sure = super::baca::<Tajuk>(TAJUK).filter(|row| !row.kolom.ends_with(TANYA));
    sure.map(|row| (row.hal, Kolom::from_code(&row.kolom), row.tajuk)).collect()
}

/// Headings by subject that could mean a column: values beneath them decide, or a person.
#[must_use]
pub fn usul() -> Vec<(HalImpor, Kolom, String)> {
    let column = |row: &Tajuk| row.kolom.strip_suffix(TANYA).and_then(Kolom::from_code);
    super::baca::<Tajuk>(TAJUK).filter_map(|row| Some((row.hal, column(&row)?, row.tajuk))).collect()
}

/// The headings as the import looks them up.
#[must_use]
pub fn kamus() -> KamusTajuk {
    KamusTajuk::new(&tajuk()).dengan_usul(&usul())
}

/// Words of unit names and what they stand for; nothing for words that may be left out.
#[must_use]
pub fn padanan() -> Vec<(String, String)> {
    super::baca::<Ganti>(PADANAN).map(|row| (row.kata, row.menjadi)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;
    use crate::acuan::jumlah_baris;
    use crate::acuan::satker::{imigrasi, kanwil, pemasyarakatan, pendek, upt};
    use crate::domain::id::SatkerId;
    use crate::domain::impor::kepala;
    use crate::domain::impor::padan::{Cocok, Padan};

    fn id(at: usize) -> SatkerId {
        SatkerId(i64::try_from(at).unwrap() + 1)
    }

    /// Every unit of the country in one office, and the offices themselves: as many to mistake for each other as can be.
    fn semua() -> (Vec<String>, Padan) {
        let mut names: Vec<String> = upt().into_iter().map(|u| u.nama).collect();
        names.extend(kanwil().into_iter().map(|k| k.nama));
        let units: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(at, n)| (id(at), n.clone(), pendek(n), format!("{}", 400_000 + at)))
            .collect();
        (names, Padan::new(&units, &padanan(), &[]))
    }

    #[test]
    fn every_row_is_read_and_says_something() {
        assert_eq!(tajuk().len() + usul().len(), jumlah_baris(TAJUK));
        let named = TAJUK.lines().skip(1).filter(|line| !line.contains(",,")).count();
        assert_eq!(tajuk().iter().filter(|(_, column, _)| column.is_some()).count() + usul().len(), named);
        assert!(usul().iter().all(|(hal, column, _)| kepala::kolom(*hal).contains(column)));
        assert_eq!(padanan().len(), jumlah_baris(PADANAN));
        for (hal, column, heading) in tajuk() {
            assert!(column.is_none_or(|k| kepala::kolom(hal).contains(&k)), "{hal:?} {heading}");
        }
    }

    #[test]
    fn no_heading_says_two_things() {
        let mut seen: BTreeMap<(HalImpor, String), Option<Kolom>> = BTreeMap::new();
        for (hal, column, heading) in tajuk() {
            let key = kepala::kunci(std::slice::from_ref(&heading));
            let other = seen.insert((hal, key), column);
            assert!(other.is_none_or(|other| other == column), "{hal:?} {heading}");
        }
    }

    #[test]
    fn every_unit_is_found_by_its_own_names() {
        let (names, padan) = semua();
        for (at, name) in names.iter().enumerate() {
            assert_eq!(padan.cari(name), Cocok::Satu(id(at)), "{name}");
            assert_eq!(padan.satu(&name.to_uppercase()), Some(id(at)), "{name}");
            assert_eq!(padan.satu(&format!("{}", 400_000 + at)), Some(id(at)), "{name}");
        }
        assert_eq!(names.len(), 612 + 132 + 6 + 5 + 33);
    }

    #[test]
    fn kind_and_class_are_told_by_the_name() {
        let (_, padan) = semua();
        for unit in pemasyarakatan().into_iter().chain(imigrasi()) {
            assert_eq!(padan.jenis(&unit.nama), Some(unit.jenis), "{}", unit.nama);
            assert_eq!(padan.kelas(&unit.nama), unit.kelas, "{}", unit.nama);
        }
    }

    #[test]
    fn kinds_are_known_by_their_long_names() {
        let (_, padan) = semua();
        for (text, name) in [
            ("LEMBAGA PEMASYARAKATAN KELAS IIA SALEMBA", "Lapas Kelas IIA Salemba"),
            ("LAPAS KLS. 2A SALEMBA", "Lapas Kelas IIA Salemba"),
            ("Lapas Kls IIA Salemba", "Lapas Kelas IIA Salemba"),
            ("LP Klas II A Salemba", "Lapas Kelas IIA Salemba"),
            ("Lapas Salemba", "Lapas Kelas IIA Salemba"),
            ("Salemba, Lapas Kls2A", "Lapas Kelas IIA Salemba"),
            ("Rumah Tahanan Negara Klas I Cipinang", "Rutan Kelas I Cipinang"),
            ("RUTAN KLAS 1 JAKPUS", "Rutan Kelas I Jakarta Pusat"),
            ("Rutan Negara Kelas IIB Negara", "Rutan Kelas IIB Negara"),
            ("Lapas Wanita Kelas IIA Jakarta", "Lapas Perempuan Kelas IIA Jakarta"),
            ("Lapas Khusus Narkotika Kls IIA Jakarta", "Lapas Narkotika Kelas IIA Jakarta"),
            ("Lembaga Pembinaan Khusus Anak Kelas II Jakarta", "LPKA Kelas II Jakarta"),
            ("Kanim Jaksel", "Kantor Imigrasi Kelas I Khusus Non TPI Jakarta Selatan"),
            ("Kanwil Kemenkumham DKI", "Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta"),
            ("KANWIL JATENG", "Kantor Wilayah Kementerian Hukum dan HAM Jawa Tengah"),
            ("Rupbasan Jakarta Barat", "Rupbasan Kelas I Jakarta Barat"),
            ("RSU Pengayoman Cipinang", "Rumah Sakit Umum Pengayoman Cipinang"),
            ("Bapas Kelas I Jakarta Timur - Utara", "Bapas Kelas I Jakarta Timur-Utara"),
        ] {
            let (names, _) = semua();
            let at = names.iter().position(|n| n == name).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(padan.cari(text), Cocok::Satu(id(at)), "{text}");
        }
    }

    #[test]
    fn what_merely_resembles_is_asked() {
        let (names, padan) = semua();
        let asked = |text: &str| match padan.cari(text) {
            Cocok::Tanya(ids) => {
                assert!(ids.len() <= 8);
                ids.into_iter().map(|i| names[usize::try_from(i.0).unwrap() - 1].as_str()).collect::<Vec<_>>()
            }
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(asked("Lapas Kelas IIB Salemba")[0], "Lapas Kelas IIA Salemba", "another class");
        assert_eq!(asked("Lapas Kelas IIA Salembba")[0], "Lapas Kelas IIA Salemba", "a slip");
        assert_eq!(asked("Salemba"), ["Lapas Kelas IIA Salemba"], "no kind");
        assert!(
            asked("Kanim Batag").contains(&"Kantor Imigrasi Kelas I Khusus TPI Batam"),
            "one letter in a short place"
        );
        assert!(asked("Rutan Kelas IIB Pura").contains(&"Rutan Kelas IIB Tanjung Pura"), "a word is missing");
        for text in ["Kantor Pos Antah Berantah", "Lapas", "PNS", "", "-", "12"] {
            assert_eq!(padan.cari(text), Cocok::Tak, "{text}");
        }
    }

    #[test]
    fn where_several_are_of_the_kind_no_other_kind_is_offered() {
        let named = |id: i64, name: &'static str| (SatkerId(id), name, "", "");
        let units = [
            named(1, "Lapas Perempuan Kelas IIA Jakarta"),
            named(2, "Rumah Detensi Imigrasi Jakarta"),
            named(3, "Bapas Kelas I Jakarta Barat"),
            named(4, "Bapas Kelas I Jakarta Pusat"),
            named(5, "Rutan Kelas I Jakarta Pusat"),
        ];
        let padan = Padan::new(&units, &padanan(), &[]);
        assert_eq!(padan.cari("BAPAS JAKARTA"), Cocok::Tanya(vec![SatkerId(3), SatkerId(4)]));
        // One alone of the kind may be another slip than that of its kind.
        assert!(matches!(padan.cari("RUTAN JAKARTA"), Cocok::Tanya(ids) if ids.len() > 1 && ids[0] == SatkerId(5)));
        // A kind told more closely is still that kind.
        let units = [
            named(1, "Lapas Kelas I Bandung Barat"),
            named(2, "Lapas Kelas I Bandung Timur"),
            named(3, "Lapas Perempuan Kelas IIA Bandung"),
            named(4, "Rutan Kelas I Bandung"),
        ];
        let padan = Padan::new(&units, &padanan(), &[]);
        assert!(
            matches!(padan.cari("LAPAS BANDUNG"), Cocok::Tanya(ids) if !ids.contains(&SatkerId(4)) && ids.len() == 3)
        );
    }

    #[test]
    fn an_answer_given_once_wins() {
        let units = [(SatkerId(1), "Lapas Kelas IIA Salemba", "", ""), (SatkerId(2), "Rutan Kelas I Salemba", "", "")];
        let before = Padan::new(&units, &padanan(), &[]);
        assert_eq!(before.cari("Salemba"), Cocok::Tanya(vec![SatkerId(1), SatkerId(2)]));
        let answers = [(Padan::kunci("Salemba"), SatkerId(2)), (Padan::kunci("Lama"), SatkerId(77))];
        let after = Padan::new(&units, &padanan(), &answers);
        assert_eq!(after.cari("SALEMBA."), Cocok::Satu(SatkerId(2)));
        assert_eq!(after.cari("Prov. Salemba"), Cocok::Satu(SatkerId(2)), "the same words otherwise written");
        assert_eq!(after.cari("Lama"), Cocok::Tak, "a unit that is gone");
        assert_eq!(after.cari("Lapas Kelas IIA Salemba"), Cocok::Satu(SatkerId(1)));
    }

    #[test]
    fn the_full_name_of_a_unit_is_given_to_no_other() {
        let units = [(SatkerId(1), "Lapas Kelas IIA Salemba", "", ""), (SatkerId(2), "Rutan Kelas I Salemba", "", "")];
        // As may be remembered from a time before the unit was called so.
        let answers = [(Padan::kunci("Lapas Kelas IIA Salemba"), SatkerId(2)), (Padan::kunci("Salemba"), SatkerId(1))];
        let padan = Padan::new(&units, &padanan(), &answers);
        for text in ["Lapas Kelas IIA Salemba", "LAPAS KELAS IIA SALEMBA.", "Lapas Klas 2A Salemba"] {
            assert_eq!(padan.cari(text), Cocok::Satu(SatkerId(1)), "{text}");
        }
        assert_eq!(padan.cari("Rutan Kelas I Salemba"), Cocok::Satu(SatkerId(2)));
        // Where two units are called alike, an answer says which.
        let twins = [(SatkerId(1), "Bapas Kelas II", "", ""), (SatkerId(2), "Bapas Kelas II", "", "")];
        let padan = Padan::new(&twins, &padanan(), &[(Padan::kunci("Bapas Kelas II"), SatkerId(2))]);
        assert_eq!(padan.cari("BAPAS KELAS II"), Cocok::Satu(SatkerId(2)));
    }

    /// One of the ways in which offices write a class, or none at all.
    fn kelas(class: &str, form: usize) -> String {
        let (level, rest) = class.split_once(' ').unwrap_or((class, ""));
        let digits = level.replace("III", "3").replace("II", "2").replace('I', "1");
        let apart = level.replace('A', " A").replace('B', " B");
        let level = match form {
            0 => return String::new(),
            1 => format!("Klas {level}"),
            2 => format!("KLS. {digits}"),
            3 => format!("Kls {apart}"),
            4 => digits,
            5 => format!("kls{digits}"),
            _ => format!("Kelas {level}"),
        };
        format!("{level} {rest}")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn another_spelling_is_the_unit_or_asks_for_it(
            form in 0_usize..7, kind in 0_usize..3, turned: bool, upper in 0_usize..3, glued: bool,
        ) {
            let (names, padan) = semua();
            let long = [
                ("Lapas Narkotika", ["Lembaga Pemasyarakatan Narkotika", "LAPASTIK"]),
                ("Lapas Perempuan", ["LP Wanita", "LPP"]),
                ("Lapas", ["Lembaga Pemasyarakatan", "LP"]),
                ("Rutan", ["Rumah Tahanan Negara", "Rumah Tahanan"]),
                ("Bapas", ["Balai Pemasyarakatan", "BAPAS"]),
                ("LPKA", ["Lembaga Pembinaan Khusus Anak", "lpka"]),
                ("Kantor Imigrasi", ["Kanim", "KANTOR IMIGRASI"]),
                ("Rumah Detensi Imigrasi", ["Rudenim", "Rumah Detensi"]),
            ];
            let mut silent = BTreeSet::new();
            for (at, unit) in upt().into_iter().enumerate() {
                let mut name = unit.nama.clone();
                if !unit.kelas.is_empty() {
                    name = name.replace(&format!("Kelas {}", unit.kelas), &kelas(&unit.kelas, form));
                }
                if let Some((short, others)) = long.iter().find(|(short, _)| name.starts_with(short))
                    && kind > 0
                {
                    name = name.replacen(short, others[kind - 1], 1);
                }
                if turned && let Some((place, head)) = name.clone().rsplit_once(' ').map(|(h, p)| (p, h)) {
                    name = format!("{place} {head}");
                }
                if glued {
                    name = name.replace(' ', "  ").replace("Klas", "KLAS :");
                }
                name = match upper { 0 => name, 1 => name.to_uppercase(), _ => name.to_lowercase() };
                match padan.cari(&name) {
                    Cocok::Satu(found) => prop_assert_eq!(found, id(at), "{} is not {}", name, unit.nama),
                    Cocok::Tanya(ids) => {
                        prop_assert!(ids.contains(&id(at)), "{}: {} is not offered", name, unit.nama);
                        silent.insert(name);
                    }
                    // Without its class, Rumah Tahanan Negara is a kind and no place.
                    Cocok::Tak => prop_assert_eq!((unit.nama.as_str(), form), ("Rutan Kelas IIB Negara", 0), "{}", name),
                }
            }
            // With its class, only a place that was torn apart needs a question.
            prop_assert!(form == 0 || silent.is_empty(), "{:?}", silent);
            prop_assert_eq!(names.len(), 788);
        }

        #[test]
        fn no_text_makes_it_fall(text: String, word in "[A-Za-z .]{0,80}") {
            let (_, padan) = semua();
            for text in [text, word] {
                let found = padan.cari(&text);
                prop_assert_eq!(padan.satu(&text).map(Cocok::Satu).unwrap_or(Cocok::Tak), match found {
                    Cocok::Satu(id) => Cocok::Satu(id),
                    _ => Cocok::Tak,
                });
            }
        }

        #[test]
        fn a_slip_never_takes_a_unit(at in 0_usize..750, place in 0_usize..40, letter in "[a-z]") {
            let (names, padan) = semua();
            let name = &names[at];
            let mut chars: Vec<char> = name.chars().collect();
            let place = place % chars.len();
            chars[place] = letter.chars().next().unwrap();
            let slip: String = chars.into_iter().collect();
            // A slip in the class or the kind may name another unit in truth; in the place it never is taken for one.
            if let Some(found) = padan.satu(&slip) {
                let found = &names[usize::try_from(found.0).unwrap() - 1];
                let last = |n: &str| n.to_lowercase().rsplit(' ').next().unwrap().to_owned();
                prop_assert_eq!(last(found), last(&slip), "{} -> {}", slip, found);
            }
        }
    }
}
