//! Who is in service at a unit and not in the file.

use rusqlite::Connection;

use super::super::super::tabel::Table;
use crate::domain::request::StoreError;

/// Hands over key and version of everybody in service at a unit whom the file does not have.
pub(super) fn di(
    conn: &Connection,
    unit: i64,
    terlihat: &dyn Fn(i64) -> bool,
    ada: &mut dyn FnMut(i64, i64) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // The index alone says who is in service; only those missing are fetched.
    let mut people = conn.prepare_cached("SELECT id FROM pegawai WHERE satker_id = ?1 AND aktif = 1")?;
    let mut rows = people.query([unit])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        if !terlihat(id)
            && let Some(ver) = Table::Pegawai.ver(conn, id)?
        {
            ada(id, ver)?;
        }
    }
    Ok(())
}
