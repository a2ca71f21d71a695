//! Taking back an import that was stopped, fell, or is undone: the same links backwards, in turns like it was applied.
//!
//! What a colleague has saved meanwhile is his: a row that is no longer what the import left stays as it stands, with the
//! placement that belongs to it. Whoever goes on where another program fell begins again: a row that is back already comes back once more.
#![expect(clippy::disallowed_methods, reason = "the length of a turn is measured")]

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::{TANPA_BARIS, Tx};
use super::super::baca::impor_jalan;
use super::super::galat::aturan;
use super::super::tabel::Table;
use super::super::undo::{self, Mata};
use super::super::{SqliteStore, jangkauan};
use super::{gembok, terap};
use crate::domain::id::AuditId;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{ImporJalan, StoreError, Written};
use crate::domain::tanggal::Waktu;

/// Links of the first turn.
const AWAL: i64 = 200;

/// A piece of memory, in bytes, below which the allocator keeps what is freed.
const SIMPAN: usize = 1 << 20;

/// A file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ImporRow {
    pub(crate) id: i64,
    pub(crate) berkas: String,
    /// Rows made, changed and set out of service.
    pub(crate) n: u64,
    /// Still being applied or taken back.
    pub(crate) berjalan: bool,
}

impl ImporRow {
    /// Too many rows for one transaction.
    pub(crate) const fn besar(&self) -> bool {
        self.n > terap::KECIL
    }
}

/// The file whose act this is.
pub(crate) fn impor_dari(conn: &Connection, act: i64) -> Result<Option<ImporRow>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT id, berkas, baru + ubah + hilang, keadaan = 'berjalan' FROM impor WHERE tindakan = ?1")?
        .query_row([act], |r| {
            let n = r.get::<_, i64>(2)?.unsigned_abs();
            Ok(ImporRow { id: r.get(0)?, berkas: r.get(1)?, n, berjalan: r.get(3)? })
        })
        .optional()?)
}

/// Hears how many of how many links are back, and says whether to go on.
pub(super) type Maju<'a> = dyn FnMut(u64, u64) -> bool + 'a;

/// Takes back what an import has written so far and notes it as taken back. Answers which act did it, and how many rows stay
/// because a colleague has changed them. The caller holds the lock of imports. Where `maju` says so it ends between two
/// turns; the rest is left to whoever comes next.
pub(super) fn tarik(
    store: &mut SqliteStore,
    session: &Session,
    now: Waktu,
    impor: i64,
    maju: &mut Maju<'_>,
) -> Result<(Option<AuditId>, u64), StoreError> {
    let begun: Option<i64> =
        store.conn.prepare_cached("SELECT tindakan FROM impor WHERE id = ?1")?.query_row([impor], |r| r.get(0))?;
    let total = begun.map_or(Ok(0), |act| mata(&store.conn, act))?;
    let mut state = Keadaan { batas: i64::MAX, tinggal: BTreeSet::new(), sisa: 0, lewat: 0, habis: begun.is_none() };
    let mut undoing = None;
    let mut links = AWAL;
    loop {
        let mut took = Duration::ZERO;
        let (id, ()) = terap::giliran(store, session, now, (undoing, "batal"), None, |tx| {
            let clock = Instant::now();
            tx.borong(usize::try_from(links).unwrap_or(1));
            if let Some(act) = begun {
                if undoing.is_none() {
                    // What this act reverses is part of the chain, or it could be reversed twice; and until it is
                    // through, the import is under way again.
                    tx.sebut(format!("audit/{act}"))?;
                    tx.prepare_cached("UPDATE impor SET keadaan = 'berjalan' WHERE id = ?1")?.execute([impor])?;
                }
                sepotong(tx, act, links, &mut state)?;
            }
            if state.habis {
                tx.prepare_cached("UPDATE impor SET keadaan = 'batal', selesai = ?2 WHERE id = ?1")?
                    .execute((impor, tx.waktu()))?;
            }
            took = clock.elapsed();
            Ok(())
        })?;
        undoing = id;
        let goes_on = maju(state.lewat.min(total), total);
        if state.habis {
            return Ok((undoing, state.sisa));
        }
        if !goes_on {
            return Err(StoreError::Io(Pesan::new("tarik-dihentikan")));
        }
        links = terap::banyak(links, took);
        terap::jeda(store, None);
    }
}

/// How far taking back has come.
struct Keadaan {
    /// Links from here on are done.
    batas: i64,
    /// People who stay as a colleague has left them, until their other rows have been passed too.
    tinggal: BTreeSet<i64>,
    sisa: u64,
    /// How many links have been gone through.
    lewat: u64,
    habis: bool,
}

/// Links of an act that say something of a row.
fn mata(conn: &Connection, act: i64) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) FROM audit WHERE tindakan = ?1 AND sesudah <> ?2";
    Ok(conn.prepare_cached(sql)?.query_row((act, TANPA_BARIS), |r| r.get::<_, i64>(0))?.unsigned_abs())
}

/// The newest links that are left, from the last to the first.
fn sepotong(tx: &mut Tx<'_>, act: i64, links: i64, state: &mut Keadaan) -> Result<(), StoreError> {
    let found: Vec<(i64, Mata)> = tx
        .prepare_cached(
            "SELECT a.id, a.objek, a.sesudah, i.audit_id IS NOT NULL, i.sebelum FROM audit a
             LEFT JOIN audit_isi i ON i.audit_id = a.id
             WHERE a.tindakan = ?1 AND a.id < ?2 AND a.sesudah <> ?3 ORDER BY a.id DESC LIMIT ?4",
        )?
        .query_map((act, state.batas, TANPA_BARIS, links), |r| {
            Ok((r.get(0)?, Mata { objek: r.get(1)?, sesudah: r.get(2)?, ada_isi: r.get(3)?, sebelum: r.get(4)? }))
        })?
        .collect::<Result<_, _>>()?;
    state.habis = i64::try_from(found.len()).unwrap_or(i64::MAX) < links;
    for (id, link) in &found {
        state.batas = *id;
        state.lewat += 1;
        if !link.ada_isi || orang_lain(tx, act, *id, &link.objek)? || milik_yang_tinggal(tx, link, state)? {
            tinggal(link, state);
            continue;
        }
        match undo::pulihkan(tx, link) {
            Ok(()) => {}
            // Others have hung something on a row that was new.
            Err(StoreError::Rule(_)) => tinggal(link, state),
            Err(e) => return Err(e),
        }
    }
    Ok(())
}

fn tinggal(link: &Mata, state: &mut Keadaan) {
    if let Some((Table::Pegawai, id)) = Table::from_objek(&link.objek) {
        state.tinggal.insert(id);
    }
    state.sisa += 1;
}

/// Whether the row is a placement of somebody who stays as he is.
fn milik_yang_tinggal(conn: &Connection, link: &Mata, state: &Keadaan) -> Result<bool, StoreError> {
    let Some((Table::Penempatan, id)) = Table::from_objek(&link.objek).filter(|_| !state.tinggal.is_empty()) else {
        return Ok(false);
    };
    let of: Option<i64> = conn
        .prepare_cached("SELECT pegawai_id FROM penempatan WHERE id = ?1")?
        .query_row([id], |r| r.get(0))
        .optional()?;
    Ok(of.is_some_and(|id| state.tinggal.contains(&id)))
}

/// Whether somebody has changed a row since a link of the act. What was undone since, and the undoing of it, cancel out.
fn orang_lain(conn: &Connection, act: i64, link: i64, objek: &str) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT 1 FROM audit a WHERE a.objek = ?1 AND a.id > ?2 AND a.tindakan <> ?3 AND a.sesudah <> ?4 AND a.aksi <> 'batal'
               AND NOT EXISTS (SELECT 1 FROM audit b WHERE b.objek = 'audit/' || a.tindakan AND b.aksi = 'batal') LIMIT 1",
        )?
        .exists((objek, link, act, TANPA_BARIS))?)
}

/// The first row that somebody has changed since an import, over all its links; asked before it is undone.
fn berubah(conn: &Connection, act: i64) -> Result<Option<(Table, i64)>, StoreError> {
    let objek: Option<String> = conn
        .prepare_cached(
            "SELECT m.objek FROM audit m WHERE m.tindakan = ?1 AND m.sesudah <> ?2 AND EXISTS (
                 SELECT 1 FROM audit a WHERE a.objek = m.objek AND a.id > m.id AND a.tindakan <> ?1 AND a.sesudah <> ?2
                    AND a.aksi <> 'batal'
                    AND NOT EXISTS (SELECT 1 FROM audit b WHERE b.objek = 'audit/' || a.tindakan AND b.aksi = 'batal'))
             LIMIT 1",
        )?
        .query_row((act, TANPA_BARIS), |r| r.get(0))
        .optional()?;
    Ok(objek.and_then(|objek| Table::from_objek(&objek)))
}

/// Whether values of the act have been erased.
fn terhapus(conn: &Connection, act: i64) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT 1 FROM audit a WHERE a.tindakan = ?1 AND a.sesudah <> ?2
               AND NOT EXISTS (SELECT 1 FROM audit_isi i WHERE i.audit_id = a.id) LIMIT 1",
        )?
        .exists((act, TANPA_BARIS))?)
}

/// [`crate::domain::request::Write::Batal`] of an import of many rows. `None`: it is none, and undone like any other act.
pub(crate) fn batal(
    store: &mut SqliteStore,
    session: &Session,
    id: AuditId,
    now: Waktu,
    maju: &mut Maju<'_>,
) -> Result<Option<Written>, StoreError> {
    let Some(row) = impor_dari(&store.conn, id.0)?.filter(ImporRow::besar) else { return Ok(None) };
    let _gembok = gembok::pasang(&store.path, &session.login)?;
    jangkauan::masih_berlaku(&store.conn, session)?;
    let aksi = undo::boleh_batal(&store.conn, session, id)?;
    if let Some((table, row)) = berubah(&store.conn, id.0)? {
        return Err(undo::basi(&store.conn, table, row));
    }
    if terhapus(&store.conn, id.0)? {
        return Err(aturan("", Pesan::new("batal-nilai-terhapus")));
    }
    if let Some(why) = undo::berkas_tutup(&store.conn, id.0)? {
        return Err(aturan("", why));
    }
    let (audit, sisa) = luas(store, |store| tarik(store, session, now, row.id, maju))?;
    let uraian = match sisa {
        0 => Pesan::new(&format!("batal-{aksi}")).with("n", row.n).with("nama", row.berkas),
        sisa => Pesan::new("batal-impor-sisa").with("n", row.n).with("nama", row.berkas).with("sisa", sisa),
    };
    Ok(Some(Written { audit, ids: Vec::new(), uraian }))
}

/// Works with more memory for pages, and with no emptying of the log inside a turn.
///
/// A row that goes sets off triggers, and before each of their statements SQLite keeps the pages it may have to put back:
/// twenty writes a row into a temporary file, which is half of what a row costs. In memory they are some pages that are
/// used again; only a stage, which is meant to be a file, stands against it.
fn luas<T>(
    store: &mut SqliteStore,
    job: impl FnOnce(&mut SqliteStore) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let old = terap::longgar(store)?;
    let bare = !store.conn.prepare("SELECT 1 FROM temp.sqlite_schema LIMIT 1")?.exists([])?;
    let kept: i64 = store.conn.pragma_query_value(None, "temp_store", |r| r.get(0))?;
    if bare {
        store.conn.pragma_update(None, "temp_store", 2)?;
    }
    // The allocator gives the tables that single statements make back to the system each time, and asks for them again; once
    // it has seen a larger piece go it keeps what is smaller.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(SIMPAN)));
    let done = job(store);
    if bare {
        store.conn.pragma_update(None, "temp_store", kept).ok();
    }
    terap::kencang(store, old);
    done
}

/// An import of which only a part stands in the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setengah {
    /// Which.
    pub impor: ImporJalan,
    /// Rows of its subject that it has written so far.
    pub tertulis: u64,
    /// Login of whoever is at work on it; `None`: its program has fallen.
    pub dikerjakan: Option<String>,
}

impl Setengah {
    /// A sentence that names it: as [`ImporJalan::pesan`], with `n` rows.
    #[must_use]
    pub fn pesan(&self, key: &str) -> Pesan {
        self.impor.pesan(key).with("n", self.tertulis)
    }

    /// What came of taking it back.
    #[must_use]
    pub fn usai(&self, pulih: Pulih) -> Pesan {
        match pulih {
            // Somebody else was faster, and is at it.
            Pulih { impor: 0, .. } => self.pesan("tarik-oleh-lain"),
            Pulih { sisa: 0, .. } => self.pesan("tarik-usai"),
            Pulih { sisa, .. } => self.pesan("tarik-usai-sisa").with("sisa", sisa),
        }
    }
}

/// What is half in the office, if anything.
pub(crate) fn setengah(conn: &Connection, path: &Path) -> Result<Option<Setengah>, StoreError> {
    let Some(impor) = impor_jalan(conn)? else { return Ok(None) };
    let dikerjakan = gembok::pemegang(path);
    // Links of its main table: whoever moves has one of the earlier place too.
    let tertulis: i64 = conn
        .prepare_cached(
            "SELECT count(DISTINCT a.objek) FROM impor i CROSS JOIN audit a ON a.tindakan = i.tindakan
             WHERE i.id = ?1 AND a.sesudah <> ?2 AND a.objek NOT LIKE 'penempatan/%'
               AND a.objek NOT LIKE 'satker_riwayat/%'",
        )?
        .query_row((impor.id, TANPA_BARIS), |r| r.get(0))?;
    Ok(Some(Setengah { impor, tertulis: tertulis.unsigned_abs(), dikerjakan }))
}

/// Whether an import is half in the office and nobody is at work on it.
pub(crate) fn terhenti(conn: &Connection, path: &Path) -> Result<bool, StoreError> {
    Ok(impor_jalan(conn)?.is_some() && gembok::pemegang(path).is_none())
}

/// What came of taking back what fallen programs had left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pulih {
    /// Imports taken back.
    pub impor: u64,
    /// Rows that stay because a colleague has changed them meanwhile.
    pub sisa: u64,
}

/// Takes back imports whose program is gone. With none under way it looks at an empty index. One that is alive holds the
/// lock and is left alone.
pub(crate) fn pulihkan_terhenti(
    store: &mut SqliteStore,
    session: &Session,
    now: Waktu,
    maju: &mut Maju<'_>,
) -> Result<Pulih, StoreError> {
    let mut pulih = Pulih::default();
    if impor_jalan(&store.conn)?.is_none() {
        return Ok(pulih);
    }
    if session.baca_saja || store.baca_saja {
        return Err(StoreError::ReadOnly);
    }
    let Ok(_gembok) = gembok::pasang(&store.path, &session.login) else { return Ok(pulih) };
    luas(store, |store| {
        // It may have come to its end before the lock was free.
        while let Some(impor) = impor_jalan(&store.conn)? {
            let (_, sisa) = tarik(store, session, now, impor.id, maju)?;
            pulih = Pulih { impor: pulih.impor + 1, sisa: pulih.sisa + sisa };
        }
        Ok(pulih)
    })
}
