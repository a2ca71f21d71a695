//! Screen 3, people, and the commands wherever people are listed: the Meja, screen 3, screen 5.

pub mod view;

use crate::desk::app::{App, Fokus};
use crate::desk::command::{Command, Scope};
use crate::desk::form::Form;
use crate::desk::formulir;
use crate::desk::keys::Key;
use crate::desk::list::Marks;
use crate::desk::modal::{Lanjut, Tanya, look};
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
        unless_many_meant(app, "ikrar.catat", |app| app.open_ikrar(KeadaanIkrar::Ttd))
    }),
    on_people("pegawai.baru", &[Key::Char('n')], 0, may_change, new_person),
    on_people("pegawai.ubah", &[Key::Char('e')], 0, may_change, edit_person),
    on_people("perkara.atas-orang", &[Key::Char('p')], 0, may_report, |app| {
        unless_many_meant(app, "perkara.atas-orang", report_people)
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

/// Runs a command on people; asks first where all were to be marked, could not be, and only the person under
/// the cursor would be meant.
fn unless_many_meant(app: &mut App, id: &'static str, run: fn(&mut App) -> Vec<Effect>) -> Vec<Effect> {
    let one = focused(app).filter(|o| o.list.is_one_for_all()).and_then(|o| o.list.selected());
    let Some(nama) = one.map(|row| row.nama.lengkap()) else { return run(app) };
    app.question(Tanya { pesan: Pesan::new("tandai-hanya-satu").with("nama", nama), lanjut: Lanjut::Satu(id) });
    Vec::new()
}

/// A report against the person under the cursor, or against those marked and loaded.
fn report_people(app: &mut App) -> Vec<Effect> {
    let Some(orang) = focused(app) else { return Vec::new() };
    let list = &orang.list;
    let people: Vec<(PegawaiId, String)> = match list.marks() {
        Marks::None => list.selected().into_iter().map(|r| (r.id, r.nama.lengkap())).collect(),
        Marks::These(_) => {
            list.rows().iter().filter(|r| list.is_marked(r.id.0)).map(|r| (r.id, r.nama.lengkap())).collect()
        }
        Marks::AllBut(_) => {
            app.refuse(Pesan::new("perkara-bukan-semua"));
            return vec![Effect::Bell];
        }
    };
    // A marked row may have been scrolled out of what is loaded; leaving its person out unsaid would be wrong.
    let far = orang.list.marked().saturating_sub(u64::try_from(people.len()).unwrap_or(0));
    if far > 0 && list_has_marks(orang) {
        app.refuse(Pesan::new("perkara-tanda-jauh").with("n", far));
        return vec![Effect::Bell];
    }
    if people.is_empty() { vec![Effect::Bell] } else { app.open_perkara(&people) }
}

fn list_has_marks(orang: &Orang) -> bool {
    !matches!(orang.list.marks(), Marks::None)
}

impl App {
    /// One person is what was meant: the command goes on.
    pub(in crate::desk) fn act_on_one(&mut self, id: &str) -> Vec<Effect> {
        if let Fokus::Orang(tempat) = self.fokus() {
            self.orang_mut(tempat).list.clear_marks();
        }
        self.give_id(id)
    }
}

/// Shows the whole office again after the list was narrowed to a unit.
fn whole_office(app: &mut App) -> Vec<Effect> {
    let Fokus::Orang(tempat) = app.fokus() else { return Vec::new() };
    let orang = app.orang_mut(tempat);
    orang.satker = None;
    orang.sendiri = None;
    orang.saring.clear();
    let fetch = orang.list.restart();
    app.fetch_orang(tempat, Some(fetch))
}
