//! The step of columns: headings and what they say, and the first rows under those names.

use ratatui::style::Style;

use super::bawah;
use crate::desk::app::App;
use crate::desk::impor::tanya::nama_aturan;
use crate::desk::impor::{Impor, tajuk};
use crate::desk::layout::Kotak;
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::tabel::{Kolom, Kursor, tabel};
use crate::domain::impor::Kolom as Arti;
use crate::domain::impor::baca::tahun::Aturan;
use crate::domain::impor::percakapan::KolomBerkas;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tampil::{lebar, rata, tampil};
use crate::kata::Kata;

/// Columns that a value of the preview has at most.
const PALING: usize = 24;

pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor) {
    let (left, right) = tajuk::letak(app.size);
    let Some(peta) = &d.tajuk.peta else {
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, left, &text);
    };
    const KOLOM: [Kolom<u8>; 2] =
        [Kolom::lentur(0, "impor-meja-kolom-tajuk", 16, 34, 0), Kolom::lentur(1, "impor-meja-kolom-arti", 16, 40, 0)];
    let none = kanvas.t("impor-meja-kolom-dibuang");
    let kata = kanvas.kata;
    let default = d.tajuk.berbawaan.then_some(None);
    let rows = peta.kolom.iter().map(Some).chain(default).skip(d.tajuk.top);
    let kursor = Kursor { baris: d.tajuk.cursor.checked_sub(d.tajuk.top), fokus: true };
    let mark = |row: &Option<&KolomBerkas>| if row.is_some_and(|c| c.kolom.is_none()) { '-' } else { ' ' };
    tabel(kanvas, left, &KOLOM, rows, kursor, mark, |id, row, _, out| {
        out.push_str(&match (id, row) {
            (0, Some(column)) => column.judul().into_owned(),
            (0, None) => kata.t("impor-meja-tanpa-satker"),
            (_, Some(column)) => match (column.kolom, column.usul) {
                (Some(name), _) => arti(kata, name, &peta.hari),
                (None, Some(name)) => {
                    kata.pesan(&Pesan::new("impor-meja-kolom-mungkin").with("kolom", Arg::Kata(name.kata())))
                }
                (None, None) => none.clone(),
            },
            (_, None) => match &d.tajuk.bawaan {
                Some((_, name)) => name.clone(),
                None => kata.t("impor-meja-tanpa-satker-tolak"),
            },
        });
    });
    contoh(kanvas, right, d, &peta.kolom);
}

/// What a column says, and how its uncertain days are meant where that was answered.
fn arti(kata: &Kata, kolom: Arti, hari: &[(Arti, Aturan)]) -> String {
    let rules: Vec<String> = hari.iter().filter(|(of, _)| *of == kolom).map(|(_, r)| nama_aturan(kata, *r)).collect();
    let name = kata.t(&kolom.kata());
    if rules.is_empty() { name } else { format!("{name} ({})", rules.join(", ")) }
}

/// The first rows: the columns that are used, under the names they have. The one under the cursor is in sight, used or
/// not: what stands in it tells what it is.
fn contoh(kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor, all: &[KolomBerkas]) {
    let used: Vec<(usize, &KolomBerkas, String, usize)> = all
        .iter()
        .enumerate()
        .filter_map(|(at, c)| {
            let name = match c.kolom {
                Some(name) => kanvas.t(&name.kata()),
                None if at == d.tajuk.cursor => kanvas.t("impor-meja-kolom-dibuang"),
                None => return None,
            };
            let widest = c.contoh.iter().map(|t| lebar(&tampil(t))).max().unwrap_or(0);
            let cols = widest.max(lebar(&name)).clamp(3, PALING);
            Some((at, c, name, cols))
        })
        .collect();
    if place.h < 2 {
        return;
    }
    kanvas.garis(place.x, place.y, kolom(&place));
    let rest = bawah(place, 1);
    let Some(here) = used.iter().position(|(at, ..)| *at >= d.tajuk.cursor).or(used.len().checked_sub(1)) else {
        let text = kanvas.t("impor-meja-contoh-kosong");
        return kalimat_kosong(kanvas, rest, &text);
    };
    let room = kolom(&rest);
    let wide = |from: usize| used.iter().take(here + 1).skip(from).map(|(.., cols)| cols + 2).sum::<usize>();
    let first = (0..=here).find(|from| wide(*from) <= room + 2).unwrap_or(here);
    let mut lines = vec![Vec::new(); usize::from(rest.h)];
    let mut left = room;
    for (at, column, name, cols) in used.iter().skip(first) {
        // A column of which less than a word would be seen is none.
        let cols = (*cols).min(left);
        if cols < 3 {
            break;
        }
        left = left.saturating_sub(cols + 2);
        let marked = *at == d.tajuk.cursor;
        for (n, line) in lines.iter_mut().enumerate() {
            let (text, style) = match n.checked_sub(1) {
                None => (name.as_str(), if marked { kanvas.gaya.tebal() } else { kanvas.gaya.kolom() }),
                Some(row) => (column.contoh.get(row).map_or("", String::as_str), Style::new()),
            };
            line.push(Sel::new(rata(text, cols), style));
            if left > 0 {
                line.push(Sel::biasa("  "));
            }
        }
    }
    kanvas.larik_banyak(rest, &lines);
}
