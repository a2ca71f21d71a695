//! `ikrar ekspor`: a list as the screen shows it, with its filter and order, for another program or an import.

use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, keluar, pilih};
use crate::domain::laporan::{BentukDaftar, Daftar, Keluaran, Opsi};
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// What a list is, beside where it goes and whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Susunan<'a> {
    pub daftar: Daftar,
    pub bentuk: BentukDaftar,
    pub saring: &'a str,
    pub semua: bool,
    /// Why NIK leave; empty where they stay.
    pub nik: &'a str,
    pub urut: super::Urutan,
}

pub(super) fn jalan(
    umum: &Umum,
    susunan: &Susunan<'_>,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    let Susunan { daftar, bentuk, saring, semua, nik, urut } = *susunan;
    let dasar = pilih::opsi(tujuan, saring, semua, store.as_mut(), &session)?;
    let opsi =
        Opsi { urut: urut.pegawai, papan: urut.satker, teks: saring.to_owned(), nik: nik.trim().to_owned(), ..dasar };
    let tanpa_nik = daftar == Daftar::Pegawai && (nik.is_empty() || !session.boleh(Hak::NikBaca));
    let catatan = tanpa_nik.then(|| Pesan::new("ekspor-tanpa-nik"));
    let apa = Keluaran::Daftar(daftar, bentuk);
    keluar::jalan((apa, &opsi), tujuan, (store.as_mut(), &session), catatan.as_ref(), kata, env)
}
