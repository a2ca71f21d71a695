//! What the keys of the room do: the form of the row under the cursor, or the change itself where it needs no form.

use super::{Bagian, Hal, bagian, buka};
use crate::desk::app::App;
use crate::desk::list::Move;
use crate::desk::modal::Modal;
use crate::desk::msg::Effect;
use crate::domain::perkara::penanganan::{UbahKasus, UbahPenanganan};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::Write;

/// What the row under the cursor is about.
pub(super) fn kini(app: &App) -> Option<Hal> {
    app.ruang().and_then(|room| room.kini(&app.kata))
}

/// Sends a change of the open case.
pub(in crate::desk) fn kirim(app: &mut App, ubah: UbahPenanganan) -> Vec<Effect> {
    app.kirim_kasus(Write::Penanganan(ubah))
}

/// The change of the open case as it was seen.
fn kasus(app: &App, ubah: UbahKasus) -> Option<UbahPenanganan> {
    let row = &app.berkas_kasus()?.perkara.row;
    Some(UbahPenanganan::Kasus { lama: (row.id, row.ver), ubah })
}

fn langsung(app: &mut App, ubah: UbahKasus) -> Vec<Effect> {
    match kasus(app, ubah) {
        Some(ubah) => kirim(app, ubah),
        None => vec![Effect::Bell],
    }
}

fn tanya(app: &mut App, pesan: Pesan, ubah: UbahKasus) -> Vec<Effect> {
    match kasus(app, ubah) {
        Some(ubah) => app.tanya_kasus(pesan, ubah),
        None => vec![Effect::Bell],
    }
}

fn diam(app: &mut App) -> Vec<Effect> {
    app.refuse(Pesan::new("ruang-tak-ada-di-baris"));
    vec![Effect::Bell]
}

/// What may be looked at without a right to change anything.
pub(super) const fn hanya_lihat(hal: Option<Hal>) -> bool {
    matches!(hal, Some(Hal::Dokumen(Some(_)) | Hal::Terkait(Some(_)) | Hal::Pelapor))
}

/// Enter: the row under the cursor.
pub(super) fn lakukan(app: &mut App) -> Vec<Effect> {
    match kini(app) {
        Some(Hal::Dokumen(Some(id))) => {
            let Some(row) = app.berkas_kasus().and_then(|b| b.dokumen.iter().find(|d| d.id == id)) else {
                return vec![Effect::Bell];
            };
            let lines = bagian::selengkapnya(&app.kata, row);
            app.modals.push(Modal::Teks { judul: "ruang-dokumen".to_owned(), lines, top: 0 });
            Vec::new()
        }
        Some(Hal::Terkait(Some(id))) => app.buka_ruang(id),
        Some(Hal::Pelapor) => app.give_id("ruang.pelapor"),
        hal => ubah_baris(app, hal),
    }
}

/// `e`: the row under the cursor becomes another.
pub(super) fn ubah(app: &mut App) -> Vec<Effect> {
    let hal = kini(app);
    match hal {
        Some(Hal::Terkait(Some(_))) => buka::terkait(app, hal),
        Some(Hal::Jam(Some(id))) => buka::ingat(app, id),
        Some(Hal::Dokumen(Some(id))) => buka::dokumen_ubah(app, id),
        Some(Hal::Pelapor) => diam(app),
        hal => ubah_baris(app, hal),
    }
}

fn ubah_baris(app: &mut App, hal: Option<Hal>) -> Vec<Effect> {
    match hal {
        Some(Hal::Langkah(ke)) => buka::pindah(app, ke),
        Some(Hal::Terlapor) => buka::terlapor(app),
        Some(Hal::Baris(_)) => buka::baris(app),
        Some(Hal::Petugas) => buka::petugas(app),
        Some(Hal::Syarat(item)) => {
            let there = app.berkas_kasus().and_then(|b| b.syarat.iter().find(|s| s.butir == item)).copied();
            match there {
                // What is on file cannot be unticked: it would be there all the same.
                Some(row) if row.ada && row.sendiri => {
                    app.refuse(Pesan::new("ruang-syarat-dari-data").with("butir", Arg::Kata(item.kata())));
                    vec![Effect::Bell]
                }
                Some(row) => langsung(app, UbahKasus::Syarat(item, (!row.ada).then_some(true))),
                None => vec![Effect::Bell],
            }
        }
        Some(Hal::Dokumen(None)) => buka::dokumen(app, hal),
        Some(Hal::Panggilan(ke)) => buka::panggilan(app, ke),
        Some(Hal::Pemeriksa(None)) => buka::pemeriksa(app),
        Some(Hal::Akses(who)) => buka::akses(app, who),
        Some(Hal::Jam(Some(id))) => buka::jam_selesai(app, id),
        Some(Hal::Jam(None)) => buka::jam_baru(app),
        Some(Hal::Retensi) => buka::retensi(app),
        Some(Hal::Putusan) => buka::putusan(app),
        Some(Hal::Terima) => buka::terima(app),
        Some(Hal::Berlaku) => buka::berlaku(app),
        Some(Hal::Pembatalan) => buka::pembatalan(app),
        Some(Hal::Blokir) => {
            let now = app.berkas_kasus().and_then(|b| b.putusan.as_ref()).is_some_and(|p| p.blokir);
            let key = if now { "ruang-tanya-blokir-lepas" } else { "ruang-tanya-blokir" };
            tanya(app, Pesan::new(key), UbahKasus::Blokir(!now))
        }
        Some(Hal::NomorLuar(id)) => buka::nomor_luar(app, id),
        Some(Hal::Terkait(None)) => buka::terkait(app, hal),
        _ => diam(app),
    }
}

/// `n`: one more of what the cursor stands among.
pub(super) fn tambah(app: &mut App) -> Vec<Effect> {
    let hal = kini(app);
    let Some(part) = app.ruang().map(|room| room.bagian) else { return Vec::new() };
    match (part, hal) {
        (_, Some(Hal::Panggilan(_))) => buka::panggilan(app, None),
        (_, Some(Hal::Akses(_))) => buka::akses(app, None),
        (_, Some(Hal::Terkait(_))) => buka::terkait(app, None),
        (Bagian::Jalan | Bagian::Surat, hal) => buka::dokumen(app, hal),
        (Bagian::Terlapor, _) => buka::baris(app),
        (Bagian::Tim, _) => buka::pemeriksa(app),
        (Bagian::Jam, _) => buka::jam_baru(app),
        (Bagian::Putusan, _) => buka::putusan(app),
        (Bagian::Kaitan, _) => buka::nomor_luar(app, None),
        (Bagian::Uraian, _) => diam(app),
    }
}

/// What taking away the row under the cursor means, and how it is asked.
fn penghapusan(app: &App) -> Option<(Pesan, UbahKasus)> {
    let berkas = app.berkas_kasus()?;
    Some(match kini(app)? {
        Hal::Dokumen(Some(id)) => {
            let isi = &berkas.dokumen.iter().find(|d| d.id == id)?.isi;
            let asked = Pesan::new("ruang-tanya-hapus-dokumen").with("jenis", Arg::Kata(isi.jenis.kata()));
            (asked.with("nomor", isi.nomor.as_str()), UbahKasus::DokumenHapus(id))
        }
        Hal::Pemeriksa(Some(id)) => {
            let nama = berkas.pemeriksa.iter().find(|p| p.id == id)?.isi.nama.as_str();
            (Pesan::new("ruang-tanya-hapus-pemeriksa").with("nama", nama), UbahKasus::PemeriksaHapus(id))
        }
        Hal::Akses(Some(id)) => {
            let nama = berkas.akses.iter().find(|a| a.operator == id)?.nama.as_str();
            (Pesan::new("ruang-tanya-cabut-akses").with("nama", nama), UbahKasus::AksesCabut(id))
        }
        Hal::NomorLuar(Some(id)) => {
            let row = berkas.nomor_luar.iter().find(|n| n.id == Some(id))?;
            let asked = Pesan::new("ruang-tanya-hapus-nomor").with("lembaga", Arg::Kata(row.lembaga.kata()));
            (asked.with("nomor", row.nomor.as_str()), UbahKasus::NomorLuarHapus(id))
        }
        Hal::Terkait(Some(id)) => {
            let nomor = berkas.terkait.iter().find(|t| t.perkara == id)?.nomor.as_str();
            (Pesan::new("ruang-tanya-lepas-terkait").with("nomor", nomor), UbahKasus::TerkaitLepas(id))
        }
        _ => return None,
    })
}

/// Whether the row under the cursor can be taken away.
pub(super) fn bisa_hapus(app: &App) -> bool {
    penghapusan(app).is_some()
}

/// `x`: takes away what was noted by mistake, after a question.
pub(super) fn hapus(app: &mut App) -> Vec<Effect> {
    match penghapusan(app) {
        Some((pesan, ubah)) => tanya(app, pesan, ubah),
        None => diam(app),
    }
}

/// Whether the accused came to the call under the cursor; the same key again takes it back.
pub(super) fn hadir(app: &mut App, came: bool) -> Vec<Effect> {
    let Some(Hal::Panggilan(Some(ke))) = kini(app) else { return vec![Effect::Bell] };
    let now = app.berkas_kasus().and_then(|b| b.panggilan.iter().find(|p| p.isi.ke == ke)).and_then(|p| p.hadir);
    langsung(app, UbahKasus::PanggilanHadir(ke, (now != Some(came)).then_some(came)))
}

/// Shows a section.
pub(super) fn ke_bagian(app: &mut App, to: impl Fn(Bagian) -> Bagian) -> Vec<Effect> {
    if let Some(room) = app.ruang_mut() {
        room.bagian = to(room.bagian);
    }
    Vec::new()
}

/// Moves over the rows of the section.
pub(super) fn geser(app: &mut App, step: Move) -> Vec<Effect> {
    let App { modals, kata, .. } = app;
    if let Some(Modal::Ruang(room)) = modals.last_mut() {
        room.geser(kata, step);
    }
    Vec::new()
}

/// The case in a few lines, to be copied.
pub(super) fn salin(app: &mut App) -> Vec<Effect> {
    let Some(berkas) = app.berkas_kasus() else { return vec![Effect::Bell] };
    let lines = bagian::ringkas(&app.kata, berkas);
    app.copy_view("salin-judul", &lines)
}

/// Leaves the room for what is below.
pub(super) fn keluar(app: &mut App) -> Vec<Effect> {
    app.ahead.clear();
    app.modals.retain(|m| !matches!(m, Modal::Ruang(_)));
    app.refresh()
}
