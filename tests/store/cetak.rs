//! What leaves on paper about pledges: the printed sheet and its rows, who is chased with which due day, the folder of proof.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files")]

use std::fs;

use ikrar::domain::id::{BerkasId, PegawaiId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{BarisDiisi, BerkasIsi, IsiBaris, Pindaian, Susunan};
use ikrar::domain::ikrar::cetak::LembarCetak;
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::laporan::Opsi;
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Write};
use ikrar::domain::tanggal::Waktu;
use ikrar::kata::{Bahasa, Kata};
use ikrar::report::bukti::{self, Tentang};
use ikrar::report::{cetak, tagih};
use ikrar::store::SqliteStore;
use sha2::{Digest, Sha256};

use super::dasar::{GELOMBANG, LAPAS, RUTAN, hari, ikrar, kantor, kini, orang, satu, simpan, tambah};

fn ubah(store: &mut SqliteStore, session: &Session, ubah: UbahLembar) -> Vec<i64> {
    store.write(&Write::Lembar(ubah), session, kini()).unwrap().ids
}

fn lembar_baru(store: &mut SqliteStore, session: &Session) -> BerkasId {
    let isi = BerkasIsi {
        gelombang: GELOMBANG,
        satker: LAPAS,
        nomor: "PN-1".into(),
        tanggal: hari("2024-11-20"),
        tempat: String::new(),
        saksi: String::new(),
        tertulis: Some(1),
        pindaian: Pindaian { jalan: "pindai/pn-1.pdf".into(), sha256: "ab".repeat(32) },
    };
    BerkasId(ubah(store, session, UbahLembar::Kepala { lama: None, isi, susunan: Susunan::Satker })[0])
}

fn lihat(store: &mut SqliteStore, session: &Session, id: BerkasId) -> LembarCetak {
    match store.read(&Read::Lembar(TanyaLembar::Cetak(id)), session).unwrap() {
        Rows::Lembar(JawabLembar::Cetak(isi)) => *isi,
        other => panic!("{other:?}"),
    }
}

fn baris(pegawai: PegawaiId, ke: IsiBaris) -> BarisDiisi {
    BarisDiisi { pegawai, dari: None, ke: Some(ke), letak: None }
}

fn teks(store: &mut SqliteStore, session: &Session, opsi: &Opsi) -> (u64, String) {
    let mut out = Vec::new();
    let n = tagih::tulis(store, session, opsi, &Kata::new(Bahasa::Id), kini(), &mut out).unwrap();
    (n.orang, String::from_utf8(out).unwrap())
}

#[test]
fn a_sheet_is_printed_with_its_rows_and_keeps_them_and_its_first_time() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    tambah(&mut store, &session, "Citra", 198_001_012_005_011_003, LAPAS);
    tambah(&mut store, &session, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let id = lembar_baru(&mut store, &session);
    ubah(&mut store, &session, UbahLembar::Cetak(id));
    let first = lihat(&mut store, &session, id);
    assert_eq!(first.berkas.dicetak, Some(kini()));
    assert_eq!(
        (first.satker.as_str(), first.teks.butir.as_slice()),
        ("Lapas Kelas I Contoh", ["Satu".to_owned()].as_slice())
    );
    let names: Vec<_> = first.baris.iter().map(|r| (r.baris, r.nama.nama.as_str(), r.jabatan.as_str())).collect();
    assert_eq!(names, [(1, "Ahmad", "Penjaga"), (2, "Citra", "Penjaga")]);
    // Somebody who comes later is on no sheet that is already in circulation.
    tambah(&mut store, &session, "Budi", 198_001_012_005_011_002, LAPAS);
    let again = store.write(&Write::Lembar(UbahLembar::Cetak(id)), &session, kini()).unwrap();
    assert_eq!(again.audit, None);
    assert_eq!(lihat(&mut store, &session, id), first);
    // Paper is not undone.
    let act = satu::<i64>(&kantor.path, "SELECT max(id) FROM audit WHERE aksi = 'berkas-cetak'");
    assert!(act > 0 && kantor.periksa_bersih());
    let tanya = |nomor: &str| TanyaLembar::Nomor { gelombang: GELOMBANG, satker: LAPAS, nomor: nomor.into() };
    let found = store.read(&Read::Lembar(tanya(" PN-1 ")), &session).unwrap();
    assert_eq!(found, Rows::Lembar(JawabLembar::Nomor(Some(id))));
    assert_eq!(store.read(&Read::Lembar(tanya("PN-2")), &session).unwrap(), Rows::Lembar(JawabLembar::Nomor(None)));
}

#[test]
fn what_is_out_of_reach_is_neither_printed_nor_chased_nor_proved() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let who = tambah(&mut store, &session, "Ahmad", 198_001_012_005_011_001, LAPAS);
    let id = lembar_baru(&mut store, &session);
    let (mut other, rutan) = kantor.operator("budi", &[Peran::Satker], Some(RUTAN));
    for tanya in [
        TanyaLembar::Cetak(id),
        TanyaLembar::Tagih { gelombang: GELOMBANG, satker: LAPAS },
        TanyaLembar::Bukti(ikrar::domain::ikrar::cetak::SiapaBukti::Orang(who)),
        TanyaLembar::Bukti(ikrar::domain::ikrar::cetak::SiapaBukti::Satker(LAPAS, GELOMBANG)),
    ] {
        assert_eq!(other.read(&Read::Lembar(tanya.clone()), &rutan).unwrap_err(), StoreError::Missing, "{tanya:?}");
    }
    let (mut mere, admin) = kantor.operator("tono", &[Peran::Admin], None);
    let kata = Kata::new(Bahasa::Id);
    let refused = cetak::lembar(&mut mere, &admin, id, &kata, kini(), &mut Vec::new());
    assert!(matches!(refused, Err(StoreError::Forbidden(_))), "{refused:?}");
    let refused = tagih::tulis(&mut mere, &admin, &Opsi::default(), &kata, kini(), &mut Vec::new());
    assert!(matches!(refused, Err(StoreError::Forbidden(_))), "{refused:?}");
}

#[test]
fn who_owes_is_chased_with_a_due_day_of_his_own_and_without_numbers() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let nomor = 198_001_012_005_011_001;
    let done = tambah(&mut store, &session, "Ahmad", nomor, LAPAS);
    let spoken = tambah(&mut store, &session, "Citra", nomor + 1, LAPAS);
    let out = tambah(&mut store, &session, "Dewi", nomor + 2, LAPAS);
    let mut late = orang("Bagus\u{202e}", nomor + 3, LAPAS);
    late.sejak = Some(hari("2024-11-28"));
    late.nama.gelar_belakang = "S.H.".into();
    simpan(&mut store, &session, None, late).unwrap();
    let mut moved = orang("Eko", nomor + 4, RUTAN);
    moved.sejak = Some(hari("2020-01-01"));
    let eko = PegawaiId(simpan(&mut store, &session, None, moved.clone()).unwrap().ids[0]);
    moved.satker = LAPAS;
    moved.sejak = Some(hari("2024-11-25"));
    simpan(&mut store, &session, Some((eko, 1)), moved).unwrap();
    for (who, state, why) in [
        (done, KeadaanIkrar::Ttd, ""),
        (spoken, KeadaanIkrar::Mengucapkan, ""),
        (out, KeadaanIkrar::Dikecualikan, "cuti di luar tanggungan negara"),
    ] {
        store.write(&Write::Ikrar(ikrar(&[who], state, why)), &session, kini()).unwrap();
    }
    let (n, text) = teks(&mut store, &session, &Opsi { gelombang: Some(GELOMBANG), ..Opsi::default() });
    assert_eq!(n, 3, "{text}");
    assert!(text.contains("Lapas Kelas I Contoh") && !text.contains("Rutan"), "{text}");
    assert!(text.contains("Tenggat 30-11-2024, 9 hari lagi."), "{text}");
    assert!(text.contains("1. Bagus?, S.H. (tenggat 05-12-2024: pegawai baru sejak 28-11-2024)"), "{text}");
    assert!(text.contains("2. Citra (mengucapkan)"), "{text}");
    assert!(text.contains("3. Eko (tenggat 03-12-2024: pindahan sejak 25-11-2024)"), "{text}");
    let digits = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap();
    assert!(digits <= 4, "no number of a person: {text}");
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM audit WHERE objek = 'keluar/tagih/3'"), 1);
    assert_eq!(teks(&mut store, &session, &Opsi { satker: Some(RUTAN), ..Opsi::default() }).0, 0);
}

#[test]
fn a_folder_of_proof_has_every_record_its_correction_and_checksums() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let nomor = 198_001_012_005_011_001;
    let ahmad = tambah(&mut store, &session, "=Ahmad", nomor, LAPAS);
    let citra = tambah(&mut store, &session, "Citra", nomor + 1, LAPAS);
    store.write(&Write::Ikrar(ikrar(&[citra], KeadaanIkrar::Mengucapkan, "")), &session, kini()).unwrap();
    let id = lembar_baru(&mut store, &session);
    let rows = vec![baris(ahmad, IsiBaris::Kosong), baris(citra, IsiBaris::Ttd)];
    ubah(&mut store, &session, UbahLembar::Baris { berkas: id, baris: rows });
    let ver = Ver(satu(&kantor.path, "SELECT ver FROM berkas"));
    ubah(&mut store, &session, UbahLembar::Tutup { lama: (id, ver), alasan: String::new() });
    let koreksi = UbahLembar::Koreksi { berkas: id, baris: 1, isi: IsiBaris::Ttd, alasan: "salah lihat".into() };
    // Corrected at a machine whose clock has another zone.
    let lain = Waktu::from_iso("2024-11-21T04:15:00+00:00").unwrap();
    store.write(&Write::Lembar(koreksi), &session, lain).unwrap();
    let kata = Kata::new(Bahasa::Id);
    let ke = kantor.folder.path().join("bukti");
    let opsi = Opsi { satker: Some(LAPAS), gelombang: Some(GELOMBANG), ..Opsi::default() };
    let made = bukti::tulis(&mut store, &session, &Tentang::Satker, &opsi, &kata, kini(), &ke).unwrap();
    assert_eq!((made.baris, made.perihal.as_str()), (3, "Lapas Kelas I Contoh - Pilkada 2024"));
    let csv = fs::read_to_string(ke.join("catatan.csv")).unwrap();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 4, "{csv}");
    assert!(lines[1].contains("'=Ahmad;19800101 200501 1 001;B-0001-"), "{csv}");
    assert!(lines[1].contains(";kosong;ya;sari;") && lines[1].contains("ttd (salah lihat; sari; "), "{csv}");
    assert!(lines[1].ends_with(&format!("pindai/pn-1.pdf;{};;;;", "ab".repeat(32))), "{csv}");
    assert!(lines[2].contains(";2;2024-11-20;ttd;ya;sari;") && lines[3].contains(";mengucapkan;tidak;sari;"), "{csv}");
    assert!(lines[1].contains("; 2024-11-21T11:15:00+07:00)") && !csv.contains("+00:00"), "one clock: {csv}");
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(ke.join("manifest.json")).unwrap()).unwrap();
    for file in manifest["berkas"].as_array().unwrap() {
        let bytes = fs::read(ke.join(file["nama"].as_str().unwrap())).unwrap();
        let sum: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(
            (file["sha256"].as_str().unwrap(), file["ukuran"].as_u64().unwrap()),
            (sum.as_str(), bytes.len() as u64)
        );
    }
    let pdf = lopdf::Document::load(ke.join("ringkasan.pdf")).unwrap();
    let page: String = pdf.extract_text(&[1]).unwrap().chars().filter(|c| !c.is_whitespace()).collect();
    assert!(
        page.contains("2ttd,0kosong") && page.contains("1barisdikoreksi") && page.contains(&"ab".repeat(32)),
        "{page}"
    );
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM audit WHERE objek = 'keluar/bukti/3'"), 1);
    // Nothing is put in the place of another, and nothing that was refused is noted.
    let again = bukti::tulis(&mut store, &session, &Tentang::Satker, &opsi, &kata, kini(), &ke);
    assert!(matches!(again, Err(StoreError::Duplicate(_))), "{again:?}");
    let ke = kantor.folder.path().join("orang");
    let whose = Tentang::Orang(citra, "Citra".into());
    let made = bukti::tulis(&mut store, &session, &whose, &Opsi::default(), &kata, kini(), &ke).unwrap();
    assert_eq!(made.baris, 2);
    // Beside others in the outbox each says whose it is.
    let keluar = kantor.folder.path().join("keluar");
    let mut name = |whose: &Tentang, opsi: &Opsi| {
        let made = bukti::ke_kotak_keluar(&mut store, &session, whose, opsi, &kata, kini(), &keluar).unwrap();
        made.tempat.file_name().unwrap().to_str().unwrap().to_owned()
    };
    let unit = Opsi { satker: Some(LAPAS), ..Opsi::default() };
    let whose = Tentang::Orang(citra, "Dra. Citra Ayu, S.H.".into());
    assert_eq!(name(&whose, &unit), "bukti-citra-ayu-lapas-contoh-2024-11-21");
    assert_eq!(name(&Tentang::Satker, &opsi), "bukti-lapas-contoh-2024-11-21");
    assert!(kantor.periksa_bersih());
}
