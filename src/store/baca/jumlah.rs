//! Figures of the whole office, out of tables of a few dozen rows that triggers keep.
//!
//! What a list of the whole office holds is known from here at once, and exactly: how many of each kind of
//! employment, and how many of them with each recorded state. Figures by unit are thousands of rows and are read only
//! where units matter ([`super::rencana`]).

use rusqlite::Connection;

use super::habis::Habis;
use super::sql::{self, isi, kode};
use crate::domain::id::GelombangId;
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::pegawai::StatusKepegawaian;
use crate::domain::request::StoreError;

/// What is known of everybody.
pub(super) struct Kantor {
    orang: Vec<(StatusKepegawaian, bool, i64)>,
    ikrar: Vec<(KeadaanIkrar, StatusKepegawaian, bool, i64)>,
}

impl Kantor {
    /// Reads the people, and the pledges of a wave where one is named.
    pub(super) fn baca(conn: &Connection, gelombang: Option<GelombangId>, habis: &Habis) -> Result<Self, StoreError> {
        let orang = sql::semua(conn, "SELECT status, aktif, n FROM jumlah_pegawai", &[], |row| {
            Ok((kode(row, 0, StatusKepegawaian::from_code)?, row.get(1)?, row.get(2)?))
        })?;
        let mut ikrar = match gelombang {
            None => Vec::new(),
            Some(wave) => {
                let text = "SELECT keadaan, status, aktif, n FROM jumlah_ikrar WHERE gelombang_id = :g";
                sql::semua(conn, text, &[isi(":g", wave.0)], |row| {
                    let state = kode(row, 0, KeadaanIkrar::from_code)?;
                    Ok((state, kode(row, 1, StatusKepegawaian::from_code)?, row.get(2)?, row.get(3)?))
                })?
            }
        };
        // Counters know no day.
        let over = habis.orang().iter().filter(|_| gelombang.is_some());
        ikrar.extend(over.map(|o| (KeadaanIkrar::Dikecualikan, o.status, o.aktif, -1)));
        Ok(Self { orang, ikrar })
    }

    /// People of a kind, or all; in service, or all.
    pub(super) fn orang(&self, status: Option<StatusKepegawaian>, nonaktif: bool) -> i64 {
        let fits = |(kind, aktif, _): &&(StatusKepegawaian, bool, i64)| {
            (nonaktif || *aktif) && status.is_none_or(|s| s == *kind)
        };
        self.orang.iter().filter(fits).map(|(.., n)| n).sum()
    }

    /// The same of those in a state as a filter means it; of the wave that was read.
    pub(super) fn ikrar(&self, state: KeadaanIkrar, status: Option<StatusKepegawaian>, nonaktif: bool) -> i64 {
        let recorded = |wanted: KeadaanIkrar| -> i64 {
            let fits = |(state, kind, aktif, _): &&(KeadaanIkrar, StatusKepegawaian, bool, i64)| {
                *state == wanted && (nonaktif || *aktif) && status.is_none_or(|s| s == *kind)
            };
            self.ikrar.iter().filter(fits).map(|(.., n)| n).sum()
        };
        match state {
            KeadaanIkrar::Belum => {
                self.orang(status, nonaktif) - recorded(KeadaanIkrar::Ttd) - recorded(KeadaanIkrar::Dikecualikan)
            }
            other => recorded(other),
        }
    }
}
