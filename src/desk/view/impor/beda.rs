//! The step of checking: groups and their counts, a window of rows, the whole of one of them.

use std::borrow::Cow;

use ratatui::style::Style;

use super::bawah;
use crate::desk::app::App;
use crate::desk::impor::beda::{self, Beda};
use crate::desk::impor::{Impor, SATKER};
use crate::desk::layout::Kotak;
use crate::desk::view::dialog::masukan;
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::kartu::gabung;
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::tabel::{Kolom, Kursor, awalan, tabel};
use crate::desk::view::teks::lipat;
use crate::domain::impor::panggung::{BarisBeda, Kelompok};
use crate::domain::nama::NamaLengkap;
use crate::domain::tampil::lebar;

fn angka(kanvas: &Kanvas<'_, '_>, n: u64) -> String {
    kanvas.kata.angka(i64::try_from(n).unwrap_or(i64::MAX))
}

pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor) {
    let rinci = d.beda.rinci(app.size);
    let place = beda::letak(app.size, rinci);
    kelompok(kanvas, place.kelompok, &d.beda);
    daftar(app, kanvas, place.daftar, d);
    let Some(below) = place.rinci else { return };
    kanvas.garis(below.x, below.y, kolom(&below));
    let Some(row) = d.beda.kini() else { return };
    let cols = kolom(&below);
    let said = match d.beda.kelompok {
        // Nothing differs of who is missing; the list may have had no room for all of his name.
        Kelompok::Hilang => vec![row.nama.clone(), row.satker.clone()],
        _ => app.uraian_beda(row),
    };
    let lines: Vec<Vec<Sel>> =
        said.iter().flat_map(|text| lipat(text, cols)).map(|line| vec![Sel::biasa(line)]).collect();
    let room = bawah(below, 1);
    kanvas.larik_banyak(room, &lines);
    if lines.len() > usize::from(room.h) {
        let more = format!(" {} ", kanvas.t("impor-meja-lebih"));
        let x = (below.x + below.w).saturating_sub(u16::try_from(lebar(&more)).unwrap_or(0));
        kanvas.tulis(x, below.y, lebar(&more), &more, Style::new());
    }
}

/// The groups with their counts, each with its digit; the one shown stands out.
fn kelompok(kanvas: &mut Kanvas<'_, '_>, place: Kotak, beda: &Beda) {
    let (mut x, mut y) = (0, place.y);
    for (n, which) in Kelompok::ALL.iter().enumerate() {
        let count = angka(kanvas, beda.ringkas.get(*which));
        let gone = *which == Kelompok::Hilang && beda.hilang.is_some();
        let text = format!("{} {} {count}{}", n + 1, kanvas.t(&which.kata()), if gone { " x" } else { "" });
        let cols = lebar(&text);
        if x > 0 && x + cols > kolom(&place) {
            (x, y) = (0, y + 1);
        }
        if y >= place.y + place.h {
            return;
        }
        let here = *which == beda.kelompok;
        let style = if here { kanvas.gaya.kursor() } else { Style::new() };
        let at = place.x + u16::try_from(x).unwrap_or(u16::MAX);
        kanvas.tulis(at, y, kolom(&place).saturating_sub(x), &text, style);
        x += cols + 3;
    }
}

fn daftar(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor) {
    let beda = &d.beda;
    if beda.banyak() == 0 {
        let key = if beda.kelompok == Kelompok::Sama { "impor-meja-sama" } else { "impor-meja-kelompok-kosong" };
        let text = kanvas.isi(key, [("n", angka(kanvas, beda.ringkas.get(beda.kelompok)).into())]);
        return kalimat_kosong(kanvas, place, &text);
    }
    const NOMOR: Kolom<u8> = Kolom::angka(0, "impor-meja-kolom-nomor", 7, 1);
    const TERBACA: &[Kolom<u8>] = &[
        NOMOR,
        Kolom::tetap(1, "kolom-nomor", 21, 3),
        Kolom::lentur(2, "kolom-nama", 16, 26, 0),
        Kolom::lentur(3, "kolom-satker", 16, 26, 4),
        Kolom::lentur(4, "impor-meja-kolom-beda", 24, 60, 2),
    ];
    // Of a row that was not taken the cells are in no columns of ours, and the reason is what is looked for.
    const TERSISIH: &[Kolom<u8>] = &[
        NOMOR,
        Kolom::lentur(5, "impor-meja-kolom-isi", 16, 30, 0),
        Kolom::lentur(4, "impor-meja-kolom-alasan", 24, 90, 0),
    ];
    // Who is missing has no row and nothing that differs; what has to be seen of them is whose people they are.
    const TIADA: &[Kolom<u8>] = &[
        Kolom::tetap(1, "kolom-nomor", 21, 1),
        Kolom::lentur(2, "kolom-nama", 16, 26, 0),
        Kolom::lentur(3, "kolom-satker", 16, 60, 0),
    ];
    let columns = match beda.kelompok {
        Kelompok::Tolak | Kelompok::Tahan => TERSISIH,
        Kelompok::Hilang => TIADA,
        _ => TERBACA,
    };
    let end = (beda.top + u64::try_from(beda.tinggi).unwrap_or(1)).min(beda.banyak());
    let rows = (beda.top..end).map(|n| beda.pada(n));
    let kursor = Kursor { baris: beda.cursor.checked_sub(beda.top).and_then(|n| usize::try_from(n).ok()), fokus: true };
    let kata = kanvas.kata;
    let several = d.banyak_lembar();
    let stays = |row: &Option<&BarisBeda>| row.and_then(|r| r.orang).is_some_and(|who| beda.tetap.contains(&who));
    let mark = |row: &Option<&BarisBeda>| match beda.kelompok {
        Kelompok::Tolak => 'x',
        Kelompok::Tahan => '~',
        Kelompok::Hilang if stays(row) => '-',
        Kelompok::Hilang if beda.hilang.is_some() => 'x',
        _ => ' ',
    };
    tabel(kanvas, place, columns, rows, kursor, mark, |id, row, cols, out| {
        let Some(row) = row else {
            // Asked for and not answered yet.
            if id == 2 || id == 5 {
                out.push_str("...");
            }
            return;
        };
        match id {
            0 => out.push_str(&row.asal.map_or_else(String::new, |a| {
                let n = kata.angka(i64::try_from(a.nomor).unwrap_or(i64::MAX));
                if several { format!("{}:{n}", a.lembar + 1) } else { n }
            })),
            1 => out.push_str(&row.nomor),
            2 => out.push_str(&nama(&row.nama, cols)),
            3 => out.push_str(&row.satker),
            5 => out.push_str(&gabung([row.nomor.clone(), row.nama.clone()])),
            _ => out.push_str(&app.uraian_beda(row).join("; ")),
        }
    });
}

/// A name in so many columns: without its titles where it does not fit with them, so that what is cut is not the name.
fn nama(text: &str, cols: usize) -> Cow<'_, str> {
    if lebar(text) <= cols { Cow::Borrowed(text) } else { Cow::Owned(NamaLengkap::parse(text).nama) }
}

/// Asks why people who are missing leave service, and says whose people they are.
pub(super) fn alasan(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor, atas: bool) {
    let n = angka(kanvas, d.beda.ringkas.get(Kelompok::Hilang));
    let satker = app.sebut_kehilangan(&d.beda.kehilangan, SATKER);
    let ask = kanvas.isi("impor-meja-hilang-tanya", [("n", n.into()), ("satker", satker.into())]);
    let lines: Vec<Vec<Sel>> = lipat(&ask, kolom(&place)).into_iter().map(|l| vec![Sel::biasa(l)]).collect();
    kanvas.larik_banyak(place, &lines);
    let rest = bawah(place, u16::try_from(lines.len()).unwrap_or(1));
    let label = kanvas.t("impor-meja-alasan");
    masukan(kanvas, Kotak { h: 1, ..rest }, &label, &d.alasan.line, atas);
    let rest = bawah(rest, 1);
    let first = match d.alasan.ketikan.as_str() {
        "" => kanvas.t("impor-meja-alasan-biarkan"),
        typed => kanvas.isi("impor-meja-alasan-diketik", [("alasan", typed.into())]),
    };
    let words = std::iter::once(first).chain(d.alasan.usulan(kanvas.kata));
    for ((n, text), y) in words.enumerate().take(usize::from(rest.h)).zip(rest.y..) {
        awalan(kanvas, Kotak { y, w: 2, h: 1, ..rest }, n == d.alasan.cursor, true, ' ');
        kanvas.tulis(rest.x + 3, y, kolom(&rest).saturating_sub(3), &text, Style::new());
    }
}
