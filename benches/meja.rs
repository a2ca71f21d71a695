//! What a key costs on the line and in the processor: the real program in a pseudo-terminal of 120 by 40.
//! `docs/speed.md` says how to run it and keeps its figures.
//!
//! Bytes, writes and instructions are counted and hardly depend on what else the machine does; milliseconds do. A key's
//! bytes are those of everything the program says until it has been silent for [`DIAM`]: also what an answer of the
//! store adds after the first picture.

#![allow(missing_docs, reason = "a bench has no one to call it")]
#![allow(clippy::disallowed_methods, reason = "a bench looks at clock, environment and processes")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its figures go to the screen")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod dukung;
#[path = "meja/instruksi.rs"]
mod instruksi;
#[path = "meja/jauh.rs"]
mod jauh;
#[path = "meja/lembar.rs"]
mod lembar;
#[path = "../tests/pty_harness/mod.rs"]
mod pty_harness;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use dukung::{Banyak, Tabel, ms};
use ikrar::domain::nomor::JenisNomor;
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiRow, PegawaiUrut};
use ikrar::domain::request::{Jangkar, PegawaiQuery, Read, Reader as _, Rows};
use pty_harness::Term;
use pty_harness::batas::batas;
use pty_harness::saluran::Saluran;

const COLS: u16 = 120;
const ROWS: u16 = 40;

/// Silence after which a key has had all its effect.
const DIAM: Duration = Duration::from_millis(150);

/// Longest wait for a first picture; valgrind needs most of it.
const SABAR: Duration = Duration::from_secs(120);

/// Pairs of starts, ours and the other's in turn.
const PASANG: usize = 11;

/// Keys of a kind.
const ULANG: usize = 10;

/// How often a key repeats while it is held.
const JEDA_TAHAN: Duration = Duration::from_millis(33);

/// What can be measured by itself: `cargo bench --bench meja -- jauh` does only that.
const BAGIAN: [&str; 6] = ["mulai", "tombol", "lembar", "jauh", "instruksi", "less"];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if words.iter().any(|word| word == "gerbang") {
        std::process::exit(instruksi::gerbang());
    }
    if let Some(odd) = words.iter().find(|word| !BAGIAN.contains(&word.as_str())) {
        panic!("{odd} is no part of this bench; there are gerbang, {}", BAGIAN.join(", "));
    }
    let wanted = |part: &str| words.is_empty() || words.iter().any(|word| word == part);
    let mut table = Tabel::default();
    for (name, _) in dukung::ukuran() {
        eprintln!("{name}:");
        let path = dukung::kantor(&name);
        let rows = rows(&path, 2_000);
        let mut ukur = Ukur { name: name.clone(), table: &mut table, first: tanda(&rows), path };
        if wanted("mulai") {
            ukur.mulai();
        }
        if wanted("tombol") {
            ukur.tombol();
        }
        if wanted("lembar") {
            ukur.lembar();
        }
        if wanted("jauh") {
            ukur.jauh();
        }
        if wanted("instruksi") {
            ukur.instruksi();
        }
        if wanted("less") {
            less(&rows, &mut table, &name);
        }
    }
    println!("\n{}", dukung::mesin());
    table.cetak_tujuan("120x40; bytes and CPU of one key", tujuan);
}

/// What a row is meant to be.
fn tujuan(row: &str) -> String {
    if let Some(batas) = batas(row) {
        let also = if row.starts_with("P7 ") { ", <= 1.3 x less" } else { "" };
        let at_most = if batas.paling == 0 { "" } else { "<= " };
        return format!("{at_most}{} {}{also}", batas.paling, batas.satuan).trim_end().to_owned();
    }
    let other = [
        ("P1 start / sqlite3 shell, pairwise", "<= 1.5"),
        ("P4 start, million instructions", "5M <= 1.2 x 8k"),
        ("P12 cursor move, million instructions", "<= 3.7, aim 1.85"),
        ("P12 scroll by one, million instructions", "<= 3.7, aim 1.85"),
        ("P12 page down, million instructions", "<= 5.1, aim 2.55"),
        ("P12 edit with commit, million instructions", "<= 3.7, aim 1.85"),
        ("memory after all keys", "anonymous <= 32, <= 8k + 12"),
        ("idle 3 s: CPU ms", "<= 3"),
    ];
    if row.starts_with("sheet of 300") {
        let target = lembar::TUJUAN.iter().find(|(part, _)| row.contains(part));
        return target.map_or_else(String::new, |(_, target)| (*target).to_owned());
    }
    other.iter().find(|(name, _)| *name == row).map_or_else(String::new, |(_, target)| (*target).to_owned())
}

/// The first people of the office by name.
fn rows(path: &Path, batas: usize) -> Vec<PegawaiRow> {
    let (mut store, session) = dukung::buka(path);
    let query = PegawaiQuery {
        satker: None,
        gelombang: None,
        filter: PegawaiFilter::default(),
        nonaktif: false,
        urut: PegawaiUrut::Nama,
    };
    match store.read(&Read::Pegawai { query, dari: Jangkar::Awal, batas }, &session) {
        Ok(Rows::Pegawai(window)) => window.rows,
        other => panic!("{other:?}"),
    }
}

/// What the first useful picture shows: the number of a person at the head of the list.
fn tanda(rows: &[PegawaiRow]) -> String {
    let row = rows.iter().take(10).find(|r| r.nomor.jenis == JenisNomor::Nip).expect("one of ten has a NIP");
    row.nomor.grouped()
}

/// What one key did.
#[derive(Debug, Default)]
struct Baca {
    bytes: u64,
    cpu: u64,
    writes: u64,
    last: u64,
}

/// Nanoseconds of processor of all threads of a process.
fn cpu(pid: i32) -> u64 {
    let Ok(tasks) = fs::read_dir(format!("/proc/{pid}/task")) else { return 0 };
    let one = |path: PathBuf| {
        let text = fs::read_to_string(path.join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse::<u64>().ok()
    };
    tasks.filter_map(|task| one(task.ok()?.path())).sum()
}

/// System calls that write, of a process.
fn writes(pid: i32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/io")).unwrap_or_default();
    text.lines().find_map(|l| l.strip_prefix("syscw: ")).and_then(|n| n.parse().ok()).unwrap_or(0)
}

/// Waits until the program has been silent for a while; when the last byte came.
fn tenang(term: &Term, begun: Instant) -> Duration {
    let mut last = begun.elapsed();
    while !term.is_silent_for(DIAM) {
        last = begun.elapsed();
    }
    last
}

fn tekan(term: &mut Term, keys: impl AsRef<[u8]>) -> Baca {
    baca(term, |term| term.send(keys))
}

fn baca(term: &mut Term, act: impl FnOnce(&mut Term)) -> Baca {
    let pid = term.pid();
    let (cpu_before, writes_before) = (cpu(pid), writes(pid));
    term.mark();
    let begun = Instant::now();
    act(term);
    let silent = term.bytes_since_mark().is_empty() && term.is_silent_for(Duration::from_secs(1));
    let first = begun.elapsed();
    let last = if silent { first } else { tenang(term, begun).max(first) };
    let nanos = |d: Duration| if silent { 0 } else { u64::try_from(d.as_nanos()).unwrap_or(u64::MAX) };
    Baca {
        bytes: term.bytes_since_mark().len() as u64,
        cpu: cpu(pid) - cpu_before,
        writes: writes(pid) - writes_before,
        last: nanos(last),
    }
}

/// The median of a figure.
fn tengah(all: &[Baca], of: fn(&Baca) -> u64) -> u64 {
    Banyak(all.iter().map(of).collect()).di(0.5)
}

/// The program on an office; `before` is what runs it, if not itself, `more` are further variables.
fn desk(path: &Path, before: &[&str], more: &[(&str, &str)], line: Option<Saluran>) -> Term {
    let db = path.to_str().expect("a path of letters");
    let mut cmd = before.to_vec();
    cmd.extend([env!("CARGO_BIN_EXE_ikrar"), "--db", db]);
    let home = std::env::temp_dir().join("ikrar-ukur");
    let home = home.to_str().expect("a path of letters");
    let mut env = vec![("HOME", home), ("PATH", "/usr/bin:/bin")];
    env.extend(more);
    Term::spawn_over(&cmd, COLS, ROWS, &env, line)
}

struct Ukur<'t> {
    name: String,
    table: &'t mut Tabel,
    first: String,
    path: PathBuf,
}

impl Ukur<'_> {
    fn isi(&mut self, row: &str, cell: impl Into<String>) {
        let cell = cell.into();
        eprintln!("  {row}: {cell}");
        self.table.isi(row, &self.name, cell);
    }

    /// Starts the program.
    fn term(&self) -> Term {
        let term = desk(&self.path, &[], &[], None);
        term.wait_for(|s| s.contents().contains(&self.first), SABAR);
        term
    }

    fn mulai(&mut self) {
        let (mut own, mut own_cpu, mut bytes, mut ratio) =
            (Banyak::default(), Banyak::default(), Vec::new(), Banyak::default());
        let mut shell = Banyak::default();
        let has_shell = Command::new("sqlite3").arg("--version").output().is_ok_and(|o| o.status.success());
        for _ in 0..PASANG {
            let begun = Instant::now();
            let term = self.term();
            let took = u64::try_from(begun.elapsed().as_nanos()).unwrap();
            own.0.push(took);
            own_cpu.0.push(cpu(term.pid()));
            tenang(&term, begun);
            bytes.push(term.bytes_since_mark().len());
            term.kill();
            drop(term);
            if has_shell {
                let other = self.shell();
                shell.0.push(other);
                ratio.0.push(took * 1000 / other.max(1));
            }
        }
        self.isi("start to first useful frame, wall ms (median)", ms(own.di(0.5)));
        self.isi("start, CPU ms (median)", ms(own_cpu.di(0.5)));
        if has_shell {
            self.isi("sqlite3 shell printing the same rows, wall ms", ms(shell.di(0.5)));
            self.isi("P1 start / sqlite3 shell, pairwise", format!("{:.2}", ratio.di(0.5) as f64 / 1000.0));
        } else {
            eprintln!("  no sqlite3 here: P1 is left out");
        }
        bytes.sort_unstable();
        self.isi("P3 bytes until the first picture is at rest", bytes[bytes.len() / 2].to_string());
    }

    fn shell(&self) -> u64 {
        let sql = "SELECT p.nama, p.nomor, p.golongan, p.status, s.pendek, i.keadaan, i.tanggal FROM pegawai p \
                   JOIN satker s ON s.id = p.satker_id LEFT JOIN ikrar i ON i.gelombang_id = 2 AND i.pegawai_id = p.id \
                   ORDER BY p.nama_kunci, p.id LIMIT 38";
        let db = self.path.to_str().unwrap();
        let begun = Instant::now();
        let term = Term::spawn(&["sqlite3", "-readonly", db, sql], COLS, ROWS, &[("PATH", "/usr/bin:/bin")]);
        term.wait_exit(SABAR);
        u64::try_from(begun.elapsed().as_nanos()).unwrap()
    }

    /// One key several times; `row` says what it is.
    fn kali(&mut self, term: &mut Term, row: &str, key: &str) {
        let all: Vec<Baca> = (0..ULANG).map(|_| tekan(term, key)).collect();
        self.tulis(row, &all);
    }

    fn tulis(&mut self, row: &str, all: &[Baca]) {
        self.isi(
            row,
            format!(
                "{} B, {} ms, {} w, {} ms",
                tengah(all, |b| b.bytes),
                ms(tengah(all, |b| b.cpu)),
                tengah(all, |b| b.writes),
                ms(tengah(all, |b| b.last)),
            ),
        );
    }

    fn tombol(&mut self) {
        let mut term = self.term();
        tenang(&term, Instant::now());
        self.isi("memory after start: anonymous / resident / peak, MiB", dukung::memori(&term.pid().to_string()));

        tekan(&mut term, "3");
        if term.text().contains("Kartu pegawai") {
            tekan(&mut term, "z");
        }
        tekan(&mut term, "g");
        self.kali(&mut term, "P5 cursor move, list of screen 3", "j");
        for _ in 0..4 {
            tekan(&mut term, "jjjjjjjjjj");
        }
        self.kali(&mut term, "P6 scroll by one at the edge, list of screen 3", "j");
        self.kali(&mut term, "P7 page down, list of screen 3", "\x1b[6~");
        self.kali(&mut term, "page up", "\x1b[5~");
        let ends: Vec<Baca> = (0..ULANG).map(|i| tekan(&mut term, if i % 2 == 0 { "G" } else { "g" })).collect();
        self.tulis("to the end and back", &ends);
        let filters: Vec<Baca> = (0..3)
            .map(|_| {
                let read = tekan(&mut term, "/belum\r");
                tekan(&mut term, "\\");
                read
            })
            .collect();
        self.tulis("filter `/belum` Enter in one go", &filters);

        for _ in 0..6 {
            tekan(&mut term, "jjjjjjjjjj");
        }
        let held = baca(&mut term, |term| term.send_slow("j".repeat(60), JEDA_TAHAN));
        self.tulis("hold j, 60 keys at 30 Hz, at the edge (all)", &[held]);
        let burst = tekan(&mut term, "j".repeat(100));
        self.tulis("P11 100 keys in one write (all; w = frames)", &[burst]);
        let burst = tekan(&mut term, "\x1b[6~".repeat(20));
        self.tulis("20 x page down in one write (all; w = frames)", &[burst]);

        tekan(&mut term, "\x10");
        let typed: Vec<Baca> = "siti ra".chars().map(|c| tekan(&mut term, c.to_string())).collect();
        self.tulis("typed letter in the search box, results change", &typed);
        let typed: Vec<Baca> = "zzqxzzqx".chars().map(|c| tekan(&mut term, c.to_string())).skip(3).collect();
        self.tulis("P8 typed letter in the search box, results unchanged", &typed);
        tekan(&mut term, "\x1b");

        tekan(&mut term, "n");
        let typed: Vec<Baca> = "Percobaan".chars().map(|c| tekan(&mut term, c.to_string())).skip(1).collect();
        self.tulis("P8 typed letter in a field of a form", &typed);
        // What was typed becomes a draft; take it back first.
        tekan(&mut term, "\x7f".repeat(9));
        tekan(&mut term, "\x1b");

        tekan(&mut term, "1");
        tekan(&mut term, "\t");
        self.kali(&mut term, "cursor move, pane of the Meja", "j");
        for _ in 0..4 {
            tekan(&mut term, "jjjjjjjjjj");
        }
        self.kali(&mut term, "P6 scroll by one at the edge, pane of the Meja", "j");
        self.kali(&mut term, "page down, pane of the Meja", "\x1b[6~");
        self.isi("memory after all keys", dukung::memori(&term.pid().to_string()));

        let (before, wakes) = (cpu(term.pid()), term.wakeups().unwrap_or(0));
        term.mark();
        term.is_silent_for(Duration::from_secs(3));
        let woken = term.wakeups().unwrap_or(0) - wakes;
        self.isi("P19 idle 3 s: bytes", term.bytes_since_mark().len().to_string());
        self.isi("P19 idle 3 s: wake-ups", woken.to_string());
        self.isi("idle 3 s: CPU ms", ms(cpu(term.pid()) - before));
        quit(&mut term);
    }
}

fn quit(term: &mut Term) {
    term.send("Q");
    tenang(term, Instant::now());
    term.send("y");
    term.wait_exit(SABAR);
}

/// The same rows as text in `less`, where it is there.
fn less(rows: &[PegawaiRow], table: &mut Tabel, name: &str) {
    if !Command::new("less").arg("--version").output().is_ok_and(|o| o.status.success()) {
        eprintln!("  no less here: nothing to compare with");
        return;
    }
    let mut text = String::new();
    for row in rows {
        let line = format!(
            "   {:<28} {:<22} {:<6} {:<8} {:<30} {}",
            row.nama.potong(28),
            row.nomor.grouped(),
            row.golongan,
            row.status.code(),
            row.satker_nama.chars().take(30).collect::<String>(),
            row.ikrar.code(),
        );
        let _ = writeln!(text, "{line}");
    }
    let file = std::env::temp_dir().join("ikrar-ukur-less.txt");
    fs::write(&file, text).expect("a file for less");
    let cmd = ["less", "-S", file.to_str().expect("a path of letters")];
    let mut term = Term::spawn(&cmd, COLS, ROWS, &[("LESSHISTFILE", "-"), ("PATH", "/usr/bin:/bin")]);
    let begun = Instant::now();
    while term.is_silent_for(DIAM) {
        assert!(begun.elapsed() < SABAR, "less shows nothing");
    }
    tenang(&term, begun);
    table.isi("less -S: first picture, bytes", name, term.bytes_since_mark().len().to_string());
    for (row, key) in [("less -S: scroll by one", "j"), ("less -S: page down", " ")] {
        let all: Vec<Baca> = (0..ULANG).map(|_| tekan(&mut term, key)).collect();
        let cell = format!(
            "{} B, {} ms, {} w, {} ms",
            tengah(&all, |b| b.bytes),
            ms(tengah(&all, |b| b.cpu)),
            tengah(&all, |b| b.writes),
            ms(tengah(&all, |b| b.last))
        );
        table.isi(row, name, cell);
    }
    term.kill();
    fs::remove_file(&file).ok();
}
