//! The commands of the screen of those who owe.

use super::{Belum, Tuju, Urut, tagih};
use crate::desk::app::{App, Layar};
use crate::desk::command::{Command, Scope, always};
use crate::desk::keys::Key;
use crate::desk::lembar::kepala;
use crate::desk::list::Move;
use crate::desk::modal::{Modal, ModalKind, look, modal_cmd};
use crate::desk::msg::{Effect, Slot, Tempat};
use crate::desk::umum::may_do;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::{KeadaanIkrar, Pilihan};
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read};

/// Commands of the board that lead here, of the screen, and of the choice between the forms of the text.
pub const COMMANDS: &[Command] = &[
    papan("satker.belum", &[Key::Enter], 1, |app| match app.satker.cursor {
        Some(id) => buka(app, id, false),
        None => vec![Effect::Bell],
    }),
    papan("satker.tagih", &[Key::Char('y')], 2, |app| match app.satker.cursor {
        Some(id) => tagih::tanya(app, Some(id), true),
        None => vec![Effect::Bell],
    }),
    papan("satker.belum-semua", &[Key::Char('a')], 4, |app| {
        let first = super::satker(app, &app.pohon).first().map(|n| n.satker.id);
        match first {
            Some(id) => buka(app, id, true),
            None => vec![Effect::Bell],
        }
    }),
    Command {
        enabled: tagih::boleh,
        ..papan("satker.bukti", &[Key::Char('p')], 0, |app| match app.satker.cursor {
            Some(id) => tagih::bukti_satker(app, id),
            None => vec![Effect::Bell],
        })
    },
    di("belum.buka", &[Key::Enter], 1, kartu),
    Command { enabled: boleh_catat, ..di("belum.ikrar", &[Key::Char('i')], 2, catat) },
    di("belum.tagih", &[Key::Char('y')], 3, |app| {
        let whose = app.belum().and_then(|b| (!b.semua).then_some(b.satker));
        tagih::tanya(app, whose, false)
    }),
    Command { enabled: boleh_catat, ..di("belum.berkas", &[Key::Char('b')], 4, kepala::baru) },
    di("belum.satker-berikut", &[Key::Char(']')], 0, |app| lompat(app, 1)),
    di("belum.satker-sebelum", &[Key::Char('[')], 0, |app| lompat(app, -1)),
    di("belum.tandai", &[Key::Char(' ')], 0, |app| {
        if let Some(belum) = app.belum_mut() {
            belum.tandai();
        }
        Vec::new()
    }),
    di("belum.semua", &[Key::Char('a')], 0, semua),
    di("belum.urut", &[Key::Char('s')], 0, urut),
    di("belum.daftar", &[Key::Char('d')], 0, daftar),
    Command {
        enabled: tagih::boleh,
        ..di("belum.bukti", &[Key::Char('p')], 5, |app| match app.belum().map(|b| b.satker) {
            Some(id) => tagih::bukti_satker(app, id),
            None => Vec::new(),
        })
    },
    di("belum.turun", &[Key::Down, Key::Char('j')], 0, |app| geser(app, Move::By(1))),
    di("belum.naik", &[Key::Up, Key::Char('k')], 0, |app| geser(app, Move::By(-1))),
    di("belum.halaman-turun", &[Key::PageDown], 0, |app| geser(app, Move::Pages(1))),
    di("belum.halaman-naik", &[Key::PageUp], 0, |app| geser(app, Move::Pages(-1))),
    di("belum.awal", &[Key::Home, Key::Char('g')], 0, |app| geser(app, Move::First)),
    di("belum.akhir", &[Key::End, Key::Char('G')], 0, |app| geser(app, Move::Last)),
    di("belum.tutup", &[Key::Esc, Key::Char('q'), Key::F(3)], 0, |app| {
        app.modals.pop();
        Vec::new()
    }),
    tagih::pilihan("tagih.wa", &[Key::Char('w'), Key::Char('W'), Key::Enter], 1, tagih::wa),
    tagih::pilihan("tagih.surat", &[Key::Char('s'), Key::Char('S')], 2, tagih::surat),
    tagih::pilihan("tagih.tsv", &[Key::Char('t'), Key::Char('T')], 3, tagih::tsv),
    Command {
        enabled: tagih::di_papan,
        ..tagih::pilihan("tagih.papan", &[Key::Char('p'), Key::Char('P')], 0, tagih::papan)
    },
    modal_cmd("tagih.tutup", ModalKind::Tagih, &[Key::Esc, Key::Char('q'), Key::F(3)], 5, |app| {
        app.modals.pop();
        Vec::new()
    }),
];

const fn papan(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command {
        id,
        scope: Scope::Layar(Layar::Satker),
        keys,
        group: "satker",
        footer,
        danger: false,
        enabled: always,
        run,
    }
}

const fn di(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    modal_cmd(id, ModalKind::Belum, keys, footer, run)
}

fn boleh_catat(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::PegawaiUbah)
}

/// Opens the screen for a unit.
pub(in crate::desk) fn buka(app: &mut App, satker: SatkerId, semua: bool) -> Vec<Effect> {
    if app.gelombang.is_none() {
        app.refuse(Pesan::new("kosong-gelombang"));
        return vec![Effect::Bell];
    }
    app.modals.push(Modal::Belum(Box::new(Belum::new(satker, semua, app.size))));
    app.segarkan_belum().into_iter().collect()
}

fn lompat(app: &mut App, n: isize) -> Vec<Effect> {
    match app.belum_satker(n, Tuju::Awal) {
        Some(effect) => vec![effect],
        None => {
            app.say(Pesan::new(if n > 0 { "belum-meja-terakhir" } else { "belum-meja-pertama" }));
            vec![Effect::Bell]
        }
    }
}

/// Moves the cursor; where the units stand one after another, over the end of one into the next.
fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    let Some(belum) = app.belum_mut() else { return Vec::new() };
    if !belum.dijawab || belum.geser(step) || !belum.semua {
        return Vec::new();
    }
    let (n, tuju) = match step {
        Move::By(n) | Move::Pages(n) if n < 0 => (-1, Tuju::Akhir),
        _ => (1, Tuju::Awal),
    };
    app.belum_satker(n, tuju).into_iter().collect()
}

/// One unit, or the units of the office one after another.
fn semua(app: &mut App) -> Vec<Effect> {
    let Some(belum) = app.belum_mut() else { return Vec::new() };
    belum.semua = !belum.semua;
    let key = if belum.semua { "belum-meja-kini-semua" } else { "belum-meja-kini-satu" };
    app.say(Pesan::new(key));
    Vec::new()
}

fn urut(app: &mut App) -> Vec<Effect> {
    let Some(belum) = app.belum_mut() else { return Vec::new() };
    belum.urut = match belum.urut {
        Urut::Keadaan => Urut::Nama,
        Urut::Nama => Urut::Tenggat,
        Urut::Tenggat => Urut::Keadaan,
    };
    // The order by name is the store's own.
    app.segarkan_belum().into_iter().collect()
}

/// The card of the person under the cursor.
fn kartu(app: &mut App) -> Vec<Effect> {
    match app.belum().and_then(|b| b.kini().map(|r| r.id)) {
        Some(id) => {
            app.modals.push(Modal::Kartu { kartu: None, top: 0, tempat: None });
            buka_kartu(app, id)
        }
        None => vec![Effect::Bell],
    }
}

fn buka_kartu(app: &mut App, id: PegawaiId) -> Vec<Effect> {
    let gelombang = app.gelombang;
    vec![look(Dilihat::Pegawai(id)), app.ask(Slot::CariKartu, Read::Kartu { pegawai: id, gelombang })]
}

/// The card of the neighbour of the one on top, where it was opened here.
pub(in crate::desk) fn tetangga(app: &mut App, n: i64) -> Option<Vec<Effect>> {
    let below = app.modals.len().checked_sub(2)?;
    let Modal::Belum(belum) = app.modals.get_mut(below)? else { return None };
    let before = belum.cursor;
    belum.geser(Move::By(n));
    let id = belum.kini().filter(|_| belum.cursor != before).map(|r| r.id);
    if let Some(Modal::Kartu { top, .. }) = app.modals.last_mut() {
        *top = 0;
    }
    Some(id.map_or_else(|| vec![Effect::Bell], |id| buka_kartu(app, id)))
}

/// Records a pledge for whom the screen means.
fn catat(app: &mut App) -> Vec<Effect> {
    let Some(belum) = app.belum() else { return Vec::new() };
    let people = belum.siapa();
    let unit = app.pohon.get(belum.satker).map(|n| n.satker.pendek.clone()).unwrap_or_default();
    let who = match people.as_slice() {
        [] => return vec![Effect::Bell],
        [one] => one.nama.lengkap(),
        many => app.kata.pesan(&Pesan::new("ikrar-untuk-orang").with("n", many.len()).with("luar", 0)),
    };
    let perihal = vec![(app.kata.t("ikrar-untuk"), who), (String::new(), unit)];
    let (satker, pilihan) = (belum.satker, Pilihan::Orang(people.into_iter().map(|r| r.id).collect()));
    app.open_ikrar_form(KeadaanIkrar::Ttd, pilihan, perihal, Some(satker))
}

/// The same people on screen 3, where they can be filtered, numbered and taken out.
fn daftar(app: &mut App) -> Vec<Effect> {
    let Some(satker) = app.belum().map(|b| b.satker) else { return Vec::new() };
    app.modals.pop();
    let fetch = app.pegawai.narrow(satker, KeadaanIkrar::Belum.code());
    let mut effects = app.go_to(Layar::Pegawai);
    effects.extend(app.fetch_orang(Tempat::Pegawai, Some(fetch)));
    effects
}
