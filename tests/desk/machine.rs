//! The machine alone: messages in, state and effects out. No store, no terminal, no clock.

use ikrar::desk::app::{App, Layar};
use ikrar::desk::form::Form;
use ikrar::desk::keys::Key;
use ikrar::desk::layout::Panel;
use ikrar::desk::list::Marks;
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{Effect, Msg, Slot, Tempat, Timer, WriteTag};
use ikrar::domain::draf::Draf;
use ikrar::domain::id::{AuditId, DrafId, GelombangId, PegawaiId, SatkerId, Ver};
use ikrar::domain::ikrar::lembar::TanyaLembar;
use ikrar::domain::ikrar::{KeadaanIkrar, Pilihan};
use ikrar::domain::katalog::{BarisSkb, Periode, Rumpun, TingkatSanksi};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::Nomor;
use ikrar::domain::pegawai::{Kartu, Pegawai, PegawaiBaru, PegawaiRow, StatusKepegawaian};
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::pesan::{Arg, Pesan};
use ikrar::domain::request::{
    Banding, BedaField, Jendela, Jumlah, Posisi, Read, Rows, StoreError, TempoHal, TempoRow, Tindakan, Write, Written,
};
use ikrar::domain::satker::{Hitung, JenisSatker, SatkerRow};
use ikrar::domain::tanggal::Tanggal;
use proptest::prelude::*;

use super::dukung::{desk, perkara as berkas};

const NAMES: [&str; 6] =
    ["Anisah Putri", "Budi Hartono", "Citra Lestari", "Dewi Anggraini", "Eko Saputra", "Fajar Nugroho"];

pub(super) fn person(i: usize) -> PegawaiRow {
    let id = i64::try_from(i).unwrap() + 1;
    let nomor = Nomor::parse("231", StatusKepegawaian::Ppnpn).unwrap();
    PegawaiRow {
        id: PegawaiId(id),
        ver: Ver(1),
        nama: NamaLengkap::parse(NAMES[i % NAMES.len()]),
        nomor,
        status: StatusKepegawaian::Ppnpn,
        golongan: String::new(),
        satker: SatkerId(7),
        satker_nama: "Rutan Kelas I Cipinang".to_owned(),
        aktif: true,
        ikrar: KeadaanIkrar::Belum,
        ikrar_tanggal: None,
        ikrar_sampai: None,
        perkara: 0,
        posisi: Posisi { kunci: format!("{i:04}"), id },
    }
}

/// The card of somebody.
pub(super) fn card(id: i64) -> Kartu {
    let isi = PegawaiBaru {
        nama: NamaLengkap::parse("Gita Wulandari"),
        nomor: None,
        nik: None,
        lahir: None,
        kelamin: None,
        status: StatusKepegawaian::Ppnpn,
        golongan: String::new(),
        jabatan: String::new(),
        jenis_jabatan: None,
        satker: SatkerId(7),
        sejak: None,
        atasan: None,
        pasangan_calon: false,
        cltn: None,
        aktif: true,
        alasan: String::new(),
    };
    let pegawai =
        Pegawai { id: PegawaiId(id), ver: Ver(1), isi, satker_nama: String::new(), atasan_nama: String::new() };
    Kartu { pegawai, ikrar: Vec::new(), penempatan: Vec::new(), perkara: Vec::new() }
}

pub(super) fn window(people: std::ops::Range<usize>) -> Jendela<PegawaiRow> {
    let n = u64::try_from(people.len()).unwrap();
    Jendela {
        rows: people.map(person).collect(),
        sebelum: false,
        sesudah: false,
        jumlah: Jumlah { n, tepat: true },
        mulai: None,
    }
}

pub(super) fn press(app: &mut App, names: &str) -> Vec<Effect> {
    names.split(' ').flat_map(|name| app.update(Msg::Key(name.parse().unwrap()))).collect()
}

pub(super) fn type_in(app: &mut App, text: &str) -> Vec<Effect> {
    text.chars().flat_map(|c| app.update(Msg::Key(Key::Char(c)))).collect()
}

/// Number of the newest question of a slot among effects.
pub(super) fn asked(effects: &[Effect], slot: Slot) -> u64 {
    let number = |e: &Effect| match e {
        Effect::Read { slot: s, no, .. } if *s == slot => Some(*no),
        _ => None,
    };
    effects.iter().filter_map(number).max().unwrap_or_else(|| panic!("{slot:?} is not asked in {effects:?}"))
}

pub(super) fn answer(app: &mut App, effects: &[Effect], slot: Slot, rows: Rows) -> Vec<Effect> {
    app.update(Msg::Rows { slot, no: asked(effects, slot), result: Ok(rows) })
}

pub(super) fn writes(effects: &[Effect]) -> Vec<(WriteTag, Write)> {
    let write = |e: &Effect| match e {
        Effect::Write { tag, write } => Some((*tag, (**write).clone())),
        _ => None,
    };
    effects.iter().filter_map(write).collect()
}

fn drafts(effects: &[Effect]) -> Vec<Draf> {
    let draft = |(_, w)| match w {
        Write::Draf(draf) => Some(draf),
        _ => None,
    };
    writes(effects).into_iter().filter_map(draft).collect()
}

pub(super) fn done(app: &mut App, tag: WriteTag, ids: &[i64]) -> Vec<Effect> {
    let written = Written { audit: None, ids: ids.to_vec(), uraian: Pesan::new("draf-disimpan") };
    app.update(Msg::Written { tag, result: Ok(written) })
}

fn refused(app: &mut App, tag: WriteTag, error: StoreError) -> Vec<Effect> {
    app.update(Msg::Written { tag, result: Err(error) })
}

pub(super) fn form(app: &App) -> &Form {
    match app.modals.last() {
        Some(Modal::Form(form)) => form,
        other => panic!("no form on top: {other:?}"),
    }
}

/// Screen 3 with `n` people of one wave, the cursor on the first.
pub(super) fn people(n: usize) -> App {
    let mut app = desk();
    app.gelombang = Some(GelombangId(1));
    let effects = press(&mut app, "3");
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(window(0..n)));
    app
}

/// A unit form with text in its first field, unsaved.
fn half_typed(text: &str) -> App {
    let mut app = desk();
    press(&mut app, "n");
    type_in(&mut app, text);
    app
}

/// The same, complete and on its way to the store.
fn saving() -> (App, Vec<Effect>) {
    let mut app = half_typed("Rutan Baru");
    press(&mut app, "Enter Enter 9");
    let effects = press(&mut app, "Ctrl+G");
    (app, effects)
}

// Answers ------------------------------------------------------------------------------------

#[test]
fn only_the_newest_answer_of_a_slot_counts() {
    let mut app = desk();
    let first = press(&mut app, "3");
    let second = app.refresh();
    let slot = Slot::Orang(Tempat::Pegawai);
    let late = answer(&mut app, &first, slot, Rows::Pegawai(window(0..2)));
    assert_eq!((late, app.pegawai.list.rows().len()), (Vec::new(), 0));
    answer(&mut app, &second, slot, Rows::Pegawai(window(0..3)));
    assert_eq!(app.pegawai.list.rows().len(), 3);
}

#[test]
fn an_answer_nobody_asked_for_changes_nothing() {
    let mut app = desk();
    let effects =
        app.update(Msg::Rows { slot: Slot::Orang(Tempat::Pegawai), no: 99, result: Ok(Rows::Pegawai(window(0..3))) });
    assert_eq!((effects, app.pegawai.list.is_loaded()), (Vec::new(), false));
}

#[test]
fn letters_of_the_look_up_ask_anew_and_late_hits_are_dropped() {
    let mut app = desk();
    press(&mut app, "Ctrl+P");
    assert_eq!(type_in(&mut app, "s"), Vec::new(), "one letter is everybody");
    let two = type_in(&mut app, "i");
    let three = type_in(&mut app, "t");
    answer(&mut app, &two, Slot::Cari, Rows::Cari(window(0..5)));
    let Some(Modal::Cari(cari)) = app.modals.last() else { panic!("no look-up") };
    assert!(cari.hits.is_empty());
    answer(&mut app, &three, Slot::Cari, Rows::Cari(window(0..2)));
    let Some(Modal::Cari(cari)) = app.modals.last() else { panic!("no look-up") };
    assert_eq!(cari.hits.len(), 2);
}

#[test]
fn a_record_that_comes_late_does_not_open_over_other_work() {
    let mut app = desk();
    app.layar = Layar::Satker;
    app.satker.cursor = Some(SatkerId(7));
    let asked = press(&mut app, "e");
    press(&mut app, "n");
    type_in(&mut app, "Rutan");
    let draf = Rows::Draf(Vec::new());
    assert_eq!(answer(&mut app, &asked, Slot::Formulir, draf), Vec::new());
    assert_eq!((app.modals.len(), form(&app).get("nama").as_str()), (1, "Rutan"));
}

// Lists --------------------------------------------------------------------------------------

#[test]
fn an_act_takes_the_marked_people_and_without_marks_this_row() {
    let mut app = people(5);
    assert_eq!(app.pegawai.pilihan(None), Some(Pilihan::Orang(vec![PegawaiId(1)])));
    press(&mut app, "Space j Space");
    assert_eq!(app.pegawai.pilihan(None), Some(Pilihan::Orang(vec![PegawaiId(1), PegawaiId(3)])));
    press(&mut app, "V");
    assert_eq!(app.pegawai.list.marked(), 5);
    press(&mut app, "g Space");
    let Some(Pilihan::SemuaKecuali { kecuali, jumlah, .. }) = app.pegawai.pilihan(None) else { panic!("not all but") };
    assert_eq!((kecuali, jumlah), (vec![PegawaiId(1)], 4));
}

#[test]
fn all_shown_cannot_be_marked_against_an_uncertain_count() {
    let mut app = desk();
    let effects = press(&mut app, "3");
    let mut rows = window(0..3);
    rows.jumlah.tepat = false;
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(rows));
    press(&mut app, "V");
    assert_eq!(app.pegawai.list.marks(), Marks::None);
    assert_eq!(app.notice.as_ref().unwrap().pesan.key, "tandai-semua-tak-pasti");
}

#[test]
fn a_filter_never_crosses_from_one_list_to_another() {
    let mut app = people(5);
    press(&mut app, "/");
    type_in(&mut app, "belum");
    press(&mut app, "Enter 5");
    assert_eq!(app.ikrar.saring, "");
    press(&mut app, "7 1");
    let elsewhere = (&app.meja.orang.saring, &app.perkara.saring, &app.satker.saring, &app.meja.antre.saring);
    assert_eq!(elsewhere, (&String::new(), &String::new(), &String::new(), &String::new()));
    assert_eq!(app.pegawai.saring, "belum");
}

#[test]
fn the_cursor_stays_on_its_person_when_others_insert() {
    let mut app = people(5);
    press(&mut app, "j j");
    let effects = app.update(Msg::Changed);
    let mut rows = window(0..5);
    let mut new = person(0);
    (new.id, new.posisi.id) = (PegawaiId(99), 99);
    rows.rows.insert(0, new);
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(rows));
    assert_eq!(app.pegawai.list.cursor(), Some(3));
}

/// A desk with a Kanwil (1), its division (2) and below that two units (3 Rutan Cipinang, 4 Bapas Jakarta).
pub(super) fn office() -> App {
    let unit = |id: i64, induk: Option<i64>, nama: &str| SatkerRow {
        id: SatkerId(id),
        ver: Ver(1),
        induk: induk.map(SatkerId),
        jenis: JenisSatker::Lainnya,
        kelas: String::new(),
        kode: String::new(),
        nama: nama.to_owned(),
        pendek: nama.to_owned(),
        terakhir: None,
        hitung: Hitung { aktif: 5, asn: 5, ..Hitung::default() },
    };
    let mut app = desk();
    let effects = app.refresh();
    let rows = vec![
        unit(1, None, "Kanwil DKI Jakarta"),
        unit(2, Some(1), "Divisi Pemasyarakatan"),
        unit(3, Some(2), "Rutan Cipinang"),
        unit(4, Some(2), "Bapas Jakarta Barat"),
    ];
    answer(&mut app, &effects, Slot::Pohon, Rows::Pohon(rows));
    app
}

fn tree_lines(app: &App) -> Vec<i64> {
    app.meja.tree.lines(&app.pohon).iter().map(|n| n.satker.id.0).collect()
}

#[test]
fn the_tree_is_filtered_to_what_matches_and_what_stands_above_it() {
    let mut app = office();
    let all = tree_lines(&app);
    press(&mut app, "/");
    type_in(&mut app, "cip ru");
    assert_eq!((tree_lines(&app), app.meja.tree.cursor()), (vec![1, 2, 3], Some(SatkerId(3))));
    assert_eq!(app.meja.orang.satker, Some(SatkerId(3)), "the lists follow");
    press(&mut app, "Enter h");
    assert_eq!(app.meja.tree.cursor(), Some(SatkerId(2)), "nothing is closed under a filter");
    press(&mut app, "\\");
    assert_eq!((tree_lines(&app).len(), app.meja.tree.saring()), (all.len().max(4), ""));
    press(&mut app, "/");
    type_in(&mut app, "ade gil");
    assert_eq!((tree_lines(&app), app.modals.len()), (Vec::new(), 1), "letters never act");
    press(&mut app, "Enter");
    assert_eq!(app.meja.tree.saring(), "");
    assert!(app.meja.tree.cursor().is_some() && app.notice.as_ref().unwrap().salah);
}

#[test]
fn letters_after_a_refused_slash_change_nothing() {
    for screen in ["4", "6", "8", "9", "0"] {
        let mut app = office();
        press(&mut app, screen);
        press(&mut app, "/");
        let said = app.notice.as_ref().map(|n| n.pesan.key.as_str());
        assert_eq!(said, (screen == "0").then_some("saring-tak-di-sini"));
        let effects: Vec<Effect> = ('a'..='z').flat_map(|c| app.update(Msg::Key(Key::Char(c)))).collect();
        assert!(
            !effects
                .iter()
                .any(|e| !matches!(e, Effect::Read { .. } | Effect::Anew | Effect::Bell | Effect::Impor { .. })),
            "{screen}: {effects:?}"
        );
        assert!(!app.modals.iter().any(|m| matches!(m, Modal::Form(_))), "{screen}");
    }
}

#[test]
fn a_filter_opened_again_is_replaced_by_the_first_letter_and_kept_by_an_arrow() {
    let mut app = people(5);
    press(&mut app, "/");
    type_in(&mut app, "belum");
    press(&mut app, "Enter /");
    type_in(&mut app, "pppk");
    assert_eq!(app.pegawai.saring, "pppk");
    press(&mut app, "Enter / End");
    type_in(&mut app, " x");
    assert_eq!(app.pegawai.saring, "pppk x");
    press(&mut app, "Enter /");
    app.update(Msg::Paste("ttd".to_owned()));
    assert_eq!(app.pegawai.saring, "ttd");
    press(&mut app, "Enter / Enter");
    assert_eq!(app.pegawai.saring, "ttd", "a look changes nothing");
}

#[test]
fn after_a_refused_mark_all_an_act_on_one_person_is_asked_about() {
    let mut app = people(5);
    let effects = app.refresh();
    let mut rows = window(0..5);
    rows.jumlah.tepat = false;
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(rows));
    press(&mut app, "V i");
    let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("asks first: {:?}", app.modals) };
    assert_eq!((tanya.pesan.key.as_str(), &tanya.lanjut), ("tandai-hanya-satu", &Lanjut::Satu("ikrar.catat")));
    press(&mut app, "t p");
    assert!(app.asks(), "a no leaves the doubt");
    press(&mut app, "t i y");
    assert_eq!(form(&app).spec.name, "ikrar");
    press(&mut app, "Esc V Space i");
    assert_eq!(form(&app).spec.name, "ikrar", "marked by hand is meant");
}

#[test]
fn an_empty_list_has_nothing_to_mark() {
    let mut app = people(0);
    press(&mut app, "V");
    assert_eq!(
        (app.pegawai.list.marks(), app.notice.unwrap().pesan.key.as_str()),
        (Marks::None, "tandai-semua-kosong")
    );
}

#[test]
fn the_due_list_moves_like_a_list_and_begins_with_what_was_interrupted() {
    let row = |hal| TempoRow { hal, jatuh: None, sisa: None, hari_kerja: false, uraian: Pesan::new("tempo-draf") };
    let mut rows: Vec<TempoRow> = (1..=30).map(|n| row(TempoHal::SatkerDiam(SatkerId(n)))).collect();
    rows.push(row(TempoHal::Draf(DrafId(9))));
    let mut app = desk();
    let effects = press(&mut app, "!");
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempo(rows));
    let at = |app: &App| match app.modals.last() {
        Some(Modal::Tempo(rows, cursor)) => (rows[0].hal.clone(), *cursor),
        other => panic!("{other:?}"),
    };
    assert_eq!(at(&app), (TempoHal::Draf(DrafId(9)), 0));
    for (keys, cursor) in [("G", 30), ("g", 0), ("PgDn", 10), ("PgDn", 20), ("PgUp", 10), ("End", 30), ("Home", 0)] {
        press(&mut app, keys);
        assert_eq!(at(&app).1, cursor, "{keys}");
    }
}

#[test]
fn screen_3_by_its_digit_is_the_whole_office_again() {
    let mut app = office();
    app.gelombang = Some(GelombangId(1));
    press(&mut app, "3 /");
    type_in(&mut app, "pns");
    press(&mut app, "Enter 2 Enter d");
    assert_eq!((app.layar, app.pegawai.saring.as_str()), (Layar::Pegawai, "belum"));
    assert!(app.pegawai.satker.is_some());
    press(&mut app, "1 3");
    assert_eq!((app.pegawai.satker, app.pegawai.saring.as_str()), (None, "pns"), "what was typed stays");
    press(&mut app, "2 Enter d /");
    type_in(&mut app, "ttd");
    press(&mut app, "Enter q 3");
    assert_eq!((app.pegawai.satker, app.pegawai.saring.as_str()), (None, "ttd"));
    press(&mut app, "2 Enter d a");
    assert_eq!((app.pegawai.satker, app.pegawai.saring.as_str()), (None, ""));
    press(&mut app, "a");
    assert_eq!(app.notice.unwrap().pesan.key, "seluruh-sudah");
}

#[test]
fn rows_that_come_in_above_the_cursor_are_shown_where_they_fit() {
    let mut app = people(12);
    press(&mut app, "/");
    let effects = type_in(&mut app, "belum");
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(window(11..12)));
    press(&mut app, "Enter");
    let effects = app.update(Msg::Changed);
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(window(0..12)));
    assert_eq!((app.pegawai.list.cursor(), app.pegawai.list.cursor_row()), (Some(12), Some(11)));
    assert!(!app.pegawai.list.is_below_top());
}

// Forms --------------------------------------------------------------------------------------

#[test]
fn esc_keeps_what_was_typed() {
    let mut app = half_typed("Rutan Baru");
    let effects = press(&mut app, "Esc");
    let kept = drafts(&effects);
    assert_eq!((kept.len(), kept[0].isian.get("nama"), kept[0].fokus.as_str()), (1, "Rutan Baru", "nama"));
    assert!(app.modals.is_empty());
    assert_eq!(app.notice.as_ref().unwrap().pesan.key, "draf-disimpan");
}

#[test]
fn a_draft_kept_before_the_form_is_left_is_counted_as_due() {
    let mut app = half_typed("Rutan");
    app.update(Msg::Timer(Timer::Draf));
    done(&mut app, WriteTag::Draf, &[7]);
    let effects = press(&mut app, "Esc");
    assert!(drafts(&effects).is_empty(), "it is kept already");
    asked(&effects, Slot::Tempo);
}

#[test]
fn esc_from_an_untouched_form_keeps_nothing() {
    let mut app = desk();
    let effects = press(&mut app, "n Esc");
    assert_eq!((drafts(&effects), app.notice.is_none()), (Vec::new(), true));
}

#[test]
fn a_lost_line_keeps_what_was_typed() {
    let mut app = half_typed("Rutan Baru");
    let effects = app.update(Msg::Hangup);
    assert_eq!(drafts(&effects).len(), 1);
    assert_eq!(effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_lost_line_keeps_a_form_whose_save_is_unanswered() {
    let (mut app, _) = saving();
    assert_eq!(drafts(&app.update(Msg::Hangup)).len(), 1);
}

#[test]
fn a_change_arms_the_timer_and_the_timer_keeps_it_once() {
    let mut app = half_typed("");
    let effects = type_in(&mut app, "R");
    assert_eq!(effects, [Effect::Arm(Timer::Draf)]);
    assert!(app.take_changed());
    assert_eq!(drafts(&app.update(Msg::Timer(Timer::Draf))).len(), 1);
    assert_eq!(app.update(Msg::Timer(Timer::Draf)), Vec::new(), "unchanged since");
    assert!(!app.take_changed(), "a draft that is kept is no reason to draw");
}

#[test]
fn a_draft_key_finds_its_own_form() {
    let mut app = half_typed("Rutan Baru");
    press(&mut app, "Esc n");
    type_in(&mut app, "Lapas Lain");
    done(&mut app, WriteTag::Draf, &[41]);
    assert_eq!(form(&app).draf, None, "41 is the draft of the form that was left");
    app.update(Msg::Timer(Timer::Draf));
    done(&mut app, WriteTag::Draf, &[42]);
    assert_eq!(form(&app).draf, Some(DrafId(42)));
}

#[test]
fn a_draft_that_could_not_be_kept_is_tried_again() {
    let mut app = half_typed("Rutan Baru");
    app.update(Msg::Timer(Timer::Draf));
    refused(&mut app, WriteTag::Draf, StoreError::Busy);
    assert_eq!(drafts(&press(&mut app, "Esc")).len(), 1);
}

#[test]
fn a_saved_form_leaves_no_draft_behind() {
    let mut app = half_typed("Rutan Baru");
    app.update(Msg::Timer(Timer::Draf));
    press(&mut app, "Enter Enter 9 Ctrl+G");
    done(&mut app, WriteTag::Formulir, &[7]);
    // The key of the draft comes only now.
    let effects = done(&mut app, WriteTag::Draf, &[41]);
    assert_eq!(writes(&effects), [(WriteTag::DrafBuang, Write::DrafBuang(DrafId(41)))]);
}

#[test]
fn a_double_enter_saves_once() {
    let (mut app, effects) = saving();
    assert_eq!(writes(&effects).len(), 1);
    assert_eq!(press(&mut app, "Ctrl+G Ctrl+G Enter"), Vec::new());
    let after = done(&mut app, WriteTag::Formulir, &[7]);
    assert_eq!(writes(&after), Vec::new());
    assert!(app.modals.is_empty(), "nothing opens below");
}

#[test]
fn keys_typed_during_a_save_act_after_it() {
    let (mut app, _) = saving();
    press(&mut app, "Enter n");
    type_in(&mut app, "Lapas Lain");
    assert_eq!(form(&app).get("nama"), "Rutan Baru");
    done(&mut app, WriteTag::Formulir, &[7]);
    assert_eq!(form(&app).get("nama"), "Lapas Lain");
}

#[test]
fn a_refused_save_drops_the_keys_meant_for_what_follows() {
    let (mut app, _) = saving();
    type_in(&mut app, "xyz");
    let why = vec![("kode".to_owned(), Pesan::new("isian-wajib"))];
    assert_eq!(refused(&mut app, WriteTag::Formulir, StoreError::Rule(why)), [Effect::Bell]);
    let form = form(&app);
    assert_eq!(
        (form.get("nama").as_str(), form.focused().unwrap().spec.name, form.saving),
        ("Rutan Baru", "kode", false)
    );
    assert_eq!(form.get("kode"), "");
}

#[test]
fn a_form_left_during_its_save_is_kept_and_the_next_form_is_not_taken_for_it() {
    let (mut app, _) = saving();
    assert_eq!(drafts(&press(&mut app, "Esc")).len(), 1);
    press(&mut app, "n");
    type_in(&mut app, "Lapas Lain");
    done(&mut app, WriteTag::Formulir, &[7]);
    assert_eq!(form(&app).get("nama"), "Lapas Lain");
}

#[test]
fn all_but_these_asks_first_and_saves_once() {
    let mut app = people(5);
    press(&mut app, "V i Ctrl+G");
    let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("no question") };
    assert_eq!(tanya.pesan.key, "ikrar-semua-tanya");
    assert_eq!(writes(&press(&mut app, "y")).len(), 1);
    assert_eq!(press(&mut app, "Ctrl+G"), Vec::new());
}

#[test]
fn a_refusal_keeps_every_letter() {
    for error in [StoreError::Busy, StoreError::Full, StoreError::ReadOnly, StoreError::Missing] {
        let (mut app, _) = saving();
        refused(&mut app, WriteTag::Formulir, error);
        assert_eq!(form(&app).get("nama"), "Rutan Baru");
        assert!(app.notice.as_ref().unwrap().salah);
    }
}

// Typing and choosing in forms ---------------------------------------------------------------

/// Goes to a field by Tab.
fn go_to(app: &mut App, field: &str) {
    for _ in 0..20 {
        if form(app).focused().unwrap().spec.name == field {
            return;
        }
        press(app, "Tab");
    }
    panic!("no field {field}");
}

#[test]
fn a_prefilled_day_gives_way_to_the_first_letter() {
    let mut app = people(2);
    press(&mut app, "i Tab");
    assert_eq!(form(&app).get("tanggal"), "21-11-2024");
    type_in(&mut app, "20-11-2024");
    assert_eq!(form(&app).get("tanggal"), "20-11-2024");
    // Touched once, it is edited like any text, also after coming back.
    press(&mut app, "Tab Shift+Tab Backspace");
    type_in(&mut app, "5");
    assert_eq!(form(&app).get("tanggal"), "20-11-2025");
}

#[test]
fn a_paste_too_takes_the_place_of_a_prefilled_day() {
    let mut app = people(2);
    press(&mut app, "i Tab");
    app.update(Msg::Paste("19-11-2024".to_owned()));
    assert_eq!(form(&app).get("tanggal"), "19-11-2024");
}

#[test]
fn a_day_that_is_none_is_shown_on_leaving_and_traps_nobody() {
    for leave in ["Enter", "Tab", "Down", "Up"] {
        let mut app = people(2);
        press(&mut app, "i Tab");
        type_in(&mut app, "B-12/2024");
        assert!(form(&app).field("tanggal").unwrap().salah.is_empty(), "not while it is typed");
        press(&mut app, leave);
        assert_eq!(form(&app).field("tanggal").unwrap().salah.len(), 1, "{leave}");
        assert_ne!(form(&app).focused().unwrap().spec.name, "tanggal", "{leave}");
    }
}

#[test]
fn ctrl_u_empties_a_line_and_spares_a_story() {
    let mut app = people(2);
    press(&mut app, "i Tab Ctrl+U");
    assert_eq!(form(&app).get("tanggal"), "");
    press(&mut app, "Esc p");
    go_to(&mut app, "uraian");
    type_in(&mut app, "Dilihat pelapor");
    assert_eq!(press(&mut app, "Ctrl+U"), [Effect::Bell]);
    assert_eq!(form(&app).get("uraian"), "Dilihat pelapor");
}

#[test]
fn who_is_looked_up_in_a_field_for_people_goes_into_it_and_elsewhere_has_a_card() {
    let mut app = people(2);
    press(&mut app, "n");
    go_to(&mut app, "atasan");
    press(&mut app, "Ctrl+P");
    let effects = type_in(&mut app, "an");
    answer(&mut app, &effects, Slot::Cari, Rows::Cari(window(0..2)));
    press(&mut app, "Enter");
    let field = form(&app).field("atasan").unwrap();
    assert_eq!((field.text().as_str(), field.label.as_str()), ("1", "Anisah Putri"));
    assert_eq!(form(&app).focused().unwrap().spec.name, "pasangan_calon");
    press(&mut app, "Ctrl+P");
    let effects = type_in(&mut app, "an");
    answer(&mut app, &effects, Slot::Cari, Rows::Cari(window(0..2)));
    press(&mut app, "Enter");
    assert!(matches!(app.modals.last(), Some(Modal::Kartu { .. })));
    press(&mut app, "Esc");
    assert_eq!(form(&app).get("atasan"), "1");
}

#[test]
fn a_draft_keeps_the_names_of_people() {
    let mut app = people(2);
    let mut draft = drafts(&press(&mut app, "p 1 Esc")).remove(0);
    assert_eq!(draft.isian.get("@label-terlapor"), "Anisah Putri");
    draft.id = Some(DrafId(41));
    let spec = ikrar::desk::formulir::ALL.iter().find(|s| s.name == "perkara").unwrap();
    let mut again = Form::new(spec);
    again.resume(&draft);
    assert_eq!(again.field("terlapor").unwrap().label, "Anisah Putri");
}

#[test]
fn a_choice_of_one_goes_on_to_the_next_field() {
    let mut app = half_typed("Rutan Baru");
    go_to(&mut app, "jenis");
    press(&mut app, "F4 Down Enter");
    assert!(!form(&app).get("jenis").is_empty());
    assert_eq!(form(&app).focused().unwrap().spec.name, "kelas", "no field is skipped");
    // A letter opens the list too, and ends in the same place.
    press(&mut app, "Shift+Tab");
    type_in(&mut app, "bapas");
    press(&mut app, "Enter");
    assert_eq!((form(&app).get("jenis").as_str(), form(&app).focused().unwrap().spec.name), ("bapas", "kelas"));
}

#[test]
fn a_list_for_one_choice_offers_no_marks() {
    let mut app = half_typed("Rutan Baru");
    go_to(&mut app, "jenis");
    press(&mut app, "F4");
    assert!(!ikrar::desk::command::footer(&app).iter().any(|c| c.id == "pilih.tandai"));
    press(&mut app, "Tab");
    assert_eq!(app.notice.as_ref().unwrap().pesan.key, "pilih-hanya-satu");
}

#[test]
fn a_unit_has_a_hint_of_its_own_for_its_name() {
    let hint = |app: &App| form(app).field("nama").unwrap().spec.petunjuk();
    let unit = half_typed("");
    let mut person = people(1);
    press(&mut person, "n");
    assert_ne!(hint(&unit), hint(&person));
    assert!(unit.kata.has(&hint(&unit)) && person.kata.has(&hint(&person)));
}

#[test]
fn proposals_follow_the_day_of_the_act() {
    let row = BarisSkb {
        id: "DS-06".to_owned(),
        rumpun: Rumpun::ALL[0],
        periode: Periode::KapanSaja,
        bentuk: "Mengunggah dukungan".to_owned(),
        sanksi: TingkatSanksi::ALL[0],
        dasar: String::new(),
        berlaku_dari: Tanggal::new(2022, 9, 22).unwrap(),
        berlaku_sampai: None,
        perlu_verifikasi: true,
        sumber: String::new(),
        catatan: String::new(),
    };
    let mut app = people(1);
    app.katalog = vec![row];
    press(&mut app, "p");
    go_to(&mut app, "tanggal_perbuatan");
    type_in(&mut app, "03112024");
    press(&mut app, "Tab");
    let head = form(&app).perihal.clone();
    assert!(head[0].1.contains("DS-06"), "shown from the day on: {head:?}");
    assert_eq!(head.iter().filter(|(label, _)| !label.is_empty()).count(), 1, "one label: {head:?}");
    press(&mut app, "Shift+Tab Backspace");
    assert!(form(&app).perihal.is_empty(), "nothing of another day stays");
    press(&mut app, "Ctrl+U");
    type_in(&mut app, "01012020");
    press(&mut app, "Down");
    assert!(!form(&app).perihal[0].1.contains("DS-06"), "the row was not in force then");
}

#[test]
fn a_case_offers_only_what_may_follow() {
    let day = Tanggal::new(2024, 11, 4).unwrap();
    let row = berkas::row(5, "Budi Hartono", KeadaanPerkara::LaporanMasuk, day);
    let mut app = desk();
    let effects = press(&mut app, "7");
    let cases =
        Jendela { rows: vec![row], sebelum: false, sesudah: false, jumlah: Jumlah { n: 1, tepat: true }, mulai: None };
    answer(&mut app, &effects, Slot::Antre(Tempat::Perkara), Rows::Perkara(cases));
    press(&mut app, "e F4");
    let Some(Modal::Pilih(list)) = app.modals.last() else { panic!("no list") };
    let offered: Vec<&str> = list.items.iter().map(|i| i.code.as_str()).collect();
    let lawful: Vec<&str> = KeadaanPerkara::LaporanMasuk.berikut().iter().map(|k| k.code()).collect();
    assert_eq!(offered, lawful);
    press(&mut app, "Esc 2");
    assert_eq!(form(&app).get("ke"), lawful[1], "digits choose among those");
    press(&mut app, "9");
    assert_eq!(form(&app).get("ke"), lawful[1], "there is no ninth");
    // The draft knows it too, wherever it is taken up.
    let draft = form(&app).as_draf();
    let mut again = Form::new(form(&app).spec);
    again.resume(&draft);
    again.key(Key::Char('1'), day);
    assert_eq!(again.get("ke"), lawful[0]);
}

#[test]
fn a_move_the_law_forbids_says_everything_that_stands_in_its_way() {
    let mut app = desk();
    let mut move_on = Form::new(ikrar::desk::formulir::ALL.iter().find(|s| s.name == "pindah").unwrap());
    (move_on.objek, move_on.ver) = (Some(5), Some(Ver(3)));
    move_on.put("ke", KeadaanPerkara::Panggilan1.code(), "");
    move_on.put("tanggal", "21-11-2024", "");
    app.modals.push(Modal::Form(Box::new(move_on)));
    let effects = press(&mut app, "Ctrl+G");
    assert!(matches!(writes(&effects)[..], [(WriteTag::Formulir, Write::PerkaraPindah { .. })]));
    let against = [
        Pesan::new("alur-tim-wajib"),
        Pesan::new("alur-perlu-dokumen").with("dokumen", Arg::Kata("jenis-dokumen-surat-panggilan-1".to_owned())),
    ];
    let why = against.iter().map(|why| ("ke".to_owned(), why.clone())).collect();
    assert_eq!(refused(&mut app, WriteTag::Formulir, StoreError::Rule(why)), [Effect::Bell]);
    let form = form(&app);
    assert_eq!((form.focused().unwrap().spec.name, form.saving), ("ke", false), "the cursor is where the choice is");
    assert_eq!(form.focused().unwrap().salah, against, "all of it under the field, not the first alone");
    let told: Vec<String> = against.iter().map(|why| app.kata.pesan(why)).collect();
    assert!(told[1].contains("surat panggilan I") && told.iter().all(|line| line.ends_with('.')), "{told:?}");
}

// Conflicts, undo ----------------------------------------------------------------------------

fn conflict() -> App {
    let (mut app, _) = saving();
    let beda = vec![BedaField {
        field: "nama".to_owned(),
        mereka: "Rutan Mereka".to_owned(),
        saya: "Rutan Baru".to_owned(),
        tampil: None,
    }];
    let banding = Banding { oleh: "budi".to_owned(), waktu: None, ver: Ver(5), beda };
    refused(&mut app, WriteTag::Formulir, StoreError::Stale(Box::new(banding)));
    assert!(matches!(app.modals.last(), Some(Modal::Banding(_))));
    app
}

#[test]
fn a_conflict_may_be_decided_for_mine() {
    let mut app = conflict();
    let effects = press(&mut app, "s");
    let [(WriteTag::Formulir, Write::Satker { isi, .. })] = &writes(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!((isi.nama.as_str(), form(&app).ver), ("Rutan Baru", Some(Ver(5))));
}

#[test]
fn a_conflict_may_be_decided_for_theirs_and_nothing_is_saved_yet() {
    let mut app = conflict();
    let effects = press(&mut app, "m");
    assert_eq!(effects, [Effect::Arm(Timer::Draf)]);
    let form = form(&app);
    assert_eq!((form.get("nama").as_str(), form.ver, form.saving), ("Rutan Mereka", Some(Ver(5)), false));
}

#[test]
fn a_conflict_may_be_left_open() {
    let mut app = conflict();
    assert_eq!(press(&mut app, "Esc"), Vec::new());
    assert_eq!((form(&app).get("nama").as_str(), form(&app).ver), ("Rutan Baru", None));
}

fn last_act() -> Rows {
    Rows::TindakanAkhir(Some(Tindakan {
        id: AuditId(12),
        aksi: "ikrar.catat".to_owned(),
        uraian: Pesan::new("draf-disimpan"),
        halangan: None,
    }))
}

#[test]
fn undo_says_what_it_would_undo_and_asks() {
    let mut app = people(3);
    let effects = press(&mut app, "u");
    assert_eq!(writes(&effects), Vec::new());
    let question = answer(&mut app, &effects, Slot::Tindakan, last_act());
    assert_eq!(writes(&question), Vec::new());
    let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("no question") };
    assert_eq!(tanya.lanjut, Lanjut::Batal(AuditId(12)));
    assert_eq!(writes(&press(&mut app, "t")), Vec::new(), "no is no");
    assert!(app.modals.is_empty());
    let effects = press(&mut app, "u");
    answer(&mut app, &effects, Slot::Tindakan, last_act());
    assert_eq!(writes(&press(&mut app, "y")), [(WriteTag::Batal, Write::Batal(AuditId(12)))]);
}

#[test]
fn an_undo_question_does_not_rise_above_a_form_begun_meanwhile() {
    let mut app = people(3);
    let effects = press(&mut app, "u i");
    answer(&mut app, &effects, Slot::Tindakan, last_act());
    assert_eq!(writes(&type_in(&mut app, "y")), Vec::new());
    assert!(app.modals.iter().all(|m| !matches!(m, Modal::Tanya(_))));
}

#[test]
fn nothing_to_undo_is_said() {
    let mut app = people(3);
    let effects = press(&mut app, "u");
    answer(&mut app, &effects, Slot::Tindakan, Rows::TindakanAkhir(None));
    assert_eq!(app.notice.as_ref().unwrap().pesan.key, "batal-tak-ada");
}

// Pastes, sizes, bursts ----------------------------------------------------------------------

#[test]
fn a_paste_outside_a_field_is_refused_and_runs_nothing() {
    let mut app = people(3);
    let effects = app.update(Msg::Paste("Qy\rn".to_owned()));
    assert_eq!(effects, [Effect::Bell]);
    assert!(app.modals.is_empty());
    assert_eq!(app.notice.as_ref().unwrap().pesan.key, "tempel-di-luar");
}

#[test]
fn a_paste_into_a_field_is_text() {
    let mut app = desk();
    press(&mut app, "n");
    app.update(Msg::Paste("Rutan\r\nKelas I\u{1b}[2J".to_owned()));
    let text = form(&app).get("nama");
    assert!(text.starts_with("Rutan") && text.contains("Kelas I"), "{text:?}");
    assert!(!text.contains(char::is_control), "{text:?}");
    assert_eq!(form(&app).focused().unwrap().spec.name, "nama", "a line break is no Enter");
}

#[test]
fn a_paste_too_large_for_its_field_is_refused_with_its_size() {
    let mut app = desk();
    press(&mut app, "n");
    app.update(Msg::PasteCut("Rutan ".repeat(10_000), 1_000_000));
    let said = app.notice.as_ref().unwrap();
    assert_eq!(said.pesan, Pesan::new("tempel-tak-muat").with("n", 1_060_000_usize), "what was cut off is counted too");
    assert!(form(&app).get("nama").len() <= 1_000, "a field holds what a field may hold");
}

#[test]
fn a_paste_into_a_question_answers_nothing() {
    let mut app = people(3);
    press(&mut app, "Q");
    assert_eq!(app.update(Msg::Paste("y".to_owned())), [Effect::Bell]);
    assert!(matches!(app.modals.last(), Some(Modal::Tanya(_))));
}

#[test]
fn a_resize_keeps_the_form_and_its_cursor() {
    let mut app = half_typed("Rutan Baru");
    press(&mut app, "Tab");
    for (w, h) in [(80, 24), (20, 5), (200, 60), (0, 0), (120, 40)] {
        app.update(Msg::Resize(w, h));
        assert_eq!(form(&app).get("nama"), "Rutan Baru", "{w}x{h}");
        assert_eq!(form(&app).focused().unwrap().spec.name, "pendek");
    }
    type_in(&mut app, "Rutan");
    assert_eq!(form(&app).get("pendek"), "Rutan");
}

#[test]
fn on_a_screen_too_small_nothing_is_typed_blindly() {
    let mut app = half_typed("Rutan");
    app.update(Msg::Resize(40, 10));
    type_in(&mut app, "xx");
    assert_eq!(form(&app).get("nama"), "Rutan");
}

#[test]
fn of_five_hundred_keys_none_is_lost() {
    let mut app = desk();
    app.update(Msg::Key(Key::Char('3')));
    press(&mut app, "n");
    app.update(Msg::Burst(500));
    let text: String = (0..150).map(|i| char::from(b'a' + u8::try_from(i % 26).unwrap())).collect();
    type_in(&mut app, &text);
    assert_eq!(form(&app).get("nama"), text);
}

#[test]
fn moves_ahead_of_the_store_are_owed_and_paid() {
    let mut app = desk();
    let mut effects = press(&mut app, "3");
    for _ in 0..500 {
        effects.extend(press(&mut app, "j"));
    }
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(window(0..600)));
    assert_eq!(app.pegawai.list.cursor(), Some(501));
}

#[test]
fn keys_too_fast_for_hands_are_pointed_out_on_a_screen_only() {
    let burst = |app: &mut App, n: usize, keys: &str| {
        app.update(Msg::Burst(n));
        type_in(app, keys);
        app.update(Msg::Burst(0));
        app.notice.as_ref().map(|n| n.pesan.key.clone())
    };
    let said = Some("tempelan-tanya".to_owned());
    let mut app = people(3);
    assert_eq!(burst(&mut app, 40, "jjn"), said, "also where a key of it has opened a form");
    assert_eq!(burst(&mut app, 60, "Sari"), said, "and to its end");
    type_in(&mut app, "x");
    assert_eq!(app.notice, None, "the next key takes it away");
    assert_eq!(burst(&mut half_typed("Rutan"), 40, "Kelas I"), None);
    let mut app = people(3);
    app.update(Msg::Burst(0));
    assert_eq!(app.notice, None);
}

// Rights, leaving ----------------------------------------------------------------------------

#[test]
fn a_session_that_only_reads_is_told_so_and_writes_nothing() {
    let mut app = people(3);
    app.session.baca_saja = true;
    for key in ["i", "n", "e", "p", "u"] {
        assert_eq!(press(&mut app, key), Vec::new(), "{key}");
        assert_eq!(app.notice.as_ref().unwrap().pesan.key, "baca-saja", "{key}");
    }
}

#[test]
fn a_missing_right_is_named() {
    let mut app = people(3);
    app.session.izin.clear();
    press(&mut app, "i");
    let pesan = &app.notice.as_ref().unwrap().pesan;
    assert_eq!(pesan.key, "hak-kurang");
    assert!(app.kata.pesan(pesan).contains("mengubah pegawai"), "{}", app.kata.pesan(pesan));
}

#[test]
fn leaving_asks_once() {
    let mut app = people(3);
    press(&mut app, "Q Q Q");
    assert_eq!(app.modals.len(), 1);
    assert_eq!(press(&mut app, "y"), [Effect::Quit]);
}

#[test]
fn the_way_back_leads_to_the_screen_before() {
    let mut app = desk();
    press(&mut app, "3 7 q");
    assert_eq!(app.layar, Layar::Pegawai);
    press(&mut app, "q q");
    assert_eq!((app.layar, app.notice.as_ref().unwrap().pesan.key.as_str()), (Layar::Meja, "kembali-habis"));
}

#[test]
fn panes_of_the_desk_keep_their_cursor_through_tab() {
    let mut app = desk();
    press(&mut app, "Tab");
    assert_eq!(app.meja.panel, Panel::Pegawai);
    press(&mut app, "Tab Tab Tab");
    assert_eq!(app.meja.panel, Panel::Satker);
}

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => proptest::char::range(' ', '~').prop_map(Key::Char),
        4 => proptest::sample::select(vec![
            Key::Enter, Key::Esc, Key::Tab, Key::BackTab, Key::Up, Key::Down, Key::Left, Key::Right, Key::Home, Key::End,
            Key::PageUp, Key::PageDown, Key::Backspace, Key::Delete, Key::F(1), Key::F(3), Key::F(4), Key::F(10),
            Key::Ctrl('p'), Key::Ctrl('g'), Key::Ctrl('o'), Key::Ctrl('d'), Key::Ctrl('u'), Key::Ctrl('l'),
        ]),
    ]
}

#[test]
fn an_empty_screen_comes_back_with_a_key_that_does_nothing_else() {
    let mut app = people(3);
    let before = app.orang(Tempat::Meja).list.cursor();
    app.update(Msg::Timer(Timer::Sepi));
    assert!(app.tertutup);
    assert!(app.update(Msg::Key(Key::Char('Q'))).is_empty() && app.modals.is_empty());
    assert!(!app.tertutup);
    assert_eq!(app.orang(Tempat::Meja).list.cursor(), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever is pressed: no panic, no write of anything but drafts and forms that were sent off, and a
    /// question before the end.
    #[test]
    fn any_keys_leave_a_desk_that_works(keys in proptest::collection::vec(any_key(), 0..80)) {
        let mut app = people(8);
        for key in keys {
            let asked = matches!(app.modals.last(), Some(Modal::Tanya(_)));
            let effects = app.update(Msg::Key(key));
            prop_assert!(asked || !effects.contains(&Effect::Quit));
            for (tag, _) in writes(&effects) {
                prop_assert!(matches!(tag, WriteTag::Draf | WriteTag::Formulir | WriteTag::Lihat), "{tag:?}");
            }
        }
        // Esc leads out of everything.
        for _ in 0..20 {
            app.update(Msg::Key(Key::Esc));
        }
        prop_assert!(app.modals.is_empty());
    }

    /// Text typed into a field is in the draft, letter by letter, however it is left.
    #[test]
    fn a_draft_holds_what_was_typed(text in "[A-Za-z .,']{1,60}") {
        let mut app = desk();
        press(&mut app, "n");
        type_in(&mut app, &text);
        let kept = drafts(&press(&mut app, "Esc"));
        prop_assert_eq!(kept.len(), 1);
        prop_assert_eq!(kept[0].isian.get("nama"), text.trim());
    }
}

#[test]
fn every_read_of_the_first_frame_is_answered_by_its_slot() {
    let mut app = desk();
    let effects = app.start();
    let reads: Vec<Read> = effects
        .into_iter()
        .map(|e| match e {
            Effect::Read { read, .. } => read,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(reads, [Read::Kantor, Read::Draf, Read::Lembar(TanyaLembar::Lanjut)]);
}

#[test]
fn a_text_is_scrolled_as_far_as_it_goes_and_offers_no_more() {
    let mut app = desk();
    let offered = |app: &App| ikrar::desk::command::footer(app).iter().any(|c| c.id == "teks.turun");
    let top = |app: &App| match app.modals.last() {
        Some(Modal::Teks { top, .. } | Modal::Kartu { top, .. } | Modal::Bantuan(top)) => *top,
        other => panic!("{other:?}"),
    };
    let text = |n: usize| Modal::Teks {
        judul: "salin-judul".to_owned(),
        lines: (1..=n).map(|n| format!("baris {n}")).collect(),
        top: 0,
    };
    let shown = usize::from(app.size.1) - 1;
    app.modals.push(text(shown));
    assert!(!offered(&app), "all of it is in sight");
    press(&mut app, "Down");
    assert_eq!(top(&app), 0);
    assert_eq!(app.notice.as_ref().map(|n| n.pesan.key.as_str()), Some("gulir-habis"));
    app.modals.pop();
    app.modals.push(text(shown + 2));
    assert!(offered(&app));
    press(&mut app, "Down Space");
    assert!(!offered(&app));
    press(&mut app, "Down Space Down");
    assert_eq!(top(&app), 2, "no key goes beyond the end");
    press(&mut app, "Up");
    assert_eq!((top(&app), offered(&app)), (1, true));
    app.modals.pop();
    // Neither does the card; the help of a screen has more than a screen holds.
    app.modals.push(Modal::Kartu { kartu: Some(Box::new(card(1))), top: 0, tempat: None });
    press(&mut app, "Down Down Down PgDn");
    let rows = usize::from(app.size.1);
    assert!(top(&app) < rows, "{}", top(&app));
    app.modals.pop();
    press(&mut app, "?");
    assert!(offered(&app));
    press(&mut app, &["PgDn"; 40].join(" "));
    assert!(!offered(&app));
}
