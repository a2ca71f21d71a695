//! How the screen is drawn.

use crate::desk::app::App;
use crate::desk::layout::{self, Kotak};
use crate::desk::msg::Tempat;
use crate::desk::view::kanvas::{Kanvas, Sel, dalam, kolom};
use crate::desk::view::kartu::{self, susun};
use crate::desk::view::orang;

/// Draws list and card.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    daftar_dan_kartu(app, kanvas, Tempat::Pegawai, &[]);
}

/// A list of people with the card of the person under its cursor; `atas` lines stand above the list.
pub fn daftar_dan_kartu(app: &App, kanvas: &mut Kanvas<'_, '_>, tempat: Tempat, atas: &[Vec<Sel>]) {
    let (list, detail) = layout::daftar(app.size.0, app.size.1, app.detail);
    let orang = app.orang(tempat);
    orang::daftar(app, kanvas, list, orang, true, atas);
    let Some(frame) = detail else { return };
    let title = kanvas.t("judul-kartu");
    kanvas.bingkai(frame, &title, "", false);
    kanvas.sambung(&[list, frame]);
    let inside = dalam(frame);
    let place = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    // A card that belongs to the row before is not shown under the name of this one.
    let card = orang.kartu.as_ref().filter(|k| Some(k.pegawai.id.0) == orang.list.cursor());
    match card {
        Some(card) => {
            let lines = susun(kanvas.gaya, &kartu::lengkap(app, card), kolom(&place));
            let more = lines.len() > usize::from(place.h);
            kanvas.larik_banyak(place, &lines);
            if more {
                kanvas.lanjut(frame, "kartu-lanjut");
            }
        }
        None => {
            let key = if orang.list.selected().is_some() { "memuat" } else { "kosong-kartu" };
            let text = kanvas.t(key);
            kanvas.kalimat(place, &text, ratatui::style::Style::new());
        }
    }
}
