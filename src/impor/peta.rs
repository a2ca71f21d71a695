//! Which row is the heading, and what each column says.
//!
//! A sheet is known by its first rows. What was remembered for its headings goes before what the headings say by
//! themselves, and what the operator names goes before both. Of several sheets the first one leads: its names go for the columns of
//! the others that have the same heading. A sheet that cannot be read together with the others is never left out silently: it
//! stands among the refused rows with the reason.

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
/// Values shown of each column.
const CONTOH: usize = 5;

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
    let lead = berkas.pilihan.first_mut().ok_or("impor-belum-lembar")?;
    for (at, own) in lead.kolom.iter_mut().enumerate() {
        *own = kolom.get(at).copied().flatten();
    }
    sebarkan(berkas);
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
pub(super) fn ingatan(berkas: &Berkas) -> Option<Write> {
    let lead = berkas.pilihan.first()?;
    let news = lead.kolom != lead.semula || berkas.hari != berkas.hari_semula;
    (news && !lead.kunci.is_empty()).then(|| Write::ImporPeta {
        hal: berkas.hal,
        kunci: lead.kunci.clone(),
        peta: PetaKolom {
            kolom: lead.kolom.iter().enumerate().filter(|(at, _)| !lead.milik.contains(at)).map(|(_, k)| *k).collect(),
            hari: berkas.hari.clone(),
        },
    })
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

/// Gives columns of other sheets the names of the leading one's columns with the same heading.
fn sebarkan(berkas: &mut Berkas) {
    let Some((lead, rest)) = berkas.pilihan.split_first_mut() else { return };
    let named: Vec<(String, Option<Kolom>)> =
        lead.tajuk.iter().map(|t| satu_kunci(t)).zip(lead.kolom.iter().copied()).collect();
    for sheet in rest {
        sheet.kolom.clone_from(&sheet.semula);
        for (tajuk, kolom) in sheet.tajuk.iter().zip(&mut sheet.kolom) {
            let key = satu_kunci(tajuk);
            if let Some((_, lead)) = named.iter().find(|(k, _)| !key.is_empty() && *k == key) {
                *kolom = *lead;
            }
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
    let contoh = (0..tajuk.len())
        .map(|at| records.iter().map(|r| r.tampak(at)).filter(|t| !t.is_empty()).take(CONTOH).collect())
        .collect();
    let kolom = semula.clone();
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

/// What the leading sheet's columns say.
fn peta(berkas: &Berkas) -> Result<Peta, Galat> {
    let lead = berkas.pilihan.first().ok_or("impor-belum-lembar")?;
    let kolom = lead.tajuk.iter().zip(&lead.kolom).zip(&lead.usul).zip(&lead.contoh);
    Ok(Peta {
        kepala: lead.kepala,
        kolom: kolom
            .map(|(((tajuk, kolom), usul), contoh)| KolomBerkas {
                tajuk: tajuk.clone(),
                kolom: *kolom,
                usul: *usul,
                contoh: contoh.clone(),
            })
            .collect(),
        hari: berkas.hari.clone(),
        diingat: lead.diingat && lead.kolom == lead.semula,
        kurang: kurang(berkas.hal, lead),
    })
}
