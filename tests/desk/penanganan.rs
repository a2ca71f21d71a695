//! The room of a case: what keys cost and send, whose version a change names, and that a reporter's name stays nowhere.

use ikrar::desk::app::App;
use ikrar::desk::keys::Key;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Msg, Slot, Timer, WriteTag};
use ikrar::desk::penanganan::{Bagian, Hal};
use ikrar::domain::draf::Draf;
use ikrar::domain::id::{AuditId, DokumenId, DrafId, JamId, OperatorId, PegawaiId, PerkaraId, Ver};
use ikrar::domain::perkara::dokumen::JenisDokumen;
use ikrar::domain::perkara::penanganan::{
    BerkasPerkara, DokumenBaru, JawabPenanganan, Kaitan, PutusanBaru, Syarat, TanyaPenanganan, UbahKasus,
    UbahPenanganan,
};
use ikrar::domain::perkara::wewenang::Pejabat;
use ikrar::domain::perkara::{AturanTenggat, KeadaanPerkara};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{
    Banding, BedaField, Dilihat, Jendela, Jumlah, Read, Rows, StoreError, TempoHal, TempoRow, Tindakan, Write, Written,
};
use proptest::prelude::*;

use super::dukung::{desk, hari, perkara};
use super::machine::{answer, asked, done, form, person, press, type_in, writes};

const ID: PerkaraId = PerkaraId(147);

/// Answers the question for the file of a case.
fn muat(app: &mut App, effects: &[Effect], file: BerkasPerkara) -> Vec<Effect> {
    answer(app, effects, Slot::Ruang, Rows::Penanganan(JawabPenanganan::Berkas(Box::new(file))))
}

/// A desk on screen 7 with the room of the case open.
fn dengan(file: BerkasPerkara) -> App {
    let mut app = desk();
    let effects = press(&mut app, "7");
    let rows = vec![file.perkara.row.clone()];
    let jumlah = Jumlah { n: 1, tepat: true };
    let window = Jendela { rows, sebelum: false, sesudah: false, jumlah, mulai: None };
    answer(&mut app, &effects, Slot::Antre(ikrar::desk::msg::Tempat::Perkara), Rows::Perkara(window));
    let effects = press(&mut app, "Enter");
    assert!(writes(&effects).contains(&(WriteTag::Lihat, Write::Lihat(Dilihat::Perkara(ID)))), "the look is noted");
    let rules = Rows::Penanganan(JawabPenanganan::Aturan(Box::new(perkara::aturan())));
    answer(&mut app, &effects, Slot::RuangAturan, rules);
    muat(&mut app, &effects, file);
    app
}

fn terbuka() -> App {
    dengan(perkara::berkas())
}

/// The one change of the case among effects, and the version it names.
fn ubah(effects: &[Effect]) -> UbahKasus {
    let mut found = writes(effects).into_iter().filter_map(|(_, write)| match write {
        Write::Penanganan(UbahPenanganan::Kasus { lama, ubah }) => {
            assert_eq!(lama, (ID, Ver(4)), "the version that was seen");
            Some(ubah)
        }
        _ => None,
    });
    let first = found.next().unwrap_or_else(|| panic!("no change in {effects:?}"));
    assert_eq!(found.next(), None, "one change");
    first
}

fn notice(app: &App) -> String {
    app.notice.as_ref().map_or_else(String::new, |n| app.kata.pesan(&n.pesan))
}

fn kini(app: &App) -> Hal {
    app.ruang().unwrap().kini(&app.kata).unwrap()
}

#[test]
fn enter_opens_the_room_from_the_queue_and_from_the_due_list() {
    let app = terbuka();
    assert_eq!(app.ruang().map(|room| (room.id, room.bagian)), Some((ID, Bagian::Jalan)));
    let mut app = desk();
    let effects = press(&mut app, "!");
    let row = TempoRow {
        hal: TempoHal::Perkara(ID),
        jatuh: Some(hari()),
        sisa: Some(0),
        hari_kerja: true,
        uraian: Pesan::new("tenggat-telaah-awal"),
    };
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempo(vec![row]));
    let effects = press(&mut app, "Enter");
    assert_eq!(app.ruang().map(|room| room.id), Some(ID));
    let read = Read::Penanganan(TanyaPenanganan::Berkas(ID));
    assert!(effects.iter().any(|e| matches!(e, Effect::Read { read: r, .. } if *r == read)));
}

#[test]
fn keys_wait_until_the_case_has_come() {
    let mut app = desk();
    let effects = press(&mut app, "7");
    let file = perkara::berkas();
    let window = Jendela {
        rows: vec![file.perkara.row.clone()],
        sebelum: false,
        sesudah: false,
        jumlah: Jumlah { n: 1, tepat: true },
        mulai: None,
    };
    answer(&mut app, &effects, Slot::Antre(ikrar::desk::msg::Tempat::Perkara), Rows::Perkara(window));
    let effects = press(&mut app, "Enter 5 Down Down Down s");
    muat(&mut app, &effects, file);
    assert_eq!(form(&app).spec.name, "jeda");
    assert_eq!(form(&app).kunci, Some(4), "the fourth clock");
}

#[test]
fn a_case_that_is_gone_or_not_for_this_session_leaves_no_empty_room() {
    let mut app = terbuka();
    let effects = app.update(Msg::Changed);
    let no = asked(&effects, Slot::Ruang);
    app.update(Msg::Rows { slot: Slot::Ruang, no, result: Err(StoreError::Missing) });
    assert!(app.ruang().is_none());
    assert!(!notice(&app).is_empty());
}

#[test]
fn an_open_step_opens_the_form_and_a_barred_one_says_what_is_missing() {
    let mut app = terbuka();
    let effects = press(&mut app, "Enter");
    assert_eq!(effects, [Effect::Bell]);
    assert!(notice(&app).contains("Belum dicatat bahwa terlapor hadir"), "{}", notice(&app));
    press(&mut app, "Down Down Enter");
    assert_eq!(form(&app).spec.name, "pindah");
    assert_eq!(form(&app).get("ke"), "dihentikan");
    assert_eq!(form(&app).dari, Some(KeadaanPerkara::Panggilan1));
    press(&mut app, "Tab Tab");
    type_in(&mut app, "tidak cukup bukti");
    assert!(writes(&press(&mut app, "Ctrl+G")).is_empty(), "an ending is asked once more");
    let Some(Modal::Tanya(asked)) = app.modals.last() else { panic!() };
    assert!(app.kata.pesan(&asked.pesan).contains("ditutup sebagai Dihentikan"), "{asked:?}");
    assert!(writes(&press(&mut app, "Esc")).is_empty());
    assert_eq!(form(&app).get("alasan"), "tidak cukup bukti", "no keeps the form");
    press(&mut app, "Ctrl+G");
    let effects = press(&mut app, "y");
    let (_, write) = writes(&effects).remove(0);
    let lama = (ID, Ver(4));
    let ke = KeadaanPerkara::Dihentikan;
    let alasan = "tidak cukup bukti".to_owned();
    assert_eq!(write, Write::PerkaraPindah { lama, ke, tanggal: hari(), alasan });
}

#[test]
fn the_paper_that_a_step_waits_for_is_two_keys_away() {
    let mut app = terbuka();
    press(&mut app, "Down n");
    assert_eq!(form(&app).get("jenis_dokumen"), JenisDokumen::SuratPanggilan2.code());
    press(&mut app, "Tab");
    type_in(&mut app, "W10-UM.01.01-501");
    let effects = press(&mut app, "Ctrl+G");
    let paper = DokumenBaru {
        jenis: JenisDokumen::SuratPanggilan2,
        nomor: "W10-UM.01.01-501".to_owned(),
        tanggal: hari(),
        letak: String::new(),
        sidik: None,
        catatan: String::new(),
    };
    assert_eq!(ubah(&effects), UbahKasus::Dokumen(paper));
}

#[test]
fn a_scan_is_read_before_its_paper_is_noted() {
    let mut app = terbuka();
    press(&mut app, "3 n");
    type_in(&mut app, "3");
    press(&mut app, "Tab Tab Tab");
    type_in(&mut app, "/masuk/ba.pdf");
    let effects = press(&mut app, "Ctrl+G");
    let no = form(&app).no;
    assert_eq!(effects, [Effect::SidikDokumen { no, jalan: "/masuk/ba.pdf".to_owned(), pribadi: false }]);
    // What cannot be read is said, nothing typed is lost, and a second save notes the paper without a checksum.
    let why = Pesan::new("sidik-tak-ada").with("jalan", "/masuk/ba.pdf").with("sebab", "-");
    let effects = app.update(Msg::SidikDokumen(no, Err(why)));
    assert!(writes(&effects).is_empty());
    assert_eq!((form(&app).get("letak"), form(&app).saving), ("/masuk/ba.pdf".to_owned(), false));
    let effects = press(&mut app, "Ctrl+G");
    assert!(matches!(ubah(&effects), UbahKasus::Dokumen(paper) if paper.sidik.is_none()));
    // Another path is read again.
    let mut app = terbuka();
    press(&mut app, "3 n");
    type_in(&mut app, "3");
    press(&mut app, "Tab Tab Tab");
    type_in(&mut app, "/masuk/ba.pdf");
    press(&mut app, "Ctrl+G");
    let no = form(&app).no;
    let effects = app.update(Msg::SidikDokumen(no, Ok(("/masuk/ba.pdf".to_owned(), ("cd".repeat(32), 9)))));
    assert!(matches!(ubah(&effects), UbahKasus::Dokumen(paper) if paper.sidik == Some(("cd".repeat(32), 9))));
    // A form that was left meanwhile saves nothing.
    let mut app = terbuka();
    press(&mut app, "3 n");
    type_in(&mut app, "3");
    press(&mut app, "Tab Tab Tab");
    type_in(&mut app, "/masuk/ba.pdf");
    press(&mut app, "Ctrl+G");
    let no = form(&app).no;
    let effects = press(&mut app, "Esc");
    assert!(writes(&effects).iter().any(|(tag, _)| *tag == WriteTag::Draf), "it stays as a draft");
    assert!(app.update(Msg::SidikDokumen(no, Ok(("/masuk/ba.pdf".to_owned(), ("cd".repeat(32), 9))))).is_empty());
}

#[test]
fn attendance_is_one_key_and_the_same_key_takes_it_back() {
    let mut app = terbuka();
    press(&mut app, "3");
    press(&mut app, "h");
    assert!(notice(&app).contains("Pilih dahulu panggilannya"));
    press(&mut app, "End");
    assert_eq!(kini(&app), Hal::Panggilan(Some(1)));
    let effects = press(&mut app, "H");
    assert_eq!(ubah(&effects), UbahKasus::PanggilanHadir(1, Some(false)));
    // The next key waits for the version that comes of it.
    assert!(press(&mut app, "h").is_empty());
    let effects = done(&mut app, WriteTag::Kasus, &[147]);
    let mut file = perkara::berkas();
    file.panggilan[0].hadir = Some(false);
    let effects = muat(&mut app, &effects, file.clone());
    assert_eq!(ubah(&effects), UbahKasus::PanggilanHadir(1, Some(true)));
    let effects = done(&mut app, WriteTag::Kasus, &[147]);
    file.panggilan[0].hadir = Some(true);
    muat(&mut app, &effects, file);
    assert_eq!(ubah(&press(&mut app, "h")), UbahKasus::PanggilanHadir(1, None));
}

#[test]
fn a_refused_change_is_said_and_the_case_read_anew() {
    let mut app = terbuka();
    press(&mut app, "3 End");
    press(&mut app, "h h h");
    let banding = Banding { oleh: "budi".to_owned(), waktu: None, ver: Ver(5), beda: Vec::new() };
    let result = Err(StoreError::Stale(Box::new(banding)));
    let effects = app.update(Msg::Written { tag: WriteTag::Kasus, result });
    assert!(notice(&app).contains("budi"), "{}", notice(&app));
    let effects = muat(&mut app, &effects, perkara::berkas());
    assert!(writes(&effects).is_empty(), "keys that were meant for another case are gone");
}

#[test]
fn clocks_stop_with_a_reason_and_go_on() {
    let mut app = terbuka();
    press(&mut app, "5 s Tab");
    let effects = press(&mut app, "Ctrl+G");
    assert!(writes(&effects).is_empty(), "a pause without a reason");
    assert!(!form(&app).field("alasan").unwrap().salah.is_empty());
    type_in(&mut app, "menunggu Bawaslu");
    let effects = press(&mut app, "Ctrl+G");
    assert_eq!(ubah(&effects), UbahKasus::Jeda(JamId(1), hari(), "menunggu Bawaslu".to_owned()));
    let mut app = terbuka();
    press(&mut app, "5 j j s");
    assert_eq!(form(&app).spec.name, "lanjut");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::Lanjut(JamId(3), hari()));
    let mut app = terbuka();
    press(&mut app, "5 Down j");
    assert!(matches!(app.modals.last(), Some(Modal::Ruang(_))), "what the law counts stands still for nobody");
    let mut app = terbuka();
    press(&mut app, "5 Down i Ctrl+U Tab");
    type_in(&mut app, "tidak perlu");
    let effects = press(&mut app, "Ctrl+G");
    assert_eq!(ubah(&effects), UbahKasus::Ingat(JamId(2), None, "tidak perlu".to_owned()));
    let mut app = terbuka();
    press(&mut app, "5 Enter");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::JamSelesai(JamId(1), hari()));
    let mut app = terbuka();
    press(&mut app, "5 n 1");
    let effects = press(&mut app, "Ctrl+G");
    assert_eq!(ubah(&effects), UbahKasus::Jam(AturanTenggat::TelaahAwal, hari()));
}

#[test]
fn a_form_about_a_clock_keeps_its_clock_in_the_draft() {
    let mut app = terbuka();
    press(&mut app, "5 Down Down Down s Tab");
    type_in(&mut app, "menunggu");
    let effects = app.update(Msg::Timer(Timer::Draf));
    let draft = writes(&effects).into_iter().find_map(|(_, w)| if let Write::Draf(d) = w { Some(d) } else { None });
    let draft = Draf { id: Some(DrafId(9)), ..draft.unwrap() };
    let mut app = desk();
    let effects = press(&mut app, "!");
    let row = TempoRow {
        hal: TempoHal::Draf(DrafId(9)),
        jatuh: None,
        sisa: None,
        hari_kerja: false,
        uraian: Pesan::new("draf-disimpan"),
    };
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempo(vec![row]));
    let effects = press(&mut app, "Enter");
    let effects = answer(&mut app, &effects, Slot::Formulir, Rows::Draf(vec![draft]));
    assert_eq!(form(&app).spec.name, "jeda");
    assert_eq!(app.ruang().map(|room| room.id), Some(ID), "above its case");
    muat(&mut app, &effects, perkara::berkas());
    let effects = press(&mut app, "Ctrl+G");
    assert_eq!(ubah(&effects), UbahKasus::Jeda(JamId(4), hari(), "menunggu".to_owned()));
}

#[test]
fn the_checklist_ticks_what_a_person_must_say_and_nothing_else() {
    let mut app = terbuka();
    press(&mut app, "2 End");
    assert_eq!(kini(&app), Hal::Syarat(Syarat::Saksi));
    assert_eq!(ubah(&press(&mut app, "Enter")), UbahKasus::Syarat(Syarat::Saksi, Some(true)));
    let mut app = terbuka();
    press(&mut app, "2 End Up");
    assert_eq!(
        ubah(&press(&mut app, "Enter")),
        UbahKasus::Syarat(Syarat::Bukti, None),
        "ticked by hand: left to the file"
    );
    let mut app = terbuka();
    press(&mut app, "2 End Up Up Up Up Up Up");
    assert_eq!(kini(&app), Hal::Syarat(Syarat::Nomor));
    assert_eq!(press(&mut app, "Enter"), [Effect::Bell]);
    assert!(notice(&app).contains("sudah tercatat di berkas"));
}

#[test]
fn who_is_accused_is_looked_up_and_rows_are_chosen() {
    let mut app = terbuka();
    press(&mut app, "o");
    let effects = type_in(&mut app, "bud");
    let rows = vec![person(1)];
    let window = Jendela { rows, sebelum: false, sesudah: false, jumlah: Jumlah { n: 1, tepat: true }, mulai: None };
    answer(&mut app, &effects, Slot::Cari, Rows::Cari(window));
    press(&mut app, "Enter");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::Terlapor(PegawaiId(2)));
    let mut app = terbuka();
    press(&mut app, "r");
    assert_eq!(form(&app).get("baris"), "DS-06");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::Baris(vec!["DS-06".to_owned()]));
    let mut app = terbuka();
    press(&mut app, "p");
    assert_eq!(form(&app).get("operator"), "1");
    assert_eq!(form(&app).field("operator").unwrap().label, "Rina Marlina");
    press(&mut app, "F4 Down Enter");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::Petugas(Some(OperatorId(2))));
    let mut app = terbuka();
    press(&mut app, "p Ctrl+U");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::Petugas(None));
}

#[test]
fn a_decision_needs_a_sanction_an_office_and_a_name_and_proposes_none() {
    let mut app = terbuka();
    press(&mut app, "6 n");
    for field in ["sanksi", "pejabat", "pejabat_nama"] {
        assert_eq!(form(&app).get(field), "", "{field} is never proposed");
    }
    let effects = press(&mut app, "Ctrl+G");
    assert!(writes(&effects).is_empty());
    let wrong: Vec<&str> = form(&app).fields.iter().filter(|f| !f.salah.is_empty()).map(|f| f.spec.name).collect();
    assert_eq!(wrong, ["sanksi", "pasal", "pejabat", "pejabat_nama", "sk_tanggal"]);
    // The list has what is applied today only.
    press(&mut app, "F4 Enter");
    assert_eq!(form(&app).get("sanksi"), "potong_tukin_12");
    type_in(&mut app, "Pasal 5");
    press(&mut app, "Tab 4 Tab");
    type_in(&mut app, "Agus Wijaya");
    press(&mut app, "Tab Tab Tab t");
    let UbahKasus::Putusan(put) = ubah(&press(&mut app, "Ctrl+G")) else { panic!() };
    let expected = PutusanBaru {
        sanksi: "potong_tukin_12".to_owned(),
        pasal: "Pasal 5".to_owned(),
        pejabat: Pejabat::JptPratama,
        pejabat_nama: "Agus Wijaya".to_owned(),
        pejabat_jabatan: String::new(),
        sk_nomor: String::new(),
        sk_tanggal: hari(),
        catatan: String::new(),
    };
    assert_eq!(put, expected);
}

#[test]
fn what_is_taken_away_is_asked_first() {
    let mut app = terbuka();
    press(&mut app, "3 x");
    assert!(matches!(app.modals.last(), Some(Modal::Tanya(_))));
    assert!(press(&mut app, "Esc").is_empty());
    press(&mut app, "x");
    assert_eq!(ubah(&press(&mut app, "y")), UbahKasus::DokumenHapus(DokumenId(1)));
    let mut app = terbuka();
    press(&mut app, "5 x");
    assert!(notice(&app).contains("tidak dapat dihapus"));
    let mut app = terbuka();
    press(&mut app, "7 Down x");
    assert_eq!(ubah(&press(&mut app, "y")), UbahKasus::TerkaitLepas(PerkaraId(98)));
    let mut app = terbuka();
    press(&mut app, "7 Down e");
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::Terkait(PerkaraId(98), Kaitan::Orang));
}

#[test]
fn two_saves_of_one_case_are_compared_and_nothing_typed_is_lost() {
    let mut app = terbuka();
    press(&mut app, "3 n 3 Tab");
    type_in(&mut app, "BA-12");
    press(&mut app, "Ctrl+G");
    let beda = BedaField {
        field: "nomor_dokumen".to_owned(),
        mereka: "BA-11".to_owned(),
        saya: "BA-12".to_owned(),
        tampil: None,
    };
    let banding = Banding { oleh: "budi".to_owned(), waktu: None, ver: Ver(5), beda: vec![beda] };
    app.update(Msg::Written { tag: WriteTag::Formulir, result: Err(StoreError::Stale(Box::new(banding))) });
    let effects = press(&mut app, "s");
    let (_, write) = writes(&effects).remove(0);
    let Write::Penanganan(UbahPenanganan::Kasus { lama, ubah: UbahKasus::Dokumen(paper) }) = write else { panic!() };
    assert_eq!((lama, paper.nomor.as_str()), ((ID, Ver(5)), "BA-12"));
}

#[test]
fn the_cursor_stays_on_its_paper_while_a_colleague_notes_another() {
    let mut app = terbuka();
    press(&mut app, "3 Down");
    assert_eq!(kini(&app), Hal::Dokumen(Some(DokumenId(2))));
    let effects = app.update(Msg::Changed);
    let mut file = perkara::berkas();
    let mut first = file.dokumen[0].clone();
    first.id = DokumenId(9);
    file.dokumen.insert(0, first);
    muat(&mut app, &effects, file);
    assert_eq!(kini(&app), Hal::Dokumen(Some(DokumenId(2))));
}

/// The room with the reporter's name on the screen.
fn pelapor() -> App {
    let mut app = terbuka();
    press(&mut app, "l");
    let effects = press(&mut app, "Ctrl+G");
    assert!(writes(&effects).is_empty(), "not without a reason");
    type_in(&mut app, "konfirmasi keterangan");
    let effects = press(&mut app, "Ctrl+G");
    let alasan = "konfirmasi keterangan".to_owned();
    let look = Write::Lihat(Dilihat::Pelapor { perkara: ID, alasan });
    assert_eq!(writes(&effects), [(WriteTag::Formulir, look)]);
    let effects = done(&mut app, WriteTag::Formulir, &[]);
    let named = Rows::Penanganan(JawabPenanganan::Pelapor(ID, "Bagus Pranata".to_owned()));
    let effects = answer(&mut app, &effects, Slot::RuangPelapor, named);
    assert_eq!(effects, [Effect::Arm(Timer::Pelapor)]);
    assert_eq!(app.ruang().unwrap().pelapor.as_ref().map(|p| p.buka()), Some("Bagus Pranata"));
    app
}

#[test]
fn a_reporter_is_shown_for_a_reason_and_goes_with_the_next_key_or_in_time() {
    for (how, msg) in [
        ("a key", Msg::Key(Key::Down)),
        ("time", Msg::Timer(Timer::Pelapor)),
        ("nobody there", Msg::Timer(Timer::Sepi)),
        ("left", Msg::Key(Key::Esc)),
    ] {
        let mut app = pelapor();
        assert!(!format!("{app:?}").contains("Bagus"), "no debug print says it");
        app.update(msg);
        assert!(app.ruang().is_none_or(|room| room.pelapor.is_none()), "{how}");
    }
    // Copying leaves it behind, and the answer of a question asked before the room was left shows nothing.
    let mut app = pelapor();
    let effects = press(&mut app, "y");
    assert!(!format!("{effects:?} {app:?}").contains("Bagus"));
    let mut app = terbuka();
    press(&mut app, "l");
    type_in(&mut app, "alasan");
    press(&mut app, "Ctrl+G");
    let effects = done(&mut app, WriteTag::Formulir, &[]);
    press(&mut app, "Esc");
    let named = Rows::Penanganan(JawabPenanganan::Pelapor(ID, "Bagus Pranata".to_owned()));
    answer(&mut app, &effects, Slot::RuangPelapor, named);
    assert!(app.ruang().is_none() && !format!("{app:?}").contains("Bagus"));
    // A name that came with the case is not kept either.
    assert!(terbuka().ruang().unwrap().berkas.as_ref().unwrap().perkara.pelapor.is_none());
}

#[test]
fn who_may_not_is_told_why() {
    let closed = |change: fn(&mut BerkasPerkara)| {
        let mut file = perkara::berkas();
        change(&mut file);
        dengan(file)
    };
    let mut app = closed(|f| f.terbuka = false);
    for key in ["n", "3 n", "r", "o", "t"] {
        press(&mut app, key);
        assert!(notice(&app).contains("hanya untuk tim pemeriksanya"), "{key}: {}", notice(&app));
    }
    // Who looks after it, its clocks and numbers of others are not the team's alone.
    for (keys, spec) in [("p", "petugas"), ("5 s", "jeda"), ("7 n", "nomorluar")] {
        let mut app = closed(|f| f.terbuka = false);
        press(&mut app, keys);
        assert_eq!(form(&app).spec.name, spec);
    }
    let mut app = closed(|f| (f.terbuka, f.boleh_ubah) = (false, false));
    press(&mut app, "p");
    assert!(notice(&app).contains("hanya untuk tim pemeriksanya"), "{}", notice(&app));
    let mut app = closed(|f| f.boleh_ubah = false);
    press(&mut app, "n");
    assert!(notice(&app).contains("hanya dapat Anda baca"));
    // Reading goes on: a paper shows all of itself.
    press(&mut app, "3 Enter");
    assert!(matches!(app.modals.last(), Some(Modal::Teks { .. })));
    let mut app = closed(|f| f.boleh_pelapor = false);
    press(&mut app, "l");
    assert!(notice(&app).contains("hanya terbuka bagi anggota tim"));
}

#[test]
fn quick_move_stays_on_the_queue() {
    let mut app = terbuka();
    press(&mut app, ".");
    assert!(app.modals.is_empty());
    press(&mut app, "e");
    assert_eq!(form(&app).spec.name, "pindah");
}

#[test]
fn letters_and_bundle_are_asked_for_above_the_case() {
    let mut app = terbuka();
    press(&mut app, "c");
    assert!(matches!(app.modals.last(), Some(Modal::Pilih(_))));
    let mut app = terbuka();
    press(&mut app, "b");
    assert!(matches!(app.modals.last(), Some(Modal::Bundel(asked)) if asked.perkara == ID));
}

#[test]
fn a_saved_form_says_so_and_asks_for_the_case() {
    let mut app = terbuka();
    press(&mut app, "7 n 1 Tab");
    type_in(&mut app, "SBT-2024-118");
    press(&mut app, "Ctrl+G");
    let written = Written { audit: None, ids: vec![147], uraian: Pesan::new("draf-disimpan") };
    let effects = app.update(Msg::Written { tag: WriteTag::Formulir, result: Ok(written) });
    assert!(asked(&effects, Slot::Ruang) > 0);
    assert!(press(&mut app, "Enter").is_empty(), "keys wait for it");
    muat(&mut app, &effects, perkara::berkas());
    assert_eq!(form(&app).spec.name, "nomorluar", "then the key acts");
    assert_eq!(form(&app).kunci, Some(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// No key, in any order, over any section, stops the desk or makes a change that names another case or version.
    #[test]
    fn any_keys_are_answered(keys in proptest::collection::vec(0_usize..40, 0..60)) {
        let names = ["1", "2", "3", "4", "5", "6", "7", "8", "Enter", "Down", "Up", "Tab", "Shift+Tab", "PgDn", "PgUp", "Home",
            "End", "n", "e", "x", "h", "H", "j", "i", "t", "k", "o", "p", "y", "l", "Esc", "a", "z", "g", "G", "b", "c", "F4",
            "Ctrl+G", "q"];
        let mut app = terbuka();
        for key in keys {
            let effects = press(&mut app, names[key]);
            for (_, write) in writes(&effects) {
                if let Write::Penanganan(UbahPenanganan::Kasus { lama, .. }) = write {
                    prop_assert_eq!(lama, (ID, Ver(4)));
                }
            }
            if let Some(room) = app.ruang().filter(|room| room.berkas.is_some()) {
                let rows = room.baris(&app.kata);
                prop_assert!(rows.get(room.cursor(&rows)).is_some_and(|row| row.hal != Hal::Judul));
            }
        }
    }
}

fn tertulis() -> Written {
    Written { audit: None, ids: Vec::new(), uraian: Pesan::new("batal-tak-ada") }
}

#[test]
fn a_paper_is_corrected_and_keeps_its_checksum_with_its_path() {
    let mut file = perkara::berkas();
    file.dokumen[0].isi.letak = "/masuk/sp.pdf".to_owned();
    file.dokumen[0].isi.sidik = Some(("ab".repeat(32), 7));
    let (id, old) = (file.dokumen[0].id, file.dokumen[0].isi.clone());
    let mut app = dengan(file);
    press(&mut app, "3 e Tab Ctrl+U");
    type_in(&mut app, "W10-99");
    let paper = DokumenBaru { nomor: "W10-99".to_owned(), ..old };
    assert_eq!(ubah(&press(&mut app, "Ctrl+G")), UbahKasus::DokumenUbah(id, paper));
    let mut app = dengan(perkara::berkas());
    press(&mut app, "3 e Tab Tab Tab Ctrl+U");
    type_in(&mut app, "lain.pdf");
    let effects = press(&mut app, "Ctrl+G");
    assert!(matches!(&effects[..], [Effect::SidikDokumen { jalan, .. }] if jalan == "lain.pdf"), "{effects:?}");
}

#[test]
fn the_own_last_act_is_taken_back_in_the_room_too() {
    let mut app = terbuka();
    let effects = press(&mut app, "u");
    let act = Tindakan {
        id: AuditId(7),
        aksi: "perkara-berkas".to_owned(),
        uraian: Pesan::new("batal-tak-ada"),
        halangan: None,
    };
    answer(&mut app, &effects, Slot::Tindakan, Rows::TindakanAkhir(Some(act)));
    let effects = press(&mut app, "y");
    assert_eq!(writes(&effects), [(WriteTag::Batal, Write::Batal(AuditId(7)))]);
    let effects = app.update(Msg::Written { tag: WriteTag::Batal, result: Ok(tertulis()) });
    assert!(app.ruang().unwrap().menunggu());
    muat(&mut app, &effects, perkara::berkas());
    assert!(!app.ruang().unwrap().menunggu());
}

#[test]
fn the_cursor_stands_on_an_open_step_that_ends_nothing_after_every_move() {
    let mut file = perkara::berkas();
    let next = file.langkah.iter().position(|s| s.ke == KeadaanPerkara::Panggilan2).unwrap();
    file.langkah[next].halangan.clear();
    let mut app = dengan(file.clone());
    assert_eq!(kini(&app), Hal::Langkah(KeadaanPerkara::Panggilan2));
    press(&mut app, "End Home j j");
    let effects = app.update(Msg::Written { tag: WriteTag::Kasus, result: Ok(tertulis()) });
    let here = kini(&app);
    muat(&mut app, &effects, file.clone());
    assert_eq!(kini(&app), here, "the cursor stays where the case stays");
    let effects = app.update(Msg::Written { tag: WriteTag::Kasus, result: Ok(tertulis()) });
    file.perkara.row.keadaan = KeadaanPerkara::Verifikasi;
    muat(&mut app, &effects, file);
    assert_eq!(kini(&app), Hal::Langkah(KeadaanPerkara::Panggilan2));
}
