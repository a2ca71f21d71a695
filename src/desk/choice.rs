//! A field that holds one of a closed list: a digit picks by place, Space and the arrows go round, a letter
//! opens the list. And the one letter that a field for a day takes as a whole.

use super::form::{Form, Kind, Typed};
use super::keys::Key;
use super::line::Line;
use crate::domain::tanggal::Tanggal;

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

/// Handles a key in a field of yes or no.
pub(super) fn flag(code: &mut String, key: Key) -> Typed {
    match key {
        Key::Char(' ' | 'y' | 'Y' | '1') if code.is_empty() => {
            *code = "1".to_owned();
            Typed::Changed
        }
        Key::Char(' ' | 't' | 'T' | 'n' | 'N' | '0') | Key::Backspace | Key::Delete | Key::Ctrl('u') => {
            code.clear();
            Typed::Changed
        }
        Key::Char(_) => Typed::Nothing,
        _ => Typed::Ignored,
    }
}

/// Handles a key in a field for a day: `t` is today.
pub(super) fn date(line: &mut Line, key: Key, today: Tanggal) -> Typed {
    if matches!(key, Key::Char('t' | 'T')) && (line.text().is_empty() || line.is_fresh()) {
        line.set(&today.to_string());
        return Typed::Changed;
    }
    line.key(key).into()
}

/// Handles a key in a field that holds keys of records, and their names as its label.
pub(super) fn keys(code: &mut String, label: &mut String, key: Key) -> Typed {
    match key {
        Key::Backspace | Key::Delete | Key::Ctrl('u') if code.is_empty() => Typed::Nothing,
        Key::Backspace | Key::Delete => {
            // Several keys are separated by blanks, their names by semicolons; the last one goes.
            code.truncate(code.rfind(' ').unwrap_or(0));
            label.truncate(label.rfind("; ").unwrap_or(0));
            Typed::Changed
        }
        Key::Ctrl('u') => {
            code.clear();
            label.clear();
            Typed::Changed
        }
        Key::Char(c) => Typed::OpenList(Some(c)),
        _ => Typed::Ignored,
    }
}
