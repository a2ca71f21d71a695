//! Rows of an open sheet, as they are keyed.

use crate::desk::barisan::{Baris, Barisan};
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::berkas::{BarisBerkas, HitungBerkas, IsiBaris};
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::Nomor;

/// The rows of a sheet in the order of the paper.
pub type Lembaran = Barisan<BarisBerkas>;

impl Baris for BarisBerkas {
    type Isi = IsiBaris;
    type Hitung = HitungBerkas;

    fn pegawai(&self) -> PegawaiId {
        self.pegawai
    }

    fn nama(&self) -> &NamaLengkap {
        &self.nama
    }

    fn nomor(&self) -> Nomor {
        self.nomor
    }

    fn isi(&self) -> Option<IsiBaris> {
        self.isi
    }

    fn isikan(&mut self, isi: Option<IsiBaris>) {
        self.isi = isi;
    }

    fn baris(&self) -> u32 {
        self.baris
    }

    fn nomori(&mut self, baris: u32) {
        self.baris = baris;
    }

    fn tambahan(&self) -> bool {
        self.tambahan
    }

    fn tambahkan(&mut self) {
        self.tambahan = true;
    }

    fn hitung(rows: impl Iterator<Item = Option<IsiBaris>>) -> HitungBerkas {
        HitungBerkas::dari(rows)
    }

    fn ganti(hitung: &mut HitungBerkas, dari: Option<IsiBaris>, ke: Option<IsiBaris>) {
        hitung.ganti(dari, ke);
    }
}

#[cfg(test)]
#[path = "baris_tests.rs"]
mod tests;
