//! The scan behind a sheet: its checksum is noted once for a path, so that a file changed later is found out.

use rusqlite::OptionalExtension;

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::tabel::Table;
use super::kepala;
use crate::domain::id::BerkasId;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};

/// [`crate::domain::ikrar::lembar::UbahLembar::Sidik`]. What is read of a scan belongs to its path: where a colleague has named
/// another meanwhile it is refused, and a checksum that is known already stays, whatever the file has become. The paper of a closed
/// sheet does not change with it, so it may come after the closing.
pub(super) fn sidik(
    tx: &mut Tx<'_>,
    session: &Session,
    id: BerkasId,
    jalan: &str,
    sha256: &str,
) -> Result<Written, StoreError> {
    let now = kepala(tx, session, id)?;
    let scan: Option<(Option<String>, Option<String>)> = tx
        .prepare_cached("SELECT pindaian, pindaian_sha256 FROM berkas WHERE id = ?1")?
        .query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (path, known) = scan.ok_or(StoreError::Missing)?;
    if path.as_deref() != Some(jalan.trim()) {
        return Err(aturan("pindaian", Pesan::new("berkas-pindaian-lain").with("nomor", now.nomor)));
    }
    if known.is_some() {
        return Ok(Written { audit: None, ids: Vec::new(), uraian: Pesan::new("tersimpan-tak-berubah") });
    }
    tx.aksi("berkas-sidik");
    tx.change(Table::Berkas, id.0, |c| {
        c.prepare_cached("UPDATE berkas SET ver = ver + 1, pindaian_sha256 = ?2 WHERE id = ?1")?
            .execute((id.0, sha256))?;
        Ok(())
    })?;
    Ok(Written { audit: None, ids: vec![id.0], uraian: Pesan::new("tersimpan-berkas").with("nomor", now.nomor) })
}
