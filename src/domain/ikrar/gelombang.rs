//! Waves and the texts that are signed in them: what may be typed, what a list shows, what can change.
//!
//! A person's state belongs to a wave, and a wave has one election and one text: both stay as soon as anything is on record in
//! it. Whoever has another text or another election signed makes a new wave, in which everybody owes again (`domain.md` 4.3). A text
//! that somebody has signed is never edited: it gets a version of the same code. Only a text that is marked as not the official
//! wording ([`TeksRow::perlu_verifikasi`]) is put right where it stands.

use super::GelombangRow;
use crate::domain::draf::{FieldErrors, Isian};
use crate::domain::id::{GelombangId, PemilihanId, TeksIkrarId, Ver};
use crate::domain::pesan::Pesan;
use crate::domain::satker::Hitung;
use crate::domain::tampil::bersih;
use crate::domain::tanggal::Tanggal;

/// Most characters of a name, a title, a circular or a source.
pub const MAKS_BARIS: usize = 120;

/// Most characters of a text's code.
pub const MAKS_KODE: usize = 40;

/// Most characters of one point, and most points of a text: what a sheet for signatures can carry above its rows.
pub const MAKS_BUTIR: (usize, usize) = (600, 20);

/// Checked input for a wave, new or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GelombangBaru {
    /// Short name, unlike all others.
    pub nama: String,
    /// The election.
    pub pemilihan: PemilihanId,
    /// The text that is signed.
    pub teks: TeksIkrarId,
    /// Number of the circular that asks for it; empty where there is none.
    pub edaran: String,
    /// First day.
    pub mulai: Tanggal,
    /// Last day on which a signature is expected; not before the first.
    pub tenggat: Tanggal,
}

/// A field of one line, without control characters.
fn baris(isian: &Isian, field: &str, salah: &mut FieldErrors, wajib: bool, maks: usize) -> String {
    let text = bersih(isian.get(field)).trim().to_owned();
    match text.chars().count() {
        0 if wajib => salah.push((field.to_owned(), Pesan::new("isian-wajib"))),
        n if n > maks => salah.push((field.to_owned(), Pesan::new("isian-terlalu-panjang").with("maks", maks))),
        _ => {}
    }
    text
}

impl GelombangBaru {
    /// Reads the fields `nama_gelombang pemilihan teks edaran mulai tenggat`; `pemilihan` and `teks` are keys.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn parse(isian: &Isian) -> Result<Self, FieldErrors> {
        let mut salah = FieldErrors::new();
        let nama = baris(isian, "nama_gelombang", &mut salah, true, MAKS_BARIS);
        let edaran = baris(isian, "edaran", &mut salah, false, MAKS_BARIS);
        let mut key = |field: &str| {
            let id = isian.get(field).parse::<i64>().ok();
            if id.is_none() {
                salah.push((field.to_owned(), Pesan::new("isian-wajib")));
            }
            id
        };
        let (pemilihan, teks) = (key("pemilihan"), key("teks"));
        let mut day = |field: &str| {
            let day = match isian.get(field) {
                "" => Err(Pesan::new("isian-wajib")),
                text => Tanggal::parse(text),
            };
            day.map_err(|why| salah.push((field.to_owned(), why))).ok()
        };
        let (mulai, tenggat) = (day("mulai"), day("tenggat"));
        if let (Some(mulai), Some(tenggat)) = (mulai, tenggat)
            && let Some(why) = urutan(mulai, tenggat)
        {
            salah.push(why);
        }
        match (pemilihan, teks, mulai, tenggat) {
            (Some(pemilihan), Some(teks), Some(mulai), Some(tenggat)) if salah.is_empty() => {
                let (pemilihan, teks) = (PemilihanId(pemilihan), TeksIkrarId(teks));
                Ok(Self { nama, pemilihan, teks, edaran, mulai, tenggat })
            }
            _ => Err(salah),
        }
    }

    /// The record as fields of a form.
    #[must_use]
    pub fn isian(&self) -> Isian {
        Isian::default()
            .with("nama_gelombang", &self.nama)
            .with("pemilihan", self.pemilihan.0.to_string())
            .with("teks", self.teks.0.to_string())
            .with("edaran", &self.edaran)
            .with("mulai", self.mulai.to_string())
            .with("tenggat", self.tenggat.to_string())
    }

    /// Whether two of them ask the same people for the same: the part that stays once something is on record.
    #[must_use]
    pub fn menagih_sama(&self, other: &Self) -> bool {
        (self.pemilihan, self.teks) == (other.pemilihan, other.teks)
    }
}

impl From<&GelombangRow> for GelombangBaru {
    fn from(row: &GelombangRow) -> Self {
        Self {
            nama: row.nama.clone(),
            pemilihan: row.pemilihan,
            teks: row.teks,
            edaran: row.edaran.clone(),
            mulai: row.mulai,
            tenggat: row.tenggat,
        }
    }
}

/// What is wrong with two days, at the later one.
#[must_use]
pub fn urutan(mulai: Tanggal, tenggat: Tanggal) -> Option<(String, Pesan)> {
    let why = || Pesan::new("gelombang-tenggat-mundur").with("mulai", mulai.to_string());
    (tenggat < mulai).then(|| ("tenggat".to_owned(), why()))
}

/// Checked input for a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeksBaru {
    /// What all its versions have in common: lower-case letters, digits and `_`.
    pub kode: String,
    /// Title.
    pub judul: String,
    /// Its points in order, without numbers.
    pub butir: Vec<String>,
    /// Where the wording comes from.
    pub sumber: String,
    /// It is not (known to be) the official wording.
    pub perlu_verifikasi: bool,
}

impl TeksBaru {
    /// Reads the fields `kode_teks judul_teks sumber_teks perlu_verifikasi butir`; one point a line, a number before it is left off.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn parse(isian: &Isian) -> Result<Self, FieldErrors> {
        let mut salah = FieldErrors::new();
        let judul = baris(isian, "judul_teks", &mut salah, true, MAKS_BARIS);
        let sumber = baris(isian, "sumber_teks", &mut salah, false, MAKS_BARIS);
        let typed = baris(isian, "kode_teks", &mut salah, true, MAKS_KODE);
        let kode = typed.to_lowercase().replace([' ', '-'], "_");
        if !kode.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
            salah.push(("kode_teks".to_owned(), Pesan::new("gelombang-kode-huruf").with("isi", typed)));
        }
        let butir = butir(isian.get("butir"));
        let (panjang, banyak) = MAKS_BUTIR;
        if butir.is_empty() {
            salah.push(("butir".to_owned(), Pesan::new("gelombang-butir-wajib")));
        } else if butir.len() > banyak {
            let why = Pesan::new("gelombang-butir-banyak").with("n", butir.len()).with("maks", banyak);
            salah.push(("butir".to_owned(), why));
        } else if let Some(at) = butir.iter().position(|b| b.chars().count() > panjang) {
            let why = Pesan::new("gelombang-butir-panjang").with("n", at + 1).with("maks", panjang);
            salah.push(("butir".to_owned(), why));
        }
        let perlu_verifikasi = !isian.get("perlu_verifikasi").is_empty();
        if salah.is_empty() { Ok(Self { kode, judul, butir, sumber, perlu_verifikasi }) } else { Err(salah) }
    }

    /// The record as fields of a form.
    #[must_use]
    pub fn isian(&self) -> Isian {
        Isian::default()
            .with("kode_teks", &self.kode)
            .with("judul_teks", &self.judul)
            .with("sumber_teks", &self.sumber)
            .with("perlu_verifikasi", if self.perlu_verifikasi { "1" } else { "" })
            .with("butir", self.butir.join("\n"))
    }
}

/// The points of a text, one a line; empty lines and the numbers before points are left off.
#[must_use]
pub fn butir(text: &str) -> Vec<String> {
    let one = |line: &str| {
        let line = bersih(line);
        let line = line.trim();
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = rest.len() < line.len();
        match rest.strip_prefix(['.', ')']) {
            Some(rest) if numbered => rest.trim().to_owned(),
            _ => line.to_owned(),
        }
    };
    text.lines().map(one).filter(|line| !line.is_empty()).collect()
}

/// A text as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeksRow {
    /// Key.
    pub id: TeksIkrarId,
    /// Version for a save; that of the row, not of the wording.
    pub ver: Ver,
    /// What all its versions have in common.
    pub kode: String,
    /// Which of them.
    pub versi: u32,
    /// Title.
    pub judul: String,
    /// Its points.
    pub butir: Vec<String>,
    /// Where the wording comes from.
    pub sumber: String,
    /// It is not (known to be) the official wording, and can be put right where it stands.
    pub perlu_verifikasi: bool,
    /// Waves in which it is signed.
    pub gelombang: i64,
    /// Records of people in these waves.
    pub catatan: i64,
}

impl TeksRow {
    /// The same as input.
    #[must_use]
    pub fn isi(&self) -> TeksBaru {
        TeksBaru {
            kode: self.kode.clone(),
            judul: self.judul.clone(),
            butir: self.butir.clone(),
            sumber: self.sumber.clone(),
            perlu_verifikasi: self.perlu_verifikasi,
        }
    }
}

/// A wave as the list of waves shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GelombangBaris {
    /// The wave.
    pub gelombang: GelombangRow,
    /// Name of its election.
    pub pemilihan_nama: String,
    /// Code of its text.
    pub teks_kode: String,
    /// Who owes, has signed and was represented, as far as the session sees; `None` for who may see nobody.
    pub hitung: Option<Hitung>,
    /// Something is on record in it: its election and its text stay.
    pub dipakai: bool,
}

/// A question about waves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TanyaGelombang {
    /// All waves, newest first.
    Daftar,
    /// All texts by code, the newest version first.
    Teks,
}

/// An answer; each variant belongs to the [`TanyaGelombang`] of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JawabGelombang {
    /// Waves.
    Daftar(Vec<GelombangBaris>),
    /// Texts.
    Teks(Vec<TeksRow>),
}

/// A change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UbahGelombang {
    /// A new wave, or a change to the one with this key and version.
    Simpan {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(GelombangId, Ver)>,
        /// What it shall be.
        isi: GelombangBaru,
    },
    /// A new text, or another wording of the one with this key. Where that one is not to be verified any more, and where the code of a
    /// new one is known, the answer's key is that of the next version.
    Teks {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(TeksIkrarId, Ver)>,
        /// What it shall be.
        isi: TeksBaru,
    },
    /// Whether who was represented counts in the headline figure.
    HitungDiwakili(bool),
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn wave() -> Isian {
        Isian::default()
            .with("nama_gelombang", " Pilkada 2024 tahap II ")
            .with("pemilihan", "2")
            .with("teks", "3")
            .with("edaran", "SEK-UM.01.01-1133")
            .with("mulai", "02-11-2024")
            .with("tenggat", "26-11-2024")
    }

    fn fields(errors: &FieldErrors) -> Vec<(&str, &str)> {
        errors.iter().map(|(field, why)| (field.as_str(), why.key.as_str())).collect()
    }

    #[test]
    fn a_wave_goes_into_a_form_and_back() {
        let one = GelombangBaru::parse(&wave()).unwrap();
        assert_eq!((one.nama.as_str(), one.teks), ("Pilkada 2024 tahap II", TeksIkrarId(3)));
        assert_eq!(GelombangBaru::parse(&one.isian()), Ok(one));
    }

    #[test]
    fn what_is_wrong_with_a_wave_stands_at_its_field() {
        let none = GelombangBaru::parse(&Isian::default()).unwrap_err();
        let names: Vec<&str> = none.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(names, ["nama_gelombang", "pemilihan", "teks", "mulai", "tenggat"]);
        let early = GelombangBaru::parse(&wave().with("tenggat", "01-11-2024")).unwrap_err();
        assert_eq!(fields(&early), [("tenggat", "gelombang-tenggat-mundur")]);
        assert!(GelombangBaru::parse(&wave().with("tenggat", "02-11-2024")).is_ok(), "one day is enough");
    }

    fn text() -> Isian {
        Isian::default().with("kode_teks", "Ikrar 4").with("judul_teks", "Ikrar netralitas").with("butir", "a\nb")
    }

    #[test]
    fn numbers_before_points_and_empty_lines_are_left_off() {
        let typed = text().with("butir", "1. Menjaga netralitas\n\n 2) Menolak politik uang\n2024 tanpa uang\n3.\n");
        let one = TeksBaru::parse(&typed).unwrap();
        assert_eq!(one.kode, "ikrar_4");
        assert_eq!(one.butir, ["Menjaga netralitas", "Menolak politik uang", "2024 tanpa uang"]);
        assert_eq!(TeksBaru::parse(&one.isian()), Ok(one));
    }

    #[test]
    fn what_is_wrong_with_a_text_stands_at_its_field() {
        let wrong = |field: &str, value: &str| {
            let errors = TeksBaru::parse(&text().with(field, value)).unwrap_err();
            assert_eq!(errors.len(), 1);
            (errors[0].0.clone(), errors[0].1.key.clone())
        };
        let at = |field: &str, key: &str| (field.to_owned(), key.to_owned());
        assert_eq!(wrong("kode_teks", "ikrar/4"), at("kode_teks", "gelombang-kode-huruf"));
        assert_eq!(wrong("judul_teks", ""), at("judul_teks", "isian-wajib"));
        assert_eq!(wrong("butir", "\n 1. \n"), at("butir", "gelombang-butir-wajib"));
        assert_eq!(wrong("butir", &"a\n".repeat(21)), at("butir", "gelombang-butir-banyak"));
        assert_eq!(wrong("butir", &"a".repeat(601)), at("butir", "gelombang-butir-panjang"));
    }

    proptest! {
        #[test]
        fn points_that_were_read_are_read_again_as_they_are(typed in "[ -~\n]{0,200}") {
            let once = butir(&typed);
            prop_assert!(once.iter().all(|line| !line.is_empty() && line.trim() == line));
            // A number behind a number is part of the point.
            let plain = once.iter().all(|l| !l.starts_with(|c: char| c.is_ascii_digit()));
            prop_assert!(!plain || butir(&once.join("\n")) == once);
        }
    }
}
