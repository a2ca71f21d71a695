//! How things look, named in one place: styles and glyphs, nothing else.
//!
//! Foreground and background stay the terminal's own, so that the desk is readable on white, black and
//! cream alike. The two colours there are come as whole pairs of letter and ground, because only a pair
//! has a contrast that a program can promise (at least 4.5:1; a test computes it for the palettes of
//! xterm, PuTTY and the Windows console). Trouble has its letter before it has its colour; without
//! colour nothing but bold, reverse and underline is set, and no picture loses a fact.

use ratatui::style::{Color, Modifier, Style};

use crate::desk::term_env::Tier;

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gaya {
    /// The glyphs.
    pub tier: Tier,
    /// Whether colours may be set at all.
    pub warna: bool,
}

/// The pieces of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bingkai {
    /// Horizontal.
    pub datar: &'static str,
    /// Vertical.
    pub tegak: &'static str,
    /// Corners: top left, top right, bottom left, bottom right.
    pub sudut: [&'static str; 4],
    /// Where frames meet: open to below, above, right, left, all sides.
    pub simpang: [&'static str; 5],
}

impl Bingkai {
    /// The piece from which lines go up, down, left and right.
    #[must_use]
    pub const fn temu(&self, naik: bool, turun: bool, kiri: bool, kanan: bool) -> &'static str {
        let ([tl, tr, bl, br], [below, above, right, left, all]) = (self.sudut, self.simpang);
        match (naik, turun, kiri, kanan) {
            (true, true, true, true) => all,
            (false, true, true, true) => below,
            (true, false, true, true) => above,
            (true, true, false, true) => right,
            (true, true, true, false) => left,
            (false, true, false, true) => tl,
            (false, true, true, false) => tr,
            (true, false, false, true) => bl,
            (true, false, true, false) => br,
            (_, _, false, false) => self.tegak,
            (false, false, _, _) => self.datar,
        }
    }
}

impl Gaya {
    /// Running text.
    #[must_use]
    pub const fn biasa(self) -> Style {
        Style::new()
    }

    /// What matters in a line.
    #[must_use]
    pub const fn tebal(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Where the cursor stands, in what has the keys.
    #[must_use]
    pub const fn kursor(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Headings of columns.
    #[must_use]
    pub const fn kolom(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// Title of a pane, with the keys or without.
    #[must_use]
    pub const fn judul(self, fokus: bool) -> Style {
        if fokus { Style::new().add_modifier(Modifier::BOLD.union(Modifier::REVERSED)) } else { Style::new() }
    }

    /// The banner of a practice office.
    #[must_use]
    pub const fn spanduk(self) -> Style {
        self.judul(true)
    }

    /// Where something can be typed.
    #[must_use]
    pub const fn isian(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    /// The style of a status mark: `!` late or silent, `~` soon, `x` refused; every other mark is plain.
    #[must_use]
    pub const fn tanda(self, tanda: char) -> Style {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        match (tanda, self.warna) {
            ('!' | 'x', true) => bold.fg(GENTING.0).bg(GENTING.1),
            ('~', true) => Style::new().fg(DEKAT.0).bg(DEKAT.1),
            ('!' | 'x' | '~', false) => bold,
            _ => Style::new(),
        }
    }

    /// The pieces of a frame.
    #[must_use]
    pub const fn bingkai(self) -> Bingkai {
        match self.tier {
            Tier::Ascii => Bingkai { datar: "-", tegak: "|", sudut: ["+"; 4], simpang: ["+"; 5] },
            Tier::Kotak | Tier::Penuh => {
                Bingkai {
                    datar: "─", tegak: "│", sudut: ["┌", "┐", "└", "┘"], simpang: ["┬", "┴", "├", "┤", "┼"]
                }
            }
        }
    }

    /// The mark before a branch of the tree.
    #[must_use]
    pub const fn cabang(self, terbuka: bool) -> &'static str {
        match (self.tier, terbuka) {
            (Tier::Ascii, true) => "v",
            (Tier::Ascii, false) => ">",
            (_, true) => "▼",
            (_, false) => "►",
        }
    }

    /// A bar of `cols` columns, `bagian` of `seluruh` filled. A bar is full only when everything is there.
    #[must_use]
    pub fn batang(self, bagian: i64, seluruh: i64, cols: usize) -> String {
        let (per_cell, full, empty, parts): (i64, &str, &str, &[&str]) = match self.tier {
            Tier::Ascii => (1, "#", ".", &[]),
            Tier::Kotak => (2, "█", "░", &["▌"]),
            Tier::Penuh => (8, "█", "░", &["▏", "▎", "▍", "▌", "▋", "▊", "▉"]),
        };
        let room = i64::try_from(cols).unwrap_or(0).saturating_mul(per_cell);
        let filled = if seluruh > 0 { room.saturating_mul(bagian.clamp(0, seluruh)) / seluruh } else { 0 };
        let whole = usize::try_from(filled / per_cell).unwrap_or(0).min(cols);
        let rest = usize::try_from(filled % per_cell).unwrap_or(0);
        let part = rest.checked_sub(1).and_then(|i| parts.get(i)).copied().filter(|_| whole < cols);
        let mut bar = full.repeat(whole);
        bar.push_str(part.unwrap_or_default());
        bar.push_str(&empty.repeat(cols - whole - usize::from(part.is_some())));
        bar
    }
}

/// Letter and ground of what is late.
const GENTING: (Color, Color) = (Color::White, Color::Red);
/// Letter and ground of what is soon due.
const DEKAT: (Color, Color) = (Color::Black, Color::Yellow);

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, clippy::panic)]
    use proptest::prelude::*;

    use super::*;
    use crate::domain::tampil::lebar;

    /// Black, red, yellow and white of each palette.
    const PALETTES: [(&str, [[u8; 3]; 4]); 3] = [
        ("xterm", [[0, 0, 0], [205, 0, 0], [205, 205, 0], [255, 255, 255]]),
        ("putty", [[0, 0, 0], [187, 0, 0], [187, 187, 0], [255, 255, 255]]),
        ("windows", [[12, 12, 12], [197, 15, 31], [193, 156, 0], [242, 242, 242]]),
    ];

    fn luminance(rgb: [u8; 3]) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.03928 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2])
    }

    #[test]
    fn every_pair_can_be_read_on_every_palette() {
        for (name, palette) in PALETTES {
            let of = |color| match color {
                Color::Black => luminance(palette[0]),
                Color::Red => luminance(palette[1]),
                Color::Yellow => luminance(palette[2]),
                Color::White => luminance(palette[3]),
                other => panic!("{other} is in no palette"),
            };
            for (letter, ground) in [GENTING, DEKAT] {
                let (a, b) = (of(letter), of(ground));
                let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(ratio >= 4.5, "{name}: {letter} on {ground} is {ratio:.1}:1");
            }
        }
    }

    #[test]
    fn a_bar_is_full_only_when_all_is_there() {
        let gaya = |tier| Gaya { tier, warna: true };
        assert_eq!(gaya(Tier::Kotak).batang(73, 100, 20), "██████████████▌░░░░░");
        assert_eq!(gaya(Tier::Kotak).batang(411, 412, 4), "███▌");
        assert_eq!(gaya(Tier::Ascii).batang(1, 2, 6), "###...");
        assert_eq!(gaya(Tier::Penuh).batang(1, 3, 2), "▋░");
        assert_eq!(gaya(Tier::Kotak).batang(3, 0, 3), "░░░");
    }

    proptest! {
        #[test]
        fn a_bar_has_its_columns(part in any::<i64>(), whole in any::<i64>(), cols in 0_usize..80) {
            for tier in [Tier::Ascii, Tier::Kotak, Tier::Penuh] {
                prop_assert_eq!(lebar(&Gaya { tier, warna: false }.batang(part, whole, cols)), cols);
            }
        }
    }
}
