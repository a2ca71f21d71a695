//! `ikrar ekspor`: people or units as a plain list for another program.

use super::keluar::{self, Jenis};
use super::maju::Kemajuan;
use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, pilih};
use crate::kata::Kata;
use crate::report::{self, BentukDaftar, Daftar};

#[expect(clippy::too_many_arguments, reason = "the arguments of the verb, already typed")]
pub(super) fn jalan(
    umum: &Umum,
    daftar: Daftar,
    bentuk: BentukDaftar,
    saring: &str,
    semua: bool,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let (mut store, session) = env.jembatan.buka(&umum.db, umum.baca_saja)?;
    let opsi = pilih::opsi(tujuan, saring, semua, store.as_mut(), &session)?;
    let hal = daftar.code();
    let akhiran = match bentuk {
        BentukDaftar::Csv => "csv",
        BentukDaftar::Xlsx => "xlsx",
        BentukDaftar::Jsonl => "jsonl",
    };
    let now = env.kini;
    let jenis = Jenis { hal, akhiran, biner: bentuk == BentukDaftar::Xlsx };
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let jadi = keluar::tulis(
        tujuan,
        &jenis,
        store.as_mut(),
        &session,
        env.out,
        (env.out_layar, &env.data),
        &mut |store, out| report::daftar(daftar, bentuk, store, &session, &opsi, kata, now, out, &mut maju),
    )?;
    drop(maju);
    keluar::laporkan(hal, &jadi, tujuan.json, kata, env)
}
