//! A word as it stands in a text of words, read without parsing the text.
//!
//! Most words are one line that says itself, or says itself with arguments put in: `kunci = Surat { $n } dari { $dari }`.
//! These are read here, where they stand, each time they are said. What branches, spans lines or speaks of another
//! word is Fluent's; `kata::tests` holds both to the same words.

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

/// The message with this key at the beginning of a text, where it begins with that one.
pub(super) fn berkunci<'a>(text: &'a str, key: &str) -> Option<Butir<'a>> {
    let begun = text.as_bytes().strip_prefix(key.as_bytes())?;
    // The text of a key with more than a name in it could go on after it; none is asked for, and none is found.
    if !matches!(begun.first(), Some(b' ' | b'=')) || !key.bytes().all(of_a_name) {
        return None;
    }
    potong(text, key.len()).0
}

/// The messages of a text, in order.
pub(super) fn semua(text: &str) -> impl Iterator<Item = Butir<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let name = rest.bytes().take_while(|b| of_a_name(*b)).count();
            let (found, after) = potong(rest, name);
            rest = after;
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// The message at the beginning of a text whose first `name` bytes could be a key, and what stands behind it. Where the
/// first line begins none, it is passed over.
fn potong(text: &str, name: usize) -> (Option<Butir<'_>>, &str) {
    let end = text.bytes().position(|b| b == b'\n').unwrap_or(text.len());
    let (line, after) = text.split_at_checked(end).unwrap_or((text, ""));
    let mut after = after.get(1..).unwrap_or_default();
    let found = line.split_at_checked(name).filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_alphabetic()));
    let value = found.and_then(|(_, sign)| sign.trim_start_matches(' ').strip_prefix('='));
    let mut one_line = true;
    // Lines that are empty, indented or close a branch belong to what stands above them.
    while let Some(b' ' | b'\n' | b'\r' | b'}') = after.as_bytes().first() {
        let (more, behind) = after.split_once('\n').unwrap_or((after, ""));
        one_line &= more.is_empty() || more.trim_ascii().is_empty();
        after = behind;
    }
    let butir = found.zip(value).map(|((key, _), value)| {
        let whole = text.get(..text.len() - after.len()).unwrap_or(text);
        Butir { key, whole, line: one_line.then(|| value.trim_ascii()) }
    });
    (butir, after)
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
