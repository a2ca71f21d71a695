//! The full-screen program, in three kinds of rooms.
//!
//! * **Machine** (pure): [`app`] and everything it owns. `App::update(Msg) -> Vec<Effect>` is total and
//!   synchronous; it knows neither terminal, nor store, nor clock. What the operator wants is a row of a
//!   command table ([`command`]), what must happen is an [`msg::Effect`]: data, so that a test can assert it.
//! * **View** ([`view`]): draws `&App` into a frame and changes nothing. Both sides ask the same pure
//!   [`layout`] how many lines a pane has.
//! * **Runtime** ([`runtime`]): terminal, threads, signals, the store. Performs effects, feeds messages.

mod ahead;
pub mod antre;
pub mod app;
mod asking;
pub mod aturan;
mod balas;
pub mod barisan;
pub mod belum;
mod buka;
pub mod bundel;
pub mod cari;
mod catatan;
pub mod choice;
pub mod command;
pub mod daftar;
pub mod daftar_pendek;
pub mod ekspor;
mod fill;
pub mod form;
pub mod formulir;
pub mod gelombang;
pub mod gulir;
mod gulungan;
pub mod handbook;
pub mod impor;
pub mod kegiatan;
pub mod keymap;
pub mod keys;
pub mod kind;
mod layar;
pub mod layout;
pub mod lembar;
pub mod line;
pub mod list;
pub mod loncat;
pub mod modal;
pub mod msg;
pub mod orang;
pub mod palet;
pub mod penanganan;
mod picture;
pub mod pilih;
pub mod runtime;
pub mod sasaran;
pub mod screens;
pub mod statistik;
pub mod surat;
mod tanda;
mod tanya;
pub mod tarik;
mod tempel;
pub mod term_env;
pub mod tree;
pub mod triase;
pub mod umum;
pub mod view;
