//! What crosses the border between the program and a folder: cells, names, files.
//!
//! A spreadsheet runs a cell that begins like a formula, a file system takes `../` in a name for a
//! way out, and a disk fills up in the middle of a file. Each danger has one guard here, used by
//! reports, exports and (later) imports alike, so that no caller has to remember any of them.

pub mod baca;
pub mod bukti;
pub mod buku;
pub mod folder;
pub mod lengkap;
pub mod nama_berkas;
pub mod naskah;
pub mod rumus;
pub mod sadap;
pub mod sidik;
pub mod sisa;
pub mod tulis;
