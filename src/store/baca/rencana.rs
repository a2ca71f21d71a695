//! Which way through the table a list of people takes, and how many people it has.
//!
//! SQLite knows nothing about how people spread over units, so it picks wrong by a factor of a hundred;
//! the counters know exactly. Five ways, each cheap where another is dear:
//!
//! * the whole order index, where most rows fit;
//! * one short walk per unit, each bounded by what the others brought, where few units are meant;
//! * every row of the units, sorted here, where the units are small;
//! * the order index of a rare kind of employment;
//! * the keys an index found for what was typed or for a rare state, sorted here.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::BATAS_HITUNG;
use super::calon::{self, Calon};
use super::saring::{self, Saring};
use super::sql::{self, Isi, daftar, isi};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::request::{Jumlah, PegawaiQuery, StoreError};

/// Units with no more people than this are read whole and sorted.
const KECIL: i64 = 1_500;

/// Rows that a count may look at where no counter and no index knows.
const BATAS_TINJAU: i64 = 2_000;

/// What finding a row by key costs, where walking an index by one row costs 1.
const HARGA_KUNCI: f64 = 5.0;

/// What starting a walk in a unit costs, on the same scale.
const HARGA_UNIT: f64 = 8.0;

/// A part of people that one letter is taken to begin.
const BAGIAN_HURUF: f64 = 0.05;

/// Where the rows of a list come from.
pub(super) enum Sumber {
    /// The order index of the whole office; the condition cuts units out.
    Urutan,
    /// One walk per unit, largest first.
    Unit(Vec<i64>),
    /// The order index of a rare kind of employment; the condition cuts units out.
    Langka,
    /// Every row of these units.
    SemuaUnit,
    /// These keys.
    Kunci(Vec<i64>),
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

/// What the counters say of one unit.
#[derive(Debug, Clone, Copy, Default)]
struct Unit {
    /// People, in service or not.
    semua: i64,
    /// In service.
    aktif: i64,
    /// Of those listed, with the employment asked for.
    status: i64,
    /// In service with a state recorded.
    tercatat: i64,
    /// In service with the state asked for recorded.
    keadaan: i64,
}

/// The kinds of employment that the indexes `pegawai_langka_*` leave out, as those indexes write it.
pub(super) const BANYAK: &str = "status NOT IN ('pns', 'pppk', 'ppnpn')";

/// Whether a kind of employment is in those indexes.
pub(super) const fn langka(kind: StatusKepegawaian) -> bool {
    !matches!(kind, StatusKepegawaian::Pns | StatusKepegawaian::Pppk | StatusKepegawaian::Ppnpn)
}

/// The condition with the question of service.
pub(super) fn syarat(query: &PegawaiQuery) -> Saring {
    let mut saring = saring::saring(&query.filter, query.gelombang);
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
) -> Result<Rencana, StoreError> {
    let filter = &query.filter;
    let mut saring = syarat(query);
    let (kantor, hitung) = hitung(conn, query, units)?;
    let jumlah = |f: fn(&Unit) -> i64| hitung.values().map(f).sum::<i64>();
    let (semua, aktif) = (jumlah(|u| u.semua), jumlah(|u| u.aktif));
    let dasar = if query.nonaktif { semua } else { aktif };
    let belum = filter.ikrar == Some(KeadaanIkrar::Belum);
    let status = filter.status.map(|_| jumlah(|u| u.status));
    let ikrar = filter.ikrar.map(|_| if belum { aktif - jumlah(|u| u.tercatat) } else { jumlah(|u| u.keadaan) });

    // Of one counted property the counters know the very number.
    let words = saring::fragmen(&filter.kata);
    let typed = !words.is_empty() || filter.angka.is_some();
    let tepat = match (status, ikrar) {
        _ if typed => None,
        (None, None) => Some(dasar),
        (Some(n), None) => Some(if filter.bukan { dasar - n } else { n }),
        (None, Some(n)) if !query.nonaktif => Some(if filter.bukan { dasar - n } else { n }),
        _ => None,
    };
    let exact = tepat.map(|n| Jumlah { n: u64::try_from(n).unwrap_or_default(), tepat: true });
    if dasar == 0 || tepat == Some(0) {
        return Ok(Rencana { sumber: Sumber::Kosong, saring, jumlah: Some(Jumlah { n: 0, tepat: true }) });
    }
    // A unit without anybody of that kind needs no walk.
    let mut walk: Vec<(i64, i64)> = hitung
        .iter()
        .filter(|(_, u)| {
            filter.bukan
                || ((status.is_none() || u.status > 0)
                    && (ikrar.is_none() || query.nonaktif || if belum { u.aktif > u.tercatat } else { u.keadaan > 0 }))
        })
        .map(|(id, u)| (u.semua, *id))
        .collect();
    walk.sort_unstable_by(|a, b| b.cmp(a));
    let baris: i64 = walk.iter().map(|(n, _)| n).sum();
    let ids: Vec<i64> = walk.iter().map(|(_, id)| *id).collect();
    let sebagian = units.is_some() && baris < kantor;
    saring.isi.push(isi(":unit", daftar(&ids)));

    if !filter.is_empty() && baris <= KECIL {
        return Ok(Rencana { sumber: Sumber::SemuaUnit, saring, jumlah: exact });
    }
    // What was typed may be found through its own index.
    let batas_calon = (8.0 * kantor.max(0) as f64).sqrt().clamp(1_000.0, 8_000.0) as usize;
    let mut cut = None;
    if typed && !filter.bukan {
        let mut found: Vec<Calon> = Vec::new();
        if let Some(digits) = &filter.angka {
            found.push(calon::angka(conn, digits, batas_calon)?);
        }
        if !found.iter().any(|c| c.lengkap) {
            found.extend(calon::kata(conn, &words, batas_calon)?);
        }
        if let Some(whole) = found.iter_mut().find(|c| c.lengkap) {
            if (baris as f64) > whole.ids.len() as f64 * HARGA_KUNCI {
                if sebagian {
                    di_unit(&mut saring);
                }
                return Ok(Rencana { sumber: Sumber::Kunci(std::mem::take(&mut whole.ids)), saring, jumlah: None });
            }
            return Ok(Rencana { sumber: Sumber::SemuaUnit, saring, jumlah: None });
        }
        cut = found.pop();
    }

    // How much of the units fits, as if the properties had nothing to do with each other.
    let of = |n: i64, all: i64| (n.max(0) as f64 / all.max(1) as f64).clamp(0.0, 1.0);
    let mut bagian = status.map_or(1.0, |n| of(n, dasar)) * ikrar.map_or(1.0, |n| of(n, aktif));
    if typed {
        let letters = words.iter().map(|_| BAGIAN_HURUF).product::<f64>();
        bagian *= if cut.is_some() { of(i64::try_from(batas_calon).unwrap_or(i64::MAX), kantor) } else { letters };
    }
    if filter.bukan {
        bagian = 1.0 - bagian;
    }
    let cocok = (bagian * dasar as f64).max(1.0);
    let want = batas as f64 + 2.0;
    let urutan = (want * kantor as f64 / cocok).min(kantor as f64);
    let unit = (want * baris as f64 / cocok * (1.0 + (ids.len().max(1) as f64).ln())).min(baris as f64)
        + HARGA_UNIT * ids.len() as f64;
    // Two properties may exclude each other, and then a walk reads everything: where one alone names few people, they
    // are weighed against the middle between what a walk should read and what it may.
    let pasti = |walk: f64, most: f64| if exact.is_some() { walk } else { (walk.max(1.0) * most.max(1.0)).sqrt() };
    let walk = pasti(urutan.min(unit), baris as f64);
    if let (Some(state), Some(wave), false) = (filter.ikrar, query.gelombang, filter.bukan)
        && !matches!(state, KeadaanIkrar::Belum | KeadaanIkrar::Ttd)
        && !query.nonaktif
        && jumlah(|u| u.keadaan) as f64 * HARGA_KUNCI < walk
    {
        if sebagian {
            di_unit(&mut saring);
        }
        return Ok(Rencana { sumber: Sumber::Kunci(calon::keadaan(conn, wave, state)?), saring, jumlah: None });
    }
    if let (Some(kind), Some(n), false) = (filter.status, status, filter.bukan)
        && langka(kind)
        && (n as f64) * HARGA_KUNCI < walk
    {
        if sebagian {
            di_unit(&mut saring);
        }
        let sumber =
            if exact.is_some() && !sebagian { Sumber::Langka } else { Sumber::Kunci(calon::status(conn, kind)?) };
        return Ok(Rencana { sumber, saring, jumlah: exact });
    }
    let sumber = if urutan <= unit {
        if sebagian {
            di_unit(&mut saring);
        }
        Sumber::Urutan
    } else {
        Sumber::Unit(ids)
    };
    let jumlah = match exact {
        Some(n) => n,
        None => terbatas(conn, &saring, cut.as_ref(), sebagian, baris)?,
    };
    Ok(Rencana { sumber, saring, jumlah: Some(jumlah) })
}

/// Cuts the units out where the way does not go unit by unit.
pub(super) fn di_unit(saring: &mut Saring) {
    saring.syarat = format!("p.satker_id IN (SELECT value FROM json_each(:unit)) AND {}", saring.syarat);
}

/// How many there are at least, for a bounded price.
fn terbatas(
    conn: &Connection,
    saring: &Saring,
    calon: Option<&Calon>,
    sebagian: bool,
    baris: i64,
) -> Result<Jumlah, StoreError> {
    let unit = "p.satker_id IN (SELECT value FROM json_each(:unit))";
    let mut values: Isi = saring.isi.clone();
    values.push(isi(":batas", i64::try_from(BATAS_HITUNG).unwrap_or(i64::MAX)));
    let (text, whole) = match calon {
        Some(calon) => {
            values.push(isi(":id", daftar(&calon.ids)));
            let unit = if sebagian { unit } else { "1" };
            let text = format!(
                "SELECT count(*) FROM (SELECT 1 FROM json_each(:id) c CROSS JOIN pegawai p ON p.id = c.value \
                 WHERE {unit} AND {} LIMIT :batas)",
                saring.syarat
            );
            (text, false)
        }
        None => {
            values.push(isi(":tinjau", BATAS_TINJAU));
            let text = format!(
                "SELECT count(*) FROM (SELECT 1 FROM (SELECT p.id FROM json_each(:unit) u CROSS JOIN pegawai p \
                 INDEXED BY pegawai_satker_nama ON p.satker_id = u.value LIMIT :tinjau) tinjau \
                 CROSS JOIN pegawai p ON p.id = tinjau.id WHERE {} LIMIT :batas)",
                saring.syarat
            );
            (text, baris <= BATAS_TINJAU)
        }
    };
    let n: i64 = sql::satu(conn, &text, &values, |row| row.get(0))?.unwrap_or_default();
    let n = u64::try_from(n).unwrap_or_default();
    Ok(Jumlah { n, tepat: whole && n < u64::try_from(BATAS_HITUNG).unwrap_or(u64::MAX) })
}

/// People of the whole office, and the counters of each unit in question.
fn hitung(
    conn: &Connection,
    query: &PegawaiQuery,
    units: Option<&[i64]>,
) -> Result<(i64, BTreeMap<i64, Unit>), StoreError> {
    let mut kantor = 0;
    let mut all: BTreeMap<i64, Unit> = units.unwrap_or_default().iter().map(|id| (*id, Unit::default())).collect();
    // Summed by SQLite: a ministry has seven thousand counters and under a thousand units.
    let text = "SELECT satker_id, sum(n), sum(n * aktif), \
                sum(CASE WHEN status = :status AND aktif >= :sekurangnya THEN n ELSE 0 END) \
                FROM hitung_pegawai GROUP BY satker_id";
    let status = query.filter.status.map(|s| s.code().to_owned());
    let values = [isi(":status", status), isi(":sekurangnya", i64::from(!query.nonaktif))];
    sql::jalan(conn, text, &values, |row| {
        let (id, semua): (i64, i64) = (row.get(0)?, row.get(1)?);
        kantor += semua;
        let unit = match units {
            None => Some(all.entry(id).or_default()),
            Some(_) => all.get_mut(&id),
        };
        if let Some(unit) = unit {
            *unit = Unit { semua, aktif: row.get(2)?, status: row.get(3)?, ..Unit::default() };
        }
        Ok(true)
    })?;
    if let (Some(state), Some(wave)) = (query.filter.ikrar, query.gelombang) {
        let text = "SELECT satker_id, sum(n), sum(CASE WHEN keadaan = :ikrar THEN n ELSE 0 END) \
                    FROM hitung_ikrar WHERE gelombang_id = :g GROUP BY satker_id";
        sql::jalan(conn, text, &[isi(":g", wave.0), isi(":ikrar", state.code().to_owned())], |row| {
            if let Some(unit) = all.get_mut(&row.get(0)?) {
                (unit.tercatat, unit.keadaan) = (row.get(1)?, row.get(2)?);
            }
            Ok(true)
        })?;
    }
    all.retain(|_, unit| unit.semua > 0);
    Ok((kantor, all))
}
