//! What comes in from foreign files: how it is named, understood and refused. No file is opened here.
//!
//! A file becomes rows ([`baris`]); its heading is found and each column named ([`kepala`]); a row becomes a
//! record or reasons ([`baca`], [`rekam`]); units are found by what offices call them ([`padan`]). The store compares
//! records with what it keeps and applies them ([`panggung`]); a person or a script leads through all of that
//! by [`percakapan`]. Nothing is ever guessed: what can be read in two ways is asked or refused with a reason.

pub mod baca;
pub mod baris;
pub mod ingatan;
pub mod kepala;
pub mod padan;
pub mod panggung;
pub mod percakapan;
pub mod rekam;

use serde::{Deserialize, Serialize};

use super::kode::kode;
use super::pesan::Pesan;

kode! {
    /// What a file is about.
    pub enum HalImpor("impor-hal") {
        /// People.
        Pegawai => "pegawai",
        /// Units.
        Satker => "satker",
        /// Who attended a briefing or ceremony.
        Hadir => "hadir",
        /// Who stands on a signed sheet.
        Ikrar => "ikrar",
        /// How inmates voted, a count for each polling station.
        Suara => "suara",
    }
}

kode! {
    /// What a column of a file says. Codes are the headings of our own exports.
    pub enum Kolom("impor-kolom") {
        /// Identity number: NIP, NI PPPK, NRP or the office's own.
        Nomor => "nomor",
        /// Kind of that number, in our own files.
        JenisNomor => "jenis_nomor",
        /// NIK.
        Nik => "nik",
        /// Titles in front, where they stand apart.
        GelarDepan => "gelar_depan",
        /// Name, with or without titles.
        Nama => "nama",
        /// Titles behind, where they stand apart.
        GelarBelakang => "gelar_belakang",
        /// Kind of employment.
        Status => "status",
        /// Grade.
        Golongan => "golongan",
        /// Post.
        Jabatan => "jabatan",
        /// Kind of post.
        JenisJabatan => "jenis_jabatan",
        /// Unit.
        Satker => "satker",
        /// First day at the unit.
        Sejak => "sejak",
        /// Date of birth.
        Lahir => "lahir",
        /// Sex.
        Kelamin => "kelamin",
        /// In service or not.
        Aktif => "aktif",
        /// Why not in service; a remark of a sheet.
        Alasan => "alasan",
        /// First day of unpaid leave.
        CltnDari => "cltn_dari",
        /// Last day of unpaid leave.
        CltnSampai => "cltn_sampai",
        /// Married to a candidate.
        PasanganCalon => "pasangan_calon",
        /// Unit code.
        Kode => "kode",
        /// Short name of a unit.
        Pendek => "pendek",
        /// Kind of unit.
        Jenis => "jenis",
        /// Class of a unit.
        Kelas => "kelas",
        /// The unit above.
        Induk => "induk",
        /// Row number on a sheet.
        Baris => "baris",
        /// State of a pledge.
        Keadaan => "keadaan",
        /// Date of a pledge, an attendance, a count.
        Tanggal => "tanggal",
        /// How somebody attended.
        Cara => "cara",
        /// Number of the polling station.
        Tps => "tps",
        /// Voters on the permanent list.
        Dpt => "dpt",
        /// Voters on the additional list.
        Dptb => "dptb",
        /// Voters on the special list.
        Dpk => "dpk",
        /// Who used the vote.
        Pengguna => "pengguna",
    }
}

impl Kolom {
    /// The columns that are kept or changed together with this one, itself among them: one of them without the other is no state that a
    /// person can be in.
    #[must_use]
    pub const fn sekawan(&self) -> &[Self] {
        match self {
            Self::Satker | Self::Sejak => &[Self::Satker, Self::Sejak],
            Self::Aktif | Self::Alasan => &[Self::Aktif, Self::Alasan],
            Self::CltnDari | Self::CltnSampai => &[Self::CltnDari, Self::CltnSampai],
            _ => std::slice::from_ref(self),
        }
    }
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asal {
    /// Number of the sheet, from 0.
    pub lembar: u32,
    /// Number of the row in it, from 1.
    pub nomor: u64,
}

impl From<&baris::Baris> for Asal {
    fn from(baris: &baris::Baris) -> Self {
        Self { lembar: baris.lembar, nomor: baris.nomor }
    }
}

/// Why a row cannot be taken: one of its cells, or the row as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alasan {
    /// What the column says; `None` speaks of the row.
    pub kolom: Option<Kolom>,
    /// What stands in the cell.
    pub isi: String,
    /// What is wrong with it and what to do now.
    pub pesan: Pesan,
}

impl Alasan {
    /// A reason that speaks of the row as a whole.
    #[must_use]
    pub const fn baris(pesan: Pesan) -> Self {
        Self { kolom: None, isi: String::new(), pesan }
    }

    /// A reason that speaks of one cell.
    #[must_use]
    pub fn sel(kolom: Kolom, isi: impl Into<String>, pesan: Pesan) -> Self {
        Self { kolom: Some(kolom), isi: isi.into(), pesan }
    }
}
