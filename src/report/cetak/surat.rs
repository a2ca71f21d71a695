//! A letter on paper: letterhead, text, signatures, as an Indonesian office writes them.
//!
//! Unlike a sheet it bears no code and no head of the trail: it leaves the office and is nobody's to key back. Margins are 3 cm
//! left, 2 right, 2.5 above and below. A heading never ends a page, signatures never stand apart from their names.

use super::huruf::{Gaya, Huruf};
use super::kertas::{Halaman, LEBAR, TINGGI};
use crate::report::surat::{Blok, Kolom, Surat};

const KIRI: f32 = 85.0;
const KANAN: f32 = LEBAR - 57.0;
const ATAS: f32 = 82.0;
const BAWAH: f32 = TINGGI - 71.0;
const BIASA: Gaya = Gaya::biasa(10.5);
const TEBAL: Gaya = Gaya::tebal(10.5);
const JUDUL: Gaya = Gaya::tebal(12.0);
/// From line to line.
const JARAK: f32 = 14.5;
/// Between paragraphs.
const SELA: f32 = 6.0;
/// Where what belongs to a label begins.
const LABEL: f32 = 120.0;
const LABEL_KEPALA: f32 = 62.0;
/// Behind a colon.
const TITIK_DUA: f32 = 9.0;
/// Indent of a numbered line.
const BUTIR: f32 = 21.0;
/// Between dotted lines.
const RUANG: f32 = 19.0;
/// Room to sign, for one alone and for each of several.
const TANDA: (f32, f32) = (52.0, 40.0);

/// Lays a letter out.
pub(super) fn susun(surat: &Surat, huruf: &Huruf) -> Vec<Halaman> {
    let mut pena = Pena { surat, huruf, selesai: Vec::new(), kini: Halaman::default(), y: ATAS };
    pena.tanda_halaman();
    pena.kop();
    let parts = &surat.blok;
    for (n, part) in parts.iter().enumerate() {
        let next = parts.get(n + 1);
        if matches!(part, Blok::Sub(_)) {
            pena.sedia(4.0 * JARAK);
        }
        // The last paragraph goes with the signatures to the next page.
        if matches!(part, Blok::Alinea(_))
            && let Some(Blok::Tanda(columns)) = next
        {
            pena.sedia(2.0 * JARAK + tinggi_tanda(columns));
        }
        pena.blok(part);
    }
    pena.selesai.push(pena.kini);
    pena.selesai
}

/// Pages on the way.
struct Pena<'s> {
    surat: &'s Surat,
    huruf: &'s Huruf,
    selesai: Vec<Halaman>,
    kini: Halaman,
    y: f32,
}

impl Pena<'_> {
    /// The next page, where so much does not fit on this one.
    fn sedia(&mut self, tinggi: f32) {
        if self.y + tinggi > BAWAH && self.y > ATAS {
            self.selesai.push(std::mem::take(&mut self.kini));
            self.y = ATAS;
            self.tanda_halaman();
        }
    }

    /// What stands above every page.
    fn tanda_halaman(&mut self) {
        let middle = f32::midpoint(KIRI, KANAN);
        let mut at = 38.0;
        for mark in &self.surat.tanda {
            let (gaya, lines) = self.huruf.muat(mark, &[10.5, 9.0, 8.0], true, KANAN - KIRI, 1);
            for line in &lines {
                self.kini.tengah(self.huruf, middle, at, gaya, line);
                at += gaya.jarak();
            }
        }
        let page = self.selesai.len() + 1;
        if page > 1 {
            let text = self.surat.halaman.replace("{n}", &page.to_string());
            self.kini.tengah(self.huruf, middle, at, BIASA, &text);
        }
    }

    fn kop(&mut self) {
        let middle = f32::midpoint(KIRI, KANAN);
        let many = self.surat.kop.len();
        for (n, line) in (1..).zip(&self.surat.kop) {
            let (gaya, lines) = self.huruf.muat(line, &[12.5, 11.5, 10.5, 9.5], n == many, KANAN - KIRI, 1);
            for line in &lines {
                self.kini.tengah(self.huruf, middle, self.y, gaya, line);
                self.y += gaya.jarak() + 1.5;
            }
        }
        let line = self.y - 6.0;
        for (at, twice) in [(line, true), (line + 2.6, false)] {
            self.kini.garis((KIRI, at), (KANAN, at));
            if twice {
                self.kini.garis((KIRI, at + 0.5), (KANAN, at + 0.5));
            }
        }
        self.y = line + 26.0;
    }

    fn tengah(&mut self, gaya: Gaya, text: &str) {
        for line in self.huruf.baris(text, gaya, KANAN - KIRI) {
            self.sedia(JARAK);
            self.kini.tengah(self.huruf, f32::midpoint(KIRI, KANAN), self.y, gaya, &line);
            self.y += JARAK;
        }
    }

    fn alinea(&mut self, x: f32, gaya: Gaya, text: &str, sampai: f32) {
        for line in self.huruf.baris(text, gaya, sampai - x) {
            self.sedia(JARAK);
            self.kini.teks(x, self.y, gaya, line);
            self.y += JARAK;
        }
    }

    /// A paragraph whose lines reach both margins, the last one apart: words are set one by one.
    fn rata(&mut self, x: f32, text: &str) {
        let wide = KANAN - x;
        let lines = self.huruf.baris(text, BIASA, wide);
        let many = lines.len();
        for (n, line) in (1..).zip(&lines) {
            self.sedia(JARAK);
            let words: Vec<&str> = line.split(' ').filter(|w| !w.is_empty()).collect();
            let ink: f32 = words.iter().map(|w| self.huruf.lebar(w, BIASA)).sum();
            let gap = (wide - ink) / sela(words.len());
            // A line with few words, such as before a very long one, would be torn apart.
            if n == many || words.len() < 3 || gap > 9.0 {
                self.kini.teks(x, self.y, BIASA, line.as_str());
            } else {
                let mut at = x;
                for (n, word) in words.iter().enumerate() {
                    // The blank goes with its word, so that what is copied from the page has its blanks.
                    let text = if n + 1 < words.len() { format!("{word} ") } else { (*word).to_owned() };
                    self.kini.teks(at, self.y, BIASA, text);
                    at += self.huruf.lebar(word, BIASA) + gap;
                }
            }
            self.y += JARAK;
        }
    }

    /// Labels, a colon, what they say.
    fn rincian(&mut self, rows: &[(String, String)], label: f32, sampai: f32) {
        for (name, text) in rows {
            let lines = self.huruf.baris(text, BIASA, sampai - KIRI - label - TITIK_DUA);
            let names = self.huruf.baris(name, BIASA, label - 4.0);
            self.sedia(JARAK * hitung(lines.len().max(names.len())));
            let top = self.y;
            self.kini.teks(KIRI + label, top, BIASA, ":");
            for (n, line) in names.iter().enumerate() {
                self.kini.teks(KIRI, top + JARAK * hitung(n), BIASA, line.as_str());
            }
            for (n, line) in lines.iter().enumerate() {
                self.kini.teks(KIRI + label + TITIK_DUA, top + JARAK * hitung(n), BIASA, line.as_str());
            }
            self.y = top + JARAK * hitung(lines.len().max(names.len()).max(1));
        }
    }

    fn bernomor(&mut self, n: usize, text: &str) {
        self.sedia(JARAK);
        self.kini.teks(KIRI, self.y, BIASA, format!("{n}."));
        self.rata(KIRI + BUTIR, text);
    }

    /// A dotted line to write on.
    fn titik(&mut self, x: f32) {
        self.sedia(RUANG);
        let one = self.huruf.lebar(".", BIASA).max(0.5);
        let mut dots = String::new();
        let mut used = x + one;
        while used < KANAN {
            dots.push('.');
            used += one;
        }
        self.kini.teks(x, self.y + 3.0, BIASA, dots);
        self.y += RUANG;
    }

    fn blok(&mut self, part: &Blok) {
        match part {
            Blok::Judul(lines) => lines.iter().for_each(|line| self.tengah(JUDUL, line)),
            Blok::Tengah(text) => {
                self.tengah(BIASA, text);
                self.y += 12.0;
            }
            Blok::Kepala { baris, kanan } => {
                let date = self.huruf.lebar(&self.huruf.siap(kanan), BIASA).min(200.0);
                let lines = self.huruf.baris(kanan, BIASA, 200.0);
                for (n, line) in lines.iter().enumerate() {
                    self.kini.teks(KANAN - date, self.y + JARAK * hitung(n), BIASA, line.as_str());
                }
                self.rincian(baris, LABEL_KEPALA, KANAN - date - 14.0);
                self.y += SELA;
            }
            Blok::Alamat(lines) => {
                self.y += SELA;
                lines.iter().for_each(|line| self.alinea(KIRI, BIASA, line, KIRI + 300.0));
                self.y += 2.0 * SELA;
            }
            Blok::Alinea(text) => {
                self.rata(KIRI, text);
                self.y += SELA;
            }
            Blok::Sub(text) => {
                self.y += SELA;
                self.alinea(KIRI, TEBAL, text, KANAN);
                self.y += 2.0;
            }
            Blok::Rincian(rows) => {
                self.rincian(rows, LABEL, KANAN);
                self.y += SELA;
            }
            Blok::Butir(rows) => {
                (1..).zip(rows).for_each(|(n, row)| self.bernomor(n, row));
                self.y += SELA;
            }
            Blok::Tabel { tajuk, lebar, baris } => self.tabel(tajuk, lebar, baris),
            Blok::Ruang(lines) => {
                (0..*lines).for_each(|_| self.titik(KIRI));
                self.y += SELA;
            }
            Blok::Tanya { nomor, isi, jawab, ruang } => {
                // A question stands on one page with the beginning of its answer.
                self.sedia(JARAK * 3.0 + RUANG * 2.0);
                if isi.is_empty() {
                    self.kini.teks(KIRI, self.y, BIASA, format!("{nomor}."));
                    self.titik(KIRI + BUTIR);
                } else {
                    self.bernomor(usize::try_from(*nomor).unwrap_or(0), isi);
                }
                self.alinea(KIRI + BUTIR, BIASA, jawab, KANAN);
                (0..*ruang).for_each(|_| self.titik(KIRI + BUTIR));
                self.y += SELA;
            }
            Blok::Tanda(columns) => self.tanda(columns),
            Blok::Tembusan(head, rows) => {
                self.sedia(JARAK * hitung(rows.len() + 1));
                self.alinea(KIRI, BIASA, head, KANAN);
                (1..).zip(rows).for_each(|(n, row)| self.bernomor(n, row));
            }
        }
    }

    fn tabel(&mut self, tajuk: &[String], lebar: &[u32], rows: &[Vec<String>]) {
        let mut edges = vec![KIRI];
        let mut sum = 0;
        for part in lebar {
            sum += part;
            edges.push(KIRI + (KANAN - KIRI) * persen(sum));
        }
        self.y -= 4.0;
        for (n, row) in std::iter::once(tajuk).chain(rows.iter().map(Vec::as_slice)).enumerate() {
            let gaya = if n == 0 { Gaya::tebal(9.5) } else { Gaya::biasa(9.5) };
            let cells: Vec<(f32, Vec<String>)> = edges
                .windows(2)
                .zip(row)
                .filter_map(|(edge, cell)| match edge {
                    [from, to] => Some((*from, self.huruf.baris(cell, gaya, to - from - 8.0))),
                    _ => None,
                })
                .collect();
            let deep = cells.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1).max(1);
            let high = hitung(deep) * gaya.jarak() + 7.0;
            self.sedia(high);
            let (top, bottom) = (self.y, self.y + high);
            if n == 0 {
                self.kini.dasar(KIRI, top, KANAN - KIRI, high);
            }
            for (x, lines) in &cells {
                self.kini.alinea(x + 4.0, top + 3.0 + gaya.ukuran, gaya, lines);
            }
            for y in [top, bottom] {
                self.kini.garis((KIRI, y), (KANAN, y));
            }
            for x in &edges {
                self.kini.garis((*x, top), (*x, bottom));
            }
            self.y = bottom;
        }
        self.y += SELA + 12.0;
    }

    /// Signatures: one alone at the right, two side by side.
    fn tanda(&mut self, columns: &[Kolom]) {
        self.sedia(tinggi_tanda(columns).min(BAWAH - ATAS));
        self.y += JARAK;
        let half = f32::midpoint(KIRI, KANAN) + 14.0;
        let places: &[(f32, f32)] =
            if columns.len() == 1 { &[(half, KANAN)] } else { &[(KIRI, half - 14.0), (half, KANAN)] };
        let top = self.y;
        let mut low = top;
        for (column, (x, to)) in columns.iter().zip(places) {
            self.y = top;
            column.atas.iter().for_each(|line| self.alinea(*x, BIASA, line, *to));
            for (name, below) in &column.orang {
                self.sedia(ruang_tanda(column) + JARAK * hitung(below.len()));
                self.y += ruang_tanda(column) - JARAK;
                self.alinea(*x, TEBAL, name, *to);
                below.iter().for_each(|line| self.alinea(*x, BIASA, line, *to));
            }
            low = low.max(self.y);
        }
        self.y = low + 2.0 * SELA;
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn hitung(n: usize) -> f32 {
    n as f32
}

/// Gaps between so many words.
fn sela(words: usize) -> f32 {
    hitung(words.saturating_sub(1).max(1))
}

#[expect(clippy::cast_precision_loss, reason = "hundredths")]
fn persen(n: u32) -> f32 {
    n as f32 / 100.0
}

const fn ruang_tanda(column: &Kolom) -> f32 {
    if column.orang.len() > 1 { TANDA.1 } else { TANDA.0 }
}

/// How much the signatures take, of one page at most.
fn tinggi_tanda(columns: &[Kolom]) -> f32 {
    let one = |c: &Kolom| {
        let people: f32 = c.orang.iter().map(|(_, below)| ruang_tanda(c) + JARAK * hitung(below.len())).sum();
        JARAK * hitung(c.atas.len() + 1) + people
    };
    columns.iter().map(one).fold(0.0, f32::max).min(BAWAH - ATAS)
}
