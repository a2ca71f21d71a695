//! What has been decided and not applied outlives the line: a draft of its operator, one, offered when triage is entered again.

use super::buka;
use crate::desk::app::{App, Layar};
use crate::desk::modal::{Lanjut, Modal, Tanya};
use crate::desk::msg::{Effect, WriteTag};
use crate::domain::draf::{Draf, TRIASE};
use crate::domain::id::DrafId;
use crate::domain::perkara::triase::{dari_isian, isian};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Write, Written};

/// Goes on with the draft from the due list: triage is entered, which offers it.
pub(in crate::desk) fn buka_lagi(app: &mut App) -> Vec<Effect> {
    let mut effects = app.go_to(Layar::Perkara);
    effects.extend(buka(app));
    effects
}

impl App {
    /// Keeps what has been decided, or throws the draft away where nothing is left of it.
    pub(in crate::desk) fn simpan_triase(&mut self) -> Vec<Effect> {
        if self.session.baca_saja {
            return Vec::new();
        }
        let Some(list) = self.triase_mut() else { return Vec::new() };
        // Those that are being applied are kept too: the program may end before the answer.
        if !list.belum_disimpan {
            return Vec::new();
        }
        list.belum_disimpan = false;
        if list.isi.is_empty() {
            let gone = list
                .draf
                .take()
                .map(|id| Effect::Write { tag: WriteTag::DrafBuang, write: Box::new(Write::DrafBuang(id)) });
            return gone.into_iter().collect();
        }
        let draf = Draf {
            id: list.draf,
            formulir: TRIASE.to_owned(),
            objek: None,
            ver: None,
            isian: isian(&list.isi),
            fokus: String::new(),
            waktu: None,
        };
        vec![Effect::Write { tag: WriteTag::TriaseDraf, write: Box::new(Write::Draf(draf)) }]
    }

    /// The draft is kept, or not.
    pub(in crate::desk) fn triase_tersimpan(&mut self, result: Result<Written, StoreError>) -> Vec<Effect> {
        match result {
            Ok(done) => {
                if let Some(list) = self.triase_mut() {
                    list.draf = done.ids.first().copied().map(DrafId).or(list.draf);
                    // Applied while it was on its way: nothing is left that the draft could offer.
                    list.belum_disimpan |= list.isi.is_empty() && list.dikirim.is_empty();
                }
                self.simpan_triase()
            }
            Err(error) => {
                if let Some(list) = self.triase_mut() {
                    list.belum_disimpan = true;
                }
                self.refuse(error.uraian());
                Vec::new()
            }
        }
    }

    /// The operator's own drafts have come: the one of triage waits until the reports are there too.
    pub(in crate::desk) fn ambil_draf_triase(&mut self, drafts: &[Draf]) -> Vec<Effect> {
        let Some(draf) = drafts.iter().find(|d| d.formulir == TRIASE) else { return Vec::new() };
        if let Some(list) = self.triase_mut() {
            list.draf = draf.id;
            list.tawaran = dari_isian(&draf.isian);
        }
        self.tawarkan_triase()
    }

    /// Offers decisions of an earlier time, once both they and the reports are there. Those of reports that wait no longer are nobody's
    /// any more.
    pub(super) fn tawarkan_triase(&mut self) -> Vec<Effect> {
        let Some(list) = self.triase_mut().filter(|list| list.ada && !list.tawaran.is_empty()) else {
            return Vec::new();
        };
        let known = |id| list.baris.iter().any(|row| row.row.id == id);
        list.tawaran.retain(|id, _| known(*id));
        let n = list.tawaran.len();
        if n == 0 {
            list.belum_disimpan = true;
            return self.simpan_triase();
        }
        if matches!(self.modals.last(), Some(Modal::Triase(_))) {
            self.question(Tanya { pesan: Pesan::new("triase-tanya-lanjut").with("n", n), lanjut: Lanjut::Triase });
        }
        Vec::new()
    }

    /// Takes the decisions that were offered; what has been decided since stands.
    pub(in crate::desk) fn lanjutkan_triase(&mut self) -> Vec<Effect> {
        let Some(list) = self.triase_mut() else { return Vec::new() };
        let n = list.tawaran.len();
        for (id, isi) in std::mem::take(&mut list.tawaran) {
            list.isi.entry(id).or_insert(isi);
        }
        list.ke_yang_menunggu();
        self.say(Pesan::new("triase-dilanjutkan").with("n", n));
        Vec::new()
    }
}
