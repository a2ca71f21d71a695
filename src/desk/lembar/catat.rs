//! Keys on an open sheet, turned into rows: one press a row, all but some, one found by name; taken back, closed, corrected.

use super::{Lembar, Mode, Pencarian};
use crate::desk::app::App;
use crate::desk::line::Line;
use crate::desk::list::Move;
use crate::desk::modal::{Lanjut, Modal, Tanya, move_by};
use crate::desk::msg::{Effect, Slot, WriteTag};
use crate::domain::id::PegawaiId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::ikrar::berkas::{BarisBerkas, HitungBerkas, IsiBaris, butuh_alasan, cocok};
use crate::domain::ikrar::kecuali;
use crate::domain::ikrar::lembar::UbahLembar;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Read, Write};
use crate::domain::tanggal::Tanggal;

/// People of the office who are asked for where no row fits: more than are shown, since those of the sheet's own unit come first.
const LUAR: usize = 40;

fn tulis(tag: WriteTag, ubah: UbahLembar) -> Effect {
    Effect::Write { tag, write: Box::new(Write::Lembar(ubah)) }
}

/// The sheet on top, with the keys.
fn atas(app: &mut App) -> Option<&mut Lembar> {
    if let Some(Modal::Lembar(sheet)) = app.modals.last_mut() { Some(sheet) } else { None }
}

/// Keys the row under the cursor and goes on to the next. A row that says so already stays as it is, and rings.
pub(super) fn baris(app: &mut App, isi: IsiBaris) -> Vec<Effect> {
    let Some(sheet) = atas(app) else { return Vec::new() };
    let at = sheet.cursor;
    let Some(row) = sheet.isi.baris.get(at) else {
        app.refuse(Pesan::new("berkas-meja-habis"));
        return vec![Effect::Bell];
    };
    let said = Pesan::new("berkas-meja-sudah").with("baris", row.baris).with("nama", row.nama.lengkap());
    let said = said.with("isi", Arg::Kata(isi.kata()));
    if sheet.tertutup() {
        if row.isi != Some(isi) {
            sheet.mode = Mode::Koreksi(row.baris, isi, Line::new(160));
            return Vec::new();
        }
        app.refuse(said);
        return vec![Effect::Bell];
    }
    let changed = sheet.isi.isi([(at, isi)]) > 0;
    sheet.ke(at + 1);
    if changed {
        return app.kirim_baris();
    }
    app.refuse(said);
    vec![Effect::Bell]
}

pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    if let Some(sheet) = atas(app) {
        let last = sheet.isi.baris.len();
        let page = i64::try_from(sheet.tinggi).unwrap_or(1);
        sheet.ke(match step {
            Move::By(n) => move_by(sheet.cursor, n, last),
            Move::Pages(n) => move_by(sheet.cursor, n * page, last),
            Move::First => 0,
            Move::Last => last.saturating_sub(1),
        });
    }
    Vec::new()
}

/// Takes the last key back, for as many rows as it was.
pub(super) fn batal(app: &mut App) -> Vec<Effect> {
    let Some(sheet) = atas(app) else { return Vec::new() };
    match sheet.isi.batal() {
        Some(at) => {
            sheet.ke(at);
            app.kirim_baris()
        }
        None => {
            app.refuse(Pesan::new("berkas-meja-batal-habis"));
            vec![Effect::Bell]
        }
    }
}

/// Takes the person of the row off the sheet who was put there by mistake: at once where that was the last key, else after a
/// question. The key before takes it back.
pub(super) fn copot(app: &mut App) -> Vec<Effect> {
    let Some(sheet) = atas(app) else { return Vec::new() };
    // Behind the last row it is the one just keyed that is meant.
    let at = if sheet.cursor == sheet.isi.baris.len() { sheet.cursor.saturating_sub(1) } else { sheet.cursor };
    let Some(row) = sheet.isi.baris.get(at) else { return vec![Effect::Bell] };
    let about = |key: &str| Pesan::new(key).with("baris", row.baris).with("nama", row.nama.lengkap());
    if !row.tambahan {
        let why = about("berkas-meja-copot-tetap");
        app.refuse(why);
        return vec![Effect::Bell];
    }
    let (who, ask) = (row.pegawai, about("berkas-meja-copot-tanya"));
    if sheet.isi.terakhir(at) {
        return app.copot_baris(who);
    }
    app.question(Tanya { pesan: ask, lanjut: Lanjut::CopotBaris(who) });
    Vec::new()
}

pub(super) fn ketik(app: &mut App, mode: Mode) -> Vec<Effect> {
    if let Some(sheet) = atas(app) {
        sheet.mode = mode;
    }
    Vec::new()
}

pub(super) fn buka_cari(app: &mut App) -> Vec<Effect> {
    let asal = atas(app).map(|sheet| sheet.cursor);
    ketik(app, Mode::Cari(Pencarian { asal, ..Pencarian::default() }))
}

/// What all but these rows would make of the sheet, as the operator is told before he says yes.
///
/// # Errors
/// What is wrong with the numbers; a row among them that says something else already.
pub fn rencana(sheet: &Lembar, text: &str) -> Result<(Vec<(usize, IsiBaris)>, HitungBerkas), Pesan> {
    let last = sheet.isi.baris.last().map_or(0, |r| r.baris);
    let blank = kecuali(text, last)?;
    let mut rows = Vec::new();
    let mut hitung = sheet.isi.hitung;
    for (at, row) in sheet.isi.baris.iter().enumerate() {
        let isi = match (blank.contains(&row.baris), row.isi) {
            (true, Some(other)) if other != IsiBaris::Kosong => {
                return Err(Pesan::new("berkas-meja-kecuali-terisi")
                    .with("baris", row.baris)
                    .with("isi", Arg::Kata(other.kata())));
            }
            (_, Some(_)) => continue,
            (true, None) => IsiBaris::Kosong,
            (false, None) => IsiBaris::Ttd,
        };
        hitung.ganti(None, Some(isi));
        rows.push((at, isi));
    }
    Ok((rows, hitung))
}

/// The sentence of [`rencana`]: what would be signed and blank, and whether that ties.
#[must_use]
pub fn uraian_rencana(sheet: &Lembar, hitung: &HitungBerkas) -> Pesan {
    let declared = sheet.berkas.as_ref().and_then(|b| b.isi.tertulis);
    let key = if declared.is_some() { "berkas-meja-kecuali-jadi" } else { "berkas-meja-kecuali-jadi-tanpa" };
    hitung
        .sebut(Pesan::new(key))
        .with("kosong", hitung.kosong)
        .with("tertulis", declared.unwrap_or(0))
        .with("cocok", Arg::Kata(kata_cocok(hitung, declared).to_owned()))
}

fn kata_cocok(hitung: &HitungBerkas, declared: Option<u32>) -> &'static str {
    use crate::domain::ikrar::berkas::Cocok::{Cocok, Kurang, Lebih, TanpaJumlah};
    match cocok(hitung, declared) {
        Cocok => "berkas-meja-cocok",
        Kurang => "berkas-meja-kurang",
        Lebih => "berkas-meja-lebih",
        TanpaJumlah => "berkas-meja-tanpa-jumlah",
    }
}

/// Enter in a line that is typed into.
pub(super) fn pakai(app: &mut App) -> Vec<Effect> {
    let Some(sheet) = atas(app) else { return Vec::new() };
    let outcome = match &sheet.mode {
        Mode::Jalan | Mode::Cari(_) => Ok(Vec::new()),
        Mode::Ke(line) => {
            let wanted = line.text().trim().parse::<u32>().ok();
            match wanted.and_then(|n| sheet.isi.baris.iter().position(|r| r.baris == n)) {
                Some(at) => {
                    sheet.ke(at);
                    Ok(Vec::new())
                }
                None => Err(Pesan::new("berkas-baris-tak-ada").with("baris", line.text().trim())),
            }
        }
        Mode::Kecuali(line) => rencana(sheet, line.text()).map(|(rows, _)| {
            sheet.isi.isi(rows);
            sheet.ke(sheet.isi.belum());
            Vec::new()
        }),
        Mode::Tutup(line) => {
            let why = line.text().trim().to_owned();
            if why.is_empty() {
                Err(Pesan::new("berkas-meja-alasan"))
            } else {
                sheet.menutup = Some(why);
                Ok(Vec::new())
            }
        }
        Mode::Koreksi(baris, isi, line) => {
            let alasan = line.text().trim().to_owned();
            if alasan.is_empty() {
                Err(Pesan::new("berkas-meja-alasan"))
            } else {
                let ubah = UbahLembar::Koreksi { berkas: sheet.id, baris: *baris, isi: *isi, alasan };
                Ok(vec![tulis(WriteTag::LembarKoreksi, ubah)])
            }
        }
    };
    match outcome {
        Ok(mut effects) => {
            sheet.mode = Mode::Jalan;
            effects.extend(app.kirim_baris());
            effects
        }
        Err(why) => {
            app.refuse(why);
            vec![Effect::Bell]
        }
    }
}

/// Closes the sheet, once it has been asked for: a closed one is opened by nobody. Where it does not tie, a reason is typed.
pub(super) fn tutup(app: &mut App) -> Vec<Effect> {
    let Some(sheet) = atas(app) else { return Vec::new() };
    let Some(berkas) = &sheet.berkas else { return Vec::new() };
    let nomor = berkas.isi.nomor.clone();
    if berkas.tutup {
        app.refuse(Pesan::new("berkas-sudah-tutup").with("nomor", nomor));
        return vec![Effect::Bell];
    }
    if butuh_alasan(&sheet.isi.hitung, berkas.isi.tertulis).is_some() {
        return ketik(app, Mode::Tutup(Line::new(160)));
    }
    let pesan = sheet.isi.hitung.sebut(Pesan::new("berkas-meja-tutup-tanya")).with("nomor", nomor);
    app.question(Tanya { pesan, lanjut: Lanjut::TutupBerkas });
    Vec::new()
}

/// Leaves the sheet; what was keyed is sent before.
pub(super) fn tinggalkan(app: &mut App) -> Vec<Effect> {
    let mut effects = app.kirim_sisa();
    app.ahead.clear();
    if matches!(app.modals.last(), Some(Modal::Lembar(_))) {
        app.modals.pop();
    }
    effects.extend(app.segarkan_daftar());
    effects.extend(app.refresh());
    effects
}

/// Back to one press a row, where a search had left it.
pub(super) fn berhenti(app: &mut App) -> Vec<Effect> {
    app.ahead.clear();
    if let Some(sheet) = atas(app)
        && let Mode::Cari(Pencarian { asal: Some(at), .. }) = sheet.mode
    {
        sheet.ke(at);
    }
    ketik(app, Mode::Jalan)
}

/// The search box has another text: its rows, or where none fits, the people of the office.
pub(in crate::desk) fn cari_berubah(app: &mut App) -> Vec<Effect> {
    let gelombang = app.lembar().and_then(|s| s.berkas.as_ref()).map(|b| b.isi.gelombang);
    let Some(sheet) = atas(app) else { return Vec::new() };
    let Mode::Cari(box_) = &mut sheet.mode else { return Vec::new() };
    let teks = box_.line.text().trim().to_owned();
    box_.hits = sheet.isi.cari(&teks);
    box_.pilih = 0;
    box_.luar.clear();
    box_.tunda = false;
    let outside = box_.hits.is_empty() && teks.chars().count() >= 2;
    box_.menunggu = outside;
    let first = box_.hits.first().copied();
    if let Some(at) = first {
        sheet.tunjuk(at);
    }
    if outside {
        return vec![app.ask(Slot::LembarCari, Read::Cari { teks, batas: LUAR, gelombang })];
    }
    Vec::new()
}

pub(super) fn cari_geser(app: &mut App, n: i64) -> Vec<Effect> {
    let Some(sheet) = atas(app) else { return Vec::new() };
    let Mode::Cari(box_) = &mut sheet.mode else { return Vec::new() };
    let many = box_.hits.len().max(box_.luar.len());
    box_.pilih = move_by(box_.pilih, n, many.saturating_sub(1));
    if let Some(at) = box_.hits.get(box_.pilih).copied() {
        sheet.tunjuk(at);
    }
    Vec::new()
}

/// Marks the hit as signed and empties the box. Whoever is marked already stays so, and it rings.
pub(super) fn cari_pakai(app: &mut App) -> Vec<Effect> {
    let hari = app.session.hari;
    let Some(sheet) = atas(app) else { return Vec::new() };
    let Mode::Cari(box_) = &mut sheet.mode else { return Vec::new() };
    if box_.menunggu {
        box_.tunda = true;
        return Vec::new();
    }
    let row = box_.hits.get(box_.pilih).copied();
    let person = box_.luar.get(box_.pilih).cloned();
    let typed = box_.line.text().trim().to_owned();
    let (at, changed) = match (row, person) {
        (Some(at), _) => {
            let stood = sheet.isi.baris.get(at).and_then(|r| r.isi);
            // Blank was keyed because no signature was seen; one that is found now is more.
            let changed = matches!(stood, None | Some(IsiBaris::Kosong)) && sheet.isi.isi([(at, IsiBaris::Ttd)]) > 0;
            (at, changed)
        }
        (None, Some(person)) => (sheet.isi.tambah(baris_baru(&person, hari), IsiBaris::Ttd), true),
        (None, None) => {
            if !typed.is_empty() {
                app.refuse(Pesan::new("berkas-meja-cari-tak-ada").with("teks", typed));
            }
            return vec![Effect::Bell];
        }
    };
    let asal = box_.asal;
    sheet.mode = Mode::Cari(Pencarian { asal, ..Pencarian::default() });
    if row.is_some() {
        sheet.tunjuk(at);
    } else {
        // Whoever is new stands behind the last.
        sheet.ke(at);
    }
    let Some(row) = sheet.isi.baris.get(at) else { return Vec::new() };
    let isi = row.isi.map_or_else(String::new, IsiBaris::kata);
    let key = if changed { "berkas-meja-ditandai" } else { "berkas-meja-sudah" };
    let said = Pesan::new(key).with("baris", row.baris).with("nama", row.nama.lengkap()).with("isi", Arg::Kata(isi));
    if changed {
        app.say(said);
        return app.kirim_baris();
    }
    app.refuse(said);
    vec![Effect::Bell]
}

/// A row for somebody who was found; what is on record of him stands elsewhere.
fn baris_baru(person: &PegawaiRow, hari: Tanggal) -> BarisBerkas {
    let lain = person.ikrar.pada(person.ikrar_sampai, hari);
    BarisBerkas {
        baris: 0,
        pegawai: person.id,
        nama: person.nama.clone(),
        nomor: person.nomor,
        isi: None,
        lain: Some(lain).filter(|k| *k != KeadaanIkrar::Belum),
        koreksi: false,
        uji: None,
        tambahan: true,
    }
}

impl App {
    /// Sends what was keyed, one write at a time; and closes the sheet where that was asked for and nothing is left.
    pub(super) fn kirim_baris(&mut self) -> Vec<Effect> {
        let Some(sheet) = self.lembar_mut() else { return Vec::new() };
        sheet.macet = false;
        sheet.kirim().into_iter().collect()
    }

    /// Before the sheet or the program is left: everything keyed goes now, whatever is under way.
    pub(in crate::desk) fn kirim_sisa(&mut self) -> Vec<Effect> {
        let Some(sheet) = self.lembar_mut() else { return Vec::new() };
        let berkas = sheet.id;
        let rest = sheet.isi.habiskan();
        rest.map(|baris| tulis(WriteTag::LembarBaris, UbahLembar::Baris { berkas, baris })).into_iter().collect()
    }

    /// Takes somebody off the open sheet, who is sure to be meant.
    pub(in crate::desk) fn copot_baris(&mut self, pegawai: PegawaiId) -> Vec<Effect> {
        let Some(sheet) = self.lembar_mut() else { return Vec::new() };
        let Some(at) = sheet.isi.tempat(pegawai) else { return vec![Effect::Bell] };
        let Some(row) = sheet.isi.baris.get(at) else { return Vec::new() };
        let said = Pesan::new("berkas-meja-dicopot").with("baris", row.baris).with("nama", row.nama.lengkap());
        sheet.isi.copot(at);
        sheet.ke(at);
        self.say(said);
        self.kirim_baris()
    }

    /// The question of [`tutup`] was answered with yes.
    pub(in crate::desk) fn tutup_berkas(&mut self) -> Vec<Effect> {
        if let Some(sheet) = self.lembar_mut() {
            sheet.menutup = Some(String::new());
        }
        self.kirim_baris()
    }
}

impl Lembar {
    /// The next write, where one is due.
    pub(super) fn kirim(&mut self) -> Option<Effect> {
        if let Some(baris) = self.isi.kirim() {
            return Some(tulis(WriteTag::LembarBaris, UbahLembar::Baris { berkas: self.id, baris }));
        }
        if !self.isi.tuntas() {
            return None;
        }
        let alasan = self.menutup.take()?;
        let ver = self.berkas.as_ref()?.ver;
        Some(tulis(WriteTag::LembarTutup, UbahLembar::Tutup { lama: (self.id, ver), alasan }))
    }
}
