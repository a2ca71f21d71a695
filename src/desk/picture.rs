//! What the loop has to know of the state to draw neither too often nor too early.
//!
//! A frame costs a slow line and a small processor more than anything else here. The machine alone knows which messages
//! leave the picture as it is and whether an answer is under way that would have it drawn again at once; the loop
//! decides what to make of that.

use super::app::App;
use super::msg::{Msg, Timer, WriteTag};

impl App {
    /// Whether the store still owes an answer: a picture drawn now is likely to be drawn again at once.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.open_questions.is_empty()
    }

    /// Whether another picture is due; asked once a picture.
    pub const fn take_changed(&mut self) -> bool {
        std::mem::replace(&mut self.changed, false)
    }

    /// Whether nothing that is shown hangs on a message. A draft is kept behind every pause of whoever types, and no
    /// picture says so.
    pub(super) fn is_silent(&self, msg: &Msg) -> bool {
        match msg {
            Msg::Answer | Msg::Timer(Timer::Draf) => true,
            Msg::Written { tag: WriteTag::Draf | WriteTag::Lihat, result } => result.is_ok(),
            Msg::Rows { slot, no, .. } => self.numbers.get(slot) != Some(no),
            _ => false,
        }
    }
}
