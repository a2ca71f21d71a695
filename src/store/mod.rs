//! The only room with SQL.

mod galat;
mod kantor;
mod massal;

pub use galat::uraian;
pub use kantor::{KEMENTERIAN, KantorBaru};
pub use massal::Ringkas;
