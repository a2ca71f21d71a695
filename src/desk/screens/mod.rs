//! The screens: state, commands and handlers of each (`mod.rs`), and how it is drawn (`view.rs`).

pub mod ikrar;
pub mod laporan;
pub mod meja;
pub mod pegawai;
pub mod perkara;
pub mod satker;
pub mod selamat;
