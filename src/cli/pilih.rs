//! A unit or a wave out of what was typed: its code, its full or short name, or fragments that only it has.

use super::{Gagal, Lingkungan, Tujuan};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::laporan::Opsi;
use crate::domain::nama::{cocok, kunci};
use crate::domain::operator::Session;
use crate::domain::pegawai::PegawaiFilter;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Kantor, Read, Reader, Rows, Store, StoreError};
use crate::domain::tampil::tampil;
use crate::kata::Kata;

/// Names shown when several fit.
const CONTOH: usize = 5;

/// What a report or list is narrowed to.
pub(super) fn opsi(
    tujuan: &Tujuan,
    saring: &str,
    semua: bool,
    store: &mut dyn Store,
    session: &Session,
) -> Result<Opsi, Gagal> {
    let satker = match &tujuan.satker {
        Some(text) => Some(satker(text, store, session)?),
        None => None,
    };
    let gelombang = match &tujuan.gelombang {
        Some(text) => Some(gelombang(text, store, session)?),
        None => None,
    };
    let filter = PegawaiFilter::parse(saring);
    Ok(Opsi { gelombang, satker, filter, semua, pemisah: tujuan.pemisah, ..Opsi::default() })
}

pub(super) fn satker(text: &str, store: &mut dyn Store, session: &Session) -> Result<SatkerId, Gagal> {
    let Rows::Pohon(rows) = Reader::read(store, &Read::Pohon { gelombang: None }, session)? else {
        return Err(StoreError::Missing.into());
    };
    if let Some(row) = rows.iter().find(|r| !r.kode.is_empty() && r.kode.eq_ignore_ascii_case(text.trim())) {
        return Ok(row.id);
    }
    let names: Vec<_> =
        rows.iter().map(|r| (r.id, r.nama.as_str(), [kunci(&r.nama), kunci(&r.pendek)], r.kunci())).collect();
    satu_dari(&names, text, "cli-satker-tak-ada", "cli-satker-banyak")
}

/// The wave of a call that writes: the one named, else the present one, where no other runs that could be meant.
pub(super) fn gelombang_tulis(
    tujuan: &Tujuan,
    kantor: &Kantor,
    store: &mut dyn Store,
    session: &Session,
) -> Result<GelombangId, Gagal> {
    match &tujuan.gelombang {
        Some(text) => gelombang(text, store, session),
        None if kantor.gelombang_berjalan(session.hari).nth(1).is_some() => {
            let names: Vec<&str> = kantor.gelombang_berjalan(session.hari).map(|g| g.nama.as_str()).collect();
            let contoh = names.first().copied().unwrap_or_default();
            let pesan = Pesan::new("cli-gelombang-sebut").with("jumlah", names.len()).with("contoh", contoh);
            Err(Gagal::Salah(pesan.with("semua", names.join("; "))))
        }
        None => kantor
            .gelombang_pada(session.hari)
            .map(|g| g.id)
            .ok_or_else(|| Gagal::Salah(Pesan::new("laporan-tanpa-gelombang"))),
    }
}

/// Name of the wave that a call which only reads is about, empty where there is none. Where none was named and others run
/// beside it, it is said which was taken.
pub(super) fn sebut(
    opsi: &Opsi,
    store: &mut dyn Store,
    session: &Session,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<String, Gagal> {
    let Rows::Kantor(kantor) = Reader::read(store, &Read::Kantor, session)? else {
        return Err(StoreError::Missing.into());
    };
    if let Some(id) = opsi.gelombang {
        return Ok(kantor.gelombang.iter().find(|g| g.id == id).map(|g| g.nama.clone()).unwrap_or_default());
    }
    let Some(wave) = kantor.gelombang_pada(session.hari) else { return Ok(String::new()) };
    let others: Vec<&str> =
        kantor.gelombang_berjalan(session.hari).filter(|g| g.id != wave.id).map(|g| g.nama.as_str()).collect();
    if !others.is_empty() {
        let pesan = Pesan::new("cli-gelombang-dipakai").with("nama", wave.nama.as_str());
        let pesan = pesan.with("lain", others.join("; "));
        // If nobody hears it, what is written names its wave all the same.
        let _ = writeln!(env.err, "ikrar: {}", tampil(&kata.pesan(&pesan)));
    }
    Ok(wave.nama.clone())
}

pub(super) fn gelombang(text: &str, store: &mut dyn Store, session: &Session) -> Result<GelombangId, Gagal> {
    let Rows::Kantor(kantor) = Reader::read(store, &Read::Kantor, session)? else {
        return Err(StoreError::Missing.into());
    };
    let names: Vec<(GelombangId, &str)> = kantor.gelombang.iter().map(|g| (g.id, g.nama.as_str())).collect();
    satu(&names, text, "cli-gelombang-tak-ada", "cli-gelombang-banyak")
}

/// Like [`satu_dari`] for what has one name.
pub(super) fn satu<T: Copy>(names: &[(T, &str)], text: &str, tak_ada: &str, banyak: &str) -> Result<T, Gagal> {
    let keyed: Vec<_> = names.iter().map(|(id, n)| (*id, *n, [kunci(n)], kunci(n))).collect();
    satu_dari(&keyed, text, tak_ada, banyak)
}

/// What something is called in messages, its whole names folded, and all the words it is found by, folded.
type Sebutan<'a, T, const N: usize> = (T, &'a str, [String; N], String);

/// The one of which this is a whole name; else the one whose name has every fragment at the beginning of a word.
fn satu_dari<T: Copy, const N: usize>(
    names: &[Sebutan<'_, T, N>],
    text: &str,
    tak_ada: &str,
    banyak: &str,
) -> Result<T, Gagal> {
    let wanted = kunci(text);
    let same: Vec<_> = names.iter().filter(|(_, _, whole, _)| whole.contains(&wanted)).collect();
    if let [(id, ..)] = same.as_slice() {
        return Ok(*id);
    }
    let parts: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |key: &str| !parts.is_empty() && cocok(key, &parts);
    let found: Vec<_> = if same.is_empty() { names.iter().filter(|(.., key)| fits(key)).collect() } else { same };
    match found.as_slice() {
        [(id, ..)] => Ok(*id),
        [] => Err(Gagal::Salah(Pesan::new(tak_ada).with("isi", text))),
        many => {
            let shown: Vec<&str> = many.iter().take(CONTOH).map(|(_, n, ..)| *n).collect();
            let pesan =
                Pesan::new(banyak).with("isi", text).with("jumlah", many.len()).with("contoh", shown.join("; "));
            Err(Gagal::Salah(pesan))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_called_by_its_short_name_as_by_its_full_one() {
        let unit = |id: i64, nama: &'static str, pendek: &str| {
            (id, nama, [kunci(nama), kunci(pendek)], kunci(&format!("{nama} {pendek}")))
        };
        let units = [
            unit(1, "Kantor Imigrasi Kelas I Non TPI Jakarta Utara", "Kanim Jakarta Utara"),
            unit(2, "Kantor Imigrasi Kelas I Non TPI Jakarta Barat", "Kanim Jakarta Barat"),
            unit(3, "Balai Harta Peninggalan Jakarta", "BHP Jakarta"),
        ];
        for (text, id) in [
            ("Kanim Jakarta Utara", 1),
            ("kantor imigrasi kelas i non tpi jakarta barat", 2),
            ("barat kanim", 2),
            ("bhp", 3),
        ] {
            assert_eq!(satu_dari(&units, text, "tak-ada", "banyak").ok(), Some(id), "{text}");
        }
        assert!(satu_dari(&units, "kanim", "tak-ada", "banyak").is_err(), "two have it");
    }
}
