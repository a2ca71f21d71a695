//! Stand-in while the rules are written beside it.
use super::id::{PegawaiId, PemilihanId};
use super::kode::kode;
use super::tanggal::Tanggal;
kode! {
    /// State.
    pub enum KeadaanPerkara("keadaan-perkara") {
        /// hint
        Informasi => "informasi",
        /// registered
        LaporanMasuk => "laporan_masuk",
    }
}
kode! {
    /// Source.
    pub enum SumberLaporan("sumber-laporan") {
        /// Bawaslu
        BawasluLaporan => "bawaslu_laporan",
    }
}
kode! {
    /// Rule.
    pub enum AturanTenggat("tenggat") {
        /// x
        PenyampaianSk => "penyampaian_sk",
    }
}
/// Due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenggat {
    /// rule
    pub aturan: AturanTenggat,
    /// day
    pub jatuh: Tanggal,
}
/// Accused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerlaporBaru {
    /// who
    pub pegawai: Option<PegawaiId>,
    /// description
    pub keterangan: String,
    /// rows
    pub baris: Vec<String>,
}
/// Input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerkaraBaru {
    /// source
    pub sumber: SumberLaporan,
    /// letter
    pub nomor_surat: String,
    /// act
    pub tanggal_perbuatan: Tanggal,
    /// received
    pub tanggal_terima: Tanggal,
    /// reporter
    pub pelapor: Option<String>,
    /// line
    pub ringkas: String,
    /// story
    pub uraian: String,
    /// election
    pub pemilihan: Option<PemilihanId>,
    /// accused
    pub terlapor: Vec<TerlaporBaru>,
}
