//! How far a session sees: units for people, teams and units for cases.
//!
//! The reach of a right is data (table `izin`, carried by [`Session`]); what the reach means for a row is
//! written here once. A farther reach contains the nearer one: whoever sees the cases of a unit also
//! sees those of his teams, because what one role grants no other takes away.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::sql::{self, Isi, isi};
use crate::domain::id::SatkerId;
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::StoreError;

/// The refusal that names the right that is missing.
pub(super) fn tanpa_hak(hak: Hak) -> StoreError {
    StoreError::Forbidden(Pesan::new("tak-berhak").with("hak", Arg::Kata(hak.kata())))
}

/// A unit and all below; a ring of parents ends by itself.
pub(super) fn cabang(conn: &Connection, top: SatkerId) -> Result<Vec<i64>, StoreError> {
    let text = "WITH RECURSIVE bawah (id) AS (SELECT id FROM satker WHERE id = :puncak UNION \
                SELECT s.id FROM bawah CROSS JOIN satker s INDEXED BY satker_induk ON s.induk_id = bawah.id) \
                SELECT id FROM bawah";
    sql::semua(conn, text, &[isi(":puncak", top.0)], |row| row.get(0))
}

/// The units whose rows a right of units reaches; `None` for all of them.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right. A right that ends at teams reaches no unit's people.
pub(super) fn satker(conn: &Connection, session: &Session, hak: Hak) -> Result<Option<Vec<i64>>, StoreError> {
    match session.lingkup(hak) {
        Lingkup::Tidak | Lingkup::Tim => Err(tanpa_hak(hak)),
        Lingkup::Semua => Ok(None),
        Lingkup::Sendiri => milik(conn, session).map(Some),
    }
}

/// The session's own unit and all below; nothing where it has no unit.
fn milik(conn: &Connection, session: &Session) -> Result<Vec<i64>, StoreError> {
    session.satker.map_or_else(|| Ok(Vec::new()), |top| cabang(conn, top))
}

/// The unit at the top, if there is one only.
fn puncak(conn: &Connection) -> Result<Option<SatkerId>, StoreError> {
    let tops: Vec<i64> =
        sql::semua(conn, "SELECT id FROM satker WHERE induk_id IS NULL LIMIT 2", &[], |row| row.get(0))?;
    Ok(if let [top] = tops[..] { Some(SatkerId(top)) } else { None })
}

/// The units asked for, cut down to those in reach; `None` for all. The one at the top means the whole office: the
/// commonest question of all need not walk through nine hundred units to find that none is left out. Nor is anybody lost
/// whose unit hangs in a ring of parents that nothing leads to.
pub(super) fn irisan(
    conn: &Connection,
    asked: Option<SatkerId>,
    reach: Option<Vec<i64>>,
) -> Result<Option<Vec<i64>>, StoreError> {
    let Some(top) = asked else { return Ok(reach) };
    if puncak(conn)? == Some(top) {
        return Ok(reach);
    }
    let mut below = cabang(conn, top)?;
    if let Some(mut own) = reach {
        own.sort_unstable();
        below.retain(|id| own.binary_search(id).is_ok());
    }
    Ok(Some(below))
}

/// Which cases a right reaches, as a condition on a row `x` of `perkara`.
pub(super) struct Kasus {
    /// The condition.
    pub(super) syarat: String,
    /// Its values.
    pub(super) isi: Isi,
}

/// The condition for one right; `name` keeps the values of two rights in one statement apart.
/// `None` for a session that has no such right.
pub(super) fn kasus(
    conn: &Connection,
    session: &Session,
    hak: Hak,
    name: &'static str,
) -> Result<Option<Kasus>, StoreError> {
    let tim = "EXISTS (SELECT 1 FROM perkara_tim t WHERE t.perkara_id = x.id AND t.operator_id = :op)";
    let op = isi(":op", session.operator.0);
    Ok(match session.lingkup(hak) {
        Lingkup::Tidak => None,
        Lingkup::Semua => Some(Kasus { syarat: "1".to_owned(), isi: Vec::new() }),
        Lingkup::Tim => Some(Kasus { syarat: tim.to_owned(), isi: vec![op] }),
        Lingkup::Sendiri => {
            let units: Value = sql::daftar(&milik(conn, session)?);
            // A case of an unknown unit is nobody's own.
            let syarat = format!("(ifnull(x.satker_id, -1) IN (SELECT value FROM json_each(:{name})) OR {tim})");
            Some(Kasus { syarat, isi: vec![op, isi(&format!(":{name}"), units)] })
        }
    })
}
