//! The lists of waves and of texts, each with more of the row under its cursor below.

use ratatui::style::Style;

use super::kanvas::{Kanvas, dalam, kolom};
use super::orang::kalimat_kosong;
use super::tabel::{Kolom, Kursor, tabel};
use super::teks::lipat;
use crate::desk::app::App;
use crate::desk::daftar_pendek::DaftarPendek;
use crate::desk::gelombang::RINCI;
use crate::desk::layout::{self, Kotak};
use crate::domain::ikrar::gelombang::{GelombangBaris, TeksRow};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::{lebar, potong_lebar};

/// Draws the waves of the office.
pub fn daftar(app: &App, kanvas: &mut Kanvas<'_, '_>, list: &DaftarPendek<GelombangBaris>, atas: bool) {
    const KOLOM: [Kolom<u8>; 5] = [
        Kolom::lentur(0, "gelombang-kolom-nama", 19, 34, 0),
        Kolom::tetap(1, "gelombang-kolom-teks", 23, 1),
        Kolom::tetap(2, "gelombang-kolom-mulai", 10, 3),
        Kolom::tetap(3, "kolom-tenggat", 10, 2),
        Kolom::angka(4, "kolom-ttd-wajib", 11, 0),
    ];
    let kata = kanvas.kata;
    let title = kanvas.t("gelombang-judul");
    let right = kanvas.t("gelombang-judul-kanan");
    let Some((body, below)) = bingkai(app, kanvas, (&title, &right), list, atas, "gelombang-kosong") else { return };
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas };
    let mark = |row: &&GelombangBaris| if Some(row.gelombang.id) == app.gelombang { '*' } else { ' ' };
    tabel(kanvas, body, &KOLOM, list.baris.iter().skip(list.top), kursor, mark, |id, row, cols, out| match id {
        0 => out.push_str(&row.gelombang.nama),
        1 => {
            // What cannot be guessed stands at the end: a long code gives way to its version.
            let flag = if row.gelombang.teks_perlu_verifikasi { " ~" } else { "" };
            let tail = lebar(&kata.pesan(&versi("", row.gelombang.teks_versi))) + flag.len();
            let kode = potong_lebar(&row.teks_kode, cols.saturating_sub(tail));
            out.push_str(&kata.pesan(&versi(&kode, row.gelombang.teks_versi)));
            out.push_str(flag);
        }
        2 => out.push_str(&row.gelombang.mulai.to_string()),
        3 => out.push_str(&row.gelombang.tenggat.to_string()),
        _ => match &row.hitung {
            Some(h) => {
                kata.tulis_angka(h.ttd, out);
                out.push('/');
                kata.tulis_angka(h.wajib(), out);
            }
            None => out.push('-'),
        },
    });
    let Some(row) = list.kini() else { return };
    let wave = &row.gelombang;
    let text = Pesan::new("gelombang-rinci-teks")
        .with("teks", kata.pesan(&versi(&row.teks_kode, wave.teks_versi)))
        .with("judul", wave.teks_judul.as_str());
    let mut lines = vec![kata.pesan(&text)];
    lines.extend(wave.teks_perlu_verifikasi.then(|| kata.t("gelombang-perlu-verifikasi-panjang")));
    let key = if wave.edaran.is_empty() { "gelombang-rinci-tanpa-edaran" } else { "gelombang-rinci" };
    let about = Pesan::new(key).with("pemilihan", row.pemilihan_nama.as_str()).with("edaran", wave.edaran.as_str());
    let about = about.with("mulai", wave.mulai.to_string()).with("tenggat", wave.tenggat.to_string());
    lines.push(kata.pesan(&about));
    rinci(kanvas, below, &lines);
}

/// Draws the texts of the office.
pub fn teks(app: &App, kanvas: &mut Kanvas<'_, '_>, list: &DaftarPendek<TeksRow>, atas: bool) {
    const KOLOM: [Kolom<u8>; 5] = [
        Kolom::tetap(0, "gelombang-kolom-versi", 21, 0),
        Kolom::lentur(1, "gelombang-kolom-judul", 16, 60, 0),
        Kolom::angka(2, "gelombang-kolom-butir", 5, 3),
        Kolom::angka(3, "gelombang-kolom-gelombang", 9, 2),
        Kolom::angka(4, "gelombang-kolom-catatan", 8, 1),
    ];
    let kata = kanvas.kata;
    let title = kanvas.t("gelombang-judul-teks");
    let right = kanvas.t("gelombang-judul-teks-kanan");
    let Some((body, below)) = bingkai(app, kanvas, (&title, &right), list, atas, "gelombang-teks-kosong") else {
        return;
    };
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas };
    let mark = |row: &&TeksRow| if row.perlu_verifikasi { '~' } else { ' ' };
    tabel(kanvas, body, &KOLOM, list.baris.iter().skip(list.top), kursor, mark, |id, row, _, out| match id {
        0 => out.push_str(&kata.pesan(&versi(&row.kode, row.versi))),
        1 => out.push_str(&row.judul),
        2 => out.push_str(&row.butir.len().to_string()),
        3 => kata.tulis_angka(row.gelombang, out),
        _ => kata.tulis_angka(row.catatan, out),
    });
    let Some(row) = list.kini() else { return };
    let mut lines: Vec<String> = row.butir.first().map(|first| format!("1. {first}")).into_iter().collect();
    lines.extend(row.perlu_verifikasi.then(|| kata.t("gelombang-perlu-verifikasi-panjang")));
    if !row.sumber.is_empty() {
        lines.push(kata.pesan(&Pesan::new("gelombang-sumber").with("sumber", row.sumber.as_str())));
    }
    rinci(kanvas, below, &lines);
}

fn versi(kode: &str, versi: u32) -> Pesan {
    Pesan::new("gelombang-teks-versi").with("kode", kode).with("versi", versi)
}

/// The frame, emptied: where the rows stand and what lies below; nothing where there are no rows and that has been said.
fn bingkai<T>(
    app: &App,
    kanvas: &mut Kanvas<'_, '_>,
    judul: (&str, &str),
    list: &DaftarPendek<T>,
    atas: bool,
    kosong: &str,
) -> Option<(Kotak, Kotak)> {
    bingkai_rinci(app, kanvas, judul, list, (atas, RINCI), kosong)
}

/// The same with so many lines below the rows.
pub(super) fn bingkai_rinci<T>(
    app: &App,
    kanvas: &mut Kanvas<'_, '_>,
    (kiri, kanan): (&str, &str),
    list: &DaftarPendek<T>,
    (atas, rinci): (bool, u16),
    kosong: &str,
) -> Option<(Kotak, Kotak)> {
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    kanvas.bingkai(frame, kiri, kanan, atas);
    let place = dalam(frame);
    if list.baris.is_empty() {
        let text = kanvas.t(if list.dijawab { kosong } else { "memuat" });
        kalimat_kosong(kanvas, place, &text);
        return None;
    }
    let under = rinci.min(place.h.saturating_sub(2));
    let body = Kotak { h: place.h - under, ..place };
    Some((body, Kotak { x: place.x + 3, y: place.y + body.h, w: place.w.saturating_sub(4), h: under }))
}

/// Sentences one after the other, as far as there is room.
pub(super) fn rinci(kanvas: &mut Kanvas<'_, '_>, place: Kotak, lines: &[String]) {
    let cols = kolom(&place);
    let all = lines.iter().flat_map(|line| {
        let mut folded = lipat(line, cols);
        if folded.len() > 2 {
            // Two lines of one sentence are enough here: the text itself is an Enter away.
            folded.truncate(2);
        }
        folded
    });
    for (text, y) in all.zip(place.y..place.y + place.h) {
        kanvas.tulis(place.x, y, cols, &text, Style::new());
    }
}
