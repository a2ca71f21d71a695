//! Conflict of interest: who may not open or examine a case, and who is told that he should not.
//!
//! A party (accused, reporter, witness, superior) may not, nor anybody whom an accused leads through the chain of
//! superiors (`reliability.md` 2.1): a superior must not read through his people what is held against him. The parties are
//! those of the whole report, for its cases share one story. An examiner lower in office than the examinee is told so; a
//! paper may have reasons. The reading half asks the same of whole lists in one statement; here is what the answer means for one.

use super::PeranPihak;
use crate::domain::id::PegawaiId;
use crate::domain::pegawai::JenisJabatan;
use crate::domain::pesan::{Arg, Pesan};

/// Why somebody must keep out of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sebab {
    /// He is a party.
    Pihak(PeranPihak),
    /// An accused is above him.
    Dipimpin,
}

impl Sebab {
    /// The sentence about an examiner.
    #[must_use]
    pub fn pesan(self) -> Pesan {
        match self {
            Self::Pihak(peran) => Pesan::new("orang-keberatan-pihak").with("peran", Arg::Kata(peran.kata())),
            Self::Dipimpin => Pesan::new("orang-keberatan-dipimpin"),
        }
    }
}

/// Why this employee must keep out, if he must: `atasan` are those above him, the nearest first; `pihak` the parties of the report.
#[must_use]
pub fn sebab(siapa: PegawaiId, atasan: &[PegawaiId], pihak: &[(PeranPihak, PegawaiId)]) -> Option<Sebab> {
    if let Some((peran, _)) = pihak.iter().find(|(_, id)| *id == siapa) {
        return Some(Sebab::Pihak(*peran));
    }
    let accused = |id: &PegawaiId| pihak.contains(&(PeranPihak::Terlapor, *id));
    atasan.iter().any(accused).then_some(Sebab::Dipimpin)
}

/// Height of a post among posts that lead; a post that leads nobody is not compared with them, nor two of its kind.
const fn tinggi(jabatan: JenisJabatan) -> Option<u8> {
    match jabatan {
        JenisJabatan::JptMadya => Some(4),
        JenisJabatan::JptPratama => Some(3),
        JenisJabatan::Administrator => Some(2),
        JenisJabatan::Pengawas => Some(1),
        JenisJabatan::Pelaksana => Some(0),
        JenisJabatan::Fungsional | JenisJabatan::NonAsn => None,
    }
}

/// Whether an examiner of this post stands lower than the examinee of that one; unknown is not lower.
#[must_use]
pub fn lebih_rendah(pemeriksa: Option<JenisJabatan>, terperiksa: Option<JenisJabatan>) -> bool {
    match (pemeriksa.and_then(tinggi), terperiksa.and_then(tinggi)) {
        (Some(one), Some(other)) => one < other,
        _ => false,
    }
}

/// Why an examiner should not examine here, if he should not: what binds first.
#[must_use]
pub fn keberatan(
    sebab: Option<Sebab>,
    pemeriksa: Option<JenisJabatan>,
    terperiksa: Option<JenisJabatan>,
) -> Option<Pesan> {
    if let Some(sebab) = sebab {
        return Some(sebab.pesan());
    }
    let (one, other) = (pemeriksa?, terperiksa?);
    lebih_rendah(Some(one), Some(other)).then(|| {
        Pesan::new("orang-keberatan-rendah")
            .with("pemeriksa", Arg::Kata(one.kata()))
            .with("terlapor", Arg::Kata(other.kata()))
    })
}

/// What is to be said of an examiner who stands for the direct superior: `lain` that another one was noted before him, `atasan` who
/// the superior is by the data of staff. Whom nobody knows is not judged.
#[must_use]
pub fn keberatan_atasan(siapa: Option<PegawaiId>, atasan: Option<PegawaiId>, lain: bool) -> Option<Pesan> {
    match siapa.zip(atasan) {
        Some((who, superior)) if who != superior => Some(Pesan::new("orang-keberatan-bukan-atasan")),
        _ => lain.then(|| Pesan::new("orang-keberatan-atasan-dua")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;

    const fn id(n: i64) -> PegawaiId {
        PegawaiId(n)
    }

    #[test]
    fn a_party_and_whoever_the_accused_leads_keep_out() {
        let pihak = [(PeranPihak::Pelapor, id(5)), (PeranPihak::Terlapor, id(1)), (PeranPihak::Saksi, id(6))];
        for (who, above, why) in [
            (1, vec![], Some(Sebab::Pihak(PeranPihak::Terlapor))),
            (5, vec![1], Some(Sebab::Pihak(PeranPihak::Pelapor))),
            (6, vec![], Some(Sebab::Pihak(PeranPihak::Saksi))),
            (7, vec![2, 1, 3], Some(Sebab::Dipimpin)),
            (7, vec![2, 6], None),
            (8, vec![], None),
        ] {
            let above: Vec<_> = above.into_iter().map(id).collect();
            assert_eq!(sebab(id(who), &above, &pihak), why, "{who}");
        }
    }

    #[test]
    fn an_examiner_lower_in_office_is_told() {
        use JenisJabatan as J;
        let said = |a, b| keberatan(None, a, b).map(|p| p.key);
        assert_eq!(said(Some(J::Pengawas), Some(J::Administrator)).as_deref(), Some("orang-keberatan-rendah"));
        for (a, b) in [
            (Some(J::Administrator), Some(J::Administrator)),
            (Some(J::JptPratama), Some(J::Pelaksana)),
            (Some(J::Fungsional), Some(J::JptPratama)),
            (None, Some(J::JptMadya)),
            (Some(J::Pelaksana), None),
        ] {
            assert_eq!(said(a, b), None, "{a:?} {b:?}");
        }
        let party = keberatan(Some(Sebab::Dipimpin), Some(J::Pelaksana), Some(J::JptMadya)).unwrap();
        assert_eq!(party.key, "orang-keberatan-dipimpin", "what forbids is said before what is told");
    }

    #[test]
    fn the_element_of_the_superior_is_the_superior_and_one_person() {
        let said = |who, superior, other| keberatan_atasan(who, superior, other).map(|p| p.key);
        assert_eq!(said(Some(id(7)), Some(id(7)), false), None);
        assert_eq!(said(Some(id(8)), Some(id(7)), true).as_deref(), Some("orang-keberatan-bukan-atasan"));
        assert_eq!(said(None, Some(id(7)), false), None, "a name that is no employee is not judged");
        assert_eq!(said(Some(id(8)), None, false), None);
        assert_eq!(said(Some(id(8)), None, true).as_deref(), Some("orang-keberatan-atasan-dua"));
    }

    proptest! {
        #[test]
        fn lower_is_never_both_ways(a in 0..JenisJabatan::ALL.len(), b in 0..JenisJabatan::ALL.len()) {
            let (a, b) = (Some(JenisJabatan::ALL[a]), Some(JenisJabatan::ALL[b]));
            prop_assert!(!(lebih_rendah(a, b) && lebih_rendah(b, a)));
            prop_assert!(!lebih_rendah(a, a));
        }
    }
}
