//! Which row is the heading, and what each column says.
//!
//! A sheet is known by its first rows. What was remembered for its headings goes before what the headings say by
//! themselves, and what the operator names goes before both. Of several sheets the first one leads: its names go for the columns of
//! the others that have the same heading; headings that only others have are named behind its own, once for all sheets that have
//! them. What is named is remembered for the headings of each sheet by itself, for the next workbook may have its sheets in another
//! order, or one of them alone. A sheet that cannot be read together with the others is never left out silently: it
//! stands among the refused rows with the reason, or, where none of its rows speaks of a person, is named beside the columns.

use std::collections::HashMap;

use super::{Berkas, Galat, Kerja};
use crate::domain::impor::baca::tahun::{self, Aturan};
use crate::domain::impor::baris::Baris;
use crate::domain::impor::kepala::{self, Kepala};
use crate::domain::impor::percakapan::{KolomBerkas, Peta, PilihLembar};
use crate::domain::impor::{HalImpor, Kolom};
use crate::domain::pesan::Pesan;
use crate::domain::request::{PetaKolom, Read, Rows, Write};

/// Rows by which a sheet is known.
const AWAL: usize = 60;
/// Bytes of a cell that are kept of them: no heading is longer, and what is shown neither.
const PANJANG: usize = 512;
/// Rows that are shown.
const CONTOH: usize = 5;
/// Rows that are shown of each sheet, where later ones have headings of their own.
const CONTOH_LEMBAR: usize = 2;

/// A chosen sheet.
pub(super) struct Lembaran {
    pub lembar: u32,
    pub nama: String,
    /// Row of the (last) heading line; 0 where there is none.
    pub kepala: u64,
    pub tajuk: Vec<String>,
    /// The folded headings without our own; empty where there are none.
    kunci: String,
    /// Columns of our own, in a file of rejects that comes back: they say nothing, and what is remembered for the file that they
    /// were refused from holds for the others.
    milik: Vec<usize>,
    /// What was remembered, else what the headings say by themselves.
    semula: Vec<Option<Kolom>>,
    pub kolom: Vec<Option<Kolom>>,
    /// What columns could be that neither heading nor values name; nothing where the naming was remembered.
    usul: Vec<Option<Kolom>>,
    /// What was remembered of how its uncertain days are meant.
    hari: Vec<(Kolom, Aturan)>,
    diingat: bool,
    /// None of its first rows speaks of a person: a summary, instructions.
    pub tanpa_orang: bool,
    /// Rows that are shown, cell by cell.
    contoh: Vec<Vec<String>>,
}

/// A sheet that gives no rows: one of its rows stands for it, with the reason.
pub(super) struct Lewat {
    pub baris: Baris,
    pub alasan: Pesan,
}

impl Lembaran {
    pub(super) fn punya(&self, kolom: Kolom) -> bool {
        self.kolom.contains(&Some(kolom))
    }
}

/// Chooses sheets and names their columns.
pub(super) fn pilih(
    berkas: &mut Berkas,
    pilih: PilihLembar,
    tajuk: &[String],
    kerja: &mut Kerja<'_, '_>,
) -> Result<Peta, Galat> {
    buang_banding(berkas, kerja);
    berkas.pilihan.clear();
    berkas.lewat.clear();
    berkas.dilewati.clear();
    berkas.hari.clear();
    match pilih {
        PilihLembar::Satu(n) => {
            let rows = awal(berkas, n)?;
            if rows.is_empty() {
                return Err(Pesan::new("impor-lembar-kosong").with("lembar", nama(berkas, n)).into());
            }
            let sheet = lembaran(berkas, n, &rows, tajuk, kerja)?;
            berkas.pilihan.push(sheet);
        }
        PilihLembar::Semua => semua(berkas, tajuk, kerja)?,
    }
    // What came of the headings by themselves is nothing that anybody has said.
    sudah_ingat(berkas);
    berkas.hari = berkas.pilihan.first().map(|lead| lead.hari.clone()).unwrap_or_default();
    berkas.hari_semula.clone_from(&berkas.hari);
    peta(berkas)
}

fn semua(berkas: &mut Berkas, tajuk: &[String], kerja: &mut Kerja<'_, '_>) -> Result<(), Galat> {
    for n in (0_u32..).take(berkas.lembar.len()) {
        let rows = awal(berkas, n)?;
        let Some(first) = rows.first().cloned() else { continue };
        let hidden = berkas.lembar.get(n as usize).is_some_and(|l| l.tersembunyi);
        let sheet = lembaran(berkas, n, &rows, tajuk, kerja)?;
        if !hidden && sheet.kepala == 0 && sheet.tanpa_orang {
            berkas.dilewati.push(sheet.nama);
            continue;
        }
        let key = match (hidden, sheet.kepala) {
            (true, _) => "impor-lembar-tersembunyi",
            (_, 0) => "impor-lembar-tanpa-kepala",
            _ => {
                berkas.pilihan.push(sheet);
                continue;
            }
        };
        berkas.lewat.push(Lewat { baris: first, alasan: Pesan::new(key).with("lembar", sheet.nama) });
    }
    if berkas.pilihan.is_empty() {
        return Err("impor-tanpa-kepala".into());
    }
    sebarkan(berkas);
    Ok(())
}

/// The operator's own names, from left to right; the columns of the other sheets follow.
pub(super) fn petakan(berkas: &mut Berkas, kolom: &[Option<Kolom>], kerja: &mut Kerja<'_, '_>) -> Result<Peta, Galat> {
    buang_banding(berkas, kerja);
    if berkas.pilihan.is_empty() {
        return Err("impor-belum-lembar".into());
    }
    for (at, column) in gabungan(&berkas.pilihan).into_iter().enumerate() {
        for (sheet, place) in column.tempat {
            let own = berkas.pilihan.get_mut(sheet).and_then(|s| s.kolom.get_mut(place));
            own.into_iter().for_each(|own| *own = kolom.get(at).copied().flatten());
        }
    }
    peta(berkas)
}

/// The operator's own answers to what uncertain days of columns mean, all of them.
pub(super) fn atur_hari(
    berkas: &mut Berkas,
    aturan: Vec<(Kolom, Aturan)>,
    kerja: &mut Kerja<'_, '_>,
) -> Result<Peta, Galat> {
    buang_banding(berkas, kerja);
    berkas.hari.clear();
    for (kolom, rule) in aturan {
        tahun::taruh(&mut berkas.hari, kolom, rule);
    }
    peta(berkas)
}

/// What is to be remembered: names that are neither remembered already nor said by the headings themselves.
pub(super) fn ingatan(berkas: &Berkas) -> Vec<Write> {
    let mut keys: Vec<&str> = Vec::new();
    let mut writes = Vec::new();
    for (n, sheet) in berkas.pilihan.iter().enumerate() {
        let news = sheet.kolom != sheet.semula || (n == 0 && berkas.hari != berkas.hari_semula);
        if news && !sheet.kunci.is_empty() && !keys.contains(&sheet.kunci.as_str()) {
            keys.push(&sheet.kunci);
            let names = sheet.kolom.iter().enumerate().filter(|(at, _)| !sheet.milik.contains(at));
            let peta = PetaKolom { kolom: names.map(|(_, k)| *k).collect(), hari: berkas.hari.clone() };
            writes.push(Write::ImporPeta { hal: berkas.hal, kunci: sheet.kunci.clone(), peta });
        }
    }
    writes
}

/// Whether somebody has named anything of this file, now or earlier, that these headings, which are no sheet's, do not have yet.
pub(super) fn ada_ingatan(berkas: &Berkas, kunci: &str) -> bool {
    let told = |s: &Lembaran| s.diingat || s.kolom != s.semula;
    berkas.pilihan.iter().all(|s| s.kunci != kunci) && (!berkas.hari.is_empty() || berkas.pilihan.iter().any(told))
}

/// What was remembered now needs no second time.
pub(super) fn sudah_ingat(berkas: &mut Berkas) {
    for sheet in &mut berkas.pilihan {
        sheet.semula.clone_from(&sheet.kolom);
    }
    berkas.hari_semula.clone_from(&berkas.hari);
}

/// Why the naming of this sheet cannot be used.
pub(super) fn kurang(hal: HalImpor, sheet: &Lembaran) -> Vec<Pesan> {
    kepala::kurang(hal, &sheet.kolom)
}

/// Other names make another difference: what stands on the stage goes.
fn buang_banding(berkas: &mut Berkas, kerja: &mut Kerja<'_, '_>) {
    if berkas.banding.take().is_some() {
        kerja.store.impor_buang();
    }
}

/// One heading of the chosen sheets.
struct Gabungan {
    /// Where it stands: place of the sheet among the chosen ones, place of the column in it; the first is the one that is shown.
    tempat: Vec<(usize, usize)>,
}

/// The headings of all chosen sheets: those of the leading one, then those that only others have. A heading that a sheet has
/// twice is twice here; one without words is a column of the leading sheet only, and in others nobody can name it.
fn gabungan(sheets: &[Lembaran]) -> Vec<Gabungan> {
    let mut all: Vec<Gabungan> = Vec::new();
    let mut known: HashMap<(String, usize), usize> = HashMap::new();
    for (n, sheet) in sheets.iter().enumerate() {
        let mut times: HashMap<String, usize> = HashMap::new();
        for (at, tajuk) in sheet.tajuk.iter().enumerate() {
            let key = satu_kunci(tajuk);
            if key.is_empty() {
                if n == 0 {
                    all.push(Gabungan { tempat: vec![(n, at)] });
                }
                continue;
            }
            let time = times.entry(key.clone()).or_default();
            *time += 1;
            let place = *known.entry((key, *time)).or_insert(all.len());
            match all.get_mut(place) {
                Some(column) => column.tempat.push((n, at)),
                None => all.push(Gabungan { tempat: vec![(n, at)] }),
            }
        }
    }
    all
}

/// Gives columns of later sheets the names of the first one's columns with the same heading.
fn sebarkan(berkas: &mut Berkas) {
    for column in gabungan(&berkas.pilihan) {
        let mut places = column.tempat.into_iter();
        let Some((first, at)) = places.next() else { continue };
        let name = berkas.pilihan.get(first).and_then(|s| s.kolom.get(at)).copied().flatten();
        for (sheet, at) in places {
            let own = berkas.pilihan.get_mut(sheet).and_then(|s| s.kolom.get_mut(at));
            own.into_iter().for_each(|own| *own = name);
        }
    }
}

fn satu_kunci(tajuk: &str) -> String {
    kepala::kunci(std::slice::from_ref(&tajuk.to_owned()))
}

/// The first rows of a sheet that have anything in them.
fn awal(berkas: &mut Berkas, lembar: u32) -> Result<Vec<Baris>, Galat> {
    berkas.sumber.mulai(lembar)?;
    let mut rows = Vec::with_capacity(AWAL);
    let mut row = Baris::default();
    while rows.len() < AWAL && berkas.sumber.baca(&mut row)? {
        if !row.is_kosong() {
            rows.push(row.ringkas(PANJANG));
        }
    }
    Ok(rows)
}

fn nama(berkas: &Berkas, lembar: u32) -> String {
    berkas.lembar.get(lembar as usize).map_or_else(String::new, |l| l.nama.clone())
}

/// A sheet by its first rows. One without a heading has letters for headings, and each of its rows is a record: pasted
/// rows are such a sheet.
fn lembaran(
    berkas: &Berkas,
    lembar: u32,
    rows: &[Baris],
    diketahui: &[String],
    kerja: &mut Kerja<'_, '_>,
) -> Result<Lembaran, Galat> {
    let hal = berkas.hal;
    let lebar = rows.iter().map(Baris::lebar).max().unwrap_or(0);
    let (mut usul, mut milik) = (Vec::new(), Vec::new());
    let (kepala, tajuk, kunci, otomatis) = match kepala_dengan(rows, &berkas.milik)
        .or_else(|| kepala::cari(rows, hal, &berkas.tajuk))
        .or_else(|| kepala_dengan(rows, diketahui))
    {
        Some(found) => {
            let mut kolom = kepala::petakan(&found, hal, &berkas.tajuk);
            usul = kepala::usul::lihat(&found, hal, &berkas.tajuk, rows, &mut kolom);
            let mut tajuk = found.tajuk;
            milik.extend((0..tajuk.len()).filter(|at| {
                tajuk.get(*at).is_some_and(|t| berkas.milik.iter().any(|own| !own.is_empty() && own == t.trim()))
            }));
            for at in &milik {
                for own in [kolom.get_mut(*at), usul.get_mut(*at)].into_iter().flatten() {
                    *own = None;
                }
            }
            let others = tajuk.iter().enumerate().filter(|(at, _)| !milik.contains(at));
            let kunci = kepala::kunci(&others.map(|(_, t)| t.clone()).collect::<Vec<_>>());
            tajuk.resize(tajuk.len().max(lebar), String::new());
            (found.terakhir, tajuk, kunci, kolom)
        }
        None => (0, (0..lebar).map(kepala::huruf).collect(), String::new(), vec![None; lebar]),
    };
    let mut semula = otomatis;
    let mut diingat = false;
    let mut hari = Vec::new();
    if !kunci.is_empty()
        && let Rows::ImporPeta(Some(known)) =
            kerja.store.read(&Read::ImporPeta { hal, kunci: kunci.clone() }, kerja.session)?
    {
        semula = known.kolom;
        hari = known.hari;
        for at in &milik {
            semula.insert((*at).min(semula.len()), None);
        }
        diingat = true;
        usul.clear();
    }
    usul.resize(tajuk.len(), None);
    semula.resize(tajuk.len(), None);
    let records: Vec<&Baris> = rows.iter().filter(|r| r.nomor > kepala).collect();
    let contoh = contoh(&records, tajuk.len(), kepala > 0);
    let kolom = semula.clone();
    let tanpa_orang = tanpa_orang(rows, &kolom);
    Ok(Lembaran {
        lembar,
        nama: nama(berkas, lembar),
        kepala,
        tajuk,
        kunci,
        semula,
        kolom,
        usul,
        hari,
        milik,
        diingat,
        tanpa_orang,
        contoh,
    })
}

/// The row in which all of these headings stand.
fn kepala_dengan(rows: &[Baris], diketahui: &[String]) -> Option<Kepala> {
    let has = |row: &Baris, tajuk: &String| {
        let wanted = satu_kunci(tajuk);
        !wanted.is_empty() && (0..row.lebar()).any(|at| satu_kunci(&row.tampak(at)) == wanted)
    };
    let found = rows.iter().position(|row| diketahui.iter().all(|t| has(row, t))).filter(|_| !diketahui.is_empty())?;
    rows.get(found..=found).map(Kepala::dari)
}

/// Whether no row speaks of a person: no column of names or numbers is known, no cell has the digits of a number, and at most one
/// row (it may be the heading of a summary) has more than one cell of words.
fn tanpa_orang(rows: &[Baris], kolom: &[Option<Kolom>]) -> bool {
    let named = kolom.iter().flatten().any(|k| [Kolom::Nomor, Kolom::Nik, Kolom::Nama].contains(k));
    let number =
        |row: &Baris| (0..row.lebar()).any(|at| row.tampak(at).bytes().filter(u8::is_ascii_digit).count() >= 9);
    let words = |row: &&Baris| {
        let word = |at: &usize| row.tampak(*at).chars().any(char::is_alphabetic);
        (0..row.lebar()).filter(word).count() > 1
    };
    !named && !rows.iter().any(number) && rows.iter().filter(words).count() < 2
}

/// Rows to be shown, from the first ones those with the most cells filled, in their order: whole rows, so that what stands side
/// by side belongs to one person. Where no heading is known the first row may be one, and stays.
fn contoh(records: &[&Baris], lebar: usize, pilih: bool) -> Vec<Vec<String>> {
    let filled = |row: &Baris| (0..lebar).filter(|at| !row.get(*at).is_kosong()).count();
    let mut order: Vec<&Baris> = records.to_vec();
    if pilih {
        order.sort_by_key(|row| std::cmp::Reverse(filled(row)));
    }
    order.truncate(CONTOH);
    order.sort_by_key(|row| row.nomor);
    order.into_iter().map(|row| (0..lebar).map(|at| row.tampak(at)).collect()).collect()
}

/// What the columns of the chosen sheets say.
fn peta(berkas: &Berkas) -> Result<Peta, Galat> {
    let sheets = &berkas.pilihan;
    let lead = sheets.first().ok_or("impor-belum-lembar")?;
    let columns = gabungan(sheets);
    // Of the sheets that are seen in the list of columns: all that have a heading first.
    let seen: Vec<usize> =
        (0..sheets.len()).filter(|n| columns.iter().any(|c| c.tempat.first().is_some_and(|(s, _)| s == n))).collect();
    let most = if seen.len() > 1 { CONTOH_LEMBAR } else { CONTOH };
    let sample = |column: &Gabungan| -> Vec<String> {
        let cell = |n: &usize, row: &Vec<String>| {
            let at = column.tempat.iter().find(|(sheet, _)| sheet == n).map(|(_, at)| *at);
            at.and_then(|at| row.get(at)).cloned().unwrap_or_default()
        };
        let rows = seen.iter().filter_map(|n| Some((n, sheets.get(*n)?)));
        rows.flat_map(|(n, sheet)| sheet.contoh.iter().take(most).map(move |row| cell(n, row))).collect()
    };
    let kolom = columns
        .iter()
        .filter_map(|column| {
            let (n, at) = column.tempat.first().copied()?;
            let first = sheets.get(n)?;
            Some(KolomBerkas {
                tajuk: first.tajuk.get(at)?.clone(),
                kolom: first.kolom.get(at).copied().flatten(),
                usul: first.usul.get(at).copied().flatten(),
                contoh: sample(column),
                lembar: column.tempat.iter().filter_map(|(n, _)| sheets.get(*n)).map(|s| s.lembar).collect(),
                asal: (n > 0).then(|| first.nama.clone()),
            })
        })
        .collect();
    Ok(Peta {
        kepala: lead.kepala,
        kolom,
        hari: berkas.hari.clone(),
        diingat: lead.diingat && lead.kolom == lead.semula,
        kurang: kurang(berkas.hal, lead),
        catatan: catatan(berkas, lead),
    })
}

/// What single sheets lack: a needed column, or that of units where the leading sheet has one.
fn catatan(berkas: &Berkas, lead: &Lembaran) -> Vec<Pesan> {
    let others = berkas.pilihan.iter().skip(1);
    let lacking = others.filter_map(|sheet| {
        let key = if !kurang(berkas.hal, sheet).is_empty() {
            "impor-lembar-kurang"
        } else if lead.punya(Kolom::Satker) && !sheet.punya(Kolom::Satker) {
            "impor-lembar-tanpa-satker"
        } else {
            return None;
        };
        Some(Pesan::new(key).with("lembar", sheet.nama.as_str()))
    });
    let passed = berkas.dilewati.iter().map(|n| Pesan::new("impor-lembar-dilewati").with("lembar", n.as_str()));
    lacking.chain(passed).collect()
}
