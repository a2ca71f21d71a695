//! The queue of cases: a stretch from any anchor, jumps, and its exact count.
//!
//! The filter looks at nothing but what the session sees of a row ([`Pandangan`]), so that nobody can guess a story
//! by searching for its words.

use rusqlite::Connection;

use super::jendela::{Arah, Letak, potong};
use super::perkara::{Pandangan, TANPA_TENGGAT};
use super::sql::{self, Isi, daftar, isi};
use super::{BATAS_HITUNG, lingkup, saring};
use crate::domain::antrean::PerkaraRow;
use crate::domain::nama;
use crate::domain::operator::Session;
use crate::domain::request::{Hitungan, Jangkar, Jendela, Jumlah, NomorBaris, PerkaraQuery, Posisi, StoreError};

/// A place in the queue: sort key, key.
type Tempat = (String, i64);

/// A stretch of the queue, by deadline. The count is exact up to a thousand.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to know of cases.
pub(crate) fn perkara(
    conn: &Connection,
    query: &PerkaraQuery,
    dari: &Jangkar,
    batas: usize,
    session: &Session,
) -> Result<Jendela<PerkaraRow>, StoreError> {
    let antrean = Antrean::baru(conn, query, session)?;
    let at = |p: &Posisi| (p.kunci.clone(), p.id);
    let letak = match dari {
        Jangkar::Awal => Letak::Awal,
        Jangkar::Akhir => Letak::Akhir,
        Jangkar::Sesudah(p) => Letak::Sesudah(at(p)),
        Jangkar::Sebelum(p) => Letak::Sebelum(at(p)),
        Jangkar::Huruf(text) if text.trim().is_empty() => Letak::Awal,
        Jangkar::Huruf(text) => Letak::Mulai((text.trim().to_owned(), i64::MIN)),
        Jangkar::Sekitar(id) => antrean.satu(*id)?.map_or(Letak::Awal, |row| Letak::Sekitar(at(&row.posisi))),
        Jangkar::Dekat(p) => Letak::Sekitar(antrean.satu(p.id)?.map_or_else(|| at(p), |row| at(&row.posisi))),
        Jangkar::Baris(0) => Letak::Awal,
        Jangkar::Baris(n) => antrean.ke(*n)?.map_or(Letak::Akhir, Letak::Mulai),
        Jangkar::Bagian(part) => {
            let last = antrean.sebelum(None)?.saturating_sub(1);
            let n = u128::from(last) * u128::from((*part).min(1_000)) / 1_000;
            antrean.ke(u64::try_from(n).unwrap_or(last))?.map_or(Letak::Akhir, Letak::Mulai)
        }
    };
    let cut = potong(&letak, batas, |arah, from, n| antrean.ambil(arah, from, n), |row| at(&row.posisi))?;
    let jumlah = antrean.jumlah()?;
    let shown = u64::try_from(cut.rows.len()).unwrap_or(0);
    let before = match (cut.rows.first(), dari) {
        (Some(_), _) if !cut.sebelum => Some(0),
        (None, _) => Some(0),
        (Some(_), _) if !cut.sesudah && jumlah.tepat => Some(jumlah.n.saturating_sub(shown)),
        // A window that only continues another is numbered by whoever holds that other one.
        (_, Jangkar::Sesudah(_) | Jangkar::Sebelum(_)) => None,
        (_, Jangkar::Sekitar(_) | Jangkar::Dekat(_)) if !antrean.kata.is_empty() => None,
        (Some(first), _) => Some(antrean.sebelum(Some(&at(&first.posisi)))?),
    };
    let mulai = before.map(|n| NomorBaris { n, tepat: true });
    Ok(Jendela { rows: cut.rows, sebelum: cut.sebelum, sesudah: cut.sesudah, jumlah, mulai })
}

/// Cases that one part of an exact count looks at.
const BAGIAN_HITUNG: usize = 2_000;

/// A part of the exact count of a queue.
///
/// # Errors
/// As [`perkara`].
pub(crate) fn hitung(
    conn: &Connection,
    query: &PerkaraQuery,
    dari: Option<&Posisi>,
    session: &Session,
) -> Result<Hitungan, StoreError> {
    let antrean = Antrean::baru(conn, query, session)?;
    let from = dari.map(|p| (p.kunci.clone(), p.id));
    let rows = antrean.ambil(Arah::Maju, from.as_ref().map(|p| (p, false)), BAGIAN_HITUNG)?;
    let lanjut = rows.last().filter(|_| rows.len() == BAGIAN_HITUNG).map(|row| row.posisi.clone());
    Ok(Hitungan { n: u64::try_from(rows.len()).unwrap_or(u64::MAX), lanjut })
}

struct Antrean<'c> {
    conn: &'c Connection,
    pandangan: Pandangan,
    units: Option<Vec<i64>>,
    tutup: bool,
    kata: Vec<String>,
}

impl<'c> Antrean<'c> {
    fn baru(conn: &'c Connection, query: &PerkaraQuery, session: &Session) -> Result<Self, StoreError> {
        let pandangan = Pandangan::wajib(conn, session)?;
        let units = query.satker.map(|top| lingkup::cabang(conn, top)).transpose()?;
        let kata = saring::fragmen(std::slice::from_ref(&query.teks));
        Ok(Self { conn, pandangan, units, tutup: query.tutup, kata })
    }

    /// Walks the places of the queue in its order until `each` answers `false`. A queue is short beside a list of people:
    /// one case comes on a thousand of them, so walking is all that a jump needs.
    fn tempat(&self, mut each: impl FnMut(Tempat) -> bool) -> Result<(), StoreError> {
        let mut all: Vec<Tempat> = Vec::new();
        for terbuka in if self.tutup { &[1_i64, 0][..] } else { &[1][..] } {
            let mut values = vec![isi(":terbuka", *terbuka)];
            let unit = self.unit(&mut values);
            let order = format!("ORDER BY {TANPA_TENGGAT}, x.id");
            if self.kata.is_empty() {
                values.extend(self.pandangan.values.clone());
                let text = format!(
                    "SELECT {TANPA_TENGGAT}, x.id FROM perkara x INDEXED BY perkara_antrean \
                     WHERE x.terbuka = :terbuka AND {unit} AND {} {order}",
                    self.pandangan.lihat
                );
                let mut go = true;
                sql::jalan(self.conn, &text, &values, |row| {
                    let place = (row.get(0)?, row.get(1)?);
                    if self.tutup {
                        all.push(place);
                    } else {
                        go = each(place);
                    }
                    Ok(go)
                })?;
            } else {
                let rest = format!("x.terbuka = :terbuka AND {unit} {order}");
                let from = "perkara x INDEXED BY perkara_antrean";
                self.pandangan.baris(self.conn, from, &rest, values, |row, key| {
                    if self.cocok(&row, &key) {
                        all.push((row.posisi.kunci, row.posisi.id));
                    }
                    true
                })?;
            }
        }
        all.sort_unstable();
        for place in all {
            if !each(place) {
                break;
            }
        }
        Ok(())
    }

    /// The place of the row with this number.
    fn ke(&self, n: u64) -> Result<Option<Tempat>, StoreError> {
        let (mut left, mut found) = (n, None);
        self.tempat(|place| {
            if left == 0 {
                found = Some(place);
                return false;
            }
            left -= 1;
            true
        })?;
        Ok(found)
    }

    /// How many rows stand before a place; all of them where none is named.
    fn sebelum(&self, end: Option<&Tempat>) -> Result<u64, StoreError> {
        let mut n = 0;
        self.tempat(|place| {
            let before = end.is_none_or(|end| place < *end);
            n += u64::from(before);
            before
        })?;
        Ok(n)
    }

    fn unit(&self, values: &mut Isi) -> &'static str {
        match &self.units {
            None => "1",
            Some(ids) => {
                values.push(isi(":unit", daftar(ids)));
                "ifnull(x.satker_id, -1) IN (SELECT value FROM json_each(:unit))"
            }
        }
    }

    /// Whether every fragment stands somewhere in what the session sees of the row.
    fn cocok(&self, row: &PerkaraRow, terlapor: &str) -> bool {
        if self.kata.is_empty() {
            return true;
        }
        let (nomor, ringkas) = (nama::kunci(&row.nomor), nama::kunci(&row.ringkas));
        self.kata.iter().all(|w| [nomor.as_str(), terlapor, ringkas.as_str()].iter().any(|t| t.contains(w.as_str())))
    }

    fn ambil(&self, arah: Arah, dari: Option<(&Tempat, bool)>, n: usize) -> Result<Vec<PerkaraRow>, StoreError> {
        let mut all: Vec<PerkaraRow> = Vec::new();
        // Open and closed cases are two stretches of the index; each gives its best.
        for terbuka in if self.tutup { &[1_i64, 0][..] } else { &[1][..] } {
            let mut values = vec![isi(":terbuka", *terbuka)];
            let unit = self.unit(&mut values);
            let sisi = match dari {
                None => "1".to_owned(),
                Some(((kunci, id), dengan)) => {
                    values.push(isi(":dari", kunci.clone()));
                    values.push(isi(":dari_id", *id));
                    format!("({TANPA_TENGGAT}, x.id) {} (:dari, :dari_id)", arah.tanda(dengan))
                }
            };
            let rest = format!(
                "x.terbuka = :terbuka AND {unit} AND {sisi} ORDER BY {TANPA_TENGGAT} {urut}, x.id {urut}",
                urut = arah.urut()
            );
            let mut left = n;
            if left > 0 {
                self.pandangan.baris(
                    self.conn,
                    "perkara x INDEXED BY perkara_antrean",
                    &rest,
                    values,
                    |row, key| {
                        if self.cocok(&row, &key) {
                            all.push(row);
                            left -= 1;
                        }
                        left > 0
                    },
                )?;
            }
        }
        all.sort_by(|a, b| match arah {
            Arah::Maju => a.posisi.cmp(&b.posisi),
            Arah::Mundur => b.posisi.cmp(&a.posisi),
        });
        all.truncate(n);
        Ok(all)
    }

    fn satu(&self, id: i64) -> Result<Option<PerkaraRow>, StoreError> {
        let mut values = vec![isi(":id", id)];
        let unit = self.unit(&mut values);
        let closed = if self.tutup { "1" } else { "x.terbuka = 1" };
        let rest = format!("x.id = :id AND {closed} AND {unit}");
        let mut found = None;
        self.pandangan.baris(self.conn, "perkara x", &rest, values, |row, key| {
            found = self.cocok(&row, &key).then_some(row);
            false
        })?;
        Ok(found)
    }

    fn jumlah(&self) -> Result<Jumlah, StoreError> {
        let n = if self.kata.is_empty() {
            let mut values = self.pandangan.values.clone();
            let unit = self.unit(&mut values);
            values.push(isi(":batas", i64::try_from(BATAS_HITUNG).unwrap_or(i64::MAX)));
            let state = if self.tutup { "x.terbuka IN (0, 1)" } else { "x.terbuka = 1" };
            let text = format!(
                "SELECT count(*) FROM (SELECT 1 FROM perkara x INDEXED BY perkara_antrean \
                 WHERE {state} AND {unit} AND {} LIMIT :batas)",
                self.pandangan.lihat
            );
            sql::satu(self.conn, &text, &values, |row| row.get::<_, i64>(0))?
                .and_then(|n| usize::try_from(n).ok())
                .unwrap_or_default()
        } else {
            self.ambil(Arah::Maju, None, BATAS_HITUNG)?.len()
        };
        Ok(Jumlah { n: u64::try_from(n).unwrap_or(u64::MAX), tepat: n < BATAS_HITUNG })
    }
}
