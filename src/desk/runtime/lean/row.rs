//! One line: from what it shows to what it should show.

use super::cell::{Cell, Clusters, Glyph};
use super::hand::{Hand, Place};

/// Writes what differs between two lines of the same length.
pub(super) fn write(hand: &mut Hand, y: usize, shown: &[Cell], wanted: &[Cell], clusters: &Clusters) {
    let mut erased = usize::MAX;
    // Up to where erasing has been weighed: once for each run of blanks.
    let mut weighed = 0;
    // A glyph has come or gone that the terminal may have measured otherwise: what stands behind it may be hurt.
    let mut doubtful = false;
    let mut x = 0;
    while let (Some(before), Some(cell)) = (shown.get(x), wanted.get(x)) {
        let before = if x >= erased { &Cell::BLANK } else { before };
        // A right half comes with its left half, which differs whenever it does.
        if cell.glyph == Glyph::REST || (before == cell && !doubtful) {
            x += 1;
            continue;
        }
        if erased == usize::MAX && *cell == Cell::BLANK && x >= weighed {
            let gap = wanted.iter().skip(x).take_while(|c| **c == Cell::BLANK).count();
            weighed = x + gap;
            if erasing_pays(x, gap, shown, wanted, clusters) {
                reach(hand, x, y, wanted, clusters);
                hand.erase_to_end();
                erased = x;
                continue;
            }
        }
        reach(hand, x, y, wanted, clusters);
        let wide = wanted.get(x + 1).is_some_and(|next| next.glyph == Glyph::REST);
        hand.put(*cell, wide, clusters);
        doubtful = before != cell && !(before.glyph.is_sure() && cell.glyph.is_sure());
        x += 1;
    }
}

/// Bytes of an erase to the end of the line.
const ERASE: usize = 3;
/// About what it costs to get to what stands behind the gap, and back into its look.
const OVER: usize = 6;

/// Whether the line is emptied from here and the little that stands at its end written anew: cheaper where many blanks
/// would have to be written.
fn erasing_pays(x: usize, gap: usize, shown: &[Cell], wanted: &[Cell], clusters: &Clusters) -> bool {
    let (old, new) = (shown.get(x..).unwrap_or_default(), wanted.get(x..).unwrap_or_default());
    let blanks = old.iter().take(gap).rposition(|c| *c != Cell::BLANK).map_or(0, |last| last + 1);
    if blanks <= ERASE {
        return false;
    }
    let tail: usize = new.iter().skip(gap).filter(|c| **c != Cell::BLANK).map(|c| clusters.len(c.glyph)).sum();
    // What differs at the end is written either way.
    let anyway: usize =
        old.iter().zip(new).skip(gap).filter(|(old, new)| old != new).map(|(_, new)| clusters.len(new.glyph)).sum();
    blanks > ERASE + tail.saturating_sub(anyway) + if tail > 0 { OVER } else { 0 }
}

/// Gets the cursor to a place of the line, over the cells between or by a move.
fn reach(hand: &mut Hand, x: usize, y: usize, wanted: &[Cell], clusters: &Clusters) {
    if let Place::At(from, line) = hand.place
        && line == y
        && from < x
        && let Some(between) = wanted.get(from..x)
        // More cells than a move within the line costs bytes.
        && between.len() < 8
    {
        let look = hand.look;
        let known = between.iter().all(|c| c.glyph.is_sure() && c.fits(look));
        let cost: usize = between.iter().map(|c| clusters.len(c.glyph)).sum();
        if known && cost <= hand.distance(x, y) {
            between.iter().for_each(|c| hand.put(*c, false, clusters));
            return;
        }
    }
    hand.go(x, y);
}
