//! Jumps and exact counts: what is asked, and what becomes of the answers.

use ikrar::desk::app::{App, Layar};
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Msg, Slot, Tempat};
use ikrar::domain::id::SatkerId;
use ikrar::domain::pegawai::PegawaiUrut;
use ikrar::domain::request::{Hitungan, Jangkar, NomorBaris, Posisi, Read, Rows};

use super::machine::{answer, asked, office, people, press, type_in, window};

const LIST: Slot = Slot::Orang(Tempat::Pegawai);
const COUNT: Slot = Slot::HitungOrang(Tempat::Pegawai);

fn jump(app: &mut App, text: &str) -> Vec<Effect> {
    press(app, "#");
    type_in(app, text);
    press(app, "Enter")
}

fn from(effects: &[Effect]) -> Vec<Jangkar> {
    let dari = |e: &Effect| match e {
        Effect::Read { read: Read::Pegawai { dari, .. } | Read::Perkara { dari, .. }, .. } => Some(dari.clone()),
        _ => None,
    };
    effects.iter().filter_map(dari).collect()
}

fn key(app: &App) -> &str {
    &app.notice.as_ref().expect("something is said").pesan.key
}

#[test]
fn a_number_a_share_and_a_letter_are_asked_of_the_store() {
    for (typed, want) in
        [("1.200", Jangkar::Baris(1_199)), ("50%", Jangkar::Bagian(500)), ("sit", Jangkar::Huruf("sit".to_owned()))]
    {
        let mut app = people(6);
        assert_eq!(from(&jump(&mut app, typed)), [want]);
        assert!(app.modals.is_empty());
    }
    let mut app = people(6);
    app.pegawai.urut = PegawaiUrut::Nomor;
    assert_eq!(from(&jump(&mut app, "1983")), [Jangkar::Huruf("1983".to_owned())]);
    assert_eq!(from(&jump(&mut app, "#3")), [Jangkar::Baris(2)]);
}

#[test]
fn a_jump_keeps_the_filter_and_the_marks() {
    let mut app = people(6);
    press(&mut app, "Space /");
    let effects = type_in(&mut app, "belum");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(0..6)));
    press(&mut app, "Enter");
    let effects = jump(&mut app, "4");
    let Some(Effect::Read { read: Read::Pegawai { query, .. }, .. }) = effects.first() else { panic!("a question") };
    assert!(query.filter.ikrar.is_some());
    let mut rows = window(0..6);
    rows.mulai = Some(NomorBaris { n: 0, tepat: true });
    answer(&mut app, &effects, LIST, Rows::Pegawai(rows));
    assert_eq!((app.pegawai.list.cursor(), app.pegawai.list.marked()), (Some(4), 1));
}

#[test]
fn what_means_nothing_is_said_and_moves_nothing() {
    for typed in ["?!", "101%", "12a"] {
        let mut app = people(6);
        press(&mut app, "j j");
        assert_eq!(jump(&mut app, typed), [Effect::Bell]);
        assert_eq!((app.pegawai.list.cursor(), key(&app)), (Some(3), "ke-tak-dikenal"));
    }
    let mut app = people(6);
    assert_eq!((jump(&mut app, ""), app.notice), (Vec::new(), None));
}

#[test]
fn tree_and_board_jump_among_their_units() {
    let mut app = office();
    let effects = jump(&mut app, "bapas");
    assert_eq!(app.meja.tree.cursor(), Some(SatkerId(4)));
    asked(&effects, Slot::Orang(Tempat::Meja));
    jump(&mut app, "1");
    assert_eq!(app.meja.tree.cursor(), Some(SatkerId(1)));
    jump(&mut app, "100%");
    assert_eq!(app.meja.tree.cursor(), Some(SatkerId(4)));
    press(&mut app, "2");
    jump(&mut app, "cip");
    assert_eq!(app.satker.cursor, Some(SatkerId(3)));
    assert_eq!(jump(&mut app, "zzz"), [Effect::Bell]);
}

#[test]
fn the_queue_jumps_to_rows_and_days_but_not_to_names() {
    let mut app = office();
    press(&mut app, "7");
    assert_eq!(from(&jump(&mut app, "12")), [Jangkar::Baris(11)]);
    assert_eq!(from(&jump(&mut app, "21-11-2024")), [Jangkar::Huruf("2024-11-21".to_owned())]);
    assert_eq!((jump(&mut app, "sit"), key(&app)), (vec![Effect::Bell], "ke-antre-huruf"));
}

/// Screen 3 with a count that is not exact.
fn uncertain() -> App {
    let mut app = people(6);
    let effects = app.refresh();
    let mut rows = window(0..6);
    rows.jumlah.tepat = false;
    answer(&mut app, &effects, LIST, Rows::Pegawai(rows));
    app
}

fn part(n: u64, next: Option<i64>) -> Rows {
    Rows::Hitungan(Hitungan { n, lanjut: next.map(|id| Posisi { kunci: "7".to_owned(), id }) })
}

#[test]
fn the_exact_count_is_put_together_part_by_part_and_lets_all_be_marked() {
    let mut app = uncertain();
    let first = press(&mut app, "=");
    let second = answer(&mut app, &first, COUNT, part(4, Some(9)));
    let Some(Effect::Read { read: Read::HitungPegawai { dari: Some(dari), .. }, .. }) = second.first() else {
        panic!("the next part: {second:?}")
    };
    assert_eq!((dari.id, app.pegawai.list.jumlah().tepat), (9, false));
    assert_eq!(answer(&mut app, &second, COUNT, part(2, None)), Vec::new());
    let jumlah = app.pegawai.list.jumlah();
    assert_eq!((jumlah.n, jumlah.tepat, app.pegawai.hitung.is_none()), (6, true, true));
    press(&mut app, "V");
    assert_eq!(app.pegawai.list.marked(), 6);
    press(&mut app, "=");
    assert_eq!(key(&app), "hitung-tepat");
}

#[test]
fn a_count_of_a_list_that_has_changed_is_dropped() {
    let mut app = uncertain();
    let first = press(&mut app, "=");
    press(&mut app, "/");
    type_in(&mut app, "x");
    assert_eq!(answer(&mut app, &first, COUNT, part(4, Some(9))), Vec::new());
    assert!(!app.pegawai.list.jumlah().tepat && app.pegawai.hitung.is_none());
}

#[test]
fn a_change_of_the_data_begins_a_count_anew_and_ends_the_old_number() {
    let mut app = uncertain();
    let first = press(&mut app, "=");
    let again = app.update(Msg::Changed);
    assert!(asked(&again, COUNT) > asked(&first, COUNT));
    assert_eq!(answer(&mut app, &first, COUNT, part(4, None)), Vec::new());
    assert!(!app.pegawai.list.jumlah().tepat);
    let mut rows = window(0..6);
    rows.jumlah.tepat = false;
    answer(&mut app, &again, LIST, Rows::Pegawai(rows));
    answer(&mut app, &again, COUNT, part(6, None));
    assert!(app.pegawai.list.jumlah().tepat);
    app.update(Msg::Changed);
    assert!(!app.pegawai.list.jumlah().tepat, "a number is of the data it was counted in");
}

#[test]
fn a_person_who_is_not_on_the_list_is_said_to_be_hidden_and_the_list_stays() {
    let mut app = people(6);
    press(&mut app, "/");
    let effects = type_in(&mut app, "belum");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(0..6)));
    press(&mut app, "Enter j j");
    let kartu = super::machine::card(77);
    app.modals.push(Modal::Kartu { kartu: Some(Box::new(kartu)), top: 0, tempat: None });
    let effects = press(&mut app, "d");
    assert_eq!(from(&effects), [Jangkar::Sekitar(77)]);
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(0..6)));
    assert_eq!((app.layar, app.pegawai.saring.as_str(), app.pegawai.list.cursor()), (Layar::Pegawai, "belum", Some(3)));
    assert_eq!(key(&app), "cari-tak-dalam-saringan");
    app.modals.push(Modal::Kartu { kartu: Some(Box::new(super::machine::card(5))), top: 0, tempat: None });
    let effects = press(&mut app, "d");
    answer(&mut app, &effects, LIST, Rows::Pegawai(window(0..6)));
    assert_eq!((app.pegawai.list.cursor(), app.notice), (Some(5), None));
}
