//! What the loop hears: messages for the machine, and what one read of the terminal gave.
//!
//! A read is handed over whole, because its keys lay on the line together: they all act before anything is drawn.

use super::FromOutside;
use super::input::Input;
use super::reader::Bacaan;
use crate::desk::msg::Msg;

/// One thing for the loop.
#[derive(Debug)]
pub enum Kabar {
    /// For the machine.
    Msg(Msg),
    /// Keys, pastes and answers in their order.
    Bacaan(Bacaan),
    /// A frame that was held back may be due.
    Giliran,
    /// A line that was full takes bytes again, or is gone.
    Lega,
}

impl From<Msg> for Kabar {
    fn from(msg: Msg) -> Self {
        Self::Msg(msg)
    }
}

impl From<FromOutside> for Kabar {
    fn from(outside: FromOutside) -> Self {
        match outside {
            FromOutside::Read(bacaan) => Self::Bacaan(bacaan),
            FromOutside::Resize(w, h) => Self::Msg(Msg::Resize(w, h)),
            FromOutside::Ready => Self::Lega,
            FromOutside::Hangup => Self::Msg(Msg::Hangup),
        }
    }
}

/// A key or paste as the machine takes it; an answer is none.
pub(super) fn typed(input: Input) -> Option<Msg> {
    match input {
        Input::Key(key) => Some(Msg::Key(key)),
        Input::Paste { text, .. } => Some(Msg::Paste(text)),
        Input::Answer(_) => None,
    }
}
