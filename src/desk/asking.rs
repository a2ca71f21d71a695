//! What the desk asks of the store: each list as far as the screen shows it, the card or case beside it,
//! and all of it anew when somebody has changed something.

use super::app::{App, Layar};
use super::gulir::Gulir;
use super::layout::{self, Panel};
use super::list::{Fetch, Move};
use super::msg::{Effect, Slot, Tempat};
use crate::domain::request::Read;

impl App {
    /// A question for the store; older questions of the same slot are void from now on.
    pub fn ask(&mut self, slot: Slot, read: Read) -> Effect {
        let no = self.numbers.entry(slot).or_default();
        *no += 1;
        Effect::Read { slot, no: *no, read }
    }

    /// The effect of a fetch of a list of people.
    pub fn fetch_orang(&mut self, tempat: Tempat, fetch: Option<Fetch>) -> Vec<Effect> {
        let Some(fetch) = fetch else { return Vec::new() };
        let gelombang = self.gelombang;
        let orang = self.orang_mut(tempat);
        orang.asked = true;
        let read = orang.read(fetch, gelombang);
        vec![self.ask(Slot::Orang(tempat), read)]
    }

    /// The effect of a fetch of a queue.
    pub fn fetch_antre(&mut self, tempat: Tempat, fetch: Option<Fetch>) -> Vec<Effect> {
        let Some(fetch) = fetch else { return Vec::new() };
        let antre = self.antre_mut(tempat);
        antre.asked = true;
        let read = antre.read(fetch);
        vec![self.ask(Slot::Antre(tempat), read)]
    }

    /// Moves over a list of people; the card follows.
    pub fn move_orang(&mut self, tempat: Tempat, step: Move) -> Vec<Effect> {
        let before = self.orang(tempat).list.cursor();
        let fetch = self.orang_mut(tempat).list.go(step);
        let mut effects = self.fetch_orang(tempat, fetch);
        if self.orang(tempat).list.cursor() != before {
            effects.extend(self.ask_kartu(tempat));
        }
        effects
    }

    /// Asks for the card of the person under the cursor of a list.
    pub fn ask_kartu(&mut self, tempat: Tempat) -> Vec<Effect> {
        let Some(row) = self.orang(tempat).list.selected() else {
            self.orang_mut(tempat).kartu = None;
            return Vec::new();
        };
        let read = Read::Kartu { pegawai: row.id, gelombang: self.gelombang };
        vec![self.ask(Slot::Kartu(tempat), read)]
    }

    /// Tells every list how many rows the screen shows.
    pub fn fit_to_size(&mut self) {
        let (w, h) = self.size;
        for (panel, frame) in layout::meja(w, h, self.meja.panel, self.meja.zoom) {
            let gulir = Gulir::panel(frame.w, w);
            match panel {
                Panel::Satker => self.meja.tree.set_height(usize::from(frame.dalam()), gulir, &self.pohon),
                Panel::Pegawai => self.meja.orang.list.set_height(layout::baris(&frame), gulir),
                Panel::Perkara => self.meja.antre.list.set_height(layout::baris(&frame), gulir),
                Panel::Ikrar => {}
            }
        }
        let (frame, _) = layout::daftar(w, h, self.detail);
        let rows = layout::baris(&frame);
        let gulir = Gulir::panel(frame.w, w);
        self.pegawai.list.set_height(rows, gulir);
        self.ikrar.list.set_height(rows.saturating_sub(1), gulir);
        self.perkara.list.set_height(rows, gulir);
        self.satker.height = layout::baris(&layout::isi(w, h)).saturating_sub(2).max(1);
        self.ukur_gelombang();
        self.ukur_statistik();
    }

    /// After lists grew: the rows that a larger screen shows.
    pub(super) fn refill(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for tempat in self.places_on_screen() {
            if self.orang(tempat).asked {
                let fetch = self.orang_mut(tempat).list.reload();
                effects.extend(self.fetch_orang(tempat, Some(fetch)));
            }
        }
        effects
    }

    /// The places whose lists of people the present screen shows.
    fn places_on_screen(&self) -> Vec<Tempat> {
        match self.layar {
            Layar::Meja => vec![Tempat::Meja],
            Layar::Pegawai => vec![Tempat::Pegawai],
            Layar::Ikrar => vec![Tempat::Ikrar],
            _ => Vec::new(),
        }
    }

    /// Asks anew for everything the screen shows; cursors stay on their rows.
    pub fn refresh(&mut self) -> Vec<Effect> {
        if self.layar == Layar::Selamat {
            return Vec::new();
        }
        let mut effects = vec![
            Effect::Anew,
            self.ask(Slot::Kantor, Read::Kantor),
            self.ask(Slot::Pohon, Read::Pohon { gelombang: self.gelombang }),
            self.ask(Slot::Tempo, Read::JatuhTempo),
        ];
        effects.extend(self.segarkan_gelombang());
        effects.extend(self.segarkan_belum());
        effects.extend(self.segarkan_statistik());
        for tempat in self.places_on_screen() {
            self.orang_mut(tempat).list.set_tepat(None);
            let fetch = self.orang_mut(tempat).list.reload();
            effects.extend(self.fetch_orang(tempat, Some(fetch)));
            effects.extend(self.sort_marks(tempat));
            effects.extend(self.ask_kartu(tempat));
            if self.orang(tempat).hitung.is_some() {
                // What was counted is not so any more.
                effects.extend(self.count_orang(tempat));
            }
        }
        let queue = match self.layar {
            Layar::Meja => Some(Tempat::Meja),
            Layar::Perkara => Some(Tempat::Perkara),
            _ => None,
        };
        if let Some(tempat) = queue {
            self.antre_mut(tempat).list.set_tepat(None);
            let fetch = self.antre_mut(tempat).list.reload();
            effects.extend(self.fetch_antre(tempat, Some(fetch)));
            effects.extend(self.ask_perkara(tempat));
            if self.antre(tempat).hitung.is_some() {
                effects.extend(self.count_antre(tempat));
            }
        }
        effects.extend(self.segarkan_kegiatan());
        effects.extend(self.segarkan_triase());
        effects.extend(self.segarkan_ruang());
        effects
    }
}
