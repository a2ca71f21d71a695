//! The file of rejects: rows as they stood in their file, each with the reasons and its place in that file in front of it, to be
//! mended and brought in again.
//!
//! It goes through a spreadsheet on its way back, so it is written for one: a mark in front, every cell in quotes, the guard
//! against formulas, CRLF. Two things would be spoilt there all the same. Long numbers that are text would become numbers
//! and lose their last digits; they get the apostrophe that the rules of numbers take off. And a number that has lost its
//! digits already must not come back as if it had been typed: it goes out as the spreadsheet shows it, with its exponent, and
//! is refused again.

use std::borrow::Cow;
use std::io::Write;

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::rumus::{JAGA, jaga};
use super::tulis::galat_io;
use crate::domain::impor::baris::{Baris, Sel};
use crate::domain::request::StoreError;

/// So that a spreadsheet reads UTF-8 as UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// From so many digits on a spreadsheet no longer shows a number as it was typed.
const DIGIT_PANJANG: usize = 12;

/// From here on a spreadsheet has dropped digits of a number: it keeps fifteen.
const ANGKA_RUSAK: f64 = 1e15;

/// A file of rejects that is being written.
#[derive(Debug)]
pub struct Sisa<W: Write> {
    csv: Writer<W>,
    /// Columns of ours in a file of rejects that was brought in again, in the order of [`Milik`].
    lama: [Option<usize>; MILIK],
    baris: u64,
}

/// How many columns of ours stand in front.
pub const MILIK: usize = 3;

/// What stands in them: reasons, name of the sheet, number of the row. New reasons take the place of older ones; a place once
/// written stays, for it is the first file that has to be mended for good.
pub type Milik<'a> = [&'a str; MILIK];

impl<W: Write> Sisa<W> {
    /// Begins the file: `milik` are the headings of our columns, which must be the names of no others; `tajuk` are the
    /// headings of the file that the rows are from.
    ///
    /// # Errors
    /// What disks do.
    pub fn new(mut out: W, milik: Milik<'_>, tajuk: &[String], pemisah: char) -> Result<Self, StoreError> {
        out.write_all(BOM).map_err(|e| galat_io(&e))?;
        let csv = WriterBuilder::new()
            .delimiter(u8::try_from(pemisah).ok().filter(u8::is_ascii).unwrap_or(b';'))
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        let lama = milik.map(|own| tajuk.iter().position(|t| t.trim() == own.trim()));
        let mut this = Self { csv, lama, baris: 0 };
        this.catat(milik, tajuk)?;
        Ok(this)
    }

    /// Adds a row: its cells from left to right, as [`sel`] gives them, its reasons in words and where it stands.
    ///
    /// # Errors
    /// What disks do.
    pub fn tulis(&mut self, sel: &[String], milik: Milik<'_>) -> Result<(), StoreError> {
        self.baris += 1;
        self.catat(milik, sel)
    }

    /// Ends the file, and says how many rows it has.
    ///
    /// # Errors
    /// What disks do.
    pub fn selesai(mut self) -> Result<u64, StoreError> {
        self.csv.flush().map_err(|e| galat_io(&e))?;
        Ok(self.baris)
    }

    fn catat(&mut self, milik: Milik<'_>, sel: &[String]) -> Result<(), StoreError> {
        let before = |at: Option<usize>| sel.get(at?).map(String::as_str).filter(|cell| !cell.is_empty());
        let [alasan, lembar, baris] = milik;
        let [_, of_sheet, of_row] = self.lama;
        let front = [alasan, before(of_sheet).unwrap_or(lembar), before(of_row).unwrap_or(baris)];
        let lama = self.lama;
        let own = sel.iter().enumerate().filter(|(at, _)| !lama.contains(&Some(*at))).map(|(_, cell)| cell.as_str());
        front
            .into_iter()
            .chain(own)
            .try_for_each(|cell| self.csv.write_field(lindungi(cell).as_bytes()))
            .and_then(|()| self.csv.write_record(None::<&[u8]>))
            .map_err(|e| galat_io(&e.into()))
    }
}

/// The cell of a rejected row as it goes into the file.
#[must_use]
pub fn sel(baris: &Baris, at: usize) -> String {
    match baris.get(at) {
        Sel::Angka(n) if n.abs() >= ANGKA_RUSAK => format!("{n:.14E}").replace('E', "E+"),
        _ => baris.tampak(at),
    }
}

/// A cell that a spreadsheet neither runs nor spoils.
fn lindungi(cell: &str) -> Cow<'_, str> {
    if cell.len() >= DIGIT_PANJANG && cell.bytes().all(|b| b.is_ascii_digit()) {
        Cow::Owned(format!("{JAGA}{cell}"))
    } else {
        jaga(cell)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::*;
    use crate::domain::impor::percakapan::Sandi;
    use crate::domain::nomor::{Nik, Nomor};
    use crate::domain::pegawai::StatusKepegawaian;
    use crate::exchange::baca::{Sumber, Teks};

    const KEPALA: Milik<'_> = ["Alasan ditolak", "Lembar asal", "Baris asal"];

    fn file(tajuk: &[String], rows: &[(Vec<String>, String)], pemisah: char) -> Vec<u8> {
        let mut out = Vec::new();
        let mut sisa = Sisa::new(&mut out, KEPALA, tajuk, pemisah).unwrap();
        for (cells, alasan) in rows {
            sisa.tulis(cells, [alasan, "Rutan", "7"]).unwrap();
        }
        assert_eq!(sisa.selesai().unwrap(), rows.len() as u64);
        out
    }

    fn texts(row: &[&str]) -> Vec<String> {
        row.iter().map(|c| (*c).to_owned()).collect()
    }

    /// What a spreadsheet hands on of it, cell by cell.
    fn back(bytes: &[u8], pemisah: char) -> Vec<Vec<String>> {
        let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').unwrap();
        // Behind the mark it is an ordinary text, and what parts its cells stands in its first line.
        let (mut teks, dibuka) = Teks::tempel(&format!("sep={pemisah}\r\n{text}")).unwrap();
        assert_eq!((dibuka.pemisah, dibuka.sandi), (Some(pemisah), Some(Sandi::Utf8)));
        let (mut row, mut rows) = (Baris::default(), Vec::new());
        while teks.baca(&mut row).unwrap() {
            rows.push((0..row.lebar()).map(|at| row.tampak(at)).collect());
        }
        rows
    }

    #[test]
    fn the_file_is_made_for_a_spreadsheet() {
        let rows = [(texts(&["199001012015031001", "=1+1", "Siti \"Ani\" Aminah"]), "NIP: kurang; tanya".to_owned())];
        let bytes = file(&texts(&["NIP", "NAMA\nLENGKAP", "KET"]), &rows, ';');
        let want = "\u{feff}\"Alasan ditolak\";\"Lembar asal\";\"Baris asal\";\"NIP\";\"NAMA\nLENGKAP\";\"KET\"\r\n\
                    \"NIP: kurang; tanya\";\"Rutan\";\"7\";\"'199001012015031001\";\"'=1+1\";\"Siti \"\"Ani\"\" Aminah\"\r\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), want);
    }

    #[test]
    fn a_number_that_is_text_comes_back_and_a_spoilt_one_is_refused_again() {
        let mut row = Baris::default();
        row.mulai(0, 7);
        for cell in [
            Sel::Teks("199001012015031001"),
            Sel::Angka(199_001_012_015_031_000.0),
            Sel::Angka(3_271_010_101_900_001.0),
            Sel::Angka(-2e15),
            Sel::Angka(45_292.5),
            Sel::Kosong,
            Sel::Logika(true),
        ] {
            row.tambah(cell);
        }
        let cells: Vec<String> = (0..row.lebar()).map(|at| sel(&row, at)).collect();
        let bytes = file(&[], &[(cells, "x".to_owned())], ';');
        let found = back(&bytes, ';').remove(1);
        let want = [
            "x",
            "Rutan",
            "7",
            "'199001012015031001",
            "1.99001012015031E+17",
            "3.27101010190000E+15",
            "-2.00000000000000E+15",
            "45292.5",
            "",
            "TRUE",
        ];
        assert_eq!(found, want);
        let status = StatusKepegawaian::ALL[0];
        assert_eq!(Nomor::parse(&found[3], status).unwrap().plain(), "199001012015031001");
        assert!(Nomor::parse(&found[4], status).is_err());
        assert!(Nik::parse(&found[5]).is_err());
    }

    #[test]
    fn new_reasons_take_the_place_of_old_ones_and_a_place_once_written_stays() {
        let tajuk = texts(&["Alasan ditolak ", "NIP", "NAMA", "Baris asal"]);
        let rows = [(texts(&["lama", "1", "Siti", "3"]), "baru".to_owned()), (texts(&["lama"]), "baru".to_owned())];
        let found = back(&file(&tajuk, &rows, ';'), ';');
        let mut head = texts(&KEPALA);
        head.extend(texts(&["NIP", "NAMA"]));
        assert_eq!(found, [head, texts(&["baru", "Rutan", "3", "1", "Siti"]), texts(&["baru", "Rutan", "7"])]);
    }

    #[test]
    fn a_disk_that_is_full_is_an_error() {
        #[derive(Debug)]
        struct Penuh;
        impl Write for Penuh {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        assert_eq!(Sisa::new(Penuh, KEPALA, &[], ';').unwrap_err(), StoreError::Full);
    }

    proptest! {
        #[test]
        fn what_was_refused_can_be_read_again(
            rows in prop::collection::vec((prop::collection::vec("\\PC{0,9}|['=+@-]?[a-z;,\"\r\n\t]{0,6}|[0-9]{1,19}", 1..5), "[a-z .;]{1,20}"), 0..6),
            pemisah in prop::sample::select(vec![';', ',', '\t']),
        ) {
            let tajuk = texts(&["NIP", "NAMA"]);
            let found = back(&file(&tajuk, &rows, pemisah), pemisah);
            let bare = |cell: &str| cell.strip_prefix('\'').filter(|d| d.len() >= DIGIT_PANJANG && d.bytes().all(|b| b.is_ascii_digit()))
                .unwrap_or(cell).to_owned();
            let found: Vec<Vec<String>> = found.iter().map(|r| r.iter().map(|c| bare(c)).collect()).collect();
            let mut want = vec![texts(&[KEPALA[0], KEPALA[1], KEPALA[2], "NIP", "NAMA"])];
            want.extend(rows.iter().map(|(cells, alasan)| [alasan.as_str(), "Rutan", "7"].into_iter().chain(cells.iter().map(String::as_str)).map(|c| bare(c.trim())).collect()));
            prop_assert_eq!(found, want);
        }
    }
}
