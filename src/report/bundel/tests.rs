#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]
use std::fs;

use sha2::{Digest, Sha256};

use super::*;
use crate::domain::perkara::contoh::{self, PELAPOR};
use crate::domain::tanggal::Tanggal;
use crate::exchange::sidik::hex;
use crate::kata::Bahasa;
use crate::report::palsu::{Palsu, kini, sesi};

fn pesanan() -> Pesanan {
    Pesanan { perkara: PerkaraId(1), alasan: "  Diminta BKN, surat 12/2024 ".into() }
}

fn buat(office: &mut Palsu, session: &Session, ke: &Path) -> Result<BundelHasil, StoreError> {
    let letak = |typed: &str| match typed.strip_prefix("tertutup/") {
        Some(_) => Err(Pesan::new("bundel-surat-tertutup").with("nama", "sk.pdf").with("folder", "masuk")),
        None => Ok(PathBuf::from(typed)),
    };
    tulis(office, session, &pesanan(), &letak, &Kata::new(Bahasa::Id), kini(), ke)
}

/// A case whose papers lie in `dir`: one as noted, one changed since, one gone, one only on paper, a reply, one out of reach, one
/// whose checksum was never noted.
fn kantor(dir: &Path) -> Palsu {
    let (same, other) = (dir.join("bap.pdf"), dir.join("lhp.PDF"));
    fs::write(&same, b"abc").unwrap();
    fs::write(&other, b"lain").unwrap();
    let sum = hex(&Sha256::digest(b"abc"));
    let at = |path: &Path| path.display().to_string();
    let mut office = Palsu::kecil();
    office.berkas = vec![contoh::berkas(vec![
        contoh::surat(1, JenisDokumen::Bap, &at(&same), Some(&sum)),
        contoh::surat(2, JenisDokumen::Lhp, &at(&other), Some(&sum)),
        contoh::surat(3, JenisDokumen::Usul, &at(&dir.join("hilang.pdf")), Some(&sum)),
        contoh::surat(4, JenisDokumen::SkTim, "", None),
        contoh::surat(5, JenisDokumen::Balasan, &at(&same), Some(&sum)),
        contoh::surat(6, JenisDokumen::SkHukuman, "tertutup/sk.pdf", None),
        contoh::surat(7, JenisDokumen::Bukti, &at(&other), None),
    ])];
    office
}

fn nama(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    all.sort_unstable();
    all
}

#[test]
fn the_folder_is_whole_and_says_what_is_not_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut office = kantor(dir.path());
    let ke = dir.path().join("bundel");
    let made = buat(&mut office, &sesi(&[]), &ke).unwrap();
    assert_eq!((made.nomor.as_str(), made.surat, made.kurang.len()), ("0007", 2, 5));
    let want = [
        "daftar-surat.csv",
        "kronologi.csv",
        "manifest.json",
        "ringkasan.html",
        "ringkasan.pdf",
        "siasn.csv",
        "sidik.txt",
        "surat-001-bap.pdf",
        "surat-007-bukti.pdf",
    ];
    assert_eq!(nama(&ke), want);
    for line in fs::read_to_string(ke.join("sidik.txt")).unwrap().lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(sum, hex(&Sha256::digest(fs::read(ke.join(name)).unwrap())), "{name}");
    }
    let papers = fs::read_to_string(ke.join("daftar-surat.csv")).unwrap();
    insta::assert_snapshot!("papers", papers.trim_start_matches('\u{feff}'));
    let page = fs::read_to_string(ke.join("ringkasan.html")).unwrap();
    for lack in &made.kurang {
        assert!(page.contains(&crate::report::html::lolos(lack)), "{lack}");
    }
    let record = fs::read_to_string(ke.join("siasn.csv")).unwrap();
    assert!(
        record.contains("akhirHukumanTanggal;") && record.contains("'=SK/44/2024") && record.contains("30-09-2025")
    );
    // One look at the case, one file that left, with its reason.
    assert_eq!(office.dilihat[0], Dilihat::Perkara(PerkaraId(1)));
    let alasan = "0007: Diminta BKN, surat 12/2024".to_owned();
    assert_eq!(office.dilihat[1..], [Dilihat::Keluar { hal: "bundel", baris: 2, ditandai: false, alasan }]);
}

#[test]
fn whoever_reported_is_named_nowhere_and_nobody_elses_case_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let ke = dir.path().join("bundel");
    buat(&mut kantor(dir.path()), &sesi(&[]), &ke).unwrap();
    for name in nama(&ke) {
        let bytes = fs::read(ke.join(&name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(PELAPOR) && !text.contains("Made Wirawan"), "{name}");
    }
    let page = fs::read_to_string(ke.join("ringkasan.html")).unwrap();
    assert!(page.contains("[pelapor] melihat terlapor &lt;b&gt;berpose&lt;/b&gt;"), "{page}");
}

#[test]
fn the_case_in_words() {
    let kata = Kata::new(Bahasa::Id);
    let mut case = contoh::berkas(vec![contoh::surat(1, JenisDokumen::Bap, "", None)]);
    insta::assert_snapshot!("case_as_text", naskah(&kata, &case).baris(80).join("\n"));
    case.terbuka = false;
    let shut = naskah(&kata, &case).baris(80).join("\n");
    assert!(shut.contains("Siti Aminah"), "whom the queue names: {shut}");
    for secret in ["posko", "DS-06", "SBT-2024", "Rahmat", "Menteri", "W10", "telaah"] {
        assert!(!shut.contains(secret), "{secret}: {shut}");
    }
    assert!(shut.contains("tanpa kabar 51 hari") && shut.contains("Tenggat"), "{shut}");
}

#[test]
fn chronology_stands_by_day() {
    let kata = Kata::new(Bahasa::Id);
    let case = contoh::berkas(vec![contoh::surat(1, JenisDokumen::Bap, "", None)]);
    let rows = tabel::kronologi(&kata, &case, kini());
    let lines: Vec<String> = rows.iter().map(|r| r.join(" | ")).collect();
    insta::assert_snapshot!("chronology", lines.join("\n"));
    assert!(rows.iter().map(|r| Tanggal::parse(&r[0]).unwrap()).is_sorted());
}

#[test]
fn without_right_reason_or_trail_nothing_leaves() {
    let dir = tempfile::tempdir().unwrap();
    let ke = dir.path().join("bundel");
    let mut office = kantor(dir.path());
    let before = nama(dir.path());
    for hak in [Hak::EksporPerkara, Hak::PerkaraIsi] {
        let kata = Kata::new(Bahasa::Id);
        let refused = buat(&mut office, &sesi(&[hak]), &ke).unwrap_err();
        assert!(matches!(&refused, StoreError::Forbidden(p) if kata.has(&p.key)), "{refused:?}");
    }
    let mut reader = sesi(&[]);
    reader.baca_saja = true;
    assert_eq!(buat(&mut office, &reader, &ke).unwrap_err(), StoreError::ReadOnly);
    let letak = |typed: &str| Ok(PathBuf::from(typed));
    let bare = Pesanan { alasan: " ".into(), ..pesanan() };
    let why = tulis(&mut office, &sesi(&[]), &bare, &letak, &Kata::new(Bahasa::Id), kini(), &ke).unwrap_err();
    assert!(matches!(why, StoreError::Rule(ref fields) if fields[0].1.key == "bundel-alasan-kosong"));
    let other = Pesanan { perkara: PerkaraId(99), ..pesanan() };
    let gone = tulis(&mut office, &sesi(&[]), &other, &letak, &Kata::new(Bahasa::Id), kini(), &ke).unwrap_err();
    assert_eq!(gone, StoreError::Missing);
    assert!(office.dilihat.is_empty());
    assert_eq!(nama(dir.path()), before, "nothing half-made is left");
}

#[test]
fn a_worker_under_contract_has_a_sentence_in_place_of_a_record() {
    let dir = tempfile::tempdir().unwrap();
    let mut office = kantor(dir.path());
    office.berkas[0].status = Some(crate::domain::pegawai::StatusKepegawaian::Ppnpn);
    let ke = dir.path().join("bundel");
    let made = buat(&mut office, &sesi(&[]), &ke).unwrap();
    assert_eq!(made.siasn.unwrap_err().key, "siasn-ppnpn");
    assert!(!nama(&ke).contains(&"siasn.csv".to_owned()));
    let page = fs::read_to_string(ke.join("ringkasan.html")).unwrap();
    assert!(page.contains("PPNPN tidak punya rekaman"), "{page}");
}

#[test]
fn the_outbox_numbers_a_second_bundle() {
    let dir = tempfile::tempdir().unwrap();
    let (mut office, kata) = (kantor(dir.path()), Kata::new(Bahasa::Id));
    let letak = |typed: &str| Ok(PathBuf::from(typed));
    let keluar = dir.path().join("keluar");
    let mut made = || {
        let done = ke_kotak_keluar(&mut office, &sesi(&[]), &pesanan(), &letak, &kata, kini(), &keluar).unwrap();
        done.tempat.file_name().unwrap().to_str().unwrap().to_owned()
    };
    let first = made();
    assert_eq!(first, "latihan-bundel-0007-kanwil-dki-jakarta-2024-11-21");
    assert_eq!(made(), format!("{first}-2"));
}
