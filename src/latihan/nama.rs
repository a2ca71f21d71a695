//! Invented names: words of the lists put together by sex and region.
//!
//! The mix per province only has to look like home to the people who practise; it says nothing about
//! anybody. A few people bear forms that programs stumble over (apostrophes, one word, very long).

use std::collections::BTreeMap;

use crate::acuan::orang::{self, Gelar, KataNama, Posisi};
use crate::domain::nama::NamaLengkap;
use crate::domain::pegawai::JenisKelamin;

use super::acak::Acak;

/// Words sorted by what they are for.
#[derive(Debug)]
pub(crate) struct Kamus {
    laki: Vec<String>,
    perempuan: Vec<String>,
    akhir_laki: Vec<String>,
    akhir_perempuan: Vec<String>,
    kelompok: BTreeMap<String, Vec<String>>,
    sulit: Vec<String>,
    gelar: BTreeMap<String, Vec<Gelar>>,
}

/// Per cent of people of a province who bear a last name of a group; the rest bear general names.
fn ragam(kanwil: &str) -> &'static [(&'static str, u64)] {
    match kanwil {
        "sumut" => &[("batak", 55), ("tionghoa", 3)],
        "riau" | "kepri" => &[("batak", 18), ("tionghoa", 3)],
        "kalbar" | "babel" => &[("tionghoa", 6), ("batak", 3)],
        "dki" | "banten" => &[("batak", 9), ("tionghoa", 2), ("minahasa", 2), ("maluku", 1)],
        "bali" => &[("bali", 75)],
        "ntb" => &[("bali", 10)],
        "maluku" => &[("maluku", 55)],
        "malut" => &[("maluku", 20), ("minahasa", 5)],
        "sulut" => &[("minahasa", 60)],
        "gorontalo" | "sulteng" => &[("minahasa", 12)],
        "papua" => &[("papua", 55), ("maluku", 6)],
        "papuabarat" => &[("papuabarat", 50), ("maluku", 8)],
        _ => &[("batak", 3), ("tionghoa", 1)],
    }
}

/// In how many people one bears a hard form.
const SATU_SULIT_DARI: u64 = 250;

impl Kamus {
    /// Reads the lists.
    pub(crate) fn new() -> Self {
        let words = orang::kata_nama();
        let of = |posisi: Posisi, sex: JenisKelamin| -> Vec<String> {
            let fits = |w: &&KataNama| w.kelompok == "umum" && w.posisi == posisi && w.kelamin.is_none_or(|k| k == sex);
            words.iter().filter(fits).map(|w| w.nama.clone()).collect()
        };
        let mut kelompok: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for word in words.iter().filter(|w| w.kelompok != "umum") {
            kelompok.entry(word.kelompok.clone()).or_default().push(word.nama.clone());
        }
        let mut gelar: BTreeMap<String, Vec<Gelar>> = BTreeMap::new();
        for title in orang::gelar() {
            gelar.entry(title.jenjang.clone()).or_default().push(title);
        }
        Self {
            laki: of(Posisi::Depan, JenisKelamin::Laki),
            perempuan: of(Posisi::Depan, JenisKelamin::Perempuan),
            akhir_laki: of(Posisi::Belakang, JenisKelamin::Laki),
            akhir_perempuan: of(Posisi::Belakang, JenisKelamin::Perempuan),
            kelompok,
            sulit: orang::nama_sulit().into_iter().map(|n| n.nama).filter(|n| layak(n)).collect(),
            gelar,
        }
    }

    /// A bare name.
    pub(crate) fn nama(&self, acak: &mut Acak, sex: JenisKelamin, kanwil: &str) -> String {
        if acak.peluang(1, SATU_SULIT_DARI)
            && let Some(name) = acak.pilih(&self.sulit)
        {
            return name.clone();
        }
        let (depan, akhir) = match sex {
            JenisKelamin::Laki => (&self.laki, &self.akhir_laki),
            JenisKelamin::Perempuan => (&self.perempuan, &self.akhir_perempuan),
        };
        let mut words: Vec<&str> = Vec::with_capacity(4);
        let group = self.kelompok_untuk(acak, kanwil);
        if group == Some("bali") {
            words.push(if sex == JenisKelamin::Laki { "I" } else { "Ni" });
            let order = self.kelompok.get("bali").map(Vec::as_slice).unwrap_or_default();
            words.push(match acak.pilih(order).map_or("Made", String::as_str) {
                "Luh" if sex == JenisKelamin::Laki => "Wayan",
                word => word,
            });
            words.extend(acak.pilih(depan).map(String::as_str));
            return words.join(" ");
        }
        words.extend(acak.pilih(depan).map(String::as_str));
        let last = match group {
            Some(group) => self.kelompok.get(group).and_then(|names| acak.pilih(names)),
            None if acak.peluang(8, 100) => return words.join(" "),
            None => acak.pilih(akhir),
        };
        if acak.peluang(42, 100) {
            words.extend(acak.pilih(depan).map(String::as_str).filter(|middle| words.first() != Some(middle)));
        }
        words.extend(last.map(String::as_str).filter(|last| words.last() != Some(last)));
        words.join(" ")
    }

    fn kelompok_untuk(&self, acak: &mut Acak, kanwil: &str) -> Option<&'static str> {
        let mut left = acak.di_bawah(100);
        for (group, share) in ragam(kanwil) {
            if left < *share {
                return self.kelompok.contains_key(*group).then_some(*group);
            }
            left -= share;
        }
        None
    }

    /// The name with titles that fit schooling and age; `jenjang` names a kind in `gelar.csv` or is empty.
    pub(crate) fn bergelar(
        &self,
        acak: &mut Acak,
        nama: String,
        jenjang: &str,
        sex: JenisKelamin,
        umur: i32,
    ) -> NamaLengkap {
        let mut full = NamaLengkap { nama, ..NamaLengkap::default() };
        if umur >= 40 && acak.peluang(7, 100) {
            let kind = if sex == JenisKelamin::Laki { "haji_l" } else { "haji_p" };
            let title = self.gelar.get(kind).and_then(|of| of.first());
            full.gelar_depan = title.map(|g| g.gelar.clone()).unwrap_or_default();
        }
        let Some(title) = self.gelar.get(jenjang).and_then(|of| of.get(acak.berbobot(of.iter().map(|g| g.bobot))))
        else {
            return full;
        };
        match title.posisi {
            Posisi::Depan if full.gelar_depan.is_empty() => full.gelar_depan.clone_from(&title.gelar),
            Posisi::Depan => full.gelar_depan = format!("{} {}", title.gelar, full.gelar_depan),
            Posisi::Belakang => full.gelar_belakang.clone_from(&title.gelar),
        }
        full
    }
}

/// Hard, but still a name: letters, dots, apostrophes and dashes, and no titles.
fn layak(name: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || " .-'’ʼ`".contains(c);
    name.trim() == name
        && name.chars().count() > 2
        && name.starts_with(char::is_uppercase)
        && name.chars().all(plain)
        && !name.contains("  ")
        && NamaLengkap::parse(name).nama == name
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::domain::nama;

    #[test]
    fn names_are_names_and_keep_their_titles_apart() {
        let kamus = Kamus::new();
        for n in 0..2_000 {
            let mut acak = Acak::new(7, 1, n);
            let sex = if n % 2 == 0 { JenisKelamin::Laki } else { JenisKelamin::Perempuan };
            let kanwil = ["dki", "bali", "papua", "sumut", "jateng"][usize::try_from(n % 5).unwrap()];
            let name = kamus.nama(&mut acak, sex, kanwil);
            assert!(!nama::kunci(&name).is_empty());
            let jenjang = ["s1", "s2", "", "d3"][usize::try_from(n % 4).unwrap()];
            let full = kamus.bergelar(&mut acak, name.clone(), jenjang, sex, 45);
            let read = NamaLengkap::parse(&full.lengkap());
            assert_eq!((&read.nama, &read.gelar_depan), (&name, &full.gelar_depan), "{}", full.lengkap());
        }
    }

    #[test]
    fn a_region_is_heard() {
        let kamus = Kamus::new();
        let balinese = (0..500)
            .map(|n| kamus.nama(&mut Acak::new(1, 1, n), JenisKelamin::Laki, "bali"))
            .filter(|name| name.starts_with("I "))
            .count();
        assert!((330..420).contains(&balinese), "{balinese}");
    }

    #[test]
    fn hard_forms_are_there_and_still_names() {
        let kamus = Kamus::new();
        assert!(kamus.sulit.len() > 30);
        assert!(kamus.sulit.iter().any(|n| n.contains('\'')));
        assert!(!kamus.sulit.iter().any(|n| n == "null" || n.starts_with('=')));
    }
}
