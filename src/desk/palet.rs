//! The `:` palette: every command that this place knows, by the words people use for it.

use super::app::App;
use super::command::{self, Command, Scope};
use super::line::Line;
use crate::domain::nama;

/// The palette.
#[derive(Debug, Clone, Default)]
pub struct Palet {
    /// What is typed.
    pub line: Line,
    /// Which of the commands shown is under the cursor.
    pub cursor: usize,
}

impl Palet {
    /// The commands that fit what is typed, those of this place first. A command that cannot be given now
    /// stays visible and says why.
    #[must_use]
    pub fn shown(&self, app: &App) -> Vec<&'static Command> {
        let key = nama::kunci(self.line.text());
        let words: Vec<&str> = key.split_whitespace().collect();
        let scopes = app.scopes_below();
        let fits = |c: &&'static Command| {
            let text = nama::kunci(&format!("{} {} {}", app.kata.t(&c.title()), c.id, app.kata.t(&c.help())));
            words.iter().all(|w| text.split_whitespace().any(|part| part.starts_with(w)))
        };
        let mut found: Vec<_> = command::all()
            .filter(|c| scopes.contains(&c.scope) && !matches!(c.scope, Scope::Formulir | Scope::Modal(_)))
            .filter(fits)
            .collect();
        let title_hit =
            |c: &Command| words.first().is_some_and(|w| nama::kunci(&app.kata.t(&c.title())).starts_with(w));
        found.sort_by_key(|c| (!title_hit(c), scopes.iter().position(|s| *s == c.scope)));
        found
    }
}
