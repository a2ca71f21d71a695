#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use std::io;

use calamine::{Data, DataType, Reader as _, Xlsx};

use super::palsu::{Palsu, hari, kini, sesi};
use super::*;
use proptest::prelude::*;

use crate::domain::id::{GelombangId, PegawaiId, PerkaraId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::Kolom;
use crate::domain::pegawai::{PegawaiFilter, PegawaiUrut};
use crate::domain::perkara::{KeadaanPerkara, SumberLaporan};
use crate::domain::request::{TempoHal, TempoRow};
use crate::domain::satker::{PapanUrut, Persen};
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
fn the_headline_is_the_offices_own_and_the_other_figure_stands_beside_it() {
    let mut office = Palsu::kecil();
    office.kantor.hitung_diwakili = true;
    let mut text =
        |laporan| String::from_utf8(tulis(laporan, Bentuk::Csv, &mut office, &sesi(&[]), &Opsi::default()).1).unwrap();
    let recap = text(Laporan::Rekap);
    assert!(recap.contains("dengan diwakili 50 %  4 dari 8  ttd 37 %  per 21-11-2024"), "{recap}");
    assert!(recap.contains("\"Tanda tangan\";\"Persen dengan diwakili\";\"Persen\""), "{recap}");
    assert!(recap.contains("\"Kantor Wilayah DKI Jakarta\";\"0\";\"8\";\"3\";\"50\";\"37\";\"5\""), "{recap}");
    // Who was represented still owes his own signature.
    let unsigned = text(Laporan::Belum);
    assert!(unsigned.contains("5 belum tanda tangan dari 8  dengan diwakili 50 %  ttd 37 %  per"), "{unsigned}");
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
fn sanctions_as_text() {
    insta::assert_snapshot!(teks(Laporan::Sanksi, Bentuk::Csv));
}

#[test]
fn figures_as_text() {
    insta::assert_snapshot!(teks(Laporan::Statistik, Bentuk::Csv));
}

/// A report as it is printed.
fn tercetak(laporan: Laporan, office: &mut Palsu, opsi: &Opsi) -> String {
    let (mut out, kata) = (Vec::new(), Kata::new(Bahasa::Id));
    sebagai_teks(laporan, office, &sesi(&[]), opsi, &kata, kini(), (&mut out, None)).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn what_is_wider_than_the_terminal_stands_cell_by_cell() {
    let (mut office, kata, session) = (Palsu::kecil(), Kata::new(Bahasa::Id), sesi(&[]));
    let mut at = |laporan, columns| {
        let mut out = Vec::new();
        let to: (&mut (dyn Write + Send), _) = (&mut out, Some(columns));
        sebagai_teks(laporan, &mut office, &session, &Opsi::default(), &kata, kini(), to).unwrap();
        String::from_utf8(out).unwrap()
    };
    let narrow = at(Laporan::Sanksi, 80);
    assert!(narrow.contains("\nTerlapor              Siti Aminah\n"), "{narrow}");
    assert!(!narrow.contains("Pembatalan            \n") && narrow.matches("\nNomor  ").count() == 2, "{narrow}");
    assert!(at(Laporan::Statistik, 120).contains("DS-06                                        10  pelanggaran"));
}

#[test]
fn sanctions_and_figures_as_lines() {
    let mut office = Palsu::kecil();
    let both = [Laporan::Sanksi, Laporan::Statistik].map(|l| tercetak(l, &mut office, &Opsi::default()));
    insta::assert_snapshot!(both.join("\n"));
    // Whatever is said of a span is what was asked of the store: everything, and this year.
    assert_eq!(office.kurun, [(hari("2000-01-01"), hari("2024-11-21")), (hari("2024-01-01"), hari("2024-12-31"))]);
    assert_eq!(office.dilihat.len(), 2, "what is printed has left too");
    let opsi = Opsi { kurun: Some((hari("2024-09-01"), hari("2024-09-30"))), ..Opsi::default() };
    let text = tercetak(Laporan::Sanksi, &mut office, &opsi);
    assert!(
        text.contains("0007") && !text.contains("0002") && text.contains("SK tanggal 01-09-2024 sampai 30-09-2024")
    );
}

#[test]
fn small_figures_are_hidden_in_every_form_where_the_store_says_so() {
    let mut office = Palsu::kecil();
    office.statistik.disamarkan = true;
    let session = sesi(&[]);
    for bentuk in [Bentuk::Csv, Bentuk::Html] {
        let (_, bytes) = tulis(Laporan::Statistik, bentuk, &mut office, &session, &Opsi::default());
        let text = String::from_utf8(bytes).unwrap();
        let (figure, mark) = match bentuk {
            Bentuk::Html => ("<td class=\"n\">kurang dari 5</td>", "<td class=\"n\">tidak ditampilkan</td>"),
            _ => (";\"kurang dari 5\";", ";\"tidak ditampilkan\";"),
        };
        assert_eq!(text.matches(figure).count(), 6, "{text}");
        assert_eq!(text.matches(mark).count(), 2, "what the sum would tell: {text}");
        assert!(text.contains("supaya orangnya tidak dapat dikenali"), "{text}");
    }
    let (_, bytes) = tulis(Laporan::Rekap, Bentuk::Csv, &mut office, &session, &Opsi::default());
    assert!(String::from_utf8(bytes).unwrap().contains("7 laporan, 8 orang, 9 perkara, 12 pelanggaran"));
    // What is narrowed to a unit does not tell the figures of the whole office.
    let opsi = Opsi { satker: Some(SatkerId(2)), ..Opsi::default() };
    let (_, bytes) = tulis(Laporan::Rekap, Bentuk::Csv, &mut office, &session, &opsi);
    assert!(!String::from_utf8(bytes).unwrap().contains("pelanggaran"));
    // And these two reports name no unit in their heads, because they are narrowed to none.
    for laporan in [Laporan::Sanksi, Laporan::Statistik] {
        let (_, bytes) = tulis(laporan, Bentuk::Csv, &mut office, &session, &opsi);
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("Lingkup: semua satker"), "{text}");
    }
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
    for (laporan, hak) in [
        (Laporan::Rekap, Hak::Ekspor),
        (Laporan::Belum, Hak::Ekspor),
        (Laporan::Perkara, Hak::EksporPerkara),
        (Laporan::Sanksi, Hak::EksporPerkara),
        (Laporan::Statistik, Hak::Ekspor),
    ] {
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
    let (_, bytes) = tulis(Laporan::Sanksi, Bentuk::Csv, &mut Palsu::kecil(), &session, &Opsi::default());
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("0007") && text.contains("Penurunan jabatan"), "{text}");
    for secret in ["Siti Aminah", "Menteri Contoh", "Pasal 5 huruf n"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
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
fn who_has_said_nothing_is_in_no_file_with_nought_per_cent() {
    let (kata, session) = (Kata::new(Bahasa::Id), sesi(&[]));
    let mut office = Palsu::kecil();
    for p in office.pegawai.iter_mut().filter(|p| p.satker == SatkerId(3)) {
        (p.ikrar, p.ikrar_tanggal) = (KeadaanIkrar::Belum, None);
    }
    let quiet = |rows: &[Vec<String>], head: &str| {
        let at = |name: &str| rows.iter().find_map(|r| r.iter().position(|c| c == name)).unwrap();
        let row = rows.iter().find(|r| r.iter().any(|c| c.contains("Lapas Kelas I"))).unwrap();
        (row[at(head)].clone(), row.clone())
    };
    let (recap, bytes) = tulis(Laporan::Rekap, Bentuk::Csv, &mut office, &session, &Opsi::default());
    let (percent, row) = quiet(&baca_csv(&bytes), "Persen");
    assert_eq!((percent.as_str(), row.contains(&"belum lapor".to_owned())), ("", true), "{row:?}");
    assert_eq!(recap.persen.utama(false), Some(22), "the others of the office are known");
    let (_, bytes) = tulis(Laporan::Rekap, Bentuk::Html, &mut office, &session, &Opsi::default());
    let page = String::from_utf8(bytes).unwrap();
    assert!(page.contains("belum lapor") && !page.contains("width:0%"), "{page}");
    let mut out = Vec::new();
    let opsi = Opsi::default();
    daftar(Daftar::Satker, BentukDaftar::Csv, &mut office, &session, &opsi, &kata, kini(), &mut out, &mut Diam)
        .unwrap();
    let (percent, row) = quiet(&baca_csv(&out), "persen");
    assert_eq!((percent.as_str(), row.last().unwrap().as_str()), ("", "tidak"), "{row:?}");
    // And alone: the line of figures says no percentage either.
    let opsi = Opsi { satker: Some(SatkerId(3)), ..Opsi::default() };
    let (alone, _) = tulis(Laporan::Rekap, Bentuk::Csv, &mut office, &session, &opsi);
    assert!(alone.persen.utama(false).is_none() && !alone.angka.contains('%'), "{}", alone.angka);
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

fn keluar(daftar: Daftar, bentuk: BentukDaftar, session: &Session, opsi: &Opsi) -> (Ringkas, Vec<u8>) {
    let (mut out, kata) = (Vec::new(), Kata::new(Bahasa::Id));
    let apa = Keluaran::Daftar(daftar, bentuk);
    let mut office = Palsu::kecil();
    office.tempo = tempo();
    let r = keluarkan(apa, &mut office, session, opsi, &kata, kini(), &mut out, &mut Diam).unwrap();
    (r, out)
}

fn tempo() -> Vec<TempoRow> {
    let row = |hal, jatuh: &str, sisa| TempoRow {
        hal,
        jatuh: Some(hari(jatuh)),
        sisa: Some(sisa),
        hari_kerja: sisa < 0,
        uraian: Pesan::new("tempo-perkara").with("nomor", "0007").with("terlapor", "Siti Aminah"),
    };
    vec![
        row(TempoHal::Perkara(PerkaraId(1)), "2024-11-19", -2),
        row(TempoHal::Gelombang(GelombangId(1)), "2024-11-26", 5),
    ]
}

#[test]
fn people_leave_with_all_that_an_import_reads_back() {
    let (r, bytes) = keluar(Daftar::Pegawai, BentukDaftar::Csv, &sesi(&[]), &Opsi::default());
    assert_eq!(r.baris, 9);
    insta::assert_snapshot!("people_as_text", String::from_utf8(bytes.clone()).unwrap());
    let rows = baca_csv(&bytes);
    let head: Vec<Option<Kolom>> = rows[0].iter().map(|h| Kolom::from_code(h.trim_start_matches('\u{feff}'))).collect();
    assert_eq!(head.iter().filter(|k| k.is_none()).count(), 3, "the pledge alone is not imported");
    assert!(rows.iter().skip(1).any(|r| r[4] == "=HYPERLINK(\"http://x\")" && r[8] == "-"), "{rows:?}");
}

#[test]
fn a_nik_leaves_only_with_a_reason_and_with_whoever_may_see_it() {
    let beralasan = Opsi { nik: "permintaan Biro SDM 12/2024".into(), ..Opsi::default() };
    for (rights, opsi, empty) in
        [(sesi(&[Hak::NikBaca]), &beralasan, true), (sesi(&[]), &Opsi::default(), true), (sesi(&[]), &beralasan, false)]
    {
        let (_, bytes) = keluar(Daftar::Pegawai, BentukDaftar::Csv, &rights, opsi);
        let rows = baca_csv(&bytes);
        assert_eq!(rows[0][2], "nik");
        assert!(rows.iter().skip(1).all(|r| r[2].is_empty() == empty), "{rows:?}");
    }
}

#[test]
fn lists_leave_in_their_order_and_narrowed() {
    let opsi = Opsi { urut: PegawaiUrut::Nomor, filter: PegawaiFilter::parse("!ttd"), ..Opsi::default() };
    let (r, bytes) = keluar(Daftar::Pegawai, BentukDaftar::Csv, &sesi(&[]), &opsi);
    let numbers: Vec<String> = baca_csv(&bytes).iter().skip(1).map(|r| r[0].clone()).collect();
    let mut sorted = numbers.clone();
    sorted.sort();
    assert_eq!((numbers, r.baris), (sorted, 6));

    let opsi = Opsi { papan: PapanUrut::Tunggakan, teks: "cip".into(), ..Opsi::default() };
    let (_, bytes) = keluar(Daftar::Satker, BentukDaftar::Csv, &sesi(&[]), &opsi);
    let names: Vec<String> = baca_csv(&bytes).iter().skip(1).map(|r| r[1].clone()).collect();
    assert_eq!(names, ["Rutan Kelas I Cipinang", "Lapas Kelas I Cipinang"]);
}

#[test]
fn the_queue_leaves_in_words_or_codes_and_by_its_own_right() {
    let (_, bytes) = keluar(Daftar::Perkara, BentukDaftar::Csv, &sesi(&[]), &Opsi::default());
    insta::assert_snapshot!("queue_as_text", String::from_utf8(bytes).unwrap());
    let (_, bytes) = keluar(Daftar::Perkara, BentukDaftar::Jsonl, &sesi(&[Hak::PerkaraIsi]), &Opsi::default());
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("0007") && !text.contains("Siti") && !text.contains("ringkas"), "{text}");
    assert!(
        text.contains("\"keadaan_perkara\":\"laporan_masuk\"") || text.contains("\"keadaan_perkara\":\"pemeriksaan\""),
        "{text}"
    );
    let (kata, mut out) = (Kata::new(Bahasa::Id), Vec::new());
    let apa = Keluaran::Daftar(Daftar::Perkara, BentukDaftar::Csv);
    let session = sesi(&[Hak::EksporPerkara]);
    let r = keluarkan(apa, &mut Palsu::kecil(), &session, &Opsi::default(), &kata, kini(), &mut out, &mut Diam);
    assert!(matches!(r, Err(StoreError::Forbidden(_))) && out.is_empty());
}

#[test]
fn what_the_due_list_says_of_cases_leaves_with_the_right_for_cases() {
    let (_, bytes) = keluar(Daftar::Tempo, BentukDaftar::Csv, &sesi(&[]), &Opsi::default());
    let rows = baca_csv(&bytes);
    assert_eq!(rows[1][..4], ["Perkara", "2024-11-19", "-2", "hari kerja"]);
    assert_eq!(rows[2][..4], ["Gelombang ikrar", "2024-11-26", "5", "hari"]);
    let (r, bytes) = keluar(Daftar::Tempo, BentukDaftar::Csv, &sesi(&[Hak::EksporPerkara]), &Opsi::default());
    assert!(r.baris == 1 && baca_csv(&bytes).iter().all(|row| row[0] != "Perkara"));
    let (_, bytes) = keluar(Daftar::Tempo, BentukDaftar::Jsonl, &sesi(&[]), &Opsi::default());
    let first: serde_json::Value = serde_json::from_slice(bytes.split(|b| *b == b'\n').next().unwrap()).unwrap();
    assert_eq!((&first["hal"], &first["satuan"]), (&"perkara".into(), &"hari_kerja".into()), "{first}");
}

#[test]
fn files_for_people_hold_words_of_their_language_and_those_for_programs_codes() {
    let in_words = |daftar, bentuk, bahasa| {
        let (mut out, mut office) = (Vec::new(), Palsu::kecil());
        office.tempo = tempo();
        let (session, opsi, kata) = (sesi(&[]), Opsi::default(), Kata::new(bahasa));
        let apa = Keluaran::Daftar(daftar, bentuk);
        keluarkan(apa, &mut office, &session, &opsi, &kata, kini(), &mut out, &mut Diam).unwrap();
        out
    };
    let codes: Vec<&str> = KeadaanPerkara::ALL
        .iter()
        .map(|k| k.code())
        .chain(SumberLaporan::ALL.iter().map(|s| s.code()))
        .chain(["nomor_perkara", "keadaan_perkara", "baris_skb", "hari_kerja", "uraian"])
        .collect();
    for daftar in [Daftar::Perkara, Daftar::Tempo] {
        for bahasa in [Bahasa::Id, Bahasa::En] {
            let text = baca_csv(&in_words(daftar, BentukDaftar::Csv, bahasa));
            for cell in text.iter().flatten() {
                assert!(!codes.contains(&cell.trim_start_matches('\u{feff}')), "{daftar:?} {bahasa:?}: {cell}");
            }
            let book = baca_xlsx(in_words(daftar, BentukDaftar::Xlsx, bahasa));
            let head: Vec<String> = book[0].iter().map(ToString::to_string).collect();
            let want: Vec<&str> = text[0].iter().map(|h| h.trim_start_matches('\u{feff}')).collect();
            assert_eq!(head, want);
        }
        let lines = in_words(daftar, BentukDaftar::Jsonl, Bahasa::Id);
        let names = |bytes: &[u8]| {
            let line: serde_json::Value = serde_json::from_slice(bytes.split(|b| *b == b'\n').next().unwrap()).unwrap();
            line.as_object().unwrap().keys().cloned().collect::<Vec<_>>()
        };
        assert_eq!(names(&lines), names(&in_words(daftar, BentukDaftar::Jsonl, Bahasa::En)));
    }
    // What an import reads back says the same in every language.
    for daftar in [Daftar::Pegawai, Daftar::Satker] {
        for bentuk in [BentukDaftar::Csv, BentukDaftar::Jsonl] {
            assert_eq!(in_words(daftar, bentuk, Bahasa::Id), in_words(daftar, bentuk, Bahasa::En));
        }
    }
}

#[test]
fn marked_rows_leave_alone_in_the_order_of_the_list() {
    let names = |baris: BarisKeluar, bentuk| {
        let opsi = Opsi { baris, ..Opsi::default() };
        let (r, bytes) = keluar(Daftar::Pegawai, bentuk, &sesi(&[]), &opsi);
        let rows = match bentuk {
            BentukDaftar::Csv => baca_csv(&bytes).iter().skip(1).map(|r| r[4].clone()).collect::<Vec<_>>(),
            BentukDaftar::Xlsx => baca_xlsx(bytes).iter().skip(1).map(|r| r[4].to_string()).collect(),
            BentukDaftar::Jsonl => String::from_utf8(bytes)
                .unwrap()
                .lines()
                .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["nama"].as_str().unwrap().to_owned())
                .collect(),
        };
        assert_eq!(r.baris, rows.len() as u64);
        rows
    };
    for bentuk in [BentukDaftar::Csv, BentukDaftar::Xlsx, BentukDaftar::Jsonl] {
        let all = names(BarisKeluar::Semua, bentuk);
        let keys: std::collections::BTreeSet<PegawaiId> = [PegawaiId(4), PegawaiId(1), PegawaiId(9_999)].into();
        let some = names(BarisKeluar::Ini(keys.clone()), bentuk);
        let rest = names(BarisKeluar::SemuaKecuali(keys), bentuk);
        assert_eq!((some.len(), some.len() + rest.len()), (2, all.len()));
        assert_eq!(all.iter().filter(|n| some.contains(n)).collect::<Vec<_>>(), some.iter().collect::<Vec<_>>());
        assert_eq!(all.iter().filter(|n| rest.contains(n)).collect::<Vec<_>>(), rest.iter().collect::<Vec<_>>());
        assert!(names(BarisKeluar::Ini([].into()), bentuk).is_empty());
    }
}

#[test]
fn a_list_as_a_spreadsheet_has_real_types_and_says_the_same() {
    let opsi = Opsi { nik: "uji".into(), ..Opsi::default() };
    let (_, bytes) = keluar(Daftar::Pegawai, BentukDaftar::Xlsx, &sesi(&[]), &opsi);
    let cells = baca_xlsx(bytes);
    let (_, text) = keluar(Daftar::Pegawai, BentukDaftar::Csv, &sesi(&[]), &opsi);
    let text = baca_csv(&text);
    assert_eq!(cells.len(), text.len());
    for (row, line) in cells.iter().zip(&text).skip(1) {
        assert_eq!(row[0], Data::String(line[0].clone()), "a number is text");
        assert_eq!(row[2], Data::String(line[2].clone()), "a NIK is text");
        assert!(matches!(row[12], Data::DateTime(_)), "{:?}", row[12]);
        for (cell, same) in row.iter().zip(line) {
            let shown = match cell {
                Data::Empty => String::new(),
                Data::String(s) => s.clone(),
                other => serial(other),
            };
            assert_eq!(&shown, same);
        }
    }
}

/// A table of texts, one a row.
fn dokumen(texts: &[String]) -> Dokumen {
    use dokumen::{Bagian, Jenis, Kolom, Sel, Tabel, Tetap};
    let kolom = vec![
        Kolom { kunci: "isi", judul: "isi".into(), jenis: Jenis::Teks, lebar: 10 },
        Kolom { kunci: "tepi", judul: "tepi".into(), jenis: Jenis::Teks, lebar: 10 },
    ];
    let rows = texts.iter().map(|t| vec![Sel::teks(t.clone()), Sel::teks("x")]).collect();
    Dokumen {
        judul: String::new(),
        kantor: String::new(),
        latihan: false,
        angka: String::new(),
        hitung: Hitung::default(),
        persen: Persen::default(),
        keterangan: Vec::new(),
        audit: (0, String::new()),
        impor: None,
        gambar: Vec::new(),
        bagian: vec![Bagian { judul: "isi".into(), tabel: Tabel { kolom, baris: Box::new(Tetap::new(rows)) } }],
    }
}

#[test]
fn a_list_longer_than_a_sheet_goes_on_in_the_next() {
    let texts: Vec<String> = (0..7).map(|n| format!("baris {n}")).collect();
    for (batas, sheets) in [(4, vec![3, 3, 1]), (8, vec![7]), (2, vec![1; 7])] {
        let (mut dok, mut office, mut progress, mut out) = (dokumen(&texts), Palsu::kosong(), Diam, Vec::new());
        let mut aliran = Aliran::new(&mut office, &mut progress, 7);
        xlsx::susun(&mut dok, &mut aliran, &mut out, false, batas).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(io::Cursor::new(out)).unwrap();
        let mut back = Vec::new();
        let found: Vec<usize> = (0..book.sheet_names().len())
            .map(|at| {
                let range = book.worksheet_range_at(at).unwrap().unwrap();
                assert_eq!(range.rows().next().unwrap()[0], Data::String("isi".into()), "every sheet has the header");
                back.extend(range.rows().skip(1).map(|r| r[0].to_string()));
                range.height() - 1
            })
            .collect();
        assert_eq!((found, &back), (sheets, &texts), "{batas}");
    }
    assert_eq!([0, 1, 1_048_575, 1_048_576, 5_000_000].map(laporan::lembar), [1, 1, 1, 2, 5]);
}

/// Text with much that spreadsheets and CSV treat apart.
fn teks_apa_saja(kendali: bool) -> impl Strategy<Value = String> {
    let hurtful = prop::sample::select(vec![
        '\'', '=', '+', '-', '@', '|', '%', '＝', ' ', '\u{feff}', '"', ';', ',', '\n', '<', '&', '_', 'x', '0', 'é',
        '日', '😀',
    ]);
    let rest = any::<char>().prop_filter("a sign that text has", move |c| {
        kendali || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
    });
    let legit = prop::sample::select(vec!["-5", "-", "+62 812-3456-7890", "'Aisyah", "3,5", "0812", "=1+1", "@budi"]);
    prop_oneof![
        1 => legit.prop_map(str::to_owned),
        4 => prop::collection::vec(prop_oneof![3 => hurtful, 1 => rest], 1..14).prop_map(|c| c.into_iter().collect()),
    ]
}

proptest! {
    #[test]
    fn every_text_survives_the_way_through_text(texts in prop::collection::vec(teks_apa_saja(true), 1..8), koma: bool) {
        let pemisah = if koma { Pemisah::Koma } else { Pemisah::TitikKoma };
        let (mut dok, mut office, mut progress, mut out) = (dokumen(&texts), Palsu::kosong(), Diam, Vec::new());
        let mut aliran = Aliran::new(&mut office, &mut progress, 0);
        csv::tulis(&mut dok, &mut aliran, &mut out, pemisah, false).unwrap();
        let body = out.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(pemisah.byte()).from_reader(body);
        let back: Vec<String> = reader.records().map(|r| lepas(&r.unwrap()[0]).to_owned()).collect();
        prop_assert_eq!(back, texts);
    }

    #[test]
    fn every_text_survives_the_way_through_a_spreadsheet(texts in prop::collection::vec(teks_apa_saja(false), 1..8)) {
        let (mut dok, mut office, mut progress, mut out) = (dokumen(&texts), Palsu::kosong(), Diam, Vec::new());
        let mut aliran = Aliran::new(&mut office, &mut progress, 0);
        xlsx::tulis(&mut dok, &mut aliran, &mut out, false).unwrap();
        let cells = baca_xlsx(out);
        prop_assert!(cells.iter().flatten().all(|c| matches!(c, Data::String(_))), "nothing but text: {:?}", cells);
        let back: Vec<String> = cells.iter().skip(1).map(|r| r[0].to_string()).collect();
        prop_assert_eq!(back, texts);
    }
}
