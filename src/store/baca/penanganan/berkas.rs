//! One case with all that is on file about it.

use rusqlite::Connection;

use crate::domain::id::PerkaraId;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::BerkasPerkara;
use crate::domain::request::StoreError;

pub(super) fn berkas(conn: &Connection, id: PerkaraId, session: &Session) -> Result<BerkasPerkara, StoreError> {
    let _ = (&conn, &id, &session);
    Err(StoreError::Missing)
}

pub(super) fn pelapor(conn: &Connection, id: PerkaraId, session: &Session) -> Result<String, StoreError> {
    let _ = (&conn, &id, &session);
    Err(StoreError::Missing)
}
