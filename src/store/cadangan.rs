//! Copies that are known to be good, and bringing one back.
//!
//! A copy is made by SQLite under a temporary name, flushed, opened and checked, given its checksum and
//! only then its name; nothing is ever written over. It is in rollback-journal mode, so that it opens
//! from a medium that cannot be written. SQLite alone notices half of all flipped bits at best, the
//! checksum beside the file all of them (`reliability` 4.5).
#![expect(clippy::disallowed_methods, reason = "the store owns its files and waits for its turn at them")]

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use nix::fcntl::{AT_FDCWD, RenameFlags, renameat2};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::audit::{self, Kepala};
use super::galat::dari_io;
use super::periksa::{self, Kedalaman};
use super::pintu::{self, samping};
use super::sementara::Sementara;
use super::{SqliteStore, audit_uji, migrate, open};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// A copy that was made or brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salinan {
    /// Where it stands.
    pub path: PathBuf,
    /// Bytes.
    pub besar: u64,
    /// SHA-256 of the file, lower-case hex; also in the file of the same name with `.sha256`.
    pub sha256: String,
    /// Where its trail stands.
    pub kepala: Kepala,
    /// People in it.
    pub pegawai: i64,
}

/// Makes a checked copy of an open store as the new file `target`, with `target.sha256` beside it.
/// Others go on saving meanwhile. `maju` hears the links of the trail that have been tested.
///
/// # Errors
/// `Duplicate` where `target` exists; `Damaged` where the copy does not pass; see [`StoreError`].
pub fn backup(store: &SqliteStore, target: &Path, maju: &mut dyn FnMut(i64, i64)) -> Result<Salinan, StoreError> {
    salin(&store.conn, target, maju)
}

/// Checks the copy `source` and installs it as the new file `target`, which opens as any other.
///
/// # Errors
/// `Missing` or `Damaged` for a copy without its checksum or that does not pass; `Duplicate` where
/// `target` exists; see [`StoreError`].
pub fn restore(source: &Path, target: &Path, maju: &mut dyn FnMut(i64, i64)) -> Result<Salinan, StoreError> {
    if pintu::sedang_terbuka(source) {
        return Err(StoreError::Busy);
    }
    pintu::siapkan_folder(target)?;
    let target = pintu::mutlak(target)?;
    belum_ada(&target)?;
    let noted = catatan_sha(source)?;
    let temp = Sementara::baru(&target)?;
    let found = salin_bita(source, &temp.path)?;
    if found != noted {
        return Err(rusak("cadangan-sha-beda", source));
    }
    let mut done = uji(&temp.path, maju)?;
    pasang(&temp.path, &target)?;
    done.path = target;
    Ok(done)
}

/// The same for a connection; used before a schema is brought up too.
pub(super) fn salin(conn: &Connection, target: &Path, maju: &mut dyn FnMut(i64, i64)) -> Result<Salinan, StoreError> {
    pintu::siapkan_folder(target)?;
    let target = pintu::mutlak(target)?;
    belum_ada(&target)?;
    let temp = Sementara::baru(&target)?;
    let before = hitung(conn)?;
    // The file is there already, empty and for its owner alone, so SQLite chooses no permissions.
    conn.execute("VACUUM INTO ?1", [temp.path.to_string_lossy()])?;
    let after = hitung(conn)?;
    temp.siram()?;
    let mut done = uji(&temp.path, maju)?;
    let copied = hitung_salinan(&temp.path)?;
    // Without a save meanwhile the copy must hold exactly as much; with saves, what it says it holds
    // must be a place the trail has been at.
    let agrees =
        if before == after { copied == before } else { audit::ada(conn, &copied.kepala) || copied.kepala.panjang == 0 };
    if !agrees {
        return Err(rusak("cadangan-isi-beda", &target));
    }
    let name = target.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let side = samping(&target, ".sha256");
    let mut note = pintu::buat_kosong(&side)?;
    let written = writeln!(note, "{}  {name}", done.sha256).and_then(|()| note.sync_all());
    if let Err(e) = written.map_err(|e| dari_io(&side, &e)).and_then(|()| pasang(&temp.path, &target)) {
        fs::remove_file(&side).ok();
        return Err(e);
    }
    done.path = target;
    Ok(done)
}

fn rusak(key: &str, path: &Path) -> StoreError {
    StoreError::Damaged(Pesan::new(key).with("berkas", path.display().to_string()))
}

pub(super) fn belum_ada(target: &Path) -> Result<(), StoreError> {
    for side in ["", "-wal", "-journal"] {
        let path = samping(target, side);
        if fs::symlink_metadata(&path).is_ok() {
            let pesan = Pesan::new("buka-sudah-ada").with("berkas", path.display().to_string());
            return Err(StoreError::Duplicate(pesan));
        }
    }
    Ok(())
}

/// What must be equal in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hitungan {
    kepala: Kepala,
    baris: Vec<i64>,
}

fn hitung(conn: &Connection) -> Result<Hitungan, StoreError> {
    let mut statement = conn.prepare(
        "SELECT count(*) FROM satker UNION ALL SELECT count(*) FROM pegawai UNION ALL SELECT count(*) FROM ikrar
         UNION ALL SELECT count(*) FROM perkara UNION ALL SELECT count(*) FROM operator UNION ALL SELECT count(*) FROM draf",
    )?;
    let baris = statement.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
    Ok(Hitungan { kepala: audit::kepala(conn)?, baris })
}

fn hitung_salinan(path: &Path) -> Result<Hitungan, StoreError> {
    hitung(&open::sambung(path, true, false)?)
}

/// Opens a copy for reading and checks everything that can be checked; then its checksum, when no
/// connection to it is left.
fn uji(path: &Path, maju: &mut dyn FnMut(i64, i64)) -> Result<Salinan, StoreError> {
    let conn = open::sambung(path, true, false)?;
    let id: i32 = conn.pragma_query_value(None, "application_id", |r| r.get(0))?;
    if id != pintu::APPLICATION_ID {
        let pesan = Pesan::new("buka-bukan-ikrar").with("berkas", path.display().to_string());
        return Err(StoreError::Foreign(pesan));
    }
    let found = migrate::versi(&conn)?;
    if found > migrate::VERSI {
        return Err(StoreError::NewerSchema { found, known: migrate::VERSI });
    }
    let mut findings = periksa::struktur(&conn, Kedalaman::Lengkap)?;
    if findings.is_empty() {
        findings.extend(periksa::rujukan(&conn)?);
        findings.extend(periksa::hitungan(&conn)?);
    }
    if let Some(first) = findings.into_iter().next() {
        return Err(StoreError::Damaged(first.pesan));
    }
    let verdict = audit_uji::verify(&conn, None, maju)?;
    if let Some(putus) = verdict.putus {
        return Err(StoreError::Damaged(putus.pesan()));
    }
    let pegawai = conn.query_row("SELECT count(*) FROM pegawai", [], |r| r.get(0))?;
    conn.close().map_err(|(_, e)| StoreError::from(e))?;
    let (sha256, besar) = sidik_berkas(path)?;
    Ok(Salinan { path: path.to_owned(), besar, sha256, kepala: verdict.kepala, pegawai })
}

fn sidik_berkas(path: &Path) -> Result<(String, u64), StoreError> {
    let mut file = File::open(path).map_err(|e| dari_io(path, &e))?;
    let (mut hash, mut size, mut buffer) = (Sha256::new(), 0_u64, vec![0_u8; 1 << 16]);
    loop {
        let n = file.read(&mut buffer).map_err(|e| dari_io(path, &e))?;
        let Some(part) = buffer.get(..n).filter(|p| !p.is_empty()) else { break };
        hash.update(part);
        size += part.len() as u64;
    }
    Ok((audit::hex(&hash.finalize()), size))
}

/// Copies and hashes what is copied, so that what was checked is what is installed.
fn salin_bita(source: &Path, target: &Path) -> Result<String, StoreError> {
    let mut from = File::open(source).map_err(|e| dari_io(source, &e))?;
    let mut to = fs::OpenOptions::new().write(true).open(target).map_err(|e| dari_io(target, &e))?;
    std::io::copy(&mut from, &mut to).map_err(|e| dari_io(target, &e))?;
    to.sync_all().map_err(|e| dari_io(target, &e))?;
    Ok(sidik_berkas(target)?.0)
}

/// The checksum noted beside a copy.
fn catatan_sha(source: &Path) -> Result<String, StoreError> {
    let side = samping(source, ".sha256");
    let text = match fs::read_to_string(&side) {
        Ok(text) => text,
        Err(e) if e.kind() == ErrorKind::NotFound && source.exists() => {
            return Err(rusak("cadangan-tanpa-sha", source));
        }
        Err(e) => return Err(dari_io(&side, &e)),
    };
    let word = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    if word.len() == 64 { Ok(word) } else { Err(rusak("cadangan-tanpa-sha", source)) }
}

/// Gives a file its name without taking anybody else's, and flushes the folder.
pub(super) fn pasang(temp: &Path, target: &Path) -> Result<(), StoreError> {
    use nix::errno::Errno;
    match renameat2(AT_FDCWD, temp, AT_FDCWD, target, RenameFlags::RENAME_NOREPLACE) {
        Ok(()) => {}
        // Some file systems cannot refuse by themselves; what is left is looking first.
        Err(Errno::EINVAL | Errno::ENOSYS | Errno::ENOTSUP) => {
            belum_ada(target)?;
            fs::rename(temp, target).map_err(|e| dari_io(target, &e))?;
        }
        Err(Errno::EEXIST) => {
            let pesan = Pesan::new("buka-sudah-ada").with("berkas", target.display().to_string());
            return Err(StoreError::Duplicate(pesan));
        }
        Err(e) => return Err(dari_io(target, &std::io::Error::from(e))),
    }
    let folder = target.parent().unwrap_or(Path::new("/"));
    File::open(folder).and_then(|f| f.sync_all()).map_err(|e| dari_io(folder, &e))
}
