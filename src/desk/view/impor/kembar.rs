//! The step between rows of one record: a line for each column, a column for each row, a mark where they differ.

use ratatui::style::Style;

use super::bawah;
use crate::desk::app::App;
use crate::desk::impor::{Impor, letak, nilai};
use crate::desk::layout::Kotak;
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::tabel::awalan;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::rata;

/// Columns of the name of a column.
const NAMA: usize = 18;
/// Columns that a side has at least.
const SISI: usize = 14;

pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor) {
    let place = letak(app.size).isi;
    let Some(kembar) = &d.banding.kembar else { return };
    let cols = kolom(&place).saturating_sub(3 + NAMA);
    // As many sides as fit; the one that is taken under the cursor is among them.
    let room = (cols / SISI).max(1);
    let own = d.banding.pilih.get(d.banding.cursor).copied().flatten().unwrap_or(0);
    let first = (own + 1).saturating_sub(room);
    let shown = kembar.sisi.len().saturating_sub(first).min(room);
    let wide = cols / shown.max(1);
    let bold = kanvas.gaya.tebal();
    let mut head = vec![Sel::biasa(rata(&d.banding.nama, 2 + NAMA)), Sel::biasa(" ")];
    for (n, side) in kembar.sisi.iter().enumerate().skip(first).take(shown) {
        let name = match side {
            None => app.kata.t("impor-tanya-kembar-tersimpan"),
            Some(asal) => {
                let row = app.kata.angka(i64::try_from(asal.nomor).unwrap_or(i64::MAX));
                let row = if d.banyak_lembar() { format!("{}:{row}", asal.lembar + 1) } else { row };
                app.kata.pesan(&Pesan::new("impor-tanya-kembar-baris").with("n", row))
            }
        };
        head.push(Sel::new(rata(&format!("{} {name}", n + 1), wide), bold));
    }
    kanvas.larik(place.x, place.y, kolom(&place), &head);
    let rest = bawah(place, 1);
    let kept = app.kata.t("impor-tanya-kembar-seperti");
    let lines = kembar.nilai.iter().enumerate().skip(d.banding.top).take(usize::from(rest.h));
    for ((at, (column, values)), y) in lines.zip(rest.y..) {
        let differs = kembar.beda(at);
        awalan(kanvas, Kotak { y, w: 2, h: 1, ..rest }, at == d.banding.cursor, true, if differs { '~' } else { ' ' });
        let mut line = vec![Sel::biasa(rata(&app.kata.t(&column.kata()), NAMA))];
        let chosen = d.banding.pilih.get(at).copied().flatten();
        for (n, text) in values.iter().enumerate().skip(first).take(shown) {
            let taken = differs && chosen == Some(n);
            let text = match (kembar.sisi.get(n), text.as_str()) {
                (Some(None), _) if !d.banding.orang => kept.as_str(),
                (_, "") => "-",
                (_, text) => text,
            };
            let text = nilai::kata(&app.kata, *column, text);
            let style = if taken { bold } else { Style::new() };
            // The star says without any style which one is taken.
            let cell = rata(&format!("{}{text}", if taken { '*' } else { ' ' }), wide.saturating_sub(1));
            line.push(Sel::new(cell, style));
            line.push(Sel::biasa(" "));
        }
        kanvas.larik(rest.x + 3, y, kolom(&rest).saturating_sub(3), &line);
    }
}
