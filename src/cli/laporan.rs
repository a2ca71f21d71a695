//! `ikrar laporan`: a report as a file, the same as screen `0` makes.

use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, keluar, pilih};
use crate::domain::laporan::{Bentuk, Keluaran, Laporan};
use crate::kata::Kata;

pub(super) fn jalan(
    umum: &Umum,
    laporan: Laporan,
    bentuk: Bentuk,
    semua: bool,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    let opsi = pilih::opsi(tujuan, "", semua, store.as_mut(), &session)?;
    keluar::jalan((Keluaran::Laporan(laporan, bentuk), &opsi), tujuan, (store.as_mut(), &session), None, kata, env)
}
