#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::ikrar::berkas::BarisDiisi;
use crate::domain::nomor::JenisNomor;

fn row(n: u32) -> BarisBerkas {
    BarisBerkas {
        baris: n,
        pegawai: PegawaiId(i64::from(n)),
        nama: NamaLengkap::parse(
            ["Sari Dewi Lestari", "Setiawan Budi", "Sitorus Anton", "Siti Anisah"][n as usize % 4],
        ),
        nomor: Nomor::from_store(JenisNomor::Nip, 198_804_122_010_122_000 + i64::from(n)),
        isi: None,
        lain: None,
        koreksi: false,
        uji: None,
        tambahan: false,
    }
}

fn lembaran(n: u32) -> Lembaran {
    Lembaran::new((1..=n).map(row).collect())
}

#[test]
fn keyed_twice_changes_nothing_and_taken_back_is_as_before() {
    let mut l = lembaran(4);
    assert_eq!(l.isi([(0, IsiBaris::Ttd)]), 1);
    assert_eq!(l.isi([(0, IsiBaris::Ttd)]), 0);
    assert_eq!(l.isi((0..4).map(|at| (at, IsiBaris::Kosong))), 4);
    assert_eq!(l.batal(), Some(0));
    assert_eq!((l.hitung.ttd, l.hitung.kosong, l.hitung.sisa), (1, 0, 3));
    assert_eq!(l.batal(), Some(0));
    assert_eq!(l.batal(), None);
    assert!(l.kirim().is_none(), "what was taken back before it went needs no write");
}

#[test]
fn letters_and_digits_of_a_birthday_find_a_row() {
    let l = lembaran(4);
    assert_eq!(l.cari("sit an").first().map(|at| l.baris[*at].nama.nama.clone()).as_deref(), Some("Sitorus Anton"));
    assert_eq!(l.cari("siti"), [2]);
    assert_eq!(l.cari("880412").len(), 4);
    assert_eq!(l.cari("198804122010122003"), [2]);
    assert!(l.cari(" ").is_empty() && l.cari("zz").is_empty());
}

#[test]
fn what_a_colleague_decided_stays_and_the_rest_goes_again() {
    let mut l = lembaran(4);
    l.isi([(0, IsiBaris::Ttd), (1, IsiBaris::Ttd)]);
    l.kirim().unwrap();
    l.isi([(2, IsiBaris::Ttd)]);
    l.ditolak();
    let mut stored: Vec<BarisBerkas> = (1..=4).map(row).collect();
    stored[1].isi = Some(IsiBaris::Menolak);
    assert_eq!(l.muat(stored), [2]);
    let again: Vec<i64> = l.kirim().unwrap().iter().map(|d| d.pegawai.0).collect();
    assert_eq!(again, [1, 3]);
    assert_eq!((l.hitung.ttd, l.hitung.menolak, l.hitung.sisa), (2, 1, 1));
}

#[test]
fn somebody_who_was_added_is_added_again_after_a_refusal() {
    let mut l = lembaran(0);
    assert_eq!(l.tambah(row(7), IsiBaris::Ttd), 0);
    l.kirim().unwrap();
    l.ditolak();
    assert!(l.muat(vec![row(3)]).is_empty());
    assert_eq!(l.baris.iter().map(|r| (r.baris, r.pegawai.0)).collect::<Vec<_>>(), [(3, 3), (4, 7)]);
    assert_eq!(l.kirim().unwrap().len(), 1);
}

fn nomor(l: &Lembaran) -> Vec<(u32, i64)> {
    l.baris.iter().map(|r| (r.baris, r.pegawai.0)).collect()
}

#[test]
fn who_was_added_by_mistake_is_taken_off_and_the_others_keep_their_numbers() {
    let mut l = lembaran(2);
    assert!(!l.copot(0), "that row stands on the paper");
    for who in [7, 8, 9] {
        l.tambah(row(who), IsiBaris::Ttd);
    }
    assert_eq!(l.kirim().unwrap().iter().map(|d| d.letak).collect::<Vec<_>>(), [Some(3), Some(4), Some(5)]);
    l.diterima();
    assert!(l.terakhir(4) && !l.terakhir(3));
    assert!(l.copot(3));
    assert_eq!(nomor(&l), [(1, 1), (2, 2), (3, 7), (5, 9)]);
    assert_eq!(l.cari("setiawan"), [0, 3], "names follow their rows");
    let off = BarisDiisi { pegawai: PegawaiId(8), dari: Some(IsiBaris::Ttd), ke: None, letak: Some(4) };
    assert_eq!(l.kirim().unwrap(), [off]);
    l.diterima();
    // Taken back it stands where it was, with what it said.
    assert_eq!(l.batal(), Some(3));
    assert_eq!(nomor(&l), [(1, 1), (2, 2), (3, 7), (4, 8), (5, 9)]);
    assert_eq!(l.kirim().unwrap(), [BarisDiisi { dari: None, ke: Some(IsiBaris::Ttd), ..off }]);
    l.diterima();
    assert_eq!(l.hitung, HitungBerkas { ttd: 3, sisa: 2, ..HitungBerkas::default() });
    // And the key before that: who was added last is off again.
    assert_eq!(l.batal(), Some(4));
    assert_eq!(nomor(&l).len(), 4);
    assert_eq!(l.hitung, HitungBerkas { ttd: 2, sisa: 2, ..HitungBerkas::default() });
    // The number behind the last is given again.
    assert_eq!(l.tambah(row(11), IsiBaris::Ttd), 4);
    assert_eq!(l.baris[4].baris, 5);
}

#[test]
fn who_came_and_went_before_anything_was_sent_needs_no_write() {
    let mut l = lembaran(0);
    l.tambah(row(7), IsiBaris::Ttd);
    l.kirim().unwrap();
    l.tambah(row(8), IsiBaris::Ttd);
    l.copot(1);
    l.diterima();
    assert!(l.tuntas() && l.kirim().is_none());
    // What a colleague has decided of the row keeps it on the sheet.
    l.copot(0);
    l.kirim().unwrap();
    l.ditolak();
    let stored = BarisBerkas { isi: Some(IsiBaris::Menolak), tambahan: true, baris: 1, ..row(7) };
    assert_eq!(l.muat(vec![stored]), [1]);
    assert_eq!(nomor(&l), [(1, 7)]);
    // Who is off it already is off it.
    l.copot(0);
    l.kirim().unwrap();
    l.ditolak();
    assert!(l.muat(Vec::new()).is_empty() && l.kirim().is_none());
}

#[derive(Debug, Clone)]
enum Langkah {
    Isi(usize, IsiBaris),
    Batal,
    Jawab(bool),
    Lain(usize, IsiBaris),
}

fn langkah() -> impl Strategy<Value = Langkah> {
    let isi = || prop::sample::select(IsiBaris::ALL);
    prop_oneof![
        6 => (0..8_usize, isi()).prop_map(|(at, isi)| Langkah::Isi(at, isi)),
        1 => Just(Langkah::Batal),
        3 => any::<bool>().prop_map(Langkah::Jawab),
        1 => (0..8_usize, isi()).prop_map(|(at, isi)| Langkah::Lain(at, isi)),
    ]
}

/// A store on paper: takes a write whole or refuses it whole.
fn tulis(store: &mut BTreeMap<i64, Option<IsiBaris>>, rows: &[BarisDiisi]) -> bool {
    let fits = rows.iter().all(|d| store[&d.pegawai.0] == d.dari || store[&d.pegawai.0] == d.ke);
    if fits {
        rows.iter().for_each(|d| {
            store.insert(d.pegawai.0, d.ke);
        });
    }
    fits
}

proptest! {
    #[test]
    fn whatever_is_keyed_refused_and_taken_back_screen_and_store_agree_in_the_end(steps in prop::collection::vec(langkah(), 0..120)) {
        let mut l = lembaran(8);
        let mut store: BTreeMap<i64, Option<IsiBaris>> = (1..=8).map(|n| (n, None)).collect();
        let mut sent: Option<Vec<BarisDiisi>> = None;
        let stored = |store: &BTreeMap<i64, Option<IsiBaris>>| {
            (1..=8).map(|n| BarisBerkas { isi: store[&i64::from(n)], ..row(n) }).collect::<Vec<_>>()
        };
        let answer = |l: &mut Lembaran, store: &mut BTreeMap<i64, Option<IsiBaris>>, sent: &mut Option<Vec<BarisDiisi>>, up: bool| {
            let Some(rows) = sent.take() else { return };
            if up && tulis(store, &rows) {
                l.diterima();
            } else {
                l.ditolak();
                l.muat(stored(store));
            }
        };
        for step in steps {
            match step {
                Langkah::Isi(at, isi) => { l.isi([(at, isi)]); }
                Langkah::Batal => { l.batal(); }
                Langkah::Jawab(up) => answer(&mut l, &mut store, &mut sent, up),
                Langkah::Lain(at, isi) => { store.insert(i64::try_from(at).unwrap() + 1, Some(isi)); }
            }
            if sent.is_none() {
                sent = l.kirim();
            }
            prop_assert_eq!(l.hitung, HitungBerkas::dari(l.baris.iter().map(|r| r.isi)));
        }
        for _ in 0..4 {
            answer(&mut l, &mut store, &mut sent, true);
            sent = l.kirim();
        }
        prop_assert!(l.tuntas());
        l.muat(stored(&store));
        prop_assert_eq!(l.hitung, HitungBerkas::dari(store.values().copied()));
    }
}
