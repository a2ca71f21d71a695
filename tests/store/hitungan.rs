//! Whatever is done in whatever order, the figures kept beside the rows are those of the rows, the
//! trail holds, and undoing everything leads back to nothing.

use ikrar::domain::id::{PegawaiId, SatkerId};
use ikrar::domain::ikrar::KeadaanIkrar;
use ikrar::domain::operator::Session;
use ikrar::domain::pegawai::StatusKepegawaian;
use ikrar::domain::request::{Read, Reader, Rows, Store, TempoHal, Write};
use ikrar::domain::satker::{DIAM, SatkerRow};
use ikrar::store::{KantorLatihan, Kedalaman, OpenOptions, Pemilik, SqliteStore, buat_latihan};
use proptest::prelude::*;

use crate::dasar::*;

#[derive(Debug, Clone)]
enum Langkah {
    Tambah { satker: i64, status: usize },
    Ubah { siapa: usize, satker: i64, status: usize, aktif: bool },
    Ikrar { siapa: Vec<usize>, keadaan: usize },
    Batal,
}

fn langkah() -> impl Strategy<Value = Langkah> {
    prop_oneof![
        3 => (1_i64..4, 0_usize..8).prop_map(|(satker, status)| Langkah::Tambah { satker, status }),
        3 => (0_usize..9, 1_i64..4, 0_usize..8, any::<bool>())
            .prop_map(|(siapa, satker, status, aktif)| Langkah::Ubah { siapa, satker, status, aktif }),
        4 => (prop::collection::vec(0_usize..9, 1..4), 0_usize..6)
            .prop_map(|(siapa, keadaan)| Langkah::Ikrar { siapa, keadaan }),
        2 => Just(Langkah::Batal),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn figures_tie_after_anything(steps in prop::collection::vec(langkah(), 1..25)) {
        let k = kantor();
        let (mut s, sari) = k.meja();
        for (n, step) in steps.iter().enumerate() {
            let people: Vec<(i64, i64, i64)> = mentah(&k.path)
                .prepare("SELECT id, ver, nomor FROM pegawai ORDER BY id").unwrap()
                .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap()
                .map(Result::unwrap).collect();
            // Refusals are as good as saves here: neither may leave the figures wrong.
            match step {
                Langkah::Tambah { satker, status } => {
                    let mut p = orang(&format!("Orang {n}"), 1_000 + n as i64, SatkerId(*satker));
                    p.status = StatusKepegawaian::ALL[*status];
                    simpan(&mut s, &sari, None, p).ok();
                }
                Langkah::Ubah { siapa, satker, status, aktif } => {
                    if let Some((id, ver, nomor)) = people.get(*siapa) {
                        let mut p = orang(&format!("Orang {n}"), *nomor, SatkerId(*satker));
                        p.status = StatusKepegawaian::ALL[*status];
                        (p.aktif, p.alasan) = (*aktif, "pensiun".to_owned());
                        p.sejak = None;
                        simpan(&mut s, &sari, Some((PegawaiId(*id), *ver)), p).ok();
                    }
                }
                Langkah::Ikrar { siapa, keadaan } => {
                    let ids: Vec<_> = siapa.iter().filter_map(|i| people.get(*i)).map(|p| PegawaiId(p.0)).collect();
                    let isi = ikrar(&ids, KeadaanIkrar::ALL[*keadaan], "alasan");
                    s.write(&Write::Ikrar(isi), &sari, kini()).ok();
                }
                Langkah::Batal => {
                    if let Rows::TindakanAkhir(Some(t)) = s.read(&Read::TindakanAkhir, &sari).unwrap() {
                        prop_assert_eq!(t.halangan, None);
                        s.write(&Write::Batal(t.id), &sari, kini()).unwrap();
                    }
                }
            }
        }
        let found = s.check(Kedalaman::Cepat, &mut |_| {}).unwrap();
        prop_assert!(found.is_empty(), "{:?}", found);
        while let Rows::TindakanAkhir(Some(t)) = s.read(&Read::TindakanAkhir, &sari).unwrap() {
            s.write(&Write::Batal(t.id), &sari, kini()).unwrap();
        }
        for table in ["pegawai", "penempatan", "ikrar"] {
            prop_assert_eq!(satu::<i64>(&k.path, &format!("SELECT count(*) FROM {table}")), 0);
        }
        prop_assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM hitung_pegawai WHERE n <> 0"), 0);
        let found = s.check(Kedalaman::Cepat, &mut |_| {}).unwrap();
        prop_assert!(found.is_empty(), "{:?}", found);
    }
}

#[test]
fn the_due_list_names_the_units_that_the_tree_sees_silent() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("latihan.db");
    let pemilik = Pemilik { login: "sari".to_owned(), nama: "Sari".to_owned(), asal: "uji".to_owned() };
    buat_latihan(&db, &KantorLatihan::new(600, 1), &pemilik, kini(), &mut |_, _| true).unwrap();
    let mut s = SqliteStore::open(&db, OpenOptions::default()).unwrap();
    let sari = sesi(&mut s, "sari").unwrap();
    let Rows::Kantor(office) = s.read(&Read::Kantor, &sari).unwrap() else { panic!("the office") };
    let sari = Session { hari: office.hari_latihan.unwrap(), ..sari };
    let mut loud = 0;
    let mut want: Vec<SatkerId> = Vec::new();
    for wave in &office.gelombang {
        let Rows::Pohon(units) = s.read(&Read::Pohon { gelombang: Some(wave.id) }, &sari).unwrap() else {
            panic!("units")
        };
        let silent = |u: &SatkerRow| u.diam(Some(wave), sari.hari).is_some_and(|days| days >= DIAM);
        loud += units.iter().filter(|u| u.hitung.belum() > 0 && !silent(u)).count();
        want.extend(units.iter().filter(|u| silent(u)).map(|u| u.id));
    }
    let Rows::JatuhTempo(rows) = s.read(&Read::JatuhTempo, &sari).unwrap() else { panic!("what is due") };
    let mut got: Vec<SatkerId> =
        rows.iter().filter_map(|r| if let TempoHal::SatkerDiam(id) = r.hal { Some(id) } else { None }).collect();
    got.sort_unstable();
    want.sort_unstable();
    assert!(!want.is_empty() && loud > 0, "the office has both");
    assert_eq!(got, want);
}
