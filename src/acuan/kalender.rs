//! Days: holidays with the changes made to them in mid-year, elections, pledge waves, ministries.

use serde::Deserialize;

use crate::domain::hari_kerja::JenisLibur;
use crate::domain::pemilihan::JenisPemilihan;
use crate::domain::tanggal::Tanggal;

const LIBUR: &str = include_str!("../../data/acuan/hari_libur.csv");
const REVISI: &str = include_str!("../../data/acuan/hari_libur_revisi.csv");
const PEMILIHAN: &str = include_str!("../../data/acuan/pemilihan.csv");
const GELOMBANG: &str = include_str!("../../data/acuan/gelombang.csv");
const INSTANSI: &str = include_str!("../../data/acuan/instansi.csv");

/// A free day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Libur {
    /// The day.
    pub tanggal: Tanggal,
    /// Why it is free.
    pub jenis: JenisLibur,
    /// Name of the holiday.
    pub nama: String,
    /// The decree.
    pub dasar: String,
}

/// A change to the free days of a year after they were decreed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LiburRevisi {
    /// The year.
    pub tahun: i32,
    /// When it was decreed; text, because one day is not on record.
    pub ditetapkan: String,
    /// What happened.
    pub peristiwa: String,
    /// Days touched, ISO, `;` between them.
    pub tanggal_terdampak: String,
    /// What they were.
    pub sebelum: String,
    /// What they are.
    pub sesudah: String,
    /// The decree.
    pub dasar: String,
}

impl LiburRevisi {
    /// The days touched.
    #[must_use]
    pub fn tanggal(&self) -> Vec<Tanggal> {
        self.tanggal_terdampak.split(';').filter_map(Tanggal::from_iso).collect()
    }
}

/// An election.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Pemilihan {
    /// Stable code.
    pub kode: String,
    /// Name for the header.
    pub nama: String,
    /// Kind.
    pub jenis: JenisPemilihan,
    /// Voting day.
    pub pemungutan: Tanggal,
}

/// A pledge wave that a new office starts with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Gelombang {
    /// Stable code.
    pub kode: String,
    /// Short name.
    pub nama: String,
    /// Code of the election.
    pub pemilihan: String,
    /// Code of the text.
    pub teks: String,
    /// First day.
    pub mulai: Tanggal,
    /// Last day on which a signature is expected.
    pub tenggat: Tanggal,
    /// Day of the ceremony.
    pub acara: Tanggal,
    /// Where the ceremony was; empty where every unit held its own.
    pub tempat: String,
}

/// A ministry and the days on which it was there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Instansi {
    /// Stable code.
    pub kode: String,
    /// Full name.
    pub nama: String,
    /// First day; `None` where it lies before everything kept here.
    pub dari: Option<Tanggal>,
    /// Last day; `None` while it exists.
    pub sampai: Option<Tanggal>,
}

/// Free days 2022 to 2027, with all changes worked in.
#[must_use]
pub fn libur() -> Vec<Libur> {
    super::baca(LIBUR).collect()
}

/// The changes that are already worked into [`libur`].
#[must_use]
pub fn libur_revisi() -> Vec<LiburRevisi> {
    super::baca(REVISI).collect()
}

/// Elections.
#[must_use]
pub fn pemilihan() -> Vec<Pemilihan> {
    super::baca(PEMILIHAN).collect()
}

/// Pledge waves, oldest first.
#[must_use]
pub fn gelombang() -> Vec<Gelombang> {
    super::baca(GELOMBANG).collect()
}

/// Kemenkumham and the ministries that followed it.
#[must_use]
pub fn instansi() -> Vec<Instansi> {
    super::baca(INSTANSI).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::acuan::jumlah_baris;

    #[test]
    fn every_row_is_read() {
        assert_eq!((libur().len(), jumlah_baris(LIBUR)), (155, 155));
        assert_eq!((libur_revisi().len(), jumlah_baris(REVISI)), (7, 7));
        assert_eq!(pemilihan().len(), jumlah_baris(PEMILIHAN));
        assert_eq!(gelombang().len(), jumlah_baris(GELOMBANG));
        assert_eq!(instansi().len(), jumlah_baris(INSTANSI));
    }

    #[test]
    fn polling_days_are_free_and_changes_are_worked_in() {
        let days = libur();
        for election in pemilihan() {
            assert!(days.iter().any(|l| l.tanggal == election.pemungutan && l.jenis == JenisLibur::LiburNasional));
        }
        for change in libur_revisi() {
            assert!(!change.tanggal().is_empty(), "{}", change.peristiwa);
        }
        let independence = Tanggal::new(2025, 8, 18);
        assert!(days.iter().any(|l| Some(l.tanggal) == independence && l.jenis == JenisLibur::CutiBersama));
    }

    #[test]
    fn waves_belong_to_elections_and_hold_their_ceremony() {
        let codes: Vec<String> = pemilihan().into_iter().map(|p| p.kode).collect();
        for wave in gelombang() {
            assert!(codes.contains(&wave.pemilihan));
            assert!(wave.mulai <= wave.acara && wave.acara <= wave.tenggat);
        }
    }

    #[test]
    fn one_ministry_is_there_before_the_split_and_three_after() {
        let there = |day: Tanggal| {
            instansi()
                .into_iter()
                .filter(|i| i.dari.is_none_or(|d| d <= day) && i.sampai.is_none_or(|s| day <= s))
                .count()
        };
        assert_eq!(there(Tanggal::new(2024, 10, 20).unwrap()), 1);
        assert_eq!(there(Tanggal::new(2024, 10, 21).unwrap()), 3);
    }
}
