//! The desk: its machine fed with messages and answers made by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../dukung/mod.rs"]
mod dukung;
#[path = "../dukung/sanksi.rs"]
mod sanksi;

mod bundel;
mod ekspor;
mod gelombang;
mod impor;
mod kegiatan;
mod lembar;
mod loncat;
mod machine;
mod penanganan;
mod surat;
mod tanda;
mod tempo;
mod triase;
