//! Dates and moments: how they are read from paper and how they are written.
//!
//! People write `21-11-2024`, `21/11/2024`, `21 11 24`, `17 Agustus 2024` or `1 Nopember 2023`. A day
//! and a month are never swapped to make sense of a date; a two-digit year is refused, because the
//! program cannot know the century of a birth date.

use std::fmt;

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::pesan::Pesan;

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tanggal(NaiveDate);

/// Month names as people write them, old spellings included.
const BULAN: [(&str, u32); 17] = [
    ("januari", 1),
    ("februari", 2),
    ("pebruari", 2),
    ("maret", 3),
    ("april", 4),
    ("mei", 5),
    ("juni", 6),
    ("juli", 7),
    ("agustus", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("nopember", 11),
    ("desember", 12),
    ("sept", 9),
    ("agt", 8),
    ("ags", 8),
];

impl Tanggal {
    /// The first day of the calendar; stands in where a fixed day of the program's own cannot be read.
    pub const TERAWAL: Self = Self(NaiveDate::MIN);

    /// The day of year, month and day, if there is such a day.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads what a person typed. `2024-11-21`, `21-11-2024`, `21/11/2024`, `21.11.2024`,
    /// `21112024` and `21 November 2024` are understood.
    ///
    /// # Errors
    /// `tanggal.tak-ada` for a day that no calendar has, `tanggal.tahun-dua-angka` for a short year,
    /// `tanggal.tak-terbaca` for everything else.
    pub fn parse(text: &str) -> Result<Self, Pesan> {
        Self::parse_dengan(text, |_| None)
    }

    /// Reads the same where somebody knows which year two digits mean: `tahun` says it.
    ///
    /// # Errors
    /// As [`Tanggal::parse`]; `tanggal-tahun-dua-angka` where `tahun` knows none.
    pub fn parse_dengan(text: &str, tahun: impl FnOnce(u8) -> Option<i32>) -> Result<Self, Pesan> {
        let unread = || Pesan::new("tanggal-tak-terbaca").with("isi", text.trim());
        let lower = text.trim().to_lowercase();
        let parts: Vec<&str> =
            lower.split(|c: char| c.is_whitespace() || "-/.".contains(c)).filter(|p| !p.is_empty()).collect();
        let (day, month, year) = match parts.as_slice() {
            [all] if all.len() == 8 && all.bytes().all(|b| b.is_ascii_digit()) => {
                let (day, rest) = all.split_at(2);
                let (month, year) = rest.split_at(2);
                (day, month, year)
            }
            [year, month, day] if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => (*day, *month, *year),
            [day, month, year] => (*day, *month, *year),
            _ => return Err(unread()),
        };
        let digits = year.bytes().all(|b| b.is_ascii_digit());
        let year = match (year.len(), year.parse::<u16>()) {
            _ if !digits => return Err(unread()),
            (2, Ok(digits)) => u8::try_from(digits)
                .ok()
                .and_then(tahun)
                .ok_or_else(|| Pesan::new("tanggal-tahun-dua-angka").with("isi", text.trim()))?,
            (4, Ok(year)) => i32::from(year),
            _ => return Err(unread()),
        };
        let month = match month.parse::<u32>() {
            Ok(n) => n,
            Err(_) => Self::month_by_name(month).ok_or_else(unread)?,
        };
        let day = day.parse().map_err(|_| unread())?;
        Self::new(year, month, day).ok_or_else(|| Pesan::new("tanggal-tak-ada").with("isi", text.trim()))
    }

    fn month_by_name(word: &str) -> Option<u32> {
        let exact = BULAN.iter().find(|(name, _)| *name == word);
        exact.or_else(|| BULAN.iter().find(|(name, _)| word.len() == 3 && name.starts_with(word))).map(|(_, n)| *n)
    }

    /// Reads the form the store and files keep, `2024-11-21`.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        // Every row that is read has days in it, nearly all of this one form.
        if let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes()
            && let (Some(year), Some(month), Some(day)) =
                (angka(&[*y1, *y2, *y3, *y4]), angka(&[*m1, *m2]), angka(&[*d1, *d2]))
        {
            return Self::new(i32::try_from(year).ok()?, month, day);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Self)
    }

    /// The form the store and files keep, `2024-11-21`; its text order is the order of days.
    #[must_use]
    pub fn iso(self) -> String {
        match self.iso_ascii() {
            Some(bytes) => bytes.into_iter().map(char::from).collect(),
            None => self.0.format("%Y-%m-%d").to_string(),
        }
    }

    /// The bytes of [`Tanggal::iso`], for files with a million of them; `None` for a year that has not four digits.
    #[must_use]
    pub fn iso_ascii(self) -> Option<[u8; 10]> {
        let [y1, y2, y3, y4, m1, m2, d1, d2] = self.angka()?;
        Some([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2])
    }

    /// Day and month only, `21-11`, for columns where the year is plain.
    #[must_use]
    pub fn pendek(self) -> String {
        let [m1, m2, d1, d2] = [self.month() / 10, self.month() % 10, self.day() / 10, self.day() % 10].map(digit);
        [d1, d2, b'-', m1, m2].into_iter().map(char::from).collect()
    }

    /// Year, month and day in digits; `None` for a year that has not four.
    fn angka(self) -> Option<[u8; 8]> {
        let year = u32::try_from(self.year()).ok().filter(|y| *y <= 9_999)?;
        let (month, day) = (self.month(), self.day());
        let all = [year / 1_000, year / 100, year / 10, year, month / 10, month, day / 10, day];
        Some(all.map(|n| digit(n % 10)))
    }

    /// The day `n` days later (earlier when negative); stays put at the end of the calendar.
    #[must_use]
    pub fn plus(self, n: i64) -> Self {
        let days = Days::new(n.unsigned_abs());
        let moved = if n < 0 { self.0.checked_sub_days(days) } else { self.0.checked_add_days(days) };
        Self(moved.unwrap_or(self.0))
    }

    /// The same day so many months later, or the last of that month where it has no such day; the last day there is where the
    /// calendar ends.
    #[must_use]
    pub fn plus_bulan(self, n: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(n)).unwrap_or(NaiveDate::MAX))
    }

    /// Calendar days from `self` to `other`.
    #[must_use]
    pub fn days_to(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        self.0.weekday().number_from_monday() > 5
    }

    /// Monday is 1, Sunday is 7.
    #[must_use]
    pub fn weekday(self) -> u32 {
        self.0.weekday().number_from_monday()
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }
}

impl fmt::Display for Tanggal {
    /// `21-11-2024`, as every list shows it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some([y1, y2, y3, y4, m1, m2, d1, d2]) = self.angka() else {
            return write!(f, "{}", self.0.format("%d-%m-%Y"));
        };
        let all = [d1, d2, b'-', m1, m2, b'-', y1, y2, y3, y4];
        all.into_iter().try_for_each(|b| fmt::Write::write_char(f, char::from(b)))
    }
}

/// The ASCII sign of a digit.
fn digit(n: u32) -> u8 {
    b'0' + u8::try_from(n % 10).unwrap_or(0)
}

/// The number that ASCII digits write.
fn angka(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
}

/// A moment with the office's own offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Waktu(DateTime<FixedOffset>);

impl Waktu {
    /// Wraps a moment that the caller took from a clock.
    #[must_use]
    pub fn new(at: DateTime<FixedOffset>) -> Self {
        Self(at)
    }

    /// Reads the form the store keeps.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(Self)
    }

    /// The form the store keeps: RFC 3339 to the second.
    #[must_use]
    pub fn iso(self) -> String {
        self.0.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
    }

    /// The same moment on the clock that shows `jam`. What several machines have recorded is told on one clock, or an hour means
    /// two things on one page.
    #[must_use]
    pub fn menurut(self, jam: Self) -> Self {
        Self(self.0.with_timezone(jam.0.offset()))
    }

    /// The day of this moment at the office.
    #[must_use]
    pub fn tanggal(self) -> Tanggal {
        Tanggal(self.0.date_naive())
    }

    /// `10:42`.
    #[must_use]
    pub fn jam(self) -> String {
        self.0.format("%H:%M").to_string()
    }

    /// Seconds since 1970 in UTC.
    #[must_use]
    pub fn unix(self) -> i64 {
        self.0.timestamp()
    }
}

impl fmt::Display for Waktu {
    /// `21-11-2024 10:42`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%d-%m-%Y %H:%M"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_the_forms_people_write() {
        let day = Tanggal::new(2024, 11, 21);
        for text in
            ["21-11-2024", "21/11/2024", "21.11.2024", "21112024", "2024-11-21", "21 November 2024", "21 nop 2024"]
        {
            assert_eq!(Tanggal::parse(text).ok(), day, "{text}");
        }
        assert_eq!(Tanggal::parse("1 Nopember 2023").ok(), Tanggal::new(2023, 11, 1));
    }

    #[test]
    fn never_guesses() {
        for (text, key) in [
            ("31/02/2024", "tanggal-tak-ada"),
            ("29/02/2023", "tanggal-tak-ada"),
            ("12/31/2024", "tanggal-tak-ada"),
            ("21-11-24", "tanggal-tahun-dua-angka"),
            ("45292", "tanggal-tak-terbaca"),
            ("besok", "tanggal-tak-terbaca"),
            ("", "tanggal-tak-terbaca"),
        ] {
            assert_eq!(Tanggal::parse(text).map_err(|m| m.key), Err(key.to_owned()), "{text}");
        }
    }

    #[test]
    fn one_clock_tells_moments_of_several() {
        let at = |text| Waktu::from_iso(text).unwrap();
        let office = at("2024-11-21T10:42:00+07:00");
        let other = at("2024-11-20T20:05:00+00:00");
        assert_eq!(other.menurut(office).iso(), "2024-11-21T03:05:00+07:00");
        assert_eq!(other.menurut(office).unix(), other.unix());
        assert_eq!(office.menurut(office), office);
    }

    proptest! {
        #[test]
        fn days_are_written_and_read_as_chrono_does(days in -400_000_i64..8_000_000) {
            let day = Tanggal::new(1, 1, 1).unwrap().plus(days);
            prop_assert_eq!(day.iso(), day.0.format("%Y-%m-%d").to_string());
            prop_assert_eq!(day.to_string(), day.0.format("%d-%m-%Y").to_string());
            prop_assert_eq!(day.pendek(), day.0.format("%d-%m").to_string());
            prop_assert_eq!(Tanggal::from_iso(&day.iso()), Some(day));
        }

        #[test]
        fn what_is_no_day_is_read_as_chrono_does(text in "[0-9+ -]{4}[-/][0-9 ]{1,2}-[0-9]{1,2}") {
            let chrono = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok().map(Tanggal);
            prop_assert_eq!(Tanggal::from_iso(&text), chrono);
        }
    }
}
