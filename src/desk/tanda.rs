//! Marked people and what acts make of them.
//!
//! Marks survive a change of the filter, so an act must know which of the marked the list still shows: those it
//! takes. The others it never sweeps along: the head of the form says how many they are, and after the save they
//! are offered by a question of their own. Where the list shows none of the marked, an act on the row under the
//! cursor is asked about first, because many were meant.

use std::collections::BTreeSet;

use super::app::{App, Fokus};
use super::list::{Fetch, Marks};
use super::modal::{Lanjut, Tanya};
use super::msg::{Effect, Slot, Tempat};
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::{KeadaanIkrar, Pilihan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Siapa};

fn keys(people: &[(PegawaiId, String)]) -> BTreeSet<i64> {
    people.iter().map(|(id, _)| id.0).collect()
}

/// Marks the row under the cursor, or takes its mark away.
pub(super) fn mark(app: &mut App) -> Vec<Effect> {
    let Fokus::Orang(tempat) = app.fokus() else { return Vec::new() };
    let fetch: Option<Fetch> = app.orang_mut(tempat).list.toggle_mark();
    app.orang_mut(tempat).name_marked();
    let mut effects = app.fetch_orang(tempat, fetch);
    effects.extend(app.ask_kartu(tempat));
    effects
}

/// Begins or ends a range.
pub(super) fn mark_range(app: &mut App) -> Vec<Effect> {
    let Fokus::Orang(tempat) = app.fokus() else { return Vec::new() };
    let far = app.orang_mut(tempat).list.mark_range();
    app.orang_mut(tempat).name_marked();
    if app.orang(tempat).list.range_open() {
        app.say(Pesan::new("tandai-rentang-mulai"));
    }
    let Some((from, to)) = far else { return Vec::new() };
    let read = Read::Tertanda { query: app.orang_query(tempat), siapa: Siapa::Antara(from, to) };
    vec![app.ask(Slot::Rentang(tempat), read)]
}

/// Marks all that the list shows, or none.
pub(super) fn mark_all(app: &mut App) -> Vec<Effect> {
    let Fokus::Orang(tempat) = app.fokus() else { return Vec::new() };
    let list = &mut app.orang_mut(tempat).list;
    if list.is_loaded() && list.rows().is_empty() {
        app.refuse(Pesan::new("tandai-semua-kosong"));
    } else if list.jumlah().tepat {
        let outside = list.toggle_all();
        if outside > 0 {
            app.say(Pesan::new("tandai-luar-lepas").with("n", outside));
        }
    } else {
        // "All but these" is only safe against a count that both sides know.
        list.refuse_all();
        app.refuse(Pesan::new("tandai-semua-tak-pasti"));
    }
    Vec::new()
}

impl App {
    /// Asks which of the marked people a list shows, where anybody is marked.
    pub(super) fn sort_marks(&mut self, tempat: Tempat) -> Vec<Effect> {
        let Some(read) = self.orang(tempat).ask_marked(self.gelombang) else { return Vec::new() };
        let asked = self.orang(tempat).list.named().clone();
        self.orang_mut(tempat).ditanya = asked;
        vec![self.ask(Slot::Tanda(tempat), read)]
    }

    /// Takes the answer.
    pub(super) fn take_marks(&mut self, tempat: Tempat, people: Vec<(PegawaiId, String)>) -> Vec<Effect> {
        let orang = self.orang_mut(tempat);
        let asked = std::mem::take(&mut orang.ditanya);
        orang.list.sort_out(&asked, &keys(&people));
        orang.nama.extend(people.into_iter().map(|(id, nama)| (id.0, nama)));
        Vec::new()
    }

    /// Marks who stands between the ends of a range.
    pub(super) fn take_range(&mut self, tempat: Tempat, people: Vec<(PegawaiId, String)>, whole: bool) -> Vec<Effect> {
        if !whole {
            self.refuse(Pesan::new("tandai-rentang-panjang").with("n", Siapa::TERBANYAK));
            return vec![Effect::Bell];
        }
        let orang = self.orang_mut(tempat);
        let shown: Vec<i64> = people.iter().map(|(id, _)| id.0).collect();
        orang.list.mark_shown(&shown);
        self.say(Pesan::new("tandai-rentang-jumlah").with("n", shown.len()));
        let orang = self.orang_mut(tempat);
        orang.nama.extend(people.into_iter().map(|(id, nama)| (id.0, nama)));
        Vec::new()
    }

    /// Runs a command on people. Where the operator has more people in mind than the one under the cursor, whom
    /// alone it would reach, it asks first.
    pub(super) fn unless_many_meant(&mut self, id: &'static str, run: fn(&mut Self) -> Vec<Effect>) -> Vec<Effect> {
        let Fokus::Orang(tempat) = self.fokus() else { return run(self) };
        let list = &self.orang(tempat).list;
        if matches!(list.marks(), Marks::These(_)) && !list.is_sorted_out() {
            self.refuse(Pesan::new("tandai-masih-dicari"));
            return vec![Effect::Bell];
        }
        let hidden = list.outside().len();
        let only_hidden = hidden > 0 && list.inside().next().is_none();
        let Some(nama) = list.selected().filter(|_| only_hidden || list.is_one_for_all()).map(|r| r.nama.lengkap())
        else {
            return run(self);
        };
        let pesan = if only_hidden {
            Pesan::new("tandai-luar-satu").with("n", hidden)
        } else {
            Pesan::new("tandai-hanya-satu")
        };
        self.question(Tanya { pesan: pesan.with("nama", nama), lanjut: Lanjut::Satu(id) });
        Vec::new()
    }

    /// The marked people that the list in focus shows, with their names; `None` where nobody is marked by name.
    pub(super) fn marked_people(&self, tempat: Tempat) -> Vec<(PegawaiId, String)> {
        let orang = self.orang(tempat);
        let name = |key: i64| orang.nama.get(&key).cloned().unwrap_or_else(|| format!("#{key}"));
        orang.list.inside().map(|key| (PegawaiId(key), name(key))).collect()
    }

    /// A pledge was recorded: whom it was for is done with. Those marked outside the filter are offered now.
    pub(super) fn pledges_saved(&mut self, pilihan: &Pilihan) {
        let fokus = match self.fokus() {
            Fokus::Orang(tempat) => Some(tempat),
            _ => None,
        };
        let done: BTreeSet<i64> = match pilihan {
            Pilihan::Orang(people) => people.iter().map(|p| p.0).collect(),
            Pilihan::SemuaKecuali { .. } => BTreeSet::new(),
        };
        if let (Pilihan::Orang(people), Some(belum)) = (pilihan, self.belum_mut()) {
            belum.lepas(people);
        }
        let marked = fokus.is_some_and(|tempat| self.orang(tempat).list.inside().any(|key| done.contains(&key)));
        for tempat in [Tempat::Meja, Tempat::Pegawai, Tempat::Ikrar] {
            let list = &mut self.orang_mut(tempat).list;
            match pilihan {
                Pilihan::Orang(_) => list.unmark(&done.iter().copied().collect::<Vec<_>>()),
                Pilihan::SemuaKecuali { .. } if matches!(list.marks(), Marks::AllBut(_)) => {
                    list.clear_marks();
                }
                Pilihan::SemuaKecuali { .. } => {}
            }
        }
        let left = fokus.map_or(0, |tempat| self.orang(tempat).list.outside().len());
        if marked && left > 0 && self.modals.is_empty() {
            // Keys typed ahead were not meant for a question nobody could foresee.
            self.ahead.clear();
            self.question(Tanya { pesan: Pesan::new("tandai-luar-tanya").with("n", left), lanjut: Lanjut::Luar });
        }
    }

    /// The pledge form for the marked people outside the filter.
    pub(super) fn open_ikrar_outside(&mut self) -> Vec<Effect> {
        let Fokus::Orang(tempat) = self.fokus() else { return Vec::new() };
        let people: Vec<PegawaiId> = self.orang(tempat).list.outside().iter().copied().map(PegawaiId).collect();
        let who = Pesan::new("ikrar-untuk-luar").with("n", people.len());
        self.open_ikrar_for(KeadaanIkrar::Ttd, Some(Pilihan::Orang(people)), &who)
    }
}
