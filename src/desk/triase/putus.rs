//! Keys that decide: items, the accused, the four moves, taking back, applying.

use super::pilihan::{digit, tanpa_baris};
use super::{Mode, Triase, Untuk, atas, tolak};
use crate::desk::app::App;
use crate::desk::cari::Cari;
use crate::desk::line::Line;
use crate::desk::modal::Modal;
use crate::desk::msg::{Effect, Timer, WriteTag};
use crate::domain::id::PerkaraId;
use crate::domain::pegawai::PegawaiRow;
use crate::domain::perkara::penanganan::{Pilah, PilahRow, Syarat, UbahPenanganan};
use crate::domain::perkara::triase::{
    AlasanArsip, MAKS_ALASAN, TujuanPilah, berubah, centang as balik, halangan, halangan_arsip, sama,
};
use crate::domain::pesan::Pesan;
use crate::domain::request::Write;

/// Something was decided: the draft follows within half a second.
fn tercatat() -> Vec<Effect> {
    vec![Effect::Arm(Timer::Draf)]
}

/// Ticks or unticks the item with the digit that was pressed.
pub(super) fn centang(app: &mut App) -> Vec<Effect> {
    let item = digit(app).and_then(|n| Syarat::ALL.get(n)).copied();
    let Some(item) = item else { return vec![Effect::Bell] };
    let Some(list) = atas(app).filter(|list| list.kini().is_some()) else { return vec![Effect::Bell] };
    list.ubah(|row, isi| balik(row, isi, item));
    tercatat()
}

/// Takes the likeliest person as the accused; again, the next one.
pub(super) fn orang(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let Some(row) = list.kini() else { return vec![Effect::Bell] };
    let chosen = list.isi_kini().and_then(|i| i.terlapor.as_ref()).map(|(id, _)| *id);
    let at = row.calon.iter().position(|p| Some(p.id) == chosen);
    let Some(next) = row.calon.get(at.map_or(0, |at| (at + 1) % row.calon.len())) else {
        let key = if row.row.pegawai.is_some() { "triase-sudah-dikenali" } else { "triase-tanpa-calon" };
        let pesan = Pesan::new(key).with("nomor", row.row.nomor.as_str());
        return tolak(app, pesan);
    };
    let person = (next.id, next.nama.lengkap());
    let text = Pesan::new("triase-terlapor").with("nama", person.1.as_str()).with("satker", next.satker_nama.as_str());
    let text = text.with("ke", at.map_or(1, |at| (at + 1) % row.calon.len() + 1)).with("dari", row.calon.len());
    list.mode = Mode::Jalan;
    list.ubah(|_, isi| isi.terlapor = Some(person));
    app.say(text);
    tercatat()
}

/// Looks the accused up among everybody.
pub(super) fn cari_orang(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app).filter(|list| list.kini().is_some()) else { return vec![Effect::Bell] };
    list.mode = Mode::Jalan;
    app.modals.push(Modal::Cari(Box::new(Cari::new(true))));
    Vec::new()
}

/// Somebody was looked up for the report under the cursor.
pub(in crate::desk) fn orang_dipilih(app: &mut App, row: &PegawaiRow) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let person = (row.id, row.nama.lengkap());
    list.ubah(|_, isi| isi.terlapor = Some(person));
    tercatat()
}

/// It is looked into.
pub(super) fn verifikasi(app: &mut App) -> Vec<Effect> {
    putus(app, Pilah::Verifikasi, String::new(), None)
}

/// It waits: why is asked for, the last reason is proposed.
pub(super) fn tunda(app: &mut App) -> Vec<Effect> {
    if let Some(why) = terhalang(app, Pilah::Tunda) {
        return why;
    }
    let reason = atas(app).map(|list| list.tunda.clone()).unwrap_or_default();
    ketik(app, Untuk::Tunda, &reason)
}

/// It is another body's: which one is asked for.
pub(super) fn bukan_wewenang(app: &mut App) -> Vec<Effect> {
    if let Some(why) = terhalang(app, Pilah::BukanWewenang) {
        return why;
    }
    if let Some(list) = atas(app) {
        list.mode = Mode::Tujuan;
    }
    Vec::new()
}

/// Nothing comes of it, or it repeats another case: which of both is asked for.
pub(super) fn arsip(app: &mut App) -> Vec<Effect> {
    if let Some(why) = terhalang(app, Pilah::Arsip) {
        return why;
    }
    let Some(list) = atas(app) else { return Vec::new() };
    if let Some(why) = list.kini().and_then(|row| halangan_arsip(&list.isi, row.row.id, None)) {
        return tolak(app, why);
    }
    list.mode = Mode::Arsip(0);
    Vec::new()
}

/// Says at the key why the report under the cursor cannot be decided like that.
fn terhalang(app: &mut App, pilah: Pilah) -> Option<Vec<Effect>> {
    let Some(list) = atas(app) else { return Some(Vec::new()) };
    list.mode = Mode::Jalan;
    let Some(row) = list.kini() else { return Some(vec![Effect::Bell]) };
    let why = halangan(row, list.isi_kini(), pilah)?;
    Some(tolak(app, why))
}

fn ketik(app: &mut App, untuk: Untuk, usul: &str) -> Vec<Effect> {
    if let Some(list) = atas(app) {
        let mut line = Line::new(MAKS_ALASAN);
        line.prefill(usul);
        list.mode = Mode::Ketik(untuk, line);
    }
    Vec::new()
}

/// A digit behind `b` or `a`: the destination, or the reason.
pub(super) fn angka(app: &mut App) -> Vec<Effect> {
    let Some(n) = digit(app) else { return vec![Effect::Bell] };
    let mode = atas(app).map(|list| list.mode.clone());
    let (pilah, untuk, word, last) = match mode {
        Some(Mode::Tujuan) => {
            let all = TujuanPilah::ALL;
            (Pilah::BukanWewenang, Untuk::Tujuan, all.get(n).map(|t| t.kata()), all.len())
        }
        Some(Mode::Arsip(_)) => {
            let all = AlasanArsip::ALL;
            (Pilah::Arsip, Untuk::Arsip, all.get(n).map(|t| t.kata()), all.len())
        }
        _ => return Vec::new(),
    };
    match word {
        Some(word) => {
            let reason = app.kata.t(&word);
            putus(app, pilah, reason, None)
        }
        None if n == last => ketik(app, untuk, ""),
        None => tanpa_baris(app),
    }
}

/// Enter behind `a`: it repeats the case that is shown.
pub(super) fn gabung(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let Mode::Arsip(at) = list.mode else { return vec![Effect::Bell] };
    let other = list.kini().and_then(|row| sama(row).get(at).map(|t| (t.perkara, t.nomor.clone())));
    match other {
        Some(other) => {
            let reason = app.kata.pesan(&Pesan::new("triase-alasan-sama").with("nomor", other.1.as_str()));
            putus(app, Pilah::Arsip, reason, Some(other))
        }
        None => vec![Effect::Bell],
    }
}

/// `a` again: the next case that tells the same event.
pub(super) fn sama_lain(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let many = list.kini().map_or(0, |row| sama(row).len());
    match &mut list.mode {
        Mode::Arsip(at) if many > 1 => {
            *at = (*at + 1) % many;
            Vec::new()
        }
        _ => vec![Effect::Bell],
    }
}

/// Enter in the line that is typed into.
pub(super) fn pakai(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let Mode::Ketik(untuk, line) = &list.mode else { return Vec::new() };
    let (untuk, text) = (*untuk, line.text().trim().to_owned());
    if text.is_empty() {
        let key = if untuk == Untuk::Tujuan { "triase-tujuan-wajib" } else { "triase-alasan-wajib" };
        return tolak(app, Pesan::new(key));
    }
    let pilah = match untuk {
        Untuk::Tunda => {
            list.tunda.clone_from(&text);
            Pilah::Tunda
        }
        Untuk::Tujuan => Pilah::BukanWewenang,
        Untuk::Arsip => Pilah::Arsip,
    };
    putus(app, pilah, text, None)
}

/// Decides the report under the cursor, and goes on to the next that waits.
fn putus(app: &mut App, pilah: Pilah, alasan: String, other: Option<(PerkaraId, String)>) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let Some(id) = list.kini().map(|row| row.row.id) else { return vec![Effect::Bell] };
    // The question stays: another case or a reason may be chosen.
    if pilah == Pilah::Arsip
        && let Some(why) = halangan_arsip(&list.isi, id, other.as_ref().map(|(id, _)| *id))
    {
        return tolak(app, why);
    }
    if let Some(why) = terhalang(app, pilah) {
        return why;
    }
    let Some(list) = atas(app) else { return Vec::new() };
    list.ubah(|row, isi| {
        isi.tarik();
        (isi.ver, isi.pilah, isi.alasan, isi.sama) = (row.row.ver, Some(pilah), alasan, other);
    });
    match list.berikut() {
        Some(at) => list.ke(at),
        None => {
            let n = list.isi.len();
            app.say(Pesan::new("triase-semua-diputus").with("n", n));
        }
    }
    tercatat()
}

/// Takes back the move of the report under the cursor; without one, all else that was said of it.
pub(super) fn batal(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    list.mode = Mode::Jalan;
    let Some(row) = list.kini() else { return vec![Effect::Bell] };
    let (id, nomor) = (row.row.id, row.row.nomor.clone());
    let key = match list.isi_kini().map(|i| i.pilah) {
        None => return tolak(app, Pesan::new("triase-batal-tak-ada").with("nomor", nomor)),
        Some(Some(_)) => {
            list.ubah(|_, isi| isi.tarik());
            "triase-batal-putusan"
        }
        Some(None) => {
            list.isi.remove(&id);
            list.belum_disimpan = true;
            "triase-batal-isian"
        }
    };
    app.say(Pesan::new(key).with("nomor", nomor));
    tercatat()
}

/// Whether a decision goes with the next Enter.
fn siap(list: &Triase, row: &PilahRow) -> bool {
    let Some(isi) = list.isi.get(&row.row.id) else { return false };
    !berubah(row, isi) && isi.pilah.is_none_or(|pilah| halangan(row, Some(isi), pilah).is_none())
}

/// Applies all that has been decided, at once.
pub(super) fn terapkan(app: &mut App) -> Vec<Effect> {
    let Some(list) = atas(app) else { return Vec::new() };
    let ready: Vec<PerkaraId> = list.baris.iter().filter(|row| siap(list, row)).map(|row| row.row.id).collect();
    if ready.is_empty() {
        let key = if list.isi.is_empty() { "triase-belum-ada" } else { "triase-lihat-lagi" };
        let pesan = Pesan::new(key).with("n", list.isi.len());
        return tolak(app, pesan);
    }
    let all = ready.iter().filter_map(|id| list.isi.get(id).map(|isi| isi.putusan(*id))).collect();
    if let Some(list) = atas(app) {
        list.dikirim = ready;
        list.muat = true;
    }
    let write = Box::new(Write::Penanganan(UbahPenanganan::Pilah(all)));
    vec![Effect::Write { tag: WriteTag::Triase, write }]
}
