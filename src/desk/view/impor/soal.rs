//! The step of units: the names that rows wait for, and the candidates of the one under the cursor.

use ratatui::style::Style;

use super::bawah;
use crate::desk::app::App;
use crate::desk::impor::Impor;
use crate::desk::impor::soal::{self, CALON, Jawaban, Soal};
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::tabel::{Kolom, Kursor, tabel};
use crate::desk::view::teks::lipat;

pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor) {
    let (left, right) = soal::letak(app.size);
    const KOLOM: [Kolom<u8>; 3] = [
        Kolom::lentur(0, "impor-meja-kolom-di-berkas", 18, 26, 0),
        Kolom::angka(1, "impor-meja-kolom-baris", 7, 2),
        Kolom::lentur(2, "impor-meja-kolom-jawaban", 14, 50, 1),
    ];
    let kata = kanvas.kata;
    let kursor = Kursor { baris: d.tanyaan.cursor.checked_sub(d.tanyaan.top), fokus: true };
    let mark = |row: &&Soal| match row.jawab {
        None => '~',
        Some(Jawaban::Tolak) => 'x',
        Some(Jawaban::Satker(..)) => ' ',
    };
    let rows = d.tanyaan.soal.iter().skip(d.tanyaan.top);
    tabel(kanvas, left, &KOLOM, rows, kursor, mark, |id, row, _, out| match id {
        0 => out.push_str(&row.tanya.nama),
        1 => out.push_str(&kata.angka(i64::try_from(row.tanya.baris).unwrap_or(i64::MAX))),
        _ => out.push_str(&jawaban(kata, row)),
    });
    if right.h < 2 {
        return;
    }
    kanvas.garis(right.x, right.y, kolom(&right));
    let rest = bawah(right, 1);
    let Some(soal) = d.tanyaan.kini() else { return };
    let cols = kolom(&rest);
    let ask =
        kanvas.isi("impor-meja-soal", [("nama", soal.tanya.nama.as_str().into()), ("n", soal.tanya.baris.into())]);
    let mut lines: Vec<Vec<Sel>> =
        lipat(&ask, cols).into_iter().map(|l| vec![Sel::new(l, kanvas.gaya.tebal())]).collect();
    if soal.tanya.calon.is_empty() {
        let none = kanvas.t("impor-meja-soal-tanpa-calon");
        lines.extend(lipat(&none, cols).into_iter().map(|l| vec![Sel::biasa(l)]));
    }
    let chosen = soal.jawab.as_ref().and_then(Jawaban::satker);
    for (n, (id, name)) in soal.tanya.calon.iter().take(CALON).enumerate() {
        let style = if chosen == Some(*id) { kanvas.gaya.tebal() } else { Style::new() };
        let mark = if chosen == Some(*id) { "*" } else { " " };
        lines.push(vec![Sel::new(format!("{mark}{}  ", n + 1), kanvas.gaya.tebal()), Sel::new(name.as_str(), style)]);
    }
    let room = usize::from(rest.h);
    if lines.len() > room {
        // What is not shown is found in the list of all units.
        let more = kanvas.isi("impor-meja-calon-lagi", [("n", (lines.len() + 1 - room).into())]);
        lines.truncate(room.saturating_sub(1));
        lines.push(vec![Sel::biasa(more)]);
    }
    kanvas.larik_banyak(rest, &lines);
}

fn jawaban(kata: &crate::kata::Kata, soal: &Soal) -> String {
    match &soal.jawab {
        None => kata.t("impor-meja-belum-dijawab"),
        Some(Jawaban::Tolak) => kata.t("impor-meja-baris-ditolak"),
        Some(Jawaban::Satker(_, name)) => name.clone(),
    }
}
