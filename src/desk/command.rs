//! One table of commands, and everything that reads it.
//!
//! Each screen keeps its rows right above its handlers; [`all`] chains them. Dispatch, footer, `?`,
//! `:` palette, `keymap.toml`, `docs/keys.md`, `ikrar tombol` and the tests read this table and nothing
//! else, so help cannot lie. Adding an action is one row, one function, and its words: `perintah-<id>`
//! and `bantuan-<id>` (dots written as dashes).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::app::{App, Layar};
use super::keys::Key;
use super::modal::ModalKind;
use super::msg::Effect;
use super::screens;
use super::{
    aturan, belum, bundel, daftar, ekspor, fill, gelombang, impor, kegiatan, lembar, modal, penanganan, statistik,
    triase, umum,
};
use crate::domain::pesan::Pesan;

/// Where a command can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere, also above forms and dialogs.
    Umum,
    /// On every screen, with no dialog above it.
    Meja,
    /// Wherever rows are listed.
    Daftar,
    /// Wherever people are listed.
    Orang,
    /// Wherever cases are listed.
    Antre,
    /// Wherever units are listed.
    Satker,
    /// On one screen.
    Layar(Layar),
    /// In a form.
    Formulir,
    /// In one kind of dialog.
    Modal(ModalKind),
}

impl Scope {
    /// Whether letters are text here, so that no letter can be a command.
    #[must_use]
    pub const fn types_text(self) -> bool {
        use ModalKind::{
            AcaraSaring, Berkas, Bundel, Cari, DaftarLembarSaring, HadirCari, HadirKetik, ImporBerkas, ImporHilang,
            ImporKetik, Ke, LembarCari, LembarKetik, Palet, Pilih, Saring, TriaseKetik,
        };
        matches!(
            self,
            Self::Formulir
                | Self::Modal(Cari | Pilih | Palet | Saring | Berkas | Ke | ImporBerkas | ImporHilang | ImporKetik)
                | Self::Modal(
                    LembarCari | LembarKetik | DaftarLembarSaring | AcaraSaring | HadirCari | HadirKetik | Bundel
                )
                | Self::Modal(TriaseKetik)
        )
    }
}

/// One command.
pub struct Command {
    /// Stable name, `perkara.pindah`; what `keymap.toml` and the log call it.
    pub id: &'static str,
    /// Where it can be given.
    pub scope: Scope,
    /// Keys it has unless `keymap.toml` says otherwise; the first is the one printed.
    pub keys: &'static [Key],
    /// Group in the help: the word `kelompok-<group>`.
    pub group: &'static str,
    /// Rank in the footer, 1 first; 0 is not in the footer.
    pub footer: u8,
    /// Whether it changes or ends something that must not happen by a slip.
    pub danger: bool,
    /// Whether it can be given now, and if not, why not.
    pub enabled: fn(&App) -> Result<(), Pesan>,
    /// Does it.
    pub run: fn(&mut App) -> Vec<Effect>,
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Command").field("id", &self.id).field("scope", &self.scope).finish_non_exhaustive()
    }
}

impl PartialEq for Command {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.scope == other.scope
    }
}

impl Command {
    /// Key of its title.
    #[must_use]
    pub fn title(&self) -> String {
        format!("perintah-{}", self.id.replace('.', "-"))
    }

    /// Key of its help sentence.
    #[must_use]
    pub fn help(&self) -> String {
        format!("bantuan-{}", self.id.replace('.', "-"))
    }

    /// Key of its group's title.
    #[must_use]
    pub fn group_title(&self) -> String {
        format!("kelompok-{}", self.group)
    }
}

/// For commands that can always be given.
///
/// # Errors
/// Never.
pub const fn always(_: &App) -> Result<(), Pesan> {
    Ok(())
}

/// Every command of the program.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [
        umum::COMMANDS,
        daftar::COMMANDS,
        ekspor::COMMANDS,
        fill::COMMANDS,
        modal::COMMANDS,
        impor::COMMANDS,
        lembar::COMMANDS,
        belum::COMMANDS,
        gelombang::COMMANDS,
        kegiatan::COMMANDS,
        aturan::COMMANDS,
        triase::COMMANDS,
        penanganan::COMMANDS,
        screens::meja::COMMANDS,
        screens::satker::COMMANDS,
        screens::pegawai::COMMANDS,
        screens::perkara::COMMANDS,
        statistik::COMMANDS,
        bundel::COMMANDS,
        screens::laporan::COMMANDS,
        screens::selamat::COMMANDS,
    ]
    .into_iter()
    .flatten()
}

/// Every command by its scope, in the order of the table.
static TEMPAT: LazyLock<BTreeMap<Scope, Vec<&'static Command>>> = LazyLock::new(|| {
    let mut by_scope: BTreeMap<Scope, Vec<&'static Command>> = BTreeMap::new();
    for cmd in all() {
        by_scope.entry(cmd.scope).or_default().push(cmd);
    }
    by_scope
});

/// The commands of one scope. Every key and every frame asks this several times, and a scope has a few dozen of several hundred.
pub fn di(scope: Scope) -> impl Iterator<Item = &'static Command> {
    TEMPAT.get(&scope).into_iter().flatten().copied()
}

/// The command with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Command> {
    all().find(|c| c.id == id)
}

/// How many commands a footer has room for.
pub const FOOTER: usize = 5;

/// The commands of the footer here and now, by rank. Help, palette and look-up stand in every footer on
/// their own and need no rank.
#[must_use]
pub fn footer(app: &App) -> Vec<&'static Command> {
    let scopes = app.scopes();
    let mut found: Vec<_> = scopes
        .iter()
        .flat_map(|scope| di(*scope))
        .filter(|c| c.footer > 0 && (c.enabled)(app).is_ok())
        // A key that a nearer scope has taken does not give this command here.
        .filter(|c| app.keymap.keys(c).first().is_some_and(|key| app.keymap.find(*key, &scopes) == Some(*c)))
        .collect();
    found.sort_by_key(|c| (c.footer, scopes.iter().position(|s| *s == c.scope)));
    found.truncate(FOOTER);
    found
}
