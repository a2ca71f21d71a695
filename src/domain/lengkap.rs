//! The whole office as plain tables: what the store gives and takes when everything leaves or comes back.
//!
//! Between the room that knows tables ([`crate::store`]) and the room that knows files ([`crate::exchange`]) goes one cell after the
//! other and nothing else, so that five million people cost no more memory than sixty and neither room knows the other.

use super::request::StoreError;

/// A cell. Nothing and an empty text are two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nilai<'a> {
    /// Nothing.
    Kosong,
    /// A whole number.
    Angka(i64),
    /// A text, empty or not.
    Teks(&'a str),
}

/// Takes tables, row by row and cell by cell.
pub trait Penulis {
    /// A table begins; the one before it is complete.
    ///
    /// # Errors
    /// What disk or file said.
    fn tabel(&mut self, nama: &str, kolom: &[String]) -> Result<(), StoreError>;

    /// The next cell of the row.
    ///
    /// # Errors
    /// As [`Penulis::tabel`].
    fn sel(&mut self, nilai: Nilai<'_>) -> Result<(), StoreError>;

    /// The row is complete.
    ///
    /// # Errors
    /// As [`Penulis::tabel`].
    fn baris(&mut self) -> Result<(), StoreError>;
}

/// Gives tables, row by row and cell by cell; what a cell means only the store knows.
pub trait Pembaca {
    /// Names of the tables, with their columns and rows.
    fn daftar(&self) -> Vec<(String, Vec<String>, u64)>;

    /// Goes to the beginning of a table.
    ///
    /// # Errors
    /// What the file said.
    fn tabel(&mut self, nama: &str) -> Result<(), StoreError>;

    /// Goes to the next row; false behind the last.
    ///
    /// # Errors
    /// What the file said; a row that has not as many cells as the table has columns.
    fn lanjut(&mut self) -> Result<bool, StoreError>;

    /// A cell of the row, from 0; `None` is nothing.
    fn sel(&self, at: usize) -> Option<&str>;
}
