//! The program itself, on real files: a practice office, its reports, its checks, its exit codes.
#![expect(clippy::disallowed_methods, reason = "a test makes its own files and waits for real processes")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder of one's own with a practice office of 3,000 people in it.
struct Kantor {
    dir: tempfile::TempDir,
}

impl Kantor {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let office = Self { dir };
        let made = office.jalan(&["demo", "--pegawai", "3000", "--seed", "7", "--no-open"]);
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn perintah(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("HOME", self.dir.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("IKRAR_DB", self.path("kantor.db"));
        command
    }

    fn jalan(&self, args: &[&str]) -> Output {
        self.perintah(env!("CARGO_BIN_EXE_ikrar")).args(args).output().unwrap()
    }

    fn json(&self, args: &[&str]) -> serde_json::Value {
        let out = self.jalan(args);
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    }
}

#[test]
fn every_form_of_every_report_has_the_same_figures() {
    let office = Kantor::new();
    for laporan in ["rekap", "belum", "perkara"] {
        let made: Vec<serde_json::Value> =
            ["csv", "xlsx", "html"].map(|b| office.json(&["laporan", laporan, "--bentuk", b, "--json"])).into();
        for one in &made {
            let key = |v: &serde_json::Value| (v["angka"].clone(), v["baris"].clone(), v["kalimat"].clone());
            assert_eq!(key(one), key(&made[0]), "{laporan}");
            let file = PathBuf::from(one["berkas"].as_str().unwrap());
            assert!(file.starts_with(office.path("data/ikrar/keluar")));
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        if laporan == "belum" {
            assert_eq!(made[0]["baris"], made[0]["angka"]["belum"]);
        }
        let page = fs::read_to_string(made[2]["berkas"].as_str().unwrap()).unwrap();
        assert!(page.contains(made[2]["kalimat"].as_str().unwrap()) && !page.contains("[laporan-"), "{laporan}");
    }
}

#[test]
fn a_full_disk_leaves_nothing_behind() {
    let office = Kantor::new();
    let target = office.path("pegawai.csv");
    // A limit on file sizes fails in the middle of a file just as a full disk does.
    let out = office
        .perintah("/bin/sh")
        .args(["-c", "ulimit -f 200; trap '' XFSZ; exec \"$0\" ekspor pegawai --out \"$1\""])
        .arg(env!("CARGO_BIN_EXE_ikrar"))
        .arg(&target)
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(3), "{err}");
    assert!(err.contains("Ruang cakram habis") && err.contains("/pegawai.csv"), "{err}");
    let left: Vec<_> = fs::read_dir(office.dir.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(left.iter().all(|n| n.to_string_lossy().starts_with("kantor.db")), "{left:?}");
}

#[test]
fn checks_pass_and_copies_come_back() {
    let office = Kantor::new();
    assert_eq!(office.json(&["periksa", "--json"])["utuh"], true);
    let trail = office.json(&["audit", "verify", "--json"]);
    let anchor = format!("{}:{}", trail["panjang"], trail["kepala"].as_str().unwrap());
    assert_eq!(office.jalan(&["audit", "uji", "--jangkar", &anchor]).status.code(), Some(0));
    let wrong = format!("{}:{}", trail["panjang"], "0".repeat(64));
    assert_eq!(office.jalan(&["audit", "uji", "--jangkar", &wrong]).status.code(), Some(4));

    let copy = office.path("salinan.db").to_str().unwrap().to_owned();
    let new = office.path("pulih.db").to_str().unwrap().to_owned();
    assert_eq!(office.jalan(&["cadangkan", "--ke", &copy]).status.code(), Some(0));
    assert_eq!(office.jalan(&["cadangkan", "--ke", &copy]).status.code(), Some(3), "never over the last good one");
    assert_eq!(office.jalan(&["--db", &new, "pulihkan", &copy]).status.code(), Some(0));
    let (a, b) =
        (office.json(&["laporan", "rekap", "--json"]), office.json(&["--db", &new, "report", "rekap", "--json"]));
    assert_eq!((&a["angka"], &a["audit"]), (&b["angka"], &b["audit"]));
    assert_eq!(office.jalan(&["--db", "/tiada/ikrar.db", "periksa"]).status.code(), Some(3));
}

#[test]
fn a_practice_office_has_a_file_of_its_own_and_is_made_once() {
    let office = Kantor::new();
    let made = |args: &[&str]| {
        office.perintah(env!("CARGO_BIN_EXE_ikrar")).env_remove("IKRAR_DB").args(args).output().unwrap()
    };
    let first = made(&["latihan", "--pegawai", "60", "--no-open"]);
    assert_eq!(first.status.code(), Some(0), "{}", String::from_utf8_lossy(&first.stderr));
    let said = String::from_utf8_lossy(&first.stdout).into_owned();
    assert!(said.contains("latihan.db"), "{said}");
    // Asked for again with wishes of its own, it is refused rather than replaced.
    let again = made(&["latihan", "--pegawai", "60", "--no-open"]);
    assert_eq!(again.status.code(), Some(3), "{}", String::from_utf8_lossy(&again.stderr));
    // Without wishes the desk opens on the one that is there; without a terminal it says so.
    let open = made(&["latihan"]);
    assert!(String::from_utf8_lossy(&open.stderr).contains("terminal"), "{}", String::from_utf8_lossy(&open.stderr));
}

#[test]
fn a_sheet_is_printed_once_and_again_with_the_same_rows_and_what_is_missing_is_chased_and_proved() {
    let office = Kantor::new();
    let units = office.jalan(&["ekspor", "satker", "--out", "-"]);
    let text = String::from_utf8(units.stdout).unwrap();
    // A unit in the middle of the list, by its whole name.
    let unit = text.lines().find(|l| l.contains("Lapas")).unwrap().split(';').find(|c| c.contains("Lapas")).unwrap();
    let unit = unit.trim_matches('"').to_owned();
    let file = office.path("a.pdf");
    let call = ["cetak", "lembar", "--satker", &unit, "--nomor", "PN-7", "--tempat", "Aula", "--json", "--out"];
    let made = office.json(&[&call[..], &[file.to_str().unwrap()]].concat());
    assert_eq!((made["baru"].as_bool(), made["berkas"].as_str()), (Some(true), file.to_str()));
    let rows = made["baris"].as_u64().unwrap();
    assert!(rows > 0 && fs::read(&file).unwrap().starts_with(b"%PDF-"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    // The name is taken: told before anything is made, nothing written over.
    let taken = office.jalan(&[&call[..], &[file.to_str().unwrap()]].concat());
    assert_eq!(taken.status.code(), Some(3));
    let again = office.json(&["print", "sheet", "--unit", &unit, "--number", "PN-7", "--json"]);
    assert_eq!((again["baru"].as_bool(), again["kode"].as_str()), (Some(false), made["kode"].as_str()));
    assert_eq!(again["baris"].as_u64(), Some(rows));
    let other = office.jalan(&["cetak", "lembar", "--satker", &unit, "--nomor", "PN-7", "--tanggal", "1-2-2024"]);
    assert_eq!(other.status.code(), Some(3), "{}", String::from_utf8_lossy(&other.stderr));

    let chase = office.jalan(&["tagih", "--satker", &unit]);
    assert_eq!(chase.status.code(), Some(0));
    let text = String::from_utf8(chase.stdout).unwrap();
    assert!(text.starts_with("LATIHAN\n") && text.contains("\n1. ") && !text.contains("[tagih"), "{text}");
    let folder = office.path("bukti");
    let proof = office.json(&["proof", "--unit", &unit, "--json", "--out", folder.to_str().unwrap()]);
    assert!(proof["baris"].as_u64().unwrap() >= rows);
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["catatan.csv", "manifest.json", "ringkasan.pdf"]);
    let people = office.jalan(&["ekspor", "pegawai", "--satker", &unit, "--out", "-"]);
    let people = String::from_utf8(people.stdout).unwrap();
    let nip = people.split([';', '\n', '\r']).map(|c| c.trim_matches('"')).find(|c| {
        c.chars().filter(char::is_ascii_digit).count() == 18 && c.chars().all(|c| c.is_ascii_digit() || c == ' ')
    });
    let folder = office.path("orang");
    let one = office.jalan(&["bukti", "--pegawai", nip.unwrap(), "--out", folder.to_str().unwrap()]);
    assert_eq!(one.status.code(), Some(0), "{}", String::from_utf8_lossy(&one.stderr));
    for wrong in [&["bukti", "--out", "x"][..], &["bukti", "--pegawai", "1", "--satker", "x", "--out", "x"]] {
        assert_eq!(office.jalan(wrong).status.code(), Some(2));
    }
    assert_eq!(office.jalan(&["bukti", "--pegawai", "12", "--out", "x"]).status.code(), Some(2));
    assert_eq!(office.jalan(&["periksa"]).status.code(), Some(0));
}

#[test]
fn waves_are_lines_that_a_script_reads_and_one_is_made() {
    let office = Kantor::new();
    let lines = |args: &[&str]| {
        let out = office.jalan(args);
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    };
    let before = lines(&["gelombang"]);
    let cells: Vec<Vec<&str>> = before.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(cells[0][..3], ["Pilkada 2024", "pilkada_2024", "ikrar_pilkada_2024:1~"]);
    assert_eq!((cells[0][4], cells[0].len()), ("2024-11-14", 8));
    assert!(cells[0][6].parse::<i64>().unwrap() > 0, "signed: {before}");
    let texts = lines(&["waves", "texts"]);
    assert!(texts.lines().any(|line| line.starts_with("ikrar_4:1\t") && line.ends_with("\t4\t0\t0")), "{texts}");
    let new = ["gelombang", "baru", "--nama", "Tahap II", "--pemilihan", "pilkada", "--teks", "ikrar_4", "--mulai"];
    let made = lines(&[&new[..], &["20-11-2024", "--tenggat", "26-11-2024", "--edaran", "SEK-1"]].concat());
    assert!(made.contains("Tahap II") && made.contains("wajib lagi"), "{made}");
    let after = lines(&["gelombang"]);
    let cells: Vec<&str> = after.lines().next().unwrap().split('\t').collect();
    assert_eq!(cells[..7], ["Tahap II", "pilkada_2024", "ikrar_4:1", "SEK-1", "2024-11-20", "2024-11-26", "0"]);
    assert!(cells[7].parse::<i64>().unwrap() > 0, "everybody owes again: {after}");
    // The same name again, a day too early, a text that is not there: each with its sentence, and nothing made.
    let refused = |days: [&str; 2], text: &str, code: i32, says: &str| {
        let args = ["gelombang", "baru", "--nama", "Tahap II", "--pemilihan", "pilkada", "--teks", text];
        let out = office.jalan(&[&args[..], &["--mulai", days[0], "--tenggat", days[1]]].concat());
        let err = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(code), "{err}");
        assert!(err.contains(says), "{err}");
    };
    refused(["20-11-2024", "26-11-2024"], "ikrar_4", 2, "sudah ada");
    refused(["20-11-2024", "19-11-2024"], "ikrar_4:1", 2, "sebelum hari pertama");
    refused(["20-11-2024", "26-11-2024"], "ikrar_4:9", 2, "ikrar_4:9");
    assert_eq!(lines(&["gelombang"]), after);
    let json: serde_json::Value = serde_json::from_str(&lines(&["gelombang", "--json"])).unwrap();
    assert_eq!(json["gelombang"][0]["edaran"], "SEK-1");
}

#[test]
fn a_text_is_written_from_a_file_or_standard_input_by_the_rules_of_the_desk() {
    let office = Kantor::new();
    let run = |args: &[&str], text: &str| {
        let mut child = office
            .perintah(env!("CARGO_BIN_EXE_ikrar"))
            .args(["gelombang", "teks"])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let out = child.wait_with_output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        (out.status.code(), said)
    };
    let ok = |args: &[&str], text: &str| {
        let (code, said) = run(args, text);
        assert_eq!(code, Some(0), "{said}");
        said
    };
    // A new code needs a title; it is a text of its own, and no number stands before a point.
    let (code, said) = run(&["ikrar_uji", "-"], "1. Setia\n\n2) Netral\n");
    assert!(code == Some(2) && said.contains("--judul"), "{said}");
    let file = office.path("teks.txt");
    fs::write(&file, b"\xef\xbb\xbf1. Setia\r\n\r\n2) Netral\r\n").unwrap();
    let said = ok(&["ikrar_uji", file.to_str().unwrap(), "--judul", "Ikrar uji", "--perlu-verifikasi", "ya"], "");
    assert!(said.contains("Ikrar uji") && said.contains("ikrar_uji"), "{said}");
    assert_eq!(ok(&["ikrar_uji"], ""), "Setia\nNetral\n");
    // One to be verified is put right where it stands, and keeps what was not said.
    ok(&["ikrar_uji", "-"], "Setia\nNetral\nJujur");
    let row = |code: &str| -> serde_json::Value { serde_json::from_str(&ok(&[code, "--json"], "")).unwrap() };
    let now = row("ikrar_uji");
    assert_eq!(
        (now["versi"].as_u64(), &now["judul"], &now["perlu_verifikasi"]),
        (Some(1), &"Ikrar uji".into(), &true.into())
    );
    ok(&["IKRAR_UJI", "-", "--perlu-verifikasi", "tidak", "--sumber", "SEK-9"], "Setia\nNetral\nJujur");
    assert_eq!((row("ikrar_uji")["versi"].as_u64(), &row("ikrar_uji")["sumber"]), (Some(1), &"SEK-9".into()));
    // What it says is settled now: the same again changes nothing, another wording is the next version.
    assert!(ok(&["ikrar_uji", "-"], "Setia\nNetral\nJujur").contains("berubah"));
    ok(&["ikrar_uji", "-"], "Setia");
    assert_eq!(
        (row("ikrar_uji")["versi"].as_u64(), row("ikrar_uji:1")["butir"].as_array().unwrap().len()),
        (Some(2), 3)
    );
    for (args, text, says) in [
        (&["ikrar_uji:9", "-"][..], "Setia", "ikrar_uji:9"),
        (&["ikrar_uji", "-"], "  \n", "satu butir"),
        (&["tidak_ada"], "", "tidak_ada"),
        (&["ikrar_uji", "tidak-ada.txt"], "", "tidak-ada.txt"),
        (&["ikrar_uji", "--judul", "Lain"], "", "BERKAS"),
    ] {
        let (code, said) = run(args, text);
        assert!(code == Some(2) && said.contains(says), "{args:?}: {said}");
    }
    assert_eq!(run(&["ikrar_uji", "-", "--baca-saja"], "Lain").0, Some(3));
    assert_eq!(row("ikrar_uji")["versi"], 2);
}

#[test]
fn with_two_waves_running_a_sheet_needs_one_named_and_a_list_says_which_it_took() {
    let office = Kantor::new();
    let new = ["gelombang", "baru", "--nama", "Tahap II", "--pemilihan", "pilkada", "--teks", "ikrar_4", "--mulai"];
    let made = office.jalan(&[&new[..], &["20-11-2024", "--tenggat", "26-11-2024"]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let units = String::from_utf8(office.jalan(&["ekspor", "satker", "--out", "-"]).stdout).unwrap();
    let unit = units.lines().find(|l| l.contains("Lapas")).unwrap().split(';').find(|c| c.contains("Lapas")).unwrap();
    let unit = unit.trim_matches('"');
    let sheet = ["cetak", "lembar", "--satker", unit, "--nomor", "PN-9"];
    let refused = office.jalan(&sheet);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("Pilkada 2024") && said.contains("--gelombang \"Tahap II\""), "{said}");
    let printed = office.jalan(&[&sheet[..], &["--gelombang", "Pilkada 2024"]].concat());
    let said = String::from_utf8_lossy(&printed.stdout).into_owned();
    assert!(said.contains("(Pilkada 2024, ") && said.contains("Lapas"), "{said}");
    for call in [&["tagih"][..], &["laporan", "rekap"], &["ekspor", "pegawai"]] {
        let quiet = office.jalan(&[call, &["--out", "-", "--gelombang", "Tahap II"]].concat());
        let told = office.jalan(&[call, &["--out", "-"]].concat());
        let (quiet, told) = (String::from_utf8_lossy(&quiet.stderr), String::from_utf8_lossy(&told.stderr));
        assert!(told.contains("Tahap II") && told.contains("Pilkada 2024"), "{call:?}: {told}");
        assert!(!quiet.contains("Pilkada 2024"), "{call:?}: {quiet}");
    }
    let cases = office.jalan(&["ekspor", "tempo", "--out", "-"]);
    assert!(!String::from_utf8_lossy(&cases.stderr).contains("Tahap II"), "of no wave");
}

#[test]
fn a_letter_is_about_a_case_that_is_there() {
    let office = Kantor::new();
    let out = office.jalan(&["cetak", "surat", "--perkara", "9999", "--jenis", "bap"]);
    assert_eq!(out.status.code(), Some(2), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(String::from_utf8_lossy(&out.stderr).contains("9999"));
    for call in
        [&["cetak", "surat", "--jenis", "bap"][..], &["cetak", "surat", "--perkara", "0001"], &["cetak", "lembar"]]
    {
        assert_eq!(office.jalan(call).status.code(), Some(2), "{call:?}");
    }
    let other = office.jalan(&["cetak", "surat", "--perkara", "0001", "--jenis", "bap", "--out", "x.pdf"]);
    assert_eq!(other.status.code(), Some(2), "{}", String::from_utf8_lossy(&other.stderr));
    assert!(!office.path("data/ikrar/keluar").exists(), "nothing was made");
    // A practice office has cases on every step; some are not open to whoever is a party.
    let ask = |n: u32| ["cetak", "surat", "--perkara", &n.to_string(), "--jenis", "bap", "--json"].map(str::to_owned);
    let made = (1..=20).map(ask).map(|call| office.jalan(&call.each_ref().map(String::as_str)));
    let made = made.into_iter().find(|out| out.status.code() == Some(0)).expect("one is open");
    let told: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
    let files: Vec<&str> = told["berkas"].as_array().unwrap().iter().map(|f| f.as_str().unwrap()).collect();
    for (file, begins) in files.iter().zip([&b"PK"[..], b"%PDF"]) {
        assert!(fs::read(file).unwrap().starts_with(begins), "{file}");
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(files.len(), 2);
    assert!(told["kosong"].as_array().unwrap().iter().any(|hole| hole == "tempat"), "{told}");
}
