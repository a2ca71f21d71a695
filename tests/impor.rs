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

/// What the list of people calls its columns, in their order; the last two an import leaves alone.
const KOLOM: [&str; 21] = [
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
        text.push_str(&garis(&[before, &[unit], after, &["belum", ""]].concat()));
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
    assert_eq!(keluar(&office), clean);
    let book = office.path("bersih.xlsx");
    office.kode(&[&all[..], &[&book]].concat(), 0);
    let said = other.json(&["impor", "pegawai", &book], 0);
    assert_eq!(n(&said, "ubah") + n(&said, "pindah"), units.len() as u64, "{said}");
    assert_eq!(keluar(&other), clean);
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
