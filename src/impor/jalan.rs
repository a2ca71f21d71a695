//! Has every row understood and compared, and reads rows again whose unit somebody has named.

use super::buka;
use super::peta::{self, Lembaran};
use super::{Berjalan, Berkas, Galat, Kerja};
use crate::acuan;
use crate::domain::id::SatkerId;
use crate::domain::impor::baca::tahun::{Aturan, Catatan};
use crate::domain::impor::baca::{Hasil, Pembaca};
use crate::domain::impor::baris::Baris;
use crate::domain::impor::padan::{Cocok, Padan};
use crate::domain::impor::panggung::Impor;
use crate::domain::impor::percakapan::TanyaSatker;
use crate::domain::impor::rekam::Untuk;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Rows, StoreError, Write};
use crate::domain::satker::SatkerRow;
use crate::domain::tanggal::Tanggal;

/// Rows between two words about how far it is.
const LANGKAH: u64 = 1_000;
/// Refused rows that are kept back until it is known whether records follow; a table has fewer lines beneath it.
const EKOR: usize = 64;
/// Rows of a name that are read again at once.
const KELOMPOK: usize = 512;
/// Names that are asked about at once, those of the most rows first; the others follow when these are answered. Where a
/// column of something else is taken for that of units, every row has a name of its own.
pub(super) const TANYA: usize = 200;

/// The units of the office and what they are called.
pub(super) struct Kamus {
    satker: Vec<SatkerRow>,
    padanan: Vec<(String, SatkerId)>,
}

impl Kamus {
    fn baca(kerja: &mut Kerja<'_, '_>) -> Result<Self, Galat> {
        let Rows::Pohon(satker) = kerja.store.read(&Read::Pohon { gelombang: None }, kerja.session)? else {
            return Err(StoreError::Missing.into());
        };
        Ok(Self { satker, padanan: diingat(kerja)? })
    }

    fn padan(&self) -> Padan {
        let units: Vec<_> =
            self.satker.iter().map(|s| (s.id, s.nama.as_str(), s.pendek.as_str(), s.kode.as_str())).collect();
        let above: Vec<_> = self.satker.iter().map(|s| (s.id, s.nama.as_str(), s.induk)).collect();
        Padan::new(&units, &acuan::impor::padanan(), &self.padanan).berinduk(&above)
    }

    /// Puts an answer in the place of an earlier one.
    fn jawab(&mut self, kunci: String, satker: SatkerId) {
        match self.padanan.iter_mut().find(|(known, _)| *known == kunci) {
            Some((_, known)) => *known = satker,
            None => self.padanan.push((kunci, satker)),
        }
    }

    fn nama(&self, id: SatkerId) -> Option<&str> {
        self.satker.iter().find(|s| s.id == id).map(|s| s.nama.as_str())
    }
}

/// The folded form of a unit's name, by which answers are remembered.
pub(super) fn kunci(nama: &str) -> String {
    Padan::kunci(nama)
}

/// What the office remembers: folded names and their units.
fn diingat(kerja: &mut Kerja<'_, '_>) -> Result<Vec<(String, SatkerId)>, Galat> {
    match kerja.store.read(&Read::Padanan, kerja.session)? {
        Rows::Padanan(padanan) => Ok(padanan),
        _ => Err(StoreError::Missing.into()),
    }
}

/// Those of the answers that are not remembered so already.
pub(super) fn ingatan(jawaban: &[(String, SatkerId)], kerja: &mut Kerja<'_, '_>) -> Result<Vec<Write>, Galat> {
    let known = diingat(kerja)?;
    let new = jawaban.iter().map(|(nama, satker)| (kunci(nama), *satker)).filter(|answer| !known.contains(answer));
    Ok(new.map(|(kunci, satker)| Write::Padanan { kunci, satker }).collect())
}

/// Reads all chosen sheets onto a new stage. After an error nothing stands on the stage.
pub(super) fn banding(
    berkas: &mut Berkas,
    untuk: Untuk,
    jawaban: &[(String, SatkerId)],
    kerja: &mut Kerja<'_, '_>,
) -> Result<(), Galat> {
    berkas.banding = None;
    let lead = berkas.pilihan.first().ok_or("impor-belum-lembar")?;
    if let Some(pesan) = peta::kurang(berkas.hal, lead).into_iter().next() {
        return Err(pesan.into());
    }
    if untuk.hal() != berkas.hal {
        return Err("impor-untuk-lain".into());
    }
    let mut kamus = Kamus::baca(kerja)?;
    for (nama, satker) in jawaban {
        kamus.jawab(kunci(nama), *satker);
    }
    let padan = kamus.padan();
    let sha256 = buka::sha256(&berkas.isi, &berkas.nama)?;
    kerja.store.impor_mulai(&untuk, &berkas.nama, &sha256, kerja.session)?;
    let (catatan, lewat) = semua(berkas, &untuk, &padan, kerja).inspect_err(|_| kerja.store.impor_buang())?;
    berkas.banding = Some(Berjalan { untuk, kamus, padan, hilang: None, catatan, lewat });
    Ok(())
}

/// A reader for the rows of a sheet; `aturan` says how its uncertain days are meant, `hari` is the day.
pub(super) fn pembaca<'a>(
    sheet: &Lembaran,
    untuk: &'a Untuk,
    padan: &'a Padan,
    aturan: &[(Kolom, Aturan)],
    hari: Tanggal,
) -> Pembaca<'a> {
    Pembaca::new(&sheet.kolom, untuk, padan, hari).dengan_hari(aturan)
}

/// Hands every row to the store; what comes back are the uncertain days among them, and how many rows are no data.
fn semua(
    berkas: &mut Berkas,
    untuk: &Untuk,
    padan: &Padan,
    kerja: &mut Kerja<'_, '_>,
) -> Result<(Catatan, u64), Galat> {
    let Berkas { hal, sumber, pilihan, lewat, teks, hari, .. } = berkas;
    let mut catatan = Catatan::default();
    for sheet in lewat.iter() {
        kerja.store.impor_tolak(&sheet.baris, &[Alasan::baris(sheet.alasan.clone())])?;
    }
    let mut row = Baris::default();
    let (mut n, mut skipped) = (0_u64, 0_u64);
    for sheet in pilihan.iter() {
        let lacking = peta::kurang(*hal, sheet);
        let own = untuk_lembar(sheet, *teks, untuk, padan);
        let mut pembaca = pembaca(sheet, own.as_ref().unwrap_or(untuk), padan, hari, kerja.session.hari);
        let mut ekor: Vec<(Baris, Vec<Alasan>)> = Vec::new();
        sumber.mulai(sheet.lembar)?;
        while sumber.baca(&mut row)? {
            n += 1;
            if n.is_multiple_of(LANGKAH) {
                kerja.maju(sumber.maju())?;
            }
            if row.nomor <= sheet.kepala {
                continue;
            }
            if !lacking.is_empty() {
                if row.is_kosong() {
                    continue;
                }
                if sheet.tanpa_orang {
                    skipped += 1;
                    continue;
                }
                kerja.store.impor_tolak(&row, &lembar_kurang(sheet, &lacking))?;
                break;
            }
            match pembaca.baca(&row) {
                Hasil::Kosong => skipped += u64::from(!row.is_kosong()),
                Hasil::Tolak(alasan) if ekor.len() < EKOR && pembaca.mungkin_penutup(&row) => {
                    ekor.push((row.clone(), alasan));
                }
                hasil => {
                    // Something follows, so those were no lines beneath the table.
                    for (row, alasan) in ekor.drain(..) {
                        kerja.store.impor_tolak(&row, &alasan)?;
                    }
                    catat(&row, hasil, kerja.store)?;
                }
            }
        }
        skipped += ekor.len() as u64;
        catatan.gabung(pembaca.catatan());
    }
    kerja.maju(sumber.maju())?;
    Ok((catatan, skipped))
}

/// A sheet that lacks a column which the leading one has; one of its rows stands for it.
fn lembar_kurang(sheet: &Lembaran, kurang: &[Pesan]) -> Vec<Alasan> {
    let pesan = Pesan::new("impor-lembar-kurang").with("lembar", sheet.nama.as_str());
    std::iter::once(&pesan).chain(kurang).cloned().map(Alasan::baris).collect()
}

/// What goes for the rows of a sheet that names no unit and is called like one.
pub(super) fn untuk_lembar(sheet: &Lembaran, teks: bool, untuk: &Untuk, padan: &Padan) -> Option<Untuk> {
    if teks || sheet.punya(Kolom::Satker) {
        return None;
    }
    let id = padan.satu(&sheet.nama)?;
    let mut own = untuk.clone();
    match &mut own {
        Untuk::Pegawai(satker) | Untuk::Suara { satker, .. } => *satker = Some(id),
        Untuk::Hadir { satker, .. } => *satker = id,
        Untuk::Ikrar { berkas, .. } => berkas.satker = id,
        Untuk::Satker => return None,
    }
    Some(own)
}

/// Whether the rows of this sheet have their unit from its name.
pub(super) fn dari_nama(sheet: &Lembaran, teks: bool, berjalan: &Berjalan) -> bool {
    untuk_lembar(sheet, teks, &berjalan.untuk, &berjalan.padan).is_some()
}

fn catat(row: &Baris, hasil: Hasil, store: &mut dyn Impor) -> Result<(), Galat> {
    match hasil {
        Hasil::Kosong => {}
        Hasil::Rekaman(rekaman) => store.impor_rekam(row, &rekaman)?,
        Hasil::Tahan(nama) => store.impor_tahan(row, &nama)?,
        Hasil::Tolak(alasan) => store.impor_tolak(row, &alasan)?,
    }
    Ok(())
}

/// Reads the rows again that wait for this name, and those of other spellings that the answer has settled too. Without a unit
/// the rows are refused.
pub(super) fn jawab(
    berkas: &mut Berkas,
    nama: &str,
    satker: Option<SatkerId>,
    kerja: &mut Kerja<'_, '_>,
) -> Result<(), Galat> {
    let Berkas { pilihan, teks, banding, hari, .. } = berkas;
    let berjalan = banding.as_mut().ok_or("impor-belum-dibanding")?;
    let Some(satker) = satker else {
        return ambil(nama, kerja, &mut |row, store| {
            let alasan = Alasan::sel(Kolom::Satker, nama, Pesan::new("impor-satker-bukan"));
            Ok(store.impor_tolak(row, &[alasan])?)
        });
    };
    berjalan.kamus.jawab(kunci(nama), satker);
    berjalan.padan = berjalan.kamus.padan();
    let Berjalan { untuk, padan, .. } = &*berjalan;
    let owns: Vec<Option<Untuk>> = pilihan.iter().map(|s| untuk_lembar(s, *teks, untuk, padan)).collect();
    let mut readers: Vec<(u32, Pembaca<'_>)> = pilihan
        .iter()
        .zip(&owns)
        .map(|(s, own)| (s.lembar, pembaca(s, own.as_ref().unwrap_or(untuk), padan, hari, kerja.session.hari)))
        .collect();
    for (name, _) in kerja.store.impor_tertahan()? {
        if padan.satu(&name).is_none() {
            continue;
        }
        ambil(&name, kerja, &mut |row, store| {
            let reader = readers.iter_mut().find(|(lembar, _)| *lembar == row.lembar);
            match reader.map(|(_, reader)| reader.baca(row)) {
                // It has an answer and is still asked about: refused, or it would be handed out for ever.
                None | Some(Hasil::Tahan(_)) => {
                    let alasan = Alasan::sel(Kolom::Satker, name.as_str(), Pesan::new("impor-satker-bukan"));
                    Ok(store.impor_tolak(row, &[alasan])?)
                }
                Some(hasil) => catat(row, hasil, store),
            }
        })?;
    }
    Ok(())
}

/// Takes the rows that wait for a name off the stage, lot by lot.
fn ambil(
    nama: &str,
    kerja: &mut Kerja<'_, '_>,
    tiap: &mut dyn FnMut(&Baris, &mut dyn Impor) -> Result<(), Galat>,
) -> Result<(), Galat> {
    let mut n = 0;
    loop {
        let rows = kerja.store.impor_ambil(nama, KELOMPOK)?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            tiap(row, kerja.store)?;
        }
        n += rows.len() as u64;
        kerja.maju((n, 0))?;
    }
}

/// Names that rows wait for, at most [`TANYA`], with the units that each could be.
pub(super) fn tanya(berjalan: &Berjalan, kerja: &mut Kerja<'_, '_>) -> Result<Vec<TanyaSatker>, Galat> {
    let waiting = kerja.store.impor_tertahan()?;
    Ok(waiting
        .into_iter()
        .take(TANYA)
        .map(|(nama, baris)| {
            let ids = match berjalan.padan.cari(&nama) {
                Cocok::Satu(id) => vec![id],
                Cocok::Tanya(ids) => ids,
                Cocok::Tak => Vec::new(),
            };
            let calon = ids.into_iter().filter_map(|id| berjalan.kamus.nama(id).map(|n| (id, n.to_owned()))).collect();
            TanyaSatker { nama, baris, calon }
        })
        .collect())
}
