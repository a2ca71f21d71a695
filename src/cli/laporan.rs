//! `ikrar laporan`: a report as a file, the same as screen `0` makes.

use super::keluar::{self, Jenis};
use super::maju::Kemajuan;
use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, pilih};
use crate::domain::laporan::{Bentuk, Laporan};
use crate::kata::Kata;
use crate::report;

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
    let now = env.kini;
    let jenis = Jenis { hal: laporan.code(), akhiran: bentuk.code(), biner: bentuk == Bentuk::Xlsx };
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let jadi = keluar::tulis(
        tujuan,
        &jenis,
        store.as_mut(),
        &session,
        env.out,
        (env.out_layar, &env.data),
        &mut |store, out| report::buat(laporan, bentuk, store, &session, &opsi, kata, now, out, &mut maju),
    )?;
    drop(maju);
    keluar::laporkan(laporan.code(), &jadi, tujuan.json, kata, env)
}
