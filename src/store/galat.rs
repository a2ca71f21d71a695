//! From what disks and engines say to the closed list of the seam, in one place.
//!
//! A caller never sees an engine's own error: it would have to guess which of a hundred codes means
//! "try again" and which means "stop". The mapping is here, and so is the sentence of each.

use std::io;

use rusqlite::ErrorCode;

use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// A rule broken by one field; the empty name speaks of the whole form.
pub(crate) fn aturan(field: &str, pesan: Pesan) -> StoreError {
    StoreError::Rule(vec![(field.to_owned(), pesan)])
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, ref text) = error else {
            return match error {
                rusqlite::Error::QueryReturnedNoRows => Self::Missing,
                other => Self::Io(Pesan::new("toko-galat").with("galat", other.to_string())),
            };
        };
        let detail = || text.clone().unwrap_or_else(|| code.to_string());
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                Self::Damaged(Pesan::new("toko-rusak").with("galat", detail()))
            }
            ErrorCode::CannotOpen => Self::Io(Pesan::new("toko-tak-terbuka").with("galat", detail())),
            ErrorCode::SystemIoFailure => Self::Io(Pesan::new("toko-io").with("galat", detail())),
            ErrorCode::ConstraintViolation => match code.extended_code {
                rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
                    Self::Duplicate(Pesan::new("ganda-umum"))
                }
                rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => aturan("", Pesan::new("toko-rujukan")),
                _ => aturan("", Pesan::new("toko-syarat").with("galat", detail())),
            },
            _ => Self::Io(Pesan::new("toko-galat").with("galat", detail())),
        }
    }
}

/// What a file system said about a path.
pub(crate) fn dari_io(path: &std::path::Path, error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound => StoreError::Missing,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        io::ErrorKind::PermissionDenied => {
            StoreError::Forbidden(Pesan::new("buka-tak-boleh").with("berkas", path.display().to_string()))
        }
        _ => StoreError::Io(
            Pesan::new("berkas-io").with("berkas", path.display().to_string()).with("galat", error.to_string()),
        ),
    }
}
