//! One line of a list: who attended, who stands on a sheet, what a polling station counted.

use super::super::Kolom;
use super::super::baris::Sel;
use super::super::rekam::{HadirImpor, IkrarImpor, SiapaImpor, SuaraImpor};
use super::sel::Isi;
use super::{kata, pegawai};
use crate::domain::id::SatkerId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::kegiatan::CaraHadir;
use crate::domain::nama::kunci;
use crate::domain::pesan::{Arg, Pesan};

/// Who a line speaks of. The unit of the file stands in for a line that names none only in the store, which knows both.
fn siapa(isi: &mut Isi<'_>, satker: Option<SatkerId>) -> SiapaImpor {
    let status = pegawai::status(isi);
    let pendek = if status.is_none() { pendek(isi) } else { None };
    let nomor = if pendek.is_some() { None } else { pegawai::nomor(isi, status) };
    let baris = baris(isi);
    let nama = pegawai::nama(isi).map(|n| n.nama).unwrap_or_default();
    if nomor.is_none() && pendek.is_none() && baris.is_none() && nama.is_empty() && isi.salah.is_empty() {
        isi.tolak(Kolom::Nama, Pesan::new("impor-baris-siapa-kosong"));
    }
    SiapaImpor { nomor, pendek, baris, nama, satker }
}

/// Most digits of a number that is nobody's NIP or NIK, however many of them a spreadsheet has lost.
const PENDEK: usize = 8;

/// A bare number of a few digits, where the file does not say of what kind it is.
fn pendek(isi: &mut Isi<'_>) -> Option<i64> {
    if !isi.sel(Kolom::JenisNomor).is_kosong() {
        return None;
    }
    let digits = match isi.sel(Kolom::Nomor) {
        Sel::Teks(text) => text.trim().trim_start_matches('\'').to_owned(),
        Sel::Angka(_) => isi.tampak(Kolom::Nomor),
        _ => return None,
    };
    let bare = digits.len() <= PENDEK && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|n| bare && *n > 0)
}

/// The row of a sheet, from 1.
fn baris(isi: &mut Isi<'_>) -> Option<u32> {
    let text = isi.teks(Kolom::Baris)?;
    let row = text.trim_end_matches(['.', ')']).parse().ok().filter(|row| *row > 0);
    if row.is_none() {
        isi.tolak(Kolom::Baris, Pesan::new("impor-baris-nomor-baris"));
    }
    row
}

pub(super) fn hadir(isi: &mut Isi<'_>, satker: Option<SatkerId>) -> HadirImpor {
    let siapa = siapa(isi, satker);
    let mut catatan = isi.baris_teks(Kolom::Alasan);
    let found = match isi.mentah(Kolom::Cara) {
        Sel::Kosong => Some((CaraHadir::Hadir, false)),
        Sel::Logika(yes) => Some((if yes { CaraHadir::Hadir } else { CaraHadir::Tidak }, false)),
        Sel::Teks(text) if kata::is_centang(text) => Some((CaraHadir::Hadir, false)),
        Sel::Teks(text) => kata::cara(&kunci(text)),
        _ => isi.teks(Kolom::Cara).and_then(|text| kata::cara(&text)),
    };
    let cara = match found {
        Some((cara, remark)) => {
            if remark && catatan.is_empty() {
                catatan = isi.baris_teks(Kolom::Cara);
            }
            cara
        }
        None => {
            isi.tolak(Kolom::Cara, Pesan::new("impor-baris-cara"));
            CaraHadir::Tidak
        }
    };
    HadirImpor { siapa, cara, catatan }
}

pub(super) fn ikrar(isi: &mut Isi<'_>, satker: Option<SatkerId>, lembar: KeadaanIkrar) -> IkrarImpor {
    let siapa = siapa(isi, satker);
    let alasan = isi.baris_teks(Kolom::Alasan);
    let cell = isi.mentah(Kolom::Keadaan);
    let keadaan = match cell {
        Sel::Kosong => None,
        Sel::Logika(true) => Some(KeadaanIkrar::Ttd),
        Sel::Teks(text) if kata::is_centang(text) => Some(KeadaanIkrar::Ttd),
        Sel::Teks(text) => kata::keadaan(&kunci(text)),
        Sel::Angka(_) => isi.teks(Kolom::Keadaan).and_then(|text| kata::keadaan(&text)),
        _ => None,
    };
    if keadaan.is_none() && !cell.is_kosong() {
        isi.tolak(Kolom::Keadaan, Pesan::new("impor-baris-keadaan"));
    } else if keadaan.unwrap_or(lembar).needs_reason() && alasan.is_empty() {
        let why = Pesan::new("impor-baris-alasan-wajib");
        isi.tolak(Kolom::Alasan, why.with("keadaan", Arg::Kata(keadaan.unwrap_or(lembar).kata())));
    }
    IkrarImpor { siapa, keadaan, tanggal: isi.tanggal_lalu(Kolom::Tanggal), alasan }
}

pub(super) fn suara(isi: &mut Isi<'_>, satker: Option<SatkerId>) -> SuaraImpor {
    let tps = isi.baris_teks(Kolom::Tps);
    if tps.is_empty() && isi.salah.is_empty() {
        isi.tolak(Kolom::Tps, Pesan::new("impor-baris-tps-kosong"));
    }
    let before = isi.salah.len();
    let [dpt, dptb, dpk, pengguna] =
        [Kolom::Dpt, Kolom::Dptb, Kolom::Dpk, Kolom::Pengguna].map(|column| hitungan(isi, column));
    let counts = [dpt, dptb, dpk];
    if isi.salah.len() == before && counts.iter().all(Option::is_none) && pengguna.is_none() {
        isi.salah.push(super::Alasan::baris(Pesan::new("impor-baris-hitungan-kosong")));
    }
    // Whether more have voted than may is said where the figures that the office has are known too.
    let lengkap = [Kolom::Dpt, Kolom::Dptb, Kolom::Dpk].iter().all(|k| isi.ada_kolom(*k));
    SuaraImpor { satker, tps, dpt, dptb, dpk, pengguna, lengkap, tanggal: isi.tanggal_lalu(Kolom::Tanggal) }
}

fn hitungan(isi: &mut Isi<'_>, column: Kolom) -> Option<u32> {
    let read = match isi.sel(column) {
        Sel::Kosong => return None,
        Sel::Teks(text) => kata::hitungan(text),
        Sel::Angka(_) => kata::hitungan(&whole(&isi.teks(column)?)),
        Sel::Hari(_) => Err(Pesan::new("impor-baris-bukan-teks")),
        Sel::Logika(_) | Sel::Galat(_) => {
            isi.teks(column)?;
            return None;
        }
    };
    match read {
        Ok(n) => Some(n),
        Err(why) => {
            isi.tolak(column, why);
            None
        }
    }
}

/// A number that a file keeps as a number has no thousands: its dot is that of a fraction, which no count has.
fn whole(text: &str) -> String {
    text.replace('.', ",")
}
