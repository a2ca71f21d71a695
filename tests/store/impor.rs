//! Files of people: compared, applied, stopped, taken back, undone; with others saving meanwhile.
#![expect(clippy::disallowed_methods, reason = "a test starts processes and looks at its own environment")]

use std::collections::BTreeMap;

use ikrar::domain::id::{AuditId, PegawaiId, SatkerId};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::panggung::{BarisBeda, Impor, Kelompok};
use ikrar::domain::impor::rekam::{PegawaiImpor, Rekaman, SatkerImpor, Untuk};
use ikrar::domain::impor::{Alasan, Asal, HalImpor, Kolom};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nik, Nomor};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::StatusKepegawaian;
use ikrar::domain::pesan::Pesan;
use ikrar::domain::request::{PetaKolom, Read, Reader, Rows, Store, StoreError, Write, Written};
use ikrar::domain::tanggal::Tanggal;
use ikrar::store::{Berat, Kedalaman, Pulih, SqliteStore};

use crate::dasar::*;

/// Numbers that a real grammar would accept do not matter here: the row parser has looked at them.
pub(super) fn nip(n: i64) -> Nomor {
    Nomor { jenis: JenisNomor::Nip, angka: 199_001_012_015_031_000 + n }
}

pub(super) fn seorang(nama: &str, nomor: Option<Nomor>, satker: SatkerId) -> PegawaiImpor {
    PegawaiImpor { nama: NamaLengkap::parse(nama), nomor, satker: Some(satker), ..PegawaiImpor::default() }
}

pub(super) fn baris(nomor: u64, p: &PegawaiImpor) -> Baris {
    let mut row = Baris::default();
    row.mulai(0, nomor);
    row.tambah(Sel::teks(&p.nomor.map(Nomor::grouped).unwrap_or_default()));
    row.tambah(Sel::teks(&p.nama.lengkap()));
    row
}

/// Records people, from row 2 on.
pub(super) fn rekam(s: &mut SqliteStore, session: &Session, people: &[PegawaiImpor]) -> BTreeMap<Kelompok, u64> {
    s.impor_mulai(&Untuk::Pegawai(None), "pegawai.csv", "00", session).unwrap();
    for (n, p) in (2..).zip(people) {
        s.impor_rekam(&baris(n, p), &Rekaman::Pegawai(p.clone())).unwrap();
    }
    ringkas(s)
}

pub(super) fn ringkas(s: &mut SqliteStore) -> BTreeMap<Kelompok, u64> {
    let all = s.impor_ringkas().unwrap();
    Kelompok::ALL.iter().map(|k| (*k, all.get(*k))).filter(|(_, n)| *n > 0).collect()
}

pub(super) fn lihat(s: &mut SqliteStore, kelompok: Kelompok) -> Vec<BarisBeda> {
    s.impor_lihat(kelompok, 0, 1_000).unwrap()
}

pub(super) fn terap(s: &mut SqliteStore, session: &Session) -> Result<Written, StoreError> {
    s.impor_terap(session, kini(), &mut |_, _| true)
}

fn impor(s: &mut SqliteStore, session: &Session, people: &[PegawaiImpor]) -> Written {
    rekam(s, session, people);
    terap(s, session).unwrap()
}

fn banyak(n: i64, satker: SatkerId) -> Vec<PegawaiImpor> {
    (0..n).map(|i| seorang(&format!("Orang Ke{i} Contoh{}", i % 37), Some(nip(i)), satker)).collect()
}

fn alasan(rows: &[BarisBeda]) -> Vec<&str> {
    rows.iter().flat_map(|r| r.alasan.iter().map(|a| a.pesan.key.as_str())).collect()
}

/// Nothing that is kept beside the rows disagrees with them, and the trail holds.
pub(super) fn utuh(s: &mut SqliteStore) {
    let found = s.check(Kedalaman::Lengkap, &mut |_| {}).unwrap();
    assert!(found.is_empty(), "{found:?}");
    assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());
}

/// Everything that an import may touch, without versions.
fn isi(k: &Kantor) -> Vec<String> {
    let conn = mentah(&k.path);
    let mut out = Vec::new();
    for sql in [
        "SELECT id || nama || nomor || satker_id || golongan || ifnull(sejak, '') || aktif || alasan || ifnull(nik, '') FROM pegawai ORDER BY id",
        "SELECT id || pegawai_id || satker_id || ifnull(dari, '') || sampai FROM penempatan ORDER BY id",
        "SELECT satker_id || status || aktif || n FROM hitung_pegawai WHERE n <> 0 ORDER BY 1",
        "SELECT status || aktif || n FROM jumlah_pegawai WHERE n <> 0 ORDER BY 1",
        "SELECT kata || n FROM jumlah_kata ORDER BY 1",
    ] {
        let mut statement = conn.prepare(sql).unwrap();
        out.extend(statement.query_map([], |r| r.get::<_, String>(0)).unwrap().map(Result::unwrap));
        out.push(String::from("--"));
    }
    out
}

fn terakhir(s: &mut SqliteStore, session: &Session) -> Option<(AuditId, String, Option<Pesan>)> {
    match s.read(&Read::TindakanAkhir, session).unwrap() {
        Rows::TindakanAkhir(t) => t.map(|t| (t.id, t.uraian.key, t.halangan)),
        other => panic!("{other:?}"),
    }
}

fn batal(s: &mut SqliteStore, session: &Session) -> Result<Written, StoreError> {
    let id = terakhir(s, session).unwrap().0;
    s.write(&Write::Batal(id), session, kini())
}

#[test]
fn rows_fall_into_their_groups_and_are_applied_as_one_act() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for (n, nama) in (1..).zip(["Wirya Sama", "Bima Ubah", "Citra Pindah", "Danu Hilang"]) {
        let mut p = orang(nama, nip(n).angka, LAPAS);
        p.alasan.clear();
        simpan(&mut s, &sari, None, p).unwrap();
    }
    s.write(&Write::Ikrar(ikrar(&[PegawaiId(3), PegawaiId(4)], KeadaanIkrar::Menolak, "x")), &sari, kini()).unwrap();
    let before = isi(&k);
    let mut people = vec![
        seorang("Wirya Sama", Some(nip(1)), LAPAS),
        seorang("Bima Ubah", Some(nip(2)), LAPAS),
        seorang("Citra Pindah", Some(nip(3)), RUTAN),
        seorang("Eka Baru Sekali", Some(nip(5)), LAPAS),
        seorang("Tanpa Nomor", None, LAPAS),
    ];
    people[1].golongan = "III/c".to_owned();
    people[4].status = Some(StatusKepegawaian::Ppnpn);
    let groups = rekam(&mut s, &sari, &people);
    let one = [Kelompok::Ubah, Kelompok::Pindah, Kelompok::Sama, Kelompok::Hilang].map(|k| (k, 1));
    assert_eq!(groups, one.into_iter().chain([(Kelompok::Baru, 2)]).collect());
    let changed = lihat(&mut s, Kelompok::Ubah);
    let cells: Vec<_> = changed[0].beda.iter().map(|b| (b.kolom, b.lama.as_str(), b.baru.as_str())).collect();
    assert_eq!(cells, [(Kolom::Golongan, "III/b", "III/c")]);
    assert_eq!((changed[0].asal.unwrap().nomor, changed[0].nama.as_str()), (3, "Bima Ubah"));
    let moved = lihat(&mut s, Kelompok::Pindah);
    assert_eq!(moved[0].beda[0].lama, "Lapas Contoh");
    assert_eq!(moved[0].beda[0].baru, "Rutan Contoh");
    let missing = lihat(&mut s, Kelompok::Hilang);
    assert_eq!((missing[0].nama.as_str(), missing[0].asal), ("Danu Hilang", None));
    s.impor_hilang(Some("tidak ada di berkas"), &[]).unwrap();
    let links: i64 = satu(&k.path, "SELECT max(id) FROM audit");
    let written = terap(&mut s, &sari).unwrap();
    assert_eq!(written.uraian.key, "tersimpan-impor");
    assert_eq!(satu::<i64>(&k.path, &format!("SELECT count(DISTINCT tindakan) FROM audit WHERE id > {links}")), 1);
    assert_eq!(satu::<String>(&k.path, "SELECT keadaan || baru || ubah || hilang FROM impor"), "selesai221");
    assert_eq!(satu::<String>(&k.path, "SELECT satker_id || sampai FROM penempatan"), "22024-11-20");
    assert_eq!(satu::<String>(&k.path, "SELECT aktif || alasan FROM pegawai WHERE id = 4"), "0tidak ada di berkas");
    assert_eq!(satu::<i64>(&k.path, "SELECT nomor FROM pegawai WHERE nama = 'Tanpa Nomor'"), 1);
    utuh(&mut s);
    assert_eq!(terakhir(&mut s, &sari).unwrap().1, "tindakan-impor-pegawai");
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-impor-pegawai");
    assert_eq!(isi(&k), before);
    assert_eq!(satu::<String>(&k.path, "SELECT keadaan FROM impor"), "batal");
    utuh(&mut s);
}

#[test]
fn the_same_file_again_changes_nothing_and_writes_nothing() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let mut people = banyak(40, LAPAS);
    people.push(seorang("Tanpa Nomor", None, LAPAS));
    people[40].status = Some(StatusKepegawaian::Ppnpn);
    impor(&mut s, &sari, &people);
    utuh(&mut s);
    let version = |s: &mut SqliteStore| (s.kepala().unwrap(), satu::<i64>(&k.path, "SELECT count(*) FROM impor"));
    let (before, mut other) = (version(&mut s), k.buka());
    other.changed().unwrap();
    assert_eq!(rekam(&mut s, &sari, &people), BTreeMap::from([(Kelompok::Sama, 41)]));
    assert_eq!(terap(&mut s, &sari).unwrap().uraian.key, "tersimpan-impor-sama");
    assert_eq!(version(&mut s), before);
    assert!(!other.changed().unwrap());
}

#[test]
fn a_record_twice_in_a_file_is_refused_twice_unless_it_says_the_same() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for n in 1..=2 {
        simpan(&mut s, &sari, None, orang(&format!("Kenal {n}"), nip(n).angka, LAPAS)).unwrap();
    }
    let lain = |mut p: PegawaiImpor, golongan: &str| {
        p.golongan = golongan.to_owned();
        p
    };
    let (kenal1, kenal2) = (seorang("Kenal 1", Some(nip(1)), LAPAS), seorang("Kenal 2", Some(nip(2)), LAPAS));
    let baru = seorang("Baru", Some(nip(9)), LAPAS);
    let people = [
        kenal1.clone(),                // 2: the same
        lain(kenal1, "IV/a"),          // 3: something else, refused; the first changes nothing anyway
        lain(kenal2.clone(), "III/c"), // 4
        lain(kenal2.clone(), "III/c"), // 5: the same as 4
        lain(kenal2, "III/d"),         // 6: refuses 4 too
        baru.clone(),                  // 7
        baru.clone(),                  // 8: the same as 7
        lain(baru, "IX"),              // 9: refuses 7 too
    ];
    let groups = rekam(&mut s, &sari, &people);
    let rows: Vec<(u64, i64)> = lihat(&mut s, Kelompok::Tolak)
        .iter()
        .map(|r| {
            let other = r.alasan[0].pesan.args.iter().find(|a| a.0 == "baris").unwrap();
            let ikrar::domain::pesan::Arg::Int(n) = other.1 else { panic!("{other:?}") };
            assert_eq!(r.alasan[0].pesan.key, "impor-ganda-berkas");
            (r.asal.unwrap().nomor, n)
        })
        .collect();
    assert_eq!(rows, [(3, 2), (4, 6), (6, 4), (7, 9), (9, 7)]);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Sama, 3), (Kelompok::Tolak, 5)]));
    let mut rest = Vec::new();
    s.impor_sisa(&mut |row, why| {
        rest.push((row.nomor, row.tampak(1), why.len()));
        Ok(())
    })
    .unwrap();
    assert_eq!(rest.len(), 5);
    assert_eq!(rest[1], (4, "Kenal 2".to_owned(), 1));
}

#[test]
fn what_the_office_knows_better_is_refused_with_a_reason() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let mut known = orang("Punya Nik", nip(1).angka, LAPAS);
    known.nik = Some(Nik(3_173_010_101_900_001));
    simpan(&mut s, &sari, None, known).unwrap();
    for _ in 0..2 {
        let mut p = orang("Kembar Nama", 0, LAPAS);
        (p.nomor, p.status) = (None, StatusKepegawaian::Ppnpn);
        simpan(&mut s, &sari, None, p).unwrap();
    }
    let mut nik = seorang("Orang Lain", Some(nip(2)), LAPAS);
    nik.nik = Some(Nik(3_173_010_101_900_001));
    let mut keluar = seorang("Punya Nik", Some(nip(1)), LAPAS);
    keluar.aktif = Some(false);
    let mut asn = seorang("Tanpa Nip", None, LAPAS);
    asn.status = Some(StatusKepegawaian::Pns);
    let (mut nik1, mut nik2) = (seorang("Nik A", Some(nip(3)), LAPAS), seorang("Nik B", Some(nip(4)), LAPAS));
    (nik1.nik, nik2.nik) = (Some(Nik(3_173_010_101_900_009)), Some(Nik(3_173_010_101_900_009)));
    let people = [
        nik,
        keluar,
        asn,
        seorang("Tanpa Status", None, LAPAS),
        PegawaiImpor { satker: None, ..seorang("Tanpa Satker", Some(nip(6)), LAPAS) },
        PegawaiImpor { status: Some(StatusKepegawaian::Ppnpn), ..seorang("Kembar Nama", None, LAPAS) },
        nik1,
        nik2,
    ];
    assert_eq!(rekam(&mut s, &sari, &people).get(&Kelompok::Tolak), Some(&8));
    assert_eq!(
        alasan(&lihat(&mut s, Kelompok::Tolak)),
        [
            "ganda-nik",
            "pegawai-alasan-wajib",
            "impor-nomor-wajib",
            "impor-status-wajib",
            "impor-satker-wajib",
            "impor-nama-beberapa",
            "impor-ganda-nilai",
            "impor-ganda-nilai",
        ]
    );
}

#[test]
fn a_unit_operator_takes_in_his_own_unit_and_learns_nothing_of_others() {
    let k = kantor();
    {
        let (mut s, sari) = k.meja();
        simpan(&mut s, &sari, None, orang("Orang Rutan", nip(1).angka, RUTAN)).unwrap();
    }
    let (mut s, budi) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    let people = [
        seorang("Sendiri", Some(nip(2)), LAPAS),
        seorang("Orang Rutan", Some(nip(1)), LAPAS),
        seorang("Baru Di Rutan", Some(nip(3)), RUTAN),
    ];
    let groups = rekam(&mut s, &budi, &people);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 1), (Kelompok::Tolak, 2)]));
    let refused = lihat(&mut s, Kelompok::Tolak);
    assert_eq!(refused[0].alasan[0], refused[1].alasan[0], "both are told the same");
    terap(&mut s, &budi).unwrap();
    assert_eq!(satu::<String>(&k.path, "SELECT group_concat(nama) FROM pegawai WHERE satker_id = 2"), "Sendiri");
    let (mut s, auditor) = k.operator("tika", &[Peran::Auditor], None);
    let refused = s.impor_mulai(&Untuk::Pegawai(None), "x", "00", &auditor);
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
}

#[test]
fn an_answer_of_others_is_replaced_only_by_whoever_reaches_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let answer = |satker| Write::Padanan { kunci: "rutan".into(), satker };
    s.write(&answer(RUTAN), &sari, kini()).unwrap();
    let (mut own, budi) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    assert!(matches!(own.write(&answer(LAPAS), &budi, kini()), Err(StoreError::Forbidden(_))));
    assert_eq!(satu::<i64>(&k.path, "SELECT satker_id FROM satker_padanan"), RUTAN.0);
    s.write(&answer(LAPAS), &sari, kini()).unwrap();
    own.write(&answer(LAPAS), &budi, kini()).unwrap();
}

#[test]
fn the_full_name_of_another_unit_is_no_answer() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let name: String = satu(&k.path, "SELECT nama FROM satker WHERE id = 2");
    let answer = |satker| Write::Padanan { kunci: ikrar::domain::impor::padan::Padan::kunci(&name), satker };
    let Err(StoreError::Duplicate(why)) = s.write(&answer(RUTAN), &sari, kini()) else { panic!("remembered") };
    assert_eq!(why.key, "impor-padanan-nama-satker");
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM satker_padanan"), 0);
    s.write(&answer(LAPAS), &sari, kini()).unwrap();
}

#[test]
fn what_is_remembered_is_shown_with_who_said_so_and_forgotten_by_whoever_reaches_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let semua = |s: &mut SqliteStore, session: &Session| match s.read(&Read::Ingatan, session).unwrap() {
        Rows::Ingatan(all) => all,
        other => panic!("{other:?}"),
    };
    assert!(semua(&mut s, &sari).is_empty());
    s.write(&Write::Padanan { kunci: "rutan".into(), satker: RUTAN }, &sari, kini()).unwrap();
    let map = PetaKolom { kolom: vec![None, Some(Kolom::Nama)], hari: Vec::new() };
    let peta = Write::ImporPeta { hal: HalImpor::Pegawai, kunci: "no nama x".into(), peta: map };
    s.write(&peta, &sari, kini()).unwrap();
    let all = semua(&mut s, &sari);
    assert_eq!(all.iter().map(|i| i.kunci()).collect::<Vec<_>>(), ["rutan".to_owned(), format!("kolom:{}", all[1].id)]);
    assert_eq!((all[0].oleh.as_str(), all[0].waktu), (sari.login.as_str(), Some(kini())));

    // Who does not reach the unit may not; what has been changed meanwhile is not forgotten.
    let (mut own, budi) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    assert!(matches!(own.write(&Write::Lupa(all[0].isi.clone()), &budi, kini()), Err(StoreError::Forbidden(_))));
    s.write(&Write::Padanan { kunci: "rutan".into(), satker: LAPAS }, &sari, kini()).unwrap();
    assert_eq!(s.write(&Write::Lupa(all[0].isi.clone()), &sari, kini()), Err(StoreError::Missing));
    for one in semua(&mut s, &sari) {
        assert!(s.write(&Write::Lupa(one.isi), &sari, kini()).unwrap().audit.is_some());
    }
    assert!(semua(&mut s, &sari).is_empty());
    let (mut p, pengawas) = k.operator("wati", &[Peran::Auditor], None);
    assert!(matches!(p.read(&Read::Ingatan, &pengawas), Err(StoreError::Forbidden(_))));
    utuh(&mut s);
}

#[test]
fn a_stage_that_has_failed_cannot_be_applied() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    s.impor_mulai(&Untuk::Pegawai(None), "pegawai.csv", "00", &sari).unwrap();
    let good = seorang("Pertama", Some(nip(1)), LAPAS);
    s.impor_rekam(&baris(2, &good), &Rekaman::Pegawai(good.clone())).unwrap();
    // No person: the lot in which it stands cannot be compared, and the row before it is lost with it.
    s.impor_rekam(&baris(3, &good), &Rekaman::Satker(SatkerImpor::default())).unwrap();
    assert!(s.impor_ringkas().is_err());
    assert_eq!(s.impor_ringkas(), Err(StoreError::Missing), "what is left is not shown as if it were all");
    assert_eq!(terap(&mut s, &sari), Err(StoreError::Missing));
}

#[test]
fn a_number_of_the_offices_own_is_made_beside_those_that_the_file_brings() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let own = |nama: &str, nomor: Option<i64>| PegawaiImpor {
        status: Some(StatusKepegawaian::Ppnpn),
        ..seorang(nama, nomor.map(|angka| Nomor { jenis: JenisNomor::Lokal, angka }), LAPAS)
    };
    impor(&mut s, &sari, &[own("Pertama", Some(1)), own("Tanpa Nomor", None), own("Kedua", Some(2))]);
    let numbers = "SELECT group_concat(nama || nomor, ' ') FROM (SELECT * FROM pegawai ORDER BY nomor)";
    assert_eq!(satu::<String>(&k.path, numbers), "Pertama1 Kedua2 Tanpa Nomor3");
    utuh(&mut s);
}

#[test]
fn a_number_that_is_made_is_not_that_of_a_row_turns_behind() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let own = |nama: &str, nomor: Option<i64>| PegawaiImpor {
        status: Some(StatusKepegawaian::Ppnpn),
        ..seorang(nama, nomor.map(|angka| Nomor { jenis: JenisNomor::Lokal, angka }), LAPAS)
    };
    let mut people = vec![own("Tanpa Nomor", None)];
    people.extend((1..2_000).map(|n| own(&format!("Orang Ke{n}"), Some(n))));
    people.push(own("Juga Tanpa", None));
    impor(&mut s, &sari, &people);
    let numbers =
        "SELECT group_concat(nama || nomor, ' ') FROM (SELECT * FROM pegawai WHERE nama LIKE '%Tanpa%' ORDER BY nomor)";
    assert_eq!(satu::<String>(&k.path, numbers), "Tanpa Nomor2000 Juga Tanpa2001");
    utuh(&mut s);
}

#[test]
fn spoilt_and_waiting_rows_name_who_might_be_meant_and_make_nobody_missing() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for (n, nama) in [(1, "Wirya Atmaja"), (2, "Orang Lain"), (3, "Menunggu Satker"), (4, "Sungguh Hilang")] {
        simpan(&mut s, &sari, None, orang(nama, nip(n).angka, LAPAS)).unwrap();
    }
    s.impor_mulai(&Untuk::Pegawai(None), "x.xlsx", "00", &sari).unwrap();
    let mut row = Baris::default();
    row.mulai(0, 2);
    row.tambah(Sel::Angka(199_001_012_015_031_000.0));
    row.tambah(Sel::Teks("WIRYA ATMAJA, S.H."));
    let why = Alasan::sel(Kolom::Nomor, "199001012015031000", Pesan::new("nomor-urut-nol"));
    s.impor_tolak(&row, std::slice::from_ref(&why)).unwrap();
    let wait = baris(3, &seorang("Menunggu Satker", Some(nip(3)), LAPAS));
    s.impor_tahan(&wait, "LPAS CNTH").unwrap();
    let p = seorang("Orang Lain", Some(nip(2)), LAPAS);
    s.impor_rekam(&baris(4, &p), &Rekaman::Pegawai(p)).unwrap();
    let groups = ringkas(&mut s);
    let one = [Kelompok::Tolak, Kelompok::Tahan, Kelompok::Sama, Kelompok::Hilang];
    assert_eq!(groups, one.into_iter().map(|k| (k, 1)).collect());
    let refused = lihat(&mut s, Kelompok::Tolak);
    assert_eq!(alasan(&refused), ["nomor-urut-nol", "impor-calon"]);
    assert!(refused[0].alasan[1].pesan.args.contains(&("nama".to_owned(), "Wirya Atmaja".into())));
    assert_eq!(lihat(&mut s, Kelompok::Hilang)[0].nama, "Sungguh Hilang");
    assert_eq!(s.impor_tertahan().unwrap(), [("LPAS CNTH".to_owned(), 1)]);
    assert_eq!(lihat(&mut s, Kelompok::Tahan)[0].satker, "LPAS CNTH");
    assert_eq!(s.impor_ambil("LPAS CNTH", 10).unwrap(), [wait]);
    assert_eq!(ringkas(&mut s).get(&Kelompok::Tahan), None);
}

#[test]
fn only_those_who_were_chosen_leave_service() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    // More than one turn of applying.
    let banyak = banyak(1_400, LAPAS);
    impor(&mut s, &sari, &banyak);
    let rest = &banyak[700..];
    rekam(&mut s, &sari, rest);
    let orang: Vec<PegawaiId> = lihat(&mut s, Kelompok::Hilang).iter().filter_map(|b| b.orang).collect();
    assert_eq!(orang.len(), 700);
    let stays = [orang[3], PegawaiId(999_999), orang[650]];
    s.impor_hilang(Some("Pensiun"), &stays).unwrap();
    let n = s.impor_ringkas().unwrap();
    assert_eq!((n.get(Kelompok::Hilang), n.keluar()), (700, 698));
    // One who stays is named by a later row: he is neither missing nor counted; the others stay as they were said to.
    let one = banyak.iter().find(|p| p.nomor == Some(nip(3))).unwrap();
    s.impor_rekam(&baris(9, one), &Rekaman::Pegawai(one.clone())).unwrap();
    let n = s.impor_ringkas().unwrap();
    assert_eq!((n.get(Kelompok::Hilang), n.keluar()), (699, 698));
    let written = terap(&mut s, &sari).unwrap();
    assert!(written.uraian.args.contains(&("hilang".into(), 698_u64.into())), "{:?}", written.uraian);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai WHERE aktif = 1"), 702);
    assert_eq!(satu::<i64>(&k.path, "SELECT hilang FROM impor ORDER BY id DESC LIMIT 1"), 698);
    assert_eq!(satu::<i64>(&k.path, &format!("SELECT aktif FROM pegawai WHERE id = {}", orang[650].0)), 1);
    batal(&mut s, &sari).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai WHERE aktif = 1"), 1_400);
    // Nobody is left to leave: nothing is written.
    rekam(&mut s, &sari, &banyak[..1_399]);
    let last = lihat(&mut s, Kelompok::Hilang)[0].orang.unwrap();
    s.impor_hilang(Some("Pensiun"), &[last]).unwrap();
    assert_eq!(terap(&mut s, &sari).unwrap().audit, None);
    utuh(&mut s);
}

#[test]
fn a_row_changed_since_the_comparison_stops_the_import_and_is_named() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    simpan(&mut s, &sari, None, orang("Bima Sakti", nip(1).angka, LAPAS)).unwrap();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let mut people = banyak(1_500, RUTAN);
    people.retain(|p| p.nomor != Some(nip(1)));
    people.push(PegawaiImpor { golongan: "IX".to_owned(), ..seorang("Bima Sakti", Some(nip(1)), LAPAS) });
    rekam(&mut s, &sari, &people);
    simpan(&mut b, &budi, Some((PegawaiId(1), 1)), orang("Bima Sakti Lagi", nip(1).angka, LAPAS)).unwrap();
    let before = isi(&k);
    let Err(error) = terap(&mut s, &sari) else { panic!("applied") };
    assert!(matches!(error, StoreError::Stale(_)));
    let pesan = error.uraian();
    assert_eq!(pesan.key, "impor-usang");
    assert!(pesan.args.contains(&("nama".to_owned(), "Bima Sakti Lagi".into())), "{pesan:?}");
    assert!(pesan.args.contains(&("oleh".to_owned(), "budi".into())), "{pesan:?}");
    assert_eq!(isi(&k), before);
    assert_eq!(satu::<String>(&k.path, "SELECT group_concat(keadaan) FROM impor"), "batal");
    utuh(&mut s);
}

#[test]
fn a_stop_half_way_leaves_nothing_and_nothing_to_undo() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    simpan(&mut s, &sari, None, orang("Bima Sakti", nip(9_999).angka, LAPAS)).unwrap();
    let before = isi(&k);
    rekam(&mut s, &sari, &banyak(3_000, RUTAN));
    let mut turns = 0;
    let stopped = s.impor_terap(&sari, kini(), &mut |done, total| {
        assert_eq!(total, 3_000);
        turns += 1;
        done < 1_000
    });
    assert!(turns > 2);
    assert_eq!(stopped, Err(StoreError::Io(Pesan::new("impor-dihentikan"))));
    assert_eq!(isi(&k), before);
    utuh(&mut s);
    assert_eq!(terakhir(&mut s, &sari).unwrap().1, "tindakan-pegawai-baru");
    // The stage is still there, and new people may be begun with again.
    assert_eq!(terap(&mut s, &sari).unwrap().uraian.key, "tersimpan-impor");
    utuh(&mut s);
}

#[test]
fn an_error_half_way_leaves_nothing() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    rekam(&mut s, &sari, &banyak(2_000, RUTAN));
    // A colleague takes one of the last numbers while the first rows are being written.
    let mut taken = false;
    let refused = s.impor_terap(&sari, kini(), &mut |done, _| {
        if done > 0 && !taken {
            taken = true;
            simpan(&mut b, &budi, None, orang("Lebih Dulu", nip(1_999).angka, LAPAS)).unwrap();
        }
        true
    });
    assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    assert_eq!(satu::<String>(&k.path, "SELECT group_concat(nama) FROM pegawai"), "Lebih Dulu");
    utuh(&mut s);
}

#[test]
fn a_large_import_is_undone_in_turns_and_not_over_a_colleagues_change() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let before = isi(&k);
    impor(&mut s, &sari, &banyak(1_200, RUTAN));
    utuh(&mut s);
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let id: i64 = satu(&k.path, "SELECT max(id) FROM pegawai");
    let old: i64 = satu(&k.path, "SELECT nomor FROM pegawai ORDER BY id DESC LIMIT 1");
    simpan(&mut b, &budi, Some((PegawaiId(id), 1)), orang("Diubah Rekan", old, LAPAS)).unwrap();
    let Err(StoreError::Stale(stale)) = batal(&mut s, &sari) else { panic!("undone") };
    assert_eq!(stale.oleh, "budi");
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), 1_200);
    // His change undone, the import stands as it was left and may be undone.
    batal(&mut b, &budi).unwrap();
    let act = terakhir(&mut s, &sari).unwrap();
    assert_eq!((act.1.as_str(), act.2), ("tindakan-impor-pegawai", None));
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-impor-pegawai");
    assert_eq!(isi(&k), before);
    assert_eq!(terakhir(&mut s, &sari), None);
    utuh(&mut s);
    // And may be imported again.
    assert_eq!(rekam(&mut s, &sari, &banyak(1_200, RUTAN)), BTreeMap::from([(Kelompok::Baru, 1_200)]));
}

/// Tells this very test, run again in a process of its own, which office it is to import into and to fall over.
const JATUH: &str = "IKRAR_UJI_IMPOR_JATUH";

#[test]
fn a_program_killed_half_way_is_cleaned_up_after_by_whoever_comes_next() {
    if let Some(path) = std::env::var_os(JATUH) {
        let mut s = SqliteStore::open(path.as_ref(), ikrar::store::OpenOptions::default()).unwrap();
        let sari = sesi(&mut s, "sari").unwrap();
        rekam(&mut s, &sari, &banyak(3_000, RUTAN));
        let ended = s.impor_terap(&sari, kini(), &mut |done, _| {
            if done > 1_000 {
                nix::sys::signal::kill(nix::unistd::Pid::this(), nix::sys::signal::Signal::SIGKILL).unwrap();
            }
            true
        });
        panic!("not killed: {ended:?}");
    }
    let k = kantor();
    let (mut s, sari) = k.meja();
    simpan(&mut s, &sari, None, orang("Bima Sakti", nip(9_999).angka, RUTAN)).unwrap();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let before = isi(&k);
    let name = "impor::a_program_killed_half_way_is_cleaned_up_after_by_whoever_comes_next";
    let fallen = std::process::Command::new(std::env::current_exe().unwrap())
        .args([name, "--exact"])
        .env(JATUH, &k.path)
        .output()
        .unwrap();
    assert!(!fallen.status.success());
    assert_eq!(satu::<String>(&k.path, "SELECT keadaan FROM impor"), "berjalan");
    let written: i64 = satu(&k.path, "SELECT count(*) FROM pegawai");
    assert!((1_001..3_001).contains(&written), "{written}");
    // A colleague works on with what he finds, before anybody has sat down anew.
    let (id, nomor): (i64, i64) = mentah(&k.path)
        .query_row("SELECT max(id), max(nomor) FILTER (WHERE nama LIKE 'Orang%') FROM pegawai", [], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })
        .unwrap();
    simpan(&mut b, &budi, Some((PegawaiId(id), 1)), orang("Dipakai Rekan", nomor, RUTAN)).unwrap();
    let (mut later, tika) = k.operator("tika", &[Peran::Kanwil], None);
    // Whoever sits down sees what is half there, may stop taking it back, and goes on with it another time.
    let half = later.setengah().unwrap().unwrap();
    assert_eq!(
        (half.impor.berkas.as_str(), half.impor.oleh.as_str(), half.dikerjakan.clone()),
        ("pegawai.csv", "sari", None)
    );
    assert_eq!(half.tertulis, u64::try_from(written - 1).unwrap());
    let kantor = |s: &mut SqliteStore| match s.read(&Read::Kantor, &tika).unwrap() {
        Rows::Kantor(kantor) => kantor.impor,
        other => panic!("{other:?}"),
    };
    assert_eq!(kantor(&mut later), Some(half.impor));
    let found = later.check(Kedalaman::Cepat, &mut |_| {}).unwrap();
    assert_eq!(
        found.iter().map(|t| (t.pesan.key.as_str(), t.berat)).collect::<Vec<_>>(),
        [("periksa-impor-terhenti", Berat::Temuan)]
    );
    let mut told = Vec::new();
    let stopped = later.pulihkan(&tika, kini(), &mut |n, of| {
        told.push((n, of));
        false
    });
    assert_eq!(stopped.unwrap_err().uraian().key, "tarik-dihentikan");
    assert!(matches!(told.as_slice(), [(n, of)] if 0 < *n && n < of), "{told:?}");
    assert!(later.terhenti().unwrap());
    let done = later.pulihkan(&tika, kini(), &mut |n, of| {
        told.push((n, of));
        true
    });
    assert_eq!(done.unwrap(), Pulih { impor: 1, sisa: 1 });
    assert!(told.len() > 2 && told[1..].is_sorted() && told.last().is_some_and(|(n, of)| n == of), "{told:?}");
    assert_eq!((kantor(&mut later), later.setengah().unwrap()), (None, None));
    assert_eq!(satu::<String>(&k.path, "SELECT keadaan FROM impor"), "batal");
    let left: String = satu(&k.path, "SELECT group_concat(nama) FROM pegawai");
    assert_eq!(left, "Bima Sakti,Dipakai Rekan", "what a colleague has saved stays his");
    utuh(&mut later);
    assert_eq!(terakhir(&mut later, &tika), None, "cleaning up is nobody's act to undo");
    batal(&mut b, &budi).unwrap();
    mentah(&k.path).query_row("SELECT 1 FROM pegawai WHERE nama LIKE 'Orang Ke%'", [], |_| Ok(())).unwrap();
    assert_ne!(isi(&k), before, "his undoing leads back to what he had found");
}

#[test]
fn others_save_in_between_and_a_second_import_is_told_who_is_at_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let (mut c, tika) = k.operator("tika", &[Peran::Kanwil], None);
    rekam(&mut c, &tika, &[seorang("Berkas Kedua", Some(nip(9_000)), LAPAS)]);
    rekam(&mut s, &sari, &banyak(2_500, RUTAN));
    let mut saved = 0;
    let written = s
        .impor_terap(&sari, kini(), &mut |done, total| {
            if done > 0 && done < total {
                saved += 1;
                tambah(&mut b, &budi, &format!("Rekan {saved}"), nip(5_000 + saved).angka, LAPAS);
                let refused = terap(&mut c, &tika).unwrap_err().uraian();
                assert_eq!(refused, Pesan::new("impor-sedang").with("oleh", "sari"));
                let act = terakhir(&mut s_lain(&k), &sari).unwrap();
                assert_eq!(act.2.map(|p| p.key).as_deref(), Some("batal-impor-berjalan"));
                let running: i64 = satu(&k.path, "SELECT count(*) FROM impor WHERE keadaan = 'berjalan'");
                assert_eq!(running, 1);
                // A check tells of it and finds nothing amiss; nobody takes back what is alive.
                let half = b.setengah().unwrap().unwrap();
                assert_eq!((half.tertulis, half.dikerjakan.as_deref()), (done, Some("sari")));
                let found = b.check(Kedalaman::Cepat, &mut |_| {}).unwrap();
                assert_eq!(found.iter().map(|t| t.berat).collect::<Vec<_>>(), [Berat::Kabar]);
                assert_eq!(b.pulihkan(&budi, kini(), &mut |_, _| true).unwrap(), Pulih::default());
            }
            true
        })
        .unwrap();
    assert!(saved >= 2);
    let act = written.audit.unwrap().0;
    let sql = format!("SELECT count(*) FROM audit WHERE tindakan = {act} AND aksi = 'impor-pegawai'");
    assert_eq!(satu::<i64>(&k.path, &sql), 2_500, "one act, though others' links stand between its own");
    assert!(satu::<bool>(&k.path, &format!("SELECT max(id) > {act} + 2500 FROM audit WHERE tindakan = {act}")));
    utuh(&mut s);
    terap(&mut c, &tika).unwrap();
    assert_eq!(batal(&mut s, &sari).unwrap().uraian.key, "batal-impor-pegawai");
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), saved + 1);
    utuh(&mut s);
}

/// One more connection, without sitting down.
fn s_lain(k: &Kantor) -> SqliteStore {
    k.buka()
}

#[test]
fn what_a_colleague_changes_while_an_import_is_being_stopped_stays_his() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    for n in 0..900 {
        simpan(&mut s, &sari, None, orang(&format!("Orang Ke{n}"), nip(n).angka, LAPAS)).unwrap();
    }
    rekam(&mut s, &sari, &banyak(900, RUTAN));
    let mut once = false;
    s.impor_terap(&sari, kini(), &mut |done, _| {
        if done > 0 && !once {
            once = true;
            let mut p = orang("Diubah Rekan", nip(0).angka, RUTAN);
            // The import has moved him today.
            p.sejak = Some(kini().tanggal());
            simpan(&mut b, &budi, Some((PegawaiId(1), 2)), p).unwrap();
        }
        done == 0
    })
    .unwrap_err();
    assert_eq!(satu::<String>(&k.path, "SELECT nama || satker_id FROM pegawai WHERE id = 1"), "Diubah Rekan3");
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai WHERE satker_id = 3"), 1);
    // The placement that his record rests on stays with it, all others are gone.
    assert_eq!(satu::<String>(&k.path, "SELECT group_concat(pegawai_id) FROM penempatan"), "1");
    utuh(&mut s);
}

#[test]
fn a_file_without_a_unit_column_belongs_to_the_unit_that_was_chosen() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    s.impor_mulai(&Untuk::Pegawai(Some(RUTAN)), "x.csv", "00", &sari).unwrap();
    let p = PegawaiImpor { satker: None, ..seorang("Wirya", Some(nip(1)), RUTAN) };
    s.impor_rekam(&baris(2, &p), &Rekaman::Pegawai(p)).unwrap();
    assert_eq!(lihat(&mut s, Kelompok::Baru)[0].satker, "Rutan Contoh");
    s.impor_buang();
    assert!(matches!(s.impor_ringkas(), Err(StoreError::Missing)));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), 0);
}

#[test]
fn nobody_is_missing_from_a_unit_of_which_a_file_only_names_a_few() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let lapas = banyak(10, LAPAS);
    impor(&mut s, &sari, &lapas);
    for n in 100..103 {
        simpan(&mut s, &sari, None, orang("Orang Rutan", nip(n).angka, RUTAN)).unwrap();
    }
    // Two go to a unit that has people of its own, and a newcomer too; four of ten are no list of the other one.
    let mut rows: Vec<_> = lapas[..4].to_vec();
    rows[0].satker = Some(RUTAN);
    rows[1].satker = Some(RUTAN);
    rows.push(seorang("Orang Baru", Some(nip(50)), RUTAN));
    let groups = rekam(&mut s, &sari, &rows);
    let few = [(Kelompok::Baru, 1), (Kelompok::Pindah, 2), (Kelompok::Sama, 2)];
    assert_eq!(groups, BTreeMap::from(few));
    assert_eq!(lihat(&mut s, Kelompok::Hilang), []);
    // Even with a reason nobody leaves.
    s.impor_hilang(Some("pensiun"), &[]).unwrap();
    assert_eq!(s.impor_ringkas().unwrap().keluar(), 0);
    // Whoever leaves the unit by this file is had too, and so is whoever's row waits or is refused: with five of ten it is a list.
    let wait = baris(20, &lapas[4]);
    s.impor_tahan(&wait, "LPAS CNTH").unwrap();
    let groups = ringkas(&mut s);
    assert_eq!(groups.get(&Kelompok::Hilang), Some(&5), "{groups:?}");
    rekam(&mut s, &sari, &rows);
    s.impor_tolak(&wait, &[Alasan::baris(Pesan::new("impor-sel-galat"))]).unwrap();
    assert_eq!(ringkas(&mut s).get(&Kelompok::Hilang), Some(&5));
    let units = s.impor_kehilangan().unwrap();
    let told: Vec<_> = units.iter().map(|k| (k.satker.as_str(), k.hilang, k.aktif)).collect();
    assert_eq!(told, [("Lapas Contoh", 5, 10)]);
    // The other unit's people stay none of its business.
    assert!(lihat(&mut s, Kelompok::Hilang).iter().all(|b| b.nama != "Orang Rutan"));
}

#[test]
fn a_day_of_an_earlier_placement_says_nothing_of_the_present_one() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let day = |text| Tanggal::from_iso(text).unwrap();
    let mut p = seorang("Citra Pindah", Some(nip(3)), LAPAS);
    p.sejak = Some(day("2020-03-01"));
    impor(&mut s, &sari, std::slice::from_ref(&p));
    // The file knows the new unit, and still the old first day.
    p.satker = Some(RUTAN);
    assert_eq!(rekam(&mut s, &sari, std::slice::from_ref(&p)), BTreeMap::from([(Kelompok::Pindah, 1)]));
    terap(&mut s, &sari).unwrap();
    let after = isi(&k);
    assert_eq!(satu::<String>(&k.path, "SELECT sejak FROM pegawai"), kini().tanggal().iso());
    assert_eq!(rekam(&mut s, &sari, std::slice::from_ref(&p)), BTreeMap::from([(Kelompok::Sama, 1)]));
    assert_eq!(terap(&mut s, &sari).unwrap().audit, None);
    assert_eq!(isi(&k), after);
    // Nor before all of them, and what else the row says is taken.
    p.sejak = Some(day("2019-01-01"));
    p.golongan = "III/c".to_owned();
    assert_eq!(rekam(&mut s, &sari, std::slice::from_ref(&p)), BTreeMap::from([(Kelompok::Ubah, 1)]));
    assert_eq!(lihat(&mut s, Kelompok::Ubah)[0].beda.len(), 1);
    terap(&mut s, &sari).unwrap();
    assert_eq!(satu::<String>(&k.path, "SELECT sejak FROM pegawai"), kini().tanggal().iso());
    // Somebody who was never anywhere else is corrected.
    let mut q = seorang("Danu Tetap", Some(nip(4)), LAPAS);
    q.sejak = Some(day("2020-03-01"));
    impor(&mut s, &sari, std::slice::from_ref(&q));
    q.sejak = Some(day("2018-03-01"));
    assert_eq!(rekam(&mut s, &sari, std::slice::from_ref(&q)), BTreeMap::from([(Kelompok::Ubah, 1)]));
    utuh(&mut s);
    // What stands there twice all the same is named.
    mentah(&k.path).execute("UPDATE pegawai SET sejak = '2020-03-01' WHERE id = 1", []).unwrap();
    let found = s.check(Kedalaman::Lengkap, &mut |_| {}).unwrap();
    let named: Vec<_> = found.iter().map(|t| (t.bagian, t.pesan.key.as_str())).collect();
    assert!(named.contains(&("penempatan", "periksa-penempatan")), "{named:?}");
}

#[test]
fn a_row_that_lost_against_another_is_no_reject_to_bring_in_again() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let mut one = seorang("Citra Dua", Some(nip(3)), LAPAS);
    one.golongan = "III/a".to_owned();
    let mut two = one.clone();
    two.golongan = "III/b".to_owned();
    rekam(&mut s, &sari, &[one, two.clone()]);
    s.impor_tolak(&baris(9, &two), &[Alasan::baris(Pesan::new("impor-sel-galat"))]).unwrap();
    let left = |s: &mut SqliteStore| {
        let mut out = Vec::new();
        s.impor_sisa(&mut |row, _| {
            out.push(row.nomor);
            Ok(())
        })
        .unwrap();
        out
    };
    assert_eq!(left(&mut s), [2, 3, 9]);
    let chosen = baris(3, &two);
    s.impor_pilih(Asal { lembar: 0, nomor: 3 }, Some((&chosen, &Rekaman::Pegawai(two)))).unwrap();
    // It is still shown, with its reason.
    assert_eq!(alasan(&lihat(&mut s, Kelompok::Tolak)), ["impor-ganda-dipilih", "impor-sel-galat"]);
    assert_eq!(left(&mut s), [9]);
    s.impor_pilih(Asal { lembar: 0, nomor: 3 }, None).unwrap();
    assert_eq!(left(&mut s), [2, 3, 9]);
}

#[test]
fn a_name_in_capitals_says_nothing_new_beside_one_that_is_written_well() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let p = |nama: &str, n| seorang(nama, Some(nip(n)), LAPAS);
    impor(&mut s, &sari, &[p("Adam Nalar Soleh, S.H.", 1), p("BIMA ARYA", 2)]);
    // New people stay as the file writes them.
    let names = || satu::<String>(&k.path, "SELECT group_concat(nama || '|' || gelar_belakang, ';') FROM pegawai");
    assert_eq!(names(), "Adam Nalar Soleh|S.H.;BIMA ARYA|");
    assert_eq!(
        rekam(&mut s, &sari, &[p("ADAM NALAR SOLEH", 1), p("BIMA ARYA", 2)]),
        BTreeMap::from([(Kelompok::Sama, 2)])
    );
    // Another title or another value changes that alone; small letters, and another name, are news.
    let mut one = p("ADAM NALAR SOLEH, M.H.", 1);
    one.golongan = "III/c".to_owned();
    assert_eq!(rekam(&mut s, &sari, &[one, p("Bima Arya", 2)]), BTreeMap::from([(Kelompok::Ubah, 2)]));
    let cells: Vec<Vec<Kolom>> =
        lihat(&mut s, Kelompok::Ubah).iter().map(|r| r.beda.iter().map(|b| b.kolom).collect()).collect();
    assert_eq!(cells, [vec![Kolom::GelarBelakang, Kolom::Golongan], vec![Kolom::Nama]]);
    terap(&mut s, &sari).unwrap();
    assert_eq!(names(), "Adam Nalar Soleh|M.H.;Bima Arya|");
    assert_eq!(rekam(&mut s, &sari, &[p("ADAM NALAR SALEH", 1)]).get(&Kelompok::Ubah), Some(&1));
}
