//! A long list: to the row, the share, the letter and the person; how many; marks that outlive the filter.

use ikrar::desk::list::Marks;
use ikrar::desk::modal::Modal;
use ikrar::domain::nama;
use ikrar::domain::request::{PegawaiQuery, Read, Reader as _, Rows};

use super::driver::{Driver, practice};

/// The whole list that screen 3 shows, counted by hand.
fn whole(desk: &mut Driver) -> u64 {
    let query: PegawaiQuery = desk.app.orang_query(ikrar::desk::msg::Tempat::Pegawai);
    let dari = ikrar::domain::request::Jangkar::Awal;
    let read = Read::Pegawai { query, dari, batas: 20_000 };
    match desk.store.read(&read, &desk.session) {
        Ok(Rows::Pegawai(rows)) => rows.rows.len() as u64,
        other => panic!("{other:?}"),
    }
}

fn number(desk: &Driver) -> (u64, bool) {
    let at = desk.app.pegawai.list.nomor().unwrap_or_else(|| panic!("the row has a number\n{}", desk.screen()));
    (at.n, at.tepat)
}

#[test]
fn to_the_row_the_share_the_letter_and_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 3_900);
    let mut desk = Driver::open(&db);
    desk.press("3");
    for (filter, sort) in [("", ""), ("belum", ""), ("!ttd", ""), ("pns", "s Down Enter"), ("ttd pns", "")] {
        desk.press("\\ /").text(filter).press("Enter").press(sort);
        let n = whole(&mut desk);
        let row = n / 2;
        desk.press("#").text(&format!("#{row}")).press("Enter");
        assert_eq!(number(&desk), (row, true), "{filter:?}\n{}", desk.screen());
        desk.press("#").text("25%").press("Enter");
        let (quarter, exact) = number(&desk);
        assert!(exact && quarter.abs_diff(n / 4) <= 1, "{filter:?}: {quarter} of {n}");
        desk.press("PgDn");
        assert!(number(&desk).0 > quarter && number(&desk).1, "{filter:?}: the number goes along");
        desk.press("G");
        if desk.app.pegawai.list.jumlah().tepat {
            assert_eq!(number(&desk), (n, true), "{filter:?}");
        }
    }
    desk.press("\\ s Up Enter # sit Enter");
    let row = desk.app.pegawai.list.selected().unwrap();
    assert!(nama::kunci(&row.nama.nama).as_str() >= "sit", "{row:?}");
    // A person found while on the phone, in the list.
    let wanted = row.clone();
    desk.press("g 1 Ctrl+P").text(&wanted.nomor.plain()).press("Enter d");
    assert_eq!((desk.app.layar, desk.app.pegawai.list.cursor()), (ikrar::desk::app::Layar::Pegawai, Some(wanted.id.0)));
    desk.sees(&wanted.nama.nama);
}

#[test]
fn how_many_exactly_is_one_key_and_lets_all_be_marked() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 9_000);
    let mut desk = Driver::open(&db);
    desk.press("3 /").text("ttd a").press("Enter");
    assert!(!desk.app.pegawai.list.jumlah().tepat, "a name and a state together are not counted by anybody");
    desk.sees(" 1/");
    desk.sees("+ cocok");
    desk.press("V");
    assert_eq!(desk.app.pegawai.list.marks(), Marks::None);
    let n = whole(&mut desk);
    desk.press("=");
    let jumlah = desk.app.pegawai.list.jumlah();
    assert_eq!((jumlah.n, jumlah.tepat), (n, true));
    desk.press("PgDn PgDn G");
    assert_eq!(number(&desk), (n, true), "the number holds while the list is walked");
    desk.press("V");
    assert_eq!(desk.app.pegawai.list.marked(), n);
}

#[test]
fn whoever_signs_deep_in_the_list_goes_on_with_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 3_900);
    let mut desk = Driver::open(&db);
    desk.press("3 /").text("belum").press("Enter #").text("200").press("Enter");
    let mut before = desk.app.pegawai.list.jumlah().n;
    for _ in 0..3 {
        let list = &desk.app.pegawai.list;
        let at = list.rows().iter().position(|r| Some(r.id.0) == list.cursor()).unwrap();
        let next = list.rows()[at + 1].id.0;
        desk.press("i Ctrl+G");
        assert_eq!((desk.app.pegawai.list.cursor(), number(&desk).0), (Some(next), 200), "\n{}", desk.screen());
        before -= 1;
        assert_eq!(desk.app.pegawai.list.jumlah().n, before);
    }
}

#[test]
fn marks_of_several_filters_are_recorded_together_and_none_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 900);
    let mut desk = Driver::open(&db);
    desk.press("3 /").text("belum").press("Enter Space Space Space");
    let last = desk.app.pegawai.list.rows()[3].clone();
    desk.press("Space /").text(&last.nama.nama).press("Enter");
    desk.sees("4 ditandai, 3 di luar saringan");
    desk.press("i");
    desk.sees("3 yang ditandai di luar saringan tidak ikut");
    desk.press("Ctrl+G");
    let Some(Modal::Tanya(_)) = desk.app.modals.last() else { panic!("the others are offered\n{}", desk.screen()) };
    assert_eq!(desk.app.pegawai.list.marked(), 3);
    desk.press("y Ctrl+G");
    assert_eq!(desk.app.pegawai.list.marks(), Marks::None);
    // A range from the first row to the last, far more than is loaded.
    desk.press("\\ g v G v");
    assert_eq!(desk.app.pegawai.list.marked(), desk.app.pegawai.list.jumlah().n);
}

#[test]
fn a_step_changes_the_digits_of_the_number_and_nothing_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 3_900);
    let mut desk = Driver::open(&db);
    desk.press("3");
    let title = |desk: &Driver| -> Vec<char> {
        let screen = desk.screen();
        screen.lines().find(|line| line.contains("orang,")).unwrap_or_else(|| panic!("{screen}")).chars().collect()
    };
    let mut before = title(&desk);
    for step in 1..130 {
        desk.press("j");
        let after = title(&desk);
        let changed: Vec<usize> = (0..before.len()).filter(|i| before[*i] != after[*i]).collect();
        let (first, last) = (changed[0], changed[changed.len() - 1]);
        assert!(before.len() == after.len() && last - first < 3, "step {step}: cells {changed:?}");
        before = after;
    }
}
