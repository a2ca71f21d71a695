//! Which way through the table a list of people takes, and how many people it has.
//!
//! SQLite knows nothing about how people spread over units, so it picks wrong by a factor of a hundred;
//! the counters know exactly. The ways, each cheap where another is dear:
//!
//! * the whole order index, where most rows fit;
//! * one short walk per unit, each bounded by what the others brought, where few units are meant;
//! * every row of the units, sorted here, where the units are small;
//! * the order index of a rare kind of employment, and that of rare states;
//! * the stretches of the name index and of its later words that begin with what was typed;
//! * the keys an index found for what was typed, sorted here.

use rusqlite::Connection;

use super::BATAS_HITUNG;
use super::angka::{Angka, Unit};
use super::calon::{self, Calon};
use super::habis::Habis;
use super::jalan;
use super::jendela::Arah;
use super::kata::{self, Fragmen};
use super::saring::{self, Saring};
use super::sql::{self, Isi, daftar, isi};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::{PegawaiFilter, PegawaiUrut, StatusKepegawaian};
use crate::domain::request::{Jumlah, PegawaiQuery, StoreError};

/// Units with no more people than this are read whole and sorted.
const KECIL: i64 = 1_500;

/// Rows that a count may look at where no counter and no index knows.
const BATAS_TINJAU: i64 = 800;

/// A count behind which every row is looked up in another table ends here.
const BATAS_MAHAL: usize = 201;

/// What finding a row by key costs, where walking an index by one row costs 1.
const HARGA_KUNCI: f64 = 8.0;

/// What starting a walk costs, on the same scale.
const HARGA_UNIT: f64 = 16.0;

/// A walk of this length is not worth asking which units would do.
const MURAH: f64 = 8_000.0;

/// Names that are collected whole where their first word begins with what was typed; more are walked.
const KUMPUL_DEPAN: usize = 4_000;

/// Names that are collected whole where a later word begins with what was typed.
const KUMPUL_BELAKANG: usize = 14_000;

/// The same of a word alone that has few endings.
const KUMPUL_SATU: usize = 2_000;

/// Different words that one walk each is begun for.
const RAGAM: i64 = 300;

/// A fragment begins about so many names for each later word it begins.
const DEPAN_PER_BELAKANG: f64 = 1.5;

/// Where the rows of a list come from.
pub(super) enum Sumber {
    /// The order index of the whole office; the condition cuts units out.
    Urutan,
    /// One walk per unit, largest first.
    Unit(Vec<i64>),
    /// The order index of a rare kind of employment, for the whole office.
    Langka,
    /// The order index of a rare state.
    Jarang(Box<jalan::Jarang>),
    /// Stretches of the name index.
    Nama(jalan::Nama),
    /// Every row of these units.
    SemuaUnit,
    /// These keys.
    Kunci(Vec<i64>),
    /// These people and no others, in the order of names.
    Tersusun(Vec<kata::Nama>),
    /// Nobody.
    Kosong,
}

/// A way, the condition, and the count.
pub(super) struct Rencana {
    pub(super) sumber: Sumber,
    /// Filter, service and (where the way needs it) units.
    pub(super) saring: Saring,
    /// How many rows the list has; `None` where the rows themselves will tell.
    pub(super) jumlah: Option<Jumlah>,
}

/// The kinds of employment that the indexes `pegawai_langka_*` leave out, as those indexes write it.
pub(super) const BANYAK: &str = "status NOT IN ('pns', 'pppk', 'ppnpn')";

/// Whether a kind of employment is in those indexes.
pub(super) const fn langka(kind: StatusKepegawaian) -> bool {
    !matches!(kind, StatusKepegawaian::Pns | StatusKepegawaian::Pppk | StatusKepegawaian::Ppnpn)
}

/// The condition with the question of service.
pub(super) fn syarat(query: &PegawaiQuery, habis: &Habis) -> Saring {
    let mut saring = saring::saring(&query.filter, query.gelombang, habis);
    if !query.nonaktif {
        saring.syarat = format!("{} AND p.aktif = 1", saring.syarat);
    }
    saring
}

/// Chooses. `units` are the units in question, `None` for all.
pub(super) fn pilih(
    conn: &Connection,
    query: &PegawaiQuery,
    units: Option<&[i64]>,
    batas: usize,
    habis: &Habis,
) -> Result<Rencana, StoreError> {
    let mut angka = Angka::baca(conn, query, units, habis)?;
    let filter = &query.filter;
    let words = saring::fragmen(&filter.kata);
    let typed = !words.is_empty() || filter.angka.is_some();
    let tepat = angka.tepat.filter(|_| !typed);
    let exact = tepat.map(|n| Jumlah { n: u64::try_from(n).unwrap_or_default(), tepat: true });
    let mut saring = syarat(query, habis);
    if angka.dasar == 0 || tepat == Some(0) {
        return Ok(Rencana { sumber: Sumber::Kosong, saring, jumlah: Some(Jumlah { n: 0, tepat: true }) });
    }
    if !filter.is_empty() && angka.semua <= KECIL {
        angka.per_unit(conn, query, habis)?;
    }
    let mut walk = Jalan::baru(&angka, query);
    let sebagian = angka.sebagian() && walk.baris < angka.kantor;
    if let Some(ids) = &walk.unit {
        saring.isi.push(isi(":unit", daftar(ids)));
        // Where the number is known and few are wanted, reading everybody may be more than it takes.
        let walked = tepat.map_or(f64::INFINITY, |n| walk.harga(batas as f64 + 2.0, n as f64));
        if !filter.is_empty() && walk.baris <= KECIL && walked >= walk.baris as f64 {
            return Ok(Rencana { sumber: Sumber::SemuaUnit, saring, jumlah: exact });
        }
    }
    // Where the way does not go unit by unit, the condition must leave the others out.
    let mut luas = Saring { syarat: saring.syarat.clone(), isi: saring.isi.clone() };
    if sebagian {
        di_unit(&mut luas);
    }
    let fragmen = if words.is_empty() { Vec::new() } else { kata::kenali(conn, &words)? };
    let by_name = query.urut == PegawaiUrut::Nama;
    let only_words =
        !words.is_empty() && filter.angka.is_none() && filter.status.is_none() && filter.ikrar.is_none() && !sebagian;
    if only_words
        && by_name
        && let Some(way) = nama(conn, query, &luas, &fragmen, angka.kantor)?
    {
        return Ok(Rencana { sumber: way.0, saring: luas, jumlah: way.1 });
    }
    // What was typed may be found through its own index.
    let batas_calon = (8.0 * angka.kantor.max(0) as f64).sqrt().clamp(1_000.0, 6_000.0) as usize;
    let mut cut = None;
    if typed && !filter.bukan {
        let mut found: Option<Calon> = None;
        if let Some(digits) = &filter.angka {
            found = Some(calon::angka(conn, digits, batas_calon)?);
        }
        if !words.is_empty() && !found.as_ref().is_some_and(|c| c.lengkap) {
            found = calon::kata(conn, &fragmen, batas_calon)?.or(found);
        }
        match found {
            Some(whole) if whole.lengkap => {
                if walk.unit.is_none() || walk.baris as f64 > whole.ids.len() as f64 * HARGA_KUNCI {
                    return Ok(Rencana { sumber: Sumber::Kunci(whole.ids), saring: luas, jumlah: None });
                }
                return Ok(Rencana { sumber: Sumber::SemuaUnit, saring, jumlah: None });
            }
            other => cut = other,
        }
    }

    let bagian = angka.bagian() * bagian_kata(&fragmen, angka.kantor) * bagian_angka(filter);
    let bagian = if filter.bukan { 1.0 - bagian } else { bagian };
    let cocok = tepat.map_or(bagian * angka.dasar as f64, |n| n as f64).max(1.0);
    let want = batas as f64 + 2.0;
    let urutan = (want * angka.kantor as f64 / cocok).min(angka.kantor as f64);
    // As many of a state as the whole office has lie between those of the units and of what was typed.
    let jarang = jarang(query, &luas, sebagian, habis).map(|way| {
        let rows = (want * angka.jarang as f64 / cocok).min(angka.jarang as f64);
        (rows + HARGA_UNIT * way.status.len() as f64, way)
    });
    let rare_kind = filter.status.zip(angka.status).filter(|(kind, _)| langka(*kind) && !filter.bukan && !sebagian);
    let rare_kind = rare_kind.map(|(_, n)| ((want * n as f64 / cocok).min(n as f64), n));
    let price = |way: Option<f64>| way.unwrap_or(f64::INFINITY);
    let known = urutan.min(price(jarang.as_ref().map(|w| w.0))).min(price(rare_kind.map(|w| w.0)));
    if known > MURAH && walk.unit.is_none() && !filter.bukan && (filter.status.is_some() || filter.ikrar.is_some()) {
        angka.per_unit(conn, query, habis)?;
        walk = Jalan::baru(&angka, query);
        if let Some(ids) = &walk.unit {
            saring.isi.push(isi(":unit", daftar(ids)));
        }
    }
    let unit = walk.harga(want, cocok);
    let walked = urutan.min(unit);

    if let Some((_, way)) = jarang.filter(|(price, _)| *price <= walked) {
        let jumlah = match exact {
            Some(n) => n,
            None => terambil(BATAS_HITUNG, |n| way.ambil(conn, query.urut, Arah::Maju, None, n))?,
        };
        return Ok(Rencana { sumber: Sumber::Jarang(Box::new(way)), saring: luas, jumlah: Some(jumlah) });
    }
    if let Some((_, n)) = rare_kind.filter(|(price, _)| *price <= walked) {
        let jumlah = match exact {
            Some(n) => n,
            None => terbatas(conn, &luas, filter, &Tinjau::Langka { semua: n })?,
        };
        return Ok(Rencana { sumber: Sumber::Langka, saring: luas, jumlah: Some(jumlah) });
    }
    if let (Some(first), true, false) = (fragmen.first(), by_name, filter.bukan)
        && first.ragam <= RAGAM
    {
        let rest =
            angka.bagian() * bagian_kata(fragmen.get(1..).unwrap_or_default(), angka.kantor) * bagian_angka(filter);
        let price = HARGA_KUNCI * want / rest.max(1e-6) + HARGA_UNIT * first.ragam as f64;
        if price < walked {
            let rentang = vec![(Some(first.teks.clone()), Some(kata::habis(&first.teks)))];
            let kata = kata::ragam(conn, &first.teks)?;
            let walk = jalan::Nama { terkumpul: Vec::new(), kata, rentang, hanya: None };
            let jumlah = terambil(batas.min(BATAS_MAHAL), |n| walk.ambil(conn, &luas, Arah::Maju, None, n))?;
            return Ok(Rencana { sumber: Sumber::Nama(walk), saring: luas, jumlah: Some(jumlah) });
        }
    }
    let jumlah = match (exact, &cut, &walk.unit) {
        (Some(n), ..) => n,
        (None, Some(calon), _) => terbatas(conn, &luas, filter, &Tinjau::Kunci { ids: &calon.ids })?,
        (None, None, Some(_)) => terbatas(conn, &saring, filter, &Tinjau::Unit { baris: walk.baris })?,
        (None, None, None) => terbatas(conn, &saring, filter, &Tinjau::Kantor { kantor: angka.kantor })?,
    };
    match walk.unit {
        Some(ids) if unit < urutan => Ok(Rencana { sumber: Sumber::Unit(ids), saring, jumlah: Some(jumlah) }),
        _ => Ok(Rencana { sumber: Sumber::Urutan, saring: luas, jumlah: Some(jumlah) }),
    }
}

/// Which units are walked, largest first, and how many rows they have.
struct Jalan {
    /// `None` where nobody has asked about units.
    unit: Option<Vec<i64>>,
    baris: i64,
}

impl Jalan {
    fn baru(angka: &Angka, query: &PegawaiQuery) -> Self {
        let Some(all) = &angka.unit else { return Self { unit: None, baris: angka.semua } };
        let filter = &query.filter;
        // A unit without anybody of that kind needs no walk.
        let belum = filter.ikrar == Some(KeadaanIkrar::Belum);
        let fits = |u: &Unit| {
            filter.bukan
                || ((filter.status.is_none() || u.status > 0)
                    && (filter.ikrar.is_none()
                        || query.nonaktif
                        || if belum { u.aktif > u.lunas } else { u.keadaan > 0 }))
        };
        let mut walk: Vec<(i64, i64)> = all.iter().filter(|(_, u)| fits(u)).map(|(id, u)| (u.semua, *id)).collect();
        walk.sort_unstable_by(|a, b| b.cmp(a));
        let baris = walk.iter().map(|(n, _)| n).sum();
        Self { unit: Some(walk.into_iter().map(|(_, id)| id).collect()), baris }
    }

    /// What walking them costs for so many rows of those that fit.
    fn harga(&self, want: f64, cocok: f64) -> f64 {
        let Some(ids) = &self.unit else { return f64::INFINITY };
        let rows = self.baris as f64;
        // Each unit gives a few more than its share.
        let want = want * 1.5 + 2.0 * ids.len() as f64;
        (want * rows / cocok).min(rows) + HARGA_UNIT * ids.len() as f64
    }
}

/// The way by names alone; `None` where a walk of the whole order comes upon enough of them.
fn nama(
    conn: &Connection,
    query: &PegawaiQuery,
    saring: &Saring,
    fragmen: &[Fragmen],
    kantor: i64,
) -> Result<Option<(Sumber, Option<Jumlah>)>, StoreError> {
    let Some(first) = fragmen.first() else { return Ok(None) };
    let stretch = (first.teks.clone(), kata::habis(&first.teks));
    let begun = vec![(Some(stretch.0.clone()), Some(stretch.1.clone()))];
    let words = fragmen.iter().map(|f| f.teks.clone()).collect();
    let hanya = Some((words, !query.nonaktif));
    // Of what has been begun to be collected, more than this are known to fit.
    let lebih = Jumlah { n: u64::try_from(BATAS_HITUNG).unwrap_or(0), tepat: false };
    let walk = if query.filter.bukan {
        if fragmen.len() > 1 {
            return Ok(None);
        }
        // Those who fit not are a stretch of the names that is stepped over, and a few elsewhere.
        jalan::Nama {
            terkumpul: Vec::new(),
            kata: Vec::new(),
            rentang: vec![(None, Some(stretch.0)), (Some(stretch.1), None)],
            hanya: None,
        }
    } else {
        // One word alone is walked in its order for next to nothing, unless it begins too many different ones.
        let walked = fragmen.len() == 1 && first.ragam <= RAGAM;
        let most = if walked { KUMPUL_SATU } else { KUMPUL_BELAKANG };
        if let Some(rows) = kata::semua(conn, fragmen, query.nonaktif, (most, KUMPUL_DEPAN.min(most)))? {
            return Ok(Some((Sumber::Tersusun(rows), None)));
        }
        if usize::try_from(first.n).unwrap_or(usize::MAX) <= most {
            let others: Vec<&str> = fragmen.iter().skip(1).map(|f| f.teks.as_str()).collect();
            let most = (KUMPUL_BELAKANG, KUMPUL_BELAKANG);
            let terkumpul = kata::belakang(conn, &first.teks, &others, query.nonaktif, most)?;
            let walk = jalan::Nama { terkumpul, kata: Vec::new(), rentang: begun, hanya };
            return Ok(Some((Sumber::Nama(walk), Some(lebih))));
        }
        // A walk from anywhere comes upon those who have all of them in later words; one walk for each word of the
        // rarest gives a few for each.
        let later = |f: &Fragmen| (f.n as f64 / kantor.max(1) as f64).min(1.0);
        let rest: f64 = fragmen.iter().skip(1).map(later).product();
        let each = (63.0 + 2.0 * first.ragam as f64) / rest.max(1e-6) + HARGA_UNIT * first.ragam as f64;
        if first.ragam > RAGAM || 42.0 / (rest * later(first)).max(1e-9) <= each {
            return Ok(Some((Sumber::Urutan, Some(sekurangnya(conn, query, fragmen)?))));
        }
        jalan::Nama { terkumpul: Vec::new(), kata: kata::ragam(conn, &first.teks)?, rentang: begun, hanya }
    };
    let jumlah = if query.filter.bukan {
        terambil(BATAS_HITUNG, |n| walk.ambil(conn, saring, Arah::Maju, None, n))?
    } else {
        sekurangnya(conn, query, fragmen)?
    };
    Ok(Some((Sumber::Nama(walk), Some(jumlah))))
}

/// How many fit at least, out of some of those with the rarest fragment.
fn sekurangnya(conn: &Connection, query: &PegawaiQuery, fragmen: &[Fragmen]) -> Result<Jumlah, StoreError> {
    let n = kata::sekurangnya(conn, fragmen, query.nonaktif, BATAS_HITUNG)?;
    Ok(Jumlah { n: u64::try_from(n).unwrap_or_default(), tepat: false })
}

/// The way by a rare state, where one is asked for.
pub(super) fn jarang(query: &PegawaiQuery, luas: &Saring, sebagian: bool, habis: &Habis) -> Option<jalan::Jarang> {
    let filter = &query.filter;
    let (keadaan, gelombang) = filter.ikrar.zip(query.gelombang)?;
    if filter.bukan || filter.angka.is_some() || matches!(keadaan, KeadaanIkrar::Belum | KeadaanIkrar::Ttd) {
        return None;
    }
    let status = filter.status.map_or_else(|| StatusKepegawaian::ALL.to_vec(), |kind| vec![kind]);
    let rest = PegawaiFilter { ikrar: None, status: None, ..filter.clone() };
    let mut saring = syarat(&PegawaiQuery { filter: rest, ..query.clone() }, habis);
    if sebagian {
        di_unit(&mut saring);
    }
    if keadaan == KeadaanIkrar::Dikecualikan {
        habis.kecuali("p.pegawai_id", &mut saring);
    }
    saring.isi.extend(luas.isi.iter().filter(|(name, _)| name == ":unit").cloned());
    Some(jalan::Jarang { gelombang, keadaan, status, saring })
}

/// A part of all names that fragments begin some word of, as if they had nothing to do with each other.
fn bagian_kata(fragmen: &[Fragmen], kantor: i64) -> f64 {
    let part = |f: &Fragmen| (DEPAN_PER_BELAKANG * f.n.max(1) as f64 / kantor.max(1) as f64).min(1.0);
    fragmen.iter().map(part).product()
}

/// A part of all numbers that digits begin; a birth date of four is as good as a month.
fn bagian_angka(filter: &PegawaiFilter) -> f64 {
    match filter.angka.as_ref().map(String::len) {
        None => 1.0,
        Some(0 | 1) => 0.2,
        Some(2) => 0.03,
        Some(3) => 0.01,
        Some(4) => 0.002,
        Some(_) => 0.0005,
    }
}

/// A count by taking so many; exact where there are fewer.
fn terambil<R>(batas: usize, take: impl FnOnce(usize) -> Result<Vec<R>, StoreError>) -> Result<Jumlah, StoreError> {
    let n = take(batas)?.len();
    Ok(Jumlah { n: u64::try_from(n).unwrap_or(u64::MAX), tepat: n < batas })
}

/// Cuts the units out where the way does not go unit by unit.
pub(super) fn di_unit(saring: &mut Saring) {
    saring.syarat = format!("p.satker_id IN (SELECT value FROM json_each(:unit)) AND {}", saring.syarat);
}

/// The rows that a bounded count looks at.
enum Tinjau<'a> {
    /// The first of these keys, which are not all.
    Kunci { ids: &'a [i64] },
    /// The first rows of the units, which have so many.
    Unit { baris: i64 },
    /// The first rows of the order of names; the office has so many.
    Kantor { kantor: i64 },
    /// The first rows of a rare kind of employment, which so many have.
    Langka { semua: i64 },
}

/// How many there are at least, for a bounded price.
fn terbatas(
    conn: &Connection,
    saring: &Saring,
    filter: &PegawaiFilter,
    tinjau: &Tinjau<'_>,
) -> Result<Jumlah, StoreError> {
    let mut values: Isi = saring.isi.clone();
    values.push(isi(":batas", i64::try_from(BATAS_HITUNG).unwrap_or(i64::MAX)));
    values.push(isi(":tinjau", BATAS_TINJAU));
    // What the index of the rows holds; a person is fetched only where the condition wants more.
    let rows = |from: &str, where_: &str, indexed: bool| {
        if indexed {
            let columns = "p.id, p.nama_kunci, p.satker_id, p.aktif, p.status";
            format!("(SELECT {columns} FROM {from} WHERE {where_} LIMIT :tinjau) p WHERE 1")
        } else {
            format!(
                "(SELECT p.id FROM {from} WHERE {where_} LIMIT :tinjau) tinjau CROSS JOIN pegawai p ON p.id = tinjau.id WHERE 1"
            )
        }
    };
    let (from, whole) = match tinjau {
        Tinjau::Kunci { ids } => {
            let most = usize::try_from(BATAS_TINJAU).unwrap_or(usize::MAX);
            values.push(isi(":id", daftar(ids.get(..most).unwrap_or(ids))));
            ("json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value WHERE 1".to_owned(), false)
        }
        Tinjau::Unit { baris } => {
            let from =
                "json_each(:unit) u CROSS JOIN pegawai p INDEXED BY pegawai_satker_nama ON p.satker_id = u.value";
            (rows(from, "1", filter.angka.is_none()), *baris <= BATAS_TINJAU)
        }
        Tinjau::Kantor { kantor } => {
            (rows("pegawai p INDEXED BY pegawai_nama", "p.nama_kunci >= ''", false), *kantor <= BATAS_TINJAU)
        }
        Tinjau::Langka { semua } => {
            let own = format!("p.status = :status AND p.{BANYAK}");
            (rows("pegawai p INDEXED BY pegawai_langka_nama", &own, false), *semua <= BATAS_TINJAU)
        }
    };
    let text = format!("SELECT count(*) FROM (SELECT 1 FROM {from} AND {} LIMIT :batas)", saring.syarat);
    let n: i64 = sql::satu(conn, &text, &values, |row| row.get(0))?.unwrap_or_default();
    let n = u64::try_from(n).unwrap_or_default();
    Ok(Jumlah { n, tepat: whole && n < u64::try_from(BATAS_HITUNG).unwrap_or(u64::MAX) })
}
