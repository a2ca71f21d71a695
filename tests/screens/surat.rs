//! A letter of a case: which, what is asked, what is said of its files.

use ikrar::desk::app::App;
use ikrar::desk::msg::Msg;
use ikrar::desk::surat::buka_surat;
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::perkara::surat::{JenisSurat, Lubang, SuratJadi};
use ikrar::domain::pesan::Pesan;

use super::contoh::Toko;
use super::potret::potret;
use super::{WARNA, berkas, layar};

fn dibuka(toko: &Toko, size: (u16, u16)) -> App {
    let mut app = layar(toko, size, "7");
    let effects = buka_surat(&mut app, &berkas::disurati(KeadaanPerkara::Panggilan1));
    toko.layani(&mut app, effects);
    app
}

#[test]
fn surat_pilih_80x24() {
    insta::assert_snapshot!(potret(&dibuka(&Toko::new(), (80, 24)), WARNA).teks());
}

#[test]
fn surat_isian_80x24() {
    let toko = Toko::new();
    let mut app = dibuka(&toko, (80, 24));
    toko.tekan(&mut app, "Enter");
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}

#[test]
fn surat_jadi_80x24() {
    let toko = Toko::new();
    let mut app = dibuka(&toko, (80, 24));
    toko.tekan(&mut app, "Enter Ctrl+g");
    app.update(Msg::Surat(Ok(SuratJadi {
        jenis: JenisSurat::SuratPanggilan1,
        nomor: "0147".into(),
        berkas: ["docx", "pdf"].map(|e| format!("/srv/ikrar/keluar/surat-panggilan-1-0147-2024-11-21.{e}")).into(),
        kosong: vec![Lubang::Nomor, Lubang::P1Pukul, Lubang::P1Tempat, Lubang::PenandaNip],
        periksa: vec![Pesan::new("surat-periksa-baris").with("baris", "DS-06")],
    })));
    insta::assert_snapshot!(potret(&app, WARNA).teks());
}
