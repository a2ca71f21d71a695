//! A morning's post: twenty reports of mixed kinds looked through over the real store, keys counted.

use std::collections::BTreeMap;

use ikrar::domain::id::{PegawaiId, PerkaraId};
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiUrut};
use ikrar::domain::perkara::penanganan::{Pilah, PilahRow};
use ikrar::domain::perkara::triase::{halangan, sama};
use ikrar::domain::perkara::{PerkaraBaru, TerlaporBaru};
use ikrar::domain::request::{Jangkar, PegawaiQuery, Read, Reader as _, Rows, Store as _, Write};

use super::driver::{Driver, now, practice};

/// People of the practice office: key and name.
fn people(desk: &mut Driver) -> Vec<(PegawaiId, String)> {
    let query = PegawaiQuery {
        satker: None,
        gelombang: None,
        filter: PegawaiFilter::default(),
        nonaktif: false,
        urut: PegawaiUrut::Nama,
    };
    let read = Read::Pegawai { query, dari: Jangkar::Awal, batas: 30 };
    let session = desk.session.clone();
    let Rows::Pegawai(page) = desk.store.read(&read, &session).unwrap() else { panic!() };
    page.rows.into_iter().map(|row| (row.id, row.nama.lengkap())).collect()
}

/// Registers one report as the form would: of somebody, of a name as written, or a hint.
fn register(desk: &mut Driver, n: usize, who: Option<PegawaiId>, named: &str) -> Vec<i64> {
    let fields: BTreeMap<&str, String> = BTreeMap::from([
        ("sumber", "bawaslu_laporan".to_owned()),
        ("nomor_surat", format!("{n:03}/PM.05/K.JK/XI/2024")),
        ("tanggal_perbuatan", "17-11-2024".to_owned()),
        ("tanggal_terima", "18-11-2024".to_owned()),
        ("ringkas", format!("Diduga berpose jari, laporan {n}")),
        ("uraian", "Diduga berpose dengan simbol paslon di halaman kantor.".to_owned()),
    ]);
    let accused = TerlaporBaru { pegawai: who, keterangan: named.to_owned(), baris: Vec::new() };
    let get = |field: &str| fields.get(field).map_or("", String::as_str);
    let baru = PerkaraBaru::parse(get, vec![accused], desk.session.hari).expect("a report");
    let session = desk.session.clone();
    desk.store.write(&Write::Perkara(Box::new(baru)), &session, now()).expect("registered").ids
}

/// The keys for the report under the cursor, and the move they end in. Whoever it may be is taken, then rows and officer where there are
/// any.
fn script(row: &PilahRow, n: usize) -> (String, Pilah) {
    if n % 9 == 8 {
        return ("b 4".to_owned(), Pilah::BukanWewenang);
    }
    if !sama(row).is_empty() && n % 4 == 3 {
        return ("a Enter".to_owned(), Pilah::Arsip);
    }
    let mut keys: Vec<&str> = Vec::new();
    let identified = row.row.pegawai.is_some() || !row.calon.is_empty();
    if row.row.pegawai.is_none() && identified {
        keys.push("o");
    }
    let mut known = row.clone();
    known.row.pegawai = known.row.pegawai.or(known.calon.first().map(|p| p.id));
    if halangan(&known, None, Pilah::Verifikasi).is_some() {
        return ("a 2".to_owned(), Pilah::Arsip);
    }
    keys.push("8");
    if !row.usulan.is_empty() {
        keys.push("k 1");
    }
    if !row.petugas.is_empty() {
        keys.push("p 1");
    }
    keys.push("v");
    (keys.join(" "), Pilah::Verifikasi)
}

#[test]
fn twenty_reports_at_ten_keys_each_at_most() {
    let folder = tempfile::tempdir().unwrap();
    let db = practice(folder.path(), 300);
    let mut desk = Driver::open_as(&db, "rina", (80, 24));
    let people = people(&mut desk);
    for (n, (id, name)) in people.iter().enumerate().take(20) {
        match n % 5 {
            // A name as somebody wrote it, and one that nobody bears.
            1 => register(&mut desk, n, None, name),
            2 => register(&mut desk, n, None, "kades tak dikenal"),
            _ => register(&mut desk, n, Some(*id), ""),
        };
    }
    let before = desk.presses;
    desk.press("7 t");
    let mut decided: Vec<(PerkaraId, Pilah)> = Vec::new();
    for n in 0..20 {
        let row = desk.app.triase().expect("triage is open").kini().expect("a report").clone();
        assert!(decided.iter().all(|(id, _)| *id != row.row.id), "the next undecided report is there without a key");
        desk.sees(&row.row.nomor);
        let (keys, pilah) = script(&row, n);
        desk.press(&keys);
        let put = desk.app.triase().unwrap().isi.get(&row.row.id).and_then(|i| i.pilah);
        assert_eq!(put, Some(pilah), "{keys} on {row:?}: {:?}", desk.app.notice);
        decided.push((row.row.id, pilah));
    }
    desk.press("Enter");
    let keys = desk.presses - before;
    assert!(keys <= 200, "{keys} keys for twenty reports");
    let triage = desk.app.triase().expect("triage stays open");
    assert!(triage.isi.is_empty(), "{:?}", desk.app.notice);
    let waiting: Vec<PerkaraId> = triage.baris.iter().map(|row| row.row.id).collect();
    assert!(decided.iter().all(|(id, _)| !waiting.contains(id)));
    assert!(decided.iter().any(|(_, p)| *p == Pilah::Arsip) && decided.iter().any(|(_, p)| *p == Pilah::BukanWewenang));
    desk.press(".");
    assert!(desk.app.modals.is_empty());
    assert_eq!(desk.store.check(ikrar::store::Kedalaman::Lengkap, &mut |_| ()).unwrap(), []);
}
