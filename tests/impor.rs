//! Files that come in, through the program itself: messy text and workbooks into a practice office, and out again.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

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

    fn jalan(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_ikrar"))
            .env_clear()
            .env("HOME", self.dir.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("IKRAR_DB", self.path("kantor.db"))
            .args(args)
            .output()
            .unwrap()
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

    // Corrected beside its reasons, the rest goes in too.
    let text = fs::read_to_string(&left).unwrap();
    assert!(text.contains("Bagas Adiwangsa") && !text.contains("Panji"), "{text}");
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

#[test]
fn a_clean_file_comes_out_byte_by_byte() {
    let office = Kantor::new();
    let (out, _) = office.kode(&["impor", "satker", &contoh("satker.csv")], 0);
    assert!(out.contains("baru"), "{out}");
    let unit = "Bapas Kelas II Ciangir";
    let head = "\u{feff}\"nomor\";\"jenis_nomor\";\"gelar_depan\";\"nama\";\"gelar_belakang\";\"status\";\"golongan\";";
    let (out, _) = office.kode(&["ekspor", "pegawai", "--satker", unit, "--out", "-"], 0);
    assert!(out.starts_with(head) && out.lines().count() == 1, "{out}");
    let mut clean = out;
    for (nomor, depan, nama, belakang) in [
        ("19900101 201503 1 001", "", "'Aisyah Rengganis", "S.H."),
        ("19880817 201212 2 003", "Dr.", "Bagaskara =Wicaksana", "S.Psi., M.Si."),
        ("19920202 201604 2 002", "", "José \"\"Zé\"\" Anggoro", ""),
    ] {
        clean.push_str(&format!(
            "\"{nomor}\";\"nip\";\"{depan}\";\"{nama}\";\"{belakang}\";\"pns\";\"III/b\";\"{unit}\";\"ya\";\"belum\";\"\"\r\n"
        ));
    }
    let said = office.json(&["impor", "pegawai", &office.berkas("bersih.csv", &clean)], 0);
    assert_eq!((n(&said, "baru"), n(&said, "hilang")), (3, 0), "{said}");
    let back = office.jalan(&["ekspor", "pegawai", "--satker", unit, "--out", "-"]).stdout;
    assert_eq!(String::from_utf8(back).unwrap(), clean);
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
    assert_eq!((n(&said, "baru"), n(&said, "tolak")), (2, 2), "{said}");
    let sheets: Vec<&str> = said["tolak"].as_array().unwrap().iter().map(|t| t["lembar"].as_str().unwrap()).collect();
    assert_eq!(sheets, ["LAPAS KLS I CIPINANG", "Petunjuk"], "a sheet that was not read says so");

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
    let said = office.json(&["impor", "pegawai", &file, "--missing", "tidak ada di daftar November"], 0);
    assert_eq!(said["berubah"], true);
    let again = office.json(&["impor", "pegawai", &file], 0);
    assert_eq!(n(&again, "hilang"), 0, "{again}");
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
