//! Two desks on one file: nothing is lost, changes appear, cursors stay on their person.

use super::driver::{Driver, practice};
use ikrar::desk::modal::Modal;

#[test]
fn a_pledge_recorded_there_appears_here_and_the_cursor_stays() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut here = Driver::open(&db);
    let mut there = Driver::open(&db);
    here.press("3 j j j j j");
    let person = here.app.pegawai.list.cursor();
    assert!(!here.look(), "nothing has happened yet");
    let signed = here.app.pohon.jumlah().ttd;

    there.press("3 / belum Enter i Ctrl+G");
    assert!(here.look(), "the other desk's commit is noticed");
    assert_eq!(here.app.pohon.jumlah().ttd, signed + 1);
    assert_eq!(here.app.pegawai.list.cursor(), person, "the cursor stays on its person");
    assert!(!here.look(), "and is noticed once");
}

#[test]
fn two_edits_of_one_person_end_in_a_comparison_not_in_a_loss() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut here = Driver::open(&db);
    let mut there = Driver::open(&db);
    for desk in [&mut here, &mut there] {
        desk.press("3 g e");
        let form = desk.app.modals.last();
        assert!(matches!(form, Some(Modal::Form(_))), "the form is open\n{}", desk.screen());
        while !at(desk, "jabatan") {
            desk.press("Tab");
        }
        desk.press("Ctrl+U");
    }
    here.text("Analis Kepegawaian Ahli Muda").press("Ctrl+G");
    assert!(here.app.modals.is_empty(), "saved\n{}", here.screen());
    there.text("Pranata Komputer Ahli Muda").press("Ctrl+G");
    let Some(Modal::Banding(banding)) = there.app.modals.last() else { panic!("a comparison\n{}", there.screen()) };
    let field = banding.beda.iter().find(|b| b.field == "jabatan").expect("the field that differs");
    assert_eq!(
        (field.mereka.as_str(), field.saya.as_str()),
        ("Analis Kepegawaian Ahli Muda", "Pranata Komputer Ahli Muda")
    );
    // Mine, on purpose.
    there.press("s");
    assert!(there.app.modals.is_empty(), "saved\n{}", there.screen());
    here.look();
    here.press("e");
    let Some(Modal::Form(form)) = here.app.modals.last() else { panic!("the form") };
    assert_eq!(form.get("jabatan"), "Pranata Komputer Ahli Muda");
}

fn at(desk: &Driver, field: &str) -> bool {
    matches!(desk.app.modals.last(), Some(Modal::Form(f)) if f.focused().is_some_and(|x| x.spec.name == field))
}

#[test]
fn a_draft_survives_the_line_and_is_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut desk = Driver::open(&db);
    desk.press("3 n").text("Ngatini").press("Enter");
    desk.msg(ikrar::desk::msg::Msg::Hangup);
    assert!(desk.quit);
    drop(desk);
    let mut next = Driver::open(&db);
    next.press("!");
    let Some(Modal::Tempo(rows, _)) = next.app.modals.last() else { panic!("the due list") };
    let line = rows.iter().position(|r| matches!(r.hal, ikrar::domain::request::TempoHal::Draf(_))).expect("the draft");
    for _ in 0..line {
        next.press("j");
    }
    next.press("Enter");
    let Some(Modal::Form(form)) = next.app.modals.last() else { panic!("the form\n{}", next.screen()) };
    assert_eq!((form.get("nama"), form.focused().unwrap().spec.name), ("Ngatini".to_owned(), "status"));
}

#[test]
fn undo_says_what_it_reverses_and_reverses_it() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut desk = Driver::open(&db);
    let before = desk.app.pohon.jumlah();
    desk.press("3 / belum Enter i Ctrl+G");
    assert_eq!(desk.app.pohon.jumlah().ttd, before.ttd + 1);
    desk.press("u");
    assert!(desk.app.asks(), "undo asks first\n{}", desk.screen());
    desk.press("y");
    assert_eq!(desk.app.pohon.jumlah(), before, "\n{}", desk.screen());
}

#[test]
fn all_shown_but_these_is_counted_before_it_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut desk = Driver::open(&db);
    let before = desk.app.pohon.jumlah();
    desk.press("3 / belum Enter");
    let shown = desk.app.pegawai.list.jumlah().n;
    assert!(shown > 3);
    desk.press("V Space Space i Ctrl+G");
    assert!(desk.app.asks(), "many at once are asked about\n{}", desk.screen());
    desk.press("y");
    let after = desk.app.pohon.jumlah();
    assert_eq!(u64::try_from(after.ttd - before.ttd).unwrap(), shown - 2, "\n{}", desk.screen());
}

#[test]
fn a_pledge_is_for_whom_the_form_names_even_when_the_list_moves_on() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut here = Driver::open(&db);
    let mut there = Driver::open(&db);
    here.press("3 / belum Enter");
    let person = here.app.pegawai.list.selected().unwrap().clone();
    here.press("i");
    // Meanwhile a colleague signs this very person off, so the row leaves the filtered list.
    there.press("3 / belum Enter i Ctrl+G");
    assert!(here.look());
    assert_ne!(here.app.pegawai.list.cursor(), Some(person.id.0), "the cursor has moved on");
    let signed = here.app.pohon.jumlah().ttd;
    here.press("Ctrl+G");
    assert_eq!(here.app.pohon.jumlah().ttd, signed, "nobody else was signed off\n{}", here.screen());
}

#[test]
fn a_resumed_pledge_is_for_the_same_person() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut desk = Driver::open(&db);
    desk.press("3 / belum Enter j");
    let person = desk.app.pegawai.list.selected().unwrap().clone();
    desk.press("i Tab Tab").text("PN-7");
    desk.msg(ikrar::desk::msg::Msg::Hangup);
    drop(desk);
    let mut next = Driver::open(&db);
    next.press("!");
    let Some(Modal::Tempo(rows, _)) = next.app.modals.last() else { panic!("the due list") };
    let line = rows.iter().position(|r| matches!(r.hal, ikrar::domain::request::TempoHal::Draf(_))).expect("the draft");
    for _ in 0..line {
        next.press("j");
    }
    next.press("Enter");
    next.sees(&person.nama.nama);
    next.press("Ctrl+G 3 /").text(&person.nama.nama).press("Enter");
    let row = next.app.pegawai.list.selected().expect("found").clone();
    assert_eq!((row.id, row.ikrar.code()), (person.id, "ttd"), "\n{}", next.screen());
}

#[test]
fn a_record_that_somebody_else_has_open_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut here = Driver::open(&db);
    let budi = ikrar::domain::request::Write::Operator {
        lama: None,
        login: "budi".to_owned(),
        nama: "Budi".to_owned(),
        peran: vec![ikrar::domain::operator::Peran::Kanwil],
        satker: None,
        aktif: true,
    };
    ikrar::domain::request::Store::write(&mut here.store, &budi, &here.session, super::driver::now()).unwrap();
    let mut there = Driver::open_as(&db, "budi", (120, 40));
    there.press("3 g e Tab Tab Tab Tab").text("X").pause();
    here.press("3 g e");
    here.sees("Sedang diubah");
    here.sees("budi");
}
