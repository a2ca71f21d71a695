//! `Y`: the list in focus leaves as a file, whole, with its filter and its order.
//!
//! `y` copies what stands on the screen; this is the wider form. A digit or Enter says the form of the file, and the rest is as
//! with reports: the file is written beside everything else, and its name comes back on the bottom line.
//!
//! Where people are marked, they are what is meant: the marked ones that the list shows leave, unless the operator asks for all. Those
//! that the filter hides are never swept along, here as in every act on marked people ([`super::tanda`]); the box names them.

use std::collections::BTreeSet;

use super::app::{App, Fokus};
use super::command::{Command, Scope, always};
use super::keys::Key;
use super::list::Marks;
use super::modal::{Modal, ModalKind, move_by};
use super::msg::{Effect, Tempat};
use super::screens::laporan::send_out;
use super::umum::lacks;
use crate::domain::id::PegawaiId;
use crate::domain::laporan::{BarisKeluar, BentukDaftar, Daftar, Keluaran, Opsi};
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
    /// What is marked in it.
    pub tanda: Option<Ditandai>,
}

/// Marked rows of a list that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ditandai {
    /// Those that the list shows.
    pub baris: BarisKeluar,
    /// How many they are.
    pub n: u64,
    /// Whether only they leave.
    pub hanya: bool,
    /// Names of those that the filter hides, in no order.
    pub luar: Vec<String>,
}

impl Ekspor {
    /// The marked rows, where only they leave.
    #[must_use]
    pub fn hanya(&self) -> Option<&Ditandai> {
        self.tanda.as_ref().filter(|t| t.hanya)
    }

    /// How many rows leave, as far as the screen knows.
    #[must_use]
    pub fn keluar(&self) -> Jumlah {
        self.hanya().map_or(self.jumlah, |t| Jumlah { n: t.n, tepat: true })
    }

    /// Whether there is anything to choose between.
    #[must_use]
    pub fn bisa_ganti(&self) -> bool {
        self.tanda.as_ref().is_some_and(|t| t.n > 0)
    }
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
    form("ekspor.csv", &[Key::Char('1')], 0, |app| write(app, BentukDaftar::Csv)),
    form("ekspor.xlsx", &[Key::Char('2')], 0, |app| write(app, BentukDaftar::Xlsx)),
    form("ekspor.jsonl", &[Key::Char('3')], 0, |app| write(app, BentukDaftar::Jsonl)),
    Command { enabled: has_marks, ..form("ekspor.ganti", &[Key::Tab], 2, change) },
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

fn has_marks(app: &App) -> Result<(), Pesan> {
    let marked = matches!(app.modals.last(), Some(Modal::Ekspor(e)) if e.bisa_ganti());
    if marked { Ok(()) } else { Err(Pesan::new("ekspor-tanpa-tanda")) }
}

/// Marked people of a list; `None` where nobody is, or everybody.
fn marked(app: &App, tempat: Tempat) -> Option<Ditandai> {
    let orang = app.orang(tempat);
    let list = &orang.list;
    let people = |keys: &BTreeSet<i64>| keys.iter().copied().map(PegawaiId).collect();
    let baris = match list.marks() {
        Marks::None => return None,
        Marks::AllBut(spared) if spared.is_empty() => return None,
        Marks::AllBut(spared) => BarisKeluar::SemuaKecuali(people(spared)),
        Marks::These(_) => BarisKeluar::Ini(list.inside().map(PegawaiId).collect()),
    };
    let n = match &baris {
        BarisKeluar::Ini(these) => u64::try_from(these.len()).unwrap_or(u64::MAX),
        _ => list.marked(),
    };
    let name = |key: &i64| orang.nama.get(key).cloned().unwrap_or_else(|| format!("#{key}"));
    Some(Ditandai { baris, n, hanya: n > 0, luar: list.outside().iter().map(name).collect() })
}

/// The list in focus, as a store is asked for all of it.
fn list(app: &App) -> Option<Ekspor> {
    let held = |n: usize| Jumlah { n: u64::try_from(n).unwrap_or(u64::MAX), tepat: true };
    let whole = Opsi { gelombang: app.gelombang, ..Opsi::default() };
    if let Some(Modal::Tempo(rows, _)) = app.modals.last() {
        return Some(Ekspor { daftar: Daftar::Tempo, opsi: whole, jumlah: held(rows.len()), tanda: None, pilihan: 0 });
    }
    Some(match app.fokus() {
        Fokus::Orang(tempat) => {
            let (orang, query) = (app.orang(tempat), app.orang(tempat).query(app.gelombang));
            let (satker, filter, semua, urut) = (query.satker, query.filter, query.nonaktif, query.urut);
            let opsi = Opsi { satker, filter, semua, urut, ..whole };
            Ekspor {
                daftar: Daftar::Pegawai,
                opsi,
                jumlah: orang.list.jumlah(),
                tanda: marked(app, tempat),
                pilihan: 0,
            }
        }
        Fokus::Antre(tempat) => {
            let antre = app.antre(tempat);
            let query = antre.query();
            let opsi = Opsi { satker: query.satker, semua: query.tutup, teks: query.teks, ..whole };
            Ekspor { daftar: Daftar::Perkara, opsi, jumlah: antre.list.jumlah(), tanda: None, pilihan: 0 }
        }
        Fokus::Papan => {
            let board = &app.satker;
            let jumlah = held(board.lines(&app.pohon).len());
            let opsi = Opsi { teks: board.saring.clone(), papan: board.urut, ..whole };
            Ekspor { daftar: Daftar::Satker, opsi, jumlah, tanda: None, pilihan: 0 }
        }
        Fokus::Pohon => {
            let teks = app.meja.tree.saring().to_owned();
            let jumlah = held(app.pohon.papan(&teks, PapanUrut::Pohon).len());
            Ekspor {
                daftar: Daftar::Satker,
                opsi: Opsi { teks, papan: PapanUrut::Pohon, ..whole },
                jumlah,
                tanda: None,
                pilihan: 0,
            }
        }
        Fokus::Laporan | Fokus::Selamat | Fokus::Kosong => return None,
    })
}

fn ask(app: &mut App) -> Vec<Effect> {
    if let (Fokus::Orang(tempat), true) = (app.fokus(), app.modals.is_empty())
        && let list = &app.orang(tempat).list
        && matches!(list.marks(), Marks::These(_))
        && !list.is_sorted_out()
    {
        app.refuse(Pesan::new("tandai-masih-dicari"));
        return vec![Effect::Bell];
    }
    let Some(ekspor) = list(app) else { return vec![Effect::Bell] };
    if !app.session.boleh(ekspor.daftar.hak()) {
        app.refuse(lacks(ekspor.daftar.hak()));
        return vec![Effect::Bell];
    }
    app.modals.push(Modal::Ekspor(Box::new(ekspor)));
    Vec::new()
}

fn change(app: &mut App) -> Vec<Effect> {
    if let Some(Modal::Ekspor(ekspor)) = app.modals.last_mut()
        && let Some(tanda) = ekspor.tanda.as_mut()
    {
        tanda.hanya = !tanda.hanya;
    }
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
    let Ekspor { daftar, mut opsi, tanda, .. } = *ekspor;
    if let Some(tanda) = tanda.filter(|t| t.hanya) {
        opsi.baris = tanda.baris;
    }
    let pesan = Pesan::new("ekspor-sedang-ditulis").with("daftar", Arg::Kata(daftar.kata()));
    send_out(app, Keluaran::Daftar(daftar, bentuk), opsi, pesan)
}
