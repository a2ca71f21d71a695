//! Copies, bringing them back, and looking for damage.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]

use std::fs;
use std::os::unix::fs::MetadataExt;

use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::request::{Store, StoreError, Write};
use ikrar::store::cadangan::{backup, restore};
use ikrar::store::{Berat, Kedalaman, OpenOptions, SqliteStore};

use crate::dasar::*;

fn kantor_berisi() -> (Kantor, SqliteStore) {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let ids: Vec<_> = (1..=20).map(|n| tambah(&mut s, &sari, &format!("Orang {n}"), n, LAPAS)).collect();
    s.write(&Write::Ikrar(ikrar(&ids, KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    (k, s)
}

#[test]
fn a_copy_is_checked_has_its_checksum_and_comes_back() {
    let (k, s) = kantor_berisi();
    let copy = k.folder.path().join("cadangan/2024-11-21.db");
    let made = backup(&s, &copy, &mut |_, _| {}).unwrap();
    assert_eq!((made.pegawai, &made.kepala), (20, &s.kepala().unwrap()));
    assert_eq!(fs::metadata(&copy).unwrap().mode() & 0o777, 0o600);
    assert_eq!(fs::read(&copy).unwrap()[18..20], [1, 1], "rollback mode, so that it opens anywhere");
    let note = fs::read_to_string(k.folder.path().join("cadangan/2024-11-21.db.sha256")).unwrap();
    assert_eq!(note, format!("{}  2024-11-21.db\n", made.sha256));
    assert_eq!(fs::read_dir(k.folder.path().join("cadangan")).unwrap().count(), 2, "nothing temporary is left");

    let back = k.folder.path().join("pulih.db");
    let brought = restore(&copy, &back, &mut |_, _| {}).unwrap();
    assert_eq!(brought.sha256, made.sha256);
    let mut store = SqliteStore::open(&back, OpenOptions::default()).unwrap();
    let sari = sesi(&mut store, "sari").unwrap();
    tambah(&mut store, &sari, "Orang 21", 21, LAPAS);
}

#[test]
fn nothing_is_written_over() {
    let (k, s) = kantor_berisi();
    let copy = k.folder.path().join("a.db");
    backup(&s, &copy, &mut |_, _| {}).unwrap();
    let before = fs::read(&copy).unwrap();
    assert!(matches!(backup(&s, &copy, &mut |_, _| {}), Err(StoreError::Duplicate(_))));
    assert!(matches!(restore(&copy, &k.path, &mut |_, _| {}), Err(StoreError::Duplicate(_))));
    assert_eq!(fs::read(&copy).unwrap(), before);
}

#[test]
fn every_flipped_bit_of_a_copy_is_found() {
    let (k, s) = kantor_berisi();
    let copy = k.folder.path().join("a.db");
    backup(&s, &copy, &mut |_, _| {}).unwrap();
    let whole = fs::read(&copy).unwrap();
    for n in 0..20 {
        let mut flipped = whole.clone();
        let at = n * (whole.len() / 20) + n;
        flipped[at] ^= 1 << (n % 8);
        fs::write(&copy, &flipped).unwrap();
        let back = k.folder.path().join(format!("b{n}.db"));
        assert!(matches!(restore(&copy, &back, &mut |_, _| {}), Err(StoreError::Damaged(_))));
        assert!(!back.exists());
    }
    fs::write(&copy, &whole).unwrap();
    fs::remove_file(k.folder.path().join("a.db.sha256")).unwrap();
    let bare = restore(&copy, &k.folder.path().join("b.db"), &mut |_, _| {});
    assert!(matches!(bare, Err(StoreError::Damaged(p)) if p.key == "cadangan-tanpa-sha"));
}

#[test]
fn a_copy_of_a_trail_that_does_not_hold_is_not_made() {
    let (k, s) = kantor_berisi();
    mentah(&k.path).execute("UPDATE pegawai SET jabatan = 'Lain' WHERE id = 3", []).unwrap();
    let copy = k.folder.path().join("a.db");
    assert!(matches!(backup(&s, &copy, &mut |_, _| {}), Err(StoreError::Damaged(p)) if p.key == "audit-putus-baris"));
    assert!(!copy.exists() && !k.folder.path().join("a.db.sha256").exists());
}

#[test]
fn a_copy_opens_from_a_medium_that_cannot_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let (k, s) = kantor_berisi();
    let copy = k.folder.path().join("cadangan/a.db");
    backup(&s, &copy, &mut |_, _| {}).unwrap();
    fs::set_permissions(&copy, fs::Permissions::from_mode(0o400)).unwrap();
    fs::set_permissions(copy.parent().unwrap(), fs::Permissions::from_mode(0o500)).unwrap();
    assert!(matches!(SqliteStore::open(&copy, OpenOptions::default()), Err(StoreError::ReadOnly)));
    let mut store = SqliteStore::open(&copy, OpenOptions { baca_saja: true }).unwrap();
    assert!(sesi(&mut store, "sari").unwrap().baca_saja);
    drop(store);
    fs::set_permissions(copy.parent().unwrap(), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn looking_for_damage_finds_each_kind() {
    let (k, mut s) = kantor_berisi();
    let mut found = |what: &str| {
        let all = s.check(Kedalaman::Lengkap, &mut |_| {}).unwrap();
        all.into_iter().map(|t| t.bagian).filter(|b| *b == what || what.is_empty()).count()
    };
    assert_eq!(found(""), 0);
    let conn = mentah(&k.path);
    conn.execute("UPDATE hitung_pegawai SET n = n + 1", []).unwrap();
    assert_eq!(found("hitungan"), 1);
    conn.execute("UPDATE hitung_pegawai SET n = n - 1", []).unwrap();
    conn.execute("INSERT INTO nama_kata (kata, nama_kunci, id, aktif) VALUES ('hantu', 'si hantu', 999, 1)", [])
        .unwrap();
    assert_eq!(found("cari"), 1);
    conn.execute("DELETE FROM nama_kata WHERE id = 999", []).unwrap();
    conn.execute("UPDATE jumlah_pegawai SET n = n + 1", []).unwrap();
    assert_eq!(found("hitungan"), 1);
    conn.execute("UPDATE jumlah_pegawai SET n = n - 1", []).unwrap();
    assert_eq!(found(""), 0);
    conn.execute_batch("PRAGMA foreign_keys = OFF; INSERT INTO perkara_tim (perkara_id, operator_id) VALUES (9, 9)")
        .unwrap();
    assert_eq!(found("rujukan"), 2);
    conn.execute("DELETE FROM perkara_tim", []).unwrap();
    conn.execute("UPDATE pegawai SET jabatan = 'Lain' WHERE id = 3", []).unwrap();
    assert_eq!(found("audit"), 1);
}

#[test]
fn free_room_is_told_and_a_copy_that_comes_back_has_none() {
    let (k, mut s) = kantor_berisi();
    let told = |s: &mut SqliteStore| s.check(Kedalaman::Lengkap, &mut |_| {}).unwrap();
    assert_eq!(told(&mut s), []);
    let six = "CREATE TABLE sampah (isi); INSERT INTO sampah VALUES (zeroblob(6291456)); DROP TABLE sampah;";
    mentah(&k.path).execute_batch(six).unwrap();
    let found = told(&mut s);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.bagian, one.berat, one.pesan.key.as_str()), ("ruang", Berat::Kabar, "periksa-ruang"));
    let (copy, back) = (k.folder.path().join("a.db"), k.folder.path().join("b.db"));
    backup(&s, &copy, &mut |_, _| {}).unwrap();
    restore(&copy, &back, &mut |_, _| {}).unwrap();
    let mut small = SqliteStore::open(&back, OpenOptions::default()).unwrap();
    assert_eq!(told(&mut small), []);
    assert!(fs::metadata(&back).unwrap().len() < 3 << 20);
}
