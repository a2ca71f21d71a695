//! Comma-separated text for spreadsheets and scripts.
//!
//! Decided for the spreadsheet on an office machine, which opens it with a double click: a byte order
//! mark, because without it Excel takes UTF-8 for cp1252; `;` between cells, because that is what
//! Indonesian settings expect (`,` on request); every cell in quotes; dates as `2024-11-21`, which no
//! locale turns round; identity numbers grouped with blanks, because a bare 18-digit number loses its
//! last three digits on opening. Text cells pass the formula guard; counts and dates, which the
//! program itself makes, need none.

use std::io::Write;

use ::csv::{ByteRecord, QuoteStyle, Terminator, Writer, WriterBuilder};

use super::dokumen::{Aliran, Dokumen, Jenis, Kolom, Sel};
use super::{GalatTulis, Pemisah};
use crate::exchange::rumus::jaga;

/// So that a spreadsheet reads UTF-8 as UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Writes the document; `kop` puts title and figures above the table, one cell a line, and an empty
/// line between.
pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
    pemisah: Pemisah,
    kop: bool,
) -> Result<(), GalatTulis> {
    out.write_all(BOM)?;
    let mut csv = WriterBuilder::new()
        .delimiter(pemisah.byte())
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(out);
    if kop {
        for line in dok.kop(super::TANDA_LATIHAN) {
            csv.write_record([jaga(line).as_bytes()]).map_err(galat)?;
        }
        csv.write_record([""]).map_err(galat)?;
    }
    for bagian in &mut dok.bagian {
        let kolom = &bagian.tabel.kolom;
        csv.write_record(kolom.iter().filter(|k| ada(k)).map(|k| k.judul.as_str())).map_err(galat)?;
        let mut record = ByteRecord::new();
        while let Some(row) = aliran.next(bagian.tabel.baris.as_mut())? {
            record.clear();
            for (_, sel) in kolom.iter().zip(&row).filter(|(k, _)| ada(k)) {
                isi(&mut record, sel);
            }
            csv.write_byte_record(&record).map_err(galat)?;
        }
    }
    selesai(csv)
}

fn ada(kolom: &Kolom) -> bool {
    kolom.jenis != Jenis::Batang
}

fn isi(record: &mut ByteRecord, sel: &Sel) {
    match sel {
        Sel::Kosong | Sel::Batang { .. } => record.push_field(b""),
        Sel::Teks(text) | Sel::Simpul(text, _) => record.push_field(jaga(text).as_bytes()),
        Sel::Angka(n) => record.push_field(n.to_string().as_bytes()),
        Sel::Tanggal(day) => record.push_field(day.iso().as_bytes()),
    }
}

fn selesai<W: Write>(mut csv: Writer<W>) -> Result<(), GalatTulis> {
    Ok(csv.flush()?)
}

fn galat(error: ::csv::Error) -> GalatTulis {
    GalatTulis::Io(error.into())
}
