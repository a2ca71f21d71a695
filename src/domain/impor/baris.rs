//! One row of a foreign file, cell by cell, as it was found and before anybody has understood it.
//!
//! A row is read a million times, so it owns one text and a list of where its cells end, and is filled anew
//! instead of being made anew. Its bytes ([`Baris::sandi`], [`Baris::dari_sandi`]) are how it comes out of the
//! reading process and how a row that waits for an answer is kept: types of cells survive both.

use crate::domain::tanggal::Tanggal;

/// A cell as the file has it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sel<'a> {
    /// Nothing, or nothing but blanks.
    Kosong,
    /// Text, without blanks around it.
    Teks(&'a str),
    /// A number that the file keeps as a number. Digits behind the fifteenth are not what was typed.
    Angka(f64),
    /// A day that the file keeps as a day.
    Hari(Tanggal),
    /// Yes or no that the file keeps as such.
    Logika(bool),
    /// An error of the spreadsheet, `#N/A`.
    Galat(&'a str),
}

impl<'a> Sel<'a> {
    /// Text as it was found; blanks around it fall off, and nothing but blanks is nothing.
    #[must_use]
    pub fn teks(text: &'a str) -> Self {
        // Nearly every cell begins and ends with a letter or a digit.
        let plain = |end: Option<&u8>| end.is_some_and(u8::is_ascii_graphic);
        if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) {
            return Self::Teks(text);
        }
        let text = text.trim();
        if text.is_empty() { Self::Kosong } else { Self::Teks(text) }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub const fn is_kosong(self) -> bool {
        matches!(self, Self::Kosong)
    }
}

/// Kind of a cell beside where its text ends.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Isi {
    Kosong,
    Teks,
    Angka(f64),
    Hari(Tanggal),
    Logika(bool),
    Galat,
}

/// A row of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Baris {
    /// Its number in the sheet, from 1, as a spreadsheet or editor shows it.
    pub nomor: u64,
    /// Number of its sheet, from 0.
    pub lembar: u32,
    teks: String,
    sel: Vec<(Isi, usize)>,
}

impl Baris {
    /// Empties it for the row with this number; what it owns is kept for the next one.
    pub fn mulai(&mut self, lembar: u32, nomor: u64) {
        self.nomor = nomor;
        self.lembar = lembar;
        self.teks.clear();
        self.sel.clear();
    }

    /// Adds a cell on the right.
    pub fn tambah(&mut self, sel: Sel<'_>) {
        let isi = match sel {
            Sel::Kosong => Isi::Kosong,
            Sel::Teks(text) => {
                self.teks.push_str(text);
                Isi::Teks
            }
            Sel::Angka(n) => Isi::Angka(n),
            Sel::Hari(day) => Isi::Hari(day),
            Sel::Logika(yes) => Isi::Logika(yes),
            Sel::Galat(text) => {
                self.teks.push_str(text);
                Isi::Galat
            }
        };
        self.sel.push((isi, self.teks.len()));
    }

    /// Adds empty cells until there are so many; takes none away.
    pub fn genapkan(&mut self, lebar: usize) {
        while self.sel.len() < lebar {
            self.tambah(Sel::Kosong);
        }
    }

    /// How many cells it has, empty ones too.
    #[must_use]
    pub fn lebar(&self) -> usize {
        self.sel.len()
    }

    /// Whether all its cells are empty.
    #[must_use]
    pub fn is_kosong(&self) -> bool {
        self.sel.iter().all(|(isi, _)| *isi == Isi::Kosong)
    }

    /// The cell at this place, from 0; empty beyond the last.
    #[must_use]
    pub fn get(&self, at: usize) -> Sel<'_> {
        let Some((isi, end)) = self.sel.get(at) else { return Sel::Kosong };
        let from = at.checked_sub(1).and_then(|before| self.sel.get(before)).map_or(0, |(_, end)| *end);
        let text = self.teks.get(from..*end).unwrap_or_default();
        match *isi {
            Isi::Kosong => Sel::Kosong,
            Isi::Teks => Sel::Teks(text),
            Isi::Angka(n) => Sel::Angka(n),
            Isi::Hari(day) => Sel::Hari(day),
            Isi::Logika(yes) => Sel::Logika(yes),
            Isi::Galat => Sel::Galat(text),
        }
    }

    /// All cells from left to right.
    pub fn iter(&self) -> impl Iterator<Item = Sel<'_>> {
        (0..self.sel.len()).map(|at| self.get(at))
    }

    /// The cell as a person would read it; what the file of rejects shows.
    #[must_use]
    pub fn tampak(&self, at: usize) -> String {
        match self.get(at) {
            Sel::Kosong => String::new(),
            Sel::Teks(text) | Sel::Galat(text) => text.to_owned(),
            Sel::Angka(n) => angka(n),
            Sel::Hari(day) => day.iso(),
            Sel::Logika(yes) => if yes { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }

    /// The row with each text cut to so many bytes at most: what is kept of it for a look.
    #[must_use]
    pub fn ringkas(&self, paling: usize) -> Self {
        let mut short = Self::default();
        short.mulai(self.lembar, self.nomor);
        let cut = |text: &'_ str| text.floor_char_boundary(paling);
        for sel in self.iter() {
            short.tambah(match sel {
                Sel::Teks(text) => Sel::Teks(text.get(..cut(text)).unwrap_or_default()),
                Sel::Galat(text) => Sel::Galat(text.get(..cut(text)).unwrap_or_default()),
                other => other,
            });
        }
        short
    }

    /// Appends its bytes: number, sheet, count of cells, then kind and content of each, then all texts.
    pub fn sandi(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&kepala_sandi(self.nomor, self.lembar, self.sel.len()));
        self.iter().for_each(|sel| sandi_sel(out, sel));
        out.extend_from_slice(self.teks.as_bytes());
    }

    /// Fills it from the bytes that [`Baris::sandi`] or [`Sandi`] has written; false where they are no row.
    #[must_use]
    pub fn dari_sandi(&mut self, bytes: &[u8]) -> bool {
        self.urai(bytes).is_some()
    }

    fn urai(&mut self, mut bytes: &[u8]) -> Option<()> {
        let nomor = u64::from_le_bytes(ambil(&mut bytes)?);
        let lembar = u32::from_le_bytes(ambil(&mut bytes)?);
        self.mulai(lembar, nomor);
        let n = u32::from_le_bytes(ambil(&mut bytes)?);
        let mut end = 0_usize;
        for _ in 0..n {
            let [kind] = ambil(&mut bytes)?;
            let isi = match kind {
                0 => Isi::Kosong,
                1 | 5 => {
                    let length = usize::try_from(u32::from_le_bytes(ambil(&mut bytes)?)).ok()?;
                    end = end.checked_add(length)?;
                    if kind == 1 { Isi::Teks } else { Isi::Galat }
                }
                2 => Isi::Angka(f64::from_le_bytes(ambil(&mut bytes)?)),
                3 => {
                    let year = i32::from_le_bytes(ambil(&mut bytes)?);
                    let [month, day] = ambil(&mut bytes)?;
                    Isi::Hari(Tanggal::new(year, month.into(), day.into())?)
                }
                4 => Isi::Logika(ambil::<1>(&mut bytes)? != [0]),
                _ => return None,
            };
            self.sel.push((isi, end));
        }
        // All texts are looked at together, which costs a fraction of looking at each.
        self.teks.push_str(std::str::from_utf8(bytes).ok()?);
        let whole = end == bytes.len() && self.sel.iter().all(|(_, end)| self.teks.is_char_boundary(*end));
        whole.then_some(())
    }
}

/// Bytes with which those of a row begin: its number, its sheet and how many cells follow.
fn kepala_sandi(nomor: u64, lembar: u32, banyak: usize) -> [u8; KEPALA_SANDI] {
    let mut head = [0; KEPALA_SANDI];
    let n = u32::try_from(banyak).unwrap_or(u32::MAX);
    let parts = nomor.to_le_bytes().into_iter().chain(lembar.to_le_bytes()).chain(n.to_le_bytes());
    head.iter_mut().zip(parts).for_each(|(to, byte)| *to = byte);
    head
}

/// How many bytes [`kepala_sandi`] has.
const KEPALA_SANDI: usize = 16;

/// The bytes of a row while its cells come: whoever only passes rows on needs no [`Baris`] for it.
#[derive(Debug)]
pub struct Sandi {
    /// Room for what stands in front, then kind and content of each cell.
    bytes: Vec<u8>,
    teks: Vec<u8>,
    lebar: usize,
}

impl Default for Sandi {
    fn default() -> Self {
        Self { bytes: vec![0; KEPALA_SANDI], teks: Vec::new(), lebar: 0 }
    }
}

impl Sandi {
    /// Adds a cell on the right.
    pub fn tambah(&mut self, sel: Sel<'_>) {
        sandi_sel(&mut self.bytes, sel);
        if let Sel::Teks(text) | Sel::Galat(text) = sel {
            self.teks.extend_from_slice(text.as_bytes());
        }
        self.lebar += 1;
    }

    /// How many cells it has, empty ones too.
    #[must_use]
    pub fn lebar(&self) -> usize {
        self.lebar
    }

    /// How many bytes the row has so far.
    #[must_use]
    pub fn panjang(&self) -> usize {
        self.bytes.len() + self.teks.len()
    }

    /// The bytes of the row, with its number in its sheet; [`Sandi::kosongkan`] begins the next one.
    pub fn baris(&mut self, lembar: u32, nomor: u64) -> &[u8] {
        if let Some(head) = self.bytes.first_chunk_mut() {
            *head = kepala_sandi(nomor, lembar, self.lebar);
        }
        self.bytes.append(&mut self.teks);
        &self.bytes
    }

    /// Empties it; what it owns is kept for the next row.
    pub fn kosongkan(&mut self) {
        self.bytes.truncate(KEPALA_SANDI);
        self.teks.clear();
        self.lebar = 0;
    }
}

/// Appends kind and content of a cell; of a text its length.
fn sandi_sel(out: &mut Vec<u8>, sel: Sel<'_>) {
    match sel {
        Sel::Kosong => out.push(0),
        Sel::Teks(text) => panjang(out, 1, text),
        Sel::Angka(n) => {
            out.push(2);
            out.extend_from_slice(&n.to_le_bytes());
        }
        Sel::Hari(day) => {
            out.push(3);
            out.extend_from_slice(&day.year().to_le_bytes());
            out.extend([day.month(), day.day()].map(|n| u8::try_from(n).unwrap_or(0)));
        }
        Sel::Logika(yes) => out.extend_from_slice(&[4, u8::from(yes)]),
        Sel::Galat(text) => panjang(out, 5, text),
    }
}

/// A number as it is written by hand: no exponent, no point where there is nothing behind it.
fn angka(n: f64) -> String {
    format!("{n}")
}

fn panjang(out: &mut Vec<u8>, kind: u8, text: &str) {
    let [a, b, c, d] = u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes();
    out.extend_from_slice(&[kind, a, b, c, d]);
}

/// The next so many bytes.
fn ambil<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (head, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*head)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone)]
    enum Punya {
        Kosong,
        Teks(String),
        Angka(f64),
        Hari(i64),
        Logika(bool),
    }

    fn sel() -> impl Strategy<Value = Punya> {
        prop_oneof![
            Just(Punya::Kosong),
            "[^ ]{1,12}".prop_filter("blank", |t| !t.trim().is_empty()).prop_map(|t| Punya::Teks(t.trim().to_owned())),
            (-1e18..1e18).prop_map(Punya::Angka),
            (0_i64..40_000).prop_map(Punya::Hari),
            any::<bool>().prop_map(Punya::Logika),
        ]
    }

    fn hari(n: i64) -> Tanggal {
        Tanggal::new(1950, 1, 1).unwrap().plus(n)
    }

    proptest! {
        #[test]
        fn a_row_is_the_same_behind_its_bytes(cells in proptest::collection::vec(sel(), 0..9), nomor: u64, lembar: u32) {
            let mut row = Baris::default();
            row.mulai(lembar, nomor);
            for cell in &cells {
                row.tambah(match cell {
                    Punya::Kosong => Sel::Kosong,
                    Punya::Teks(t) => Sel::Teks(t),
                    Punya::Angka(n) => Sel::Angka(*n),
                    Punya::Hari(n) => Sel::Hari(hari(*n)),
                    Punya::Logika(b) => Sel::Logika(*b),
                });
            }
            let mut bytes = Vec::new();
            row.sandi(&mut bytes);
            let mut passed = Sandi::default();
            passed.tambah(Sel::Logika(true));
            passed.kosongkan();
            row.iter().for_each(|cell| passed.tambah(cell));
            prop_assert_eq!((passed.lebar(), passed.panjang()), (cells.len(), bytes.len()));
            prop_assert_eq!(passed.baris(lembar, nomor), bytes.as_slice());
            let mut back = Baris::default();
            prop_assert!(back.dari_sandi(&bytes));
            prop_assert_eq!(&back, &row);
            prop_assert_eq!(back.lebar(), cells.len());
            // Cut or lengthened bytes are no row, and never a panic.
            bytes.push(0);
            prop_assert!(!back.dari_sandi(&bytes));
            bytes.truncate(bytes.len() - 2);
            prop_assert!(!back.dari_sandi(&bytes));
        }

        #[test]
        fn any_bytes_are_a_row_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = Baris::default().dari_sandi(&bytes);
        }
    }

    #[test]
    fn texts_that_end_within_a_letter_are_no_row() {
        let mut row = Baris::default();
        row.mulai(0, 1);
        row.tambah(Sel::Teks("é"));
        row.tambah(Sel::Teks("a"));
        let mut bytes = Vec::new();
        row.sandi(&mut bytes);
        // The lengths 2 and 1 become 1 and 2: as many bytes, parted in the middle of a letter.
        for byte in bytes.iter_mut().skip(KEPALA_SANDI) {
            *byte = match *byte {
                2 => 1,
                1 => 2,
                other => other,
            };
        }
        let kinds = [KEPALA_SANDI, KEPALA_SANDI + 5];
        kinds.iter().for_each(|at| *bytes.get_mut(*at).unwrap() = 1);
        assert!(!Baris::default().dari_sandi(&bytes));
    }

    #[test]
    fn a_look_keeps_little_of_a_long_text() {
        let mut row = Baris::default();
        row.mulai(2, 7);
        row.tambah(Sel::Teks("éé"));
        row.tambah(Sel::Angka(5.0));
        row.tambah(Sel::Teks("ab"));
        let short = row.ringkas(3);
        assert_eq!((short.lembar, short.nomor, short.lebar()), (2, 7, 3));
        assert_eq!([0, 1, 2].map(|at| short.tampak(at)), ["é", "5", "ab"]);
        assert_eq!(row.ringkas(512), row);
    }

    #[test]
    fn numbers_show_without_exponent() {
        let mut row = Baris::default();
        row.mulai(0, 1);
        for n in [3.0, 2.5, 198_609_262_015_051_000.0] {
            row.tambah(Sel::Angka(n));
        }
        assert_eq!([0, 1, 2, 3].map(|at| row.tampak(at)), ["3", "2.5", "198609262015051000", ""]);
    }
}
