//! Triage: the list of reports with what has been decided on the left, the report under the cursor on the right, keys below.
//!
//! Lists with digits (rows of the catalogue, officers, destinations, reasons) stand where the report stands, under its first lines, so
//! that the eye stays where it is. The decision of a report changes one cell of the list; the next report is drawn at once.

use ratatui::style::Style;

use super::antre::sisa;
use super::dialog::masukan;
use super::kanvas::{Kanvas, Sel, dalam, kolom};
use super::kepala::butir;
use super::orang::{kalimat_kosong, nomor};
use super::statistik::tingkat as nama_tingkat;
use super::tabel::{Kolom, Kursor, tabel};
use super::tanggal_pendek;
use super::teks::{lipat, muat};
use crate::desk::app::App;
use crate::desk::command::by_id;
use crate::desk::layout::Kotak;
use crate::desk::triase::pilihan::MENJOROK;
use crate::desk::triase::{Mode, Triase, Untuk, letak};
use crate::domain::katalog::TingkatSanksi;
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::penanganan::{Pilah, PilahRow, Syarat, UsulanBaris};
use crate::domain::perkara::triase::{AlasanArsip, Pilahan, TujuanPilah, berubah, butir as butir_syarat, hitung, sama};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tampil::{lebar, potong_lebar};

/// Draws triage.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, list: &Triase, atas: bool) {
    let place = letak(app.size);
    kanvas.kosongkan(crate::desk::layout::isi(app.size.0, app.size.1));
    let title = kanvas.t("triase-judul");
    let waiting = list.baris.len();
    let count = kanvas.isi("triase-judul-n", [("n", waiting.into())]);
    kanvas.bingkai(place.daftar, &title, if list.ada { &count } else { "" }, atas);
    let report = list.kini().map(|row| row.row.nomor.clone()).unwrap_or_default();
    kanvas.bingkai(place.laporan, &report, "", false);
    kanvas.sambung(&[place.daftar, place.laporan]);
    let inside = dalam(place.daftar);
    if list.baris.is_empty() {
        let text = kanvas.t(if list.ada { "triase-kosong" } else { "memuat" });
        kalimat_kosong(kanvas, inside, &text);
    } else {
        daftar(app, kanvas, inside, list, atas);
        laporan(app, kanvas, place.laporan, list);
    }
    bawah(app, kanvas, place.bawah, list, atas);
}

/// The letter of a move, the one its key has.
const fn huruf(pilah: Pilah) -> &'static str {
    match pilah {
        Pilah::Verifikasi => "V",
        Pilah::Tunda => "T",
        Pilah::BukanWewenang => "B",
        Pilah::Arsip => "A",
    }
}

fn daftar(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, list: &Triase, atas: bool) {
    const KOLOM: [Kolom<u8>; 6] = [
        Kolom::tetap(0, "triase-kolom-put", 3, 0),
        Kolom::tetap(1, "kolom-no", 6, 0),
        Kolom::tetap(2, "triase-kolom-tgl", 5, 2),
        Kolom::lentur(3, "kolom-terlapor", 14, 24, 0),
        Kolom::lentur(4, "kolom-ringkas", 14, 48, 3),
        Kolom::angka(5, "kolom-sisa", 5, 1),
    ];
    let kata = kanvas.kata;
    let typing = matches!(list.mode, Mode::Ketik(..));
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas && !typing };
    let changed = |row: &PilahRow| list.isi.get(&row.row.id).is_some_and(|isi| berubah(row, isi));
    // What a colleague has changed since it was decided waits for another look.
    let mark = |row: &&PilahRow| match (changed(row), row.ditunda.is_some()) {
        (true, _) => '!',
        (false, true) => '~',
        _ => ' ',
    };
    tabel(kanvas, place, &KOLOM, list.baris.iter().skip(list.top), kursor, mark, |id, row, _, out| match id {
        0 => out.push_str(match list.isi.get(&row.row.id) {
            Some(Pilahan { pilah: Some(pilah), .. }) => huruf(*pilah),
            Some(_) => "+",
            None => "",
        }),
        1 => out.push_str(&row.row.nomor),
        2 => out.push_str(&tanggal_pendek(app, row.terima)),
        3 => out.push_str(&terlapor(app, row, list.isi.get(&row.row.id))),
        4 => out.push_str(&row.row.ringkas),
        _ => {
            if row.ditunda.is_some() {
                kata.tulis("pilah-tunda", out);
            } else {
                out.push_str(&sisa(kata, row.row.sisa));
            }
        }
    });
}

/// Who is accused, in a narrow column; a case that may be the same, and people it may be, before a mere description.
fn terlapor(app: &App, row: &PilahRow, isi: Option<&Pilahan>) -> String {
    if let Some((_, nama)) = isi.and_then(|i| i.terlapor.as_ref()) {
        return nama.clone();
    }
    let filed = isi.is_some_and(|i| i.pilah.is_some());
    match (sama(row).first(), row.calon.len()) {
        (Some(other), _) if !filed => app.kata.pesan(&Pesan::new("triase-sama").with("nomor", other.nomor.as_str())),
        (_, n) if n > 0 && row.row.pegawai.is_none() => app.kata.pesan(&Pesan::new("triase-calon").with("n", n)),
        _ => row.row.terlapor.clone(),
    }
}

fn laporan(app: &App, kanvas: &mut Kanvas<'_, '_>, frame: Kotak, list: &Triase) {
    let Some(row) = list.kini() else { return };
    let inside = dalam(frame);
    let place = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    let cols = kolom(&place);
    let isi = list.isi_kini();
    let head = kepala(app, kanvas, row, isi, cols);
    let (title, rest) = match &list.mode {
        Mode::Baris(_) => ("triase-pilih-baris", baris(app, list, row, cols)),
        Mode::Petugas(_) => ("triase-pilih-petugas", petugas(list, row, cols)),
        Mode::Tujuan => {
            ("triase-pilih-tujuan", angka(app, TujuanPilah::ALL.iter().map(|t| t.kata()), "triase-tujuan-lain"))
        }
        Mode::Arsip(at) => {
            let mut lines = Vec::new();
            if let Some(other) = sama(row).get(*at) {
                let text = Pesan::new("triase-gabung").with("nomor", other.nomor.as_str());
                let text = text.with("nama", other.terlapor.as_str()).with("keadaan", Arg::Kata(other.keadaan.kata()));
                lines.extend(lipat(&app.kata.pesan(&text), cols));
            }
            lines.extend(angka(app, AlasanArsip::ALL.iter().map(|a| a.kata()), "triase-alasan-lain"));
            ("triase-pilih-arsip", lines)
        }
        Mode::Jalan | Mode::Ketik(..) => {
            return gulungan(kanvas, frame, place, list, head, isi_laporan(app, row, list, cols));
        }
    };
    // A list takes the place of the report; what it is about stays.
    let mut lines: Vec<Vec<Sel>> = head.into_iter().take(1).collect();
    lines.push(Vec::new());
    let bold = kanvas.gaya.tebal();
    lines.extend(lipat(&tajuk(app, list, title), cols).into_iter().map(|l| vec![Sel::new(l, bold)]));
    lines.extend(rest.into_iter().map(|l| vec![Sel::biasa(l)]));
    kanvas.larik_banyak(place, &lines);
}

/// The report, from the line it was scrolled to; the frame says that there is more.
fn gulungan(
    kanvas: &mut Kanvas<'_, '_>,
    frame: Kotak,
    place: Kotak,
    list: &Triase,
    mut lines: Vec<Vec<Sel>>,
    rest: Vec<Vec<Sel>>,
) {
    lines.extend(rest);
    let room = usize::from(place.h);
    let top = list.gulir.min(lines.len().saturating_sub(room));
    let shown = lines.get(top..).unwrap_or_default();
    kanvas.larik_banyak(place, shown);
    if shown.len() > room {
        kanvas.lanjut(frame, "triase-lanjut");
    }
}

/// What it is about, in one line; where it came from; when and where it happened.
fn kepala(app: &App, kanvas: &Kanvas<'_, '_>, row: &PilahRow, isi: Option<&Pilahan>, cols: usize) -> Vec<Vec<Sel>> {
    let bold = kanvas.gaya.tebal();
    let mut lines = Vec::new();
    let mut push =
        |text: &str, style: Style| lines.extend(lipat(text, cols).into_iter().map(|l| vec![Sel::new(l, style)]));
    let what = if row.row.ringkas.is_empty() { app.kata.t("perkara-uraian-tertutup") } else { row.row.ringkas.clone() };
    push(&what, bold);
    let source = app.kata.t(&row.row.sumber.kata());
    push(&gabung([source, row.nomor_surat.clone(), tanggal_pendek(app, row.terima)]), Style::new());
    let act = Pesan::new("triase-perbuatan").with("tanggal", row.row.perbuatan.to_string());
    push(&gabung([app.kata.pesan(&act), row.tempat.clone()]), Style::new());
    if row.row.keadaan == KeadaanPerkara::Informasi {
        push(&app.kata.t("triase-informasi"), Style::new());
    }
    if let Some((sejak, alasan)) = &row.ditunda {
        let text =
            Pesan::new("triase-ditunda").with("sejak", tanggal_pendek(app, *sejak)).with("alasan", alasan.as_str());
        push(&app.kata.pesan(&text), Style::new());
    }
    if let Some(isi) = isi {
        if berubah(row, isi) {
            push(&format!("! {}", app.kata.t("triase-berubah")), bold);
        }
        if let Some(pilah) = isi.pilah {
            let text = Pesan::new("triase-putusan").with("putusan", Arg::Kata(pilah.kata()));
            push(&gabung([app.kata.pesan(&text), isi.alasan.clone()]), bold);
        }
    }
    lines
}

fn gabung<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|p| !p.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

/// Who it may be, what else tells of it, the checklist, rows, officer, the story.
fn isi_laporan(app: &App, row: &PilahRow, list: &Triase, cols: usize) -> Vec<Vec<Sel>> {
    let isi = list.isi_kini();
    let kata = &app.kata;
    let mut lines: Vec<String> = vec![String::new()];
    let labelled = |key: &str, text: &str| kata.pesan(&Pesan::new(key).with("isi", text));
    let chosen = isi.and_then(|i| i.terlapor.as_ref());
    let who = chosen.map_or(row.row.terlapor.as_str(), |(_, nama)| nama.as_str());
    if !who.is_empty() {
        let unit = if chosen.is_none() { row.row.satker.clone() } else { String::new() };
        lines.extend(lipat(&labelled("triase-isi-terlapor", &gabung([who.to_owned(), unit])), cols));
    }
    for (n, p) in row.calon.iter().enumerate() {
        let mine = chosen.map(|(id, _)| *id) == Some(p.id);
        let text = format!("{} {}", p.nama.lengkap(), nomor(kata, p.nomor));
        let sign = if mine { 'x' } else { '?' };
        lines.extend(lipat(
            &format!("{sign} {}. {}", n + 1, gabung([text, p.golongan.clone(), p.satker_nama.clone()])),
            cols,
        ));
    }
    for other in &row.terkait {
        let sign = if other.pasti { '=' } else { '?' };
        let text = Pesan::new("triase-terkait")
            .with("nomor", other.nomor.as_str())
            .with("nama", other.terlapor.as_str())
            .with("kaitan", Arg::Kata(other.kaitan.kata()))
            .with("keadaan", Arg::Kata(other.keadaan.kata()));
        lines.extend(lipat(&format!("{sign} {}", kata.pesan(&text)), cols));
    }
    lines.extend(centang(app, row, isi, cols));
    let rows = list.baris_terpilih();
    if !rows.is_empty() {
        lines.extend(lipat(&labelled("triase-isi-baris", &rows.join(" ")), cols));
    }
    if let Some((_, nama)) = isi.and_then(|i| row.petugas.iter().find(|(id, _)| Some(*id) == i.petugas)) {
        lines.extend(lipat(&labelled("triase-isi-petugas", nama), cols));
    }
    lines.push(String::new());
    for part in row.uraian.split('\n') {
        lines.extend(lipat(part, cols));
    }
    lines.into_iter().map(|l| vec![Sel::biasa(l)]).collect()
}

/// The checklist: `1[x] pelapor`, each item whole, as many on a line as there is room for.
fn centang(app: &App, row: &PilahRow, isi: Option<&Pilahan>, cols: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (n, item) in Syarat::ALL.iter().enumerate() {
        let sign = if butir_syarat(row, isi, *item).0 { 'x' } else { ' ' };
        let piece = format!("{}[{sign}] {}", n + 1, app.kata.t(pendek(*item)));
        match lines.last_mut() {
            Some(last) if lebar(last) + 2 + lebar(&piece) <= cols => *last = format!("{last}  {piece}"),
            _ => lines.push(piece),
        }
    }
    lines
}

/// An item of the checklist in one short word.
const fn pendek(butir: Syarat) -> &'static str {
    match butir {
        Syarat::Pelapor => "triase-butir-pelapor",
        Syarat::Terlapor => "triase-butir-terlapor",
        Syarat::Nomor => "triase-butir-nomor",
        Syarat::Jabatan => "triase-butir-jabatan",
        Syarat::Waktu => "triase-butir-waktu",
        Syarat::Tempat => "triase-butir-tempat",
        Syarat::Uraian => "triase-butir-uraian",
        Syarat::Bukti => "triase-butir-bukti",
        Syarat::Saksi => "triase-butir-saksi",
    }
}

/// Choices with their digits, and one more for what has none.
fn angka(app: &App, words: impl Iterator<Item = String>, other: &str) -> Vec<String> {
    let words = words.chain([other.to_owned()]);
    words.enumerate().map(|(n, word)| format!("{} {}", n + 1, app.kata.t(&word))).collect()
}

/// Rows of the catalogue that may fit, with their digits: level, what wants a check, below it the whole wording; at the end why they
/// are proposed.
fn baris(app: &App, list: &Triase, row: &PilahRow, cols: usize) -> Vec<String> {
    let chosen = list.baris_terpilih();
    let (place, ..) = list.halaman();
    let shown = row.usulan.get(place).unwrap_or_default();
    let check = |p: &&Pesan| p.key.starts_with(PERIKSA);
    let mut lines = Vec::new();
    for (n, u) in shown.iter().enumerate() {
        let sign = if chosen.contains(&u.id) { 'x' } else { ' ' };
        let mut about = vec![format!("{} {}", u.id, tingkat(app, u))];
        about.extend(u.alasan.iter().any(|p| check(&p)).then(|| app.kata.t("triase-perlu-periksa")));
        lines.push(potong_lebar(&format!("{}[{sign}] {}", n + 1, about.join(", ")), cols));
        lines.extend(list.bunyi(&u.bentuk).into_iter().map(|l| format!("{:MENJOROK$}{l}", "")));
    }
    let mut reasons: Vec<String> = Vec::new();
    for why in shown.iter().flat_map(|u| &u.alasan).filter(|p| !check(p)).map(|p| app.kata.pesan(p)) {
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    lines.push(String::new());
    lines.extend(reasons.iter().flat_map(|why| lipat(why, cols)));
    lines
}

/// How the key of a reason begins that asks for a check of the row itself.
const PERIKSA: &str = "katalog-usul-perlu-verifikasi";

/// Level of a row in a word, with its family where the level does not say it.
fn tingkat(app: &App, usulan: &UsulanBaris) -> String {
    use TingkatSanksi::{Berat, Moral, Ringan, Sedang};
    let level = app.kata.t(nama_tingkat(usulan.sanksi));
    match usulan.sanksi {
        Moral | Ringan | Sedang | Berat => level,
        _ => gabung([app.kata.t(&usulan.rumpun.kata()), level]),
    }
}

/// Officers with their digits.
fn petugas(list: &Triase, row: &PilahRow, cols: usize) -> Vec<String> {
    let chosen = list.isi_kini().and_then(|i| i.petugas);
    let (place, ..) = list.halaman();
    let shown = row.petugas.get(place).unwrap_or_default().iter().enumerate();
    let sign = |id| if Some(id) == chosen { 'x' } else { ' ' };
    shown.map(|(n, (id, nama))| potong_lebar(&format!("{}[{}] {nama}", n + 1, sign(*id)), cols)).collect()
}

/// The heading of a list with digits; where there are several pages, which one it is and by which key the next one comes.
fn tajuk(app: &App, list: &Triase, key: &str) -> String {
    let title = app.kata.t(key);
    match list.halaman() {
        (_, _, 0 | 1) => title,
        (_, page, many) => {
            let text = Pesan::new("triase-halaman").with("judul", title).with("ke", page).with("dari", many);
            app.kata.pesan(&text)
        }
    }
}

/// Keys that the footer has no room for.
const TOMBOL: &[&str] =
    &["triase.orang", "triase.kategori", "triase.petugas", "triase.batal", "triase.cari-orang", "triase.keluar"];

/// What Enter would apply, or what is typed; and the keys that the footer has no room for.
fn bawah(app: &App, kanvas: &mut Kanvas<'_, '_>, place: Kotak, list: &Triase, atas: bool) {
    let cols = kolom(&place);
    if let Mode::Ketik(untuk, line) = &list.mode {
        let label = kanvas.t(match untuk {
            Untuk::Tunda => "triase-ketik-tunda",
            Untuk::Tujuan => "triase-ketik-tujuan",
            Untuk::Arsip => "triase-ketik-arsip",
        });
        masukan(kanvas, Kotak { h: 1, ..place }, &label, line, atas);
        let hint = kanvas.t(if line.is_fresh() { "triase-ketik-terakhir" } else { "triase-ketik-petunjuk" });
        kanvas.tulis(place.x, place.y + 1, cols, &hint, Style::new());
        return;
    }
    let counts = hitung(&list.isi).into_iter().map(|(pilah, n)| format!("{} {n}", huruf(pilah)));
    let mut counts: Vec<String> = counts.collect();
    let items = list.isi.values().filter(|i| i.pilah.is_none()).count();
    counts.extend((items > 0).then(|| format!("+ {items}")));
    let left = list.baris.len().saturating_sub(list.isi.values().filter(|i| i.pilah.is_some()).count());
    let text = if counts.is_empty() {
        kanvas.t("triase-belum-diputus")
    } else {
        kanvas.isi("triase-diputus", [("putusan", counts.join(", ").into()), ("sisa", left.into())])
    };
    kanvas.tulis(place.x, place.y, cols, &text, Style::new());
    let (digits, ids): (_, &[&str]) = match list.mode {
        Mode::Baris(_) => {
            ("triase-tombol-pilih", &["triase-daftar.halaman", "triase.kategori", "triase.orang", "triase.petugas"])
        }
        Mode::Petugas(_) => {
            ("triase-tombol-pilih", &["triase-daftar.halaman", "triase.petugas", "triase.orang", "triase.kategori"])
        }
        Mode::Tujuan | Mode::Arsip(_) => ("triase-tombol-pilih", &[]),
        Mode::Jalan | Mode::Ketik(..) => ("triase-tombol-centang", TOMBOL),
    };
    let mut keys = vec![kanvas.t(digits)];
    let pages = list.halaman().2 > 1;
    let ids = ids.iter().filter(|id| pages || !id.ends_with(".halaman"));
    keys.extend(ids.filter_map(|id| by_id(id)).map(|cmd| butir(app, cmd)));
    let text = muat(keys.iter().map(String::as_str), "  ", cols);
    kanvas.larik(place.x, place.y + 1, cols, &[Sel::biasa(text)]);
}
