//! Where things stand on a screen of a given size: pure, asked by the machine (how many rows has a
//! page) and by the views (where to draw), so that drawing never has to tell the machine anything.

/// A rectangle in cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kotak {
    /// Left column.
    pub x: u16,
    /// Top line.
    pub y: u16,
    /// Columns.
    pub w: u16,
    /// Lines.
    pub h: u16,
}

impl Kotak {
    /// Lines inside a frame.
    #[must_use]
    pub const fn dalam(&self) -> u16 {
        self.h.saturating_sub(2)
    }
}

/// Smallest size that is worked in; below it a plain sentence stands.
pub const TERKECIL: (u16, u16) = (60, 16);

/// From this width the four panes stand side by side.
pub const LEBAR: u16 = 100;

/// The panes of the Meja.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Panel {
    /// Tree of units.
    Satker,
    /// List of people.
    Pegawai,
    /// Pledge status of the person and progress of the unit.
    Ikrar,
    /// Queue of cases.
    Perkara,
}

impl Panel {
    /// All panes in the order Tab visits them.
    pub const ALL: [Self; 4] = [Self::Satker, Self::Pegawai, Self::Ikrar, Self::Perkara];

    /// The pane `n` steps on.
    #[must_use]
    pub fn step(self, forward: bool) -> Self {
        match (self, forward) {
            (Self::Satker, true) | (Self::Ikrar, false) => Self::Pegawai,
            (Self::Pegawai, true) | (Self::Perkara, false) => Self::Ikrar,
            (Self::Ikrar, true) | (Self::Satker, false) => Self::Perkara,
            (Self::Perkara, true) | (Self::Pegawai, false) => Self::Satker,
        }
    }
}

/// Lines that neighbours share: a frame of its own for each would cost rows, columns and bytes, and say no more.
const BERSAMA: u16 = 1;

/// Whether a screen of this size is worked in.
#[must_use]
pub const fn cukup(w: u16, h: u16) -> bool {
    w >= TERKECIL.0 && h >= TERKECIL.1
}

/// What lies between header and footer.
#[must_use]
pub const fn isi(w: u16, h: u16) -> Kotak {
    Kotak { x: 0, y: 1, w, h: h.saturating_sub(2) }
}

/// The panes that stand on a Meja of this size, each with its place.
///
/// Wide: all four. Narrow: the focused pane has the width and the pledge pane stands below tree and
/// list, because it follows them; the others are one Tab away and their figures stay in the header.
/// Neighbours share the line between them.
#[must_use]
pub fn meja(w: u16, h: u16, fokus: Panel, zoom: bool) -> Vec<(Panel, Kotak)> {
    let all = isi(w, h);
    if zoom {
        return vec![(fokus, all)];
    }
    if w < LEBAR {
        let below = if all.h >= 18 && matches!(fokus, Panel::Satker | Panel::Pegawai) { 7 } else { 0 };
        let mut panes = vec![(fokus, Kotak { h: all.h - below + BERSAMA.min(below), ..all })];
        if below > 0 {
            panes.push((Panel::Ikrar, Kotak { y: all.y + all.h - below, h: below, ..all }));
        }
        return panes;
    }
    let left = (w * 37 / 100).clamp(40, 60);
    let bottom = (all.h * 3 / 10).clamp(8, 16).min(all.h);
    let top = all.h - bottom;
    vec![
        (Panel::Satker, Kotak { w: left, h: top + BERSAMA, ..all }),
        (Panel::Pegawai, Kotak { x: left - BERSAMA, w: w - left + BERSAMA, h: top + BERSAMA, ..all }),
        (Panel::Ikrar, Kotak { y: all.y + top, w: left, h: bottom, ..all }),
        (Panel::Perkara, Kotak { x: left - BERSAMA, y: all.y + top, w: w - left + BERSAMA, h: bottom }),
    ]
}

/// List and detail of a screen: side by side when wide, one above the other when narrow; the detail
/// can be put away.
#[must_use]
pub fn daftar(w: u16, h: u16, detail: bool) -> (Kotak, Option<Kotak>) {
    let all = isi(w, h);
    if !detail {
        return (all, None);
    }
    if w >= 132 {
        let right = w * 2 / 5;
        return (Kotak { w: w - right + BERSAMA, ..all }, Some(Kotak { x: w - right, w: right, ..all }));
    }
    if all.h < 16 {
        return (all, None);
    }
    let below = (all.h * 2 / 5).clamp(7, 14);
    (Kotak { h: all.h - below + BERSAMA, ..all }, Some(Kotak { y: all.y + all.h - below, h: below, ..all }))
}

/// Rows of a list that stand in a frame with one heading line.
#[must_use]
pub const fn baris(frame: &Kotak) -> usize {
    frame.dalam().saturating_sub(1) as usize
}

/// A dialog of at most this size in the middle of the screen.
#[must_use]
pub fn tengah(w: u16, h: u16, want_w: u16, want_h: u16) -> Kotak {
    let width = want_w.min(w.saturating_sub(2));
    let height = want_h.min(h.saturating_sub(2));
    Kotak { x: (w - width) / 2, y: (h - height) / 2, w: width, h: height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_fill_the_screen_and_share_no_more_than_their_lines() {
        for (w, h) in [(60, 16), (80, 24), (100, 16), (120, 40), (132, 43), (200, 60)] {
            let (list, detail) = daftar(w, h, true);
            let meja = meja(w, h, Panel::Satker, false).into_iter().map(|(_, k)| k).collect();
            for panes in [meja, [Some(list), detail].into_iter().flatten().collect::<Vec<_>>()] {
                let at = |k: &Kotak, x: u16, y: u16| (k.x..k.x + k.w).contains(&x) && (k.y..k.y + k.h).contains(&y);
                let inside = |k: &Kotak, x: u16, y: u16| {
                    (k.x + 1..k.x + k.w - 1).contains(&x) && (k.y + 1..k.y + k.h - 1).contains(&y)
                };
                for (x, y) in (0..w).flat_map(|x| (1..h - 1).map(move |y| (x, y))) {
                    let here = panes.iter().filter(|k| at(k, x, y)).count();
                    assert!(here >= 1, "{w}x{h} {x},{y}");
                    assert!(here == 1 || !panes.iter().any(|k| inside(k, x, y)), "{w}x{h} {x},{y}");
                }
            }
        }
    }

    #[test]
    fn tab_visits_all_and_comes_back() {
        let mut panel = Panel::Satker;
        for expected in [Panel::Pegawai, Panel::Ikrar, Panel::Perkara, Panel::Satker] {
            let before = panel;
            panel = panel.step(true);
            assert_eq!((panel, panel.step(false)), (expected, before));
        }
    }
}
