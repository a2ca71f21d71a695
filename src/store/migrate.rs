//! The schema and how an older file comes up to it.
//!
//! The list only ever grows at its end. What was applied stands in table `skema` with the checksum of
//! its text, so that a file made from a changed text is noticed. Bringing a file up is one
//! transaction, after a verified copy beside it; a program left open over the change finds another
//! `user_version` inside its next transaction and writes nothing.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::{cadangan, kantor, pintu};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// Every version with the text that leads to it from the one before.
pub(super) const LANGKAH: &[(u32, &str)] = &[
    (1, include_str!("schema/0001_awal.sql")),
    (2, include_str!("schema/0002_besar.sql")),
    (3, include_str!("schema/0003_impor.sql")),
    (4, include_str!("schema/0004_ikrar.sql")),
    (5, include_str!("schema/0005_kegiatan.sql")),
    (6, include_str!("schema/0006_perkara.sql")),
];

/// The checksum of each of these texts, kept here because every start compares them with those in the file, and a text that has landed
/// never changes. A test makes them anew.
const SIDIK: [&str; VERSI as usize] = [
    "4255b99828b52f01e40e469bbb4e73f750358b839cdb40d3b58f95dd709ea368",
    "9a53084230066d42801fff65669ddeffaed8b587c0c1819c461833949818afaf",
    "dd2daf2608cb6d63af20a7cfe26b40a179e06ad50d842260734b3cf4d1557610",
    "0a191499ffbfd8f99ab42ab4d53ffbf96acb96c45373cbc9f6e6a7c9aaa79ce2",
    "2b2535bd2678b1d1a7966706a8150ef41b739233a6c06b2a5b22d7ce902d8eda",
    "f536a297841f70e509817e83cdab41975f149b34ef52598a09e8736025dc2847",
];

/// The newest version, the only one this program writes.
pub(crate) const VERSI: u32 = 6;

/// From this version on names have their words in a table and the whole office has figures of its own.
pub(crate) const BESAR: u32 = 2;

/// From this version on sheets have rows of their own.
pub(crate) const BARIS: u32 = 4;

/// From this version on a case has a file: papers, calls, examiners, decision.
pub(crate) const PENANGANAN: u32 = 6;

/// The version of a file.
pub(crate) fn versi(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |r| r.get(0))?)
}

/// Refuses to go on where the file is no longer of the version this program writes; asked inside
/// every write transaction.
pub(crate) fn tetap(conn: &Connection) -> Result<(), StoreError> {
    let found = versi(conn)?;
    if found == VERSI { Ok(()) } else { Err(StoreError::NewerSchema { found, known: VERSI }) }
}

/// Fills an empty file.
pub(crate) fn baru(conn: &mut Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", pintu::APPLICATION_ID)?;
    terapkan(conn, LANGKAH)
}

/// Brings an older file up to [`VERSI`], after a verified copy beside it.
pub(crate) fn naik(conn: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let found = versi(conn)?;
    let copy = pintu::samping(path, &format!(".sebelum-{VERSI}"));
    if !copy.exists() {
        cadangan::salin(conn, &copy, &mut |_, _| {})?;
    }
    let rest: Vec<(u32, &str)> = LANGKAH.iter().copied().filter(|(v, _)| *v > found).collect();
    terapkan(conn, &rest)
}

/// Whether what was applied to the file is what this program would apply.
pub(crate) fn cocok(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT versi, sha256 FROM skema ORDER BY versi")?;
    let applied: Vec<(u32, String)> =
        statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    let known = LANGKAH.iter().map(|(v, _)| *v).zip(SIDIK);
    if applied.iter().map(|(v, sum)| (*v, sum.as_str())).eq(known) {
        Ok(())
    } else {
        Err(StoreError::Damaged(Pesan::new("buka-skema-lain")))
    }
}

fn terapkan(conn: &mut Connection, steps: &[(u32, &str)]) -> Result<(), StoreError> {
    let tx = Transaction::new(conn, TransactionBehavior::Immediate)?;
    for (version, sql) in steps {
        tx.execute_batch(sql)?;
        tx.execute(
            "INSERT INTO skema (versi, sha256, waktu) VALUES (?1, ?2, strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'))",
            (version, jejak(sql)),
        )?;
        tx.pragma_update(None, "user_version", version)?;
    }
    kantor::susulkan(&tx)?;
    tx.commit()?;
    Ok(())
}

fn jejak(sql: &str) -> String {
    super::audit::hex(&Sha256::digest(sql.as_bytes()))
}

#[cfg(test)]
mod uji;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn shape(conn: &Connection) -> Vec<String> {
        let mut statement =
            conn.prepare("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1").unwrap();
        statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn versions_follow_one_another_and_the_last_is_ours() {
        let versions: Vec<u32> = LANGKAH.iter().map(|(v, _)| *v).collect();
        assert_eq!(versions, (1..=VERSI).collect::<Vec<_>>());
    }

    #[test]
    fn the_checksums_are_those_of_the_texts() {
        let sums: Vec<String> = LANGKAH.iter().map(|(_, sql)| jejak(sql)).collect();
        assert_eq!(sums, SIDIK);
    }

    #[test]
    fn every_older_version_comes_up_to_the_newest() {
        let folder = tempfile::tempdir().unwrap();
        let mut fresh = super::super::open::create_file(&folder.path().join("baru.db")).unwrap();
        baru_ulang(&mut fresh);
        for start in 0..=LANGKAH.len() {
            let path = folder.path().join(format!("dari-{start}.db"));
            drop(pintu::buat_kosong(&path).unwrap());
            let mut old = super::super::open::sambung(&path, false, false).unwrap();
            old.pragma_update(None, "application_id", pintu::APPLICATION_ID).unwrap();
            terapkan(&mut old, &LANGKAH[..start]).unwrap();
            assert_eq!(versi(&old).unwrap(), u32::try_from(start).unwrap());
            terapkan(&mut old, &LANGKAH[start..]).unwrap();
            assert_eq!(shape(&old), shape(&fresh), "from version {start}");
            cocok(&old).unwrap();
            tetap(&old).unwrap();
        }
    }

    fn baru_ulang(conn: &mut Connection) {
        let found: String = conn.pragma_query_value(None, "integrity_check", |r| r.get(0)).unwrap();
        assert_eq!(found, "ok");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let mut conn = super::super::open::create_file(&folder.path().join("a.db")).unwrap();
        let before = shape(&conn);
        assert!(terapkan(&mut conn, &[(VERSI + 1, "CREATE TABLE x (a) STRICT; CREATE TABLE satker (a);")]).is_err());
        assert_eq!((shape(&conn), versi(&conn).unwrap()), (before, VERSI));
    }

    #[test]
    fn another_text_of_the_schema_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let conn = super::super::open::create_file(&folder.path().join("a.db")).unwrap();
        conn.execute("UPDATE skema SET sha256 = 'x'", []).unwrap();
        assert!(matches!(cocok(&conn), Err(StoreError::Damaged(p)) if p.key == "buka-skema-lain"));
    }
}
