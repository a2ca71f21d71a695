//! The runtime's edge in a real pseudo-terminal: torn keys, pastes, hang-up, giving the terminal back.

#![allow(clippy::disallowed_methods, reason = "a pseudo-terminal is waited for with a time limit")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod pty_harness;

use std::time::{Duration, Instant};

use nix::sys::signal::Signal;
use pty_harness::{LIMIT, Term};

/// The example `keys`, which `cargo test` builds beside the tests.
fn program() -> String {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples/keys");
    assert!(path.exists(), "{} is missing: run `cargo build --example keys` first", path.display());
    path.to_str().unwrap().to_owned()
}

fn keys(args: &[&str], env: &[(&str, &str)]) -> Term {
    let program = program();
    let cmd: Vec<&str> = std::iter::once(program.as_str()).chain(args.iter().copied()).collect();
    let term = Term::spawn(&cmd, 80, 24, env);
    term.wait_for_text("ready Some((80, 24))");
    term
}

const SSH: (&str, &str) = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");

#[test]
fn torn_keys_stay_whole() {
    // A long hold, so that a busy machine which stretches a gap cannot let it lapse. The holds of 30 and 100 ms are
    // tested where time is an argument, with the decoder.
    let mut term = keys(&[], &[("IKRAR_ESC_MS", "1000")]);
    let gap = Duration::from_millis(60);
    for (bytes, name) in [("\x1b[A", "<Up>"), ("\x1bOP", "<F1>"), ("\x1b[6~", "<PgDn>"), ("\x1b[[E", "<F5>")] {
        term.send_slow(bytes, gap);
        term.wait_for_text(name);
    }
    term.send("\x1b\x1b[B.");
    term.wait_for_text("<.>");
    assert_eq!(term.text().lines().nth(1), Some("<Up><F1><PgDn><F5><.>"));
}

#[test]
fn a_lone_esc_arrives_by_itself() {
    let mut term = keys(&[], &[]);
    term.send("\x1b");
    term.wait_for_text("<Esc>");
}

#[test]
fn a_paste_is_one_thing_and_its_burst_is_text() {
    let mut term = keys(&[], &[SSH]);
    term.send("\x1b[200~Siti\rAnisah\x1b[201~:q\r");
    term.wait_for_text(r#"Paste { text: "Siti\nAnisah:q\n", dropped: 0 }"#);
}

#[test]
fn five_hundred_keys_in_one_write_all_arrive() {
    let mut term = keys(&[], &[]);
    let typed: String = "abcdefghij".chars().cycle().take(500).collect();
    term.mark();
    term.send(format!("{typed}."));
    term.wait_for_text("<.>");
    let got = String::from_utf8(term.bytes_since_mark()).unwrap();
    let got: String = got.split(['<', '>']).filter(|name| name.chars().count() == 1).collect();
    assert_eq!(got, format!("{typed}."));
}

#[test]
fn resize_is_told() {
    let mut term = keys(&[], &[]);
    term.resize(132, 50);
    term.wait_for_text("<Resize(132, 50)>");
}

#[test]
fn the_terminal_is_taken_and_given_back() {
    let mut term = keys(&[], &[]);
    assert!(term.screen(|s| s.alternate_screen() && s.bracketed_paste() && s.hide_cursor() && !s.application_keypad()));
    let raw = term.line_flags();
    assert!(!raw.contains("IXON") && !raw.contains("ICANON") && !raw.contains("ISIG"), "{raw}");
    term.send("q");
    assert!(term.wait_exit(LIMIT).success());
    term.wait_for(|s| !s.alternate_screen() && !s.bracketed_paste() && !s.hide_cursor(), LIMIT);
    let cooked = term.line_flags();
    assert!(cooked.contains("IXON") && cooked.contains("ICANON") && cooked.contains("ISIG"), "{cooked}");
}

#[test]
fn idle_means_no_byte_and_no_wake_up() {
    let term = keys(&[], &[]);
    // The first sleep of each thread is behind us once the second reading equals the first.
    let settled = Instant::now() + LIMIT;
    let mut before = term.wakeups();
    while !(term.is_silent_for(Duration::from_millis(50)) && term.wakeups() == before) {
        before = term.wakeups();
        assert!(Instant::now() < settled, "it never comes to rest");
    }
    assert!(term.is_silent_for(Duration::from_secs(1)));
    assert_eq!(term.wakeups(), before);
}

#[test]
fn a_dropped_line_ends_the_program() {
    let mut term = keys(&[], &[]);
    term.close_line();
    term.wait_exit(Duration::from_secs(1));
}

#[test]
fn a_dropped_line_ends_even_a_deaf_program_without_spinning() {
    let mut term = keys(&["--deaf"], &[]);
    let before = term.cpu_ticks().unwrap();
    let closed = Instant::now();
    term.close_line();
    let mut used = before;
    while let Some(ticks) = term.cpu_ticks().filter(|_| closed.elapsed() < Duration::from_millis(700)) {
        used = used.max(ticks);
        assert!(term.is_silent_for(Duration::from_millis(20)));
    }
    assert!(used - before < 20, "{} ticks while waiting to end", used - before);
    assert_eq!(term.wait_exit(Duration::from_secs(2)).exit_code(), 129);
}

#[test]
fn sigterm_gives_the_terminal_back_even_from_a_deaf_program() {
    let term = keys(&["--deaf"], &[]);
    term.signal(Signal::SIGTERM);
    assert_eq!(term.wait_exit(Duration::from_secs(2)).exit_code(), 143);
    term.wait_for(|s| !s.alternate_screen() && !s.bracketed_paste() && !s.hide_cursor(), LIMIT);
    assert!(term.line_flags().contains("IXON"));
}

#[test]
fn stop_and_quit_from_elsewhere_are_ignored() {
    let mut term = keys(&[], &[]);
    term.signal(Signal::SIGTSTP);
    term.signal(Signal::SIGQUIT);
    term.send("j");
    term.wait_for_text("<j>");
}
