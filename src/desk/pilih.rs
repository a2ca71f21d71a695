//! Choosing from a list: a code for a field, an order, a view, an office. Typing narrows it.

use super::line::Line;
use crate::domain::nama;

/// One line to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What is kept.
    pub code: String,
    /// What is shown.
    pub label: String,
    /// What stands behind it, dimmed.
    pub hint: String,
    /// By what else it is found, shown nowhere: the short name and code of a unit.
    pub sebutan: String,
}

/// Where the choice goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tujuan {
    /// Into the field of the form below.
    Isian,
    /// Order of the list in focus.
    Urut,
    /// View of the list in focus.
    Tampilan,
    /// The Kanwil of a new office.
    Kanwil,
    /// What a column of a file says.
    ImporKolom,
    /// How uncertain days of a column are meant.
    ImporHari,
    /// The unit of rows that name none.
    ImporBawaan,
    /// The unit that a name of a file means.
    ImporSatker,
}

/// A chooser.
#[derive(Debug, Clone)]
pub struct Pilih {
    /// Key of its title.
    pub judul: String,
    /// What narrows the list.
    pub line: Line,
    /// Everything that can be chosen.
    pub items: Vec<Item>,
    /// Which of the lines shown is under the cursor.
    pub cursor: usize,
    /// Chosen codes, where several may be chosen.
    pub chosen: Option<Vec<String>>,
    /// Where the choice goes.
    pub tujuan: Tujuan,
}

impl Pilih {
    /// A chooser with the cursor on `current`.
    #[must_use]
    pub fn new(judul: &str, items: Vec<Item>, current: &str, tujuan: Tujuan) -> Self {
        let cursor = items.iter().position(|i| i.code == current).unwrap_or(0);
        Self { judul: judul.to_owned(), line: Line::new(60), items, cursor, chosen: None, tujuan }
    }

    /// The lines that fit what is typed: every word begins some word of the line.
    #[must_use]
    pub fn shown(&self) -> Vec<&Item> {
        let key = nama::kunci(self.line.text());
        let words: Vec<&str> = key.split_whitespace().collect();
        self.items
            .iter()
            .filter(|i| {
                let line = nama::kunci(&format!("{} {} {}", i.code, i.label, i.sebutan));
                words.iter().all(|w| line.split_whitespace().any(|part| part.starts_with(w)))
            })
            .collect()
    }

    /// The line under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<Item> {
        self.shown().get(self.cursor).map(|i| (*i).clone())
    }

    /// Moves the cursor.
    pub fn go(&mut self, n: i64) {
        let last = self.shown().len().saturating_sub(1);
        let here = i64::try_from(self.cursor).unwrap_or(0) + n;
        self.cursor = usize::try_from(here.max(0)).unwrap_or(0).min(last);
    }

    /// Chooses or unchooses the line under the cursor, where several may be chosen.
    pub fn toggle(&mut self) {
        let Some(code) = self.selected().map(|i| i.code) else { return };
        if let Some(chosen) = &mut self.chosen {
            match chosen.iter().position(|c| *c == code) {
                Some(i) => {
                    chosen.remove(i);
                }
                None => chosen.push(code),
            }
        }
    }
}
