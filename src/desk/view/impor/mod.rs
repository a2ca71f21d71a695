//! A file that comes in: the dialog over the whole screen, its steps at the top, what is going on at the bottom.

mod awal;
mod beda;
mod ingatan;
mod kembar;
mod kolom;
mod soal;
mod tanya;

use ratatui::style::Style;

use super::kanvas::{Kanvas, Sel, kolom as lebar_kotak};
use super::kartu::gabung;
use super::teks::lipat;
use crate::desk::app::App;
use crate::desk::impor::kembar::berpasangan;
use crate::desk::impor::{Apa, Impor, Langkah, letak};
use crate::desk::layout::{self, Kotak};
use crate::domain::impor::HalImpor;
use crate::domain::impor::panggung::Kelompok;
use crate::domain::impor::percakapan::Sumber;
use crate::domain::impor::percakapan::persen;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::POTONG;

/// Lines that a long sentence may take of the list above it.
const LEBIH: u16 = 4;

/// Draws the dialog.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, d: &Impor, atas: bool) {
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let title =
        kanvas.t(if d.hal == HalImpor::Satker { "impor-meja-judul-satker" } else { "impor-meja-judul-pegawai" });
    let right = sumber(kanvas, d);
    kanvas.bingkai(frame, &title, &right, atas);
    let place = letak(app.size);
    jalur(kanvas, place.jalur, d);
    match d.langkah {
        Langkah::Berkas => awal::berkas(kanvas, place.isi, d, atas),
        Langkah::Ingatan => ingatan::draw(app, kanvas, d),
        Langkah::Sandi => awal::sandi(kanvas, place.isi, d),
        Langkah::Lembar => awal::lembar(kanvas, place.isi, d),
        Langkah::Kolom => kolom::draw(app, kanvas, d),
        Langkah::Hari => tanya::draw(app, kanvas, d),
        Langkah::Kembar => kembar::draw(app, kanvas, d),
        Langkah::Satker => soal::draw(app, kanvas, d),
        Langkah::Periksa | Langkah::Terap => beda::draw(app, kanvas, d),
        Langkah::Hilang => beda::alasan(app, kanvas, place.isi, d, atas),
    }
    pesan(app, kanvas, place.pesan, d, atas);
}

/// What is open, and how its text is read.
fn sumber(kanvas: &Kanvas<'_, '_>, d: &Impor) -> String {
    let name = match &d.sumber {
        None => return String::new(),
        Some(Sumber::Tempel(_)) => kanvas.t("impor-meja-tempelan"),
        Some(Sumber::Berkas(_)) => d.nama().unwrap_or_default().to_owned(),
    };
    let Some(opened) = &d.dibuka else { return name };
    let coding = opened.sandi.map(|s| kanvas.t(&s.kata())).unwrap_or_default();
    let parts = opened.pemisah.map(|c| pemisah(kanvas, c)).unwrap_or_default();
    gabung([name, coding, parts])
}

/// What parts cells, by its name where it cannot be seen.
fn pemisah(kanvas: &Kanvas<'_, '_>, c: char) -> String {
    let sign = if c == '\t' { kanvas.t("impor-meja-pemisah-tab") } else { c.to_string() };
    kanvas.isi("impor-meja-pemisah", [("tanda", sign.into())])
}

/// The steps; the present one stands out.
fn jalur(kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor) {
    let mut line = Vec::new();
    for (n, (step, key)) in Langkah::JALUR.into_iter().enumerate() {
        if n > 0 {
            line.push(Sel::biasa(" > "));
        }
        let here = d.langkah.jalur() == step;
        line.push(Sel::new(kanvas.t(key), if here { kanvas.gaya.kursor() } else { Style::new() }));
    }
    kanvas.larik(place.x, place.y, lebar_kotak(&place), &line);
}

/// What was said, what is going on, or what can be done here.
fn pesan(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, d: &Impor, atas: bool) {
    let (text, style) = match (app.notice.as_ref().filter(|_| atas), d.sibuk()) {
        (Some(notice), _) => {
            let text = app.kata.pesan(&notice.pesan);
            (if notice.salah { format!("! {text}") } else { text }, kanvas.gaya.tebal())
        }
        (None, Some(apa)) => (sedang(app, d, apa), kanvas.gaya.tebal()),
        (None, None) => (petunjuk(app, d), Style::new()),
    };
    let cols = lebar_kotak(&place);
    let mut lines = lipat(&text, cols);
    let place = tumbuh(kanvas, place, lines.len());
    let room = usize::from(place.h);
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            *last = crate::domain::tampil::potong_lebar(&format!("{last} {}", POTONG.to_string().repeat(cols)), cols);
        }
    }
    let lines: Vec<Vec<Sel>> = lines.into_iter().map(|l| vec![Sel::new(l, style)]).collect();
    kanvas.larik_banyak(place, &lines);
}

/// Room for so many lines. What does not fit into the lines there are goes over the end of the list above: a sentence that is cut does
/// not say what to do now.
fn tumbuh(kanvas: &mut Kanvas<'_, '_>, place: Kotak, lines: usize) -> Kotak {
    let more = u16::try_from(lines).unwrap_or(u16::MAX).saturating_sub(place.h).min(LEBIH);
    if more == 0 {
        return place;
    }
    let grown = Kotak { y: place.y.saturating_sub(more), h: place.h + more, ..place };
    let above = Kotak { y: grown.y.saturating_sub(1), h: grown.h + 1, ..grown };
    kanvas.kosongkan(above);
    kanvas.garis(above.x, above.y, lebar_kotak(&above));
    grown
}

/// How far what is going on is.
fn sedang(app: &App, d: &Impor, apa: Apa) -> String {
    let (done, of) = d.maju;
    let number = |n: u64| app.kata.angka(i64::try_from(n).unwrap_or(i64::MAX));
    let say = |key: &str, n: String| app.kata.pesan(&Pesan::new(key).with("n", n));
    let what = app.kata.t(match apa {
        _ if d.kembali => "impor-meja-mengembalikan",
        _ if d.henti => "impor-meja-menghentikan",
        Apa::Terap => "impor-meja-menerapkan",
        Apa::Banding | Apa::Jawab | Apa::Pilih | Apa::Hilang => "impor-meja-membandingkan",
        _ => "impor-meja-membaca",
    });
    let stop = if matches!(apa, Apa::Jawab | Apa::Pilih | Apa::Hilang) || d.henti || d.kembali {
        String::new()
    } else {
        app.kata.t(if apa == Apa::Terap { "impor-meja-esc-terap" } else { "impor-meja-esc" })
    };
    let far = match (done, of) {
        (0, 0) => String::new(),
        (done, 0) => say("impor-meja-maju-baris", number(done)),
        (done, of) if apa == Apa::Terap => {
            app.kata.pesan(&Pesan::new("impor-meja-maju-baris-dari").with("n", number(done)).with("dari", number(of)))
        }
        // Of a text it is bytes, of a workbook rows: both are a part of the whole.
        (done, of) => say("impor-meja-maju-persen", persen(done, of).to_string()),
    };
    [what, far, stop].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("  ")
}

/// What the step waits for.
fn petunjuk(app: &App, d: &Impor) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match d.langkah {
        Langkah::Berkas if d.berkas.bebas => app.kata.t("impor-meja-petunjuk-jalan"),
        Langkah::Berkas => app.kata.t("impor-meja-petunjuk-berkas"),
        Langkah::Ingatan => {
            let n = d.diingat.semua.as_ref().map_or(0, Vec::len);
            app.kata.pesan(&Pesan::new("impor-ingatan-petunjuk").with("n", number(n)))
        }
        Langkah::Sandi => app.kata.t("impor-meja-petunjuk-sandi"),
        Langkah::Lembar => app.kata.t("impor-meja-petunjuk-lembar"),
        Langkah::Kolom => match d.tajuk.peta.as_ref() {
            Some(peta) if !peta.kurang.is_empty() => {
                let why: Vec<String> = peta.kurang.iter().map(|p| app.kata.pesan(p)).collect();
                format!("! {}", why.join(" "))
            }
            Some(peta) if !peta.catatan.is_empty() => {
                peta.catatan.iter().map(|p| app.kata.pesan(p)).collect::<Vec<_>>().join(" ")
            }
            Some(peta) if peta.diingat => app.kata.t("impor-meja-petunjuk-diingat"),
            _ => app.kata.t("impor-meja-petunjuk-kolom"),
        },
        Langkah::Kembar if d.banding.orang => app.kata.t("impor-tanya-orang-petunjuk"),
        Langkah::Kembar => {
            app.kata.pesan(&Pesan::new("impor-tanya-kembar-petunjuk").with("n", number(d.banding.terbuka())))
        }
        Langkah::Hari => app.kata.pesan(&Pesan::new("impor-tanya-petunjuk").with("n", number(d.hari.terbuka()))),
        Langkah::Satker => {
            app.kata.pesan(&Pesan::new("impor-meja-petunjuk-satker").with("n", number(d.tanyaan.terbuka())))
        }
        Langkah::Periksa => match &d.tersimpan {
            Some((path, n)) => {
                app.kata.pesan(&Pesan::new("impor-meja-tersimpan").with("n", *n).with("berkas", path.as_str()))
            }
            None if d.beda.kelompok == Kelompok::Hilang => app.kata.t("impor-meja-petunjuk-tiada"),
            None if d.beda.kini().is_some_and(|row| row.alasan.iter().any(berpasangan)) => {
                app.kata.t("impor-meja-petunjuk-pasangan")
            }
            None if d.beda.ringkas.lewat() > 0 => {
                let skipped = Pesan::new("impor-baris-dilewati").with("n", d.beda.ringkas.lewat());
                format!("{} {}", app.kata.pesan(&skipped), app.kata.t("impor-meja-petunjuk-periksa"))
            }
            None => app.kata.t("impor-meja-petunjuk-periksa"),
        },
        Langkah::Hilang => app.kata.t("impor-meja-petunjuk-hilang"),
        Langkah::Terap => String::new(),
    }
}

/// What is left of a rectangle below its first `n` lines.
fn bawah(place: Kotak, n: u16) -> Kotak {
    let n = n.min(place.h);
    Kotak { y: place.y + n, h: place.h - n, ..place }
}
