//! The far end takes nothing more while the line stays open: the desk goes on, and ends when it is told to.

use std::path::Path;
use std::time::{Duration, Instant};

use nix::sys::signal::Signal;

use super::pty_harness::saluran::SSH;
use super::pty_harness::{LIMIT, Term};
use super::rumah::{Rumah, lanjutkan, memuat, sampai};

/// What an end of the program, or a draft on its way to the disk, may take here; the promises are one second and half a
/// second, what it took is printed, and the rest is for a machine busy with other tests.
const AKHIR: Duration = Duration::from_secs(3);
/// Stops the far end, fills the line, and lets the desk find out.
fn stall(term: &mut Term) {
    term.stop_reading();
    term.fill_line();
    for _ in 0..5 {
        term.send("\x0c");
        term.rest();
    }
}

/// How often the screen has been painted anew since the mark.
fn repaints(term: &Term) -> usize {
    term.bytes_since_mark().windows(4).filter(|w| w == b"\x1b[2J").count()
}

/// The text of the only draft, if there is one.
fn draf(look: &rusqlite::Connection) -> String {
    look.query_row("SELECT isian FROM draf", [], |row| row.get(0)).unwrap_or_default()
}

fn look(db: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(db).unwrap()
}

#[test]
fn a_form_typed_on_a_stalled_line_is_kept_in_time() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.setengah(&db, "Ngatini");
    stall(&mut term);
    let look = look(&db);
    term.send(" Wulan");
    let took = sampai(AKHIR, || draf(&look).contains("Ngatini Wulan"));
    eprintln!("draft kept {took:?} after the last letter");
    term.kill();
    term.wait_exit(AKHIR);
    let mut next = rumah.meja(&db, (120, 40), &[]);
    lanjutkan(&mut next);
    next.wait_for_text("Ngatini Wulan");
}

/// Ends a desk whose line is stalled with a letter just typed; the terminal when the far end has woken up.
fn ended(signal: Signal, code: u32, env: &[(&str, &str)]) {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), env);
    term.send("n");
    term.wait_for_text("isian 1 dari");
    term.send("Ngatini");
    term.wait_for_text("Ngatini");
    term.mark();
    stall(&mut term);
    term.send(" Wulan");
    term.rest();
    let told = Instant::now();
    term.signal(signal);
    let status = term.wait_exit(AKHIR);
    eprintln!("{signal} ended it after {:?}", told.elapsed());
    assert_eq!(status.exit_code(), code);
    assert!(term.line_flags().contains("ICANON"));
    term.go_on_reading();
    // Whatever was cut, a shell stands there.
    term.wait_for(|s| !s.alternate_screen() && !s.bracketed_paste() && !s.hide_cursor(), LIMIT);
    assert!(memuat(&term.bytes_since_mark(), b"\x1b[?1049l"));
    let mut next = rumah.meja(&db, (120, 40), &[]);
    lanjutkan(&mut next);
    next.wait_for_text("Ngatini Wulan");
}

#[test]
fn sigterm_on_a_stalled_line_keeps_the_form_and_gives_the_terminal_back() {
    ended(Signal::SIGTERM, 143, &[]);
}

#[test]
fn sighup_on_a_stalled_line_keeps_the_form_behind_ssh_too() {
    ended(Signal::SIGHUP, 129, &[SSH]);
}

#[test]
fn a_stalled_line_that_drops_keeps_the_form() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.setengah(&db, "Ngatini");
    stall(&mut term);
    term.send(" Wulan");
    term.rest();
    term.close_line();
    term.wait_exit(AKHIR);
    let mut next = rumah.meja(&db, (120, 40), &[]);
    lanjutkan(&mut next);
    next.wait_for_text("Ngatini Wulan");
}

#[test]
fn the_desk_is_left_as_usual_although_nobody_reads_what_it_shows() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (120, 40), &[]);
    term.send("Q");
    term.wait_for_text("Keluar dari program?");
    stall(&mut term);
    let told = Instant::now();
    term.send("y");
    let status = term.wait_exit(AKHIR);
    eprintln!("left after {:?}", told.elapsed());
    assert_eq!(status.exit_code(), 0);
}

/// Everything that is seen of the terminal.
fn seen(term: &Term) -> (String, (u16, u16), bool) {
    term.screen(|s| {
        let (rows, cols) = (s.size().0.get(), s.size().1.get());
        let cells = (0..rows).flat_map(|y| (0..cols).map(move |x| (y, x)));
        let looks = cells.filter_map(|(y, x)| s.cell(y, x)).map(|cell| {
            let text = if cell.contents().is_empty() { " " } else { cell.contents() };
            let ink = (text != " ").then(|| (cell.fgcolor(), cell.bold()));
            format!("{text}{ink:?}{:?}{}{}\n", cell.bgcolor(), cell.inverse(), cell.underline())
        });
        (looks.collect(), s.cursor_position(), s.hide_cursor())
    })
}

#[test]
fn when_the_far_end_wakes_up_it_sees_the_newest_state_and_what_a_repaint_would_show() {
    for env in [&[][..], &[SSH], &[("IKRAR_PACU", "waktu")]] {
        let (rumah, db) = Rumah::berkantor();
        let mut there = rumah.daftar(&db, (120, 40), &[]);
        let mut term = rumah.daftar(&db, (120, 40), env);
        term.rest();
        term.mark();
        stall(&mut term);
        let (slept, worked) = (term.wakeups().unwrap(), term.cpu_ticks().unwrap());
        assert!(term.is_silent_for(Duration::from_secs(2)));
        let (slept, worked) = (term.wakeups().unwrap() - slept, term.cpu_ticks().unwrap() - worked);
        eprintln!("two seconds of a stalled line: {slept} wake-ups, {worked} ticks");
        // Twice a second the store looks for colleagues.
        assert!(slept <= 8 && worked <= 5, "{slept} wake-ups, {worked} ticks");
        term.send("j".repeat(60));
        term.rest();
        // A colleague records a pledge.
        there.send("/belum\r");
        there.wait_for_text("1/49 cocok");
        there.send("i");
        there.wait_for_text("isian ");
        there.send("\x07");
        there.wait_for_text("/48 cocok");
        // The desk looks twice a second.
        term.is_silent_for(Duration::from_millis(1_200));
        term.rest();
        term.go_on_reading();
        term.wait_for(|s| s.contents().contains(" 61/297 orang, 48 belum"), LIMIT);
        term.rest();
        let painted = repaints(&term);
        // The frame that was held, and once what has happened meanwhile; by time, the first may have been all.
        assert!(matches!(painted, 1 | 2), "{env:?}: {painted} repaints");
        let shown = seen(&term);
        term.send("\x0c");
        term.rest();
        assert!(shown == seen(&term), "{env:?}:\n{}", term.text());
    }
}

#[test]
fn a_far_end_that_stops_and_goes_on_loses_nothing() {
    let (rumah, db) = Rumah::berkantor();
    let mut term = rumah.daftar(&db, (200, 50), &[]);
    for round in 0..6 {
        term.stop_reading();
        for keys in ["jj", "\x1b[6~", "\x0c", "\x1b[5~", "/an", "\x0c", "\x1b", "\\", "\x0c", "\x0c"] {
            term.send(keys);
            term.rest();
        }
        term.go_on_reading();
        term.rest();
        let shown = seen(&term);
        term.send("\x0c");
        term.rest();
        assert!(shown == seen(&term), "round {round}:\n{}", term.text());
    }
}
