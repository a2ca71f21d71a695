//! Everything out as a folder and an equal office made of it; and what is no such folder, or may not leave.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use ikrar::cli::lengkap::{keluarkan, masukkan};
use ikrar::domain::id::{GelombangId, PegawaiId, PemilihanId, PerkaraId};
use ikrar::domain::impor::HalImpor;
use ikrar::domain::impor::baris::Baris;
use ikrar::domain::impor::panggung::Impor;
use ikrar::domain::impor::rekam::{HadirImpor, PegawaiImpor, Rekaman, SiapaImpor, SuaraImpor, Untuk};
use ikrar::domain::kegiatan::{CaraHadir, JenisKegiatan};
use ikrar::domain::laporan::Opsi;
use ikrar::domain::laporan::{Bentuk, Laporan};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nomor};
use ikrar::domain::operator::{Peran, Session};
use ikrar::domain::pegawai::{PegawaiFilter, PegawaiUrut, StatusKepegawaian};
use ikrar::domain::request::{
    Dilihat, Jangkar, PegawaiQuery, PerkaraQuery, PetaKolom, Posisi, Read, Reader, Rows, Store, StoreError, Write,
};
use ikrar::kata::{Bahasa, Kata};
use ikrar::report;
use ikrar::store::cadangan::backup;
use ikrar::store::{KantorLatihan, Kedalaman, OpenOptions, Pemilik, SqliteStore, buat_latihan};

use crate::dasar::*;

/// A practice office in which everything has happened that can: saves, undoing, looks, sheets, lists, answers.
fn kantor_penuh(pegawai: u64) -> Kantor {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ikrar.db");
    let pemilik = Pemilik { login: "sari".into(), nama: "Operator sari".into(), asal: "uji".into() };
    buat_latihan(&path, &KantorLatihan::new(pegawai, 7), &pemilik, kini(), &mut |_, _| true).unwrap();
    let k = Kantor { folder, path };
    let (mut s, sari) = k.meja();
    let id = tambah(&mut s, &sari, "Ma'ruf \"Bin\" \\N, Ahli", 990, LAPAS);
    simpan(&mut s, &sari, Some((id, 1)), orang("=Tambah\nBaris", 990, RUTAN)).unwrap();
    tambah(&mut s, &sari, "Orang Batal", 991, LAPAS);
    let Rows::TindakanAkhir(Some(t)) = s.read(&Read::TindakanAkhir, &sari).unwrap() else { panic!() };
    s.write(&Write::Batal(t.id), &sari, kini()).unwrap();
    s.write(&Write::Padanan { kunci: "lapas a".into(), satker: LAPAS }, &sari, kini()).unwrap();
    let peta = Write::ImporPeta {
        hal: HalImpor::Pegawai,
        kunci: "nip nama".into(),
        peta: PetaKolom { kolom: vec![None], ..PetaKolom::default() },
    };
    s.write(&peta, &sari, kini()).unwrap();
    let conn = mentah(&k.path);
    conn.execute_batch(
        "INSERT INTO kegiatan (id, jenis, judul, tanggal, satker_id) VALUES (901, 'sosialisasi', 'Rapat', '2024-11-01', 2);
         INSERT INTO kehadiran (kegiatan_id, pegawai_id, satker_id, cara) VALUES (901, 1, 2, 'daring');
         INSERT INTO suara (pemilihan_id, satker_id, tps, tanggal, dpt) VALUES (1, 2, '901', '2024-11-27', NULL);
         INSERT INTO draf (operator_id, formulir, isian, waktu) VALUES (1, 'pegawai', '{}', '2024-11-21T10:00:00+07:00');",
    )
    .unwrap();
    datang(&k);
    k
}

/// Tables that files fill, and how many rows of each an office that took such files in has at least.
const DARI_BERKAS: [(&str, i64); 6] =
    [("impor", 1), ("impor_peta", 1), ("satker_padanan", 1), ("kegiatan", 2), ("kehadiran", 2), ("suara", 2)];

/// Takes in a file of people, a list of attendance and a sheet of votes, as a desk does.
fn datang(k: &Kantor) {
    let (mut s, sari) = k.meja();
    let person = PegawaiImpor {
        nama: NamaLengkap { nama: "Orang Berkas".into(), ..NamaLengkap::default() },
        nomor: Some(Nomor { jenis: JenisNomor::Lokal, angka: 9_901 }),
        status: Some(StatusKepegawaian::Ppnpn),
        jabatan: "Penjaga".into(),
        satker: Some(LAPAS),
        ..PegawaiImpor::default()
    };
    let siapa = SiapaImpor { nomor: person.nomor, ..SiapaImpor::default() };
    let hadir = HadirImpor { siapa, cara: CaraHadir::Hadir, catatan: "=catatan".into() };
    let suara = SuaraImpor { satker: Some(RUTAN), tps: "902".into(), dpt: Some(7), ..SuaraImpor::default() };
    let acara = Untuk::Hadir {
        jenis: JenisKegiatan::Sosialisasi,
        judul: "Sosialisasi".into(),
        tanggal: hari("2024-11-20"),
        tempat: "Aula; \"B\"".into(),
        satker: LAPAS,
    };
    let tps = Untuk::Suara { pemilihan: PemilihanId(1), tanggal: hari("2024-11-20"), satker: None };
    for (untuk, rekaman) in
        [(Untuk::Pegawai(None), Rekaman::Pegawai(person)), (acara, Rekaman::Hadir(hadir)), (tps, Rekaman::Suara(suara))]
    {
        s.impor_mulai(&untuk, "daftar.csv", "00", &sari).unwrap();
        let mut row = Baris::default();
        row.mulai(0, 2);
        s.impor_rekam(&row, &rekaman).unwrap();
        assert_eq!(s.impor_ringkas().unwrap().berubah(), 1, "{untuk:?}");
        s.impor_terap(&sari, kini(), &mut |_, _| true).unwrap();
    }
}

fn keluar(k: &Kantor, nama: &str) -> (PathBuf, (i64, String)) {
    let (mut s, sari) = k.meja();
    let ke = k.folder.path().join(nama);
    let done = keluarkan(&mut s, &sari, &ke, kini(), &mut |_, _| {}).unwrap();
    assert_eq!(done.tempat, ke);
    (ke, done.jejak)
}

/// A store and a session that leave no trace.
fn diam(path: &Path) -> (SqliteStore, Session) {
    let mut store = SqliteStore::open(path, OpenOptions { baca_saja: true }).unwrap();
    let session = sesi(&mut store, "sari").unwrap();
    (store, session)
}

fn semua_orang(store: &mut SqliteStore, session: &Session, gelombang: Option<GelombangId>) -> Vec<Rows> {
    let query = PegawaiQuery {
        satker: None,
        gelombang,
        filter: PegawaiFilter::default(),
        nonaktif: true,
        urut: PegawaiUrut::Nama,
    };
    let (mut out, mut dari) = (Vec::new(), Jangkar::Awal);
    loop {
        let rows = store.read(&Read::Pegawai { query: query.clone(), dari, batas: 400 }, session).unwrap();
        let Rows::Pegawai(page) = &rows else { panic!() };
        let last = page.rows.last().map(|p| p.id.0);
        let more = page.sesudah;
        out.push(rows);
        let Some(id) = last.filter(|_| more) else { return out };
        let kunci: String = satu(store.path(), &format!("SELECT nama_kunci FROM pegawai WHERE id = {id}"));
        dari = Jangkar::Sesudah(Posisi { kunci, id });
    }
}

/// Every list, figure and report that there is.
fn isi(path: &Path) -> (Vec<Rows>, Vec<Vec<u8>>) {
    let (mut store, session) = diam(path);
    let Rows::Kantor(kantor) = store.read(&Read::Kantor, &session).unwrap() else { panic!() };
    let waves: Vec<GelombangId> = kantor.gelombang.iter().map(|g| g.id).collect();
    let mut reads = vec![
        Read::Kantor,
        Read::Pohon { gelombang: None },
        Read::Perkara {
            query: PerkaraQuery { tutup: true, ..PerkaraQuery::default() },
            dari: Jangkar::Awal,
            batas: 900,
        },
        Read::JatuhTempo,
        Read::Katalog,
        Read::Operator,
        Read::AuditKepala,
        Read::Padanan,
        Read::ImporPeta { hal: HalImpor::Pegawai, kunci: "nip nama".into() },
    ];
    let mut rows = Vec::new();
    for wave in waves.iter().map(|w| Some(*w)) {
        reads.push(Read::Pohon { gelombang: wave });
        reads.extend([1, 7, 60].map(|id| Read::Kartu { pegawai: PegawaiId(id), gelombang: wave }));
        reads.push(Read::Cari { teks: "si".into(), batas: 50, gelombang: wave });
        rows.extend(semua_orang(&mut store, &session, wave));
    }
    reads.extend((1..=5).map(|id| Read::PerkaraSatu(PerkaraId(id))));
    rows.extend(reads.iter().map(|r| store.read(r, &session).unwrap()));
    let (kata, mut files) = (Kata::new(Bahasa::Id), Vec::new());
    for laporan in Laporan::ALL {
        for bentuk in [Bentuk::Csv, Bentuk::Html] {
            let mut out = Vec::new();
            let opsi = Opsi { semua: true, ..Opsi::default() };
            let store: &mut dyn Store = &mut store;
            report::buat(*laporan, bentuk, store, &session, &opsi, &kata, kini(), &mut out, &mut report::Diam).unwrap();
            files.push(out);
        }
    }
    (rows, files)
}

/// Every value of a table, row by row.
fn tabel(path: &Path, table: &str) -> Vec<String> {
    let conn = mentah(path);
    let mut statement = conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
    let n = statement.column_count();
    let row = |r: &rusqlite::Row<'_>| Ok(format!("{:?}", (0..n).map(|at| r.get_ref(at).unwrap()).collect::<Vec<_>>()));
    statement.query_map([], row).unwrap().map(Result::unwrap).collect()
}

fn berkas(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap())
        .map(|e| (e.file_name().into_string().unwrap(), fs::read(e.path()).unwrap()))
        .collect();
    all.sort();
    all
}

/// Names in a folder that somebody has begun and not finished.
fn sisa(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    names.filter(|n| n.contains("sementara") || n.starts_with(".ikrar")).collect()
}

#[test]
fn everything_goes_out_and_an_equal_office_comes_of_it() {
    let k = kantor_penuh(2_000);
    // Taking it out leaves a link, so what is compared is the office as it was before.
    let before = k.folder.path().join("sebelum.db");
    backup(&k.buka(), &before, &mut |_, _| {}).unwrap();
    let (folder, (panjang, kepala)) = keluar(&k, "semua");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&folder.join("pegawai.csv"))), (0o700, 0o600));
    assert_eq!(satu::<i64>(&k.path, "SELECT count(*) FROM audit WHERE objek LIKE 'keluar/semua/%'"), 1);
    let text = fs::read_to_string(folder.join("manifest.json")).unwrap();
    assert!(text.contains(&kepala) && text.contains("\"skema\": 6"));
    for table in ["draf", "nama_kata", "hitung_ikrar", "skema", "sqlite_sequence"] {
        assert!(!text.contains(&format!("\"{table}.csv\"")), "{table} stays");
    }
    let people = fs::read_to_string(folder.join("pegawai.csv")).unwrap();
    assert!(people.contains("\"'=Tambah\nBaris\"") && people.contains("\\N"));

    for (table, least) in DARI_BERKAS {
        let rows = satu::<i64>(&before, &format!("SELECT count(*) FROM {table}"));
        assert!(rows >= least && text.contains(&format!("\"{table}.csv\"")), "{table}: {rows}");
    }
    let new = k.folder.path().join("baru/ikrar.db");
    let made = masukkan(&folder, &new, &mut |_, _| {}).unwrap();
    assert_eq!((made.jejak, mode(&new)), ((panjang, kepala), 0o600));
    assert_eq!(sisa(k.folder.path()), Vec::<String>::new());
    assert_eq!(sisa(new.parent().unwrap()), Vec::<String>::new());
    // Drafts are their operator's own and stay.
    mentah(&before).execute("DELETE FROM draf", []).unwrap();
    let (here, there) = (isi(&new), isi(&before));
    assert_eq!((here.0.len(), here.1.len()), (there.0.len(), there.1.len()));
    for (a, b) in here.0.iter().zip(&there.0) {
        assert!(a == b, "{a:.300?}\n{b:.300?}");
    }
    assert!(here.1 == there.1, "reports");
    let mut store = SqliteStore::open(&new, OpenOptions::default()).unwrap();
    assert_eq!(store.check(Kedalaman::Lengkap, &mut |_| {}).unwrap(), []);
    assert!(store.verify(None, &mut |_, _| {}).unwrap().utuh());
    let shape = |path: &Path| {
        let sql =
            "SELECT group_concat(name || ifnull(sql, ''), char(10)) FROM (SELECT * FROM sqlite_schema ORDER BY name)";
        satu::<String>(path, sql)
    };
    assert_eq!(shape(&new), shape(&before));
    for (table, _) in DARI_BERKAS {
        assert_eq!(tabel(&new, table), tabel(&before, table), "{table}");
    }
    drop(store);

    // Out again: the same bytes but for the moment; and work goes on.
    let again = Kantor { path: new, folder: tempfile::tempdir().unwrap() };
    let (second, _) = keluar(&again, "semua");
    assert!(berkas(&second) == berkas(&folder));
    let (mut s, sari) = again.meja();
    tambah(&mut s, &sari, "Orang Baru", 992, LAPAS);
    assert_eq!(s.check(Kedalaman::Lengkap, &mut |_| {}).unwrap(), []);
}

#[test]
fn what_is_no_whole_folder_makes_no_office() {
    let k = kantor_penuh(60);
    let (folder, _) = keluar(&k, "semua");
    let whole = berkas(&folder);
    let new = k.folder.path().join("baru.db");
    let refused = |what: &str, key: &str| {
        match masukkan(&folder, &new, &mut |_, _| {}) {
            Err(StoreError::Damaged(p) | StoreError::Io(p)) => assert_eq!(p.key, key, "{what}"),
            other => panic!("{what}: {other:?}"),
        }
        assert!(!new.exists() && sisa(k.folder.path()).is_empty(), "{what}");
        fs::remove_dir_all(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
        for (name, bytes) in &whole {
            fs::write(folder.join(name), bytes).unwrap();
        }
    };
    let path = |name: &str| folder.join(name);
    let mut changed = fs::read(path("ikrar.csv")).unwrap();
    let at = changed.len() / 2;
    changed[at] ^= 1;
    fs::write(path("ikrar.csv"), changed).unwrap();
    refused("a changed byte", "lengkap-berkas-berubah");
    fs::remove_file(path("berkas.csv")).unwrap();
    refused("a missing file", "lengkap-berkas-kurang");
    fs::write(path("lagi.csv"), "id\n").unwrap();
    refused("one file more", "lengkap-berkas-lebih");
    fs::write(path("manifest.json"), "{}").unwrap();
    refused("another manifest", "lengkap-manifest-rusak");

    // Somebody who also writes the checksums anew.
    let tamper = |what: &str, key: &str, name: &str, from: &str, to: &str| {
        palsu(&folder, name, from, to);
        refused(what, key);
    };
    tamper("a wrong row count", "lengkap-baris-beda", "", "\"baris\": 62", "\"baris\": 63");
    tamper("an older schema", "lengkap-skema-lama", "", "\"skema\": 6", "\"skema\": 2");
    tamper("another table", "lengkap-tabel-beda", "", "\"judul\"", "\"tajuk\"");
    tamper("a text for a number", "lengkap-nilai-salah", "kegiatan.csv", "\n1,", "\nsatu,");
    tamper("nobody's unit", "periksa-rujukan", "kehadiran.csv", ",901,1,2,", ",901,1,9999,");
    tamper("no such way", "periksa-struktur", "kehadiran.csv", "daring", "dering");
    tamper("a trail written anew", "audit-putus-mata", "audit.csv", "latihan-isi", "latihan-usi");
    tamper("another head", "audit-putus-jangkar", "", "\"hash\": \"", "\"hash\": \"0");
    palsu(&folder, "", "\"skema\": 6", "\"skema\": 9");
    assert!(matches!(masukkan(&folder, &new, &mut |_, _| {}), Err(StoreError::NewerSchema { found: 9, .. })));
    assert!(matches!(masukkan(&folder, &k.path, &mut |_, _| {}), Err(StoreError::NewerSchema { .. })));
    palsu(&folder, "", "\"skema\": 9", "\"skema\": 6");
    assert!(matches!(masukkan(&folder, &k.path, &mut |_, _| {}), Err(StoreError::Duplicate(_))), "never over another");
    masukkan(&folder, &new, &mut |_, _| {}).unwrap();
}

/// Changes a file (the manifest where none is named) and makes all checksums right again.
fn palsu(folder: &Path, name: &str, from: &str, to: &str) {
    use sha2::{Digest, Sha256};
    let hex = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect::<String>();
    let path = folder.join("manifest.json");
    let mut manifest = fs::read_to_string(&path).unwrap();
    if name.is_empty() {
        assert!(manifest.contains(from), "{from}");
        manifest = manifest.replacen(from, to, 1);
    } else {
        let old = fs::read_to_string(folder.join(name)).unwrap();
        assert!(old.contains(from), "{from} in {name}");
        let new = old.replacen(from, to, 1);
        fs::write(folder.join(name), &new).unwrap();
        manifest = manifest.replace(&hex(old.as_bytes()), &hex(new.as_bytes()));
        let size = |n: usize| format!("\"ukuran\": {n},\n      \"sha256\": \"{}\"", hex(new.as_bytes()));
        manifest = manifest.replace(&size(old.len()), &size(new.len()));
    }
    let at = manifest.rfind("\"sha256\": \"").unwrap() + 11;
    let bare = format!("{}{}", &manifest[..at], &manifest[at + 64..]);
    fs::write(path, format!("{}{}{}", &manifest[..at], hex(bare.as_bytes()), &manifest[at + 64..])).unwrap();
}

#[test]
fn only_who_may_read_all_of_it_takes_it_out() {
    let k = kantor_penuh(300);
    let ke = k.folder.path().join("semua");
    let refused =
        |(mut s, session): (SqliteStore, Session)| match keluarkan(&mut s, &session, &ke, kini(), &mut |_, _| {}) {
            Err(StoreError::Forbidden(p)) => {
                assert!(!ke.exists() && sisa(k.folder.path()).is_empty());
                p.key
            }
            other => panic!("{other:?}"),
        };
    let all = [Peran::Kanwil, Peran::Pemeriksa, Peran::Auditor, Peran::Admin];
    assert_eq!(refused(k.operator("budi", &[Peran::Admin], None)), "tak-berhak");
    assert_eq!(refused(k.operator("cici", &all[..3], None)), "tak-berhak");
    assert_eq!(refused(k.operator("dedi", &[Peran::Satker], Some(LAPAS))), "lengkap-lingkup");
    // Every role, but others work here too: cases are those of one's teams.
    assert_eq!(refused(k.operator("euis", &all, None)), "lengkap-perkara-tertutup");
    assert_eq!(refused(k.meja()), "lengkap-perkara-tertutup");
    mentah(&k.path)
        .execute_batch(
            "INSERT OR REPLACE INTO perkara_tim (perkara_id, operator_id, boleh_pelapor)
                 SELECT p.id, o.id, 1 FROM perkara p JOIN operator o ON o.login = 'euis'",
        )
        .unwrap();
    let (mut s, euis) = k.meja_sebagai("euis");
    keluarkan(&mut s, &euis, &ke, kini(), &mut |_, _| {}).unwrap();
    drop(s);
    let (mut s, sari) = diam(&k.path);
    let lain = k.folder.path().join("lain");
    let result = keluarkan(&mut s, &sari, &lain, kini(), &mut |_, _| {});
    assert!(matches!(result, Err(StoreError::ReadOnly)), "what cannot be noted does not leave");
}

#[test]
fn half_an_office_does_not_leave() {
    let k = kantor_penuh(60);
    let (mut s, sari) = k.meja();
    let ke = k.folder.path().join("semua");
    let mut key = || match keluarkan(&mut s, &sari, &ke, kini(), &mut |_, _| {}) {
        Err(StoreError::Damaged(p) | StoreError::Io(p) | StoreError::Duplicate(p)) => p.key,
        other => panic!("{other:?}"),
    };
    let conn = mentah(&k.path);
    conn.execute_batch(
        "INSERT INTO impor (hal, berkas, sha256, operator_id, mulai, keadaan) VALUES ('pegawai', 'a', '', 1, '', 'berjalan')",
    )
    .unwrap();
    assert_eq!(key(), "lengkap-impor-berjalan");
    conn.execute("UPDATE impor SET keadaan = 'selesai'", []).unwrap();
    let id: i64 = conn.query_row("SELECT max(id) FROM pegawai", [], |r| r.get(0)).unwrap();
    conn.execute("UPDATE pegawai SET jabatan = 'Lain' WHERE id = ?1", [id]).unwrap();
    assert_eq!(key(), "audit-putus-baris");
    conn.execute("UPDATE pegawai SET jabatan = 'Penjaga' WHERE id = ?1", [id]).unwrap();
    fs::create_dir(&ke).unwrap();
    assert_eq!(key(), "keluar-sudah-ada");
}

#[test]
fn a_list_that_left_says_in_the_trail_that_only_marked_rows_did() {
    let k = kantor_penuh(60);
    let (mut s, sari) = k.meja();
    for ditandai in [false, true] {
        let seen = Dilihat::Keluar { hal: "pegawai", baris: 3, ditandai, alasan: String::new() };
        s.write(&Write::Lihat(seen), &sari, kini()).unwrap();
    }
    let links = "SELECT group_concat(objek) FROM (SELECT objek FROM audit WHERE objek LIKE 'keluar/%' ORDER BY id)";
    assert_eq!(satu::<String>(&k.path, links), "keluar/pegawai/3,keluar/pegawai/3/ditandai");
    assert!(s.verify(None, &mut |_, _| {}).unwrap().utuh());
}
