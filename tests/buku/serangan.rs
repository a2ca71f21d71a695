//! Hostile, broken and foreign files: each gets its sentence, and costs little until then.

use std::fmt::Write as _;

use ikrar::domain::impor::baris::Sel;
use ikrar::domain::pesan::{Arg, Pesan};
use ikrar::exchange::buku::{MAKS_BARIS, MAKS_SEL, bagian};
use ikrar::kata::{Bahasa, Kata};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::{buatan, ditolak, lembar};

/// A workbook around a sheet that is packed already.
fn dengan_bom(letters: usize, said: u32) -> Vec<u8> {
    let bom = buatan::bom(letters);
    let mut parts = buatan::kerangka();
    parts.push((buatan::LEMBAR, &bom, said));
    buatan::arsip_mentah(&parts)
}

fn arg(pesan: &Pesan, name: &str) -> String {
    match pesan.args.iter().find(|(n, _)| n == name) {
        Some((_, Arg::Text(text))) => text.clone(),
        Some((_, Arg::Int(n))) => n.to_string(),
        other => panic!("{name} of {}: {other:?}", pesan.key),
    }
}

/// The sentence is worded, and every place in it is filled.
fn terbaca(pesan: &Pesan) {
    for bahasa in [Bahasa::Id, Bahasa::En] {
        let text = Kata::new(bahasa).pesan(pesan);
        // A part of the book may bear the sign that an empty place would have.
        let bare = text.replace("[Content_Types]", "");
        assert!(text.ends_with('.') && !bare.contains(['{', '}', '[']) && !text.contains(&pesan.key), "{text}");
    }
}

fn kunci(bytes: &[u8]) -> String {
    let pesan = ditolak(bytes);
    terbaca(&pesan);
    pesan.key
}

#[test]
fn a_bomb_of_half_a_megabyte_is_refused_by_its_directory() {
    let bytes = dengan_bom(512 << 20, 512 << 20);
    assert!(bytes.len() < 530_000, "{}", bytes.len());
    assert_eq!(kunci(&bytes), "impor-buku-bagian-besar");
    // Small enough, but packed as no sheet is.
    assert_eq!(kunci(&dengan_bom(40 << 20, 40 << 20)), "impor-buku-kali");
}

#[test]
fn a_bomb_that_calls_itself_small_is_found_when_its_bytes_are_counted() {
    assert_eq!(kunci(&dengan_bom(512 << 20, 600_000)), "impor-buku-bohong");
    // In a part that is read before any sheet too.
    let bom = buatan::bom(512 << 20);
    let sheet = buatan::xml("");
    let mut parts = buatan::kerangka();
    parts.push((buatan::LEMBAR, &sheet, u32::try_from(sheet.len()).unwrap()));
    parts.push(("xl/sharedStrings.xml", &bom, 600_000));
    assert_eq!(kunci(&buatan::arsip_mentah(&parts)), "impor-buku-bohong");
}

#[test]
fn many_parts_that_are_each_allowed_are_refused_for_their_sum() {
    let filler = vec![7_u8; 400_000];
    let mut parts = buatan::kerangka();
    for name in [buatan::LEMBAR, "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"] {
        parts.push((name, &filler, 60 << 20));
    }
    assert_eq!(kunci(&buatan::arsip_mentah(&parts)), "impor-buku-isi-besar");
}

#[test]
fn too_many_parts_are_refused_and_a_large_directory_is_not_even_read() {
    let one = ("one", &b"1"[..], 1);
    let names: Vec<String> = (0..60_000).map(|n| format!("xl/media/{n:060}.png")).collect();
    let with = |n: usize| {
        let more = names.iter().take(n).map(|name| (name.as_str(), one.1, one.2));
        buatan::arsip_mentah(&buatan::kerangka().into_iter().chain(more).collect::<Vec<_>>())
    };
    let pesan = ditolak(&with(bagian::MAKS_BAGIAN));
    assert_eq!((pesan.key.as_str(), arg(&pesan, "banyak")), ("impor-buku-bagian", "1004".to_owned()));
    assert_eq!(kunci(&with(60_000)), "impor-buku-bagian");
}

#[test]
fn the_last_cell_of_a_sheet_costs_nothing_and_is_refused_by_its_place() {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        buatan::teks("A1", "a"),
        buatan::teks("XFD1048576", "b")
    );
    let bytes = buatan::xlsx(&buatan::xml(&rows), &[]);
    let pesan = ditolak(&bytes);
    terbaca(&pesan);
    assert_eq!(pesan.key, "impor-buku-kolom");
    assert_eq!(
        (arg(&pesan, "lembar"), arg(&pesan, "baris"), arg(&pesan, "kolom")),
        ("Data".into(), "1048576".into(), "XFD".into())
    );
    // A lost cell far below in a column that is read is a row like others.
    let rows = lembar(&buatan::xlsx(&buatan::xml(&rows.replace("XFD", "GR")), &[]), 0).unwrap();
    assert_eq!(rows.iter().map(|r| (r.nomor, r.lebar())).collect::<Vec<_>>(), [(1, 1), (1_048_576, 200)]);
    // So is one that only has a colour, however far on the right.
    let coloured = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/></row>";
    assert_eq!(lembar(&buatan::xlsx(&buatan::xml(coloured), &[]), 0).unwrap()[0].lebar(), 1);
}

#[test]
fn entities_are_not_unfolded() {
    let mut dtd = String::from("<!DOCTYPE lol [<!ENTITY a0 \"ha\">");
    for n in 1..=9 {
        write!(dtd, "<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10)).unwrap();
    }
    let sheet = String::from_utf8(buatan::xml(&format!("<row r=\"1\">{}</row>", buatan::teks("A1", "&a9;")))).unwrap();
    let sheet = sheet.replacen("?>", &format!("?>{dtd}]>"), 1);
    assert_eq!(kunci(&buatan::xlsx(sheet.as_bytes(), &[])), "impor-buku-rusak");
}

#[test]
fn names_that_climb_out_of_the_zip_are_names_like_others() {
    let sheet = buatan::xml(&format!("<row r=\"1\">{}</row>", buatan::teks("A1", "aman")));
    let evil = "../../../../../../tmp/ikrar-uji-keluar.xml";
    let rows = lembar(&buatan::xlsx(&sheet, &[(evil, b"<a/>"), ("/etc/ikrar-uji", b"x")]), 0).unwrap();
    assert_eq!(rows[0].get(0), Sel::Teks("aman"));
    assert!(!std::path::Path::new("/tmp/ikrar-uji-keluar.xml").exists());
}

#[test]
fn what_is_locked_cut_or_something_else_is_said() {
    let honest = buatan::xlsx(&buatan::xml(""), &[]);
    let locked = "<manifest:encryption-data/>";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("locked xlsx", buatan::ole(&["EncryptionInfo", "EncryptedPackage"]), "impor-buku-sandi"),
        ("locked ods", buatan::ods("", "", locked), "impor-buku-sandi"),
        ("cut xlsx", honest[..honest.len() / 2].to_vec(), "impor-buku-terpotong"),
        ("cut xls", buatan::ole(&["Workbook"])[..700].to_vec(), "impor-buku-terpotong"),
        ("xls with nothing in it", buatan::ole(&["Workbook"]), "impor-buku-tanpa-lembar"),
        ("doc", buatan::ole(&["WordDocument", "1Table"]), "impor-buku-dokumen"),
        ("other container", buatan::ole(&["Anything"]), "impor-buku-bukan"),
        ("docx", buatan::arsip(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]), "impor-buku-dokumen"),
        ("odt", buatan::arsip(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), "impor-buku-dokumen"),
        ("xlsb", buatan::arsip(&[("[Content_Types].xml", b""), ("xl/workbook.bin", b"")]), "impor-buku-xlsb"),
        ("numbers", buatan::arsip(&[("Index/Document.iwa", b"")]), "impor-buku-numbers"),
        ("zip of pictures", buatan::arsip(&[("a.png", b"")]), "impor-buku-bukan"),
        ("empty zip", buatan::arsip(&[]), "impor-buku-bukan"),
        ("empty file", Vec::new(), "impor-buku-kosong"),
        ("page", b"<html><table><tr><td>NIP</td></tr></table></html>".to_vec(), "impor-buku-laman"),
        (
            "no sheets",
            buatan::xlsx(b"", &[("xl/workbook.xml", b"<workbook><sheets/></workbook>")]),
            "impor-buku-tanpa-lembar",
        ),
        ("sheet is gone", buatan::xlsx(b"", &[]), "impor-buku-rusak"),
        ("sheet is no markup", buatan::xlsx(b"\x00\x01\x02", &[]), "impor-buku-rusak"),
    ];
    for (what, bytes, sentence) in cases {
        assert_eq!(kunci(&bytes), sentence, "{what}");
    }
}

#[test]
fn memory_that_a_file_asks_for_ends_its_reader_and_nobody_else() {
    let sst = br#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="200000000"><si><t>a</t></si></sst>"#;
    let bytes = buatan::xlsx(&buatan::xml(""), &[("xl/sharedStrings.xml", sst)]);
    let pesan = ditolak(&bytes);
    terbaca(&pesan);
    assert_eq!((pesan.key.as_str(), arg(&pesan, "batas")), ("impor-buku-memori", "512".to_owned()));
}

#[test]
fn an_ods_that_repeats_itself_without_end_is_refused() {
    let row = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"string\" \
               table:number-columns-repeated=\"16000\"><text:p>a</text:p></table:table-cell></table:table-row>";
    let bytes = buatan::ods("", &format!("<table:table table:name=\"Data\">{row}</table:table>"), "");
    let key = kunci(&bytes);
    assert!(["impor-buku-memori", "impor-buku-waktu"].contains(&key.as_str()), "{key}");
}

#[test]
fn rows_are_counted() {
    let limit = usize::try_from(MAKS_BARIS).unwrap();
    let rows: String = (0..=limit).map(|n| format!("<row><c><v>{}</v></c></row>", n * 7919)).collect();
    assert_eq!(kunci(&buatan::xlsx(&buatan::xml(&rows), &[])), "impor-buku-baris");
}

#[test]
fn cells_and_rows_have_an_end() {
    let long = |n: usize| format!("<row r=\"3\">{}</row>", buatan::teks("B3", &"é".repeat(n)));
    let pesan = ditolak(&buatan::xlsx(&buatan::xml(&long(MAKS_SEL + 1)), &[]));
    terbaca(&pesan);
    assert_eq!(pesan.key, "impor-buku-sel");
    assert_eq!((arg(&pesan, "baris"), arg(&pesan, "kolom")), ("3".into(), "B".into()));
    assert_eq!(lembar(&buatan::xlsx(&buatan::xml(&long(MAKS_SEL)), &[]), 0).unwrap().len(), 1);
    let cell = format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", "a".repeat(MAKS_SEL));
    let wide = format!("<row r=\"1\">{}</row>", cell.repeat(200));
    // A shared text makes the same row out of a small file.
    let sst = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(MAKS_SEL));
    let shared = format!("<row r=\"1\">{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(200));
    for bytes in [
        buatan::xlsx(&buatan::xml(&wide), &[]),
        buatan::xlsx(&buatan::xml(&shared), &[("xl/sharedStrings.xml", sst.as_bytes())]),
    ] {
        let key = kunci(&bytes);
        assert!(["impor-buku-baris-besar", "impor-buku-kali"].contains(&key.as_str()), "{key}");
    }
    assert_eq!(
        kunci(&buatan::xlsx(&buatan::xml(&shared), &[("xl/sharedStrings.xml", sst.as_bytes())])),
        "impor-buku-baris-besar"
    );
}

#[test]
fn rows_and_cells_that_run_backward_are_no_workbook() {
    for rows in [
        "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>1</v></c></row>",
        "<row r=\"5\"><c r=\"C5\"><v>1</v></c><c r=\"A5\"><v>1</v></c></row>",
    ] {
        assert_eq!(kunci(&buatan::xlsx(&buatan::xml(rows), &[])), "impor-buku-rusak", "{rows}");
    }
}

#[test]
fn one_changed_byte_is_found_by_the_sum_over_its_part() {
    // Not packed, so that the markup stays whole and only a digit is another one.
    let sst = b"<sst><si><t>198609262015051001</t></si></sst>";
    let sheet = buatan::xml("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>45123</v></c></row>");
    let mut parts = buatan::kerangka();
    parts.push((buatan::LEMBAR, &sheet, u32::try_from(sheet.len()).unwrap()));
    parts.push(("xl/sharedStrings.xml", sst, u32::try_from(sst.len()).unwrap()));
    let bytes = buatan::arsip_mentah(&parts);
    assert_eq!(lembar(&bytes, 0).unwrap()[0].get(1), Sel::Angka(45_123.0));
    for digits in ["198609262015051001", "45123"] {
        let at = bytes.windows(digits.len()).position(|w| w == digits.as_bytes()).unwrap();
        let mut spoilt = bytes.clone();
        spoilt[at + 3] += 1;
        assert_eq!(kunci(&spoilt), "impor-buku-rusak", "{digits}");
    }
}

/// A workbook of every kind, small.
fn contoh(n: usize) -> Vec<u8> {
    match n {
        0 => {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            for row in 0..20 {
                sheet.write_string(row, 0, format!("baris {row}")).unwrap();
                sheet.write_number(row, 1, f64::from(row)).unwrap();
            }
            book.save_to_buffer().unwrap()
        }
        1 => include_bytes!("../contoh/lama.xls").to_vec(),
        2 => buatan::ods(
            "",
            "<table:table table:name=\"D\"><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>",
            "",
        ),
        _ => {
            // Not packed, so that a changed byte is a changed letter of the markup.
            let sheet = buatan::xml(&format!(
                "<row r=\"1\">{}<c r=\"B1\" s=\"1\"><v>45000</v></c></row>",
                buatan::teks("A1", "a")
            ));
            let mut parts = buatan::kerangka();
            parts.push((buatan::LEMBAR, &sheet, u32::try_from(sheet.len()).unwrap()));
            buatan::arsip_mentah(&parts)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_spoilt_workbook_is_read_or_refused_with_a_sentence(
        which in 0_usize..4,
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = contoh(which);
        for (at, byte) in &hits {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        // What is text by its first bytes now is not for this reader.
        if let Err(pesan) = lembar(&bytes, 0) {
            terbaca(&pesan);
        }
    }

    #[test]
    fn a_sheet_with_any_markup_in_it_is_read_or_refused_with_a_sentence(
        rows in proptest::collection::vec(proptest::sample::select(vec![
            "<row>", "</row>", "<row r=\"9\">", "<row r=\"x\">", "<c>", "</c>", "<c r=\"A1\">", "<c r=\"ZZZZ99999999\">", "<c t=\"s\">",
            "<c t=\"b\">", "<c t=\"e\">", "<c t=\"d\">", "<c s=\"-1\">", "<v>", "</v>", "<v/>", "1", "1e999", "#N/A", "#X", "2024-01-01",
            "<is>", "</is>", "<t>", "</t>", "<f>", "</f>", "&amp;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "</sheetData>",
        ]), 0..24),
    ) {
        if let Err(pesan) = lembar(&buatan::xlsx(&buatan::xml(&rows.concat()), &[]), 0) {
            terbaca(&pesan);
        }
    }
}
