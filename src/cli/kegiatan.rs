//! `ikrar kegiatan`: ceremonies, one line each with a tabulator between its parts, the newest first.
//!
//! The parts are day, title, place, host, wave, units, people; an event on screens has `daring` in front of its place.

use serde_json::{Value, json};

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris, pilih};
use crate::domain::kegiatan::{JawabKegiatan, JenisKegiatan, KegiatanRow, TanyaKegiatan};
use crate::domain::request::{Read, Rows, StoreError};
use crate::domain::tampil::tampil;
use crate::kata::Kata;

/// Events printed at most.
const BATAS: usize = 10_000;

pub(super) fn jalan(
    umum: &Umum,
    gelombang: Option<&str>,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    let wave = gelombang.map(|text| pilih::gelombang(text, store.as_mut(), &session)).transpose()?;
    let tanya = TanyaKegiatan::Daftar { jenis: JenisKegiatan::Ikrar, gelombang: wave, batas: BATAS };
    let Rows::Kegiatan(JawabKegiatan::Daftar(all)) = store.read(&Read::Kegiatan(tanya), &session)? else {
        return Err(StoreError::Missing.into());
    };
    if json {
        let rows: Vec<Value> = all.iter().map(satu).collect();
        satu_baris(env.out, &json!({ "db": umum.db, "kegiatan": rows }))?;
        return Ok(Selesai::Beres);
    }
    if all.is_empty() {
        baris(env.out, &kata.t("cli-kegiatan-kosong"))?;
    }
    for event in &all {
        let place = match (event.isi.daring, event.isi.tempat.as_str()) {
            (true, "") => kata.t("kegiatan-daring"),
            (true, place) => format!("{}, {place}", kata.t("kegiatan-daring")),
            (false, place) => place.to_owned(),
        };
        let (units, people) = (event.satuan.to_string(), event.orang.to_string());
        let cells = [
            &event.isi.tanggal.iso(),
            &event.isi.judul,
            &place,
            &event.satker_nama,
            &event.gelombang_nama,
            &units,
            &people,
        ];
        // No cell has a tabulator of its own once it is safe to print.
        let line: Vec<String> = cells.iter().map(|c| tampil(c).into_owned()).collect();
        writeln!(env.out, "{}", line.join("\t"))?;
    }
    Ok(Selesai::Beres)
}

fn satu(event: &KegiatanRow) -> Value {
    json!({
        "id": event.id.0,
        "tanggal": event.isi.tanggal.iso(),
        "judul": event.isi.judul,
        "tempat": event.isi.tempat,
        "daring": event.isi.daring,
        "tuan_rumah": event.satker_nama,
        "gelombang": event.gelombang_nama,
        "satker": event.satuan,
        "orang": event.orang,
        "bukti": event.bukti.iter().map(|b| json!({ "jenis": b.jenis.code(), "letak": b.letak, "catatan": b.catatan })).collect::<Vec<_>>(),
    })
}
