//! Saving units, people, operators and drafts.

use ikrar::domain::draf::{Draf, Isian};
use ikrar::domain::id::{DrafId, GelombangId, OperatorId, PegawaiId, SatkerId, Ver};
use ikrar::domain::nomor::{JenisNomor, Nik};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::StatusKepegawaian;
use ikrar::domain::request::{Dilihat, Read, Reader, Rows, SatkerBaru, Store, StoreError, Write};
use ikrar::domain::satker::JenisSatker;
use ikrar::domain::tanggal::Waktu;
use ikrar::store::SqliteStore;

use crate::dasar::*;

fn unit(nama: &str, induk: Option<SatkerId>, sejak: &str) -> SatkerBaru {
    SatkerBaru {
        nama: nama.to_owned(),
        pendek: String::new(),
        jenis: JenisSatker::Lapas,
        kelas: String::new(),
        kode: String::new(),
        induk,
        sejak: hari(sejak),
    }
}

#[test]
fn a_conflict_shows_both_texts_and_writes_nothing() {
    let k = kantor();
    let (mut a, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let id = tambah(&mut a, &sari, "Wirya", 1, LAPAS);
    let mut mine = orang("Wirya", 1, LAPAS);
    mine.jabatan = "Kepala Seksi".to_owned();
    let mut theirs = orang("Wirya Atmaja", 1, LAPAS);
    theirs.golongan = "III/c".to_owned();
    simpan(&mut b, &budi, Some((id, 1)), theirs).unwrap();
    let Err(StoreError::Stale(stale)) = simpan(&mut a, &sari, Some((id, 1)), mine) else { panic!("saved over") };
    assert_eq!((stale.oleh.as_str(), stale.ver, stale.waktu), ("budi", Ver(2), Some(kini())));
    let fields: Vec<_> = stale.beda.iter().map(|b| (b.field.as_str(), b.mereka.as_str(), b.saya.as_str())).collect();
    assert_eq!(
        fields,
        [("golongan", "III/c", "III/b"), ("jabatan", "Penjaga", "Kepala Seksi"), ("nama", "Wirya Atmaja", "Wirya")]
    );
    assert_eq!(satu::<String>(&k.path, "SELECT nama FROM pegawai"), "Wirya Atmaja");
}

#[test]
fn the_same_again_is_no_change() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let links: i64 = satu(&k.path, "SELECT count(*) FROM audit");
    let done = simpan(&mut s, &sari, Some((id, 1)), orang("Wirya", 1, LAPAS)).unwrap();
    assert_eq!((done.uraian.key.as_str(), done.audit), ("tersimpan-tak-berubah", None));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM audit"), links);
    assert_eq!(satu::<i64>(&k.path, "SELECT ver FROM pegawai"), 1);
}

#[test]
fn a_number_twice_names_the_other_only_to_whoever_may_see_him() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    tambah(&mut s, &sari, "Wirya", 198609262015051001, LAPAS);
    let Err(StoreError::Duplicate(p)) = simpan(&mut s, &sari, None, orang("Bima", 198609262015051001, RUTAN)) else {
        panic!("twice")
    };
    assert_eq!(p.key, "ganda-nomor");
    assert!(
        p.args.contains(&("nama".to_owned(), "Wirya".into()))
            && p.args.contains(&("satker".to_owned(), "Lapas Contoh".into()))
    );
    let (mut r, rudi) = k.operator("rudi", &[Peran::Satker], Some(RUTAN));
    let Err(StoreError::Duplicate(p)) = simpan(&mut r, &rudi, None, orang("Bima", 198609262015051001, RUTAN)) else {
        panic!("twice")
    };
    assert_eq!(p.key, "ganda-nomor-lain");
    assert!(p.args.iter().all(|(name, _)| name == "nomor"));
}

#[test]
fn a_nik_twice_is_refused_without_showing_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let with_nik = |nama: &str, nomor| {
        let mut p = orang(nama, nomor, LAPAS);
        p.nik = Some(Nik(3_171_012_606_860_001));
        p
    };
    simpan(&mut s, &sari, None, with_nik("Wirya", 1)).unwrap();
    let Err(StoreError::Duplicate(p)) = simpan(&mut s, &sari, None, with_nik("Bima", 2)) else { panic!("twice") };
    assert!(!format!("{p:?}").contains("317101260686"), "{p:?}");
}

#[test]
fn whoever_may_not_see_a_nik_does_not_erase_it() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let mut p = orang("Wirya", 1, RUTAN);
    p.nik = Some(Nik(3_171_012_606_860_001));
    let id = PegawaiId(simpan(&mut s, &sari, None, p).unwrap().ids[0]);
    let (mut r, rudi) = k.operator("rudi", &[Peran::Satker], Some(RUTAN));
    simpan(&mut r, &rudi, Some((id, 1)), orang("Wirya Atmaja", 1, RUTAN)).unwrap();
    assert_eq!(satu::<Option<i64>>(&k.path, "SELECT nik FROM pegawai"), Some(3_171_012_606_860_001));
}

#[test]
fn people_without_a_number_get_the_next_local_one() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    tambah(&mut s, &sari, "Wirya", 198609262015051001, LAPAS);
    for expected in 1..=3 {
        let mut p = orang(&format!("Tenaga {expected}"), 0, LAPAS);
        (p.nomor, p.status) = (None, StatusKepegawaian::Ppnpn);
        simpan(&mut s, &sari, None, p).unwrap();
        let last: (String, i64) = mentah(&k.path)
            .query_row("SELECT nomor_jenis, nomor FROM pegawai ORDER BY id DESC", [], |r| Ok((r.get(0)?, r.get(1)?)))
            .unwrap();
        assert_eq!(last, (JenisNomor::Lokal.code().to_owned(), expected));
    }
}

#[test]
fn a_move_closes_the_placement_that_held() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let mut moved = orang("Wirya", 1, RUTAN);
    moved.sejak = Some(hari("2024-06-01"));
    simpan(&mut s, &sari, Some((id, 1)), moved.clone()).unwrap();
    let row: (i64, String, String) = mentah(&k.path)
        .query_row("SELECT satker_id, dari, sampai FROM penempatan", [], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .unwrap();
    assert_eq!(row, (2, "2022-01-01".to_owned(), "2024-05-31".to_owned()));
    moved.satker = KANWIL;
    simpan(&mut s, &sari, Some((id, 2)), moved.clone()).unwrap();
    assert_eq!(satu::<String>(&k.path, "SELECT sejak FROM pegawai"), "2024-11-21", "a day left as it stood is today");
    moved.satker = LAPAS;
    moved.sejak = Some(hari("2023-01-01"));
    assert_eq!(
        aturan(simpan(&mut s, &sari, Some((id, 3)), moved)),
        ("sejak".to_owned(), "pegawai-sejak-mundur".to_owned())
    );
}

#[test]
fn what_a_person_must_say() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let below = {
        let mut p = orang("Bima", 2, LAPAS);
        p.atasan = Some(id);
        PegawaiId(simpan(&mut s, &sari, None, p).unwrap().ids[0])
    };
    let with = |change: &dyn Fn(&mut ikrar::domain::pegawai::PegawaiBaru)| {
        let mut p = orang("Wirya", 1, LAPAS);
        change(&mut p);
        p
    };
    for (isi, field, key) in [
        (with(&|p| p.aktif = false), "alasan", "pegawai-alasan-wajib"),
        (with(&|p| p.atasan = Some(id)), "atasan", "pegawai-atasan-sendiri"),
        (with(&|p| p.atasan = Some(below)), "atasan", "pegawai-atasan-melingkar"),
        (with(&|p| p.atasan = Some(PegawaiId(99))), "atasan", "pegawai-atasan-tak-ada"),
        (with(&|p| p.nama.nama = "  ".to_owned()), "nama", "wajib-diisi"),
        (with(&|p| p.cltn = Some((hari("2024-02-01"), hari("2024-01-01")))), "cltn", "pegawai-cltn-terbalik"),
    ] {
        assert_eq!(aturan(simpan(&mut s, &sari, Some((id, 1)), isi)), (field.to_owned(), key.to_owned()));
    }
    assert!(matches!(simpan(&mut s, &sari, Some((PegawaiId(99), 1)), orang("X", 9, LAPAS)), Err(StoreError::Missing)));
}

#[test]
fn a_unit_operator_ends_at_his_unit() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let outside = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let (mut r, rudi) = k.operator("rudi", &[Peran::Satker], Some(RUTAN));
    let inside = tambah(&mut r, &rudi, "Bima", 2, RUTAN);
    assert!(matches!(simpan(&mut r, &rudi, Some((outside, 1)), orang("X", 1, RUTAN)), Err(StoreError::Missing)));
    let away = simpan(&mut r, &rudi, Some((inside, 1)), orang("Bima", 2, LAPAS));
    assert!(matches!(away, Err(StoreError::Forbidden(p)) if p.key == "di-luar-lingkup"));
    let write = Write::Satker { lama: None, isi: unit("Lapas Baru", Some(RUTAN), "2024-01-01") };
    assert!(matches!(r.write(&write, &rudi, kini()), Err(StoreError::Forbidden(p)) if p.key == "tak-berhak"));
}

#[test]
fn an_auditor_changes_nothing_and_a_revoked_session_neither() {
    let k = kantor();
    let (mut a, audi) = k.operator("audi", &[Peran::Auditor], None);
    assert!(matches!(simpan(&mut a, &audi, None, orang("X", 1, LAPAS)), Err(StoreError::Forbidden(_))));
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    tambah(&mut b, &budi, "Wirya", 1, LAPAS);
    let (mut s, sari) = k.meja();
    let change = |ver, peran: &[Peran], aktif| Write::Operator {
        lama: Some((budi.operator, Ver(ver))),
        login: "budi".to_owned(),
        nama: "Operator budi".to_owned(),
        peran: peran.to_vec(),
        satker: None,
        aktif,
    };
    s.write(&change(1, &[Peran::Auditor], true), &sari, kini()).unwrap();
    let with_old_roles = simpan(&mut b, &budi, None, orang("Y", 2, LAPAS));
    assert!(matches!(with_old_roles, Err(StoreError::Forbidden(p)) if p.key == "sesi-peran-berubah"));
    s.write(&change(2, &[Peran::Auditor], false), &sari, kini()).unwrap();
    assert!(
        matches!(simpan(&mut b, &budi, None, orang("Y", 2, LAPAS)), Err(StoreError::Forbidden(p)) if p.key == "sesi-nonaktif")
    );
    assert!(matches!(sesi(&mut b, "budi"), Err(StoreError::Forbidden(p)) if p.key == "sesi-nonaktif"));
}

#[test]
fn somebody_must_be_left_who_grants_roles() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let write = |lama, login: &str, peran: &[Peran]| Write::Operator {
        lama,
        login: login.to_owned(),
        nama: "Operator".to_owned(),
        peran: peran.to_vec(),
        satker: None,
        aktif: true,
    };
    let own = Some((sari.operator, Ver(1)));
    let last = s.write(&write(own, "sari", &[Peran::Kanwil]), &sari, kini());
    assert_eq!(aturan(last).1, "operator-pengelola-terakhir");
    assert!(
        matches!(s.write(&write(None, "sari", &[]), &sari, kini()), Err(StoreError::Duplicate(p)) if p.key == "ganda-login")
    );
    assert_eq!(aturan(s.write(&write(None, "", &[]), &sari, kini())).0, "login");
    assert_eq!(aturan(s.write(&write(None, "rudi", &[Peran::Satker]), &sari, kini())).1, "operator-satker-wajib");
    let stale = s.write(&write(Some((OperatorId(1), Ver(7))), "sari", &[Peran::Admin]), &sari, kini());
    assert!(matches!(stale, Err(StoreError::Stale(_))));
}

#[test]
fn a_unit_never_hangs_below_itself_and_keeps_its_history() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = SatkerId(
        s.write(&Write::Satker { lama: None, isi: unit("Cabang Contoh", Some(LAPAS), "2021-01-01") }, &sari, kini())
            .unwrap()
            .ids[0],
    );
    let ring = Write::Satker { lama: Some((LAPAS, Ver(1))), isi: unit("Lapas Kelas I Contoh", Some(id), "2020-01-01") };
    assert_eq!(aturan(s.write(&ring, &sari, kini())), ("induk".to_owned(), "satker-di-bawah-sendiri".to_owned()));
    let own =
        Write::Satker { lama: Some((LAPAS, Ver(1))), isi: unit("Lapas Kelas I Contoh", Some(LAPAS), "2020-01-01") };
    assert_eq!(aturan(s.write(&own, &sari, kini())).1, "satker-di-bawah-sendiri");
    let second_top = Write::Satker { lama: None, isi: unit("Kanwil Lain", None, "2020-01-01") };
    assert_eq!(aturan(s.write(&second_top, &sari, kini())).1, "satker-induk-wajib");
    let renamed = Write::Satker { lama: Some((id, Ver(1))), isi: unit("Cabang Baru", Some(RUTAN), "2024-01-01") };
    s.write(&renamed, &sari, kini()).unwrap();
    let past: (String, i64, String, String) = mentah(&k.path)
        .query_row("SELECT nama, induk_id, dari, sampai FROM satker_riwayat", [], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))
        })
        .unwrap();
    assert_eq!(past, ("Cabang Contoh".to_owned(), 2, "2021-01-01".to_owned(), "2023-12-31".to_owned()));
    let back = Write::Satker { lama: Some((id, Ver(2))), isi: unit("Cabang Lama", Some(RUTAN), "2022-01-01") };
    assert_eq!(aturan(s.write(&back, &sari, kini())).0, "sejak");
    let stale = Write::Satker { lama: Some((id, Ver(1))), isi: unit("Cabang Lain", Some(LAPAS), "2024-01-01") };
    let Err(StoreError::Stale(stale)) = s.write(&stale, &sari, kini()) else { panic!("saved over") };
    let parent = stale.beda.iter().find(|b| b.field == "induk").unwrap();
    assert_eq!(parent.tampil.as_ref().unwrap().0, "Rutan Kelas I Contoh", "a key is said by its name");
}

#[test]
fn a_unit_code_is_unique() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let coded = |nama: &str| {
        let mut u = unit(nama, Some(KANWIL), "2024-01-01");
        u.kode = "407123".to_owned();
        Write::Satker { lama: None, isi: u }
    };
    s.write(&coded("Lapas Satu"), &sari, kini()).unwrap();
    assert!(
        matches!(s.write(&coded("Lapas Dua"), &sari, kini()), Err(StoreError::Duplicate(p)) if p.key == "ganda-kode-satker")
    );
}

fn draf(id: Option<i64>, text: &str) -> Write {
    Write::Draf(Draf {
        id: id.map(DrafId),
        formulir: "pegawai".to_owned(),
        objek: None,
        ver: None,
        isian: Isian::default().with("nama", text),
        fokus: "nama".to_owned(),
        waktu: None,
    })
}

#[test]
fn drafts_are_kept_for_their_operator_and_leave_no_trail() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let links: i64 = satu(&k.path, "SELECT count(*) FROM audit");
    let first = s.write(&draf(None, "Wir"), &sari, kini()).unwrap();
    assert_eq!(first.audit, None);
    let id = first.ids[0];
    assert_eq!(s.write(&draf(Some(id), "Wirya"), &sari, kini()).unwrap().ids, [id]);
    assert_eq!(satu::<String>(&k.path, "SELECT isian FROM draf"), r#"{"nama":"Wirya"}"#);
    let (mut b, budi): (SqliteStore, _) = k.operator("budi", &[Peran::Kanwil], None);
    assert!(matches!(b.write(&Write::DrafBuang(DrafId(id)), &budi, kini()), Err(StoreError::Missing)));
    let other = b.write(&draf(Some(id), "X"), &budi, kini()).unwrap().ids[0];
    assert_ne!(other, id, "somebody else's draft is not written over");
    s.write(&Write::DrafBuang(DrafId(id)), &sari, kini()).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM draf WHERE operator_id = 1"), 0);
    let grown: i64 = satu(&k.path, "SELECT count(*) FROM audit");
    assert_eq!(grown, links + 1, "only the new operator left a link");
}

#[test]
fn a_look_at_a_card_is_noted_once_an_hour_and_is_no_act() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let id = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let mut other = k.meja().0;
    assert!(!other.changed().unwrap());
    for _ in 0..3 {
        assert_eq!(s.write(&Write::Lihat(Dilihat::Pegawai(id)), &sari, kini()).unwrap().audit, None);
    }
    assert!(!other.changed().unwrap(), "a look is no news to other desks");
    let looks = "SELECT count(*) FROM audit WHERE aksi = 'lihat' AND objek = 'pegawai/1' AND operator = 'sari'";
    assert_eq!(satu::<i64>(&k.path, looks), 1);
    let Rows::TindakanAkhir(Some(last)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!("rows") };
    assert_eq!((last.aksi.as_str(), last.halangan), ("pegawai-baru", None));
    assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());
    let later = Waktu::from_iso("2024-11-21T23:42:00+07:00").unwrap();
    s.write(&Write::Lihat(Dilihat::Pegawai(id)), &sari, later).unwrap();
    assert_eq!(satu::<i64>(&k.path, looks), 2, "an hour later it is another look");
}

#[test]
fn a_chosen_wave_is_kept_once_for_each_operator_and_is_no_draft() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Satker], Some(LAPAS));
    let chosen = |s: &mut dyn Store, who: &Session| match s.read(&Read::Kantor, who).unwrap() {
        Rows::Kantor(office) => office.pilihan,
        other => panic!("{other:?}"),
    };
    for wave in [2, 1] {
        s.write(&Write::Draf(Draf::pilihan_gelombang(GelombangId(wave))), &sari, kini()).unwrap();
    }
    assert_eq!(chosen(&mut s, &sari), Some(GelombangId(1)));
    assert_eq!(chosen(&mut b, &budi), None, "another's choice");
    assert_eq!(s.read(&Read::Draf, &sari).unwrap(), Rows::Draf(Vec::new()));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM draf"), 1);
}
