//! What the counters say of the list that is asked for: how many people it is cut out of, and how many fit.
//!
//! For the whole office that is a few dozen rows ([`super::jumlah`]); figures by unit are thousands and are read
//! where only some units are meant, or where a way by units may be the cheapest.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::habis::Habis;
use super::jumlah::Kantor;
use super::sql::{self, daftar, isi};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::request::{PegawaiQuery, StoreError};

/// What the counters say of one unit.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Unit {
    /// People, in service or not.
    pub(super) semua: i64,
    /// In service.
    pub(super) aktif: i64,
    /// Of those listed, with the employment asked for.
    pub(super) status: i64,
    /// In service and nothing owed any more.
    pub(super) lunas: i64,
    /// In service with the state asked for recorded.
    pub(super) keadaan: i64,
}

/// The figures of a list.
pub(super) struct Angka {
    /// People of the whole office, in service or not.
    pub(super) kantor: i64,
    /// The same of the units in question.
    pub(super) semua: i64,
    /// Of these the ones that are listed at all.
    pub(super) dasar: i64,
    /// Of these with the employment asked for.
    pub(super) status: Option<i64>,
    /// Of these with the state asked for.
    ikrar: Option<i64>,
    /// In the whole office with the rare state asked for, of the employment asked for.
    pub(super) jarang: i64,
    /// How many fit employment and state, where that is known.
    pub(super) tepat: Option<i64>,
    /// By unit, where somebody has asked.
    pub(super) unit: Option<BTreeMap<i64, Unit>>,
    sebagian: bool,
}

impl Angka {
    /// The figures; `units` are the units in question, `None` for all.
    pub(super) fn baca(
        conn: &Connection,
        query: &PegawaiQuery,
        units: Option<&[i64]>,
        habis: &Habis,
    ) -> Result<Self, StoreError> {
        let filter = &query.filter;
        let all = Kantor::baca(conn, query.gelombang.filter(|_| filter.ikrar.is_some()), habis)?;
        let kantor = all.orang(None, true);
        let jarang = filter.ikrar.map_or(0, |state| all.ikrar(state, filter.status, true));
        let dasar = all.orang(None, query.nonaktif);
        let mut angka = Self {
            kantor,
            semua: kantor,
            dasar,
            status: filter.status.map(|kind| all.orang(Some(kind), query.nonaktif)),
            ikrar: filter.ikrar.map(|state| all.ikrar(state, None, query.nonaktif)),
            jarang,
            tepat: None,
            unit: None,
            sebagian: false,
        };
        let fits = match filter.ikrar {
            Some(state) => all.ikrar(state, filter.status, query.nonaktif),
            None => angka.status.unwrap_or(dasar),
        };
        let turned = filter.bukan && (filter.status.is_some() || filter.ikrar.is_some());
        angka.tepat = Some(if turned { dasar - fits } else { fits });
        match units {
            Some(ids) if !seluruh(conn, ids)? => angka.cabang(conn, query, ids, habis)?,
            _ => {}
        }
        Ok(angka)
    }

    /// Whether only some units are in question.
    pub(super) const fn sebagian(&self) -> bool {
        self.sebagian
    }

    /// How much of what is listed fits employment and state, as if the two had nothing to do with each other where
    /// nobody knows.
    pub(super) fn bagian(&self) -> f64 {
        let of = |n: Option<i64>| n.map_or(1.0, |n| (n.max(0) as f64 / self.dasar.max(1) as f64).min(1.0));
        of(self.status) * of(self.ikrar)
    }

    /// Asks about every unit of the office.
    pub(super) fn per_unit(
        &mut self,
        conn: &Connection,
        query: &PegawaiQuery,
        habis: &Habis,
    ) -> Result<(), StoreError> {
        if self.unit.is_none() {
            self.unit = Some(baca(conn, query, None, habis)?);
        }
        Ok(())
    }

    /// Cuts the figures down to some units.
    fn cabang(
        &mut self,
        conn: &Connection,
        query: &PegawaiQuery,
        ids: &[i64],
        habis: &Habis,
    ) -> Result<(), StoreError> {
        let filter = &query.filter;
        let units = baca(conn, query, Some(ids), habis)?;
        let sum = |f: fn(&Unit) -> i64| units.values().map(f).sum::<i64>();
        let (semua, aktif) = (sum(|u| u.semua), sum(|u| u.aktif));
        self.semua = semua;
        self.dasar = if query.nonaktif { semua } else { aktif };
        let belum = filter.ikrar == Some(KeadaanIkrar::Belum);
        let state = if belum { aktif - sum(|u| u.lunas) } else { sum(|u| u.keadaan) };
        self.status = filter.status.map(|_| sum(|u| u.status));
        self.ikrar = filter.ikrar.map(|_| state);
        // Of one counted property the counters of units know the very number, and of pledges for those in service.
        let fits = match (self.status, self.ikrar) {
            (None, None) => Some(self.dasar),
            (Some(n), None) => Some(n),
            (None, Some(n)) if !query.nonaktif => Some(n),
            (Some(0), Some(_)) => Some(0),
            _ => None,
        };
        let turned = filter.bukan && (filter.status.is_some() || filter.ikrar.is_some());
        self.tepat = fits.map(|n| if turned { self.dasar - n } else { n });
        self.unit = Some(units);
        self.sebagian = true;
        Ok(())
    }
}

/// Whether these are all units there are.
fn seluruh(conn: &Connection, ids: &[i64]) -> Result<bool, StoreError> {
    let n: i64 = sql::satu(conn, "SELECT count(*) FROM satker", &[], |row| row.get(0))?.unwrap_or_default();
    Ok(usize::try_from(n).unwrap_or_default() == ids.len())
}

/// The counters of each unit, summed by SQLite: a ministry has seven thousand counters and under a thousand units.
fn baca(
    conn: &Connection,
    query: &PegawaiQuery,
    ids: Option<&[i64]>,
    habis: &Habis,
) -> Result<BTreeMap<i64, Unit>, StoreError> {
    let mut all: BTreeMap<i64, Unit> = BTreeMap::new();
    let (people, pledges) = match ids {
        None => ("hitung_pegawai h", "hitung_ikrar h WHERE"),
        Some(_) => (
            "json_each(:unit) u CROSS JOIN hitung_pegawai h ON h.satker_id = u.value",
            "json_each(:unit) u CROSS JOIN hitung_ikrar h ON h.satker_id = u.value WHERE",
        ),
    };
    let text = format!(
        "SELECT h.satker_id, sum(h.n), sum(h.n * h.aktif), \
         sum(CASE WHEN h.status = :status AND h.aktif >= :sekurangnya THEN h.n ELSE 0 END) \
         FROM {people} GROUP BY h.satker_id"
    );
    let mut values = vec![
        isi(":status", query.filter.status.map(|s| s.code().to_owned())),
        isi(":sekurangnya", i64::from(!query.nonaktif)),
        isi(":unit", ids.map(daftar)),
    ];
    sql::jalan(conn, &text, &values, |row| {
        let unit = Unit { semua: row.get(1)?, aktif: row.get(2)?, status: row.get(3)?, ..Unit::default() };
        if unit.semua > 0 {
            all.insert(row.get(0)?, unit);
        }
        Ok(true)
    })?;
    if let (Some(state), Some(wave)) = (query.filter.ikrar, query.gelombang) {
        let text = format!(
            "SELECT h.satker_id, sum(CASE WHEN h.keadaan IN ('ttd', 'dikecualikan') THEN h.n ELSE 0 END), \
             sum(CASE WHEN h.keadaan = :ikrar THEN h.n ELSE 0 END) FROM {pledges} h.gelombang_id = :g GROUP BY h.satker_id"
        );
        values.extend([isi(":g", wave.0), isi(":ikrar", state.code().to_owned())]);
        sql::jalan(conn, &text, &values, |row| {
            if let Some(unit) = all.get_mut(&row.get(0)?) {
                (unit.lunas, unit.keadaan) = (row.get(1)?, row.get(2)?);
            }
            Ok(true)
        })?;
        for over in habis.orang().iter().filter(|o| o.aktif) {
            if let Some(unit) = all.get_mut(&over.satker) {
                unit.lunas -= 1;
                unit.keadaan -= i64::from(state == KeadaanIkrar::Dikecualikan);
            }
        }
    }
    Ok(all)
}
