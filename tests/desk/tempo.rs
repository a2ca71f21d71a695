//! What is due of pledges at the desk: lines of the due list lead to what they are about; an exclusion has a last day; the scan of a
//! sheet is read beside; the head repeats what the last one said.

use ikrar::desk::app::{App, Layar};
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{Effect, Msg, Sidik, Slot, WriteTag};
use ikrar::domain::draf::Isian;
use ikrar::domain::id::{BerkasId, GelombangId, PegawaiId, SatkerId};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{IsiBaris, Pindaian};
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Dilihat, Read, Rows, StoreError, TempoHal, TempoRow, Write};

use super::dukung::berkas;
use super::lembar::{ikrar, rows, terbaca, terbuka};
use super::machine::{answer, done, form, people, press, type_in, window, writes};

fn reads(effects: &[Effect]) -> Vec<&Read> {
    effects.iter().filter_map(|e| if let Effect::Read { read, .. } = e { Some(read) } else { None }).collect()
}

/// The due list with one line on it, and Enter.
fn enter_on(app: &mut App, hal: TempoHal) -> Vec<Effect> {
    let row = TempoRow { hal, jatuh: None, sisa: None, hari_kerja: false, uraian: Pesan::new("tempo-draf") };
    let effects = press(app, "!");
    answer(app, &effects, Slot::Tempo, Rows::JatuhTempo(vec![row]));
    assert_eq!(app.tempo, 1, "the header counts it");
    press(app, "Enter")
}

#[test]
fn enter_on_a_line_of_the_due_list_goes_to_what_it_is_about() {
    let mut app = ikrar();
    press(&mut app, "1");
    let effects = enter_on(&mut app, TempoHal::Berkas(BerkasId(31)));
    assert_eq!(app.layar, Layar::Ikrar);
    assert!(reads(&effects).contains(&&Read::Lembar(TanyaLembar::Satu(BerkasId(31)))));
    terbaca(&mut app, &effects, rows(5));
    assert_eq!(app.lembar().unwrap().id, BerkasId(31));

    let mut app = ikrar();
    let effects = enter_on(&mut app, TempoHal::Kecuali(PegawaiId(4)));
    assert!(matches!(app.modals.last(), Some(Modal::Kartu { .. })));
    assert!(reads(&effects).contains(&&Read::Kartu { pegawai: PegawaiId(4), gelombang: Some(GelombangId(1)) }));
    let seen = Write::Lihat(Dilihat::Pegawai(PegawaiId(4)));
    assert!(writes(&effects).contains(&(WriteTag::Lihat, seen)), "a look is noted");

    let mut app = ikrar();
    let effects = enter_on(&mut app, TempoHal::Susulan(SatkerId(7), GelombangId(1)));
    assert_eq!((app.layar, app.belum().map(|b| b.satker)), (Layar::Satker, Some(SatkerId(7))));
    let asked = TanyaLembar::Tagih { gelombang: GelombangId(1), satker: SatkerId(7) };
    assert!(reads(&effects).contains(&&Read::Lembar(asked)));
}

#[test]
fn the_last_day_of_an_exclusion_is_asked_of_exclusions_alone() {
    let mut app = people(3);
    app.gelombang = Some(GelombangId(1));
    press(&mut app, "i");
    press(&mut app, "Enter");
    assert_eq!(form(&app).focused().unwrap().spec.name, "tanggal");
    press(&mut app, "Enter");
    assert_eq!(form(&app).focused().unwrap().spec.name, "berkas", "a signature has no end");
    press(&mut app, "Up Up");
    assert_eq!(form(&app).focused().unwrap().spec.name, "keadaan");
    let Some(Modal::Form(open)) = app.modals.last_mut() else { panic!() };
    open.put("keadaan", KeadaanIkrar::Dikecualikan.code(), "");
    press(&mut app, "Enter Enter");
    assert_eq!(form(&app).focused().unwrap().spec.name, "sampai");
    type_in(&mut app, "20-11-2024");
    let Some(Modal::Form(open)) = app.modals.last_mut() else { panic!() };
    open.put("alasan", "cuti besar", "");
    assert!(writes(&press(&mut app, "Ctrl+G")).is_empty(), "it ends before it begins");
    assert_eq!(form(&app).field("sampai").unwrap().salah[0].key, "ikrar-sampai-terbalik");
    press(&mut app, "Ctrl+U");
    type_in(&mut app, "30-11-2024");
    let sent = writes(&press(&mut app, "Ctrl+G"));
    let [(WriteTag::Formulir, Write::Ikrar(baru))] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!((baru.keadaan, baru.sampai.unwrap().iso()), (KeadaanIkrar::Dikecualikan, "2024-11-30".to_owned()));
    // What was typed and then made a signature is refused, not dropped.
    let Some(Modal::Form(open)) = app.modals.last_mut() else { panic!() };
    open.saving = false;
    open.put("keadaan", KeadaanIkrar::Ttd.code(), "");
    assert!(writes(&press(&mut app, "Ctrl+G")).is_empty());
    assert_eq!(form(&app).field("sampai").unwrap().salah[0].key, "ikrar-sampai-bukan");
}

fn scans(effects: &[Effect]) -> Vec<Sidik> {
    effects.iter().filter_map(|e| if let Effect::Sidik(apa) = e { Some((**apa).clone()) } else { None }).collect()
}

/// Saves the head of the open sheet with this path.
fn simpan_kepala(app: &mut App, jalan: &str) -> Vec<Effect> {
    press(app, "h");
    let Some(Modal::Form(open)) = app.modals.last_mut() else { panic!() };
    open.put("pindaian", jalan, "");
    open.put("saksi", if open.get("saksi") == "Kalapas" { "Wakil" } else { "Kalapas" }, "");
    assert_eq!(writes(&press(app, "Ctrl+G")).len(), 1);
    done(app, WriteTag::Formulir, &[31])
}

#[test]
fn a_scan_is_read_beside_once_its_head_is_saved() {
    let mut app = terbuka(3);
    let effects = simpan_kepala(&mut app, "/pindai/31.pdf");
    let asked = scans(&effects);
    assert_eq!((asked[0].berkas, asked[0].jalan.as_str(), asked.len()), (BerkasId(31), "/pindai/31.pdf", 1));
    assert!(
        reads(&effects).contains(&&Read::Lembar(TanyaLembar::Satu(BerkasId(31)))),
        "the sheet does not wait for it"
    );
    let mut head = berkas(31);
    head.isi.pindaian = Pindaian { jalan: "/pindai/31.pdf".to_owned(), sha256: String::new() };
    answer(&mut app, &effects, Slot::Lembar, Rows::Lembar(JawabLembar::Satu(Box::new(head.clone()), rows(3))));
    // Keys go on while the file is being read; what is not there is said and changes nothing.
    press(&mut app, "Space");
    let apa = Box::new(asked[0].clone());
    let why = Pesan::new("sidik-tak-ada").with("jalan", "/pindai/31.pdf");
    let effects = app.update(Msg::Sidik(apa.clone(), Err(why)));
    assert!(writes(&effects).is_empty());
    let text = app.kata.pesan(&app.notice.as_ref().unwrap().pesan);
    assert!(text.starts_with("Berkas PN-0031/XII/2023 disimpan tanpa sidik pindaian"), "{text}");
    assert!(text.contains("Pindaian /pindai/31.pdf"), "{text}");
    let effects = app.update(Msg::Sidik(apa, Ok("ab".repeat(32))));
    let sent = writes(&effects);
    let ubah = UbahLembar::Sidik { berkas: BerkasId(31), jalan: "/pindai/31.pdf".to_owned(), sha256: "ab".repeat(32) };
    assert_eq!(sent, [(WriteTag::LembarSidik, Write::Lembar(ubah))]);
    let effects = done(&mut app, WriteTag::LembarSidik, &[31]);
    head.isi.pindaian.sha256 = "ab".repeat(32);
    let mut stored = rows(3);
    stored[0].isi = Some(IsiBaris::Ttd);
    answer(&mut app, &effects, Slot::Lembar, Rows::Lembar(JawabLembar::Satu(Box::new(head), stored)));
    assert_eq!(app.lembar().unwrap().berkas.as_ref().unwrap().isi.pindaian.pendek(), Some("abababab"));
    // The same path again needs no second look; another one does.
    assert_eq!(scans(&simpan_kepala(&mut app, "/pindai/31.pdf")), []);
}

#[test]
fn the_head_of_a_sheet_repeats_what_the_last_one_said() {
    let mut app = ikrar();
    let last = Isian::default()
        .with("nomor_berkas", "PN-0030")
        .with("tanggal", "18-11-2024")
        .with("tempat", "Aula")
        .with("saksi", "Kalapas");
    app.terakhir.insert("berkas", last);
    press(&mut app, "b Enter");
    for (name, said) in
        [("nomor_berkas", "PN-0030"), ("tanggal", "18-11-2024"), ("tempat", "Aula"), ("saksi", "Kalapas")]
    {
        assert_eq!(form(&app).focused().unwrap().spec.name, name);
        press(&mut app, "Ctrl+D");
        assert_eq!(form(&app).get(name), said);
        press(&mut app, "Enter");
    }
    let before = form(&app).isian();
    let effects = press(&mut app, "Ctrl+D");
    assert!(effects.contains(&Effect::Bell), "the last one declared nothing: it rings");
    assert_eq!(form(&app).isian(), before);
}

#[test]
fn what_the_next_head_repeats_is_not_changed_by_a_refused_row_or_one_that_rings() {
    let mut app = terbuka(5);
    let effects = simpan_kepala(&mut app, "");
    terbaca(&mut app, &effects, rows(5));
    let kept = app.terakhir.get("berkas").cloned();
    assert_eq!(kept.as_ref().map(|i| i.get("nomor_berkas").to_owned()).as_deref(), Some("PN-0031/XII/2023"));
    press(&mut app, "Space Up");
    assert!(press(&mut app, "5").contains(&Effect::Bell));
    let refused = StoreError::Rule(vec![(String::new(), Pesan::new("berkas-baris-lain"))]);
    let effects = app.update(Msg::Written { tag: WriteTag::LembarBaris, result: Err(refused) });
    assert!(effects.contains(&Effect::Bell));
    terbaca(&mut app, &effects, rows(5));
    assert_eq!(app.terakhir.get("berkas").cloned(), kept);
}

#[test]
fn who_was_added_by_mistake_is_taken_off_with_one_key_and_an_older_one_after_a_question() {
    let mut app = terbuka(2);
    let mut effects = press(&mut app, "/");
    for (typed, at) in [("zul", 10), ("yan", 11)] {
        effects.extend(type_in(&mut app, typed));
        effects = answer(&mut app, &effects, Slot::LembarCari, Rows::Cari(window(at..at + 1)));
        effects.extend(press(&mut app, "Enter"));
    }
    press(&mut app, "Esc");
    let rows = |app: &App| app.lembar().unwrap().isi.baris.iter().map(|r| (r.baris, r.pegawai.0)).collect::<Vec<_>>();
    assert_eq!(rows(&app), [(1, 1), (2, 2), (3, 11), (4, 12)]);
    let notice = |app: &App| app.notice.as_ref().unwrap().pesan.key.clone();
    press(&mut app, "Home");
    assert!(press(&mut app, "d").contains(&Effect::Bell));
    assert_eq!(notice(&app), "berkas-meja-copot-tetap");
    press(&mut app, "End Del");
    assert_eq!(rows(&app), [(1, 1), (2, 2), (3, 11)], "the last key asks nothing");
    press(&mut app, "u End Up d");
    let Some(Modal::Tanya(asked)) = app.modals.last() else { panic!() };
    assert_eq!(asked.lanjut, Lanjut::CopotBaris(PegawaiId(11)));
    press(&mut app, "y");
    assert_eq!(rows(&app), [(1, 1), (2, 2), (4, 12)], "the others keep their numbers");
    press(&mut app, "u");
    assert_eq!(rows(&app), [(1, 1), (2, 2), (3, 11), (4, 12)]);
    assert_eq!(app.lembar().unwrap().isi.hitung.ttd, 2);
    let Some(Modal::Lembar(sheet)) = app.modals.last_mut() else { panic!() };
    sheet.berkas.as_mut().unwrap().tutup = true;
    press(&mut app, "d");
    assert_eq!(notice(&app), "berkas-sudah-tutup");
}
