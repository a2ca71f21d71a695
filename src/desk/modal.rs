//! What stands above a screen: a stack of dialogs, the topmost has the keys.
//!
//! Esc leaves a dialog and never destroys anything: a form keeps its draft, a question is answered
//! with no.

use super::app::App;
use super::aturan::DaftarAturan;
use super::belum::{self, Belum, tagih::Tagih};
use super::bundel::Bundel;
use super::cari::Cari;
use super::command::{Command, Scope, always};
use super::daftar_pendek::DaftarPendek;
use super::ekspor::Ekspor;
use super::form::Form;
use super::gulungan::{may_scroll, scroll};
use super::impor::{self, Impor};
use super::kegiatan;
use super::kegiatan::acara::Acara;
use super::kegiatan::daftar::DaftarKegiatan;
use super::kegiatan::hadir::Hadir;
use super::keys::Key;
pub use super::kind::ModalKind;
use super::kind::group;
use super::lembar::daftar::DaftarLembar;
use super::lembar::periksa::Uji;
use super::lembar::{self, Lembar};
use super::line::{Edit, Line};
use super::loncat;
use super::msg::{Effect, Slot, Tempat, WriteTag};
use super::palet::Palet;
use super::penanganan::Ruang;
use super::pilih::{Pilih, Tujuan};
use super::statistik::{Sanksi, Statistik};
pub use super::tanya::{Lanjut, Tanya};
use super::triase::Triase;
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::gelombang::{GelombangBaris, TeksRow};
use crate::domain::pegawai::Kartu;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Banding, Dilihat, Read, TempoRow, Write};

/// A dialog.
#[derive(Debug, Clone)]
pub enum Modal {
    /// A form.
    Form(Box<Form>),
    /// The look-up of a person.
    Cari(Box<Cari>),
    /// The card of a person; opened from the list of a place, whose neighbours `[` and `]` show.
    Kartu {
        /// The card; `None` until it comes.
        kartu: Option<Box<Kartu>>,
        /// First line shown.
        top: usize,
        /// The list it was opened from.
        tempat: Option<Tempat>,
    },
    /// A chooser.
    Pilih(Box<Pilih>),
    /// A question that must be answered with its letter.
    Tanya(Tanya),
    /// The palette.
    Palet(Palet),
    /// The help of the place below, from this line on.
    Bantuan(usize),
    /// The due list and the cursor in it.
    Tempo(Vec<TempoRow>, usize),
    /// Text without borders or padding, to be copied.
    Teks {
        /// Key of its title.
        judul: String,
        /// Lines.
        lines: Vec<String>,
        /// First line shown.
        top: usize,
    },
    /// Two operators changed the same record; the form below wants the one, the store has the other.
    Banding(Box<Banding>),
    /// The filter line of the list in focus.
    Saring {
        /// What is typed.
        line: Line,
        /// How far back in the history Up has gone.
        back: usize,
        /// Whether the line still holds the filter it was opened with, untouched.
        lama: bool,
    },
    /// Asks for a path.
    Berkas(Line),
    /// Asks where to go in the list in focus.
    Ke(Line),
    /// Asks for the form of a list that leaves.
    Ekspor(Box<Ekspor>),
    /// A file that comes in.
    Impor(Box<Impor>),
    /// The sheets of a wave.
    DaftarLembar(Box<DaftarLembar>),
    /// An open sheet.
    Lembar(Box<Lembar>),
    /// The second person's look at a sheet.
    Uji(Box<Uji>),
    /// The waves of the office.
    DaftarGelombang(Box<DaftarPendek<GelombangBaris>>),
    /// The texts that are signed.
    DaftarTeks(Box<DaftarPendek<TeksRow>>),
    /// The rules of handling and the calendar.
    DaftarAturan(Box<DaftarAturan>),
    /// Who still owes at a unit.
    Belum(Box<Belum>),
    /// Asks for the form of a chase list.
    Tagih(Tagih),
    /// The ceremonies of a wave.
    DaftarKegiatan(Box<DaftarKegiatan>),
    /// An open ceremony with its units.
    Acara(Box<Acara>),
    /// The people of a unit at it.
    Hadir(Box<Hadir>),
    /// Figures of cases.
    Statistik(Box<Statistik>),
    /// The register of sanctions.
    Sanksi(Box<Sanksi>),
    /// Asks why the bundle of a case leaves.
    Bundel(Box<Bundel>),
    /// Reports that have come in, looked through one after the other.
    Triase(Box<Triase>),
    /// The room of one case.
    Ruang(Box<Ruang>),
}

impl Modal {
    /// The scope of its commands.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        Scope::Modal(match self {
            Self::Form(_) => return Scope::Formulir,
            Self::Cari(_) => ModalKind::Cari,
            Self::Kartu { .. } => ModalKind::Kartu,
            Self::Pilih(_) => ModalKind::Pilih,
            Self::Tanya(_) => ModalKind::Tanya,
            Self::Palet(_) => ModalKind::Palet,
            Self::Bantuan(_) | Self::Teks { .. } => ModalKind::Teks,
            Self::Tempo(..) => ModalKind::Tempo,
            Self::Banding(_) => ModalKind::Banding,
            Self::Saring { .. } => ModalKind::Saring,
            Self::Berkas(_) => ModalKind::Berkas,
            Self::Ke(_) => ModalKind::Ke,
            Self::Ekspor(_) => ModalKind::Ekspor,
            Self::Impor(d) => d.langkah.kind(),
            Self::DaftarLembar(list) => list.kind(),
            Self::Lembar(sheet) => sheet.kind(),
            Self::Uji(_) => ModalKind::Uji,
            Self::DaftarGelombang(_) => ModalKind::DaftarGelombang,
            Self::DaftarTeks(_) => ModalKind::DaftarTeks,
            Self::DaftarAturan(_) => ModalKind::DaftarAturan,
            Self::Belum(_) => ModalKind::Belum,
            Self::Tagih(_) => ModalKind::Tagih,
            Self::DaftarKegiatan(_) => ModalKind::DaftarKegiatan,
            Self::Acara(event) => event.kind(),
            Self::Hadir(list) => list.kind(),
            Self::Statistik(_) => ModalKind::Statistik,
            Self::Sanksi(_) => ModalKind::Sanksi,
            Self::Bundel(_) => ModalKind::Bundel,
            Self::Triase(list) => list.kind(),
            Self::Ruang(_) => ModalKind::Ruang,
        })
    }

    /// The scopes of the keys above which it stands, the most specific first.
    #[must_use]
    pub fn scopes(&self) -> Vec<Scope> {
        match self {
            Self::Impor(d) => vec![self.scope(), Scope::Modal(d.langkah.umum()), Scope::Umum],
            Self::Triase(list) if list.kind() == ModalKind::TriaseDaftar => {
                vec![self.scope(), Scope::Modal(ModalKind::Triase), Scope::Umum]
            }
            _ => vec![self.scope(), Scope::Umum],
        }
    }

    /// Whether it was opened for the dialog of a file that comes in.
    #[must_use]
    pub fn untuk_impor(&self) -> bool {
        match self {
            Self::Pilih(p) => {
                matches!(p.tujuan, Tujuan::ImporKolom | Tujuan::ImporHari | Tujuan::ImporBawaan | Tujuan::ImporSatker)
            }
            Self::Tanya(t) => matches!(t.lanjut, Lanjut::Impor | Lanjut::Lupa(_)),
            _ => false,
        }
    }

    /// The line that takes typed letters, where there is one.
    pub fn line_mut(&mut self) -> Option<&mut Line> {
        match self {
            Self::Cari(c) => Some(&mut c.line),
            Self::Pilih(p) => Some(&mut p.line),
            Self::Palet(p) => Some(&mut p.line),
            Self::Saring { line, .. } | Self::Berkas(line) | Self::Ke(line) => Some(line),
            Self::Impor(d) => d.line_mut(),
            Self::Lembar(sheet) => sheet.line_mut(),
            Self::DaftarLembar(list) => list.line_mut(),
            Self::Acara(event) => event.line_mut(),
            Self::Hadir(list) => list.line_mut(),
            Self::Bundel(b) => Some(&mut b.line),
            Self::Triase(list) => list.line_mut(),
            _ => None,
        }
    }
}

/// Commands of the dialogs.
pub const COMMANDS: &[Command] = &[
    modal_cmd("cari.buka", ModalKind::Cari, &[Key::Enter], 1, cari_enter),
    modal_cmd("cari.turun", ModalKind::Cari, &[Key::Down, Key::Tab], 2, |app| cari_go(app, true)),
    modal_cmd("cari.naik", ModalKind::Cari, &[Key::Up, Key::BackTab], 0, |app| cari_go(app, false)),
    modal_cmd("cari.tutup", ModalKind::Cari, &[Key::Esc, Key::F(3)], 3, cari_close),
    modal_cmd("kartu.tutup", ModalKind::Kartu, &[Key::Char('q'), Key::Esc, Key::F(3), Key::Enter], 1, close),
    modal_cmd("kartu.berikut", ModalKind::Kartu, &[Key::Char(']')], 2, |app| app.kartu_neighbour(1)),
    modal_cmd("kartu.sebelum", ModalKind::Kartu, &[Key::Char('[')], 3, |app| app.kartu_neighbour(-1)),
    Command {
        enabled: may_scroll,
        ..modal_cmd("kartu.turun", ModalKind::Kartu, &[Key::Down, Key::Char('j'), Key::PageDown], 0, |app| {
            scroll(app, 1)
        })
    },
    modal_cmd("kartu.naik", ModalKind::Kartu, &[Key::Up, Key::Char('k'), Key::PageUp], 0, |app| scroll(app, -1)),
    modal_cmd("kartu.daftar", ModalKind::Kartu, &[Key::Char('d')], 5, |app| app.show_in_list()),
    modal_cmd("kartu.salin", ModalKind::Kartu, &[Key::Char('y')], 4, |app| app.copy_kartu()),
    modal_cmd("kartu.bukti", ModalKind::Kartu, &[Key::Char('p')], 0, belum::tagih::bukti_orang),
    modal_cmd("pilih.ambil", ModalKind::Pilih, &[Key::Enter], 1, |app| app.take_choice()),
    Command { enabled: may_mark, ..modal_cmd("pilih.tandai", ModalKind::Pilih, &[Key::Tab], 2, pilih_toggle) },
    modal_cmd("pilih.turun", ModalKind::Pilih, &[Key::Down], 0, |app| pilih_go(app, 1)),
    modal_cmd("pilih.naik", ModalKind::Pilih, &[Key::Up], 0, |app| pilih_go(app, -1)),
    modal_cmd("pilih.halaman-turun", ModalKind::Pilih, &[Key::PageDown], 0, |app| pilih_go(app, 10)),
    modal_cmd("pilih.halaman-naik", ModalKind::Pilih, &[Key::PageUp], 0, |app| pilih_go(app, -10)),
    modal_cmd("pilih.tutup", ModalKind::Pilih, &[Key::Esc, Key::F(3)], 3, close),
    modal_cmd("tanya.ya", ModalKind::Tanya, &[Key::Char('y')], 1, |app| app.answer_yes()),
    modal_cmd(
        "tanya.tidak",
        ModalKind::Tanya,
        &[Key::Char('t'), Key::Esc, Key::Char('n'), Key::Char('q'), Key::F(3)],
        2,
        close,
    ),
    modal_cmd("palet.jalankan", ModalKind::Palet, &[Key::Enter], 1, |app| app.run_palette()),
    modal_cmd("palet.turun", ModalKind::Palet, &[Key::Down, Key::Tab], 0, |app| palet_go(app, 1)),
    modal_cmd("palet.naik", ModalKind::Palet, &[Key::Up, Key::BackTab], 0, |app| palet_go(app, -1)),
    modal_cmd("palet.tutup", ModalKind::Palet, &[Key::Esc, Key::F(3)], 2, close),
    modal_cmd(
        "teks.tutup",
        ModalKind::Teks,
        &[Key::Char('q'), Key::Esc, Key::F(3), Key::Enter, Key::Char('?')],
        1,
        close,
    ),
    Command {
        enabled: may_scroll,
        ..modal_cmd("teks.turun", ModalKind::Teks, &[Key::Down, Key::Char('j')], 2, |app| scroll(app, 1))
    },
    modal_cmd("teks.naik", ModalKind::Teks, &[Key::Up, Key::Char('k')], 0, |app| scroll(app, -1)),
    Command {
        enabled: may_scroll,
        ..modal_cmd("teks.halaman-turun", ModalKind::Teks, &[Key::PageDown, Key::Char(' ')], 0, |app| scroll(app, 15))
    },
    modal_cmd("teks.halaman-naik", ModalKind::Teks, &[Key::PageUp], 0, |app| scroll(app, -15)),
    modal_cmd("tempo.buka", ModalKind::Tempo, &[Key::Enter], 1, |app| app.open_due()),
    modal_cmd("tempo.buang", ModalKind::Tempo, &[Key::Char('x')], 2, |app| app.drop_due_draft()),
    modal_cmd("tempo.turun", ModalKind::Tempo, &[Key::Down, Key::Char('j')], 0, |app| tempo_go(app, 1)),
    modal_cmd("tempo.naik", ModalKind::Tempo, &[Key::Up, Key::Char('k')], 0, |app| tempo_go(app, -1)),
    modal_cmd("tempo.tutup", ModalKind::Tempo, &[Key::Char('q'), Key::Esc, Key::F(3)], 3, close),
    modal_cmd("banding.saya", ModalKind::Banding, &[Key::Char('s')], 1, |app| app.keep_mine()),
    modal_cmd("banding.mereka", ModalKind::Banding, &[Key::Char('m')], 2, |app| app.take_theirs()),
    modal_cmd("banding.tutup", ModalKind::Banding, &[Key::Esc, Key::Char('q'), Key::F(3)], 3, close),
    modal_cmd("saring.pakai", ModalKind::Saring, &[Key::Enter, Key::Esc, Key::F(3), Key::Down], 1, |app| {
        app.end_filter()
    }),
    modal_cmd("saring.riwayat", ModalKind::Saring, &[Key::Up], 2, |app| app.filter_history()),
    modal_cmd("ke.pergi", ModalKind::Ke, &[Key::Enter], 1, loncat::go),
    modal_cmd("ke.tutup", ModalKind::Ke, &[Key::Esc, Key::F(3)], 2, close),
    modal_cmd("berkas.buka", ModalKind::Berkas, &[Key::Enter], 1, |app| app.open_path()),
    modal_cmd("berkas.tutup", ModalKind::Berkas, &[Key::Esc, Key::F(3)], 2, close),
];

/// A command of a kind of dialog.
pub(super) const fn modal_cmd(
    id: &'static str,
    kind: ModalKind,
    keys: &'static [Key],
    footer: u8,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { id, scope: Scope::Modal(kind), keys, group: group(kind), footer, danger: false, enabled: always, run }
}

fn close(app: &mut App) -> Vec<Effect> {
    app.modals.pop();
    Vec::new()
}

/// The effect that notes a record opened on purpose.
pub(super) fn look(apa: Dilihat) -> Effect {
    Effect::Write { tag: WriteTag::Lihat, write: Box::new(Write::Lihat(apa)) }
}

impl App {
    /// Opens the card of somebody who stands in no list here.
    pub(super) fn open_card(&mut self, id: PegawaiId) -> Vec<Effect> {
        self.modals.push(Modal::Kartu { kartu: None, top: 0, tempat: None });
        let gelombang = self.gelombang;
        vec![look(Dilihat::Pegawai(id)), self.ask(Slot::CariKartu, Read::Kartu { pegawai: id, gelombang })]
    }
}

/// Closes the look-up. The card that stood in it has been looked at, so that is noted.
fn cari_close(app: &mut App) -> Vec<Effect> {
    let seen = match app.modals.pop() {
        Some(Modal::Cari(cari)) => cari.kartu.map(|k| k.pegawai.id),
        _ => None,
    };
    seen.map(|id| look(Dilihat::Pegawai(id))).into_iter().collect()
}

fn cari_go(app: &mut App, forward: bool) -> Vec<Effect> {
    let Some(Modal::Cari(cari)) = app.modals.last_mut() else { return Vec::new() };
    if cari.go(forward) { app.ask_cari_kartu() } else { Vec::new() }
}

fn cari_enter(app: &mut App) -> Vec<Effect> {
    let Some(Modal::Cari(cari)) = app.modals.last() else { return Vec::new() };
    let Some(row) = cari.selected().cloned() else { return vec![Effect::Bell] };
    let (for_field, kartu) = (cari.untuk_isian, cari.kartu.clone());
    app.modals.pop();
    // Looked up while the cursor stood in a field for people, the person was looked up for that field.
    let in_person_field = matches!(app.modals.last(), Some(Modal::Form(form)) if form.takes_person());
    if for_field || in_person_field {
        return app.put_person(&row);
    }
    let effects = app.open_card(row.id);
    if let Some(Modal::Kartu { kartu: shown, .. }) = app.modals.last_mut() {
        *shown = kartu.filter(|k| k.pegawai.id == row.id).map(Box::new);
    }
    effects
}

fn pilih_go(app: &mut App, n: i64) -> Vec<Effect> {
    if let Some(Modal::Pilih(p)) = app.modals.last_mut() {
        p.go(n);
    }
    Vec::new()
}

/// Whether several may be chosen from the list on top.
fn may_mark(app: &App) -> Result<(), Pesan> {
    match app.modals.last() {
        Some(Modal::Pilih(p)) if p.chosen.is_none() => Err(Pesan::new("pilih-hanya-satu")),
        _ => Ok(()),
    }
}

fn pilih_toggle(app: &mut App) -> Vec<Effect> {
    if let Some(Modal::Pilih(p)) = app.modals.last_mut() {
        p.toggle();
        p.go(1);
    }
    Vec::new()
}

fn palet_go(app: &mut App, n: i64) -> Vec<Effect> {
    let Some(Modal::Palet(palet)) = app.modals.last() else { return Vec::new() };
    let last = palet.shown(app).len().saturating_sub(1);
    if let Some(Modal::Palet(palet)) = app.modals.last_mut() {
        palet.cursor = move_by(palet.cursor, n, last);
    }
    Vec::new()
}

fn tempo_go(app: &mut App, n: i64) -> Vec<Effect> {
    if let Some(Modal::Tempo(rows, cursor)) = app.modals.last_mut() {
        *cursor = move_by(*cursor, n, rows.len().saturating_sub(1));
    }
    Vec::new()
}

/// A cursor moved by `n`, kept between the first place and `last`.
pub(super) fn move_by(here: usize, n: i64, last: usize) -> usize {
    let moved = i64::try_from(here).unwrap_or(0).saturating_add(n).max(0);
    usize::try_from(moved).unwrap_or(0).min(last)
}

impl App {
    /// A letter typed into the topmost dialog's line; `None` where it has none or the key does not type.
    pub(super) fn type_into_modal(&mut self, key: Key) -> Option<Vec<Effect>> {
        self.renew_filter(matches!(key, Key::Char(_)));
        let line = self.modals.last_mut()?.line_mut()?;
        // Blank and empty line: Space and letters type; everything that does not type is a command.
        match line.key(key) {
            Edit::Ignored => None,
            Edit::Moved => Some(Vec::new()),
            Edit::Changed => Some(self.modal_line_changed()),
        }
    }

    /// What follows a change of the topmost dialog's line.
    pub(super) fn modal_line_changed(&mut self) -> Vec<Effect> {
        match self.modals.last_mut() {
            Some(Modal::Cari(_)) => self.ask_cari(),
            Some(Modal::Pilih(p)) => {
                p.cursor = 0;
                Vec::new()
            }
            Some(Modal::Palet(p)) => {
                p.cursor = 0;
                Vec::new()
            }
            Some(Modal::Saring { line, .. }) => {
                let text = line.text().to_owned();
                self.set_filter(&text)
            }
            Some(Modal::Impor(_)) => impor::baris_berubah(self),
            Some(Modal::Lembar(_)) => lembar::cari_berubah(self),
            Some(Modal::DaftarLembar(_)) => lembar::daftar::saring_berubah(self),
            Some(Modal::Acara(_)) => kegiatan::saring_berubah(self),
            Some(Modal::Hadir(_)) => kegiatan::cari_berubah(self),
            _ => Vec::new(),
        }
    }

    fn run_palette(&mut self) -> Vec<Effect> {
        let Some(Modal::Palet(palet)) = self.modals.last() else { return Vec::new() };
        let Some(cmd) = palet.shown(self).get(palet.cursor).copied() else { return vec![Effect::Bell] };
        self.modals.pop();
        self.give(cmd)
    }

    /// The card of the neighbour in the list that the card was opened from.
    fn kartu_neighbour(&mut self, n: i64) -> Vec<Effect> {
        if let Some(effects) = belum::tetangga(self, n) {
            return effects;
        }
        let Some(Modal::Kartu { tempat: Some(tempat), top, .. }) = self.modals.last_mut() else {
            return vec![Effect::Bell];
        };
        *top = 0;
        let tempat = *tempat;
        self.move_orang(tempat, super::list::Move::By(n))
    }
}
