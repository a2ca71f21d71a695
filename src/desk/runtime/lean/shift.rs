//! Finds lines that have only moved.
//!
//! A list that scrolls inside a frame moves in some columns while others stay: the frame, the card beside it. So the
//! columns that differ are taken in groups, and each group says for itself by how many lines its content has moved.
//! The answer is a guess; whoever asks tries it and counts the bytes.

use super::cell::Cell;
use super::picture::{Picture, Shift};

/// Columns that a group must have: a narrow column of few values matches at many distances.
const WIDTH: usize = 4;
/// Columns without a difference that a group may have inside.
const GAP: usize = 2;
/// Guesses worth writing out.
const TRIES: usize = 3;
/// Lines that must agree.
const LINES: usize = 3;

/// The likeliest shifts between two pictures, the best first; at most [`TRIES`].
pub(super) fn likely(shown: &Picture, wanted: &Picture, dirty: &[usize]) -> Vec<Shift> {
    let mut found: Vec<(usize, Shift)> = Vec::new();
    if dirty.len() < LINES {
        return Vec::new();
    }
    for (from, to) in groups(shown, wanted, dirty) {
        let old = lines(shown, from, to);
        let new = lines(wanted, from, to);
        for by in distances(&old, &new, dirty) {
            let Some((lines, shift)) = band(&old, &new, by) else { continue };
            let cells = lines * (to - from);
            match found.iter_mut().find(|(_, s)| *s == shift) {
                Some((all, _)) => *all += cells,
                None => found.push((cells, shift)),
            }
        }
    }
    found.sort_by_key(|(cells, _)| std::cmp::Reverse(*cells));
    found.truncate(TRIES);
    found.into_iter().map(|(_, shift)| shift).collect()
}

/// Columns that differ somewhere, as half-open ranges.
fn groups(shown: &Picture, wanted: &Picture, dirty: &[usize]) -> Vec<(usize, usize)> {
    let mut differs = vec![false; wanted.cols()];
    for y in dirty {
        for ((old, new), differs) in shown.row(*y).iter().zip(wanted.row(*y)).zip(&mut differs) {
            *differs |= old != new;
        }
    }
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for x in differs.iter().enumerate().filter(|(_, d)| **d).map(|(x, _)| x) {
        match groups.last_mut() {
            Some((_, to)) if x <= *to + GAP => *to = x + 1,
            _ => groups.push((x, x + 1)),
        }
    }
    groups.retain(|(from, to)| to - from >= WIDTH);
    groups
}

/// Spreads what is added over all bits.
const ODD: u64 = 0x517c_c1b7_2722_0a95;

/// One number for each line of a stretch of columns; `None` for an empty one, which matches everywhere.
fn lines(picture: &Picture, from: usize, to: usize) -> Vec<Option<u64>> {
    let line = |y| {
        let cells = picture.row(y).get(from..to).unwrap_or_default();
        cells.iter().any(|c| *c != Cell::BLANK).then(|| {
            // Every frame of any size comes through here; nobody chooses what stands on the screen so that two lines
            // fall together, and if they did, a guess would be wrong.
            cells.iter().fold(0_u64, |sum, c| (sum.rotate_left(5) ^ c.bits()).wrapping_mul(ODD))
        })
    };
    (0..picture.rows()).map(line).collect()
}

/// The two distances that most lines agree on.
fn distances(old: &[Option<u64>], new: &[Option<u64>], dirty: &[usize]) -> Vec<isize> {
    let rows = old.len();
    let mut votes = vec![0_usize; rows * 2];
    for y in dirty {
        let Some(Some(line)) = new.get(*y) else { continue };
        for (was, _) in old.iter().enumerate().filter(|(was, old)| was != y && **old == Some(*line)) {
            if let Some(vote) = votes.get_mut(rows + was - y) {
                *vote += 1;
            }
        }
    }
    let mut best: Vec<(usize, usize)> =
        votes.into_iter().enumerate().filter(|(_, n)| *n >= LINES).map(|(at, n)| (n, at)).collect();
    best.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let signed = |n: usize| isize::try_from(n).unwrap_or(0);
    best.into_iter().take(2).map(|(_, at)| signed(at) - signed(rows)).collect()
}

/// Lines without agreement that a band may have inside: those that the cursor has left and reached, and one that has
/// changed by itself.
const STRANGERS: usize = 3;

/// The most lines in one stretch that a shift by this distance explains, and how many they are.
fn band(old: &[Option<u64>], new: &[Option<u64>], by: isize) -> Option<(usize, Shift)> {
    let came = |y: usize| y.checked_add_signed(by).and_then(|was| old.get(was)).copied().flatten();
    let fits = new.iter().enumerate().filter(|(y, line)| line.is_some() && **line == came(*y)).map(|(y, _)| y);
    // First line, last line and number of the stretches.
    let mut stretches: Vec<(usize, usize, usize)> = Vec::new();
    for y in fits {
        match stretches.last_mut() {
            Some((_, last, n)) if y <= *last + STRANGERS + 1 => (*last, *n) = (y, *n + 1),
            _ => stretches.push((y, y, 1)),
        }
    }
    let (first, last, n) = stretches.into_iter().max_by_key(|(_, _, n)| *n)?;
    let (top, bottom) = match by {
        1.. => (first, last + by.unsigned_abs()),
        _ => (first.checked_sub(by.unsigned_abs())?, last),
    };
    Some((n, Shift { top, bottom, by }))
}
