//! A small office in memory for the tests of the reading half, and a plain list of the same people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod hak;
mod isi;
mod rencana;
mod sifat;

use rusqlite::{Connection, params};

use crate::domain::id::{OperatorId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::nama;
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Izin, Lingkup, Peran, Session};
use crate::domain::pegawai::{PegawaiUrut, StatusKepegawaian};
use crate::domain::request::PegawaiQuery;
use crate::domain::tanggal::Tanggal;
use crate::store::migrate::LANGKAH;

pub(super) fn hari(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

/// A session with these rights, on 21 November 2024.
pub(super) fn sesi(operator: i64, satker: Option<i64>, hak: &[(Hak, Lingkup)]) -> Session {
    Session {
        operator: OperatorId(operator),
        login: format!("op{operator}"),
        nama: "Operator".into(),
        peran: vec![Peran::Kanwil],
        izin: hak.iter().map(|(hak, lingkup)| Izin { peran: Peran::Kanwil, hak: *hak, lingkup: *lingkup }).collect(),
        satker: satker.map(SatkerId),
        asal: "uji".into(),
        sesi: "uji".into(),
        hari: hari("2024-11-21"),
        baca_saja: false,
        pribadi: false,
    }
}

/// Sees everything.
pub(super) fn semua() -> Session {
    let all: Vec<_> = Hak::ALL.iter().map(|h| (*h, Lingkup::Semua)).collect();
    sesi(1, None, &all)
}

/// One invented person as a test thinks of him.
#[derive(Debug, Clone)]
pub(super) struct Orang {
    pub(super) id: i64,
    pub(super) kunci: String,
    pub(super) nomor: Nomor,
    pub(super) status: StatusKepegawaian,
    pub(super) satker: i64,
    pub(super) aktif: bool,
    /// States in wave 1 and wave 2.
    pub(super) ikrar: [KeadaanIkrar; 2],
}

/// An empty office: operators 1 to 3, two elections with a wave each, units by parent.
pub(super) fn kantor(induk: &[Option<i64>]) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    for (_, sql) in LANGKAH {
        conn.execute_batch(sql).unwrap();
    }
    conn.execute_batch(
        "INSERT INTO kantor (id, nama, acuan, latihan, hari_latihan, dibuat) VALUES (1, 'Kanwil DKI Jakarta', 'dki', 1, '2024-11-21', '2024-01-01T00:00:00+07:00');
         INSERT INTO instansi (id, kode, nama) VALUES (1, 'x', 'Kementerian');
         INSERT INTO operator (id, login, nama, peran) VALUES (1, 'op1', 'A', 'kanwil'), (2, 'op2', 'B', 'satker pemeriksa'),
             (3, 'op3', 'C', 'admin');
         INSERT INTO pemilihan (id, kode, nama, jenis, pemungutan) VALUES (1, 'pemilu_2024', 'Pemilu 2024', 'pemilu', '2024-02-14'),
             (2, 'pilkada_2024', 'Pilkada 2024', 'pilkada', '2024-11-27');
         INSERT INTO teks_ikrar (id, kode, versi, judul, isi) VALUES (1, 'ikrar', 1, 'Ikrar netralitas', 'satu');
         INSERT INTO gelombang (id, nama, pemilihan_id, teks_id, mulai, tenggat) VALUES
             (1, 'Pemilu 2024', 1, 1, '2023-11-01', '2023-11-28'), (2, 'Pilkada 2024', 2, 1, '2024-10-01', '2024-11-26');
         INSERT INTO hari_libur VALUES ('2024-11-27', 'libur_nasional', 'Hari pemungutan suara', '');",
    )
    .unwrap();
    // Parents may come after their children, so the check waits for the end.
    conn.execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON;").unwrap();
    for (n, parent) in induk.iter().enumerate() {
        let id = i64::try_from(n).unwrap() + 1;
        conn.execute(
            "INSERT INTO satker (id, jenis, nama, pendek, induk_id, instansi_id, urut, sejak)
             VALUES (?1, 'lapas', ?2, ?3, ?4, 1, ?1, '2020-01-01')",
            params![id, format!("Lapas Nomor {id}"), format!("Lapas {id}"), parent],
        )
        .unwrap();
    }
    conn.execute_batch("COMMIT").unwrap();
    conn
}

pub(super) fn masukkan(conn: &Connection, people: &[Orang]) {
    conn.execute_batch("BEGIN").unwrap();
    for p in people {
        conn.prepare_cached(
            "INSERT INTO pegawai (id, nomor_jenis, nomor, nama, nama_kunci, status, satker_id, aktif, alasan)
             VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8)",
        )
        .unwrap()
        .execute(params![
            p.id,
            p.nomor.jenis.code(),
            p.nomor.angka,
            p.kunci,
            p.status.code(),
            p.satker,
            p.aktif,
            if p.aktif { "" } else { "pensiun" }
        ])
        .unwrap();
        for (n, state) in p.ikrar.iter().enumerate().filter(|(_, s)| **s != KeadaanIkrar::Belum) {
            conn.prepare_cached(
                "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, operator_id, waktu)
                 VALUES (?1, ?2, ?3, ?4, ?5, 1, '2024-11-01T08:00:00+07:00')",
            )
            .unwrap()
            .execute(params![
                i64::try_from(n).unwrap() + 1,
                p.id,
                p.satker,
                state.code(),
                if n == 0 { "2023-11-20" } else { "2024-11-05" }
            ])
            .unwrap();
        }
        // Some who owe have an exclusion behind them that has ended.
        for n in (0..2_usize).filter(|n| p.ikrar[*n] == KeadaanIkrar::Belum && p.id % 5 == 3) {
            conn.prepare_cached(
                "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, sampai, alasan, operator_id, waktu)
                 VALUES (?1, ?2, ?3, 'dikecualikan', '2024-11-01', '2024-11-20', 'cuti', 1, '2024-11-01T08:00:00+07:00')",
            )
            .unwrap()
            .execute(params![i64::try_from(n).unwrap() + 1, p.id, p.satker])
            .unwrap();
        }
    }
    conn.execute_batch("COMMIT").unwrap();
}

/// The units from `top` down, the plain way.
pub(super) fn bawah(induk: &[Option<i64>], top: i64) -> Vec<i64> {
    let mut all = vec![top];
    loop {
        let before = all.len();
        for (n, parent) in induk.iter().enumerate() {
            let id = i64::try_from(n).unwrap() + 1;
            if parent.is_some_and(|p| all.contains(&p)) && !all.contains(&id) {
                all.push(id);
            }
        }
        if all.len() == before {
            return all;
        }
    }
}

/// Whether digits begin the written number or the birth date in it.
pub(super) fn berawal(nomor: Nomor, digits: &str) -> bool {
    let plain = nomor.plain();
    let born = matches!(nomor.jenis, JenisNomor::Nip | JenisNomor::NiPppk);
    plain.starts_with(digits) || (born && plain[2..].starts_with(digits))
}

/// The list a query means, by nothing but a filter and a sort.
pub(super) fn polos(people: &[Orang], query: &PegawaiQuery, units: &[i64]) -> Vec<Orang> {
    let f = &query.filter;
    let fits = |p: &Orang| {
        let words: Vec<&str> = f.kata.iter().map(String::as_str).collect();
        let state = query.gelombang.map_or(KeadaanIkrar::Belum, |g| p.ikrar[usize::try_from(g.0).unwrap() - 1]);
        let all = nama::cocok(&p.kunci, &words)
            && f.angka.as_ref().is_none_or(|d| berawal(p.nomor, d))
            && f.ikrar.is_none_or(|i| state.is_meant_by(i))
            && f.status.is_none_or(|s| s == p.status);
        f.is_empty() || all != f.bukan
    };
    let mut rows: Vec<Orang> = people
        .iter()
        .filter(|p| (query.nonaktif || p.aktif) && units.contains(&p.satker) && fits(p))
        .cloned()
        .collect();
    match query.urut {
        PegawaiUrut::Nama => rows.sort_by(|a, b| (&a.kunci, a.id).cmp(&(&b.kunci, b.id))),
        PegawaiUrut::Nomor => rows.sort_by_key(|p| (p.nomor.angka, p.id)),
    }
    rows
}
