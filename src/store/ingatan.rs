//! What was answered once while a file came in: what its columns say, which unit a name means.

use rusqlite::{Connection, OptionalExtension};

use super::audit::Tx;
use super::banding::siapa;
use super::jangkauan::{jangkau, wajib};
use super::tabel::Table;
use crate::domain::id::SatkerId;
use crate::domain::impor::baca::tahun::Aturan;
use crate::domain::impor::ingatan::{Ingatan, IsiIngatan};
use crate::domain::impor::{HalImpor, Kolom};
use crate::domain::nama;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{PetaKolom, StoreError, Written};

/// [`crate::domain::request::Read::ImporPeta`].
pub(super) fn peta(conn: &Connection, hal: HalImpor, kunci: &str) -> Result<Option<PetaKolom>, StoreError> {
    let codes: Option<String> = conn
        .prepare_cached("SELECT kolom FROM impor_peta WHERE hal = ?1 AND kunci = ?2")?
        .query_row((hal.code(), kunci), |r| r.get(0))
        .optional()?;
    Ok(codes.map(|codes| urai(&codes)))
}

/// The columns out of their codes: a comma between two, and behind that of a column of days, each after a colon, how its
/// uncertain ones are meant.
fn urai(codes: &str) -> PetaKolom {
    let mut peta = PetaKolom::default();
    for code in codes.split(',') {
        let mut parts = code.split(':');
        let kolom = parts.next().and_then(Kolom::from_code);
        peta.kolom.push(kolom);
        let rules = parts.filter_map(Aturan::from_code);
        peta.hari.extend(kolom.into_iter().flat_map(|kolom| rules.clone().map(move |rule| (kolom, rule))));
    }
    peta.hari.sort_by_key(|(kolom, rule)| (*kolom, rule.ragu()));
    peta
}

fn susun(peta: &PetaKolom) -> String {
    let one = |kolom: &Option<Kolom>| {
        let Some(kolom) = kolom else { return String::new() };
        let rules = peta.hari.iter().filter(|(of, _)| of == kolom).map(|(_, rule)| format!(":{}", rule.code()));
        std::iter::once(kolom.code().to_owned()).chain(rules).collect()
    };
    peta.kolom.iter().map(one).collect::<Vec<_>>().join(",")
}

/// [`crate::domain::request::Read::Padanan`].
pub(super) fn padanan(conn: &Connection) -> Result<Vec<(String, SatkerId)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT kunci, satker_id FROM satker_padanan ORDER BY kunci")?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, SatkerId(r.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// [`crate::domain::request::Write::ImporPeta`].
pub(super) fn ingat_peta(
    tx: &mut Tx<'_>,
    session: &Session,
    hal: HalImpor,
    kunci: &str,
    peta: &PetaKolom,
) -> Result<Written, StoreError> {
    wajib(session, Hak::Impor)?;
    tx.aksi("impor-peta");
    let codes = susun(peta);
    let id = ingat(
        tx,
        Table::ImporPeta,
        "SELECT id FROM impor_peta WHERE hal = ?1 AND kunci = ?2",
        (hal.code(), kunci),
        ("UPDATE impor_peta SET kolom = ?1 WHERE id = ?2", codes.clone().into()),
        ("INSERT INTO impor_peta (hal, kunci, kolom) VALUES (?1, ?2, ?3)", (hal.code(), kunci, codes.as_str())),
    )?;
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new("tersimpan-impor-peta") })
}

/// [`crate::domain::request::Write::Padanan`].
pub(super) fn ingat_padanan(
    tx: &mut Tx<'_>,
    session: &Session,
    kunci: &str,
    satker: SatkerId,
) -> Result<Written, StoreError> {
    jangkau(tx, session, Hak::Impor, satker.0)?;
    if let Some(milik) = pemilik_nama(tx, kunci, satker)? {
        let pesan = Pesan::new("impor-padanan-nama-satker").with("nama", milik.as_str());
        return Err(StoreError::Duplicate(pesan));
    }
    // An answer holds for everybody: whoever replaces one must reach what it was too.
    let before: Option<i64> = tx
        .prepare_cached("SELECT satker_id FROM satker_padanan WHERE kunci = ?1")?
        .query_row([kunci], |r| r.get(0))
        .optional()?;
    if let Some(before) = before {
        jangkau(tx, session, Hak::Impor, before)?;
    }
    tx.aksi("padanan");
    let id = ingat(
        tx,
        Table::SatkerPadanan,
        "SELECT id FROM satker_padanan WHERE kunci = ?1",
        [kunci],
        ("UPDATE satker_padanan SET satker_id = ?1 WHERE id = ?2", satker.0.into()),
        ("INSERT INTO satker_padanan (kunci, satker_id) VALUES (?1, ?2)", (kunci, satker.0)),
    )?;
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new("tersimpan-padanan") })
}

/// The full name that this folded name is, where it is that of other units and not of this one: it means them and nothing
/// else, whatever anybody answers.
fn pemilik_nama(tx: &Tx<'_>, kunci: &str, satker: SatkerId) -> Result<Option<String>, StoreError> {
    let mut statement = tx.prepare_cached("SELECT id, nama FROM satker ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut other = None;
    while let Some(row) = rows.next()? {
        let nama: String = row.get(1)?;
        if nama::kunci(&nama) != kunci {
            continue;
        }
        if row.get::<_, i64>(0)? == satker.0 {
            return Ok(None);
        }
        other = Some(nama);
    }
    Ok(other)
}

/// [`crate::domain::request::Read::Ingatan`]. Whoever may import sees all of it: it holds for everybody.
pub(super) fn semua(conn: &Connection, session: &Session) -> Result<Vec<Ingatan>, StoreError> {
    wajib(session, Hak::Impor)?;
    let mut found = Vec::new();
    let mut units = conn.prepare_cached("SELECT id, kunci, satker_id FROM satker_padanan ORDER BY kunci")?;
    let mut rows = units.query([])?;
    while let Some(r) = rows.next()? {
        let isi = IsiIngatan::Satker { kunci: r.get(1)?, satker: SatkerId(r.get(2)?) };
        found.push((Table::SatkerPadanan, r.get::<_, i64>(0)?, isi));
    }
    let mut maps = conn.prepare_cached("SELECT id, hal, kunci, kolom FROM impor_peta ORDER BY id")?;
    let mut rows = maps.query([])?;
    while let Some(r) = rows.next()? {
        // A kind of file that a later version knows is none of ours to show.
        let Some(hal) = HalImpor::from_code(&r.get::<_, String>(1)?) else { continue };
        let peta = urai(&r.get::<_, String>(3)?);
        found.push((Table::ImporPeta, r.get(0)?, IsiIngatan::Kolom { hal, kunci: r.get(2)?, peta }));
    }
    found
        .into_iter()
        .map(|(table, id, isi)| siapa(conn, table, id).map(|(oleh, waktu)| Ingatan { id, isi, oleh, waktu }))
        .collect()
}

/// [`crate::domain::request::Write::Lupa`]. What is no longer as it was seen is `Missing`.
pub(super) fn lupa(tx: &mut Tx<'_>, session: &Session, isi: &IsiIngatan) -> Result<Written, StoreError> {
    wajib(session, Hak::Impor)?;
    let (table, id) = match isi {
        IsiIngatan::Satker { kunci, satker } => {
            // An answer holds for everybody: whoever takes it away must reach its unit.
            jangkau(tx, session, Hak::Impor, satker.0)?;
            let mut find = tx.prepare_cached("SELECT id FROM satker_padanan WHERE kunci = ?1 AND satker_id = ?2")?;
            (Table::SatkerPadanan, find.query_row((kunci, satker.0), |r| r.get::<_, i64>(0)).optional()?)
        }
        IsiIngatan::Kolom { hal, kunci, peta } => {
            let mut find =
                tx.prepare_cached("SELECT id FROM impor_peta WHERE hal = ?1 AND kunci = ?2 AND kolom = ?3")?;
            let seen = (hal.code(), kunci, susun(peta));
            (Table::ImporPeta, find.query_row(seen, |r| r.get::<_, i64>(0)).optional()?)
        }
    };
    let id = id.ok_or(StoreError::Missing)?;
    tx.aksi("padanan-lupa");
    tx.change(table, id, |c| {
        c.prepare_cached(table.delete())?.execute([id])?;
        Ok(())
    })?;
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new("tersimpan-lupa") })
}

/// Puts an answer in the place of an earlier one, or beside the others.
fn ingat(
    tx: &mut Tx<'_>,
    table: Table,
    cari: &str,
    kunci: impl rusqlite::Params,
    (ubah, nilai): (&str, rusqlite::types::Value),
    (baru, isi): (&str, impl rusqlite::Params),
) -> Result<i64, StoreError> {
    let known: Option<i64> = tx.prepare_cached(cari)?.query_row(kunci, |r| r.get(0)).optional()?;
    let Some(id) = known else { return tx.insert(table, baru, isi) };
    tx.change(table, id, |c| {
        c.prepare_cached(ubah)?.execute((nilai, id))?;
        Ok(())
    })?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn columns_and_their_days_come_back_from_their_codes() {
        let rule = |code: &str| Aturan::from_code(code).unwrap();
        let peta = PetaKolom {
            kolom: vec![Some(Kolom::Nomor), None, Some(Kolom::Sejak), Some(Kolom::Lahir)],
            hari: vec![(Kolom::Sejak, rule("s1904")), (Kolom::Lahir, rule("1930")), (Kolom::Lahir, rule("s1900"))],
        };
        let codes = susun(&peta);
        assert_eq!(codes, "nomor,,sejak:s1904,lahir:1930:s1900");
        assert_eq!(urai(&codes), peta);
        assert_eq!(urai("nomor,,lahir").hari, []);
        // What a later program may have put behind a colon is no answer to us.
        assert_eq!(urai("lahir:x:1930").hari, [(Kolom::Lahir, rule("1930"))]);
    }
}
