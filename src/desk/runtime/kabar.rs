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
        Input::Paste { text, dropped: 0 } => Some(Msg::Paste(text)),
        Input::Paste { text, dropped } => Some(Msg::PasteCut(text, dropped)),
        Input::Answer(_) => None,
    }
}

/// What is no key and no paste; answers of the terminal stay in their order.
pub(super) fn untyped(kabar: Kabar) -> Option<Kabar> {
    let Kabar::Bacaan(Bacaan { mut inputs, .. }) = kabar else { return Some(kabar) };
    inputs.retain(|input| matches!(input, Input::Answer(_)));
    (!inputs.is_empty()).then_some(Kabar::Bacaan(Bacaan { inputs, burst: None }))
}
