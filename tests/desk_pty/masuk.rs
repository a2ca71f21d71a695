//! The line drops, or the operator leaves, while a file is being taken in: the office is as it was before.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use nix::sys::signal::Signal;

use super::pty_harness::{LIMIT, Term};
use super::rumah::{Rumah, sampai};

/// So many that they are applied in many turns, and that an end finds it in the middle.
const ORANG: usize = 12_000;

fn angka(db: &Path, sql: &str) -> i64 {
    rusqlite::Connection::open(db).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

fn orang(db: &Path) -> i64 {
    angka(db, "SELECT count(*) FROM pegawai")
}

/// Takes a file of many people in as far as its first rows stand in the office; how many people there were before.
fn menerapkan(rumah: &Rumah, db: &Path) -> (Term, i64) {
    let before = orang(db);
    let mut text = "NOMOR\tNAMA\tSTATUS\tUNIT KERJA\n".to_owned();
    for n in 0..ORANG {
        writeln!(text, "{}\tRekaan Masuk {n}\tPPNPN\tLapas Kelas I Cipinang", 700_000 + n).unwrap();
    }
    let path = rumah.path("banyak.tsv");
    fs::write(&path, text).unwrap();
    let mut term = rumah.daftar(db, (120, 40), &[]);
    term.send("m");
    term.wait_for_text("Folder:");
    term.send(path.to_str().unwrap());
    term.wait_for(|s| s.contents().contains("> ") && s.contents().contains("banyak.tsv  "), LIMIT);
    term.send("\r");
    term.wait_for_text("dibaca sebagai");
    term.send("\x07");
    term.wait_for(|s| s.contents().contains("1 Baru 12.000"), LIMIT * 3);
    term.send("\x07");
    term.wait_for_text("Terapkan? 12.000 baru");
    term.send("y");
    sampai(LIMIT * 3, || orang(db) > before);
    (term, before)
}

#[test]
fn the_next_desk_stands_at_once_and_tells_how_far_taking_back_is() {
    let (rumah, db) = Rumah::berkantor();
    let (term, before) = menerapkan(&rumah, &db);
    sampai(LIMIT * 3, || orang(&db) > before + 5_000);
    term.kill();
    term.wait_exit(Duration::from_secs(20));
    drop(term);
    let mut term = rumah.meja(&db, (80, 24), &[]);
    term.wait_for(|s| s.contents().contains("! impor berjalan") && s.contents().contains("Dikembalikan "), LIMIT);
    // Looking goes on, what would change something waits.
    term.send("3");
    term.wait_for(|s| s.contents().contains("NIP / nomor") && s.contents().contains("Dikembalikan "), LIMIT);
    term.send("n");
    term.wait_for_text("Tunggu, impor sedang dikembalikan");
    term.send("Q");
    term.wait_for_text("Keluar dari program?");
    term.wait_for_text("Impor sedang dikembalikan");
    // What is left then is the next one's.
    term.send("y");
    term.wait_exit(Duration::from_secs(20));
    assert!(orang(&db) > before, "it was stopped between two turns");
    let term = rumah.meja(&db, (80, 24), &[]);
    term.wait_for_text("yang terhenti sudah dikembalikan");
    term.wait_for(|s| !s.contents().contains("impor berjalan"), LIMIT);
    assert_eq!(orang(&db), before);
}

#[test]
fn undoing_a_large_import_tells_how_far_it_is() {
    let (rumah, db) = Rumah::berkantor();
    let (mut term, before) = menerapkan(&rumah, &db);
    term.wait_for(|s| s.contents().contains("Diterapkan: 12.000 baru"), LIMIT * 6);
    term.send("u");
    term.wait_for_text("Batalkan");
    term.send("y");
    term.wait_for(|s| s.contents().contains("Membatalkan impor: "), LIMIT);
    term.send("u");
    term.wait_for_text("Tunggu, impor sedang dikembalikan");
    term.wait_for(|s| s.contents().contains("kembali seperti sebelum diimpor"), LIMIT * 6);
    assert_eq!(orang(&db), before);
}

/// The office as whoever sits down next finds it.
fn seperti_semula(rumah: &Rumah, db: &Path, before: i64) {
    // Whoever opens the office takes back what was left half done.
    let term = rumah.meja(db, (120, 40), &[]);
    sampai(LIMIT * 3, || angka(db, "SELECT count(*) FROM impor WHERE keadaan <> 'batal'") == 0);
    drop(term);
    assert_eq!(orang(db), before);
    assert_eq!(rumah.perintah(&["periksa", "--db", db.to_str().unwrap()]), Some(0), "nothing is found amiss");
}

#[track_caller]
fn semula_sesudah(end: impl FnOnce(&mut Term)) {
    let (rumah, db) = Rumah::berkantor();
    let (mut term, before) = menerapkan(&rumah, &db);
    end(&mut term);
    term.wait_exit(Duration::from_secs(20));
    seperti_semula(&rumah, &db, before);
}

#[test]
fn a_dropped_line_leaves_nothing_of_a_file_half_taken_in() {
    semula_sesudah(Term::close_line);
}

#[test]
fn sighup_leaves_nothing_of_a_file_half_taken_in() {
    semula_sesudah(|term| term.signal(Signal::SIGHUP));
}

#[test]
fn a_killed_program_leaves_nothing_of_a_file_half_taken_in() {
    semula_sesudah(|term| term.kill());
}

#[test]
fn quitting_asks_and_leaves_nothing_of_a_file_half_taken_in() {
    semula_sesudah(|term| {
        term.send("Q");
        term.wait_for_text("Keluar dari program?");
        term.send("y");
    });
}
