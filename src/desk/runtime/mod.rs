//! The edge of the desk: bytes become keys, signals become messages, frames become one write each.
//!
//! Two threads of this room feed the main loop, both asleep until something happens: [`reader`] waits for the terminal,
//! [`signal`] for the system. Both speak [`FromOutside`] through whatever channel the main loop owns.

#![expect(clippy::disallowed_methods, reason = "this room is the edge: it may look at clock, system and process")]

pub mod burst;
pub mod clock;
pub mod ekspor;
pub mod frame;
pub mod input;
mod lean;
pub mod masuk;
mod painter;
mod paste;
pub mod reader;
pub mod run;
mod salin;
mod sequence;
pub mod signal;
pub mod terminal;
pub mod worker;

use input::Input;

/// What reaches the main loop from the terminal and the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromOutside {
    /// A key, a paste or an answer of the terminal.
    Input(Input),
    /// The keys that follow came faster than hands type: this many of them so far. Only a suspicion (a terminal
    /// without bracketed paste, or type-ahead behind a stalled line): every key still follows as [`Input::Key`], and
    /// 0 behind the last of them.
    Burst(usize),
    /// The window has this many columns and rows now.
    Resize(u16, u16),
    /// The line is gone or the system wants the program to end: keep the draft and leave within
    /// [`signal::LAST_CALL`].
    Hangup,
}
