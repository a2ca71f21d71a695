//! Plain lists for other programs: people as a list shows them, units with their figures.
//!
//! The header is the stable name of each column and closed lists go out as codes: what a script
//! compares, and what an import reads back, must not change with language or wording.

use super::Konteks;
use super::dokumen::{Bagian, Dokumen, Jenis, Kolom, Sel, Tabel, Tetap};
use super::sumber::{BarisOrang, Dasar, Orang, tak_cocok};
use crate::domain::pegawai::PegawaiUrut;
use crate::domain::request::{Jangkar, PegawaiQuery, Read, Reader, Rows, StoreError};

/// A list that can be taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Daftar {
    /// People, with their state in the wave; narrowed by the filter of the list on the screen.
    Pegawai,
    /// Units, with their own figures: nobody is counted twice, so rows may be added up.
    Satker,
}

impl Daftar {
    /// Its name in the trail and in file names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pegawai => "pegawai",
            Self::Satker => "satker",
        }
    }
}

pub(super) fn susun(ctx: &Konteks<'_>, reader: &mut dyn Reader, daftar: Daftar) -> Result<Dokumen, StoreError> {
    let dasar = Dasar::baca(ctx, reader)?;
    let (judul, tabel) = match daftar {
        Daftar::Pegawai => ("pegawai", pegawai(ctx, reader, &dasar)?),
        Daftar::Satker => ("satker", satker(&dasar)),
    };
    let mut dok = dasar.dokumen(ctx, judul.to_owned(), &dasar.angka_ikrar(ctx), None);
    dok.bagian.push(Bagian { judul: judul.to_owned(), tabel });
    Ok(dok)
}

/// A column under its own stable name.
fn kolom(kunci: &'static str, jenis: Jenis, lebar: u16) -> Kolom {
    Kolom { kunci, judul: kunci.to_owned(), jenis, lebar }
}

fn pegawai(ctx: &Konteks<'_>, reader: &mut dyn Reader, dasar: &Dasar) -> Result<Tabel, StoreError> {
    use Jenis::{Nomor, Tanggal, Teks};
    let query = PegawaiQuery {
        satker: dasar.satker,
        gelombang: dasar.gelombang_id(),
        filter: ctx.opsi.filter.clone(),
        nonaktif: ctx.opsi.semua,
        urut: PegawaiUrut::Nama,
    };
    let first = Read::Pegawai { query: query.clone(), dari: Jangkar::Awal, batas: 1 };
    let Rows::Pegawai(jendela) = reader.read(&first, ctx.session)? else { return Err(tak_cocok()) };
    let names: Vec<_> = dasar.pohon.semua().iter().map(|s| (s.satker.id, s.satker.nama.clone())).collect();
    let names: std::collections::BTreeMap<_, _> = names.into_iter().collect();
    let baris = BarisOrang {
        orang: Orang::new(query),
        session: ctx.session.clone(),
        jumlah: jendela.jumlah.n,
        sel: move |row: crate::domain::pegawai::PegawaiRow| {
            Some(vec![
                Sel::teks(row.nomor.grouped()),
                Sel::teks(row.nomor.jenis.code()),
                Sel::teks(row.nama.gelar_depan),
                Sel::teks(row.nama.nama),
                Sel::teks(row.nama.gelar_belakang),
                Sel::teks(row.status.code()),
                Sel::teks(row.golongan),
                Sel::teks(names.get(&row.satker).cloned().unwrap_or(row.satker_nama)),
                Sel::teks(if row.aktif { "ya" } else { "tidak" }),
                Sel::teks(row.ikrar.code()),
                Sel::hari(row.ikrar_tanggal),
            ])
        },
    };
    let kolom = vec![
        kolom("nomor", Nomor, 23),
        kolom("jenis_nomor", Teks, 10),
        kolom("gelar_depan", Teks, 12),
        kolom("nama", Teks, 36),
        kolom("gelar_belakang", Teks, 16),
        kolom("status", Teks, 16),
        kolom("golongan", Teks, 9),
        kolom("satker", Teks, 44),
        kolom("aktif", Teks, 7),
        kolom("ikrar", Teks, 14),
        kolom("ikrar_tanggal", Tanggal, 13),
    ];
    Ok(Tabel { kolom, baris: Box::new(baris) })
}

fn satker(dasar: &Dasar) -> Tabel {
    use Jenis::{Angka, Tanggal, Teks};
    let rows = dasar
        .simpul()
        .iter()
        .map(|s| {
            let (u, h) = (&s.satker, &s.satker.hitung);
            let induk = u.induk.map_or("", |id| dasar.nama_satker(id));
            vec![
                Sel::teks(u.kode.as_str()),
                Sel::teks(u.nama.as_str()),
                Sel::teks(u.pendek.as_str()),
                Sel::teks(u.jenis.code()),
                Sel::teks(u.kelas.as_str()),
                Sel::teks(induk),
                Sel::Angka(h.aktif),
                Sel::Angka(h.wajib()),
                Sel::Angka(h.ttd),
                Sel::Angka(h.belum()),
                Sel::hari(u.terakhir),
            ]
        })
        .collect();
    let kolom = vec![
        kolom("kode", Teks, 12),
        kolom("nama", Teks, 44),
        kolom("pendek", Teks, 24),
        kolom("jenis", Teks, 18),
        kolom("kelas", Teks, 8),
        kolom("induk", Teks, 44),
        kolom("aktif", Angka, 9),
        kolom("wajib", Angka, 9),
        kolom("ttd", Angka, 9),
        kolom("belum", Angka, 9),
        kolom("terakhir", Tanggal, 12),
    ];
    Tabel { kolom, baris: Box::new(Tetap::new(rows)) }
}
