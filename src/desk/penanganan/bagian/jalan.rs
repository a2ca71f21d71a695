//! The head of the room, the way of the case, and whom it is about.

use super::{Butir, HARI, Hal, gabung, isi, satu};
use crate::domain::antrean::LangkahRow;
use crate::domain::perkara::alur::Langkah;
use crate::domain::perkara::jam::Jatuh;
use crate::domain::perkara::penanganan::{BerkasPerkara, JamRow};
use crate::domain::pesan::Pesan;
use crate::domain::tampil::lebar;
use crate::kata::Kata;

/// Columns of a state.
const KEADAAN: usize = 26;

/// The head, piece by piece: unit, since when, how long nothing was heard, the nearest clock, who looks after it, and what must not
/// be overlooked. Number, accused and state stand in the frame.
#[must_use]
pub fn kepala(kata: &Kata, berkas: &BerkasPerkara) -> Vec<String> {
    let row = &berkas.perkara.row;
    let officer = match &berkas.petugas {
        Some((_, nama)) => satu(kata, "ruang-petugas", "nama", nama.as_str()),
        None => kata.t("ruang-tanpa-petugas"),
    };
    let clock = berkas.jam.iter().find(|jam| jam.selesai.is_none() && matches!(jam.jatuh, Jatuh::Pada(_)));
    let mut out = vec![
        row.satker.clone(),
        satu(kata, "perkara-sejak", "tanggal", row.sejak.to_string()),
        satu(kata, "ruang-umur", "n", berkas.umur),
        satu(kata, "ruang-diam", "n", berkas.diam),
        clock.map_or_else(|| kata.t("ruang-tanpa-jam"), |jam| terdekat(kata, jam)),
    ];
    out.extend((berkas.terbuka || berkas.boleh_ubah).then_some(officer));
    out.extend(bendera(kata, berkas));
    out
}

fn terdekat(kata: &Kata, jam: &JamRow) -> String {
    let day = if let Jatuh::Pada(day) = jam.jatuh { day.to_string() } else { String::new() };
    let left = jam.sisa.map(|n| satu(kata, "hari-kerja-sisa", "hk", n)).unwrap_or_default();
    format!("{} {day} ({left})", kata.t(&jam.aturan.kata()))
}

/// What must not be overlooked.
fn bendera(kata: &Kata, berkas: &BerkasPerkara) -> Vec<String> {
    let mut out = Vec::new();
    if !berkas.ulangan.is_empty() {
        out.push(kata.t("ruang-bendera-ulangan"));
    }
    if berkas.putusan.as_ref().is_some_and(|p| p.blokir) {
        out.push(kata.t("ruang-bendera-blokir"));
    }
    let unsure = |jam: &JamRow| jam.perlu_verifikasi && jam.selesai.is_none();
    if berkas.jam.iter().any(unsure) || berkas.badan.as_ref().is_some_and(|(_, check)| *check) {
        out.push(kata.t("ruang-bendera-verifikasi"));
    }
    out
}

/// Steps taken, then what may follow.
pub(super) fn jalan(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let mut out = vec![Butir::judul(kata.t("ruang-berikut"))];
    if berkas.langkah.is_empty() {
        out.push(Butir::teks(0, kata.t("ruang-tutup")));
    }
    out.extend(berkas.langkah.iter().map(|step| berikut(kata, step)));
    out.push(Butir::judul(kata.t("ruang-riwayat")));
    out.extend((1..).zip(berkas.perkara.langkah.iter().rev()).map(|(at, step)| riwayat(kata, at, step)));
    out
}

fn berikut(kata: &Kata, step: &Langkah) -> Butir {
    let name = kata.t(&step.ke.kata());
    let (mark, text) = if step.halangan.is_empty() {
        ('+', kata.t("ruang-langkah-terbuka"))
    } else {
        ('x', satu(kata, "ruang-langkah-terhalang", "n", step.halangan.len()))
    };
    let reasons = step.halangan.iter().map(|why| format!("- {}", kata.pesan(why)));
    Butir::new(Hal::Langkah(step.ke), mark, vec![(KEADAAN, name), (0, text)]).rinci(reasons)
}

fn riwayat(kata: &Kata, at: usize, step: &LangkahRow) -> Butir {
    let by = satu(kata, "kartu-oleh", "oleh", step.oleh.as_str());
    let text = gabung([step.alasan.clone(), by]);
    Butir::new(
        Hal::Teks(at),
        ' ',
        vec![(HARI, step.tanggal.to_string()), (KEADAAN, kata.t(&step.ke.kata())), (0, text)],
    )
}

/// Who is accused, what of, and the checklist.
pub(super) fn terlapor(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let case = &berkas.perkara;
    let mut out = vec![Butir::judul(kata.t("ruang-identitas"))];
    let unknown = case.row.pegawai.is_none();
    let who = if unknown {
        let text = gabung([case.row.terlapor.clone(), kata.t("ruang-terlapor-belum")]);
        Butir { tanda: '~', ..isi(kata, Hal::Terlapor, "ruang-nama", text) }
    } else {
        isi(kata, Hal::Terlapor, "ruang-nama", case.row.terlapor.clone())
    };
    out.push(who);
    let kind = |text: Option<String>| text.unwrap_or_default();
    let status = kind(berkas.status.map(|s| kata.t(&s.kata())));
    let post = kind(berkas.jenis_jabatan.map(|j| kata.t(&j.kata())));
    out.push(isi(kata, Hal::Teks(0), "ruang-nomor-status", gabung([berkas.nomor_induk.clone(), status])));
    out.push(isi(kata, Hal::Teks(1), "ruang-jabatan", gabung([case.jabatan.clone(), post])));
    out.push(isi(kata, Hal::Teks(2), "perkara-satker", case.row.satker.clone()));
    let officer = berkas.petugas.as_ref().map(|(_, nama)| nama.clone()).unwrap_or_default();
    out.push(isi(kata, Hal::Petugas, "ruang-petugas-label", officer));
    if let Some((nama, check)) = &berkas.badan {
        let check = if *check { kata.t("perkara-perlu-verifikasi") } else { String::new() };
        out.push(isi(kata, Hal::Teks(3), "ruang-badan", gabung([nama.clone(), check])));
    }
    bentuk(kata, berkas, &mut out);
    out.push(Butir::judul(kata.t("ruang-syarat")));
    out.extend(berkas.syarat.iter().map(|row| {
        let kind = kata.t(if row.butir.formal() { "ruang-formal" } else { "ruang-material" });
        let state = match (row.ada, row.sendiri) {
            (true, true) => kata.t("ruang-syarat-sendiri"),
            (true, false) => kata.t("ruang-syarat-ada"),
            (false, _) => kata.t("ruang-syarat-belum"),
        };
        let mark = if row.ada { '+' } else { '-' };
        Butir::new(Hal::Syarat(row.butir), mark, vec![(9, kind), (28, kata.t(&row.butir.kata())), (0, state)])
    }));
    out
}

/// Chosen rows of the catalogue with their text of that day, and rows that may fit.
fn bentuk(kata: &Kata, berkas: &BerkasPerkara, out: &mut Vec<Butir>) {
    out.push(Butir::judul(kata.t("ruang-bentuk")));
    if berkas.baris.is_empty() {
        out.push(Butir::new(Hal::Baris(0), '-', vec![(0, kata.t("ruang-bentuk-kosong"))]));
    }
    out.extend((1..).zip(&berkas.baris).map(|(at, row)| {
        let level = gabung([kata.t(&row.rumpun.kata()), kata.t(&row.sanksi.kata()), row.dasar.clone()]);
        Butir::new(Hal::Baris(at), '+', vec![(6, row.id.clone()), (0, row.bentuk.clone())]).rinci([level])
    }));
    if berkas.usulan.is_empty() {
        return;
    }
    out.push(Butir::judul(kata.t("ruang-usulan")));
    let chosen = berkas.baris.len() + 1;
    // Reasons that all proposals share are said once, with the first.
    let mut said: Vec<&Pesan> = Vec::new();
    for (at, row) in (chosen..).zip(&berkas.usulan) {
        let new: Vec<&Pesan> = row.alasan.iter().filter(|why| !said.contains(why)).collect();
        let lines = new.iter().map(|why| format!("- {}", kata.pesan(why))).collect::<Vec<_>>();
        said.extend(new);
        let level = gabung([kata.t(&row.rumpun.kata()), kata.t(&row.sanksi.kata())]);
        let row = Butir::new(Hal::Baris(at), ' ', vec![(6, row.id.clone()), (0, row.bentuk.clone())]);
        out.push(row.rinci(std::iter::once(level).chain(lines)));
    }
}

/// The case in a few lines to be copied: neither story nor reporter are in them.
#[must_use]
pub fn ringkas(kata: &Kata, berkas: &BerkasPerkara) -> Vec<String> {
    let row = &berkas.perkara.row;
    let who = format!("{} {}", row.nomor, row.terlapor);
    let mut lines = vec![who, kata.t(&row.keadaan.kata()), kepala(kata, berkas).join(", ")];
    if !berkas.baris.is_empty() {
        let ids: Vec<String> = berkas.baris.iter().map(|b| b.id.clone()).collect();
        lines.push(format!("{}: {}", kata.t("ruang-bentuk"), ids.join(" ")));
    }
    let open: Vec<String> =
        berkas.langkah.iter().filter(|s| s.halangan.is_empty()).map(|s| kata.t(&s.ke.kata())).collect();
    if !open.is_empty() {
        lines.push(format!("{}: {}", kata.t("ruang-berikut"), open.join(", ")));
    }
    for paper in &berkas.dokumen {
        let isi = &paper.isi;
        lines.push(gabung([isi.tanggal.to_string(), kata.t(&isi.jenis.kata()), isi.nomor.clone()]));
    }
    lines.retain(|line| lebar(line) > 0);
    lines
}
