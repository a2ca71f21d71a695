//! One import at a time: a lock on a file beside the database, held while rows are written or taken back.
//!
//! The lock falls with the program that holds it, however it ends; so whoever finds an import under way and the lock
//! free knows that nobody will finish it. As in [`super::super::antre`] the file is never removed.
#![expect(clippy::disallowed_methods, reason = "the store owns its files, and a mere look at a lock lasts a moment")]

use std::fs::{File, TryLockError};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::super::antre::Kunci;
use super::super::galat::dari_io;
use super::super::{antre, pintu};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// How often the lock is asked for before it counts as taken, and how long in between: whoever only looks
/// ([`pemegang`]) has it for a moment.
const COBA: (u32, Duration) = (3, Duration::from_millis(3));

fn jalan(db: &Path) -> PathBuf {
    pintu::samping(db, ".impor")
}

/// Takes the lock, or says who has it.
pub(super) fn pasang(db: &Path, login: &str) -> Result<Kunci, StoreError> {
    let path = jalan(db);
    let mut file = antre::buka(&path)?;
    for _ in 0..COBA.0 {
        match file.try_lock() {
            Ok(()) => return Ok(Kunci::pegang(file, login)),
            Err(TryLockError::Error(e)) => return Err(dari_io(&path, &e)),
            Err(TryLockError::WouldBlock) => std::thread::sleep(COBA.1),
        }
    }
    Err(StoreError::Io(Pesan::new("impor-sedang").with("oleh", nama(&mut file))))
}

/// Who holds the lock right now; `None` where nobody does, and where the file cannot be looked at. Takes nothing.
pub(super) fn pemegang(db: &Path) -> Option<String> {
    let mut file = File::open(jalan(db)).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(nama(&mut file)),
        _ => None,
    }
}

fn nama(file: &mut File) -> String {
    let mut text = String::new();
    file.take(200).read_to_string(&mut text).ok();
    text.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_look_tells_who_holds_the_lock_and_takes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let db = folder.path().join("a.db");
        assert_eq!(pemegang(&db), None, "there is no file yet");
        let held = pasang(&db, "rina").unwrap();
        assert_eq!(pemegang(&db).as_deref(), Some("rina"));
        let refused = pasang(&db, "budi").unwrap_err();
        assert_eq!(refused, StoreError::Io(Pesan::new("impor-sedang").with("oleh", "rina")));
        drop(held);
        assert_eq!(pemegang(&db), None);
        drop(pasang(&db, "budi").unwrap());
    }
}
