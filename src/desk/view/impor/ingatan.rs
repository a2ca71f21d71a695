//! What is remembered of earlier files: a line for each answer, and the whole of the one under the cursor below.

use ratatui::style::Style;

use super::bawah;
use crate::desk::app::App;
use crate::desk::impor::{Impor, ingatan};
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::tabel::{Kolom, Kursor, tabel};
use crate::desk::view::teks::lipat;
use crate::domain::impor::ingatan::{Ingatan, IsiIngatan};
use crate::domain::tampil::{POTONG, potong_lebar};

pub(super) fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor) {
    let (list, below) = ingatan::letak(app.size);
    let Some(all) = d.diingat.semua.as_deref().filter(|all| !all.is_empty()) else {
        let key = if d.diingat.semua.is_none() { "memuat" } else { "impor-ingatan-kosong" };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, list, &text);
    };
    const KOLOM: [Kolom<u8>; 4] = [
        Kolom::lentur(0, "impor-ingatan-di-berkas", 18, 40, 0),
        Kolom::lentur(1, "impor-ingatan-artinya", 20, 60, 0),
        Kolom::tetap(2, "impor-ingatan-oleh", 10, 2),
        Kolom::tetap(3, "impor-ingatan-waktu", 16, 1),
    ];
    let kursor = Kursor { baris: d.diingat.cursor.checked_sub(d.diingat.top), fokus: true };
    let cell = |id: u8, one: &&Ingatan, _: usize, out: &mut String| match id {
        0 => out.push_str(ingatan::di_berkas(&one.isi)),
        1 => out.push_str(&ingatan::artinya(app, &one.isi)),
        2 => out.push_str(&one.oleh),
        _ => out.push_str(&one.waktu.map(|w| w.to_string()).unwrap_or_default()),
    };
    tabel(kanvas, list, &KOLOM, all.iter().skip(d.diingat.top), kursor, |_| ' ', cell);
    let Some(one) = d.diingat.kini().filter(|_| below.h > 1) else { return };
    kanvas.garis(below.x, below.y, kolom(&below));
    let rest = bawah(below, 1);
    let (cols, room) = (kolom(&rest), usize::from(rest.h));
    let kind = match &one.isi {
        IsiIngatan::Satker { .. } => kanvas.t("impor-ingatan-satker"),
        IsiIngatan::Kolom { hal, .. } => {
            let hal = kanvas.t(&hal.kata());
            kanvas.isi("impor-ingatan-kolom", [("hal", hal.into())])
        }
    };
    let text = format!("{kind}: {} -> {}", ingatan::di_berkas(&one.isi), ingatan::artinya(app, &one.isi));
    let mut lines = lipat(&text, cols);
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            *last = potong_lebar(&format!("{last} {}", POTONG.to_string().repeat(cols)), cols);
        }
    }
    let lines: Vec<Vec<Sel>> = lines.into_iter().map(|l| vec![Sel::new(l, Style::new())]).collect();
    kanvas.larik_banyak(rest, &lines);
}
