//! Files of units, attendance, sheets and votes: new, changed, the same, refused, undone, and who may.

use std::collections::BTreeMap;
use std::path::Path;

use ikrar::domain::id::{PegawaiId, PemilihanId, SatkerId};
use ikrar::domain::ikrar::{BerkasBaru, KeadaanIkrar};
use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::panggung::{Impor, Kelompok};
use ikrar::domain::impor::rekam::{HadirImpor, IkrarImpor, Rekaman, SatkerImpor, SiapaImpor, SuaraImpor, Untuk};
use ikrar::domain::kegiatan::{CaraHadir, JenisKegiatan};
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::StatusKepegawaian;
use ikrar::domain::request::{Read, Reader, Rows, Store, StoreError, Write, Written};
use ikrar::domain::satker::JenisSatker;
use ikrar::store::{Kedalaman, SqliteStore};
use proptest::prelude::*;

use crate::dasar::*;

type Ringkas = BTreeMap<Kelompok, u64>;
/// Name of a row, and column, old and new value of what differs.
type Beda = (String, Vec<(String, String, String)>);

fn mulai(s: &mut SqliteStore, session: &Session, untuk: &Untuk, rows: &[Rekaman]) -> Result<Ringkas, StoreError> {
    s.impor_mulai(untuk, "daftar.csv", "00", session)?;
    for (n, rekaman) in (2..).zip(rows) {
        let mut row = Baris::default();
        row.mulai(0, n);
        row.tambah(Sel::teks(&format!("baris {n}")));
        s.impor_rekam(&row, rekaman)?;
    }
    let all = s.impor_ringkas()?;
    Ok(Kelompok::ALL.iter().map(|k| (*k, all.get(*k))).filter(|(_, n)| *n > 0).collect())
}

fn banding(s: &mut SqliteStore, session: &Session, untuk: &Untuk, rows: &[Rekaman]) -> Ringkas {
    mulai(s, session, untuk, rows).unwrap()
}

fn terap(s: &mut SqliteStore, session: &Session) -> Result<Written, StoreError> {
    s.impor_terap(session, kini(), &mut |_, _| true)
}

/// Applies, and shows that the same file then says nothing new.
fn impor(s: &mut SqliteStore, session: &Session, untuk: &Untuk, rows: &[Rekaman]) {
    let groups = banding(s, session, untuk, rows);
    let refused = groups.get(&Kelompok::Tolak).copied().unwrap_or(0);
    terap(s, session).unwrap();
    utuh(s);
    let again = banding(s, session, untuk, rows);
    assert_eq!(again.get(&Kelompok::Sama).copied().unwrap_or(0), rows.len() as u64 - refused, "{again:?}");
    assert_eq!(again.get(&Kelompok::Tolak).copied().unwrap_or(0), refused, "{again:?}");
    assert_eq!(terap(s, session).unwrap().audit, None);
}

fn utuh(s: &mut SqliteStore) {
    assert_eq!(s.check(Kedalaman::Lengkap, &mut |_| {}).unwrap(), []);
}

fn satu_kelompok(kelompok: Kelompok, n: u64) -> Ringkas {
    BTreeMap::from([(kelompok, n)])
}

/// The reasons of refused rows, in the order of the file.
fn tolak(s: &mut SqliteStore) -> Vec<String> {
    let rows = s.impor_lihat(Kelompok::Tolak, 0, 100).unwrap();
    rows.into_iter().flat_map(|r| r.alasan).map(|a| a.pesan.key).collect()
}

fn beda(s: &mut SqliteStore, kelompok: Kelompok) -> Vec<Beda> {
    let rows = s.impor_lihat(kelompok, 0, 100).unwrap();
    let cells = |b: ikrar::domain::impor::panggung::BedaSel| (b.kolom.code().to_owned(), b.lama, b.baru);
    rows.into_iter().map(|r| (r.nama, r.beda.into_iter().map(cells).collect())).collect()
}

/// Undoes the last act and shows that what the tables hold is what it was.
fn batal(s: &mut SqliteStore, session: &Session, aksi: &str, isi: impl Fn() -> Vec<String>, before: &[String]) {
    assert_ne!(isi(), before);
    let Rows::TindakanAkhir(Some(t)) = s.read(&Read::TindakanAkhir, session).unwrap() else { panic!() };
    assert_eq!((t.uraian.key.as_str(), t.halangan), (format!("tindakan-{aksi}").as_str(), None));
    let written = s.write(&Write::Batal(t.id), session, kini()).unwrap();
    assert_eq!(written.uraian.key, format!("batal-{aksi}"));
    assert_eq!(isi(), before);
    utuh(s);
}

fn isi(path: &Path, sql: &str) -> Vec<String> {
    let conn = mentah(path);
    let mut statement = conn.prepare(sql).unwrap();
    statement.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
}

fn nomor(n: i64) -> Option<Nomor> {
    Some(Nomor { jenis: JenisNomor::Nip, angka: n })
}

fn oleh_nomor(n: i64) -> SiapaImpor {
    SiapaImpor { nomor: nomor(n), ..SiapaImpor::default() }
}

fn oleh_nama(nama: &str) -> SiapaImpor {
    SiapaImpor { nama: nama.into(), ..SiapaImpor::default() }
}

fn oleh_baris(n: u32) -> SiapaImpor {
    SiapaImpor { baris: Some(n), ..SiapaImpor::default() }
}

/// Three people of the prison and one of the remand centre.
fn kantor_orang() -> (Kantor, SqliteStore, Session) {
    let k = kantor();
    let (mut s, sari) = k.meja();
    for (n, nama, unit) in
        [(1, "Citra Dewi", LAPAS), (2, "Ahmad Wira", LAPAS), (3, "Bima Arya", LAPAS), (4, "Danu", RUTAN)]
    {
        tambah(&mut s, &sari, nama, n, unit);
    }
    (k, s, sari)
}

// Units -------------------------------------------------------------------------------------------

fn unit(kode: &str, nama: &str, induk: &str) -> SatkerImpor {
    SatkerImpor { kode: kode.into(), nama: nama.into(), induk: induk.into(), ..SatkerImpor::default() }
}

fn satker(rows: &[SatkerImpor]) -> Vec<Rekaman> {
    rows.iter().cloned().map(Rekaman::Satker).collect()
}

const POHON: &str =
    "SELECT s.nama || '|' || s.pendek || '|' || s.jenis || '|' || s.kelas || '|' || s.kode || '|' || ifnull(i.nama, '')
    || '|' || s.sejak FROM satker s LEFT JOIN satker i ON i.id = s.induk_id ORDER BY s.nama";

#[test]
fn a_tree_comes_in_whatever_the_order_of_its_rows() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let before = isi(&k.path, POHON);
    let mut rows = vec![
        // Below a unit that stands further down, which is below one that is known by its short name.
        unit("", "Seksi Registrasi", "BAPAS-1"),
        unit("BAPAS-1", "Bapas Kelas II Contoh", "kanwil contoh"),
        // Known by name: gets a code, a class and another place.
        SatkerImpor { kelas: "I".into(), ..unit("RTN", "RUTAN KELAS I CONTOH", "Bapas Kelas II Contoh") },
        unit("", "Lapas Kelas I Contoh", ""),
    ];
    rows[1].jenis = Some(JenisSatker::Bapas);
    let rows = satker(&rows);
    let groups = banding(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 2), (Kelompok::Pindah, 1), (Kelompok::Sama, 1)]));
    let moved = beda(&mut s, Kelompok::Pindah);
    assert!(moved[0].1.iter().any(|(k, old, new)| k == "induk" && old == "Kanwil Contoh" && new.contains("Bapas")));
    impor(&mut s, &sari, &Untuk::Satker, &rows);
    let after = isi(&k.path, POHON);
    assert_eq!(after.len(), 5);
    assert!(
        after.contains(&"RUTAN KELAS I CONTOH|Rutan Contoh|rutan|I|RTN|Bapas Kelas II Contoh|2024-11-21".to_owned()),
        "{after:#?}"
    );
    assert!(
        after.iter().any(|u| u.starts_with("Seksi Registrasi|") && u.contains("|lainnya|||Bapas Kelas II Contoh|"))
    );
    assert_eq!(satu::<String>(&k.path, "SELECT nama || sampai FROM satker_riwayat"), "Rutan Kelas I Contoh2024-11-20");
    batal(&mut s, &sari, "impor-satker", || isi(&k.path, POHON), &before);

    // A new name by code, and a place that is exchanged with the unit above.
    let named = satker(&[unit("L1", "Lapas Kelas I Contoh", ""), unit("", "Rutan Kelas I Contoh", "L1")]);
    impor(&mut s, &sari, &Untuk::Satker, &named);
    let turned =
        satker(&[unit("", "Rutan Kelas I Contoh", "Kanwil Contoh"), unit("L1", "Lapas Contoh Baru", "Rutan Contoh")]);
    let groups = banding(&mut s, &sari, &Untuk::Satker, &turned);
    assert_eq!(groups, satu_kelompok(Kelompok::Pindah, 2));
    impor(&mut s, &sari, &Untuk::Satker, &turned);
    assert_eq!(
        satu::<String>(&k.path, "SELECT nama FROM satker WHERE kode = 'L1' AND induk_id = 3"),
        "Lapas Contoh Baru"
    );
}

#[test]
fn new_units_below_one_that_is_out_of_reach_are_refused_with_it() {
    let k = kantor();
    let (mut s, lapas) = k.operator("lapas", &[Peran::Satker], Some(LAPAS));
    mentah(&k.path).execute_batch("UPDATE izin SET lingkup = 'sendiri' WHERE hak IN ('satker_ubah', 'impor')").unwrap();
    drop(lapas);
    let lapas = sesi(&mut s, "lapas").unwrap();
    let rows = satker(&[
        unit("C", "Regu C", "B"),
        unit("B", "Regu B", "A"),
        unit("A", "Regu A", "Rutan Kelas I Contoh"),
        unit("D", "Regu D", "Lapas Kelas I Contoh"),
        // A unit of somebody else's stays where it is.
        unit("", "Rutan Kelas I Contoh", "D"),
        unit("E", "Regu E", "D"),
    ]);
    let groups = banding(&mut s, &lapas, &Untuk::Satker, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 2), (Kelompok::Tolak, 4)]));
    assert_eq!(
        tolak(&mut s),
        ["impor-satker-induk-ditolak", "impor-satker-induk-ditolak", "impor-di-luar", "impor-di-luar"]
    );
    impor(&mut s, &lapas, &Untuk::Satker, &rows);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM satker WHERE nama LIKE 'Regu%'"), 2);
}

#[test]
fn units_that_cannot_stand_are_refused_with_all_below_them() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    mentah(&k.path).execute_batch("UPDATE satker SET kode = 'LP' WHERE id = 2; INSERT INTO satker (jenis, nama, pendek, induk_id, instansi_id, urut, sejak)
        VALUES ('lainnya', 'Pos Jaga', 'Pos A', 2, 1, 1, '2020-01-01'), ('lainnya', 'Pos Jaga', 'Pos B', 3, 1, 1, '2020-01-01')").unwrap();
    let rows = satker(&[
        unit("A", "Cabang A", "Cabang B"),
        unit("B", "Cabang B", "Cabang A"),
        unit("C", "Cabang C", "Cabang A"),
        unit("D", "Cabang D", "Entah"),
        unit("E", "Cabang E", "Pos Jaga"),
        unit("F", "Cabang F", ""),
        // Two bear that name, and neither hangs there.
        unit("", "Pos Jaga", "Kanwil Contoh"),
        unit("X", "Lapas Kelas I Contoh", ""),
        unit("G", "", "LP"),
        // The top may not hang below its own prison.
        unit("", "Kantor Wilayah Contoh", "LP"),
        unit("H", "Cabang H", "LP"),
        unit("I", "Cabang H", "LP"),
    ]);
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &rows), satu_kelompok(Kelompok::Tolak, 12));
    assert_eq!(
        tolak(&mut s),
        [
            "impor-satker-melingkar",
            "impor-satker-melingkar",
            "impor-satker-induk-ditolak",
            "impor-satker-induk-tak-ada",
            "impor-satker-induk-beberapa",
            "satker-induk-wajib",
            "impor-satker-nama-beberapa",
            "impor-satker-kode-lain",
            "wajib-diisi",
            "impor-satker-melingkar",
            "impor-ganda-nilai",
            "impor-ganda-nilai",
        ]
    );
    assert_eq!(terap(&mut s, &sari).unwrap().audit, None);
    // What is above tells those who share a name apart, and as a parent its path does.
    let rows = satker(&[
        unit("", "Pos Jaga", "LP"),
        unit("", "Pos Jaga", "Rutan Contoh"),
        unit("E", "Cabang E", "Pos Jaga / Rutan Kelas I Contoh"),
    ]);
    let groups = banding(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!((groups.get(&Kelompok::Sama), groups.get(&Kelompok::Baru)), (Some(&2), Some(&1)), "{groups:?}");
    terap(&mut s, &sari).unwrap();
    let above = "SELECT a.pendek FROM satker s JOIN satker a ON a.id = s.induk_id WHERE s.kode = 'E'";
    assert_eq!(satu::<String>(&k.path, above), "Pos B");

    // A chain that is too long, and what a colleague has changed since.
    let deep: Vec<SatkerImpor> = (0..70)
        .map(|n| {
            unit(
                &format!("N{n}"),
                &format!("Unit {n}"),
                if n == 0 { "LP".into() } else { format!("N{}", n - 1) }.as_str(),
            )
        })
        .collect();
    let groups = banding(&mut s, &sari, &Untuk::Satker, &satker(&deep));
    assert!(groups[&Kelompok::Tolak] > 0 && groups[&Kelompok::Baru] < 64, "{groups:?}");
    banding(
        &mut s,
        &sari,
        &Untuk::Satker,
        &satker(&[SatkerImpor { kelas: "II".into(), ..unit("LP", "Lapas Kelas I Contoh", "") }]),
    );
    mentah(&k.path).execute("UPDATE satker SET ver = ver + 1 WHERE id = 2", []).unwrap();
    assert!(matches!(terap(&mut s, &sari), Err(StoreError::Stale(_))));
}

#[test]
fn units_that_share_a_name_come_into_an_office_that_has_none_of_them() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let rows = [
        unit("", "Divisi Imigrasi", "Kanwil Contoh"),
        unit("", "Bagian Umum", "Divisi Imigrasi"),
        unit("", "Bagian Umum", "Lapas Contoh"),
        unit("", "Seksi Arsip", "Bagian Umum / Divisi Imigrasi"),
        unit("", "Seksi Arsip", "Bagian Umum / Lapas Kelas I Contoh"),
        unit("", "Regu", "Seksi Arsip / Bagian Umum / Lapas Kelas I Contoh"),
        unit("", "Regu", "Seksi Arsip / Bagian Umum / Divisi Imigrasi"),
    ];
    let groups = banding(&mut s, &sari, &Untuk::Satker, &satker(&rows));
    assert_eq!(groups, satu_kelompok(Kelompok::Baru, 7), "{:?}", tolak(&mut s));
    terap(&mut s, &sari).unwrap();
    let above = "SELECT s.nama || ' < ' || a.nama || ' < ' || b.nama FROM satker s JOIN satker a ON a.id = s.induk_id
        LEFT JOIN satker b ON b.id = a.induk_id WHERE s.nama IN ('Seksi Arsip', 'Regu') ORDER BY s.id";
    let mut tree = isi(&k.path, above);
    tree.sort();
    assert_eq!(
        tree,
        [
            "Regu < Seksi Arsip < Bagian Umum",
            "Regu < Seksi Arsip < Bagian Umum",
            "Seksi Arsip < Bagian Umum < Divisi Imigrasi",
            "Seksi Arsip < Bagian Umum < Lapas Kelas I Contoh",
        ]
    );
    utuh(&mut s);
    // The same file again changes nothing.
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &satker(&rows)), satu_kelompok(Kelompok::Sama, 7));
    // Below one unit they are told apart or refused, however it is called; and who hangs below both is asked for.
    let rows = [
        unit("", "Pos Jaga", "Lapas Contoh"),
        unit("", "Pos Jaga", "Lapas Kelas I Contoh"),
        unit("", "Pos Jaga", "Rutan Contoh"),
        unit("", "Gardu", "Bagian Umum"),
        unit("", "Gardu", "Bagian Umum / Rutan Contoh"),
    ];
    let groups = banding(&mut s, &sari, &Untuk::Satker, &satker(&rows));
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 1), (Kelompok::Tolak, 4)]));
    let below = "impor-satker-nama-sebawah";
    let why = tolak(&mut s);
    assert_eq!(why[..3], [below, below, "impor-satker-induk-beberapa"]);
    assert!(why[3].starts_with("impor-satker-induk-"), "{why:?}");
}

#[test]
fn thousands_of_units_are_written_in_turns_that_others_save_between() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let (mut b, budi) = k.operator("budi", &[Peran::Kanwil], None);
    let before = isi(&k.path, POHON);
    // Each hangs below one of a row far behind, the last ones below what the office has; that changes too.
    let above = |n: usize| if n < 2_950 { format!("U{}", n + 50) } else { "Lapas Kelas I Contoh".to_owned() };
    let mut units: Vec<SatkerImpor> =
        (0..3_000).map(|n| unit(&format!("U{n}"), &format!("Unit {n}"), &above(n))).collect();
    units.push(unit("", "Rutan Kelas I Contoh", "U2999"));
    let rows = satker(&units);
    let mut turn = |s: &mut SqliteStore, stop: u64| {
        let (mut turns, mut last) = (0, 0);
        let done = s.impor_terap(&sari, kini(), &mut |done, _| {
            if done > last {
                // As many as it says are in: each below its unit, whatever its row.
                let made: i64 = satu(&k.path, "SELECT count(*) FROM satker WHERE kode LIKE 'U%'");
                let moved: i64 = satu(&k.path, "SELECT count(*) FROM satker_riwayat");
                assert_eq!((made + moved).unsigned_abs(), done);
                // A turn twice the one before at most.
                assert!(done - last <= 500 << turns, "{last} {done}");
                tambah(&mut b, &budi, &format!("Orang {stop} {turns}"), (stop * 100).cast_signed() + turns, LAPAS);
                (turns, last) = (turns + 1, done);
            }
            done < stop
        });
        (done.map(drop), turns)
    };
    // The same stage again begins at the top of the tree again.
    banding(&mut s, &sari, &Untuk::Satker, &rows[..3_000]);
    for stop in [1_000, 2_000] {
        let (stopped, turns) = turn(&mut s, stop);
        let said = StoreError::Io(ikrar::domain::pesan::Pesan::new("impor-dihentikan"));
        assert_eq!((stopped, turns > 1), (Err(said), true));
        assert_eq!(isi(&k.path, POHON), before);
    }
    let groups = banding(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 3_000), (Kelompok::Pindah, 1)]));
    let (done, turns) = turn(&mut s, 4_000);
    assert_eq!((done, turns > 2), (Ok(()), true));
    let mut want: Vec<String> = (0..3_000)
        .map(|n| {
            let above = if n < 2_950 { format!("Unit {}", n + 50) } else { above(n) };
            format!("Unit {n}|Unit {n}|lainnya||U{n}|{above}|2024-11-21")
        })
        .collect();
    want.extend(before.iter().filter(|u| !u.starts_with("Rutan")).cloned());
    want.push("Rutan Kelas I Contoh|Rutan Contoh|rutan|||Unit 2999|2024-11-21".to_owned());
    want.sort();
    let mut after = isi(&k.path, POHON);
    after.sort();
    assert_eq!(after, want);
    utuh(&mut s);
    let again = banding(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!(again, satu_kelompok(Kelompok::Sama, 3_001));
}

/// The names of real units, as the office bears them.
fn kantor_nyata(k: &Kantor) {
    mentah(&k.path)
        .execute_batch(
            "UPDATE satker SET nama = 'Lapas Kelas IIA Salemba', pendek = 'Lapas Salemba' WHERE id = 2;
             UPDATE satker SET nama = 'Rutan Kelas I Cipinang', pendek = 'Rutan Cipinang', kode = 'RC' WHERE id = 3;
             INSERT INTO satker (jenis, nama, pendek, induk_id, instansi_id, urut, sejak) VALUES
                 ('lapas', 'Lapas Kelas I Cipinang', 'Lapas Cipinang', 1, 1, 4, '2020-01-01');",
        )
        .unwrap();
}

#[test]
fn a_unit_is_known_by_another_spelling_of_its_name() {
    let k = kantor();
    kantor_nyata(&k);
    let (mut s, sari) = k.meja();
    for text in [
        "LAPAS KLS 2A SALEMBA",
        "LP Klas II A Salemba",
        "Lembaga Pemasyarakatan Kelas IIA Salemba",
        "Salemba, Lapas Kls2A",
    ] {
        let rows = satker(&[unit("", text, ""), unit("", "Pos Jaga Satu", text)]);
        let groups = banding(&mut s, &sari, &Untuk::Satker, &rows);
        assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 1), (Kelompok::Ubah, 1)]), "{text}");
        let nama = ("nama".to_owned(), "Lapas Kelas IIA Salemba".to_owned(), text.to_owned());
        assert!(beda(&mut s, Kelompok::Ubah)[0].1.contains(&nama), "{text}");
    }
    // A code that the office does not know yet is the unit's own; another than the one it has is another unit.
    let rows = satker(&[unit("LS", "LAPAS KLS 2A SALEMBA", ""), unit("RX", "RUTAN KLS 1 CIPINANG", "")]);
    let groups = banding(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Ubah, 1), (Kelompok::Tolak, 1)]));
    assert_eq!(tolak(&mut s), ["impor-satker-kode-lain"]);
    // The unit above a row, in the office and in the file itself.
    let rows = satker(&[
        unit("", "Bapas Kelas II Ciangir", "RUTAN KLS 1 CIPINANG"),
        unit("", "Pos Bapas Tangerang", "BALAI PEMASYARAKATAN KLS. 2 CIANGIR"),
    ]);
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &rows), satu_kelompok(Kelompok::Baru, 2));
    impor(
        &mut s,
        &sari,
        &Untuk::Satker,
        &satker(&[unit("", "LAPAS KLS 2A SALEMBA", "Rumah Tahanan Negara Klas I Cipinang")]),
    );
    assert_eq!(satu::<String>(&k.path, "SELECT nama || induk_id FROM satker WHERE id = 2"), "LAPAS KLS 2A SALEMBA3");
}

#[test]
fn a_name_that_may_be_one_of_several_units_makes_no_new_one() {
    let k = kantor();
    kantor_nyata(&k);
    let (mut s, sari) = k.meja();
    let rows = satker(&[
        unit("", "Cipinang", "Lapas Kelas IIA Salemba"),
        unit("", "Lapas Kelas IIA Salembba", "Rutan Kelas I Cipinang"),
        unit("", "Pos Jaga Satu", "CIPINANG"),
        unit("", "Bapas Kelas II Ciangir", "Cipinang"),
    ]);
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &rows), satu_kelompok(Kelompok::Tolak, 4));
    let refused = s.impor_lihat(Kelompok::Tolak, 0, 100).unwrap();
    let why: Vec<_> = refused.iter().flat_map(|r| &r.alasan).map(|a| (&a.pesan.key[..], &a.pesan.args)).collect();
    assert_eq!((why[0].0, why[1].0), ("impor-satker-mirip", "impor-satker-mirip"));
    let named = format!("{:?}", why[0].1);
    assert!(named.contains("Rutan Kelas I Cipinang") && named.contains("Lapas Kelas I Cipinang"), "{named}");
    assert!(format!("{:?}", why[1].1).contains("Lapas Kelas IIA Salemba"));
    // Another kind of unit at the same place is another unit.
    let rows = satker(&[unit("", "Rupbasan Kelas I Cipinang", "Rutan Kelas I Cipinang")]);
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &rows), satu_kelompok(Kelompok::Baru, 1));
    // A code says that it is a new one; so does a file in which the other units stand themselves.
    let rows = satker(&[unit("LX", "Lapas Kelas IIA Salembba", "Rutan Kelas I Cipinang")]);
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &rows), satu_kelompok(Kelompok::Baru, 1));
    let rows = satker(&[
        unit("", "Lapas Kelas IIA Salemba", ""),
        unit("", "Lapas Kelas IIA Salembba", "Rutan Kelas I Cipinang"),
    ]);
    let groups = banding(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 1), (Kelompok::Sama, 1)]));
    // What was answered once is known here too.
    s.write(&Write::Padanan { kunci: "cipinang".into(), satker: RUTAN }, &sari, kini()).unwrap();
    let rows = satker(&[unit("", "Pos Jaga Satu", "Cipinang")]);
    assert_eq!(banding(&mut s, &sari, &Untuk::Satker, &rows), satu_kelompok(Kelompok::Baru, 1));
    impor(&mut s, &sari, &Untuk::Satker, &rows);
    assert_eq!(satu::<i64>(&k.path, "SELECT induk_id FROM satker WHERE nama = 'Pos Jaga Satu'"), RUTAN.0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever hangs on whatever: what is accepted is a tree, and it is written.
    #[test]
    fn any_file_of_units_leaves_a_tree(parents in prop::collection::vec(0_usize..10, 1..8)) {
        let k = kantor();
        let (mut s, sari) = k.meja();
        let names = ["Kantor Wilayah Contoh", "Lapas Kelas I Contoh", "Rutan Kelas I Contoh", "U3", "U4", "U5", "U6", "U7", "U8", "Entah"];
        let rows: Vec<SatkerImpor> =
            parents.iter().enumerate().map(|(n, p)| unit("", names[n + 1], names[*p])).collect();
        let groups = banding(&mut s, &sari, &Untuk::Satker, &satker(&rows));
        prop_assert_eq!(groups.values().sum::<u64>(), rows.len() as u64);
        terap(&mut s, &sari).unwrap();
        let reached: i64 = satu(&k.path, "WITH RECURSIVE b (id) AS (SELECT id FROM satker WHERE induk_id IS NULL UNION
            SELECT s.id FROM satker s JOIN b ON s.induk_id = b.id) SELECT count(*) FROM b");
        let all: i64 = satu(&k.path, "SELECT count(*) FROM satker");
        prop_assert_eq!(reached, all);
    }
}

// Attendance --------------------------------------------------------------------------------------

fn acara(judul: &str, satker: SatkerId) -> Untuk {
    Untuk::Hadir {
        jenis: JenisKegiatan::Sosialisasi,
        judul: judul.into(),
        tanggal: hari("2024-11-20"),
        tempat: "Aula".into(),
        satker,
    }
}

fn hadir(siapa: SiapaImpor, cara: CaraHadir, catatan: &str) -> Rekaman {
    Rekaman::Hadir(HadirImpor { siapa, cara, catatan: catatan.into() })
}

const HADIR: &str = "SELECT k.judul || '|' || k.tempat || '|' || h.pegawai_id || '|' || h.satker_id || '|' || h.cara || '|' || h.catatan
    FROM kegiatan k LEFT JOIN kehadiran h ON h.kegiatan_id = k.id ORDER BY 1";

#[test]
fn an_attendance_list_makes_its_event_and_is_known_again() {
    let (k, mut s, sari) = kantor_orang();
    let rows = [
        hadir(oleh_nomor(1), CaraHadir::Hadir, ""),
        // By name the first of the unit is Ahmad.
        hadir(oleh_baris(1), CaraHadir::Daring, "sakit"),
        hadir(oleh_nama("Drs. BIMA ARYA, S.H."), CaraHadir::Diwakili, ""),
        // The unit of the line goes before that of the event.
        hadir(SiapaImpor { satker: Some(RUTAN), ..oleh_nama("Danu") }, CaraHadir::Tidak, ""),
    ];
    let event = acara("  Rapat   netralitas ", LAPAS);
    assert_eq!(banding(&mut s, &sari, &event, &rows), satu_kelompok(Kelompok::Baru, 4));
    impor(&mut s, &sari, &event, &rows);
    let first = isi(&k.path, HADIR);
    assert_eq!(first.len(), 4);
    assert_eq!(first[1], "Rapat netralitas|Aula|2|2|daring|sakit");
    // Another list of the same event; what it leaves empty stays.
    let later = [hadir(oleh_nomor(2), CaraHadir::Hadir, ""), hadir(oleh_nomor(1), CaraHadir::Hadir, "")];
    assert_eq!(banding(&mut s, &sari, &event, &later), BTreeMap::from([(Kelompok::Ubah, 1), (Kelompok::Sama, 1)]));
    let changed = beda(&mut s, Kelompok::Ubah);
    assert_eq!(changed, [("Ahmad Wira".to_owned(), vec![("cara".into(), "daring".into(), "hadir".into())])]);
    impor(&mut s, &sari, &event, &later);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM kegiatan"), 1);
    assert_eq!(isi(&k.path, HADIR)[1], "Rapat netralitas|Aula|2|2|hadir|sakit");
    batal(&mut s, &sari, "impor-hadir", || isi(&k.path, HADIR), &first);
    batal(&mut s, &sari, "impor-hadir", || isi(&k.path, HADIR), &[]);
}

#[test]
fn nobody_is_taken_on_a_guess() {
    let (_k, mut s, sari) = kantor_orang();
    tambah(&mut s, &sari, "Bima Arya", 9, LAPAS);
    let rows = [
        hadir(oleh_nomor(77), CaraHadir::Hadir, ""),
        hadir(oleh_baris(5), CaraHadir::Hadir, ""),
        hadir(oleh_baris(0), CaraHadir::Hadir, ""),
        hadir(oleh_nama("Bima Arya"), CaraHadir::Hadir, ""),
        hadir(oleh_nama("Bima"), CaraHadir::Hadir, ""),
        hadir(SiapaImpor::default(), CaraHadir::Hadir, ""),
        hadir(SiapaImpor { nama: "Danu".into(), ..oleh_nomor(1) }, CaraHadir::Hadir, ""),
        hadir(SiapaImpor { nama: "Citra Dewi".into(), ..oleh_baris(1) }, CaraHadir::Hadir, ""),
        // Twice, and not the same.
        hadir(oleh_nomor(2), CaraHadir::Hadir, ""),
        hadir(oleh_baris(1), CaraHadir::Daring, ""),
    ];
    assert_eq!(banding(&mut s, &sari, &acara("Rapat", LAPAS), &rows), satu_kelompok(Kelompok::Tolak, 10));
    assert_eq!(
        tolak(&mut s),
        [
            "impor-siapa-nomor",
            "impor-siapa-baris",
            "impor-siapa-baris",
            "impor-siapa-beberapa",
            "impor-siapa-nama",
            "impor-siapa-tanpa",
            "impor-siapa-nama-lain",
            "impor-siapa-nama-lain",
            "impor-ganda-berkas",
            "impor-ganda-berkas",
        ]
    );
    // A married name shares a word; a row number may stand beside its name.
    let rows = [
        hadir(SiapaImpor { nama: "Hj. Citra Kusuma".into(), ..oleh_nomor(1) }, CaraHadir::Hadir, ""),
        hadir(SiapaImpor { nama: "Ahmad Wira, S.E.".into(), ..oleh_baris(1) }, CaraHadir::Hadir, ""),
    ];
    assert_eq!(banding(&mut s, &sari, &acara("Rapat", LAPAS), &rows), satu_kelompok(Kelompok::Baru, 2));
    let Untuk::Hadir { jenis, judul, tempat, satker, .. } = acara("Rapat", LAPAS) else { panic!() };
    let tomorrow = Untuk::Hadir { jenis, judul, tanggal: hari("2024-11-22"), tempat, satker };
    assert_eq!(aturan(mulai(&mut s, &sari, &tomorrow, &[])).1, "tanggal-di-depan");
    assert_eq!(aturan(mulai(&mut s, &sari, &acara(" ", LAPAS), &[])).0, "judul");
}

#[test]
fn a_short_number_means_one_person_of_the_unit() {
    let (k, mut s, sari) = kantor_orang();
    for (angka, jenis, nama, unit) in [
        (36, JenisNomor::Lokal, "Eko Lokal", LAPAS),
        (37, JenisNomor::Lokal, "Fajar Lokal", LAPAS),
        (37, JenisNomor::Nrp, "Gita Polri", LAPAS),
        (38, JenisNomor::Lokal, "Hadi Rutan", RUTAN),
    ] {
        let mut own = orang(nama, angka, unit);
        own.nomor = Some(Nomor { jenis, angka });
        own.status = if jenis == JenisNomor::Nrp { StatusKepegawaian::Polri } else { StatusKepegawaian::Ppnpn };
        simpan(&mut s, &sari, None, own).unwrap();
    }
    let pendek = |n| SiapaImpor { pendek: Some(n), ..SiapaImpor::default() };
    let rows = [
        hadir(SiapaImpor { nama: "Eko".into(), ..pendek(36) }, CaraHadir::Hadir, ""),
        hadir(SiapaImpor { satker: Some(RUTAN), ..pendek(38) }, CaraHadir::Hadir, ""),
        hadir(pendek(38), CaraHadir::Hadir, ""),
        hadir(pendek(37), CaraHadir::Hadir, ""),
        hadir(SiapaImpor { nama: "Bima Arya".into(), ..pendek(36) }, CaraHadir::Hadir, ""),
        // The NIP of somebody there is no short number.
        hadir(pendek(1), CaraHadir::Hadir, ""),
    ];
    let groups = banding(&mut s, &sari, &acara("Rapat", LAPAS), &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 2), (Kelompok::Tolak, 4)]));
    let why = ["impor-siapa-pendek", "impor-siapa-pendek-beberapa", "impor-siapa-nama-lain", "impor-siapa-pendek"];
    assert_eq!(tolak(&mut s), why);
    impor(&mut s, &sari, &acara("Rapat", LAPAS), &rows[..2]);
    let came = isi(&k.path, "SELECT p.nama FROM kehadiran h JOIN pegawai p ON p.id = h.pegawai_id ORDER BY p.nama");
    assert_eq!(came, ["Eko Lokal", "Hadi Rutan"]);
}

#[test]
fn the_unit_beside_an_attendance_is_that_of_the_day() {
    let (k, mut s, sari) = kantor_orang();
    let mut moved = orang("Citra Dewi", 1, RUTAN);
    moved.sejak = Some(hari("2024-11-21"));
    simpan(&mut s, &sari, Some((PegawaiId(1), 1)), moved).unwrap();
    impor(&mut s, &sari, &acara("Rapat", KANWIL), &[hadir(oleh_nomor(1), CaraHadir::Hadir, "")]);
    assert_eq!(satu::<i64>(&k.path, "SELECT satker_id FROM kehadiran"), LAPAS.0);
}

// Sheets ------------------------------------------------------------------------------------------

fn lembar(nomor: &str, keadaan: KeadaanIkrar) -> Untuk {
    let berkas = BerkasBaru { nomor: nomor.into(), satker: LAPAS, tempat: "Aula".into(), saksi: "Danu".into() };
    Untuk::Ikrar { gelombang: GELOMBANG, berkas, keadaan, tanggal: hari("2024-11-20") }
}

fn garis(siapa: SiapaImpor, keadaan: Option<KeadaanIkrar>, alasan: &str) -> Rekaman {
    Rekaman::Ikrar(IkrarImpor { siapa, keadaan, tanggal: None, alasan: alasan.into() })
}

const IKRAR: &str = "SELECT i.pegawai_id || '|' || i.keadaan || '|' || i.tanggal || '|' || ifnull(b.nomor, '') || '|' || ifnull(i.baris, '')
    || '|' || i.alasan FROM ikrar i LEFT JOIN berkas b ON b.id = i.berkas_id ORDER BY i.pegawai_id";

#[test]
fn a_sheet_is_recorded_line_by_line_and_known_again() {
    let (k, mut s, sari) = kantor_orang();
    let sheet = lembar(" 7 ", KeadaanIkrar::Ttd);
    let rows = [
        garis(SiapaImpor { baris: Some(5), ..oleh_nomor(1) }, None, ""),
        garis(oleh_nama("ahmad wira"), None, ""),
        garis(oleh_nomor(3), Some(KeadaanIkrar::Menolak), "keberatan"),
        garis(SiapaImpor { satker: Some(RUTAN), ..oleh_nama("Danu") }, Some(KeadaanIkrar::Belum), ""),
    ];
    let groups = banding(&mut s, &sari, &sheet, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Baru, 3), (Kelompok::Sama, 1)]));
    impor(&mut s, &sari, &sheet, &rows);
    let first = isi(&k.path, IKRAR);
    assert_eq!(first, ["1|ttd|2024-11-20|7|5|", "2|ttd|2024-11-20|7|6|", "3|menolak|2024-11-20|7|7|keberatan"]);
    assert_eq!(satu::<String>(&k.path, "SELECT alasan FROM audit_isi WHERE sesudah LIKE '%menolak%'"), "keberatan");

    // Another sheet: who refused signs after all, whoever signed stays signed.
    let second = lembar("8", KeadaanIkrar::Ttd);
    let rows = [garis(oleh_nomor(3), None, ""), garis(oleh_nomor(1), Some(KeadaanIkrar::Mengucapkan), "")];
    let groups = banding(&mut s, &sari, &second, &rows);
    assert_eq!(groups, BTreeMap::from([(Kelompok::Ubah, 1), (Kelompok::Sama, 1)]));
    impor(&mut s, &sari, &second, &rows);
    assert_eq!(isi(&k.path, IKRAR)[2], "3|ttd|2024-11-20|8|1|");
    batal(&mut s, &sari, "impor-ikrar", || isi(&k.path, IKRAR), &first);
    batal(&mut s, &sari, "impor-ikrar", || isi(&k.path, IKRAR), &[]);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM berkas"), 0);
}

#[test]
fn two_people_do_not_stand_on_one_row_of_a_sheet() {
    let (k, mut s, sari) = kantor_orang();
    let sheet = lembar("7", KeadaanIkrar::Ttd);
    impor(&mut s, &sari, &sheet, &[garis(oleh_baris(1), None, ""), garis(oleh_baris(2), None, "")]);
    // Whoever comes first by name takes the number of another.
    tambah(&mut s, &sari, "Aaa Pertama", 90, LAPAS);
    banding(&mut s, &sari, &sheet, &[garis(oleh_baris(1), None, "")]);
    assert_eq!(tolak(&mut s), ["impor-ikrar-baris"]);
    impor(&mut s, &sari, &sheet, &[garis(oleh_nomor(90), None, "")]);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(DISTINCT baris) FROM ikrar WHERE berkas_id = 1"), 3);
}

#[test]
fn what_is_settled_is_not_replaced_by_a_file() {
    let (k, mut s, sari) = kantor_orang();
    s.write(&Write::Ikrar(ikrar(&[PegawaiId(1)], KeadaanIkrar::Ttd, "")), &sari, kini()).unwrap();
    s.write(&Write::Ikrar(ikrar(&[PegawaiId(2)], KeadaanIkrar::Dikecualikan, "cuti")), &sari, kini()).unwrap();
    s.write(&Write::Ikrar(ikrar(&[PegawaiId(3)], KeadaanIkrar::Diwakili, "")), &sari, kini()).unwrap();
    let mut gone = orang("Danu", 4, LAPAS);
    (gone.aktif, gone.alasan) = (false, "pensiun".into());
    simpan(&mut s, &sari, Some((PegawaiId(4), 1)), gone).unwrap();
    let rows = [
        garis(oleh_nomor(1), Some(KeadaanIkrar::Menolak), "x"),
        garis(oleh_nomor(2), None, ""),
        garis(oleh_nomor(3), Some(KeadaanIkrar::Belum), ""),
        garis(oleh_nomor(4), None, ""),
    ];
    let sheet = lembar("7", KeadaanIkrar::Ttd);
    assert_eq!(banding(&mut s, &sari, &sheet, &rows), satu_kelompok(Kelompok::Tolak, 4));
    assert_eq!(tolak(&mut s), ["impor-ikrar-tetap", "impor-ikrar-tetap", "impor-ikrar-belum", "ikrar-nonaktif"]);
    let late =
        IkrarImpor { siapa: oleh_nomor(3), keadaan: None, tanggal: Some(hari("2024-11-22")), alasan: String::new() };
    let rows = [garis(oleh_nomor(3), Some(KeadaanIkrar::Menolak), ""), Rekaman::Ikrar(late)];
    banding(&mut s, &sari, &sheet, &rows);
    assert_eq!(tolak(&mut s), ["ikrar-alasan-wajib", "tanggal-di-depan"]);
    // Two people on one row of the paper.
    let rows = [1, 3].map(|n| garis(SiapaImpor { baris: Some(1), ..oleh_nomor(n) }, None, ""));
    assert_eq!(banding(&mut s, &sari, &sheet, &rows), satu_kelompok(Kelompok::Tolak, 2));
    assert_eq!(tolak(&mut s), ["impor-ganda-nilai", "impor-ganda-nilai"]);

    // A closed sheet takes nothing, and what is on one stays.
    impor(&mut s, &sari, &sheet, &[garis(oleh_nomor(3), None, "")]);
    mentah(&k.path).execute("UPDATE berkas SET tutup = 1", []).unwrap();
    assert_eq!(aturan(mulai(&mut s, &sari, &sheet, &[])).1, "berkas-tutup");
    banding(&mut s, &sari, &lembar("8", KeadaanIkrar::Ttd), &[garis(oleh_nomor(3), None, "")]);
    assert_eq!(tolak(&mut s), ["ikrar-berkas-tutup"]);
    assert_eq!(aturan(mulai(&mut s, &sari, &lembar(" ", KeadaanIkrar::Ttd), &[])).0, "berkas");
}

#[test]
fn what_a_colleague_recorded_meanwhile_stops_the_whole_sheet() {
    let (k, mut s, sari) = kantor_orang();
    let before = isi(&k.path, IKRAR);
    banding(
        &mut s,
        &sari,
        &lembar("7", KeadaanIkrar::Ttd),
        &[garis(oleh_nomor(1), None, ""), garis(oleh_nomor(2), None, "")],
    );
    let (mut other, budi) = k.operator("budi", &[Peran::Kanwil], None);
    other.write(&Write::Ikrar(ikrar(&[PegawaiId(2)], KeadaanIkrar::Menolak, "x")), &budi, kini()).unwrap();
    match terap(&mut s, &sari) {
        Err(StoreError::Stale(b)) => assert_eq!((b.oleh.as_str(), b.beda[0].mereka.as_str()), ("budi", "Ahmad Wira")),
        other => panic!("{other:?}"),
    }
    assert_eq!(before.len() + 1, isi(&k.path, IKRAR).len());
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM berkas"), 0);
}

// Votes -------------------------------------------------------------------------------------------

fn suara_untuk(satker: Option<SatkerId>) -> Untuk {
    Untuk::Suara { pemilihan: PemilihanId(1), tanggal: hari("2024-11-20"), satker }
}

fn tps(nomor: &str, dpt: Option<u32>, pengguna: Option<u32>) -> SuaraImpor {
    SuaraImpor { tps: nomor.into(), dpt, pengguna, ..SuaraImpor::default() }
}

const SUARA: &str =
    "SELECT satker_id || '|' || tps || '|' || tanggal || '|' || ifnull(dpt, '-') || '|' || ifnull(dptb, '-') || '|'
    || ifnull(dpk, '-') || '|' || ifnull(pengguna, '-') FROM suara ORDER BY 1";

#[test]
fn counts_of_stations_are_known_by_unit_number_and_day() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let untuk = suara_untuk(Some(LAPAS));
    let rows = [
        tps("905", Some(412), None),
        SuaraImpor { tanggal: Some(hari("2024-11-13")), ..tps("905", Some(400), None) },
        SuaraImpor { satker: Some(RUTAN), ..tps("901", Some(0), Some(0)) },
    ]
    .map(Rekaman::Suara);
    assert_eq!(banding(&mut s, &sari, &untuk, &rows), satu_kelompok(Kelompok::Baru, 3));
    impor(&mut s, &sari, &untuk, &rows);
    let first = isi(&k.path, SUARA);
    assert_eq!(first, ["2|905|2024-11-13|400|-|-|-", "2|905|2024-11-20|412|-|-|-", "3|901|2024-11-20|0|-|-|0"]);
    // What is left empty stays.
    let rows = [SuaraImpor { dptb: Some(246), dpk: Some(0), ..tps(" 905", None, Some(600)) }].map(Rekaman::Suara);
    assert_eq!(banding(&mut s, &sari, &untuk, &rows), satu_kelompok(Kelompok::Ubah, 1));
    let changed = beda(&mut s, Kelompok::Ubah);
    assert_eq!(changed[0].1.iter().map(|(k, ..)| k.as_str()).collect::<Vec<_>>(), ["dptb", "dpk", "pengguna"]);
    impor(&mut s, &sari, &untuk, &rows);
    assert_eq!(isi(&k.path, SUARA)[1], "2|905|2024-11-20|412|246|0|600");
    batal(&mut s, &sari, "impor-suara", || isi(&k.path, SUARA), &first);
    batal(&mut s, &sari, "impor-suara", || isi(&k.path, SUARA), &[]);

    // A blank cell is a list without anybody only where the office has said nothing of it either.
    let blank = |dpt, pengguna| SuaraImpor { lengkap: true, ..tps("910", dpt, pengguna) };
    let before = [SuaraImpor { dptb: Some(5), dpk: Some(0), ..tps("910", Some(10), None) }].map(Rekaman::Suara);
    impor(&mut s, &sari, &untuk, &before);
    assert_eq!(
        banding(&mut s, &sari, &untuk, &[Rekaman::Suara(blank(Some(10), Some(15)))]),
        satu_kelompok(Kelompok::Ubah, 1)
    );
    banding(&mut s, &sari, &untuk, &[Rekaman::Suara(blank(Some(10), Some(16)))]);
    assert_eq!(tolak(&mut s), ["impor-suara-lebih"]);
    banding(&mut s, &sari, &untuk, &[Rekaman::Suara(SuaraImpor { tps: "911".into(), ..blank(Some(10), Some(11)) })]);
    assert_eq!(tolak(&mut s), ["impor-suara-lebih"]);
    let full = SuaraImpor { dptb: Some(0), dpk: Some(0), ..tps("906", Some(10), Some(11)) };
    let rows = [
        full,
        tps("", Some(1), None),
        SuaraImpor { tanggal: Some(hari("2024-11-27")), ..tps("907", Some(1), None) },
        tps("908", Some(1), None),
        tps("908", Some(2), None),
    ]
    .map(Rekaman::Suara);
    assert_eq!(banding(&mut s, &sari, &untuk, &rows), satu_kelompok(Kelompok::Tolak, 5));
    assert_eq!(
        tolak(&mut s),
        ["impor-suara-lebih", "wajib-diisi", "tanggal-di-depan", "impor-ganda-berkas", "impor-ganda-berkas"]
    );
    banding(&mut s, &sari, &suara_untuk(None), &[Rekaman::Suara(tps("905", Some(1), None))]);
    assert_eq!(tolak(&mut s), ["impor-satker-wajib"]);
    let nowhere = Untuk::Suara { pemilihan: PemilihanId(9), tanggal: hari("2024-11-20"), satker: None };
    assert_eq!(mulai(&mut s, &sari, &nowhere, &[]), Err(StoreError::Missing));
}

// Who may -----------------------------------------------------------------------------------------

#[test]
fn each_role_brings_in_what_is_its_own() {
    let (k, _s, _sari) = kantor_orang();
    let (mut s, lapas) = k.operator("lapas", &[Peran::Satker], Some(LAPAS));
    let refused = |r: Result<Ringkas, StoreError>| assert!(matches!(r, Err(StoreError::Forbidden(_))), "{r:?}");
    refused(mulai(&mut s, &lapas, &Untuk::Satker, &[]));
    refused(mulai(&mut s, &lapas, &acara("Rapat", KANWIL), &[]));
    let rows = [hadir(oleh_nomor(1), CaraHadir::Hadir, ""), hadir(oleh_nomor(4), CaraHadir::Hadir, "")];
    banding(&mut s, &lapas, &acara("Rapat", LAPAS), &rows);
    assert_eq!(tolak(&mut s), ["impor-siapa-nomor"], "who is out of reach is not there");
    terap(&mut s, &lapas).unwrap();
    let there = SiapaImpor { satker: Some(RUTAN), ..oleh_nama("Danu") };
    banding(&mut s, &lapas, &lembar("7", KeadaanIkrar::Ttd), &[garis(there, None, ""), garis(oleh_nomor(1), None, "")]);
    assert_eq!(tolak(&mut s), ["impor-di-luar"]);
    terap(&mut s, &lapas).unwrap();
    let rows = [tps("905", Some(1), None), SuaraImpor { satker: Some(RUTAN), ..tps("905", Some(1), None) }];
    banding(&mut s, &lapas, &suara_untuk(Some(LAPAS)), &rows.map(Rekaman::Suara));
    assert_eq!(tolak(&mut s), ["impor-di-luar"]);
    terap(&mut s, &lapas).unwrap();
    utuh(&mut s);
    for peran in [Peran::Pemeriksa, Peran::Auditor, Peran::Admin] {
        let (mut s, other) = k.operator(peran.code(), &[peran], None);
        for untuk in [Untuk::Satker, acara("Rapat", LAPAS), lembar("7", KeadaanIkrar::Ttd), suara_untuk(Some(LAPAS))] {
            refused(mulai(&mut s, &other, &untuk, &[]));
        }
    }
}

#[test]
fn what_takes_many_turns_is_one_act_all_the_same() {
    let k = kantor();
    let (mut s, sari) = k.meja();
    let before = isi(&k.path, POHON);
    // Every unit hangs below one of a later row, and rows of both turns below one another.
    let units: Vec<SatkerImpor> = (0..700)
        .map(|n| {
            unit(
                &format!("U{n}"),
                &format!("Unit {n}"),
                &if n >= 690 { "Kanwil Contoh".into() } else { format!("U{}", 690 + n % 10) },
            )
        })
        .collect();
    impor(&mut s, &sari, &Untuk::Satker, &satker(&units));
    assert_eq!(isi(&k.path, POHON).len(), 703);
    batal(&mut s, &sari, "impor-satker", || isi(&k.path, POHON), &before);

    for n in 1..=700 {
        tambah(&mut s, &sari, &format!("Orang {n:03}"), n, LAPAS);
    }
    let sheet = lembar("7", KeadaanIkrar::Ttd);
    let lines: Vec<Rekaman> = (1..=700).map(|n| garis(oleh_baris(n), None, "")).collect();
    impor(&mut s, &sari, &sheet, &lines);
    let numbered: i64 = satu(&k.path, "SELECT count(*) FROM ikrar WHERE baris = pegawai_id AND berkas_id = 1");
    assert_eq!(numbered, 700, "one sheet, and each on the row that the paper has");
    // What is on a sheet that a colleague has closed meanwhile stays, however many lines it has.
    let Rows::TindakanAkhir(Some(t)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!() };
    mentah(&k.path).execute("UPDATE berkas SET tutup = 1", []).unwrap();
    assert_eq!(aturan(s.write(&Write::Batal(t.id), &sari, kini())).1, "batal-berkas-tutup");
    mentah(&k.path).execute("UPDATE berkas SET tutup = 0", []).unwrap();
    batal(&mut s, &sari, "impor-ikrar", || isi(&k.path, IKRAR), &[]);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM berkas"), 0);

    let came: Vec<Rekaman> = (1..=700).map(|n| hadir(oleh_nomor(n), CaraHadir::Hadir, "")).collect();
    impor(&mut s, &sari, &acara("Rapat", LAPAS), &came);
    assert_eq!(satu::<i64>(&k.path, "SELECT count(DISTINCT kegiatan_id) FROM kehadiran"), 1);
    batal(&mut s, &sari, "impor-hadir", || isi(&k.path, HADIR), &[]);
}
