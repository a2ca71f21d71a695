//! A field that holds one of a closed list: a digit picks by place, Space and the arrows go round, a letter
//! opens the list.

use super::form::{Form, Kind, Typed};
use super::keys::Key;

/// One choice of a coded field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub code: String,
    /// Key of the word shown.
    pub kata: String,
}

impl Form {
    /// Whether the field with the cursor holds people.
    #[must_use]
    pub fn takes_person(&self) -> bool {
        self.focused().is_some_and(|f| matches!(f.spec.kind, Kind::Orang | Kind::OrangBanyak))
    }

    /// Narrows a field to these choices, for this form only.
    pub fn offer(&mut self, name: &str, choices: fn() -> Vec<Choice>) {
        if let Some(field) = self.fields.iter_mut().find(|f| f.spec.name == name) {
            field.spec.kind = Kind::Choice(choices);
        }
    }
}

/// Handles a key in a field with these choices.
pub(super) fn key(code: &mut String, choices: &[Choice], key: Key) -> Typed {
    let here = choices.iter().position(|c| c.code == *code);
    let pick = match key {
        Key::Char(c) if c.is_ascii_digit() => {
            c.to_digit(10).and_then(|d| usize::try_from(d).ok()).and_then(|d| d.checked_sub(1))
        }
        Key::Char(' ') | Key::Right => Some(here.map_or(0, |i| (i + 1) % choices.len().max(1))),
        Key::Left => Some(here.map_or(0, |i| (i + choices.len().saturating_sub(1)) % choices.len().max(1))),
        Key::Char(c) => return Typed::OpenList(Some(c)),
        Key::Backspace | Key::Delete | Key::Ctrl('u') => {
            code.clear();
            return Typed::Changed;
        }
        _ => return Typed::Ignored,
    };
    match pick.and_then(|i| choices.get(i)) {
        Some(choice) => {
            choice.code.clone_into(code);
            Typed::Changed
        }
        None => Typed::Nothing,
    }
}
