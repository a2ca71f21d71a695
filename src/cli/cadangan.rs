//! `ikrar cadangkan` and `ikrar pulihkan`: a checked copy, and a database made from one.
//!
//! Neither ever takes the place of a file: a copy gets a name with the moment in it, and a restore
//! wants a place where no database stands.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::jembatan::CadanganHasil;
use super::keluar::satu_baris;
use super::maju::Kemajuan;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Waktu;
use crate::kata::Kata;

pub(super) fn cadangkan(
    umum: &Umum,
    ke: Option<&Path>,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let ke = ke.map_or_else(|| nama_cadangan(&umum.db, env.kini), Path::to_owned);
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let hasil = env.jembatan.cadangkan(&umum.db, &ke, &mut |n, dari| maju.lapor(n, dari))?;
    drop(maju);
    katakan("cli-cadangan-jadi", &hasil, json, kata, env)
}

pub(super) fn pulihkan(
    umum: &Umum,
    dari: &Path,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if umum.baca_saja {
        return Err(Gagal::Salah(Pesan::new("cli-pulihkan-baca-saja")));
    }
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let hasil = env.jembatan.pulihkan(dari, &umum.db, &mut |n, dari| maju.lapor(n, dari))?;
    drop(maju);
    katakan("cli-pulihkan-jadi", &hasil, json, kata, env)
}

fn katakan(
    key: &str,
    hasil: &CadanganHasil,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if json {
        satu_baris(env.out, &json!({ "berkas": hasil.berkas, "ukuran": hasil.ukuran, "sha256": hasil.sha256 }))?;
    } else {
        let pesan = Pesan::new(key).with("berkas", hasil.berkas.display().to_string()).with("ukuran", hasil.ukuran);
        baris(env.out, &kata.pesan(&pesan))?;
        baris(env.out, &format!("SHA-256 {}", hasil.sha256))?;
    }
    Ok(Selesai::Beres)
}

/// Beside the database: `ikrar-2024-11-21-1042.db`.
fn nama_cadangan(db: &Path, kini: Waktu) -> PathBuf {
    let stem = db.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-{}-{}.db", kini.tanggal().iso(), kini.jam().replace(':', ""));
    db.with_file_name(name)
}
