//! Ceremonies and briefings: their list, one with its units, the people of a unit at one.
//!
//! What an event is, is no secret of its host: whoever may see people sees every event, because his own may be recorded there. Units and
//! people are those in reach.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::super::berkas::BERTUGAS;
use super::lingkup;
use super::pegawai::nama_lengkap;
use super::sql::{self, daftar, hari, hari_opt, isi, kode, kode_opt};
use crate::domain::id::{GelombangId, KegiatanId, PegawaiId, SatkerId, Ver};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::kegiatan::{
    BuktiKegiatan, CaraHadir, HadirOrang, HadirSatker, JawabKegiatan, JenisBukti, JenisKegiatan, KegiatanBaru,
    KegiatanRow, TanyaKegiatan, TugasSatker,
};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Most people of whom it is counted what they have done: who they were on a day long past is told by no counter. With more in reach the
/// count is made for units alone of which somebody was there.
const BATAS_ORANG: i64 = 60_000;

/// [`crate::domain::request::Read::Kegiatan`].
pub(super) fn jawab(conn: &Connection, tanya: &TanyaKegiatan, session: &Session) -> Result<JawabKegiatan, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    Ok(match tanya {
        TanyaKegiatan::Daftar { jenis, gelombang, batas } => {
            JawabKegiatan::Daftar(semua(conn, *jenis, *gelombang, *batas)?)
        }
        TanyaKegiatan::Satu(id) => {
            let event = satu(conn, *id)?;
            let units = satuan(conn, &event, reach.as_deref())?;
            JawabKegiatan::Satu(Box::new(event), units)
        }
        TanyaKegiatan::Orang { kegiatan, satker } => {
            if reach.is_some_and(|own| !own.contains(&satker.0)) {
                return Err(StoreError::Missing);
            }
            JawabKegiatan::Orang(*kegiatan, *satker, orang(conn, *kegiatan, *satker)?)
        }
    })
}

const KEPALA: &str = "SELECT k.id, k.ver, k.jenis, k.judul, k.tanggal, k.tempat, k.satker_id, k.gelombang_id, \
     ifnull(k.daring, 0), s.pendek, ifnull(g.nama, ''), \
     (SELECT count(DISTINCT h.satker_id) FROM kehadiran h WHERE h.kegiatan_id = k.id AND h.cara IN ('hadir', 'daring')), \
     (SELECT count(*) FROM kehadiran h WHERE h.kegiatan_id = k.id AND h.cara IN ('hadir', 'daring')) \
     FROM kegiatan k CROSS JOIN satker s ON s.id = k.satker_id LEFT JOIN gelombang g ON g.id = k.gelombang_id";

fn kepala(row: &Row<'_>) -> rusqlite::Result<KegiatanRow> {
    Ok(KegiatanRow {
        id: KegiatanId(row.get(0)?),
        ver: Ver(row.get(1)?),
        isi: KegiatanBaru {
            jenis: kode(row, 2, JenisKegiatan::from_code)?,
            judul: row.get(3)?,
            tanggal: hari(row, 4)?,
            tempat: row.get(5)?,
            satker: SatkerId(row.get(6)?),
            gelombang: row.get::<_, Option<i64>>(7)?.map(GelombangId),
            daring: row.get(8)?,
        },
        satker_nama: row.get(9)?,
        gelombang_nama: row.get(10)?,
        satuan: row.get(11)?,
        orang: row.get(12)?,
        bukti: Vec::new(),
    })
}

/// Events, the newest first.
fn semua(
    conn: &Connection,
    jenis: JenisKegiatan,
    gelombang: Option<GelombangId>,
    batas: usize,
) -> Result<Vec<KegiatanRow>, StoreError> {
    // A list that came in names no wave; it is offered until it has one.
    let wave = if gelombang.is_some() { "AND (k.gelombang_id = :g OR k.gelombang_id IS NULL)" } else { "" };
    let text = format!("{KEPALA} WHERE k.jenis = :jenis {wave} ORDER BY k.tanggal DESC, k.id DESC LIMIT :batas");
    let values = [
        isi(":jenis", jenis.code().to_owned()),
        isi(":g", gelombang.map(|g| g.0)),
        isi(":batas", i64::try_from(batas).unwrap_or(i64::MAX)),
    ];
    let mut all = sql::semua(conn, &text, &values, kepala)?;
    for event in &mut all {
        event.bukti = bukti(conn, event.id)?;
    }
    Ok(all)
}

/// One event.
///
/// # Errors
/// [`StoreError::Missing`] where there is none.
pub(super) fn satu(conn: &Connection, id: KegiatanId) -> Result<KegiatanRow, StoreError> {
    let text = format!("{KEPALA} WHERE k.id = :id");
    let mut event = sql::satu(conn, &text, &[isi(":id", id.0)], kepala)?.ok_or(StoreError::Missing)?;
    event.bukti = bukti(conn, id)?;
    Ok(event)
}

/// What proves that an event took place.
///
/// # Errors
/// As every read.
pub(super) fn bukti(conn: &Connection, id: KegiatanId) -> Result<Vec<BuktiKegiatan>, StoreError> {
    let text = "SELECT jenis, letak, catatan FROM kegiatan_bukti WHERE kegiatan_id = :id ORDER BY id";
    sql::semua(conn, text, &[isi(":id", id.0)], |row| {
        Ok(BuktiKegiatan { jenis: kode(row, 0, JenisBukti::from_code)?, letak: row.get(1)?, catatan: row.get(2)? })
    })
}

/// Units in reach: those with people on record first, then all by their order in the tree.
fn satuan(conn: &Connection, event: &KegiatanRow, reach: Option<&[i64]>) -> Result<Vec<HadirSatker>, StoreError> {
    let text = "SELECT satker_id, count(*), sum(cara IN ('hadir', 'daring')) FROM kehadiran WHERE kegiatan_id = :id \
                GROUP BY satker_id";
    let known: BTreeMap<i64, (u32, u32)> =
        sql::semua(conn, text, &[isi(":id", event.id.0)], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
            .into_iter()
            .collect();
    let within = if reach.is_some() { "WHERE s.id IN (SELECT value FROM json_each(:unit))" } else { "" };
    let text = format!(
        "SELECT s.id, s.pendek, ifnull(j.aktif, 0) FROM satker s LEFT JOIN satker_jumlah j ON j.satker_id = s.id {within} \
         ORDER BY s.pendek, s.id"
    );
    let mut people = 0_i64;
    let mut all = sql::semua(conn, &text, &[isi(":unit", daftar(reach.unwrap_or_default()))], |row| {
        let id: i64 = row.get(0)?;
        people += row.get::<_, i64>(2)?;
        let (tercatat, hadir) = known.get(&id).copied().unwrap_or_default();
        Ok(HadirSatker { satker: SatkerId(id), nama: row.get(1)?, tugas: None, hadir, tercatat })
    })?;
    for unit in &mut all {
        if people <= BATAS_ORANG || unit.tercatat > 0 {
            unit.tugas = Some(tugas(conn, unit.satker, event.isi.tanggal, event.isi.gelombang)?);
        }
    }
    // Nobody served there then: nobody can have come from there.
    all.retain(|u| u.tercatat > 0 || u.tugas.is_none_or(|t| t.orang > 0));
    all.sort_by_key(|u| u.tercatat == 0);
    Ok(all)
}

/// Those on duty at a unit on a day by what they have done in the wave.
fn tugas(
    conn: &Connection,
    satker: SatkerId,
    pada: Tanggal,
    gelombang: Option<GelombangId>,
) -> Result<TugasSatker, StoreError> {
    let text = format!(
        "SELECT i.keadaan, i.sampai, i.ucap IS NOT NULL OR EXISTS (SELECT 1 FROM kehadiran h INDEXED BY kehadiran_pegawai \
         CROSS JOIN kegiatan k ON k.id = h.kegiatan_id AND k.gelombang_id = ?3 AND k.jenis = 'ikrar' \
         WHERE h.pegawai_id = b.id AND h.satker_id = ?1 AND h.cara IN ('hadir', 'daring')) \
         FROM ({BERTUGAS}) b LEFT JOIN ikrar i ON i.pegawai_id = b.id AND i.gelombang_id = ?3 AND i.satker_id = ?1"
    );
    let values = [isi("?1", satker.0), isi("?2", pada.iso()), isi("?3", gelombang.map(|g| g.0))];
    let mut all = TugasSatker::default();
    sql::jalan(conn, &text, &values, |row| {
        let keadaan = kode_opt(row, 0, KeadaanIkrar::from_code)?.unwrap_or(KeadaanIkrar::Belum);
        let keadaan = keadaan.pada(hari_opt(row, 1)?, pada);
        let spoken = row.get::<_, bool>(2)? || keadaan == KeadaanIkrar::Mengucapkan;
        all.orang += 1;
        all.dikecualikan += u32::from(keadaan == KeadaanIkrar::Dikecualikan);
        all.mengucapkan += u32::from(spoken && keadaan != KeadaanIkrar::Dikecualikan);
        all.ttd += u32::from(keadaan == KeadaanIkrar::Ttd);
        Ok(true)
    })?;
    Ok(all)
}

/// People of one unit at an event, numbered as on a printed sheet.
fn orang(conn: &Connection, id: KegiatanId, satker: SatkerId) -> Result<Vec<HadirOrang>, StoreError> {
    let event = satu(conn, id)?;
    let text = format!(
        "SELECT b.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, h.cara, i.keadaan, i.sampai \
         FROM (SELECT id, 0 AS lain FROM ({BERTUGAS}) UNION ALL \
               SELECT x.pegawai_id, 1 FROM kehadiran x WHERE x.kegiatan_id = ?4 AND x.satker_id = ?1 \
               AND x.pegawai_id NOT IN (SELECT id FROM ({BERTUGAS}))) b \
         CROSS JOIN pegawai p ON p.id = b.id \
         LEFT JOIN kehadiran h ON h.kegiatan_id = ?4 AND h.pegawai_id = b.id \
         LEFT JOIN ikrar i ON i.pegawai_id = b.id AND i.gelombang_id = ?3 ORDER BY b.lain, p.nama_kunci, p.id"
    );
    let values = [
        isi("?1", satker.0),
        isi("?2", event.isi.tanggal.iso()),
        isi("?3", event.isi.gelombang.map(|g| g.0)),
        isi("?4", id.0),
    ];
    let mut baris = 0;
    sql::semua(conn, &text, &values, |row| {
        baris += 1;
        let nomor = Nomor::from_store(kode(row, 4, JenisNomor::from_code)?, row.get(5)?);
        let sampai = hari_opt(row, 8)?;
        Ok(HadirOrang {
            baris,
            pegawai: PegawaiId(row.get(0)?),
            nama: nama_lengkap(row, 1)?,
            nomor,
            cara: kode_opt(row, 6, CaraHadir::from_code)?,
            keadaan: kode_opt(row, 7, KeadaanIkrar::from_code)?.map(|k| k.pada(sampai, event.isi.tanggal)),
        })
    })
}
