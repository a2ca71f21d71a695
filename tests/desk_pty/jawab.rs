//! Frames paced by the terminal's answer: a terminal whose answers the test itself types, or that never answers.

use std::time::{Duration, Instant};

use super::pty_harness::{BISU, LIMIT, Term};
use super::rumah::{PROGRAM, Rumah, berkata, cursor, memuat};

const SSH: (&str, &str) = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");
const QUESTION: &[u8] = b"\x1b[5n";
const ANSWER: &[u8] = b"\x1b[0n";
const MARKS: &[u8] = b"\x1b[?2026$p";

/// Long enough for a frame that would come, far from the second after which it comes anyway.
const SEBENTAR: Duration = Duration::from_millis(150);

/// How often the program has asked since the mark.
fn asked(term: &Term) -> usize {
    term.bytes_since_mark().windows(QUESTION.len()).filter(|w| *w == QUESTION).count()
}

/// Answers every question, also those that the answers bring out, until nothing more comes.
fn answer_all(term: &mut Term) {
    let mut answers = 0;
    while answers < asked(term) || answers == 0 {
        while !term.is_silent_for(SEBENTAR) {}
        while answers < asked(term) {
            answers += 1;
            term.send(ANSWER);
        }
        while !term.is_silent_for(SEBENTAR) {}
    }
    term.mark();
}

/// The first line of the list, every question answered.
fn answered_list(rumah: &Rumah, db: &std::path::Path) -> Term {
    let mut term = rumah.daftar(db, (120, 40), &[SSH, BISU]);
    answer_all(&mut term);
    term
}

#[test]
fn one_frame_is_under_way_and_the_next_shows_the_newest_state() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = answered_list(&rumah, &db);
    let first = cursor(&term.text()).to_owned();
    let pressed = Instant::now();
    term.send("j");
    term.wait_for(|s| cursor(&s.contents()) != first, LIMIT);
    eprintln!("a key on a quiet line was painted after {:?}", pressed.elapsed());
    let second = cursor(&term.text()).to_owned();
    assert!(term.is_silent_for(SEBENTAR));
    assert_eq!(asked(&term), 1);
    assert!(term.bytes_since_mark().ends_with(QUESTION), "the question ends the write of its frame");
    term.send("jj");
    term.send("j");
    assert!(term.is_silent_for(SEBENTAR), "nothing goes out before the answer");
    assert_eq!(cursor(&term.text()), second);
    term.mark();
    term.send(ANSWER);
    term.wait_for(|s| cursor(&s.contents()) != second, LIMIT);
    term.is_silent_for(SEBENTAR);
    assert_eq!(asked(&term), 1, "three keys, one frame");
    // The answer to the last frame, and one that nobody asked for, change nothing.
    term.mark();
    term.send(ANSWER);
    term.send(ANSWER);
    assert!(term.is_silent_for(SEBENTAR));
    term.send("k");
    term.wait_for(|s| !cursor(&s.contents()).is_empty() && !s.contents().is_empty(), LIMIT);
    term.is_silent_for(SEBENTAR);
    assert_eq!(asked(&term), 1);
}

#[test]
fn a_terminal_that_never_answers_is_noticed_within_a_second() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), &[SSH, BISU]);
    let before = cursor(&term.text()).to_owned();
    let begun = Instant::now();
    for _ in 0..10 {
        term.send("j");
        term.is_silent_for(Duration::from_millis(33));
    }
    let tenth = |s: &vt100::Screen| cursor(&s.contents()) != before;
    term.wait_for(tenth, Duration::from_secs(2));
    term.send("\x1b[F");
    berkata(&term, "297");
    eprintln!("ten keys on a silent terminal took {:?}", begun.elapsed());
    // Quiet means that a key is painted at once; the bound is for busy machines.
    while !term.is_silent_for(Duration::from_millis(1_100)) {}
    let before = cursor(&term.text()).to_owned();
    let pressed = Instant::now();
    term.send("k");
    term.wait_for(|s| cursor(&s.contents()) != before, Duration::from_secs(1));
    eprintln!("a key on a silent, quiet line was painted after {:?}", pressed.elapsed());
}

#[test]
fn an_answer_torn_or_late_types_nothing_into_a_form() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = answered_list(&rumah, &db);
    term.send("n");
    term.wait_for_text("isian 1 dari");
    for (i, letter) in "Ngatini".chars().enumerate() {
        term.send(letter.to_string());
        // Half of them in two pieces, and later than any key is torn.
        let (head, tail) = ANSWER.split_at(1 + i % 3);
        term.send(head);
        term.is_silent_for(if i % 2 == 0 { Duration::from_millis(300) } else { Duration::ZERO });
        term.send(tail);
    }
    term.send(ANSWER);
    term.wait_for_text("Ngatini");
    term.wait_for_text("isian 1 dari");
    assert!(!term.text().contains("Ngatini[") && !term.text().contains("0n"), "{}", term.text());
}

#[test]
fn the_desk_asks_for_marks_behind_its_first_picture_and_uses_them_round_long_frames() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), &[SSH, BISU]);
    while !term.is_silent_for(SEBENTAR) {}
    let bytes = term.bytes_since_mark();
    let at = bytes.windows(MARKS.len()).position(|w| w == MARKS).expect("it asks");
    assert!(memuat(&bytes[..at], "Satker".as_bytes()), "a picture stands before the question");
    assert!(!memuat(&bytes, b"\x1b[?2026h"));
    term.send("\x1b[?2026;2$y");
    term.mark();
    let seen = |term: &Term| memuat(&term.bytes_since_mark(), b"\x1b[?2026h");
    let begun = Instant::now();
    while !seen(&term) {
        assert!(begun.elapsed() < LIMIT, "no marks round a whole picture");
        term.send("\x0c");
        term.is_silent_for(SEBENTAR);
    }
    for env in [[("TERM", "linux"), SSH], [("TERM", "vt100"), SSH]] {
        let term = rumah.meja(&db, (80, 24), &env);
        while !term.is_silent_for(SEBENTAR) {}
        assert!(!memuat(&term.bytes_since_mark(), MARKS) && asked(&term) > 0);
    }
}

#[test]
fn a_local_terminal_and_one_that_is_paced_otherwise_is_asked_nothing() {
    let (rumah, db) = Rumah::berkantor();
    for more in [vec![], vec![SSH, ("IKRAR_PACU", "waktu")], vec![SSH, ("IKRAR_PACU", "lepas")]] {
        let mut term = rumah.daftar(&db, (80, 24), &more);
        let before = cursor(&term.text()).to_owned();
        term.send("j");
        term.wait_for(|s| cursor(&s.contents()) != before, LIMIT);
        while !term.is_silent_for(SEBENTAR) {}
        assert!(asked(&term) == 0 && !memuat(&term.bytes_since_mark(), MARKS), "{more:?}");
    }
    let term = rumah.meja(&db, (80, 24), &[("IKRAR_PACU", "jawab")]);
    while !term.is_silent_for(SEBENTAR) {}
    assert!(asked(&term) > 0);
}

#[test]
fn an_answer_that_is_under_way_at_the_end_is_not_left_to_the_shell() {
    let (rumah, db) = Rumah::berkantor();
    let home = rumah.path("").display().to_string();
    let script = format!("{PROGRAM} --db {}; echo kode $?; exec cat", db.display());
    let mut term = Term::spawn(&["/bin/sh", "-c", &script], 80, 24, &[("HOME", &home), SSH, BISU]);
    term.wait_for_text("Rutan Kelas I Cipinang");
    answer_all(&mut term);
    term.send("Q");
    term.wait_for_text("Keluar dari program?");
    while asked(&term) == 0 {
        term.is_silent_for(Duration::from_millis(20));
    }
    term.send("y");
    assert!(term.is_silent_for(SEBENTAR), "it waits for the answer before it gives the terminal back");
    term.send(ANSWER);
    term.wait_for_text("kode 0");
    term.send("selesai\r");
    term.wait_for_text("selesai");
    assert!(!term.text().contains("[0n"), "{}", term.text());
}
