//! The rules of handling as the office keeps them.

use rusqlite::Connection;

use crate::domain::operator::Session;
use crate::domain::perkara::AturanTenggat;
use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{AturanKantor, UbahLibur};
use crate::domain::request::StoreError;

pub(super) fn aturan(conn: &Connection, session: &Session) -> Result<AturanKantor, StoreError> {
    let _ = (&conn, &session);
    Err(StoreError::Missing)
}

pub(super) fn geseran(
    conn: &Connection,
    isi: &UbahLibur,
    session: &Session,
) -> Result<Vec<(String, AturanTenggat, Jatuh, Jatuh)>, StoreError> {
    let _ = (&conn, &isi, &session);
    Err(StoreError::Missing)
}
