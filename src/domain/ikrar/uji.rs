//! A second person reads a sample of a sheet again, without seeing what the first had.
//!
//! Which rows: spread by the key of the sheet, so that nobody chooses them and everybody who asks again gets the same. A
//! habit of the program (`product.md` section 3, job 1), not a rule of law.

use std::collections::BTreeSet;

use super::berkas::IsiBaris;
use crate::domain::id::BerkasId;

/// One row in so many is read again.
const SATU_DARI: u32 = 20;

/// At least so many rows, as far as the sheet has them.
const PALING_SEDIKIT: u32 = 10;

/// The rows that are read again, in the order of the paper.
#[must_use]
pub fn contoh(berkas: BerkasId, baris: u32) -> Vec<u32> {
    let many = baris.div_ceil(SATU_DARI).max(PALING_SEDIKIT).min(baris);
    let mut state = berkas.0.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ u64::from(baris);
    let mut out = BTreeSet::new();
    while u32::try_from(out.len()).unwrap_or(u32::MAX) < many {
        // splitmix64: spread evenly, the same everywhere and always.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let row = (z ^ (z >> 31)) % u64::from(baris.max(1));
        out.insert(u32::try_from(row).unwrap_or(0) + 1);
    }
    out.into_iter().collect()
}

/// The same of a sheet whose rows bear these numbers, in the order of the paper: rows may have been taken off it.
#[must_use]
pub fn contoh_dari(berkas: BerkasId, baris: &[u32]) -> Vec<u32> {
    let many = u32::try_from(baris.len()).unwrap_or(u32::MAX);
    let at = |n: u32| usize::try_from(n).ok().and_then(|n| baris.get(n.checked_sub(1)?)).copied();
    contoh(berkas, many).into_iter().filter_map(at).collect()
}

/// A row on which the two do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BedaUji {
    /// Its number on the paper.
    pub baris: u32,
    /// What the first had keyed.
    pub pertama: Option<IsiBaris>,
    /// What the second read.
    pub kedua: IsiBaris,
}

/// The rows on which they differ, in the order of the paper.
#[must_use]
pub fn beda(pertama: &[(u32, Option<IsiBaris>)], kedua: &[(u32, IsiBaris)]) -> Vec<BedaUji> {
    let mut out: Vec<BedaUji> = kedua
        .iter()
        .filter_map(|(baris, kedua)| {
            let pertama = pertama.iter().find(|(n, _)| n == baris).and_then(|(_, isi)| *isi);
            (pertama != Some(*kedua)).then_some(BedaUji { baris: *baris, pertama, kedua: *kedua })
        })
        .collect();
    out.sort_by_key(|d| d.baris);
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_twentieth_and_at_least_ten() {
        let many = |rows| contoh(BerkasId(31), rows).len();
        assert_eq!([many(300), many(201), many(200), many(60), many(10), many(4), many(0)], [15, 11, 10, 10, 10, 4, 0]);
    }

    #[test]
    fn the_same_sheet_has_the_same_sample_and_another_has_another() {
        assert_eq!(contoh(BerkasId(31), 300), contoh(BerkasId(31), 300));
        assert_ne!(contoh(BerkasId(31), 300), contoh(BerkasId(32), 300));
    }

    #[test]
    fn only_rows_that_differ_are_listed() {
        let first = [(3, Some(IsiBaris::Ttd)), (9, Some(IsiBaris::Kosong)), (12, None)];
        let second = [(12, IsiBaris::Kosong), (9, IsiBaris::Ttd), (3, IsiBaris::Ttd)];
        let rows: Vec<u32> = beda(&first, &second).iter().map(|d| d.baris).collect();
        assert_eq!(rows, [9, 12]);
    }

    proptest! {
        #[test]
        fn a_sample_lies_on_the_sheet(id in any::<i64>(), baris in 0_u32..2_001) {
            let rows = contoh(BerkasId(id), baris);
            prop_assert!(rows.iter().all(|n| (1..=baris).contains(n)));
            prop_assert!(rows.windows(2).all(|w| w[0] < w[1]));
        }
    }
}
