//! What is pasted: text for a field, never commands.
//!
//! A terminal that marks pastes sends them whole; one that does not sends keys faster than anybody types,
//! and the operator is told that this looks like a paste.

use super::app::App;
use super::modal::Modal;
use super::msg::{Effect, Timer};
use crate::domain::pesan::Pesan;

impl App {
    /// Takes a paste into what is being typed; anywhere else it is refused with a sentence.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        if std::mem::take(&mut self.tertutup) {
            return Vec::new();
        }
        self.notice = None;
        self.renew_filter(true);
        let today = self.session.hari;
        match self.modals.last_mut() {
            Some(Modal::Form(form)) if form.saving => {
                self.refuse(Pesan::new("isian-sedang-disimpan"));
                vec![Effect::Bell]
            }
            Some(Modal::Form(form)) => {
                if !form.paste(text, today) {
                    self.refuse(Pesan::new("tempel-tak-muat").with("n", text.chars().count()));
                }
                vec![Effect::Arm(Timer::Draf)]
            }
            Some(modal) => match modal.line_mut() {
                Some(line) => {
                    line.insert(text);
                    self.modal_line_changed()
                }
                None => self.refuse_paste(),
            },
            None => self.refuse_paste(),
        }
    }

    fn refuse_paste(&mut self) -> Vec<Effect> {
        self.refuse(Pesan::new("tempel-di-luar"));
        vec![Effect::Bell]
    }

    /// Keys that came too fast for hands while no text was being typed: probably a paste by a terminal that
    /// does not mark pastes. The keys still act; the warning comes behind the last of them (`n` is 0 then),
    /// because every key takes the sentence before it away.
    pub(super) fn burst(&mut self, n: usize) -> Vec<Effect> {
        if n == 0 {
            if let Some(keys) = self.burst.take() {
                self.refuse(Pesan::new("tempelan-tanya").with("n", keys));
            }
        } else if self.modals.is_empty() || self.notice.as_ref().is_some_and(|s| s.pesan.key == "tempelan-tanya") {
            self.burst = Some(n);
        }
        Vec::new()
    }
}
