//! The queue of cases as panes show it. The rules of a case are in [`super::perkara`].

use super::id::{LaporanDugaanId, PegawaiId, PerkaraId, Ver};
use super::katalog::Rumpun;
use super::perkara::{KeadaanPerkara, SumberLaporan, Tenggat};
use super::request::Posisi;
use super::tanggal::{Tanggal, Waktu};

/// One case in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerkaraRow {
    /// Key.
    pub id: PerkaraId,
    /// Version for a save.
    pub ver: Ver,
    /// Register number, `0147`.
    pub nomor: String,
    /// Who is accused: the name of that day, or a description where nobody is identified.
    pub terlapor: String,
    /// The person, where identified.
    pub pegawai: Option<PegawaiId>,
    /// Name of the unit on the day of registration.
    pub satker: String,
    /// Proposed rows of the catalogue, `DS-06`.
    pub baris: Vec<String>,
    /// State.
    pub keadaan: KeadaanPerkara,
    /// First day in that state.
    pub sejak: Tanggal,
    /// What is due next.
    pub tenggat: Option<Tenggat>,
    /// Working days left on the session's day; negative is late.
    pub sisa: Option<i64>,
    /// One line; empty for a session that may not read stories.
    pub ringkas: String,
    /// Where the report came from.
    pub sumber: SumberLaporan,
    /// Day of the act.
    pub perbuatan: Tanggal,
    /// Day the report was received; the days a case is open run from it.
    pub terima: Tanggal,
    /// Place in the queue.
    pub posisi: Posisi,
}

/// A step a case took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LangkahRow {
    /// State left; `None` for the first step.
    pub dari: Option<KeadaanPerkara>,
    /// State entered.
    pub ke: KeadaanPerkara,
    /// Day of the step.
    pub tanggal: Tanggal,
    /// Number of the paper, or the reason.
    pub alasan: String,
    /// Login of whoever recorded it.
    pub oleh: String,
    /// When it was recorded.
    pub waktu: Waktu,
}

/// One case whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Perkara {
    /// What the queue shows.
    pub row: PerkaraRow,
    /// The report behind it.
    pub laporan: LaporanDugaanId,
    /// Number of the letter it came with; empty where none.
    pub nomor_surat: String,
    /// Day it was received.
    pub terima: Tanggal,
    /// The story; `None` for a session that may not read it.
    pub uraian: Option<String>,
    /// A name that no page may show, for whoever composes one; the store never hands it out here, the reporter is a question of its own.
    pub pelapor: Option<String>,
    /// Whether a reporter is on file.
    pub ada_pelapor: bool,
    /// Grade and post of that day.
    pub jabatan: String,
    /// Family of the proposed rows, where they agree.
    pub rumpun: Option<Rumpun>,
    /// Other cases out of the same report: number and accused.
    pub serangkai: Vec<(String, String)>,
    /// Steps, oldest first.
    pub langkah: Vec<LangkahRow>,
}
