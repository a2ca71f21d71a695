//! P10: keys at the far end of a line, as `pty_harness/saluran.rs` models it.
//!
//! A held key repeats thirty times a second for two seconds. How far the program is behind is the time from the last
//! key to the moment the last byte that follows is at the terminal, the round trip included.

use std::thread;
use std::time::{Duration, Instant};

use nix::sys::signal::Signal;

use crate::pty_harness::Term;
use crate::pty_harness::batas::{RTT, TEMPAT, tahan};
use crate::pty_harness::saluran::{SSH, Saluran};
use crate::{SABAR, Ukur, desk};

/// Single keys of a kind.
const ULANG: usize = 5;

/// Keys held, and how often they repeat.
const TAHAN: u32 = 60;
const JEDA: Duration = Duration::from_nanos(1_000_000_000 / 30);

/// From one letter to the next of a quick typist.
const KETIK: Duration = Duration::from_millis(150);

/// What became of some keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Akibat {
    /// From the last key to the last byte.
    lag: Duration,
    bytes: usize,
}

impl Akibat {
    fn cell(self) -> String {
        format!("{} ms, {} B", self.lag.as_millis(), self.bytes)
    }
}

/// Presses keys at a steady pace on an empty line, whatever the program does, and waits for the end of it.
fn tekan(term: &mut Term, keys: &[&str], pace: Duration) -> Akibat {
    term.drain();
    term.mark();
    let begun = Instant::now();
    let mut last = begun;
    for (i, key) in keys.iter().enumerate() {
        let due = begun + pace * u32::try_from(i).expect("few keys");
        thread::sleep(due.saturating_duration_since(Instant::now()));
        last = Instant::now();
        term.send(key);
    }
    term.rest();
    Akibat { lag: term.arrived().saturating_duration_since(last), bytes: term.bytes_since_mark().len() }
}

/// The median of a single key, and what the line alone takes for so many bytes.
fn satu(term: &mut Term, key: &str, line: Saluran) -> String {
    let mut all: Vec<Akibat> = (0..ULANG).map(|_| tekan(term, &[key], Duration::ZERO)).collect();
    all.sort_unstable();
    let one = all[ULANG / 2];
    let least = line.rtt + line.takes(one.bytes);
    format!("{} ms (the line alone {}), {} B", one.lag.as_millis(), least.as_millis(), one.bytes)
}

/// Ends the program as the system would, so that its file is whole for whoever copies it.
fn tutup(term: &Term) {
    term.signal(Signal::SIGTERM);
    term.wait_exit(SABAR);
}

impl Ukur<'_> {
    /// Every row of the line.
    pub(super) fn jauh(&mut self) {
        for rtt in RTT {
            for tempat in TEMPAT {
                self.sejauh(rtt, 64_000, tempat, "");
            }
        }
        self.sejauh(300, 9_600, TEMPAT[0], " at 9,600 bit/s");
        self.mengetik();
    }

    fn buka(&self, line: Saluran) -> Term {
        let term = desk(&self.path, &[], &[SSH], Some(line));
        term.wait_for(|s| s.contents().contains(&self.first), SABAR);
        term.rest();
        term
    }

    /// Keys in one place at one distance.
    fn sejauh(&mut self, rtt: u64, bps: u64, tempat: &str, lain: &str) {
        let line = Saluran::new(rtt, bps);
        let mut term = self.buka(line);
        let press = |term: &mut Term, keys: &str| tekan(term, &[keys], Duration::ZERO);
        if tempat == TEMPAT[0] {
            press(&mut term, "3");
            if term.text().contains("Kartu pegawai") {
                press(&mut term, "z");
            }
        } else {
            press(&mut term, "\t");
        }
        let row = |what: &str| format!("{what}, {tempat}, RTT {rtt}{lain}");
        let one = satu(&mut term, "j", line);
        self.isi(&row("one cursor move"), one);
        for _ in 0..4 {
            press(&mut term, &"j".repeat(10));
        }
        let one = satu(&mut term, "j", line);
        self.isi(&row("one scroll by one"), one);
        for (key, name) in [("j", "j"), ("\x1b[6~", "page down")] {
            if name == "page down" {
                let one = satu(&mut term, key, line);
                self.isi(&row("one page down"), one);
            }
            let held = tekan(&mut term, &vec![key; TAHAN as usize], JEDA);
            self.isi(&tahan(name, tempat, rtt, lain), held.cell());
        }
        tutup(&term);
    }

    /// Ten letters into a form on the slowest line.
    fn mengetik(&mut self) {
        let mut term = self.buka(Saluran::new(300, 9_600));
        tekan(&mut term, &["3"], Duration::ZERO);
        tekan(&mut term, &["n"], Duration::ZERO);
        let keys: Vec<String> = "Ngatini Wu".chars().map(|c| c.to_string()).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let typed = tekan(&mut term, &keys, KETIK);
        self.isi("10 letters typed into a form, RTT 300 at 9,600 bit/s: behind by", typed.cell());
        // What was typed becomes a draft; take it back first.
        tekan(&mut term, &["\x15"], Duration::ZERO);
        tekan(&mut term, &["\x1b"], Duration::ZERO);
        tutup(&term);
    }
}
