//! The door: everything that is looked at before SQLite may touch a file.
//!
//! A file is opened only when nobody else could have written it, when its first bytes say that it is
//! one of ours, and when it is whole. The bytes are read by plain file calls, and exactly that is
//! dangerous later: closing any handle on an open database drops the locks SQLite holds on it in this
//! process (`reliability` 3.5: two commits said ok, one row was left). So the door keeps a register
//! of the files this process has open and never looks into one of those.
#![expect(clippy::disallowed_methods, reason = "the store owns its files and waits for its turn at them")]

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use nix::fcntl::OFlag;

use super::galat::dari_io;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// `IKRR` in the header of every file of ours, so that `file` and we know it.
pub(crate) const APPLICATION_ID: i32 = 0x494b_5252;

/// Files that this process has open, by device and inode, with how often.
static TERBUKA: Mutex<BTreeMap<(u64, u64), usize>> = Mutex::new(BTreeMap::new());

/// A place in the register of open files; leaving it is dropping this.
#[derive(Debug)]
pub(crate) struct Tanda((u64, u64));

impl Drop for Tanda {
    fn drop(&mut self) {
        let mut open = TERBUKA.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(n) = open.get_mut(&self.0) {
            *n = n.saturating_sub(1);
            if *n == 0 {
                open.remove(&self.0);
            }
        }
    }
}

/// What the door found out about a file it lets in.
#[derive(Debug)]
pub(crate) struct Lolos {
    /// The path without links in its folders; the file itself is no link.
    pub(crate) path: PathBuf,
    /// The file or its medium cannot be written.
    pub(crate) tak_tertulis: bool,
    /// Place in the register; lives as long as the connection.
    pub(crate) tanda: Tanda,
}

/// Whether this process has that file open as a database; whoever wants to open a file by plain calls
/// asks first.
#[must_use]
pub fn sedang_terbuka(path: &Path) -> bool {
    let Ok(meta) = fs::metadata(path) else { return false };
    TERBUKA.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&(meta.dev(), meta.ino()))
}

/// The path with the folder's links resolved, so that the file may be opened without following any.
pub(crate) fn mutlak(path: &Path) -> Result<PathBuf, StoreError> {
    let name = path.file_name().ok_or(StoreError::Missing)?;
    let folder = match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    };
    Ok(fs::canonicalize(folder).map_err(|e| dari_io(folder, &e))?.join(name))
}

/// `path` with something behind its name, as SQLite names its side files.
pub(crate) fn samping(path: &Path, akhiran: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(akhiran);
    PathBuf::from(name)
}

/// Refuses what somebody else owns or could write: he could go round every rule.
fn milik_sendiri(path: &Path, meta: &Metadata, folder: bool) -> Result<(), StoreError> {
    let tempat = path.display().to_string();
    if meta.uid() != nix::unistd::Uid::effective().as_raw() {
        let key = if folder { "buka-folder-orang-lain" } else { "buka-milik-orang-lain" };
        return Err(StoreError::Forbidden(Pesan::new(key).with("berkas", tempat)));
    }
    if meta.mode() & 0o022 != 0 {
        let key = if folder { "buka-folder-terbuka" } else { "buka-berkas-terbuka" };
        return Err(StoreError::Forbidden(Pesan::new(key).with("berkas", tempat)));
    }
    Ok(())
}

/// Makes the folder for a new file, for its owner alone; an existing folder must be safe already.
pub(crate) fn siapkan_folder(path: &Path) -> Result<(), StoreError> {
    let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) else { return Ok(()) };
    if !folder.exists() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|e| dari_io(folder, &e))?;
    }
    let meta = fs::metadata(folder).map_err(|e| dari_io(folder, &e))?;
    milik_sendiri(folder, &meta, true)
}

/// Makes an empty file that only its owner may read, and that was not there before.
pub(crate) fn buat_kosong(path: &Path) -> Result<File, StoreError> {
    fs::OpenOptions::new()
        .read(true)
        .write(true)
        .create_new(true)
        .mode(0o600)
        .custom_flags(OFlag::O_NOFOLLOW.bits())
        .open(path)
        .map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists => {
                StoreError::Duplicate(Pesan::new("buka-sudah-ada").with("berkas", path.display().to_string()))
            }
            _ => dari_io(path, &e),
        })
}

/// Lets an existing file in, or says why not.
pub(crate) fn periksa(path: &Path) -> Result<Lolos, StoreError> {
    let path = mutlak(path)?;
    let berkas = || path.display().to_string();
    let meta = fs::symlink_metadata(&path).map_err(|e| dari_io(&path, &e))?;
    if !meta.is_file() {
        return Err(StoreError::Foreign(Pesan::new("buka-bukan-berkas").with("berkas", berkas())));
    }
    let folder = path.parent().unwrap_or(Path::new("/"));
    let folder_meta = fs::metadata(folder).map_err(|e| dari_io(folder, &e))?;
    milik_sendiri(folder, &folder_meta, true)?;
    milik_sendiri(&path, &meta, false)?;
    for side in ["-wal", "-shm", ".antre", ".impor"] {
        let side = samping(&path, side);
        match fs::symlink_metadata(&side) {
            Ok(m) if m.is_file() => milik_sendiri(&side, &m, false)?,
            Ok(_) => {
                let pesan = Pesan::new("buka-bukan-berkas").with("berkas", side.display().to_string());
                return Err(StoreError::Foreign(pesan));
            }
            Err(_) => {}
        }
    }
    let key = (meta.dev(), meta.ino());
    let mut open = TERBUKA.lock().unwrap_or_else(PoisonError::into_inner);
    if !open.contains_key(&key) {
        kepala(&path, meta.len())?;
    }
    *open.entry(key).or_insert(0) += 1;
    drop(open);
    let tanda = Tanda(key);
    let medium =
        nix::sys::statvfs::statvfs(&path).is_ok_and(|s| s.flags().contains(nix::sys::statvfs::FsFlags::ST_RDONLY));
    let tak_tertulis = medium || meta.mode() & 0o200 == 0 || folder_meta.mode() & 0o200 == 0;
    Ok(Lolos { path, tak_tertulis, tanda })
}

/// Reads the first hundred bytes: SQLite's mark, our own, and whether the file is as long as it says.
fn kepala(path: &Path, len: u64) -> Result<(), StoreError> {
    let berkas = || path.display().to_string();
    let asing = |key: &str| StoreError::Foreign(Pesan::new(key).with("berkas", berkas()));
    if len == 0 {
        return Err(asing("buka-kosong"));
    }
    let file = fs::OpenOptions::new()
        .read(true)
        .custom_flags(OFlag::O_NOFOLLOW.bits())
        .open(path)
        .map_err(|e| dari_io(path, &e))?;
    let mut head = Vec::with_capacity(100);
    file.take(100).read_to_end(&mut head).map_err(|e| dari_io(path, &e))?;
    if !head.starts_with(b"SQLite format 3\0") {
        return Err(asing("buka-bukan-sqlite"));
    }
    let number = |at: usize| head.get(at..at + 4).and_then(|b| <[u8; 4]>::try_from(b).ok()).map(u32::from_be_bytes);
    let page_size = match head.get(16..18).and_then(|b| <[u8; 2]>::try_from(b).ok()).map(u16::from_be_bytes) {
        Some(1) => 65536,
        Some(n) => u64::from(n),
        None => 0,
    };
    let (Some(pages), Some(id)) = (number(28), number(68)) else {
        return Err(StoreError::Damaged(Pesan::new("buka-terpotong").with("berkas", berkas())));
    };
    if id != APPLICATION_ID.cast_unsigned() {
        return Err(asing("buka-bukan-ikrar"));
    }
    // Pages that are still in the log may make the file shorter than its header says.
    let log = fs::metadata(samping(path, "-wal")).map_or(0, |m| m.len());
    if log == 0 && len < u64::from(pages) * page_size {
        return Err(StoreError::Damaged(Pesan::new("buka-terpotong").with("berkas", berkas())));
    }
    Ok(())
}
