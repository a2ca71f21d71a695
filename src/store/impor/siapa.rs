//! Who a line of a list speaks of: a number, else a row of the sheet, else a name within one unit.
//!
//! Whatever stands beside must agree: a number that belongs to somebody with quite another name is a slip of the pen, and a row
//! number counts people by name, so it slides when somebody comes or goes. Nobody is taken on a guess, and who is out of
//! reach is refused in the same words as who is not there.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::super::banding::siapa;
use super::super::jangkauan::sampai;
use super::super::tabel::Table;

use crate::domain::id::{SatkerId, Ver};
use crate::domain::impor::rekam::SiapaImpor;
use crate::domain::impor::{Alasan, Kolom};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::{BARIS_IMPOR, Banding, BedaField, StoreError};

/// Somebody in service as lists order people: key and folded name.
type Urutan = Vec<(i64, String)>;

/// Finds people; people of a unit are read once, so that the rows of one sheet are counted on one state.
#[derive(Debug, Default)]
pub(super) struct Pencari {
    orang: BTreeMap<i64, Urutan>,
    jangkau: BTreeMap<i64, bool>,
}

impl Pencari {
    /// The person that a line speaks of, or why he is not known. `bawaan` is the unit of lines that name none.
    pub(super) fn cari(
        &mut self,
        conn: &Connection,
        session: &Session,
        line: &SiapaImpor,
        bawaan: SatkerId,
    ) -> Result<Result<i64, Alasan>, StoreError> {
        let key = nama::kunci(&NamaLengkap::parse(&line.nama).nama);
        if let Some(nomor) = line.nomor {
            return self.bernomor(conn, session, nomor, line, &key);
        }
        let unit = line.satker.unwrap_or(bawaan).0;
        if !self.sampai(conn, session, unit)? {
            return Ok(Err(Alasan::sel(Kolom::Satker, "", Pesan::new("impor-di-luar"))));
        }
        if let Some(n) = line.pendek {
            return pendek(conn, unit, n, line, &key);
        }
        let people = match self.orang.entry(unit) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(free) => free.insert(urutan(conn, unit)?),
        };
        if let Some(n) = line.baris {
            let at = usize::try_from(n).unwrap_or(0).checked_sub(1);
            let Some((id, found)) = at.and_then(|at| people.get(at)) else {
                let pesan = Pesan::new("impor-siapa-baris").with("n", people.len());
                return Ok(Err(Alasan::sel(Kolom::Baris, n.to_string(), pesan)));
            };
            let same = key.is_empty() || key == *found;
            return Ok(if same { Ok(*id) } else { Err(nama_lain(Kolom::Baris, n.to_string(), &line.nama, found)) });
        }
        if key.is_empty() {
            return Ok(Err(Alasan::baris(Pesan::new("impor-siapa-tanpa"))));
        }
        let mut same = people.iter().filter(|(_, name)| *name == key);
        Ok(match (same.next(), same.count()) {
            (Some((id, _)), 0) => Ok(*id),
            (None, _) => Err(Alasan::sel(Kolom::Nama, line.nama.as_str(), Pesan::new("impor-siapa-nama"))),
            (Some(_), more) => {
                let pesan = Pesan::new("impor-siapa-beberapa").with("n", more + 1);
                Err(Alasan::sel(Kolom::Nama, line.nama.as_str(), pesan))
            }
        })
    }

    fn bernomor(
        &mut self,
        conn: &Connection,
        session: &Session,
        nomor: Nomor,
        line: &SiapaImpor,
        key: &str,
    ) -> Result<Result<i64, Alasan>, StoreError> {
        let found: Option<(i64, i64, String)> = conn
            .prepare_cached("SELECT id, satker_id, nama_kunci FROM pegawai WHERE nomor = ?1 AND nomor_jenis = ?2")?
            .query_row((nomor.angka, nomor.jenis.code()), |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .optional()?;
        let reached = match &found {
            Some((_, unit, _)) => self.sampai(conn, session, *unit)?,
            None => false,
        };
        let Some((id, _, name)) = found.filter(|_| reached) else {
            let pesan = Pesan::new("impor-siapa-nomor");
            return Ok(Err(Alasan::sel(Kolom::Nomor, nomor.grouped(), pesan)));
        };
        if sepakat(key, &name) {
            return Ok(Ok(id));
        }
        Ok(Err(nama_lain(Kolom::Nomor, nomor.grouped(), &line.nama, &name)))
    }

    /// Whether the session may change people of a unit, and take files in for it.
    pub(super) fn sampai(&mut self, conn: &Connection, session: &Session, unit: i64) -> Result<bool, StoreError> {
        if let Some(known) = self.jangkau.get(&unit) {
            return Ok(*known);
        }
        let yes = boleh(conn, session, unit)?;
        self.jangkau.insert(unit, yes);
        Ok(yes)
    }
}

/// Whether a name that stands beside a number may be that of its bearer. One word in common is enough: married names, initials and
/// titles come and go.
fn sepakat(key: &str, name: &str) -> bool {
    let words = nama::kata(name);
    key.is_empty() || nama::kata(key).iter().any(|word| words.contains(word))
}

/// Who bears a number of a few digits in a unit: one of the office's own, or of police or army.
fn pendek(
    conn: &Connection,
    unit: i64,
    n: i64,
    line: &SiapaImpor,
    key: &str,
) -> Result<Result<i64, Alasan>, StoreError> {
    let found: Vec<(i64, String)> = conn
        .prepare_cached(
            "SELECT id, nama_kunci FROM pegawai
             WHERE satker_id = ?1 AND nomor = ?2 AND nomor_jenis IN ('lokal', 'nrp') ORDER BY id",
        )?
        .query_map((unit, n), |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let said = |key: &str| Alasan::sel(Kolom::Nomor, n.to_string(), Pesan::new(key).with("nomor", n.to_string()));
    Ok(match found.as_slice() {
        [] => Err(said("impor-siapa-pendek")),
        [(id, name)] if sepakat(key, name) => Ok(*id),
        [(_, name)] => Err(nama_lain(Kolom::Nomor, n.to_string(), &line.nama, name)),
        _ => Err(said("impor-siapa-pendek-beberapa")),
    })
}

/// The same, asked anew.
pub(super) fn boleh(conn: &Connection, session: &Session, unit: i64) -> Result<bool, StoreError> {
    Ok(sampai(conn, session, Hak::Impor, unit)? && sampai(conn, session, Hak::PegawaiUbah, unit)?)
}

fn urutan(conn: &Connection, unit: i64) -> Result<Urutan, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, nama_kunci FROM pegawai WHERE satker_id = ?1 AND aktif = 1 ORDER BY nama_kunci, id",
    )?;
    let rows = statement.query_map([unit], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn nama_lain(kolom: Kolom, isi: String, nama: &str, milik: &str) -> Alasan {
    let pesan = Pesan::new("impor-siapa-nama-lain").with("nama", nama).with("milik", milik);
    Alasan::sel(kolom, isi, pesan)
}

/// Number as people read it, name and short name of the present unit; what a preview shows of somebody.
pub(super) fn tampak(conn: &Connection, id: i64) -> Result<(String, String, String), StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT p.nomor_jenis, p.nomor, p.gelar_depan, p.nama, p.gelar_belakang, s.pendek
             FROM pegawai p JOIN satker s ON s.id = p.satker_id WHERE p.id = ?1",
        )?
        .query_row([id], |r| {
            let jenis = JenisNomor::from_code(&r.get::<_, String>(0)?).unwrap_or(JenisNomor::Lokal);
            let nama = NamaLengkap { gelar_depan: r.get(2)?, nama: r.get(3)?, gelar_belakang: r.get(4)? };
            Ok((Nomor { jenis, angka: r.get(1)? }.grouped(), nama.lengkap(), r.get(5)?))
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// Refuses a row that somebody has changed since the comparison; the refusal bears the name that the preview showed.
pub(super) fn masih(conn: &Connection, table: Table, id: i64, ver: i64, nama: &str) -> Result<(), StoreError> {
    let found = table.ver(conn, id)?;
    if found == Some(ver) { Ok(()) } else { Err(usang(conn, table, id, nama)) }
}

/// That refusal.
pub(super) fn usang(conn: &Connection, table: Table, id: i64, nama: &str) -> StoreError {
    let said = || -> Result<StoreError, StoreError> {
        let (oleh, waktu) = siapa(conn, table, id)?;
        let ver = Ver(table.ver(conn, id)?.unwrap_or(0));
        let field = BARIS_IMPOR.to_owned();
        let beda = vec![BedaField { field, mereka: nama.to_owned(), saya: nama.to_owned(), tampil: None }];
        Ok(StoreError::Stale(Box::new(Banding { oleh, waktu, ver, beda })))
    };
    said().unwrap_or_else(|e| e)
}
