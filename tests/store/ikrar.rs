//! Recording pledges, one by one and many at once.

use ikrar::domain::id::{BerkasId, GelombangId, PegawaiId, SatkerId};
use ikrar::domain::ikrar::{BerkasBaru, Bukti, IkrarBaru, KeadaanIkrar, Pilihan};
use ikrar::domain::operator::Peran;
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiUrut};
use ikrar::domain::request::{PegawaiQuery, Store, StoreError, Write};

use crate::dasar::*;

fn lembar(nomor: &str) -> Bukti {
    Bukti::Baru(BerkasBaru { nomor: nomor.to_owned(), satker: LAPAS, tempat: "Aula".to_owned(), saksi: String::new() })
}

fn semua(satker: Option<SatkerId>, kecuali: &[PegawaiId], jumlah: u64) -> IkrarBaru {
    let query = PegawaiQuery {
        satker,
        gelombang: Some(GELOMBANG),
        filter: PegawaiFilter::default(),
        nonaktif: false,
        urut: PegawaiUrut::Nama,
    };
    IkrarBaru {
        pilihan: Pilihan::SemuaKecuali { query, kecuali: kecuali.to_vec(), jumlah },
        bukti: lembar("BA-1"),
        ..ikrar(&[], KeadaanIkrar::Ttd, "")
    }
}

#[test]
fn a_pledge_with_its_sheet_and_the_same_again() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, LAPAS);
    let isi = IkrarBaru { bukti: lembar("BA-1"), ..ikrar(&[a, b, a], KeadaanIkrar::Ttd, "") };
    let done = s.write(&Write::Ikrar(isi.clone()), &sari, kini()).unwrap();
    assert_eq!((done.ids.len(), done.uraian.key.as_str()), (2, "tersimpan-ikrar"));
    let lines: Vec<i64> = mentah(&k.path)
        .prepare("SELECT baris FROM ikrar ORDER BY baris")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(lines, [1, 2]);
    let again = s.write(&Write::Ikrar(isi), &sari, kini()).unwrap();
    assert_eq!((again.uraian.key.as_str(), again.audit), ("tersimpan-ikrar-sama", None));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM berkas"), 1);
    assert_eq!(satu::<i64>(&k.path, "SELECT sum(n) FROM hitung_ikrar WHERE keadaan = 'ttd'"), 2);
}

#[test]
fn one_wave_says_nothing_of_another() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar WHERE gelombang_id = 2"), 0);
    let other = IkrarBaru {
        gelombang: GelombangId(2),
        bukti: Bukti::Berkas(BerkasId(1)),
        ..ikrar(&[a], KeadaanIkrar::Ttd, "")
    };
    assert!(matches!(s.write(&Write::Ikrar(other), &sari, kini()), Err(StoreError::Missing)));
    let unknown = IkrarBaru { gelombang: GelombangId(9), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    assert!(matches!(s.write(&Write::Ikrar(unknown), &sari, kini()), Err(StoreError::Missing)));
}

#[test]
fn reasons_are_asked_for_and_a_record_is_taken_back_with_one() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    for state in [KeadaanIkrar::Menolak, KeadaanIkrar::Dikecualikan, KeadaanIkrar::Belum] {
        let silent = s.write(&Write::Ikrar(ikrar(&[a], state, " ")), &sari, kini());
        assert_eq!(aturan(silent), ("alasan".to_owned(), "ikrar-alasan-wajib".to_owned()));
    }
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Belum, "salah orang")), &sari, kini()).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar"), 0);
    assert_eq!(satu::<String>(&k.path, "SELECT alasan FROM audit_isi ORDER BY audit_id DESC"), "salah orang");
    let mut future = ikrar(&[a], KeadaanIkrar::Ttd, "");
    future.tanggal = hari("2024-12-01");
    assert_eq!(aturan(s.write(&Write::Ikrar(future), &sari, kini())).1, "tanggal-di-depan");
}

#[test]
fn one_who_left_refuses_all() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, LAPAS);
    let mut gone = orang("Bima", 2, LAPAS);
    (gone.aktif, gone.alasan) = (false, "pensiun".to_owned());
    simpan(&mut s, &sari, Some((b, 1)), gone).unwrap();
    let all = s.write(&Write::Ikrar(ikrar(&[a, b], KeadaanIkrar::Ttd, "")), &sari, kini());
    assert_eq!(aturan(all).1, "ikrar-nonaktif");
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar"), 0);
}

#[test]
fn a_spoken_pledge_does_not_lower_a_signature() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, LAPAS);
    s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    let done = s.write(&Write::Ikrar(ikrar(&[a, b], KeadaanIkrar::Mengucapkan, "")), &sari, kini()).unwrap();
    assert_eq!(done.ids, [b.0]);
    assert!(done.uraian.args.contains(&("tetap".to_owned(), 1_i64.into())));
    assert_eq!(satu::<String>(&k.path, "SELECT keadaan FROM ikrar WHERE pegawai_id = 1"), "ttd");
}

#[test]
fn all_shown_but_these_only_while_the_list_is_what_was_seen() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let ids: Vec<_> = (1..=5).map(|n| tambah(&mut s, &sari, &format!("Orang {n}"), n, LAPAS)).collect();
    tambah(&mut s, &sari, "Orang lain", 9, RUTAN);
    let wrong = s.write(&Write::Ikrar(semua(Some(LAPAS), &ids[..1], 5)), &sari, kini());
    assert_eq!(aturan(wrong).1, "ikrar-daftar-berubah");
    let done = s.write(&Write::Ikrar(semua(Some(LAPAS), &ids[..1], 4)), &sari, kini()).unwrap();
    assert_eq!(done.ids.len(), 4);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM ikrar WHERE pegawai_id = 1"), 0);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(DISTINCT tindakan) FROM audit WHERE aksi = 'ikrar-catat'"), 1);
    let nobody = s.write(&Write::Ikrar(semua(Some(KANWIL), &ids, 1)), &sari, kini()).unwrap();
    assert_eq!(nobody.ids.len(), 1, "the one of the other unit");
}

#[test]
fn a_closed_sheet_takes_nothing_and_gives_nothing_back() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let isi = IkrarBaru { bukti: lembar("BA-1"), ..ikrar(&[a], KeadaanIkrar::Ttd, "") };
    s.write(&Write::Ikrar(isi.clone()), &sari, kini()).unwrap();
    mentah(&k.path).execute("UPDATE berkas SET tutup = 1", []).unwrap();
    let b = tambah(&mut s, &sari, "Bima", 2, LAPAS);
    let more = IkrarBaru { pilihan: Pilihan::Orang(vec![b]), ..isi };
    assert_eq!(aturan(s.write(&Write::Ikrar(more), &sari, kini())).1, "berkas-tutup");
    let back = s.write(&Write::Ikrar(ikrar(&[a], KeadaanIkrar::Belum, "salah")), &sari, kini());
    assert_eq!(aturan(back).1, "ikrar-berkas-tutup");
}

#[test]
fn the_unit_is_that_of_the_day() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let mut moved = orang("Wirya", 1, RUTAN);
    moved.sejak = Some(hari("2024-11-01"));
    simpan(&mut s, &sari, Some((a, 1)), moved).unwrap();
    let mut early = ikrar(&[a], KeadaanIkrar::Ttd, "");
    early.tanggal = hari("2024-10-15");
    s.write(&Write::Ikrar(early), &sari, kini()).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT satker_id FROM ikrar"), LAPAS.0);
    assert_eq!(
        satu::<i64>(&k.path, "SELECT satker_id FROM hitung_ikrar WHERE n > 0"),
        RUTAN.0,
        "figures follow the person"
    );
}

#[test]
fn a_unit_operator_records_his_own_people_only() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, RUTAN);
    let (mut r, rudi) = k.operator("rudi", &[Peran::Satker], Some(RUTAN));
    assert!(matches!(
        r.write(&Write::Ikrar(ikrar(&[a, b], KeadaanIkrar::Ttd, "")), &rudi, kini()),
        Err(StoreError::Missing)
    ));
    r.write(&Write::Ikrar(ikrar(&[b], KeadaanIkrar::Ttd, "")), &rudi, kini()).unwrap();
    let foreign = IkrarBaru { bukti: lembar("BA-9"), ..ikrar(&[b], KeadaanIkrar::Ttd, "") };
    assert!(matches!(r.write(&Write::Ikrar(foreign), &rudi, kini()), Err(StoreError::Forbidden(_))));
}
