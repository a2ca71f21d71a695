//! The commands of waves and texts, and the one that switches what the headline counts.

use super::super::app::App;
use super::super::command::{Command, Scope, always};
use super::super::keys::Key;
use super::super::list::Move;
use super::super::modal::{ModalKind, modal_cmd};
use super::super::msg::Effect;
use super::super::umum::{may_do, may_write};
use super::isian;
use crate::domain::operator::{Hak, Lingkup};
use crate::domain::pesan::{Arg, Pesan};

/// Commands of the lists of waves and texts.
pub const COMMANDS: &[Command] = &[
    layar("gelombang.daftar", &[Key::Char('o'), Key::F(6)], always, super::buka),
    layar("setelan.hitung-diwakili", &[Key::Char('%')], |app| may_do(app, Hak::SetelanUbah), super::tanya_utama),
    modal_cmd("gelombang.pakai", ModalKind::DaftarGelombang, &[Key::Enter], 1, super::pakai),
    buat("gelombang.baru", ModalKind::DaftarGelombang, &[Key::Char('n')], 2, isian::baru),
    buat("gelombang.ubah", ModalKind::DaftarGelombang, &[Key::Char('e')], 3, isian::ubah),
    modal_cmd("gelombang.teks", ModalKind::DaftarGelombang, &[Key::Char('t')], 4, super::buka_teks),
    geser("gelombang.turun", ModalKind::DaftarGelombang, TURUN, |app| super::geser(app, Move::By(1))),
    geser("gelombang.naik", ModalKind::DaftarGelombang, NAIK, |app| super::geser(app, Move::By(-1))),
    geser("gelombang.awal", ModalKind::DaftarGelombang, AWAL, |app| super::geser(app, Move::First)),
    geser("gelombang.akhir", ModalKind::DaftarGelombang, AKHIR, |app| super::geser(app, Move::Last)),
    modal_cmd("gelombang.tutup", ModalKind::DaftarGelombang, TUTUP, 5, super::tutup),
    modal_cmd("teks-ikrar.baca", ModalKind::DaftarTeks, &[Key::Enter], 1, super::baca),
    buat("teks-ikrar.baru", ModalKind::DaftarTeks, &[Key::Char('n')], 2, isian::teks_baru),
    buat("teks-ikrar.ubah", ModalKind::DaftarTeks, &[Key::Char('e')], 3, isian::teks_ubah),
    geser("teks-ikrar.turun", ModalKind::DaftarTeks, TURUN, |app| super::geser(app, Move::By(1))),
    geser("teks-ikrar.naik", ModalKind::DaftarTeks, NAIK, |app| super::geser(app, Move::By(-1))),
    geser("teks-ikrar.awal", ModalKind::DaftarTeks, AWAL, |app| super::geser(app, Move::First)),
    geser("teks-ikrar.akhir", ModalKind::DaftarTeks, AKHIR, |app| super::geser(app, Move::Last)),
    modal_cmd("teks-ikrar.tutup", ModalKind::DaftarTeks, TUTUP, 4, super::tutup),
];

const TURUN: &[Key] = &[Key::Down, Key::Char('j'), Key::PageDown];
const NAIK: &[Key] = &[Key::Up, Key::Char('k'), Key::PageUp];
const AWAL: &[Key] = &[Key::Home, Key::Char('g')];
const AKHIR: &[Key] = &[Key::End, Key::Char('G')];
const TUTUP: &[Key] = &[Key::Esc, Key::Char('q'), Key::F(3)];

const fn layar(
    id: &'static str,
    keys: &'static [Key],
    enabled: fn(&App) -> Result<(), Pesan>,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { id, scope: Scope::Meja, keys, group: "gelombang", footer: 0, danger: false, enabled, run }
}

const fn buat(
    id: &'static str,
    kind: ModalKind,
    keys: &'static [Key],
    footer: u8,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { enabled: seluruh_kantor, ..modal_cmd(id, kind, keys, footer, run) }
}

const fn geser(id: &'static str, kind: ModalKind, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, kind, keys, 0, run)
}

/// A wave is everybody's: the right must reach the whole office.
fn seluruh_kantor(app: &App) -> Result<(), Pesan> {
    may_write(app)?;
    match app.session.lingkup(Hak::PegawaiUbah) {
        Lingkup::Semua => Ok(()),
        _ => Err(Pesan::new("gelombang-hak-semua").with("hak", Arg::Kata(Hak::PegawaiUbah.kata()))),
    }
}
