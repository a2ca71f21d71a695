//! Sheets of paper: an open one over the whole screen, the list of a wave's sheets, the second person's look.

mod cari;

use ratatui::style::Style;

use super::dialog::masukan;
use super::kanvas::{Kanvas, Sel, kolom, u16_of};
use super::kepala::butir;
use super::orang::{kalimat_kosong, nomor};
use super::tabel::{Kolom, Kursor, tabel};
use super::teks::{lipat, muat};
use crate::desk::app::App;
use crate::desk::command::by_id;
use crate::desk::layout::{self, Kotak};
use crate::desk::lembar::daftar::{self, DaftarLembar};
use crate::desk::lembar::periksa::Uji;
use crate::desk::lembar::{Lembar, Mode, letak, rencana, uraian_rencana};
use crate::domain::ikrar::berkas::{BarisBerkas, Berkas, BerkasRow, IsiBaris, KodeBerkas, butuh_alasan};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tampil::lebar;

/// Draws an open sheet.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, sheet: &Lembar, atas: bool) {
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let place = letak(app.size);
    let Some(head) = &sheet.berkas else {
        let title = kanvas.t("berkas-meja-judul-daftar");
        kanvas.bingkai(frame, &title, "", atas);
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, place.daftar, &text);
    };
    let title = kanvas.isi(
        "berkas-meja-judul",
        [("nomor", head.isi.nomor.as_str().into()), ("satker", head.satker_nama.as_str().into())],
    );
    kanvas.bingkai(frame, &title, &head.gelombang_nama, atas);
    kepala(kanvas, place.kepala, sheet, head);
    baris(kanvas, place.daftar, sheet);
    if let Mode::Cari(c) = &sheet.mode {
        // The totals stand in the head too: whom a name means needs the line of the bar more.
        let place = Kotak { h: place.pesan.h + 1, ..place.batang };
        return cari::draw(app, kanvas, place, sheet, c, atas);
    }
    batang(kanvas, place.batang, sheet, head);
    pesan(app, kanvas, place.pesan, sheet, atas);
}

fn angka(kanvas: &Kanvas<'_, '_>, n: u32) -> String {
    kanvas.kata.angka(i64::from(n))
}

/// Day, scan, witness and place on the left; the totals on the right, which stay whole.
fn kepala(kanvas: &mut Kanvas<'_, '_>, place: Kotak, sheet: &Lembar, head: &Berkas) {
    let declared = head.isi.tertulis.map_or_else(|| "-".to_owned(), |n| angka(kanvas, n));
    let keyed = angka(kanvas, sheet.isi.hitung.tercatat());
    let totals = kanvas.isi("berkas-meja-jumlah", [("tertulis", declared.into()), ("tercatat", keyed.into())]);
    let right = lebar(&totals);
    let mut left = head.isi.tanggal.to_string();
    if head.tutup {
        left = format!("{}  {left}", kanvas.t("berkas-meja-ditutup"));
    }
    let scan = &head.isi.pindaian;
    if !scan.jalan.is_empty() {
        let known = scan.pendek().map(|digits| kanvas.isi("berkas-meja-sidik", [("sidik", digits.into())]));
        left.push_str(&format!("  {}", known.unwrap_or_else(|| kanvas.t("berkas-meja-pindaian-tanpa-sidik"))));
    }
    if !head.isi.saksi.is_empty() {
        left.push_str(&format!("  {}", kanvas.isi("berkas-meja-saksi", [("nama", head.isi.saksi.as_str().into())])));
    }
    if !head.isi.tempat.is_empty() {
        left.push_str(&format!("  {}", head.isi.tempat));
    }
    let room = kolom(&place);
    kanvas.tulis(place.x, place.y, room.saturating_sub(right + 2), &left, Style::new());
    let style = kanvas.gaya.tebal();
    kanvas.tulis(place.x + u16_of(room.saturating_sub(right)), place.y, right, &totals, style);
}

/// A number without its running part: born, first day of service, sex. Beside the name it says who is meant, and the names keep
/// their room on a narrow screen.
const NOMOR_PENDEK: usize = 17;

fn baris(kanvas: &mut Kanvas<'_, '_>, place: Kotak, sheet: &Lembar) {
    const KOLOM: [Kolom<u8>; 5] = [
        Kolom::angka(0, "berkas-meja-kolom-baris", 5, 0),
        Kolom::lentur(1, "kolom-nama", 16, 36, 0),
        Kolom::lentur(2, "kolom-nomor", NOMOR_PENDEK, 21, 2),
        Kolom::tetap(3, "berkas-meja-kolom-keadaan", 8, 0),
        Kolom::tetap(4, "berkas-meja-kolom-catatan", 12, 1),
    ];
    if sheet.isi.baris.is_empty() {
        let text = kanvas.t("berkas-meja-tanpa-baris");
        return kalimat_kosong(kanvas, place, &text);
    }
    let kata = kanvas.kata;
    let here = sheet.cursor;
    let kursor = Kursor { baris: here.checked_sub(sheet.top), fokus: matches!(sheet.mode, Mode::Jalan) };
    let rows = sheet.isi.baris.iter().enumerate().skip(sheet.top);
    let mark = |(_, row): &(usize, &BarisBerkas)| match row {
        // Two people read two things: somebody looks at the paper and corrects, or leaves it.
        BarisBerkas { uji: Some(_), .. } => '~',
        BarisBerkas { isi: Some(IsiBaris::Menolak), .. } => 'x',
        _ => ' ',
    };
    tabel(kanvas, place, &KOLOM, rows, kursor, mark, |id, (at, row), cols, out| match id {
        0 => out.push_str(&row.baris.to_string()),
        1 => out.push_str(&row.nama.potong(cols)),
        2 => out.extend(nomor(kata, row.nomor).chars().take(cols)),
        3 => match row.isi {
            Some(isi) => kata.tulis(&isi.kata(), out),
            None if *at == here => out.push('_'),
            None => {}
        },
        _ => {
            if let Some(read) = row.uji {
                let pesan = Pesan::new("berkas-meja-uji-baris").with("isi", Arg::Kata(read.kata()));
                out.push_str(&kata.pesan(&pesan));
            } else if row.koreksi {
                kata.tulis("berkas-meja-dikoreksi", out);
            } else if let Some(other) = row.lain {
                kata.tulis(&other.kata(), out);
            }
        }
    });
    let below = usize::from(place.h).saturating_sub(1 + sheet.isi.baris.len().saturating_sub(sheet.top));
    if here == sheet.isi.baris.len() && below > 0 {
        let y = place.y + place.h - u16_of(below);
        let text = kanvas.t("berkas-meja-akhir");
        let style = kanvas.gaya.kursor();
        kanvas.tulis(place.x, y, 1, ">", style);
        kanvas.tulis(place.x + 3, y, kolom(&place).saturating_sub(3), &text, Style::new());
    }
}

/// How far it is: of the signatures that the paper declares, else of its rows; and what the other rows say.
fn batang(kanvas: &mut Kanvas<'_, '_>, place: Kotak, sheet: &Lembar, head: &Berkas) {
    let hitung = &sheet.isi.hitung;
    let (done, of) = match head.isi.tertulis {
        Some(declared) => (hitung.tercatat(), declared),
        None => (hitung.semua() - hitung.sisa, hitung.semua()),
    };
    let left = angka(kanvas, of.saturating_sub(done));
    let figures = kanvas.isi(
        "berkas-meja-figur",
        [("n", angka(kanvas, done).into()), ("dari", angka(kanvas, of).into()), ("sisa", left.into())],
    );
    let rest = kanvas.isi(
        "berkas-meja-figur-baris",
        [
            ("kosong", angka(kanvas, hitung.kosong).into()),
            ("menolak", angka(kanvas, hitung.menolak).into()),
            ("belum", angka(kanvas, hitung.sisa).into()),
        ],
    );
    let room = kolom(&place);
    let text = format!("{figures}  {rest}");
    let cols = room.saturating_sub(lebar(&text) + 2).min(60);
    let bar = kanvas.gaya.batang(i64::from(done), i64::from(of), cols);
    kanvas.larik(place.x, place.y, room, &[Sel::biasa(bar), Sel::biasa("  "), Sel::biasa(text)]);
}

/// What is typed and what it would do; else what was said, or which keys there are beside those of the footer.
fn pesan(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, sheet: &Lembar, atas: bool) {
    let below = Kotak { y: place.y + 1, h: place.h.saturating_sub(1), ..place };
    let say = |p: &Pesan| app.kata.pesan(p);
    let notice = kabar(app, atas);
    let (label, line, text) = match &sheet.mode {
        Mode::Jalan => {
            return match (&notice, sheet.tertutup()) {
                (Some(text), _) => kalimat(kanvas, place, text, true),
                (None, true) => kalimat(kanvas, place, &ditutup(app, sheet), false),
                (None, false) => tombol(app, kanvas, place, sheet),
            };
        }
        Mode::Ke(line) => ("berkas-meja-ke", line, app.kata.t("berkas-meja-ke-petunjuk")),
        Mode::Kecuali(line) => {
            let text = match rencana(sheet, line.text()) {
                Ok((_, hitung)) => say(&uraian_rencana(sheet, &hitung)),
                Err(why) => format!("! {}", say(&why)),
            };
            ("berkas-meja-kecuali", line, text)
        }
        // It has a place of its own.
        Mode::Cari(_) => return,
        Mode::Tutup(line) => {
            let declared = sheet.berkas.as_ref().and_then(|b| b.isi.tertulis);
            let why = butuh_alasan(&sheet.isi.hitung, declared);
            ("berkas-meja-tutup-alasan", line, why.as_ref().map(say).unwrap_or_default())
        }
        Mode::Koreksi(row, isi, line) => {
            let pesan = Pesan::new("berkas-meja-koreksi").with("baris", *row).with("isi", Arg::Kata(isi.kata()));
            ("berkas-meja-tutup-alasan", line, say(&pesan))
        }
    };
    let label = format!("{} ", kanvas.t(label));
    masukan(kanvas, Kotak { h: 1, ..place }, label.trim_end(), line, atas);
    let said = notice.is_some();
    kalimat(kanvas, below, &notice.unwrap_or(text), said);
}

/// What was said last, where this is on top.
fn kabar(app: &App, atas: bool) -> Option<String> {
    let notice = app.notice.as_ref().filter(|_| atas)?;
    let text = app.kata.pesan(&notice.pesan);
    Some(if notice.salah { format!("! {text}") } else { text })
}

pub(super) fn kalimat(kanvas: &mut Kanvas<'_, '_>, place: Kotak, text: &str, said: bool) {
    let style = if said { kanvas.gaya.tebal() } else { Style::new() };
    let lines: Vec<Vec<Sel>> = lipat(text, kolom(&place)).into_iter().map(|l| vec![Sel::new(l, style)]).collect();
    kanvas.larik_banyak(place, &lines);
}

/// Why a closed sheet was closed, or how it is corrected.
fn ditutup(app: &App, sheet: &Lembar) -> String {
    match &sheet.berkas {
        Some(head) if !head.alasan.is_empty() => {
            app.kata.pesan(&Pesan::new("berkas-meja-petunjuk-alasan").with("alasan", head.alasan.as_str()))
        }
        _ => app.kata.t("berkas-meja-petunjuk-tutup"),
    }
}

/// The keys of an open sheet beside those of the footer: that has room for five, the hand has use for more.
fn tombol(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, sheet: &Lembar) {
    let mut all = vec!["lembar.batal", "lembar.ke", "lembar.kecuali", "lembar.cari", "lembar.kepala", "lembar.keluar"];
    if sheet.isi.baris.get(sheet.cursor).is_some_and(|row| row.tambahan) {
        all.insert(1, "lembar.copot");
    }
    if app.size.0 < 76 {
        all.insert(0, "lembar.tutup");
    }
    let keys: Vec<String> = all.into_iter().filter_map(by_id).map(|cmd| butir(app, cmd)).collect();
    let text = muat(keys.iter().map(String::as_str), "  ", kolom(&place));
    kanvas.larik(place.x, place.y, kolom(&place), &[Sel::biasa(text)]);
}

/// Draws the sheets of a wave.
pub fn daftar_berkas(app: &App, kanvas: &mut Kanvas<'_, '_>, list: &DaftarLembar, atas: bool) {
    const KOLOM: [Kolom<u8>; 9] = [
        Kolom::lentur(0, "berkas-meja-kolom-nomor", 14, 26, 0),
        Kolom::lentur(1, "kolom-satker", 12, 30, 2),
        Kolom::tetap(2, "berkas-meja-kolom-tanggal", 10, 5),
        Kolom::angka(3, "berkas-meja-kolom-tertulis", 8, 0),
        Kolom::angka(4, "berkas-meja-kolom-tercatat", 8, 0),
        Kolom::angka(5, "berkas-meja-kolom-sisa", 5, 1),
        Kolom::tetap(6, "berkas-meja-kolom-keadaan", 8, 3),
        Kolom::lentur(7, "berkas-meja-kolom-keterangan", 12, 26, 4),
        Kolom::tetap(8, "berkas-meja-kolom-kode", 9, 6),
    ];
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let title = kanvas.t("berkas-meja-judul-daftar");
    let wave = super::gelombang(app).map(|g| g.nama.clone()).unwrap_or_default();
    kanvas.bingkai(frame, &title, &wave, atas);
    let place = daftar::letak(app.size);
    if list.baris.is_empty() {
        let text = kanvas.t(if list.dijawab { "berkas-meja-kosong" } else { "memuat" });
        return kalimat_kosong(kanvas, place.daftar, &text);
    }
    rincian(kanvas, place.rincian, list.kini());
    if list.mengetik || !list.saring.text().is_empty() {
        let label = kanvas.t("berkas-meja-saring");
        masukan(kanvas, place.saring, &label, &list.saring, atas && list.mengetik);
    }
    let place = place.daftar;
    let kata = kanvas.kata;
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas && !list.mengetik };
    let rows = list.tampak().skip(list.top);
    // An open sheet whose rows are all keyed does not tie: it waits for a decision.
    let mark = |row: &&BerkasRow| if !row.tutup && row.hitung.sisa == 0 { '~' } else { ' ' };
    tabel(kanvas, place, &KOLOM, rows, kursor, mark, |id, row, _, out| match id {
        0 => out.push_str(&row.nomor),
        1 => out.push_str(&row.satker_nama),
        2 => out.push_str(&row.tanggal.to_string()),
        3 => match row.tertulis {
            Some(n) => kata.tulis_angka(i64::from(n), out),
            None => out.push('-'),
        },
        4 => kata.tulis_angka(i64::from(row.hitung.tercatat()), out),
        5 => kata.tulis_angka(i64::from(row.hitung.sisa), out),
        8 => out.push_str(&KodeBerkas(row.id).to_string()),
        6 => kata.tulis(if row.tutup { "berkas-meja-ditutup" } else { "berkas-meja-terbuka" }, out),
        _ => {
            match row.uji {
                None => {}
                Some((_, 0)) => kata.tulis("berkas-meja-uji-sama", out),
                Some((_, n)) => out.push_str(&kata.pesan(&Pesan::new("berkas-meja-uji-beda").with("n", n))),
            }
            if row.tanpa_sidik {
                out.push_str(if out.is_empty() { "" } else { ", " });
                kata.tulis("berkas-meja-tanpa-sidik", out);
            }
        }
    });
}

/// All of one sheet, which the columns of a narrow screen leave out or cut.
fn rincian(kanvas: &mut Kanvas<'_, '_>, place: Kotak, row: Option<&BerkasRow>) {
    let Some(row) = row else {
        let text = kanvas.t("berkas-meja-saring-kosong");
        return kalimat(kanvas, place, &text, false);
    };
    let declared = row.tertulis.map_or_else(|| "-".to_owned(), |n| angka(kanvas, n));
    let keyed = angka(kanvas, row.hitung.tercatat());
    let totals = kanvas.isi("berkas-meja-jumlah", [("tertulis", declared.into()), ("tercatat", keyed.into())]);
    let mut text = format!("{}  {}  {}  {totals}", row.nomor, KodeBerkas(row.id), row.tanggal);
    if !row.oleh.is_empty() {
        text.push_str(&format!("  {}", kanvas.isi("berkas-meja-oleh", [("oleh", row.oleh.as_str().into())])));
    }
    kanvas.tulis(place.x, place.y, kolom(&place), &row.satker_lengkap, Style::new());
    if place.h > 1 {
        kanvas.tulis(place.x, place.y + 1, kolom(&place), &text, Style::new());
    }
}

/// Draws the second person's look: a sample, and nothing of what the first had keyed.
pub fn uji(app: &App, kanvas: &mut Kanvas<'_, '_>, check: &Uji, atas: bool) {
    const KOLOM: [Kolom<u8>; 3] = [
        Kolom::angka(0, "berkas-meja-kolom-baris", 5, 0),
        Kolom::lentur(1, "kolom-nama", 16, 50, 0),
        Kolom::tetap(2, "berkas-meja-kolom-dibaca", 10, 0),
    ];
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let title = kanvas.isi("berkas-meja-judul-uji", [("nomor", check.nomor.as_str().into())]);
    let (read, of) = (check.terbaca(), check.banyak());
    kanvas.bingkai(frame, &title, &format!("{read}/{of}"), atas);
    let place = letak(app.size);
    let Some(rows) = &check.baris else {
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, place.daftar, &text);
    };
    let area = Kotak { y: place.kepala.y, h: place.daftar.h + 2, ..place.daftar };
    let kata = kanvas.kata;
    let top = (check.cursor + 1).saturating_sub(usize::from(area.h.saturating_sub(1)).max(1));
    let kursor = Kursor { baris: check.cursor.checked_sub(top), fokus: atas };
    tabel(
        kanvas,
        area,
        &KOLOM,
        rows.iter().skip(top),
        kursor,
        |_| ' ',
        |id, (row, isi), _, out| match id {
            0 => out.push_str(&row.baris.to_string()),
            1 => out.push_str(&row.nama),
            _ => {
                if let Some(isi) = isi {
                    kata.tulis(&isi.kata(), out);
                }
            }
        },
    );
    let notice = app.notice.as_ref().filter(|_| atas);
    let text = notice.map_or_else(
        || app.kata.t("berkas-meja-uji-petunjuk"),
        |n| if n.salah { format!("! {}", app.kata.pesan(&n.pesan)) } else { app.kata.pesan(&n.pesan) },
    );
    kalimat(kanvas, place.pesan, &text, notice.is_some());
}
