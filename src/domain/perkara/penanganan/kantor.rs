//! The rules of handling as an office keeps them; the shipped rows are their beginning.

use super::super::BarisTenggat;
use super::super::wewenang::BarisWewenang;
use crate::domain::baris::Baris;
use crate::domain::hari_kerja::JenisLibur;
use crate::domain::katalog::{BarisSanksi, BarisSkb};
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

/// The body that recommends, by date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisBadan {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub nama: String,
    /// First day.
    pub dari: Tanggal,
    /// Last day.
    pub sampai: Option<Tanggal>,
    /// A person must check it.
    pub perlu_verifikasi: bool,
    /// Where it was read.
    pub sumber: String,
}

impl BarisBadan {
    /// Columns of `badan_rekomendasi.csv`, in order.
    pub const KOLOM: &'static [&'static str] = &["id", "nama", "dari", "sampai", "perlu_verifikasi", "sumber"];

    /// Reads one record with the cells of [`Self::KOLOM`].
    ///
    /// # Errors
    /// `katalog-kolom-jumlah` or `katalog-kolom-salah`, naming row and column.
    pub fn from_record<S: AsRef<str>>(record: &[S]) -> Result<Self, Pesan> {
        let row = Baris::new(Self::KOLOM, record)?;
        Ok(Self {
            id: row.isi("id")?.to_owned(),
            nama: row.isi("nama")?.to_owned(),
            dari: row.tanggal("dari")?,
            sampai: row.mungkin("sampai", Tanggal::from_iso)?,
            perlu_verifikasi: row.ya("perlu_verifikasi")?,
            sumber: row.teks("sumber").to_owned(),
        })
    }

    /// Whether it recommends on this day.
    #[must_use]
    pub fn pada(&self, hari: Tanggal) -> bool {
        self.dari <= hari && self.sampai.is_none_or(|last| hari <= last)
    }
}

/// A holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisLibur {
    /// The day.
    pub tanggal: Tanggal,
    /// Why it is free.
    pub jenis: JenisLibur,
    /// Its name.
    pub nama: String,
    /// The decree.
    pub dasar: String,
}

/// The rules of handling as the office keeps them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AturanKantor {
    /// Catalogue of violations.
    pub katalog: Vec<BarisSkb>,
    /// Sanctions.
    pub sanksi: Vec<BarisSanksi>,
    /// Competence.
    pub wewenang: Vec<BarisWewenang>,
    /// Deadlines.
    pub tenggat: Vec<BarisTenggat>,
    /// Recommending bodies.
    pub badan: Vec<BarisBadan>,
    /// Holidays, by day.
    pub libur: Vec<BarisLibur>,
    /// Version of the calendar: how often it was changed since the file was made.
    pub versi_libur: i64,
}
