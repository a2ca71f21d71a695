//! What both benches share: the sizes, the practice offices kept in `target/ukur`, processor time, tables.
//!
//! Processor time comes from the scheduler's own account in `/proc`, in nanoseconds, because clocks of other kinds
//! either need unsafe code or tick in hundredths of a second. The account is brought up to date whenever a thread
//! gives way, so [`Jam`] gives way before each look; a look costs some ten microseconds, which [`Jam::new`] measures
//! and every reading leaves out.
#![allow(dead_code, reason = "each bench uses a part")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::{DirBuilderExt as _, FileExt as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use ikrar::domain::operator::Session;
use ikrar::domain::request::{Read, Reader as _, Rows};
use ikrar::domain::satker::SatkerRow;
use ikrar::domain::tanggal::{Tanggal, Waktu};
use ikrar::store::{KantorLatihan, OpenOptions, OsUser, Pemilik, SqliteStore, buat_latihan, open_session};

/// Sizes where `IKRAR_UKURAN` names none: what a CI machine does in a minute.
const BAWAAN: &str = "8k,65k";

/// Seed of every office.
const BENIH: u64 = 1;

/// The moment of everything that is written here.
pub fn kini() -> Waktu {
    Waktu::from_iso("2026-11-21T09:00:00+07:00").expect("a moment")
}

/// A size as it is written, and how many people it means.
pub fn ukuran() -> Vec<(String, u64)> {
    let list = std::env::var("IKRAR_UKURAN").unwrap_or_else(|_| BAWAAN.to_owned());
    list.split(',').map(|name| (name.trim().to_owned(), banyak(name.trim()))).collect()
}

/// `8k` is eight thousand.
pub fn banyak(name: &str) -> u64 {
    let (digits, times) = match name.strip_suffix(['k', 'K']) {
        Some(rest) => (rest, 1_000),
        None => name.strip_suffix(['m', 'M']).map_or((name, 1), |rest| (rest, 1_000_000)),
    };
    digits.parse::<u64>().unwrap_or_else(|_| panic!("IKRAR_UKURAN: {name} is no size; write 8k,65k,1M")) * times
}

/// The account the offices belong to: the one the bench runs under, so that the program opens them too.
pub fn akun() -> OsUser {
    ikrar::cli::jembatan::pengguna()
}

/// The folder of the offices, which no clean build but `cargo clean` empties.
fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
    target.join("ukur")
}

/// The office of a size; made if it is not there or was made for another schema.
pub fn kantor(name: &str) -> PathBuf {
    let folder = folder();
    if !folder.exists() {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).expect("a folder for the offices");
    }
    let path = folder.join(format!("{name}.db"));
    if path.exists() && SqliteStore::open(&path, OpenOptions::default()).is_ok() {
        return path;
    }
    for side in ["", "-wal", "-shm", "-journal", ".antre", ".impor"] {
        let mut file = path.clone().into_os_string();
        file.push(side);
        fs::remove_file(file).ok();
    }
    let user = akun();
    let owner = Pemilik { login: user.login, nama: user.nama, asal: "ukur".to_owned() };
    let (begun, jam) = (Instant::now(), Jam::new());
    let (_, cpu) = jam.ukur(|| {
        buat_latihan(&path, &KantorLatihan::new(banyak(name), BENIH), &owner, kini(), &mut |_, _| true)
            .unwrap_or_else(|e| panic!("office of {name}: {e}"))
    });
    let size = fs::metadata(&path).map_or(0, |m| m.len());
    eprintln!(
        "office of {name}: made in {:.1} s ({:.1} s of processor), {} MiB",
        begun.elapsed().as_secs_f64(),
        cpu as f64 / 1e9,
        size >> 20
    );
    path
}

/// A copy of an office, for what changes it; the file goes with it.
pub struct Salinan(pub PathBuf);

impl Salinan {
    /// Copies it beside itself.
    pub fn new(office: &Path) -> Self {
        let path = office.with_extension("salinan.db");
        let copy = Self(path);
        copy.hapus();
        fs::copy(office, &copy.0).expect("a copy of the office");
        copy
    }

    fn hapus(&self) {
        for side in ["", "-wal", "-shm", "-journal", ".antre"] {
            let mut file = self.0.clone().into_os_string();
            file.push(side);
            fs::remove_file(file).ok();
        }
    }
}

impl Drop for Salinan {
    fn drop(&mut self) {
        self.hapus();
    }
}

/// An open office and a session of its owner.
pub fn buka(path: &Path) -> (SqliteStore, Session) {
    let mut store = SqliteStore::open(path, OpenOptions::default()).expect("the office opens");
    let today = Tanggal::new(2024, 11, 21).expect("a day");
    let session = open_session(&mut store, &akun(), "ukur", today, false, kini()).expect("its owner sits down");
    (store, session)
}

/// The unit whose staff is nearest to `orang`: a sheet of so many rows.
pub fn satker(store: &mut SqliteStore, session: &Session, orang: i64) -> SatkerRow {
    let Ok(Rows::Pohon(units)) = store.read(&Read::Pohon { gelombang: None }, session) else { panic!("a tree") };
    units.into_iter().min_by_key(|unit| (unit.hitung.aktif - orang).abs()).expect("a unit")
}

/// Processor time of this thread.
pub struct Jam {
    account: File,
    look: u64,
}

impl Jam {
    /// Finds out what a look costs, as the least of many.
    pub fn new() -> Self {
        let mut jam = Self { account: File::open("/proc/thread-self/schedstat").expect("Linux with /proc"), look: 0 };
        jam.look = (0..200).map(|_| jam.ukur(|| ()).1).min().unwrap_or(0);
        jam
    }

    fn lihat(&self) -> u64 {
        std::thread::yield_now();
        let mut text = [0; 64];
        let n = self.account.read_at(&mut text, 0).expect("the account is read");
        let text = std::str::from_utf8(&text[..n]).expect("digits");
        text.split_whitespace().next().and_then(|n| n.parse().ok()).expect("a number")
    }

    /// Processor time so far, for whoever measures from look to look.
    pub fn kini(&self) -> u64 {
        self.lihat()
    }

    /// What `job` gives and the nanoseconds of processor it took.
    pub fn ukur<T>(&self, job: impl FnOnce() -> T) -> (T, u64) {
        let before = self.lihat();
        let done = job();
        (done, (self.lihat() - before).saturating_sub(self.look))
    }
}

/// Many readings of one thing, in nanoseconds.
#[derive(Debug, Default, Clone)]
pub struct Banyak(pub Vec<u64>);

impl Banyak {
    /// The value that `part` of the readings do not exceed.
    pub fn di(&self, part: f64) -> u64 {
        let mut all = self.0.clone();
        all.sort_unstable();
        let at = ((all.len() as f64 * part).ceil() as usize).saturating_sub(1);
        all.get(at).copied().unwrap_or(0)
    }
}

/// Nanoseconds as milliseconds with three figures that count.
pub fn ms(ns: u64) -> String {
    let ms = ns as f64 / 1e6;
    if ms < 0.1 {
        format!("{ms:.3}")
    } else if ms < 10.0 {
        format!("{ms:.2}")
    } else {
        format!("{ms:.0}")
    }
}

/// What the kernel says of a process's memory, in MiB with one decimal: anonymous now, all now, all at its highest.
pub fn memori(pid: &str) -> String {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let field = |name: &str| {
        let line = text.lines().find_map(|l| l.strip_prefix(name)).unwrap_or_default();
        let kib: f64 = line.trim_matches([':', '\t', ' ', 'k', 'B']).parse().unwrap_or(0.0);
        format!("{:.1}", kib / 1024.0)
    };
    format!("{} / {} / {}", field("RssAnon"), field("VmRSS"), field("VmHWM"))
}

/// Rows by name, one column per size; the order of rows is that of their first appearance.
#[derive(Debug, Default)]
pub struct Tabel {
    columns: Vec<String>,
    rows: Vec<String>,
    cells: BTreeMap<(String, String), String>,
}

impl Tabel {
    /// Puts a cell in.
    pub fn isi(&mut self, row: &str, column: &str, cell: impl Into<String>) {
        for (list, name) in [(&mut self.rows, row), (&mut self.columns, column)] {
            if !list.iter().any(|known| known == name) {
                list.push(name.to_owned());
            }
        }
        self.cells.insert((row.to_owned(), column.to_owned()), cell.into());
    }

    /// As a table of a Markdown page.
    pub fn cetak(&self, head: &str) {
        println!("\n| {head} | {} |", self.columns.join(" | "));
        println!("|---|{}", "---|".repeat(self.columns.len()));
        for row in &self.rows {
            println!("| {row} | {} |", self.baris(row).join(" | "));
        }
    }

    /// The same with a column for what each row is meant to be.
    pub fn cetak_tujuan(&self, head: &str, tujuan: impl Fn(&str) -> String) {
        println!("\n| {head} | target | {} |", self.columns.join(" | "));
        println!("|---|---|{}", "---|".repeat(self.columns.len()));
        for row in &self.rows {
            println!("| {row} | {} | {} |", tujuan(row), self.baris(row).join(" | "));
        }
    }

    fn baris(&self, row: &str) -> Vec<&str> {
        let cell = |c: &String| self.cells.get(&(row.to_owned(), c.clone())).map_or("-", String::as_str);
        self.columns.iter().map(cell).collect()
    }
}

/// Processor, cores, memory and compiler in one line.
pub fn mesin() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let after = |text: &str, name: &str| {
        text.lines()
            .find_map(|l| l.strip_prefix(name))
            .map(|l| l.trim_start_matches([':', '\t', ' ']).to_owned())
            .unwrap_or_default()
    };
    let cpu = read("/proc/cpuinfo");
    let cores = cpu.lines().filter(|l| l.starts_with("processor")).count();
    let ram: f64 = after(&read("/proc/meminfo"), "MemTotal").trim_end_matches(" kB").trim().parse().unwrap_or(0.0);
    let rustc = std::process::Command::new("rustc").arg("--version").output();
    let rustc = rustc.map(|o| String::from_utf8_lossy(&o.stdout).trim().to_owned()).unwrap_or_default();
    let load = read("/proc/loadavg").split_whitespace().next().unwrap_or_default().to_owned();
    format!(
        "{}, {cores} cores, {:.0} GiB; {rustc}; SQLite {}; load {load}",
        after(&cpu, "model name"),
        ram / 1024.0 / 1024.0,
        ikrar::store::versi_sqlite()
    )
}
