//! Lists that leave: people as text beside `sqlite3 -csv` with the same joins (P23), as a spreadsheet beside
//! rust_xlsxwriter writing the same cells (P25), and the memory of each.
//!
//! Every round is a process of its own, taken in turns with its rival. What it takes to start and to open the office is
//! left out on both sides. Of the spreadsheets the rival is given its cells ready, so reading the office is ours alone.
//! Processor time is that of the whole process, by the account of the scheduler.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use ikrar::domain::laporan::{BentukDaftar, Daftar, Keluaran, Opsi};
use ikrar::domain::pegawai::{PegawaiKeluar, PegawaiUrut};
use ikrar::domain::request::{PegawaiQuery, Read, Reader as _, Rows};
use ikrar::kata::{Bahasa, Kata};
use ikrar::report::{Diam, keluarkan};
use nix::sys::resource::{UsageWho, getrusage};
use rust_xlsxwriter::{Format, Workbook};

use super::dukung::{self, Tabel};

/// Tells a process of this bench what it is to write, of which office.
const ANAK: &str = "IKRAR_UKUR_KELUAR";

/// Pairs of a comparison.
const PASANG: usize = 11;

/// What the text is measured against: the same columns of the same people in the same order. A NIK leaves with a reason
/// only, and none is given here.
const SQL: &str = "SELECT CASE WHEN p.nomor_jenis IN ('nip', 'ni_pppk') THEN printf('%08d %06d %d %03d', \
    p.nomor / 10000000000, p.nomor / 10000 % 1000000, p.nomor / 1000 % 10, p.nomor % 1000) \
    WHEN p.nomor_jenis = 'nrp' THEN printf('%08d', p.nomor) ELSE printf('%04d', p.nomor) END AS nomor, \
    p.nomor_jenis AS jenis_nomor, '' AS nik, \
    p.gelar_depan, p.nama, p.gelar_belakang, p.status, p.golongan, p.jabatan, p.jenis_jabatan, s.nama AS satker, \
    p.sejak, p.lahir, p.kelamin, CASE p.aktif WHEN 1 THEN 'ya' ELSE 'tidak' END AS aktif, p.alasan, p.cltn_dari, \
    p.cltn_sampai, CASE p.pasangan_calon WHEN 1 THEN 'ya' ELSE 'tidak' END AS pasangan_calon, \
    ifnull(i.keadaan, 'belum') AS ikrar, i.tanggal AS ikrar_tanggal, i.sampai AS ikrar_sampai \
    FROM pegawai p JOIN satker s ON s.id = p.satker_id \
    LEFT JOIN ikrar i ON i.gelombang_id = :g AND i.pegawai_id = p.id \
    WHERE p.aktif = 1 ORDER BY p.nama_kunci, p.id";

pub fn ukur() {
    if let Ok(order) = std::env::var(ANAK) {
        return satu(&order);
    }
    let mut table = Tabel::default();
    for (name, _) in dukung::ukuran() {
        let path = dukung::kantor(&name);
        let wave = gelombang(&path);
        let mut isi = |row: &str, cell: String| {
            eprintln!("  {name}: {row}: {cell}");
            table.isi(row, &name, cell);
        };
        teks(&name, &path, wave, &mut isi);
        buku(&name, &mut isi);
    }
    println!("\n{}", dukung::mesin());
    table.cetak("lists out");
}

fn teks(name: &str, path: &Path, wave: i64, isi: &mut dyn FnMut(&str, String)) {
    let mut pairs = Vec::new();
    let (mut rows, mut memory) = (String::new(), String::new());
    for _ in 0..PASANG {
        let said = anak(&format!("csv {name}"));
        (rows, memory) = bagian(&said);
        let empty = shell(path, "SELECT count(*) FROM kantor");
        let whole = shell(path, &SQL.replace(":g", &wave.to_string()));
        pairs.push((lama(&said), whole.zip(empty).map(|(whole, empty)| whole.saturating_sub(empty))));
    }
    isi("people", rows);
    isi("CSV: processor, s / memory at its highest, MiB", format!("{} / {memory}", tengah(&pairs, |p| p.0)));
    let Some((_, Some(_))) = pairs.first() else {
        isi("CSV / sqlite3 -csv (P23, at most 0.6)", "no sqlite3 here".to_owned());
        return;
    };
    let pairs: Vec<(Duration, Duration)> = pairs.into_iter().filter_map(|(a, b)| b.map(|b| (a, b))).collect();
    isi("sqlite3 -csv: processor, s", tengah(&pairs, |p| p.1));
    isi("CSV / sqlite3 -csv (P23, at most 0.6)", nisbah(&pairs));
}

fn buku(name: &str, isi: &mut dyn FnMut(&str, String)) {
    let mut pairs = Vec::new();
    let mut memory = String::new();
    for _ in 0..PASANG {
        let said = anak(&format!("xlsx {name}"));
        memory = bagian(&said).1;
        let ours = lama(&said);
        let said = anak(&format!("saingan {name}"));
        pairs.push((ours, lama(&said)));
    }
    isi(
        "XLSX: processor, s / memory at its highest, MiB (P25, at most 32)",
        format!("{} / {memory}", tengah(&pairs, |p| p.0)),
    );
    isi("rust_xlsxwriter, the same cells: processor, s", tengah(&pairs, |p| p.1));
    isi("XLSX / rust_xlsxwriter (P25, at most 1.2)", nisbah(&pairs));
    let jsonl = lama(&anak(&format!("jsonl {name}")));
    isi("JSON lines: processor, s", format!("{:.3}", jsonl.as_secs_f64()));
}

/// The wave that the program takes for the present one.
fn gelombang(path: &Path) -> i64 {
    let (mut store, session) = dukung::buka(path);
    let Ok(Rows::Kantor(office)) = store.read(&Read::Kantor, &session) else { panic!("an office") };
    let begun = office.gelombang.iter().find(|g| g.mulai <= session.hari).or(office.gelombang.first());
    begun.expect("a wave").id.0
}

/// Processor time of this process or of those it has waited for.
fn cpu(who: UsageWho) -> Duration {
    let usage = getrusage(who).expect("the system counts");
    let micros = |t: nix::sys::time::TimeVal| u64::try_from(t.tv_sec() * 1_000_000 + t.tv_usec()).expect("a time");
    Duration::from_micros(micros(usage.user_time()) + micros(usage.system_time()))
}

/// Runs this bench for one order: what it says.
fn anak(order: &str) -> String {
    let exe = std::env::current_exe().expect("this bench");
    let out = Command::new(exe).arg("keluar").env(ANAK, order).stderr(Stdio::inherit()).output().expect("runs");
    assert!(out.status.success(), "{order} failed");
    String::from_utf8(out.stdout).expect("text")
}

/// What the shell of SQLite takes for a question, where there is one.
fn shell(path: &Path, sql: &str) -> Option<Duration> {
    let before = cpu(UsageWho::RUSAGE_CHILDREN);
    let null = File::create("/dev/null").expect("nowhere");
    let done = Command::new("sqlite3").args(["-csv", "-header"]).arg(path).arg(sql).stdout(null).status().ok()?;
    assert!(done.success(), "sqlite3 failed");
    Some(cpu(UsageWho::RUSAGE_CHILDREN) - before)
}

/// Rows and highest memory of what a child said: `rows <tab> microseconds <tab> memory`.
fn bagian(said: &str) -> (String, String) {
    let fields: Vec<&str> = said.trim().split('\t').collect();
    (fields[0].to_owned(), fields[2].rsplit(' ').next().expect("a peak").to_owned())
}

fn lama(said: &str) -> Duration {
    Duration::from_micros(said.trim().split('\t').nth(1).and_then(|n| n.parse().ok()).expect("microseconds"))
}

fn tengah<T>(pairs: &[T], of: impl Fn(&T) -> Duration) -> String {
    let mut all: Vec<Duration> = pairs.iter().map(of).collect();
    all.sort_unstable();
    format!("{:.3}", all[all.len() / 2].as_secs_f64())
}

/// The middle of the ratios, each of a pair, and the least and the most.
fn nisbah(pairs: &[(Duration, Duration)]) -> String {
    let mut all: Vec<f64> = pairs.iter().map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect();
    all.sort_unstable_by(f64::total_cmp);
    format!("{:.2} ({:.2} to {:.2})", all[all.len() / 2], all[0], all[all.len() - 1])
}

/// One process: writes the list of an office to nowhere and says what it took.
fn satu(order: &str) {
    let (what, name) = order.split_once(' ').expect("an order and a size");
    let (mut store, session) = dukung::buka(&dukung::kantor(name));
    let bentuk = match what {
        "csv" => BentukDaftar::Csv,
        "jsonl" => BentukDaftar::Jsonl,
        "xlsx" => BentukDaftar::Xlsx,
        _ => return saingan(&mut store, &session),
    };
    let mut out = File::create("/dev/null").expect("nowhere");
    let kata = Kata::new(Bahasa::Id);
    let begun = cpu(UsageWho::RUSAGE_SELF);
    let apa = Keluaran::Daftar(Daftar::Pegawai, bentuk);
    let done = keluarkan(apa, &mut store, &session, &Opsi::default(), &kata, dukung::kini(), &mut out, &mut Diam)
        .expect("out");
    lapor(done.baris, cpu(UsageWho::RUSAGE_SELF) - begun);
}

fn lapor(rows: u64, took: Duration) {
    println!("{rows}\t{}\t{}", took.as_micros(), dukung::memori("self"));
}

/// A cell as the crate is given it.
enum Sel {
    Kosong,
    Teks(String),
    Nomor(String),
    Hari(f64),
}

/// The crate by itself: the same cells, made before, one call each.
fn saingan(store: &mut ikrar::store::SqliteStore, session: &ikrar::domain::operator::Session) {
    let Ok(Rows::Pohon(units)) = store.read(&Read::Pohon { gelombang: None }, session) else { panic!("units") };
    let Ok(Rows::Kantor(office)) = store.read(&Read::Kantor, session) else { panic!("an office") };
    let gelombang = office.gelombang.iter().find(|g| g.mulai <= session.hari).map(|g| g.id);
    let filter = Default::default();
    let query = PegawaiQuery { satker: None, gelombang, filter, nonaktif: false, urut: PegawaiUrut::Nama };
    let mut rows: Vec<[Sel; 22]> = Vec::new();
    let unit = |p: &PegawaiKeluar<'_>| units.iter().find(|u| u.id == p.satker).map_or("", |u| u.nama.as_str());
    store
        .alir(&query, session, &mut |p| {
            rows.push(sel(p, unit(p)));
            Ok(())
        })
        .expect("rows");
    let mut out = File::create("/dev/null").expect("nowhere");
    let begun = cpu(UsageWho::RUSAGE_SELF);
    let (text, date) = (Format::new().set_num_format("@"), Format::new().set_num_format("dd-mm-yyyy"));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory().expect("a sheet");
    for (n, cells) in (1_u32..).zip(&rows) {
        for (col, cell) in (0_u16..).zip(cells) {
            match cell {
                Sel::Kosong => {}
                Sel::Teks(t) => drop(sheet.write_string(n, col, t).expect("a cell")),
                Sel::Nomor(t) => drop(sheet.write_string_with_format(n, col, t, &text).expect("a cell")),
                Sel::Hari(d) => drop(sheet.write_number_with_format(n, col, *d, &date).expect("a cell")),
            }
        }
    }
    book.save_to_writer(&mut out).expect("saved");
    lapor(rows.len() as u64, cpu(UsageWho::RUSAGE_SELF) - begun);
}

fn sel(p: &PegawaiKeluar<'_>, unit: &str) -> [Sel; 22] {
    let text = |t: &str| if t.is_empty() { Sel::Kosong } else { Sel::Teks(t.to_owned()) };
    let epoch = ikrar::domain::tanggal::Tanggal::new(1899, 12, 30).expect("a day");
    let day =
        |d: Option<ikrar::domain::tanggal::Tanggal>| d.map_or(Sel::Kosong, |d| Sel::Hari(epoch.days_to(d) as f64));
    let yes = |b: bool| text(if b { "ya" } else { "tidak" });
    [
        Sel::Nomor(p.nomor.grouped()),
        text(p.nomor.jenis.code()),
        // As ours: without a reason no NIK leaves.
        Sel::Kosong,
        text(p.gelar_depan),
        text(p.nama),
        text(p.gelar_belakang),
        text(p.status.code()),
        text(p.golongan),
        text(p.jabatan),
        text(p.jenis_jabatan.map_or("", |j| j.code())),
        text(unit),
        day(p.sejak),
        day(p.lahir),
        text(p.kelamin.map_or("", |k| k.code())),
        yes(p.aktif),
        text(p.alasan),
        day(p.cltn.map(|c| c.0)),
        day(p.cltn.map(|c| c.1)),
        yes(p.pasangan_calon),
        text(p.ikrar.code()),
        day(p.ikrar_tanggal),
        day(p.ikrar_sampai),
    ]
}
