#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use proptest::prelude::*;

use super::*;

/// Rows from lines with `|` between cells; whole numbers are cells of numbers where they stand in `#`.
fn rows(lines: &[&str]) -> Vec<Baris> {
    let row = |(at, line): (usize, &&str)| {
        let mut row = Baris::default();
        row.mulai(0, u64::try_from(at).unwrap() + 1);
        for cell in line.split('|') {
            match cell.trim().strip_prefix('#') {
                Some(n) => row.tambah(Sel::Angka(n.parse().unwrap())),
                None => row.tambah(Sel::teks(cell)),
            }
        }
        row
    };
    lines.iter().enumerate().map(row).collect()
}

fn kamus() -> KamusTajuk {
    crate::acuan::impor::kamus()
}

fn temukan(hal: HalImpor, lines: &[&str]) -> (u64, u64, Vec<Option<Kolom>>) {
    let head = cari(&rows(lines), hal, &kamus()).expect("a heading");
    let map = petakan(&head, hal, &kamus());
    assert_eq!(map.len(), head.tajuk.len());
    (head.pertama, head.terakhir, map)
}

use Kolom::{Golongan, Jabatan, JenisNomor, Kelamin, Lahir, Nama, Nik, Nomor, Satker, Status, Tanggal};

#[test]
fn our_own_file_has_its_heading_in_row_one() {
    for hal in HalImpor::ALL {
        let line = kolom(*hal).iter().map(|k| k.code()).collect::<Vec<_>>().join("|");
        let (first, last, map) = temukan(*hal, &[&line, "a|b|c"]);
        assert_eq!((first, last), (1, 1));
        assert_eq!(map, kolom(*hal).iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(kurang(*hal, &map), []);
    }
}

#[test]
fn titles_above_and_numbers_beneath_are_no_records() {
    let found = temukan(
        HalImpor::Pegawai,
        &[
            "DAFTAR NAMA PEGAWAI",
            "LAPAS KELAS IIA SALEMBA",
            "",
            "NO.|NAMA LENGKAP|NIP/NRP|PANGKAT/GOL. RUANG|JABATAN|TMT",
            "(1)|(2)|(3)|(4)|(5)|(6)",
            "#1|Budi Santoso|198609262015051001|III/b|Penjaga|#42000",
        ],
    );
    assert_eq!(found, (4, 5, vec![None, Some(Nama), Some(Nomor), Some(Golongan), Some(Jabatan), None]));
    let numbers = temukan(HalImpor::Pegawai, &["NIP|NAMA|GOL", "#1|#2|#3", "198609262015051001|Budi|III/b"]);
    assert_eq!((numbers.0, numbers.1), (1, 2));
}

#[test]
fn a_heading_of_three_lines_with_merged_cells_is_one() {
    let (first, last, map) = temukan(
        HalImpor::Pegawai,
        &[
            "Rekap",
            "NO|DATA PEGAWAI||||PANGKAT||JABATAN|",
            "|NAMA|NIP|KELAHIRAN||GOL.|TMT|NAMA|TMT",
            "|||TEMPAT|TANGGAL|RUANG|||",
            "1|Budi|198609262015051001|Jakarta|26-09-1986|III/b|01-04-2020|Penjaga|01-04-2021",
        ],
    );
    assert_eq!((first, last), (2, 4));
    let here = [None, Some(Nama), Some(Nomor), None, Some(Lahir), Some(Golongan), None, Some(Jabatan), None];
    assert_eq!(map, here, "TMT of a grade or a post is no day at a unit");
}

#[test]
fn a_line_that_parts_a_heading_belongs_to_it() {
    let lines =
        ["NAMA|NIP|JENIS KELAMIN||GOL", "||L|P|", "Budi|198609262015051001|v||III/b", "Ani|199009132025212014||v|IX"];
    let (first, last, map) = temukan(HalImpor::Pegawai, &lines);
    assert_eq!((first, last), (1, 2));
    assert_eq!(map, [Some(Nama), Some(Nomor), None, None, Some(Golongan)]);
}

#[test]
fn headings_are_known_however_they_are_written() {
    let words = [
        ("N.I.P.", Some(Nomor)),
        ("nip baru", Some(Nomor)),
        ("NOMOR\nINDUK\nPEGAWAI", Some(Nomor)),
        ("No. Induk", Some(Nomor)),
        ("NO KTP", Some(Nik)),
        ("Tgl. Lahir (hh/bb/tttt)", Some(Lahir)),
        ("TEMPAT / TGL LAHIR", Some(Lahir)),
        ("L / P", Some(Kelamin)),
        ("Jenis_Nomor", Some(JenisNomor)),
        ("STATUS KEPEGAWAIAN", Some(Status)),
        ("ＳＡＴＫＥＲ", Some(Satker)),
        ("NO", None),
        ("NOMOR", None),
        ("nomor", Some(Nomor)),
        ("NAMA SUAMI", None),
        ("TMT PANGKAT", None),
    ];
    for (text, column) in words {
        let found = kamus().satu(HalImpor::Pegawai, text).map(|(k, _)| k);
        assert_eq!(found, column, "{text}");
    }
}

#[test]
fn two_numbers_stay_and_are_said() {
    let (_, _, map) = temukan(HalImpor::Pegawai, &["NIP|NAMA|NIP BARU|GOL"]);
    assert_eq!(map, [Some(Nomor), Some(Nama), Some(Nomor), Some(Golongan)]);
    let keys: Vec<_> = kurang(HalImpor::Pegawai, &map).into_iter().map(|m| m.key).collect();
    assert_eq!(keys, ["impor-baris-kolom-ganda"]);
    assert_eq!(kurang(HalImpor::Pegawai, &[None, Some(Nama), Some(Nomor)]), []);
}

#[test]
fn the_surer_of_two_headings_is_taken() {
    let (_, _, map) = temukan(HalImpor::Pegawai, &["NAMA|NIP|PANGKAT|GOL/RUANG|STATUS KEPEGAWAIAN"]);
    assert_eq!(map, [Some(Nama), Some(Nomor), None, Some(Golongan), Some(Status)]);
}

#[test]
fn what_is_needed_and_missing_is_said() {
    let keys = |hal, map: &[Option<Kolom>]| kurang(hal, map).into_iter().map(|m| m.key).collect::<Vec<_>>();
    assert_eq!(keys(HalImpor::Pegawai, &[]), ["impor-baris-kurang-kolom", "impor-baris-kurang-pengenal"]);
    assert_eq!(keys(HalImpor::Satker, &[]), ["impor-baris-kurang-kolom"]);
    assert_eq!(keys(HalImpor::Hadir, &[Some(Tanggal)]), ["impor-baris-kurang-siapa"]);
    assert_eq!(keys(HalImpor::Ikrar, &[Some(Kolom::Baris)]), Vec::<String>::new());
    assert_eq!(keys(HalImpor::Suara, &[Some(Kolom::Tps)]), ["impor-baris-kurang-hitungan"]);
}

#[test]
fn a_row_number_beside_a_name_only_counts_lines() {
    assert_eq!(temukan(HalImpor::Ikrar, &["NO|NAMA|TTD"]).2, [None, Some(Nama), Some(Kolom::Keadaan)]);
    assert_eq!(temukan(HalImpor::Ikrar, &["NO. URUT|TTD"]).2, [Some(Kolom::Baris), Some(Kolom::Keadaan)]);
    assert_eq!(temukan(HalImpor::Ikrar, &["baris|nama"]).2, [Some(Kolom::Baris), Some(Nama)]);
}

#[test]
fn a_file_without_headings_has_none() {
    let lines = ["DAFTAR PEGAWAI", "1|Budi Santoso|198609262015051001", "2|Ani|199009132025212014"];
    assert_eq!(cari(&rows(&lines), HalImpor::Pegawai, &kamus()), None);
    assert_eq!(cari(&[], HalImpor::Pegawai, &kamus()), None);
}

#[test]
fn the_same_headings_have_the_same_key() {
    let key = |line: &str| kunci(&line.split('|').map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(key("No.|Nama Lengkap|N I P|"), key("NO|NAMA\nLENGKAP|nip"));
    assert_ne!(key("NIP|NAMA"), key("NAMA|NIP"));
    assert_ne!(key("NIP||NAMA"), key("NIP|NAMA"));
}

/// What the columns are named by heading and values, and what else they could be.
fn terlihat(hal: HalImpor, lines: &[&str]) -> (Vec<Option<Kolom>>, Vec<Option<Kolom>>) {
    let rows = rows(lines);
    let head = cari(&rows, hal, &kamus()).expect("a heading");
    let mut map = petakan(&head, hal, &kamus());
    let usul = usul::lihat(&head, hal, &kamus(), &rows, &mut map);
    assert_eq!(usul.len(), map.len());
    (map, usul)
}

#[test]
fn a_number_that_only_its_values_tell_is_taken_or_offered() {
    use Kolom::Baris;
    let (nip, other) = ("19860926 201505 1 001", "199009132025212014");
    let line = |a: &str, b: &str| [format!("Budi|{a}|III/b"), format!("Siti|{b}|IX")];
    for (a, b, named, offered) in [
        (nip, other, Some(Nomor), None),
        (nip, "", Some(Nomor), None),
        ("1", "2", None, None),
        ("#1", "#2", None, None),
        ("0412", "0077", None, Some(Nomor)),
        (nip, "1,98609E+17", None, Some(Nomor)),
        ("", "", None, Some(Nomor)),
    ] {
        let [first, second] = line(a, b);
        let (map, usul) = terlihat(HalImpor::Pegawai, &["NAMA|NOMOR|GOL", &first, &second]);
        assert_eq!((map[1], usul[1]), (named, offered), "{a} {b}");
        assert_eq!((map[0], map[2]), (Some(Nama), Some(Golongan)));
    }
    // Beside a number that is known it stays what it was, and of two neither is taken.
    let known = terlihat(HalImpor::Pegawai, &["NAMA|NIP|NOMOR", &format!("Budi|{nip}|{nip}")]);
    assert_eq!(known, (vec![Some(Nama), Some(Nomor), None], vec![None; 3]));
    let two = terlihat(HalImpor::Pegawai, &["NAMA|NOMOR|GOL|NOMOR", &format!("Budi|{nip}|III/b|{nip}")]);
    assert_eq!((two.0[1], two.0[3], two.1[1], two.1[3]), (None, None, Some(Nomor), Some(Nomor)));
    // A list of those who came: the number of a line as ever, unless it is that of a person.
    let list = |a: &str| terlihat(HalImpor::Hadir, &["NOMOR|HADIR", &format!("{a}|v")]).0[0];
    assert_eq!((list("1"), list(nip)), (Some(Baris), Some(Nomor)));
    let list = |a: &str| terlihat(HalImpor::Ikrar, &["NOMOR|NAMA|TTD", &format!("{a}|Budi|v")]);
    assert_eq!((list("1").0[0], list(nip).0[0], list("1").1[0]), (None, Some(Nomor), None));
}

#[test]
fn a_bare_tmt_is_offered_and_never_taken() {
    let lines = |head: &str, day: &str| [head.to_owned(), format!("{NIP}|Budi|III/b|{day}")];
    let tmt = |head: &str, day: &str| {
        let [head, row] = lines(head, day);
        let (map, usul) = terlihat(HalImpor::Pegawai, &[&head, &row]);
        (map[3], usul[3])
    };
    assert_eq!(tmt("NIP|NAMA|GOL|TMT", "01-04-2020"), (None, Some(Kolom::Sejak)));
    assert_eq!(tmt("NIP|NAMA|GOL|TMT", "#43922"), (None, Some(Kolom::Sejak)));
    assert_eq!(tmt("NIP|NAMA|GOL|TMT", "Penjaga"), (None, None));
    assert_eq!(tmt("NIP|NAMA|GOL|TMT PANGKAT", "01-04-2020"), (None, None));
    assert_eq!(tmt("NIP|NAMA|GOL|TMT SATKER", "01-04-2020"), (Some(Kolom::Sejak), None));
    // Beneath the heading of a grade it is the day of the grade.
    let grade =
        terlihat(HalImpor::Pegawai, &["NIP|NAMA|PANGKAT|", "||GOL|TMT", &format!("{NIP}|Budi|III/b|01-04-2020")]);
    assert_eq!((grade.0[3], grade.1[3]), (None, None));
}

const NIP: &str = "198609262015051001";

#[test]
fn place_and_day_of_birth_are_one_column_or_two() {
    let rest = format!("{NIP}|Budi");
    let one = |head: &str| terlihat(HalImpor::Pegawai, &[head, &format!("{rest}|Garut, 17 Agustus 1985")]).0[2];
    for head in ["Tempat dan Tanggal Lahir", "Tempat, Tanggal Lahir", "TEMPAT/TGL. LAHIR", "TTL"] {
        assert_eq!(one(&format!("NIP|NAMA|{head}")), Some(Lahir), "{head}");
    }
    let two = format!("{rest}|Garut|17 Agustus 1985");
    // In two lines above each other, in two beneath a merged one, and merged without a second line.
    let stacked = ["NIP|NAMA|Tempat dan", "||Tanggal Lahir", &format!("{rest}|Garut, 17 Agustus 1985")];
    assert_eq!(terlihat(HalImpor::Pegawai, &stacked).0, [Some(Nomor), Some(Nama), Some(Lahir)]);
    for (above, below) in [
        ("Tempat, Tanggal Lahir", "Tempat|Tanggal Lahir"),
        ("Tempat dan Tanggal Lahir", "Tempat|Tanggal"),
        ("TTL", "TEMPAT|TGL LAHIR"),
        ("KELAHIRAN", "TEMPAT|TANGGAL LAHIR"),
    ] {
        let lines = [format!("NIP|NAMA|{above}|"), format!("||{below}"), two.clone()];
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert_eq!(terlihat(HalImpor::Pegawai, &lines).0, [Some(Nomor), Some(Nama), None, Some(Lahir)], "{above}");
        let merged = [format!("NIP|NAMA|{}|", "Tempat, Tanggal Lahir"), two.clone()];
        let merged: Vec<&str> = merged.iter().map(String::as_str).collect();
        assert_eq!(terlihat(HalImpor::Pegawai, &merged).0[2..], [None, Some(Lahir)]);
    }
}

#[test]
fn columns_are_named_as_spreadsheets_do() {
    for (n, name) in [(0, "A"), (25, "Z"), (26, "AA"), (199, "GR"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
        assert_eq!(huruf(n), name);
    }
}

proptest! {
    #[test]
    fn any_rows_are_looked_through(
        lines in proptest::collection::vec(
            proptest::collection::vec(prop_oneof![
                Just(String::new()), Just("NIP".to_owned()), Just("NAMA".to_owned()), Just("TMT".to_owned()),
                Just("JABATAN".to_owned()), Just("DATA PEGAWAI".to_owned()), Just("2".to_owned()), any::<String>(),
                Just("#2".to_owned()), Just("#45292".to_owned()), Just("#N/A".to_owned()), Just("#ya".to_owned()),
            ], 0..9),
            0..60,
        ),
        which in 0_usize..5,
    ) {
        let hal = HalImpor::ALL[which];
        let rows: Vec<Baris> = lines.iter().enumerate().map(|(at, cells)| {
            let mut row = Baris::default();
            row.mulai(0, u64::try_from(at).unwrap() + 1);
            for cell in cells {
                row.tambah(match cell.as_str() {
                    "#N/A" => Sel::Galat(cell),
                    "#ya" => Sel::Logika(true),
                    "#45292" => Sel::Hari(crate::latihan::hari()),
                    "#2" => Sel::Angka(2.0),
                    _ => Sel::teks(cell),
                });
            }
            row
        }).collect();
        let kamus = kamus();
        if let Some(head) = cari(&rows, hal, &kamus) {
            prop_assert!(head.pertama <= head.terakhir && head.terakhir - head.pertama <= 3);
            let map = petakan(&head, hal, &kamus);
            prop_assert!(map.iter().flatten().count() > 0);
            let _ = kurang(hal, &map);
            let mut seen = map.clone();
            prop_assert_eq!(usul::lihat(&head, hal, &kamus, &rows, &mut seen).len(), map.len());
            prop_assert!(!kunci(&head.tajuk).is_empty());
        }
    }
}
