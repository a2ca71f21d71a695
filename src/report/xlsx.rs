//! A spreadsheet with real types, written row by row.
//!
//! Text is a text cell, so nothing in it is ever run; identity numbers also carry the format `@`, so
//! that they stay text when somebody edits them. Counts are numbers and days are dates. Rows go to a
//! nameless temporary file first (constant memory), so a list of any length costs a few megabytes; a
//! list longer than a sheet goes on in the next one under the same header.

use std::io::{self, Write};

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::GalatTulis;
use super::dokumen::{Aliran, Bagian, Dokumen, Jenis, Kolom, Sel};
use crate::domain::tanggal::Tanggal;

/// Rows of a sheet, by the file format.
const BARIS_LEMBAR: u32 = 1_048_576;
/// Characters of a cell, by the file format.
const HURUF_SEL: usize = 32_767;
/// Characters of a sheet's name, by the file format.
const HURUF_LEMBAR: usize = 31;
/// A4, by the file format.
const A4: u8 = 9;

struct Gaya {
    judul: Format,
    angka: Format,
    kop: Format,
    kepala: Format,
    teks: Format,
    simpul: Vec<Format>,
    nomor: Format,
    bilangan: Format,
    tanggal: Format,
}

/// Levels of units that are shown by indenting; deeper ones look like the last.
const TINGKAT: u8 = 8;

impl Gaya {
    fn new() -> Self {
        Self {
            judul: Format::new().set_bold().set_font_size(14),
            angka: Format::new().set_bold().set_font_size(12),
            kop: Format::new().set_font_color(Color::RGB(0x0040_4040)),
            kepala: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Medium),
            teks: Format::new(),
            simpul: (0..TINGKAT).map(|n| Format::new().set_indent(n)).collect(),
            nomor: Format::new().set_num_format("@"),
            bilangan: Format::new().set_num_format("#,##0"),
            tanggal: Format::new().set_num_format("dd-mm-yyyy"),
        }
    }

    fn simpul(&self, dalam: usize) -> &Format {
        self.simpul.get(dalam).or_else(|| self.simpul.last()).unwrap_or(&self.teks)
    }
}

/// Writes the document; `kop` puts title and figures above the table.
pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
    kop: bool,
) -> Result<(), GalatTulis> {
    let gaya = Gaya::new();
    let mut buku = Workbook::new();
    let kop: Vec<String> = if kop { dok.kop(super::TANDA_LATIHAN).map(str::to_owned).collect() } else { Vec::new() };
    let mut nomor = 0_usize;
    for bagian in &mut dok.bagian {
        let mut lanjut = true;
        while lanjut {
            nomor += 1;
            let lembar = buku.add_worksheet_with_constant_memory().map_err(galat)?;
            lembar.set_name(nama_lembar(&bagian.judul, nomor)).map_err(galat)?;
            lanjut = isi_lembar(lembar, &kop, bagian, aliran, &gaya)?;
        }
    }
    let mut telan = Telan { dalam: out, galat: None };
    let saved = buku.save_to_writer(&mut telan).map_err(galat);
    match telan.galat {
        Some(e) => Err(GalatTulis::Io(e)),
        None => saved,
    }
}

/// Takes every byte and keeps the first error: the zip writer underneath prints to standard error when
/// it is dropped half-way, and that would land in the middle of a full-screen desk.
struct Telan<'a> {
    dalam: &'a mut (dyn Write + Send),
    galat: Option<io::Error>,
}

impl Write for Telan<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.galat.is_none() {
            self.galat = self.dalam.write_all(bytes).err();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.galat.is_none() {
            self.galat = self.dalam.flush().err();
        }
        Ok(())
    }
}

/// Fills one sheet; true when it is full and rows may be left.
fn isi_lembar(
    lembar: &mut Worksheet,
    kop: &[String],
    bagian: &mut Bagian,
    aliran: &mut Aliran<'_>,
    gaya: &Gaya,
) -> Result<bool, GalatTulis> {
    let kolom: Vec<(usize, &Kolom)> =
        bagian.tabel.kolom.iter().enumerate().filter(|(_, k)| k.jenis != Jenis::Batang).collect();
    for (col, (_, k)) in (0_u16..).zip(&kolom) {
        lembar.set_column_width(col, k.lebar).map_err(galat)?;
    }
    let mut row = 0_u32;
    for (n, line) in kop.iter().enumerate() {
        let format = match n {
            0 => &gaya.judul,
            2 => &gaya.angka,
            _ => &gaya.kop,
        };
        teks(lembar, row, 0, line, format)?;
        row += 1;
    }
    if row > 0 {
        row += 1;
    }
    let kepala = row;
    for (col, (_, k)) in (0_u16..).zip(&kolom) {
        teks(lembar, row, col, &k.judul, &gaya.kepala)?;
    }
    lembar.set_freeze_panes(row + 1, 1).map_err(galat)?;
    lembar.set_repeat_rows(row, row).map_err(galat)?;
    lembar.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    let mut full = false;
    while let Some(cells) = aliran.next(bagian.tabel.baris.as_mut())? {
        row += 1;
        for (col, (at, k)) in (0_u16..).zip(&kolom) {
            if let Some(cell) = cells.get(*at) {
                sel(lembar, row, col, k, cell, gaya)?;
            }
        }
        if row + 1 == BARIS_LEMBAR {
            full = true;
            break;
        }
    }
    if let Some(last) = u16::try_from(kolom.len()).ok().and_then(|n| n.checked_sub(1)) {
        lembar.autofilter(kepala, 0, row, last).map_err(galat)?;
    }
    Ok(full)
}

fn sel(lembar: &mut Worksheet, row: u32, col: u16, kolom: &Kolom, sel: &Sel, gaya: &Gaya) -> Result<(), GalatTulis> {
    match sel {
        Sel::Kosong | Sel::Batang { .. } => {}
        Sel::Teks(text) if kolom.jenis == Jenis::Nomor => teks(lembar, row, col, text, &gaya.nomor)?,
        Sel::Teks(text) => teks(lembar, row, col, text, &gaya.teks)?,
        Sel::Simpul(text, dalam) => teks(lembar, row, col, text, gaya.simpul(*dalam))?,
        Sel::Angka(n) => {
            // Counts are far below 2^53, where f64 is exact.
            #[expect(clippy::cast_precision_loss, reason = "counts of people and days")]
            let n = *n as f64;
            lembar.write_number_with_format(row, col, n, &gaya.bilangan).map_err(galat)?;
        }
        Sel::Tanggal(day) => match serial(*day) {
            Some(date) => {
                lembar.write_datetime_with_format(row, col, &date, &gaya.tanggal).map_err(galat)?;
            }
            // Days before 1900 have no number in a spreadsheet.
            None => teks(lembar, row, col, &day.iso(), &gaya.teks)?,
        },
    }
    Ok(())
}

fn teks(lembar: &mut Worksheet, row: u32, col: u16, text: &str, format: &Format) -> Result<(), GalatTulis> {
    let cut = text.char_indices().nth(HURUF_SEL).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    lembar.write_string_with_format(row, col, cut, format).map_err(galat)?;
    Ok(())
}

fn serial(day: Tanggal) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|y| *y >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

/// A name that a spreadsheet takes for a sheet: some signs are not allowed, and two are never alike.
fn nama_lembar(judul: &str, nomor: usize) -> String {
    let number = if nomor > 1 { format!(" {nomor}") } else { String::new() };
    let room = HURUF_LEMBAR.saturating_sub(number.len());
    let mut name: String =
        judul.chars().map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c }).take(room).collect();
    if name.trim().is_empty() {
        "1".clone_into(&mut name);
    }
    name.push_str(&number);
    name
}

fn galat(error: XlsxError) -> GalatTulis {
    match error {
        XlsxError::IoError(e) | XlsxError::TempFileError(_, e) => GalatTulis::Io(e),
        other => GalatTulis::Io(io::Error::other(other)),
    }
}
