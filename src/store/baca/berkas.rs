//! Sheets of paper, and what units had reached on a day.

use rusqlite::Connection;

use super::super::berkas::{ISI, bukan_pencatat};
use super::lembar;
use super::lingkup;
use super::pegawai::nama_lengkap;
use super::sql::{self, daftar, hari, hari_opt, isi, kode_opt};
use crate::domain::id::{BerkasId, GelombangId, OperatorId, PegawaiId, SatkerId, Ver};
use crate::domain::ikrar::berkas::{BarisBerkas, Berkas, BerkasIsi, BerkasRow, HitungBerkas, IsiBaris, Pindaian};
use crate::domain::ikrar::lembar::{BarisContoh, BerkasLanjut, JawabLembar, TanyaLembar};
use crate::domain::ikrar::uji;
use crate::domain::ikrar::{CakupanRow, KeadaanIkrar};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::request::StoreError;
use crate::domain::tanggal::{Tanggal, Waktu};

/// [`crate::domain::request::Read::Lembar`].
pub(super) fn jawab(conn: &Connection, tanya: &TanyaLembar, session: &Session) -> Result<JawabLembar, StoreError> {
    Ok(match tanya {
        TanyaLembar::Satu(id) => {
            let (sheet, rows) = berkas(conn, *id, session)?;
            JawabLembar::Satu(Box::new(sheet), rows)
        }
        TanyaLembar::Daftar { gelombang, satker, batas } => {
            JawabLembar::Daftar(daftar_berkas(conn, *gelombang, *satker, *batas, session)?)
        }
        TanyaLembar::Lanjut => JawabLembar::Lanjut(lanjut(conn, session)?),
        TanyaLembar::Contoh(id) => JawabLembar::Contoh(contoh(conn, *id, session)?),
        TanyaLembar::Cakupan { gelombang, hari } => JawabLembar::Cakupan(cakupan(conn, *gelombang, *hari, session)?),
        TanyaLembar::Nomor { gelombang, satker, nomor } => {
            JawabLembar::Nomor(lembar::bernomor(conn, *gelombang, *satker, nomor, session)?)
        }
        TanyaLembar::Cetak(id) => JawabLembar::Cetak(Box::new(lembar::cetak(conn, *id, session)?)),
        TanyaLembar::Tagih { gelombang, satker } => {
            JawabLembar::Tagih(lembar::tagih(conn, *gelombang, *satker, session)?)
        }
        TanyaLembar::Bukti(siapa) => JawabLembar::Bukti(lembar::bukti(conn, *siapa, session)?),
    })
}

/// One sheet with its rows in the order of the paper.
///
/// # Errors
/// [`StoreError::Missing`] for a sheet that is not there or of a unit out of reach.
pub(super) fn berkas(
    conn: &Connection,
    id: BerkasId,
    session: &Session,
) -> Result<(Berkas, Vec<BarisBerkas>), StoreError> {
    let mut sheet = kepala(conn, id, session)?;
    let text = format!(
        "SELECT r.baris, r.pegawai_id, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, {ISI}, \
         CASE WHEN i.berkas_id IS NOT r.berkas_id THEN i.keadaan END, i.sampai, \
         EXISTS (SELECT 1 FROM berkas_koreksi k WHERE k.berkas_id = r.berkas_id AND k.baris = r.baris), \
         r.tambahan IS NOT NULL, \
         (SELECT u.isi FROM berkas_uji u WHERE u.berkas_id = r.berkas_id AND u.baris = r.baris AND u.isi IS NOT {ISI} \
          ORDER BY u.id DESC LIMIT 1) FROM berkas_baris r CROSS JOIN pegawai p ON p.id = r.pegawai_id \
         LEFT JOIN ikrar i ON i.pegawai_id = p.id AND i.gelombang_id = :g WHERE r.berkas_id = :id ORDER BY r.baris"
    );
    let values = [isi(":id", id.0), isi(":g", sheet.isi.gelombang.0)];
    let rows = sql::semua(conn, &text, &values, |row| {
        let nomor = Nomor::from_store(sql::kode(row, 5, JenisNomor::from_code)?, row.get(6)?);
        let until = hari_opt(row, 9)?;
        Ok(BarisBerkas {
            baris: row.get(0)?,
            pegawai: PegawaiId(row.get(1)?),
            nama: nama_lengkap(row, 2)?,
            nomor,
            isi: kode_opt(row, 7, IsiBaris::from_code)?,
            lain: kode_opt(row, 8, KeadaanIkrar::from_code)?
                .filter(|other| other.pada(until, session.hari) != KeadaanIkrar::Belum),
            koreksi: row.get(10)?,
            tambahan: row.get(11)?,
            uji: kode_opt(row, 12, IsiBaris::from_code)?,
        })
    })?;
    sheet.hitung = HitungBerkas::dari(rows.iter().map(|r| r.isi));
    Ok((sheet, rows))
}

/// The head of a sheet in reach, its figures left out.
fn kepala(conn: &Connection, id: BerkasId, session: &Session) -> Result<Berkas, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    let text = "SELECT b.ver, b.gelombang_id, b.satker_id, b.nomor, b.tanggal, b.tempat, b.saksi, b.tertulis, \
                ifnull(b.pindaian, ''), ifnull(b.pindaian_sha256, ''), g.nama, s.pendek, b.tutup, ifnull(b.alasan, ''), \
                b.dicetak, b.operator_id FROM berkas b CROSS JOIN gelombang g ON g.id = b.gelombang_id \
                CROSS JOIN satker s ON s.id = b.satker_id WHERE b.id = :id";
    let found = sql::satu(conn, text, &[isi(":id", id.0)], |row| {
        Ok(Berkas {
            id,
            ver: Ver(row.get(0)?),
            isi: BerkasIsi {
                gelombang: GelombangId(row.get(1)?),
                satker: SatkerId(row.get(2)?),
                nomor: row.get(3)?,
                tanggal: hari(row, 4)?,
                tempat: row.get(5)?,
                saksi: row.get(6)?,
                tertulis: row.get(7)?,
                pindaian: Pindaian { jalan: row.get(8)?, sha256: row.get(9)? },
            },
            gelombang_nama: row.get(10)?,
            satker_nama: row.get(11)?,
            tutup: row.get(12)?,
            alasan: row.get(13)?,
            dicetak: kode_opt(row, 14, Waktu::from_iso)?,
            operator: row.get::<_, Option<i64>>(15)?.map(OperatorId),
            hitung: HitungBerkas::default(),
        })
    })?;
    found.filter(|b| reach.is_none_or(|own| own.contains(&b.isi.satker.0))).ok_or(StoreError::Missing)
}

/// Sheets of a wave, open ones first, then the newest.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people.
fn daftar_berkas(
    conn: &Connection,
    gelombang: GelombangId,
    satker: Option<SatkerId>,
    batas: usize,
    session: &Session,
) -> Result<Vec<BerkasRow>, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    let units = lingkup::irisan(conn, satker, reach)?;
    let within = if units.is_some() { "AND b.satker_id IN (SELECT value FROM json_each(:unit))" } else { "" };
    let text = format!(
        "SELECT b.id, b.nomor, s.pendek, b.tanggal, b.tertulis, b.tutup, \
         b.pindaian IS NOT NULL AND b.pindaian_sha256 IS NULL, s.nama, ifnull(o.login, '') \
         FROM berkas b INDEXED BY berkas_gelombang CROSS JOIN satker s ON s.id = b.satker_id \
         LEFT JOIN operator o ON o.id = b.operator_id WHERE b.gelombang_id = :g {within} \
         ORDER BY b.tutup, b.id DESC LIMIT :batas"
    );
    let values = [
        isi(":g", gelombang.0),
        isi(":unit", daftar(units.as_deref().unwrap_or_default())),
        isi(":batas", i64::try_from(batas).unwrap_or(i64::MAX)),
    ];
    let mut all = sql::semua(conn, &text, &values, |row| {
        Ok(BerkasRow {
            id: BerkasId(row.get(0)?),
            nomor: row.get(1)?,
            satker_nama: row.get(2)?,
            tanggal: hari(row, 3)?,
            tertulis: row.get(4)?,
            hitung: HitungBerkas::default(),
            tutup: row.get(5)?,
            uji: None,
            tanpa_sidik: row.get(6)?,
            satker_lengkap: row.get(7)?,
            oleh: row.get(8)?,
        })
    })?;
    for row in &mut all {
        row.hitung = hitung_berkas(conn, row.id)?;
        row.uji = diuji(conn, row.id)?;
    }
    Ok(all)
}

/// Figures of the rows of a sheet, corrections included; closing one asks this too.
///
/// # Errors
/// As every read.
pub(crate) fn hitung_berkas(conn: &Connection, id: BerkasId) -> Result<HitungBerkas, StoreError> {
    let text = format!("SELECT {ISI} FROM berkas_baris r WHERE r.berkas_id = :id");
    let rows = sql::semua(conn, &text, &[isi(":id", id.0)], |row| kode_opt(row, 0, IsiBaris::from_code))?;
    Ok(HitungBerkas::dari(rows))
}

/// Rows that a second person has read, and on how many of them the two still differ.
fn diuji(conn: &Connection, id: BerkasId) -> Result<Option<(u32, u32)>, StoreError> {
    let text = format!(
        "SELECT count(*), ifnull(sum({ISI} IS NOT u.isi), 0) FROM berkas_uji u \
         CROSS JOIN berkas_baris r ON r.berkas_id = u.berkas_id AND r.baris = u.baris WHERE u.berkas_id = :id"
    );
    let found: Option<(u32, u32)> = sql::satu(conn, &text, &[isi(":id", id.0)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.filter(|(n, _)| *n > 0))
}

/// The session's own open sheet that was begun last.
///
/// # Errors
/// As every read.
fn lanjut(conn: &Connection, session: &Session) -> Result<Option<BerkasLanjut>, StoreError> {
    let text = "SELECT b.id, b.nomor, s.pendek, \
                (SELECT min(r.baris) FROM berkas_baris r WHERE r.berkas_id = b.id AND r.isi IS NULL), g.id, g.nama \
                FROM berkas b INDEXED BY berkas_terbuka CROSS JOIN satker s ON s.id = b.satker_id \
                CROSS JOIN gelombang g ON g.id = b.gelombang_id \
                WHERE b.operator_id = :saya AND b.tutup = 0 ORDER BY b.id DESC LIMIT 1";
    sql::satu(conn, text, &[isi(":saya", session.operator.0)], |row| {
        Ok(BerkasLanjut {
            id: BerkasId(row.get(0)?),
            nomor: row.get(1)?,
            satker_nama: row.get(2)?,
            baris: row.get(3)?,
            gelombang: GelombangId(row.get(4)?),
            gelombang_nama: row.get(5)?,
        })
    })
}

/// The sample of a sheet: who stands on its rows, and nothing of what was keyed.
///
/// # Errors
/// [`StoreError::Forbidden`] for whoever keyed anything of it.
fn contoh(conn: &Connection, id: BerkasId, session: &Session) -> Result<Vec<BarisContoh>, StoreError> {
    let sheet = kepala(conn, id, session)?;
    bukan_pencatat(conn, session, id, sheet.operator.map(|o| o.0))?;
    let text = "SELECT r.baris, p.gelar_depan, p.nama, p.gelar_belakang FROM berkas_baris r \
                CROSS JOIN pegawai p ON p.id = r.pegawai_id WHERE r.berkas_id = :id ORDER BY r.baris";
    let rows = sql::semua(conn, text, &[isi(":id", id.0)], |row| {
        Ok(BarisContoh { baris: row.get(0)?, nama: nama_lengkap(row, 1)?.lengkap() })
    })?;
    let numbers: Vec<u32> = rows.iter().map(|r| r.baris).collect();
    let sample = uji::contoh_dari(id, &numbers);
    Ok(rows.into_iter().filter(|r| sample.binary_search(&r.baris).is_ok()).collect())
}

/// What units in reach had reached on a day: a walk over everybody, for reports and not for a key.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people.
fn cakupan(
    conn: &Connection,
    gelombang: GelombangId,
    pada: Tanggal,
    session: &Session,
) -> Result<Vec<CakupanRow>, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    let text = "WITH tugas (satker_id, pegawai_id) AS MATERIALIZED (
            SELECT satker_id, id FROM pegawai WHERE aktif = 1 AND ifnull(sejak, '') <= :h
            UNION SELECT satker_id, pegawai_id FROM penempatan WHERE sampai >= :h AND ifnull(dari, '') <= :h),
        catatan (satker_id, pegawai_id, keadaan, ucap, sampai) AS (
            SELECT satker_id, pegawai_id, keadaan, ucap, sampai FROM ikrar WHERE gelombang_id = :g AND tanggal <= :h
            UNION ALL SELECT satker_id, pegawai_id, keadaan, ucap, sampai FROM ikrar_lama
             WHERE gelombang_id = :g AND tanggal <= :h
            UNION ALL SELECT h.satker_id, h.pegawai_id, 'mengucapkan', NULL, NULL
             FROM kegiatan k INDEXED BY kegiatan_gelombang CROSS JOIN kehadiran h ON h.kegiatan_id = k.id
             WHERE k.gelombang_id = :g AND k.tanggal <= :h AND k.jenis = 'ikrar' AND h.cara IN ('hadir', 'daring'))
        SELECT t.satker_id, t.pegawai_id, c.keadaan, c.ucap, c.sampai FROM tugas t
        LEFT JOIN catatan c ON c.pegawai_id = t.pegawai_id AND c.satker_id = t.satker_id ORDER BY 1, 2";
    let mut all: Vec<CakupanRow> = Vec::new();
    let mut orang: Option<(i64, i64, KeadaanIkrar, bool)> = None;
    let values = [isi(":g", gelombang.0), isi(":h", pada.iso())];
    sql::jalan(conn, text, &values, |row| {
        let (unit, person): (i64, i64) = (row.get(0)?, row.get(1)?);
        if reach.as_ref().is_some_and(|own| !own.contains(&unit)) {
            return Ok(true);
        }
        let keadaan = kode_opt(row, 2, KeadaanIkrar::from_code)?.unwrap_or(KeadaanIkrar::Belum);
        let (spoken, until) = (hari_opt(row, 3)?, hari_opt(row, 4)?);
        let keadaan = keadaan.pada(until, pada);
        let spoken = keadaan == KeadaanIkrar::Mengucapkan || spoken.is_some_and(|day| day <= pada);
        match &mut orang {
            Some((u, p, best, said)) if (*u, *p) == (unit, person) => {
                *said |= spoken;
                if keadaan.kekuatan() > best.kekuatan() {
                    *best = keadaan;
                }
            }
            other => {
                if let Some(done) = other.replace((unit, person, keadaan, spoken)) {
                    hitung_orang(&mut all, done);
                }
            }
        }
        Ok(true)
    })?;
    if let Some(last) = orang {
        hitung_orang(&mut all, last);
    }
    Ok(all)
}

/// Adds one person to the figures of his unit, which come one after the other.
fn hitung_orang(all: &mut Vec<CakupanRow>, (unit, _, keadaan, spoken): (i64, i64, KeadaanIkrar, bool)) {
    if all.last().is_none_or(|row| row.satker.0 != unit) {
        all.push(CakupanRow {
            satker: SatkerId(unit),
            bertugas: 0,
            dikecualikan: 0,
            ttd: 0,
            diwakili: 0,
            mengucapkan: 0,
            menolak: 0,
        });
    }
    let Some(row) = all.last_mut() else { return };
    row.bertugas += 1;
    row.mengucapkan += i64::from(spoken);
    match keadaan {
        KeadaanIkrar::Ttd => row.ttd += 1,
        KeadaanIkrar::Diwakili => row.diwakili += 1,
        KeadaanIkrar::Menolak => row.menolak += 1,
        KeadaanIkrar::Dikecualikan => row.dikecualikan += 1,
        KeadaanIkrar::Belum | KeadaanIkrar::Mengucapkan => {}
    }
}
