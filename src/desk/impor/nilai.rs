//! Values of the preview in words: the store says codes, a list says what they mean.

use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::Kolom;
use crate::domain::impor::panggung::{BarisBeda, BedaSel};
use crate::domain::kegiatan::CaraHadir;
use crate::domain::nomor::JenisNomor;
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// A value as people read it: codes of closed lists, flags and dates by their column, anything else as it is.
#[must_use]
pub fn kata(kata: &Kata, kolom: Kolom, text: &str) -> String {
    let word = match kolom {
        Kolom::JenisNomor => JenisNomor::from_code(text).map(JenisNomor::kata),
        Kolom::Status => StatusKepegawaian::from_code(text).map(StatusKepegawaian::kata),
        Kolom::Kelamin => JenisKelamin::from_code(text).map(JenisKelamin::kata),
        Kolom::JenisJabatan => JenisJabatan::from_code(text).map(JenisJabatan::kata),
        Kolom::Jenis => JenisSatker::from_code(text).map(JenisSatker::kata),
        Kolom::Keadaan => KeadaanIkrar::from_code(text).map(KeadaanIkrar::kata),
        Kolom::Cara => CaraHadir::from_code(text).map(CaraHadir::kata),
        Kolom::Aktif | Kolom::PasanganCalon => match text {
            "1" => Some("nilai-ya".to_owned()),
            "0" => Some("nilai-tidak".to_owned()),
            _ => None,
        },
        _ => None,
    };
    if let Some(key) = word {
        return kata.t(&key);
    }
    match kolom {
        Kolom::Tanggal | Kolom::Sejak | Kolom::Lahir | Kolom::CltnDari | Kolom::CltnSampai => {
            Tanggal::from_iso(text).map_or_else(|| text.to_owned(), |day| day.to_string())
        }
        Kolom::Dpt | Kolom::Dptb | Kolom::Dpk | Kolom::Pengguna => {
            text.parse().map_or_else(|_| text.to_owned(), |n| kata.angka(n))
        }
        _ => text.to_owned(),
    }
}

/// What is worth showing of a row: of a new record neither what stands in columns of its own nor what goes without
/// saying, and post and unit before what a number tells anyway.
pub(super) fn penting(row: &BarisBeda) -> Vec<&BedaSel> {
    let new = |b: &BedaSel| b.lama.is_empty() && row.asal.is_some();
    let shown = |b: &&BedaSel| match b.kolom {
        Kolom::Nomor | Kolom::JenisNomor | Kolom::Nama | Kolom::GelarDepan | Kolom::GelarBelakang => {
            !b.lama.is_empty() || !baru(row)
        }
        Kolom::Aktif => !(new(b) && b.baru == "1"),
        Kolom::PasanganCalon => !(new(b) && b.baru == "0"),
        _ => true,
    };
    let mut all: Vec<&BedaSel> = row.beda.iter().filter(shown).collect();
    if baru(row) {
        all.sort_by_key(|b| match b.kolom {
            Kolom::Jabatan => 0,
            Kolom::Golongan => 1,
            Kolom::Satker => 2,
            Kolom::Status => 3,
            _ => 4,
        });
    }
    all
}

/// Whether nothing is kept yet of what a row says.
fn baru(row: &BarisBeda) -> bool {
    row.asal.is_some() && row.beda.iter().all(|b| b.lama.is_empty()) && row.beda.iter().any(|b| b.kolom == Kolom::Nama)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::domain::impor::Asal;
    use crate::kata::Bahasa;

    #[test]
    fn every_code_of_a_closed_list_has_its_word() {
        let words = Kata::new(Bahasa::Id);
        let lists: [(Kolom, Vec<&str>); 7] = [
            (Kolom::JenisNomor, JenisNomor::ALL.iter().map(|v| v.code()).collect()),
            (Kolom::Status, StatusKepegawaian::ALL.iter().map(|v| v.code()).collect()),
            (Kolom::Kelamin, JenisKelamin::ALL.iter().map(|v| v.code()).collect()),
            (Kolom::JenisJabatan, JenisJabatan::ALL.iter().map(|v| v.code()).collect()),
            (Kolom::Jenis, JenisSatker::ALL.iter().map(|v| v.code()).collect()),
            (Kolom::Keadaan, KeadaanIkrar::ALL.iter().map(|v| v.code()).collect()),
            (Kolom::Cara, CaraHadir::ALL.iter().map(|v| v.code()).collect()),
        ];
        for (kolom, code) in lists.iter().flat_map(|(kolom, codes)| codes.iter().map(move |code| (*kolom, *code))) {
            let word = kata(&words, kolom, code);
            assert!(!word.is_empty() && !word.contains('_') && !word.contains('['), "{kolom:?} {code}: {word}");
        }
        let told = |kolom, text| kata(&words, kolom, text);
        assert_eq!((told(Kolom::Kelamin, "l"), told(Kolom::Status, "pns")), ("Laki-laki".into(), "PNS".into()));
        assert_eq!((told(Kolom::Aktif, "1"), told(Kolom::PasanganCalon, "0")), ("ya".into(), "tidak".into()));
        assert_eq!(told(Kolom::Tanggal, "2024-11-20"), "20-11-2024");
        assert_eq!(told(Kolom::Dpt, "1204"), "1.204");
    }

    #[test]
    fn what_is_no_code_stays_as_it_is() {
        let words = Kata::new(Bahasa::Id);
        for (kolom, text) in [(Kolom::Nama, "pns"), (Kolom::Alasan, "1"), (Kolom::Status, ""), (Kolom::Lahir, "?")] {
            assert_eq!(kata(&words, kolom, text), text);
        }
    }

    #[test]
    fn of_a_new_record_the_unit_comes_first_and_defaults_stay_away() {
        let cell = |kolom, lama: &str, baru: &str| BedaSel { kolom, lama: lama.into(), baru: baru.into() };
        let mut row = BarisBeda {
            orang: None,
            asal: Some(Asal { lembar: 0, nomor: 5 }),
            nomor: String::new(),
            nama: String::new(),
            satker: String::new(),
            beda: vec![
                cell(Kolom::Nama, "", "Sari"),
                cell(Kolom::GelarBelakang, "", "S.H."),
                cell(Kolom::Lahir, "", "02-02-1976"),
                cell(Kolom::Satker, "", "Lapas Salemba"),
                cell(Kolom::PasanganCalon, "", "0"),
                cell(Kolom::Aktif, "", "1"),
            ],
            alasan: Vec::new(),
        };
        let shown = |row: &BarisBeda| penting(row).iter().map(|b| b.kolom).collect::<Vec<_>>();
        assert_eq!(shown(&row), [Kolom::Satker, Kolom::Lahir]);
        // Of a known person every change is shown, that of a title too.
        row.beda = vec![cell(Kolom::GelarBelakang, "", "S.H."), cell(Kolom::Aktif, "0", "1")];
        assert_eq!(shown(&row), [Kolom::GelarBelakang, Kolom::Aktif]);
    }
}
