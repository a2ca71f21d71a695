//! Register of sanctions, for the closed circle only: who decided what, since when it is in force, until when it is served, and
//! whose data are blocked.
//!
//! Decisions are listed by the day of the decree. A session that may not read what cases are about gets no accused, no article and
//! no name of whoever decided, and then these are no columns at all.

use super::Konteks;
use super::dokumen::{Bagian, BarisSel, Dokumen, Jenis, Kolom, Sel, Tabel, Tetap};
use super::sumber::{Dasar, kolom, tak_cocok};
use crate::domain::laporan::Opsi;
use crate::domain::operator::Hak;
use crate::domain::perkara::kurun::Kurun;
use crate::domain::perkara::penanganan::{JawabPenanganan, RegisterRow, TanyaPenanganan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader, Rows, StoreError};

/// Decisions in one register at most; one more is asked for, so that a register that is cut short says so.
const TERBANYAK: usize = 50_000;

pub(super) fn susun(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Dokumen, StoreError> {
    let (dari, sampai) = ctx.opsi.kurun.unwrap_or_else(|| Kurun::Semua.rentang(ctx.session.hari));
    let opsi = seluruhnya(ctx.opsi);
    let ctx = &Konteks { opsi: &opsi, ..*ctx };
    let dasar = Dasar::baca(ctx, reader)?;
    let read = Read::Penanganan(TanyaPenanganan::Register(dari, sampai, TERBANYAK + 1));
    let Rows::Penanganan(JawabPenanganan::Register(mut rows)) = reader.read(&read, ctx.session)? else {
        return Err(tak_cocok());
    };
    let cut = rows.len() > TERBANYAK;
    rows.truncate(TERBANYAK);
    let today = ctx.session.hari;
    let angka = Pesan::new("laporan-angka-sanksi")
        .with("n", rows.len())
        .with("dijalani", rows.iter().filter(|r| dijalani(r, today)).count())
        .with("blokir", rows.iter().filter(|r| r.putusan.blokir).count())
        .with("hari", today.to_string());
    let span = Pesan::new("laporan-kurun-sk").with("dari", dari.to_string()).with("sampai", sampai.to_string());
    let span = ctx.kata.pesan(&span);
    let mut dok = dasar.dokumen(ctx, ctx.kata.t("laporan-judul-sanksi"), &angka, Some(span));
    dok.keterangan.push(ctx.kata.t("laporan-tertutup"));
    if cut {
        dok.keterangan.push(ctx.kata.pesan(&Pesan::new("laporan-terpotong").with("n", TERBANYAK)));
    }
    let isi = ctx.session.boleh(Hak::PerkaraIsi);
    let rows: Vec<BarisSel> = rows.iter().map(|row| sel(ctx, row, isi)).collect();
    let tabel = Tabel { kolom: kolom_sanksi(ctx, isi), baris: Box::new(Tetap::new(rows)) };
    dok.bagian.push(Bagian { judul: ctx.kata.t("laporan-bagian-sanksi"), tabel });
    Ok(dok)
}

/// The options of a report that is about everything: a header must not name a unit that nothing was narrowed to.
pub(super) fn seluruhnya(opsi: &Opsi) -> Opsi {
    Opsi { satker: None, sendiri: false, ..opsi.clone() }
}

/// Whether it is being served on this day.
fn dijalani(row: &RegisterRow, hari: crate::domain::tanggal::Tanggal) -> bool {
    let p = &row.putusan;
    p.pembatalan.is_none() && p.berlaku.is_some_and(|first| first <= hari) && p.akhir.is_some_and(|last| hari <= last)
}

fn kolom_sanksi(ctx: &Konteks<'_>, isi: bool) -> Vec<Kolom> {
    use Jenis::{Nomor, Tanggal, Teks};
    let mut all = vec![kolom(ctx, "nomor_perkara", Nomor, 10)];
    if isi {
        all.push(kolom(ctx, "terlapor", Teks, 32));
    }
    all.extend([
        kolom(ctx, "satker", Teks, 32),
        kolom(ctx, "tingkat_sanksi", Teks, 12),
        kolom(ctx, "sanksi", Teks, 44),
    ]);
    if isi {
        all.push(kolom(ctx, "pasal", Teks, 32));
    }
    all.push(kolom(ctx, "pejabat", Teks, 24));
    if isi {
        all.push(kolom(ctx, "pejabat_nama", Teks, 28));
    }
    all.extend([
        kolom(ctx, "sk_nomor", Nomor, 24),
        kolom(ctx, "sk_tanggal", Tanggal, 12),
        kolom(ctx, "terima_sk", Tanggal, 12),
        kolom(ctx, "berlaku", Tanggal, 12),
        kolom(ctx, "akhir", Tanggal, 12),
        kolom(ctx, "blokir", Teks, 8),
        kolom(ctx, "pembatalan", Teks, 28),
        kolom(ctx, "keadaan_perkara", Teks, 22),
    ]);
    all
}

fn sel(ctx: &Konteks<'_>, row: &RegisterRow, isi: bool) -> BarisSel {
    let p = &row.putusan;
    let mut cells = vec![Sel::Teks(row.nomor.clone().into())];
    if isi {
        cells.push(Sel::teks(row.terlapor.clone()));
    }
    cells.push(Sel::teks(row.satker.clone()));
    cells.push(Sel::teks(ctx.kata.t(&p.tingkat.kata())));
    cells.push(Sel::teks(p.nama.clone()));
    if isi {
        cells.push(Sel::teks(p.isi.pasal.clone()));
    }
    cells.push(Sel::teks(ctx.kata.t(&p.isi.pejabat.kata())));
    if isi {
        cells.push(Sel::teks(p.isi.pejabat_nama.clone()));
    }
    let batal = p.pembatalan.as_ref().map(|(nomor, hari)| format!("{nomor}, {hari}")).unwrap_or_default();
    cells.extend([
        Sel::teks(p.isi.sk_nomor.clone()),
        Sel::Tanggal(p.isi.sk_tanggal),
        Sel::hari(p.terima),
        Sel::hari(p.berlaku),
        Sel::hari(p.akhir),
        Sel::teks(if p.blokir { ctx.kata.t("bundel-ya") } else { String::new() }),
        Sel::teks(batal),
        Sel::teks(ctx.kata.t(&row.keadaan.kata())),
    ]);
    cells
}
