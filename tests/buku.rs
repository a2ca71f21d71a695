//! Workbooks come in through a process of their own: what honest ones say, what hostile ones get, and that a reader that
//! dies is a sentence. Every row about workbooks of the table of inputs is here. Everything is made on the spot but the
//! two old workbooks of `tests/contoh`, which no crate writes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods, reason = "tests open files")]

#[path = "buku/buatan.rs"]
mod buatan;
#[path = "buku/jujur.rs"]
mod jujur;
#[path = "buku/proses.rs"]
mod proses;
#[path = "buku/serangan.rs"]
mod serangan;

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};

use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::percakapan::Dibuka;
use ikrar::domain::pesan::Pesan;
use ikrar::domain::tanggal::Tanggal;
use ikrar::exchange::baca::Sumber;
use ikrar::exchange::buku::{Buku, Pembaca};

/// The program under test as its own reader.
fn pembaca() -> Pembaca {
    Pembaca::program(env!("CARGO_BIN_EXE_ikrar"))
}

/// A file with these bytes that is nowhere in a folder.
fn berkas(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.seek(SeekFrom::Start(0)).unwrap();
    file
}

fn buka(bytes: &[u8]) -> Result<(Buku, Dibuka), Pesan> {
    Buku::buka_dengan(pembaca(), berkas(bytes), "contoh.xlsx")
}

/// All rows of a sheet that are left.
fn sisa(buku: &mut Buku) -> Result<Vec<Baris>, Pesan> {
    let mut rows = Vec::new();
    let mut row = Baris::default();
    while buku.baca(&mut row)? {
        rows.push(row.clone());
    }
    Ok(rows)
}

/// All rows of the n-th sheet.
fn lembar(bytes: &[u8], n: u32) -> Result<Vec<Baris>, Pesan> {
    let (mut buku, _) = buka(bytes)?;
    buku.mulai(n)?;
    sisa(&mut buku)
}

/// Key of the sentence that a file gets, on opening or at the latest when its first sheet is read.
fn ditolak(bytes: &[u8]) -> Pesan {
    match lembar(bytes, 0) {
        Ok(rows) => panic!("{} rows were read", rows.len()),
        Err(pesan) => pesan,
    }
}

fn hari(year: i32, month: u32, day: u32) -> Sel<'static> {
    Sel::Hari(Tanggal::new(year, month, day).unwrap())
}
