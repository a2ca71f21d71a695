//! One JSON object a line, under the stable names of the columns.
//!
//! Every line has every name, in the order of the columns, `null` where nothing is known; counts are numbers, days are ISO text.

use std::io::Write;

use serde::Serializer as _;
use serde_json::Value;

use super::GalatTulis;
use super::dokumen::{Aliran, Dokumen, Jenis, Sel};

pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
) -> Result<(), GalatTulis> {
    let mut out = std::io::BufWriter::new(out);
    for bagian in &mut dok.bagian {
        while let Some(row) = aliran.next(bagian.tabel.baris.as_mut())? {
            let cells = bagian.tabel.kolom.iter().zip(row).filter(|(k, _)| k.jenis != Jenis::Batang);
            let mut line = serde_json::Serializer::new(&mut out);
            line.collect_map(cells.map(|(k, sel)| (k.kunci, nilai(sel)))).map_err(|e| GalatTulis::Io(e.into()))?;
            out.write_all(b"\n")?;
        }
    }
    Ok(out.flush()?)
}

fn nilai(sel: Sel) -> Value {
    match sel {
        Sel::Kosong | Sel::Batang { .. } => Value::Null,
        Sel::Teks(text) | Sel::Simpul(text, _) => Value::String(text),
        Sel::Angka(n) => Value::from(n),
        Sel::Tanggal(day) => Value::String(day.iso()),
    }
}
