//! A spreadsheet with real types, written row by row.
//!
//! Text is a text cell, so nothing in it is ever run; identity numbers also carry the format `@`, so
//! that they stay text when somebody edits them. Counts are numbers and days are dates. Rows go to a
//! nameless temporary file first (constant memory), so a list of any length costs a few megabytes; a
//! list longer than a sheet goes on in the next one under the same header.

use std::io::{self, Write};

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::GalatTulis;
use super::dokumen::{Aliran, Dokumen, Jenis, Kolom, Sel};
use crate::domain::laporan;
use crate::domain::tanggal::Tanggal;

/// Rows of a sheet, by the file format; its header takes one.
const BARIS_LEMBAR: u32 = 1_048_576;
const _: () = assert!(laporan::BARIS_LEMBAR + 1 == BARIS_LEMBAR as u64);
/// Packing is most of the work of writing a book. At this level, instead of the crate's own 6, it is half as much for a
/// file a seventh longer.
const PADAT: u8 = 3;
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

    /// What all cells of a column have in common.
    const fn kolom(&self, jenis: Jenis) -> Option<&Format> {
        match jenis {
            Jenis::Nomor => Some(&self.nomor),
            Jenis::Angka | Jenis::Persen => Some(&self.bilangan),
            Jenis::Tanggal => Some(&self.tanggal),
            Jenis::Teks | Jenis::Kelompok | Jenis::Batang => None,
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
    susun(dok, aliran, out, kop, BARIS_LEMBAR)
}

/// The same with so many rows a sheet.
pub(super) fn susun(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
    kop: bool,
    batas: u32,
) -> Result<(), GalatTulis> {
    let kop: Vec<String> = if kop { dok.kop(super::TANDA_LATIHAN).map(str::to_owned).collect() } else { Vec::new() };
    let mut book = Workbook::new();
    book.set_zip_compression_level(PADAT);
    let mut buku = Buku { buku: book, gaya: Gaya::new(), kop, lembar: 0, baris: 0, kepala: 0, batas };
    for bagian in &mut dok.bagian {
        let kolom: Vec<(usize, &Kolom)> =
            bagian.tabel.kolom.iter().enumerate().filter(|(_, k)| k.jenis != Jenis::Batang).collect();
        buku.mulai(&bagian.judul, &kolom)?;
        aliran.alirkan(bagian.tabel.baris.as_mut(), &mut |cells| {
            if buku.penuh() {
                buku.tutup(&kolom)?;
                buku.mulai(&bagian.judul, &kolom)?;
            }
            buku.isi(&kolom, cells)
        })?;
        buku.tutup(&kolom)?;
    }
    let mut telan = Telan { dalam: out, galat: None };
    let saved = buku.buku.save_to_writer(&mut telan).map_err(galat);
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

/// A book in the making.
struct Buku {
    buku: Workbook,
    gaya: Gaya,
    /// Lines above the table of every sheet.
    kop: Vec<String>,
    /// Sheets so far; the last one is being filled.
    lembar: usize,
    /// The last row written, and that of the header.
    baris: u32,
    kepala: u32,
    /// Rows of a sheet.
    batas: u32,
}

impl Buku {
    const fn penuh(&self) -> bool {
        self.baris + 1 >= self.batas
    }

    /// Begins a sheet: lines, header, what a printer needs.
    fn mulai(&mut self, judul: &str, kolom: &[(usize, &Kolom)]) -> Result<(), GalatTulis> {
        self.lembar += 1;
        let lembar = self.buku.add_worksheet_with_constant_memory().map_err(galat)?;
        lembar.set_name(nama_lembar(judul, self.lembar)).map_err(galat)?;
        for (col, (_, k)) in (0_u16..).zip(kolom) {
            lembar.set_column_width(col, k.lebar).map_err(galat)?;
            // The format of a column is that of its cells too, and of what somebody types below them. Naming it with
            // each cell would have the crate hash it a million times.
            if let Some(format) = self.gaya.kolom(k.jenis) {
                lembar.set_column_format(col, format).map_err(galat)?;
            }
        }
        let mut row = 0_u32;
        for (n, line) in self.kop.iter().enumerate() {
            let format = match n {
                0 => &self.gaya.judul,
                2 => &self.gaya.angka,
                _ => &self.gaya.kop,
            };
            teks(lembar, row, 0, line, format)?;
            row += 1;
        }
        if row > 0 {
            row += 1;
        }
        for (col, (_, k)) in (0_u16..).zip(kolom) {
            teks(lembar, row, col, &k.judul, &self.gaya.kepala)?;
        }
        lembar.set_freeze_panes(row + 1, 1).map_err(galat)?;
        lembar.set_repeat_rows(row, row).map_err(galat)?;
        lembar.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        (self.kepala, self.baris) = (row, row);
        Ok(())
    }

    fn kini(&mut self) -> Result<(&mut Worksheet, &Gaya), GalatTulis> {
        let lembar = self.buku.worksheet_from_index(self.lembar.saturating_sub(1)).map_err(galat)?;
        Ok((lembar, &self.gaya))
    }

    /// Adds a row.
    fn isi(&mut self, kolom: &[(usize, &Kolom)], cells: &[Sel<'_>]) -> Result<(), GalatTulis> {
        self.baris += 1;
        let row = self.baris;
        let (lembar, gaya) = self.kini()?;
        for (col, (at, _)) in (0_u16..).zip(kolom) {
            if let Some(cell) = cells.get(*at) {
                sel(lembar, row, col, cell, gaya)?;
            }
        }
        Ok(())
    }

    /// Ends a sheet.
    fn tutup(&mut self, kolom: &[(usize, &Kolom)]) -> Result<(), GalatTulis> {
        let (kepala, row) = (self.kepala, self.baris);
        if let Some(last) = u16::try_from(kolom.len()).ok().and_then(|n| n.checked_sub(1)) {
            self.kini()?.0.autofilter(kepala, 0, row, last).map_err(galat)?;
        }
        Ok(())
    }
}

fn sel(lembar: &mut Worksheet, row: u32, col: u16, sel: &Sel<'_>, gaya: &Gaya) -> Result<(), GalatTulis> {
    match sel {
        Sel::Kosong | Sel::Batang { .. } => {}
        Sel::Teks(text) => drop(lembar.write_string(row, col, muat(text)).map_err(galat)?),
        Sel::Deret(digits) => drop(lembar.write_string(row, col, digits.as_str()).map_err(galat)?),
        Sel::Simpul(text, dalam) => teks(lembar, row, col, text, gaya.simpul(*dalam))?,
        Sel::Angka(n) => {
            // Counts are far below 2^53, where f64 is exact.
            #[expect(clippy::cast_precision_loss, reason = "counts of people and days")]
            let n = *n as f64;
            lembar.write_number(row, col, n).map_err(galat)?;
        }
        Sel::Tanggal(day) => match serial(*day) {
            Some(n) => drop(lembar.write_number(row, col, n).map_err(galat)?),
            // Days before 1900 have no number in a spreadsheet.
            None => teks(lembar, row, col, &day.iso(), &gaya.teks)?,
        },
    }
    Ok(())
}

fn teks(lembar: &mut Worksheet, row: u32, col: u16, text: &str, format: &Format) -> Result<(), GalatTulis> {
    lembar.write_string_with_format(row, col, muat(text), format).map_err(galat)?;
    Ok(())
}

/// As much of a text as a cell holds; the format counts in UTF-16.
fn muat(text: &str) -> &str {
    if text.len() <= HURUF_SEL {
        return text;
    }
    let mut room = HURUF_SEL;
    let end = text.char_indices().find(|(_, c)| {
        let fits = room.checked_sub(c.len_utf16());
        room = fits.unwrap_or(0);
        fits.is_none()
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

/// The number of a day in a spreadsheet, which counts from 1900 and believes that year to have been a leap year.
fn serial(day: Tanggal) -> Option<f64> {
    let epoch = Tanggal::new(1899, 12, 31)?;
    let days = epoch.days_to(day);
    let counted = if days > 59 { days + 1 } else { days };
    (1..=2_958_465).contains(&counted).then(|| i32::try_from(counted).ok()).flatten().map(f64::from)
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
