//! What the keys of the dialog do, step by step; those of the check stand in `periksa.rs`.

use super::super::app::App;
use super::super::list::Move;
use super::super::modal::Modal;
use super::super::msg::{Effect, Minta};
use super::super::pilih::{Item, Pilih, Tujuan};
use super::perintah::ke_berapa;
use super::soal::{CALON, Jawaban};
use super::{Apa, Impor, Langkah, periksa};
use crate::domain::id::SatkerId;
use crate::domain::impor::percakapan::{Perintah, PilihLembar, Sandi, Sumber};
use crate::domain::impor::rekam::Untuk;
use crate::domain::impor::{HalImpor, Kolom, kepala};
use crate::domain::pesan::{Arg, Pesan};

/// The dialog, where it is on top.
pub(super) fn dialog(app: &mut App) -> Option<&mut Impor> {
    if let Some(Modal::Impor(dialog)) = app.modals.last_mut() { Some(dialog) } else { None }
}

/// Refuses what cannot be done while an order is waited for; true where that is so.
pub(super) fn sibuk(app: &mut App) -> bool {
    let busy = dialog(app).is_some_and(|d| d.sibuk().is_some());
    if busy {
        app.refuse(Pesan::new("impor-meja-sibuk"));
    }
    busy
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if dialog(app).is_some_and(|d| d.langkah == Langkah::Hilang) {
        return periksa::geser_alasan(app, step);
    }
    dialog(app).and_then(|d| d.geser(step)).into_iter().collect()
}

// ---------------------------------------------------------------------------------------------
// Back

/// One step back; what is being read or applied is stopped instead.
pub(super) fn kembali(app: &mut App) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    if matches!(d.sibuk(), Some(Apa::Buka | Apa::Lembar | Apa::Banding | Apa::Simpan | Apa::Terap)) {
        d.henti = true;
        return vec![Effect::Impor { no: d.no, minta: Minta::Henti }];
    }
    let ragu = d.ragu();
    let before = match d.langkah {
        Langkah::Berkas => None,
        Langkah::Sandi | Langkah::Ingatan => Some(Langkah::Berkas),
        Langkah::Lembar if ragu => Some(Langkah::Sandi),
        Langkah::Lembar => Some(Langkah::Berkas),
        Langkah::Kolom if d.banyak_lembar() => Some(Langkah::Lembar),
        Langkah::Kolom if ragu => Some(Langkah::Sandi),
        // Before pasted rows there is no file to choose.
        Langkah::Kolom if matches!(d.sumber, Some(Sumber::Tempel(_))) => None,
        Langkah::Kolom => Some(Langkah::Berkas),
        Langkah::Hari => Some(Langkah::Kolom),
        Langkah::Satker if d.hari.soal.is_empty() => Some(Langkah::Kolom),
        Langkah::Satker => Some(Langkah::Hari),
        Langkah::Periksa if d.tanyaan.soal.is_empty() && d.hari.soal.is_empty() => Some(Langkah::Kolom),
        Langkah::Periksa if d.tanyaan.soal.is_empty() => Some(Langkah::Hari),
        Langkah::Periksa => Some(Langkah::Satker),
        Langkah::Hilang | Langkah::Kembar | Langkah::Terap => Some(Langkah::Periksa),
    };
    let Some(before) = before else { return app.tinggalkan_impor() };
    d.langkah = before;
    d.pilihan = match before {
        Langkah::Sandi => d.sandi.or(d.dibuka.as_ref().and_then(|b| b.sandi)).map_or(0, |s| s as usize),
        _ => 0,
    };
    d.lihat().into_iter().collect()
}

// ---------------------------------------------------------------------------------------------
// File, coding, sheet

fn daftar(no: u64, folder: String) -> Vec<Effect> {
    vec![Effect::Impor { no, minta: Minta::Daftar(folder) }]
}

/// The line of the step on top has changed.
pub(in crate::desk) fn baris_berubah(app: &mut App) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    match d.langkah {
        Langkah::Berkas => {
            let no = d.no;
            d.berkas.berubah().map(|folder| daftar(no, folder)).unwrap_or_default()
        }
        Langkah::Hilang => {
            d.alasan.berubah();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

pub(super) fn buka_berkas(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let path = match d.berkas.dipilih() {
        Some(file) if file.folder => {
            let folder = d.berkas.jalan().map(|(folder, _)| folder.to_owned()).unwrap_or_default();
            d.berkas.line.set(&format!("{folder}{}", file.ujung()));
            return baris_berubah(app);
        }
        Some(file) => file.jalan,
        // A folder that was not answered yet, or a file that cannot be listed: the engine says what is wrong.
        None if d.berkas.jalan().is_some_and(|(_, name)| !name.is_empty()) => d.berkas.line.text().to_owned(),
        None => {
            app.refuse(Pesan::new("impor-meja-tak-cocok"));
            return vec![Effect::Bell];
        }
    };
    let (effect, lost) = d.buka(Sumber::Berkas(path));
    if lost {
        app.say(Pesan::new("impor-meja-jawaban-dilepas"));
    }
    vec![effect]
}

pub(super) fn lengkapi(app: &mut App) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    if d.berkas.lengkapi() { baris_berubah(app) } else { vec![Effect::Bell] }
}

pub(super) fn ganti_hal(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    d.hal = if d.hal == HalImpor::Pegawai { HalImpor::Satker } else { HalImpor::Pegawai };
    Vec::new()
}

/// Takes the coding or the sheet under the cursor.
pub(super) fn pakai(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    if d.langkah == Langkah::Sandi {
        let Some(sandi) = Sandi::ALL.get(d.pilihan).copied() else { return Vec::new() };
        let read = d.dibuka.as_ref().and_then(|b| b.sandi);
        if read == Some(sandi) {
            d.sandi = Some(sandi);
            return d.ke_lembar().into_iter().collect();
        }
        return vec![d.buka_sandi(Some(sandi))];
    }
    let sheet = match d.pilihan.checked_sub(1) {
        None => PilihLembar::Semua,
        Some(n) => PilihLembar::Satu(u32::try_from(n).unwrap_or(u32::MAX)),
    };
    vec![d.kirim(Apa::Lembar, Perintah::Lembar(sheet))]
}

// ---------------------------------------------------------------------------------------------
// Columns

/// Opens the list of what the column can say; on the last line, that of the units.
pub(super) fn pilih_kolom(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    if d.tajuk.di_bawaan() {
        let current = d.tajuk.bawaan.as_ref().map_or_else(String::new, |(id, _)| id.0.to_string());
        let items = app.butir_satker(&[]);
        return app.pilih_untuk_impor("impor-meja-pilih-bawaan", items, &current, Tujuan::ImporBawaan);
    }
    let Some(column) = d.tajuk.peta.as_ref().and_then(|p| p.kolom.get(d.tajuk.cursor)) else { return Vec::new() };
    let current = column.kolom.or(column.usul).map_or("", Kolom::code);
    let names = kepala::kolom(d.hal);
    let mut items = vec![app.item("", "impor-meja-kolom-dibuang")];
    items.extend(names.iter().map(|k| app.item(k.code(), &k.kata())));
    app.pilih_untuk_impor("impor-meja-pilih-kolom", items, current, Tujuan::ImporKolom)
}

pub(super) fn buang_kolom(app: &mut App) -> Vec<Effect> {
    if sibuk(app) {
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    if d.tajuk.di_bawaan() {
        d.basi |= d.tajuk.bawaan.take().is_some();
        return Vec::new();
    }
    namai(app, None)
}

/// Names the column under the cursor; the engine answers what it makes of all of them.
fn namai(app: &mut App, kolom: Option<Kolom>) -> Vec<Effect> {
    let Some(d) = app.impor_mut() else { return Vec::new() };
    let (names, from) = d.tajuk.dengan(kolom);
    if names == d.tajuk.nama() {
        return Vec::new();
    }
    if let Some(peta) = &mut d.tajuk.peta {
        for (column, name) in peta.kolom.iter_mut().zip(&names) {
            column.kolom = *name;
        }
    }
    d.basi = true;
    let effect = d.kirim(Apa::Petakan, Perintah::Petakan(names));
    if let (Some(from), Some(kolom)) = (from, kolom) {
        let name = Arg::Kata(kolom.kata());
        app.say(Pesan::new("impor-meja-kolom-pindah").with("kolom", name).with("tajuk", from));
    }
    vec![effect]
}

/// From the columns on: everything is read and compared, unless that has been done with just these names.
pub(super) fn bandingkan(app: &mut App) -> Vec<Effect> {
    if dialog(app).is_some_and(|d| d.menunggu(Apa::Petakan)) || sibuk(app) {
        app.refuse(Pesan::new("impor-meja-sibuk"));
        return Vec::new();
    }
    let Some(d) = dialog(app) else { return Vec::new() };
    let Some(peta) = &d.tajuk.peta else { return Vec::new() };
    if let Some(why) = peta.kurang.first().cloned() {
        app.refuse(why);
        return vec![Effect::Bell];
    }
    if !d.basi {
        return sesudah_banding(d).into_iter().collect();
    }
    vec![bandingkan_lagi(d)]
}

fn untuk(d: &Impor) -> Untuk {
    match d.hal {
        HalImpor::Satker => Untuk::Satker,
        _ => Untuk::Pegawai(d.tajuk.bawaan.as_ref().map(|(id, _)| *id)),
    }
}

/// Has everything read and compared anew.
pub(super) fn bandingkan_lagi(d: &mut Impor) -> Effect {
    let untuk = untuk(d);
    d.kirim(Apa::Banding, Perintah::Banding(untuk))
}

/// Behind the comparison: to the questions that are open, else to the check.
pub(super) fn sesudah_banding(d: &mut Impor) -> Option<Effect> {
    if d.hari.terbuka() > 0 {
        d.langkah = Langkah::Hari;
        return None;
    }
    lanjut_tanpa_hari(d)
}

/// The same where all is said of days.
pub(super) fn lanjut_tanpa_hari(d: &mut Impor) -> Option<Effect> {
    d.langkah = if d.tanyaan.terbuka() > 0 { Langkah::Satker } else { Langkah::Periksa };
    d.lihat()
}

// ---------------------------------------------------------------------------------------------
// Units

pub(super) fn pilih_calon(app: &mut App) -> Vec<Effect> {
    let Some(n) = ke_berapa(app, "impor-satker.calon") else { return Vec::new() };
    let Some(d) = dialog(app) else { return Vec::new() };
    let calon = d.tanyaan.kini().and_then(|s| s.tanya.calon.get(n)).filter(|_| n < CALON).cloned();
    match calon {
        Some((id, nama)) => jawab(app, Jawaban::Satker(id, nama)),
        None => vec![Effect::Bell],
    }
}

pub(super) fn tolak_satker(app: &mut App) -> Vec<Effect> {
    jawab(app, Jawaban::Tolak)
}

/// Opens the list of all units, the candidates first; typing fragments narrows it.
pub(super) fn cari_satker(app: &mut App) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    let Some(soal) = d.tanyaan.kini() else { return Vec::new() };
    let calon: Vec<SatkerId> = soal.tanya.calon.iter().map(|(id, _)| *id).collect();
    let current = soal.jawab.as_ref().and_then(Jawaban::satker).or_else(|| calon.first().copied());
    let items = app.butir_satker(&calon);
    let current = current.map_or_else(String::new, |id| id.0.to_string());
    app.pilih_untuk_impor("impor-meja-pilih-satker", items, &current, Tujuan::ImporSatker)
}

/// Gives an answer to the engine. One that changes an earlier answer has everything compared anew: the rows that waited
/// for the name wait no more.
fn jawab(app: &mut App, jawaban: Jawaban) -> Vec<Effect> {
    let Some(d) = app.impor_mut() else { return Vec::new() };
    if !matches!(d.sibuk(), None | Some(Apa::Jawab)) {
        app.refuse(Pesan::new("impor-meja-sibuk"));
        return Vec::new();
    }
    let Some(soal) = d.tanyaan.kini() else { return Vec::new() };
    if soal.jawab.as_ref() == Some(&jawaban) {
        return Vec::new();
    }
    let nama = soal.tanya.nama.clone();
    let satker = jawaban.satker();
    let changed = d.tanyaan.jawab(jawaban);
    let mut effects = vec![d.kirim(Apa::Jawab, Perintah::Jawab { nama, satker })];
    if changed {
        effects.push(bandingkan_lagi(d));
    }
    if d.tanyaan.terbuka() == 0 {
        app.say(Pesan::new("impor-meja-satker-terjawab"));
    }
    effects
}

/// From the units on. Names that are open keep their rows waiting; the check shows them.
pub(super) fn ke_periksa(app: &mut App) -> Vec<Effect> {
    let Some(d) = dialog(app) else { return Vec::new() };
    if matches!(d.sibuk(), Some(Apa::Banding)) {
        app.refuse(Pesan::new("impor-meja-sibuk"));
        return Vec::new();
    }
    d.langkah = Langkah::Periksa;
    d.lihat().into_iter().collect()
}

impl App {
    fn pilih_untuk_impor(&mut self, judul: &str, items: Vec<Item>, current: &str, tujuan: Tujuan) -> Vec<Effect> {
        self.modals.push(Modal::Pilih(Box::new(Pilih::new(judul, items, current, tujuan))));
        Vec::new()
    }

    /// All units to choose from, these first.
    fn butir_satker(&self, first: &[SatkerId]) -> Vec<Item> {
        let mut items = Vec::with_capacity(self.pohon.semua().len());
        let item = |n: &crate::domain::satker::Simpul, deep: usize| Item {
            code: n.satker.id.0.to_string(),
            label: format!("{}{}", "  ".repeat(deep), n.satker.nama),
            hint: n.satker.kode.clone(),
            sebutan: n.satker.sebutan(),
        };
        items.extend(first.iter().filter_map(|id| self.pohon.get(*id)).map(|n| item(n, 0)));
        let others = self.pohon.semua().iter().filter(|n| !first.contains(&n.satker.id));
        items.extend(others.map(|n| item(n, n.dalam)));
        items
    }

    /// Takes what was chosen for the dialog.
    pub(in crate::desk) fn pilihan_impor(&mut self, tujuan: Tujuan, item: &Item) -> Vec<Effect> {
        let unit = item.code.parse().ok().map(SatkerId);
        let named = |id| (id, item.label.trim_start().to_owned());
        match (tujuan, unit) {
            (Tujuan::ImporHari, _) => super::tanya::terpilih(self, &item.code),
            (Tujuan::ImporKolom, _) => namai(self, Kolom::from_code(&item.code)),
            (Tujuan::ImporBawaan, Some(id)) => {
                if let Some(d) = self.impor_mut() {
                    let chosen = Some(named(id));
                    d.basi |= d.tajuk.bawaan != chosen;
                    d.tajuk.bawaan = chosen;
                }
                Vec::new()
            }
            (Tujuan::ImporSatker, Some(id)) => {
                let (id, nama) = named(id);
                jawab(self, Jawaban::Satker(id, nama))
            }
            _ => Vec::new(),
        }
    }
}
