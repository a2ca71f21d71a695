//! Screen 3, people, and the commands wherever people are listed: the Meja, screen 3, screen 5.

pub mod view;

use crate::desk::app::{App, Fokus, Layar};
use crate::desk::command::{Command, Scope};
use crate::desk::form::Form;
use crate::desk::formulir;
use crate::desk::keys::Key;
use crate::desk::list::Marks;
use crate::desk::modal::{Modal, look};
use crate::desk::msg::{Effect, Slot, Tempat};
use crate::desk::orang::Orang;
use crate::desk::umum::may_do;
use crate::domain::draf::Isian;
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::operator::Hak;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read};

/// Commands wherever people are listed.
pub const COMMANDS: &[Command] = &[
    on_people("ikrar.catat", &[Key::Char('i')], 1, may_change, |app| {
        app.unless_many_meant("ikrar.catat", |app| app.open_ikrar(KeadaanIkrar::Ttd))
    }),
    on_people("pegawai.baru", &[Key::Char('n')], 0, may_change, new_person),
    on_people("pegawai.ubah", &[Key::Char('e')], 0, may_change, edit_person),
    on_people("perkara.atas-orang", &[Key::Char('p')], 0, may_report, |app| {
        app.unless_many_meant("perkara.atas-orang", report_people)
    }),
    on_people("pegawai.seluruh", &[Key::Char('a')], 4, is_narrowed, whole_office),
];

const fn on_people(
    id: &'static str,
    keys: &'static [Key],
    footer: u8,
    enabled: fn(&App) -> Result<(), Pesan>,
    run: fn(&mut App) -> Vec<Effect>,
) -> Command {
    Command { id, scope: Scope::Orang, keys, group: "pegawai", footer, danger: false, enabled, run }
}

fn is_narrowed(app: &App) -> Result<(), Pesan> {
    if app.fokus() == Fokus::Orang(Tempat::Meja) {
        // This list shows what the tree beside it points at, and must go on doing so.
        return Err(Pesan::new("seluruh-meja"));
    }
    let narrowed = focused(app).is_some_and(|o| o.satker.is_some() || !o.saring.trim().is_empty());
    if narrowed { Ok(()) } else { Err(Pesan::new("seluruh-sudah")) }
}

fn may_change(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::PegawaiUbah)
}

/// Whether this session may write a report of a suspected violation.
///
/// # Errors
/// Why not.
pub fn may_report(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::LaporanTulis)
}

fn focused(app: &App) -> Option<&Orang> {
    match app.fokus() {
        Fokus::Orang(tempat) => Some(app.orang(tempat)),
        _ => None,
    }
}

fn new_person(app: &mut App) -> Vec<Effect> {
    let satker = focused(app).and_then(|o| o.list.selected().map(|r| r.satker).or(o.satker));
    let mut form = Form::new(&formulir::PEGAWAI);
    form.fill(
        &Isian::default()
            .with("status", StatusKepegawaian::Pns.code())
            .with("satker", satker.map(|s| s.0.to_string()).unwrap_or_default()),
    );
    app.open_form(form)
}

fn edit_person(app: &mut App) -> Vec<Effect> {
    match focused(app).and_then(|o| o.list.cursor()) {
        // The form shows the whole record, so opening it is a look.
        Some(id) => {
            let id = PegawaiId(id);
            vec![app.ask(Slot::Formulir, Read::PegawaiUbah(id)), look(Dilihat::Pegawai(id))]
        }
        None => vec![Effect::Bell],
    }
}

/// A report against the person under the cursor, or against the marked people that the list shows.
fn report_people(app: &mut App) -> Vec<Effect> {
    let Fokus::Orang(tempat) = app.fokus() else { return Vec::new() };
    let list = &app.orang(tempat).list;
    let mut people = app.marked_people(tempat);
    if matches!(list.marks(), Marks::AllBut(_)) {
        app.refuse(Pesan::new("perkara-bukan-semua"));
        return vec![Effect::Bell];
    }
    if people.is_empty() {
        people.extend(list.selected().map(|r| (r.id, r.nama.lengkap())));
    }
    let outside = list.outside().len();
    if people.is_empty() {
        return vec![Effect::Bell];
    }
    let effects = app.open_perkara(&people);
    if outside > 0 {
        app.say(Pesan::new("perkara-luar").with("n", people.len()).with("luar", outside));
    }
    effects
}

impl App {
    /// One person is what was meant: the command goes on.
    pub(in crate::desk) fn act_on_one(&mut self, id: &str) -> Vec<Effect> {
        if let Fokus::Orang(tempat) = self.fokus()
            && self.orang(tempat).list.marks() == Marks::None
        {
            // The wish to mark all is over.
            self.orang_mut(tempat).list.clear_marks();
        }
        match id {
            "ikrar.catat" => self.open_ikrar(KeadaanIkrar::Ttd),
            "perkara.atas-orang" => report_people(self),
            _ => self.give_id(id),
        }
    }

    /// The person of the card on top in a list of people: the one in focus, else screen 3. The filter stays; where
    /// it hides the person, that is said.
    pub(in crate::desk) fn show_in_list(&mut self) -> Vec<Effect> {
        let Some(Modal::Kartu { kartu: Some(kartu), .. }) = self.modals.last() else { return vec![Effect::Bell] };
        let id = kartu.pegawai.id.0;
        let below = self.modals.len() - 1;
        if self.modals.iter().take(below).all(|m| matches!(m, Modal::Belum(_))) {
            self.modals.drain(..below);
        }
        if self.modals.len() > 1 {
            // Below the card stands a form that is being filled.
            self.refuse(Pesan::new("kartu-di-atas-formulir"));
            return vec![Effect::Bell];
        }
        self.modals.pop();
        let mut effects = Vec::new();
        let tempat = if let Fokus::Orang(tempat) = self.fokus() {
            tempat
        } else {
            effects = self.go_to(Layar::Pegawai);
            Tempat::Pegawai
        };
        let fetch = self.orang_mut(tempat).list.seek(id);
        effects.extend(self.fetch_orang(tempat, Some(fetch)));
        effects
    }

    /// Says that the person who was sought is not on a list, and what hides him.
    pub(in crate::desk) fn not_on_list(&mut self, tempat: Tempat) {
        let orang = self.orang(tempat);
        let key = match (orang.saring.trim().is_empty(), orang.satker) {
            (false, _) => "cari-tak-dalam-saringan",
            (true, Some(_)) => "cari-tak-dalam-satker",
            (true, None) => "cari-tak-dalam-daftar",
        };
        let saring = orang.saring.trim().to_owned();
        self.refuse(Pesan::new(key).with("saring", saring));
    }
}

/// Shows the whole office again. From a unit that is another list; where only a filter goes, marks stay as they do under
/// any other.
fn whole_office(app: &mut App) -> Vec<Effect> {
    let Fokus::Orang(tempat) = app.fokus() else { return Vec::new() };
    let orang = app.orang_mut(tempat);
    let unit = orang.satker.take();
    orang.sendiri = None;
    orang.saring.clear();
    let fetch = if unit.is_some() { orang.list.restart() } else { orang.list.refilter() };
    app.fetch_orang(tempat, Some(fetch))
}
