//! Saving a unit: a name and a place in the tree hold from a day; what they were before is history.

use rusqlite::OptionalExtension;

use super::audit::Tx;
use super::banding::Beda;
use super::galat::aturan;
use super::jangkauan::{DALAM, di_bawah, jangkau, wajib};
use super::kolom;
use super::tabel::Table;
use crate::acuan;
use crate::domain::id::{SatkerId, Ver};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{SatkerBaru, StoreError, Written};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

struct Kini {
    ver: i64,
    nama: String,
    pendek: String,
    jenis: JenisSatker,
    kelas: String,
    kode: String,
    induk: Option<i64>,
    instansi: i64,
    sejak: Tanggal,
}

fn kini(tx: &Tx<'_>, id: i64) -> Result<Kini, StoreError> {
    let row = tx
        .prepare_cached(
            "SELECT ver, nama, pendek, jenis, kelas, kode, induk_id, instansi_id, sejak FROM satker WHERE id = ?1",
        )?
        .query_row([id], |r| {
            Ok(Kini {
                ver: r.get(0)?,
                nama: r.get(1)?,
                pendek: r.get(2)?,
                jenis: kolom::kode(r, 3, JenisSatker::from_code)?,
                kelas: r.get(4)?,
                kode: r.get(5)?,
                induk: r.get(6)?,
                instansi: r.get(7)?,
                sejak: kolom::hari(r, 8)?,
            })
        })
        .optional()?;
    row.ok_or(StoreError::Missing)
}

fn nama_satker(tx: &Tx<'_>, id: Option<i64>) -> Result<String, StoreError> {
    let Some(id) = id else { return Ok(String::new()) };
    Ok(tx
        .prepare_cached("SELECT nama FROM satker WHERE id = ?1")?
        .query_row([id], |r| r.get(0))
        .optional()?
        .unwrap_or_default())
}

/// [`crate::domain::request::Write::Satker`].
pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(SatkerId, Ver)>,
    isi: &SatkerBaru,
) -> Result<Written, StoreError> {
    wajib(session, Hak::SatkerUbah)?;
    let nama = isi.nama.trim();
    if nama.is_empty() {
        return Err(aturan("nama", Pesan::new("wajib-diisi")));
    }
    let pendek = if isi.pendek.trim().is_empty() { acuan::satker::pendek(nama) } else { isi.pendek.trim().to_owned() };
    kode_bebas(tx, lama.map(|(id, _)| id.0), isi.kode.trim())?;
    if let Some(induk) = isi.induk {
        jangkau(tx, session, Hak::SatkerUbah, induk.0)?;
    }
    let id = match lama {
        None => {
            tx.aksi("satker-baru");
            baru(tx, session, isi, nama, &pendek)?
        }
        Some((id, ver)) => {
            tx.aksi("satker-ubah");
            jangkau(tx, session, Hak::SatkerUbah, id.0)?;
            ubah(tx, id.0, ver, isi, nama, &pendek)?;
            id.0
        }
    };
    let key = match (tx.tindakan(), lama) {
        (None, _) => "tersimpan-tak-berubah",
        (_, None) => "tersimpan-satker-baru",
        _ => "tersimpan-satker",
    };
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new(key).with("nama", pendek) })
}

/// Refuses a code that another unit bears.
pub(super) fn kode_bebas(tx: &Tx<'_>, own: Option<i64>, kode: &str) -> Result<(), StoreError> {
    if kode.is_empty() {
        return Ok(());
    }
    let other: Option<(i64, String)> = tx
        .prepare_cached("SELECT id, pendek FROM satker WHERE kode = ?1")?
        .query_row([kode], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    match other {
        Some((id, nama)) if Some(id) != own => {
            Err(StoreError::Duplicate(Pesan::new("ganda-kode-satker").with("kode", kode).with("satker", nama)))
        }
        _ => Ok(()),
    }
}

fn urut_baru(tx: &Tx<'_>, induk: Option<i64>) -> Result<i64, StoreError> {
    Ok(tx
        .prepare_cached("SELECT ifnull(max(urut), 0) + 1 FROM satker WHERE induk_id IS ?1")?
        .query_row([induk], |r| r.get(0))?)
}

/// Writes a new unit; the command is the caller's to name.
pub(super) fn baru(
    tx: &mut Tx<'_>,
    session: &Session,
    isi: &SatkerBaru,
    nama: &str,
    pendek: &str,
) -> Result<i64, StoreError> {
    let induk = isi.induk.map(|s| s.0);
    let instansi: Option<i64> = match induk {
        Some(id) => tx.query_row("SELECT instansi_id FROM satker WHERE id = ?1", [id], |r| r.get(0)).optional()?,
        None => {
            let top: bool =
                tx.query_row("SELECT EXISTS (SELECT 1 FROM satker WHERE induk_id IS NULL)", [], |r| r.get(0))?;
            if top || wajib(session, Hak::SatkerUbah)? != Lingkup::Semua {
                return Err(aturan("induk", Pesan::new("satker-induk-wajib")));
            }
            tx.query_row("SELECT min(id) FROM instansi", [], |r| r.get(0))?
        }
    };
    let instansi = instansi.ok_or_else(|| aturan("induk", Pesan::new("satker-induk-tak-ada")))?;
    let urut = urut_baru(tx, induk)?;
    tx.insert(
        Table::Satker,
        "INSERT INTO satker (jenis, kelas, kode, nama, pendek, induk_id, instansi_id, urut, sejak)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (isi.jenis.code(), isi.kelas.trim(), isi.kode.trim(), nama, pendek, induk, instansi, urut, isi.sejak.iso()),
    )
}

/// Changes a unit; the command is the caller's to name.
pub(super) fn ubah(
    tx: &mut Tx<'_>,
    id: i64,
    ver: Ver,
    isi: &SatkerBaru,
    nama: &str,
    pendek: &str,
) -> Result<(), StoreError> {
    let old = kini(tx, id)?;
    let induk = isi.induk.map(|s| s.0);
    if old.ver != ver.0 {
        let stored = SatkerBaru {
            nama: old.nama.clone(),
            pendek: old.pendek.clone(),
            jenis: old.jenis,
            kelas: old.kelas.clone(),
            kode: old.kode.clone(),
            induk: old.induk.map(SatkerId),
            sejak: old.sejak,
        };
        let mut beda = Beda::isian(&stored.isian(), &isi.isian());
        beda.sebut("induk", |id| nama_satker(tx, id.parse().ok()))?;
        return Err(beda.basi(tx, Table::Satker, id, old.ver));
    }
    letak(tx, id, old.induk, induk)?;
    riwayat(tx, id, &old, isi.sejak, nama != old.nama || induk != old.induk)?;
    let pindah = induk != old.induk;
    let urut = if pindah { Some(urut_baru(tx, induk)?) } else { None };
    let tetap = !pindah
        && nama == old.nama
        && pendek == old.pendek
        && isi.jenis == old.jenis
        && isi.kelas.trim() == old.kelas
        && isi.kode.trim() == old.kode
        && isi.sejak == old.sejak;
    if tetap {
        return Ok(());
    }
    tx.change(Table::Satker, id, |c| {
        c.prepare_cached(
            "UPDATE satker SET ver = ver + 1, nama = ?3, pendek = ?4, jenis = ?5, kelas = ?6, kode = ?7, induk_id = ?8,
                    urut = ifnull(?9, urut), sejak = ?10 WHERE id = ?1 AND ver = ?2",
        )?
        .execute((
            id,
            ver.0,
            nama,
            pendek,
            isi.jenis.code(),
            isi.kelas.trim(),
            isi.kode.trim(),
            induk,
            urut,
            isi.sejak.iso(),
        ))?;
        Ok(())
    })?;
    Ok(())
}

/// A unit hangs below something that is not itself and does not hang below it.
fn letak(tx: &Tx<'_>, id: i64, old: Option<i64>, new: Option<i64>) -> Result<(), StoreError> {
    match new {
        None if old.is_some() => Err(aturan("induk", Pesan::new("satker-induk-wajib"))),
        None => Ok(()),
        Some(new) if di_bawah(tx, new, id)? => {
            Err(aturan("induk", Pesan::new("satker-di-bawah-sendiri").with("induk", nama_satker(tx, Some(new))?)))
        }
        Some(new) => {
            // Moving a deep branch must not make the tree deeper than any walk goes.
            let depth = kedalaman(tx, new)?;
            if depth + 1 >= DALAM { Err(aturan("induk", Pesan::new("satker-terlalu-dalam"))) } else { Ok(()) }
        }
    }
}

fn kedalaman(tx: &Tx<'_>, id: i64) -> Result<usize, StoreError> {
    let mut statement = tx.prepare_cached("SELECT induk_id FROM satker WHERE id = ?1")?;
    let (mut at, mut depth) = (Some(id), 0);
    while let Some(here) = at
        && depth < DALAM
    {
        at = statement.query_row([here], |r| r.get(0)).optional()?.flatten();
        depth += 1;
    }
    Ok(depth)
}

/// Keeps what held until the day before. The same first day means a correction, which leaves no history.
fn riwayat(tx: &mut Tx<'_>, id: i64, old: &Kini, sejak: Tanggal, berubah: bool) -> Result<(), StoreError> {
    let last: Option<String> =
        tx.query_row("SELECT max(sampai) FROM satker_riwayat WHERE satker_id = ?1", [id], |r| r.get(0))?;
    if let Some(last) = last.as_deref().and_then(Tanggal::from_iso)
        && sejak <= last
    {
        return Err(aturan("sejak", Pesan::new("satker-sejak-tumpang").with("sampai", last.to_string())));
    }
    if !berubah || sejak == old.sejak {
        return Ok(());
    }
    if sejak < old.sejak {
        return Err(aturan("sejak", Pesan::new("satker-sejak-mundur").with("sejak", old.sejak.to_string())));
    }
    tx.insert(
        Table::SatkerRiwayat,
        "INSERT INTO satker_riwayat (satker_id, nama, induk_id, instansi_id, dari, sampai) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (id, &old.nama, old.induk, old.instansi, old.sejak.iso(), sejak.plus(-1).iso()),
    )?;
    Ok(())
}
