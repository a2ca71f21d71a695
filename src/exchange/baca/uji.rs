//! Texts as offices have them, and texts as nobody should have them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::disallowed_methods, reason = "files of tests")]

use std::io::{Cursor, Read, Seek, SeekFrom};

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;

use super::{MAKS_KOLOM, MAKS_SEL, Sumber, Teks};
use crate::domain::impor::baris::Baris;
use crate::domain::impor::percakapan::{Dibuka, Sandi};
use crate::domain::pesan::{Arg, Pesan};
use crate::exchange::rumus::{jaga, lepas};

/// A file that hands its bytes out in pieces of these sizes.
struct Sedikit {
    bytes: Cursor<Vec<u8>>,
    sizes: Vec<usize>,
    n: usize,
}

impl Read for Sedikit {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let size = self.sizes[self.n % self.sizes.len()].min(out.len());
        self.n += 1;
        self.bytes.read(&mut out[..size])
    }
}

impl Seek for Sedikit {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.bytes.seek(to)
    }
}

fn buka(bytes: &[u8], sandi: Option<Sandi>, pemisah: Option<char>) -> Result<(Teks, Dibuka), Pesan> {
    Teks::bita(bytes.to_vec(), "uji.csv", sandi, pemisah)
}

type Isi = Vec<(u64, Vec<String>)>;

/// Everything up to the end or the first error.
fn semua(teks: &mut Teks) -> (Isi, Option<Pesan>) {
    let (mut rows, mut baris) = (Vec::new(), Baris::default());
    loop {
        match teks.baca(&mut baris) {
            Ok(true) => rows.push((baris.nomor, (0..baris.lebar()).map(|at| baris.tampak(at)).collect())),
            Ok(false) => {
                assert_eq!(teks.baca(&mut baris), Ok(false), "the end stays the end");
                assert_eq!(teks.maju().0, teks.maju().1, "all bytes are used");
                return (rows, None);
            }
            Err(galat) => {
                assert_eq!(teks.baca(&mut baris).as_ref(), Err(&galat), "nothing is read behind an error");
                return (rows, Some(galat));
            }
        }
    }
}

/// Rows of a file that has no error.
#[track_caller]
fn rows(bytes: &[u8]) -> Isi {
    let (rows, galat) = semua(&mut buka(bytes, None, None).unwrap().0);
    assert_eq!(galat, None);
    rows
}

fn cells(row: &[&str]) -> Vec<String> {
    row.iter().map(|c| (*c).to_owned()).collect()
}

fn galat(bytes: &[u8], pemisah: char) -> Pesan {
    semua(&mut buka(bytes, None, Some(pemisah)).unwrap().0).1.expect("an error")
}

fn utf16(text: &str, sandi: Sandi) -> Vec<u8> {
    let bytes = if sandi == Sandi::Utf16Le { u16::to_le_bytes } else { u16::to_be_bytes };
    text.encode_utf16().flat_map(bytes).collect()
}

/// The input table of what has to be understood.
mod masukan {
    use super::*;

    #[test]
    fn utf_8_and_utf_16_with_a_mark_are_accepted_without_a_question() {
        let text = "NIP;NAMA\n1;Dédé Wülan\n";
        let mut all = vec![(Sandi::Utf8, text.as_bytes().to_vec())];
        all.push((Sandi::Utf8, format!("\u{feff}{text}").into_bytes()));
        for sandi in [Sandi::Utf16Le, Sandi::Utf16Be] {
            all.push((sandi, utf16(&format!("\u{feff}{text}"), sandi)));
        }
        for (sandi, bytes) in all {
            let (mut teks, dibuka) = buka(&bytes, None, None).unwrap();
            assert_eq!((dibuka.sandi, dibuka.ragu, dibuka.pemisah), (Some(sandi), None, Some(';')));
            assert_eq!(dibuka.lembar.len(), 1);
            assert_eq!((dibuka.lembar[0].nama.as_str(), dibuka.lembar[0].tersembunyi), ("uji.csv", false));
            let want = vec![(1, cells(&["NIP", "NAMA"])), (2, cells(&["1", "Dédé Wülan"]))];
            assert_eq!(semua(&mut teks), (want, None));
        }
    }

    #[test]
    fn windows_1252_is_guessed_shown_in_three_lines_and_asked() {
        let text = "NIP;NAMA\n1;Siti\n\n2;Dédé\n3;Budi\n4;Zoë\n";
        let (bytes, _, _) = WINDOWS_1252.encode(text);
        let (mut teks, dibuka) = buka(&bytes, None, None).unwrap();
        assert_eq!(dibuka.sandi, Some(Sandi::Windows1252));
        assert_eq!(dibuka.ragu, Some(cells(&["NIP;NAMA", "2;Dédé", "4;Zoë"])));
        assert_eq!(semua(&mut teks).0[2], (4, cells(&["2", "Dédé"])));
        // Once it has been said there is nothing to ask.
        let (_, dibuka) = buka(&bytes, Some(Sandi::Windows1252), None).unwrap();
        assert_eq!((dibuka.sandi, dibuka.ragu), (Some(Sandi::Windows1252), None));
        // The letter that tells may be the last of a long file.
        let mut long = b"NIP;NAMA\n1;Siti\n2;Budi\n".repeat(20_000);
        long.extend_from_slice(b"3;D\xe9d\xe9");
        assert_eq!(buka(&long, None, None).unwrap().1.ragu, Some(cells(&["NIP;NAMA", "1;Siti", "3;Dédé"])));
    }

    #[test]
    fn utf_16_without_a_mark_is_guessed_and_asked() {
        for sandi in [Sandi::Utf16Le, Sandi::Utf16Be] {
            let (mut teks, dibuka) = buka(&utf16("NIP;NAMA\r\n1;Siti\r\n", sandi), None, None).unwrap();
            assert_eq!(dibuka.sandi, Some(sandi));
            assert_eq!(dibuka.ragu, Some(cells(&["NIP;NAMA", "1;Siti"])));
            assert_eq!(semua(&mut teks).0[1], (2, cells(&["1", "Siti"])));
        }
    }

    #[test]
    fn a_mark_that_promises_utf_8_and_does_not_keep_it_is_asked() {
        let (mut teks, dibuka) = buka(b"\xef\xbb\xbfa;b\n1;x\n2;D\xe9\n", None, None).unwrap();
        assert_eq!(dibuka.sandi, Some(Sandi::Utf8));
        assert_eq!(dibuka.ragu, Some(cells(&["a;b", "1;x", "2;D\u{fffd}"])));
        assert_eq!(semua(&mut teks).0[2].1, ["2", "D\u{fffd}"]);
    }

    #[test]
    fn what_parts_cells_is_found_and_shown() {
        for (text, sign) in [
            ("a;b\n1;2", Some(';')),
            ("a\tb\n1\t2", Some('\t')),
            ("a,b\n1,2", Some(',')),
            ("a|b\n1|2", Some('|')),
            ("sep=,\na,b;x\n1,2;y", Some(',')),
            ("sep=|\na|b\n1|2", Some('|')),
            ("Siti\nBudi", None),
        ] {
            assert_eq!(buka(text.as_bytes(), None, None).unwrap().1.pemisah, sign, "{text:?}");
        }
        // What a person says stands above what the file says, and its first line is no row all the same.
        let (mut teks, dibuka) = buka(b"sep=,\r\na,b;x\r\n", None, Some(';')).unwrap();
        assert_eq!(dibuka.pemisah, Some(';'));
        assert_eq!(semua(&mut teks).0, [(2, cells(&["a,b", "x"]))]);
        for sign in ['"', 'a', '\n', 'é', '；'] {
            assert_eq!(buka(b"a;b", None, Some(sign)).unwrap_err().key, "impor-baca-pemisah");
        }
    }

    #[test]
    fn a_quoted_heading_with_breaks_and_quotes_is_one_heading() {
        use crate::domain::impor::kepala::{KamusTajuk, cari, petakan};
        use crate::domain::impor::{HalImpor, Kolom};
        let text = "\"NOMOR\nINDUK\r\nPEGAWAI\";\"NAMA \"\"LENGKAP\"\"\";\"UNIT\nKERJA (SATKER; UPT)\"\r\n198609262015051001;Budi;Lapas\r\n";
        let (mut teks, _) = buka(text.as_bytes(), None, None).unwrap();
        let (mut awal, mut baris) = (Vec::new(), Baris::default());
        while teks.baca(&mut baris).unwrap() {
            awal.push(baris.clone());
        }
        let known =
            [(Kolom::Nomor, "NOMOR INDUK PEGAWAI"), (Kolom::Nama, "NAMA LENGKAP"), (Kolom::Satker, "UNIT KERJA")];
        let kamus = KamusTajuk::new(&known.map(|(k, heading)| (HalImpor::Pegawai, Some(k), heading.to_owned())));
        let head = cari(&awal, HalImpor::Pegawai, &kamus).unwrap();
        assert_eq!(head.tajuk, ["NOMOR INDUK PEGAWAI", "NAMA \"LENGKAP\"", "UNIT KERJA (SATKER; UPT)"]);
        assert_eq!(petakan(&head, HalImpor::Pegawai, &kamus), known.map(|(k, _)| Some(k)));
        assert!(awal.len() == 2 && head.terakhir < awal[1].nomor);
    }

    #[test]
    fn ragged_rows_come_as_they_are_by_line_number() {
        let found = rows(b"a;b;c\n1\n\n1;2;3;4\n;;\n");
        let want = [(1, &["a", "b", "c"][..]), (2, &["1"]), (4, &["1", "2", "3", "4"]), (5, &["", "", ""])];
        assert_eq!(found, want.map(|(n, row)| (n, cells(row))));
    }

    #[test]
    fn an_open_quote_names_the_line_where_it_opens() {
        let kutip = |line: u64| Pesan::new("impor-baca-kutip").with("baris", line);
        assert_eq!(galat(b"a;b\n1;2\n3;\"4\n5;6\n", ';'), kutip(3));
        assert_eq!(galat(b"a;b\n\"1\n2\";x\n\"3\n4\";\"5\n6", ';'), kutip(5));
        assert_eq!(galat(b"a;b\r\r\n1;\"2", ';'), kutip(2));
        // It would swallow a row if another quote behind it were taken for its end.
        assert_eq!(galat(b"a;b\n1;\"catatan\n2;Ani;\"baik\"\n", ';'), kutip(2));
        // The rows in front of it are read.
        let (mut teks, _) = buka(b"a;b\n1;2\n3;\"4\n", None, None).unwrap();
        assert_eq!(semua(&mut teks).0.len(), 2);
        // A quote in the middle of a cell is a letter.
        assert_eq!(rows(b"a;b\n1;5\" pipa\n")[1].1, ["1", "5\" pipa"]);
    }

    #[test]
    fn every_line_ending_is_one_and_numbers_are_those_of_an_editor() {
        for ending in ["\n", "\r", "\r\n", "\r\r\n"] {
            let text = ["a;b", "1;2", "", "\"x", "y\";3", "4;5"].join(ending);
            let found = rows(text.as_bytes());
            let inside = format!("x{ending}y");
            let want = [(1, ["a", "b"]), (2, ["1", "2"]), (4, [inside.as_str(), "3"]), (6, ["4", "5"])];
            assert_eq!(found, want.map(|(n, row)| (n, cells(&row))), "{ending:?}");
        }
    }

    #[test]
    fn an_empty_file_is_a_sentence() {
        for bytes in [&b""[..], b"\n\r\n\n", b"\xef\xbb\xbf", b"   \n \t \n", b"sep=;\n", b"\xff\xfe", b"\"\"\n"] {
            let want = Pesan::new("impor-baca-kosong").with("berkas", "uji.csv");
            assert_eq!(buka(bytes, None, None).unwrap_err(), want, "{bytes:?}");
        }
        assert_eq!(Teks::tempel(" \n").unwrap_err().key, "impor-baca-tempel-kosong");
    }

    #[test]
    fn a_paste_of_a_megabyte_is_read() {
        let text = "199001012015031001\tSiti Aminah, S.H.\tIII/a\tLapas Kelas I; Blok \"B\"\r\n".repeat(16_000);
        assert!(text.len() > 1_000_000);
        let (mut teks, dibuka) = Teks::tempel(&text).unwrap();
        assert_eq!((dibuka.pemisah, dibuka.sandi, dibuka.ragu), (Some('\t'), Some(Sandi::Utf8), None));
        let (rows, galat) = semua(&mut teks);
        assert_eq!((rows.len(), galat), (16_000, None));
        let want = ["199001012015031001", "Siti Aminah, S.H.", "III/a", "Lapas Kelas I; Blok \"B\""];
        assert_eq!(rows[15_999], (16_000, cells(&want)));
    }

    #[test]
    fn a_paste_without_tabs_is_looked_at_like_a_file() {
        assert_eq!(Teks::tempel("1;Siti\n2;Budi").unwrap().1.pemisah, Some(';'));
        assert_eq!(Teks::tempel("Siti\nBudi").unwrap().1.pemisah, None);
        assert_eq!(Teks::tempel("1\tA, B; C\n2\tD, E; F").unwrap().1.pemisah, Some('\t'));
    }

    #[test]
    fn letters_that_may_not_be_there_go_through_with_their_row() {
        let found = rows(b"a;b\n1;N\0 \x1b[31m\x7f\xc2\x9b\n");
        assert_eq!(found[1].1, ["1", "N\0 \u{1b}[31m\u{7f}\u{9b}"]);
        // Bytes that are no text of the coding that was asked for cannot pass for a name.
        let (mut teks, _) = buka(b"a;b\n1;D\xe9\n\xc3;\xa9\n", Some(Sandi::Utf8), None).unwrap();
        let (found, _) = semua(&mut teks);
        assert_eq!((&found[1].1[1], &found[2].1), (&"D\u{fffd}".to_owned(), &cells(&["\u{fffd}", "\u{fffd}"])));
    }

    #[test]
    fn the_guard_comes_off_and_the_apostrophe_of_a_number_stays() {
        let found = rows(b"a;b;c;d\n'=1+1;'19900101 201503 1 001;'Aisyah;''-\n");
        assert_eq!(found[1].1, ["=1+1", "'19900101 201503 1 001", "'Aisyah", "'-"]);
    }
}

mod batas {
    use super::*;

    #[test]
    fn each_limit_has_its_sentence() {
        let wide = |n: usize| format!("x\n{}\n", vec!["1"; n].join(";"));
        let (found, none) = semua(&mut buka(wide(MAKS_KOLOM).as_bytes(), None, Some(';')).unwrap().0);
        assert_eq!((found[1].1.len(), none), (MAKS_KOLOM, None));
        let want = Pesan::new("impor-baca-kolom").with("baris", 2_u64).with("batas", MAKS_KOLOM);
        for n in [MAKS_KOLOM + 1, MAKS_KOLOM + 2, MAKS_KOLOM * 3] {
            assert_eq!(galat(wide(n).as_bytes(), ';'), want);
        }

        let tall = |n: usize, letter: &str| format!("x;y\n1;{}\n", letter.repeat(n));
        let want = Pesan::new("impor-baca-sel").with("baris", 2_u64).with("kolom", 2_usize).with("batas", MAKS_SEL);
        for letter in ["a", "é", "日", "😀"] {
            let (found, none) = semua(&mut buka(tall(MAKS_SEL, letter).as_bytes(), None, Some(';')).unwrap().0);
            assert_eq!((found[1].1[1].chars().count(), none), (MAKS_SEL, None));
            for n in [MAKS_SEL + 1, MAKS_SEL * 9] {
                assert_eq!(galat(tall(n, letter).as_bytes(), ';'), want, "{letter}");
            }
        }

        let heavy = format!("x\n{}", format!("{};", "a".repeat(MAKS_SEL)).repeat(40));
        let want = Pesan::new("impor-baca-panjang").with("baris", 2_u64);
        assert_eq!(galat(heavy.as_bytes(), ';'), want.with("batas", super::super::teks::MAKS_BITA_BARIS));

        let (mut teks, _) = buka(b"a\n1\n2\n3\n4\n", None, None).unwrap();
        teks.batasi(3);
        let (found, galat) = semua(&mut teks);
        assert_eq!((found.len(), galat), (3, Some(Pesan::new("impor-baca-baris").with("batas", 3_u64))));
    }

    #[test]
    fn an_open_quote_does_not_read_the_whole_file_into_memory() {
        let mut bytes = b"a;b\n1;\"2\n".to_vec();
        bytes.resize(8 << 20, b'x');
        let (mut teks, _) = buka(&bytes, None, Some(';')).unwrap();
        let (found, galat) = semua(&mut teks);
        let want = Pesan::new("impor-baca-sel").with("baris", 2_u64).with("kolom", 2_usize).with("batas", MAKS_SEL);
        assert_eq!((found.len(), galat), (1, Some(want)));
        assert!(teks.maju().0 < 512 << 10, "stopped at {:?}", teks.maju());
    }
}

mod berkas {
    use std::fs::{self, File};

    use super::*;

    #[test]
    fn a_file_is_read_twice_alike_and_only_an_ordinary_one_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pegawai.csv");
        fs::write(&path, "sep=;\r\nNIP;NAMA\r\n1;Siti\r\n").unwrap();
        let (mut teks, dibuka) = Teks::buka(File::open(&path).unwrap(), "pegawai.csv", None, None).unwrap();
        assert_eq!((dibuka.pemisah, teks.lembar()), (Some(';'), &dibuka.lembar[..]));
        let first = semua(&mut teks);
        teks.mulai(0).unwrap();
        assert_eq!(teks.maju().1, 25);
        assert_eq!(semua(&mut teks), first);
        assert_eq!(first.0, [(2, cells(&["NIP", "NAMA"])), (3, cells(&["1", "Siti"]))]);
        assert_eq!(teks.mulai(1).unwrap_err().key, "impor-baca-satu-lembar");

        let open = |path: &str| Teks::buka(File::open(path).unwrap(), "x", None, None).unwrap_err();
        assert_eq!(open(folder.path().to_str().unwrap()).key, "impor-baca-bukan-berkas");
        assert_eq!(open("/dev/zero"), Pesan::new("impor-baca-bukan-berkas").with("berkas", "x"));

        let huge = folder.path().join("besar.csv");
        File::create(&huge).unwrap().set_len(super::super::teks::MAKS_BITA + 1).unwrap();
        let want = Pesan::new("impor-baca-terlalu-besar").with("berkas", "x");
        assert_eq!(open(huge.to_str().unwrap()), want.with("batas", 2_u64));
    }

    /// Works until it is told to fail.
    struct Rusak(Cursor<Vec<u8>>, u32);

    impl Read for Rusak {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            self.1 = self.1.checked_sub(1).ok_or_else(|| std::io::Error::other("cabut"))?;
            let n = out.len().min(8);
            self.0.read(&mut out[..n])
        }
    }

    impl Seek for Rusak {
        fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
            self.0.seek(to)
        }
    }

    #[test]
    fn a_disk_that_goes_away_is_a_sentence_at_any_moment() {
        let mut whole = 0;
        for reads in 0..40 {
            let file = Rusak(Cursor::new(b"a;b\n1;2\n3;4\n5;6\n".to_vec()), reads);
            let result = Teks::dari(Box::new(file), "x.csv", None, None, false);
            match result.map(|(mut teks, _)| semua(&mut teks).1) {
                Ok(None) => whole += 1,
                Err(galat) | Ok(Some(galat)) => {
                    assert_eq!(galat.key, "impor-baca-galat");
                    assert_eq!(galat.args[1], ("sebab".to_owned(), Arg::from("cabut")));
                }
            }
        }
        assert!(whole > 0);
    }
}

/// How a table is written.
#[derive(Debug, Clone, Copy)]
struct Cara {
    sandi: Sandi,
    tanda: bool,
    pemisah: char,
    akhir: &'static str,
    selalu: bool,
    terakhir: bool,
}

fn cara() -> impl Strategy<Value = Cara> {
    let coding = prop::sample::select(vec![
        (Sandi::Utf8, false),
        (Sandi::Utf8, true),
        (Sandi::Utf16Le, true),
        (Sandi::Utf16Be, true),
        (Sandi::Windows1252, false),
    ]);
    let sign = prop::sample::select(vec![';', ',', '\t', '|']);
    let ending = prop::sample::select(vec!["\n", "\r", "\r\n", "\r\r\n"]);
    (coding, sign, ending, any::<bool>(), any::<bool>()).prop_map(
        |((sandi, tanda), pemisah, akhir, selalu, terakhir)| Cara { sandi, tanda, pemisah, akhir, selalu, terakhir },
    )
}

fn sel() -> impl Strategy<Value = String> {
    let hurtful = prop::sample::select("'=+-@\t\r\n|%,;\" \u{a0}é€ÿa1".chars().collect::<Vec<_>>());
    prop_oneof![
        1 => Just(String::new()),
        2 => "[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}, S\\.H\\.)?",
        2 => "'?[0-9]{8} ?[0-9]{6} ?[12] ?[0-9]{3}",
        3 => prop::collection::vec(hurtful, 0..8).prop_map(|c| c.into_iter().collect()),
        1 => prop::collection::vec(any::<char>(), 0..6).prop_map(|c| c.into_iter().collect()),
    ]
}

fn tabel() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(sel(), 1..5), 1..8)
}

/// The same table of letters that its coding has.
fn tersedia(mut table: Vec<Vec<String>>, sandi: Sandi) -> Vec<Vec<String>> {
    if sandi == Sandi::Windows1252 {
        let has = |c: &char| !WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).2;
        table.iter_mut().flatten().for_each(|cell| *cell = cell.chars().filter(has).collect());
    }
    table
}

fn tulis(table: &[Vec<String>], cara: Cara) -> Vec<u8> {
    let style = if cara.selalu { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
    let mut text = String::new();
    for (n, row) in table.iter().enumerate() {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(u8::try_from(cara.pemisah).unwrap())
            .quote_style(style)
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(row.iter().map(|c| jaga(c).into_owned())).unwrap();
        let line = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        text += line.strip_suffix("\r\n").unwrap();
        if n + 1 < table.len() || cara.terakhir {
            text += cara.akhir;
        }
    }
    let marked = if cara.tanda { format!("\u{feff}{text}") } else { text };
    match cara.sandi {
        Sandi::Utf8 => marked.into_bytes(),
        Sandi::Utf16Le | Sandi::Utf16Be => utf16(&marked, cara.sandi),
        Sandi::Windows1252 => WINDOWS_1252.encode(&marked).0.into_owned(),
    }
}

/// What a table is when it comes back: without blanks around cells, and without rows of one empty cell.
fn kembali<'a>(table: impl IntoIterator<Item = &'a Vec<String>>) -> Vec<Vec<String>> {
    let trimmed = table.into_iter().map(|row| row.iter().map(|c| c.trim().to_owned()).collect::<Vec<_>>());
    trimmed.filter(|row| row.len() > 1 || row.iter().any(|c| !c.is_empty())).collect()
}

/// Bytes that look like a table here and there.
fn mirip() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        4 => prop::sample::select(b"\"\";,\t|\r\n\r\n '=1ab \0".to_vec()),
        1 => any::<u8>(),
    ];
    prop::collection::vec(byte, 0..120)
}

fn sandi() -> impl Strategy<Value = Option<Sandi>> {
    prop::option::of(prop::sample::select(Sandi::ALL))
}

proptest! {
    #[test]
    fn any_table_reads_back_cell_by_cell(table in tabel(), cara in cara(), sizes in prop::collection::vec(1_usize..40, 1..5)) {
        let table = tersedia(table, cara.sandi);
        // A first cell that begins with a mark of its own is the mark of the file.
        prop_assume!(cara.tanda || cara.selalu || !table[0][0].starts_with('\u{feff}'));
        let bytes = tulis(&table, cara);
        let want = kembali(&table);
        let file = Sedikit { bytes: Cursor::new(bytes), sizes, n: 0 };
        match Teks::dari(Box::new(file), "uji.csv", Some(cara.sandi), Some(cara.pemisah), false) {
            Ok((mut teks, dibuka)) => {
                prop_assert_eq!((dibuka.pemisah, dibuka.sandi), (Some(cara.pemisah), Some(cara.sandi)));
                let (rows, galat) = semua(&mut teks);
                prop_assert_eq!(galat, None);
                prop_assert!(rows.is_sorted_by(|a, b| a.0 < b.0), "numbers rise");
                prop_assert_eq!(rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>(), want);
            }
            Err(galat) => {
 prop_assert!(want.iter().flatten().all(String::is_empty) && galat.key == "impor-baca-kosong");
 }
        }
    }

    #[test]
    fn coding_and_sign_of_an_ordinary_table_are_found(
        table in prop::collection::vec(prop::collection::vec("[A-Za-zé0-9][a-zé0-9 .]{0,9}", 4), 2..30), cara in cara(),
    ) {
        // Neither is there a doubt, nor a question, but where letters tell codings apart.
        let bytes = tulis(&table, cara);
        let (mut teks, dibuka) = buka(&bytes, None, None).unwrap();
        let plain = table.iter().flatten().all(|c| c.is_ascii());
        let want = if cara.sandi == Sandi::Windows1252 && plain { Sandi::Utf8 } else { cara.sandi };
        prop_assert_eq!((dibuka.sandi, dibuka.pemisah), (Some(want), Some(cara.pemisah)));
        prop_assert_eq!(dibuka.ragu.is_some(), want == Sandi::Windows1252);
        let rows: Vec<_> = semua(&mut teks).0.into_iter().map(|(_, row)| row).collect();
        prop_assert_eq!(rows, kembali(&table));
    }

    #[test]
    fn no_bytes_make_it_panic_or_run_away(
        bytes in prop_oneof![mirip(), prop::collection::vec(any::<u8>(), 0..300)], sandi in sandi(),
        sign in prop::option::of(prop::sample::select(vec![';', ',', '\t', '|', ' ', '\0'])),
    ) {
        if let Ok((mut teks, dibuka)) = buka(&bytes, sandi, sign) {
            prop_assert_eq!(dibuka.sandi.is_some(), true);
            prop_assert!(dibuka.ragu.is_none_or(|lines| lines.len() <= 3));
            let (rows, _) = semua(&mut teks);
            prop_assert!(rows.len() <= bytes.len());
            prop_assert!(rows.is_sorted_by(|a, b| a.0 < b.0));
        }
    }

    #[test]
    fn pieces_of_any_size_give_the_same_rows(
        bytes in mirip(), sandi in sandi(), sizes in prop::collection::vec(1_usize..9, 1..5), mark: bool,
    ) {
        let bytes = if mark { [b"\xef\xbb\xbf\xef\xbb\xbf", &bytes[..]].concat() } else { bytes };
        let whole = buka(&bytes, sandi, None).map(|(mut teks, dibuka)| (dibuka, semua(&mut teks)));
        let file = Sedikit { bytes: Cursor::new(bytes), sizes, n: 0 };
        let pieces = Teks::dari(Box::new(file), "uji.csv", sandi, None, false)
            .map(|(mut teks, dibuka)| (dibuka, semua(&mut teks)));
        prop_assert_eq!(whole, pieces);
    }

    #[test]
    fn rows_are_those_of_the_csv_crate(bytes in mirip(), sign in prop::sample::select(vec![';', ','])) {
        let bytes = String::from_utf8_lossy(&bytes).into_owned().into_bytes();
        let mut reader = csv::ReaderBuilder::new().delimiter(u8::try_from(sign).unwrap()).has_headers(false)
            .flexible(true).from_reader(bytes.as_slice());
        let want: Vec<Vec<String>> =
            reader.records().map(|r| r.unwrap().iter().map(|c| lepas(c).to_owned()).collect()).collect();
        if let Ok((mut teks, _)) = buka(&bytes, Some(Sandi::Utf8), Some(sign)) {
            let (rows, galat) = semua(&mut teks);
            let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
            let want = kembali(&want);
            match galat {
                None => prop_assert_eq!(rows, want),
                Some(galat) => {
                    prop_assert_eq!(galat.key, "impor-baca-kutip");
                    prop_assert!(want.starts_with(&rows), "what stands before the open quote is read");
                }
            }
        }
    }
}
