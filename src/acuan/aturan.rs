//! Rules as data: who may what, the catalogue, sanctions, stages, deadlines, pledge texts.
//!
//! Each row carries its own flag `perlu_verifikasi`: what nobody has checked against the source is shown
//! as such wherever it is used.

use serde::Deserialize;

use crate::domain::katalog::{BarisSanksi, BarisSkb};
use crate::domain::operator::{Hak, Izin, Lingkup, Peran};
use crate::domain::perkara::BarisTenggat;
use crate::domain::perkara::penanganan::BarisBadan;
use crate::domain::perkara::wewenang::BarisWewenang;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

const IZIN: &str = include_str!("../../data/acuan/izin.csv");
const KATALOG: &str = include_str!("../../data/acuan/katalog_skb.csv");
const SANKSI: &str = include_str!("../../data/acuan/sanksi.csv");
const WEWENANG: &str = include_str!("../../data/acuan/wewenang.csv");
const BADAN: &str = include_str!("../../data/acuan/badan_rekomendasi.csv");
const TENGGAT: &str = include_str!("../../data/acuan/tenggat.csv");
const TAHAPAN: &str = include_str!("../../data/acuan/tahapan.csv");
const TEKS: &str = include_str!("../../data/acuan/teks_ikrar.toml");

/// One stage of one election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tahapan {
    /// Code of the election.
    pub pemilihan: String,
    /// Stable code.
    pub kode: String,
    /// Name for the header.
    pub nama: String,
    /// First day; `None` where only the end is known.
    pub mulai: Option<Tanggal>,
    /// Last day.
    pub selesai: Tanggal,
    /// Whether candidates are determined on it.
    pub penetapan: bool,
    /// The date has no source that can be printed.
    pub perlu_verifikasi: bool,
}

#[derive(Deserialize)]
struct BarisTahapan {
    pemilihan: String,
    tahapan: String,
    nama: String,
    mulai: Option<Tanggal>,
    selesai: Tanggal,
    penetapan: String,
    perlu_verifikasi: String,
}

/// A pledge text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TeksIkrar {
    /// Stable code, `ikrar_4`.
    #[serde(rename = "id")]
    pub kode: String,
    /// Title.
    pub judul: String,
    /// Whether the points are the printed wording; otherwise they are a description of it.
    pub resmi: bool,
    /// Points, one after the other; none where the text is not known.
    pub butir: Vec<String>,
    /// Whether somebody must still hold it against the paper.
    pub perlu_verifikasi: bool,
    /// Where it was read.
    pub sumber: String,
}

#[derive(Deserialize)]
struct BerkasTeks {
    teks: Vec<TeksIkrar>,
}

/// The records of a file for a reader that takes cells.
fn rekaman<T>(text: &str, read: impl Fn(&[&str]) -> Result<T, Pesan>) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().filter_map(Result::ok).filter_map(|r| read(&r.iter().collect::<Vec<_>>()).ok()).collect()
}

/// The catalogue of violations (`domain.md` 2).
#[must_use]
pub fn katalog() -> Vec<BarisSkb> {
    rekaman(KATALOG, |r| BarisSkb::from_record(r))
}

/// Sanctions, those that are not applied at present included (`domain.md` 2.4).
#[must_use]
pub fn sanksi() -> Vec<BarisSanksi> {
    rekaman(SANKSI, |r| BarisSanksi::from_record(r))
}

/// Who may decide what (`domain.md` 3.5).
#[must_use]
pub fn wewenang() -> Vec<BarisWewenang> {
    rekaman(WEWENANG, |r| BarisWewenang::from_record(r))
}

/// Which body recommends, by date (`domain.md` 1.2).
#[must_use]
pub fn badan() -> Vec<BarisBadan> {
    rekaman(BADAN, |r| BarisBadan::from_record(r))
}

/// Deadlines of cases (`domain.md` 3.4).
#[must_use]
pub fn tenggat() -> Vec<BarisTenggat> {
    rekaman(TENGGAT, |r| BarisTenggat::from_record(r))
}

/// Stages of elections (`domain.md` 7).
#[must_use]
pub fn tahapan() -> Vec<Tahapan> {
    super::baca::<BarisTahapan>(TAHAPAN)
        .map(|b| Tahapan {
            pemilihan: b.pemilihan,
            kode: b.tahapan,
            nama: b.nama,
            mulai: b.mulai,
            selesai: b.selesai,
            penetapan: !b.penetapan.is_empty(),
            perlu_verifikasi: b.perlu_verifikasi == "ya",
        })
        .collect()
}

/// Pledge texts (`domain.md` 4.1).
#[must_use]
pub fn teks_ikrar() -> Vec<TeksIkrar> {
    toml::from_str::<BerkasTeks>(TEKS).map(|file| file.teks).unwrap_or_default()
}

#[derive(Deserialize)]
struct BarisIzin {
    peran: Peran,
    hak: Hak,
    lingkup: Lingkup,
}

/// The role table (`reliability.md` 2.1): every role with every right.
#[must_use]
pub fn izin() -> Vec<Izin> {
    super::baca::<BarisIzin>(IZIN).map(|b| Izin { peran: b.peran, hak: b.hak, lingkup: b.lingkup }).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::acuan::{jumlah_baris, kalender};
    use crate::domain::operator::lingkup;

    #[test]
    fn every_row_is_read() {
        assert_eq!(katalog().len(), jumlah_baris(KATALOG));
        assert_eq!(sanksi().len(), jumlah_baris(SANKSI));
        assert_eq!(wewenang().len(), jumlah_baris(WEWENANG));
        assert_eq!(badan().len(), jumlah_baris(BADAN));
        assert_eq!(tenggat().len(), jumlah_baris(TENGGAT));
        assert_eq!(tahapan().len(), jumlah_baris(TAHAPAN));
        assert_eq!(teks_ikrar().len(), TEKS.matches("[[teks]]").count());
        assert_eq!(katalog().len(), 20);
        assert_eq!(teks_ikrar().len(), 3);
    }

    #[test]
    fn stages_and_waves_point_at_what_is_there() {
        let elections: Vec<String> = kalender::pemilihan().into_iter().map(|p| p.kode).collect();
        assert!(tahapan().iter().all(|t| elections.contains(&t.pemilihan)));
        assert!(tahapan().iter().all(|t| t.mulai.is_none_or(|first| first <= t.selesai)));
        // Each race has the one day that divides hopefuls from candidates.
        let day = tahapan().into_iter().find(|t| t.penetapan && t.pemilihan == "pilkada_2024").unwrap();
        assert_eq!(Some(day.selesai), Tanggal::new(2024, 9, 22));
        let texts: Vec<String> = teks_ikrar().into_iter().map(|t| t.kode).collect();
        assert!(kalender::gelombang().iter().all(|g| texts.contains(&g.teks)));
    }

    #[test]
    fn every_role_has_a_word_on_every_right_once() {
        let table = izin();
        for peran in Peran::ALL {
            for hak in Hak::ALL {
                let cells = table.iter().filter(|i| i.peran == *peran && i.hak == *hak).count();
                assert_eq!(cells, 1, "{} × {}", peran.code(), hak.code());
            }
        }
        assert_eq!(table.len(), Peran::ALL.len() * Hak::ALL.len());
    }

    #[test]
    fn the_hard_lines_of_the_role_table_hold() {
        let table = izin();
        let of = |peran: Peran, hak: Hak| lingkup(&table, &[peran], hak);
        // Who runs the machine sees neither people nor cases.
        for hak in [Hak::PegawaiBaca, Hak::NikBaca, Hak::PerkaraLihat, Hak::PerkaraIsi, Hak::PelaporBaca, Hak::Ekspor] {
            assert_eq!(of(Peran::Admin, hak), Lingkup::Tidak, "{}", hak.code());
        }
        // A reporter is known to the team of the case and to nobody else.
        for peran in Peran::ALL {
            let reach = of(*peran, Hak::PelaporBaca);
            assert_eq!(reach, if *peran == Peran::Pemeriksa { Lingkup::Tim } else { Lingkup::Tidak });
        }
        assert_eq!(of(Peran::Satker, Hak::PegawaiUbah), Lingkup::Sendiri);
        assert_eq!(of(Peran::Auditor, Hak::PegawaiUbah), Lingkup::Tidak);
        assert_eq!(of(Peran::Auditor, Hak::AuditBaca), Lingkup::Semua);
    }
}
