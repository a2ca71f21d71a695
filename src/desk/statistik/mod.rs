//! Screen 7's figures and its register of sanctions, each above the queue: of a year, of half a year, or of everything.
//!
//! Both are asked of the store for one span and held whole: figures are a few dozen lines, and decisions of an office come by the
//! dozen a year ([`BATAS`] of them at most, and the list says so). Persons, reports, cases and violations are counted apart and each
//! line bears its unit ([`angka`]).

mod perintah;

pub use perintah::COMMANDS;

use super::app::{App, Layar};
use super::daftar_pendek::DaftarPendek;
use super::list::Move;
use super::modal::{Modal, move_by};
use super::msg::{Effect, Slot, Tempat};
use crate::domain::id::PerkaraId;
use crate::domain::perkara::angka::{self, Angka, BarisAngka, SAMAR};
use crate::domain::perkara::kurun::Kurun;
use crate::domain::perkara::penanganan::{RegisterRow, StatistikPerkara, TanyaPenanganan};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Read, StoreError};
use crate::domain::tampil::{lebar, rata, rata_kanan};
use crate::kata::Kata;

/// Decisions asked for at most; the newest come first.
pub const BATAS: usize = 2_000;

/// Lines below the register that say more of the decision under the cursor.
pub const RINCI: u16 = 8;

/// Columns of the figures as they are copied: everything whole.
const SALINAN: usize = 200;

/// The figures of a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistik {
    /// The span.
    pub kurun: Kurun,
    /// The figures; `None` until they come.
    pub isi: Option<StatistikPerkara>,
    /// First line shown.
    pub top: usize,
}

/// The register of a span.
#[derive(Debug, Clone)]
pub struct Sanksi {
    /// The span, by the day of the decree.
    pub kurun: Kurun,
    /// The decisions.
    pub list: DaftarPendek<RegisterRow>,
}

impl Statistik {
    /// The figures as lines of text so many columns wide: a heading for each table, what of, how many, of what. Sentences are as long as
    /// they are.
    #[must_use]
    pub fn baris(&self, kata: &Kata, kolom: usize) -> Vec<String> {
        let Some(isi) = &self.isi else { return Vec::new() };
        let mut out = vec![kata.t("laporan-statistik-terpisah")];
        if isi.disamarkan {
            out.push(kata.pesan(&Pesan::new("laporan-statistik-samar").with("batas", SAMAR)));
        }
        let all = angka::baris(isi);
        let cells = |b: &BarisAngka| {
            let uraian = match &b.uraian {
                Arg::Kata(key) => kata.t(key),
                Arg::Pesan(pesan) => kata.pesan(pesan),
                Arg::Text(text) => text.clone(),
                Arg::Int(n) => n.to_string(),
            };
            let n = match b.n {
                Angka::Tepat(n) => kata.angka(i64::try_from(n).unwrap_or(i64::MAX)),
                Angka::Kurang => kata.pesan(&Pesan::new("angka-samar").with("batas", SAMAR)),
                Angka::Tutup => kata.t("angka-tutup"),
            };
            (uraian, n, kata.t(&b.satuan.kata()))
        };
        let lines: Vec<_> = all.iter().map(cells).collect();
        let wide = |of: fn(&(String, String, String)) -> &String| lines.iter().map(|l| lebar(of(l))).max().unwrap_or(0);
        let (first, second, third) = (wide(|l| &l.0), wide(|l| &l.1), wide(|l| &l.2));
        // The figure and what it counts are never cut.
        let first = first.min(kolom.saturating_sub(second + third + 5)).max(8);
        let mut before = None;
        for (b, (uraian, n, satuan)) in all.iter().zip(&lines) {
            if before.replace(b.kelompok) != Some(b.kelompok) {
                out.extend([String::new(), kata.t(&b.kelompok.kata())]);
            }
            out.push(format!("  {}  {} {satuan}", rata(uraian, first), rata_kanan(n, second)));
        }
        out
    }
}

fn statistik(app: &mut App) -> Option<&mut Statistik> {
    app.modals.iter_mut().rev().find_map(|m| if let Modal::Statistik(s) = m { Some(&mut **s) } else { None })
}

fn sanksi(app: &mut App) -> Option<&mut Sanksi> {
    app.modals.iter_mut().rev().find_map(|m| if let Modal::Sanksi(s) = m { Some(&mut **s) } else { None })
}

/// Opens the figures of this year.
fn buka(app: &mut App) -> Vec<Effect> {
    let kurun = Kurun::tahun(app.session.hari);
    app.modals.push(Modal::Statistik(Box::new(Statistik { kurun, isi: None, top: 0 })));
    app.segarkan_statistik()
}

/// Opens the register: of the span of the figures below it, else of everything.
fn buka_sanksi(app: &mut App) -> Vec<Effect> {
    let kurun = statistik(app).map_or(Kurun::Semua, |s| s.kurun);
    let list = DaftarPendek::new(app.size, RINCI);
    app.modals.push(Modal::Sanksi(Box::new(Sanksi { kurun, list })));
    app.segarkan_statistik()
}

/// Another span for what is on top.
fn ke_kurun(app: &mut App, step: impl FnOnce(Kurun) -> Kurun) -> Vec<Effect> {
    match app.modals.last_mut() {
        Some(Modal::Statistik(s)) => {
            let next = step(s.kurun);
            if next == s.kurun {
                return vec![Effect::Bell];
            }
            **s = Statistik { kurun: next, isi: None, top: 0 };
        }
        Some(Modal::Sanksi(s)) => {
            let next = step(s.kurun);
            if next == s.kurun {
                return vec![Effect::Bell];
            }
            s.kurun = next;
            s.list.baris.clear();
            s.list.dijawab = false;
            s.list.geser(Move::First);
        }
        _ => {}
    }
    app.segarkan_statistik()
}

fn gulir(app: &mut App, n: i64) -> Vec<Effect> {
    if let Some(Modal::Statistik(s)) = app.modals.last_mut() {
        s.top = move_by(s.top, n, 1_000);
    }
    Vec::new()
}

fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(Modal::Sanksi(s)) = app.modals.last_mut() {
        s.list.geser(step);
    }
    Vec::new()
}

fn salin(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Statistik(s)) = app.modals.last() else { return vec![Effect::Bell] };
    let mut lines = s.baris(&app.kata, SALINAN);
    if !lines.is_empty() {
        lines.insert(0, app.kata.pesan(&s.kurun.nama()));
    }
    app.copy_view("salin-judul", &lines)
}

fn tutup(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    Vec::new()
}

/// Goes to the case of the decision under the cursor.
fn ke_perkara(app: &mut App) -> Vec<Effect> {
    let row = sanksi(app).and_then(|s| s.list.kini().map(|r| (r.perkara, r.keadaan.is_terbuka())));
    let Some((id, terbuka)) = row else { return vec![Effect::Bell] };
    app.modals.clear();
    app.ke_perkara(id, terbuka)
}

impl App {
    /// Shows a case on screen 7 with the cursor on it. What narrows the queue is taken away, and a closed case is looked for among
    /// the closed ones.
    pub(super) fn ke_perkara(&mut self, id: PerkaraId, terbuka: bool) -> Vec<Effect> {
        self.perkara.satker = None;
        self.perkara.saring.clear();
        self.perkara.tutup |= !terbuka;
        let mut effects = self.go_to(Layar::Perkara);
        let fetch = self.perkara.list.seek(id.0);
        effects.extend(self.fetch_antre(Tempat::Perkara, Some(fetch)));
        effects
    }

    /// Asks anew for figures and register, as far as they stand on the screen.
    pub(super) fn segarkan_statistik(&mut self) -> Vec<Effect> {
        let today = self.session.hari;
        let mut effects = Vec::new();
        if let Some((dari, sampai)) = statistik(self).map(|s| s.kurun.rentang(today)) {
            effects.push(self.ask(Slot::Statistik, Read::Penanganan(TanyaPenanganan::Statistik(dari, sampai))));
        }
        if let Some((dari, sampai)) = sanksi(self).map(|s| s.kurun.rentang(today)) {
            effects.push(self.ask(Slot::Sanksi, Read::Penanganan(TanyaPenanganan::Register(dari, sampai, BATAS))));
        }
        effects
    }

    /// Takes figures.
    pub(super) fn ambil_statistik(&mut self, isi: StatistikPerkara) -> Vec<Effect> {
        if let Some(s) = statistik(self) {
            s.isi = Some(isi);
        }
        Vec::new()
    }

    /// Takes the register.
    pub(super) fn ambil_sanksi(&mut self, rows: Vec<RegisterRow>) -> Vec<Effect> {
        if let Some(s) = sanksi(self) {
            s.list.ambil(rows, |row| row.perkara.0);
        }
        Vec::new()
    }

    /// Figures or register that the store does not give: the dialog goes, the reason stays.
    pub(super) fn statistik_tak_terbaca(&mut self, slot: Slot, error: &StoreError) {
        self.modals.retain(|m| match m {
            Modal::Statistik(_) => slot != Slot::Statistik,
            Modal::Sanksi(_) => slot != Slot::Sanksi,
            _ => true,
        });
        self.refuse(error.uraian());
    }

    /// Tells the register that the screen has another size.
    pub(super) fn ukur_statistik(&mut self) {
        let size = self.size;
        if let Some(s) = sanksi(self) {
            s.list.ukur(size);
        }
    }
}
