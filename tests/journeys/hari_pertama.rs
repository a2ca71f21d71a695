//! A new user's first day: find the unit, find a person, record the pledge, register a case, take the recap out.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]

use std::fs;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use ikrar::domain::satker::Hitung;

use super::driver::{Driver, practice};

/// Figures of a unit with all below, as the desk holds them.
fn figures(desk: &Driver, name: &str) -> Hitung {
    let node = desk.app.pohon.semua().iter().find(|n| n.satker.nama.contains(name)).expect("the unit");
    node.jumlah
}

#[test]
fn from_the_tree_to_the_recap() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 600);
    let mut desk = Driver::open(&db);
    desk.sees("LATIHAN");
    desk.sees("Rutan Kelas I Cipinang");

    // Walk the tree to the unit; list, pledge and queue follow.
    for _ in 0..60 {
        let at = desk.app.meja.tree.cursor().and_then(|id| desk.app.pohon.get(id)).unwrap();
        if at.satker.nama == "Rutan Kelas I Cipinang" {
            break;
        }
        desk.press("l");
        let opened = desk.app.meja.tree.cursor().and_then(|id| desk.app.pohon.get(id)).unwrap();
        if opened.satker.nama == "Rutan Kelas I Cipinang" {
            break;
        }
        desk.press("j");
    }
    let before = figures(&desk, "Rutan Kelas I Cipinang");
    assert!(before.aktif > 0 && before.belum() > 0, "the practice unit has people who have not signed");

    // Someone there who has not signed.
    desk.press("Tab / belum Enter");
    let person = desk.app.meja.orang.list.selected().expect("somebody has not signed").clone();
    assert!(!person.ikrar.is_settled(), "who has not signed still owes: {:?}", person.ikrar);

    // The same person by fragments of the name, from anywhere.
    desk.press("Ctrl+P").text(&fragments(&person.nama.nama));
    desk.sees(&person.nama.nama);
    desk.press("Esc");

    // The pledge: form, number of the sheet, done.
    desk.press("i Tab Tab").text("PN-0044/XI/2024").press("Ctrl+G");
    let after = figures(&desk, "Rutan Kelas I Cipinang");
    assert_eq!((after.ttd, after.belum()), (before.ttd + 1, before.belum() - 1), "\n{}", desk.screen());

    // A case against that person, with the story in several lines.
    desk.press("\\ /").text(&person.nama.nama).press("Enter");
    assert_eq!(desk.app.meja.orang.list.selected().map(|r| r.id), Some(person.id));
    desk.press("p 1 Enter").text("212/PM.01").press("Enter").text("19-11-2024").press("Enter Enter Enter Enter Enter");
    desk.text("Menyukai unggahan akun paslon")
        .press("Enter Enter Enter Enter Enter")
        .text("Tangkapan layar 19-11")
        .press("Enter");
    desk.text("dari patroli media sosial").press("Ctrl+G");
    desk.sees("04"); // a register number stands in the notice
    let cases = figures(&desk, "Rutan Kelas I Cipinang").perkara;
    assert_eq!(cases, before.perkara + 1, "\n{}", desk.screen());

    // The recap in every form; the figures in the files are those on the screen.
    let office = desk.app.pohon.jumlah();
    let top = desk.app.pohon.semua()[0].satker.id;
    while desk.app.meja.tree.cursor() != Some(top) {
        desk.press("1 Shift+Tab g");
    }
    desk.press("0");
    for _ in 0..3 {
        desk.press("Enter j");
    }
    assert_eq!(desk.exported.len(), 3, "\n{}", desk.screen());
    let noted: i64 = rusqlite::Connection::open(&db)
        .and_then(|c| c.query_row("SELECT count(*) FROM audit WHERE aksi = 'keluar'", [], |r| r.get(0)))
        .unwrap();
    assert_eq!(noted, 3, "every file that leaves is in the trail");
    let csv = fs::read_to_string(&desk.exported[0].path).unwrap();
    let unit = csv.lines().find(|l| l.contains("Rutan Kelas I Cipinang")).expect("the unit is in the recap");
    assert!(unit.contains(&after.ttd.to_string()), "{unit}");
    let html = fs::read_to_string(&desk.exported[2].path).unwrap();
    assert!(html.contains("Rutan Kelas I Cipinang") && !html.contains("<script"));
    let mut book: Xlsx<_> = open_workbook(&desk.exported[1].path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let numbers: Vec<f64> =
        sheet.rows().flatten().filter_map(|c| if let Data::Float(f) = c { Some(*f) } else { None }).collect();
    #[allow(clippy::cast_precision_loss)]
    let signed = office.ttd as f64;
    assert!(numbers.contains(&signed), "the whole office's {signed} stands in the workbook");

    // The list of people of that unit, as it stands on the screen, as a file.
    desk.press("3 /").text("pppk").press("Enter s").text("nomor").press("Enter Y 1");
    let list = desk.exported.last().expect("a list").clone();
    assert!(list.path.ends_with(".csv") && list.path.contains("pegawai"), "{}", list.path);
    let text = fs::read_to_string(&list.path).unwrap();
    assert_eq!(text.lines().count() as u64, list.rows + 1);
    assert!(list.rows > 0 && text.lines().skip(1).all(|l| l.contains("\"ni_pppk\"")), "{text}");
    desk.sees("baris ditulis ke");
}

/// The beginnings of two words of a name, in the other order.
fn fragments(name: &str) -> String {
    let mut words: Vec<String> = name.split_whitespace().map(|w| w.chars().take(4).collect()).collect();
    words.truncate(2);
    words.reverse();
    words.join(" ")
}

#[test]
fn who_lags_is_one_key_and_the_names_are_two() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Driver::open(&practice(folder.path(), 600));
    let before = desk.presses;
    desk.press("2");
    let worst = desk.app.satker.cursor.and_then(|id| desk.app.pohon.get(id)).expect("the worst unit").clone();
    desk.sees(&worst.satker.pendek);
    desk.press("Enter");
    assert_eq!(desk.presses - before, 2);
    let names = &desk.app.belum().expect("the names").baris;
    assert_eq!(
        i64::try_from(names.len()).unwrap(),
        worst.satker.hitung.belum(),
        "as many names as the board says\n{}",
        desk.screen()
    );
}
