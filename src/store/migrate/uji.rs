//! A file of the first version comes up: it holds what a new one holds, and answers as a new one does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::super::tabel::Table;
use super::*;
use crate::domain::id::{GelombangId, OperatorId, SatkerId};
use crate::domain::operator::{Hak, Izin, Lingkup, Peran, Session};
use crate::domain::pegawai::{PegawaiFilter, PegawaiUrut};
use crate::domain::request::{Jangkar, PegawaiQuery, Read};
use crate::domain::tanggal::Tanggal;
use crate::latihan::Latihan;
use crate::store::{baca, kantor, massal, open, periksa};

fn hari() -> Tanggal {
    Tanggal::new(2024, 11, 21).unwrap()
}

/// A practice office on a file made by the first `versions` steps, in the way saves are made.
fn kantor_versi(path: &Path, versions: usize) -> Connection {
    drop(pintu::buat_kosong(path).unwrap());
    let mut conn = open::sambung(path, false, false).unwrap();
    conn.pragma_update(None, "application_id", pintu::APPLICATION_ID).unwrap();
    terapkan(&mut conn, &LANGKAH[..versions]).unwrap();
    kantor::tests::isi_contoh(&conn, "dki", Some(hari()));
    let latihan = Latihan::new(3, 600, hari(), &massal::satker(&conn).unwrap());
    massal::muat(&mut conn, &latihan, &mut |_, _| true).unwrap();
    conn
}

fn sesi() -> Session {
    let izin = Hak::ALL.iter().map(|hak| Izin { peran: Peran::Kanwil, hak: *hak, lingkup: Lingkup::Semua }).collect();
    Session {
        operator: OperatorId(1),
        login: "rina".into(),
        nama: "Rina".into(),
        peran: vec![Peran::Kanwil],
        izin,
        satker: None,
        asal: "uji".into(),
        sesi: "uji".into(),
        hari: hari(),
        baca_saja: false,
        pribadi: true,
    }
}

/// Every row of every table but those that say how the file was made, without the columns that came to a table later.
fn isi(conn: &Connection) -> Vec<(String, Vec<String>)> {
    let names: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'skema' ORDER BY 1")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let rows = |name: &String| {
        let later = Table::from_name(name).map_or(&[][..], Table::kemudian);
        let sql = format!("SELECT name FROM pragma_table_info('{name}')");
        let columns: Vec<String> =
            conn.prepare(&sql).unwrap().query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
        let columns: Vec<String> = columns.into_iter().filter(|c| !later.contains(&c.as_str())).collect();
        let mut statement = conn.prepare(&format!("SELECT {} FROM {name}", columns.join(", "))).unwrap();
        let columns = statement.column_count();
        let mut rows: Vec<String> = statement
            .query_map([], |r| Ok((0..columns).map(|i| format!("{:?}|", r.get_ref(i).unwrap())).collect::<String>()))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        rows.sort_unstable();
        rows
    };
    names.iter().map(|name| (name.clone(), rows(name))).collect()
}

#[test]
fn a_file_of_the_first_version_answers_as_a_new_one_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lama.db");
    let mut old = kantor_versi(&path, 1);
    let new = kantor_versi(&folder.path().join("baru.db"), LANGKAH.len());
    naik(&mut old, &path).unwrap();
    tetap(&old).unwrap();
    cocok(&old).unwrap();

    // What was noted of a case only since it has a file cannot be in one that is older.
    let since = ["perkara_dokumen", "perkara_panggilan", "perkara_pemeriksa", "perkara_putusan"];
    let (a, b) = (isi(&old), isi(&new));
    for (a, b) in a.iter().zip(&b).filter(|(a, _)| !since.contains(&a.0.as_str())) {
        assert_eq!(a, b);
    }
    assert_eq!(a.len(), b.len());
    for (name, rows) in a.iter().filter(|(name, _)| since.contains(&name.as_str())) {
        assert_eq!(rows.len(), 0, "{name}");
    }
    assert!(
        a.iter().all(|(name, rows)| !rows.is_empty() || !name.starts_with("jumlah")),
        "there is something to derive"
    );
    for conn in [&old, &new] {
        assert_eq!(periksa::hitungan(conn).unwrap(), []);
        assert_eq!(periksa::cari(conn).unwrap(), []);
    }
    let wave = Some(GelombangId(2));
    let list = |line: &str, satker, dari| Read::Pegawai {
        query: PegawaiQuery {
            satker,
            gelombang: wave,
            filter: PegawaiFilter::parse(line),
            nonaktif: false,
            urut: PegawaiUrut::Nama,
        },
        dari,
        batas: 15,
    };
    let mut reads = vec![Read::Kantor, Read::Pohon { gelombang: wave }, Read::JatuhTempo];
    for line in ["", "belum", "menolak", "pppk dikecualikan", "a", "si an", "!a", "19", "muhamad belum"] {
        reads.extend([Jangkar::Awal, Jangkar::Akhir].map(|dari| list(line, None, dari)));
        reads.push(list(line, Some(SatkerId(3)), Jangkar::Awal));
        reads.push(Read::Cari { teks: line.into(), batas: 15, gelombang: wave });
    }
    for read in reads {
        let [a, b] = [&old, &new].map(|conn| baca::read(conn, &read, &sesi()).unwrap());
        assert_eq!(a, b, "{read:?}");
    }
}

#[test]
fn a_copy_of_the_old_file_stays_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lama.db");
    let mut old = kantor_versi(&path, 1);
    let before = isi(&old);
    naik(&mut old, &path).unwrap();
    let copy = open::sambung(&pintu::samping(&path, &format!(".sebelum-{VERSI}")), true, false).unwrap();
    assert_eq!(versi(&copy).unwrap(), 1);
    let words = |name: &str| !name.starts_with("pegawai_cari");
    let rows = |all: Vec<(String, Vec<String>)>| all.into_iter().filter(|(name, _)| words(name)).collect::<Vec<_>>();
    assert_eq!(rows(isi(&copy)), rows(before));
    assert_eq!(periksa::hitungan(&copy).unwrap(), [], "and passes as what it is");
}

#[test]
fn a_file_that_comes_up_has_a_clock_for_every_case_that_was_kept_for_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lima.db");
    let mut old = kantor_versi(&path, 5);
    naik(&mut old, &path).unwrap();
    let count = |sql: &str| -> i64 { old.query_row(sql, [], |r| r.get(0)).unwrap() };
    let kept = count("SELECT count(*) FROM perkara WHERE terbuka = 1 AND tenggat IS NOT NULL");
    assert!(kept > 0, "there is a case with a day");
    assert_eq!(count("SELECT count(*) FROM perkara_jam"), kept);
    let same = "SELECT count(*) FROM perkara_jam j JOIN perkara p ON p.id = j.perkara_id
                WHERE j.jatuh = p.tenggat AND j.aturan = p.tenggat_aturan AND j.selesai IS NULL";
    assert_eq!(count(same), kept);
    // Each of them is where its rule, its first day and the calendar put it.
    let ukuran = crate::store::penanganan::jam::Ukuran::baca(&old).unwrap();
    let mut rows = old.prepare("SELECT id, aturan, dari, jatuh FROM perkara_jam").unwrap();
    let clocks = rows.query_map([], |r| {
        Ok((r.get::<_, i64>(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?, r.get::<_, String>(3)?))
    });
    for clock in clocks.unwrap() {
        let (id, rule, from, due) = clock.unwrap();
        let rule = crate::domain::perkara::AturanTenggat::from_code(&rule).unwrap();
        let from = Tanggal::from_iso(&from).unwrap();
        let found = crate::store::penanganan::jam::jatuh(&old, &ukuran, (id, rule, from)).unwrap();
        assert_eq!(
            found,
            crate::domain::perkara::jam::Jatuh::Pada(Tanggal::from_iso(&due).unwrap()),
            "{rule:?} {from}"
        );
    }
}
