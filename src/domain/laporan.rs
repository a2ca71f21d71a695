//! What goes out: which reports and lists there are, who may have them, in which forms, narrowed to what.

use std::collections::BTreeSet;

use super::id::{GelombangId, PegawaiId, SatkerId};
use super::kode::kode;
use super::operator::Hak;
use super::pegawai::{PegawaiFilter, PegawaiUrut};
use super::satker::PapanUrut;
use super::tanggal::Tanggal;

kode! {
    /// A report.
    pub enum Laporan("laporan") {
        /// Recap per unit with roll-up.
        Rekap => "rekap",
        /// People who have not signed in the wave.
        Belum => "belum",
        /// Register of cases; closed circle.
        Perkara => "perkara",
        /// Register of sanctions; closed circle.
        Sanksi => "sanksi",
        /// Figures of cases: persons, reports and violations apart.
        Statistik => "statistik",
    }
}

impl Laporan {
    /// Whether it is about all that the session may see, however a list beside it is narrowed.
    #[must_use]
    pub const fn seluruhnya(self) -> bool {
        matches!(self, Self::Sanksi | Self::Statistik)
    }

    /// The right needed to take it out.
    #[must_use]
    pub const fn hak(self) -> Hak {
        match self {
            Self::Rekap | Self::Belum | Self::Statistik => Hak::Ekspor,
            Self::Perkara | Self::Sanksi => Hak::EksporPerkara,
        }
    }
}

kode! {
    /// A file format.
    pub enum Bentuk("bentuk") {
        /// Comma-separated text.
        Csv => "csv",
        /// Spreadsheet.
        Xlsx => "xlsx",
        /// One page for browser and printer.
        Html => "html",
    }
}

kode! {
    /// A list as it stands on the screen, for another program or for an import.
    pub enum Daftar("daftar-keluar") {
        /// People, with their state in the wave; everything that an import can read back.
        Pegawai => "pegawai",
        /// Units, with their own figures: nobody is counted twice, so rows may be added up.
        Satker => "satker",
        /// Cases in the order of their deadlines.
        Perkara => "perkara",
        /// What is late, due soon or left open.
        Tempo => "tempo",
    }
}

impl Daftar {
    /// The right needed to take it out.
    #[must_use]
    pub const fn hak(self) -> Hak {
        match self {
            Self::Pegawai | Self::Satker | Self::Tempo => Hak::Ekspor,
            Self::Perkara => Hak::EksporPerkara,
        }
    }
}

kode! {
    /// The form of a list.
    pub enum BentukDaftar("bentuk-daftar") {
        /// Text with a header line and nothing above it.
        Csv => "csv",
        /// Spreadsheet.
        Xlsx => "xlsx",
        /// One JSON object a line.
        Jsonl => "jsonl",
    }
}

/// Something that goes out, and in which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keluaran {
    /// A report.
    Laporan(Laporan, Bentuk),
    /// A list.
    Daftar(Daftar, BentukDaftar),
}

impl Keluaran {
    /// Its name in the trail and in file names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Laporan(laporan, _) => laporan.code(),
            Self::Daftar(daftar, _) => daftar.code(),
        }
    }

    /// The ending of its file.
    #[must_use]
    pub const fn akhiran(self) -> &'static str {
        match self {
            Self::Laporan(_, bentuk) => bentuk.code(),
            Self::Daftar(_, bentuk) => bentuk.code(),
        }
    }

    /// The right needed to take it out.
    #[must_use]
    pub const fn hak(self) -> Hak {
        match self {
            Self::Laporan(laporan, _) => laporan.hak(),
            Self::Daftar(daftar, _) => daftar.hak(),
        }
    }

    /// Whether it is a spreadsheet, which is nothing for a screen and ends at so many rows a sheet.
    #[must_use]
    pub const fn is_buku(self) -> bool {
        matches!(self, Self::Laporan(_, Bentuk::Xlsx) | Self::Daftar(_, BentukDaftar::Xlsx))
    }
}

kode! {
    /// What the chase list is written for.
    #[derive(Default)]
    pub enum BentukTagih("bentuk-tagih") {
        /// A letter, one for each unit.
        #[default]
        Surat => "surat",
        /// Messages, one for each unit.
        Wa => "wa",
        /// A table, cells apart by tabs.
        Tsv => "tsv",
    }
}

impl BentukTagih {
    /// The ending of its file.
    #[must_use]
    pub const fn akhiran(self) -> &'static str {
        match self {
            Self::Surat | Self::Wa => "txt",
            Self::Tsv => "tsv",
        }
    }
}

/// Rows of a list in one sheet of a spreadsheet, below its header; the file format ends there.
pub const BARIS_LEMBAR: u64 = 1_048_575;

/// How many sheets so many rows of a list take.
#[must_use]
pub const fn lembar(baris: u64) -> u64 {
    if baris == 0 { 1 } else { baris.div_ceil(BARIS_LEMBAR) }
}

/// Which rows of a list leave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum BarisKeluar {
    /// All that the list shows.
    #[default]
    Semua,
    /// Of those, the marked ones.
    Ini(BTreeSet<PegawaiId>),
    /// All but these: everything was marked, and some marks taken away.
    SemuaKecuali(BTreeSet<PegawaiId>),
}

impl BarisKeluar {
    /// Whether a row leaves.
    #[must_use]
    pub fn ikut(&self, id: PegawaiId) -> bool {
        match self {
            Self::Semua => true,
            Self::Ini(marked) => marked.contains(&id),
            Self::SemuaKecuali(spared) => !spared.contains(&id),
        }
    }
}

/// What a report or list is narrowed to and how its text form is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opsi {
    /// The wave; `None` for the present one.
    pub gelombang: Option<GelombangId>,
    /// This unit and all below; `None` for all the session may see.
    pub satker: Option<SatkerId>,
    /// Of that unit nothing below; what is asked for one unit of a board is about that unit alone.
    pub sendiri: bool,
    /// People are narrowed to these (unsigned people, list of people).
    pub filter: PegawaiFilter,
    /// Closed cases too (cases); people out of service too (list of people).
    pub semua: bool,
    /// Order of a list of people.
    pub urut: PegawaiUrut,
    /// Order of a list of units.
    pub papan: PapanUrut,
    /// Fragments that units or cases are narrowed to, as typed.
    pub teks: String,
    /// Rows that leave, of a list of people.
    pub baris: BarisKeluar,
    /// Why NIK leave with a list of people (`reliability` 2.1); where no reason is given they stay.
    pub nik: String,
    /// The mark between cells of a CSV file.
    pub pemisah: Pemisah,
    /// What the chase list is written for.
    pub tagih: BentukTagih,
    /// First and last day of registers and figures of cases; `None` for what each of them begins with.
    pub kurun: Option<(Tanggal, Tanggal)>,
}

/// The mark between cells of a CSV file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pemisah {
    /// `;`, which a spreadsheet with Indonesian settings opens with a double click.
    #[default]
    TitikKoma,
    /// `,` as in RFC 4180.
    Koma,
}

impl Pemisah {
    /// The byte itself.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::TitikKoma => b';',
            Self::Koma => b',',
        }
    }
}
