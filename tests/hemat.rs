//! What a key costs on the line, counted: the gate's form of the bench `meja`, on a practice office of one Kanwil.
//!
//! Bytes, writes and frames of the real program at 120 by 40, without a clock: a key has had its effect when every
//! thread of the program sleeps again. The limits are in `pty_harness/batas.rs`; a run prints every figure, and fails
//! with those over their limit.
#![allow(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]
#![allow(clippy::print_stderr, reason = "what was measured is printed")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod pty_harness;

#[allow(dead_code, reason = "the home serves other tests too")]
#[path = "desk_pty/rumah.rs"]
mod rumah;

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use pty_harness::batas::batas;
use pty_harness::saluran::{SSH, Saluran, writes};
use pty_harness::{LIMIT, Term};
use rumah::{PROGRAM, Rumah};

/// Keys of a kind; the figure is their median, so that one which crosses into the next window of rows does not count.
const ULANG: usize = 9;

const PGDN: &str = "\x1b[6~";

/// What one key cost.
#[derive(Debug, Clone, Copy)]
struct Harga {
    bytes: u64,
    writes: Option<u64>,
}

/// The figures of one run.
#[derive(Default)]
struct Hasil {
    lines: String,
    over: Vec<String>,
}

impl Hasil {
    /// Notes a figure beside its limit; `more` is said with it.
    #[track_caller]
    fn catat(&mut self, nama: &str, figure: u64, more: &str) {
        let batas = batas(nama).unwrap_or_else(|| panic!("no limit for {nama}"));
        let over = figure > batas.paling;
        let mark = if over { "  OVER" } else { "" };
        let line = format!("{nama:<54} {figure:>6} of {:>5} {:<2}{more}{mark}", batas.paling, batas.satuan);
        writeln!(self.lines, "{line}").unwrap();
        if over {
            self.over.push(line);
        }
    }

    /// Bytes of several keys.
    fn bytes(&mut self, nama: &str, all: &[Harga]) {
        let most = all.iter().map(|h| h.bytes).max().unwrap();
        self.catat(nama, tengah(all.iter().map(|h| h.bytes)), &format!("(at most {most})"));
    }

    /// Writes of several keys, where the kernel counts them.
    fn writes(&mut self, nama: &str, all: &[Harga]) {
        match all.iter().map(|h| h.writes).collect::<Option<Vec<u64>>>() {
            Some(counts) => self.catat(nama, tengah(counts.into_iter()), ""),
            None => eprintln!("{nama}: this kernel keeps no account of writes"),
        }
    }
}

fn tengah(all: impl Iterator<Item = u64>) -> u64 {
    let mut all: Vec<u64> = all.collect();
    all.sort_unstable();
    all[all.len() / 2]
}

/// Presses a key and waits until all has been done about it.
#[track_caller]
fn tekan(term: &mut Term, keys: impl AsRef<[u8]>) -> Harga {
    let before = writes(term.pid());
    term.mark();
    term.send(keys);
    term.rest();
    let writes = writes(term.pid()).zip(before).map(|(now, before)| now - before);
    Harga { bytes: term.bytes_since_mark().len() as u64, writes }
}

#[track_caller]
fn kali(term: &mut Term, key: &str) -> Vec<Harga> {
    (0..ULANG).map(|_| tekan(term, key)).collect()
}

#[track_caller]
fn ketik(term: &mut Term, text: &str) -> Vec<Harga> {
    text.chars().map(|c| tekan(term, c.to_string())).collect()
}

/// The beginning of the first question to the terminal.
fn question(bytes: &[u8]) -> Option<usize> {
    let asks: [&[u8]; 8] =
        [b"\x1b[6n", b"\x1b[5n", b"\x1b[?6n", b"\x1b[c", b"\x1b[0c", b"\x1b[>c", b"\x1b[>0c", b"\x1b[?2026$p"];
    asks.iter().filter_map(|ask| bytes.windows(ask.len()).position(|w| w == *ask)).min()
}

/// Whether bytes paint a picture: a frame with panes.
fn painted(bytes: &[u8]) -> bool {
    let mut parser = vt100::Parser::new(40.try_into().unwrap(), 120.try_into().unwrap(), 0);
    parser.process(bytes);
    parser.screen().contents().contains("┌ Satker")
}

/// What the keys of a file that comes in cost.
fn masuk(term: &mut Term, rumah: &Rumah, hasil: &mut Hasil) {
    let mut text = "NOMOR\tNAMA\tSTATUS\tUNIT KERJA\n".to_owned();
    for n in 0..60 {
        writeln!(text, "{}\tRekaan Masuk {n}\tPPNPN\tLapas Kelas I Cipinang", 700_000 + n).unwrap();
    }
    std::fs::write(rumah.path("banyak.tsv"), text).unwrap();
    tekan(term, "3");
    tekan(term, "m");
    let home = rumah.path("");
    ketik(term, home.to_str().unwrap());
    hasil.bytes("P8 typed letter in the name of a file", &ketik(term, "banyak.ts"));
    tekan(term, "\r");
    term.wait_for_text("dibaca sebagai");
    tekan(term, "\x07");
    term.wait_for_text("1 Baru 60");
    term.rest();
    hasil.bytes("P5 cursor move, check of a file", &kali(term, "j"));
    let away = (0..3).map(|_| {
        let price = tekan(term, "2");
        tekan(term, "1");
        price
    });
    let away: Vec<Harga> = away.collect();
    hasil.bytes("P7 change to an empty group, check of a file", &away);
    for _ in 0..3 {
        tekan(term, "\x1b");
    }
}

/// What a press costs on an open sheet: before the list begins to move, and while it moves.
fn lembar(term: &mut Term, hasil: &mut Hasil) {
    for keys in ["5", "b", "c", "i", "p", "i", "\r", "PN-0031", "\r", "t", "\r", "\r", "\r", "282", "\x07"] {
        tekan(term, keys);
    }
    term.wait_for_text("tertulis 282");
    term.rest();
    hasil.bytes("P8 row keyed on a sheet", &kali(term, " "));
    tekan(term, " ".repeat(40));
    hasil.bytes("P6 row keyed on a sheet that scrolls", &kali(term, " "));
    assert!(term.text().contains("58/282 sisa 224"), "{}", term.text());
    tekan(term, "/");
    // The first letter goes furthest: to the first of its names.
    let letters: Vec<Harga> = ["a", "s", "w"]
        .map(|letter| {
            let price = tekan(term, letter);
            tekan(term, "\x7f");
            price
        })
        .into();
    hasil.bytes("P8 typed letter in the search of a sheet", &letters);
    tekan(term, "\x1b");
    tekan(term, "q");
}

/// All figures of a desk with these variables.
fn ukur(db: &Path, rumah: &Rumah, more: &[(&str, &str)]) -> Hasil {
    let mut hasil = Hasil::default();
    let mut term = rumah.jalan(&["--db", db.to_str().unwrap()], (120, 40), more);
    term.wait_for(|s| s.contents().contains("┌ Satker") && s.contents().contains("lewat tenggat"), LIMIT * 3);
    term.rest();
    let first = term.bytes_since_mark();
    let early = question(&first).is_some_and(|at| !painted(&first[..at]));
    hasil.catat("P2 questions before the first frame", u64::from(early), "");
    hasil.catat("P3 bytes until the first picture is at rest", first.len() as u64, "");

    // The list over the full width: without the card beside it.
    tekan(&mut term, "3");
    tekan(&mut term, "z");
    assert!(!term.text().contains("Kartu pegawai"), "{}", term.text());
    let moves = kali(&mut term, "j");
    hasil.bytes("P5 cursor move, list of screen 3", &moves);
    hasil.writes("P9 writes of a cursor move", &moves);
    for _ in 0..3 {
        tekan(&mut term, "j".repeat(12));
    }
    let scrolls = kali(&mut term, "j");
    hasil.bytes("P6 scroll by one at the edge, list of screen 3", &scrolls);
    // A longer frame than four KiB may take two writes.
    let short: Vec<Harga> = scrolls.into_iter().filter(|h| h.bytes < 4096).collect();
    if !short.is_empty() {
        hasil.writes("P9 writes of a scroll by one", &short);
    }
    let pages = kali(&mut term, PGDN);
    hasil.bytes("P7 page down, list of screen 3", &pages);
    let burst = tekan(&mut term, "j".repeat(100));
    hasil.writes("P11 100 keys in one write (all; w = frames)", &[burst]);

    tekan(&mut term, "\x10");
    assert!(term.text().contains("Cari orang"), "{}", term.text());
    ketik(&mut term, "zzq");
    hasil.bytes("P8 typed letter in the search box, results unchanged", &ketik(&mut term, "xzzqxzzqx"));
    tekan(&mut term, "\x1b");

    tekan(&mut term, "n");
    assert!(term.text().contains("isian 1 dari"), "{}", term.text());
    ketik(&mut term, "P");
    let typed = ketik(&mut term, "ercobaan satu");
    hasil.bytes("P8 typed letter in a field of a form", &typed);
    hasil.writes("P9 writes of a typed letter", &typed);
    // Nothing is left to keep as a draft.
    tekan(&mut term, "\x15");
    tekan(&mut term, "\x1b");

    tekan(&mut term, "1");
    tekan(&mut term, "\t");
    for _ in 0..3 {
        tekan(&mut term, "j".repeat(12));
    }
    hasil.bytes("P6 scroll by one at the edge, pane of the Meja", &kali(&mut term, "j"));

    term.mark();
    let woken = term.wakeups().unwrap();
    let begun = Instant::now();
    term.is_silent_for(Duration::from_secs(3));
    let slept = begun.elapsed() >= Duration::from_secs(3);
    let woken = term.wakeups().unwrap() - woken;
    hasil.catat("P19 idle 3 s: bytes", term.bytes_since_mark().len() as u64, "");
    // Where a byte was written, the wait ended with it.
    if slept {
        hasil.catat("P19 idle 3 s: wake-ups", woken, "");
    }
    masuk(&mut term, rumah, &mut hasil);
    lembar(&mut term, &mut hasil);
    hasil
}

/// Measures one desk and holds it to the limits.
fn within_limits(name: &str, more: &[(&str, &str)]) {
    let (rumah, db) = Rumah::berorang("8000");
    let hasil = ukur(&db, &rumah, more);
    eprintln!("{name}:\n{}", hasil.lines);
    assert!(hasil.over.is_empty(), "{name}: over the limit:\n{}", hasil.over.join("\n"));
}

#[test]
fn a_key_costs_no_more_than_its_limit() {
    within_limits("local", &[]);
}

#[test]
fn a_key_costs_no_more_than_its_limit_over_ssh() {
    within_limits("over ssh", &[SSH]);
}

#[test]
fn a_held_key_writes_no_more_than_the_line_carries() {
    let (rumah, db) = Rumah::berorang("8000");
    let cmd = [PROGRAM, "--db", db.to_str().unwrap()];
    let mut hasil = Hasil::default();
    for (key, name) in [("j", "j"), (PGDN, "page down")] {
        let line = Some(Saluran::new(100, 64_000));
        let mut term = Term::spawn_over(&cmd, 120, 40, &rumah.lingkungan(&[SSH]), line);
        term.wait_for(|s| s.contents().contains("lewat tenggat"), LIMIT * 3);
        term.rest();
        for keys in ["3", "z", &"j".repeat(40)] {
            tekan(&mut term, keys);
        }
        term.drain();
        term.mark();
        for _ in 0..60 {
            term.send(key);
            std::thread::sleep(Duration::from_millis(33));
        }
        term.rest();
        let bytes = term.bytes_since_mark().len() as u64;
        hasil.catat(&format!("P10 hold {name} 2 s, list of screen 3, RTT 100: bytes"), bytes, "");
    }
    eprintln!("{}", hasil.lines);
    assert!(hasil.over.is_empty(), "over the limit:\n{}", hasil.over.join("\n"));
}

/// The model of the line itself: [`pty_harness::saluran`].
mod model {
    use super::*;

    #[test]
    fn a_key_and_its_echo_take_the_round_trip() {
        let mut term = Term::spawn_over(&["/bin/cat"], 80, 24, &[], Some(Saluran::new(100, 64_000)));
        let begun = Instant::now();
        term.send("x");
        term.wait_for(|s| s.contents().contains('x'), LIMIT);
        let (there, back) = (begun.elapsed(), term.arrived() - begun);
        assert!(there >= Duration::from_millis(50), "the key was at the program after {there:?}");
        // One letter and its headers take 11 ms of the line.
        assert!(back >= Duration::from_millis(111), "its echo was back after {back:?}");
    }

    #[test]
    fn what_is_written_queues_up_on_the_line() {
        let begun = Instant::now();
        let line = Saluran::new(20, 9_600);
        let term = Term::spawn_over(&["/bin/sh", "-c", "printf %2000d 1; exec cat"], 80, 24, &[], Some(line));
        term.wait_for(|s| s.contents().ends_with('1'), LIMIT);
        term.rest();
        assert!(term.arrived() - begun >= Duration::from_micros(1_750_000), "2,088 bytes at 1,200 a second");
    }

    #[test]
    fn an_answer_waits_for_what_stands_before_its_question() {
        // `read` ends with the last letter of the answer.
        let ask = "stty -icanon -echo; printf '%1200d\\033[5n' 1; head -c 4 >/dev/null; echo terjawab; exec cat";
        let begun = Instant::now();
        let env = [("PATH", "/usr/bin:/bin")];
        let term = Term::spawn_over(&["/bin/sh", "-c", ask], 80, 24, &env, Some(Saluran::new(100, 9_600)));
        term.wait_for(|s| s.contents().contains("terjawab"), LIMIT);
        assert!(begun.elapsed() >= Duration::from_millis(1_000), "answered after {:?}", begun.elapsed());
    }
}
