//! The rooms of the house: who may use whom, read from the sources. The table is that of `src/lib.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods, reason = "tests read the sources")]

mod dukung;

use dukung::{files, logic, program, root, short};

/// Files that hold a table rather than logic, and may be long.
const CATALOGUES: &[(&str, &str)] = &[];

/// Most lines of logic in one file, tests not counted.
const LINES: usize = 500;

/// Single files that may use what their room may not, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("src/desk/form.rs", "tui_textarea", "the text of a note field, with its cursor, is state of the machine"),
    ("src/desk/catatan.rs", "tui_textarea", "the keys of that text, as the editor takes them"),
    ("src/cli/sistem.rs", "crossterm", "asks how wide the terminal is, and nothing else of it"),
];

/// Names of a terminal's world.
const SCREEN: &[&str] = &["ratatui", "crossterm", "tui_textarea"];
/// Names of the world outside: files, clock, environment, threads, processes.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::thread",
    "std::process",
    "std::net",
    "std::time::SystemTime",
    "std::time::Instant",
    "chrono::Local",
    "chrono::Utc",
    "signal_hook",
    "nix::",
    "etcetera",
    "getrandom",
];
/// Crates that know a file format.
const FORMATS: &[&str] = &["rust_xlsxwriter", "csv::"];

/// What a room must not name: rooms of this crate (as `crate::x`) and crates.
fn forbidden(room: &str) -> Vec<&'static str> {
    let lists: &[&[&str]] = match room {
        "domain" => &[
            &["crate::kata", "crate::acuan", "crate::latihan", "crate::store", "crate::exchange", "crate::report"],
            &["crate::desk", "crate::cli", "rusqlite", "fluent", "toml::", "clap"],
            SCREEN,
            OUTSIDE,
            FORMATS,
        ],
        "kata" => &[
            &["crate::acuan", "crate::latihan", "crate::store", "crate::exchange", "crate::report", "crate::desk"],
            &["crate::cli", "rusqlite", "clap"],
            SCREEN,
            OUTSIDE,
            FORMATS,
        ],
        "acuan" => &[
            &["crate::latihan", "crate::store", "crate::exchange", "crate::report", "crate::desk", "crate::cli"],
            &["rusqlite", "clap"],
            SCREEN,
            OUTSIDE,
        ],
        "latihan" => &[
            &["crate::store", "crate::exchange", "crate::report", "crate::desk", "crate::cli", "rusqlite", "clap"],
            SCREEN,
            OUTSIDE,
        ],
        "store" => {
            &[&["crate::desk", "crate::report", "crate::exchange", "crate::cli", "clap", "rust_xlsxwriter"], SCREEN]
        }
        "exchange" => &[&["crate::store", "crate::desk", "crate::cli", "crate::latihan", "rusqlite", "clap"], SCREEN],
        "impor" => &[
            &["crate::store", "crate::desk", "crate::cli", "crate::latihan", "crate::report", "rusqlite", "clap"],
            SCREEN,
        ],
        "report" => &[&["crate::store", "crate::desk", "crate::cli", "crate::latihan", "rusqlite", "clap"], SCREEN],
        "desk machine" => &[
            &["crate::store", "crate::report", "crate::exchange", "crate::latihan", "crate::acuan", "crate::cli"],
            &["desk::runtime", "super::runtime", "rusqlite", "clap"],
            SCREEN,
            OUTSIDE,
            FORMATS,
        ],
        "desk view" => &[
            &["crate::store", "crate::report", "crate::exchange", "crate::latihan", "crate::acuan", "crate::cli"],
            &["desk::runtime", "super::runtime", "rusqlite", "clap", "crossterm", "&mut App", "Effect"],
            OUTSIDE,
            FORMATS,
        ],
        "cli" => &[&["desk::app", "desk::view", "desk::screens", "desk::modal"], SCREEN],
        "desk runtime" | "whole" => &[],
        other => panic!("{other} is a room without a row: decide what it may use"),
    };
    lists.iter().flat_map(|l| l.iter()).copied().collect()
}

/// The room of a source file.
fn room(path: &str) -> &'static str {
    let Some(inside) = path.strip_prefix("src/") else { panic!("{path} is no source") };
    match inside.split('/').collect::<Vec<_>>().as_slice() {
        ["main.rs" | "lib.rs"] | ["desk", "mod.rs"] => "whole",
        // What the environment says of the terminal is handed in by the runtime; the file itself only decides.
        ["desk", "runtime", ..] => "desk runtime",
        ["desk", "view", ..] | ["desk", "screens", _, "view.rs"] => "desk view",
        ["desk", "screens", _, "view", ..] => "desk view",
        ["desk", ..] => "desk machine",
        [room] | [room, ..] => {
            let name = room.trim_end_matches(".rs");
            ["domain", "kata", "acuan", "latihan", "store", "exchange", "report", "impor", "cli"]
                .into_iter()
                .find(|r| *r == name)
                .unwrap_or_else(|| panic!("{path} is in no room"))
        }
        [] => panic!("{path} has no name"),
    }
}

/// Whether `name` stands in a line as a path of its own and not inside a longer word.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(i, _)| {
        let before = line[..i].chars().next_back();
        let after = line[i + name.len()..].chars().next();
        let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        // A crate is named at the head of a path: `rusqlite::…`, not `x::rusqlite` or `rusqlite_like`.
        !part(before) && (name.ends_with(':') || !part(after))
    })
}

/// The source with grouped imports written out flat enough to be searched: `use std::{fs, io}` names `std::fs`.
fn flat(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (i, _) in text.match_indices("use ") {
        let statement = text[i..].split(';').next().unwrap_or("");
        if let Some((head, group)) = statement.split_once("::{") {
            let head = head.trim_start_matches("use ").trim();
            let names = group.split([',', '{', '}']).map(str::trim).filter(|n| !n.is_empty());
            lines.extend(names.map(|n| format!("{head}::{n}")));
        }
    }
    lines
}

fn breaches(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for name in forbidden(room(path)) {
        let excepted = EXCEPTIONS.iter().any(|(file, what, _)| *file == path && *what == name);
        if !excepted && flat(text).iter().any(|line| names(line, name)) {
            found.push(format!("{path} ({}) names {name}", room(path)));
        }
    }
    found
}

#[test]
fn no_room_uses_what_it_may_not() {
    let found: Vec<String> =
        files(&root().join("src"), "rs").iter().flat_map(|path| breaches(&short(path), &program(path))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_breach_would_be_found() {
    for (path, text) in [
        ("src/domain/x.rs", "use std::fs;"),
        ("src/domain/x.rs", "use std::{fmt, fs};"),
        ("src/domain/x.rs", "let now = chrono::Utc::now();"),
        ("src/desk/list.rs", "use crate::store::Toko;"),
        ("src/desk/list.rs", "use crate::{domain, store};"),
        ("src/desk/view/list.rs", "fn draw(app: &mut App) {}"),
        ("src/desk/app.rs", "use ratatui::Frame;"),
        ("src/report/csv.rs", "rusqlite::Connection::open(x)"),
        ("src/cli/tombol.rs", "use crate::desk::app::App;"),
    ] {
        assert!(!breaches(path, text).is_empty(), "{path}: {text}");
    }
    for (path, text) in [
        ("src/domain/x.rs", "use chrono::NaiveDate;"),
        ("src/desk/form.rs", "use tui_textarea::TextArea;"),
        ("src/store/x.rs", "use rusqlite::Connection;"),
        ("src/desk/runtime/x.rs", "use crate::store::Toko;"),
    ] {
        assert_eq!(breaches(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}

#[test]
fn an_exception_is_still_needed() {
    for (path, name, why) in EXCEPTIONS {
        let text = program(&root().join(path));
        assert!(flat(&text).iter().any(|l| names(l, name)), "{path} does not use {name} any more ({why})");
    }
}

#[test]
fn sql_stays_in_the_store() {
    for path in files(&root().join("src"), "rs") {
        let (name, text) = (short(&path), program(&path));
        if name.starts_with("src/store") {
            continue;
        }
        for word in ["SELECT ", "INSERT INTO", "DELETE FROM", "PRAGMA "] {
            assert!(!text.contains(word), "{name} speaks SQL: {word}");
        }
    }
}

#[test]
fn a_file_of_logic_can_be_read_in_one_sitting() {
    for path in files(&root().join("src"), "rs") {
        let name = short(&path);
        let text = std::fs::read_to_string(&path).unwrap();
        let lines = logic(&text).len();
        let catalogue = CATALOGUES.iter().any(|(file, _)| *file == name);
        let test = program(&path).is_empty();
        assert!(lines <= LINES || catalogue || test, "{name} has {lines} lines of logic: split it");
    }
}
