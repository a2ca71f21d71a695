//! What the preview shows of a person's row, and whom a row that was not understood might mean.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::super::jangkauan::sampai;
use super::super::pegawai;
use super::Tersimpan;
use super::baru::{NAMA_KUNCI, SATKER};
use super::sandi::{Nilai, sandi, tambah, urai};
use crate::domain::impor::baris::{Baris, Sel};
use crate::domain::impor::panggung::{BarisBeda, BedaSel, Kelompok};
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// What each column of [`pegawai::kolom_nilai`] says; `None` is not shown.
const KOLOM: [Option<Kolom>; 21] = [
    Some(Kolom::JenisNomor),
    Some(Kolom::Nomor),
    Some(Kolom::Nik),
    Some(Kolom::GelarDepan),
    Some(Kolom::Nama),
    Some(Kolom::GelarBelakang),
    None,
    Some(Kolom::Lahir),
    Some(Kolom::Kelamin),
    Some(Kolom::Status),
    Some(Kolom::Golongan),
    Some(Kolom::Jabatan),
    Some(Kolom::JenisJabatan),
    Some(Kolom::Satker),
    Some(Kolom::Sejak),
    None,
    Some(Kolom::PasanganCalon),
    Some(Kolom::CltnDari),
    Some(Kolom::CltnSampai),
    Some(Kolom::Aktif),
    Some(Kolom::Alasan),
];

/// Values that differ from what is kept; of a new person, all that are there.
pub(super) fn tampil(conn: &Connection, session: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError> {
    let new = urai(&baris.isi).unwrap_or_default();
    let mut old_row = None;
    if let Some((id, _)) = baris.lama {
        old_row = conn
            .prepare_cached(
                "SELECT nomor_jenis, nomor, nik, gelar_depan, nama, gelar_belakang, nama_kunci, lahir, kelamin, status,
                        golongan, jabatan, jenis_jabatan, satker_id, sejak, atasan_id, pasangan_calon, cltn_dari,
                        cltn_sampai, aktif, alasan FROM pegawai WHERE id = ?1",
            )?
            .query_row([id], |r| (0..KOLOM.len()).map(|at| r.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>())
            .optional()?;
    }
    let bytes = old_row.as_deref().map(sandi).unwrap_or_default();
    let old = urai(&bytes).unwrap_or_default();
    let show = |values: &[Nilai<'_>], at: usize, kolom: Kolom| -> Result<String, StoreError> {
        tampak(conn, session, values, at, kolom)
    };
    let mut beda = Vec::new();
    for (at, kolom) in KOLOM.iter().enumerate() {
        let Some(kolom) = kolom else { continue };
        let changed = new.get(at).is_some_and(|value| old.get(at) != Some(value));
        if changed {
            let (lama, baru) = (show(&old, at, *kolom)?, show(&new, at, *kolom)?);
            if !lama.is_empty() || !baru.is_empty() {
                beda.push(BedaSel { kolom: *kolom, lama, baru });
            }
        }
    }
    let now = if new.is_empty() { &old } else { &new };
    let text = |at: usize| now.get(at).map_or("", |v| v.teks()).to_owned();
    let nama = NamaLengkap { gelar_depan: text(3), nama: text(4), gelar_belakang: text(5) }.lengkap();
    let (nomor, satker) = (show(now, 1, Kolom::Nomor)?, show(now, 13, Kolom::Satker)?);
    Ok(BarisBeda { asal: None, orang: None, nomor, nama, satker, beda, alasan: Vec::new() })
}

/// What a row writes of a person whose values these are, if some columns stay; the folded name goes with the name.
pub(super) fn biarkan(kini: &[Value], baris: &Tersimpan, kolom: &[Kolom]) -> Result<(Kelompok, Vec<u8>), StoreError> {
    let said = urai(&baris.isi).ok_or(StoreError::Missing)?;
    let stays = |at: usize| match KOLOM.get(at).copied().flatten() {
        Some(own) => kolom.contains(&own),
        None => at == NAMA_KUNCI && kolom.contains(&Kolom::Nama),
    };
    let kept = sandi(kini);
    let kept_values = urai(&kept).ok_or(StoreError::Missing)?;
    let mut out = Vec::with_capacity(baris.isi.len());
    for (at, value) in said.iter().enumerate() {
        tambah(&mut out, if stays(at) { kept_values.get(at).copied().unwrap_or(Nilai::Kosong) } else { *value });
    }
    let moves = !stays(SATKER) && said.get(SATKER) != kept_values.get(SATKER);
    let kelompok = match out == kept {
        true => Kelompok::Sama,
        false if moves => Kelompok::Pindah,
        false => Kelompok::Ubah,
    };
    Ok((kelompok, out))
}

/// A value as a list shows it: numbers in groups, units by their short name, a NIK only to whoever may see it.
fn tampak(
    conn: &Connection,
    session: &Session,
    values: &[Nilai<'_>],
    at: usize,
    kolom: Kolom,
) -> Result<String, StoreError> {
    let value = values.get(at).copied().unwrap_or(Nilai::Kosong);
    Ok(match (kolom, value) {
        (_, Nilai::Kosong) => String::new(),
        (Kolom::Nomor, Nilai::Angka(angka)) => {
            let jenis = JenisNomor::from_code(values.first().map_or("", |v| v.teks())).unwrap_or(JenisNomor::Lokal);
            Nomor { jenis, angka }.grouped()
        }
        (Kolom::Nik, Nilai::Angka(nik)) if session.boleh(Hak::NikBaca) => Nik(nik).plain(),
        (Kolom::Nik, Nilai::Angka(nik)) => pegawai::samar(Some(Nik(nik))),
        (Kolom::Satker, Nilai::Angka(id)) => conn
            .prepare_cached("SELECT pendek FROM satker WHERE id = ?1")?
            .query_row([id], |r| r.get(0))
            .optional()?
            .unwrap_or_default(),
        (Kolom::Sejak | Kolom::Lahir | Kolom::CltnDari | Kolom::CltnSampai, Nilai::Teks(iso)) => {
            Tanggal::from_iso(iso).map_or_else(|| iso.to_owned(), |d| d.to_string())
        }
        (_, Nilai::Angka(n)) => n.to_string(),
        (_, Nilai::Teks(text)) => text.to_owned(),
    })
}

/// Known people whom a row speaks of though it was refused or waits: named where a spreadsheet has spoilt the end of their
/// number, and in any case not missing.
pub(super) fn tolak(
    conn: &Connection,
    session: &Session,
    baris: &Baris,
    alasan: &[Alasan],
) -> Result<(Vec<Alasan>, Vec<i64>), StoreError> {
    let mut named = Vec::new();
    let mut keys = BTreeSet::new();
    for cell in baris.iter() {
        let Sel::Teks(text) = cell else { continue };
        let digits = angka(text);
        if let Ok(n) = digits.parse::<i64>()
            && digits.len() == 18
        {
            let mut find = conn.prepare_cached("SELECT id FROM pegawai WHERE nomor = ?1")?;
            named.extend(find.query_map([n], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?);
        } else if digits.is_empty() {
            keys.insert(nama::kunci(&NamaLengkap::parse(text).nama));
        }
    }
    // A row that is refused for its number still says of whom it speaks; leaving somebody in service costs less than
    // setting the wrong one out of it.
    for key in keys.iter().filter(|key| key.len() > 2) {
        let mut find = conn.prepare_cached("SELECT id FROM pegawai WHERE nama_kunci = ?1 LIMIT 50")?;
        named.extend(find.query_map([key], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?);
    }
    let mut more = Vec::new();
    for spoilt in alasan.iter().filter(|a| a.kolom == Some(Kolom::Nomor)) {
        for (id, nomor, nama, satker) in calon(conn, &angka(&spoilt.isi), &keys)? {
            // Whoever might be meant is not missing.
            named.push(id);
            if sampai(conn, session, Hak::PegawaiBaca, satker)? {
                let pesan = Pesan::new("impor-calon").with("nomor", nomor.grouped()).with("nama", nama);
                more.push(Alasan::sel(Kolom::Nomor, spoilt.isi.as_str(), pesan));
            }
        }
    }
    Ok((more, named))
}

/// The digits of a cell that holds a number and nothing else; empty where letters stand in it.
fn angka(text: &str) -> String {
    if text.chars().any(char::is_alphabetic) {
        return String::new();
    }
    text.chars().filter(char::is_ascii_digit).collect()
}

/// People whose number begins with the fifteen digits that a spreadsheet keeps, and whose name stands in the row: key,
/// number, name, unit.
fn calon(
    conn: &Connection,
    digits: &str,
    keys: &BTreeSet<String>,
) -> Result<Vec<(i64, Nomor, String, i64)>, StoreError> {
    let Some((low, high)) = digits.get(..15).and_then(Nomor::rentang_awal) else { return Ok(Vec::new()) };
    let mut statement = conn.prepare_cached(
        "SELECT id, nomor, nomor_jenis, gelar_depan, nama, gelar_belakang, satker_id, nama_kunci FROM pegawai
         WHERE nomor >= ?1 AND nomor < ?2 AND nomor_jenis IN ('nip', 'ni_pppk') ORDER BY nomor LIMIT 50",
    )?;
    let mut rows = statement.query((low, high))?;
    let mut out = Vec::new();
    while let Some(r) = rows.next()? {
        if keys.contains(r.get_ref(7)?.as_str().unwrap_or_default()) {
            let jenis = JenisNomor::from_code(&r.get::<_, String>(2)?).unwrap_or(JenisNomor::Nip);
            let nama = NamaLengkap { gelar_depan: r.get(3)?, nama: r.get(4)?, gelar_belakang: r.get(5)? };
            out.push((r.get(0)?, Nomor { jenis, angka: r.get(1)? }, nama.lengkap(), r.get(6)?));
        }
    }
    Ok(out)
}
