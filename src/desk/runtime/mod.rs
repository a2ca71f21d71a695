//! The edge of the desk: bytes become keys, signals become messages, frames become one write each.
//!
//! Three threads of this room feed the main loop, all asleep until something happens: [`reader`] waits for keys,
//! [`signal`] for the system, [`watch`] for a full line. They speak [`FromOutside`] through whatever channel the main loop
//! owns, which itself waits for nothing else: writing to the terminal never blocks ([`mod@line`]).

#![expect(clippy::disallowed_methods, reason = "this room is the edge: it may look at clock, system and process")]

mod bidang;
pub mod burst;
pub mod clock;
pub mod ekspor;
pub mod frame;
pub mod impor;
pub mod input;
pub mod irama;
mod kabar;
mod lean;
mod line;
pub mod masuk;
mod painter;
mod paste;
pub mod reader;
pub mod run;
mod salin;
mod sequence;
mod sidik;
pub mod signal;
pub mod terminal;
mod watch;
pub mod worker;

use reader::Bacaan;

/// What reaches the main loop from the terminal and the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromOutside {
    /// What one read of the terminal gave.
    Read(Bacaan),
    /// The window has this many columns and rows now.
    Resize(u16, u16),
    /// A line that was full takes bytes again, or is gone.
    Ready,
    /// The line is gone or the system wants the program to end: keep the draft and leave within
    /// [`signal::LAST_CALL`].
    Hangup,
}
