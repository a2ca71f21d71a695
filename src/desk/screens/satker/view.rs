//! How the screen is drawn.

use crate::desk::app::App;
use crate::desk::layout::{self, Kotak};
use crate::desk::screens::meja::view::{lain, persen};
use crate::desk::view::kanvas::{Kanvas, Rupa, Sel, dalam, kolom};
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::tabel::{Kolom, Kursor, baris_jumlah, tabel};
use crate::desk::view::teks::muat;
use crate::desk::view::{self, gelombang};
use crate::domain::satker::{DIAM, Hitung, Simpul};
use crate::domain::tampil::lebar;

/// Columns of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Id {
    Satker,
    Wajib,
    Ttd,
    Persen,
    Batang,
    Belum,
    Diam,
    Perkara,
    Terakhir,
}

/// Columns that eighty leave for the name of a unit and its bar, beside figures of five digits.
const NAMA_DAN_BATANG: usize = 41;

/// The columns of this office. Eighty hold short names whole, every figure, and a bar of what is left, twelve cells at least;
/// wide screens give the bar its twenty. An office of 100,000 takes the room for its figures from the bar.
fn kolom_papan(app: &App, all: &Hitung) -> [Kolom<Id>; 9] {
    let figure = if all.aktif < 100_000 { 6 } else { 7 };
    let longest = app.pohon.semua().iter().map(|n| lebar(&n.satker.pendek)).max().unwrap_or(0);
    let nama = longest.clamp(21, 29);
    let headline = if app.pohon.diwakili { "kolom-batang-utama" } else { "kolom-batang" };
    let bar = (NAMA_DAN_BATANG - nama).saturating_sub(3 * (figure - 6));
    [
        Kolom::lentur(Id::Satker, "kolom-satker", nama, 40, 0),
        Kolom::angka(Id::Wajib, "kolom-wajib", figure, 2),
        Kolom::angka(Id::Ttd, "kolom-ttd", figure, 1),
        Kolom::angka(Id::Persen, "kolom-persen", 3, 0),
        Kolom::lentur(Id::Batang, headline, bar, 20, 4),
        Kolom::angka(Id::Belum, "kolom-belum", figure, 0),
        Kolom::angka(Id::Diam, "kolom-diam", 6, 3),
        Kolom::angka(Id::Perkara, "kolom-jumlah-perkara", 7, 5),
        Kolom::tetap(Id::Terakhir, "kolom-terakhir", 10, 6),
    ]
}

/// Draws the board and its totals.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let frame = layout::isi(app.size.0, app.size.1);
    let order = kanvas.t(&app.satker.urut.kata());
    let mut title = kanvas.isi("judul-papan", [("urut", order.into())]);
    if !app.satker.saring.trim().is_empty() {
        title = format!("{title}  /{}", app.satker.saring.trim());
    }
    let wave = gelombang(app).map(|g| g.nama.clone()).unwrap_or_default();
    let right = kanvas.isi("judul-per", [("apa", wave.into()), ("tanggal", app.session.hari.to_string().into())]);
    kanvas.bingkai(frame, &title, &right, true);
    let inside = dalam(frame);
    let rows = app.satker.visible(&app.pohon);
    if rows.is_empty() {
        let key = match (app.kantor.is_some(), app.satker.saring.trim().is_empty()) {
            (false, _) => "memuat",
            (true, true) => "kosong-satker",
            (true, false) => "kosong-saring",
        };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, inside, &text);
    }
    let cursor = rows.iter().position(|n| Some(n.satker.id) == app.satker.cursor);
    let body = Kotak { h: inside.h.saturating_sub(2), ..inside };
    let kursor = Kursor { baris: cursor, fokus: true };
    let (wave, hari) = (gelombang(app), app.session.hari);
    let silent = |node: &Simpul| node.satker.diam(wave, hari);
    let mark = |node: &&Simpul| if node.satker.tertinggal(wave, hari) { '!' } else { ' ' };
    let rupa = kanvas.rupa;
    let columns = kolom_papan(app, &app.pohon.jumlah());
    tabel(kanvas, body, &columns, rows, kursor, mark, |id, node, cols, out| {
        let satker = &node.satker;
        let silent = silent(node);
        out.push_str(&match id {
            Id::Satker if lebar(&satker.nama) <= cols => satker.nama.clone(),
            Id::Satker => satker.pendek.clone(),
            // The mark before the name says that somebody has to call; this one that it is for the silence.
            Id::Diam => silent.map(|n| diam(rupa, n)).unwrap_or_default(),
            Id::Terakhir => satker.terakhir.map(|d| d.to_string()).unwrap_or_default(),
            // Of a unit that has brought in nothing nobody knows how much it has reached.
            Id::Ttd | Id::Persen if satker.belum_lapor() => "-".to_owned(),
            Id::Batang if satker.belum_lapor() => rupa.t("belum-lapor"),
            _ => angka(rupa, id, (&satker.hitung, satker.persen().utama(app.pohon.diwakili)), app.pohon.diwakili, cols),
        });
    });
    totals(app, kanvas, Kotak { y: inside.y + body.h, h: inside.h - body.h, ..inside });
}

/// Days of silence, marked from a week on.
fn diam(rupa: Rupa<'_>, days: i64) -> String {
    let mark = if days >= DIAM { '!' } else { ' ' };
    format!("{} {mark}", rupa.isi("sisa-hari", [("n", days.into())]))
}

/// A figure in its column; per cent and bar are the headline's.
fn angka(rupa: Rupa<'_>, id: Id, (h, persen): (&Hitung, Option<i64>), diwakili: bool, cols: usize) -> String {
    let n = |n: i64| rupa.kata.angka(n);
    match id {
        Id::Wajib => n(h.wajib()),
        Id::Ttd => n(h.ttd),
        Id::Persen => persen.map_or_else(|| "-".to_owned(), |p| p.to_string()),
        Id::Batang => rupa.gaya.batang(h.utama(diwakili), h.wajib(), cols),
        Id::Belum => n(h.belum()),
        Id::Perkara if h.perkara > 0 => n(h.perkara),
        Id::Perkara | Id::Satker | Id::Diam | Id::Terakhir => String::new(),
    }
}

/// The whole office, in the columns of the board and as a sentence.
fn totals(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak) {
    let all = app.pohon.jumlah();
    let name = kanvas.t("papan-jumlah");
    let line = baris_jumlah(&kolom_papan(app, &all), kolom(&place), |id, cols| match id {
        Id::Satker => name.clone(),
        _ => angka(kanvas.rupa, id, (&all, app.pohon.persen().utama(app.pohon.diwakili)), app.pohon.diwakili, cols),
    });
    let units = app.satker.lines(&app.pohon).len();
    let units = kanvas.isi("papan-satker", [("n", units.into())]);
    let figures = figur_dan(app, kanvas, kolom(&place).saturating_sub(view::tabel::AWALAN), Some(&units));
    let indent = Sel::biasa(" ".repeat(view::tabel::AWALAN));
    kanvas.larik_banyak(place, &[line, vec![indent, Sel::biasa(figures)]]);
}

/// The line that the head of the office reads out: `ttd 86 %  3.377 dari 3.912  dengan diwakili 91 %  diwakili 212  per
/// 21-11-2024`, the headline first. What does not fit is left out whole, from the right; the other figure and the date stay.
#[must_use]
pub fn figur(app: &App, kanvas: &Kanvas<'_, '_>, cols: usize) -> String {
    figur_dan(app, kanvas, cols, None)
}

/// The same with what a screen has to say besides; it stays where the rest of the figures do not.
fn figur_dan(app: &App, kanvas: &Kanvas<'_, '_>, cols: usize, lagi: Option<&str>) -> String {
    let all = app.pohon.jumlah();
    let diwakili = app.pohon.diwakili;
    let n = all.utama(diwakili);
    let signed = kanvas.isi("figur-dari", [("n", n.into()), ("wajib", all.wajib().into())]);
    let counts = lain(kanvas, &all);
    let others: Vec<&str> = lagi.into_iter().chain(counts.iter().map(String::as_str)).collect();
    let date = kanvas.isi("figur-per", [("tanggal", app.session.hari.to_string().into())]);
    let room = cols.saturating_sub(lebar(&date) + 2);
    let Some(both) = app.pohon.persen().kedua(diwakili) else {
        let text = muat([signed.as_str()].into_iter().chain(others), "  ", room);
        return muat([text.as_str(), date.as_str()], "  ", cols);
    };
    let [long, short] = [false, true].map(|short| both.map(|one| persen(kanvas, one, short)));
    let needs = |[first, second]: &[String; 2]| lebar(first) + lebar(&signed) + lebar(second) + 4;
    // Room for a count is worth a shorter word, but not as the headline.
    let next = others.first().filter(|_| !diwakili).map_or(0, |other| lebar(other) + 2);
    let pieces = if needs(&long) + next <= room {
        let [first, second] = long;
        vec![first, signed, second]
    } else if needs(&short) <= room {
        let [first, second] = short;
        vec![first, signed, second]
    } else {
        short.to_vec()
    };
    let text = muat(pieces.iter().map(String::as_str).chain(others), "  ", room);
    muat([text.as_str(), date.as_str()], "  ", cols)
}
