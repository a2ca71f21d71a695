//! Starting, the first start, and leaving.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::pty_harness::{LIMIT, Term};
use super::rumah::{PROGRAM, Rumah, berkata, kalimat, memuat};

/// No question to the terminal has been written: status, cursor, device, modes, colours.
#[track_caller]
fn asks_nothing(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for query in ["\x1b[6n", "\x1b[5n", "\x1b[c", "\x1b[0c", "\x1b[>c", "\x1b[>0c", "\x1b[?6n", "$p", "\x1b]", "\x1bP"]
    {
        assert!(!text.contains(query), "{query:?} was written");
    }
}

#[test]
fn the_meja_stands_at_120_by_40_with_all_four_panes() {
    let (rumah, db) = Rumah::berkantor();
    let term = rumah.meja(&db, (120, 40), &[]);
    for pane in ["┌ Satker", "┬ Pegawai", "├ Ikrar", "┼ Pelanggaran", "LATIHAN"] {
        term.wait_for_text(pane);
    }
    asks_nothing(&term.bytes_since_mark());
}

#[test]
fn the_meja_stands_at_80_by_24_and_every_pane_is_a_tab_away() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.meja(&db, (80, 24), &[]);
    for pane in ["┌ Pegawai", "┌ Ikrar", "┌ Pelanggaran", "┌ Satker"] {
        term.send("\t");
        term.wait_for_text(pane);
    }
    term.wait_for_text("LATIHAN");
    asks_nothing(&term.bytes_since_mark());
}

#[test]
fn a_window_too_small_says_so_and_grows_back() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.jalan(&["--db", db.to_str().unwrap()], (20, 5), &[]);
    berkata(&term, "Terminal terlalu kecil: 20 x 5");
    term.resize(120, 40);
    term.wait_for_text("┼ Pelanggaran");
    term.resize(20, 5);
    berkata(&term, "Terminal terlalu kecil: 20 x 5");
    term.resize(80, 24);
    term.wait_for_text("┌ Satker");
}

/// The only file of the program's own folder that ends so, with the mode of it and of its folder.
fn own_file(rumah: &Rumah, db: &str) -> (u32, u32) {
    let folder = rumah.path("data/ikrar");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for entry in fs::read_dir(&folder).unwrap() {
        let entry = entry.unwrap();
        assert!(entry.file_type().unwrap().is_dir() || mode(&entry.path()) == 0o600, "{}", entry.path().display());
    }
    (mode(&folder), mode(&folder.join(db)))
}

fn welcomed(rumah: &Rumah) -> Term {
    let term = rumah.jalan(&[], (80, 24), &[]);
    berkata(&term, "Belum ada basis data.");
    assert!(!rumah.path("data/ikrar/ikrar.db").exists(), "nothing is made before it is chosen");
    asks_nothing(&term.bytes_since_mark());
    term
}

#[test]
fn a_new_user_makes_the_office_of_a_kanwil() {
    let rumah = Rumah::new();
    let mut term = welcomed(&rumah);
    term.send("j\r");
    term.wait_for_text("Pilih Kanwil");
    term.send("\x15DKI");
    term.wait_for_text("1 pilihan");
    term.wait_for_text("Hukum dan HAM DKI Jakarta");
    term.send("\r");
    for unit in ["Lapas Kelas I Cipinang", "Rutan Kelas I Cipinang", "Lapas Kelas IIA Salemba"] {
        term.wait_for_text(unit);
    }
    assert!(!term.text().contains("LATIHAN"), "a real office bears no banner\n{}", term.text());
    assert_eq!(own_file(&rumah, "ikrar.db"), (0o700, 0o600));
    // The next start goes straight there.
    drop(term);
    rumah.jalan(&[], (80, 24), &[]).wait_for_text("Rutan Kelas I Cipinang");
}

#[test]
fn a_new_user_makes_a_practice_office() {
    let rumah = Rumah::new();
    let mut term = welcomed(&rumah);
    term.send("\r");
    term.wait_for(|s| s.contents().contains("LATIHAN") && s.contents().contains("Rutan Kelas I Cipinang"), LIMIT * 3);
    assert_eq!(own_file(&rumah, "latihan.db"), (0o700, 0o600));
    assert!(!rumah.path("data/ikrar/ikrar.db").exists(), "the real office is still to be made");
    // Reports are of that office.
    term.send("0");
    term.wait_for_text("Laporan");
    term.send("\r");
    term.wait_for(|s| kalimat(&s.contents()).contains("baris ditulis ke"), LIMIT);
}

#[test]
fn a_new_user_opens_a_file_and_a_slip_in_its_path_costs_nothing() {
    let (rumah, db) = Rumah::berkantor();
    let db = db.to_str().unwrap();
    let mut term = welcomed(&rumah);
    term.send("jj\r");
    term.wait_for_text("Buka berkas ─");
    term.send(format!("{db}x\r"));
    berkata(&term, "Berkas tidak ditemukan; periksa letak dan ejaannya");
    term.wait_for_text("latihan.dbx");
    term.send("\x7f\r");
    term.wait_for_text("Rutan Kelas I Cipinang");
    term.wait_for_text("LATIHAN");
    assert!(!rumah.path("data/ikrar/ikrar.db").exists(), "opening makes nothing");
}

#[test]
fn a_file_that_is_none_is_refused_in_the_first_start_too() {
    let rumah = Rumah::new();
    let other = rumah.path("surat.txt");
    fs::write(&other, "bukan basis data ".repeat(100)).unwrap();
    fs::set_permissions(&other, fs::Permissions::from_mode(0o600)).unwrap();
    let mut term = welcomed(&rumah);
    term.send(format!("jj\r{}\r", other.to_str().unwrap()));
    berkata(&term, "surat.txt bukan basis data.");
}

#[test]
fn leaving_gives_the_terminal_back_with_everything_that_stood_in_it() {
    let (rumah, db) = Rumah::berkantor();
    let env =
        [("HOME", rumah.path("")), ("XDG_DATA_HOME", rumah.path("data"))].map(|(n, p)| (n, p.display().to_string()));
    let env: Vec<(&str, &str)> = env.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let script = format!("echo pekerjaan sebelumnya; {PROGRAM} --db {}; echo kode $?", db.display());
    let mut term = Term::spawn(&["/bin/sh", "-c", &script], 80, 24, &env);
    term.wait_for_text("Rutan Kelas I Cipinang");
    assert!(term.screen(|s| s.alternate_screen() && s.bracketed_paste()));
    assert!(!term.line_flags().contains("IXON"), "Ctrl+S cannot freeze the screen");
    term.send("Q");
    term.wait_for_text("Keluar dari program?");
    term.send("y");
    term.wait_for_text("kode 0");
    term.wait_for(|s| !s.alternate_screen() && !s.bracketed_paste() && !s.hide_cursor(), LIMIT);
    let flags = term.line_flags();
    assert!(flags.contains("IXON") && flags.contains("ICANON") && flags.contains("ECHO"), "{flags}");
    let text = term.text();
    assert!(text.contains("pekerjaan sebelumnya"), "{text}");
    assert!(!text.contains("Rutan"), "nothing of the office stays in the scrollback\n{text}");
    let bytes = term.bytes_since_mark();
    assert!(!memuat(&bytes, b"\x1b]"), "neither title nor clipboard is set");
    assert!(memuat(&bytes, b"\x1b[?1049l"));
}
