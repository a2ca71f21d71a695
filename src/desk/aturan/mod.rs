//! The rules of handling and the calendar at the desk: one list with a tab for each table, a form for the row under the cursor, and, before
//! the calendar becomes another, the deadlines that would move.
//!
//! All tables come in one answer and are held whole, for they are a few dozen rows each. Whoever may not change settings reads. What a row
//! may say is decided in `domain::perkara::aturan`; the forms stand in [`isian`].

pub mod isian;
mod perintah;

pub use perintah::COMMANDS;

use super::app::App;
use super::daftar_pendek::DaftarPendek;
use super::form::Form;
use super::list::Move;
use super::modal::{Lanjut, Modal, Tanya};
use super::msg::{Effect, Slot};
use crate::domain::perkara::AturanTenggat;
use crate::domain::perkara::aturan::TabelAturan;
use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{
    AturanKantor, BarisAturan, BarisLibur, JawabPenanganan, TanyaPenanganan, UbahLibur, UbahPenanganan,
};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Read, StoreError, Write};

/// Lines below the list that say more of the row under the cursor.
pub const RINCI: u16 = 5;

/// Lines of the screen that the question about the calendar needs beside the deadlines it names, one a line.
const BINGKAI: u16 = 10;

/// What a tab lists; the calendar first.
pub const TAB: [Option<TabelAturan>; 6] = [
    None,
    Some(TabelAturan::Tenggat),
    Some(TabelAturan::Skb),
    Some(TabelAturan::Sanksi),
    Some(TabelAturan::Wewenang),
    Some(TabelAturan::Badan),
];

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BarisLayar {
    /// A holiday.
    Libur(BarisLibur),
    /// A rule.
    Aturan(BarisAturan),
}

impl BarisLayar {
    /// A number that stays with the row when the rows come anew.
    fn kunci(&self) -> i64 {
        let text = match self {
            Self::Libur(l) => format!("{} {}", l.tanggal.iso(), l.jenis.code()),
            Self::Aturan(row) => format!("{} {}", row.tabel().code(), row.kunci()),
        };
        // FNV-1a.
        text.bytes().fold(-3_750_763_034_362_895_579, |sum, b| (sum ^ i64::from(b)).wrapping_mul(1_099_511_628_211))
    }
}

/// The rules, one table at a time.
#[derive(Debug, Clone)]
pub struct DaftarAturan {
    /// Which of [`TAB`].
    pub tab: usize,
    /// All tables; `None` until they come.
    pub isi: Option<Box<AturanKantor>>,
    /// Rows of the tab.
    pub list: DaftarPendek<BarisLayar>,
}

impl DaftarAturan {
    /// An empty list on the calendar.
    #[must_use]
    pub fn new(size: (u16, u16)) -> Self {
        Self { tab: 0, isi: None, list: DaftarPendek::new(size, RINCI) }
    }

    /// The table that is listed; `None` for the calendar.
    #[must_use]
    pub fn tabel(&self) -> Option<TabelAturan> {
        TAB.get(self.tab).copied().flatten()
    }

    fn baris(&self) -> Vec<BarisLayar> {
        let Some(all) = &self.isi else { return Vec::new() };
        let rule = BarisLayar::Aturan;
        match self.tabel() {
            None => all.libur.iter().cloned().map(BarisLayar::Libur).collect(),
            Some(TabelAturan::Tenggat) => all.tenggat.iter().cloned().map(|r| rule(BarisAturan::Tenggat(r))).collect(),
            Some(TabelAturan::Skb) => all.katalog.iter().cloned().map(|r| rule(BarisAturan::Skb(r))).collect(),
            Some(TabelAturan::Sanksi) => all.sanksi.iter().cloned().map(|r| rule(BarisAturan::Sanksi(r))).collect(),
            Some(TabelAturan::Wewenang) => {
                all.wewenang.iter().cloned().map(|r| rule(BarisAturan::Wewenang(r))).collect()
            }
            Some(TabelAturan::Badan) => all.badan.iter().cloned().map(|r| rule(BarisAturan::Badan(r))).collect(),
        }
    }

    /// Lists the rows of the tab anew.
    fn susun(&mut self) {
        let rows = self.baris();
        let answered = self.isi.is_some();
        self.list.ambil(rows, BarisLayar::kunci);
        self.list.dijawab = answered;
    }
}

fn daftar(app: &mut App) -> Option<&mut DaftarAturan> {
    if let Some(Modal::DaftarAturan(list)) = app.modals.last_mut() { Some(list) } else { None }
}

/// Opens the rules on the calendar, at the next holiday.
fn buka(app: &mut App) -> Vec<Effect> {
    app.modals.push(Modal::DaftarAturan(Box::new(DaftarAturan::new(app.size))));
    app.segarkan_aturan()
}

fn tutup(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    Vec::new()
}

fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(dialog) = daftar(app) {
        dialog.list.geser(step);
    }
    Vec::new()
}

/// Goes to the table beside, round and round.
fn tab(app: &mut App, maju: bool) -> Vec<Effect> {
    let (hari, size) = (app.session.hari, app.size);
    if let Some(dialog) = daftar(app) {
        dialog.tab = (dialog.tab + if maju { 1 } else { TAB.len() - 1 }) % TAB.len();
        dialog.list = DaftarPendek::new(size, RINCI);
        dialog.susun();
        dialog.ke_hari(hari);
    }
    Vec::new()
}

impl DaftarAturan {
    /// The calendar is read from today on.
    fn ke_hari(&mut self, hari: crate::domain::tanggal::Tanggal) {
        let next = self.list.baris.iter().position(|row| matches!(row, BarisLayar::Libur(l) if l.tanggal >= hari));
        if let Some(at) = next {
            // From the end back, so that the day stands on top and what comes after it is in sight.
            let back = self.list.baris.len().saturating_sub(at + 1);
            self.list.geser(Move::Last);
            self.list.geser(Move::By(-i64::try_from(back).unwrap_or(0)));
        }
    }
}

impl App {
    /// Asks anew for the rules, where they are on the screen.
    pub(super) fn segarkan_aturan(&mut self) -> Vec<Effect> {
        if !self.modals.iter().any(|m| matches!(m, Modal::DaftarAturan(_))) {
            return Vec::new();
        }
        vec![self.ask(Slot::Aturan, Read::Penanganan(TanyaPenanganan::Aturan))]
    }

    /// Takes the rules, or what a change of the calendar would move.
    pub(super) fn ambil_aturan(&mut self, jawab: JawabPenanganan) -> Vec<Effect> {
        match jawab {
            JawabPenanganan::Aturan(all) => {
                let hari = self.session.hari;
                let open = self.modals.iter_mut().find_map(|m| match m {
                    Modal::DaftarAturan(dialog) => Some(dialog),
                    _ => None,
                });
                if let Some(dialog) = open {
                    let first = dialog.isi.is_none();
                    dialog.isi = Some(all);
                    dialog.susun();
                    if first {
                        dialog.ke_hari(hari);
                    }
                }
            }
            JawabPenanganan::Geseran(moved) => self.tanya_libur(&moved),
            _ => {}
        }
        Vec::new()
    }

    /// The form of a holiday that waits for its preview.
    fn menunggu_geseran(&mut self) -> Option<&mut Form> {
        match self.modals.last_mut() {
            Some(Modal::Form(form)) if form.saving && isian::tentang_libur(form) => Some(form),
            _ => None,
        }
    }

    /// Asks what a change of the calendar would move, before anybody says yes to it.
    pub(super) fn lihat_geseran(&mut self, isi: &UbahLibur) -> Vec<Effect> {
        vec![self.ask(Slot::Geseran, Read::Penanganan(TanyaPenanganan::Geseran(Box::new(isi.clone()))))]
    }

    /// Says what would move, and asks whether it may.
    fn tanya_libur(&mut self, moved: &[(String, AturanTenggat, Jatuh, Jatuh)]) {
        let Some(form) = self.menunggu_geseran() else { return };
        form.saving = false;
        let Some(Modal::Form(form)) = self.modals.last() else { return };
        let Ok(Write::Penanganan(UbahPenanganan::Libur(isi))) = (form.spec.submit)(self, form) else { return };
        let day = |at: Jatuh| match at {
            Jatuh::Pada(day) => day.to_string(),
            Jatuh::Berhenti(_) | Jatuh::TakDikenal => "-".to_owned(),
        };
        // All that the screen holds; of the rest the number is said.
        let fit = usize::from(self.size.1.saturating_sub(BINGKAI)).max(3);
        let named: String = moved
            .iter()
            .take(fit)
            .map(|(nomor, aturan, old, new)| {
                let line = Pesan::new("libur-geseran")
                    .with("nomor", nomor.as_str())
                    .with("aturan", Arg::Kata(aturan.kata()))
                    .with("lama", day(*old))
                    .with("baru", day(*new));
                format!("\n{}", self.kata.pesan(&line).trim())
            })
            .collect();
        let named = format!("{named}\n");
        let pesan = match moved.len() {
            0 => Pesan::new("libur-tanya-tanpa"),
            n if n <= fit => Pesan::new("libur-tanya").with("n", n).with("daftar", named),
            n => Pesan::new("libur-tanya-banyak").with("n", n).with("daftar", named).with("sisa", n - fit),
        };
        self.question(Tanya { pesan, lanjut: Lanjut::Libur(isi) });
    }

    /// The preview was refused: what is wrong stands at its field.
    pub(super) fn geseran_tak_terbaca(&mut self, error: &StoreError) {
        match (self.menunggu_geseran(), error) {
            (Some(form), StoreError::Rule(errors)) => {
                form.saving = false;
                form.refuse(isian::ke_isian(errors.clone()));
            }
            (form, other) => {
                if let Some(form) = form {
                    form.saving = false;
                }
                self.refuse(other.uraian());
            }
        }
    }

    /// Tells the list that the screen has another size.
    pub(super) fn ukur_aturan(&mut self) {
        let size = self.size;
        for modal in &mut self.modals {
            if let Modal::DaftarAturan(dialog) = modal {
                dialog.list.ukur(size);
            }
        }
    }
}
