//! The 33 provincial offices of the Kemenkumham era and the units below them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::satker::JenisSatker;

const KANWIL: &str = include_str!("../../data/acuan/kanwil.csv");
const PEMASYARAKATAN: &str = include_str!("../../data/acuan/upt_pemasyarakatan.csv");
const IMIGRASI: &str = include_str!("../../data/acuan/upt_imigrasi.csv");
const RUPBASAN: &str = include_str!("../../data/acuan/rupbasan.csv");
const BHP: &str = include_str!("../../data/acuan/bhp.csv");
const DIVISI: &str = include_str!("../../data/acuan/divisi.csv");

/// A provincial office.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Kanwil {
    /// Stable key, `dki`.
    pub id: String,
    /// Full name.
    pub nama: String,
    /// The province or provinces it covers.
    pub wilayah: String,
    /// Two-digit province codes, `;` between several.
    pub kode_provinsi: String,
    /// Letter code such as `W.13`; empty where no letter was found.
    pub kode_surat: String,
    /// Correctional units the file of units has for it.
    pub jumlah_upt: usize,
}

/// A division of a provincial office.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Divisi {
    /// Stable key, `pemasyarakatan`.
    pub kode: String,
    /// Full name.
    pub nama: String,
    /// Order among the divisions.
    pub urut: i64,
}

/// A technical unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upt {
    /// Stable key, `dki.rutan-i-cipinang`.
    pub id: String,
    /// Key of its provincial office.
    pub kanwil: String,
    /// Kind.
    pub jenis: JenisSatker,
    /// Class as on letters, without the word itself: `IIA`, `I Khusus TPI`; empty where none.
    pub kelas: String,
    /// Full name.
    pub nama: String,
}

impl Upt {
    /// Key of the division that the unit hangs under.
    #[must_use]
    pub const fn divisi(&self) -> &'static str {
        match self.jenis {
            JenisSatker::Kanim | JenisSatker::Rudenim => "keimigrasian",
            JenisSatker::Bhp => "yankumham",
            _ => "pemasyarakatan",
        }
    }
}

/// One row of any of the files of units.
#[derive(Deserialize)]
struct Baris {
    id: String,
    kanwil: String,
    #[serde(default)]
    jenis: String,
    #[serde(default)]
    subjenis: String,
    #[serde(default)]
    kelas: String,
    nama: String,
}

/// All provincial offices.
#[must_use]
pub fn kanwil() -> Vec<Kanwil> {
    super::baca(KANWIL).collect()
}

/// The divisions that every provincial office has.
#[must_use]
pub fn divisi() -> Vec<Divisi> {
    super::baca(DIVISI).collect()
}

/// All units: prisons and their like, immigration, stores of goods, probate offices.
#[must_use]
pub fn upt() -> Vec<Upt> {
    let mut all = pemasyarakatan();
    all.extend(super::baca(RUPBASAN).map(|b| unit(b, JenisSatker::Rupbasan)));
    all.extend(imigrasi());
    all.extend(super::baca(BHP).map(|b| unit(b, JenisSatker::Bhp)));
    all
}

/// Prisons, remand centres, probation offices, juvenile institutes and the hospital.
#[must_use]
pub fn pemasyarakatan() -> Vec<Upt> {
    let jenis = |b: &Baris| match (b.jenis.as_str(), b.subjenis.as_str()) {
        ("Lapas", "Perempuan") => JenisSatker::LapasPerempuan,
        ("Lapas", "Narkotika") => JenisSatker::LapasNarkotika,
        ("Lapas", "Terbuka") => JenisSatker::LapasTerbuka,
        ("Lapas", "Pemuda") => JenisSatker::LapasPemuda,
        ("Lapas", _) => JenisSatker::Lapas,
        ("Rutan", _) => JenisSatker::Rutan,
        ("LPKA", _) => JenisSatker::Lpka,
        ("Bapas", _) => JenisSatker::Bapas,
        ("RSU", _) => JenisSatker::RumahSakit,
        _ => JenisSatker::Lainnya,
    };
    super::baca::<Baris>(PEMASYARAKATAN).map(|b| (jenis(&b), b)).map(|(jenis, b)| unit(b, jenis)).collect()
}

/// Immigration offices and detention houses.
#[must_use]
pub fn imigrasi() -> Vec<Upt> {
    let jenis = |b: &Baris| if b.jenis == "Rudenim" { JenisSatker::Rudenim } else { JenisSatker::Kanim };
    super::baca::<Baris>(IMIGRASI).map(|b| (jenis(&b), b)).map(|(jenis, b)| unit(b, jenis)).collect()
}

fn unit(row: Baris, jenis: JenisSatker) -> Upt {
    let kelas = row.kelas.strip_prefix("Kelas ").map_or(row.kelas.clone(), str::to_owned);
    Upt { id: row.id, kanwil: row.kanwil, jenis, kelas, nama: row.nama }
}

/// Columns that a short name should fit into.
pub const LEBAR_PENDEK: usize = 32;

/// The name for narrow columns, from the full name of a unit. Kinds are written as everybody says them
/// (Kanwil, Kanim, Rudenim, BHP); what is still wider than [`LEBAR_PENDEK`] loses the word *Kelas*, then
/// gets the usual abbreviation of its kind, then loses its class. A place is never cut.
#[must_use]
pub fn pendek(nama: &str) -> String {
    const JENIS: [(&str, &str); 6] = [
        ("Kantor Wilayah Kementerian Hukum dan HAM ", "Kanwil "),
        ("Kementerian Hukum dan Hak Asasi Manusia", "Kemenkumham"),
        ("Rumah Detensi Imigrasi ", "Rudenim "),
        ("Balai Harta Peninggalan ", "BHP "),
        ("Rumah Sakit Umum ", "RSU "),
        ("Divisi Pelayanan Hukum dan HAM", "Divisi Yankumham"),
    ];
    const SEBUTAN: [(&str, &str); 3] =
        [("Lapas Narkotika ", "Lapastik "), ("Lapas Perempuan ", "LPP "), ("Lapas Terbuka ", "Lapas Terbuka ")];
    let nama = nama.trim();
    if let Some(rest) = nama.strip_prefix("Kantor Imigrasi ") {
        let tempat = rest.split_once("TPI ").map_or(rest, |(_, tempat)| tempat);
        return format!("Kanim {tempat}");
    }
    let mut short = nama.to_owned();
    if let Some((long, word)) = JENIS.iter().find(|(long, _)| nama.starts_with(long)) {
        short = nama.replacen(long, word, 1).replacen("Daerah Istimewa", "DI", 1);
    }
    let lebar = |s: &str| s.chars().count() > LEBAR_PENDEK;
    if lebar(&short) {
        short = short.replacen("Kelas ", "", 1);
    }
    if lebar(&short)
        && let Some((long, word)) = SEBUTAN.iter().find(|(long, _)| short.starts_with(long))
    {
        short = short.replacen(long, word, 1);
    }
    if lebar(&short) && short.len() < nama.len() {
        short = short
            .split(' ')
            .filter(|word| !matches!(*word, "I" | "II" | "IIA" | "IIB" | "III"))
            .collect::<Vec<_>>()
            .join(" ");
    }
    short
}

/// How many correctional units each provincial office has.
#[must_use]
pub fn hitung_per_kanwil(units: &[Upt]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for unit in units {
        *counts.entry(unit.kanwil.as_str()).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    use super::*;
    use crate::acuan::jumlah_baris;

    #[test]
    fn every_row_of_every_file_is_read() {
        assert_eq!((kanwil().len(), jumlah_baris(KANWIL)), (33, 33));
        assert_eq!((pemasyarakatan().len(), jumlah_baris(PEMASYARAKATAN)), (612, 612));
        assert_eq!((imigrasi().len(), jumlah_baris(IMIGRASI)), (132, 132));
        assert_eq!((jumlah_baris(BHP), jumlah_baris(RUPBASAN)), (5, 6));
        assert_eq!(upt().len(), 612 + 132 + 5 + 6);
        assert_eq!(divisi().len(), 4);
    }

    #[test]
    fn kinds_are_as_many_as_counted_by_hand() {
        let count = |wanted: &[JenisSatker]| pemasyarakatan().iter().filter(|u| wanted.contains(&u.jenis)).count();
        let lapas = [
            JenisSatker::Lapas,
            JenisSatker::LapasPerempuan,
            JenisSatker::LapasNarkotika,
            JenisSatker::LapasTerbuka,
            JenisSatker::LapasPemuda,
        ];
        assert_eq!(count(&lapas), 337);
        assert_eq!(count(&[JenisSatker::Rutan]), 162);
        assert_eq!(count(&[JenisSatker::Bapas]), 80);
        assert_eq!(count(&[JenisSatker::Lpka]), 32);
        assert_eq!(count(&[JenisSatker::RumahSakit]), 1);
        assert_eq!(imigrasi().iter().filter(|u| u.jenis == JenisSatker::Rudenim).count(), 13);
    }

    #[test]
    fn every_unit_hangs_under_a_known_office_and_counts_agree() {
        let units = upt();
        let offices: BTreeSet<String> = kanwil().into_iter().map(|k| k.id).collect();
        assert!(units.iter().all(|u| offices.contains(&u.kanwil)));
        let keys: BTreeSet<&str> = units.iter().map(|u| u.id.as_str()).collect();
        assert_eq!(keys.len(), units.len());
        let pas = pemasyarakatan();
        let counts = hitung_per_kanwil(&pas);
        for office in kanwil() {
            assert_eq!(counts.get(office.id.as_str()).copied(), Some(office.jumlah_upt), "{}", office.id);
        }
        assert!(units.iter().any(|u| u.kanwil == "dki" && u.nama == "Rutan Kelas I Cipinang"));
    }

    #[test]
    fn short_names_are_what_people_say() {
        for (full, short) in [
            ("Lapas Kelas IIA Salemba", "Lapas Kelas IIA Salemba"),
            ("Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta", "Kanwil DKI Jakarta"),
            ("Kantor Wilayah Kementerian Hukum dan HAM Daerah Istimewa Yogyakarta", "Kanwil DI Yogyakarta"),
            ("Kantor Imigrasi Kelas I Khusus TPI Surabaya", "Kanim Surabaya"),
            ("Kantor Imigrasi Kelas I Khusus Non TPI Jakarta Barat", "Kanim Jakarta Barat"),
            ("Rumah Detensi Imigrasi Jakarta", "Rudenim Jakarta"),
            ("Lapas Narkotika Kelas IIA Bandar Lampung", "Lapastik IIA Bandar Lampung"),
            ("Divisi Pelayanan Hukum dan HAM", "Divisi Yankumham"),
            (
                "Satuan Kerja Buatan Sendiri dengan Nama yang Panjang",
                "Satuan Kerja Buatan Sendiri dengan Nama yang Panjang",
            ),
        ] {
            assert_eq!(pendek(full), short);
        }
    }

    #[test]
    fn short_names_of_all_units_fit_and_differ() {
        let mut seen = BTreeSet::new();
        let mut wide = Vec::new();
        for unit in upt() {
            let short = pendek(&unit.nama);
            assert!(seen.insert((unit.kanwil.clone(), short.clone())), "{} twice in {}", short, unit.kanwil);
            if short.chars().count() > LEBAR_PENDEK {
                wide.push(short);
            }
        }
        // The one name that only fits by cutting its place.
        assert_eq!(wide, ["Lapas Kembang Kuning Nusakambangan"]);
        assert!(kanwil().iter().all(|k| pendek(&k.nama).chars().count() <= LEBAR_PENDEK));
    }
}
