//! Type-ahead: over a slow line the keys of the next record arrive together with the Enter that saves this
//! one. They wait for the answer and act after it; a refusal drops them, because they were meant for another
//! place.

use super::app::App;
use super::command::Scope;
use super::keys::Key;
use super::modal::Modal;
use super::msg::Effect;

/// Keys kept at most while a form is being saved; far more than anybody types in the time a save may take.
const AHEAD: usize = 1_000;

impl App {
    /// Whether the form on top waits for the answer to its save.
    pub(super) fn is_saving(&self) -> bool {
        matches!(self.modals.last(), Some(Modal::Form(form)) if form.saving)
    }

    /// Keeps a key that comes while a form is being saved; `None` where it may act now. Leaving the form may.
    pub(super) fn keep_for_later(&mut self, key: Key) -> Option<Vec<Effect>> {
        if !(self.is_saving() && !self.leaves_form(key) || self.is_reading_sheet(key)) {
            return None;
        }
        if self.ahead.len() < AHEAD {
            self.ahead.push(key);
            return Some(Vec::new());
        }
        Some(vec![Effect::Bell])
    }

    /// Whether the sheet or ceremony on top is still being read; leaving it may act.
    fn is_reading_sheet(&self, key: Key) -> bool {
        let leaves = matches!(key, Key::Esc | Key::F(3));
        let reads = match self.modals.last() {
            Some(Modal::Lembar(sheet)) => sheet.menunggu(),
            Some(Modal::Acara(event)) => event.kepala.is_none(),
            Some(Modal::Hadir(list)) => list.muat,
            Some(Modal::Triase(list)) => list.muat,
            Some(Modal::Ruang(room)) => room.menunggu(),
            // Which sheet it is that he goes on with is being asked.
            None => self.lanjut_diminta,
            _ => false,
        };
        !leaves && reads
    }

    fn leaves_form(&self, key: Key) -> bool {
        self.keymap.find(key, &[Scope::Formulir]).is_some_and(|cmd| cmd.id == "isian.tutup")
    }

    /// Lets the keys act that were typed while a form was being saved. A second Enter of the same save is left
    /// out: it would open whatever stands below.
    pub(super) fn type_ahead(&mut self) -> Vec<Effect> {
        let keys = std::mem::take(&mut self.ahead);
        let saves = |key: &Key| {
            let cmd = self.keymap.find(*key, &[Scope::Formulir]);
            cmd.is_some_and(|c| matches!(c.id, "isian.lanjut" | "isian.selesai"))
        };
        let rest: Vec<Key> = keys.into_iter().skip_while(saves).collect();
        rest.into_iter().flat_map(|key| self.key(key)).collect()
    }
}
