//! The step of columns: what each column of the file says, and the unit of rows that name none.

use super::super::list::Move;
use super::{Letak, awal, pindah};
use crate::desk::layout::Kotak;
use crate::domain::id::SatkerId;
use crate::domain::impor::Kolom;
use crate::domain::impor::percakapan::Peta;

/// The step.
#[derive(Debug, Clone, Default)]
pub struct Tajuk {
    /// What the engine makes of the headings.
    pub peta: Option<Peta>,
    /// The unit of rows that name none.
    pub bawaan: Option<(SatkerId, String)>,
    /// Which column; behind the last one stands the unit of rows that name none.
    pub cursor: usize,
    /// First column shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
    /// Whether rows may go to a unit that they do not name.
    pub berbawaan: bool,
}

/// Where the columns stand, and where the first rows under their names.
#[must_use]
pub fn letak(size: (u16, u16)) -> (Kotak, Kotak) {
    let Letak { isi, .. } = super::letak(size);
    if size.0 >= 110 {
        let left = isi.w * 9 / 20;
        return (Kotak { w: left, ..isi }, Kotak { x: isi.x + left + 2, w: isi.w.saturating_sub(left + 2), ..isi });
    }
    let below = (isi.h / 3).clamp(3, 7).min(isi.h);
    (Kotak { h: isi.h - below, ..isi }, Kotak { y: isi.y + isi.h - below, h: below, ..isi })
}

impl Tajuk {
    /// Lines of the list.
    #[must_use]
    pub fn banyak(&self) -> usize {
        self.peta.as_ref().map_or(0, |p| p.kolom.len() + usize::from(self.berbawaan))
    }

    /// Whether the cursor stands on the unit of rows that name none.
    #[must_use]
    pub fn di_bawaan(&self) -> bool {
        self.berbawaan && self.peta.as_ref().is_some_and(|p| self.cursor == p.kolom.len())
    }

    /// The names of all columns.
    #[must_use]
    pub fn nama(&self) -> Vec<Option<Kolom>> {
        self.peta.iter().flat_map(|p| &p.kolom).map(|k| k.kolom).collect()
    }

    /// The names with another one under the cursor. A name that stood elsewhere comes from there: the heading that loses
    /// it.
    #[must_use]
    pub fn dengan(&self, kolom: Option<Kolom>) -> (Vec<Option<Kolom>>, Option<String>) {
        let mut names = self.nama();
        let mut from = None;
        let all = self.peta.as_ref().map_or(&[][..], |p| p.kolom.as_slice());
        let here = all.get(self.cursor);
        // In a sheet of its own a column may say the same.
        let rival = |at: usize| all.get(at).zip(here).is_some_and(|(other, here)| here.serumah(other));
        if let Some(wanted) = kolom {
            for (at, name) in names.iter_mut().enumerate().filter(|(_, name)| **name == Some(wanted)) {
                if at != self.cursor && rival(at) {
                    *name = None;
                    from = all.get(at).map(|k| k.tajuk.clone());
                }
            }
        }
        if let Some(name) = names.get_mut(self.cursor) {
            *name = kolom;
        }
        (names, from)
    }

    pub(super) fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.banyak(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}
