//! A span of days that figures and registers are asked for: a year, one of its halves, or everything.

use crate::domain::kode::kode;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

kode! {
    /// Half of a year.
    pub enum Paruh("paruh") {
        /// January to June.
        Pertama => "pertama",
        /// July to December.
        Kedua => "kedua",
    }
}

/// The span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kurun {
    /// A calendar year.
    Tahun(i32),
    /// Half of it.
    Semester(i32, Paruh),
    /// All days until now.
    Semua,
}

/// No register of these cases is older: the beginning of everything.
const AWAL: (i32, u32, u32) = (2000, 1, 1);

impl Kurun {
    /// The year of a day.
    #[must_use]
    pub fn tahun(hari: Tanggal) -> Self {
        Self::Tahun(hari.year())
    }

    /// First and last day; `hari` is today.
    #[must_use]
    pub fn rentang(self, hari: Tanggal) -> (Tanggal, Tanggal) {
        let day = |y, m, d| Tanggal::new(y, m, d).unwrap_or(hari);
        match self {
            Self::Tahun(y) => (day(y, 1, 1), day(y, 12, 31)),
            Self::Semester(y, Paruh::Pertama) => (day(y, 1, 1), day(y, 6, 30)),
            Self::Semester(y, Paruh::Kedua) => (day(y, 7, 1), day(y, 12, 31)),
            Self::Semua => (day(AWAL.0, AWAL.1, AWAL.2).min(hari), hari),
        }
    }

    /// The next span of the same length; everything has none.
    #[must_use]
    pub const fn berikut(self) -> Self {
        match self {
            Self::Tahun(y) => Self::Tahun(y.saturating_add(1)),
            Self::Semester(y, Paruh::Pertama) => Self::Semester(y, Paruh::Kedua),
            Self::Semester(y, Paruh::Kedua) => Self::Semester(y.saturating_add(1), Paruh::Pertama),
            Self::Semua => Self::Semua,
        }
    }

    /// The span before.
    #[must_use]
    pub const fn sebelum(self) -> Self {
        match self {
            Self::Tahun(y) => Self::Tahun(y.saturating_sub(1)),
            Self::Semester(y, Paruh::Kedua) => Self::Semester(y, Paruh::Pertama),
            Self::Semester(y, Paruh::Pertama) => Self::Semester(y.saturating_sub(1), Paruh::Kedua),
            Self::Semua => Self::Semua,
        }
    }

    /// The other length: from a year to the half of it that `hari` lies in, to everything, to the year of `hari`.
    #[must_use]
    pub fn ganti(self, hari: Tanggal) -> Self {
        match self {
            Self::Tahun(y) => Self::Semester(y, if hari.month() > 6 { Paruh::Kedua } else { Paruh::Pertama }),
            Self::Semester(..) => Self::Semua,
            Self::Semua => Self::tahun(hari),
        }
    }

    /// Its name.
    #[must_use]
    pub fn nama(self) -> Pesan {
        match self {
            Self::Tahun(y) => Pesan::new("kurun-tahun").with("tahun", y.to_string()),
            Self::Semester(y, half) => {
                Pesan::new("kurun-semester").with("paruh", Arg::Kata(half.kata())).with("tahun", y.to_string())
            }
            Self::Semua => Pesan::new("kurun-semua"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn hari(iso: &str) -> Tanggal {
        Tanggal::from_iso(iso).unwrap()
    }

    fn semua() -> impl Strategy<Value = Kurun> {
        (1990..2100_i32, 0..3_u8).prop_map(|(y, kind)| match kind {
            0 => Kurun::Tahun(y),
            1 => Kurun::Semester(y, Paruh::Pertama),
            _ => Kurun::Semester(y, Paruh::Kedua),
        })
    }

    #[test]
    fn spans_have_their_days_and_a_key_changes_their_length() {
        let today = hari("2024-11-21");
        let year = Kurun::tahun(today);
        assert_eq!(year.rentang(today), (hari("2024-01-01"), hari("2024-12-31")));
        let half = year.ganti(today);
        assert_eq!(half.rentang(today), (hari("2024-07-01"), hari("2024-12-31")));
        assert_eq!(half.sebelum().rentang(today), (hari("2024-01-01"), hari("2024-06-30")));
        let all = half.ganti(today);
        assert_eq!((all, all.rentang(today).1), (Kurun::Semua, today));
        assert_eq!((all.berikut(), all.sebelum(), all.ganti(today)), (all, all, year));
    }

    proptest! {
        #[test]
        fn spans_follow_one_another_without_a_gap(kurun in semua()) {
            let today = hari("2024-11-21");
            let ((_, last), (first, _)) = (kurun.rentang(today), kurun.berikut().rentang(today));
            prop_assert_eq!(last.plus(1), first);
            prop_assert_eq!(kurun.berikut().sebelum(), kurun);
            prop_assert_eq!(kurun.sebelum().berikut(), kurun);
        }
    }
}
