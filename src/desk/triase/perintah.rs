//! The commands of triage. Letters are its own, each in either case; digits mean what is shown beside them.

use super::{Mode, Triase, gulir, keluar, mundur, pilihan, putus};
use crate::desk::app::{App, Layar};
use crate::desk::command::{Command, Scope};
use crate::desk::keys::{ANGKA, Key};
use crate::desk::list::Move;
use crate::desk::modal::{ModalKind, modal_cmd};
use crate::desk::msg::Effect;
use crate::desk::umum::may_do;
use crate::domain::operator::Hak;
use crate::domain::perkara::triase::sama;
use crate::domain::pesan::Pesan;

/// Commands of triage, of the lists and questions in it.
pub const COMMANDS: &[Command] = &[
    Command {
        id: "triase.mulai",
        scope: Scope::Layar(Layar::Perkara),
        keys: &[Key::Char('t'), Key::Char('T')],
        group: "triase",
        footer: 4,
        danger: false,
        enabled: may_sort,
        run: super::buka,
    },
    putuskan("triase.verifikasi", &[Key::Char('v'), Key::Char('V')], 1, putus::verifikasi),
    putuskan("triase.tunda", &[Key::Char('t'), Key::Char('T')], 2, putus::tunda),
    putuskan("triase.bukan-wewenang", &[Key::Char('b'), Key::Char('B')], 3, putus::bukan_wewenang),
    putuskan("triase.arsip", &[Key::Char('a'), Key::Char('A')], 4, putus::arsip),
    putuskan("triase.terapkan", &[Key::Enter], 5, putus::terapkan),
    putuskan("triase.orang", &[Key::Char('o')], 0, putus::orang),
    putuskan("triase.cari-orang", &[Key::Char('O')], 0, putus::cari_orang),
    putuskan("triase.kategori", &[Key::Char('k'), Key::Char('K')], 0, pilihan::kategori),
    putuskan("triase.petugas", &[Key::Char('p'), Key::Char('P')], 0, pilihan::petugas),
    putuskan("triase.centang", ANGKA, 0, putus::centang),
    putuskan("triase.batal", &[Key::Char('u'), Key::Char('U')], 0, putus::batal),
    lihat("triase.keluar", &[Key::Char('.'), Key::Esc, Key::Char('q'), Key::F(3)], 0, keluar),
    lihat("triase.turun", &[Key::Down], 0, |app| super::geser(app, Move::By(1))),
    lihat("triase.naik", &[Key::Up], 0, |app| super::geser(app, Move::By(-1))),
    lihat("triase.halaman-turun", &[Key::PageDown], 0, |app| super::geser(app, Move::Pages(1))),
    lihat("triase.halaman-naik", &[Key::PageUp], 0, |app| super::geser(app, Move::Pages(-1))),
    lihat("triase.awal", &[Key::Home, Key::Char('g')], 0, |app| super::geser(app, Move::First)),
    lihat("triase.akhir", &[Key::End, Key::Char('G')], 0, |app| super::geser(app, Move::Last)),
    lihat("triase.uraian-turun", &[Key::Right, Key::Char(' ')], 0, |app| gulir(app, 6)),
    lihat("triase.uraian-naik", &[Key::Left], 0, |app| gulir(app, -6)),
    modal_cmd("triase-daftar.angka", ModalKind::TriaseDaftar, ANGKA, 0, pilihan::angka),
    modal_cmd(
        "triase-daftar.halaman",
        ModalKind::TriaseDaftar,
        &[Key::Char(' '), Key::Right, Key::PageDown],
        0,
        |app| pilihan::halaman(app, true),
    ),
    modal_cmd("triase-daftar.halaman-naik", ModalKind::TriaseDaftar, &[Key::Left, Key::PageUp], 0, |app| {
        pilihan::halaman(app, false)
    }),
    modal_cmd("triase-daftar.tutup", ModalKind::TriaseDaftar, &[Key::Enter, Key::Esc, Key::F(3)], 5, mundur),
    modal_cmd("triase-pilih.angka", ModalKind::TriasePilih, ANGKA, 0, putus::angka),
    Command {
        enabled: may_join,
        ..modal_cmd(
            "triase-pilih.gabung",
            ModalKind::TriasePilih,
            &[Key::Enter, Key::Char('y'), Key::Char('Y')],
            2,
            putus::gabung,
        )
    },
    Command {
        enabled: may_join,
        ..modal_cmd("triase-pilih.lain", ModalKind::TriasePilih, &[Key::Char('a'), Key::Char('A')], 3, putus::sama_lain)
    },
    modal_cmd(
        "triase-pilih.batal",
        ModalKind::TriasePilih,
        &[Key::Esc, Key::F(3), Key::Char('u'), Key::Char('U'), Key::Char('q')],
        4,
        mundur,
    ),
    modal_cmd("triase-ketik.pakai", ModalKind::TriaseKetik, &[Key::Enter], 1, putus::pakai),
    modal_cmd("triase-ketik.batal", ModalKind::TriaseKetik, &[Key::Esc, Key::F(3)], 2, mundur),
];

const fn lihat(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Triase, keys, footer, run)
}

const fn putuskan(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { enabled: may_sort, ..lihat(id, keys, footer, run) }
}

fn may_sort(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::LaporanPilah)
}

/// Whether the report under the cursor may repeat another case.
fn may_join(app: &App) -> Result<(), Pesan> {
    let list = app.triase().filter(|list| matches!(list.mode, Mode::Arsip(_)));
    if list.and_then(Triase::kini).is_some_and(|row| !sama(row).is_empty()) {
        return Ok(());
    }
    Err(Pesan::new("triase-pilih-dengan-angka"))
}
