//! What the keys of the check do: groups, the whole of a row, rejects, those missing, and applying.

use super::super::app::App;
use super::super::line::Line;
use super::super::list::Move;
use super::super::modal::{Lanjut, Modal, Tanya};
use super::super::msg::Effect;
use super::langkah::{dialog, sibuk};
use super::perintah::ke_berapa;
use super::{Apa, Langkah, nilai};
use crate::domain::impor::panggung::{BarisBeda, Kehilangan, Kelompok};
use crate::domain::impor::percakapan::Perintah;
use crate::domain::impor::{Alasan, Asal};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// Reasons that are proposed for those who are missing; any other one can be typed.
const ALASAN: [&str; 5] = [
    "impor-meja-alasan-pensiun",
    "impor-meja-alasan-pindah",
    "impor-meja-alasan-berhenti",
    "impor-meja-alasan-kontrak",
    "impor-meja-alasan-wafat",
];

/// The reason that is being given: the line, and the proposed ones beneath it.
#[derive(Debug, Clone)]
pub struct Sebab {
    /// What would be taken: what was typed, or the proposed reason under the cursor.
    pub line: Line,
    /// What was typed; it narrows the proposed ones, whatever of them stands in the line.
    pub ketikan: String,
    /// Which line of the list; the first is what was typed, or that they are left as they are.
    pub cursor: usize,
}

impl Default for Sebab {
    fn default() -> Self {
        Self { line: Line::new(120), ketikan: String::new(), cursor: 0 }
    }
}

impl Sebab {
    /// Begins with the reason that stands.
    fn mulai(&mut self, alasan: &str) {
        self.line.prefill(alasan);
        self.ketikan.clear();
        self.cursor = 0;
    }

    /// Something was typed.
    pub(super) fn berubah(&mut self) {
        self.ketikan = self.line.text().trim().to_owned();
        self.cursor = 0;
    }

    /// The proposed reasons that what was typed leaves, as the words of one language say them.
    #[must_use]
    pub fn usulan(&self, kata: &Kata) -> Vec<String> {
        let typed = self.ketikan.to_lowercase();
        ALASAN.iter().map(|key| kata.t(key)).filter(|word| word.to_lowercase().contains(&typed)).collect()
    }
}

/// Units that a sentence names before it only counts them.
pub const SATKER: usize = 4;

fn kelompok(app: &mut App, which: impl FnOnce(usize) -> usize) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    let here = Kelompok::ALL.iter().position(|k| *k == d.beda.kelompok).unwrap_or(0);
    let Some(kelompok) = Kelompok::ALL.get(which(here)) else { return Vec::new() };
    if *kelompok == d.beda.kelompok {
        return Vec::new();
    }
    d.beda.pilih(*kelompok);
    d.lihat().into_iter().collect()
}

pub(super) fn kelompok_sebelah(app: &mut App, forward: bool) -> Vec<Effect> {
    let n = Kelompok::ALL.len();
    kelompok(app, |here| if forward { (here + 1) % n } else { (here + n - 1) % n })
}

pub(super) fn kelompok_ke(app: &mut App) -> Vec<Effect> {
    let Some(n) = ke_berapa(app, "impor-periksa.kelompok") else { return Vec::new() };
    kelompok(app, |_| n)
}

pub(super) fn panel(app: &mut App) -> Vec<Effect> {
    let size = app.size;
    let Some(d) = dialog(app) else { return Vec::new() };
    d.beda.rinci = Some(!d.beda.rinci(size));
    d.ukur(size);
    d.lihat().into_iter().collect()
}

/// The row under the cursor as a whole, to be read and copied.
pub(super) fn rincian(app: &mut App) -> Vec<Effect> {
    let Some(row) = dialog(app).and_then(|d| d.beda.kini().cloned()) else { return vec![Effect::Bell] };
    let mut lines = vec![app.asal(&row)];
    lines.extend([&row.nomor, &row.nama, &row.satker].into_iter().filter(|t| !t.is_empty()).cloned());
    lines.extend(app.uraian_beda(&row));
    app.copy_view("impor-meja-rincian", &lines)
}

pub(super) fn simpan_tolak(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    if d.beda.ringkas.get(Kelompok::Tolak) + d.beda.ringkas.get(Kelompok::Tahan) == 0 {
        app.refuse(Pesan::new("impor-meja-tak-ada-tolak"));
        return vec![Effect::Bell];
    }
    vec![d.kirim(Apa::Simpan, Perintah::SimpanTolak(None))]
}

pub(super) fn ke_hilang(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    if d.beda.ringkas.get(Kelompok::Hilang) == 0 {
        app.refuse(Pesan::new("impor-meja-tak-ada-hilang"));
        return vec![Effect::Bell];
    }
    d.langkah = Langkah::Hilang;
    d.alasan.mulai(d.beda.hilang.as_deref().unwrap_or(""));
    vec![d.kirim_kehilangan()]
}

/// Moves over the proposed reasons; the one under the cursor stands in the line, where it can be changed.
pub(super) fn geser_alasan(app: &mut App, step: Move) -> Vec<Effect> {
    let words = app.impor_di_atas().map(|d| d.alasan.usulan(&app.kata)).unwrap_or_default();
    let Some(Sebab { line, ketikan, cursor }) = dialog(app).map(|d| &mut d.alasan) else { return Vec::new() };
    *cursor = super::pindah(*cursor, step, words.len() + 1, words.len());
    match cursor.checked_sub(1).and_then(|n| words.get(n)) {
        Some(word) => line.prefill(word),
        // What was typed is gone on with, a proposed reason gives way to the next letter.
        None => line.set(ketikan),
    }
    Vec::new()
}

/// Takes the reason in the line; an empty one leaves those missing as they are.
pub(super) fn pakai_alasan(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let text = d.alasan.line.text().trim().to_owned();
    d.langkah = Langkah::Periksa;
    vec![d.kirim_hilang((!text.is_empty()).then_some(text))]
}

/// Whether the rows are those who are missing.
pub(super) fn di_hilang(app: &App) -> Result<(), Pesan> {
    match app.impor_di_atas() {
        Some(d) if d.beda.kelompok == Kelompok::Hilang => Ok(()),
        _ => Err(Pesan::new("impor-meja-tetap-hanya-hilang")),
    }
}

/// The person under the cursor stays in service though the others leave, or leaves with them again.
pub(super) fn tetap(app: &mut App) -> Vec<Effect> {
    // One after the other may be pressed faster than it is answered.
    if !dialog(app).is_some_and(|d| d.sibuk() == Some(Apa::Hilang)) && sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let Some(who) = d.beda.kini().and_then(|row| row.orang) else { return vec![Effect::Bell] };
    if !d.beda.tetap.remove(&who) {
        d.beda.tetap.insert(who);
    }
    d.beda.geser(Move::By(1));
    let alasan = d.beda.hilang.clone();
    let mut effects = vec![d.kirim_hilang(alasan)];
    effects.extend(d.lihat());
    effects
}

/// Asks whether the difference is to be applied. Rows that are not taken are named.
pub(super) fn tanya_terap(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let n = |k| d.beda.ringkas.get(k);
    let gone = if d.beda.hilang.is_some() { d.beda.ringkas.keluar() } else { 0 };
    let missing = n(Kelompok::Hilang);
    let alasan = d.beda.hilang.clone().unwrap_or_default();
    let kehilangan = d.beda.kehilangan.clone();
    let left = n(Kelompok::Tolak) + n(Kelompok::Tahan);
    let (baru, ubah, pindah) = (n(Kelompok::Baru), n(Kelompok::Ubah), n(Kelompok::Pindah));
    if baru + ubah + pindah + gone == 0 {
        app.refuse(Pesan::new("impor-meja-tak-ada-beda"));
        return vec![Effect::Bell];
    }
    let key = match (gone > 0, left > 0) {
        (false, false) => "impor-meja-terap-tanya",
        (false, true) => "impor-meja-terap-tanya-sisa",
        (true, false) => "impor-meja-terap-tanya-hilang",
        (true, true) => "impor-meja-terap-tanya-hilang-sisa",
    };
    let satker = app.sebut_kehilangan(&kehilangan, SATKER);
    let angka = |n: u64| app.kata.angka(i64::try_from(n).unwrap_or(i64::MAX));
    let mut pesan = Pesan::new(key).with("baru", angka(baru)).with("ubah", angka(ubah)).with("pindah", angka(pindah));
    if gone > 0 {
        pesan = pesan.with("hilang", angka(gone)).with("semua", angka(missing)).with("alasan", alasan);
        pesan = pesan.with("satker", satker);
    }
    if left > 0 {
        pesan = pesan.with("sisa", angka(left));
    }
    app.question(Tanya { pesan, lanjut: Lanjut::Impor });
    Vec::new()
}

/// The answer was yes.
pub(in crate::desk) fn terapkan(app: &mut App) -> Vec<Effect> {
    let Some(d) = app.impor_mut() else { return Vec::new() };
    if d.sibuk().is_some() {
        return Vec::new();
    }
    d.langkah = Langkah::Terap;
    vec![d.kirim(Apa::Terap, Perintah::Terapkan)]
}

impl App {
    /// Where a row stands in the file.
    #[must_use]
    pub fn asal(&self, row: &BarisBeda) -> String {
        match row.asal {
            None => self.kata.t("impor-meja-tak-di-berkas"),
            Some(Asal { lembar, nomor }) => {
                let sheets =
                    self.modals.iter().find_map(|m| if let Modal::Impor(d) = m { d.dibuka.as_ref() } else { None });
                let sheet = usize::try_from(lembar)
                    .ok()
                    .and_then(|n| sheets?.lembar.get(n).filter(|_| sheets.is_some_and(|s| s.lembar.len() > 1)));
                let n = self.kata.angka(i64::try_from(nomor).unwrap_or(i64::MAX));
                match sheet {
                    Some(sheet) => self
                        .kata
                        .pesan(&Pesan::new("impor-meja-baris-lembar").with("n", n).with("lembar", sheet.nama.as_str())),
                    None => self.kata.pesan(&Pesan::new("impor-meja-baris").with("n", n)),
                }
            }
        }
    }

    /// What differs in a row, or why it is not taken: a line each.
    #[must_use]
    pub fn uraian_beda(&self, row: &BarisBeda) -> Vec<String> {
        let value = |kolom, text: &str| match text {
            "" => "-".to_owned(),
            text => nilai::kata(&self.kata, kolom, text),
        };
        let beda = nilai::penting(row).into_iter().map(|b| {
            let name = self.kata.t(&b.kolom.kata());
            if b.lama.is_empty() && row.asal.is_some() {
                format!("{name}: {}", value(b.kolom, &b.baru))
            } else {
                format!("{name}: {} -> {}", value(b.kolom, &b.lama), value(b.kolom, &b.baru))
            }
        });
        row.alasan.iter().map(|a| self.uraian_alasan(a)).chain(beda).collect()
    }

    /// Units of which people are missing, with how many of those in service; the first few by name.
    #[must_use]
    pub fn sebut_kehilangan(&self, units: &[Kehilangan], batas: usize) -> String {
        let angka = |n: u64| self.kata.angka(i64::try_from(n).unwrap_or(i64::MAX));
        let one = |k: &Kehilangan| {
            let pesan = Pesan::new("impor-hilang-satker").with("satker", k.satker.as_str());
            self.kata.pesan(&pesan.with("n", angka(k.hilang)).with("aktif", angka(k.aktif)))
        };
        let mut names: Vec<String> = units.iter().take(batas).map(one).collect();
        if units.is_empty() {
            // Asked for and not answered yet.
            names.push("...".to_owned());
        }
        if let Some(more) = units.len().checked_sub(batas).filter(|n| *n > 0) {
            names.push(self.kata.pesan(&Pesan::new("impor-hilang-lagi").with("n", more)));
        }
        names.join(", ")
    }

    fn uraian_alasan(&self, alasan: &Alasan) -> String {
        let mut why = self.kata.pesan(&alasan.pesan);
        if super::kembar::berpasangan(alasan) {
            why = format!("{why} {}", self.kata.t("impor-meja-tekan-pasangan"));
        }
        match alasan.kolom {
            None => why,
            Some(kolom) if alasan.isi.is_empty() => format!("{}: {why}", self.kata.t(&kolom.kata())),
            Some(kolom) => format!("{} \"{}\": {why}", self.kata.t(&kolom.kata()), alasan.isi),
        }
    }
}
