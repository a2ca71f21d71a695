//! The step of uncertain days: the columns asked about, and some cells of the one under the cursor as each answer reads them.

use ratatui::style::Style;

use super::bawah;
use crate::desk::app::App;
use crate::desk::impor::Impor;
use crate::desk::impor::tanya::{self, JawabHari, SoalHari, nama_aturan, terbaca};
use crate::desk::layout::Kotak;
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::tabel::{Kolom, Kursor, tabel};
use crate::desk::view::teks::lipat;
use crate::domain::tampil::rata;
use crate::kata::Kata;

/// Columns of the cells as they stand in the file.
const CONTOH: usize = 14;

pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor) {
    let (left, right) = tanya::letak(app.size, d.hari.soal.len());
    const KOLOM: [Kolom<u8>; 3] = [
        Kolom::lentur(0, "impor-tanya-kolom", 18, 40, 0),
        Kolom::angka(1, "impor-tanya-sel", 7, 2),
        Kolom::lentur(2, "impor-tanya-jawaban", 14, 30, 1),
    ];
    let kata = kanvas.kata;
    let kursor = Kursor { baris: d.hari.cursor.checked_sub(d.hari.top), fokus: true };
    let mark = |row: &&SoalHari| match row.kini() {
        None => '~',
        Some(JawabHari::Tolak) => 'x',
        Some(JawabHari::Aturan(_)) => ' ',
    };
    let rows = d.hari.soal.iter().skip(d.hari.top);
    tabel(kanvas, left, &KOLOM, rows, kursor, mark, |id, row, _, out| match id {
        0 => out.push_str(&format!("{}: {}", kata.t(&row.tanya.kolom.kata()), kata.t(&row.tanya.ragu.kata()))),
        1 => out.push_str(&kata.angka(i64::try_from(row.tanya.sel).unwrap_or(i64::MAX))),
        _ => out.push_str(&jawaban(kata, row)),
    });
    if right.h < 2 {
        return;
    }
    kanvas.garis(right.x, right.y, kolom(&right));
    if let Some(soal) = d.hari.kini() {
        rinci(app, kanvas, bawah(right, 1), soal);
    }
}

fn jawaban(kata: &Kata, soal: &SoalHari) -> String {
    match soal.kini() {
        None => kata.t("impor-tanya-belum"),
        Some(JawabHari::Tolak) => kata.t("impor-tanya-ditolak"),
        Some(JawabHari::Aturan(rule)) if soal.jawab.is_none() => kata
            .pesan(&crate::domain::pesan::Pesan::new("impor-tanya-diingat").with("jawaban", nama_aturan(kata, rule))),
        Some(JawabHari::Aturan(rule)) => nama_aturan(kata, rule),
    }
}

/// The answers side by side, each with its digit: what each makes of the cells, and what speaks for it.
fn rinci(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, soal: &SoalHari) {
    let today = app.session.hari;
    let tanya = &soal.tanya;
    let rules = tanya.pilihan(today);
    let cols = kolom(&place);
    let wide = (cols.saturating_sub(CONTOH) / rules.len().max(1)).clamp(12, 20);
    let chosen = soal.kini();
    let number = |n: u64| app.kata.angka(i64::try_from(n).unwrap_or(i64::MAX));
    let usul = tanya.usul(today);
    let row = |head: String, cells: Vec<(String, Style)>| -> Vec<Sel> {
        let mut line = vec![Sel::biasa(rata(&head, CONTOH))];
        line.extend(cells.into_iter().map(|(text, style)| Sel::new(rata(&text, wide), style)));
        line
    };
    let ask = kanvas.isi(
        "impor-tanya-soal",
        [("kolom", kanvas.t(&tanya.kolom.kata()).into()), ("ragu", kanvas.t(&tanya.ragu.kata()).into())],
    );
    let bold = kanvas.gaya.tebal();
    let mut lines: Vec<Vec<Sel>> = lipat(&ask, cols).into_iter().map(|l| vec![Sel::new(l, bold)]).collect();
    let heads = rules
        .iter()
        .enumerate()
        .map(|(n, rule)| {
            let mark = if chosen == Some(JawabHari::Aturan(*rule)) { '*' } else { ' ' };
            (format!("{mark}{} {}", n + 1, nama_aturan(kanvas.kata, *rule)), bold)
        })
        .collect();
    lines.push(row(kanvas.t("impor-tanya-di-berkas"), heads));
    for text in &tanya.contoh {
        let cells =
            rules.iter().map(|rule| (format!(" {}", terbaca(tanya, *rule, text, today)), Style::new())).collect();
        lines.push(row(text.clone(), cells));
    }
    if tanya.bersaksi() > 0 {
        let cells = rules.iter().map(|rule| (format!(" {}", number(tanya.cocok(*rule))), Style::new())).collect();
        lines.push(row(kanvas.t("impor-tanya-nip"), cells));
    }
    if rules.iter().any(|rule| tanya.nanti(*rule, today) > 0) {
        let cells =
            rules.iter().map(|rule| (format!(" {}", number(tanya.nanti(*rule, today))), Style::new())).collect();
        lines.push(row(kanvas.t("impor-tanya-nanti"), cells));
    }
    if chosen.is_none() {
        let best = kanvas.isi("impor-tanya-usul", [("jawaban", nama_aturan(kanvas.kata, usul).into())]);
        lines.extend(lipat(&best, cols).into_iter().map(|l| vec![Sel::biasa(l)]));
    }
    kanvas.larik_banyak(place, &lines);
}
