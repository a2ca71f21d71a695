//! The step between rows of one record: what each says side by side, taken row by row or value by value.

use super::super::app::App;
use super::super::list::Move;
use super::super::msg::Effect;
use super::langkah::{dialog, sibuk};
use super::perintah::ke_berapa;
use super::{Apa, Impor, Langkah, awal, pindah};
use crate::domain::impor::panggung::{BarisBeda, Kelompok};
use crate::domain::impor::percakapan::{Kembar, Perintah, PilihKembar};
use crate::domain::impor::{Alasan, Asal, HalImpor, Kolom};
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
    /// The sides are what the office has of somebody and what one row would change of him.
    pub orang: bool,
    /// Who he is.
    pub nama: String,
    /// What was decided so, with the columns as they stood: those that stay show in no difference any more.
    tetap: Vec<(Asal, Kembar, Vec<Option<usize>>)>,
    /// What was decided of the rows of this file: the row that was taken, and the side of each line.
    putusan: Vec<(Asal, Vec<Option<usize>>)>,
}

/// The side of the office where a person stands beside a row, and that of the row.
const KANTOR: usize = 0;
const BERKAS: usize = 1;

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
        self.tetap.clear();
    }

    /// Shows what the office has of a person beside what a row would change, taking what the row says unless it was decided otherwise.
    fn ambil_orang(&mut self, asal: Asal, row: &BarisBeda) {
        let before =
            self.tetap.iter().find(|(at, ..)| *at == asal).map(|(_, kembar, sides)| (kembar.clone(), sides.clone()));
        let (kembar, sides) = before.unwrap_or_else(|| {
            let nilai: Vec<_> = row.beda.iter().map(|b| (b.kolom, vec![b.lama.clone(), b.baru.clone()])).collect();
            let sides = vec![Some(BERKAS); nilai.len()];
            (Kembar { sisi: vec![None, Some(asal)], nilai }, sides)
        });
        (self.asal, self.orang, self.pilih, self.cursor, self.top) = (asal, true, sides, 0, 0);
        self.nama.clone_from(&row.nama);
        self.kembar = Some(kembar);
        self.geser(Move::By(0));
    }

    /// Has columns that belong together go together.
    fn samakan(&mut self, at: usize) {
        let Some((kembar, side)) = self.kembar.as_ref().zip(self.pilih.get(at).copied()) else { return };
        let Some((own, _)) = kembar.nilai.get(at).filter(|_| self.orang) else { return };
        for ((kolom, _), other) in kembar.nilai.iter().zip(&mut self.pilih) {
            if own.sekawan().contains(kolom) {
                *other = side;
            }
        }
    }

    /// The columns that stay as the office has them, noted for the next look.
    fn tetapkan(&mut self) -> Vec<Kolom> {
        let Some(kembar) = self.kembar.clone() else { return Vec::new() };
        let stays = |(_, side): &(&(Kolom, Vec<String>), &Option<usize>)| **side == Some(KANTOR);
        let kolom = kembar.nilai.iter().zip(&self.pilih).filter(stays).map(|((kolom, _), _)| *kolom).collect();
        self.tetap.retain(|(at, ..)| *at != self.asal);
        self.tetap.push((self.asal, kembar, self.pilih.clone()));
        kolom
    }

    /// Takes the rows as they stand, with what was decided of them before and else nothing, and the cursor on the first line that
    /// differs.
    pub(super) fn ambil(&mut self, kembar: Kembar) {
        self.orang = false;
        self.nama.clear();
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

/// Whether a row changes somebody who is known.
fn ubahan(d: &Impor, row: &BarisBeda) -> bool {
    matches!(d.beda.kelompok, Kelompok::Ubah | Kelompok::Pindah) && d.hal == HalImpor::Pegawai && !row.beda.is_empty()
}

/// Whether the row under the cursor of the check has others beside it, or changes somebody.
pub(super) fn bisa(app: &App) -> Result<(), Pesan> {
    let row = app.impor_di_atas().and_then(|d| d.beda.kini().map(|row| (d, row)));
    match row {
        Some((d, row)) if ubahan(d, row) => Ok(()),
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
    let row = d.beda.kini().filter(|row| ubahan(d, row) && !d.banding.diputus(asal)).cloned();
    if let Some(row) = row {
        d.banding.ambil_orang(asal, &row);
        d.langkah = Langkah::Kembar;
        return Vec::new();
    }
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
    d.banding.samakan(d.banding.cursor);
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

/// Has all rows refused, as they were; of a known person all stays as the office has it.
pub(super) fn tolak(app: &mut App) -> Vec<Effect> {
    if let Some(d) = dialog(app).filter(|d| d.banding.orang) {
        d.banding.pilih.fill(Some(KANTOR));
        return kirim(app, true);
    }
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
    if d.banding.orang {
        let (asal, kolom) = (d.banding.asal, d.banding.tetapkan());
        let all = kolom.len() == d.banding.pilih.len();
        d.langkah = Langkah::Periksa;
        let effect = d.kirim(Apa::Pilih, Perintah::Tetap { asal, kolom });
        if all {
            // It leaves the list with that.
            app.say(Pesan::new("impor-tanya-orang-semua").with("n", asal.nomor));
        }
        return vec![effect];
    }
    let pilihan = d.banding.pilihan().filter(|_| take);
    let asal = d.banding.asal;
    d.banding.putuskan(pilihan.as_ref());
    d.langkah = Langkah::Periksa;
    vec![d.kirim(Apa::Pilih, Perintah::Pilih { asal, pilihan })]
}
