#![expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: clock, environment and files come in here"
)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod impor;
mod perkara;

use std::collections::BTreeMap;
use std::fs;

use super::jembatan::{AuditHasil, BarisTombol, CadanganHasil, Dengar, LatihanHasil, Maju, Temuan};
use super::lengkap::LengkapHasil;
use super::*;
use crate::domain::impor::panggung::Impor;
use crate::domain::operator::{Hak, Session};
use crate::domain::request::Store;
use crate::impor::palsu::Toko;
use crate::report::palsu::{Palsu, kini, sesi};
use crate::store::Berat;

/// The rooms of an office in memory.
#[derive(Default)]
struct Uji {
    tanpa: Vec<Hak>,
    temuan: Vec<Temuan>,
    putus: Option<(i64, Pesan)>,
    galat: Option<StoreError>,
}

impl Uji {
    fn atau<T>(&self, value: T) -> Result<T, StoreError> {
        self.galat.clone().map_or(Ok(value), Err)
    }
}

impl Jembatan for Uji {
    fn buka(&mut self, _: &Path, _: bool, _: &mut Dengar<'_>) -> Result<(Box<dyn Store>, Session), StoreError> {
        self.atau((Box::new(Palsu::kecil()) as Box<dyn Store>, sesi(&self.tanpa)))
    }

    fn buka_impor(&mut self, _: &Path, _: bool, _: &mut Dengar<'_>) -> Result<(Box<dyn Impor>, Session), StoreError> {
        self.atau((Box::new(Toko::new()) as Box<dyn Impor>, sesi(&self.tanpa)))
    }

    fn buat_latihan(
        &mut self,
        _: &Path,
        pegawai: u64,
        _: u64,
        maju: &mut Maju<'_>,
    ) -> Result<LatihanHasil, StoreError> {
        maju(1, pegawai);
        self.atau(LatihanHasil { satker: 3, pegawai, ikrar: 5, perkara: 2 })
    }

    fn periksa(&mut self, _: &Path, _: bool) -> Result<Vec<Temuan>, StoreError> {
        self.atau(self.temuan.clone())
    }

    fn audit_uji(&mut self, _: &Path, _: Option<&(i64, String)>, _: &mut Maju<'_>) -> Result<AuditHasil, StoreError> {
        self.atau(AuditHasil { panjang: 48_211, kepala: "9f".repeat(32), putus: self.putus.clone() })
    }

    fn cadangkan(&mut self, _: &Path, ke: &Path, _: &mut Maju<'_>) -> Result<CadanganHasil, StoreError> {
        self.atau(CadanganHasil { berkas: ke.to_owned(), ukuran: 4_096, sha256: "ab".repeat(32) })
    }

    fn ekspor_semua(&mut self, _: &Path, _: bool, ke: &Path, _: &mut Dengar<'_>) -> Result<LengkapHasil, StoreError> {
        self.atau(lengkap(ke))
    }

    fn impor_semua(&mut self, _: &Path, db: &Path, _: &mut Maju<'_>) -> Result<LengkapHasil, StoreError> {
        self.atau(lengkap(db))
    }

    fn pulihkan(&mut self, _: &Path, db: &Path, _: &mut Maju<'_>) -> Result<CadanganHasil, StoreError> {
        self.atau(CadanganHasil { berkas: db.to_owned(), ukuran: 4_096, sha256: "ab".repeat(32) })
    }

    fn tabel_tombol(&self, _: &Kata) -> Vec<BarisTombol> {
        ["Ctrl+P", "?"]
            .map(|t| BarisTombol {
                grup: "Umum".into(),
                tombol: t.into(),
                judul: "Cari".into(),
                bantuan: "\u{1b}x".into(),
            })
            .into()
    }

    fn versi_sqlite(&self) -> String {
        "3.54.1".into()
    }
}

fn lengkap(tempat: &Path) -> LengkapHasil {
    let jejak = (48_211, "9f".repeat(32));
    LengkapHasil { tempat: tempat.to_owned(), kantor: "Kanwil Contoh".into(), tabel: 29, baris: 3_912, jejak }
}

struct Hasil {
    selesai: Selesai,
    out: String,
    err: String,
    meja: u32,
}

struct Mesin {
    dir: tempfile::TempDir,
    uji: Uji,
    var: BTreeMap<&'static str, String>,
    out_layar: bool,
    isyarat: Isyarat,
}

impl Mesin {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            uji: Uji::default(),
            var: BTreeMap::new(),
            out_layar: false,
            isyarat: Isyarat::default(),
        }
    }

    fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().to_owned()
    }

    fn ke(&mut self, args: &[&str], out: &mut (dyn Write + Send)) -> (Selesai, String, u32) {
        let vars = self.var.clone();
        let var = |name: &str| vars.get(name).cloned();
        let args = std::iter::once("ikrar").chain(args.iter().copied()).map(OsString::from);
        let data = self.dir.path().join("data");
        let call = match parse(args, &var, &data) {
            Ok(call) => call,
            Err(tolak) => {
                let err = if tolak.selesai == Selesai::Beres { String::new() } else { tolak.teks.clone() };
                out.write_all(if err.is_empty() { tolak.teks.as_bytes() } else { b"" }).unwrap();
                return (tolak.selesai, err, 0);
            }
        };
        let (mut err, mut meja) = (Vec::new(), 0);
        let mut env = Lingkungan {
            var: &var,
            data,
            out,
            err: &mut err,
            out_layar: self.out_layar,
            err_layar: false,
            layar: Some((120, 40)),
            kini: kini(),
            jembatan: &mut self.uji,
            meja: &mut |_| {
                meja += 1;
                Selesai::Beres
            },
            isyarat: &|| self.isyarat.clone(),
        };
        let selesai = run(&call, &mut env);
        (selesai, String::from_utf8(err).unwrap(), meja)
    }

    fn jalan(&mut self, args: &[&str]) -> Hasil {
        let mut out = Vec::new();
        let (selesai, err, meja) = self.ke(args, &mut out);
        Hasil { selesai, out: String::from_utf8_lossy(&out).into_owned(), err, meja }
    }
}

#[test]
fn help_shows_both_names_of_every_verb_in_both_languages() {
    for lang in ["id", "en"] {
        let help = Mesin::new().jalan(&["--lang", lang, "--help"]);
        assert_eq!(help.selesai, Selesai::Beres);
        for (nama, alias) in susun::VERBA {
            let line = help.out.lines().find(|l| l.trim_start().starts_with(nama)).unwrap();
            assert!(nama == alias || line.contains(&format!("[{alias}]")), "{lang}: {line}");
            for verb in [nama, alias] {
                let own = Mesin::new().jalan(&["--lang", lang, verb, "--help"]);
                assert_eq!(own.selesai, Selesai::Beres);
                assert!(own.out.contains(nama) && own.out.contains(alias) && own.out.contains("--db"), "{}", own.out);
            }
        }
        let uji = Mesin::new().jalan(&["--lang", lang, "audit", "verify", "-h"]).out;
        assert!(uji.contains("audit uji") && uji.contains("audit verify"), "{uji}");
    }
}

#[test]
fn every_option_has_two_names_that_mean_the_same() {
    let data = Path::new("/d");
    let call = |args: &[&str]| {
        let args = std::iter::once("ikrar").chain(args.iter().copied()).map(OsString::from);
        parse(args, &|_| None, data).unwrap_or_else(|t| panic!("{}", t.teks))
    };
    let value = |name: &str| match name {
        "lembar" => Some("Data"),
        "peta" => Some("NIP=nomor"),
        "sandi" => Some("utf-8"),
        "pemisah" => Some(","),
        "padan" => Some("LP=Lapas"),
        "tahun" => Some("1930"),
        "jenis" => Some("ikrar"),
        "tanggal" => Some("1-11-2024"),
        "keadaan" => Some("diwakili"),
        "bentuk" => Some("xlsx"),
        "urut" => Some("nama"),
        "pegawai" | "benih" => Some("77"),
        "perlu-verifikasi" => Some("ya"),
        "dari" => Some("1-1-2024"),
        "sampai" => Some("31-12-2024"),
        "coba" | "sebagian" | "semua" | "tanpa-buka" | "baca-saja" => None,
        _ => Some("isi"),
    };
    let hash = format!("12:{}", "ab".repeat(32));
    // Verb and subject with the options that they take.
    type Kata = &'static [(&'static str, &'static str)];
    let calls: [(Kata, &[&str]); 15] = [
        (
            &[("impor", "import"), ("pegawai", "people")],
            &["lembar", "peta", "sandi", "pemisah", "satker", "padan", "tahun"],
        ),
        (&[("impor", "import"), ("pegawai", "people")], &["coba", "sebagian", "hilang", "tolakan", "baca-saja"]),
        (&[("impor", "import"), ("hadir", "attendance")], &["judul", "jenis", "tanggal", "tempat"]),
        (&[("impor", "import"), ("ikrar", "pledges")], &["gelombang", "berkas-nomor", "saksi", "keadaan"]),
        (&[("impor", "import"), ("suara", "votes")], &["pemilihan"]),
        (
            &[("ekspor", "export"), ("pegawai", "people")],
            &["bentuk", "saring", "urut", "semua", "satker", "gelombang", "pemisah"],
        ),
        (&[("laporan", "report"), ("rekap", "recap")], &["bentuk", "satker", "gelombang", "pemisah", "semua"]),
        (&[("latihan", "demo")], &["pegawai", "benih", "tanpa-buka"]),
        (&[("cetak", "print"), ("lembar", "sheet")], &["satker", "nomor", "gelombang", "tanggal", "tempat", "saksi"]),
        (
            &[("cetak", "print"), ("surat", "letter")],
            &["perkara", "kepada", "ttd-nama", "ttd-jabatan", "nomor", "tanggal", "tempat", "ke"],
        ),
        (&[("cadangkan", "backup")], &["ke"]),
        (&[("perkara", "cases"), ("sanksi", "sanctions")], &["dari", "sampai", "bentuk", "pemisah"]),
        (&[("perkara", "cases"), ("bundel", "bundle")], &["alasan"]),
        (&[("gelombang", "waves"), ("baru", "new")], &["nama", "pemilihan", "teks", "edaran", "mulai", "tenggat"]),
        (&[("gelombang", "waves"), ("teks", "texts")], &["judul", "sumber", "perlu-verifikasi"]),
    ];
    let mut seen = std::collections::BTreeSet::from(["jangkar", "lepas"]);
    assert_eq!(call(&["operator", "rina", "--lepas"]), call(&["operator", "rina", "--unlink"]));
    for (words, options) in calls {
        for lang in ["id", "en"] {
            let line = |english: bool| {
                let pick = |pair: &(&'static str, &'static str)| if english { pair.1 } else { pair.0 };
                let mut args: Vec<&str> = vec!["--lang", lang];
                args.extend(words.iter().map(|(id, en)| if english { *en } else { *id }));
                match words[0].0 {
                    "impor" => args.push("a.csv"),
                    "perkara" if words[1].0 == "bundel" => args.push("0007"),
                    _ => {}
                }
                if words.iter().any(|w| w.0 == "surat") {
                    args.extend(["--jenis", "bap"]);
                }
                if words.contains(&("teks", "texts")) {
                    args.extend(["ikrar_5", "-"]);
                }
                let mut owned = Vec::new();
                for name in options {
                    let pair = susun::nama::PILIHAN.iter().find(|(id, _)| id == name).unwrap();
                    owned.push(format!("--{}", pick(pair)));
                    owned.extend(value(name).map(str::to_owned));
                }
                args.extend(owned.iter().map(String::as_str));
                call(&args)
            };
            assert_eq!(line(false), line(true), "{words:?} {lang}");
        }
        seen.extend(options.iter().copied());
    }
    assert_eq!(call(&["audit", "uji", "--jangkar", &hash]), call(&["audit", "verify", "--anchor", &hash]));
    assert_eq!(call(&["impor", "--semua", "f"]), call(&["import", "--all", "f"]));
    for (id, en) in susun::nama::HAL {
        let told = |word| match id {
            "hadir" | "ikrar" | "suara" => call(&["impor", word, "a.csv"]),
            "belum" | "rekap" | "sanksi" | "statistik" => call(&["laporan", word]),
            "lembar" => call(&["cetak", word, "--satker", "x", "--nomor", "1"]),
            "surat" => call(&["cetak", word, "--perkara", "0147", "--jenis", "bap"]),
            _ => call(&["ekspor", word, "--out", "x"]),
        };
        assert_eq!(told(id), told(en));
    }
    let all: std::collections::BTreeSet<&str> = susun::nama::PILIHAN.iter().map(|(id, _)| *id).collect();
    assert_eq!(seen, all, "each option is tried");
}

#[test]
fn help_and_sentences_name_options_in_their_own_language() {
    for (lang, own, other) in [("id", 0, 1), ("en", 1, 0)] {
        let pick = |pair: (&'static str, &'static str), at| if at == 0 { pair.0 } else { pair.1 };
        for (verb, _) in susun::VERBA {
            let help = Mesin::new().jalan(&["--lang", lang, verb, "--help"]).out;
            for pair in susun::nama::PILIHAN {
                let (shown, hidden) = (format!("--{} ", pick(pair, own)), format!("--{}", pick(pair, other)));
                for line in help.lines().filter(|l| l.trim_start().starts_with("--") && l.contains(&shown)) {
                    assert!(!line.trim_start().starts_with(&format!("{hidden} ")), "{lang} {verb}: {line}");
                }
                let bare = help.replace(&format!("[{hidden}]"), "");
                let told = bare.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').any(|w| w == hidden);
                assert!(!told, "{lang} {verb}: {hidden}\n{help}");
            }
        }
        // No sentence sends a reader of one language to the name of the other.
        for (_, id, en) in crate::kata::SUMBER {
            let text = if own == 0 { id } else { en };
            for pair in susun::nama::PILIHAN {
                let hidden = format!("--{}", pick(pair, other));
                let told = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').any(|w| w == hidden);
                assert!(!told, "{lang}: {hidden}");
            }
        }
    }
    let said = |args: &[&str]| Mesin::new().jalan(args).err;
    assert!(
        said(&["--lang", "en", "import", "people", "a.csv", "--title", "x"])
            .contains("--title does not go with a file of people")
    );
    assert!(said(&["--lang", "en", "export", "all", "--filter", "x", "--out", "f"]).contains("--filter"));
    assert!(said(&["--lang", "en", "report", "recap", "--bentuk", "pdf"]).contains("--format"));
}

#[test]
fn help_has_no_word_of_its_own() {
    let kata = Kata::new(Bahasa::Id);
    let mut all = vec![Mesin::new().jalan(&["--help"]).out, Mesin::new().jalan(&["audit", "uji", "--help"]).out];
    let teks = Mesin::new().jalan(&["gelombang", "teks", "--help"]).out;
    all.push(teks.clone());
    all.extend(susun::VERBA.map(|(v, _)| Mesin::new().jalan(&[v, "--help"]).out));
    for text in &all {
        for english in
            ["Usage", "Options", "Commands", "Arguments", "[default", "[possible", "[aliases", "Print", "[cli-"]
        {
            assert!(!text.contains(english), "{english}: {text}");
        }
        assert!(text.contains(&kata.t("cli-judul-pakai")));
    }
    insta::assert_snapshot!("help", all[0]);
    let laporan = all.iter().find(|help| help.contains("ikrar laporan <")).expect("the help of reports");
    insta::assert_snapshot!("help_laporan", laporan);
    insta::assert_snapshot!("help_gelombang_teks", teks);
}

#[test]
fn every_word_of_the_command_line_is_there_twice() {
    let mut keys = Vec::new();
    for (_, id, en) in crate::kata::SUMBER.iter().filter(|(s, _, _)| ["cli", "keluar", "laporan"].contains(s)) {
        let of = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|l| !l.starts_with([' ', '#']));
            lines.filter_map(|l| l.split_once(" =")).map(|(k, _)| k.to_owned()).collect()
        };
        assert_eq!(of(id), of(en));
        keys.extend(of(id));
    }
    assert!(keys.len() > 200, "{}", keys.len());
}

#[test]
fn mistakes_get_a_sentence_and_code_two() {
    for (args, word) in [
        (&["lapran"][..], "laporan"),
        (&["--salah"], "--salah"),
        (&["laporan", "rekap", "--bentuk", "pdf"], "csv"),
        (&["laporan"], "LAPORAN"),
        (&["latihan", "--pegawai", "5"], "5"),
        (&["latihan", "--pegawai", "banyak"], "banyak"),
        (&["latihan", "--pegawai"], "--pegawai"),
        (&["audit"], "--help"),
        (&["audit", "uji", "--jangkar", "12:zz"], "12:zz"),
        (&["laporan", "rekap", "--out", "-", "--json"], "--json"),
        (&["laporan", "rekap", "--satker", "Cipinang"], "2 satker"),
        (&["laporan", "rekap", "--satker", "Nusakambangan"], "Nusakambangan"),
        (&["laporan", "rekap", "--gelombang", "1955"], "1955"),
        (&["impor", "pegawai", "a.csv", "--hilang", " "], "--hilang"),
        (&["--lang", "fr", "dokter"], "id, en"),
        (&["--db", "a", "--db", "b"], "--db"),
    ] {
        let r = Mesin::new().jalan(args);
        assert_eq!(r.selesai, Selesai::Salah, "{args:?} {} {}", r.out, r.err);
        assert!(r.err.starts_with("ikrar: ") && r.err.contains(word) && r.out.is_empty(), "{args:?} {}", r.err);
        assert!(!r.err.contains('[') && !r.err.contains("error"), "{}", r.err);
    }
    assert!(Mesin::new().jalan(&["--lang", "en", "reprot"]).err.contains("There is no verb"));
}

#[test]
fn the_language_is_chosen_and_never_guessed() {
    let mut m = Mesin::new();
    m.var.insert("LANG", "en_GB.UTF-8".into());
    assert!(m.jalan(&["--help"]).out.contains("Cara pakai"));
    m.var.insert("IKRAR_LANG", "en".into());
    assert!(m.jalan(&["--help"]).out.contains("Usage"));
    assert!(m.jalan(&["--lang=id", "--help"]).out.contains("Cara pakai"));
}

#[test]
fn without_a_verb_the_desk_opens() {
    let mut m = Mesin::new();
    assert_eq!((m.jalan(&[]).meja, m.jalan(&["--baca-saja"]).meja, m.jalan(&["dokter"]).meja), (1, 1, 0));
    let made = m.jalan(&["demo", "--pegawai", "300"]);
    assert_eq!((made.selesai, made.meja), (Selesai::Beres, 1));
    assert!(made.out.contains("300 pegawai rekaan"));
    assert_eq!(m.jalan(&["demo", "--pegawai", "300", "--seed", "7", "--no-open"]).meja, 0);
}

#[test]
fn the_database_is_where_it_was_said() {
    let none = |_: &str| None;
    let env = |name: &str| (name == "IKRAR_DB").then(|| "/tmp/b.db".to_owned());
    let db = |args: &[&str], var: &dyn Fn(&str) -> Option<String>| {
        parse(args.iter().map(OsString::from), var, Path::new("/data/ikrar")).unwrap().umum.db
    };
    assert_eq!(db(&["ikrar"], &none), Path::new("/data/ikrar/ikrar.db"));
    assert_eq!(db(&["ikrar"], &env), Path::new("/tmp/b.db"));
    assert_eq!(db(&["ikrar", "--db", "c.db", "keys"], &env), Path::new("c.db"));
    assert_eq!(
        db(&["ikrar", "report", "rekap", "--db", "c.db"], &env),
        Path::new("c.db"),
        "before and behind the verb"
    );
}

#[test]
fn a_report_goes_to_a_file_that_was_not_there() {
    let mut m = Mesin::new();
    let path = m.path("rekap.csv");
    let r = m.jalan(&["laporan", "rekap", "--out", &path]);
    assert_eq!(r.selesai, Selesai::Beres, "{}", r.err);
    assert!(
        r.out.contains("ttd 37 %  3 dari 8  dengan diwakili 50 %  per 21-11-2024") && r.out.contains(&path),
        "{}",
        r.out
    );
    let first = fs::read(&path).unwrap();
    assert!(first.starts_with("\u{feff}".as_bytes()));
    let again = m.jalan(&["report", "rekap", "--out", &path]);
    assert_eq!(again.selesai, Selesai::Ditolak);
    assert!(again.err.contains("tidak ditimpa"), "{}", again.err);
    assert_eq!(fs::read(&path).unwrap(), first);
    assert_eq!(fs::read_dir(m.dir.path()).unwrap().count(), 1, "nothing beside it");
}

#[test]
fn a_report_without_a_name_goes_to_the_outbox() {
    let mut m = Mesin::new();
    let names: Vec<String> = (0..2)
        .map(|_| {
            let r = m.jalan(&["laporan", "rekap", "--json"]);
            let v: serde_json::Value = serde_json::from_str(&r.out).unwrap();
            assert_eq!(
                (&v["angka"]["ttd"], &v["angka"]["wajib"], &v["angka"]["belum"]),
                (&3.into(), &8.into(), &5.into())
            );
            assert_eq!(v["audit"]["panjang"], 48_211);
            v["berkas"].as_str().unwrap().to_owned()
        })
        .collect();
    assert!(names[0].ends_with("data/keluar/latihan-rekap-kanwil-dki-jakarta-2024-11-21.xlsx"), "{}", names[0]);
    assert!(names[1].ends_with("-2024-11-21-2.xlsx"), "{}", names[1]);
}

#[test]
fn a_report_goes_down_a_pipe() {
    let mut m = Mesin::new();
    let r = m.jalan(&["laporan", "belum", "--out", "-", "--satker", "rutan cip", "--pemisah", ","]);
    assert_eq!(r.selesai, Selesai::Beres, "{}", r.err);
    assert!(r.out.contains("\"Rutan Kelas I Cipinang\",\"'Aisyah Putri\"") && !r.out.contains("Ayu"), "{}", r.out);
    // The short name finds it too, in any order; so does a code together with a name.
    for unit in ["cipinang rutan", "wilayah k01", "k03"] {
        let r = m.jalan(&["laporan", "belum", "--out", "-", "--satker", unit]);
        assert_eq!(r.selesai, Selesai::Beres, "{unit}: {}", r.err);
    }
    let html = m.jalan(&["laporan", "rekap", "--out", "-", "--bentuk", "html", "--satker", "K03"]);
    assert!(html.out.contains("50 %  1 dari 2"), "{}", html.out);
    m.out_layar = true;
    assert_eq!(m.jalan(&["laporan", "rekap", "--out", "-", "--bentuk", "xlsx"]).selesai, Selesai::Salah);
}

/// A reader that goes away at once.
struct Pergi;

impl Write for Pergi {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_that_goes_away_is_a_quiet_end() {
    for args in [
        &["laporan", "rekap", "--out", "-"][..],
        &["laporan", "rekap", "--out", "-", "--bentuk", "xlsx"],
        &["ekspor", "pegawai", "--out", "-", "--bentuk", "jsonl"],
        &["tombol"],
        &["dokter", "--json"],
        &["audit", "uji"],
    ] {
        let (selesai, err, _) = Mesin::new().ke(args, &mut Pergi);
        assert_eq!((selesai, err.as_str()), (Selesai::Beres, ""), "{args:?}");
    }
}

#[test]
fn lists_go_out_filtered() {
    let mut m = Mesin::new();
    let r = m.jalan(&["export", "pegawai", "--out", "-", "--bentuk", "jsonl", "--saring", "belum pns"]);
    assert_eq!((r.selesai, r.out.lines().count()), (Selesai::Beres, 5), "{}\n{}", r.err, r.out);
    let r = m.jalan(&["ekspor", "satker", "--out", "-"]);
    assert_eq!(r.out.lines().count(), 4);
    assert!(r.out.starts_with("\u{feff}\"kode\";"), "{}", r.out);
}

#[test]
fn every_list_leaves_in_every_form() {
    let mut m = Mesin::new();
    for daftar in ["pegawai", "satker", "perkara", "tempo"] {
        for bentuk in ["csv", "xlsx", "jsonl"] {
            let path = m.path(&format!("{daftar}.{bentuk}"));
            let r = m.jalan(&["ekspor", daftar, "--out", &path]);
            assert_eq!(r.selesai, Selesai::Beres, "{daftar} {bentuk} {}", r.err);
            let bytes = fs::read(&path).unwrap();
            let begins: &[u8] = match bentuk {
                "csv" => "\u{feff}\"".as_bytes(),
                "xlsx" => b"PK",
                _ => b"",
            };
            assert!(bytes.starts_with(begins), "{daftar} {bentuk}");
        }
    }
}

#[test]
fn an_order_is_one_that_the_list_has() {
    let mut m = Mesin::new();
    let first = |out: &str| out.lines().nth(1).unwrap_or_default().to_owned();
    let by_name = m.jalan(&["ekspor", "pegawai", "--out", "-", "--urut", "nama"]);
    let by_number = m.jalan(&["export", "pegawai", "--out", "-", "--sort", "nomor"]);
    assert!(first(&by_name.out).contains("=HYPERLINK") || first(&by_name.out).contains("Aisyah"), "{}", by_name.out);
    assert!(first(&by_number.out).contains("Slamet"), "{}", by_number.out);
    let r = m.jalan(&["ekspor", "satker", "--out", "-", "--urut", "tunggakan"]);
    assert!(first(&r.out).contains("Rutan Kelas I Cipinang"), "{}", r.out);
    for (daftar, urut) in [("pegawai", "tunggakan"), ("satker", "nama"), ("perkara", "nama"), ("tempo", "nomor")] {
        let r = m.jalan(&["ekspor", daftar, "--out", "-", "--urut", urut]);
        assert_eq!((r.selesai, r.out.as_str()), (Selesai::Salah, ""), "{daftar} {urut}");
        assert!(r.err.contains(urut), "{}", r.err);
    }
}

#[test]
fn a_list_of_people_without_nik_says_so() {
    let mut m = Mesin::new();
    let alasan = ["ekspor", "pegawai", "--out", "-", "--nik", "permintaan Biro SDM"];
    assert_eq!(m.jalan(&alasan).err, "");
    let r = m.jalan(&["ekspor", "pegawai", "--out", "-"]);
    assert!(r.selesai == Selesai::Beres && r.err.contains("NIK dikosongkan"), "{}", r.err);
    m.uji.tanpa = vec![Hak::NikBaca];
    let r = m.jalan(&alasan);
    assert!(r.selesai == Selesai::Beres && r.err.contains("NIK dikosongkan"), "{}", r.err);
    m.uji.tanpa = vec![Hak::EksporPerkara];
    assert_eq!(m.jalan(&["ekspor", "perkara", "--out", "-"]).selesai, Selesai::Ditolak);
}

#[test]
fn refused_is_three_and_nothing_is_made() {
    let mut m = Mesin::new();
    m.uji.tanpa = vec![Hak::EksporPerkara];
    let path = m.path("perkara.csv");
    let r = m.jalan(&["laporan", "perkara", "--out", &path]);
    assert_eq!(r.selesai, Selesai::Ditolak);
    assert!(r.err.contains("Rina Wulandari") && !Path::new(&path).exists(), "{}", r.err);
    assert_eq!(fs::read_dir(m.dir.path()).unwrap().count(), 0);

    let r = m.jalan(&["import", "pegawai", "daftar.csv"]);
    assert_eq!(r.selesai, Selesai::Ditolak);
    assert!(r.err.contains("daftar.csv") && r.out.is_empty(), "{}", r.err);

    for (galat, selesai) in [
        (StoreError::Busy, Selesai::Ditolak),
        (StoreError::Missing, Selesai::Ditolak),
        (StoreError::ReadOnly, Selesai::Ditolak),
        (StoreError::NewerSchema { found: 9, known: 1 }, Selesai::Ditolak),
        (StoreError::Damaged(Pesan::new("galat-penuh")), Selesai::Rusak),
        (StoreError::Rule(vec![(String::new(), Pesan::new("galat-aturan"))]), Selesai::Salah),
    ] {
        m.uji.galat = Some(galat.clone());
        for args in [
            &["laporan", "rekap"][..],
            &["periksa"],
            &["audit", "uji"],
            &["backup"],
            &["pulihkan", "a.db"],
            &["demo"],
            &["impor", "satker", "a.csv"],
        ] {
            let r = m.jalan(args);
            assert_eq!(r.selesai, selesai, "{galat:?} {args:?}");
            assert!(r.err.starts_with("ikrar: ") && !r.err.contains('['), "{}", r.err);
        }
    }
}

#[test]
fn findings_are_one_and_damage_is_four() {
    let mut m = Mesin::new();
    assert_eq!(m.jalan(&["periksa"]).selesai, Selesai::Beres);
    assert_eq!(m.jalan(&["audit", "uji"]).selesai, Selesai::Beres);
    m.uji.temuan = vec![Temuan { berat: Berat::Temuan, objek: "pegawai/12".into(), pesan: Pesan::new("cli-tidak") }];
    let r = m.jalan(&["check", "--json"]);
    let v: serde_json::Value = serde_json::from_str(&r.out).unwrap();
    assert_eq!(
        (r.selesai, &v["utuh"], &v["temuan"][0]["objek"]),
        (Selesai::Temuan, &true.into(), &"pegawai/12".into())
    );
    m.uji.temuan[0].berat = Berat::Rusak;
    assert_eq!(m.jalan(&["check"]).selesai, Selesai::Rusak);

    m.uji.putus = Some((1_234, Pesan::new("cli-tidak")));
    let r = m.jalan(&["audit", "verify"]);
    assert_eq!(r.selesai, Selesai::Rusak);
    assert!(r.out.contains("mata rantai 1234"), "{}", r.out);
    let v: serde_json::Value = serde_json::from_str(&m.jalan(&["audit", "uji", "--json"]).out).unwrap();
    assert_eq!((&v["utuh"], &v["putus"]["baris"]), (&false.into(), &1_234.into()));
}

#[test]
fn the_printed_head_is_a_valid_anchor() {
    let mut m = Mesin::new();
    let out = m.jalan(&["audit", "uji"]).out;
    let head = out.lines().last().unwrap().to_owned();
    assert_eq!(m.jalan(&["audit", "uji", "--jangkar", &head]).selesai, Selesai::Beres);
}

#[test]
fn a_copy_gets_a_name_with_the_moment() {
    let mut m = Mesin::new();
    let r = m.jalan(&["--db", "/x/kantor.db", "cadangkan", "--json"]);
    let v: serde_json::Value = serde_json::from_str(&r.out).unwrap();
    assert_eq!(v["berkas"], "/x/kantor-2024-11-21-1042.db");
    assert_eq!(m.jalan(&["--read-only", "restore", "a.db"]).selesai, Selesai::Salah);
}

#[test]
fn the_key_table_is_straight_and_safe() {
    let mut m = Mesin::new();
    let out = m.jalan(&["keys"]).out;
    assert_eq!(out, "Umum\n  Ctrl+P  Cari  ?x\n  ?       Cari  ?x\n");
    let v: serde_json::Value = serde_json::from_str(&m.jalan(&["tombol", "--json"]).out).unwrap();
    assert_eq!(v[0]["tombol"], "Ctrl+P");
}

#[test]
fn the_doctor_says_what_to_do() {
    let mut m = Mesin::new();
    let db = m.path("ikrar.db");
    fs::write(&db, "x").unwrap();
    fs::set_permissions(&db, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    for (k, v) in [("TERM", "xterm-256color"), ("LANG", "id_ID.UTF-8"), ("NO_COLOR", "1"), ("SSH_TTY", "/dev/pts/1")] {
        m.var.insert(k, v.into());
    }
    let r = m.jalan(&["--db", &db, "dokter", "--json"]);
    let v: Vec<serde_json::Value> = serde_json::from_str(&r.out).unwrap();
    let of = |k: &str| v.iter().find(|f| f["kunci"] == k).unwrap();
    assert_eq!(r.selesai, Selesai::Temuan);
    assert_eq!((&of("layar")["nilai"], &of("term")["saran"]), (&"120 x 40".into(), &serde_json::Value::Null));
    assert_eq!((&of("ssh")["nilai"], &of("warna")["nilai"]), (&"ya".into(), &"tidak".into()));
    assert!(of("db_izin")["saran"].as_str().unwrap().contains("0644"));
    assert!(of("utf8")["saran"].is_null());
    m.var.insert("TERM", "dumb".into());
    let r = m.jalan(&["--db", &db, "doctor"]);
    assert!(r.out.contains("dumb") && r.out.contains("chmod 600") && !r.out.contains("[cli"), "{}", r.out);
}

#[test]
fn a_whole_office_leaves_with_a_warning_and_comes_in() {
    let mut m = Mesin::new();
    let folder = m.path("semua");
    for verb in [["ekspor", "semua"], ["export", "all"]] {
        let h = m.jalan(&[verb[0], verb[1], "--out", &folder]);
        assert_eq!(h.selesai, Selesai::Beres, "{}", h.err);
        assert!(h.out.contains(&folder) && h.out.contains("3.912"), "{}", h.out);
        assert!(h.err.contains("pelapor"), "{}", h.err);
    }
    let h = m.jalan(&["ekspor", "semua", "--out", &folder, "--json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&h.out).unwrap()["tabel"], 29);
    for (args, word) in [
        (vec!["ekspor", "semua"], "--out"),
        (vec!["ekspor", "semua", "--out", "-"], "--out"),
        (vec!["ekspor", "semua", "--out", "x", "--saring", "a"], "--saring"),
        (vec!["ekspor", "semua", "--out", "x", "--semua"], "--semua"),
    ] {
        let h = m.jalan(&args);
        assert_eq!(h.selesai, Selesai::Salah, "{args:?}");
        assert!(h.err.contains(word), "{args:?}: {}", h.err);
    }
}

#[test]
fn a_whole_office_comes_in_where_none_is() {
    let mut m = Mesin::new();
    let call = |baca_saja, json| Panggilan {
        umum: Umum { db: PathBuf::from("baru.db"), bahasa: Bahasa::Id, baca_saja },
        perintah: Perintah::ImporSemua { dari: PathBuf::from("semua"), json },
    };
    let mut said = |call: &Panggilan| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut env = Lingkungan {
            var: &|_| None,
            data: PathBuf::new(),
            out: &mut out,
            err: &mut err,
            out_layar: false,
            err_layar: false,
            layar: None,
            kini: kini(),
            jembatan: &mut m.uji,
            meja: &mut |_| Selesai::Beres,
            isyarat: &Isyarat::default,
        };
        let selesai = run(call, &mut env);
        (selesai, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    };
    let (selesai, out, _) = said(&call(false, false));
    assert!(selesai == Selesai::Beres && out.contains("baru.db") && out.contains("Kanwil Contoh"), "{out}");
    assert!(said(&call(false, true)).1.contains("\"baris\":3912"));
    assert_eq!(said(&call(true, false)).0, Selesai::Salah);
}
