//! Rows of one person that say different things: decided, decided anew, refused again, and applied.

use std::collections::BTreeMap;

use ikrar::domain::id::PegawaiId;
use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::panggung::{Impor, Kelompok};
use ikrar::domain::impor::rekam::{PegawaiImpor, Rekaman};
use ikrar::domain::impor::{Asal, Kolom};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::Nik;
use ikrar::domain::operator::Session;
use ikrar::domain::pesan::Arg;
use ikrar::domain::request::StoreError;
use ikrar::store::SqliteStore;

use crate::dasar::*;
use crate::impor::{baris, lihat, nip, rekam, ringkas, seorang, terap, utuh};

/// What somebody decides of the rows of one record.
#[derive(Debug, Clone, Copy)]
enum Putus<'a> {
    /// This record in the place of that row.
    Ambil(u64, &'a PegawaiImpor),
    Tolak,
}

fn di(nomor: u64) -> Asal {
    Asal { lembar: 0, nomor }
}

fn bergolongan(p: &PegawaiImpor, golongan: &str) -> PegawaiImpor {
    PegawaiImpor { golongan: golongan.to_owned(), ..p.clone() }
}

fn pilih(s: &mut SqliteStore, at: u64, putus: Putus<'_>) -> BTreeMap<Kelompok, u64> {
    match putus {
        Putus::Ambil(nomor, p) => {
            s.impor_pilih(di(at), Some((&baris(nomor, p), &Rekaman::Pegawai(p.clone())))).unwrap();
        }
        Putus::Tolak => s.impor_pilih(di(at), None).unwrap(),
    }
    ringkas(s)
}

/// Rows of one record, and the second cell of each.
fn kembar(s: &mut SqliteStore, at: u64) -> Vec<(u64, String)> {
    s.impor_kembar(di(at)).unwrap().iter().map(|row| (row.nomor, row.tampak(1))).collect()
}

/// Refused rows: which, why, and the row that each names.
fn tolak(s: &mut SqliteStore) -> Vec<(u64, String, i64)> {
    let said = |r: &ikrar::domain::impor::panggung::BarisBeda| {
        let [alasan] = r.alasan.as_slice() else { panic!("{:?}", r.alasan) };
        let other = alasan.pesan.args.iter().find(|a| a.0 == "baris").map(|a| match a.1 {
            Arg::Int(n) => n,
            ref other => panic!("{other:?}"),
        });
        (r.asal.unwrap().nomor, alasan.pesan.key.clone(), other.unwrap_or(0))
    };
    lihat(s, Kelompok::Tolak).iter().map(said).collect()
}

fn kelompok(all: &[(Kelompok, u64)]) -> BTreeMap<Kelompok, u64> {
    all.iter().copied().collect()
}

const BERKAS: &str = "impor-ganda-berkas";
const DIPILIH: &str = "impor-ganda-dipilih";

fn sebab(rows: &[(u64, &str, i64)]) -> Vec<(u64, String, i64)> {
    rows.iter().map(|(at, key, other)| (*at, (*key).to_owned(), *other)).collect()
}

/// Row 2 and 3 speak of somebody new, and row 4 of somebody else.
fn dua_baru(s: &mut SqliteStore, sari: &Session) -> [PegawaiImpor; 2] {
    let one = bergolongan(&seorang("Eka Contoh", Some(nip(1)), LAPAS), "III/a");
    let two = bergolongan(&seorang("Eka Contoh Lain", Some(nip(1)), LAPAS), "III/b");
    let groups = rekam(s, sari, &[one.clone(), two.clone(), seorang("Orang Lain", Some(nip(2)), LAPAS)]);
    assert_eq!(groups, kelompok(&[(Kelompok::Baru, 1), (Kelompok::Tolak, 2)]));
    assert_eq!(tolak(s), sebab(&[(2, BERKAS, 3), (3, BERKAS, 2)]));
    [one, two]
}

fn semua(k: &Kantor) -> String {
    satu(&k.path, "SELECT group_concat(nama || ' ' || golongan, ', ') FROM (SELECT * FROM pegawai ORDER BY nomor)")
}

#[test]
fn either_row_or_one_made_of_both_is_taken_and_the_choice_may_be_made_anew() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let [one, two] = dua_baru(&mut s, &sari);
    let mixed = PegawaiImpor { nama: NamaLengkap::parse("Eka Contoh Lain"), ..one.clone() };
    let taken = kelompok(&[(Kelompok::Baru, 2), (Kelompok::Tolak, 1)]);
    // Asked at either row, the rows are those of the file, whatever was chosen before.
    for (at, putus, refused) in [
        (2, Putus::Ambil(2, &one), (3, DIPILIH, 2)),
        (3, Putus::Ambil(3, &two), (2, DIPILIH, 3)),
        (3, Putus::Ambil(3, &two), (2, DIPILIH, 3)),
        (2, Putus::Ambil(2, &mixed), (3, DIPILIH, 2)),
    ] {
        assert_eq!(pilih(&mut s, at, putus), taken, "{putus:?}");
        assert_eq!(tolak(&mut s), sebab(&[refused]), "{putus:?}");
        for at in [2, 3] {
            let rows = [(2, "Eka Contoh".to_owned()), (3, "Eka Contoh Lain".to_owned())];
            assert_eq!(kembar(&mut s, at), rows, "{putus:?}");
        }
        let Putus::Ambil(nomor, p) = putus else { continue };
        let new = lihat(&mut s, Kelompok::Baru);
        let shown: Vec<_> = new.iter().map(|r| (r.asal.unwrap().nomor, r.nama.as_str())).collect();
        assert!(shown.contains(&(nomor, p.nama.nama.as_str())), "{shown:?}");
        assert_eq!(shown.last(), Some(&(4, "Orang Lain")));
    }
    terap(&mut s, &sari).unwrap();
    assert_eq!(semua(&k), "Eka Contoh Lain III/a, Orang Lain ");
    utuh(&mut s);
}

#[test]
fn what_was_chosen_may_be_refused_again() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let [one, two] = dua_baru(&mut s, &sari);
    let before = kelompok(&[(Kelompok::Baru, 1), (Kelompok::Tolak, 2)]);
    for putus in [Putus::Ambil(2, &one), Putus::Ambil(3, &two), Putus::Tolak] {
        pilih(&mut s, 2, putus);
        assert_eq!(pilih(&mut s, 3, Putus::Tolak), before, "{putus:?}");
        assert_eq!(tolak(&mut s), sebab(&[(2, BERKAS, 3), (3, BERKAS, 2)]), "{putus:?}");
        let mut rest = Vec::new();
        s.impor_sisa(&mut |row, why| {
            rest.push((row.nomor, row.tampak(1), why.len()));
            Ok(())
        })
        .unwrap();
        // Also the one that was understood first is whole in the file of rejects.
        assert_eq!(rest, [(2, "Eka Contoh".to_owned(), 1), (3, "Eka Contoh Lain".to_owned(), 1)]);
    }
    terap(&mut s, &sari).unwrap();
    assert_eq!(semua(&k), "Orang Lain ");
    utuh(&mut s);
}

#[test]
fn beside_a_first_row_that_the_office_knows_the_other_may_be_taken_or_left() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    simpan(&mut s, &sari, None, orang("Wirya Contoh", nip(1).angka, LAPAS)).unwrap();
    let known = seorang("Wirya Contoh", Some(nip(1)), LAPAS);
    let other = bergolongan(&known, "IV/a");
    let refused = kelompok(&[(Kelompok::Sama, 1), (Kelompok::Tolak, 1)]);
    assert_eq!(rekam(&mut s, &sari, &[known.clone(), other.clone()]), refused);
    assert_eq!(tolak(&mut s), sebab(&[(3, BERKAS, 2)]));
    assert_eq!(kembar(&mut s, 2), [], "it says nothing new");
    for _ in 0..2 {
        assert_eq!(kembar(&mut s, 3), [(3, "Wirya Contoh".to_owned())]);
        let taken = pilih(&mut s, 3, Putus::Ambil(3, &other));
        assert_eq!(taken, kelompok(&[(Kelompok::Sama, 1), (Kelompok::Ubah, 1)]));
        assert_eq!(pilih(&mut s, 3, Putus::Tolak), refused);
        assert_eq!(tolak(&mut s), sebab(&[(3, BERKAS, 2)]));
        // What the office has: the row says nothing new then.
        assert_eq!(pilih(&mut s, 3, Putus::Ambil(3, &known)), kelompok(&[(Kelompok::Sama, 2)]));
        assert_eq!(terap(&mut s, &sari).unwrap().audit, None);
    }
    assert_eq!(pilih(&mut s, 3, Putus::Ambil(3, &other)), kelompok(&[(Kelompok::Sama, 1), (Kelompok::Ubah, 1)]));
    terap(&mut s, &sari).unwrap();
    assert_eq!(semua(&k), "Wirya Contoh IV/a");
    utuh(&mut s);
}

#[test]
fn rows_of_somebody_known_are_counted_right_whatever_is_chosen() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for n in 1..=2 {
        simpan(&mut s, &sari, None, orang(&format!("Kenal {n}"), nip(n).angka, LAPAS)).unwrap();
    }
    let known = seorang("Kenal 1", Some(nip(1)), LAPAS);
    let moved = PegawaiImpor { satker: Some(RUTAN), ..known.clone() };
    let grades = ["III/c", "III/d", "IV/a"].map(|g| bergolongan(&known, g));
    let [first, again, last] = &grades;
    // Rows 2, 4 and 6 differ; row 5 says what row 2 says.
    let people = [first.clone(), seorang("Kenal 2", Some(nip(2)), LAPAS), again.clone(), first.clone(), last.clone()];
    let before = kelompok(&[(Kelompok::Sama, 1), (Kelompok::Tolak, 4)]);
    let groups = rekam(&mut s, &sari, &people);
    assert_eq!(groups, before);
    let rows = kembar(&mut s, 6);
    assert_eq!(rows.iter().map(|r| r.0).collect::<Vec<_>>(), [2, 4, 5, 6]);
    let three = (Kelompok::Tolak, 3);
    let (sama, ubah, pindah) = ((Kelompok::Sama, 1), (Kelompok::Ubah, 1), (Kelompok::Pindah, 1));
    for (putus, want) in [
        (Putus::Ambil(2, first), kelompok(&[sama, ubah, three])),
        (Putus::Ambil(6, last), kelompok(&[sama, ubah, three])),
        (Putus::Ambil(4, &moved), kelompok(&[sama, pindah, three])),
        (Putus::Ambil(4, &known), kelompok(&[(Kelompok::Sama, 2), three])),
        (Putus::Ambil(6, last), kelompok(&[sama, ubah, three])),
        (Putus::Tolak, before),
        (Putus::Ambil(4, &moved), kelompok(&[sama, pindah, three])),
    ] {
        assert_eq!(pilih(&mut s, 5, putus), want, "{putus:?}");
        let shown: u64 = want.iter().filter(|(k, _)| **k != Kelompok::Sama).map(|(_, n)| n).sum();
        let seen: usize = Kelompok::ALL.iter().map(|k| lihat(&mut s, *k).len()).sum();
        assert_eq!(seen as u64, shown, "{putus:?}");
    }
    assert_eq!(tolak(&mut s), sebab(&[(2, DIPILIH, 4), (5, DIPILIH, 4), (6, DIPILIH, 4)]));
    terap(&mut s, &sari).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT satker_id FROM pegawai WHERE id = 1"), RUTAN.0);
    utuh(&mut s);
}

#[test]
fn rows_are_found_again_far_down_the_pile() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let long = |n: i64| seorang(&format!("Orang {n} {}", "Panjang Sekali ".repeat(6)), Some(nip(n)), LAPAS);
    let mut people: Vec<PegawaiImpor> = (0..2_000).map(long).collect();
    // The first row of each pair was understood, and lies in one of the first pieces.
    let pairs = [3_u32, 900, 1_999];
    people.extend(pairs.map(|n| bergolongan(&long(i64::from(n)), "IV/b")));
    let groups = rekam(&mut s, &sari, &people);
    assert_eq!(groups, kelompok(&[(Kelompok::Baru, 1_997), (Kelompok::Tolak, 6)]));
    for (n, second) in pairs.into_iter().zip(2_002_u64..) {
        let (at, p) = (u64::from(n) + 2, long(i64::from(n)));
        let name = p.nama.lengkap();
        assert_eq!(kembar(&mut s, second), [(at, name.clone()), (second, name)]);
        pilih(&mut s, second, Putus::Ambil(at, &p));
    }
    assert_eq!(ringkas(&mut s), kelompok(&[(Kelompok::Baru, 2_000), (Kelompok::Tolak, 3)]));
    terap(&mut s, &sari).unwrap();
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai WHERE golongan = ''"), 2_000);
    utuh(&mut s);
}

#[test]
fn a_row_that_comes_later_joins_those_that_were_decided() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let [one, two] = dua_baru(&mut s, &sari);
    pilih(&mut s, 2, Putus::Ambil(2, &one));
    // It had waited for somebody to say which unit is meant.
    let three = bergolongan(&one, "IV/c");
    s.impor_rekam(&baris(9, &three), &Rekaman::Pegawai(three.clone())).unwrap();
    assert_eq!(ringkas(&mut s), kelompok(&[(Kelompok::Baru, 1), (Kelompok::Tolak, 3)]));
    assert_eq!(tolak(&mut s), sebab(&[(2, BERKAS, 9), (3, DIPILIH, 2), (9, BERKAS, 2)]));
    assert_eq!(kembar(&mut s, 3).len(), 3);
    let taken = pilih(&mut s, 9, Putus::Ambil(9, &three));
    assert_eq!(taken, kelompok(&[(Kelompok::Baru, 2), (Kelompok::Tolak, 2)]));
    // Behind rows that are refused again it is told of the first.
    pilih(&mut s, 9, Putus::Tolak);
    s.impor_rekam(&baris(10, &two), &Rekaman::Pegawai(two)).unwrap();
    assert_eq!(ringkas(&mut s), kelompok(&[(Kelompok::Baru, 1), (Kelompok::Tolak, 4)]));
    assert_eq!(tolak(&mut s).last(), Some(&(10, BERKAS.to_owned(), 2)));
    assert_eq!(kembar(&mut s, 10).len(), 4);
    terap(&mut s, &sari).unwrap();
    assert_eq!(semua(&k), "Orang Lain ");
    utuh(&mut s);
}

#[test]
fn only_rows_of_one_record_are_decided_between() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let nik = |n| PegawaiImpor {
        nik: Some(Nik(3_173_010_101_900_009)),
        ..seorang(&format!("Orang {n}"), Some(nip(n)), LAPAS)
    };
    // Two people may not bear one NIK, and nobody may choose which of them there is.
    let groups = rekam(&mut s, &sari, &[nik(1), nik(2)]);
    assert_eq!(groups, kelompok(&[(Kelompok::Tolak, 2)]));
    assert_eq!(kembar(&mut s, 2), []);
    let refused = s.impor_pilih(di(2), Some((&baris(2, &nik(1)), &Rekaman::Pegawai(nik(1)))));
    assert_eq!(refused, Err(StoreError::Missing));
    // Nor is a row taken that is none of them.
    let [one, _] = dua_baru(&mut s, &sari);
    let refused = s.impor_pilih(di(2), Some((&baris(4, &one), &Rekaman::Pegawai(one.clone()))));
    assert_eq!(refused, Err(StoreError::Missing));
    // A stage that has failed is gone.
    let mut row = Baris::default();
    row.mulai(0, 2);
    row.tambah(Sel::teks(""));
    assert_eq!(s.impor_pilih(di(2), Some((&row, &Rekaman::Pegawai(one)))), Err(StoreError::Missing));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM pegawai"), 0);
}

#[test]
fn whoever_is_chosen_between_is_not_missing() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for n in 1..=2 {
        simpan(&mut s, &sari, None, orang(&format!("Kenal {n}"), nip(n).angka, LAPAS)).unwrap();
    }
    let known = seorang("Kenal 1", Some(nip(1)), LAPAS);
    let two = [bergolongan(&known, "III/c"), bergolongan(&known, "III/d")];
    rekam(&mut s, &sari, &two);
    for putus in [Putus::Tolak, Putus::Ambil(2, &two[0]), Putus::Ambil(3, &known), Putus::Tolak] {
        pilih(&mut s, 2, putus);
        let gone: Vec<_> = lihat(&mut s, Kelompok::Hilang).iter().map(|r| r.orang).collect();
        assert_eq!(gone, [Some(PegawaiId(2))], "{putus:?}");
    }
}

#[test]
fn single_values_of_a_changed_person_stay_as_the_office_has_them() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for n in 1..=2 {
        simpan(&mut s, &sari, None, orang(&format!("Kenal {n}"), nip(n).angka, LAPAS)).unwrap();
    }
    let known = seorang("Kenal 1", Some(nip(1)), RUTAN);
    let changed = PegawaiImpor { jabatan: "Pengelola Data".to_owned(), ..bergolongan(&known, "III/d") };
    // Row 3 says nothing new, row 4 speaks of somebody new.
    let people = [changed, seorang("Kenal 2", Some(nip(2)), LAPAS), seorang("Orang Baru", Some(nip(3)), LAPAS)];
    rekam(&mut s, &sari, &people);
    let stays = |s: &mut SqliteStore, kolom: &[Kolom]| {
        s.impor_tetap(di(2), kolom).unwrap();
        let groups = ringkas(s);
        let one = [Kelompok::Ubah, Kelompok::Pindah].into_iter().find(|k| groups.contains_key(k));
        let row = one.map(|k| lihat(s, k).remove(0).beda.into_iter().map(|b| b.kolom).collect::<Vec<_>>());
        (one, row.unwrap_or_default(), groups.values().sum::<u64>())
    };
    let all = [Kolom::Golongan, Kolom::Jabatan, Kolom::Satker];
    let (moved, shown, _) = stays(&mut s, &[]);
    assert_eq!(moved, Some(Kelompok::Pindah));
    assert!(all.iter().all(|k| shown.contains(k)), "{shown:?}");
    // With the unit its first day stays, so that nobody is half moved.
    for kolom in [Kolom::Satker, Kolom::Sejak] {
        assert_eq!(stays(&mut s, &[kolom]), (Some(Kelompok::Ubah), vec![Kolom::Golongan, Kolom::Jabatan], 3));
    }
    // Where nothing is left of the row it says nothing new; and it may be said otherwise afterwards.
    assert_eq!(stays(&mut s, &all), (None, Vec::new(), 3));
    assert_eq!(ringkas(&mut s), kelompok(&[(Kelompok::Baru, 1), (Kelompok::Sama, 2)]));
    assert_eq!(stays(&mut s, &[]).1, shown);
    assert_eq!(stays(&mut s, &[Kolom::Satker, Kolom::Golongan]), (Some(Kelompok::Ubah), vec![Kolom::Jabatan], 3));
    terap(&mut s, &sari).unwrap();
    let now = "SELECT satker_id || golongan || jabatan FROM pegawai WHERE nama = 'Kenal 1'";
    let before = orang("Kenal 1", 1, LAPAS);
    assert_eq!(satu::<String>(&k.path, now), format!("{}{}Pengelola Data", LAPAS.0, before.golongan));
    utuh(&mut s);
    // Only of a row that changes somebody.
    rekam(&mut s, &sari, &people[1..]);
    assert_eq!(s.impor_tetap(di(3), &all), Err(StoreError::Missing));
}
