//! How many people each unit gets.
//!
//! The proportions follow what is known of DKI in December 2023 (lingkar.news: 1,283 in nine lapas, rutan
//! and LPKA, 323 in four bapas, 129 at the rupbasan, 146 at the hospital) and of the class of a unit;
//! they are plausible, not official.

use crate::domain::id::SatkerId;
use crate::domain::satker::JenisSatker;

use super::acak::Acak;
use super::tujuan;

/// A unit that the store has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatkerLatihan {
    /// Key.
    pub id: SatkerId,
    /// The unit above; comes before this one.
    pub induk: Option<SatkerId>,
    /// Kind.
    pub jenis: JenisSatker,
    /// Class, `IIA`.
    pub kelas: String,
    /// Key in the reference data: of the provincial office, of the division, of the unit.
    pub acuan: String,
    /// Full name.
    pub nama: String,
}

/// A unit with its share of people, who have consecutive numbers.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub(crate) id: SatkerId,
    pub(crate) jenis: JenisSatker,
    pub(crate) kelas: String,
    pub(crate) nama: String,
    /// Where posts are looked up: a kind of unit or a division.
    pub(crate) lingkup: String,
    /// Key of the provincial office it belongs to.
    pub(crate) kanwil: String,
    /// Number of its first person, from 1.
    pub(crate) mulai: u64,
    /// How many people it has.
    pub(crate) jumlah: u64,
    /// Number of the head of the unit above, where it has one.
    pub(crate) pimpinan_induk: Option<u64>,
}

impl Unit {
    fn bobot(&self) -> u64 {
        let by_class = |i: u64, iia: u64, iib: u64, iii: u64| match self.kelas.as_str() {
            "I" => i,
            "IIA" => iia,
            "III" => iii,
            _ => iib,
        };
        match self.jenis {
            JenisSatker::Kementerian => 60,
            JenisSatker::Kanwil => 3,
            JenisSatker::Divisi => match self.lingkup.as_str() {
                "divisi_administrasi" => 12,
                "divisi_yankumham" => 9,
                _ => 5,
            },
            JenisSatker::Lapas
            | JenisSatker::LapasPerempuan
            | JenisSatker::LapasNarkotika
            | JenisSatker::LapasTerbuka
            | JenisSatker::LapasPemuda => by_class(40, 26, 14, 7),
            JenisSatker::Rutan => by_class(36, 20, 12, 7),
            JenisSatker::Lpka => by_class(16, 10, 10, 10),
            JenisSatker::Bapas => by_class(16, 9, 9, 9),
            JenisSatker::Rupbasan => by_class(20, 6, 6, 6),
            JenisSatker::RumahSakit => 29,
            JenisSatker::Kanim => match self.kelas.as_str() {
                k if k.starts_with("I Khusus") => 36,
                k if k.starts_with("I ") => 20,
                k if k.starts_with("III") => 5,
                _ => 10,
            },
            JenisSatker::Rudenim => 10,
            JenisSatker::Bhp => 6,
            JenisSatker::CabangRutan | JenisSatker::Lainnya => 4,
        }
    }
}

fn lingkup(satker: &SatkerLatihan) -> String {
    match satker.jenis {
        JenisSatker::Divisi => format!("divisi_{}", satker.acuan.rsplit('.').next().unwrap_or_default()),
        JenisSatker::LapasPerempuan
        | JenisSatker::LapasNarkotika
        | JenisSatker::LapasTerbuka
        | JenisSatker::LapasPemuda => JenisSatker::Lapas.code().to_owned(),
        JenisSatker::CabangRutan => JenisSatker::Rutan.code().to_owned(),
        other => other.code().to_owned(),
    }
}

/// Shares `total` people out, everybody exactly once; where there are enough, every unit gets somebody.
pub(crate) fn bagi(total: u64, satker: &[SatkerLatihan]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(satker.len());
    for row in satker {
        let above = row.induk.and_then(|id| units.iter().find(|u| u.id == id));
        let kanwil = if row.jenis == JenisSatker::Kanwil {
            row.acuan.clone()
        } else {
            above.map(|u| u.kanwil.clone()).unwrap_or_default()
        };
        units.push(Unit {
            id: row.id,
            jenis: row.jenis,
            kelas: row.kelas.clone(),
            nama: row.nama.clone(),
            lingkup: lingkup(row),
            kanwil,
            mulai: 0,
            jumlah: 0,
            pimpinan_induk: None,
        });
    }
    let count = units.len() as u64;
    let sure = u64::from(total >= count);
    let rest = u128::from(total - sure * count);
    let weights: u128 = units.iter().map(|u| u128::from(u.bobot())).sum();
    let (mut sum, mut given, mut next) = (0_u128, 0_u128, 1_u64);
    for unit in &mut units {
        sum += u128::from(unit.bobot());
        let upto = (rest * sum).checked_div(weights).unwrap_or(0);
        unit.jumlah = sure + u64::try_from(upto - given).unwrap_or(0);
        given = upto;
        unit.mulai = next;
        next += unit.jumlah;
    }
    let heads: Vec<(SatkerId, u64)> = units.iter().filter(|u| u.jumlah > 0).map(|u| (u.id, u.mulai)).collect();
    for (unit, row) in units.iter_mut().zip(satker) {
        unit.pimpinan_induk = row.induk.and_then(|id| heads.iter().find(|(known, _)| *known == id)).map(|(_, n)| *n);
    }
    units
}

/// The two units that have brought nothing in: small ones, so that the office as a whole looks as it does.
pub(crate) fn diam(benih: u64, units: &[Unit]) -> Vec<usize> {
    let mut small: Vec<usize> = (0..units.len())
        .filter(|i| {
            units
                .get(*i)
                .is_some_and(|u| u.jumlah > 0 && matches!(u.lingkup.as_str(), "bapas" | "rudenim" | "lpka" | "kanim"))
        })
        .collect();
    small.sort_by_key(|i| units.get(*i).map(|u| u.jumlah));
    small.truncate((small.len() / 2).max(2));
    let mut acak = Acak::new(benih, tujuan::DIAM, 0);
    let mut chosen = Vec::new();
    while chosen.len() < 2 && !small.is_empty() {
        let at = usize::try_from(acak.di_bawah(small.len() as u64)).unwrap_or(0);
        chosen.push(small.swap_remove(at));
    }
    chosen.sort_unstable();
    chosen
}
