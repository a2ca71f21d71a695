//! Rows that say different things of one record: side by side, and one made of what somebody takes of each.
//!
//! What is taken is put together as a row of the file, cell by cell, and read like any other: so nothing gets in this way that a
//! file could not have said. An empty cell keeps what the office has, and that is how its side is written.

use super::jalan::pembaca;
use super::{Berkas, Galat, Kerja};
use crate::domain::impor::baca::Hasil;
use crate::domain::impor::baris::{Baris, Sel};
use crate::domain::impor::percakapan::{Kembar, PilihKembar};
use crate::domain::impor::{Asal, Kolom};
use crate::domain::pesan::Pesan;

/// Where a column stands in rows of this sheet.
fn letak(berkas: &Berkas, lembar: u32, kolom: Kolom) -> Option<usize> {
    let sheet = berkas.pilihan.iter().find(|s| s.lembar == lembar)?;
    sheet.kolom.iter().position(|k| *k == Some(kolom))
}

/// A NIK is recognised by its end.
fn tampak(kolom: Kolom, text: String) -> String {
    if kolom != Kolom::Nik {
        return text;
    }
    let keep = text.chars().count().saturating_sub(4);
    text.chars().enumerate().map(|(at, c)| if at < keep { '*' } else { c }).collect()
}

/// The rows beside that at a place, column by column.
pub(super) fn lihat(berkas: &Berkas, asal: Asal, kerja: &mut Kerja<'_, '_>) -> Result<Kembar, Galat> {
    let rows = kerja.store.impor_kembar(asal)?;
    if rows.is_empty() {
        return Err("impor-kembar-bukan".into());
    }
    let kept = rows.len() == 1;
    let mut kolom: Vec<Kolom> = Vec::new();
    for name in berkas.pilihan.iter().flat_map(|sheet| sheet.kolom.iter().flatten()) {
        if !kolom.contains(name) {
            kolom.push(*name);
        }
    }
    let cell =
        |row: &Baris, k: Kolom| letak(berkas, row.lembar, k).map_or_else(String::new, |at| tampak(k, row.tampak(at)));
    let nilai = kolom
        .into_iter()
        .map(|k| (k, kept.then(String::new).into_iter().chain(rows.iter().map(|row| cell(row, k))).collect::<Vec<_>>()))
        .filter(|(_, all)| all.iter().any(|text| !text.is_empty()))
        .collect();
    let sisi = kept.then_some(None).into_iter().chain(rows.iter().map(|row| Some(Asal::from(row)))).collect();
    Ok(Kembar { sisi, nilai })
}

/// Takes what was chosen of the rows, or refuses all of them.
pub(super) fn pilih(
    berkas: &Berkas,
    asal: Asal,
    pilihan: Option<PilihKembar>,
    kerja: &mut Kerja<'_, '_>,
) -> Result<(), Galat> {
    let Some(pilihan) = pilihan else { return Ok(kerja.store.impor_pilih(asal, None)?) };
    let rows = kerja.store.impor_kembar(asal)?;
    let row = susun(berkas, &rows, &pilihan).ok_or("impor-kembar-bukan")?;
    let berjalan = berkas.banding.as_ref().ok_or("impor-belum-dibanding")?;
    let sheet = berkas.pilihan.iter().find(|s| s.lembar == row.lembar).ok_or("impor-belum-lembar")?;
    let own = super::jalan::untuk_lembar(sheet, berkas.teks, &berjalan.untuk, &berjalan.padan);
    let untuk = own.as_ref().unwrap_or(&berjalan.untuk);
    let mut reader = pembaca(sheet, untuk, &berjalan.padan, &berkas.hari, kerja.session.hari);
    match reader.baca(&row) {
        Hasil::Rekaman(rekaman) => Ok(kerja.store.impor_pilih(asal, Some((&row, &rekaman)))?),
        Hasil::Tolak(alasan) => {
            let first = alasan.into_iter().next();
            Err(first.map_or_else(|| "impor-kembar-bukan".into(), |a| Galat(a.pesan)))
        }
        Hasil::Tahan(nama) => Err(Pesan::new("impor-kembar-satker").with("nama", nama).into()),
        Hasil::Kosong => Err("impor-kembar-bukan".into()),
    }
}

/// One row out of several: that of a side, with single cells of others.
fn susun(berkas: &Berkas, rows: &[Baris], pilihan: &PilihKembar) -> Option<Baris> {
    let kept = rows.len() == 1;
    // The side of the office has no row: its cells are empty.
    let side = |n: usize| if kept { n.checked_sub(1).and_then(|n| rows.get(n)) } else { rows.get(n) };
    let base = side(pilihan.sisi);
    let place = base.or_else(|| rows.first())?;
    let mut out = Baris::default();
    out.mulai(place.lembar, place.nomor);
    let names = &berkas.pilihan.iter().find(|s| s.lembar == place.lembar)?.kolom;
    for at in 0..place.lebar().max(names.len()) {
        let kolom = names.get(at).copied().flatten();
        let from = kolom.and_then(|k| pilihan.kecuali.iter().find(|(of, _)| *of == k));
        let cell = match (kolom, from) {
            // By its number the record is known, whoever says the rest.
            (Some(Kolom::Nomor | Kolom::Nik), None) => place.get(at),
            (Some(k), Some((_, n))) => match side(*n) {
                Some(row) => letak(berkas, row.lembar, k).map_or(Sel::Kosong, |at| row.get(at)),
                None => Sel::Kosong,
            },
            _ => base.map_or(Sel::Kosong, |row| row.get(at)),
        };
        out.tambah(cell);
    }
    Some(out)
}
