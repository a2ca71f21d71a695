//! Files that come in, row by row: what is understood of a file here is only where its cells are, never what they mean.
//!
//! Whatever the format, a reader is a [`Sumber`]: it names its sheets and hands out one row after the other into a row
//! that is used again and again, so that a file of any size takes the memory of one row. Text is read here; workbooks
//! have readers of their own. Used by `crate::impor` alone, and for workbooks in a process of its own.

mod jejak;
mod pemisah;
mod sandi;
pub mod teks;
#[cfg(test)]
mod uji;

pub use teks::Teks;

use crate::domain::impor::baris::Baris;
use crate::domain::impor::percakapan::LembarInfo;
use crate::domain::pesan::Pesan;

/// Most cells of a row, in any format: an office has thirty columns; a sheet that claims thousands is broken or hostile.
pub const MAKS_KOLOM: usize = 200;

/// Most characters of a cell, in any format: what a spreadsheet holds in one.
pub const MAKS_SEL: usize = 32_767;

/// Rows of a file, sheet by sheet.
pub trait Sumber {
    /// Its sheets, in their order; a text has one.
    fn lembar(&self) -> &[LembarInfo];

    /// Goes to the first row of this sheet (from 0), as often as one likes.
    ///
    /// # Errors
    /// A sheet that is not there, or a file that cannot be read any more.
    fn mulai(&mut self, lembar: u32) -> Result<(), Pesan>;

    /// Puts the next row into `baris`; false at the end, and from then on.
    ///
    /// # Errors
    /// What cannot be read as rows, or goes beyond a limit; the sentence names the place. Nothing can be read behind it
    /// but by [`Sumber::mulai`].
    fn baca(&mut self, baris: &mut Baris) -> Result<bool, Pesan>;

    /// Bytes or rows done, and of how many; 0 where that is unknown.
    fn maju(&self) -> (u64, u64);
}
