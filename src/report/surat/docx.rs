//! A letter as DOCX: a handful of small XML parts in a zip.
//!
//! Written by hand on the `zip` crate that is here anyway (decision 0012): a letter is paragraphs, tabs and tables, which is a
//! small corner of the format. The bytes are the same for the same letter: no clock, no chance. Margins as offices ask for
//! them: 3 cm left, 2 right, 2.5 above and below, Arial 11.

use std::fmt::Write as _;
use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Blok, Kolom, Surat};

/// Width between the margins, in twentieths of a point.
const LEBAR: u32 = 11906 - 1701 - 1134;
/// Where what belongs to a label begins.
const LABEL: u32 = 2400;
/// The same in the head of a letter.
const LABEL_KEPALA: u32 = 1250;
/// A colon and the blank behind it.
const TITIK_DUA: u32 = 220;
/// Indent of a numbered line.
const BUTIR: u32 = 420;

const RUMAH: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TAUT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KEPALA_XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const JENIS: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/word/header2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

const RELS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

const RELS_WORD: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header2.xml\"/>\
</Relationships>";

/// The letter as the bytes of a file.
///
/// # Errors
/// What the zip writer says; it writes to memory.
pub(super) fn docx(surat: &Surat) -> io::Result<Vec<u8>> {
    let parts = [
        ("[Content_Types].xml", JENIS.to_owned()),
        ("_rels/.rels", RELS.to_owned()),
        ("docProps/core.xml", inti(surat)),
        ("word/document.xml", naskah(surat)),
        ("word/_rels/document.xml.rels", RELS_WORD.to_owned()),
        ("word/styles.xml", gaya()),
        ("word/header1.xml", kepala(surat, false)),
        ("word/header2.xml", kepala(surat, true)),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        zip.start_file(name, plain).map_err(io::Error::other)?;
        zip.write_all(KEPALA_XML.as_bytes())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish().map_err(io::Error::other)?.into_inner())
}

/// Text between tags. What XML has no place for was taken out with everything else that is not safe to show.
fn aman(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// What the file says of itself.
fn inti(surat: &Surat) -> String {
    let day = surat.hari.iso();
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>id</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         </cp:coreProperties>",
        aman(&surat.perihal()),
        aman(&surat.kantor),
    )
}

fn gaya() -> String {
    let sizes = "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"id-ID\"/>";
    let face = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>";
    format!(
        "<w:styles xmlns:w=\"{RUMAH}\"><w:docDefaults><w:rPrDefault><w:rPr>{face}{sizes}</w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"
    )
}

/// What stands above every page; behind the first also its number.
fn kepala(surat: &Surat, lanjutan: bool) -> String {
    let mut body = String::new();
    for mark in &surat.tanda {
        body.push_str(&alinea(mark, &Rupa { tengah: true, tebal: true, ..Rupa::default() }));
    }
    if lanjutan {
        let (before, after) = surat.halaman.split_once("{n}").unwrap_or(("", ""));
        let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", aman(text));
        let field = "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>";
        let centre = "<w:pPr><w:jc w:val=\"center\"/></w:pPr>";
        let _ = write!(body, "<w:p>{centre}{}{field}{}</w:p>", run(before), run(after));
    }
    if body.is_empty() {
        body.push_str("<w:p/>");
    }
    format!("<w:hdr xmlns:w=\"{RUMAH}\">{body}</w:hdr>")
}

/// How a paragraph looks.
#[derive(Default, Clone, Copy)]
struct Rupa {
    tengah: bool,
    rata: bool,
    tebal: bool,
    /// Half points; 0 for the usual size.
    ukuran: u32,
    /// Room below, in twentieths of a point.
    bawah: u32,
    /// Room above.
    atas: u32,
    /// Indent; the first line hangs by the same.
    gantung: u32,
    /// A double line below.
    garis: bool,
    /// Stays on one page with the next.
    ikut: bool,
}

/// A paragraph; a tab in the text is a tab.
fn alinea(text: &str, rupa: &Rupa) -> String {
    let mut out = String::from("<w:p><w:pPr>");
    if rupa.ikut {
        out.push_str("<w:keepNext/>");
    }
    out.push_str("<w:keepLines/>");
    if rupa.garis {
        out.push_str(
            "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"18\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>",
        );
    }
    if rupa.atas > 0 || rupa.bawah > 0 {
        let _ = write!(out, "<w:spacing w:before=\"{}\" w:after=\"{}\"/>", rupa.atas, rupa.bawah);
    }
    if rupa.gantung > 0 {
        let _ = write!(out, "<w:ind w:left=\"{0}\" w:hanging=\"{0}\"/>", rupa.gantung);
    }
    if rupa.tengah || rupa.rata {
        let _ = write!(out, "<w:jc w:val=\"{}\"/>", if rupa.tengah { "center" } else { "both" });
    }
    out.push_str("</w:pPr>");
    let mut style = String::new();
    if rupa.tebal {
        style.push_str("<w:b/>");
    }
    if rupa.ukuran > 0 {
        let _ = write!(style, "<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", rupa.ukuran);
    }
    for (n, part) in text.split('\t').enumerate() {
        let tab = if n > 0 { "<w:tab/>" } else { "" };
        let _ = write!(out, "<w:r><w:rPr>{style}</w:rPr>{tab}<w:t xml:space=\"preserve\">{}</w:t></w:r>", aman(part));
    }
    out.push_str("</w:p>");
    out
}

/// A table without lines, or with; cells are whole paragraphs.
fn tabel(lebar: &[u32], rows: &[Vec<String>], bergaris: bool, utuh: bool) -> String {
    let mut out = String::from("<w:tbl><w:tblPr>");
    let _ = write!(out, "<w:tblW w:w=\"{}\" w:type=\"dxa\"/>", lebar.iter().sum::<u32>());
    if bergaris {
        out.push_str("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            let _ = write!(out, "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.push_str("</w:tblBorders>");
    }
    out.push_str("<w:tblLayout w:type=\"fixed\"/>");
    if !bergaris {
        out.push_str(
            "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar>",
        );
    }
    out.push_str("</w:tblPr><w:tblGrid>");
    for wide in lebar {
        let _ = write!(out, "<w:gridCol w:w=\"{wide}\"/>");
    }
    out.push_str("</w:tblGrid>");
    for row in rows {
        out.push_str(if utuh { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
        for (wide, cell) in lebar.iter().zip(row) {
            let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    out
}

/// Labels, a colon, what they say.
fn rincian(rows: &[(String, String)], label: u32, lebar: u32) -> String {
    let plain = Rupa::default();
    let cells = rows.iter().map(|(name, text)| vec![alinea(name, &plain), alinea(":", &plain), alinea(text, &plain)]);
    let widths = [label, TITIK_DUA, lebar.saturating_sub(label + TITIK_DUA)];
    tabel(&widths, &cells.collect::<Vec<_>>(), false, true)
}

fn naskah(surat: &Surat) -> String {
    let mut body = String::new();
    let many = surat.kop.len();
    for (n, line) in (1..).zip(&surat.kop) {
        let last = n == many;
        let rupa = Rupa {
            tengah: true,
            tebal: last,
            ukuran: 24,
            garis: last,
            bawah: if last { 240 } else { 0 },
            ..Rupa::default()
        };
        body.push_str(&alinea(line, &rupa));
    }
    for part in &surat.blok {
        blok(part, &mut body);
    }
    format!(
        "<w:document xmlns:w=\"{RUMAH}\" xmlns:r=\"{TAUT}\"><w:body>{body}<w:sectPr>\
         <w:headerReference w:type=\"first\" r:id=\"rId2\"/><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1701\" \
         w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>"
    )
}

fn blok(part: &Blok, out: &mut String) {
    let usual = Rupa { bawah: 120, ..Rupa::default() };
    let gap = || alinea("", &Rupa { ukuran: 12, ..Rupa::default() });
    match part {
        Blok::Judul(lines) => {
            let rupa = Rupa { tengah: true, tebal: true, ukuran: 24, ikut: true, ..Rupa::default() };
            lines.iter().for_each(|line| out.push_str(&alinea(line, &rupa)));
        }
        Blok::Tengah(text) => out.push_str(&alinea(text, &Rupa { tengah: true, bawah: 240, ..usual })),
        Blok::Kepala { baris, kanan } => {
            let right = LEBAR * 36 / 100;
            let left = LEBAR - right;
            let inner = rincian(baris, LABEL_KEPALA, left - 60);
            let date = alinea(kanan, &Rupa::default());
            // A cell ends with a paragraph, even behind a table.
            let cells = vec![format!("{inner}{}", gap()), date];
            out.push_str(&tabel(&[left, right], &[cells], false, true));
        }
        Blok::Alamat(lines) => {
            out.push_str(&gap());
            lines.iter().for_each(|line| out.push_str(&alinea(line, &Rupa::default())));
            out.push_str(&gap());
        }
        Blok::Alinea(text) => out.push_str(&alinea(text, &Rupa { rata: true, ..usual })),
        Blok::Sub(text) => {
            out.push_str(&alinea(text, &Rupa { tebal: true, atas: 180, ikut: true, ..usual }));
        }
        Blok::Rincian(rows) => {
            out.push_str(&rincian(rows, LABEL, LEBAR));
            out.push_str(&gap());
        }
        Blok::Butir(rows) => {
            let rupa = Rupa { gantung: BUTIR, rata: true, bawah: 60, ..usual };
            for (n, row) in (1..).zip(rows) {
                out.push_str(&alinea(&format!("{n}.\t{row}"), &rupa));
            }
            out.push_str(&gap());
        }
        Blok::Tabel { tajuk, lebar, baris } => {
            let widths: Vec<u32> = lebar.iter().map(|part| LEBAR * part / 100).collect();
            let bold = Rupa { tebal: true, ..Rupa::default() };
            let head: Vec<String> = tajuk.iter().map(|cell| alinea(cell, &bold)).collect();
            let row = |row: &Vec<String>| row.iter().map(|cell| alinea(cell, &Rupa::default())).collect();
            let rows: Vec<Vec<String>> = [head].into_iter().chain(baris.iter().map(row)).collect();
            out.push_str(&tabel(&widths, &rows, true, true));
            out.push_str(&gap());
        }
        Blok::Ruang(lines) => ruang(*lines, LEBAR, 0, out),
        Blok::Tanya { nomor, isi, jawab, ruang: lines } => {
            let rupa = Rupa { gantung: BUTIR, atas: 120, ikut: true, ..Rupa::default() };
            if isi.is_empty() {
                titik(&format!("{nomor}.\t"), BUTIR, LEBAR, out);
            } else {
                out.push_str(&alinea(&format!("{nomor}.\t{isi}"), &rupa));
            }
            out.push_str(&alinea(&format!("\t{jawab}"), &Rupa { gantung: BUTIR, ikut: true, ..Rupa::default() }));
            ruang(*lines, LEBAR, BUTIR, out);
        }
        Blok::Tanda(columns) => tanda(columns, out),
        Blok::Tembusan(head, rows) => {
            out.push_str(&gap());
            out.push_str(&alinea(head, &Rupa { ikut: true, ..Rupa::default() }));
            for (n, row) in (1..).zip(rows) {
                out.push_str(&alinea(&format!("{n}.\t{row}"), &Rupa { gantung: BUTIR, ..Rupa::default() }));
            }
        }
    }
}

/// Dotted lines to the right margin.
fn ruang(lines: u8, lebar: u32, kiri: u32, out: &mut String) {
    for _ in 0..lines {
        titik("", kiri, lebar, out);
    }
}

fn titik(before: &str, kiri: u32, lebar: u32, out: &mut String) {
    let hang = if before.is_empty() { 0 } else { kiri };
    let _ = write!(
        out,
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{lebar}\"/></w:tabs>\
         <w:spacing w:before=\"120\" w:after=\"0\"/><w:ind w:left=\"{kiri}\" w:hanging=\"{hang}\"/></w:pPr>"
    );
    for part in before.split('\t').filter(|part| !part.is_empty()) {
        let _ = write!(out, "<w:r><w:t>{}</w:t><w:tab/></w:r>", aman(part));
    }
    out.push_str("<w:r><w:tab/></w:r></w:p>");
}

/// Signatures side by side, never parted from their names by the end of a page.
fn tanda(columns: &[Kolom], out: &mut String) {
    let keep = Rupa { ikut: true, ..Rupa::default() };
    let cell = |column: &Kolom| {
        let mut text = String::new();
        column.atas.iter().for_each(|line| text.push_str(&alinea(line, &keep)));
        for (name, below) in &column.orang {
            let room = if column.orang.len() > 1 { 2 } else { 3 };
            (0..room).for_each(|_| text.push_str(&alinea("", &keep)));
            text.push_str(&alinea(name, &Rupa { tebal: true, ..keep }));
            below.iter().for_each(|line| text.push_str(&alinea(line, &keep)));
        }
        if text.is_empty() { "<w:p/>".to_owned() } else { text }
    };
    let mut cells: Vec<String> = columns.iter().map(cell).collect();
    if cells.len() == 1 {
        cells.insert(0, "<w:p/>".to_owned());
    }
    let wide = LEBAR / u32::try_from(cells.len().max(1)).unwrap_or(1);
    let widths = vec![wide; cells.len()];
    out.push_str(&alinea("", &keep));
    out.push_str(&tabel(&widths, &[cells], false, true));
    out.push_str(&alinea("", &Rupa::default()));
}
