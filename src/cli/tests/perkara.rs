//! `ikrar perkara` over an office in memory.

use super::*;
use crate::domain::laporan::{Bentuk, Laporan};
use crate::domain::tanggal::Tanggal;

fn hari(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

#[test]
fn a_case_is_shown_by_its_number_with_or_without_noughts() {
    for nomor in ["0007", "7", " 007 "] {
        let hasil = Mesin::new().jalan(&["perkara", "lihat", nomor]);
        assert_eq!(hasil.selesai, Selesai::Beres, "{}", hasil.err);
        assert!(hasil.out.starts_with("Perkara 0007\n") && hasil.out.contains("Nama: Siti Aminah"), "{}", hasil.out);
        assert!(hasil.out.contains("tanpa kabar 51 hari"), "{}", hasil.out);
        assert!(!hasil.out.contains("Darmawan"), "whoever reported: {}", hasil.out);
        assert!(hasil.out.lines().all(|l| l.chars().count() <= 100), "{}", hasil.out);
    }
    for nomor in ["0099", "", "Siti"] {
        let hasil = Mesin::new().jalan(&["perkara", "lihat", nomor]);
        assert_eq!((hasil.selesai, hasil.out.as_str()), (Selesai::Salah, ""), "{nomor}");
        assert!(hasil.err.contains("Tidak ada perkara bernomor"), "{}", hasil.err);
    }
    let mut shut = Mesin::new();
    shut.uji.tanpa = vec![Hak::PerkaraIsi];
    let hasil = shut.jalan(&["cases", "show", "0007"]);
    assert_eq!(hasil.selesai, Selesai::Beres);
    assert!(hasil.out.contains("Siti Aminah"), "whom the queue names: {}", hasil.out);
    assert!(hasil.out.contains("hanya untuk petugas") && !hasil.out.contains("Darmawan"), "{}", hasil.out);
}

#[test]
fn a_bundle_is_a_folder_that_tells_what_it_lacks() {
    let mut mesin = Mesin::new();
    let ke = mesin.path("bundel");
    let bare = mesin.jalan(&["perkara", "bundel", "0007", "--out", &ke]);
    assert_eq!(bare.selesai, Selesai::Salah, "no reason was given");
    let hasil = mesin.jalan(&["perkara", "bundel", "0007", "--alasan", "diminta BKN", "--out", &ke]);
    assert_eq!(hasil.selesai, Selesai::Beres, "{}", hasil.err);
    assert!(hasil.out.contains("Bundel perkara 0007: 0 surat"), "{}", hasil.out);
    assert!(hasil.out.contains("Diisi di SIASN"), "{}", hasil.out);
    assert!(Path::new(&ke).join("ringkasan.pdf").exists() && Path::new(&ke).join("siasn.csv").exists());
    // Never in the place of another; without a name in the outbox, where a taken name gets a number.
    let again = mesin.jalan(&["perkara", "bundel", "7", "--alasan", "x", "--out", &ke]);
    assert_eq!(again.selesai, Selesai::Ditolak);
    for _ in 0..2 {
        let json = mesin.jalan(&["perkara", "bundel", "7", "--alasan", "x", "--json"]);
        let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        assert_eq!((value["nomor"].as_str(), value["siasn"].as_bool()), (Some("0007"), Some(true)));
    }
    assert_eq!(fs::read_dir(mesin.dir.path().join("data/keluar")).unwrap().count(), 2);
    assert_eq!(mesin.jalan(&["perkara", "bundel", "7", "--alasan", "x", "--out", "-"]).selesai, Selesai::Salah);
    mesin.uji.tanpa = vec![Hak::EksporPerkara];
    let refused = mesin.jalan(&["perkara", "bundel", "7", "--alasan", "x"]);
    assert_eq!((refused.selesai, refused.out.as_str()), (Selesai::Ditolak, ""));
}

#[test]
fn sanctions_and_figures_are_printed_or_become_files() {
    let mut mesin = Mesin::new();
    let hasil = mesin.jalan(&["perkara", "sanksi"]);
    assert_eq!(hasil.selesai, Selesai::Beres, "{}", hasil.err);
    assert!(hasil.out.contains("SP/2/2024") && hasil.out.contains("SK tanggal 01-01-2000 sampai 21-11-2024"));
    let some = mesin.jalan(&["perkara", "sanksi", "--dari", "1-9-2024"]);
    assert!(some.out.contains("SK/44/2024") && !some.out.contains("SP/2/2024"), "{}", some.out);
    let hasil = mesin.jalan(&["cases", "statistics", "--until", "30-6-2024"]);
    assert!(hasil.out.contains("01-01-2024 sampai 30-06-2024"), "{}", hasil.out);
    assert!(hasil.out.contains("Orang yang dilaporkan"), "{}", hasil.out);
    let file = mesin.path("sanksi.xlsx");
    assert_eq!(mesin.jalan(&["perkara", "sanksi", "--out", &file]).selesai, Selesai::Beres);
    assert!(fs::read(&file).unwrap().starts_with(b"PK"));
    let text = mesin.path("angka.txt");
    assert_eq!(mesin.jalan(&["perkara", "statistik", "--out", &text]).selesai, Selesai::Beres);
    assert!(fs::read_to_string(&text).unwrap().contains("12 pelanggaran"));
    let csv = mesin.jalan(&["perkara", "statistik", "--bentuk", "csv", "--out", "-"]);
    assert!(csv.out.contains("\"Orang yang dilaporkan\";\"8\";\"orang\""), "{}", csv.out);
    let turned = mesin.jalan(&["perkara", "sanksi", "--dari", "2-1-2024", "--sampai", "1-1-2024"]);
    assert!(turned.selesai == Selesai::Salah && turned.err.contains("Tukar keduanya"), "{}", turned.err);
    let json = mesin.jalan(&["perkara", "statistik", "--json"]);
    assert_eq!(json.selesai, Selesai::Salah, "what is printed is no object");
    let unit = mesin.jalan(&["laporan", "sanksi", "--satker", "Rutan"]);
    assert!(unit.selesai == Selesai::Salah && unit.err.contains("--satker"), "{}", unit.err);
}

#[test]
fn the_form_follows_the_ending_and_the_days_are_as_typed() {
    let call = |args: &[&str]| {
        let args = ["ikrar", "perkara"].iter().chain(args).map(OsString::from);
        match parse(args, &|_| None, Path::new("/d")).unwrap_or_else(|t| panic!("{}", t.teks)).perintah {
            Perintah::Perkara(apa) => *apa,
            other => panic!("{other:?}"),
        }
    };
    let angka = |args: &[&str]| match call(args) {
        Perkara::Angka { laporan, bentuk, kurun, .. } => (laporan, bentuk, kurun),
        other => panic!("{other:?}"),
    };
    let day = Some(hari("2024-02-01"));
    assert_eq!(angka(&["sanksi"]), (Laporan::Sanksi, BentukPerkara::Teks, (None, None)));
    assert_eq!(
        angka(&["statistik", "--sampai", "1-2-2024", "-o", "a.HTML"]),
        (Laporan::Statistik, BentukPerkara::Laporan(Bentuk::Html), (None, day))
    );
    assert_eq!(angka(&["sanksi", "--bentuk", "teks", "-o", "a.csv"]).1, BentukPerkara::Teks);
    assert_eq!(call(&["lihat", "0007"]), Perkara::Lihat { nomor: "0007".to_owned() });
}
