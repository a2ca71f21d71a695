//! Working days as Indonesian offices count them (`domain.md` 3.4 and 9.6).
//!
//! Saturday, Sunday and national holidays never count. Whether a *cuti bersama* day counts depends on
//! the unit: offices are closed, service units that stay open count it. Holidays are data per year
//! and are changed in mid-year by decree, so the calendar is built from rows and says which years it
//! knows nothing about; it never pretends that an unknown year has no holidays.

use std::collections::{BTreeMap, BTreeSet};

use super::kode::kode;
use super::tanggal::Tanggal;

kode! {
    /// Why a weekday is free.
    pub enum JenisLibur("jenis-libur") {
        /// National holiday or polling day.
        LiburNasional => "libur_nasional",
        /// Collective leave day.
        CutiBersama => "cuti_bersama",
    }
}

kode! {
    /// What a collective leave day is to the unit that counts.
    pub enum CutiBersama("hitungan-cuti-bersama") {
        /// The office is closed: not a working day.
        Libur => "libur",
        /// The unit serves the public as on any day: a working day.
        HariKerja => "hari_kerja",
    }
}

/// The working calendar of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KalenderKerja {
    libur: BTreeMap<Tanggal, JenisLibur>,
    tahun: BTreeSet<i32>,
    cuti_bersama: CutiBersama,
}

impl KalenderKerja {
    /// Builds the calendar from holiday rows in any order; a year counts as known when it has a row.
    /// A day given twice is a national holiday when one of its rows says so.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = (Tanggal, JenisLibur)>, cuti_bersama: CutiBersama) -> Self {
        let mut libur = BTreeMap::new();
        let mut tahun = BTreeSet::new();
        for (day, jenis) in rows {
            tahun.insert(day.year());
            libur.entry(day).and_modify(|known: &mut JenisLibur| *known = jenis.min(*known)).or_insert(jenis);
        }
        Self { libur, tahun, cuti_bersama }
    }

    /// What the rows say of this day, a weekend day too.
    #[must_use]
    pub fn libur(&self, day: Tanggal) -> Option<JenisLibur> {
        self.libur.get(&day).copied()
    }

    /// Whether the unit works on this day.
    #[must_use]
    pub fn is_hari_kerja(&self, day: Tanggal) -> bool {
        !day.is_weekend() && self.libur(day).is_none_or(|jenis| !self.meliburkan(jenis))
    }

    fn meliburkan(&self, jenis: JenisLibur) -> bool {
        jenis == JenisLibur::LiburNasional || self.cuti_bersama == CutiBersama::Libur
    }

    /// The `n`-th working day after `mulai`; the day of receipt itself is not counted.
    #[must_use]
    pub fn tambah(&self, mulai: Tanggal, n: u32) -> Tanggal {
        self.langkah(mulai, n, 1)
    }

    /// The `n`-th working day before `mulai`, which itself is not counted.
    #[must_use]
    pub fn mundur(&self, mulai: Tanggal, n: u32) -> Tanggal {
        self.langkah(mulai, n, -1)
    }

    fn langkah(&self, mulai: Tanggal, n: u32, arah: i64) -> Tanggal {
        let (mut day, mut left) = (mulai, n);
        while left > 0 {
            let next = day.plus(arah);
            if next == day {
                break; // The calendar ends here.
            }
            day = next;
            left -= u32::from(self.is_hari_kerja(day));
        }
        day
    }

    /// Working days from `dari` to `ke`: `dari` is not counted, `ke` is; negative when `ke` lies before.
    ///
    /// It is 0 too when only free days lie between: whether a date has passed is asked of the dates.
    #[must_use]
    pub fn selisih(&self, dari: Tanggal, ke: Tanggal) -> i64 {
        if ke < dari {
            return -self.selisih(ke, dari);
        }
        let days = dari.days_to(ke);
        // Whole weeks have five weekdays each; of the rest each day is looked at.
        let rest = (0..days % 7).filter(|n| !ke.plus(-n).is_weekend()).count();
        let free = self
            .libur
            .range(dari..=ke)
            .filter(|(day, jenis)| **day > dari && !day.is_weekend() && self.meliburkan(**jenis))
            .count();
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        days / 7 * 5 + count(rest) - count(free)
    }

    /// Years from `dari` to `ke`, in either order, that the calendar has no rows for. A date computed
    /// across one of them is a guess, and the caller says so.
    #[must_use]
    pub fn tahun_tak_dikenal(&self, dari: Tanggal, ke: Tanggal) -> Vec<i32> {
        let (first, last) = (dari.min(ke).year(), dari.max(ke).year());
        (first..=last).filter(|year| !self.tahun.contains(year)).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    const LIBUR: &str = include_str!("../../data/acuan/hari_libur.csv");
    const UJI: &str = include_str!("../../tests/data/uji_hari_kerja.csv");

    /// The shipped calendar, 2022 to 2027.
    pub(crate) fn kalender(cuti: CutiBersama) -> KalenderKerja {
        let rows = csv::Reader::from_reader(LIBUR.as_bytes())
            .into_records()
            .map(Result::unwrap)
            .map(|r| (Tanggal::from_iso(&r[0]).unwrap(), JenisLibur::from_code(&r[2]).unwrap()))
            .collect::<Vec<_>>();
        KalenderKerja::new(rows, cuti)
    }

    fn day(iso: &str) -> Tanggal {
        Tanggal::from_iso(iso).unwrap()
    }

    #[test]
    fn agrees_with_the_150_computed_dates() {
        let (office, service) = (kalender(CutiBersama::Libur), kalender(CutiBersama::HariKerja));
        let mut seen = 0;
        for row in csv::Reader::from_reader(UJI.as_bytes()).into_records().map(Result::unwrap) {
            let (start, n): (_, u32) = (day(&row[0]), row[1].parse().unwrap());
            for (calendar, due) in [(&office, day(&row[2])), (&service, day(&row[3]))] {
                assert_eq!(calendar.tambah(start, n), due, "{row:?}");
                assert_eq!(calendar.selisih(start, due), i64::from(n), "{row:?}");
            }
            seen += 1;
        }
        assert_eq!(seen, 150);
    }

    #[test]
    fn agrees_with_the_check_values_of_2026() {
        let office = kalender(CutiBersama::Libur);
        assert_eq!(office.tambah(day("2026-07-14"), 15), day("2026-08-04"));
        assert_eq!(office.mundur(day("2026-10-19"), 7), day("2026-10-08"));
        assert_eq!(office.tambah(day("2026-12-23"), 1), day("2026-12-28"));
        assert_eq!(office.tambah(day("2026-03-13"), 7), day("2026-03-31"));
    }

    #[test]
    fn counts_what_is_left_and_what_is_over() {
        let office = kalender(CutiBersama::Libur);
        assert_eq!(office.selisih(day("2024-11-21"), day("2024-11-25")), 2);
        assert_eq!(office.selisih(day("2024-11-25"), day("2024-11-21")), -2);
        assert_eq!(office.selisih(day("2024-11-26"), day("2024-11-28")), 1, "polling day is a holiday");
        assert_eq!(office.selisih(day("2024-11-22"), day("2024-11-24")), 0);
        assert!(!office.is_hari_kerja(day("2026-12-24")));
        assert!(kalender(CutiBersama::HariKerja).is_hari_kerja(day("2026-12-24")));
    }

    #[test]
    fn says_which_years_it_does_not_know() {
        let office = kalender(CutiBersama::Libur);
        assert_eq!(office.tahun_tak_dikenal(day("2027-12-20"), day("2029-01-02")), [2028, 2029]);
        assert_eq!(office.tahun_tak_dikenal(day("2024-12-20"), day("2021-12-20")), [2021]);
        assert!(office.tahun_tak_dikenal(day("2022-01-01"), day("2027-12-31")).is_empty());
    }

    #[test]
    fn stops_at_the_end_of_the_calendar() {
        let end = Tanggal::new(262_142, 12, 31).unwrap();
        assert_eq!(kalender(CutiBersama::Libur).tambah(end, 3), end);
    }

    fn any_day() -> impl Strategy<Value = Tanggal> {
        (0i64..2500).prop_map(|n| Tanggal::new(2021, 6, 1).unwrap().plus(n))
    }

    proptest! {
        #[test]
        fn the_short_count_equals_the_long_one(a in any_day(), b in any_day(), service in any::<bool>()) {
            let calendar = kalender(if service { CutiBersama::HariKerja } else { CutiBersama::Libur });
            let (first, last) = (a.min(b), a.max(b));
            let long = (1..=first.days_to(last)).filter(|n| calendar.is_hari_kerja(first.plus(*n))).count();
            prop_assert_eq!(calendar.selisih(first, last), i64::try_from(long).unwrap());
            prop_assert_eq!(calendar.selisih(last, first), -calendar.selisih(first, last));
        }

        #[test]
        fn there_and_back(a in any_day(), n in 1u32..60) {
            let calendar = kalender(CutiBersama::Libur);
            let due = calendar.tambah(a, n);
            prop_assert!(calendar.is_hari_kerja(due));
            prop_assert_eq!(calendar.selisih(a, due), i64::from(n));
            if calendar.is_hari_kerja(a) {
                prop_assert_eq!(calendar.mundur(due, n), a);
            }
        }
    }
}
