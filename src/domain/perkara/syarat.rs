//! The checklist of a report: what is on file already ticks itself, and what a person says stands above it.
//!
//! The formal items say who, when and where, the material ones what and by what it is shown (`domain.md` 3.2). Nothing here
//! decides: a report with gaps may still be looked into, the gaps are shown.

use super::penanganan::{Syarat, SyaratRow};
use crate::domain::pegawai::StatusKepegawaian;

/// What is on file of a report and of one of its accused, as far as the checklist asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bahan<'a> {
    /// Somebody is on file as reporter.
    pub pelapor: bool,
    /// What the accused is; `None` while nobody is identified.
    pub status: Option<StatusKepegawaian>,
    /// The accused bears a number.
    pub nomor: bool,
    /// Grade of the accused.
    pub golongan: &'a str,
    /// Post of the accused.
    pub jabatan: &'a str,
    /// The day of the act is on file.
    pub waktu: bool,
    /// Where it happened.
    pub tempat: &'a str,
    /// The story.
    pub uraian: &'a str,
    /// Papers of evidence.
    pub bukti: u32,
    /// Witnesses.
    pub saksi: u32,
}

impl Bahan<'_> {
    /// Whether what is on file answers this item.
    #[must_use]
    pub fn ada(&self, butir: Syarat) -> bool {
        let isi = |text: &str| !text.trim().is_empty();
        match butir {
            Syarat::Pelapor => self.pelapor,
            Syarat::Terlapor => self.status.is_some(),
            Syarat::Nomor => self.status.is_some() && self.nomor,
            Syarat::Jabatan => match self.status {
                None => false,
                // Whoever is no civil servant of the scale has a post and no grade.
                Some(status) if !status.is_asn() => isi(self.jabatan),
                Some(_) => isi(self.jabatan) && isi(self.golongan),
            },
            Syarat::Waktu => self.waktu,
            Syarat::Tempat => isi(self.tempat),
            Syarat::Uraian => isi(self.uraian),
            Syarat::Bukti => self.bukti > 0,
            Syarat::Saksi => self.saksi > 0,
        }
    }
}

/// The whole checklist in the order of [`Syarat::ALL`]; of two hand ticks of one item the last stands.
#[must_use]
pub fn daftar(bahan: &Bahan<'_>, tangan: &[(Syarat, bool)]) -> Vec<SyaratRow> {
    let row = |butir: &Syarat| {
        let sendiri = bahan.ada(*butir);
        let said = tangan.iter().rev().find(|(of, _)| of == butir).map(|(_, ada)| *ada);
        let ada = said.unwrap_or(sendiri);
        SyaratRow { butir: *butir, ada, sendiri: sendiri && ada }
    };
    Syarat::ALL.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn there(bahan: &Bahan<'_>, tangan: &[(Syarat, bool)]) -> Vec<Syarat> {
        daftar(bahan, tangan).into_iter().filter(|r| r.ada).map(|r| r.butir).collect()
    }

    #[test]
    fn what_is_on_file_ticks_itself() {
        assert_eq!(there(&Bahan::default(), &[]), []);
        let known = Bahan {
            pelapor: true,
            status: Some(StatusKepegawaian::Pns),
            nomor: true,
            golongan: "III/b",
            jabatan: "Penjaga",
            waktu: true,
            tempat: " ",
            uraian: "Cerita",
            bukti: 1,
            saksi: 0,
        };
        use Syarat as S;
        let all = [S::Pelapor, S::Terlapor, S::Nomor, S::Jabatan, S::Waktu, S::Uraian, S::Bukti];
        assert_eq!(there(&known, &[]), all);
        assert!(daftar(&known, &[]).iter().all(|r| r.sendiri == r.ada));
        let no_grade = Bahan { golongan: "", ..known };
        assert!(!no_grade.ada(S::Jabatan));
        assert!(
            Bahan { status: Some(StatusKepegawaian::Ppnpn), ..no_grade }.ada(S::Jabatan),
            "a contract has no grade"
        );
        assert!(!Bahan { status: None, ..known }.ada(S::Nomor), "the number of nobody is nobody's");
    }

    #[test]
    fn a_hand_stands_above_the_file() {
        let file = Bahan { bukti: 2, ..Bahan::default() };
        let rows = daftar(&file, &[(Syarat::Bukti, true), (Syarat::Bukti, false), (Syarat::Saksi, true)]);
        let of = |butir| rows.iter().find(|r| r.butir == butir).unwrap();
        assert_eq!((of(Syarat::Bukti).ada, of(Syarat::Bukti).sendiri), (false, false));
        assert_eq!((of(Syarat::Saksi).ada, of(Syarat::Saksi).sendiri), (true, false));
        assert_eq!(rows.iter().map(|r| r.butir).collect::<Vec<_>>(), Syarat::ALL);
    }
}
