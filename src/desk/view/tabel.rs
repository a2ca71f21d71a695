//! Lists in columns: which columns stand at a width, and how rows are drawn.
//!
//! Columns have a fixed order and a rank: a narrow screen drops the least needed, a wide one adds at the
//! right, and what was there stays where it was. The row under the cursor has `>` in its first column, and where
//! the list has the keys its first columns are a reversed block: seen at a glance, and a move sends two blocks of
//! three cells, where a reversed name would be sent twice and take longer than all else on a slow line.

use ratatui::style::Style;

use super::kanvas::{Kanvas, Sel, kolom, u16_of};
use crate::desk::layout::Kotak;
use crate::domain::tampil::{rata, rata_kanan};

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Kolom<K> {
    /// Which.
    pub id: K,
    /// Key of its heading.
    pub kata: &'static str,
    /// Columns at least.
    pub min: usize,
    /// Columns at most.
    pub maks: usize,
    /// Rank: 0 is always there, the highest goes first.
    pub urgensi: u8,
    /// Figures stand right.
    pub kanan: bool,
}

impl<K> Kolom<K> {
    /// A column of fixed width.
    #[must_use]
    pub const fn tetap(id: K, kata: &'static str, cols: usize, urgensi: u8) -> Self {
        Self { id, kata, min: cols, maks: cols, urgensi, kanan: false }
    }

    /// A column of figures.
    #[must_use]
    pub const fn angka(id: K, kata: &'static str, cols: usize, urgensi: u8) -> Self {
        Self { id, kata, min: cols, maks: cols, urgensi, kanan: true }
    }

    /// A column that takes what is left over, between two bounds.
    #[must_use]
    pub const fn lentur(id: K, kata: &'static str, min: usize, maks: usize, urgensi: u8) -> Self {
        Self { id, kata, min, maks, urgensi, kanan: false }
    }
}

/// Columns before the first one: cursor, mark, blank.
pub const AWALAN: usize = 3;

/// The columns that stand in `room` columns, each with its width; one blank between two.
#[must_use]
pub fn susun<K: Copy>(all: &[Kolom<K>], room: usize) -> Vec<(Kolom<K>, usize)> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|i| all.get(*i).map_or(0, |k| k.urgensi));
    let mut used = 0;
    let mut taken = Vec::new();
    for i in order {
        let Some(k) = all.get(i) else { continue };
        let more = k.min + usize::from(!taken.is_empty());
        if used + more > room && k.urgensi > 0 {
            // Ranks are strict: a less needed column never stands where a more needed one had no room.
            break;
        }
        used += more;
        taken.push(i);
    }
    let mut left = room.saturating_sub(used);
    all.iter()
        .enumerate()
        .filter(|(i, _)| taken.contains(i))
        .map(|(_, k)| {
            let grow = left.min(k.maks.saturating_sub(k.min));
            left -= grow;
            (*k, k.min + grow)
        })
        .collect()
}

/// Which row has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kursor {
    /// Its place among the rows drawn.
    pub baris: Option<usize>,
    /// Whether the list has the keys.
    pub fokus: bool,
}

/// Draws headings and rows inside a rectangle: one heading line, then one line a row. `sel` writes what a column says
/// of a row behind what it is given, which is empty.
pub fn tabel<K: Copy, R>(
    kanvas: &mut Kanvas<'_, '_>,
    kotak: Kotak,
    all: &[Kolom<K>],
    rows: impl IntoIterator<Item = R>,
    kursor: Kursor,
    tanda: impl Fn(&R) -> char,
    sel: impl Fn(K, &R, usize, &mut String),
) {
    let columns = susun(all, kolom(&kotak).saturating_sub(AWALAN));
    let heading = columns.iter().fold(" ".repeat(AWALAN), |mut line, (k, cols)| {
        let word = kanvas.t(k.kata);
        line.push_str(&if k.kanan { rata_kanan(&word, *cols) } else { rata(&word, *cols) });
        line.push(' ');
        line
    });
    let heading = rata(heading.trim_end(), kolom(&kotak));
    let style = kanvas.gaya.kolom();
    if kotak.h > 0 {
        kanvas.tulis(kotak.x, kotak.y, kolom(&kotak), &heading, style);
    }
    let mut teks = String::new();
    let lines = kotak.y.saturating_add(1)..kotak.y.saturating_add(kotak.h);
    for ((number, row), y) in rows.into_iter().enumerate().zip(lines) {
        let here = kursor.baris == Some(number);
        awalan(kanvas, Kotak { y, w: u16_of(AWALAN), ..kotak }, here, kursor.fokus, tanda(&row));
        let mut at = AWALAN;
        for (k, cols) in &columns {
            teks.clear();
            sel(k.id, &row, *cols, &mut teks);
            let room = (*cols).min(kolom(&kotak).saturating_sub(at));
            let x = kotak.x.saturating_add(u16_of(at));
            kanvas.lapang(x, y, room, &teks, Style::new(), k.kanan);
            at += cols + 1;
        }
    }
}

/// What stands before a line of a list, in the columns of `kotak`: the cursor and the mark.
pub fn awalan(kanvas: &mut Kanvas<'_, '_>, kotak: Kotak, here: bool, fokus: bool, tanda: char) {
    let gaya = kanvas.gaya;
    let mark = if here && fokus {
        kanvas.lapang(kotak.x, kotak.y, kolom(&kotak), ">", gaya.kursor(), false);
        gaya.kursor()
    } else {
        if here {
            kanvas.tulis(kotak.x, kotak.y, 1, ">", gaya.tebal());
        }
        gaya.tanda(tanda)
    };
    kanvas.tulis(kotak.x.saturating_add(1), kotak.y, 1, tanda.encode_utf8(&mut [0; 4]), mark);
}

/// A line of figures under a list, in the columns of the list.
#[must_use]
pub fn baris_jumlah<K: Copy>(all: &[Kolom<K>], room: usize, sel: impl Fn(K, usize) -> String) -> Vec<Sel> {
    let mut line = vec![Sel::biasa(" ".repeat(AWALAN))];
    for (k, cols) in susun(all, room.saturating_sub(AWALAN)) {
        let text = sel(k.id, cols);
        line.push(Sel::new(if k.kanan { rata_kanan(&text, cols) } else { rata(&text, cols) }, Style::new()));
        line.push(Sel::biasa(" "));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Kolom<u8>; 4] = [
        Kolom::lentur(0, "a", 10, 20, 0),
        Kolom::tetap(1, "b", 5, 2),
        Kolom::tetap(2, "c", 5, 1),
        Kolom::lentur(3, "d", 8, 12, 3),
    ];

    fn ids(room: usize) -> Vec<(u8, usize)> {
        susun(&ALL, room).into_iter().map(|(k, w)| (k.id, w)).collect()
    }

    #[test]
    fn columns_come_by_rank_and_stand_in_order() {
        assert_eq!(ids(4), [(0, 10)]);
        assert_eq!(ids(16), [(0, 10), (2, 5)]);
        assert_eq!(ids(22), [(0, 10), (1, 5), (2, 5)]);
        assert_eq!(ids(34), [(0, 13), (1, 5), (2, 5), (3, 8)]);
        assert_eq!(ids(99), [(0, 20), (1, 5), (2, 5), (3, 12)]);
    }
}
