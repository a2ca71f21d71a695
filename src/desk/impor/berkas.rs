//! The first step: which file. What is typed narrows the files of the inbox; where a path may be typed, one that begins
//! like a path shows the folder it leads to.

use super::super::line::Line;
use super::super::list::Move;
use super::{awal, pindah};
use crate::desk::msg::{BerkasMasuk, Masuk};
use crate::domain::nama;

/// The step.
#[derive(Debug, Clone)]
pub struct Berkas {
    /// What is typed.
    pub line: Line,
    /// The folder shown, as the operator may read it.
    pub folder: String,
    /// What lies in it.
    pub isi: Vec<BerkasMasuk>,
    /// Which of the files shown.
    pub cursor: usize,
    /// First line shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
    /// Whether a path may be typed: only whoever works on his own account may name any file.
    pub bebas: bool,
    /// The folder that was asked for; empty for the inbox.
    pub diminta: String,
    /// Whether the folder has been answered.
    pub terjawab: bool,
}

impl Berkas {
    pub(super) fn new(bebas: bool) -> Self {
        Self {
            line: Line::new(400),
            folder: String::new(),
            isi: Vec::new(),
            cursor: 0,
            top: 0,
            tinggi: 1,
            bebas,
            diminta: String::new(),
            terjawab: false,
        }
    }

    /// Folder and beginning of a name, where a path is typed.
    #[must_use]
    pub fn jalan(&self) -> Option<(&str, &str)> {
        let text = self.line.text();
        let path = ["/", "~/", "./", "../"].iter().any(|head| text.starts_with(head));
        let at = text.rfind('/').filter(|_| self.bebas && path)?;
        Some((text.get(..=at)?, text.get(at + 1..)?))
    }

    /// The files that fit what is typed.
    #[must_use]
    pub fn tampak(&self) -> Vec<&BerkasMasuk> {
        if let Some((_, begin)) = self.jalan() {
            let begin = begin.to_lowercase();
            return self.isi.iter().filter(|f| f.nama.to_lowercase().starts_with(&begin)).collect();
        }
        let key = nama::kunci(self.line.text());
        let words: Vec<&str> = key.split_whitespace().collect();
        let fits = |f: &&BerkasMasuk| {
            let name = nama::kunci(&f.nama);
            words.iter().all(|w| name.contains(w))
        };
        self.isi.iter().filter(fits).collect()
    }

    /// The file under the cursor; one whose whole name was typed goes before those that merely begin like it.
    #[must_use]
    pub fn dipilih(&self) -> Option<BerkasMasuk> {
        let shown = self.tampak();
        let exact = self.jalan().and_then(|(_, name)| shown.iter().find(|f| f.nama == name && self.cursor == 0));
        exact.or_else(|| shown.get(self.cursor)).map(|f| (*f).clone())
    }

    /// The line has changed: the folder that is to be shown now, where it is another one.
    pub(super) fn berubah(&mut self) -> Option<String> {
        self.cursor = 0;
        self.top = 0;
        let wanted = self.jalan().map(|(folder, _)| folder.to_owned()).unwrap_or_default();
        if wanted == self.diminta {
            return None;
        }
        self.diminta.clone_from(&wanted);
        self.isi.clear();
        self.terjawab = false;
        Some(wanted)
    }

    /// What lies in a folder; that of another one than asked for last is late.
    pub(super) fn ambil(&mut self, masuk: Masuk) {
        if masuk.diminta == self.diminta {
            self.folder = masuk.folder;
            self.isi = masuk.isi;
            self.terjawab = true;
            self.geser(Move::By(0));
        }
    }

    /// Completes a path as far as all files shown agree; false where nothing could be added.
    pub(super) fn lengkapi(&mut self) -> bool {
        let Some((folder, begin)) = self.jalan().map(|(f, b)| (f.to_owned(), b.to_owned())) else { return false };
        let names: Vec<String> = self.tampak().iter().map(|f| f.ujung()).collect();
        let Some(first) = names.first() else { return false };
        let common = names.iter().fold(first.as_str(), |common, name| {
            let same = common.char_indices().zip(name.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
            let end = same.unwrap_or_else(|| common.len().min(name.len()));
            common.get(..end).unwrap_or("")
        });
        if common.chars().count() <= begin.chars().count() && *common == begin {
            return false;
        }
        if common.chars().count() < begin.chars().count() {
            return false;
        }
        self.line.set(&format!("{folder}{common}"));
        true
    }

    pub(super) fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.tampak().len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}
