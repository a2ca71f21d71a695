#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use super::*;
use crate::acuan::{aturan, satker};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::nomor::{self, Isian, Nik, Nomor};
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::satker::JenisSatker;

fn hari() -> Tanggal {
    Tanggal::new(2024, 11, 21).unwrap()
}

/// The tree of DKI as the store makes it, flat.
fn dki() -> Vec<SatkerLatihan> {
    let mut rows = vec![SatkerLatihan {
        id: SatkerId(1),
        induk: None,
        jenis: JenisSatker::Kanwil,
        kelas: String::new(),
        acuan: "dki".into(),
        nama: "Kanwil".into(),
    }];
    for divisi in satker::divisi() {
        let parent = SatkerId(rows.len() as i64 + 1);
        rows.push(SatkerLatihan {
            id: parent,
            induk: Some(SatkerId(1)),
            jenis: JenisSatker::Divisi,
            kelas: String::new(),
            acuan: format!("divisi.{}", divisi.kode),
            nama: divisi.nama,
        });
        for unit in satker::upt().into_iter().filter(|u| u.kanwil == "dki" && u.divisi() == divisi.kode) {
            rows.push(SatkerLatihan {
                id: SatkerId(rows.len() as i64 + 1),
                induk: Some(parent),
                jenis: unit.jenis,
                kelas: unit.kelas,
                acuan: unit.id,
                nama: unit.nama,
            });
        }
    }
    rows
}

fn semua(latihan: &Latihan) -> Vec<Orang> {
    let mut all = Vec::new();
    latihan
        .orang::<Infallible>(|o| {
            all.push(o);
            Ok(())
        })
        .unwrap();
    all
}

fn ikrar(latihan: &Latihan, w: usize) -> (Vec<Lembar>, Vec<Catatan>) {
    let (mut sheets, mut single) = (Vec::new(), Vec::new());
    latihan
        .ikrar::<Infallible>(
            w,
            |l| {
                sheets.push(l);
                Ok(())
            },
            |c| {
                single.push(c);
                Ok(())
            },
        )
        .unwrap();
    (sheets, single)
}

fn perkara(latihan: &Latihan) -> Vec<LaporanLatihan> {
    let wanted = latihan.terlapor();
    let known: BTreeMap<PegawaiId, Orang> =
        semua(latihan).into_iter().filter(|o| wanted.contains(&o.id)).map(|o| (o.id, o)).collect();
    latihan.perkara(&known)
}

#[test]
fn sums_are_exact_and_everybody_has_a_place() {
    for n in [1, 26, 27, 60, 61, 999, 8_000] {
        let people = semua(&Latihan::new(3, n, hari(), &dki()));
        assert_eq!(people.len() as u64, n);
        assert!(people.iter().enumerate().all(|(i, o)| o.id.0 == i as i64 + 1));
        let units: BTreeSet<_> = people.iter().map(|o| o.satker).collect();
        if n >= 60 {
            assert_eq!(units.len(), dki().len());
        }
    }
    assert!(semua(&Latihan::new(3, 60, hari(), &[])).is_empty());
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_seed_others() {
    let make = |seed| semua(&Latihan::new(seed, 200, hari(), &dki()));
    assert_eq!(make(1), make(1));
    assert_ne!(make(1), make(2));
}

#[test]
fn numbers_are_valid_unique_and_agree_with_the_record() {
    for day in [hari(), Tanggal::new(2025, 6, 2).unwrap()] {
        let people = semua(&Latihan::new(1, 8_000, day, &dki()));
        let mut seen = BTreeSet::new();
        let mut niks = BTreeSet::new();
        for o in &people {
            assert!(seen.insert(o.nomor), "{:?} twice", o.nomor);
            let text = o.nomor.plain();
            assert_eq!(Nomor::parse(&text, o.status).unwrap(), o.nomor);
            let record = nomor::Catatan { lahir: Some(o.lahir), kelamin: Some(o.kelamin), hari_ini: day };
            let check = nomor::periksa(&text, o.status, &record, Isian::Selesai);
            assert!(check.salah.is_empty() && check.janggal.is_empty(), "{text} {check:?}");
            if let Some(nik) = o.nik {
                assert_eq!(Nik::parse(&nik.plain()).unwrap(), nik);
                assert!(niks.insert(nik));
                assert!(nik.plain().starts_with("99"), "no province has this code");
            }
            assert!(o.lahir < o.sejak && o.sejak <= day);
            assert!(o.lama.is_none_or(|(from, first, last)| from != o.satker && first < last && last < o.sejak));
        }
        let part_time = people.iter().filter(|o| o.status == StatusKepegawaian::PppkParuhWaktu).count();
        assert_eq!(part_time > 0, day > hari(), "part-time PPPK exist from 2025 on");
    }
}

#[test]
fn proportions_are_those_of_an_office() {
    let people = semua(&Latihan::new(1, 8_000, hari(), &dki()));
    let per_mille = |of: &dyn Fn(&Orang) -> bool| people.iter().filter(|o| of(o)).count() * 1_000 / people.len();
    let status = |s: StatusKepegawaian| per_mille(&move |o: &Orang| o.status == s);
    assert!((680..740).contains(&status(StatusKepegawaian::Pns)));
    assert!((12..28).contains(&status(StatusKepegawaian::Cpns)));
    assert!((65..95).contains(&status(StatusKepegawaian::Pppk)));
    assert!((170..215).contains(&status(StatusKepegawaian::Ppnpn)));
    assert!((2..25).contains(&per_mille(&|o| !o.aktif)));
    assert!(people.iter().any(|o| o.cltn.is_some()) && people.iter().any(|o| o.pasangan_calon));
    assert!(people.iter().all(|o| o.aktif == o.alasan.is_empty()));
    assert!(people.iter().all(|o| !o.jabatan.is_empty()));
    assert!(people.iter().filter(|o| o.status == StatusKepegawaian::Pns).all(|o| o.golongan.contains('/')));
    assert!(
        people.iter().filter(|o| !o.status.is_asn()).all(|o| o.golongan.is_empty() && o.nomor.jenis.code() != "nip")
    );
    let kakanwil = &people[0];
    assert_eq!(
        (kakanwil.jabatan.as_str(), kakanwil.jenis_jabatan),
        ("Kepala Kantor Wilayah", JenisJabatan::JptPratama)
    );
    assert!(kakanwil.atasan.is_none());
    // Everybody else has a superior who is a head.
    let heads: BTreeSet<PegawaiId> = people.iter().filter_map(|o| o.atasan).collect();
    assert!(people.iter().skip(1).all(|o| o.atasan.is_some_and(|a| a != o.id)));
    assert!(people.iter().filter(|o| heads.contains(&o.id)).all(|o| o.aktif && o.status == StatusKepegawaian::Pns));
}

#[test]
fn the_old_wave_is_nearly_whole_and_the_new_one_under_way() {
    let latihan = Latihan::new(1, 8_000, hari(), &dki());
    let people = semua(&latihan);
    let signed = |w: usize| ikrar(&latihan, w).0.iter().map(|l| l.isi.len()).sum::<usize>();
    let active = people.iter().filter(|o| o.aktif).count();
    let old: Vec<_> = ikrar(&latihan, 0).1;
    assert!(old.iter().all(|c| !matches!(c.keadaan, KeadaanIkrar::Mengucapkan | KeadaanIkrar::Diwakili)));
    let percent = signed(1) * 100 / active;
    assert!((80..92).contains(&percent), "{percent}");
    assert!(signed(0) * 100 / people.len() > 85, "some were not there yet");
    let (sheets, single) = ikrar(&latihan, 1);
    let units: BTreeSet<_> = sheets.iter().map(|l| l.satker).chain(single.iter().map(|c| c.satker)).collect();
    assert_eq!(latihan.diam.len(), 2);
    for silent in &latihan.diam {
        assert!(!sheets.iter().any(|l| l.satker == latihan.unit[*silent].id));
    }
    assert!(units.len() >= dki().len() - 2);
    let cipinang = latihan.unit.iter().find(|u| u.nama == "Rutan Kelas I Cipinang").unwrap();
    assert!(sheets.iter().filter(|l| l.satker == cipinang.id).all(|l| l.tanggal == hari()));
}

#[test]
fn sheets_are_whole_and_pledges_single() {
    let latihan = Latihan::new(5, 2_000, hari(), &dki());
    for w in 0..2 {
        let (sheets, single) = ikrar(&latihan, w);
        let mut numbers = BTreeSet::new();
        let mut people = BTreeSet::new();
        for sheet in &sheets {
            assert!(numbers.insert((sheet.satker, sheet.nomor.clone())));
            assert!(!sheet.isi.is_empty() && sheet.isi.iter().all(|c| c.keadaan == KeadaanIkrar::Ttd));
            assert!(sheet.isi.iter().all(|c| c.satker == sheet.satker));
        }
        for row in sheets.iter().flat_map(|l| &l.isi).chain(&single) {
            assert!(people.insert(row.pegawai), "{:?} twice", row.pegawai);
            assert!(row.tanggal <= hari() && row.tanggal >= latihan.gelombang()[w].mulai);
            assert_eq!(row.keadaan.needs_reason(), !row.alasan.is_empty());
            assert!(row.waktu.starts_with(&row.tanggal.iso()));
        }
    }
}

#[test]
fn the_smallest_office_shows_every_state() {
    for seed in 1..6 {
        let latihan = Latihan::new(seed, PEGAWAI_MIN, hari(), &dki());
        let states: BTreeSet<_> = perkara(&latihan).iter().flat_map(|r| &r.perkara).map(|p| p.keadaan).collect();
        assert_eq!(states.len(), KeadaanPerkara::ALL.len());
    }
    let (sheets, single) = ikrar(&Latihan::new(1, 600, hari(), &dki()), 1);
    let states: BTreeSet<_> = single.iter().map(|c| c.keadaan).collect();
    assert_eq!(states.len(), 4);
    assert!(!sheets.is_empty());
}

#[test]
fn cases_follow_the_rules_and_the_catalogue() {
    let latihan = Latihan::new(1, 40_000, hari(), &dki());
    let reports = perkara(&latihan);
    let cases: Vec<_> = reports.iter().flat_map(|r| &r.perkara).collect();
    assert_eq!(cases.len() as u64, latihan.jumlah_perkara());
    let catalogue = aturan::katalog();
    let mut families = BTreeSet::new();
    for report in &reports {
        assert!(report.perbuatan <= report.terima && report.terima <= hari());
        assert!(!report.ringkas.is_empty() && !report.uraian.is_empty());
        for case in &report.perkara {
            let mut last = None;
            for step in &case.langkah {
                assert_eq!(step.dari, last);
                if let Some(from) = last {
                    assert!(from.berikut().contains(&step.ke), "{from:?} -> {:?}", step.ke);
                }
                last = Some(step.ke);
            }
            assert!(case.langkah.windows(2).all(|w| w[0].tanggal <= w[1].tanggal));
            assert_eq!(last, Some(case.keadaan));
            assert_eq!(case.pegawai.is_none(), case.keadaan == KeadaanPerkara::Informasi);
            assert_eq!(case.baris.is_empty(), case.keadaan == KeadaanPerkara::Informasi);
            for id in &case.baris {
                let row = catalogue.iter().find(|b| b.id == *id).expect("a row of the catalogue");
                assert!(row.berlaku_pada(report.perbuatan));
                families.insert(row.rumpun);
            }
        }
    }
    assert_eq!(families.len(), 2);
    assert!(reports.iter().any(|r| r.perkara.len() == 3));
    assert!(reports.windows(2).all(|w| w[0].terima <= w[1].terima));
    let due: Vec<_> = cases.iter().filter_map(|c| c.tenggat).collect();
    assert!(due.iter().any(|t| t.jatuh < hari()) && due.iter().any(|t| t.jatuh > hari()));
}

#[test]
fn serials_stay_far_below_their_limit() {
    // 120,000 use fewer than 40 of 999 serials, so that five million use less than three in four of them
    // and hardly anybody's birth date has to give way.
    let latihan = Latihan::new(9, 120_000, hari(), &dki());
    let mut highest = 0;
    latihan
        .orang::<Infallible>(|o| {
            if o.nomor.jenis == nomor::JenisNomor::Nip {
                highest = highest.max(o.nomor.angka % 1_000);
            }
            Ok(())
        })
        .unwrap();
    assert!(highest < 18, "{highest}");
}
