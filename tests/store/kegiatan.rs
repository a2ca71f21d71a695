//! Ceremonies: who was there has spoken and not signed, and whatever the order of keying, what stands is what is on record.

use std::collections::BTreeMap;

use ikrar::domain::id::{GelombangId, KegiatanId, PegawaiId, SatkerId, Ver};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::ikrar::berkas::{BarisDiisi, BerkasIsi, IsiBaris, Pindaian, Susunan};
use ikrar::domain::ikrar::cetak::{BuktiRow, SiapaBukti};
use ikrar::domain::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use ikrar::domain::kegiatan::{
    BuktiKegiatan, CaraHadir, HadirDiisi, HadirOrang, HadirSatker, JawabKegiatan, JenisBukti, JenisKegiatan,
    KegiatanBaru, KegiatanRow, TanyaKegiatan, TugasSatker, UbahKegiatan,
};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Write, Written};
use ikrar::store::SqliteStore;
use proptest::prelude::*;

use super::dasar::{
    GELOMBANG, KANWIL, Kantor, LAPAS, RUTAN, aturan, hari, ikrar, kantor, kini, orang, satu, simpan, tambah,
};

const CERAH: &str = "Ikrar bersama se-Jakarta";

fn acara(judul: &str, tanggal: &str) -> KegiatanBaru {
    KegiatanBaru {
        jenis: JenisKegiatan::Ikrar,
        judul: judul.to_owned(),
        tanggal: hari(tanggal),
        tempat: "Lapangan".to_owned(),
        satker: RUTAN,
        gelombang: Some(GELOMBANG),
        daring: false,
    }
}

fn tulis(store: &mut SqliteStore, session: &Session, ubah: UbahKegiatan) -> Result<Written, StoreError> {
    store.write(&Write::Kegiatan(ubah), session, kini())
}

fn buka(store: &mut SqliteStore, session: &Session, isi: KegiatanBaru) -> KegiatanId {
    KegiatanId(tulis(store, session, UbahKegiatan::Simpan { lama: None, isi }).unwrap().ids[0])
}

fn hadir(
    store: &mut SqliteStore,
    session: &Session,
    kegiatan: KegiatanId,
    pegawai: PegawaiId,
    dari: Option<CaraHadir>,
    ke: Option<CaraHadir>,
) -> Result<Written, StoreError> {
    let baris = vec![HadirDiisi { pegawai, dari, ke, letak: None }];
    tulis(store, session, UbahKegiatan::Orang { kegiatan, baris })
}

fn satuan(store: &mut SqliteStore, session: &Session, kegiatan: KegiatanId, satker: SatkerId) -> Written {
    let ubah = UbahKegiatan::Satker { kegiatan, satker, cara: CaraHadir::Hadir, kecuali: Vec::new() };
    tulis(store, session, ubah).unwrap()
}

fn lihat(store: &mut SqliteStore, session: &Session, id: KegiatanId) -> (KegiatanRow, Vec<HadirSatker>) {
    match store.read(&Read::Kegiatan(TanyaKegiatan::Satu(id)), session).unwrap() {
        Rows::Kegiatan(JawabKegiatan::Satu(event, units)) => (*event, units),
        other => panic!("{other:?}"),
    }
}

fn orangnya(store: &mut SqliteStore, session: &Session, kegiatan: KegiatanId, satker: SatkerId) -> Vec<HadirOrang> {
    match store.read(&Read::Kegiatan(TanyaKegiatan::Orang { kegiatan, satker }), session).unwrap() {
        Rows::Kegiatan(JawabKegiatan::Orang(_, _, people)) => people,
        other => panic!("{other:?}"),
    }
}

fn keadaan(kantor: &Kantor, who: PegawaiId) -> Option<String> {
    let sql = format!("SELECT (SELECT keadaan || ' ' || tanggal FROM ikrar WHERE pegawai_id = {})", who.0);
    satu(&kantor.path, &sql)
}

fn batal(store: &mut SqliteStore, session: &Session) -> Result<Written, StoreError> {
    let Rows::TindakanAkhir(Some(act)) = store.read(&Read::TindakanAkhir, session).unwrap() else { panic!() };
    store.write(&Write::Batal(act.id), session, kini())
}

/// So many people of a unit, by name.
fn staf(store: &mut SqliteStore, session: &Session, satker: SatkerId, n: usize) -> Vec<PegawaiId> {
    ["Ahmad", "Budi", "Citra", "Dewi", "Eko"]
        .iter()
        .zip(198_001_012_005_011_000 + satker.0 * 100..)
        .take(n)
        .map(|(nama, nomor)| tambah(store, session, nama, nomor, satker))
        .collect()
}

fn lembar(store: &mut SqliteStore, session: &Session, nomor: &str) -> ikrar::domain::id::BerkasId {
    let isi = BerkasIsi {
        gelombang: GELOMBANG,
        satker: LAPAS,
        nomor: nomor.to_owned(),
        tanggal: hari("2024-11-20"),
        tempat: String::new(),
        saksi: String::new(),
        tertulis: None,
        pindaian: Pindaian::default(),
    };
    let ubah = UbahLembar::Kepala { lama: None, isi, susunan: Susunan::Kosong };
    ikrar::domain::id::BerkasId(store.write(&Write::Lembar(ubah), session, kini()).unwrap().ids[0])
}

fn teken(
    store: &mut SqliteStore,
    session: &Session,
    berkas: ikrar::domain::id::BerkasId,
    pegawai: PegawaiId,
    dari: Option<IsiBaris>,
    ke: Option<IsiBaris>,
) {
    let baris = vec![BarisDiisi { pegawai, dari, ke, letak: None }];
    store.write(&Write::Lembar(UbahLembar::Baris { berkas, baris }), session, kini()).unwrap();
}

#[test]
fn who_was_there_has_spoken_on_that_day_and_nobody_else_has() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 4);
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    for (who, cara) in people.iter().zip(CaraHadir::ALL) {
        hadir(&mut store, &session, event, *who, None, Some(*cara)).unwrap();
    }
    let said: Vec<_> = people.iter().map(|who| keadaan(&kantor, *who)).collect();
    let spoken = Some("mengucapkan 2024-11-19".to_owned());
    assert_eq!(said, [spoken.clone(), spoken, None, None]);
    let again = hadir(&mut store, &session, event, people[0], Some(CaraHadir::Hadir), Some(CaraHadir::Hadir)).unwrap();
    assert_eq!((again.audit, again.uraian.key.as_str()), (None, "tersimpan-kegiatan-sama"));
    let other = hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Tidak));
    assert_eq!(aturan(other).1, "kegiatan-orang-lain");
    hadir(&mut store, &session, event, people[0], Some(CaraHadir::Hadir), Some(CaraHadir::Diwakili)).unwrap();
    hadir(&mut store, &session, event, people[1], Some(CaraHadir::Daring), None).unwrap();
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar"), 0);
    batal(&mut store, &session).unwrap();
    assert_eq!(keadaan(&kantor, people[1]).as_deref(), Some("mengucapkan 2024-11-19"));
    assert!(kantor.periksa_bersih());
}

#[test]
fn a_briefing_says_nothing_of_the_pledge_and_has_no_wave() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 1);
    let wrong = KegiatanBaru { jenis: JenisKegiatan::Sosialisasi, ..acara("Rapat", "2024-11-19") };
    let refused = tulis(&mut store, &session, UbahKegiatan::Simpan { lama: None, isi: wrong.clone() });
    assert_eq!(aturan(refused).1, "kegiatan-tanpa-gelombang");
    let event = buka(&mut store, &session, KegiatanBaru { gelombang: None, ..wrong });
    hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Hadir)).unwrap();
    assert_eq!(keadaan(&kantor, people[0]), None);
}

#[test]
fn a_signature_stands_over_the_spoken_word_and_leaves_it_when_taken_back() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 1);
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    let sheet = lembar(&mut store, &session, "001");
    teken(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd));
    hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Hadir)).unwrap();
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("ttd 2024-11-20"));
    // What was spoken is counted beside the signature.
    let read = Read::Lembar(TanyaLembar::Cakupan { gelombang: GELOMBANG, hari: hari("2024-11-21") });
    let Rows::Lembar(JawabLembar::Cakupan(rows)) = store.read(&read, &session).unwrap() else { panic!() };
    let row = rows.iter().find(|r| r.satker == LAPAS).unwrap();
    assert_eq!((row.bertugas, row.ttd, row.mengucapkan), (1, 1, 1));
    teken(&mut store, &session, sheet, people[0], Some(IsiBaris::Ttd), None);
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("mengucapkan 2024-11-19"));
    hadir(&mut store, &session, event, people[0], Some(CaraHadir::Hadir), None).unwrap();
    assert_eq!(keadaan(&kantor, people[0]), None);
    assert!(kantor.periksa_bersih());
}

#[test]
fn undoing_a_sheet_lets_the_ceremony_speak_that_was_recorded_meanwhile() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 1);
    let sheet = lembar(&mut store, &session, "001");
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    teken(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd));
    let (mut other, budi) = kantor.operator("budi", &[Peran::Kanwil], None);
    hadir(&mut other, &budi, event, people[0], None, Some(CaraHadir::Daring)).unwrap();
    batal(&mut store, &session).unwrap();
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("mengucapkan 2024-11-19"));
}

#[test]
fn a_record_of_its_own_beside_a_ceremony_outlives_it() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 1);
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Hadir)).unwrap();
    let spoken = Write::Ikrar(ikrar(&people, KeadaanIkrar::Mengucapkan, ""));
    store.write(&spoken, &session, kini()).unwrap();
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("mengucapkan 2024-11-19"), "the earlier day stands");
    match store.read(&Read::Kartu { pegawai: people[0], gelombang: None }, &session).unwrap() {
        Rows::Kartu(card) => assert!(!card.ikrar[0].kegiatan.is_empty(), "the card names the ceremony"),
        other => panic!("{other:?}"),
    }
    let back = Write::Ikrar(ikrar(&people, KeadaanIkrar::Belum, "keliru"));
    assert_eq!(aturan(store.write(&back, &session, kini())).1, "ikrar-dari-kegiatan");
    hadir(&mut store, &session, event, people[0], Some(CaraHadir::Hadir), None).unwrap();
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("mengucapkan 2024-11-20"));
    store.write(&back, &session, kini()).unwrap();
    assert_eq!(keadaan(&kantor, people[0]), None);
    // And the other way round: the form first, the ceremony after.
    let refused = Write::Ikrar(ikrar(&people, KeadaanIkrar::Menolak, "tertulis"));
    store.write(&refused, &session, kini()).unwrap();
    hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Hadir)).unwrap();
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("menolak 2024-11-20"));
    store.write(&back, &session, kini()).unwrap();
    assert_eq!(keadaan(&kantor, people[0]).as_deref(), Some("mengucapkan 2024-11-19"));
    assert!(kantor.periksa_bersih());
}

#[test]
fn a_whole_unit_is_those_on_duty_there_on_that_day_without_the_excluded() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 5);
    // Came the day after; moved away since; excluded; recorded as absent before.
    let mut late = orang("Bagus", 198_001_012_005_011_900, LAPAS);
    late.sejak = Some(hari("2024-11-20"));
    simpan(&mut store, &session, None, late).unwrap();
    let mut gone = orang("Dewi", 198_001_012_005_011_203, RUTAN);
    gone.sejak = Some(hari("2024-11-20"));
    simpan(&mut store, &session, Some((people[3], 1)), gone).unwrap();
    let out = Write::Ikrar(ikrar(&people[1..2], KeadaanIkrar::Dikecualikan, "cuti besar"));
    store.write(&out, &session, kini()).unwrap();
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    hadir(&mut store, &session, event, people[2], None, Some(CaraHadir::Tidak)).unwrap();
    let kecuali = vec![people[4]];
    let ubah = UbahKegiatan::Satker { kegiatan: event, satker: LAPAS, cara: CaraHadir::Hadir, kecuali };
    let done = tulis(&mut store, &session, ubah.clone()).unwrap();
    assert_eq!(done.ids, [people[0].0, people[3].0]);
    assert_eq!(tulis(&mut store, &session, ubah).unwrap().uraian.key, "tersimpan-kegiatan-satker-sama");
    let rows = orangnya(&mut store, &session, event, LAPAS);
    let seen: Vec<_> = rows.iter().map(|r| (r.baris, r.pegawai, r.cara)).collect();
    let here = Some(CaraHadir::Hadir);
    let wanted = [here, None, Some(CaraHadir::Tidak), here, None];
    assert_eq!(seen, (1..).zip(people.iter().copied()).zip(wanted).map(|((n, p), c)| (n, p, c)).collect::<Vec<_>>());
    // Who has moved since owes again where he is now: the word was given for the old unit.
    assert_eq!(keadaan(&kantor, people[3]), None);
    assert_eq!(satu::<i64>(&kantor.path, "SELECT satker_id FROM kehadiran WHERE pegawai_id = 4"), LAPAS.0);
    let units = lihat(&mut store, &session, event).1;
    let tugas = TugasSatker { orang: 5, dikecualikan: 1, mengucapkan: 2, ttd: 0 };
    let lapas = units.iter().find(|u| u.satker == LAPAS).unwrap();
    assert_eq!((lapas.tugas, lapas.hadir, lapas.tercatat), (Some(tugas), 2, 3));
    assert_eq!(units[0].satker, LAPAS, "units with people on record come first");
    batal(&mut store, &session).unwrap();
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM kehadiran"), 1);
    assert!(kantor.periksa_bersih());
}

#[test]
fn a_move_keeps_the_word_with_the_unit_it_was_given_in_and_taking_it_back_reaches_it_there() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 1);
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-18"));
    hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Hadir)).unwrap();
    let mut gone = orang("Ahmad", 198_001_012_005_011_200, RUTAN);
    gone.sejak = Some(hari("2024-11-20"));
    simpan(&mut store, &session, Some((people[0], 1)), gone).unwrap();
    assert_eq!(keadaan(&kantor, people[0]), None);
    assert_eq!(satu::<String>(&kantor.path, "SELECT sebab FROM ikrar_lama"), "pindah");
    hadir(&mut store, &session, event, people[0], Some(CaraHadir::Hadir), None).unwrap();
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar_lama"), 0);
    assert!(kantor.periksa_bersih());
}

#[test]
fn another_wave_or_day_of_an_event_takes_its_people_along() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 2);
    // A list that came in names no wave.
    let event = buka(&mut store, &session, KegiatanBaru { gelombang: None, ..acara(CERAH, "2024-11-19") });
    satuan(&mut store, &session, event, LAPAS);
    assert_eq!(satu::<i64>(&kantor.path, "SELECT count(*) FROM ikrar"), 0);
    let mut change = |isi: KegiatanBaru, ver: i64| {
        tulis(&mut store, &session, UbahKegiatan::Simpan { lama: Some((event, Ver(ver))), isi })
    };
    change(acara(CERAH, "2024-11-19"), 1).unwrap();
    let said = || satu::<String>(&kantor.path, "SELECT group_concat(gelombang_id || ' ' || tanggal) FROM ikrar");
    assert_eq!(said(), "1 2024-11-19,1 2024-11-19");
    change(acara(CERAH, "2024-11-18"), 2).unwrap();
    assert_eq!(said(), "1 2024-11-18,1 2024-11-18");
    let second = KegiatanBaru { gelombang: Some(GelombangId(2)), ..acara(CERAH, "2024-11-18") };
    change(second.clone(), 3).unwrap();
    assert_eq!(said(), "2 2024-11-18,2 2024-11-18");
    assert_eq!(change(second.clone(), 4).unwrap().uraian.key, "tersimpan-tak-berubah");
    assert!(matches!(change(second, 1), Err(StoreError::Stale(_))));
    batal(&mut store, &session).unwrap();
    assert_eq!(said(), "1 2024-11-18,1 2024-11-18");
    assert_eq!(people.len(), 2);
    assert!(kantor.periksa_bersih());
}

#[test]
fn a_unit_records_its_own_people_at_an_event_that_another_hosts() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let (lapas, rutan) = (staf(&mut store, &session, LAPAS, 2), staf(&mut store, &session, RUTAN, 1));
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    satuan(&mut store, &session, event, RUTAN);
    let (mut own, budi) = kantor.operator("budi", &[Peran::Satker], Some(LAPAS));
    let read =
        Read::Kegiatan(TanyaKegiatan::Daftar { jenis: JenisKegiatan::Ikrar, gelombang: Some(GELOMBANG), batas: 9 });
    let Rows::Kegiatan(JawabKegiatan::Daftar(list)) = own.read(&read, &budi).unwrap() else { panic!() };
    assert_eq!((list.len(), list[0].id, list[0].satuan, list[0].orang), (1, event, 1, 1));
    assert_eq!(satuan(&mut own, &budi, event, LAPAS).ids.len(), lapas.len());
    let units = lihat(&mut own, &budi, event).1;
    assert_eq!(units.iter().map(|u| (u.satker, u.hadir)).collect::<Vec<_>>(), [(LAPAS, 2)]);
    let theirs = hadir(&mut own, &budi, event, rutan[0], Some(CaraHadir::Hadir), None);
    assert!(matches!(theirs, Err(StoreError::Forbidden(_))));
    let ubah = UbahKegiatan::Satker { kegiatan: event, satker: RUTAN, cara: CaraHadir::Hadir, kecuali: Vec::new() };
    assert!(matches!(tulis(&mut own, &budi, ubah), Err(StoreError::Forbidden(_))));
    assert!(matches!(
        own.read(&Read::Kegiatan(TanyaKegiatan::Orang { kegiatan: event, satker: RUTAN }), &budi),
        Err(StoreError::Missing)
    ));
    let rename = UbahKegiatan::Simpan { lama: Some((event, Ver(1))), isi: acara("Lain", "2024-11-19") };
    assert!(matches!(tulis(&mut own, &budi, rename), Err(StoreError::Forbidden(_))));
    let (mut reader, auditor) = kantor.operator("tuti", &[Peran::Auditor], None);
    assert!(matches!(
        hadir(&mut reader, &auditor, event, lapas[0], Some(CaraHadir::Hadir), None),
        Err(StoreError::Forbidden(_))
    ));
}

#[test]
fn an_event_is_known_once_and_is_not_in_the_future() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    let again = tulis(&mut store, &session, UbahKegiatan::Simpan { lama: None, isi: acara(CERAH, "2024-11-19") });
    assert_eq!(aturan(again), ("judul".to_owned(), "kegiatan-sudah-ada".to_owned()));
    let later = tulis(&mut store, &session, UbahKegiatan::Simpan { lama: None, isi: acara(CERAH, "2024-11-22") });
    assert_eq!(aturan(later).1, "tanggal-di-depan");
    batal(&mut store, &session).unwrap();
    assert!(matches!(store.read(&Read::Kegiatan(TanyaKegiatan::Satu(event)), &session), Err(StoreError::Missing)));
    assert_eq!(KANWIL, SatkerId(1));
}

#[test]
fn a_spoken_pledge_has_the_event_and_what_proves_it() {
    let kantor = kantor();
    let (mut store, session) = kantor.meja();
    let people = staf(&mut store, &session, LAPAS, 1);
    let event = buka(&mut store, &session, acara(CERAH, "2024-11-19"));
    hadir(&mut store, &session, event, people[0], None, Some(CaraHadir::Hadir)).unwrap();
    let isi = BuktiKegiatan { jenis: JenisBukti::Foto, letak: "foto/001.jpg".to_owned(), catatan: String::new() };
    let ubah = UbahKegiatan::Bukti { kegiatan: event, isi: isi.clone() };
    tulis(&mut store, &session, ubah.clone()).unwrap();
    assert_eq!(tulis(&mut store, &session, ubah).unwrap().audit, None);
    assert_eq!(lihat(&mut store, &session, event).0.bukti, [isi]);
    let mut proof = |siapa| -> Vec<BuktiRow> {
        match store.read(&Read::Lembar(TanyaLembar::Bukti(siapa)), &session).unwrap() {
            Rows::Lembar(JawabLembar::Bukti(rows)) => rows,
            other => panic!("{other:?}"),
        }
    };
    for siapa in [SiapaBukti::Orang(people[0]), SiapaBukti::Satker(LAPAS, GELOMBANG)] {
        let rows = proof(siapa);
        assert_eq!(rows.len(), 1);
        let at = rows[0].kegiatan.as_ref().unwrap();
        assert_eq!(
            (at.judul.as_str(), at.tempat.as_str(), at.bukti.len(), rows[0].berlaku),
            (CERAH, "Lapangan", 1, true)
        );
    }
    // Signed since: the word is proved all the same, and does not stand.
    let sheet = lembar(&mut store, &session, "001");
    teken(&mut store, &session, sheet, people[0], None, Some(IsiBaris::Ttd));
    let read = Read::Lembar(TanyaLembar::Bukti(SiapaBukti::Orang(people[0])));
    let Rows::Lembar(JawabLembar::Bukti(rows)) = store.read(&read, &session).unwrap() else { panic!() };
    let seen: Vec<_> = rows.iter().map(|r| (r.kertas.is_some(), r.kegiatan.is_some(), r.berlaku)).collect();
    assert_eq!(seen, [(true, false, true), (false, true, false)]);
    assert_eq!(rows[1].dicatat.as_ref().map(|(who, _)| who.as_str()), Some("sari"));
}

#[derive(Debug, Clone)]
enum Langkah {
    Hadir(usize, usize, Option<CaraHadir>),
    Satuan(usize),
    Baris(usize, usize, Option<IsiBaris>),
    Ucap(usize),
    Gelombang(usize, bool),
    Batal,
    Sambung,
}

fn langkah() -> impl Strategy<Value = Langkah> {
    let cara = prop::option::weighted(0.7, prop::sample::select(CaraHadir::ALL));
    let isi = prop::option::weighted(0.6, prop::sample::select(IsiBaris::ALL));
    prop_oneof![
        6 => (0..2_usize, 0..4_usize, cara).prop_map(|(e, p, c)| Langkah::Hadir(e, p, c)),
        1 => (0..2_usize).prop_map(Langkah::Satuan),
        4 => (0..2_usize, 0..4_usize, isi).prop_map(|(n, p, i)| Langkah::Baris(n, p, i)),
        1 => (0..4_usize).prop_map(Langkah::Ucap),
        1 => (0..2_usize, any::<bool>()).prop_map(|(e, yes)| Langkah::Gelombang(e, yes)),
        2 => Just(Langkah::Batal),
        1 => Just(Langkah::Sambung),
    ]
}

/// What is on record, without any state.
#[derive(Debug, Clone, Default)]
struct Catatan {
    hadir: BTreeMap<(usize, usize), CaraHadir>,
    kertas: BTreeMap<(usize, usize), IsiBaris>,
    ucap: [bool; 4],
    gelombang: [bool; 2],
}

const HARI: [&str; 2] = ["2024-11-17", "2024-11-19"];

impl Catatan {
    /// What stands for one person: the strongest on paper, else the earliest day spoken.
    fn keadaan(&self, p: usize) -> Option<String> {
        let rows = (0..2).filter_map(|n| self.kertas.get(&(n, p))).filter_map(|isi| isi.keadaan());
        if let Some(best) = rows.max_by_key(|k| k.kekuatan()) {
            return Some(format!("{} 2024-11-20", best.code()));
        }
        let there = |e: &usize| self.gelombang[*e] && self.hadir.get(&(*e, p)).is_some_and(|c| c.ada());
        let day = (0..2).find(there).map(|e| HARI[e]).or(self.ucap[p].then_some("2024-11-20"));
        day.map(|day| format!("mengucapkan {day}"))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_attendance_and_sheets_gives_what_is_on_record(steps in prop::collection::vec(langkah(), 1..40)) {
        let kantor = kantor();
        let (mut store, mut session) = kantor.meja();
        let people = staf(&mut store, &session, LAPAS, 4);
        let events = HARI.map(|day| buka(&mut store, &session, acara(CERAH, day)));
        let sheets = ["001", "002"].map(|n| lembar(&mut store, &session, n));
        let mut now = Catatan { gelombang: [true; 2], ..Catatan::default() };
        let mut vers = [1_i64; 2];
        let mut before: Option<Catatan> = None;
        for step in steps {
            let old = now.clone();
            let acted;
            match step {
                Langkah::Hadir(e, p, ke) => {
                    let dari = now.hadir.get(&(e, p)).copied();
                    acted = hadir(&mut store, &session, events[e], people[p], dari, ke).unwrap().audit.is_some();
                    match ke {
                        Some(cara) => { now.hadir.insert((e, p), cara); }
                        None => { now.hadir.remove(&(e, p)); }
                    }
                }
                Langkah::Satuan(e) => {
                    acted = satuan(&mut store, &session, events[e], LAPAS).audit.is_some();
                    for p in 0..4 {
                        now.hadir.entry((e, p)).or_insert(CaraHadir::Hadir);
                    }
                }
                Langkah::Baris(n, p, ke) => {
                    let dari = now.kertas.get(&(n, p)).copied();
                    teken(&mut store, &session, sheets[n], people[p], dari, ke);
                    acted = dari != ke;
                    match ke {
                        Some(isi) => { now.kertas.insert((n, p), isi); }
                        None => { now.kertas.remove(&(n, p)); }
                    }
                }
                Langkah::Ucap(p) => {
                    let write = Write::Ikrar(ikrar(&people[p..=p], KeadaanIkrar::Mengucapkan, ""));
                    match store.write(&write, &session, kini()) {
                        Ok(_) => now.ucap[p] = true,
                        Err(StoreError::Rule(why)) => prop_assert_eq!(why[0].1.key.as_str(), "ikrar-ada-di-berkas"),
                        Err(other) => panic!("{other:?}"),
                    }
                    before = None;
                    continue;
                }
                Langkah::Gelombang(e, yes) => {
                    let gelombang = yes.then_some(GELOMBANG);
                    let isi = KegiatanBaru { gelombang, ..acara(CERAH, HARI[e]) };
                    let lama = Some((events[e], Ver(vers[e])));
                    acted = tulis(&mut store, &session, UbahKegiatan::Simpan { lama, isi }).unwrap().audit.is_some();
                    now.gelombang[e] = yes;
                }
                Langkah::Batal => {
                    if let Some(old) = before.take() {
                        batal(&mut store, &session).unwrap();
                        now = old;
                    }
                    acted = false;
                }
                Langkah::Sambung => {
                    drop(store);
                    (store, session) = kantor.meja();
                    before = None;
                    continue;
                }
            }
            for (ver, event) in vers.iter_mut().zip(events) {
                *ver = lihat(&mut store, &session, event).0.ver.0;
            }
            before = acted.then_some(old);
            for (p, who) in people.iter().enumerate() {
                prop_assert_eq!(keadaan(&kantor, *who), now.keadaan(p), "{} {:?}", p, now);
            }
        }
        prop_assert!(kantor.periksa_bersih());
    }
}
