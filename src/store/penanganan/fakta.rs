//! What is on record of a case, as far as its next move depends on it; the law itself is `domain::perkara::alur`.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row};

use super::super::kolom;
use super::kasus::Kasus;
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::alur::{Fakta, Panggilan, Putusan};
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::wewenang::{BarisWewenang, Pejabat};
use crate::domain::request::StoreError;

/// The facts of one case. What was not kept on the day of registration is what the person is today.
pub(in crate::store) fn fakta(conn: &Connection, kasus: &Kasus) -> Result<Fakta, StoreError> {
    let (status, jabatan) = terlapor(conn, kasus)?;
    let putusan = putusan(conn, kasus.id)?;
    let (terima, berlaku) = putusan.as_ref().map_or((None, None), |p| (p.1, p.2));
    let count =
        |sql: &str| -> Result<u32, StoreError> { Ok(conn.prepare_cached(sql)?.query_row([kasus.id], |r| r.get(0))?) };
    // A paper on file, or the word of whoever ticked it on the checklist.
    let evidence = "SELECT (SELECT count(*) FROM perkara_dokumen WHERE perkara_id = ?1 AND jenis = 'bukti')
                         + (SELECT count(*) FROM perkara_syarat WHERE perkara_id = ?1 AND butir = 'bukti' AND ada = 1)";
    Ok(Fakta {
        keadaan: kasus.keadaan,
        jejak: jejak(conn, kasus.id)?,
        status,
        jabatan,
        berdasar: bernama(conn, kasus.laporan)? || count(evidence)? > 0,
        baris: baris(conn, kasus.id)?,
        dokumen: dokumen(conn, kasus.id)?,
        panggilan: panggilan(conn, kasus.id)?,
        tim: count("SELECT count(*) FROM perkara_pemeriksa WHERE perkara_id = ?1")?,
        putusan: putusan.map(|p| p.0),
        terima,
        berlaku,
    })
}

/// A source with a name: somebody who reports, a letter of a body, or a channel whose reports are numbered.
fn bernama(conn: &Connection, laporan: i64) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT l.nomor_surat <> '' OR EXISTS (SELECT 1 FROM laporan_pihak p WHERE p.laporan_id = l.id
                    AND p.peran IN ('pelapor', 'saksi')) FROM laporan_dugaan l WHERE l.id = ?1",
        )?
        .query_row([laporan], |r| r.get(0))?)
}

fn terlapor(conn: &Connection, kasus: &Kasus) -> Result<(Option<StatusKepegawaian>, Option<JenisJabatan>), StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT ifnull(p.status, g.status), iif(p.status IS NULL, g.jenis_jabatan, p.jenis_jabatan)
             FROM perkara p LEFT JOIN pegawai g ON g.id = p.pegawai_id WHERE p.id = ?1",
        )?
        .query_row([kasus.id], |r| {
            Ok((
                kolom::kode_mungkin(r, 0, StatusKepegawaian::from_code)?,
                kolom::kode_mungkin(r, 1, JenisJabatan::from_code)?,
            ))
        })?)
}

fn jejak(conn: &Connection, id: i64) -> Result<BTreeSet<KeadaanPerkara>, StoreError> {
    semua(conn, "SELECT DISTINCT ke FROM perkara_langkah WHERE perkara_id = ?1", id, |r| {
        kolom::kode(r, 0, KeadaanPerkara::from_code)
    })
}

/// Chosen rows as they were on the day they were chosen.
fn baris(conn: &Connection, id: i64) -> Result<Vec<(Rumpun, TingkatSanksi)>, StoreError> {
    let sql = "SELECT ifnull(b.rumpun, k.rumpun), ifnull(b.sanksi, k.sanksi) FROM perkara_baris b
               JOIN katalog_skb k ON k.id = b.baris_id WHERE b.perkara_id = ?1 ORDER BY b.baris_id";
    semua(conn, sql, id, |r| Ok((kolom::kode(r, 0, Rumpun::from_code)?, kolom::kode(r, 1, TingkatSanksi::from_code)?)))
}

fn dokumen(conn: &Connection, id: i64) -> Result<BTreeSet<JenisDokumen>, StoreError> {
    semua(conn, "SELECT DISTINCT jenis FROM perkara_dokumen WHERE perkara_id = ?1", id, |r| {
        kolom::kode(r, 0, JenisDokumen::from_code)
    })
}

fn panggilan(conn: &Connection, id: i64) -> Result<Vec<Panggilan>, StoreError> {
    let sql = "SELECT ke, surat, pemeriksaan, hadir FROM perkara_panggilan WHERE perkara_id = ?1 ORDER BY ke";
    semua(conn, sql, id, |r| {
        Ok(Panggilan { ke: r.get(0)?, surat: kolom::hari(r, 1)?, pemeriksaan: kolom::hari(r, 2)?, hadir: r.get(3)? })
    })
}

type Diputus = (Putusan, Option<crate::domain::tanggal::Tanggal>, Option<crate::domain::tanggal::Tanggal>);

fn putusan(conn: &Connection, id: i64) -> Result<Option<Diputus>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT tingkat, bulan, pejabat, pejabat_nama, sk_tanggal, terima, berlaku
             FROM perkara_putusan WHERE perkara_id = ?1",
        )?
        .query_row([id], |r| {
            let putusan = Putusan {
                tingkat: kolom::kode(r, 0, TingkatSanksi::from_code)?,
                bulan: r.get(1)?,
                pejabat: kolom::kode(r, 2, Pejabat::from_code)?,
                nama: r.get(3)?,
                tanggal: kolom::hari(r, 4)?,
            };
            Ok((putusan, kolom::hari_mungkin(r, 5)?, kolom::hari_mungkin(r, 6)?))
        })
        .optional()?)
}

fn semua<T, C: FromIterator<T>>(
    conn: &Connection,
    sql: &str,
    id: i64,
    each: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<C, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([id], |r| each(r))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who may decide what, as the office keeps it.
pub(in crate::store) fn wewenang(conn: &Connection) -> Result<Vec<BarisWewenang>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, pejabat, tingkat, terhadap, dari, ifnull(sampai, ''), iif(perlu_verifikasi, 'ya', 'tidak'),
                ifnull(nullif(sumber, ''), '-'), catatan FROM wewenang ORDER BY id",
    )?;
    let rows = statement.query_map([], |r| (0..9).map(|at| r.get(at)).collect::<rusqlite::Result<Vec<String>>>())?;
    let mut out = Vec::new();
    for cells in rows {
        out.push(BarisWewenang::from_record(&cells?).map_err(StoreError::Damaged)?);
    }
    Ok(out)
}

/// The direct superior knows: he reported it, or is named in the report as such.
pub(super) fn tahu(conn: &Connection, laporan: i64) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT l.sumber = 'atasan_langsung' OR EXISTS (SELECT 1 FROM laporan_pihak p WHERE p.laporan_id = l.id
                    AND p.peran = 'atasan') FROM laporan_dugaan l WHERE l.id = ?1",
        )?
        .query_row([laporan], |r| r.get(0))?)
}
