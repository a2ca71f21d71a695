//! How far a session reaches: asked inside the transaction of every write, never on the screen.
//!
//! A right says how far ([`Lingkup`]); this module turns that into yes or no for one row. What a
//! session may not see it is told is not there, so that refusals give nothing away.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;

/// Units above one another before a ring is assumed.
pub(super) const DALAM: usize = 64;

/// The reach of a right; an error where the session does not have it at all.
pub(super) fn wajib(session: &Session, hak: Hak) -> Result<Lingkup, StoreError> {
    match session.lingkup(hak) {
        Lingkup::Tidak => Err(StoreError::Forbidden(Pesan::new("tak-berhak").with("hak", Arg::Kata(hak.kata())))),
        reach => Ok(reach),
    }
}

/// Whether `satker` is `atas` or hangs below it.
pub(super) fn di_bawah(conn: &Connection, satker: i64, atas: i64) -> Result<bool, StoreError> {
    let mut statement = conn.prepare_cached("SELECT induk_id FROM satker WHERE id = ?1")?;
    let mut at = Some(satker);
    for _ in 0..DALAM {
        match at {
            None => return Ok(false),
            Some(id) if id == atas => return Ok(true),
            Some(id) => at = statement.query_row([id], |r| r.get(0)).optional()?.flatten(),
        }
    }
    Ok(false)
}

/// Whether a right of this session reaches a unit.
pub(super) fn sampai(conn: &Connection, session: &Session, hak: Hak, satker: i64) -> Result<bool, StoreError> {
    match (session.lingkup(hak), session.satker) {
        (Lingkup::Semua, _) => Ok(true),
        (Lingkup::Sendiri, Some(own)) => di_bawah(conn, satker, own.0),
        _ => Ok(false),
    }
}

/// The same as a refusal.
pub(super) fn jangkau(conn: &Connection, session: &Session, hak: Hak, satker: i64) -> Result<(), StoreError> {
    wajib(session, hak)?;
    if sampai(conn, session, hak, satker)? {
        return Ok(());
    }
    let nama: Option<String> =
        conn.query_row("SELECT pendek FROM satker WHERE id = ?1", [satker], |r| r.get(0)).optional()?;
    match nama {
        Some(nama) => Err(StoreError::Forbidden(Pesan::new("di-luar-lingkup").with("satker", nama))),
        None => Err(StoreError::Missing),
    }
}

/// Refuses a session whose account was closed or given other roles since it began: what a session
/// carries is a copy, what counts stands in the file.
pub(super) fn masih_berlaku(conn: &Connection, session: &Session) -> Result<(), StoreError> {
    let row: Option<(String, String, Option<i64>, bool)> = conn
        .prepare_cached("SELECT login, peran, satker_id, aktif FROM operator WHERE id = ?1")?
        .query_row([session.operator.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
        .optional()?;
    let berubah = |key: &str| Err(StoreError::Forbidden(Pesan::new(key).with("login", session.login.as_str())));
    let Some((login, peran, satker, aktif)) = row else { return berubah("sesi-tak-dikenal") };
    if !aktif || login != session.login {
        return berubah("sesi-nonaktif");
    }
    let mut held: Vec<&str> = session.peran.iter().map(|p| p.code()).collect();
    let mut kept: Vec<&str> = peran.split_whitespace().collect();
    held.sort_unstable();
    kept.sort_unstable();
    if held != kept || satker != session.satker.map(|s| s.0) {
        return berubah("sesi-peran-berubah");
    }
    Ok(())
}
