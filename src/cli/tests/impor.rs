//! The verb on an office in memory: what is said, what is printed, with which code it ends. Real files and a real office are in
//! `tests/impor.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use serde_json::Value;

use super::{Hasil, Isyarat, Mesin, Selesai};
use crate::domain::operator::Hak;

/// Two good rows of two units.
const RAPI: &str = "DAFTAR PEGAWAI\n\nNIP BARU;NAMA LENGKAP;UNIT KERJA\n\
    199001012015031001;Budi Santoso;Rutan Kelas I Cipinang\n199102022016042002;Siti Aminah;Lapas Kelas I Cipinang\n";
/// A number that a spreadsheet has spoilt, a unit that could be two.
const KACAU: &str = "1,98609E+17;Rudi Hartono;Rutan Kelas I Cipinang\n198503032010121003;Made Wirawan;Cipinang\n";

fn berkas(m: &Mesin, name: &str, text: &str) -> String {
    let path = m.path(name);
    fs::write(&path, text).unwrap();
    path
}

fn json(r: &Hasil) -> Value {
    serde_json::from_str(&r.out).unwrap_or_else(|_| panic!("{}\n{}", r.out, r.err))
}

#[test]
fn a_signal_stops_before_anything_is_applied() {
    for (selesai, code) in [(Selesai::Terputus, 129), (Selesai::Dihentikan, 130), (Selesai::Diakhiri, 143)] {
        let mut m = Mesin::new();
        m.isyarat = Isyarat::terdengar(selesai);
        let path = berkas(&m, "a.csv", RAPI);
        let r = m.jalan(&["impor", "pegawai", &path]);
        assert_eq!((r.selesai, r.selesai as i32, r.out.as_str()), (selesai, code, ""), "{}", r.err);
        assert!(r.err.contains("Impor dihentikan. Tidak ada yang diubah."), "{}", r.err);
    }
}

#[test]
fn a_clean_file_is_shown_and_applied() {
    let mut m = Mesin::new();
    let path = berkas(&m, "a.csv", RAPI);
    let r = m.jalan(&["import", "pegawai", &path, "--dry-run"]);
    assert_eq!(r.selesai, Selesai::Beres, "{}{}", r.out, r.err);
    assert!(r.out.contains("a.csv: Pegawai") && r.out.contains("tidak ada yang berubah"), "{}", r.out);
    let line = r.out.lines().find(|l| l.contains("Baru")).unwrap();
    assert!(line.trim_end().ends_with(" 2"), "{line}");

    let r = m.jalan(&["impor", "pegawai", &path]);
    assert_eq!(r.selesai, Selesai::Beres, "{}{}", r.out, r.err);
    assert!(r.out.contains("Diterapkan: 2 baru"), "{}", r.out);
    let said = json(&m.jalan(&["impor", "pegawai", &path, "--json"]));
    assert_eq!(
        (&said["diterapkan"], &said["berubah"], &said["kelompok"]["baru"]),
        (&true.into(), &true.into(), &2.into())
    );
    assert_eq!((&said["hal"], &said["kepala"], &said["pemisah"]), (&"pegawai".into(), &3.into(), &";".into()));
    assert_eq!(said["kolom"][0]["kolom"], "nomor");
}

#[test]
fn what_is_open_is_refused_named_and_may_be_left_out() {
    let mut m = Mesin::new();
    let path = berkas(&m, "a.csv", &format!("{RAPI}{KACAU}"));
    let r = m.jalan(&["impor", "pegawai", &path]);
    assert_eq!(r.selesai, Selesai::Ditolak, "{}", r.out);
    assert!(r.out.contains("baris 6, NIP") && r.out.contains("1,98609E+17"), "{}", r.out);
    assert!(r.out.contains("\"Cipinang\" (1 baris)") && r.out.contains("Lapas Kelas I Cipinang"), "{}", r.out);
    assert!(r.err.contains("--padan") && r.err.contains("--sebagian"), "{}", r.err);

    let said = json(&m.jalan(&["impor", "pegawai", &path, "--json", "--coba"]));
    assert_eq!(
        (&said["diterapkan"], &said["coba"], &said["kalimat"]),
        (&false.into(), &true.into(), &"Uji coba: tidak ada yang berubah.".into())
    );
    assert_eq!((&said["tolak"][0]["baris"], &said["tolak"][0]["alasan"][0]["kolom"]), (&6.into(), &"nomor".into()));
    assert_eq!(
        (&said["tanya"][0]["nama"], said["tanya"][0]["calon"].as_array().unwrap().len()),
        (&"Cipinang".into(), 2)
    );
    assert_eq!(m.jalan(&["impor", "pegawai", &path, "--coba"]).selesai, Selesai::Temuan);

    // Answered and in part, the rest lies in a file with its reasons.
    let left = m.path("sisa.csv");
    let args = ["impor", "pegawai", &path, "--padan", "Cipinang=Rutan Cipinang", "--partial", "--rejects", &left];
    let r = m.jalan(&args);
    assert_eq!(r.selesai, Selesai::Temuan, "{}{}", r.out, r.err);
    assert!(r.out.contains("Diterapkan: 3 baru") && r.out.contains("1 baris yang ditolak"), "{}", r.out);
    let text = fs::read_to_string(&left).unwrap();
    assert!(text.contains("Rudi Hartono") && !text.contains("Budi"), "{text}");
    // Without a name the rest goes to the outbox; a name that is taken is refused before anything is applied.
    assert_eq!(m.jalan(&args).selesai, Selesai::Ditolak);
    let said = json(&m.jalan(&["impor", "pegawai", &path, "--sebagian", "--json"]));
    assert!(said["tolakan"].as_str().unwrap().contains("keluar/latihan-tolakan-a-"), "{said}");
}

#[test]
fn columns_are_named_by_the_call_or_a_file() {
    let mut m = Mesin::new();
    let path =
        berkas(&m, "a.csv", "NIP;NAMA PANGGILAN X;KANTOR X\n199001012015031001;Budi Santoso;Rutan Kelas I Cipinang\n");
    let r = m.jalan(&["impor", "pegawai", &path]);
    assert_eq!(r.selesai, Selesai::Ditolak);
    assert!(r.err.contains("NAMA PANGGILAN X"), "what the file has is shown: {}", r.err);
    let ask = |m: &mut Mesin, map: &str| m.jalan(&["impor", "pegawai", &path, "--coba", "--map", map]);
    let r = ask(&mut m, "NAMA PANGGILAN X=nama,Kantor x=satker");
    assert_eq!(r.selesai, Selesai::Beres, "{}{}", r.out, r.err);
    let toml = berkas(&m, "peta.toml", "[kolom]\n\"NAMA PANGGILAN X\" = \"nama\"\n\"KANTOR X\" = \"satker\"\n");
    assert_eq!(ask(&mut m, &toml).selesai, Selesai::Beres);
    for (map, word) in [
        ("ALAMAT=nama", "KANTOR X"),
        ("NIP=nip", "gelar_depan"),
        ("tiada.toml", "tiada.toml"),
        (path.as_str(), "a.csv"),
    ] {
        let r = ask(&mut m, map);
        assert_eq!(r.selesai, Selesai::Salah, "{map}");
        assert!(r.err.contains(word) && r.out.is_empty(), "{map}: {}", r.err);
    }
}

#[test]
fn uncertain_days_are_refused_and_the_options_are_named() {
    let mut m = Mesin::new();
    let path = berkas(
        &m,
        "a.csv",
        "NIP;NAMA;TGL LAHIR;SEJAK;SATKER\n198503012015031001;Budi Santoso;01/03/85;45292;Rutan Kelas I Cipinang\n",
    );
    let r = m.jalan(&["impor", "pegawai", &path]);
    assert_eq!(r.selesai, Selesai::Ditolak, "{}", r.out);
    assert!(
        r.out.contains("--tahun 19 berarti 01-03-1985") && r.out.contains("--tahun 20 berarti 01-03-2085"),
        "{}",
        r.out
    );
    assert!(r.out.contains("--serial 1900 berarti 01-01-2024"), "{}", r.out);
    assert!(r.out.contains("hanya dua angka") && r.out.contains("hanya angka hari"), "the reason: {}", r.out);
    let said = json(&m.jalan(&["impor", "pegawai", &path, "--json", "--coba"]));
    assert_eq!((&said["hari"][1]["kolom"], &said["hari"][1]["jawab"]), (&"lahir".into(), &Value::Null));
    // One of them alone is not enough.
    assert_eq!(m.jalan(&["impor", "pegawai", &path, "--tahun", "19"]).selesai, Selesai::Ditolak);
    for wrong in ["85", "1850", "2001", "x"] {
        let r = m.jalan(&["impor", "pegawai", &path, "--tahun", wrong]);
        assert_eq!(r.selesai, Selesai::Salah, "{wrong}");
        assert!(r.err.contains("--tahun"), "{}", r.err);
    }
    for century in ["19", "1930"] {
        let r = m.jalan(&["impor", "pegawai", &path, "--tahun", century, "--serial", "1900", "--coba"]);
        assert_eq!(r.selesai, Selesai::Beres, "{}{}", r.out, r.err);
    }
    // A birth to come stays refused, whatever was said.
    let r = m.jalan(&["impor", "pegawai", &path, "--tahun", "20", "--serial", "1900"]);
    assert_eq!(r.selesai, Selesai::Ditolak, "{}", r.out);
    let r = m.jalan(&["impor", "pegawai", &path, "--century", "19", "--serial", "1900"]);
    assert_eq!(r.selesai, Selesai::Beres, "{}{}", r.out, r.err);
}

#[test]
fn a_coding_that_is_not_certain_is_shown_and_refused() {
    let mut m = Mesin::new();
    let path = m.path("a.csv");
    let mut bytes = b"NIP;NAMA;UNIT KERJA\n199001012015031001;Jos".to_vec();
    bytes.extend([0xe9, b' ', b'X', b';']);
    bytes.extend(b"Rutan Kelas I Cipinang\n");
    fs::write(&path, bytes).unwrap();
    let r = m.jalan(&["impor", "pegawai", &path]);
    assert_eq!(r.selesai, Selesai::Ditolak, "{}", r.out);
    assert!(r.out.contains("José") && r.err.contains("--sandi windows-1252"), "{}{}", r.out, r.err);
    let said = m.jalan(&["impor", "pegawai", &path, "--json"]);
    assert_eq!((said.selesai, json(&said)["ragu"][1].as_str().unwrap().contains("José")), (Selesai::Ditolak, true));
    let r = m.jalan(&["impor", "pegawai", &path, "--encoding", "Windows-1252"]);
    assert_eq!(r.selesai, Selesai::Beres, "{}{}", r.out, r.err);
}

#[test]
fn lists_need_what_their_rows_have_in_common() {
    let mut m = Mesin::new();
    let path = berkas(&m, "a.csv", "NIP;NAMA\n199001012015031001;Budi Santoso\n");
    let votes = berkas(&m, "b.csv", "Satker;TPS;DPT\nRutan Kelas I Cipinang;901;250\n");
    let unit = "Rutan Kelas I Cipinang";
    let event =
        ["impor", "hadir", &path, "--satker", unit, "--judul", "Sosialisasi", "--tanggal", "1-11-2024", "--coba"];
    let sheet =
        ["impor", "ikrar", &path, "--satker", unit, "--berkas-nomor", "12/2024", "--tanggal", "1-11-2024", "--coba"];
    let count = ["impor", "suara", &votes, "--tanggal", "27 November 2024", "--coba"];
    for (args, needed) in [(&event[..], "--judul"), (&sheet[..], "--berkas-nomor"), (&count[..], "--tanggal")] {
        let r = m.jalan(args);
        assert_eq!(r.selesai, Selesai::Beres, "{args:?} {}{}", r.out, r.err);
        let at = args.iter().position(|a| *a == needed).unwrap();
        let without: Vec<&str> =
            args.iter().enumerate().filter(|(i, _)| *i != at && *i != at + 1).map(|(_, a)| *a).collect();
        let r = m.jalan(&without);
        assert_eq!(r.selesai, Selesai::Salah, "{without:?}");
        assert!(r.err.contains(needed), "{}", r.err);
    }
    for (args, word) in [
        (&["impor", "pegawai", &path, "--judul", "x"][..], "--judul"),
        (&["impor", "satker", &path, "--berkas-nomor", "x"], "--berkas-nomor"),
        (&["impor", "hadir", &path, "--tanggal", "31-02-2024"], "31-02-2024"),
        (&["impor", "gaji", &path], "pegawai, satker"),
        (&["impor", "pegawai", &path, "--padan", "Cipinang"], "--padan"),
        (&["impor", "pegawai", &path, "--padan", "LP=Nusakambangan"], "Nusakambangan"),
        (&["impor", "pegawai", &path, "--lembar", "Tiada"], "Tiada"),
        (&["impor", "pegawai"], "BERKAS"),
    ] {
        let r = m.jalan(args);
        assert_eq!(r.selesai, Selesai::Salah, "{args:?} {}", r.err);
        assert!(r.err.contains(word) && !r.err.contains('['), "{args:?} {}", r.err);
    }
}

#[test]
fn nothing_is_applied_where_nothing_may_be_written() {
    let mut m = Mesin::new();
    let path = berkas(&m, "a.csv", RAPI);
    let r = m.jalan(&["--baca-saja", "impor", "pegawai", &path]);
    assert_eq!(r.selesai, Selesai::Ditolak);
    assert!(r.err.contains("--coba"), "{}", r.err);
    assert_eq!(m.jalan(&["--baca-saja", "impor", "pegawai", &path, "--coba"]).selesai, Selesai::Beres);
    m.uji.tanpa = vec![Hak::Impor];
    for (path, word) in [(m.path("tiada.csv"), "tiada.csv"), (m.path(""), "bukan berkas biasa")] {
        let r = m.jalan(&["impor", "pegawai", &path]);
        assert_eq!(r.selesai, Selesai::Ditolak);
        assert!(r.err.contains(word), "{}", r.err);
    }
}
