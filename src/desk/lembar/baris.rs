//! The rows of an open sheet as they are keyed, and what of them the store has not said yes to.
//!
//! A row shows what was keyed at once. One write is under way at a time; what is keyed meanwhile collects and goes as one when
//! the answer comes. Each row that is sent says what it said before, so a refused write can be sorted out: the sheet is read
//! anew, what a colleague has decided otherwise is left to him, the rest is sent again.

use crate::domain::id::PegawaiId;
use crate::domain::ikrar::berkas::{BarisBerkas, BarisDiisi, HitungBerkas, IsiBaris};
use crate::domain::nama;

/// The rows.
#[derive(Debug, Clone, Default)]
pub struct Lembaran {
    /// Rows in the order of the paper, each with what was keyed last.
    pub baris: Vec<BarisBerkas>,
    /// Figures of them.
    pub hitung: HitungBerkas,
    /// What is under way.
    jalan: Vec<BarisDiisi>,
    /// What was keyed since.
    antre: Vec<BarisDiisi>,
    /// Keys that can be taken back, the latest last; one of them may have been for many rows.
    riwayat: Vec<Vec<BarisDiisi>>,
    /// Names as they are found by.
    kunci: Vec<String>,
    /// Rows that were taken off, for whoever takes that back.
    dicopot: Vec<BarisBerkas>,
}

/// Joins what is keyed for one person: from what was first, to what is last.
fn gabung(all: &mut Vec<BarisDiisi>, one: BarisDiisi) {
    match all.iter().position(|d| d.pegawai == one.pegawai) {
        Some(at) => {
            let same = all.get_mut(at).is_some_and(|d| {
                d.ke = one.ke;
                d.letak = one.letak.or(d.letak);
                d.dari == d.ke
            });
            if same {
                all.remove(at);
            }
        }
        None => all.push(one),
    }
}

impl Lembaran {
    /// Rows as the store has them.
    #[must_use]
    pub fn new(baris: Vec<BarisBerkas>) -> Self {
        let mut all = Self { baris, ..Self::default() };
        all.hitung_ulang();
        all
    }

    fn hitung_ulang(&mut self) {
        self.hitung = HitungBerkas::dari(self.baris.iter().map(|r| r.isi));
        self.kunci = self.baris.iter().map(|r| nama::kunci(&r.nama.nama)).collect();
    }

    /// The place of somebody.
    #[must_use]
    pub fn tempat(&self, pegawai: PegawaiId) -> Option<usize> {
        self.baris.iter().position(|r| r.pegawai == pegawai)
    }

    /// The first row that was not keyed; behind the last where all were.
    #[must_use]
    pub fn belum(&self) -> usize {
        self.baris.iter().position(|r| r.isi.is_none()).unwrap_or(self.baris.len())
    }

    /// Keys rows at once; those that say so already are left out. Answers how many changed.
    pub fn isi(&mut self, rows: impl IntoIterator<Item = (usize, IsiBaris)>) -> usize {
        let mut done = Vec::new();
        for (at, ke) in rows {
            done.extend(self.ganti(at, Some(ke)));
        }
        let many = done.len();
        if many > 0 {
            self.riwayat.push(done);
        }
        many
    }

    fn ganti(&mut self, at: usize, ke: Option<IsiBaris>) -> Option<BarisDiisi> {
        let row = self.baris.get_mut(at)?;
        if row.isi == ke {
            return None;
        }
        let keyed = BarisDiisi { pegawai: row.pegawai, dari: row.isi, ke, letak: None };
        self.hitung.ganti(row.isi, ke);
        row.isi = ke;
        gabung(&mut self.antre, keyed);
        Some(keyed)
    }

    /// Puts somebody behind the last row.
    pub fn tambah(&mut self, mut row: BarisBerkas, ke: IsiBaris) -> usize {
        row.baris = self.baris.last().map_or(0, |r| r.baris) + 1;
        row.tambahan = true;
        let keyed = BarisDiisi { pegawai: row.pegawai, dari: None, ke: Some(ke), letak: Some(row.baris) };
        let at = self.pasang(row, keyed);
        self.riwayat.push(vec![keyed]);
        at
    }

    /// Takes somebody off who was put on the sheet by mistake; the others keep their numbers. Answers whether he was.
    pub fn copot(&mut self, at: usize) -> bool {
        let Some(row) = self.baris.get(at).filter(|r| r.tambahan) else { return false };
        let keyed = BarisDiisi { pegawai: row.pegawai, dari: row.isi, ke: None, letak: Some(row.baris) };
        self.lepas(at, keyed);
        self.riwayat.push(vec![keyed]);
        true
    }

    /// Whether the last key was for this row alone.
    #[must_use]
    pub fn terakhir(&self, at: usize) -> bool {
        let who = self.baris.get(at).map(|r| r.pegawai);
        self.riwayat.last().is_some_and(|keyed| matches!(keyed[..], [one] if Some(one.pegawai) == who))
    }

    /// A row comes at its number.
    fn pasang(&mut self, mut row: BarisBerkas, keyed: BarisDiisi) -> usize {
        row.isi = keyed.ke;
        let at = self.baris.partition_point(|r| r.baris < row.baris);
        self.hitung.sisa += 1;
        self.hitung.ganti(None, row.isi);
        self.kunci.insert(at, nama::kunci(&row.nama.nama));
        self.baris.insert(at, row);
        gabung(&mut self.antre, keyed);
        at
    }

    /// A row goes.
    fn lepas(&mut self, at: usize, keyed: BarisDiisi) {
        let row = self.baris.remove(at);
        self.kunci.remove(at);
        self.hitung.ganti(row.isi, None);
        self.hitung.sisa = self.hitung.sisa.saturating_sub(1);
        self.dicopot.push(row);
        gabung(&mut self.antre, keyed);
    }

    /// Takes back that a row came or went; answers its place, or where it was.
    fn balik(&mut self, one: BarisDiisi) -> Option<usize> {
        let back = BarisDiisi { dari: one.ke, ke: one.dari, ..one };
        match (self.tempat(one.pegawai), one.ke) {
            // It went: it comes back, unless a colleague has put him on the sheet since.
            (None, None) => {
                let at = self.dicopot.iter().rposition(|r| r.pegawai == one.pegawai)?;
                let mut row = self.dicopot.remove(at);
                if self.baris.iter().any(|r| r.baris == row.baris) {
                    row.baris = self.baris.last().map_or(0, |r| r.baris) + 1;
                }
                Some(self.pasang(row, back))
            }
            (Some(at), Some(_)) if self.baris.get(at).is_some_and(|r| r.isi == one.ke && r.tambahan) => {
                self.lepas(at, back);
                Some(at)
            }
            _ => None,
        }
    }

    /// Takes the last key back; answers the first row it had been for.
    pub fn batal(&mut self) -> Option<usize> {
        while let Some(keyed) = self.riwayat.pop() {
            let mut first = None;
            for one in keyed {
                if one.letak.is_some() {
                    first = first.or(self.balik(one));
                    continue;
                }
                // Where a colleague has decided otherwise since, nothing of ours is left to take back.
                let Some(at) = self.tempat(one.pegawai) else { continue };
                if self.baris.get(at).is_some_and(|r| r.isi == one.ke) {
                    self.ganti(at, one.dari);
                    first = first.or(Some(at));
                }
            }
            if first.is_some() {
                return first;
            }
        }
        None
    }

    /// What is to be sent now: nothing while something is under way.
    pub fn kirim(&mut self) -> Option<Vec<BarisDiisi>> {
        if !self.jalan.is_empty() || self.antre.is_empty() {
            return None;
        }
        self.jalan = std::mem::take(&mut self.antre);
        Some(self.jalan.clone())
    }

    /// What is to be sent before leaving, whatever is under way: writes keep their order.
    pub fn habiskan(&mut self) -> Option<Vec<BarisDiisi>> {
        (!self.antre.is_empty()).then(|| std::mem::take(&mut self.antre))
    }

    /// Whether everything keyed is written.
    #[must_use]
    pub fn tuntas(&self) -> bool {
        self.jalan.is_empty() && self.antre.is_empty()
    }

    /// Rows that are keyed and not written yet.
    #[must_use]
    pub fn tertunda(&self) -> usize {
        self.jalan.len() + self.antre.len()
    }

    /// What was under way is written.
    pub fn diterima(&mut self) {
        self.jalan.clear();
    }

    /// What was under way was refused, all of it; it waits with the rest.
    pub fn ditolak(&mut self) {
        let mut all = std::mem::take(&mut self.jalan);
        for one in std::mem::take(&mut self.antre) {
            gabung(&mut all, one);
        }
        self.antre = all;
    }

    /// Takes the rows as the store has them now, and what is not written yet on top of them. Answers the rows on which
    /// somebody has decided otherwise; what was keyed for these goes.
    pub fn muat(&mut self, baris: Vec<BarisBerkas>) -> Vec<u32> {
        let old = std::mem::replace(&mut self.baris, baris);
        let mut other = Vec::new();
        let (under_way, waiting) = (self.jalan.clone(), std::mem::take(&mut self.antre));
        for (one, sent) in under_way.into_iter().map(|d| (d, true)).chain(waiting.into_iter().map(|d| (d, false))) {
            let at = match self.tempat(one.pegawai) {
                Some(at) => at,
                // Who is off the sheet already need not be taken off it.
                None if one.ke.is_none() => continue,
                None => {
                    let Some(row) = old.iter().find(|r| r.pegawai == one.pegawai) else { continue };
                    let baris = self.baris.last().map_or(0, |r| r.baris) + 1;
                    self.baris.push(BarisBerkas { baris, isi: None, ..row.clone() });
                    self.baris.len() - 1
                }
            };
            if one.letak.is_some() && one.ke.is_none() {
                match self.baris.get(at).map(|r| (r.isi == one.dari, r.baris)) {
                    Some((true, _)) => {
                        self.baris.remove(at);
                        self.antre.extend((!sent).then_some(one));
                    }
                    Some((false, baris)) if !sent => other.push(baris),
                    _ => {}
                }
                continue;
            }
            let Some(row) = self.baris.get_mut(at) else { continue };
            if row.isi == one.dari {
                row.isi = one.ke;
                if !sent {
                    self.antre.push(one);
                }
            } else if row.isi != one.ke && !sent {
                other.push(row.baris);
            }
        }
        self.hitung_ulang();
        other
    }

    /// Rows that fit what is typed, best first: pieces of the name, or digits of the number, those of the day of birth too.
    #[must_use]
    pub fn cari(&self, text: &str) -> Vec<usize> {
        let (mut digits, mut words) = (String::new(), Vec::new());
        for word in text.split_whitespace() {
            if word.bytes().all(|b| b.is_ascii_digit()) {
                digits.push_str(word);
            } else {
                words.extend(nama::kata(&nama::kunci(word)).into_iter().map(str::to_owned));
            }
        }
        if digits.is_empty() && words.is_empty() {
            return Vec::new();
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let numbered = |row: &BarisBerkas| {
            let plain = row.nomor.plain();
            // The century is not what anybody reads out: `880412` finds `19880412…`.
            let born = plain.get(2..).filter(|_| row.nomor.jenis.berstruktur());
            plain.starts_with(&digits) || born.is_some_and(|rest| rest.starts_with(&digits))
        };
        let mut hits: Vec<usize> = (0..)
            .zip(self.baris.iter().zip(&self.kunci))
            .filter(|(_, (row, kunci))| nama::cocok(kunci, &words) && numbered(row))
            .map(|(at, _)| at)
            .collect();
        hits.sort_by_key(|at| (self.kunci.get(*at).map(|k| nama::peringkat(k, &words)), *at));
        hits
    }
}

#[cfg(test)]
#[path = "baris_tests.rs"]
mod tests;
