//! The letters of a case: filled from its file, written as DOCX to be worked on and as PDF to be printed.
//!
//! Three steps that know nothing of each other's trade. [`naskah`] reads the text of a kind of letter, which is data; [`susun()`]
//! makes one [`Surat`] of text, file and what was asked, purely; [`docx`] and [`super::cetak`] write any letter. What is not on
//! file becomes dots and is told, never guessed; nothing that was decided is computed here. Nobody who reported has a place in
//! a letter ([`lubang`]); the operator types to whom a reply goes. Called by the desk's job thread and by `ikrar cetak surat`.

mod docx;
mod lubang;
mod naskah;
mod susun;

use std::io::Write;
use std::path::Path;

use super::cetak;
use super::jalan_keluar;
use super::sumber::tak_cocok;
use crate::domain::operator::Session;
use crate::domain::perkara::penanganan::{BerkasPerkara, JawabPenanganan, TanyaPenanganan};
use crate::domain::perkara::surat::{JenisSurat, Lubang, PesananSurat, SuratJadi};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::exchange::tulis::{Baru, galat_io, saat_menulis};

/// What a letter is made of.
#[derive(Debug, Clone, Copy)]
pub struct Bahan<'b> {
    /// The case.
    pub berkas: &'b BerkasPerkara,
    /// What was asked for.
    pub pesanan: &'b PesananSurat,
    /// Name of the office.
    pub kantor: &'b str,
    /// A practice office; every page says so.
    pub latihan: bool,
    /// Ids of rows and sanctions that still want a check by a person.
    pub ragu: &'b [String],
}

/// A letter, before it is a file. All texts are safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surat {
    /// Which.
    pub jenis: JenisSurat,
    /// What stands on top of every page: that it is confidential, that it is practice.
    pub tanda: Vec<String>,
    /// Letterhead; the last line is the office.
    pub kop: Vec<String>,
    /// From top to bottom.
    pub blok: Vec<Blok>,
    /// Number of a page behind the first, with `{n}`.
    pub halaman: String,
    /// Name of the office, for what the file says of itself.
    pub kantor: String,
    /// Register number of the case.
    pub nomor_perkara: String,
    /// Its date.
    pub hari: Tanggal,
    /// What was left as dots, in the order of the paper.
    pub kosong: Vec<Lubang>,
    /// What a person should look at before it is signed.
    pub periksa: Vec<Pesan>,
}

/// A part of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blok {
    /// Title lines in the middle.
    Judul(Vec<String>),
    /// A line in the middle.
    Tengah(String),
    /// Head of an office letter: labels with what they say, place and date at the right.
    Kepala {
        /// Number, nature, enclosures, matter.
        baris: Vec<(String, String)>,
        /// Place and date.
        kanan: String,
    },
    /// To whom it goes.
    Alamat(Vec<String>),
    /// A paragraph.
    Alinea(String),
    /// A heading.
    Sub(String),
    /// Labels with what they say.
    Rincian(Vec<(String, String)>),
    /// Numbered lines.
    Butir(Vec<String>),
    /// A table.
    Tabel {
        /// Headings.
        tajuk: Vec<String>,
        /// Widths in hundredths of the line.
        lebar: Vec<u32>,
        /// Rows.
        baris: Vec<Vec<String>>,
    },
    /// So many lines to write on.
    Ruang(u8),
    /// A question with room for its answer; the question itself may be empty.
    Tanya {
        /// Its number.
        nomor: u32,
        /// The question.
        isi: String,
        /// What the answer is called.
        jawab: String,
        /// Lines for it.
        ruang: u8,
    },
    /// Who signs, side by side; one alone stands at the right.
    Tanda(Vec<Kolom>),
    /// Who gets a copy, under this heading.
    Tembusan(String, Vec<String>),
}

/// One side of the signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kolom {
    /// Place, date, post.
    pub atas: Vec<String>,
    /// Names, each with the lines below it; room to sign is above each.
    pub orang: Vec<(String, Vec<String>)>,
}

impl Surat {
    /// Every text of the letter, for whoever looks for something in it.
    pub fn teks(&self) -> impl Iterator<Item = &str> {
        let own = self.tanda.iter().chain(&self.kop).map(String::as_str);
        own.chain(self.blok.iter().flat_map(Blok::teks))
    }

    /// What the file says it is: kind and case, nobody's name.
    pub(super) fn perihal(&self) -> String {
        format!("{} {}", self.jenis.code().replace('_', " "), self.nomor_perkara)
    }
}

impl Blok {
    fn teks(&self) -> Vec<&str> {
        fn all(rows: &[String]) -> Vec<&str> {
            rows.iter().map(String::as_str).collect()
        }
        fn both(rows: &[(String, String)]) -> Vec<&str> {
            rows.iter().flat_map(|(a, b)| [a.as_str(), b.as_str()]).collect()
        }
        match self {
            Self::Judul(rows) | Self::Alamat(rows) | Self::Butir(rows) => all(rows),
            Self::Tengah(text) | Self::Alinea(text) | Self::Sub(text) => vec![text],
            Self::Kepala { baris, kanan } => both(baris).into_iter().chain([kanan.as_str()]).collect(),
            Self::Rincian(rows) => both(rows),
            Self::Tabel { tajuk, baris, .. } => {
                tajuk.iter().chain(baris.iter().flatten()).map(String::as_str).collect()
            }
            Self::Ruang(_) => Vec::new(),
            Self::Tanya { isi, jawab, .. } => vec![isi, jawab],
            Self::Tanda(columns) => columns
                .iter()
                .flat_map(|c| {
                    c.atas.iter().chain(c.orang.iter().flat_map(|(name, below)| [name].into_iter().chain(below)))
                })
                .map(String::as_str)
                .collect(),
            Self::Tembusan(head, rows) => rows.iter().chain([head]).map(String::as_str).collect(),
        }
    }
}

/// A letter of what is on file and what was asked.
///
/// # Errors
/// [`StoreError::Forbidden`] for a session that may not read the case, [`StoreError::Rule`] for a letter that the file does not bear
/// ([`JenisSurat::halangan`]), [`StoreError::Damaged`] where the program's own text
/// cannot be read.
pub fn susun(bahan: &Bahan<'_>) -> Result<Surat, StoreError> {
    if !bahan.berkas.terbuka {
        let nomor = bahan.berkas.perkara.row.nomor.as_str();
        return Err(StoreError::Forbidden(Pesan::new("surat-tanpa-hak").with("nomor", nomor)));
    }
    if let Some(why) = bahan.pesanan.jenis.halangan(bahan.berkas) {
        return Err(StoreError::Rule(vec![("surat_jenis".to_owned(), why)]));
    }
    let (umum, naskah) = naskah::baca(bahan.pesanan.jenis)?;
    Ok(susun::susun(bahan, &umum, &naskah))
}

/// A letter as the bytes of a file with this ending; also whether a letter of it could not be printed.
fn bita(surat: &Surat, akhiran: &str) -> Result<(Vec<u8>, bool), StoreError> {
    match akhiran {
        "pdf" => cetak::surat_pdf(surat),
        _ => Ok((docx::docx(surat).map_err(|e| galat_io(&e))?, false)),
    }
}

/// Makes a letter and writes its files into `folder`, which is made where there is none, under names that say which letter of
/// which case and nobody's name; a name that is taken gets a number. That it left is noted before any file has its name.
///
/// # Errors
/// As [`susun()`]; [`StoreError::Missing`] for an unknown case; else what store and folder say. Nothing half-written is left.
pub fn tulis(
    store: &mut dyn Store,
    session: &Session,
    pesanan: &PesananSurat,
    now: Waktu,
    folder: &Path,
) -> Result<SuratJadi, StoreError> {
    let mut made = None;
    store.snapshot(&mut |reader| {
        made = Some(baca(reader, session, pesanan)?);
        Ok(())
    })?;
    let surat = made.ok_or(StoreError::Missing)?;
    // Some kinds begin with the word themselves.
    let hal = surat.perihal();
    let hal = if hal.starts_with("surat") { hal } else { format!("surat {hal}") };
    let mut files = Vec::new();
    let mut periksa = surat.periksa.clone();
    for ending in pesanan.bentuk.akhiran() {
        let (bytes, lacking) = bita(&surat, ending)?;
        let path = jalan_keluar(&hal, None, ending, store, session, folder)?;
        let put = || {
            let mut file = Baru::buat_bernomor(&path)?;
            file.write_all(&bytes).map_err(|e| galat_io(&e))?;
            Ok(file)
        };
        files.push(put().map_err(|e| saat_menulis(e, &path))?);
        periksa.extend(lacking.then(|| Pesan::new("surat-periksa-huruf")));
    }
    // The note comes before the files have their names: what cannot be noted does not leave.
    let seen = Dilihat::Keluar { hal: "surat", baris: 1, ditandai: false, alasan: surat.perihal() };
    store.write(&Permintaan::Lihat(seen), session, now)?;
    let mut berkas = Vec::new();
    for file in files {
        berkas.push(file.selesai_bernomor()?.display().to_string());
    }
    Ok(SuratJadi { jenis: surat.jenis, nomor: surat.nomor_perkara, berkas, kosong: surat.kosong, periksa })
}

/// Reads the case and what goes with it, all of one state.
fn baca(reader: &mut dyn Reader, session: &Session, pesanan: &PesananSurat) -> Result<Surat, StoreError> {
    let Rows::Kantor(kantor) = reader.read(&Read::Kantor, session)? else { return Err(tak_cocok()) };
    let asked = Read::Penanganan(TanyaPenanganan::Berkas(pesanan.perkara));
    let Rows::Penanganan(JawabPenanganan::Berkas(berkas)) = reader.read(&asked, session)? else {
        return Err(tak_cocok());
    };
    let ragu = ragu(reader, session)?;
    let bahan = Bahan { berkas: &berkas, pesanan, kantor: &kantor.nama, latihan: kantor.latihan, ragu: &ragu };
    susun(&bahan)
}

/// Ids of rows and sanctions that still want a check. A session that may not read the rules is not told of them.
fn ragu(reader: &mut dyn Reader, session: &Session) -> Result<Vec<String>, StoreError> {
    match reader.read(&Read::Penanganan(TanyaPenanganan::Aturan), session) {
        Ok(Rows::Penanganan(JawabPenanganan::Aturan(rules))) => {
            let rows = rules.katalog.iter().filter(|r| r.perlu_verifikasi).map(|r| r.id.clone());
            Ok(rows.chain(rules.sanksi.iter().filter(|r| r.perlu_verifikasi).map(|r| r.id.clone())).collect())
        }
        Ok(_) => Err(tak_cocok()),
        Err(StoreError::Missing | StoreError::Forbidden(_)) => {
            let Rows::Katalog(rows) = reader.read(&Read::Katalog, session)? else { return Err(tak_cocok()) };
            Ok(rows.into_iter().filter(|r| r.perlu_verifikasi).map(|r| r.id).collect())
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests;
