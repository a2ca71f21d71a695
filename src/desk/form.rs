//! One machine for all entry.
//!
//! A [`FormSpec`] is static data: fields in order, and one function that turns what stands in them into
//! a `Write`. Parsing is in `domain`, so that form, import and tests share rules and messages. Fast
//! entry: Enter goes on and saves on the last field; a full fixed-length field moves on by itself;
//! Ctrl+D repeats the value of the last record saved. Esc never destroys: what was typed stays as a
//! draft and is offered again.

use tui_textarea::{CursorMove, TextArea};

use super::app::App;
use super::catatan;
use super::choice;
pub use super::choice::Choice;
use super::formulir::isian_berikut;
use super::keys::Key;
use super::line::{Edit, Line};
use super::pilih::Item;
use super::sasaran::{self, Sasaran};
use crate::domain::draf::{Draf, FieldErrors, Isian};
use crate::domain::id::{DrafId, Ver};
use crate::domain::nomor;
use crate::domain::pegawai::{JenisKelamin, StatusKepegawaian};
use crate::domain::perkara::{self, KeadaanPerkara};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;
use crate::domain::tampil;
use crate::domain::tanggal::Tanggal;

/// What a field holds and how it is typed.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line.
    Text {
        /// Characters at most.
        max: usize,
    },
    /// Several lines.
    Note,
    /// A day.
    Date,
    /// An identity number of the kind that the field `status` asks for; checked while typed.
    Nomor,
    /// A national identity number; checked while typed.
    Nik,
    /// One of a closed list: a digit chooses, the list opens with F4.
    Choice(fn() -> Vec<Choice>),
    /// Yes or no.
    Flag,
    /// One of a list that the office makes itself; what is kept is its code.
    Dari(fn(&App) -> Vec<Item>),
    /// A unit, chosen from the tree.
    Satker,
    /// One person, looked up.
    Orang,
    /// Several people, looked up one after the other.
    OrangBanyak,
    /// Rows of the catalogue, as proposed or chosen.
    Baris,
}

/// One field.
#[derive(Debug, Clone, Copy)]
pub struct FieldSpec {
    /// Name, as `domain` parses it.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether a save without it is refused; marked on the screen.
    pub wajib: bool,
    /// Key of a hint of its own, where another form means something else by the same name.
    pub petunjuk: Option<&'static str>,
}

impl FieldSpec {
    /// Key of its label.
    #[must_use]
    pub fn kata(&self) -> String {
        format!("isian-{}", self.name.replace('_', "-"))
    }

    /// Key of its hint; not every field needs one.
    #[must_use]
    pub fn petunjuk(&self) -> String {
        self.petunjuk.map_or_else(|| format!("{}-petunjuk", self.kata()), str::to_owned)
    }
}

/// A form.
#[derive(Debug)]
pub struct FormSpec {
    /// Name, as drafts keep it.
    pub name: &'static str,
    /// Fields in order.
    pub fields: &'static [FieldSpec],
    /// Turns what was typed into a write.
    pub submit: fn(&App, &Form) -> Result<Write, FieldErrors>,
}

impl FormSpec {
    /// Key of its title.
    #[must_use]
    pub fn kata(&self) -> String {
        format!("formulir-{}", self.name)
    }
}

/// What stands in a field.
#[derive(Debug, Clone)]
enum Value {
    Line(Line),
    Note(Box<TextArea<'static>>),
    /// A code, a key or several keys; what is shown instead is the label.
    Code(String),
}

/// One field with what stands in it.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its description; a form may narrow what can be chosen ([`Form::offer`]).
    pub spec: FieldSpec,
    value: Value,
    /// What is shown for a code or key: `Rutan Kelas I Cipinang`.
    pub label: String,
    /// What is wrong; blocks a save.
    pub salah: Vec<Pesan>,
    /// What is odd; warns only.
    pub janggal: Vec<Pesan>,
}

impl Field {
    fn new(spec: &FieldSpec) -> Self {
        let value = match spec.kind {
            Kind::Text { max } => Value::Line(Line::new(max)),
            Kind::Date => Value::Line(Line::new(20)),
            Kind::Nomor => Value::Line(Line::new(24)),
            Kind::Nik => Value::Line(Line::new(19)),
            Kind::Note => Value::Note(Box::default()),
            Kind::Choice(_)
            | Kind::Dari(_)
            | Kind::Flag
            | Kind::Satker
            | Kind::Orang
            | Kind::OrangBanyak
            | Kind::Baris => Value::Code(String::new()),
        };
        Self { spec: *spec, value, label: String::new(), salah: Vec::new(), janggal: Vec::new() }
    }

    /// What stands in the field, as `domain` parses it.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.value {
            Value::Line(line) => line.text().to_owned(),
            Value::Note(area) => area.lines().join("\n"),
            Value::Code(code) => code.clone(),
        }
    }

    /// The editor of a one-line field.
    #[must_use]
    pub const fn line(&self) -> Option<&Line> {
        match &self.value {
            Value::Line(line) => Some(line),
            _ => None,
        }
    }

    /// The editor of a field of several lines.
    #[must_use]
    pub fn area(&self) -> Option<&TextArea<'static>> {
        match &self.value {
            Value::Note(area) => Some(area),
            _ => None,
        }
    }

    /// Puts a value in that the first letter typed replaces.
    fn prefill(&mut self, text: &str) {
        match &mut self.value {
            Value::Line(line) => line.prefill(text),
            _ => self.set(text),
        }
    }

    /// Puts a value in.
    pub fn set(&mut self, text: &str) {
        match &mut self.value {
            Value::Line(line) => line.set(text),
            Value::Note(area) => {
                let clean: Vec<String> = text.lines().map(|l| tampil::bersih(l).into_owned()).collect();
                **area = TextArea::new(if clean.is_empty() { vec![String::new()] } else { clean });
                area.move_cursor(CursorMove::Bottom);
                area.move_cursor(CursorMove::End);
            }
            Value::Code(code) => text.clone_into(code),
        }
    }
}

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Text changed; a draft is due.
    Changed,
    /// Nothing to keep.
    Nothing,
    /// The field asks for its list to be opened, narrowed to this first letter.
    OpenList(Option<char>),
    /// Not for the form.
    Ignored,
}

impl From<Edit> for Typed {
    fn from(edit: Edit) -> Self {
        match edit {
            Edit::Changed => Self::Changed,
            Edit::Moved => Self::Nothing,
            Edit::Ignored => Self::Ignored,
        }
    }
}

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct Form {
    /// Its description.
    pub spec: &'static FormSpec,
    /// Which of the forms opened since the start; answers of the store find their form by it.
    pub no: u64,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Which field has the cursor.
    pub focus: usize,
    /// The record being changed; `None` for a new one.
    pub objek: Option<i64>,
    /// The version it was opened on.
    pub ver: Option<Ver>,
    /// Key of its draft, once kept.
    pub draf: Option<DrafId>,
    /// Text has changed since the draft was kept.
    pub unsaved: bool,
    /// A save is under way; a second Enter does nothing.
    pub saving: bool,
    /// What is wrong with the form as a whole.
    pub salah: Vec<Pesan>,
    /// What the form says of itself, such as whom it is about.
    pub perihal: Vec<(String, String)>,
    /// Whom it is about, where that is not the record itself.
    pub sasaran: Option<Sasaran>,
    /// The part of the record it is about: a clock, a call, a number.
    pub kunci: Option<i64>,
    /// The state that a case moves on from; only what may lawfully follow it is offered.
    pub dari: Option<KeadaanPerkara>,
    opened_as: Isian,
}

impl Form {
    /// An empty form.
    #[must_use]
    pub fn new(spec: &'static FormSpec) -> Self {
        let fields = spec.fields.iter().map(Field::new).collect();
        Self {
            spec,
            no: 0,
            fields,
            focus: 0,
            objek: None,
            ver: None,
            draf: None,
            unsaved: false,
            saving: false,
            salah: Vec::new(),
            perihal: Vec::new(),
            sasaran: None,
            kunci: None,
            dari: None,
            opened_as: Isian::default(),
        }
    }

    /// Fills the form and takes that as its unchanged state.
    pub fn fill(&mut self, isian: &Isian) {
        for field in &mut self.fields {
            field.prefill(isian.get(field.spec.name));
        }
        self.opened_as = self.isian();
        self.unsaved = false;
    }

    /// Goes on with a draft: filled, but still different from the record.
    pub fn resume(&mut self, draf: &Draf) {
        for field in &mut self.fields {
            field.set(draf.isian.get(field.spec.name));
        }
        self.unsaved = false;
        sasaran::take_up(self, &draf.isian);
        self.draf = draf.id;
        if let Some(i) = self.fields.iter().position(|f| f.spec.name == draf.fokus) {
            self.focus = i;
        }
    }

    /// What stands in all fields.
    #[must_use]
    pub fn isian(&self) -> Isian {
        let mut isian = Isian::default();
        for field in &self.fields {
            isian.set(field.spec.name, field.text());
        }
        isian
    }

    /// The form as a draft.
    #[must_use]
    pub fn as_draf(&self) -> Draf {
        let mut isian = self.isian();
        sasaran::keep(self, &mut isian);
        Draf {
            id: self.draf,
            formulir: self.spec.name.to_owned(),
            objek: self.objek,
            ver: self.ver,
            isian,
            fokus: self.focused().map_or("", |f| f.spec.name).to_owned(),
            waktu: None,
        }
    }

    /// Whether anything differs from the record the form was opened on.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.isian() != self.opened_as
    }

    /// The field with the cursor.
    #[must_use]
    pub fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// A field by name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.spec.name == name)
    }

    /// What stands in a field.
    #[must_use]
    pub fn get(&self, name: &str) -> String {
        self.field(name).map(Field::text).unwrap_or_default()
    }

    /// Puts a value and its label into a field.
    pub fn put(&mut self, name: &str, value: &str, label: &str) {
        if let Some(field) = self.fields.iter_mut().find(|f| f.spec.name == name) {
            field.set(value);
            label.clone_into(&mut field.label);
            field.salah.clear();
            self.unsaved = true;
        }
    }

    /// Goes to another field; answers false at the end. A day that is none is pointed out on leaving it, but
    /// holds nobody up: the save refuses it.
    pub fn step(&mut self, forward: bool) -> bool {
        if let Some(field) = self.fields.get_mut(self.focus).filter(|f| matches!(f.spec.kind, Kind::Date))
            && !field.text().trim().is_empty()
            && let Err(why) = Tanggal::parse(&field.text())
        {
            field.salah = vec![why];
        }
        let next = isian_berikut(self, forward);
        if next < self.fields.len() {
            self.focus = next;
            return true;
        }
        false
    }

    /// Whether the cursor stands in the last field.
    #[must_use]
    pub fn at_last(&self) -> bool {
        self.focus + 1 == self.fields.len()
    }

    /// Whether Enter and the arrows belong to the text of the field.
    #[must_use]
    pub fn in_note(&self) -> bool {
        self.focused().is_some_and(|f| matches!(f.spec.kind, Kind::Note))
    }

    /// Handles a key that types.
    pub fn key(&mut self, key: Key, today: Tanggal) -> Typed {
        let Some(field) = self.fields.get_mut(self.focus) else { return Typed::Ignored };
        let typed = match (&mut field.value, field.spec.kind) {
            (Value::Line(line), Kind::Date) => choice::date(line, key, today),
            (Value::Line(line), _) => line.key(key).into(),
            (Value::Note(area), _) => catatan::key(area, key).into(),
            (Value::Code(code), Kind::Flag) => choice::flag(code, key),
            (Value::Code(code), Kind::Choice(choices)) => choice::key(code, &choices(), key),
            (Value::Code(code), _) => choice::keys(code, &mut field.label, key),
        };
        if typed == Typed::Changed {
            self.changed(today);
        }
        typed
    }

    /// Takes a paste into the field with the cursor; answers false where it did not fit or does not belong.
    pub fn paste(&mut self, text: &str, today: Tanggal) -> bool {
        let Some(field) = self.fields.get_mut(self.focus) else { return false };
        let fitted = match &mut field.value {
            Value::Line(line) => line.insert(text),
            Value::Note(area) => {
                let room = perkara::MAKS_TEKS.saturating_sub(area.lines().iter().map(|l| l.len() + 1).sum());
                if text.len() > room {
                    return false;
                }
                let clean: Vec<_> = text.lines().map(|l| tampil::bersih(l).into_owned()).collect();
                area.insert_str(clean.join("\n"))
            }
            Value::Code(_) => return false,
        };
        self.changed(today);
        fitted
    }

    /// After a change: checks what is checked while typed, and moves on from a full fixed-length field.
    fn changed(&mut self, today: Tanggal) {
        self.unsaved = true;
        let status = StatusKepegawaian::from_code(&self.get("status")).unwrap_or(StatusKepegawaian::Pns);
        let catatan = nomor::Catatan {
            lahir: Tanggal::parse(&self.get("lahir")).ok(),
            kelamin: JenisKelamin::from_code(&self.get("kelamin")),
            hari_ini: today,
        };
        let Some(field) = self.fields.get_mut(self.focus) else { return };
        field.salah.clear();
        field.janggal.clear();
        if field.spec.name == "tanggal_perbuatan" {
            // What was proposed for another day must not be read beside this one.
            self.perihal.clear();
        }
        let text = field.text();
        if matches!(field.spec.kind, Kind::Nomor) && !text.is_empty() {
            let found = nomor::periksa(&text, status, &catatan, nomor::Isian::Diketik);
            field.salah = found.salah;
            field.janggal = found.janggal;
            let digits = text.chars().filter(char::is_ascii_digit).count();
            let full = digits == nomor::JenisNomor::jenis_for(status).lebar();
            if full && field.salah.is_empty() && self.focus + 1 < self.fields.len() {
                self.focus += 1;
            }
        }
    }

    /// Puts refusals at their fields and the cursor at the first of them.
    pub fn refuse(&mut self, errors: FieldErrors) {
        self.saving = false;
        self.salah.clear();
        for field in &mut self.fields {
            field.salah.clear();
        }
        for (name, pesan) in errors {
            match self.fields.iter_mut().find(|f| f.spec.name == name) {
                Some(field) => field.salah.push(pesan),
                None => self.salah.push(pesan),
            }
        }
        if let Some(first) = self.fields.iter().position(|f| !f.salah.is_empty()) {
            self.focus = first;
        }
    }
}
