//! The cells of one row by what their columns say, and the reasons that have come up.

use super::super::baris::{Baris, Sel};
use super::super::{Alasan, Kolom};
use super::tahun::{self, Aturan, Ragu};
use super::{Letak, kata};
use crate::domain::nama::{kunci, rapi, sudah_rapi};
use crate::domain::pegawai::MAKS;
use crate::domain::pesan::Pesan;
use crate::domain::tampil::berbahaya;
use crate::domain::tanggal::Tanggal;

/// A row while it is read.
pub(super) struct Isi<'r> {
    baris: &'r Baris,
    letak: &'r Letak,
    pub(super) hari: Tanggal,
    /// How uncertain days of the columns are meant.
    aturan: &'r [(Kolom, Aturan)],
    pub(super) salah: Vec<Alasan>,
    /// Days that are not certain by themselves, answered or not.
    pub(super) ragu: Vec<(Kolom, Ragu)>,
}

impl<'r> Isi<'r> {
    pub(super) const fn new(baris: &'r Baris, letak: &'r Letak, hari: Tanggal, aturan: &'r [(Kolom, Aturan)]) -> Self {
        Self { baris, letak, hari, aturan, salah: Vec::new(), ragu: Vec::new() }
    }

    /// The cell as a person would read it.
    pub(super) fn tampak(&self, kolom: Kolom) -> String {
        self.letak(kolom).map(|at| self.baris.tampak(at)).unwrap_or_default()
    }

    fn letak(&self, kolom: Kolom) -> Option<usize> {
        self.letak.get(kolom as usize).copied().flatten()
    }

    /// Whether the file has this column.
    pub(super) fn ada_kolom(&self, kolom: Kolom) -> bool {
        self.letak(kolom).is_some()
    }

    /// What stands in the column, a dash too.
    pub(super) fn mentah(&self, kolom: Kolom) -> Sel<'r> {
        self.letak(kolom).map_or(Sel::Kosong, |at| self.baris.get(at))
    }

    /// What stands in the column; a dash or dots stand for nothing.
    #[inline]
    pub(super) fn sel(&self, kolom: Kolom) -> Sel<'r> {
        // Most files have few of the columns that there are.
        match self.letak(kolom) {
            Some(at) => self.sel_di(at),
            None => Sel::Kosong,
        }
    }

    fn sel_di(&self, at: usize) -> Sel<'r> {
        match self.baris.get(at) {
            Sel::Teks(text) if is_strip(text) => Sel::Kosong,
            sel => sel,
        }
    }

    /// Whether anything stands in the column.
    pub(super) fn ada(&self, kolom: Kolom) -> bool {
        !self.sel(kolom).is_kosong()
    }

    /// How many columns say something, counted up to `most`.
    pub(super) fn terisi(&self, most: usize) -> usize {
        self.letak.iter().flatten().filter(|at| !self.baris.get(**at).is_kosong()).take(most).count()
    }

    /// Refuses the row for this cell.
    pub(super) fn tolak(&mut self, kolom: Kolom, pesan: Pesan) {
        let mut shown: String = self.tampak(kolom).chars().take(MAKS).collect();
        if kolom == Kolom::Nik {
            // Nobody who reads the list of reasons needs to see it whole.
            let keep = shown.chars().count().saturating_sub(4);
            shown = shown.chars().enumerate().map(|(at, c)| if at < keep { '*' } else { c }).collect();
        }
        self.salah.push(Alasan::sel(kolom, shown, pesan));
    }

    /// The cell as one clean line of text; what cannot be seen, or is too long, refuses the row.
    pub(super) fn teks(&mut self, kolom: Kolom) -> Option<String> {
        let text = match self.sel(kolom) {
            Sel::Kosong => return None,
            Sel::Teks(text) if sudah_rapi(text) => text.to_owned(),
            Sel::Teks(text) => {
                // A break within a cell is a blank; a bare carriage return is no way to write one.
                if berbahaya(text) || (text.contains('\r') && text.replace("\r\n", " ").contains('\r')) {
                    self.tolak(kolom, Pesan::new("impor-baris-tak-terlihat"));
                    return None;
                }
                // What the coding of the file could not say has become this mark; the letter is lost.
                if text.contains(char::REPLACEMENT_CHARACTER) {
                    self.tolak(kolom, Pesan::new("impor-baris-huruf-rusak"));
                    return None;
                }
                rapi(text)
            }
            Sel::Angka(_) | Sel::Hari(_) => self.letak(kolom).map(|at| self.baris.tampak(at))?,
            Sel::Logika(_) => {
                self.tolak(kolom, Pesan::new("impor-baris-bukan-teks"));
                return None;
            }
            Sel::Galat(text) => {
                self.tolak(kolom, Pesan::new("impor-baris-galat").with("isi", text));
                return None;
            }
        };
        if text.len() > MAKS && text.chars().count() > MAKS {
            self.tolak(kolom, Pesan::new("isian-terlalu-panjang").with("maks", MAKS));
        }
        Some(text)
    }

    /// The cell as a text that may be silent.
    pub(super) fn baris_teks(&mut self, kolom: Kolom) -> String {
        self.teks(kolom).unwrap_or_default()
    }

    /// The cell as one of a closed list: `baca` gets the folded words. What is not in the list refuses the row.
    pub(super) fn pilih<T>(&mut self, kolom: Kolom, key: &str, baca: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = match self.sel(kolom) {
            Sel::Kosong => return None,
            Sel::Logika(yes) => baca(if yes { "ya" } else { "tidak" }),
            Sel::Teks(text) => baca(text).or_else(|| baca(&kunci(text))),
            _ => baca(&kunci(&self.teks(kolom)?)),
        };
        if found.is_none() {
            self.tolak(kolom, Pesan::new(key));
        }
        found
    }

    /// Yes or no.
    pub(super) fn ya(&mut self, kolom: Kolom) -> Option<bool> {
        if let Sel::Teks(text) = self.sel(kolom)
            && kata::is_centang(text)
        {
            return Some(true);
        }
        self.pilih(kolom, "impor-baris-ya-tidak", kata::ya)
    }

    /// A day. What could be another day is refused: serial numbers and years of two digits that nobody has said the meaning
    /// of, days that no calendar has.
    pub(super) fn tanggal(&mut self, kolom: Kolom) -> Option<Tanggal> {
        let text = match self.sel(kolom) {
            Sel::Kosong => return None,
            Sel::Hari(day) => return Some(day),
            Sel::Angka(n) => {
                if tahun::seri_angka(n).is_some() {
                    return self.ragukan(kolom, Ragu::Seri);
                }
                self.tolak(kolom, Pesan::new("impor-baris-tanggal-angka"));
                return None;
            }
            Sel::Teks(text) => text,
            Sel::Logika(_) | Sel::Galat(_) => {
                self.teks(kolom)?;
                return None;
            }
        };
        match kata::tanggal(text, |_| None) {
            Ok(day) => Some(day),
            Err(_) if tahun::dua_angka(text).is_some() => self.ragukan(kolom, Ragu::Tahun),
            Err(_) if tahun::seri_teks(text).is_some() => self.ragukan(kolom, Ragu::Seri),
            Err(_) => {
                // A year of two digits does not make a day that no century has.
                let why = kata::tanggal(text, |digits| Some(2_000 + i32::from(digits))).err();
                self.tolak(kolom, why.unwrap_or_else(|| Pesan::new("tanggal-tak-terbaca").with("isi", text)));
                None
            }
        }
    }

    /// A day that means two: what was answered for its column says which, and without an answer it is refused.
    fn ragukan(&mut self, kolom: Kolom, ragu: Ragu) -> Option<Tanggal> {
        self.ragu.push((kolom, ragu));
        let text = self.tampak(kolom);
        let Some(rule) = tahun::aturan(self.aturan, kolom, ragu) else {
            let key = match ragu {
                Ragu::Tahun => "impor-tanya-tahun-tolak",
                Ragu::Seri => "impor-tanya-seri-tolak",
            };
            self.tolak(kolom, Pesan::new(key).with("isi", text));
            return None;
        };
        let day = rule.baca(&text);
        if day.is_none() {
            self.tolak(kolom, Pesan::new("tanggal-tak-ada").with("isi", text));
        }
        day
    }

    /// A day that has come.
    pub(super) fn tanggal_lalu(&mut self, kolom: Kolom) -> Option<Tanggal> {
        let day = self.tanggal(kolom)?;
        if day > self.hari {
            self.tolak(kolom, Pesan::new("isian-tanggal-nanti").with("hari", self.hari.to_string()));
        }
        Some(day)
    }
}

/// Whether a text is what people write where there is nothing to write.
fn is_strip(text: &str) -> bool {
    // Nearly every cell begins with a letter or a digit.
    let word = text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    !word && text.len() < 16 && text.chars().all(|c| "-–—_./ ".contains(c))
}
