//! Text: CSV and its relatives, from a file or pasted.
//!
//! Rows are read as spreadsheets write them: quotes with line breaks and doubled quotes in them, any line ending, blank
//! lines (left out, but counted), rows of different lengths. Nothing is judged here but the shape: letters that may not
//! be in a name go through, and the row is refused by its number further on. What is in memory is one piece of the file
//! and one row, whatever the bytes are.

use std::fmt;
use std::fs::File;
use std::io::{self, Cursor};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::jejak::{Garis, Kutip};
use super::sandi::{Aliran, Asal};
use super::{MAKS_KOLOM, MAKS_SEL, Sumber, pemisah};
use crate::domain::impor::baris::{Baris, Sel};
use crate::domain::impor::percakapan::{Dibuka, LembarInfo, Sandi};
use crate::domain::pesan::Pesan;
use crate::exchange::rumus::{self, JAGA};

/// Most rows of a text, headings too: a province has 65 thousand people, the country five million.
pub const MAKS_BARIS: u64 = 6_000_000;

/// Most bytes of a file: six million rows of 350 bytes.
pub const MAKS_BITA: u64 = 2 << 30;

/// Most bytes of one row in UTF-8: thirty cells of the longest there are.
pub const MAKS_BITA_BARIS: usize = 1 << 20;

/// A row of this size needs no more memory than is there from the beginning.
const BARIS_BIASA: usize = 16 << 10;

/// A text, row by row.
pub struct Teks {
    lembar: Vec<LembarInfo>,
    aliran: Aliran,
    csv: Reader,
    kutip: Kutip,
    garis: Garis,
    /// Bytes of a first line that only names what parts cells.
    lewati: usize,
    /// Cells of the row at hand, one behind the other, and where each ends.
    isi: Vec<u8>,
    akhir: Vec<usize>,
    baris: u64,
    maks_baris: u64,
    galat: Option<Pesan>,
}

impl fmt::Debug for Teks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Teks").field("lembar", &self.lembar).field("baris", &self.baris).finish_non_exhaustive()
    }
}

impl Teks {
    /// Opens a text file; `nama` is what it is called in sentences and as a sheet. Coding and sign are found out where
    /// they are not given.
    ///
    /// # Errors
    /// No ordinary file, too big, empty, unreadable, or cells cannot be parted by the sign that was given.
    pub fn buka(file: File, nama: &str, sandi: Option<Sandi>, pemisah: Option<char>) -> Result<(Self, Dibuka), Pesan> {
        let meta = file.metadata().map_err(|e| tak_terbaca(nama, &e))?;
        if !meta.is_file() {
            return Err(Pesan::new("impor-baca-bukan-berkas").with("berkas", nama));
        }
        if meta.len() > MAKS_BITA {
            return Err(Pesan::new("impor-baca-terlalu-besar").with("berkas", nama).with("batas", MAKS_BITA >> 30));
        }
        Self::dari(Box::new(file), nama, sandi, pemisah, false)
    }

    /// Opens what was pasted. Most of it is cells of a spreadsheet, which come with tabs.
    ///
    /// # Errors
    /// Nothing is in it.
    pub fn tempel(teks: &str) -> Result<(Self, Dibuka), Pesan> {
        Self::dari(Box::new(Cursor::new(teks.as_bytes().to_vec())), "", Some(Sandi::Utf8), None, true)
    }

    /// Opens the bytes of a file that are in memory; otherwise as [`Teks::buka`].
    ///
    /// # Errors
    /// As those of [`Teks::buka`].
    pub fn bita(
        bytes: Vec<u8>,
        nama: &str,
        sandi: Option<Sandi>,
        pemisah: Option<char>,
    ) -> Result<(Self, Dibuka), Pesan> {
        Self::dari(Box::new(Cursor::new(bytes)), nama, sandi, pemisah, false)
    }

    /// Opens anything that can be read again and again; `tempel`: tabs are looked for first.
    pub(super) fn dari(
        asal: Box<dyn Asal>,
        nama: &str,
        sandi: Option<Sandi>,
        diminta: Option<char>,
        tempel: bool,
    ) -> Result<(Self, Dibuka), Pesan> {
        let unreadable = |e: io::Error| tak_terbaca(nama, &e);
        let asked = diminta.map(sah).transpose()?;
        let mut aliran = Aliran::new(asal, sandi).map_err(unreadable)?;
        let kenal = aliran.kenal();
        let ragu = if kenal.ragu { Some(aliran.contoh().map_err(unreadable)?) } else { None };
        let (head, all) = aliran.kepala().map_err(unreadable)?;
        let said = pemisah::tersurat(&head);
        let lewati = said.map_or(0, |(_, bytes)| bytes);
        let rows = head.get(lewati..).unwrap_or_default();
        let tab = (tempel && pemisah::bertab(rows, all)).then_some(b'\t');
        let sign = asked.or(said.map(|(sign, _)| sign)).or(tab).or_else(|| pemisah::cari(rows, all));
        let byte = sign.unwrap_or(pemisah::TIADA);
        let mut this = Self {
            lembar: vec![LembarInfo { nama: nama.to_owned(), tersembunyi: false }],
            aliran,
            csv: ReaderBuilder::new().delimiter(byte).build(),
            kutip: Kutip::new(byte),
            garis: Garis::new(),
            lewati,
            isi: vec![0; BARIS_BIASA],
            akhir: vec![0; MAKS_KOLOM + 1],
            baris: 0,
            maks_baris: MAKS_BARIS,
            galat: None,
        };
        this.mulai(0)?;
        let mut row = Baris::default();
        // Whatever is wrong with a row is said when it is read in earnest.
        while row.is_kosong() {
            match this.baca(&mut row) {
                Ok(true) => {}
                Ok(false) => {
                    return Err(if tempel {
                        Pesan::new("impor-baca-tempel-kosong")
                    } else {
                        Pesan::new("impor-baca-kosong").with("berkas", nama)
                    });
                }
                Err(_) => break,
            }
        }
        this.mulai(0)?;
        let pemisah = sign.map(char::from);
        let dibuka = Dibuka { lembar: this.lembar.clone(), sandi: Some(kenal.sandi), ragu, pemisah };
        Ok((this, dibuka))
    }

    /// Smaller limit, to be reached by tests.
    #[cfg(test)]
    pub(super) const fn batasi(&mut self, baris: u64) {
        self.maks_baris = baris;
    }

    fn nama(&self) -> &str {
        self.lembar.first().map_or("", |l| l.nama.as_str())
    }

    fn ulang(&mut self) -> Result<(), Pesan> {
        self.aliran.ulang().map_err(|e| tak_terbaca(self.nama(), &e))?;
        self.csv.reset();
        // The parser drops a mark in front of its first bytes, but only if they come together; ours is dropped already.
        self.csv.read_record(b"\n", &mut [0], &mut [0]);
        self.garis = Garis::new();
        (self.baris, self.galat) = (0, None);
        let (mut skip, nama) = (self.lewati, self.nama().to_owned());
        while skip > 0 {
            let n = self.aliran.isi().map_err(|e| tak_terbaca(&nama, &e))?.len().min(skip);
            if n == 0 {
                break;
            }
            self.aliran.pakai(n);
            skip -= n;
        }
        Ok(())
    }

    /// The next row into `isi` and `akhir`: its line and how many cells; `None` at the end.
    fn pindai(&mut self) -> Result<Option<(u64, usize)>, Pesan> {
        if !self.cari_awal()? {
            return Ok(None);
        }
        self.garis.langkah(b' ');
        let line = self.garis.nomor();
        self.kutip.mulai();
        let (mut bytes, mut cells, mut start, mut walked) = (0, 0, 0, false);
        loop {
            let input = match self.aliran.isi() {
                Ok(input) => input,
                Err(e) => return Err(tak_terbaca(self.nama(), &e)),
            };
            if input.is_empty()
                && let Some(line) = self.kutip.terbuka()
            {
                return Err(Pesan::new("impor-baca-kutip").with("baris", line));
            }
            let (out, ends) = (self.isi.get_mut(bytes..), self.akhir.get_mut(cells..));
            let (result, nin, nout, nend) =
                self.csv.read_record(input, out.unwrap_or_default(), ends.unwrap_or_default());
            let walk = input.get(..nin).unwrap_or_default();
            bytes += nout;
            cells += nend;
            let done = result == ReadRecordResult::Record;
            // The second walk is for the few rows that go over lines, or over two pieces of the file.
            if walked || !done || berbaris(self.isi.get(bytes - nout..bytes).unwrap_or_default()) {
                self.kutip.telusuri(walk, &mut self.garis);
                walked = true;
            } else if let Some(last) = walk.last() {
                self.garis.langkah(*last);
            }
            self.aliran.pakai(nin);
            if nend > 0 {
                start = self.akhir.get(cells - 1).copied().unwrap_or(0);
            }
            if cells > MAKS_KOLOM || result == ReadRecordResult::OutputEndsFull {
                return Err(Pesan::new("impor-baca-kolom").with("baris", line).with("batas", MAKS_KOLOM));
            }
            if !done && bytes - start > MAKS_SEL * 4 {
                return Err(self.sel_panjang(line, cells));
            }
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::OutputFull if self.isi.len() >= MAKS_BITA_BARIS => {
                    return Err(Pesan::new("impor-baca-panjang").with("baris", line).with("batas", MAKS_BITA_BARIS));
                }
                ReadRecordResult::OutputFull => self.isi.resize(self.isi.len() * 2, 0),
                ReadRecordResult::InputEmpty | ReadRecordResult::OutputEndsFull => {}
            }
        }
        match self.kutip.salah() {
            Some(line) => Err(Pesan::new("impor-baca-kutip").with("baris", line)),
            None => Ok(Some((line, cells))),
        }
    }

    /// Goes to the first byte of a row, over line breaks; false at the end.
    fn cari_awal(&mut self) -> Result<bool, Pesan> {
        loop {
            let input = match self.aliran.isi() {
                Ok(input) => input,
                Err(e) => return Err(tak_terbaca(self.nama(), &e)),
            };
            let n = input.iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
            let (found, end) = (n < input.len(), input.is_empty());
            for b in input.get(..n).unwrap_or_default() {
                self.garis.langkah(*b);
            }
            self.aliran.pakai(n);
            if found || end {
                return Ok(found);
            }
        }
    }

    /// Puts the cells of `isi` into the row; false if nothing stands in its only cell.
    fn tuang(&self, baris: &mut Baris, line: u64, cells: usize) -> Result<bool, Pesan> {
        let ends = self.akhir.get(..cells).unwrap_or_default();
        let bytes = self.isi.get(..ends.last().copied().unwrap_or(0)).unwrap_or_default();
        let long = bytes.len() > MAKS_SEL;
        let text = std::str::from_utf8(bytes).ok();
        baris.mulai(0, line);
        let mut from = 0;
        for (at, &end) in ends.iter().enumerate() {
            match text.and_then(|t| t.get(from..end)) {
                Some(cell) if !long => baris.tambah(sel(cell)),
                // Two bytes that are wrong by themselves may be one character together, so each cell is looked at alone.
                _ => {
                    let cell = String::from_utf8_lossy(bytes.get(from..end).unwrap_or_default());
                    if cell.len() > MAKS_SEL && cell.chars().count() > MAKS_SEL {
                        return Err(self.sel_panjang(line, at));
                    }
                    baris.tambah(sel(&cell));
                }
            }
            from = end;
        }
        Ok(cells > 1 || !baris.is_kosong())
    }

    fn sel_panjang(&self, line: u64, before: usize) -> Pesan {
        let line = self.kutip.terbuka().unwrap_or(line);
        Pesan::new("impor-baca-sel").with("baris", line).with("kolom", before + 1).with("batas", MAKS_SEL)
    }

    fn berikut(&mut self, baris: &mut Baris) -> Result<bool, Pesan> {
        while let Some((line, cells)) = self.pindai()? {
            if self.tuang(baris, line, cells)? {
                self.baris += 1;
                if self.baris > self.maks_baris {
                    return Err(Pesan::new("impor-baca-baris").with("batas", self.maks_baris));
                }
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Sumber for Teks {
    fn lembar(&self) -> &[LembarInfo] {
        &self.lembar
    }

    fn mulai(&mut self, lembar: u32) -> Result<(), Pesan> {
        if lembar > 0 {
            return Err(Pesan::new("impor-baca-satu-lembar").with("berkas", self.nama()));
        }
        self.ulang()
    }

    fn baca(&mut self, baris: &mut Baris) -> Result<bool, Pesan> {
        if let Some(galat) = &self.galat {
            return Err(galat.clone());
        }
        let result = self.berikut(baris);
        self.galat = result.as_ref().err().cloned();
        result
    }

    fn maju(&self) -> (u64, u64) {
        self.aliran.maju()
    }
}

/// A cell: without the guard against formulas, then without blanks around it.
fn sel(text: &str) -> Sel<'_> {
    let text = if text.starts_with(JAGA) { rumus::lepas(text) } else { text };
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => Sel::Teks(text),
        _ => Sel::teks(text),
    }
}

/// Whether a line break is in it.
fn berbaris(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |found, b| found | matches!(b, b'\n' | b'\r'))
}

/// The sign as a byte, if it can part cells.
fn sah(sign: char) -> Result<u8, Pesan> {
    u8::try_from(sign)
        .ok()
        .filter(|b| pemisah::dapat(*b))
        .ok_or_else(|| Pesan::new("impor-baca-pemisah").with("pemisah", sign.to_string()))
}

fn tak_terbaca(nama: &str, error: &io::Error) -> Pesan {
    Pesan::new("impor-baca-galat").with("berkas", nama).with("sebab", error.to_string())
}
