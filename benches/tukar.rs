//! What goes in and out costs, by size: files in (`masuk`), lists out (`keluar`), workbooks (`buku`), paper (`cetak`). `docs/speed.md`
//! says how to run it and keeps its figures.
//!
//! Every figure of a list stands beside the program that does the same at its barest: `sqlite3 .import` and `sqlite3 -csv`, calamine
//! and rust_xlsxwriter by themselves. The two take turns in one run, and only their ratio is judged.

#![allow(missing_docs, reason = "a bench has no one to call it")]
#![allow(clippy::disallowed_methods, reason = "a bench looks at clock and environment")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its figures go to the screen")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod dukung;

#[path = "tukar/buku.rs"]
mod buku;
#[path = "tukar/cetak.rs"]
mod cetak;
#[path = "tukar/keluar.rs"]
mod keluar;
#[path = "tukar/masuk.rs"]
mod masuk;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let all = wanted.is_empty();
    let parts =
        [("masuk", masuk::ukur as fn()), ("keluar", keluar::ukur), ("buku", buku::ukur), ("cetak", cetak::ukur)];
    for (name, run) in parts {
        if all || wanted.iter().any(|w| w == name) {
            run();
        }
    }
}
