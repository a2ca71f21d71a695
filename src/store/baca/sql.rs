//! The one door to SQLite of the reading half: preparing, binding by name, decoding, wording of failures.
//!
//! Every statement passes [`siap`], so the test of query plans sees each one that was ever run.

use rusqlite::types::{Type, Value};
use rusqlite::{CachedStatement, Connection, Row};

use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::{Tanggal, Waktu};

/// Values by name, `:nama`; a name that a statement does not use is passed over.
pub(super) type Isi = Vec<(String, Value)>;

/// One named value.
pub(super) fn isi(name: &str, value: impl Into<Value>) -> (String, Value) {
    (name.to_owned(), value.into())
}

/// Keys as the JSON list that `json_each` reads; needs nothing to be loaded into a connection.
pub(super) fn daftar(ids: &[i64]) -> Value {
    let mut text = String::with_capacity(2 + ids.len() * 8);
    text.push('[');
    for (n, id) in ids.iter().enumerate() {
        if n > 0 {
            text.push(',');
        }
        text.push_str(&id.to_string());
    }
    text.push(']');
    Value::Text(text)
}

/// Prepares a statement, or takes it prepared.
pub(super) fn siap<'c>(conn: &'c Connection, text: &str) -> Result<CachedStatement<'c>, StoreError> {
    #[cfg(test)]
    catat::catat(text);
    conn.prepare_cached(text).map_err(galat)
}

/// Runs a statement and hands each row to `each` until that answers `false`.
pub(super) fn jalan(
    conn: &Connection,
    text: &str,
    values: &[(String, Value)],
    mut each: impl FnMut(&Row<'_>) -> rusqlite::Result<bool>,
) -> Result<(), StoreError> {
    let mut statement = siap(conn, text)?;
    for (name, value) in values {
        if let Some(index) = statement.parameter_index(name).map_err(galat)? {
            statement.raw_bind_parameter(index, value).map_err(galat)?;
        }
    }
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(galat)? {
        if !each(row).map_err(galat)? {
            break;
        }
    }
    Ok(())
}

/// All rows of a statement.
pub(super) fn semua<T>(
    conn: &Connection,
    text: &str,
    values: &[(String, Value)],
    mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut all = Vec::new();
    jalan(conn, text, values, |row| {
        all.push(read(row)?);
        Ok(true)
    })?;
    Ok(all)
}

/// The first row of a statement.
pub(super) fn satu<T>(
    conn: &Connection,
    text: &str,
    values: &[(String, Value)],
    mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, StoreError> {
    let mut found = None;
    jalan(conn, text, values, |row| {
        found = Some(read(row)?);
        Ok(false)
    })?;
    Ok(found)
}

fn rusak(index: usize, what: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, what.into())
}

/// A code of one of the closed lists.
pub(super) fn kode<T>(row: &Row<'_>, index: usize, from: impl Fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text = row.get_ref(index)?.as_str()?;
    from(text).ok_or_else(|| rusak(index, text))
}

/// The same where nothing may stand.
pub(super) fn kode_opt<T>(
    row: &Row<'_>,
    index: usize,
    from: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let Some(text) = row.get_ref(index)?.as_str_or_null()? else { return Ok(None) };
    from(text).map(Some).ok_or_else(|| rusak(index, text))
}

/// A day.
pub(super) fn hari(row: &Row<'_>, index: usize) -> rusqlite::Result<Tanggal> {
    kode(row, index, Tanggal::from_iso)
}

/// A day, or none.
pub(super) fn hari_opt(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Tanggal>> {
    kode_opt(row, index, Tanggal::from_iso)
}

/// A moment.
pub(super) fn waktu(row: &Row<'_>, index: usize) -> rusqlite::Result<Waktu> {
    kode(row, index, Waktu::from_iso)
}

/// What a failure of SQLite is to a caller. A value that no list knows is damage to a reader: a newer
/// program has another schema and does not come this far.
pub(super) fn galat(error: rusqlite::Error) -> StoreError {
    match error {
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..) => {
            StoreError::Damaged(Pesan::new("baca-isi-rusak").with("galat", error.to_string()))
        }
        other => other.into(),
    }
}

/// Statements seen by this thread, for the test of query plans.
#[cfg(test)]
pub(super) mod catat {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    thread_local! {
        static TERLIHAT: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
    }

    pub(super) fn catat(text: &str) {
        TERLIHAT.with_borrow_mut(|seen| {
            if !seen.contains(text) {
                seen.insert(text.to_owned());
            }
        });
    }

    pub(in crate::store::baca) fn terlihat() -> BTreeSet<String> {
        TERLIHAT.with_borrow(Clone::clone)
    }
}
