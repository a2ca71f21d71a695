//! One row of a file of units.

use super::super::Kolom;
use super::super::padan::Padan;
use super::super::rekam::SatkerImpor;
use super::sel::Isi;
use crate::domain::pesan::Pesan;
use crate::domain::satker::JenisSatker;

pub(super) fn baca(isi: &mut Isi<'_>, padan: &Padan) -> SatkerImpor {
    let nama = isi.baris_teks(Kolom::Nama);
    if nama.is_empty() && isi.salah.is_empty() {
        isi.tolak(Kolom::Nama, Pesan::new("impor-baris-nama-kosong"));
    }
    let read = |word: &str| JenisSatker::from_code(word).or_else(|| padan.jenis(word));
    let jenis = isi.pilih(Kolom::Jenis, "impor-baris-jenis-satker", read).or_else(|| padan.jenis(&nama));
    let kelas = match isi.teks(Kolom::Kelas) {
        // A class that is no class of the kind we know stays as it was written.
        Some(text) if padan.hanya_kelas(&text) => padan.kelas(&text),
        Some(text) => text,
        None => padan.kelas(&nama),
    };
    SatkerImpor {
        kode: isi.baris_teks(Kolom::Kode),
        pendek: isi.baris_teks(Kolom::Pendek),
        induk: isi.baris_teks(Kolom::Induk),
        nama,
        jenis,
        kelas,
    }
}
