//! Sheets at the desk: what keys cost, what a burst does, what a refusal leaves, what a hangup keeps.

use ikrar::desk::app::App;
use ikrar::desk::keys::Key;
use ikrar::desk::lembar::{Lembar, Mode};
use ikrar::desk::modal::{Lanjut, Modal};
use ikrar::desk::msg::{Effect, Msg, Slot, WriteTag};
use ikrar::domain::id::{BerkasId, GelombangId, PegawaiId, SatkerId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{BarisBerkas, BarisDiisi, BerkasRow, HitungBerkas, IsiBaris};
use ikrar::domain::ikrar::lembar::{BarisContoh, BerkasLanjut, JawabLembar, UbahLembar};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Rows, StoreError, Write};
use ikrar::domain::satker::{Hitung, JenisSatker, Pohon, SatkerRow};

use super::dukung::{berkas, desk};
use super::machine::{answer, done, person, press, type_in, window, writes};

const DEPAN: [&str; 20] = [
    "Sari", "Setiawan", "Sitorus", "Siti", "Slamet", "Sri", "Budi", "Agus", "Dewi", "Wahyu", "Rina", "Yusuf", "Nurul",
    "Andi", "Tri", "Eko", "Maria", "Hendra", "Indah", "Joko",
];
const BELAKANG: [&str; 15] = [
    "Lestari",
    "Hartono",
    "Anisah",
    "Riyadi",
    "Handayani",
    "Nugroho",
    "Pratama",
    "Wulandari",
    "Saputra",
    "Kusuma",
    "Manurung",
    "Siregar",
    "Utami",
    "Gunawan",
    "Permana",
];

/// Row `n` of the paper; birthdays and names as mixed as in an office.
fn row(n: u32) -> BarisBerkas {
    let i = usize::try_from(n).unwrap() - 1;
    let nama = format!("{} {}", DEPAN[i % 20], BELAKANG[i / 20 % 15]);
    let birth = 1_970 + i64::from(n * 7 % 30);
    let nip = (birth * 10_000 + i64::from(1 + n * 5 % 12) * 100 + i64::from(1 + n * 11 % 28)) * 10_000_000_000
        + 2_010_121_000
        + i64::from(n);
    BarisBerkas {
        baris: n,
        pegawai: PegawaiId(i64::from(n)),
        nama: NamaLengkap::parse(&nama),
        nomor: Nomor::from_store(JenisNomor::Nip, nip),
        isi: None,
        lain: None,
        koreksi: false,
        uji: None,
        tambahan: false,
    }
}

pub fn rows(n: u32) -> Vec<BarisBerkas> {
    (1..=n).map(row).collect()
}

/// Screen 5 with a tree of one unit and a wave.
pub fn ikrar() -> App {
    let mut app = desk();
    app.gelombang = Some(GelombangId(1));
    app.pohon = Pohon::new(vec![SatkerRow {
        id: SatkerId(7),
        induk: None,
        nama: "Rumah Tahanan Negara Kelas I Cipinang".to_owned(),
        pendek: "Rutan Cipinang".to_owned(),
        kode: "W10.7".to_owned(),
        jenis: JenisSatker::Rutan,
        kelas: "I".to_owned(),
        ver: Ver(1),
        terakhir: None,
        hitung: Hitung::default(),
    }]);
    press(&mut app, "5");
    app
}

/// The answer to the question for a sheet.
pub fn terbaca(app: &mut App, effects: &[Effect], rows: Vec<BarisBerkas>) -> Vec<Effect> {
    answer(app, effects, Slot::Lembar, Rows::Lembar(JawabLembar::Satu(Box::new(berkas(31)), rows)))
}

/// An open sheet of so many rows.
pub fn terbuka(n: u32) -> App {
    let mut app = ikrar();
    let effects = press(&mut app, "B");
    let list = vec![BerkasRow {
        id: BerkasId(31),
        nomor: "0031".to_owned(),
        satker_nama: "Rutan Cipinang".to_owned(),
        tanggal: super::dukung::hari(),
        tertulis: Some(282),
        hitung: HitungBerkas::default(),
        tutup: false,
        uji: None,
        tanpa_sidik: false,
        satker_lengkap: "Rumah Tahanan Negara Kelas I Cipinang".to_owned(),
        oleh: "rina".to_owned(),
    }];
    answer(&mut app, &effects, Slot::LembarDaftar, Rows::Lembar(JawabLembar::Daftar(list)));
    let effects = press(&mut app, "Enter");
    terbaca(&mut app, &effects, rows(n));
    app
}

fn lembar(app: &App) -> &Lembar {
    app.lembar().expect("a sheet is open")
}

/// The rows that effects send.
fn dikirim(effects: &[Effect]) -> Vec<Vec<BarisDiisi>> {
    let sent = |(_, write)| match write {
        Write::Lembar(UbahLembar::Baris { baris, .. }) => Some(baris),
        _ => None,
    };
    writes(effects).into_iter().filter_map(sent).collect()
}

fn bel(effects: &[Effect]) -> usize {
    effects.iter().filter(|e| matches!(e, Effect::Bell)).count()
}

fn notice(app: &App) -> &str {
    app.notice.as_ref().map_or("", |n| n.pesan.key.as_str())
}

/// Answers everything that is under way with yes, until nothing is.
fn semua_ya(app: &mut App, effects: &[Effect], store: &mut Vec<BarisDiisi>) {
    let mut sent = dikirim(effects);
    while let Some(batch) = sent.pop() {
        assert!(sent.is_empty(), "one write at a time");
        store.extend(batch);
        sent = dikirim(&done(app, WriteTag::LembarBaris, &[]));
    }
}

#[test]
fn a_sheet_of_300_is_walked_with_at_most_one_key_and_a_fifth_a_row() {
    let mut app = ikrar();
    let mut keys = 0;
    let mut effects = Vec::new();
    let mut tekan = |app: &mut App, script: &str, text: &str| {
        keys += script.split_whitespace().count() + text.chars().count();
        let mut all = if script.is_empty() { Vec::new() } else { press(app, script) };
        all.extend(type_in(app, text));
        effects = all;
    };
    app.terakhir
        .insert("berkas", ikrar::domain::draf::Isian::default().with("tempat", "Aula").with("saksi", "Kalapas"));
    tekan(&mut app, "b", "");
    tekan(&mut app, "", "taha");
    tekan(&mut app, "Enter", "PN-0031");
    tekan(&mut app, "Enter", "t");
    tekan(&mut app, "Enter Ctrl+D Enter Ctrl+D Enter", "282");
    tekan(&mut app, "Ctrl+G", "");
    let sent = effects.clone();
    let (tag, Write::Lembar(UbahLembar::Kepala { isi, lama: None, .. })) = writes(&sent).remove(0) else { panic!() };
    assert_eq!((isi.satker, isi.nomor.as_str(), isi.tertulis), (SatkerId(7), "PN-0031", Some(282)));
    assert_eq!((isi.tanggal, isi.saksi.as_str()), (super::dukung::hari(), "Kalapas"));
    // Typed ahead of both answers: nothing of it is lost.
    for _ in 0..10 {
        press(&mut app, "Space");
    }
    let effects = done(&mut app, tag, &[31]);
    assert!(lembar(&app).muat);
    let mut store = Vec::new();
    let effects = terbaca(&mut app, &effects, rows(300));
    let mut kirim = effects;
    for n in 10..300_u32 {
        kirim.extend(press(&mut app, if n % 17 == 3 { "-" } else { "Space" }));
    }
    semua_ya(&mut app, &kirim, &mut store);
    keys += 300;
    assert_eq!(store.len(), 300);
    assert_eq!(lembar(&app).isi.hitung.sisa, 0);
    assert!(lembar(&app).isi.tuntas());
    assert!(keys * 10 <= 300 * 12, "{keys} keys for 300 rows");
}

#[test]
fn all_but_some_costs_at_most_half_a_key_a_row_and_is_one_write() {
    let mut app = terbuka(300);
    let numbers = "17 43 88-91 140 155 160 171 190 203 210 222 240 256 261 270";
    let keys = 1 + numbers.chars().count() + 1;
    press(&mut app, "e");
    type_in(&mut app, numbers);
    let sheet = lembar(&app);
    let Mode::Kecuali(line) = &sheet.mode else { panic!() };
    let (_, hitung) = ikrar::desk::lembar::rencana(sheet, line.text()).unwrap();
    let text = app.kata.pesan(&ikrar::desk::lembar::uraian_rencana(sheet, &hitung));
    assert!(text.starts_with("282 ttd, 18 kosong, tertulis 282: cocok"), "{text}");
    let sent = dikirim(&press(&mut app, "Enter"));
    assert_eq!(sent.iter().map(Vec::len).collect::<Vec<_>>(), [300]);
    assert_eq!(sent[0][16].ke, Some(IsiBaris::Kosong));
    // With its head of 35 keys.
    assert!((keys + 35) * 2 <= 300, "{keys} keys");
    // And one key takes all of it back.
    done(&mut app, WriteTag::LembarBaris, &[]);
    assert_eq!(dikirim(&press(&mut app, "u"))[0].len(), 300);
    assert_eq!(lembar(&app).isi.hitung.sisa, 300);
}

#[test]
fn a_row_that_says_otherwise_is_not_made_blank_by_its_number() {
    let mut app = terbuka(5);
    press(&mut app, "Space e");
    type_in(&mut app, "1 3");
    assert_eq!(bel(&press(&mut app, "Enter")), 1);
    assert_eq!(notice(&app), "berkas-meja-kecuali-terisi");
    press(&mut app, "Ctrl+U");
    type_in(&mut app, "3");
    press(&mut app, "Enter");
    let said: Vec<_> = lembar(&app).isi.baris.iter().map(|r| r.isi.unwrap()).collect();
    use IsiBaris::{Kosong, Ttd};
    assert_eq!(said, [Ttd, Ttd, Kosong, Ttd, Ttd]);
}

#[test]
fn somebody_is_found_and_marked_with_at_most_eight_keys() {
    let mut app = terbuka(300);
    press(&mut app, "/");
    let mut keys = 0;
    for n in (1..=300).step_by(7) {
        let name = row(n).nama.nama;
        let (first, last) = name.split_once(' ').unwrap();
        for c in first.chars().take(3).chain([' ']).chain(last.chars().take(2)) {
            press(&mut app, &if c == ' ' { "Space".to_owned() } else { c.to_string() });
            keys += 1;
        }
        while lembar(&app).isi.baris[lembar(&app).cursor].baris != n {
            press(&mut app, "Down");
            keys += 1;
        }
        press(&mut app, "Enter");
        keys += 1;
        assert_eq!(lembar(&app).isi.baris[usize::try_from(n).unwrap() - 1].isi, Some(IsiBaris::Ttd));
    }
    let found = (1..=300).step_by(7).count();
    assert!(keys <= found * 8, "{keys} keys for {found} people");
    // The same person again: it rings and nothing changes.
    let before = lembar(&app).isi.hitung;
    type_in(&mut app, &row(8).nomor.plain()[2..]);
    assert_eq!(bel(&press(&mut app, "Enter")), 1);
    assert_eq!((notice(&app), lembar(&app).isi.hitung), ("berkas-meja-sudah", before));
    // The walk goes on where it was.
    press(&mut app, "Esc");
    assert_eq!(lembar(&app).cursor, 0);
}

#[test]
fn at_start_an_answer_that_tells_nothing_asks_for_no_picture() {
    let mut app = desk();
    let effects = app.start();
    app.take_changed();
    answer(&mut app, &effects, Slot::Draf, Rows::Draf(Vec::new()));
    answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(None)));
    assert!(!app.take_changed());
    let left = kiri();
    answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(Some(left))));
    assert!(app.take_changed());
    // The offer goes when the sheet does.
    answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(None)));
    assert!(app.take_changed());
}

#[test]
fn on_a_sheet_without_rows_the_whole_office_is_searched_and_enter_may_come_before_the_answer() {
    let mut app = terbuka(0);
    assert!(matches!(lembar(&app).mode, Mode::Cari(_)));
    let mut effects = type_in(&mut app, "an");
    effects.extend(press(&mut app, "Enter"));
    // The next search is typed before the first has been answered.
    press(&mut app, "b u");
    assert!(dikirim(&effects).is_empty());
    let effects = answer(&mut app, &effects, Slot::LembarCari, Rows::Cari(window(0..1)));
    assert_eq!(
        dikirim(&effects),
        [[BarisDiisi { pegawai: PegawaiId(1), dari: None, ke: Some(IsiBaris::Ttd), letak: Some(1) }]]
    );
    assert_eq!(lembar(&app).isi.baris.iter().map(|r| r.baris).collect::<Vec<_>>(), [1]);
    let Mode::Cari(c) = &lembar(&app).mode else { panic!() };
    assert_eq!((c.line.text(), c.menunggu), ("bu", true));
    assert_eq!(person(0).id, PegawaiId(1));
}

#[test]
fn five_hundred_keys_in_one_burst_lose_none_and_double_none() {
    let mut app = terbuka(500);
    let mut effects = app.update(Msg::Burst(500));
    let mut store = Vec::new();
    for n in 0..500_u32 {
        effects.extend(app.update(Msg::Key(Key::Char(['5', ' ', '0', 'w', 'X'][usize::try_from(n % 5).unwrap()]))));
        // Answers come now and then, in between.
        if n == 40 || n == 300 {
            let sent = dikirim(&effects);
            assert_eq!(sent.len(), 1);
            store.extend(sent.into_iter().flatten());
            effects = done(&mut app, WriteTag::LembarBaris, &[]);
        }
    }
    effects.extend(app.update(Msg::Burst(0)));
    semua_ya(&mut app, &effects, &mut store);
    let ids: Vec<i64> = store.iter().map(|d| d.pegawai.0).collect();
    assert_eq!(ids, (1..=500).collect::<Vec<_>>());
    assert!(store.iter().all(|d| d.dari.is_none()));
    assert_eq!(lembar(&app).isi.hitung, HitungBerkas { ttd: 200, kosong: 100, diwakili: 100, menolak: 100, sisa: 0 });
    // Behind the last row a key changes nothing.
    assert_eq!(bel(&press(&mut app, "x")), 1);
    assert_eq!(notice(&app), "berkas-meja-habis");
}

#[test]
fn the_same_again_rings_and_another_key_is_a_change() {
    let mut app = terbuka(3);
    press(&mut app, "Space Up");
    let effects = press(&mut app, "5");
    assert_eq!((bel(&effects), dikirim(&effects).len(), notice(&app)), (1, 0, "berkas-meja-sudah"));
    press(&mut app, "Up -");
    assert_eq!((lembar(&app).isi.hitung.kosong, lembar(&app).cursor), (1, 1));
    press(&mut app, "u");
    assert_eq!((lembar(&app).isi.hitung.ttd, lembar(&app).cursor), (1, 0));
    press(&mut app, "# 3 Enter W");
    assert_eq!(lembar(&app).isi.baris[2].isi, Some(IsiBaris::Diwakili));
}

#[test]
fn a_refusal_reads_the_sheet_anew_says_which_row_and_keeps_the_rest() {
    let mut app = terbuka(5);
    let effects = press(&mut app, "Space");
    assert_eq!(dikirim(&effects)[0].len(), 1);
    press(&mut app, "Space Space");
    let why = Pesan::new("berkas-baris-lain").with("baris", 1_u32);
    let refused = StoreError::Rule(vec![(String::new(), why)]);
    let effects = app.update(Msg::Written { tag: WriteTag::LembarBaris, result: Err(refused) });
    assert_eq!((bel(&effects), dikirim(&effects).len()), (1, 0));
    // While it is read, keys wait.
    press(&mut app, "-");
    let mut stored = rows(5);
    stored[0].isi = Some(IsiBaris::Menolak);
    let effects = terbaca(&mut app, &effects, stored);
    assert_eq!(notice(&app), "berkas-baris-lain");
    let mut store = Vec::new();
    semua_ya(&mut app, &effects, &mut store);
    assert_eq!(
        store.iter().map(|d| (d.pegawai.0, d.ke.unwrap())).collect::<Vec<_>>(),
        [(2, IsiBaris::Ttd), (3, IsiBaris::Ttd), (4, IsiBaris::Kosong)]
    );
    assert_eq!(lembar(&app).isi.baris[0].isi, Some(IsiBaris::Menolak));
}

#[test]
fn a_write_that_fails_for_another_reason_waits_for_the_next_key() {
    let mut app = terbuka(5);
    press(&mut app, "Space Space");
    let effects = app.update(Msg::Written { tag: WriteTag::LembarBaris, result: Err(StoreError::Busy) });
    assert!(dikirim(&effects).is_empty() && !lembar(&app).muat);
    assert_eq!(dikirim(&press(&mut app, "Space"))[0].len(), 3);
}

#[test]
fn a_hangup_sends_what_is_collected_before_the_end() {
    let mut app = terbuka(300);
    for _ in 0..140 {
        press(&mut app, "Space");
    }
    let effects = app.update(Msg::Hangup);
    assert_eq!(dikirim(&effects).iter().map(Vec::len).sum::<usize>(), 139, "one was under way");
    assert_eq!(effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_sheet_that_ties_is_closed_after_a_question_and_one_that_does_not_with_a_reason() {
    let mut app = terbuka(282);
    press(&mut app, "e Enter");
    assert!(press(&mut app, ".").is_empty());
    let Some(Modal::Tanya(asked)) = app.modals.last() else { panic!() };
    assert_eq!(asked.lanjut, Lanjut::TutupBerkas);
    // The rows are still under way: it is closed behind them.
    assert!(writes(&press(&mut app, "y")).is_empty());
    let effects = done(&mut app, WriteTag::LembarBaris, &[]);
    assert!(
        matches!(&writes(&effects)[..], [(WriteTag::LembarTutup, Write::Lembar(UbahLembar::Tutup { alasan, .. }))] if alasan.is_empty())
    );
    done(&mut app, WriteTag::LembarTutup, &[31]);
    assert!(app.lembar().is_none());

    let mut app = terbuka(3);
    press(&mut app, "Space .");
    assert_eq!(bel(&press(&mut app, "Enter")), 1, "a reason is needed");
    type_in(&mut app, "tiga halaman hilang");
    press(&mut app, "Enter");
    let effects = done(&mut app, WriteTag::LembarBaris, &[]);
    assert!(
        matches!(&writes(&effects)[..], [(_, Write::Lembar(UbahLembar::Tutup { alasan, .. }))] if alasan == "tiga halaman hilang")
    );
}

#[test]
fn a_closed_sheet_is_corrected_row_by_row_with_a_reason() {
    let mut app = terbuka(3);
    let Some(Modal::Lembar(sheet)) = app.modals.last_mut() else { panic!() };
    sheet.berkas.as_mut().unwrap().tutup = true;
    press(&mut app, "e");
    assert_eq!(notice(&app), "berkas-sudah-tutup");
    press(&mut app, "Down -");
    type_in(&mut app, "tanda tangan milik baris 3");
    let effects = press(&mut app, "Enter");
    assert!(matches!(
        &writes(&effects)[..],
        [(WriteTag::LembarKoreksi, Write::Lembar(UbahLembar::Koreksi { baris: 2, isi: IsiBaris::Kosong, .. }))]
    ));
    assert!(lembar(&app).isi.tuntas());
}

#[test]
fn a_second_person_reads_the_sample_and_saves_it_whole() {
    let mut app = terbuka(3);
    press(&mut app, "Esc");
    let Some(Modal::DaftarLembar(list)) = app.modals.last_mut() else { panic!() };
    press_refused_on_open(list);
    let effects = press(&mut app, "v");
    let sample = [4, 9].map(|baris| BarisContoh { baris, nama: "Gita Wulandari".to_owned() });
    answer(&mut app, &effects, Slot::LembarContoh, Rows::Lembar(JawabLembar::Contoh(sample.into())));
    press(&mut app, "Space");
    assert_eq!(bel(&press(&mut app, ".")), 1, "not all have been read");
    let effects = press(&mut app, "0 .");
    let expected =
        Write::Lembar(UbahLembar::Uji { berkas: BerkasId(31), baris: vec![(4, IsiBaris::Ttd), (9, IsiBaris::Kosong)] });
    assert_eq!(writes(&effects), [(WriteTag::LembarUji, expected)]);
    done(&mut app, WriteTag::LembarUji, &[]);
    assert!(matches!(app.modals.last(), Some(Modal::DaftarLembar(_))));
}

/// Only a closed sheet is checked.
fn press_refused_on_open(list: &mut ikrar::desk::lembar::daftar::DaftarLembar) {
    assert!(!list.kini().unwrap().tutup);
    list.baris[0].tutup = true;
}

fn kiri() -> BerkasLanjut {
    BerkasLanjut {
        id: BerkasId(31),
        nomor: "0031".to_owned(),
        satker_nama: "Rutan Cipinang".to_owned(),
        gelombang: GelombangId(1),
        gelombang_nama: "Pemilu 2024".to_owned(),
        baris: Some(141),
    }
}

#[test]
fn the_own_sheet_is_gone_on_with_whenever_one_is_open() {
    let mut app = ikrar();
    let effects = press(&mut app, "c");
    // Keys for its rows, before it is known which sheet it is.
    press(&mut app, "Space Space");
    let effects = answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(Some(kiri()))));
    terbaca(&mut app, &effects, rows(5));
    assert_eq!((lembar(&app).id, lembar(&app).isi.hitung.ttd), (BerkasId(31), 2));
    press(&mut app, "Esc");
    let effects = press(&mut app, "c");
    let effects = answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(None)));
    assert_eq!((bel(&effects), notice(&app)), (1, "berkas-meja-lanjut-tak-ada"));
}

#[test]
fn at_start_the_sheet_that_was_left_is_offered_with_one_key() {
    let mut app = desk();
    app.gelombang = Some(GelombangId(1));
    let effects = app.start();
    let other = BerkasLanjut { gelombang: GelombangId(2), ..kiri() };
    answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(Some(other))));
    let text = app.kata.pesan(&app.notice.as_ref().unwrap().pesan);
    assert_eq!(text, "Tekan c untuk melanjutkan berkas 0031 (Pemilu 2024) baris 141.");
    answer(&mut app, &effects, Slot::LembarLanjut, Rows::Lembar(JawabLembar::Lanjut(Some(kiri()))));
    let text = app.kata.pesan(&app.notice.as_ref().unwrap().pesan);
    assert_eq!(text, "Tekan c untuk melanjutkan berkas 0031 baris 141.");
    let effects = press(&mut app, "c");
    let mut stored = rows(300);
    stored.iter_mut().take(140).for_each(|r| r.isi = Some(IsiBaris::Ttd));
    terbaca(&mut app, &effects, stored);
    assert_eq!(lembar(&app).isi.baris[lembar(&app).cursor].baris, 141);
}

#[test]
fn the_code_of_a_printed_sheet_opens_it_from_the_head_of_a_new_one() {
    let mut app = ikrar();
    press(&mut app, "b Tab");
    type_in(&mut app, "b 0031 5");
    let effects = press(&mut app, "Ctrl+G");
    assert!(writes(&effects).is_empty(), "nothing is made anew");
    // Typed ahead of both answers, for its rows.
    press(&mut app, "Space Space");
    let head = JawabLembar::Satu(Box::new(berkas(31)), rows(5));
    let effects = answer(&mut app, &effects, Slot::LembarKode, Rows::Lembar(head));
    assert_eq!(notice(&app), "berkas-meja-menurut-kode");
    terbaca(&mut app, &effects, rows(5));
    assert_eq!(lembar(&app).isi.hitung.ttd, 2);
    assert!(matches!(app.modals.as_slice(), [Modal::Lembar(_)]));
}

#[test]
fn a_code_that_nobody_has_is_the_number_of_a_new_sheet() {
    let mut app = ikrar();
    press(&mut app, "b");
    type_in(&mut app, "taha");
    press(&mut app, "Enter");
    type_in(&mut app, "B-0031-5");
    press(&mut app, "Enter");
    type_in(&mut app, "t");
    let effects = press(&mut app, "Ctrl+G");
    let no = super::machine::asked(&effects, Slot::LembarKode);
    let effects = app.update(Msg::Rows { slot: Slot::LembarKode, no, result: Err(StoreError::Missing) });
    let (_, Write::Lembar(UbahLembar::Kepala { isi, lama: None, .. })) = writes(&effects).remove(0) else { panic!() };
    assert_eq!(isi.nomor, "B-0031-5");
}

#[test]
fn the_list_of_sheets_narrows_by_number_unit_and_code() {
    let mut app = ikrar();
    let effects = press(&mut app, "B");
    let sheet = |id, nomor: &str, unit: &str| BerkasRow {
        id: BerkasId(id),
        nomor: nomor.to_owned(),
        satker_nama: unit.to_owned(),
        satker_lengkap: unit.to_owned(),
        oleh: String::new(),
        tanggal: super::dukung::hari(),
        tertulis: None,
        hitung: HitungBerkas::default(),
        tutup: false,
        uji: None,
        tanpa_sidik: false,
    };
    let list = vec![
        sheet(40, "PN-0315", "Rutan Cipinang"),
        sheet(31, "PN-41", "Lapas Bekasi"),
        sheet(9, "PN-42", "Lapas Bekasi"),
    ];
    answer(&mut app, &effects, Slot::LembarDaftar, Rows::Lembar(JawabLembar::Daftar(list)));
    let tampak = |app: &App| {
        let Some(Modal::DaftarLembar(list)) = app.modals.last() else { panic!() };
        list.tampak().map(|r| r.id.0).collect::<Vec<_>>()
    };
    press(&mut app, "/");
    for (typed, fit) in
        [("bekasi", vec![31, 9]), ("pn 41", vec![31]), ("B-0031-5", vec![31]), ("315", vec![31, 40]), ("xx", vec![])]
    {
        press(&mut app, "Ctrl+U");
        type_in(&mut app, typed);
        assert_eq!(tampak(&app), fit, "{typed}");
    }
    press(&mut app, "Ctrl+U");
    type_in(&mut app, "00315");
    press(&mut app, "Enter");
    assert_eq!(lembar(&app).id, BerkasId(31));
    // And a sheet of another wave by its code alone.
    press(&mut app, "Esc");
    press(&mut app, "/ Ctrl+U");
    type_in(&mut app, "B-0007-5");
    press(&mut app, "Enter");
    assert_eq!(lembar(&app).id, BerkasId(7));
}

#[test]
fn who_is_of_the_own_unit_comes_first_and_what_is_on_record_of_him_is_told_at_once() {
    let mut app = terbuka(0);
    let effects = type_in(&mut app, "an");
    let mut found = window(0..12);
    for (at, row) in found.rows.iter_mut().enumerate() {
        row.satker = SatkerId(if at == 11 { 7 } else { 3 });
        row.ikrar = if at == 11 { KeadaanIkrar::Menolak } else { KeadaanIkrar::Belum };
    }
    let own = found.rows[11].id;
    answer(&mut app, &effects, Slot::LembarCari, Rows::Cari(found));
    let Mode::Cari(c) = &lembar(&app).mode else { panic!() };
    assert_eq!((c.luar[0].id, c.luar.len()), (own, 8));
    press(&mut app, "Enter");
    let row = &lembar(&app).isi.baris[0];
    assert_eq!((row.pegawai, row.lain), (own, Some(KeadaanIkrar::Menolak)));
}

#[test]
fn a_larger_screen_is_filled_although_a_question_stands_above_the_sheet() {
    let mut app = terbuka(40);
    app.update(Msg::Resize(60, 16));
    press(&mut app, "End Space");
    let Some(Modal::Lembar(sheet)) = app.modals.last_mut() else { panic!() };
    sheet.berkas.as_mut().unwrap().isi.tertulis = Some(1);
    (0..39).for_each(|_| drop(press(&mut app, "Up")));
    press(&mut app, "e");
    type_in(&mut app, "1-39");
    press(&mut app, "Enter End .");
    assert!(matches!(app.modals.last(), Some(Modal::Tanya(_))));
    assert!(lembar(&app).top > 30);
    app.update(Msg::Resize(120, 40));
    let sheet = lembar(&app);
    assert!(sheet.isi.baris.len() - sheet.top + 1 >= sheet.tinggi, "{} of {}", sheet.top, sheet.tinggi);
}

#[test]
fn a_proxy_is_told_apart_from_a_signature_and_counts_as_one() {
    let mut app = terbuka(5);
    press(&mut app, "Space Space w - x");
    let hitung = lembar(&app).isi.hitung;
    let text = app.kata.pesan(&ikrar::desk::lembar::uraian_rencana(lembar(&app), &hitung));
    assert!(text.starts_with("2 ttd, 1 diwakili, 1 kosong, tertulis 282: kurang"), "{text}");
    let Some(Modal::Lembar(sheet)) = app.modals.last_mut() else { panic!() };
    sheet.berkas.as_mut().unwrap().isi.tertulis = Some(3);
    press(&mut app, ".");
    let Some(Modal::Tanya(asked)) = app.modals.last() else { panic!() };
    let text = app.kata.pesan(&asked.pesan);
    assert!(text.contains("dengan 2 ttd, 1 diwakili?"), "{text}");
}
