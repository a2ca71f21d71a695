//! What a role may not see is in no answer, no count and no search.

use super::isi::contoh;
use super::*;
use crate::domain::id::{GelombangId, PegawaiId, PerkaraId};
use crate::domain::pegawai::PegawaiFilter;
use crate::domain::request::{Jangkar, PerkaraQuery, Read, Rows, StoreError, TempoHal};
use crate::store::baca::{
    alir, cari, ids, jatuh_tempo, kantor as baca_kantor, kartu, pegawai, pegawai_ubah, perkara, perkara_satu, pohon,
    read, satker_ubah,
};

fn orang(satker: Option<i64>) -> PegawaiQuery {
    PegawaiQuery {
        satker: satker.map(SatkerId),
        gelombang: Some(GelombangId(2)),
        filter: PegawaiFilter::default(),
        nonaktif: true,
        urut: PegawaiUrut::Nama,
    }
}

fn terlarang<T>(answer: Result<T, StoreError>) -> bool {
    answer.is_err_and(|error| matches!(error, StoreError::Forbidden(_)))
}

#[test]
fn a_list_leaves_with_the_rights_of_who_takes_it() {
    let (conn, _) = contoh();
    conn.execute("UPDATE pegawai SET nik = 3174010101900001, lahir = '1990-01-01' WHERE id = 2", []).unwrap();
    let niks = |session: &Session, top| {
        let mut all = Vec::new();
        let done = alir(&conn, &orang(top), session, &mut |p| {
            all.push((p.nik.map(|n| n.0), p.lahir.map(Tanggal::iso)));
            Ok(())
        });
        done.map(|()| all)
    };
    let born = Some("1990-01-01".to_owned());
    assert!(niks(&semua(), None).unwrap().contains(&(Some(3_174_010_101_900_001), born.clone())));
    let own = sesi(3, Some(2), &[(Hak::PegawaiBaca, Lingkup::Sendiri)]);
    let mut seen = niks(&own, None).unwrap();
    assert_eq!(seen.len(), 3);
    seen.retain(|row| *row != (None, None));
    assert_eq!(seen, [(None, born)], "no part of a NIK for who may not see it whole");
    assert_eq!(niks(&own, Some(3)).unwrap(), []);
    assert!(terlarang(niks(&sesi(3, Some(2), &[]), None)));
}

#[test]
fn a_unit_operator_sees_his_branch() {
    let (conn, _) = contoh();
    let all: Vec<_> = Hak::ALL.iter().map(|h| (*h, Lingkup::Sendiri)).collect();
    let own = sesi(3, Some(2), &all);
    let list = |top| {
        let window = pegawai(&conn, &orang(top), &Jangkar::Awal, 10, &own).unwrap();
        (window.rows.iter().map(|r| r.id.0).collect::<Vec<_>>(), window.jumlah.n)
    };
    assert_eq!(list(None), (vec![2, 4, 5], 3));
    assert_eq!(list(Some(1)), (vec![2, 4, 5], 3), "the unit above holds no more for him");
    assert_eq!(list(Some(3)), (vec![], 0));
    assert_eq!(ids(&conn, &orang(Some(3)), &own).unwrap(), []);
    let around = pegawai(&conn, &orang(None), &Jangkar::Sekitar(1), 10, &own).unwrap();
    assert!(around.rows.iter().all(|r| r.id.0 != 1));
    let found = cari(&conn, "ani", 10, None, &own).unwrap();
    assert_eq!((found.rows[0].id.0, found.rows.len(), found.jumlah.n), (2, 1, 1));
    assert_eq!(cari(&conn, "198307212006041001", 10, None, &own).unwrap().jumlah.n, 0);
    assert_eq!(kartu(&conn, PegawaiId(1), None, &own), Err(StoreError::Missing));
    assert_eq!(pegawai_ubah(&conn, PegawaiId(3), &own), Err(StoreError::Missing));
    assert_eq!(satker_ubah(&conn, SatkerId(1), &own), Err(StoreError::Missing));
    let tree: Vec<_> = pohon(&conn, Some(GelombangId(2)), &own).unwrap().iter().map(|s| s.id.0).collect();
    assert_eq!(tree, [2, 4]);
    assert_eq!(baca_kantor(&conn, &own).unwrap().jumlah.aktif, 2);
    let cases = perkara(&conn, &PerkaraQuery::default(), &Jangkar::Awal, 10, &own).unwrap();
    assert_eq!((cases.rows.len(), cases.rows[0].id.0, cases.jumlah.n), (1, 2, 1));
    assert_eq!(perkara_satu(&conn, PerkaraId(7), &own), Err(StoreError::Missing), "a case of no unit is nobody's own");
    let serangkai = perkara_satu(&conn, PerkaraId(2), &own).unwrap().serangkai;
    assert_eq!(serangkai, [], "case 1 of the same report lies elsewhere");
    assert!(jatuh_tempo(&conn, &own).unwrap().iter().all(|r| match r.hal {
        TempoHal::Perkara(id) => id == PerkaraId(2),
        TempoHal::SatkerDiam(id) => [2, 4].contains(&id.0),
        TempoHal::Draf(_) => false,
        _ => true,
    }));
    let lost = sesi(3, None, &all);
    assert_eq!(pegawai(&conn, &orang(None), &Jangkar::Awal, 10, &lost).unwrap().jumlah.n, 0);
}

#[test]
fn an_administrator_sees_units_and_no_people() {
    let (conn, _) = contoh();
    let admin = sesi(3, None, &[(Hak::PeranBeri, Lingkup::Semua), (Hak::SatkerUbah, Lingkup::Semua)]);
    assert!(terlarang(pegawai(&conn, &orang(None), &Jangkar::Awal, 10, &admin)));
    assert!(terlarang(ids(&conn, &orang(None), &admin)));
    assert!(terlarang(cari(&conn, "ani", 10, None, &admin)));
    assert!(terlarang(kartu(&conn, PegawaiId(1), None, &admin)));
    assert!(terlarang(perkara(&conn, &PerkaraQuery::default(), &Jangkar::Awal, 10, &admin)));
    assert!(terlarang(perkara_satu(&conn, PerkaraId(1), &admin)));
    let tree = pohon(&conn, Some(GelombangId(2)), &admin).unwrap();
    assert!(tree.len() == 4 && tree.iter().all(|u| u.hitung == Default::default() && u.terakhir.is_none()));
    assert_eq!(baca_kantor(&conn, &admin).unwrap().jumlah, Default::default());
    assert!(matches!(read(&conn, &Read::Operator, &admin), Ok(Rows::Operator(all)) if all.len() == 3));
    assert!(terlarang(read(&conn, &Read::Operator, &sesi(1, None, &[(Hak::PegawaiBaca, Lingkup::Semua)]))));
    assert!(jatuh_tempo(&conn, &admin).unwrap().iter().all(|r| matches!(r.hal, TempoHal::Tahapan(_))));
}

#[test]
fn three_circles_round_a_case() {
    let (conn, _) = contoh();
    // Knows that cases exist: no story, and no finding by its words.
    let outer = sesi(1, None, &[(Hak::PegawaiBaca, Lingkup::Semua), (Hak::PerkaraLihat, Lingkup::Semua)]);
    let search = |teks: &str, session: &Session| {
        let query = PerkaraQuery { teks: teks.into(), ..PerkaraQuery::default() };
        perkara(&conn, &query, &Jangkar::Awal, 10, session).unwrap().jumlah.n
    };
    assert_eq!((search("kampanye", &outer), search("kampanye", &semua())), (0, 4));
    for word in ["pelapor", "saksi", "rahasia"] {
        assert_eq!(search(word, &semua()), 0, "{word}");
    }
    let case = perkara_satu(&conn, PerkaraId(1), &outer).unwrap();
    assert_eq!((case.row.ringkas.as_str(), case.uraian, case.nomor_surat.as_str()), ("", None, ""));
    assert_eq!((case.ada_pelapor, case.serangkai.len()), (true, 0));
    assert_eq!(case.langkah[0].alasan, "");
    // A team: its own cases only, and the reporter only with the mark.
    let team = sesi(
        2,
        None,
        &[
            (Hak::PegawaiBaca, Lingkup::Semua),
            (Hak::PerkaraLihat, Lingkup::Tim),
            (Hak::PerkaraIsi, Lingkup::Tim),
            (Hak::PelaporBaca, Lingkup::Tim),
        ],
    );
    let list = perkara(&conn, &PerkaraQuery::default(), &Jangkar::Awal, 10, &team).unwrap();
    assert_eq!(list.rows.iter().map(|r| r.id.0).collect::<Vec<_>>(), [1, 2, 6]);
    assert_eq!(list.jumlah.n, 3);
    let one = |id| perkara_satu(&conn, PerkaraId(id), &team).unwrap();
    assert_eq!((one(1).uraian.as_deref(), one(1).ada_pelapor), (Some("Kisah rahasia"), true));
    assert!(!one(6).ada_pelapor);
    assert_eq!(perkara_satu(&conn, PerkaraId(3), &team), Err(StoreError::Missing));
    // Figures beside names and in the tree follow the same circle.
    let beside = |session: &Session| {
        pegawai(&conn, &orang(None), &Jangkar::Awal, 10, session)
            .unwrap()
            .rows
            .iter()
            .map(|r| r.perkara)
            .collect::<Vec<_>>()
    };
    assert_eq!(beside(&semua()), [2, 1, 0, 0, 0]);
    assert_eq!(beside(&team), [1, 1, 0, 0, 0]);
    let blind = sesi(1, None, &[(Hak::PegawaiBaca, Lingkup::Semua)]);
    assert_eq!(beside(&blind), [0; 5]);
    assert_eq!(kartu(&conn, PegawaiId(1), None, &blind).unwrap().perkara, []);
    assert_eq!(kartu(&conn, PegawaiId(1), None, &team).unwrap().perkara.len(), 1);
    let figures =
        |session: &Session| pohon(&conn, None, session).unwrap().iter().map(|u| u.hitung.perkara).collect::<Vec<_>>();
    assert_eq!((figures(&team), figures(&blind)), (vec![1, 1, 1, 0], vec![0; 4]));
}

#[test]
fn whoever_is_a_party_or_led_by_the_accused_knows_nothing_of_a_case() {
    use crate::domain::perkara::penanganan::{JawabPenanganan, TanyaPenanganan};
    let (conn, _) = contoh();
    // Ani (1) is accused in reports 1 and 2, Budi (2) in report 1; Siti (3) is led by Sita (4), who is led by Ani.
    conn.execute_batch("UPDATE pegawai SET atasan_id = 4 WHERE id = 3; UPDATE pegawai SET atasan_id = 1 WHERE id = 4")
        .unwrap();
    let queue = |tutup, session: &Session| {
        let query = PerkaraQuery { tutup, ..PerkaraQuery::default() };
        let window = perkara(&conn, &query, &Jangkar::Awal, 10, session).unwrap();
        assert_eq!(window.rows.len(), usize::try_from(window.jumlah.n).unwrap());
        window.rows.iter().map(|r| r.id.0).collect::<Vec<_>>()
    };
    let link = |who: Option<i64>| conn.execute("UPDATE operator SET pegawai_id = ?1 WHERE id = 1", [who]).unwrap();
    let all = queue(true, &semua());
    for (who, seen) in [
        (Some(5), all.clone()),
        (Some(2), vec![4, 7, 6, 3, 5]),
        (Some(1), vec![]),
        (Some(3), vec![]),
        (Some(4), vec![]),
        (None, all),
    ] {
        link(who);
        assert_eq!(queue(true, &semua()), seen, "{who:?}");
    }
    // A witness of report 2 who leads nobody and is led by nobody.
    link(Some(5));
    conn.execute("INSERT INTO laporan_pihak (laporan_id, peran, pegawai_id, nama) VALUES (2, 'saksi', 5, 'Zul')", [])
        .unwrap();
    assert_eq!(queue(true, &semua()), [1, 2]);
    link(Some(3));
    assert_eq!(perkara_satu(&conn, PerkaraId(2), &semua()), Err(StoreError::Missing));
    assert_eq!(kartu(&conn, PegawaiId(1), None, &semua()).unwrap().perkara, []);
    let beside = pegawai(&conn, &orang(None), &Jangkar::Awal, 10, &semua()).unwrap().rows;
    assert!(beside.iter().all(|r| r.perkara == 0));
    assert!(pohon(&conn, None, &semua()).unwrap().iter().all(|u| u.hitung.perkara == 0 && u.hitung.lewat == 0));
    assert!(!jatuh_tempo(&conn, &semua()).unwrap().iter().any(|r| matches!(r.hal, TempoHal::Perkara(_))));
    for ask in [TanyaPenanganan::Pilah(9), TanyaPenanganan::Hasil(9)] {
        match read(&conn, &Read::Penanganan(ask), &semua()).unwrap() {
            Rows::Penanganan(JawabPenanganan::Pilah(rows)) => assert_eq!(rows, []),
            Rows::Penanganan(JawabPenanganan::Hasil(rows)) => assert_eq!(rows, []),
            other => panic!("{other:?}"),
        }
    }
    let ask = Read::Penanganan(TanyaPenanganan::Statistik(hari("2024-01-01"), hari("2024-12-31")));
    let Rows::Penanganan(JawabPenanganan::Statistik(told)) = read(&conn, &ask, &semua()).unwrap() else {
        panic!("figures")
    };
    assert_eq!((told.laporan, told.perkara), (0, 0));
}

#[test]
fn a_nik_is_whole_only_for_whoever_may_see_it() {
    let (conn, _) = contoh();
    let plain = sesi(1, None, &[(Hak::PegawaiBaca, Lingkup::Semua)]);
    let on_card = |session: &Session| kartu(&conn, PegawaiId(1), None, session).unwrap().pegawai.isi.nik.unwrap();
    assert_eq!((on_card(&semua()).0, on_card(&plain).0), (3_171_234_507_830_001, 1));
    assert_eq!(on_card(&plain).masked(), on_card(&semua()).masked());
    assert_eq!(pegawai_ubah(&conn, PegawaiId(1), &plain).unwrap().isi.nik, None);
}
