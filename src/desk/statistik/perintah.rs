//! The commands of figures and register.

use super::super::app::{App, Layar};
use super::super::command::{Command, Scope};
use super::super::keys::Key;
use super::super::list::Move;
use super::super::modal::{ModalKind, modal_cmd};
use super::super::msg::Effect;
use super::super::umum::lacks;
use crate::domain::operator::Hak;
use crate::domain::perkara::kurun::Kurun;
use crate::domain::pesan::Pesan;

/// Commands that open them on screen 7, and those above it.
pub const COMMANDS: &[Command] = &[
    layar("perkara.angka", &[Key::Char('A')], super::buka),
    layar("perkara.sanksi", &[Key::Char('R')], super::buka_sanksi),
    modal_cmd("statistik.berikut", ModalKind::Statistik, &[Key::Char(']')], 1, |app| {
        super::ke_kurun(app, Kurun::berikut)
    }),
    modal_cmd("statistik.sebelum", ModalKind::Statistik, &[Key::Char('[')], 2, |app| {
        super::ke_kurun(app, Kurun::sebelum)
    }),
    modal_cmd("statistik.kurun", ModalKind::Statistik, &[Key::Char('s')], 3, ganti),
    modal_cmd("statistik.sanksi", ModalKind::Statistik, &[Key::Char('R')], 4, super::buka_sanksi),
    modal_cmd("statistik.salin", ModalKind::Statistik, &[Key::Char('y')], 0, super::salin),
    modal_cmd("statistik.turun", ModalKind::Statistik, &[Key::Down, Key::Char('j')], 0, |app| super::gulir(app, 1)),
    modal_cmd("statistik.naik", ModalKind::Statistik, &[Key::Up, Key::Char('k')], 0, |app| super::gulir(app, -1)),
    modal_cmd("statistik.halaman-turun", ModalKind::Statistik, &[Key::PageDown], 0, |app| super::gulir(app, 15)),
    modal_cmd("statistik.halaman-naik", ModalKind::Statistik, &[Key::PageUp], 0, |app| super::gulir(app, -15)),
    modal_cmd("statistik.tutup", ModalKind::Statistik, TUTUP, 5, super::tutup),
    modal_cmd("sanksi.buka", ModalKind::Sanksi, &[Key::Enter], 1, super::ke_perkara),
    modal_cmd("sanksi.berikut", ModalKind::Sanksi, &[Key::Char(']')], 2, |app| super::ke_kurun(app, Kurun::berikut)),
    modal_cmd("sanksi.sebelum", ModalKind::Sanksi, &[Key::Char('[')], 3, |app| super::ke_kurun(app, Kurun::sebelum)),
    modal_cmd("sanksi.kurun", ModalKind::Sanksi, &[Key::Char('s')], 4, ganti),
    modal_cmd("sanksi.turun", ModalKind::Sanksi, &[Key::Down, Key::Char('j')], 0, |app| super::geser(app, Move::By(1))),
    modal_cmd("sanksi.naik", ModalKind::Sanksi, &[Key::Up, Key::Char('k')], 0, |app| super::geser(app, Move::By(-1))),
    modal_cmd("sanksi.halaman-turun", ModalKind::Sanksi, &[Key::PageDown], 0, |app| super::geser(app, Move::Pages(1))),
    modal_cmd("sanksi.halaman-naik", ModalKind::Sanksi, &[Key::PageUp], 0, |app| super::geser(app, Move::Pages(-1))),
    modal_cmd("sanksi.awal", ModalKind::Sanksi, &[Key::Home, Key::Char('g')], 0, |app| super::geser(app, Move::First)),
    modal_cmd("sanksi.akhir", ModalKind::Sanksi, &[Key::End, Key::Char('G')], 0, |app| super::geser(app, Move::Last)),
    modal_cmd("sanksi.tutup", ModalKind::Sanksi, TUTUP, 5, super::tutup),
];

const TUTUP: &[Key] = &[Key::Esc, Key::Char('q'), Key::F(3)];

const fn layar(id: &'static str, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    let scope = Scope::Layar(Layar::Perkara);
    Command { id, scope, keys, group: "perkara", footer: 0, danger: false, enabled: boleh, run }
}

/// Whoever may not see that cases exist gets no figures of them either.
fn boleh(app: &App) -> Result<(), Pesan> {
    if app.session.boleh(Hak::PerkaraLihat) { Ok(()) } else { Err(lacks(Hak::PerkaraLihat)) }
}

fn ganti(app: &mut App) -> Vec<Effect> {
    let today = app.session.hari;
    super::ke_kurun(app, |kurun| kurun.ganti(today))
}
