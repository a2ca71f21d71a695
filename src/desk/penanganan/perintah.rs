//! The commands of the room. Its letters are its own.

use super::{Bagian, Hal, bagian, buka, laku};
use crate::desk::app::App;
use crate::desk::bundel;
use crate::desk::command::{Command, always};
use crate::desk::keys::Key;
use crate::desk::list::Move;
use crate::desk::modal::{ModalKind, modal_cmd};
use crate::desk::msg::Effect;
use crate::desk::surat;
use crate::desk::umum::{batal, may_write};
use crate::domain::perkara::jam;
use crate::domain::perkara::penanganan::BerkasPerkara;
use crate::domain::pesan::{Arg, Pesan};

/// Commands of the room of a case.
pub const COMMANDS: &[Command] = &[
    lihat("ruang.lakukan", &[Key::Enter], 1, boleh_enter, laku::lakukan),
    lihat("ruang.tambah", &[Key::Char('n')], 2, boleh_tambah, laku::tambah),
    lihat("ruang.hadir", &[Key::Char('h')], 0, pada_panggilan, |app| laku::hadir(app, true)),
    lihat("ruang.tidak-hadir", &[Key::Char('H')], 0, pada_panggilan, |app| laku::hadir(app, false)),
    lihat("ruang.jeda", &[Key::Char('s')], 0, boleh_jeda, |app| pada(app, buka::jeda)),
    lihat("ruang.ingat", &[Key::Char('i')], 0, pada_jam, |app| pada(app, buka::ingat)),
    lihat("ruang.ubah", &[Key::Char('e')], 3, boleh_ubah, laku::ubah),
    lihat("ruang.keluar", &[Key::Char('.'), Key::Esc, Key::Char('q'), Key::F(3)], 4, always, laku::keluar),
    Command { danger: true, ..lihat("ruang.hapus", &[Key::Char('x')], 0, boleh_hapus, laku::hapus) },
    Command { danger: true, ..lihat("ruang.batal", &[Key::Char('u')], 0, may_write, batal) },
    lihat("ruang.baris", &[Key::Char('r')], 0, boleh, buka::baris),
    lihat("ruang.terlapor", &[Key::Char('o')], 0, boleh, buka::terlapor),
    lihat("ruang.petugas", &[Key::Char('p')], 0, mengurus, buka::petugas),
    lihat("ruang.jam-terima", &[Key::Char('t')], 0, boleh, buka::terima),
    lihat("ruang.pelapor", &[Key::Char('l')], 0, boleh_pelapor, buka::pelapor),
    lihat("ruang.salin", &[Key::Char('y')], 0, terbaca, laku::salin),
    lihat("ruang.surat", &[Key::Char('c')], 0, boleh_keluar, |app| keluarkan(app, surat::buka_surat)),
    lihat("ruang.bundel", &[Key::Char('b')], 0, boleh_keluar, |app| keluarkan(app, bundel::buka_bundel)),
    lihat("ruang.bagian", DIGIT, 0, always, bagian_digit),
    geser("ruang.bagian-berikut", &[Key::Tab, Key::Right], |app| laku::ke_bagian(app, |b| b.langkah(true))),
    geser("ruang.bagian-sebelum", &[Key::BackTab, Key::Left], |app| laku::ke_bagian(app, |b| b.langkah(false))),
    geser("ruang.turun", &[Key::Down, Key::Char('j')], |app| laku::geser(app, Move::By(1))),
    geser("ruang.naik", &[Key::Up, Key::Char('k')], |app| laku::geser(app, Move::By(-1))),
    geser("ruang.halaman-turun", &[Key::PageDown, Key::Char(' ')], |app| laku::geser(app, Move::Pages(1))),
    geser("ruang.halaman-naik", &[Key::PageUp], |app| laku::geser(app, Move::Pages(-1))),
    geser("ruang.awal", &[Key::Home, Key::Char('g')], |app| laku::geser(app, Move::First)),
    geser("ruang.akhir", &[Key::End, Key::Char('G')], |app| laku::geser(app, Move::Last)),
];

const DIGIT: &[Key] = &[
    Key::Char('1'),
    Key::Char('2'),
    Key::Char('3'),
    Key::Char('4'),
    Key::Char('5'),
    Key::Char('6'),
    Key::Char('7'),
    Key::Char('8'),
];

const fn lihat(
    id: &'static str,
    keys: &'static [Key],
    footer: u8,
    enabled: fn(&App) -> Result<(), Pesan>,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { enabled, ..modal_cmd(id, ModalKind::Ruang, keys, footer, run) }
}

const fn geser(id: &'static str, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Ruang, keys, 0, run)
}

/// The section that a digit names.
fn bagian_digit(app: &mut App) -> Vec<Effect> {
    let Some(Key::Char(c)) = app.pressed else { return Vec::new() };
    let place = c.to_digit(10).and_then(|n| usize::try_from(n).ok()).and_then(|n| n.checked_sub(1));
    match place.and_then(|at| Bagian::ALL.get(at)).copied() {
        Some(to) => laku::ke_bagian(app, |_| to),
        None => vec![Effect::Bell],
    }
}

fn berkas(app: &App) -> Result<&BerkasPerkara, Pesan> {
    app.berkas_kasus().ok_or_else(|| Pesan::new("ruang-memuat"))
}

fn terbaca(app: &App) -> Result<(), Pesan> {
    berkas(app).map(|_| ())
}

/// Whether papers may be made of the case: only who may read it.
fn boleh_keluar(app: &App) -> Result<(), Pesan> {
    let case = berkas(app)?;
    if case.terbuka { Ok(()) } else { Err(bagian::bukan_tim(case)) }
}

/// Something is made of the case as it is shown.
fn keluarkan(app: &mut App, make: fn(&mut App, &BerkasPerkara) -> Vec<Effect>) -> Vec<Effect> {
    let Some(case) = app.berkas_kasus().cloned() else { return vec![Effect::Bell] };
    make(app, &case)
}

/// Whether this session may change what the case holds, and if not, whose it is.
fn boleh(app: &App) -> Result<(), Pesan> {
    may_write(app)?;
    let case = berkas(app)?;
    if case.terbuka { mengurus(app) } else { Err(bagian::bukan_tim(case)) }
}

/// Whether this session may say who looks after the case and mind its steps, clocks and numbers; for that nobody needs its story.
fn mengurus(app: &App) -> Result<(), Pesan> {
    may_write(app)?;
    let case = berkas(app)?;
    match (case.boleh_ubah, case.terbuka) {
        (true, _) => Ok(()),
        (false, false) => Err(bagian::bukan_tim(case)),
        (false, true) => Err(Pesan::new("ruang-hanya-baca").with("nomor", case.perkara.row.nomor.as_str())),
    }
}

/// What changing the row under the cursor asks for.
fn boleh_ubah(app: &App) -> Result<(), Pesan> {
    match laku::kini(app) {
        Some(Hal::Langkah(_) | Hal::Jam(_) | Hal::Retensi) => mengurus(app),
        _ => boleh(app),
    }
}

/// What adding to the section asks for.
fn boleh_tambah(app: &App) -> Result<(), Pesan> {
    match app.ruang().map(|room| room.bagian) {
        Some(Bagian::Jam | Bagian::Kaitan) => mengurus(app),
        _ => boleh(app),
    }
}

/// What only shows something needs no right to change it.
fn boleh_enter(app: &App) -> Result<(), Pesan> {
    if laku::hanya_lihat(laku::kini(app)) { Ok(()) } else { boleh_ubah(app) }
}

fn boleh_pelapor(app: &App) -> Result<(), Pesan> {
    let case = berkas(app)?;
    if !case.boleh_pelapor {
        return Err(Pesan::new("ruang-pelapor-bukan-hak"));
    }
    if !case.perkara.ada_pelapor {
        return Err(Pesan::new("ruang-pelapor-kosong"));
    }
    Ok(())
}

fn boleh_hapus(app: &App) -> Result<(), Pesan> {
    boleh(app)?;
    if laku::bisa_hapus(app) { Ok(()) } else { Err(Pesan::new("ruang-tak-dapat-dihapus")) }
}

fn pada_panggilan(app: &App) -> Result<(), Pesan> {
    boleh(app)?;
    match laku::kini(app) {
        Some(Hal::Panggilan(Some(_))) => Ok(()),
        _ => Err(Pesan::new("ruang-pilih-panggilan")),
    }
}

fn pada_jam(app: &App) -> Result<(), Pesan> {
    mengurus(app)?;
    match laku::kini(app) {
        Some(Hal::Jam(Some(_))) => Ok(()),
        _ => Err(Pesan::new("ruang-pilih-jam")),
    }
}

/// A clock that stands still already may go on, whatever its rule.
fn boleh_jeda(app: &App) -> Result<(), Pesan> {
    pada_jam(app)?;
    let Some(Hal::Jam(Some(id))) = laku::kini(app) else { return Ok(()) };
    match berkas(app)?.jam.iter().find(|row| row.id == id) {
        Some(row) if !jam::boleh_jeda(row.aturan) && row.jeda.iter().all(|pause| pause.lanjut.is_some()) => {
            Err(Pesan::new("jam-tak-dijeda").with("aturan", Arg::Kata(row.aturan.kata())))
        }
        _ => Ok(()),
    }
}

fn pada(app: &mut App, run: fn(&mut App, crate::domain::id::JamId) -> Vec<Effect>) -> Vec<Effect> {
    match laku::kini(app) {
        Some(Hal::Jam(Some(id))) => run(app, id),
        _ => vec![Effect::Bell],
    }
}
