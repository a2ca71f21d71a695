//! Cases from the first word to the closed file, over the real store: each lawful step and the shortcuts that are refused on the way.

use ikrar::domain::id::PegawaiId;
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::pegawai::{JenisJabatan, PegawaiBaru, StatusKepegawaian};
use ikrar::domain::perkara::KeadaanPerkara as K;
use ikrar::domain::perkara::dokumen::JenisDokumen as D;
use ikrar::domain::perkara::penanganan::UbahKasus as U;
use ikrar::domain::perkara::wewenang::Pejabat;
use ikrar::domain::request::Write;
use ikrar::store::Kedalaman;

use super::driver::{Driver, office};
use super::dukung_kasus::{Meja, hari, pemeriksa, putusan, terhalang, tolak};

/// A real office with nobody in it yet, and its owner.
fn kantor(folder: &tempfile::TempDir) -> Meja {
    let path = office(folder.path(), "dki");
    let Driver { store, session, .. } = Driver::open(&path);
    Meja { store, session, path }
}

fn tambah(meja: &mut Meja, nama: &str, nomor: i64, status: StatusKepegawaian, jabatan: JenisJabatan) -> PegawaiId {
    let satker = meja.satu::<i64>("SELECT id FROM satker WHERE nama = 'Rutan Kelas I Cipinang'");
    let isi = PegawaiBaru {
        nama: NamaLengkap { gelar_depan: String::new(), nama: nama.to_owned(), gelar_belakang: String::new() },
        nomor: Some(Nomor { jenis: JenisNomor::jenis_for(status), angka: nomor }),
        nik: None,
        lahir: None,
        kelamin: None,
        status,
        golongan: "III/b".to_owned(),
        jabatan: "Penjaga Tahanan".to_owned(),
        jenis_jabatan: Some(jabatan),
        satker: ikrar::domain::id::SatkerId(satker),
        sejak: Some(hari("2022-01-01")),
        atasan: None,
        pasangan_calon: false,
        cltn: None,
        aktif: true,
        alasan: String::new(),
    };
    PegawaiId(meja.tulis(&Write::Pegawai { lama: None, isi: Box::new(isi) }).unwrap().ids[0])
}

fn tutup(meja: &mut Meja, id: i64) {
    assert_eq!(tolak(meja.pindah(id, K::Selesai, " ")), [("alasan".to_owned(), "perkara-alasan-wajib".to_owned())]);
    meja.pindah(id, K::Selesai, "Selesai dijalani dan dilaporkan").unwrap();
    assert_eq!(meja.keadaan(id), K::Selesai);
    assert!(meja.store.verify(None, &mut |_, _| {}).unwrap().utuh(), "the trail knows every row");
    assert_eq!(meja.store.check(Kedalaman::Lengkap, &mut |_| ()).unwrap(), []);
}

#[test]
fn from_the_letter_of_bawaslu_to_the_closed_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut m = kantor(&folder);
    let who = tambah(&mut m, "Wirya Contoh", 199_001_012_015_031_001, StatusKepegawaian::Pns, JenisJabatan::Pelaksana);
    m.pada("2024-10-01");
    let id = m.lapor(who, &["DS-06"], "212/PM.01/K.JK/10/2024");
    assert_eq!(terhalang(m.pindah(id, K::PembentukanTim, "")), ["perkara-langkah-tak-sah"]);
    m.pada("2024-10-02").pindah(id, K::Verifikasi, "").unwrap();
    assert_eq!(terhalang(m.pindah(id, K::MajelisKodeEtik, "")), ["alur-tanpa-baris-etik"]);
    assert_eq!(terhalang(m.pindah(id, K::Panggilan1, "")), ["alur-tim-wajib", "alur-perlu-dokumen"]);
    m.pada("2024-10-04").pindah(id, K::PembentukanTim, "").unwrap();
    let all = ["alur-perlu-dokumen", "alur-tim-kurang", "alur-perlu-dokumen"];
    assert_eq!(terhalang(m.pindah(id, K::Panggilan1, "")), all);
    m.catat(id, &[D::SkTim]);
    m.tim(id);
    m.pada("2024-10-07").panggil(id, 1, "2024-10-16");
    m.pindah(id, K::Panggilan1, "").unwrap();
    let early = m.ubah(id, U::PanggilanHadir(1, Some(false)));
    assert_eq!(tolak(early), [("hadir".to_owned(), "penanganan-belum-harinya".to_owned())]);
    assert_eq!(terhalang(m.pindah(id, K::Pemeriksaan, "")), ["alur-belum-hadir"]);
    m.pada("2024-10-16").hadir(id, 1, false);
    assert_eq!(terhalang(m.pindah(id, K::Panggilan2, "")), ["alur-perlu-dokumen"]);
    m.panggil(id, 2, "2024-10-25");
    m.pindah(id, K::Panggilan2, "").unwrap();
    // One missed call is no absence: nothing is judged without him yet.
    m.catat(id, &[D::BaKetidakhadiran, D::LhpTidakHadir]);
    assert_eq!(terhalang(m.pindah(id, K::Lhp, "")), ["alur-dua-panggilan"]);
    m.pada("2024-10-25").hadir(id, 2, true);
    assert_eq!(terhalang(m.pindah(id, K::Lhp, "")), ["alur-dua-panggilan"]);
    m.pindah(id, K::Pemeriksaan, "").unwrap();
    assert_eq!(terhalang(m.pindah(id, K::Bap, "")), ["alur-perlu-dokumen"]);
    m.catat(id, &[D::Bap]);
    m.pindah(id, K::Bap, "").unwrap();
    let soon = m.ubah(id, U::Putusan(putusan("turun_jabatan_12", Pejabat::Ppk, hari("2024-10-25"))));
    assert_eq!(tolak(soon)[0].1, "penanganan-putusan-belum");
    m.pada("2024-10-28").catat(id, &[D::Lhp]);
    m.pindah(id, K::Lhp, "").unwrap();
    // The Kanwil does not decide what is the Minister's, not even in his name.
    m.ubah(id, U::Putusan(putusan("turun_jabatan_12", Pejabat::JptPratama, hari("2024-10-28")))).unwrap();
    m.catat(id, &[D::SkHukuman]);
    let kanwil = terhalang(m.pindah(id, K::PenetapanSk, ""));
    assert_eq!(kanwil, ["alur-tidak-berwenang", "alur-harus-diusulkan"]);
    m.ubah(id, U::Putusan(putusan("turun_jabatan_12", Pejabat::Ppk, hari("2024-10-28")))).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PenetapanSk, "")), ["alur-harus-diusulkan"]);
    assert_eq!(terhalang(m.pindah(id, K::UsulPejabatBerwenang, "")), ["alur-perlu-dokumen"]);
    m.catat(id, &[D::Usul]);
    m.pindah(id, K::UsulPejabatBerwenang, "").unwrap();
    m.pada("2024-11-20").ubah(id, U::Putusan(putusan("turun_jabatan_12", Pejabat::Ppk, hari("2024-11-18")))).unwrap();
    m.pindah(id, K::PenetapanSk, "").unwrap();
    // Set right afterwards, it must be lawful still.
    let swapped = m.ubah(id, U::Putusan(putusan("turun_jabatan_12", Pejabat::Administrator, hari("2024-11-18"))));
    assert_eq!(tolak(swapped), [("sanksi".to_owned(), "alur-tidak-berwenang".to_owned())]);
    let all = ["alur-perlu-dokumen", "alur-tanggal-terima"];
    assert_eq!(terhalang(m.pindah(id, K::Penyampaian, "")), all);
    let before = m.ubah(id, U::Terima(hari("2024-11-15")));
    assert_eq!(tolak(before), [("terima".to_owned(), "penanganan-tanggal-sebelum".to_owned())]);
    m.ubah(id, U::Terima(hari("2024-11-20"))).unwrap();
    m.catat(id, &[D::SuratPenyampaian]);
    m.pindah(id, K::Penyampaian, "").unwrap();
    // Fifteen working days after Wednesday 20 November 2024, without the day of the vote: Thursday 12 December.
    let dates: String = m.satu("SELECT terima || ' ' || berlaku || ' ' || akhir FROM perkara_putusan");
    assert_eq!(dates, "2024-11-20 2024-12-12 2025-12-11");
    m.pada("2024-12-11");
    assert_eq!(terhalang(m.pindah(id, K::Berlaku, "")), ["alur-belum-berlaku"]);
    m.pada("2024-12-12").pindah(id, K::Berlaku, "").unwrap();
    assert_eq!(terhalang(m.pindah(id, K::Selesai, "x")), ["alur-masih-dijalani"]);
    m.pindah(id, K::Menjalani, "").unwrap();
    m.pada("2025-12-10");
    assert_eq!(terhalang(m.pindah(id, K::Selesai, "x")), ["alur-masa-belum-habis"]);
    m.pada("2025-12-12");
    tutup(&mut m, id);
    assert_eq!(terhalang(m.pindah(id, K::Verifikasi, "x")), ["perkara-langkah-tak-sah"]);
}

#[test]
fn a_contract_worker_is_not_under_the_law_of_civil_servants() {
    let folder = tempfile::tempdir().unwrap();
    let mut m = kantor(&folder);
    let who = tambah(&mut m, "Bima Contoh", 7, StatusKepegawaian::Ppnpn, JenisJabatan::NonAsn);
    m.pada("2024-10-01");
    let id = m.lapor(who, &["DS-06"], "B-7");
    m.pindah(id, K::Verifikasi, "").unwrap();
    let ethics = terhalang(m.pindah(id, K::MajelisKodeEtik, ""));
    assert_eq!(ethics, ["alur-tanpa-baris-etik", "alur-ppnpn-bukan-pp"]);
    // No team is owed: the letter is enough.
    assert_eq!(terhalang(m.pindah(id, K::Panggilan1, "")), ["alur-perlu-dokumen"]);
    m.panggil(id, 1, "2024-10-08");
    m.pindah(id, K::Panggilan1, "").unwrap();
    m.pada("2024-10-08").hadir(id, 1, true);
    m.pindah(id, K::Pemeriksaan, "").unwrap();
    m.catat(id, &[D::Bap, D::Lhp]);
    m.pindah(id, K::Bap, "").unwrap();
    m.pindah(id, K::Lhp, "").unwrap();
    for (sanksi, pejabat) in [("tunda_kgb_12", Pejabat::Administrator), ("ptdh", Pejabat::Ppk)] {
        let refused = m.ubah(id, U::Putusan(putusan(sanksi, pejabat, hari("2024-10-08"))));
        assert_eq!(tolak(refused), [("sanksi".to_owned(), "alur-sanksi-bukan-kelompoknya".to_owned())]);
    }
    m.catat(id, &[D::SkHukuman]);
    m.ubah(id, U::Putusan(putusan("ppnpn_sp1", Pejabat::Ppk, hari("2024-10-08")))).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PenetapanSk, "")), ["alur-tidak-berwenang"]);
    m.ubah(id, U::Putusan(putusan("ppnpn_sp1", Pejabat::PejabatKontrak, hari("2024-10-08")))).unwrap();
    m.pindah(id, K::PenetapanSk, "").unwrap();
    m.pada("2024-10-10").catat(id, &[D::SuratPenyampaian, D::Keberatan]);
    m.ubah(id, U::Terima(hari("2024-10-10"))).unwrap();
    m.pindah(id, K::Penyampaian, "").unwrap();
    assert_eq!(terhalang(m.pindah(id, K::UpayaAdministratif, "")), ["alur-ppnpn-bukan-pp"]);
    m.pindah(id, K::Berlaku, "").unwrap();
    assert_eq!(m.satu::<String>("SELECT berlaku FROM perkara_putusan"), "2024-10-10", "a contract waits for no days");
    assert_eq!(terhalang(m.pindah(id, K::Menjalani, "")), ["alur-tanpa-masa"]);
    tutup(&mut m, id);
}

#[test]
fn a_moral_sanction_comes_from_the_ethics_council() {
    let folder = tempfile::tempdir().unwrap();
    let mut m = kantor(&folder);
    let who = tambah(&mut m, "Lina Contoh", 199_001_012_015_032_002, StatusKepegawaian::Pns, JenisJabatan::Pengawas);
    m.pada("2024-08-01");
    let id = m.lapor(who, &["KE-04"], "SBT-1");
    m.pindah(id, K::Verifikasi, "").unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PembentukanTim, "")), ["alur-tanpa-baris-disiplin"]);
    m.pindah(id, K::MajelisKodeEtik, "").unwrap();
    let all = ["alur-perlu-dokumen", "alur-perlu-dokumen"];
    assert_eq!(terhalang(m.pindah(id, K::UsulPejabatBerwenang, "")), all);
    m.pada("2024-08-20").catat(id, &[D::BaMajelis, D::PernyataanMoral]);
    m.ubah(id, U::Putusan(putusan("moral_tertutup", Pejabat::Ppk, hari("2024-08-20")))).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PenetapanSk, "")), ["alur-harus-diusulkan"]);
    m.catat(id, &[D::Usul]);
    m.pindah(id, K::UsulPejabatBerwenang, "").unwrap();
    // The council gives no punishment of PP 94/2021: that would need an examination.
    m.ubah(id, U::Putusan(putusan("tunda_kgb_12", Pejabat::JptPratama, hari("2024-08-20")))).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PenetapanSk, "")), ["alur-tanpa-lhp"]);
    m.ubah(id, U::Putusan(putusan("moral_tertutup", Pejabat::JptPratama, hari("2024-08-20")))).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PenetapanSk, "")), ["alur-tidak-berwenang"]);
    m.ubah(id, U::Putusan(putusan("moral_tertutup", Pejabat::Ppk, hari("2024-08-20")))).unwrap();
    m.pindah(id, K::PenetapanSk, "").unwrap();
    m.pada("2024-09-02").catat(id, &[D::SuratPenyampaian]);
    m.ubah(id, U::Terima(hari("2024-09-02"))).unwrap();
    m.pindah(id, K::Penyampaian, "").unwrap();
    m.pindah(id, K::Berlaku, "").unwrap();
    tutup(&mut m, id);
}

#[test]
fn a_member_of_a_party_is_dismissed_even_when_he_never_came() {
    let folder = tempfile::tempdir().unwrap();
    let mut m = kantor(&folder);
    let who = tambah(&mut m, "Oki Contoh", 199_001_012_023_211_003, StatusKepegawaian::Pppk, JenisJabatan::Fungsional);
    m.pada("2024-10-01");
    let id = m.lapor(who, &["DS-05"], "WBS-9");
    m.pindah(id, K::Verifikasi, "").unwrap();
    m.pindah(id, K::PembentukanTim, "").unwrap();
    m.catat(id, &[D::SkTim]);
    let own = ikrar::domain::perkara::penanganan::PemeriksaBaru {
        pegawai: Some(who),
        ..pemeriksa("", ikrar::domain::perkara::penanganan::Unsur::Lain)
    };
    assert_eq!(tolak(m.ubah(id, U::Pemeriksa(own)))[0].1, "penanganan-pemeriksa-terlapor");
    m.tim(id);
    m.panggil(id, 1, "2024-10-10");
    m.pindah(id, K::Panggilan1, "").unwrap();
    m.pada("2024-10-10").hadir(id, 1, false);
    m.panggil(id, 2, "2024-10-21");
    m.pindah(id, K::Panggilan2, "").unwrap();
    m.pada("2024-10-21").hadir(id, 2, false);
    let all = ["alur-perlu-dokumen", "alur-perlu-dokumen"];
    assert_eq!(terhalang(m.pindah(id, K::Lhp, "")), all);
    m.catat(id, &[D::BaKetidakhadiran, D::LhpTidakHadir, D::Usul, D::SkHukuman]);
    m.pindah(id, K::Lhp, "").unwrap();
    m.pindah(id, K::UsulPejabatBerwenang, "").unwrap();
    m.pada("2024-11-01").ubah(id, U::Putusan(putusan("ptdh", Pejabat::JptMadya, hari("2024-11-01")))).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::PenetapanSk, "")), ["alur-tidak-berwenang"]);
    m.ubah(id, U::Putusan(putusan("ptdh", Pejabat::Ppk, hari("2024-11-01")))).unwrap();
    m.pindah(id, K::PenetapanSk, "").unwrap();
    m.pada("2024-11-04").catat(id, &[D::SuratPenyampaian]);
    m.ubah(id, U::Terima(hari("2024-11-04"))).unwrap();
    m.pindah(id, K::Penyampaian, "").unwrap();
    // He appeals; the decision on it says from when.
    assert_eq!(terhalang(m.pindah(id, K::UpayaAdministratif, "")), ["alur-perlu-dokumen"]);
    assert_eq!(tolak(m.ubah(id, U::BerlakuUpaya(hari("2025-02-03"))))[0].1, "penanganan-bukan-upaya");
    m.catat(id, &[D::Banding]);
    m.pindah(id, K::UpayaAdministratif, "").unwrap();
    m.pada("2025-02-03");
    assert_eq!(terhalang(m.pindah(id, K::Berlaku, "")), ["alur-perlu-dokumen", "alur-berlaku-upaya"]);
    m.catat(id, &[D::PutusanUpaya]);
    assert_eq!(m.satu::<Option<String>>("SELECT berlaku FROM perkara_putusan"), None, "an appeal suspends it");
    assert_eq!(terhalang(m.pindah(id, K::Berlaku, "")), ["alur-berlaku-upaya"]);
    m.ubah(id, U::BerlakuUpaya(hari("2025-02-03"))).unwrap();
    m.pindah(id, K::Berlaku, "").unwrap();
    m.ubah(id, U::Blokir(true)).unwrap();
    assert_eq!(terhalang(m.pindah(id, K::Menjalani, "")), ["alur-tanpa-masa"]);
    tutup(&mut m, id);
    let row: (String, i64, i64) = m
        .mentah()
        .query_row("SELECT berlaku, berlaku_upaya, blokir FROM perkara_putusan", [], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?))
        })
        .unwrap();
    assert_eq!(row, ("2025-02-03".to_owned(), 1, 1));
}
