//! Which record of a person stands in a wave: the strongest of all rows and records about him.
//!
//! Whoever changes a row calls [`tegakkan`]; nobody else puts a pledge that has paper behind it into its place.

use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::tabel::Table;
use super::super::{ikrar, kolom};
use super::ISI;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::ikrar::berkas::{Calon, IsiBaris, terkuat};
use crate::domain::operator::Session;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Where a record that can stand for one person in one wave comes from.
enum Asal {
    /// A row of a sheet of the present unit.
    Baris(BarisOrang),
    /// The record that stands, without a row behind it.
    Kini,
    /// A record that a row had outdone.
    Lama(i64),
    /// The day on which the person spoke, noted beside a record that says more.
    Ucapan(Tanggal),
    /// Presence at a ceremony of the wave.
    Hadir(i64),
}

/// The record that stands.
struct Tegak {
    id: i64,
    keadaan: KeadaanIkrar,
    tanggal: Tanggal,
    sampai: Option<Tanggal>,
    berkas: Option<i64>,
    baris: Option<i64>,
    alasan: String,
    /// The ceremony it follows from.
    kegiatan: Option<i64>,
}

impl Tegak {
    /// Whether it is just what this row says.
    fn dari(&self, keadaan: KeadaanIkrar, row: &BarisOrang) -> bool {
        (self.keadaan, self.tanggal, self.berkas, self.baris)
            == (keadaan, row.tanggal, Some(row.berkas), Some(row.baris))
            && self.alasan == row.catatan
    }

    /// Whether it is just what follows from presence at this ceremony.
    fn hadir(&self, kegiatan: i64, tanggal: Tanggal) -> bool {
        (self.keadaan, self.tanggal, self.kegiatan) == (KeadaanIkrar::Mengucapkan, tanggal, Some(kegiatan))
    }
}

/// Brings the pledge of one person in one wave to the strongest of what is on record.
///
/// An exclusion that has ended says nothing beside what else is on record. A sheet of another unit that was signed before the
/// person came to the present one says nothing here: a new unit owes again (`domain.md` 4.3). So it is with a ceremony.
pub(in crate::store) fn tegakkan(
    tx: &mut Tx<'_>,
    session: &Session,
    gelombang: i64,
    pegawai: i64,
) -> Result<(), StoreError> {
    let (satker, sejak): (i64, Option<Tanggal>) = tx
        .prepare_cached("SELECT satker_id, sejak FROM pegawai WHERE id = ?1")?
        .query_row([pegawai], |r| Ok((r.get(0)?, kolom::hari_mungkin(r, 1)?)))
        .optional()?
        .ok_or(StoreError::Missing)?;
    let stands = tegak(tx, gelombang, pegawai)?;
    let rows = baris_orang(tx, gelombang, pegawai)?;
    // What stands and has a row or a ceremony behind it is their word; without one it is a record of its own.
    let own = stands.as_ref().filter(|t| t.kegiatan.is_none() && rows.iter().all(|r| Some(r.berkas) != t.berkas));
    let bare = own.is_some();
    let mut all: Vec<Calon<Asal>> = own
        .map(|t| (t.keadaan.pada(t.sampai, session.hari), t))
        .map(|(keadaan, t)| Calon { keadaan, kertas: t.berkas.is_some(), tanggal: t.tanggal, asal: Asal::Kini })
        .into_iter()
        .collect();
    all.extend(disimpan(tx, gelombang, pegawai, session.hari)?);
    let spoken = diucapkan(tx, gelombang, pegawai)?;
    all.extend(spoken.map(|day| Calon {
        keadaan: KeadaanIkrar::Mengucapkan,
        kertas: false,
        tanggal: day,
        asal: Asal::Ucapan(day),
    }));
    for row in rows {
        let Some(keadaan) = row.isi.and_then(IsiBaris::keadaan) else { continue };
        if ikrar::satker_pada(tx, pegawai, satker, sejak, row.tanggal)? == satker {
            all.push(Calon { keadaan, kertas: true, tanggal: row.tanggal, asal: Asal::Baris(row) });
        }
    }
    for (kegiatan, tanggal) in hadir(tx, gelombang, pegawai)? {
        if ikrar::satker_pada(tx, pegawai, satker, sejak, tanggal)? == satker {
            let asal = Asal::Hadir(kegiatan);
            all.push(Calon { keadaan: KeadaanIkrar::Mengucapkan, kertas: false, tanggal, asal });
        }
    }
    let best = terkuat(all);
    match (&best, &stands) {
        (Some(Calon { asal: Asal::Kini, .. }), _) => return Ok(()),
        (Some(Calon { asal: Asal::Hadir(event), tanggal, .. }), Some(now)) if now.hadir(*event, *tanggal) => {
            return Ok(());
        }
        (Some(Calon { keadaan, asal: Asal::Baris(row), .. }), Some(now)) if now.dari(*keadaan, row) => return Ok(()),
        _ => {}
    }
    if let Some(now) = &stands {
        if bare {
            simpan_lama(tx, now.id, "berkas", session.hari)?;
        }
        hapus(tx, now.id)?;
    }
    match best {
        None | Some(Calon { asal: Asal::Kini, .. }) => Ok(()),
        Some(Calon { asal: Asal::Lama(id), .. }) => kembalikan(tx, id),
        Some(Calon { asal: Asal::Ucapan(day), .. }) => {
            let satker = ikrar::satker_pada(tx, pegawai, satker, sejak, day)?;
            let waktu = tx.waktu();
            let values = (gelombang, pegawai, satker, day.iso(), session.operator.0, waktu);
            tx.insert(
                Table::Ikrar,
                "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, operator_id, waktu)
                 VALUES (?1, ?2, ?3, 'mengucapkan', ?4, ?5, ?6)",
                values,
            )?;
            Ok(())
        }
        Some(Calon { asal: Asal::Hadir(event), tanggal, .. }) => {
            let waktu = tx.waktu();
            let spoken = spoken.map(|d| d.iso());
            tx.insert(
                Table::Ikrar,
                "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, operator_id, waktu, ucap, kegiatan_id)
                 VALUES (?1, ?2, ?3, 'mengucapkan', ?4, ?5, ?6, ?7, ?8)",
                (gelombang, pegawai, satker, tanggal.iso(), session.operator.0, waktu, spoken, event),
            )?;
            Ok(())
        }
        Some(Calon { keadaan, asal: Asal::Baris(row), .. }) => {
            let waktu = tx.waktu();
            let spoken = spoken.map(|d| d.iso());
            tx.insert(
                Table::Ikrar,
                "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, operator_id,
                                    waktu, ucap, alasan)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                (
                    gelombang,
                    pegawai,
                    satker,
                    keadaan.code(),
                    row.tanggal.iso(),
                    row.berkas,
                    row.baris,
                    session.operator.0,
                    waktu,
                    spoken,
                    row.catatan,
                ),
            )?;
            Ok(())
        }
    }
}

fn tegak(conn: &Connection, gelombang: i64, pegawai: i64) -> Result<Option<Tegak>, StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT id, keadaan, tanggal, berkas_id, baris, alasan, sampai, kegiatan_id FROM ikrar
             WHERE pegawai_id = ?1 AND gelombang_id = ?2",
        )?
        .query_row((pegawai, gelombang), |r| {
            Ok(Tegak {
                id: r.get(0)?,
                keadaan: kolom::kode(r, 1, KeadaanIkrar::from_code)?,
                tanggal: kolom::hari(r, 2)?,
                berkas: r.get(3)?,
                baris: r.get(4)?,
                alasan: r.get(5)?,
                sampai: kolom::hari_mungkin(r, 6)?,
                kegiatan: r.get(7)?,
            })
        })
        .optional()?;
    Ok(found)
}

/// A row about one person.
struct BarisOrang {
    berkas: i64,
    baris: i64,
    tanggal: Tanggal,
    isi: Option<IsiBaris>,
    catatan: String,
}

fn baris_orang(conn: &Connection, gelombang: i64, pegawai: i64) -> Result<Vec<BarisOrang>, StoreError> {
    let sql = format!(
        "SELECT r.berkas_id, r.baris, ifnull(r.tanggal, b.tanggal), {ISI}, r.catatan FROM berkas_baris r INDEXED BY berkas_baris_pegawai
         CROSS JOIN berkas b ON b.id = r.berkas_id AND b.gelombang_id = ?2 WHERE r.pegawai_id = ?1 ORDER BY r.berkas_id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map((pegawai, gelombang), |r| {
        Ok(BarisOrang {
            berkas: r.get(0)?,
            baris: r.get(1)?,
            tanggal: kolom::hari(r, 2)?,
            isi: kolom::kode_mungkin(r, 3, IsiBaris::from_code)?,
            catatan: r.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records that rows have outdone.
fn disimpan(conn: &Connection, gelombang: i64, pegawai: i64, hari: Tanggal) -> Result<Vec<Calon<Asal>>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id, keadaan, tanggal, berkas_id IS NOT NULL, sampai FROM ikrar_lama
         WHERE pegawai_id = ?1 AND gelombang_id = ?2 AND sebab = 'berkas' ORDER BY id",
    )?;
    let rows = statement.query_map((pegawai, gelombang), |r| {
        Ok(Calon {
            keadaan: kolom::kode(r, 1, KeadaanIkrar::from_code)?.pada(kolom::hari_mungkin(r, 4)?, hari),
            kertas: r.get(3)?,
            tanggal: kolom::hari(r, 2)?,
            asal: Asal::Lama(r.get(0)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ceremonies of a wave at which somebody was present, and their days; the earliest first.
pub(in crate::store) fn hadir(
    conn: &Connection,
    gelombang: i64,
    pegawai: i64,
) -> Result<Vec<(i64, Tanggal)>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT k.id, k.tanggal FROM kehadiran h INDEXED BY kehadiran_pegawai
         CROSS JOIN kegiatan k ON k.id = h.kegiatan_id AND k.gelombang_id = ?2 AND k.jenis = 'ikrar'
         WHERE h.pegawai_id = ?1 AND h.cara IN ('hadir', 'daring') ORDER BY k.tanggal, k.id",
    )?;
    let rows = statement.query_map((pegawai, gelombang), |r| Ok((r.get(0)?, kolom::hari(r, 1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first day on which somebody spoke the pledge, as far as any record of it says that stands by itself. What follows from
/// presence at a ceremony is left to that: it must go when the presence is taken back.
fn diucapkan(conn: &Connection, gelombang: i64, pegawai: i64) -> Result<Option<Tanggal>, StoreError> {
    let day = conn
        .prepare_cached(
            "SELECT min(d) FROM (
                SELECT ifnull(ucap, CASE WHEN keadaan = 'mengucapkan' AND kegiatan_id IS NULL THEN tanggal END) AS d FROM ikrar
                 WHERE pegawai_id = ?1 AND gelombang_id = ?2
                UNION ALL
                SELECT ifnull(ucap, CASE keadaan WHEN 'mengucapkan' THEN tanggal END) FROM ikrar_lama
                 WHERE pegawai_id = ?1 AND gelombang_id = ?2 AND sebab = 'berkas')",
        )?
        .query_row((pegawai, gelombang), |r| kolom::hari_mungkin(r, 0))?;
    Ok(day)
}

/// Takes a pledge away that something else replaces.
pub(in crate::store) fn hapus(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.change(Table::Ikrar, id, |c| {
        c.prepare_cached("DELETE FROM ikrar WHERE id = ?1")?.execute([id])?;
        Ok(())
    })?;
    Ok(())
}

/// Keeps a record that something else replaces.
pub(in crate::store) fn simpan_lama(tx: &mut Tx<'_>, id: i64, sebab: &str, hari: Tanggal) -> Result<(), StoreError> {
    tx.insert(
        Table::IkrarLama,
        "INSERT INTO ikrar_lama (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan,
                                 operator_id, waktu, ucap, sampai, kegiatan_id, sebab, diganti)
         SELECT gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan, operator_id, waktu, ucap,
                sampai, kegiatan_id, ?2, ?3 FROM ikrar WHERE id = ?1",
        (id, sebab, hari.iso()),
    )?;
    Ok(())
}

/// Lets a record stand again that a row had outdone.
fn kembalikan(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.insert(
        Table::Ikrar,
        "INSERT INTO ikrar (gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan, operator_id,
                            waktu, ucap, sampai)
         SELECT gelombang_id, pegawai_id, satker_id, keadaan, tanggal, berkas_id, baris, alasan, operator_id, waktu, ucap,
                sampai FROM ikrar_lama WHERE id = ?1",
        [id],
    )?;
    tx.change(Table::IkrarLama, id, |c| {
        c.prepare_cached("DELETE FROM ikrar_lama WHERE id = ?1")?.execute([id])?;
        Ok(())
    })?;
    Ok(())
}
