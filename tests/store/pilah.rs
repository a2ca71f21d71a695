//! What a triage decided, applied at once or not at all.

use ikrar::domain::id::{OperatorId, PegawaiId, PerkaraId, Ver};
use ikrar::domain::operator::Peran;
use ikrar::domain::perkara::penanganan::{Pilah, PutusanPilah, Syarat, UbahPenanganan};
use ikrar::domain::perkara::{KeadaanPerkara, PerkaraBaru};
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Write};
use ikrar::kata::{Bahasa, Kata};

use crate::dasar::*;
use crate::perkara::laporan;

/// Nothing decided about a case of this key, seen at its first version.
fn putusan(id: i64, pilah: Option<Pilah>, alasan: &str) -> PutusanPilah {
    PutusanPilah {
        lama: (PerkaraId(id), Ver(1)),
        pilah,
        alasan: alasan.to_owned(),
        sama: None,
        terlapor: None,
        baris: None,
        petugas: None,
        syarat: Vec::new(),
    }
}

fn tulis(semua: Vec<PutusanPilah>) -> Write {
    Write::Penanganan(UbahPenanganan::Pilah(semua))
}

/// Several reports of one day, each of somebody, and one hint about somebody.
fn laporan_masuk(s: &mut impl Store, sari: &ikrar::domain::operator::Session, many: i64) -> Vec<PegawaiId> {
    let mut people = Vec::new();
    for n in 1..=many {
        let nama = ["Wirya", "Bima", "Citra", "Damar", "Elok"][usize::try_from(n - 1).unwrap()];
        let write = Write::Pegawai { lama: None, isi: Box::new(orang(nama, n, LAPAS)) };
        let who = PegawaiId(s.write(&write, sari, kini()).unwrap().ids[0]);
        s.write(&Write::Perkara(Box::new(laporan(&[who]))), sari, kini()).unwrap();
        people.push(who);
    }
    people
}

fn keadaan(k: &Kantor, id: i64) -> String {
    satu(&k.path, &format!("SELECT keadaan FROM perkara WHERE id = {id}"))
}

fn langkah(k: &Kantor, id: i64) -> String {
    satu(
        &k.path,
        &format!(
            "SELECT group_concat(ke || ':' || alasan, ' ') FROM (SELECT ke, alasan FROM perkara_langkah WHERE perkara_id = {id} ORDER BY id)"
        ),
    )
}

#[test]
fn the_moves_are_lawful_steps_with_their_reasons_under_one_act() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let people = laporan_masuk(&mut s, &sari, 3);
    let hint = PerkaraBaru { keadaan: KeadaanPerkara::Informasi, ..laporan(&people[..1]) };
    let hint = s.write(&Write::Perkara(Box::new(hint)), &sari, kini()).unwrap().ids[0];
    let done = s
        .write(
            &tulis(vec![
                putusan(1, Some(Pilah::Verifikasi), ""),
                putusan(2, Some(Pilah::BukanWewenang), "Bawaslu"),
                putusan(3, Some(Pilah::Arsip), "laporan dicabut pelapor"),
                putusan(hint, Some(Pilah::Verifikasi), ""),
            ]),
            &sari,
            kini(),
        )
        .unwrap();
    assert_eq!(done.ids, [1, 2, 3, hint]);
    let told = Kata::new(Bahasa::Id).pesan(&done.uraian);
    assert!(told.starts_with("4 dipilah; ") && told.contains(" menjadi 0004. v 2, t 0, b 1, a 1."), "{told}");
    assert_eq!([1, 2, 3, hint].map(|id| keadaan(&k, id)), ["verifikasi", "dilimpahkan", "dihentikan", "verifikasi"]);
    assert_eq!(langkah(&k, 2), "laporan_masuk: dilimpahkan:Bawaslu");
    assert_eq!(langkah(&k, 3), "laporan_masuk: dihentikan:laporan dicabut pelapor");
    // A hint that becomes a report enters the register on its way.
    assert_eq!(langkah(&k, hint), "informasi: laporan_masuk: verifikasi:");
    assert_eq!(satu::<String>(&k.path, &format!("SELECT nomor FROM perkara WHERE id = {hint}")), "0004");
    // One act under one name, whatever it moved; it is undone case by case.
    let named =
        "SELECT count(DISTINCT aksi) || ' ' || max(aksi) FROM audit WHERE tindakan = (SELECT max(tindakan) FROM audit)";
    assert_eq!(satu::<String>(&k.path, named), "1 perkara-pilah");
    let Rows::TindakanAkhir(Some(last)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!() };
    assert_eq!(last.halangan.map(|p| p.key).as_deref(), Some("batal-perkara-pilah"));
    assert!(k.periksa_bersih());
}

#[test]
fn all_are_applied_or_none_and_the_one_in_the_way_is_named() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    laporan_masuk(&mut s, &sari, 3);
    // A colleague was first at the second.
    s.write(&tulis(vec![putusan(2, Some(Pilah::Verifikasi), "")]), &sari, kini()).unwrap();
    let three = |second: PutusanPilah| {
        tulis(vec![putusan(1, Some(Pilah::Verifikasi), ""), second, putusan(3, Some(Pilah::Verifikasi), "")])
    };
    let stale = s.write(&three(putusan(2, Some(Pilah::Arsip), "x")), &sari, kini());
    let Err(StoreError::Stale(other)) = stale else { panic!("{stale:?}") };
    assert_eq!((other.beda[0].field.as_str(), other.beda[0].mereka.as_str()), ("perkara", "2"));
    let again = PutusanPilah { lama: (PerkaraId(2), other.ver), ..putusan(2, Some(Pilah::Arsip), "x") };
    let rule = s.write(&three(again), &sari, kini());
    assert_eq!(aturan(rule), ("2".to_owned(), "pilah-sudah-diputus".to_owned()));
    assert_eq!([1, 3].map(|id| keadaan(&k, id)), ["laporan_masuk", "laporan_masuk"]);
    for (bad, key) in [
        (putusan(1, Some(Pilah::Arsip), " "), "pilah-tanpa-alasan"),
        (putusan(1, Some(Pilah::Tunda), ""), "pilah-tanpa-alasan"),
        (PutusanPilah { sama: Some(PerkaraId(1)), ..putusan(1, Some(Pilah::Arsip), "") }, "pilah-sama-diarsip"),
        (PutusanPilah { sama: Some(PerkaraId(3)), ..putusan(1, Some(Pilah::Arsip), "") }, "pilah-sama-diarsip"),
    ] {
        let rule = s.write(&tulis(vec![putusan(3, Some(Pilah::Arsip), "x"), bad]), &sari, kini());
        assert_eq!(aturan(rule), ("1".to_owned(), key.to_owned()));
    }
    let twice = tulis(vec![putusan(1, None, ""), putusan(1, Some(Pilah::Verifikasi), "")]);
    assert_eq!(aturan(s.write(&twice, &sari, kini())).1, "pilah-ganda");
    assert_eq!([1, 3].map(|id| keadaan(&k, id)), ["laporan_masuk", "laporan_masuk"]);
}

#[test]
fn looking_reports_through_is_a_right_of_its_own() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    laporan_masuk(&mut s, &sari, 1);
    for (login, peran, satker) in [
        ("rudi", Peran::Satker, Some(LAPAS)),
        ("pem", Peran::Pemeriksa, None),
        ("aud", Peran::Auditor, None),
        ("adm", Peran::Admin, None),
    ] {
        let (mut other, session) = k.operator(login, &[peran], satker);
        let refused = other.write(&tulis(vec![putusan(1, Some(Pilah::Verifikasi), "")]), &session, kini());
        assert!(matches!(refused, Err(StoreError::Forbidden(_))), "{login}: {refused:?}");
    }
    assert_eq!(keadaan(&k, 1), "laporan_masuk");
    let gone = s.write(&tulis(vec![putusan(99, Some(Pilah::Verifikasi), "")]), &sari, kini());
    assert!(matches!(gone, Err(StoreError::Missing)));
}

#[test]
fn a_report_that_repeats_another_is_linked_and_not_lost() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    laporan_masuk(&mut s, &sari, 2);
    let same = PutusanPilah { sama: Some(PerkaraId(1)), ..putusan(2, Some(Pilah::Arsip), "sama dengan perkara 0001") };
    s.write(&tulis(vec![same]), &sari, kini()).unwrap();
    assert_eq!(keadaan(&k, 2), "dihentikan");
    let link = "SELECT perkara_id || ' ' || lain_id || ' ' || jenis FROM perkara_terkait";
    assert_eq!(satu::<String>(&k.path, link), "2 1 peristiwa");
}

#[test]
fn items_and_rows_can_be_kept_without_a_move() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    laporan_masuk(&mut s, &sari, 1);
    let only = PutusanPilah { syarat: vec![(Syarat::Bukti, true), (Syarat::Tempat, false)], ..putusan(1, None, "") };
    s.write(&tulis(vec![only]), &sari, kini()).unwrap();
    let items = "SELECT group_concat(butir || ada, ' ') FROM (SELECT butir, ada FROM perkara_syarat ORDER BY butir)";
    assert_eq!(satu::<String>(&k.path, items), "bukti1 tempat0");
    assert_eq!((keadaan(&k, 1).as_str(), satu::<i64>(&k.path, "SELECT ver FROM perkara")), ("laporan_masuk", 2));
}

#[test]
fn a_hint_becomes_a_report_once_somebody_is_identified_and_is_handed_to_an_officer() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let who = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let hint = PerkaraBaru { keadaan: KeadaanPerkara::Informasi, terlapor: Vec::new(), ..laporan(&[]) };
    let id = s.write(&Write::Perkara(Box::new(hint)), &sari, kini()).unwrap().ids[0];
    let alone = s.write(&tulis(vec![putusan(id, Some(Pilah::Verifikasi), "")]), &sari, kini());
    assert_eq!(aturan(alone), (id.to_string(), "perkara-terlapor-kosong".to_owned()));
    let (_, budi) = k.operator("budi", &[Peran::Pemeriksa], None);
    let whole = PutusanPilah {
        terlapor: Some(who),
        baris: Some(vec!["DS-06".to_owned()]),
        petugas: Some(budi.operator),
        syarat: vec![(Syarat::Saksi, true)],
        ..putusan(id, Some(Pilah::Verifikasi), "")
    };
    s.write(&tulis(vec![whole]), &sari, kini()).unwrap();
    let row: (String, String, i64, i64) = mentah(&k.path)
        .query_row("SELECT nomor, keadaan, pegawai_id, petugas_id FROM perkara", [], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))
        })
        .unwrap();
    assert_eq!((row.0.as_str(), row.1.as_str()), ("0001", "verifikasi"));
    assert_eq!((PegawaiId(row.2), OperatorId(row.3)), (who, budi.operator));
    let team = format!(
        "SELECT ifnull(ketua, 0) || ' ' || boleh_pelapor FROM perkara_tim WHERE operator_id = {}",
        budi.operator.0
    );
    assert_eq!(satu::<String>(&k.path, &team), "1 0", "he heads the case at the desk and sees no reporter");
    assert!(k.periksa_bersih());
}

#[test]
fn what_is_put_off_stands_still_until_it_is_taken_up_again() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    laporan_masuk(&mut s, &sari, 1);
    s.write(&tulis(vec![putusan(1, Some(Pilah::Tunda), "menunggu surat")]), &sari, kini()).unwrap();
    let pause = "SELECT mulai || ' ' || ifnull(lanjut, '-') || ' ' || alasan FROM perkara_jeda";
    assert_eq!(satu::<String>(&k.path, pause), "2024-11-21 - menunggu surat");
    assert_eq!(keadaan(&k, 1), "laporan_masuk");
    let ver: i64 = satu(&k.path, "SELECT ver FROM perkara");
    let again = PutusanPilah { lama: (PerkaraId(1), Ver(ver)), ..putusan(1, Some(Pilah::Verifikasi), "") };
    s.write(&tulis(vec![again]), &sari, kini()).unwrap();
    assert_eq!(satu::<String>(&k.path, pause), "2024-11-21 2024-11-21 menunggu surat");
    assert_eq!(keadaan(&k, 1), "verifikasi");
    let open = "SELECT group_concat(aturan) FROM perkara_jam WHERE selesai IS NULL";
    assert_eq!(satu::<String>(&k.path, open), "verifikasi_internal");
    assert!(k.periksa_bersih());
}

#[test]
fn what_is_looked_into_is_never_left_to_nobody() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    laporan_masuk(&mut s, &sari, 2);
    let (mut other, kani) = k.operator("kani", &[Peran::Kanwil], None);
    mentah(&k.path).execute("DELETE FROM perkara_tim", []).unwrap();
    other.write(&tulis(vec![putusan(1, Some(Pilah::Verifikasi), "")]), &kani, kini()).unwrap();
    let held = "SELECT p.petugas_id || ' ' || t.operator_id || ' ' || t.ketua FROM perkara p JOIN perkara_tim t
                ON t.perkara_id = p.id";
    assert_eq!(satu::<String>(&k.path, held), format!("{0} {0} 1", kani.operator.0));
    // Whose role opens no files hands it to somebody.
    mentah(&k.path)
        .execute("UPDATE izin SET lingkup = 'tidak' WHERE peran = 'kanwil' AND hak = 'perkara_isi'", [])
        .unwrap();
    let (mut blind, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let alone = blind.write(&tulis(vec![putusan(2, Some(Pilah::Verifikasi), "")]), &budi, kini());
    assert_eq!(aturan(alone), ("2".to_owned(), "pilah-tanpa-petugas".to_owned()));
    let named = PutusanPilah { petugas: Some(sari.operator), ..putusan(2, Some(Pilah::Verifikasi), "") };
    blind.write(&tulis(vec![named]), &budi, kini()).unwrap();
    assert_eq!(keadaan(&k, 2), "verifikasi");
}
