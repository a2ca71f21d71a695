#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use lopdf::Document;
use proptest::prelude::*;

use super::huruf::{Gaya, TIADA};
use super::kertas::{BAWAH, Goresan, KANAN, KIRI};
use super::*;
use crate::domain::id::{GelombangId, SatkerId, Ver};
use crate::domain::ikrar::berkas::{Berkas, BerkasIsi, HitungBerkas, Pindaian};
use crate::domain::ikrar::cetak::{BarisCetak, TeksCetak};
use crate::domain::nama::NamaLengkap;
use crate::kata::Bahasa;

/// Names as offices have them: long ones, one word, titles on both sides, apostrophes, accents, one word wider than a column.
const NAMA: [&str; 8] = [
    "Sari Dewi Lestari",
    "Prof. Dr. H. Muhammad Nur Hidayatullah Abdurrahman Wiratmadja Kusumaningrat, S.H., M.H., M.Kn., Ph.D.",
    "Suharto",
    "Ma'ruf D'Ambrosio-Wijayakusuma, S.Sos., M.Si.",
    "I Gusti Ngurah Agung Ketut Putra Dharmawangsa Wirabuana, A.Md.IP.",
    "José Ñoño Żółkiewski",
    "Krishnamurthyvenkataramanasubramaniamchidambaramswaminathan",
    "Br. Ginting Hj. Cut Nyak Meutia Rahmawati",
];

fn kepala() -> Kepala {
    Kepala {
        kantor: "Kantor Wilayah Kementerian Hukum dan HAM DKI Jakarta".into(),
        latihan: false,
        audit: (48_211, "9f3c77ab01cd22ef55aa".into()),
        hari: Tanggal::from_iso("2024-11-21").unwrap(),
    }
}

fn lembar_dari(nama: &[String]) -> LembarCetak {
    let isi = BerkasIsi {
        gelombang: GelombangId(1),
        satker: SatkerId(4),
        nomor: "PN-0031/XII/2023".into(),
        tanggal: Tanggal::from_iso("2024-11-21").unwrap(),
        tempat: "Aula Rutan".into(),
        saksi: String::new(),
        tertulis: None,
        pindaian: Pindaian::default(),
    };
    let berkas = Berkas {
        id: BerkasId(31),
        ver: Ver(1),
        isi,
        gelombang_nama: "Pilkada 2024".into(),
        satker_nama: "Rutan Cipinang".into(),
        tutup: false,
        alasan: String::new(),
        dicetak: None,
        operator: None,
        hitung: HitungBerkas::default(),
    };
    let row = |(n, nama): (u32, &String)| BarisCetak {
        baris: n,
        nama: NamaLengkap { nama: nama.clone(), ..NamaLengkap::default() },
        nomor: match n % 7 {
            0 => Nomor::from_store(JenisNomor::Lokal, i64::from(n)),
            _ => Nomor::from_store(JenisNomor::Nip, 198_609_262_015_051_000 + i64::from(n % 900)),
        },
        status: if n % 7 == 0 { StatusKepegawaian::Ppnpn } else { StatusKepegawaian::Pns },
        jabatan: "Penjaga Tahanan Terampil pada Kesatuan Pengamanan".into(),
    };
    let teks = TeksCetak {
        judul: "Ikrar Netralitas Pegawai ASN (empat butir)".into(),
        butir: (0..4).map(|_| "Menjaga dan menegakkan prinsip netralitas Pegawai ASN. ".repeat(4)).collect(),
        perlu_verifikasi: false,
    };
    LembarCetak {
        berkas,
        satker: "Rumah Tahanan Negara Kelas I Cipinang".into(),
        teks,
        baris: (1..).zip(nama).map(row).collect(),
    }
}

fn orang(n: usize) -> Vec<String> {
    NAMA.iter().cycle().take(n).map(|s| (*s).to_owned()).collect()
}

fn susun(isi: &LembarCetak) -> (Vec<Halaman>, Huruf) {
    let (huruf, kata) = (Huruf::buka().unwrap(), Kata::new(Bahasa::Id));
    let bingkai = Bingkai {
        kode: KodeBerkas(isi.berkas.id).to_string(),
        perihal: isi.satker.clone(),
        nomor: isi.berkas.isi.nomor.clone(),
        ..kepala().bingkai(&kata)
    };
    (lembar::susun(isi, &bingkai, &huruf, &kata), huruf)
}

use super::kertas::Halaman;

/// What a reader other than ours gets out of the file, page by page, without blanks and line ends: a name that goes over two
/// lines must come out whole.
fn terbaca(bytes: &[u8]) -> Vec<String> {
    let doc = Document::load_mem(bytes).unwrap();
    doc.get_pages().keys().map(|n| rapat(&doc.extract_text(&[*n]).unwrap())).collect()
}

fn rapat(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn three_hundred_people_are_on_the_paper_with_whole_names_and_every_page_is_known() {
    let isi = lembar_dari(&orang(300));
    let (bytes, halaman) = lembar_pdf(&isi, &kepala(), &Kata::new(Bahasa::Id)).unwrap();
    let pages = terbaca(&bytes);
    assert_eq!((pages.len(), halaman), (13, 13));
    let all = pages.concat();
    for nama in NAMA {
        let times = all.matches(&rapat(nama)).count();
        assert_eq!(
            times,
            300 / NAMA.len() + usize::from(NAMA.iter().position(|n| *n == nama).unwrap() < 300 % NAMA.len()),
            "{nama}"
        );
    }
    for (n, page) in (1..).zip(&pages) {
        assert!(page.contains("B-0031-5"), "{page}");
        assert!(page.contains(&format!("halaman{n}dari13")), "{page}");
        assert!(page.contains("9F3C-77AB-01CD-22EF") && page.contains("48.211"), "{page}");
        assert!(page.contains("RumahTahananNegaraKelasICipinang-Pilkada2024"), "{page}");
    }
    assert!(all.contains("198609262015051001") && all.contains("PPNPN0007"));
    assert!(pages[12].contains("Saksi,") && pages[12].contains("dari300baris"));
}

/// Somebody's name: no two alike, each of more than sixty letters, most with an apostrophe of one kind or another.
fn panjang(n: usize) -> NamaLengkap {
    const DEPAN: [&str; 10] = [
        "Muhammad Sya’ban",
        "I Gusti Ngurah Agung",
        "Ma'ruf",
        "Siti Nur'aini",
        "Br.",
        "Ratu Ayu",
        "Yohanes",
        "Ni Luh",
        "Aji Qur’ani",
        "Dewi",
    ];
    const TENGAH: [&str; 10] = [
        "Hidayatullah Abdurrahman",
        "Kartikasari Ningrum",
        "D'Ambrosio-Wijayakusuma",
        "Nurul Fatimah Azzahra",
        "Putra Dharmawangsa",
        "Cut Nyak Meutia",
        "Al-Qur'aniyah",
        "Kusumaningrum",
        "Bagus Wirabuana",
        "Setyaningsih",
    ];
    const BELAKANG: [&str; 3] = [
        "Wiratmadja Kusumaningrat Tjokroaminoto-Notohadinegoro",
        "Simanjuntak-Hutagalung O'Sullivan van den Heuvel",
        "Krishnamurthyvenkataramanasubramaniamchidambaramswaminathan",
    ];
    NamaLengkap {
        gelar_depan: "Prof. Dr. H.".to_owned(),
        nama: format!("{} {} {}", DEPAN[n % 10], TENGAH[n / 10 % 10], BELAKANG[n / 100]),
        gelar_belakang: "S.H., M.Kn.".to_owned(),
    }
}

#[test]
fn of_three_hundred_long_names_each_stands_once_and_whole_in_the_order_of_the_rows() {
    let mut isi = lembar_dari(&orang(300));
    for (n, row) in isi.baris.iter_mut().enumerate() {
        row.nama = panjang(n);
        row.nomor = Nomor::from_store(JenisNomor::Nip, 198_609_262_015_051_000 + i64::try_from(n).unwrap());
        row.status = StatusKepegawaian::Pns;
    }
    let (bytes, halaman) = lembar_pdf(&isi, &kepala(), &Kata::new(Bahasa::Id)).unwrap();
    let pages = terbaca(&bytes);
    assert_eq!(pages.len(), halaman);
    let all = pages.concat();
    let mut from = 0;
    for row in &isi.baris {
        let name = row.nama.lengkap();
        assert!(name.chars().count() > 60, "{name}");
        let (name, number) = (rapat(&name), row.nomor.plain());
        assert_eq!((all.matches(&name).count(), all.matches(&number).count()), (1, 1), "{name} {number}");
        let at = all.find(&name).unwrap();
        assert!(at >= from && all[at..].find(&number).is_some_and(|n| n < name.len() + 40), "{name}");
        from = at;
    }
    for point in &isi.teks.butir {
        assert!(pages[0].contains(&rapat(point)), "{point}");
    }
    assert!(pages[0].contains(&rapat(&isi.teks.judul)));
    for (n, page) in (1..).zip(&pages) {
        for said in ["B-0031-5", "PN-0031/XII/2023", "Rumah Tahanan Negara Kelas I Cipinang - Pilkada 2024"] {
            assert!(page.contains(&rapat(said)), "{said} on page {n}");
        }
        assert!(page.contains(&format!("halaman{n}dari{halaman}")), "{page}");
    }
    assert!(kurang(&isi).unwrap().is_empty());
}

#[test]
fn the_same_sheet_of_the_same_day_is_the_same_file() {
    let isi = lembar_dari(&orang(40));
    let once = || lembar_pdf(&isi, &kepala(), &Kata::new(Bahasa::Id)).unwrap().0;
    let first = once();
    assert!(first == once());
    let other = Kepala { hari: Tanggal::from_iso("2024-11-22").unwrap(), ..kepala() };
    assert!(first != lembar_pdf(&isi, &other, &Kata::new(Bahasa::Id)).unwrap().0);
    assert!(first.starts_with(b"%PDF-") && first.windows(14).any(|w| w == b"pdfaid:part>2<"));
}

#[test]
fn a_letter_that_the_typeface_lacks_is_seen_and_told() {
    let isi = lembar_dari(&["Budi 東京 Santoso".to_owned(), "Siti".to_owned()]);
    let (bytes, _) = lembar_pdf(&isi, &kepala(), &Kata::new(Bahasa::Id)).unwrap();
    assert!(terbaca(&bytes).concat().contains(&format!("Budi{TIADA}{TIADA}Santoso")));
    assert_eq!(kurang(&isi).unwrap(), [1]);
}

#[test]
fn a_text_that_is_not_known_says_so_and_a_practice_office_is_marked() {
    let isi = lembar_dari(&orang(3));
    let page = |isi: &LembarCetak| {
        let (bytes, _) = lembar_pdf(isi, &Kepala { latihan: true, ..kepala() }, &Kata::new(Bahasa::En)).unwrap();
        terbaca(&bytes).concat()
    };
    let unread = TeksCetak { perlu_verifikasi: true, ..isi.teks.clone() };
    let text = page(&LembarCetak { teks: unread, ..isi.clone() });
    assert!(text.contains("LATIHAN") && text.contains(&rapat("has not been held against the official text")), "{text}");
    let none = TeksCetak { butir: Vec::new(), ..isi.teks.clone() };
    assert!(page(&LembarCetak { teks: none, ..isi }).contains(&rapat("Attach the text that was spoken")));
}

/// Everything that is put on a page lies between its margins.
fn di_dalam(pages: &[Halaman], huruf: &Huruf) {
    for page in pages {
        for mark in &page.isi {
            if let Goresan::Teks { x, y, gaya, isi } = mark {
                let right = x + huruf.lebar(isi, *gaya);
                assert!(*x >= KIRI - 0.1 && right <= KANAN + 0.1, "{isi}: {x} to {right}");
                assert!(*y > 20.0 && *y < BAWAH + 40.0, "{isi}: {y}");
            }
        }
    }
}

#[test]
fn signatures_change_sides() {
    let (pages, _) = susun(&lembar_dari(&orang(4)));
    let at = |want: &str| {
        let mut all = pages.iter().flat_map(|p| &p.isi);
        all.find_map(|m| match m {
            Goresan::Teks { x, isi, .. } if isi.starts_with(want) && isi.contains("....") => Some(*x),
            _ => None,
        })
        .unwrap()
    };
    assert!(at("1. ....") < at("2. ....") && (at("1. ....") - at("3. ....")).abs() < 0.1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_people_are_called_nothing_is_lost_and_nothing_leaves_the_page(
        nama in prop::collection::vec("\\PC{1,90}", 1..20), ukuran in 6.0_f32..14.0, lebar in 40.0_f32..300.0
    ) {
        let isi = lembar_dari(&nama);
        let (pages, huruf) = susun(&isi);
        di_dalam(&pages, &huruf);
        for text in &nama {
            let gaya = Gaya::biasa(ukuran);
            let lines = huruf.baris(text, gaya, lebar);
            prop_assert_eq!(rapat(&lines.concat()), rapat(&huruf.siap(text)));
            for line in &lines {
                let one = line.chars().count() == 1 || line.chars().skip(1).all(|c| huruf.lebar(&c.to_string(), gaya) == 0.0);
                prop_assert!(one || huruf.lebar(line, gaya) <= lebar + 0.1, "{}", line);
            }
        }
    }
}

#[test]
fn a_file_holds_only_the_letters_it_uses() {
    let (bytes, _) = lembar_pdf(&lembar_dari(&orang(300)), &kepala(), &Kata::new(Bahasa::Id)).unwrap();
    assert!(bytes.len() < 150_000, "{} bytes", bytes.len());
}
