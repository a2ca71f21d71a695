//! From which day a decision is in force, and until when it is served: by its clock, or as the decision on an appeal says.
//!
//! Both days are kept beside the decision, because the register shows them, and follow whenever the clock does.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::tabel::Table;
use super::fakta;
use super::jam::{Ukuran, iso};
use super::kasus::kasus as ambil;
use crate::domain::id::PerkaraId;
use crate::domain::perkara::jam::bertahap;
use crate::domain::perkara::{AturanTenggat, KeadaanPerkara, alur};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// A decision that is appealed is in force when the decision on the appeal says so, and until then on no day (`domain.md` 3.4).
pub(super) fn tangguhkan(tx: &mut Tx<'_>, perkara: i64) -> Result<(), StoreError> {
    let waits: Option<i64> = tx
        .prepare_cached(
            "SELECT u.id FROM perkara_putusan u JOIN perkara p ON p.id = u.perkara_id
             WHERE u.perkara_id = ?1 AND p.keadaan = ?2 AND u.berlaku_upaya IS NULL AND u.berlaku IS NOT NULL",
        )?
        .query_row((perkara, KeadaanPerkara::UpayaAdministratif.code()), |r| r.get(0))
        .optional()?;
    let Some(id) = waits else { return Ok(()) };
    tx.change(Table::PerkaraPutusan, id, |c| {
        c.prepare_cached("UPDATE perkara_putusan SET berlaku = NULL, akhir = NULL WHERE id = ?1")?.execute([id])?;
        Ok(())
    })?;
    Ok(())
}

/// The decision is in force on the day of its clock, unless an appeal has said otherwise or it was in force at once.
pub(super) fn putusan(tx: &mut Tx<'_>, perkara: i64, day: Option<Tanggal>) -> Result<(), StoreError> {
    let kasus = ambil(tx, PerkaraId(perkara))?;
    let mut fakta = fakta::fakta(tx, &kasus)?;
    if fakta.terima.is_none() || !fakta.putusan.as_ref().is_some_and(|p| bertahap(p.tingkat)) {
        return Ok(());
    }
    let (id, appeal): (i64, bool) = tx
        .prepare_cached("SELECT id, berlaku_upaya IS NOT NULL FROM perkara_putusan WHERE perkara_id = ?1")?
        .query_row([perkara], |r| Ok((r.get(0)?, r.get(1)?)))?;
    if appeal {
        return Ok(());
    }
    fakta.berlaku = day;
    let last = day.and_then(|_| alur::akhir(&fakta));
    tx.change(Table::PerkaraPutusan, id, |c| {
        c.prepare_cached("UPDATE perkara_putusan SET berlaku = ?2, akhir = ?3 WHERE id = ?1")?.execute((
            id,
            iso(day),
            iso(last),
        ))?;
        Ok(())
    })?;
    Ok(())
}

/// The first day on which a decision that was received on `terima` is in force, by the rule and the calendar of the office.
pub(in crate::store) fn berlaku(conn: &Connection, terima: Tanggal) -> Result<Option<Tanggal>, StoreError> {
    let ukuran = Ukuran::baca(conn)?;
    Ok(ukuran.baris(AturanTenggat::MulaiBerlaku).and_then(|rule| rule.jatuh(terima, &ukuran.kalender)))
}
