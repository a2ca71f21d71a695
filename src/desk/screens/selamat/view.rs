//! How the screen is drawn.

use ratatui::style::Style;

use super::PILIHAN;
use crate::desk::app::App;
use crate::desk::layout::{self, Kotak};
use crate::desk::view::kanvas::{Kanvas, Sel, dalam, kolom};
use crate::desk::view::teks::lipat;

/// The choices in their order: name, and what happens.
const PILIHAN_KATA: [(&str, &str); PILIHAN] = [
    ("selamat-latihan", "selamat-latihan-guna"),
    ("selamat-kantor", "selamat-kantor-guna"),
    ("selamat-buka", "selamat-buka-guna"),
];

/// Draws the three choices.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let frame = layout::isi(app.size.0, app.size.1);
    let title = kanvas.t("judul-selamat");
    kanvas.bingkai(frame, &title, "", true);
    let inside = dalam(frame);
    let place = Kotak { x: inside.x + 2, w: inside.w.saturating_sub(4).min(76), ..inside };
    let cols = kolom(&place);
    let roomy = place.h >= 18;
    let mut lines: Vec<Vec<Sel>> = Vec::new();
    let gap = |lines: &mut Vec<Vec<Sel>>| {
        if roomy {
            lines.push(Vec::new());
        }
    };
    gap(&mut lines);
    lines.extend(kalimat(&kanvas.t("selamat-kalimat"), cols));
    lines.push(Vec::new());
    for (number, (name, about)) in PILIHAN_KATA.into_iter().enumerate() {
        let here = number == app.selamat.cursor;
        lines.push(vec![
            Sel::new(if here { "> " } else { "  " }, kanvas.gaya.tebal()),
            Sel::new(kanvas.t(name), if here { kanvas.gaya.kursor() } else { kanvas.gaya.tebal() }),
        ]);
        let about = kanvas.t(about);
        lines
            .extend(lipat(&about, cols.saturating_sub(4)).into_iter().map(|l| vec![Sel::biasa("    "), Sel::biasa(l)]));
        gap(&mut lines);
    }
    lines.push(Vec::new());
    let state = if app.selamat.sibuk {
        kanvas.t("selamat-sibuk")
    } else {
        let (key, berkas) = app.selamat.letak();
        kanvas.isi(key, [("berkas", berkas.into())])
    };
    lines.extend(kalimat(&state, cols));
    kanvas.larik_banyak(place, &lines);
}

fn kalimat(text: &str, cols: usize) -> Vec<Vec<Sel>> {
    lipat(text, cols).into_iter().map(|l| vec![Sel::new(l, Style::new())]).collect()
}
