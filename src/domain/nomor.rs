//! Identity numbers: what they say, and when what was typed cannot be one (`domain.md` 9.1).
//!
//! A NIP has no check digit, so the only guard is its own grammar: birth date, first appointment, sex,
//! serial. [`periksa`] applies it **while typing**: a beginning that can still become a number is left
//! in peace, one that cannot is told so at the digit that breaks it. Errors block; oddities (the number
//! and the record disagree) only warn, because wrong numbers that are official do exist.
//!
//! Numbers are kept as integers and written without spaces; people see them grouped.

mod deret;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use deret::Deret;

use super::kode::kode;
use super::pegawai::{JenisKelamin, StatusKepegawaian};
use super::pesan::Pesan;
use super::tanggal::Tanggal;

kode! {
    /// Kind of number, which decides its grammar.
    pub enum JenisNomor("jenis-nomor") {
        /// Civil servants: 18 digits, positions 13-14 are a month.
        Nip => "nip",
        /// Contract civil servants: 18 digits, positions 13-14 count work agreements.
        NiPppk => "ni_pppk",
        /// Police and army; the length is not verified, so only an unusual one is pointed out.
        Nrp => "nrp",
        /// The office's own number for people without an official one.
        Lokal => "lokal",
    }
}

impl JenisNomor {
    /// The kind that people of this employment bear.
    #[must_use]
    pub const fn jenis_for(status: StatusKepegawaian) -> Self {
        match status {
            StatusKepegawaian::Pns | StatusKepegawaian::Cpns => Self::Nip,
            StatusKepegawaian::Pppk | StatusKepegawaian::PppkParuhWaktu => Self::NiPppk,
            StatusKepegawaian::Polri | StatusKepegawaian::Tni => Self::Nrp,
            StatusKepegawaian::Ppnpn | StatusKepegawaian::Lainnya => Self::Lokal,
        }
    }

    /// Fewest digits it is written with; shorter values get zeros in front.
    #[must_use]
    pub const fn lebar(self) -> usize {
        match self {
            Self::Nip | Self::NiPppk => PANJANG,
            Self::Nrp => 8,
            Self::Lokal => 4,
        }
    }

    /// Whether day of birth, first day of service and sex stand in it.
    #[must_use]
    pub const fn berstruktur(self) -> bool {
        matches!(self, Self::Nip | Self::NiPppk)
    }
}

/// Digits of a NIP and an NI PPPK, and the most that any number may have.
const PANJANG: usize = 18;

/// A first appointment before this age is more likely a typing error.
const USIA_TMT_WAJAR: i32 = 17;

/// A birth longer ago than this is more likely a typing error.
const USIA_WAJAR: i32 = 70;

/// An identity number with its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Nomor {
    /// The kind of number.
    pub jenis: JenisNomor,
    /// The digits as an integer.
    pub angka: i64,
}

/// What the record already says of the person, to compare the number with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catatan {
    /// Recorded birth date.
    pub lahir: Option<Tanggal>,
    /// Recorded sex.
    pub kelamin: Option<JenisKelamin>,
    /// The day of the check.
    pub hari_ini: Tanggal,
}

/// How far the typing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Isian {
    /// More digits may follow: a short number is no error.
    Diketik,
    /// The field was left or saved: what is missing now is missing.
    Selesai,
}

/// Outcome of a check: errors block a save, oddities only warn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Periksa {
    /// Why this cannot be such a number.
    pub salah: Vec<Pesan>,
    /// What is possible but worth a second look.
    pub janggal: Vec<Pesan>,
}

impl Nomor {
    /// Reads a number for a person of this employment. Spaces, dots, dashes, a leading apostrophe and
    /// full-width digits are understood; a local number may carry its word in front (`PPNPN 0231`).
    ///
    /// # Errors
    /// The first reason why it cannot be one, a key `nomor-…`.
    pub fn parse(text: &str, status: StatusKepegawaian) -> Result<Self, Pesan> {
        Self::parse_jenis(text, JenisNomor::jenis_for(status))
    }

    /// A number that was checked when it was stored.
    #[must_use]
    pub const fn from_store(jenis: JenisNomor, angka: i64) -> Self {
        Self { jenis, angka }
    }

    /// Digits only, the official writing: `198609262015051001`.
    #[must_use]
    pub fn plain(self) -> String {
        Deret::new(self.angka, self.jenis.lebar(), &[]).as_str().to_owned()
    }

    /// As people read it: `19860926 201505 1 001`; other kinds as plain digits, the word in front of a
    /// local number is the reader's.
    #[must_use]
    pub fn grouped(self) -> String {
        self.deret().as_str().to_owned()
    }

    /// The birth date that the number carries.
    #[must_use]
    pub fn lahir(self) -> Option<Tanggal> {
        if self.jenis.berstruktur() { lahir(&self.plain()) } else { None }
    }

    /// The sex that the number carries.
    #[must_use]
    pub fn kelamin(self) -> Option<JenisKelamin> {
        if self.jenis.berstruktur() { kelamin(&self.plain()) } else { None }
    }

    /// Year of first appointment, and its month where the number carries one.
    #[must_use]
    pub fn tmt(self) -> Option<(i32, Option<u32>)> {
        tmt(&self.plain(), self.jenis)
    }

    /// The digits from the third on as an integer, so that a birth date typed as `860926` finds its
    /// people by a range; see [`Nomor::rentang_lahir`].
    #[must_use]
    pub fn cari_lahir(self) -> Option<i64> {
        self.jenis.berstruktur().then_some(self.angka % 10_i64.pow(16))
    }

    /// The half-open range of [`Nomor::cari_lahir`] for a typed `YYMMDD…`.
    #[must_use]
    pub fn rentang_lahir(fragment: &str) -> Option<(i64, i64)> {
        rentang(fragment, PANJANG - 2)
    }

    /// The half-open range of 18-digit numbers that begin with these digits.
    #[must_use]
    pub fn rentang_awal(fragment: &str) -> Option<(i64, i64)> {
        rentang(fragment, PANJANG)
    }
}

/// Checks what stands in the field for a person of this employment, against what the record says.
#[must_use]
pub fn periksa(text: &str, status: StatusKepegawaian, catatan: &Catatan, isian: Isian) -> Periksa {
    let jenis = JenisNomor::jenis_for(status);
    match baca(text, jenis) {
        Err(reason) => Periksa { salah: vec![reason], janggal: Vec::new() },
        Ok(digits) => Periksa { salah: salah(&digits, jenis, isian), janggal: janggal(&digits, jenis, catatan, isian) },
    }
}

fn rentang(fragment: &str, width: usize) -> Option<(i64, i64)> {
    let open = u32::try_from(width.checked_sub(fragment.len())?).ok()?;
    if fragment.is_empty() || !fragment.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let step = 10_i64.checked_pow(open)?;
    let low = fragment.parse::<i64>().ok()?.checked_mul(step)?;
    Some((low, low.checked_add(step)?))
}

/// The digits `from..to`, as many of them as there are.
fn bagian(digits: &str, from: usize, to: usize) -> &str {
    digits.get(from..to.min(digits.len())).unwrap_or_default()
}

/// The digits in what was typed or pasted.
fn baca(text: &str, jenis: JenisNomor) -> Result<String, Pesan> {
    let text = text.trim().trim_start_matches(['\'', '’', '‘', 'ʼ', '`']);
    if jenis == JenisNomor::Lokal {
        let rest = text.trim_start_matches(char::is_alphabetic);
        // A single letter is no word: it is an O typed for a zero.
        if text.chars().count() - rest.chars().count() > 1 {
            return angka(rest);
        }
    }
    angka(text)
}

/// Keeps the digits, skips what people put between them, refuses everything else with a reason.
fn angka(text: &str) -> Result<String, Pesan> {
    if notasi_ilmiah(text) {
        return Err(Pesan::new("nomor-notasi-ilmiah").with("isi", text.trim()));
    }
    let mut digits = String::with_capacity(PANJANG);
    for (at, c) in text.chars().enumerate() {
        match c {
            '0'..='9' => digits.push(c),
            '０'..='９' => digits.extend(char::from_digit(c as u32 - '０' as u32, 10)),
            '.' | '-' => {}
            _ if c.is_whitespace() => {}
            'O' | 'o' => return Err(huruf(c, "0", at)),
            'l' | 'I' => return Err(huruf(c, "1", at)),
            _ => {
                let shown = super::tampil::tampil(c.encode_utf8(&mut [0; 4])).into_owned();
                return Err(Pesan::new("nomor-bukan-angka").with("isi", shown).with("urutan", at + 1));
            }
        }
    }
    Ok(digits)
}

fn huruf(letter: char, digit: &str, at: usize) -> Pesan {
    Pesan::new("nomor-huruf").with("huruf", letter.to_string()).with("angka", digit).with("urutan", at + 1)
}

/// `1,99E+17`: a spreadsheet's way of showing a number it has already spoiled.
fn notasi_ilmiah(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.contains(['e', 'E'])
        && text.chars().all(|c| c.is_ascii_digit() || ",.+-eE ".contains(c))
}

fn terlalu_panjang(digits: &str, perlu: usize) -> Pesan {
    Pesan::new("nomor-lebih").with("ada", digits.len()).with("perlu", perlu)
}

/// Why these digits cannot be, or become, a number of this kind.
fn salah(digits: &str, jenis: JenisNomor, isian: Isian) -> Vec<Pesan> {
    let selesai = isian == Isian::Selesai;
    if digits.is_empty() {
        return if selesai { vec![Pesan::new("nomor-kosong")] } else { Vec::new() };
    }
    let mut salah = Vec::new();
    if digits.len() > PANJANG {
        salah.push(terlalu_panjang(digits, PANJANG));
    }
    let kurang = || Pesan::new("nomor-kurang").with("ada", digits.len()).with("perlu", jenis.lebar());
    match jenis {
        JenisNomor::Nip | JenisNomor::NiPppk => {
            salah_berstruktur(digits, jenis, &mut salah);
            if selesai && digits.len() < PANJANG {
                salah.push(kurang());
            }
        }
        JenisNomor::Nrp => {
            if selesai && digits.len() < jenis.lebar() {
                salah.push(kurang());
            }
            // Kept as an integer of at least eight digits: a zero in front of more would be lost.
            if digits.len() > jenis.lebar() && digits.starts_with('0') {
                salah.push(Pesan::new("nomor-nrp-nol-depan"));
            }
        }
        JenisNomor::Lokal => {
            if selesai && digits.bytes().all(|b| b == b'0') {
                salah.push(Pesan::new("nomor-lokal-nol"));
            }
        }
    }
    salah
}

fn salah_berstruktur(digits: &str, jenis: JenisNomor, salah: &mut Vec<Pesan>) {
    let birth = bagian(digits, 0, 8);
    if !mungkin_lahir(birth) {
        salah.push(Pesan::new("nomor-lahir-mustahil").with("isi", birth));
    }
    let year = bagian(digits, 8, 12);
    if !mungkin_tahun(year) {
        salah.push(Pesan::new("nomor-tmt-tahun").with("isi", year));
    }
    let month = bagian(digits, 12, 14);
    if jenis == JenisNomor::Nip && !mungkin(month, 1..=12) {
        let key = if month == "00" { "nomor-tmt-bulan-nol" } else { "nomor-tmt-bulan-pppk" };
        salah.push(Pesan::new(key).with("isi", month));
    }
    let sex = bagian(digits, 14, 15);
    if !matches!(sex, "" | "1" | "2") {
        salah.push(Pesan::new("nomor-kelamin").with("isi", sex));
    }
    if bagian(digits, 15, PANJANG) == "000" {
        salah.push(Pesan::new("nomor-urut-nol"));
    }
}

/// What is possible but strange, as far as the digits go.
fn janggal(digits: &str, jenis: JenisNomor, catatan: &Catatan, isian: Isian) -> Vec<Pesan> {
    let mut janggal = Vec::new();
    let today = catatan.hari_ini;
    if !jenis.berstruktur() {
        if digits.len() == PANJANG && jenis == JenisNomor::Lokal && mungkin_lahir(bagian(digits, 0, 8)) {
            janggal.push(Pesan::new("nomor-lokal-seperti-nip"));
        }
        if isian == Isian::Selesai && jenis == JenisNomor::Nrp && digits.len() > jenis.lebar() {
            janggal.push(Pesan::new("nomor-nrp-panjang").with("ada", digits.len()).with("biasa", jenis.lebar()));
        }
        return janggal;
    }
    let born = lahir(digits);
    if let Some(born) = born {
        if let Some(recorded) = catatan.lahir.filter(|recorded| *recorded != born) {
            janggal.push(beda("nomor-lahir-beda", born.to_string(), recorded.to_string()));
        }
        if born > today {
            janggal.push(Pesan::new("nomor-lahir-depan").with("lahir", born.to_string()));
        } else if (born.year() + USIA_WAJAR, born.month(), born.day()) < (today.year(), today.month(), today.day()) {
            janggal.push(Pesan::new("nomor-lahir-tua").with("lahir", born.to_string()).with("usia", USIA_WAJAR));
        }
    }
    if let (Some(sex), Some(recorded)) = (kelamin(digits), catatan.kelamin)
        && sex != recorded
    {
        janggal.push(Pesan::new("nomor-kelamin-beda").with("nomor", kata(sex)).with("catatan", kata(recorded)));
    }
    if let Some((year, month)) = tmt(digits, jenis) {
        let shown = month.map_or_else(|| year.to_string(), |month| format!("{month:02}-{year}"));
        // Without a month the latest one is taken for "too young", the earliest for "in the future".
        if born.is_some_and(|b| (year, month.unwrap_or(12)) < (b.year() + USIA_TMT_WAJAR, b.month())) {
            janggal.push(Pesan::new("nomor-tmt-muda").with("tmt", shown.as_str()).with("usia", USIA_TMT_WAJAR));
        }
        if (year, month.unwrap_or(1)) > (today.year(), today.month()) {
            janggal.push(Pesan::new("nomor-tmt-depan").with("tmt", shown));
        }
    }
    let agreements = bagian(digits, 12, 14);
    if jenis == JenisNomor::NiPppk && agreements.len() == 2 && agreements <= "12" {
        janggal.push(Pesan::new("nomor-bulan-seperti-pns").with("isi", agreements));
    }
    janggal
}

fn beda(key: &str, nomor: String, catatan: String) -> Pesan {
    Pesan::new(key).with("nomor", nomor).with("catatan", catatan)
}

fn kata(sex: JenisKelamin) -> super::pesan::Arg {
    super::pesan::Arg::Kata(sex.kata())
}

fn lahir(digits: &str) -> Option<Tanggal> {
    let number = |from, to| bagian(digits, from, to).parse().ok();
    Tanggal::new(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, number(6, 8).filter(|_| digits.len() >= 8)?)
}

fn kelamin(digits: &str) -> Option<JenisKelamin> {
    match bagian(digits, 14, 15) {
        "1" => Some(JenisKelamin::Laki),
        "2" => Some(JenisKelamin::Perempuan),
        _ => None,
    }
}

fn tmt(digits: &str, jenis: JenisNomor) -> Option<(i32, Option<u32>)> {
    if !jenis.berstruktur() || digits.len() < 14 {
        return None;
    }
    let year = bagian(digits, 8, 12).parse().ok().filter(|_| mungkin_tahun(bagian(digits, 8, 12)))?;
    let month = bagian(digits, 12, 14).parse().ok().filter(|month| (1..=12).contains(month));
    match jenis {
        JenisNomor::Nip => Some((year, Some(month?))),
        _ => Some((year, None)),
    }
}

/// Whether a beginning of two digits can still become one of these values.
fn mungkin(start: &str, mut values: impl Iterator<Item = u32>) -> bool {
    start.is_empty() || values.any(|value| format!("{value:02}").starts_with(start))
}

/// Whether a beginning of a year can still become one of this century or the last.
fn mungkin_tahun(start: &str) -> bool {
    let century = bagian(start, 0, 2);
    "19".starts_with(century) || "20".starts_with(century)
}

/// Whether a beginning of `YYYYMMDD` can still become a day of the calendar.
fn mungkin_lahir(start: &str) -> bool {
    let (year, month, day) = (bagian(start, 0, 4), bagian(start, 4, 6), bagian(start, 6, 8));
    if !mungkin_tahun(year) || !mungkin(month, 1..=12) {
        return false;
    }
    match (year.parse(), month.parse()) {
        (Ok(year), Ok(month)) if !day.is_empty() => {
            mungkin(day, (1..=31).filter(|day| Tanggal::new(year, month, *day).is_some()))
        }
        _ => true,
    }
}

/// The national identity number: 16 digits, of which 7 to 12 are the birth date as `DDMMYY`, the day of
/// women plus 40 (`domain.md` 9.1, from memory). It is never shown whole, not even in a debug line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nik(pub i64);

/// Digits of a NIK.
const PANJANG_NIK: usize = 16;

impl Nik {
    /// Reads a NIK written with or without spaces, dots and a leading apostrophe.
    ///
    /// # Errors
    /// Why it cannot be one, a key `nomor-…` or `nik-…`.
    pub fn parse(text: &str) -> Result<Self, Pesan> {
        let digits = baca(text, JenisNomor::Nip)?;
        let long = || terlalu_panjang(&digits, PANJANG_NIK);
        match digits.len() {
            0 => return Err(Pesan::new("nomor-kosong")),
            n if n < PANJANG_NIK => {
                return Err(Pesan::new("nomor-kurang").with("ada", n).with("perlu", PANJANG_NIK));
            }
            n if n > PANJANG_NIK => return Err(long()),
            _ => {}
        }
        let nik = Self(digits.parse().map_err(|_| long())?);
        let (day, month, year) = nik.lahir();
        if ![1900, 2000].iter().any(|century| Tanggal::new(century + year, month, day).is_some()) {
            return Err(Pesan::new("nik-lahir-mustahil").with("isi", bagian(&digits, 6, 12)));
        }
        if nik.0 % 10_000 == 0 {
            return Err(Pesan::new("nik-urut-nol"));
        }
        Ok(nik)
    }

    /// All 16 digits, for the store and for those who may see them.
    #[must_use]
    pub fn plain(self) -> String {
        Deret::new(self.0, PANJANG_NIK, &[]).as_str().to_owned()
    }

    /// The last four digits, the rest hidden: `************0001`.
    #[must_use]
    pub fn masked(self) -> String {
        format!("************{:04}", self.0 % 10_000)
    }

    /// Day, month and the last two digits of the year of birth; the century is not in the number.
    #[must_use]
    pub fn lahir(self) -> (u32, u32, i32) {
        let pair = |tens: u32| u32::try_from(self.0 / 10_i64.pow(tens) % 100).unwrap_or_default();
        let day = pair(8);
        (if day > 40 { day - 40 } else { day }, pair(6), i32::try_from(pair(4)).unwrap_or_default())
    }

    /// The sex that the number carries.
    #[must_use]
    pub fn kelamin(self) -> JenisKelamin {
        if self.0 / 10_i64.pow(8) % 100 > 40 { JenisKelamin::Perempuan } else { JenisKelamin::Laki }
    }
}

impl fmt::Debug for Nik {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Nik({})", self.masked())
    }
}

mod berkas;

#[cfg(test)]
mod tests;
