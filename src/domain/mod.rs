//! What is true, whoever asks: rules, types and the words of the field.
//!
//! Nothing in here touches SQL, files, threads, the clock, the environment or a terminal. Time and
//! chance come in as arguments, so that every rule can be shown by a test that always says the same.
//! [`request`] is the one page that lists everything that can be asked of a store.

pub mod antrean;
mod baris;
pub mod diisi;
pub mod draf;
mod galat;
pub mod hari_kerja;
pub mod id;
pub mod ikrar;
pub mod impor;
pub mod jendela;
pub mod katalog;
pub mod kegiatan;
mod kode;
pub mod laporan;
pub mod lengkap;
pub mod nama;
pub mod nomor;
pub mod operator;
pub mod pegawai;
pub mod pemilihan;
pub mod perkara;
pub mod pesan;
pub mod request;
pub mod satker;
pub mod tampil;
pub mod tanggal;
