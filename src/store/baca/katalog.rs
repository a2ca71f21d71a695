//! The catalogue of violations as the office keeps it.

use rusqlite::Connection;

use super::sql::{self, hari, hari_opt, kode};
use crate::domain::katalog::{BarisSkb, Periode, Rumpun, TingkatSanksi};
use crate::domain::operator::Session;
use crate::domain::request::StoreError;

/// All rows of the catalogue, in the order of their keys. It is printed law and open to everybody. A row
/// without a first day holds from the beginning of the calendar; where a row was read and what is unsure
/// about it is not told here.
///
/// # Errors
/// As every read.
pub(crate) fn katalog(conn: &Connection, _session: &Session) -> Result<Vec<BarisSkb>, StoreError> {
    let bare = |row| BarisSkb { sumber: String::new(), catatan: String::new(), ..row };
    Ok(utuh(conn)?.into_iter().map(bare).collect())
}

/// The same with what is unsure about each row, which the reasons of a proposal say.
pub(super) fn utuh(conn: &Connection) -> Result<Vec<BarisSkb>, StoreError> {
    let text = "SELECT id, rumpun, periode, bentuk, sanksi, dasar, ifnull(dari, '0001-01-01'), sampai, perlu_verifikasi, \
                sumber, catatan FROM katalog_skb ORDER BY id";
    sql::semua(conn, text, &[], |row| {
        Ok(BarisSkb {
            id: row.get(0)?,
            rumpun: kode(row, 1, Rumpun::from_code)?,
            periode: kode(row, 2, Periode::from_code)?,
            bentuk: row.get(3)?,
            sanksi: kode(row, 4, TingkatSanksi::from_code)?,
            dasar: row.get(5)?,
            berlaku_dari: hari(row, 6)?,
            berlaku_sampai: hari_opt(row, 7)?,
            perlu_verifikasi: row.get(8)?,
            sumber: row.get(9)?,
            catatan: row.get(10)?,
        })
    })
}
