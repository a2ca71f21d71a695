//! A letter of a case, from the chooser to what is said of its files.

use ikrar::desk::app::App;
use ikrar::desk::modal::Modal;
use ikrar::desk::msg::{Effect, Msg};
use ikrar::desk::pilih::Item;
use ikrar::desk::surat::buka_surat;
use ikrar::domain::id::PerkaraId;
use ikrar::domain::katalog::TingkatSanksi;
use ikrar::domain::perkara::KeadaanPerkara;
use ikrar::domain::perkara::penanganan::{BerkasPerkara, PutusanBaru, PutusanRow};
use ikrar::domain::perkara::surat::{BentukSurat, JenisSurat, Lubang, PesananSurat, SuratJadi};
use ikrar::domain::perkara::wewenang::Pejabat;
use ikrar::domain::pesan::Pesan;

use super::dukung::perkara::disurati as berkas;
use super::machine::{office, press, type_in};

fn sent(effects: &[Effect]) -> Option<PesananSurat> {
    effects.iter().find_map(|e| if let Effect::Surat(order) = e { Some((**order).clone()) } else { None })
}

/// The same case with a decision of this level.
fn diputus(keadaan: KeadaanPerkara, tingkat: TingkatSanksi) -> BerkasPerkara {
    let mut case = berkas(keadaan);
    case.putusan = Some(PutusanRow {
        isi: PutusanBaru {
            sanksi: "teguran_lisan".into(),
            pasal: "Pasal 5".into(),
            pejabat: Pejabat::JptPratama,
            pejabat_nama: "Hadi Prasetya".into(),
            pejabat_jabatan: "Kepala Kantor Wilayah".into(),
            sk_nomor: "W.10-9".into(),
            sk_tanggal: case.perkara.terima,
            catatan: String::new(),
        },
        tingkat,
        nama: "Teguran lisan".into(),
        bulan: None,
        terima: None,
        berlaku: None,
        berlaku_upaya: false,
        akhir: None,
        pembatalan: None,
        blokir: false,
    });
    case
}

fn made(app: &mut App, jenis: JenisSurat) -> Vec<Effect> {
    app.update(Msg::Surat(Ok(SuratJadi {
        jenis,
        nomor: "0147".into(),
        berkas: vec!["/k/surat.docx".into(), "/k/surat.pdf".into()],
        kosong: vec![Lubang::Nomor, Lubang::P1Pukul],
        periksa: vec![Pesan::new("surat-periksa-baris").with("baris", "DS-06")],
    })))
}

#[test]
fn a_letter_is_chosen_filled_in_sent_off_and_told() {
    let mut app = office();
    buka_surat(&mut app, &diputus(KeadaanPerkara::Penyampaian, TingkatSanksi::Ringan));
    let Some(Modal::Pilih(chooser)) = app.modals.last() else { panic!("a chooser") };
    assert_eq!(chooser.items.len(), JenisSurat::ALL.len());
    assert!(chooser.items[0].code == "surat_penyampaian" && !chooser.items[0].hint.is_empty(), "what fits comes first");
    let moral = |item: &&Item| item.code.starts_with("pernyataan");
    assert!(chooser.items.iter().filter(moral).all(|item| item.hint.is_empty()), "this decision is none of that kind");
    // The letter that fits, its number, the date that stands there, the place, whoever it always goes to.
    press(&mut app, "Enter");
    type_in(&mut app, "W.10-1");
    press(&mut app, "Enter Enter");
    type_in(&mut app, "Jakarta");
    press(&mut app, "Enter Enter");
    type_in(&mut app, "Hadi Prasetya");
    let order = sent(&press(&mut app, "Ctrl+g")).expect("a job");
    let told = (order.perkara, order.jenis, order.bentuk, order.nomor.as_str(), order.tempat.as_str());
    assert_eq!(told, (PerkaraId(41), JenisSurat::SuratPenyampaian, BentukSurat::Semua, "W.10-1", "Jakarta"));
    assert_eq!((order.tanggal, order.penanda.nama.as_str()), (app.session.hari, "Hadi Prasetya"));
    assert_eq!(sent(&press(&mut app, "Ctrl+g")), None, "once");
    made(&mut app, JenisSurat::SuratPenyampaian);
    let Some(Modal::Teks { lines, .. }) = app.modals.last() else { panic!("what came of it") };
    let text = lines.join("\n");
    for said in ["/k/surat.docx", "/k/surat.pdf", "2 isian kosong: nomor surat, pukul pemeriksaan panggilan I", "DS-06"]
    {
        assert!(text.contains(said), "{said}\n{text}");
    }
    press(&mut app, "Esc");
    assert!(app.modals.is_empty() && !app.laporan.berjalan);
    // Whoever signed is there again; the number is not.
    buka_surat(&mut app, &diputus(KeadaanPerkara::Penyampaian, TingkatSanksi::Ringan));
    let order = sent(&press(&mut app, "Enter Ctrl+g")).expect("a job");
    assert_eq!(
        (order.penanda.nama.as_str(), order.tempat.as_str(), order.nomor.as_str()),
        ("Hadi Prasetya", "Jakarta", "")
    );
}

#[test]
fn a_letter_that_was_not_made_leaves_its_form() {
    let mut app = office();
    buka_surat(&mut app, &berkas(KeadaanPerkara::Bap));
    assert!(sent(&press(&mut app, "Enter Ctrl+g")).is_some());
    let effects = app.update(Msg::Surat(Err(Pesan::new("keluar-penuh").with("berkas", "/k"))));
    assert!(effects.contains(&Effect::Bell) && matches!(app.modals.last(), Some(Modal::Form(f)) if !f.saving));
    assert!(sent(&press(&mut app, "Ctrl+g")).is_some(), "again");
    // Left before the answer: the bottom line says it, nothing opens above whatever is there now.
    press(&mut app, "Esc");
    made(&mut app, JenisSurat::Bap);
    assert!(app.modals.is_empty());
}

#[test]
fn a_day_that_is_none_and_a_case_that_is_shut_are_refused() {
    let mut app = office();
    let mut shut = berkas(KeadaanPerkara::Bap);
    shut.terbuka = false;
    assert_eq!(buka_surat(&mut app, &shut), [Effect::Bell]);
    assert!(app.modals.is_empty());
    buka_surat(&mut app, &berkas(KeadaanPerkara::Bap));
    press(&mut app, "Enter Tab");
    type_in(&mut app, "31-02-2024");
    assert_eq!(sent(&press(&mut app, "Ctrl+g")), None);
    let Some(Modal::Form(form)) = app.modals.last() else { panic!("the form stays") };
    assert!(!form.saving && form.fields.iter().any(|f| f.spec.name == "surat_tanggal" && !f.salah.is_empty()));
}
