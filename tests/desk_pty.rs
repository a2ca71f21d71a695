//! The program itself in a pseudo-terminal: what an operator, his line and his file may do to it.
//!
//! Every test has a home of its own with an invented office in it, and waits for what it wants to see on the
//! picture; what is said of time is a limit, never a pause.
#![allow(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]
#![allow(clippy::print_stderr, reason = "what was measured is printed")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod pty_harness;

#[path = "desk_pty/berkas.rs"]
mod berkas;
#[path = "desk_pty/gambar.rs"]
mod gambar;
#[path = "desk_pty/jawab.rs"]
mod jawab;
#[path = "desk_pty/ketik.rs"]
mod ketik;
#[path = "desk_pty/macet.rs"]
mod macet;
#[path = "desk_pty/masuk.rs"]
mod masuk;
#[path = "desk_pty/mulai.rs"]
mod mulai;
#[path = "desk_pty/putus.rs"]
mod putus;
#[path = "desk_pty/rumah.rs"]
mod rumah;
