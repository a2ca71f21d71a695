//! The sheets of the wave in force: open ones first, with what is written on each and what is keyed.

use super::super::list::Move;
use crate::desk::app::App;
use crate::desk::impor::{awal, pindah, rapat};
use crate::desk::kind::ModalKind;
use crate::desk::layout::{self, Kotak};
use crate::desk::line::Line;
use crate::desk::modal::Modal;
use crate::desk::msg::Effect;
use crate::domain::ikrar::berkas::{BerkasRow, KodeBerkas};
use crate::domain::nama::kunci;
use crate::domain::pesan::Pesan;

/// Sheets shown at most.
pub const BATAS: usize = 500;

/// The list.
#[derive(Debug, Clone)]
pub struct DaftarLembar {
    /// Sheets, open ones first, then the newest.
    pub baris: Vec<BerkasRow>,
    /// Whether an answer has come.
    pub dijawab: bool,
    /// Which one the cursor is on.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
    /// What narrows the list: number, unit, or code.
    pub saring: Line,
    /// Whether letters go there.
    pub mengetik: bool,
    /// Places of the sheets that fit, in their order.
    tampak: Vec<usize>,
}

/// Where the parts of the list stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letak {
    /// Sheets, with a line of headings.
    pub daftar: Kotak,
    /// All of the sheet under the cursor, two lines.
    pub rincian: Kotak,
    /// What narrows the list, one line.
    pub saring: Kotak,
}

/// The parts inside a frame on a screen of this size.
#[must_use]
pub fn letak((w, h): (u16, u16)) -> Letak {
    let frame = layout::isi(w, h);
    let inside = Kotak { x: frame.x + 1, y: frame.y + 1, w: frame.w.saturating_sub(2), h: frame.dalam() };
    let rows = inside.h.saturating_sub(3);
    let below = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    Letak {
        daftar: Kotak { h: rows, ..inside },
        rincian: Kotak { y: inside.y + rows, h: inside.h.min(2), ..below },
        saring: Kotak { y: inside.y + rows + 2, h: 1, ..below },
    }
}

impl DaftarLembar {
    /// An empty list.
    #[must_use]
    pub fn new(size: (u16, u16)) -> Self {
        let mut list = Self {
            baris: Vec::new(),
            dijawab: false,
            cursor: 0,
            top: 0,
            tinggi: 1,
            saring: Line::new(60),
            mengetik: false,
            tampak: Vec::new(),
        };
        list.ukur(size);
        list
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        self.tinggi = usize::from(letak(size).daftar.h.saturating_sub(1)).max(1);
        self.top = rapat(self.top, self.tampak.len(), self.tinggi);
        self.geser(Move::By(0));
    }

    /// Takes the sheets anew; the cursor stays on its own.
    pub fn ambil(&mut self, baris: Vec<BerkasRow>) {
        let here = self.kini().map(|r| r.id);
        self.baris = baris;
        self.dijawab = true;
        let stood = self.cursor;
        self.saring_ulang();
        let at = self.tampak.iter().position(|at| self.baris.get(*at).map(|r| r.id) == here);
        self.cursor = at.unwrap_or(stood);
        self.geser(Move::By(0));
    }

    /// The sheets that fit what is typed: every word of it is in number or unit, or it is a sheet's code.
    pub fn tampak(&self) -> impl Iterator<Item = &BerkasRow> {
        self.tampak.iter().filter_map(|at| self.baris.get(*at))
    }

    fn saring_ulang(&mut self) {
        let typed = kunci(self.saring.text());
        let code = KodeBerkas::parse(self.saring.text()).map(|k| k.0);
        let fits = |row: &BerkasRow| {
            // Without a filter no name is looked at.
            if typed.is_empty() {
                return true;
            }
            let line =
                kunci(&format!("{} {} {} {}", row.nomor, row.satker_nama, row.satker_lengkap, KodeBerkas(row.id)));
            code == Some(row.id) || typed.split_whitespace().all(|word| line.contains(word))
        };
        self.tampak = self.baris.iter().enumerate().filter(|(_, row)| fits(row)).map(|(at, _)| at).collect();
        // A sheet of that very code comes first: its digits may stand in the number of another.
        self.tampak.sort_by_key(|at| code.is_none() || self.baris.get(*at).map(|r| r.id) != code);
        self.cursor = 0;
        self.geser(Move::By(0));
    }

    /// The kind of dialog whose commands hold.
    #[must_use]
    pub const fn kind(&self) -> ModalKind {
        if self.mengetik { ModalKind::DaftarLembarSaring } else { ModalKind::DaftarLembar }
    }

    /// The line that is typed into.
    pub const fn line_mut(&mut self) -> Option<&mut Line> {
        if self.mengetik { Some(&mut self.saring) } else { None }
    }

    /// The sheet under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&BerkasRow> {
        self.tampak.get(self.cursor).and_then(|at| self.baris.get(*at))
    }

    fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.tampak.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}

fn atas(app: &mut App) -> Option<&mut DaftarLembar> {
    if let Some(Modal::DaftarLembar(list)) = app.modals.last_mut() { Some(list) } else { None }
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.geser(step);
    }
    Vec::new()
}

/// Letters narrow the list from here on.
pub(super) fn saring(app: &mut App) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.mengetik = true;
        let text = list.saring.text().to_owned();
        list.saring.prefill(&text);
    }
    Vec::new()
}

/// What narrows the list is another text.
pub(in crate::desk) fn saring_berubah(app: &mut App) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.saring_ulang();
    }
    Vec::new()
}

/// Enter behind what was typed: the only sheet that fits is opened, and so is one whose code it is, of whatever wave; of several
/// the list goes on.
pub(super) fn saring_pakai(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    list.mengetik = false;
    let code = KodeBerkas::parse(list.saring.text()).map(|k| k.0);
    match (list.tampak.as_slice(), list.kini().map(|r| r.id), code) {
        ([_], Some(id), _) => app.buka_lembar(id),
        (_, Some(id), Some(code)) if id == code => app.buka_lembar(id),
        ([], _, Some(code)) => app.buka_lembar(code),
        _ => Vec::new(),
    }
}

/// All sheets again.
pub(super) fn saring_kembali(app: &mut App) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        list.mengetik = false;
        list.saring.set("");
        list.saring_ulang();
    }
    Vec::new()
}

/// Esc: what narrows the list goes first, then the list.
pub(super) fn keluar(app: &mut App) -> Vec<Effect> {
    if atas(app).is_some_and(|list| !list.saring.text().is_empty()) {
        return saring_kembali(app);
    }
    app.modals.pop();
    Vec::new()
}

pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    match atas(app).and_then(|list| list.kini().map(|r| r.id)) {
        Some(id) => app.buka_lembar(id),
        None => vec![Effect::Bell],
    }
}

/// The second person's look at the sheet under the cursor. It is begun here and not from the rows: they would show what the
/// first had keyed.
pub(super) fn uji(app: &mut App) -> Vec<Effect> {
    let Some(row) = atas(app).and_then(|list| list.kini().cloned()) else { return vec![Effect::Bell] };
    if !row.tutup {
        app.refuse(Pesan::new("berkas-meja-uji-terbuka").with("nomor", row.nomor));
        return vec![Effect::Bell];
    }
    app.buka_uji(row.id, row.nomor)
}
