//! The rules of handling and the calendar at the desk: read by everybody, changed with a reason, and a calendar only after what it moves
//! has been shown.

use ikrar::acuan;
use ikrar::desk::app::App;
use ikrar::desk::aturan::{BarisLayar, DaftarAturan};
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{Msg, Slot, WriteTag};
use ikrar::domain::hari_kerja::JenisLibur;
use ikrar::domain::operator::Hak;
use ikrar::domain::perkara::AturanTenggat;
use ikrar::domain::perkara::jam::Jatuh;
use ikrar::domain::perkara::penanganan::{AturanKantor, BarisAturan, BarisLibur, JawabPenanganan, UbahPenanganan};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Read, Rows, StoreError, Write};
use ikrar::domain::tanggal::Tanggal;

use super::dukung::desk;
use super::machine::{answer, asked, press, type_in, writes};

fn day(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

fn kantor() -> AturanKantor {
    let libur = |iso: &str, nama: &str| BarisLibur {
        tanggal: day(iso),
        jenis: JenisLibur::LiburNasional,
        nama: nama.to_owned(),
        dasar: "SKB".to_owned(),
    };
    AturanKantor {
        katalog: acuan::aturan::katalog(),
        sanksi: acuan::aturan::sanksi(),
        wewenang: acuan::aturan::wewenang(),
        tenggat: acuan::aturan::tenggat(),
        badan: acuan::aturan::badan(),
        libur: vec![
            libur("2024-08-17", "Kemerdekaan"),
            libur("2024-11-27", "Pemungutan suara"),
            libur("2024-12-25", "Natal"),
        ],
        versi_libur: 0,
    }
}

fn buka() -> App {
    let mut app = desk();
    app.start();
    let effects = press(&mut app, "1 K");
    let rows = Rows::Penanganan(JawabPenanganan::Aturan(Box::new(kantor())));
    answer(&mut app, &effects, Slot::Aturan, rows);
    app
}

fn daftar(app: &App) -> &DaftarAturan {
    match app.modals.last() {
        Some(Modal::DaftarAturan(list)) => list,
        other => panic!("{other:?}"),
    }
}

fn geseran(iso: &[(&str, &str)]) -> Rows {
    let row = |(old, new): &(&str, &str)| {
        ("0147".to_owned(), AturanTenggat::MulaiBerlaku, Jatuh::Pada(day(old)), Jatuh::Pada(day(new)))
    };
    Rows::Penanganan(JawabPenanganan::Geseran(iso.iter().map(row).collect()))
}

#[test]
fn the_calendar_is_read_from_today_on_and_every_table_is_a_tab_away() {
    let mut app = buka();
    assert!(matches!(daftar(&app).list.kini(), Some(BarisLayar::Libur(l)) if l.nama == "Pemungutan suara"));
    let mut sizes = Vec::new();
    for _ in 0..6 {
        sizes.push(daftar(&app).list.baris.len());
        press(&mut app, "Tab");
    }
    let all = kantor();
    let expected = [3, all.tenggat.len(), all.katalog.len(), all.sanksi.len(), all.wewenang.len(), all.badan.len()];
    assert_eq!(sizes, expected);
    assert_eq!(daftar(&app).tab, 0, "round and round");
    press(&mut app, "Shift+Tab");
    assert_eq!(daftar(&app).tab, 5);
    press(&mut app, "Esc");
    assert!(app.modals.is_empty());
}

#[test]
fn a_row_goes_into_its_form_and_comes_out_as_it_was_but_for_what_is_changed() {
    for tab in 1..6 {
        let mut app = buka();
        press(&mut app, &vec!["Tab"; tab].join(" "));
        let rows = daftar(&app).list.baris.clone();
        for (at, row) in rows.iter().enumerate() {
            let BarisLayar::Aturan(row) = row else { panic!() };
            press(&mut app, "Enter");
            let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!("{row:?}") };
            form.put("atr_alasan", "SE 4", "");
            let effects = press(&mut app, "Ctrl+G");
            match writes(&effects).as_slice() {
                [.., (WriteTag::Formulir, Write::Penanganan(UbahPenanganan::Aturan(isi)))] => {
                    assert_eq!((&isi.baris, isi.alasan.as_str()), (row, "SE 4"), "row {at} of tab {tab}");
                }
                other => panic!("{row:?}: {other:?}"),
            }
            app.modals.pop();
            press(&mut app, "Down");
        }
    }
}

#[test]
fn a_deadline_is_changed_with_a_reason_and_never_deleted() {
    let mut app = buka();
    press(&mut app, "Tab Enter");
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    form.put("atr_nilai", "0", "");
    assert_eq!(writes(&press(&mut app, "Ctrl+G")).len(), 0);
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    let wrong: Vec<_> = form.fields.iter().filter(|f| !f.salah.is_empty()).map(|f| f.spec.name).collect();
    assert_eq!(wrong, ["atr_alasan"], "first what is missing");
    form.put("atr_alasan", "SE 4", "");
    press(&mut app, "Ctrl+G");
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    assert_eq!(form.field("atr_nilai").unwrap().salah[0].key, "aturan-angka");
    form.put("atr_nilai", "5", "");
    let effects = press(&mut app, "Ctrl+G");
    let Some((_, Write::Penanganan(UbahPenanganan::Aturan(isi)))) = writes(&effects).pop() else {
        panic!("{effects:?}")
    };
    assert!(matches!(isi.baris, BarisAturan::Tenggat(row) if row.nilai == Some(5)));
    let mut app = buka();
    press(&mut app, "Tab x");
    assert!(matches!(app.modals.last(), Some(Modal::DaftarAturan(_))));
    press(&mut app, "n");
    assert!(matches!(app.modals.last(), Some(Modal::DaftarAturan(_))), "kinds of deadlines are the program's");
}

#[test]
fn a_holiday_is_saved_after_what_it_moves_was_shown() {
    let mut app = buka();
    press(&mut app, "n");
    type_in(&mut app, "02-12-2024");
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    form.put("libur_nama", "Cuti bersama", "");
    form.put("atr_alasan", "Keppres 9/2024", "");
    let effects = press(&mut app, "Ctrl+G");
    assert!(writes(&effects).iter().all(|(tag, _)| *tag != WriteTag::Formulir), "nothing is saved yet: {effects:?}");
    asked(&effects, Slot::Geseran);
    let four = [
        ("2024-12-10", "2024-12-11"),
        ("2024-12-03", "2024-12-04"),
        ("2024-12-04", "2024-12-05"),
        ("2024-12-05", "2024-12-06"),
    ];
    answer(&mut app, &effects, Slot::Geseran, geseran(&four));
    let Some(Modal::Tanya(question)) = app.modals.last() else { panic!("{:?}", app.modals.last()) };
    assert!(
        matches!(&question.lanjut, Lanjut::Libur(isi) if isi.tambah[0].tanggal == day("2024-12-02") && isi.alasan == "Keppres 9/2024")
    );
    let text = app.kata.pesan(&question.pesan);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    assert_eq!((lines.len(), lines[0]), (6, "4 tenggat bergeser:"), "every one has its line: {text}");
    assert!(lines[1].starts_with("0147 ") && lines[1].ends_with("10-12-2024 -> 11-12-2024"), "{text}");
    assert!(lines[4].ends_with("05-12-2024 -> 06-12-2024"), "{text}");
    // What the screen does not hold is counted.
    let mut small = buka();
    small.size = (60, 16);
    press(&mut small, "x");
    let Some(Modal::Form(form)) = small.modals.last_mut() else { panic!() };
    form.put("atr_alasan", "Keppres 9/2024", "");
    let effects = press(&mut small, "Ctrl+G");
    answer(&mut small, &effects, Slot::Geseran, geseran(&[four, four].concat()));
    let Some(Modal::Tanya(question)) = small.modals.last() else { panic!("{:?}", small.modals.last()) };
    let text = small.kata.pesan(&question.pesan);
    assert!(text.contains("dan 2 lagi"), "{text}");
    let effects = press(&mut app, "y");
    match writes(&effects).as_slice() {
        [(WriteTag::Formulir, Write::Penanganan(UbahPenanganan::Libur(isi)))] => {
            assert_eq!((isi.tambah.len(), isi.tambah[0].dasar.as_str()), (1, "Keppres 9/2024"));
        }
        other => panic!("{other:?}"),
    }
    // A no leaves the form as it was.
    let mut app = buka();
    press(&mut app, "x");
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    assert_eq!(form.get("libur_tanggal"), "27-11-2024");
    form.put("atr_alasan", "Keppres 10/2024", "");
    let effects = press(&mut app, "Ctrl+G");
    answer(&mut app, &effects, Slot::Geseran, geseran(&[]));
    let Some(Modal::Tanya(question)) = app.modals.last() else { panic!() };
    assert_eq!(question.pesan.key, "libur-tanya-tanpa");
    press(&mut app, "t");
    let Some(Modal::Form(form)) = app.modals.last() else { panic!("{:?}", app.modals.last()) };
    assert!(!form.saving);
}

#[test]
fn a_preview_that_is_refused_says_so_at_its_field() {
    let mut app = buka();
    press(&mut app, "x");
    let Some(Modal::Form(form)) = app.modals.last_mut() else { panic!() };
    form.put("atr_alasan", "Keppres", "");
    let effects = press(&mut app, "Ctrl+G");
    let why = StoreError::Rule(vec![("tanggal".to_owned(), Pesan::new("libur-tak-ada").with("tanggal", "27-11-2024"))]);
    app.update(Msg::Rows { slot: Slot::Geseran, no: asked(&effects, Slot::Geseran), result: Err(why) });
    let Some(Modal::Form(form)) = app.modals.last() else { panic!() };
    assert_eq!((form.saving, form.field("libur_tanggal").unwrap().salah.len()), (false, 1));
}

#[test]
fn whoever_may_not_change_settings_reads() {
    let mut app = buka();
    app.session.izin.retain(|i| i.hak != Hak::SetelanUbah);
    for key in ["Enter", "n", "x"] {
        press(&mut app, key);
        assert!(matches!(app.modals.last(), Some(Modal::DaftarAturan(_))), "{key}");
    }
}

#[test]
fn the_head_of_the_screen_asks_for_two_figures_and_the_list_for_its_lines() {
    let mut app = desk();
    app.start();
    press(&mut app, "1");
    let read = |effects: &[ikrar::desk::msg::Effect]| {
        let found = effects.iter().rev().find_map(|e| match e {
            ikrar::desk::msg::Effect::Read { slot: Slot::Tempo, read, .. } => Some(read.clone()),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("{effects:?}"))
    };
    let effects = app.refresh();
    assert_eq!(read(&effects), Read::JatuhTempoHitung);
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempoHitung { n: 7, lewat: 2 });
    assert_eq!((app.tempo, app.lewat), (7, 2));
    let effects = press(&mut app, "!");
    assert_eq!(read(&effects), Read::JatuhTempo);
    assert_eq!(read(&app.refresh()), Read::JatuhTempo, "while it is open its lines are kept fresh");
    let effects = press(&mut app, "Esc");
    assert!(effects.is_empty() && app.modals.is_empty());
}
