//! The step between rows of one record: what each says side by side, taken row by row or value by value.

use super::super::app::App;
use super::super::list::Move;
use super::super::msg::Effect;
use super::langkah::{dialog, sibuk};
use super::perintah::ke_berapa;
use super::{Apa, Langkah, awal, pindah};
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::percakapan::{Kembar, Perintah, PilihKembar};
use crate::domain::impor::{Asal, Kolom};
use crate::domain::pesan::Pesan;

/// The step.
#[derive(Debug, Clone, Default)]
pub struct Banding {
    /// One of the rows, which names all of them.
    pub asal: Asal,
    /// What they say.
    pub kembar: Option<Kembar>,
    /// Which side is taken, for each line.
    pub pilih: Vec<usize>,
    /// Which line.
    pub cursor: usize,
    /// First line shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
}

impl Banding {
    /// How many sides there are.
    #[must_use]
    pub fn sisi(&self) -> usize {
        self.kembar.as_ref().map_or(0, |k| k.sisi.len())
    }

    /// How many lines the sides disagree about.
    #[must_use]
    pub fn beda(&self) -> usize {
        self.kembar.as_ref().map_or(0, |k| (0..k.nilai.len()).filter(|n| k.beda(*n)).count())
    }

    /// Takes the rows as they stand: the first side of all lines, and the cursor on the first that differs.
    pub(super) fn ambil(&mut self, kembar: Kembar) {
        self.pilih = vec![0; kembar.nilai.len()];
        self.cursor = (0..kembar.nilai.len()).find(|n| kembar.beda(*n)).unwrap_or(0);
        self.top = 0;
        self.kembar = Some(kembar);
        self.geser(Move::By(0));
    }

    pub(super) fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.pilih.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }

    /// The side of most lines that differ, and the columns that come from others.
    fn pilihan(&self) -> Option<PilihKembar> {
        let kembar = self.kembar.as_ref()?;
        let lines = || kembar.nilai.iter().zip(&self.pilih).enumerate().filter(|(n, _)| kembar.beda(*n));
        let many = |side: &usize| lines().filter(|(_, (_, own))| *own == side).count();
        let sisi = (0..self.sisi()).rev().max_by_key(many)?;
        let own = lines().filter(|(_, (_, own))| **own != sisi);
        let kecuali: Vec<(Kolom, usize)> = own.map(|(_, ((kolom, _), own))| (*kolom, *own)).collect();
        Some(PilihKembar { sisi, kecuali })
    }
}

/// Opens the rows beside the one under the cursor of the check.
pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let row = d.beda.kini().filter(|_| d.beda.kelompok != Kelompok::Hilang);
    let Some(asal) = row.and_then(|row| row.asal) else {
        app.refuse(Pesan::new("impor-kembar-bukan"));
        return vec![Effect::Bell];
    };
    d.banding.asal = asal;
    vec![d.kirim(Apa::Kembar, Perintah::Kembar(asal))]
}

/// Takes the value of the next side for the column under the cursor.
pub(super) fn sebelah(app: &mut App, forward: bool) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    let sides = d.banding.sisi();
    let Some(own) = d.banding.pilih.get_mut(d.banding.cursor) else { return vec![Effect::Bell] };
    let next = if forward { (*own + 1).min(sides.saturating_sub(1)) } else { own.saturating_sub(1) };
    if next == *own {
        return vec![Effect::Bell];
    }
    *own = next;
    Vec::new()
}

/// Takes the side with this number for all columns.
pub(super) fn utuh(app: &mut App) -> Vec<Effect> {
    let Some(n) = ke_berapa(app, "impor-kembar.utuh") else { return Vec::new() };
    let Some(d) = dialog(app) else { return Vec::new() };
    if n >= d.banding.sisi() {
        return vec![Effect::Bell];
    }
    d.banding.pilih.fill(n);
    Vec::new()
}

/// Has all rows refused, as they were.
pub(super) fn tolak(app: &mut App) -> Vec<Effect> {
    kirim(app, false)
}

/// Takes what was chosen.
pub(super) fn pakai(app: &mut App) -> Vec<Effect> {
    kirim(app, true)
}

fn kirim(app: &mut App, take: bool) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let pilihan = d.banding.pilihan().filter(|_| take);
    let asal = d.banding.asal;
    d.langkah = Langkah::Periksa;
    vec![d.kirim(Apa::Pilih, Perintah::Pilih { asal, pilihan })]
}
