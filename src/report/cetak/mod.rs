//! Paper: sheets for signatures as PDF, the summary of a folder of proof, and letters of cases.
//!
//! Three layers that know nothing of each other's trade: [`huruf`] measures letters, [`tata`], [`mod@lembar`], [`bukti`] and [`mod@surat`] decide what stands
//! where, [`kertas`] makes a file of pages. All of it is arithmetic on what the store answered in one snapshot, so that the same sheet
//! of the same day is the same file.

mod bukti;
mod huruf;
mod kertas;
mod lembar;
mod naskah;
mod surat;
mod tata;

use std::io::Write;

use super::bundel::Naskah;
use super::sumber::{kepala_ringkas, tak_cocok};
use super::surat::Surat;
use super::{TANDA_LATIHAN, izinkan};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::berkas::KodeBerkas;
use crate::domain::ikrar::cetak::{BuktiRow, LembarCetak};
use crate::domain::ikrar::lembar::{JawabLembar, TanyaLembar};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Kantor, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::exchange::tulis::galat_io;
use crate::kata::{Bahasa, Kata};

use huruf::Huruf;
use kertas::Perihal;
use tata::Bingkai;

/// What a printed file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tercetak {
    /// Code on every page.
    pub kode: String,
    /// Name of the office.
    pub kantor: String,
    /// Pages.
    pub halaman: usize,
    /// Rows.
    pub baris: u64,
    /// Rows with a letter that could not be printed; a mark stands in its place.
    pub kurang: Vec<u32>,
    /// Length and head of the trail at that state.
    pub audit: (i64, String),
}

/// What pages say beside their rows.
#[derive(Debug, Clone)]
pub struct Kepala {
    /// Name of the office.
    pub kantor: String,
    /// A practice office; every page says so.
    pub latihan: bool,
    /// Length and head of the trail.
    pub audit: (i64, String),
    /// The day.
    pub hari: Tanggal,
}

impl Kepala {
    pub(super) fn baca(reader: &mut dyn Reader, session: &Session) -> Result<Self, StoreError> {
        let Rows::Kantor(kantor) = reader.read(&Read::Kantor, session)? else { return Err(tak_cocok()) };
        let Kantor { nama, latihan, .. } = *kantor;
        let Rows::AuditKepala { panjang, kepala } = reader.read(&Read::AuditKepala, session)? else {
            return Err(tak_cocok());
        };
        Ok(Self { kantor: nama, latihan, audit: (panjang, kepala), hari: session.hari })
    }

    fn bingkai(&self, kata: &Kata) -> Bingkai {
        let jejak =
            Pesan::new("cetak-jejak").with("panjang", self.audit.0).with("kepala", kepala_ringkas(&self.audit.1));
        Bingkai {
            kantor: self.kantor.clone(),
            jejak: kata.pesan(&jejak),
            latihan: if self.latihan { TANDA_LATIHAN.to_owned() } else { String::new() },
            ..Bingkai::default()
        }
    }
}

/// A sheet as the bytes of a PDF; also how many pages it has.
///
/// # Errors
/// [`StoreError::Io`] where the file cannot be made.
pub fn lembar_pdf(isi: &LembarCetak, kepala: &Kepala, kata: &Kata) -> Result<(Vec<u8>, usize), StoreError> {
    let huruf = Huruf::buka()?;
    let head = &isi.berkas.isi;
    let bingkai = Bingkai {
        perihal: kata.pesan(
            &Pesan::new("cetak-perihal")
                .with("satker", isi.satker.as_str())
                .with("gelombang", isi.berkas.gelombang_nama.as_str()),
        ),
        kode: KodeBerkas(isi.berkas.id).to_string(),
        nomor: kata.pesan(&Pesan::new("cetak-nomor").with("nomor", head.nomor.as_str())),
        ..kepala.bingkai(kata)
    };
    let pages = lembar::susun(isi, &bingkai, &huruf, kata);
    let tentang = Perihal {
        judul: format!("{} - {}", bingkai.kode, isi.teks.judul),
        kantor: kepala.kantor.clone(),
        bahasa: kata.bahasa().code().to_owned(),
        hari: kepala.hari,
    };
    Ok((kertas::pdf(&pages, &huruf, &tentang)?, pages.len()))
}

/// The summary of a folder of proof as the bytes of a PDF.
///
/// # Errors
/// As [`lembar_pdf`].
pub(super) fn bukti_pdf(
    perihal: &str,
    rows: &[BuktiRow],
    rinci: bool,
    kepala: &Kepala,
    kata: &Kata,
) -> Result<Vec<u8>, StoreError> {
    let huruf = Huruf::buka()?;
    let bingkai = Bingkai { perihal: perihal.to_owned(), ..kepala.bingkai(kata) };
    let judul = kata.pesan(&Pesan::new("bukti-judul").with("perihal", perihal));
    let pages = bukti::susun(&judul, rows, rinci, &bingkai, &huruf, kata);
    let bahasa = kata.bahasa().code().to_owned();
    let tentang = Perihal { judul, kantor: kepala.kantor.clone(), bahasa, hari: kepala.hari };
    kertas::pdf(&pages, &huruf, &tentang)
}

/// A letter as the bytes of a PDF; also whether the typeface lacks one of its letters.
///
/// # Errors
/// As [`lembar_pdf`].
pub(super) fn surat_pdf(surat: &Surat) -> Result<(Vec<u8>, bool), StoreError> {
    let huruf = Huruf::buka()?;
    let pages = surat::susun(surat, &huruf);
    let lacking = surat.teks().any(|text| huruf.kurang(text));
    // Letters are Indonesian, whatever the language of the screen.
    let bahasa = Bahasa::Id.code().to_owned();
    let tentang = Perihal { judul: surat.perihal(), kantor: surat.kantor.clone(), bahasa, hari: surat.hari };
    Ok((kertas::pdf(&pages, &huruf, &tentang)?, lacking))
}

/// The summary of the bundle of a case as the bytes of a PDF.
///
/// # Errors
/// As [`lembar_pdf`].
pub(super) fn naskah_pdf(isi: &Naskah, kepala: &Kepala, kata: &Kata) -> Result<Vec<u8>, StoreError> {
    let huruf = Huruf::buka()?;
    let bingkai = Bingkai { perihal: isi.judul.clone(), ..kepala.bingkai(kata) };
    let pages = naskah::susun(isi, &bingkai, &huruf, kata);
    let bahasa = kata.bahasa().code().to_owned();
    let tentang = Perihal { judul: isi.judul.clone(), kantor: kepala.kantor.clone(), bahasa, hari: kepala.hari };
    kertas::pdf(&pages, &huruf, &tentang)
}

/// The number of a record, grouped, so that a spreadsheet keeps all its digits.
pub(super) fn nomor_bukti(row: &BuktiRow) -> String {
    row.nomor.grouped()
}

/// Rows of a sheet with a letter that the typeface lacks.
fn kurang(isi: &LembarCetak) -> Result<Vec<u32>, StoreError> {
    let huruf = Huruf::buka()?;
    let lacking = |text: &str| huruf.kurang(text);
    let rows = isi.baris.iter().filter(|r| lacking(&r.nama.lengkap()) || lacking(&r.jabatan));
    Ok(rows.map(|r| r.baris).collect())
}

/// Writes a sheet to `out`, and notes that it left.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to take lists out, [`StoreError::Missing`] for an unknown sheet, [`StoreError::Full`]
/// when `out` has no room left; else what the store says. `out` may then hold a part: hand over a
/// [`crate::exchange::tulis::Baru`], which leaves nothing behind.
pub fn lembar(
    store: &mut dyn Store,
    session: &Session,
    id: BerkasId,
    kata: &Kata,
    now: Waktu,
    out: &mut (dyn Write + Send),
) -> Result<Tercetak, StoreError> {
    izinkan(session, Hak::Ekspor)?;
    let mut made = None;
    store.snapshot(&mut |reader| {
        let kepala = Kepala::baca(reader, session)?;
        let Rows::Lembar(JawabLembar::Cetak(isi)) = reader.read(&Read::Lembar(TanyaLembar::Cetak(id)), session)? else {
            return Err(tak_cocok());
        };
        made = Some((kepala, isi));
        Ok(())
    })?;
    let (kepala, isi) = made.ok_or(StoreError::Missing)?;
    let (bytes, halaman) = lembar_pdf(&isi, &kepala, kata)?;
    out.write_all(&bytes).and_then(|()| out.flush()).map_err(|e| galat_io(&e))?;
    let baris = isi.baris.len() as u64;
    // The note comes before the file has its name: what cannot be noted does not leave.
    let seen = Dilihat::Keluar { hal: "lembar", baris, ditandai: false, alasan: isi.berkas.isi.nomor.clone() };
    store.write(&Permintaan::Lihat(seen), session, now)?;
    Ok(Tercetak {
        kode: KodeBerkas(id).to_string(),
        kantor: kepala.kantor,
        halaman,
        baris,
        kurang: kurang(&isi)?,
        audit: kepala.audit,
    })
}

/// A number as paper shows it: grouped; a local one behind the word of its employment.
fn nomor_orang(nomor: Nomor, status: StatusKepegawaian, kata: &Kata) -> String {
    let digits = nomor.grouped();
    if nomor.jenis == JenisNomor::Lokal { format!("{} {digits}", kata.t(&status.kata())) } else { digits }
}

#[cfg(test)]
mod tests;
