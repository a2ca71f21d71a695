//! Practice offices: invented people on real units, with pledges and cases (`domain.md` 2.8, 4.3, 9).
//!
//! Pure: no SQL, no clock, no files. The store hands in the units it has made and writes down what comes
//! out (`store::massal`). The same seed, number and units give the same data for ever; see
//! [`acak`] for how. Nobody in here is real: names are put together from word lists, NIK begin with a
//! province code that does not exist, and stories name no party and no candidate.
//!
//! Five million people pass through as a stream; what is kept in memory does not grow with them.

mod acak;
mod besar;
mod ikrar;
mod jabatan;
mod kegiatan;
mod nama;
mod orang;
mod penanganan;
mod perkara;
mod teks;

pub use besar::SatkerLatihan;
pub use ikrar::{Catatan, Lembar};
pub use kegiatan::KegiatanLatihan;
pub use orang::Orang;
pub use penanganan::{BerkasLatihan, PutusanLatihan};
pub use perkara::{LaporanLatihan, PerkaraLatihan};

use crate::acuan::kalender::{self, Gelombang};
use crate::domain::tanggal::Tanggal;

/// Fewest people that a practice office is made with.
pub const PEGAWAI_MIN: u64 = 60;
/// People in a practice office when nobody asks for a number: a small province, made in a moment.
pub const PEGAWAI_LATIHAN: u64 = 6_000;
/// The file of a practice office when none is named: one of its own, never where the office itself will stand.
pub const BERKAS_LATIHAN: &str = "latihan.db";
/// Most people that a practice office is made with.
pub const PEGAWAI_MAKS: u64 = 5_000_000;
/// Up to this many people one provincial office is enough; more need the whole ministry's units.
pub const PEGAWAI_SATU_KANWIL: u64 = 20_000;

/// The usual practice day: 21 November 2024, when the officers of DKI pledged at Rutan Cipinang, two days before
/// the end of the campaign (`domain.md` 7.2).
#[must_use]
pub fn hari() -> Tanggal {
    Tanggal::from_iso("2024-11-21").unwrap_or(Tanggal::TERAWAL)
}

/// Purposes that streams of chance are drawn for; a new one gets a new number, an old one keeps its own.
mod tujuan {
    pub(super) const ORANG: u64 = 1;
    pub(super) const NAMA: u64 = 2;
    pub(super) const JABATAN: u64 = 3;
    pub(super) const DIAM: u64 = 4;
    pub(super) const SATKER_IKRAR: u64 = 16;
    pub(super) const IKRAR: u64 = 32;
    pub(super) const TERLAPOR: u64 = 48;
    pub(super) const LAPORAN: u64 = 49;
    pub(super) const BERKAS: u64 = 50;
    pub(super) const HADIR: u64 = 64;
}

/// A practice office to be filled.
#[derive(Debug)]
pub struct Latihan {
    benih: u64,
    hari: Tanggal,
    unit: Vec<besar::Unit>,
    jumlah: u64,
    gelombang: Vec<Gelombang>,
    diam: Vec<usize>,
    kamus: nama::Kamus,
    jabatan: jabatan::Daftar,
    teks: teks::Teks,
}

impl Latihan {
    /// Prepares `pegawai` people for these units, parents before children, as of the practice day `hari`.
    #[must_use]
    pub fn new(benih: u64, pegawai: u64, hari: Tanggal, satker: &[SatkerLatihan]) -> Self {
        let unit = besar::bagi(pegawai, satker);
        Self {
            benih,
            hari,
            jumlah: if unit.is_empty() { 0 } else { pegawai },
            diam: besar::diam(benih, &unit),
            unit,
            gelombang: kalender::gelombang(),
            kamus: nama::Kamus::new(),
            jabatan: jabatan::Daftar::new(),
            teks: teks::Teks::new(),
        }
    }

    /// How many people there will be.
    #[must_use]
    pub fn pegawai(&self) -> u64 {
        self.jumlah
    }

    /// The practice day.
    #[must_use]
    pub fn hari(&self) -> Tanggal {
        self.hari
    }

    /// The waves that pledges are made for, in the order of [`crate::acuan::kalender::gelombang`].
    #[must_use]
    pub fn gelombang(&self) -> &[Gelombang] {
        &self.gelombang
    }
}

/// The practice unit for so many people when none is named: one provincial office, or the ministry.
#[must_use]
pub const fn acuan_bawaan(pegawai: u64) -> &'static str {
    if pegawai <= PEGAWAI_SATU_KANWIL { "dki" } else { "kementerian" }
}

#[cfg(test)]
mod tests;
