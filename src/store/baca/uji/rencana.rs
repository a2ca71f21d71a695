//! No question of an interactive path walks a big table without an index, and none skips rows by counting.

use super::*;
use crate::domain::id::{GelombangId, PegawaiId, PerkaraId};
use crate::domain::ikrar::gelombang::TanyaGelombang;
use crate::domain::pegawai::PegawaiFilter;
use crate::domain::perkara::penanganan::TanyaPenanganan;
use crate::domain::request::{Jangkar, PerkaraQuery, Posisi, Read, Rows, Siapa};
use crate::store::baca::rencana::{self, Sumber};
use crate::store::baca::sql::{self, catat};
use crate::store::baca::{jalan, kata, pegawai, read, saring};

/// Tables that stay small whatever the office, and sources that hold what a question itself brought.
const KECIL: [&str; 19] = [
    "bawah",
    "atas",
    "o",
    "badan_rekomendasi",
    "urut_baris",
    "tinjau",
    "terbuka",
    "menyusul",
    "g",
    "j",
    "s",
    "satker",
    "operator",
    "katalog_skb",
    "pemilihan",
    "tahapan",
    "hari_libur",
    "hitung_pegawai",
    "jumlah_pegawai",
];

fn kantor_besar() -> (Connection, i64) {
    let units = 40_i64;
    let induk: Vec<Option<i64>> = (1..=units).map(|id| (id > 1).then_some(id / 4 + i64::from(id < 4))).collect();
    let conn = kantor(&induk);
    let words = ["ani", "budi", "siti", "muhamad", "wulan", "yudi", "agus", "rina"];
    let people: Vec<Orang> = (1..=4_000_i64)
        .map(|id| {
            let at = |n: i64| words[usize::try_from((id / n + id) % 8).unwrap()];
            Orang {
                id,
                kunci: format!("{} {}", at(7), at(3)),
                nomor: Nomor::from_store(JenisNomor::Nip, 198_001_012_010_011_000 + id * 10_i64.pow(6) * 37 + 1),
                status: StatusKepegawaian::ALL[usize::try_from(id % 8).unwrap()],
                satker: if id % 2 == 0 { 1 } else { id % units + 1 },
                aktif: id % 11 > 0,
                ikrar: [KeadaanIkrar::Belum, if id % 3 == 0 { KeadaanIkrar::Belum } else { KeadaanIkrar::Ttd }],
            }
        })
        .collect();
    masukkan(&conn, &people);
    isi::perkara(&conn);
    isi::penanganan(&conn);
    (conn, units)
}

/// Who of the list is asked about by name, and how many it has.
fn hitung_dan_tanda(conn: &Connection, query: &PegawaiQuery, session: &Session) {
    let place = |kunci: &str| Posisi { kunci: kunci.into(), id: 9 };
    let between = match query.urut {
        PegawaiUrut::Nama => Siapa::Antara(place("a"), place("si")),
        PegawaiUrut::Nomor => Siapa::Antara(place("198001"), place("198001012010011000")),
    };
    for siapa in [Siapa::Dari(vec![PegawaiId(3), PegawaiId(40)]), between] {
        read(conn, &Read::Tertanda { query: query.clone(), siapa }, session).unwrap();
    }
    let mut dari = None;
    for _ in 0..2 {
        let Rows::Hitungan(part) = read(conn, &Read::HitungPegawai { query: query.clone(), dari }, session).unwrap()
        else {
            panic!("a count")
        };
        dari = part.lanjut;
    }
}

fn jalankan_semua(conn: &Connection, units: i64) {
    let own = sesi(2, Some(2), &Hak::ALL.iter().map(|h| (*h, Lingkup::Sendiri)).collect::<Vec<_>>());
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
    let lines = [
        "",
        "belum",
        "ttd pns",
        "pns",
        "!pns",
        "siti",
        "a",
        "si an",
        "muhamad belum",
        "8001",
        "1",
        "! a",
        "menolak",
        "tni",
        "tni ttd",
        "tni belum",
        "pppk dikecualikan",
        "mengucapkan siti",
        "diwakili 8001",
        "!menolak",
        "! si an",
        "si an 19",
        "siti belum",
        "siti pns",
    ];
    let place = Posisi { kunci: "siti".into(), id: 9 };
    let anchors = [
        Jangkar::Awal,
        Jangkar::Akhir,
        Jangkar::Sesudah(place.clone()),
        Jangkar::Sebelum(place),
        Jangkar::Sekitar(20),
        Jangkar::Huruf("s".into()),
        Jangkar::Baris(1_500),
        Jangkar::Bagian(900),
    ];
    let linked = sesi(3, None, &Hak::ALL.iter().map(|h| (*h, Lingkup::Semua)).collect::<Vec<_>>());
    for session in [&semua(), &own, &team, &linked] {
        for line in lines {
            for (top, nonaktif) in [(None, false), (Some(SatkerId(1)), true), (Some(SatkerId(units)), false)] {
                for (urut, dari) in [PegawaiUrut::Nama, PegawaiUrut::Nomor]
                    .into_iter()
                    .flat_map(|u| anchors.iter().map(move |a| (u, a)))
                {
                    let filter = PegawaiFilter::parse(line);
                    let query = PegawaiQuery { satker: top, gelombang: Some(GelombangId(2)), filter, nonaktif, urut };
                    pegawai(conn, &query, dari, 40, session).unwrap();
                    if *dari == Jangkar::Awal {
                        hitung_dan_tanda(conn, &query, session);
                    }
                    for way in [Sumber::Urutan, Sumber::Unit(Vec::new()), Sumber::SemuaUnit, Sumber::Kunci(vec![1, 2])]
                    {
                        pegawai::paksa(conn, &query, dari, 40, session, way).unwrap();
                    }
                    let words = saring::fragmen(&query.filter.kata);
                    if let (Some(first), PegawaiUrut::Nama) = (words.first(), urut) {
                        let stretch = || vec![(Some(first.clone()), Some(kata::habis(first)))];
                        for (rentang, hanya) in [
                            (stretch(), None),
                            (stretch(), Some((words.clone(), true))),
                            (vec![(None, Some(first.clone())), (Some(kata::habis(first)), None)], None),
                        ] {
                            let kata = kata::ragam(conn, first).unwrap();
                            let walk = jalan::Nama { terkumpul: Vec::new(), kata, rentang, hanya };
                            pegawai::paksa(conn, &query, dari, 40, session, Sumber::Nama(walk)).unwrap();
                        }
                        let known = kata::kenali(conn, &words).unwrap();
                        kata::sekurangnya(conn, &known, false, 100).unwrap();
                    }
                    for cut in [false, true] {
                        let over = crate::store::baca::habis::Habis::baca(conn, query.gelombang, session.hari).unwrap();
                        let mut reach = rencana::syarat(&query, &over);
                        reach.isi.push(sql::isi(":unit", sql::daftar(&[1, 2, 3])));
                        if let Some(walk) = rencana::jarang(&query, &reach, cut, &over) {
                            let way = Sumber::Jarang(Box::new(walk));
                            pegawai::paksa(conn, &query, dari, 40, session, way).unwrap();
                        }
                    }
                    if line.starts_with("tni") {
                        pegawai::paksa(conn, &query, dari, 40, session, Sumber::Langka).unwrap();
                    }
                }
            }
        }
        let mut reads: Vec<Read> = ["siti", "a", "s a", "8001", "si ud", "1 siti", "198001012010", "muhamad z"]
            .into_iter()
            .map(|t| Read::Cari { teks: t.into(), batas: 40, gelombang: Some(GelombangId(2)) })
            .collect();
        for (satker, tutup, teks) in [(None, false, ""), (Some(SatkerId(1)), true, ""), (None, true, "budi")] {
            let query = PerkaraQuery { satker, tutup, teks: teks.into() };
            reads.push(Read::HitungPerkara { query: query.clone(), dari: None });
            reads.extend(anchors.iter().map(|a| Read::Perkara { query: query.clone(), dari: a.clone(), batas: 10 }));
        }
        reads.extend([
            Read::Kantor,
            Read::Gelombang(TanyaGelombang::Daftar),
            Read::Gelombang(TanyaGelombang::Teks),
            Read::Pohon { gelombang: Some(GelombangId(2)) },
            Read::Kartu { pegawai: PegawaiId(80), gelombang: Some(GelombangId(2)) },
            Read::PegawaiUbah(PegawaiId(80)),
            Read::SatkerUbah(SatkerId(2)),
            Read::PerkaraSatu(PerkaraId(1)),
            Read::Katalog,
            Read::JatuhTempo,
            Read::Draf,
            Read::Sedang { formulir: "pegawai".into(), objek: 80 },
            Read::Operator,
            Read::AuditKepala,
        ]);
        let (first, last) = (hari("2024-01-01"), hari("2024-12-31"));
        let cases = [1, 2, 3, 6].map(|id| TanyaPenanganan::Berkas(PerkaraId(id)));
        let asked = [
            TanyaPenanganan::Pilah(20),
            TanyaPenanganan::Pelapor(PerkaraId(1)),
            TanyaPenanganan::Register(first, last, 20),
            TanyaPenanganan::Hasil(20),
            TanyaPenanganan::Statistik(first, last),
            TanyaPenanganan::Bernomor("198307212006041001".into()),
        ];
        reads.extend(cases.into_iter().chain(asked).map(Read::Penanganan));
        for question in reads {
            match read(conn, &question, session) {
                Ok(_)
                | Err(crate::domain::request::StoreError::Forbidden(_) | crate::domain::request::StoreError::Missing) =>
                    {}
                Err(other) => panic!("{question:?}: {other}"),
            }
        }
    }
}

#[test]
fn every_statement_goes_by_an_index() {
    let (conn, units) = kantor_besar();
    jalankan_semua(&conn, units);
    let seen = catat::terlihat();
    assert!(seen.len() > 60, "the questions above run {} statements", seen.len());
    let mut wrong = Vec::new();
    for text in &seen {
        if text.to_uppercase().contains("OFFSET") {
            wrong.push(format!("OFFSET\n{text}"));
        }
        let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {text}")).unwrap();
        let lines: Vec<String> = plan.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>().unwrap();
        for line in lines.iter().filter(|l| l.starts_with("SCAN")) {
            let table = line.split_whitespace().nth(1).unwrap();
            let small = line == "SCAN CONSTANT ROW"
                || KECIL.contains(&table)
                || table.starts_with('(')
                || line.contains("VIRTUAL TABLE");
            // A walk of an order is meant where a LIMIT ends it, and nowhere else.
            let ended = line.contains(" INDEX ") && text.contains("LIMIT");
            if !small && !ended {
                wrong.push(format!("{line}\n{text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_walk_of_the_order_index_ends_at_its_limit() {
    let (conn, _) = kantor_besar();
    let query =
        |urut| PegawaiQuery { satker: None, gelombang: None, filter: PegawaiFilter::default(), nonaktif: false, urut };
    for urut in [PegawaiUrut::Nama, PegawaiUrut::Nomor] {
        pegawai(&conn, &query(urut), &Jangkar::Awal, 40, &semua()).unwrap();
    }
    let walks: Vec<String> =
        catat::terlihat().into_iter().filter(|t| t.contains("INDEXED BY pegawai_n") && t.contains("LIMIT")).collect();
    assert_eq!(walks.len(), 2);
    for text in walks {
        let mut statement = conn.prepare(&text).unwrap();
        let index = statement.parameter_index(":n").unwrap().unwrap();
        statement.raw_bind_parameter(index, 40).unwrap();
        let mut rows = statement.raw_query();
        while rows.next().unwrap().is_some() {}
        drop(rows);
        let steps = statement.get_status(rusqlite::StatementStatus::VmStep);
        assert!(steps < 2_500, "{steps} steps for 40 rows of 4,000: {text}");
    }
}
