//! Waves at the desk: one is chosen, one is made with a text that was missing, the headline is switched.

use ikrar::desk::app::{App, Layar};
use ikrar::desk::gelombang::isian::{GELOMBANG, TEKS};
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{Effect, Msg, Slot, WriteTag};
use ikrar::domain::draf::PILIHAN_GELOMBANG;
use ikrar::domain::id::{GelombangId, PemilihanId, TeksIkrarId, Ver};
use ikrar::domain::ikrar::GelombangRow;
use ikrar::domain::ikrar::gelombang::{GelombangBaris, JawabGelombang, TeksRow, UbahGelombang};
use ikrar::domain::operator::{Hak, Lingkup};
use ikrar::domain::pemilihan::{JenisPemilihan, PemilihanRow};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Kantor, Read, Rows, StoreError, TempoHal, TempoRow, Write, Written};
use ikrar::domain::satker::Hitung;
use ikrar::domain::tanggal::Tanggal;

use super::dukung::{desk, hari};
use super::machine::{answer, press, type_in, writes};

fn wave(id: i64, mulai: Tanggal) -> GelombangRow {
    GelombangRow {
        id: GelombangId(id),
        ver: Ver(3),
        nama: format!("Gelombang {id}"),
        pemilihan: PemilihanId(2),
        teks: TeksIkrarId(1),
        teks_judul: "Ikrar".to_owned(),
        teks_versi: 1,
        teks_perlu_verifikasi: false,
        edaran: String::new(),
        mulai,
        tenggat: hari().plus(5),
    }
}

fn baris(row: GelombangRow) -> GelombangBaris {
    GelombangBaris {
        gelombang: row,
        pemilihan_nama: "Pilkada 2024".to_owned(),
        teks_kode: "ikrar_4".to_owned(),
        hitung: Some(Hitung::default()),
        dipakai: true,
    }
}

fn teks(id: i64, versi: u32, perlu_verifikasi: bool) -> TeksRow {
    TeksRow {
        id: TeksIkrarId(id),
        ver: Ver(40 + id),
        kode: "ikrar_4".to_owned(),
        versi,
        judul: "Ikrar".to_owned(),
        butir: vec!["Netral".to_owned(), "Tanpa uang".to_owned()],
        sumber: String::new(),
        perlu_verifikasi,
        gelombang: 1,
        catatan: 0,
    }
}

fn kantor(diwakili: bool) -> Rows {
    Rows::Kantor(Box::new(Kantor {
        nama: "Kanwil".to_owned(),
        latihan: false,
        hari_latihan: None,
        pemilihan: vec![PemilihanRow {
            id: PemilihanId(2),
            kode: "pilkada_2024".to_owned(),
            nama: "Pilkada 2024".to_owned(),
            jenis: JenisPemilihan::Pilkada,
            pemungutan: hari().plus(6),
        }],
        tahapan: Vec::new(),
        // Two began on one day: the one made last stands first.
        gelombang: vec![wave(3, hari()), wave(2, hari()), wave(1, hari().plus(-300))],
        jumlah: Hitung::default(),
        hitung_diwakili: diwakili,
        impor: None,
        pilihan: None,
    }))
}

/// Screen 5 with the list of waves open.
fn daftar() -> App {
    let mut app = desk();
    let effects = app.start();
    answer(&mut app, &effects, Slot::Kantor, kantor(false));
    press(&mut app, "5");
    let effects = press(&mut app, "o");
    let rows = [wave(3, hari()), wave(2, hari()), wave(1, hari().plus(-300))].map(baris);
    answer(&mut app, &effects, Slot::Gelombang, Rows::Gelombang(JawabGelombang::Daftar(rows.to_vec())));
    app
}

fn texts(app: &mut App, effects: &[Effect], rows: Vec<TeksRow>) {
    answer(app, effects, Slot::TeksIkrar, Rows::Gelombang(JawabGelombang::Teks(rows)));
}

fn saved(app: &mut App, ids: Vec<i64>) -> Vec<Effect> {
    let done = Written { audit: None, ids, uraian: Pesan::new("tersimpan-gelombang").with("nama", "x") };
    app.update(Msg::Written { tag: WriteTag::Formulir, result: Ok(done) })
}

fn form(app: &App) -> &ikrar::desk::form::Form {
    match app.modals.last() {
        Some(Modal::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

#[test]
fn enter_on_a_wave_uses_it_on_all_screens() {
    let mut app = daftar();
    assert_eq!(app.gelombang, Some(GelombangId(3)), "of two that began together the one made last");
    let effects = press(&mut app, "G Enter");
    assert_eq!(app.gelombang, Some(GelombangId(1)));
    assert!(app.modals.is_empty());
    let asked = effects.iter().any(
        |e| matches!(e, Effect::Read { read: Read::Pegawai { query, .. }, .. } if query.gelombang == Some(GelombangId(1))),
    );
    assert!(asked, "the list is asked anew: {effects:?}");
}

#[test]
fn a_new_wave_begins_with_election_and_text_of_the_one_under_the_cursor() {
    let mut app = daftar();
    let effects = press(&mut app, "j n");
    texts(&mut app, &effects, vec![teks(5, 2, true), teks(1, 1, false)]);
    let new = form(&app);
    assert_eq!((new.spec.name, new.objek), (GELOMBANG.name, None));
    assert_eq!((new.get("pemilihan"), new.get("teks"), new.get("nama_gelombang")), ("2".into(), "1".into(), "".into()));
    let label = |name: &str| new.field(name).unwrap().label.clone();
    assert_eq!(label("pemilihan"), "Pilkada 2024");
    assert_eq!(label("teks"), "ikrar_4 v1, Ikrar");
    type_in(&mut app, "Tahap II");
    press(&mut app, "Enter Enter Enter Enter Enter");
    type_in(&mut app, "26-11-2024");
    let effects = press(&mut app, "Enter");
    match writes(&effects).as_slice() {
        [(WriteTag::Formulir, Write::Gelombang(UbahGelombang::Simpan { lama: None, isi }))] => {
            assert_eq!((isi.nama.as_str(), isi.teks, isi.mulai), ("Tahap II", TeksIkrarId(1), hari()));
        }
        other => panic!("{other:?}"),
    }
    // Saved: the list is back, and goes to the new wave.
    let effects = saved(&mut app, vec![9]);
    let rows = vec![baris(wave(3, hari())), baris(wave(9, hari()))];
    answer(&mut app, &effects, Slot::Gelombang, Rows::Gelombang(JawabGelombang::Daftar(rows)));
    press(&mut app, "Enter");
    assert_eq!(app.gelombang, Some(GelombangId(9)));
}

#[test]
fn a_text_that_is_missing_is_written_above_the_wave_and_goes_into_its_field() {
    let mut app = daftar();
    let effects = press(&mut app, "n");
    texts(&mut app, &effects, vec![teks(1, 1, false)]);
    type_in(&mut app, "Tahap II");
    press(&mut app, "Enter Enter");
    let effects = press(&mut app, "Ctrl+O End Down Down Enter");
    assert!(writes(&effects).iter().any(|(tag, _)| *tag == WriteTag::Draf), "the wave is kept meanwhile: {effects:?}");
    let text = form(&app);
    assert_eq!((text.spec.name, text.objek), (TEKS.name, None));
    assert_eq!(text.get("butir"), "Netral\nTanpa uang", "the text so far is what the next version begins with");
    let effects = press(&mut app, "Ctrl+G");
    match writes(&effects).as_slice() {
        [(WriteTag::Formulir, Write::Gelombang(UbahGelombang::Teks { lama: None, isi }))] => {
            assert_eq!((isi.kode.as_str(), isi.butir.len()), ("ikrar_4", 2));
        }
        other => panic!("{other:?}"),
    }
    let effects = saved(&mut app, vec![5]);
    texts(&mut app, &effects, vec![teks(5, 2, false), teks(1, 1, false)]);
    let wave = form(&app);
    assert_eq!(
        (wave.spec.name, wave.get("nama_gelombang"), wave.get("teks")),
        (GELOMBANG.name, "Tahap II".into(), "5".into())
    );
    assert_eq!(wave.focused().map(|f| (f.spec.name, f.label.clone())), Some(("teks", "ikrar_4 v2, Ikrar".to_owned())));
}

#[test]
fn a_refused_change_says_that_another_text_is_another_wave() {
    let mut app = daftar();
    let effects = press(&mut app, "e");
    texts(&mut app, &effects, vec![teks(5, 2, false), teks(1, 1, false)]);
    assert_eq!(form(&app).objek, Some(3));
    assert_eq!(form(&app).ver, Some(Ver(3)));
    press(&mut app, "Ctrl+G");
    let why = Pesan::new("gelombang-tetap").with("nama", "Gelombang 3");
    let result = Err(StoreError::Rule(vec![("teks".to_owned(), why)]));
    app.update(Msg::Written { tag: WriteTag::Formulir, result });
    let refused = form(&app);
    assert_eq!(refused.focused().map(|f| (f.spec.name, f.salah.len())), Some(("teks", 1)));
    // Back to the list, and a new one begins with what this one has.
    press(&mut app, "Esc n");
    assert_eq!((form(&app).objek, form(&app).get("teks")), (None, "1".into()));
}

#[test]
fn the_whole_text_is_read_and_put_right() {
    let mut app = daftar();
    let effects = press(&mut app, "t");
    texts(&mut app, &effects, vec![teks(5, 2, true), teks(1, 1, false)]);
    // The list stands on the text of the wave.
    press(&mut app, "Enter");
    match app.modals.last() {
        Some(Modal::Teks { lines, .. }) => assert!(lines.contains(&"2. Tanpa uang".to_owned()), "{lines:?}"),
        other => panic!("{other:?}"),
    }
    press(&mut app, "q k e");
    let text = form(&app);
    assert_eq!((text.objek, text.ver, text.get("perlu_verifikasi")), (Some(5), Some(Ver(45)), "1".into()));
}

#[test]
fn who_has_one_unit_only_reads() {
    let mut app = daftar();
    for izin in &mut app.session.izin {
        if izin.hak == Hak::PegawaiUbah {
            izin.lingkup = Lingkup::Sendiri;
        }
    }
    for keys in ["n", "e", "t n", "Esc t e"] {
        press(&mut app, keys);
        assert!(!app.modals.iter().any(|m| matches!(m, Modal::Form(_))), "{keys}");
        assert_eq!(app.notice.as_ref().map(|n| n.pesan.key.as_str()), Some("gelombang-hak-semua"), "{keys}");
    }
}

#[test]
fn the_headline_is_switched_after_a_question_and_by_right_only() {
    let mut app = daftar();
    press(&mut app, "Esc %");
    assert!(matches!(app.modals.last(), Some(Modal::Tanya(t)) if t.lanjut == Lanjut::HitungDiwakili(true)));
    let effects = press(&mut app, "y");
    match writes(&effects).as_slice() {
        [(WriteTag::Setelan, Write::Gelombang(UbahGelombang::HitungDiwakili(true)))] => {}
        other => panic!("{other:?}"),
    }
    let done = Written { audit: None, ids: vec![1], uraian: Pesan::new("tersimpan-setelan-diwakili") };
    let effects = app.update(Msg::Written { tag: WriteTag::Setelan, result: Ok(done) });
    answer(&mut app, &effects, Slot::Kantor, kantor(true));
    assert!(app.pohon.diwakili, "bars and order follow at once");
    answer(&mut app, &effects, Slot::Pohon, Rows::Pohon(Vec::new()));
    assert!(app.pohon.diwakili);
    app.session.izin.retain(|i| i.hak != Hak::SetelanUbah);
    press(&mut app, "%");
    assert!(app.modals.is_empty());
    assert_eq!(app.notice.as_ref().map(|n| n.pesan.key.as_str()), Some("hak-kurang"));
}

#[test]
fn a_chosen_wave_is_kept_for_the_next_session_as_long_as_it_runs() {
    let mut app = daftar();
    let effects = press(&mut app, "j Enter");
    match writes(&effects).as_slice() {
        [(WriteTag::Pilihan, Write::Draf(kept))] => {
            assert_eq!((kept.formulir.as_str(), kept.objek), (PILIHAN_GELOMBANG, Some(2)));
        }
        other => panic!("{other:?}"),
    }
    let wave_of = |pilihan: i64, later: i64| {
        let mut app = desk();
        app.session.hari = hari().plus(later);
        let effects = app.start();
        let Rows::Kantor(mut office) = kantor(false) else { panic!() };
        office.pilihan = Some(GelombangId(pilihan));
        answer(&mut app, &effects, Slot::Kantor, Rows::Kantor(office));
        app.gelombang
    };
    assert_eq!(wave_of(2, 0), Some(GelombangId(2)));
    assert_eq!(wave_of(9, 0), Some(GelombangId(3)), "a wave that is gone");
    assert_eq!(wave_of(2, 400), Some(GelombangId(3)), "a wave that is over");
}

#[test]
fn who_only_reads_chooses_for_this_session() {
    let mut app = daftar();
    app.session.baca_saja = true;
    let effects = press(&mut app, "j Enter");
    assert_eq!(app.gelombang, Some(GelombangId(2)));
    assert!(writes(&effects).is_empty());
}

#[test]
fn the_due_list_opens_above_the_list_of_waves_and_leads_out_of_it() {
    let mut app = daftar();
    let effects = press(&mut app, "!");
    let row = TempoRow {
        hal: TempoHal::Gelombang(GelombangId(2)),
        jatuh: Some(hari()),
        sisa: Some(0),
        hari_kerja: false,
        uraian: Pesan::new("tempo-gelombang"),
    };
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempo(vec![row.clone()]));
    press(&mut app, "e");
    assert!(matches!(app.modals.last(), Some(Modal::Tempo(..))), "what is below takes no key");
    press(&mut app, "Esc");
    assert!(matches!(app.modals.last(), Some(Modal::DaftarGelombang(_))));
    let effects = press(&mut app, "!");
    answer(&mut app, &effects, Slot::Tempo, Rows::JatuhTempo(vec![row]));
    press(&mut app, "Enter");
    assert!(app.modals.is_empty());
    assert_eq!((app.layar, app.gelombang), (Layar::Satker, Some(GelombangId(2))));
}

#[test]
fn where_the_due_list_cannot_open_it_rings_and_says_why() {
    let mut app = daftar();
    press(&mut app, "Esc %");
    let effects = press(&mut app, "!");
    assert!(matches!(app.modals.last(), Some(Modal::Tanya(_))));
    assert!(effects.contains(&Effect::Bell));
    assert_eq!(app.notice.as_ref().map(|n| n.pesan.key.as_str()), Some("tempo-tutup-dulu"));
}
