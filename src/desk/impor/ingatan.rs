//! What is remembered of earlier files, beside the step of files: which unit a name means, what the columns under some headings
//! say, who said so and when. One answer is forgotten at a time, after a question; the next file asks it again.

use super::super::app::App;
use super::super::list::Move;
use super::super::modal::{Lanjut, Tanya};
use super::super::msg::{Effect, Slot};
use super::langkah::{dialog, sibuk};
use super::{Langkah, Letak, awal, pindah};
use crate::desk::layout::Kotak;
use crate::domain::id::SatkerId;
use crate::domain::impor::ingatan::{Ingatan, IsiIngatan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{PetaKolom, Read};
use crate::kata::Kata;

/// Lines of the answer under the cursor, with the one that parts them from the list.
const RINCI: u16 = 4;

/// The list.
#[derive(Debug, Clone, Default)]
pub struct Diingat {
    /// All that is remembered; `None` before the store has said.
    pub semua: Option<Vec<Ingatan>>,
    /// Which.
    pub cursor: usize,
    /// First line shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
}

/// Where the list stands, and where the answer under the cursor.
#[must_use]
pub fn letak(size: (u16, u16)) -> (Kotak, Kotak) {
    let Letak { isi, .. } = super::letak(size);
    let above = isi.h.saturating_sub(RINCI).max(2).min(isi.h);
    (Kotak { h: above, ..isi }, Kotak { y: isi.y + above, h: isi.h - above, ..isi })
}

impl Diingat {
    /// The answer under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&Ingatan> {
        self.semua.as_ref()?.get(self.cursor)
    }

    /// Takes the answers as they stand; the cursor stays where it is.
    pub(in crate::desk) fn ambil(&mut self, all: Vec<Ingatan>) {
        self.semua = Some(all);
        self.geser(Move::By(0));
    }

    pub(super) fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.semua.as_ref().map_or(0, Vec::len), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}

/// What files say: a name of a unit, or headings.
#[must_use]
pub fn di_berkas(isi: &IsiIngatan) -> &str {
    match isi {
        IsiIngatan::Satker { kunci, .. } | IsiIngatan::Kolom { kunci, .. } => kunci,
    }
}

/// What that means: the unit, or what the columns say in their order.
#[must_use]
pub fn artinya(app: &App, isi: &IsiIngatan) -> String {
    match isi {
        IsiIngatan::Satker { satker, .. } => nama(app, *satker),
        IsiIngatan::Kolom { peta, .. } => kolom(&app.kata, peta),
    }
}

fn nama(app: &App, id: SatkerId) -> String {
    app.pohon.get(id).map_or_else(|| id.0.to_string(), |n| n.satker.nama.clone())
}

/// The columns by their names, with how uncertain days of each are meant.
fn kolom(kata: &Kata, peta: &PetaKolom) -> String {
    let one = |column: &Option<crate::domain::impor::Kolom>| {
        let Some(column) = column else { return "-".to_owned() };
        let rules = peta.hari.iter().filter(|(of, _)| of == column);
        let rules: Vec<String> = rules.map(|(_, rule)| super::tanya::nama_aturan(kata, *rule)).collect();
        let name = kata.t(&column.kata());
        if rules.is_empty() { name } else { format!("{name} ({})", rules.join(", ")) }
    };
    peta.kolom.iter().map(one).collect::<Vec<_>>().join(", ")
}

// ---------------------------------------------------------------------------------------------
// What the keys do

/// Opens the list.
pub(super) fn buka(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    d.langkah = Langkah::Ingatan;
    d.diingat = Diingat { tinggi: d.diingat.tinggi, ..Diingat::default() };
    vec![app.ask(Slot::Ingatan, Read::Ingatan)]
}

/// Asks whether the answer under the cursor is to be forgotten.
pub(super) fn tanya_lupa(app: &mut App) -> Vec<Effect> {
    let Some(isi) = dialog(app).and_then(|d| Some(d.diingat.kini()?.isi.clone())) else { return vec![Effect::Bell] };
    let pesan = match &isi {
        IsiIngatan::Satker { kunci, satker } => {
            Pesan::new("impor-ingatan-tanya-satker").with("kunci", kunci.as_str()).with("satker", nama(app, *satker))
        }
        IsiIngatan::Kolom { kunci, .. } => Pesan::new("impor-ingatan-tanya-kolom").with("tajuk", kunci.as_str()),
    };
    app.question(Tanya { pesan, lanjut: Lanjut::Lupa(Box::new(isi)) });
    Vec::new()
}
