//! The second look: a person who keyed nothing of a sheet reads a sample of it again.

use rusqlite::Connection;

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::tabel::Table;
use super::{baris, kepala};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::berkas::IsiBaris;
use crate::domain::ikrar::uji as contoh;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};

/// [`crate::domain::ikrar::lembar::UbahLembar::Uji`].
pub(super) fn uji(
    tx: &mut Tx<'_>,
    session: &Session,
    id: BerkasId,
    kedua: &[(u32, IsiBaris)],
) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    bukan_pencatat(tx, session, id, now.operator)?;
    let rows: Vec<u32> = tx
        .prepare_cached("SELECT baris FROM berkas_baris WHERE berkas_id = ?1 ORDER BY baris")?
        .query_map([id.0], |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    let mut read: Vec<u32> = kedua.iter().map(|(n, _)| *n).collect();
    read.sort_unstable();
    if read != contoh::contoh_dari(id, &rows) {
        return Err(aturan("", Pesan::new("berkas-contoh-kurang").with("nomor", now.nomor)));
    }
    let mut first = Vec::with_capacity(kedua.len());
    for (n, _) in kedua {
        first.push((*n, baris(tx, id, *n)?.and_then(|(_, isi)| isi)));
    }
    tx.aksi("berkas-uji");
    tx.borong(kedua.len());
    let waktu = tx.waktu();
    for (n, isi) in kedua {
        tx.insert(
            Table::BerkasUji,
            "INSERT INTO berkas_uji (berkas_id, baris, isi, operator_id, waktu) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO NOTHING",
            (id.0, n, isi.code(), session.operator.0, &waktu),
        )?;
    }
    let differ = contoh::beda(&first, kedua);
    let key = if differ.is_empty() { "tersimpan-berkas-uji-sama" } else { "tersimpan-berkas-uji-beda" };
    let list = differ.iter().map(|d| d.baris.to_string()).collect::<Vec<_>>().join(", ");
    let uraian =
        Pesan::new(key).with("nomor", now.nomor).with("n", kedua.len()).with("beda", differ.len()).with("baris", list);
    Ok(Written { audit: None, ids: differ.iter().map(|d| i64::from(d.baris)).collect(), uraian })
}

/// Refuses whoever keyed anything of the sheet: nobody checks himself.
pub(in crate::store) fn bukan_pencatat(
    conn: &Connection,
    session: &Session,
    id: BerkasId,
    opened: Option<i64>,
) -> Result<(), StoreError> {
    let keyed = conn
        .prepare_cached(
            "SELECT 1 FROM berkas_baris WHERE berkas_id = ?1 AND operator_id = ?2
             UNION ALL SELECT 1 FROM berkas_koreksi WHERE berkas_id = ?1 AND operator_id = ?2",
        )?
        .exists((id.0, session.operator.0))?;
    if keyed || opened == Some(session.operator.0) {
        return Err(StoreError::Forbidden(Pesan::new("berkas-uji-sendiri")));
    }
    Ok(())
}
