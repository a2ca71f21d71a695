//! `Y`: the list in focus as a file.

use ikrar::desk::app::App;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Exported, Msg, Slot, Tempat};
use ikrar::domain::id::{PegawaiId, SatkerId};
use ikrar::domain::laporan::{BarisKeluar, BentukDaftar, Daftar, Keluaran, Opsi};
use ikrar::domain::operator::Hak;
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiUrut};
use ikrar::domain::request::Rows;
use ikrar::domain::satker::PapanUrut;

use super::machine::{answer, office, people, press, type_in, window};

fn sent(effects: &[Effect]) -> Vec<(Keluaran, Opsi)> {
    let out = |e: &Effect| match e {
        Effect::Export { apa, opsi } => Some((*apa, (**opsi).clone())),
        _ => None,
    };
    effects.iter().filter_map(out).collect()
}

fn asks(app: &App) -> bool {
    matches!(app.modals.last(), Some(Modal::Ekspor(_)))
}

#[test]
fn the_whole_list_leaves_with_its_filter_and_order() {
    let mut app = people(30);
    app.pegawai.saring = "sit belum".to_owned();
    app.pegawai.urut = PegawaiUrut::Nomor;
    app.pegawai.nonaktif = true;
    app.pegawai.satker = Some(SatkerId(7));
    let effects = press(&mut app, "Y");
    assert!(effects.is_empty() && asks(&app), "a digit is asked for first");
    let effects = press(&mut app, "2");
    let [(apa, opsi)] = &sent(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!(*apa, Keluaran::Daftar(Daftar::Pegawai, BentukDaftar::Xlsx));
    let want = Opsi {
        gelombang: app.gelombang,
        satker: Some(SatkerId(7)),
        filter: PegawaiFilter::parse("sit belum"),
        semua: true,
        urut: PegawaiUrut::Nomor,
        ..Opsi::default()
    };
    assert_eq!(*opsi, want);
    assert!(!asks(&app) && app.laporan.berjalan);

    // One file at a time; then the next may begin.
    assert_eq!(sent(&press(&mut app, "Y 1")), []);
    app.update(Msg::Exported(Ok(Exported { path: "/k/pegawai.xlsx".to_owned(), rows: 30, setengah: false })));
    assert_eq!(sent(&press(&mut app, "Y 3")).len(), 1);
}

#[test]
fn the_form_is_chosen_by_the_cursor_too() {
    let mut app = people(3);
    let effects = press(&mut app, "Y Down Down Down Up Enter");
    let [(apa, _)] = &sent(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!(*apa, Keluaran::Daftar(Daftar::Pegawai, BentukDaftar::Xlsx));
    app.laporan.berjalan = false;
    let effects = press(&mut app, "Y Enter");
    assert_eq!(sent(&effects)[0].0, Keluaran::Daftar(Daftar::Pegawai, BentukDaftar::Csv));
}

#[test]
fn esc_writes_nothing() {
    let mut app = people(3);
    press(&mut app, "Y");
    assert!(asks(&app));
    assert!(press(&mut app, "Esc").is_empty() && app.modals.is_empty());
}

#[test]
fn units_cases_and_what_is_due_leave_too() {
    let mut app = office();
    press(&mut app, "2");
    app.satker.saring = "rutan".to_owned();
    let [(apa, opsi)] = &sent(&press(&mut app, "Y 1"))[..] else { panic!("the board") };
    assert_eq!(*apa, Keluaran::Daftar(Daftar::Satker, BentukDaftar::Csv));
    assert_eq!((opsi.teks.as_str(), opsi.papan), ("rutan", PapanUrut::Tunggakan));
    app.laporan.berjalan = false;

    press(&mut app, "7");
    app.perkara.saring = "0007".to_owned();
    app.perkara.tutup = true;
    let [(apa, opsi)] = &sent(&press(&mut app, "Y 3"))[..] else { panic!("the queue") };
    assert_eq!(*apa, Keluaran::Daftar(Daftar::Perkara, BentukDaftar::Jsonl));
    assert_eq!((opsi.teks.as_str(), opsi.semua), ("0007", true));
    app.laporan.berjalan = false;

    let effects = press(&mut app, "!");
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempo(Vec::new()));
    let [(apa, _)] = &sent(&press(&mut app, "Y 1"))[..] else { panic!("the due list") };
    assert_eq!(*apa, Keluaran::Daftar(Daftar::Tempo, BentukDaftar::Csv));
    assert!(matches!(app.modals.last(), Some(Modal::Tempo(..))), "the list stays open below");
}

#[test]
fn who_may_not_is_told_before_a_digit_is_asked_for() {
    let mut app = office();
    app.session.izin.retain(|i| i.hak != Hak::EksporPerkara);
    press(&mut app, "7");
    assert_eq!(press(&mut app, "Y"), [Effect::Bell]);
    assert!(!asks(&app));
    press(&mut app, "3 Y");
    assert!(asks(&app));
}

fn these(ids: &[i64]) -> BarisKeluar {
    BarisKeluar::Ini(ids.iter().copied().map(PegawaiId).collect())
}

fn leaves(app: &mut App, keys: &str) -> BarisKeluar {
    let effects = press(app, keys);
    app.laporan.berjalan = false;
    let [(_, opsi)] = &sent(&effects)[..] else { panic!("{effects:?}") };
    opsi.baris.clone()
}

#[test]
fn marked_rows_are_what_is_meant_unless_all_are_asked_for() {
    let mut app = people(6);
    assert_eq!(leaves(&mut app, "Y 1"), BarisKeluar::Semua);
    press(&mut app, "Space j Space");
    assert_eq!(leaves(&mut app, "Y 1"), these(&[1, 3]));
    assert_eq!(leaves(&mut app, "Y Tab 2"), BarisKeluar::Semua);
    assert_eq!(leaves(&mut app, "Y Tab Tab 3"), these(&[1, 3]));
    assert_eq!(app.pegawai.list.marked(), 2, "marks stay");

    // All, and all but one.
    press(&mut app, "V");
    assert_eq!(leaves(&mut app, "Y 1"), BarisKeluar::Semua);
    press(&mut app, "Home Space");
    let spared = [PegawaiId(1)].into();
    assert_eq!(leaves(&mut app, "Y 1"), BarisKeluar::SemuaKecuali(spared));
}

#[test]
fn nothing_marked_leaves_nothing_to_choose() {
    let mut app = people(6);
    press(&mut app, "Y");
    press(&mut app, "Tab");
    assert_eq!(app.notice.as_ref().unwrap().pesan.key, "ekspor-tanpa-tanda");
    assert!(asks(&app));
    assert_eq!(leaves(&mut app, "1"), BarisKeluar::Semua);
}

#[test]
fn whom_the_filter_hides_stays_out_and_is_named() {
    let mut app = people(6);
    press(&mut app, "Space Space Space");
    press(&mut app, "/");
    let effects = type_in(&mut app, "citra");
    press(&mut app, "Enter");
    // Where the marked are is not known yet: nothing leaves on a guess.
    assert_eq!(press(&mut app, "Y"), [Effect::Bell]);
    assert!(!asks(&app));
    answer(&mut app, &effects, Slot::Orang(Tempat::Pegawai), Rows::Pegawai(window(2..3)));
    let shown = Rows::Tertanda(vec![(PegawaiId(3), "Orang 3".to_owned())], true);
    answer(&mut app, &effects, Slot::Tanda(Tempat::Pegawai), shown);
    press(&mut app, "Y");
    let Some(Modal::Ekspor(ekspor)) = app.modals.last() else { panic!("asks") };
    let marked = ekspor.tanda.clone().unwrap();
    assert_eq!((marked.n, marked.hanya, marked.luar.len()), (1, true, 2));
    let names: Vec<String> = [1, 2].iter().map(|k| app.pegawai.nama[k].clone()).collect();
    assert_eq!(marked.luar, names);
    assert_eq!(leaves(&mut app, "1"), these(&[3]));

    // All of the marked are hidden: what is shown leaves, and it is said who does not.
    press(&mut app, "Space Y");
    let Some(Modal::Ekspor(ekspor)) = app.modals.last() else { panic!("asks") };
    let marked = ekspor.tanda.clone().unwrap();
    assert_eq!((marked.n, marked.hanya, marked.luar.len()), (0, false, 2));
    assert_eq!(leaves(&mut app, "1"), BarisKeluar::Semua);
}
