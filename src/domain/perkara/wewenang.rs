//! Who may give whom which level of punishment (PP 94/2021 as restated in `domain.md` 3.5; PP 42/2004 Pasal 15; contracts of PPNPN).
//!
//! Rows are dated data, since powers move with the law. A provincial office mostly cannot punish: heavy punishments are the
//! Minister's, and the case goes up as a proposal and comes back as a decree (`domain.md` 13.7). Nothing here picks a
//! sanction or a person; it says whose office is competent, and a named official decides.

use crate::domain::baris::Baris;
use crate::domain::katalog::TingkatSanksi;
use crate::domain::kode::kode;
use crate::domain::pegawai::JenisJabatan;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

kode! {
    /// Office that decides.
    pub enum Pejabat("pejabat") {
        /// The President.
        Presiden => "presiden",
        /// The official who appoints and dismisses: for a ministry, the Minister.
        Ppk => "ppk",
        /// Middle high leadership: Sekjen, Dirjen.
        JptMadya => "jpt_madya",
        /// First-level high leadership: Kakanwil, Kadiv.
        JptPratama => "jpt_pratama",
        /// Administrator, such as the head of a class II prison.
        Administrator => "administrator",
        /// Supervisor.
        Pengawas => "pengawas",
        /// Whoever signed the yearly contract of a PPNPN.
        PejabatKontrak => "pejabat_kontrak",
    }
}

impl Pejabat {
    /// Whether the office stands within a provincial office; every other decides above it.
    #[must_use]
    pub const fn di_kanwil(self) -> bool {
        matches!(self, Self::JptPratama | Self::Administrator | Self::Pengawas | Self::PejabatKontrak)
    }
}

/// One row of `wewenang.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisWewenang {
    /// Stable id.
    pub id: String,
    /// Who decides.
    pub pejabat: Pejabat,
    /// Which level.
    pub tingkat: TingkatSanksi,
    /// Against holders of these kinds of posts.
    pub terhadap: Vec<JenisJabatan>,
    /// First day of validity.
    pub berlaku_dari: Tanggal,
    /// Last day of validity, if it has ended.
    pub berlaku_sampai: Option<Tanggal>,
    /// A person must check it before relying on it.
    pub perlu_verifikasi: bool,
    /// Where it was read.
    pub sumber: String,
    /// What is unsure about it.
    pub catatan: String,
}

impl BarisWewenang {
    /// Columns of `wewenang.csv`, in order; several kinds of posts are separated by spaces.
    pub const KOLOM: &'static [&'static str] = &[
        "id",
        "pejabat",
        "tingkat",
        "terhadap",
        "berlaku_dari",
        "berlaku_sampai",
        "perlu_verifikasi",
        "sumber",
        "catatan",
    ];

    /// Reads one record with the cells of [`Self::KOLOM`].
    ///
    /// # Errors
    /// `katalog-kolom-jumlah` or `katalog-kolom-salah`, naming row and column.
    pub fn from_record<S: AsRef<str>>(record: &[S]) -> Result<Self, Pesan> {
        let row = Baris::new(Self::KOLOM, record)?;
        let posts = |text: &str| {
            let all = text.split_whitespace().map(JenisJabatan::from_code).collect::<Option<Vec<_>>>()?;
            (!all.is_empty()).then_some(all)
        };
        Ok(Self {
            id: row.isi("id")?.to_owned(),
            pejabat: row.nilai("pejabat", Pejabat::from_code)?,
            tingkat: row.nilai("tingkat", TingkatSanksi::from_code)?,
            terhadap: row.nilai("terhadap", posts)?,
            berlaku_dari: row.tanggal("berlaku_dari")?,
            berlaku_sampai: row.mungkin("berlaku_sampai", Tanggal::from_iso)?,
            perlu_verifikasi: row.ya("perlu_verifikasi")?,
            sumber: row.isi("sumber")?.to_owned(),
            catatan: row.teks("catatan").to_owned(),
        })
    }

    fn berlaku_pada(&self, hari: Tanggal) -> bool {
        self.berlaku_dari <= hari && self.berlaku_sampai.is_none_or(|last| hari <= last)
    }
}

/// The rows under which a level can be decided against the holder of such a post on a day; several offices may be competent,
/// and none where no source says who.
pub fn berwenang(
    rows: &[BarisWewenang],
    tingkat: TingkatSanksi,
    jabatan: JenisJabatan,
    hari: Tanggal,
) -> impl Iterator<Item = &BarisWewenang> {
    rows.iter().filter(move |r| r.tingkat == tingkat && r.terhadap.contains(&jabatan) && r.berlaku_pada(hari))
}

/// Whether a decision of that level goes up as a proposal: no office within the province is competent. Where nobody is known to
/// be, it goes up too.
#[must_use]
pub fn harus_diusulkan(rows: &[BarisWewenang], tingkat: TingkatSanksi, jabatan: JenisJabatan, hari: Tanggal) -> bool {
    !berwenang(rows, tingkat, jabatan, hari).any(|r| r.pejabat.di_kanwil())
}

#[cfg(test)]
pub(in crate::domain) mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    const WEWENANG: &str = include_str!("../../../data/acuan/wewenang.csv");

    /// The shipped rows.
    pub(in crate::domain) fn rows() -> Vec<BarisWewenang> {
        let mut reader = csv::Reader::from_reader(WEWENANG.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), BarisWewenang::KOLOM);
        let rows = reader.into_records().map(Result::unwrap);
        rows.map(|row| BarisWewenang::from_record(&row.iter().collect::<Vec<_>>()).unwrap()).collect()
    }

    fn who(tingkat: TingkatSanksi, jabatan: JenisJabatan) -> Vec<Pejabat> {
        let day = Tanggal::from_iso("2024-11-21").unwrap();
        let rows = rows();
        berwenang(&rows, tingkat, jabatan, day).map(|r| r.pejabat).collect()
    }

    #[test]
    fn heavy_is_the_ministers_and_goes_up() {
        let day = Tanggal::from_iso("2024-11-21").unwrap();
        use JenisJabatan::{Administrator, Fungsional, JptPratama, Pelaksana, Pengawas};
        for post in [JptPratama, Administrator, Pengawas, Fungsional, Pelaksana] {
            assert_eq!(who(TingkatSanksi::Berat, post), [Pejabat::Ppk], "{post:?}");
            assert!(harus_diusulkan(&rows(), TingkatSanksi::Berat, post, day));
        }
        assert_eq!(who(TingkatSanksi::Berat, JenisJabatan::JptMadya), [Pejabat::Presiden]);
    }

    #[test]
    fn one_level_below_lightly_two_levels_below_moderately() {
        use JenisJabatan as J;
        assert_eq!(who(TingkatSanksi::Ringan, J::Pelaksana), [Pejabat::Pengawas]);
        assert_eq!(who(TingkatSanksi::Ringan, J::Administrator), [Pejabat::JptPratama]);
        assert_eq!(who(TingkatSanksi::Sedang, J::Pelaksana), [Pejabat::Administrator]);
        assert_eq!(who(TingkatSanksi::Sedang, J::Pengawas), [Pejabat::JptPratama]);
        assert_eq!(who(TingkatSanksi::Sedang, J::Fungsional), [Pejabat::JptPratama, Pejabat::Administrator]);
        assert_eq!(who(TingkatSanksi::Sedang, J::JptPratama), [Pejabat::Ppk]);
    }

    #[test]
    fn a_contract_knows_no_other_scale_and_a_civil_servant_no_contract() {
        let all = rows();
        for row in &all {
            let contract = row.terhadap.contains(&JenisJabatan::NonAsn);
            assert_eq!(contract, row.tingkat == TingkatSanksi::Kontrak, "{}", row.id);
            assert_eq!(contract, row.pejabat == Pejabat::PejabatKontrak, "{}", row.id);
        }
        assert!(all.iter().filter(|r| r.perlu_verifikasi).all(|r| !r.catatan.is_empty()));
    }

    #[test]
    fn what_nobody_is_known_to_decide_goes_up() {
        let day = Tanggal::from_iso("2024-11-21").unwrap();
        assert!(harus_diusulkan(&rows(), TingkatSanksi::BelumDitentukan, JenisJabatan::Pelaksana, day));
        assert!(
            harus_diusulkan(&rows(), TingkatSanksi::Sedang, JenisJabatan::Pengawas, day.plus(-2000)),
            "not yet law"
        );
        assert!(!harus_diusulkan(&rows(), TingkatSanksi::Sedang, JenisJabatan::Pengawas, day));
    }
}
