//! The catalogue of violations as the office keeps it.

use rusqlite::Connection;

use crate::domain::katalog::BarisSkb;
use crate::domain::operator::Session;
use crate::domain::request::StoreError;

/// All rows of the catalogue, in the order of their keys. It is printed law and open to everybody.
///
/// # Errors
/// As every read.
pub(crate) fn katalog(_conn: &Connection, _session: &Session) -> Result<Vec<BarisSkb>, StoreError> {
    Ok(Vec::new())
}
