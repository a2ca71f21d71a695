//! Who is in service at a unit and not in the file.
//!
//! A file that moves two people names two units and is a list of neither. So who is missing is asked only of a unit of which the
//! file has enough; the people of other units it names are not its business.

use rusqlite::Connection;

use super::super::super::tabel::Table;
use crate::domain::request::StoreError;

/// The file has to have at least one in so many of those in service at a unit to be taken for its list. Half: a list of the
/// whole staff misses those who have retired or moved, a few in a hundred, and a list of some of them has far less; whatever lies
/// between is as near to the one as to the other, and whoever is asked for a reason reads the list first.
const SEPARUH: u64 = 2;

/// Hands over key and version of everybody in service at a unit whom the file does not have, where it is a list of the unit.
/// Whose row was refused or waits is had too: `terlihat` knows him.
pub(super) fn di(
    conn: &Connection,
    unit: i64,
    terlihat: &dyn Fn(i64) -> bool,
    ada: &mut dyn FnMut(i64, i64) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    // The index alone says who is in service; only those missing are fetched. It is walked a second time only where somebody
    // is missing, so that nothing has to be kept of a unit of five million.
    let mut people = conn.prepare_cached("SELECT id FROM pegawai WHERE satker_id = ?1 AND aktif = 1")?;
    let (mut all, mut has) = (0_u64, 0_u64);
    {
        let mut rows = people.query([unit])?;
        while let Some(row) = rows.next()? {
            all += 1;
            has += u64::from(terlihat(row.get(0)?));
        }
    }
    if has == all || has * SEPARUH < all {
        return Ok(());
    }
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
