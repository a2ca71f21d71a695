//! Drafts: kept for their operator alone, no part of the trail.

use rusqlite::OptionalExtension;

use super::audit::Tx;
use super::galat::aturan;
use crate::domain::draf::Draf;
use crate::domain::id::DrafId;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};

/// Most bytes of one draft; more than any form holds.
const MAKS_ISIAN: usize = 1 << 20;

/// [`crate::domain::request::Write::Draf`].
pub(super) fn simpan(tx: &Tx<'_>, session: &Session, draf: &Draf) -> Result<Written, StoreError> {
    let isian = serde_json::to_string(&draf.isian)
        .map_err(|e| StoreError::Io(Pesan::new("toko-galat").with("galat", e.to_string())))?;
    if isian.len() > MAKS_ISIAN {
        return Err(aturan("", Pesan::new("draf-terlalu-besar")));
    }
    let ver = draf.ver.map(|v| v.0);
    let waktu = tx.waktu();
    let own = match draf.id {
        // What is no form is there once for each operator.
        None if draf.formulir.starts_with('@') => tx
            .prepare_cached("SELECT id FROM draf INDEXED BY draf_operator WHERE operator_id = ?1 AND formulir = ?2")?
            .query_row((session.operator.0, &draf.formulir), |r| r.get(0))
            .optional()?
            .map(DrafId),
        id => id,
    };
    let kept: Option<i64> = match own {
        None => None,
        Some(id) => tx
            .prepare_cached(
                "UPDATE draf SET formulir = ?3, objek_id = ?4, ver = ?5, isian = ?6, fokus = ?7, waktu = ?8
                 WHERE id = ?1 AND operator_id = ?2 RETURNING id",
            )?
            .query_row((id.0, session.operator.0, &draf.formulir, draf.objek, ver, &isian, &draf.fokus, &waktu), |r| {
                r.get(0)
            })
            .optional()?,
    };
    // A draft thrown away elsewhere meanwhile is kept anew rather than lost.
    let id = match kept {
        Some(id) => id,
        None => tx
            .prepare_cached(
                "INSERT INTO draf (operator_id, formulir, objek_id, ver, isian, fokus, waktu)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id",
            )?
            .query_row((session.operator.0, &draf.formulir, draf.objek, ver, &isian, &draf.fokus, &waktu), |r| {
                r.get(0)
            })?,
    };
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new("tersimpan-draf") })
}

/// [`crate::domain::request::Write::DrafBuang`].
pub(super) fn buang(tx: &Tx<'_>, session: &Session, id: DrafId) -> Result<Written, StoreError> {
    let gone = tx
        .prepare_cached("DELETE FROM draf WHERE id = ?1 AND operator_id = ?2")?
        .execute((id.0, session.operator.0))?;
    if gone == 0 {
        return Err(StoreError::Missing);
    }
    Ok(Written { audit: None, ids: vec![id.0], uraian: Pesan::new("tersimpan-draf-buang") })
}
