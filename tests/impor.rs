//! Files that come in, through the program itself: messy text and workbooks into a practice office, and out again.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use ikrar::domain::tanggal::Waktu;
use ikrar::store::{KantorLatihan, Pemilik, buat_latihan};
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A folder of one's own with a practice office in it.
struct Kantor {
    dir: tempfile::TempDir,
}

impl Kantor {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let office = Self { dir };
        office.kode(&["latihan", "--pegawai", "600", "--seed", "7", "--no-open"], 0);
        office
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().to_owned()
    }

    fn berkas(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.path(name)
    }

    fn perintah(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ikrar"));
        command
            .env_clear()
            .env("HOME", self.dir.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("IKRAR_DB", self.path("kantor.db"))
            .args(args);
        command
    }

    fn jalan(&self, args: &[&str]) -> Output {
        self.perintah(args).output().unwrap()
    }

    fn orang(&self) -> i64 {
        let db = rusqlite::Connection::open(self.path("kantor.db")).unwrap();
        db.busy_timeout(Duration::from_secs(20)).unwrap();
        db.query_row("SELECT count(*) FROM pegawai", [], |row| row.get(0)).unwrap()
    }

    /// A program that is taking a large file in, when its first rows stand in the office; it is stopped by a signal.
    fn sedang_impor(&self, signal: Signal) -> Child {
        let mut text = "NOMOR;NAMA;STATUS;UNIT KERJA\n".to_owned();
        for n in 0..12_000 {
            writeln!(text, "{};Rekaan Masuk {n};PPNPN;Lapas Kelas I Cipinang", 700_000 + n).unwrap();
        }
        let (file, before, begun) = (self.berkas("banyak.csv", &text), self.orang(), Instant::now());
        let mut child = self.perintah(&["impor", "pegawai", &file]);
        let child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        while self.orang() < before + 600 {
            assert!(begun.elapsed() < Duration::from_secs(120));
            std::thread::sleep(Duration::from_millis(5));
        }
        kill(pid(&child), signal).unwrap();
        child
    }

    /// What it prints, after it has ended with this code.
    fn kode(&self, args: &[&str], code: i32) -> (String, String) {
        let out = self.jalan(args);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let said = (text(&out.stdout), text(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{args:?}\n{}\n{}", said.0, said.1);
        said
    }

    fn json(&self, args: &[&str], code: i32) -> Value {
        let (out, _) = self.kode(&[args, &["--json"]].concat(), code);
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}"))
    }

    /// Length of the trail: a call that changes nothing leaves it as it is.
    fn jejak(&self) -> i64 {
        self.json(&["audit", "uji"], 0)["panjang"].as_i64().unwrap()
    }

    /// Sheets with rows of texts.
    fn buku(&self, name: &str, lembar: &[(&str, &[&[&str]])]) -> String {
        let mut book = Workbook::new();
        for (nama, rows) in lembar {
            let sheet = book.add_worksheet();
            sheet.set_name(*nama).unwrap();
            for (y, row) in rows.iter().enumerate() {
                for (x, cell) in row.iter().enumerate() {
                    let (y, x) = (u32::try_from(y).unwrap(), u16::try_from(x).unwrap());
                    sheet.write_string(y, x, *cell).unwrap();
                }
            }
        }
        book.save(self.path(name)).unwrap();
        self.path(name)
    }
}

fn pid(child: &Child) -> Pid {
    Pid::from_raw(i32::try_from(child.id()).unwrap())
}

fn contoh(name: &str) -> String {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data/contoh").join(name).to_str().unwrap().to_owned()
}

fn n(said: &Value, kelompok: &str) -> u64 {
    said["kelompok"][kelompok].as_u64().unwrap_or_else(|| panic!("{said}"))
}

#[test]
fn a_messy_file_goes_in_step_by_step() {
    let office = Kantor::new();
    let (file, before) = (contoh("pegawai.csv"), office.jejak());
    let said = office.json(&["import", "pegawai", &file, "--dry-run"], 1);
    assert_eq!([n(&said, "baru"), n(&said, "tahan"), n(&said, "tolak")], [5, 2, 1], "{said}");
    assert_eq!((&said["tolak"][0]["baris"], &said["tolak"][0]["alasan"][0]["isi"]), (&9.into(), &"1,98609E+17".into()));
    let asked: Vec<&str> = said["tanya"].as_array().unwrap().iter().map(|t| t["nama"].as_str().unwrap()).collect();
    assert!(asked.contains(&"CIPINANG") && asked.contains(&"Lapas Kelas IIB Rawa Indah"), "{asked:?}");

    // Who may only look sees the same.
    let seen = office.json(&["--baca-saja", "impor", "pegawai", &file, "--coba"], 1);
    assert_eq!(seen["kelompok"], said["kelompok"]);
    office.kode(&["impor", "pegawai", &office.path("kantor.db")], 3);

    // What is open is refused whole.
    let (out, err) = office.kode(&["impor", "pegawai", &file], 3);
    assert!(out.contains("Rutan Kelas I Cipinang") && err.contains("--sebagian"), "{out}{err}");
    assert_eq!(office.jejak(), before);

    // The good rows go in, the answer is remembered, the rest lies in a file.
    let left = office.path("sisa.csv");
    let answer = "CIPINANG=Rutan Kelas I Cipinang";
    let (out, _) = office.kode(&["impor", "pegawai", &file, "--padan", answer, "--sebagian", "--tolakan", &left], 1);
    assert!(out.contains("Diterapkan: 6 baru"), "{out}");
    let after = office.jejak();
    assert!(after > before);
    let said = office.json(&["impor", "pegawai", &file, "--sebagian"], 1);
    assert_eq!((n(&said, "sama"), n(&said, "tahan"), &said["berubah"]), (6, 1, &false.into()), "{said}");
    assert_eq!(office.jejak(), after, "a second time changes nothing");
    let (out, _) = office.kode(&["padanan"], 0);
    assert!(out.contains("cipinang -> Rutan Kelas I Cipinang  ("), "{out}");

    // Corrected beside its reasons, the rest goes in too.
    let text = fs::read_to_string(&left).unwrap();
    assert!(text.contains("Bagas Adiwangsa") && !text.contains("Panji"), "{text}");
    assert!(text.contains("\"Lembar asal\";\"Baris asal\";") && text.contains(";\"pegawai.csv\";\"9\";"), "{text}");
    let right =
        text.replace("1,98609E+17", "198609262015051002").replace("Lapas Kelas IIB Rawa Indah", "Lapas Cipinang");
    fs::write(&left, right.replace("Lapas Cipinang", "Lapas Kelas I Cipinang")).unwrap();
    let (out, _) = office.kode(&["impor", "pegawai", &left], 0);
    assert!(out.contains("Diterapkan: 2 baru"), "{out}");
    let (out, _) =
        office.kode(&["ekspor", "pegawai", "--out", "-", "--bentuk", "jsonl", "--saring", "bagas adiwangsa"], 0);
    assert!(out.contains("19860926 201505 1 002"), "{out}");
    office.kode(&["periksa"], 0);
}

#[test]
fn what_goes_out_comes_in_again_and_changes_nothing() {
    let office = Kantor::new();
    for (name, more) in [("a.csv", &[][..]), ("b.csv", &["--pemisah", ","]), ("c.xlsx", &[]), ("d.csv", &["--semua"])] {
        let file = office.path(name);
        let made = office.json(&[&["ekspor", "pegawai", "--out", &file], more].concat(), 0);
        let before = office.jejak();
        let said = office.json(&["impor", "pegawai", &file], 0);
        assert_eq!((n(&said, "sama"), &said["berubah"]), (made["baris"].as_u64().unwrap(), &false.into()), "{said}");
        assert_eq!(office.jejak(), before, "{name}");
    }
    let units = office.path("satker.csv");
    office.kode(&["ekspor", "satker", "--out", &units], 0);
    let said = office.json(&["impor", "satker", &units], 0);
    assert_eq!(said["berubah"], false, "{said}");
}

/// A small ministry: every provincial office has its four divisions, which bear the same names and no codes.
fn kementerian() -> Kantor {
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let office = Kantor { dir };
    let user = ikrar::cli::jembatan::pengguna();
    let owner = Pemilik { login: user.login, nama: user.nama, asal: "uji".to_owned() };
    let latihan = KantorLatihan { acuan: "kementerian".to_owned(), ..KantorLatihan::new(2_500, 7) };
    let now = Waktu::from_iso("2024-11-21T10:42:00+07:00").unwrap();
    buat_latihan(office.path("kantor.db").as_ref(), &latihan, &owner, now, &mut |_, _| true).unwrap();
    office
}

#[test]
fn units_that_share_a_name_go_out_and_come_back_as_themselves() {
    let office = kementerian();
    let people = office.path("orang.csv");
    let made = office.json(&["ekspor", "pegawai", "--semua", "--out", &people], 0);
    let text = fs::read_to_string(&people).unwrap();
    let shared: Vec<&str> = text.lines().filter_map(|l| l.split(';').nth(10)).filter(|u| u.contains(" / ")).collect();
    assert!(shared.iter().any(|u| u.starts_with("\"Divisi Keimigrasian / Kantor Wilayah")), "{shared:?}");
    let before = office.jejak();
    let said = office.json(&["impor", "pegawai", &people], 0);
    assert_eq!((n(&said, "sama"), &said["berubah"]), (made["baris"].as_u64().unwrap(), &false.into()), "{said}");
    assert_eq!(office.jejak(), before);
    for name in ["satker.csv", "satker.xlsx"] {
        let units = office.path(name);
        let made = office.json(&["ekspor", "satker", "--out", &units], 0);
        let before = office.jejak();
        let said = office.json(&["impor", "satker", &units], 0);
        assert_eq!((n(&said, "sama"), &said["berubah"]), (made["baris"].as_u64().unwrap(), &false.into()), "{said}");
        assert_eq!(office.jejak(), before, "{name}");
    }

    // What moved in the file moves in the office: from one division to its namesake.
    let unit = |cell: &&str| cell.starts_with("\"Divisi Keimigrasian / ");
    let from = *shared.iter().find(|u| unit(u)).unwrap();
    let to = *shared.iter().find(|u| unit(u) && **u != from).unwrap();
    let line = text.lines().find(|l| l.split(';').nth(10) == Some(from)).unwrap();
    // The day he came is left out: he comes there today.
    let mut cells: Vec<&str> = line.split(';').collect();
    (cells[10], cells[11]) = (to, "\"\"");
    let head = text.lines().next().unwrap();
    let moved = office.berkas("pindah.csv", &format!("{head}\r\n{}\r\n", cells.join(";")));
    let said = office.json(&["impor", "pegawai", &moved], 0);
    assert_eq!(n(&said, "pindah"), 1, "{said}");
    let number = cells[0].trim_matches('"');
    let (out, _) = office.kode(&["ekspor", "pegawai", "--out", "-", "--saring", number], 0);
    assert!(out.contains(to) && !out.contains(from), "{out}");
    // A name alone means none of them.
    cells[10] = "\"Divisi Keimigrasian\"";
    let bare = office.berkas("polos.csv", &format!("{head}\r\n{}\r\n", cells.join(";")));
    let said = office.json(&["impor", "pegawai", &bare], 3);
    assert_eq!(n(&said, "tahan"), 1, "{said}");
}

/// What the list of people calls its columns, in their order; the last three an import leaves alone.
const KOLOM: [&str; 22] = [
    "nomor",
    "jenis_nomor",
    "nik",
    "gelar_depan",
    "nama",
    "gelar_belakang",
    "status",
    "golongan",
    "jabatan",
    "jenis_jabatan",
    "satker",
    "sejak",
    "lahir",
    "kelamin",
    "aktif",
    "alasan",
    "cltn_dari",
    "cltn_sampai",
    "pasangan_calon",
    "ikrar",
    "ikrar_tanggal",
    "ikrar_sampai",
];

/// A row of a file as it leaves: every cell in quotes.
fn garis<S: AsRef<str>>(cells: &[S]) -> String {
    assert_eq!(cells.len(), KOLOM.len());
    let cells: Vec<String> = cells.iter().map(|c| format!("\"{}\"", c.as_ref().replace('"', "\"\""))).collect();
    cells.join(";") + "\r\n"
}

/// The heading of a file as it leaves.
fn kepala() -> String {
    format!("\u{feff}{}", garis(&KOLOM))
}

/// People of every kind of number, with every column filled and left empty, in the order of the list.
fn bersih(unit: &str) -> String {
    // A quote, an apostrophe of one's own, separators, signs of formulas behind their guard, letters of elsewhere.
    let rows: [[&str; 18]; 9] = [
        [
            "19900101 201503 1 001",
            "nip",
            "317401 010190 0001",
            "",
            "'Aisyah Rengganis",
            "S.H.",
            "pns",
            "III/b",
            "'=HYPERLINK(\"http://x.invalid\")",
            "fungsional",
            "2015-03-01",
            "1990-01-01",
            "l",
            "ya",
            "",
            "",
            "",
            "tidak",
        ],
        [
            "19880817 201212 2 003",
            "nip",
            "317401 570888 0002",
            "Dr.",
            "Bagaskara =Wicaksana",
            "S.Psi., M.Si.",
            "pns",
            "IV/a",
            "Kepala; \"Seksi\", Umum",
            "administrator",
            "2020-02-29",
            "1988-08-17",
            "p",
            "ya",
            "",
            "2024-10-01",
            "2024-12-31",
            "ya",
        ],
        [
            "19920202 201604 2 002",
            "nip",
            "",
            "",
            "José \"Zé\" Anggoro",
            "",
            "cpns",
            "III/a",
            "'+62 812 0000 1234",
            "",
            "",
            "1992-02-02",
            "p",
            "ya",
            "",
            "",
            "",
            "tidak",
        ],
        [
            "19950505 202121 2 004",
            "ni_pppk",
            "317401 450595 0003",
            "",
            "Kirana Ma'ruf d'Arc",
            "A.Md.",
            "pppk",
            "IX",
            "'@Penata (II)",
            "pelaksana",
            "2021-12-01",
            "1995-05-05",
            "p",
            "tidak",
            "'=Tugas belajar; \"s.d. 2026\"",
            "",
            "",
            "tidak",
        ],
        [
            "19770707 200003 1 005",
            "nip",
            "",
            "",
            "Lukman Łukasz Öztürk",
            "",
            "pns",
            "III/d",
            "'-5 derajat",
            "pengawas",
            "2000-03-01",
            "1977-07-07",
            "l",
            "tidak",
            "Pensiun",
            "",
            "",
            "tidak",
        ],
        [
            "81020304",
            "nrp",
            "317401 020381 0004",
            "Kompol",
            "Mahesa Jatiwaringin",
            "S.I.K.",
            "polri",
            "",
            "Pengawal",
            "non_asn",
            "2023-01-15",
            "1981-03-02",
            "l",
            "ya",
            "",
            "",
            "",
            "tidak",
        ],
        [
            "9001",
            "lokal",
            "317401 031299 0005",
            "",
            "O",
            "",
            "ppnpn",
            "",
            "''=1 'juga' \"bukan\"",
            "non_asn",
            "2024-01-01",
            "1999-12-03",
            "l",
            "ya",
            "",
            "",
            "",
            "tidak",
        ],
        [
            "9002",
            "lokal",
            "",
            "",
            "Ø Suryaningrat-Wulandari",
            "",
            "lainnya",
            "",
            "Juru 1/2 50%",
            "",
            "",
            "",
            "p",
            "ya",
            "",
            "",
            "",
            "tidak",
        ],
        [
            "20000229 202201 2 006",
            "nip",
            "",
            "Apt.",
            "Zulaikha Anindya",
            "S.Farm.",
            "pns",
            "III/b",
            "Apoteker",
            "fungsional",
            "2022-01-03",
            "2000-02-29",
            "p",
            "ya",
            "",
            "",
            "",
            "tidak",
        ],
    ];
    let mut text = kepala();
    for row in rows {
        let (before, after) = row.split_at(10);
        text.push_str(&garis(&[before, &[unit], after, &["belum", "", ""]].concat()));
    }
    text
}

#[test]
fn a_clean_file_comes_out_byte_by_byte() {
    let (office, other) = (Kantor::new(), Kantor::new());
    let unit = "Bapas Kelas II Ciangir";
    for k in [&office, &other] {
        let (out, _) = k.kode(&["impor", "satker", &contoh("satker.csv")], 0);
        assert!(out.contains("baru"), "{out}");
        let (out, _) = k.kode(&["ekspor", "pegawai", "--satker", unit, "--out", "-"], 0);
        assert_eq!(out, kepala());
    }
    let all = ["ekspor", "pegawai", "--satker", unit, "--semua", "--nik", "uji pindah kantor", "--out"];
    let keluar = |k: &Kantor| String::from_utf8(k.jalan(&[&all[..], &["-"]].concat()).stdout).unwrap();
    let clean = bersih(unit);
    let said = office.json(&["impor", "pegawai", &office.berkas("bersih.csv", &clean)], 0);
    assert_eq!((n(&said, "baru"), n(&said, "hilang")), (9, 0), "{said}");
    assert_eq!(keluar(&office), clean);

    // As a workbook out, into another office, and from there as text again.
    let book = office.path("bersih.xlsx");
    office.kode(&[&all[..], &[&book]].concat(), 0);
    assert_eq!(office.json(&["impor", "pegawai", &book], 0)["berubah"], false);
    let said = other.json(&["impor", "pegawai", &book], 0);
    assert_eq!((n(&said, "baru"), &said["berubah"]), (9, &true.into()), "{said}");
    assert_eq!(keluar(&other), clean);
    for k in [&office, &other] {
        k.kode(&["periksa"], 0);
    }
}

#[test]
fn a_whole_office_of_changed_rows_comes_out_byte_by_byte() {
    let (office, other) = (Kantor::new(), Kantor::new());
    let all = ["ekspor", "pegawai", "--semua", "--nik", "uji pindah kantor", "--out"];
    let keluar = |k: &Kantor| String::from_utf8(k.jalan(&[&all[..], &["-"]].concat()).stdout).unwrap();
    let before = keluar(&office);
    let units: Vec<&str> = before.lines().skip(1).map(|l| l.split(';').nth(10).unwrap()).collect();
    let mut clean = kepala();
    for (at, line) in before.lines().skip(1).enumerate() {
        let mut cells: Vec<String> = line.split(';').map(|c| c.trim_matches('"').to_owned()).collect();
        cells[3] = ["Dr.", "Ir.", "H."][at % 3].to_owned();
        cells[5] = "S.H., M.H.".to_owned();
        cells[8] = format!("{} {at}", ["'=1+", "'@", "Kepala \"Seksi\"; Umum", "'-", "'+62", "Ω"][at % 6]);
        cells[9] = ["pelaksana", "fungsional"][at % 2].to_owned();
        cells[10] = units[(at + 1) % units.len()].trim_matches('"').to_owned();
        // Nobody moves before the day he came, or after today.
        cells[11] = ["2024-11-19", "2024-11-20", "2024-11-21"][at % 3].to_owned();
        cells[18] = ["tidak", "ya"][at % 2].to_owned();
        clean.push_str(&garis(&cells));
    }
    let said = office.json(&["impor", "pegawai", &office.berkas("bersih.csv", &clean)], 0);
    assert_eq!((n(&said, "ubah") + n(&said, "pindah"), n(&said, "sama")), (units.len() as u64, 0), "{said}");
    // The pledge is no column of the import: whoever has come to another unit owes it again.
    let orang = |text: &str| -> Vec<String> {
        text.lines().map(|l| l.rsplitn(4, ';').last().unwrap_or_default().to_owned()).collect()
    };
    let clean = orang(&clean);
    assert_eq!(orang(&keluar(&office)), clean);
    let book = office.path("bersih.xlsx");
    office.kode(&[&all[..], &[&book]].concat(), 0);
    let said = other.json(&["impor", "pegawai", &book], 0);
    assert_eq!(n(&said, "ubah") + n(&said, "pindah"), units.len() as u64, "{said}");
    assert_eq!(orang(&keluar(&other)), clean);
    assert_eq!(office.json(&["impor", "pegawai", &office.path("bersih.csv")], 0)["berubah"], false);
}

#[test]
fn a_workbook_of_several_sheets_is_read_by_name_number_or_whole() {
    let office = Kantor::new();
    let file = office.buku(
        "pegawai.xlsx",
        &[
            (
                "Rutan Kelas I Cipinang",
                &[
                    &["DAFTAR PEGAWAI"],
                    &[],
                    &["NO", "NAMA", "NIP", "GOL"],
                    &["1", "Gilang Prabaswara", "199507142019011002", "II/c"],
                ],
            ),
            (
                "LAPAS KLS I CIPINANG",
                &[
                    &["NIP", "NAMA LENGKAP", "GOL/RUANG"],
                    &["19811123 200501 2 004", "Ratna Kusumaningrum, S.H.", "III/d"],
                    &["1.98609E+17", "Bagas Adiwangsa", "III/a"],
                ],
            ),
            ("Petunjuk", &[&["Isi kolom kuning saja."]]),
        ],
    );
    let (_, err) = office.kode(&["impor", "pegawai", &file], 3);
    assert!(err.contains("LAPAS KLS I CIPINANG") && err.contains("--lembar"), "{err}");
    for sheet in ["1", "rutan kelas i cipinang"] {
        let said = office.json(&["impor", "pegawai", &file, "--sheet", sheet, "--coba"], 0);
        assert_eq!(
            (n(&said, "baru"), &said["lembar"], &said["kepala"]),
            (1, &"Rutan Kelas I Cipinang".into(), &3.into())
        );
    }
    let said = office.json(&["impor", "pegawai", &file, "--lembar", "semua", "--coba"], 1);
    assert_eq!((n(&said, "baru"), n(&said, "tolak")), (2, 1), "{said}");
    let sheets: Vec<&str> = said["tolak"].as_array().unwrap().iter().map(|t| t["lembar"].as_str().unwrap()).collect();
    assert_eq!(sheets, ["LAPAS KLS I CIPINANG"], "instructions are no refused row");
    // A heading says which sheets have it.
    let heads: Vec<_> =
        said["kolom"].as_array().unwrap().iter().map(|k| (k["tajuk"].as_str().unwrap(), &k["lembar"])).collect();
    let two = serde_json::json!(["Rutan Kelas I Cipinang", "LAPAS KLS I CIPINANG"]);
    assert!(heads.contains(&("NIP", &two)), "{heads:?}");
    assert!(heads.contains(&("NAMA LENGKAP", &serde_json::json!(["LAPAS KLS I CIPINANG"]))), "{heads:?}");

    let left = office.path("sisa.csv");
    office.kode(&["impor", "pegawai", &file, "--lembar", "semua", "--sebagian", "--tolakan", &left], 1);
    let units =
        |who: &str| office.kode(&["ekspor", "pegawai", "--out", "-", "--bentuk", "jsonl", "--saring", who], 0).0;
    assert!(units("gilang prabaswara").contains("Rutan Kelas I Cipinang"));
    assert!(units("ratna kusumaningrum").contains("Lapas Kelas I Cipinang"));
    // The unit that only the name of the sheet told stands in the file of rejects.
    let text = fs::read_to_string(&left).unwrap();
    assert!(text.contains("LAPAS KLS I CIPINANG") && text.lines().count() == 2, "{text}");
    fs::write(&left, text.replace("1.98609E+17", "198609262015051002")).unwrap();
    office.kode(&["impor", "pegawai", &left], 0);
}

#[test]
fn columns_that_are_called_otherwise_are_named_once() {
    let office = Kantor::new();
    let file = office.berkas(
        "a.csv",
        "NIP;NAMA;PENEMPATAN TERAKHIR X\n199507142019011002;Gilang Prabaswara;Rutan Kelas I Cipinang\n",
    );
    let map = "PENEMPATAN TERAKHIR X=satker";
    let said = office.json(&["impor", "pegawai", &file, "--map", map, "--coba"], 0);
    assert_eq!((n(&said, "baru"), &said["kolom"][2]["kolom"]), (1, &"satker".into()));
    let without = office.json(&["impor", "pegawai", &file, "--coba"], 1);
    assert_eq!((n(&without, "baru"), n(&without, "tolak")), (0, 1), "a dry run remembers nothing: {without}");
    office.kode(&["impor", "pegawai", &file, "--peta", map], 0);
    let said = office.json(&["impor", "pegawai", &file], 0);
    assert_eq!((n(&said, "sama"), &said["kolom"][2]["kolom"]), (1, &"satker".into()), "{said}");
    // What was remembered is shown, and forgotten by the key that is shown.
    let known = office.json(&["padanan"], 0)["padanan"].clone();
    assert_eq!(known[0]["kolom"], serde_json::json!(["nomor", "nama", "satker"]), "{known}");
    let key = known[0]["kunci"].as_str().unwrap();
    office.kode(&["--baca-saja", "padanan", "lupa", key], 3);
    office.kode(&["padanan", "lupa", key], 0);
    let (_, err) = office.kode(&["mapping", "forget", key], 3);
    assert!(err.contains(key), "{err}");
    let (out, _) = office.kode(&["padanan"], 0);
    assert!(out.contains("Belum ada"), "{out}");
    office.kode(&["audit", "uji"], 0);
}

/// What a spreadsheet makes of a file of rejects that is saved as a workbook there.
fn jadi_buku(office: &Kantor, text: &str) -> String {
    let rows: Vec<Vec<String>> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(';').map(|cell| cell.trim_matches('"').trim_start_matches('\'').to_owned()).collect())
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    office.buku("sisa.xlsx", &[("sisa", &rows)])
}

#[test]
fn rejects_say_where_they_stood_and_come_in_again_by_the_names_of_their_own_columns() {
    let rows = |nip: &str| format!("{nip}\tGilang Prabaswara\tRutan Kelas I Cipinang");
    let heading = "NOMOR PEGAWAI X\tNAMA\tPENEMPATAN TERAKHIR X";
    let map = ["--peta", "NOMOR PEGAWAI X=nomor", "--peta", "PENEMPATAN TERAKHIR X=satker"];
    for workbook in [false, true] {
        let office = Kantor::new();
        let lines = [heading.to_owned(), rows("199507142019011002"), rows("1.98609E+17")];
        let cells: Vec<Vec<&str>> = lines.iter().map(|l| l.split('\t').collect()).collect();
        let cells: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
        let (file, sheet) = match workbook {
            true => (office.buku("a.xlsx", &[("Rutan", &cells)]), "Rutan"),
            false => (office.berkas("a.csv", &lines.join("\n").replace('\t', ";")), "a.csv"),
        };
        let left = office.path("sisa.csv");
        let call = [&["impor", "pegawai", &file, "--sebagian", "--tolakan", &left][..], &map[..]].concat();
        office.kode(&call, 1);
        let text = fs::read_to_string(&left).unwrap();
        assert!(text.contains(&format!(";\"{sheet}\";\"3\";\"1.98609E+17\"")), "{text}");

        // Not mended, it is refused again; its place is still that in the file it comes from.
        let again = office.path("sisa-lagi.csv");
        let back = if workbook { jadi_buku(&office, &text) } else { left.clone() };
        let said = office.json(&["impor", "pegawai", &back, "--sebagian", "--tolakan", &again], 1);
        assert_eq!((n(&said, "tolak"), &said["tolak"][0]["baris"]), (1, &2.into()), "{said}");
        assert_eq!(fs::read_to_string(&again).unwrap().lines().count(), 2);
        assert!(fs::read_to_string(&again).unwrap().contains(&format!(";\"{sheet}\";\"3\";")));

        // Mended, it comes in under the names that its own columns were given once; ours say nothing.
        let right = text.replace("1.98609E+17", "198609262015051002");
        fs::write(&left, &right).unwrap();
        let back = if workbook { jadi_buku(&office, &right) } else { left };
        let said = office.json(&["impor", "pegawai", &back], 0);
        assert_eq!(n(&said, "baru"), 1, "{said}");
        let said: Vec<&str> = said["kolom"].as_array().unwrap().iter().filter_map(|k| k["kolom"].as_str()).collect();
        assert_eq!(said, ["nomor", "nama", "satker"]);
    }
}

#[test]
fn who_is_not_in_the_file_goes_out_of_service_with_a_reason() {
    let office = Kantor::new();
    let unit = "Rutan Kelas I Cipinang";
    let file = office.path("rutan.csv");
    office.kode(&["ekspor", "pegawai", "--satker", unit, "--out", &file], 0);
    let text = fs::read_to_string(&file).unwrap();
    let last = text.lines().last().unwrap();
    fs::write(&file, text.replace(&format!("{last}\r\n"), "")).unwrap();
    let said = office.json(&["impor", "pegawai", &file], 0);
    assert_eq!((n(&said, "hilang"), &said["berubah"]), (1, &false.into()), "never by itself");
    assert!(said["keluar"].is_null(), "nobody is said to leave: {said}");
    let trial = office.json(&["impor", "pegawai", &file, "--missing", "pindah", "--coba"], 0);
    assert_eq!((&trial["keluar"], &trial["berubah"]), (&1.into(), &false.into()));
    let units = trial["kehilangan"].as_array().unwrap();
    assert_eq!((units.len(), &units[0]["satker"], &units[0]["hilang"]), (1, &unit.into(), &1.into()));
    let active = units[0]["aktif"].as_u64().unwrap();
    let (text, _) = office.kode(&["impor", "pegawai", &file, "--missing", "pindah", "--coba"], 0);
    assert!(text.contains(&format!("  {unit} 1 dari {active}\n")), "{text}");
    assert!(said["kehilangan"].is_null(), "only where somebody would leave: {said}");
    let line = trial["kalimat"].as_str().unwrap();
    assert!(line.contains("1 pegawai") && line.contains("\"pindah\""), "{line}");
    let said = office.json(&["impor", "pegawai", &file, "--missing", "tidak ada di daftar November"], 0);
    assert_eq!(said["berubah"], true);
    let again = office.json(&["impor", "pegawai", &file], 0);
    assert_eq!(n(&again, "hilang"), 0, "{again}");
}

#[test]
fn whoever_stands_in_a_rejected_row_is_not_missing() {
    let office = Kantor::new();
    let unit = "Rutan Kelas I Cipinang";
    let all = office.path("rutan.csv");
    office.kode(&["ekspor", "pegawai", "--satker", unit, "--out", &all], 0);
    let text = fs::read_to_string(&all).unwrap();
    let rows: Vec<Vec<&str>> =
        text.lines().skip(1).map(|l| l.split(';').map(|c| c.trim_matches('"')).collect()).collect();
    let civil: Vec<&Vec<&str>> = rows.iter().filter(|r| r[1] == "nip").collect();
    let (good, spoilt) = (civil[0], civil[1]);
    let file = office.path("dua.csv");
    let lines = format!("NIP;NAMA;UNIT KERJA\n{};{};{unit}\n1,99E+17;{};{unit}\n", good[0], good[4], spoilt[4]);
    fs::write(&file, lines).unwrap();
    let said = office.json(&["impor", "pegawai", &file, "--hilang", "Pensiun", "--sebagian"], 1);
    assert_eq!(n(&said, "tolak"), 1, "{said}");
    let (out, _) = office.kode(&["ekspor", "pegawai", "--satker", unit, "--out", "-", "--bentuk", "jsonl"], 0);
    assert!(out.contains(good[0]) && out.contains(spoilt[0]), "neither is out of service");
}

#[test]
fn lists_and_sheets_find_their_people() {
    let office = Kantor::new();
    let unit = "Rutan Kelas I Cipinang";
    let new = "NIP;NAMA;UNIT KERJA\n199507142019011002;Gilang Prabaswara;Rutan Kelas I Cipinang\n";
    office.kode(&["impor", "pegawai", &office.berkas("baru.csv", new)], 0);
    let file = office.berkas("hadir.csv", "NIP;NAMA;KEHADIRAN\n199507142019011002;Gilang Prabaswara;hadir\n");
    let common = ["--satker", unit, "--tanggal", "1 November 2024"];
    let event = [&["impor", "hadir", &file, "--judul", "Sosialisasi netralitas"], &common[..]].concat();
    let said = office.json(&event, 0);
    assert_eq!((n(&said, "baru"), &said["berubah"]), (1, &true.into()), "{said}");
    let said = office.json(&event, 0);
    assert_eq!((n(&said, "sama"), &said["berubah"]), (1, &false.into()), "{said}");
    let sheet = [&["impor", "ikrar", &file, "--berkas-nomor", "W10/12/2024"], &common[..]].concat();
    let said = office.json(&sheet, 0);
    assert_eq!((n(&said, "baru"), &said["berubah"]), (1, &true.into()), "{said}");
    assert_eq!(office.json(&sheet, 0)["berubah"], false);
    let votes = office.berkas("suara.csv", &format!("SATKER;TPS;DPT;DPTB\n{unit};901;250;12\n"));
    let said = office.json(&["impor", "suara", &votes, "--tanggal", "20-11-2024", "--pemilihan", "pilkada_2024"], 0);
    assert_eq!((n(&said, "baru"), &said["berubah"]), (1, &true.into()), "{said}");
}

#[test]
fn a_whole_office_is_made_of_its_folder() {
    let office = Kantor::new();
    let (folder, new) = (office.path("semua"), office.path("baru.db"));
    office.kode(&["ekspor", "semua", "--out", &folder], 0);
    office.kode(&["--db", &new, "import", "--all", &folder], 0);
    let figures = |db: &str| office.json(&["--db", db, "laporan", "rekap"], 0)["angka"].clone();
    assert_eq!(figures(&new), figures(&office.path("kantor.db")));
    office.kode(&["--db", &new, "impor", "--semua", &folder], 3);
    let (_, err) = office.kode(&["impor", "pegawai", "a.csv", "--semua", &folder], 2);
    assert!(err.contains("bersama pilihan yang lain"), "{err}");
}

#[test]
fn numbers_typed_as_numbers_are_refused_and_days_are_taken() {
    let office = Kantor::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (x, head) in (0..).zip(["NIP", "NAMA", "NIK", "UNIT KERJA", "TMT SATKER"]) {
        sheet.write_string(0, x, head).unwrap();
    }
    for (y, name) in (1..).zip(["Ratna Kusumaningrum", "Gilang Prabaswara", "Bagas Adiwangsa", "Sekar Paramitha"]) {
        sheet.write_string(y, 1, name).unwrap().write_string(y, 3, "Rutan Kelas I Cipinang").unwrap();
    }
    // As Excel keeps a number that was typed as one: fifteen digits, then zeros.
    sheet.write_number(1, 0, 199_507_142_019_011_002.0).unwrap();
    sheet.write_string(2, 0, "199507142019011002").unwrap().write_number(2, 2, 3_174_011_407_950_001.0).unwrap();
    sheet.write_string(3, 0, "198609262015051002").unwrap().write_number(3, 4, 45_292.0).unwrap();
    sheet.write_string(4, 0, "199001012015032001").unwrap().write_string(4, 2, "3174014101900001").unwrap();
    sheet.write_number_with_format(4, 4, 45_292.0, &day).unwrap();
    book.save(office.path("angka.xlsx")).unwrap();
    let said = office.json(&["impor", "pegawai", &office.path("angka.xlsx"), "--coba"], 1);
    assert_eq!((n(&said, "baru"), n(&said, "tolak")), (1, 3), "{said}");
    let why: Vec<(u64, &str)> = said["tolak"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| (t["baris"].as_u64().unwrap(), t["alasan"][0]["kolom"].as_str().unwrap()))
        .collect();
    assert_eq!(why, [(2, "nomor"), (3, "nik"), (4, "sejak")], "{said}");
    assert!(!said.to_string().contains("3174011407950001"), "nobody needs to see a NIK whole: {said}");
}

#[test]
fn what_a_hostile_file_says_reaches_no_terminal() {
    let office = Kantor::new();
    let evil = "\u{1b}]0;judul\u{7}\u{1b}[31m\u{9b}2J\u{202e}\u{200b}\u{e0041}";
    let unit = format!("Rutan {evil} Antah");
    let text = format!(
        "NIP;NAMA;UNIT KERJA;CATATAN {evil}\n199507142019011002;Gilang{evil};Rutan Kelas I Cipinang;x\n198609262015051002;Bagas Adiwangsa;{unit};y\n"
    );
    let file = office.berkas(&format!("pegawai{evil}.csv"), &text);
    let mut book = Workbook::new();
    book.add_worksheet().set_name("A\u{202e}\u{200b}").unwrap().write_string(0, 0, format!("NIP{evil}")).unwrap();
    book.save(office.path("buku.xlsx")).unwrap();
    for (file, json) in [(&file, false), (&file, true), (&office.path("buku.xlsx"), false)] {
        let mut args = vec!["impor", "pegawai", file, "--coba"];
        args.extend(json.then_some("--json"));
        let out = office.jalan(&args);
        assert_ne!(out.status.code(), Some(0), "{args:?}");
        let said = String::from_utf8([out.stdout, out.stderr].concat()).unwrap();
        assert!(!said.is_empty());
        let unsafe_ones: Vec<char> = said
            .chars()
            .filter(|c| (c.is_control() && *c != '\n') || "\u{202e}\u{200b}\u{e0041}".contains(*c))
            .collect();
        assert!(unsafe_ones.is_empty(), "{unsafe_ones:?} in {said:?}");
    }
    let said = office.json(&["impor", "pegawai", &file, "--coba"], 1);
    let refused: Vec<&Value> = said["tolak"].as_array().unwrap().iter().map(|t| &t["baris"]).collect();
    assert!(refused.contains(&&2.into()), "{said}");
}

/// What stands in a folder, hidden or not, but the office and its folders.
fn isi(office: &Kantor) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(office.dir.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| !n.starts_with("kantor.db") && n != "data")
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn a_folder_of_a_newer_program_or_a_taken_name_is_told_at_once() {
    let office = Kantor::new();
    let folder = office.path("semua");
    office.kode(&["ekspor", "semua", "--out", &folder], 0);
    // Taken names: neither folder nor office is touched, and no checksum is waited for.
    let before = fs::read(office.path("kantor.db")).unwrap();
    let (_, err) = office.kode(&["ekspor", "semua", "--out", &folder], 3);
    assert!(err.contains(&folder) && err.contains("sudah ada"), "{err}");
    let manifest = office.path("semua/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(office.path("semua/pegawai.csv"), "rusak").unwrap();
    let (_, err) = office.kode(&["impor", "--semua", &folder], 3);
    assert!(err.contains("kantor.db") && !err.contains("pegawai.csv"), "{err}");
    assert_eq!(fs::read(office.path("kantor.db")).unwrap(), before);

    let new = office.path("baru.db");
    for (from, to, word) in [
        ("ikrar-lengkap-1", "ikrar-lengkap-2", "ikrar 9.9.9"),
        ("\"skema\": 6", "\"skema\": 9", "skema 9"),
        ("ikrar-lengkap-1", "daftar-lain", "manifest.json"),
    ] {
        let mut changed = text.replace(env!("CARGO_PKG_VERSION"), "9.9.9").replacen(from, to, 1);
        if to.ends_with('9') {
            // What a newer program writes is whole.
            let at = changed.rfind("\"sha256\": \"").unwrap() + 11;
            let bare = format!("{}{}", &changed[..at], &changed[at + 64..]);
            let sum: String = Sha256::digest(bare.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
            changed = format!("{}{sum}{}", &changed[..at], &changed[at + 64..]);
        }
        fs::write(&manifest, changed).unwrap();
        let out = office.jalan(&["--db", &new, "impor", "--semua", &folder]);
        let err = String::from_utf8_lossy(&out.stderr);
        assert!(matches!(out.status.code(), Some(3 | 4)) && err.contains(word), "{to}: {err}");
        assert_eq!(isi(&office), ["semua"]);
    }
}

#[test]
fn a_disk_that_fills_up_leaves_neither_folder_nor_office() {
    let office = Kantor::new();
    let folder = office.path("semua");
    office.kode(&["ekspor", "semua", "--out", &folder], 0);
    let (other, new) = (office.path("lagi"), office.path("baru.db"));
    // A limit on file sizes fails in the middle of a file just as a full disk does.
    for args in [vec!["ekspor", "semua", "--out", &other], vec!["--db", &new, "impor", "--semua", &folder]] {
        for blocks in ["0", "16", "64"] {
            let out = Command::new("sh")
                .args([
                    "-c",
                    "ulimit -f $IKRAR_UJI_BLOK; trap '' XFSZ; exec \"$0\" \"$@\"",
                    env!("CARGO_BIN_EXE_ikrar"),
                ])
                .args(&args)
                .env_clear()
                .env("PATH", "/usr/bin:/bin")
                .env("IKRAR_UJI_BLOK", blocks)
                .env("HOME", office.dir.path())
                .env("XDG_DATA_HOME", office.path("data"))
                .env("IKRAR_DB", office.path("kantor.db"))
                .output()
                .unwrap();
            let err = String::from_utf8_lossy(&out.stderr);
            assert_eq!(out.status.code(), Some(3), "{args:?} {blocks}: {err}");
            // The office's own file cannot grow either, which SQLite calls an error of the disk.
            let told = err.contains("Ruang cakram habis saat menulis /") || err.contains("Cakram menjawab");
            assert!(err.starts_with("ikrar: ") && told, "{args:?} {blocks}: {err}");
            assert_eq!(isi(&office), ["semua"], "{args:?} {blocks}");
        }
    }
    office.kode(&["periksa"], 0);
    office.kode(&["--db", &new, "impor", "--semua", &folder], 0);
}

/// Starts a call, and kills it as soon as something whose name holds this word stands in the folder; false where it was faster.
fn bunuh(office: &Kantor, args: &[&str], word: &str) -> bool {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ikrar"))
        .env_clear()
        .env("HOME", office.dir.path())
        .env("XDG_DATA_HOME", office.path("data"))
        .env("IKRAR_DB", office.path("kantor.db"))
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while child.try_wait().unwrap().is_none() {
        if isi(office).iter().any(|n| n.contains(word)) {
            child.kill().unwrap();
        }
        std::thread::yield_now();
    }
    !child.wait().unwrap().success()
}

#[test]
fn a_kill_in_the_middle_leaves_nothing_that_looks_whole() {
    let office = Kantor::new();
    let folder = office.path("semua");
    assert!(bunuh(&office, &["ekspor", "semua", "--out", &folder], ".ikrar-"));
    assert!(!PathBuf::from(&folder).exists(), "{:?}", isi(&office));
    assert_eq!(isi(&office).len(), 1, "what is left is hidden");
    // The same call again: it is done, and what was left with everybody's data is gone.
    office.kode(&["ekspor", "semua", "--out", &folder], 0);
    assert_eq!(isi(&office), ["semua"]);

    let new = office.path("baru.db");
    assert!(bunuh(&office, &["--db", &new, "impor", "--semua", &folder], ".sementara"));
    assert!(!PathBuf::from(&new).exists());
    office.kode(&["--db", &new, "impor", "--semua", &folder], 0);
    office.kode(&["--db", &new, "periksa"], 0);
    office.kode(&["periksa"], 0);
}

#[test]
fn of_two_at_once_one_has_the_name_and_the_other_is_told() {
    let office = Kantor::new();
    let folder = office.path("semua");
    let both = |args: &[&str]| {
        let mut codes: Vec<Option<i32>> = std::thread::scope(|s| {
            let one = s.spawn(|| office.jalan(args).status.code());
            let two = s.spawn(|| office.jalan(args).status.code());
            vec![one.join().unwrap(), two.join().unwrap()]
        });
        codes.sort_unstable();
        codes
    };
    assert_eq!(both(&["ekspor", "semua", "--out", &folder]), [Some(0), Some(3)]);
    assert_eq!(isi(&office), ["semua"]);
    let new = office.path("baru.db");
    assert_eq!(both(&["--db", &new, "impor", "--semua", &folder]), [Some(0), Some(3)]);
    assert!(isi(&office).iter().all(|n| n == "semua" || n.starts_with("baru.db") && !n.contains("sementara")));
    office.kode(&["--db", &new, "periksa"], 0);
}

#[test]
fn ctrl_c_stops_between_turns_takes_back_and_says_so() {
    for (signal, code) in [(Signal::SIGINT, 130), (Signal::SIGTERM, 143)] {
        let office = Kantor::new();
        let before = office.orang();
        let out = office.sedang_impor(signal).wait_with_output().unwrap();
        let err = String::from_utf8(out.stderr).unwrap();
        assert_eq!((out.status.code(), out.stdout.len()), (Some(code), 0), "{err}");
        assert!(err.contains("yang sudah tertulis dikembalikan") && err.contains("Tidak ada yang diubah"), "{err}");
        assert_eq!(office.orang(), before);
        let (_, err) = office.kode(&["periksa"], 0);
        assert_eq!(err, "");
    }
}

#[test]
fn a_half_import_is_named_until_whoever_writes_next_has_taken_it_back() {
    let office = Kantor::new();
    let before = office.orang();
    let mut child = office.sedang_impor(Signal::SIGSTOP);
    // Its program lives: a check tells of it and finds nothing.
    let said = office.json(&["periksa"], 0);
    assert_eq!((said["temuan"].as_array().unwrap().len(), said["kabar"].as_array().unwrap().len()), (0, 1), "{said}");
    assert_eq!(said["kabar"][0]["kunci"], "periksa-impor-jalan", "{said}");
    let (out, _) = office.kode(&["periksa"], 0);
    assert!(out.contains("i impor: Impor banyak.csv oleh ") && out.contains("tidak ada temuan"), "{out}");
    kill(pid(&child), Signal::SIGKILL).unwrap();
    child.wait().unwrap();

    let said = office.json(&["periksa"], 1);
    assert_eq!(
        (&said["utuh"], &said["temuan"][0]["kunci"]),
        (&true.into(), &"periksa-impor-terhenti".into()),
        "{said}"
    );
    let (out, _) = office.kode(&["periksa"], 1);
    assert!(out.contains("! impor: Impor banyak.csv oleh ") && out.contains("Buka meja ikrar"), "{out}");
    let half = office.orang();
    assert!(half > before);
    // Whoever may only look is told what he gets.
    let file = office.path("a.csv");
    let (out, err) = office.kode(&["--baca-saja", "ekspor", "pegawai", "--out", &file, "--json"], 0);
    assert!(err.contains("dapat memuat sebagian barisnya") && out.contains("\"impor_berjalan\":{"), "{out}{err}");
    assert!(
        fs::read_to_string(&file).unwrap().starts_with("\u{feff}\"nomor\""),
        "a list stays one that can come in again"
    );
    let (out, err) = office.kode(&["--baca-saja", "laporan", "rekap", "--out", "-"], 0);
    assert!(out.contains("dapat memuat sebagian barisnya") && err.contains("banyak.csv"), "{out}{err}");
    assert_eq!(office.orang(), half);
    // Whoever may write takes it back first, and says so before and after.
    let (out, err) = office.kode(&["ekspor", "pegawai", "--out", "-"], 0);
    let told: Vec<&str> = err.lines().filter(|l| l.contains("banyak.csv")).collect();
    assert!(told[0].contains("terhenti di tengah jalan") && told[1].contains("sudah dikembalikan"), "{err}");
    assert!(!out.contains("Rekaan Masuk") && !err.contains("sebagian barisnya"), "{err}");
    assert_eq!(office.orang(), before);
    let (_, err) = office.kode(&["periksa"], 0);
    assert_eq!(err, "");
}
