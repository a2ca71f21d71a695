//! What stands above a screen.

use ratatui::style::Style;

use super::kanvas::{Kanvas, Sel, dalam, kolom};
use super::kartu::{self, susun};
use super::orang::{jumlah, kalimat_kosong, nomor};
use super::tabel::{self, Kolom, Kursor, tabel};
use super::teks::{jendela, lipat};
use super::{
    antre, aturan, bantuan, belum, formulir, gelombang, gulung, impor, kegiatan, lembar as berkas_lembar, penanganan,
    statistik, triase,
};
use crate::desk::app::App;
use crate::desk::cari::{BATAS, Cari};
use crate::desk::ekspor::Ekspor;
use crate::desk::layout::{self, Kotak};
use crate::desk::line::Line;
use crate::desk::modal::{Modal, Tanya};
use crate::desk::palet::Palet;
use crate::desk::pilih::{Item, Pilih};
use crate::domain::laporan::{BentukDaftar, Daftar, lembar};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Banding, TempoRow};
use crate::domain::tampil::{lebar, rata, tampil};

/// Draws one dialog; the topmost has the cursor.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, modal: &Modal, atas: bool) {
    match modal {
        Modal::Form(form) => formulir::draw(app, kanvas, form, atas),
        Modal::Cari(c) => cari(app, kanvas, c, atas),
        Modal::Kartu { kartu, top, .. } => gulung::kartu_orang(app, kanvas, kartu.as_deref(), *top, atas),
        Modal::Pilih(p) => pilih(app, kanvas, p, atas),
        Modal::Tanya(t) => tanya(app, kanvas, t),
        Modal::Palet(p) => palet(app, kanvas, p, atas),
        Modal::Bantuan(top) => bantuan::draw(app, kanvas, *top),
        Modal::Tempo(rows, cursor) => tempo(app, kanvas, rows, *cursor),
        Modal::Banding(b) => banding(app, kanvas, b, atas),
        Modal::Ekspor(e) => ekspor(app, kanvas, e),
        Modal::Impor(d) => impor::draw(app, kanvas, d, atas),
        Modal::Lembar(sheet) => berkas_lembar::draw(app, kanvas, sheet, atas),
        Modal::DaftarLembar(list) => berkas_lembar::daftar_berkas(app, kanvas, list, atas),
        Modal::Uji(check) => berkas_lembar::uji(app, kanvas, check, atas),
        Modal::DaftarGelombang(list) => gelombang::daftar(app, kanvas, list, atas),
        Modal::DaftarTeks(list) => gelombang::teks(app, kanvas, list, atas),
        Modal::DaftarAturan(list) => aturan::draw(app, kanvas, list, atas),
        Modal::Belum(list) => belum::draw(app, kanvas, list, atas),
        Modal::Tagih(asked) => belum::tagih(app, kanvas, asked, atas),
        Modal::DaftarKegiatan(list) => kegiatan::daftar(app, kanvas, list, atas),
        Modal::Acara(event) => kegiatan::acara(app, kanvas, event, atas),
        Modal::Hadir(list) => kegiatan::hadir(app, kanvas, list, atas),
        Modal::Triase(list) => triase::draw(app, kanvas, list, atas),
        Modal::Ruang(room) => penanganan::draw(app, kanvas, room, atas),
        Modal::Berkas(line) => berkas(app, kanvas, line, atas),
        Modal::Statistik(s) => statistik::angka(app, kanvas, s, atas),
        Modal::Sanksi(s) => statistik::sanksi(app, kanvas, s, atas),
        Modal::Bundel(b) => statistik::bundel(app, kanvas, b, atas),
        // The copy view takes the whole screen; the lines of filter and jump stand in the footer.
        Modal::Teks { .. } | Modal::Saring { .. } | Modal::Ke(_) => {}
    }
}

/// A dialog of this size, emptied and framed; answers what lies inside, one blank column left and right.
pub(super) fn kotak(
    app: &App,
    kanvas: &mut Kanvas<'_, '_>,
    want: (usize, usize),
    kiri: &str,
    kanan: &str,
    atas: bool,
) -> Kotak {
    let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let frame = bidang(app, kanvas, cells(want.0), cells(want.1));
    kanvas.bingkai(frame, kiri, kanan, atas);
    let inside = dalam(frame);
    Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside }
}

/// Room for a dialog, emptied. Where it leaves but a sliver of the screen beside it, the sliver goes too.
pub fn bidang(app: &App, kanvas: &mut Kanvas<'_, '_>, w: u16, h: u16) -> Kotak {
    let frame = layout::tengah(app.size.0, app.size.1, w, h);
    let narrow = app.size.0.saturating_sub(frame.w) <= 4;
    kanvas.kosongkan(if narrow { Kotak { x: 0, w: app.size.0, ..frame } } else { frame });
    frame
}

/// The line that is typed into, at the top of a dialog.
pub(super) fn masukan(kanvas: &mut Kanvas<'_, '_>, place: Kotak, label: &str, line: &Line, atas: bool) {
    let used =
        if label.is_empty() { 0 } else { kanvas.tulis(place.x, place.y, kolom(&place), label, Style::new()) + 1 };
    let room = kolom(&place).saturating_sub(used).max(2);
    let (text, col) = jendela(line.text(), line.cursor_col(), room);
    let x = place.x.saturating_add(u16::try_from(used).unwrap_or(u16::MAX));
    let style = kanvas.gaya.isian();
    kanvas.tulis(x, place.y, room, &rata(&text, room), style);
    if atas {
        kanvas.kursor(x.saturating_add(u16::try_from(col).unwrap_or(u16::MAX)), place.y);
    }
}

/// What is left of a rectangle below its first `n` lines.
pub(super) fn bawah(place: Kotak, n: u16) -> Kotak {
    let n = n.min(place.h);
    Kotak { y: place.y + n, h: place.h - n, ..place }
}

/// The first row shown of a list of choices: the cursor is always in sight.
fn awal(cursor: usize, height: usize) -> usize {
    (cursor + 1).saturating_sub(height.max(1))
}

fn cari(app: &App, kanvas: &mut Kanvas<'_, '_>, c: &Cari, atas: bool) {
    let card = c.kartu.as_ref().map(|k| kartu::ringkas(app, k)).unwrap_or_default();
    let found = if c.answered {
        kanvas.isi("judul-cocok", [("n", jumlah(kanvas.kata, c.jumlah).into())])
    } else {
        String::new()
    };
    let title = kanvas.t("judul-cari");
    // As tall as it ever gets, so that nothing jumps while the hits change.
    let place = kotak(app, kanvas, (88, BATAS + 11), &title, &found, atas);
    masukan(kanvas, place, "", &c.line, atas);
    let rest = bawah(place, 1);
    if c.hits.is_empty() {
        let key = if c.line.text().trim().chars().count() < 2 {
            "cari-petunjuk"
        } else if c.answered {
            "cari-tak-ada"
        } else {
            "memuat"
        };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, bawah(rest, 1), &text);
    }
    const KOLOM: [Kolom<u8>; 4] = [
        Kolom::lentur(0, "kolom-nama", 16, 30, 0),
        Kolom::tetap(1, "kolom-nomor", 21, 1),
        Kolom::lentur(2, "kolom-satker", 12, 26, 2),
        Kolom::tetap(3, "kolom-golongan", 5, 3),
    ];
    let hits = u16::try_from(BATAS + 1).unwrap_or(9).min(rest.h);
    let kursor = Kursor { baris: Some(c.cursor), fokus: true };
    let kata = kanvas.kata;
    tabel(
        kanvas,
        Kotak { h: hits, ..rest },
        &KOLOM,
        &c.hits,
        kursor,
        |_| ' ',
        |id, row, cols, out| match id {
            0 => out.push_str(&row.nama.potong(cols)),
            1 => out.push_str(&nomor(kata, row.nomor)),
            2 => out.push_str(&row.satker_nama),
            _ => out.push_str(&row.golongan),
        },
    );
    let below = bawah(rest, hits);
    if below.h > 1 {
        kanvas.garis(below.x, below.y, kolom(&below));
        let lines = susun(kanvas.gaya, &card, kolom(&below));
        kanvas.larik_banyak(bawah(below, 1), &lines);
    }
}

fn pilih(app: &App, kanvas: &mut Kanvas<'_, '_>, p: &Pilih, atas: bool) {
    let items = p.shown();
    let title = kanvas.t(&p.judul);
    // Wording that does not fit its line is read below the list; as much room as the longest ever needs, so that
    // nothing jumps.
    let cols = usize::from(app.size.0).min(80).saturating_sub(4);
    let several = p.chosen.is_some();
    let whole = |item: &Item| lipat(&tulisan(item, several), cols);
    let tall = p.items.iter().filter(|i| terpotong(i, several, cols)).map(|i| whole(i).len()).max();
    let below = tall.map_or(0, |n| n.min(UTUH) + 1);
    let want = p.items.len().clamp(4, 24) + 3 + below;
    // Rows of the list: without the frame, the line typed into, and the wording below where there is room for it.
    let rows = want.min(usize::from(app.size.1.saturating_sub(2))).saturating_sub(3);
    let rows = if below > 0 && rows > below + 3 { rows - below } else { rows };
    let first = awal(p.cursor, rows);
    let place = match &p.chosen {
        Some(chosen) if !chosen.is_empty() => kanvas.isi("judul-dipilih", [("n", chosen.len().into())]),
        // Where not all are in sight, which ones are.
        _ if items.len() > rows => {
            let last = (first + rows).min(items.len());
            let span = [("dari", (first + 1).into()), ("sampai", last.into()), ("n", items.len().into())];
            kanvas.isi("judul-baris", span)
        }
        _ => kanvas.isi("judul-pilihan", [("n", items.len().into())]),
    };
    let inside = kotak(app, kanvas, (80, want), &title, &place, atas);
    let label = kanvas.t("pilih-ketik");
    masukan(kanvas, inside, &label, &p.line, atas);
    let mut rest = bawah(inside, 1);
    if items.is_empty() {
        let text = kanvas.t("kosong-pilihan");
        return kalimat_kosong(kanvas, rest, &text);
    }
    let below = u16::try_from(below).unwrap_or(0);
    if below > 0 && rest.h > below + 3 {
        rest.h -= below;
        let room = Kotak { y: rest.y + rest.h, h: below, ..rest };
        kanvas.garis(room.x, room.y, kolom(&room));
        if let Some(item) = items.get(p.cursor) {
            kanvas.kalimat(bawah(room, 1), &tulisan(item, several), Style::new());
        }
    }
    for (number, item) in items.iter().enumerate().skip(first).take(usize::from(rest.h)) {
        let y = rest.y.saturating_add(u16::try_from(number - first).unwrap_or(u16::MAX));
        let line = butir(kanvas, item, number == p.cursor, p.chosen.as_deref(), kolom(&rest));
        kanvas.larik(rest.x, y, kolom(&rest), &line);
    }
}

/// Lines for the whole wording of the line under the cursor, at most.
const UTUH: usize = 4;

/// What a line to choose says; where several may be chosen, the code is what is kept and named.
fn tulisan(item: &Item, several: bool) -> String {
    if several { format!("{}  {}", item.code, item.label) } else { item.label.clone() }
}

/// What stands behind it.
fn imbuhan(item: &Item) -> String {
    if item.hint.is_empty() { String::new() } else { format!("  {}", item.hint) }
}

/// Columns that the wording has in a line.
fn ruang(item: &Item, cols: usize) -> usize {
    cols.saturating_sub(3 + lebar(&tampil(&imbuhan(item))).min(cols / 2))
}

fn terpotong(item: &Item, several: bool, cols: usize) -> bool {
    lebar(&tampil(&tulisan(item, several))) > ruang(item, cols)
}

/// One line to choose: cursor, mark, label, and what stands behind it.
fn butir(kanvas: &Kanvas<'_, '_>, item: &Item, here: bool, chosen: Option<&[String]>, cols: usize) -> Vec<Sel> {
    let mark = match chosen {
        Some(codes) if codes.contains(&item.code) => "*",
        _ => " ",
    };
    let hint = imbuhan(item);
    let room = ruang(item, cols);
    let label = tulisan(item, chosen.is_some());
    vec![
        Sel::new(if here { ">" } else { " " }, kanvas.gaya.tebal()),
        Sel::new(mark, kanvas.gaya.tebal()),
        Sel::biasa(" "),
        Sel::new(rata(&label, room), if here { kanvas.gaya.kursor() } else { Style::new() }),
        Sel::biasa(hint),
    ]
}

fn tanya(app: &App, kanvas: &mut Kanvas<'_, '_>, t: &Tanya) {
    let text = app.kata.pesan(&t.pesan);
    let wide = usize::from(app.size.0).min(70).saturating_sub(6);
    let lines = lipat(&text, wide);
    let title = kanvas.t("judul-tanya");
    let inside = kotak(app, kanvas, (70, lines.len() + 5), &title, "", true);
    let mut shown: Vec<Vec<Sel>> = vec![Vec::new()];
    shown.extend(lines.into_iter().map(|l| vec![Sel::biasa(" "), Sel::biasa(l)]));
    shown.extend([Vec::new(), vec![Sel::biasa(" "), Sel::new(kanvas.t("tanya-jawab"), kanvas.gaya.tebal())]]);
    kanvas.larik_banyak(inside, &shown);
}

/// So many people are named where some stay out; the others are counted.
const NAMA_LUAR: usize = 3;

fn nama_luar(app: &App, names: &[String]) -> String {
    let shown = names.iter().take(NAMA_LUAR).map(String::as_str).collect::<Vec<_>>().join("; ");
    match names.len().saturating_sub(NAMA_LUAR) {
        0 => shown,
        n => app.kata.pesan(&Pesan::new("ekspor-tanda-luar-lagi").with("nama", shown).with("n", n)),
    }
}

/// Which list leaves, in which forms it can, and what is to be known before.
fn ekspor(app: &App, kanvas: &mut Kanvas<'_, '_>, e: &Ekspor) {
    let wide = usize::from(app.size.0).min(70).saturating_sub(6);
    let title = kanvas.t("ekspor-judul");
    let n = |of| jumlah(&app.kata, of);
    let marked = e.tanda.as_ref().filter(|_| e.bisa_ganti());
    let key = if e.hanya().is_some() { "ekspor-apa-tanda" } else { "ekspor-apa" };
    let what = Pesan::new(key).with("daftar", Arg::Kata(e.daftar.kata())).with("n", n(e.keluar()));
    let mut shown = vec![app.kata.pesan(&what)];
    if let Some(tanda) = marked {
        let other = if tanda.hanya {
            Pesan::new("ekspor-ganti-semua").with("n", n(e.jumlah))
        } else {
            Pesan::new("ekspor-ganti-tanda").with("n", tanda.n)
        };
        shown.push(app.kata.pesan(&other));
    }
    shown.push(String::new());
    for (digit, form) in (1..).zip(BentukDaftar::ALL) {
        shown.push(format!("{digit}  {}", kanvas.t(&form.kata())));
    }
    let sheets = lembar(e.keluar().n);
    let mut notes = Vec::new();
    if let Some(tanda) = e.tanda.as_ref().filter(|t| !t.luar.is_empty()) {
        let pesan = Pesan::new("ekspor-tanda-luar").with("n", tanda.luar.len());
        notes.push(app.kata.pesan(&pesan.with("nama", nama_luar(app, &tanda.luar))));
    }
    if sheets > 1 {
        notes.push(app.kata.pesan(&Pesan::new("ekspor-lembar").with("n", sheets)));
    }
    if e.daftar == Daftar::Pegawai {
        notes.push(kanvas.t("ekspor-tanpa-nik"));
    }
    for note in notes {
        shown.push(String::new());
        shown.push(note);
    }
    let mut lines: Vec<Vec<Sel>> = vec![Vec::new()];
    for (n, text) in shown.iter().enumerate() {
        let folded = lipat(text, wide);
        // What is empty has no line of its own when it is folded.
        lines.extend(folded.is_empty().then(Vec::new));
        // The forms stand behind what leaves and a blank line.
        let here = n.checked_sub(2) == Some(e.pilihan);
        let (mark, style) = if here { (">", kanvas.gaya.kursor()) } else { (" ", Style::new()) };
        lines.extend(folded.into_iter().map(|l| vec![Sel::new(mark, style), Sel::new(l, style)]));
    }
    let inside = kotak(app, kanvas, (70, lines.len() + 3), &title, "", true);
    kanvas.larik_banyak(inside, &lines);
}

fn palet(app: &App, kanvas: &mut Kanvas<'_, '_>, p: &Palet, atas: bool) {
    let found = p.shown(app);
    let title = kanvas.t("judul-palet");
    let n = kanvas.isi("judul-pilihan", [("n", found.len().into())]);
    let inside = kotak(app, kanvas, (84, 22), &title, &n, atas);
    masukan(kanvas, inside, ":", &p.line, atas);
    let rest = bawah(inside, 1);
    if found.is_empty() {
        let text = kanvas.t("palet-tak-ada");
        return kalimat_kosong(kanvas, rest, &text);
    }
    let keys: Vec<String> = found.iter().map(|c| bantuan::tombol_semua(app, c)).collect();
    let first = awal(p.cursor, usize::from(rest.h));
    let rows = found.iter().zip(&keys).enumerate().skip(first).take(usize::from(rest.h));
    for ((number, (cmd, keys)), y) in rows.zip(rest.y..) {
        let here = number == p.cursor;
        let why = match (cmd.enabled)(app) {
            Ok(()) => String::new(),
            Err(why) => format!("({})", app.kata.pesan(&why)),
        };
        let line = [
            Sel::new(if here { "> " } else { "  " }, kanvas.gaya.tebal()),
            Sel::new(rata(&kanvas.t(&cmd.title()), 32), if here { kanvas.gaya.kursor() } else { Style::new() }),
            Sel::biasa(" "),
            Sel::biasa(rata(keys, 14)),
            Sel::biasa(" "),
            Sel::biasa(why),
        ];
        kanvas.larik(rest.x, y, kolom(&rest), &line);
    }
}

/// Lines below the due list for the sentence under the cursor.
const KALIMAT: u16 = 2;

fn tempo(app: &App, kanvas: &mut Kanvas<'_, '_>, rows: &[TempoRow], cursor: usize) {
    let title = kanvas.t("judul-tempo");
    let late = rows.iter().filter(|r| r.sisa.is_some_and(|n| n < 0)).count();
    // Until the lines are here the count of the header stands: "nothing is due" would be a lie.
    let shown = if rows.is_empty() { app.tempo } else { rows.len() };
    let figures = [
        match rows.len() {
            0 => kanvas.isi("judul-baris-n", [("n", shown.into())]),
            n => kanvas.isi("judul-tempo-n", [("ke", (cursor + 1).into()), ("n", n.into())]),
        },
        if late > 0 { kanvas.isi("judul-lewat", [("n", late.into())]) } else { String::new() },
    ];
    let tall = rows.len().clamp(4, 30) + 3 + usize::from(KALIMAT);
    let inside = kotak(app, kanvas, (100, tall), &title, &kartu::gabung(figures), true);
    if rows.is_empty() {
        let text = kanvas.t(if app.tempo > 0 { "memuat" } else { "kosong-tempo" });
        return kalimat_kosong(kanvas, inside, &text);
    }
    const KOLOM: [Kolom<u8>; 3] = [
        Kolom::tetap(0, "kolom-tanggal", 10, 0),
        Kolom::angka(1, "kolom-sisa", 7, 0),
        Kolom::lentur(2, "kolom-hal", 20, 90, 0),
    ];
    let kata = kanvas.kata;
    // The line under the cursor is read whole below the list, which has room for its beginning.
    let list = Kotak { h: inside.h.saturating_sub(if inside.h > 2 * KALIMAT { KALIMAT } else { 0 }), ..inside };
    if let Some(row) = rows.get(cursor) {
        let text = kata.pesan(&row.uraian);
        let room = tabel::susun(&KOLOM, kolom(&list).saturating_sub(tabel::AWALAN)).last().map_or(0, |(_, cols)| *cols);
        let cut = room < lebar(&text);
        kalimat_kosong(kanvas, bawah(inside, list.h), if cut { &text } else { "" });
    }
    let first = awal(cursor, usize::from(list.h).saturating_sub(1));
    let kursor = Kursor { baris: cursor.checked_sub(first), fokus: true };
    let mark = |row: &&TempoRow| antre::tanda(app.session.hari, row.jatuh, row.sisa);
    tabel(kanvas, list, &KOLOM, rows.iter().skip(first), kursor, mark, |id, row, _, out| {
        out.push_str(&match id {
            0 => row.jatuh.map_or_else(|| "-".to_owned(), |d| d.to_string()),
            1 if row.hari_kerja => antre::sisa(kata, row.sisa),
            1 => row.sisa.map_or_else(|| "-".to_owned(), |n| kata.pesan(&Pesan::new("sisa-hari").with("n", n))),
            _ => kata.pesan(&row.uraian),
        });
    });
}

fn banding(app: &App, kanvas: &mut Kanvas<'_, '_>, b: &Banding, atas: bool) {
    let wide = usize::from(app.size.0).min(100).saturating_sub(6);
    let names = (wide / 4).clamp(10, 20);
    let each = wide.saturating_sub(names + 6) / 2;
    let when = b.waktu.map(|w| w.to_string()).unwrap_or_default();
    let intro = kanvas.isi("banding-kalimat", [("oleh", b.oleh.as_str().into()), ("waktu", when.into())]);
    let mut lines: Vec<Vec<Sel>> = lipat(&intro, wide).into_iter().map(|l| vec![Sel::biasa(l)]).collect();
    lines.push(Vec::new());
    let style = kanvas.gaya.kolom();
    let heading = [("banding-isian", names), ("banding-saya", each), ("banding-mereka", each)];
    lines.push(heading.iter().map(|(key, cols)| Sel::new(rata(&kanvas.t(key), cols + 2), style)).collect());
    for beda in &b.beda {
        let name = lipat(&kanvas.t(&format!("isian-{}", beda.field.replace('_', "-"))), names);
        let (theirs, mine) = beda.tampil.as_ref().map_or((&beda.mereka, &beda.saya), |(theirs, mine)| (theirs, mine));
        let (saya, mereka) = (lipat(&isi(mine), each), lipat(&isi(theirs), each));
        let cell =
            |part: &[String], n: usize, cols: usize| Sel::biasa(rata(part.get(n).map_or("", String::as_str), cols + 2));
        for n in 0..name.len().max(saya.len()).max(mereka.len()) {
            lines.push(vec![cell(&name, n, names), cell(&saya, n, each), cell(&mereka, n, each)]);
        }
    }
    let title = kanvas.t("judul-banding");
    let inside = kotak(app, kanvas, (100, lines.len() + 2), &title, "", atas);
    kanvas.larik_banyak(inside, &lines);
}

fn isi(text: &str) -> String {
    if text.trim().is_empty() { "-".to_owned() } else { text.to_owned() }
}

fn berkas(app: &App, kanvas: &mut Kanvas<'_, '_>, line: &Line, atas: bool) {
    let title = kanvas.t("judul-berkas");
    let inside = kotak(app, kanvas, (84, 6), &title, "", atas);
    let text = kanvas.t("berkas-petunjuk");
    kanvas.kalimat(Kotak { h: 2, ..inside }, &text, Style::new());
    masukan(kanvas, bawah(inside, 3), "", line, atas);
}
