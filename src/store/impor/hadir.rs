//! Attendance lists: who came to a briefing or ceremony, and how.
//!
//! An event is known again by its unit, day, kind and title, and is made with its first list. Each line is one person; the
//! unit that is kept beside him is that of the day, as on a signed sheet.
//!
//! A list names no wave. Whether a ceremony belongs to one is said at the desk, before or after; where it does, what
//! attendance says of the pledge follows at once (`store/kegiatan.rs`).

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::super::audit::Tx;
use super::super::galat::aturan;
use super::super::ikrar::satker_pada;
use super::super::jangkauan::jangkau;
use super::super::tabel::Table;
use super::super::{kegiatan, kolom};
use super::sandi::{sandi, urai};
use super::siapa::{self, Pencari};
use super::{Hasil, Perihal, Saksi, Tersimpan, Usul};
use crate::domain::id::SatkerId;
use crate::domain::impor::Kolom;
use crate::domain::impor::panggung::{BarisBeda, BedaSel, Kelompok};
use crate::domain::impor::rekam::Rekaman;
use crate::domain::kegiatan::JenisKegiatan;
use crate::domain::nama::rapi;
use crate::domain::operator::{Hak, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// An event and its list.
#[derive(Debug)]
pub(super) struct Hadir {
    jenis: JenisKegiatan,
    judul: String,
    tanggal: Tanggal,
    tempat: String,
    satker: SatkerId,
    pencari: Pencari,
}

/// What is kept of one attendance.
struct Ada {
    id: i64,
    ver: i64,
    cara: String,
    catatan: String,
}

impl Hadir {
    pub(super) fn new(jenis: JenisKegiatan, judul: &str, tanggal: Tanggal, tempat: &str, satker: SatkerId) -> Self {
        let (judul, tempat) = (rapi(judul), rapi(tempat));
        Self { jenis, judul, tanggal, tempat, satker, pencari: Pencari::default() }
    }

    /// The event, where it is known.
    fn kegiatan(&self, conn: &Connection) -> Result<Option<i64>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id FROM kegiatan WHERE satker_id = ?1 AND tanggal = ?2 AND jenis = ?3 AND judul = ?4",
            )?
            .query_row((self.satker.0, self.tanggal.iso(), self.jenis.code(), &self.judul), |r| r.get(0))
            .optional()?)
    }

    fn ada(&self, conn: &Connection, pegawai: i64) -> Result<Option<Ada>, StoreError> {
        let Some(event) = self.kegiatan(conn)? else { return Ok(None) };
        Ok(conn
            .prepare_cached("SELECT id, ver, cara, catatan FROM kehadiran WHERE kegiatan_id = ?1 AND pegawai_id = ?2")?
            .query_row((event, pegawai), |r| {
                Ok(Ada { id: r.get(0)?, ver: r.get(1)?, cara: r.get(2)?, catatan: r.get(3)? })
            })
            .optional()?)
    }

    /// The event, made where it is new; its place follows the newest list that names one.
    fn kegiatan_tetap(&self, tx: &mut Tx<'_>) -> Result<i64, StoreError> {
        let Some(id) = self.kegiatan(tx)? else {
            return tx.insert(
                Table::Kegiatan,
                "INSERT INTO kegiatan (jenis, judul, tanggal, tempat, satker_id) VALUES (?1, ?2, ?3, ?4, ?5)",
                (self.jenis.code(), &self.judul, self.tanggal.iso(), &self.tempat, self.satker.0),
            );
        };
        if !self.tempat.is_empty() {
            tx.change(Table::Kegiatan, id, |c| {
                c.prepare_cached("UPDATE kegiatan SET ver = ver + 1, tempat = ?2 WHERE id = ?1 AND tempat <> ?2")?
                    .execute((id, &self.tempat))?;
                Ok(())
            })?;
        }
        Ok(id)
    }
}

impl Perihal for Hadir {
    fn hak(&self) -> Hak {
        Hak::PegawaiUbah
    }

    fn aksi(&self) -> &'static str {
        "impor-hadir"
    }

    fn mulai(&mut self, conn: &Connection, session: &Session) -> Result<(), StoreError> {
        for hak in [Hak::Impor, Hak::PegawaiUbah] {
            jangkau(conn, session, hak, self.satker.0)?;
        }
        if self.judul.is_empty() {
            return Err(aturan("judul", Pesan::new("wajib-diisi")));
        }
        if self.tanggal > session.hari {
            let pesan = Pesan::new("tanggal-di-depan").with("tanggal", self.tanggal.to_string());
            return Err(aturan("tanggal", pesan));
        }
        Ok(())
    }

    fn banding(&mut self, conn: &Connection, session: &Session, rekaman: &Rekaman) -> Result<Hasil, StoreError> {
        let Rekaman::Hadir(line) = rekaman else { return Err(StoreError::Missing) };
        let pegawai = match self.pencari.cari(conn, session, &line.siapa, self.satker)? {
            Ok(id) => id,
            Err(alasan) => return Ok(Hasil::Tolak(None, vec![alasan])),
        };
        let old = self.ada(conn, pegawai)?;
        let said = rapi(&line.catatan);
        // A cell that is empty says nothing.
        let catatan = match &old {
            Some(old) if said.is_empty() => old.catatan.clone(),
            _ => said,
        };
        if let Some(old) = old.as_ref().filter(|old| old.cara == line.cara.code() && old.catatan == catatan) {
            return Ok(Hasil::Sama(old.id));
        }
        let isi = sandi(&[pegawai.into(), line.cara.code().to_owned().into(), catatan.into()]);
        let kelompok = if old.is_some() { Kelompok::Ubah } else { Kelompok::Baru };
        let lama = old.map(|old| (old.id, old.ver));
        Ok(Hasil::Usul(Usul { kelompok, lama, kunci: Value::Integer(pegawai), unik: None, isi }))
    }

    fn tampil(&self, conn: &Connection, _: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError> {
        let values = urai(&baris.isi).unwrap_or_default();
        let pegawai = values.first().and_then(|v| v.angka()).unwrap_or(0);
        let text = |at: usize| values.get(at).map_or("", |v| v.teks());
        let old = self.ada(conn, pegawai)?;
        let (cara, catatan) = old.map_or_else(Default::default, |old| (old.cara, old.catatan));
        let beda = [(Kolom::Cara, cara, text(1)), (Kolom::Alasan, catatan, text(2))]
            .into_iter()
            .filter(|(_, lama, baru)| lama != baru)
            .map(|(kolom, lama, baru)| BedaSel { kolom, lama, baru: baru.to_owned() })
            .collect();
        let (nomor, nama, satker) = siapa::tampak(conn, pegawai)?;
        Ok(BarisBeda { asal: None, orang: None, nomor, nama, satker, beda, alasan: Vec::new() })
    }

    fn terap(&mut self, tx: &mut Tx<'_>, session: &Session, baris: &[Tersimpan], _: Saksi) -> Result<(), StoreError> {
        let event = self.kegiatan_tetap(tx)?;
        for row in baris {
            let values = urai(&row.isi).unwrap_or_default();
            let pegawai = values.first().and_then(|v| v.angka()).unwrap_or(0);
            let text = |at: usize| values.get(at).map_or("", |v| v.teks());
            let (nama, unit, sejak): (String, i64, Option<Tanggal>) = tx
                .prepare_cached("SELECT nama, satker_id, sejak FROM pegawai WHERE id = ?1")?
                .query_row([pegawai], |r| Ok((r.get(0)?, r.get(1)?, kolom::hari_mungkin(r, 2)?)))?;
            if !siapa::boleh(tx, session, unit)? {
                return Err(StoreError::Forbidden(Pesan::new("impor-di-luar")));
            }
            if let Some((id, ver)) = row.lama {
                siapa::masih(tx, Table::Kehadiran, id, ver, &nama)?;
                tx.change(Table::Kehadiran, id, |c| {
                    c.prepare_cached("UPDATE kehadiran SET ver = ver + 1, cara = ?2, catatan = ?3 WHERE id = ?1")?
                        .execute((id, text(1), text(2)))?;
                    Ok(())
                })?;
                kegiatan::akibat(tx, session, event, pegawai)?;
                continue;
            }
            if let Some(other) = self.ada(tx, pegawai)? {
                return Err(siapa::usang(tx, Table::Kehadiran, other.id, &nama));
            }
            let unit = satker_pada(tx, pegawai, unit, sejak, self.tanggal)?;
            tx.insert(
                Table::Kehadiran,
                "INSERT INTO kehadiran (kegiatan_id, pegawai_id, satker_id, cara, catatan) VALUES (?1, ?2, ?3, ?4, ?5)",
                (event, pegawai, unit, text(1), text(2)),
            )?;
            kegiatan::akibat(tx, session, event, pegawai)?;
        }
        Ok(())
    }
}
