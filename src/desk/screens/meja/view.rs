//! How the screen is drawn.

use ratatui::style::Style;

use crate::desk::app::App;
use crate::desk::layout::{self, Kotak, Panel};
use crate::desk::msg::Tempat;
use crate::desk::view::kanvas::{Kanvas, Sel, dalam, kolom};
use crate::desk::view::kartu::{self, susun};
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::teks::muat;
use crate::desk::view::{self, DIAM, antre, gelombang, orang};
use crate::domain::satker::{Hitung, Simpul};
use crate::domain::tampil::{lebar, rata, rata_kanan};
use crate::kata::Kata;

/// Draws the panes that stand at this size.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let (w, h) = app.size;
    for (panel, frame) in layout::meja(w, h, app.meja.panel, app.meja.zoom) {
        let fokus = panel == app.meja.panel;
        match panel {
            Panel::Satker => tree(app, kanvas, frame, fokus),
            Panel::Pegawai => orang::daftar(app, kanvas, frame, app.orang(Tempat::Meja), fokus, &[]),
            Panel::Ikrar => ikrar(app, kanvas, frame, fokus),
            Panel::Perkara => antre::daftar(app, kanvas, frame, app.antre(Tempat::Meja), fokus),
        }
    }
}

/// Widths of the figures at the right of the tree; the same for every line and for the title.
struct Angka {
    ttd: usize,
    batang: usize,
    perkara: usize,
}

/// Columns of the name at least, before a bar gets room.
const NAMA: usize = 30;

impl Angka {
    fn new(app: &App, cols: usize) -> Self {
        let all = app.pohon.jumlah();
        let ttd = lebar(&app.kata.angka(all.wajib().max(all.ttd)));
        let perkara = lebar(&app.kata.angka(all.perkara)).max(3);
        let fixed = 2 + NAMA + 1 + (2 * ttd + 1) + 1 + 4 + 1 + perkara;
        let batang = cols.saturating_sub(fixed + 1);
        Self { ttd, batang: if batang >= 12 { batang.min(20) } else { 0 }, perkara }
    }

    /// `ttd/wajib`, per cent, bar, open cases.
    fn baris(&self, kanvas: &Kanvas<'_, '_>, h: &Hitung) -> String {
        let kata = kanvas.kata;
        let signed = rata_kanan(&kata.angka(h.ttd), self.ttd);
        let mut text = format!("{signed}/{}", rata_kanan(&kata.angka(h.wajib()), self.ttd));
        let percent = h.persen().map_or_else(|| "-".to_owned(), |p| format!("{p}%"));
        text = format!("{text} {}", rata_kanan(&percent, 4));
        if self.batang > 0 {
            text = format!("{text} {}", kanvas.gaya.batang(h.ttd, h.wajib(), self.batang));
        }
        let cases = if h.perkara > 0 { kata.angka(h.perkara) } else { String::new() };
        format!("{text} {}", rata_kanan(&cases, self.perkara))
    }

    fn judul(&self, kata: &Kata) -> String {
        let mut text = rata_kanan(&kata.t("kolom-ttd-wajib"), 2 * self.ttd + 1);
        text = format!("{text} {}", rata_kanan("%", 4));
        if self.batang > 0 {
            text = format!("{text} {}", " ".repeat(self.batang));
        }
        format!("{text} {}", rata_kanan(&kata.t("kolom-perkara-n"), self.perkara))
    }
}

fn tree(app: &App, kanvas: &mut Kanvas<'_, '_>, frame: Kotak, fokus: bool) {
    let inside = dalam(frame);
    let angka = Angka::new(app, kolom(&inside));
    let title = kanvas.t("judul-satker");
    kanvas.bingkai(frame, &title, &angka.judul(kanvas.kata), fokus);
    let (lines, cursor) = app.meja.tree.visible(&app.pohon);
    if lines.is_empty() {
        let key = if app.kantor.is_some() { "kosong-satker" } else { "memuat" };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, inside, &text);
    }
    for ((number, node), y) in lines.into_iter().enumerate().zip(inside.y..inside.y + inside.h) {
        let here = cursor == Some(number);
        let line = simpul(app, kanvas, node, here, fokus, &angka, kolom(&inside));
        kanvas.larik(inside.x, y, kolom(&inside), &line);
    }
}

fn simpul(
    app: &App,
    kanvas: &Kanvas<'_, '_>,
    node: &Simpul,
    here: bool,
    fokus: bool,
    angka: &Angka,
    cols: usize,
) -> Vec<Sel> {
    let gaya = kanvas.gaya;
    let silent = view::diam(app, node.jumlah.belum(), node.terakhir).filter(|days| *days >= DIAM);
    let mark = if silent.is_some() || node.jumlah.lewat > 0 { '!' } else { ' ' };
    let branch = if node.beranak { gaya.cabang(app.meja.tree.is_open(node.satker.id)) } else { " " };
    let mut figures = angka.baris(kanvas, &node.jumlah);
    if node.jumlah.ttd == 0 && silent.is_some() {
        // A unit that has brought in nothing has no percentage that anybody knows.
        let word = kanvas.t("belum-lapor");
        let rest = lebar(&figures).saturating_sub(2 * angka.ttd + 1);
        if lebar(&word) <= lebar(&figures) {
            let cut = angka.perkara.min(rest);
            let cases = if node.jumlah.perkara > 0 { kanvas.kata.angka(node.jumlah.perkara) } else { String::new() };
            figures = format!("{}{}", rata(&word, lebar(&figures) - cut), rata_kanan(&cases, cut));
        }
    }
    let indent = (node.dalam * 2).min(cols / 3);
    let room = cols.saturating_sub(2 + indent + 2 + 1 + lebar(&figures));
    let name = if room >= lebar(&node.satker.nama) { &node.satker.nama } else { &node.satker.pendek };
    vec![
        Sel::new(if here { ">" } else { " " }, gaya.tebal()),
        Sel::new(mark.to_string(), gaya.tanda(mark)),
        Sel::biasa(format!("{}{branch} ", " ".repeat(indent))),
        Sel::new(rata(name, room), if here && fokus { gaya.kursor() } else { Style::new() }),
        Sel::biasa(" "),
        Sel::biasa(figures),
    ]
}

/// The person's pledge, and how far the unit is.
fn ikrar(app: &App, kanvas: &mut Kanvas<'_, '_>, frame: Kotak, fokus: bool) {
    let (name, until) = match gelombang(app) {
        Some(wave) => {
            let end = kanvas.isi("judul-sampai", [("tanggal", wave.tenggat.to_string().into())]);
            (kanvas.isi("judul-ikrar-gelombang", [("nama", wave.nama.as_str().into())]), end)
        }
        None => (kanvas.t("judul-ikrar"), String::new()),
    };
    kanvas.bingkai(frame, &name, &until, fokus);
    let inside = dalam(frame);
    let unit = unit_lines(app, kanvas, kolom(&inside));
    let under = u16::try_from(unit.len()).unwrap_or(0).min(inside.h);
    let above = Kotak { h: inside.h - under, ..inside };
    kanvas.larik_banyak(Kotak { y: inside.y + above.h, h: under, ..inside }, &unit);
    let list = app.orang(Tempat::Meja);
    match &list.kartu {
        Some(card) => {
            let lines = susun(kanvas.gaya, &kartu::status(app, card), kolom(&above));
            kanvas.larik_banyak(above, &lines);
        }
        None => {
            let key = match (app.gelombang.is_some() || app.kantor.is_none(), list.list.selected().is_some()) {
                (false, _) => "kosong-gelombang",
                (true, true) => "memuat",
                (true, false) => "kosong-kartu",
            };
            let text = kanvas.t(key);
            kanvas.kalimat(above, &text, Style::new());
        }
    }
}

/// Name, figures and bar of the unit under the tree's cursor.
fn unit_lines(app: &App, kanvas: &Kanvas<'_, '_>, cols: usize) -> Vec<Vec<Sel>> {
    let Some(node) = app.meja.tree.cursor().and_then(|id| app.pohon.get(id)) else { return Vec::new() };
    if app.gelombang.is_none() {
        return Vec::new();
    }
    let (kata, h) = (kanvas.kata, &node.jumlah);
    let figures = format!("{}/{}", kata.angka(h.ttd), kata.angka(h.wajib()));
    let percent = h.persen().map(|p| format!("  {p} %")).unwrap_or_default();
    let figures = format!("{figures}{percent}");
    let room = cols.saturating_sub(lebar(&figures) + 2);
    let missing = kanvas.isi("ikrar-belum-n", [("n", h.belum().into())]);
    let others = lain(kanvas, h);
    let bar = cols.saturating_sub(lebar(&missing) + 2).min(40);
    let rest = cols.saturating_sub(bar + lebar(&missing) + 2);
    let tail = muat(std::iter::once("").chain(others.iter().map(String::as_str)), "  ", rest.saturating_sub(2));
    vec![
        vec![
            Sel::new(crate::domain::tampil::potong_lebar(&node.satker.pendek, room), kanvas.gaya.tebal()),
            Sel::biasa(format!("  {figures}")),
        ],
        vec![
            Sel::biasa(kanvas.gaya.batang(h.ttd, h.wajib(), bar)),
            Sel::biasa(format!("  {missing}")),
            Sel::biasa(if tail.is_empty() { String::new() } else { format!("  {tail}") }),
        ],
    ]
}

/// States that are neither signed nor missing, each with its count.
#[must_use]
pub fn lain(kanvas: &Kanvas<'_, '_>, h: &Hitung) -> Vec<String> {
    [
        ("figur-diwakili", h.diwakili),
        ("figur-mengucapkan", h.mengucapkan),
        ("figur-menolak", h.menolak),
        ("figur-dikecualikan", h.dikecualikan),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(key, n)| kanvas.isi(key, [("n", n.into())]))
    .collect()
}
