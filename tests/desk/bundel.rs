//! Figures, register of sanctions and the bundle of a case, from screen 7.

use ikrar::desk::app::{App, Layar};
use ikrar::desk::bundel::buka_bundel;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Exported, Msg, Slot, Tempat};
use ikrar::domain::antrean::PerkaraRow;
use ikrar::domain::id::PerkaraId;
use ikrar::domain::operator::Hak;
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::perkara::penanganan::{JawabPenanganan, TanyaPenanganan};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Jendela, Jumlah, Read, Rows, StoreError};
use ikrar::domain::tanggal::Tanggal;

use super::dukung::perkara as berkas;
use super::machine::{answer, asked, office, press, type_in};
use super::sanksi::{register, statistik};

fn day(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

fn row(id: i64) -> PerkaraRow {
    berkas::row(id, "Budi Hartono", KeadaanPerkara::LaporanMasuk, day("2024-11-04"))
}

/// Screen 7 with one case.
fn queue() -> App {
    let mut app = office();
    let effects = press(&mut app, "7");
    let cases = Jendela {
        rows: vec![row(5)],
        sebelum: false,
        sesudah: false,
        jumlah: Jumlah { n: 1, tepat: true },
        mulai: None,
    };
    answer(&mut app, &effects, Slot::Antre(Tempat::Perkara), Rows::Perkara(cases));
    app
}

/// The span that is asked for.
fn span(effects: &[Effect], slot: Slot) -> (String, String) {
    let asked = effects.iter().find_map(|e| match e {
        Effect::Read { slot: s, read: Read::Penanganan(tanya), .. } if *s == slot => Some(tanya.clone()),
        _ => None,
    });
    match asked {
        Some(TanyaPenanganan::Statistik(a, b) | TanyaPenanganan::Register(a, b, _)) => (a.iso(), b.iso()),
        other => panic!("{other:?}"),
    }
}

fn both(a: &str, b: &str) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

#[test]
fn figures_are_of_this_year_and_a_key_changes_their_span() {
    let mut app = queue();
    app.session.hari = day("2024-11-21");
    let effects = press(&mut app, "A");
    assert_eq!(span(&effects, Slot::Statistik), both("2024-01-01", "2024-12-31"));
    answer(&mut app, &effects, Slot::Statistik, Rows::Penanganan(JawabPenanganan::Statistik(Box::new(statistik()))));
    let Some(Modal::Statistik(shown)) = app.modals.last() else { panic!("figures") };
    let lines = shown.baris(&app.kata, 80);
    let line = |what: &str| lines.iter().find(|l| l.contains(what)).unwrap_or_else(|| panic!("{what} in {lines:?}"));
    assert!(line("Orang yang dilaporkan").trim_end().ends_with("1.021 orang"), "{lines:?}");
    assert!(line("DS-06").trim_end().ends_with("25 pelanggaran"));

    let effects = press(&mut app, "s");
    assert_eq!(span(&effects, Slot::Statistik), both("2024-07-01", "2024-12-31"));
    assert_eq!(span(&press(&mut app, "["), Slot::Statistik), both("2024-01-01", "2024-06-30"));
    let late = effects;
    assert_eq!(span(&press(&mut app, "]"), Slot::Statistik), both("2024-07-01", "2024-12-31"));
    answer(&mut app, &late, Slot::Statistik, Rows::Penanganan(JawabPenanganan::Statistik(Box::new(statistik()))));
    let Some(Modal::Statistik(shown)) = app.modals.last() else { panic!("figures") };
    assert!(shown.isi.is_none(), "an answer about another span is none");
    // Everything has no neighbour.
    press(&mut app, "s");
    assert_eq!(press(&mut app, "]"), [Effect::Bell]);
    // The register opens on the same span, and Esc goes back step by step.
    press(&mut app, "s");
    let effects = press(&mut app, "R");
    assert_eq!(span(&effects, Slot::Sanksi), both("2024-01-01", "2024-12-31"));
    press(&mut app, "Esc");
    assert!(matches!(app.modals.last(), Some(Modal::Statistik(_))));
    press(&mut app, "Esc");
    assert!(app.modals.is_empty());
}

#[test]
fn small_counts_are_hidden_where_the_store_says_so() {
    let mut app = queue();
    let effects = press(&mut app, "A");
    let mut few = statistik();
    few.disamarkan = true;
    answer(&mut app, &effects, Slot::Statistik, Rows::Penanganan(JawabPenanganan::Statistik(Box::new(few))));
    let Some(Modal::Statistik(shown)) = app.modals.last() else { panic!("figures") };
    let text = shown.baris(&app.kata, 80).join("\n");
    assert_eq!(text.matches("kurang dari 5 orang").count(), 4, "{text}");
    assert!(!text.contains(" 3 orang") && !text.contains(" 1 orang"), "{text}");
}

#[test]
fn enter_in_the_register_goes_to_the_case_whatever_the_queue_was_narrowed_to() {
    let mut app = queue();
    app.perkara.saring = "budi".to_owned();
    let effects = press(&mut app, "R");
    answer(&mut app, &effects, Slot::Sanksi, Rows::Penanganan(JawabPenanganan::Register(register())));
    let effects = press(&mut app, "j Enter");
    assert!(app.modals.is_empty() && app.layar == Layar::Perkara && app.perkara.saring.is_empty());
    assert!(app.perkara.tutup, "a closed case stands among the closed ones");
    asked(&effects, Slot::Antre(Tempat::Perkara));
}

#[test]
fn what_the_store_refuses_is_said_and_leaves_no_empty_dialog() {
    let mut app = queue();
    let effects = press(&mut app, "A");
    let no = asked(&effects, Slot::Statistik);
    let why = StoreError::Forbidden(Pesan::new("laporan-tanpa-hak"));
    app.update(Msg::Rows { slot: Slot::Statistik, no, result: Err(why) });
    assert!(app.modals.is_empty() && app.notice.as_ref().is_some_and(|n| n.salah));
    app.session.izin.retain(|i| i.hak != Hak::PerkaraLihat);
    press(&mut app, "R");
    assert!(app.modals.is_empty());
}

fn sent(effects: &[Effect]) -> Option<(PerkaraId, String)> {
    effects.iter().find_map(|e| match e {
        Effect::Bundel { perkara, alasan } => Some((*perkara, alasan.clone())),
        _ => None,
    })
}

#[test]
fn a_bundle_wants_a_reason_and_tells_what_it_lacks() {
    let mut app = queue();
    press(&mut app, "B");
    assert_eq!(press(&mut app, "Enter"), [Effect::Bell], "no reason, no bundle");
    type_in(&mut app, "diminta BKN q");
    let effects = press(&mut app, "Enter");
    assert_eq!(sent(&effects), Some((PerkaraId(5), "diminta BKN q".to_owned())));
    assert!(app.modals.is_empty() && app.laporan.berjalan);
    // One thing leaves at a time.
    press(&mut app, "B");
    type_in(&mut app, "lagi");
    assert_eq!(sent(&press(&mut app, "Enter")), None);
    press(&mut app, "Esc");
    let done = Exported { path: "/keluar/bundel-0005".to_owned(), rows: 3, setengah: false };
    app.update(Msg::Terbundel(Ok((done, 2))));
    let said = app.kata.pesan(&app.notice.as_ref().unwrap().pesan);
    assert!(said.contains("bundel-0005") && said.contains("3 surat") && said.contains("2 surat tidak ikut"), "{said}");
    assert_eq!((app.laporan.berjalan, app.laporan.terakhir.len()), (false, 1));
    app.update(Msg::Terbundel(Err(Pesan::new("bundel-tanpa-hak").with("nomor", "0005"))));
    assert!(app.notice.as_ref().is_some_and(|n| n.salah));
}

#[test]
fn a_case_that_is_not_open_has_no_bundle() {
    let mut app = queue();
    let mut case = berkas::kosong(row(9));
    assert_eq!(buka_bundel(&mut app, &case), []);
    let Some(Modal::Bundel(asked)) = app.modals.last() else { panic!("no question") };
    assert_eq!((asked.perkara, asked.nomor.as_str()), (PerkaraId(9), "0009"));
    press(&mut app, "Esc");
    case.terbuka = false;
    assert_eq!(buka_bundel(&mut app, &case), [Effect::Bell]);
    case.terbuka = true;
    for session in [
        |app: &mut App| app.session.baca_saja = true,
        |app: &mut App| {
            app.session.baca_saja = false;
            app.session.izin.retain(|i| i.hak != Hak::EksporPerkara);
        },
    ] {
        session(&mut app);
        assert_eq!(buka_bundel(&mut app, &case), [Effect::Bell]);
        press(&mut app, "B");
        assert!(app.modals.is_empty());
    }
}
