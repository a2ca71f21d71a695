//! How the screen is drawn.

use crate::desk::app::App;
use crate::desk::layout::{self, Kotak};
use crate::desk::msg::Tempat;
use crate::desk::view::antre;
use crate::desk::view::kanvas::{Kanvas, dalam, kolom};
use crate::desk::view::kartu::{Uraian, gabung, susun};
use crate::domain::antrean::Perkara;
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// Draws queue and case.
pub fn draw(app: &App, kanvas: &mut Kanvas<'_, '_>) {
    let (list, detail) = layout::daftar(app.size.0, app.size.1, app.detail);
    let queue = app.antre(Tempat::Perkara);
    antre::daftar(app, kanvas, list, queue, true);
    let Some(frame) = detail else { return };
    let title = kanvas.t("judul-rincian-perkara");
    kanvas.bingkai(frame, &title, "", false);
    kanvas.sambung(&[list, frame]);
    let inside = dalam(frame);
    let place = Kotak { x: inside.x + 1, w: inside.w.saturating_sub(2), ..inside };
    match queue.perkara.as_ref().filter(|p| Some(p.row.id.0) == queue.list.cursor()) {
        Some(case) => {
            let lines = susun(kanvas.gaya, &uraian(kanvas.kata, case), kolom(&place));
            kanvas.larik_banyak(place, &lines);
            if lines.len() > usize::from(place.h) {
                kanvas.lanjut(frame, "perkara-lanjut");
            }
        }
        None => {
            let key = if queue.list.selected().is_some() { "memuat" } else { "kosong-rincian-perkara" };
            let text = kanvas.t(key);
            kanvas.kalimat(place, &text, ratatui::style::Style::new());
        }
    }
}

/// The case piece by piece: who, what, until when, the story, the steps. The reporter's name stands only in the room of the case,
/// behind a reason: that look is noted and leafing through the queue is not.
fn uraian(kata: &Kata, case: &Perkara) -> Vec<Uraian> {
    let row = &case.row;
    let isi = |key: &str, text: String| Uraian::Isi(kata.t(key), text);
    let mut out = vec![
        Uraian::Judul(format!("{}  {}", row.nomor, row.terlapor)),
        isi("perkara-satker", gabung([row.satker.clone(), case.jabatan.clone()])),
        isi("perkara-keadaan", {
            let since = Pesan::new("perkara-sejak").with("tanggal", row.sejak.to_string());
            gabung([kata.t(&row.keadaan.kata()), kata.pesan(&since)])
        }),
    ];
    if let Some(due) = &row.tenggat {
        let left = antre::sisa(kata, row.sisa);
        let check = if due.perlu_verifikasi { kata.t("perkara-perlu-verifikasi") } else { String::new() };
        let name = format!("{} {}", kata.t(&due.aturan.kata()), due.jatuh);
        out.push(isi("perkara-tenggat", gabung([name, left, kata.t(&due.sifat.kata()), check])));
    }
    out.push(isi("perkara-sumber", gabung([kata.t(&row.sumber.kata()), case.nomor_surat.clone()])));
    out.push(isi("perkara-perbuatan", row.perbuatan.to_string()));
    out.push(isi("perkara-terima", case.terima.to_string()));
    let reporter = if case.ada_pelapor { "perkara-dirahasiakan" } else { "perkara-tanpa-pelapor" };
    out.push(isi("perkara-pelapor", kata.t(reporter)));
    let family = case.rumpun.map(|r| kata.t(&r.kata())).unwrap_or_default();
    out.push(isi("perkara-baris", gabung([row.baris.join(" "), family])));
    if !row.ringkas.is_empty() {
        out.push(isi("perkara-ringkas", row.ringkas.clone()));
    }
    out.extend([Uraian::Kosong, Uraian::Judul(kata.t("perkara-uraian"))]);
    out.push(Uraian::Teks(match &case.uraian {
        None => kata.t("perkara-uraian-tertutup"),
        Some(text) if text.trim().is_empty() => kata.t("perkara-uraian-kosong"),
        Some(text) => text.clone(),
    }));
    out.extend([Uraian::Kosong, Uraian::Judul(kata.t("perkara-langkah"))]);
    if case.langkah.is_empty() {
        out.push(Uraian::Teks(kata.t("perkara-langkah-kosong")));
    }
    out.extend(case.langkah.iter().map(|step| {
        let by = Pesan::new("kartu-oleh").with("oleh", step.oleh.as_str());
        let text = gabung([kata.t(&step.ke.kata()), step.alasan.clone(), kata.pesan(&by)]);
        Uraian::Isi(step.tanggal.to_string(), text)
    }));
    if !case.serangkai.is_empty() {
        out.extend([Uraian::Kosong, Uraian::Judul(kata.t("perkara-serangkai"))]);
        out.extend(case.serangkai.iter().map(|(nomor, who)| Uraian::Isi(nomor.clone(), who.clone())));
    }
    out
}
