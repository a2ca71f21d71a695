//! One JSON object a line, under the stable names of the columns.
//!
//! Every line has every name, in the order of the columns, `null` where nothing is known; counts are numbers, days are ISO text.

use std::io::Write;

use super::GalatTulis;
use super::dokumen::{Aliran, Dokumen, Jenis, Sel};

/// Bytes that are handed on at once.
const MUATAN: usize = 64 << 10;

pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
) -> Result<(), GalatTulis> {
    let mut muatan: Vec<u8> = Vec::with_capacity(MUATAN + 4096);
    for bagian in &mut dok.bagian {
        // What stands before the value of each column: `{"nomor":`, `,"nama":`; nothing for a picture.
        let mut nama = Vec::with_capacity(bagian.tabel.kolom.len());
        let mut mark = '{';
        for k in &bagian.tabel.kolom {
            if k.jenis == Jenis::Batang {
                nama.push(None);
            } else {
                nama.push(Some(format!("{mark}\"{}\":", k.kunci)));
                mark = ',';
            }
        }
        aliran.alirkan(bagian.tabel.baris.as_mut(), &mut |row| {
            for (name, sel) in nama.iter().zip(row) {
                let Some(name) = name else { continue };
                muatan.extend_from_slice(name.as_bytes());
                nilai(&mut muatan, sel)?;
            }
            muatan.extend_from_slice(b"}\n");
            if muatan.len() >= MUATAN {
                out.write_all(&muatan)?;
                muatan.clear();
            }
            Ok(())
        })?;
    }
    out.write_all(&muatan)?;
    Ok(out.flush()?)
}

fn nilai(out: &mut Vec<u8>, sel: &Sel<'_>) -> Result<(), GalatTulis> {
    let written = match sel {
        Sel::Kosong | Sel::Batang { .. } => serde_json::to_writer(out, &()),
        Sel::Teks(text) | Sel::Simpul(text, _) => serde_json::to_writer(out, text.as_ref()),
        Sel::Deret(digits) => serde_json::to_writer(out, digits.as_str()),
        Sel::Angka(n) => serde_json::to_writer(out, n),
        Sel::Tanggal(day) => serde_json::to_writer(out, &day.iso()),
    };
    written.map_err(|e| GalatTulis::Io(e.into()))
}
