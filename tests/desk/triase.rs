//! Triage at the desk: what twenty reports cost, what is said at the key, what a colleague and a dropped line leave.

use std::collections::BTreeMap;

use ikrar::desk::app::{App, Layar};
use ikrar::desk::keys::Key;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Msg, Slot, Timer, WriteTag};
use ikrar::desk::triase::Mode;
use ikrar::domain::antrean::PerkaraRow;
use ikrar::domain::draf::{Draf, TRIASE};
use ikrar::domain::id::{DrafId, OperatorId, PegawaiId, PerkaraId, Ver};
use ikrar::domain::katalog::{Rumpun, TingkatSanksi};
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::perkara::penanganan::{
    JawabPenanganan, Kaitan, Pilah, PilahRow, PutusanPilah, Syarat, TanyaPenanganan, TerkaitRow, UbahPenanganan,
    UsulanBaris,
};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Banding, BedaField, Jendela, Jumlah, Read, Rows, StoreError, Write, Written};
use ikrar::domain::tanggal::Tanggal;

use super::dukung::{desk, perkara as berkas};
use super::machine::{answer, person, press, type_in};

/// A report of somebody who is identified, complete but for where it happened.
pub fn report(n: i64) -> PilahRow {
    let day = Tanggal::new(2024, 11, 18).unwrap();
    let row = PerkaraRow {
        pegawai: Some(PegawaiId(n)),
        satker: "Rutan Cipinang".to_owned(),
        sisa: Some(2),
        ringkas: "pose jari".to_owned(),
        ..berkas::row(n, &format!("Terlapor {n}"), KeadaanPerkara::LaporanMasuk, day)
    };
    PilahRow {
        nomor_surat: format!("{n}/PM"),
        tempat: "Lapangan".to_owned(),
        uraian: "Diduga berpose dengan jari.".to_owned(),
        usulan: (1..=11)
            .map(|n| UsulanBaris {
                id: format!("DS-{n:02}"),
                bentuk: "Berfoto dengan simbol".to_owned(),
                rumpun: Rumpun::Disiplin,
                sanksi: TingkatSanksi::Berat,
                alasan: Vec::new(),
            })
            .collect(),
        petugas: vec![(OperatorId(4), "Budi".to_owned()), (OperatorId(9), "Citra".to_owned())],
        ..berkas::pilah(row)
    }
}

/// A report of nobody in particular; these people it may be.
fn unknown(n: i64, people: usize) -> PilahRow {
    let mut row = report(n);
    row.row.pegawai = None;
    row.calon = (0..people).map(person).collect();
    row
}

fn same(n: i64, other: i64) -> PilahRow {
    let mut row = report(n);
    row.terkait = vec![TerkaitRow {
        perkara: PerkaraId(other),
        nomor: format!("{other:04}"),
        terlapor: format!("Terlapor {other}"),
        keadaan: KeadaanPerkara::LaporanMasuk,
        kaitan: Kaitan::Peristiwa,
        pasti: false,
    }];
    row
}

fn pilah(rows: &[PilahRow]) -> Rows {
    Rows::Penanganan(JawabPenanganan::Pilah(rows.to_vec()))
}

/// Triage with these reports, and the drafts that the store has.
fn opened(rows: &[PilahRow], drafts: Vec<Draf>) -> App {
    let mut app = desk();
    press(&mut app, "7");
    let effects = press(&mut app, "t");
    answer(&mut app, &effects, Slot::Triase, pilah(rows));
    answer(&mut app, &effects, Slot::TriaseDraf, Rows::Draf(drafts));
    app
}

fn notice(app: &App) -> &str {
    app.notice.as_ref().map_or("", |n| n.pesan.key.as_str())
}

fn here(app: &App) -> i64 {
    app.triase().unwrap().kini().unwrap().row.id.0
}

fn decided(app: &App, n: i64) -> Option<Pilah> {
    app.triase().unwrap().isi.get(&PerkaraId(n)).and_then(|i| i.pilah)
}

/// What Enter sends.
fn sent(effects: &[Effect]) -> Vec<PutusanPilah> {
    let mut all = Vec::new();
    for effect in effects {
        if let Effect::Write { tag: WriteTag::Triase, write } = effect
            && let Write::Penanganan(UbahPenanganan::Pilah(rows)) = &**write
        {
            all.extend(rows.iter().cloned());
        }
    }
    all
}

fn drafts(effects: &[Effect]) -> Vec<Draf> {
    let kept = |effect: &Effect| match effect {
        Effect::Write { tag: WriteTag::TriaseDraf, write } => match &**write {
            Write::Draf(draf) => Some(draf.clone()),
            _ => None,
        },
        _ => None,
    };
    effects.iter().filter_map(kept).collect()
}

fn applied(n: usize) -> Result<Written, StoreError> {
    Ok(Written { audit: None, ids: Vec::new(), uraian: Pesan::new("tersimpan-pilah").with("n", n) })
}

/// Twenty reports of all kinds.
fn twenty() -> Vec<PilahRow> {
    (1..=20)
        .map(|n| match n {
            3 | 11 => unknown(n, 2),
            7 | 15 => unknown(n, 0),
            5 | 17 => same(n, 1),
            _ => report(n),
        })
        .collect()
}

#[test]
fn twenty_reports_of_all_kinds_cost_ten_keys_each_at_most() {
    let rows = twenty();
    let mut app = desk();
    let mut keys = 0;
    let mut tekan = |app: &mut App, script: &str, text: &str| {
        keys += script.split_whitespace().count() + text.chars().count();
        let mut effects = if script.is_empty() { Vec::new() } else { press(app, script) };
        effects.extend(type_in(app, text));
        effects
    };
    tekan(&mut app, "7", "");
    let effects = tekan(&mut app, "t", "");
    answer(&mut app, &effects, Slot::Triase, pilah(&rows));
    for n in 1..=20 {
        assert_eq!(here(&app), n, "the next report is there without a key");
        match n {
            // Whom it may be, a look at the checklist, two rows, an officer.
            3 | 11 => tekan(&mut app, "o o 7 8 k 1 4 p 2 v", ""),
            7 => tekan(&mut app, "b 4", ""),
            15 => tekan(&mut app, "a 2", ""),
            5 | 17 => tekan(&mut app, "a Enter", ""),
            9 => {
                tekan(&mut app, "t", "tunggu LHP");
                tekan(&mut app, "Enter", "")
            }
            13 => tekan(&mut app, "t Enter", ""),
            _ => tekan(&mut app, "7 8 9 k 2 p 1 v", ""),
        };
    }
    assert_eq!(notice(&app), "triase-semua-diputus");
    let effects = tekan(&mut app, "Enter", "");
    let all = sent(&effects);
    assert!(keys <= 200, "{keys} keys for twenty reports");
    assert_eq!(all.len(), 20);
    let of = |pilah| all.iter().filter(|one| one.pilah == Some(pilah)).count();
    assert_eq!((of(Pilah::Verifikasi), of(Pilah::Tunda), of(Pilah::BukanWewenang), of(Pilah::Arsip)), (14, 2, 1, 3));
    let third = &all[2];
    assert_eq!(third.lama, (PerkaraId(3), Ver(1)));
    assert_eq!(third.terlapor, Some(person(1).id));
    assert_eq!(third.baris.as_deref().unwrap(), ["DS-01", "DS-04"]);
    assert_eq!(third.petugas, Some(OperatorId(9)));
    assert_eq!(third.syarat, [(Syarat::Uraian, true), (Syarat::Bukti, true)]);
    assert_eq!((all[6].alasan.as_str(), all[6].petugas), ("Bawaslu", None));
    assert_eq!((all[8].alasan.as_str(), all[12].alasan.as_str()), ("tunggu LHP", "tunggu LHP"));
    assert_eq!((all[4].sama, all[16].sama), (Some(PerkaraId(1)), Some(PerkaraId(1))));
    // Keys wait until it has been done; then the list is read anew.
    assert!(press(&mut app, "v").is_empty());
    let effects = app.update(Msg::Written { tag: WriteTag::Triase, result: applied(20) });
    answer(&mut app, &effects, Slot::Triase, pilah(&rows[8..9]));
    assert_eq!((app.triase().unwrap().isi.len(), app.triase().unwrap().baris.len()), (1, 1));
}

#[test]
fn capitals_mean_the_same_and_digits_what_stands_beside_them() {
    let mut app = opened(&[report(1), unknown(2, 1)], Vec::new());
    press(&mut app, "K 2 3 2");
    assert_eq!(app.triase().unwrap().isi_kini().unwrap().baris.as_deref().unwrap(), ["DS-03"]);
    // The same key closes the list; digits are ticks of the checklist again.
    press(&mut app, "k");
    assert!(matches!(app.triase().unwrap().mode, Mode::Jalan));
    // The second page begins behind the last row of the first, by another key; behind the last page comes the first.
    press(&mut app, "K");
    let (first, _, pages) = app.triase().unwrap().halaman();
    assert!(pages == 2 && first.len() < 11, "{first:?}");
    press(&mut app, "Space 1");
    let second = format!("DS-{:02}", first.end + 1);
    assert_eq!(app.triase().unwrap().baris_terpilih(), ["DS-03", second.as_str()]);
    let effects = press(&mut app, "9");
    assert!(notice(&app) == "triase-tanpa-angka" && effects.contains(&Effect::Bell), "no row stands beside it");
    press(&mut app, "PgDn");
    assert_eq!(app.triase().unwrap().halaman().0, first);
    press(&mut app, "k 2");
    let isi = app.triase().unwrap().isi_kini().unwrap();
    assert_eq!((isi.baris.as_ref().unwrap().len(), isi.syarat.get(&Syarat::Terlapor)), (2, Some(&false)));
    // Enter closes a list and applies nothing.
    assert!(sent(&press(&mut app, "p Enter")).is_empty());
    press(&mut app, "P 9");
    assert_eq!(app.triase().unwrap().isi_kini().unwrap().petugas, None);
    press(&mut app, "V O");
    assert!(matches!(app.modals.last(), Some(Modal::Cari(_))));
}

#[test]
fn what_cannot_be_decided_says_so_at_the_key() {
    let mut hint = unknown(3, 0);
    hint.row.keadaan = KeadaanPerkara::Informasi;
    (hint.nomor_surat, hint.ada_pelapor) = (String::new(), false);
    for item in &mut hint.syarat {
        item.ada = false;
    }
    let mut waiting = report(4);
    waiting.ditunda = Some((waiting.terima, "tunggu".to_owned()));
    let mut app = opened(&[unknown(1, 2), unknown(2, 0), hint, waiting], Vec::new());
    for (script, key) in [
        ("v", "triase-pilih-calon"),
        ("Down v", "triase-tanpa-terlapor"),
        ("o", "triase-tanpa-calon"),
        ("Down t", "triase-tunda-informasi"),
        ("u", "triase-batal-tak-ada"),
        ("Down t", "triase-sudah-ditunda"),
        ("o", "triase-sudah-dikenali"),
        ("Enter", "triase-belum-ada"),
        ("Home t Enter", "triase-alasan-wajib"),
    ] {
        assert!(press(&mut app, script).contains(&Effect::Bell), "{script}");
        assert_eq!(notice(&app), key, "{script}");
        assert!(app.triase().unwrap().isi.is_empty());
    }
    press(&mut app, "Esc a Enter");
    assert_eq!((notice(&app), app.triase().unwrap().isi.len()), ("triase-pilih-dengan-angka", 0));
    press(&mut app, "Esc");
    // Found among everybody: a hint without a source stays one.
    press(&mut app, "Home Down Down");
    press(&mut app, "O");
    let found = type_in(&mut app, "git");
    let jumlah = Jumlah { n: 1, tepat: true };
    let jendela = Jendela { rows: vec![person(4)], sebelum: false, sesudah: false, jumlah, mulai: None };
    answer(&mut app, &found, Slot::Cari, Rows::Cari(jendela));
    press(&mut app, "Enter v");
    assert_eq!(notice(&app), "triase-tanpa-dasar");
    assert_eq!(app.triase().unwrap().isi_kini().unwrap().terlapor.as_ref().unwrap().0, person(4).id);
    // What was put off is taken up again by the same key.
    press(&mut app, "End v");
    assert_eq!(decided(&app, 4), Some(Pilah::Verifikasi));
}

#[test]
fn a_decision_can_be_changed_and_taken_back_until_it_is_applied() {
    let mut app = opened(&[report(1), report(2), same(3, 2)], Vec::new());
    press(&mut app, "9 v b 1 a 3");
    assert_eq!([1, 2, 3].map(|n| decided(&app, n)), [Pilah::Verifikasi, Pilah::BukanWewenang, Pilah::Arsip].map(Some));
    press(&mut app, "Home a 1");
    assert_eq!(decided(&app, 1), Some(Pilah::Arsip));
    press(&mut app, "Home u");
    assert_eq!((notice(&app), decided(&app, 1)), ("triase-batal-putusan", None));
    assert_eq!(app.triase().unwrap().isi_kini().unwrap().syarat.len(), 1, "ticks stay");
    press(&mut app, "u");
    assert!(app.triase().unwrap().isi_kini().is_none());
    // Two that tell of one event are not both filed away into each other.
    press(&mut app, "Home Down a 1 End a Enter");
    assert_eq!(notice(&app), "triase-sama-diarsip");
    press(&mut app, "Esc Home Down u End a Enter Home Down a");
    assert_eq!(notice(&app), "triase-tujuan-gabungan");
    assert_eq!((decided(&app, 2), decided(&app, 3)), (None, Some(Pilah::Arsip)));
}

#[test]
fn a_report_that_a_colleague_changed_is_marked_and_the_others_go_through() {
    let rows = [report(1), report(2), report(3)];
    let mut app = opened(&rows, Vec::new());
    let effects = press(&mut app, "v v v Enter");
    assert_eq!(sent(&effects).len(), 3);
    let other = BedaField { field: "perkara".to_owned(), mereka: "2".to_owned(), saya: String::new(), tampil: None };
    let stale = Banding { oleh: "budi".to_owned(), waktu: None, ver: Ver(2), beda: vec![other] };
    let effects = app.update(Msg::Written { tag: WriteTag::Triase, result: Err(StoreError::Stale(Box::new(stale))) });
    assert_eq!((notice(&app), here(&app)), ("triase-basi", 2));
    let mut newer = rows;
    newer[1].row.ver = Ver(2);
    answer(&mut app, &effects, Slot::Triase, pilah(&newer));
    assert_eq!((notice(&app), app.triase().unwrap().berubah()), ("triase-basi", 1));
    assert_eq!(decided(&app, 2), Some(Pilah::Verifikasi), "nothing is lost");
    let all = sent(&press(&mut app, "Enter"));
    assert_eq!(all.iter().map(|p| p.lama.0.0).collect::<Vec<_>>(), [1, 3]);
    let effects = app.update(Msg::Written { tag: WriteTag::Triase, result: applied(2) });
    answer(&mut app, &effects, Slot::Triase, pilah(&newer[1..2]));
    assert!(press(&mut app, "Enter").contains(&Effect::Bell));
    assert_eq!(notice(&app), "triase-lihat-lagi");
    // Ticks confirm no move; the move itself does.
    press(&mut app, "9");
    assert_eq!(app.triase().unwrap().berubah(), 1);
    assert_eq!(sent(&press(&mut app, "v Enter"))[0].lama, (PerkaraId(2), Ver(2)));
    // Decided by somebody else meanwhile: said, and nothing of it is sent again.
    let effects = app.update(Msg::Written { tag: WriteTag::Triase, result: Err(StoreError::Missing) });
    answer(&mut app, &effects, Slot::Triase, pilah(&[]));
    assert!(app.triase().unwrap().isi.is_empty());
}

#[test]
fn a_rule_of_the_store_names_its_report_and_leaves_all_decided() {
    let mut app = opened(&[report(1), report(2)], Vec::new());
    press(&mut app, "v v Enter");
    let rule = StoreError::Rule(vec![("2".to_owned(), Pesan::new("perkara-terlapor-kosong"))]);
    let effects = app.update(Msg::Written { tag: WriteTag::Triase, result: Err(rule) });
    assert_eq!((notice(&app), here(&app)), ("triase-ditolak", 2));
    answer(&mut app, &effects, Slot::Triase, pilah(&[report(1), report(2)]));
    assert_eq!(sent(&press(&mut app, "u Enter")).len(), 1);
}

#[test]
fn a_dropped_line_loses_no_decision() {
    let rows = [report(1), report(2), report(3)];
    let mut app = opened(&rows, Vec::new());
    let effects = press(&mut app, "9 v");
    assert!(effects.contains(&Effect::Arm(Timer::Draf)));
    let first = drafts(&app.update(Msg::Timer(Timer::Draf)));
    assert_eq!((first.len(), first[0].formulir.as_str(), first[0].id), (1, TRIASE, None));
    let done = Written { audit: None, ids: vec![6], uraian: Pesan::new("tersimpan-draf") };
    app.update(Msg::Written { tag: WriteTag::TriaseDraf, result: Ok(done) });
    press(&mut app, "b 2");
    let mut kept = drafts(&app.update(Msg::Hangup)).remove(0);
    assert_eq!(kept.id, Some(DrafId(6)));
    // The next session: report 2 has been decided by somebody else, report 3 is new to it.
    kept.waktu = None;
    let mut app = opened(&[rows[0].clone(), rows[2].clone()], vec![kept.clone()]);
    let Some(Modal::Tanya(asked)) = app.modals.last() else { panic!("nothing is offered") };
    assert_eq!(asked.pesan.key, "triase-tanya-lanjut");
    press(&mut app, "y");
    assert_eq!((decided(&app, 1), here(&app)), (Some(Pilah::Verifikasi), 3));
    assert_eq!(app.triase().unwrap().isi[&PerkaraId(1)].syarat, BTreeMap::from([(Syarat::Saksi, true)]));
    let effects = press(&mut app, "v Enter");
    assert_eq!(sent(&effects).len(), 2);
    // Once applied, the draft is thrown away.
    let effects = app.update(Msg::Written { tag: WriteTag::Triase, result: applied(2) });
    let gone = Write::DrafBuang(DrafId(6));
    assert!(effects.iter().any(|e| matches!(e, Effect::Write { write, .. } if **write == gone)));
    // Of reports that wait no longer nothing is offered, and the draft goes.
    let mut app = desk();
    press(&mut app, "7");
    let effects = press(&mut app, "t");
    answer(&mut app, &effects, Slot::Triase, pilah(&rows[2..3]));
    let effects = answer(&mut app, &effects, Slot::TriaseDraf, Rows::Draf(vec![kept]));
    assert!(effects.iter().any(|e| matches!(e, Effect::Write { write, .. } if **write == gone)));
    assert!(matches!(app.modals.last(), Some(Modal::Triase(_))));
}

#[test]
fn leaving_with_open_decisions_asks_and_keeps_them() {
    let mut app = opened(&[report(1), report(2)], Vec::new());
    press(&mut app, "v .");
    assert!(app.asks());
    press(&mut app, "t");
    assert_eq!(decided(&app, 1), Some(Pilah::Verifikasi));
    press(&mut app, ".");
    let effects = press(&mut app, "y");
    assert_eq!(drafts(&effects).len(), 1);
    assert!(app.modals.is_empty() && app.layar == Layar::Perkara);
    let mut app = opened(&[report(1)], Vec::new());
    press(&mut app, ".");
    assert!(app.modals.is_empty(), "nothing decided, nothing asked");
}

#[test]
fn keys_pressed_before_the_reports_come_wait_for_them() {
    let mut app = desk();
    press(&mut app, "7");
    let effects = press(&mut app, "t");
    assert!(press(&mut app, "v v Down").is_empty());
    answer(&mut app, &effects, Slot::Triase, pilah(&[report(1), report(2), report(3)]));
    assert_eq!([1, 2, 3].map(|n| decided(&app, n).is_some()), [true, true, false]);
    // Rows that come anew leave the cursor on its report.
    press(&mut app, "Home Down");
    let effects = app.update(Msg::Changed);
    let asked = effects.iter().any(
        |e| matches!(e, Effect::Read { slot: Slot::Triase, read: Read::Penanganan(TanyaPenanganan::Pilah(n)), .. } if *n == 200),
    );
    assert!(asked);
    answer(&mut app, &effects, Slot::Triase, pilah(&[report(9), report(1), report(2), report(3)]));
    assert_eq!(here(&app), 2);
    assert_eq!(app.update(Msg::Key(Key::Up)), Vec::new());
    assert_eq!(here(&app), 1);
}
