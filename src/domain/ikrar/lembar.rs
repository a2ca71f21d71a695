//! What can be asked of a store about sheets of paper, and what can change: the part of [`crate::domain::request`] that is theirs.

use super::CakupanRow;
use super::berkas::{BarisBerkas, BarisDiisi, Berkas, BerkasIsi, BerkasRow, IsiBaris, Susunan};
use super::cetak::{BuktiRow, LembarCetak, SiapaBukti, TagihRow};
use crate::domain::id::{BerkasId, GelombangId, SatkerId, Ver};
use crate::domain::tanggal::Tanggal;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TanyaLembar {
    /// One sheet with its rows.
    Satu(BerkasId),
    /// Sheets of a wave, open ones first, then the newest.
    Daftar {
        /// The wave.
        gelombang: GelombangId,
        /// This unit and all below; `None` for the whole office.
        satker: Option<SatkerId>,
        /// At most so many rows.
        batas: usize,
    },
    /// The session's own sheet that was begun last and is still open, where one is.
    Lanjut,
    /// The sample of a sheet for a second person: who stands on which row, and nothing of what was keyed.
    Contoh(BerkasId),
    /// What units had reached on a day.
    Cakupan {
        /// The wave.
        gelombang: GelombangId,
        /// The day.
        hari: Tanggal,
    },
    /// The sheet with this number in a wave and unit, where there is one.
    Nomor {
        /// The wave.
        gelombang: GelombangId,
        /// The unit.
        satker: SatkerId,
        /// Number written on it.
        nomor: String,
    },
    /// A sheet as it is printed.
    Cetak(BerkasId),
    /// Who still owes a signature at one unit, those below it left out.
    Tagih {
        /// The wave.
        gelombang: GelombangId,
        /// The unit.
        satker: SatkerId,
    },
    /// What is on record of a person or at a unit.
    Bukti(SiapaBukti),
}

/// An answer; each variant belongs to the [`TanyaLembar`] of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JawabLembar {
    /// Rows in the order of the paper.
    Satu(Box<Berkas>, Vec<BarisBerkas>),
    /// Sheets.
    Daftar(Vec<BerkasRow>),
    /// Where the operator left off.
    Lanjut(Option<BerkasLanjut>),
    /// Rows of the sample in the order of the paper.
    Contoh(Vec<BarisContoh>),
    /// By unit.
    Cakupan(Vec<CakupanRow>),
    /// The sheet.
    Nomor(Option<BerkasId>),
    /// As it is printed.
    Cetak(Box<LembarCetak>),
    /// By name.
    Tagih(Vec<TagihRow>),
    /// By wave, unit, name and paper.
    Bukti(Vec<BuktiRow>),
}

/// Where an operator left off keying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasLanjut {
    /// The sheet.
    pub id: BerkasId,
    /// Number written on it.
    pub nomor: String,
    /// Its unit, for narrow places.
    pub satker_nama: String,
    /// Its wave.
    pub gelombang: GelombangId,
    /// Name of that wave.
    pub gelombang_nama: String,
    /// The first row that was not keyed; `None` where all were.
    pub baris: Option<u32>,
}

/// A row of a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisContoh {
    /// Its number on the paper.
    pub baris: u32,
    /// Who stands on it.
    pub nama: String,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UbahLembar {
    /// A new sheet with its rows, or the head of one that is open.
    Kepala {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(BerkasId, Ver)>,
        /// Its head.
        isi: BerkasIsi,
        /// Whose rows a new one has; an old one keeps its rows.
        susunan: Susunan,
    },
    /// Rows of an open sheet, as keyed. A row that says so already is harmless; somebody who stands on no row gets the next.
    Baris {
        /// The sheet.
        berkas: BerkasId,
        /// The rows, in the order of keying.
        baris: Vec<BarisDiisi>,
    },
    /// A sheet is done with. Where its totals differ it needs a reason.
    Tutup {
        /// Which, and the version seen.
        lama: (BerkasId, Ver),
        /// Why, where one is needed.
        alasan: String,
    },
    /// What was found wrong on a closed sheet.
    Koreksi {
        /// The sheet.
        berkas: BerkasId,
        /// The row.
        baris: u32,
        /// What it says.
        isi: IsiBaris,
        /// How that came out.
        alasan: String,
    },
    /// What a second person read on the sample of a sheet. Answers in words how many differ.
    Uji {
        /// The sheet.
        berkas: BerkasId,
        /// Row and what it says; all rows of the sample.
        baris: Vec<(u32, IsiBaris)>,
    },
    /// The checksum of a scan, noted once for the path that the head names; a head that names another by now refuses it.
    Sidik {
        /// The sheet.
        berkas: BerkasId,
        /// Where the scan lay that was read.
        jalan: String,
        /// Its SHA-256, lower-case hex.
        sha256: String,
    },
    /// A sheet has been printed by us. The first time stands.
    Cetak(BerkasId),
}
