//! Whatever the people, the filter, the anchor and the way: a window is a stretch of the plain list.

use proptest::prelude::*;

use super::*;
use crate::domain::id::{GelombangId, PegawaiId};
use crate::domain::pegawai::PegawaiFilter;
use crate::domain::request::{Jangkar, Jendela, PegawaiQuery, Siapa, StoreError};
use crate::store::baca::rencana::{self as cara, Sumber};
use crate::store::baca::sql::{daftar, isi};
use crate::store::baca::{alir, cari, hitungan, ids, jalan, kata, pegawai, saring};

type Hasil = Result<Jendela<crate::domain::pegawai::PegawaiRow>, StoreError>;

fn induk() -> impl Strategy<Value = Vec<Option<i64>>> {
    proptest::collection::vec(0_i64..6, 1..7).prop_map(|raw| {
        let n = i64::try_from(raw.len()).unwrap();
        raw.iter().zip(1..).map(|(p, id)| (id > 1).then_some(p % n + 1).filter(|p| *p != id)).collect()
    })
}

fn keadaan() -> impl Strategy<Value = KeadaanIkrar> {
    prop_oneof![3 => Just(KeadaanIkrar::Belum), 2 => proptest::sample::select(KeadaanIkrar::ALL)]
}

fn orang() -> impl Strategy<Value = (String, Nomor, StatusKepegawaian, usize, bool, [KeadaanIkrar; 2])> {
    let word = proptest::sample::select(vec!["a", "an", "ani", "siti", "sita", "muhamad", "z", "é"]);
    let name = proptest::collection::vec(word, 1..4).prop_map(|w| w.join(" "));
    let nomor = prop_oneof![
        (0_i64..4, 1_i64..9)
            .prop_map(|(y, n)| Nomor::from_store(JenisNomor::Nip, 198_307_211_111_110_000 + y * 10_i64.pow(13) + n)),
        (0_i64..4, 1_i64..9)
            .prop_map(|(y, n)| Nomor::from_store(JenisNomor::NiPppk, 199_103_032_123_210_000 + y * 10_i64.pow(13) + n)),
        (1_i64..30).prop_map(|n| Nomor::from_store(JenisNomor::Lokal, n)),
        (1_i64..90).prop_map(|n| Nomor::from_store(JenisNomor::Nrp, n * 1_000_003)),
    ];
    let states = (keadaan(), keadaan()).prop_map(|(a, b)| [a, b]);
    (name, nomor, proptest::sample::select(StatusKepegawaian::ALL), 0_usize..6, prop::bool::weighted(0.85), states)
}

fn saringan() -> impl Strategy<Value = PegawaiFilter> {
    let word = proptest::sample::select(vec!["a", "an", "si", "sit", "muh", "muhamad", "q", "é"]);
    (
        proptest::collection::vec(word.prop_map(str::to_owned), 0..3),
        proptest::option::weighted(
            0.3,
            proptest::sample::select(vec!["8307", "19", "1", "0", "00", "000", "9103", "198307211", "7"]),
        ),
        proptest::option::weighted(0.3, proptest::sample::select(KeadaanIkrar::ALL)),
        proptest::option::weighted(0.3, proptest::sample::select(StatusKepegawaian::ALL)),
        prop::bool::weighted(0.25),
    )
        .prop_map(|(kata, angka, ikrar, status, bukan)| PegawaiFilter {
            kata,
            angka: angka.map(str::to_owned),
            ikrar,
            status,
            bukan,
        })
}

#[derive(Debug)]
struct Kasus {
    induk: Vec<Option<i64>>,
    people: Vec<Orang>,
    query: PegawaiQuery,
    batas: usize,
    satker: Option<i64>,
    sekitar: usize,
    huruf: String,
}

fn kasus() -> impl Strategy<Value = Kasus> {
    (
        induk(),
        proptest::collection::vec(orang(), 0..40),
        (
            proptest::option::of(1_i64..7),
            proptest::option::weighted(0.8, 1_i64..3),
            saringan(),
            any::<bool>(),
            any::<bool>(),
        ),
        (1_usize..9, proptest::option::weighted(0.3, 1_i64..7), 0_usize..40),
        proptest::sample::select(vec!["a", "s", "siti", "zz", "", "1983", "9"]),
    )
        .prop_map(|(induk, raw, (top, wave, filter, nonaktif, by_name), (batas, satker, sekitar), huruf)| {
            let units = induk.len();
            let mut seen = std::collections::BTreeSet::new();
            let people = raw
                .into_iter()
                .filter(|(_, nomor, ..)| seen.insert(*nomor))
                .zip(1..)
                .map(|((kunci, nomor, status, unit, aktif, ikrar), id)| Orang {
                    id,
                    kunci: nama::kunci(&kunci),
                    nomor,
                    status,
                    satker: i64::try_from(unit % units).unwrap() + 1,
                    aktif,
                    ikrar,
                })
                .collect();
            let filter = PegawaiFilter { kata: filter.kata.iter().map(|w| nama::kunci(w)).collect(), ..filter };
            let query = PegawaiQuery {
                satker: top.map(SatkerId),
                gelombang: wave.map(GelombangId),
                filter,
                nonaktif,
                urut: if by_name { PegawaiUrut::Nama } else { PegawaiUrut::Nomor },
            };
            Kasus { induk, people, query, batas, satker, sekitar, huruf: huruf.to_owned() }
        })
}

impl Kasus {
    fn sesi(&self) -> Session {
        match self.satker {
            None => semua(),
            Some(unit) => sesi(1, Some(unit), &[(Hak::PegawaiBaca, Lingkup::Sendiri)]),
        }
    }

    fn unit(&self) -> Vec<i64> {
        let known = |id: i64| usize::try_from(id).unwrap() <= self.induk.len();
        let below = |top: i64| if known(top) { bawah(&self.induk, top) } else { Vec::new() };
        let mut units: Vec<i64> = (1..=i64::try_from(self.induk.len()).unwrap()).collect();
        let tops: Vec<i64> = units.iter().copied().filter(|id| self.induk[*id as usize - 1].is_none()).collect();
        // The only one at the top is the whole office, also where parents form a ring that nothing leads to.
        let asked = self.query.satker.map(|s| s.0).filter(|top| tops != [*top]);
        for top in [self.satker, asked].into_iter().flatten() {
            let b = below(top);
            units.retain(|u| b.contains(u));
        }
        units
    }
}

/// A list that leaves is the plain list, in its order, and nobody in it twice.
fn alirkan(conn: &Connection, kasus: &Kasus) -> Result<(), TestCaseError> {
    let want = polos(&kasus.people, &kasus.query, &kasus.unit());
    let mut got = Vec::new();
    let done = alir(conn, &kasus.query, &kasus.sesi(), &mut |p| {
        got.push((p.nomor, p.nama.to_owned(), p.satker.0, p.aktif, p.alasan.to_owned(), p.ikrar));
        Ok(())
    });
    prop_assert!(done.is_ok(), "{done:?}");
    let wave = kasus.query.gelombang.map(|g| usize::try_from(g.0).unwrap() - 1);
    let want: Vec<_> = want
        .iter()
        .map(|p| {
            let reason = if p.aktif { "" } else { "pensiun" }.to_owned();
            let state = wave.map_or(KeadaanIkrar::Belum, |g| p.ikrar[g]);
            (p.nomor, p.kunci.clone(), p.satker, p.aktif, reason, state)
        })
        .collect();
    prop_assert_eq!(&got, &want);
    // Whoever has heard enough ends it.
    let mut heard = 0;
    let ended = alir(conn, &kasus.query, &kasus.sesi(), &mut |_| {
        heard += 1;
        Err(StoreError::Full)
    });
    prop_assert_eq!(ended, if want.is_empty() { Ok(()) } else { Err(StoreError::Full) });
    prop_assert_eq!(heard, usize::from(!want.is_empty()));
    Ok(())
}

fn cocokkan(kasus: &Kasus, baca: &dyn Fn(&Jangkar) -> Hasil) -> Result<(), TestCaseError> {
    let want: Vec<i64> = polos(&kasus.people, &kasus.query, &kasus.unit()).iter().map(|p| p.id).collect();
    let keys = |w: &Jendela<crate::domain::pegawai::PegawaiRow>| w.rows.iter().map(|r| r.id.0).collect::<Vec<_>>();
    // Forward from the beginning.
    let mut got = Vec::new();
    let mut window = baca(&Jangkar::Awal).unwrap();
    prop_assert!(!window.sebelum);
    loop {
        got.extend(keys(&window));
        prop_assert_eq!(window.sesudah, got.len() < want.len());
        let Some(last) = window.rows.last().filter(|_| window.sesudah) else { break };
        window = baca(&Jangkar::Sesudah(last.posisi.clone())).unwrap();
        prop_assert!(window.sebelum);
    }
    prop_assert_eq!(&got, &want);
    // Backward from the end.
    let mut got = Vec::new();
    let mut window = baca(&Jangkar::Akhir).unwrap();
    prop_assert!(!window.sesudah);
    loop {
        got.extend(keys(&window).into_iter().rev());
        prop_assert_eq!(window.sebelum, got.len() < want.len());
        let Some(first) = window.rows.first().filter(|_| window.sebelum) else { break };
        window = baca(&Jangkar::Sebelum(first.posisi.clone())).unwrap();
        prop_assert!(window.sesudah);
    }
    got.reverse();
    prop_assert_eq!(&got, &want);
    // Round a row, one that is listed or one that is not.
    let id = i64::try_from(kasus.sekitar).unwrap();
    let window = baca(&Jangkar::Sekitar(id)).unwrap();
    let start = want.iter().position(|x| Some(x) == keys(&window).first()).unwrap_or_default();
    let stretch = &want[start..start + window.rows.len()];
    prop_assert_eq!(keys(&window), stretch.to_vec());
    prop_assert_eq!(window.rows.len(), want.len().min(kasus.batas));
    prop_assert_eq!(window.sebelum, start > 0);
    prop_assert_eq!(window.sesudah, start + window.rows.len() < want.len());
    match want.contains(&id) {
        true => prop_assert!(keys(&window).contains(&id)),
        false => prop_assert_eq!(start, 0),
    }
    // From a letter on.
    let window = baca(&Jangkar::Huruf(kasus.huruf.clone())).unwrap();
    let rows = polos(&kasus.people, &kasus.query, &kasus.unit());
    let at = match kasus.query.urut {
        PegawaiUrut::Nama => rows.iter().position(|p| p.kunci >= kasus.huruf),
        PegawaiUrut::Nomor => {
            let low = Nomor::rentang_awal(&kasus.huruf).map_or(0, |r| r.0);
            rows.iter().position(|p| p.nomor.angka >= low)
        }
    };
    let want_rows = match at {
        Some(at) => want.iter().skip(at).take(kasus.batas).copied().collect::<Vec<_>>(),
        None => want[want.len().saturating_sub(kasus.batas)..].to_vec(),
    };
    prop_assert_eq!(keys(&window), want_rows);
    // To a row by its number, and to a part of the list.
    let start = |w: &Jendela<_>| want.iter().position(|x| Some(x) == keys(w).first()).unwrap_or_default();
    let (n, last) = (kasus.sekitar, want.len().saturating_sub(1));
    let window = baca(&Jangkar::Baris(n as u64)).unwrap();
    if window.jumlah.tepat || n < want.len() {
        let whole = want.len() <= kasus.batas || start(&window) == n.min(last);
        let at_end = !window.sesudah && n >= last;
        prop_assert!(whole || at_end, "row {} of {:?}: {:?}", n, want, keys(&window));
        prop_assert!(want.is_empty() || keys(&window).contains(&want[n.min(last)]));
    }
    for dari in [Jangkar::Baris(n as u64), Jangkar::Bagian(0), Jangkar::Bagian(500), Jangkar::Bagian(1_000)] {
        let window = baca(&dari).unwrap();
        prop_assert_eq!(keys(&window), want[start(&window)..start(&window) + window.rows.len()].to_vec());
        prop_assert!(!window.rows.is_empty() || want.is_empty(), "a jump always shows rows");
        if let Jangkar::Bagian(part) = dari
            && window.jumlah.tepat
        {
            let row = last * usize::from(part) / 1_000;
            prop_assert!(want.is_empty() || keys(&window).contains(&want[row]), "{} of {:?}", row, want);
        }
    }
    // What a window says of the number of its first row is so.
    for dari in [
        Jangkar::Awal,
        Jangkar::Akhir,
        Jangkar::Sekitar(id),
        Jangkar::Huruf(kasus.huruf.clone()),
        Jangkar::Baris(n as u64),
    ] {
        let window = baca(&dari).unwrap();
        if let Some(mulai) = window.mulai.filter(|m| m.tepat) {
            prop_assert_eq!(mulai.n, start(&window) as u64, "{:?}", dari);
        }
        prop_assert!(window.mulai.is_some() || !window.jumlah.tepat, "{:?} is short enough to be numbered", dari);
    }
    Ok(())
}

/// An exact count, put together from its parts.
fn hitung(conn: &Connection, query: &PegawaiQuery, session: &Session) -> u64 {
    let (mut sum, mut dari) = (0, None);
    for _ in 0..100 {
        let part = hitungan::pegawai(conn, query, dari.as_ref(), session).unwrap();
        sum += part.n;
        match part.lanjut {
            None => return sum,
            next => dari = next,
        }
    }
    panic!("the parts have no end");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn every_way_gives_the_plain_list(kasus in kasus()) {
        let conn = kantor(&kasus.induk);
        masukkan(&conn, &kasus.people);
        let session = kasus.sesi();
        let want = polos(&kasus.people, &kasus.query, &kasus.unit());
        cocokkan(&kasus, &|dari| pegawai(&conn, &kasus.query, dari, kasus.batas, &session))?;
        alirkan(&conn, &kasus)?;
        let window = pegawai(&conn, &kasus.query, &Jangkar::Awal, kasus.batas, &session).unwrap();
        prop_assert!(window.jumlah.tepat);
        prop_assert_eq!(window.jumlah.n, want.len() as u64);
        for row in &window.rows {
            let person = &kasus.people[usize::try_from(row.id.0).unwrap() - 1];
            let state = kasus.query.gelombang.map_or(KeadaanIkrar::Belum, |g| person.ikrar[usize::try_from(g.0).unwrap() - 1]);
            prop_assert_eq!((row.ikrar, row.aktif, row.satker.0, row.nomor), (state, person.aktif, person.satker, person.nomor));
        }
        let all: Vec<i64> = ids(&conn, &kasus.query, &session).unwrap().iter().map(|id| id.0).collect();
        prop_assert_eq!(all, want.iter().map(|p| p.id).collect::<Vec<_>>());
        prop_assert_eq!(hitung(&conn, &kasus.query, &session), want.len() as u64);
        let some: Vec<PegawaiId> = (0..40).step_by(3).map(PegawaiId).collect();
        let (shown, whole) = pegawai::tertanda(&conn, &kasus.query, &Siapa::Dari(some.clone()), &session).unwrap();
        let want_shown: Vec<PegawaiId> = want.iter().map(|p| PegawaiId(p.id)).filter(|id| some.contains(id)).collect();
        prop_assert_eq!((shown.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), whole), (want_shown, true));
        if let (Some(a), Some(b)) = (window.rows.first(), window.rows.last()) {
            // Whichever end comes first.
            let siapa = Siapa::Antara(b.posisi.clone(), a.posisi.clone());
            let (between, _) = pegawai::tertanda(&conn, &kasus.query, &siapa, &session).unwrap();
            let rows: Vec<PegawaiId> = window.rows.iter().map(|r| r.id).collect();
            prop_assert_eq!(between.into_iter().map(|(id, _)| id).collect::<Vec<_>>(), rows);
        }
        let everybody: Vec<i64> = kasus.people.iter().map(|p| p.id).collect();
        let filter = &kasus.query.filter;
        let by_kind = filter.status.is_some_and(cara::langka) && !filter.bukan;
        let by_state = filter.ikrar.is_some();
        let only = filter.ikrar.is_none() && filter.status.is_none() && filter.angka.is_none();
        let whole = kasus.unit().len() == kasus.induk.len();
        let words = saring::fragmen(&filter.kata);
        let by_name = kasus.query.urut == PegawaiUrut::Nama;
        let stretch = |w: &String| (Some(w.clone()), Some(kata::habis(w)));
        for way in 0..8 {
            cocokkan(&kasus, &|dari| {
                let sumber = match way {
                    0 => Sumber::Urutan,
                    1 => Sumber::Unit(Vec::new()),
                    2 => Sumber::SemuaUnit,
                    3 if by_kind => Sumber::Langka,
                    4 if by_state => {
                        let over = crate::store::baca::habis::Habis::baca(&conn, kasus.query.gelombang, session.hari).unwrap();
                        let mut reach = cara::syarat(&kasus.query, &over);
                        reach.isi.push(isi(":unit", daftar(&kasus.unit())));
                        match cara::jarang(&kasus.query, &reach, true, &over) {
                            Some(walk) => Sumber::Jarang(Box::new(walk)),
                            None => Sumber::Urutan,
                        }
                    }
                    5 if let (Some(first), true, false) = (words.last(), by_name, filter.bukan) => Sumber::Nama(jalan::Nama {
                        terkumpul: Vec::new(),
                        kata: kata::ragam(&conn, first).unwrap(),
                        rentang: vec![stretch(first)],
                        hanya: (only && whole).then(|| (words.clone(), !kasus.query.nonaktif)),
                    }),
                    6 if let ([first], true, true) = (&words[..], by_name, filter.bukan && only) => Sumber::Nama(jalan::Nama {
                        terkumpul: Vec::new(),
                        kata: Vec::new(),
                        rentang: vec![(None, Some(first.clone())), (Some(kata::habis(first)), None)],
                        hanya: None,
                    }),
                    7 if let ([first, rest @ ..], true, true) = (&words[..], by_name, !filter.bukan && only && whole) => {
                        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
                        let held = kata::belakang(&conn, first, &rest, kasus.query.nonaktif, (99, 99)).unwrap();
                        let rentang = vec![stretch(first)];
                        Sumber::Nama(jalan::Nama { terkumpul: held, kata: Vec::new(), rentang, hanya: None })
                    }
                    _ => Sumber::Kunci(everybody.clone()),
                };
                pegawai::paksa(&conn, &kasus.query, dari, kasus.batas, &session, sumber)
            })?;
        }
    }

    #[test]
    fn everybody_is_found_by_any_two_pieces_of_his_name(
        kasus in kasus(), a in 0_usize..3, b in 0_usize..3, cut in (1_usize..8, 1_usize..8), loud in any::<bool>(),
    ) {
        let conn = kantor(&kasus.induk);
        masukkan(&conn, &kasus.people);
        for p in &kasus.people {
            let words = nama::kata(&p.kunci);
            let piece = |n: usize, cut: usize| words[n % words.len()].chars().take(cut).collect::<String>();
            let typed = format!("{} {}", piece(a, cut.0), piece(b, cut.1));
            // As somebody writes it who minds neither case nor accents.
            let typed = if loud { typed.to_uppercase() } else { typed.replace('e', "\u{e9}") };
            let found = cari(&conn, &typed, 50, None, &semua()).unwrap();
            prop_assert!(found.rows.iter().any(|r| r.id.0 == p.id), "{} by {:?}", p.kunci, typed);
        }
    }

    #[test]
    fn no_input_is_an_error_and_hits_fit(
        kasus in kasus(),
        typed in prop_oneof![
            "\\PC{0,12}", "[\"*'()^:+-]{0,6}( (OR|AND|NOT|NEAR))?", "[a-z]{1,3}( [a-z]{1,2})?", "(siti|an|muh|a)( (s|an|z))?",
            "[0-9]{1,6}( [a-z]{1,2})?", "198307211 11111000[0-9]",
        ],
    ) {
        let conn = kantor(&kasus.induk);
        masukkan(&conn, &kasus.people);
        let session = kasus.sesi();
        let found = cari(&conn, &typed, 50, None, &session).unwrap();
        let digits: String = typed.split_whitespace().filter(|w| w.bytes().all(|b| b.is_ascii_digit())).collect();
        let rest: Vec<String> = typed.split_whitespace().filter(|w| !w.bytes().all(|b| b.is_ascii_digit())).map(nama::kunci).collect();
        let words: Vec<&str> = rest.iter().flat_map(|w| nama::kata(w)).collect();
        let units = match kasus.satker {
            None => (1..7).collect(),
            Some(top) if usize::try_from(top).unwrap() <= kasus.induk.len() => bawah(&kasus.induk, top),
            Some(_) => Vec::new(),
        };
        let mut want: Vec<i64> = kasus.people.iter()

            .filter(|_| !(digits.is_empty() && words.is_empty()))
            .filter(|p| units.contains(&p.satker) && nama::cocok(&p.kunci, &words) && berawal(p.nomor, &digits))
            .map(|p| p.id).collect();
        let mut got: Vec<i64> = found.rows.iter().map(|r| r.id.0).collect();
        if digits.is_empty() && !words.is_empty() {
            let own = kasus.satker.map_or_else(Vec::new, |top| bawah(&kasus.induk, top));
            let ranks: Vec<_> = got
                .iter()
                .map(|id| &kasus.people[usize::try_from(*id).unwrap() - 1])
                .map(|p| (nama::peringkat(&p.kunci, &words), !own.contains(&p.satker), &p.kunci))
                .collect();
            prop_assert!(ranks.is_sorted(), "a better match never stands below a worse one: {:?}", ranks);
        }
        got.sort_unstable();
        want.sort_unstable();
        prop_assert_eq!(got, want);
    }
}
