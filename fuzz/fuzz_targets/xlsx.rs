//! Any bytes as a workbook: first what looks a file over, then, where that lets it through, what a child does behind its
//! limits. Each gives rows or a sentence.
//!
//! A zip is seldom come by through chance, so the first byte may ask for one around the rest: the sheet, the shared texts
//! and the styles, parted by a NUL.
#![no_main]

use std::fs::File;
use std::io::{self, Write as _};

use ikrar::exchange::buku::anak;
use ikrar::exchange::buku::rupa::{Rupa, rupa};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Bytes of a file: enough for every part of a format, too few for a reader to be slow by right.
const MAKS: usize = 64 << 10;

const KERANGKA: [(&str, &str); 3] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

const BAGIAN: [&str; 3] = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"];

fn bungkus(bytes: &[u8], file: &File) -> zip::result::ZipResult<()> {
    let mut zip = ZipWriter::new(file);
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let parts = KERANGKA.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, part) in parts.chain(BAGIAN.into_iter().zip(bytes.split(|b| *b == 0))) {
        zip.start_file(name, plain)?;
        zip.write_all(part)?;
    }
    zip.finish().map(drop)
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first().filter(|_| data.len() <= MAKS) else { return };
    let Ok(mut file) = tempfile::tempfile() else { return };
    let made = if choice & 1 == 0 { file.write_all(bytes).is_ok() } else { bungkus(bytes, &file).is_ok() };
    // The two others are read whole by their crate; what they take is the business of the limits.
    if made && rupa(&mut file) == Ok(Rupa::Xlsx) {
        let _ = anak::coba(file, Rupa::Xlsx, 0, &mut io::sink());
    }
});
