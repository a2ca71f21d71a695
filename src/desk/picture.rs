//! What the loop has to know of the state to draw no more often than it must.
//!
//! A frame costs a slow line and a small processor more than anything else here, and the machine alone knows which
//! messages leave the picture as it is.

use super::app::App;
use super::msg::{Msg, Slot, Timer, WriteTag};
use crate::domain::ikrar::lembar::JawabLembar;
use crate::domain::request::Rows;

impl App {
    /// Whether another picture is due since it was last asked.
    pub const fn take_changed(&mut self) -> bool {
        std::mem::replace(&mut self.changed, false)
    }

    /// Whether nothing that is shown hangs on a message. A draft is kept behind every pause of whoever types, and no
    /// picture says so.
    pub(super) fn is_silent(&self, msg: &Msg) -> bool {
        match msg {
            Msg::Timer(Timer::Draf) => true,
            // A row shows what was keyed before it is written.
            Msg::Written {
                tag: WriteTag::Draf | WriteTag::Lihat | WriteTag::LembarBaris | WriteTag::HadirBaris,
                result,
            } => result.is_ok(),
            Msg::Changed => self.lembar().is_some() || self.hadir().is_some(),
            Msg::Rows { slot, no, .. } if self.numbers.get(slot) != Some(no) => true,
            // What is only told where there is something to tell, such as what was left off before this start.
            Msg::Rows { result: Ok(Rows::Draf(drafts)), slot: Slot::Draf, .. } => drafts.is_empty(),
            Msg::Rows { result: Ok(Rows::Lembar(JawabLembar::Lanjut(left))), .. } => {
                left.is_none() && self.lanjut_berkas.is_none() && !self.lanjut_diminta
            }
            Msg::Impor { no, .. } => self.impor_terlambat(*no),
            _ => false,
        }
    }
}
