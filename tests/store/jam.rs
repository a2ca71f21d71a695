//! The clocks of cases: which run, what stands still, what a changed rule or calendar moves, and that every move is on record.

use ikrar::domain::hari_kerja::JenisLibur;
use ikrar::domain::id::{JamId, PerkaraId, Ver};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::perkara::jam::Jatuh;
use ikrar::domain::perkara::penanganan::{
    AturanKantor, BarisAturan, BarisLibur, JawabPenanganan, TanyaPenanganan, UbahAturan, UbahKasus, UbahLibur,
    UbahPenanganan,
};
use ikrar::domain::perkara::{AturanTenggat, BarisTenggat, KeadaanPerkara, PerkaraBaru, SumberLaporan};
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, TempoHal, Write, Written};
use ikrar::store::SqliteStore;

use crate::dasar::*;
use crate::perkara::laporan;

fn pada(session: &Session, iso: &str) -> Session {
    Session { hari: hari(iso), ..session.clone() }
}

/// Registers one case of one person.
fn kasus(s: &mut SqliteStore, sari: &Session, nama: &str, nomor: i64, sumber: SumberLaporan) -> i64 {
    let who = tambah(s, sari, nama, nomor, LAPAS);
    let report = PerkaraBaru { sumber, ..laporan(&[who]) };
    s.write(&Write::Perkara(Box::new(report)), sari, kini()).unwrap().ids[0]
}

fn ubah(k: &Kantor, s: &mut SqliteStore, session: &Session, id: i64, ubah: UbahKasus) -> Result<Written, StoreError> {
    let ver: i64 = satu(&k.path, &format!("SELECT ver FROM perkara WHERE id = {id}"));
    let lama = (PerkaraId(id), Ver(ver));
    s.write(&Write::Penanganan(UbahPenanganan::Kasus { lama, ubah }), session, kini())
}

/// Puts a case into a state as if it had come there, and lets its clocks follow.
fn ke(k: &Kantor, s: &mut SqliteStore, session: &Session, id: i64, keadaan: KeadaanPerkara, sejak: &str) {
    mentah(&k.path)
        .execute(
            "UPDATE perkara SET keadaan = ?2, sejak = ?3, terbuka = ?4 WHERE id = ?1",
            (id, keadaan.code(), sejak, keadaan.is_terbuka()),
        )
        .unwrap();
    ubah(k, s, session, id, UbahKasus::Retensi(None, "uji".to_owned())).unwrap();
}

/// Clocks of a case: rule, first day, day, done.
fn jam(k: &Kantor, id: i64) -> Vec<String> {
    let conn = mentah(&k.path);
    let mut statement = conn
        .prepare(
            "SELECT aturan || ' ' || dari || ' ' || ifnull(jatuh, '-') || ' ' || ifnull(selesai, '-') FROM perkara_jam
             WHERE perkara_id = ?1 ORDER BY aturan, dari",
        )
        .unwrap();
    statement.query_map([id], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

fn geser(k: &Kantor, id: i64) -> Vec<String> {
    let conn = mentah(&k.path);
    let mut statement = conn
        .prepare(
            "SELECT ifnull(j.aturan, g.hal) || ' ' || ifnull(g.lama, '-') || ' ' || ifnull(g.baru, '-') || ' ' || g.sebab || ' '
                    || g.alasan FROM perkara_geser g LEFT JOIN perkara_jam j ON j.id = g.jam_id WHERE g.perkara_id = ?1 ORDER BY g.id",
        )
        .unwrap();
    statement.query_map([id], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

fn jam_id(k: &Kantor, id: i64, aturan: AturanTenggat) -> JamId {
    let code = aturan.code();
    JamId(satu(&k.path, &format!("SELECT id FROM perkara_jam WHERE perkara_id = {id} AND aturan = '{code}'")))
}

fn libur(tanggal: &str, nama: &str) -> BarisLibur {
    BarisLibur { tanggal: hari(tanggal), jenis: JenisLibur::CutiBersama, nama: nama.to_owned(), dasar: String::new() }
}

fn tambah_libur(tanggal: &str) -> UbahLibur {
    UbahLibur { tambah: vec![libur(tanggal, "Cuti bersama")], hapus: Vec::new(), alasan: "Keppres 9/2024".to_owned() }
}

fn simpan_libur(s: &mut SqliteStore, session: &Session, isi: UbahLibur) -> Result<Written, StoreError> {
    s.write(&Write::Penanganan(UbahPenanganan::Libur(Box::new(isi))), session, kini())
}

fn aturan_kantor(s: &mut SqliteStore, session: &Session) -> AturanKantor {
    match s.read(&Read::Penanganan(TanyaPenanganan::Aturan), session).unwrap() {
        Rows::Penanganan(JawabPenanganan::Aturan(all)) => *all,
        other => panic!("{other:?}"),
    }
}

fn geseran(s: &mut SqliteStore, session: &Session, isi: UbahLibur) -> Vec<(String, AturanTenggat, Jatuh, Jatuh)> {
    match s.read(&Read::Penanganan(TanyaPenanganan::Geseran(Box::new(isi))), session).unwrap() {
        Rows::Penanganan(JawabPenanganan::Geseran(rows)) => rows,
        other => panic!("{other:?}"),
    }
}

fn tenggat(s: &mut SqliteStore, session: &Session, aturan: AturanTenggat) -> BarisTenggat {
    aturan_kantor(s, session).tenggat.into_iter().find(|r| r.aturan == aturan).unwrap()
}

fn simpan_aturan(s: &mut SqliteStore, session: &Session, baris: BarisTenggat) -> Result<Written, StoreError> {
    let isi = UbahAturan { baris: BarisAturan::Tenggat(baris), alasan: "SE 4/2024".to_owned() };
    s.write(&Write::Penanganan(UbahPenanganan::Aturan(Box::new(isi))), session, kini())
}

/// A decision that reached the accused on Monday 18 November 2024.
fn putusan(k: &Kantor, id: i64) {
    mentah(&k.path)
        .execute(
            "INSERT INTO perkara_putusan (perkara_id, sanksi_id, tingkat, nama, bulan, pasal, pejabat, pejabat_nama, sk_nomor,
                                          sk_tanggal, terima)
             VALUES (?1, 'turun_jabatan_12', 'berat', 'Penurunan jabatan', 12, 'Pasal 5', 'ppk', 'Budi', 'SK-1', '2024-11-14',
                     '2024-11-18')",
            [id],
        )
        .unwrap();
}

#[test]
fn a_calendar_that_changes_in_the_middle_moves_what_runs_across_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::BawasluLaporan);
    let early = kasus(&mut s, &sari, "Bima", 2, SumberLaporan::BawasluLaporan);
    assert_eq!(jam(&k, id), ["telaah_awal 2024-11-18 2024-11-21 -"]);
    putusan(&k, id);
    ke(&k, &mut s, &sari, id, KeadaanPerkara::Penyampaian, "2024-11-20");
    // The 15th working day after Monday 18 November; polling day is none. It runs from the receipt, not from the state.
    let before = ["mulai_berlaku 2024-11-18 2024-12-10 -", "telaah_awal 2024-11-18 2024-11-21 2024-11-20"];
    assert_eq!(jam(&k, id), before);
    let force = |k: &Kantor| -> String { satu(&k.path, "SELECT berlaku || ' ' || akhir FROM perkara_putusan") };
    assert_eq!(force(&k), "2024-12-10 2025-12-09");
    assert_eq!(
        satu::<String>(&k.path, "SELECT tenggat_aturan || ' ' || tenggat FROM perkara WHERE id = 1"),
        "mulai_berlaku 2024-12-10"
    );
    assert_eq!(geser(&k, id), [] as [&str; 0], "what begins has not moved");
    // Nobody puts off the day on which a decree comes into force.
    let stop = UbahKasus::Jeda(jam_id(&k, id, AturanTenggat::MulaiBerlaku), hari("2024-11-20"), "surat".to_owned());
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, stop)).1, "jam-tak-dijeda");
    assert_eq!(jam(&k, id), before);

    // What would move is shown, and nothing is written.
    let day = |iso: &str| Jatuh::Pada(hari(iso));
    let moved = ("0001".to_owned(), AturanTenggat::MulaiBerlaku, day("2024-12-10"), day("2024-12-11"));
    assert_eq!(geseran(&mut s, &sari, tambah_libur("2024-12-02")), [moved]);
    assert_eq!(geseran(&mut s, &sari, tambah_libur("2024-12-07")), [], "a Saturday moves nothing");
    assert_eq!(geseran(&mut s, &sari, tambah_libur("2024-12-11")), [], "it lies behind");
    assert_eq!(jam(&k, id), before);

    simpan_libur(&mut s, &sari, tambah_libur("2024-12-02")).unwrap();
    assert_eq!(jam(&k, id), ["mulai_berlaku 2024-11-18 2024-12-11 -", before[1]], "a closed clock stays");
    assert_eq!(jam(&k, early), ["telaah_awal 2024-11-18 2024-11-21 -"]);
    assert_eq!(geser(&k, id), ["mulai_berlaku 2024-12-10 2024-12-11 kalender Keppres 9/2024"]);
    assert_eq!(geser(&k, early), [] as [&str; 0]);
    assert_eq!(force(&k), "2024-12-11 2025-12-10", "the decision follows");
    assert_eq!(satu::<String>(&k.path, "SELECT tenggat FROM perkara WHERE id = 1"), "2024-12-11");
    assert_eq!(satu::<String>(&k.path, "SELECT dasar FROM hari_libur WHERE tanggal = '2024-12-02'"), "Keppres 9/2024");
    assert_eq!(aturan_kantor(&mut s, &sari).versi_libur, 1);

    // Twice is a slip, and so is taking away what is not there.
    assert_eq!(aturan(simpan_libur(&mut s, &sari, tambah_libur("2024-12-02"))).1, "libur-sudah-ada");
    let gone = |iso: &str| UbahLibur {
        tambah: Vec::new(),
        hapus: vec![(hari(iso), JenisLibur::CutiBersama)],
        alasan: "Keppres 10/2024".to_owned(),
    };
    assert_eq!(aturan(simpan_libur(&mut s, &sari, gone("2024-12-03"))).1, "libur-tak-ada");
    assert_eq!(
        aturan(simpan_libur(&mut s, &sari, UbahLibur { alasan: String::new(), ..gone("2024-12-02") })).0,
        "alasan"
    );

    // An appeal has said from when: the calendar no longer does.
    mentah(&k.path)
        .execute("UPDATE perkara_putusan SET berlaku_upaya = 1, berlaku = '2025-02-01', akhir = '2026-01-31'", [])
        .unwrap();
    simpan_libur(&mut s, &sari, gone("2024-12-02")).unwrap();
    assert_eq!(jam(&k, id), before);
    assert_eq!(geser(&k, id).last().unwrap(), "mulai_berlaku 2024-12-11 2024-12-10 kalender Keppres 10/2024");
    assert_eq!(force(&k), "2025-02-01 2026-01-31");
    assert_eq!(aturan_kantor(&mut s, &sari).versi_libur, 2);
    let act = s.read(&Read::TindakanAkhir, &sari).unwrap();
    let Rows::TindakanAkhir(Some(act)) = act else { panic!("{act:?}") };
    assert_eq!(
        act.halangan.unwrap().key,
        "batal-aturan",
        "behind it lies an act on a case, whose clocks were reckoned anew"
    );
}

#[test]
fn a_changed_calendar_hides_no_older_act_but_those_on_cases() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let last = |s: &mut SqliteStore| match s.read(&Read::TindakanAkhir, &sari).unwrap() {
        Rows::TindakanAkhir(act) => act.unwrap(),
        other => panic!("{other:?}"),
    };
    simpan_libur(&mut s, &sari, tambah_libur("2024-12-02")).unwrap();
    let only = last(&mut s);
    assert_eq!(only.halangan.unwrap().key, "batal-aturan", "where nothing lies behind it, it says what to do");
    tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    simpan_libur(&mut s, &sari, tambah_libur("2024-12-03")).unwrap();
    let mut rule = tenggat(&mut s, &sari, AturanTenggat::VerifikasiInternal);
    rule.nilai = Some(8);
    simpan_aturan(&mut s, &sari, rule).unwrap();
    let act = last(&mut s);
    assert_eq!((act.aksi.as_str(), &act.halangan), ("pegawai-baru", &None));
    s.write(&Write::Batal(act.id), &sari, kini()).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai WHERE nama = 'Wirya'"), 0);
    assert_eq!(aturan_kantor(&mut s, &sari).versi_libur, 2, "the calendar stays");
    assert_eq!(last(&mut s).halangan.unwrap().key, "batal-aturan");
    assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());

    kasus(&mut s, &sari, "Bima", 2, SumberLaporan::BawasluLaporan);
    simpan_libur(&mut s, &sari, tambah_libur("2024-12-04")).unwrap();
    let act = last(&mut s);
    assert_eq!((act.aksi.as_str(), act.halangan.unwrap().key.as_str()), ("libur-ubah", "batal-aturan"));
    assert_eq!(aturan(s.write(&Write::Batal(act.id), &sari, kini())).1, "batal-aturan");
}

#[test]
fn a_pause_is_kept_for_ever_and_outlives_a_change_of_the_rule() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::BawasluLaporan);
    ke(&k, &mut s, &sari, id, KeadaanPerkara::Verifikasi, "2024-11-18");
    let clock = jam_id(&k, id, AturanTenggat::VerifikasiInternal);
    assert_eq!(jam(&k, id)[1], "verifikasi_internal 2024-11-18 2024-11-28 -");
    let stop = |iso: &str, why: &str| UbahKasus::Jeda(clock, hari(iso), why.to_owned());
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, stop("2024-11-20", " "))).1, "jam-alasan-wajib");
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, stop("2024-11-17", "surat"))).1, "jam-sebelum-mulai");
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, stop("2024-11-22", "surat"))).1, "perkara-tanggal-depan");
    let on = |iso: &str| UbahKasus::Lanjut(clock, hari(iso));
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, on("2024-11-20"))).1, "jam-tidak-berhenti");
    ubah(&k, &mut s, &sari, id, stop("2024-11-20", "menunggu surat SBT")).unwrap();
    assert_eq!(jam(&k, id)[1], "verifikasi_internal 2024-11-18 - -");
    assert_eq!(
        satu::<Option<String>>(&k.path, "SELECT tenggat FROM perkara"),
        None,
        "a clock that stands still is due on no day"
    );
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, stop("2024-11-21", "lagi"))).1, "jam-sudah-berhenti");
    let later = pada(&sari, "2024-12-05");
    assert_eq!(aturan(ubah(&k, &mut s, &later, id, on("2024-11-19"))).1, "jam-lanjut-sebelum-henti");
    ubah(&k, &mut s, &later, id, on("2024-12-02")).unwrap();
    // One day was used on the 19th; six more from Monday 2 December on.
    assert_eq!(jam(&k, id)[1], "verifikasi_internal 2024-11-18 2024-12-09 -");
    assert_eq!(
        geser(&k, id),
        [
            "verifikasi_internal 2024-11-28 - jeda menunggu surat SBT",
            "verifikasi_internal - 2024-12-09 jeda menunggu surat SBT"
        ]
    );
    assert_eq!(aturan(ubah(&k, &mut s, &later, id, stop("2024-11-25", "x"))).1, "jam-jeda-tumpang");

    let mut rule = tenggat(&mut s, &sari, AturanTenggat::VerifikasiInternal);
    assert_eq!(aturan(simpan_aturan(&mut s, &sari, rule.clone())).1, "aturan-sama");
    rule.nilai = Some(8);
    simpan_aturan(&mut s, &sari, rule).unwrap();
    assert_eq!(jam(&k, id)[1], "verifikasi_internal 2024-11-18 2024-12-10 -", "the pause still counts");
    assert_eq!(geser(&k, id)[2], "verifikasi_internal 2024-12-09 2024-12-10 aturan SE 4/2024");
    assert_eq!(satu::<String>(&k.path, "SELECT alasan FROM perkara_jeda"), "menunggu surat SBT");
    let told: String =
        satu(&k.path, "SELECT json_extract(lama, '$.nilai') || json_extract(baru, '$.nilai') FROM acuan_ubah");
    assert_eq!(told, "78");

    ubah(&k, &mut s, &later, id, UbahKasus::JamSelesai(clock, hari("2024-12-04"))).unwrap();
    assert_eq!(aturan(ubah(&k, &mut s, &later, id, stop("2024-12-04", "x"))).1, "jam-sudah-selesai");
    assert_eq!(
        jam(&k, id)[1],
        "verifikasi_internal 2024-11-18 2024-12-10 2024-12-04",
        "what a person ended stays ended"
    );
    assert_eq!(satu::<Option<String>>(&k.path, "SELECT tenggat FROM perkara"), None);
    assert!(s.verify(None, &mut |_, _| {}).unwrap().putus.is_none(), "the chain of the trail holds");
}

#[test]
fn a_person_starts_only_what_no_state_starts_and_not_twice() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::BawasluLaporan);
    let start = |aturan, iso: &str| UbahKasus::Jam(aturan, hari(iso));
    for (aturan_jam, iso, key) in [
        (AturanTenggat::TelaahAwal, "2024-11-18", "jam-berjalan-sendiri"),
        (AturanTenggat::IkrarSusulan, "2024-11-18", "jam-berjalan-sendiri"),
        (AturanTenggat::LaporBawaslu, "2024-11-22", "perkara-tanggal-depan"),
    ] {
        assert_eq!(aturan(ubah(&k, &mut s, &sari, id, start(aturan_jam, iso))).1, key, "{aturan_jam:?}");
    }
    ubah(&k, &mut s, &sari, id, start(AturanTenggat::LaporBawaslu, "2024-11-12")).unwrap();
    assert_eq!(
        aturan(ubah(&k, &mut s, &sari, id, start(AturanTenggat::LaporBawaslu, "2024-11-12"))).1,
        "jam-sudah-ada"
    );
    // Seven calendar days; it is the earlier of the two.
    assert_eq!(jam(&k, id), ["lapor_bawaslu 2024-11-12 2024-11-19 -", "telaah_awal 2024-11-18 2024-11-21 -"]);
    assert_eq!(satu::<String>(&k.path, "SELECT tenggat_aturan FROM perkara"), "lapor_bawaslu");
    let other = kasus(&mut s, &sari, "Bima", 2, SumberLaporan::BawasluLaporan);
    let foreign = UbahKasus::JamSelesai(jam_id(&k, id, AturanTenggat::LaporBawaslu), hari("2024-11-20"));
    assert!(matches!(ubah(&k, &mut s, &sari, other, foreign), Err(StoreError::Missing)), "a clock of another case");

    // A closed case has no running clock, and starts none.
    ke(&k, &mut s, &sari, id, KeadaanPerkara::Dihentikan, "2024-11-20");
    assert!(jam(&k, id).iter().all(|line| line.ends_with(" 2024-11-20")), "{:?}", jam(&k, id));
    assert_eq!(
        aturan(ubah(&k, &mut s, &sari, id, start(AturanTenggat::Banding, "2024-11-20"))).1,
        "jam-perkara-tanpa-jam"
    );
}

#[test]
fn the_superior_who_knows_has_a_clock_until_the_verification_begins() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::AtasanLangsung);
    assert_eq!(jam(&k, id), ["atasan_bertindak 2024-11-18 2024-11-28 -", "telaah_awal 2024-11-18 2024-11-21 -"]);
    ke(&k, &mut s, &sari, id, KeadaanPerkara::Verifikasi, "2024-11-20");
    assert_eq!(
        jam(&k, id),
        [
            "atasan_bertindak 2024-11-18 2024-11-28 2024-11-20",
            "telaah_awal 2024-11-18 2024-11-21 2024-11-20",
            "verifikasi_internal 2024-11-20 2024-12-02 -"
        ]
    );
}

#[test]
fn a_rule_moves_to_another_state_with_its_clocks() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::BawasluLaporan);
    let up = kasus(&mut s, &sari, "Bima", 2, SumberLaporan::BawasluLaporan);
    ke(&k, &mut s, &sari, up, KeadaanPerkara::UsulPejabatBerwenang, "2024-11-20");
    assert_eq!(
        jam(&k, up)[0],
        "rekomendasi_tindak_lanjut 2024-11-20 - -",
        "a clock without a number is there, without a day"
    );
    let mut rule = tenggat(&mut s, &sari, AturanTenggat::RekomendasiTindakLanjut);
    rule.nilai = Some(5);
    simpan_aturan(&mut s, &sari, rule).unwrap();
    assert_eq!(jam(&k, up)[0], "rekomendasi_tindak_lanjut 2024-11-20 2024-11-28 -");
    assert_eq!(geser(&k, up), ["rekomendasi_tindak_lanjut - 2024-11-28 aturan SE 4/2024"]);
    let mut rule = tenggat(&mut s, &sari, AturanTenggat::TelaahAwal);
    rule.keadaan = vec![KeadaanPerkara::Verifikasi];
    simpan_aturan(&mut s, &sari, rule).unwrap();
    assert_eq!(jam(&k, id), ["telaah_awal 2024-11-18 2024-11-21 2024-11-18"]);

    // Rules are the settings' to change, and everybody's to read.
    let (mut s, rani) = k.operator("rani", &[Peran::Pemeriksa], None);
    assert!(!aturan_kantor(&mut s, &rani).tenggat.is_empty());
    let rule = tenggat(&mut s, &rani, AturanTenggat::TelaahAwal);
    let refused = simpan_aturan(&mut s, &rani, BarisTenggat { nilai: Some(9), ..rule });
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
    assert!(matches!(simpan_libur(&mut s, &rani, tambah_libur("2024-12-02")), Err(StoreError::Forbidden(_))));
    let asked = Read::Penanganan(TanyaPenanganan::Geseran(Box::new(tambah_libur("2024-12-02"))));
    assert!(matches!(s.read(&asked, &rani), Err(StoreError::Forbidden(_))));
}

#[test]
fn reminder_and_retention_move_with_a_reason_only() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::BawasluLaporan);
    let clock = jam_id(&k, id, AturanTenggat::TelaahAwal);
    let remind = |iso: &str, why: &str| UbahKasus::Ingat(clock, Some(hari(iso)), why.to_owned());
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, remind("2024-11-22", ""))).1, "jam-ingat-sesudah-jatuh");
    ubah(&k, &mut s, &sari, id, remind("2024-11-20", "")).unwrap();
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, remind("2024-11-19", ""))).1, "jam-alasan-wajib");
    ubah(&k, &mut s, &sari, id, remind("2024-11-19", "lebih awal")).unwrap();
    let keep = |iso: &str, why: &str| UbahKasus::Retensi(Some(hari(iso)), why.to_owned());
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, keep("2034-11-20", ""))).1, "jam-alasan-wajib");
    assert_eq!(aturan(ubah(&k, &mut s, &sari, id, keep("2014-11-20", "JRA"))).1, "jam-retensi-sebelum-terima");
    ubah(&k, &mut s, &sari, id, keep("2034-11-20", "JRA")).unwrap();
    assert_eq!(
        geser(&k, id),
        ["telaah_awal 2024-11-20 2024-11-19 tangan lebih awal", "retensi - 2034-11-20 tangan JRA"]
    );
    assert!(k.periksa_bersih());
}

#[test]
fn the_due_list_has_a_line_for_each_clock_and_its_figures_agree() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = kasus(&mut s, &sari, "Wirya", 1, SumberLaporan::AtasanLangsung);
    ubah(&k, &mut s, &sari, id, UbahKasus::Jam(AturanTenggat::LaporBawaslu, hari("2024-11-12"))).unwrap();
    let other = kasus(&mut s, &sari, "Bima", 2, SumberLaporan::BawasluLaporan);
    ke(&k, &mut s, &sari, other, KeadaanPerkara::Penyampaian, "2024-11-20");
    let clock = jam_id(&k, other, AturanTenggat::MulaiBerlaku);
    ubah(&k, &mut s, &sari, other, UbahKasus::Ingat(clock, Some(hari("2024-11-21")), String::new())).unwrap();
    let Rows::JatuhTempo(rows) = s.read(&Read::JatuhTempo, &sari).unwrap() else { panic!() };
    let lines: Vec<_> = rows
        .iter()
        .filter_map(
            |r| if let TempoHal::Perkara(id) = r.hal { Some((id.0, r.sisa, r.uraian.key.as_str())) } else { None },
        )
        .collect();
    assert_eq!(
        lines,
        [
            (id, Some(-2), "tempo-perkara-lewat"),
            (id, Some(0), "tempo-perkara"),
            (other, Some(0), "tempo-perkara-ingat"),
            (id, Some(4), "tempo-perkara"),
        ]
    );
    for day in ["2024-11-01", "2024-11-21", "2024-12-20"] {
        let session = pada(&sari, day);
        let Rows::JatuhTempo(rows) = s.read(&Read::JatuhTempo, &session).unwrap() else { panic!() };
        let late = rows.iter().filter(|r| r.sisa.is_some_and(|left| left < 0)).count();
        let figures = s.read(&Read::JatuhTempoHitung, &session).unwrap();
        assert_eq!(figures, Rows::JatuhTempoHitung { n: rows.len(), lewat: late }, "{day}");
    }
}
