//! The bundle of a case for SBT and I'DIS: a folder with a summary, what happened when, the papers with their checksums, and the
//! record of the punishment in the shape of SIASN.
//!
//! It is built beside its place and gets its name when it is whole, as the folder of proof is ([`super::bukti`]), and what is missing
//! in it is said: on its last page, in its list of papers, and to whoever asked for it. A scan goes in only where it is still what was
//! noted of it. Whoever reported goes in nowhere: the reply to the sender stays out, and the name is struck out of texts that
//! repeat it. It needs the right to take cases out, the right to read this one, and a reason, which goes into the trail.

mod halaman;
mod naskah;
mod tabel;

use std::path::{Path, PathBuf};

pub use naskah::{Bab, Larik, Naskah, naskah};

use super::bukti::{bernomor, tabel as csv};
use super::cetak::{Kepala, naskah_pdf};
use super::sumber::tak_cocok;
use super::{izinkan, jalan_keluar};
use crate::domain::id::PerkaraId;
use crate::domain::operator::{Hak, Session};
use crate::domain::perkara::dokumen::JenisDokumen;
use crate::domain::perkara::penanganan::{BerkasPerkara, DokumenRow, JawabPenanganan, TanyaPenanganan};
use crate::domain::perkara::siasn::{self, RekamanSiasn};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Dilihat, Read, Reader, Rows, Store, StoreError, Write as Permintaan};
use crate::domain::tanggal::Waktu;
use crate::exchange::bukti::{BENTUK_BUNDEL, FolderBukti, TentangBukti};
use crate::exchange::lengkap::Jejak;
use crate::exchange::nama_berkas;
use crate::kata::Kata;
use tabel::{KRONOLOGI, Nasib, SURAT};

/// The name of a bundle in the trail.
const HAL: &str = "bundel";

/// Longest ending of a scan that its copy keeps.
const AKHIRAN: usize = 8;

/// Whose bundle and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pesanan {
    /// The case.
    pub perkara: PerkaraId,
    /// Why it leaves; goes into the trail.
    pub alasan: String,
}

/// Where a scan lies, by its path as it was keyed, or why it is not read from here.
pub type Letak<'l> = dyn Fn(&str) -> Result<PathBuf, Pesan> + 'l;

/// A bundle that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundelHasil {
    /// Where it lies.
    pub tempat: PathBuf,
    /// Register number of the case.
    pub nomor: String,
    /// Papers in it.
    pub surat: u64,
    /// Papers that are not in it, each with its reason.
    pub kurang: Vec<String>,
    /// Cells of the record that a person fills in SIASN, or why there is no record.
    pub siasn: Result<Vec<&'static str>, Pesan>,
    /// Length and head of the trail.
    pub audit: (i64, String),
}

/// Makes the folder `ke`, and notes that it left.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to take cases out or to read this one, `Rule` without a reason, [`StoreError::ReadOnly`]
/// where it could not be noted, [`StoreError::Missing`] for a case out of reach, `Duplicate` where something stands at `ke`;
/// after an error nothing is left.
pub fn tulis(
    store: &mut dyn Store,
    session: &Session,
    pesanan: &Pesanan,
    letak: &Letak<'_>,
    kata: &Kata,
    now: Waktu,
    ke: &Path,
) -> Result<BundelHasil, StoreError> {
    izinkan(session, Hak::EksporPerkara)?;
    let alasan = pesanan.alasan.trim();
    if alasan.is_empty() {
        return Err(StoreError::Rule(vec![("alasan".to_owned(), Pesan::new("bundel-alasan-kosong"))]));
    }
    if session.baca_saja {
        return Err(StoreError::ReadOnly);
    }
    let mut made = None;
    store.snapshot(&mut |reader| {
        made = Some(kumpul(reader, session, pesanan.perkara)?);
        Ok(())
    })?;
    let (kepala, berkas, dasar) = made.ok_or(StoreError::Missing)?;
    let nomor = berkas.perkara.row.nomor.clone();
    let mut folder = FolderBukti::buat(ke)?;
    let nasib = salin(&mut folder, &berkas, letak)?;
    let mut rekaman = siasn::rekaman(&berkas, &dasar);
    if let Ok(record) = &mut rekaman {
        let juru = naskah::Juru::new(kata, &berkas);
        record.sel.iter_mut().for_each(|cell| *cell = juru.bersih(cell));
    }
    let mut text = naskah(kata, &berkas);
    text.bagian.push(bab_siasn(kata, rekaman.as_ref()));
    let kurang = kurang(kata, &berkas, &nasib);
    text.bagian.push(bab_kurang(kata, &kurang));
    folder.taruh("ringkasan.html", halaman::html(&text, &kepala, kata).as_bytes())?;
    folder.taruh("ringkasan.pdf", &naskah_pdf(&text, &kepala, kata)?)?;
    folder.taruh("kronologi.csv", &csv(&KRONOLOGI, tabel::kronologi(kata, &berkas, now).into_iter())?)?;
    let rows = berkas.dokumen.iter().zip(&nasib).enumerate();
    let rows = rows.map(|(n, (row, fate))| tabel::surat(kata, &berkas, n + 1, row, fate));
    folder.taruh("daftar-surat.csv", &csv(&SURAT, rows)?)?;
    if let Ok(RekamanSiasn { sel, .. }) = &rekaman {
        folder.taruh("siasn.csv", &csv(&siasn::KOLOM, std::iter::once(sel.clone()))?)?;
    }
    folder.daftar_sidik("sidik.txt")?;
    let jejak = Jejak { panjang: kepala.audit.0, hash: kepala.audit.1.clone() };
    let (kantor, perihal) = (kepala.kantor.clone(), text.judul.clone());
    folder.tutup(&TentangBukti { bentuk: BENTUK_BUNDEL, kantor, perihal, saat: now.iso(), jejak })?;
    let surat = nasib.iter().filter(|n| matches!(n, Nasib::Ikut(..))).count() as u64;
    // The note comes before the folder has its name: what cannot be noted does not leave.
    let seen = Dilihat::Keluar { hal: HAL, baris: surat, ditandai: false, alasan: format!("{nomor}: {alasan}") };
    store.write(&Permintaan::Lihat(Dilihat::Perkara(pesanan.perkara)), session, now)?;
    store.write(&Permintaan::Lihat(seen), session, now)?;
    let siasn = rekaman.map(|r| r.diisi);
    Ok(BundelHasil { tempat: folder.selesai()?, nomor, surat, kurang, siasn, audit: kepala.audit })
}

/// As [`tulis`], into `folder`, the outbox, under a name that says which case and of which day; a name that is taken gets a number.
///
/// # Errors
/// As [`tulis`], and what the folder says.
pub fn ke_kotak_keluar(
    store: &mut dyn Store,
    session: &Session,
    pesanan: &Pesanan,
    letak: &Letak<'_>,
    kata: &Kata,
    now: Waktu,
    folder: &Path,
) -> Result<BundelHasil, StoreError> {
    izinkan(session, Hak::EksporPerkara)?;
    let berkas = baca(store, session, pesanan.perkara)?;
    let hal = format!("{HAL} {}", berkas.perkara.row.nomor);
    let path = jalan_keluar(&hal, None, "x", store, session, folder)?;
    bernomor(&path.with_extension(""), |ke| tulis(store, session, pesanan, letak, kata, now, ke))
}

/// The file of a case.
///
/// # Errors
/// What the store says.
pub fn baca<R: Reader + ?Sized>(
    reader: &mut R,
    session: &Session,
    perkara: PerkaraId,
) -> Result<BerkasPerkara, StoreError> {
    match reader.read(&Read::Penanganan(TanyaPenanganan::Berkas(perkara)), session)? {
        Rows::Penanganan(JawabPenanganan::Berkas(berkas)) => Ok(*berkas),
        _ => Err(tak_cocok()),
    }
}

/// Head of the pages, the case, and the legal basis of its sanction by the office's own table.
fn kumpul(
    reader: &mut dyn Reader,
    session: &Session,
    perkara: PerkaraId,
) -> Result<(Kepala, BerkasPerkara, String), StoreError> {
    let kepala = Kepala::baca(reader, session)?;
    let berkas = baca(reader, session, perkara)?;
    if !berkas.terbuka {
        return Err(StoreError::Forbidden(
            Pesan::new("bundel-tanpa-hak").with("nomor", berkas.perkara.row.nomor.as_str()),
        ));
    }
    let mut dasar = String::new();
    if let Some(putusan) = &berkas.putusan {
        match reader.read(&Read::Penanganan(TanyaPenanganan::Aturan), session) {
            Ok(Rows::Penanganan(JawabPenanganan::Aturan(aturan))) => {
                let row = aturan.sanksi.into_iter().find(|row| row.id == putusan.isi.sanksi);
                dasar = row.map(|row| row.dasar).unwrap_or_default();
            }
            Ok(_) => return Err(tak_cocok()),
            // Without the table the cell stays empty and is named, as every other that nobody knows.
            Err(StoreError::Forbidden(_) | StoreError::Missing) => {}
            Err(e) => return Err(e),
        }
    }
    Ok((kepala, berkas, dasar))
}

/// Copies the scans; what became of each paper, in their order.
fn salin(folder: &mut FolderBukti, berkas: &BerkasPerkara, letak: &Letak<'_>) -> Result<Vec<Nasib>, StoreError> {
    let mut all = Vec::with_capacity(berkas.dokumen.len());
    for (n, row) in (1..).zip(&berkas.dokumen) {
        all.push(satu(folder, n, row, letak)?);
    }
    Ok(all)
}

fn satu(folder: &mut FolderBukti, n: usize, row: &DokumenRow, letak: &Letak<'_>) -> Result<Nasib, StoreError> {
    let isi = &row.isi;
    if isi.jenis == JenisDokumen::Balasan {
        return Ok(Nasib::Tidak(Pesan::new("bundel-surat-balasan")));
    }
    if isi.letak.trim().is_empty() {
        return Ok(Nasib::Tidak(Pesan::new("bundel-surat-kertas")));
    }
    let path = match letak(&isi.letak) {
        Ok(path) => path,
        Err(why) => return Ok(Nasib::Tidak(why)),
    };
    let ending = path.extension().and_then(|e| e.to_str()).map(nama_berkas::bersih);
    let ending = ending.filter(|e| e.len() <= AKHIRAN).unwrap_or_else(|| "dat".to_owned());
    let nama = format!("surat-{n:03}-{}.{ending}", isi.jenis.code().replace('_', "-"));
    let noted = isi.sidik.as_ref().map(|(sum, _)| sum.as_str()).filter(|sum| !sum.is_empty());
    Ok(match folder.salin(&nama, &path, noted)? {
        Ok((ukuran, sha256)) => Nasib::Ikut(nama, ukuran, sha256),
        Err(why) => Nasib::Tidak(why),
    })
}

/// What is not in the folder, one sentence a paper.
fn kurang(kata: &Kata, berkas: &BerkasPerkara, nasib: &[Nasib]) -> Vec<String> {
    let juru = naskah::Juru::new(kata, berkas);
    let line = |(n, (row, fate)): (usize, (&DokumenRow, &Nasib))| match fate {
        Nasib::Ikut(..) => None,
        Nasib::Tidak(why) => {
            let pesan = Pesan::new("bundel-kurang-satu")
                .with("urut", n + 1)
                .with("jenis", kata.t(&row.isi.jenis.kata()))
                .with("tanggal", row.isi.tanggal.to_string())
                .with("sebab", kata.pesan(why));
            Some(juru.bersih(&kata.pesan(&pesan)))
        }
    };
    berkas.dokumen.iter().zip(nasib).enumerate().filter_map(line).collect()
}

fn bab_siasn(kata: &Kata, rekaman: Result<&RekamanSiasn, &Pesan>) -> Bab {
    let isi = match rekaman {
        Err(why) => vec![Larik::Teks(kata.pesan(why))],
        Ok(record) => {
            let cells = siasn::KOLOM.into_iter().zip(&record.sel).filter(|(_, cell)| !cell.is_empty());
            let mut all: Vec<Larik> = cells.map(|(name, cell)| Larik::Isi(name.to_owned(), cell.clone())).collect();
            let pesan = Pesan::new("siasn-diisi").with("kolom", record.diisi.join(", "));
            all.push(Larik::Teks(kata.pesan(&pesan)));
            all
        }
    };
    Bab { judul: kata.t("bundel-bab-siasn"), isi }
}

fn bab_kurang(kata: &Kata, kurang: &[String]) -> Bab {
    let mut isi: Vec<Larik> = kurang.iter().map(|line| Larik::Teks(line.clone())).collect();
    if isi.is_empty() {
        isi.push(Larik::Teks(kata.t("bundel-lengkap")));
    }
    isi.push(Larik::Teks(kata.t("bundel-cara-uji")));
    Bab { judul: kata.t("bundel-bab-kurang"), isi }
}

#[cfg(test)]
mod tests;
