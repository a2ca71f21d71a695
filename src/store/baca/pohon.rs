//! All units with their figures, out of counters: what the tree shows never touches a row of people.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::habis::Habis;
use super::jumlah::Kantor;
use super::sql::{self, daftar, hari, hari_opt, isi, kode};
use super::{lingkup, perkara};
use crate::domain::id::{GelombangId, SatkerId, Ver};
use crate::domain::ikrar::{GelombangRow, KeadaanIkrar};
use crate::domain::operator::{Hak, Lingkup, Session};
use crate::domain::request::{SatkerBaru, SatkerUbah, StoreError};
use crate::domain::satker::{Hitung, JenisSatker, SatkerRow};
use crate::domain::tanggal::Tanggal;

/// The day on which a unit of `satker_ikrar t` last brought something in: a signature, somebody's representative, a spoken
/// pledge, or a refusal on a sheet, which is paper that the unit has sent. What the office itself writes down says nothing of
/// the unit: not an exclusion, and not a refusal without a sheet. The counter knows the newest day of any record, so where
/// such records may be the newest, the unit's days are walked from the newest back to the first that counts.
const SETORAN: &str = "CASE WHEN t.terakhir IS NULL OR (t.dikecualikan = 0 AND t.menolak = 0 AND t.ttd > 0) THEN t.terakhir \
     ELSE (SELECT i.tanggal FROM ikrar i INDEXED BY ikrar_satker \
     WHERE i.satker_id = t.satker_id AND i.gelombang_id = t.gelombang_id AND i.keadaan <> 'dikecualikan' \
     AND (i.keadaan <> 'menolak' OR i.berkas_id IS NOT NULL) ORDER BY i.tanggal DESC LIMIT 1) END";

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
    let kasus = kasus(conn, session)?;
    let habis = if people { Habis::baca(conn, gelombang, session.hari)?.per_unit() } else { BTreeMap::new() };
    let text = format!(
        "SELECT s.id, s.ver, s.induk_id, s.jenis, s.kelas, s.kode, s.nama, s.pendek, {SETORAN}, j.aktif, j.asn, \
         t.ttd, t.mengucapkan, t.diwakili, t.menolak, t.dikecualikan FROM satker s \
         LEFT JOIN satker_jumlah j ON j.satker_id = s.id AND :orang \
         LEFT JOIN satker_ikrar t ON t.gelombang_id = :g AND t.satker_id = s.id AND :orang \
         ORDER BY s.induk_id, s.urut, s.id"
    );
    let values = [isi(":g", gelombang.map(|g| g.0)), isi(":orang", i64::from(people))];
    let mut day = Hari::default();
    let mut rows = sql::semua(conn, &text, &values, |row| {
        let id: i64 = row.get(0)?;
        let n = |column: usize| row.get::<_, Option<i64>>(column).map(Option::unwrap_or_default);
        let mut hitung = Hitung { aktif: n(9)?, asn: n(10)?, ..Hitung::default() };
        // Who has pledged nothing has no row, and five figures less to read.
        if row.get_ref(11)? != ValueRef::Null {
            (hitung.ttd, hitung.mengucapkan, hitung.diwakili) = (n(11)?, n(12)?, n(13)?);
            (hitung.menolak, hitung.dikecualikan) = (n(14)?, n(15)?);
        }
        hitung.dikecualikan -= habis.get(&id).copied().unwrap_or(0);
        if let Some((perkara, lewat)) = kasus.get(&id) {
            (hitung.perkara, hitung.lewat) = (*perkara, *lewat);
        }
        Ok(SatkerRow {
            id: SatkerId(id),
            ver: Ver(row.get(1)?),
            induk: row.get::<_, Option<i64>>(2)?.map(SatkerId),
            jenis: kode(row, 3, JenisSatker::from_code)?,
            kelas: row.get(4)?,
            kode: row.get(5)?,
            nama: row.get(6)?,
            pendek: row.get(7)?,
            terakhir: day.baca(row, 8)?,
            hitung,
        })
    })?;
    if let Some(mut own) = reach {
        own.sort_unstable();
        rows.retain(|row| own.binary_search(&row.id.0).is_ok());
    }
    Ok(rows)
}

/// Days as they come out of rows: the same one again and again, which is read once.
#[derive(Default)]
struct Hari {
    text: String,
    day: Option<Tanggal>,
}

impl Hari {
    fn baca(&mut self, row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Tanggal>> {
        let Some(text) = row.get_ref(index)?.as_str_or_null()? else { return Ok(None) };
        if text != self.text {
            self.day = hari_opt(row, index)?;
            text.clone_into(&mut self.text);
        }
        Ok(self.day)
    }
}

/// Open cases of known units that the session may see, and how many of them are late.
fn kasus(conn: &Connection, session: &Session) -> Result<BTreeMap<i64, (i64, i64)>, StoreError> {
    let Some(lihat) = lingkup::kasus(conn, session, Hak::PerkaraLihat, "lihat")? else { return Ok(BTreeMap::new()) };
    let text = format!(
        "SELECT x.satker_id, count(*), ifnull(sum(x.tenggat < :hari), 0) FROM perkara x INDEXED BY perkara_terhitung \
         WHERE {} AND x.satker_id IS NOT NULL AND {} GROUP BY x.satker_id",
        perkara::TERHITUNG,
        lihat.syarat
    );
    let mut values = lihat.isi;
    values.push(isi(":hari", session.hari.iso()));
    let rows = sql::semua(conn, &text, &values, |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.into_iter().collect())
}

/// A unit that owes signatures.
pub(super) struct Diam {
    /// Key.
    pub(super) id: SatkerId,
    /// Name.
    pub(super) nama: String,
    /// The newest day, or the wave's first.
    pub(super) sejak: Tanggal,
    /// How many it owes.
    pub(super) belum: i64,
}

/// How many owe a signature in a wave, and how many of them have not signed, as far as the session sees.
pub(super) fn utang(conn: &Connection, wave: GelombangId, session: &Session) -> Result<(i64, i64), StoreError> {
    let habis = Habis::baca(conn, Some(wave), session.hari)?;
    let Some(units) = lingkup::satker(conn, session, Hak::PegawaiBaca)? else {
        let all = Kantor::baca(conn, Some(wave), &habis)?;
        let wajib = all.orang(None, false) - all.ikrar(KeadaanIkrar::Dikecualikan, None, false);
        return Ok((wajib, wajib - all.ikrar(KeadaanIkrar::Ttd, None, false)));
    };
    let text = "SELECT ifnull(sum(j.aktif - ifnull(t.dikecualikan, 0)), 0), ifnull(sum(ifnull(t.ttd, 0)), 0) \
                FROM json_each(:unit) u CROSS JOIN satker_jumlah j ON j.satker_id = u.value \
                LEFT JOIN satker_ikrar t ON t.gelombang_id = :g AND t.satker_id = u.value";
    let found = sql::satu(conn, text, &[isi(":unit", daftar(&units)), isi(":g", wave.0)], |row| {
        let wajib = row.get::<_, i64>(0)? + habis.di(&units);
        Ok((wajib, wajib - row.get::<_, i64>(1)?))
    })?;
    Ok(found.unwrap_or_default())
}

/// Units that owe signatures and have brought none in since a day: the longest silence first, then the largest debt.
pub(super) fn diam(
    conn: &Connection,
    wave: &GelombangRow,
    sampai: Tanggal,
    batas: usize,
    session: &Session,
) -> Result<Vec<Diam>, StoreError> {
    let units = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    let reach = if units.is_some() { "s.id IN (SELECT value FROM json_each(:unit))" } else { "1" };
    let habis = Habis::baca(conn, Some(wave.id), session.hari)?;
    let over = if habis.orang().is_empty() {
        "0"
    } else {
        "(SELECT count(*) FROM json_each(:habis_unit) h WHERE h.value = j.satker_id)"
    };
    let text = format!(
        "SELECT s.id, s.nama, max(ifnull({SETORAN}, :mulai), :mulai) hening, \
         j.aktif - ifnull(t.dikecualikan, 0) - ifnull(t.ttd, 0) + {over} belum \
         FROM satker_jumlah j CROSS JOIN satker s ON s.id = j.satker_id \
         LEFT JOIN satker_ikrar t ON t.gelombang_id = :g AND t.satker_id = j.satker_id \
         WHERE {reach} AND belum > 0 AND hening <= :sampai ORDER BY hening, belum DESC, s.id LIMIT :n"
    );
    let values = [
        isi(":unit", units.as_deref().map(daftar)),
        isi(":mulai", wave.mulai.iso()),
        isi(":sampai", sampai.iso()),
        isi(":g", wave.id.0),
        isi(":habis_unit", daftar(&habis.unit())),
        isi(":n", i64::try_from(batas).unwrap_or(i64::MAX)),
    ];
    sql::semua(conn, &text, &values, |row| {
        Ok(Diam { id: SatkerId(row.get(0)?), nama: row.get(1)?, sejak: hari(row, 2)?, belum: row.get(3)? })
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
