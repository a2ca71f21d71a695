//! Opening and making a file: the order of the checks and the settings every connection has.
//!
//! [`super::pintu`] looks at the file, this module at what SQLite says of it. No setting is written
//! before the file is known to be ours and of a version we know, so that a foreign file is left as it
//! was. Every figure here has its measurement in `reliability` 3 and 4.
#![expect(clippy::disallowed_methods, reason = "the store owns its files and waits for its turn at them")]

use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::galat::dari_io;
use super::pintu::{self, APPLICATION_ID};
use super::{SqliteStore, migrate};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// The oldest SQLite that does not lose pages when one connection checkpoints while another resets
/// the log (fixed in 3.51.3; `reliability` 3.1).
pub const SQLITE_TERENDAH: i32 = 3_051_003;

/// Pages of the log at which a save empties it all the same: 32 MiB, so that readers never search long in it.
const HALAMAN_LOG: u16 = 8_000;

/// How a file is opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenOptions {
    /// Nothing will be written; the only way into a file on a medium that cannot be written.
    pub baca_saja: bool,
}

impl SqliteStore {
    /// Opens an existing file. An older file is brought up to date, after a verified copy of it.
    ///
    /// # Errors
    /// In this order: [`StoreError::Missing`]; `Forbidden` where file or folder belong to somebody
    /// else or others may write them; `Foreign` for what is not one of ours; `Damaged` for a cut or
    /// broken file; `ReadOnly` where it cannot be written and `baca_saja` was not asked for;
    /// `NewerSchema`; `Busy` where others hold it.
    pub fn open(path: &Path, options: OpenOptions) -> Result<Self, StoreError> {
        if rusqlite::version_number() < SQLITE_TERENDAH {
            return Err(StoreError::Io(Pesan::new("buka-sqlite-lama").with("versi", rusqlite::version())));
        }
        let lolos = pintu::periksa(path)?;
        if lolos.tak_tertulis && !options.baca_saja {
            return Err(StoreError::ReadOnly);
        }
        let mut conn = sambung(&lolos.path, options.baca_saja, lolos.tak_tertulis)?;
        kenali(&conn, &lolos.path)?;
        let found = migrate::versi(&conn)?;
        if found > migrate::VERSI {
            return Err(StoreError::NewerSchema { found, known: migrate::VERSI });
        }
        if options.baca_saja {
            if found < migrate::VERSI {
                return Err(StoreError::Io(Pesan::new("buka-perlu-naik").with("versi", found)));
            }
        } else {
            mode_log(&conn)?;
            if found < migrate::VERSI {
                migrate::naik(&mut conn, &lolos.path)?;
            }
        }
        migrate::cocok(&conn)?;
        kenari(&conn)?;
        Self::dari(conn, lolos.path, options.baca_saja, lolos.tanda)
    }
}

/// Makes a new file with the newest schema and nothing in it, readable by its owner alone; makes the
/// folder too. The file exists with its final permissions before SQLite sees it.
///
/// The connection is for filling the file and must be gone before [`SqliteStore::open`] is called on
/// it: the door looks into files that are not in its register.
///
/// # Errors
/// `Duplicate` where something stands there already; otherwise what the system said.
pub(crate) fn create_file(path: &Path) -> Result<Connection, StoreError> {
    pintu::siapkan_folder(path)?;
    let path = pintu::mutlak(path)?;
    drop(pintu::buat_kosong(&path)?);
    let made = isi_baru(&path);
    if made.is_err() {
        // What was begun and not finished is in the way of the next try and holds nothing.
        for side in ["", "-journal", "-wal", "-shm"] {
            std::fs::remove_file(pintu::samping(&path, side)).ok();
        }
    }
    made
}

fn isi_baru(path: &Path) -> Result<Connection, StoreError> {
    let mut conn = sambung(path, false, false)?;
    // The schema goes in before the log mode is switched on, so that the main file alone is whole.
    migrate::baru(&mut conn)?;
    mode_log(&conn)?;
    if let Some(folder) = path.parent() {
        std::fs::File::open(folder).and_then(|f| f.sync_all()).map_err(|e| dari_io(folder, &e))?;
    }
    Ok(conn)
}

/// A connection with everything set that is not kept in the file.
pub(crate) fn sambung(path: &Path, baca_saja: bool, tetap: bool) -> Result<Connection, StoreError> {
    let access = if baca_saja { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let flags = access
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let log = std::fs::metadata(pintu::samping(path, "-wal")).map_or(0, |m| m.len());
    // On a medium that cannot be written the log's index cannot be made; with no log left none is needed.
    let uri = uri(path, baca_saja && tetap && log == 0);
    let mut conn = Connection::open_with_flags(uri, flags)?;
    conn.busy_handler(Some(tunggu))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // Plans are named here and must not change with values; without this every statement with a bound LIMIT is
    // prepared anew each time it is run, which is half of what a question or a save costs.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    for (name, value) in [
        ("foreign_keys", 1_i64),
        ("synchronous", 2), // FULL: NORMAL lost acknowledged saves in 1,128 of 2,065 power cuts
        ("secure_delete", 1),
        ("mmap_size", 0),
        ("temp_store", 1),
        // Two connections live in a desk; what more they would hold, the system's own cache holds for all desks.
        ("cache_size", -8_192),
        ("journal_size_limit", 64 << 20),
        // The log is emptied in idle time ([`SqliteStore::rawat`]); this is for programs that never are idle.
        ("wal_autocheckpoint", i64::from(HALAMAN_LOG)),
        ("cell_size_check", 1),
    ] {
        conn.pragma_update(None, name, value)?;
    }
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 32 << 20)?;
    conn.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 256 << 10)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000)?;
    conn.set_limit(Limit::SQLITE_LIMIT_WORKER_THREADS, 0)?;
    rusqlite::vtab::array::load_module(&conn)?;
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

/// A path as SQLite's URI, so that no letter of it is taken for an option.
fn uri(path: &Path, tetap: bool) -> String {
    let mut out = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => out.push(char::from(*byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    if tetap {
        out.push_str("?immutable=1");
    }
    out
}

/// The net under the queue of [`super::antre`]: short waits that do not grow, five seconds in all.
/// SQLite's own growing waits starve whoever waits longest (`reliability` 3.2).
fn tunggu(tries: i32) -> bool {
    const LANGKAH: i32 = 10;
    let tenths_of_ms = u64::try_from((tries + 1).clamp(1, LANGKAH) * 5).unwrap_or(5);
    std::thread::sleep(Duration::from_micros(tenths_of_ms * 100));
    tries < 1_000
}

/// Switches the write-ahead log on; a file system that cannot share memory answers with another mode.
fn mode_log(conn: &Connection) -> Result<(), StoreError> {
    let mode: String = conn.pragma_update_and_check(None, "journal_mode", "WAL", |r| r.get(0))?;
    if mode.eq_ignore_ascii_case("wal") {
        Ok(())
    } else {
        Err(StoreError::Io(Pesan::new("buka-bukan-wal").with("mode", mode)))
    }
}

fn kenali(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    let id: i32 = conn.pragma_query_value(None, "application_id", |r| r.get(0))?;
    if id == APPLICATION_ID {
        Ok(())
    } else {
        Err(StoreError::Foreign(Pesan::new("buka-bukan-ikrar").with("berkas", path.display().to_string())))
    }
}

/// The cheap look at every start: the last page, the newest links, a few people. The dear one is
/// [`super::periksa`].
fn kenari(conn: &Connection) -> Result<(), StoreError> {
    let rusak = |galat: String| StoreError::Damaged(Pesan::new("toko-rusak").with("galat", galat));
    let mut newest = conn.prepare("SELECT sebelum, hash FROM audit ORDER BY id DESC LIMIT 6")?;
    let links: Vec<(String, String)> =
        newest.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    for pair in links.windows(2) {
        if let [later, earlier] = pair
            && later.0 != earlier.1
        {
            return Err(rusak("audit".to_owned()));
        }
    }
    let mut people = conn.prepare("SELECT id, nama FROM pegawai ORDER BY id DESC LIMIT 20")?;
    let mut rows = people.query([])?;
    while let Some(row) = rows.next()? {
        let _: (i64, String) = (row.get(0)?, row.get(1)?);
    }
    Ok(())
}
