//! Straight in the emulator.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::hari::{Langkah, hari, kantor, pendek, pesan};
use super::pty_harness::Term;
use super::pty_harness::saluran::{SSH, Saluran};
use super::rumah::{PROGRAM, Rumah};

/// What is seen of a cell beside its letter: the ground, the letter's own (colour, bold, dim, italic) if there is one,
/// and what is seen of a blank too (reverse, underline).
type Rupa = (vt100::Color, Option<(vt100::Color, bool, bool, bool)>, (bool, bool));

/// Everything an operator sees: each row's letters, and the looks of its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gambar {
    rows: Vec<(String, Vec<Rupa>)>,
    cursor: Option<(u16, u16)>,
}

/// The picture in a terminal.
pub fn gambar(screen: &vt100::Screen) -> Gambar {
    let (rows, cols) = (screen.size().0.get(), screen.size().1.get());
    let row = |row: u16| {
        let mut text = String::new();
        let mut attrs = Vec::new();
        for cell in (0..cols).filter_map(|col| screen.cell(row, col)) {
            let blank = cell.contents().trim().is_empty();
            if !cell.is_wide_continuation() {
                text.push_str(if blank { " " } else { cell.contents() });
            }
            let lines = (cell.inverse(), cell.underline());
            let seen = !blank || lines != (false, false);
            let letter = seen.then(|| (cell.fgcolor(), cell.bold(), cell.dim(), cell.italic()));
            attrs.push((cell.bgcolor(), letter, lines));
        }
        (text, attrs)
    };
    let cursor = (!screen.hide_cursor()).then(|| screen.cursor_position());
    Gambar { rows: (0..rows).map(row).collect(), cursor }
}

impl Gambar {
    /// Where two pictures differ, row by row; empty where they do not.
    pub fn beda(&self, fresh: &Self) -> String {
        let mut said = String::new();
        for (at, (was, is)) in self.rows.iter().zip(&fresh.rows).enumerate() {
            if was.0 != is.0 {
                write!(said, "\nrow {at}\n  shown    {:?}\n  repaint  {:?}", was.0, is.0).unwrap();
            } else if let Some(col) = was.1.iter().zip(&is.1).position(|(was, is)| was != is) {
                let (was, is) = (&was.1[col], &is.1[col]);
                write!(said, "\nrow {at} column {col}\n  shown    {was:?}\n  repaint  {is:?}").unwrap();
            }
        }
        if self.cursor != fresh.cursor {
            write!(said, "\ncursor shown {:?}, repaint {:?}", self.cursor, fresh.cursor).unwrap();
        }
        said
    }
}

/// Compares the picture with its full repaint.
#[track_caller]
fn same(term: &mut Term, name: &str, step: &str) {
    term.rest();
    let shown = term.screen(gambar);
    term.mark();
    term.send("\x0c");
    term.rest();
    assert!(term.bytes_since_mark().len() > 300, "{name}, {step}: Ctrl+L paints everything");
    let beda = shown.beda(&term.screen(gambar));
    assert!(beda.is_empty(), "{name}, after {step}:{beda}");
}

/// Goes through steps, comparing after each.
#[track_caller]
fn through(term: &mut Term, name: &str, steps: impl Iterator<Item = Langkah>) {
    term.wait_for_text("jatuh tempo");
    same(term, name, "start");
    for (step, keys) in steps {
        term.send(keys);
        term.rest();
        if !pesan((step, keys)) {
            same(term, name, step);
        }
    }
}

fn desk(rumah: &Rumah, db: &std::path::Path, more: &[(&str, &str)], line: Option<Saluran>) -> Term {
    let cmd = [PROGRAM, "--db", db.to_str().unwrap()];
    Term::spawn_over(&cmd, 120, 40, &rumah.lingkungan(more), line)
}

#[test]
fn a_whole_day_in_xterm() {
    let (rumah, db) = kantor();
    let mut term = desk(&rumah, &db, &[("TERM", "xterm")], None);
    through(&mut term, "xterm", hari());
    assert!(strange(&term.everything()).is_empty(), "{:?}", strange(&term.everything()));
}

/// Kinds of sequences in some bytes that not every terminal here knows, each as its intermediate letters and its end.
///
/// Known to xterm, PuTTY, Windows Terminal, tmux, GNU screen, the Linux console and VTE alike are cursor positions and
/// moves, erasing in line, screen and ahead, inserting and deleting of lines and letters, scroll regions, attributes,
/// the status report, and modes, of which an unknown one is passed over (without `?` only off: letters replace). Scrolling without moving the cursor (`S`, `T`)
/// and repeating a letter (`b`) mean nothing on the Linux console. The question for a mode (`$p`) is passed over too.
fn strange(bytes: &[u8]) -> BTreeSet<String> {
    let known =
        ["@", "A", "B", "C", "D", "G", "H", "J", "K", "L", "M", "P", "X", "d", "m", "n", "r", "l", "?h", "?l", "?$p"];
    let mut kinds = BTreeSet::new();
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == 0x1b) {
        let after = &rest[at + 1..];
        let kind = match after.first() {
            Some(b'[') => {
                let end = after.iter().skip(1).position(|b| (0x40..0x7f).contains(b)).expect("a whole sequence") + 1;
                let letters = after[1..=end].iter().filter(|b| !(b.is_ascii_digit() || **b == b';'));
                letters.map(|b| char::from(*b)).collect()
            }
            other => format!("ESC {:?}", other.map(|b| char::from(*b))),
        };
        kinds.insert(kind);
        rest = after;
    }
    // Up a line with scrolling; the plain keypad; cursor kept and fetched; plain letters.
    let escapes = ["M", ">", "7", "8", "("].map(|c| format!("ESC {:?}", c.chars().next()));
    kinds.retain(|kind| !known.contains(&kind.as_str()) && !escapes.contains(kind));
    kinds
}

#[test]
fn sequences_that_not_every_terminal_knows_are_told_apart() {
    assert!(strange(b"\x1b[2;5H\x1b[Kx\x1b[1;31m\x1bM\x1b[?2026$p\x1b[5n\x1b[?25l").is_empty());
    let odd: Vec<String> = strange(b"\x1b[3S\x1b[3b\x1b[>c\x1bP\x1b[?u").into_iter().collect();
    assert_eq!(odd, [">c", "?u", "ESC Some('P')", "S", "b"]);
}

#[test]
fn every_size_of_the_window() {
    let (rumah, db) = kantor();
    let mut term = desk(&rumah, &db, &[], None);
    term.wait_for_text("jatuh tempo");
    for screen in ["1", "3"] {
        term.send(screen);
        term.rest();
        for (w, h) in [(80, 24), (81, 25), (60, 16), (200, 50), (120, 40)] {
            term.resize(w, h);
            same(&mut term, "resized", &format!("{w} x {h}"));
            for keys in ["jjj", "\x1b[6~", "kkkk", "\x1b[5~"] {
                term.send(keys);
                same(&mut term, "resized", &format!("{w} x {h}, {keys:?}"));
            }
        }
    }
}

#[test]
fn a_window_that_changes_in_the_middle_of_keys() {
    let (rumah, db) = kantor();
    let mut term = desk(&rumah, &db, &[SSH], Some(Saluran::new(40, 64_000)));
    term.wait_for_text("jatuh tempo");
    term.send("3");
    term.rest();
    for (w, h) in [(100, 30), (140, 45), (80, 24), (120, 40)] {
        term.send("jjjjjjjjjj");
        term.resize(w, h);
        term.send("\x1b[6~jjj");
        term.rest();
        // What was drawn for the old size in the new one may stand nowhere but in a picture that is painted over.
        same(&mut term, "resized under keys", &format!("{w} x {h}"));
    }
}

#[test]
fn a_short_day_under_every_name_and_behind_a_slow_line() {
    let under = |name: &str, more: &[(&str, &str)], line: Option<Saluran>| {
        let (rumah, db) = kantor();
        through(&mut desk(&rumah, &db, more, line), name, pendek());
    };
    // Side by side: they mostly wait.
    std::thread::scope(|scope| {
        scope.spawn(|| under("linux console", &[("TERM", "linux")], None));
        scope.spawn(|| under("vt100 without a UTF-8 locale", &[("TERM", "vt100"), ("LANG", "C")], None));
        scope.spawn(|| under("putty", &[("TERM", "putty")], None));
        scope.spawn(|| under("no colour", &[("NO_COLOR", "1")], None));
        scope.spawn(|| under("slow line", &[SSH], Some(Saluran::new(100, 64_000))));
    });
}

#[test]
fn keys_held_behind_a_slow_line_end_in_the_same_picture() {
    let (rumah, db) = kantor();
    let mut term = desk(&rumah, &db, &[SSH], Some(Saluran::new(300, 9_600)));
    term.wait_for_text("jatuh tempo");
    for (place, keys) in [("the list", "3"), ("a pane", "1\t")] {
        term.send(keys);
        term.rest();
        for key in ["j", "\x1b[6~", "k", "\x1b[5~"] {
            for _ in 0..12 {
                term.send(key);
                std::thread::sleep(std::time::Duration::from_millis(33));
            }
            same(&mut term, place, &format!("{key:?} held"));
        }
    }
}
