//! One import at a time: a lock on a file beside the database, held while rows are written or taken back.
//!
//! The lock falls with the program that holds it, however it ends; so whoever finds an import under way and the lock
//! free knows that nobody will finish it. As in [`super::super::antre`] the file is never removed.

use std::fs::{File, TryLockError};
use std::io::Read;
use std::os::unix::fs::FileExt;
use std::path::Path;

use super::super::galat::dari_io;
use super::super::{antre, pintu};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// The lock; given back when dropped.
#[derive(Debug)]
pub(super) struct Gembok {
    file: File,
}

impl Drop for Gembok {
    fn drop(&mut self) {
        self.file.write_all_at(b"\n", 0).ok();
    }
}

/// Takes the lock, or says who has it.
pub(super) fn pasang(db: &Path, login: &str) -> Result<Gembok, StoreError> {
    let path = pintu::samping(db, ".impor");
    let mut file = antre::buka(&path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::Error(e)) => return Err(dari_io(&path, &e)),
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            (&mut file).take(200).read_to_string(&mut text).ok();
            let oleh = text.lines().next().unwrap_or_default().to_owned();
            return Err(StoreError::Io(Pesan::new("impor-sedang").with("oleh", oleh)));
        }
    }
    file.write_all_at(format!("{login}\n").as_bytes(), 0).ok();
    Ok(Gembok { file })
}
