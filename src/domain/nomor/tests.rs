#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use proptest::prelude::*;

use super::StatusKepegawaian::{Lainnya, Pns, Polri, Ppnpn, Pppk, PppkParuhWaktu};
use super::*;

fn day(iso: &str) -> Tanggal {
    Tanggal::from_iso(iso).unwrap()
}

fn catatan() -> Catatan {
    Catatan { lahir: None, kelamin: None, hari_ini: day("2024-11-21") }
}

fn keys(messages: &[Pesan]) -> Vec<&str> {
    messages.iter().map(|m| m.key.as_str()).collect()
}

fn typed(text: &str, status: StatusKepegawaian) -> Vec<String> {
    periksa(text, status, &catatan(), Isian::Diketik).salah.into_iter().map(|m| m.key).collect()
}

#[test]
fn a_nik_in_parts_is_the_same_nik() {
    let nik = Nik::parse("3174010101900001").unwrap();
    assert_eq!((nik.deret().as_str(), nik.plain().as_str()), ("317401 010190 0001", "3174010101900001"));
    assert_eq!(Nik::parse(nik.deret().as_str()), Ok(nik));
    assert_eq!(format!("{:?}", nik.deret()), "Deret(..)", "no log shows it");
}

#[test]
fn reads_the_writings_people_use() {
    for text in [
        "199001012015031001",
        "19900101 201503 1 001",
        " 19900101.201503.1.001 ",
        "'199001012015031001",
        "’199001012015031001",
        "19900101\u{a0}201503 1 001",
        "１９９００１０１２０１５０３１００１",
    ] {
        let number = Nomor::parse(text, Pns).unwrap();
        assert_eq!(number.angka, 199_001_012_015_031_001, "{text}");
        assert_eq!(number.grouped(), "19900101 201503 1 001");
        assert_eq!(number.plain(), "199001012015031001");
        assert_eq!(number.lahir(), Some(day("1990-01-01")));
        assert_eq!(number.kelamin(), Some(JenisKelamin::Laki));
        assert_eq!(number.tmt(), Some((2015, Some(3))));
        assert_eq!(number.cari_lahir(), Some(9_001_012_015_031_001));
    }
    let pppk = Nomor::parse("199009132025242014", PppkParuhWaktu).unwrap();
    assert_eq!((pppk.jenis, pppk.tmt()), (JenisNomor::NiPppk, Some((2025, None))));
    assert_eq!(pppk.kelamin(), Some(JenisKelamin::Perempuan));
    let local = Nomor::parse("PPNPN 0231", Ppnpn).unwrap();
    assert_eq!((local.angka, local.grouped().as_str(), local.lahir(), local.tmt()), (231, "0231", None, None));
    assert_eq!(Nomor::parse("00231", Lainnya).unwrap(), local);
    assert_eq!(Nomor::parse("07051234", Polri).unwrap().grouped(), "07051234");
}

#[test]
fn refuses_with_the_reason() {
    for (text, status, key) in [
        ("1,99001E+17", Pns, "nomor-notasi-ilmiah"),
        ("1.99001e+17", Pns, "nomor-notasi-ilmiah"),
        ("1E17", Pns, "nomor-notasi-ilmiah"),
        ("", Pns, "nomor-kosong"),
        ("  ", Ppnpn, "nomor-kosong"),
        ("19900101201503100", Pns, "nomor-kurang"),
        ("1990010120150310011", Pns, "nomor-lebih"),
        ("1990O1012015031001", Pns, "nomor-huruf"),
        ("l99001012015031001", Pns, "nomor-huruf"),
        ("19900101A015031001", Pns, "nomor-bukan-angka"),
        ("199001012015031\u{200b}001", Pns, "nomor-bukan-angka"),
        ("199002302015031001", Pns, "nomor-lahir-mustahil"),
        ("199013012015031001", Pns, "nomor-lahir-mustahil"),
        ("189001012015031001", Pns, "nomor-lahir-mustahil"),
        ("199001011815031001", Pns, "nomor-tmt-tahun"),
        ("199001012015003001", Pns, "nomor-tmt-bulan-nol"),
        ("199001012022211001", Pns, "nomor-tmt-bulan-pppk"),
        ("199001012015033001", Pns, "nomor-kelamin"),
        ("199001012015031000", Pns, "nomor-urut-nol"),
        ("199009132025242000", Pppk, "nomor-urut-nol"),
        ("PPNPN O231", Ppnpn, "nomor-huruf"),
        ("O231", Ppnpn, "nomor-huruf"),
        ("0000", Ppnpn, "nomor-lokal-nol"),
        ("1234567", Polri, "nomor-kurang"),
        ("0123456789", Polri, "nomor-nrp-nol-depan"),
    ] {
        assert_eq!(Nomor::parse(text, status).map_err(|m| m.key), Err(key.to_owned()), "{text:?}");
    }
}

#[test]
fn speaks_up_at_the_digit_that_breaks_it() {
    for quiet in
        ["", "1", "19", "2", "1986 0", "1986 1", "1986 12", "1986 12 3", "19860926 2015", "19860926 201505 1 00"]
    {
        assert!(typed(quiet, Pns).is_empty(), "{quiet}");
    }
    for (text, status, key) in [
        ("3", Pns, "nomor-lahir-mustahil"),
        ("18", Pns, "nomor-lahir-mustahil"),
        ("1986 2", Pns, "nomor-lahir-mustahil"),
        ("1986 13", Pns, "nomor-lahir-mustahil"),
        ("1986 02 3", Pns, "nomor-lahir-mustahil"),
        ("1987 02 29", Pns, "nomor-lahir-mustahil"),
        ("19860926 3", Pns, "nomor-tmt-tahun"),
        ("19860926 2022 2", Pns, "nomor-tmt-bulan-pppk"),
        ("19860926 2022 00", Pns, "nomor-tmt-bulan-nol"),
        ("19860926 202201 3", Pns, "nomor-kelamin"),
        ("19860926 202201 1 000", Pns, "nomor-urut-nol"),
        ("1,", Pns, "nomor-bukan-angka"),
    ] {
        assert_eq!(typed(text, status), [key], "{text}");
    }
    assert!(typed("19860926 2022 2", Pppk).is_empty());
    assert!(typed("PPN", Ppnpn).is_empty());
}

#[test]
fn warns_where_number_and_record_disagree() {
    let odd = |text: &str, status, catatan: Catatan| {
        let checked = periksa(text, status, &catatan, Isian::Selesai);
        assert!(checked.salah.is_empty(), "{text}: {:?}", checked.salah);
        keys(&checked.janggal).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(odd("199001012015031001", Pns, catatan()).is_empty());
    let recorded = Catatan { lahir: Some(day("1990-01-02")), kelamin: Some(JenisKelamin::Perempuan), ..catatan() };
    assert_eq!(odd("199001012015031001", Pns, recorded), ["nomor-lahir-beda", "nomor-kelamin-beda"]);
    assert_eq!(odd("199001012006121001", Pns, catatan()), ["nomor-tmt-muda"]);
    assert!(odd("199001012007011001", Pns, catatan()).is_empty());
    assert_eq!(odd("199001012024121001", Pns, catatan()), ["nomor-tmt-depan"]);
    assert_eq!(odd("199001012025211001", Pppk, catatan()), ["nomor-tmt-depan"]);
    assert_eq!(odd("195411201980031001", Pns, catatan()), ["nomor-lahir-tua"]);
    assert!(odd("195411211980031001", Pns, catatan()).is_empty());
    assert_eq!(odd("202501012043031001", Pns, catatan()), ["nomor-lahir-depan", "nomor-tmt-depan"]);
    assert_eq!(odd("199001012021031001", Pppk, catatan()), ["nomor-bulan-seperti-pns"]);
    assert_eq!(odd("199001012015031001", Ppnpn, catatan()), ["nomor-lokal-seperti-nip"]);
    assert_eq!(odd("12345678901", Polri, catatan()), ["nomor-nrp-panjang"]);
}

#[test]
fn warns_while_typing_as_soon_as_the_digits_say_it() {
    let recorded = Catatan { lahir: Some(day("1990-01-02")), ..catatan() };
    assert!(periksa("1990010", Pns, &recorded, Isian::Diketik).janggal.is_empty());
    assert_eq!(keys(&periksa("19900101", Pns, &recorded, Isian::Diketik).janggal), ["nomor-lahir-beda"]);
}

#[test]
fn birth_digits_find_a_range() {
    let (low, high) = Nomor::rentang_lahir("860926").unwrap();
    let found = Nomor::parse("198609262015051001", Pns).unwrap().cari_lahir().unwrap();
    assert!((low..high).contains(&found));
    let (low, high) = Nomor::rentang_awal("1986").unwrap();
    assert!((low..high).contains(&198_609_262_015_051_001));
    for refused in ["", "86a", "12345678901234567"] {
        assert_eq!(Nomor::rentang_lahir(refused), None, "{refused}");
    }
}

#[test]
fn a_nik_hides_itself() {
    let nik = Nik::parse("3174 0165 0990 0007").unwrap();
    assert_eq!(nik.lahir(), (25, 9, 90));
    assert_eq!(nik.kelamin(), JenisKelamin::Perempuan);
    assert_eq!(nik.masked(), "************0007");
    assert_eq!(format!("{nik:?}"), "Nik(************0007)");
    assert_eq!(nik.plain(), "3174016509900007");
    for (text, key) in [
        ("3,17401E+15", "nomor-notasi-ilmiah"),
        ("317401650990000", "nomor-kurang"),
        ("31740165099000071", "nomor-lebih"),
        ("3174013209900007", "nik-lahir-mustahil"),
        ("3174017209900007", "nik-lahir-mustahil"),
        ("3174012513900007", "nik-lahir-mustahil"),
        ("3174012509900000", "nik-urut-nol"),
        ("317401250990000O", "nomor-huruf"),
        ("", "nomor-kosong"),
    ] {
        assert_eq!(Nik::parse(text).map_err(|m| m.key), Err(key.to_owned()), "{text}");
    }
}

/// A valid 18-digit number of either kind.
fn valid() -> impl Strategy<Value = (String, StatusKepegawaian)> {
    let born = (0i64..24_000).prop_map(|n| Tanggal::new(1940, 1, 1).unwrap().plus(n));
    (born, 1975i32..2030, 1u32..=12, 1u32..=99, 1u8..=2, 1u32..=999, any::<bool>()).prop_map(
        |(born, year, month, count, sex, serial, pppk)| {
            let middle = if pppk { count } else { month };
            let birth = born.iso().replace('-', "");
            (format!("{birth}{year}{middle:02}{sex}{serial:03}"), if pppk { Pppk } else { Pns })
        },
    )
}

proptest! {
    #[test]
    fn what_was_written_reads_back((digits, status) in valid()) {
        let number = Nomor::parse(&digits, status).unwrap();
        prop_assert_eq!(&number.plain(), &digits);
        prop_assert_eq!(Nomor::parse(&number.grouped(), status).unwrap(), number);
        prop_assert_eq!(Nomor::from_store(number.jenis, number.angka), number);
        prop_assert_eq!(number.lahir().unwrap().iso().replace('-', ""), &digits[..8]);
    }

    #[test]
    fn no_beginning_of_a_valid_number_is_an_error((digits, status) in valid(), len in 0usize..=18) {
        prop_assert!(typed(&digits[..len], status).is_empty());
    }

    #[test]
    fn an_error_never_heals_by_typing_on(digits in "[12][09][0-9]{0,15}", more in "[0-9]") {
        let now = typed(&digits, Pns);
        if !now.is_empty() {
            let longer = typed(&(digits + &more), Pns);
            prop_assert!(!longer.is_empty());
        }
    }

    #[test]
    fn check_and_parse_agree(text in "[ 0-9.'OE,+]{0,22}", which in 0usize..8) {
        let status = StatusKepegawaian::ALL[which];
        let checked = periksa(&text, status, &catatan(), Isian::Selesai);
        prop_assert_eq!(Nomor::parse(&text, status).is_ok(), checked.salah.is_empty());
    }

    #[test]
    fn any_text_is_answered(text in any::<String>(), which in 0usize..8) {
        let _: Periksa = periksa(&text, StatusKepegawaian::ALL[which], &catatan(), Isian::Diketik);
        let _: Result<Nik, Pesan> = Nik::parse(&text);
    }
}
