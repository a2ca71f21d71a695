//! Papers and calls; examiners and who is let in.

use super::{Butir, HARI, Hal, gabung, satu};
use crate::domain::perkara::penanganan::{BerkasPerkara, DokumenRow, PanggilanRow};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

/// Digits of a checksum that are shown.
const SIDIK: usize = 8;

pub(super) fn surat(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let mut out = vec![Butir::judul(kata.t("ruang-dokumen"))];
    if berkas.dokumen.is_empty() {
        out.push(Butir::new(Hal::Dokumen(None), '-', vec![(0, kata.t("ruang-dokumen-kosong"))]));
    }
    out.extend(berkas.dokumen.iter().map(|row| dokumen(kata, row)));
    out.push(Butir::judul(kata.t("ruang-panggilan")));
    if berkas.panggilan.is_empty() {
        out.push(Butir::new(Hal::Panggilan(None), '-', vec![(0, kata.t("ruang-panggilan-kosong"))]));
    }
    out.extend(berkas.panggilan.iter().map(|row| panggilan(kata, row)));
    out
}

fn dokumen(kata: &Kata, row: &DokumenRow) -> Butir {
    let isi = &row.isi;
    let scan = match (&isi.sidik, isi.letak.is_empty()) {
        (_, true) => kata.t("ruang-hanya-kertas"),
        (Some((sum, _)), _) => {
            let short: String = sum.chars().take(SIDIK).collect();
            let sum = satu(kata, "berkas-meja-sidik", "sidik", short);
            gabung([isi.letak.clone(), sum])
        }
        (None, _) => gabung([isi.letak.clone(), kata.t("ruang-tanpa-sidik")]),
    };
    let number = if isi.nomor.is_empty() { "-".to_owned() } else { isi.nomor.clone() };
    let columns = vec![(HARI, isi.tanggal.to_string()), (25, kata.t(&isi.jenis.kata())), (0, number)];
    Butir::new(Hal::Dokumen(Some(row.id)), ' ', columns).rinci([gabung([scan, isi.catatan.clone()])])
}

fn panggilan(kata: &Kata, row: &PanggilanRow) -> Butir {
    let isi = &row.isi;
    let (mark, came) = match row.hadir {
        Some(true) => ('+', "ruang-hadir"),
        Some(false) => ('x', "ruang-tidak-hadir"),
        None => (' ', "ruang-hadir-belum"),
    };
    let mark = if mark == ' ' && row.peringatan.is_some() { '~' } else { mark };
    let said = |key: &str, name: &str, text: &str| kata.pesan(&Pesan::new(key).with(name, text));
    let mut to = vec![said("ruang-panggilan-ke", "tanggal", &isi.pemeriksaan.to_string())];
    for (key, name, text) in
        [("ruang-panggilan-pukul", "pukul", &isi.pukul), ("ruang-panggilan-tempat", "tempat", &isi.tempat)]
    {
        to.extend((!text.is_empty()).then(|| said(key, name, text)));
    }
    let to = to.join(" ");
    let name = kata.t(if isi.ke == 1 { "panggilan-ke-1" } else { "panggilan-ke-2" });
    let columns = vec![(HARI, isi.surat.to_string()), (25, name), (0, gabung([isi.nomor.clone(), kata.t(came)]))];
    let warning = row.peringatan.iter().map(|why| format!("~ {}", kata.pesan(why)));
    Butir::new(Hal::Panggilan(Some(isi.ke)), mark, columns).rinci(std::iter::once(to).chain(warning))
}

/// Everything about one paper, to be read and copied.
#[must_use]
pub fn selengkapnya(kata: &Kata, row: &DokumenRow) -> Vec<String> {
    let isi = &row.isi;
    let line = |key: &str, text: String| format!("{}: {}", kata.t(key), if text.is_empty() { "-" } else { &text });
    let mut out = vec![
        kata.t(&isi.jenis.kata()),
        line("isian-nomor-dokumen", isi.nomor.clone()),
        line("isian-tanggal", isi.tanggal.to_string()),
        line("isian-letak", isi.letak.clone()),
    ];
    if let Some((sum, bytes)) = &isi.sidik {
        out.push(line("ruang-sidik", sum.clone()));
        out.push(line("ruang-ukuran", kata.angka(i64::try_from(*bytes).unwrap_or(i64::MAX))));
    }
    out.push(line("isian-catatan", isi.catatan.clone()));
    out.push(line("ruang-dicatat", format!("{}, {}", row.oleh, row.waktu)));
    out
}

pub(super) fn tim(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let mut out = vec![Butir::judul(kata.t("ruang-pemeriksa"))];
    if berkas.pemeriksa.is_empty() {
        out.push(Butir::new(Hal::Pemeriksa(None), '-', vec![(0, kata.t("ruang-pemeriksa-kosong"))]));
    }
    out.extend(berkas.pemeriksa.iter().map(|row| {
        let lead = if row.isi.ketua { kata.t("ruang-ketua") } else { String::new() };
        let mark = if row.keberatan.is_some() { '!' } else { ' ' };
        let objection = row.keberatan.iter().map(|why| format!("! {}", kata.pesan(why)));
        let columns = vec![
            (26, row.isi.nama.clone()),
            (20, kata.t(&row.isi.unsur.kata())),
            (0, gabung([row.isi.jabatan.clone(), lead])),
        ];
        Butir::new(Hal::Pemeriksa(Some(row.id)), mark, columns).rinci(objection)
    }));
    out.push(Butir::judul(kata.t("ruang-akses")));
    if berkas.akses.is_empty() {
        out.push(Butir::new(Hal::Akses(None), '-', vec![(0, kata.t("ruang-akses-kosong"))]));
    }
    out.extend(berkas.akses.iter().map(|row| {
        let lead = if row.ketua { kata.t("ruang-ketua") } else { String::new() };
        let reporter = if row.boleh_pelapor { kata.t("ruang-boleh-pelapor") } else { String::new() };
        let columns =
            vec![(26, row.nama.clone()), (12, row.login.clone()), (0, gabung([row.sk.clone(), lead, reporter]))];
        Butir::new(Hal::Akses(Some(row.operator)), ' ', columns)
    }));
    out
}
