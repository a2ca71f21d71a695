//! The search box of an open sheet with those whom it may mean.

use ratatui::style::Style;

use super::super::dialog::masukan;
use super::super::kanvas::{Kanvas, Sel, kolom, u16_of};
use super::super::orang::nomor;
use super::{NOMOR_PENDEK, kabar, kalimat};
use crate::desk::app::App;
use crate::desk::layout::Kotak;
use crate::desk::lembar::{Lembar, Pencarian};
use crate::domain::ikrar::berkas::IsiBaris;
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::Nomor;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::{lebar, rata};

/// People shown below the box at most: the list stays where it is, so that a letter costs a few lines and not a page.
const CALON: usize = 3;

/// Columns for which of how many, kept free so that the box does not change with every letter.
const LETAK: usize = 14;

/// Columns of a whole number, on screens from this width on.
const NOMOR: (usize, usize) = (21, 70);

/// Columns that what a row says, or a unit, has at least.
const LAIN: usize = 12;

/// Draws the box in its place, and below it who fits: the row that Enter would mark has the cursor.
pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, sheet: &Lembar, c: &Pencarian, atas: bool) {
    let room = kolom(&place);
    let many = c.hits.len().max(c.luar.len());
    let label = kanvas.t("berkas-meja-cari");
    masukan(kanvas, Kotak { h: 1, w: place.w.saturating_sub(u16_of(LETAK + 2)), ..place }, &label, &c.line, atas);
    if many > 1 {
        let text = kanvas.isi("berkas-meja-cari-ke", [("ke", (c.pilih + 1).into()), ("dari", many.into())]);
        let cols = lebar(&text).min(LETAK);
        kanvas.tulis(place.x + u16_of(room.saturating_sub(cols)), place.y, cols, &text, Style::new());
    }
    let below = Kotak { y: place.y + 1, h: place.h.saturating_sub(1), ..place };
    if let Some(said) = kabar(app, atas) {
        return kalimat(kanvas, below, &said, true);
    }
    if many == 0 {
        let typed = c.line.text().trim();
        let text = match typed {
            "" => kanvas.t("berkas-meja-cari-petunjuk"),
            _ if c.menunggu => kanvas.t("memuat"),
            _ => app.kata.pesan(&Pesan::new("berkas-meja-cari-tak-ada").with("teks", typed)),
        };
        return kalimat(kanvas, below, &text, false);
    }
    // Whoever is not on the sheet is added to it, and that is said.
    let outside = c.hits.is_empty();
    let rows = usize::from(below.h).saturating_sub(usize::from(outside)).clamp(1, CALON);
    let top = c.pilih / rows * rows;
    let shown = (top..many.min(top + rows)).filter_map(|n| Some((n, calon(app, sheet, c, n)?)));
    let mut lines: Vec<Vec<Sel>> = shown
        .map(|(n, who)| {
            let mark = if n == c.pilih { Sel::new(">", kanvas.gaya.kursor()) } else { Sel::biasa(" ") };
            vec![mark, Sel::biasa(baris(app, &who, room))]
        })
        .collect();
    if outside {
        lines.push(vec![Sel::biasa(kanvas.t("berkas-meja-cari-luar"))]);
    }
    kanvas.larik_banyak(below, &lines);
}

/// Somebody who fits: name, number, and what the row says or whose person it is.
type Calon<'a> = (&'a NamaLengkap, Nomor, String);

fn calon<'a>(app: &App, sheet: &'a Lembar, c: &'a Pencarian, n: usize) -> Option<Calon<'a>> {
    if let Some(row) = c.hits.get(n).and_then(|at| sheet.isi.baris.get(*at)) {
        let isi = row.isi.map_or_else(|| "isi-baris-belum".to_owned(), IsiBaris::kata);
        return Some((&row.nama, row.nomor, app.kata.t(&isi)));
    }
    c.luar.get(n).map(|person| (&person.nama, person.nomor, person.satker_nama.clone()))
}

/// One of them in a line. The number tells namesakes apart: the list may show another page.
fn baris(app: &App, (nama, number, lain): &Calon<'_>, room: usize) -> String {
    let digits = if room < NOMOR.1 { NOMOR_PENDEK } else { NOMOR.0 };
    let name = room.saturating_sub(digits + LAIN + 6).clamp(8, 36);
    let number: String = nomor(&app.kata, *number).chars().take(digits).collect();
    format!(" {}  {}  {lain}", rata(&nama.potong(name), name), rata(&number, digits))
}
