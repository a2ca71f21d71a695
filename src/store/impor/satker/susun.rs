//! What rows of a tree mean together: which unit each speaks of, what is above it, and which cannot stand.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::jangkauan::DALAM;
use super::{Kantor, Kata, Simpul, Unit};
use crate::acuan;
use crate::domain::id::SatkerId;
use crate::domain::impor::padan::{Cocok, DI_BAWAH, Padan};
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama;
use crate::domain::pesan::Pesan;
use crate::domain::satker::JenisSatker;

/// So many units are named where a name may mean several.
const CALON: usize = 3;

/// The unit of the office that a row speaks of, where that is beyond doubt.
pub(super) fn kenal(
    kantor: &Kantor,
    padan: &Padan,
    kode: &str,
    nama: &str,
    induk: &str,
) -> Result<Option<i64>, Alasan> {
    if let Some((id, _)) = kantor.iter().find(|(_, u)| !kode.is_empty() && u.kode == kode) {
        return Ok(Some(*id));
    }
    let key = nama::kunci(nama);
    let mut same: Vec<(&i64, &Unit)> = kantor.iter().filter(|(_, u)| u.kunci == key).collect();
    if same.is_empty() {
        same.extend(padan.satu(nama).and_then(|id| kantor.get_key_value(&id.0)));
    }
    let mut fits: Vec<i64> =
        same.iter().filter(|(_, u)| kode.is_empty() || u.kode.is_empty()).map(|(id, _)| **id).collect();
    if fits.len() > 1
        && let Some(above) = padan.satu(induk)
    {
        let below = |id: &i64| kantor.get(id).is_some_and(|u| u.induk == Some(above.0));
        if fits.iter().filter(|id| below(id)).count() == 1 {
            fits.retain(below);
        }
    }
    match (fits.as_slice(), same.as_slice()) {
        ([id], _) => Ok(Some(*id)),
        ([], []) => Ok(None),
        ([], [(_, other), ..]) => {
            let pesan = Pesan::new("impor-satker-kode-lain").with("kode", other.kode.as_str());
            Err(Alasan::sel(Kolom::Kode, kode, pesan))
        }
        (several, _) => {
            let pesan = Pesan::new("impor-satker-nama-beberapa").with("n", several.len());
            Err(Alasan::sel(Kolom::Nama, nama, pesan))
        }
    }
}

/// Says of a row's place, and of the unit above it, that it cannot stand.
type Uji<'t> = &'t dyn Fn(Simpul, &Option<Simpul>) -> bool;

/// Units of file and office by what they are called.
type Sebutan = BTreeMap<String, BTreeSet<Simpul>>;

/// All rows of a file beside the office.
pub(super) struct Susunan<'a> {
    kantor: &'a Kantor,
    kata: &'a BTreeMap<i64, Kata>,
    /// Units of the office by what offices call them.
    padan: &'a Padan,
    /// Rows by the unit of the office that they speak of.
    dari: BTreeMap<i64, i64>,
    /// Codes, full names, short names.
    sebutan: [Sebutan; 3],
    /// What is above each row that can stand.
    pub(super) induk: BTreeMap<i64, Option<Simpul>>,
    /// Why the others cannot.
    pub(super) tolak: BTreeMap<i64, Alasan>,
}

impl<'a> Susunan<'a> {
    pub(super) fn new(kantor: &'a Kantor, kata: &'a BTreeMap<i64, Kata>, padan: &'a Padan) -> Self {
        let dari = kata.iter().filter_map(|(at, row)| row.lama.map(|(id, _)| (id, *at))).collect();
        let (induk, tolak) = (BTreeMap::new(), BTreeMap::new());
        let mut all = Self { kantor, kata, padan, dari, sebutan: Default::default(), induk, tolak };
        for (at, row) in kata {
            all.sebut(Self::simpul(*at, row), &row.kode, &nama::kunci(&row.nama), &row.pendek);
        }
        for (id, unit) in kantor {
            all.sebut(Simpul::Ada(*id), &unit.kode, &unit.kunci, &unit.pendek);
        }
        let baru = all.padan_baru();
        for (at, row) in kata {
            match all.sendiri(row).and_then(|()| all.atas(row, &baru)) {
                Ok(induk) => {
                    all.induk.insert(*at, induk);
                }
                Err(alasan) => {
                    all.tolak.insert(*at, alasan);
                }
            }
        }
        for at in all.kembar() {
            all.induk.remove(&at);
            let name = all.kata.get(&at).map_or("", |row| row.nama.as_str());
            all.tolak.insert(at, Alasan::sel(Kolom::Nama, name, Pesan::new("impor-satker-nama-sebawah")));
        }
        while all.saring() {}
        all
    }

    /// Refuses rows for a reason of the caller's, and what can no longer stand without them.
    pub(super) fn buang(&mut self, key: &str, rows: &[i64]) {
        self.tolak(key, rows);
        while self.saring() {}
    }

    fn tolak(&mut self, key: &str, rows: &[i64]) {
        for at in rows {
            self.induk.remove(at);
            let text = self.kata.get(at).map_or("", |row| row.induk.as_str());
            self.tolak.insert(*at, Alasan::sel(Kolom::Induk, text, Pesan::new(key)));
        }
    }

    pub(super) fn simpul(at: i64, row: &Kata) -> Simpul {
        row.lama.map_or(Simpul::Baru(at), |(id, _)| Simpul::Ada(id))
    }

    fn sebut(&mut self, simpul: Simpul, kode: &str, kunci: &str, pendek: &str) {
        for (names, name) in self.sebutan.iter_mut().zip([kode.to_owned(), kunci.to_owned(), nama::kunci(pendek)]) {
            if !name.is_empty() {
                names.entry(name).or_default().insert(simpul);
            }
        }
    }

    /// New units of the file by what else they may be called; their keys are those of their rows.
    fn padan_baru(&self) -> Padan {
        let new = self.kata.iter().filter(|(_, row)| row.lama.is_none());
        let units: Vec<_> = new.map(|(at, row)| (SatkerId(*at), &row.nama, &row.pendek, &row.kode)).collect();
        Padan::new(&units, &acuan::impor::padanan(), &[])
    }

    /// Refuses a new unit without a code whose name may mean one that the office has and no other row speaks of.
    fn sendiri(&self, row: &Kata) -> Result<(), Alasan> {
        if row.lama.is_some() || !row.kode.is_empty() {
            return Ok(());
        }
        let Cocok::Tanya(mut alike) = self.padan.cari(&row.nama) else { return Ok(()) };
        let jenis = self.padan.jenis(&row.nama);
        alike.retain(|id| !self.dari.contains_key(&id.0) && self.sejenis(jenis, *id));
        if alike.is_empty() {
            return Ok(());
        }
        let pesan = Pesan::new("impor-satker-mirip").with("calon", self.calon(&alike));
        Err(Alasan::sel(Kolom::Nama, row.nama.as_str(), pesan))
    }

    /// Whether a unit may be of this kind: a Rupbasan is no Rutan, however alike their places are written.
    fn sejenis(&self, jenis: Option<JenisSatker>, id: SatkerId) -> bool {
        let other = self.kantor.get(&id.0).and_then(|u| self.padan.jenis(&u.nama));
        jenis.is_none() || other.is_none() || jenis == other
    }

    /// Names to choose from.
    fn calon(&self, ids: &[SatkerId]) -> String {
        let names = ids.iter().filter_map(|id| self.kantor.get(&id.0)).map(|u| u.nama.as_str());
        names.take(CALON).collect::<Vec<_>>().join(", ")
    }

    /// The unit above a row: by code, full name or short name, in the file or in the office; else by another spelling.
    fn atas(&self, row: &Kata, baru: &Padan) -> Result<Option<Simpul>, Alasan> {
        let wrong = |key: &str| Alasan::sel(Kolom::Induk, row.induk.as_str(), Pesan::new(key));
        if row.induk.is_empty() {
            // A cell that is empty says nothing.
            return match row.lama.and_then(|(id, _)| self.kantor.get(&id)) {
                Some(unit) => Ok(unit.induk.map(Simpul::Ada)),
                None => Err(wrong("satker-induk-wajib")),
            };
        }
        let found = self.bernama(&row.induk);
        match found.map(|all| (all.first(), all.len())) {
            Some((Some(one), 1)) => Ok(Some(*one)),
            None if let Some(one) = self.jalur(&row.induk, DALAM) => Ok(Some(one)),
            None => match (self.padan.cari(&row.induk), baru.satu(&row.induk)) {
                (Cocok::Satu(id), None) => Ok(Some(Simpul::Ada(id.0))),
                (Cocok::Tak | Cocok::Tanya(_), Some(at)) => Ok(Some(Simpul::Baru(at.0))),
                (Cocok::Satu(_), Some(_)) => Err(wrong("impor-satker-induk-beberapa")),
                (Cocok::Tak, None) => Err(wrong("impor-satker-induk-tak-ada")),
                (Cocok::Tanya(alike), None) => {
                    let pesan = Pesan::new("impor-satker-induk-mirip").with("calon", self.calon(&alike));
                    Err(Alasan::sel(Kolom::Induk, row.induk.as_str(), pesan))
                }
            },
            Some(_) => Err(wrong("impor-satker-induk-beberapa")),
        }
    }

    /// The units that a text calls by code, full name or short name.
    fn bernama(&self, text: &str) -> Option<&BTreeSet<Simpul>> {
        let key = nama::kunci(text);
        self.sebutan.iter().zip([text, key.as_str(), key.as_str()]).find_map(|(names, name)| names.get(name))
    }

    /// The unit that a text means by its name or by its name and those above it, where that is one of file or office: so those of
    /// the file that share a name are told apart as lists write them.
    fn jalur(&self, text: &str, left: usize) -> Option<Simpul> {
        let all = match (self.bernama(text), text.split_once(DI_BAWAH)) {
            (Some(all), _) => all.iter().copied().collect(),
            (None, Some((name, above))) => {
                let above = self.jalur(above, left.checked_sub(1)?)?;
                let here = |one: &Simpul| self.disebut_atas(*one, left) == Some(above);
                self.bernama(name)?.iter().copied().filter(here).collect::<Vec<_>>()
            }
            (None, None) => return None,
        };
        match all.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// What is above a unit by what its row says, else as the office has it.
    fn disebut_atas(&self, simpul: Simpul, left: usize) -> Option<Simpul> {
        let (at, known) = match simpul {
            Simpul::Baru(at) => (Some(at), None),
            Simpul::Ada(id) => (self.dari.get(&id).copied(), self.kantor.get(&id).and_then(|u| u.induk)),
        };
        match at.and_then(|at| self.kata.get(&at)).filter(|row| !row.induk.is_empty()) {
            Some(row) => self.jalur(&row.induk, left.checked_sub(1)?),
            None => known.map(Simpul::Ada),
        }
    }

    /// New units that bear one name below one unit, which may be called by different names in their rows.
    fn kembar(&self) -> Vec<i64> {
        let mut same: BTreeMap<(String, Option<Simpul>), Vec<i64>> = BTreeMap::new();
        for (at, induk) in &self.induk {
            if let Some(row) = self.kata.get(at).filter(|row| row.lama.is_none()) {
                same.entry((nama::kunci(&row.nama), *induk)).or_default().push(*at);
            }
        }
        same.into_values().filter(|rows| rows.len() > 1).flatten().collect()
    }

    /// What is above a place when all accepted rows are written.
    fn di_atas(&self, simpul: Simpul) -> Option<Simpul> {
        match simpul {
            Simpul::Baru(at) => self.induk.get(&at).copied().flatten(),
            Simpul::Ada(id) => match self.dari.get(&id).and_then(|at| self.induk.get(at)) {
                Some(induk) => *induk,
                None => self.kantor.get(&id).and_then(|u| u.induk).map(Simpul::Ada),
            },
        }
    }

    /// How many units stand above a place; `None` where there are more than any walk goes through.
    pub(super) fn dalam(&self, simpul: Simpul) -> Option<usize> {
        let mut at = simpul;
        for n in 0..DALAM {
            match self.di_atas(at) {
                None => return Some(n),
                Some(above) => at = above,
            }
        }
        None
    }

    /// Whether a place is one of a ring, and not merely below one.
    fn melingkar(&self, simpul: Simpul) -> bool {
        let mut at = simpul;
        for _ in 0..DALAM {
            match self.di_atas(at) {
                None => return false,
                Some(above) if above == simpul => return true,
                Some(above) => at = above,
            }
        }
        false
    }

    /// Refuses rows that cannot stand together; true where that may have changed others. What hangs on a refused row goes
    /// first, then rings, and only then what is too deep: a row below a ring is not, once the ring is gone.
    fn saring(&mut self) -> bool {
        let yatim =
            |_: Simpul, induk: &Option<Simpul>| matches!(induk, Some(Simpul::Baru(at)) if !self.induk.contains_key(at));
        let lingkar = |simpul: Simpul, _: &Option<Simpul>| self.melingkar(simpul);
        let jauh = |simpul: Simpul, _: &Option<Simpul>| self.dalam(simpul).is_none();
        let tests: [(&str, Uji<'_>); 3] = [
            ("impor-satker-induk-ditolak", &yatim),
            ("impor-satker-melingkar", &lingkar),
            ("satker-terlalu-dalam", &jauh),
        ];
        let found = tests.iter().find_map(|(key, bad)| {
            let rows = self.induk.iter().filter_map(|(at, induk)| Some((at, self.kata.get(at)?, induk)));
            let bad: Vec<i64> =
                rows.filter(|(at, row, induk)| bad(Self::simpul(**at, row), induk)).map(|(at, ..)| *at).collect();
            (!bad.is_empty()).then_some((*key, bad))
        });
        let Some((key, bad)) = found else { return false };
        self.tolak(key, &bad);
        true
    }
}
