//! Comma-separated text for spreadsheets and scripts.
//!
//! Decided for the spreadsheet on an office machine, which opens it with a double click: a byte order
//! mark, because without it Excel takes UTF-8 for cp1252; `;` between cells, because that is what
//! Indonesian settings expect (`,` on request); every cell in quotes; dates as `2024-11-21`, which no
//! locale turns round; identity numbers grouped with blanks, because a bare 18-digit number loses its
//! last three digits on opening. Text cells pass the formula guard; counts and dates, which the
//! program itself makes, need none.
//!
//! With every cell in quotes there is one rule only, a quote in a cell is written twice, so the bytes are put into one
//! buffer here: of a list of a million people nothing is copied twice.

use std::io::{self, Write};

use super::dokumen::{Aliran, Dokumen, Jenis, Kolom, Sel};
use super::{GalatTulis, Pemisah};
use crate::exchange::rumus::{JAGA, perlu};

/// So that a spreadsheet reads UTF-8 as UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Bytes that are handed on at once.
const MUATAN: usize = 64 << 10;

/// Writes the document; `kop` puts title and figures above the table, one cell a line, and an empty
/// line between.
pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
    pemisah: Pemisah,
    kop: bool,
) -> Result<(), GalatTulis> {
    let mut csv = Csv { out, muatan: Vec::with_capacity(MUATAN + 4096), pemisah: pemisah.byte(), awal: true };
    csv.muatan.extend_from_slice(BOM);
    if kop {
        for line in dok.kop(super::TANDA_LATIHAN) {
            csv.teks(line);
            csv.akhir()?;
        }
        csv.kosong();
        csv.akhir()?;
    }
    for bagian in &mut dok.bagian {
        let kolom = &bagian.tabel.kolom;
        let semua = kolom.iter().all(ada);
        for k in kolom.iter().filter(|k| ada(k)) {
            csv.mentah(k.judul.as_bytes());
        }
        csv.akhir()?;
        aliran.alirkan(bagian.tabel.baris.as_mut(), &mut |row| {
            if semua {
                row.iter().for_each(|sel| csv.sel(sel));
            } else {
                kolom.iter().zip(row).filter(|(k, _)| ada(k)).for_each(|(_, sel)| csv.sel(sel));
            }
            Ok(csv.akhir()?)
        })?;
    }
    csv.kirim()?;
    Ok(csv.out.flush()?)
}

fn ada(kolom: &Kolom) -> bool {
    kolom.jenis != Jenis::Batang
}

/// Bytes on their way.
struct Csv<'o> {
    out: &'o mut (dyn Write + Send),
    muatan: Vec<u8>,
    pemisah: u8,
    /// Whether the next cell is the first of its line.
    awal: bool,
}

impl Csv<'_> {
    fn sel(&mut self, sel: &Sel<'_>) {
        match sel {
            Sel::Kosong | Sel::Batang { .. } => self.kosong(),
            Sel::Teks(text) | Sel::Simpul(text, _) => self.teks(text),
            Sel::Deret(digits) => self.mentah(digits.as_str().as_bytes()),
            Sel::Angka(n) => self.mentah(n.to_string().as_bytes()),
            Sel::Tanggal(day) => match day.iso_ascii() {
                Some(bytes) => self.mentah(&bytes),
                None => self.mentah(day.iso().as_bytes()),
            },
        }
    }

    fn buka(&mut self) {
        if !std::mem::take(&mut self.awal) {
            self.muatan.push(self.pemisah);
        }
        self.muatan.push(b'"');
    }

    fn kosong(&mut self) {
        self.buka();
        self.muatan.push(b'"');
    }

    /// A cell in which no quote can stand.
    fn mentah(&mut self, bytes: &[u8]) {
        self.buka();
        self.muatan.extend_from_slice(bytes);
        self.muatan.push(b'"');
    }

    /// A cell of text from anywhere.
    fn teks(&mut self, text: &str) {
        self.buka();
        if perlu(text) {
            self.muatan.extend(JAGA.encode_utf8(&mut [0; 4]).bytes());
        }
        let mut rest = text.as_bytes();
        // A look at all bytes is cheaper than a search, and hardly a text has a quote in it.
        let quoted = rest.iter().fold(false, |found, b| found | (*b == b'"'));
        while quoted && let Some(at) = rest.iter().position(|b| *b == b'"') {
            let (head, tail) = rest.split_at(at + 1);
            self.muatan.extend_from_slice(head);
            self.muatan.push(b'"');
            rest = tail;
        }
        self.muatan.extend_from_slice(rest);
        self.muatan.push(b'"');
    }

    /// Ends a line.
    fn akhir(&mut self) -> io::Result<()> {
        self.muatan.extend_from_slice(b"\r\n");
        self.awal = true;
        if self.muatan.len() >= MUATAN { self.kirim() } else { Ok(()) }
    }

    fn kirim(&mut self) -> io::Result<()> {
        self.out.write_all(&self.muatan)?;
        self.muatan.clear();
        Ok(())
    }
}
