//! The step of units: each name that rows wait for is asked once; an answer can be looked at again and changed.

use super::super::list::Move;
use super::{Letak, awal, pindah};
use crate::desk::layout::Kotak;
use crate::domain::id::SatkerId;
use crate::domain::impor::percakapan::TanyaSatker;

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Jawaban {
    /// This unit, by its full name.
    Satker(SatkerId, String),
    /// None: its rows are refused.
    Tolak,
}

impl Jawaban {
    /// As the engine takes it.
    #[must_use]
    pub const fn satker(&self) -> Option<SatkerId> {
        match self {
            Self::Satker(id, _) => Some(*id),
            Self::Tolak => None,
        }
    }
}

/// One name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Soal {
    /// The question.
    pub tanya: TanyaSatker,
    /// The answer.
    pub jawab: Option<Jawaban>,
}

/// The step.
#[derive(Debug, Clone, Default)]
pub struct Tanyaan {
    /// All names that were ever asked of this source.
    pub soal: Vec<Soal>,
    /// Which.
    pub cursor: usize,
    /// First line shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
}

/// Most candidates that are shown, one a digit.
pub const CALON: usize = 9;

/// Where the names stand, and where the candidates of the one under the cursor.
#[must_use]
pub fn letak(size: (u16, u16)) -> (Kotak, Kotak) {
    let Letak { isi, .. } = super::letak(size);
    if size.0 >= 110 {
        let left = isi.w / 2;
        return (Kotak { w: left, ..isi }, Kotak { x: isi.x + left + 2, w: isi.w.saturating_sub(left + 2), ..isi });
    }
    // Room for a heading, a few names, and as many candidates as there may be.
    let below = isi.h.saturating_sub(6).max(isi.h / 2).min(11);
    (Kotak { h: isi.h - below, ..isi }, Kotak { y: isi.y + isi.h - below, h: below, ..isi })
}

impl Tanyaan {
    /// The name under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&Soal> {
        self.soal.get(self.cursor)
    }

    /// How many are not answered.
    #[must_use]
    pub fn terbuka(&self) -> usize {
        self.soal.iter().filter(|s| s.jawab.is_none()).count()
    }

    /// Whether anything was answered.
    #[must_use]
    pub fn ada_jawaban(&self) -> bool {
        self.soal.iter().any(|s| s.jawab.is_some())
    }

    /// Takes the questions that are open. After everything was compared anew, what had been answered for these names is
    /// given again: answered names come back.
    pub(super) fn ambil(&mut self, open: Vec<TanyaSatker>, anew: bool) -> Vec<(String, Option<SatkerId>)> {
        let mut again = Vec::new();
        // A name that is asked no more without an answer was settled with another one.
        self.soal.retain(|s| s.jawab.is_some() || open.iter().any(|t| t.nama == s.tanya.nama));
        for tanya in open {
            match self.soal.iter_mut().find(|s| s.tanya.nama == tanya.nama) {
                Some(soal) => {
                    if let Some(jawab) = soal.jawab.as_ref().filter(|_| anew) {
                        again.push((tanya.nama.clone(), jawab.satker()));
                    }
                    soal.tanya = tanya;
                }
                None => self.soal.push(Soal { tanya, jawab: None }),
            }
        }
        self.geser(Move::By(0));
        again
    }

    /// Notes an answer and goes on to the next open question. Answers whether an earlier answer was changed by it.
    pub(super) fn jawab(&mut self, jawaban: Jawaban) -> bool {
        let Some(soal) = self.soal.get_mut(self.cursor) else { return false };
        let changed = soal.jawab.as_ref().is_some_and(|before| *before != jawaban);
        soal.jawab = Some(jawaban);
        let open = |at: &usize| self.soal.get(*at).is_some_and(|s| s.jawab.is_none());
        let next = (self.cursor..self.soal.len()).find(open).or_else(|| (0..self.cursor).find(open));
        self.cursor = next.unwrap_or(self.cursor);
        self.geser(Move::By(0));
        changed
    }

    pub(super) fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.soal.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}
