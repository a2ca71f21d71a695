//! Testing the trail: the chain is reckoned anew, the values are held against their commitments and
//! the rows against their digests. The first thing that does not agree is named.
//!
//! What the file alone cannot show (a chain cut or written anew as a whole) shows when a head that
//! somebody noted earlier is given too.

use rusqlite::Connection;

use super::audit::{self, Kepala, Mata, TANPA_BARIS};
use super::tabel::Table;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rusak {
    /// A link is missing before this one.
    Hilang,
    /// The link does not hang on the one before it.
    Rantai,
    /// The link itself is not what was hashed.
    Mata,
    /// The values beside the link are not those committed to.
    Nilai,
    /// The row has changed without a link.
    Baris,
    /// Links at the end are gone.
    Ekor,
    /// The link that was noted elsewhere has another hash.
    Jangkar,
}

/// The first thing that does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Putus {
    /// The link.
    pub id: i64,
    /// What is wrong with it.
    pub apa: Rusak,
    /// The row it speaks of, `pegawai/12`; empty where no row is meant.
    pub objek: String,
}

impl Putus {
    /// The finding in words.
    #[must_use]
    pub fn pesan(&self) -> Pesan {
        let key = match self.apa {
            Rusak::Hilang => "audit-putus-hilang",
            Rusak::Rantai => "audit-putus-rantai",
            Rusak::Mata => "audit-putus-mata",
            Rusak::Nilai => "audit-putus-nilai",
            Rusak::Baris => "audit-putus-baris",
            Rusak::Ekor => "audit-putus-ekor",
            Rusak::Jangkar => "audit-putus-jangkar",
        };
        Pesan::new(key).with("id", self.id).with("objek", self.objek.as_str())
    }
}

/// The outcome of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Where the trail stands.
    pub kepala: Kepala,
    /// Links whose values have been erased; their chain still holds.
    pub terhapus: u64,
    /// Rows held against their digest.
    pub baris: u64,
    /// The first thing that does not agree.
    pub putus: Option<Putus>,
}

impl Verdict {
    /// Nothing disagrees.
    #[must_use]
    pub fn utuh(&self) -> bool {
        self.putus.is_none()
    }
}

/// Tests the whole trail. `jangkar` is a head noted earlier; `maju` hears links done and in all.
pub(crate) fn verify(
    conn: &Connection,
    jangkar: Option<&Kepala>,
    maju: &mut dyn FnMut(i64, i64),
) -> Result<Verdict, StoreError> {
    let kepala = audit::kepala(conn)?;
    let mut verdict = Verdict { kepala, terhapus: 0, baris: 0, putus: None };
    verdict.putus = rantai(conn, jangkar, &mut verdict, maju)?;
    if verdict.putus.is_none() {
        verdict.putus = ekor(conn, jangkar, &verdict.kepala)?;
    }
    if verdict.putus.is_none() {
        verdict.putus = baris(conn, &mut verdict.baris)?;
    }
    Ok(verdict)
}

fn rantai(
    conn: &Connection,
    jangkar: Option<&Kepala>,
    verdict: &mut Verdict,
    maju: &mut dyn FnMut(i64, i64),
) -> Result<Option<Putus>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT a.id, a.tindakan, a.waktu, a.operator, a.asal, a.sesi, a.aksi, a.objek, a.komitmen, a.sesudah, a.sebelum,
                a.hash, i.garam, i.sebelum, i.sesudah, i.alasan
         FROM audit a LEFT JOIN audit_isi i ON i.audit_id = a.id ORDER BY a.id",
    )?;
    let mut rows = statement.query([])?;
    let mut before = Kepala::default();
    while let Some(row) = rows.next()? {
        let link = Mata {
            id: row.get(0)?,
            tindakan: row.get(1)?,
            waktu: row.get(2)?,
            operator: row.get(3)?,
            asal: row.get(4)?,
            sesi: row.get(5)?,
            aksi: row.get(6)?,
            objek: row.get(7)?,
            komitmen: row.get(8)?,
            sesudah: row.get(9)?,
            sebelum: row.get(10)?,
        };
        let hash: String = row.get(11)?;
        let wrong = |apa| Ok(Some(Putus { id: link.id, apa, objek: link.objek.clone() }));
        if link.id != before.panjang + 1 {
            return wrong(Rusak::Hilang);
        }
        if link.sebelum != before.hash {
            return wrong(Rusak::Rantai);
        }
        if link.hash() != hash {
            return wrong(Rusak::Mata);
        }
        if jangkar.is_some_and(|j| j.panjang == link.id && j.hash != hash) {
            return wrong(Rusak::Jangkar);
        }
        match row.get::<_, Option<String>>(12)? {
            None => verdict.terhapus += 1,
            Some(garam) => {
                let (old, new): (Option<String>, Option<String>) = (row.get(13)?, row.get(14)?);
                let alasan: String = row.get(15)?;
                if audit::komitmen(&garam, old.as_deref(), new.as_deref(), &alasan) != link.komitmen {
                    return wrong(Rusak::Nilai);
                }
            }
        }
        if link.id % 1_000 == 0 {
            maju(link.id, verdict.kepala.panjang);
        }
        before = Kepala { panjang: link.id, hash };
    }
    maju(before.panjang, verdict.kepala.panjang);
    Ok(None)
}

/// Whether links at the end are missing: the file counts how many there ever were, and so does a head
/// noted elsewhere.
fn ekor(conn: &Connection, jangkar: Option<&Kepala>, kepala: &Kepala) -> Result<Option<Putus>, StoreError> {
    let counted: i64 =
        conn.query_row("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'audit'", [], |r| r.get(0))?;
    let ever = counted.max(jangkar.map_or(0, |j| j.panjang));
    Ok((ever > kepala.panjang).then(|| Putus { id: ever, apa: Rusak::Ekor, objek: String::new() }))
}

/// Holds every row that a link speaks of against the digest in its newest link.
fn baris(conn: &Connection, done: &mut u64) -> Result<Option<Putus>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT n.objek, n.id, a.sesudah, i.garam
         FROM (SELECT objek, max(id) AS id FROM audit WHERE sesudah <> ?1 GROUP BY objek) n
         JOIN audit a ON a.id = n.id LEFT JOIN audit_isi i ON i.audit_id = n.id ORDER BY n.id",
    )?;
    let mut rows = statement.query([TANPA_BARIS])?;
    while let Some(row) = rows.next()? {
        let objek: String = row.get(0)?;
        let id: i64 = row.get(1)?;
        let noted: String = row.get(2)?;
        let Some((table, key)) = Table::from_objek(&objek) else { continue };
        let now = table.row(conn, key)?;
        // Without the salt nothing can be said of a row that stands; erasing values ends with a link
        // of its own, so the newest link of a standing row always has one.
        let agrees = match row.get::<_, Option<String>>(3)? {
            Some(garam) => audit::cap_baris(&garam, now.as_ref()) == noted,
            None => now.is_none() && noted.is_empty(),
        };
        if !agrees {
            return Ok(Some(Putus { id, apa: Rusak::Baris, objek }));
        }
        *done += 1;
    }
    Ok(None)
}
