//! What the store says to the room of a case, and how changes of it ended.

use super::{Rahasia, isian};
use crate::desk::app::App;
use crate::desk::form::Form;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Slot, Timer, WriteTag};
use crate::domain::id::PerkaraId;
use crate::domain::perkara::penanganan::{BerkasPerkara, JawabPenanganan, TanyaPenanganan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, StoreError, Write, Written};

impl App {
    /// Takes an answer about the open case.
    pub(in crate::desk) fn ambil_ruang(&mut self, slot: Slot, jawab: JawabPenanganan) -> Vec<Effect> {
        match (slot, jawab) {
            (Slot::Ruang, JawabPenanganan::Berkas(berkas)) => self.ambil_berkas(berkas),
            (Slot::RuangAturan, JawabPenanganan::Aturan(rules)) => {
                if let Some(room) = self.ruang_mut() {
                    room.sanksi = rules.sanksi;
                }
                self.relabel();
                Vec::new()
            }
            (Slot::RuangPelapor, JawabPenanganan::Pelapor(id, nama)) => self.tampilkan_pelapor(id, nama),
            _ => Vec::new(),
        }
    }

    fn ambil_berkas(&mut self, mut berkas: Box<BerkasPerkara>) -> Vec<Effect> {
        let id = berkas.perkara.row.id;
        let Some(room) = self.ruang_mut().filter(|room| room.id == id) else { return Vec::new() };
        // The room shows the name only behind a reason, so it keeps none that came without one.
        berkas.perkara.pelapor = None;
        let before = room.berkas.as_ref().map(|old| old.perkara.row.keadaan);
        let moved = before != Some(berkas.perkara.row.keadaan);
        room.berkas = Some(berkas);
        room.tunggu = false;
        if moved {
            room.ke_langkah();
        }
        self.relabel();
        if self.ruang_di_atas() { self.susulkan() } else { Vec::new() }
    }

    /// Shows who reported, if the case that was asked about is still before one's eyes.
    fn tampilkan_pelapor(&mut self, id: PerkaraId, nama: String) -> Vec<Effect> {
        let on_top = self.ruang_di_atas();
        let Some(room) = self.ruang_mut().filter(|room| on_top && room.id == id) else { return Vec::new() };
        if nama.is_empty() {
            self.say(Pesan::new("ruang-pelapor-kosong"));
            return Vec::new();
        }
        room.bagian = super::Bagian::Uraian;
        room.pelapor = Some(Rahasia(nama));
        self.notice = None;
        vec![Effect::Arm(Timer::Pelapor)]
    }

    /// A question about the open case was not answered.
    pub(in crate::desk) fn ruang_tak_terbaca(&mut self, slot: Slot, error: &StoreError) {
        match slot {
            Slot::Ruang => {
                self.ahead.clear();
                let gone = matches!(error, StoreError::Missing | StoreError::Forbidden(_));
                // Never read, or no longer for this session.
                self.modals.retain(|m| !matches!(m, Modal::Ruang(room) if gone || room.berkas.is_none()));
                if let Some(room) = self.ruang_mut() {
                    room.tunggu = false;
                }
            }
            // Without the list of sanctions the form says so when it is opened.
            Slot::RuangAturan => return,
            _ => {}
        }
        self.refuse(error.uraian());
    }

    /// How a change that needed no form ended.
    pub(in crate::desk) fn kasus_tertulis(&mut self, result: Result<Written, StoreError>) -> Vec<Effect> {
        let mut effects = self.refresh();
        match result {
            Ok(done) => self.say(done.uraian),
            Err(error) => {
                self.ahead.clear();
                self.refuse(error.uraian());
                effects.push(Effect::Bell);
            }
        }
        effects
    }

    /// A form of the case was saved: keys wait for what came of it, and a reason given leads to the name.
    pub(in crate::desk) fn formulir_kasus_tersimpan(&mut self, form: &Form) -> Vec<Effect> {
        if !isian::milik(form.spec) && form.dari.is_none() {
            return Vec::new();
        }
        let id = form.objek.map(PerkaraId);
        let Some(room) = self.ruang_mut().filter(|room| Some(room.id) == id) else { return Vec::new() };
        if form.spec.name == isian::PELAPOR.name {
            let id = room.id;
            // A reason is given anew for every look.
            self.terakhir.remove(form.spec.name);
            return vec![self.ask(Slot::RuangPelapor, Read::Penanganan(TanyaPenanganan::Pelapor(id)))];
        }
        room.tunggu = true;
        Vec::new()
    }

    /// The scan behind a paper was read, or not. What cannot be read is said at its field, and a second save notes the paper without a
    /// checksum: the scan may lie where this account or this machine cannot read it.
    pub(in crate::desk) fn sidik_dokumen(
        &mut self,
        no: u64,
        result: Result<(String, (String, u64)), Pesan>,
    ) -> Vec<Effect> {
        let waits = |m: &&mut Modal| matches!(m, Modal::Form(form) if form.no == no && form.saving);
        let Some(Modal::Form(form)) = self.modals.iter_mut().rev().find(waits) else { return Vec::new() };
        let sidik = match result {
            Ok((whole, sidik)) => {
                // What is kept leads there from anywhere.
                for field in form.fields.iter_mut().filter(|f| f.spec.name == isian::LETAK) {
                    field.set(&whole);
                }
                sidik
            }
            Err(why) => {
                form.saving = false;
                if let Some(at) = form.fields.iter().position(|f| f.spec.name == isian::LETAK) {
                    form.focus = at;
                }
                for field in form.fields.iter_mut().filter(|f| f.spec.name == isian::LETAK) {
                    field.janggal = vec![why.clone(), Pesan::new("ruang-pindaian-tanpa-sidik")];
                }
                self.ahead.clear();
                return vec![Effect::Bell];
            }
        };
        match isian::dokumen(form, Some(sidik)) {
            Ok(write) => vec![Effect::Write { tag: WriteTag::Formulir, write: Box::new(write) }],
            Err(errors) => {
                form.refuse(errors);
                vec![Effect::Bell]
            }
        }
    }

    /// A change of the case that needs no form is sent; keys wait for what comes of it.
    pub(super) fn kirim_kasus(&mut self, write: Write) -> Vec<Effect> {
        self.tunggu_ruang();
        vec![Effect::Write { tag: WriteTag::Kasus, write: Box::new(write) }]
    }
}
