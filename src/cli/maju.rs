//! Progress on standard error: one line that is overwritten, at most twice a second, and only where
//! somebody watches. A job that is over within half a second shows nothing.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: clock, environment and files come in here"
)]

use std::io::Write;
use std::time::{Duration, Instant};

use crate::domain::pesan::Pesan;
use crate::kata::Kata;
use crate::report::{Batal, Progress};

/// Time between two lines, and before the first.
const JARAK: Duration = Duration::from_millis(500);

pub(super) struct Kemajuan<'a> {
    err: Option<&'a mut dyn Write>,
    kata: &'a Kata,
    terakhir: Instant,
    tampak: bool,
}

impl<'a> Kemajuan<'a> {
    /// Shows on `err` when `layar` says that it is a terminal.
    pub(super) fn new(err: &'a mut dyn Write, layar: bool, kata: &'a Kata) -> Self {
        Self { err: layar.then_some(err), kata, terakhir: Instant::now(), tampak: false }
    }

    pub(super) fn lapor(&mut self, done: u64, total: u64) {
        let Some(err) = &mut self.err else { return };
        if self.terakhir.elapsed() < JARAK {
            return;
        }
        self.terakhir = Instant::now();
        self.tampak = true;
        let line = self.kata.pesan(&Pesan::new("cli-maju").with("n", done).with("dari", total));
        // A line that cannot be shown must not stop the job it is about.
        let _ = write!(err, "\r{line}\u{1b}[K");
        let _ = err.flush();
    }
}

impl Progress for Kemajuan<'_> {
    fn at(&mut self, done: u64, total: u64) -> Result<(), Batal> {
        self.lapor(done, total);
        Ok(())
    }
}

impl Drop for Kemajuan<'_> {
    fn drop(&mut self) {
        if let (true, Some(err)) = (self.tampak, &mut self.err) {
            let _ = write!(err, "\r\u{1b}[K");
            let _ = err.flush();
        }
    }
}
