//! A sheet of three hundred rows on screen 5: what every key costs on the line, in the thread that draws, and in all
//! others, of which the store's is nearly all; and a whole sheet from the first key to the last.
//!
//! A key is pressed when all threads sleep again after the one before, so each is a frame and a write of its own: the
//! dearest way of keying. Threads of the program are told apart by their account in `/proc`.

use std::fs;
use std::time::Instant;

use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar};
use ikrar::domain::request::{Read, Reader as _, Rows};

use crate::dukung::{Banyak, Salinan, ms};
use crate::pty_harness::Term;
use crate::{SABAR, Ukur, cpu, desk, dukung, writes};

/// Rows of a sheet, and those of the one that is keyed in a burst, as near as units of the office come.
const ORANG: i64 = 300;
const RAMAI: i64 = 536;

/// Keys of a burst.
const BERUNTUN: usize = 500;

/// What the rows are meant to be, by a part of their names.
pub const TUJUAN: [(&str, &str); 2] = [("bytes", "<= 400 B"), ("desk, CPU", "<= 5 ms")];

/// What keys have cost.
#[derive(Default)]
struct Harga {
    bytes: Banyak,
    desk: Banyak,
    other: Banyak,
}

/// Nanoseconds of processor of the thread that draws, the program's first.
fn meja(pid: i32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/task/{pid}/schedstat")).expect("the program runs");
    text.split_whitespace().next().and_then(|n| n.parse().ok()).expect("a number")
}

/// Presses a key and notes what came of it.
fn tekan(term: &mut Term, key: &str, harga: &mut Harga) {
    let pid = term.pid();
    let (desk, all) = (meja(pid), cpu(pid));
    term.mark();
    term.send(key);
    term.rest();
    let (desk, all) = (meja(pid) - desk, cpu(pid) - all);
    harga.bytes.0.push(term.bytes_since_mark().len() as u64);
    harga.desk.0.push(desk);
    harga.other.0.push(all.saturating_sub(desk));
}

/// Makes a new sheet of a unit, as an operator does.
fn buka(term: &mut Term, unit: &str, nomor: &str) {
    let letters = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
    let mut keys = vec!["b".to_owned()];
    keys.extend(letters(unit));
    keys.push("\r".to_owned());
    keys.extend(letters(nomor));
    keys.extend(["\r", "t", "\r", "\r", "\r", "3", "0", "0", "\x07"].map(String::from));
    for key in keys {
        term.send(key);
        term.rest();
    }
    term.wait_for(|s| s.contents().contains("tertulis 300"), SABAR);
    term.rest();
}

/// What is keyed on row `n`: most have signed.
fn baris(n: usize) -> &'static str {
    match n % 20 {
        7 => "-",
        13 => "w",
        _ => " ",
    }
}

impl Ukur<'_> {
    fn harga(&mut self, way: &str, harga: &Harga) {
        let three = |of: &Banyak| [0.5, 0.99, 1.0].map(|part| ms(of.di(part))).join(" / ");
        let n = harga.bytes.0.len();
        let row = |what: &str| format!("sheet of 300, {way}: {what}");
        self.isi(&row("bytes, median / most"), format!("{} / {} of {n}", harga.bytes.di(0.5), harga.bytes.di(1.0)));
        self.isi(&row("desk, CPU ms: p50 / p99 / max"), three(&harga.desk));
        self.isi(&row("other threads, CPU ms: p50 / p99 / max"), three(&harga.other));
    }

    /// The rows of a sheet.
    pub(super) fn lembar(&mut self) {
        let copy = Salinan::new(&self.path);
        let (mut store, session) = dukung::buka(&copy.0);
        let [unit, crowd] = [ORANG, RAMAI].map(|n| dukung::satker(&mut store, &session, n));
        let mut term = desk(&copy.0, &[], &[], None);
        term.wait_for(|s| s.contents().contains(&self.first), SABAR);
        term.rest();
        term.send("5");
        term.rest();

        buka(&mut term, &unit.pendek, "UKUR-1");
        let mut walk = Harga::default();
        let (begun, all) = (Instant::now(), cpu(term.pid()));
        for n in 0..ORANG as usize {
            tekan(&mut term, baris(n), &mut walk);
        }
        let (wall, all) = (begun.elapsed(), cpu(term.pid()) - all);
        self.harga("walk", &walk);
        let bytes: u64 = walk.bytes.0.iter().sum();
        let whole = format!(
            "{} keys, {bytes} B, {} ms of CPU, {} ms, most of it waiting for rest",
            walk.bytes.0.len(),
            ms(all),
            wall.as_millis()
        );
        self.isi("sheet of 300 from the first row to the last", whole);
        term.send("q");
        term.rest();

        let Rows::Lembar(JawabLembar::Lanjut(Some(left))) =
            store.read(&Read::Lembar(TanyaLembar::Lanjut), &session).expect("a store")
        else {
            panic!("the sheet is on record")
        };
        let Rows::Lembar(JawabLembar::Satu(_, rows)) =
            store.read(&Read::Lembar(TanyaLembar::Satu(left.id)), &session).expect("a store")
        else {
            panic!("its rows are, too")
        };
        assert!(rows.iter().take(ORANG as usize).all(|row| row.isi.is_some()), "every row was keyed");

        buka(&mut term, &unit.pendek, "UKUR-2");
        let (mut letters, mut enter) = (Harga::default(), Harga::default());
        tekan(&mut term, "/", &mut Harga::default());
        for row in rows.iter().step_by(6) {
            let mut words = row.nama.nama.split_whitespace();
            let first = words.next().unwrap_or_default().chars().take(3);
            for letter in first.chain([' ']).chain(words.next_back().unwrap_or_default().chars().take(2)) {
                tekan(&mut term, &letter.to_string(), &mut letters);
            }
            tekan(&mut term, "\r", &mut enter);
        }
        self.harga("find, a letter", &letters);
        self.harga("find, Enter", &enter);
        for key in ["\x1b", "q"] {
            term.send(key);
            term.rest();
        }

        buka(&mut term, &unit.pendek, "UKUR-3");
        let (mut letters, mut enter) = (Harga::default(), Harga::default());
        for turn in 0..10 {
            tekan(&mut term, "e", &mut Harga::default());
            for letter in format!("1{turn} 35 14{turn}-152").chars() {
                tekan(&mut term, &letter.to_string(), &mut letters);
            }
            tekan(&mut term, "\r", &mut enter);
            tekan(&mut term, "u", &mut Harga::default());
        }
        self.harga("except, a letter", &letters);
        self.harga("except, Enter for all rows", &enter);
        term.send("q");
        term.rest();

        buka(&mut term, &crowd.pendek, "UKUR-4");
        let keys: String = (0..BERUNTUN).map(baris).collect();
        let pid = term.pid();
        let (drawn, all, calls) = (meja(pid), cpu(pid), writes(pid));
        term.mark();
        let begun = Instant::now();
        term.send(keys);
        let left = format!("belum {}", crowd.hitung.aktif - BERUNTUN as i64);
        term.wait_for(|s| s.contents().contains(&left), SABAR);
        let seen = begun.elapsed();
        term.rest();
        let cell = format!(
            "{} B, {} ms in the desk, {} ms in all, {} w, seen after {} ms",
            term.bytes_since_mark().len(),
            ms(meja(pid) - drawn),
            ms(cpu(pid) - all),
            writes(pid) - calls,
            seen.as_millis()
        );
        self.isi(&format!("{BERUNTUN} keys on a sheet in one write (all)"), cell);
        crate::quit(&mut term);
    }
}
