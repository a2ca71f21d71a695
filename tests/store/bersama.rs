//! Several at once: no lost save, no lost edit, answers that come in time.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]

use std::time::Duration;

use ikrar::domain::id::PegawaiId;
use ikrar::domain::operator::Peran;
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Write};
use ikrar::store::{OpenOptions, SqliteStore};

use crate::dasar::*;

#[test]
fn two_writers_lose_no_save() {
    const N: i64 = 40;
    let k = kantor();
    let (_, _) = k.operator("budi", &[Peran::Kanwil], None);
    std::thread::scope(|scope| {
        for (login, base) in [("sari", 1_000), ("budi", 2_000)] {
            let k = &k;
            scope.spawn(move || {
                let (mut store, session) = k.meja_sebagai(login);
                for n in 0..N {
                    tambah(&mut store, &session, &format!("Orang {n}"), base + n, LAPAS);
                }
            });
        }
    });
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), 2 * N);
    let verdict = k.buka().verify(None, &mut |_, _| {}).unwrap();
    assert_eq!((verdict.putus, verdict.baris), (None, 2 * N as u64 + 2));
}

#[test]
fn contested_edits_are_all_saved_or_all_told() {
    let k = kantor();
    let (_, _) = k.operator("budi", &[Peran::Kanwil], None);
    let (mut s, sari) = k.meja();
    let id = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let results: Vec<(u32, u32)> = std::thread::scope(|scope| {
        let hands: Vec<_> = ["sari", "budi"]
            .map(|login| {
                let k = &k;
                scope.spawn(move || {
                    let (mut store, session) = k.meja_sebagai(login);
                    let (mut saved, mut told, mut ver) = (0, 0, 1);
                    for n in 0..30 {
                        match simpan(&mut store, &session, Some((id, ver)), orang(&format!("{login} {n}"), 1, LAPAS)) {
                            Ok(_) => {
                                saved += 1;
                                ver += 1;
                            }
                            Err(StoreError::Stale(b)) => {
                                told += 1;
                                ver = b.ver.0;
                            }
                            Err(e) => panic!("{e:?}"),
                        }
                    }
                    (saved, told)
                })
            })
            .into_iter()
            .collect();
        hands.into_iter().map(|h| h.join().unwrap()).collect()
    });
    let saved: u32 = results.iter().map(|r| r.0).sum();
    assert_eq!(results.iter().map(|r| r.0 + r.1).sum::<u32>(), 60);
    assert_eq!(satu::<u32>(&k.path, "SELECT ver FROM pegawai"), saved + 1, "one version for each save told as saved");
}

#[test]
fn a_held_turn_and_a_held_file_answer_busy_and_say_who() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    s.sabar(Duration::from_millis(50));
    let queue = std::fs::File::open(format!("{}.antre", k.path.display())).unwrap();
    queue.lock().unwrap();
    assert!(matches!(simpan(&mut s, &sari, None, orang("Wirya", 1, LAPAS)), Err(StoreError::Busy)));
    drop(queue);
    assert_eq!(s.pemegang(), None);
    let mut other = mentah(&k.path);
    let held = other.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    assert!(matches!(simpan(&mut s, &sari, None, orang("Wirya", 1, LAPAS)), Err(StoreError::Busy)));
    drop(held);
    tambah(&mut s, &sari, "Wirya", 1, LAPAS);
}

#[test]
fn a_full_disk_changes_nothing_and_saving_goes_on_after() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let long = "x".repeat(60_000);
    let big = |n: i64| {
        let mut p = orang(&format!("Orang {n}"), n, LAPAS);
        p.jabatan.clone_from(&long);
        p
    };
    // Room is taken away by a limit on the file instead of a real disk.
    let pages: i64 = satu(&k.path, "PRAGMA page_count");
    s.batas_halaman(pages + 40).unwrap();
    let mut saved = 0;
    let refused = loop {
        match simpan(&mut s, &sari, None, big(saved + 1)) {
            Ok(_) => saved += 1,
            Err(e) => break e,
        }
        assert!(saved < 40, "never full");
    };
    assert_eq!(refused, StoreError::Full);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), saved);
    assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());
    s.batas_halaman(1_000_000).unwrap();
    simpan(&mut s, &sari, None, big(saved + 1)).unwrap();
}

#[test]
fn a_snapshot_does_not_move() {
    let k = kantor();
    let (mut a, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let length = |reader: &mut dyn Reader| match reader.read(&Read::AuditKepala, &sari) {
        Ok(Rows::AuditKepala { panjang, .. }) => panjang,
        other => panic!("{other:?}"),
    };
    a.snapshot(&mut |reader| {
        let before = length(reader);
        tambah(&mut b, &budi, &format!("Orang {before}"), before, LAPAS);
        assert_eq!(length(reader), before);
        Ok(())
    })
    .unwrap();
    assert!(a.changed().unwrap());
}

#[test]
fn an_error_in_the_middle_leaves_nothing() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let links: i64 = satu(&k.path, "SELECT max(id) FROM audit");
    let write = Write::Ikrar(ikrar(&[a, PegawaiId(77)], ikrar::domain::ikrar::KeadaanIkrar::Ttd, ""));
    assert!(matches!(s.write(&write, &sari, kini()), Err(StoreError::Missing)));
    assert_eq!(satu::<i64>(&k.path, "SELECT max(id) FROM audit"), links);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar"), 0);
}

#[test]
fn idle_care_empties_the_log_once_and_only_after_a_save() {
    let k = kantor();
    let (mut store, session) = k.meja();
    store.rawat().unwrap();
    assert!(!store.rawat().unwrap(), "nothing has been saved since");
    tambah(&mut store, &session, "Wirya", 1, LAPAS);
    assert!(store.rawat().unwrap());
    assert!(!store.rawat().unwrap());
    // All of it is in the file now: nothing is left that a reader would have to look for in the log.
    let log = mentah(&k.path);
    let (frames, moved): (i64, i64) =
        log.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |r| Ok((r.get(1)?, r.get(2)?))).unwrap();
    assert_eq!(frames, moved);
    let mut reading = SqliteStore::open(&k.path, OpenOptions { baca_saja: true }).unwrap();
    assert!(!reading.rawat().unwrap());
}
