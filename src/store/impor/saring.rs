//! Which keys a file has surely not named before: bits instead of keys, so that memory hardly grows with the file.
//!
//! Nearly every row of a file is there once, and an index that grows with the rows only to say so was most of what a row
//! cost. Here a key is six bits within one line of memory. "Not before" is certain; "perhaps" is wrong for a few keys in a
//! thousand, and whoever asks looks those up when all rows are in (`panggung/kembar.rs`).

use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::types::Value;

/// One line of memory.
type Larik = [u64; 8];

/// Keys that a line holds before the next layer begins.
const MUAT: usize = 32;

/// Lines of the first layer; each further one has four times as many.
const AWAL: usize = 64;

/// Bits of a key.
const BIT: u32 = 6;

/// Keys that were named, as bits.
#[derive(Debug, Default)]
pub(super) struct Saring {
    lapis: Vec<Vec<Larik>>,
    /// Keys in the last layer.
    isi: usize,
}

/// Sixty-four bits that stand for a key; keys of two `jenis` differ.
pub(super) fn sidik(jenis: u8, kunci: &Value) -> u64 {
    let mut hash = DefaultHasher::new();
    jenis.hash(&mut hash);
    match kunci {
        Value::Integer(n) => n.hash(&mut hash),
        Value::Text(text) => text.hash(&mut hash),
        // No subject has keys of other kinds.
        Value::Null | Value::Real(_) | Value::Blob(_) => {}
    }
    hash.finish()
}

/// The line of a key among so many, and its bits there.
fn tempat(sidik: u64, lines: usize) -> (usize, Larik) {
    let at = (u128::from(sidik) * lines as u128) >> 64;
    let mut bits = [0; 8];
    // The line comes from the upper bits; these are mixed anew out of all of them.
    let mut rest = sidik.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    for _ in 0..BIT {
        let word = usize::try_from(rest >> 61).unwrap_or(0);
        if let Some(word) = bits.get_mut(word) {
            *word |= 1_u64 << ((rest >> 55) & 63);
        }
        rest <<= 9;
    }
    (usize::try_from(at).unwrap_or(0), bits)
}

impl Saring {
    /// Notes a key; whether it is surely the first time.
    pub(super) fn catat(&mut self, sidik: u64) -> bool {
        let seen = self.lapis.iter().any(|layer| {
            let (at, bits) = tempat(sidik, layer.len());
            layer.get(at).is_some_and(|line| line.iter().zip(bits).all(|(has, bits)| has & bits == bits))
        });
        if seen {
            return false;
        }
        let lines = self.lapis.last().map_or(0, Vec::len);
        if self.isi >= lines * MUAT {
            self.lapis.push(vec![[0; 8]; (lines * 4).max(AWAL)]);
            self.isi = 0;
        }
        if let Some(layer) = self.lapis.last_mut() {
            let (at, bits) = tempat(sidik, layer.len());
            if let Some(line) = layer.get_mut(at) {
                line.iter_mut().zip(bits).for_each(|(has, bits)| *has |= bits);
            }
        }
        self.isi += 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_named_is_never_new_again_and_few_others_are_held_back() {
        let key = |n: i64| sidik(0, &Value::Integer(n));
        let mut saring = Saring::default();
        let held = (0..100_000).filter(|n| !saring.catat(key(*n))).count();
        assert!(held < 1_000, "{held} of 100,000 were held back");
        assert!((0..100_000).all(|n| !saring.catat(key(n))));
        let bytes: usize = saring.lapis.iter().map(|layer| layer.len() * 64).sum();
        assert!(bytes < 1 << 20, "{bytes}");
    }

    #[test]
    fn keys_of_two_kinds_differ() {
        assert_ne!(sidik(0, &Value::Integer(7)), sidik(1, &Value::Integer(7)));
    }
}
