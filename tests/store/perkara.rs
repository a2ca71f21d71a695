//! Registering reports and moving cases.

use ikrar::domain::id::{PegawaiId, PerkaraId, Ver};
use ikrar::domain::operator::Peran;
use ikrar::domain::perkara::{KeadaanPerkara, PerkaraBaru, SumberLaporan, TerlaporBaru};
use ikrar::domain::request::{Store, StoreError, Write};

use crate::dasar::*;

pub fn laporan(terlapor: &[PegawaiId]) -> PerkaraBaru {
    PerkaraBaru {
        sumber: SumberLaporan::BawasluLaporan,
        nomor_surat: Some("B/1/2024".to_owned()),
        tanggal_perbuatan: hari("2024-11-10"),
        tanggal_terima: hari("2024-11-18"),
        tempat: None,
        pelapor: Some("Pelapor Rahasia".to_owned()),
        saksi: Vec::new(),
        atasan: None,
        ringkas: "Hadir di kampanye".to_owned(),
        uraian: "Cerita".to_owned(),
        pemilihan: None,
        keadaan: KeadaanPerkara::LaporanMasuk,
        terlapor: terlapor
            .iter()
            .map(|id| TerlaporBaru { pegawai: Some(*id), keterangan: String::new(), baris: vec!["DS-06".to_owned()] })
            .collect(),
    }
}

fn pindah(id: i64, ver: i64, ke: KeadaanPerkara, tanggal: &str, alasan: &str) -> Write {
    Write::PerkaraPindah { lama: (PerkaraId(id), Ver(ver)), ke, tanggal: hari(tanggal), alasan: alasan.to_owned() }
}

#[test]
fn one_report_is_one_case_for_each_accused() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let b = tambah(&mut s, &sari, "Bima", 2, RUTAN);
    let done = s.write(&Write::Perkara(Box::new(laporan(&[a, b]))), &sari, kini()).unwrap();
    assert_eq!(done.ids.len(), 2);
    assert!(done.uraian.args.contains(&("nomor".to_owned(), "0001, 0002".into())));
    let row: (String, String, String, String, i64) = mentah(&k.path)
        .query_row(
            "SELECT terlapor, satker_nama, jabatan, tenggat_aturan || ' ' || tenggat, terbuka FROM perkara WHERE id = 1",
            [],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)),
        )
        .unwrap();
    // Three working days after Monday 18 November 2024.
    let expected = ("Wirya", "Lapas Kelas I Contoh", "III/b, Penjaga", "telaah_awal 2024-11-21", 1);
    assert_eq!((row.0.as_str(), row.1.as_str(), row.2.as_str(), row.3.as_str(), row.4), expected);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM laporan_dugaan"), 1);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM perkara_tim WHERE boleh_pelapor = 1"), 2);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM perkara_langkah WHERE dari IS NULL"), 2);
}

#[test]
fn the_name_of_that_day_stays() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    s.write(&Write::Perkara(Box::new(laporan(&[a]))), &sari, kini()).unwrap();
    simpan(&mut s, &sari, Some((a, 1)), orang("Wirya Atmaja", 1, RUTAN)).unwrap();
    assert_eq!(satu::<String>(&k.path, "SELECT terlapor || satker_id FROM perkara"), "Wirya2");
}

#[test]
fn the_reporter_stands_in_one_place() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    s.write(&Write::Perkara(Box::new(laporan(&[a]))), &sari, kini()).unwrap();
    assert_eq!(satu::<String>(&k.path, "SELECT nama FROM laporan_pihak"), "Pelapor Rahasia");
    let told: i64 = satu(
        &k.path,
        "SELECT count(*) FROM audit_isi WHERE ifnull(sebelum, '') || ifnull(sesudah, '') || alasan LIKE '%Rahasia%'",
    );
    assert_eq!(told, 0, "the trail does not tell");
    assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());
    mentah(&k.path).execute("UPDATE laporan_pihak SET nama = 'Orang Lain'", []).unwrap();
    assert!(!s.verify(None, &mut |_, _| {}).unwrap().utuh(), "and still notices");
}

#[test]
fn a_hint_is_in_no_register_until_somebody_is_identified() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let hint = PerkaraBaru { keadaan: KeadaanPerkara::Informasi, terlapor: Vec::new(), ..laporan(&[]) };
    let id = s.write(&Write::Perkara(Box::new(hint)), &sari, kini()).unwrap().ids[0];
    assert_eq!(satu::<String>(&k.path, "SELECT nomor FROM perkara"), "I-0001");
    assert_eq!(satu::<Option<String>>(&k.path, "SELECT tenggat FROM perkara"), None);
    let early = s.write(&pindah(id, 1, KeadaanPerkara::LaporanMasuk, "2024-11-20", ""), &sari, kini());
    assert_eq!(aturan(early).1, "perkara-terlapor-kosong");
    let known = PerkaraBaru { keadaan: KeadaanPerkara::Informasi, ..laporan(&[a]) };
    let id = s.write(&Write::Perkara(Box::new(known)), &sari, kini()).unwrap().ids[0];
    s.write(&pindah(id, 1, KeadaanPerkara::LaporanMasuk, "2024-11-20", ""), &sari, kini()).unwrap();
    assert_eq!(satu::<String>(&k.path, "SELECT nomor FROM perkara WHERE id = 2"), "0001");
}

#[test]
fn a_case_takes_lawful_steps_only() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let id = s.write(&Write::Perkara(Box::new(laporan(&[a]))), &sari, kini()).unwrap().ids[0];
    for (write, field, key) in [
        (pindah(id, 1, KeadaanPerkara::Bap, "2024-11-20", ""), "ke", "perkara-langkah-tak-sah"),
        (pindah(id, 1, KeadaanPerkara::Verifikasi, "2024-11-17", ""), "tanggal", "perkara-tanggal-mundur"),
        (pindah(id, 1, KeadaanPerkara::Verifikasi, "2024-11-25", ""), "tanggal", "perkara-tanggal-depan"),
        (pindah(id, 1, KeadaanPerkara::Dihentikan, "2024-11-20", " "), "alasan", "perkara-alasan-wajib"),
    ] {
        assert_eq!(aturan(s.write(&write, &sari, kini())), (field.to_owned(), key.to_owned()));
    }
    s.write(&pindah(id, 1, KeadaanPerkara::Verifikasi, "2024-11-20", "ND-1"), &sari, kini()).unwrap();
    // Seven working days after 20 November, polling day left out.
    assert_eq!(satu::<String>(&k.path, "SELECT tenggat FROM perkara"), "2024-12-02");
    let stale = s.write(&pindah(id, 1, KeadaanPerkara::Dihentikan, "2024-11-20", "x"), &sari, kini());
    let Err(StoreError::Stale(stale)) = stale else { panic!("saved over") };
    assert_eq!(stale.beda[0].mereka, "verifikasi");
    s.write(&pindah(id, 2, KeadaanPerkara::TidakTerbukti, "2024-11-21", "LHP-1"), &sari, kini()).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT terbuka FROM perkara"), 0);
    assert_eq!(satu::<Option<String>>(&k.path, "SELECT tenggat FROM perkara"), None);
}

#[test]
fn an_examiner_moves_the_cases_of_his_teams() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let id = s.write(&Write::Perkara(Box::new(laporan(&[a]))), &sari, kini()).unwrap().ids[0];
    let (mut p, pem) = k.operator("pem", &[Peran::Pemeriksa], None);
    let write = pindah(id, 1, KeadaanPerkara::Verifikasi, "2024-11-20", "");
    assert!(matches!(p.write(&write, &pem, kini()), Err(StoreError::Missing)));
    mentah(&k.path)
        .execute("INSERT INTO perkara_tim (perkara_id, operator_id) VALUES (?1, ?2)", (id, pem.operator.0))
        .unwrap();
    p.write(&write, &pem, kini()).unwrap();
    let (mut r, rudi) = k.operator("rudi", &[Peran::Satker], Some(RUTAN));
    assert!(matches!(r.write(&Write::Perkara(Box::new(laporan(&[a]))), &rudi, kini()), Err(StoreError::Missing)));
}

#[test]
fn what_a_report_must_say() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let a = tambah(&mut s, &sari, "Wirya", 1, LAPAS);
    let later = PerkaraBaru { tanggal_terima: hari("2024-11-30"), ..laporan(&[a]) };
    let reversed = PerkaraBaru { tanggal_perbuatan: hari("2024-11-19"), ..laporan(&[a]) };
    let nobody = PerkaraBaru { terlapor: Vec::new(), ..laporan(&[]) };
    let mut row = laporan(&[a]);
    row.terlapor[0].baris = vec!["XX-1".to_owned()];
    for (isi, field) in
        [(later, "tanggal_terima"), (reversed, "tanggal_perbuatan"), (nobody, "terlapor"), (row, "terlapor")]
    {
        assert_eq!(aturan(s.write(&Write::Perkara(Box::new(isi)), &sari, kini())).0, field);
    }
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM laporan_dugaan"), 0, "a refused report leaves nothing");
}
