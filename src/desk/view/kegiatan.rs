//! Ceremonies: their list, an open one with its units, the people of a unit at it.

use ratatui::style::Style;

use super::dialog::masukan;
use super::kanvas::{Kanvas, Sel, kolom};
use super::kepala::butir;
use super::lembar::kalimat;
use super::orang::{kalimat_kosong, nomor};
use super::tabel::{Kolom, Kursor, tabel};
use super::teks::muat;
use crate::desk::app::App;
use crate::desk::command::by_id;
use crate::desk::kegiatan::acara::Acara;
use crate::desk::kegiatan::daftar::DaftarKegiatan;
use crate::desk::kegiatan::hadir::{Hadir, Mode, Pencarian, rencana};
use crate::desk::layout::{self, Kotak};
use crate::desk::lembar::{Letak, letak};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::kegiatan::{CaraHadir, HadirOrang, HadirSatker, KegiatanRow};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::{lebar, tengah};

/// Where an event takes place: the room, or that it is on screens.
fn tempat(kanvas: &Kanvas<'_, '_>, row: &KegiatanRow) -> String {
    match (row.isi.daring, row.isi.tempat.as_str()) {
        (true, "") => kanvas.t("kegiatan-daring"),
        (true, place) => format!("{}, {place}", kanvas.t("kegiatan-daring")),
        (false, place) => place.to_owned(),
    }
}

/// Draws the ceremonies of a wave.
pub fn daftar(app: &App, kanvas: &mut Kanvas<'_, '_>, list: &DaftarKegiatan, atas: bool) {
    const KOLOM: [Kolom<u8>; 6] = [
        Kolom::tetap(0, "berkas-meja-kolom-tanggal", 10, 0),
        Kolom::lentur(1, "kegiatan-meja-kolom-judul", 18, 50, 0),
        Kolom::lentur(2, "kegiatan-meja-kolom-tempat", 14, 30, 3),
        Kolom::lentur(3, "kegiatan-meja-kolom-tuan", 14, 30, 2),
        Kolom::angka(4, "kegiatan-meja-kolom-satker", 6, 1),
        Kolom::angka(5, "kegiatan-meja-kolom-hadir", 6, 0),
    ];
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let title = kanvas.t("kegiatan-meja-judul");
    let wave = super::gelombang(app).map(|g| g.nama.clone()).unwrap_or_default();
    kanvas.bingkai(frame, &title, &wave, atas);
    let place = super::kanvas::dalam(frame);
    if list.baris.is_empty() {
        let text = kanvas.t(if list.dijawab { "kegiatan-meja-kosong" } else { "memuat" });
        return kalimat_kosong(kanvas, place, &text);
    }
    let kata = kanvas.kata;
    let places: Vec<String> = list.baris.iter().map(|row| tempat(kanvas, row)).collect();
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas };
    let rows = list.baris.iter().zip(&places).skip(list.top);
    // Of no wave yet: nothing follows from who was there.
    let mark = |(row, _): &(&KegiatanRow, &String)| if row.isi.gelombang.is_none() { '~' } else { ' ' };
    tabel(kanvas, place, &KOLOM, rows, kursor, mark, |id, (row, place), _, out| match id {
        0 => out.push_str(&row.isi.tanggal.to_string()),
        1 => out.push_str(&row.isi.judul),
        2 => out.push_str(place),
        3 => out.push_str(&row.satker_nama),
        4 => kata.tulis_angka(i64::from(row.satuan), out),
        _ => kata.tulis_angka(i64::from(row.orang), out),
    });
}

/// Draws an open ceremony with its units.
pub fn acara(app: &App, kanvas: &mut Kanvas<'_, '_>, event: &Acara, atas: bool) {
    const KOLOM: [Kolom<u8>; 7] = [
        Kolom::lentur(0, "kolom-satker", 20, 48, 0),
        Kolom::angka(1, "kegiatan-meja-kolom-tugas", 6, 0),
        Kolom::angka(2, "kegiatan-meja-kolom-hadir", 6, 0),
        Kolom::angka(3, "kegiatan-meja-kolom-belum", 6, 2),
        Kolom::angka(4, "kegiatan-meja-kolom-ucap", 6, 1),
        Kolom::angka(5, "kegiatan-meja-kolom-persen", 4, 0),
        Kolom::angka(6, "kegiatan-meja-kolom-ttd", 6, 3),
    ];
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let place = letak(app.size);
    let Some(head) = &event.kepala else {
        let title = kanvas.t("kegiatan-meja-judul");
        kanvas.bingkai(frame, &title, "", atas);
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, place.daftar, &text);
    };
    let wave = if head.isi.gelombang.is_some() {
        head.gelombang_nama.clone()
    } else {
        kanvas.t("kegiatan-meja-tanpa-gelombang")
    };
    kanvas.bingkai(frame, &head.isi.judul, &wave, atas);
    kepala(kanvas, place, head);
    if event.tampil.is_empty() {
        let text = kanvas.t("kegiatan-meja-tanpa-satker");
        kalimat_kosong(kanvas, place.daftar, &text);
    }
    let kata = kanvas.kata;
    let kursor = Kursor { baris: event.cursor.checked_sub(event.top), fokus: atas && !event.mengetik };
    let rows = event.tampil.iter().filter_map(|at| event.baris.get(*at)).skip(event.top);
    let number = |n: Option<u32>, out: &mut String| match n {
        Some(n) => kata.tulis_angka(i64::from(n), out),
        None => out.push('-'),
    };
    // On its way to the disk; on record.
    let mark = |unit: &&HadirSatker| match (event.dikirim(unit.satker), unit.tercatat) {
        (true, _) => '~',
        (false, 0) => ' ',
        (false, _) => '+',
    };
    tabel(kanvas, place.daftar, &KOLOM, rows, kursor, mark, |id, unit, cols, out| {
        let of = |f: fn(&crate::domain::kegiatan::TugasSatker) -> u32| unit.tugas.as_ref().map(f);
        match id {
            // Cut off, units of one kind look alike: the end of the name is the place.
            0 => out.push_str(&tengah(&unit.nama, cols)),
            1 => number(of(|t| t.orang), out),
            2 => number(Some(unit.hadir), out),
            3 => number(of(|t| t.orang - t.dikecualikan).map(|n| n.saturating_sub(unit.tercatat)), out),
            4 => number(of(|t| t.mengucapkan), out),
            5 => number(unit.tugas.and_then(|t| t.persen()), out),
            _ => number(of(|t| t.ttd), out),
        }
    });
    let sum = |f: fn(&HadirSatker) -> u32| event.baris.iter().map(f).sum::<u32>();
    let there = sum(|u| u.hadir);
    let away = sum(|u| u.tercatat) - there;
    let units = event.baris.iter().filter(|u| u.hadir > 0).count();
    let figures = kanvas.isi(
        "kegiatan-meja-figur-acara",
        [
            ("satker", kata.angka(i64::try_from(units).unwrap_or(0)).into()),
            ("hadir", kata.angka(i64::from(there)).into()),
            ("lain", kata.angka(i64::from(away)).into()),
        ],
    );
    kanvas.tulis(place.batang.x, place.batang.y, kolom(&place.batang), &figures, Style::new());
    let typed = (event.mengetik, event.saring.text().is_empty());
    if typed != (false, true) {
        let label = kanvas.t("kegiatan-meja-saring");
        masukan(kanvas, Kotak { h: 1, ..place.pesan }, &label, &event.saring, atas && event.mengetik);
        let below = Kotak { y: place.pesan.y + 1, h: place.pesan.h.saturating_sub(1), ..place.pesan };
        if event.mengetik || (app.notice.is_some() && atas) {
            return pesan(app, kanvas, below, atas, &[]);
        }
        let text = kanvas.t("kegiatan-meja-tersaring");
        return kalimat(kanvas, below, &text, false);
    }
    pesan(app, kanvas, place.pesan, atas, &["acara.kepala", "acara.bukti", "acara.batal"]);
}

/// Day, place and host of an event, one line.
fn kepala(kanvas: &mut Kanvas<'_, '_>, place: Letak, head: &KegiatanRow) {
    let mut parts = vec![head.isi.tanggal.to_string(), tempat(kanvas, head)];
    parts.push(kanvas.isi("kegiatan-meja-tuan", [("satker", head.satker_nama.as_str().into())]));
    if !head.bukti.is_empty() {
        parts.push(kanvas.isi("kegiatan-meja-bukti", [("n", head.bukti.len().into())]));
    }
    parts.retain(|p| !p.is_empty());
    kanvas.tulis(place.kepala.x, place.kepala.y, kolom(&place.kepala), &parts.join("  "), Style::new());
}

/// What was said; else the keys that the footer has no room for.
fn pesan(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, atas: bool, tombol: &[&str]) {
    if let Some(notice) = app.notice.as_ref().filter(|_| atas) {
        let text = app.kata.pesan(&notice.pesan);
        let text = if notice.salah { format!("! {text}") } else { text };
        return kalimat(kanvas, place, &text, true);
    }
    let keys: Vec<String> = tombol.iter().filter_map(|id| by_id(id)).map(|cmd| butir(app, cmd)).collect();
    let text = muat(keys.iter().map(String::as_str), "  ", kolom(&place));
    kanvas.larik(place.x, place.y, kolom(&place), &[Sel::biasa(text)]);
}

/// Draws the people of a unit at a ceremony.
pub fn hadir(app: &App, kanvas: &mut Kanvas<'_, '_>, list: &Hadir, atas: bool) {
    const KOLOM: [Kolom<u8>; 5] = [
        Kolom::angka(0, "berkas-meja-kolom-baris", 5, 0),
        Kolom::lentur(1, "kolom-nama", 16, 36, 0),
        Kolom::tetap(2, "kolom-nomor", 21, 2),
        Kolom::tetap(3, "kegiatan-meja-kolom-cara", 11, 0),
        Kolom::lentur(4, "kegiatan-meja-kolom-ikrar", 11, 20, 1),
    ];
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let place = letak(app.size);
    let head = app.acara().and_then(|a| a.kepala.as_ref());
    let title = head.map_or_else(String::new, |h| h.isi.judul.clone());
    kanvas.bingkai(frame, &list.nama, &title, atas);
    if !list.ada {
        let text = kanvas.t("memuat");
        return kalimat_kosong(kanvas, place.daftar, &text);
    }
    if let Some(head) = head {
        kepala(kanvas, place, head);
    }
    if list.isi.baris.is_empty() {
        let text = kanvas.t("kegiatan-meja-tanpa-orang");
        kalimat_kosong(kanvas, place.daftar, &text);
    } else {
        let kata = kanvas.kata;
        let here = list.cursor;
        let kursor =
            Kursor { baris: here.checked_sub(list.top), fokus: matches!(list.mode, Mode::Jalan | Mode::Cari(_)) };
        let rows = list.isi.baris.iter().enumerate().skip(list.top);
        let mark = |(_, row): &(usize, &HadirOrang)| match (row.cara, row.keadaan) {
            (Some(CaraHadir::Tidak), _) => '-',
            (_, Some(KeadaanIkrar::Menolak)) => 'x',
            _ => ' ',
        };
        tabel(kanvas, place.daftar, &KOLOM, rows, kursor, mark, |id, (at, row), cols, out| match id {
            0 => out.push_str(&row.baris.to_string()),
            1 => out.push_str(&row.nama.potong(cols)),
            2 => out.push_str(&nomor(kata, row.nomor)),
            3 => match row.cara {
                Some(cara) => kata.tulis(&cara.kata(), out),
                None if *at == here => out.push('_'),
                None => {}
            },
            _ => {
                if let Some(keadaan) = row.keadaan {
                    kata.tulis(&keadaan.kata(), out);
                }
            }
        });
    }
    // On a low screen the sentence below what is typed needs the line of the bar to be whole.
    let bawah = if matches!(list.mode, Mode::Jalan) || place.pesan.h > 2 {
        batang(kanvas, place.batang, list);
        place.pesan
    } else {
        Kotak { h: place.pesan.h + 1, ..place.batang }
    };
    let below = Kotak { y: bawah.y + 1, h: bawah.h.saturating_sub(1), ..bawah };
    let (label, line, text) = match &list.mode {
        Mode::Jalan => {
            let keys = ["hadir.batal", "hadir.kecuali", "hadir.cari", "hadir.ke", "hadir.langsung"];
            return pesan(app, kanvas, bawah, atas, &keys);
        }
        Mode::Ke(line) => ("berkas-meja-ke", line, app.kata.t("berkas-meja-ke-petunjuk")),
        Mode::Kecuali(line) => {
            let text = match rencana(list, line.text()) {
                Ok((_, hitung)) => {
                    let pesan = Pesan::new("kegiatan-meja-kecuali-jadi").with("hadir", hitung.ada());
                    app.kata.pesan(&pesan.with("tidak", hitung.tidak))
                }
                Err(why) => format!("! {}", app.kata.pesan(&why)),
            };
            ("kegiatan-meja-kecuali", line, text)
        }
        Mode::Cari(c) => ("berkas-meja-cari", &c.line, pencarian(app, list, c)),
    };
    let label = kanvas.t(label);
    masukan(kanvas, Kotak { h: 1, ..bawah }, &label, line, atas);
    if app.notice.is_some() && atas {
        return pesan(app, kanvas, below, atas, &[]);
    }
    kalimat(kanvas, below, &text, false);
}

/// Whom the search box means.
fn pencarian(app: &App, list: &Hadir, c: &Pencarian) -> String {
    let typed = c.line.text().trim();
    if typed.is_empty() {
        return app.kata.t("berkas-meja-cari-petunjuk");
    }
    let Some(row) = c.hits.get(c.pilih).and_then(|at| list.isi.baris.get(*at)) else {
        return app.kata.pesan(&Pesan::new("berkas-meja-cari-tak-ada").with("teks", typed));
    };
    // The number tells namesakes apart: the list may have no room for it.
    let who = format!("{}  {}", row.nama.lengkap(), nomor(&app.kata, row.nomor));
    let cara = row.cara.map_or_else(|| "cara-hadir-belum".to_owned(), CaraHadir::kata);
    let pesan = Pesan::new("berkas-meja-cari-baris").with("nama", who).with("lain", app.kata.t(&cara));
    app.kata.pesan(&pesan.with("ke", c.pilih + 1).with("dari", c.hits.len()))
}

/// How far it is, and what was keyed.
fn batang(kanvas: &mut Kanvas<'_, '_>, place: Kotak, list: &Hadir) {
    let hitung = &list.isi.hitung;
    let (done, of) = (hitung.semua() - hitung.belum, hitung.semua());
    let n = |n: u32| kanvas.kata.angka(i64::from(n));
    let figures = kanvas.isi(
        "kegiatan-meja-figur",
        [
            ("n", n(done).into()),
            ("dari", n(of).into()),
            ("hadir", n(hitung.hadir).into()),
            ("daring", n(hitung.daring).into()),
            ("diwakili", n(hitung.diwakili).into()),
            ("tidak", n(hitung.tidak).into()),
        ],
    );
    let room = kolom(&place);
    let cols = room.saturating_sub(lebar(&figures) + 2).min(60);
    let bar = kanvas.gaya.batang(i64::from(done), i64::from(of), cols);
    kanvas.larik(place.x, place.y, room, &[Sel::biasa(bar), Sel::biasa("  "), Sel::biasa(figures)]);
}
