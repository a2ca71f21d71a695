//! Papers, calls, examiners and decisions of a case, and the way it may go.

use std::cell::Cell;

use ikrar::acuan::aturan as acuan;
use ikrar::domain::id::{AuditId, DokumenId, NomorLuarId, PegawaiId, PemeriksaId, PerkaraId};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use ikrar::domain::perkara::KeadaanPerkara as K;
use ikrar::domain::perkara::dokumen::JenisDokumen as D;
use ikrar::domain::perkara::penanganan::{Kaitan, Lembaga, NomorLuar, PemeriksaBaru, Syarat, UbahKasus as U, Unsur};
use ikrar::domain::perkara::wewenang::Pejabat;
use ikrar::domain::pesan::Arg;
use ikrar::domain::request::{Read, Reader as _, Rows, StoreError, Write};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::dasar::{Kantor, LAPAS, RUTAN, kantor, orang, simpan};
use crate::dukung_kasus::{Jawab, Meja, dokumen, hari, laporan, panggilan, pemeriksa, putusan, sebagai, tolak};

/// The small office with the rules of handling the program comes with.
fn meja() -> (Kantor, Meja) {
    let k = kantor();
    let conn = crate::dasar::mentah(&k.path);
    for r in acuan::katalog() {
        conn.execute(
            "INSERT INTO katalog_skb (id, rumpun, periode, bentuk, sanksi, dasar, perlu_verifikasi)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0) ON CONFLICT (id) DO NOTHING",
            (r.id, r.rumpun.code(), r.periode.code(), r.bentuk, r.sanksi.code(), r.dasar),
        )
        .unwrap();
    }
    for r in acuan::sanksi() {
        conn.execute(
            "INSERT INTO katalog_sanksi (id, kelompok, tingkat, nama, bulan, aktif, dasar, perlu_verifikasi)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)",
            (r.id, r.kelompok.code(), r.tingkat.code(), r.nama, r.bulan, r.aktif, r.dasar),
        )
        .unwrap();
    }
    for r in acuan::wewenang() {
        let posts: Vec<&str> = r.terhadap.iter().map(|j| j.code()).collect();
        conn.execute(
            "INSERT INTO wewenang (id, pejabat, tingkat, terhadap, dari, perlu_verifikasi, sumber)
             VALUES (?1, ?2, ?3, ?4, ?5, 0, 'x')",
            (r.id, r.pejabat.code(), r.tingkat.code(), posts.join(" "), r.berlaku_dari.iso()),
        )
        .unwrap();
    }
    let (store, session) = k.meja();
    let path = k.path.clone();
    (k, Meja { store, session, path })
}

fn tambah(m: &mut Meja, nama: &str, nomor: i64, status: StatusKepegawaian, jabatan: JenisJabatan) -> PegawaiId {
    let mut isi = sebagai(orang(nama, nomor, LAPAS), status, jabatan);
    isi.nomor =
        Some(ikrar::domain::nomor::Nomor { jenis: ikrar::domain::nomor::JenisNomor::jenis_for(status), angka: nomor });
    PegawaiId(simpan(&mut m.store, &m.session, None, isi).unwrap().ids[0])
}

fn pns(m: &mut Meja, nama: &str, nomor: i64) -> PegawaiId {
    tambah(m, nama, nomor, StatusKepegawaian::Pns, JenisJabatan::Pelaksana)
}

/// A case of medium discipline, examined and reported on, on 21 November 2024.
fn sampai_lhp(m: &mut Meja) -> i64 {
    let who = pns(m, "Wirya", 1);
    m.pada("2024-11-04");
    let id = m.lapor(who, &["DS-03"], "B-1");
    m.pindah(id, K::Verifikasi, "").unwrap();
    m.panggil(id, 1, "2024-11-14");
    m.pindah(id, K::Panggilan1, "").unwrap();
    m.pada("2024-11-14").hadir(id, 1, true);
    m.pindah(id, K::Pemeriksaan, "").unwrap();
    m.catat(id, &[D::Bap, D::Lhp]);
    m.pindah(id, K::Bap, "").unwrap();
    m.pindah(id, K::Lhp, "").unwrap();
    m.pada("2024-11-21");
    id
}

fn satu_kunci(jawab: Jawab) -> (String, String) {
    tolak(jawab).remove(0)
}

fn pasangan(field: &str, key: &str) -> (String, String) {
    (field.to_owned(), key.to_owned())
}

#[test]
fn the_accused_of_that_day_is_kept_with_the_text_of_the_rows() {
    let (_k, mut m) = meja();
    let who = pns(&mut m, "Wirya", 1);
    let chief = pns(&mut m, "Kepala", 2);
    let mut isi = laporan(m.session.hari, who, &["DS-03"], "B-1");
    isi.saksi.push("Saksi Dua".to_owned());
    isi.pelapor = Some("Pelapor".to_owned());
    isi.atasan = Some(chief);
    let id = m.tulis(&Write::Perkara(Box::new(isi))).unwrap().ids[0];
    let row: String = m.satu("SELECT status || ' ' || jenis_jabatan || ' ' || golongan || ' ' || nomor_jenis || ' ' || nomor_induk FROM perkara");
    assert_eq!(row, "pns pelaksana III/b nip 1");
    assert_eq!(m.satu::<String>("SELECT rumpun || ' ' || sanksi FROM perkara_baris"), "disiplin sedang");
    assert_eq!(m.satu::<String>("SELECT tempat FROM laporan_dugaan"), "Lapangan Contoh");
    let parties: String = m.satu("SELECT group_concat(peran || ':' || nama || ':' || ifnull(pegawai_id, ''), '; ') FROM (SELECT * FROM laporan_pihak ORDER BY id)");
    assert_eq!(parties, "pelapor:Pelapor:; saksi:Saksi Contoh:; saksi:Saksi Dua:; atasan:Kepala:2");
    // What becomes of him and of the catalogue later moves nothing.
    m.mentah().execute("UPDATE pegawai SET status = 'polri' WHERE id = 1", []).unwrap();
    m.mentah().execute("UPDATE katalog_skb SET sanksi = 'berat', rumpun = 'kode_etik'", []).unwrap();
    m.pindah(id, K::Verifikasi, "").unwrap();
    m.catat(id, &[D::SuratPanggilan1]);
    m.pindah(id, K::Panggilan1, "").unwrap();
    let mut unknown = laporan(m.session.hari, who, &["DS-03"], "B-2");
    unknown.atasan = Some(PegawaiId(99));
    let refused = m.tulis(&Write::Perkara(Box::new(unknown)));
    assert_eq!(satu_kunci(refused), pasangan("atasan", "perkara-atasan-tak-dikenal"));
}

#[test]
fn a_call_keyed_again_is_the_same_call_until_a_step_rests_on_it() {
    let (_k, mut m) = meja();
    let who = pns(&mut m, "Wirya", 1);
    m.pada("2024-11-04");
    let id = m.lapor(who, &["DS-03"], "B-1");
    m.pindah(id, K::Verifikasi, "").unwrap();
    let (letter, held) = (hari("2024-11-04"), hari("2024-11-13"));
    for (ke, surat, field, key) in [
        (3, "2024-11-04", "ke", "penanganan-panggilan-ke"),
        (2, "2024-11-04", "ke", "alur-panggilan-1-belum-dilewatkan"),
        (1, "2024-11-05", "surat", "perkara-tanggal-depan"),
        (1, "2024-11-01", "surat", "penanganan-surat-terlalu-awal"),
    ] {
        let refused = m.ubah(id, U::Panggilan(panggilan(ke, hari(surat), held)));
        assert_eq!(satu_kunci(refused), pasangan(field, key));
    }
    let none = m.ubah(id, U::PanggilanHadir(1, Some(true)));
    assert_eq!(satu_kunci(none), pasangan("ke", "penanganan-panggilan-tak-ada"));
    m.panggil(id, 1, "2024-11-13");
    m.pada("2024-11-13").hadir(id, 1, false);
    // Another day: what was said of the first is no answer about the second. Short or long, nobody is stopped.
    m.ubah(id, U::Panggilan(panggilan(1, letter, hari("2024-11-14")))).unwrap();
    assert_eq!(m.satu::<i64>("SELECT count(*) FROM perkara_panggilan WHERE hadir IS NULL"), 1);
    m.pindah(id, K::Panggilan1, "").unwrap();
    m.pada("2024-11-14").hadir(id, 1, true);
    m.pindah(id, K::Pemeriksaan, "").unwrap();
    for late in [U::Panggilan(panggilan(1, letter, held)), U::PanggilanHadir(1, Some(false))] {
        assert_eq!(satu_kunci(m.ubah(id, late)), pasangan("ke", "penanganan-panggilan-lewat"));
    }
}

#[test]
fn examiners_are_kept_as_they_were_and_stay_once_they_have_examined() {
    let (_k, mut m) = meja();
    let who = pns(&mut m, "Wirya", 1);
    let other = pns(&mut m, "Ratna", 2);
    m.pada("2024-11-04");
    let id = m.lapor(who, &["DS-06"], "B-1");
    m.pindah(id, K::Verifikasi, "").unwrap();
    m.pindah(id, K::PembentukanTim, "").unwrap();
    let blank = m.ubah(id, U::Pemeriksa(pemeriksa(" ", Unsur::Lain)));
    assert_eq!(satu_kunci(blank), pasangan("nama", "penanganan-pemeriksa-kosong"));
    let accused = PemeriksaBaru { pegawai: Some(who), ..pemeriksa("", Unsur::Atasan) };
    assert_eq!(satu_kunci(m.ubah(id, U::Pemeriksa(accused))), pasangan("pegawai", "penanganan-pemeriksa-terlapor"));
    let head = |pegawai| PemeriksaBaru { pegawai, ketua: true, ..pemeriksa("Dari Luar", Unsur::Atasan) };
    m.ubah(id, U::Pemeriksa(head(None))).unwrap();
    m.ubah(id, U::Pemeriksa(head(Some(other)))).unwrap();
    m.ubah(id, U::Pemeriksa(head(Some(other)))).unwrap();
    m.ubah(id, U::Pemeriksa(pemeriksa("Seto", Unsur::Pengawasan))).unwrap();
    let team: String = m.satu("SELECT group_concat(nama || '/' || ifnull(jenis_jabatan, '') || '/' || ketua, ' ') FROM (SELECT * FROM perkara_pemeriksa ORDER BY id)");
    assert_eq!(team, "Dari Luar//0 Ratna/pelaksana/1 Seto//0");
    m.catat(id, &[D::SkTim]);
    m.panggil(id, 1, "2024-11-14");
    m.pindah(id, K::Panggilan1, "").unwrap();
    let few = m.ubah(id, U::PemeriksaHapus(PemeriksaId(1)));
    assert_eq!(satu_kunci(few).1, "penanganan-pemeriksa-tim");
    m.ubah(id, U::Pemeriksa(pemeriksa("Tiar", Unsur::Kepegawaian))).unwrap();
    m.ubah(id, U::PemeriksaHapus(PemeriksaId(1))).unwrap();
    m.pada("2024-11-14").hadir(id, 1, true);
    m.pindah(id, K::Pemeriksaan, "").unwrap();
    m.catat(id, &[D::Bap]);
    m.pindah(id, K::Bap, "").unwrap();
    assert_eq!(satu_kunci(m.ubah(id, U::PemeriksaHapus(PemeriksaId(2)))).1, "penanganan-pemeriksa-bap");
    assert!(matches!(m.ubah(id, U::PemeriksaHapus(PemeriksaId(77))), Err(StoreError::Missing)));
}

#[test]
fn a_decision_says_who_what_and_by_which_article() {
    let (_k, mut m) = meja();
    let id = sampai_lhp(&mut m);
    let good = || putusan("tunda_kgb_12", Pejabat::Administrator, hari("2024-11-20"));
    let mut wrong = Vec::new();
    for (field, key, change) in [
        ("sanksi", "penanganan-sanksi-tak-ada", 0),
        ("sanksi", "penanganan-sanksi-tak-aktif", 1),
        ("sanksi", "alur-sanksi-bukan-kelompoknya", 2),
        ("pasal", "penanganan-pasal-kosong", 3),
        ("pejabat_nama", "alur-tanpa-nama-pejabat", 4),
        ("sk_tanggal", "perkara-tanggal-depan", 5),
        ("sk_tanggal", "penanganan-tanggal-sebelum", 6),
    ] {
        let mut isi = good();
        match change {
            0 => isi.sanksi = "cambuk".to_owned(),
            1 => isi.sanksi = "tukin_25_6".to_owned(),
            2 => isi.sanksi = "ppnpn_sp1".to_owned(),
            3 => isi.pasal = " ".to_owned(),
            4 => isi.pejabat_nama = "\t".to_owned(),
            5 => isi.sk_tanggal = hari("2024-11-22"),
            _ => isi.sk_tanggal = hari("2024-11-13"),
        }
        wrong.push((field, key, m.ubah(id, U::Putusan(isi))));
    }
    for (field, key, refused) in wrong {
        assert_eq!(tolak(refused), [pasangan(field, key)]);
    }
    let early = m.ubah(id, U::Terima(hari("2024-11-21")));
    assert_eq!(satu_kunci(early).1, "penanganan-terima-bukan-saatnya");
    m.ubah(id, U::Putusan(good())).unwrap();
    m.ubah(id, U::Putusan(good())).unwrap();
    let row: String = m.satu("SELECT tingkat || ' ' || nama || ' ' || bulan FROM perkara_putusan");
    assert_eq!(row, "sedang Penundaan kenaikan gaji berkala selama 1 tahun 12");
    m.catat(id, &[D::SkHukuman, D::SuratPenyampaian]);
    m.pindah(id, K::PenetapanSk, "").unwrap();
    for (day, key) in [("2024-11-22", "perkara-tanggal-depan"), ("2024-11-19", "penanganan-tanggal-sebelum")] {
        assert_eq!(satu_kunci(m.ubah(id, U::Terima(hari(day)))), pasangan("terima", key));
    }
    m.ubah(id, U::Terima(hari("2024-11-21"))).unwrap();
    let later = m.ubah(id, U::Putusan(putusan("tunda_kgb_12", Pejabat::Administrator, hari("2024-11-21"))));
    assert!(later.is_ok(), "a wrong date of the decision is set right before it is delivered");
    m.pindah(id, K::Penyampaian, "").unwrap();
    assert_eq!(satu_kunci(m.ubah(id, U::Putusan(good()))).1, "penanganan-putusan-lewat");
    assert_eq!(satu_kunci(m.ubah(id, U::BerlakuUpaya(hari("2024-11-21")))).1, "penanganan-bukan-upaya");
    for (nomor, day, field) in
        [("", "2024-11-21", "nomor"), ("SK-2", "2024-11-22", "tanggal"), ("SK-2", "2024-11-20", "tanggal")]
    {
        assert_eq!(satu_kunci(m.ubah(id, U::Pembatalan(nomor.to_owned(), hari(day)))).0, field);
    }
    m.ubah(id, U::Pembatalan("SK-2".to_owned(), hari("2024-11-21"))).unwrap();
    m.ubah(id, U::Blokir(true)).unwrap();
    m.ubah(id, U::Blokir(false)).unwrap();
    assert_eq!(
        m.satu::<i64>("SELECT count(*) FROM perkara_putusan WHERE pembatalan_nomor = 'SK-2' AND blokir IS NULL"),
        1
    );
    assert!(m.store.verify(None, &mut |_, _| {}).unwrap().utuh());
}

#[test]
fn a_paper_that_a_step_rests_on_stays_and_no_number_is_refused() {
    let (_k, mut m) = meja();
    let id = sampai_lhp(&mut m);
    let mut odd = dokumen(D::Lainnya, m.session.hari);
    odd.nomor = "  SEK.2-OT.03.01-77 (rev)\n/XI-B ".to_owned();
    odd.sidik = Some(("ab".repeat(32), 7));
    m.ubah(id, U::Dokumen(odd)).unwrap();
    assert_eq!(m.satu::<String>("SELECT nomor FROM perkara_dokumen ORDER BY id DESC"), "SEK.2-OT.03.01-77 (rev) /XI-B");
    let ahead = m.ubah(id, U::Dokumen(dokumen(D::Bap, hari("2024-11-22"))));
    assert_eq!(satu_kunci(ahead), pasangan("tanggal", "perkara-tanggal-depan"));
    let paper = |m: &Meja, kind: D| {
        let sql = format!("SELECT max(id) FROM perkara_dokumen WHERE jenis = '{}'", kind.code());
        DokumenId(m.satu::<i64>(&sql))
    };
    for kind in [D::SuratPanggilan1, D::Bap, D::Lhp] {
        let at = paper(&m, kind);
        assert_eq!(satu_kunci(m.ubah(id, U::DokumenHapus(at))).1, "penanganan-dokumen-dipakai", "{kind:?}");
    }
    // Another of its kind carries the step as well.
    m.catat(id, &[D::Bap]);
    let (bap, other) = (paper(&m, D::Bap), paper(&m, D::Lainnya));
    m.ubah(id, U::DokumenHapus(bap)).unwrap();
    m.ubah(id, U::DokumenHapus(other)).unwrap();
    assert!(matches!(m.ubah(id, U::DokumenHapus(other)), Err(StoreError::Missing)));
    let who = pns(&mut m, "Bima", 2);
    let second = m.lapor(who, &["DS-03"], "B-2");
    let foreign = paper(&m, D::Bap);
    assert!(matches!(m.ubah(second, U::DokumenHapus(foreign)), Err(StoreError::Missing)), "another case's paper");
}

#[test]
fn numbers_ticks_and_links_of_a_case() {
    let (k, mut m) = meja();
    let (a, b) = (pns(&mut m, "Wirya", 1), pns(&mut m, "Bima", 2));
    let one = m.lapor(a, &["DS-03"], "B-1");
    let two = m.lapor(b, &["DS-03"], "B-1");
    let number = |id, nomor: &str| NomorLuar {
        id,
        lembaga: Lembaga::Sbt,
        nomor: nomor.to_owned(),
        tanggal: hari("2024-11-20"),
        catatan: String::new(),
    };
    assert_eq!(satu_kunci(m.ubah(one, U::NomorLuar(number(None, " ")))), pasangan("nomor", "penanganan-nomor-kosong"));
    m.ubah(one, U::NomorLuar(number(None, "SBT/24/0091"))).unwrap();
    let twice = m.ubah(one, U::NomorLuar(number(None, "SBT/24/0091")));
    assert_eq!(satu_kunci(twice), pasangan("nomor", "penanganan-nomor-ganda"));
    m.ubah(one, U::NomorLuar(number(Some(NomorLuarId(1)), "SBT/24/0092"))).unwrap();
    m.ubah(two, U::NomorLuar(number(None, "SBT/24/0092"))).unwrap();
    let foreign = m.ubah(two, U::NomorLuar(number(Some(NomorLuarId(1)), "X")));
    assert!(matches!(foreign, Err(StoreError::Missing)));
    m.ubah(one, U::NomorLuarHapus(NomorLuarId(1))).unwrap();
    for (ada, left) in [(Some(true), "1"), (Some(false), "0"), (None, "")] {
        m.ubah(one, U::Syarat(Syarat::Bukti, ada)).unwrap();
        assert_eq!(m.satu::<String>("SELECT ifnull(max(ada), '') || '' FROM perkara_syarat"), left);
    }
    let own = m.ubah(one, U::Terkait(PerkaraId(one), Kaitan::Orang));
    assert_eq!(satu_kunci(own), pasangan("perkara", "penanganan-terkait-sendiri"));
    m.ubah(one, U::Terkait(PerkaraId(two), Kaitan::Peristiwa)).unwrap();
    m.ubah(two, U::Terkait(PerkaraId(one), Kaitan::Atasan)).unwrap();
    assert_eq!(m.satu::<String>("SELECT group_concat(perkara_id || jenis) FROM perkara_terkait"), "1atasan");
    m.ubah(two, U::TerkaitLepas(PerkaraId(one))).unwrap();
    assert_eq!(m.satu::<i64>("SELECT count(*) FROM perkara_terkait"), 0);
    // A case outside one's reach is not there.
    let (store, session) = k.operator("pem", &[Peran::Pemeriksa], None);
    m.mentah()
        .execute("INSERT INTO perkara_tim (perkara_id, operator_id) VALUES (?1, ?2)", (one, session.operator.0))
        .unwrap();
    let mut examiner = Meja { store, session, path: m.path.clone() };
    assert!(matches!(examiner.ubah(one, U::Terkait(PerkaraId(two), Kaitan::Orang)), Err(StoreError::Missing)));
    assert!(matches!(examiner.ubah(two, U::Syarat(Syarat::Saksi, Some(true))), Err(StoreError::Missing)));
    // Whoever looks through what comes in keeps no papers of a case that is not his.
    let (store, session) = k.operator("kan", &[Peran::Kanwil], None);
    let mut clerk = Meja { store, session, path: m.path.clone() };
    clerk.ubah(one, U::Syarat(Syarat::Saksi, Some(true))).unwrap();
    let paper = dokumen(D::Bukti, clerk.session.hari);
    assert!(matches!(clerk.ubah(one, U::Dokumen(paper)), Err(StoreError::Forbidden(_))));
}

fn terakhir(m: &mut Meja) -> (AuditId, Option<String>) {
    match m.store.read(&Read::TindakanAkhir, &m.session).unwrap() {
        Rows::TindakanAkhir(Some(act)) => (act.id, act.halangan.map(|why| why.key)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_change_of_the_file_is_undone_and_a_delivered_decision_is_not() {
    let (_k, mut m) = meja();
    let id = sampai_lhp(&mut m);
    let papers = |m: &Meja| m.satu::<i64>("SELECT count(*) FROM perkara_dokumen");
    let before = papers(&m);
    m.catat(id, &[D::SkHukuman]);
    let (act, against) = terakhir(&mut m);
    assert_eq!(against, None);
    let done = m.tulis(&Write::Batal(act)).unwrap();
    assert_eq!((done.uraian.key.as_str(), papers(&m)), ("batal-perkara-dokumen", before));
    m.ubah(id, U::Putusan(putusan("tunda_kgb_12", Pejabat::Administrator, hari("2024-11-20")))).unwrap();
    let (act, _) = terakhir(&mut m);
    m.tulis(&Write::Batal(act)).unwrap();
    assert_eq!(m.satu::<i64>("SELECT count(*) FROM perkara_putusan"), 0, "what nobody has got is only a note");
    m.ubah(id, U::Putusan(putusan("tunda_kgb_12", Pejabat::Administrator, hari("2024-11-20")))).unwrap();
    m.catat(id, &[D::SkHukuman]);
    m.pindah(id, K::PenetapanSk, "").unwrap();
    m.ubah(id, U::Terima(hari("2024-11-21"))).unwrap();
    let (act, against) = terakhir(&mut m);
    assert_eq!(against.as_deref(), Some("batal-putusan-diterima"));
    assert_eq!(satu_kunci(m.tulis(&Write::Batal(act))).1, "batal-putusan-diterima");
    // The right date is another entry.
    m.ubah(id, U::Terima(hari("2024-11-20"))).unwrap();
    assert!(m.store.verify(None, &mut |_, _| {}).unwrap().utuh());
}

#[test]
fn two_people_at_one_case_notice_each_other() {
    let (_k, mut m) = meja();
    let who = pns(&mut m, "Wirya", 1);
    let id = m.lapor(who, &["DS-03"], "B-1");
    let seen = m.lama(id);
    m.catat(id, &[D::Bukti]);
    let ubah = U::Syarat(Syarat::Bukti, Some(true));
    let late = Write::Penanganan(ikrar::domain::perkara::penanganan::UbahPenanganan::Kasus { lama: seen, ubah });
    assert!(matches!(m.tulis(&late), Err(StoreError::Stale(_))));
}

// ---------------------------------------------------------------------------------------------
// Whatever anybody keys in whatever order

/// One act: what, at which case, by whom, two more throws of the dice.
type Tindak = (u8, usize, usize, u8, u8);

const SANKSI: [&str; 8] = [
    "moral_tertutup",
    "teguran_tertulis",
    "tunda_kgb_12",
    "turun_jabatan_12",
    "pdhtaps",
    "ptdh",
    "ppnpn_sp1",
    "tukin_25_6",
];

/// Papers that matter to some move.
const KERTAS: [D; 14] = [
    D::SuratPanggilan1,
    D::SuratPanggilan2,
    D::BaKetidakhadiran,
    D::SkTim,
    D::Bap,
    D::BaMajelis,
    D::Lhp,
    D::LhpTidakHadir,
    D::Usul,
    D::SkHukuman,
    D::PernyataanMoral,
    D::SuratPenyampaian,
    D::Banding,
    D::PutusanUpaya,
];

fn lakukan(m: &mut Meja, id: i64, (what, _, _, x, y): Tindak) -> Jawab {
    let pick = |n: usize| usize::from(x) % n;
    let now = m.session.hari;
    let state = m.keadaan(id);
    match what % 20 {
        0 => m.ubah(id, U::Dokumen(dokumen(KERTAS[pick(KERTAS.len())], now))),
        1..=3 => {
            let kinds = diminta(state);
            m.ubah(id, U::Dokumen(dokumen(kinds[pick(kinds.len())], now)))
        }
        4 => m.ubah(id, U::Panggilan(panggilan(1 + x % 2, now, now.plus(i64::from(y % 4))))),
        5 => m.ubah(id, U::PanggilanHadir(1 + x % 2, [Some(true), Some(false), Some(false), None][usize::from(y) % 4])),
        6 => m.ubah(
            id,
            U::Pemeriksa(pemeriksa(["Ana", "Beni", "Cici", "Dodi"][pick(4)], Unsur::ALL[usize::from(y) % 4])),
        ),
        7 => {
            let day = now.plus(-i64::from(y % 3));
            let mut isi = putusan(SANKSI[pick(SANKSI.len())], Pejabat::ALL[usize::from(y) % Pejabat::ALL.len()], day);
            if y % 11 == 0 {
                isi.pejabat_nama = " ".to_owned();
            }
            m.ubah(id, U::Putusan(isi))
        }
        8 => m.ubah(id, U::Terima(now.plus(-i64::from(y % 3)))),
        9 => {
            let sql = format!("SELECT ifnull(max(id), 0) - {} FROM perkara_dokumen WHERE perkara_id = {id}", y % 6);
            let at = m.satu::<i64>(&sql);
            m.ubah(id, U::DokumenHapus(DokumenId(at)))
        }
        10 => {
            let sql = format!("SELECT ifnull(max(id), 0) - {} FROM perkara_pemeriksa WHERE perkara_id = {id}", y % 3);
            let at = m.satu::<i64>(&sql);
            m.ubah(id, U::PemeriksaHapus(PemeriksaId(at)))
        }
        11 => m.ubah(id, U::BerlakuUpaya(now)),
        13..=15 => seperlunya(m, id, x),
        12 if y % 4 == 0 => {
            // Anywhere at all, mostly where the order of states forbids it.
            let alasan = if x % 2 == 0 { "" } else { "alasan" };
            m.pindah(id, K::ALL[pick(K::ALL.len())], alasan)
        }
        _ => {
            // On along the way; what ends a case without a sanction comes up seldom, or few would get far.
            let open: Vec<K> = state.berikut().iter().copied().filter(|k| k.is_terbuka() || *k == K::Selesai).collect();
            let all = if y % 120 == 0 { state.berikut().to_vec() } else { open };
            let Some(ke) = all.get(pick(all.len().max(1))).copied() else { return m.pindah(id, K::Verifikasi, "x") };
            m.pindah(id, ke, if y % 3 == 0 { " " } else { "sesuai disposisi" })
        }
    }
}

/// Papers that the next steps from a state may ask for.
fn diminta(state: K) -> &'static [D] {
    match state {
        K::Verifikasi => &[D::SuratPanggilan1],
        K::PembentukanTim => &[D::SkTim, D::SuratPanggilan1],
        K::MajelisKodeEtik => &[D::BaMajelis, D::Usul, D::PernyataanMoral],
        K::Panggilan1 => &[D::SuratPanggilan2],
        K::Panggilan2 => &[D::BaKetidakhadiran, D::LhpTidakHadir],
        K::Pemeriksaan => &[D::Bap],
        K::Bap => &[D::Lhp],
        K::Lhp | K::UsulPejabatBerwenang => &[D::Usul, D::SkHukuman, D::PernyataanMoral],
        K::PenetapanSk => &[D::SuratPenyampaian],
        K::Penyampaian | K::UpayaAdministratif => &[D::Banding, D::PutusanUpaya],
        _ => &KERTAS,
    }
}

/// What a clerk does next who knows his work, though he may say either of two things.
fn seperlunya(m: &mut Meja, id: i64, x: u8) -> Jawab {
    let now = m.session.hari;
    match m.keadaan(id) {
        K::Verifikasi | K::PembentukanTim => m.ubah(id, U::Panggilan(panggilan(1, now, now))),
        K::Panggilan1 if x.is_multiple_of(3) => m.ubah(id, U::PanggilanHadir(1, Some(true))),
        K::Panggilan1 if x % 3 == 1 => m.ubah(id, U::PanggilanHadir(1, Some(false))),
        K::Panggilan1 => m.ubah(id, U::Panggilan(panggilan(2, now, now))),
        K::Panggilan2 => m.ubah(id, U::PanggilanHadir(2, Some(x.is_multiple_of(2)))),
        K::MajelisKodeEtik | K::Lhp | K::UsulPejabatBerwenang | K::PenetapanSk if !x.is_multiple_of(3) => {
            let (sanksi, pejabat) = match id {
                1 if m.satu::<bool>(
                    "SELECT EXISTS (SELECT 1 FROM perkara_langkah WHERE perkara_id = 1 AND ke = 'lhp')",
                ) =>
                {
                    ("tunda_kgb_12", Pejabat::Administrator)
                }
                1 => ("moral_tertutup", Pejabat::Ppk),
                2 => ("ppnpn_sp1", Pejabat::PejabatKontrak),
                3 => ("turun_jabatan_12", Pejabat::Ppk),
                _ => ("teguran_tertulis", Pejabat::JptPratama),
            };
            m.ubah(id, U::Putusan(putusan(sanksi, pejabat, now)))
        }
        _ => m.ubah(id, U::Terima(now)),
    }
}

/// What must hold of every case at any time, asked of the rows and of nothing else.
fn tetap_sah(m: &Meja) -> u32 {
    let conn = m.mentah();
    let yes = |sql: &str, id: i64| conn.query_row(sql, [id], |r| r.get::<_, bool>(0)).unwrap();
    let been = |state: &str, id| {
        yes(&format!("SELECT EXISTS (SELECT 1 FROM perkara_langkah WHERE perkara_id = ?1 AND ke = '{state}')"), id)
    };
    let paper = |kind: &str, id| {
        yes(&format!("SELECT EXISTS (SELECT 1 FROM perkara_dokumen WHERE perkara_id = ?1 AND jenis = '{kind}')"), id)
    };
    let calls = |came: i64, id| {
        yes(&format!("SELECT count(*) = 2 FROM perkara_panggilan WHERE perkara_id = ?1 AND hadir = {came}"), id)
    };
    let silent: i64 = conn
        .query_row(
            "SELECT count(*) FROM perkara p WHERE terbuka = 0 AND trim((SELECT alasan FROM perkara_langkah l
             WHERE l.perkara_id = p.id ORDER BY id DESC LIMIT 1)) = ''",
            [],
            |r| r.get(0),
        )
        .unwrap();
    assert_eq!(silent, 0, "every closed case has a reason");
    let mut decided = 0;
    for id in 1..=conn.query_row("SELECT max(id) FROM perkara", [], |r| r.get::<_, i64>(0)).unwrap() {
        if !been("penetapan_sk", id) {
            continue;
        }
        decided += 1;
        let (level, office, name, status, post): (String, String, String, String, String) = conn
            .query_row(
                "SELECT u.tingkat, u.pejabat, u.pejabat_nama, p.status, p.jenis_jabatan FROM perkara_putusan u
                 JOIN perkara p ON p.id = u.perkara_id WHERE p.id = ?1",
                [id],
                |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)),
            )
            .expect("a decision");
        assert!(!name.trim().is_empty(), "somebody decided");
        assert!(!matches!(status.as_str(), "polri" | "tni" | "lainnya"), "not this office's");
        assert_eq!(level == "kontrak", status == "ppnpn", "each under his own law");
        let competent: Vec<String> = conn
            .prepare(
                "SELECT pejabat FROM wewenang WHERE tingkat = ?1 AND ' ' || terhadap || ' ' LIKE '% ' || ?2 || ' %'",
            )
            .unwrap()
            .query_map((&level, &post), |r| r.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(competent.contains(&office), "{office} decides {level} against {post}");
        let here = ["jpt_pratama", "administrator", "pengawas", "pejabat_kontrak"];
        if !competent.iter().any(|o| here.contains(&o.as_str())) {
            assert!(been("usul_pejabat_berwenang", id) && paper("usul", id), "above the Kanwil: proposed");
        }
        if level == "moral" {
            assert!(been("majelis_kode_etik", id) && paper("ba_majelis", id) && paper("pernyataan_moral", id));
        } else {
            let examined =
                been("pemeriksaan", id) && been("bap", id) && been("lhp", id) && paper("bap", id) && paper("lhp", id);
            let absent =
                calls(0, id) && paper("ba_ketidakhadiran", id) && paper("lhp_tidak_hadir", id) && been("lhp", id);
            assert!(examined || absent, "heard, or called twice in vain");
            assert!(paper("sk_hukuman", id));
        }
        if been("penyampaian", id) {
            assert!(paper("surat_penyampaian", id));
            assert!(yes("SELECT terima >= sk_tanggal FROM perkara_putusan WHERE perkara_id = ?1", id));
        }
        if been("upaya_administratif", id) {
            assert!(status != "ppnpn" && paper("banding", id));
        } else if been("berlaku", id) {
            let first =
                "SELECT berlaku <= (SELECT tanggal FROM perkara_langkah WHERE perkara_id = ?1 AND ke = 'berlaku')
                         FROM perkara_putusan WHERE perkara_id = ?1";
            assert!(yes(first, id), "not before its day");
        }
    }
    decided
}

#[test]
fn no_order_of_acts_leads_round_the_law() {
    let reached = Cell::new((0_u32, 0_u32));
    let config = Config { cases: 4, max_shrink_iters: 40, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let acts = proptest::collection::vec((any::<u8>(), 0..5_usize, 0..8_usize, any::<u8>(), any::<u8>()), 1_100);
    runner
        .run(&acts, |acts| {
            let (k, mut m) = meja();
            m.pada("2024-09-02");
            let people = [
                tambah(&mut m, "Wirya", 1, StatusKepegawaian::Pns, JenisJabatan::Pelaksana),
                tambah(&mut m, "Bima", 2, StatusKepegawaian::Ppnpn, JenisJabatan::NonAsn),
                tambah(&mut m, "Citra", 3, StatusKepegawaian::Pns, JenisJabatan::Administrator),
                tambah(&mut m, "Darma", 4, StatusKepegawaian::Polri, JenisJabatan::NonAsn),
                tambah(&mut m, "Endah", 5, StatusKepegawaian::Pns, JenisJabatan::Fungsional),
            ];
            let rows: [&[&str]; 5] = [&["KE-04", "DS-03"], &["DS-06"], &["DS-06"], &["DS-06"], &["DS-03", "KE-04"]];
            let cases: Vec<i64> = people.iter().zip(rows).map(|(who, rows)| m.lapor(*who, rows, "B-1")).collect();
            let others: Vec<Session> = [
                ("pem", Peran::Pemeriksa, None),
                ("kan", Peran::Kanwil, None),
                ("aud", Peran::Auditor, None),
                ("sat", Peran::Satker, Some(RUTAN)),
            ]
            .into_iter()
            .map(|(login, role, unit)| k.operator(login, &[role], unit).1)
            .collect();
            for id in &cases {
                m.mentah()
                    .execute(
                        "INSERT INTO perkara_tim (perkara_id, operator_id) VALUES (?1, ?2)",
                        (id, others[0].operator.0),
                    )
                    .unwrap();
            }
            let own = m.session.clone();
            for (n, act) in acts.into_iter().enumerate() {
                let day = hari("2024-09-02").plus(i64::try_from(n / 12).unwrap());
                m.session = others.get(act.2).cloned().unwrap_or_else(|| own.clone());
                m.session.hari = day;
                let id = cases[act.1];
                let before = m.keadaan(id);
                let done = lakukan(&mut m, id, act);
                match &done {
                    Ok(_) if act.2 >= 2 && act.2 < 4 => panic!("an auditor or a stranger changed a case: {act:?}"),
                    Ok(_)
                    | Err(
                        StoreError::Rule(_) | StoreError::Forbidden(_) | StoreError::Missing | StoreError::Stale(_),
                    ) => {}
                    Err(e) => panic!("{e:?}"),
                }
                if done.is_ok() && (m.keadaan(id) != before || act.0 % 20 >= 4) {
                    let decided = tetap_sah(&m);
                    let (most, closed) = reached.get();
                    let ended: u32 = m.satu("SELECT count(*) FROM perkara WHERE keadaan = 'selesai'");
                    reached.set((most.max(decided), closed.max(ended)));
                }
            }
            m.session = own;
            let verdict = m.store.verify(None, &mut |_, _| {}).unwrap();
            prop_assert!(verdict.utuh());
            Ok(())
        })
        .unwrap();
    let (decided, closed) = reached.get();
    assert!(decided >= 3 && closed >= 1, "the walk came far enough to say something: {decided}, {closed}");
}

/// What an answer says beside that it was saved, the first warning first.
fn ingatan(jawab: Jawab) -> Vec<String> {
    let mut said = jawab.unwrap().uraian;
    let mut all = Vec::new();
    while said.key == "tersimpan-ingat" {
        for (name, arg) in std::mem::take(&mut said.args) {
            match (name.as_str(), arg) {
                ("ingat", Arg::Pesan(why)) => all.insert(0, why.key),
                ("simpan", Arg::Pesan(inner)) => said = *inner,
                other => panic!("{other:?}"),
            }
        }
    }
    all
}

#[test]
fn a_decision_notes_its_paper_once_and_says_at_once_what_is_wrong_with_it() {
    let (_k, mut m) = meja();
    let id = sampai_lhp(&mut m);
    let decided = |office, nomor: &str| {
        let mut isi = putusan("tunda_kgb_12", office, hari("2024-11-20"));
        isi.sk_nomor = nomor.to_owned();
        U::Putusan(isi)
    };
    let papers = "SELECT group_concat(nomor || ' ' || tanggal, '; ') FROM perkara_dokumen WHERE jenis = 'sk_hukuman'";
    assert_eq!(ingatan(m.ubah(id, decided(Pejabat::Pengawas, "SK-1"))), ["alur-tidak-berwenang"]);
    assert_eq!(m.satu::<String>(papers), "SK-1 2024-11-20");
    // Set right in the decision, it is right in the paper.
    assert!(ingatan(m.ubah(id, decided(Pejabat::Administrator, "SK-2"))).is_empty());
    assert_eq!(m.satu::<String>(papers), "SK-2 2024-11-20");
    // Another number, keyed in either place, is told.
    let mut paper = dokumen(D::SkHukuman, hari("2024-11-20"));
    assert_eq!(ingatan(m.ubah(id, U::Dokumen(paper.clone()))), ["penanganan-nomor-beda"]);
    paper.nomor = "SK-2".to_owned();
    assert!(ingatan(m.ubah(id, U::Dokumen(paper))).is_empty());
    assert!(m.store.verify(None, &mut |_, _| {}).unwrap().utuh());
    // A paper whose file was looked at is not touched.
    m.mentah().execute("UPDATE perkara_dokumen SET letak = 'x' WHERE jenis = 'sk_hukuman'", []).unwrap();
    let both = ingatan(m.ubah(id, decided(Pejabat::Pengawas, "SK-3")));
    assert_eq!(both, ["alur-tidak-berwenang", "penanganan-nomor-beda"]);
}

#[test]
fn a_call_says_the_gap_that_a_reading_disputes() {
    let (_k, mut m) = meja();
    let who = pns(&mut m, "Wirya", 1);
    m.pada("2024-11-04");
    let id = m.lapor(who, &["DS-03"], "B-1");
    m.mentah()
        .execute(
            "INSERT INTO tenggat_aturan (id, nilai, satuan, keadaan, dari, sifat, perlu_verifikasi, sumber, catatan)
             VALUES ('panggilan_1_jarak', 7, 'hari_kerja', 'panggilan_1', 'keadaan', 'batas', 1, 'x', '')
             ON CONFLICT (id) DO UPDATE SET nilai = 7",
            [],
        )
        .unwrap();
    for (day, why) in [("2024-11-06", "perkara-jarak-kurang"), ("2024-11-29", "perkara-jarak-lebih")] {
        let call = panggilan(1, hari("2024-11-04"), hari(day));
        assert_eq!(ingatan(m.ubah(id, U::Panggilan(call))), [why]);
    }
}

#[test]
fn ticked_evidence_is_evidence_for_a_hint() {
    let (_k, mut m) = meja();
    let who = pns(&mut m, "Wirya", 1);
    let mut hint = laporan(m.session.hari, who, &["DS-03"], "");
    (hint.keadaan, hint.saksi, hint.nomor_surat) = (K::Informasi, Vec::new(), None);
    let id = m.tulis(&Write::Perkara(Box::new(hint))).unwrap().ids[0];
    assert_eq!(satu_kunci(m.pindah(id, K::LaporanMasuk, "")).1, "alur-tanpa-dasar");
    m.ubah(id, U::Syarat(Syarat::Bukti, Some(true))).unwrap();
    assert_eq!(m.satu::<String>("SELECT aksi FROM audit ORDER BY id DESC LIMIT 1"), "perkara-syarat");
    m.pindah(id, K::LaporanMasuk, "").unwrap();
}
