//! How far a session sees: units for people, teams and units for cases.
//!
//! The reach of a right is data (table `izin`, carried by [`Session`]); what the reach means for a row is
//! written here once. A farther reach contains the nearer one: whoever sees the cases of a unit also
//! sees those of his teams, because what one role grants no other takes away.
//!
//! One thing takes away: a session whose operator is a party to a report, or led by one of its accused, knows nothing of
//! its cases ([`konflik`]). It stands in the condition itself, so that no list, figure or search can forget it.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::sql::{self, Isi, isi};
use crate::domain::id::{OperatorId, SatkerId};
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

/// Not looked through yet: whoever looks through what comes in reads the story of these, and whoever wrote one his own.
pub(super) const BELUM_DIPILAH: &str = "x.keadaan IN ('informasi', 'laporan_masuk')";

/// The condition for one right; `name` keeps the values of two rights in one statement apart.
/// `None` for a session that has no such right.
pub(super) fn kasus(
    conn: &Connection,
    session: &Session,
    hak: Hak,
    name: &'static str,
) -> Result<Option<Kasus>, StoreError> {
    let Some(mut reach) = jangkauan(conn, session, hak, name)? else { return Ok(None) };
    let own = konflik(conn, session.operator)?;
    if !own.is_empty() {
        reach.syarat = format!("({}) AND x.laporan_id NOT IN (SELECT value FROM json_each(:konflik))", reach.syarat);
        reach.isi.push(isi(":konflik", sql::daftar(&own)));
    }
    Ok(Some(reach))
}

/// The same without a look at conflicts, for a second condition beside one of [`kasus`].
fn jangkauan(conn: &Connection, session: &Session, hak: Hak, name: &'static str) -> Result<Option<Kasus>, StoreError> {
    let mut tim = "EXISTS (SELECT 1 FROM perkara_tim t WHERE t.perkara_id = x.id AND t.operator_id = :op)".to_owned();
    if hak == Hak::PerkaraLihat && session.boleh(Hak::LaporanTulis) {
        tim = format!("{tim} OR {}", tulisan());
    }
    let op = isi(":op", session.operator.0);
    Ok(match session.lingkup(hak) {
        Lingkup::Tidak => None,
        Lingkup::Semua => Some(Kasus { syarat: "1".to_owned(), isi: Vec::new() }),
        Lingkup::Tim => Some(Kasus { syarat: format!("({tim})"), isi: vec![op] }),
        Lingkup::Sendiri => {
            let units: Value = sql::daftar(&milik(conn, session)?);
            // A case of an unknown unit is nobody's own.
            let syarat = format!("(ifnull(x.satker_id, -1) IN (SELECT value FROM json_each(:{name})) OR {tim})");
            Some(Kasus { syarat, isi: vec![op, isi(&format!(":{name}"), units)] })
        }
    })
}

/// A report that the session's operator wrote and that nobody has taken over yet.
fn tulisan() -> String {
    format!(
        "({BELUM_DIPILAH} AND EXISTS (SELECT 1 FROM laporan_dugaan w WHERE w.id = x.laporan_id AND w.operator_id = :op))"
    )
}

/// The condition for reading the story of a case that the session may know of: its team; whoever looks through what comes in and
/// whoever wrote it, until it is handed over.
pub(super) fn cerita(conn: &Connection, session: &Session) -> Result<Kasus, StoreError> {
    let mut any = Kasus { syarat: "0".to_owned(), isi: vec![isi(":op", session.operator.0)] };
    if let Some(team) = jangkauan(conn, session, Hak::PerkaraIsi, "baca")? {
        any.syarat = team.syarat;
        any.isi.extend(team.isi);
    }
    if any.syarat == "1" {
        return Ok(any);
    }
    if let Some(triage) = jangkauan(conn, session, Hak::LaporanPilah, "pilah")? {
        any.syarat = format!("{} OR {BELUM_DIPILAH} AND {}", any.syarat, triage.syarat);
        any.isi.extend(triage.isi);
    }
    if session.boleh(Hak::LaporanTulis) {
        any.syarat = format!("{} OR {}", any.syarat, tulisan());
    }
    any.syarat = format!("({})", any.syarat);
    Ok(any)
}

/// Those above an employee, the nearest first, behind himself; a ring of superiors ends by itself.
const ATAS: &str = "WITH RECURSIVE atas (id) AS (SELECT :saya UNION SELECT g.atasan_id FROM atas CROSS JOIN pegawai g \
     ON g.id = atas.id WHERE g.atasan_id IS NOT NULL)";

/// Those above an employee, the nearest first.
pub(super) fn atasan(conn: &Connection, pegawai: i64) -> Result<Vec<i64>, StoreError> {
    let text = format!("{ATAS} SELECT id FROM atas WHERE id <> :saya");
    sql::semua(conn, &text, &[isi(":saya", pegawai)], |row| row.get(0))
}

/// Reports that an operator keeps out of: he is a party, or an accused leads him. Empty, and asked by one key, for whoever is no
/// employee of the office.
///
/// # Errors
/// As every read.
pub(in crate::store) fn konflik(conn: &Connection, operator: OperatorId) -> Result<Vec<i64>, StoreError> {
    let text = "SELECT pegawai_id FROM operator WHERE id = :op";
    let own = sql::satu(conn, text, &[isi(":op", operator.0)], |row| row.get::<_, Option<i64>>(0))?.flatten();
    let Some(own) = own else { return Ok(Vec::new()) };
    // The law of it is `domain::perkara::konflik`; this is the same for all reports at once.
    let text = format!(
        "{ATAS} SELECT x.laporan_id FROM atas CROSS JOIN perkara x INDEXED BY perkara_pegawai ON x.pegawai_id = atas.id \
         UNION SELECT h.laporan_id FROM laporan_pihak h INDEXED BY laporan_pihak_pegawai WHERE h.pegawai_id = :saya"
    );
    sql::semua(conn, &text, &[isi(":saya", own)], |row| row.get(0))
}
