//! Pages that are made from tables: the page in the project must be the one the tables make now.
//! `IKRAR_TULIS=1 cargo test --test generated` writes them anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods, reason = "this test may rewrite the pages when asked to")]

mod dukung;

use std::fmt::Write as _;

use ikrar::desk::handbook;
use ikrar::desk::keymap::Keymap;
use ikrar::kata::{Bahasa, Kata};

fn compare(path: &str, fresh: &str) {
    let file = dukung::root().join(path);
    if std::env::var_os("IKRAR_TULIS").is_some() {
        std::fs::write(&file, fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == fresh, "{path} is not what the tables say; write it anew with IKRAR_TULIS=1");
}

/// Text for a cell of a table; the key names that mean something to Markdown become code.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn keys(names: &str) -> String {
    names.split(' ').map(|k| format!("`{k}`")).collect::<Vec<_>>().join(" ")
}

#[test]
fn docs_keys() {
    let (id, en) = (Kata::new(Bahasa::Id), Kata::new(Bahasa::En));
    let map = Keymap::default();
    let mut page = String::from(
        "# Tombol\n\n*Keys. Halaman ini dibuat dari tabel perintah; jangan disunting dengan tangan. \
         Made from the command table; do not edit by hand.*\n\n\
         Nama perintah di kolom terakhir dipakai di `keymap.toml`.\n\
         *The name in the last column is what `keymap.toml` uses.*\n",
    );
    let mut group = String::new();
    for (a, b) in handbook::table(&id, &map).iter().zip(handbook::table(&en, &map)) {
        assert_eq!(a.id, b.id);
        if a.kelompok != group {
            group.clone_from(&a.kelompok);
            write!(page, "\n## {group}\n\n*{}*\n\n", b.kelompok).unwrap();
            page.push_str("| Tombol | Perintah | Guna | English | Nama |\n|---|---|---|---|---|\n");
        }
        let english = format!("{}: {}", b.judul, b.bantuan);
        let cells = [keys(&a.tombol), cell(&a.judul), cell(&a.bantuan), cell(&english), format!("`{}`", a.id)];
        writeln!(page, "| {} |", cells.join(" | ")).unwrap();
    }
    compare("docs/keys.md", &page);
}

#[test]
fn docs_forms() {
    let (id, en) = (Kata::new(Bahasa::Id), Kata::new(Bahasa::En));
    let mut page = String::from(
        "# Formulir\n\n*Forms. Halaman ini dibuat dari tabel formulir; jangan disunting dengan tangan. \
         Made from the tables of the forms; do not edit by hand.*\n\n\
         Tanda `*` berarti wajib diisi. *An asterisk marks what must be filled in.*\n",
    );
    for ((judul, fields), (title, english)) in handbook::forms(&id).iter().zip(handbook::forms(&en)) {
        write!(page, "\n## {judul}\n\n*{title}*\n\n").unwrap();
        page.push_str("| Isian | Wajib | Jenis | Petunjuk | English |\n|---|---|---|---|---|\n");
        for (a, b) in fields.iter().zip(english) {
            let must = if a.wajib { "`*`" } else { "" };
            let both = if b.petunjuk.is_empty() { b.label } else { format!("{}: {}", b.label, b.petunjuk) };
            let cells = [cell(&a.label), must.to_owned(), cell(&a.jenis), cell(&a.petunjuk), cell(&both)];
            writeln!(page, "| {} |", cells.join(" | ")).unwrap();
        }
    }
    compare("docs/forms.md", &page);
}
