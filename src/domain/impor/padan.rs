//! Units by what offices call them: `LAPAS KLS. 2A SALEMBA` is Lapas Kelas IIA Salemba.
//!
//! Spelling, class and order of words may differ; what is left must be the same. A name that only resembles one is
//! asked about, with those that resemble it, and the answer is remembered. Never is a unit taken on a guess.
//!
//! Where several units bear one name, as divisions of a ministry do, what is above them tells them apart:
//! `Divisi Keimigrasian / Kantor Wilayah Banten`. This is also how lists that leave name such a unit ([`Padan::sebut`]), so that
//! they can come back.

mod nama;

use std::collections::HashMap;

use crate::domain::id::SatkerId;
use crate::domain::nama::kunci as lipat;
use crate::domain::satker::JenisSatker;
use nama::{Ejaan, NamaSatker};

/// What a name of a unit can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cocok {
    /// This one and no other.
    Satu(SatkerId),
    /// One of these, best first; or one that merely resembles it. A person has to say.
    Tanya(Vec<SatkerId>),
    /// None that resembles it.
    Tak,
}

/// Most units that are offered as what a name could mean.
const CALON: usize = 8;

/// The units of an office by their names.
#[derive(Debug, Clone, Default)]
pub struct Padan {
    ejaan: Ejaan,
    /// Each unit with its full name taken apart, in the order of the office.
    satker: Vec<(SatkerId, NamaSatker)>,
    /// Full names as written, then short names and codes: what is written alike means that unit.
    nama: HashMap<String, Banyak>,
    sebutan: HashMap<String, Banyak>,
    /// Names that several bear, with what is above them, and names that have the sign of a path in themselves.
    jalur: HashMap<String, Banyak>,
    /// Places in `satker` (false), or of short names in `pendek` (true), by kind and place.
    letak: HashMap<String, Vec<(bool, usize)>>,
    pendek: Vec<(SatkerId, NamaSatker)>,
    /// What was answered once, by the text and by what it comes to.
    diingat: HashMap<String, SatkerId>,
    diingat_arti: HashMap<String, Banyak>,
}

/// What stands between a unit and the one above it where a name says both.
pub const DI_BAWAH: &str = " / ";

/// More levels than any tree has.
const DALAM: usize = 16;

/// One unit, or several between which nothing decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Banyak {
    Satu(SatkerId),
    Banyak,
}

impl Padan {
    /// Knows units by full name, short name and code. `kata` are the words that stand for others
    /// (`data/acuan/padanan.csv`), `diingat` the answers of earlier files, by [`Padan::kunci`].
    #[must_use]
    pub fn new<S: AsRef<str>>(
        units: &[(SatkerId, S, S, S)],
        kata: &[(String, String)],
        diingat: &[(String, SatkerId)],
    ) -> Self {
        let mut all = Self { ejaan: Ejaan::new(kata), ..Self::default() };
        for (id, nama, pendek, kode) in units {
            let (nama, pendek) = (nama.as_ref(), pendek.as_ref());
            catat(&mut all.nama, lipat(nama), *id);
            for text in [pendek, kode.as_ref()] {
                catat(&mut all.sebutan, lipat(text), *id);
            }
            let full = all.ejaan.urai(nama);
            all.taruh(&full, (false, all.satker.len()));
            all.satker.push((*id, full));
            if pendek != nama {
                let short = all.ejaan.urai(pendek);
                all.taruh(&short, (true, all.pendek.len()));
                all.pendek.push((*id, short));
            }
        }
        for (text, id) in diingat {
            all.ingat(text, *id);
        }
        all
    }

    /// Knows also what is above each unit (unit, full name, the one above), so that those who share a name can be told apart by it.
    #[must_use]
    pub fn berinduk<S: AsRef<str>>(mut self, units: &[(SatkerId, S, Option<SatkerId>)]) -> Self {
        let tree: HashMap<SatkerId, (&str, Option<SatkerId>)> =
            units.iter().map(|(id, nama, induk)| (*id, (nama.as_ref(), *induk))).collect();
        for (id, nama, _) in units {
            let nama = nama.as_ref();
            // A name that has the sign in itself may be read as a path.
            let bersekat = nama.contains(DI_BAWAH);
            if bersekat {
                catat(&mut self.jalur, lipat_jalur(nama), *id);
            }
            if bersekat || self.nama.get(&lipat(nama)) == Some(&Banyak::Banyak) {
                for path in jalur(*id, &|id| tree.get(&id).copied()) {
                    catat(&mut self.jalur, lipat_jalur(&path), *id);
                }
            }
        }
        self
    }

    /// What a list that leaves calls a unit, so that it means this unit and no other when it comes back: its name, else its code, else
    /// its name with as many of those above it as it takes. `pohon` says name and parent of a unit.
    #[must_use]
    pub fn sebut<'a>(
        &self,
        id: SatkerId,
        kode: &str,
        pohon: &dyn Fn(SatkerId) -> Option<(&'a str, Option<SatkerId>)>,
    ) -> String {
        let mut names = jalur(id, pohon);
        let name = pohon(id).map_or("", |(nama, _)| nama);
        let known = |text: &str| self.satu(text) == Some(id);
        if known(name) {
            name.to_owned()
        } else if known(kode) {
            kode.to_owned()
        } else {
            let at = names.iter().position(|path| known(path));
            // Where nothing tells it from its like, whoever reads it is asked; the longest name helps him most.
            at.map(|at| names.swap_remove(at)).or_else(|| names.pop()).unwrap_or_else(|| name.to_owned())
        }
    }

    fn taruh(&mut self, name: &NamaSatker, place: (bool, usize)) {
        for key in name.letak() {
            let here = self.letak.entry(key).or_default();
            if !here.contains(&place) {
                here.push(place);
            }
        }
    }

    /// The folded text under which an answer is remembered; empty for a text without letters and digits.
    #[must_use]
    pub fn kunci(teks: &str) -> String {
        lipat(teks)
    }

    /// Remembers that this text means this unit, from now on before anything but the full name of one. An answer that would
    /// give a unit's full name to another is none.
    pub fn ingat(&mut self, teks: &str, satker: SatkerId) {
        let key = Self::kunci(teks);
        let other = matches!(self.nama.get(&key), Some(Banyak::Satu(id)) if *id != satker);
        if !key.is_empty() && !other && self.satker.iter().any(|(id, _)| *id == satker) {
            catat(&mut self.diingat_arti, self.ejaan.urai(&key).arti(), satker);
            self.diingat.insert(key, satker);
        }
    }

    /// The one unit that this text means, where that is beyond doubt. Much cheaper than [`Padan::cari`] where it is not.
    #[must_use]
    pub fn satu(&self, teks: &str) -> Option<SatkerId> {
        match self.pasti(teks) {
            Ok(Cocok::Satu(id)) => Some(id),
            _ => None,
        }
    }

    /// What this text means: one unit beyond doubt, several or similar ones to choose from, or none.
    #[must_use]
    pub fn cari(&self, teks: &str) -> Cocok {
        match self.pasti(teks) {
            Ok(found) => found,
            Err(name) => {
                let alike = self.mirip(&name);
                if alike.is_empty() { Cocok::Tak } else { Cocok::Tanya(alike) }
            }
        }
    }

    /// The kind of unit that a name tells: the one with the most words in it.
    #[must_use]
    pub fn jenis(&self, teks: &str) -> Option<JenisSatker> {
        self.ejaan.urai(teks).jenis()
    }

    /// A class as letters have it: `KLS 2A` is `IIA`, `kelas I khusus tpi` is `I Khusus TPI`; empty where a text tells
    /// none.
    #[must_use]
    pub fn kelas(&self, teks: &str) -> String {
        self.ejaan.urai(teks).kelas.tulis()
    }

    /// Whether a text is a class and nothing else.
    #[must_use]
    pub fn hanya_kelas(&self, teks: &str) -> bool {
        let name = self.ejaan.urai(teks);
        name.hanya_kelas()
    }

    /// What needs no person; else the name taken apart.
    fn pasti(&self, teks: &str) -> Result<Cocok, NamaSatker> {
        let key = Self::kunci(teks);
        if key.is_empty() {
            return Ok(Cocok::Tak);
        }
        // What names one unit in full names it, whatever was answered before: its path, else its name.
        let path = if teks.contains(DI_BAWAH) { self.jalur.get(&lipat_jalur(teks)) } else { None };
        let full = path.or_else(|| self.nama.get(&key));
        if let Some(Banyak::Satu(id)) = full {
            return Ok(Cocok::Satu(*id));
        }
        if let Some(id) = self.diingat.get(&key) {
            return Ok(Cocok::Satu(*id));
        }
        // Nothing that is merely written alike decides between those that share a path.
        if path.is_some() {
            return Err(self.ejaan.urai_kunci(&key));
        }
        // A full name that several bear is none of theirs alone, whatever a short name says.
        if let Some(Banyak::Satu(id)) = full.or_else(|| self.sebutan.get(&key)) {
            return Ok(Cocok::Satu(*id));
        }
        let name = self.ejaan.urai_kunci(&key);
        if let Some(Banyak::Satu(id)) = self.diingat_arti.get(&name.arti()) {
            return Ok(Cocok::Satu(*id));
        }
        let mut places: Vec<(bool, usize)> =
            name.letak().iter().filter_map(|k| self.letak.get(k)).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        let of = |(short, at): &(bool, usize)| if *short { self.pendek.get(*at) } else { self.satker.get(*at) };
        // The very class first; a class that is left unsaid fits any, and any short name without one.
        let same = places.iter().filter_map(of).filter(|(_, n)| n.kelas == name.kelas && !n.kelas.is_kosong());
        let fits = places.iter().filter_map(of).filter(|(_, n)| name.kelas.muat(&n.kelas));
        for found in [sekali(same.map(|(id, _)| *id)), sekali(fits.map(|(id, _)| *id))] {
            match found.as_slice() {
                [] => {}
                [one] => return Ok(Cocok::Satu(*one)),
                several => return Ok(Cocok::Tanya(several.iter().take(CALON).copied().collect())),
            }
        }
        Err(name)
    }

    /// Units that resemble a name, best first.
    fn mirip(&self, name: &NamaSatker) -> Vec<SatkerId> {
        let mut alike: Vec<(u32, usize)> =
            self.satker.iter().enumerate().filter_map(|(at, (_, unit))| Some((name.jauh(unit)?, at))).collect();
        alike.sort_unstable();
        // Where several are of the very kind that was said, one of quite another kind is not what was meant.
        let unit = |at: usize| self.satker.get(at).map(|(_, unit)| unit);
        if alike.iter().filter_map(|(_, at)| unit(*at)).filter(|unit| name.sejenis(unit)).nth(1).is_some() {
            alike.retain(|(_, at)| unit(*at).is_some_and(|unit| name.serumpun(unit)));
        }
        // A kind alone, `Lapas`, resembles all of that kind and so none.
        if name.tanpa_tempat() && alike.len() > CALON {
            return Vec::new();
        }
        alike.iter().take(CALON).filter_map(|(_, at)| self.satker.get(*at)).map(|(id, _)| *id).collect()
    }
}

/// The names of a unit with those above it, from one above to all: `Divisi / Kanwil`, `Divisi / Kanwil / Kementerian`.
fn jalur<'a>(id: SatkerId, pohon: &dyn Fn(SatkerId) -> Option<(&'a str, Option<SatkerId>)>) -> Vec<String> {
    let Some((name, mut above)) = pohon(id) else { return Vec::new() };
    let (mut path, mut all) = (name.to_owned(), Vec::new());
    while let Some((name, next)) = above.and_then(pohon).filter(|_| all.len() < DALAM) {
        path = format!("{path}{DI_BAWAH}{name}");
        all.push(path.clone());
        above = next;
    }
    all
}

/// A name with those above it, each folded by itself.
fn lipat_jalur(teks: &str) -> String {
    teks.split(DI_BAWAH).map(lipat).collect::<Vec<_>>().join("/")
}

fn catat(map: &mut HashMap<String, Banyak>, key: String, id: SatkerId) {
    if !key.is_empty() {
        map.entry(key)
            .and_modify(|known| {
                if *known != Banyak::Satu(id) {
                    *known = Banyak::Banyak;
                }
            })
            .or_insert(Banyak::Satu(id));
    }
}

/// Each unit once, in the order of the office.
fn sekali(ids: impl Iterator<Item = SatkerId>) -> Vec<SatkerId> {
    let mut once = Vec::new();
    for id in ids {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    /// Units as (name, code, place of the one above), keys from 1.
    fn kantor(units: &[(&str, &str, Option<usize>)]) -> (Padan, Vec<String>) {
        let id = |at: usize| SatkerId(i64::try_from(at).unwrap() + 1);
        let said: Vec<_> = units.iter().enumerate().map(|(at, (n, k, _))| (id(at), *n, *n, *k)).collect();
        let above: Vec<_> = units.iter().enumerate().map(|(at, (n, _, up))| (id(at), *n, up.map(id))).collect();
        let padan = Padan::new(&said, &[], &[]).berinduk(&above);
        let pohon = |of: SatkerId| above.iter().find(|(id, ..)| *id == of).map(|(_, nama, up)| (*nama, *up));
        let names = said.iter().map(|(id, _, _, kode)| padan.sebut(*id, kode, &pohon)).collect();
        (padan, names)
    }

    #[test]
    fn who_shares_a_name_is_called_by_what_is_above() {
        let (padan, names) = kantor(&[
            ("Kementerian", "", None),
            ("Kanwil Banten", "", Some(0)),
            ("Kanwil Bali", "", Some(0)),
            ("Divisi Keimigrasian", "", Some(1)),
            ("Divisi Keimigrasian", "", Some(2)),
            ("Divisi Keimigrasian", "4711", Some(0)),
            ("Bagian Umum", "", Some(3)),
            ("Bagian Umum", "", Some(4)),
            ("Divisi Keimigrasian Kanwil Bali", "", Some(0)),
        ]);
        assert_eq!(
            names[3..],
            [
                "Divisi Keimigrasian / Kanwil Banten",
                "Divisi Keimigrasian / Kanwil Bali",
                "4711",
                "Bagian Umum / Divisi Keimigrasian / Kanwil Banten",
                "Bagian Umum / Divisi Keimigrasian / Kanwil Bali",
                "Divisi Keimigrasian Kanwil Bali",
            ]
        );
        let means = |text: &str| padan.satu(text).map(|id| id.0);
        assert_eq!(means("divisi  KEIMIGRASIAN / kanwil bali"), Some(5));
        assert_eq!(means("Divisi Keimigrasian Kanwil Bali"), Some(9), "what is written alike is that unit");
        assert_eq!(means("Divisi Keimigrasian"), None);
        assert_eq!(means("Bagian Umum / Divisi Keimigrasian"), None, "two of these too");
        assert_eq!(means("Divisi Keimigrasian / Kementerian"), Some(6));
        assert_eq!(means("Divisi Keimigrasian / Kanwil Maluku"), None);
    }

    /// Name of a unit with all above it, closed by the sign.
    fn atas(units: &[(&str, &str, Option<usize>)], at: usize) -> String {
        std::iter::successors(Some(at), |at| units[*at].2).map(|at| format!("{}{DI_BAWAH}", units[at].0)).collect()
    }

    proptest! {
        /// Whatever a tree looks like, a name that is written means its unit or nobody, never another.
        #[test]
        fn a_written_name_never_means_another(
            tree in proptest::collection::vec((0_usize..4, 0_usize..3, 0_usize..12), 1..12)
        ) {
            const NAMA: [&str; 4] = ["Divisi A", "Bagian / Umum", "Bagian", "Umum"];
            const KODE: [&str; 3] = ["", "", "77"];
            let units: Vec<_> = tree.iter().enumerate()
                .map(|(at, (n, k, up))| (NAMA[*n], KODE[*k], (at > 0).then(|| up % at))).collect();
            let (padan, names) = kantor(&units);
            for (at, name) in names.iter().enumerate() {
                let unit = i64::try_from(at).unwrap() + 1;
                prop_assert!(padan.satu(name).is_none_or(|id| id.0 == unit), "{name}");
                // Nobody only where it may be read as another one's.
                if (0..units.len()).all(|other| other == at || !atas(&units, other).starts_with(&atas(&units, at))) {
                    prop_assert_eq!(padan.satu(name).map(|id| id.0), Some(unit), "{}", name);
                }
            }
        }
    }
}
