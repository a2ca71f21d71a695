//! What headings leave open, told by the first values beneath them.
//!
//! `NOMOR` is the number of a person or that of a line, `TMT` the day of a grade, of a post or at a unit. Such headings
//! stand in the table with a question mark. A column beneath one is named only where its values leave no doubt; else the
//! name is offered to whoever names the columns, and until then the column is left out. Of two columns that could be the
//! same neither is taken.

use super::super::baris::{Baris, Sel};
use super::super::{HalImpor, Kolom};
use super::{KamusTajuk, Kepala};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::tanggal::Tanggal;

/// Serial numbers of days that people have to do with, from 1927 to 2064.
const SERI: std::ops::Range<f64> = 10_000.0..60_000.0;

/// What the values of a column say of a name for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nilai {
    Pasti,
    Mungkin,
    Tidak,
}

/// Names columns of `peta` whose values leave no doubt, and gives what the others could be. `awal` are the first rows of
/// the file, those of the heading among them.
#[must_use]
pub fn lihat(
    kepala: &Kepala,
    hal: HalImpor,
    kamus: &KamusTajuk,
    awal: &[Baris],
    peta: &mut [Option<Kolom>],
) -> Vec<Option<Kolom>> {
    let rows: Vec<&Baris> = awal.iter().filter(|row| row.nomor > kepala.terakhir).collect();
    geser_lahir(kepala, &rows, peta);
    let mut usul: Vec<(Option<Kolom>, Nilai)> = kepala
        .lapis
        .iter()
        .enumerate()
        .map(|(at, lines)| match kamus.usulan(hal, lines).filter(|k| !peta.contains(&Some(*k))) {
            Some(column) => (Some(column), nilai(column, &rows, at)),
            None => (None, Nilai::Tidak),
        })
        .collect();
    for at in 0..usul.len() {
        let Some((Some(column), Nilai::Pasti)) = usul.get(at).copied() else { continue };
        let alike = usul.iter().filter(|(k, how)| *k == Some(column) && *how == Nilai::Pasti).count();
        if let (1, Some(here)) = (alike, peta.get_mut(at)) {
            *here = Some(column);
        }
    }
    for ((column, how), here) in usul.iter_mut().zip(peta.iter()) {
        let taken = column.is_some_and(|k| peta.contains(&Some(k)));
        if *how == Nilai::Tidak || here.is_some() || taken {
            *column = None;
        }
    }
    usul.into_iter().map(|(column, _)| column).collect()
}

/// Where one heading spreads over place and day of birth, the day is the one that is a day: the column of places has the
/// name, the one on its right has none.
fn geser_lahir(kepala: &Kepala, rows: &[&Baris], peta: &mut [Option<Kolom>]) {
    let Some(at) = peta.iter().position(|k| *k == Some(Kolom::Lahir)) else { return };
    let bare = kepala.tajuk.get(at + 1).is_some_and(String::is_empty) || at + 1 == kepala.tajuk.len();
    let places = |sel: Sel<'_>| matches!(sel, Sel::Teks(text) if !text.bytes().any(|b| b.is_ascii_digit()));
    let (mut filled, mut here) = (0, 0);
    for sel in rows.iter().map(|row| row.get(at)).filter(|sel| !sel.is_kosong()) {
        filled += 1;
        here += usize::from(places(sel));
    }
    if !bare || filled == 0 || here < filled || !sebagian_besar(rows, at + 1, is_hari) {
        return;
    }
    if let Some([place, day]) = peta.get_mut(at..at + 2) {
        (*place, *day) = (None, Some(Kolom::Lahir));
    }
}

fn nilai(kolom: Kolom, rows: &[&Baris], at: usize) -> Nilai {
    match kolom {
        Kolom::Nomor if sebagian_besar(rows, at, is_nip) => Nilai::Pasti,
        Kolom::Nomor if is_urutan(rows, at) => Nilai::Tidak,
        Kolom::Sejak | Kolom::Lahir | Kolom::Tanggal if !sebagian_besar(rows, at, is_hari) => Nilai::Tidak,
        _ => Nilai::Mungkin,
    }
}

/// Whether there are such values and more of them than of others.
fn sebagian_besar(rows: &[&Baris], at: usize, is: fn(Sel<'_>) -> bool) -> bool {
    let (mut filled, mut such) = (0, 0);
    for sel in rows.iter().map(|row| row.get(at)).filter(|sel| !sel.is_kosong()) {
        filled += 1;
        such += usize::from(is(sel));
    }
    such * 2 > filled
}

/// A number of 18 digits that a civil servant could have.
fn is_nip(sel: Sel<'_>) -> bool {
    let Sel::Teks(text) = sel else { return false };
    Nomor::parse_berkas(text, None, None).is_ok_and(|n| matches!(n.jenis, JenisNomor::Nip | JenisNomor::NiPppk))
}

fn is_hari(sel: Sel<'_>) -> bool {
    match sel {
        Sel::Hari(_) => true,
        Sel::Angka(n) => SERI.contains(&n),
        Sel::Teks(text) => match Tanggal::parse(text) {
            Ok(_) => true,
            Err(why) => why.key == "tanggal-tahun-dua-angka",
        },
        _ => false,
    }
}

/// Whether the column counts lines: whole numbers from 1 on, each the next or the first again.
fn is_urutan(rows: &[&Baris], at: usize) -> bool {
    let mut last = 0_u32;
    for row in rows.iter().filter(|row| !row.get(at).is_kosong()) {
        let Ok(n) = row.tampak(at).trim_end_matches(['.', ')']).parse::<u32>() else { return false };
        if n != last + 1 && n != 1 {
            return false;
        }
        last = n;
    }
    last > 0
}
