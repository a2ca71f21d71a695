//! What is on file about a case, as it is keyed and as it is shown: papers, calls, examiners, clocks, decisions, and what is drawn
//! from many cases at once.

use super::super::dokumen::JenisDokumen;
use super::super::jam::{Jatuh, Jeda};
use super::super::wewenang::Pejabat;
use super::super::{AturanTenggat, KeadaanPerkara, SifatTenggat};
use crate::domain::antrean::PerkaraRow;
use crate::domain::id::{DokumenId, JamId, NomorLuarId, OperatorId, PegawaiId, PemeriksaId, PerkaraId, Ver};
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::pegawai::{JenisJabatan, PegawaiRow};
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::{Tanggal, Waktu};

use super::{HalGeser, Kaitan, Lembaga, Pilah, SebabGeser, Syarat, Unsur};

/// Number of another body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NomorLuar {
    /// Key; `None` for a new one.
    pub id: Option<NomorLuarId>,
    /// Whose.
    pub lembaga: Lembaga,
    /// As written.
    pub nomor: String,
    /// Date of it.
    pub tanggal: Tanggal,
    /// Remark.
    pub catatan: String,
}

/// One item of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SyaratRow {
    /// Which.
    pub butir: Syarat,
    /// Whether it is there.
    pub ada: bool,
    /// What is on file already says so; nobody had to tick it.
    pub sendiri: bool,
}

/// A paper as it is keyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DokumenBaru {
    /// Kind.
    pub jenis: JenisDokumen,
    /// Number as written; empty where none.
    pub nomor: String,
    /// Date on it.
    pub tanggal: Tanggal,
    /// Path of its scan as it was given; empty where only the paper exists.
    pub letak: String,
    /// Checksum and size of the scan when it was noted, made at the edge.
    pub sidik: Option<(String, u64)>,
    /// Remark.
    pub catatan: String,
}

/// A paper on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DokumenRow {
    /// Key.
    pub id: DokumenId,
    /// What it is.
    pub isi: DokumenBaru,
    /// Login of whoever noted it.
    pub oleh: String,
    /// When it was noted.
    pub waktu: Waktu,
}

/// A written call as it is keyed; a second keying of the same number changes the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanggilanBaru {
    /// First or second.
    pub ke: u8,
    /// Number of the letter as written.
    pub nomor: String,
    /// Date of the letter.
    pub surat: Tanggal,
    /// Day it calls to.
    pub pemeriksaan: Tanggal,
    /// Hour it calls to, as written.
    pub pukul: String,
    /// Where it calls to.
    pub tempat: String,
}

/// A written call on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanggilanRow {
    /// What it says.
    pub isi: PanggilanBaru,
    /// Whether the accused came; `None` until somebody says so.
    pub hadir: Option<bool>,
    /// What both readings of the rule say of the days between letter and examination; nobody is stopped.
    pub peringatan: Option<Pesan>,
}

/// An examiner as he is keyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PemeriksaBaru {
    /// The employee; his name and post of today are kept.
    pub pegawai: Option<PegawaiId>,
    /// Name, where he is not of this office.
    pub nama: String,
    /// Post, where he is not of this office.
    pub jabatan: String,
    /// Which element he stands for.
    pub unsur: Unsur,
    /// Heads the team.
    pub ketua: bool,
}

/// An examiner on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PemeriksaRow {
    /// Key.
    pub id: PemeriksaId,
    /// Who, as of that day.
    pub isi: PemeriksaBaru,
    /// Kind of post of that day.
    pub jenis_jabatan: Option<JenisJabatan>,
    /// Why he should not examine here: a party, led by the accused, or lower in office. Told, not refused, where a paper says so.
    pub keberatan: Option<Pesan>,
}

/// An operator whom the case is open to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AksesRow {
    /// Who.
    pub operator: OperatorId,
    /// Login.
    pub login: String,
    /// Name.
    pub nama: String,
    /// May see who reported.
    pub boleh_pelapor: bool,
    /// Heads the team at the desk and lets others in.
    pub ketua: bool,
    /// Decree by which he was let in.
    pub sk: String,
}

/// A clock of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JamRow {
    /// Key.
    pub id: JamId,
    /// The rule.
    pub aturan: AturanTenggat,
    /// The day it runs from.
    pub dari: Tanggal,
    /// Where it stands.
    pub jatuh: Jatuh,
    /// Working days left on the session's day; negative is late. `None` where it has no day.
    pub sisa: Option<i64>,
    /// How binding.
    pub sifat: SifatTenggat,
    /// The rule still wants a check by a person.
    pub perlu_verifikasi: bool,
    /// A reminder before that day.
    pub ingat: Option<Tanggal>,
    /// Kept, or no longer wanted, on this day.
    pub selesai: Option<Tanggal>,
    /// When it stood still.
    pub jeda: Vec<Jeda>,
}

/// A day that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeserRow {
    /// The rule of the clock; `None` for the day until which the file is kept.
    pub aturan: Option<AturanTenggat>,
    /// Which date.
    pub hal: HalGeser,
    /// Where it stood.
    pub lama: Option<Tanggal>,
    /// Where it stands.
    pub baru: Option<Tanggal>,
    /// Why.
    pub sebab: SebabGeser,
    /// In words, or the decree behind it.
    pub alasan: String,
    /// Login of whoever did what moved it.
    pub oleh: String,
    /// When.
    pub waktu: Waktu,
}

/// A decision as it is keyed. Nothing of it is ever computed but its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutusanBaru {
    /// Id of the sanction in the catalogue of sanctions.
    pub sanksi: String,
    /// The article that was violated, as the decision names it.
    pub pasal: String,
    /// The office that decided.
    pub pejabat: Pejabat,
    /// Name of whoever holds it.
    pub pejabat_nama: String,
    /// Post as written under the decision.
    pub pejabat_jabatan: String,
    /// Number of the decision as written.
    pub sk_nomor: String,
    /// Its date.
    pub sk_tanggal: Tanggal,
    /// Remark.
    pub catatan: String,
}

/// A decision on file; the row of the register of sanctions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutusanRow {
    /// What was decided.
    pub isi: PutusanBaru,
    /// Level of the sanction on that day.
    pub tingkat: TingkatSanksi,
    /// Its name on that day.
    pub nama: String,
    /// Months it is served.
    pub bulan: Option<u32>,
    /// Day on which the accused got it.
    pub terima: Option<Tanggal>,
    /// First day in force.
    pub berlaku: Option<Tanggal>,
    /// An appeal has said so.
    pub berlaku_upaya: bool,
    /// Last day on which it is served.
    pub akhir: Option<Tanggal>,
    /// Number and date of a later cancellation.
    pub pembatalan: Option<(String, Tanggal)>,
    /// Data blocked in SIASN.
    pub blokir: bool,
}

/// Another case that belongs, or may belong, to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerkaitRow {
    /// Which.
    pub perkara: PerkaraId,
    /// Its register number.
    pub nomor: String,
    /// Its accused.
    pub terlapor: String,
    /// Its state.
    pub keadaan: KeadaanPerkara,
    /// Why.
    pub kaitan: Kaitan,
    /// Somebody has said so; otherwise it is a suggestion.
    pub pasti: bool,
}

/// An earlier sanction of the same person: a repeat is flagged, what follows from it is the decider's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ulangan {
    /// Register number of that case.
    pub nomor: String,
    /// Its sanction.
    pub sanksi: String,
    /// Level.
    pub tingkat: TingkatSanksi,
    /// Date of its decision.
    pub sk_tanggal: Tanggal,
    /// It was about one of the same rows of the catalogue.
    pub sejenis: bool,
}

/// A chosen row of the catalogue with its text of that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisKasus {
    /// Id, `DS-06`.
    pub id: String,
    /// Family.
    pub rumpun: Rumpun,
    /// Level that the catalogue names.
    pub sanksi: TingkatSanksi,
    /// Wording.
    pub bentuk: String,
    /// Legal basis.
    pub dasar: String,
}

/// A row of the catalogue that may fit, with the reasons to weigh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsulanBaris {
    /// Id.
    pub id: String,
    /// Wording.
    pub bentuk: String,
    /// Family.
    pub rumpun: Rumpun,
    /// Level that the catalogue names.
    pub sanksi: TingkatSanksi,
    /// Why it is proposed and what to check.
    pub alasan: Vec<Pesan>,
}

/// A report that waits to be looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilahRow {
    /// The case as the queue shows it.
    pub row: PerkaraRow,
    /// Number of the letter it came with.
    pub nomor_surat: String,
    /// Day it was received.
    pub terima: Tanggal,
    /// Where the act happened, as written.
    pub tempat: String,
    /// The story; empty for a session that may not read it.
    pub uraian: String,
    /// Whether a reporter is on file.
    pub ada_pelapor: bool,
    /// The checklist.
    pub syarat: Vec<SyaratRow>,
    /// Rows that may fit.
    pub usulan: Vec<UsulanBaris>,
    /// Who the accused may be, the likeliest first; empty where somebody is identified.
    pub calon: Vec<PegawaiRow>,
    /// Cases that may be the same.
    pub terkait: Vec<TerkaitRow>,
    /// Operators who may look after it: nobody who is a party or led by the accused.
    pub petugas: Vec<(OperatorId, String)>,
    /// It was put off: since when and why.
    pub ditunda: Option<(Tanggal, String)>,
}

/// What was decided about one report; becomes a change when all are applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutusanPilah {
    /// Which, and the version seen.
    pub lama: (PerkaraId, Ver),
    /// The move; `None` where only items, person, rows or officer change.
    pub pilah: Option<Pilah>,
    /// Why it waits or is filed away; where it goes.
    pub alasan: String,
    /// The case it repeats, for [`Pilah::Arsip`].
    pub sama: Option<PerkaraId>,
    /// Who the accused is.
    pub terlapor: Option<PegawaiId>,
    /// Chosen rows; `None` leaves them.
    pub baris: Option<Vec<String>>,
    /// Who looks after it.
    pub petugas: Option<OperatorId>,
    /// Items ticked or unticked by hand.
    pub syarat: Vec<(Syarat, bool)>,
}

/// Persons, reports and violations of a time, each counted on its own (`domain.md` 13.6). Hints are in none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatistikPerkara {
    /// Reports received.
    pub laporan: u64,
    /// Persons accused, each once.
    pub orang: u64,
    /// Cases: one person in one report.
    pub perkara: u64,
    /// Violations: chosen rows of the catalogue over all cases.
    pub pelanggaran: u64,
    /// Persons with a decision in force that was not cancelled.
    pub terbukti: u64,
    /// Persons with a decision that is not in force yet or under appeal; nobody is proven guilty by it.
    pub diputus: u64,
    /// Persons whose cases were all closed as not proven.
    pub tidak_terbukti: u64,
    /// Cases by state.
    pub keadaan: Vec<(KeadaanPerkara, u64)>,
    /// Persons by level of sanction.
    pub tingkat: Vec<(TingkatSanksi, u64)>,
    /// Violations by row of the catalogue.
    pub baris: Vec<(String, u64)>,
    /// Counts below five are not told to this session: a row of them is missing, and a figure of nought may be up to four.
    pub disamarkan: bool,
}

/// A row of the register of sanctions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// The case.
    pub perkara: PerkaraId,
    /// Its number.
    pub nomor: String,
    /// The accused of that day.
    pub terlapor: String,
    /// The unit of that day.
    pub satker: String,
    /// State of the case.
    pub keadaan: KeadaanPerkara,
    /// The decision.
    pub putusan: PutusanRow,
}

/// How a case ended, for whoever may know that and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HasilRow {
    /// The case.
    pub perkara: PerkaraId,
    /// Its number.
    pub nomor: String,
    /// The accused, where identified.
    pub pegawai: Option<PegawaiId>,
    /// The accused of that day.
    pub terlapor: String,
    /// The unit of that day.
    pub satker: String,
    /// State in which it ended.
    pub keadaan: KeadaanPerkara,
    /// Day of it.
    pub sejak: Tanggal,
    /// Name of the sanction; empty where none was given.
    pub sanksi: String,
}
