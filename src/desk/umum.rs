//! Commands that hold everywhere, and those that hold on every screen.

use super::app::{App, Layar};
use super::cari::{BATAS, Cari};
use super::command::{Command, Scope, always};
use super::keys::Key;
use super::modal::{Lanjut, Modal, ModalKind, Tanya};
use super::msg::{Effect, Slot};
use super::palet::Palet;
use crate::domain::operator::Hak;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::Read;

/// Commands that hold everywhere and on every screen.
pub const COMMANDS: &[Command] = &[
    everywhere("umum.bantuan", &[Key::F(1), Key::Char('?')], help),
    everywhere("umum.orang", &[Key::Ctrl('p'), Key::Char('@')], find_person),
    everywhere("umum.jatuh-tempo", &[Key::Char('!')], due_list),
    everywhere("umum.gambar-ulang", &[Key::Ctrl('l')], |_| vec![Effect::Repaint]),
    everywhere("umum.perintah", &[Key::Char(':')], palette),
    screen_cmd("layar.meja", &[Key::Char('1')], |app| app.go_to(Layar::Meja)),
    screen_cmd("layar.satker", &[Key::Char('2')], |app| app.go_to(Layar::Satker)),
    screen_cmd("layar.pegawai", &[Key::Char('3')], people),
    screen_cmd("layar.sosialisasi", &[Key::Char('4')], |app| app.go_to(Layar::Sosialisasi)),
    screen_cmd("layar.ikrar", &[Key::Char('5')], |app| app.go_to(Layar::Ikrar)),
    screen_cmd("layar.satgas", &[Key::Char('6')], |app| app.go_to(Layar::Satgas)),
    screen_cmd("layar.perkara", &[Key::Char('7')], |app| app.go_to(Layar::Perkara)),
    screen_cmd("layar.instrumen", &[Key::Char('8')], |app| app.go_to(Layar::Instrumen)),
    screen_cmd("layar.pemilih", &[Key::Char('9')], |app| app.go_to(Layar::Pemilih)),
    screen_cmd("layar.laporan", &[Key::Char('0')], |app| app.go_to(Layar::Laporan)),
    screen_cmd("umum.kembali", &[Key::Char('q'), Key::F(3)], go_back),
    Command {
        id: "umum.batal",
        scope: Scope::Meja,
        keys: &[Key::Char('u')],
        group: "umum",
        footer: 0,
        danger: true,
        enabled: may_write,
        run: batal,
    },
    Command {
        id: "umum.keluar",
        scope: Scope::Umum,
        keys: &[Key::Char('Q')],
        group: "umum",
        footer: 0,
        danger: true,
        enabled: always,
        run: leave,
    },
];

const fn everywhere(id: &'static str, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { id, scope: Scope::Umum, keys, group: "umum", footer: 0, danger: false, enabled: always, run }
}

const fn screen_cmd(id: &'static str, keys: &'static [Key], run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { id, scope: Scope::Meja, keys, group: "layar", footer: 0, danger: false, enabled: always, run }
}

/// Whether this session may change anything at all.
///
/// # Errors
/// `baca-saja` where it may not, `tarik-meja-tunggu` while an import is being taken back.
pub fn may_write(app: &App) -> Result<(), Pesan> {
    if app.session.baca_saja {
        return Err(Pesan::new("baca-saja"));
    }
    app.tunggu_tarik().map_or(Ok(()), Err)
}

/// Whether this session may do what needs a right, and may write at all.
///
/// # Errors
/// `baca-saja`, or `hak-kurang` with the right that is missing.
pub fn may_do(app: &App, hak: Hak) -> Result<(), Pesan> {
    may_write(app)?;
    if app.session.boleh(hak) { Ok(()) } else { Err(lacks(hak)) }
}

/// The sentence for a right that a session does not have.
#[must_use]
pub fn lacks(hak: Hak) -> Pesan {
    Pesan::new("hak-kurang").with("hak", Arg::Kata(hak.kata()))
}

/// Asks whether one's own last act is to be taken back; the question names it.
pub(super) fn batal(app: &mut App) -> Vec<Effect> {
    vec![app.ask(Slot::Tindakan, Read::TindakanAkhir)]
}

/// Screen 3 by its digit is the whole office, whatever the board had narrowed it to.
fn people(app: &mut App) -> Vec<Effect> {
    if app.layar != Layar::Pegawai {
        app.pegawai.widen();
    }
    app.go_to(Layar::Pegawai)
}

fn help(app: &mut App) -> Vec<Effect> {
    if !matches!(app.modals.last(), Some(Modal::Bantuan(_))) {
        app.modals.push(Modal::Bantuan(0));
    }
    Vec::new()
}

fn palette(app: &mut App) -> Vec<Effect> {
    if app.modals.is_empty() {
        app.modals.push(Modal::Palet(Palet::default()));
    }
    Vec::new()
}

fn find_person(app: &mut App) -> Vec<Effect> {
    if app.layar == Layar::Selamat || matches!(app.modals.last(), Some(Modal::Cari(_))) {
        return Vec::new();
    }
    app.modals.push(Modal::Cari(Box::new(Cari::new(false))));
    Vec::new()
}

/// Closes the due list, or opens it above whatever can be left without losing anything. Elsewhere it rings and says why: the letters after
/// it would be commands of what is below.
fn due_list(app: &mut App) -> Vec<Effect> {
    if matches!(app.modals.last(), Some(Modal::Tempo(..))) {
        app.modals.pop();
        return Vec::new();
    }
    let lists = app.modals.iter().all(|m| {
        matches!(
            m.scope(),
            Scope::Modal(
                ModalKind::DaftarLembar
                    | ModalKind::Lembar
                    | ModalKind::DaftarGelombang
                    | ModalKind::DaftarTeks
                    | ModalKind::DaftarAturan
                    | ModalKind::Belum
                    | ModalKind::DaftarKegiatan
                    | ModalKind::Acara
                    | ModalKind::Ruang
                    | ModalKind::Kartu
                    | ModalKind::Statistik
                    | ModalKind::Sanksi
            )
        )
    });
    if !lists || app.layar == Layar::Selamat {
        app.refuse(Pesan::new("tempo-tutup-dulu"));
        return vec![Effect::Bell];
    }
    app.modals.push(Modal::Tempo(Vec::new(), 0));
    vec![app.ask(Slot::Tempo, Read::JatuhTempo)]
}

fn go_back(app: &mut App) -> Vec<Effect> {
    match app.back.pop() {
        Some(layar) => app.show(layar),
        None => {
            app.say(Pesan::new("kembali-habis"));
            Vec::new()
        }
    }
}

fn leave(app: &mut App) -> Vec<Effect> {
    let mut effects = app.kirim_sisa();
    effects.extend(app.keep_draft());
    if app.modals.iter().any(|m| matches!(m, Modal::Tanya(t) if t.lanjut == Lanjut::Keluar)) {
        return effects;
    }
    let open = app.modals.iter().any(|m| matches!(m, Modal::Form(f) if f.is_changed()));
    let plain = || Pesan::new(if open { "keluar-tanya-draf" } else { "keluar-tanya" });
    let pesan = app.keluar_saat_tarik().unwrap_or_else(plain);
    app.question(Tanya { pesan, lanjut: Lanjut::Keluar });
    effects
}

impl App {
    /// Opens a screen; `q` comes back to the present one.
    pub fn go_to(&mut self, layar: Layar) -> Vec<Effect> {
        if layar == self.layar {
            return Vec::new();
        }
        // Going to and fro between two screens must not grow the way back.
        self.back.retain(|l| *l != layar && *l != self.layar);
        self.back.push(self.layar);
        self.show(layar)
    }

    /// Shows a screen with what it needs.
    pub(super) fn show(&mut self, layar: Layar) -> Vec<Effect> {
        self.layar = layar;
        self.fit_to_size();
        self.refresh()
    }

    /// Asks for hits of what is typed in the look-up; under two letters everybody would be a hit.
    pub(super) fn ask_cari(&mut self) -> Vec<Effect> {
        let Some(Modal::Cari(cari)) = self.modals.last_mut() else { return Vec::new() };
        let teks = cari.line.text().trim().to_owned();
        if teks.chars().count() < 2 {
            **cari = Cari { line: cari.line.clone(), ..Cari::new(cari.untuk_isian) };
            return Vec::new();
        }
        let gelombang = self.gelombang;
        vec![self.ask(Slot::Cari, Read::Cari { teks, batas: BATAS, gelombang })]
    }

    /// Asks for the card of the chosen hit.
    pub(super) fn ask_cari_kartu(&mut self) -> Vec<Effect> {
        let Some(Modal::Cari(cari)) = self.modals.last() else { return Vec::new() };
        let Some(PegawaiRow { id, .. }) = cari.selected() else { return Vec::new() };
        let read = Read::Kartu { pegawai: *id, gelombang: self.gelombang };
        vec![self.ask(Slot::CariKartu, read)]
    }
}
