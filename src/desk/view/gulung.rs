//! Dialogs of lines that are read from top to end: the card of a person, and text to be copied. The help is one more.
//!
//! How far each of them goes is said here for the machine too ([`gulir`]): it is a matter of how wide the screen is.

use ratatui::style::Style;

use super::dialog::kotak;
use super::kanvas::{Kanvas, Sel, kolom};
use super::kartu::{self, susun};
use super::orang::kalimat_kosong;
use super::teks::{lipat, muat};
use super::theme::Gaya;
use super::{bantuan, kepala};
use crate::desk::app::App;
use crate::desk::layout;
use crate::desk::modal::Modal;
use crate::desk::term_env::Tier;
use crate::domain::pegawai::Kartu;
use crate::domain::tampil::lebar;

/// Draws the card of a person.
pub(super) fn kartu_orang(app: &App, kanvas: &mut Kanvas<'_, '_>, kartu: Option<&Kartu>, top: usize, atas: bool) {
    let title = kanvas.t("judul-kartu");
    let lines = kartu.map(|k| baris_kartu(app, kanvas.gaya, k)).unwrap_or_default();
    gulungan(app, kanvas, &title, lines, top, atas);
}

/// A card in the lines of its dialog.
fn baris_kartu(app: &App, gaya: Gaya, kartu: &Kartu) -> Vec<Vec<Sel>> {
    susun(gaya, &kartu::lengkap(app, kartu), usize::from(app.size.0).min(92).saturating_sub(4))
}

/// Lines of a dialog of lines that are in sight at a time.
fn sekaligus(app: &App) -> usize {
    usize::from(layout::tengah(app.size.0, app.size.1, 92, u16::MAX).dalam()).max(1)
}

/// The last line that can stand first in the dialog on top, or a lower bound of it that is no less than `butuh`: whether there is
/// more, and how far a key goes, is asked several times a frame, and only near the end does it take every line to be wrapped.
/// The machine asks it, so that a dialog is scrolled no further than it goes and no footer offers what is not there.
#[must_use]
pub fn gulir(app: &App, butuh: usize) -> usize {
    // No style changes how many lines there are.
    let plain = Gaya { tier: Tier::Ascii, warna: false };
    let (least, height): (usize, usize) = match app.modals.last() {
        Some(Modal::Kartu { .. }) => (0, sekaligus(app)),
        Some(Modal::Bantuan(_)) => bantuan::sedikitnya(app),
        Some(Modal::Teks { lines, .. }) => (lines.len(), tinggi_teks(app.size.1)),
        _ => return 0,
    };
    if least.saturating_sub(height) >= butuh {
        return least.saturating_sub(height);
    }
    let lines = match app.modals.last() {
        Some(Modal::Kartu { kartu, .. }) => kartu.as_ref().map_or(0, |k| baris_kartu(app, plain, k).len()),
        Some(Modal::Bantuan(_)) => bantuan::panjang(app, plain),
        Some(Modal::Teks { lines, .. }) => lipatan(lines, usize::from(app.size.0)).len(),
        _ => 0,
    };
    lines.saturating_sub(height)
}

/// A dialog of lines that can be scrolled.
pub(super) fn gulungan(
    app: &App,
    kanvas: &mut Kanvas<'_, '_>,
    judul: &str,
    lines: Vec<Vec<Sel>>,
    top: usize,
    atas: bool,
) {
    let height = sekaligus(app);
    let top = top.min(lines.len().saturating_sub(height));
    let place = if lines.len() > height {
        let last = (top + height).min(lines.len());
        kanvas.isi("judul-baris", [("dari", (top + 1).into()), ("sampai", last.into()), ("n", lines.len().into())])
    } else {
        String::new()
    };
    let inside = kotak(app, kanvas, (92, lines.len().max(3) + 2), judul, &place, atas);
    if lines.is_empty() {
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, inside, &text);
    }
    let shown: Vec<_> = lines.into_iter().skip(top).collect();
    kanvas.larik_banyak(inside, &shown);
}

/// The copy view: text and nothing else, so that a terminal's own selection is clean; the footer alone
/// says how to leave.
pub fn teks(app: &App, kanvas: &mut Kanvas<'_, '_>, judul: &str, lines: &[String], top: usize) {
    let area = kanvas.layar();
    let height = tinggi_teks(area.h);
    let wrapped = lipatan(lines, kolom(&area));
    let top = top.min(wrapped.len().saturating_sub(height));
    for (line, y) in wrapped.iter().skip(top).take(height).zip(0_u16..) {
        kanvas.tulis(0, y, kolom(&area), line, Style::new());
    }
    if app.notice.is_some() {
        return kepala::kaki(app, kanvas);
    }
    let commands: Vec<String> = crate::desk::command::footer(app).into_iter().map(|c| kepala::butir(app, c)).collect();
    let title = kanvas.t(judul);
    let pieces = std::iter::once(title.as_str()).chain(commands.iter().map(String::as_str));
    let text = muat(pieces, "  ", kolom(&area).saturating_sub(2));
    kanvas.tulis(1, area.h.saturating_sub(1), kolom(&area), &text, Style::new());
}

/// Lines of the copy view that are in sight: all but the footer.
fn tinggi_teks(h: u16) -> usize {
    usize::from(h.saturating_sub(1)).max(1)
}

/// A text to copy in lines of the screen.
fn lipatan(lines: &[String], cols: usize) -> Vec<String> {
    lines.iter().flat_map(|l| barisan(l, cols)).collect()
}

/// A line to copy; an empty one stays a line. Columns of a table stand two blanks apart.
fn barisan(line: &str, cols: usize) -> Vec<String> {
    let spread = line.replace('\t', "  ");
    if lebar(&spread) <= cols {
        return vec![spread];
    }
    lipat(&spread, cols)
}
