//! Files in: P20 to P22 of `perf.md` 8, and how long others wait meanwhile.
//!
//! The people of a practice office are written to a CSV file, and it goes into an empty office with the same units: read,
//! understood, compared, applied. Beside it stands `sqlite3 .import` of the same file into a table with its columns and the
//! same indexes, and for a stricter measure of a file that says already what the office's own columns say, units by key. Each
//! size has a process of its own, so that its memory is its own. Offices that are written to are copies.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use ikrar::acuan;
use ikrar::domain::id::{PegawaiId, SatkerId};
use ikrar::domain::impor::baca::{Hasil, Pembaca};
use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::padan::Padan;
use ikrar::domain::impor::panggung::{Impor as _, Kelompok};
use ikrar::domain::impor::rekam::{PegawaiImpor, Rekaman, Untuk};
use ikrar::domain::impor::{HalImpor, Kolom, kepala};
use ikrar::domain::nama::NamaLengkap;
use ikrar::domain::nomor::{JenisNomor, Nik, Nomor};
use ikrar::domain::operator::Session;
use ikrar::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use ikrar::domain::request::{Read, Reader as _, Rows, Store as _, Write};
use ikrar::domain::tanggal::Tanggal;
use ikrar::exchange::baca::{Sumber as _, Teks};
use ikrar::store::{OpenOptions, OsUser, SqliteStore, Tahap, open_session};
use rusqlite::{Connection, OpenFlags, Row};

use super::dukung::{self, Banyak, Jam, Tabel, ms};

/// Tells a process of this bench what it is to measure, and at which size.
const ANAK: &str = "IKRAR_UKUR_MASUK";

/// Rows between two looks at the clock.
const LOT: usize = 2_048;

/// Rows of the file that is merged into an office and of the one during which others save.
const BERKAS: usize = 65_000;

/// What P20 counts.
const DIHITUNG: [&str; 6] = [
    "read the file",
    "understand, without units",
    "compare and stage",
    "take from the stage",
    "rows, indexes, figures",
    "their part of commit and log",
];

/// What stands beside it.
const DI_SAMPING: [&str; 5] = ["match units' names", "words of names", "trail", "commit", "log between turns"];

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
        let (mut ratios, mut strict) = (Banyak::default(), Banyak::default());
        for _ in 0..pairs {
            let theirs = dot_import(&source, false);
            let mut ours = BTreeMap::new();
            anak("impor", &name, |fields| match fields {
                ["cpu", what, ns] => drop(ours.insert((*what).to_owned(), ns.parse::<u64>().unwrap())),
                ["nilai", what, value] => other.isi(what, &name, *value),
                _ => {}
            });
            let keyed = dot_import(&source, true);
            let bare: u64 = DIHITUNG.iter().map(|what| ours.get(*what).copied().unwrap_or(0)).sum();
            ratios.0.push(bare * 1_000 / theirs.max(1));
            strict.0.push(bare * 1_000 / keyed.max(1));
            for what in DIHITUNG.iter().chain(&DI_SAMPING) {
                cpu.isi(what, &name, ms(ours.get(*what).copied().unwrap_or(0)));
            }
            cpu.isi("together", &name, ms(bare));
            cpu.isi("sqlite3 .import of the file", &name, ms(theirs));
            cpu.isi("sqlite3 .import of the office's own columns", &name, ms(keyed));
        }
        let ratio = |all: &Banyak| format!("{:.2}", all.di(0.5) as f64 / 1_000.0);
        other.isi("P20: together / .import of the file (<= 0.90)", &name, ratio(&ratios));
        other.isi("the same / .import of the office's own columns", &name, ratio(&strict));
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

/// In a ministry many divisions bear one name, so a file names its units by code.
const BERKODE: &str = "UPDATE main.satker SET kode = 'U' || id WHERE kode = ''";

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
    conn.execute_batch(BERKODE).unwrap();
    temp
}

fn salinan(source: &Path) -> Sementara {
    let temp = sementara();
    fs::copy(source, &temp.1).unwrap();
    fs::set_permissions(&temp.1, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    Connection::open(&temp.1).unwrap().execute_batch(BERKODE).unwrap();
    temp
}

/// Writes the people of an office to a file, with the headings of our own lists. `kunci`: in the columns of the table
/// itself, without headings.
fn tulis_csv(source: &Path, path: &Path, at_most: usize, kunci: bool) -> u64 {
    let conn = baca(source);
    let mut out = std::io::BufWriter::new(fs::File::create(path).unwrap());
    let sql = if kunci {
        format!("SELECT * FROM pegawai ORDER BY id LIMIT {at_most}")
    } else {
        let columns = kepala::kolom(HalImpor::Pegawai);
        let head: Vec<&str> = columns.iter().map(|k| k.code()).collect();
        writeln!(out, "{}", head.join(",")).unwrap();
        let from: Vec<String> = columns
            .iter()
            .map(|k| match k {
                Kolom::Satker => "CASE s.kode WHEN '' THEN 'U' || s.id ELSE s.kode END".to_owned(),
                Kolom::JenisNomor => "p.nomor_jenis".to_owned(),
                // Numbers of police and army are written with their zeros.
                Kolom::Nomor => {
                    "CASE p.nomor_jenis WHEN 'nrp' THEN printf('%08d', p.nomor) ELSE p.nomor END".to_owned()
                }
                other => format!("p.{}", other.code()),
            })
            .collect();
        format!(
            "SELECT {} FROM pegawai p JOIN satker s ON s.id = p.satker_id ORDER BY p.id LIMIT {at_most}",
            from.join(", ")
        )
    };
    let mut statement = conn.prepare(&sql).unwrap();
    let width = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut n = 0;
    while let Some(r) = rows.next().unwrap() {
        n += 1;
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
    n
}

/// What the tool itself takes for the same file into the same indexes: processor time of it and all it starts.
fn dot_import(source: &Path, kunci: bool) -> u64 {
    let temp = sementara();
    let (csv, db) = (temp.0.path().join("pegawai.csv"), temp.0.path().join("impor.db"));
    let all = tulis_csv(source, &csv, usize::MAX >> 1, kunci);
    let conn = baca(source);
    let list = |sql: &str| -> Vec<String> {
        conn.prepare(sql).unwrap().query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let columns = if kunci {
        list(
            "SELECT name || ' ' || type || CASE WHEN pk THEN ' PRIMARY KEY' ELSE '' END FROM pragma_table_info('pegawai')",
        )
    } else {
        let number = [Kolom::Nomor, Kolom::Nik, Kolom::Aktif, Kolom::PasanganCalon];
        let kind = |k: &Kolom| if number.contains(k) { "INTEGER" } else { "TEXT" };
        kepala::kolom(HalImpor::Pegawai).iter().map(|k| format!("{} {}", k.code(), kind(k))).collect()
    };
    // The tool knows no NULL: what is missing is an empty text, which the partial indexes leave out likewise.
    let indexes: Vec<String> =
        list("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'pegawai' AND sql IS NOT NULL")
            .into_iter()
            .filter(|sql| kunci || !sql.contains("atasan_id"))
            .map(|sql| {
                let sql =
                    sql.replace("nik IS NOT NULL", "nik <> ''").replace("atasan_id IS NOT NULL", "atasan_id <> ''");
                if kunci {
                    return sql;
                }
                // The file has no keys and no folded names; its rows are numbered by the tool.
                sql.replace(", id", "")
                    .replace("satker_id", "satker")
                    .replace("nama_kunci", "nama")
                    .replace("nomor_jenis", "jenis_nomor")
            })
            .collect();
    let made = Connection::open(&db).unwrap();
    made.execute_batch(&format!("CREATE TABLE pegawai ({}); {};", columns.join(", "), indexes.join("; "))).unwrap();
    drop(made);
    let before = anak_cpu();
    let skip = if kunci { "" } else { "--skip 1 " };
    let status = Command::new("sqlite3")
        .arg(&db)
        .args(["PRAGMA cache_size = -20480;", &format!(".import --csv {skip}{} pegawai", csv.display())])
        .stdout(Stdio::null())
        .status()
        .expect("sqlite3 is installed");
    assert!(status.success());
    let took = anak_cpu() - before;
    let n: i64 = Connection::open(&db).unwrap().query_row("SELECT count(*) FROM pegawai", [], |r| r.get(0)).unwrap();
    assert_eq!(n.unsigned_abs(), all);
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

/// What the way of a file onto the stage takes.
#[derive(Default)]
struct Masukan {
    baca: u64,
    paham: u64,
    cocok: u64,
    banding: u64,
}

impl Masukan {
    fn semua(&self) -> u64 {
        self.baca + self.paham + self.cocok + self.banding
    }
}

/// Brings a file onto the stage as the program does it, a lot at a time so that the parts can be told apart.
fn rekam(store: &mut SqliteStore, session: &Session, csv: &Path, jam: &Jam) -> Masukan {
    let Rows::Pohon(units) = store.read(&Read::Pohon { gelombang: None }, session).unwrap() else { unreachable!() };
    let Rows::Padanan(known) = store.read(&Read::Padanan, session).unwrap() else { unreachable!() };
    let units: Vec<_> = units.iter().map(|s| (s.id, s.nama.as_str(), s.pendek.as_str(), s.kode.as_str())).collect();
    let mut all = Masukan::default();
    // Every name is looked up once; the reader keeps what it means.
    let (padan, took) = jam.ukur(|| {
        let padan = Padan::new(&units, &acuan::impor::padanan(), &known);
        assert!(units.iter().all(|(id, .., kode)| padan.satu(kode) == Some(*id)), "a code of two units");
        padan
    });
    all.cocok = took;
    let (_, names) = jam.ukur(|| units.iter().filter(|(.., kode)| padan.satu(kode).is_some()).count());
    let untuk = Untuk::Pegawai(None);
    store.impor_mulai(&untuk, "pegawai.csv", "00", session).unwrap();
    let mut lot: Vec<Baris> = (0..LOT).map(|_| Baris::default()).collect();
    let mut meant = Vec::with_capacity(LOT);
    let (mut teks, took) = jam.ukur(|| {
        let (mut teks, _) = Teks::buka(fs::File::open(csv).unwrap(), "pegawai.csv", None, None).unwrap();
        teks.mulai(0).unwrap();
        assert!(teks.baca(&mut lot[0]).unwrap());
        teks
    });
    all.baca += took;
    let columns: Vec<Option<Kolom>> = (0..lot[0].lebar()).map(|at| Kolom::from_code(&lot[0].tampak(at))).collect();
    assert!(columns.iter().all(Option::is_some));
    let mut pembaca = Pembaca::new(&columns, &untuk, &padan, dukung::kini().tanggal());
    loop {
        let (n, took) = jam.ukur(|| lot.iter_mut().map_while(|row| teks.baca(row).unwrap().then_some(())).count());
        all.baca += took;
        if n == 0 {
            break;
        }
        meant.clear();
        all.paham += jam.ukur(|| meant.extend(lot[..n].iter().map(|row| pembaca.baca(row)))).1;
        all.banding += jam
            .ukur(|| {
                for (row, meant) in lot.iter().zip(&meant) {
                    match meant {
                        Hasil::Rekaman(record) => store.impor_rekam(row, record).unwrap(),
                        Hasil::Tahan(name) => panic!("{name} waits"),
                        Hasil::Tolak(why) => panic!("row {}: {why:?}", row.nomor),
                        Hasil::Kosong => {}
                    }
                }
            })
            .1;
    }
    all.paham = all.paham.saturating_sub(names);
    all.banding += jam.ukur(|| store.impor_ringkas().unwrap()).1;
    all
}

/// Everybody of an office into an empty one.
fn impor(name: &str) {
    let source = dukung::kantor(name);
    let temp = kosong(&source);
    let (mut store, session) = dukung::buka(&temp.1);
    let jam = Jam::new();
    let csv = temp.0.path().join("pegawai.csv");
    tulis_csv(&source, &csv, usize::MAX >> 1, false);
    nilai("the file, MiB", &format!("{}", fs::metadata(&csv).unwrap().len() >> 20));
    let bagian = rekam(&mut store, &session, &csv, &jam);
    let all = store.impor_ringkas().unwrap();
    nilai("rows new / refused", &format!("{} / {}", all.get(Kelompok::Baru), all.get(Kelompok::Tolak)));
    cpu("read the file", bagian.baca);
    cpu("understand, without units", bagian.paham);
    cpu("match units' names", bagian.cocok);
    cpu("compare and stage", bagian.banding);
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
    cpu("their part of commit and log", (shared as f64 * part) as u64);
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
    let csv = temp.0.path().join("pegawai.csv");
    tulis_csv(&source, &csv, BERKAS, false);
    let parts = rekam(&mut store, &session, &csv, &jam);
    let took = parts.semua();
    let all = store.impor_ringkas().unwrap();
    let (_, last) = jam.ukur(|| store.impor_terap(&session, dukung::kini(), &mut |_, _| true).unwrap());
    assert_eq!(all.berubah(), 0, "{all:?}");
    assert!(look() == before && !other.changed().unwrap(), "something was written");
    let row = (took + last) / all.get(Kelompok::Sama).max(1);
    nilai(
        "P22: the same file again, CPU ms (<= 500)",
        &format!("{} ({row} ns a row; comparing alone {})", ms(took + last), ms(parts.banding + last)),
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
