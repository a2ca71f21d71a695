//! What the store says to events: their list, one with its units, people of a unit, how writes ended.

use super::daftar::{BATAS, DaftarKegiatan};
use super::hadir::Mode;
use crate::desk::app::App;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Slot, WriteTag};
use crate::domain::id::SatkerId;
use crate::domain::kegiatan::{JawabKegiatan, JenisKegiatan, TanyaKegiatan};
use crate::domain::request::{Read, StoreError, Written};

impl App {
    /// Takes an answer about events.
    pub(in crate::desk) fn ambil_kegiatan(&mut self, jawab: JawabKegiatan) -> Vec<Effect> {
        match jawab {
            JawabKegiatan::Daftar(rows) => {
                if let Some(list) = self.daftar_kegiatan_mut() {
                    list.ambil(rows, |row| row.id.0);
                }
                Vec::new()
            }
            JawabKegiatan::Satu(head, units) => {
                let Some(event) = self.acara_mut().filter(|a| a.id == head.id) else { return Vec::new() };
                let first = event.kepala.is_none();
                event.ambil(*head, units);
                let said = event.pesan.take();
                if let Some(said) = said {
                    self.say(said);
                }
                if first { self.susulkan() } else { Vec::new() }
            }
            JawabKegiatan::Orang(kegiatan, satker, people) => {
                let mine = |m: &&mut super::Hadir| (m.kegiatan, m.satker) == (kegiatan, satker);
                let Some(list) = self.hadir_mut().filter(mine) else { return Vec::new() };
                let first = !std::mem::replace(&mut list.ada, true);
                let other = list.isi.muat(people);
                list.muat = false;
                let at = if first { list.isi.belum() } else { list.cursor };
                // With everybody on record already, the list is looked through from its beginning.
                let all = first && at == list.isi.baris.len();
                list.ke(if all && matches!(list.mode, Mode::Jalan) { 0 } else { at });
                list.macet &= other.is_empty();
                let mut effects = if list.macet { Vec::new() } else { self.kirim_hadir() };
                effects.extend(self.susulkan());
                if let Some(why) = self.hadir_mut().and_then(|list| list.pesan.take()) {
                    self.refuse(why);
                }
                effects
            }
        }
    }

    /// A question about events was not answered.
    pub(in crate::desk) fn kegiatan_tak_terbaca(&mut self, slot: Slot, error: &StoreError) {
        self.ahead.clear();
        match slot {
            // Never read, or gone since: somebody has taken the event itself back.
            Slot::Kegiatan => {
                let gone = matches!(error, StoreError::Missing);
                self.modals.retain(|m| match m {
                    Modal::Acara(event) => !gone && event.kepala.is_some(),
                    Modal::Hadir(_) => !gone,
                    _ => true,
                });
            }
            Slot::KegiatanOrang => {
                self.modals.retain(|m| !matches!(m, Modal::Hadir(h) if !h.ada));
                if let Some(list) = self.hadir_mut() {
                    list.muat = false;
                }
            }
            _ => {}
        }
        self.refuse(error.uraian());
    }

    /// How a write of attendance ended.
    pub(in crate::desk) fn hadir_tertulis(
        &mut self,
        tag: WriteTag,
        result: Result<Written, StoreError>,
    ) -> Vec<Effect> {
        if tag == WriteTag::HadirSatker {
            return self.satker_tertulis(result);
        }
        // Answers come in the order of the writes: the first are for people whose list has been left.
        if self.hadir_luar > 0 {
            self.hadir_luar -= 1;
            let mut effects = self.segarkan_acara();
            if let Err(error) = result {
                self.refuse(error.uraian());
                effects.push(Effect::Bell);
            }
            return effects;
        }
        let Some(list) = self.hadir_mut() else { return Vec::new() };
        match result {
            Ok(_) => {
                list.isi.diterima();
                list.kirim().into_iter().collect()
            }
            Err(error) => {
                list.isi.ditolak();
                list.macet = true;
                let anew = matches!(error, StoreError::Rule(_) | StoreError::Missing | StoreError::Forbidden(_));
                let (kegiatan, satker) = (list.kegiatan, list.satker);
                if anew {
                    list.pesan = Some(error.uraian());
                    list.muat = true;
                }
                self.refuse(error.uraian());
                let mut effects = vec![Effect::Bell];
                if anew {
                    let tanya = TanyaKegiatan::Orang { kegiatan, satker };
                    effects.push(self.ask(Slot::KegiatanOrang, Read::Kegiatan(tanya)));
                }
                effects
            }
        }
    }

    fn satker_tertulis(&mut self, result: Result<Written, StoreError>) -> Vec<Effect> {
        let sent: Option<SatkerId> =
            self.acara_mut().and_then(|a| (!a.dikirim.is_empty()).then(|| a.dikirim.remove(0)));
        let mut effects = self.segarkan_acara();
        match result {
            Ok(done) if sent.is_some() => {
                if let Some(event) = self.acara_mut() {
                    event.pesan = Some(done.uraian);
                }
            }
            Ok(_) => {}
            Err(error) => {
                self.refuse(error.uraian());
                effects.push(Effect::Bell);
            }
        }
        effects
    }

    /// Opens the list of ceremonies of the wave in force.
    pub(super) fn buka_daftar_kegiatan(&mut self) -> Vec<Effect> {
        self.modals.push(Modal::DaftarKegiatan(Box::new(DaftarKegiatan::new(self.size, 0))));
        self.segarkan_kegiatan()
    }

    /// Asks for the list of events and for the open one anew, where they are open.
    pub(in crate::desk) fn segarkan_kegiatan(&mut self) -> Vec<Effect> {
        if self.daftar_kegiatan_mut().is_none() {
            return Vec::new();
        }
        let tanya = TanyaKegiatan::Daftar { jenis: JenisKegiatan::Ikrar, gelombang: self.gelombang, batas: BATAS };
        let mut effects = vec![self.ask(Slot::KegiatanDaftar, Read::Kegiatan(tanya))];
        effects.extend(self.segarkan_acara());
        effects
    }

    /// Asks for the open event anew; people who are being keyed are not disturbed.
    pub(super) fn segarkan_acara(&mut self) -> Vec<Effect> {
        let Some(id) = self.acara().map(|a| a.id) else { return Vec::new() };
        vec![self.ask(Slot::Kegiatan, Read::Kegiatan(TanyaKegiatan::Satu(id)))]
    }
}
