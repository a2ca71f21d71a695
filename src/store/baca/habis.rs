//! Exclusions that have ended: who is still on record as excluded from a wave and owes a signature again.
//!
//! The counters and indexes of pledges are kept by triggers beside the rows, and a trigger knows no day: nothing is written
//! when an exclusion's last day passes. So whoever reads a figure or narrows a list by state takes these few people out of
//! the excluded and in among those who owe, on the day of the session. They are found by an index of exclusions that have
//! an end (`ikrar_sampai`), which is empty in most offices; where nobody is found, every question is what it was.
//!
//! To move them out at the first save of a day was the other way: it would need a right to write for whoever reads first,
//! a link of the trail that nobody has caused, and would differ for two operators on either side of midnight.
//!
//! What such a person had done besides (spoken, a row of a sheet that the exclusion outdid) is not looked up here: he owes,
//! and the next record about him brings the strongest to stand again (`store/berkas/tegak.rs`).

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::saring::Saring;
use super::sql::{self, daftar, hari_opt, isi, kode, kode_opt};
use crate::domain::id::GelombangId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Tanggal;

/// Somebody whose exclusion has ended.
#[derive(Debug, Clone)]
pub(super) struct Orang {
    id: i64,
    /// The present unit.
    pub(super) satker: i64,
    /// Kind of employment.
    pub(super) status: StatusKepegawaian,
    /// In service.
    pub(super) aktif: bool,
}

/// All of them, of one wave on one day.
#[derive(Debug, Default)]
pub(super) struct Habis(Vec<Orang>);

impl Habis {
    /// Reads them; nobody without a wave.
    pub(super) fn baca(conn: &Connection, gelombang: Option<GelombangId>, pada: Tanggal) -> Result<Self, StoreError> {
        let Some(wave) = gelombang else { return Ok(Self::default()) };
        let text = "SELECT p.id, p.satker_id, p.status, p.aktif FROM ikrar i INDEXED BY ikrar_sampai \
                    CROSS JOIN pegawai p ON p.id = i.pegawai_id \
                    WHERE i.gelombang_id = :g AND i.sampai < :hari AND i.keadaan = 'dikecualikan'";
        let rows = sql::semua(conn, text, &[isi(":g", wave.0), isi(":hari", pada.iso())], |row| {
            Ok(Orang {
                id: row.get(0)?,
                satker: row.get(1)?,
                status: kode(row, 2, StatusKepegawaian::from_code)?,
                aktif: row.get(3)?,
            })
        })?;
        Ok(Self(rows))
    }

    /// Who they are.
    pub(super) fn orang(&self) -> &[Orang] {
        &self.0
    }

    /// The unit of each who is in service, as often as it has one.
    pub(super) fn unit(&self) -> Vec<i64> {
        self.0.iter().filter(|o| o.aktif).map(|o| o.satker).collect()
    }

    /// How many in service these units have.
    pub(super) fn di(&self, units: &[i64]) -> i64 {
        self.per_unit().iter().filter(|(unit, _)| units.contains(unit)).map(|(_, n)| n).sum()
    }

    /// How many in service each unit has.
    pub(super) fn per_unit(&self) -> BTreeMap<i64, i64> {
        let mut all = BTreeMap::new();
        for unit in self.unit() {
            *all.entry(unit).or_insert(0) += 1;
        }
        all
    }

    /// Lets them in where a condition leaves out who is excluded; `id` is the column of the person.
    pub(super) fn juga(&self, id: &str, saring: &mut Saring) {
        if !self.0.is_empty() {
            let among = self.antara(id, saring);
            saring.syarat = format!("({} OR {among})", saring.syarat);
        }
    }

    /// Leaves them out where a condition asks for who is excluded.
    pub(super) fn kecuali(&self, id: &str, saring: &mut Saring) {
        if !self.0.is_empty() {
            let among = self.antara(id, saring);
            saring.syarat = format!("{} AND NOT {among}", saring.syarat);
        }
    }

    fn antara(&self, id: &str, saring: &mut Saring) -> String {
        let ids: Vec<i64> = self.0.iter().map(|o| o.id).collect();
        saring.isi.push(isi(":habis", daftar(&ids)));
        format!("{id} IN (SELECT value FROM json_each(:habis))")
    }
}

/// What a record says on a day.
pub(super) struct Kini {
    /// The state.
    pub(super) keadaan: KeadaanIkrar,
    /// Its day.
    pub(super) tanggal: Option<Tanggal>,
    /// Last day of an exclusion that has one and holds.
    pub(super) sampai: Option<Tanggal>,
}

/// Reads state, day and last day from three columns; all may be null.
pub(super) fn kini(row: &Row<'_>, [keadaan, tanggal, sampai]: [usize; 3], pada: Tanggal) -> rusqlite::Result<Kini> {
    let recorded = kode_opt(row, keadaan, KeadaanIkrar::from_code)?.unwrap_or(KeadaanIkrar::Belum);
    let until = hari_opt(row, sampai)?;
    let state = recorded.pada(until, pada);
    let holds = state == recorded;
    let tanggal = if holds { hari_opt(row, tanggal)? } else { None };
    Ok(Kini { keadaan: state, tanggal, sampai: until.filter(|_| holds) })
}
