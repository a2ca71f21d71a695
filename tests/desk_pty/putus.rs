//! The line drops, the system ends the program, the machine is pulled: what was typed is there afterwards.

use std::time::{Duration, Instant};

use nix::sys::signal::Signal;

use super::pty_harness::{LIMIT, Term};
use super::rumah::{Rumah, berkata, lanjutkan, memuat, sampai};

/// What an end of the program, or a draft on its way to the disk, may take here. The promises are one second and half
/// a second, and what it took is printed; the rest is for a machine whose disk is busy with other tests.
const AKHIR: Duration = Duration::from_secs(3);

/// Ends a half-typed form the moment its last letter is on the screen, and looks for it at the next start.
fn kept_after(end: impl FnOnce(&mut Term)) -> Term {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.setengah(&db, "Ngatini Wulan");
    let ended = Instant::now();
    end(&mut term);
    term.wait_exit(AKHIR);
    eprintln!("ended after {:?}", ended.elapsed());
    let mut next = rumah.meja(&db, (120, 40), &[]);
    lanjutkan(&mut next);
    next.wait_for_text("Ngatini Wulan");
    // The cursor stands where it stood.
    next.send("d");
    next.wait_for_text("Ngatini Wuland");
    term
}

#[test]
fn a_dropped_line_keeps_the_half_typed_form() {
    kept_after(Term::close_line);
}

#[test]
fn sigterm_keeps_the_half_typed_form_and_gives_the_terminal_back() {
    let term = kept_after(|term| term.signal(Signal::SIGTERM));
    assert_eq!(term.wait_exit(AKHIR).exit_code(), 143, "also where the desk leaves by itself");
    term.wait_for(|s| !s.alternate_screen() && !s.bracketed_paste() && !s.hide_cursor(), LIMIT);
    assert!(term.line_flags().contains("IXON") && term.line_flags().contains("ICANON"));
    assert!(memuat(&term.bytes_since_mark(), b"\x1b[?1049l"));
}

#[test]
fn sighup_keeps_the_half_typed_form() {
    kept_after(|term| term.signal(Signal::SIGHUP));
}

#[test]
fn a_look_up_above_the_form_does_not_hide_it_from_the_end() {
    kept_after(|term| {
        term.send("\x10");
        term.wait_for_text("Cari orang");
        term.signal(Signal::SIGHUP);
    });
}

#[test]
fn within_half_a_second_a_draft_survives_even_kill_9() {
    let (rumah, db) = Rumah::berkantor();
    let look = rusqlite::Connection::open(&db).unwrap();
    let term = rumah.setengah(&db, "Ngatini Wulan");
    let typed = Instant::now();
    let drafts = || look.query_row("SELECT count(*) FROM draf", [], |row| row.get::<_, i64>(0)).unwrap();
    sampai(AKHIR, || drafts() == 1);
    eprintln!("draft kept {:?} after the last letter", typed.elapsed());
    term.kill();
    term.wait_exit(AKHIR);
    let mut next = rumah.meja(&db, (120, 40), &[]);
    lanjutkan(&mut next);
    next.wait_for_text("Ngatini Wulan");
}

#[test]
fn a_second_signal_changes_nothing() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.setengah(&db, "Ngatini");
    term.signal(Signal::SIGTERM);
    // A second signal meanwhile changes nothing.
    let _ = nix::sys::signal::kill(nix::unistd::Pid::from_raw(term.pid()), Signal::SIGHUP);
    term.wait_exit(AKHIR);
    term.close_line();
    let next = rumah.meja(&db, (80, 24), &[]);
    berkata(&next, "Tekan ! untuk melanjutkan 1 draf");
}
