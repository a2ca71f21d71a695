//! No statement of a save walks a big table either, nor does a trigger it sets off.
//!
//! The statements are taken out of the text of the writing half itself, so that one that no test runs is seen too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::tabel::Table;
use super::{impor, kantor, migrate};

/// Everything that runs inside a save, a session or the look for changes, or shows a file that is being taken in.
const TEKS: [(&str, &str); 25] = [
    ("penanganan/dokumen.rs", include_str!("penanganan/dokumen.rs")),
    ("penanganan/panggilan.rs", include_str!("penanganan/panggilan.rs")),
    ("penanganan/putusan.rs", include_str!("penanganan/putusan.rs")),
    ("penanganan/fakta.rs", include_str!("penanganan/fakta.rs")),
    ("audit.rs", include_str!("audit.rs")),
    ("banding.rs", include_str!("banding.rs")),
    ("draf.rs", include_str!("draf.rs")),
    ("ikrar.rs", include_str!("ikrar.rs")),
    ("jangkauan.rs", include_str!("jangkauan.rs")),
    ("impor/lihat.rs", include_str!("impor/lihat.rs")),
    ("impor/panggung/pasangan.rs", include_str!("impor/panggung/pasangan.rs")),
    ("impor/tonggak.rs", include_str!("impor/tonggak.rs")),
    ("gelombang.rs", include_str!("gelombang.rs")),
    ("mod.rs", include_str!("mod.rs")),
    ("operator.rs", include_str!("operator.rs")),
    ("pegawai.rs", include_str!("pegawai.rs")),
    ("penanganan/orang.rs", include_str!("penanganan/orang.rs")),
    ("perkara.rs", include_str!("perkara.rs")),
    ("satker.rs", include_str!("satker.rs")),
    ("sesi.rs", include_str!("sesi.rs")),
    ("open.rs", include_str!("open.rs")),
    ("undo.rs", include_str!("undo.rs")),
    ("penanganan/jam.rs", include_str!("penanganan/jam.rs")),
    ("penanganan/berlaku.rs", include_str!("penanganan/berlaku.rs")),
    ("penanganan/aturan.rs", include_str!("penanganan/aturan.rs")),
];

/// Tables that stay small whatever the office, by name or by the name a statement gives them.
const KECIL: [&str; 12] = [
    "operator",
    "izin",
    "satker",
    "s",
    "bawah",
    "json_each",
    "kantor",
    "tenggat_aturan",
    "hari_libur",
    "impor",
    "gelombang",
    "g",
];

/// The literals of a text that are statements; a broken line is joined as the compiler joins it.
fn pernyataan(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find('"') {
        let mut literal = String::new();
        let mut chars = rest[start + 1..].char_indices();
        let mut end = rest.len();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    end = start + 1 + at + 1;
                    break;
                }
                '\\' => match chars.next() {
                    Some((_, '\n')) => literal.push(' '),
                    Some((_, other)) => literal.push(other),
                    None => {}
                },
                other => literal.push(other),
            }
        }
        rest = &rest[end..];
        let head = literal.trim_start();
        if ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "].iter().any(|verb| head.starts_with(verb)) {
            found.push(literal);
        }
    }
    found
}

fn periksa(conn: &Connection, from: &str, sql: &str, wrong: &mut Vec<String>) {
    let mut plan = match conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")) {
        Ok(plan) => plan,
        Err(error) => panic!("{from}: {error}\n{sql}"),
    };
    // The line that stands for a trigger has no words.
    let lines: Vec<Option<String>> = plan.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>().unwrap();
    assert!(!sql.to_uppercase().contains("OFFSET"), "{from}: {sql}");
    for line in lines.iter().flatten().filter(|l| l.starts_with("SCAN")) {
        let table = line.split_whitespace().nth(1).unwrap();
        // The order of an index is a walk that a LIMIT ends; the rest of them would read the table.
        let ended = line.contains(" INDEX ")
            || line == &format!("SCAN {table}") && sql.contains("ORDER BY") && sql.contains("LIMIT");
        if !KECIL.contains(&table) && !ended && line != "SCAN CONSTANT ROW" && !sql.contains("min(id)") {
            wrong.push(format!("{from}: {line}\n{sql}"));
        }
    }
}

#[test]
fn no_save_and_no_trigger_walks_a_table() {
    let conn = kantor::tests::kantor("dki", None);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRIGGER_EQP, true).unwrap();
    impor::siapkan(&conn).unwrap();
    conn.execute_batch(
        "CREATE INDEX temp.panggung_kelompok ON panggung (kelompok, urut);
         CREATE INDEX temp.panggung_pertama ON panggung_pasangan (pertama, urut);",
    )
    .unwrap();
    let mut all: Vec<(String, String)> = TEKS
        .iter()
        .flat_map(|(name, text)| pernyataan(text).into_iter().map(|sql| ((*name).to_owned(), sql)))
        // What is put together from pieces has a hole where a piece goes; those of undoing are made below.
        .filter(|(_, sql)| !sql.contains('{'))
        .collect();
    assert!(all.len() > 45, "the writing half has {} statements", all.len());
    // What acts change, and so undoing puts back.
    let set_once = [Table::Pemilihan, Table::Tahapan, Table::Operator];
    for table in Table::ALL.iter().filter(|t| !set_once.contains(t)) {
        let columns = table.columns(&conn).unwrap();
        let marks: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
        let set: Vec<String> = columns.iter().zip(&marks).skip(1).map(|(c, m)| format!("{c} = {m}")).collect();
        let name = table.name();
        for sql in [
            format!("SELECT * FROM {name} WHERE id = ?1"),
            format!("DELETE FROM {name} WHERE id = ?1"),
            format!("INSERT INTO {name} ({}) VALUES ({})", columns.join(", "), marks.join(", ")),
            format!("UPDATE {name} SET {} WHERE id = ?1", set.join(", ")),
        ] {
            all.push((name.to_owned(), sql));
        }
    }
    let mut wrong = Vec::new();
    for (from, sql) in &all {
        periksa(&conn, from, sql, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_walk_would_be_seen_in_statements_and_in_triggers() {
    let conn = kantor::tests::kantor("dki", None);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRIGGER_EQP, true).unwrap();
    let mut wrong = Vec::new();
    periksa(&conn, "uji", "SELECT id FROM pegawai WHERE jabatan = 'x'", &mut wrong);
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    conn.execute_batch(
        "CREATE TRIGGER uji AFTER UPDATE OF jabatan ON pegawai BEGIN
             UPDATE ikrar SET alasan = '' WHERE alasan = new.jabatan; END",
    )
    .unwrap();
    periksa(&conn, "uji", "UPDATE pegawai SET jabatan = 'x' WHERE id = 1", &mut wrong);
    assert_eq!(wrong.len(), 2, "{wrong:?}");
    assert_eq!(migrate::versi(&conn).unwrap(), migrate::VERSI, "it is a file of today");
}
