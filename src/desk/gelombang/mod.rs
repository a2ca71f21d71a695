//! Waves at the desk: the list from which the one in force is chosen, the texts that are signed, and the forms that make either.
//!
//! Both lists are a few dozen rows, so they are held whole and asked for anew with everything else ([`App::refresh`]). The forms
//! stand in [`isian`]. A text that is missing while a wave is made is written above the wave's form, and goes into its field.

pub mod isian;
mod perintah;

pub use perintah::COMMANDS;

use super::app::App;
use super::daftar_pendek::DaftarPendek;
use super::list::Move;
use super::modal::{Lanjut, Modal, Tanya};
use super::msg::{Effect, Slot, WriteTag};
use crate::domain::draf::Draf;
use crate::domain::ikrar::gelombang::{GelombangBaris, JawabGelombang, TanyaGelombang, TeksRow, UbahGelombang};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Write};

/// Lines below a list that say more of the row under the cursor.
pub const RINCI: u16 = 4;

/// The list of waves, where it is on top.
fn gelombang(app: &mut App) -> Option<&mut DaftarPendek<GelombangBaris>> {
    if let Some(Modal::DaftarGelombang(list)) = app.modals.last_mut() { Some(list) } else { None }
}

/// The list of texts, where it is on top.
fn teks(app: &mut App) -> Option<&mut DaftarPendek<TeksRow>> {
    if let Some(Modal::DaftarTeks(list)) = app.modals.last_mut() { Some(list) } else { None }
}

fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    match app.modals.last_mut() {
        Some(Modal::DaftarGelombang(list)) => list.geser(step),
        Some(Modal::DaftarTeks(list)) => list.geser(step),
        _ => {}
    }
    Vec::new()
}

/// Opens the list of waves, on the one in force.
fn buka(app: &mut App) -> Vec<Effect> {
    let mut list = DaftarPendek::new(app.size, RINCI);
    list.tuju = app.gelombang.map(|id| id.0);
    app.modals.push(Modal::DaftarGelombang(Box::new(list)));
    app.segarkan_gelombang()
}

/// Opens the list of texts, on that of the wave under the cursor.
fn buka_teks(app: &mut App) -> Vec<Effect> {
    let mut list = DaftarPendek::new(app.size, RINCI);
    list.tuju = gelombang(app).and_then(|waves| waves.kini().map(|row| row.gelombang.teks.0));
    app.modals.push(Modal::DaftarTeks(Box::new(list)));
    app.segarkan_gelombang()
}

/// Makes the wave under the cursor the one in force, also of the operator's next session.
fn pakai(app: &mut App) -> Vec<Effect> {
    let Some(id) = gelombang(app).and_then(|list| list.kini().map(|row| row.gelombang.id)) else {
        return vec![Effect::Bell];
    };
    app.modals.pop();
    app.gelombang = Some(id);
    let mut effects = app.refresh();
    // A session that only reads has nowhere to keep it.
    if !app.session.baca_saja {
        let write = Box::new(Write::Draf(Draf::pilihan_gelombang(id)));
        effects.push(Effect::Write { tag: WriteTag::Pilihan, write });
    }
    effects
}

/// Shows the whole text under the cursor.
fn baca(app: &mut App) -> Vec<Effect> {
    let Some(row) = teks(app).and_then(|list| list.kini().cloned()) else { return vec![Effect::Bell] };
    let head = Pesan::new("gelombang-teks-versi").with("kode", row.kode.as_str()).with("versi", row.versi);
    let mut lines = vec![row.judul.clone(), app.kata.pesan(&head)];
    lines.extend(row.perlu_verifikasi.then(|| app.kata.t("gelombang-perlu-verifikasi-panjang")));
    lines.push(String::new());
    lines.extend(row.butir.iter().enumerate().map(|(n, text)| format!("{}. {text}", n + 1)));
    if !row.sumber.is_empty() {
        lines.push(String::new());
        lines.push(app.kata.pesan(&Pesan::new("gelombang-sumber").with("sumber", row.sumber.as_str())));
    }
    app.modals.push(Modal::Teks { judul: "gelombang-judul-satu-teks".to_owned(), lines, top: 0 });
    Vec::new()
}

fn tutup(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    Vec::new()
}

/// Asks whether the headline shall count the other way from now on.
fn tanya_utama(app: &mut App) -> Vec<Effect> {
    let Some(now) = app.kantor.as_ref().map(|k| k.hitung_diwakili) else { return vec![Effect::Bell] };
    let key = if now { "gelombang-tanya-utama-ttd" } else { "gelombang-tanya-utama-diwakili" };
    app.question(Tanya { pesan: Pesan::new(key), lanjut: Lanjut::HitungDiwakili(!now) });
    Vec::new()
}

/// What the question leads to.
pub(super) fn utama(ya: bool) -> Write {
    Write::Gelombang(UbahGelombang::HitungDiwakili(ya))
}

impl App {
    /// Asks anew for the lists of waves and texts, as far as something on the screen shows them.
    pub(super) fn segarkan_gelombang(&mut self) -> Vec<Effect> {
        let waves = self.modals.iter().any(|m| matches!(m, Modal::DaftarGelombang(_)));
        let form = |m: &Modal| matches!(m, Modal::Form(f) if f.spec.name == isian::GELOMBANG.name);
        let texts = self.modals.iter().any(|m| matches!(m, Modal::DaftarTeks(_)) || form(m));
        let asked = [(waves, Slot::Gelombang, TanyaGelombang::Daftar), (texts, Slot::TeksIkrar, TanyaGelombang::Teks)];
        asked.into_iter().filter(|(open, ..)| *open).map(|(_, slot, q)| self.ask(slot, Read::Gelombang(q))).collect()
    }

    /// Takes an answer about waves or texts.
    pub(super) fn ambil_gelombang(&mut self, jawab: JawabGelombang) -> Vec<Effect> {
        match jawab {
            JawabGelombang::Daftar(rows) => {
                let open = self.modals.iter_mut().find_map(|m| match m {
                    Modal::DaftarGelombang(list) => Some(list),
                    _ => None,
                });
                if let Some(list) = open {
                    list.ambil(rows, |row| row.gelombang.id.0);
                }
            }
            JawabGelombang::Teks(rows) => {
                let open = self.modals.iter_mut().find_map(|m| match m {
                    Modal::DaftarTeks(list) => Some(list),
                    _ => None,
                });
                if let Some(list) = open {
                    list.ambil(rows.clone(), |row| row.id.0);
                }
                self.teks = rows;
                self.relabel();
            }
        }
        Vec::new()
    }

    /// A wave or a text has been saved: lists go to it, and a wave that is being made takes the text.
    pub(super) fn gelombang_tersimpan(&mut self, nama: &str, id: i64) {
        let text = nama == isian::TEKS.name;
        match self.modals.last_mut() {
            Some(Modal::DaftarGelombang(list)) if !text => list.tuju = Some(id),
            Some(Modal::DaftarTeks(list)) if text => list.tuju = Some(id),
            Some(Modal::Form(form)) if text && form.spec.name == isian::GELOMBANG.name => {
                form.put("teks", &id.to_string(), "");
            }
            _ => {}
        }
    }

    /// Tells the lists that the screen has another size.
    pub(super) fn ukur_gelombang(&mut self) {
        let size = self.size;
        for modal in &mut self.modals {
            match modal {
                Modal::DaftarGelombang(list) => list.ukur(size),
                Modal::DaftarTeks(list) => list.ukur(size),
                _ => {}
            }
        }
    }
}
