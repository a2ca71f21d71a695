//! The commands of the dialog. Each step has its own; what moves over lists and goes back is the same in all of them.

use super::super::app::App;
use super::super::command::{Command, Scope};
use super::super::keys::{ANGKA, Key};
use super::super::list::Move;
use super::super::modal::{ModalKind, modal_cmd};
use super::super::msg::Effect;
use super::super::umum::may_do;
use super::langkah::{self, geser};
use super::{ingatan, kembar, periksa, tanya};
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;

/// The command that opens the dialog, and those inside it.
///
/// `m` is the inbox (`masuk`): no list has another use for it. `Ctrl+G` goes on, as it ends a form.
pub const COMMANDS: &[Command] = &[
    Command {
        id: "impor.mulai",
        scope: Scope::Meja,
        keys: &[Key::Char('m')],
        group: "impor",
        footer: 0,
        danger: false,
        enabled: may_import,
        run: App::buka_impor,
    },
    all("impor.turun", &[Key::Char('j'), Key::Down], 0, |app| geser(app, Move::By(1))),
    all("impor.naik", &[Key::Char('k'), Key::Up], 0, |app| geser(app, Move::By(-1))),
    all("impor.halaman-turun", &[Key::PageDown], 0, |app| geser(app, Move::Pages(1))),
    all("impor.halaman-naik", &[Key::PageUp], 0, |app| geser(app, Move::Pages(-1))),
    all("impor.awal", &[Key::Char('g'), Key::Home], 0, |app| geser(app, Move::First)),
    all("impor.akhir", &[Key::Char('G'), Key::End], 0, |app| geser(app, Move::Last)),
    all("impor.kembali", &[Key::Char('q'), Key::Esc, Key::F(3)], 5, langkah::kembali),
    modal_cmd("impor-ketik.turun", ModalKind::ImporKetik, &[Key::Down], 0, |app| geser(app, Move::By(1))),
    modal_cmd("impor-ketik.naik", ModalKind::ImporKetik, &[Key::Up], 0, |app| geser(app, Move::By(-1))),
    modal_cmd("impor-ketik.halaman-turun", ModalKind::ImporKetik, &[Key::PageDown], 0, |app| {
        geser(app, Move::Pages(1))
    }),
    modal_cmd("impor-ketik.halaman-naik", ModalKind::ImporKetik, &[Key::PageUp], 0, |app| geser(app, Move::Pages(-1))),
    modal_cmd("impor-ketik.kembali", ModalKind::ImporKetik, &[Key::Esc, Key::F(3)], 5, langkah::kembali),
    modal_cmd("impor-berkas.buka", ModalKind::ImporBerkas, &[Key::Enter], 1, langkah::buka_berkas),
    modal_cmd("impor-berkas.lengkapi", ModalKind::ImporBerkas, &[Key::Tab], 4, langkah::lengkapi),
    modal_cmd("impor-berkas.hal", ModalKind::ImporBerkas, &[Key::Ctrl('o'), Key::F(4)], 2, langkah::ganti_hal),
    modal_cmd("impor-berkas.ingatan", ModalKind::ImporBerkas, &[Key::Ctrl('r')], 3, ingatan::buka),
    Command {
        danger: true,
        ..modal_cmd("impor-ingatan.lupa", ModalKind::ImporIngatan, &[Key::Char('x')], 1, ingatan::tanya_lupa)
    },
    modal_cmd("impor-pilih.pakai", ModalKind::ImporPilih, &[Key::Enter], 1, langkah::pakai),
    modal_cmd("impor-kolom.pilih", ModalKind::ImporKolom, &[Key::Enter], 1, langkah::pilih_kolom),
    modal_cmd("impor-kolom.buang", ModalKind::ImporKolom, &[Key::Char(' '), Key::Char('-')], 2, langkah::buang_kolom),
    modal_cmd("impor-kolom.lanjut", ModalKind::ImporKolom, &[Key::Ctrl('g'), Key::F(10)], 3, langkah::bandingkan),
    modal_cmd("impor-hari.pilih", ModalKind::ImporHari, HARI, 0, tanya::pilih),
    modal_cmd("impor-hari.lain", ModalKind::ImporHari, &[Key::Enter, Key::Char('/')], 1, tanya::lain),
    modal_cmd("impor-hari.tolak", ModalKind::ImporHari, &[Key::Char('x'), Key::Char('-')], 2, tanya::tolak),
    modal_cmd("impor-hari.lanjut", ModalKind::ImporHari, &[Key::Ctrl('g'), Key::F(10)], 3, tanya::lanjut),
    modal_cmd("impor-satker.calon", ModalKind::ImporSatker, ANGKA, 0, langkah::pilih_calon),
    modal_cmd("impor-satker.cari", ModalKind::ImporSatker, &[Key::Enter, Key::Char('/')], 1, langkah::cari_satker),
    modal_cmd(
        "impor-satker.tolak",
        ModalKind::ImporSatker,
        &[Key::Char('x'), Key::Char('-')],
        2,
        langkah::tolak_satker,
    ),
    modal_cmd("impor-satker.lanjut", ModalKind::ImporSatker, &[Key::Ctrl('g'), Key::F(10)], 3, langkah::ke_periksa),
    modal_cmd("impor-periksa.rinci", ModalKind::ImporPeriksa, &[Key::Enter], 0, periksa::rincian),
    modal_cmd("impor-periksa.berikut", ModalKind::ImporPeriksa, &[Key::Tab, Key::Right, Key::Char('l')], 1, |app| {
        periksa::kelompok_sebelah(app, true)
    }),
    modal_cmd("impor-periksa.sebelum", ModalKind::ImporPeriksa, &[Key::BackTab, Key::Left, Key::Char('h')], 0, |app| {
        periksa::kelompok_sebelah(app, false)
    }),
    modal_cmd("impor-periksa.kelompok", ModalKind::ImporPeriksa, KELOMPOK, 0, periksa::kelompok_ke),
    modal_cmd("impor-periksa.panel", ModalKind::ImporPeriksa, &[Key::Char('z')], 0, periksa::panel),
    modal_cmd("impor-periksa.simpan", ModalKind::ImporPeriksa, &[Key::Char('y')], 4, periksa::simpan_tolak),
    modal_cmd("impor-periksa.hilang", ModalKind::ImporPeriksa, &[Key::Char('x')], 0, periksa::ke_hilang),
    Command {
        enabled: periksa::di_hilang,
        ..modal_cmd("impor-periksa.tetap", ModalKind::ImporPeriksa, &[Key::Char(' ')], 0, periksa::tetap)
    },
    Command {
        danger: true,
        ..modal_cmd(
            "impor-periksa.terapkan",
            ModalKind::ImporPeriksa,
            &[Key::Ctrl('g'), Key::F(10)],
            3,
            periksa::tanya_terap,
        )
    },
    Command {
        enabled: kembar::bisa,
        ..modal_cmd("impor-periksa.pasangan", ModalKind::ImporPeriksa, &[Key::Char('p')], 2, kembar::buka)
    },
    modal_cmd("impor-kembar.kanan", ModalKind::ImporKembar, &[Key::Right, Key::Char('l'), Key::Tab], 1, |app| {
        kembar::sebelah(app, true)
    }),
    modal_cmd("impor-kembar.kiri", ModalKind::ImporKembar, &[Key::Left, Key::Char('h'), Key::BackTab], 2, |app| {
        kembar::sebelah(app, false)
    }),
    modal_cmd("impor-kembar.utuh", ModalKind::ImporKembar, ANGKA, 0, kembar::utuh),
    modal_cmd("impor-kembar.tolak", ModalKind::ImporKembar, &[Key::Char('x'), Key::Char('-')], 4, kembar::tolak),
    modal_cmd(
        "impor-kembar.pakai",
        ModalKind::ImporKembar,
        &[Key::Ctrl('g'), Key::F(10), Key::Enter],
        3,
        kembar::pakai,
    ),
    modal_cmd("impor-hilang.pakai", ModalKind::ImporHilang, &[Key::Enter], 1, periksa::pakai_alasan),
];

/// A digit for each way to read a column.
const HARI: &[Key] = &[Key::Char('1'), Key::Char('2'), Key::Char('3')];

/// A digit for each group.
const KELOMPOK: &[Key] =
    &[Key::Char('1'), Key::Char('2'), Key::Char('3'), Key::Char('4'), Key::Char('5'), Key::Char('6'), Key::Char('7')];

const fn all(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Impor, keys, footer, run)
}

fn may_import(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::Impor)
}

/// The place of the key just pressed among those of a command: what a row of digits chooses.
pub(super) fn ke_berapa(app: &App, id: &str) -> Option<usize> {
    let cmd = super::super::command::by_id(id)?;
    let key = app.pressed?;
    app.keymap.keys(cmd).iter().position(|k| *k == key)
}
