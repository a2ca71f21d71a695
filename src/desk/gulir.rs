//! How far a window over a list moves when the cursor leaves it.
//!
//! A list that has the whole width moves by a line: the terminal scrolls, and the new line is all that is sent. A pane
//! beside another cannot be scrolled by itself (a scroll region has the width of the screen), so each line it moves has
//! a good part of two panes sent again. Such a pane moves by half of its height: the next presses only move the cursor.

/// How far a window moves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Gulir {
    /// As little as it must.
    #[default]
    Baris,
    /// Half of its height.
    Setengah,
}

impl Gulir {
    /// How a pane of this width moves on a screen of that width.
    #[must_use]
    pub const fn panel(cols: u16, screen: u16) -> Self {
        if cols < screen { Self::Setengah } else { Self::Baris }
    }

    /// The first line to show of `len` lines, `height` at a time, where `top` is the first now and the cursor has come to
    /// line `cursor`. A jump by half a page and more shows what it shows, whatever the pane.
    #[must_use]
    pub fn top(self, top: usize, cursor: usize, height: usize, len: usize) -> usize {
        let least = top.min(cursor).max((cursor + 1).saturating_sub(height));
        let half = height / 2;
        let moved = match self {
            Self::Setengah if least.abs_diff(top) < half && least > top => least + half,
            Self::Setengah if least.abs_diff(top) < half && least < top => least.saturating_sub(half),
            _ => least,
        };
        // A list shorter than the screen starts at its first line.
        moved.min(len.saturating_sub(height))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_pane_moves_by_half_and_a_whole_width_by_a_line() {
        assert_eq!(Gulir::Baris.top(0, 20, 20, 100), 1);
        assert_eq!(Gulir::Setengah.top(0, 20, 20, 100), 11);
        assert_eq!(Gulir::Setengah.top(40, 39, 20, 100), 29);
        // Page down from the first line, and the end of the list.
        assert_eq!(Gulir::Setengah.top(0, 38, 20, 100), 19);
        assert_eq!(Gulir::Setengah.top(75, 95, 20, 100), 80);
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_seen(top in 0_usize..200, cursor in 0_usize..200, height in 1_usize..60, more in 0_usize..50) {
            for gulir in [Gulir::Baris, Gulir::Setengah] {
                let len = cursor + 1 + more;
                let top = gulir.top(top, cursor, height, len);
                prop_assert!(top <= cursor && cursor < top + height, "{gulir:?} {top}");
                prop_assert!(top + height <= len || top == 0);
            }
        }
    }
}
