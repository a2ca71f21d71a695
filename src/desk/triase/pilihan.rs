//! Lists with digits beside the report: rows of the catalogue that may fit, and officers. They stay until something else is done, so
//! that several rows cost a digit each.

use super::{Mode, Triase, atas, tolak};
use crate::desk::app::App;
use crate::desk::keys::Key;
use crate::desk::msg::{Effect, Timer};
use crate::domain::pesan::Pesan;

/// Digits there are.
const ANGKA: usize = 9;

/// Lines of a row of the catalogue: its level and the beginning of its wording.
pub const BARIS: usize = 3;

/// The place of the digit that gave the command, from 0.
pub(super) fn digit(app: &App) -> Option<usize> {
    let Some(Key::Char(c)) = app.pressed else { return None };
    usize::try_from(c.to_digit(10)?).ok()?.checked_sub(1)
}

impl Triase {
    /// Choices on one page of the open list: as many as there is room for, and no more than digits.
    #[must_use]
    pub fn halaman(&self) -> usize {
        // Below what it is about, a blank line and the heading.
        let room = self.tinggi.saturating_sub(2);
        let lines = if matches!(self.mode, Mode::Baris(_)) { BARIS } else { 1 };
        (room / lines).clamp(2, ANGKA)
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

    /// Rows of the catalogue that are chosen for the report under the cursor, with what was decided.
    #[must_use]
    pub fn baris_terpilih(&self) -> &[String] {
        let Some(row) = self.kini() else { return &[] };
        self.isi_kini().and_then(|i| i.baris.as_ref()).unwrap_or(&row.row.baris)
    }
}

/// Opens the list of rows that may fit; again, its next page, and behind the last one it closes.
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
    let (many, page) = list.pilihan().unwrap_or_default();
    let (next, size) = (page + 1, list.halaman());
    list.mode = match list.mode {
        Mode::Baris(_) if next * size < many => Mode::Baris(next),
        Mode::Petugas(_) if next * size < many => Mode::Petugas(next),
        _ => Mode::Jalan,
    };
    Vec::new()
}

/// A digit in an open list. Rows are taken and given back, the list stays; an officer is one, so the list closes.
pub(super) fn angka(app: &mut App) -> Vec<Effect> {
    let Some(n) = digit(app) else { return vec![Effect::Bell] };
    let Some(list) = atas(app) else { return Vec::new() };
    let Some((_, page)) = list.pilihan() else { return vec![Effect::Bell] };
    let at = page * list.halaman() + n;
    if n >= list.halaman() {
        return vec![Effect::Bell];
    }
    let Some(row) = list.kini() else { return vec![Effect::Bell] };
    if matches!(list.mode, Mode::Petugas(_)) {
        let Some(who) = row.petugas.get(at).map(|(id, _)| *id) else { return vec![Effect::Bell] };
        list.ubah(|_, isi| isi.petugas = Some(who));
        list.mode = Mode::Jalan;
        return vec![Effect::Arm(Timer::Draf)];
    }
    let Some(id) = row.usulan.get(at).map(|u| u.id.clone()) else { return vec![Effect::Bell] };
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
