//! First and last line of every screen: where am I, what is late, what can I press.

use ratatui::style::Style;

use super::bantuan::tombol;
use super::kanvas::{Kanvas, Sel, kolom};
use crate::desk::app::{App, Layar};
use crate::desk::command::{self, Command};
use crate::desk::keys::Key;
use crate::desk::lembar::Lembar;
use crate::desk::loncat;
use crate::desk::modal::Modal;
use crate::domain::ikrar::GelombangRow;
use crate::domain::operator::Peran;
use crate::domain::pemilihan;
use crate::domain::pesan::Arg;
use crate::domain::tampil::{lebar, tampil};

/// A piece of the header. The line is filled by rank; a piece stands whole or not at all, save the office.
struct Bagian {
    teks: String,
    /// What stands where the whole has no room.
    pendek: Option<String>,
    gaya: Style,
    pangkat: u8,
    kanan: bool,
    /// Whether it may be cut.
    cut: bool,
}

/// The header.
pub fn kepala(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let area = kanvas.layar();
    let room = kolom(&area).saturating_sub(2);
    let mut pieces = bagian(app, kanvas);
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|i| pieces.get(*i).map_or(0, |p| p.pangkat));
    let mut used = 0;
    let mut taken = vec![0_usize; pieces.len()];
    for i in order {
        let (Some(piece), Some(cols)) = (pieces.get_mut(i), taken.get_mut(i)) else { continue };
        let gap = if used > 0 { 2 } else { 0 };
        let left = room.saturating_sub(used + gap);
        if let Some(short) = piece.pendek.take().filter(|_| lebar(&tampil(&piece.teks)) > left) {
            piece.teks = short;
        }
        let wide = lebar(&tampil(&piece.teks));
        // The name of the office may be cut, and one of several waves in its shortest form; a figure never is.
        let fits = if wide <= left {
            wide
        } else if piece.cut && left >= 12 {
            left
        } else {
            0
        };
        if fits > 0 {
            *cols = fits;
            used += fits + gap;
        }
    }
    let shown = || pieces.iter().zip(&taken).filter(|(_, cols)| **cols > 0);
    let right: usize = shown().filter(|(p, _)| p.kanan).map(|(_, cols)| cols + 2).sum();
    let mut left_x = 1_usize;
    let mut right_x = kolom(&area).saturating_sub(1 + right.saturating_sub(2));
    for (piece, cols) in shown() {
        let x = if piece.kanan { &mut right_x } else { &mut left_x };
        kanvas.tulis(u16::try_from(*x).unwrap_or(u16::MAX), area.y, *cols, &piece.teks, piece.gaya);
        *x += cols + 2;
    }
}

fn bagian(app: &App, kanvas: &Kanvas<'_, '_>) -> Vec<Bagian> {
    let gaya = kanvas.gaya;
    let left =
        |teks: String, gaya: Style, pangkat: u8| Bagian { teks, pendek: None, gaya, pangkat, kanan: false, cut: false };
    let right =
        |teks: String, gaya: Style, pangkat: u8| Bagian { teks, pendek: None, gaya, pangkat, kanan: true, cut: false };
    let mut out = vec![left("IKRAR".to_owned(), gaya.tebal(), 0)];
    let Some(kantor) = &app.kantor else {
        if !app.session.login.is_empty() {
            out.push(right(app.session.login.clone(), Style::new(), 4));
        }
        return out;
    };
    if kantor.latihan {
        out.push(left(format!(" {} ", kanvas.t("kepala-latihan")), gaya.spanduk(), 0));
    }
    if app.session.baca_saja {
        out.push(left(kanvas.t("kepala-baca-saja"), gaya.tebal(), 1));
    }
    if kantor.impor.is_some() {
        out.push(left(format!("! {}", kanvas.t("tarik-meja-kepala")), gaya.tebal(), 1));
    }
    let office = app.pohon.semua().first().map_or(&kantor.nama, |top| &top.satker.pendek);
    out.push(Bagian { cut: true, ..left(office.clone(), Style::new(), 5) });
    let wave = gelombang(app);
    let (election, stages, next) = tahapan(app, kanvas, wave);
    match (wave, election) {
        (Some(wave), Some((vote, when))) => {
            let name = wave.nama.as_str();
            let whole = kanvas.isi("kepala-gelombang", [("gelombang", name.into()), ("pemilihan", vote.into())]);
            let short = kanvas.isi("kepala-gelombang-pendek", [("gelombang", name.into()), ("hari", when.into())]);
            out.push(Bagian { pendek: Some(short), cut: true, ..left(whole, Style::new(), 3) });
        }
        (_, election) => out.extend(election.map(|(t, _)| left(t, Style::new(), 3))),
    }
    out.extend(stages.map(|t| left(t, Style::new(), 6)));
    out.extend(next.map(|t| left(t, Style::new(), 7)));
    if app.tempo > 0 {
        let late = app.lewat > 0;
        let mark = if late { '!' } else { '~' };
        let text = kanvas.isi("kepala-tempo", [("n", app.tempo.into())]);
        out.push(right(format!("{mark} {text}"), if late { gaya.tebal() } else { Style::new() }, 2));
    }
    out.push(right(app.session.login.clone(), Style::new(), 4));
    out.extend(peran(app, kanvas).map(|r| right(format!("({r})"), Style::new(), 8)));
    out
}

/// What this session is: all its roles in short words. The owner of a private file has them all, so that the
/// file is private says more.
fn peran(app: &App, kanvas: &Kanvas<'_, '_>) -> Option<String> {
    if app.session.pribadi {
        return Some(kanvas.t("kepala-pribadi"));
    }
    let words: Vec<String> = app.session.peran.iter().map(|p| kanvas.t(peran_pendek(*p))).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

const fn peran_pendek(peran: Peran) -> &'static str {
    match peran {
        Peran::Satker => "kepala-peran-satker",
        Peran::Kanwil => "kepala-peran-kanwil",
        Peran::Pemeriksa => "kepala-peran-pemeriksa",
        Peran::Auditor => "kepala-peran-auditor",
        Peran::Admin => "kepala-peran-admin",
    }
}

/// Days after a vote for which the header still counts them; then nothing of it is at work any more.
const SESUDAH: i64 = 60;

/// The wave in force, where it must be named: more than one runs, or it is not the one that a day brings by itself.
fn gelombang(app: &App) -> Option<&GelombangRow> {
    let kantor = app.kantor.as_ref()?;
    let hari = app.session.hari;
    let wave = kantor.gelombang.iter().find(|g| Some(g.id) == app.gelombang)?;
    let several = kantor.gelombang_berjalan(hari).nth(1).is_some();
    (several || kantor.gelombang_pada(hari).is_none_or(|own| own.id != wave.id)).then_some(wave)
}

/// The election of the wave that is named, else the nearest, with its days, and these alone; its running stages; the stage that begins next, with its days.
fn tahapan(
    app: &App,
    kanvas: &Kanvas<'_, '_>,
    wave: Option<&GelombangRow>,
) -> (Option<(String, String)>, Option<String>, Option<String>) {
    let Some(kantor) = &app.kantor else { return (None, None, None) };
    let hari = app.session.hari;
    let days = |p: &&pemilihan::PemilihanRow| hari.days_to(p.pemungutan);
    let coming = kantor.pemilihan.iter().filter(|p| days(p) >= 0).min_by_key(days);
    let named = wave.and_then(|wave| kantor.pemilihan.iter().find(|p| p.id == wave.pemilihan));
    let Some(election) = named.or(coming).or_else(|| kantor.pemilihan.iter().max_by_key(days)) else {
        return (None, None, None);
    };
    let n = days(&election);
    let when = match n {
        0 => kanvas.t("kepala-hari-h"),
        1.. => format!("H-{n}"),
        _ => format!("H+{}", n.unsigned_abs()),
    };
    let past = n < -SESUDAH;
    let running: Vec<&str> = pemilihan::berjalan(&kantor.tahapan, hari)
        .filter(|t| t.pemilihan == election.id)
        .map(|t| t.nama.as_str())
        .collect();
    let stages = (!running.is_empty()).then(|| running.join(" + "));
    let next = pemilihan::berikut(&kantor.tahapan, hari).and_then(|next| {
        let days = hari.days_to(next.mulai?);
        Some(kanvas.isi("kepala-berikut", [("tahap", next.nama.as_str().into()), ("n", days.into())]))
    });
    let vote = match (&stages, past) {
        (None, true) => kanvas.t("kepala-tanpa-tahapan"),
        (Some(_), true) => election.nama.clone(),
        (_, false) => format!("{} {when}", election.nama),
    };
    (Some((vote, when)), stages, next)
}

/// The footer: what has just been said, or what can be pressed.
pub fn kaki(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let area = kanvas.layar();
    let (y, room) = (area.h.saturating_sub(1), kolom(&area).saturating_sub(2));
    // The dialog of files and an open sheet have room for whole sentences.
    let roomy = app.impor_di_atas().is_some() || app.lembar_di_atas() || app.acara_di_atas() || app.ruang_di_atas();
    if let Some(notice) = app.notice.as_ref().filter(|_| !roomy) {
        let text = app.kata.pesan(&notice.pesan);
        let text = if notice.salah { format!("! {text}") } else { text };
        kanvas.tulis(1, y, room, &text, kanvas.gaya.tebal());
        return;
    }
    if let Some(jalan) = app.tarik.jalan.as_ref().filter(|_| app.modals.is_empty()) {
        kanvas.tulis(1, y, room, &app.kata.pesan(&jalan.pesan()), kanvas.gaya.tebal());
        return;
    }
    let typed = match app.modals.last() {
        Some(Modal::Saring { line, .. }) => Some((line, "kaki-saring")),
        Some(Modal::Ke(line)) => Some((line, loncat::petunjuk(app))),
        _ => None,
    };
    if let Some((line, label)) = typed {
        let label = format!("{} ", kanvas.t(label));
        let used = kanvas.tulis(1, y, room, &label, kanvas.gaya.tebal());
        let left = room.saturating_sub(used);
        let (text, col) = super::teks::jendela(line.text(), line.cursor_col(), left);
        let x = u16::try_from(1 + used).unwrap_or(u16::MAX);
        kanvas.tulis(x, y, left, &text, Style::new());
        kanvas.kursor(x.saturating_add(u16::try_from(col).unwrap_or(u16::MAX)), y);
        return;
    }
    let general: Vec<String> =
        umum(app, room).iter().filter_map(|id| command::by_id(id)).map(|c| butir(app, c)).collect();
    let general = general.join("  ");
    let right = if general.is_empty() { 0 } else { lebar(&general) + 2 };
    let commands: Vec<String> = command::footer(app).into_iter().map(|c| butir(app, c)).collect();
    let text = super::teks::muat(commands.iter().map(String::as_str), "  ", room.saturating_sub(right));
    kanvas.larik(1, y, room, &[Sel::biasa(text)]);
    let x = area.w.saturating_sub(u16::try_from(lebar(&general) + 1).unwrap_or(u16::MAX));
    kanvas.tulis(x, y, room, &general, Style::new());
}

/// What stands at the right of every footer: help, and on a screen the palette and the look-up.
fn umum(app: &App, room: usize) -> &'static [&'static str] {
    match (app.modals.last(), app.layar) {
        (Some(Modal::Bantuan(_)), _) => &[],
        (Some(_), _) => &["umum.bantuan"],
        (None, Layar::Selamat) => &["umum.bantuan", "umum.perintah"],
        (None, _) if room < 76 => &["umum.bantuan", "umum.perintah"],
        (None, _) => &["umum.bantuan", "umum.perintah", "umum.orang"],
    }
}

/// Key and title, as the footer prints them. `?` stands for help; where letters are text, F1 does.
#[must_use]
pub fn butir(app: &App, cmd: &'static Command) -> String {
    let keys = app.keymap.keys(cmd);
    // Help has two keys; the shorter one only where it is not text.
    let typing = app.scopes().first().is_some_and(|scope| scope.types_text());
    let short = keys.iter().find(|k| !typing && **k == Key::Char('?') && cmd.id == "umum.bantuan");
    let sign = short.or(keys.first());
    // On a closed sheet the keys of a row correct it; the first of them says so.
    let corrects = cmd.id == "lembar.ttd" && app.lembar().is_some_and(Lembar::tertutup);
    // In a text of several lines Enter belongs to the text.
    let in_note = cmd.id == "isian.lanjut" && matches!(app.modals.last(), Some(Modal::Form(form)) if form.in_note());
    let title = match (corrects, in_note) {
        (true, _) => "berkas-meja-koreksi-ttd".to_owned(),
        (_, true) => "isian-baris-baru".to_owned(),
        _ => cmd.title(),
    };
    let key = sign.map(|k| tombol(app, *k)).unwrap_or_default();
    app.kata
        .pesan(&crate::domain::pesan::Pesan::new("kaki-perintah").with("tombol", key).with("judul", Arg::Kata(title)))
}
