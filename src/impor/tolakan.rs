//! The file of refused and waiting rows: as they stood in the file, each with its reasons in words and its place there, so that they
//! can be corrected and brought in again.
//!
//! Rows of several sheets come together under one line of headings: columns that say the same stand in one column, wherever
//! their sheets had them and whatever they were called, and a unit that only the name of a sheet told becomes a column of its own.

use std::path::Path;

use super::{Berkas, Galat, Kerja, Tempat, jalan, peta};
use crate::domain::impor::baris::Baris;
use crate::domain::impor::kepala;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::pesan::Pesan;
use crate::domain::request::{PetaKolom, Read, Rows, Write};
use crate::exchange::nama_berkas;
use crate::exchange::sisa::{self, MILIK, Sisa};
use crate::exchange::tulis::{Baru, folder_keluar};

/// Where the columns of each sheet stand in the file.
struct Susunan {
    tajuk: Vec<String>,
    kolom: Vec<Option<Kolom>>,
    /// For each sheet its number, where each column comes from, and its name where that tells the unit.
    lembar: Vec<(u32, Vec<Option<usize>>, Option<String>)>,
    /// The column that tells the unit.
    satker: Option<usize>,
}

impl Susunan {
    fn new(berkas: &Berkas) -> Self {
        // What says the same, or nothing to us under the same heading, stands in one column.
        let mut columns: Vec<(Option<Kolom>, &str)> = Vec::new();
        let mut places = Vec::new();
        for sheet in &berkas.pilihan {
            let mut taken: Vec<usize> = Vec::new();
            for (text, kolom) in sheet.tajuk.iter().zip(&sheet.kolom) {
                let same = |(other, heading): &(Option<Kolom>, &str)| {
                    other == kolom && (kolom.is_some() || heading.trim().eq_ignore_ascii_case(text.trim()))
                };
                // A heading that a sheet has twice keeps both of its columns.
                let known = columns.iter().enumerate().position(|(at, column)| same(column) && !taken.contains(&at));
                taken.push(known.unwrap_or(columns.len()));
                if known.is_none() {
                    columns.push((*kolom, text.as_str()));
                }
            }
            places.push((sheet.lembar, taken));
        }
        let mut satker = columns.iter().position(|(kolom, _)| *kolom == Some(Kolom::Satker));
        let mut tajuk: Vec<String> = columns.iter().map(|(_, text)| (*text).to_owned()).collect();
        let mut kolom: Vec<Option<Kolom>> = columns.iter().map(|(kolom, _)| *kolom).collect();
        let named = |sheet| berkas.banding.as_ref().is_some_and(|b| jalan::dari_nama(sheet, berkas.teks, b));
        if satker.is_none() && berkas.pilihan.iter().any(&named) {
            tajuk.push(Kolom::Satker.code().to_owned());
            kolom.push(Some(Kolom::Satker));
            satker = Some(tajuk.len() - 1);
        }
        let lembar = places
            .into_iter()
            .zip(&berkas.pilihan)
            .map(|((lembar, taken), sheet)| {
                let from = (0..tajuk.len()).map(|at| taken.iter().position(|t| *t == at)).collect();
                (lembar, from, named(sheet).then(|| sheet.nama.clone()))
            })
            .collect();
        Self { tajuk, kolom, lembar, satker }
    }

    /// The cells of a row from left to right; `None` for a row that only stands for a sheet which was not read.
    fn sel(&self, row: &Baris) -> Option<Vec<String>> {
        let (_, from, name) = self.lembar.iter().find(|(lembar, ..)| *lembar == row.lembar)?;
        let mut cells: Vec<String> =
            from.iter().map(|at| at.map_or_else(String::new, |at| sisa::sel(row, at))).collect();
        if let (Some(name), Some(cell)) = (name, self.satker.and_then(|at| cells.get_mut(at)))
            && cell.is_empty()
        {
            cell.clone_from(name);
        }
        Some(cells)
    }
}

/// The headings of our columns: reasons, sheet, row.
pub(super) fn milik(tempat: &Tempat) -> [String; MILIK] {
    ["impor-tolakan-alasan", "impor-tolakan-lembar", "impor-tolakan-baris"].map(|key| (tempat.bunyi)(&Pesan::new(key)))
}

/// What is to be remembered for the headings of this file, which are those of no sheet where it has columns of several or one for
/// the unit: it comes back, and must not ask again what was answered.
pub(super) fn ingatan(berkas: &Berkas, kerja: &mut Kerja<'_, '_>) -> Result<Option<Write>, Galat> {
    let Susunan { tajuk, kolom, .. } = Susunan::new(berkas);
    let own = |t: &String| berkas.milik.iter().any(|own| own.trim() == t.trim());
    let (tajuk, kolom): (Vec<String>, Vec<_>) = tajuk.into_iter().zip(kolom).filter(|(t, _)| !own(t)).unzip();
    let (hal, kunci) = (berkas.hal, kepala::kunci(&tajuk));
    if kunci.is_empty() || !peta::ada_ingatan(berkas, &kunci) {
        return Ok(None);
    }
    let peta = PetaKolom { kolom, hari: berkas.hari.clone() };
    let known = kerja.store.read(&Read::ImporPeta { hal, kunci: kunci.clone() }, kerja.session)?;
    Ok((known != Rows::ImporPeta(Some(peta.clone()))).then_some(Write::ImporPeta { hal, kunci, peta }))
}

/// Writes the file, and says where it is and how many rows stand in it.
pub(super) fn simpan(
    berkas: &Berkas,
    tempat: &Tempat,
    ke: Option<&str>,
    kerja: &mut Kerja<'_, '_>,
) -> Result<(String, u64), Galat> {
    let susunan = Susunan::new(berkas);
    let mut file = match ke {
        Some(path) => Baru::buat(Path::new(path)).map_err(|e| e.pesan())?,
        None => {
            folder_keluar(&tempat.keluar).map_err(|e| e.pesan())?;
            let stem = Path::new(&berkas.nama).file_stem().unwrap_or_default().to_string_lossy();
            // The import is under way: an office that can no longer be read is told of by what comes next.
            let office = kerja.store.read(&Read::Kantor, kerja.session);
            let latihan = matches!(office, Ok(Rows::Kantor(office)) if office.latihan);
            let name = nama_berkas::susun("tolakan", &stem, latihan, kerja.session.hari, "csv");
            Baru::buat_bernomor(&tempat.keluar.join(name)).map_err(|e| e.pesan())?
        }
    };
    let mut sisa = Sisa::new(&mut file, berkas.milik.each_ref().map(String::as_str), &susunan.tajuk, berkas.pemisah)?;
    kerja.store.impor_sisa(&mut |row, alasan| {
        let Some(cells) = susunan.sel(row) else { return Ok(()) };
        let sheet = berkas.lembar.get(row.lembar as usize).map_or("", |l| l.nama.as_str());
        sisa.tulis(&cells, [&kalimat(alasan, tempat), sheet, &row.nomor.to_string()])
    })?;
    let n = sisa.selesai()?;
    if n == 0 {
        // All that were refused lost against a row that somebody has chosen.
        return Err("impor-tolakan-kosong".into());
    }
    let path = match ke {
        Some(_) => file.selesai(),
        None => file.selesai_bernomor(),
    };
    Ok((path.map_err(|e| e.pesan())?.display().to_string(), n))
}

/// The reasons of a row in words, each with the column that it speaks of.
fn kalimat(alasan: &[Alasan], tempat: &Tempat) -> String {
    let say = &tempat.bunyi;
    if alasan.is_empty() {
        return say(&Pesan::new("impor-satker-menunggu"));
    }
    let one = |a: &Alasan| match a.kolom {
        Some(kolom) => format!("{}: {}", say(&Pesan::new(&kolom.kata())), say(&a.pesan)),
        None => say(&a.pesan),
    };
    alasan.iter().map(one).collect::<Vec<_>>().join(" | ")
}
