//! "Which unit lags, who is it, and remind them": board, names and text over the real store, presses counted.

#![allow(clippy::disallowed_methods, reason = "tests read what was written")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use ikrar::desk::app::Layar;
use ikrar::desk::modal::Modal;
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::satker::{PapanUrut, Simpul};

use super::driver::{Driver, practice};

fn office(folder: &Path) -> Driver {
    Driver::open_as(&practice(folder, 600), "rina", (80, 24))
}

fn worst(desk: &Driver) -> Simpul {
    desk.app.satker.cursor.and_then(|id| desk.app.pohon.get(id)).expect("a unit").clone()
}

fn copied(desk: &Driver) -> Vec<String> {
    match desk.app.modals.last() {
        Some(Modal::Teks { lines, .. }) => lines.clone(),
        other => panic!("no text to copy but {other:?}\n{}", desk.screen()),
    }
}

/// A practice office made by the program itself, so that whoever runs the tests may ask the program about it.
fn own_office(folder: &Path) -> Driver {
    let db = folder.join("kantor").join("latihan.db");
    std::fs::create_dir(folder.join("kantor")).unwrap();
    let mut call = Command::new(env!("CARGO_BIN_EXE_ikrar"));
    call.arg("--db").arg(&db).args(["--lang", "id", "latihan", "--tanpa-buka", "--pegawai", "600"]);
    let done = call.env("HOME", folder).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let login: String = {
        let office = rusqlite::Connection::open(&db).unwrap();
        office.query_row("SELECT login FROM operator LIMIT 1", [], |row| row.get(0)).unwrap()
    };
    Driver::open_as(&db, &login, (80, 24))
}

/// What the command line prints for a unit.
fn printed(desk: &Driver, form: &str, unit: Option<&str>) -> Vec<u8> {
    let mut call = Command::new(env!("CARGO_BIN_EXE_ikrar"));
    call.arg("--db").arg(&desk.db).args(["--lang", "id", "tagih", "--bentuk", form, "--out", "-"]);
    call.args(unit.map(|name| ["--satker", name]).into_iter().flatten());
    let done = call.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

#[test]
fn a_lagging_unit_is_one_key_its_names_are_two_and_the_text_that_reminds_them_is_four() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = own_office(folder.path());
    let before = desk.presses;
    desk.press("2");
    let unit = worst(&desk);
    let owed = desk.app.pohon.semua().iter().map(|n| n.satker.hitung.belum()).max().unwrap();
    assert_eq!((desk.presses - before, unit.satker.hitung.belum()), (1, owed));
    desk.press("Enter");
    let names: Vec<String> = desk.app.belum().unwrap().baris.iter().map(|r| r.nama.lengkap()).collect();
    assert_eq!((desk.presses - before, i64::try_from(names.len()).unwrap()), (2, owed));
    desk.press("y w");
    assert_eq!(desk.presses - before, 4);
    let text = copied(&desk).join("\n");
    for name in &names {
        assert!(text.contains(name.as_str()), "{name}: {text}");
    }
    assert!(text.contains(&format!("*{}*", unit.satker.nama)), "{text}");
    // The same in a file, whose name is said whole, and the same from the command line.
    let file = desk.exported.last().unwrap().path.clone();
    desk.sees(file.rsplit('/').next().unwrap());
    let written = std::fs::read(&file).unwrap();
    assert_eq!(String::from_utf8_lossy(&written).trim_end(), text);
    assert_eq!(printed(&desk, "wa", Some(&unit.satker.nama)), written);
    // Back over the names to the board, whose cursor has not moved.
    desk.press("q q");
    assert_eq!(
        (desk.app.layar, desk.app.modals.len(), desk.app.satker.cursor),
        (Layar::Satker, 0, Some(unit.satker.id))
    );
}

#[test]
fn desk_and_command_line_write_the_same_bytes_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = own_office(folder.path());
    desk.press("2 a");
    for (key, form) in [("w", "wa"), ("s", "surat"), ("t", "tsv")] {
        desk.press("y").press(key);
        let written = std::fs::read(&desk.exported.last().unwrap().path).unwrap();
        // The desk's office as a whole, units in the order of the tree as the command line has them.
        assert_eq!(String::from_utf8_lossy(&printed(&desk, form, None)), String::from_utf8_lossy(&written), "{form}");
        desk.press("q");
    }
    assert!(desk.exported.last().unwrap().path.ends_with(".tsv"));
    let head = copied_head(&mut desk);
    assert_eq!(head, "satker\tno\tnama\tNIP / nomor\tikrar\ttanggal\ttenggat\tsebab");
}

fn copied_head(desk: &mut Driver) -> String {
    desk.press("y t");
    copied(desk)[0].clone()
}

#[test]
fn a_text_that_leaves_is_noted_and_who_may_take_nothing_out_gets_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office(folder.path());
    desk.press("2 y s");
    let n = desk.exported.last().unwrap().rows;
    let trail = rusqlite::Connection::open(&desk.db).unwrap();
    let noted = |n: u64| -> i64 {
        let text = "SELECT count(*) FROM audit WHERE objek LIKE 'keluar/tagih/' || ?1";
        trail.query_row(text, [i64::try_from(n).unwrap()], |row| row.get(0)).unwrap()
    };
    assert_eq!(noted(n), 1);
    desk.press("q");
    desk.app.session.izin.retain(|izin| izin.hak != ikrar::domain::operator::Hak::Ekspor);
    desk.press("y w");
    assert!(matches!(desk.app.modals.last(), Some(Modal::Tagih(_))), "{}", desk.screen());
    assert_eq!(desk.exported.len(), 1);
    // What has no names may be copied all the same.
    desk.press("p");
    assert!(copied(&desk).iter().all(|line| line.split('\t').count() == 3));
}

#[test]
fn all_units_are_gone_through_by_one_key_held_down_and_nobody_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office(folder.path());
    desk.press("2 a");
    let owed = desk.app.pohon.jumlah().belum();
    let (mut seen, mut units) = (Vec::new(), BTreeSet::new());
    loop {
        let here = desk.app.belum().unwrap();
        let (unit, who) = (here.satker, here.kini().map(|r| r.id));
        units.insert(unit);
        seen.extend(who);
        desk.press("j");
        let here = desk.app.belum().unwrap();
        if (here.satker, here.kini().map(|r| r.id)) == (unit, who) {
            break;
        }
    }
    assert_eq!(i64::try_from(seen.len()).unwrap(), owed);
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len());
    assert!(units.len() > 3, "{units:?}");
    // And back into the unit before, at its last person.
    desk.press("[ k");
    let here = desk.app.belum().unwrap();
    assert_eq!(here.cursor + 1, here.baris.len());
}

#[test]
fn a_pledge_recorded_there_takes_its_person_off_the_list_and_keeps_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office(folder.path());
    desk.press("2 Enter");
    let before: Vec<_> = desk.app.belum().unwrap().baris.iter().map(|r| r.id).collect();
    desk.press("Space Space j i");
    desk.sees("2 pegawai yang ditandai");
    desk.press("Ctrl+G");
    let here = desk.app.belum().unwrap();
    let after: Vec<_> = here.baris.iter().map(|r| r.id).collect();
    assert_eq!(after, before[2..], "{}", desk.screen());
    assert_eq!((here.tertanda(), here.kini().map(|r| r.id)), ((0, 0), Some(before[3])));
    // Spoken is not signed: who has only spoken stays, among those who have.
    desk.press("g i").press("2").press("Ctrl+G");
    let here = desk.app.belum().unwrap();
    assert_eq!(here.baris.len(), before.len() - 2);
    assert_eq!(here.kini().map(|r| (r.id, r.keadaan)), Some((before[2], KeadaanIkrar::Mengucapkan)));
    assert_eq!(here.cursor + 1, here.baris.len(), "{}", desk.screen());
}

#[test]
fn the_card_and_its_neighbours_and_a_sheet_of_the_unit_stand_above_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office(folder.path());
    desk.press("2 Enter ]");
    let unit = desk.app.belum().unwrap().satker;
    let second = desk.app.belum().unwrap().baris[1].nama.lengkap();
    desk.press("Enter ]");
    desk.sees(&second);
    desk.press("q b");
    let name = desk.app.pohon.get(unit).unwrap().satker.nama.clone();
    match desk.app.modals.last() {
        Some(Modal::Form(form)) => assert_eq!(form.get("satker"), unit.0.to_string(), "{name}"),
        other => panic!("{other:?}"),
    }
    desk.press("Esc d");
    assert_eq!((desk.app.layar, desk.app.pegawai.satker), (Layar::Pegawai, Some(unit)));
    assert_eq!(desk.app.pegawai.saring, "belum");
}

#[test]
fn proof_of_a_unit_and_of_a_person_is_one_key_and_lies_in_the_outbox() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office(folder.path());
    desk.press("2 p p");
    let folders: Vec<String> = desk.exported.iter().map(|f| f.path.clone()).collect();
    assert_eq!(folders.len(), 2);
    assert_ne!(folders[0], folders[1], "a taken name gets a number");
    desk.press("3 Enter p");
    let who = desk.exported.last().unwrap().path.clone();
    for folder in folders.iter().chain([&who]) {
        let mut inside: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        inside.sort_unstable();
        assert_eq!(inside, ["catatan.csv", "manifest.json", "ringkasan.pdf"], "{folder}");
    }
}

#[test]
fn s_goes_through_the_three_meanings_of_lagging_and_who_said_nothing_is_never_zero_per_cent() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office(folder.path());
    desk.press("2");
    let silent = desk.app.pohon.semua().iter().find(|n| n.satker.belum_lapor()).map(|n| n.satker.id);
    let mut orders = Vec::new();
    for _ in 0..3 {
        orders.push(desk.app.satker.urut);
        assert!(!desk.screen().contains("   0 ░"), "{}", desk.screen());
        desk.press("s");
    }
    assert_eq!(orders, [PapanUrut::Tunggakan, PapanUrut::Persen, PapanUrut::Diam]);
    if let Some(id) = silent {
        desk.press("s");
        assert_eq!(desk.app.satker.urut, PapanUrut::Persen);
        let first = worst(&desk);
        assert!(first.satker.belum_lapor(), "{id:?}: {}", desk.screen());
        desk.sees("belum lapor");
    }
}
