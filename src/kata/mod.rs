//! Every word that a person reads: Indonesian first, English second.
//!
//! Words live in `data/kata/<language>/<stem>.ftl`, one file a stem, the same keys in both languages
//! (`tests/kata.rs` fails otherwise). They are inside the binary; a site may correct its own terms in
//! one file of its own (`kata.ftl` beside `keymap.toml`), which overrides key by key. Keys never
//! change with the words.
//!
//! Figures are grouped here as well (`3.912` in Indonesian, `3,912` in English), so that no caller
//! formats a number by hand.

mod butir;
mod peta;
mod sumber;

use std::cell::RefCell;
use std::collections::BTreeSet;

use butir::Butir;
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
///
/// A desk starts with few of its words and draws them many times, so nothing is read ahead: [`peta`] knows where each
/// word stands, a word that is a plain line is read where it stands, and Fluent sees only what branches.
pub struct Kata {
    bahasa: Bahasa,
    /// What branches, each parsed when it is first said.
    branching: RefCell<Option<Bundle>>,
    /// Words of the site's own, where there are any.
    site: Option<Site>,
}

/// What a site has worded anew.
struct Site {
    /// Keys of its words.
    own: BTreeSet<String>,
    /// All words, because one of its own may speak of another.
    all: Bundle,
}

type Bundle = FluentBundle<FluentResource>;

impl std::fmt::Debug for Kata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kata").field("bahasa", &self.bahasa).finish_non_exhaustive()
    }
}

impl Kata {
    /// The words that ship with the program.
    #[must_use]
    pub fn new(bahasa: Bahasa) -> Self {
        Self { bahasa, branching: RefCell::new(None), site: None }
    }

    /// A shipped word that the site has not worded anew.
    fn shipped(&self, key: &str) -> Option<Butir<'static>> {
        if self.site.as_ref().is_some_and(|site| site.own.contains(key)) {
            return None;
        }
        peta::cari(self.bahasa, key)
    }

    /// Lets a site's own words override those that ship.
    ///
    /// # Errors
    /// Nothing is overridden and the text of the first mistake is given when the file does not parse.
    pub fn override_with(&mut self, words: &str) -> Result<(), String> {
        let resource = match FluentResource::try_new(words.to_owned()) {
            Ok(resource) => resource,
            Err((_, errors)) => return Err(errors.first().map_or_else(String::new, ToString::to_string)),
        };
        let mut all = bundle(self.bahasa);
        for source in SUMBER {
            all.add_resource_overriding(parsed(text(source, self.bahasa)));
        }
        all.add_resource_overriding(resource);
        self.site = Some(Site { own: butir::semua(words).map(|own| own.key.to_owned()).collect(), all });
        Ok(())
    }

    /// The language.
    #[must_use]
    pub const fn bahasa(&self) -> Bahasa {
        self.bahasa
    }

    /// Whether there is a word with this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.shipped(key).is_some() || self.site.as_ref().is_some_and(|site| site.all.has_message(key))
    }

    /// The word with this key; a key without a word shows itself, so that the gap is seen and named.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A message with its arguments.
    #[must_use]
    pub fn pesan(&self, pesan: &Pesan) -> String {
        self.say(&pesan.key, &pesan.args)
    }

    /// The word with this key, written behind what stands in `out`.
    pub fn tulis(&self, key: &str, out: &mut String) {
        match self.shipped(key).as_ref().and_then(Butir::sebaris) {
            Some(line) => out.push_str(line),
            None => out.push_str(&self.t(key)),
        }
    }

    /// A count in the language's grouping, written behind what stands in `out`.
    pub fn tulis_angka(&self, n: i64, out: &mut String) {
        group(n, self.bahasa.ribuan(), out);
    }

    /// A count in the language's grouping.
    #[must_use]
    pub fn angka(&self, n: i64) -> String {
        grouped(n, self.bahasa.ribuan())
    }

    fn say(&self, key: &str, args: &[(String, Arg)]) -> String {
        let Some(butir) = self.shipped(key) else {
            return self
                .site
                .as_ref()
                .and_then(|site| self.format(&site.all, key, args))
                .unwrap_or_else(|| format!("[{key}]"));
        };
        let put = |name: &str, out: &mut String| match args.iter().rev().find(|(n, _)| n == name) {
            Some((_, Arg::Text(text))) => out.push_str(text),
            Some((_, Arg::Int(n))) => group(*n, self.bahasa.ribuan(), out),
            Some((_, Arg::Kata(key))) => out.push_str(&self.t(key)),
            Some((_, Arg::Pesan(pesan))) => out.push_str(&self.pesan(pesan)),
            // As Fluent shows what it was not given.
            None => out.extend(["{$", name, "}"]),
        };
        if let Some(said) = butir.isi(put) {
            return said;
        }
        let mut held = self.branching.borrow_mut();
        let bundle = held.get_or_insert_with(|| bundle(self.bahasa));
        if !bundle.has_message(key) {
            bundle.add_resource_overriding(parsed(butir.whole));
        }
        self.format(bundle, key, args).unwrap_or_else(|| format!("[{key}]"))
    }

    /// What Fluent makes of a message of `bundle`.
    fn format(&self, bundle: &Bundle, key: &str, args: &[(String, Arg)]) -> Option<String> {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Int(n) => FluentValue::from(*n),
                Arg::Kata(key) => FluentValue::from(self.t(key)),
                Arg::Pesan(pesan) => FluentValue::from(self.pesan(pesan)),
            };
            values.set(name.as_str(), value);
        }
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

const fn text(source: &(&'static str, &'static str, &'static str), bahasa: Bahasa) -> &'static str {
    match bahasa {
        Bahasa::Id => source.1,
        Bahasa::En => source.2,
    }
}

/// An empty bundle of a language.
fn bundle(bahasa: Bahasa) -> Bundle {
    let tag: LanguageIdentifier = bahasa.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![tag]);
    // Isolation marks are bidi controls; a terminal shows them as rubbish.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match bahasa {
        Bahasa::Id => |v, _| figure(v, Bahasa::Id),
        Bahasa::En => |v, _| figure(v, Bahasa::En),
    }));
    bundle
}

/// A text with a mistake gives the part that can be read; `tests/kata.rs` demands that there is no mistake.
fn parsed(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(part, _)| part)
}

fn figure(value: &FluentValue<'_>, bahasa: Bahasa) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 => {
            // Counts are far below 2^53, where f64 is exact.
            #[expect(clippy::cast_possible_truncation, reason = "whole and small, checked above")]
            let whole = n.value as i64;
            Some(grouped(whole, bahasa.ribuan()))
        }
        _ => None,
    }
}

fn grouped(n: i64, mark: char) -> String {
    let mut out = String::with_capacity(12);
    group(n, mark, &mut out);
    out
}

/// Writes a count grouped by thousands.
fn group(n: i64, mark: char, out: &mut String) {
    if n < 0 {
        out.push('-');
    }
    three_and_three(n.unsigned_abs(), mark, out);
}

fn three_and_three(n: u64, mark: char, out: &mut String) {
    let digit = |n: u64| char::from_digit(u32::try_from(n % 10).unwrap_or(0), 10).unwrap_or('0');
    if n >= 1_000 {
        three_and_three(n / 1_000, mark, out);
        out.push(mark);
    }
    for tens in [100, 10, 1] {
        if n >= tens || tens == 1 {
            out.push(digit(n / tens));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn groups_by_thousands() {
        for (n, id) in [
            (0, "0"),
            (412, "412"),
            (3912, "3.912"),
            (-1_234_567, "-1.234.567"),
            (100_000, "100.000"),
            (1_000_007, "1.000.007"),
        ] {
            assert_eq!(grouped(n, '.'), id);
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
        let mut kata = Kata::new(Bahasa::Id);
        assert!(kata.override_with("milik-kantor = { layar-meja } kami, { $n }\n").is_ok());
        let pesan = Pesan::new("milik-kantor").with("n", 1_200);
        assert_eq!(kata.pesan(&pesan), format!("{} kami, 1.200", kata.t("layar-meja")));
        assert!(kata.has("milik-kantor") && kata.has("layar-meja") && !kata.has("tidak-ada-kata-ini"));
    }

    /// Every word of both languages, said by this module and by Fluent, with arguments of every kind.
    #[test]
    fn words_are_said_as_fluent_says_them() {
        for bahasa in [Bahasa::Id, Bahasa::En] {
            let kata = Kata::new(bahasa);
            let mut all = bundle(bahasa);
            for source in SUMBER {
                all.add_resource_overriding(parsed(text(source, bahasa)));
            }
            let names: BTreeSet<&str> = SUMBER
                .iter()
                .flat_map(|source| text(source, bahasa).split('$').skip(1))
                .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').next())
                .collect();
            for value in
                [Arg::Int(0), Arg::Int(1), Arg::Int(-1_234_567), "Rutan {a}".into(), Arg::Kata("layar-meja".into())]
            {
                let args: Vec<_> = names.iter().map(|name| ((*name).to_owned(), value.clone())).collect();
                for key in SUMBER.iter().flat_map(|source| butir::semua(text(source, bahasa))).map(|butir| butir.key) {
                    for args in [&args[..], &[]] {
                        assert_eq!(Some(kata.say(key, args)), kata.format(&all, key, args), "{key} {args:?}");
                    }
                }
            }
        }
    }
}
