//! The first steps: file, coding, sheet.

use ratatui::style::Style;

use super::bawah;
use crate::desk::impor::Impor;
use crate::desk::layout::Kotak;
use crate::desk::msg::BerkasMasuk;
use crate::desk::view::dialog::masukan;
use crate::desk::view::kanvas::{Kanvas, Sel, kolom};
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::tabel::{Kolom, Kursor, awalan, tabel};
use crate::desk::view::teks::lipat;
use crate::domain::impor::percakapan::Sandi;
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// Bytes as people read them.
fn ukuran(kata: &Kata, bytes: u64) -> String {
    let (key, n) = match bytes {
        0..1_024 => ("impor-meja-ukuran-b", bytes),
        1_024..1_048_576 => ("impor-meja-ukuran-kb", bytes / 1_024),
        _ => ("impor-meja-ukuran-mb", bytes / 1_048_576),
    };
    kata.pesan(&Pesan::new(key).with("n", n))
}

/// The files of the inbox, or of the folder that is being typed.
pub(super) fn berkas(kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor, atas: bool) {
    let label = kanvas.t(if d.berkas.bebas { "impor-meja-ketik-jalan" } else { "impor-meja-ketik-nama" });
    masukan(kanvas, Kotak { h: 1, ..place }, &label, &d.berkas.line, atas);
    let folder = kanvas.isi("impor-meja-folder", [("folder", d.berkas.folder.as_str().into())]);
    // A long folder has the line that is free else.
    let lines: Vec<Vec<Sel>> = lipat(&folder, kolom(&place)).into_iter().map(|l| vec![Sel::biasa(l)]).collect();
    kanvas.larik_banyak(Kotak { h: 2, ..bawah(place, 1) }, &lines);
    let rest = bawah(place, 3);
    let shown = d.berkas.tampak();
    if shown.is_empty() {
        let key = match (d.berkas.terjawab, d.berkas.isi.is_empty()) {
            (false, _) => "memuat",
            (true, true) => "impor-meja-folder-kosong",
            (true, false) => "impor-meja-tak-cocok",
        };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, rest, &text);
    }
    const KOLOM: [Kolom<u8>; 3] = [
        Kolom::lentur(0, "impor-meja-kolom-berkas", 20, 60, 0),
        Kolom::angka(1, "impor-meja-kolom-ukuran", 9, 2),
        Kolom::tetap(2, "impor-meja-kolom-waktu", 16, 1),
    ];
    let kata = kanvas.kata;
    let kursor = Kursor { baris: d.berkas.cursor.checked_sub(d.berkas.top), fokus: true };
    let rows = shown.into_iter().skip(d.berkas.top);
    let cell = |id: u8, row: &&BerkasMasuk, _: usize, out: &mut String| match id {
        0 => out.push_str(&row.ujung()),
        1 if row.folder => {}
        1 => out.push_str(&ukuran(kata, row.ukuran)),
        _ => out.push_str(&row.waktu.map(|w| w.to_string()).unwrap_or_default()),
    };
    tabel(kanvas, rest, &KOLOM, rows, kursor, |_| ' ', cell);
}

/// A list of lines to choose from, from the top of a rectangle.
fn daftar(kanvas: &mut Kanvas<'_, '_>, place: Kotak, lines: &[String], cursor: usize) {
    let height = usize::from(place.h).max(1);
    let top = (cursor + 1).saturating_sub(height);
    for ((n, text), y) in lines.iter().enumerate().skip(top).take(height).zip(place.y..) {
        awalan(kanvas, Kotak { y, w: 2, h: 1, ..place }, n == cursor, true, ' ');
        kanvas.tulis(place.x + 3, y, kolom(&place).saturating_sub(3), text, Style::new());
    }
}

/// How the text is read now, and the other codings.
pub(super) fn sandi(kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor) {
    let cols = kolom(&place);
    let about = kanvas.t("impor-meja-sandi-ragu");
    let mut lines: Vec<Vec<Sel>> = lipat(&about, cols).into_iter().map(|l| vec![Sel::biasa(l)]).collect();
    let read = d.dibuka.as_ref().and_then(|b| b.ragu.as_deref()).unwrap_or_default();
    for text in read.iter().take(3) {
        lines.push(vec![Sel::biasa("  "), Sel::new(text.as_str(), kanvas.gaya.tebal())]);
    }
    kanvas.larik_banyak(place, &lines);
    let used = u16::try_from(lines.len() + 1).unwrap_or(place.h);
    let names: Vec<String> = Sandi::ALL.iter().map(|s| kanvas.t(&s.kata())).collect();
    daftar(kanvas, bawah(place, used), &names, d.pilihan);
}

/// The sheets of a workbook.
pub(super) fn lembar(kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor) {
    let sheets = d.dibuka.as_ref().map(|b| b.lembar.as_slice()).unwrap_or_default();
    let mut names = vec![kanvas.isi("impor-meja-semua-lembar", [("n", sheets.len().into())])];
    names.extend(sheets.iter().map(|s| match s.tersembunyi {
        true => kanvas.isi("impor-meja-lembar-tersembunyi", [("nama", s.nama.as_str().into())]),
        false => s.nama.clone(),
    }));
    daftar(kanvas, place, &names, d.pilihan);
}
