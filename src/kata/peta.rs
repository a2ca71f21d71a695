//! Where each shipped word stands, reckoned by the compiler.
//!
//! A start reads no word that it does not say, however many rooms have words: the texts lie in the binary, and beside
//! them a table of places that the hash of a key leads into. The loops below call nothing and copy nothing, because
//! the compiler interprets them at every build; so they take half a second.

use super::butir::{Butir, berkunci};
use super::{Bahasa, SUMBER, text};

/// A place of the table that no word has.
const KOSONG: u32 = u32::MAX;

/// Bits of a place that say where in its text a word begins; those above say in which text.
const DI: u32 = 20;

/// Places of a table. A word has some seventy letters on the average, so two in three stay empty.
const TEMPAT: usize = {
    let (mut letters, mut stem) = (0, 0);
    while let Some((_, rest)) = SUMBER.split_at_checked(stem)
        && let [(_, id, _), ..] = rest
    {
        letters += id.len();
        stem += 1;
    }
    (letters / 32).next_power_of_two()
};

static ID: [u32; TEMPAT] = letak(Bahasa::Id);
static EN: [u32; TEMPAT] = letak(Bahasa::En);

/// FNV-1a. The keys are our own, so nobody can make them collide.
const AWAL: u64 = 0x811c_9dc5;

const fn sidik(hash: u64, letter: u8) -> u64 {
    ((hash ^ letter as u64) * 0x0100_0193) & 0xffff_ffff
}

/// The first place to look at.
const fn tempat(hash: u64) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "less than the number of places")]
    let at = ((hash ^ (hash >> 15)) % TEMPAT as u64) as usize;
    at
}

/// The table of a language.
#[expect(clippy::indexing_slicing, reason = "run by the compiler: an index out of bounds is an error of the build")]
#[expect(clippy::cast_possible_truncation, reason = "held to the bits of a place below")]
#[expect(clippy::manual_is_ascii_check, reason = "a call for each letter makes the build two seconds longer")]
const fn letak(bahasa: Bahasa) -> [u32; TEMPAT] {
    let mut places = [KOSONG; TEMPAT];
    let (mut stem, mut count) = (0, 0);
    while stem < SUMBER.len() {
        let text = text(&SUMBER[stem], bahasa).as_bytes();
        let many = text.len();
        assert!(many < 1 << DI && stem < (1 << (32 - DI)) - 1, "a text of words is too long for its places");
        let mut at = 0;
        while at < many {
            let (begin, mut hash) = (at, AWAL);
            while at < many
                && (matches!(text[at], b'a'..=b'z' | b'A'..=b'Z')
                    || at > begin && matches!(text[at], b'0'..=b'9' | b'-' | b'_'))
            {
                // As `sidik` does, without a call.
                hash = ((hash ^ text[at] as u64) * 0x0100_0193) & 0xffff_ffff;
                at += 1;
            }
            let end = at;
            while at < many && text[at] == b' ' {
                at += 1;
            }
            if begin < end && at < many && text[at] == b'=' {
                count += 1;
                assert!(count * 4 < TEMPAT * 3, "words are shorter than they were: more places for as many letters");
                let mut place = tempat(hash);
                while places[place] != KOSONG {
                    place = (place + 1) % TEMPAT;
                }
                places[place] = (stem as u32) << DI | begin as u32;
            }
            while at < many && text[at] != b'\n' {
                at += 1;
            }
            at += 1;
        }
        stem += 1;
    }
    places
}

/// The shipped word with this key.
pub(super) fn cari(bahasa: Bahasa, key: &str) -> Option<Butir<'static>> {
    let places = match bahasa {
        Bahasa::Id => &ID,
        Bahasa::En => &EN,
    };
    let mut at = tempat(key.bytes().fold(AWAL, sidik));
    loop {
        let place = *places.get(at)?;
        if place == KOSONG {
            return None;
        }
        let here = text(SUMBER.get((place >> DI) as usize)?, bahasa).get((place & ((1 << DI) - 1)) as usize..)?;
        let word = berkunci(here, key);
        if word.is_some() {
            return word;
        }
        at = (at + 1) % TEMPAT;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::super::butir::semua;
    use super::*;

    fn words(bahasa: Bahasa) -> impl Iterator<Item = Butir<'static>> {
        SUMBER.iter().flat_map(move |source| semua(text(source, bahasa)))
    }

    #[test]
    fn every_word_is_found_where_it_stands_and_the_table_holds_no_more() {
        for (bahasa, places) in [(Bahasa::Id, &ID), (Bahasa::En, &EN)] {
            for word in words(bahasa) {
                assert_eq!(cari(bahasa, word.key), Some(word), "{}", word.key);
            }
            assert_eq!(places.iter().filter(|place| **place != KOSONG).count(), words(bahasa).count());
        }
        assert!(words(Bahasa::Id).count() > 2_000);
    }

    #[test]
    fn a_word_is_found_in_a_few_looks() {
        for places in [&ID, &EN] {
            let longest = places.split(|place| *place == KOSONG).map(<[u32]>::len).max().unwrap();
            assert!(longest < 32, "{longest} places in a row are taken");
        }
    }

    proptest! {
        #[test]
        fn what_is_no_key_finds_nothing(at in any::<prop::sample::Index>(), other in "[ =\n{}a-z0-9-]{1,4}") {
            let all: Vec<&str> = words(Bahasa::Id).map(|word| word.key).collect();
            let key = all[at.index(all.len())];
            for odd in [format!("{key}{other}"), format!("{other}{key}"), other, String::new()] {
                prop_assert_eq!(cari(Bahasa::Id, &odd).is_some(), all.contains(&odd.as_str()), "{}", odd);
            }
        }
    }
}
