//! Files in: P20 to P22 of `perf.md` 8, and how long others wait meanwhile.
//!
//! The people of a practice office go into an empty office with the same units, row by row as a file would bring them. Beside it
//! stands `sqlite3 .import` of the same rows into a table with the same columns and indexes. Each size has a process of its own,
//! so that its memory is its own. Offices that are written to are copies.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ikrar::domain::id::{PegawaiId, SatkerId};
use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::panggung::{Impor as _, Kelompok};
use ikrar::domain::impor::rekam::{PegawaiImpor, Rekaman, Untuk};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nik, Nomor};
use ikrar::domain::operator::Session;
use ikrar::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use ikrar::domain::request::{Read, Reader as _, Rows, Store as _, Write};
use ikrar::domain::tanggal::Tanggal;
use ikrar::store::{OpenOptions, OsUser, SqliteStore, Tahap, open_session};
use rusqlite::{Connection, OpenFlags, Row};

use super::dukung::{self, Banyak, Jam, Tabel, ms};

/// Tells a process of this bench what it is to measure, and at which size.
const ANAK: &str = "IKRAR_UKUR_MASUK";

/// Rows between two looks at the clock.
const LOT: usize = 2_048;

/// Rows of the file that is merged into an office and of the one during which others save.
const BERKAS: usize = 65_000;

/// Pairs of P20.
const PASANG: usize = 3;

pub fn ukur() {
    if let Ok(order) = std::env::var(ANAK) {
        let (what, name) = order.split_once(' ').expect("an order and a size");
        return match what {
            "impor" => impor(name),
            "sama" => sama(name),
            "tunggu" => tunggu(name),
            other => panic!("{other}"),
        };
    }
    let (mut cpu, mut other) = (Tabel::default(), Tabel::default());
    for (name, people) in dukung::ukuran() {
        let source = dukung::kantor(&name);
        let pairs = if people > 100_000 { 1 } else { PASANG };
        let mut ratios = Banyak::default();
        for _ in 0..pairs {
            let theirs = dot_import(&source);
            let mut ours = BTreeMap::new();
            anak("impor", &name, |fields| match fields {
                ["cpu", what, ns] => drop(ours.insert((*what).to_owned(), ns.parse::<u64>().unwrap())),
                ["nilai", what, value] => other.isi(what, &name, *value),
                _ => {}
            });
            let get = |what: &str| ours.get(what).copied().unwrap_or(0);
            let bare = get("compare and stage") + get("take from the stage") + get("rows, indexes, figures");
            ratios.0.push((bare + get("commit and log, without words' and trail's pages")) * 1_000 / theirs.max(1));
            for (what, ns) in &ours {
                cpu.isi(what, &name, ms(*ns));
            }
            cpu.isi("sqlite3 .import", &name, ms(theirs));
        }
        let ratio = ratios.di(0.5) as f64 / 1_000.0;
        other.isi("P20: typed and counted / .import, without reading the file (<= 0.90)", &name, format!("{ratio:.2}"));
        for what in ["sama", "tunggu"] {
            anak(what, &name, |fields| {
                if let ["nilai", what, value] = fields {
                    other.isi(what, &name, *value);
                }
            });
        }
    }
    println!("\n{}", dukung::mesin());
    cpu.cetak("import into an empty office, CPU ms");
    other.cetak("");
}

/// Runs this bench again and hands over each line it prints, cut at tabs.
fn anak(what: &str, name: &str, mut each: impl FnMut(&[&str])) {
    let exe = std::env::current_exe().expect("this bench");
    let mut child = Command::new(exe)
        .arg("masuk")
        .env(ANAK, format!("{what} {name}"))
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    for line in BufReader::new(child.stdout.take().expect("piped")).lines() {
        let line = line.expect("text");
        each(&line.split('\t').collect::<Vec<_>>());
    }
    assert!(child.wait().expect("ends").success(), "{what} {name} failed");
}

// ---------------------------------------------------------------------------------------------
// Rows

const KOLOM: &str =
    "id, nomor_jenis, nomor, nik, gelar_depan, nama, gelar_belakang, nama_kunci, lahir, kelamin, status, golongan,
    jabatan, jenis_jabatan, satker_id, sejak, pasangan_calon, cltn_dari, cltn_sampai, aktif, alasan";

fn baca(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the office is read")
}

fn orang(r: &Row<'_>) -> PegawaiImpor {
    let text = |at: usize| r.get::<_, Option<String>>(at).unwrap().unwrap_or_default();
    let day = |at: usize| Tanggal::from_iso(&text(at));
    let jenis = JenisNomor::from_code(&text(1)).unwrap();
    PegawaiImpor {
        nomor: Some(Nomor { jenis, angka: r.get(2).unwrap() }),
        nik: r.get::<_, Option<i64>>(3).unwrap().map(Nik),
        nama: NamaLengkap { gelar_depan: text(4), nama: text(5), gelar_belakang: text(6) },
        status: StatusKepegawaian::from_code(&text(10)),
        golongan: text(11),
        jabatan: text(12),
        jenis_jabatan: JenisJabatan::from_code(&text(13)),
        satker: Some(SatkerId(r.get(14).unwrap())),
        sejak: day(15),
        lahir: day(8),
        kelamin: JenisKelamin::from_code(&text(9)),
        pasangan_calon: Some(r.get(16).unwrap()),
        cltn: day(17).zip(day(18)),
        aktif: Some(r.get(19).unwrap()),
        alasan: text(20),
    }
}

/// The row of a file that would say this.
fn baris(n: u64, p: &PegawaiImpor) -> Baris {
    let mut row = Baris::default();
    row.mulai(0, n);
    for text in [
        p.nomor.map(Nomor::grouped).unwrap_or_default(),
        p.nik.map(Nik::plain).unwrap_or_default(),
        p.nama.lengkap(),
        p.status.map_or("", StatusKepegawaian::code).to_owned(),
        p.golongan.clone(),
        p.jabatan.clone(),
        "Lembaga Pemasyarakatan Kelas IIA Contoh".to_owned(),
        p.sejak.map(|d| d.iso()).unwrap_or_default(),
        p.lahir.map(|d| d.iso()).unwrap_or_default(),
    ] {
        row.tambah(Sel::teks(&text));
    }
    row
}

/// Walks people in lots.
fn lots(path: &Path, at_most: usize, mut each: impl FnMut(Vec<(Baris, Rekaman)>)) {
    let conn = baca(path);
    let mut statement = conn.prepare(&format!("SELECT {KOLOM} FROM pegawai ORDER BY id LIMIT {at_most}")).unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut lot, mut n) = (Vec::with_capacity(LOT), 1);
    while let Some(r) = rows.next().unwrap() {
        let p = orang(r);
        n += 1;
        lot.push((baris(n, &p), Rekaman::Pegawai(p)));
        if lot.len() == LOT {
            each(std::mem::replace(&mut lot, Vec::with_capacity(LOT)));
        }
    }
    each(lot);
}

// ---------------------------------------------------------------------------------------------
// Offices

struct Sementara(tempfile::TempDir, PathBuf);

fn sementara() -> Sementara {
    let folder = tempfile::Builder::new().prefix("ikrar-masuk").tempdir().unwrap();
    let path = folder.path().join("kantor.db");
    Sementara(folder, path)
}

/// An office with the same units and operators, and nobody in it.
fn kosong(source: &Path) -> Sementara {
    let temp = sementara();
    SqliteStore::create(&temp.1).unwrap();
    let conn = Connection::open(&temp.1).unwrap();
    conn.execute("ATTACH ?1 AS lama", [format!("file:{}?mode=ro", source.display())])
        .unwrap_or_else(|_| conn.execute("ATTACH ?1 AS lama", [source.display().to_string()]).unwrap());
    for table in ["kantor", "instansi", "satker", "operator", "izin"] {
        conn.execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM lama.{table}")).unwrap();
    }
    temp
}

fn salinan(source: &Path) -> Sementara {
    let temp = sementara();
    fs::copy(source, &temp.1).unwrap();
    fs::set_permissions(&temp.1, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    temp
}

/// What the tool itself takes for the same rows into the same columns and indexes: processor time of it and all it starts.
fn dot_import(source: &Path) -> u64 {
    let temp = sementara();
    let (csv, db) = (temp.0.path().join("pegawai.csv"), temp.0.path().join("impor.db"));
    let conn = baca(source);
    let width = conn.prepare("SELECT * FROM pegawai").unwrap().column_count();
    let mut out = std::io::BufWriter::new(fs::File::create(&csv).unwrap());
    {
        let mut statement = conn.prepare("SELECT * FROM pegawai ORDER BY id").unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(r) = rows.next().unwrap() {
            for at in 0..width {
                let text = match r.get_ref(at).unwrap() {
                    rusqlite::types::ValueRef::Integer(n) => n.to_string(),
                    rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    _ => String::new(),
                };
                write!(out, "{}\"{}\"", if at == 0 { "" } else { "," }, text.replace('"', "\"\"")).unwrap();
            }
            out.write_all(b"\n").unwrap();
        }
        out.flush().unwrap();
    }
    // The tool knows no NULL: what is missing is an empty text, which the partial indexes leave out likewise.
    let columns: Vec<String> = conn
        .prepare("SELECT name || ' ' || type || CASE WHEN pk THEN ' PRIMARY KEY' ELSE '' END FROM pragma_table_info('pegawai')")
        .unwrap()
        .query_map([], |r| r.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let indexes: Vec<String> = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'pegawai' AND sql IS NOT NULL")
        .unwrap()
        .query_map([], |r| r.get::<_, String>(0))
        .unwrap()
        .map(|sql| {
            sql.unwrap().replace("nik IS NOT NULL", "nik <> ''").replace("atasan_id IS NOT NULL", "atasan_id <> ''")
        })
        .collect();
    let made = Connection::open(&db).unwrap();
    made.execute_batch(&format!("CREATE TABLE pegawai ({}); {};", columns.join(", "), indexes.join("; "))).unwrap();
    drop(made);
    let before = anak_cpu();
    let status = Command::new("sqlite3")
        .arg(&db)
        .args(["PRAGMA cache_size = -20480;", &format!(".import --csv {} pegawai", csv.display())])
        .stdout(Stdio::null())
        .status()
        .expect("sqlite3 is installed");
    assert!(status.success());
    let took = anak_cpu() - before;
    let n: i64 = Connection::open(&db).unwrap().query_row("SELECT count(*) FROM pegawai", [], |r| r.get(0)).unwrap();
    let all: i64 = conn.query_row("SELECT count(*) FROM pegawai", [], |r| r.get(0)).unwrap();
    assert_eq!(n, all);
    took
}

/// Processor time of all children that have ended.
fn anak_cpu() -> u64 {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let all = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    ((all.user_time() + all.system_time()).num_microseconds() * 1_000).unsigned_abs()
}

// ---------------------------------------------------------------------------------------------
// What is measured

/// Where the time of an import goes, told apart by what the store says begins.
struct Bagian {
    jam: Jam,
    kini: Option<(Tahap, u64)>,
    hitung: BTreeMap<&'static str, u64>,
}

thread_local! {
    static BAGIAN: RefCell<Option<Bagian>> = const { RefCell::new(None) };
}

const fn nama(tahap: Tahap) -> &'static str {
    match tahap {
        Tahap::Ambil => "take from the stage",
        Tahap::Tulis => "rows, indexes, figures",
        Tahap::Kata => "words of names",
        Tahap::Jejak => "trail",
        Tahap::Tetap => "commit",
        Tahap::Rawat => "log between turns",
    }
}

fn dengar(tahap: Tahap) {
    BAGIAN.with_borrow_mut(|all| {
        if let Some(all) = all {
            all.sampai(Some(tahap));
        }
    });
}

impl Bagian {
    fn sampai(&mut self, next: Option<Tahap>) {
        let now = self.jam.kini();
        if let Some((tahap, since)) = self.kini {
            *self.hitung.entry(nama(tahap)).or_insert(0) += now - since;
        }
        self.kini = next.map(|tahap| (tahap, now));
    }
}

fn cpu(what: &str, ns: u64) {
    println!("cpu\t{what}\t{ns}");
}

fn nilai(what: &str, value: &str) {
    println!("nilai\t{what}\t{value}");
}

fn rekam(store: &mut SqliteStore, session: &Session, source: &Path, at_most: usize, jam: &Jam) -> u64 {
    let mut took = 0;
    store.impor_mulai(&Untuk::Pegawai(None), "pegawai.csv", "00", session).unwrap();
    lots(source, at_most, |lot| {
        took += jam
            .ukur(|| {
                for (row, record) in &lot {
                    store.impor_rekam(row, record).unwrap();
                }
            })
            .1;
    });
    took + jam.ukur(|| store.impor_ringkas().unwrap()).1
}

/// Everybody of an office into an empty one.
fn impor(name: &str) {
    let source = dukung::kantor(name);
    let temp = kosong(&source);
    let (mut store, session) = dukung::buka(&temp.1);
    let jam = Jam::new();
    let compare = rekam(&mut store, &session, &source, usize::MAX >> 1, &jam);
    let all = store.impor_ringkas().unwrap();
    nilai("rows new / refused", &format!("{} / {}", all.get(Kelompok::Baru), all.get(Kelompok::Tolak)));
    cpu("compare and stage", compare);
    store.saksi_impor(dengar);
    BAGIAN.set(Some(Bagian { jam: Jam::new(), kini: None, hitung: BTreeMap::new() }));
    let pages = |path: &Path, tables: &str| -> f64 {
        let sql = format!(
            "SELECT total(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name IN ({tables}))"
        );
        Connection::open(path).unwrap().query_row(&sql, [], |r| r.get(0)).unwrap_or(0.0)
    };
    let (mut turns, begun) = (0, Instant::now());
    store
        .impor_terap(&session, dukung::kini(), &mut |_, _| {
            turns += 1;
            true
        })
        .unwrap();
    let wall = begun.elapsed();
    let hitung = BAGIAN.with_borrow_mut(|all| {
        let all = all.as_mut().unwrap();
        all.sampai(None);
        std::mem::take(&mut all.hitung)
    });
    for (what, ns) in &hitung {
        cpu(what, *ns);
    }
    // Pages are written for all together; they are charged by how much each has grown.
    let (people, rest) = (
        pages(&temp.1, "'pegawai', 'hitung_pegawai'"),
        pages(&temp.1, "'nama_kata', 'audit', 'audit_isi', 'jumlah_kata'"),
    );
    let shared = hitung.get("commit").unwrap_or(&0) + hitung.get("log between turns").unwrap_or(&0);
    let part = if people + rest > 0.0 { people / (people + rest) } else { 1.0 };
    cpu("commit and log, without words' and trail's pages", (shared as f64 * part) as u64);
    nilai("turns, wall of applying", &format!("{turns}, {} ms", ms(wall.as_nanos() as u64)));
    nilai("P21: memory, anonymous / all / highest, MiB (<= 64)", &dukung::memori("self"));
    drop(store);
    let log = fs::metadata(format!("{}-wal", temp.1.display())).map_or(0, |m| m.len());
    nilai("log left, MiB", &format!("{}", log >> 20));
}

/// A file that says nothing new, into an office of this size.
fn sama(name: &str) {
    let source = dukung::kantor(name);
    let temp = salinan(&source);
    let (mut store, session) = dukung::buka(&temp.1);
    let (mut other, _) = dukung::buka(&temp.1);
    other.changed().unwrap();
    let look = || {
        let at = |side: &str| {
            fs::metadata(format!("{}{side}", temp.1.display())).map(|m| (m.len(), m.modified().unwrap())).ok()
        };
        (at(""), at("-wal"))
    };
    let (before, jam) = (look(), Jam::new());
    let took = rekam(&mut store, &session, &source, BERKAS, &jam);
    let all = store.impor_ringkas().unwrap();
    let (_, last) = jam.ukur(|| store.impor_terap(&session, dukung::kini(), &mut |_, _| true).unwrap());
    assert_eq!(all.berubah(), 0, "{all:?}");
    assert!(look() == before && !other.changed().unwrap(), "something was written");
    let row = (took + last) / all.get(Kelompok::Sama).max(1);
    nilai(
        "P22: the same file again, CPU ms, without reading it (<= 500)",
        &format!("{} ({row} ns a row)", ms(took + last)),
    );
    nilai("P22: pages written", "0");
}

/// Somebody saves every few milliseconds while a file of people is being applied.
fn tunggu(name: &str) {
    let source = dukung::kantor(name);
    let temp = salinan(&source);
    let (mut store, session) = dukung::buka(&temp.1);
    store.impor_mulai(&Untuk::Pegawai(None), "pegawai.csv", "00", &session).unwrap();
    let mut n = 0;
    // New people beside those who are there: the dearest kind of row.
    lots(&source, BERKAS, |lot| {
        for (row, record) in lot {
            let Rekaman::Pegawai(mut p) = record else { unreachable!() };
            n += 1;
            p.nik = None;
            p.nomor = Some(Nomor { jenis: JenisNomor::Nrp, angka: 50_000_000_000 + n });
            store.impor_rekam(&row, &Rekaman::Pegawai(p)).unwrap();
        }
    });
    let all = store.impor_ringkas().unwrap();
    let stop = AtomicBool::new(false);
    let (mut waits, mut refused) = (Banyak::default(), 0);
    let mut wall = Duration::ZERO;
    std::thread::scope(|scope| {
        let saver = scope.spawn(|| {
            let (mut waits, mut refused) = (Banyak::default(), 0);
            let mut store = SqliteStore::open(&temp.1, OpenOptions::default()).unwrap();
            let user: OsUser = dukung::akun();
            let session =
                open_session(&mut store, &user, "ukur", dukung::kini().tanggal(), false, dukung::kini()).unwrap();
            let mut i = 0_i64;
            while !stop.load(Ordering::Relaxed) {
                i += 1;
                let id = PegawaiId(1 + i % 7_000);
                let Rows::PegawaiUbah(one) = store.read(&Read::PegawaiUbah(id), &session).unwrap() else {
                    unreachable!()
                };
                let mut isi = one.isi;
                isi.golongan = format!("III/{}", if i % 2 == 0 { 'a' } else { 'b' });
                let begun = Instant::now();
                let saved = store.write(
                    &Write::Pegawai { lama: Some((id, one.ver)), isi: Box::new(isi) },
                    &session,
                    dukung::kini(),
                );
                waits.0.push(begun.elapsed().as_nanos() as u64);
                refused += u32::from(saved.is_err());
                std::thread::sleep(Duration::from_millis(20));
            }
            (waits, refused)
        });
        let begun = Instant::now();
        store.impor_terap(&session, dukung::kini(), &mut |_, _| true).unwrap();
        wall = begun.elapsed();
        stop.store(true, Ordering::Relaxed);
        (waits, refused) = saver.join().unwrap();
    });
    let said = format!(
        "{} / {} / {} ({} saves, {refused} refused, {} rows in {:.1} s)",
        ms(waits.di(0.5)),
        ms(waits.di(0.99)),
        ms(waits.di(1.0)),
        waits.0.len(),
        all.berubah(),
        wall.as_secs_f64()
    );
    nilai("another operator's save meanwhile, ms: p50 / p99 / max (<= 1000)", &said);
    let Rows::TindakanAkhir(Some(act)) = store.read(&Read::TindakanAkhir, &session).unwrap() else { unreachable!() };
    let jam = Jam::new();
    let (_, look) = jam.ukur(|| store.read(&Read::TindakanAkhir, &session).unwrap());
    nilai("look at the last act, CPU ms", &ms(look));
    let (undone, took) = jam.ukur(|| store.write(&Write::Batal(act.id), &session, dukung::kini()).unwrap());
    assert_eq!(undone.uraian.key, "batal-impor-pegawai");
    nilai("undoing it, CPU ms", &ms(took));
}
