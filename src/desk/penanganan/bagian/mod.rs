//! What the sections of the room say, row by row: which row is about what, its mark, its columns, its further lines.
//!
//! Pure: a case and words in, rows out. A row names what it is about by key ([`Hal`]), so that a cursor stays on its paper while a
//! colleague notes another one above it. Where the session may not read the case, a section says whose it is.

mod jalan;
mod jam;
mod kaitan;
mod surat;

pub use jalan::{kepala, ringkas};
pub use surat::selengkapnya;

use crate::domain::id::{DokumenId, JamId, NomorLuarId, OperatorId, PemeriksaId, PerkaraId};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::perkara::penanganan::{BerkasPerkara, Syarat};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bagian {
    /// Steps taken, and what may follow.
    Jalan,
    /// The accused and the rows of the catalogue.
    Terlapor,
    /// Papers and calls.
    Surat,
    /// Examiners and who is let in.
    Tim,
    /// Clocks.
    Jam,
    /// What was decided.
    Putusan,
    /// Numbers of other bodies and cases that belong together.
    Kaitan,
    /// The story.
    Uraian,
}

impl Bagian {
    /// All of them in the order of their digits.
    pub const ALL: [Self; 8] =
        [Self::Jalan, Self::Terlapor, Self::Surat, Self::Tim, Self::Jam, Self::Putusan, Self::Kaitan, Self::Uraian];

    /// Its place among them.
    #[must_use]
    pub fn urutan(self) -> usize {
        Self::ALL.iter().position(|b| *b == self).unwrap_or(0)
    }

    /// The section `n` places on, round the end.
    #[must_use]
    pub fn langkah(self, forward: bool) -> Self {
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL.get((self.urutan() + step) % Self::ALL.len()).copied().unwrap_or(Self::Jalan)
    }

    /// Its short name, for a line of all of them.
    #[must_use]
    pub const fn pendek(self) -> &'static str {
        match self {
            Self::Jalan => "ruang-bagian-jalan",
            Self::Terlapor => "ruang-bagian-terlapor",
            Self::Surat => "ruang-bagian-surat",
            Self::Tim => "ruang-bagian-tim",
            Self::Jam => "ruang-bagian-jam",
            Self::Putusan => "ruang-bagian-putusan",
            Self::Kaitan => "ruang-bagian-kaitan",
            Self::Uraian => "ruang-bagian-uraian",
        }
    }

    /// Its whole name, for a list of them.
    #[must_use]
    pub const fn panjang(self) -> &'static str {
        match self {
            Self::Jalan => "ruang-judul-jalan",
            Self::Terlapor => "ruang-judul-terlapor",
            Self::Surat => "ruang-judul-surat",
            Self::Tim => "ruang-judul-tim",
            Self::Jam => "ruang-judul-jam",
            Self::Putusan => "ruang-judul-putusan",
            Self::Kaitan => "ruang-judul-kaitan",
            Self::Uraian => "ruang-judul-uraian",
        }
    }

    /// Commands that belong to it and have no room in the footer.
    #[must_use]
    pub const fn perintah(self) -> &'static [&'static str] {
        match self {
            Self::Jalan => &["ruang.surat", "ruang.bundel", "ruang.jam-terima", "ruang.petugas", "ruang.salin"],
            Self::Terlapor => &["ruang.terlapor", "ruang.baris", "ruang.petugas"],
            Self::Surat => &["ruang.hadir", "ruang.tidak-hadir", "ruang.surat", "ruang.hapus"],
            Self::Tim => &["ruang.hapus", "ruang.petugas"],
            Self::Jam => &["ruang.jeda", "ruang.ingat", "ruang.ubah"],
            Self::Putusan => &["ruang.jam-terima", "ruang.ubah"],
            Self::Kaitan => &["ruang.ubah", "ruang.hapus"],
            Self::Uraian => &["ruang.pelapor", "ruang.salin"],
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hal {
    /// A heading; the cursor passes by it.
    Judul,
    /// A text that nothing is done with; its place among those.
    Teks(usize),
    /// A state that may follow.
    Langkah(KeadaanPerkara),
    /// Who the accused is.
    Terlapor,
    /// The chosen rows, and those that may fit; the place among them.
    Baris(usize),
    /// Who looks after the case.
    Petugas,
    /// An item of the checklist.
    Syarat(Syarat),
    /// A paper; `None` stands for none yet.
    Dokumen(Option<DokumenId>),
    /// A call; `None` stands for none yet.
    Panggilan(Option<u8>),
    /// An examiner; `None` stands for none yet.
    Pemeriksa(Option<PemeriksaId>),
    /// An operator who is let in; `None` stands for none yet.
    Akses(Option<OperatorId>),
    /// A clock; `None` stands for none.
    Jam(Option<JamId>),
    /// How long the file is kept.
    Retensi,
    /// The decision.
    Putusan,
    /// The day on which the accused got it.
    Terima,
    /// The day from which it is in force.
    Berlaku,
    /// That it was cancelled.
    Pembatalan,
    /// Whether data are blocked in SIASN.
    Blokir,
    /// A number of another body; `None` stands for none yet.
    NomorLuar(Option<NomorLuarId>),
    /// Another case; `None` stands for none yet.
    Terkait(Option<PerkaraId>),
    /// Who reported.
    Pelapor,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Butir {
    /// What it is about.
    pub hal: Hal,
    /// Its mark: `!` late, `~` to be looked at, `x` barred, `+` open or there, `-` missing.
    pub tanda: char,
    /// Columns: how wide, and the text; a width of 0 takes what is left.
    pub kolom: Vec<(usize, String)>,
    /// Further lines, each with a mark of its own kind in its words.
    pub rinci: Vec<String>,
}

impl Butir {
    fn judul(text: String) -> Self {
        Self { hal: Hal::Judul, tanda: ' ', kolom: vec![(0, text)], rinci: Vec::new() }
    }

    fn new(hal: Hal, tanda: char, kolom: Vec<(usize, String)>) -> Self {
        Self { hal, tanda, kolom, rinci: Vec::new() }
    }

    fn teks(at: usize, text: String) -> Self {
        Self::new(Hal::Teks(at), ' ', vec![(0, text)])
    }

    fn rinci(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.rinci.extend(lines.into_iter().filter(|l| !l.trim().is_empty()));
        self
    }
}

/// Columns of a label before what it names.
const LABEL: usize = 18;
/// Columns of a day.
const HARI: usize = 10;

/// A label and what stands behind it.
fn isi(kata: &Kata, hal: Hal, key: &str, text: String) -> Butir {
    let text = if text.trim().is_empty() { "-".to_owned() } else { text };
    Butir::new(hal, ' ', vec![(LABEL, kata.t(key)), (0, text)])
}

/// The texts that are not empty, with commas between.
fn gabung(parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.trim().is_empty()).collect();
    parts.join(", ")
}

/// A message with one argument.
fn satu(kata: &Kata, key: &str, name: &str, value: impl Into<crate::domain::pesan::Arg>) -> String {
    kata.pesan(&Pesan::new(key).with(name, value))
}

/// The rows of a section; `lebar` is how many columns it has.
#[must_use]
pub fn susun(kata: &Kata, berkas: &BerkasPerkara, bagian: Bagian, pelapor: Option<&str>, lebar: usize) -> Vec<Butir> {
    if !berkas.terbuka && !matches!(bagian, Bagian::Jalan | Bagian::Jam) {
        let mut out = vec![Butir::teks(0, kata.pesan(&bukan_tim(berkas)))];
        if bagian == Bagian::Kaitan && berkas.boleh_ubah {
            out.push(Butir::teks(1, kata.t("ruang-kaitan-tertutup")));
        }
        return out;
    }
    match bagian {
        Bagian::Jalan => jalan::jalan(kata, berkas),
        Bagian::Terlapor => jalan::terlapor(kata, berkas),
        Bagian::Surat => surat::surat(kata, berkas),
        Bagian::Tim => surat::tim(kata, berkas),
        Bagian::Jam => jam::jam(kata, berkas),
        Bagian::Putusan => jam::putusan(kata, berkas),
        Bagian::Kaitan => kaitan::kaitan(kata, berkas),
        Bagian::Uraian => kaitan::uraian(kata, berkas, pelapor, lebar),
    }
}

/// Whose the case is, for whoever may not read it.
#[must_use]
pub fn bukan_tim(berkas: &BerkasPerkara) -> Pesan {
    Pesan::new("penanganan-bukan-tim").with("nomor", berkas.perkara.row.nomor.as_str())
}
