//! The dialog of a file that comes in, without an engine: orders out, answers made by hand in.

use ikrar::desk::app::{App, Layar};
use ikrar::desk::command;
use ikrar::desk::impor::soal::Jawaban;
use ikrar::desk::impor::tanya::JawabHari;
use ikrar::desk::impor::{Apa, Impor, Langkah};
use ikrar::desk::keys::Key;
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{BerkasMasuk, Effect, Jawab, Masuk, Minta, Msg, Slot, WriteTag};
use ikrar::domain::id::{AuditId, PegawaiId, SatkerId};
use ikrar::domain::impor::baca::tahun::{Abad, Aturan, Catatan, Ragu, Seri};
use ikrar::domain::impor::ingatan::{Ingatan, IsiIngatan};
use ikrar::domain::impor::panggung::{BarisBeda, BedaSel, Kehilangan, Kelompok, RingkasImpor};
use ikrar::domain::impor::percakapan::{
    Dibuka, Kabar, Kembar, KolomBerkas, LembarInfo, Perintah, Peta, PilihKembar, PilihLembar, Sandi, Sumber,
    TanyaSatker,
};
use ikrar::domain::impor::rekam::Untuk;
use ikrar::domain::impor::{Alasan, Asal, HalImpor, Kolom};
use ikrar::domain::operator::Hak;
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Read, Rows, StoreError, Write, Written};
use proptest::prelude::*;

use super::dukung::desk;

fn tekan(app: &mut App, keys: &str) -> Vec<Effect> {
    keys.split(' ').flat_map(|name| app.update(Msg::Key(name.parse().unwrap()))).collect()
}

fn ketik(app: &mut App, text: &str) -> Vec<Effect> {
    text.chars().flat_map(|c| app.update(Msg::Key(Key::Char(c)))).collect()
}

/// Orders to the engine among effects.
fn perintah(effects: &[Effect]) -> Vec<Perintah> {
    let order = |e: &Effect| match e {
        Effect::Impor { minta: Minta::Lakukan(order), .. } => Some((**order).clone()),
        _ => None,
    };
    effects.iter().filter_map(order).collect()
}

fn minta(effects: &[Effect]) -> Vec<&Minta> {
    effects.iter().filter_map(|e| if let Effect::Impor { minta, .. } = e { Some(minta) } else { None }).collect()
}

fn dialog(app: &App) -> &Impor {
    let found = app.modals.iter().find_map(|m| if let Modal::Impor(d) = m { Some(&**d) } else { None });
    found.expect("the dialog is open")
}

fn ada(app: &App) -> bool {
    app.modals.iter().any(|m| matches!(m, Modal::Impor(_)))
}

/// The engine says something to the dialog that is open.
fn kabar(app: &mut App, kabar: Kabar) -> Vec<Effect> {
    let no = dialog(app).no;
    app.update(Msg::Impor { no, jawab: Box::new(Jawab::Kabar(kabar)) })
}

fn kata(app: &App) -> String {
    app.notice.as_ref().map(|n| n.pesan.key.clone()).unwrap_or_default()
}

fn berkas(nama: &str, folder: bool) -> BerkasMasuk {
    BerkasMasuk { nama: nama.to_owned(), jalan: format!("/masuk/{nama}"), folder, ukuran: 10, waktu: None }
}

fn daftar(app: &mut App, diminta: &str, isi: Vec<BerkasMasuk>) {
    let no = dialog(app).no;
    let masuk = Masuk { diminta: diminta.to_owned(), folder: "/masuk".to_owned(), isi };
    app.update(Msg::Impor { no, jawab: Box::new(Jawab::Daftar(Ok(masuk))) });
}

/// The dialog on screen 3, with two files in the inbox.
fn buka() -> App {
    let mut app = desk();
    app.session.pribadi = true;
    tekan(&mut app, "3 m");
    daftar(&mut app, "", vec![berkas("a.xlsx", false), berkas("b.csv", false)]);
    app
}

fn dibuka(lembar: usize) -> Kabar {
    let lembar = (0..lembar).map(|n| LembarInfo { nama: format!("Lembar {n}"), tersembunyi: false }).collect();
    Kabar::Dibuka(Dibuka { lembar, sandi: None, ragu: None, pemisah: None })
}

fn peta(names: &[Option<Kolom>]) -> Kabar {
    let kolom = names
        .iter()
        .map(|k| KolomBerkas {
            tajuk: format!("{k:?}"),
            kolom: *k,
            usul: None,
            contoh: Vec::new(),
            lembar: vec![0],
            asal: None,
        })
        .collect();
    let kurang = if names.contains(&Some(Kolom::Nama)) { Vec::new() } else { vec![Pesan::new("impor-tak-ada-berkas")] };
    Kabar::Peta(Peta { kepala: 1, kolom, hari: Vec::new(), diingat: false, kurang, catatan: Vec::new() })
}

const NAMA: [Option<Kolom>; 3] = [Some(Kolom::Nomor), Some(Kolom::Nama), Some(Kolom::Satker)];

fn tanya(nama: &str, calon: &[i64]) -> TanyaSatker {
    let calon = calon.iter().map(|id| (SatkerId(*id), format!("Satker {id}"))).collect();
    TanyaSatker { nama: nama.to_owned(), baris: 4, calon }
}

fn banding(n: &[(Kelompok, u64)], tanya: Vec<TanyaSatker>, hilang: Option<&str>) -> Kabar {
    let mut ringkas = RingkasImpor::default();
    n.iter().for_each(|(k, n)| ringkas.tambah(*k, *n));
    Kabar::Banding { ringkas, tanya, hari: Vec::new(), hilang: hilang.map(str::to_owned) }
}

fn baris(n: u64) -> BarisBeda {
    BarisBeda {
        asal: Some(Asal { lembar: 0, nomor: n + 1 }),
        orang: None,
        nomor: String::new(),
        nama: format!("Orang {n}"),
        satker: String::new(),
        beda: Vec::new(),
        alasan: Vec::new(),
    }
}

/// Answers rows that were asked for, until nothing is asked any more; what was asked.
fn layani(app: &mut App, effects: Vec<Effect>) -> Vec<(u64, usize)> {
    let mut asked = Vec::new();
    let mut open = effects;
    while let Some(Perintah::Lihat { kelompok, dari, batas }) = perintah(&open).pop() {
        asked.push((dari, batas));
        let n = dialog(app).beda.ringkas.get(kelompok);
        let rows = (dari..(dari + batas as u64).min(n)).map(baris).collect();
        open = kabar(app, Kabar::Lihat { kelompok, dari, baris: rows });
    }
    asked
}

/// The dialog at the step of columns.
fn di_kolom() -> App {
    let mut app = buka();
    tekan(&mut app, "Enter");
    kabar(&mut app, dibuka(1));
    kabar(&mut app, peta(&NAMA));
    app
}

/// Births of two-digit years and posts since serial numbers, with the answers that the engine goes by.
fn hari(told: &[(Kolom, Aturan)]) -> Kabar {
    let mut catatan = Catatan::default();
    for text in ["01/03/85", "12/05/79"] {
        catatan.tambah(Kolom::Lahir, Ragu::Tahun, text, None);
    }
    catatan.tambah(Kolom::Sejak, Ragu::Seri, "45292", None);
    let mut ringkas = RingkasImpor::default();
    ringkas.tambah(if told.len() == 2 { Kelompok::Baru } else { Kelompok::Tolak }, 2);
    Kabar::Banding { ringkas, tanya: Vec::new(), hari: catatan.tanya(told), hilang: None }
}

fn peta_hari(told: &[(Kolom, Aturan)]) -> Kabar {
    let Kabar::Peta(peta) = peta(&NAMA) else { unreachable!() };
    Kabar::Peta(Peta { hari: told.to_vec(), ..peta })
}

const LALU: (Kolom, Aturan) = (Kolom::Lahir, Aturan::Tahun(Abad::LALU));
const SERI: (Kolom, Aturan) = (Kolom::Sejak, Aturan::Seri(Seri::Sejak1904));

#[test]
fn uncertain_days_are_asked_before_the_check_and_answers_have_all_read_again() {
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G");
    kabar(&mut app, hari(&[]));
    assert_eq!((dialog(&app).langkah, dialog(&app).hari.terbuka()), (Langkah::Hari, 2));
    // The second answer to the first question, the first one to the second; nothing is sent before Ctrl+G.
    assert!(perintah(&tekan(&mut app, "2")).is_empty());
    assert_eq!((dialog(&app).hari.terbuka(), dialog(&app).hari.cursor), (1, 1));
    assert!(perintah(&tekan(&mut app, "9")).is_empty(), "no such answer");
    assert!(perintah(&tekan(&mut app, "1")).is_empty());
    assert_eq!(kata(&app), "impor-tanya-terjawab");
    let sent = perintah(&tekan(&mut app, "Ctrl+G"));
    assert_eq!(sent, [Perintah::Hari(vec![SERI, LALU]), Perintah::Banding(Untuk::Pegawai(None))]);
    kabar(&mut app, peta_hari(&[SERI, LALU]));
    assert_eq!(dialog(&app).langkah, Langkah::Hari, "until everything has been read");
    let open = kabar(&mut app, hari(&[SERI, LALU]));
    layani(&mut app, open);
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    // Back, nothing changed, and on again: nothing is read a third time.
    tekan(&mut app, "Esc");
    assert_eq!((dialog(&app).langkah, dialog(&app).hari.terbuka()), (Langkah::Hari, 0));
    assert!(perintah(&tekan(&mut app, "Ctrl+G")).is_empty());
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    // Another answer, out of the list.
    tekan(&mut app, "Esc G Enter");
    ketik(&mut app, "1930");
    tekan(&mut app, "Enter");
    let window = (Kolom::Lahir, Aturan::Tahun(Abad::mulai(1930).unwrap()));
    assert_eq!(perintah(&tekan(&mut app, "Ctrl+G"))[0], Perintah::Hari(vec![SERI, window]));
}

#[test]
fn days_without_an_answer_stop_the_way_and_remembered_ones_are_shown() {
    let mut app = di_kolom();
    kabar(&mut app, peta_hari(&[LALU]));
    tekan(&mut app, "Ctrl+G");
    kabar(&mut app, hari(&[LALU]));
    let open = |app: &App| dialog(app).hari.soal.iter().map(|s| (s.kini(), s.jawab)).collect::<Vec<_>>();
    assert_eq!(open(&app), [(None, None), (Some(JawabHari::Aturan(LALU.1)), None)]);
    // Without an answer there is no way on: the cursor stays on what is open, or goes there, and no answer is made of it.
    for keys in ["Ctrl+G", "j Ctrl+G"] {
        assert_eq!(tekan(&mut app, keys), [Effect::Bell]);
        assert_eq!((kata(&app).as_str(), dialog(&app).hari.cursor), ("impor-tanya-belum-terjawab", 0));
        assert_eq!((dialog(&app).langkah, open(&app)[0]), (Langkah::Hari, (None, None)));
    }
    // Refused by hand: on to the check at once, and back there it says that the rows are refused.
    let sent = tekan(&mut app, "x Ctrl+G");
    assert!(perintah(&sent).iter().all(|p| matches!(p, Perintah::Lihat { .. })));
    layani(&mut app, sent);
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    tekan(&mut app, "Esc");
    assert_eq!(open(&app)[0].0, Some(JawabHari::Tolak));
    // A remembered answer is taken back by hand.
    tekan(&mut app, "G x");
    assert_eq!(perintah(&tekan(&mut app, "Ctrl+G"))[0], Perintah::Hari(Vec::new()));
    // Stopped meanwhile: back at the columns, where all is compared anew.
    kabar(&mut app, peta_hari(&[]));
    kabar(&mut app, Kabar::Gagal(Pesan::new("impor-dihentikan")));
    assert_eq!((dialog(&app).langkah, dialog(&app).basi), (Langkah::Kolom, true));
}

/// The dialog at the step of units, with two names open.
fn di_satker() -> App {
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G");
    let open = vec![tanya("LAPAS A", &[4, 5]), tanya("LAPAS B", &[])];
    kabar(&mut app, banding(&[(Kelompok::Baru, 2), (Kelompok::Tahan, 8)], open, None));
    app
}

/// The dialog at the check.
fn di_periksa(n: &[(Kelompok, u64)]) -> App {
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G");
    let effects = kabar(&mut app, banding(n, Vec::new(), None));
    layani(&mut app, effects);
    app
}

#[test]
fn opening_asks_for_a_place_and_for_the_inbox() {
    let mut app = desk();
    let effects = tekan(&mut app, "3 m");
    assert!(matches!(minta(&effects)[..], [Minta::Mulai(_), Minta::Daftar(f)] if f.is_empty()), "{effects:?}");
    assert_eq!((dialog(&app).langkah, dialog(&app).hal), (Langkah::Berkas, HalImpor::Pegawai));
    let mut app = desk();
    tekan(&mut app, "2 m");
    assert_eq!(dialog(&app).hal, HalImpor::Satker);
    tekan(&mut app, "Ctrl+O");
    assert_eq!(dialog(&app).hal, HalImpor::Pegawai);
}

#[test]
fn who_may_not_import_gets_no_dialog() {
    let mut app = desk();
    app.session.izin.retain(|i| i.hak != Hak::Impor);
    tekan(&mut app, "3 m");
    assert!(!ada(&app));
    app.update(Msg::Paste("a\tb\nc\td".to_owned()));
    assert!(!ada(&app));
}

#[test]
fn letters_narrow_the_inbox_and_enter_opens_what_is_left() {
    let mut app = buka();
    ketik(&mut app, "b");
    assert_eq!(dialog(&app).berkas.tampak().len(), 1);
    let effects = tekan(&mut app, "Enter");
    let [Perintah::Buka { sumber: Sumber::Berkas(path), hal: HalImpor::Pegawai, sandi: None, .. }] =
        &perintah(&effects)[..]
    else {
        panic!("{effects:?}")
    };
    assert_eq!(path, "/masuk/b.csv");
    let mut app = buka();
    ketik(&mut app, "zzz");
    let effects = tekan(&mut app, "Enter");
    assert_eq!((perintah(&effects), kata(&app)), (Vec::new(), "impor-meja-tak-cocok".to_owned()));
}

#[test]
fn a_path_shows_its_folder_and_tab_completes_it() {
    let mut app = buka();
    let effects = ketik(&mut app, "/data/");
    assert_eq!(minta(&effects), [&Minta::Daftar("/".to_owned()), &Minta::Daftar("/data/".to_owned())]);
    daftar(&mut app, "/", vec![berkas("late", true)]);
    assert!(dialog(&app).berkas.isi.is_empty(), "the folder before comes late");
    daftar(
        &mut app,
        "/data/",
        vec![berkas("unit", true), berkas("pegawai-1.csv", false), berkas("pegawai-2.csv", false)],
    );
    ketik(&mut app, "peg");
    tekan(&mut app, "Tab");
    assert_eq!(dialog(&app).berkas.line.text(), "/data/pegawai-");
    assert!(tekan(&mut app, "Tab").contains(&Effect::Bell), "nothing more can be completed");
    ketik(&mut app, "2.csv");
    assert!(
        matches!(&perintah(&tekan(&mut app, "Enter"))[..], [Perintah::Buka { sumber: Sumber::Berkas(p), .. }] if p == "/masuk/pegawai-2.csv")
    );
    // A folder is entered, not opened.
    let mut app = buka();
    ketik(&mut app, "/data/u");
    daftar(&mut app, "/data/", vec![berkas("unit", true)]);
    assert_eq!(minta(&tekan(&mut app, "Enter")), [&Minta::Daftar("/data/unit/".to_owned())]);
}

#[test]
fn where_several_share_an_account_a_path_is_only_a_word() {
    let mut app = desk();
    tekan(&mut app, "3 m");
    daftar(&mut app, "", vec![berkas("a.csv", false)]);
    assert!(minta(&ketik(&mut app, "/etc/")).is_empty());
    assert_eq!(perintah(&tekan(&mut app, "Enter")), []);
}

#[test]
fn a_coding_in_doubt_is_asked_and_another_one_reads_anew() {
    let mut app = buka();
    tekan(&mut app, "Down Enter");
    let opened = |ragu: bool, sandi| {
        let ragu = ragu.then(|| vec!["satu".to_owned()]);
        let lembar = vec![LembarInfo { nama: "b".to_owned(), tersembunyi: false }];
        Kabar::Dibuka(Dibuka { lembar, sandi: Some(sandi), ragu, pemisah: Some(';') })
    };
    assert!(perintah(&kabar(&mut app, opened(true, Sandi::Windows1252))).is_empty());
    assert_eq!((dialog(&app).langkah, dialog(&app).pilihan), (Langkah::Sandi, 3));
    let effects = tekan(&mut app, "g Enter");
    assert!(matches!(perintah(&effects)[..], [Perintah::Buka { sandi: Some(Sandi::Utf8), .. }]));
    let effects = kabar(&mut app, opened(false, Sandi::Utf8));
    assert_eq!(perintah(&effects), [Perintah::Lembar(PilihLembar::Satu(0))]);
    kabar(&mut app, peta(&NAMA));
    // Back to the question; what was chosen is under the cursor, and taken without reading anew.
    tekan(&mut app, "q");
    assert_eq!((dialog(&app).langkah, dialog(&app).pilihan), (Langkah::Sandi, 0));
    assert_eq!(perintah(&tekan(&mut app, "Enter")), [Perintah::Lembar(PilihLembar::Satu(0))]);
}

#[test]
fn several_sheets_are_asked_for_and_one_is_not() {
    let mut app = buka();
    tekan(&mut app, "Enter");
    assert!(perintah(&kabar(&mut app, dibuka(3))).is_empty());
    assert_eq!(dialog(&app).langkah, Langkah::Lembar);
    assert_eq!(perintah(&tekan(&mut app, "j j Enter")), [Perintah::Lembar(PilihLembar::Satu(1))]);
    kabar(&mut app, Kabar::Gagal(Pesan::new("impor-tak-ada-berkas")));
    assert_eq!((dialog(&app).langkah, kata(&app).as_str()), (Langkah::Lembar, "impor-tak-ada-berkas"));
    assert_eq!(perintah(&tekan(&mut app, "g Enter")), [Perintah::Lembar(PilihLembar::Semua)]);
    kabar(&mut app, peta(&NAMA));
    assert_eq!(dialog(&app).langkah, Langkah::Kolom);
    tekan(&mut app, "Esc");
    assert_eq!(dialog(&app).langkah, Langkah::Lembar);
    tekan(&mut app, "Esc Esc");
    assert!(!ada(&app));
}

#[test]
fn a_column_is_named_left_out_and_needed() {
    let mut app = di_kolom();
    tekan(&mut app, "j");
    let effects = tekan(&mut app, "-");
    assert_eq!(perintah(&effects), [Perintah::Petakan(vec![NAMA[0], None, NAMA[2]])]);
    tekan(&mut app, "Ctrl+G");
    assert_eq!(kata(&app), "impor-meja-sibuk", "what the engine makes of the names is not known yet");
    kabar(&mut app, peta(&[NAMA[0], None, NAMA[2]]));
    let effects = tekan(&mut app, "Ctrl+G");
    assert!(perintah(&effects).is_empty() && effects.contains(&Effect::Bell));
    assert_eq!(kata(&app), "impor-tak-ada-berkas", "what is missing is said");
    // By its name from the list; a name that another column has comes from there.
    tekan(&mut app, "Enter");
    ketik(&mut app, "satker");
    let effects = tekan(&mut app, "Enter");
    assert_eq!(perintah(&effects), [Perintah::Petakan(vec![NAMA[0], Some(Kolom::Satker), None])]);
    assert_eq!(kata(&app), "impor-meja-kolom-pindah");
}

#[test]
fn rows_without_a_unit_go_where_somebody_says() {
    let mut app = di_kolom();
    tekan(&mut app, "G Enter");
    let Some(Modal::Pilih(pilih)) = app.modals.last_mut() else { panic!("the list of units") };
    pilih.items.push(ikrar::desk::pilih::Item {
        code: "7".to_owned(),
        label: "  Rutan".to_owned(),
        hint: String::new(),
        sebutan: "Rutan Kelas I Rutan Cpg 409.7".to_owned(),
    });
    // A unit is found by its short name and code too, which its line does not show whole.
    for text in ["cpg", "409.7"] {
        pilih.line.clear();
        pilih.line.set(text);
        assert_eq!(pilih.shown().iter().map(|i| i.code.as_str()).collect::<Vec<_>>(), ["7"], "{text}");
    }
    pilih.line.clear();
    tekan(&mut app, "Enter");
    assert_eq!(dialog(&app).tajuk.bawaan, Some((SatkerId(7), "Rutan".to_owned())));
    assert_eq!(perintah(&tekan(&mut app, "Ctrl+G")), [Perintah::Banding(Untuk::Pegawai(Some(SatkerId(7))))]);
}

#[test]
fn what_was_compared_is_not_compared_again_unless_names_changed() {
    let mut app = di_periksa(&[(Kelompok::Baru, 2)]);
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    tekan(&mut app, "Esc");
    assert_eq!(dialog(&app).langkah, Langkah::Kolom);
    assert!(perintah(&tekan(&mut app, "Ctrl+G")).is_empty());
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    tekan(&mut app, "Esc g Space");
    kabar(&mut app, peta(&[None, NAMA[1], NAMA[2]]));
    assert!(matches!(perintah(&tekan(&mut app, "Ctrl+G"))[..], [Perintah::Banding(_)]));
}

#[test]
fn a_unit_is_chosen_by_its_digit_looked_up_or_refused() {
    let mut app = di_satker();
    assert_eq!(dialog(&app).langkah, Langkah::Satker);
    assert!(tekan(&mut app, "3").contains(&Effect::Bell), "there are two candidates");
    let effects = tekan(&mut app, "2");
    assert_eq!(perintah(&effects), [Perintah::Jawab { nama: "LAPAS A".to_owned(), satker: Some(SatkerId(5)) }]);
    assert_eq!(dialog(&app).tanyaan.cursor, 1, "on to the next open one");
    // Typed before the first answer has come.
    let effects = tekan(&mut app, "x");
    assert_eq!(perintah(&effects), [Perintah::Jawab { nama: "LAPAS B".to_owned(), satker: None }]);
    assert_eq!(kata(&app), "impor-meja-satker-terjawab");
    kabar(&mut app, banding(&[(Kelompok::Baru, 6)], vec![tanya("LAPAS B", &[])], None));
    kabar(&mut app, banding(&[(Kelompok::Baru, 6)], Vec::new(), None));
    assert_eq!(dialog(&app).tanyaan.soal.len(), 2, "answered names can be looked at again");
    tekan(&mut app, "Ctrl+G");
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    tekan(&mut app, "Esc");
    assert_eq!(dialog(&app).langkah, Langkah::Satker);
}

#[test]
fn a_changed_answer_compares_anew_and_answers_the_others_again() {
    let mut app = di_satker();
    tekan(&mut app, "1 x");
    kabar(&mut app, banding(&[], vec![tanya("LAPAS B", &[])], None));
    kabar(&mut app, banding(&[], Vec::new(), None));
    tekan(&mut app, "g");
    let effects = tekan(&mut app, "2");
    assert!(
        matches!(&perintah(&effects)[..], [Perintah::Jawab { satker: Some(SatkerId(5)), .. }, Perintah::Banding(_)]),
        "{effects:?}"
    );
    kabar(&mut app, banding(&[], Vec::new(), None));
    // The refused name is not remembered by the store; it is refused again without a question.
    let effects = kabar(&mut app, banding(&[], vec![tanya("LAPAS B", &[])], None));
    assert_eq!(perintah(&effects), [Perintah::Jawab { nama: "LAPAS B".to_owned(), satker: None }]);
    assert_eq!(dialog(&app).langkah, Langkah::Satker);
    // Nothing is remembered before the file is applied, so a unit gives way to none as well.
    kabar(&mut app, banding(&[], Vec::new(), None));
    let effects = tekan(&mut app, "g x");
    assert!(
        matches!(&perintah(&effects)[..], [Perintah::Jawab { satker: None, .. }, Perintah::Banding(_)]),
        "{effects:?}"
    );
    assert_eq!(dialog(&app).tanyaan.soal[0].jawab, Some(Jawaban::Tolak));
}

#[test]
fn a_long_group_is_a_window() {
    let n = 65_000;
    let mut app = di_periksa(&[(Kelompok::Baru, n)]);
    let page = dialog(&app).beda.tinggi;
    for key in ["G", "g", "PgDn", "PgDn", "PgDn", "PgDn", "PgUp", "G", "k", "k"] {
        let effects = tekan(&mut app, key);
        for (dari, batas) in layani(&mut app, effects) {
            assert!(batas <= page * 3 && dari < n);
        }
        let beda = &dialog(&app).beda;
        assert!(beda.baris.len() <= page * 3);
        assert_eq!(beda.kini().unwrap().nama, format!("Orang {}", beda.cursor), "{key}");
        assert!((beda.top..beda.top + page as u64).contains(&beda.cursor));
    }
    // Keys that come faster than answers ask once.
    let effects = tekan(&mut app, "g G g PgDn PgDn PgDn PgDn PgDn PgDn PgDn");
    assert_eq!(perintah(&effects).len(), 1);
    layani(&mut app, effects);
    let beda = &dialog(&app).beda;
    assert_eq!(beda.kini().unwrap().nama, format!("Orang {}", beda.cursor));
}

#[test]
fn rows_that_are_fewer_than_counted_are_not_asked_for_for_ever() {
    let mut app = di_periksa(&[(Kelompok::Baru, 5)]);
    let effects = tekan(&mut app, "6");
    assert!(perintah(&effects).is_empty(), "an empty group has no rows to ask for");
    let effects = tekan(&mut app, "1");
    assert_eq!(perintah(&effects).len(), 1);
    let effects = kabar(&mut app, Kabar::Lihat { kelompok: Kelompok::Baru, dari: 0, baris: Vec::new() });
    assert!(perintah(&effects).is_empty());
}

#[test]
fn groups_go_by_digit_and_by_tab() {
    let mut app = di_periksa(&[(Kelompok::Baru, 1), (Kelompok::Tolak, 1)]);
    let effects = tekan(&mut app, "6");
    layani(&mut app, effects);
    assert_eq!(dialog(&app).beda.kelompok, Kelompok::Tolak);
    tekan(&mut app, "Tab Tab");
    assert_eq!(dialog(&app).beda.kelompok, Kelompok::Baru);
    tekan(&mut app, "Left");
    assert_eq!(dialog(&app).beda.kelompok, Kelompok::Hilang);
    assert_eq!(perintah(&tekan(&mut app, "y")), [Perintah::SimpanTolak(None)]);
    kabar(&mut app, Kabar::Tersimpan("keluar/x.csv".to_owned(), 1));
    assert_eq!(dialog(&app).tersimpan, Some(("keluar/x.csv".to_owned(), 1)));
}

fn hilang(alasan: Option<&str>, tetap: &[i64]) -> Perintah {
    Perintah::Hilang { alasan: alasan.map(str::to_owned), tetap: tetap.iter().map(|id| PegawaiId(*id)).collect() }
}

/// Whose people are missing.
fn kehilangan() -> Kabar {
    let one = |satker: &str, hilang, aktif| Kehilangan { satker: satker.to_owned(), aktif, hilang };
    Kabar::Kehilangan(vec![one("Lapas A", 2, 40), one("Rutan B", 1, 12)])
}

#[test]
fn single_people_are_excepted_from_those_missing() {
    let mut app = di_periksa(&[(Kelompok::Baru, 1)]);
    tekan(&mut app, "Space");
    assert_eq!(kata(&app), "impor-meja-tetap-hanya-hilang");
    let mut app = di_periksa(&[(Kelompok::Hilang, 3)]);
    let people = (0..3_u64)
        .map(|n| BarisBeda { asal: None, orang: Some(PegawaiId(70 + n.cast_signed())), ..baris(n) })
        .collect();
    kabar(&mut app, Kabar::Lihat { kelompok: Kelompok::Hilang, dari: 0, baris: people });
    let effects = tekan(&mut app, "x Down Enter");
    assert_eq!(perintah(&effects), [Perintah::Kehilangan, hilang(Some("Pensiun"), &[])]);
    kabar(&mut app, kehilangan());
    // The next one is pressed before the first has been answered.
    assert_eq!(perintah(&tekan(&mut app, "Space")), [hilang(None, &[70])]);
    assert_eq!(perintah(&tekan(&mut app, "Space")), [hilang(None, &[70, 71])]);
    assert_eq!(perintah(&tekan(&mut app, "k Space")), [hilang(None, &[70])]);
    let told = |stay: u64| {
        let mut ringkas = RingkasImpor::default();
        ringkas.tambah(Kelompok::Hilang, 3);
        ringkas.tetapkan(stay);
        Kabar::Banding { ringkas, tanya: Vec::new(), hari: Vec::new(), hilang: Some("Pensiun".to_owned()) }
    };
    for stay in [0, 1, 2] {
        assert!(kabar(&mut app, told(stay)).is_empty(), "the rows are the same");
    }
    tekan(&mut app, "Ctrl+G");
    assert!(!app.asks(), "an answer is still out");
    kabar(&mut app, told(1));
    tekan(&mut app, "Ctrl+G");
    let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("a question") };
    let said = app.kata.pesan(&tanya.pesan);
    assert!(
        said.contains("2 dari 3 orang") && said.contains("(Pensiun): Lapas A 2 dari 40, Rutan B 1 dari 12."),
        "{said}"
    );
    // Compared anew, they stay as well.
    tekan(&mut app, "t Esc g Space");
    kabar(&mut app, peta(&[None, NAMA[1], NAMA[2]]));
    tekan(&mut app, "Ctrl+G");
    let effects = kabar(&mut app, banding(&[(Kelompok::Hilang, 3)], Vec::new(), None));
    assert_eq!(perintah(&effects)[..2], [hilang(Some("Pensiun"), &[70]), Perintah::Kehilangan]);
    assert!(dialog(&app).beda.kehilangan.is_empty(), "others may be missing now");
}

#[test]
fn those_missing_stay_unless_a_reason_is_given() {
    let mut app = di_periksa(&[(Kelompok::Hilang, 3)]);
    tekan(&mut app, "Ctrl+G");
    assert_eq!(kata(&app), "impor-meja-tak-ada-beda");
    assert_eq!(perintah(&tekan(&mut app, "x Enter")), [Perintah::Kehilangan, hilang(None, &[])]);
    kabar(&mut app, kehilangan());
    let effects = kabar(&mut app, banding(&[(Kelompok::Hilang, 3)], Vec::new(), None));
    layani(&mut app, effects);
    tekan(&mut app, "x Down");
    kabar(&mut app, kehilangan());
    assert_eq!(dialog(&app).alasan.line.text(), "Pensiun");
    // Letters narrow the proposed ones, and what was typed stays the first of them.
    let shown = |app: &App| (dialog(app).alasan.usulan(&app.kata), dialog(app).alasan.line.text().to_owned());
    ketik(&mut app, "henti");
    assert_eq!(shown(&app), (vec!["Berhenti".to_owned()], "henti".to_owned()));
    tekan(&mut app, "Down Down");
    assert_eq!(shown(&app), (vec!["Berhenti".to_owned()], "Berhenti".to_owned()));
    tekan(&mut app, "Up");
    assert_eq!(shown(&app).1, "henti");
    tekan(&mut app, "Ctrl+U");
    assert_eq!(shown(&app).0.len(), 5, "an empty line shows all of them");
    ketik(&mut app, "SK 12");
    assert!(shown(&app).0.is_empty(), "any other reason may be typed");
    assert_eq!(perintah(&tekan(&mut app, "Enter")), [hilang(Some("SK 12"), &[])]);
    let effects = kabar(&mut app, banding(&[(Kelompok::Hilang, 3)], Vec::new(), Some("SK 12")));
    layani(&mut app, effects);
    tekan(&mut app, "Ctrl+G");
    let Some(Modal::Tanya(tanya)) = app.modals.last() else { panic!("a question") };
    assert_eq!(tanya.pesan.key, "impor-meja-terap-tanya-hilang");
    // Compared anew, the reason is given again.
    tekan(&mut app, "t Esc g Space");
    kabar(&mut app, peta(&[None, NAMA[1], NAMA[2]]));
    tekan(&mut app, "Ctrl+G");
    let effects = kabar(&mut app, banding(&[(Kelompok::Hilang, 3)], Vec::new(), None));
    assert!(perintah(&effects).contains(&hilang(Some("SK 12"), &[])), "{effects:?}");
}

#[test]
fn applying_asks_once_and_ends_on_the_list() {
    let mut app = di_periksa(&[(Kelompok::Baru, 2), (Kelompok::Tolak, 1)]);
    assert!(perintah(&tekan(&mut app, "Ctrl+G")).is_empty());
    assert!(app.asks(), "keys typed before the question are not meant for it");
    let effects = tekan(&mut app, "y");
    assert_eq!(perintah(&effects), [Perintah::Terapkan]);
    assert_eq!(dialog(&app).langkah, Langkah::Terap);
    kabar(&mut app, Kabar::Maju(1, 2));
    assert_eq!(dialog(&app).maju, (1, 2));
    let done = Written { audit: Some(AuditId(9)), ids: Vec::new(), uraian: Pesan::new("impor-meja-ditutup") };
    let effects = kabar(&mut app, Kabar::Selesai(done));
    assert!(!ada(&app) && app.modals.is_empty() && app.layar == Layar::Pegawai);
    assert!(matches!(minta(&effects)[..], [Minta::Tutup]));
    assert!(effects.iter().any(|e| matches!(e, Effect::Read { .. })), "the list shows what has come");
    assert_eq!(kata(&app), "impor-meja-ditutup", "the sentence of the engine");
}

#[test]
fn esc_stops_what_is_going_on_and_nothing_is_applied() {
    let mut app = di_periksa(&[(Kelompok::Baru, 2)]);
    tekan(&mut app, "Ctrl+G y");
    for key in ["j", "Ctrl+G", "y", "x", "Tab", "Enter", "1"] {
        assert!(perintah(&tekan(&mut app, key)).is_empty(), "{key}");
    }
    assert!(matches!(minta(&tekan(&mut app, "Esc"))[..], [Minta::Henti]));
    assert!(dialog(&app).henti && dialog(&app).langkah == Langkah::Terap, "until the engine has said so");
    let effects = kabar(&mut app, Kabar::Gagal(Pesan::new("impor-dihentikan")));
    assert!(!effects.contains(&Effect::Bell), "it was meant");
    assert_eq!((dialog(&app).langkah, kata(&app).as_str()), (Langkah::Periksa, "impor-dihentikan"));
    // A comparison that was stopped leaves nothing to check.
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G");
    assert!(matches!(minta(&tekan(&mut app, "q"))[..], [Minta::Henti]));
    kabar(&mut app, Kabar::Gagal(Pesan::new("impor-dihentikan")));
    assert_eq!(dialog(&app).langkah, Langkah::Kolom);
    assert!(matches!(perintah(&tekan(&mut app, "Ctrl+G"))[..], [Perintah::Banding(_)]));
}

#[test]
fn what_comes_late_is_for_nobody() {
    let mut app = di_kolom();
    let no = dialog(&app).no;
    tekan(&mut app, "Ctrl+G q");
    kabar(&mut app, Kabar::Gagal(Pesan::new("impor-dihentikan")));
    tekan(&mut app, "Esc Esc");
    assert!(!ada(&app));
    assert_eq!(kata(&app), "impor-meja-ditutup", "nothing is lost without a word");
    let late = |app: &mut App, k: Kabar| app.update(Msg::Impor { no, jawab: Box::new(Jawab::Kabar(k)) });
    for k in
        [dibuka(1), peta(&NAMA), Kabar::Maju(1, 2), banding(&[], Vec::new(), None), Kabar::Gagal(Pesan::new("memuat"))]
    {
        assert_eq!(late(&mut app, k), []);
    }
    assert!(!ada(&app));
    tekan(&mut app, "m");
    late(&mut app, dibuka(3));
    assert_eq!((dialog(&app).langkah, dialog(&app).no), (Langkah::Berkas, no + 1));
}

#[test]
fn another_dialog_above_it_does_not_hold_its_answers() {
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G Ctrl+P");
    assert!(matches!(app.modals.last(), Some(Modal::Cari(_))));
    kabar(&mut app, banding(&[(Kelompok::Baru, 1)], Vec::new(), None));
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    tekan(&mut app, "Esc Ctrl+G y Ctrl+P");
    let done = Written { audit: None, ids: Vec::new(), uraian: Pesan::new("memuat") };
    kabar(&mut app, Kabar::Selesai(done));
    assert!(matches!(app.modals[..], [Modal::Cari(_)]), "the look-up stays");
}

#[test]
fn pasted_rows_open_the_columns() {
    let mut app = desk();
    tekan(&mut app, "3");
    let effects = app.update(Msg::Paste("NIP\tNAMA\n1\tSari".to_owned()));
    assert!(matches!(&perintah(&effects)[..], [Perintah::Buka { sumber: Sumber::Tempel(_), .. }]));
    kabar(&mut app, dibuka(1));
    kabar(&mut app, peta(&NAMA));
    assert_eq!(dialog(&app).langkah, Langkah::Kolom);
    tekan(&mut app, "Esc");
    assert!(!ada(&app), "there is no file to choose before pasted rows");
    assert_eq!(kata(&app), "impor-meja-ditutup");
    // Rows that cannot be read leave no dialog behind, and say why.
    app.update(Msg::Paste("a\tb".to_owned()));
    kabar(&mut app, Kabar::Gagal(Pesan::new("impor-tak-ada-berkas")));
    assert_eq!((ada(&app), kata(&app).as_str()), (false, "impor-tak-ada-berkas"));
}

#[test]
fn other_pastes_stay_what_they_were() {
    let mut app = desk();
    tekan(&mut app, "3");
    // Lines without a tab may be anything, however many: only rows of a sheet have one between their cells.
    for text in ["Sari Dewi", "Sari Dewi\nDwi Prakoso\n", "jjjQy\rVi\r7n", "NIP;NAMA\n1;Sari", ""] {
        app.update(Msg::Paste(text.to_owned()));
        assert_eq!((ada(&app), kata(&app).as_str()), (false, "tempel-di-luar"), "{text:?}");
    }
    app.update(Msg::PasteCut("a\tb\nc\td".to_owned(), 70));
    assert_eq!((ada(&app), kata(&app).as_str()), (false, "impor-meja-tempel-terpotong"));
    tekan(&mut app, "/");
    app.update(Msg::Paste("a\tb\nc\td".to_owned()));
    assert!(!ada(&app) && app.pegawai.saring == "a b c d", "a paste in a field stays in it");
    tekan(&mut app, "Esc 7");
    app.update(Msg::Paste("a\tb\nc\td".to_owned()));
    assert_eq!((ada(&app), kata(&app).as_str()), (false, "tempel-di-luar"));
    let mut app = di_satker();
    app.update(Msg::Paste("a\tb\nc\td".to_owned()));
    assert_eq!((dialog(&app).langkah, kata(&app).as_str()), (Langkah::Satker, "tempel-di-luar"));
    let mut app = buka();
    app.update(Msg::Paste("/data/x.csv".to_owned()));
    assert_eq!(dialog(&app).berkas.line.text(), "/data/x.csv");
}

#[test]
fn a_resize_keeps_the_row_and_asks_for_what_is_shown_now() {
    let mut app = di_periksa(&[(Kelompok::Baru, 500)]);
    let effects = tekan(&mut app, "G");
    layani(&mut app, effects);
    for size in [(60, 16), (200, 60), (80, 24)] {
        let effects = app.update(Msg::Resize(size.0, size.1));
        layani(&mut app, effects);
        let beda = &dialog(&app).beda;
        assert_eq!(beda.kini().unwrap().nama, "Orang 499", "{size:?}");
    }
}

#[test]
fn the_question_to_leave_and_the_answer_yes_are_not_mixed_up() {
    let mut app = di_periksa(&[(Kelompok::Baru, 1)]);
    tekan(&mut app, "Ctrl+G");
    assert!(matches!(app.modals.last(), Some(Modal::Tanya(t)) if t.lanjut == Lanjut::Impor));
    tekan(&mut app, "t");
    assert_eq!((dialog(&app).langkah, dialog(&app).sibuk()), (Langkah::Periksa, None));
    assert!(!dialog(&app).menunggu(Apa::Terap));
}

proptest! {
    #[test]
    fn no_keys_and_no_answers_confuse_it(script in proptest::collection::vec((0_usize..34, 0_usize..9), 0..60)) {
        const KEYS: [&str; 24] = [
            "Enter", "Esc", "q", "j", "k", "G", "g", "Tab", "Shift+Tab", "1", "2", "x", "-", "Space", "z", "y", "t",
            "Ctrl+G", "Ctrl+O", "PgDn", "/", "a", "m", "Up",
        ];
        let mut app = buka();
        for (key, answer) in script {
            if let Some(name) = KEYS.get(key) {
                tekan(&mut app, name);
            } else if ada(&app) {
                let k = match answer {
                    0 => dibuka(1),
                    1 => dibuka(3),
                    2 => peta(&NAMA),
                    3 => banding(&[(Kelompok::Baru, 90), (Kelompok::Hilang, 2)], vec![tanya("A", &[4])], None),
                    4 => banding(&[(Kelompok::Tolak, 3)], Vec::new(), Some("x")),
                    5 => Kabar::Lihat { kelompok: Kelompok::Baru, dari: 0, baris: (0..9).map(baris).collect() },
                    6 => Kabar::Gagal(Pesan::new("memuat")),
                    7 => Kabar::Tersimpan("x".to_owned(), 1),
                    _ => Kabar::Maju(3, 2),
                };
                kabar(&mut app, k);
            }
            if ada(&app) {
                let d = dialog(&app);
                prop_assert!(d.beda.banyak() == 0 || d.beda.cursor < d.beda.banyak());
                prop_assert!(d.tajuk.banyak() == 0 || d.tajuk.cursor < d.tajuk.banyak());
            }
        }
    }
}

/// The dialog at the check with two refused rows of one number, and the pair opened.
fn di_kembar() -> App {
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G");
    kabar(&mut app, banding(&[(Kelompok::Tolak, 3)], Vec::new(), None));
    let reason = |key: &str| vec![Alasan::baris(Pesan::new(key))];
    let rows = [(0, "impor-ganda-berkas"), (1, "impor-ganda-berkas"), (2, "impor-nomor-wajib")];
    let rows = rows.map(|(n, key)| BarisBeda { alasan: reason(key), ..baris(n) });
    kabar(&mut app, Kabar::Lihat { kelompok: Kelompok::Tolak, dari: 0, baris: rows.to_vec() });
    // Only where there is a pair is the key there; its footer says so.
    let named = |app: &App| command::footer(app).iter().any(|c| c.id == "impor-periksa.pasangan");
    assert!(perintah(&tekan(&mut app, "G p")).is_empty() && !named(&app));
    assert_eq!(kata(&app), "impor-kembar-bukan");
    tekan(&mut app, "g");
    assert!(named(&app));
    let sent = perintah(&tekan(&mut app, "p"));
    assert_eq!(sent, [Perintah::Kembar(Asal { lembar: 0, nomor: 1 })]);
    let line = |kolom, a: &str, b: &str| (kolom, vec![a.to_owned(), b.to_owned()]);
    let nilai = vec![
        line(Kolom::Nomor, "1", "1"),
        line(Kolom::Nama, "Sari", "Sari Dewi"),
        line(Kolom::Jabatan, "Penjaga", "Pengelola"),
        line(Kolom::Satker, "Rutan", "Lapas"),
    ];
    let sisi = [1, 2].map(|nomor| Some(Asal { lembar: 0, nomor })).to_vec();
    kabar(&mut app, Kabar::Kembar(Kembar { sisi, nilai }));
    app
}

#[test]
fn a_pair_is_taken_whole_or_value_by_value_or_left() {
    let asal = Asal { lembar: 0, nomor: 1 };
    let taken = |app: &mut App, keys: &str| match perintah(&tekan(app, keys)).pop() {
        Some(Perintah::Pilih { asal: at, pilihan }) if at == asal => pilihan,
        other => panic!("{other:?}"),
    };
    let mut app = di_kembar();
    assert_eq!((dialog(&app).langkah, dialog(&app).banding.cursor), (Langkah::Kembar, 1), "on the first that differs");
    // Nothing is taken before somebody has said what.
    for key in ["Enter", "Ctrl+G"] {
        assert_eq!(tekan(&mut app, key), [Effect::Bell]);
        assert_eq!((kata(&app).as_str(), dialog(&app).banding.terbuka()), ("impor-tanya-kembar-terbuka", 3));
    }
    assert_eq!(taken(&mut app, "2 Enter"), Some(PilihKembar { sisi: 1, kecuali: Vec::new() }));
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    let mut app = di_kembar();
    assert_eq!(tekan(&mut app, "Left j Right k Ctrl+G"), [Effect::Bell]);
    assert_eq!((dialog(&app).banding.cursor, dialog(&app).banding.terbuka()), (3, 1), "on what is still open");
    let mixed = PilihKembar { sisi: 0, kecuali: vec![(Kolom::Jabatan, 1)] };
    assert_eq!(taken(&mut app, "Left Ctrl+G"), Some(mixed));
    let mut app = di_kembar();
    let mixed = PilihKembar { sisi: 1, kecuali: vec![(Kolom::Nama, 0)] };
    assert_eq!(taken(&mut app, "2 Left Ctrl+G"), Some(mixed));
    let mut app = di_kembar();
    assert!(tekan(&mut app, "Left Left").contains(&Effect::Bell) && tekan(&mut app, "3").contains(&Effect::Bell));
    assert!(perintah(&tekan(&mut app, "Esc")).is_empty(), "left as it is");
    assert_eq!(dialog(&app).langkah, Langkah::Periksa);
    let mut app = di_kembar();
    assert_eq!(taken(&mut app, "x"), None);
    // What cannot be taken together is said, and the check stands.
    kabar(&mut app, Kabar::Gagal(Pesan::new("impor-kembar-bukan")));
    assert_eq!((dialog(&app).langkah, kata(&app).as_str()), (Langkah::Periksa, "impor-kembar-bukan"));
}

#[test]
fn of_a_changed_person_single_values_stay_as_they_are_kept() {
    let mut app = di_kolom();
    tekan(&mut app, "Ctrl+G");
    kabar(&mut app, banding(&[(Kelompok::Pindah, 2)], Vec::new(), None));
    let cell = |kolom, lama: &str, baru: &str| BedaSel { kolom, lama: lama.to_owned(), baru: baru.to_owned() };
    let beda = vec![
        cell(Kolom::Golongan, "III/a", "III/b"),
        cell(Kolom::Satker, "Rutan", "Lapas"),
        cell(Kolom::Sejak, "01-01-2020", "01-11-2024"),
    ];
    let rows: Vec<_> = (0..2).map(|n| BarisBeda { beda: beda.clone(), ..baris(n) }).collect();
    let show = |app: &mut App, rows: &[BarisBeda]| {
        kabar(app, Kabar::Lihat { kelompok: Kelompok::Pindah, dari: 0, baris: rows.to_vec() });
    };
    show(&mut app, &rows);
    let asal = Asal { lembar: 0, nomor: 1 };
    let order = |kolom: &[Kolom]| vec![Perintah::Tetap { asal, kolom: kolom.to_vec() }];
    // What the file says holds until somebody says otherwise; unit and first day go together.
    assert!(perintah(&tekan(&mut app, "p")).is_empty());
    assert_eq!((dialog(&app).langkah, dialog(&app).banding.terbuka()), (Langkah::Kembar, 0));
    assert_eq!(perintah(&tekan(&mut app, "j Left Ctrl+G")), order(&[Kolom::Satker, Kolom::Sejak]));
    let open = kabar(&mut app, banding(&[(Kelompok::Pindah, 2)], Vec::new(), None));
    assert_eq!(perintah(&open).len(), 1, "the rows are shown anew");
    let left = BarisBeda { beda: beda[..1].to_vec(), ..baris(0) };
    show(&mut app, &[left, rows[1].clone()]);
    // Looked at again, all columns are there with what was decided.
    tekan(&mut app, "p");
    assert_eq!(dialog(&app).banding.pilih, [Some(1), Some(0), Some(0)]);
    assert_eq!(perintah(&tekan(&mut app, "2 Enter")), order(&[]));
    kabar(&mut app, banding(&[(Kelompok::Pindah, 2)], Vec::new(), None));
    show(&mut app, &rows);
    assert_eq!(perintah(&tekan(&mut app, "p x")), order(&[Kolom::Golongan, Kolom::Satker, Kolom::Sejak]));
    assert_eq!(kata(&app), "impor-tanya-orang-semua");
}

fn ingatan(kunci: &[&str]) -> Vec<Ingatan> {
    let one = |(id, kunci): (i64, &&str)| Ingatan {
        id,
        isi: IsiIngatan::Satker { kunci: (*kunci).to_owned(), satker: SatkerId(2) },
        oleh: "rina".to_owned(),
        waktu: None,
    };
    (1..).zip(kunci).map(one).collect()
}

/// The store says what is remembered, to the newest question.
fn ingat(app: &mut App, effects: &[Effect], kunci: &[&str]) {
    let asked = |e: &Effect| match e {
        Effect::Read { slot: Slot::Ingatan, no, read: Read::Ingatan } => Some(*no),
        _ => None,
    };
    let no = effects.iter().find_map(asked).expect("what is remembered is asked for");
    app.update(Msg::Rows { slot: Slot::Ingatan, no, result: Ok(Rows::Ingatan(ingatan(kunci))) });
}

#[test]
fn what_is_remembered_is_shown_and_forgotten_one_by_one() {
    let mut app = buka();
    let asked = tekan(&mut app, "Ctrl+R");
    assert_eq!(dialog(&app).langkah, Langkah::Ingatan);
    // Before the store has answered there is nothing to forget.
    assert_eq!(tekan(&mut app, "x"), [Effect::Bell]);
    ingat(&mut app, &asked, &["lapas a", "lapas b", "lapas c"]);
    assert_eq!(tekan(&mut app, "j j x"), []);
    let Some(Modal::Tanya(t)) = app.modals.last() else { panic!("it is asked") };
    assert_eq!(t.pesan.key, "impor-ingatan-tanya-satker");
    // No is no.
    assert_eq!(tekan(&mut app, "t"), []);
    assert_eq!(dialog(&app).langkah, Langkah::Ingatan);
    let isi = ingatan(&["lapas a", "lapas b", "lapas c"])[2].isi.clone();
    let effects = tekan(&mut app, "x y");
    assert_eq!(effects, [Effect::Write { tag: WriteTag::Lupa, write: Box::new(Write::Lupa(isi)) }]);
    let done = Written { audit: None, ids: vec![3], uraian: Pesan::new("tersimpan-lupa") };
    let asked = app.update(Msg::Written { tag: WriteTag::Lupa, result: Ok(done) });
    assert_eq!(kata(&app), "tersimpan-lupa");
    ingat(&mut app, &asked, &["lapas a", "lapas b"]);
    assert_eq!(dialog(&app).diingat.kini().map(Ingatan::kunci).as_deref(), Some("lapas b"));
    // One that may not be forgotten stays, and the list is as the store has it now.
    tekan(&mut app, "x y");
    let refused = Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
    let asked = app.update(Msg::Written { tag: WriteTag::Lupa, result: refused });
    assert!(asked.contains(&Effect::Bell));
    assert_eq!(kata(&app), "impor-di-luar");
    ingat(&mut app, &asked, &[]);
    assert_eq!(tekan(&mut app, "j x"), [Effect::Bell]);
    // Back to the files as they were, and from there out.
    tekan(&mut app, "Esc");
    assert_eq!(dialog(&app).langkah, Langkah::Berkas);
    assert_eq!(perintah(&tekan(&mut app, "Enter")).len(), 1, "the file under the cursor opens");
    // While it is being read the list does not open.
    tekan(&mut app, "Ctrl+R");
    assert_eq!((dialog(&app).langkah, kata(&app).as_str()), (Langkah::Berkas, "impor-meja-sibuk"));
}
