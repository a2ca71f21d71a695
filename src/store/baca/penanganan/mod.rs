//! The handling of cases as panes, triage, registers and reports see it. What a session may not know is empty in the answer.
//!
//! Every question narrows itself by [`super::lingkup`], so that conflicts of interest and reach hold here as in the queue.

mod aturan;
mod berkas;
mod isi;
mod pilah;
mod register;
mod terkait;

use rusqlite::Connection;

use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::{JawabPenanganan, TanyaPenanganan};
use crate::domain::request::StoreError;

/// [`crate::domain::request::Read::Penanganan`].
pub(super) fn jawab(
    conn: &Connection,
    tanya: &TanyaPenanganan,
    session: &Session,
) -> Result<JawabPenanganan, StoreError> {
    Ok(match tanya {
        TanyaPenanganan::Berkas(id) => JawabPenanganan::Berkas(Box::new(berkas::berkas(conn, *id, session)?)),
        TanyaPenanganan::Pelapor(id) => JawabPenanganan::Pelapor(*id, berkas::pelapor(conn, *id, session)?),
        TanyaPenanganan::Pilah(batas) => JawabPenanganan::Pilah(pilah::pilah(conn, *batas, session)?),
        TanyaPenanganan::Register(dari, sampai, batas) => {
            JawabPenanganan::Register(register::register(conn, (*dari, *sampai), *batas, session)?)
        }
        TanyaPenanganan::Statistik(dari, sampai) => {
            JawabPenanganan::Statistik(Box::new(register::statistik(conn, (*dari, *sampai), session)?))
        }
        TanyaPenanganan::Hasil(batas) => JawabPenanganan::Hasil(register::hasil(conn, *batas, session)?),
        TanyaPenanganan::Bernomor(nomor) => JawabPenanganan::Bernomor(berkas::bernomor(conn, nomor, session)?),
        TanyaPenanganan::Aturan => JawabPenanganan::Aturan(Box::new(aturan::aturan(conn, session)?)),
        TanyaPenanganan::Geseran(isi) => JawabPenanganan::Geseran(aturan::geseran(conn, isi, session)?),
    })
}
