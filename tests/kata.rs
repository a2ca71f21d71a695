//! Words: both languages say the same things, every key that the program uses has a word, and no word is
//! left over.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod dukung;

use std::collections::{BTreeMap, BTreeSet};

use dukung::{files, program, root, short};
use fluent_bundle::FluentResource;
use ikrar::desk::{command, formulir};
use ikrar::domain::pesan::Pesan;
use ikrar::kata::{Bahasa, Kata, SUMBER};

/// Beginnings of keys that the program puts together from parts which no test here can list, and why.
const COMPOSED: &[(&str, &str)] = &[
    ("cli-", "verbs, options and findings of the command line, by their names; cli's own tests walk them"),
    ("tindakan-", "what an act did, by its name in the trail"),
    ("batal-", "what an undo did, by the name of the act"),
    ("ganda-", "the same person found twice, with or without a look at whom"),
    ("toko-basi-", "a conflict, with or without a name for whoever was first"),
    ("laporan-kolom-", "headings of reports, by the code of the column"),
];

/// Words of rules whose screens are not drawn yet: they are right, and waiting.
const AHEAD: &[(&str, &str)] = &[
    ("hari-kerja-sisa", "working days left, beside a deadline"),
    ("hari-kerja-tahun-tak-dikenal", "the calendar ends before a deadline does"),
    ("nama-bagian-gelar-depan", "a name taken apart, for the import's columns"),
    ("nama-bagian-nama", "the same"),
    ("nama-bagian-gelar-belakang", "the same"),
];

/// Literals of the sources that look like keys and are none.
const NOT_WORDS: &[&str] = &["utf-8"];

/// Keys of a word file with the names of their arguments.
fn words(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            assert!(found.insert(name.to_owned(), BTreeSet::new()).is_none(), "{name} is worded twice in one file");
            name.clone_into(&mut key);
        }
        for part in line.split('$').skip(1) {
            let arg: String = part.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
            found.get_mut(&key).expect("an argument belongs to a key").insert(arg);
        }
    }
    found
}

fn all_words(bahasa: Bahasa) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (stem, id, en) in SUMBER {
        let text = if bahasa == Bahasa::Id { id } else { en };
        for (key, args) in words(text) {
            assert!(all.insert(key.clone(), args).is_none(), "{key} of {stem} is worded in another file too");
        }
    }
    all
}

/// Text literals of the program's part of a source, without those that a macro formats.
fn literals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = text.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        match c {
            // A character literal such as '"' must not open a text; a lifetime has no closing quote.
            '\'' => {
                let ahead: Vec<char> = chars.clone().take(3).collect();
                let skip = match ahead.as_slice() {
                    ['\\', _, '\''] => 3,
                    [_, '\'', ..] => 2,
                    _ => 0,
                };
                for _ in 0..skip {
                    chars.next();
                }
            }
            '"' => {
                let mut literal = String::new();
                while let Some(c) = chars.next() {
                    match c {
                        '"' => break,
                        '\\' if last != 'r' => literal.extend(chars.next()),
                        c => literal.push(c),
                    }
                }
                found.push(literal);
            }
            _ => {}
        }
        last = c;
    }
    found
}

fn looks_like_a_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(|p| !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

/// Text between a mark and the closing quote, at every place of the mark.
fn after<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.match_indices(mark).filter_map(|(i, _)| text[i + mark.len()..].split('"').next()).collect()
}

/// Keys of all values of the closed lists: `kode! { pub enum Name("stem") { Value => "code", … } }`.
fn closed_lists() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in files(&root().join("src"), "rs") {
        let text = program(&path);
        if path.ends_with("kode.rs") {
            continue;
        }
        for block in text.split("kode! {").skip(1) {
            let block = block.split("\n}").next().unwrap();
            let stem = after(block, "(\"").first().copied().unwrap_or_else(|| panic!("a stem in {}", short(&path)));
            let codes = after(block, "=> \"");
            assert!(!codes.is_empty(), "{stem} of {} has no values", short(&path));
            keys.extend(codes.iter().map(|code| format!("{stem}-{}", code.replace('_', "-"))));
        }
    }
    keys
}

/// Keys that the tables of the desk put together.
fn tables() -> BTreeSet<String> {
    let commands = command::all().flat_map(|c| [c.title(), c.help(), c.group_title()]);
    let forms = formulir::ALL.iter().map(|f| f.kata());
    let fields = formulir::ALL.iter().flat_map(|f| f.fields).map(ikrar::desk::form::FieldSpec::kata);
    commands.chain(forms).chain(fields).collect()
}

/// Keys that stand in the sources as literals.
fn spoken() -> BTreeMap<String, String> {
    let arguments: BTreeSet<String> = all_words(Bahasa::Id).into_values().flatten().collect();
    let stems: BTreeSet<String> = files(&root().join("src"), "rs")
        .iter()
        .flat_map(|p| {
            let text = program(p);
            text.split("pub enum ")
                .skip(1)
                .filter_map(|b| after(b, "(\"").first().map(|s| (*s).to_owned()))
                .collect::<Vec<_>>()
        })
        .collect();
    let mut keys = BTreeMap::new();
    for path in files(&root().join("src"), "rs") {
        let text = program(&path);
        for mark in ["Pesan::new(\"", "kata.t(\"", "Arg::Kata(\""] {
            for key in after(&text, mark) {
                keys.insert(key.to_owned(), short(&path));
            }
        }
        if short(&path).starts_with("src/desk/") {
            for literal in literals(&text) {
                if looks_like_a_key(&literal)
                    && !NOT_WORDS.contains(&literal.as_str())
                    && !stems.contains(&literal)
                    && !arguments.contains(&literal)
                {
                    keys.insert(literal, short(&path));
                }
            }
        }
    }
    keys.retain(|key, _| !command::all().any(|c| c.id == key));
    keys
}

#[test]
fn every_word_file_is_in_the_program() {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        let folder = root().join("data/kata").join(bahasa.code());
        let mut there: Vec<String> =
            files(&folder, "ftl").iter().map(|p| p.file_stem().unwrap().to_string_lossy().into_owned()).collect();
        there.sort_unstable();
        let mut known: Vec<&str> = SUMBER.iter().map(|(stem, ..)| *stem).collect();
        known.sort_unstable();
        assert_eq!(there, known, "{}: files and SUMBER", bahasa.code());
    }
}

#[test]
fn every_word_file_parses() {
    for (stem, id, en) in SUMBER {
        for (language, text) in [("id", id), ("en", en)] {
            if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                panic!("{language}/{stem}.ftl: {errors:?}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    for (stem, id, en) in SUMBER {
        let (id, en) = (words(id), words(en));
        let (left, right): (Vec<_>, Vec<_>) = (id.keys().collect(), en.keys().collect());
        assert_eq!(left, right, "{stem}.ftl: keys, Indonesian left");
        for (key, args) in &id {
            assert_eq!(args, &en[key], "{stem}.ftl: arguments of {key}");
        }
    }
    assert_eq!(all_words(Bahasa::Id).len(), all_words(Bahasa::En).len());
}

#[test]
fn every_key_that_is_used_has_a_word() {
    let known = all_words(Bahasa::Id);
    let mut missing: Vec<String> = Vec::new();
    for (key, file) in spoken() {
        if !known.contains_key(&key) {
            missing.push(format!("{key} ({file})"));
        }
    }
    for key in closed_lists().into_iter().chain(tables()) {
        if !known.contains_key(&key) {
            missing.push(format!("{key} (put together)"));
        }
    }
    assert!(missing.is_empty(), "without a word:\n{}", missing.join("\n"));
}

#[test]
fn no_word_is_left_over() {
    let mut used: BTreeSet<String> = closed_lists();
    used.extend(tables());
    used.extend(formulir::ALL.iter().flat_map(|f| f.fields).map(ikrar::desk::form::FieldSpec::petunjuk));
    for path in files(&root().join("src"), "rs") {
        used.extend(literals(&program(&path)));
    }
    let known = all_words(Bahasa::Id);
    for (key, why) in AHEAD {
        assert!(known.contains_key(*key), "{key} has no word any more ({why})");
        used.insert((*key).to_owned());
    }
    let left: Vec<String> = known
        .into_keys()
        .filter(|key| !used.contains(key) && !COMPOSED.iter().any(|(start, _)| key.starts_with(start)))
        .collect();
    assert!(left.is_empty(), "nobody says:\n{}", left.join("\n"));
}

#[test]
fn a_filled_sentence_shows_no_placeholder() {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        let kata = Kata::new(bahasa);
        for (key, args) in all_words(bahasa) {
            for n in [0_i64, 1, 2, 3_912] {
                let pesan = args.iter().fold(Pesan::new(&key), |p, arg| p.with(arg, n));
                let text = kata.pesan(&pesan);
                assert!(!text.trim().is_empty(), "{key} is empty");
                assert!(!text.contains(['{', '}']) && !text.contains("[ ]"), "{key}: {text}");
                assert!(!text.contains(&format!("[{key}]")), "{key} shows itself");
            }
        }
    }
}

#[test]
fn a_sentence_to_an_operator_ends() {
    // Titles stand without a full stop; refusals and help are sentences.
    for bahasa in [Bahasa::Id, Bahasa::En] {
        let kata = Kata::new(bahasa);
        for cmd in command::all() {
            let (title, help) = (kata.t(&cmd.title()), kata.t(&cmd.help()));
            assert!(help.ends_with('.'), "{}: {help}", cmd.id);
            assert!(!title.ends_with('.') && title.chars().count() <= 20, "{}: {title} is no footer title", cmd.id);
        }
    }
}
