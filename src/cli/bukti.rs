//! `ikrar bukti`: a folder that proves the pledges of one person or one unit.

use std::path::Path;

use serde_json::json;

use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, keluar, pilih};
use crate::domain::id::PegawaiId;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader, Rows, Store, StoreError};
use crate::exchange::tulis::saat_menulis;
use crate::kata::Kata;
use crate::report::bukti::{self, Tentang};

/// People with the same digits that are looked at: there are a few kinds of number.
const SEANGKA: usize = 16;

pub(super) fn jalan(
    umum: &Umum,
    pegawai: Option<&str>,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    keluar::sedang_impor(store.as_mut(), &session, kata, env)?;
    let opsi = pilih::opsi(tujuan, "", false, store.as_mut(), &session)?;
    let tentang = match pegawai {
        Some(number) => orang(number, store.as_mut(), &session)?,
        None => {
            pilih::sebut(&opsi, store.as_mut(), &session, kata, env)?;
            Tentang::Satker
        }
    };
    let ke = tujuan.out.as_deref().unwrap_or(Path::new(""));
    let made = bukti::tulis(store.as_mut(), &session, &tentang, &opsi, kata, env.kini, ke);
    let made = made.map_err(|e| saat_menulis(e, ke))?;
    let value = json!({
        "tempat": made.tempat,
        "perihal": made.perihal,
        "kantor": made.kantor,
        "baris": made.baris,
        "audit": { "panjang": made.audit.0, "kepala": made.audit.1 },
    });
    let pesan = Pesan::new("bukti-jadi")
        .with("perihal", made.perihal)
        .with("baris", made.baris)
        .with("tempat", made.tempat.display().to_string());
    keluar::katakan(&value, &pesan, tujuan.json, kata, env)
}

/// The one whose number has these digits, however they are grouped.
fn orang(text: &str, store: &mut dyn Store, session: &Session) -> Result<Tentang, Gagal> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let tiada = || Gagal::Salah(Pesan::new("bukti-pegawai-tak-ada").with("isi", text));
    if digits.is_empty() {
        return Err(tiada());
    }
    let read = Read::Cari { teks: digits.clone(), batas: SEANGKA, gelombang: None };
    let Rows::Cari(found) = Reader::read(store, &read, session)? else { return Err(StoreError::Missing.into()) };
    let same: Vec<(PegawaiId, String)> =
        found.rows.iter().filter(|r| r.nomor.plain() == digits).map(|r| (r.id, r.nama.lengkap())).collect();
    match same.as_slice() {
        [(id, nama)] => Ok(Tentang::Orang(*id, nama.clone())),
        _ => Err(tiada()),
    }
}
