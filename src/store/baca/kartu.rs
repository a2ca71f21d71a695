//! Everything about one person, and the same person for a form.
//!
//! The look itself is noted by the writing half (UU 27/2022 article 31); here it is only read.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rusqlite::Connection;

use super::super::berkas::ISI;

use super::pegawai::nama_lengkap;
use super::perkara::Pandangan;
use super::sql::{self, hari, hari_opt, isi, kode, kode_opt};
use super::{habis, lingkup};
use crate::domain::antrean::PerkaraRow;
use crate::domain::id::{GelombangId, PegawaiId, SatkerId, Ver};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{
    IkrarLainRow, IkrarOrangRow, JenisJabatan, JenisKelamin, Kartu, Pegawai, PegawaiBaru, PenempatanRow,
    StatusKepegawaian,
};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Everybody with a right to the person may see the last four digits of a NIK.
const SISA_NIK: i64 = 10_000;

/// The card of a person. A session that may not see a whole NIK gets its last four digits, which
/// [`Nik::masked`] writes like the whole one.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people, [`StoreError::Missing`] for a person who
/// is not there or out of reach.
pub(crate) fn kartu(
    conn: &Connection,
    id: PegawaiId,
    gelombang: Option<GelombangId>,
    session: &Session,
) -> Result<Kartu, StoreError> {
    let pegawai = orang(conn, id, session, |nik| Some(nik % SISA_NIK))?;
    Ok(Kartu {
        ikrar: ikrar(conn, id, gelombang, session.hari)?,
        penempatan: penempatan(conn, &pegawai)?,
        perkara: perkara(conn, id, session)?,
        pegawai,
    })
}

/// A person for a form. A session that may not see a whole NIK gets none, and a save of none by such a
/// session leaves the number as it is.
///
/// # Errors
/// As [`kartu`].
pub(crate) fn pegawai_ubah(conn: &Connection, id: PegawaiId, session: &Session) -> Result<Pegawai, StoreError> {
    orang(conn, id, session, |_| None)
}

/// A person; `samar` is what is left of a NIK that the session may not see whole.
fn orang(
    conn: &Connection,
    id: PegawaiId,
    session: &Session,
    samar: fn(i64) -> Option<i64>,
) -> Result<Pegawai, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    let text = "SELECT p.ver, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, p.nik, p.lahir, \
                p.kelamin, p.status, p.golongan, p.jabatan, p.jenis_jabatan, p.satker_id, p.sejak, p.atasan_id, \
                p.pasangan_calon, p.cltn_dari, p.cltn_sampai, p.aktif, p.alasan, s.nama, ifnull(a.nama, '') \
                FROM pegawai p CROSS JOIN satker s ON s.id = p.satker_id LEFT JOIN pegawai a ON a.id = p.atasan_id \
                WHERE p.id = :id";
    let whole = session.boleh(Hak::NikBaca);
    let found = sql::satu(conn, text, &[isi(":id", id.0)], |row| {
        let nik: Option<i64> = row.get(6)?;
        Ok(Pegawai {
            id,
            ver: Ver(row.get(0)?),
            isi: PegawaiBaru {
                nama: nama_lengkap(row, 1)?,
                nomor: Some(Nomor::from_store(kode(row, 4, JenisNomor::from_code)?, row.get(5)?)),
                nik: nik.and_then(|n| if whole { Some(n) } else { samar(n) }).map(Nik),
                lahir: hari_opt(row, 7)?,
                kelamin: kode_opt(row, 8, JenisKelamin::from_code)?,
                status: kode(row, 9, StatusKepegawaian::from_code)?,
                golongan: row.get(10)?,
                jabatan: row.get(11)?,
                jenis_jabatan: kode_opt(row, 12, JenisJabatan::from_code)?,
                satker: SatkerId(row.get(13)?),
                sejak: hari_opt(row, 14)?,
                atasan: row.get::<_, Option<i64>>(15)?.map(PegawaiId),
                pasangan_calon: row.get(16)?,
                cltn: hari_opt(row, 17)?.zip(hari_opt(row, 18)?),
                aktif: row.get(19)?,
                alasan: row.get(20)?,
            },
            satker_nama: row.get(21)?,
            atasan_nama: row.get(22)?,
        })
    })?;
    found.filter(|p| reach.is_none_or(|own| own.contains(&p.isi.satker.0))).ok_or(StoreError::Missing)
}

/// Pledges: the present wave first, there even when nothing is recorded; then the newest waves.
fn ikrar(
    conn: &Connection,
    id: PegawaiId,
    gelombang: Option<GelombangId>,
    hari: Tanggal,
) -> Result<Vec<IkrarOrangRow>, StoreError> {
    let mut others = lain(conn, id)?;
    let text = "SELECT g.nama, g.id = ifnull(:g, -1), i.keadaan, i.tanggal, ifnull(b.nomor, ''), \
                ifnull(i.alasan, ''), ifnull(o.login, ''), i.sampai, g.id, i.berkas_id, i.baris, ifnull(k.judul, '') \
                FROM gelombang g \
                LEFT JOIN ikrar i ON i.gelombang_id = g.id AND i.pegawai_id = :id \
                LEFT JOIN berkas b ON b.id = i.berkas_id LEFT JOIN operator o ON o.id = i.operator_id \
                LEFT JOIN kegiatan k ON k.id = i.kegiatan_id WHERE i.id IS NOT NULL OR g.id = :g ORDER BY 2 DESC, g.mulai DESC, g.id DESC";
    sql::semua(conn, text, &[isi(":id", id.0), isi(":g", gelombang.map(|g| g.0))], |row| {
        let kini = habis::kini(row, [2, 3, 7], hari)?;
        let (wave, sheet, line): (i64, Option<i64>, Option<u32>) = (row.get(8)?, row.get(9)?, row.get(10)?);
        let mut lain = others.remove(&wave).unwrap_or_default();
        lain.retain(|other| other.berkas.is_none() || (other.berkas, other.isi.baris) != (sheet, line));
        Ok(IkrarOrangRow {
            gelombang: row.get(0)?,
            kini: row.get(1)?,
            keadaan: kini.keadaan,
            tanggal: kini.tanggal,
            // What a card tells of an exclusion that has ended is when it did.
            sampai: hari_opt(row, 7)?,
            berkas: row.get(4)?,
            alasan: row.get(5)?,
            oleh: row.get(6)?,
            kegiatan: row.get(11)?,
            lain: lain.into_iter().map(|other| other.isi).collect(),
        })
    })
}

/// A row of a sheet, or a record that was replaced.
struct Lain {
    berkas: Option<i64>,
    isi: IkrarLainRow,
}

/// All that sheets and replaced records say of a person, by wave: also what stands, as far as a sheet says it.
fn lain(conn: &Connection, id: PegawaiId) -> Result<BTreeMap<i64, Vec<Lain>>, StoreError> {
    let mut found: BTreeMap<i64, Vec<Lain>> = BTreeMap::new();
    let mut take = |row: &rusqlite::Row<'_>| {
        let keadaan = row.get::<_, Option<String>>(1)?.and_then(|code| KeadaanIkrar::from_code(&code));
        // An empty row says nothing.
        let Some(keadaan) = keadaan else { return Ok(true) };
        let isi =
            IkrarLainRow { keadaan, tanggal: hari(row, 2)?, berkas: row.get(4)?, baris: row.get::<_, Option<u32>>(5)? };
        let own = found.entry(row.get(0)?).or_default();
        let berkas: Option<i64> = row.get(3)?;
        // A replaced record of a row is what the row itself says, or said before it was put right.
        if berkas.is_none() || own.iter().all(|other| (other.berkas, other.isi.baris) != (berkas, isi.baris)) {
            own.push(Lain { berkas, isi });
        }
        Ok(true)
    };
    let values = [isi(":id", id.0)];
    let text = format!(
        "SELECT b.gelombang_id, {ISI}, ifnull(r.tanggal, b.tanggal), b.id, b.nomor, r.baris FROM berkas_baris r \
         INDEXED BY berkas_baris_pegawai CROSS JOIN berkas b ON b.id = r.berkas_id \
         WHERE r.pegawai_id = :id AND r.isi IS NOT NULL"
    );
    sql::jalan(conn, &text, &values, &mut take)?;
    let text = "SELECT l.gelombang_id, l.keadaan, l.tanggal, l.berkas_id, ifnull(b.nomor, ''), l.baris FROM ikrar_lama l \
                INDEXED BY ikrar_lama_pegawai LEFT JOIN berkas b ON b.id = l.berkas_id WHERE l.pegawai_id = :id";
    sql::jalan(conn, text, &values, &mut take)?;
    for all in found.values_mut() {
        all.sort_by_key(|other| (other.isi.keadaan != KeadaanIkrar::Menolak, Reverse(other.isi.tanggal)));
    }
    Ok(found)
}

/// The present placement out of the person's own row, then past ones, newest first.
fn penempatan(conn: &Connection, pegawai: &Pegawai) -> Result<Vec<PenempatanRow>, StoreError> {
    let mut all = vec![PenempatanRow {
        satker: pegawai.satker_nama.clone(),
        dari: pegawai.isi.sejak,
        sampai: None,
        jabatan: pegawai.isi.jabatan.clone(),
    }];
    let text = "SELECT s.nama, t.dari, t.sampai, t.jabatan FROM penempatan t INDEXED BY penempatan_pegawai \
                CROSS JOIN satker s ON s.id = t.satker_id WHERE t.pegawai_id = :id ORDER BY t.sampai DESC, t.id DESC";
    all.extend(sql::semua(conn, text, &[isi(":id", pegawai.id.0)], |row| {
        Ok(PenempatanRow {
            satker: row.get(0)?,
            dari: hari_opt(row, 1)?,
            sampai: Some(hari(row, 2)?),
            jabatan: row.get(3)?,
        })
    })?);
    Ok(all)
}

/// Cases against the person, open ones first, by deadline.
fn perkara(conn: &Connection, id: PegawaiId, session: &Session) -> Result<Vec<PerkaraRow>, StoreError> {
    let Some(pandangan) = Pandangan::baru(conn, session)? else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    let rest = "x.pegawai_id = :id ORDER BY x.terbuka DESC, ifnull(x.tenggat, '9999-12-31'), x.id";
    pandangan.baris(conn, "perkara x INDEXED BY perkara_pegawai", rest, vec![isi(":id", id.0)], |row, _| {
        all.push(row);
        true
    })?;
    Ok(all)
}
