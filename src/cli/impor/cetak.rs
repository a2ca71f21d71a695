//! What `ikrar impor` prints: a table and sentences for a person, one object for a script.

use serde_json::{Value, json};

use super::super::keluar::satu_baris;
use super::super::{Gagal, Lingkungan, Selesai, baris};
use super::{Hasil, Impor};
use crate::domain::impor::Kolom;
use crate::domain::impor::baca::tahun::{Abad, Aturan, Ragu, Seri, TanyaHari};
use crate::domain::impor::panggung::{BarisBeda, Kelompok};
use crate::domain::impor::percakapan::{Dibuka, Peta};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::{rata, rata_kanan, tampil};
use crate::kata::Kata;

/// Refused rows that a person is shown.
const TAMPIL: usize = 10;

/// The coding of a text is a guess: three lines as they would be read, and a refusal.
pub(super) fn ragu(
    call: &Impor,
    dibuka: &Dibuka,
    lines: &[String],
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let sandi = dibuka.sandi.map_or("", |s| s.code());
    if call.json {
        let value = json!({ "hal": call.hal.code(), "berkas": call.berkas, "diterapkan": false, "sandi": sandi, "ragu": lines });
        satu_baris(env.out, &value)?;
    } else {
        baris(env.out, &kata.pesan(&Pesan::new("cli-impor-terbaca").with("sandi", sandi)))?;
        for line in lines {
            baris(env.out, &format!("  {line}"))?;
        }
    }
    Err(Gagal::Tolak(Pesan::new("cli-impor-ragu").with("sandi", sandi)))
}

/// What the columns say, for whoever has to name them.
pub(super) fn kolom(peta: &Peta, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(), Gagal> {
    baris(env.err, &kata.pesan(&Pesan::new("cli-impor-kolom").with("baris", peta.kepala)))?;
    for k in &peta.kolom {
        let code = match (k.kolom, k.usul) {
            (Some(kolom), _) => kolom.code().to_owned(),
            // As the table of headings writes it.
            (None, Some(usul)) => format!("{}?", usul.code()),
            (None, None) => "-".to_owned(),
        };
        let contoh = k.contoh.iter().find(|t| !t.is_empty()).map_or("", String::as_str);
        baris(env.err, &format!("  {} {} {contoh}", rata(&tampil(&k.judul()), 28), rata(&code, 15)))?;
    }
    Ok(())
}

pub(super) fn hasil(call: &Impor, hasil: &Hasil, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(), Gagal> {
    if call.json { satu_baris(env.out, &objek(call, hasil, kata)) } else { orang(call, hasil, kata, env) }
}

/// The sentence about what came of it; none where it is a refusal, which has its own.
fn kalimat(call: &Impor, hasil: &Hasil, kata: &Kata) -> Option<String> {
    match &hasil.diterapkan {
        Some(written) => Some(kata.pesan(&written.uraian)),
        None if call.coba => {
            let mut line = kata.t("cli-impor-coba");
            if let Some(alasan) = &call.hilang {
                let pesan = Pesan::new("cli-impor-coba-hilang").with("n", hasil.ringkas.keluar());
                line.push(' ');
                line.push_str(&kata.pesan(&pesan.with("alasan", alasan.as_str())));
            }
            Some(line)
        }
        None => None,
    }
}

fn orang(call: &Impor, hasil: &Hasil, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(), Gagal> {
    let name = call.berkas.file_name().unwrap_or_default().to_string_lossy();
    let mut head = format!("{name}: {}", kata.t(&call.hal.kata()));
    if let Some(sheet) = &hasil.lembar {
        head.push_str(&format!(", {}", sheet.nama));
    }
    baris(env.out, &head)?;
    let words: Vec<(String, String)> = Kelompok::ALL
        .iter()
        .map(|k| (kata.t(&k.kata()), kata.angka(i64::try_from(hasil.ringkas.get(*k)).unwrap_or(i64::MAX))))
        .collect();
    let wide = |f: fn(&(String, String)) -> &String| words.iter().map(|w| f(w).chars().count()).max().unwrap_or(0);
    let (kiri, kanan) = (wide(|w| &w.0), wide(|w| &w.1));
    for (word, n) in &words {
        baris(env.out, &format!("  {}  {}", rata(word, kiri), rata_kanan(n, kanan)))?;
    }
    let lewat = hasil.ringkas.lewat();
    if lewat > 0 {
        baris(env.out, &kata.pesan(&Pesan::new("impor-baris-dilewati").with("n", lewat)))?;
    }
    for catatan in &hasil.peta.catatan {
        baris(env.out, &kata.pesan(catatan))?;
    }
    kehilangan(hasil, kata, env)?;
    tolak(hasil, kata, env)?;
    hari(hasil, kata, env)?;
    if !hasil.tanya.is_empty() {
        baris(env.out, "")?;
        baris(env.out, &kata.t("cli-impor-tanya"))?;
    }
    for tanya in &hasil.tanya {
        let calon = tanya.calon.iter().map(|(_, n)| n.as_str()).collect::<Vec<_>>().join("; ");
        let key = if calon.is_empty() { "cli-impor-tanya-tanpa" } else { "cli-impor-tanya-calon" };
        let pesan = Pesan::new(key).with("nama", tanya.nama.as_str()).with("baris", tanya.baris).with("calon", calon);
        baris(env.out, &format!("  {}", kata.pesan(&pesan)))?;
    }
    if let Some((path, n)) = &hasil.tolakan {
        baris(env.out, &kata.pesan(&Pesan::new("cli-impor-tolakan").with("baris", *n).with("berkas", path.as_str())))?;
    }
    if let Some(line) = kalimat(call, hasil, kata) {
        baris(env.out, &line)?;
    }
    Ok(())
}

/// Whose people would leave service, all units: a file of the wrong unit would empty one, and it stands first.
fn kehilangan(hasil: &Hasil, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(), Gagal> {
    if hasil.kehilangan.is_empty() {
        return Ok(());
    }
    baris(env.out, "")?;
    baris(env.out, &kata.t("cli-impor-kehilangan"))?;
    for unit in &hasil.kehilangan {
        let angka = |n: u64| kata.angka(i64::try_from(n).unwrap_or(i64::MAX));
        let pesan = Pesan::new("impor-hilang-satker").with("satker", unit.satker.as_str());
        let pesan = pesan.with("n", angka(unit.hilang)).with("aktif", angka(unit.aktif));
        baris(env.out, &format!("  {}", kata.pesan(&pesan)))?;
    }
    Ok(())
}

fn tolak(hasil: &Hasil, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(), Gagal> {
    let all = hasil.ringkas.get(Kelompok::Tolak);
    if all == 0 {
        return Ok(());
    }
    baris(env.out, "")?;
    baris(env.out, &kata.t("cli-impor-ditolak"))?;
    for row in hasil.tolak.iter().take(TAMPIL) {
        for alasan in &row.alasan {
            let mut place = tempat(row, hasil, kata);
            if let Some(kolom) = alasan.kolom {
                place.push_str(&format!(", {}", kata.t(&kolom.kata())));
            }
            if !alasan.isi.is_empty() {
                place.push_str(&format!(" \"{}\"", alasan.isi));
            }
            baris(env.out, &format!("  {place}: {}", kata.pesan(&alasan.pesan)))?;
        }
    }
    let rest = all.saturating_sub(TAMPIL as u64);
    if rest > 0 {
        baris(env.out, &format!("  {}", kata.pesan(&Pesan::new("cli-impor-lagi").with("n", rest))))?;
    }
    Ok(())
}

/// Columns whose days mean two: what each answer makes of a cell, and how it is given.
fn hari(hasil: &Hasil, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<(), Gagal> {
    let open: Vec<&TanyaHari> = hasil.hari.iter().filter(|t| t.jawab.is_none()).collect();
    if open.is_empty() {
        return Ok(());
    }
    baris(env.out, "")?;
    baris(env.out, &kata.t("cli-impor-hari"))?;
    for tanya in open {
        let (key, answers) = match tanya.ragu {
            Ragu::Tahun => ("cli-impor-hari-tahun", [Aturan::Tahun(Abad::LALU), Aturan::Tahun(Abad::KINI)]),
            Ragu::Seri => ("cli-impor-hari-seri", [Aturan::Seri(Seri::Sejak1900), Aturan::Seri(Seri::Sejak1904)]),
        };
        let isi = tanya.contoh.first().map_or("", String::as_str);
        let [satu, dua] = answers.map(|rule| rule.baca(isi).map_or_else(|| "-".to_owned(), |day| day.to_string()));
        let pesan = Pesan::new(key).with("kolom", kata.t(&tanya.kolom.kata())).with("sel", tanya.sel);
        let pesan = pesan.with("isi", isi).with("satu", satu).with("dua", dua);
        baris(env.out, &format!("  {}", kata.pesan(&pesan)))?;
    }
    Ok(())
}

/// Where a row stands: its sheet, where there are several, and its number.
fn tempat(row: &BarisBeda, hasil: &Hasil, kata: &Kata) -> String {
    let Some(asal) = row.asal else { return row.nama.clone() };
    let place = kata.pesan(&Pesan::new("cli-impor-baris").with("n", asal.nomor));
    if hasil.dibuka.lembar.len() < 2 {
        return place;
    }
    format!("{}, {place}", lembar(hasil, asal.lembar).unwrap_or_default())
}

fn lembar(hasil: &Hasil, n: u32) -> Option<&str> {
    hasil.dibuka.lembar.get(n as usize).map(|l| l.nama.as_str())
}

fn objek(call: &Impor, hasil: &Hasil, kata: &Kata) -> Value {
    let kelompok: serde_json::Map<String, Value> =
        Kelompok::ALL.iter().map(|k| (k.code().to_owned(), json!(hasil.ringkas.get(*k)))).collect();
    let tolak: Vec<Value> = hasil.tolak.iter().map(|row| objek_baris(row, hasil, kata)).collect();
    let tanya: Vec<Value> = hasil
        .tanya
        .iter()
        .map(|t| {
            let calon: Vec<&str> = t.calon.iter().map(|(_, n)| n.as_str()).collect();
            json!({ "nama": t.nama, "baris": t.baris, "calon": calon })
        })
        .collect();
    let hari: Vec<Value> = hasil
        .hari
        .iter()
        .map(|t| {
            let jawab = t.jawab.map(Aturan::code);
            json!({ "kolom": t.kolom.code(), "ragu": t.ragu.code(), "sel": t.sel, "contoh": t.contoh, "jawab": jawab })
        })
        .collect();
    let kehilangan: Vec<Value> =
        hasil.kehilangan.iter().map(|k| json!({ "satker": k.satker, "aktif": k.aktif, "hilang": k.hilang })).collect();
    let kolom: Vec<Value> = hasil
        .peta
        .kolom
        .iter()
        .map(|k| {
            // Which sheets have the heading; a text has none.
            let sheets: Vec<&str> = k.lembar.iter().filter_map(|n| lembar(hasil, *n)).collect();
            let sheets = hasil.dibuka.sandi.is_none().then_some(sheets);
            json!({ "tajuk": k.tajuk, "kolom": k.kolom.map(Kolom::code), "lembar": sheets })
        })
        .collect();
    json!({
        "hal": call.hal.code(),
        "berkas": call.berkas,
        "sandi": hasil.dibuka.sandi.map(|s| s.code()),
        "pemisah": hasil.dibuka.pemisah,
        "lembar": hasil.lembar.as_ref().map(|l| l.nama.as_str()),
        "kepala": hasil.peta.kepala,
        "kolom": kolom,
        "kelompok": kelompok,
        "dilewati": hasil.ringkas.lewat(),
        "tolak": tolak,
        "tanya": tanya,
        "kehilangan": call.hilang.as_ref().map(|_| kehilangan),
        "keluar": call.hilang.as_ref().map(|_| hasil.ringkas.keluar()),
        "hari": hari,
        "tolakan": hasil.tolakan.as_ref().map(|(path, _)| path),
        "coba": call.coba,
        "diterapkan": hasil.diterapkan.is_some(),
        "berubah": hasil.diterapkan.as_ref().is_some_and(|w| w.audit.is_some()),
        "audit": hasil.diterapkan.as_ref().and_then(|w| w.audit.map(|id| id.0)),
        "kalimat": kalimat(call, hasil, kata),
    })
}

fn objek_baris(row: &BarisBeda, hasil: &Hasil, kata: &Kata) -> Value {
    let alasan: Vec<Value> = row
        .alasan
        .iter()
        .map(|a| json!({ "kolom": a.kolom.map(Kolom::code), "isi": a.isi, "alasan": kata.pesan(&a.pesan) }))
        .collect();
    json!({
        "lembar": row.asal.and_then(|a| lembar(hasil, a.lembar)),
        "baris": row.asal.map(|a| a.nomor),
        "nomor": row.nomor,
        "nama": row.nama,
        "alasan": alasan,
    })
}
