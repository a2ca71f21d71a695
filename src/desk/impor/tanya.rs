//! The step of uncertain days: a column whose years have two digits, or whose days are serial numbers, is asked about once. Its
//! cells are shown as each answer would read them. That their rows are refused is an answer like the others.

use super::super::app::App;
use super::super::list::Move;
use super::super::msg::Effect;
use super::super::pilih::{Item, Pilih, Tujuan};
use super::langkah::{bandingkan_lagi, dialog, lanjut_tanpa_hari, sibuk};
use super::perintah::ke_berapa;
use super::{Apa, Letak, awal, pindah};
use crate::desk::layout::Kotak;
use crate::desk::modal::Modal;
use crate::domain::impor::Kolom;
use crate::domain::impor::baca::tahun::{self, Abad, Aturan, Ragu, TanyaHari};
use crate::domain::impor::percakapan::Perintah;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoalHari {
    /// As the engine asks it, with the answer that it goes by.
    pub tanya: TanyaHari,
    /// What was answered here.
    pub jawab: Option<JawabHari>,
}

/// An answer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JawabHari {
    /// This is how the cells are meant.
    Aturan(Aturan),
    /// Their rows stay refused.
    Tolak,
}

impl SoalHari {
    /// The answer that stands: that of this dialog, else a remembered one.
    #[must_use]
    pub fn kini(&self) -> Option<JawabHari> {
        self.jawab.or(self.tanya.jawab.map(JawabHari::Aturan))
    }
}

/// The step.
#[derive(Debug, Clone, Default)]
pub struct Hari {
    /// All questions that the rows have raised.
    pub soal: Vec<SoalHari>,
    /// Which.
    pub cursor: usize,
    /// First line shown.
    pub top: usize,
    /// Lines on the screen.
    pub tinggi: usize,
}

/// Where so many questions stand, and where the cells of the one under the cursor.
#[must_use]
pub fn letak(size: (u16, u16), banyak: usize) -> (Kotak, Kotak) {
    let Letak { isi, .. } = super::letak(size);
    if size.0 >= 110 {
        return super::soal::letak(size);
    }
    // A question, its answers, three cells and what speaks for them: all of that is to be seen.
    let wanted = u16::try_from(banyak).unwrap_or(u16::MAX).saturating_add(1);
    let above = wanted.min(isi.h.saturating_sub(8)).max(3).min(isi.h);
    (Kotak { h: above, ..isi }, Kotak { y: isi.y + above, h: isi.h - above, ..isi })
}

impl Hari {
    /// The question under the cursor.
    #[must_use]
    pub fn kini(&self) -> Option<&SoalHari> {
        self.soal.get(self.cursor)
    }

    /// How many have no answer.
    #[must_use]
    pub fn terbuka(&self) -> usize {
        self.soal.iter().filter(|s| s.kini().is_none()).count()
    }

    /// To the first question without an answer, unless the cursor stands on one; the column that it is about.
    fn ke_terbuka(&mut self) -> Option<Kolom> {
        if self.kini().is_none_or(|s| s.kini().is_some()) {
            self.cursor = self.soal.iter().position(|s| s.kini().is_none())?;
            self.geser(Move::By(0));
        }
        self.kini().map(|s| s.tanya.kolom)
    }

    /// Takes the questions as they stand; what was answered here and not sent stays.
    pub(super) fn ambil(&mut self, open: Vec<TanyaHari>) {
        let before = std::mem::take(&mut self.soal);
        let same = |t: &TanyaHari| before.iter().find(|s| (s.tanya.kolom, s.tanya.ragu) == (t.kolom, t.ragu));
        self.soal =
            open.into_iter().map(|tanya| SoalHari { jawab: same(&tanya).and_then(|s| s.jawab), tanya }).collect();
        self.geser(Move::By(0));
    }

    /// Notes an answer and goes on to the next question without one.
    fn jawab(&mut self, jawab: JawabHari) {
        if let Some(soal) = self.soal.get_mut(self.cursor) {
            soal.jawab = Some(jawab);
        }
        if let Some(next) = self.soal.iter().position(|s| s.kini().is_none()) {
            self.cursor = next;
        }
        self.geser(Move::By(0));
    }

    /// The answers that the engine is to go by, from those that it goes by. What was remembered of a column that raises no
    /// question in this file stays.
    fn aturan(&self, told: &[(Kolom, Aturan)]) -> Vec<(Kolom, Aturan)> {
        let mut all = told.to_vec();
        for soal in &self.soal {
            let (kolom, ragu) = (soal.tanya.kolom, soal.tanya.ragu);
            all.retain(|(of, rule)| (*of, rule.ragu()) != (kolom, ragu));
            if let Some(JawabHari::Aturan(rule)) = soal.kini() {
                tahun::taruh(&mut all, kolom, rule);
            }
        }
        all
    }

    pub(super) fn geser(&mut self, step: Move) {
        self.cursor = pindah(self.cursor, step, self.soal.len(), self.tinggi);
        self.top = awal(self.top, self.cursor, self.tinggi);
    }
}

/// An answer in a few words: `19xx`, `1909-2008`, `sejak 1900`.
#[must_use]
pub fn nama_aturan(kata: &Kata, aturan: Aturan) -> String {
    match aturan {
        Aturan::Tahun(abad) => {
            let (from, to) = abad.rentang();
            match from % 100 {
                0 => format!("{}xx", from / 100),
                _ => format!("{from}-{to}"),
            }
        }
        Aturan::Seri(seri) => kata.t(&seri.kata()),
    }
}

/// How a cell is read by an answer; a mark where that is no day, or one that cannot be yet.
#[must_use]
pub fn terbaca(tanya: &TanyaHari, aturan: Aturan, text: &str, hari: Tanggal) -> String {
    match aturan.baca(text) {
        None => "x".to_owned(),
        Some(day) if tanya.is_lampau() && day > hari => format!("{day}!"),
        Some(day) => day.to_string(),
    }
}

// ---------------------------------------------------------------------------------------------
// What the keys do

/// Takes the answer with this number.
pub(super) fn pilih(app: &mut App) -> Vec<Effect> {
    let Some(n) = ke_berapa(app, "impor-hari.pilih") else { return Vec::new() };
    let today = app.session.hari;
    let rule = dialog(app).and_then(|d| d.hari.kini()?.tanya.pilihan(today).get(n).copied());
    match rule {
        Some(rule) => jawab(app, JawabHari::Aturan(rule)),
        None => vec![Effect::Bell],
    }
}

pub(super) fn tolak(app: &mut App) -> Vec<Effect> {
    jawab(app, JawabHari::Tolak)
}

fn jawab(app: &mut App, jawab: JawabHari) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = app.impor_mut() else { return Vec::new() };
    d.hari.jawab(jawab);
    if d.hari.terbuka() == 0 {
        app.say(Pesan::new("impor-tanya-terjawab"));
    }
    Vec::new()
}

/// Opens the list of all hundreds of years, or of all counts.
pub(super) fn lain(app: &mut App) -> Vec<Effect> {
    let today = app.session.hari;
    let Some(soal) = dialog(app).and_then(|d| d.hari.kini().cloned()) else { return vec![Effect::Bell] };
    let rules: Vec<Aturan> = match soal.tanya.ragu {
        Ragu::Tahun => (1_900..=2_000).filter_map(Abad::mulai).map(Aturan::Tahun).collect(),
        Ragu::Seri => soal.tanya.pilihan(today),
    };
    let kata = &app.kata;
    let items = rules
        .into_iter()
        .map(|rule| {
            let cells = soal.tanya.contoh.iter().map(|text| terbaca(&soal.tanya, rule, text, today));
            Item {
                code: rule.code(),
                label: nama_aturan(kata, rule),
                hint: cells.collect::<Vec<_>>().join("  "),
                sebutan: String::new(),
            }
        })
        .collect();
    let current = match soal.kini() {
        Some(JawabHari::Aturan(rule)) => rule,
        _ => soal.tanya.usul(today),
    };
    let list = Pilih::new("impor-tanya-pilih", items, &current.code(), Tujuan::ImporHari);
    app.modals.push(Modal::Pilih(Box::new(list)));
    Vec::new()
}

/// Takes what was chosen from that list.
pub(super) fn terpilih(app: &mut App, code: &str) -> Vec<Effect> {
    match Aturan::from_code(code) {
        Some(rule) => jawab(app, JawabHari::Aturan(rule)),
        None => vec![Effect::Bell],
    }
}

/// From the days on. Answers that are news have everything read again. A question without an answer stops here: that its rows are
/// refused is an answer too, and one that is given by its own key.
pub(super) fn lanjut(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    if let Some(kolom) = d.hari.ke_terbuka() {
        let kolom = Arg::Kata(kolom.kata());
        app.refuse(Pesan::new("impor-tanya-belum-terjawab").with("kolom", kolom));
        return vec![Effect::Bell];
    }
    let told = d.tajuk.peta.as_ref().map(|p| p.hari.clone()).unwrap_or_default();
    let now = d.hari.aturan(&told);
    if told == now && !d.basi {
        return lanjut_tanpa_hari(d).into_iter().collect();
    }
    let mut effects = vec![d.kirim(Apa::Petakan, Perintah::Hari(now))];
    effects.push(bandingkan_lagi(d));
    effects
}
