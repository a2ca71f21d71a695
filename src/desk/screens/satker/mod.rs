//! Screen 2, the board: which unit lags. One key shows it, already sorted by arrears.
//!
//! The board is a flat view of the tree that the desk holds anyway; it asks the store for nothing.

pub mod view;

use crate::desk::app::{App, Fokus};
use crate::desk::command::{Command, Scope};
use crate::desk::form::Form;
use crate::desk::formulir;
use crate::desk::gulir::Gulir;
use crate::desk::keys::Key;
use crate::desk::list::Move;
use crate::desk::modal::move_by;
use crate::desk::msg::{Effect, Slot};
use crate::desk::umum::may_do;
use crate::domain::draf::Isian;
use crate::domain::id::SatkerId;
use crate::domain::operator::Hak;
use crate::domain::pesan::Pesan;
use crate::domain::request::Read;
use crate::domain::satker::{PapanUrut, Pohon, Simpul};

/// The board.
#[derive(Debug)]
pub struct State {
    /// The unit under the cursor.
    pub cursor: Option<SatkerId>,
    /// Order.
    pub urut: PapanUrut,
    /// The filter line as typed.
    pub saring: String,
    /// First row shown.
    pub top: usize,
    /// Rows on the screen.
    pub height: usize,
}

impl Default for State {
    fn default() -> Self {
        // The one question this screen is for: who owes most.
        let urut = PapanUrut::Tunggakan;
        Self { cursor: None, urut, saring: String::new(), top: 0, height: 0 }
    }
}

impl State {
    /// The units in order: those with people of their own, narrowed by the filter.
    #[must_use]
    pub fn lines<'a>(&self, pohon: &'a Pohon) -> Vec<&'a Simpul> {
        pohon.papan(&self.saring, self.urut)
    }

    /// The rows on the screen.
    #[must_use]
    pub fn visible<'a>(&self, pohon: &'a Pohon) -> Vec<&'a Simpul> {
        self.lines(pohon).into_iter().skip(self.top).take(self.height.max(1)).collect()
    }

    /// Keeps cursor and window on units that the board has.
    pub fn fit(&mut self, pohon: &Pohon) {
        let lines = self.lines(pohon);
        let index = lines.iter().position(|n| Some(n.satker.id) == self.cursor).unwrap_or(0);
        self.cursor = lines.get(index).map(|n| n.satker.id);
        self.keep_in_view(index, lines.len());
    }

    /// Moves the cursor.
    pub fn go(&mut self, step: Move, pohon: &Pohon) {
        let lines = self.lines(pohon);
        let last = lines.len().saturating_sub(1);
        let here = lines.iter().position(|n| Some(n.satker.id) == self.cursor).unwrap_or(0);
        let page = i64::try_from(self.height.saturating_sub(1).max(1)).unwrap_or(1);
        let index = match step {
            Move::By(n) => move_by(here, n, last),
            Move::Pages(n) => move_by(here, n * page, last),
            Move::First => 0,
            Move::Last => last,
        };
        self.cursor = lines.get(index).map(|n| n.satker.id);
        self.keep_in_view(index, lines.len());
    }

    /// Puts the cursor on a unit that the board has.
    pub fn jump(&mut self, id: SatkerId, pohon: &Pohon) {
        self.cursor = Some(id);
        self.fit(pohon);
    }

    /// The next meaning of lagging; the cursor goes to the worst.
    pub fn next_sort(&mut self, pohon: &Pohon) {
        self.urut = match self.urut {
            PapanUrut::Pohon | PapanUrut::Diam => PapanUrut::Tunggakan,
            PapanUrut::Tunggakan => PapanUrut::Persen,
            PapanUrut::Persen => PapanUrut::Diam,
        };
        self.go(Move::First, pohon);
    }

    fn keep_in_view(&mut self, index: usize, len: usize) {
        self.top = Gulir::Baris.top(self.top, index, self.height.max(1), len);
    }
}

/// Commands wherever units are listed.
pub const COMMANDS: &[Command] = &[
    Command {
        id: "satker.baru",
        scope: Scope::Satker,
        keys: &[Key::Char('n')],
        group: "satker",
        footer: 0,
        danger: false,
        enabled: may_change,
        run: new_unit,
    },
    Command {
        id: "satker.ubah",
        scope: Scope::Satker,
        keys: &[Key::Char('e')],
        group: "satker",
        footer: 0,
        danger: false,
        enabled: may_change,
        run: edit_unit,
    },
];

fn may_change(app: &App) -> Result<(), Pesan> {
    may_do(app, Hak::SatkerUbah)
}

fn unit_under_cursor(app: &App) -> Option<SatkerId> {
    match app.fokus() {
        Fokus::Papan => app.satker.cursor,
        _ => app.meja.tree.cursor(),
    }
}

fn new_unit(app: &mut App) -> Vec<Effect> {
    let induk = unit_under_cursor(app).map(|id| id.0.to_string()).unwrap_or_default();
    let mut form = Form::new(&formulir::SATKER);
    form.fill(&Isian::default().with("induk", induk).with("sejak", app.session.hari.to_string()));
    app.open_form(form)
}

fn edit_unit(app: &mut App) -> Vec<Effect> {
    match unit_under_cursor(app) {
        Some(id) => vec![app.ask(Slot::Formulir, Read::SatkerUbah(id))],
        None => vec![Effect::Bell],
    }
}
