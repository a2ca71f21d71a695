//! `Y`: the list in focus leaves as a file, whole, with its filter and its order.
//!
//! `y` copies what stands on the screen; this is the wider form. A digit or Enter says the form of the file, and the rest is as
//! with reports: the file is written beside everything else, and its name comes back on the bottom line.

use super::app::{App, Fokus};
use super::command::{Command, Scope, always};
use super::keys::Key;
use super::modal::{Modal, ModalKind, move_by};
use super::msg::Effect;
use super::screens::laporan::send_out;
use super::umum::lacks;
use crate::domain::laporan::{BentukDaftar, Daftar, Keluaran, Opsi};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::Jumlah;
use crate::domain::satker::PapanUrut;

/// A list that waits for the form of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ekspor {
    /// Which list.
    pub daftar: Daftar,
    /// Its filter and its order.
    pub opsi: Opsi,
    /// How many rows it has, as far as the screen knows.
    pub jumlah: Jumlah,
    /// Which form the cursor is on.
    pub pilihan: usize,
}

/// Commands that take a list out.
pub const COMMANDS: &[Command] = &[
    Command { enabled: has_list, ..take_out("daftar.keluarkan", Scope::Daftar, "daftar") },
    take_out("tempo.keluarkan", Scope::Modal(ModalKind::Tempo), "tempo"),
    form("ekspor.pakai", &[Key::Enter], 1, |app| {
        let chosen =
            if let Some(Modal::Ekspor(e)) = app.modals.last() { BentukDaftar::ALL.get(e.pilihan) } else { None };
        chosen.map(|form| write(app, *form)).unwrap_or_default()
    }),
    form("ekspor.turun", &[Key::Char('j'), Key::Down], 0, |app| geser(app, 1)),
    form("ekspor.naik", &[Key::Char('k'), Key::Up], 0, |app| geser(app, -1)),
    form("ekspor.csv", &[Key::Char('1')], 2, |app| write(app, BentukDaftar::Csv)),
    form("ekspor.xlsx", &[Key::Char('2')], 3, |app| write(app, BentukDaftar::Xlsx)),
    form("ekspor.jsonl", &[Key::Char('3')], 4, |app| write(app, BentukDaftar::Jsonl)),
    form("ekspor.tutup", &[Key::Esc, Key::Char('q'), Key::F(3)], 5, |app| {
        app.modals.pop();
        Vec::new()
    }),
];

const fn take_out(id: &'static str, scope: Scope, group: &'static str) -> Command {
    Command { id, scope, keys: &[Key::Char('Y')], group, footer: 0, danger: false, enabled: always, run: ask }
}

const fn form(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    let scope = Scope::Modal(ModalKind::Ekspor);
    Command { id, scope, keys, group: "ekspor", footer, danger: false, enabled: always, run }
}

fn has_list(app: &App) -> Result<(), Pesan> {
    list(app).map(|_| ()).ok_or_else(|| Pesan::new("ekspor-tak-di-sini"))
}

/// The list in focus, as a store is asked for all of it.
fn list(app: &App) -> Option<Ekspor> {
    let held = |n: usize| Jumlah { n: u64::try_from(n).unwrap_or(u64::MAX), tepat: true };
    let whole = Opsi { gelombang: app.gelombang, ..Opsi::default() };
    if let Some(Modal::Tempo(rows, _)) = app.modals.last() {
        return Some(Ekspor { daftar: Daftar::Tempo, opsi: whole, jumlah: held(rows.len()), pilihan: 0 });
    }
    Some(match app.fokus() {
        Fokus::Orang(tempat) => {
            let (orang, query) = (app.orang(tempat), app.orang(tempat).query(app.gelombang));
            let (satker, filter, semua, urut) = (query.satker, query.filter, query.nonaktif, query.urut);
            let opsi = Opsi { satker, filter, semua, urut, ..whole };
            Ekspor { daftar: Daftar::Pegawai, opsi, jumlah: orang.list.jumlah(), pilihan: 0 }
        }
        Fokus::Antre(tempat) => {
            let antre = app.antre(tempat);
            let query = antre.query();
            let opsi = Opsi { satker: query.satker, semua: query.tutup, teks: query.teks, ..whole };
            Ekspor { daftar: Daftar::Perkara, opsi, jumlah: antre.list.jumlah(), pilihan: 0 }
        }
        Fokus::Papan => {
            let board = &app.satker;
            let jumlah = held(board.lines(&app.pohon).len());
            let opsi = Opsi { teks: board.saring.clone(), papan: board.urut, ..whole };
            Ekspor { daftar: Daftar::Satker, opsi, jumlah, pilihan: 0 }
        }
        Fokus::Pohon => {
            let teks = app.meja.tree.saring().to_owned();
            let jumlah = held(app.pohon.papan(&teks, PapanUrut::Pohon).len());
            Ekspor { daftar: Daftar::Satker, opsi: Opsi { teks, papan: PapanUrut::Pohon, ..whole }, jumlah, pilihan: 0 }
        }
        Fokus::Laporan | Fokus::Selamat | Fokus::Kosong => return None,
    })
}

fn ask(app: &mut App) -> Vec<Effect> {
    let Some(ekspor) = list(app) else { return vec![Effect::Bell] };
    if !app.session.boleh(ekspor.daftar.hak()) {
        app.refuse(lacks(ekspor.daftar.hak()));
        return vec![Effect::Bell];
    }
    app.modals.push(Modal::Ekspor(Box::new(ekspor)));
    Vec::new()
}

fn geser(app: &mut App, by: i64) -> Vec<Effect> {
    if let Some(Modal::Ekspor(ekspor)) = app.modals.last_mut() {
        ekspor.pilihan = move_by(ekspor.pilihan, by, BentukDaftar::ALL.len() - 1);
    }
    Vec::new()
}

fn write(app: &mut App, bentuk: BentukDaftar) -> Vec<Effect> {
    let Some(Modal::Ekspor(ekspor)) = app.modals.pop() else { return Vec::new() };
    let Ekspor { daftar, opsi, .. } = *ekspor;
    let pesan = Pesan::new("ekspor-sedang-ditulis").with("daftar", Arg::Kata(daftar.kata()));
    send_out(app, Keluaran::Daftar(daftar, bentuk), opsi, pesan)
}
