//! Provinces and districts, and the special polling stations that were reported.

use serde::Deserialize;

use crate::domain::tanggal::Tanggal;

const WILAYAH: &str = include_str!("../../data/acuan/wilayah.csv");
const TPS: &str = include_str!("../../data/acuan/tps_khusus.csv");

/// A province, regency or city.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Wilayah {
    /// Code of the interior ministry, `31` or `31.75`.
    pub kode: String,
    /// Code of the province; empty for a province.
    pub kode_provinsi: String,
    /// `provinsi`, `kabupaten`, `kota`, or one of the latter two with `_administrasi`.
    pub jenis: String,
    /// Full name.
    pub nama: String,
    /// Name without the kind.
    pub nama_pendek: String,
}

/// Voters at the special polling stations of one unit on one day, as reported.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TpsKhusus {
    /// The election as reported.
    pub pemilihan: String,
    /// Key of the provincial office.
    pub kanwil: String,
    /// Name of the unit, or what a sum is over.
    pub satker: String,
    /// Day of the figures.
    pub tanggal_data: Tanggal,
    /// What happened on that day.
    pub jenis_data: String,
    /// Polling stations; given by KPU, never computed (`domain.md` 8.2).
    pub jumlah_tps: Option<u32>,
    /// Voters on the fixed list.
    pub dpt: Option<u32>,
    /// Voters moved in.
    pub dptb: Option<u32>,
    /// Voters on the special list.
    pub dpk: Option<u32>,
    /// Voters who came.
    pub pengguna_hak_pilih: Option<u32>,
}

impl TpsKhusus {
    /// Whether the row is an announced sum over several units: to compare with, never to add.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.satker.starts_with("TOTAL")
    }
}

/// All provinces, regencies and cities.
#[must_use]
pub fn wilayah() -> Vec<Wilayah> {
    super::baca(WILAYAH).collect()
}

/// All reported rows.
#[must_use]
pub fn tps_khusus() -> Vec<TpsKhusus> {
    super::baca(TPS).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    use super::*;
    use crate::acuan::{jumlah_baris, satker};

    #[test]
    fn counts_match_the_files() {
        let all = wilayah();
        assert_eq!((all.len(), jumlah_baris(WILAYAH)), (552, 552));
        let count = |jenis: &str| all.iter().filter(|w| w.jenis.starts_with(jenis)).count();
        assert_eq!((count("provinsi"), count("kabupaten"), count("kota")), (38, 416, 98));
        assert_eq!((tps_khusus().len(), jumlah_baris(TPS)), (37, 37));
    }

    #[test]
    fn the_eight_dki_units_are_units_and_sum_to_the_announced_total() {
        let rows = tps_khusus();
        let day = Tanggal::new(2024, 1, 10).unwrap();
        let dki: Vec<_> = rows.iter().filter(|r| r.kanwil == "dki" && r.tanggal_data == day).collect();
        let (totals, units): (Vec<_>, Vec<_>) = dki.into_iter().partition(|r| r.is_total());
        let names: BTreeSet<String> =
            satker::pemasyarakatan().into_iter().filter(|u| u.kanwil == "dki").map(|u| u.nama).collect();
        assert_eq!(units.len(), 8);
        for row in &units {
            assert!(names.contains(&row.satker), "{}", row.satker);
        }
        assert_eq!(units.iter().filter_map(|r| r.dpt).sum::<u32>(), 14_762);
        assert_eq!(totals[0].dpt, Some(14_762));
        assert_eq!(totals[0].jumlah_tps, Some(units.iter().filter_map(|r| r.jumlah_tps).sum()));
    }
}
