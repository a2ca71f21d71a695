//! Numbers of other bodies, cases that belong together; the story and that somebody reported it.

use super::{Butir, HARI, Hal, gabung, isi};
use crate::desk::view::teks::lipat;
use crate::domain::perkara::penanganan::BerkasPerkara;
use crate::kata::Kata;

/// Columns before a text: cursor, mark, blank, and a blank behind it.
const TEPI: usize = 4;

pub(super) fn kaitan(kata: &Kata, berkas: &BerkasPerkara) -> Vec<Butir> {
    let mut out = vec![Butir::judul(kata.t("ruang-nomor-luar"))];
    if berkas.nomor_luar.is_empty() {
        out.push(Butir::new(Hal::NomorLuar(None), '-', vec![(0, kata.t("ruang-nomor-luar-kosong"))]));
    }
    out.extend(berkas.nomor_luar.iter().map(|row| {
        let columns = vec![
            (HARI, row.tanggal.to_string()),
            (22, kata.t(&row.lembaga.kata())),
            (0, gabung([row.nomor.clone(), row.catatan.clone()])),
        ];
        Butir::new(Hal::NomorLuar(row.id), ' ', columns)
    }));
    out.push(Butir::judul(kata.t("ruang-terkait")));
    if berkas.terkait.is_empty() {
        out.push(Butir::new(Hal::Terkait(None), ' ', vec![(0, kata.t("ruang-terkait-kosong"))]));
    }
    out.extend(berkas.terkait.iter().map(|row| {
        let (mark, sure) = if row.pasti { (' ', String::new()) } else { ('~', kata.t("ruang-terkait-usul")) };
        let columns = vec![
            (6, row.nomor.clone()),
            (26, row.terlapor.clone()),
            (0, gabung([kata.t(&row.kaitan.kata()), kata.t(&row.keadaan.kata()), sure])),
        ];
        Butir::new(Hal::Terkait(Some(row.perkara)), mark, columns)
    }));
    if !berkas.perkara.serangkai.is_empty() {
        out.push(Butir::judul(kata.t("perkara-serangkai")));
        out.extend(
            berkas
                .perkara
                .serangkai
                .iter()
                .enumerate()
                .map(|(at, (nomor, who))| Butir::new(Hal::Teks(at), ' ', vec![(6, nomor.clone()), (0, who.clone())])),
        );
    }
    out
}

pub(super) fn uraian(kata: &Kata, berkas: &BerkasPerkara, pelapor: Option<&str>, lebar: usize) -> Vec<Butir> {
    let case = &berkas.perkara;
    let from = gabung([kata.t(&case.row.sumber.kata()), case.nomor_surat.clone()]);
    let mut out = vec![
        isi(kata, Hal::Teks(0), "perkara-sumber", from),
        isi(kata, Hal::Teks(1), "perkara-perbuatan", case.row.perbuatan.to_string()),
        isi(kata, Hal::Teks(2), "perkara-terima", case.terima.to_string()),
    ];
    let reporter = match (pelapor, case.ada_pelapor, berkas.boleh_pelapor) {
        (Some(name), ..) => name.to_owned(),
        (None, false, _) => kata.t("perkara-tanpa-pelapor"),
        (None, true, true) => kata.t("ruang-pelapor-tutup"),
        (None, true, false) => kata.t("ruang-pelapor-bukan-hak"),
    };
    out.push(isi(kata, Hal::Pelapor, "perkara-pelapor", reporter));
    out.push(isi(kata, Hal::Teks(3), "perkara-ringkas", case.row.ringkas.clone()));
    out.push(Butir::judul(kata.t("perkara-uraian")));
    let story = case.uraian.as_deref().unwrap_or_default();
    let text = if story.trim().is_empty() { kata.t("perkara-uraian-kosong") } else { story.to_owned() };
    // Line by line, so that the cursor walks through a long story.
    let lines = lipat(&text, lebar.saturating_sub(TEPI).max(20));
    let told = 10 + lines.len();
    out.extend((10..).zip(lines).map(|(at, line)| Butir::teks(at, line)));
    if !berkas.lihat_pelapor.is_empty() {
        out.push(Butir::judul(kata.t("ruang-lihat-pelapor")));
    }
    out.extend((told..).zip(&berkas.lihat_pelapor).map(|(at, (who, when, why))| {
        Butir::new(Hal::Teks(at), ' ', vec![(16, when.to_string()), (12, who.clone()), (0, why.clone())])
    }));
    out
}
