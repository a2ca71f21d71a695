//! The commands of ceremonies. Letters in the list of a unit's people are its own, each in either case, as on a sheet of paper.

use super::acara::Acara;
use super::hadir::Mode;
use super::{acara, daftar, hadir, kepala};
use crate::desk::app::{App, Layar};
use crate::desk::command::{Command, Scope, always};
use crate::desk::keys::Key;
use crate::desk::line::Line;
use crate::desk::list::Move;
use crate::desk::modal::{ModalKind, modal_cmd};
use crate::desk::msg::{Effect, Slot};
use crate::desk::umum::{may_do, may_write};
use crate::domain::kegiatan::CaraHadir;
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;
use crate::domain::request::Read;

/// Commands of the list of ceremonies, of an open one, and of the people of a unit at it.
pub const COMMANDS: &[Command] = &[
    Command {
        id: "kegiatan.daftar",
        scope: Scope::Layar(Layar::Ikrar),
        keys: &[Key::Char('r')],
        group: "kegiatan",
        footer: 0,
        danger: false,
        enabled: always,
        run: App::buka_daftar_kegiatan,
    },
    lis("daftar-kegiatan.buka", &[Key::Enter], 1, daftar::buka),
    Command { enabled: may_key, ..lis("daftar-kegiatan.baru", &[Key::Char('n')], 2, kepala::baru) },
    Command { enabled: may_key, ..lis("daftar-kegiatan.ubah", &[Key::Char('e')], 3, kepala::ubah) },
    lis("daftar-kegiatan.turun", &[Key::Down, Key::Char('j')], 0, |app| daftar::geser(app, Move::By(1))),
    lis("daftar-kegiatan.naik", &[Key::Up, Key::Char('k')], 0, |app| daftar::geser(app, Move::By(-1))),
    lis("daftar-kegiatan.halaman-turun", &[Key::PageDown], 0, |app| daftar::geser(app, Move::Pages(1))),
    lis("daftar-kegiatan.halaman-naik", &[Key::PageUp], 0, |app| daftar::geser(app, Move::Pages(-1))),
    lis("daftar-kegiatan.awal", &[Key::Home, Key::Char('g')], 0, |app| daftar::geser(app, Move::First)),
    lis("daftar-kegiatan.akhir", &[Key::End, Key::Char('G')], 0, |app| daftar::geser(app, Move::Last)),
    lis("daftar-kegiatan.tutup", &[Key::Esc, Key::Char('q'), Key::F(3)], 4, tutup),
    satuan("acara.semua", &[Key::Char(' '), Key::Char('5')], 1, acara::semua),
    satuan("acara.kecuali", &[Key::Char('e'), Key::Char('E')], 2, acara::kecuali),
    lihat("acara.buka", &[Key::Enter], 3, acara::buka),
    lihat("acara.saring", &[Key::Char('/')], 4, acara::saring),
    Command {
        enabled: tersaring,
        ..lihat("acara.saring-hapus", &[Key::Char('\\')], 0, |app| acara::selesai(app, false))
    },
    lihat("acara.keluar", &[Key::Char('.'), Key::Char('q'), Key::F(3)], 5, acara::tinggalkan),
    lihat("acara.mundur", &[Key::Esc], 0, acara::mundur),
    satuan("acara.kepala", &[Key::Char('h'), Key::Char('H')], 0, kepala::ubah),
    satuan("acara.bukti", &[Key::Char('b'), Key::Char('B')], 0, kepala::bukti),
    Command { danger: true, enabled: may_write, ..lihat("acara.batal", &[Key::Char('u')], 0, batal) },
    lihat("acara.turun", &[Key::Down, Key::Char('j')], 0, |app| acara::geser(app, Move::By(1))),
    lihat("acara.naik", &[Key::Up, Key::Char('k')], 0, |app| acara::geser(app, Move::By(-1))),
    lihat("acara.halaman-turun", &[Key::PageDown], 0, |app| acara::geser(app, Move::Pages(1))),
    lihat("acara.halaman-naik", &[Key::PageUp], 0, |app| acara::geser(app, Move::Pages(-1))),
    lihat("acara.awal", &[Key::Home, Key::Char('g')], 0, |app| acara::geser(app, Move::First)),
    lihat("acara.akhir", &[Key::End, Key::Char('G')], 0, |app| acara::geser(app, Move::Last)),
    modal_cmd("acara-saring.pakai", ModalKind::AcaraSaring, &[Key::Enter, Key::Down], 1, |app| {
        acara::selesai(app, true)
    }),
    modal_cmd("acara-saring.kembali", ModalKind::AcaraSaring, &[Key::Esc, Key::F(3)], 2, |app| {
        acara::selesai(app, false)
    }),
    catat("hadir.hadir", &[Key::Char(' '), Key::Char('5')], 1, hadir::biasa),
    catat("hadir.tidak", &[Key::Char('-'), Key::Char('0')], 2, |app| hadir::baris(app, CaraHadir::Tidak)),
    catat("hadir.daring", &[Key::Char('d'), Key::Char('D')], 3, |app| hadir::baris(app, CaraHadir::Daring)),
    catat("hadir.wakil", &[Key::Char('w'), Key::Char('W')], 4, |app| hadir::baris(app, CaraHadir::Diwakili)),
    orang("hadir.keluar", &[Key::Char('.'), Key::Esc, Key::Char('q'), Key::F(3)], 5, hadir::tinggalkan),
    catat("hadir.langsung", &[Key::Char('h'), Key::Char('H')], 0, |app| hadir::baris(app, CaraHadir::Hadir)),
    catat("hadir.batal", &[Key::Char('u'), Key::Char('U')], 0, hadir::batal),
    catat("hadir.kecuali", &[Key::Char('e'), Key::Char('E')], 0, |app| {
        hadir::ketik(app, Mode::Kecuali(Line::new(200)))
    }),
    orang("hadir.cari", &[Key::Char('/')], 0, hadir::buka_cari),
    orang("hadir.ke", &[Key::Char('#')], 0, |app| hadir::ketik(app, Mode::Ke(Line::new(5)))),
    orang("hadir.turun", &[Key::Down, Key::Char('j'), Key::Char('J')], 0, |app| hadir::geser(app, Move::By(1))),
    orang("hadir.naik", &[Key::Up, Key::Char('k'), Key::Char('K')], 0, |app| hadir::geser(app, Move::By(-1))),
    orang("hadir.halaman-turun", &[Key::PageDown], 0, |app| hadir::geser(app, Move::Pages(1))),
    orang("hadir.halaman-naik", &[Key::PageUp], 0, |app| hadir::geser(app, Move::Pages(-1))),
    orang("hadir.awal", &[Key::Home, Key::Char('g')], 0, |app| hadir::geser(app, Move::First)),
    orang("hadir.akhir", &[Key::End, Key::Char('G')], 0, |app| hadir::geser(app, Move::Last)),
    modal_cmd("hadir-ketik.pakai", ModalKind::HadirKetik, &[Key::Enter], 1, hadir::pakai),
    modal_cmd("hadir-ketik.kembali", ModalKind::HadirKetik, &[Key::Esc, Key::F(3)], 2, hadir::berhenti),
    modal_cmd("hadir-cari.pakai", ModalKind::HadirCari, &[Key::Enter], 1, hadir::pakai),
    modal_cmd("hadir-cari.turun", ModalKind::HadirCari, &[Key::Down, Key::Tab], 2, |app| hadir::cari_geser(app, 1)),
    modal_cmd("hadir-cari.naik", ModalKind::HadirCari, &[Key::Up, Key::BackTab], 0, |app| hadir::cari_geser(app, -1)),
    modal_cmd("hadir-cari.kembali", ModalKind::HadirCari, &[Key::Esc, Key::F(3)], 3, hadir::cari_kembali),
];

const fn lis(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::DaftarKegiatan, keys, footer, run)
}

const fn lihat(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Acara, keys, footer, run)
}

const fn satuan(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { enabled: may_key, ..lihat(id, keys, footer, run) }
}

const fn orang(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Hadir, keys, footer, run)
}

const fn catat(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { enabled: may_key, ..orang(id, keys, footer, run) }
}

fn tersaring(app: &App) -> Result<(), Pesan> {
    if app.acara().is_some_and(Acara::tersaring) { Ok(()) } else { Err(Pesan::new("kegiatan-meja-tak-tersaring")) }
}

fn may_key(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::PegawaiUbah)
}

/// The operator's own last act, taken back after a question: a whole unit recorded by a slip. While that is still being written, another
/// act is the last one.
fn batal(app: &mut App) -> Vec<Effect> {
    if app.hadir_luar > 0 || app.acara().is_some_and(Acara::menyimpan) {
        app.refuse(Pesan::new("kegiatan-meja-menyimpan"));
        return vec![Effect::Bell];
    }
    vec![app.ask(Slot::Tindakan, Read::TindakanAkhir)]
}

fn tutup(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    Vec::new()
}
