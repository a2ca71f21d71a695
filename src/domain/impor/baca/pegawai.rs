//! One row of a file of people.

use super::super::Kolom;
use super::super::baris::Sel;
use super::super::rekam::PegawaiImpor;
use super::kata;
use super::sel::Isi;
use crate::domain::id::SatkerId;
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::{Nik, Nomor};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

/// A number from here on cannot be exact in a spreadsheet's own number: 15 digits are kept.
const TERBESAR: f64 = 1e15;

/// So many digits in a row of a name are a number that got into the wrong column.
const ANGKA_NAMA: usize = 8;

pub(super) fn baca(isi: &mut Isi<'_>, satker: Option<SatkerId>) -> PegawaiImpor {
    let status = status(isi);
    let before = isi.salah.len();
    let nomor = nomor(isi, status);
    let nik = nik(isi);
    if nomor.is_none() && isi.salah.len() == before {
        tanpa_nomor(isi, status, nik);
    }
    let nama = nama(isi).unwrap_or_default();
    if nama.nama.is_empty() && !isi.salah.iter().any(|a| a.kolom == Some(Kolom::Nama)) {
        isi.tolak(Kolom::Nama, Pesan::new("impor-baris-nama-kosong"));
    }
    let mut alasan = isi.baris_teks(Kolom::Alasan);
    let aktif = isi.pilih(Kolom::Aktif, "impor-baris-aktif", kata::aktif).map(|(aktif, word)| {
        if word && alasan.is_empty() {
            alasan = isi.baris_teks(Kolom::Aktif);
        }
        aktif
    });
    if aktif == Some(true) {
        alasan.clear();
    }
    PegawaiImpor {
        nomor,
        nik,
        nama,
        status,
        golongan: golongan(isi),
        jabatan: isi.baris_teks(Kolom::Jabatan),
        jenis_jabatan: isi.pilih(Kolom::JenisJabatan, "impor-baris-jenis-jabatan", kata::jenis_jabatan),
        satker,
        sejak: isi.tanggal_lalu(Kolom::Sejak),
        lahir: isi.tanggal_lalu(Kolom::Lahir),
        kelamin: isi.pilih(Kolom::Kelamin, "impor-baris-kelamin", kata::kelamin),
        pasangan_calon: isi.ya(Kolom::PasanganCalon),
        cltn: cltn(isi),
        aktif,
        alasan,
    }
}

pub(super) fn status(isi: &mut Isi<'_>) -> Option<StatusKepegawaian> {
    isi.pilih(Kolom::Status, "impor-baris-status", kata::status)
}

/// The number; what a spreadsheet keeps as a number of more than 15 digits is not what was typed.
pub(super) fn nomor(isi: &mut Isi<'_>, status: Option<StatusKepegawaian>) -> Option<Nomor> {
    let cell = isi.sel(Kolom::Nomor);
    let owned;
    let text = match cell {
        Sel::Kosong => return None,
        Sel::Teks(text) => text,
        Sel::Angka(n) if n.abs() >= TERBESAR => {
            isi.tolak(Kolom::Nomor, Pesan::new("impor-baris-nomor-angka"));
            return None;
        }
        Sel::Angka(_) => {
            owned = isi.teks(Kolom::Nomor)?;
            // A dot between digits is nothing to a number that was typed, but all to 12.5.
            if !owned.bytes().all(|b| b.is_ascii_digit()) {
                isi.tolak(Kolom::Nomor, Pesan::new("impor-baris-bukan-teks"));
                return None;
            }
            owned.as_str()
        }
        Sel::Hari(_) | Sel::Logika(_) => {
            isi.tolak(Kolom::Nomor, Pesan::new("impor-baris-bukan-teks"));
            return None;
        }
        Sel::Galat(_) => {
            isi.teks(Kolom::Nomor)?;
            return None;
        }
    };
    let jenis = isi.pilih(Kolom::JenisNomor, "impor-baris-jenis-nomor", kata::jenis_nomor);
    match Nomor::parse_berkas(text, jenis, status) {
        Ok(number) => Some(number),
        Err(why) => {
            isi.tolak(Kolom::Nomor, why);
            None
        }
    }
}

/// Without a number: those whose employment has none, and those known by their NIK.
fn tanpa_nomor(isi: &mut Isi<'_>, status: Option<StatusKepegawaian>, nik: Option<Nik>) {
    match status {
        Some(status) if status.is_asn() => {
            let why = Pesan::new("impor-baris-nomor-wajib").with("status", Arg::Kata(status.kata()));
            isi.tolak(Kolom::Nomor, why);
        }
        None if nik.is_none() => isi.tolak(Kolom::Nomor, Pesan::new("impor-baris-tanpa-pengenal")),
        _ => {}
    }
}

fn nik(isi: &mut Isi<'_>) -> Option<Nik> {
    match isi.sel(Kolom::Nik) {
        Sel::Kosong => None,
        Sel::Teks(text) => match Nik::parse(text) {
            Ok(nik) => Some(nik),
            Err(why) => {
                isi.tolak(Kolom::Nik, why);
                None
            }
        },
        Sel::Galat(_) => {
            isi.teks(Kolom::Nik)?;
            None
        }
        _ => {
            isi.tolak(Kolom::Nik, Pesan::new("impor-baris-nik-angka"));
            None
        }
    }
}

/// The name; taken apart only where titles have no columns of their own.
pub(super) fn nama(isi: &mut Isi<'_>) -> Option<NamaLengkap> {
    let text = isi.teks(Kolom::Nama)?;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let mut run = 0;
    let number = digits >= ANGKA_NAMA
        && text.bytes().any(|b| {
            run = match b {
                b'0'..=b'9' => run + 1,
                _ => 0,
            };
            run >= ANGKA_NAMA
        });
    if number {
        isi.tolak(Kolom::Nama, Pesan::new("impor-baris-nama-bernomor"));
        return None;
    }
    if isi.ada_kolom(Kolom::GelarDepan) || isi.ada_kolom(Kolom::GelarBelakang) {
        let gelar_depan = isi.baris_teks(Kolom::GelarDepan);
        let gelar_belakang = isi.baris_teks(Kolom::GelarBelakang);
        return Some(NamaLengkap { gelar_depan, nama: text, gelar_belakang });
    }
    Some(NamaLengkap::urai(text))
}

fn golongan(isi: &mut Isi<'_>) -> String {
    let found = match isi.sel(Kolom::Golongan) {
        Sel::Kosong => return String::new(),
        Sel::Teks(text) => kata::golongan(text),
        _ => isi.teks(Kolom::Golongan).and_then(|text| kata::golongan(&text)),
    };
    if found.is_none() && !isi.salah.iter().any(|a| a.kolom == Some(Kolom::Golongan)) {
        isi.tolak(Kolom::Golongan, Pesan::new("impor-baris-golongan"));
    }
    found.unwrap_or_default()
}

fn cltn(isi: &mut Isi<'_>) -> Option<(Tanggal, Tanggal)> {
    let before = isi.salah.len();
    let (from, to) = (isi.tanggal(Kolom::CltnDari), isi.tanggal(Kolom::CltnSampai));
    match (from, to) {
        (Some(from), Some(to)) if from <= to => return Some((from, to)),
        (Some(_), Some(_)) => isi.tolak(Kolom::CltnSampai, Pesan::new("pegawai-cltn-terbalik")),
        (None, None) => {}
        // A day that could not be read has said so itself.
        _ if isi.salah.len() > before => {}
        (Some(_), None) => isi.tolak(Kolom::CltnSampai, Pesan::new("isian-wajib")),
        (None, Some(_)) => isi.tolak(Kolom::CltnDari, Pesan::new("isian-wajib")),
    }
    None
}
