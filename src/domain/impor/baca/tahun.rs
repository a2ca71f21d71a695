//! Days that a column writes in a way that means two: years of two digits, bare serial numbers of a spreadsheet.
//!
//! Such a cell refuses its row until somebody has said, once for the column, how it is meant ([`Aturan`]); the answer belongs to what
//! the columns of a file say and is remembered with it. What a reader meets on its way is counted ([`Catatan`]), with some cells
//! and with what the NIP beside them says of the birth: that is evidence for a proposal, and never decides.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::super::Kolom;
use super::kata;
use crate::domain::kode::kode;
use crate::domain::tanggal::Tanggal;

kode! {
    /// In which way a day is not certain.
    pub enum Ragu("impor-tanya-ragu") {
        /// Its year has two digits.
        Tahun => "tahun",
        /// It is a serial number and no cell of the kind of a day.
        Seri => "seri",
    }
}

kode! {
    /// From which day a spreadsheet has counted.
    pub enum Seri("impor-tanya-seri") {
        /// Windows and everybody since: day 1 is 1 January 1900, and the 29 February that 1900 did not have is counted.
        Sejak1900 => "1900",
        /// Old Macintosh: day 0 is 1 January 1904.
        Sejak1904 => "1904",
    }
}

/// Days are numbers of five digits: shorter ones may be years, longer ones lie beyond 2173.
const SERI: RangeInclusive<u32> = 10_000..=99_999;

/// Cells that are shown of each question.
const CONTOH: usize = 3;

/// Hundred years that years of two digits stand for, by the first of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Abad(u16);

impl Abad {
    /// All of them begin with 19.
    pub const LALU: Self = Self(1_900);
    /// All of them begin with 20.
    pub const KINI: Self = Self(2_000);

    /// The hundred years from this one on, `None` outside of 1900 to 2000.
    #[must_use]
    pub fn mulai(year: i32) -> Option<Self> {
        u16::try_from(year).ok().filter(|y| (Self::LALU.0..=Self::KINI.0).contains(y)).map(Self)
    }

    /// The first and the last of its years.
    #[must_use]
    pub fn rentang(self) -> (i32, i32) {
        (i32::from(self.0), i32::from(self.0) + 99)
    }

    /// The year that these two digits mean.
    #[must_use]
    pub fn tahun(self, digits: u8) -> i32 {
        let first = i32::from(self.0);
        first + (i32::from(digits) - first).rem_euclid(100)
    }
}

impl Seri {
    /// The day with this number.
    #[must_use]
    pub fn hari(self, n: u32) -> Option<Tanggal> {
        let first = match self {
            Self::Sejak1900 => Tanggal::new(1899, 12, 30),
            Self::Sejak1904 => Tanggal::new(1904, 1, 1),
        };
        first.map(|day| day.plus(i64::from(n)))
    }
}

/// How a column's uncertain days are meant: one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aturan {
    /// Of years of two digits.
    Tahun(Abad),
    /// Of serial numbers.
    Seri(Seri),
}

impl Aturan {
    /// Which question it answers.
    #[must_use]
    pub const fn ragu(self) -> Ragu {
        match self {
            Self::Tahun(_) => Ragu::Tahun,
            Self::Seri(_) => Ragu::Seri,
        }
    }

    /// How it is remembered: `1930` for a hundred years, `s1904` for a count.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Tahun(Abad(first)) => first.to_string(),
            Self::Seri(seri) => format!("s{}", seri.code()),
        }
    }

    /// The answer with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.strip_prefix('s') {
            Some(seri) => Seri::from_code(seri).map(Self::Seri),
            None => Abad::mulai(code.parse().ok()?).map(Self::Tahun),
        }
    }

    /// The day that a cell of this kind means.
    #[must_use]
    pub fn baca(self, text: &str) -> Option<Tanggal> {
        match self {
            Self::Tahun(abad) => kata::tanggal(text, |digits| Some(abad.tahun(digits))).ok(),
            Self::Seri(seri) => seri.hari(seri_teks(text)?),
        }
    }
}

/// The answer for a column, where one was given.
#[must_use]
pub fn aturan(semua: &[(Kolom, Aturan)], kolom: Kolom, ragu: Ragu) -> Option<Aturan> {
    semua.iter().find(|(of, rule)| *of == kolom && rule.ragu() == ragu).map(|(_, rule)| *rule)
}

/// Puts an answer in the place of an earlier one to the same question.
pub fn taruh(semua: &mut Vec<(Kolom, Aturan)>, kolom: Kolom, aturan: Aturan) {
    semua.retain(|(of, rule)| *of != kolom || rule.ragu() != aturan.ragu());
    semua.push((kolom, aturan));
    semua.sort_by_key(|(of, rule)| (*of, rule.ragu()));
}

/// Columns that hold days.
pub const HARI: [Kolom; 5] = [Kolom::Sejak, Kolom::Lahir, Kolom::CltnDari, Kolom::CltnSampai, Kolom::Tanggal];

/// The serial number that a text is, if it may be one.
pub(super) fn seri_teks(text: &str) -> Option<u32> {
    let digits = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|n| digits && SERI.contains(n))
}

/// The serial number that a number is, if it may be one. With a time of day behind it, it is none.
pub(super) fn seri_angka(n: f64) -> Option<u32> {
    if n.fract() == 0.0 { seri_teks(&n.to_string()) } else { None }
}

/// The two digits of the year of a text whose day there is in some century.
pub(super) fn dua_angka(text: &str) -> Option<u8> {
    let mut found = None;
    let day = [Abad::LALU, Abad::KINI].into_iter().find_map(|abad| {
        kata::tanggal(text, |digits| {
            found = Some(digits);
            Some(abad.tahun(digits))
        })
        .ok()
    });
    found.filter(|_| day.is_some())
}

/// A question about a column: how its uncertain days are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TanyaHari {
    /// Which column.
    pub kolom: Kolom,
    /// What is not certain.
    pub ragu: Ragu,
    /// How many of its cells are so.
    pub sel: u64,
    /// Some of them as they stand in the file.
    pub contoh: Vec<String>,
    /// The answer, where there is one already.
    pub jawab: Option<Aturan>,
    saksi: BTreeMap<u8, Saksi>,
}

/// What is known of the cells with the same two digits; of all serial numbers at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Saksi {
    sel: u64,
    /// The NIP beside it says the first answer, or the second.
    cocok: [u64; 2],
}

/// The two plain answers to a question.
const fn dua(ragu: Ragu) -> [Aturan; 2] {
    match ragu {
        Ragu::Tahun => [Aturan::Tahun(Abad::LALU), Aturan::Tahun(Abad::KINI)],
        Ragu::Seri => [Aturan::Seri(Seri::Sejak1900), Aturan::Seri(Seri::Sejak1904)],
    }
}

impl TanyaHari {
    /// A question without a cell yet.
    #[must_use]
    pub const fn new(kolom: Kolom, ragu: Ragu, jawab: Option<Aturan>) -> Self {
        Self { kolom, ragu, sel: 0, contoh: Vec::new(), jawab, saksi: BTreeMap::new() }
    }

    /// One more cell; `lahir` is the birth that a NIP in its row speaks of.
    pub fn tambah(&mut self, text: &str, lahir: Option<Tanggal>) {
        self.sel += 1;
        let digits = match self.ragu {
            Ragu::Tahun => dua_angka(text).unwrap_or(0),
            Ragu::Seri => 0,
        };
        // Samples tell most where their years differ.
        let news = self.ragu == Ragu::Seri || !self.saksi.contains_key(&digits);
        if self.contoh.len() < CONTOH && news && !self.contoh.iter().any(|c| c == text) {
            self.contoh.push(text.to_owned());
        }
        let known = self.saksi.entry(digits).or_default();
        known.sel += 1;
        if let Some(day) = lahir.filter(|_| self.kolom == Kolom::Lahir) {
            for (n, rule) in known.cocok.iter_mut().zip(dua(self.ragu)) {
                *n += u64::from(rule.baca(text) == Some(day));
            }
        }
    }

    /// How many cells mean by this answer what the NIP beside them says.
    #[must_use]
    pub fn cocok(&self, aturan: Aturan) -> u64 {
        let of = |(digits, known): (&u8, &Saksi)| {
            let [first, second] = known.cocok;
            match aturan {
                Aturan::Tahun(abad) if abad.tahun(*digits) < 2_000 => first,
                Aturan::Seri(Seri::Sejak1900) => first,
                _ => second,
            }
        };
        self.saksi.iter().map(of).sum()
    }

    /// Of how many cells the NIP says anything that one of the answers fits.
    #[must_use]
    pub fn bersaksi(&self) -> u64 {
        self.saksi.values().flat_map(|known| known.cocok).sum()
    }

    /// How many cells lie in years to come by this answer, where the column cannot have such.
    #[must_use]
    pub fn nanti(&self, aturan: Aturan, hari: Tanggal) -> u64 {
        let Aturan::Tahun(abad) = aturan else { return 0 };
        let late = |digits: &u8| self.is_lampau() && abad.tahun(*digits) > hari.year();
        self.saksi.iter().filter(|(digits, _)| late(digits)).map(|(_, known)| known.sel).sum()
    }

    /// Whether a day of the column cannot lie in the future.
    #[must_use]
    pub const fn is_lampau(&self) -> bool {
        !matches!(self.kolom, Kolom::CltnDari | Kolom::CltnSampai)
    }

    /// Years that days of this column commonly have.
    fn lazim(&self, hari: Tanggal) -> RangeInclusive<i32> {
        let year = hari.year();
        match self.kolom {
            Kolom::Lahir => year - 90..=year - 16,
            Kolom::CltnDari | Kolom::CltnSampai => year - 30..=year + 10,
            _ => year - 50..=year,
        }
    }

    /// The answer that fits best what is known: the NIP first, then years that are common for such a column. A proposal only.
    #[must_use]
    pub fn usul(&self, hari: Tanggal) -> Aturan {
        if self.ragu == Ragu::Seri {
            let [first, second] = dua(Ragu::Seri);
            return if self.cocok(second) > self.cocok(first) { second } else { first };
        }
        let common = self.lazim(hari);
        let odd = |abad: Abad| -> u64 {
            let far = self.saksi.iter().filter(|(digits, _)| !common.contains(&abad.tahun(**digits)));
            far.map(|(_, known)| known.sel).sum()
        };
        let split = common.end() - 99;
        let all = (1_900..=2_000).filter_map(Abad::mulai);
        // The plain centuries go before any split; of the splits the one that ends where common years end.
        let rank = |abad: Abad| match abad {
            Abad::LALU => 0,
            Abad::KINI => 1,
            Abad(first) => 2 + (i32::from(first) - split).abs(),
        };
        let best =
            all.min_by_key(|abad| (std::cmp::Reverse(self.cocok(Aturan::Tahun(*abad))), odd(*abad), rank(*abad)));
        Aturan::Tahun(best.unwrap_or(Abad::LALU))
    }

    /// The answers to choose from: the two plain ones, and for years one that parts them.
    #[must_use]
    pub fn pilihan(&self, hari: Tanggal) -> Vec<Aturan> {
        let mut all = dua(self.ragu).to_vec();
        if self.ragu == Ragu::Tahun {
            let own = [self.jawab, Some(self.usul(hari))].into_iter().flatten().find(|rule| !all.contains(rule));
            let split = || Abad::mulai(self.lazim(hari).end() - 99).map(Aturan::Tahun);
            all.extend(own.or_else(split).filter(|rule| !all.contains(rule)));
        }
        all
    }

    /// Adds what another sheet has shown of the same question.
    fn gabung(&mut self, other: Self) {
        self.sel += other.sel;
        let free = CONTOH.saturating_sub(self.contoh.len());
        let new: Vec<String> = other.contoh.into_iter().filter(|c| !self.contoh.contains(c)).take(free).collect();
        self.contoh.extend(new);
        for (digits, more) in other.saksi {
            let known = self.saksi.entry(digits).or_default();
            known.sel += more.sel;
            for (n, m) in known.cocok.iter_mut().zip(more.cocok) {
                *n += m;
            }
        }
    }
}

/// All questions that the rows of a file have raised, in the order of the columns' list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catatan(Vec<TanyaHari>);

impl Catatan {
    /// One more uncertain cell.
    pub fn tambah(&mut self, kolom: Kolom, ragu: Ragu, text: &str, lahir: Option<Tanggal>) {
        self.untuk(kolom, ragu).tambah(text, lahir);
    }

    fn untuk(&mut self, kolom: Kolom, ragu: Ragu) -> &mut TanyaHari {
        let at = match self.0.binary_search_by_key(&(kolom, ragu), |t| (t.kolom, t.ragu)) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, TanyaHari::new(kolom, ragu, None));
                at
            }
        };
        // The place was found or filled just now.
        #[expect(clippy::indexing_slicing, reason = "the place is there")]
        &mut self.0[at]
    }

    /// Adds those of another sheet.
    pub fn gabung(&mut self, other: Self) {
        for tanya in other.0 {
            self.untuk(tanya.kolom, tanya.ragu).gabung(tanya);
        }
    }

    /// The questions, each with the answer that stands.
    #[must_use]
    pub fn tanya(&self, jawaban: &[(Kolom, Aturan)]) -> Vec<TanyaHari> {
        let with = |t: &TanyaHari| TanyaHari { jawab: aturan(jawaban, t.kolom, t.ragu), ..t.clone() };
        self.0.iter().map(with).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    fn hari(y: i32, m: u32, d: u32) -> Tanggal {
        Tanggal::new(y, m, d).unwrap()
    }

    fn abad(year: i32) -> Aturan {
        Aturan::Tahun(Abad::mulai(year).unwrap())
    }

    fn tanya(kolom: Kolom, cells: &[(&str, Option<Tanggal>)]) -> TanyaHari {
        let mut tanya = TanyaHari::new(kolom, Ragu::Tahun, None);
        cells.iter().for_each(|(text, birth)| tanya.tambah(text, *birth));
        tanya
    }

    const KINI: (i32, u32, u32) = (2024, 11, 21);

    fn kini() -> Tanggal {
        hari(KINI.0, KINI.1, KINI.2)
    }

    #[test]
    fn one_cell_means_one_day_by_each_answer() {
        for (rule, text, day) in [
            (abad(1900), "01/03/85", Some(hari(1985, 3, 1))),
            (abad(2000), "01/03/85", Some(hari(2085, 3, 1))),
            (abad(1930), "01/03/29", Some(hari(2029, 3, 1))),
            (abad(1930), "7 Mei 30", Some(hari(1930, 5, 7))),
            (abad(1900), "29/02/00", None),
            (abad(2000), "29/02/00", Some(hari(2000, 2, 29))),
            (abad(1900), "12/31/85", None),
            (Aturan::Seri(Seri::Sejak1900), "45292", Some(hari(2024, 1, 1))),
            (Aturan::Seri(Seri::Sejak1904), "45292", Some(hari(2028, 1, 2))),
            (Aturan::Seri(Seri::Sejak1900), "1985", None),
        ] {
            assert_eq!(rule.baca(text), day, "{rule:?} {text}");
            assert_eq!(Aturan::from_code(&rule.code()), Some(rule));
        }
        for text in ["", "1899", "2001", "s1901", "19"] {
            assert_eq!(Aturan::from_code(text), None, "{text}");
        }
    }

    #[test]
    fn only_five_digits_may_be_a_serial_number() {
        assert_eq!((seri_angka(45_292.0), seri_teks("45292")), (Some(45_292), Some(45_292)));
        for n in [1_985.0, 45_292.5, 450_000.0, -45_292.0, f64::NAN] {
            assert_eq!(seri_angka(n), None, "{n}");
        }
        assert_eq!((seri_teks("09999"), seri_teks("4529a")), (None, None));
        // What no century has is no question.
        assert_eq!((dua_angka("31/02/85"), dua_angka("29/02/01"), dua_angka("29/02/00")), (None, None, Some(0)));
    }

    #[test]
    fn births_are_proposed_by_their_nip_and_else_by_common_ages() {
        let known = |y: i32| Some(hari(y, 3, 1));
        let all = [("01/03/85", known(1985)), ("01/03/02", known(2002))];
        let asked = tanya(Kolom::Lahir, &all);
        let (usul, plain) = (asked.usul(kini()), abad(1900));
        assert_eq!((asked.cocok(plain), asked.cocok(usul), asked.bersaksi()), (1, 2, 2));
        assert_eq!((usul.baca("01/03/85"), usul.baca("01/03/02")), (known(1985), known(2002)));
        assert_eq!(asked.pilihan(kini()), [abad(1900), abad(2000), usul]);
        assert_eq!((asked.nanti(abad(2000), kini()), asked.nanti(usul, kini())), (1, 0));
        // Without a NIP, nobody in service is a hundred or unborn.
        for (texts, best) in [
            (["01/03/85", "01/03/71"], abad(1900)),
            (["01/03/05", "01/03/02"], abad(2000)),
            (["01/03/85", "01/03/02"], abad(1909)),
        ] {
            let cells: Vec<_> = texts.iter().map(|t| (*t, None)).collect();
            assert_eq!(tanya(Kolom::Lahir, &cells).usul(kini()), best, "{texts:?}");
        }
        // A NIP that says neither speaks for nothing.
        assert_eq!(tanya(Kolom::Lahir, &[("01/03/85", known(1990))]).bersaksi(), 0);
        assert_eq!(tanya(Kolom::CltnSampai, &[("01/03/26", None)]).usul(kini()), abad(2000));
        assert_eq!(tanya(Kolom::CltnSampai, &[("01/03/26", None)]).nanti(abad(2000), kini()), 0);
    }

    #[test]
    fn questions_of_several_sheets_are_one() {
        let (mut one, mut two) = (Catatan::default(), Catatan::default());
        for text in ["01/03/85", "02/03/85", "01/03/86"] {
            one.tambah(Kolom::Lahir, Ragu::Tahun, text, None);
        }
        two.tambah(Kolom::Lahir, Ragu::Tahun, "01/03/87", None);
        two.tambah(Kolom::Lahir, Ragu::Tahun, "01/03/88", None);
        two.tambah(Kolom::Sejak, Ragu::Seri, "45292", None);
        one.gabung(two);
        let mut answers = vec![(Kolom::Lahir, abad(2000)), (Kolom::Lahir, Aturan::Seri(Seri::Sejak1904))];
        taruh(&mut answers, Kolom::Lahir, abad(1900));
        let asked = one.tanya(&answers);
        assert_eq!(
            asked.iter().map(|t| (t.kolom, t.ragu, t.sel)).collect::<Vec<_>>(),
            [(Kolom::Sejak, Ragu::Seri, 1), (Kolom::Lahir, Ragu::Tahun, 5)]
        );
        assert_eq!(asked[1].contoh, ["01/03/85", "01/03/86", "01/03/87"], "years that differ");
        assert_eq!((asked[0].jawab, asked[1].jawab), (None, Some(abad(1900))));
        assert_eq!(answers.len(), 2);
    }

    proptest! {
        #[test]
        fn a_year_keeps_its_two_digits_and_its_hundred(first in 1900_i32..=2000, digits in 0_u8..100) {
            let abad = Abad::mulai(first).unwrap();
            let year = abad.tahun(digits);
            let (from, to) = abad.rentang();
            prop_assert!(from <= year && year <= to);
            prop_assert_eq!(year.rem_euclid(100), i32::from(digits));
        }

        #[test]
        fn day_and_month_stay_where_they_are(first in 1900_i32..=2000, day in 1_u32..=31, month in 1_u32..=12, digits in 0_u8..100) {
            let read = abad(first).baca(&format!("{day:02}/{month:02}/{digits:02}"));
            if let Some(read) = read {
                prop_assert_eq!((read.day(), read.month()), (day, month));
            }
        }

        #[test]
        fn no_text_makes_it_fall(text: String) {
            for rule in [abad(1930), Aturan::Seri(Seri::Sejak1900)] {
                let _ = rule.baca(&text);
            }
            let mut asked = TanyaHari::new(Kolom::Lahir, Ragu::Tahun, None);
            asked.tambah(&text, None);
            prop_assert!(!asked.pilihan(kini()).is_empty());
        }
    }
}
