//! Marked people through changes of the filter, and what acts make of them.

use ikrar::desk::app::App;
use ikrar::desk::list::Marks;
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{Effect, Slot, Tempat, WriteTag};
use ikrar::domain::id::PegawaiId;
use ikrar::domain::ikrar::{IkrarBaru, Pilihan};
use ikrar::domain::request::{Read, Rows, Siapa, Write};

use super::machine::{answer, asked, done, form, people, press, type_in, window, writes};

const LIST: Slot = Slot::Orang(Tempat::Pegawai);
const TANDA: Slot = Slot::Tanda(Tempat::Pegawai);

fn names(ids: &[i64]) -> Rows {
    Rows::Tertanda(ids.iter().map(|id| (PegawaiId(*id), format!("Orang {id}"))).collect(), true)
}

/// Six people, those with these keys marked, then narrowed to the third alone; the list shows these of the marked.
fn narrowed(marks: &str, shown: &[i64]) -> App {
    let mut app = people(6);
    press(&mut app, marks);
    press(&mut app, "/");
    let effects = type_in(&mut app, "citra");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(2..3)));
    answer(&mut app, &effects, TANDA, names(shown));
    press(&mut app, "Enter");
    app
}

fn key(app: &App) -> &str {
    &app.notice.as_ref().expect("something is said").pesan.key
}

fn pledge(effects: &[Effect]) -> IkrarBaru {
    match writes(effects).as_slice() {
        [(WriteTag::Formulir, Write::Ikrar(baru))] => baru.clone(),
        other => panic!("one pledge: {other:?}"),
    }
}

#[test]
fn marks_survive_a_filter_and_are_named() {
    let mut app = people(6);
    press(&mut app, "Space Space Space");
    press(&mut app, "/");
    let effects = type_in(&mut app, "c");
    let read = effects.iter().find_map(|e| match e {
        Effect::Read { slot, read: Read::Tertanda { query, siapa }, .. } if *slot == TANDA => Some((query, siapa)),
        _ => None,
    });
    let (query, siapa) = read.expect("the store is asked where the marked are");
    assert_eq!(query.filter.kata, ["c"]);
    assert_eq!(*siapa, Siapa::Dari(vec![PegawaiId(1), PegawaiId(2), PegawaiId(3)]));
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(2..3)));
    answer(&mut app, &effects, TANDA, names(&[3]));
    let list = &app.pegawai.list;
    assert_eq!((list.marked(), list.outside().len()), (3, 2));
    let effects = press(&mut app, "Enter \\");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(0..6)));
    answer(&mut app, &effects, TANDA, names(&[1, 2, 3]));
    assert_eq!((app.pegawai.list.marked(), app.pegawai.list.outside().len()), (3, 0));
}

#[test]
fn an_act_takes_the_marked_people_in_sight_and_offers_the_others_afterwards() {
    let mut app = narrowed("Space Space Space", &[3]);
    press(&mut app, "i");
    assert!(
        form(&app).perihal.iter().any(|(_, text)| text.contains('2') && text.contains("luar")),
        "{:?}",
        form(&app).perihal
    );
    let baru = pledge(&press(&mut app, "Ctrl+G"));
    assert_eq!(baru.pilihan, Pilihan::Orang(vec![PegawaiId(3)]));
    // Keys typed ahead are not an answer to a question nobody could foresee.
    press(&mut app, "y");
    let effects = done(&mut app, WriteTag::Formulir, &[3]);
    asked(&effects, LIST);
    let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("the others are offered: {:?}", app.modals) };
    assert_eq!((tanya.pesan.key.as_str(), &tanya.lanjut), ("tandai-luar-tanya", &Lanjut::Luar));
    press(&mut app, "y");
    let baru = pledge(&press(&mut app, "Ctrl+G"));
    assert_eq!(baru.pilihan, Pilihan::Orang(vec![PegawaiId(1), PegawaiId(2)]));
    done(&mut app, WriteTag::Formulir, &[1, 2]);
    assert!(app.modals.is_empty());
    assert_eq!(app.pegawai.list.marks(), Marks::None);
}

#[test]
fn a_no_leaves_the_others_marked() {
    let mut app = narrowed("Space Space Space", &[3]);
    press(&mut app, "i Ctrl+G");
    done(&mut app, WriteTag::Formulir, &[3]);
    press(&mut app, "t");
    assert_eq!((app.modals.len(), app.pegawai.list.marked()), (0, 2));
}

#[test]
fn where_only_hidden_people_are_marked_an_act_on_one_is_asked_about() {
    for act in ["i", "p"] {
        let mut app = narrowed("Space Space", &[]);
        press(&mut app, act);
        let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("asks first: {:?}", app.modals) };
        assert_eq!(tanya.pesan.key, "tandai-luar-satu");
        press(&mut app, "y");
        assert_eq!(form(&app).spec.name, if act == "i" { "ikrar" } else { "perkara" });
        assert_eq!(app.pegawai.list.marked(), 2, "nobody has forgotten them");
    }
    let mut app = narrowed("Space Space", &[]);
    press(&mut app, "i y");
    assert_eq!(pledge(&press(&mut app, "Ctrl+G")).pilihan, Pilihan::Orang(vec![PegawaiId(3)]));
    done(&mut app, WriteTag::Formulir, &[3]);
    assert!(app.modals.is_empty(), "who acted on one is not asked about the others");
}

#[test]
fn until_it_is_known_where_the_marked_are_nothing_is_done_to_anybody() {
    let mut app = people(6);
    press(&mut app, "Space Space /");
    let effects = type_in(&mut app, "citra");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(2..3)));
    press(&mut app, "Enter i");
    assert!(app.modals.is_empty());
    assert_eq!((key(&app), app.pegawai.pilihan(None)), ("tandai-masih-dicari", None));
}

#[test]
fn a_report_takes_marked_people_however_far_they_are() {
    let mut app = people(5);
    press(&mut app, "Space Space");
    // Somebody else's change brings a stretch in which the marked people are not loaded.
    let effects = app.update(ikrar::desk::msg::Msg::Changed);
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(2..5)));
    answer(&mut app, &effects, TANDA, names(&[1, 2]));
    press(&mut app, "p");
    assert_eq!(form(&app).get("terlapor"), "1 2");
}

#[test]
fn a_range_over_more_than_is_loaded_is_asked_of_the_store() {
    let mut app = people(5);
    press(&mut app, "v");
    let effects = app.refresh();
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(3..6)));
    let effects = press(&mut app, "v");
    answer(&mut app, &effects, Slot::Rentang(Tempat::Pegawai), names(&[1, 2, 3, 4]));
    assert_eq!((app.pegawai.list.inside().collect::<Vec<_>>(), key(&app)), (vec![1, 2, 3, 4], "tandai-rentang-jumlah"));
    press(&mut app, "v");
    let effects = app.refresh();
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(0..1)));
    let effects = press(&mut app, "v");
    answer(&mut app, &effects, Slot::Rentang(Tempat::Pegawai), Rows::Tertanda(Vec::new(), false));
    assert_eq!((app.pegawai.list.marked(), key(&app)), (4, "tandai-rentang-panjang"));
}

#[test]
fn another_unit_is_another_list_and_has_no_marks() {
    let mut app = people(6);
    press(&mut app, "Space Space");
    app.pegawai.satker = Some(ikrar::domain::id::SatkerId(7));
    press(&mut app, "a");
    assert_eq!(app.pegawai.list.marks(), Marks::None);
}

#[test]
fn all_that_was_shown_cannot_outlive_the_list() {
    let mut app = people(6);
    press(&mut app, "V /");
    let effects = type_in(&mut app, "citra");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(2..3)));
    press(&mut app, "Enter");
    assert_eq!(app.pegawai.list.marks(), Marks::None);
}

#[test]
fn the_whole_office_again_keeps_the_marks() {
    let mut app = narrowed("Space Space Space", &[3]);
    press(&mut app, "a");
    assert_eq!(app.pegawai.list.marked(), 3, "whoever is marked is in the office");
    assert!(app.pegawai.saring.is_empty());
}
