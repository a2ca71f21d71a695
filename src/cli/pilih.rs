//! A unit or a wave out of what was typed: its code, its name, or a part of its name that only it has.

use super::{Gagal, Tujuan};
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::laporan::Opsi;
use crate::domain::nama::kunci;
use crate::domain::operator::Session;
use crate::domain::pegawai::PegawaiFilter;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Kantor, Read, Reader, Rows, Store, StoreError};
use crate::report;

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
    let names: Vec<(SatkerId, &str)> = rows.iter().map(|r| (r.id, r.nama.as_str())).collect();
    satu(&names, text, "cli-satker-tak-ada", "cli-satker-banyak")
}

/// The wave of a call: the one named, else the present one.
pub(super) fn gelombang_kini(
    tujuan: &Tujuan,
    kantor: &Kantor,
    store: &mut dyn Store,
    session: &Session,
) -> Result<GelombangId, Gagal> {
    match &tujuan.gelombang {
        Some(text) => gelombang(text, store, session),
        None => report::gelombang_kini(&kantor.gelombang, session.hari)
            .map(|g| g.id)
            .ok_or_else(|| Gagal::Salah(Pesan::new("laporan-tanpa-gelombang"))),
    }
}

pub(super) fn gelombang(text: &str, store: &mut dyn Store, session: &Session) -> Result<GelombangId, Gagal> {
    let Rows::Kantor(kantor) = Reader::read(store, &Read::Kantor, session)? else {
        return Err(StoreError::Missing.into());
    };
    let names: Vec<(GelombangId, &str)> = kantor.gelombang.iter().map(|g| (g.id, g.nama.as_str())).collect();
    satu(&names, text, "cli-gelombang-tak-ada", "cli-gelombang-banyak")
}

/// The one whose whole name this is; else the one whose name has every fragment at the beginning of a word.
pub(super) fn satu<T: Copy>(names: &[(T, &str)], text: &str, tak_ada: &str, banyak: &str) -> Result<T, Gagal> {
    let wanted = kunci(text);
    let same: Vec<_> = names.iter().filter(|(_, n)| kunci(n) == wanted).collect();
    if let [(id, _)] = same.as_slice() {
        return Ok(*id);
    }
    let parts: Vec<&str> = wanted.split_whitespace().collect();
    let fits = |name: &str| {
        let key = kunci(name);
        !parts.is_empty() && parts.iter().all(|p| key.split_whitespace().any(|w| w.starts_with(p)))
    };
    let found: Vec<_> = if same.is_empty() { names.iter().filter(|(_, n)| fits(n)).collect() } else { same };
    match found.as_slice() {
        [(id, _)] => Ok(*id),
        [] => Err(Gagal::Salah(Pesan::new(tak_ada).with("isi", text))),
        many => {
            let shown: Vec<&str> = many.iter().take(CONTOH).map(|(_, n)| *n).collect();
            let pesan =
                Pesan::new(banyak).with("isi", text).with("jumlah", many.len()).with("contoh", shown.join("; "));
            Err(Gagal::Salah(pesan))
        }
    }
}
