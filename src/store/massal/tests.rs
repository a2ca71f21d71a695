#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use super::*;
use crate::domain::perkara::KeadaanPerkara;
use crate::domain::tanggal::Tanggal;
use crate::store::kantor::{KEMENTERIAN, tests::kantor};
use crate::store::periksa;

fn hari() -> Tanggal {
    Tanggal::new(2024, 11, 21).unwrap()
}

fn latihan(conn: &Connection, benih: u64, pegawai: u64) -> Latihan {
    Latihan::new(benih, pegawai, hari(), &satker(conn).unwrap())
}

/// An office filled row by row, or by taking indexes down.
fn penuh(acuan: &str, benih: u64, pegawai: u64, massal: bool) -> (Connection, Ringkas) {
    let mut conn = kantor(acuan, Some(hari()));
    let latihan = latihan(&conn, benih, pegawai);
    let made = if massal {
        conn.pragma_update(None, "foreign_keys", 0).unwrap();
        conn.pragma_update(None, "ignore_check_constraints", 1).unwrap();
        let made = bongkar(&mut conn, &latihan, &mut |_, _| true).unwrap();
        // On again, so that the integrity check looks at every CHECK and key of every row.
        conn.pragma_update(None, "ignore_check_constraints", 0).unwrap();
        conn.pragma_update(None, "foreign_keys", 1).unwrap();
        made
    } else {
        isi(&conn, &latihan, &mut |_, _| true, false).unwrap()
    };
    (conn, made)
}

fn count(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |r| r.get(0)).unwrap()
}

/// Everything the office holds, as one digest; the trail and its salts are not part of the data.
fn sidik(conn: &Connection) -> String {
    sidik_tabel(conn, "%")
}

/// The same of the tables with such a name.
fn sidik_tabel(conn: &Connection, like: &str) -> String {
    let tables: Vec<String> = conn
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             AND name NOT LIKE 'audit%' AND name <> 'skema' AND name LIKE ?1 ORDER BY name",
        )
        .unwrap()
        .query_map([like], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(!tables.is_empty());
    let mut hash = Sha256::new();
    for table in tables {
        hash.update(table.as_bytes());
        let columns = conn.prepare(&format!("SELECT * FROM {table}")).unwrap().column_count();
        let order = (1..=columns.min(8)).map(|n| n.to_string()).collect::<Vec<_>>().join(", ");
        let mut statement = conn.prepare(&format!("SELECT * FROM {table} ORDER BY {order}")).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                match row.get_ref(at).unwrap() {
                    ValueRef::Null => hash.update(b"\x00"),
                    ValueRef::Integer(n) => hash.update(n.to_le_bytes()),
                    ValueRef::Text(t) => {
                        hash.update((t.len() as u64).to_le_bytes());
                        hash.update(t);
                    }
                    other => panic!("{table}: {other:?}"),
                }
            }
        }
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

/// What the triggers keep must be what counting finds.
fn angka_cocok(conn: &Connection) {
    for (kept, counted) in [
        (
            "SELECT satker_id, status, aktif, n FROM hitung_pegawai WHERE n <> 0",
            "SELECT satker_id, status, aktif, count(*) FROM pegawai GROUP BY 1, 2, 3",
        ),
        (
            "SELECT gelombang_id, satker_id, keadaan, n FROM hitung_ikrar WHERE n <> 0",
            "SELECT i.gelombang_id, p.satker_id, i.keadaan, count(*) FROM ikrar i JOIN pegawai p ON p.id = i.pegawai_id
             WHERE p.aktif = 1 GROUP BY 1, 2, 3",
        ),
    ] {
        for (a, b) in [(kept, counted), (counted, kept)] {
            assert_eq!(count(conn, &format!("SELECT count(*) FROM ({a} EXCEPT {b})")), 0, "{a}");
        }
    }
}

fn utuh(conn: &Connection, made: &Ringkas) {
    assert_eq!(count(conn, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    let ok: String = conn.query_row("PRAGMA integrity_check", [], |r| r.get(0)).unwrap();
    assert_eq!(ok, "ok");
    assert_eq!(periksa::hitungan(conn).unwrap(), []);
    assert_eq!(periksa::cari(conn).unwrap(), []);
    angka_cocok(conn);
    for (table, n) in [
        ("satker", made.satker),
        ("pegawai", made.pegawai),
        ("ikrar", made.ikrar),
        ("berkas", made.berkas),
        ("laporan_dugaan", made.laporan),
        ("perkara", made.perkara),
    ] {
        assert_eq!(count(conn, &format!("SELECT count(*) FROM {table}")).unsigned_abs(), n, "{table}");
    }
    let untied =
        "SELECT count(*) FROM berkas b WHERE tertulis <> (SELECT count(*) FROM ikrar i WHERE i.berkas_id = b.id)";
    assert_eq!(count(conn, untied), 0, "a sheet holds as many rows as it declares");
    let moved = "SELECT count(*) FROM perkara p
                 WHERE keadaan <> (SELECT ke FROM perkara_langkah l WHERE l.perkara_id = p.id ORDER BY id DESC LIMIT 1)";
    assert_eq!(count(conn, moved), 0, "a case stands where its last step went");
    assert_eq!(
        count(conn, "SELECT count(DISTINCT keadaan) FROM perkara"),
        i64::try_from(KeadaanPerkara::ALL.len()).unwrap()
    );
}

#[test]
fn both_ways_leave_the_same_data_and_the_same_schema() {
    let (slow, made) = penuh("dki", 7, 900, false);
    let (fast, same) = penuh("dki", 7, 900, true);
    assert_eq!(made, same);
    assert_eq!(made.pegawai, 900);
    utuh(&slow, &made);
    utuh(&fast, &made);
    assert_eq!(sidik(&slow), sidik(&fast));
    let schema = |conn: &Connection| -> Vec<(String, String)> {
        let mut statement = conn.prepare("SELECT name, ifnull(sql, '') FROM sqlite_schema ORDER BY name").unwrap();
        statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?))).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(schema(&slow), schema(&fast));
    let hit = "SELECT count(*) FROM nama_kata WHERE kata >= 'a' AND kata < 'b'";
    assert_eq!(count(&slow, hit), count(&fast, hit));
    assert!(count(&slow, hit) > 50);
}

#[test]
fn the_smallest_office_is_whole_and_never_changes() {
    let (conn, made) = penuh("dki", 1, 60, false);
    utuh(&conn, &made);
    assert_eq!(sidik(&conn), sidik(&penuh("dki", 1, 60, false).0));
    assert_ne!(sidik(&conn), sidik(&penuh("dki", 2, 60, false).0));
    // A new digest means that practice offices made before and after this change differ: say so in the
    // commit that changes it. Reference data that is only copied may change without it.
    let kini = ["pegawai", "penempatan", "berkas", "ikrar", "laporan_%", "perkara%"].map(|t| sidik_tabel(&conn, t));
    let whole: String = Sha256::digest(kini.concat()).iter().map(|b| format!("{b:02x}")).collect();
    assert_eq!(whole, "579403e9aa6760b57d3cd38090821a783d4424ba6725f57e21c95e60b327fa54");
}

#[test]
fn the_ministry_fills_every_unit() {
    let (conn, made) = penuh(KEMENTERIAN, 1, 3_000, true);
    utuh(&conn, &made);
    assert_eq!(
        count(
            &conn,
            "SELECT count(*) FROM satker s WHERE NOT EXISTS (SELECT 1 FROM pegawai p WHERE p.satker_id = s.id)"
        ),
        0
    );
    let twice = "SELECT count(*) FROM (SELECT nomor FROM pegawai GROUP BY nomor, nomor_jenis HAVING count(*) > 1)";
    assert_eq!(count(&conn, twice), 0);
}

#[test]
fn deadlines_lie_on_both_sides_of_the_practice_day() {
    let (conn, _) = penuh("dki", 1, 60, false);
    assert!(count(&conn, "SELECT count(*) FROM perkara WHERE tenggat < '2024-11-21'") > 0);
    assert!(count(&conn, "SELECT count(*) FROM perkara WHERE tenggat >= '2024-11-21'") > 0);
    let moments = "SELECT count(*) FROM (SELECT waktu FROM ikrar UNION ALL SELECT waktu FROM laporan_dugaan
                   UNION ALL SELECT waktu FROM perkara_langkah) WHERE waktu > '2024-11-22'";
    assert_eq!(count(&conn, moments), 0, "nothing was recorded after the practice day");
}

#[test]
fn the_ceremony_of_the_present_wave_says_what_is_on_record() {
    for (acuan, pegawai, massal) in [("dki", 60, false), ("dki", 2_000, false), ("dki", 2_000, true)] {
        let (conn, _) = penuh(acuan, 1, pegawai, massal);
        let before = sidik_tabel(&conn, "hitung_ikrar");
        kegiatan(&conn, &latihan(&conn, 1, pegawai)).unwrap();
        assert_eq!(sidik_tabel(&conn, "hitung_ikrar"), before, "no figure is another one");
        assert_eq!(periksa::hitungan(&conn).unwrap(), []);
        assert_eq!(count(&conn, "SELECT count(*) FROM kegiatan"), 1);
        let host = "SELECT count(*) FROM kegiatan k JOIN satker s ON s.id = k.satker_id
                    WHERE s.nama = k.tempat AND k.tanggal = '2024-11-21' AND k.gelombang_id IS NOT NULL";
        assert_eq!(count(&conn, host), 1);
        assert_eq!(count(&conn, "SELECT count(DISTINCT satker_id) FROM kehadiran"), 2);
        // Who was there has signed, or has spoken because of it; nobody's record would become another.
        let other = "SELECT count(*) FROM kehadiran h JOIN kegiatan k ON k.id = h.kegiatan_id
                     LEFT JOIN ikrar i ON i.pegawai_id = h.pegawai_id AND i.gelombang_id = k.gelombang_id
                     WHERE h.cara = 'hadir' AND ifnull(i.keadaan, '') <> 'ttd'
                           AND (ifnull(i.keadaan, '') <> 'mengucapkan' OR i.kegiatan_id IS NOT k.id OR i.tanggal <> k.tanggal)";
        assert_eq!(count(&conn, other), 0);
        let derived = "SELECT count(*) FROM ikrar i WHERE i.kegiatan_id IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM kehadiran h WHERE h.kegiatan_id = i.kegiatan_id AND h.pegawai_id = i.pegawai_id
                                                                  AND h.satker_id = i.satker_id AND h.cara = 'hadir')";
        assert_eq!(count(&conn, derived), 0);
        let elsewhere = "SELECT count(*) FROM kehadiran h JOIN pegawai p ON p.id = h.pegawai_id
                         WHERE p.satker_id <> h.satker_id OR p.aktif = 0";
        assert_eq!(count(&conn, elsewhere), 0);
        if pegawai > 60 {
            for cara in ["hadir", "tidak"] {
                assert!(count(&conn, &format!("SELECT count(*) FROM kehadiran WHERE cara = '{cara}'")) > 3, "{cara}");
            }
        }
    }
}

#[test]
fn a_load_can_be_stopped() {
    let mut conn = kantor("dki", Some(hari()));
    let latihan = latihan(&conn, 1, 25_000);
    let mut heard = 0_u64;
    let stopped = muat(&mut conn, &latihan, &mut |done, total| {
        assert!(done <= total);
        heard = done;
        done < 10_000
    });
    assert_eq!(stopped, Err(dibatalkan()));
    assert!(heard >= 10_000);
}

/// Every step of every practice case stands on what the law asks for it, and so does the next one.
#[test]
fn every_practice_case_came_lawfully_where_it_is() {
    use crate::domain::id::PerkaraId;
    use crate::domain::perkara::alur;
    use crate::store::penanganan::{fakta, kasus};
    let mut seen = 0;
    for (seed, people) in [(1, 60), (2, 60), (3, 60), (1, 6_000), (4, 12_000)] {
        let (conn, made) = penuh("dki", seed, people, false);
        let rules = fakta::wewenang(&conn).unwrap();
        for id in 1..=i64::try_from(made.perkara).unwrap() {
            let case = kasus::kasus(&conn, PerkaraId(id)).unwrap();
            let whole = fakta::fakta(&conn, &case).unwrap();
            let steps: Vec<(KeadaanPerkara, KeadaanPerkara, Tanggal)> = conn
                .prepare("SELECT dari, ke, tanggal FROM perkara_langkah WHERE perkara_id = ?1 AND dari IS NOT NULL ORDER BY id")
                .unwrap()
                .query_map([id], |r| {
                    let state = |text: String| KeadaanPerkara::from_code(&text).unwrap();
                    Ok((state(r.get(0)?), state(r.get(1)?), Tanggal::from_iso(&r.get::<_, String>(2)?).unwrap()))
                })
                .unwrap()
                .map(Result::unwrap)
                .collect();
            let mut then = whole.clone();
            then.jejak.clear();
            for (from, to, day) in steps {
                then.keadaan = from;
                then.jejak.insert(from);
                let against = alur::halangan(&then, to, &rules, day);
                assert_eq!(against, [], "{seed}/{people}: case {id} {from:?} -> {to:?}");
                seen += 1;
            }
            if let Some(decided) = &whole.putusan {
                assert!(whole.terima.is_none_or(|day| decided.tanggal <= day && day <= hari()));
            }
        }
    }
    assert!(seen > 300, "{seen}");
}
