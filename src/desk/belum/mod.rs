//! Who still owes a signature at one unit, as a screen of its own above the board, and the text that reminds them.
//!
//! It holds one unit at a time, whole: that is at most some thousand people, who come with their states and due days in one
//! answer, so they can stand by state, which no list of the store does. For the whole office the units stand one after
//! another in the order of the board, and the cursor goes from the last person of one to the first of the next; so an office of
//! 65,000 is gone through without ever being loaded. Whoever wants to filter, or to see people of several units in one order,
//! goes on to screen 3, which is a window on all of them.
//!
//! The board below stays as it is: Esc finds its cursor where it was. The text is written by the report that the command line
//! writes too ([`tagih`] asks only for which form).

mod perintah;
pub mod tagih;

pub use perintah::COMMANDS;
pub(in crate::desk) use perintah::{buka, tetangga};

use std::collections::BTreeMap;

use super::app::App;
use super::impor::{awal, pindah, rapat};
use super::layout::{self, Kotak};
use super::list::Move;
use super::modal::Modal;
use super::msg::{Effect, Slot};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::ikrar::cetak::TagihRow;
use crate::domain::ikrar::lembar::TanyaLembar;
use crate::domain::request::Read;
use crate::domain::satker::{Pohon, Simpul};

/// In which order people stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Urut {
    /// By what is on record, who has nothing first; then by name.
    #[default]
    Keadaan,
    /// By name, as in the text that goes out.
    Nama,
    /// Who has a due day of his own first, by that day; then by name.
    Tenggat,
}

/// What is on record of somebody who owes, in the order of [`Urut::Keadaan`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Golongan {
    /// Nothing.
    Belum,
    /// Has spoken it.
    Mengucapkan,
    /// A representative signed.
    Diwakili,
    /// Refused.
    Menolak,
    /// Was excluded, until a day that has passed.
    Berakhir,
}

impl Golongan {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Belum, Self::Mengucapkan, Self::Diwakili, Self::Menolak, Self::Berakhir];

    /// Where somebody belongs.
    #[must_use]
    pub const fn dari(row: &TagihRow) -> Self {
        match row.keadaan {
            _ if row.berakhir.is_some() => Self::Berakhir,
            KeadaanIkrar::Mengucapkan => Self::Mengucapkan,
            KeadaanIkrar::Diwakili => Self::Diwakili,
            KeadaanIkrar::Menolak => Self::Menolak,
            KeadaanIkrar::Belum | KeadaanIkrar::Ttd | KeadaanIkrar::Dikecualikan => Self::Belum,
        }
    }
}

/// Where the cursor goes when rows come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tuju {
    /// It stays on its person, or goes to the next who has stayed.
    Tetap,
    /// To the first.
    Awal,
    /// To the last.
    Akhir,
}

/// The screen.
#[derive(Debug, Clone)]
pub struct Belum {
    /// The unit whose people it shows.
    pub satker: SatkerId,
    /// The units of the office one after another.
    pub semua: bool,
    /// Its people, in the order shown.
    pub baris: Vec<TagihRow>,
    /// That order.
    pub urut: Urut,
    /// Whether an answer for this unit has come.
    pub dijawab: bool,
    /// Which one the cursor is on.
    pub cursor: usize,
    /// First one shown.
    pub top: usize,
    /// Rows on the screen.
    pub tinggi: usize,
    /// Who is marked, with the unit where it was done.
    tanda: BTreeMap<PegawaiId, SatkerId>,
    tuju: Tuju,
    /// Which way the screen came to its unit: where nobody owes after all, it goes on that way.
    arah: isize,
}

/// Where its parts stand; the machine counts rows by it and the view draws by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letak {
    /// How many owe, until when: two lines.
    pub kepala: Kotak,
    /// The people, with a line of headings.
    pub daftar: Kotak,
}

/// The parts at this size of the screen.
#[must_use]
pub fn letak((w, h): (u16, u16)) -> Letak {
    let frame = layout::isi(w, h);
    let (x, wide) = (frame.x.saturating_add(1), frame.w.saturating_sub(2));
    let head = 2.min(frame.dalam());
    let kepala = Kotak { x, y: frame.y.saturating_add(1), w: wide, h: head };
    Letak { kepala, daftar: Kotak { y: kepala.y + head, h: frame.dalam() - head, ..kepala } }
}

impl Belum {
    /// An empty screen for a unit.
    #[must_use]
    pub fn new(satker: SatkerId, semua: bool, size: (u16, u16)) -> Self {
        let mut new = Self {
            satker,
            semua,
            baris: Vec::new(),
            urut: Urut::default(),
            dijawab: false,
            cursor: 0,
            top: 0,
            tinggi: 1,
            tanda: BTreeMap::new(),
            tuju: Tuju::Awal,
            arah: 0,
        };
        new.ukur(size);
        new
    }

    /// Takes the size of the screen.
    pub fn ukur(&mut self, size: (u16, u16)) {
        self.tinggi = usize::from(letak(size).daftar.h).saturating_sub(1).max(1);
        self.top = rapat(self.top, self.baris.len(), self.tinggi);
        self.geser(Move::By(0));
    }

    /// The person under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&TagihRow> {
        self.baris.get(self.cursor)
    }

    /// Whether somebody is marked.
    #[must_use]
    pub fn bertanda(&self, id: PegawaiId) -> bool {
        self.tanda.contains_key(&id)
    }

    /// How many are marked here, and how many at other units.
    #[must_use]
    pub fn tertanda(&self) -> (usize, usize) {
        let here = self.tanda.values().filter(|unit| **unit == self.satker).count();
        (here, self.tanda.len() - here)
    }

    /// How many people there are of each kind; kinds that nobody belongs to are left out.
    #[must_use]
    pub fn hitung(&self) -> Vec<(Golongan, usize)> {
        let of = |kind| self.baris.iter().filter(|r| Golongan::dari(r) == kind).count();
        Golongan::ALL.into_iter().map(|kind| (kind, of(kind))).filter(|(_, n)| *n > 0).collect()
    }

    /// Whom an action is about: the marked people of this unit; without such the one under the cursor.
    #[must_use]
    pub fn siapa(&self) -> Vec<&TagihRow> {
        let marked: Vec<&TagihRow> = self.baris.iter().filter(|r| self.bertanda(r.id)).collect();
        if marked.is_empty() { self.kini().into_iter().collect() } else { marked }
    }

    /// Marks the person under the cursor or takes the mark away, and goes on.
    fn tandai(&mut self) {
        let Some(id) = self.kini().map(|r| r.id) else { return };
        if self.tanda.remove(&id).is_none() {
            self.tanda.insert(id, self.satker);
        }
        self.geser(Move::By(1));
    }

    /// What was marked for something that is done is marked no more.
    pub(in crate::desk) fn lepas(&mut self, people: &[PegawaiId]) {
        self.tanda.retain(|id, _| !people.contains(id));
    }

    /// Moves the cursor; false where a step would leave the unit.
    fn geser(&mut self, step: Move) -> bool {
        let last = self.baris.len().saturating_sub(1);
        let leaves = match step {
            Move::By(n) | Move::Pages(n) => (n > 0 && self.cursor >= last) || (n < 0 && self.cursor == 0),
            Move::First | Move::Last => false,
        };
        self.cursor = pindah(self.cursor, step, self.baris.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
        !leaves
    }

    fn susun(&mut self) {
        // The store gives them by name, and the sort is stable.
        match self.urut {
            Urut::Nama => {}
            Urut::Keadaan => self.baris.sort_by_key(Golongan::dari),
            Urut::Tenggat => {
                self.baris.sort_by_key(|r| (r.tenggat.is_none(), r.tenggat.map(|t| t.jatuh)));
            }
        }
    }

    /// Takes the people of its unit, by name.
    fn ambil(&mut self, baris: Vec<TagihRow>) {
        let before = std::mem::replace(&mut self.baris, baris);
        self.susun();
        self.dijawab = true;
        let place = |id: PegawaiId| self.baris.iter().position(|r| r.id == id);
        let kept = before.iter().skip(self.cursor).find_map(|r| place(r.id));
        self.cursor = match std::mem::replace(&mut self.tuju, Tuju::Tetap) {
            Tuju::Awal => 0,
            Tuju::Akhir => self.baris.len().saturating_sub(1),
            Tuju::Tetap => kept.unwrap_or(self.cursor),
        };
        let owes: Vec<PegawaiId> = self.baris.iter().map(|r| r.id).collect();
        // Who has signed meanwhile owes nothing, and is marked for nothing.
        self.tanda.retain(|id, unit| *unit != self.satker || owes.contains(id));
        self.geser(Move::By(0));
    }

    fn ke(&mut self, satker: SatkerId, tuju: Tuju, arah: isize) {
        (self.satker, self.arah) = (satker, arah);
        self.baris.clear();
        self.dijawab = false;
        (self.cursor, self.top, self.tuju) = (0, 0, tuju);
    }
}

/// Whether somebody may owe at a unit: a counter does not know of an exclusion that has ended.
fn berutang(node: &Simpul) -> bool {
    let h = &node.satker.hitung;
    h.belum() > 0 || h.dikecualikan > 0
}

/// The units that the screen goes through, in the order of the board.
fn satker<'a>(app: &App, pohon: &'a Pohon) -> Vec<&'a Simpul> {
    app.satker.lines(pohon).into_iter().filter(|n| berutang(n)).collect()
}

impl App {
    /// The screen of those who owe, whatever stands above it.
    #[must_use]
    pub fn belum(&self) -> Option<&Belum> {
        self.modals.iter().find_map(|m| if let Modal::Belum(belum) = m { Some(&**belum) } else { None })
    }

    /// The same, to change it.
    pub(in crate::desk) fn belum_mut(&mut self) -> Option<&mut Belum> {
        self.modals.iter_mut().find_map(|m| if let Modal::Belum(belum) = m { Some(&mut **belum) } else { None })
    }

    /// Where the unit shown stands among those who owe, counted from 1, and how many they are.
    #[must_use]
    pub fn belum_letak(&self) -> (Option<usize>, usize) {
        let units = satker(self, &self.pohon);
        let here = self.belum().and_then(|b| units.iter().position(|n| n.satker.id == b.satker));
        (here.map(|n| n + 1), units.len())
    }

    /// Asks who owes at the unit shown, where the screen is open.
    pub(in crate::desk) fn segarkan_belum(&mut self) -> Option<Effect> {
        let satker = self.belum()?.satker;
        let gelombang = self.gelombang?;
        Some(self.ask(Slot::Belum, Read::Lembar(TanyaLembar::Tagih { gelombang, satker })))
    }

    /// Takes who owes at the unit shown. A unit where everybody is excluded and nobody owes is gone past.
    pub(in crate::desk) fn ambil_belum(&mut self, baris: Vec<TagihRow>) -> Vec<Effect> {
        let Some(belum) = self.belum_mut() else { return Vec::new() };
        let (past, tuju) = (if baris.is_empty() { belum.arah } else { 0 }, belum.tuju);
        belum.arah = 0;
        belum.ambil(baris);
        let next = if past == 0 { None } else { self.belum_satker(past, tuju) };
        next.into_iter().collect()
    }

    /// Goes to the unit before or behind the one shown; false where there is none.
    fn belum_satker(&mut self, n: isize, tuju: Tuju) -> Option<Effect> {
        let units = satker(self, &self.pohon);
        let here = units.iter().position(|u| Some(u.satker.id) == self.belum().map(|b| b.satker));
        let next = match here {
            Some(at) => at.checked_add_signed(n)?,
            None => 0,
        };
        let id = units.get(next)?.satker.id;
        self.belum_mut()?.ke(id, tuju, n);
        self.segarkan_belum()
    }
}
