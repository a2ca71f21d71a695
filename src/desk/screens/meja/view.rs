//! How the screen is drawn.

use ratatui::style::Style;

use crate::desk::app::App;
use crate::desk::layout::{self, Kotak, Panel};
use crate::desk::msg::Tempat;
use crate::desk::view::kanvas::{Kanvas, Rupa, Sel, dalam, kolom, u16_of};
use crate::desk::view::kartu::{self, Uraian, susun};
use crate::desk::view::orang::kalimat_kosong;
use crate::desk::view::tabel::awalan;
use crate::desk::view::teks::muat;
use crate::desk::view::{antre, gelombang, orang};
use crate::domain::satker::{Hitung, Simpul};
use crate::domain::tampil::{lebar, rata_kanan};
use crate::kata::Kata;

/// Draws the panes that stand at this size.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let (w, h) = app.size;
    let panes = layout::meja(w, h, app.meja.panel, app.meja.zoom);
    for (panel, frame) in panes.iter().copied() {
        let fokus = panel == app.meja.panel;
        match panel {
            Panel::Satker => tree(app, kanvas, frame, fokus),
            Panel::Pegawai => orang::daftar(app, kanvas, frame, app.orang(Tempat::Meja), fokus, &[]),
            Panel::Ikrar => ikrar(app, kanvas, frame, fokus),
            Panel::Perkara => antre::daftar(app, kanvas, frame, app.antre(Tempat::Meja), fokus),
        }
    }
    let frames: Vec<Kotak> = panes.into_iter().map(|(_, frame)| frame).collect();
    kanvas.sambung(&frames);
}

/// Widths at the right of the tree. The figures stand right, so that a short one leaves its room to the name.
struct Angka {
    batang: usize,
    perkara: usize,
    /// Who was represented counts too.
    diwakili: bool,
}

/// Columns of a name that must be left before a bar gets room.
const NAMA: usize = 22;

impl Angka {
    fn new(app: &App, cols: usize) -> Self {
        let (all, diwakili) = (app.pohon.jumlah(), app.pohon.diwakili);
        let mut pair = String::new();
        pasangan(&app.kata, &all, diwakili, &mut pair);
        let pair = pair.len();
        let perkara = lebar(&app.kata.angka(all.perkara)).max(2);
        let batang = cols.saturating_sub(AWAL + NAMA + pair + 4 + perkara + 2);
        Self { batang: if batang >= 12 { batang.min(20) } else { 0 }, perkara, diwakili }
    }

    /// The headline as `ttd/wajib`, per cent and bar, open cases; without the first three where nobody knows them.
    fn baris(&self, rupa: Rupa<'_>, node: &Simpul, out: &mut String) {
        let (h, belum_lapor) = (&node.jumlah, node.belum_lapor());
        if belum_lapor {
            rupa.kata.tulis("belum-lapor", out);
            out.push_str("    ");
        } else {
            pasangan(rupa.kata, h, self.diwakili, out);
            let mut percent = String::new();
            match node.persen().utama(self.diwakili) {
                Some(p) => rupa.kata.tulis_angka(p, &mut percent),
                None => percent.push('-'),
            }
            kanan(&percent, 4, out);
        }
        if self.batang > 0 {
            out.push(' ');
            let bar = match belum_lapor {
                true => " ".repeat(self.batang),
                false => rupa.gaya.batang(h.utama(self.diwakili), h.wajib(), self.batang),
            };
            out.push_str(&bar);
        }
        let mut cases = String::new();
        if h.perkara > 0 {
            rupa.kata.tulis_angka(h.perkara, &mut cases);
        }
        kanan(&cases, self.perkara + 1, out);
    }

    fn judul(&self, rupa: Rupa<'_>) -> String {
        let bar = " ".repeat(if self.batang > 0 { self.batang + 1 } else { 0 });
        let cases = rata_kanan(&rupa.t("kolom-perkara-n"), self.perkara + 1);
        let pair = rupa.t(if self.diwakili { "kolom-utama-wajib" } else { "kolom-ttd-wajib" });
        format!("{pair}{}{bar}{cases}", rata_kanan("%", 4))
    }
}

/// A figure right in its columns, behind what stands in `out`. A figure is never cut.
fn kanan(figure: &str, cols: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', cols.saturating_sub(figure.len())));
    out.push_str(figure);
}

/// Columns before a name two levels down: cursor, mark, indent, and the blank behind the name.
const AWAL: usize = 6;

fn pasangan(kata: &Kata, h: &Hitung, diwakili: bool, out: &mut String) {
    kata.tulis_angka(h.utama(diwakili), out);
    out.push('/');
    kata.tulis_angka(h.wajib(), out);
}

fn tree(app: &App, kanvas: &mut Kanvas<'_, '_>, frame: Kotak, fokus: bool) {
    let inside = dalam(frame);
    let angka = Angka::new(app, kolom(&inside));
    let mut title = kanvas.t("judul-satker");
    let filter = app.meja.tree.saring().trim();
    if !filter.is_empty() {
        title = format!("{title}  /{filter}");
    }
    kanvas.bingkai_lekat(frame, &title, &angka.judul(kanvas.rupa), fokus);
    let (lines, cursor) = app.meja.tree.visible(&app.pohon);
    if lines.is_empty() {
        let key = match (app.kantor.is_some(), filter.is_empty()) {
            (false, _) => "memuat",
            (true, true) => "kosong-satker",
            (true, false) => "kosong-saring",
        };
        let text = kanvas.t(key);
        return kalimat_kosong(kanvas, inside, &text);
    }
    let mut teks = String::new();
    for ((number, node), y) in lines.into_iter().enumerate().zip(inside.y..inside.y + inside.h) {
        let line = Kotak { y, h: 1, ..inside };
        simpul(app, kanvas, node, (cursor == Some(number), fokus), &angka, line, &mut teks);
    }
}

/// One line of the tree; `(here, fokus)` says whether it has the cursor and the pane the keys. `teks` is lent.
fn simpul(
    app: &App,
    kanvas: &mut Kanvas<'_, '_>,
    node: &Simpul,
    (here, fokus): (bool, bool),
    angka: &Angka,
    line: Kotak,
    teks: &mut String,
) {
    let (gaya, cols, y) = (kanvas.gaya, kolom(&line), line.y);
    let (wave, hari, id) = (gelombang(app), app.session.hari, node.satker.id);
    let open = app.meja.tree.is_open(id);
    let mark = if app.pohon.bertanda(id, open, wave, hari) { '!' } else { ' ' };
    awalan(kanvas, Kotak { w: 2, ..line }, here, fokus, mark);
    // Leaves stand under the name of the unit above; narrow panes indent less.
    let step = if cols >= 60 { 2 } else { 1 };
    let level = node.dalam.min(cols / 6);
    let before = if node.beranak { level * step + 2 } else { level.saturating_sub(1) * step + 2 };
    if node.beranak {
        kanvas.tulis(line.x + u16_of(before), y, 1, gaya.cabang(open), Style::new());
    }
    teks.clear();
    angka.baris(kanvas.rupa, node, teks);
    let before = 2 + before;
    let figures = lebar(teks);
    let room = cols.saturating_sub(before + 1 + figures);
    let name = if room >= lebar(&node.satker.nama) { &node.satker.nama } else { &node.satker.pendek };
    kanvas.lapang(line.x + u16_of(before), y, room, name, Style::new(), false);
    let at = before + room + 1;
    kanvas.tulis(line.x + u16_of(at), y, cols.saturating_sub(at), teks, Style::new());
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
    let inside = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    let unit = unit_lines(app, kanvas, kolom(&inside));
    let under = u16::try_from(unit.len()).unwrap_or(0).min(inside.h);
    let above = Kotak { h: inside.h - under, ..inside };
    kanvas.larik_banyak(Kotak { y: inside.y + above.h, h: under, ..inside }, &unit);
    let list = app.orang(Tempat::Meja);
    match &list.kartu {
        Some(card) => {
            // As much of the card as the pane has room for; the pledge itself always.
            let fits = |lines: &Vec<Vec<Sel>>| lines.len() < usize::from(above.h);
            let look = |uraian: &[Uraian]| susun(kanvas.gaya, uraian, kolom(&above));
            let lines = (usize::from(above.h) > kartu::LENGKAP)
                .then(|| look(&kartu::lengkap(app, card)))
                .filter(fits)
                .or_else(|| Some(look(&kartu::ringkas(app, card))).filter(fits))
                .unwrap_or_else(|| look(&kartu::status(app, card)));
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
    let (kata, h, diwakili) = (kanvas.kata, &node.jumlah, app.pohon.diwakili);
    // Both figures, always: the headline beside the name, the other one beside the bar.
    let (headline, other) = match node.persen().kedua(diwakili) {
        Some([first, second]) => (persen(kanvas, first, true), persen(kanvas, second, true)),
        None => (String::new(), String::new()),
    };
    let figures = if node.belum_lapor() {
        kata.t("belum-lapor")
    } else {
        let mut pair = String::new();
        pasangan(kata, h, diwakili, &mut pair);
        let bare = node.persen().utama(diwakili).map(|p| format!("{p} %")).unwrap_or_default();
        let named = lebar(&pair) + 2 + lebar(&headline) + 2 + lebar(&node.satker.pendek) <= cols;
        format!("{pair}  {}", if named { &headline } else { &bare })
    };
    let room = cols.saturating_sub(lebar(&figures) + 2);
    let missing = kanvas.isi("ikrar-belum-n", [("n", h.belum().into())]);
    let missing = if other.is_empty() { missing } else { format!("{missing}  {other}") };
    let others = lain(kanvas, h);
    // A wide pane has room for counts behind the bar.
    let bar = cols.saturating_sub(lebar(&missing) + 2).min(if cols >= 60 { 28 } else { 40 });
    let rest = cols.saturating_sub(bar + lebar(&missing) + 2);
    let tail = muat(std::iter::once("").chain(others.iter().map(String::as_str)), "  ", rest.saturating_sub(2));
    vec![
        vec![
            Sel::new(crate::domain::tampil::potong_lebar(&node.satker.pendek, room), kanvas.gaya.tebal()),
            Sel::biasa(format!("  {figures}")),
        ],
        vec![
            Sel::biasa(kanvas.gaya.batang(h.utama(diwakili), h.wajib(), bar)),
            Sel::biasa(format!("  {missing}")),
            Sel::biasa(if tail.is_empty() { String::new() } else { format!("  {tail}") }),
        ],
    ]
}

/// A percentage with its word: who signed, or these and who was represented.
#[must_use]
pub fn persen(kanvas: &Kanvas<'_, '_>, (diwakili, n): (bool, i64), pendek: bool) -> String {
    let key = match (diwakili, pendek) {
        (false, _) => "figur-persen-ttd",
        (true, false) => "figur-persen-diwakili",
        (true, true) => "figur-persen-diwakili-pendek",
    };
    kanvas.isi(key, [("n", n.into())])
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
