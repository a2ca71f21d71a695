//! A queue of cases as the Meja and screen 7 show it.

use super::kanvas::{Kanvas, dalam};
use super::orang::{kalimat_kosong, letak};
use super::tabel::{Kolom, Kursor, tabel};
use super::tanggal_pendek;
use crate::desk::antre::Antre;
use crate::desk::app::App;
use crate::desk::layout::Kotak;
use crate::domain::antrean::PerkaraRow;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

/// Columns of a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Id {
    Nomor,
    Terlapor,
    Baris,
    Keadaan,
    Tenggat,
    Sisa,
    Umur,
    Satker,
    Aturan,
    Ringkas,
}

const KOLOM: [Kolom<Id>; 10] = [
    Kolom::tetap(Id::Nomor, "kolom-no", 5, 0),
    Kolom::lentur(Id::Terlapor, "kolom-terlapor", 16, 28, 0),
    Kolom::tetap(Id::Baris, "kolom-baris", 8, 4),
    Kolom::lentur(Id::Keadaan, "kolom-keadaan-perkara", 15, 22, 3),
    Kolom::tetap(Id::Tenggat, "kolom-tenggat", 8, 2),
    Kolom::angka(Id::Sisa, "kolom-sisa", 6, 1),
    Kolom::angka(Id::Umur, "ruang-kolom-umur", 5, 5),
    Kolom::lentur(Id::Satker, "kolom-satker", 14, 30, 7),
    Kolom::lentur(Id::Aturan, "kolom-aturan", 16, 30, 8),
    Kolom::lentur(Id::Ringkas, "kolom-ringkas", 20, 60, 6),
];

/// Days left from which a date shows as near, like `domain::perkara::kegentingan`.
const DEKAT: i64 = 3;

/// The mark of a date: `!` has passed, `~` today or near, `-` not known.
#[must_use]
pub fn tanda(hari: Tanggal, jatuh: Option<Tanggal>, sisa: Option<i64>) -> char {
    match (jatuh, sisa) {
        (Some(day), _) if day < hari => '!',
        (None, Some(n)) if n < 0 => '!',
        (Some(day), _) if day == hari => '~',
        (_, Some(n)) if n <= DEKAT => '~',
        (None, None) => '-',
        _ => ' ',
    }
}

/// Mark of a case; a closed one needs none.
fn tanda_perkara(app: &App, row: &PerkaraRow) -> char {
    if row.keadaan.is_terbuka() {
        tanda(app.session.hari, row.tenggat.as_ref().map(|t| t.jatuh), row.sisa)
    } else {
        ' '
    }
}

/// Working days left, `2 hk`; a dash where no rule sets a date.
#[must_use]
pub fn sisa(kata: &crate::kata::Kata, sisa: Option<i64>) -> String {
    sisa.map_or_else(|| "-".to_owned(), |n| kata.pesan(&Pesan::new("hari-kerja-sisa").with("hk", n)))
}

/// Draws the queue in its frame.
pub fn daftar(app: &App, kanvas: &mut Kanvas<'_, '_>, kotak: Kotak, antre: &Antre, fokus: bool) {
    let (kiri, kanan) = judul(app, kanvas, antre);
    kanvas.bingkai(kotak, &kiri, &kanan, fokus);
    let inside = dalam(kotak);
    if antre.list.visible().is_empty() {
        let key = match (antre.list.is_loaded(), antre.saring.trim().is_empty()) {
            (false, _) => "memuat",
            (true, true) => "kosong-perkara",
            (true, false) => "kosong-saring",
        };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, inside, &text);
    }
    let kursor = Kursor { baris: antre.list.cursor_row(), fokus };
    let kata = kanvas.kata;
    let mark = |row: &&PerkaraRow| tanda_perkara(app, row);
    tabel(kanvas, inside, &KOLOM, antre.list.visible(), kursor, mark, |id, row, _, out| match id {
        Id::Nomor => out.push_str(&row.nomor),
        Id::Terlapor => out.push_str(&row.terlapor),
        Id::Baris => out.push_str(&baris(&row.baris)),
        Id::Keadaan => kata.tulis(&row.keadaan.kata(), out),
        Id::Tenggat => match &row.tenggat {
            Some(t) => out.push_str(&tanggal_pendek(app, t.jatuh)),
            None => out.push('-'),
        },
        Id::Sisa => out.push_str(&sisa(kata, row.sisa)),
        Id::Umur => kata.tulis_angka(row.terima.days_to(app.session.hari), out),
        Id::Satker => out.push_str(&row.satker),
        Id::Aturan => row.tenggat.iter().for_each(|t| kata.tulis(&t.aturan.kata(), out)),
        Id::Ringkas => out.push_str(&row.ringkas),
    });
}

/// The first proposed row, and how many more: `DS-06 +1`.
fn baris(rows: &[String]) -> String {
    match rows {
        [] => "-".to_owned(),
        [one] => one.clone(),
        [one, rest @ ..] => format!("{one} +{}", rest.len()),
    }
}

fn judul(app: &App, kanvas: &Kanvas<'_, '_>, antre: &Antre) -> (String, String) {
    let mut left = kanvas.t("judul-perkara");
    if antre.tutup {
        left = format!("{left}  {}", kanvas.t("judul-perkara-semua"));
    }
    if !antre.saring.trim().is_empty() {
        left = format!("{left}  /{}", antre.saring.trim());
    }
    if !antre.list.is_loaded() {
        return (left, String::new());
    }
    let n = letak(kanvas, &antre.list);
    let mut right = Vec::new();
    if antre.hitung.is_some() {
        right.push(kanvas.t("judul-menghitung"));
    }
    right.push(kanvas.isi("judul-perkara-n", [("n", n.into())]));
    // The tree knows how many of the open ones are late; a filter or a wider view would make that figure a lie.
    let node = antre.satker.and_then(|id| app.pohon.get(id)).map_or_else(|| app.pohon.jumlah(), |s| s.jumlah);
    if node.lewat > 0 && antre.saring.trim().is_empty() {
        right.push(kanvas.isi("judul-lewat", [("n", node.lewat.into())]));
    }
    (left, right.join(", "))
}
