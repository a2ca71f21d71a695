//! Reading columns into types of the field. A value that does not read is damage, not a guess.

use rusqlite::Row;
use rusqlite::types::Type;

use crate::domain::tanggal::Tanggal;

/// A day.
pub(super) fn hari(row: &Row<'_>, at: usize) -> rusqlite::Result<Tanggal> {
    let text: String = row.get(at)?;
    Tanggal::from_iso(&text).ok_or_else(|| salah(at, &text))
}

/// A day that may be missing.
pub(super) fn hari_mungkin(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Tanggal>> {
    let text: Option<String> = row.get(at)?;
    text.map(|t| Tanggal::from_iso(&t).ok_or_else(|| salah(at, &t))).transpose()
}

/// A code of a closed list.
pub(super) fn kode<T>(row: &Row<'_>, at: usize, read: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(at)?;
    read(&text).ok_or_else(|| salah(at, &text))
}

/// A code that may be missing.
pub(super) fn kode_mungkin<T>(
    row: &Row<'_>,
    at: usize,
    read: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(at)?;
    text.map(|t| read(&t).ok_or_else(|| salah(at, &t))).transpose()
}

fn salah(at: usize, text: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, Type::Text, format!("{text:?}").into())
}
