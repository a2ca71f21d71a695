//! Workbooks in (P26): the child that reads and the parent that takes its rows, beside a process that streams the same file
//! through calamine and does nothing with it. Both are counted whole, from their start to their end.

use std::fs::{self, File};
use std::io::{BufReader, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use calamine::{Reader as _, Xlsx};
use ikrar::domain::impor::baris::Baris;
use ikrar::exchange::baca::Sumber as _;
use ikrar::exchange::buku::{Buku, Pembaca};
use nix::sys::resource::{UsageWho, getrusage};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::dukung::{Banyak, Jam, Tabel, mesin, ms, ukuran};

/// Turns that each side takes.
const PUTARAN: usize = 9;

/// Tells this program that it is the one beside: the file, and `buka` or `baca`.
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
        let (mut ours, mut parent, mut theirs) = (Banyak::default(), Banyak::default(), Banyak::default());
        let (mut peak, mut open, mut rows) = (0, 0, 0);
        let jam = Jam::new();
        for _ in 0..PUTARAN {
            let before = anak_ns();
            let ((read, high), own) = jam.ukur(|| kita(file.path()));
            ours.0.push(anak_ns() - before + own);
            parent.0.push(own);
            (rows, peak) = (read, high.max(peak));
            let before = anak_ns();
            dia("baca", file.path());
            theirs.0.push(anak_ns() - before);
            open = dia("buka", file.path());
        }
        assert_eq!(rows, n + 1, "all rows and the heading came");
        let ratio = ours.di(0.5) as f64 / theirs.di(0.5) as f64;
        let above = (peak - open) as f64 / 1024.0;
        table.isi("CPU, child and parent, ms", &name, ms(ours.di(0.5)));
        table.isi("of it the parent, ms", &name, ms(parent.di(0.5)));
        table.isi("CPU, calamine alone, ms", &name, ms(theirs.di(0.5)));
        table.isi("P26 CPU / calamine", &name, format!("{ratio:.2}"));
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
    for (c, name) in (0_u16..).zip(["NIP", "Nama", "Gol", "Jabatan", "Unit Kerja", "TMT", "Aktif"]) {
        sheet.write_string(0, c, name).expect("heading");
    }
    for i in 0..n {
        let row = i + 1;
        sheet
            .write_string(
                row,
                0,
                format!("19{:02}{:02}{:02}2015051{:03}", i % 40 + 60, i % 12 + 1, i % 28 + 1, i % 1_000),
            )
            .expect("text");
        sheet.write_string(row, 1, format!("Contoh Nama Pegawai {i}")).expect("text");
        sheet.write_string(row, 2, ["III/a", "III/b", "II/c", "IV/a"][i as usize % 4]).expect("text");
        sheet.write_string(row, 3, format!("Penjaga Tahanan {}", i % 50)).expect("text");
        sheet.write_string(row, 4, format!("Lapas Kelas IIA Contoh {}", i % 70)).expect("text");
        let date = ExcelDateTime::from_ymd(u16::try_from(1990 + i % 30).expect("year"), 1, 1).expect("day");
        sheet.write_datetime_with_format(row, 5, date, &day).expect("day");
        sheet.write_boolean(row, 6, i % 9 != 0).expect("truth");
    }
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&book.save_to_buffer().expect("a workbook")).expect("written");
    file.seek(SeekFrom::Start(0)).expect("begun");
    file
}

/// Reads the file as the import does: rows, and the child's highest memory in KiB.
fn kita(path: &Path) -> (u64, u64) {
    let reader = Pembaca::program(PathBuf::from(env!("CARGO_BIN_EXE_ikrar")));
    let file = File::open(path).expect("the workbook");
    let (mut book, _) = Buku::buka_dengan(reader, file, "ukur").expect("it opens");
    book.mulai(0).expect("its sheet");
    let (mut row, mut n, mut high) = (Baris::default(), 0, 0);
    while book.baca(&mut row).expect("a row") {
        n += 1;
        // While it is alive; what it says at the very end is not to be had any more.
        if n % 2_048 == 1 {
            high = high.max(puncak(&book.pid().to_string()));
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

/// calamine by itself.
fn sebelah(how: &str, path: &Path) {
    let file = File::open(path).expect("the workbook");
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
