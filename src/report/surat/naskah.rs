//! The texts of the letters, `data/surat/*.toml`, as they are inside the binary.
//!
//! A text is data, so that whoever knows how such a letter reads can correct it without knowing this program; a test reads
//! every one and fills every hole. Nothing in here is about one case.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::perkara::surat::JenisSurat;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// What all letters share.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Umum {
    pub(super) hari: Vec<String>,
    pub(super) bulan: Vec<String>,
    /// Stands where something has to be written by hand.
    pub(super) titik: String,
    pub(super) rahasia: String,
    /// Number of a page behind the first, with `{n}`.
    pub(super) halaman: String,
    pub(super) tembusan: String,
    pub(super) kepada: String,
    pub(super) jawab: String,
    pub(super) nip: String,
    pub(super) ketua: String,
    pub(super) anggota: String,
    pub(super) kolom_panggilan: Vec<String>,
    pub(super) hadir: String,
    pub(super) tidak_hadir: String,
    pub(super) panggilan: Vec<String>,
    pub(super) kepala: KataKepala,
    pub(super) tanda: BTreeMap<String, String>,
    kementerian: Vec<Kementerian>,
    pub(super) label_nomor: BTreeMap<String, String>,
    pub(super) tata_cara: BTreeMap<String, String>,
    pub(super) dugaan: BTreeMap<String, String>,
    pub(super) usulan: BTreeMap<String, String>,
}

/// Words of the head of an office letter.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KataKepala {
    pub(super) nomor: String,
    pub(super) sifat: String,
    pub(super) sifat_rahasia: String,
    pub(super) sifat_biasa: String,
    pub(super) lampiran: String,
    pub(super) satu_berkas: String,
    pub(super) hal: String,
}

/// A ministry, known by what its offices are called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kementerian {
    sebutan: String,
    hapus: bool,
    kop: String,
    pub(super) ppk: String,
}

impl Umum {
    /// The ministry that an office of this name belongs to.
    pub(super) fn kementerian(&self, kantor: &str) -> Option<&Kementerian> {
        self.kementerian.iter().find(|k| kantor.contains(&k.sebutan))
    }

    /// The letterhead: the ministry where it is known, and the office.
    pub(super) fn kop(&self, kantor: &str) -> Vec<String> {
        let Some(known) = self.kementerian(kantor) else { return vec![kantor.to_uppercase()] };
        let office = if known.hapus { kantor.replacen(&known.sebutan, "", 1) } else { kantor.to_owned() };
        let office = office.split_whitespace().collect::<Vec<_>>().join(" ");
        vec![known.kop.clone(), office.to_uppercase()]
    }

    /// The words of a group, or those of all others.
    pub(super) fn menurut(table: &BTreeMap<String, String>, code: &str) -> Option<String> {
        table.get(code).or_else(|| table.get("lain")).cloned()
    }
}

/// The text of one kind of letter.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Naskah {
    /// Confidential.
    pub(super) rahasia: bool,
    /// Title in the middle; a letter without one has the head of an office letter.
    #[serde(default)]
    pub(super) judul: Vec<String>,
    /// The number stands below the title.
    #[serde(default)]
    pub(super) nomor: bool,
    /// What it is about.
    #[serde(default)]
    pub(super) hal: String,
    /// Something is enclosed.
    #[serde(default)]
    pub(super) lampiran: bool,
    /// To whom, where nobody else is named.
    #[serde(default)]
    pub(super) kepada: Vec<String>,
    /// The same for somebody under contract, where it differs.
    #[serde(default)]
    pub(super) kepada_kontrak: Vec<String>,
    pub(super) blok: Vec<BlokNaskah>,
    #[serde(default)]
    pub(super) tembusan: Vec<String>,
    /// Sentences by what became of it.
    #[serde(default)]
    pub(super) kabar: BTreeMap<String, String>,
    /// Sentences by kind of employment.
    #[serde(default)]
    pub(super) upaya: BTreeMap<String, String>,
}

/// A part of a text.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum BlokNaskah {
    Alinea(String),
    Sub(String),
    Rincian(Vec<(String, String)>),
    Butir(Vec<String>),
    Daftar(Daftar),
    /// So many lines to write on, and the name of the hole that they are.
    Ruang(u8, String),
    Tanya(Vec<TanyaNaskah>),
    Tanda(Vec<Pihak>),
}

/// A question of an examination; an empty one leaves room for it too.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TanyaNaskah {
    pub(super) isi: String,
    /// Lines for the answer.
    pub(super) ruang: u8,
}

/// What is listed.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Daftar {
    Baris,
    Tim,
    Panggilan,
}

/// Who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Pihak {
    Penanda,
    Terperiksa,
    Tim,
    Penerima,
}

const UMUM: &str = include_str!("../../../data/surat/umum.toml");

macro_rules! naskah_naskah {
    ($($jenis:ident => $file:literal),+ $(,)?) => {
        const fn sumber(jenis: JenisSurat) -> &'static str {
            match jenis { $(JenisSurat::$jenis => include_str!(concat!("../../../data/surat/", $file, ".toml"))),+ }
        }
    };
}

naskah_naskah! {
    SuratPanggilan1 => "surat_panggilan_1",
    SuratPanggilan2 => "surat_panggilan_2",
    Bap => "bap",
    BaKetidakhadiran => "ba_ketidakhadiran",
    Lhp => "lhp",
    LhpTidakHadir => "lhp_tidak_hadir",
    Usul => "usul",
    SuratPenyampaian => "surat_penyampaian",
    PernyataanTertutup => "pernyataan_tertutup",
    PernyataanTerbuka => "pernyataan_terbuka",
    Balasan => "balasan",
    Penerusan => "penerusan",
}

/// What all letters share, and the text of this kind.
///
/// # Errors
/// [`StoreError::Damaged`] where a text cannot be read, which is a fault of the program's build.
pub(super) fn baca(jenis: JenisSurat) -> Result<(Umum, Naskah), StoreError> {
    let rusak = |e: toml::de::Error| StoreError::Damaged(Pesan::new("surat-naskah-rusak").with("sebab", e.to_string()));
    Ok((toml::from_str(UMUM).map_err(rusak)?, toml::from_str(sumber(jenis)).map_err(rusak)?))
}
