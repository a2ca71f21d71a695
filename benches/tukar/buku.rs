//! Workbooks in (P26): the child that reads and the parent that takes its rows and understands them, beside a process that
//! streams the same file through calamine and does nothing with it. Both are counted whole, from their start to their end.
//!
//! Turns without understanding tell what of it the way out of the child costs. Names of units, dictionaries and the like
//! are made once before: an import makes them once for all its sheets.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use calamine::{Reader as _, Xlsx};
use ikrar::acuan;
use ikrar::domain::id::SatkerId;
use ikrar::domain::impor::HalImpor;
use ikrar::domain::impor::baca::{Hasil, Pembaca};
use ikrar::domain::impor::baris::Baris;
use ikrar::domain::impor::kepala::{self, KamusTajuk};
use ikrar::domain::impor::padan::Padan;
use ikrar::domain::impor::rekam::{Rekaman, Untuk};
use ikrar::exchange::baca::Sumber as _;
use ikrar::exchange::buku::anak;
use ikrar::exchange::buku::rupa::Rupa;
use ikrar::exchange::buku::{Buku, Pembaca as Program};
use ikrar::latihan;
use nix::sys::resource::{UsageWho, getrusage};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::dukung::{Banyak, Jam, Tabel, mesin, ms, ukuran};

/// Turns that each side takes.
const PUTARAN: usize = 9;

/// Tells this program that it is the one beside: `buka` or `baca` and the file. For who counts instructions there are `buat`,
/// which makes the file, `jumlah`, which reads its shared texts for their sum only, `anak`, the child without its limits,
/// and `paham`, the parent with its child.
const SEBELAH: &str = "IKRAR_UKUR_BUKU";

/// Measures, or is what is measured beside.
pub fn ukur() {
    if let Ok(job) = std::env::var(SEBELAH) {
        let (how, path) = job.split_once(':').expect("how:path");
        return sebelah(how, Path::new(path));
    }
    println!("\n## Workbooks in (P26)\n\n{}", mesin());
    let mut table = Tabel::default();
    for (name, n) in ukuran() {
        if n > 200_000 {
            println!("{name}: more than a sheet may have");
            continue;
        }
        let file = buat(u32::try_from(n).expect("a size"));
        let paham = Paham::default();
        let (mut ours, mut parent, mut theirs) = (Banyak::default(), Banyak::default(), Banyak::default());
        let (mut bare, mut bare_parent) = (Banyak::default(), Banyak::default());
        let (mut peak, mut open) = (0, 0);
        let jam = Jam::new();
        for _ in 0..PUTARAN {
            let before = anak_ns();
            let ((records, high), own) = jam.ukur(|| kita(file.path(), Some(&paham)));
            ours.0.push(anak_ns() - before + own);
            parent.0.push(own);
            assert_eq!(records, n, "every row is a record");
            peak = high.max(peak);
            let before = anak_ns();
            dia("baca", file.path());
            theirs.0.push(anak_ns() - before);
            let before = anak_ns();
            let ((rows, _), own) = jam.ukur(|| kita(file.path(), None));
            bare.0.push(anak_ns() - before + own);
            bare_parent.0.push(own);
            assert_eq!(rows, n + 1, "all rows and the heading came");
            open = dia("buka", file.path());
        }
        let against = |ours: &Banyak, theirs: &Banyak| ours.di(0.5) as f64 / theirs.di(0.5) as f64;
        let (ratio, bare_ratio) = (against(&ours, &theirs), against(&bare, &theirs));
        let above = (peak - open) as f64 / 1024.0;
        table.isi("CPU, child and parent, rows understood, ms", &name, ms(ours.di(0.5)));
        table.isi("of it the parent, ms", &name, ms(parent.di(0.5)));
        table.isi("CPU, rows only, ms", &name, ms(bare.di(0.5)));
        table.isi("of it the parent, rows only, ms", &name, ms(bare_parent.di(0.5)));
        table.isi("CPU, calamine alone, ms", &name, ms(theirs.di(0.5)));
        table.isi("P26 CPU / calamine", &name, format!("{ratio:.2}"));
        table.isi("rows only / calamine", &name, format!("{bare_ratio:.2}"));
        table.isi("P26 child's peak above the opened book, MiB", &name, format!("{above:.1}"));
        table.isi("child's peak, MiB", &name, format!("{:.1}", peak as f64 / 1024.0));
    }
    table.cetak_tujuan("7 columns", |row| match row {
        "P26 CPU / calamine" => "<= 1.3 with validation".to_owned(),
        "P26 child's peak above the opened book, MiB" => "<= 32".to_owned(),
        _ => String::new(),
    });
}

/// A workbook of so many people as a spreadsheet writes it, with a table of shared texts.
fn buat(n: u32) -> tempfile::NamedTempFile {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    let units = acuan::satker::upt();
    for (c, name) in (0_u16..).zip(["NIP", "Nama", "Gol", "Jabatan", "Unit Kerja", "TMT Satker", "Aktif"]) {
        sheet.write_string(0, c, name).expect("heading");
    }
    for i in 0..n {
        let row = i + 1;
        sheet
            .write_string(
                row,
                0,
                format!("19{:02}{:02}{:02}2015051{:03}", i % 30 + 66, i % 12 + 1, i % 28 + 1, i % 999 + 1),
            )
            .expect("text");
        sheet.write_string(row, 1, format!("Contoh Nama Pegawai {i}")).expect("text");
        sheet.write_string(row, 2, ["III/a", "III/b", "II/c", "IV/a"][i as usize % 4]).expect("text");
        sheet.write_string(row, 3, format!("Penjaga Tahanan {}", i % 50)).expect("text");
        let unit = &units[i as usize % units.len()];
        sheet.write_string(row, 4, &unit.nama).expect("text");
        let date = ExcelDateTime::from_ymd(u16::try_from(2016 + i % 8).expect("year"), 1, 1).expect("day");
        sheet.write_datetime_with_format(row, 5, date, &day).expect("day");
        sheet.write_boolean(row, 6, i % 9 != 0).expect("truth");
    }
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&book.save_to_buffer().expect("a workbook")).expect("written");
    file.seek(SeekFrom::Start(0)).expect("begun");
    file
}

/// What is there before a file is read: the headings, and every unit of the country, as no office is harder to tell apart.
struct Paham {
    kamus: KamusTajuk,
    padan: Padan,
}

impl Default for Paham {
    fn default() -> Self {
        let units: Vec<_> = (1..)
            .zip(acuan::satker::upt())
            .map(|(id, unit)| (SatkerId(id), unit.nama.clone(), acuan::satker::pendek(&unit.nama), String::new()))
            .collect();
        Self { kamus: acuan::impor::kamus(), padan: Padan::new(&units, &acuan::impor::padanan(), &[]) }
    }
}

/// Reads the file as the import does, as far as the stage: records, and the child's highest memory in KiB. Where nothing is
/// to be understood it gives rows instead.
fn kita(path: &Path, paham: Option<&Paham>) -> (u64, u64) {
    let reader = Program::program(PathBuf::from(env!("CARGO_BIN_EXE_ikrar")));
    let file = File::open(path).expect("the workbook");
    let (mut book, _) = Buku::buka_dengan(reader, file, "ukur").expect("it opens");
    book.mulai(0).expect("its sheet");
    let mut awal = Vec::new();
    let mut row = Baris::default();
    while paham.is_some() && awal.len() < kepala::AWAL && book.baca(&mut row).expect("a row") {
        awal.push(row.clone());
    }
    let untuk = Untuk::Pegawai(None);
    let mut reader = paham.map(|p| {
        let head = kepala::cari(&awal, HalImpor::Pegawai, &p.kamus).expect("a heading");
        let map = kepala::petakan(&head, HalImpor::Pegawai, &p.kamus);
        assert!(map.iter().all(Option::is_some), "{map:?}");
        (head.terakhir, Pembaca::new(&map, &untuk, &p.padan, latihan::hari()))
    });
    book.mulai(0).expect("its sheet again");
    let (mut n, mut seen, mut high) = (0, 0_u64, 0);
    while book.baca(&mut row).expect("a row") {
        seen += 1;
        // While it is alive; what it says at the very end is not to be had any more.
        if seen % 2_048 == 1 {
            high = high.max(puncak(&book.pid().to_string()));
        }
        match &mut reader {
            None => n += 1,
            Some((head, _)) if row.nomor <= *head => {}
            Some((_, reader)) => match reader.baca(&row) {
                Hasil::Rekaman(record) => n += u64::from(!matches!(std::hint::black_box(record), Rekaman::Satker(_))),
                other => panic!("row {}: {other:?}", row.nomor),
            },
        }
    }
    (n, high)
}

/// Runs the process beside and gives its highest memory in KiB.
fn dia(how: &str, path: &Path) -> u64 {
    let this = std::env::current_exe().expect("this program");
    let job = format!("{how}:{}", path.display());
    let out = Command::new(this).arg("buku").env(SEBELAH, job).stderr(Stdio::inherit()).output().expect("it runs");
    String::from_utf8_lossy(&out.stdout).trim().parse().expect("a size")
}

/// Takes all bytes, as a pipe does.
struct Hilang;

impl Write for Hilang {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(std::hint::black_box(bytes).len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// calamine by itself.
fn sebelah(how: &str, path: &Path) {
    if how == "buat" {
        fs::copy(buat(8_000).path(), path).expect("written");
        return;
    }
    let file = File::open(path).expect("the workbook");
    match how {
        "anak" => return anak::coba(file, Rupa::Xlsx, 0, &mut BufWriter::new(Hilang)).expect("read"),
        "jumlah" => {
            let mut zip = zip::ZipArchive::new(BufReader::new(file)).expect("a zip");
            let mut part = zip.by_name("xl/sharedStrings.xml").expect("shared texts");
            std::io::copy(&mut part, &mut std::io::sink()).expect("whole");
            return;
        }
        "paham" | "baris" => {
            let paham = (how == "paham").then(Paham::default);
            return println!("{}", kita(path, paham.as_ref()).0);
        }
        _ => {}
    }
    let mut book = Xlsx::new(BufReader::new(file)).expect("it opens");
    if how == "baca" {
        let name = book.sheet_names()[0].clone();
        let mut cells = book.worksheet_cells_reader(&name).expect("its sheet");
        let mut n = 0_u64;
        while let Some(cell) = cells.next_cell().expect("a cell") {
            n += u64::from(cell.get_position().0);
        }
        std::hint::black_box(n);
    }
    println!("{}", puncak("self"));
}

/// Highest memory of a process so far, in KiB.
fn puncak(pid: &str) -> u64 {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim_end_matches("kB").trim().parse().unwrap_or(0)
}

/// Processor time of all children that have ended, in nanoseconds.
fn anak_ns() -> u64 {
    let used = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system counts");
    let ns = |t: nix::sys::time::TimeVal| {
        u64::try_from(t.tv_sec()).expect("past") * 1_000_000_000 + u64::try_from(t.tv_usec()).expect("past") * 1_000
    };
    ns(used.user_time()) + ns(used.system_time())
}
