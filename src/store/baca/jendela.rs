//! Stretches of an ordered list, cut by key from any anchor in either direction.
//!
//! The source behind it only has to answer "so many rows from this place, this way"; everything about
//! beginnings, ends and what lies beyond the stretch is decided here, for people and cases alike.

use crate::domain::request::StoreError;

/// Which way a source is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arah {
    /// In list order.
    Maju,
    /// Against it.
    Mundur,
}

impl Arah {
    /// The comparison that keeps the rows beyond a place.
    pub(super) const fn tanda(self, dengan: bool) -> &'static str {
        match (self, dengan) {
            (Self::Maju, false) => ">",
            (Self::Maju, true) => ">=",
            (Self::Mundur, false) => "<",
            (Self::Mundur, true) => "<=",
        }
    }

    /// The comparison that keeps the rows short of a place.
    pub(super) const fn balik(self) -> &'static str {
        match self {
            Self::Maju => "<",
            Self::Mundur => ">",
        }
    }

    /// Whether one place comes before another this way.
    pub(super) fn sebelum<P: Ord>(self, a: &P, b: &P) -> bool {
        match self {
            Self::Maju => a < b,
            Self::Mundur => a > b,
        }
    }

    /// The word behind each sort column.
    pub(super) const fn urut(self) -> &'static str {
        match self {
            Self::Maju => "ASC",
            Self::Mundur => "DESC",
        }
    }
}

/// Where a source starts: a place, and whether the row at that place counts.
pub(super) type Dari<'a, P> = Option<(&'a P, bool)>;

/// An anchor whose place is known.
#[derive(Debug, Clone)]
pub(super) enum Letak<P> {
    /// The beginning.
    Awal,
    /// The end.
    Akhir,
    /// After the place, without it.
    Sesudah(P),
    /// Before the place, without it.
    Sebelum(P),
    /// From the place on; the end where nothing follows.
    Mulai(P),
    /// Round the place.
    Sekitar(P),
}

/// A stretch, and whether the list goes on before and after it.
#[derive(Debug)]
pub(super) struct Potongan<R> {
    pub(super) rows: Vec<R>,
    pub(super) sebelum: bool,
    pub(super) sesudah: bool,
}

/// Cuts a stretch of at most `batas` rows. `ambil` reads the source, `tempat` tells a row's place.
pub(super) fn potong<R, P: Clone>(
    letak: &Letak<P>,
    batas: usize,
    mut ambil: impl FnMut(Arah, Dari<'_, P>, usize) -> Result<Vec<R>, StoreError>,
    tempat: impl Fn(&R) -> P,
) -> Result<Potongan<R>, StoreError> {
    let batas = batas.max(1);
    let (mut rows, arah, from) = match letak {
        Letak::Awal => (ambil(Arah::Maju, None, batas + 1)?, Arah::Maju, None),
        Letak::Akhir => (ambil(Arah::Mundur, None, batas + 1)?, Arah::Mundur, None),
        Letak::Sesudah(p) => (ambil(Arah::Maju, Some((p, false)), batas + 1)?, Arah::Maju, Some(p)),
        Letak::Sebelum(p) => (ambil(Arah::Mundur, Some((p, false)), batas + 1)?, Arah::Mundur, Some(p)),
        Letak::Mulai(p) => {
            let rows = ambil(Arah::Maju, Some((p, true)), batas + 1)?;
            if rows.is_empty() {
                return potong(&Letak::Akhir, batas, ambil, tempat);
            }
            (rows, Arah::Maju, Some(p))
        }
        Letak::Sekitar(p) => return sekitar(p, batas, ambil),
    };
    let lanjut = rows.len() > batas;
    rows.truncate(batas);
    // What lies behind the starting place is one probe away, and none at the ends.
    let belakang = match (from, arah) {
        (None, _) => false,
        (Some(p), Arah::Maju) => !match rows.first().map(&tempat) {
            Some(first) => ambil(Arah::Mundur, Some((&first, false)), 1)?,
            None => ambil(Arah::Mundur, Some((p, true)), 1)?,
        }
        .is_empty(),
        (Some(p), Arah::Mundur) => !match rows.first().map(&tempat) {
            Some(first) => ambil(Arah::Maju, Some((&first, false)), 1)?,
            None => ambil(Arah::Maju, Some((p, true)), 1)?,
        }
        .is_empty(),
    };
    Ok(match arah {
        Arah::Maju => Potongan { rows, sebelum: belakang, sesudah: lanjut },
        Arah::Mundur => {
            rows.reverse();
            Potongan { rows, sebelum: lanjut, sesudah: belakang }
        }
    })
}

/// Half before the place, the rest from it on; near an end the other half fills up.
fn sekitar<R, P: Clone>(
    p: &P,
    batas: usize,
    mut ambil: impl FnMut(Arah, Dari<'_, P>, usize) -> Result<Vec<R>, StoreError>,
) -> Result<Potongan<R>, StoreError> {
    let half = batas / 2;
    let mut before = ambil(Arah::Mundur, Some((p, false)), half + 1)?;
    let want = batas - before.len().min(half);
    let mut after = ambil(Arah::Maju, Some((p, true)), want + 1)?;
    let sesudah = after.len() > want;
    after.truncate(want);
    let room = batas - after.len();
    if before.len() > half && room > half {
        before = ambil(Arah::Mundur, Some((p, false)), room + 1)?;
    }
    let sebelum = before.len() > room;
    before.truncate(room);
    before.reverse();
    before.append(&mut after);
    Ok(Potongan { rows: before, sebelum, sesudah })
}
