//! What is pasted: text for a field, rows for a list, never commands.
//!
//! A terminal that marks pastes sends them whole; one that does not sends keys faster than anybody types,
//! and the operator is told that this looks like a paste.

use super::app::{App, Fokus};
use super::modal::Modal;
use super::msg::{Effect, Timer};
use super::umum::may_do;
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;

impl App {
    /// Takes a paste into what is being typed. Rows of a table that are pasted over a list are looked at as a file is;
    /// anything else is refused with a sentence. `missing` bytes of it were cut off.
    pub(super) fn paste(&mut self, text: &str, missing: usize) -> Vec<Effect> {
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
                // A story may take all that came through, and what was cut off before is missing all the same.
                if !form.paste(text, today) || missing > 0 {
                    self.refuse(Pesan::new("tempel-tak-muat").with("n", text.chars().count() + missing));
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
            None => self.paste_rows(text, missing),
        }
    }

    /// Rows for a list of people or units; the dialog of files shows what would become of them.
    fn paste_rows(&mut self, text: &str, missing: usize) -> Vec<Effect> {
        let list = matches!(self.fokus(), Fokus::Orang(_) | Fokus::Papan);
        // Rows that are copied from a sheet have tabs between their cells; lines without one may be anything, keys too.
        if !list || !text.contains('\t') {
            return self.refuse_paste();
        }
        if let Err(why) = may_do(self, Hak::Impor) {
            self.refuse(why);
            return vec![Effect::Bell];
        }
        if missing > 0 {
            // Rows that were cut off must not be missing in silence.
            self.refuse(Pesan::new("impor-meja-tempel-terpotong").with("n", missing));
            return vec![Effect::Bell];
        }
        self.impor_tempelan(text)
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
