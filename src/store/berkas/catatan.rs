//! Rows of an open sheet: keyed, taken back, put there for somebody who was found, taken off again.
//!
//! Every change of a row ends with [`tegakkan`], so that the pledge of whoever stands on it follows at once.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::jangkauan::jangkau;
use super::super::kolom;
use super::super::tabel::Table;
use super::{Kepala, kepala, taruh, tegakkan, terbuka};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::berkas::{BarisDiisi, IsiBaris};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Tanggal;

/// Where a row goes: where it is meant to, if that is free, else behind the last.
fn letak(conn: &Connection, berkas: i64, baris: Option<i64>) -> Result<i64, StoreError> {
    let free = match baris.filter(|n| *n > 0) {
        None => None,
        Some(n) => {
            let taken = "SELECT 1 FROM berkas_baris WHERE berkas_id = ?1 AND baris = ?2";
            (!conn.prepare_cached(taken)?.exists((berkas, n))?).then_some(n)
        }
    };
    Ok(match free {
        Some(n) => n,
        None => super::super::ikrar::baris_terakhir(conn, Some(berkas))? + 1,
    })
}

/// [`crate::domain::ikrar::lembar::UbahLembar::Baris`]. The keys it answers are those of people whose row has changed.
pub(super) fn isi(
    tx: &mut Tx<'_>,
    session: &Session,
    berkas: BerkasId,
    rows: &[BarisDiisi],
) -> Result<Written, StoreError> {
    let now = kepala(tx, session, berkas)?;
    terbuka(&now)?;
    tx.aksi("berkas-isi");
    tx.borong(rows.len() * 2);
    let (mut changed, mut same) = (Vec::new(), 0_usize);
    for row in rows {
        if row.letak.is_some() && row.ke.is_none() {
            changed.extend(copot(tx, session, &now, berkas, row)?);
            continue;
        }
        let known: Option<(i64, i64, Option<IsiBaris>)> = tx
            .prepare_cached("SELECT id, baris, isi FROM berkas_baris WHERE berkas_id = ?1 AND pegawai_id = ?2")?
            .query_row((berkas.0, row.pegawai.0), |r| {
                Ok((r.get(0)?, r.get(1)?, kolom::kode_mungkin(r, 2, IsiBaris::from_code)?))
            })
            .optional()?;
        let id = match known {
            Some((_, _, stands)) if stands == row.ke => {
                same += 1;
                continue;
            }
            Some((id, baris, stands)) if stands != row.dari => {
                return Err(lain(tx, id, baris, stands)?);
            }
            Some((id, ..)) => id,
            // Taking back what stands on no row is no change.
            None if row.ke.is_none() => continue,
            None => {
                jangkau_orang(tx, session, row.pegawai.0)?;
                let at = letak(tx, berkas.0, row.letak.map(i64::from))?;
                taruh(tx, berkas.0, at, row.pegawai.0, Some(1))?
            }
        };
        tulis_baris(tx, session, id, row.ke)?;
        tegakkan(tx, session, now.gelombang, row.pegawai.0)?;
        changed.push(row.pegawai.0);
    }
    let key = if changed.is_empty() { "tersimpan-berkas-sama" } else { "tersimpan-berkas-isi" };
    let uraian = Pesan::new(key).with("n", changed.len()).with("sama", same).with("nomor", now.nomor);
    Ok(Written { audit: None, ids: changed, uraian })
}

fn tulis_baris(tx: &mut Tx<'_>, session: &Session, id: i64, ke: Option<IsiBaris>) -> Result<(), StoreError> {
    let waktu = ke.map(|_| tx.waktu());
    tx.change(Table::BerkasBaris, id, |c| {
        c.prepare_cached(
            "UPDATE berkas_baris SET ver = ver + 1, isi = ?2, operator_id = ?3, waktu = ?4 WHERE id = ?1",
        )?
        .execute((id, ke.map(IsiBaris::code), ke.map(|_| session.operator.0), waktu))?;
        Ok(())
    })?;
    Ok(())
}

/// Takes somebody off an open sheet who was put there by mistake; answers him where he was. The numbers of the others stay: they
/// are what paper, trail and pledges call the rows by, and only behind the last one is there a number to give again.
fn copot(
    tx: &mut Tx<'_>,
    session: &Session,
    now: &Kepala,
    berkas: BerkasId,
    row: &BarisDiisi,
) -> Result<Option<i64>, StoreError> {
    let known: Option<(i64, i64, Option<IsiBaris>, bool)> = tx
        .prepare_cached(
            "SELECT id, baris, isi, tambahan IS NOT NULL FROM berkas_baris WHERE berkas_id = ?1 AND pegawai_id = ?2",
        )?
        .query_row((berkas.0, row.pegawai.0), |r| {
            Ok((r.get(0)?, r.get(1)?, kolom::kode_mungkin(r, 2, IsiBaris::from_code)?, r.get(3)?))
        })
        .optional()?;
    let Some((id, baris, stands, added)) = known else { return Ok(None) };
    if stands != row.dari {
        return Err(lain(tx, id, baris, stands)?);
    }
    if !added {
        return Err(aturan("", Pesan::new("berkas-baris-tetap").with("baris", baris)));
    }
    tulis_baris(tx, session, id, None)?;
    tegakkan(tx, session, now.gelombang, row.pegawai.0)?;
    tx.change(Table::BerkasBaris, id, |c| {
        c.prepare_cached("DELETE FROM berkas_baris WHERE id = ?1")?.execute([id])?;
        Ok(())
    })?;
    Ok(Some(row.pegawai.0))
}

/// Somebody who is put on a sheet must be in reach, whatever unit the sheet is of: at a ceremony many units sign one.
fn jangkau_orang(conn: &Connection, session: &Session, pegawai: i64) -> Result<(), StoreError> {
    let unit: Option<i64> = conn
        .prepare_cached("SELECT satker_id FROM pegawai WHERE id = ?1")?
        .query_row([pegawai], |r| r.get(0))
        .optional()?;
    jangkau(conn, session, Hak::PegawaiUbah, unit.ok_or(StoreError::Missing)?)
}

/// A line of a sheet as a form or a file brings it.
pub(in crate::store) struct BarisBaru<'a> {
    pub(in crate::store) pegawai: i64,
    /// The row it takes, if that is free and the person has none yet.
    pub(in crate::store) baris: i64,
    pub(in crate::store) isi: IsiBaris,
    pub(in crate::store) tanggal: Tanggal,
    pub(in crate::store) alasan: &'a str,
}

/// Puts one line on an open sheet and answers its row; `None` where it says so already.
pub(in crate::store) fn catat(
    tx: &mut Tx<'_>,
    session: &Session,
    gelombang: i64,
    berkas: i64,
    line: &BarisBaru<'_>,
) -> Result<Option<i64>, StoreError> {
    let known: Option<(i64, i64)> = tx
        .prepare_cached("SELECT id, baris FROM berkas_baris WHERE berkas_id = ?1 AND pegawai_id = ?2")?
        .query_row((berkas, line.pegawai), |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (id, baris) = match known {
        Some(known) => known,
        None => {
            let at = letak(tx, berkas, Some(line.baris))?;
            (taruh(tx, berkas, at, line.pegawai, Some(1))?, at)
        }
    };
    let waktu = tx.waktu();
    let changed = tx.change(Table::BerkasBaris, id, |c| {
        c.prepare_cached(
            "UPDATE berkas_baris SET ver = ver + 1, isi = ?2, operator_id = ?3, waktu = ?4, catatan = ?5,
                    tanggal = nullif(?6, (SELECT b.tanggal FROM berkas b WHERE b.id = berkas_id))
             WHERE id = ?1 AND (isi, catatan, ifnull(tanggal, (SELECT b.tanggal FROM berkas b WHERE b.id = berkas_id)))
                   IS NOT (?2, ?5, ?6)",
        )?
        .execute((id, line.isi.code(), session.operator.0, waktu, line.alasan, line.tanggal.iso()))?;
        Ok(())
    })?;
    tegakkan(tx, session, gelombang, line.pegawai)?;
    Ok(changed.then_some(baris))
}

/// Takes the row of one person back: it counts as not keyed.
pub(in crate::store) fn kosongkan(
    tx: &mut Tx<'_>,
    session: &Session,
    gelombang: i64,
    berkas: i64,
    pegawai: i64,
) -> Result<(), StoreError> {
    let id: i64 = tx
        .prepare_cached("SELECT id FROM berkas_baris WHERE berkas_id = ?1 AND pegawai_id = ?2")?
        .query_row((berkas, pegawai), |r| r.get(0))?;
    tx.change(Table::BerkasBaris, id, |c| {
        c.prepare_cached(
            "UPDATE berkas_baris SET ver = ver + 1, isi = NULL, operator_id = NULL, waktu = NULL, tanggal = NULL,
                    catatan = '' WHERE id = ?1",
        )?
        .execute([id])?;
        Ok(())
    })?;
    tegakkan(tx, session, gelombang, pegawai)
}

/// The refusal of a row that says something else than the operator saw.
fn lain(conn: &Connection, id: i64, baris: i64, stands: Option<IsiBaris>) -> Result<StoreError, StoreError> {
    let (who, _) = super::super::banding::siapa(conn, Table::BerkasBaris, id)?;
    let kata = stands.map_or_else(|| "isi-baris-belum".to_owned(), IsiBaris::kata);
    Ok(aturan("", Pesan::new("berkas-baris-lain").with("baris", baris).with("isi", Arg::Kata(kata)).with("oleh", who)))
}
