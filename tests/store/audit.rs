//! The trail against somebody who has the file.

use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::request::{Read, Reader, Rows, Store, Write};
use ikrar::store::{Kepala, Rusak, SqliteStore, Verdict};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::dasar::*;

/// An office with some history; the head as the auditor noted it, and the store.
fn riwayat() -> (Kantor, SqliteStore, Kepala) {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, RUTAN);
    s.write(&Write::Ikrar(ikrar(&[a, b], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    simpan(&mut s, &sari, Some((a, 1)), orang("Wirya Atmaja", 1, LAPAS)).unwrap();
    s.write(&Write::Ikrar(ikrar(&[b], KeadaanIkrar::Belum, "salah orang")), &sari, kini()).unwrap();
    let head = s.kepala().unwrap();
    assert_eq!(uji(&mut s, Some(&head)).putus, None);
    (k, s, head)
}

fn uji(s: &mut SqliteStore, jangkar: Option<&Kepala>) -> Verdict {
    s.verify(jangkar, &mut |_, _| {}).unwrap()
}

fn temuan(s: &mut SqliteStore, jangkar: Option<&Kepala>) -> Option<(i64, Rusak)> {
    uji(s, jangkar).putus.map(|p| (p.id, p.apa))
}

/// What somebody with the file does first.
fn tanpa_penjaga(k: &Kantor) -> Connection {
    let conn = mentah(&k.path);
    conn.execute_batch("DROP TRIGGER audit_tak_berubah; DROP TRIGGER audit_tak_terhapus; PRAGMA foreign_keys = OFF")
        .unwrap();
    conn
}

/// Reckons every link anew, as somebody would who has read this program.
fn rangkai_ulang(conn: &Connection) {
    let hex = |b: &[u8]| b.iter().map(|x| format!("{x:02x}")).collect::<String>();
    let rows: Vec<Vec<String>> = conn
        .prepare(
            "SELECT CAST(id AS TEXT), CAST(tindakan AS TEXT), waktu, operator, asal, sesi, aksi, objek, komitmen, sesudah
             FROM audit ORDER BY id",
        )
        .unwrap()
        .query_map([], |r| (0..10).map(|i| r.get(i)).collect())
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut before = String::new();
    for row in rows {
        let mut hash = Sha256::new();
        hash.update(b"ikrar-audit-1");
        for field in std::iter::once(&before).chain(&row) {
            hash.update((field.len() as u64).to_be_bytes());
            hash.update(field.as_bytes());
        }
        let own = hex(&hash.finalize());
        conn.execute(
            "UPDATE audit SET sebelum = ?2, hash = ?3 WHERE id = CAST(?1 AS INTEGER)",
            (&row[0], &before, &own),
        )
        .unwrap();
        before = own;
    }
}

#[test]
fn the_table_refuses_changes() {
    let (k, _, _) = riwayat();
    let conn = mentah(&k.path);
    assert!(conn.execute("UPDATE audit SET operator = 'x'", []).is_err());
    assert!(conn.execute("DELETE FROM audit WHERE id = 1", []).is_err());
}

#[test]
fn an_edited_link_is_seen() {
    let (k, mut s, _) = riwayat();
    tanpa_penjaga(&k).execute("UPDATE audit SET operator = 'budi' WHERE id = 3", []).unwrap();
    assert_eq!(temuan(&mut s, None), Some((3, Rusak::Mata)));
}

#[test]
fn edited_values_are_seen() {
    let (k, mut s, _) = riwayat();
    mentah(&k.path).execute("UPDATE audit_isi SET alasan = 'lain' WHERE audit_id = 2", []).unwrap();
    assert_eq!(temuan(&mut s, None), Some((2, Rusak::Nilai)));
}

#[test]
fn a_chain_reckoned_anew_needs_a_head_noted_outside() {
    let (k, mut s, head) = riwayat();
    let conn = tanpa_penjaga(&k);
    conn.execute("UPDATE audit SET operator = 'budi' WHERE id = 3", []).unwrap();
    rangkai_ulang(&conn);
    assert_eq!(temuan(&mut s, None), None, "the file alone cannot show it");
    assert_eq!(temuan(&mut s, Some(&head)), Some((head.panjang, Rusak::Jangkar)));
}

#[test]
fn a_deleted_link_is_seen() {
    let (k, mut s, _) = riwayat();
    tanpa_penjaga(&k).execute("DELETE FROM audit WHERE id = 4", []).unwrap();
    assert_eq!(temuan(&mut s, None), Some((5, Rusak::Hilang)));
}

#[test]
fn a_cut_tail_is_seen_by_the_counter_and_by_a_head() {
    let (k, mut s, head) = riwayat();
    let conn = tanpa_penjaga(&k);
    conn.execute("DELETE FROM audit WHERE id = ?1", [head.panjang]).unwrap();
    assert_eq!(temuan(&mut s, None), Some((head.panjang, Rusak::Ekor)));
    conn.execute("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'audit'", []).unwrap();
    assert_eq!(temuan(&mut s, Some(&head)), Some((head.panjang, Rusak::Ekor)));
    // Even without a head: the last link was of a row that is gone, the one before says it is there.
    assert!(matches!(temuan(&mut s, None), Some((_, Rusak::Baris))));
}

#[test]
fn a_row_changed_without_a_link_is_seen() {
    let (k, mut s, _) = riwayat();
    mentah(&k.path).execute("UPDATE pegawai SET golongan = 'IV/a' WHERE id = 2", []).unwrap();
    let found = uji(&mut s, None).putus.unwrap();
    assert_eq!((found.apa, found.objek.as_str()), (Rusak::Baris, "pegawai/2"));
    mentah(&k.path).execute("UPDATE pegawai SET golongan = 'III/b' WHERE id = 2", []).unwrap();
    assert_eq!(temuan(&mut s, None), None);
    mentah(&k.path).execute("DELETE FROM ikrar", []).unwrap();
    assert!(matches!(temuan(&mut s, None), Some((_, Rusak::Baris))));
}

#[test]
fn a_replaced_trail_is_seen() {
    let (k, mut s, head) = riwayat();
    let conn = tanpa_penjaga(&k);
    conn.execute_batch("DELETE FROM audit_isi; DELETE FROM audit; DELETE FROM sqlite_sequence").unwrap();
    assert_eq!(temuan(&mut s, Some(&head)), Some((head.panjang, Rusak::Ekor)));
}

#[test]
fn erased_values_leave_the_chain_whole() {
    let (k, mut s, head) = riwayat();
    // The person's first link; a newer one holds the digest of the row.
    mentah(&k.path).execute("DELETE FROM audit_isi WHERE audit_id = 2", []).unwrap();
    let verdict = uji(&mut s, Some(&head));
    assert_eq!((verdict.putus, verdict.terhapus), (None, 1));
}

#[test]
fn values_of_the_newest_link_cannot_be_erased_to_hide_a_change() {
    let (k, mut s, _) = riwayat();
    let conn = mentah(&k.path);
    conn.execute("UPDATE pegawai SET golongan = 'IV/a' WHERE id = 2", []).unwrap();
    conn.execute("DELETE FROM audit_isi WHERE audit_id = (SELECT max(id) FROM audit WHERE objek = 'pegawai/2')", [])
        .unwrap();
    assert!(matches!(temuan(&mut s, None), Some((_, Rusak::Baris))));
}

#[test]
fn a_link_says_who_when_from_where_and_what() {
    let (k, mut s, _) = riwayat();
    let row: (String, String, String, String, String) = mentah(&k.path)
        .query_row("SELECT waktu, operator, asal, aksi, objek FROM audit WHERE id = 2", [], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?))
        })
        .unwrap();
    let expected =
        (kini().iso(), "sari".to_owned(), "uji".to_owned(), "pegawai-baru".to_owned(), "pegawai/1".to_owned());
    assert_eq!(row, expected);
    let session = sesi(&mut s, "sari").unwrap();
    let Rows::AuditKepala { panjang, kepala } = s.read(&Read::AuditKepala, &session).unwrap() else { panic!("rows") };
    assert_eq!(Kepala { panjang, hash: kepala }, s.kepala().unwrap());
}

#[test]
fn the_same_person_twice_has_another_commitment() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    for ver in [1, 2] {
        let name = if ver == 1 { "Bima" } else { "Wirya" };
        simpan(&mut s, &sari, Some((a, ver)), orang(name, 1, LAPAS)).unwrap();
    }
    assert_eq!(satu::<i64>(&k.path, "SELECT count(DISTINCT komitmen) = count(*) FROM audit"), 1);
}
