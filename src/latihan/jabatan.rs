//! Posts and grades that fit unit, employment and years of service.

use std::collections::BTreeMap;

use crate::acuan::orang::{self, Jabatan};
use crate::domain::pegawai::StatusKepegawaian;

use super::acak::Acak;

/// Posts by the place they exist in, and the order of grades.
#[derive(Debug)]
pub(crate) struct Daftar {
    lingkup: BTreeMap<String, Vec<Jabatan>>,
    golongan: Vec<String>,
}

/// Years of service that a grade is held for, roughly.
const TAHUN_PER_GOLONGAN: i32 = 4;

impl Daftar {
    pub(crate) fn new() -> Self {
        let mut lingkup: BTreeMap<String, Vec<Jabatan>> = BTreeMap::new();
        for post in orang::jabatan() {
            lingkup.entry(post.lingkup.clone()).or_default().push(post);
        }
        Self { lingkup, golongan: orang::pangkat().into_iter().map(|p| p.golongan_ruang).collect() }
    }

    fn di(&self, lingkup: &str) -> &[Jabatan] {
        self.lingkup.get(lingkup).map(Vec::as_slice).unwrap_or_default()
    }

    /// The `k`-th official of a unit of `jumlah` people, the head first. Small units have few officials.
    pub(crate) fn pejabat(&self, lingkup: &str, kelas: &str, k: u64, jumlah: u64) -> Option<&Jabatan> {
        if k > 0 && k >= jumlah / 6 {
            return None;
        }
        let in_class = |p: &&Jabatan| p.kelas.is_empty() || p.kelas.split(';').any(|c| c == kelas);
        let mut fixed = self.di(lingkup).iter().filter(|p| p.jumlah > 0);
        let head = self.di(lingkup).iter().filter(|p| p.jumlah > 0).find(in_class).or_else(|| fixed.next());
        if k == 0 {
            return head;
        }
        // Variants of the head for other classes are not posts of their own.
        let others = self.di(lingkup).iter().filter(|p| p.jumlah > 0).filter(in_class).filter(|p| head != Some(*p));
        others.filter(|p| p.kelas.is_empty()).nth(usize::try_from(k - 1).ok()?)
    }

    /// A post without a number, for staff of this employment.
    pub(crate) fn staf(&self, acak: &mut Acak, lingkup: &str, status: StatusKepegawaian) -> Option<&Jabatan> {
        let place = if status.is_asn() { lingkup } else { "ppnpn" };
        let posts = self.di(place);
        posts.get(acak.berbobot(posts.iter().map(|p| p.bobot)))
    }

    /// The grade after so many years in a post; years push it up, the post keeps it in its range.
    pub(crate) fn golongan(&self, post: &Jabatan, masa_kerja: i32) -> &str {
        let place = |g: &str| self.golongan.iter().position(|x| x == g);
        let (Some(low), Some(high)) = (place(&post.golongan_dari), place(&post.golongan_sampai)) else { return "" };
        let steps = usize::try_from(masa_kerja / TAHUN_PER_GOLONGAN).unwrap_or(0);
        let at = (low + steps.min(high.saturating_sub(low))).min(high);
        self.golongan.get(at).map_or("", String::as_str)
    }
}
