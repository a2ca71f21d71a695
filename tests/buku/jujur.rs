//! Honest workbooks say here what they say in a spreadsheet.

use ikrar::domain::impor::baris::{Baris, Sel};
use ikrar::domain::impor::percakapan::LembarInfo;
use ikrar::exchange::baca::Sumber;
use ikrar::exchange::buku::rupa::{Rupa, rupa};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::{berkas, buatan, buka, hari, lembar, sisa};

fn sel(row: &Baris) -> Vec<Sel<'_>> {
    row.iter().collect()
}

#[derive(Debug, Clone)]
enum Isi {
    Kosong,
    Teks(String),
    Angka(f64),
    Hari(u16, u8, u8),
    Logika(bool),
}

fn isi() -> impl Strategy<Value = Isi> {
    prop_oneof![
        2 => Just(Isi::Kosong),
        3 => "[ -~\u{a1}-\u{17f}=+@\u{4e00}\n]{1,24}".prop_map(Isi::Teks),
        1 => "[0-9]{16,18}".prop_map(Isi::Teks),
        2 => (-1e15_f64..1e15).prop_map(Isi::Angka),
        1 => (-100_000_i32..100_000).prop_map(|n| Isi::Angka(n.into())),
        2 => (1901_u16..2100, 1_u8..=12, 1_u8..=28).prop_map(|(y, m, d)| Isi::Hari(y, m, d)),
        1 => any::<bool>().prop_map(Isi::Logika),
    ]
}

fn tulis(table: &[Vec<Isi>], pola: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new().set_num_format(pola);
    for (r, cells) in (0_u32..).zip(table) {
        for (c, cell) in (0_u16..).zip(cells) {
            match cell {
                Isi::Kosong => sheet.write_blank(r, c, &format),
                Isi::Teks(text) => sheet.write_string(r, c, text),
                Isi::Angka(n) => sheet.write_number(r, c, *n),
                Isi::Hari(y, m, d) => {
                    let day = ExcelDateTime::from_ymd(*y, *m, *d).unwrap();
                    sheet.write_datetime_with_format(r, c, day, &format)
                }
                Isi::Logika(yes) => sheet.write_boolean(r, c, *yes),
            }
            .unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_table_reads_back_cell_by_cell(
        table in proptest::collection::vec(proptest::collection::vec(isi(), 0..8), 1..12),
        pola in proptest::sample::select(vec!["dd/mm/yyyy", "yyyy-mm-dd", "[$-421]dd mmmm yyyy;@", "d-mmm-yy"]),
    ) {
        let mut rows = lembar(&tulis(&table, pola), 0).unwrap().into_iter();
        for (n, cells) in (1_u64..).zip(&table) {
            let want: Vec<Sel<'_>> = cells.iter().map(|cell| match cell {
                Isi::Kosong => Sel::Kosong,
                Isi::Teks(text) => Sel::teks(text),
                Isi::Angka(n) => Sel::Angka(*n),
                Isi::Hari(y, m, d) => hari((*y).into(), (*m).into(), (*d).into()),
                Isi::Logika(yes) => Sel::Logika(*yes),
            }).collect();
            let Some(last) = want.iter().rposition(|cell| !cell.is_kosong()) else { continue };
            let row = rows.next().unwrap();
            prop_assert_eq!(row.nomor, n);
            prop_assert_eq!(sel(&row), &want[..=last]);
        }
        prop_assert!(rows.next().is_none());
    }
}

#[test]
fn what_stands_in_a_cell_is_told_by_its_kind() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("dd mmmm yyyy hh:mm");
    let hours = Format::new().set_num_format("[h]:mm");
    let text = Format::new().set_num_format("@");
    sheet.write_string(0, 0, "=1+1").unwrap();
    sheet.write_string_with_format(0, 1, "198609262015051001", &text).unwrap();
    sheet.write_number(0, 2, 198_609_262_015_051_001_f64).unwrap();
    sheet.write_number_with_format(0, 3, 45_292.75, &day).unwrap();
    sheet.write_number_with_format(0, 4, 1.5, &hours).unwrap();
    sheet.write_formula(0, 5, Formula::new("=SUM(1,2)").set_result("3")).unwrap();
    sheet.write_formula(0, 6, Formula::new("=A1").set_result("Contoh")).unwrap();
    sheet.write_formula(0, 7, Formula::new("=NA()").set_result("#N/A")).unwrap();
    sheet.write_string(0, 8, "a & b <c> \"d\"").unwrap();
    sheet.write_boolean(0, 9, true).unwrap();
    // Text and number beside each other in a column with the same digits.
    sheet.write_number_with_format(0, 10, 12.0, &Format::new().set_num_format("\"hari\" 0")).unwrap();
    let rows = lembar(&book.save_to_buffer().unwrap(), 0).unwrap();
    let want = [
        Sel::Teks("=1+1"),
        Sel::Teks("198609262015051001"),
        Sel::Angka(198_609_262_015_051_000.0),
        hari(2024, 1, 1),
        Sel::Angka(1.5),
        Sel::Angka(3.0),
        Sel::Teks("Contoh"),
        Sel::Galat("#N/A"),
        Sel::Teks("a & b <c> \"d\""),
        Sel::Logika(true),
        Sel::Angka(12.0),
    ];
    assert_eq!(sel(&rows[0]), want);
}

#[test]
fn sheets_are_named_and_read_in_any_order_as_often_as_one_likes() {
    let mut book = Workbook::new();
    for (n, name) in ["Rutan", "Lapas", "Kosong", "Bapas"].into_iter().enumerate() {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        if name == "Lapas" {
            sheet.set_hidden(true);
        }
        for row in 0..if name == "Kosong" { 0 } else { 3_000 } {
            sheet.write_string(row, 0, format!("{name} {n} {row}")).unwrap();
        }
    }
    let (mut buku, dibuka) = buka(&book.save_to_buffer().unwrap()).unwrap();
    let info = |nama: &str, tersembunyi| LembarInfo { nama: nama.to_owned(), tersembunyi };
    let names = [info("Rutan", false), info("Lapas", true), info("Kosong", false), info("Bapas", false)];
    assert_eq!(dibuka.lembar, names);
    assert_eq!((dibuka.sandi, dibuka.ragu, dibuka.pemisah), (None, None, None));
    assert_eq!(buku.lembar(), names);

    // The first rows are looked at, and read again from the first by the same process; so is the sheet behind.
    let first = buku.pid();
    let mut row = Baris::default();
    buku.mulai(0).unwrap();
    assert_eq!(buku.maju(), (0, 3_000));
    for n in 1..=50 {
        assert!(buku.baca(&mut row).unwrap());
        assert_eq!((row.lembar, row.nomor), (0, n));
    }
    assert_eq!(buku.maju(), (50, 3_000));
    buku.mulai(0).unwrap();
    assert_eq!(sisa(&mut buku).unwrap().len(), 3_000);
    assert!(!buku.baca(&mut row).unwrap(), "the end stays the end");
    buku.mulai(1).unwrap();
    assert_eq!(buku.pid(), first);
    let rows = sisa(&mut buku).unwrap();
    assert_eq!((rows.len(), rows[2_999].get(0)), (3_000, Sel::Teks("Lapas 1 2999")));

    // Forward over sheets, backward, and a sheet with nothing in it.
    for (n, want) in [(3, "Bapas 3 0"), (0, "Rutan 0 0"), (3, "Bapas 3 0")] {
        buku.mulai(n).unwrap();
        assert!(buku.baca(&mut row).unwrap());
        assert_eq!((row.lembar, row.get(0)), (n, Sel::Teks(want)));
    }
    assert_ne!(buku.pid(), first);
    buku.mulai(2).unwrap();
    assert!(!buku.baca(&mut row).unwrap());
    assert_eq!(buku.mulai(4).unwrap_err().key, "impor-buku-lembar-tak-ada");
}

#[test]
fn merged_cells_have_their_value_in_the_first() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 3, "DAFTAR PEGAWAI", &Format::new()).unwrap();
    sheet.write_string(4, 2, "NIP").unwrap();
    let rows = lembar(&book.save_to_buffer().unwrap(), 0).unwrap();
    assert_eq!(rows.iter().map(|r| r.nomor).collect::<Vec<_>>(), [1, 5]);
    assert_eq!(sel(&rows[0]), [Sel::Teks("DAFTAR PEGAWAI")]);
    assert_eq!(sel(&rows[1]), [Sel::Kosong, Sel::Kosong, Sel::Teks("NIP")]);
}

#[test]
fn an_empty_shared_text_moves_no_other() {
    let sst = br#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si/><si><t/></si><si><t>dua</t></si><si><r><t>ti</t></r><r><t>ga</t></r></si></sst>"#;
    let cells: String = (0..4).map(|n| format!(r#"<c t="s"><v>{n}</v></c>"#)).collect();
    let sheet = buatan::xml(&format!("<row r=\"7\">{cells}</row>"));
    let rows = lembar(&buatan::xlsx(&sheet, &[("xl/sharedStrings.xml", sst)]), 0).unwrap();
    assert_eq!(rows[0].nomor, 7);
    assert_eq!(sel(&rows[0]), [Sel::Kosong, Sel::Kosong, Sel::Teks("dua"), Sel::Teks("tiga")]);
}

#[test]
fn days_of_an_old_macintosh_are_days() {
    let sheet = buatan::xml(r#"<row r="1"><c r="A1" s="1"><v>43830</v></c></row>"#);
    let styles = br#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let styles = ("xl/styles.xml", &styles[..]);
    let mac = String::from_utf8_lossy(buatan::BUKU).replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    let mac = buatan::xlsx(&sheet, &[styles, ("xl/workbook.xml", mac.as_bytes())]);
    assert_eq!(lembar(&buatan::xlsx(&sheet, &[styles]), 0).unwrap()[0].get(0), hari(2019, 12, 31));
    assert_eq!(lembar(&mac, 0).unwrap()[0].get(0), hari(2024, 1, 1));
    let rows = lembar(include_bytes!("../contoh/lama-1904.xls"), 0).unwrap();
    assert_eq!(rows[2].get(2), hari(1986, 9, 26));
}

#[test]
fn old_workbooks_are_read_like_new_ones() {
    let bytes = include_bytes!("../contoh/lama.xls");
    assert_eq!(rupa(&mut berkas(bytes)).unwrap(), Rupa::Xls);
    let (mut buku, dibuka) = buka(bytes).unwrap();
    assert_eq!(dibuka.lembar.iter().map(|l| l.tersembunyi).collect::<Vec<_>>(), [false, true]);
    buku.mulai(0).unwrap();
    let rows = sisa(&mut buku).unwrap();
    assert_eq!(rows.iter().map(|r| r.nomor).collect::<Vec<_>>(), [1, 3, 4, 5]);
    let want = [
        Sel::Teks("198609262015051001"),
        Sel::Teks("Contoh Ékà"),
        hari(1986, 9, 26),
        Sel::Logika(true),
        Sel::Angka(12.5),
        Sel::Galat("#N/A"),
        Sel::Teks("=1+1"),
    ];
    assert_eq!(sel(&rows[2]), want);
    assert_eq!(rows[3].get(0), Sel::Angka(198_609_262_015_051_000.0));
}

#[test]
fn workbooks_of_libreoffice_are_read_like_others() {
    let cell = |kind: &str, attr: &str, text: &str| {
        format!("<table:table-cell office:value-type=\"{kind}\" {attr}><text:p>{text}</text:p></table:table-cell>")
    };
    let row = [
        cell("string", "", "198609262015051001"),
        cell("date", "office:date-value=\"1986-09-26\"", "26/09/86"),
        "<table:table-cell table:number-columns-repeated=\"2\"/>".to_owned(),
        cell("float", "office:value=\"12.5\"", "12,5"),
        cell("boolean", "office:boolean-value=\"true\"", "TRUE"),
        "<table:table-cell table:number-columns-repeated=\"16378\"/>".to_owned(),
    ]
    .concat();
    let tables = format!(
        "<table:table table:name=\"Data\"><table:table-row table:number-rows-repeated=\"4\"><table:table-cell/></table:table-row>\
         <table:table-row>{row}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table><table:table table:name=\"Diam\" table:style-name=\"ta2\"><table:table-row><table:table-cell/></table:table-row></table:table>"
    );
    let styles = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let bytes = buatan::ods(styles, &tables, "");
    assert_eq!(rupa(&mut berkas(&bytes)).unwrap(), Rupa::Ods);
    let (mut buku, dibuka) = buka(&bytes).unwrap();
    assert_eq!(
        dibuka.lembar.iter().map(|l| (&*l.nama, l.tersembunyi)).collect::<Vec<_>>(),
        [("Data", false), ("Diam", true)]
    );
    buku.mulai(0).unwrap();
    let rows = sisa(&mut buku).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].nomor, 5);
    let nip = Sel::Teks("198609262015051001");
    assert_eq!(sel(&rows[0]), [nip, hari(1986, 9, 26), Sel::Kosong, Sel::Kosong, Sel::Angka(12.5), Sel::Logika(true)]);
    buku.mulai(1).unwrap();
    assert_eq!(sisa(&mut buku).unwrap(), []);
}
