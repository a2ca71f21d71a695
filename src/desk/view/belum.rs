//! Who still owes at a unit, over the whole screen, and the choice between the forms of the text that reminds them.

use ratatui::style::Style;

use super::kanvas::{Kanvas, Sel, dalam, kolom, u16_of};
use super::orang::{kalimat_kosong, keadaan, nomor};
use super::tabel::{Kolom, Kursor, tabel};
use super::teks::{lipat, muat};
use super::{dialog, gelombang, tanggal_pendek};
use crate::desk::app::App;
use crate::desk::belum::tagih::Tagih;
use crate::desk::belum::{Belum, Golongan, Urut, letak};
use crate::desk::layout::{self, Kotak};
use crate::desk::screens::meja::view::persen;
use crate::domain::ikrar::cetak::TagihRow;
use crate::domain::ikrar::{KeadaanIkrar, SebabWajib};
use crate::domain::laporan::BentukTagih;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::{lebar, rata};
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// Columns of those who owe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Id {
    Nama,
    Nomor,
    Keadaan,
    Tenggat,
}

/// Columns of an own due day with the day from which it counts.
const TENGGAT: usize = 25;

/// Eighty columns hold all of them.
const KOLOM: [Kolom<Id>; 4] = [
    Kolom::lentur(Id::Nama, "kolom-nama", 27, 40, 0),
    Kolom::tetap(Id::Nomor, "kolom-nomor", 21, 2),
    Kolom::tetap(Id::Keadaan, "kolom-ikrar", 11, 0),
    Kolom::lentur(Id::Tenggat, "kolom-tenggat", 13, TENGGAT, 1),
];

/// Draws the screen.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, belum: &Belum, atas: bool) {
    let frame = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(frame);
    let (left, right) = judul(app, kanvas, belum);
    kanvas.bingkai(frame, &left, &right, atas);
    let place = letak(app.size);
    kepala(app, kanvas, place.kepala, belum);
    if belum.baris.is_empty() {
        let key = if belum.dijawab { "belum-meja-lunas" } else { "memuat" };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, place.daftar, &text);
    }
    let kursor = Kursor { baris: belum.cursor.checked_sub(belum.top), fokus: true };
    let mark = |row: &&TagihRow| match Golongan::dari(row) {
        _ if belum.bertanda(row.id) => '*',
        Golongan::Menolak => 'x',
        _ => ' ',
    };
    let kata = kanvas.kata;
    // The wave's own day stands above; the column is there for those who have another.
    let own = belum.baris.iter().any(|row| row.tenggat.is_some());
    let columns: &[Kolom<Id>] = if own { &KOLOM } else { KOLOM.split_last().map_or(&[], |(_, rest)| rest) };
    tabel(
        kanvas,
        place.daftar,
        columns,
        belum.baris.iter().skip(belum.top),
        kursor,
        mark,
        |id, row, cols, out| match id {
            Id::Nama => out.push_str(&row.nama.potong(cols)),
            Id::Nomor => out.push_str(&nomor(kata, row.nomor)),
            Id::Keadaan => tercatat(app, row, out),
            Id::Tenggat => {
                if let Some(own) = row.tenggat {
                    out.push_str(&tanggal_pendek(app, own.jatuh));
                    out.push(' ');
                    kata.tulis(sebab(own.sebab), out);
                    if cols == TENGGAT {
                        out.push(' ');
                        out.push_str(&sejak(kata, own.dari));
                    }
                }
            }
        },
    );
}

/// From which day a due day counts.
fn sejak(kata: &Kata, dari: Tanggal) -> String {
    kata.pesan(&Pesan::new("belum-meja-sejak").with("tanggal", dari.pendek()))
}

/// What is on record, and of which day.
fn tercatat(app: &App, row: &TagihRow, out: &mut String) {
    app.kata.tulis(golongan(Golongan::dari(row)), out);
    if let Some(day) = row.tanggal.or(row.berakhir).filter(|_| Golongan::dari(row) != Golongan::Belum) {
        *out = rata(out, 5);
        out.push(' ');
        out.push_str(&tanggal_pendek(app, day));
    }
}

/// Short word of what is on record.
const fn golongan(kind: Golongan) -> &'static str {
    match kind {
        Golongan::Belum => keadaan(KeadaanIkrar::Belum),
        Golongan::Mengucapkan => keadaan(KeadaanIkrar::Mengucapkan),
        Golongan::Diwakili => keadaan(KeadaanIkrar::Diwakili),
        Golongan::Menolak => keadaan(KeadaanIkrar::Menolak),
        Golongan::Berakhir => "belum-meja-berakhir",
    }
}

/// Short word of a reason.
const fn sebab(sebab: SebabWajib) -> &'static str {
    match sebab {
        SebabWajib::Baru => "belum-meja-baru",
        SebabWajib::Pindah => "belum-meja-pindah",
        SebabWajib::Kembali => "belum-meja-kembali",
    }
}

/// Which unit, and where it stands among the others; which wave, how many owe, what is marked.
fn judul(app: &App, kanvas: &Kanvas<'_, '_>, belum: &Belum) -> (String, String) {
    let unit = app.pohon.get(belum.satker).map(|n| n.satker.pendek.clone()).unwrap_or_default();
    let mut left = kanvas.isi("belum-meja-judul", [("satker", unit.into())]);
    if belum.semua
        && let (Some(n), of) = app.belum_letak()
    {
        left = format!("{left}  {}", kanvas.isi("belum-meja-satker-ke", [("n", n.into()), ("dari", of.into())]));
    }
    let mut right: Vec<String> = gelombang(app).map(|g| g.nama.clone()).into_iter().collect();
    if belum.dijawab {
        right.push(kanvas.isi("belum-meja-orang", [("n", belum.baris.len().into())]));
    }
    right.extend(match belum.urut {
        Urut::Keadaan => None,
        Urut::Nama => Some(kanvas.t("belum-meja-urut-nama")),
        Urut::Tenggat => Some(kanvas.t("belum-meja-urut-tenggat")),
    });
    let (here, elsewhere) = belum.tertanda();
    if here > 0 {
        right.push(kanvas.isi("judul-ditandai", [("n", here.into())]));
    }
    if elsewhere > 0 {
        right.push(kanvas.isi("belum-meja-tanda-lain", [("n", elsewhere.into())]));
    }
    // Where not all of it fits, what the list holds outranks the name of the wave, which is the one in force.
    let room = usize::from(app.size.0).saturating_sub(6);
    if belum.dijawab && lebar(&left) + lebar(&right.join(", ")) > room {
        right.retain(|piece| gelombang(app).is_none_or(|wave| *piece != wave.nama));
    }
    (left, right.join(", "))
}

/// What the unit has reached and until when; how many there are of each kind.
fn kepala(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, belum: &Belum) {
    let cols = kolom(&place).saturating_sub(2);
    let mut first = Vec::new();
    if let Some(node) = app.pohon.get(belum.satker) {
        let unit = &node.satker;
        if unit.belum_lapor() {
            first.push(kanvas.t("belum-lapor"));
        } else {
            let (h, diwakili) = (&unit.hitung, app.pohon.diwakili);
            let both = unit.persen().kedua(diwakili);
            first.extend(both.map(|[headline, _]| persen(kanvas, headline, true)));
            first.push(kanvas.isi("figur-dari", [("n", h.utama(diwakili).into()), ("wajib", h.wajib().into())]));
            first.extend(both.map(|[_, other]| persen(kanvas, other, true)));
        }
    }
    first.extend(gelombang(app).map(|wave| {
        let left = app.session.hari.days_to(wave.tenggat);
        let (key, n) = match left {
            0 => ("belum-meja-tenggat-hari-ini", 0),
            1.. => ("belum-meja-tenggat", left),
            _ => ("belum-meja-tenggat-lewat", -left),
        };
        kanvas.isi(key, [("tanggal", wave.tenggat.to_string().into()), ("n", n.into())])
    }));
    let word = |(kind, n): (Golongan, usize)| format!("{} {}", kanvas.t(kepanjangan(kind)), angka(kanvas, n));
    let kinds: Vec<String> = belum.hitung().into_iter().map(word).collect();
    let line = |pieces: &[String]| muat(pieces.iter().map(String::as_str), "  ", cols);
    let lines = [line(&first), line(&kinds)].map(|text| vec![Sel::biasa(text)]);
    kanvas.larik_banyak(Kotak { x: place.x + 1, w: place.w.saturating_sub(2), ..place }, &lines);
}

fn angka(kanvas: &Kanvas<'_, '_>, n: usize) -> String {
    kanvas.kata.angka(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Whole word of what is on record.
const fn kepanjangan(kind: Golongan) -> &'static str {
    match kind {
        Golongan::Belum => "keadaan-ikrar-belum",
        Golongan::Mengucapkan => "keadaan-ikrar-mengucapkan",
        Golongan::Diwakili => "keadaan-ikrar-diwakili",
        Golongan::Menolak => "keadaan-ikrar-menolak",
        Golongan::Berakhir => "tagih-berakhir",
    }
}

/// Draws the choice between the forms of the text.
pub fn tagih(app: &App, kanvas: &mut Kanvas<'_, '_>, asked: &Tagih, atas: bool) {
    let whose = match asked.satker.and_then(|id| app.pohon.get(id)) {
        Some(node) => node.satker.nama.clone(),
        None => kanvas.t("papan-jumlah"),
    };
    let wide = usize::from(app.size.0).min(66).saturating_sub(6);
    let mut lines = lipat(&whose, wide);
    lines.push(String::new());
    let forms = [("w", BentukTagih::Wa), ("s", BentukTagih::Surat), ("t", BentukTagih::Tsv)];
    lines.extend(forms.map(|(key, form)| format!("{key}  {}", kanvas.t(&form.kata()))));
    if asked.papan {
        lines.push(format!("p  {}", kanvas.t("tagih-papan")));
    }
    lines.push(String::new());
    lines.extend(lipat(&kanvas.t("tagih-tanpa-nomor"), wide));
    let frame = dialog::bidang(app, kanvas, u16_of(wide + 6), u16_of(lines.len() + 4));
    let title = kanvas.t("tagih-judul");
    kanvas.bingkai(frame, &title, "", atas);
    let inside = dalam(frame);
    let place =
        Kotak { x: inside.x + 2, y: inside.y + 1, w: inside.w.saturating_sub(4), h: inside.h.saturating_sub(1) };
    for (line, y) in lines.iter().zip(place.y..place.y + place.h) {
        kanvas.tulis(place.x, y, kolom(&place), line, Style::new());
    }
}
