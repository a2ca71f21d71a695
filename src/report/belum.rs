//! People of one wave who have not signed, unit by unit.
//!
//! "Not signed" is whoever owes a signature and has none, whatever else they did: spoken, represented
//! and refused people are in the list with that state. The number of rows is therefore the figure
//! "belum" of the recap, which a test demands.

use super::Konteks;
use super::dokumen::{Bagian, Baris, BarisSel, Dokumen, Jenis, Sel, Tabel};
use super::sumber::{Dasar, Orang, kolom};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::operator::Session;
use crate::domain::pegawai::{PegawaiFilter, PegawaiRow, PegawaiUrut};
use crate::domain::pesan::Pesan;
use crate::domain::request::{PegawaiQuery, Reader, StoreError};
use crate::kata::Kata;

pub(super) fn susun(ctx: &Konteks<'_>, reader: &mut dyn Reader) -> Result<Dokumen, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let gelombang = dasar.wajib_gelombang()?;
    let judul = ctx.kata.pesan(&Pesan::new("laporan-judul-belum").with("gelombang", gelombang.nama.as_str()));
    let disaring = !ctx.opsi.filter.is_empty();
    // Everybody who owes is asked for; a filter of the operator's own takes that place, and whoever owes
    // nothing is left out below.
    let filter = if disaring {
        ctx.opsi.filter.clone()
    } else {
        PegawaiFilter { ikrar: Some(KeadaanIkrar::Belum), ..PegawaiFilter::default() }
    };
    // Only units with arrears of their own are asked for.
    let unit: Vec<Unit> = dasar
        .simpul()
        .iter()
        .filter(|s| s.satker.hitung.belum() > 0)
        .map(|s| Unit { id: s.satker.id, nama: s.satker.nama.clone(), sisa: s.satker.hitung.belum() })
        .collect();
    let baris = BelumBaris {
        unit: unit.into_iter(),
        kini: None,
        filter,
        gelombang: gelombang.id,
        session: ctx.session.clone(),
        kata_status: kata_kode(ctx.kata, crate::domain::pegawai::StatusKepegawaian::ALL, |s| s.kata()),
        kata_ikrar: kata_kode(ctx.kata, KeadaanIkrar::ALL, |s| s.kata()),
        jumlah: u64::try_from(dasar.jumlah().belum()).unwrap_or(0),
    };
    let saring = disaring.then(|| tulis_filter(ctx.kata, &ctx.opsi.filter));
    let mut dok = dasar.dokumen(ctx, judul, &angka(ctx, &dasar), saring);
    let kolom = vec![
        kolom(ctx, "satker", Jenis::Kelompok, 44),
        kolom(ctx, "nama", Jenis::Teks, 40),
        kolom(ctx, "nomor", Jenis::Nomor, 23),
        kolom(ctx, "status", Jenis::Teks, 14),
        kolom(ctx, "golongan", Jenis::Teks, 9),
        kolom(ctx, "keadaan", Jenis::Teks, 14),
        kolom(ctx, "tanggal", Jenis::Tanggal, 12),
    ];
    dok.bagian
        .push(Bagian { judul: ctx.kata.t("laporan-bagian-belum"), tabel: Tabel { kolom, baris: Box::new(baris) } });
    Ok(dok)
}

fn angka(ctx: &Konteks<'_>, dasar: &Dasar) -> Pesan {
    let h = dasar.jumlah();
    let pesan = match dasar.dua_persen(ctx) {
        Some([utama, kedua]) => Pesan::new("laporan-angka-belum").with("utama", utama).with("kedua", kedua),
        None => Pesan::new("laporan-angka-belum-kosong"),
    };
    pesan.with("n", h.belum()).with("dari", h.wajib()).with("hari", ctx.session.hari.to_string())
}

/// The words of a closed list, by the place of each value in it.
pub(super) fn kata_kode<T: Copy>(kata: &Kata, all: &[T], key: impl Fn(T) -> String) -> Vec<(T, String)> {
    all.iter().map(|v| (*v, kata.t(&key(*v)))).collect()
}

/// The word of one value.
pub(super) fn kata_dari<T: Copy + PartialEq>(words: &[(T, String)], value: T) -> Sel<'static> {
    Sel::teks(words.iter().find(|(v, _)| *v == value).map_or(String::new(), |(_, w)| w.clone()))
}

/// What a filter narrows to, in words.
pub(super) fn tulis_filter(kata: &Kata, filter: &PegawaiFilter) -> String {
    let mut parts = filter.kata.clone();
    parts.extend(filter.angka.clone());
    parts.extend(filter.ikrar.map(|k| kata.t(&k.kata())));
    parts.extend(filter.status.map(|s| kata.t(&s.kata())));
    let line = parts.join(" ");
    if filter.bukan { kata.pesan(&Pesan::new("laporan-saring-bukan").with("isi", line)) } else { line }
}

struct Unit {
    id: SatkerId,
    nama: String,
    sisa: i64,
}

/// Unit after unit. A list always reaches below its unit, so a unit's own people are picked out of it
/// and reading stops at the last one the figures announce.
struct BelumBaris {
    unit: std::vec::IntoIter<Unit>,
    kini: Option<(Unit, Orang)>,
    filter: PegawaiFilter,
    gelombang: GelombangId,
    session: Session,
    kata_status: Vec<(crate::domain::pegawai::StatusKepegawaian, String)>,
    kata_ikrar: Vec<(KeadaanIkrar, String)>,
    jumlah: u64,
}

impl Baris for BelumBaris {
    fn jumlah(&self) -> u64 {
        self.jumlah
    }

    fn next(&mut self, reader: &mut dyn Reader) -> Result<Option<BarisSel>, StoreError> {
        loop {
            let Some((unit, orang)) = &mut self.kini else {
                let Some(unit) = self.unit.next() else { return Ok(None) };
                let query = PegawaiQuery {
                    satker: Some(unit.id),
                    gelombang: Some(self.gelombang),
                    filter: self.filter.clone(),
                    nonaktif: false,
                    urut: PegawaiUrut::Nama,
                };
                self.kini = Some((unit, Orang::new(query)));
                continue;
            };
            if unit.sisa > 0
                && let Some(row) = orang.next(reader, &self.session)?
            {
                if row.satker != unit.id || row.ikrar.is_settled() {
                    continue;
                }
                unit.sisa -= 1;
                let nama = unit.nama.clone();
                return Ok(Some(self.sel(nama, &row)));
            }
            self.kini = None;
        }
    }
}

impl BelumBaris {
    fn sel(&self, satker: String, row: &PegawaiRow) -> BarisSel {
        vec![
            Sel::Teks(satker.into()),
            Sel::Teks(row.nama.lengkap().into()),
            Sel::Deret(row.nomor.deret()),
            kata_dari(&self.kata_status, row.status),
            Sel::teks(row.golongan.clone()),
            kata_dari(&self.kata_ikrar, row.ikrar),
            Sel::hari(row.ikrar_tanggal),
        ]
    }
}
