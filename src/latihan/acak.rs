//! Chance that says the same thing for ever.
//!
//! Practice data must come out the same, byte for byte, from every version of this program, so the
//! generator stands here whole (SplitMix64, Steele, Lea and Flood 2014) instead of in a crate that may
//! change its stream. Every person and every decision has a stream of its own, named by numbers: what
//! one decision draws never shifts what another one sees, and any person can be made again alone.

/// One stream of chance.
#[derive(Debug, Clone)]
pub(crate) struct Acak(u64);

const LANGKAH: u64 = 0x9E37_79B9_7F4A_7C15;

const fn campur(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Acak {
    /// The stream of this seed, purpose and object.
    pub(crate) fn new(benih: u64, tujuan: u64, nomor: u64) -> Self {
        let mut state = campur(benih.wrapping_add(LANGKAH));
        state = campur(state ^ tujuan.wrapping_mul(LANGKAH));
        Self(campur(state ^ nomor.wrapping_add(1).wrapping_mul(LANGKAH)))
    }

    /// Sixty-four bits.
    pub(crate) fn u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(LANGKAH);
        campur(self.0)
    }

    /// A number below `n`; 0 for `n` 0. The bias of the reduction is below 2⁻³² for every `n` used here.
    pub(crate) fn di_bawah(&mut self, n: u64) -> u64 {
        let wide = u128::from(self.u64()) * u128::from(n);
        u64::try_from(wide >> 64).unwrap_or(0)
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn antara(&mut self, low: i64, high: i64) -> i64 {
        let span = high.saturating_sub(low).max(0).unsigned_abs() + 1;
        low.saturating_add(i64::try_from(self.di_bawah(span)).unwrap_or(0))
    }

    /// True in `n` of `dari` cases.
    pub(crate) fn peluang(&mut self, n: u64, dari: u64) -> bool {
        self.di_bawah(dari) < n
    }

    /// One of these; `None` only for an empty list.
    pub(crate) fn pilih<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let n = self.di_bawah(items.len() as u64);
        items.get(usize::try_from(n).unwrap_or(0))
    }

    /// The place of one of these weights; 0 when all are 0.
    pub(crate) fn berbobot(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let total: u64 = weights.clone().sum();
        let mut left = self.di_bawah(total);
        for (at, weight) in weights.enumerate() {
            if left < weight {
                return at;
            }
            left -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_never_changes() {
        // The reference outputs of SplitMix64 for state 1234567.
        let mut known = Acak(1_234_567);
        assert_eq!(
            [known.u64(), known.u64(), known.u64()],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        let (mut a, mut b) = (Acak::new(1, 2, 3), Acak::new(1, 2, 4));
        assert_ne!(a.u64(), b.u64());
    }

    #[test]
    fn ranges_hold_their_ends() {
        let mut acak = Acak::new(1, 0, 0);
        let drawn: Vec<i64> = (0..1_000).map(|_| acak.antara(-1, 2)).collect();
        for n in -1..=2 {
            assert!(drawn.contains(&n));
        }
        assert!(drawn.iter().all(|n| (-1..=2).contains(n)));
        let hits = (0..10_000).filter(|_| acak.peluang(1, 4)).count();
        assert!((2_300..2_700).contains(&hits), "{hits}");
        assert_eq!(acak.berbobot([0, 0, 5].into_iter()), 2);
    }
}
