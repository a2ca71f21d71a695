//! Workbooks by hand: the parts of a zip as they are wanted, honest or not.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of these parts.
pub fn arsip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TIPE: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
/// The part that names the sheets.
pub const BUKU: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BUKU_RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// Name of the part that holds the first sheet.
pub const LEMBAR: &str = "xl/worksheets/sheet1.xml";

/// A sheet around these rows.
pub fn xml(rows: &str) -> Vec<u8> {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
    .into_bytes()
}

/// A cell with text in itself.
pub fn teks(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// A workbook of one sheet, with more parts if wanted, or others in place of its own.
pub fn xlsx(sheet: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TIPE),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BUKU),
        ("xl/_rels/workbook.xml.rels", BUKU_RELS),
        (LEMBAR, sheet),
    ];
    parts.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    parts.extend_from_slice(more);
    arsip(&parts)
}

/// An ODS around this content of its spreadsheet element; `styles` says what its tables look like.
pub fn ods(styles: &str, tables: &str, manifest: &str) -> Vec<u8> {
    let ns = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
              xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
              xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
              xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {ns}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = format!(
        "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">{manifest}\
         </manifest:file-entry></manifest:manifest>"
    );
    arsip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

/// A zip of these parts as they lie, each said to be packed and to unpack to so many bytes.
pub fn arsip_mentah(parts: &[(&str, &[u8], u32)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes, size) in parts {
        let at = u32::try_from(out.len()).unwrap();
        let name_len = u16::try_from(name.len()).unwrap().to_le_bytes();
        let packed = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let method: u16 = if bytes.len() as u64 == u64::from(*size) { 0 } else { 8 };
        // Version, flags, method, time and day, sum of the bytes, sizes, length of the name: the same in both places.
        let fields = [
            &[20, 0, 0, 0],
            &method.to_le_bytes()[..],
            &[0; 4],
            &crc(bytes, method),
            &packed,
            &size.to_le_bytes(),
            &name_len,
            &[0, 0],
        ]
        .concat();
        out.extend([b"PK\x03\x04", &fields[..], name.as_bytes(), bytes].concat());
        directory.extend([b"PK\x01\x02\x14\x00", &fields[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
    }
    let (n, from) =
        (u16::try_from(parts.len()).unwrap().to_le_bytes(), u32::try_from(out.len()).unwrap().to_le_bytes());
    let len = u32::try_from(directory.len()).unwrap().to_le_bytes();
    [&out[..], &directory, b"PK\x05\x06\0\0\0\0", &n, &n, &len, &from, &[0, 0]].concat()
}

/// Sum of the bytes of a part that is not packed; packed ones here are never read to their end.
fn crc(bytes: &[u8], method: u16) -> [u8; 4] {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { (c >> 1) ^ 0xEDB8_8320 } else { c >> 1 })
    };
    if method == 0 { (!bytes.iter().fold(u32::MAX, step)).to_le_bytes() } else { [0; 4] }
}

/// The parts of a workbook beside its sheet.
pub fn kerangka() -> Vec<(&'static str, &'static [u8], u32)> {
    [
        ("[Content_Types].xml", TIPE),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BUKU),
        ("xl/_rels/workbook.xml.rels", BUKU_RELS),
    ]
    .map(|(name, bytes)| (name, bytes, u32::try_from(bytes.len()).unwrap()))
    .to_vec()
}

/// So many letters, packed as tightly as the format can: two bits stand for 258 of them.
pub fn bom(letters: usize) -> Vec<u8> {
    let mut bits: Vec<u8> = Vec::new();
    let mut low_first = |n: usize, value: usize| bits.extend((0..n).map(|i| u8::try_from((value >> i) & 1).unwrap()));
    // Last block, codes of its own: 286 letters and lengths, one distance, 18 lengths of the code that tells their lengths.
    for (n, value) in [(1, 1), (2, 2), (5, 29), (5, 0), (4, 14)] {
        low_first(n, value);
    }
    // In the order of the standard: 18 (zeros) has one bit, 2 and 1 have two.
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] {
        low_first(3, length);
    }
    let (mut zeros, two, one) = (Vec::new(), [1, 1], [1, 0]);
    let mut run = |n: usize| {
        zeros.clear();
        zeros.push(0_u8);
        zeros.extend((0..7).map(|i| u8::try_from(((n - 11) >> i) & 1).unwrap()));
        zeros.clone()
    };
    // 97 is the letter, 256 the end, 285 a run of 258; the one distance has one bit.
    for part in [run(97), two.to_vec(), run(138), run(20), two.to_vec(), run(28), one.to_vec(), one.to_vec()] {
        bits.extend(part);
    }
    bits.extend([1, 0]);
    bits.resize(bits.len() + 2 * (letters / 258), 0);
    bits.extend([1, 1]);
    bits.chunks(8).map(|byte| byte.iter().rev().fold(0, |all, bit| all << 1 | bit)).collect()
}

/// An OLE container whose directory names these streams; there is nothing in them.
pub fn ole(streams: &[&str]) -> Vec<u8> {
    let mut bytes = vec![0_u8; 512];
    bytes[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    bytes[26] = 3;
    bytes[28..30].copy_from_slice(&[0xFE, 0xFF]);
    bytes[30] = 9;
    bytes[32] = 6;
    bytes[44] = 1;
    bytes[48] = 1;
    bytes[57] = 0x10;
    for at in [60, 68] {
        bytes[at..at + 4].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    }
    bytes[76..].fill(0xFF);
    bytes[76..80].fill(0);
    // First sector: which sector follows which; the directory is the second one and alone.
    let mut fat = vec![0xFF_u8; 512];
    fat[..4].copy_from_slice(&0xFFFF_FFFD_u32.to_le_bytes());
    fat[4..8].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    let mut dir = vec![0_u8; 512];
    for (entry, name) in dir.chunks_mut(128).zip(std::iter::once(&"Root Entry").chain(streams)) {
        let utf16: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..utf16.len()].copy_from_slice(&utf16);
        entry[64] = u8::try_from(utf16.len() + 2).unwrap();
        entry[66] = if *name == "Root Entry" { 5 } else { 2 };
        entry[116..120].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    }
    [bytes, fat, dir].concat()
}
