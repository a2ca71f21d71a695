//! Where each word stands in a text of words, found without parsing it.
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

/// The messages of a text, in order.
pub(super) fn semua(text: &str) -> impl Iterator<Item = Butir<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let (entry, after) = rest.split_at(length(rest));
            rest = after;
            let Some((key, behind)) = entry.split_once('=') else { continue };
            let key = key.trim_end();
            if key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.bytes().all(of_a_name) {
                let line = Some(behind.trim()).filter(|line| !line.contains('\n'));
                return Some(Butir { key, whole: entry.trim_end(), line });
            }
        }
    })
}

/// Bytes up to the next line that begins something: lines that are empty, indented or close a branch belong to what
/// stands above them.
fn length(text: &str) -> usize {
    let mut at = 0;
    while let Some(n) = text.get(at..).and_then(|t| t.find('\n')) {
        at += n + 1;
        if !text.get(at..).is_some_and(|t| t.starts_with([' ', '\n', '\r', '}'])) {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_word_with_all_its_lines() {
        let text = "# catatan = bukan kata\nsatu = Satu\n\ndua-dua = { $n ->\n    [1] A\n   *[other] B\n}\n\n## Judul\ntiga=Tiga { $x } ";
        let found: Vec<_> = semua(text).map(|b| (b.key, b.whole.lines().count())).collect();
        assert_eq!(found, [("satu", 1), ("dua-dua", 4), ("tiga", 1)]);
        let said: Vec<_> = semua(text).map(|b| b.isi(|name, out| out.push_str(&name.to_uppercase()))).collect();
        assert_eq!(said, [Some("Satu".to_owned()), None, Some("Tiga X".to_owned())]);
    }
}
