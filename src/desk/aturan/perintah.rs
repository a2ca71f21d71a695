//! The commands of the rules of handling and the calendar.

use super::super::app::App;
use super::super::command::{Command, Scope, always};
use super::super::keys::Key;
use super::super::list::Move;
use super::super::modal::{ModalKind, modal_cmd};
use super::super::msg::Effect;
use super::super::umum::may_do;
use super::isian;
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;

/// Commands of the rules.
pub const COMMANDS: &[Command] = &[
    Command {
        id: "aturan.buka",
        scope: Scope::Meja,
        keys: &[Key::Char('K')],
        group: "aturan",
        footer: 0,
        danger: false,
        enabled: always,
        run: super::buka,
    },
    ubah("aturan.ubah", &[Key::Enter, Key::Char('e')], 1, isian::ubah),
    ubah("aturan.baru", &[Key::Char('n')], 2, isian::baru),
    ubah("aturan.hapus", &[Key::Char('x')], 3, isian::hapus),
    lihat("aturan.lanjut", &[Key::Tab, Key::Right, Key::Char('l')], 4, |app| super::tab(app, true)),
    lihat("aturan.mundur", &[Key::BackTab, Key::Left, Key::Char('h')], 0, |app| super::tab(app, false)),
    lihat("aturan.turun", &[Key::Down, Key::Char('j')], 0, |app| super::geser(app, Move::By(1))),
    lihat("aturan.naik", &[Key::Up, Key::Char('k')], 0, |app| super::geser(app, Move::By(-1))),
    lihat("aturan.halaman-turun", &[Key::PageDown], 0, |app| super::geser(app, Move::Pages(1))),
    lihat("aturan.halaman-naik", &[Key::PageUp], 0, |app| super::geser(app, Move::Pages(-1))),
    lihat("aturan.awal", &[Key::Home, Key::Char('g')], 0, |app| super::geser(app, Move::First)),
    lihat("aturan.akhir", &[Key::End, Key::Char('G')], 0, |app| super::geser(app, Move::Last)),
    lihat("aturan.tutup", &[Key::Esc, Key::Char('q'), Key::F(3)], 5, super::tutup),
];

const fn lihat(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::DaftarAturan, keys, footer, run)
}

const fn ubah(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { enabled: boleh, ..lihat(id, keys, footer, run) }
}

/// Rules are everybody's to read and the settings' to change.
fn boleh(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::SetelanUbah)
}
