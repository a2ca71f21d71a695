//! Register of cases, for the closed circle only.
//!
//! The reporter is in none of its columns, whoever asks. A session that may see that cases exist but
//! not what they are about gets number, unit, state and clocks; accused, articles and summary are
//! then no columns at all, so that nobody reads an empty cell as "nobody".

use super::Konteks;
use super::belum::{kata_dari, kata_kode};
use super::dokumen::{Bagian, Baris, BarisSel, Dokumen, Jenis, Kolom, Sel, Tabel};
use super::sumber::{BATAS, Dasar, Maju, kolom, tak_cocok};
use crate::domain::antrean::PerkaraRow;
use crate::domain::operator::{Hak, Session};
use crate::domain::perkara::{KeadaanPerkara, SumberLaporan};
use crate::domain::request::{Jangkar, PerkaraQuery, Read, Reader, Rows, StoreError};

pub(super) fn susun(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Dokumen, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let tabel = tabel(ctx, reader, &dasar, false)?;
    let saring = ctx.kata.t(if ctx.opsi.semua { "laporan-perkara-semua" } else { "laporan-perkara-buka" });
    let mut dok = dasar.dokumen(ctx, ctx.kata.t("laporan-judul-perkara"), &dasar.angka_perkara(ctx), Some(saring));
    dok.keterangan.push(ctx.kata.t("laporan-tertutup"));
    dok.bagian.push(Bagian { judul: ctx.kata.t("laporan-bagian-perkara"), tabel });
    Ok(dok)
}

/// The cases; `kode` where a program reads them, which compares codes of closed lists and not their words.
pub(super) fn tabel(
    ctx: &Konteks<'_>,
    reader: &mut dyn Reader,
    dasar: &Dasar,
    kode: bool,
) -> Result<Tabel, StoreError> {
    let query = PerkaraQuery { satker: dasar.satker, tutup: ctx.opsi.semua, teks: ctx.opsi.teks.clone() };
    let first = Read::Perkara { query: query.clone(), dari: Jangkar::Awal, batas: 1 };
    let Rows::Perkara(jendela) = reader.read(&first, ctx.session)? else { return Err(tak_cocok()) };
    let isi = ctx.session.boleh(Hak::PerkaraIsi);
    let code = |code: &'static str| code.to_owned();
    let baris = PerkaraBaris {
        query,
        maju: Maju::default(),
        siap: Vec::new().into_iter(),
        session: ctx.session.clone(),
        isi,
        kata_keadaan: if kode {
            KeadaanPerkara::ALL.iter().map(|k| (*k, code(k.code()))).collect()
        } else {
            kata_kode(ctx.kata, KeadaanPerkara::ALL, |k| k.kata())
        },
        kata_sumber: if kode {
            SumberLaporan::ALL.iter().map(|s| (*s, code(s.code()))).collect()
        } else {
            kata_kode(ctx.kata, SumberLaporan::ALL, |s| s.kata())
        },
        jumlah: jendela.jumlah.n,
    };
    Ok(Tabel { kolom: kolom_perkara(ctx, isi), baris: Box::new(baris) })
}

fn kolom_perkara(ctx: &Konteks<'_>, isi: bool) -> Vec<Kolom> {
    use Jenis::{Angka, Nomor, Tanggal, Teks};
    let mut all = vec![kolom(ctx, "nomor_perkara", Nomor, 10)];
    if isi {
        all.push(kolom(ctx, "terlapor", Teks, 36));
    }
    all.push(kolom(ctx, "satker", Teks, 36));
    if isi {
        all.push(kolom(ctx, "baris_skb", Teks, 16));
    }
    all.extend([
        kolom(ctx, "keadaan_perkara", Teks, 22),
        kolom(ctx, "sejak", Tanggal, 12),
        kolom(ctx, "jatuh", Tanggal, 12),
        kolom(ctx, "sisa", Angka, 9),
        kolom(ctx, "sumber", Teks, 20),
        kolom(ctx, "perbuatan", Tanggal, 12),
    ]);
    if isi {
        all.push(kolom(ctx, "ringkas", Teks, 60));
    }
    all
}

struct PerkaraBaris {
    query: PerkaraQuery,
    maju: Maju,
    siap: std::vec::IntoIter<PerkaraRow>,
    session: Session,
    isi: bool,
    kata_keadaan: Vec<(KeadaanPerkara, String)>,
    kata_sumber: Vec<(SumberLaporan, String)>,
    jumlah: u64,
}

impl Baris for PerkaraBaris {
    fn jumlah(&self) -> u64 {
        self.jumlah
    }

    fn next(&mut self, reader: &mut dyn Reader) -> Result<Option<BarisSel>, StoreError> {
        loop {
            if let Some(row) = self.siap.next() {
                return Ok(Some(self.sel(row)));
            }
            let Some(dari) = self.maju.jangkar() else { return Ok(None) };
            let read = Read::Perkara { query: self.query.clone(), dari, batas: BATAS };
            let Rows::Perkara(jendela) = reader.read(&read, &self.session)? else { return Err(tak_cocok()) };
            self.maju.lihat(&jendela, |r| &r.posisi);
            self.siap = jendela.rows.into_iter();
        }
    }
}

impl PerkaraBaris {
    fn sel(&self, row: PerkaraRow) -> BarisSel {
        let mut cells = vec![Sel::Teks(row.nomor.into())];
        if self.isi {
            cells.push(Sel::teks(row.terlapor));
        }
        cells.push(Sel::teks(row.satker));
        if self.isi {
            cells.push(Sel::teks(row.baris.join(", ")));
        }
        cells.extend([
            kata_dari(&self.kata_keadaan, row.keadaan),
            Sel::Tanggal(row.sejak),
            Sel::hari(row.tenggat.map(|t| t.jatuh)),
            Sel::angka(row.sisa),
            kata_dari(&self.kata_sumber, row.sumber),
            Sel::Tanggal(row.perbuatan),
        ]);
        if self.isi {
            cells.push(Sel::teks(row.ringkas));
        }
        cells
    }
}
