//! How the screen is drawn.

use ratatui::style::Style;

use crate::desk::app::App;
use crate::desk::layout::{self, Kotak};
use crate::desk::view::kanvas::{Kanvas, Sel, dalam, kolom};
use crate::desk::view::teks::lipat;
use crate::domain::laporan::{Bentuk, Laporan};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::rata;

/// Draws the reports in their forms, and the files written so far.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let frame = layout::isi(app.size.0, app.size.1);
    let title = kanvas.t("judul-laporan");
    let unit = app.meja.tree.cursor().and_then(|id| app.pohon.get(id)).map_or("", |n| n.satker.pendek.as_str());
    let right = if app.laporan.berjalan {
        kanvas.t("laporan-berjalan")
    } else {
        kanvas.isi("judul-untuk", [("satker", unit.into())])
    };
    kanvas.bingkai(frame, &title, &right, true);
    let inside = dalam(frame);
    let place = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    let (lines, cursor) = baris(app, kanvas, kolom(&place));
    // The line under the cursor is always in sight, with its heading where there is room.
    let height = usize::from(place.h);
    let top = (cursor + 2).saturating_sub(height).min(lines.len().saturating_sub(height));
    let shown: Vec<_> = lines.into_iter().skip(top).collect();
    kanvas.larik_banyak(place, &shown);
}

fn baris(app: &App, kanvas: &Kanvas<'_, '_>, cols: usize) -> (Vec<Vec<Sel>>, usize) {
    let gaya = kanvas.gaya;
    let mut lines: Vec<Vec<Sel>> = Vec::new();
    let mut cursor = 0;
    if !app.laporan.keluar.is_empty() {
        let folder = kanvas.isi("laporan-kotak-keluar", [("folder", app.laporan.keluar.as_str().into())]);
        lines.extend(lipat(&folder, cols).into_iter().map(|l| vec![Sel::biasa(l)]));
    }
    for number in 0..app.laporan.lines() {
        let Some((laporan, bentuk)) = app.laporan.at(number) else { continue };
        if bentuk == Bentuk::Csv {
            if number > 0 {
                lines.push(Vec::new());
            }
            lines.extend(kepala(app, kanvas, laporan, cols));
        }
        let here = number == app.laporan.cursor;
        if here {
            cursor = lines.len();
        }
        let name = rata(&kanvas.t(&bentuk.kata()), 12);
        let about = kanvas.t(guna_bentuk(bentuk));
        lines.push(vec![
            Sel::new(if here { "  > " } else { "    " }, gaya.tebal()),
            Sel::new(name, if here { gaya.kursor() } else { Style::new() }),
            Sel::biasa(format!(" {about}")),
        ]);
    }
    lines.extend([Vec::new(), vec![Sel::new(kanvas.t("laporan-tertulis"), gaya.tebal())]]);
    if app.laporan.terakhir.is_empty() {
        lines.extend(lipat(&kanvas.t("laporan-belum-tertulis"), cols).into_iter().map(|l| vec![Sel::biasa(l)]));
    }
    for file in &app.laporan.terakhir {
        let pesan = Pesan::new("laporan-berkas").with("berkas", file.path.as_str()).with("n", file.rows);
        lines.extend(lipat(&app.kata.pesan(&pesan), cols).into_iter().map(|l| vec![Sel::biasa(l)]));
    }
    (lines, cursor)
}

/// What a report is good for.
const fn guna(laporan: Laporan) -> &'static str {
    match laporan {
        Laporan::Rekap => "laporan-guna-rekap",
        Laporan::Belum => "laporan-guna-belum",
        Laporan::Perkara => "laporan-guna-perkara",
        Laporan::Sanksi => "laporan-guna-sanksi",
        Laporan::Statistik => "laporan-guna-statistik",
    }
}

/// What a form is good for.
const fn guna_bentuk(bentuk: Bentuk) -> &'static str {
    match bentuk {
        Bentuk::Csv => "bentuk-guna-csv",
        Bentuk::Xlsx => "bentuk-guna-xlsx",
        Bentuk::Html => "bentuk-guna-html",
    }
}

/// Name and description of a report, and whether it may be taken out by this session.
fn kepala(app: &App, kanvas: &Kanvas<'_, '_>, laporan: Laporan, cols: usize) -> Vec<Vec<Sel>> {
    let mut name = vec![Sel::new(kanvas.t(&laporan.kata()), kanvas.gaya.tebal())];
    if !app.session.boleh(laporan.hak()) {
        name.push(Sel::biasa(format!("  ({})", kanvas.t("laporan-tak-berhak"))));
    }
    let about = kanvas.t(guna(laporan));
    let about = lipat(&about, cols.saturating_sub(2)).into_iter().map(|l| vec![Sel::biasa("  "), Sel::biasa(l)]);
    std::iter::once(name).chain(about).collect()
}
