//! The page about bad input names tests; here is looked whether they are there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods, reason = "this test reads the project's own files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn sumber(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sumber(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Names of all tests: a function behind `#[test]`, other attributes between them or not.
fn uji() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    ["src", "tests"].iter().for_each(|folder| sumber(&root.join(folder), &mut files));
    let mut names = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let mut marked = false;
        for line in text.lines().map(str::trim) {
            match line.strip_prefix("fn ").and_then(|rest| rest.split_once('(')) {
                Some((name, _)) if marked => {
                    names.insert(name.to_owned());
                    marked = false;
                }
                _ => marked = line == "#[test]" || (marked && (line.starts_with("#[") || line.starts_with("//"))),
            }
        }
    }
    names
}

#[test]
fn every_row_of_bad_input_has_its_tests() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/masukan.md")).unwrap();
    let tests = uji();
    let mut rows = 0;
    for line in page.lines().filter(|l| l.starts_with('|') && !l.starts_with("|---")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [input, happens, named] = cells[..] else { panic!("three cells: {line}") };
        if input == "input" {
            continue;
        }
        rows += 1;
        assert!(!happens.is_empty(), "{line}");
        let named: Vec<&str> = named.split(", ").map(|t| t.trim_matches('`')).collect();
        for name in named {
            assert!(tests.contains(name), "no test is called {name}: {input}");
        }
    }
    assert!(rows >= 50, "{rows} rows are read");
}
