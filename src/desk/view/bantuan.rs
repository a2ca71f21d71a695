//! Help: the commands of the place below, from the same table that gives them. So help cannot lie.

use super::kanvas::{Kanvas, Sel, dalam, kolom};
use super::teks::lipat;
use super::theme::Gaya;
use crate::desk::app::App;
use crate::desk::command::{self, Command, Scope};
use crate::desk::keys::Key;
use crate::desk::layout::{self, Kotak};
use crate::domain::tampil::{lebar, rata};

/// A key as people call it: by its name in their language, or by what stands on it.
#[must_use]
pub fn tombol(app: &App, key: Key) -> String {
    key.kata().map_or_else(|| key.to_string(), |word| app.kata.t(word))
}

/// All keys of a command, the printed one first.
#[must_use]
pub fn tombol_semua(app: &App, cmd: &'static Command) -> String {
    let keys: Vec<String> = app.keymap.keys(cmd).iter().map(|k| tombol(app, *k)).collect();
    keys.join(" ")
}

/// The scopes of the place that the help stands above.
fn tempat(app: &App) -> Vec<Scope> {
    match app.modals.iter().rev().nth(1) {
        Some(below) => below.scopes(),
        None => app.scopes_below(),
    }
}

/// Commands of the place by group: nearest scope first, the general ones last.
fn kelompok(app: &App) -> Vec<(&'static str, Vec<&'static Command>)> {
    let scopes = tempat(app);
    let mut groups: Vec<(&'static str, Vec<&'static Command>)> = Vec::new();
    for scope in &scopes {
        for cmd in command::di(*scope) {
            match groups.iter_mut().find(|(g, _)| *g == cmd.group) {
                Some((_, cmds)) => cmds.push(cmd),
                None => groups.push((cmd.group, vec![cmd])),
            }
        }
    }
    groups
}

/// Columns for keys.
const TOMBOL: usize = 16;

/// Columns for titles where the sentence stands beside them.
const JUDUL: usize = 26;

/// Columns from which the sentence stands beside the title.
const LEBAR: usize = 94;

fn baris(app: &App, gaya: Gaya, cols: usize) -> Vec<Vec<Sel>> {
    let t = |key: &str| app.kata.t(key);
    let mut lines = Vec::new();
    for (_, cmds) in kelompok(app) {
        let Some(first) = cmds.first() else { continue };
        if !lines.is_empty() {
            lines.push(Vec::new());
        }
        lines.push(vec![Sel::new(t(&first.group_title()), gaya.tebal())]);
        for cmd in cmds {
            let keys = tombol_semua(app, cmd);
            let (keys, text) = (rata(&keys, TOMBOL.max(lebar(&keys))), t(&cmd.title()));
            let room = cols.saturating_sub(lebar(&keys) + 2).max(8);
            let title = if cols >= LEBAR { JUDUL.min(room) } else { room };
            let titles = lipat(&text, title);
            // What the title means, beside it, where there is room for a sentence.
            let about =
                if cols >= LEBAR { lipat(&t(&cmd.help()), room.saturating_sub(title + 2).max(8)) } else { Vec::new() };
            for number in 0..titles.len().max(about.len()) {
                let keys = if number == 0 { keys.clone() } else { " ".repeat(lebar(&keys)) };
                let title = rata(titles.get(number).map_or("", String::as_str), title);
                let about = about.get(number).cloned().unwrap_or_default();
                let line = if about.is_empty() { title.trim_end().to_owned() } else { format!("{title}  {about}") };
                lines.push(vec![Sel::biasa(" "), Sel::biasa(keys), Sel::biasa(" "), Sel::biasa(line)]);
            }
        }
    }
    lines
}

/// Where the lines of the help stand.
fn tempat_baris(app: &App) -> Kotak {
    let area = layout::isi(app.size.0, app.size.1);
    Kotak { x: area.x + 2, w: area.w.saturating_sub(4), ..dalam(area) }
}

/// How many lines the help has.
pub(super) fn panjang(app: &App, gaya: Gaya) -> usize {
    baris(app, gaya, kolom(&tempat_baris(app))).len()
}

/// How many lines it has at least, one a command, and how many are in sight at a time.
pub(super) fn sedikitnya(app: &App) -> (usize, usize) {
    let least: usize = kelompok(app).iter().map(|(_, cmds)| cmds.len() + 2).sum();
    (least.saturating_sub(1), usize::from(tempat_baris(app).h).max(1))
}

/// Draws the help from line `top` on.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>, top: usize) {
    let area = layout::isi(app.size.0, app.size.1);
    kanvas.kosongkan(area);
    let inside = tempat_baris(app);
    let lines = baris(app, kanvas.gaya, kolom(&inside));
    let page = usize::from(inside.h).max(1);
    let top = top.min(lines.len().saturating_sub(page));
    let title = kanvas.t("judul-bantuan");
    let place = if lines.len() > page {
        let last = (top + page).min(lines.len());
        kanvas.isi("judul-baris", [("dari", (top + 1).into()), ("sampai", last.into()), ("n", lines.len().into())])
    } else {
        String::new()
    };
    kanvas.bingkai(area, &title, &place, true);
    let shown: Vec<_> = lines.into_iter().skip(top).collect();
    kanvas.larik_banyak(inside, &shown);
}
