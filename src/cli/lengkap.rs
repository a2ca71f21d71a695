//! `ikrar ekspor semua` and `ikrar impor --semua`: the whole office out as a folder of CSV, and an equal office made of it.
//!
//! The store gives and takes tables, [`crate::exchange::lengkap`] writes and reads the folder; here they meet. The folder
//! holds every person's data, every case and every reporter, so whoever makes one is told so.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::maju::Kemajuan;
use super::{Gagal, Lingkungan, Selesai, Umum, keluar};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Store, StoreError, Write};
use crate::domain::tampil::tampil;
use crate::domain::tanggal::Waktu;
use crate::exchange::lengkap::{Baca, Jejak, Tentang, Tulis};
use crate::exchange::tulis::saat_menulis;
use crate::kata::Kata;
use crate::store::{self, Kepala, SqliteStore};

/// A whole office that has left or come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LengkapHasil {
    /// The folder or the database file that was made.
    pub tempat: PathBuf,
    /// Name of the office.
    pub kantor: String,
    /// Tables.
    pub tabel: u64,
    /// Rows in all.
    pub baris: u64,
    /// Length and head of the trail.
    pub jejak: (i64, String),
}

/// Makes the folder `ke` out of an open store. `maju` hears rows done and in all.
///
/// # Errors
/// See [`SqliteStore::lengkap`]; `Duplicate` where something stands at `ke`. After an error nothing is left.
pub fn keluarkan(
    store: &mut SqliteStore,
    session: &Session,
    ke: &Path,
    now: Waktu,
    maju: &mut dyn FnMut(u64, u64),
) -> Result<LengkapHasil, StoreError> {
    let mut tulis = Tulis::buat(ke)?;
    let isi = store.lengkap(session, &mut tulis, maju)?;
    let jejak = Jejak { panjang: isi.kepala.panjang, hash: isi.kepala.hash.clone() };
    tulis.tutup(Tentang { skema: isi.skema, kantor: isi.kantor.clone(), saat: now.iso(), jejak })?;
    // The note comes before the folder has its name: what cannot be noted does not leave.
    store.write(
        &Write::Lihat(Dilihat::Keluar { hal: "semua", baris: isi.baris, ditandai: false, alasan: String::new() }),
        session,
        now,
    )?;
    Ok(LengkapHasil {
        tempat: tulis.selesai()?,
        kantor: isi.kantor,
        tabel: isi.tabel,
        baris: isi.baris,
        jejak: (isi.kepala.panjang, isi.kepala.hash),
    })
}

/// Makes the new database file `db` out of the folder `dari`. `maju` hears how far it is: first bytes that are tested, then rows.
///
/// # Errors
/// `Damaged` for a folder that is not what was written; else see [`store::bangun`]. After an error nothing is left.
pub fn masukkan(dari: &Path, db: &Path, maju: &mut dyn FnMut(u64, u64)) -> Result<LengkapHasil, StoreError> {
    let mut baca = Baca::buka(dari)?;
    let manifest = baca.manifest().clone();
    // Nobody waits for the checksums of five million people to hear that the name is taken.
    store::bisa_dibangun(db, manifest.skema)?;
    baca.uji(maju)?;
    let kepala = Kepala { panjang: manifest.jejak.panjang, hash: manifest.jejak.hash.clone() };
    let tempat = store::bangun(db, manifest.skema, &kepala, &mut baca, maju)?;
    Ok(LengkapHasil {
        tempat,
        tabel: manifest.tabel.len() as u64,
        baris: manifest.baris(),
        kantor: manifest.kantor,
        jejak: (kepala.panjang, kepala.hash),
    })
}

/// `ikrar ekspor semua --out FOLDER`.
pub(super) fn ekspor(
    umum: &Umum,
    ke: &Path,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let hasil = env.jembatan.ekspor_semua(&umum.db, umum.baca_saja, ke, &mut |apa| maju.dengar(apa));
    let hasil = hasil.map_err(|e| saat_menulis(e, ke))?;
    drop(maju);
    // Nobody is left to warn if this fails.
    let _ = writeln!(env.err, "ikrar: {}", tampil(&kata.t("cli-semua-peringatan")));
    katakan("cli-semua-keluar", &hasil, json, kata, env)
}

/// `ikrar impor --semua FOLDER`: the database of the call must not be there yet.
pub(super) fn impor(
    umum: &Umum,
    dari: &Path,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if umum.baca_saja {
        return Err(Gagal::Salah(Pesan::new("cli-semua-baca-saja")));
    }
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let hasil = env.jembatan.impor_semua(dari, &umum.db, &mut |n, dari| maju.lapor(n, dari));
    let hasil = hasil.map_err(|e| saat_menulis(e, &umum.db))?;
    drop(maju);
    katakan("cli-semua-masuk", &hasil, json, kata, env)
}

fn katakan(
    key: &str,
    hasil: &LengkapHasil,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let value = json!({
        "tempat": hasil.tempat,
        "kantor": hasil.kantor,
        "tabel": hasil.tabel,
        "baris": hasil.baris,
        "audit": { "panjang": hasil.jejak.0, "kepala": hasil.jejak.1 },
    });
    let pesan = Pesan::new(key)
        .with("tempat", hasil.tempat.display().to_string())
        .with("kantor", hasil.kantor.as_str())
        .with("tabel", hasil.tabel)
        .with("baris", hasil.baris);
    keluar::katakan(&value, &pesan, json, kata, env)
}
