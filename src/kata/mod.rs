//! Every word that a person reads: Indonesian first, English second.
//!
//! Words live in `data/kata/<language>/<stem>.ftl`, one file a stem, the same keys in both languages
//! (`tests/kata.rs` fails otherwise). They are inside the binary; a site may correct its own terms in
//! one file of its own (`kata.ftl` beside `keymap.toml`), which overrides key by key. Keys never
//! change with the words.
//!
//! Figures are grouped here as well (`3.912` in Indonesian, `3,912` in English), so that no caller
//! formats a number by hand.

mod sumber;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::domain::pesan::{Arg, Pesan};

pub use sumber::SUMBER;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bahasa {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Bahasa {
    /// The language with this code; `id` and `en` are known, with or without a region behind.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_', '.']).next()?.to_lowercase().as_str() {
            "id" | "in" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The mark between thousands.
    #[must_use]
    pub const fn ribuan(self) -> char {
        match self {
            Self::Id => '.',
            Self::En => ',',
        }
    }
}

/// The words in one language.
pub struct Kata {
    bahasa: Bahasa,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Kata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kata").field("bahasa", &self.bahasa).finish_non_exhaustive()
    }
}

impl Kata {
    /// The words that ship with the program.
    #[must_use]
    pub fn new(bahasa: Bahasa) -> Self {
        let tag: LanguageIdentifier = bahasa.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks are bidi controls; a terminal shows them as rubbish.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match bahasa {
            Bahasa::Id => |v, _| figure(v, Bahasa::Id),
            Bahasa::En => |v, _| figure(v, Bahasa::En),
        }));
        for (_, id, en) in SUMBER {
            let text = match bahasa {
                Bahasa::Id => id,
                Bahasa::En => en,
            };
            // A file with a mistake gives the part that can be read; `tests/kata.rs` demands that there is no mistake.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(part, _)| part);
            bundle.add_resource_overriding(resource);
        }
        Self { bahasa, bundle }
    }

    /// Lets a site's own words override those that ship.
    ///
    /// # Errors
    /// Nothing is overridden and the text of the first mistake is given when the file does not parse.
    pub fn override_with(&mut self, text: &str) -> Result<(), String> {
        match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => {
                self.bundle.add_resource_overriding(resource);
                Ok(())
            }
            Err((_, errors)) => Err(errors.first().map_or_else(String::new, ToString::to_string)),
        }
    }

    /// The language.
    #[must_use]
    pub const fn bahasa(&self) -> Bahasa {
        self.bahasa
    }

    /// Whether there is a word with this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The word with this key; a key without a word shows itself, so that the gap is seen and named.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with its arguments.
    #[must_use]
    pub fn pesan(&self, pesan: &Pesan) -> String {
        let mut args = FluentArgs::with_capacity(pesan.args.len());
        for (name, value) in &pesan.args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Int(n) => FluentValue::from(*n),
                Arg::Kata(key) => FluentValue::from(self.t(key)),
            };
            args.set(name.as_str(), value);
        }
        self.format(&pesan.key, Some(&args))
    }

    /// A count in the language's grouping.
    #[must_use]
    pub fn angka(&self, n: i64) -> String {
        group(n, self.bahasa.ribuan())
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("[{key}]");
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut errors).into_owned()
    }
}

fn figure(value: &FluentValue<'_>, bahasa: Bahasa) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 => {
            // Counts are far below 2^53, where f64 is exact.
            #[expect(clippy::cast_possible_truncation, reason = "whole and small, checked above")]
            let whole = n.value as i64;
            Some(group(whole, bahasa.ribuan()))
        }
        _ => None,
    }
}

/// Groups a count by thousands.
fn group(n: i64, mark: char) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        out.push('-');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_by_thousands() {
        for (n, id) in [(0, "0"), (412, "412"), (3912, "3.912"), (-1_234_567, "-1.234.567"), (100_000, "100.000")] {
            assert_eq!(group(n, '.'), id);
        }
    }

    #[test]
    fn a_missing_word_shows_its_key() {
        assert_eq!(Kata::new(Bahasa::Id).t("tidak-ada-kata-ini"), "[tidak-ada-kata-ini]");
    }

    #[test]
    fn a_site_corrects_its_own_terms() {
        let mut kata = Kata::new(Bahasa::Id);
        assert!(kata.override_with("layar-meja = Papan kerja\n").is_ok());
        assert_eq!(kata.t("layar-meja"), "Papan kerja");
        assert!(kata.override_with("= rusak").is_err());
    }
}
