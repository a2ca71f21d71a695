//! A case: its states, its clocks and the report it comes from (`domain.md` 3).
//!
//! One report may name several people; each of them becomes a case of its own. A hint (`informasi`)
//! is kept but counts in no figure and has no deadline. Which step may follow which is fixed here;
//! **how many days** a step may take is data ([`BarisTenggat`]), since several of those numbers are
//! disputed or unverified. A decision belongs to a named official and is nowhere computed.

use super::baris::Baris;
use super::hari_kerja::KalenderKerja;
use super::kode::kode;
use super::pesan::Pesan;
use super::tanggal::Tanggal;

pub mod alur;
pub mod angka;
mod baru;
pub mod cocok;
#[cfg(test)]
pub(crate) mod contoh;
pub mod dokumen;
pub mod jam;
mod keadaan;
pub mod konflik;
pub mod kurun;
pub mod penanganan;
pub mod samar;
pub mod siasn;
pub mod surat;
pub mod syarat;
pub mod triase;
pub mod wewenang;

pub use baru::{MAKS_RINGKAS, MAKS_TEKS, PerkaraBaru, TerlaporBaru};
pub use keadaan::KeadaanPerkara;

kode! {
    /// Where a report comes from (`domain.md` 3.1).
    pub enum SumberLaporan("sumber-laporan") {
        /// Bawaslu, reported by a citizen.
        BawasluLaporan => "bawaslu_laporan",
        /// Bawaslu, found by its supervisors.
        BawasluTemuan => "bawaslu_temuan",
        /// Bawaslu's electronic reporting.
        SigapLapor => "sigap_lapor",
        /// BKN's shared system.
        BknSbt => "bkn_sbt",
        /// SP4N-LAPOR!
        Sp4nLapor => "sp4n_lapor",
        /// The task force's patrol of social media.
        SatgasMedsos => "satgas_medsos",
        /// Complaint by staff.
        PengaduanPegawai => "pengaduan_pegawai",
        /// Complaint by the public.
        PengaduanMasyarakat => "pengaduan_masyarakat",
        /// The direct superior learned of it.
        AtasanLangsung => "atasan_langsung",
        /// Whistleblowing channel of the inspectorate; its name and form are unverified.
        WbsItjen => "wbs_itjen",
    }
}

kode! {
    /// What a person is in a case.
    pub enum PeranPihak("peran-pihak") {
        /// Accused.
        Terlapor => "terlapor",
        /// Reporter; hidden by role.
        Pelapor => "pelapor",
        /// Witness.
        Saksi => "saksi",
        /// Direct superior.
        Atasan => "atasan",
    }
}

kode! {
    /// Rules that set a date (`domain.md` 3.4), and two reminders of the office's own.
    pub enum AturanTenggat("tenggat") {
        /// Internal reminder: a first look at a new report.
        TelaahAwal => "telaah_awal",
        /// Internal reminder: end of the verification.
        VerifikasiInternal => "verifikasi_internal",
        /// Between the first call and the examination; its direction is disputed.
        Panggilan1Jarak => "panggilan_1_jarak",
        /// Second call after a missed examination.
        Panggilan2 => "panggilan_2",
        /// Delivery of the decision.
        PenyampaianSk => "penyampaian_sk",
        /// Sending the decision to somebody who was absent.
        PengirimanSk => "pengiriman_sk",
        /// The decision comes into force.
        MulaiBerlaku => "mulai_berlaku",
        /// Report to Bawaslu.
        LaporBawaslu => "lapor_bawaslu",
        /// Verification by the national task force.
        SbtVerifikasi => "sbt_verifikasi",
        /// Study by Bawaslu.
        BawasluKajian => "bawaslu_kajian",
        /// Filing an objection.
        Keberatan => "keberatan",
        /// Answer to an objection.
        KeberatanJawab => "keberatan_jawab",
        /// Filing an appeal.
        Banding => "banding",
        /// Decision on an appeal.
        BandingPutus => "banding_putus",
        /// Answer to a recommendation of BKN.
        RekomendasiTindakLanjut => "rekomendasi_tindak_lanjut",
        /// A pledge of somebody who came after its wave had begun; a reminder of the office's own.
        IkrarSusulan => "ikrar_susulan",
    }
}

kode! {
    /// Unit of a number of days.
    pub enum SatuanTenggat("satuan-tenggat") {
        /// Calendar days.
        Hari => "hari",
        /// Working days.
        HariKerja => "hari_kerja",
    }
}

kode! {
    /// From which day a deadline runs; that day itself is not counted.
    pub enum AwalTenggat("awal-tenggat") {
        /// The day the case entered its state.
        Keadaan => "keadaan",
        /// The day the report was received.
        Terima => "terima",
    }
}

kode! {
    /// How binding a deadline is.
    pub enum SifatTenggat("sifat-tenggat") {
        /// Set by a rule.
        Batas => "batas",
        /// A reminder of the office's own.
        Pengingat => "pengingat",
    }
}

/// One row of `tenggat.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisTenggat {
    /// The rule.
    pub aturan: AturanTenggat,
    /// Number of days; none when the number was not found, then the rule sets no date.
    pub nilai: Option<u32>,
    /// What is counted.
    pub satuan: SatuanTenggat,
    /// States that it applies to by itself; none when only a person can say that it applies.
    pub keadaan: Vec<KeadaanPerkara>,
    /// From which day.
    pub dari: AwalTenggat,
    /// How binding.
    pub sifat: SifatTenggat,
    /// A person must check it before relying on it.
    pub perlu_verifikasi: bool,
    /// Where it was read.
    pub sumber: String,
    /// What is unsure about it.
    pub catatan: String,
}

impl BarisTenggat {
    /// Columns of `tenggat.csv`, in order; several states are separated by spaces.
    pub const KOLOM: &'static [&'static str] =
        &["id", "nilai", "satuan", "keadaan", "dari", "sifat", "perlu_verifikasi", "sumber", "catatan"];

    /// Reads one record with the cells of [`Self::KOLOM`].
    ///
    /// # Errors
    /// `katalog-kolom-jumlah` or `katalog-kolom-salah`, naming row and column.
    pub fn from_record<S: AsRef<str>>(record: &[S]) -> Result<Self, Pesan> {
        let row = Baris::new(Self::KOLOM, record)?;
        let states = |text: &str| text.split_whitespace().map(KeadaanPerkara::from_code).collect::<Option<Vec<_>>>();
        Ok(Self {
            aturan: row.nilai("id", AturanTenggat::from_code)?,
            nilai: row.mungkin("nilai", |text| text.parse().ok())?,
            satuan: row.nilai("satuan", SatuanTenggat::from_code)?,
            keadaan: row.nilai("keadaan", states)?,
            dari: row.nilai("dari", AwalTenggat::from_code)?,
            sifat: row.nilai("sifat", SifatTenggat::from_code)?,
            perlu_verifikasi: row.ya("perlu_verifikasi")?,
            sumber: row.isi("sumber")?.to_owned(),
            catatan: row.teks("catatan").to_owned(),
        })
    }

    /// The day this rule names, counted from `awal`; `None` when its number is not known.
    #[must_use]
    pub fn jatuh(&self, awal: Tanggal, kalender: &KalenderKerja) -> Option<Tanggal> {
        let days = self.nilai?;
        Some(match self.satuan {
            SatuanTenggat::Hari => awal.plus(i64::from(days)),
            SatuanTenggat::HariKerja => kalender.tambah(awal, days),
        })
    }
}

/// The next date of a case and the rule behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenggat {
    /// The rule.
    pub aturan: AturanTenggat,
    /// The day.
    pub jatuh: Tanggal,
    /// How binding it is.
    pub sifat: SifatTenggat,
    /// Whether the rule still wants a check by a person.
    pub perlu_verifikasi: bool,
}

/// The earliest date of a case that has been in `keadaan` since `sejak` and whose report was received on
/// `diterima`. None for hints, closed cases and states without a rule.
#[must_use]
pub fn tenggat(
    keadaan: KeadaanPerkara,
    sejak: Tanggal,
    diterima: Tanggal,
    aturan: &[BarisTenggat],
    kalender: &KalenderKerja,
) -> Option<Tenggat> {
    if !keadaan.dihitung() || !keadaan.is_terbuka() {
        return None;
    }
    let due = |row: &BarisTenggat| {
        let awal = match row.dari {
            AwalTenggat::Keadaan => sejak,
            AwalTenggat::Terima => diterima,
        };
        let jatuh = row.jatuh(awal, kalender)?;
        Some(Tenggat { aturan: row.aturan, jatuh, sifat: row.sifat, perlu_verifikasi: row.perlu_verifikasi })
    };
    aturan.iter().filter(|row| row.keadaan.contains(&keadaan)).filter_map(due).min_by_key(|tenggat| tenggat.jatuh)
}

kode! {
    /// How pressing a date is.
    pub enum Kegentingan("kegentingan") {
        /// The day has passed.
        Lewat => "lewat",
        /// It is today.
        HariIni => "hari_ini",
        /// At most three working days are left.
        Dekat => "dekat",
        /// There is time.
        Aman => "aman",
    }
}

/// Working days left at which a date starts to show as near; a habit of the screen, not a rule of law.
const DEKAT_HK: i64 = 3;

impl Kegentingan {
    /// The sign beside the colour: `!` late, `~` soon.
    #[must_use]
    pub const fn tanda(self) -> char {
        match self {
            Self::Lewat => '!',
            Self::HariIni | Self::Dekat => '~',
            Self::Aman => ' ',
        }
    }
}

/// Working days left until `jatuh` (negative when over) and how pressing that is. The dates decide what
/// is late: on the Saturday after a Friday no working day has been lost, and yet the day has passed.
#[must_use]
pub fn kegentingan(jatuh: Tanggal, hari_ini: Tanggal, kalender: &KalenderKerja) -> (i64, Kegentingan) {
    let sisa = kalender.selisih(hari_ini, jatuh);
    let genting = match jatuh.cmp(&hari_ini) {
        std::cmp::Ordering::Less => Kegentingan::Lewat,
        std::cmp::Ordering::Equal => Kegentingan::HariIni,
        std::cmp::Ordering::Greater if sisa <= DEKAT_HK => Kegentingan::Dekat,
        std::cmp::Ordering::Greater => Kegentingan::Aman,
    };
    (sisa, genting)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::hari_kerja::{CutiBersama, tests::kalender};
    use super::KeadaanPerkara::*;
    use super::*;

    const TENGGAT: &str = include_str!("../../data/acuan/tenggat.csv");

    fn rules() -> Vec<BarisTenggat> {
        let mut reader = csv::Reader::from_reader(TENGGAT.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), BarisTenggat::KOLOM);
        let rows = reader.into_records().map(Result::unwrap);
        rows.map(|row| BarisTenggat::from_record(&row.iter().collect::<Vec<_>>()).unwrap()).collect()
    }

    fn day(iso: &str) -> Tanggal {
        Tanggal::from_iso(iso).unwrap()
    }

    fn due(keadaan: KeadaanPerkara, sejak: &str, diterima: &str) -> Option<(AturanTenggat, String)> {
        let due = tenggat(keadaan, day(sejak), day(diterima), &rules(), &kalender(CutiBersama::Libur))?;
        Some((due.aturan, due.jatuh.iso()))
    }

    #[test]
    fn the_shipped_rules_are_whole() {
        let rules = rules();
        let named: BTreeSet<_> = rules.iter().map(|row| row.aturan).collect();
        assert_eq!(named, AturanTenggat::ALL.iter().copied().collect());
        assert_eq!(rules.len(), named.len());
        assert!(rules.iter().all(|row| row.sifat == SifatTenggat::Batas || row.perlu_verifikasi));
        assert!(rules.iter().all(|row| row.keadaan.iter().all(|state| state.dihitung() && state.is_terbuka())));
    }

    #[test]
    fn deadlines_come_from_the_rows() {
        assert_eq!(
            due(Penyampaian, "2026-07-14", "2026-01-05"),
            Some((AturanTenggat::MulaiBerlaku, "2026-08-04".into()))
        );
        assert_eq!(due(Panggilan2, "2026-03-13", "2026-01-05"), Some((AturanTenggat::Panggilan2, "2026-03-31".into())));
        assert_eq!(
            due(LaporanMasuk, "2024-11-20", "2024-11-18"),
            Some((AturanTenggat::TelaahAwal, "2024-11-21".into()))
        );
        for quiet in [Informasi, Pemeriksaan, UsulPejabatBerwenang, Selesai, Dilimpahkan] {
            assert_eq!(due(quiet, "2024-11-20", "2024-11-18"), None, "{quiet:?}");
        }
        let mut changed = rules();
        for row in changed.iter_mut().filter(|row| row.aturan == AturanTenggat::RekomendasiTindakLanjut) {
            row.nilai = Some(5);
            row.satuan = SatuanTenggat::Hari;
        }
        let calendar = kalender(CutiBersama::Libur);
        let found = tenggat(UsulPejabatBerwenang, day("2024-11-22"), day("2024-11-18"), &changed, &calendar).unwrap();
        assert_eq!(
            (found.jatuh, found.sifat),
            (day("2024-11-27"), SifatTenggat::Batas),
            "an office may fill in a number"
        );
    }

    #[test]
    fn the_earliest_of_several_rules_wins() {
        let mut both = rules();
        for row in &mut both {
            row.keadaan = vec![Verifikasi];
        }
        let found =
            tenggat(Verifikasi, day("2024-11-18"), day("2024-11-18"), &both, &kalender(CutiBersama::Libur)).unwrap();
        assert_eq!(found.jatuh, day("2024-11-21"));
    }

    #[test]
    fn late_is_a_matter_of_dates() {
        let calendar = kalender(CutiBersama::Libur);
        for (due, left, how) in [
            ("2024-11-20", -1, Kegentingan::Lewat),
            ("2024-11-21", 0, Kegentingan::HariIni),
            ("2024-11-25", 2, Kegentingan::Dekat),
            ("2024-11-26", 3, Kegentingan::Dekat),
            ("2024-11-28", 4, Kegentingan::Aman),
        ] {
            assert_eq!(kegentingan(day(due), day("2024-11-21"), &calendar), (left, how), "{due}");
        }
        assert_eq!(kegentingan(day("2024-11-22"), day("2024-11-23"), &calendar), (0, Kegentingan::Lewat));
        assert_eq!(Kegentingan::ALL.iter().map(|k| k.tanda()).collect::<String>(), "!~~ ");
    }

    proptest! {
        #[test]
        fn urgency_follows_the_sign(now in 0i64..2000, ahead in -60i64..60) {
            let now = day("2022-01-01").plus(now);
            let (left, how) = kegentingan(now.plus(ahead), now, &kalender(CutiBersama::Libur));
            prop_assert_eq!(how == Kegentingan::Lewat, ahead < 0);
            prop_assert!(left.signum() == 0 || left.signum() == ahead.signum());
            prop_assert_eq!(how == Kegentingan::Aman, ahead > 0 && left > DEKAT_HK);
        }
    }
}
