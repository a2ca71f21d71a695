//! All units with their figures, out of counters: what the tree shows never touches a row of people.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::sql::{self, hari, hari_opt, isi, kode};
use super::{lingkup, perkara};
use crate::domain::id::{GelombangId, SatkerId, Ver};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::request::{SatkerBaru, SatkerUbah, StoreError};
use crate::domain::satker::{Hitung, JenisSatker, SatkerRow};

/// All units of the session with their figures, siblings in their order. A session whose right to see
/// people ends at its unit gets that unit and all below; one without the right gets every unit (they are
/// public) and no figure of people.
///
/// # Errors
/// As every read.
pub(crate) fn pohon(
    conn: &Connection,
    gelombang: Option<GelombangId>,
    session: &Session,
) -> Result<Vec<SatkerRow>, StoreError> {
    let people = !matches!(session.lingkup(Hak::PegawaiBaca), Lingkup::Tidak | Lingkup::Tim);
    let reach = if people { lingkup::satker(conn, session, Hak::PegawaiBaca)? } else { None };
    let mut figures: BTreeMap<i64, Hitung> = BTreeMap::new();
    if people {
        orang(conn, &mut figures)?;
        ikrar(conn, gelombang, &mut figures)?;
    }
    kasus(conn, session, &mut figures)?;
    // The newest day of each unit is the last entry of its stretch of the index.
    let last = "(SELECT i.tanggal FROM ikrar i INDEXED BY ikrar_satker WHERE i.gelombang_id = :g \
                AND i.satker_id = s.id ORDER BY i.tanggal DESC LIMIT 1)";
    let text = format!(
        "SELECT s.id, s.ver, s.induk_id, s.jenis, s.kelas, s.kode, s.nama, s.pendek, {} FROM satker s \
         ORDER BY s.induk_id, s.urut, s.id",
        if people { last } else { "NULL" }
    );
    let mut rows = sql::semua(conn, &text, &[isi(":g", gelombang.map(|g| g.0))], |row| {
        let id: i64 = row.get(0)?;
        Ok(SatkerRow {
            id: SatkerId(id),
            ver: Ver(row.get(1)?),
            induk: row.get::<_, Option<i64>>(2)?.map(SatkerId),
            jenis: kode(row, 3, JenisSatker::from_code)?,
            kelas: row.get(4)?,
            kode: row.get(5)?,
            nama: row.get(6)?,
            pendek: row.get(7)?,
            terakhir: hari_opt(row, 8)?,
            hitung: figures.get(&id).copied().unwrap_or_default(),
        })
    })?;
    if let Some(mut own) = reach {
        own.sort_unstable();
        rows.retain(|row| own.binary_search(&row.id.0).is_ok());
    }
    Ok(rows)
}

fn orang(conn: &Connection, figures: &mut BTreeMap<i64, Hitung>) -> Result<(), StoreError> {
    let text = "SELECT satker_id, status, n FROM hitung_pegawai WHERE aktif = 1";
    sql::jalan(conn, text, &[], |row| {
        let n: i64 = row.get(2)?;
        let unit = figures.entry(row.get(0)?).or_default();
        unit.aktif += n;
        unit.asn += if kode(row, 1, StatusKepegawaian::from_code)?.is_asn() { n } else { 0 };
        Ok(true)
    })
}

fn ikrar(
    conn: &Connection,
    gelombang: Option<GelombangId>,
    figures: &mut BTreeMap<i64, Hitung>,
) -> Result<(), StoreError> {
    let Some(wave) = gelombang else { return Ok(()) };
    let text = "SELECT satker_id, keadaan, n FROM hitung_ikrar WHERE gelombang_id = :g";
    sql::jalan(conn, text, &[isi(":g", wave.0)], |row| {
        let n: i64 = row.get(2)?;
        let unit = figures.entry(row.get(0)?).or_default();
        match kode(row, 1, KeadaanIkrar::from_code)? {
            KeadaanIkrar::Belum => {}
            KeadaanIkrar::Ttd => unit.ttd += n,
            KeadaanIkrar::Mengucapkan => unit.mengucapkan += n,
            KeadaanIkrar::Diwakili => unit.diwakili += n,
            KeadaanIkrar::Menolak => unit.menolak += n,
            KeadaanIkrar::Dikecualikan => unit.dikecualikan += n,
        }
        Ok(true)
    })
}

/// Open cases of known units that the session may see.
fn kasus(conn: &Connection, session: &Session, figures: &mut BTreeMap<i64, Hitung>) -> Result<(), StoreError> {
    let Some(lihat) = lingkup::kasus(conn, session, Hak::PerkaraLihat, "lihat")? else { return Ok(()) };
    let text = format!(
        "SELECT x.satker_id, x.tenggat FROM perkara x INDEXED BY perkara_antrean \
         WHERE {} AND x.satker_id IS NOT NULL AND {}",
        perkara::TERHITUNG,
        lihat.syarat
    );
    sql::jalan(conn, &text, &lihat.isi, |row| {
        let unit = figures.entry(row.get(0)?).or_default();
        unit.perkara += 1;
        unit.lewat += i64::from(hari_opt(row, 1)?.is_some_and(|due| due < session.hari));
        Ok(true)
    })
}

/// One unit for a form.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to change units, [`StoreError::Missing`] for a unit that
/// is not there or out of reach.
pub(crate) fn satker_ubah(conn: &Connection, id: SatkerId, session: &Session) -> Result<SatkerUbah, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::SatkerUbah)?;
    if reach.is_some_and(|own| !own.contains(&id.0)) {
        return Err(StoreError::Missing);
    }
    let text = "SELECT ver, nama, pendek, jenis, kelas, kode, induk_id, sejak FROM satker WHERE id = :id";
    sql::satu(conn, text, &[isi(":id", id.0)], |row| {
        Ok(SatkerUbah {
            id,
            ver: Ver(row.get(0)?),
            isi: SatkerBaru {
                nama: row.get(1)?,
                pendek: row.get(2)?,
                jenis: kode(row, 3, JenisSatker::from_code)?,
                kelas: row.get(4)?,
                kode: row.get(5)?,
                induk: row.get::<_, Option<i64>>(6)?.map(SatkerId),
                sejak: hari(row, 7)?,
            },
        })
    })?
    .ok_or(StoreError::Missing)
}
