//! Figures of cases: persons, reports, cases and violations, each counted on its own and each with its unit (`domain.md` 13.6).

use super::Konteks;
use super::dokumen::{Bagian, BarisSel, Dokumen, Jenis, Sel, Tabel, Tetap};
use super::sanksi::seluruhnya;
use super::sumber::{Dasar, kolom, tak_cocok};
use crate::domain::perkara::angka::{self, Angka, KelompokAngka, SAMAR};
use crate::domain::perkara::kurun::Kurun;
use crate::domain::perkara::penanganan::{JawabPenanganan, StatistikPerkara, TanyaPenanganan};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::request::{Read, Reader, Rows, StoreError};
use crate::domain::tanggal::Tanggal;
use crate::kata::Kata;

pub(super) fn susun(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Dokumen, StoreError> {
    let (dari, sampai) = ctx.opsi.kurun.unwrap_or_else(|| Kurun::tahun(ctx.session.hari).rentang(ctx.session.hari));
    let opsi = seluruhnya(ctx.opsi);
    let ctx = &Konteks { opsi: &opsi, ..*ctx };
    let dasar = Dasar::baca(ctx, reader)?;
    let isi = tanya(ctx, reader, (dari, sampai))?;
    let span = Pesan::new("laporan-kurun-terima").with("dari", dari.to_string()).with("sampai", sampai.to_string());
    let span = ctx.kata.pesan(&span);
    let mut dok = dasar.dokumen(ctx, ctx.kata.t("laporan-judul-statistik"), &kalimat(ctx.kata, &isi), Some(span));
    dok.keterangan.push(ctx.kata.t("laporan-statistik-terpisah"));
    if isi.disamarkan {
        dok.keterangan.push(ctx.kata.pesan(&Pesan::new("laporan-statistik-samar").with("batas", SAMAR)));
    }
    let kolom = vec![
        kolom(ctx, "kelompok", Jenis::Kelompok, 28),
        kolom(ctx, "uraian", Jenis::Teks, 44),
        kolom(ctx, "jumlah", Jenis::Angka, 16),
        kolom(ctx, "satuan", Jenis::Teks, 14),
    ];
    let tabel = Tabel { kolom, baris: Box::new(Tetap::new(baris(ctx.kata, &isi))) };
    dok.bagian.push(Bagian { judul: ctx.kata.t("laporan-bagian-statistik"), tabel });
    Ok(dok)
}

/// The counts as one line, `7 laporan, 9 orang, 9 perkara, 12 pelanggaran`.
pub(super) fn kalimat(kata: &Kata, isi: &StatistikPerkara) -> Pesan {
    let all: Vec<String> = angka::baris(isi)
        .into_iter()
        .filter(|b| b.kelompok == KelompokAngka::Pokok)
        .map(|b| format!("{} {}", jumlah(kata, b.n), kata.t(&b.satuan.kata())))
        .collect();
    Pesan::new("laporan-angka-statistik").with("isi", all.join(", "))
}

/// The figures of a span; for the report and for whatever mentions them.
pub(super) fn tanya(
    ctx: &Konteks<'_>,
    reader: &mut dyn Reader,
    (dari, sampai): (Tanggal, Tanggal),
) -> Result<StatistikPerkara, StoreError> {
    let read = Read::Penanganan(TanyaPenanganan::Statistik(dari, sampai));
    match reader.read(&read, ctx.session)? {
        Rows::Penanganan(JawabPenanganan::Statistik(isi)) => Ok(*isi),
        _ => Err(tak_cocok()),
    }
}

fn jumlah(kata: &Kata, n: Angka) -> String {
    match n {
        Angka::Tepat(n) => kata.angka(i64::try_from(n).unwrap_or(i64::MAX)),
        Angka::Kurang => kata.pesan(&Pesan::new("angka-samar").with("batas", SAMAR)),
        Angka::Tutup => kata.t("angka-tutup"),
    }
}

fn baris(kata: &Kata, isi: &StatistikPerkara) -> Vec<BarisSel> {
    let cells = |b: angka::BarisAngka| {
        let uraian = match b.uraian {
            Arg::Kata(key) => kata.t(&key),
            Arg::Pesan(pesan) => kata.pesan(&pesan),
            Arg::Text(text) => text,
            Arg::Int(n) => n.to_string(),
        };
        vec![
            Sel::teks(kata.t(&b.kelompok.kata())),
            Sel::teks(uraian),
            match b.n {
                Angka::Tepat(n) => Sel::Angka(i64::try_from(n).unwrap_or(i64::MAX)),
                hidden => Sel::teks(jumlah(kata, hidden)),
            },
            Sel::teks(kata.t(&b.satuan.kata())),
        ]
    };
    angka::baris(isi).into_iter().map(cells).collect()
}
