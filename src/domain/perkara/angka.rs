//! The figures of cases as lines that say what they count.
//!
//! Persons, reports, cases and violations are four different things (`domain.md` 13.6): a line always bears its unit, and lines of
//! different units are never added. Screen, report and command line all read these lines, so that they cannot disagree.

use super::penanganan::StatistikPerkara;
use crate::domain::kode::kode;
use crate::domain::pesan::Arg;

/// Counts below this may be hidden.
pub const SAMAR: u64 = 5;

kode! {
    /// What a figure counts.
    pub enum SatuanAngka("satuan-angka") {
        /// Reports that came in.
        Laporan => "laporan",
        /// Persons, each once.
        Orang => "orang",
        /// Cases: one person in one report.
        Perkara => "perkara",
        /// Violations: chosen rows over all cases.
        Pelanggaran => "pelanggaran",
    }
}

kode! {
    /// Table of figures.
    pub enum KelompokAngka("kelompok-angka") {
        /// The counts themselves.
        Pokok => "pokok",
        /// What came of it.
        Hasil => "hasil",
        /// By state.
        Keadaan => "keadaan",
        /// By level of sanction.
        Tingkat => "tingkat",
        /// By row of the catalogue.
        Baris => "baris",
    }
}

/// How many, as far as this session is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Angka {
    /// So many.
    Tepat(u64),
    /// Fewer than [`SAMAR`].
    Kurang,
    /// Not told, because the one figure of its table that is hidden could be reckoned from it and the sum.
    Tutup,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisAngka {
    /// In which table.
    pub kelompok: KelompokAngka,
    /// What of.
    pub uraian: Arg,
    /// How many.
    pub n: Angka,
    /// Of what.
    pub satuan: SatuanAngka,
}

/// All figures, table by table. What is hidden is never shown as a nought: nought is a figure too.
#[must_use]
pub fn baris(isi: &StatistikPerkara) -> Vec<BarisAngka> {
    use KelompokAngka as K;
    use SatuanAngka as S;
    let told = |n: u64| if !isi.disamarkan || n >= SAMAR { Angka::Tepat(n) } else { Angka::Kurang };
    let line = |kelompok, uraian, n, satuan| BarisAngka { kelompok, uraian, n: told(n), satuan };
    let word = |key: &str| Arg::Kata(key.to_owned());
    let mut all = vec![
        line(K::Pokok, word("angka-laporan"), isi.laporan, S::Laporan),
        line(K::Pokok, word("angka-orang"), isi.orang, S::Orang),
        line(K::Pokok, word("angka-perkara"), isi.perkara, S::Perkara),
        line(K::Pokok, word("angka-pelanggaran"), isi.pelanggaran, S::Pelanggaran),
        line(K::Hasil, word("angka-terbukti"), isi.terbukti, S::Orang),
        line(K::Hasil, word("angka-diputus"), isi.diputus, S::Orang),
        line(K::Hasil, word("angka-tidak-terbukti"), isi.tidak_terbukti, S::Orang),
    ];
    all.extend(isi.keadaan.iter().map(|(k, n)| line(K::Keadaan, Arg::Kata(k.kata()), *n, S::Perkara)));
    all.extend(isi.tingkat.iter().map(|(t, n)| line(K::Tingkat, Arg::Kata(t.kata()), *n, S::Orang)));
    all.extend(isi.baris.iter().map(|(id, n)| line(K::Baris, Arg::Text(id.clone()), *n, S::Pelanggaran)));
    for kelompok in [K::Keadaan, K::Tingkat, K::Baris] {
        tutup(all.iter_mut().filter(|b| b.kelompok == kelompok).collect());
    }
    all
}

/// Hides the smallest told figure of a table where one alone is hidden: the sum is told too.
fn tutup(mut table: Vec<&mut BarisAngka>) {
    if table.iter().filter(|b| b.n == Angka::Kurang).count() != 1 {
        return;
    }
    let of = |b: &&mut &mut BarisAngka| if let Angka::Tepat(n) = b.n { n } else { u64::MAX };
    if let Some(least) = table.iter_mut().filter(|b| b.n != Angka::Kurang).min_by_key(of) {
        least.n = Angka::Tutup;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::katalog::TingkatSanksi;
    use crate::domain::perkara::KeadaanPerkara;

    #[test]
    fn every_figure_says_what_it_counts_and_small_ones_may_be_hidden() {
        let mut isi = StatistikPerkara {
            laporan: 9,
            orang: 12,
            perkara: 14,
            pelanggaran: 21,
            terbukti: 5,
            diputus: 6,
            tidak_terbukti: 0,
            keadaan: vec![(KeadaanPerkara::Selesai, 4), (KeadaanPerkara::Lhp, 8), (KeadaanPerkara::Bap, 6)],
            tingkat: vec![(TingkatSanksi::Berat, 3)],
            baris: vec![("DS-06".to_owned(), 21)],
            disamarkan: false,
        };
        let of = |isi: &StatistikPerkara| {
            let told = |b: &BarisAngka| if let Angka::Tepat(n) = b.n { Some(n) } else { None };
            baris(isi).iter().map(|b| (told(b), b.satuan.code())).collect::<Vec<_>>()
        };
        let want = [
            (Some(9), "laporan"),
            (Some(12), "orang"),
            (Some(14), "perkara"),
            (Some(21), "pelanggaran"),
            (Some(5), "orang"),
            (Some(6), "orang"),
            (Some(0), "orang"),
            (Some(4), "perkara"),
            (Some(8), "perkara"),
            (Some(6), "perkara"),
            (Some(3), "orang"),
            (Some(21), "pelanggaran"),
        ];
        assert_eq!(of(&isi), want);
        isi.disamarkan = true;
        let shown = baris(&isi);
        let small = shown.iter().filter(|b| b.n == Angka::Kurang).count();
        assert_eq!(small, 3, "nought, four and three");
        let shut: Vec<_> = shown.iter().filter(|b| b.n == Angka::Tutup).map(|b| b.kelompok).collect();
        assert_eq!(shut, [KelompokAngka::Keadaan], "fourteen less eight and six would be told otherwise");
        // Two hidden ones hide each other; one that stands alone in its table is hidden by its sum.
        isi.keadaan.push((KeadaanPerkara::Verifikasi, 1));
        assert!(baris(&isi).iter().all(|b| b.n != Angka::Tutup));
    }
}
