#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use std::io;

use calamine::{Data, DataType, Reader as _, Xlsx};

use super::palsu::{Palsu, hari, kini, sesi};
use super::*;
use crate::domain::ikrar::KeadaanIkrar;
use crate::exchange::rumus::lepas;
use crate::kata::Bahasa;

fn tulis(laporan: Laporan, bentuk: Bentuk, office: &mut Palsu, session: &Session, opsi: &Opsi) -> (Ringkas, Vec<u8>) {
    let (mut out, kata) = (Vec::new(), Kata::new(Bahasa::Id));
    let r = buat(laporan, bentuk, office, session, opsi, &kata, kini(), &mut out, &mut Diam).unwrap();
    (r, out)
}

/// A page without its style sheet, which is a file of its own.
fn halaman(laporan: Laporan) -> String {
    let page = teks(laporan, Bentuk::Html);
    assert!(page.contains(include_str!("html.css")));
    page.replace(include_str!("html.css"), "")
}

fn teks(laporan: Laporan, bentuk: Bentuk) -> String {
    String::from_utf8(tulis(laporan, bentuk, &mut Palsu::kecil(), &sesi(&[]), &Opsi::default()).1).unwrap()
}

/// The cells of a CSV file, guard taken off.
fn baca_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(bytes);
    reader.records().map(|r| r.unwrap().iter().map(|c| lepas(c).to_owned()).collect()).collect()
}

fn baca_xlsx(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn recap_as_text() {
    insta::assert_snapshot!(teks(Laporan::Rekap, Bentuk::Csv));
}

#[test]
fn recap_as_page() {
    insta::assert_snapshot!(halaman(Laporan::Rekap));
}

#[test]
fn unsigned_as_text() {
    insta::assert_snapshot!(teks(Laporan::Belum, Bentuk::Csv));
}

#[test]
fn unsigned_as_page() {
    insta::assert_snapshot!(halaman(Laporan::Belum));
}

#[test]
fn register_as_text() {
    insta::assert_snapshot!(teks(Laporan::Perkara, Bentuk::Csv));
}

#[test]
fn a_spreadsheet_says_the_same_as_the_text() {
    for laporan in Laporan::ALL {
        let text = baca_csv(teks(*laporan, Bentuk::Csv).as_bytes());
        let (_, bytes) = tulis(*laporan, Bentuk::Xlsx, &mut Palsu::kecil(), &sesi(&[]), &Opsi::default());
        let cells = baca_xlsx(bytes);
        assert_eq!(cells.len(), text.len(), "{laporan:?}");
        for (row, line) in cells.iter().zip(&text) {
            for (at, cell) in row.iter().enumerate() {
                let same = match cell {
                    Data::Empty => String::new(),
                    Data::String(s) => s.clone(),
                    Data::Float(n) => n.to_string(),
                    Data::DateTime(_) => serial(cell),
                    other => panic!("{other:?}"),
                };
                assert_eq!(line.get(at).map_or("", String::as_str), same, "{laporan:?}");
            }
        }
    }
}

/// Days since 30-12-1899, as spreadsheets count.
fn serial(cell: &Data) -> String {
    let Data::DateTime(d) = cell else { panic!("{cell:?}") };
    #[expect(clippy::cast_possible_truncation, reason = "whole days of this century")]
    let days = d.as_f64() as i64;
    hari("1899-12-30").plus(days).iso()
}

#[test]
fn cells_have_their_real_types() {
    let (_, bytes) = tulis(Laporan::Belum, Bentuk::Xlsx, &mut Palsu::kecil(), &sesi(&[]), &Opsi::default());
    let cells = baca_xlsx(bytes);
    let head = cells.iter().position(|r| r[0] == Data::String("Satker".into())).unwrap();
    let formula = cells.iter().find(|r| r[1].as_string().is_some_and(|s| s.starts_with('='))).unwrap();
    assert_eq!(formula[1], Data::String("=HYPERLINK(\"http://x\")".into()));
    assert_eq!(formula[2], Data::String("19900101 201503 1 004".into()));
    assert!(cells[head + 1..].iter().any(|r| matches!(r[6], Data::DateTime(_))));

    let (_, bytes) = tulis(Laporan::Rekap, Bentuk::Xlsx, &mut Palsu::kecil(), &sesi(&[]), &Opsi::default());
    let cells = baca_xlsx(bytes);
    let top = cells.iter().find(|r| r[0] == Data::String("Kantor Wilayah DKI Jakarta".into())).unwrap();
    assert_eq!((&top[2], &top[3], &top[4]), (&Data::Float(8.0), &Data::Float(3.0), &Data::Float(37.0)));
}

#[test]
fn formulas_are_text_and_come_back_unchanged() {
    let text = teks(Laporan::Belum, Bentuk::Csv);
    assert!(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{text}");
    assert!(text.contains("\"'Aisyah Putri\""), "an apostrophe of one's own is no guard");
    let back = baca_csv(text.as_bytes());
    let names: Vec<&str> = back.iter().filter_map(|r| r.get(1)).map(String::as_str).collect();
    assert!(names.contains(&"=HYPERLINK(\"http://x\")") && names.contains(&"'Aisyah Putri"));
    let register = teks(Laporan::Perkara, Bentuk::Csv);
    assert!(register.contains("\"'-1+cmd|' /C calc'!A0\""), "{register}");
}

#[test]
fn as_many_names_as_the_recap_counts() {
    let mut office = Palsu::kecil();
    for n in 0..1_300 {
        let state = if n % 5 == 0 { KeadaanIkrar::Ttd } else { KeadaanIkrar::Belum };
        office.tambah(n % 3 + 1, &format!("Orang {n}"), state);
    }
    let session = sesi(&[]);
    for satker in [None, Some(SatkerId(1)), Some(SatkerId(3))] {
        let opsi = Opsi { satker, ..Opsi::default() };
        let (recap, _) = tulis(Laporan::Rekap, Bentuk::Csv, &mut office, &session, &opsi);
        let (names, bytes) = tulis(Laporan::Belum, Bentuk::Csv, &mut office, &session, &opsi);
        assert_eq!(i64::try_from(names.baris).unwrap(), recap.hitung.belum());
        let rows = baca_csv(&bytes);
        let unique: std::collections::BTreeSet<_> = rows.iter().filter_map(|r| r.get(2)).collect();
        assert_eq!(unique.len() as u64, names.baris + 1, "each number once, and the header");
    }
    assert!(office.terbanyak <= 500, "a list comes in windows");
    assert_eq!((office.potret, office.baca_lepas), (6, 0), "all figures of one state");
}

#[test]
fn a_filter_narrows_the_names_and_is_said() {
    let opsi = Opsi { filter: PegawaiFilter::parse("mengucapkan"), ..Opsi::default() };
    let (ringkas, bytes) = tulis(Laporan::Belum, Bentuk::Csv, &mut Palsu::kecil(), &sesi(&[]), &opsi);
    assert_eq!(ringkas.baris, 1);
    assert!(String::from_utf8(bytes).unwrap().contains("disaring: "));
}

#[test]
fn a_page_runs_nothing_of_a_name() {
    let mut office = Palsu::kecil();
    office.tambah(2, "Evil \u{202e}<script>alert(1)</script>\u{1b}]0;x\u{7}", KeadaanIkrar::Belum);
    let (_, bytes) = tulis(Laporan::Belum, Bentuk::Html, &mut office, &sesi(&[]), &Opsi::default());
    let page = String::from_utf8(bytes).unwrap();
    assert!(!page.contains("<script") && !page.contains("<b>") && page.contains("&lt;b&gt;Santoso"));
    assert!(!page.contains(['\u{202e}', '\u{1b}', '\u{7}']));
    assert!(!page.contains("http-equiv") && !page.contains("src=") && !page.contains("href="), "one file, no network");
}

#[test]
fn who_may_not_gets_no_file() {
    let kata = Kata::new(Bahasa::Id);
    for (laporan, hak) in
        [(Laporan::Rekap, Hak::Ekspor), (Laporan::Belum, Hak::Ekspor), (Laporan::Perkara, Hak::EksporPerkara)]
    {
        let mut out = Vec::new();
        let mut office = Palsu::kecil();
        let r = buat(
            laporan,
            Bentuk::Csv,
            &mut office,
            &sesi(&[hak]),
            &Opsi::default(),
            &kata,
            kini(),
            &mut out,
            &mut Diam,
        );
        assert!(matches!(r, Err(StoreError::Forbidden(p)) if kata.has(&p.key)));
        assert!(out.is_empty() && office.potret == 0);
    }
}

#[test]
fn who_may_not_read_stories_gets_fewer_columns() {
    let session = sesi(&[Hak::PerkaraIsi]);
    let (_, bytes) = tulis(Laporan::Perkara, Bentuk::Csv, &mut Palsu::kecil(), &session, &Opsi::default());
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.contains("0007") && !text.contains("Siti Aminah") && !text.contains("unggahan") && !text.contains("KE-01")
    );
    let session = sesi(&[Hak::PerkaraLihat]);
    let (_, bytes) = tulis(Laporan::Rekap, Bentuk::Csv, &mut Palsu::kecil(), &session, &Opsi::default());
    assert!(!String::from_utf8(bytes).unwrap().contains("Perkara terbuka"));
}

/// A destination with room for so many bytes.
struct Sempit(usize);

impl Write for Sempit {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::Error::from_raw_os_error(28)); // ENOSPC
        }
        let n = bytes.len().min(self.0);
        self.0 -= n;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told_in_every_form() {
    let kata = Kata::new(Bahasa::Id);
    for bentuk in Bentuk::ALL {
        for room in [0, 1, 700, 2_000] {
            let r = buat(
                Laporan::Rekap,
                *bentuk,
                &mut Palsu::kecil(),
                &sesi(&[]),
                &Opsi::default(),
                &kata,
                kini(),
                &mut Sempit(room),
                &mut Diam,
            );
            let big = *bentuk == Bentuk::Csv && room == 2_000;
            assert!(big || r == Err(StoreError::Full), "{bentuk:?} {room} {r:?}");
        }
    }
}

/// Stops at the n-th report of progress.
struct Berhenti(u32);

impl Progress for Berhenti {
    fn at(&mut self, done: u64, total: u64) -> Result<(), Batal> {
        assert!(done <= total);
        self.0 = self.0.checked_sub(1).ok_or(Batal)?;
        Ok(())
    }
}

#[test]
fn stops_when_told() {
    let mut office = Palsu::kosong();
    for n in 0..2_000 {
        office.tambah(2, &format!("Orang {n}"), KeadaanIkrar::Belum);
    }
    let kata = Kata::new(Bahasa::Id);
    for (n, stops) in [(0, true), (3, true), (50, false)] {
        for bentuk in Bentuk::ALL {
            let r = buat(
                Laporan::Belum,
                *bentuk,
                &mut office,
                &sesi(&[]),
                &Opsi::default(),
                &kata,
                kini(),
                &mut Vec::new(),
                &mut Berhenti(n),
            );
            assert_eq!(r.is_err_and(|e| dibatalkan(&e)), stops, "{bentuk:?} {n}");
        }
    }
}

#[test]
fn lists_for_programs_have_stable_names() {
    let kata = Kata::new(Bahasa::En);
    let mut out = Vec::new();
    let opsi = Opsi { filter: PegawaiFilter::parse("belum"), ..Opsi::default() };
    let session = sesi(&[]);
    let mut office = Palsu::kecil();
    let r =
        daftar(Daftar::Pegawai, BentukDaftar::Jsonl, &mut office, &session, &opsi, &kata, kini(), &mut out, &mut Diam);
    let r = r.unwrap();
    assert_eq!(i64::try_from(r.baris).unwrap(), r.hitung.belum(), "the filter word means whom the figure counts");
    insta::assert_snapshot!("people_as_lines", String::from_utf8(out).unwrap());

    let mut out = Vec::new();
    daftar(
        Daftar::Satker,
        BentukDaftar::Csv,
        &mut office,
        &session,
        &Opsi::default(),
        &kata,
        kini(),
        &mut out,
        &mut Diam,
    )
    .unwrap();
    insta::assert_snapshot!("units_as_text", String::from_utf8(out).unwrap());
}

#[test]
fn an_unknown_unit_or_wave_is_missing() {
    let kata = Kata::new(Bahasa::Id);
    for opsi in [
        Opsi { satker: Some(SatkerId(99)), ..Opsi::default() },
        Opsi { gelombang: Some(GelombangId(99)), ..Opsi::default() },
    ] {
        let mut out = Vec::new();
        let r = buat(
            Laporan::Rekap,
            Bentuk::Csv,
            &mut Palsu::kecil(),
            &sesi(&[]),
            &opsi,
            &kata,
            kini(),
            &mut out,
            &mut Diam,
        );
        assert_eq!(r, Err(StoreError::Missing));
    }
}
