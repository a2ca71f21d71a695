//! A sheet for signatures: head and text on the first page, rows with their numbers, witness at the end.
//!
//! Odd rows are signed on the left and even ones on the right, as offices do, so that a signature has the height of two rows. A name is
//! never cut: it goes over more lines or is set smaller, and its row grows.

use super::huruf::{Gaya, Huruf};
use super::kertas::{Halaman, KANAN, KIRI};
use super::nomor_orang;
use super::tata::{Bingkai, Tata};
use crate::domain::ikrar::cetak::{BarisCetak, LembarCetak};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// Where columns begin: row, name, number, post, signature; and where the last ends.
const BARIS: f32 = KIRI;
const NAMA: f32 = KIRI + 28.0;
const NOMOR: f32 = KIRI + 192.0;
const JABATAN: f32 = KIRI + 297.0;
const TANDA: f32 = KIRI + 388.0;
const KOLOM: [f32; 6] = [BARIS, NAMA, NOMOR, JABATAN, TANDA, KANAN];
const TAJUK: [&str; 5] =
    ["cetak-kolom-baris", "cetak-kolom-nama", "cetak-kolom-nomor", "cetak-kolom-jabatan", "cetak-kolom-tanda"];

/// Between a line and what stands beside it.
const SELA: f32 = 3.0;
/// A row is at least so high: two of them hold a signature.
const TINGGI_BARIS: f32 = 24.0;
/// Height of the headings of the columns.
const TINGGI_TAJUK: f32 = 16.0;
/// What closes a sheet takes so much.
const PENUTUP: f32 = 124.0;
/// Sizes, the wanted one first.
const UKURAN_NAMA: [f32; 4] = [9.0, 8.5, 8.0, 7.0];
const UKURAN_JABATAN: [f32; 4] = [8.0, 7.5, 7.0, 6.0];
const UKURAN_NOMOR: [f32; 3] = [8.0, 7.0, 6.0];
const BIASA: Gaya = Gaya::biasa(9.0);

/// Dots to write on.
const TITIK: &str = "..............................................";

/// Lays a sheet out.
pub(super) fn susun(isi: &LembarCetak, bingkai: &Bingkai, huruf: &Huruf, kata: &Kata) -> Vec<Halaman> {
    let mut tata = Tata::new(huruf, kata, bingkai);
    pembuka(&mut tata, isi, kata);
    tajuk(&mut tata, kata);
    for row in &isi.baris {
        baris(&mut tata, row, kata);
    }
    penutup(&mut tata, isi, kata);
    tata.selesai()
}

/// Title and points of the text.
fn pembuka(tata: &mut Tata<'_>, isi: &LembarCetak, kata: &Kata) {
    let huruf = tata.huruf;
    let wide = KANAN - KIRI;
    let (gaya, title) = huruf.muat(&isi.teks.judul, &[13.0, 12.0, 11.0], true, wide, 2);
    tata.y += 6.0;
    for line in &title {
        tata.kini.tengah(huruf, f32::midpoint(KIRI, KANAN), tata.y, gaya, line);
        tata.y += gaya.jarak();
    }
    tata.y += 2.0;
    let alinea = |tata: &mut Tata<'_>, x: f32, gaya: Gaya, text: &str| {
        for line in huruf.baris(text, gaya, KANAN - x) {
            if !tata.cukup(gaya.jarak()) {
                tata.baru();
            }
            tata.kini.teks(x, tata.y, gaya, line);
            tata.y += gaya.jarak();
        }
    };
    if isi.teks.butir.is_empty() {
        alinea(tata, KIRI, BIASA, &kata.t("cetak-tanpa-butir"));
    } else {
        alinea(tata, KIRI, BIASA, &kata.t("cetak-pembuka"));
        tata.y += 2.0;
        for (n, point) in (1..).zip(&isi.teks.butir) {
            tata.kini.teks(KIRI, tata.y, BIASA, format!("{n}."));
            alinea(tata, KIRI + 18.0, BIASA, point);
            tata.y += 2.0;
        }
    }
    if isi.teks.perlu_verifikasi && !isi.teks.butir.is_empty() {
        alinea(tata, KIRI, Gaya::biasa(7.0), &kata.t("cetak-teks-belum-cocok"));
    }
    tata.y += 4.0;
    let text = |key: &str, value: &str| {
        let value = if value.is_empty() { TITIK.to_owned() } else { value.to_owned() };
        kata.pesan(&Pesan::new(key).with("isi", value))
    };
    let head = &isi.berkas.isi;
    alinea(tata, KIRI, BIASA, &text("cetak-tempat", &head.tempat));
    tata.y += 2.0;
    alinea(tata, KIRI, BIASA, &text("cetak-tanggal", ""));
    tata.y += 4.0;
}

/// The headings of the columns, on every page that has rows.
fn tajuk(tata: &mut Tata<'_>, kata: &Kata) {
    let (top, bottom) = (tata.y - 8.0, tata.y - 8.0 + TINGGI_TAJUK);
    tata.kini.dasar(KIRI, top, KANAN - KIRI, TINGGI_TAJUK);
    for (x, key) in KOLOM.iter().zip(TAJUK) {
        tata.kini.teks(x + SELA, top + 11.0, Gaya::tebal(8.0), tata.huruf.siap(&kata.t(key)));
    }
    bingkai(&mut tata.kini, top, bottom);
    tata.kini.garis((KIRI, top), (KANAN, top));
    tata.y = bottom;
}

/// The lines of a row: left and right of every column, and below.
fn bingkai(page: &mut Halaman, top: f32, bottom: f32) {
    for x in KOLOM {
        page.garis((x, top), (x, bottom));
    }
    page.garis((KIRI, bottom), (KANAN, bottom));
}

fn baris(tata: &mut Tata<'_>, row: &BarisCetak, kata: &Kata) {
    let huruf = tata.huruf;
    let room = |from: f32, to: f32| to - from - 2.0 * SELA;
    let name = huruf.muat(&row.nama.lengkap(), &UKURAN_NAMA, false, room(NAMA, NOMOR), 2);
    let number = huruf.muat(&nomor_orang(row.nomor, row.status, kata), &UKURAN_NOMOR, false, room(NOMOR, JABATAN), 1);
    let post = huruf.muat(&row.jabatan, &UKURAN_JABATAN, false, room(JABATAN, TANDA), 2);
    let cells = [(NAMA, name), (NOMOR, number), (JABATAN, post)];
    let needed = cells.iter().map(|(_, (gaya, lines))| tinggi(*gaya, lines)).fold(TINGGI_BARIS, f32::max);
    if !tata.cukup(needed) {
        tata.baru();
        tajuk(tata, kata);
    }
    let (top, bottom) = (tata.y, tata.y + needed);
    for (x, (gaya, lines)) in &cells {
        tata.kini.alinea(x + SELA, top + 4.0 + gaya.ukuran, *gaya, lines);
    }
    let n = row.baris.to_string();
    tata.kini.kanan(huruf, NAMA - SELA, top + 13.0, BIASA, &n);
    let half = f32::midpoint(TANDA, KANAN);
    let at = if row.baris % 2 == 1 { TANDA } else { half };
    tata.kini.teks(at + SELA, top + 13.0, Gaya::biasa(8.0), format!("{n}. ............"));
    bingkai(&mut tata.kini, top, bottom);
    tata.y = bottom;
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn tinggi(gaya: Gaya, lines: &[String]) -> f32 {
    lines.len() as f32 * gaya.jarak() + 9.0
}

/// The total, and who saw it.
fn penutup(tata: &mut Tata<'_>, isi: &LembarCetak, kata: &Kata) {
    if !tata.cukup(PENUTUP) {
        tata.baru();
    }
    let huruf = tata.huruf;
    let half = f32::midpoint(KIRI, KANAN) + 20.0;
    tata.y += 20.0;
    let total = kata.pesan(&Pesan::new("cetak-jumlah").with("n", isi.baris.len()));
    tata.kini.teks(KIRI, tata.y, BIASA, huruf.siap(&total));
    tata.y += 24.0;
    for (x, key) in [(KIRI, "cetak-saksi"), (half, "cetak-pimpinan")] {
        tata.kini.teks(x, tata.y, BIASA, huruf.siap(&kata.t(key)));
    }
    tata.y += 52.0;
    let saksi = isi.berkas.isi.saksi.as_str();
    let (gaya, lines) =
        huruf.muat(if saksi.is_empty() { TITIK } else { saksi }, &UKURAN_NAMA, false, half - KIRI - 20.0, 2);
    tata.kini.alinea(KIRI, tata.y, gaya, &lines);
    tata.kini.teks(half, tata.y, BIASA, TITIK);
    tata.y += 22.0;
}
