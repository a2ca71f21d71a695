//! Pictures of every screen at the sizes people have, reached by the keys that lead there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::too_many_arguments)]

/// Each a picture at three sizes, after keys from the start of the desk.
macro_rules! tiga_ukuran {
    ($($name:ident: $keys:literal;)*) => {$(
        #[test]
        fn $name() {
            for size in [(80, 24), (120, 40), (60, 16)] {
                let toko = $crate::contoh::Toko::new();
                let mut app = toko.meja(size, ikrar::kata::Bahasa::Id);
                toko.tekan(&mut app, $keys);
                let picture = $crate::potret::potret(&app, $crate::WARNA).teks();
                insta::assert_snapshot!(format!("{}_{}x{}", stringify!($name), size.0, size.1), picture);
            }
        }
    )*};
}

mod angka_perkara;
#[path = "../dukung/perkara.rs"]
mod berkas;
mod contoh;
mod gelombang;
mod impor;
mod lembar;
mod perkara;
mod potret;
#[path = "../dukung/sanksi.rs"]
mod sanksi;
mod sembarang;
mod surat;
mod triase;

use contoh::Toko;
use ikrar::desk::app::{App, Layar};
use ikrar::desk::keymap::Keymap;
use ikrar::desk::line::Line;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::Exported;
use ikrar::desk::term_env::Tier;
use ikrar::desk::view::Gaya;
use ikrar::domain::id::{SatkerId, Ver};
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{Banding, BedaField};
use ikrar::domain::tanggal::Waktu;
use ikrar::kata::{Bahasa, Kata};
use potret::{potret, potret_pada};

const WARNA: Gaya = Gaya { tier: Tier::Kotak, warna: true };

/// A desk at a size after some keys.
fn layar(toko: &Toko, size: (u16, u16), keys: &str) -> App {
    let mut app = toko.meja(size, Bahasa::Id);
    // The pictures are of the unit that the mock-ups show.
    app.meja.tree.jump(SatkerId(14), &app.pohon);
    toko.tekan(&mut app, "Down Up");
    toko.tekan(&mut app, keys);
    app
}

macro_rules! gambar {
    ($($name:ident: $size:expr, $keys:literal;)*) => {$(
        #[test]
        fn $name() {
            let app = layar(&Toko::new(), $size, $keys);
            insta::assert_snapshot!(stringify!($name), potret(&app, WARNA).teks());
        }
    )*};
}

gambar! {
    meja_120x40: (120, 40), "";
    meja_200x60: (200, 60), "Tab j j";
    meja_132x43: (132, 43), "Tab Tab Tab";
    meja_100x30: (100, 30), "";
    ekspor_80x24: (80, 24), "3 Y";
    ekspor_60x16: (60, 16), "3 Y";
    ekspor_tanda_80x24: (80, 24), "3 Space j Space Y";
    ekspor_tanda_60x16: (60, 16), "3 Space j Space Y Tab";
    meja_80x24_satker: (80, 24), "";
    meja_80x24_pegawai: (80, 24), "Tab j j Space Space";
    meja_80x24_ikrar: (80, 24), "Tab Tab";
    meja_80x24_perkara: (80, 24), "Tab Tab Tab";
    meja_60x16_pegawai: (60, 16), "Tab";
    meja_80x24_besar: (80, 24), "z";
    satker_80x24: (80, 24), "2";
    satker_120x40: (120, 40), "2 s";
    pegawai_80x24: (80, 24), "3 j j";
    pegawai_132x43: (132, 43), "3 j j";
    pegawai_60x16: (60, 16), "3";
    ikrar_80x24: (80, 24), "5";
    ikrar_200x60: (200, 60), "5 j";
    perkara_80x24: (80, 24), "7";
    perkara_132x43: (132, 43), "7 j";
    laporan_80x24: (80, 24), "0 j j j j";
    sosialisasi_80x24: (80, 24), "4";
    pemilih_60x16: (60, 16), "9";
    formulir_pegawai_80x24: (80, 24), "Tab j j e";
    formulir_pegawai_bawah_80x24: (80, 24), "Tab n Up Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab";
    formulir_pegawai_salah_120x40: (120, 40), "Tab n 'Sari_Dewi Ctrl+G";
    formulir_perkara_120x40: (120, 40), "7 n 1 Enter '12/PM/2024 Enter '03112024 Tab Tab Tab Tab Tab 'dua_jari Tab Tab Tab Tab Tab 'Dilihat_pelapor";
    formulir_ikrar_80x24: (80, 24), "Tab i";
    formulir_60x16: (60, 16), "Tab n Tab Tab '19880412";
    cari_80x24: (80, 24), "Tab i Ctrl+P 'sit_an";
    cari_kosong_80x24: (80, 24), "Ctrl+P";
    kartu_80x24: (80, 24), "Tab j j Enter";
    pilih_80x24: (80, 24), "Tab w";
    pilih_katalog_80x24: (80, 24), "7 n 1 Enter Enter '03112024 Tab Tab Tab Tab Tab Tab F4 Down";
    tanya_80x24: (80, 24), "Q";
    palet_80x24: (80, 24), ": 'ik";
    bantuan_80x24: (80, 24), "?";
    bantuan_120x40: (120, 40), "Tab ?";
    bantuan_formulir_120x40: (120, 40), "Tab n F1";
    tempo_80x24: (80, 24), "! j";
    saring_80x24: (80, 24), "3 / 'belum";
    salin_80x24: (80, 24), "Tab y";
    saring_satker_80x24: (80, 24), "/ 'cip_ru";
    papan_ke_pegawai_80x24: (80, 24), "2 Enter d";
    belum_80x24: (80, 24), "2 Enter j Space";
    belum_120x40: (120, 40), "2 Enter s s";
    tagih_80x24: (80, 24), "2 y";
    tolak_80x24: (80, 24), "0 /";
}

#[test]
fn kekecilan_20x5() {
    let app = layar(&Toko::new(), (80, 24), "");
    insta::assert_snapshot!(potret_pada(&app, WARNA, (20, 5)).teks());
}

#[test]
fn kekecilan_59x16() {
    let app = layar(&Toko::new(), (59, 16), "");
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

#[test]
fn tanpa_warna_120x40() {
    let app = layar(&Toko::new(), (120, 40), "");
    let picture = potret(&app, Gaya { tier: Tier::Kotak, warna: false }).teks();
    assert!(!picture.contains('/') || !picture.contains("Red/") && !picture.contains("/Red"), "no colour at all");
    insta::assert_snapshot!(picture);
}

#[test]
fn ascii_80x24() {
    let app = layar(&Toko::new(), (80, 24), "");
    let picture = potret(&app, Gaya { tier: Tier::Ascii, warna: true });
    assert!(picture.lines().iter().all(|l| l.is_ascii()));
    insta::assert_snapshot!(picture.teks());
}

#[test]
fn penuh_120x40() {
    let app = layar(&Toko::new(), (120, 40), "2");
    insta::assert_snapshot!(potret(&app, Gaya { tier: Tier::Penuh, warna: true }).teks());
}

#[test]
fn inggris_120x40() {
    let mut app = Toko::new().meja((120, 40), Bahasa::En);
    Toko::new().tekan(&mut app, "Tab j");
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

#[test]
fn nakal_120x40() {
    let app = layar(&Toko::nakal(), (120, 40), "");
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

#[test]
fn sebelum_jawaban_80x24() {
    let mut app = App::new(Kata::new(Bahasa::Id), Keymap::default(), contoh::sesi(), (80, 24));
    app.start();
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

#[test]
fn kosong_120x40() {
    let mut toko = Toko::new();
    toko.orang.clear();
    toko.perkara.clear();
    toko.kantor.gelombang.clear();
    toko.tempo.clear();
    insta::assert_snapshot!(potret(&toko.meja((120, 40), Bahasa::Id), WARNA).teks());
}

#[test]
fn a_column_of_own_days_is_there_for_whoever_has_one() {
    let mut app = layar(&Toko::new(), (80, 24), "2 Enter");
    let heading = |app: &App| {
        let lines = potret(app, WARNA).lines();
        lines.into_iter().find(|l| l.contains("nama") && l.contains("ikrar")).expect("a heading")
    };
    assert!(heading(&app).contains("tenggat"));
    let Some(Modal::Belum(belum)) = app.modals.last_mut() else { panic!() };
    for row in &mut belum.baris {
        row.tenggat = None;
    }
    assert!(!heading(&app).contains("tenggat"));
}

#[test]
fn selamat_80x24() {
    let mut app = App::new(Kata::new(Bahasa::Id), Keymap::default(), contoh::sesi(), (80, 24));
    app.layar = Layar::Selamat;
    app.selamat.path = "/home/rina/.local/share/ikrar/ikrar.db".to_owned();
    app.selamat.latihan = ("/home/rina/.local/share/ikrar/latihan.db".to_owned(), false);
    // What is named is the file that this choice makes or opens.
    let kalimat = |app: &mut App, cursor: usize, ada: bool| {
        (app.selamat.cursor, app.selamat.latihan.1) = (cursor, ada);
        let picture = potret(app, WARNA).lines();
        let rows: Vec<&str> = picture.iter().map(|l| l.trim_matches(['│', ' '])).collect();
        rows.join(" ")
    };
    assert!(kalimat(&mut app, 0, false).contains("akan dibuat di /home/rina/.local/share/ikrar/latihan.db."));
    assert!(kalimat(&mut app, 0, true).contains("dibuka lagi: /home/rina/.local/share/ikrar/latihan.db."));
    assert!(kalimat(&mut app, 2, true).contains("Tidak ada berkas yang dibuat"));
    app.selamat.cursor = 1;
    insta::assert_snapshot!(potret(&app, WARNA).teks());
    app.modals.push(Modal::Berkas(Line::new(400)));
    insta::assert_snapshot!("berkas_80x24", potret(&app, WARNA).teks());
}

#[test]
fn banding_80x24() {
    let mut app = layar(&Toko::new(), (80, 24), "Tab e");
    let beda = |field: &str, mereka: &str, saya: &str| BedaField {
        field: field.to_owned(),
        mereka: mereka.to_owned(),
        saya: saya.to_owned(),
        tampil: None,
    };
    app.modals.push(Modal::Banding(Box::new(Banding {
        oleh: "budi".to_owned(),
        waktu: Waktu::from_iso("2024-11-21T10:42:00+07:00"),
        ver: Ver(2),
        beda: vec![
            beda("golongan", "III/c", "III/b"),
            beda("jabatan", "Penjaga Tahanan Pelaksana Lanjutan pada Regu II", ""),
        ],
    })));
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

#[test]
fn laporan_tertulis_120x40() {
    let mut app = layar(&Toko::new(), (120, 40), "0");
    app.session.izin.retain(|i| i.hak != ikrar::domain::operator::Hak::EksporPerkara);
    app.laporan.terakhir =
        vec![Exported { path: "~/keluar/rekap-2024-11-21.xlsx".to_owned(), rows: 54, setengah: false }];
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

/// First line of the picture.
fn kepala(app: &App) -> String {
    potret(app, WARNA).lines().remove(0)
}

#[test]
fn the_header_names_all_roles_or_the_private_file() {
    use ikrar::domain::operator::Peran;
    let mut app = layar(&Toko::new(), (160, 40), "");
    app.session.peran = vec![Peran::Kanwil, Peran::Pemeriksa, Peran::Auditor, Peran::Admin];
    assert!(kepala(&app).trim_end().ends_with("rina  (kanwil, pemeriksa, auditor, admin)"), "{}", kepala(&app));
    app.session.pribadi = true;
    assert!(kepala(&app).trim_end().ends_with("rina  (pribadi)"), "{}", kepala(&app));
    app.size = (60, 16);
    assert!(kepala(&app).contains("rina"), "the login always");
}

#[test]
fn the_header_stops_counting_days_two_months_after_the_vote() {
    let mut app = layar(&Toko::new(), (160, 40), "");
    let vote = contoh::hari(11, 27);
    app.session.hari = vote.plus(60);
    assert!(kepala(&app).contains("Pilkada 2024 H+60"), "{}", kepala(&app));
    app.session.hari = vote.plus(61);
    assert!(kepala(&app).contains("tidak ada tahapan berjalan") && !kepala(&app).contains("H+"), "{}", kepala(&app));
}

#[test]
fn a_draft_notice_names_its_key_even_on_a_narrow_screen() {
    let mut app = layar(&Toko::new(), (60, 16), "");
    app.say(Pesan::new("draf-menunggu").with("n", 2_i64).with("formulir", "Catat ikrar"));
    let last = potret(&app, WARNA).lines().pop().unwrap();
    assert!(last.trim_start().starts_with("Tekan ! untuk melanjutkan 2 draf"), "{last}");
}

#[test]
fn perkara_tertutup_132x43() {
    let mut toko = Toko::new();
    toko.uraian = None;
    insta::assert_snapshot!(potret(&layar(&toko, (132, 43), "7"), WARNA).teks());
}

#[test]
fn the_same_state_gives_the_same_picture() {
    let app = layar(&Toko::new(), (120, 40), "Tab n");
    assert_eq!(potret(&app, WARNA).teks(), potret(&app, WARNA).teks());
}
