//! The same screens as a full repaint, whatever terminal the program stands in and whatever it has just shown.
//!
//! After every step of a working day the picture is compared with the one Ctrl+L paints anew from nothing: letters,
//! colours, attributes, cursor. What the program believes the terminal shows is therefore what it shows: in the
//! emulator under several names, at the end of a slow line, and inside tmux and GNU screen, which have emulators of
//! their own and their own opinion of sequences.
#![allow(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]
#![allow(clippy::print_stderr, reason = "a program that is missing is named")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod pty_harness;

#[allow(dead_code, reason = "the home serves other tests too")]
#[path = "desk_pty/rumah.rs"]
mod rumah;

#[path = "layar_sama/emulator.rs"]
mod emulator;
#[path = "layar_sama/hari.rs"]
mod hari;
#[path = "layar_sama/ramai.rs"]
mod ramai;
