//! What leaves on paper about pledges: a sheet as it is printed, who is reminded at a unit, what proves a record. For files; a screen
//! asks only who owes at one unit, which is as long as the unit and no longer.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::berkas::berkas;
use super::kantor::kalender;
use super::lingkup;
use super::pegawai::nama_lengkap;
use super::sql::{self, hari, hari_opt, isi, kode, kode_opt, waktu};
use crate::acuan;
use crate::domain::id::{BerkasId, GelombangId, KegiatanId, PegawaiId, SatkerId};
use crate::domain::ikrar::berkas::IsiBaris;
use crate::domain::ikrar::cetak::{
    BarisCetak, BuktiRow, IsiBukti, KegiatanBukti, KertasBukti, KoreksiBukti, LembarCetak, SiapaBukti, TagihRow,
    TeksCetak,
};
use crate::domain::ikrar::{KeadaanIkrar, Kedatangan, tenggat_sendiri};
use crate::domain::kegiatan::BuktiKegiatan;
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::perkara::{AturanTenggat, BarisTenggat};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// The sheet with this number, where it is in reach.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people.
pub(super) fn bernomor(
    conn: &Connection,
    gelombang: GelombangId,
    satker: SatkerId,
    nomor: &str,
    session: &Session,
) -> Result<Option<BerkasId>, StoreError> {
    if !terjangkau(conn, satker, session)? {
        return Ok(None);
    }
    let text = "SELECT id FROM berkas WHERE gelombang_id = :g AND satker_id = :s AND nomor = :n";
    let values = [isi(":g", gelombang.0), isi(":s", satker.0), isi(":n", nomor.trim().to_owned())];
    sql::satu(conn, text, &values, |row| Ok(BerkasId(row.get(0)?)))
}

/// A sheet as it is printed.
///
/// # Errors
/// [`StoreError::Missing`] for a sheet that is not there or of a unit out of reach.
pub(super) fn cetak(conn: &Connection, id: BerkasId, session: &Session) -> Result<LembarCetak, StoreError> {
    let (sheet, _) = berkas(conn, id, session)?;
    let text = "SELECT s.nama, t.judul, t.isi, t.perlu_verifikasi FROM gelombang g CROSS JOIN teks_ikrar t ON t.id = g.teks_id \
                CROSS JOIN satker s ON s.id = :s WHERE g.id = :g";
    let values = [isi(":s", sheet.isi.satker.0), isi(":g", sheet.isi.gelombang.0)];
    let (satker, teks) = sql::satu(conn, text, &values, |row| {
        let isi: String = row.get(2)?;
        let butir = isi.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
        Ok((row.get(0)?, TeksCetak { judul: row.get(1)?, butir, perlu_verifikasi: row.get(3)? }))
    })?
    .ok_or(StoreError::Missing)?;
    let text = "SELECT r.baris, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, p.status, p.jabatan \
                FROM berkas_baris r CROSS JOIN pegawai p ON p.id = r.pegawai_id WHERE r.berkas_id = :id ORDER BY r.baris";
    let baris = sql::semua(conn, text, &[isi(":id", id.0)], |row| {
        Ok(BarisCetak {
            baris: row.get(0)?,
            nama: nama_lengkap(row, 1)?,
            nomor: nomor(row, 4)?,
            status: kode(row, 6, StatusKepegawaian::from_code)?,
            jabatan: row.get(7)?,
        })
    })?;
    Ok(LembarCetak { berkas: sheet, satker, teks, baris })
}

/// Who still owes a signature at one unit, by name.
///
/// # Errors
/// [`StoreError::Missing`] for a wave that is not there or a unit out of reach.
pub(super) fn tagih(
    conn: &Connection,
    gelombang: GelombangId,
    satker: SatkerId,
    session: &Session,
) -> Result<Vec<TagihRow>, StoreError> {
    if !terjangkau(conn, satker, session)? {
        return Err(StoreError::Missing);
    }
    let waves = super::kantor::gelombang(conn)?;
    let wave = waves.iter().find(|g| g.id == gelombang).ok_or(StoreError::Missing)?;
    let (rule, calendar) = (susulan(conn)?, kalender(conn)?);
    let text = "SELECT p.gelar_depan, p.nama, p.gelar_belakang, i.keadaan, i.sampai, p.sejak, \
                (SELECT t.satker_id = p.satker_id FROM penempatan t WHERE t.pegawai_id = p.id \
                 ORDER BY t.sampai DESC, t.id DESC LIMIT 1), p.cltn_sampai, p.id, p.nomor_jenis, p.nomor, i.tanggal \
                FROM pegawai p INDEXED BY pegawai_satker_nama \
                LEFT JOIN ikrar i ON i.gelombang_id = :g AND i.pegawai_id = p.id \
                WHERE p.satker_id = :s AND p.aktif = 1 ORDER BY p.nama_kunci, p.id";
    let mut all = Vec::new();
    sql::jalan(conn, text, &[isi(":g", gelombang.0), isi(":s", satker.0)], |row| {
        let (tercatat, sampai) =
            (kode_opt(row, 3, KeadaanIkrar::from_code)?.unwrap_or(KeadaanIkrar::Belum), hari_opt(row, 4)?);
        let keadaan = tercatat.pada(sampai, session.hari);
        if keadaan.is_settled() {
            return Ok(true);
        }
        let datang = Kedatangan { sejak: hari_opt(row, 5)?, sebelumnya: row.get(6)?, cltn_sampai: hari_opt(row, 7)? };
        let tenggat = rule.as_ref().and_then(|rule| tenggat_sendiri(wave, &datang, rule, &calendar));
        all.push(TagihRow {
            id: PegawaiId(row.get(8)?),
            nama: nama_lengkap(row, 0)?,
            nomor: nomor(row, 9)?,
            keadaan,
            tanggal: hari_opt(row, 11)?.filter(|_| keadaan == tercatat),
            berakhir: sampai.filter(|_| keadaan != tercatat),
            tenggat,
        });
        Ok(true)
    })?;
    Ok(all)
}

/// How many days newcomers get: the office's own row, or ours in an office that is older than the rule.
pub(super) fn susulan(conn: &Connection) -> Result<Option<BarisTenggat>, StoreError> {
    let mine = |rows: Vec<BarisTenggat>| rows.into_iter().find(|r| r.aturan == AturanTenggat::IkrarSusulan);
    let own = mine(crate::store::perkara::aturan_tenggat(conn)?);
    Ok(own.or_else(|| mine(acuan::aturan::tenggat())))
}

/// Rows of paper: wave, unit, person, sheet, day, what was keyed and by whom.
const KERTAS: &str = "SELECT g.nama, s.nama, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, b.id, b.nomor, \
     r.baris, b.tutup, ifnull(b.pindaian, ''), ifnull(b.pindaian_sha256, ''), ifnull(r.tanggal, b.tanggal), r.isi, o.login, \
     r.waktu, r.catatan, EXISTS (SELECT 1 FROM ikrar i WHERE i.pegawai_id = r.pegawai_id \
     AND i.gelombang_id = b.gelombang_id AND i.berkas_id = b.id) \
     FROM berkas_baris r CROSS JOIN berkas b ON b.id = r.berkas_id CROSS JOIN gelombang g ON g.id = b.gelombang_id \
     CROSS JOIN satker s ON s.id = b.satker_id CROSS JOIN pegawai p ON p.id = r.pegawai_id \
     LEFT JOIN operator o ON o.id = r.operator_id";

/// Records without paper, `1` in front of those that stand, `0` in front of those that something else has replaced; and presence at
/// ceremonies that no record follows from, because another says more.
const TANPA_KERTAS: &str = "SELECT g.nama, s.nama, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, c.tanggal, \
     c.keadaan, coalesce(o.login, c.oleh), c.waktu, c.alasan, c.berlaku, c.sampai, k.id, k.judul, k.tempat, \
     ifnull(k.daring, 0) FROM ( \
     SELECT gelombang_id, pegawai_id, satker_id, tanggal, keadaan, operator_id, waktu, alasan, 1 AS berlaku, sampai, kegiatan_id, \
     NULL AS oleh FROM ikrar WHERE berkas_id IS NULL UNION ALL \
     SELECT gelombang_id, pegawai_id, satker_id, tanggal, keadaan, operator_id, waktu, alasan, 0, sampai, kegiatan_id, NULL \
     FROM ikrar_lama WHERE berkas_id IS NULL UNION ALL \
     SELECT e.gelombang_id, h.pegawai_id, h.satker_id, e.tanggal, 'mengucapkan', NULL, \
     (SELECT a.waktu FROM audit a WHERE a.objek = 'kehadiran/' || h.id ORDER BY a.id DESC LIMIT 1), h.catatan, 0, NULL, e.id, \
     (SELECT a.operator FROM audit a WHERE a.objek = 'kehadiran/' || h.id ORDER BY a.id DESC LIMIT 1) \
     FROM kehadiran h CROSS JOIN kegiatan e ON e.id = h.kegiatan_id \
     WHERE e.jenis = 'ikrar' AND e.gelombang_id IS NOT NULL AND h.cara IN ('hadir', 'daring') \
     AND NOT EXISTS (SELECT 1 FROM ikrar x WHERE x.pegawai_id = h.pegawai_id AND x.gelombang_id = e.gelombang_id \
                     AND x.kegiatan_id = e.id) \
     AND NOT EXISTS (SELECT 1 FROM ikrar_lama y WHERE y.pegawai_id = h.pegawai_id AND y.gelombang_id = e.gelombang_id \
                     AND y.kegiatan_id = e.id)) c \
     CROSS JOIN gelombang g ON g.id = c.gelombang_id CROSS JOIN satker s ON s.id = c.satker_id \
     CROSS JOIN pegawai p ON p.id = c.pegawai_id LEFT JOIN operator o ON o.id = c.operator_id \
     LEFT JOIN kegiatan k ON k.id = c.kegiatan_id";

/// What is on record of a person or at a unit: rows of paper first, then what has none.
///
/// # Errors
/// [`StoreError::Missing`] for a person or unit out of reach.
pub(super) fn bukti(conn: &Connection, siapa: SiapaBukti, session: &Session) -> Result<Vec<BuktiRow>, StoreError> {
    let (paper, bare, values) = match siapa {
        SiapaBukti::Orang(id) => {
            let unit = "SELECT satker_id FROM pegawai WHERE id = :p";
            let unit = sql::satu(conn, unit, &[isi(":p", id.0)], |row| Ok(SatkerId(row.get(0)?)))?;
            if !terjangkau(conn, unit.ok_or(StoreError::Missing)?, session)? {
                return Err(StoreError::Missing);
            }
            ("WHERE r.pegawai_id = :p", "WHERE c.pegawai_id = :p", vec![isi(":p", id.0)])
        }
        SiapaBukti::Satker(unit, gelombang) => {
            if !terjangkau(conn, unit, session)? {
                return Err(StoreError::Missing);
            }
            // People of the unit may have signed on another's sheet, at a ceremony of several units.
            (
                "WHERE r.id IN (SELECT x.id FROM berkas y CROSS JOIN berkas_baris x ON x.berkas_id = y.id \
                 WHERE y.gelombang_id = :g AND y.satker_id = :s UNION \
                 SELECT x.id FROM ikrar i CROSS JOIN berkas_baris x ON x.berkas_id = i.berkas_id \
                 AND x.pegawai_id = i.pegawai_id WHERE i.gelombang_id = :g AND i.satker_id = :s)",
                "WHERE c.gelombang_id = :g AND c.satker_id = :s",
                vec![isi(":g", gelombang.0), isi(":s", unit.0)],
            )
        }
    };
    let text = format!("{KERTAS} {paper} ORDER BY g.mulai, g.id, b.nomor, b.id, r.baris");
    let mut all = sql::semua(conn, &text, &values, dari_kertas)?;
    for row in &mut all {
        if let Some(paper) = row.kertas.as_mut().filter(|k| k.tutup) {
            paper.koreksi = koreksi(conn, paper.berkas, paper.baris)?;
        }
    }
    let text = format!("{TANPA_KERTAS} {bare} ORDER BY g.mulai, g.id, p.nama_kunci, p.id, c.waktu");
    let bare =
        sql::semua(conn, &text, &values, |row| Ok((tanpa_kertas(row, session.hari)?, row.get::<_, Option<i64>>(14)?)))?;
    let mut events: BTreeMap<i64, Vec<BuktiKegiatan>> = BTreeMap::new();
    for (mut record, event) in bare {
        if let (Some(at), Some(id)) = (&mut record.kegiatan, event) {
            at.bukti = match events.get(&id) {
                Some(known) => known.clone(),
                None => super::kegiatan::bukti(conn, KegiatanId(id))?,
            };
            events.insert(id, at.bukti.clone());
        }
        all.push(record);
    }
    Ok(all)
}

fn dari_kertas(row: &Row<'_>) -> rusqlite::Result<BuktiRow> {
    let oleh: Option<String> = row.get(15)?;
    Ok(BuktiRow {
        gelombang: row.get(0)?,
        satker: row.get(1)?,
        nama: nama_lengkap(row, 2)?,
        nomor: nomor(row, 5)?,
        kertas: Some(KertasBukti {
            berkas: BerkasId(row.get(7)?),
            nomor: row.get(8)?,
            baris: row.get(9)?,
            tutup: row.get(10)?,
            pindaian: row.get(11)?,
            sha256: row.get(12)?,
            koreksi: Vec::new(),
        }),
        kegiatan: None,
        tanggal: hari(row, 13)?,
        sampai: None,
        isi: IsiBukti::Baris(kode_opt(row, 14, IsiBaris::from_code)?),
        dicatat: oleh.map(|oleh| Ok::<_, rusqlite::Error>((oleh, waktu(row, 16)?))).transpose()?,
        alasan: row.get(17)?,
        berlaku: row.get(18)?,
    })
}

/// A record without paper, as it stands on a day: an exclusion that has ended no longer does.
fn tanpa_kertas(row: &Row<'_>, pada: Tanggal) -> rusqlite::Result<BuktiRow> {
    let keadaan = kode(row, 8, KeadaanIkrar::from_code)?;
    let sampai = hari_opt(row, 13)?;
    let oleh: Option<String> = row.get(9)?;
    let judul: Option<String> = row.get(15)?;
    let kegiatan =
        judul.map(|judul| Ok::<_, rusqlite::Error>((judul, row.get::<_, String>(16)?, row.get::<_, bool>(17)?)));
    let kegiatan = kegiatan.transpose()?;
    Ok(BuktiRow {
        gelombang: row.get(0)?,
        satker: row.get(1)?,
        nama: nama_lengkap(row, 2)?,
        nomor: nomor(row, 5)?,
        kertas: None,
        kegiatan: kegiatan.map(|(judul, tempat, daring)| KegiatanBukti { judul, tempat, daring, bukti: Vec::new() }),
        tanggal: hari(row, 7)?,
        sampai,
        isi: IsiBukti::Keadaan(keadaan),
        dicatat: oleh.map(|oleh| Ok::<_, rusqlite::Error>((oleh, waktu(row, 10)?))).transpose()?,
        alasan: row.get(11)?,
        berlaku: row.get(12)? && keadaan.pada(sampai, pada) == keadaan,
    })
}

fn koreksi(conn: &Connection, id: BerkasId, baris: u32) -> Result<Vec<KoreksiBukti>, StoreError> {
    let text = "SELECT k.isi, k.alasan, o.login, k.waktu FROM berkas_koreksi k CROSS JOIN operator o ON o.id = k.operator_id \
                WHERE k.berkas_id = :id AND k.baris = :baris ORDER BY k.id";
    sql::semua(conn, text, &[isi(":id", id.0), isi(":baris", i64::from(baris))], |row| {
        Ok(KoreksiBukti {
            isi: kode(row, 0, IsiBaris::from_code)?,
            alasan: row.get(1)?,
            oleh: row.get(2)?,
            waktu: waktu(row, 3)?,
        })
    })
}

fn nomor(row: &Row<'_>, at: usize) -> rusqlite::Result<Nomor> {
    Ok(Nomor::from_store(kode(row, at, JenisNomor::from_code)?, row.get(at + 1)?))
}

/// Whether the session may see people of a unit.
fn terjangkau(conn: &Connection, unit: SatkerId, session: &Session) -> Result<bool, StoreError> {
    Ok(lingkup::satker(conn, session, Hak::PegawaiBaca)?.is_none_or(|own| own.contains(&unit.0)))
}
