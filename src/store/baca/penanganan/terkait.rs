//! Cases that belong, or may belong, to one: those that somebody has said, then suggestions.
//!
//! Only cases that the session may know of are named. What two are compared by is the law of
//! `domain::perkara::cocok`; here is only which come into question: cases of the same person, and those of the same unit
//! whose act lies within a few days.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::super::perkara::Pandangan;
use super::super::sql::{self, Isi, daftar, hari, isi, kode};
use crate::domain::antrean::PerkaraRow;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::perkara::cocok::{self, Peristiwa};
use crate::domain::perkara::penanganan::{Kaitan, TerkaitRow};
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;
use crate::store::penanganan::kasus::Kasus;

/// Suggestions of one case; more would be a list of its own.
const BATAS: usize = 5;

/// Cases of one person or unit that are compared, the newest first.
const BATAS_BANDING: i64 = 200;

/// A case as far as comparing needs it.
struct Banding {
    id: i64,
    pegawai: Option<i64>,
    satker: Option<i64>,
    perbuatan: Tanggal,
    ringkas: String,
}

impl Banding {
    fn baca(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            pegawai: row.get(1)?,
            satker: row.get(2)?,
            perbuatan: hari(row, 3)?,
            ringkas: row.get(4)?,
        })
    }

    fn peristiwa(&self) -> Peristiwa<'_> {
        Peristiwa {
            pegawai: self.pegawai.map(PegawaiId),
            satker: self.satker.map(SatkerId),
            perbuatan: self.perbuatan,
            ringkas: &self.ringkas,
        }
    }
}

const KOLOM: &str = "SELECT x.id, x.pegawai_id, x.satker_id, l.perbuatan, l.ringkas FROM perkara x";

/// All that belongs or may belong to a case.
pub(super) fn terkait(conn: &Connection, pandangan: &Pandangan, kasus: &Kasus) -> Result<Vec<TerkaitRow>, StoreError> {
    let said = "SELECT lain_id, jenis FROM perkara_terkait WHERE perkara_id = :id \
                UNION SELECT perkara_id, jenis FROM perkara_terkait INDEXED BY perkara_terkait_lain WHERE lain_id = :id";
    let mut all: BTreeMap<i64, (Kaitan, bool)> = sql::semua(conn, said, &[isi(":id", kasus.id)], |row| {
        Ok((row.get::<_, i64>(0)?, (kode(row, 1, Kaitan::from_code)?, true)))
    })?
    .into_iter()
    .collect();
    let mut suggested = usulan(conn, kasus)?;
    suggested.retain(|(id, _)| !all.contains_key(id));
    // The same event before the same person; of each the newest.
    suggested.sort_by_key(|(id, why)| (*why != Kaitan::Peristiwa, std::cmp::Reverse(*id)));
    let seen: Vec<i64> = all.keys().copied().chain(suggested.iter().map(|(id, _)| *id)).collect();
    let rows = terlihat(conn, pandangan, &seen)?;
    let known = |id: &i64| rows.iter().any(|row| row.id.0 == *id);
    all.extend(suggested.into_iter().filter(|(id, _)| known(id)).take(BATAS).map(|(id, why)| (id, (why, false))));
    let mut out: Vec<TerkaitRow> = rows
        .into_iter()
        .filter_map(|row| {
            let (kaitan, pasti) = *all.get(&row.id.0)?;
            let (nomor, terlapor, keadaan) = (row.nomor, row.terlapor, row.keadaan);
            Some(TerkaitRow { perkara: row.id, nomor, terlapor, keadaan, kaitan, pasti })
        })
        .collect();
    out.sort_by_key(|row| (!row.pasti, row.kaitan != Kaitan::Peristiwa, std::cmp::Reverse(row.perkara.0)));
    Ok(out)
}

/// The rows of these cases that the session may know of.
fn terlihat(conn: &Connection, pandangan: &Pandangan, ids: &[i64]) -> Result<Vec<PerkaraRow>, StoreError> {
    let mut rows = Vec::new();
    if ids.is_empty() {
        return Ok(rows);
    }
    let values: Isi = vec![isi(":kunci", daftar(ids))];
    let from = "json_each(:kunci) c CROSS JOIN perkara x ON x.id = c.value";
    pandangan.baris(conn, from, "1 ORDER BY x.id", values, |row, _| {
        rows.push(row);
        true
    })?;
    Ok(rows)
}

/// Cases of other reports that may be the same, with why.
fn usulan(conn: &Connection, kasus: &Kasus) -> Result<Vec<(i64, Kaitan)>, StoreError> {
    let text = format!("{KOLOM} CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id WHERE x.id = :id");
    let Some(own) = sql::satu(conn, &text, &[isi(":id", kasus.id)], Banding::baca)? else { return Ok(Vec::new()) };
    let mut others: BTreeMap<i64, Banding> = BTreeMap::new();
    let values = |key: i64| {
        let (first, last) = cocok::hari_dekat(own.perbuatan);
        [
            isi(":kunci", key),
            isi(":laporan", kasus.laporan),
            isi(":n", BATAS_BANDING),
            isi(":dari", first.iso()),
            isi(":ke", last.iso()),
        ]
    };
    if let Some(person) = own.pegawai {
        let text = format!(
            "{KOLOM} INDEXED BY perkara_pegawai CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id \
             WHERE x.pegawai_id = :kunci AND x.laporan_id <> :laporan ORDER BY x.id DESC LIMIT :n"
        );
        others.extend(sql::semua(conn, &text, &values(person), Banding::baca)?.into_iter().map(|o| (o.id, o)));
    }
    if let Some(unit) = own.satker {
        let text = format!(
            "{KOLOM} INDEXED BY perkara_satker CROSS JOIN laporan_dugaan l ON l.id = x.laporan_id \
             AND l.perbuatan BETWEEN :dari AND :ke \
             WHERE x.satker_id = :kunci AND x.laporan_id <> :laporan ORDER BY x.id DESC LIMIT :n"
        );
        others.extend(sql::semua(conn, &text, &values(unit), Banding::baca)?.into_iter().map(|o| (o.id, o)));
    }
    let why = |other: &Banding| cocok::kaitan(&own.peristiwa(), &other.peristiwa());
    Ok(others.values().filter_map(|other| Some((other.id, why(other)?))).collect())
}
