//! Where each word stands in a text of words, found without parsing it.
//!
//! Most words are one line that says itself, or says itself with arguments put in: `kunci = Surat { $n } dari { $dari }`.
//! These are read here, where they stand, each time they are said. What branches, spans lines or speaks of another
//! word is Fluent's; `kata::tests` holds both to the same words.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words by their keys.
pub(super) type Index = HashMap<&'static str, Butir<'static>, BuildHasherDefault<Sidik>>;

/// All words of some texts; a later one takes the place of an earlier one with its key.
pub(super) fn index(texts: impl Iterator<Item = &'static str>) -> Index {
    let mut index = Index::with_capacity_and_hasher(1_500, BuildHasherDefault::default());
    for text in texts {
        index.extend(semua(text).map(|b| (b.key, b)));
    }
    index
}

/// FNV-1a. The keys are our own, so nobody can make them collide, and a start hashes them all.
pub(super) struct Sidik(u64);

impl Default for Sidik {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Sidik {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A message of a text of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Butir<'a> {
    /// Its key.
    pub key: &'a str,
    /// All its lines, as Fluent wants them.
    pub whole: &'a str,
    /// What stands behind the sign, where that is one line.
    line: Option<&'a str>,
}

impl<'a> Butir<'a> {
    /// What it says, where that is one line without arguments.
    pub fn sebaris(&self) -> Option<&'a str> {
        self.line.filter(|line| !line.is_empty() && !line.contains('{'))
    }

    /// What it says, with `put` called for each argument; `None` where that is Fluent's to say.
    pub fn isi(&self, put: impl Fn(&str, &mut String)) -> Option<String> {
        let mut rest = self.line.filter(|line| !line.is_empty())?;
        let mut out = String::with_capacity(rest.len() + 16);
        while let Some((before, behind)) = rest.split_once('{') {
            let (inside, after) = behind.split_once('}')?;
            let name = inside.trim().strip_prefix('$').filter(|n| n.bytes().all(of_a_name))?;
            out.push_str(before);
            put(name, &mut out);
            rest = after;
        }
        out.push_str(rest);
        Some(out)
    }
}

const fn of_a_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_' || b == b'-'
}

/// The messages of a text, in order. Every start reads all words here, so each letter is looked at once.
pub(super) fn semua(text: &str) -> impl Iterator<Item = Butir<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let name = rest.bytes().take_while(|b| of_a_name(*b)).count();
            let (line, mut after) = rest.split_once('\n').unwrap_or((rest, ""));
            let begun = rest;
            let found =
                line.split_at_checked(name).filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_alphabetic()));
            let value = found.and_then(|(_, sign)| sign.trim_start_matches(' ').strip_prefix('='));
            let mut one_line = true;
            // Lines that are empty, indented or close a branch belong to what stands above them.
            while let Some(b' ' | b'\n' | b'\r' | b'}') = after.as_bytes().first() {
                let (more, behind) = after.split_once('\n').unwrap_or((after, ""));
                one_line &= more.is_empty() || more.trim_ascii().is_empty();
                after = behind;
            }
            rest = after;
            if let (Some((key, _)), Some(value)) = (found, value) {
                let whole = begun.get(..begun.len() - after.len()).unwrap_or(begun);
                return Some(Butir { key, whole, line: one_line.then(|| value.trim_ascii()) });
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_word_with_all_its_lines() {
        let text = "# catatan = bukan kata\nsatu = Satu\n\ndua-dua = { $n ->\n    [1] A\n   *[other] B\n}\n\n## Judul\ntiga=Tiga { $x } ";
        let found: Vec<_> = semua(text).map(|b| (b.key, b.whole.trim_end().lines().count())).collect();
        assert_eq!(found, [("satu", 1), ("dua-dua", 4), ("tiga", 1)]);
        let said: Vec<_> = semua(text).map(|b| b.isi(|name, out| out.push_str(&name.to_uppercase()))).collect();
        assert_eq!(said, [Some("Satu".to_owned()), None, Some("Tiga X".to_owned())]);
    }
}
