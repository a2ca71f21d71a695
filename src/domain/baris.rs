//! One row of a reference table, read by the names of its columns.
//!
//! Reference rows are facts that offices may correct (`domain.md` flags what is unverified), so a wrong
//! cell is answered with its row, column and content, not with a panic. Opening files is not done here.

use super::pesan::Pesan;
use super::tanggal::Tanggal;

/// A row beside the names of its columns; the first column is its id.
pub(super) struct Baris<'a> {
    kolom: &'static [&'static str],
    sel: Vec<&'a str>,
}

impl<'a> Baris<'a> {
    /// Pairs a record with its columns.
    pub(super) fn new<S: AsRef<str>>(kolom: &'static [&'static str], record: &'a [S]) -> Result<Self, Pesan> {
        let sel: Vec<&str> = record.iter().map(|cell| cell.as_ref().trim()).collect();
        if sel.len() == kolom.len() {
            return Ok(Self { kolom, sel });
        }
        let id = sel.first().copied().unwrap_or_default();
        Err(Pesan::new("katalog-kolom-jumlah").with("baris", id).with("ada", sel.len()).with("perlu", kolom.len()))
    }

    /// The cell of this column, without spaces around it.
    pub(super) fn teks(&self, kolom: &str) -> &'a str {
        let at = self.kolom.iter().position(|name| *name == kolom);
        at.and_then(|at| self.sel.get(at)).copied().unwrap_or_default()
    }

    /// A cell that may not be empty.
    pub(super) fn isi(&self, kolom: &str) -> Result<&'a str, Pesan> {
        Some(self.teks(kolom)).filter(|text| !text.is_empty()).ok_or_else(|| self.salah(kolom))
    }

    /// A cell that must be readable.
    pub(super) fn nilai<T>(&self, kolom: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Pesan> {
        read(self.teks(kolom)).ok_or_else(|| self.salah(kolom))
    }

    /// A cell that may be empty, and must be readable when it is not.
    pub(super) fn mungkin<T>(&self, kolom: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Pesan> {
        if self.teks(kolom).is_empty() { Ok(None) } else { self.nilai(kolom, read).map(Some) }
    }

    /// A day as `2024-11-21`.
    pub(super) fn tanggal(&self, kolom: &str) -> Result<Tanggal, Pesan> {
        self.nilai(kolom, Tanggal::from_iso)
    }

    /// `ya` or `tidak`.
    pub(super) fn ya(&self, kolom: &str) -> Result<bool, Pesan> {
        self.nilai(kolom, |text| match text {
            "ya" => Some(true),
            "tidak" => Some(false),
            _ => None,
        })
    }

    /// What is wrong with this cell.
    pub(super) fn salah(&self, kolom: &str) -> Pesan {
        let id = self.sel.first().copied().unwrap_or_default();
        Pesan::new("katalog-kolom-salah").with("baris", id).with("kolom", kolom).with("isi", self.teks(kolom))
    }
}
