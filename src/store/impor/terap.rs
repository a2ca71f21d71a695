//! Applying the stage: one act in the trail, in short transactions with other operators' saves in between.
//!
//! A small file is one transaction. A larger one takes its turn at the queue again and again: each turn is meant to last a
//! tenth of a second while others save, and a quarter while nobody does; the log is emptied between turns and not inside one, and
//! the row in table `impor` says `berjalan` from the first to the last. Where it cannot be finished, what has been written is taken back ([`super::tarik`]); where the program
//! falls, whoever sits down next does that.
#![expect(clippy::disallowed_methods, reason = "the length of a turn is measured, and others are given theirs")]

use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::super::audit::{self, Tx};
use super::super::{SqliteStore, antre, jangkauan};
use super::{Perihal, Saksi, gembok, tarik};
use crate::domain::id::AuditId;
use crate::domain::impor::panggung::{Kelompok, RingkasImpor};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Waktu;

/// Part of applying a file, as a bench tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tahap {
    /// Waiting for the turn, reading the stage.
    Ambil,
    /// Rows, their indexes and figures.
    Tulis,
    /// Words of names.
    Kata,
    /// Links of the trail.
    Jejak,
    /// COMMIT: pages of all of the above.
    Tetap,
    /// Emptying the log between turns.
    Rawat,
}

/// Up to so many rows are one transaction.
pub(super) const KECIL: u64 = 500;

/// Rows of the first turn; later ones follow from how long it took.
const AWAL: i64 = 500;

/// Least and most rows of a turn.
const PALING: (i64, i64) = (50, 8_000);

/// How long a turn is meant to last.
const GILIRAN: Duration = Duration::from_millis(80);

/// The same while nobody else saves. Rows come in an order of their own, so a turn writes nearly every page of every index once,
/// and a third of the turns is a third of the pages.
const SENDIRI: Duration = Duration::from_millis(240);

/// Turns that are short after somebody else has saved: whoever saves once saves again.
const RAMAI: u32 = 40;

/// How long others get at least between two turns, so that whoever waits in the kernel is woken first.
const JEDA: Duration = Duration::from_millis(4);

/// How long a turn in the middle waits: giving up there would cost everything that is written.
pub(super) const SABAR: Duration = Duration::from_secs(120);

/// Pages of the log from which on it is emptied between two turns. A page that many turns have written leaves it once; and it
/// stays below the measure at which a colleague's save would have to empty it.
const LOG: i64 = 4_000;

/// Pages in memory while rows are written, in KiB: the indexes of an ordinary office, or every turn would fetch them again.
const TEMBOLOK: i64 = -34_816;

/// Rows of the next turn, from what this one took.
pub(super) fn banyak(rows: i64, took: Duration) -> i64 {
    sebanyak(rows, took, GILIRAN)
}

fn sebanyak(rows: i64, took: Duration, meant: Duration) -> i64 {
    let took = i64::try_from(took.as_micros()).unwrap_or(i64::MAX).max(1);
    let fit = rows.saturating_mul(i64::try_from(meant.as_micros()).unwrap_or(i64::MAX)) / took;
    // It grows gently: the next rows may be dearer ones.
    fit.clamp(PALING.0, rows.saturating_mul(2).clamp(PALING.0, PALING.1))
}

/// Whether others save while a file is applied.
#[derive(Default)]
struct Orang {
    /// What SQLite says of others' commits.
    versi: Option<i64>,
    /// Turns that stay short.
    ramai: u32,
}

impl Orang {
    /// Looks, at the beginning of a turn.
    fn tengok(&mut self, conn: &Connection) -> Result<(), StoreError> {
        let now = super::super::versi_data(conn)?;
        let came = self.versi.replace(now).is_some_and(|before| before != now);
        self.ramai = if came { RAMAI } else { self.ramai.saturating_sub(1) };
        Ok(())
    }

    /// How long the next turn is meant to last.
    const fn giliran(&self) -> Duration {
        if self.ramai > 0 { GILIRAN } else { SENDIRI }
    }
}

/// One turn: the queue, one transaction that goes on with `act`, COMMIT. Answers the act, and what `job` gives.
pub(super) fn giliran<T>(
    store: &mut SqliteStore,
    session: &Session,
    now: Waktu,
    act: (Option<AuditId>, &'static str),
    saksi: Saksi,
    job: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
) -> Result<(Option<AuditId>, T), StoreError> {
    let patience = if act.0.is_some() { SABAR.max(store.sabar) } else { store.sabar };
    let _turn = antre::giliran(&store.path, &session.login, now, patience)?;
    store.ditulis = true;
    let mut tx = Tx::begin(&mut store.conn, session, now, act.1)?;
    tx.lanjut(act.0);
    let made = job(&mut tx)?;
    let (act, head) = (tx.tindakan(), tx.kepala().clone());
    if let Some(saksi) = saksi {
        saksi(Tahap::Tetap);
    }
    match tx.commit() {
        Ok(()) => Ok((act, made)),
        Err(_) if act.is_some() && audit::ada(&store.conn, &head) => Ok((act, made)),
        Err(e) => Err(e),
    }
}

/// Between two turns: what was saved goes out of the log into the file while nobody has to wait for it.
pub(super) fn jeda(store: &SqliteStore, saksi: Saksi) {
    if let Some(saksi) = saksi {
        saksi(Tahap::Rawat);
    }
    let begun = Instant::now();
    let log = store.conn.query_row("PRAGMA wal_checkpoint(NOOP)", [], |r| r.get::<_, i64>(1));
    if log.is_ok_and(|pages| pages >= LOG) {
        store.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).ok();
    }
    if let Some(rest) = JEDA.checked_sub(begun.elapsed()) {
        std::thread::sleep(rest);
    }
}

/// [`crate::domain::impor::panggung::Impor::impor_terap`].
pub(super) fn terap(
    store: &mut SqliteStore,
    session: &Session,
    now: Waktu,
    maju: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, StoreError> {
    let Some(mut panggung) = store.panggung.take() else { return Err(StoreError::Missing) };
    let done = langkah(store, &mut panggung, session, now, maju);
    store.panggung = Some(panggung);
    done
}

/// What a turn writes: rows in the order of the file, then those missing.
struct Langkah {
    baris: Vec<super::Tersimpan>,
    hilang: Vec<(i64, i64)>,
}

fn langkah(
    store: &mut SqliteStore,
    panggung: &mut super::Panggung,
    session: &Session,
    now: Waktu,
    maju: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, StoreError> {
    let ringkas = panggung.ringkas(&store.conn)?;
    let hilang = if panggung.hilang.is_some() { ringkas.keluar() } else { 0 };
    let total = ringkas.berubah() + hilang;
    if total == 0 {
        let uraian = Pesan::new("tersimpan-impor-sama").with("n", ringkas.get(Kelompok::Sama));
        return Ok(Written { audit: None, ids: Vec::new(), uraian });
    }
    if session.baca_saja || store.baca_saja {
        return Err(StoreError::ReadOnly);
    }
    // Half of an earlier import must be gone before another begins.
    tarik::pulihkan_terhenti(store, session, now, &mut |_, _| true)?;
    let _gembok = gembok::pasang(&store.path, &session.login)?;
    let old = longgar(store)?;
    // Checks of the form `IN (...)` open a table of their own for every row, which is half of what a row costs. What they
    // would look at is given by the types of the values, or refused when rows are compared; `ikrar periksa` looks at it again.
    let loose = panggung.perihal.rujukan_terjaga();
    let done =
        syarat(&store.conn, false, loose).and_then(|()| semua(store, panggung, session, now, (&ringkas, hilang), maju));
    let strict = syarat(&store.conn, true, true);
    kencang(store, old);
    strict?;
    let act = done?;
    let uraian = Pesan::new("tersimpan-impor")
        .with("baru", ringkas.get(Kelompok::Baru))
        .with("ubah", ringkas.get(Kelompok::Ubah) + ringkas.get(Kelompok::Pindah))
        .with("hilang", hilang);
    Ok(Written { audit: act, ids: Vec::new(), uraian })
}

/// Has SQLite look at the conditions of tables (`rujukan`: also at what rows refer to) or not.
fn syarat(conn: &Connection, lihat: bool, rujukan: bool) -> Result<(), StoreError> {
    conn.pragma_update(None, "ignore_check_constraints", !lihat)?;
    if rujukan {
        conn.pragma_update(None, "foreign_keys", lihat)?;
    }
    // It is silent where it cannot be switched, and a connection that no longer looks must not be used on.
    let looks: bool = conn.pragma_query_value(None, "foreign_keys", |r| r.get(0))?;
    if lihat && !looks {
        return Err(StoreError::Io(Pesan::new("toko-galat").with("galat", "foreign_keys")));
    }
    Ok(())
}

/// More memory for pages, and no emptying of the log inside a turn; answers what to set back.
pub(super) fn longgar(store: &SqliteStore) -> Result<(i64, i64), StoreError> {
    let ask = |name: &str| store.conn.pragma_query_value(None, name, |r| r.get::<_, i64>(0));
    let old = (ask("cache_size")?, ask("wal_autocheckpoint")?);
    store.conn.pragma_update(None, "cache_size", TEMBOLOK)?;
    store.conn.query_row("PRAGMA wal_autocheckpoint = 0", [], |_| Ok(()))?;
    Ok(old)
}

/// The reverse.
pub(super) fn kencang(store: &SqliteStore, (pages, log): (i64, i64)) {
    store.conn.pragma_update(None, "cache_size", pages).ok();
    store.conn.query_row(&format!("PRAGMA wal_autocheckpoint = {log}"), [], |_| Ok(())).ok();
    store.conn.release_memory().ok();
}

fn semua(
    store: &mut SqliteStore,
    panggung: &mut super::Panggung,
    session: &Session,
    now: Waktu,
    (ringkas, hilang): (&RingkasImpor, u64),
    maju: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Option<AuditId>, StoreError> {
    let total = ringkas.berubah() + hilang;
    let saksi = store.saksi;
    let (mut act, mut impor, mut done) = (None, None, 0_u64);
    let mut rows = if total <= KECIL { i64::try_from(KECIL).unwrap_or(AWAL) } else { AWAL };
    let (mut at, mut gone) = (i64::MIN, i64::MIN);
    let mut others = Orang::default();
    let mut dihentikan = !maju(0, total);
    let ended = loop {
        if dihentikan {
            break Err(StoreError::Io(Pesan::new("impor-dihentikan")));
        }
        if let Some(saksi) = saksi {
            saksi(Tahap::Ambil);
        }
        let next = match ambil(store, panggung, rows, (at, gone), hilang > 0) {
            Ok(next) => next,
            Err(e) => break Err(e),
        };
        let n = next.baris.len() as u64 + next.hilang.len() as u64;
        let last = done + n >= total || n == 0;
        let mut took = Duration::ZERO;
        let turn = giliran(store, session, now, (act, panggung.perihal.aksi()), saksi, |tx| {
            let begun = Instant::now();
            others.tengok(tx)?;
            jangkauan::masih_berlaku(tx, session)?;
            tx.borong(usize::try_from(n).unwrap_or(1));
            let alasan = panggung.hilang.clone().unwrap_or_default();
            tulis(tx, &mut *panggung.perihal, session, &next, &alasan, saksi)?;
            let id = match impor {
                Some(id) => id,
                None => catat(tx, panggung, session, (ringkas, hilang))?,
            };
            if last {
                tx.prepare_cached("UPDATE impor SET keadaan = 'selesai', selesai = ?2 WHERE id = ?1")?
                    .execute((id, tx.waktu()))?;
            }
            took = begun.elapsed();
            Ok(id)
        });
        match turn {
            Ok((link, id)) => (act, impor) = (link, Some(id)),
            Err(e) => break Err(e),
        }
        done += n;
        at = next.baris.last().map_or(at, |row| row.urut);
        gone = next.hilang.last().map_or(gone, |(id, _)| *id);
        if last {
            // What is written is written; there is nothing to stop any more.
            maju(done, total);
            break Ok(act);
        }
        rows = sebanyak(rows, took, others.giliran());
        jeda(store, saksi);
        dihentikan = !maju(done, total);
    };
    if let (Err(_), Some(id)) = (&ended, impor) {
        syarat(&store.conn, true, true)?;
        // What is still in is told, so that the figure falls; nobody can stop this.
        let back = &mut |n, of: u64| {
            maju(done.saturating_sub(done * n / of.max(1)), total);
            true
        };
        match tarik::tarik(store, session, now, id, back) {
            Ok((_, 0)) => {}
            Ok((_, sisa)) => return Err(StoreError::Io(Pesan::new("impor-sisa").with("sisa", sisa))),
            // Whoever sits down next does it: the row still says `berjalan`.
            Err(_) => return Err(StoreError::Io(Pesan::new("impor-belum-ditarik"))),
        }
    }
    ended
}

fn ambil(
    store: &SqliteStore,
    panggung: &super::Panggung,
    rows: i64,
    (at, gone): (i64, i64),
    with_missing: bool,
) -> Result<Langkah, StoreError> {
    let baris = panggung.lanjutan(&store.conn, at, rows)?;
    let hilang =
        if baris.is_empty() && with_missing { panggung.yang_hilang(&store.conn, gone, rows)? } else { Vec::new() };
    Ok(Langkah { baris, hilang })
}

fn tulis(
    tx: &mut Tx<'_>,
    perihal: &mut dyn Perihal,
    session: &Session,
    next: &Langkah,
    alasan: &str,
    saksi: Saksi,
) -> Result<(), StoreError> {
    if let Some(saksi) = saksi {
        saksi(Tahap::Tulis);
    }
    if !next.baris.is_empty() {
        perihal.terap(tx, session, &next.baris, saksi)?;
    }
    if !next.hilang.is_empty() {
        perihal.keluarkan(tx, &next.hilang, alasan)?;
    }
    Ok(())
}

/// Notes the file in the office: under way from its first rows on.
fn catat(
    tx: &Tx<'_>,
    panggung: &super::Panggung,
    session: &Session,
    (ringkas, hilang): (&RingkasImpor, u64),
) -> Result<i64, StoreError> {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    tx.prepare_cached(
        "INSERT INTO impor (hal, berkas, sha256, operator_id, tindakan, mulai, keadaan, baru, ubah, hilang)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'berjalan', ?7, ?8, ?9)",
    )?
    .execute((
        panggung.hal.code(),
        &panggung.berkas,
        &panggung.sha256,
        session.operator.0,
        tx.tindakan().map(|id| id.0),
        tx.waktu(),
        count(ringkas.get(Kelompok::Baru)),
        count(ringkas.get(Kelompok::Ubah) + ringkas.get(Kelompok::Pindah)),
        count(hilang),
    ))?;
    Ok(tx.last_insert_rowid())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn turns_grow_gently_and_stay_within_bounds() {
        assert_eq!(banyak(500, Duration::from_millis(80)), 500);
        assert_eq!(banyak(500, Duration::from_millis(1)), 1_000);
        assert_eq!(banyak(500, Duration::from_millis(800)), 50);
        assert_eq!(banyak(8_000, Duration::from_millis(1)), 8_000);
        assert_eq!(banyak(50, Duration::from_secs(60)), 50);
        assert_eq!(banyak(50, Duration::ZERO), 100);
    }

    #[test]
    fn turns_are_short_for_a_while_after_somebody_has_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        let (own, other) = (Connection::open(&path).unwrap(), Connection::open(&path).unwrap());
        own.execute_batch("CREATE TABLE a (b)").unwrap();
        let mut others = Orang::default();
        others.tengok(&own).unwrap();
        own.execute_batch("INSERT INTO a VALUES (1)").unwrap();
        others.tengok(&own).unwrap();
        assert_eq!(others.giliran(), SENDIRI);
        other.execute_batch("INSERT INTO a VALUES (2)").unwrap();
        for _ in 0..RAMAI {
            others.tengok(&own).unwrap();
            assert_eq!(others.giliran(), GILIRAN);
        }
        others.tengok(&own).unwrap();
        assert_eq!(others.giliran(), SENDIRI);
    }
}
