//! The room of a case: its head, the line or list of sections, and the rows of the one that is shown.
//!
//! Columns wrap within themselves, so that nothing is cut and what belongs together stays below each other; where a screen has no room
//! for columns, a row is one text. The row under the cursor is always whole in sight, as far as it fits.

use ratatui::style::Style;

use super::kanvas::{Kanvas, Sel, dalam, kolom, u16_of};
use super::kepala::butir;
use super::lembar::kalimat;
use super::orang::kalimat_kosong;
use super::tabel::{AWALAN, awalan};
use super::teks::{lipat, muat};
use crate::desk::app::App;
use crate::desk::command::by_id;
use crate::desk::layout::{self, Kotak};
use crate::desk::penanganan::bagian::kepala;
use crate::desk::penanganan::{Bagian, Butir, Hal, KIRI, LEBAR, Ruang};
use crate::domain::tampil::{lebar, rata};

/// Columns that the last column of a row needs, or the row is one text.
const SEMPIT: usize = 14;

/// Draws the room.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, room: &Ruang, atas: bool) {
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let Some(berkas) = &room.berkas else {
        let title = kanvas.t("kolom-perkara");
        kanvas.bingkai(frame, &title, "", atas);
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, dalam(frame), &text);
    };
    let row = &berkas.perkara.row;
    let title = kanvas.t("kolom-perkara");
    let state = kanvas.t(&row.keadaan.kata());
    kanvas.bingkai(frame, &format!("{title} {}  {}", row.nomor, row.terlapor), &state, atas);
    let inside = dalam(frame);
    let mut place = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    let head = larik(&kepala(kanvas.kata, berkas), kolom(&place));
    turun(&mut place, kanvas, &head);
    let wide = app.size.0 >= LEBAR;
    if !wide {
        let line = tab(kanvas, room.bagian, kolom(&place));
        kanvas.larik(place.x, place.y, kolom(&place), &line);
        potong(&mut place, 1);
    }
    kanvas.garis(inside.x, place.y, kolom(&inside));
    potong(&mut place, 1);
    let place = bawah(app, kanvas, place, room, atas);
    if wide {
        daftar(kanvas, Kotak { x: inside.x, w: KIRI - 1, ..place }, room.bagian);
        let text = Kotak { x: inside.x + KIRI, w: inside.w.saturating_sub(KIRI), ..place };
        return isi(kanvas, text, room, atas);
    }
    isi(kanvas, Kotak { x: inside.x, w: inside.w, ..place }, room, atas);
}

/// Takes lines off the top of a rectangle.
fn potong(place: &mut Kotak, n: u16) {
    let n = n.min(place.h);
    place.y += n;
    place.h -= n;
}

/// Draws lines and goes below them.
fn turun(place: &mut Kotak, kanvas: &mut Kanvas<'_, '_>, lines: &[String]) {
    let lines: Vec<Vec<Sel>> = lines.iter().map(|l| vec![Sel::biasa(l.clone())]).collect();
    kanvas.larik_banyak(*place, &lines);
    potong(place, u16_of(lines.len()));
}

/// Pieces in as few lines as they need, each whole where a line has room for it.
fn larik(pieces: &[String], cols: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces.iter().filter(|p| !p.trim().is_empty()) {
        match lines.last_mut() {
            Some(line) if lebar(line) + 3 + lebar(piece) <= cols => {
                line.push_str(" | ");
                line.push_str(piece);
            }
            _ => lines.extend(lipat(piece, cols)),
        }
    }
    lines
}

/// The sections in one line: all of them by name, or on a narrow screen the others by their digits.
fn tab(kanvas: &Kanvas<'_, '_>, here: Bagian, cols: usize) -> Vec<Sel> {
    let names: Vec<String> = Bagian::ALL.iter().map(|b| kanvas.t(b.pendek())).collect();
    let whole: usize = names.iter().map(|n| lebar(n) + 3).sum();
    let gap = if whole + 7 <= cols { " " } else { "" };
    let all = whole <= cols + 1;
    let mut out = Vec::new();
    for (number, (part, name)) in (1..).zip(Bagian::ALL.iter().zip(&names)) {
        let text = if all || *part == here { format!("{number} {name}") } else { number.to_string() };
        let style = if *part == here { kanvas.gaya.kursor() } else { Style::new() };
        out.push(Sel::new(text, style));
        out.push(Sel::biasa(format!(" {gap}")));
    }
    out
}

/// The sections as a list, on a wide screen.
fn daftar(kanvas: &mut Kanvas<'_, '_>, place: Kotak, here: Bagian) {
    for (number, (part, y)) in (1..).zip(Bagian::ALL.iter().zip(place.y..place.y.saturating_add(place.h))) {
        let at = Kotak { y, w: u16_of(AWALAN), ..place };
        awalan(kanvas, at, *part == here, false, ' ');
        let text = format!("{number} {}", kanvas.t(part.panjang()));
        let style = if *part == here { kanvas.gaya.tebal() } else { Style::new() };
        kanvas.tulis(place.x + 2, y, kolom(&place).saturating_sub(2), &text, style);
    }
    let line = kanvas.gaya.bingkai().tegak;
    for y in place.y..place.y.saturating_add(place.h) {
        kanvas.tulis(place.x + place.w, y, 1, line, Style::new());
    }
}

/// What was said, else the keys of the section that the footer has no room for; answers what is left above.
fn bawah(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, room: &Ruang, atas: bool) -> Kotak {
    let said = app.notice.as_ref().filter(|_| atas).map(|notice| {
        let text = app.kata.pesan(&notice.pesan);
        if notice.salah { format!("! {text}") } else { text }
    });
    let most = place.h.saturating_sub(2).max(1);
    let lines = said.as_ref().map_or(1, |text| lipat(text, kolom(&place)).len());
    let h = u16_of(lines).min(most).min(place.h);
    let below = Kotak { y: place.y + place.h - h, h, ..place };
    match said {
        Some(text) => kalimat(kanvas, below, &text, true),
        None => {
            // What the footer says already is not said twice.
            let footer = crate::desk::command::footer(app);
            let cmds = room.bagian.perintah().iter().filter_map(|id| by_id(id));
            // In the section of two lists `n` means the one with the cursor.
            let rows = room.baris(kanvas.kata);
            let adds = match (room.bagian, rows.get(room.cursor(&rows)).map(|row| row.hal)) {
                (Bagian::Surat, Some(Hal::Panggilan(_))) => Some("ruang-n-panggilan"),
                (Bagian::Surat, _) => Some("ruang-n-dokumen"),
                _ => None,
            };
            let more = by_id("ruang.tambah").and_then(|c| app.keymap.keys(c).first().copied());
            let adds = adds.zip(more).map(|(word, key)| format!("{key} {}", kanvas.t(word)));
            let keys = cmds.filter(|c| !footer.contains(c)).map(|c| butir(app, c));
            let keys: Vec<String> = adds.into_iter().chain(keys).collect();
            let text = muat(keys.iter().map(String::as_str), "  ", kolom(&below));
            kanvas.larik(below.x, below.y, kolom(&below), &[Sel::biasa(text)]);
        }
    }
    Kotak { h: place.h - h, ..place }
}

/// The rows of the section, scrolled so that the one under the cursor is in sight.
fn isi(kanvas: &mut Kanvas<'_, '_>, place: Kotak, room: &Ruang, atas: bool) {
    let rows = room.baris(kanvas.kata);
    let here = room.cursor(&rows);
    let cols = kolom(&place).saturating_sub(AWALAN + 1);
    let drawn: Vec<Vec<Vec<Sel>>> = rows.iter().map(|row| baris(kanvas, row, cols)).collect();
    let height = usize::from(place.h);
    let end: usize = drawn.iter().take(here + 1).map(Vec::len).sum();
    let start = end - drawn.get(here).map_or(0, Vec::len);
    // The heading above the first row is seen with it.
    let lead = if here > 0 && rows.get(here - 1).is_some_and(|row| row.hal == Hal::Judul) { 1 } else { 0 };
    let all: usize = drawn.iter().map(Vec::len).sum();
    let next = (end + 1).min(all);
    let top = next.saturating_sub(height).min(start.saturating_sub(lead));
    let mut y = 0_usize;
    for (number, (row, lines)) in rows.iter().zip(drawn).enumerate() {
        for (part, line) in lines.into_iter().enumerate() {
            if let Some(at) = y.checked_sub(top).filter(|at| *at < height) {
                let at = place.y.saturating_add(u16_of(at));
                let prefix = Kotak { y: at, h: 1, w: u16_of(AWALAN), ..place };
                if part == 0 && row.hal != Hal::Judul {
                    awalan(kanvas, prefix, number == here, atas, row.tanda);
                }
                let x = place.x.saturating_add(u16_of(if row.hal == Hal::Judul { 1 } else { AWALAN }));
                kanvas.larik(x, at, cols + 1, &line);
            }
            y += 1;
        }
    }
    if all > top + height {
        let more = kanvas.isi("ruang-lagi", [("n", (all - top - height).into())]);
        let more = format!(" {more} ");
        let (screen, w) = (kanvas.layar(), lebar(&more));
        let x = screen.w.saturating_sub(u16_of(w + 2));
        kanvas.tulis(x, screen.h.saturating_sub(2), w, &more, Style::new());
    }
}

/// One row in lines of at most `cols` columns.
fn baris(kanvas: &Kanvas<'_, '_>, row: &Butir, cols: usize) -> Vec<Vec<Sel>> {
    if row.hal == Hal::Judul {
        let text = row.kolom.first().map_or("", |(_, text)| text);
        return lipat(text, cols).into_iter().map(|l| vec![Sel::new(l, kanvas.gaya.tebal())]).collect();
    }
    let fixed: usize = row.kolom.iter().filter(|(w, _)| *w > 0).map(|(w, _)| w + 1).sum();
    let mut out: Vec<Vec<Sel>> = Vec::new();
    if fixed + SEMPIT > cols && row.kolom.len() > 1 {
        let texts: Vec<&str> = row.kolom.iter().map(|(_, t)| t.as_str()).filter(|t| !t.is_empty()).collect();
        for (number, line) in lipat(&texts.join(", "), cols.saturating_sub(2)).into_iter().enumerate() {
            out.push(vec![Sel::biasa(if number == 0 { "" } else { "  " }), Sel::biasa(line)]);
        }
    } else {
        let cells: Vec<(usize, Vec<String>)> = row
            .kolom
            .iter()
            .map(|(w, text)| {
                let w = if *w == 0 { cols.saturating_sub(fixed).max(1) } else { *w };
                (w, lipat(text, w))
            })
            .collect();
        let tall = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1).max(1);
        for at in 0..tall {
            let mut line = Vec::new();
            for (w, lines) in &cells {
                line.push(Sel::biasa(rata(lines.get(at).map_or("", String::as_str), *w)));
                line.push(Sel::biasa(" "));
            }
            out.push(line);
        }
    }
    for text in &row.rinci {
        // A further line is as long as the row, two columns in; what it begins with hangs.
        let hang = if text.starts_with("- ") || text.starts_with("~ ") || text.starts_with("! ") { 4 } else { 2 };
        for (number, line) in lipat(text, cols.saturating_sub(hang)).into_iter().enumerate() {
            let before = if number == 0 { 2 } else { hang };
            out.push(vec![Sel::biasa(" ".repeat(before)), Sel::biasa(line)]);
        }
    }
    out
}
