//! Reports that go out: which there are, who may have them, in which forms.

use super::kode::kode;
use super::operator::Hak;

kode! {
    /// A report.
    pub enum Laporan("laporan") {
        /// Recap per unit with roll-up.
        Rekap => "rekap",
        /// People who have not signed in the wave.
        Belum => "belum",
        /// Register of cases; closed circle.
        Perkara => "perkara",
    }
}

impl Laporan {
    /// The right needed to take it out.
    #[must_use]
    pub const fn hak(self) -> Hak {
        match self {
            Self::Rekap | Self::Belum => Hak::Ekspor,
            Self::Perkara => Hak::EksporPerkara,
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
