//! The commands of sheets. Letters of an open sheet are its own, each in either case: Caps Lock must not cost a row.

use super::super::command::{Command, Scope, always};
use super::super::keys::Key;
use super::super::list::Move;
use super::super::modal::{ModalKind, modal_cmd};
use super::super::msg::Effect;
use super::super::umum::may_do;
use super::{Mode, catat, daftar, kepala, periksa};
use crate::desk::app::{App, Layar};
use crate::desk::line::Line;
use crate::domain::ikrar::berkas::IsiBaris;
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;

/// Commands of the list of sheets, of an open sheet, and of the look at one.
pub const COMMANDS: &[Command] = &[
    layar("berkas.baru", Scope::Layar(Layar::Ikrar), &[Key::Char('b')], 5, may_key, kepala::baru),
    layar("berkas.daftar", Scope::Layar(Layar::Ikrar), &[Key::Char('B')], 0, always, App::buka_daftar),
    layar("berkas.lanjut", Scope::Meja, &[Key::Char('c')], 0, always, lanjut),
    isi("lembar.ttd", &[Key::Char(' '), Key::Char('5')], 1, |app| catat::baris(app, IsiBaris::Ttd)),
    isi("lembar.kosong", &[Key::Char('-'), Key::Char('0')], 2, |app| catat::baris(app, IsiBaris::Kosong)),
    isi("lembar.wakil", &[Key::Char('w'), Key::Char('W')], 3, |app| catat::baris(app, IsiBaris::Diwakili)),
    isi("lembar.tolak", &[Key::Char('x'), Key::Char('X')], 4, |app| catat::baris(app, IsiBaris::Menolak)),
    terbuka("lembar.tutup", &[Key::Char('.')], 5, catat::tutup),
    terbuka("lembar.batal", &[Key::Char('u'), Key::Char('U')], 0, catat::batal),
    terbuka("lembar.copot", &[Key::Delete, Key::Char('d'), Key::Char('D')], 0, catat::copot),
    terbuka("lembar.kecuali", &[Key::Char('e'), Key::Char('E')], 0, |app| {
        catat::ketik(app, Mode::Kecuali(Line::new(200)))
    }),
    terbuka("lembar.cari", &[Key::Char('/')], 0, catat::buka_cari),
    terbuka("lembar.kepala", &[Key::Char('h'), Key::Char('H')], 0, kepala::ubah),
    lihat("lembar.ke", &[Key::Char('#')], |app| catat::ketik(app, Mode::Ke(Line::new(5)))),
    lihat("lembar.turun", &[Key::Down, Key::Char('j'), Key::Char('J')], |app| catat::geser(app, Move::By(1))),
    lihat("lembar.naik", &[Key::Up, Key::Char('k'), Key::Char('K')], |app| catat::geser(app, Move::By(-1))),
    lihat("lembar.halaman-turun", &[Key::PageDown], |app| catat::geser(app, Move::Pages(1))),
    lihat("lembar.halaman-naik", &[Key::PageUp], |app| catat::geser(app, Move::Pages(-1))),
    lihat("lembar.awal", &[Key::Home, Key::Char('g')], |app| catat::geser(app, Move::First)),
    lihat("lembar.akhir", &[Key::End, Key::Char('G')], |app| catat::geser(app, Move::Last)),
    lihat("lembar.keluar", &[Key::Esc, Key::Char('q'), Key::F(3)], catat::tinggalkan),
    modal_cmd("lembar-ketik.pakai", ModalKind::LembarKetik, &[Key::Enter], 1, catat::pakai),
    modal_cmd("lembar-ketik.kembali", ModalKind::LembarKetik, &[Key::Esc, Key::F(3)], 2, catat::berhenti),
    modal_cmd("lembar-cari.pakai", ModalKind::LembarCari, &[Key::Enter], 1, catat::cari_pakai),
    modal_cmd("lembar-cari.turun", ModalKind::LembarCari, &[Key::Down, Key::Tab], 2, |app| catat::cari_geser(app, 1)),
    modal_cmd("lembar-cari.naik", ModalKind::LembarCari, &[Key::Up, Key::BackTab], 0, |app| catat::cari_geser(app, -1)),
    modal_cmd("lembar-cari.kembali", ModalKind::LembarCari, &[Key::Esc, Key::F(3)], 3, catat::berhenti),
    modal_cmd("daftar-berkas.buka", ModalKind::DaftarLembar, &[Key::Enter], 1, daftar::buka),
    Command { enabled: may_key, ..modal_cmd("daftar-berkas.baru", ModalKind::DaftarLembar, B, 2, kepala::baru) },
    Command {
        enabled: may_key,
        ..modal_cmd("daftar-berkas.uji", ModalKind::DaftarLembar, &[Key::Char('v'), Key::Char('V')], 3, daftar::uji)
    },
    modal_cmd("daftar-berkas.saring", ModalKind::DaftarLembar, &[Key::Char('/')], 4, daftar::saring),
    modal_cmd(
        "daftar-berkas-saring.pakai",
        ModalKind::DaftarLembarSaring,
        &[Key::Enter, Key::Down],
        1,
        daftar::saring_pakai,
    ),
    modal_cmd(
        "daftar-berkas-saring.kembali",
        ModalKind::DaftarLembarSaring,
        &[Key::Esc, Key::F(3)],
        2,
        daftar::saring_kembali,
    ),
    modal_cmd("daftar-berkas.turun", ModalKind::DaftarLembar, &[Key::Down, Key::Char('j')], 0, |app| {
        daftar::geser(app, Move::By(1))
    }),
    modal_cmd("daftar-berkas.naik", ModalKind::DaftarLembar, &[Key::Up, Key::Char('k')], 0, |app| {
        daftar::geser(app, Move::By(-1))
    }),
    modal_cmd("daftar-berkas.halaman-turun", ModalKind::DaftarLembar, &[Key::PageDown], 0, |app| {
        daftar::geser(app, Move::Pages(1))
    }),
    modal_cmd("daftar-berkas.halaman-naik", ModalKind::DaftarLembar, &[Key::PageUp], 0, |app| {
        daftar::geser(app, Move::Pages(-1))
    }),
    modal_cmd("daftar-berkas.awal", ModalKind::DaftarLembar, &[Key::Home, Key::Char('g')], 0, |app| {
        daftar::geser(app, Move::First)
    }),
    modal_cmd("daftar-berkas.akhir", ModalKind::DaftarLembar, &[Key::End, Key::Char('G')], 0, |app| {
        daftar::geser(app, Move::Last)
    }),
    modal_cmd(
        "daftar-berkas.tutup",
        ModalKind::DaftarLembar,
        &[Key::Esc, Key::Char('q'), Key::F(3)],
        5,
        daftar::keluar,
    ),
    contoh("uji.ttd", &[Key::Char(' '), Key::Char('5')], 1, |app| periksa::isi(app, IsiBaris::Ttd)),
    contoh("uji.kosong", &[Key::Char('-'), Key::Char('0')], 2, |app| periksa::isi(app, IsiBaris::Kosong)),
    contoh("uji.wakil", &[Key::Char('w'), Key::Char('W')], 3, |app| periksa::isi(app, IsiBaris::Diwakili)),
    contoh("uji.tolak", &[Key::Char('x'), Key::Char('X')], 4, |app| periksa::isi(app, IsiBaris::Menolak)),
    contoh("uji.selesai", &[Key::Char('.')], 5, periksa::selesai),
    contoh("uji.turun", &[Key::Down, Key::Char('j')], 0, |app| periksa::geser(app, Move::By(1))),
    contoh("uji.naik", &[Key::Up, Key::Char('k')], 0, |app| periksa::geser(app, Move::By(-1))),
    contoh("uji.keluar", &[Key::Esc, Key::Char('q'), Key::F(3)], 0, tutup),
];

const B: &[Key] = &[Key::Char('b'), Key::Char('n')];

const fn layar(
    id: &'static str,
    scope: Scope,
    keys: &'static [Key],
    footer: u8,
    enabled: fn(&App) -> Result<(), Pesan>,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { id, scope, keys, group: "lembar", footer, danger: false, enabled, run }
}

/// What keys a row: of an open sheet at once, of a closed one as a correction with its reason.
const fn isi(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { enabled: may_key, ..modal_cmd(id, ModalKind::Lembar, keys, footer, run) }
}

const fn terbuka(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { enabled: masih_terbuka, ..modal_cmd(id, ModalKind::Lembar, keys, footer, run) }
}

const fn lihat(id: &'static str, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Lembar, keys, 0, run)
}

const fn contoh(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Uji, keys, footer, run)
}

fn may_key(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::PegawaiUbah)
}

fn masih_terbuka(app: &App) -> Result<(), Pesan> {
    may_key(app)?;
    match app.lembar().filter(|s| s.tertutup()) {
        Some(sheet) => Err(Pesan::new("berkas-sudah-tutup").with("nomor", sheet.nomor())),
        None => Ok(()),
    }
}

/// Goes on with the operator's own sheet: the one that was offered, else the one that the store knows by now.
fn lanjut(app: &mut App) -> Vec<Effect> {
    match app.lanjut_berkas.take() {
        Some(left) => app.lanjutkan(left.id),
        None => {
            app.lanjut_diminta = true;
            vec![app.tanya_lanjut()]
        }
    }
}

fn tutup(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    Vec::new()
}
