//! The second person's look: rows of a sample one by one, and nothing of what the first had keyed.

use super::super::list::Move;
use crate::desk::app::App;
use crate::desk::impor::pindah;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, WriteTag};
use crate::domain::id::BerkasId;
use crate::domain::ikrar::berkas::IsiBaris;
use crate::domain::ikrar::lembar::{BarisContoh, UbahLembar};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;

/// The look.
#[derive(Debug, Clone)]
pub struct Uji {
    /// The sheet.
    pub id: BerkasId,
    /// Its number.
    pub nomor: String,
    /// The rows with what was read from them now; `None` until they come.
    pub baris: Option<Vec<(BarisContoh, Option<IsiBaris>)>>,
    /// Which row the next key is for.
    pub cursor: usize,
    /// It is being saved.
    pub simpan: bool,
}

impl Uji {
    /// A look at a sheet whose sample has been asked for.
    #[must_use]
    pub const fn new(id: BerkasId, nomor: String) -> Self {
        Self { id, nomor, baris: None, cursor: 0, simpan: false }
    }

    /// Takes the sample.
    pub fn ambil(&mut self, rows: Vec<BarisContoh>) {
        self.baris = Some(rows.into_iter().map(|r| (r, None)).collect());
    }

    /// Rows that are read already.
    #[must_use]
    pub fn terbaca(&self) -> usize {
        self.baris.iter().flatten().filter(|(_, isi)| isi.is_some()).count()
    }

    /// Rows of the sample.
    #[must_use]
    pub fn banyak(&self) -> usize {
        self.baris.as_ref().map_or(0, Vec::len)
    }
}

fn atas(app: &mut App) -> Option<&mut Uji> {
    if let Some(Modal::Uji(check)) = app.modals.last_mut() { Some(check) } else { None }
}

pub(super) fn isi(app: &mut App, isi: IsiBaris) -> Vec<Effect> {
    let Some(check) = atas(app) else { return Vec::new() };
    let (at, last) = (check.cursor, check.banyak().saturating_sub(1));
    match check.baris.as_mut().and_then(|rows| rows.get_mut(at)) {
        Some((_, read)) => {
            *read = Some(isi);
            check.cursor = (at + 1).min(last);
            Vec::new()
        }
        None => vec![Effect::Bell],
    }
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(check) = atas(app) {
        check.cursor = pindah(check.cursor, step, check.banyak(), 10);
    }
    Vec::new()
}

/// Saves the look, when all rows have been read.
pub(super) fn selesai(app: &mut App) -> Vec<Effect> {
    let Some(check) = atas(app) else { return Vec::new() };
    if check.simpan {
        return Vec::new();
    }
    let left = check.banyak() - check.terbaca();
    if left > 0 || check.banyak() == 0 {
        app.refuse(Pesan::new("berkas-meja-uji-sisa").with("n", left));
        return vec![Effect::Bell];
    }
    check.simpan = true;
    let rows = check.baris.iter().flatten();
    let baris = rows.filter_map(|(row, isi)| isi.map(|isi| (row.baris, isi))).collect();
    let write = Write::Lembar(UbahLembar::Uji { berkas: check.id, baris });
    vec![Effect::Write { tag: WriteTag::LembarUji, write: Box::new(write) }]
}
