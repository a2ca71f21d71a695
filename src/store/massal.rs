//! Filling a practice office: up to five million people in minutes and within 64 MiB.
//!
//! Few people go in as any row does, with indexes and triggers alive. Many go in with the secondary
//! indexes and triggers of `pegawai` and `ikrar` taken down ([`super::bongkar`]). Both ways leave the same data.
//!
//! Rows made here leave no link of their own in the trail: nobody did anything to anybody. One link says
//! that the office was filled.

mod perkara;

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, params};

use super::bongkar::{self, Bongkaran, TURUNAN};
use super::migrate;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::satker::JenisSatker;
use crate::latihan::{Catatan, Latihan, Lembar, Orang, SatkerLatihan};
use perkara::PerkaraSql;

/// From so many people on, indexes are built after the rows.
const MASSAL_DARI: u64 = 20_000;

/// Rows in one transaction of a bulk load; a transaction is what the log must hold at once.
pub(super) const BARIS_PER_TRANSAKSI: u64 = 100_000;

/// Rows between two reports of progress.
pub(super) const BARIS_PER_KABAR: u64 = 2_000;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ringkas {
    /// Units.
    pub satker: u64,
    /// People.
    pub pegawai: u64,
    /// Pledges in all waves.
    pub ikrar: u64,
    /// Sheets.
    pub berkas: u64,
    /// Reports.
    pub laporan: u64,
    /// Cases.
    pub perkara: u64,
}

/// The units of an office as the generator wants them, parents before children.
pub(crate) fn satker(conn: &Connection) -> Result<Vec<SatkerLatihan>, StoreError> {
    let mut statement = conn.prepare("SELECT id, induk_id, jenis, kelas, acuan, nama FROM satker ORDER BY id")?;
    let rows = statement.query_map([], |r| {
        Ok(SatkerLatihan {
            id: SatkerId(r.get(0)?),
            induk: r.get::<_, Option<i64>>(1)?.map(SatkerId),
            jenis: JenisSatker::from_code(&r.get::<_, String>(2)?).unwrap_or(JenisSatker::Lainnya),
            kelas: r.get(3)?,
            acuan: r.get(4)?,
            nama: r.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes everything a practice office holds into an office that has its units and an operator.
///
/// # Errors
/// `Io` with `latihan-dibatalkan` when `progress` said stop; otherwise what the engine said. After an
/// error the file is of no use.
pub(crate) fn muat(
    conn: &mut Connection,
    latihan: &Latihan,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Ringkas, StoreError> {
    if latihan.pegawai() < MASSAL_DARI {
        return isi(conn, latihan, progress, false);
    }
    let made = bongkar::longgar(conn, |conn| bongkar(conn, latihan, progress))?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(made)
}

/// Takes indexes and triggers down, fills, puts them back.
fn bongkar(
    conn: &mut Connection,
    latihan: &Latihan,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Ringkas, StoreError> {
    let parts = Bongkaran::turunkan(conn, &["pegawai", "ikrar", "nama_kata", "ikrar_jarang"])?;
    let made = isi(conn, latihan, progress, true)?;
    parts.pasang(conn, &TURUNAN, &mut || {
        if progress(langkah(latihan), langkah(latihan)) { Ok(()) } else { Err(dibatalkan()) }
    })?;
    Ok(made)
}

fn dibatalkan() -> StoreError {
    StoreError::Io(Pesan::new("latihan-dibatalkan"))
}

/// Rows of people and pledges that are looked at, for progress.
fn langkah(latihan: &Latihan) -> u64 {
    latihan.pegawai() * (1 + latihan.gelombang().len() as u64)
}

/// A row of figures: unit, status, active.
type HitungPegawai = BTreeMap<(SatkerId, &'static str, bool), i64>;

/// Present unit and whether active, by number of the person less one: five bytes a person would be too
/// much for millions, so units are kept as ranges and only the exceptions by name.
struct Kini {
    mulai: Vec<(i64, SatkerId)>,
    nonaktif: Vec<i64>,
}

impl Kini {
    fn satker(&self, id: PegawaiId) -> Option<SatkerId> {
        let at = self.mulai.partition_point(|(first, _)| *first <= id.0);
        at.checked_sub(1).and_then(|i| self.mulai.get(i)).map(|(_, unit)| *unit)
    }

    fn aktif(&self, id: PegawaiId) -> bool {
        self.nonaktif.binary_search(&id.0).is_err()
    }
}

/// A load under way: short transactions one after the other, and progress between rows.
struct Muatan<'c, 'p> {
    conn: &'c Connection,
    tx: Option<Transaction<'c>>,
    n: u64,
    total: u64,
    progress: &'p mut dyn FnMut(u64, u64) -> bool,
}

impl<'c> Muatan<'c, '_> {
    /// Counts a row; reports, commits and begins anew where that is due.
    fn maju(&mut self) -> Result<(), StoreError> {
        self.n += 1;
        if self.n.is_multiple_of(BARIS_PER_KABAR) && !(self.progress)(self.n.min(self.total), self.total) {
            return Err(dibatalkan());
        }
        if self.n.is_multiple_of(BARIS_PER_TRANSAKSI) {
            self.tutup()?;
            self.tx = Some(self.conn.unchecked_transaction()?);
        }
        Ok(())
    }

    fn tutup(&mut self) -> Result<(), StoreError> {
        Ok(self.tx.take().map_or(Ok(()), Transaction::commit)?)
    }
}

fn isi(
    conn: &Connection,
    latihan: &Latihan,
    progress: &mut dyn FnMut(u64, u64) -> bool,
    massal: bool,
) -> Result<Ringkas, StoreError> {
    let operator: i64 = conn.query_row("SELECT min(id) FROM operator", [], |r| r.get(0))?;
    let satker: i64 = conn.query_row("SELECT count(*) FROM satker", [], |r| r.get(0))?;
    let mut made = Ringkas { satker: satker.unsigned_abs(), ..Ringkas::default() };
    let tx = Some(conn.unchecked_transaction()?);
    let mut load = Muatan { conn, tx, n: 0, total: langkah(latihan), progress };
    let (accused, kini) = orang(&mut load, latihan, massal, &mut made)?;
    for w in 0..latihan.gelombang().len() {
        ikrar(&mut load, latihan, w, operator, massal.then_some(&kini), &mut made)?;
    }
    let reports = latihan.perkara(&accused);
    let mut cases = PerkaraSql::new(conn, operator)?;
    for report in &reports {
        made.laporan += 1;
        made.perkara += cases.tulis(report)?;
    }
    let (n, total) = (load.total, load.total);
    load.tutup()?;
    (load.progress)(n, total);
    Ok(made)
}

fn orang(
    load: &mut Muatan<'_, '_>,
    latihan: &Latihan,
    massal: bool,
    made: &mut Ringkas,
) -> Result<(BTreeMap<PegawaiId, Orang>, Kini), StoreError> {
    let conn = load.conn;
    let mut insert = conn.prepare(
        "INSERT INTO pegawai (id, nomor_jenis, nomor, nik, gelar_depan, nama, gelar_belakang, nama_kunci, lahir, kelamin,
                              status, golongan, jabatan, jenis_jabatan, satker_id, sejak, atasan_id, pasangan_calon,
                              cltn_dari, cltn_sampai, aktif, alasan)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
    )?;
    let mut before = conn
        .prepare("INSERT INTO penempatan (pegawai_id, satker_id, dari, sampai, jabatan, golongan) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    let wanted = latihan.terlapor();
    let mut accused = BTreeMap::new();
    let mut figures = HitungPegawai::new();
    let mut kini = Kini { mulai: Vec::new(), nonaktif: Vec::new() };
    latihan.orang(|o| -> Result<(), StoreError> {
        insert.execute(params![
            o.id.0,
            o.nomor.jenis.code(),
            o.nomor.angka,
            o.nik.map(|n| n.0),
            o.nama.gelar_depan,
            o.nama.nama,
            o.nama.gelar_belakang,
            o.kunci,
            o.lahir.iso(),
            o.kelamin.code(),
            o.status.code(),
            o.golongan,
            o.jabatan,
            o.jenis_jabatan.code(),
            o.satker.0,
            o.sejak.iso(),
            o.atasan.map(|a| a.0),
            o.pasangan_calon,
            o.cltn.map(|(first, _)| first.iso()),
            o.cltn.map(|(_, last)| last.iso()),
            o.aktif,
            o.alasan
        ])?;
        if let Some((unit, first, last)) = o.lama {
            before.execute((o.id.0, unit.0, first.iso(), last.iso(), &o.jabatan, &o.golongan))?;
        }
        if massal {
            *figures.entry((o.satker, o.status.code(), o.aktif)).or_insert(0) += 1;
            if kini.mulai.last().is_none_or(|(_, unit)| *unit != o.satker) {
                kini.mulai.push((o.id.0, o.satker));
            }
            if !o.aktif {
                kini.nonaktif.push(o.id.0);
            }
        }
        if wanted.contains(&o.id) {
            accused.insert(o.id, o);
        }
        made.pegawai += 1;
        load.maju()
    })?;
    let mut insert =
        conn.prepare("INSERT INTO hitung_pegawai (satker_id, status, aktif, n) VALUES (?1, ?2, ?3, ?4)")?;
    for ((unit, status, active), n) in figures {
        insert.execute((unit.0, status, active, n))?;
    }
    Ok((accused, kini))
}

const BARIS_BERKAS: &str =
    "INSERT INTO berkas_baris (berkas_id, baris, pegawai_id, isi, tanggal, catatan, operator_id, waktu)
     SELECT ?1, ?2, ?3, ?4, nullif(?5, tanggal), ?6, ?7, ?8 FROM berkas WHERE id = ?1";

/// One wave; `kini` is there when the figures must be kept by hand.
fn ikrar(
    load: &mut Muatan<'_, '_>,
    latihan: &Latihan,
    w: usize,
    operator: i64,
    kini: Option<&Kini>,
    made: &mut Ringkas,
) -> Result<(), StoreError> {
    let conn = load.conn;
    let Some(wave) = latihan.gelombang().get(w) else { return Ok(()) };
    let gelombang: i64 = conn.query_row("SELECT id FROM gelombang WHERE nama = ?1", [&wave.nama], |r| r.get(0))?;
    let mut sheet = conn.prepare(
        "INSERT INTO berkas (gelombang_id, satker_id, nomor, tanggal, tempat, saksi, tertulis, tutup)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)",
    )?;
    let insert = std::cell::RefCell::new(conn.prepare(
        "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan, operator_id, waktu)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?);
    // The test of older files makes one of a version that knows no rows of sheets.
    let rows_of_sheets = migrate::versi(conn)? >= migrate::BARIS;
    let line = std::cell::RefCell::new(if rows_of_sheets { Some(conn.prepare(BARIS_BERKAS)?) } else { None });
    let state = std::cell::RefCell::new((load, BTreeMap::<(SatkerId, &'static str), i64>::new(), made));
    let write = |row: Catatan, berkas: Option<i64>, baris: Option<i64>| -> Result<(), StoreError> {
        insert.borrow_mut().execute(params![
            gelombang,
            row.pegawai.0,
            row.satker.0,
            row.keadaan.code(),
            row.tanggal.iso(),
            berkas,
            baris,
            row.alasan,
            operator,
            row.waktu
        ])?;
        if let (Some(berkas), Some(isi), Some(line)) = (berkas, row.keadaan.isi_baris(), line.borrow_mut().as_mut()) {
            let (isi, hari) = (isi.code(), row.tanggal.iso());
            line.execute(params![berkas, baris, row.pegawai.0, isi, hari, row.alasan, operator, row.waktu])?;
        }
        let mut state = state.borrow_mut();
        if let Some(kini) = kini
            && kini.aktif(row.pegawai)
            && let Some(unit) = kini.satker(row.pegawai)
        {
            *state.1.entry((unit, row.keadaan.code())).or_insert(0) += 1;
        }
        state.2.ikrar += 1;
        state.0.maju()
    };
    latihan.ikrar(
        w,
        |l: Lembar| {
            let rows = i64::try_from(l.isi.len()).unwrap_or(i64::MAX);
            let id = sheet.insert(params![gelombang, l.satker.0, l.nomor, l.tanggal.iso(), l.tempat, l.saksi, rows])?;
            state.borrow_mut().2.berkas += 1;
            (1..).zip(l.isi).try_for_each(|(baris, row)| write(row, Some(id), Some(baris)))
        },
        |row: Catatan| write(row, None, None),
    )?;
    let figures = std::mem::take(&mut state.borrow_mut().1);
    let mut insert =
        conn.prepare("INSERT INTO hitung_ikrar (gelombang_id, satker_id, keadaan, n) VALUES (?1, ?2, ?3, ?4)")?;
    for ((unit, keadaan), n) in figures {
        insert.execute((gelombang, unit.0, keadaan, n))?;
    }
    Ok(())
}

/// Writes the ceremonies of an office that [`muat`] has filled, with who was there; whoever spoke there has spoken because of it.
pub(crate) fn kegiatan(conn: &Connection, latihan: &Latihan) -> Result<(), StoreError> {
    let tx = conn.unchecked_transaction()?;
    for (w, wave) in latihan.gelombang().iter().enumerate() {
        let Some(event) = latihan.kegiatan(w) else { continue };
        let id = conn
            .prepare(
                "INSERT INTO kegiatan (jenis, judul, tanggal, tempat, satker_id, gelombang_id)
                 VALUES ('ikrar', ?1, ?2, ?3, ?4, (SELECT id FROM gelombang WHERE nama = ?5))",
            )?
            .insert((&event.judul, event.tanggal.iso(), &event.tempat, event.satker.0, &wave.nama))?;
        let mut insert =
            conn.prepare("INSERT INTO kehadiran (kegiatan_id, pegawai_id, satker_id, cara) VALUES (?1, ?2, ?3, ?4)")?;
        let mut spoken = conn.prepare(
            "UPDATE ikrar SET kegiatan_id = ?1 WHERE gelombang_id = (SELECT gelombang_id FROM kegiatan WHERE id = ?1)
                    AND pegawai_id = ?2 AND keadaan = 'mengucapkan' AND tanggal = ?3",
        )?;
        for (person, unit, cara) in event.hadir {
            insert.execute((id, person.0, unit.0, cara.code()))?;
            if cara.ada() {
                spoken.execute((id, person.0, event.tanggal.iso()))?;
            }
        }
    }
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests;
