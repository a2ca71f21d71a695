//! Listens in on a destination.
//!
//! The crates that write formats wrap what a disk or pipe said in words of their own; the destination's
//! own answer is what a person can act on.

use std::io::{self, Write};

/// Passes bytes on and remembers what the destination said when it failed.
pub struct Sadap<'a> {
    dalam: &'a mut (dyn Write + Send),
    galat: Option<io::Error>,
}

impl std::fmt::Debug for Sadap<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sadap").field("galat", &self.galat).finish_non_exhaustive()
    }
}

impl<'a> Sadap<'a> {
    /// Listens in on `dalam`.
    pub fn new(dalam: &'a mut (dyn Write + Send)) -> Self {
        Self { dalam, galat: None }
    }

    /// What the destination said last when it failed; an interrupted call is no failure.
    #[must_use]
    pub const fn galat(&self) -> Option<&io::Error> {
        self.galat.as_ref()
    }

    fn ingat<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        if let Err(e) = &result
            && e.kind() != io::ErrorKind::Interrupted
        {
            self.galat = Some(e.raw_os_error().map_or_else(|| e.kind().into(), io::Error::from_raw_os_error));
        }
        result
    }
}

impl Write for Sadap<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.dalam.write(bytes);
        self.ingat(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.dalam.flush();
        self.ingat(result)
    }
}
