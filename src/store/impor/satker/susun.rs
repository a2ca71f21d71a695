//! What rows of a tree mean together: which unit each speaks of, what is above it, and which cannot stand.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::jangkauan::DALAM;
use super::{Kantor, Kata, Simpul, Unit};
use crate::acuan;
use crate::domain::id::SatkerId;
use crate::domain::impor::padan::{Cocok, Padan};
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
        let key = nama::kunci(&row.induk);
        let found = self.sebutan.iter().zip([&row.induk, &key, &key]).find_map(|(names, name)| names.get(name));
        match found.map(|all| (all.first(), all.len())) {
            Some((Some(one), 1)) => Ok(Some(*one)),
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
