//! The record of a punishment in the shape that SIASN takes (`domain.md` 3.8).
//!
//! The names of the cells and the form of their days are known from one source; its codes (of kinds, levels, reasons, grades, persons)
//! are known from none. Such a cell stays empty and is named, so that whoever keys the record in knows what to choose there:
//! a code that was guessed would be a wrong record in the state's file. Workers under contract have no record (`domain.md` 3.7 and
//! 13.3), and a moral sanction is no punishment of discipline.

use super::penanganan::{BerkasPerkara, PutusanRow};
use crate::domain::katalog::TingkatSanksi;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pesan::{Arg, Pesan};

/// The cells, in the order of the source.
pub const KOLOM: [&str; 18] = [
    "akhirHukumanTanggal",
    "alasanHukumanDisiplinId",
    "golonganId",
    "golonganLama",
    "hukumanTanggal",
    "id",
    "jenisHukumanId",
    "jenisTingkatHukumanId",
    "kedudukanHukumId",
    "keterangan",
    "masaTahun",
    "masaBulan",
    "nomorPp",
    "pnsOrangId",
    "skNomor",
    "skTanggal",
    "skPembatalanNomor",
    "skPembatalanTanggal",
];

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RekamanSiasn {
    /// Cells in the order of [`KOLOM`]; days as `dd-mm-yyyy`.
    pub sel: [String; 18],
    /// Cells that a person fills in SIASN: codes that no source gives, and days that are not on file yet.
    pub diisi: Vec<&'static str>,
}

/// The record of the decision of a case. `dasar` is the legal basis of the sanction as the office's own table names it.
///
/// # Errors
/// Why there is none, as a sentence: no decision, not of SIASN, no punishment of discipline.
pub fn rekaman(berkas: &BerkasPerkara, dasar: &str) -> Result<RekamanSiasn, Pesan> {
    use StatusKepegawaian::{Lainnya, Polri, Ppnpn, Tni};
    match berkas.status {
        Some(Ppnpn) => return Err(Pesan::new("siasn-ppnpn")),
        Some(status @ (Polri | Tni | Lainnya)) => {
            return Err(Pesan::new("siasn-bukan-asn").with("status", Arg::Kata(status.kata())));
        }
        None => return Err(Pesan::new("siasn-tanpa-pegawai")),
        Some(_) => {}
    }
    let Some(putusan) = &berkas.putusan else { return Err(Pesan::new("siasn-tanpa-putusan")) };
    match putusan.tingkat {
        TingkatSanksi::Moral => Err(Pesan::new("siasn-moral")),
        TingkatSanksi::Kontrak => Err(Pesan::new("siasn-ppnpn")),
        _ => Ok(isi(putusan, dasar)),
    }
}

fn isi(putusan: &PutusanRow, dasar: &str) -> RekamanSiasn {
    let months = putusan.bulan.unwrap_or(0);
    let day = |day: Option<crate::domain::tanggal::Tanggal>| day.map(|d| d.to_string()).unwrap_or_default();
    let (batal_nomor, batal_hari) = match &putusan.pembatalan {
        Some((nomor, hari)) => (nomor.clone(), hari.to_string()),
        None => Default::default(),
    };
    let says = [putusan.nama.as_str(), putusan.isi.pasal.as_str(), putusan.isi.catatan.as_str()];
    let sel = KOLOM.map(|name| match name {
        "akhirHukumanTanggal" => day(putusan.akhir),
        "hukumanTanggal" => day(putusan.berlaku),
        "keterangan" => says.into_iter().filter(|t| !t.trim().is_empty()).collect::<Vec<_>>().join("; "),
        "masaTahun" => (months / 12).to_string(),
        "masaBulan" => (months % 12).to_string(),
        "nomorPp" => nomor_pp(dasar).unwrap_or_default().to_owned(),
        "skNomor" => putusan.isi.sk_nomor.clone(),
        "skTanggal" => putusan.isi.sk_tanggal.to_string(),
        "skPembatalanNomor" => batal_nomor.clone(),
        "skPembatalanTanggal" => batal_hari.clone(),
        _ => String::new(),
    });
    // Nothing is missing where there is nothing to say: a sanction without a term has no end, one that stands no cancellation.
    let rests = |name: &str| match name {
        "akhirHukumanTanggal" => months == 0,
        "skPembatalanNomor" | "skPembatalanTanggal" => putusan.pembatalan.is_none(),
        _ => false,
    };
    let diisi = KOLOM.into_iter().zip(&sel).filter(|(name, cell)| cell.is_empty() && !rests(name)).map(|(n, _)| n);
    RekamanSiasn { diisi: diisi.collect(), sel }
}

/// The one government regulation that a legal basis names, `PP 94/2021`; none where it names several or none.
fn nomor_pp(dasar: &str) -> Option<&str> {
    let of = |(at, _): (usize, &str)| {
        let rest = dasar.get(at..)?;
        let number = rest.get(3..)?;
        let end = number.find(|c: char| !c.is_ascii_digit() && c != '/').unwrap_or(number.len());
        let (n, year) = number.get(..end)?.split_once('/')?;
        let whole = !n.is_empty() && year.len() == 4 && !year.contains('/');
        whole.then(|| rest.get(..3 + end)).flatten()
    };
    let mut found = dasar.match_indices("PP ").filter_map(of);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::super::contoh::{berkas, putusan};
    use super::*;
    use crate::domain::tanggal::Tanggal;

    const DASAR: &str = "PP 94/2021 Pasal 8";

    fn sel(record: &RekamanSiasn, name: &str) -> String {
        record.sel[KOLOM.iter().position(|k| *k == name).unwrap()].clone()
    }

    #[test]
    fn what_is_on_file_is_filled_and_what_nobody_knows_is_named() {
        let record = rekaman(&berkas(Vec::new()), DASAR).unwrap();
        let want = [
            ("akhirHukumanTanggal", "30-09-2025"),
            ("hukumanTanggal", "01-10-2024"),
            (
                "keterangan",
                "Penurunan jabatan setingkat lebih rendah selama 12 bulan; Pasal 5 huruf n angka 5 PP 94/2021",
            ),
            ("masaTahun", "1"),
            ("masaBulan", "0"),
            ("nomorPp", "PP 94/2021"),
            ("skNomor", "=SK/44/2024"),
            ("skTanggal", "02-09-2024"),
        ];
        for (name, cell) in want {
            assert_eq!(sel(&record, name), cell, "{name}");
        }
        let codes = [
            "alasanHukumanDisiplinId",
            "golonganId",
            "golonganLama",
            "id",
            "jenisHukumanId",
            "jenisTingkatHukumanId",
            "kedudukanHukumId",
            "pnsOrangId",
        ];
        assert_eq!(record.diisi, codes, "a sanction that stands lacks no cancellation");
        assert_eq!(record.sel.iter().filter(|c| !c.is_empty()).count(), want.len());
    }

    #[test]
    fn a_cancellation_and_a_day_that_is_not_on_file_show() {
        let mut case = berkas(Vec::new());
        let row = case.putusan.as_mut().unwrap();
        row.pembatalan = Some(("B/9".into(), Tanggal::from_iso("2025-01-07").unwrap()));
        (row.berlaku, row.akhir, row.bulan) = (None, None, Some(18));
        let record = rekaman(&case, "").unwrap();
        assert_eq!(
            (sel(&record, "skPembatalanNomor"), sel(&record, "skPembatalanTanggal")),
            ("B/9".into(), "07-01-2025".into())
        );
        assert_eq!((sel(&record, "masaTahun"), sel(&record, "masaBulan")), ("1".into(), "6".into()));
        for name in ["akhirHukumanTanggal", "hukumanTanggal", "nomorPp"] {
            assert!(record.diisi.contains(&name), "{name}");
        }
    }

    #[test]
    fn who_has_no_record_is_told_why() {
        use StatusKepegawaian::{Cpns, Polri, Ppnpn, PppkParuhWaktu};
        let with = |status, tingkat| {
            let mut case = berkas(Vec::new());
            (case.status, case.putusan.as_mut().unwrap().tingkat) = (status, tingkat);
            rekaman(&case, DASAR).map(|_| ()).map_err(|p| p.key)
        };
        assert_eq!(with(Some(Ppnpn), TingkatSanksi::Kontrak), Err("siasn-ppnpn".into()));
        assert_eq!(with(Some(Polri), TingkatSanksi::Berat), Err("siasn-bukan-asn".into()));
        assert_eq!(with(None, TingkatSanksi::Berat), Err("siasn-tanpa-pegawai".into()));
        assert_eq!(with(Some(Cpns), TingkatSanksi::Moral), Err("siasn-moral".into()));
        assert_eq!(with(Some(PppkParuhWaktu), TingkatSanksi::Ptdh), Ok(()));
        let mut case = berkas(Vec::new());
        case.putusan = None;
        assert_eq!(rekaman(&case, DASAR).unwrap_err().key, "siasn-tanpa-putusan");
    }

    #[test]
    fn the_regulation_is_the_one_that_is_named() {
        for (dasar, want) in [
            ("PP 94/2021 Pasal 8", Some("PP 94/2021")),
            ("PP 42/2004 Pasal 15 ayat (3) huruf a", Some("PP 42/2004")),
            ("PP 94/2021 Pasal 8; PP 94/2021 Pasal 42", Some("PP 94/2021")),
            ("PP 53/2010, dipakai sampai PP gaji berlaku (PP 94/2021 Pasal 42)", None),
            ("UU 20/2023", None),
            ("PP gaji dan tunjangan", None),
            ("PP 94/20211", None),
            ("", None),
        ] {
            assert_eq!(nomor_pp(dasar), want, "{dasar}");
        }
    }

    proptest! {
        #[test]
        fn a_record_has_every_cell_and_days_of_one_form(bulan in 0..200_u32, dasar in ".{0,40}", nomor in ".{0,20}") {
            let mut case = berkas(Vec::new());
            case.putusan = Some(PutusanRow { bulan: Some(bulan), ..putusan() });
            case.putusan.as_mut().unwrap().isi.sk_nomor = nomor.clone();
            let record = rekaman(&case, &dasar).unwrap();
            prop_assert_eq!(sel(&record, "skNomor"), nomor);
            let months: u32 = sel(&record, "masaTahun").parse::<u32>().unwrap() * 12 + sel(&record, "masaBulan").parse::<u32>().unwrap();
            prop_assert_eq!(months, bulan);
            for name in ["skTanggal", "hukumanTanggal", "akhirHukumanTanggal"] {
                let cell = sel(&record, name);
                prop_assert!(cell.len() == 10 && cell.split('-').map(str::len).eq([2, 2, 4]), "{} {}", name, cell);
            }
            prop_assert!(record.diisi.iter().all(|name| sel(&record, name).is_empty()));
        }
    }
}
