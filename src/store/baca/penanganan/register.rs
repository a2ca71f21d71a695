//! The register of sanctions, and figures that count persons, reports and violations apart.

use rusqlite::Connection;

use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::{RegisterRow, StatistikPerkara};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

pub(super) fn register(
    conn: &Connection,
    hari: (Tanggal, Tanggal),
    batas: usize,
    session: &Session,
) -> Result<Vec<RegisterRow>, StoreError> {
    let _ = (&conn, &hari, &batas, &session);
    Err(StoreError::Missing)
}

pub(super) fn statistik(
    conn: &Connection,
    hari: (Tanggal, Tanggal),
    session: &Session,
) -> Result<StatistikPerkara, StoreError> {
    let _ = (&conn, &hari, &session);
    Err(StoreError::Missing)
}
