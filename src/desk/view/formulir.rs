//! A form on the screen: labels left, values right, what is wrong under its field.
//!
//! The form is as tall as what it holds; on a small screen it scrolls so that the field with the cursor is
//! always whole in sight.

use ratatui::style::Style;

use super::dialog::bidang;
use super::kanvas::{Kanvas, Sel, dalam};
use super::teks::{jendela, lipat, naskah};
use crate::desk::app::App;
use crate::desk::form::{Field, Form, Kind};
use crate::desk::formulir;
use crate::desk::layout::{self, Kotak};
use crate::desk::penanganan::isian;
use crate::domain::tampil::{lebar, rata};

/// Columns of a form at most.
const LEBAR: u16 = 96;
/// Lines of a field of several lines: with the cursor, and without.
const NASKAH: (usize, usize) = (8, 3);

/// What is drawn of a form: lines, which of them belong to the field with the cursor, where the cursor is.
#[derive(Default)]
struct Gambar {
    lines: Vec<Vec<Sel>>,
    fokus: (usize, usize),
    kursor: Option<(usize, usize)>,
}

/// Draws a form; `atas` says whether it is the topmost dialog.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, form: &Form, atas: bool) {
    let (w, h) = app.size;
    let inner = usize::from(layout::tengah(w, h, LEBAR, h).w.saturating_sub(4));
    let gambar = susun(kanvas, form, inner);
    let want = u16::try_from(gambar.lines.len() + 2).unwrap_or(u16::MAX);
    let frame = bidang(app, kanvas, LEBAR, want);
    let title = kanvas.t(&form.spec.kata());
    let kind = match (form.spec.name, form.objek) {
        ("ikrar" | "pindah" | "surat", _) => String::new(),
        _ if isian::milik(form.spec) => String::new(),
        (_, None) => format!("  {}", kanvas.t("judul-baru")),
        (_, Some(_)) => format!("  {}", kanvas.t("judul-ubah")),
    };
    let state = if form.saving {
        kanvas.t("judul-menyimpan")
    } else {
        kanvas.isi("judul-isian-ke", [("n", (form.focus + 1).into()), ("dari", form.fields.len().into())])
    };
    kanvas.bingkai(frame, &format!("{title}{kind}"), &state, atas);
    let inside = dalam(frame);
    let height = usize::from(inside.h);
    let top = gulung(&gambar, height);
    let place = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    let shown: Vec<_> = gambar.lines.into_iter().skip(top).take(height).collect();
    kanvas.larik_banyak(place, &shown);
    if let Some((line, col)) = gambar.kursor.filter(|_| atas)
        && let Some(line) = line.checked_sub(top).filter(|l| *l < height)
    {
        let at = |start: u16, n: usize| start.saturating_add(u16::try_from(n).unwrap_or(u16::MAX));
        kanvas.kursor(at(place.x, col), at(place.y, line));
    }
}

/// First line shown: none is skipped that need not be.
fn gulung(gambar: &Gambar, height: usize) -> usize {
    let most = gambar.lines.len().saturating_sub(height);
    let (start, end) = gambar.fokus;
    // The line behind the field too, so that it is seen that the form goes on.
    let needed = (end + 1).min(gambar.lines.len()).saturating_sub(height);
    needed.min(start).min(most)
}

fn susun(kanvas: &Kanvas<'_, '_>, form: &Form, cols: usize) -> Gambar {
    let mut out = Gambar::default();
    let wide = form.fields.iter().map(|f| lebar(&kanvas.t(&f.spec.kata()))).max().unwrap_or(0);
    let wide = wide.clamp(8, (cols / 3).max(8));
    for (name, text) in &form.perihal {
        for (number, line) in lipat(text, cols.saturating_sub(wide + 4)).into_iter().enumerate() {
            let name = if number == 0 { name.as_str() } else { "" };
            out.lines.push(vec![Sel::biasa("  "), Sel::biasa(rata(name, wide)), Sel::biasa("  "), Sel::biasa(line)]);
        }
    }
    for pesan in &form.salah {
        peringatan(kanvas, &mut out, '!', &kanvas.kata.pesan(pesan), 0, cols);
    }
    if !out.lines.is_empty() {
        out.lines.push(Vec::new());
    }
    for (number, field) in form.fields.iter().enumerate() {
        let here = number == form.focus;
        let start = out.lines.len();
        isian(kanvas, &mut out, field, (here, formulir::wajib(form, field)), wide, cols);
        let at = wide + 4;
        for pesan in &field.salah {
            peringatan(kanvas, &mut out, '!', &kanvas.kata.pesan(pesan), at, cols);
        }
        for pesan in &field.janggal {
            peringatan(kanvas, &mut out, '~', &kanvas.kata.pesan(pesan), at, cols);
        }
        let hint = field.spec.petunjuk();
        if here && kanvas.kata.has(&hint) {
            let lines = lipat(&kanvas.t(&hint), cols.saturating_sub(at));
            out.lines.extend(lines.into_iter().map(|l| vec![Sel::biasa(" ".repeat(at)), Sel::biasa(l)]));
        }
        if here {
            out.fokus = (start, out.lines.len());
        }
    }
    out
}

/// A line with its mark, wrapped, from column `at` on.
fn peringatan(kanvas: &Kanvas<'_, '_>, out: &mut Gambar, tanda: char, text: &str, at: usize, cols: usize) {
    for (number, line) in lipat(text, cols.saturating_sub(at + 2)).into_iter().enumerate() {
        let mark = if number == 0 { tanda } else { ' ' };
        out.lines.push(vec![
            Sel::biasa(" ".repeat(at)),
            Sel::new(mark.to_string(), kanvas.gaya.tanda(mark)),
            Sel::biasa(" "),
            Sel::new(line, kanvas.gaya.tebal()),
        ]);
    }
}

fn isian(
    kanvas: &Kanvas<'_, '_>,
    out: &mut Gambar,
    field: &Field,
    (here, must): (bool, bool),
    wide: usize,
    cols: usize,
) {
    let gaya = kanvas.gaya;
    let room = cols.saturating_sub(wide + 4).max(1);
    let word = rata(&kanvas.t(&field.spec.kata()), wide);
    let mut line = vec![
        Sel::new(if here { "> " } else { "  " }, gaya.tebal()),
        Sel::new(word, if here { gaya.tebal() } else { Style::new() }),
        Sel::biasa(if must { "* " } else { "  " }),
    ];
    let row = out.lines.len();
    if let Some(area) = field.area() {
        let at = area.cursor();
        let (lines, cursor) = naskah(area.lines(), (at.0, at.1), room);
        let height = if here { NASKAH.0 } else { NASKAH.1 };
        let top = if here { (cursor.0 + 1).saturating_sub(height) } else { 0 };
        if here {
            out.kursor = Some((row + cursor.0 - top, wide + 4 + cursor.1));
        }
        let more = lines.len() > top + height;
        let mut shown: Vec<String> = lines.into_iter().skip(top).take(height).collect();
        shown.resize(height, String::new());
        if let Some(last) = shown.last_mut().filter(|_| more && !here) {
            *last = rata(&format!("{last} ..."), room);
        }
        for text in shown {
            line.push(Sel::new(rata(&text, room), gaya.isian()));
            out.lines.push(std::mem::replace(&mut line, vec![Sel::biasa(" ".repeat(wide + 4))]));
        }
        return;
    }
    if let Some(typed) = field.line() {
        let room = room.min(lebar_isian(field.spec.kind));
        let (text, col) =
            if here { jendela(typed.text(), typed.cursor_col(), room) } else { (typed.text().to_owned(), 0) };
        if here {
            out.kursor = Some((row, wide + 4 + col));
        }
        line.push(Sel::new(rata(&text, room), gaya.isian()));
    } else {
        let (text, place) = nilai(kanvas, field);
        let place_cols = if place.is_empty() { 0 } else { lebar(&place) + 2 };
        line.push(Sel::new(rata(&text, room.saturating_sub(place_cols)), gaya.isian()));
        if !place.is_empty() {
            line.push(Sel::biasa(format!("  {place}")));
        }
        if here {
            out.kursor = Some((row, wide + 4));
        }
    }
    out.lines.push(line);
}

/// Columns that a typed field needs; one more than it takes, for the cursor behind the text.
const fn lebar_isian(kind: Kind) -> usize {
    match kind {
        Kind::Text { max } => max + 1,
        Kind::Date => 21,
        Kind::Nomor => 25,
        Kind::Nik => 20,
        _ => 200,
    }
}

/// What a coded field shows, and its place among the choices.
fn nilai(kanvas: &Kanvas<'_, '_>, field: &Field) -> (String, String) {
    let code = field.text();
    match field.spec.kind {
        Kind::Flag => (kanvas.t(if code.is_empty() { "nilai-tidak" } else { "nilai-ya" }), String::new()),
        Kind::Choice(choices) => {
            let choices = choices();
            let here = choices.iter().position(|c| c.code == code);
            let word = here.and_then(|i| choices.get(i)).map(|c| kanvas.t(&c.kata)).unwrap_or_default();
            let place = here.map_or_else(|| "-".to_owned(), |i| (i + 1).to_string());
            (word, format!("{place}/{}", choices.len()))
        }
        _ if field.label.is_empty() => (code, String::new()),
        _ => (field.label.clone(), String::new()),
    }
}
