//! What the store says to triage: the reports, and how applying the decisions ended.

use super::{Mode, Triase};
use crate::desk::app::App;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Timer};
use crate::domain::id::PerkaraId;
use crate::domain::perkara::penanganan::PilahRow;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};

impl Triase {
    /// Puts the cursor on a report that waits for a decision, where it is on none.
    pub(super) fn ke_yang_menunggu(&mut self) {
        let here = self.kini().is_some_and(|row| self.menunggu(row));
        if let Some(at) = (!here).then(|| self.berikut()).flatten() {
            self.ke(at);
        }
    }

    /// Takes the reports anew; the cursor stays on its own. Answers how many decisions were about reports that wait no longer.
    fn ambil(&mut self, rows: Vec<PilahRow>) -> usize {
        let here = self.kini().map(|row| row.row.id);
        let first = !std::mem::replace(&mut self.ada, true);
        self.baris = rows;
        self.muat = false;
        let many = self.isi.len();
        let known = |id: &PerkaraId| self.baris.iter().any(|row| row.row.id == *id);
        self.isi.retain(|id, _| known(id));
        let at = self.baris.iter().position(|row| Some(row.row.id) == here);
        if at.is_none() {
            self.mode = Mode::Jalan;
            self.gulir = 0;
        }
        self.ke(at.unwrap_or(self.cursor));
        if first || at.is_none() {
            self.ke_yang_menunggu();
        }
        self.belum_disimpan |= many != self.isi.len();
        many - self.isi.len()
    }
}

impl App {
    /// The reports have come.
    pub(in crate::desk) fn ambil_triase(&mut self, rows: Vec<PilahRow>) -> Vec<Effect> {
        let Some(list) = self.triase_mut() else { return Vec::new() };
        let gone = list.ambil(rows);
        let said = list.pesan.take();
        if gone > 0 {
            self.refuse(Pesan::new("triase-sudah-diputus").with("n", gone));
        }
        match said {
            Some((pesan, true)) => self.refuse(pesan),
            Some((pesan, false)) => self.say(pesan),
            None => {}
        }
        let mut effects = self.tawarkan_triase();
        effects.extend(self.simpan_triase());
        // Keys pressed while the reports were read were not meant for a question.
        if self.asks() {
            self.ahead.clear();
        }
        effects.extend(self.susulkan());
        effects
    }

    /// The reports could not be read.
    pub(in crate::desk) fn triase_tak_terbaca(&mut self, error: &StoreError) {
        self.ahead.clear();
        self.modals.retain(|m| !matches!(m, Modal::Triase(list) if !list.ada));
        if let Some(list) = self.triase_mut() {
            list.muat = false;
        }
        self.refuse(error.uraian());
    }

    /// The decisions were applied, or why not. Whatever the reason, none is lost: what stood in the way is told, and all but that can be
    /// applied by the next Enter.
    pub(in crate::desk) fn triase_tertulis(&mut self, result: Result<Written, StoreError>) -> Vec<Effect> {
        let Some(list) = self.triase_mut() else {
            // Left before the answer.
            match result {
                Ok(done) => self.say(done.uraian),
                Err(error) => self.refuse(error.uraian()),
            }
            return self.refresh();
        };
        let sent = std::mem::take(&mut list.dikirim);
        match result {
            Ok(done) => {
                for id in sent {
                    list.isi.remove(&id);
                }
                list.belum_disimpan = true;
                list.pesan = Some((done.uraian, false));
                let mut effects = self.simpan_triase();
                effects.extend(self.refresh());
                effects
            }
            Err(error) => {
                self.ahead.clear();
                let anew = matches!(error, StoreError::Stale(_) | StoreError::Missing | StoreError::Rule(_));
                let pesan = self.triase_ditolak(&error);
                self.refuse(pesan.clone());
                let mut effects = vec![Effect::Bell, Effect::Arm(Timer::Draf)];
                if let Some(list) = self.triase_mut() {
                    list.muat = anew;
                    list.pesan = anew.then_some((pesan, true));
                }
                if anew {
                    effects.extend(self.segarkan_triase());
                }
                effects
            }
        }
    }

    /// Why the decisions were not applied, with the report that was in the way; the cursor goes to it.
    fn triase_ditolak(&mut self, error: &StoreError) -> Pesan {
        let named = match error {
            StoreError::Stale(other) => other.beda.iter().find(|b| b.field == "perkara").map(|b| b.mereka.as_str()),
            StoreError::Rule(fields) => fields.first().map(|(field, _)| field.as_str()),
            _ => None,
        };
        let id = named.and_then(|key| key.parse().ok()).map(PerkaraId);
        let Some(list) = self.triase_mut() else { return error.uraian() };
        let Some(at) = list.baris.iter().position(|row| Some(row.row.id) == id) else { return error.uraian() };
        list.ke(at);
        let nomor = list.baris.get(at).map_or("", |row| row.row.nomor.as_str());
        match error {
            StoreError::Stale(other) => {
                Pesan::new("triase-basi").with("nomor", nomor).with("oleh", other.oleh.as_str())
            }
            _ => {
                let nomor = nomor.to_owned();
                let sebab = self.kata.pesan(&error.uraian());
                Pesan::new("triase-ditolak").with("nomor", nomor).with("sebab", sebab)
            }
        }
    }
}
