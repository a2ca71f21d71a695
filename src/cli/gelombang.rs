//! `ikrar gelombang`: the waves of the office as lines that a script reads; `baru` makes one, `teks` lists what can be signed, shows
//! one text and writes one, by the rules of the form at the desk.
//!
//! A line is one record, its cells parted by tabs in this order, days as 2024-11-02: of a wave name, election, text with version,
//! circular, first and last day, signed, owing; of a text code with version, title, points, waves, records. `~` behind a version
//! says that the wording is to be verified.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris, pilih};
use crate::domain::draf::Isian;
use crate::domain::id::PemilihanId;
use crate::domain::ikrar::gelombang::{
    GelombangBaris, GelombangBaru, JawabGelombang, TanyaGelombang, TeksBaru, TeksRow, UbahGelombang,
};
use crate::domain::operator::Session;
use crate::domain::pemilihan::PemilihanRow;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Rows, Store, StoreError, Write};
use crate::domain::tampil::tampil;
use crate::exchange::naskah;
use crate::kata::Kata;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gelombang {
    /// The waves.
    Daftar,
    /// The texts.
    Teks,
    /// The points of the text with this code, one a line.
    TeksBaca(String),
    /// A text that is written.
    TeksTulis(Box<TulisTeks>),
    /// A new wave, as typed: `pemilihan` and `teks` are names or codes.
    Baru(Box<Isian>),
}

/// A text to be written. What is not said of one that is there already stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TulisTeks {
    /// Its code, behind a colon the version that is put right; without it the newest.
    pub kode: String,
    /// Where its points stand, one a line; `-` is standard input.
    pub dari: PathBuf,
    /// Title.
    pub judul: Option<String>,
    /// Where the wording comes from.
    pub sumber: Option<String>,
    /// Whether the wording is still to be compared with the official one.
    pub perlu_verifikasi: Option<bool>,
}

pub(super) fn jalan(
    umum: &Umum,
    apa: &Gelombang,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if umum.baca_saja && matches!(apa, Gelombang::Baru(_) | Gelombang::TeksTulis(_)) {
        return Err(StoreError::ReadOnly.into());
    }
    // What is to be written is read before anything is opened: whoever types it takes his time.
    let naskah = match apa {
        Gelombang::TeksTulis(tulis) => naskah::baca(&tulis.dari).map_err(Gagal::Salah)?,
        _ => String::new(),
    };
    let (mut store, session) = super::buka(umum, kata, env)?;
    let Rows::Kantor(kantor) = store.read(&Read::Kantor, &session)? else { return Err(StoreError::Missing.into()) };
    match apa {
        Gelombang::Daftar => {
            let JawabGelombang::Daftar(rows) = tanya(store.as_mut(), &session, TanyaGelombang::Daftar)? else {
                return Err(StoreError::Missing.into());
            };
            let code = |id: PemilihanId| kantor.pemilihan.iter().find(|p| p.id == id).map_or("", |p| p.kode.as_str());
            if json {
                let rows: Vec<Value> = rows.iter().map(|row| satu(row, code(row.gelombang.pemilihan))).collect();
                satu_baris(env.out, &json!({ "db": umum.db, "gelombang": rows }))?;
                return Ok(Selesai::Beres);
            }
            for row in &rows {
                let wave = &row.gelombang;
                let (mulai, tenggat) = (wave.mulai.iso(), wave.tenggat.iso());
                let count = |n: Option<i64>| n.map_or_else(|| "-".to_owned(), |n| n.to_string());
                let text = versi(&row.teks_kode, wave.teks_versi, wave.teks_perlu_verifikasi);
                let (ttd, wajib) = (count(row.hitung.map(|h| h.ttd)), count(row.hitung.map(|h| h.wajib())));
                let cells = [&wave.nama, code(wave.pemilihan), &text, &wave.edaran, &mulai, &tenggat, &ttd, &wajib];
                larik(env, &cells)?;
            }
        }
        Gelombang::Teks => {
            let rows = semua_teks(store.as_mut(), &session)?;
            if json {
                let rows: Vec<Value> = rows.iter().map(satu_teks).collect();
                satu_baris(env.out, &json!({ "db": umum.db, "teks": rows }))?;
                return Ok(Selesai::Beres);
            }
            for row in &rows {
                let text = versi(&row.kode, row.versi, row.perlu_verifikasi);
                let counts = [i64::try_from(row.butir.len()).unwrap_or(0), row.gelombang, row.catatan];
                let [butir, waves, records] = counts.map(|n| n.to_string());
                larik(env, &[&text, &row.judul, &butir, &waves, &records])?;
            }
        }
        Gelombang::TeksBaca(kode) => {
            let rows = semua_teks(store.as_mut(), &session)?;
            let row = teks(kode, &rows)?;
            if json {
                satu_baris(env.out, &satu_teks(row))?;
                return Ok(Selesai::Beres);
            }
            for point in &row.butir {
                larik(env, &[point])?;
            }
        }
        Gelombang::TeksTulis(tulis) => {
            let rows = semua_teks(store.as_mut(), &session)?;
            // A code that is there is that text; any other is a new one, unless a version of it was meant.
            let lama = match teks(&tulis.kode, &rows) {
                Ok(row) => Some(row),
                Err(why) if tulis.kode.contains(':') => return Err(why),
                Err(_) => None,
            };
            if lama.is_none() && tulis.judul.as_ref().is_none_or(|judul| judul.trim().is_empty()) {
                let pesan = Pesan::new("cli-teks-tanpa-judul").with("kode", tulis.kode.as_str());
                return Err(Gagal::Salah(pesan));
            }
            let was = lama.map(|row| row.isi().isian()).unwrap_or_default();
            let said = |field: &str, new: Option<&String>| new.map_or(was.get(field), String::as_str).to_owned();
            let flag = tulis.perlu_verifikasi.map(|yes| if yes { "1" } else { "" }.to_owned());
            let isian = Isian::default()
                .with("kode_teks", lama.map_or(tulis.kode.as_str(), |row| row.kode.as_str()))
                .with("judul_teks", said("judul_teks", tulis.judul.as_ref()))
                .with("sumber_teks", said("sumber_teks", tulis.sumber.as_ref()))
                .with("perlu_verifikasi", said("perlu_verifikasi", flag.as_ref()))
                .with("butir", naskah);
            let isi = TeksBaru::parse(&isian).map_err(StoreError::Rule)?;
            let lama = lama.map(|row| (row.id, row.ver));
            let done = store.write(&Write::Gelombang(UbahGelombang::Teks { lama, isi }), &session, env.kini)?;
            if json {
                let rows = semua_teks(store.as_mut(), &session)?;
                let row = rows.iter().find(|row| done.ids.contains(&row.id.0)).ok_or(StoreError::Missing)?;
                satu_baris(env.out, &satu_teks(row))?;
            } else {
                baris(env.out, &kata.pesan(&done.uraian))?;
            }
        }
        Gelombang::Baru(typed) => {
            let text = teks(typed.get("teks"), &semua_teks(store.as_mut(), &session)?)?.id;
            let election = pemilihan(typed.get("pemilihan"), &kantor.pemilihan)?;
            let isian = (**typed).clone().with("teks", text.0.to_string()).with("pemilihan", election.0.to_string());
            let isi = GelombangBaru::parse(&isian).map_err(StoreError::Rule)?;
            let write = Write::Gelombang(UbahGelombang::Simpan { lama: None, isi: isi.clone() });
            store.write(&write, &session, env.kini)?;
            if json {
                satu_baris(env.out, &json!({ "dibuat": isi.nama }))?;
            } else {
                baris(env.out, &kata.pesan(&Pesan::new("cli-gelombang-dibuat").with("nama", isi.nama)))?;
            }
        }
    }
    Ok(Selesai::Beres)
}

fn tanya(store: &mut dyn Store, session: &Session, apa: TanyaGelombang) -> Result<JawabGelombang, Gagal> {
    match store.read(&Read::Gelombang(apa), session)? {
        Rows::Gelombang(jawab) => Ok(jawab),
        _ => Err(StoreError::Missing.into()),
    }
}

fn semua_teks(store: &mut dyn Store, session: &Session) -> Result<Vec<TeksRow>, Gagal> {
    match tanya(store, session, TanyaGelombang::Teks)? {
        JawabGelombang::Teks(rows) => Ok(rows),
        JawabGelombang::Daftar(_) => Err(StoreError::Missing.into()),
    }
}

/// One record a line; a tab inside a cell cannot be.
fn larik(env: &mut Lingkungan<'_>, cells: &[&str]) -> Result<(), Gagal> {
    let cells: Vec<_> = cells.iter().map(|cell| tampil(cell)).collect();
    Ok(writeln!(env.out, "{}", cells.join("\t"))?)
}

fn versi(kode: &str, versi: u32, perlu_verifikasi: bool) -> String {
    format!("{kode}:{versi}{}", if perlu_verifikasi { "~" } else { "" })
}

/// The text with this code in its newest version, or in the one named behind a colon.
fn teks<'a>(text: &str, all: &'a [TeksRow]) -> Result<&'a TeksRow, Gagal> {
    let wanted = text.trim().trim_end_matches('~').to_lowercase();
    let (kode, versi) = match wanted.split_once(':') {
        Some((kode, versi)) => (kode, versi.parse::<u32>().ok()),
        None => (wanted.as_str(), None),
    };
    let any = !wanted.contains(':');
    let fits = |row: &&TeksRow| row.kode == kode && (any || Some(row.versi) == versi);
    // The newest version of a code stands first.
    all.iter().find(fits).ok_or_else(|| {
        let known: Vec<String> = all.iter().map(|row| format!("{}:{}", row.kode, row.versi)).collect();
        Gagal::Salah(Pesan::new("cli-teks-tak-ada").with("isi", text).with("kode", known.join(", ")))
    })
}

/// The election with this code or name.
fn pemilihan(text: &str, all: &[PemilihanRow]) -> Result<PemilihanId, Gagal> {
    if let Some(row) = all.iter().find(|p| p.kode == text.trim()) {
        return Ok(row.id);
    }
    let names: Vec<_> = all.iter().map(|p| (p.id, p.nama.as_str())).collect();
    pilih::satu(&names, text, "cli-gelombang-pemilihan-tak-ada", "cli-gelombang-pemilihan-banyak")
}

fn satu(row: &GelombangBaris, pemilihan: &str) -> Value {
    let wave = &row.gelombang;
    json!({
        "nama": wave.nama, "pemilihan": pemilihan, "teks": row.teks_kode, "versi": wave.teks_versi,
        "perlu_verifikasi": wave.teks_perlu_verifikasi, "edaran": wave.edaran,
        "mulai": wave.mulai.iso(), "tenggat": wave.tenggat.iso(), "berisi": row.dipakai,
        "ttd": row.hitung.map(|h| h.ttd), "diwakili": row.hitung.map(|h| h.diwakili),
        "wajib": row.hitung.map(|h| h.wajib()),
    })
}

fn satu_teks(row: &TeksRow) -> Value {
    json!({
        "kode": row.kode, "versi": row.versi, "judul": row.judul, "butir": row.butir, "sumber": row.sumber,
        "perlu_verifikasi": row.perlu_verifikasi, "gelombang": row.gelombang, "catatan": row.catatan,
    })
}
