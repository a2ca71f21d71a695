//! What every printed page has: whose it is on top; code, page and the head of the trail at the bottom. And where the next line goes.

use super::huruf::{Gaya, Huruf};
use super::kertas::{BAWAH, Halaman, KANAN, KIRI, LEBAR, TINGGI};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// What stands on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bingkai {
    /// Name of the office.
    pub(super) kantor: String,
    /// Unit and wave, or the person.
    pub(super) perihal: String,
    /// The code by which the page is known; empty for a page that is not keyed back.
    pub(super) kode: String,
    /// What stands below it.
    pub(super) nomor: String,
    /// The head of the trail, in words.
    pub(super) jejak: String,
    /// The mark of a practice office; empty for a true one.
    pub(super) latihan: String,
}

/// Pages on the way.
pub(super) struct Tata<'a> {
    pub(super) huruf: &'a Huruf,
    kata: &'a Kata,
    bingkai: &'a Bingkai,
    selesai: Vec<Halaman>,
    pub(super) kini: Halaman,
    /// The next line.
    pub(super) y: f32,
}

/// The code on a page.
const KODE: Gaya = Gaya::tebal(14.0);
const KECIL: Gaya = Gaya::biasa(8.0);

impl<'a> Tata<'a> {
    /// A first page with its head.
    pub(super) fn new(huruf: &'a Huruf, kata: &'a Kata, bingkai: &'a Bingkai) -> Self {
        let mut tata = Self { huruf, kata, bingkai, selesai: Vec::new(), kini: Halaman::default(), y: 0.0 };
        tata.kepala();
        tata
    }

    /// Whether so much still fits on this page.
    pub(super) fn cukup(&self, tinggi: f32) -> bool {
        self.y + tinggi <= BAWAH
    }

    /// The next page.
    pub(super) fn baru(&mut self) {
        self.selesai.push(std::mem::take(&mut self.kini));
        self.kepala();
    }

    fn kepala(&mut self) {
        let b = self.bingkai;
        let code = self.huruf.lebar(&b.kode, KODE).max(self.huruf.lebar(&b.nomor, KECIL)).min(150.0);
        let room = KANAN - KIRI - code - 16.0;
        let (gaya, office) = self.huruf.muat(&b.kantor, &[10.0, 9.0, 8.0], true, room, 1);
        let mut left = self.kini.alinea(KIRI, 44.0, gaya, &office);
        let (gaya, about) = self.huruf.muat(&b.perihal, &[9.0, 8.5, 8.0, 7.0], false, room, 2);
        left = self.kini.alinea(KIRI, left + 1.0, gaya, &about);
        self.kini.kanan(self.huruf, KANAN, 48.0, KODE, &b.kode);
        let (gaya, number) = self.huruf.muat(&b.nomor, &[8.0, 7.0, 6.0], false, 150.0, 2);
        let mut right = 60.0;
        for line in &number {
            self.kini.kanan(self.huruf, KANAN, right, gaya, line);
            right += gaya.jarak();
        }
        self.y = left.max(right);
        if !b.latihan.is_empty() {
            let (gaya, mark) = self.huruf.muat(&b.latihan, &[8.0, 7.0], true, KANAN - KIRI, 1);
            self.y = self.kini.alinea(KIRI, self.y, gaya, &mark);
        }
        self.kini.garis((KIRI, self.y - 4.0), (KANAN, self.y - 4.0));
        self.y += 10.0;
    }

    /// All pages, with their numbers at the bottom.
    pub(super) fn selesai(mut self) -> Vec<Halaman> {
        self.selesai.push(self.kini);
        let many = self.selesai.len();
        let foot = TINGGI - 30.0;
        for (n, page) in (1..).zip(&mut self.selesai) {
            page.garis((KIRI, foot - 11.0), (KANAN, foot - 11.0));
            page.teks(KIRI, foot, KECIL, self.huruf.siap(&self.bingkai.kode));
            page.tengah(self.huruf, LEBAR / 2.0, foot, KECIL, &self.bingkai.jejak);
            let text = self.kata.pesan(&Pesan::new("cetak-halaman").with("n", n).with("dari", many));
            page.kanan(self.huruf, KANAN, foot, KECIL, &text);
        }
        self.selesai
    }
}
