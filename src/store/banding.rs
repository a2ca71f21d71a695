//! Two operators, one record: what each of them wants, field by field.
//!
//! A save names the version it saw. Where another version stands now, nothing is written and the
//! answer is a comparison in the names of the form's fields, with who saved first and when.

use std::fmt::Display;

use rusqlite::{Connection, OptionalExtension};

use super::audit::TANPA_BARIS;
use super::tabel::Table;
use crate::domain::draf::Isian;
use crate::domain::id::Ver;
use crate::domain::request::{Banding, BedaField, StoreError};
use crate::domain::tanggal::{Tanggal, Waktu};

/// Fields that differ between what stands and what is wanted.
#[derive(Debug, Default)]
pub(super) struct Beda(Vec<BedaField>);

impl Beda {
    /// Compares one field.
    #[must_use]
    pub(super) fn field(mut self, name: &str, mereka: impl Display, saya: impl Display) -> Self {
        let (mereka, saya) = (mereka.to_string(), saya.to_string());
        if mereka != saya {
            self.0.push(BedaField { field: name.to_owned(), mereka, saya, tampil: None });
        }
        self
    }

    /// Compares all fields of two records as their form holds them.
    #[must_use]
    pub(super) fn isian(mereka: &Isian, saya: &Isian) -> Self {
        mereka.iter().fold(Self::default(), |beda, (name, theirs)| beda.field(name, theirs, saya.get(name)))
    }

    /// Leaves a field out.
    pub(super) fn tanpa(&mut self, name: &str) {
        self.0.retain(|b| b.field != name);
    }

    /// Says what the keys of a field stand for.
    pub(super) fn sebut(
        &mut self,
        name: &str,
        mut nama: impl FnMut(&str) -> Result<String, StoreError>,
    ) -> Result<(), StoreError> {
        for b in self.0.iter_mut().filter(|b| b.field == name) {
            b.tampil = Some((nama(&b.mereka)?, nama(&b.saya)?));
        }
        Ok(())
    }

    /// Compares one day.
    #[must_use]
    pub(super) fn hari(self, name: &str, mereka: Option<Tanggal>, saya: Option<Tanggal>) -> Self {
        let text = |d: Option<Tanggal>| d.map_or_else(String::new, |d| d.to_string());
        self.field(name, text(mereka), text(saya))
    }

    /// The refusal, with who saved last and when.
    pub(super) fn basi(self, conn: &Connection, table: Table, id: i64, ver: i64) -> StoreError {
        match siapa(conn, table, id) {
            Ok((oleh, waktu)) => StoreError::Stale(Box::new(Banding { oleh, waktu, ver: Ver(ver), beda: self.0 })),
            Err(e) => e,
        }
    }
}

/// Who changed a row last, and when; empty for a row that no link speaks of.
pub(super) fn siapa(conn: &Connection, table: Table, id: i64) -> Result<(String, Option<Waktu>), StoreError> {
    let newest: Option<(String, String)> = conn
        .prepare_cached(
            "SELECT operator, waktu FROM audit WHERE objek = ?1 AND sesudah <> ?2 ORDER BY id DESC LIMIT 1",
        )?
        .query_row((table.objek(id), TANPA_BARIS), |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    Ok(newest.map_or_else(Default::default, |(who, when)| (who, Waktu::from_iso(&when))))
}
