//! Plain text with aligned columns, for a terminal: the form of short reports that are read at once and kept by nobody.
//!
//! Columns are as wide as what stands in them, so a table is held before it is written. Where it is wider than the terminal each row
//! becomes a few lines, one for each cell that says something. Whatever is long has the other forms.

use std::io::Write;

use super::GalatTulis;
use super::dokumen::{Aliran, Dokumen, Jenis, Sel};
use crate::domain::tampil::{lebar, rata, rata_kanan, tampil};
use crate::kata::Kata;

/// Between two columns.
const JARAK: &str = "  ";

pub(super) fn tulis(
    dok: &mut Dokumen,
    aliran: &mut Aliran<'_>,
    out: &mut (dyn Write + Send),
    kata: &Kata,
    layar: Option<u16>,
) -> Result<(), GalatTulis> {
    for line in dok.kop(super::TANDA_LATIHAN) {
        writeln!(out, "{}", tampil(line))?;
    }
    for bagian in &mut dok.bagian {
        let shown: Vec<usize> = (0..bagian.tabel.kolom.len())
            .filter(|at| bagian.tabel.kolom.get(*at).is_some_and(|k| k.jenis != Jenis::Batang))
            .collect();
        let kolom = &bagian.tabel.kolom;
        let head = shown.iter().filter_map(|at| kolom.get(*at)).map(|k| k.judul.clone()).collect::<Vec<_>>();
        let mut rows = vec![head];
        aliran.alirkan(bagian.tabel.baris.as_mut(), &mut |row| {
            rows.push(shown.iter().map(|at| row.get(*at).map_or_else(String::new, |s| sel(s, kata))).collect());
            Ok(())
        })?;
        let widths: Vec<usize> = (0..shown.len())
            .map(|at| rows.iter().filter_map(|r| r.get(at)).map(|c| lebar(c)).max().unwrap_or(0))
            .collect();
        let whole: usize = widths.iter().map(|w| w + JARAK.len()).sum();
        if layar.is_some_and(|columns| whole > usize::from(columns) + JARAK.len()) {
            satu_satu(&rows, out)?;
            continue;
        }
        writeln!(out)?;
        for row in &rows {
            let mut line = String::new();
            for ((cell, wide), at) in row.iter().zip(&widths).zip(&shown) {
                let right = kolom.get(*at).is_some_and(|k| matches!(k.jenis, Jenis::Angka | Jenis::Persen));
                line.push_str(&if right { rata_kanan(cell, *wide) } else { rata(cell, *wide) });
                line.push_str(JARAK);
            }
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    Ok(out.flush()?)
}

/// A row after another, a line for each cell with its heading.
fn satu_satu(rows: &[Vec<String>], out: &mut (dyn Write + Send)) -> std::io::Result<()> {
    let Some((head, rows)) = rows.split_first() else { return Ok(()) };
    let wide = head.iter().map(|h| lebar(h)).max().unwrap_or(0);
    for row in rows {
        writeln!(out)?;
        for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            writeln!(out, "{}{JARAK}{cell}", rata(name, wide))?;
        }
    }
    Ok(())
}

fn sel(sel: &Sel<'_>, kata: &Kata) -> String {
    match sel {
        Sel::Kosong | Sel::Batang { .. } => String::new(),
        Sel::Teks(text) | Sel::Simpul(text, _) => tampil(text).into_owned(),
        Sel::Deret(digits) => digits.as_str().to_owned(),
        Sel::Angka(n) => kata.angka(*n),
        Sel::Tanggal(day) => day.to_string(),
    }
}
