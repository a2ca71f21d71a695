//! Opening: every file that is not quite right gets its own answer, and stays as it was.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use ikrar::domain::request::{Read, Reader, Store, StoreError, Write};
use ikrar::store::{OpenOptions, SqliteStore};

use crate::dasar::*;

const BACA: OpenOptions = OpenOptions { baca_saja: true };

fn kunci(result: Result<SqliteStore, StoreError>) -> String {
    result.expect_err("opened").uraian().key
}

fn mode(path: &std::path::Path, bits: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(bits)).unwrap();
}

#[test]
fn a_new_file_and_its_folder_are_the_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/ikrar/kantor.db");
    SqliteStore::create(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().mode() & 0o777, 0o700);
    let k = kantor();
    let (mut store, session) = k.meja();
    tambah(&mut store, &session, "Wirya", 1, LAPAS);
    for side in ["-wal", "-shm", ".antre"] {
        let side = format!("{}{side}", k.path.display());
        assert_eq!(fs::metadata(&side).unwrap().mode() & 0o777, 0o600, "{side}");
    }
}

#[test]
fn an_existing_file_is_never_made_over() {
    let k = kantor();
    let before = fs::read(&k.path).unwrap();
    assert!(matches!(SqliteStore::create(&k.path), Err(StoreError::Duplicate(p)) if p.key == "buka-sudah-ada"));
    assert_eq!(fs::read(&k.path).unwrap(), before);
}

#[test]
fn every_connection_is_set_for_keeping() {
    let k = kantor();
    let (mut store, session) = k.meja();
    tambah(&mut store, &session, "Wirya", 1, LAPAS);
    assert_eq!(satu::<String>(&k.path, "PRAGMA journal_mode"), "wal");
    assert_eq!(satu::<i64>(&k.path, "PRAGMA application_id"), 0x494b_5252);
    assert!(rusqlite::version_number() >= ikrar::store::SQLITE_TERENDAH);
    assert!(ikrar::store::sedang_terbuka(&k.path));
    drop(store);
    assert!(!ikrar::store::sedang_terbuka(&k.path));
}

#[test]
fn a_missing_file_is_missing() {
    let k = kantor();
    let result = SqliteStore::open(&k.folder.path().join("tak-ada.db"), OpenOptions::default());
    assert!(matches!(result, Err(StoreError::Missing)));
}

#[test]
fn what_others_could_write_is_refused() {
    let k = kantor();
    for bits in [0o620, 0o602, 0o666] {
        mode(&k.path, bits);
        assert_eq!(kunci(SqliteStore::open(&k.path, OpenOptions::default())), "buka-berkas-terbuka");
    }
    mode(&k.path, 0o600);
    mode(k.folder.path(), 0o770);
    assert_eq!(kunci(SqliteStore::open(&k.path, OpenOptions::default())), "buka-folder-terbuka");
    let other = k.folder.path().join("baru.db");
    assert!(matches!(SqliteStore::create(&other), Err(StoreError::Forbidden(_))));
    mode(k.folder.path(), 0o700);
    k.buka();
}

#[test]
fn what_belongs_to_somebody_else_is_refused() {
    if !nix::unistd::Uid::effective().is_root() {
        // Only the administrator can give a file away; whoever is not one shows it on a file of his.
        let result = SqliteStore::open(std::path::Path::new("/etc/passwd"), OpenOptions::default());
        assert_eq!(kunci(result), "buka-folder-orang-lain");
        return;
    }
    let k = kantor();
    std::os::unix::fs::chown(&k.path, Some(65_534), None).unwrap();
    assert_eq!(kunci(SqliteStore::open(&k.path, OpenOptions::default())), "buka-milik-orang-lain");
}

#[test]
fn a_link_is_not_followed() {
    let k = kantor();
    let link = k.folder.path().join("tautan.db");
    symlink(&k.path, &link).unwrap();
    assert_eq!(kunci(SqliteStore::open(&link, OpenOptions::default())), "buka-bukan-berkas");
    assert!(matches!(SqliteStore::create(&link), Err(StoreError::Duplicate(_))));
}

#[test]
fn foreign_files_are_named_and_left_as_they_were() {
    let k = kantor();
    let text = k.folder.path().join("catatan.txt");
    fs::write(&text, "bukan basis data, hanya catatan yang cukup panjang untuk dibaca sebagai kepala berkas").unwrap();
    let empty = k.folder.path().join("kosong.db");
    fs::write(&empty, "").unwrap();
    let other = k.folder.path().join("lain.db");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    for path in [&text, &empty, &other] {
        mode(path, 0o600);
    }
    let before = fs::read(&other).unwrap();
    for (path, key) in [(&text, "buka-bukan-sqlite"), (&empty, "buka-kosong"), (&other, "buka-bukan-ikrar")] {
        let result = SqliteStore::open(path, OpenOptions::default());
        assert!(matches!(&result, Err(StoreError::Foreign(p)) if p.key == key), "{result:?}");
    }
    assert_eq!(fs::read(&other).unwrap(), before);
    assert!(!k.folder.path().join("lain.db-wal").exists());
}

#[test]
fn a_cut_file_and_a_file_with_holes_are_damaged() {
    let k = kantor();
    let whole = fs::read(&k.path).unwrap();
    fs::write(&k.path, &whole[..whole.len() / 2]).unwrap();
    assert!(
        matches!(SqliteStore::open(&k.path, OpenOptions::default()), Err(StoreError::Damaged(p)) if p.key == "buka-terpotong")
    );
    fs::write(&k.path, &whole[..60]).unwrap();
    assert!(matches!(SqliteStore::open(&k.path, OpenOptions::default()), Err(StoreError::Damaged(_))));
    let mut holes = whole;
    let len = holes.len();
    holes[4096..len].fill(0x5a);
    fs::write(&k.path, &holes).unwrap();
    assert!(matches!(SqliteStore::open(&k.path, OpenOptions::default()), Err(StoreError::Damaged(_))));
}

#[test]
fn a_newer_file_is_refused_and_a_program_left_open_over_the_change_writes_nothing() {
    let k = kantor();
    let (mut store, session) = k.meja();
    mentah(&k.path).pragma_update(None, "user_version", 99).unwrap();
    let left_open = simpan(&mut store, &session, None, orang("Wirya", 1, LAPAS));
    assert!(matches!(left_open, Err(StoreError::NewerSchema { found: 99, .. })), "{left_open:?}");
    drop(store);
    let again = SqliteStore::open(&k.path, OpenOptions::default());
    assert!(matches!(again, Err(StoreError::NewerSchema { found: 99, known: 3 })));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), 0);
}

#[test]
fn a_file_that_cannot_be_written_is_offered_for_reading() {
    let k = kantor();
    let (store, _) = k.meja();
    drop(store);
    mode(&k.path, 0o400);
    assert!(matches!(SqliteStore::open(&k.path, OpenOptions::default()), Err(StoreError::ReadOnly)));
    let mut store = SqliteStore::open(&k.path, BACA).unwrap();
    let session = sesi(&mut store, "sari").unwrap();
    assert!(session.baca_saja);
    store.read(&Read::AuditKepala, &session).unwrap();
    assert!(matches!(simpan(&mut store, &session, None, orang("Wirya", 1, LAPAS)), Err(StoreError::ReadOnly)));
}

#[test]
fn reading_only_beside_a_writer_sees_what_he_saves() {
    let k = kantor();
    let (mut writer, session) = k.meja();
    let mut reader = SqliteStore::open(&k.path, BACA).unwrap();
    assert!(!reader.changed().unwrap());
    tambah(&mut writer, &session, "Wirya", 1, LAPAS);
    assert!(reader.changed().unwrap());
    assert!(!reader.changed().unwrap());
    assert!(!writer.changed().unwrap(), "one's own saves are no news");
    assert!(matches!(
        reader.write(&Write::DrafBuang(ikrar::domain::id::DrafId(1)), &session, kini()),
        Err(StoreError::ReadOnly)
    ));
}

#[test]
fn an_empty_file_has_no_operator_to_read_as() {
    let k = kantor();
    let mut store = SqliteStore::open(&k.path, BACA).unwrap();
    assert!(matches!(sesi(&mut store, "sari"), Err(StoreError::Forbidden(p)) if p.key == "sesi-belum-ada-operator"));
}

#[test]
fn the_first_login_owns_the_file_and_strangers_stay_outside() {
    let k = kantor();
    let (mut store, session) = k.meja();
    assert!(session.pribadi && session.peran.len() == 4);
    assert!(matches!(sesi(&mut store, "budi"), Err(StoreError::Forbidden(p)) if p.key == "sesi-tak-dikenal"));
    let again = sesi(&mut store, "sari").unwrap();
    assert_eq!(again.operator, session.operator);
    assert_ne!(again.sesi, session.sesi);
}

#[test]
fn a_practice_office_stays_on_its_day() {
    let k = kantor();
    mentah(&k.path).execute("UPDATE kantor SET latihan = 1, hari_latihan = '2024-10-01'", []).unwrap();
    let (_, session) = k.meja();
    assert_eq!(session.hari, hari("2024-10-01"));
}
