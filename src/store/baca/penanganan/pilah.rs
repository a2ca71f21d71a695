//! Reports that wait to be looked through.

use rusqlite::Connection;

use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::PilahRow;
use crate::domain::request::StoreError;

pub(super) fn pilah(conn: &Connection, batas: usize, session: &Session) -> Result<Vec<PilahRow>, StoreError> {
    let _ = (&conn, &batas, &session);
    Err(StoreError::Missing)
}
