//! A text with headings on paper: the summary of the bundle of a case.

use super::huruf::{Gaya, Huruf};
use super::kertas::{Halaman, KANAN, KIRI};
use super::tata::{Bingkai, Tata};
use crate::kata::Kata;
use crate::report::bundel::{Larik, Naskah};

const BIASA: Gaya = Gaya::biasa(9.0);

pub(super) fn susun(naskah: &Naskah, bingkai: &Bingkai, huruf: &Huruf, kata: &Kata) -> Vec<Halaman> {
    let mut tata = Tata::new(huruf, kata, bingkai);
    tata.y += 6.0;
    alinea(&mut tata, KIRI, Gaya::tebal(13.0), &naskah.judul);
    alinea(&mut tata, KIRI, Gaya::biasa(8.0), &kata.t("laporan-tertutup"));
    for bab in &naskah.bagian {
        tata.y += 8.0;
        // A heading does not stand alone at the foot of a page.
        if !tata.cukup(Gaya::tebal(10.0).jarak() + 2.0 * BIASA.jarak()) {
            tata.baru();
        }
        alinea(&mut tata, KIRI, Gaya::tebal(10.0), &bab.judul);
        for larik in &bab.isi {
            match larik {
                Larik::Isi(judul, isi) => alinea(&mut tata, KIRI + 12.0, BIASA, &format!("{judul}: {isi}")),
                Larik::Teks(text) => {
                    text.lines().for_each(|line| alinea(&mut tata, KIRI + 12.0, BIASA, line));
                }
            }
        }
    }
    tata.selesai()
}

/// A paragraph from here on, over as many pages as it takes.
pub(super) fn alinea(tata: &mut Tata<'_>, x: f32, gaya: Gaya, text: &str) {
    for line in tata.huruf.baris(text, gaya, KANAN - x) {
        if !tata.cukup(gaya.jarak()) {
            tata.baru();
        }
        tata.kini.teks(x, tata.y, gaya, line);
        tata.y += gaya.jarak();
    }
}
