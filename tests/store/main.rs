//! The store on real files, with several connections: what it promises about saves, refusals, the
//! trail, undoing, copies and bad files.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod audit;
mod batal;
mod berkas;
mod bersama;
mod buka;
mod cadangan;
mod cetak;
mod dasar;
#[path = "../dukung/kasus.rs"]
mod dukung_kasus;
mod gelombang;
mod hitungan;
mod ikrar;
mod impor;
mod impor_daftar;
mod impor_kembar;
mod kata;
mod kegiatan;
mod lengkap;
mod penanganan;
mod peran_perkara;
mod perkara;
mod pilah;
mod simpan;
mod tempo;
