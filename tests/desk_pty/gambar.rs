//! What is written to the line: nothing when idle, little per key, no colour and no glyph that was not asked for,
//! nothing that names could smuggle in.

use std::time::Duration;

use super::pty_harness::{LIMIT, Term};
use super::rumah::{Rumah, cursor, memuat};

#[test]
fn an_idle_desk_writes_nothing_and_hardly_wakes() {
    let (rumah, db) = Rumah::berkantor();
    let term = rumah.daftar(&db, (120, 40), &[]);
    let still = (0..40).any(|_| term.is_silent_for(Duration::from_millis(250)));
    assert!(still, "it never comes to rest");
    let (woken, used) = (term.wakeups().unwrap(), term.cpu_ticks().unwrap());
    assert!(term.is_silent_for(Duration::from_secs(3)), "an idle desk has written something");
    let (woken, used) = (term.wakeups().unwrap() - woken, term.cpu_ticks().unwrap() - used);
    eprintln!("idle for 3 s: {woken} wake-ups, {used} ticks of processor time");
    // The look for commits of others: twice a second.
    assert!(woken <= 12, "{woken} wake-ups in 3 s");
    assert!(used <= 5, "{used} ticks in 3 s");
}

/// The numbers of all SGR sequences in some bytes.
fn colours(bytes: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1);
    let sgr = sequences.filter_map(|s| s.split_once('m')).map(|(numbers, _)| numbers);
    let numbers = sgr.filter(|n| n.bytes().all(|b| b.is_ascii_digit() || b == b';'));
    let numbers = numbers.flat_map(|n| n.split(';').filter_map(|n| n.parse().ok()).collect::<Vec<u16>>());
    numbers.filter(|n| matches!(n, 30..=38 | 40..=48 | 90..=97 | 100..=107)).collect()
}

/// Presses a key and waits until one text is there or another is gone.
#[track_caller]
fn press(term: &mut Term, key: &str, there: &str, gone: &str) {
    term.send(key);
    term.wait_for(
        |s| {
            let picture = s.contents();
            picture.contains(there) && (gone.is_empty() || !picture.contains(gone))
        },
        LIMIT,
    );
}

/// Shows many kinds of screens, one after the other.
fn tour(term: &mut Term) {
    for (key, there, gone) in [
        ("2", "urut: tunggakan", ""),
        ("3", "297 orang, 49 belum", ""),
        ("5", "dari 293  dengan diwakili", ""),
        ("7", "lewat tenggat", ""),
        ("0", "Rekap per satker", ""),
        ("!", "hal, 4 lewat", ""),
        ("q", "Rekap per satker", "hal, 4 lewat"),
        ("?", "Bantuan", ""),
        ("q", "Rekap per satker", "Bantuan"),
        ("3", "297 orang, 49 belum", ""),
        ("n", "isian 1 dari", ""),
        ("\x1b", "297 orang, 49 belum", "isian 1 dari"),
    ] {
        press(term, key, there, gone);
    }
}

#[test]
fn no_color_means_no_colour_and_the_focus_is_still_seen() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.meja(&db, (120, 40), &[("NO_COLOR", "1")]);
    tour(&mut term);
    assert_eq!(colours(&term.bytes_since_mark()), []);
    assert!(memuat(&term.bytes_since_mark(), b"\x1b[7m") || memuat(&term.bytes_since_mark(), b";7m"));
    // The other way round the same tour does use colours, so the test above looks at something.
    let mut term = rumah.meja(&db, (120, 40), &[]);
    tour(&mut term);
    let colours = colours(&term.bytes_since_mark());
    assert!(!colours.is_empty());
    // Sixteen colours only, never a dark blue text.
    assert!(!colours.iter().any(|n| matches!(n, 34 | 38 | 48)), "{colours:?}");
}

#[test]
fn without_a_utf8_locale_every_byte_is_ascii() {
    let (rumah, db) = Rumah::berkantor();
    for locale in [[("TERM", "linux"), ("LANG", "C")], [("TERM", "xterm"), ("LC_ALL", "POSIX")]] {
        let mut term = rumah.meja(&db, (120, 40), &locale);
        tour(&mut term);
        let bytes = term.bytes_since_mark();
        let odd: Vec<u8> = bytes.iter().copied().filter(|b| !b.is_ascii()).take(12).collect();
        assert!(odd.is_empty(), "{:?}", String::from_utf8_lossy(&odd));
        assert!(term.text().contains("+ Pegawai -----") && term.text().contains("|> "), "{}", term.text());
    }
}

#[test]
fn the_glyphs_can_be_chosen() {
    let (rumah, db) = Rumah::berkantor();
    let boxes = |term: &Term| term.text().contains('┌');
    let term = rumah.meja(&db, (80, 24), &[("LANG", "C"), ("IKRAR_GLYPHS", "kotak")]);
    assert!(boxes(&term), "{}", term.text());
    let term = rumah.meja(&db, (80, 24), &[("IKRAR_GLYPHS", "ascii")]);
    assert!(!boxes(&term) && term.text().is_ascii(), "{}", term.text());
}

#[test]
fn hostile_names_in_the_file_keep_the_screen_straight() {
    let (rumah, db) = Rumah::berkantor();
    let hostile = [
        "\u{1b}[31mMerah\u{1b}]0;judul\u{7}",
        "\u{202e}Terbalik\u{2066}",
        "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
        "👩\u{200d}👩\u{200d}👧 Keluarga\u{fe0f}",
        "Dua\nBaris\tTab",
        "\u{9b}31mC1\u{90}q\u{85}",
        "Zal\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}go\u{200b}\u{feff}",
        "\u{1b}[?1049l\u{1b}c",
    ];
    {
        let conn = rusqlite::Connection::open(&db).unwrap();
        let sql = "SELECT id FROM pegawai WHERE aktif = 1 ORDER BY nama_kunci, id LIMIT ?1 OFFSET 1";
        let mut ids = conn.prepare(sql).unwrap();
        let ids: Vec<i64> =
            ids.query_map([i64::try_from(hostile.len()).unwrap()], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
        for (id, name) in ids.iter().zip(hostile) {
            conn.execute("UPDATE pegawai SET nama = ?1, jabatan = ?1 WHERE id = ?2", rusqlite::params![name, id])
                .unwrap();
        }
    }
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    let frame = borders(&term);
    for _ in hostile {
        let before = cursor(&term.text()).to_owned();
        term.send("j");
        term.wait_for(|s| cursor(&s.contents()) != before, LIMIT);
        assert_eq!(borders(&term), frame, "\n{}", term.text());
    }
    for (key, there, gone) in [
        ("\r", "] orang berikut", ""),
        ("q", "297 orang", "] orang berikut"),
        ("e", "isian 1 dari", ""),
        ("\x1b", "297 orang", "isian 1 dari"),
        ("1", "lewat tenggat", ""),
        ("\t", "catat ikrar", ""),
        ("\x10", "Cari orang", ""),
        ("adam", "?[31mMerah?]0;judul?, Rutan", ""),
    ] {
        press(&mut term, key, there, gone);
    }
    let bytes = term.bytes_since_mark();
    let text = String::from_utf8(bytes).expect("whole letters");
    for c in
        ['\u{7}', '\u{202e}', '\u{2066}', '\u{200d}', '\u{200b}', '\u{feff}', '\u{fe0f}', '\u{9b}', '\u{90}', '\u{85}']
    {
        assert!(!text.contains(c), "{c:?} reached the terminal");
    }
    for part in ["\x1b]", "\x1bc", "\x1b[31mMerah", "\x1b[?1049l"] {
        assert!(!text.contains(part), "{part:?} reached the terminal");
    }
}

/// The columns of the list's frame, line by line.
fn borders(term: &Term) -> Vec<Vec<u16>> {
    term.screen(|s| {
        let (rows, cols) = (s.size().0.get(), s.size().1.get());
        let upright =
            |row: u16| (0..cols).filter(|col| s.cell(row, *col).is_some_and(|c| c.contents() == "│")).collect();
        (1..rows - 1).map(upright).collect()
    })
}
