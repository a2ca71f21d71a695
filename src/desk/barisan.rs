//! Rows that are keyed one press each, and what of them the store has not said yes to.
//!
//! The rows of a sheet of paper are such, and the people at a ceremony. A row shows what was keyed at once. One write is under
//! way at a time; what is keyed meanwhile collects and goes as one when the answer comes. Each row that is sent says what it said before, so a refused write can be sorted out: the rows are read
//! anew, what a colleague has decided otherwise is left to him, the rest is sent again.

use crate::domain::diisi::Diisi;
use crate::domain::id::PegawaiId;
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::Nomor;

/// A row with one person on it.
pub trait Baris: Clone {
    /// What a key puts on it.
    type Isi: Copy + PartialEq + std::fmt::Debug;
    /// Figures of many rows.
    type Hitung: Copy + Default + std::fmt::Debug;

    /// Who stands on it.
    fn pegawai(&self) -> PegawaiId;
    /// The person's name.
    fn nama(&self) -> &NamaLengkap;
    /// The person's number.
    fn nomor(&self) -> Nomor;
    /// What it says; `None`: not keyed yet.
    fn isi(&self) -> Option<Self::Isi>;
    /// Lets it say something else.
    fn isikan(&mut self, isi: Option<Self::Isi>);
    /// Its number, from 1.
    fn baris(&self) -> u32;
    /// Gives it another number.
    fn nomori(&mut self, baris: u32);
    /// Whether it came as somebody was found and keyed, so that it may go again.
    fn tambahan(&self) -> bool {
        false
    }
    /// Says that it did.
    fn tambahkan(&mut self) {}
    /// Figures of rows.
    fn hitung(rows: impl Iterator<Item = Option<Self::Isi>>) -> Self::Hitung;
    /// One row says something else now.
    fn ganti(hitung: &mut Self::Hitung, dari: Option<Self::Isi>, ke: Option<Self::Isi>);
}

/// The rows.
#[derive(Debug, Clone)]
pub struct Barisan<R: Baris> {
    /// Rows in their order, each with what was keyed last.
    pub baris: Vec<R>,
    /// Figures of them.
    pub hitung: R::Hitung,
    /// What is under way.
    jalan: Vec<Diisi<R::Isi>>,
    /// What was keyed since.
    antre: Vec<Diisi<R::Isi>>,
    /// Keys that can be taken back, the latest last; one of them may have been for many rows.
    riwayat: Vec<Vec<Diisi<R::Isi>>>,
    /// Names as they are found by.
    kunci: Vec<String>,
    /// Rows that were taken off, for whoever takes that back.
    dicopot: Vec<R>,
}

impl<R: Baris> Default for Barisan<R> {
    fn default() -> Self {
        Self {
            baris: Vec::new(),
            hitung: R::Hitung::default(),
            jalan: Vec::new(),
            antre: Vec::new(),
            riwayat: Vec::new(),
            kunci: Vec::new(),
            dicopot: Vec::new(),
        }
    }
}

/// Joins what is keyed for one person: from what was first, to what is last.
fn gabung<I: Copy + PartialEq>(all: &mut Vec<Diisi<I>>, one: Diisi<I>) {
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

impl<R: Baris> Barisan<R> {
    /// Rows as the store has them.
    #[must_use]
    pub fn new(baris: Vec<R>) -> Self {
        let mut all = Self { baris, ..Self::default() };
        all.hitung_ulang();
        all
    }

    fn hitung_ulang(&mut self) {
        self.hitung = R::hitung(self.baris.iter().map(R::isi));
        self.kunci = self.baris.iter().map(|r| nama::kunci(&r.nama().nama)).collect();
    }

    /// The place of somebody.
    #[must_use]
    pub fn tempat(&self, pegawai: PegawaiId) -> Option<usize> {
        self.baris.iter().position(|r| r.pegawai() == pegawai)
    }

    /// The first row that was not keyed; behind the last where all were.
    #[must_use]
    pub fn belum(&self) -> usize {
        self.baris.iter().position(|r| r.isi().is_none()).unwrap_or(self.baris.len())
    }

    /// Keys rows at once; those that say so already are left out. Answers how many changed.
    pub fn isi(&mut self, rows: impl IntoIterator<Item = (usize, R::Isi)>) -> usize {
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

    fn ganti(&mut self, at: usize, ke: Option<R::Isi>) -> Option<Diisi<R::Isi>> {
        let row = self.baris.get_mut(at)?;
        let dari = row.isi();
        if dari == ke {
            return None;
        }
        let keyed = Diisi { pegawai: row.pegawai(), dari, ke, letak: None };
        R::ganti(&mut self.hitung, dari, ke);
        row.isikan(ke);
        gabung(&mut self.antre, keyed);
        Some(keyed)
    }

    /// Puts somebody behind the last row.
    pub fn tambah(&mut self, mut row: R, ke: R::Isi) -> usize {
        row.nomori(self.baris.last().map_or(0, R::baris) + 1);
        row.tambahkan();
        let keyed = Diisi { pegawai: row.pegawai(), dari: None, ke: Some(ke), letak: Some(row.baris()) };
        let at = self.pasang(row, keyed);
        self.riwayat.push(vec![keyed]);
        at
    }

    /// Takes somebody off who was put there by mistake; the others keep their numbers. Answers whether he was.
    pub fn copot(&mut self, at: usize) -> bool {
        let Some(row) = self.baris.get(at).filter(|r| r.tambahan()) else { return false };
        let keyed = Diisi { pegawai: row.pegawai(), dari: row.isi(), ke: None, letak: Some(row.baris()) };
        self.lepas(at, keyed);
        self.riwayat.push(vec![keyed]);
        true
    }

    /// Whether the last key was for this row alone.
    #[must_use]
    pub fn terakhir(&self, at: usize) -> bool {
        let who = self.baris.get(at).map(R::pegawai);
        self.riwayat.last().is_some_and(|keyed| matches!(keyed[..], [one] if Some(one.pegawai) == who))
    }

    /// A row comes at its number.
    fn pasang(&mut self, mut row: R, keyed: Diisi<R::Isi>) -> usize {
        row.isikan(keyed.ke);
        let at = self.baris.partition_point(|r| r.baris() < row.baris());
        self.kunci.insert(at, nama::kunci(&row.nama().nama));
        self.baris.insert(at, row);
        self.hitung = R::hitung(self.baris.iter().map(R::isi));
        gabung(&mut self.antre, keyed);
        at
    }

    /// A row goes.
    fn lepas(&mut self, at: usize, keyed: Diisi<R::Isi>) {
        self.dicopot.push(self.baris.remove(at));
        self.kunci.remove(at);
        self.hitung = R::hitung(self.baris.iter().map(R::isi));
        gabung(&mut self.antre, keyed);
    }

    /// Takes back that a row came or went; answers its place, or where it was.
    fn balik(&mut self, one: Diisi<R::Isi>) -> Option<usize> {
        let back = Diisi { dari: one.ke, ke: one.dari, ..one };
        match (self.tempat(one.pegawai), one.ke) {
            // It went: it comes back, unless a colleague has put him there since.
            (None, None) => {
                let at = self.dicopot.iter().rposition(|r| r.pegawai() == one.pegawai)?;
                let mut row = self.dicopot.remove(at);
                if self.baris.iter().any(|r| r.baris() == row.baris()) {
                    row.nomori(self.baris.last().map_or(0, R::baris) + 1);
                }
                Some(self.pasang(row, back))
            }
            (Some(at), Some(_)) if self.baris.get(at).is_some_and(|r| r.isi() == one.ke && r.tambahan()) => {
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
                if self.baris.get(at).is_some_and(|r| r.isi() == one.ke) {
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
    pub fn kirim(&mut self) -> Option<Vec<Diisi<R::Isi>>> {
        if !self.jalan.is_empty() || self.antre.is_empty() {
            return None;
        }
        self.jalan = std::mem::take(&mut self.antre);
        Some(self.jalan.clone())
    }

    /// What is to be sent before leaving, whatever is under way: writes keep their order.
    pub fn habiskan(&mut self) -> Option<Vec<Diisi<R::Isi>>> {
        (!self.antre.is_empty()).then(|| std::mem::take(&mut self.antre))
    }

    /// Whether a write is under way.
    #[must_use]
    pub const fn berjalan(&self) -> bool {
        !self.jalan.is_empty()
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
    pub fn muat(&mut self, baris: Vec<R>) -> Vec<u32> {
        let old = std::mem::replace(&mut self.baris, baris);
        let mut other = Vec::new();
        let (under_way, waiting) = (self.jalan.clone(), std::mem::take(&mut self.antre));
        for (one, sent) in under_way.into_iter().map(|d| (d, true)).chain(waiting.into_iter().map(|d| (d, false))) {
            let at = match self.tempat(one.pegawai) {
                Some(at) => at,
                // Who is off already need not be taken off.
                None if one.ke.is_none() => continue,
                None => {
                    let Some(row) = old.iter().find(|r| r.pegawai() == one.pegawai) else { continue };
                    let mut row = row.clone();
                    row.nomori(self.baris.last().map_or(0, R::baris) + 1);
                    row.isikan(None);
                    self.baris.push(row);
                    self.baris.len() - 1
                }
            };
            if one.letak.is_some() && one.ke.is_none() {
                match self.baris.get(at).map(|r| (r.isi() == one.dari, r.baris())) {
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
            if row.isi() == one.dari {
                row.isikan(one.ke);
                if !sent {
                    self.antre.push(one);
                }
            } else if row.isi() != one.ke && !sent {
                other.push(row.baris());
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
        let numbered = |row: &R| {
            let plain = row.nomor().plain();
            // The century is not what anybody reads out: `880412` finds `19880412…`.
            let born = plain.get(2..).filter(|_| row.nomor().jenis.berstruktur());
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
