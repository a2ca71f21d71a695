//! The reference data that ships inside the binary: `data/acuan/*.csv`, read into typed rows.
//!
//! Everything in here is a pure function of files that are fixed when the program is built; what each
//! file holds, whence it comes and how far it can be trusted stands in `data/acuan/README.md`. The store
//! copies what an office needs into its own tables when it is made, so that an office can change its
//! calendar or catalogue without a new program; from then on the tables are the truth, not these rows.
//!
//! A row that cannot be read is left out instead of stopping the desk. The tests of this module count
//! every file, so a row that is left out never gets past them.

pub mod aturan;
pub mod impor;
pub mod kalender;
pub mod orang;
pub mod satker;
pub mod wilayah;

use serde::de::DeserializeOwned;

/// Reads the rows of one embedded file.
fn baca<T: DeserializeOwned>(text: &str) -> impl Iterator<Item = T> {
    csv::Reader::from_reader(text.as_bytes()).into_deserialize().filter_map(Result::ok).collect::<Vec<T>>().into_iter()
}

/// Rows of a file without its heading, counted without looking into them.
#[cfg(test)]
pub(crate) fn jumlah_baris(text: &str) -> usize {
    csv::Reader::from_reader(text.as_bytes()).into_records().count()
}
