//! The office with its elections, stages and waves; and its working calendar.

use rusqlite::Connection;

use super::lingkup;
use super::sql::{self, daftar, hari, hari_opt, isi, kode};
use crate::domain::hari_kerja::{CutiBersama, JenisLibur, KalenderKerja};
use crate::domain::id::{GelombangId, PemilihanId, TeksIkrarId, Ver};
use crate::domain::ikrar::GelombangRow;
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::pemilihan::{JenisPemilihan, PemilihanRow, TahapanRow};
use crate::domain::request::{ImporJalan, Kantor, StoreError};
use crate::domain::satker::Hitung;
use crate::domain::tanggal::Waktu;

/// The office. `jumlah` counts people in service (`aktif`, `asn`) that the session may see, and is zero
/// without the right to see any.
///
/// # Errors
/// [`StoreError::Missing`] for a file without an office in it.
pub(crate) fn kantor(conn: &Connection, session: &Session) -> Result<Kantor, StoreError> {
    let text = "SELECT nama, latihan, hari_latihan, ifnull(hitung_diwakili, 0) FROM kantor WHERE id = 1";
    let (nama, latihan, hari_latihan, hitung_diwakili) =
        sql::satu(conn, text, &[], |row| Ok((row.get(0)?, row.get(1)?, hari_opt(row, 2)?, row.get(3)?)))?
            .ok_or(StoreError::Missing)?;
    Ok(Kantor {
        nama,
        latihan,
        hari_latihan,
        pemilihan: pemilihan(conn)?,
        tahapan: tahapan(conn)?,
        gelombang: gelombang(conn)?,
        jumlah: jumlah(conn, session)?,
        hitung_diwakili,
        impor: impor_jalan(conn)?,
        pilihan: super::operator::pilihan_gelombang(conn, session)?,
    })
}

/// The oldest import of which only a part stands in the office; with none it looks at an empty index.
pub(crate) fn impor_jalan(conn: &Connection) -> Result<Option<ImporJalan>, StoreError> {
    let text = "SELECT i.id, i.berkas, o.login, i.mulai FROM impor i INDEXED BY impor_berjalan \
                CROSS JOIN operator o ON o.id = i.operator_id WHERE i.keadaan = 'berjalan' ORDER BY i.id LIMIT 1";
    sql::satu(conn, text, &[], |row| {
        let mulai: String = row.get(3)?;
        Ok(ImporJalan { id: row.get(0)?, berkas: row.get(1)?, oleh: row.get(2)?, mulai: Waktu::from_iso(&mulai) })
    })
}

/// Elections by voting day.
pub(super) fn pemilihan(conn: &Connection) -> Result<Vec<PemilihanRow>, StoreError> {
    let text = "SELECT id, kode, nama, jenis, pemungutan FROM pemilihan ORDER BY pemungutan, id";
    sql::semua(conn, text, &[], |row| {
        Ok(PemilihanRow {
            id: PemilihanId(row.get(0)?),
            kode: row.get(1)?,
            nama: row.get(2)?,
            jenis: kode(row, 3, JenisPemilihan::from_code)?,
            pemungutan: hari(row, 4)?,
        })
    })
}

/// Stages by their first day.
pub(super) fn tahapan(conn: &Connection) -> Result<Vec<TahapanRow>, StoreError> {
    let text = "SELECT pemilihan_id, kode, nama, mulai, selesai, penetapan, perlu_verifikasi FROM tahapan \
                ORDER BY ifnull(mulai, selesai), selesai, id";
    sql::semua(conn, text, &[], |row| {
        Ok(TahapanRow {
            pemilihan: PemilihanId(row.get(0)?),
            kode: row.get(1)?,
            nama: row.get(2)?,
            mulai: hari_opt(row, 3)?,
            selesai: hari(row, 4)?,
            penetapan: row.get(5)?,
            perlu_verifikasi: row.get(6)?,
        })
    })
}

/// Waves, newest first.
pub(super) fn gelombang(conn: &Connection) -> Result<Vec<GelombangRow>, StoreError> {
    let text = "SELECT g.id, g.ver, g.nama, g.pemilihan_id, g.teks_id, t.judul, g.mulai, g.tenggat, t.versi, \
                t.perlu_verifikasi, ifnull(g.edaran, '') \
                FROM gelombang g CROSS JOIN teks_ikrar t ON t.id = g.teks_id ORDER BY g.mulai DESC, g.id DESC";
    sql::semua(conn, text, &[], |row| {
        Ok(GelombangRow {
            id: GelombangId(row.get(0)?),
            ver: Ver(row.get(1)?),
            nama: row.get(2)?,
            pemilihan: PemilihanId(row.get(3)?),
            teks: TeksIkrarId(row.get(4)?),
            teks_judul: row.get(5)?,
            teks_versi: row.get(8)?,
            teks_perlu_verifikasi: row.get(9)?,
            edaran: row.get(10)?,
            mulai: hari(row, 6)?,
            tenggat: hari(row, 7)?,
        })
    })
}

/// The calendar the office counts by: closed on collective leave days (`domain.md` 9.6).
///
/// # Errors
/// As every read.
pub(crate) fn kalender(conn: &Connection) -> Result<KalenderKerja, StoreError> {
    let rows = sql::semua(conn, "SELECT tanggal, jenis FROM hari_libur", &[], |row| {
        Ok((hari(row, 0)?, kode(row, 1, JenisLibur::from_code)?))
    })?;
    Ok(KalenderKerja::new(rows, CutiBersama::Libur))
}

fn jumlah(conn: &Connection, session: &Session) -> Result<Hitung, StoreError> {
    let mut sum = Hitung::default();
    let mut add = |row: &rusqlite::Row<'_>| {
        let n: i64 = row.get(1)?;
        sum.aktif += n;
        sum.asn += if kode(row, 0, StatusKepegawaian::from_code)?.is_asn() { n } else { 0 };
        Ok(true)
    };
    match session.lingkup(Hak::PegawaiBaca) {
        Lingkup::Tidak | Lingkup::Tim => {}
        Lingkup::Semua => sql::jalan(conn, "SELECT status, n FROM jumlah_pegawai WHERE aktif = 1", &[], &mut add)?,
        Lingkup::Sendiri => {
            let units = lingkup::satker(conn, session, Hak::PegawaiBaca)?.unwrap_or_default();
            let text = "SELECT h.status, h.n FROM json_each(:unit) u CROSS JOIN hitung_pegawai h \
                        ON h.satker_id = u.value AND h.aktif = 1";
            sql::jalan(conn, text, &[isi(":unit", daftar(&units))], &mut add)?;
        }
    }
    Ok(sum)
}
