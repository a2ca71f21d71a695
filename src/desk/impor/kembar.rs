//! The step between rows of one record: what each says side by side, taken row by row or value by value.

use super::super::app::App;
use super::super::list::Move;
use super::super::msg::Effect;
use super::langkah::{dialog, sibuk};
use super::perintah::ke_berapa;
use super::{Apa, Langkah, awal, pindah};
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::percakapan::{Kembar, Perintah, PilihKembar};
use crate::domain::impor::{Alasan, Asal, Kolom};
use crate::domain::pesan::Pesan;

/// The step.
#[derive(Debug, Clone, Default)]
pub struct Banding {
    /// One of the rows, which names all of them.
    pub asal: Asal,
    /// What they say.
    pub kembar: Option<Kembar>,
    /// Which side is taken, for each line; none before somebody has said so, as Enter by habit must not decide.
    pub pilih: Vec<Option<usize>>,
    /// Which line.
    pub cursor: usize,
    /// First line shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
    /// What was decided of the rows of this file: the row that was taken, and the side of each line.
    putusan: Vec<(Asal, Vec<Option<usize>>)>,
}

/// Reasons of rows that another row of the same record stands beside.
const GANDA: [&str; 2] = ["impor-ganda-berkas", "impor-ganda-dipilih"];

/// Whether a refused row has others beside it that can be decided between.
#[must_use]
pub fn berpasangan(alasan: &Alasan) -> bool {
    GANDA.contains(&alasan.pesan.key.as_str())
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

    /// How many of those have no side yet.
    #[must_use]
    pub fn terbuka(&self) -> usize {
        self.belum().count()
    }

    /// Lines that differ and have no side yet.
    fn belum(&self) -> impl Iterator<Item = usize> {
        let open = |(n, side): (usize, &Option<usize>)| {
            (side.is_none() && self.kembar.as_ref().is_some_and(|k| k.beda(n))).then_some(n)
        };
        self.pilih.iter().enumerate().filter_map(open)
    }

    /// Whether it was decided that this row is taken.
    #[must_use]
    pub fn diputus(&self, asal: Asal) -> bool {
        self.putusan.iter().any(|(row, _)| *row == asal)
    }

    /// Decisions fall with the comparison that they were made in.
    pub(super) fn lupakan(&mut self) {
        self.putusan.clear();
    }

    /// Takes the rows as they stand, with what was decided of them before and else nothing, and the cursor on the first line that
    /// differs.
    pub(super) fn ambil(&mut self, kembar: Kembar) {
        let before = self.putusan.iter().find(|(row, _)| kembar.sisi.contains(&Some(*row)));
        self.pilih = before.map(|(_, sides)| sides.clone()).unwrap_or_default();
        self.pilih.resize(kembar.nilai.len(), None);
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
        let differing = kembar.nilai.iter().zip(&self.pilih).enumerate().filter(|(n, _)| kembar.beda(*n));
        let lines: Vec<(Kolom, usize)> =
            differing.filter_map(|(_, ((kolom, _), own))| own.map(|own| (*kolom, own))).collect();
        let many = |side: &usize| lines.iter().filter(|(_, own)| own == side).count();
        let sisi = (0..self.sisi()).rev().max_by_key(many)?;
        Some(PilihKembar { sisi, kecuali: lines.into_iter().filter(|(_, own)| *own != sisi).collect() })
    }

    /// Remembers what is being sent, so that it can be looked at again; `None` is that all rows are refused.
    fn putuskan(&mut self, pilihan: Option<&PilihKembar>) {
        let Some(kembar) = &self.kembar else { return };
        self.putusan.retain(|(row, _)| !kembar.sisi.contains(&Some(*row)));
        // What the office has is no row; the one beside it stands in its place.
        let row = pilihan
            .and_then(|p| kembar.sisi.get(p.sisi).copied().flatten().or_else(|| kembar.sisi.iter().find_map(|s| *s)));
        self.putusan.extend(row.map(|row| (row, self.pilih.clone())));
    }
}

/// Whether the row under the cursor of the check has others beside it.
pub(super) fn bisa(app: &App) -> Result<(), Pesan> {
    let row = app.impor_di_atas().and_then(|d| d.beda.kini().map(|row| (d, row)));
    match row {
        Some((d, row)) if row.alasan.iter().any(berpasangan) || row.asal.is_some_and(|at| d.banding.diputus(at)) => {
            Ok(())
        }
        _ => Err(Pesan::new("impor-kembar-bukan")),
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
    // Before anything is taken the cursor stands as it were on the first side, so left takes that one.
    let here = own.unwrap_or(0);
    let next = if forward { (here + 1).min(sides.saturating_sub(1)) } else { here.saturating_sub(1) };
    if *own == Some(next) {
        return vec![Effect::Bell];
    }
    *own = Some(next);
    Vec::new()
}

/// Takes the side with this number for all columns.
pub(super) fn utuh(app: &mut App) -> Vec<Effect> {
    let Some(n) = ke_berapa(app, "impor-kembar.utuh") else { return Vec::new() };
    let Some(d) = dialog(app) else { return Vec::new() };
    if n >= d.banding.sisi() {
        return vec![Effect::Bell];
    }
    d.banding.pilih.fill(Some(n));
    Vec::new()
}

/// Has all rows refused, as they were.
pub(super) fn tolak(app: &mut App) -> Vec<Effect> {
    kirim(app, false)
}

/// Takes what was chosen. Where something is not, it stops there and says how to choose.
pub(super) fn pakai(app: &mut App) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    let open: Vec<usize> = d.banding.belum().collect();
    let Some(first) = open.first().copied() else { return kirim(app, true) };
    if !open.contains(&d.banding.cursor) {
        d.banding.cursor = first;
        d.banding.geser(Move::By(0));
    }
    app.refuse(Pesan::new("impor-tanya-kembar-terbuka").with("n", open.len()));
    vec![Effect::Bell]
}

fn kirim(app: &mut App, take: bool) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let pilihan = d.banding.pilihan().filter(|_| take);
    let asal = d.banding.asal;
    d.banding.putuskan(pilihan.as_ref());
    d.langkah = Langkah::Periksa;
    vec![d.kirim(Apa::Pilih, Perintah::Pilih { asal, pilihan })]
}
