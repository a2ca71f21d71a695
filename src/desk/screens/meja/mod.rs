//! Screen 1, the Meja: four panes that follow each other. The tree filters list, pledge and queue.

pub mod view;

use crate::desk::antre::Antre;
use crate::desk::app::{App, Layar};
use crate::desk::command::{Command, Scope, always};
use crate::desk::keys::Key;
use crate::desk::layout::Panel;
use crate::desk::msg::{Effect, Tempat};
use crate::desk::orang::Orang;
use crate::desk::tree::Tree;

/// The four panes.
#[derive(Debug)]
pub struct State {
    /// Which has the keys.
    pub panel: Panel,
    /// Whether it has the whole screen.
    pub zoom: bool,
    /// The tree.
    pub tree: Tree,
    /// People of the unit under the tree's cursor.
    pub orang: Orang,
    /// Cases of that unit.
    pub antre: Antre,
}

impl Default for State {
    fn default() -> Self {
        Self {
            panel: Panel::Satker,
            zoom: false,
            tree: Tree::default(),
            orang: Orang::new(Tempat::Meja),
            antre: Antre::new(Tempat::Meja),
        }
    }
}

/// Commands of the Meja.
pub const COMMANDS: &[Command] = &[
    on_meja("meja.panel-berikut", &[Key::Tab], 6, |app| turn(app, true)),
    on_meja("meja.panel-sebelum", &[Key::BackTab], 0, |app| turn(app, false)),
];

const fn on_meja(id: &'static str, keys: &'static [Key], footer: u8, run: fn(&mut App) -> Vec<Effect>) -> Command {
    Command { id, scope: Scope::Layar(Layar::Meja), keys, group: "layar", footer, danger: false, enabled: always, run }
}

fn turn(app: &mut App, forward: bool) -> Vec<Effect> {
    app.meja.panel = app.meja.panel.step(forward);
    app.fit_to_size();
    Vec::new()
}

impl App {
    /// The lists of the Meja show the unit under the tree's cursor.
    pub(in crate::desk) fn follow_tree(&mut self) -> Vec<Effect> {
        let satker = self.meja.tree.cursor();
        self.meja.orang.satker = satker;
        self.meja.antre.satker = satker;
        let fetch = self.meja.orang.list.restart();
        let mut effects = self.fetch_orang(Tempat::Meja, Some(fetch));
        let fetch = self.meja.antre.list.restart();
        effects.extend(self.fetch_antre(Tempat::Meja, Some(fetch)));
        effects
    }
}
