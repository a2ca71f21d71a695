//! `ikrar cetak lembar`: a sheet for signatures as PDF. The first time it makes the sheet with its rows and marks it as printed; ever
//! after the same number gives the same rows, so that what comes back is keyed in the order of the paper.

use std::path::Path;

use serde_json::json;

use super::keluar::satu_baris;
use super::sistem::FOLDER_KELUAR;
use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, baris, keluar, pilih};
use crate::domain::id::{BerkasId, GelombangId, SatkerId};
use crate::domain::ikrar::berkas::{Berkas, BerkasIsi, Pindaian, Susunan};
use crate::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader, Rows, Store, StoreError, Write};
use crate::domain::tampil::tampil;
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::exchange::tulis::{Baru, saat_menulis};
use crate::kata::Kata;
use crate::report;

/// What is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lembar {
    /// Number that stands on the sheet.
    pub nomor: String,
    /// The day that says whose rows a new sheet has; the day of the session where none is given.
    pub tanggal: Option<Tanggal>,
    /// Where it will be signed.
    pub tempat: String,
    /// Who will witness it.
    pub saksi: String,
    /// Whose and where to.
    pub tujuan: Tujuan,
}

pub(super) fn jalan(umum: &Umum, call: &Lembar, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    let tujuan = &call.tujuan;
    if tujuan.ke_layar() && env.out_layar {
        return Err(Gagal::Salah(Pesan::new("cli-biner-ke-layar")));
    }
    let (mut store, session) = super::buka(umum, kata, env)?;
    let store = store.as_mut();
    // What cannot leave need not be made.
    if !session.boleh(Hak::Ekspor) {
        return Err(StoreError::Forbidden(Pesan::new("laporan-tanpa-hak").with("nama", session.nama.as_str())).into());
    }
    let Rows::Kantor(kantor) = Reader::read(store, &Read::Kantor, &session)? else {
        return Err(StoreError::Missing.into());
    };
    let text = tujuan.satker.as_deref().unwrap_or_default();
    let satker = pilih::satker(text, store, &session)?;
    let gelombang = pilih::gelombang_tulis(tujuan, &kantor, store, &session)?;
    // A name that is taken is told before anything is made.
    let file = tujuan.out.as_deref().filter(|_| !tujuan.ke_layar()).map(Baru::buat).transpose()?;
    let (sheet, baru) = siapkan(call, (satker, gelombang), store, &session, env.kini)?;
    let (made, path) = match file {
        Some(mut file) => {
            let made = report::cetak::lembar(store, &session, sheet, kata, env.kini, &mut file);
            let path = tujuan.out.clone().unwrap_or_default();
            (made.map_err(|e| saat_menulis(e, &path))?, Some(file.selesai()?))
        }
        None if tujuan.ke_layar() => {
            (report::cetak::lembar(store, &session, sheet, kata, env.kini, &mut *env.out)?, None)
        }
        None => {
            let folder = env.data.join(FOLDER_KELUAR);
            let hal = format!("lembar {}", call.nomor);
            let path = report::jalan_keluar(&hal, Some(satker), "pdf", store, &session, &folder)?;
            let mut file = Baru::buat_bernomor(&path)?;
            let made = report::cetak::lembar(store, &session, sheet, kata, env.kini, &mut file);
            (made.map_err(|e| saat_menulis(e, &path))?, Some(file.selesai_bernomor()?))
        }
    };
    keluar::sedang_impor(store, &session, kata, env)?;
    if !made.kurang.is_empty() {
        let rows = made.kurang.iter().take(20).map(u32::to_string).collect::<Vec<_>>().join(" ");
        let pesan = Pesan::new("cetak-huruf-tiada").with("n", made.kurang.len()).with("baris", rows);
        // Nobody is left to warn if this fails; the mark stands on the paper too.
        let _ = writeln!(env.err, "ikrar: {}", tampil(&kata.pesan(&pesan)));
    }
    katakan(&made, &satu(sheet, store, &session)?, path.as_deref(), (baru, tujuan.json), kata, env)
}

/// The sheet with this number, made where there is none, marked as printed; and whether it is new.
fn siapkan(
    call: &Lembar,
    (satker, gelombang): (SatkerId, GelombangId),
    store: &mut dyn Store,
    session: &Session,
    now: Waktu,
) -> Result<(BerkasId, bool), Gagal> {
    let tanya = TanyaLembar::Nomor { gelombang, satker, nomor: call.nomor.clone() };
    let Rows::Lembar(JawabLembar::Nomor(known)) = Reader::read(store, &Read::Lembar(tanya), session)? else {
        return Err(StoreError::Missing.into());
    };
    let (id, baru) = match known {
        Some(id) => (id, false),
        None => {
            let isi = BerkasIsi {
                gelombang,
                satker,
                nomor: call.nomor.clone(),
                tanggal: call.tanggal.unwrap_or(session.hari),
                tempat: call.tempat.clone(),
                saksi: call.saksi.clone(),
                tertulis: None,
                pindaian: Pindaian::default(),
            };
            let ubah = UbahLembar::Kepala { lama: None, isi, susunan: Susunan::Satker };
            let written = store.write(&Write::Lembar(ubah), session, now)?;
            (BerkasId(written.ids.first().copied().ok_or(StoreError::Missing)?), true)
        }
    };
    let sheet = satu(id, store, session)?;
    if let Some(day) = call.tanggal.filter(|day| *day != sheet.isi.tanggal) {
        let pesan = Pesan::new("cetak-tanggal-lain").with("nomor", call.nomor.as_str());
        let pesan = pesan.with("ada", sheet.isi.tanggal.to_string()).with("tanggal", day.to_string());
        return Err(Gagal::Tolak(pesan));
    }
    if sheet.dicetak.is_none() {
        store.write(&Write::Lembar(UbahLembar::Cetak(id)), session, now)?;
    }
    Ok((id, baru))
}

fn satu(id: BerkasId, store: &mut dyn Store, session: &Session) -> Result<Berkas, Gagal> {
    match Reader::read(store, &Read::Lembar(TanyaLembar::Satu(id)), session)? {
        Rows::Lembar(JawabLembar::Satu(sheet, _)) => Ok(*sheet),
        _ => Err(StoreError::Missing.into()),
    }
}

fn katakan(
    made: &report::cetak::Tercetak,
    sheet: &Berkas,
    path: Option<&Path>,
    (baru, json): (bool, bool),
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let Some(path) = path else { return Ok(Selesai::Beres) };
    if json {
        let value = json!({
            "kode": made.kode,
            "kantor": made.kantor,
            "berkas": path,
            "halaman": made.halaman,
            "baris": made.baris,
            "baru": baru,
            "nomor": sheet.isi.nomor,
            "gelombang": sheet.gelombang_nama,
            "satker": sheet.satker_nama,
            "huruf_tiada": made.kurang,
            "audit": { "panjang": made.audit.0, "kepala": made.audit.1 },
        });
        satu_baris(env.out, &value)?;
        return Ok(Selesai::Beres);
    }
    let key = if baru { "cetak-lembar-baru" } else { "cetak-lembar-lagi" };
    let pesan = Pesan::new(key)
        .with("kode", made.kode.as_str())
        .with("gelombang", sheet.gelombang_nama.as_str())
        .with("satker", sheet.satker_nama.as_str())
        .with("baris", made.baris)
        .with("halaman", made.halaman)
        .with("berkas", path.display().to_string());
    baris(env.out, &kata.pesan(&pesan))?;
    Ok(Selesai::Beres)
}
