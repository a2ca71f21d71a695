//! The state of the desk and the one function that changes it.
//!
//! `App::update` takes one [`Msg`] and answers the [`Effect`]s that must happen; it never waits, never
//! fails and never looks at a clock. What it asks of the store stands in `asking.rs`, what the store answers
//! is taken in `balas.rs`; what commands do stands beside their rows, in `umum.rs`, `daftar.rs`, `fill.rs`,
//! `modal.rs` and the screens.

use std::collections::{BTreeMap, VecDeque};

use super::antre::Antre;
use super::command::{Command, Scope};
use super::form::Typed;
use super::keymap::Keymap;
use super::keys::Key;
pub use super::layar::Layar;
use super::layout::{self, Panel};
use super::modal::{Modal, Tanya};
use super::msg::{Effect, Msg, Slot, Tempat, Timer};
use super::orang::Orang;
use super::screens::{laporan, meja, satker, selamat};
use super::tarik;
use crate::domain::draf::Isian;
use crate::domain::id::{DrafId, GelombangId, SatkerId};
use crate::domain::ikrar::gelombang::TeksRow;
use crate::domain::ikrar::lembar::BerkasLanjut;
use crate::domain::katalog::BarisSkb;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Kantor, PegawaiQuery, Read};
use crate::domain::satker::Pohon;
use crate::kata::Kata;

/// A sentence in the bottom line, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub pesan: Pesan,
    /// Whether something went wrong.
    pub salah: bool,
}

/// What rows the keys of lists move over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fokus {
    /// The tree of the Meja.
    Pohon,
    /// A list of people.
    Orang(Tempat),
    /// A queue of cases.
    Antre(Tempat),
    /// The board of units.
    Papan,
    /// The list of reports.
    Laporan,
    /// The choices of the first start.
    Selamat,
    /// Nothing.
    Kosong,
}

/// The state of the desk.
#[derive(Debug)]
pub struct App {
    /// The words.
    pub kata: Kata,
    /// The keys.
    pub keymap: Keymap,
    /// Who sits here.
    pub session: Session,
    /// Columns and lines of the terminal.
    pub size: (u16, u16),
    /// The screen shown.
    pub layar: Layar,
    /// Screens that `q` goes back to.
    pub back: Vec<Layar>,
    /// The dialogs above the screen.
    pub modals: Vec<Modal>,
    /// The sentence in the bottom line.
    pub notice: Option<Notice>,
    /// The office; `None` until the first answer, and on the first start.
    pub kantor: Option<Kantor>,
    /// The tree with its figures.
    pub pohon: Pohon,
    /// The wave in force.
    pub gelombang: Option<GelombangId>,
    /// The texts that are signed, once asked for.
    pub teks: Vec<TeksRow>,
    /// The catalogue, once asked for.
    pub katalog: Vec<BarisSkb>,
    /// Lines of the due list.
    pub tempo: usize,
    /// Of these, late ones.
    pub lewat: usize,
    /// Values of the last record saved, by form, for Ctrl+D.
    pub terakhir: BTreeMap<&'static str, Isian>,
    /// Screen 1.
    pub meja: meja::State,
    /// Screen 2.
    pub satker: satker::State,
    /// Screen 3.
    pub pegawai: Orang,
    /// Screen 5.
    pub ikrar: Orang,
    /// Screen 7.
    pub perkara: Antre,
    /// Screen 0.
    pub laporan: laporan::State,
    /// The first start.
    pub selamat: selamat::State,
    /// An import that is being taken back.
    pub tarik: tarik::State,
    /// The sheet that was left in the middle, offered at start.
    pub lanjut_berkas: Option<BerkasLanjut>,
    /// The operator has asked to go on with his own sheet, and which one that is has not been answered.
    pub lanjut_diminta: bool,
    /// The draft that was asked for, until it comes.
    pub draf_dicari: Option<DrafId>,
    /// The screen is empty because nobody has been here; the next key only brings it back.
    pub tertutup: bool,
    /// Whether lists show the detail of their row beside them.
    pub detail: bool,
    /// The key that gave the command at work: a row of digits is one command.
    pub(super) pressed: Option<Key>,
    /// Number of the dialog of a file that came in last.
    pub(super) impor_no: u64,
    /// Keys typed while a form is being saved; they act when it has been.
    pub(super) ahead: Vec<Key>,
    /// Drafts on their way to the store, oldest first.
    pub(super) drafts: VecDeque<DraftSent>,
    /// Number of the form opened last.
    pub(super) forms_opened: u64,
    /// Keys of a burst that came while nothing was being typed, until it ends.
    pub(super) burst: Option<usize>,
    /// Writes under way of people at a ceremony whose list has been left.
    pub(super) hadir_luar: usize,
    pub(super) numbers: BTreeMap<Slot, u64>,
    /// Something has come since the last picture that it may not show.
    pub(super) changed: bool,
}

/// A draft on its way to the store. Answers come in the order of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DraftSent {
    /// Number of its form.
    pub form: u64,
    /// The form was saved meanwhile, so the draft is to go.
    pub needless: bool,
}

impl App {
    /// A desk before its first frame.
    #[must_use]
    pub fn new(kata: Kata, keymap: Keymap, session: Session, size: (u16, u16)) -> Self {
        let mut app = Self {
            kata,
            keymap,
            session,
            size,
            layar: Layar::Meja,
            back: Vec::new(),
            modals: Vec::new(),
            notice: None,
            kantor: None,
            pohon: Pohon::default(),
            gelombang: None,
            teks: Vec::new(),
            katalog: Vec::new(),
            tempo: 0,
            lewat: 0,
            terakhir: BTreeMap::new(),
            meja: meja::State::default(),
            satker: satker::State::default(),
            pegawai: Orang::new(Tempat::Pegawai),
            ikrar: Orang::new(Tempat::Ikrar),
            perkara: Antre::new(Tempat::Perkara),
            laporan: laporan::State::default(),
            selamat: selamat::State::default(),
            tarik: tarik::State::default(),
            lanjut_berkas: None,
            lanjut_diminta: false,
            draf_dicari: None,
            tertutup: false,
            detail: true,
            pressed: None,
            impor_no: 0,
            ahead: Vec::new(),
            drafts: VecDeque::new(),
            forms_opened: 0,
            burst: None,
            hadir_luar: 0,
            numbers: BTreeMap::new(),
            changed: true,
        };
        app.fit_to_size();
        app
    }

    /// The questions that fill the first frame.
    pub fn start(&mut self) -> Vec<Effect> {
        vec![self.ask(Slot::Kantor, Read::Kantor), self.ask(Slot::Draf, Read::Draf), self.tanya_lanjut()]
    }

    /// The first start: no file yet, so nothing to ask.
    pub fn first_start(&mut self) -> Vec<Effect> {
        self.layar = Layar::Selamat;
        Vec::new()
    }

    /// Whether a question stands on top, which earlier keys were not meant for.
    #[must_use]
    pub fn asks(&self) -> bool {
        matches!(self.modals.last(), Some(Modal::Tanya(_)))
    }

    /// Takes one message.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        self.changed |= !self.is_silent(&msg);
        match msg {
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => self.paste(&text, 0),
            Msg::PasteCut(text, missing) => self.paste(&text, missing),
            Msg::Burst(n) => self.burst(n),
            Msg::Resize(w, h) => {
                self.size = (w, h);
                self.fit_to_size();
                self.ukur_lembar();
                self.ukur_kegiatan();
                self.ukur_triase();
                self.ukur_ruang();
                let mut effects = self.refill();
                effects.extend(self.ukur_impor());
                effects.push(Effect::Repaint);
                effects
            }
            Msg::Rows { slot, no, result } => {
                if self.numbers.get(&slot) != Some(&no) {
                    return Vec::new();
                }
                match result {
                    Ok(rows) => self.take_rows(slot, rows),
                    Err(error) => self.read_failed(slot, &error),
                }
            }
            Msg::Written { tag, result } => self.written(tag, result),
            // Own rows are committed as they are keyed; what stands behind the sheet is asked anew when it is left.
            Msg::Changed if self.lembar().is_some() || self.hadir().is_some() => Vec::new(),
            Msg::Changed => self.refresh(),
            Msg::Exported(result) => self.exported(result),
            Msg::Tertulis(result) => self.tertulis(result),
            Msg::Terbukti(result) => self.terbukti(result),
            Msg::Surat(result) => self.surat_jadi(result),
            Msg::Terbundel(result) => self.terbundel(result),
            Msg::Dibuka(result) => self.opened(result),
            Msg::Impor { no, jawab } => self.jawaban_impor(no, *jawab),
            Msg::Tarik(kabar) => self.kabar_tarik(kabar),
            Msg::Sidik(apa, result) => self.sidik_terbaca(&apa, result),
            Msg::SidikDokumen(no, result) => self.sidik_dokumen(no, result),
            Msg::Hari(day) => {
                // A practice office stays on its own day.
                self.session.hari = self.kantor.as_ref().and_then(|k| k.hari_latihan).unwrap_or(day);
                self.refresh()
            }
            // A form that is being saved needs no draft, unless the program ends before the answer.
            Msg::Timer(Timer::Draf) if self.is_saving() => Vec::new(),
            Msg::Timer(Timer::Draf) => self.keep_draft(),
            Msg::Timer(Timer::Pelapor) => {
                self.tutup_pelapor();
                Vec::new()
            }
            Msg::Timer(Timer::Sepi) => {
                self.tutup_pelapor();
                self.tertutup = self.layar != Layar::Selamat;
                self.keep_draft()
            }
            Msg::Hangup => {
                let mut effects = self.kirim_ketikan();
                effects.extend(self.keep_draft());
                effects.push(Effect::Quit);
                effects
            }
        }
    }

    /// A first start has made or opened its file.
    fn opened(&mut self, result: Result<Box<Session>, Pesan>) -> Vec<Effect> {
        self.selamat.sibuk = false;
        match result {
            Ok(session) => {
                self.session = *session;
                self.layar = Layar::Meja;
                // Whatever still asks belongs to the first start.
                self.modals.clear();
                self.start()
            }
            Err(why) => {
                self.refuse(why);
                vec![Effect::Bell]
            }
        }
    }

    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        if std::mem::take(&mut self.tertutup) {
            return Vec::new();
        }
        self.notice = None;
        self.tutup_pelapor();
        if !layout::cukup(self.size.0, self.size.1) {
            // Nothing is shown, so nothing is done blindly; leaving stays possible.
            return if key == Key::Char('Q') { self.give_id("umum.keluar") } else { Vec::new() };
        }
        if let Some(effects) = self.keep_for_later(key) {
            return effects;
        }
        if let Some(effects) = self.type_into_modal(key) {
            return effects;
        }
        if let Some(Modal::Form(form)) = self.modals.last_mut() {
            match form.key(key, self.session.hari) {
                Typed::Changed => return vec![Effect::Arm(Timer::Draf)],
                Typed::Nothing => return Vec::new(),
                Typed::OpenList(first) => return self.open_list(first),
                Typed::Ignored => {}
            }
        }
        self.pressed = Some(key);
        match self.keymap.find(key, &self.scopes()) {
            Some(cmd) => self.give(cmd),
            None => Vec::new(),
        }
    }

    /// Gives a command: runs it, or says why it cannot be given now.
    pub fn give(&mut self, cmd: &'static Command) -> Vec<Effect> {
        match (cmd.enabled)(self) {
            Ok(()) => (cmd.run)(self),
            Err(why) => {
                self.refuse(why);
                Vec::new()
            }
        }
    }

    /// Gives a command by its id.
    pub fn give_id(&mut self, id: &str) -> Vec<Effect> {
        super::command::by_id(id).map_or_else(Vec::new, |cmd| self.give(cmd))
    }

    /// The scopes in force, the most specific first.
    #[must_use]
    pub fn scopes(&self) -> Vec<Scope> {
        match self.modals.last() {
            Some(modal) => modal.scopes(),
            None => self.scopes_below(),
        }
    }

    /// The scopes of the screen, whatever dialogs stand above it.
    #[must_use]
    pub fn scopes_below(&self) -> Vec<Scope> {
        let mut scopes = vec![Scope::Layar(self.layar)];
        match self.fokus() {
            Fokus::Pohon | Fokus::Papan => scopes.extend([Scope::Satker, Scope::Daftar]),
            Fokus::Orang(_) => scopes.extend([Scope::Orang, Scope::Daftar]),
            Fokus::Antre(_) => scopes.extend([Scope::Antre, Scope::Daftar]),
            Fokus::Laporan | Fokus::Selamat => scopes.push(Scope::Daftar),
            Fokus::Kosong => {}
        }
        if self.layar != Layar::Selamat {
            scopes.push(Scope::Meja);
        }
        scopes.push(Scope::Umum);
        scopes
    }

    /// What the keys of lists move over now.
    #[must_use]
    pub const fn fokus(&self) -> Fokus {
        match self.layar {
            Layar::Meja => match self.meja.panel {
                Panel::Satker => Fokus::Pohon,
                Panel::Pegawai | Panel::Ikrar => Fokus::Orang(Tempat::Meja),
                Panel::Perkara => Fokus::Antre(Tempat::Meja),
            },
            Layar::Satker => Fokus::Papan,
            Layar::Pegawai => Fokus::Orang(Tempat::Pegawai),
            Layar::Ikrar => Fokus::Orang(Tempat::Ikrar),
            Layar::Perkara => Fokus::Antre(Tempat::Perkara),
            Layar::Laporan => Fokus::Laporan,
            Layar::Selamat => Fokus::Selamat,
            Layar::Sosialisasi | Layar::Satgas | Layar::Instrumen | Layar::Pemilih => Fokus::Kosong,
        }
    }

    /// The list of people of a place.
    #[must_use]
    pub const fn orang(&self, tempat: Tempat) -> &Orang {
        match tempat {
            Tempat::Meja | Tempat::Perkara => &self.meja.orang,
            Tempat::Pegawai => &self.pegawai,
            Tempat::Ikrar => &self.ikrar,
        }
    }

    /// The same, to change it.
    pub const fn orang_mut(&mut self, tempat: Tempat) -> &mut Orang {
        match tempat {
            Tempat::Meja | Tempat::Perkara => &mut self.meja.orang,
            Tempat::Pegawai => &mut self.pegawai,
            Tempat::Ikrar => &mut self.ikrar,
        }
    }

    /// The queue of a place.
    #[must_use]
    pub const fn antre(&self, tempat: Tempat) -> &Antre {
        match tempat {
            Tempat::Perkara => &self.perkara,
            _ => &self.meja.antre,
        }
    }

    /// The same, to change it.
    pub const fn antre_mut(&mut self, tempat: Tempat) -> &mut Antre {
        match tempat {
            Tempat::Perkara => &mut self.perkara,
            _ => &mut self.meja.antre,
        }
    }

    /// The unit that the screen is about: the one under the cursor of tree or board.
    #[must_use]
    pub fn satker_cursor(&self) -> Option<SatkerId> {
        match self.fokus() {
            Fokus::Papan => self.belum().map(|b| b.satker).or(self.satker.cursor),
            Fokus::Orang(tempat) if tempat != Tempat::Meja => self.orang(tempat).satker,
            _ => self.meja.tree.cursor(),
        }
    }

    /// What a list of people asks for.
    #[must_use]
    pub fn orang_query(&self, tempat: Tempat) -> PegawaiQuery {
        self.orang(tempat).query(self.gelombang)
    }

    /// Says something in the bottom line.
    pub fn say(&mut self, pesan: Pesan) {
        self.notice = Some(Notice { pesan, salah: false });
    }

    /// Says that something cannot be done.
    pub fn refuse(&mut self, pesan: Pesan) {
        self.notice = Some(Notice { pesan, salah: true });
    }

    /// Asks a question above everything.
    pub fn question(&mut self, tanya: Tanya) {
        self.modals.push(Modal::Tanya(tanya));
    }
}
