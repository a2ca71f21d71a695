//! The queue of writers: an advisory lock on a file beside the database.
//!
//! SQLite lets writers meet by trying again and again, and under load some of them never get a turn
//! (`reliability` 3.2: 19 to 34 of 50 refused in eight seconds, with this queue none). Here they
//! sleep in the kernel until it is their turn. The file is never one of SQLite's own, so opening and
//! closing it drops no lock of a database; it is never removed, because a lock on a removed file
//! guards nothing. Whoever holds the turn writes his name in it, for the message of those who wait.
#![expect(clippy::disallowed_methods, reason = "the store owns its files and waits for its turn at them")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Read;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use nix::fcntl::OFlag;

use super::galat::dari_io;
use super::pintu;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Waktu;

/// How long a save waits for its turn before it gives up; the form is kept.
pub(crate) const BATAS: Duration = Duration::from_secs(10);

/// Who has the turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pemegang {
    /// Login.
    pub login: String,
    /// Since when.
    pub sejak: Option<Waktu>,
}

/// A lock that is held, with the name of its holder in its file; given back when dropped.
#[derive(Debug)]
pub(crate) struct Kunci {
    file: File,
}

impl Kunci {
    /// Writes who holds the lock into its file.
    pub(super) fn pegang(file: File, siapa: &str) -> Self {
        file.write_all_at(format!("{siapa}\n").as_bytes(), 0).ok();
        Self { file }
    }
}

impl Drop for Kunci {
    fn drop(&mut self) {
        // The name goes before the lock, so that nobody reads the name of whoever has left. Its first line is made
        // empty; cutting the file would cost more than the rest of the turn. Closing the file gives the lock back.
        self.file.write_all_at(b"\n", 0).ok();
    }
}

fn jalan(db: &Path) -> PathBuf {
    pintu::samping(db, ".antre")
}

/// Opens a file that serves as a lock and is never removed.
pub(super) fn buka(path: &Path) -> Result<File, StoreError> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(OFlag::O_NOFOLLOW.bits())
        .open(path)
        .map_err(|e| dari_io(path, &e))
}

/// Waits for the turn on `db`, at most `batas`.
pub(crate) fn giliran(db: &Path, login: &str, now: Waktu, batas: Duration) -> Result<Kunci, StoreError> {
    let file = buka(&jalan(db))?;
    let file = match file.try_lock() {
        Ok(()) => file,
        Err(TryLockError::Error(e)) => return Err(dari_io(&jalan(db), &e)),
        // The lock itself cannot be waited for with an end, so a helper waits and hands it over. If
        // nobody waits for it any more, what it got falls and the next one has the turn.
        Err(TryLockError::WouldBlock) => {
            let (sender, receiver) = mpsc::sync_channel(0);
            std::thread::spawn(move || {
                let got = file.lock().map(|()| file);
                sender.send(got).ok();
            });
            match receiver.recv_timeout(batas) {
                Ok(Ok(file)) => file,
                Ok(Err(e)) => return Err(dari_io(&jalan(db), &e)),
                Err(_) => return Err(StoreError::Busy),
            }
        }
    };
    Ok(Kunci::pegang(file, &format!("{login}\t{}", now.iso())))
}

/// Who has the turn right now; `None` when nobody says so.
pub(crate) fn pemegang(db: &Path) -> Option<Pemegang> {
    let mut text = String::new();
    buka(&jalan(db)).ok()?.take(512).read_to_string(&mut text).ok()?;
    let (login, since) = text.lines().next()?.split_once('\t')?;
    Some(Pemegang { login: login.to_owned(), sejak: Waktu::from_iso(since) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at() -> Waktu {
        Waktu::from_iso("2024-11-21T10:42:00+07:00").unwrap()
    }

    #[test]
    fn one_at_a_time_and_the_others_learn_who() {
        let folder = tempfile::tempdir().unwrap();
        let db = folder.path().join("a.db");
        let first = giliran(&db, "sari", at(), BATAS).unwrap();
        assert!(matches!(giliran(&db, "budi", at(), Duration::from_millis(20)), Err(StoreError::Busy)));
        assert_eq!(pemegang(&db), Some(Pemegang { login: "sari".to_owned(), sejak: Some(at()) }));
        drop(first);
        let second = giliran(&db, "budi", at(), BATAS).unwrap();
        assert_eq!(pemegang(&db).map(|p| p.login).as_deref(), Some("budi"));
        drop(second);
        assert_eq!(pemegang(&db), None);
    }

    #[test]
    fn whoever_waits_gets_the_turn_when_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let db = folder.path().join("a.db");
        let first = giliran(&db, "sari", at(), BATAS).unwrap();
        let (ready, waiting) = mpsc::channel();
        let second = std::thread::spawn(move || {
            ready.send(()).unwrap();
            giliran(&db, "budi", at(), BATAS).map(|_| ())
        });
        waiting.recv().unwrap();
        drop(first);
        assert!(second.join().unwrap().is_ok());
    }
}
