//! The command table and the forms as text for people: `ikrar tombol`, `docs/keys.md`, `docs/forms.md`.
//!
//! Nothing here knows a command or a field by itself; whatever the tables say is written, so a printed page
//! cannot differ from what the keys do.

use super::command;
use super::form::{FormSpec, Kind};
use super::formulir;
use super::keymap::Keymap;
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// One command, worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombol {
    /// Title of its group; commands of one group stand together.
    pub kelompok: String,
    /// Its keys by their printed names, joined with blanks.
    pub tombol: String,
    /// Its title.
    pub judul: String,
    /// What it does, in one sentence.
    pub bantuan: String,
    /// Its name in `keymap.toml`.
    pub id: &'static str,
}

/// One field, worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IsianTercetak {
    /// Its label.
    pub label: String,
    /// Whether a save without it is refused.
    pub wajib: bool,
    /// What can be put in.
    pub jenis: String,
    /// Its hint; empty where it needs none.
    pub petunjuk: String,
}

/// Every command with the keys it has in `keymap`, group by group in the order of the table.
#[must_use]
pub fn table(kata: &Kata, keymap: &Keymap) -> Vec<Tombol> {
    let mut groups: Vec<&str> = Vec::new();
    for cmd in command::all() {
        if !groups.contains(&cmd.group) {
            groups.push(cmd.group);
        }
    }
    let in_group = |group: &str| command::all().filter(move |c| c.group == group).collect::<Vec<_>>();
    groups
        .into_iter()
        .flat_map(in_group)
        .map(|cmd| Tombol {
            kelompok: kata.t(&cmd.group_title()),
            tombol: keymap.keys(cmd).iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            judul: kata.t(&cmd.title()),
            bantuan: kata.t(&cmd.help()),
            id: cmd.id,
        })
        .collect()
}

/// Every form with its fields, worded.
#[must_use]
pub fn forms(kata: &Kata) -> Vec<(String, Vec<IsianTercetak>)> {
    formulir::ALL.iter().map(|spec| (kata.t(&spec.kata()), fields(kata, spec))).collect()
}

fn fields(kata: &Kata, spec: &FormSpec) -> Vec<IsianTercetak> {
    let print = |field: &super::form::FieldSpec| {
        let hint = field.petunjuk();
        IsianTercetak {
            label: kata.t(&field.kata()),
            wajib: field.wajib,
            jenis: kind(kata, field.kind),
            petunjuk: if kata.has(&hint) { kata.t(&hint) } else { String::new() },
        }
    };
    spec.fields.iter().map(print).collect()
}

/// What can be put into a field of this kind; a choice names its choices.
fn kind(kata: &Kata, kind: Kind) -> String {
    kata.t(match kind {
        Kind::Text { max } => return kata.pesan(&Pesan::new("jenis-isian-teks").with("maks", max)),
        Kind::Choice(choices) => {
            let names: Vec<String> = choices().iter().map(|c| kata.t(&c.kata)).collect();
            return format!("{}: {}", kata.t("jenis-isian-pilihan"), names.join(", "));
        }
        Kind::Note => "jenis-isian-catatan",
        Kind::Date => "jenis-isian-tanggal",
        Kind::Nomor => "jenis-isian-nomor",
        Kind::Nik => "jenis-isian-nik",
        Kind::Flag => "jenis-isian-ya-tidak",
        Kind::Dari(_) => "jenis-isian-pilihan",
        Kind::Satker => "jenis-isian-satker",
        Kind::Orang => "jenis-isian-orang",
        Kind::OrangBanyak => "jenis-isian-orang-banyak",
        Kind::Baris => "jenis-isian-baris",
    })
}
