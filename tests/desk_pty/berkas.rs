//! The file: shared with a colleague, locked, not writable, not ours, cut, too new.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::pty_harness::{LIMIT, Term};
use super::rumah::{Rumah, berkata, kalimat, ubah_ukuran};

/// The figures `n/m` of the whole office, as the tree shows them.
fn figures(picture: &str) -> Option<String> {
    let line = picture.lines().find(|line| line.contains("▼ Kanwil DKI Jakarta"))?;
    line.split_whitespace().find(|word| word.contains('/')).map(str::to_owned)
}

#[test]
fn what_a_colleague_saves_appears_without_a_key() {
    let (rumah, db) = Rumah::berkantor();
    let here = rumah.meja(&db, (120, 40), &[]);
    let mut there = rumah.daftar(&db, (120, 40), &[]);
    let before = figures(&here.text()).expect("figures of the office");
    there.send("/belum\r");
    there.wait_for_text("/belum");
    there.send("i");
    there.wait_for_text("isian 1 dari");
    there.send("\x07");
    there.wait_for_text(": ttd.");
    let saved = Instant::now();
    here.wait_for(|s| figures(&s.contents()).is_some_and(|now| now != before), Duration::from_millis(1500));
    eprintln!("a colleague's save appeared after {:?}", saved.elapsed());
}

#[test]
fn a_locked_file_is_waited_for_then_said_and_the_form_keeps_its_text() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    term.send("/belum\r");
    term.wait_for_text("/belum");
    term.send("i");
    term.wait_for_text("isian 1 dari");
    let other = rusqlite::Connection::open(&db).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    term.send("\t\tPN-0044/XI/2024");
    term.wait_for_text("PN-0044/XI/2024");
    term.send("\x07");
    // While it waits it says so and is not frozen.
    term.wait_for_text("menyimpan ...");
    ubah_ukuran(&mut term, (80, 24));
    term.wait_for_text("PN-0044/XI/2024");
    let said = "Rekan lain sedang menyimpan dan giliran Anda belum tiba. Belum ada yang berubah; coba sekali lagi.";
    term.wait_for(|s| kalimat(&s.contents()).contains("giliran Anda belum tiba"), LIMIT * 3);
    ubah_ukuran(&mut term, (120, 40));
    term.wait_for(|s| kalimat(&s.contents()).contains(said), LIMIT);
    term.wait_for_text("PN-0044/XI/2024");
    other.execute_batch("ROLLBACK").unwrap();
    term.send("\x07");
    term.wait_for_text(": ttd.");
}

/// Starts the desk on a file that must be refused: what is said and the exit code. The file stays as it was.
#[track_caller]
fn refused(rumah: &Rumah, db: &Path, sentence: &str, code: u32) {
    let before = fs::read(db).unwrap();
    let term: Term = rumah.jalan(&["--db", db.to_str().unwrap()], (200, 24), &[]);
    berkata(&term, sentence);
    assert_eq!(term.wait_exit(LIMIT).exit_code(), code);
    assert!(term.text().starts_with("ikrar: "), "{}", term.text());
    assert!(!term.screen(vt100::Screen::alternate_screen));
    assert!(!super::rumah::memuat(&term.bytes_since_mark(), b"\x1b[?1049h"), "the screen was never taken");
    assert_eq!(fs::read(db).unwrap(), before, "the file has been touched");
}

fn own(path: PathBuf, mode: u32) -> PathBuf {
    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    path
}

#[test]
fn a_file_that_cannot_be_written_is_refused_and_may_be_read() {
    let (rumah, db) = Rumah::berkantor();
    let db = own(db, 0o400);
    refused(&rumah, &db, "Berkas ini tidak dapat ditulis.", 3);
    let mut term = rumah.jalan(&["--db", db.to_str().unwrap(), "--baca-saja"], (120, 40), &[]);
    term.wait_for_text("Rutan Kelas I Cipinang");
    term.wait_for_text("baca-saja");
    term.send("3");
    term.wait_for_text("Kartu pegawai");
    term.send("i");
    berkata(&term, "Sesi ini hanya membaca");
}

#[test]
fn a_file_of_another_kind_is_refused() {
    let rumah = Rumah::new();
    let letter = rumah.path("surat.txt");
    fs::write(&letter, "Surat biasa, bukan basis data.\n".repeat(50)).unwrap();
    refused(&rumah, &own(letter, 0o600), "bukan basis data.", 3);
    let foreign = rumah.path("lain.db");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE a (b); PRAGMA user_version = 1").unwrap();
    refused(&rumah, &own(foreign, 0o600), "basis data program lain, bukan milik ikrar.", 3);
    let empty = rumah.path("kosong.db");
    fs::write(&empty, "").unwrap();
    refused(&rumah, &own(empty, 0o600), "kosong.", 3);
}

#[test]
fn a_cut_file_is_called_damaged() {
    let (rumah, db) = Rumah::berkantor();
    let whole = fs::read(&db).unwrap();
    for part in [whole.len() / 2, 4096, 60] {
        fs::write(&db, &whole[..part]).unwrap();
        refused(&rumah, &db, "terpotong. Pulihkan dari cadangan", 4);
    }
}

#[test]
fn a_file_of_a_newer_program_is_refused() {
    let (rumah, db) = Rumah::berkantor();
    {
        let conn = rusqlite::Connection::open(&db).unwrap();
        conn.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    }
    refused(&rumah, &db, "Berkas ini dibuat program yang lebih baru (skema 99", 3);
}

#[test]
fn a_file_others_could_write_is_refused() {
    let (rumah, db) = Rumah::berkantor();
    refused(&rumah, &own(db, 0o622), "dapat ditulis pengguna lain. Tutup dengan: chmod 600", 3);
}

#[test]
fn without_a_terminal_the_desk_says_so() {
    let (rumah, db) = Rumah::berkantor();
    let script = format!("{} --db {} </dev/null; echo kode $?", super::rumah::PROGRAM, db.display());
    let home = rumah.path("").display().to_string();
    let term = Term::spawn(&["/bin/sh", "-c", &script], 120, 40, &[("HOME", &home)]);
    berkata(&term, "Meja kerja perlu terminal");
    term.wait_for_text("kode 3");
}
