//! Lists of people: a stretch from any anchor, and all keys of a list in its order.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::habis::{self, Habis};
use super::jalan::{self, Terbaik};
use super::jendela::{Arah, Dari, Letak, potong};
use super::loncat;
use super::rencana::{self, Rencana, Sumber};
use super::saring::Saring;
use super::sql::{self, Isi, daftar, isi, kode};
use super::{lingkup, perkara};
use crate::domain::id::{GelombangId, PegawaiId, SatkerId, Ver};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nomor};
use crate::domain::operator::{Hak, Session};
use crate::domain::pegawai::{PegawaiRow, PegawaiUrut, StatusKepegawaian};
use crate::domain::request::{Jangkar, Jendela, Jumlah, PegawaiQuery, Posisi, Siapa, StoreError};

/// A sort key of a list of people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kunci {
    /// By number.
    Nomor(i64),
    /// By name.
    Nama(String),
}

/// A place in a list of people.
pub(super) type Tempat = (Kunci, i64);

impl Kunci {
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Nomor(n) => Value::Integer(*n),
            Self::Nama(text) => Value::Text(text.clone()),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Nomor(n) => n.to_string(),
            Self::Nama(text) => text.clone(),
        }
    }

    fn baca(urut: PegawaiUrut, text: &str) -> Self {
        match urut {
            PegawaiUrut::Nama => Self::Nama(text.to_owned()),
            PegawaiUrut::Nomor => Self::Nomor(text.parse().unwrap_or_default()),
        }
    }

    /// The first key that begins with typed text or follows it; digits are the beginning of an
    /// 18-digit number, for that is what nearly everybody bears.
    fn huruf(urut: PegawaiUrut, text: &str) -> Option<Self> {
        match urut {
            PegawaiUrut::Nama => Some(nama::kunci(text)).filter(|key| !key.is_empty()).map(Self::Nama),
            PegawaiUrut::Nomor => {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                Nomor::rentang_awal(&digits).map(|(low, _)| Self::Nomor(low))
            }
        }
    }
}

/// The columns and indexes of an order.
pub(super) const fn kolom(urut: PegawaiUrut) -> (&'static str, &'static str, &'static str) {
    match urut {
        PegawaiUrut::Nama => ("p.nama_kunci", "pegawai_nama", "pegawai_satker_nama"),
        PegawaiUrut::Nomor => ("p.nomor", "pegawai_nomor", "pegawai_satker_nomor"),
    }
}

/// The index of an order that holds only rare kinds of employment.
const fn langka(urut: PegawaiUrut) -> &'static str {
    match urut {
        PegawaiUrut::Nama => "pegawai_langka_nama",
        PegawaiUrut::Nomor => "pegawai_langka_nomor",
    }
}

/// A stretch of a list of people. `Huruf` with nothing behind it shows the end of the list; a `satker`
/// out of reach shows an empty list.
///
/// # Errors
/// [`StoreError::Forbidden`] without the right to see people.
pub(crate) fn pegawai(
    conn: &Connection,
    query: &PegawaiQuery,
    dari: &Jangkar,
    batas: usize,
    session: &Session,
) -> Result<Jendela<PegawaiRow>, StoreError> {
    let units = unit(conn, query, session)?;
    let habis = Habis::baca(conn, query.gelombang, session.hari)?;
    let mut rencana = rencana::pilih(conn, query, units.as_deref(), batas, &habis)?;
    loncat::perlebar(conn, query, dari, &mut rencana)?;
    lewat(conn, query, dari, batas, session, units.as_deref(), rencana)
}

/// The stretch by a given way; every way gives the same.
fn lewat(
    conn: &Connection,
    query: &PegawaiQuery,
    dari: &Jangkar,
    batas: usize,
    session: &Session,
    units: Option<&[i64]>,
    rencana: Rencana,
) -> Result<Jendela<PegawaiRow>, StoreError> {
    let daftar = Daftar::baru(conn, query.urut, rencana)?;
    let (letak, nomor) = match loncat::letak(&daftar, dari, &query.filter)? {
        Some(jump) => jump,
        None => (letak(conn, query, dari, units, &daftar.rencana.saring)?, None),
    };
    let cut = potong(&letak, batas, |arah, from, n| daftar.ambil(arah, from, n), Clone::clone)?;
    let mulai = loncat::mulai(&daftar, &cut, dari, &query.filter, nomor)?;
    let ids: Vec<i64> = cut.rows.iter().map(|(_, id)| *id).collect();
    Ok(Jendela {
        rows: tampil(conn, &ids, query.gelombang, query.urut, session)?,
        sebelum: cut.sebelum,
        sesudah: cut.sesudah,
        jumlah: daftar.jumlah(),
        mulai,
    })
}

/// Keys of everybody a list shows, in its order; for a write that means the whole list.
///
/// # Errors
/// As [`pegawai`].
pub(crate) fn ids(conn: &Connection, query: &PegawaiQuery, session: &Session) -> Result<Vec<PegawaiId>, StoreError> {
    let units = unit(conn, query, session)?;
    let habis = Habis::baca(conn, query.gelombang, session.hari)?;
    let mut rencana = rencana::pilih(conn, query, units.as_deref(), usize::MAX / 4, &habis)?;
    if matches!(rencana.sumber, Sumber::Unit(_)) {
        rencana.sumber = Sumber::SemuaUnit;
    }
    let daftar = Daftar::baru(conn, query.urut, rencana)?;
    Ok(daftar.ambil(Arah::Maju, None, usize::MAX)?.into_iter().map(|(_, id)| PegawaiId(id)).collect())
}

/// Keys and names of some people of a list, in its order, and whether these are all who were asked about.
///
/// # Errors
/// As [`pegawai`].
pub(crate) fn tertanda(
    conn: &Connection,
    query: &PegawaiQuery,
    siapa: &Siapa,
    session: &Session,
) -> Result<(Vec<(PegawaiId, String)>, bool), StoreError> {
    let units = unit(conn, query, session)?;
    let habis = Habis::baca(conn, query.gelombang, session.hari)?;
    let (ids, whole) = match siapa {
        Siapa::Dari(ids) => (ids.iter().map(|id| id.0).collect(), true),
        Siapa::Antara(a, b) => {
            let rencana = rencana::pilih(conn, query, units.as_deref(), Siapa::TERBANYAK, &habis)?;
            let list = Daftar::baru(conn, query.urut, rencana)?;
            let at = |p: &Posisi| (Kunci::baca(query.urut, &p.kunci), p.id);
            let (from, to) = (at(a).min(at(b)), at(a).max(at(b)));
            let mut rows = list.ambil(Arah::Maju, Some((&from, true)), Siapa::TERBANYAK + 1)?;
            rows.retain(|place| *place <= to);
            let whole = rows.len() <= Siapa::TERBANYAK;
            rows.truncate(Siapa::TERBANYAK);
            (rows.into_iter().map(|(_, id)| id).collect::<Vec<i64>>(), whole)
        }
    };
    let (kunci, _, _) = kolom(query.urut);
    let saring = rencana::syarat(query, &habis);
    let mut values = saring.isi;
    values.push(isi(":satu", daftar(&ids)));
    let text = format!(
        "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.satker_id FROM json_each(:satu) c \
         CROSS JOIN pegawai p ON p.id = c.value WHERE {} ORDER BY {kunci}, p.id",
        saring.syarat
    );
    let mut people = Vec::new();
    sql::jalan(conn, &text, &values, |row| {
        let unit: i64 = row.get(4)?;
        if units.as_ref().is_none_or(|all| all.contains(&unit)) {
            people.push((PegawaiId(row.get(0)?), nama_lengkap(row, 1)?.lengkap()));
        }
        Ok(true)
    })?;
    Ok((people, whole))
}

pub(super) fn unit(conn: &Connection, query: &PegawaiQuery, session: &Session) -> Result<Option<Vec<i64>>, StoreError> {
    let reach = lingkup::satker(conn, session, Hak::PegawaiBaca)?;
    lingkup::irisan(conn, query.satker, reach)
}

/// A list on the way chosen for it; small ones are read and sorted at once.
pub(super) struct Daftar<'c> {
    pub(super) conn: &'c Connection,
    pub(super) urut: PegawaiUrut,
    pub(super) rencana: Rencana,
    baris: Option<Vec<Tempat>>,
}

impl<'c> Daftar<'c> {
    pub(super) fn baru(conn: &'c Connection, urut: PegawaiUrut, rencana: Rencana) -> Result<Self, StoreError> {
        let (kunci, _, per_unit) = kolom(urut);
        let mut values = rencana.saring.isi.clone();
        let from = match &rencana.sumber {
            Sumber::Urutan | Sumber::Langka | Sumber::Unit(_) | Sumber::Nama(_) | Sumber::Jarang(_) => None,
            Sumber::Kosong => return Ok(Self { conn, urut, rencana, baris: Some(Vec::new()) }),
            Sumber::Tersusun(names) => {
                let rows = names.iter().map(|(name, id)| (Kunci::Nama(name.clone()), *id)).collect();
                return Ok(Self { conn, urut, rencana, baris: Some(rows) });
            }
            Sumber::SemuaUnit => {
                Some(format!("json_each(:unit) u CROSS JOIN pegawai p INDEXED BY {per_unit} ON p.satker_id = u.value"))
            }
            Sumber::Kunci(ids) => {
                values.push(isi(":id", daftar(ids)));
                Some("json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value".to_owned())
            }
        };
        let baris = match from {
            None => None,
            Some(from) => {
                let text = format!("SELECT {kunci}, p.id FROM {from} WHERE {}", rencana.saring.syarat);
                let mut rows = sql::semua(conn, &text, &values, |row| tempat(urut, row))?;
                rows.sort_unstable();
                Some(rows)
            }
        };
        Ok(Self { conn, urut, rencana, baris })
    }

    /// The whole list in its order, where it is held.
    pub(super) fn baris(&self) -> Option<&[Tempat]> {
        self.baris.as_deref()
    }

    /// Where its rows come from.
    pub(super) const fn sumber(&self) -> &Sumber {
        &self.rencana.sumber
    }

    /// How many rows it has.
    pub(super) fn jumlah(&self) -> Jumlah {
        match (&self.baris, self.rencana.jumlah) {
            (Some(rows), _) => Jumlah { n: u64::try_from(rows.len()).unwrap_or(u64::MAX), tepat: true },
            (None, n) => n.unwrap_or(Jumlah { n: 0, tepat: false }),
        }
    }

    /// The order index of the whole list, and the condition that lets it be used.
    pub(super) fn indeks(&self) -> (&'static str, String) {
        match self.rencana.sumber {
            Sumber::Langka => (langka(self.urut), format!("p.{}", rencana::BANYAK)),
            _ => (kolom(self.urut).1, "1".to_owned()),
        }
    }

    /// At most `n` rows from a place on.
    pub(super) fn ambil(&self, arah: Arah, dari: Dari<'_, Tempat>, n: usize) -> Result<Vec<Tempat>, StoreError> {
        match (&self.baris, &self.rencana.sumber) {
            (Some(rows), _) => Ok(iris(rows, arah, dari, n)),
            (None, Sumber::Unit(units)) => self.per_unit(units, arah, dari, n),
            (None, Sumber::Nama(walk)) => walk.ambil(self.conn, &self.rencana.saring, arah, dari, n),
            (None, Sumber::Jarang(walk)) => walk.ambil(self.conn, self.urut, arah, dari, n),
            (None, _) => {
                let (kunci, _, _) = kolom(self.urut);
                let (index, own) = self.indeks();
                let mut values = self.rencana.saring.isi.clone();
                let text = format!(
                    "SELECT {kunci}, p.id FROM pegawai p INDEXED BY {index} WHERE {own} AND {} AND {} \
                     ORDER BY {kunci} {urut}, p.id {urut} LIMIT :n",
                    sisi(kunci, arah, dari, &mut values),
                    self.rencana.saring.syarat,
                    urut = arah.urut(),
                );
                values.push(isi(":n", i64::try_from(n).unwrap_or(i64::MAX)));
                sql::semua(self.conn, &text, &values, |row| tempat(self.urut, row))
            }
        }
    }

    /// The best of each unit.
    fn per_unit(&self, units: &[i64], arah: Arah, dari: Dari<'_, Tempat>, n: usize) -> Result<Vec<Tempat>, StoreError> {
        let (kunci, _, index) = kolom(self.urut);
        let urut = arah.urut();
        let mut best = Terbaik::baru(arah, n);
        best.bertahap(units, |unit, last, bound, n| {
            let mut values: Isi = self.rencana.saring.isi.clone();
            let from = sisi(kunci, arah, last.map(|p| (p, false)).or(dari), &mut values);
            let upto = jalan::sampai((kunci, "p.id"), arah, bound, &mut values);
            values.extend([isi(":satker", **unit), isi(":n", i64::try_from(n).unwrap_or(i64::MAX))]);
            let text = format!(
                "SELECT {kunci}, p.id FROM pegawai p INDEXED BY {index} WHERE p.satker_id = :satker AND {from} \
                 AND {upto} AND {} ORDER BY {kunci} {urut}, p.id {urut} LIMIT :n",
                self.rencana.saring.syarat,
            );
            sql::semua(self.conn, &text, &values, |row| tempat(self.urut, row))
        })?;
        Ok(best.rows)
    }
}

pub(super) fn tempat(urut: PegawaiUrut, row: &rusqlite::Row<'_>) -> rusqlite::Result<Tempat> {
    let key = match urut {
        PegawaiUrut::Nama => Kunci::Nama(row.get(0)?),
        PegawaiUrut::Nomor => Kunci::Nomor(row.get(0)?),
    };
    Ok((key, row.get(1)?))
}

/// The condition that keeps rows beyond a place.
pub(super) fn sisi(kunci: &str, arah: Arah, dari: Dari<'_, Tempat>, values: &mut Isi) -> String {
    let Some(((key, id), dengan)) = dari else { return "1".to_owned() };
    values.push(isi(":dari", key.value()));
    values.push(isi(":dari_id", *id));
    format!("({kunci}, p.id) {} (:dari, :dari_id)", arah.tanda(dengan))
}

/// The same of rows held in order.
fn iris(rows: &[Tempat], arah: Arah, dari: Dari<'_, Tempat>, n: usize) -> Vec<Tempat> {
    match arah {
        Arah::Maju => {
            let start = dari.map_or(0, |(p, dengan)| rows.partition_point(|r| r < p || (!dengan && r == p)));
            rows.iter().skip(start).take(n).cloned().collect()
        }
        Arah::Mundur => {
            let end = dari.map_or(rows.len(), |(p, dengan)| rows.partition_point(|r| r < p || (dengan && r == p)));
            rows.iter().take(end).rev().take(n).cloned().collect()
        }
    }
}

/// Where an anchor stands.
fn letak(
    conn: &Connection,
    query: &PegawaiQuery,
    dari: &Jangkar,
    units: Option<&[i64]>,
    saring: &Saring,
) -> Result<Letak<Tempat>, StoreError> {
    let at = |p: &Posisi| (Kunci::baca(query.urut, &p.kunci), p.id);
    Ok(match dari {
        Jangkar::Awal | Jangkar::Baris(_) | Jangkar::Bagian(_) => Letak::Awal,
        Jangkar::Akhir => Letak::Akhir,
        Jangkar::Sesudah(p) => Letak::Sesudah(at(p)),
        Jangkar::Sebelum(p) => Letak::Sebelum(at(p)),
        Jangkar::Huruf(text) => Kunci::huruf(query.urut, text).map_or(Letak::Awal, |key| Letak::Mulai((key, i64::MIN))),
        Jangkar::Sekitar(_) | Jangkar::Dekat(_) => {
            let (id, else_) = match dari {
                Jangkar::Dekat(p) => (p.id, Letak::Sekitar(at(p))),
                Jangkar::Sekitar(id) => (*id, Letak::Awal),
                _ => (0, Letak::Awal),
            };
            let (kunci, _, _) = kolom(query.urut);
            let text =
                format!("SELECT {kunci}, p.id, p.satker_id FROM pegawai p WHERE p.id = :satu AND {}", saring.syarat);
            let mut values = saring.isi.clone();
            values.push(isi(":satu", id));
            let found = sql::satu(conn, &text, &values, |row| Ok((tempat(query.urut, row)?, row.get::<_, i64>(2)?)))?;
            let seen = found.filter(|(_, unit)| units.is_none_or(|all| all.contains(unit)));
            seen.map_or(else_, |(place, _)| Letak::Sekitar(place))
        }
    })
}

/// Rows for the screen, in the order of the keys.
pub(super) fn tampil(
    conn: &Connection,
    ids: &[i64],
    gelombang: Option<GelombangId>,
    urut: PegawaiUrut,
    session: &Session,
) -> Result<Vec<PegawaiRow>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (kunci, _, _) = kolom(urut);
    let mut values = vec![isi(":id", daftar(ids)), isi(":g", gelombang.map(|g| g.0))];
    let perkara = match lingkup::kasus(conn, session, Hak::PerkaraLihat, "lihat")? {
        None => "0".to_owned(),
        Some(kasus) => {
            values.extend(kasus.isi);
            format!(
                "(SELECT count(*) FROM perkara x INDEXED BY perkara_pegawai WHERE x.pegawai_id = p.id AND {} AND {})",
                perkara::TERHITUNG,
                kasus.syarat
            )
        }
    };
    let text = format!(
        "SELECT p.id, p.ver, p.gelar_depan, p.nama, p.gelar_belakang, p.nomor_jenis, p.nomor, p.status, p.golongan, \
         p.satker_id, s.pendek, p.aktif, i.keadaan, i.tanggal, {kunci}, {perkara}, i.sampai \
         FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value CROSS JOIN satker s ON s.id = p.satker_id \
         LEFT JOIN ikrar i ON i.gelombang_id = :g AND i.pegawai_id = p.id ORDER BY c.key"
    );
    sql::semua(conn, &text, &values, |row| {
        let key = match urut {
            PegawaiUrut::Nama => Kunci::Nama(row.get(14)?),
            PegawaiUrut::Nomor => Kunci::Nomor(row.get(14)?),
        };
        let ikrar = habis::kini(row, [12, 13, 16], session.hari)?;
        Ok(PegawaiRow {
            id: PegawaiId(row.get(0)?),
            ver: Ver(row.get(1)?),
            nama: nama_lengkap(row, 2)?,
            nomor: Nomor::from_store(kode(row, 5, JenisNomor::from_code)?, row.get(6)?),
            status: kode(row, 7, StatusKepegawaian::from_code)?,
            golongan: row.get(8)?,
            satker: SatkerId(row.get(9)?),
            satker_nama: row.get(10)?,
            aktif: row.get(11)?,
            ikrar: ikrar.keadaan,
            ikrar_tanggal: ikrar.tanggal,
            ikrar_sampai: ikrar.sampai,
            perkara: row.get(15)?,
            posisi: Posisi { kunci: key.text(), id: row.get(0)? },
        })
    })
}

/// Titles and name out of three columns that stand together.
pub(super) fn nama_lengkap(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<NamaLengkap> {
    Ok(NamaLengkap { gelar_depan: row.get(first)?, nama: row.get(first + 1)?, gelar_belakang: row.get(first + 2)? })
}

/// A stretch by a way that the test names, instead of the one the counters choose.
#[cfg(test)]
pub(super) fn paksa(
    conn: &Connection,
    query: &PegawaiQuery,
    dari: &Jangkar,
    batas: usize,
    session: &Session,
    sumber: Sumber,
) -> Result<Jendela<PegawaiRow>, StoreError> {
    let units = unit(conn, query, session)?;
    let habis = Habis::baca(conn, query.gelombang, session.hari)?;
    let all = match &units {
        Some(ids) => ids.clone(),
        None => sql::semua(conn, "SELECT id FROM satker", &[], |row| row.get(0))?,
    };
    let mut saring = rencana::syarat(query, &habis);
    saring.isi.push(isi(":unit", daftar(&all)));
    rencana::di_unit(&mut saring);
    let sumber = match sumber {
        Sumber::Unit(_) => Sumber::Unit(all),
        other => other,
    };
    let rencana = Rencana { sumber, saring, jumlah: None };
    lewat(conn, query, dari, batas, session, units.as_deref(), rencana)
}
