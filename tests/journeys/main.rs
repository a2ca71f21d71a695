//! One module per thing an operator comes for, through the whole desk over a real store.
//! Presses are counted against the targets of the handbook.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::print_stderr)]

#[path = "../driver/mod.rs"]
mod driver;
#[path = "../dukung/kasus.rs"]
mod dukung_kasus;

mod belum;
mod daftar;
mod dua_meja;
mod gelombang;
mod hari_pertama;
mod impor;
mod kartu;
mod kegiatan;
mod lembar;
mod perkara;
mod triase;
