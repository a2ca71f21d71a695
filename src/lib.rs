//! `ikrar` keeps a provincial office neutral in elections: its units, people, pledges and cases.
//!
//! # Code map
//!
//! | room | owns | may use |
//! |---|---|---|
//! | [`domain`] | what is true: rules, types, the seam ([`domain::request`]) | `std`, chrono's date types, serde |
//! | [`acuan`] | the reference data that ships inside the binary | `domain` |
//! | [`kata`] | every word shown, Indonesian first, English second | `domain` |
//! | [`store`] | the only room with SQL | `domain`, `acuan`, rusqlite |
//! | [`latihan`] | practice offices: invented people on real units | `domain`, `acuan` |
//! | [`report`] | figures become one document, a document becomes files | `domain`, `kata`, file-format crates |
//! | [`exchange`] | what crosses the border: text and workbooks as rows, rejects, the whole office, and the guards for formulas, file names, atomic files | `domain` |
//! | [`impor`] | leads a foreign file in: reading, naming, comparing, applying | `domain`, `acuan`, `exchange` |
//! | [`desk`] | the full-screen program: pure machine, views, runtime | see `ARCHITECTURE.md` |
//! | [`cli`] | the same jobs without a screen | everything but the desk's machine and views |
//!
//! `tests/layers.rs` reads the `use` lines and fails on a breach of this table.

pub mod acuan;
pub mod cli;
pub mod desk;
pub mod domain;
pub mod exchange;
pub mod impor;
pub mod kata;
pub mod latihan;
pub mod report;
pub mod store;
