//! Lists with digits beside the report: rows of the catalogue that may fit, and officers. They stay until something else is done, so
//! that several rows cost a digit each. A row shows its whole wording, so a page has as many as there is room for; a digit
//! means the row that it stands beside, and nothing else.

use super::{Mode, Triase, atas, tolak};
use crate::desk::app::App;
use crate::desk::keys::Key;
use crate::desk::msg::{Effect, Timer};
use crate::desk::view::teks::lipat;
use crate::domain::pesan::Pesan;

/// Digits there are.
const ANGKA: usize = 9;

/// Columns that stand before the wording of a row.
pub const MENJOROK: usize = 5;

/// The place of the digit that gave the command, from 0.
pub(super) fn digit(app: &App) -> Option<usize> {
    let Some(Key::Char(c)) = app.pressed else { return None };
    usize::try_from(c.to_digit(10)?).ok()?.checked_sub(1)
}

impl Triase {
    /// The wording of a row as it is shown, below the line that names it.
    #[must_use]
    pub fn bunyi(&self, bentuk: &str) -> Vec<String> {
        lipat(bentuk, self.kolom.saturating_sub(MENJOROK).max(1))
    }

    /// The first choice of each page of the open list: as many as there is room for, and no more than digits.
    fn awal_halaman(&self) -> Vec<usize> {
        let Some(row) = self.kini() else { return Vec::new() };
        let tall: Vec<usize> = match self.mode {
            Mode::Baris(_) => row.usulan.iter().map(|u| 1 + self.bunyi(&u.bentuk).len()).collect(),
            Mode::Petugas(_) => vec![1; row.petugas.len()],
            _ => return Vec::new(),
        };
        // Below what it is about, a blank line and the heading.
        let room = self.tinggi.saturating_sub(2);
        let (mut starts, mut used) = (vec![0], 0);
        for (at, lines) in tall.into_iter().enumerate() {
            let first = starts.last().copied().unwrap_or_default();
            if at > first && (used + lines > room || at - first == ANGKA) {
                starts.push(at);
                used = 0;
            }
            used += lines;
        }
        starts
    }

    /// How many choices the open list has, and the page that is shown.
    fn pilihan(&self) -> Option<(usize, usize)> {
        let row = self.kini()?;
        match self.mode {
            Mode::Baris(page) => Some((row.usulan.len(), page)),
            Mode::Petugas(page) => Some((row.petugas.len(), page)),
            _ => None,
        }
    }

    /// The choices that are shown, by their places in the list, with the page they are and how many there are.
    #[must_use]
    pub fn halaman(&self) -> (std::ops::Range<usize>, usize, usize) {
        let Some((many, page)) = self.pilihan() else { return (0..0, 1, 1) };
        let starts = self.awal_halaman();
        // A screen that has grown since has fewer pages.
        let page = page.min(starts.len().saturating_sub(1));
        let from = starts.get(page).copied().unwrap_or_default();
        (from..starts.get(page + 1).copied().unwrap_or(many), page + 1, starts.len())
    }

    /// Rows of the catalogue that are chosen for the report under the cursor, with what was decided.
    #[must_use]
    pub fn baris_terpilih(&self) -> &[String] {
        let Some(row) = self.kini() else { return &[] };
        self.isi_kini().and_then(|i| i.baris.as_ref()).unwrap_or(&row.row.baris)
    }
}

/// Opens the list of rows that may fit; again, it closes.
pub(super) fn kategori(app: &mut App) -> Vec<Effect> {
    buka(app, |list| matches!(list.mode, Mode::Baris(_)), Mode::Baris(0), "triase-tanpa-usulan")
}

/// The same for officers.
pub(super) fn petugas(app: &mut App) -> Vec<Effect> {
    buka(app, |list| matches!(list.mode, Mode::Petugas(_)), Mode::Petugas(0), "triase-tanpa-petugas")
}

fn buka(app: &mut App, open: fn(&Triase) -> bool, mode: Mode, none: &str) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let Some(row) = list.kini() else { return vec![Effect::Bell] };
    if !open(list) {
        let many = if matches!(mode, Mode::Baris(_)) { row.usulan.len() } else { row.petugas.len() };
        let pesan = Pesan::new(none).with("nomor", row.row.nomor.as_str());
        if many == 0 {
            list.mode = Mode::Jalan;
            return tolak(app, pesan);
        }
        list.mode = mode;
        return Vec::new();
    }
    list.mode = Mode::Jalan;
    Vec::new()
}

/// Shows the next or the previous page of the open list; behind the last one the first.
pub(super) fn halaman(app: &mut App, forward: bool) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let (_, page, many) = list.halaman();
    if many < 2 {
        return tolak(app, Pesan::new("triase-satu-halaman"));
    }
    // Pages are told from 1.
    let next = if forward { page % many } else { (page + many - 2) % many };
    list.mode = match list.mode {
        Mode::Petugas(_) => Mode::Petugas(next),
        _ => Mode::Baris(next),
    };
    Vec::new()
}

/// A digit beside which nothing stands.
pub(super) fn tanpa_baris(app: &mut App) -> Vec<Effect> {
    let n = digit(app).map_or(0, |n| n + 1);
    tolak(app, Pesan::new("triase-tanpa-angka").with("n", n))
}

/// A digit in an open list. Rows are taken and given back, the list stays; an officer is one, so the list closes.
pub(super) fn angka(app: &mut App) -> Vec<Effect> {
    let Some(n) = digit(app) else { return vec![Effect::Bell] };
    let Some(list) = atas(app) else { return Vec::new() };
    let (shown, ..) = list.halaman();
    let at = shown.start + n;
    let Some(row) = list.kini().filter(|_| shown.contains(&at)) else { return tanpa_baris(app) };
    if matches!(list.mode, Mode::Petugas(_)) {
        let Some(who) = row.petugas.get(at).map(|(id, _)| *id) else { return tanpa_baris(app) };
        list.ubah(|_, isi| isi.petugas = Some(who));
        list.mode = Mode::Jalan;
        return vec![Effect::Arm(Timer::Draf)];
    }
    let Some(id) = row.usulan.get(at).map(|u| u.id.clone()) else { return tanpa_baris(app) };
    let mut rows = list.baris_terpilih().to_vec();
    match rows.iter().position(|r| *r == id) {
        Some(at) => {
            rows.remove(at);
        }
        None => rows.push(id),
    }
    list.ubah(|row, isi| isi.baris = (rows != row.row.baris).then_some(rows));
    vec![Effect::Arm(Timer::Draf)]
}
