//! Databases under a temporary name beside the one they shall have: gone when they have not been given it.
//!
//! Only a process that is killed leaves one behind. It holds an office's data, so the next one that begins such a file in the same
//! folder takes it away. Whose is still being written a lock says, which ends with its process however that ends. The lock is
//! on a file of its own: closing any descriptor of a database drops the locks that SQLite has on it.
#![expect(clippy::disallowed_methods, reason = "the store owns its files")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::audit;
use super::galat::dari_io;
use super::pintu::{self, samping};
use crate::domain::request::StoreError;

/// The ending of temporary names, behind as many signs of chance as make them nobody else's.
const AKHIRAN: &str = ".sementara";

/// The ending of the file whose lock says that somebody is at work.
const HIDUP: &str = ".hidup";

/// Signs of chance in a name.
const ACAK: usize = 32;

/// Times a name is chosen anew because somebody took it for a left one before it was locked.
const ULANG: usize = 8;

/// A file under a temporary name beside its target.
pub(super) struct Sementara {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Locked for as long as this process lives.
    _hidup: File,
}

impl Sementara {
    /// A name that nothing bears yet; whoever uses it makes the file.
    pub(super) fn nama(target: &Path) -> Result<Self, StoreError> {
        sapu(target.parent().unwrap_or(Path::new("/")));
        for _ in 0..ULANG {
            let path = samping(target, &format!(".{}{AKHIRAN}", audit::acak()?));
            let side = samping(&path, HIDUP);
            let lock = pintu::buat_kosong(&side)?;
            match lock.try_lock() {
                Err(TryLockError::WouldBlock) => {}
                // Where nothing can be locked nothing is swept either.
                _ if side.exists() => return Ok(Self { path, _hidup: lock }),
                _ => {}
            }
        }
        Err(StoreError::Busy)
    }

    /// The same with an empty file, for its owner alone.
    pub(super) fn baru(target: &Path) -> Result<Self, StoreError> {
        let named = Self::nama(target)?;
        drop(pintu::buat_kosong(&named.path)?);
        Ok(named)
    }

    /// Brings what was written to the disk.
    pub(super) fn siram(&self) -> Result<(), StoreError> {
        File::open(&self.path).and_then(|f| f.sync_all()).map_err(|e| dari_io(&self.path, &e))
    }
}

impl Drop for Sementara {
    fn drop(&mut self) {
        buang(&self.path);
    }
}

/// Takes a file away with all that stands beside it, the one that says whose it is last.
fn buang(path: &Path) {
    for side in ["", "-journal", "-wal", "-shm", HIDUP] {
        fs::remove_file(samping(path, side)).ok();
    }
}

/// Takes away what killed processes have left in a folder. What cannot be looked at, or is another's, stays.
fn sapu(di: &Path) {
    for entry in fs::read_dir(di).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.to_str().and_then(|n| n.strip_suffix(HIDUP)?.strip_suffix(AKHIRAN)?.rsplit_once('.'));
        let chance = ours.is_some_and(|(_, n)| n.len() == ACAK && n.bytes().all(|b| b.is_ascii_hexdigit()));
        if !chance || !entry.file_type().is_ok_and(|t| t.is_file()) {
            continue;
        }
        let side = entry.path();
        let held = OpenOptions::new().read(true).write(true).open(&side);
        if held.is_ok_and(|file| file.try_lock().is_ok())
            && let Some(path) = side.to_str().and_then(|s| s.strip_suffix(HIDUP))
        {
            buang(Path::new(path));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn isi(dir: &Path) -> Vec<String> {
        let mut all: Vec<_> =
            fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        all.sort();
        all
    }

    #[test]
    fn what_a_killed_process_left_goes_and_what_is_being_written_stays() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("ikrar.db");
        let left = samping(&target, &format!(".{}{AKHIRAN}", "0a".repeat(16)));
        for side in ["", "-wal", "-shm", HIDUP] {
            fs::write(samping(&left, side), "x").unwrap();
        }
        // What bears no lock of ours, or is called otherwise, is not touched.
        let others = ["ikrar.db.0a0a.sementara.hidup", "lain.sementara", "catatan.hidup"];
        others.iter().for_each(|name| fs::write(dir.path().join(name), "x").unwrap());
        let first = Sementara::baru(&target).unwrap();
        let second = Sementara::baru(&dir.path().join("lain.db")).unwrap();
        assert!(first.path.exists() && second.path.exists(), "each is being written");
        assert!(!left.exists() && !samping(&left, "-wal").exists() && !samping(&left, HIDUP).exists());
        drop((first, second));
        let mut want = others.to_vec();
        want.sort_unstable();
        assert_eq!(isi(dir.path()), want);
    }
}
