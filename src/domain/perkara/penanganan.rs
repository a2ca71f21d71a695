//! What can be asked and changed about the handling of a case: one family of questions and changes for store, desk and reports.
//!
//! The whole file of a case comes in one answer ([`BerkasPerkara`]), because a case is worked on with everything before one's eyes; what a
//! session may not know is empty in it. Every change of one case names the version that was seen ([`UbahPenanganan::Kasus`]), so
//! that two people at one case notice each other. What a change means for the way of the case is decided in [`super::alur`].

mod berkas;
mod isi;
mod kantor;

pub use berkas::BerkasPerkara;
pub use isi::*;
pub use kantor::*;

use super::jam::Jatuh;
use super::wewenang::BarisWewenang;
use super::{AturanTenggat, BarisTenggat};
use crate::domain::hari_kerja::JenisLibur;
use crate::domain::id::{DokumenId, JamId, NomorLuarId, OperatorId, PegawaiId, PemeriksaId, PerkaraId, Ver};
use crate::domain::katalog::{BarisSanksi, BarisSkb};
use crate::domain::kode::kode;
use crate::domain::tanggal::Tanggal;

kode! {
    /// Body that knows a case by a number of its own.
    pub enum Lembaga("lembaga") {
        /// Election supervisors.
        Bawaslu => "bawaslu",
        /// BKN's shared system (SBT).
        Sbt => "sbt",
        /// BKN's integrated discipline (I'DIS).
        Idis => "idis",
        /// SP4N-LAPOR!
        Lapor => "lapor",
        /// Whistleblowing channel of the inspectorate.
        Wbs => "wbs",
        /// Any other.
        Lain => "lain",
    }
}

kode! {
    /// Item of the checklist of a report: the formal ones say who, when and where, the material ones what and by what it is shown.
    pub enum Syarat("syarat") {
        /// Formal: who reports.
        Pelapor => "pelapor",
        /// Formal: who is accused, by name.
        Terlapor => "terlapor",
        /// Formal: number of the accused (NIP, NI PPPK, local).
        Nomor => "nomor",
        /// Formal: rank and post of the accused.
        Jabatan => "jabatan",
        /// Formal: when.
        Waktu => "waktu",
        /// Formal: where.
        Tempat => "tempat",
        /// Material: what happened.
        Uraian => "uraian",
        /// Material: evidence.
        Bukti => "bukti",
        /// Material: witnesses.
        Saksi => "saksi",
    }
}

impl Syarat {
    /// Whether it is a formal item; the others are material.
    #[must_use]
    pub const fn formal(self) -> bool {
        !matches!(self, Self::Uraian | Self::Bukti | Self::Saksi)
    }
}

kode! {
    /// Move of a triage, the words of LAPOR! (`product.md` job 2).
    pub enum Pilah("pilah") {
        /// It is looked into.
        Verifikasi => "verifikasi",
        /// It waits; the clock stands still.
        Tunda => "tunda",
        /// Another body's: SBT, inspectorate, KPU, Bawaslu.
        BukanWewenang => "bukan_wewenang",
        /// Nothing comes of it; or it is linked to the case it repeats.
        Arsip => "arsip",
    }
}

kode! {
    /// Element of an examination team (PP 94/2021 as restated in `domain.md` 3.3).
    pub enum Unsur("unsur") {
        /// The direct superior.
        Atasan => "atasan",
        /// Supervision.
        Pengawasan => "pengawasan",
        /// Personnel.
        Kepegawaian => "kepegawaian",
        /// Another official who was assigned.
        Lain => "lain",
    }
}

kode! {
    /// Why two cases belong together.
    pub enum Kaitan("kaitan") {
        /// The same accused.
        Orang => "orang",
        /// The same event, told twice.
        Peristiwa => "peristiwa",
        /// The superior who did not act on the other.
        Atasan => "atasan",
    }
}

kode! {
    /// Why a day moved.
    pub enum SebabGeser("sebab-geser") {
        /// A holiday came or went.
        Kalender => "kalender",
        /// The rule has another number.
        Aturan => "aturan",
        /// The clock stood still.
        Jeda => "jeda",
        /// Somebody set it.
        Tangan => "tangan",
    }
}

kode! {
    /// Which of the three dates of a clock or case moved.
    pub enum HalGeser("hal-geser") {
        /// The day it is due.
        Jatuh => "jatuh",
        /// The reminder.
        Ingat => "ingat",
        /// The day until which the file is kept.
        Retensi => "retensi",
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TanyaPenanganan {
    /// One case whole. Whoever opens it on purpose also sends [`crate::domain::request::Write::Lihat`].
    Berkas(PerkaraId),
    /// Reports that wait to be looked through, by deadline, at most so many.
    Pilah(usize),
    /// Who reported. Answered only after a look with its reason was noted in this session within the hour.
    Pelapor(PerkaraId),
    /// The register of sanctions whose decisions are of these days, the newest first, at most so many.
    Register(Tanggal, Tanggal, usize),
    /// Figures of reports received in these days.
    Statistik(Tanggal, Tanggal),
    /// How closed cases ended, the newest first, at most so many; for whoever may know results and no stories.
    Hasil(usize),
    /// Whether this whole number is an employee's; for linking an operator to him, so only for whoever grants roles.
    Bernomor(String),
    /// The rules of handling.
    Aturan,
    /// What a change of the calendar would move: how many clocks, and the first of them.
    Geseran(Box<UbahLibur>),
}

/// An answer; each variant belongs to the [`TanyaPenanganan`] of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JawabPenanganan {
    /// See [`TanyaPenanganan::Berkas`].
    Berkas(Box<BerkasPerkara>),
    /// See [`TanyaPenanganan::Pilah`].
    Pilah(Vec<PilahRow>),
    /// See [`TanyaPenanganan::Pelapor`]; empty where nobody is named.
    Pelapor(PerkaraId, String),
    /// See [`TanyaPenanganan::Register`].
    Register(Vec<RegisterRow>),
    /// See [`TanyaPenanganan::Statistik`].
    Statistik(Box<StatistikPerkara>),
    /// See [`TanyaPenanganan::Hasil`].
    Hasil(Vec<HasilRow>),
    /// See [`TanyaPenanganan::Bernomor`].
    Bernomor(Option<PegawaiId>),
    /// See [`TanyaPenanganan::Aturan`].
    Aturan(Box<AturanKantor>),
    /// See [`TanyaPenanganan::Geseran`]: number of the case, rule, where it stands, where it would stand.
    Geseran(Vec<(String, AturanTenggat, Jatuh, Jatuh)>),
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UbahPenanganan {
    /// One case; the version is that of the case.
    Kasus {
        /// Which, and the version seen.
        lama: (PerkaraId, Ver),
        /// What becomes another.
        ubah: UbahKasus,
    },
    /// What a triage decided, all or nothing.
    Pilah(Vec<PutusanPilah>),
    /// A rule of the office, new or changed by its id; every clock it moves is noted.
    Aturan(Box<UbahAturan>),
    /// The calendar; every clock it moves is noted.
    Libur(Box<UbahLibur>),
    /// Which employee an operator is; `None` takes it back.
    OperatorPegawai(OperatorId, Option<PegawaiId>),
}

/// A change of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UbahKasus {
    /// Who the accused is; name, unit, post, grade, status and number of today are kept.
    Terlapor(PegawaiId),
    /// The chosen rows of the catalogue, all of them; their text of today is kept.
    Baris(Vec<String>),
    /// Who looks after the case.
    Petugas(Option<OperatorId>),
    /// An item of the checklist; `None` leaves it to what is on file.
    Syarat(Syarat, Option<bool>),
    /// A number of another body, new or changed.
    NomorLuar(NomorLuar),
    /// Takes one away.
    NomorLuarHapus(NomorLuarId),
    /// A paper.
    Dokumen(DokumenBaru),
    /// What was noted of a paper is corrected; another kind is refused once a step rests on it.
    DokumenUbah(DokumenId, DokumenBaru),
    /// Takes away a paper that was noted by mistake; refused once a step rests on it.
    DokumenHapus(DokumenId),
    /// A written call.
    Panggilan(PanggilanBaru),
    /// Whether the accused came to a call.
    PanggilanHadir(u8, Option<bool>),
    /// An examiner.
    Pemeriksa(PemeriksaBaru),
    /// Takes one away.
    PemeriksaHapus(PemeriksaId),
    /// Lets an operator into the case.
    Akses {
        /// Who.
        operator: OperatorId,
        /// May see who reported.
        boleh_pelapor: bool,
        /// Heads the team at the desk.
        ketua: bool,
        /// Decree.
        sk: String,
    },
    /// Shuts an operator out again.
    AksesCabut(OperatorId),
    /// What was decided; changeable until the case has moved on from it.
    Putusan(PutusanBaru),
    /// Day on which the accused got the decision; starts the clock until it is in force.
    Terima(Tanggal),
    /// In force from this day, as the decision on an appeal says.
    BerlakuUpaya(Tanggal),
    /// Cancelled later, by number and date.
    Pembatalan(String, Tanggal),
    /// Data blocked in SIASN, or no longer.
    Blokir(bool),
    /// Starts a clock that only a person can say applies.
    Jam(AturanTenggat, Tanggal),
    /// A clock is done with on this day.
    JamSelesai(JamId, Tanggal),
    /// A clock stands still from this day.
    Jeda(JamId, Tanggal, String),
    /// It goes on on this day.
    Lanjut(JamId, Tanggal),
    /// A reminder, or none; a move wants a reason.
    Ingat(JamId, Option<Tanggal>, String),
    /// Last day on which the file is kept; a move wants a reason.
    Retensi(Option<Tanggal>, String),
    /// Belongs to another case.
    Terkait(PerkaraId, Kaitan),
    /// Does not belong to it after all.
    TerkaitLepas(PerkaraId),
}

/// A rule of handling, new or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UbahAturan {
    /// What it says now.
    pub baris: BarisAturan,
    /// Why, or the decree.
    pub alasan: String,
}

/// A row of one of the tables of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BarisAturan {
    /// Catalogue of violations.
    Skb(BarisSkb),
    /// Sanction.
    Sanksi(BarisSanksi),
    /// Competence.
    Wewenang(BarisWewenang),
    /// Deadline.
    Tenggat(BarisTenggat),
    /// Recommending body.
    Badan(BarisBadan),
}

/// Days that become holidays, and holidays that no longer are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UbahLibur {
    /// New ones.
    pub tambah: Vec<BarisLibur>,
    /// Those that go, by day and kind.
    pub hapus: Vec<(Tanggal, JenisLibur)>,
    /// The decree, or why.
    pub alasan: String,
}
