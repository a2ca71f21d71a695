//! Words that people are made of in practice offices, and the ranks and posts of real ones.
//!
//! The names are word lists, not people: no full name of anybody is kept here.

use serde::Deserialize;

use crate::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};

const NAMA: &str = include_str!("../../data/acuan/nama_orang.csv");
const SULIT: &str = include_str!("../../data/acuan/nama_bentuk_sulit.csv");
const GELAR: &str = include_str!("../../data/acuan/gelar.csv");
const PANGKAT: &str = include_str!("../../data/acuan/pangkat_golongan_pns.csv");
const STATUS: &str = include_str!("../../data/acuan/status_kepegawaian.csv");
const JABATAN: &str = include_str!("../../data/acuan/jabatan.csv");

/// Where a word stands in a name or beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Posisi {
    /// In front.
    Depan,
    /// Behind.
    Belakang,
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct KataNama {
    /// The word.
    pub nama: String,
    /// Given name or last name.
    pub posisi: Posisi,
    /// Whose; `None` for both.
    pub kelamin: Option<JenisKelamin>,
    /// Where it is at home: `umum`, `batak`, `bali`, ...
    pub kelompok: String,
}

/// An invented name whose form programs stumble over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct NamaSulit {
    /// The name.
    pub nama: String,
    /// What is hard about it.
    pub bentuk: String,
}

/// A title.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Gelar {
    /// As it is written.
    pub gelar: String,
    /// Before or after the name.
    pub posisi: Posisi,
    /// Kind of schooling or honour: `d3`, `s1`, `s1_lama_l`, `s1_lama_p`, `s2`, `dokter`, `haji_l`, `haji_p`.
    pub jenjang: String,
    /// How often it occurs among titles of its kind.
    pub bobot: u64,
}

/// A rank of civil servants.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Pangkat {
    /// 1 is the lowest.
    pub urut: u8,
    /// Grade, `III/b`.
    pub golongan_ruang: String,
    /// Name of the rank.
    pub pangkat: String,
}

/// A kind of employment with its name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Status {
    /// Which.
    pub kode: StatusKepegawaian,
    /// Full name.
    pub nama: String,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Jabatan {
    /// Where it exists: a kind of unit, `divisi_…` or `ppnpn`.
    pub lingkup: String,
    /// Classes of unit it exists in, `;` between them; empty for all.
    pub kelas: String,
    /// Its name.
    pub nama: String,
    /// Kind of post.
    pub jenis: JenisJabatan,
    /// Lowest grade; empty for posts without one.
    pub golongan_dari: String,
    /// Highest grade.
    pub golongan_sampai: String,
    /// How many a unit has; 0 for posts that as many people bear as `bobot` says. The first post of a
    /// unit with a number is its head.
    pub jumlah: u64,
    /// Share among the staff of the unit.
    pub bobot: u64,
}

/// All words of names.
#[must_use]
pub fn kata_nama() -> Vec<KataNama> {
    super::baca(NAMA).collect()
}

/// All hard forms.
#[must_use]
pub fn nama_sulit() -> Vec<NamaSulit> {
    super::baca(SULIT).collect()
}

/// All titles.
#[must_use]
pub fn gelar() -> Vec<Gelar> {
    super::baca(GELAR).collect()
}

/// Ranks of civil servants, lowest first.
#[must_use]
pub fn pangkat() -> Vec<Pangkat> {
    super::baca(PANGKAT).collect()
}

/// Kinds of employment that have a name on file.
#[must_use]
pub fn status() -> Vec<Status> {
    super::baca(STATUS).collect()
}

/// All posts.
#[must_use]
pub fn jabatan() -> Vec<Jabatan> {
    super::baca(JABATAN).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::acuan::jumlah_baris;

    #[test]
    fn every_row_is_read() {
        assert_eq!(kata_nama().len(), jumlah_baris(NAMA));
        assert_eq!((nama_sulit().len(), jumlah_baris(SULIT)), (73, 73));
        assert_eq!(gelar().len(), jumlah_baris(GELAR));
        assert_eq!((pangkat().len(), jumlah_baris(PANGKAT)), (17, 17));
        assert_eq!(status().len(), jumlah_baris(STATUS));
        assert_eq!(jabatan().len(), jumlah_baris(JABATAN));
        assert!(kata_nama().len() > 1_000 && jabatan().len() > 90);
    }

    #[test]
    fn grades_of_posts_are_ranks_in_order() {
        let ranks = pangkat();
        let place = |g: &str| ranks.iter().find(|p| p.golongan_ruang == g).map(|p| p.urut);
        for post in jabatan().iter().filter(|j| j.jenis != JenisJabatan::NonAsn) {
            let (low, high) = (place(&post.golongan_dari), place(&post.golongan_sampai));
            assert!(low.is_some() && low <= high, "{}", post.nama);
        }
    }

    #[test]
    fn every_place_has_one_head_per_class_and_staff() {
        let all = jabatan();
        let mut places: Vec<&str> = all.iter().map(|j| j.lingkup.as_str()).filter(|l| *l != "ppnpn").collect();
        places.dedup();
        assert_eq!(places.len(), 15);
        for place in places {
            let of: Vec<_> = all.iter().filter(|j| j.lingkup == place).collect();
            assert!(of[0].jumlah == 1, "{place}");
            assert!(of.iter().map(|j| j.bobot).sum::<u64>() > 0, "{place}");
        }
    }
}
