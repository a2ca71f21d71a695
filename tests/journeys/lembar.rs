//! "A pile of sheets is gone before lunch, and the total ties": a sheet over the real store, a link that drops, the next start.

use ikrar::desk::keys::Key;
use ikrar::desk::msg::Msg;
use ikrar::domain::ikrar::berkas::IsiBaris;

use super::driver::{Driver, practice};

/// Opens a sheet of a unit with many people and answers how many rows it has.
fn buka(desk: &mut Driver) -> usize {
    desk.press("5 b");
    desk.text("cipi").press("Enter").text("PN-0031").press("Enter t Enter Enter Enter").text("100").press("Ctrl+G");
    desk.sees("PN-0031");
    desk.app.lembar().expect("the sheet is open").isi.baris.len()
}

#[test]
fn a_hangup_in_the_middle_of_a_row_loses_nothing_and_the_next_start_offers_that_row() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 3_900);
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    let rows = buka(&mut desk);
    assert!(rows > 141, "{rows} rows");
    for n in 0..120 {
        desk.press(if n % 20 == 7 { "-" } else { "Space" });
    }
    // The last twenty come in one burst, and the line drops before any of them has been answered.
    let mut effects = Vec::new();
    for _ in 0..20 {
        effects.extend(desk.app.update(Msg::Key(Key::Char('5'))));
    }
    effects.extend(desk.app.update(Msg::Hangup));
    desk.perform(effects);
    assert!(desk.quit);
    drop(desk);

    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    desk.sees("Tekan c untuk melanjutkan berkas PN-0031 baris 141");
    desk.press("c");
    let sheet = desk.app.lembar().expect("the sheet is open again");
    assert_eq!(sheet.isi.baris[sheet.cursor].baris, 141);
    assert_eq!((sheet.isi.hitung.ttd, sheet.isi.hitung.kosong), (134, 6));
    let left = sheet.isi.hitung.sisa;
    // And the rest of it in one go.
    desk.press("e").text("141 143-145").press("Enter");
    let hitung = desk.app.lembar().unwrap().isi.hitung;
    assert_eq!((hitung.sisa, hitung.kosong, hitung.ttd), (0, 10, 134 + left - 4));
    assert!(desk.app.lembar().unwrap().isi.tuntas());
    // 100 were declared: it is closed with a reason only.
    desk.press(".").text("jumlah tertulis keliru").press("Enter");
    assert!(desk.app.lembar().is_none(), "{}", desk.screen());
    desk.press("B");
    desk.sees("ditutup");
}

#[test]
fn two_desks_on_one_sheet_keep_what_each_has_keyed() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 3_900);
    let mut here = Driver::open(&db);
    buka(&mut here);
    let mut there = Driver::open_as(&db, "rina", (120, 40));
    there.press("c");
    here.press("Space Space Space");
    // There the first row is read otherwise: refused with its number, and the rest goes through.
    let bells = there.bells;
    there.press("x");
    there.sees("Baris 1 sekarang berisi");
    assert_eq!(there.bells, bells + 1);
    there.press("# 4 Enter Space");
    let said = |desk: &Driver| desk.app.lembar().unwrap().isi.baris.iter().take(4).map(|r| r.isi).collect::<Vec<_>>();
    assert_eq!(said(&there), [Some(IsiBaris::Ttd); 4]);
    assert!(there.app.lembar().unwrap().isi.tuntas());
}
