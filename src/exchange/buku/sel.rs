//! What a cell of calamine is for us.
//!
//! A number stays a number, because whether its digits can be trusted is decided by whoever knows the column; a day is a day
//! where the number format says so, in both systems of counting days. Times of day and durations are numbers: no column of
//! ours holds them. Formulas come as the value that was last reckoned, and text that looks like one is text.

use calamine::{CellErrorType, Data, DataRef, ExcelDateTime};

use crate::domain::impor::baris::Sel;
use crate::domain::tanggal::Tanggal;

/// Serial numbers of days from 1 on, and the first that is behind the last day of the format, 9999-12-31.
const SERI: std::ops::Range<f64> = 1.0..2_958_466.0;

/// A cell that is streamed.
pub(super) fn alir<'a>(data: &'a DataRef<'_>) -> Sel<'a> {
    match data {
        DataRef::Int(n) => bulat(*n),
        DataRef::Float(n) => Sel::Angka(*n),
        DataRef::String(text) => Sel::teks(text),
        DataRef::SharedString(text) => Sel::teks(text),
        DataRef::Bool(yes) => Sel::Logika(*yes),
        DataRef::DateTime(at) => waktu(at),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => Sel::teks(text),
        DataRef::Error(e) => Sel::Galat(galat(e)),
        DataRef::Empty => Sel::Kosong,
    }
}

/// A cell of a table that was read whole.
pub(super) fn tabel(data: &Data) -> Sel<'_> {
    match data {
        Data::Int(n) => bulat(*n),
        Data::Float(n) => Sel::Angka(*n),
        Data::String(text) | Data::DurationIso(text) => Sel::teks(text),
        Data::Bool(yes) => Sel::Logika(*yes),
        Data::DateTime(at) => waktu(at),
        Data::DateTimeIso(text) => iso(text),
        Data::Error(e) => Sel::Galat(galat(e)),
        Data::Empty => Sel::Kosong,
    }
}

#[expect(clippy::cast_precision_loss, reason = "integers of the old format have 30 bits")]
const fn bulat(n: i64) -> Sel<'static> {
    Sel::Angka(n as f64)
}

fn waktu(at: &ExcelDateTime) -> Sel<'static> {
    let number = at.as_f64();
    if !at.is_datetime() || !SERI.contains(&number) {
        return Sel::Angka(number);
    }
    // The 60th day of the older system, 29 February 1900, has never been; it stays the number that it is.
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    Tanggal::new(year.into(), month.into(), day.into()).map_or(Sel::Angka(number), Sel::Hari)
}

/// A day as ODS keeps it, `2024-11-21` or `2024-11-21T08:00:00`.
fn iso(text: &str) -> Sel<'_> {
    let text = text.trim();
    let (day, rest) = text.split_at_checked(10).unwrap_or((text, ""));
    match Tanggal::from_iso(day).filter(|_| rest.is_empty() || rest.starts_with(['T', ' '])) {
        Some(day) => Sel::Hari(day),
        None => Sel::teks(text),
    }
}

const fn galat(e: &CellErrorType) -> &'static str {
    match e {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#DATA!",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    fn hari(year: i32, month: u32, day: u32) -> Sel<'static> {
        Sel::Hari(Tanggal::new(year, month, day).unwrap())
    }

    #[test]
    fn days_are_counted_in_both_systems() {
        let cases = [
            (45_292.0, false, hari(2024, 1, 1)),
            (45_292.75, false, hari(2024, 1, 1)),
            (1.0, false, hari(1900, 1, 1)),
            (59.0, false, hari(1900, 2, 28)),
            (60.0, false, Sel::Angka(60.0)),
            (61.0, false, hari(1900, 3, 1)),
            (43_830.0, true, hari(2024, 1, 1)),
            (2_958_465.0, false, hari(9999, 12, 31)),
            (2_958_466.0, false, Sel::Angka(2_958_466.0)),
            (199_001_012_015_031_000.0, false, Sel::Angka(199_001_012_015_031_000.0)),
            (0.5, false, Sel::Angka(0.5)),
            (-3.0, false, Sel::Angka(-3.0)),
        ];
        for (serial, mac, cell) in cases {
            assert_eq!(alir(&DataRef::DateTime(ExcelDateTime::new(serial, DateTime, mac))), cell, "{serial} {mac}");
        }
        let kerja = ExcelDateTime::new(7.5, TimeDelta, false);
        assert_eq!(tabel(&Data::DateTime(kerja)), Sel::Angka(7.5));
    }

    #[test]
    fn days_in_words_of_the_standard_are_days() {
        assert_eq!(iso("2024-11-21"), hari(2024, 11, 21));
        assert_eq!(iso("2024-11-21T08:00:00"), hari(2024, 11, 21));
        assert_eq!(iso("2024-11-21x"), Sel::Teks("2024-11-21x"));
        assert_eq!(iso("2024-02-30"), Sel::Teks("2024-02-30"));
        assert_eq!(iso("08:00"), Sel::Teks("08:00"));
    }

    #[test]
    fn texts_stay_texts() {
        assert_eq!(alir(&DataRef::SharedString("=1+1")), Sel::Teks("=1+1"));
        assert_eq!(alir(&DataRef::SharedString(" 199001012015031001 ")), Sel::Teks("199001012015031001"));
        assert_eq!(alir(&DataRef::String("  ".to_owned())), Sel::Kosong);
        assert_eq!(alir(&DataRef::Error(CellErrorType::NA)), Sel::Galat("#N/A"));
    }
}
