//! The only room with SQL.

pub(crate) mod baca;
mod galat;
