//! A list of people as the Meja, screen 3 and screen 5 show it.

use super::kanvas::{Kanvas, Sel, dalam};
use super::tabel::{Kolom, Kursor, tabel};
use super::{tanggal_pendek, teks};
use crate::desk::app::App;
use crate::desk::layout::Kotak;
use crate::desk::list::{List, Marks, Row};
use crate::desk::msg::Tempat;
use crate::desk::orang::Orang;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::pegawai::{PegawaiRow, PegawaiUrut, StatusKepegawaian};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Jumlah, NomorBaris};
use crate::domain::tampil::{lebar, rata, rata_kanan};

/// Columns of a list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Id {
    Nama,
    Nomor,
    Golongan,
    Status,
    Ikrar,
    Perkara,
    Satker,
}

/// In the order they stand; wide screens add at the right.
const KOLOM: [Kolom<Id>; 7] = [
    Kolom::lentur(Id::Nama, "kolom-nama", 20, 36, 0),
    Kolom::tetap(Id::Nomor, "kolom-nomor", 21, 2),
    Kolom::tetap(Id::Golongan, "kolom-golongan", 5, 4),
    Kolom::tetap(Id::Status, "kolom-status", 7, 5),
    Kolom::tetap(Id::Ikrar, "kolom-ikrar", 16, 1),
    Kolom::angka(Id::Perkara, "kolom-perkara-n", 2, 3),
    Kolom::lentur(Id::Satker, "kolom-satker", 20, 40, 6),
];

/// Draws the list in its frame. `atas` lines above the headings belong to the screen.
pub fn daftar(app: &App, kanvas: &mut Kanvas<'_, '_>, kotak: Kotak, orang: &Orang, fokus: bool, atas: &[Vec<Sel>]) {
    let (kiri, kanan) = judul(app, kanvas, orang);
    kanvas.bingkai(kotak, &kiri, &kanan, fokus);
    let inside = dalam(kotak);
    kanvas.larik_banyak(inside, atas);
    let above = u16::try_from(atas.len()).unwrap_or(inside.h).min(inside.h);
    let inside = Kotak { y: inside.y + above, h: inside.h - above, ..inside };
    if orang.list.visible().is_empty() {
        return kosong(kanvas, inside, orang);
    }
    let kursor = Kursor { baris: orang.list.cursor_row(), fokus };
    let mark = |row: &&PegawaiRow| if orang.list.is_marked(row.id.0) { '*' } else { ' ' };
    let kata = kanvas.kata;
    tabel(kanvas, inside, &KOLOM, orang.list.visible(), kursor, mark, |id, row, cols, out| match id {
        Id::Nama => out.push_str(&row.nama.potong(cols)),
        Id::Nomor => out.push_str(&nomor(kata, row.nomor)),
        Id::Golongan if row.golongan.is_empty() => out.push('-'),
        Id::Golongan => out.push_str(&row.golongan),
        Id::Status => kata.tulis(status(row.status), out),
        Id::Ikrar if !row.aktif => kata.tulis("orang-nonaktif", out),
        Id::Ikrar => ikrar(app, row, out),
        Id::Perkara if row.perkara > 0 => out.push_str(&row.perkara.to_string()),
        Id::Perkara => {}
        Id::Satker => out.push_str(&row.satker_nama),
    });
}

/// Short word of a kind of employment.
const fn status(status: StatusKepegawaian) -> &'static str {
    match status {
        StatusKepegawaian::PppkParuhWaktu => "status-pendek-pppk-paruh-waktu",
        StatusKepegawaian::Pns => "status-kepegawaian-pns",
        StatusKepegawaian::Cpns => "status-kepegawaian-cpns",
        StatusKepegawaian::Pppk => "status-kepegawaian-pppk",
        StatusKepegawaian::Ppnpn => "status-kepegawaian-ppnpn",
        StatusKepegawaian::Polri => "status-kepegawaian-polri",
        StatusKepegawaian::Tni => "status-kepegawaian-tni",
        StatusKepegawaian::Lainnya => "status-kepegawaian-lainnya",
    }
}

/// Short word of a state of the pledge.
pub(super) const fn keadaan(keadaan: KeadaanIkrar) -> &'static str {
    match keadaan {
        KeadaanIkrar::Belum => "ikrar-pendek-belum",
        KeadaanIkrar::Mengucapkan => "ikrar-pendek-mengucapkan",
        KeadaanIkrar::Diwakili => "ikrar-pendek-diwakili",
        KeadaanIkrar::Ttd => "ikrar-pendek-ttd",
        KeadaanIkrar::Menolak => "ikrar-pendek-menolak",
        KeadaanIkrar::Dikecualikan => "ikrar-pendek-dikecualikan",
    }
}

/// An identity number as lists show it; a number of the office's own says so.
#[must_use]
pub fn nomor(kata: &crate::kata::Kata, nomor: Nomor) -> String {
    let key = match nomor.jenis {
        JenisNomor::Nip | JenisNomor::NiPppk => return nomor.grouped(),
        JenisNomor::Nrp => "nomor-pendek-nrp",
        JenisNomor::Lokal => "nomor-pendek-lokal",
    };
    kata.pesan(&Pesan::new(key).with("nomor", nomor.grouped()))
}

/// State of the pledge in a narrow column: mark, short word, day.
fn ikrar(app: &App, row: &PegawaiRow, out: &mut String) {
    if row.ikrar == KeadaanIkrar::Menolak {
        out.push_str("x ");
    }
    if let Some(last) = row.ikrar_sampai {
        // There is room for one day, and the last is the one that asks for something.
        let pesan = Pesan::new("ikrar-pendek-sampai").with("hari", tanggal_pendek(app, last));
        return out.push_str(&app.kata.pesan(&pesan));
    }
    app.kata.tulis(keadaan(row.ikrar), out);
    if let Some(day) = row.ikrar_tanggal.filter(|_| row.ikrar != KeadaanIkrar::Belum) {
        *out = rata(out, 7);
        out.push(' ');
        out.push_str(&tanggal_pendek(app, day));
    }
}

/// How many, as far as that is known: `412`, `37+`, or `ribuan`.
#[must_use]
pub fn jumlah(kata: &crate::kata::Kata, jumlah: Jumlah) -> String {
    let n = kata.angka(i64::try_from(jumlah.n).unwrap_or(i64::MAX));
    match jumlah {
        Jumlah { tepat: true, .. } => n,
        Jumlah { n: RIBUAN.., .. } => kata.t("jumlah-ribuan"),
        _ => kata.pesan(&Pesan::new("jumlah-lebih").with("n", n)),
    }
}

/// From here on a count that is not exact is only called large.
const RIBUAN: u64 = 1_000;

fn judul(app: &App, kanvas: &Kanvas<'_, '_>, orang: &Orang) -> (String, String) {
    // The rows are the same people everywhere; on screen 5 they are gone through for what each of them has pledged.
    let mut left = kanvas.t(if orang.tempat == Tempat::Ikrar { "judul-ikrar-orang" } else { "judul-pegawai" });
    if let Some(node) = orang.satker.and_then(|id| app.pohon.get(id)) {
        left = format!("{left}  {}", node.satker.pendek);
    }
    if !orang.saring.trim().is_empty() {
        left = format!("{left}  /{}", orang.saring.trim());
    }
    let mut right = Vec::new();
    if orang.list.marks() != Marks::None {
        let n = i64::try_from(orang.list.marked()).unwrap_or(i64::MAX);
        right.push(kanvas.isi("judul-ditandai", [("n", n.into())]));
        let outside = orang.list.outside().len();
        if outside > 0 {
            right.push(kanvas.isi("judul-di-luar", [("n", outside.into())]));
        }
    }
    if orang.list.range_open() {
        right.push(kanvas.t("judul-rentang"));
    }
    if orang.urut != PegawaiUrut::Nama {
        right.push(kanvas.t("judul-urut-nomor"));
    }
    if orang.nonaktif {
        right.push(kanvas.t("judul-nonaktif"));
    }
    if orang.list.is_loaded() {
        if orang.hitung.is_some() {
            right.push(kanvas.t("judul-menghitung"));
        }
        let n = letak(kanvas, &orang.list);
        right.push(if orang.saring.trim().is_empty() {
            let belum = orang.satker.and_then(|id| app.pohon.get(id)).map_or_else(|| app.pohon.jumlah(), |s| s.jumlah);
            match app.gelombang {
                Some(_) => kanvas.isi("judul-orang-belum", [("n", n.into()), ("belum", belum.belum().into())]),
                None => kanvas.isi("judul-orang", [("n", n.into())]),
            }
        } else {
            kanvas.isi("judul-cocok", [("n", n.into())])
        });
    }
    (left, right.join(", "))
}

/// The number of the row under the cursor and how many there are: ` 12/412`. The number is as wide as the count, so
/// that a move changes its digits and nothing beside them; an estimate says so and is rounded to what it knows.
#[must_use]
pub fn letak<T: Row>(kanvas: &Kanvas<'_, '_>, list: &List<T>) -> String {
    let total = jumlah(kanvas.kata, list.jumlah());
    let number = |n: u64| kanvas.kata.angka(i64::try_from(n).unwrap_or(i64::MAX));
    match list.nomor() {
        None if !list.is_below_top() => total,
        None => kanvas.isi("judul-di-atas", [("n", total.into())]),
        Some(NomorBaris { n, tepat: true }) => {
            let mut row = number(n);
            if list.jumlah().tepat {
                // In the columns of the last number, so that a step changes digits and moves nothing.
                row = rata_kanan(&row, lebar(&total));
            }
            kanvas.isi("judul-letak", [("baris", row.into()), ("n", total.into())])
        }
        Some(NomorBaris { n, tepat: false }) => {
            let unit = 10_u64.pow(n.checked_ilog10().unwrap_or(0).saturating_sub(1));
            kanvas.isi("judul-kira-kira", [("baris", number(n / unit * unit).into()), ("n", total.into())])
        }
    }
}

/// Why there is nothing to see.
fn kosong(kanvas: &mut Kanvas<'_, '_>, kotak: Kotak, orang: &Orang) {
    let key = if !orang.list.is_loaded() {
        "memuat"
    } else if orang.saring.trim().is_empty() {
        "kosong-orang"
    } else {
        "kosong-saring"
    };
    let text = kanvas.t(key);
    kalimat_kosong(kanvas, kotak, &text);
}

/// A sentence where rows would be.
pub fn kalimat_kosong(kanvas: &mut Kanvas<'_, '_>, kotak: Kotak, text: &str) {
    let place = Kotak { x: kotak.x.saturating_add(1), w: kotak.w.saturating_sub(2), ..kotak };
    let lines: Vec<_> = teks::lipat(text, usize::from(place.w)).into_iter().map(|l| vec![Sel::biasa(l)]).collect();
    kanvas.larik_banyak(place, &lines);
}
