//! What leaves on paper about pledges: a sheet as it is printed, who is reminded, what proves a record.
//!
//! Only values; the store fills them and the reports write them. None of them carries a NIK.

use super::KeadaanIkrar;
use super::berkas::{Berkas, IsiBaris};
use super::wajib::TenggatSendiri;
use crate::domain::id::{BerkasId, GelombangId, PegawaiId, SatkerId};
use crate::domain::kegiatan::BuktiKegiatan;
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::Nomor;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::tanggal::{Tanggal, Waktu};

/// A sheet as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LembarCetak {
    /// Its head.
    pub berkas: Berkas,
    /// Full name of the unit.
    pub satker: String,
    /// The text that is signed.
    pub teks: TeksCetak,
    /// Its rows in their order.
    pub baris: Vec<BarisCetak>,
}

/// A pledge text as it is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeksCetak {
    /// Its title.
    pub judul: String,
    /// Its points; none where the wording is not known.
    pub butir: Vec<String>,
    /// Whether somebody must still hold it against the paper it comes from.
    pub perlu_verifikasi: bool,
}

/// A row of a sheet that is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisCetak {
    /// Its number.
    pub baris: u32,
    /// Name with titles.
    pub nama: NamaLengkap,
    /// Number.
    pub nomor: Nomor,
    /// Kind of employment; stands before a local number.
    pub status: StatusKepegawaian,
    /// Post.
    pub jabatan: String,
}

/// Somebody who still owes a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagihRow {
    /// Who.
    pub id: PegawaiId,
    /// Name with titles.
    pub nama: NamaLengkap,
    /// Number; for the screen and for tables, never in a message.
    pub nomor: Nomor,
    /// What is on record of him in the wave.
    pub keadaan: KeadaanIkrar,
    /// The day of that record.
    pub tanggal: Option<Tanggal>,
    /// Last day of an exclusion that has ended: he owes again.
    pub berakhir: Option<Tanggal>,
    /// His own due day, where it is not that of the wave.
    pub tenggat: Option<TenggatSendiri>,
}

/// Whose records are proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiapaBukti {
    /// One person, in every wave.
    Orang(PegawaiId),
    /// What is on sheets of this unit, and what is on record there besides, in one wave; units below are asked by themselves.
    Satker(SatkerId, GelombangId),
}

/// One record: a row of a sheet, or what is on record without paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuktiRow {
    /// The wave.
    pub gelombang: String,
    /// Unit of that day.
    pub satker: String,
    /// Name with titles.
    pub nama: NamaLengkap,
    /// Number.
    pub nomor: Nomor,
    /// The sheet and its row; `None` for a record without paper.
    pub kertas: Option<KertasBukti>,
    /// The ceremony at which it was spoken.
    pub kegiatan: Option<KegiatanBukti>,
    /// Day on the paper, or of the record.
    pub tanggal: Tanggal,
    /// Last day of an exclusion that has one.
    pub sampai: Option<Tanggal>,
    /// What it says.
    pub isi: IsiBukti,
    /// Who recorded it, and when; nothing where the row was not keyed.
    pub dicatat: Option<(String, Waktu)>,
    /// Reason or remark.
    pub alasan: String,
    /// Whether this is the one that stands for the person in the wave.
    pub berlaku: bool,
}

/// What a record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IsiBukti {
    /// A row of a sheet as it was keyed; `None` where it was not.
    Baris(Option<IsiBaris>),
    /// A record without paper.
    Keadaan(KeadaanIkrar),
}

/// Where a record stands on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KertasBukti {
    /// The sheet.
    pub berkas: BerkasId,
    /// Number written on it.
    pub nomor: String,
    /// Its row.
    pub baris: u32,
    /// Closed.
    pub tutup: bool,
    /// Where its scan lies.
    pub pindaian: String,
    /// SHA-256 of the scan.
    pub sha256: String,
    /// What was corrected on the row, the first correction first.
    pub koreksi: Vec<KoreksiBukti>,
}

/// A ceremony behind a spoken pledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KegiatanBukti {
    /// Its title.
    pub judul: String,
    /// Where it took place.
    pub tempat: String,
    /// It took place on screens.
    pub daring: bool,
    /// What proves it.
    pub bukti: Vec<BuktiKegiatan>,
}

/// A correction on a closed sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KoreksiBukti {
    /// What the row says since.
    pub isi: IsiBaris,
    /// Why.
    pub alasan: String,
    /// Who entered it.
    pub oleh: String,
    /// When.
    pub waktu: Waktu,
}
