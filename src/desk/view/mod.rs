//! How the desk looks: `&App` in, a frame out, nothing changed.
//!
//! A view asks the machine what to show and [`crate::desk::layout`] where; it keeps no state, so the same
//! `&App` always gives the same picture. Screens draw in `screens/*/view.rs`; what several of them share
//! stands here. Everything reaches the terminal through [`kanvas::Kanvas`], which makes it safe.

pub mod antre;
pub mod bantuan;
pub mod belum;
pub mod dialog;
pub mod formulir;
pub mod gelombang;
pub mod gulung;
pub mod impor;
pub mod kanvas;
pub mod kartu;
pub mod kegiatan;
pub mod kepala;
pub mod lembar;
pub mod orang;
pub mod penanganan;
pub mod statistik;
pub mod tabel;
pub mod teks;
pub mod theme;
pub mod triase;

use kanvas::{Kanvas, dalam};
pub use theme::Gaya;

use super::app::{App, Layar};
use super::layout;
use super::modal::Modal;
use super::screens;
use crate::domain::ikrar::GelombangRow;
use crate::domain::tanggal::Tanggal;

/// Draws the desk.
pub fn draw(app: &App, gaya: &Gaya, frame: &mut ratatui::Frame) {
    let mut kanvas = Kanvas::new(frame, *gaya, &app.kata);
    let area = kanvas.layar();
    // What is drawn and what the machine counted on may differ for one frame after a resize.
    if !layout::cukup(area.w, area.h) || !layout::cukup(app.size.0, app.size.1) {
        return too_small(&mut kanvas);
    }
    if app.tertutup {
        let text = kanvas.t("layar-tertutup");
        return kanvas.kalimat(area, &text, ratatui::style::Style::new());
    }
    if let Some(Modal::Teks { judul, lines, top }) = app.modals.last() {
        return gulung::teks(app, &mut kanvas, judul, lines, *top);
    }
    kepala::kepala(app, &mut kanvas);
    match app.layar {
        Layar::Meja => screens::meja::view::draw(app, &mut kanvas),
        Layar::Satker => screens::satker::view::draw(app, &mut kanvas),
        Layar::Pegawai => screens::pegawai::view::draw(app, &mut kanvas),
        Layar::Ikrar => screens::ikrar::view::draw(app, &mut kanvas),
        Layar::Perkara => screens::perkara::view::draw(app, &mut kanvas),
        Layar::Laporan => screens::laporan::view::draw(app, &mut kanvas),
        Layar::Selamat => screens::selamat::view::draw(app, &mut kanvas),
        Layar::Sosialisasi => reserved(app, &mut kanvas, "cadangan-sosialisasi"),
        Layar::Satgas => reserved(app, &mut kanvas, "cadangan-satgas"),
        Layar::Instrumen => reserved(app, &mut kanvas, "cadangan-instrumen"),
        Layar::Pemilih => reserved(app, &mut kanvas, "cadangan-pemilih"),
    }
    kepala::kaki(app, &mut kanvas);
    let top = app.modals.len().saturating_sub(1);
    for (number, modal) in app.modals.iter().enumerate() {
        dialog::draw(app, &mut kanvas, modal, number == top);
    }
}

/// One plain sentence, and how to leave.
fn too_small(kanvas: &mut Kanvas<'_, '_>) {
    let area = kanvas.layar();
    let (w, h) = layout::TERKECIL;
    let text = kanvas.isi(
        "layar-kekecilan",
        [("lebar", w.into()), ("tinggi", h.into()), ("w", area.w.into()), ("h", area.h.into())],
    );
    kanvas.kalimat(area, &text, ratatui::style::Style::new());
}

/// A screen that is not there yet says what will be there.
fn reserved(app: &App, kanvas: &mut Kanvas<'_, '_>, isi: &str) {
    let area = layout::isi(app.size.0, app.size.1);
    let name = kanvas.t(app.layar.kata());
    kanvas.bingkai(area, &name, "", true);
    let inside = dalam(area);
    let text = kanvas.t(isi);
    let (x, w) = (inside.x.saturating_add(1), inside.w.saturating_sub(2).min(76));
    let place = layout::Kotak { x, y: inside.y.saturating_add(1), w, h: inside.h.saturating_sub(1) };
    kanvas.kalimat(place, &text, ratatui::style::Style::new());
}

/// The wave in force.
#[must_use]
pub fn gelombang(app: &App) -> Option<&GelombangRow> {
    let id = app.gelombang?;
    app.kantor.as_ref()?.gelombang.iter().find(|g| g.id == id)
}

/// A day in a list: day and month, the year only where it is not the session's own.
#[must_use]
pub fn tanggal_pendek(app: &App, day: Tanggal) -> String {
    if day.year() == app.session.hari.year() {
        day.pendek()
    } else {
        format!("{}-{:02}", day.pendek(), day.year() % 100)
    }
}
