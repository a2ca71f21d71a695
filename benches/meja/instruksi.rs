//! P4 and P12: instructions, counted by valgrind, which no other program on the machine disturbs.
//!
//! A start is the whole session that is ended as soon as its first picture stands. A key is the difference between two
//! sessions that press it few and many times, so nothing that happens once counts. The look for other operators'
//! commits, twice a second, is in it: that is a few in a hundred of what a key takes.

use std::fs;
use std::path::Path;
use std::process::Command;

use nix::sys::signal::Signal;

use crate::dukung::Salinan;
use crate::pty_harness::batas::{INSTRUKSI, TUMBUH};
use crate::{SABAR, Ukur, desk, dukung, rows, tanda};

/// How often the short and the long session repeat what they measure. Answers of the store may come in one turn of the
/// loop or in two, which is a frame more or less: a tenth of a start, so it is spread over many keys.
const SINGKAT: usize = 3;
const PANJANG: usize = 43;

/// Starts, of which the least counts.
const START: usize = 5;

/// What is measured: its row, the keys that lead there, the keys that are repeated, how many of a kind these are.
type Naskah = (&'static str, &'static [&'static str], &'static [&'static str], usize);

/// The whole Meja is drawn; under the help nothing is asked of the store, so that a key is one frame. A move stays inside
/// the page, a scroll begins at its edge; the edit records a pledge of one who owes it.
const NASKAH: [Naskah; 5] = [
    ("one frame: help scrolled by one", &["?", "jj"], &["j", "k"], 2),
    ("P12 cursor move", &["\t", "jj"], &["j", "k"], 2),
    ("P12 scroll by one", &["\t", "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj"], &["j"], 1),
    ("P12 page down", &["\t", "\x1b[6~"], &["\x1b[6~"], 1),
    ("P12 edit with commit", &["3", "/belum\r"], &["i", "\x07"], 1),
];

/// Whether instructions can be counted here.
fn ada() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok_and(|o| o.status.success())
}

/// All instructions of a session: `lead`, then `each` so often.
fn jumlah(path: &Path, first: &str, lead: &[&str], each: &[&str], n: usize) -> f64 {
    let log = path.with_extension("valgrind");
    let option = format!("--log-file={}", log.display());
    // Threads take turns in order, which makes a start repeat to the thousandth.
    let tool = [
        "valgrind",
        "--fair-sched=yes",
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
        option.as_str(),
    ];
    let mut term = desk(path, &tool, &[], None);
    term.wait_for(|s| s.contents().contains(first), SABAR);
    term.rest();
    for key in lead.iter().copied().chain(std::iter::repeat_n(each, n).flatten().copied()) {
        term.send(key);
        term.rest();
    }
    term.signal(Signal::SIGTERM);
    term.wait_exit(SABAR);
    let text = fs::read_to_string(&log).expect("valgrind's account");
    fs::remove_file(&log).ok();
    let line = text.lines().find(|l| l.contains("I refs:") || l.contains("I   refs:")).expect("its count");
    let digits: String = line.rsplit(':').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// Millions of instructions of a start.
fn mulai(path: &Path, first: &str) -> f64 {
    (0..START).map(|_| jumlah(path, first, &[], &[], 0) / 1e6).fold(f64::INFINITY, f64::min)
}

/// Millions of instructions of what a script repeats.
fn naskah(path: &Path, first: &str, (_, lead, each, kinds): Naskah) -> f64 {
    let session = |n| {
        let copy = Salinan::new(path);
        jumlah(&copy.0, first, lead, each, n)
    };
    (session(PANJANG) - session(SINGKAT)) / 1e6 / ((PANJANG - SINGKAT) * kinds) as f64
}

impl Ukur<'_> {
    /// The rows of P4 and P12.
    pub(super) fn instruksi(&mut self) {
        if !ada() {
            eprintln!("  no valgrind here: P4 and P12 are left out");
            return;
        }
        let start = mulai(&self.path, &self.first);
        self.isi("P4 start, million instructions", format!("{start:.1}"));
        for script in NASKAH {
            let figure = naskah(&self.path, &self.first, script);
            self.isi(&format!("{}, million instructions", script.0), format!("{figure:.2}"));
        }
    }
}

/// The form of the gate: the office of eight thousand against the committed numbers, and P4 against the ministry's.
/// What the process ends with.
pub fn gerbang() -> i32 {
    if !ada() {
        println!("no valgrind here: instructions are not counted");
        return 0;
    }
    let office = |name: &str| {
        let path = dukung::kantor(name);
        let first = tanda(&rows(&path, 20));
        (path, first)
    };
    let (path, first) = office("8k");
    let start = mulai(&path, &first);
    let keys = NASKAH.map(|script| (script.0, naskah(&path, &first, script)));
    let mut over = 0;
    for (row, figure) in [("P4 start", start)].into_iter().chain(keys) {
        let (_, known, slack) = INSTRUKSI.iter().find(|(name, ..)| *name == row).copied().unwrap_or((row, 0.0, 0.0));
        let mark = if figure > known * (1.0 + slack) {
            over += 1;
            "  OVER"
        } else if figure < known * (1.0 - 2.0 * slack) {
            "  less than it was: note it in tests/pty_harness/batas.rs"
        } else {
            ""
        };
        println!("{row:<34} {figure:>8.2} of {known:>8.2} million instructions{mark}");
    }
    let (path, first) = office("65k");
    let growth = mulai(&path, &first) / start;
    let mark = if growth > TUMBUH { "  OVER" } else { "" };
    over += i32::from(growth > TUMBUH);
    println!("P4 start, 65k / 8k                 {growth:>8.2} of {TUMBUH:>8.2}{mark}");
    i32::from(over > 0)
}
