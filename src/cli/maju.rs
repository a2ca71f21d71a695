//! Progress on standard error: one line that is overwritten, at most twice a second, and only where
//! somebody watches. A job that is over within half a second shows nothing.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: clock, environment and files come in here"
)]

use std::io::Write;
use std::time::{Duration, Instant};

use super::jembatan::Dengaran;
use crate::domain::impor::percakapan::persen;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::tampil;
use crate::kata::Kata;
use crate::report::{Batal, Progress};

/// Time between two lines, and before the first.
const JARAK: Duration = Duration::from_millis(500);

pub(super) struct Kemajuan<'a> {
    err: &'a mut dyn Write,
    layar: bool,
    kata: &'a Kata,
    terakhir: Instant,
    tampak: bool,
}

impl<'a> Kemajuan<'a> {
    /// Shows on `err` when `layar` says that it is a terminal.
    pub(super) fn new(err: &'a mut dyn Write, layar: bool, kata: &'a Kata) -> Self {
        Self { err, layar, kata, terakhir: Instant::now(), tampak: false }
    }

    pub(super) fn lapor(&mut self, done: u64, total: u64) {
        self.katakan_maju(|| Pesan::new("cli-maju").with("n", done).with("dari", total));
    }

    /// What is heard while an office is opened.
    pub(super) fn dengar(&mut self, apa: Dengaran) {
        match apa {
            Dengaran::Kata(pesan) => self.katakan(&pesan),
            Dengaran::Maju(done, total) => self.lapor(done, total),
        }
    }

    /// How much of what was written is still to be taken back.
    pub(super) fn lapor_kembali(&mut self, done: u64, total: u64) {
        self.katakan_maju(|| Pesan::new("cli-maju-kembali").with("n", done).with("dari", total));
    }

    /// How much of a file is read: bytes of a text, rows of a workbook, of which the whole is not always known.
    pub(super) fn lapor_baca(&mut self, done: u64, total: u64) {
        self.katakan_maju(|| match total {
            0 => Pesan::new("cli-maju-baris").with("n", done),
            total => Pesan::new("cli-maju-persen").with("n", persen(done, total)),
        });
    }

    fn katakan_maju(&mut self, pesan: impl FnOnce() -> Pesan) {
        if !self.layar || self.terakhir.elapsed() < JARAK {
            return;
        }
        self.terakhir = Instant::now();
        self.tampak = true;
        let line = self.kata.pesan(&pesan());
        // A line that cannot be shown must not stop the job it is about.
        let _ = write!(self.err, "\r{line}\u{1b}[K");
        let _ = self.err.flush();
    }

    /// Says something beside the job, whoever listens.
    pub(super) fn katakan(&mut self, pesan: &Pesan) {
        self.hapus();
        let _ = writeln!(self.err, "ikrar: {}", tampil(&self.kata.pesan(pesan)));
    }

    fn hapus(&mut self) {
        if std::mem::take(&mut self.tampak) {
            let _ = write!(self.err, "\r\u{1b}[K");
            let _ = self.err.flush();
        }
    }
}

impl Progress for Kemajuan<'_> {
    fn at(&mut self, done: u64, total: u64) -> Result<(), Batal> {
        self.lapor(done, total);
        Ok(())
    }

    fn lembar(&mut self, banyak: u64) {
        self.katakan(&Pesan::new("ekspor-lembar").with("n", banyak));
    }
}

impl Drop for Kemajuan<'_> {
    fn drop(&mut self) {
        self.hapus();
    }
}
