//! Figures of cases, the register of sanctions, and the question why a bundle leaves.

use ratatui::style::Style;

use super::dialog::{bawah, kotak, masukan};
use super::gelombang::{bingkai_rinci, rinci};
use super::gulung::gulungan;
use super::kanvas::{Kanvas, Sel};
use super::kartu::gabung;
use super::tabel::{Kolom, Kursor, tabel};
use super::teks::lipat;
use crate::desk::app::App;
use crate::desk::bundel::Bundel;
use crate::desk::layout::{self, Kotak};
use crate::desk::statistik::{BATAS, RINCI, Sanksi, Statistik};
use crate::domain::katalog::TingkatSanksi;
use crate::domain::perkara::penanganan::RegisterRow;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// Columns of the dialog of figures at most, as of every dialog that scrolls.
const LEBAR: u16 = 92;

/// Draws the figures.
pub fn angka(app: &App, kanvas: &mut Kanvas<'_, '_>, s: &Statistik, atas: bool) {
    let kata = kanvas.kata;
    let title = kata.pesan(&Pesan::new("statistik-judul").with("kurun", kata.pesan(&s.kurun.nama())));
    let wide = usize::from(layout::tengah(app.size.0, app.size.1, LEBAR, u16::MAX).w).saturating_sub(4);
    let lines = s.baris(kata, wide).into_iter().flat_map(|line| {
        // A line of a table is as long as it must be; only sentences are folded.
        let folded = if line.starts_with(' ') || line.is_empty() { vec![line] } else { lipat(&line, wide) };
        folded.into_iter().map(|l| vec![Sel::biasa(l)])
    });
    let lines = lines.collect();
    gulungan(app, kanvas, &title, lines, s.top, atas);
}

/// Draws the register.
pub fn sanksi(app: &App, kanvas: &mut Kanvas<'_, '_>, s: &Sanksi, atas: bool) {
    const KOLOM: [Kolom<u8>; 7] = [
        Kolom::tetap(0, "sanksi-kolom-nomor", 6, 0),
        Kolom::lentur(1, "sanksi-kolom-terlapor", 14, 30, 0),
        Kolom::tetap(2, "sanksi-kolom-tingkat", 8, 0),
        Kolom::lentur(3, "sanksi-kolom-sanksi", 22, 60, 1),
        Kolom::tetap(4, "sanksi-kolom-sk", 10, 3),
        Kolom::tetap(5, "sanksi-kolom-berlaku", 10, 0),
        Kolom::tetap(6, "sanksi-kolom-akhir", 10, 0),
    ];
    let kata = kanvas.kata;
    let list = &s.list;
    let title = kata.pesan(&Pesan::new("sanksi-judul").with("kurun", kata.pesan(&s.kurun.nama())));
    let key = if list.baris.len() >= BATAS { "sanksi-jumlah-terbaru" } else { "sanksi-jumlah" };
    let right = if list.dijawab { kata.pesan(&Pesan::new(key).with("n", list.baris.len())) } else { String::new() };
    let Some((body, below)) = bingkai_rinci(app, kanvas, (&title, &right), list, (atas, RINCI), "sanksi-kosong") else {
        return;
    };
    let kursor = Kursor { baris: list.cursor.checked_sub(list.top), fokus: atas };
    let mark = |row: &&RegisterRow| if row.putusan.blokir { 'B' } else { ' ' };
    let day = |day: Option<Tanggal>, out: &mut String| match day {
        Some(day) => out.push_str(&day.to_string()),
        None => out.push('-'),
    };
    tabel(kanvas, body, &KOLOM, list.baris.iter().skip(list.top), kursor, mark, |id, row, _, out| match id {
        0 => out.push_str(&row.nomor),
        1 => out.push_str(&row.terlapor),
        2 => kata.tulis(tingkat(row.putusan.tingkat), out),
        3 => out.push_str(&row.putusan.nama),
        4 => out.push_str(&row.putusan.isi.sk_tanggal.to_string()),
        5 => day(row.putusan.berlaku, out),
        _ => day(row.putusan.akhir, out),
    });
    if let Some(row) = list.kini() {
        // A decision is nowhere else on the screen: what it says is folded, not cut.
        let cols = usize::from(below.w);
        let lines: Vec<String> = uraian(kata, row).iter().flat_map(|line| lipat(line, cols)).collect();
        rinci(kanvas, below, &lines);
    }
}

/// A level in a word that fits a column.
pub(super) const fn tingkat(tingkat: TingkatSanksi) -> &'static str {
    match tingkat {
        TingkatSanksi::Moral => "sanksi-tingkat-moral",
        TingkatSanksi::Ringan => "sanksi-tingkat-ringan",
        TingkatSanksi::Sedang => "sanksi-tingkat-sedang",
        TingkatSanksi::Berat => "sanksi-tingkat-berat",
        TingkatSanksi::Ptdh => "sanksi-tingkat-ptdh",
        TingkatSanksi::Kontrak => "sanksi-tingkat-kontrak",
        TingkatSanksi::BelumDitentukan => "sanksi-tingkat-belum",
    }
}

/// More of a decision: the sanction whole, by whom and by which decree, its days, what became of it.
fn uraian(kata: &Kata, row: &RegisterRow) -> Vec<String> {
    let p = &row.putusan;
    let day = |day: Option<Tanggal>| day.map_or_else(|| "-".to_owned(), |d| d.to_string());
    let decided = Pesan::new("sanksi-rinci-sk")
        .with("nomor", p.isi.sk_nomor.as_str())
        .with("tanggal", p.isi.sk_tanggal.to_string())
        .with("pejabat", gabung([kata.t(&p.isi.pejabat.kata()), p.isi.pejabat_nama.clone()]));
    let days = Pesan::new(if p.berlaku_upaya { "sanksi-rinci-hari-upaya" } else { "sanksi-rinci-hari" })
        .with("terima", day(p.terima))
        .with("berlaku", day(p.berlaku))
        .with("akhir", day(p.akhir));
    let about = Pesan::new("sanksi-rinci")
        .with("sanksi", gabung([p.nama.clone(), kata.t(&p.tingkat.kata())]))
        .with("pasal", p.isi.pasal.as_str())
        .with("keadaan", kata.t(&row.keadaan.kata()));
    let mut lines = vec![kata.pesan(&about), kata.pesan(&decided), kata.pesan(&days)];
    if let Some((nomor, hari)) = &p.pembatalan {
        let pesan = Pesan::new("sanksi-rinci-batal").with("nomor", nomor.as_str()).with("tanggal", hari.to_string());
        lines.push(kata.pesan(&pesan));
    }
    if p.blokir {
        lines.push(kata.t("sanksi-rinci-blokir"));
    }
    lines
}

/// Asks why a bundle leaves.
pub fn bundel(app: &App, kanvas: &mut Kanvas<'_, '_>, b: &Bundel, atas: bool) {
    let title = kanvas.t("bundel-meja-judul");
    let text = Pesan::new("bundel-meja-tanya").with("nomor", b.nomor.as_str()).with("terlapor", b.terlapor.as_str());
    let text = kanvas.kata.pesan(&text);
    let wide = usize::from(app.size.0).min(84).saturating_sub(4);
    let lines = lipat(&text, wide);
    let height = u16::try_from(lines.len()).unwrap_or(3);
    let inside = kotak(app, kanvas, (84, lines.len() + 4), &title, "", atas);
    kanvas.kalimat(Kotak { h: height.min(inside.h), ..inside }, &text, Style::new());
    masukan(kanvas, bawah(inside, height + 1), "", &b.line, atas);
}
