//! Saving operators: who may sit down, and as what.

use rusqlite::OptionalExtension;

use super::audit::Tx;
use super::banding::Beda;
use super::galat::aturan;
use super::jangkauan::wajib;
use super::tabel::Table;
use crate::domain::id::{OperatorId, SatkerId, Ver};
use crate::domain::operator::{Hak, Lingkup, Peran, Session, lingkup};
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};

/// What an operator shall be.
pub(super) struct Isi<'a> {
    pub(super) login: &'a str,
    pub(super) nama: &'a str,
    pub(super) peran: &'a [Peran],
    pub(super) satker: Option<SatkerId>,
    pub(super) aktif: bool,
}

/// Roles as the table keeps them, each once, in the order of the list.
pub(super) fn kode_peran(peran: &[Peran]) -> String {
    Peran::ALL.iter().filter(|p| peran.contains(p)).map(|p| p.code()).collect::<Vec<_>>().join(" ")
}

/// Roles out of the table; a word nobody knows grants nothing.
pub(super) fn baca_peran(text: &str) -> Vec<Peran> {
    text.split_whitespace().filter_map(Peran::from_code).collect()
}

/// [`crate::domain::request::Write::Operator`].
pub(super) fn simpan(
    tx: &mut Tx<'_>,
    session: &Session,
    lama: Option<(OperatorId, Ver)>,
    isi: &Isi<'_>,
) -> Result<Written, StoreError> {
    wajib(session, Hak::PeranBeri)?;
    let (login, nama, peran) = (isi.login.trim(), isi.nama.trim(), kode_peran(isi.peran));
    let satker = isi.satker.map(|s| s.0);
    periksa(tx, session, lama, isi)?;
    let id = match lama {
        None => {
            tx.aksi("operator-baru");
            tx.insert(
                Table::Operator,
                "INSERT INTO operator (login, nama, satker_id, peran, aktif) VALUES (?1, ?2, ?3, ?4, ?5)",
                (login, nama, satker, &peran, isi.aktif),
            )?
        }
        Some((id, ver)) => {
            tx.aksi("operator-ubah");
            let old: (i64, String, String, Option<i64>, String, bool) = tx
                .query_row(
                    "SELECT ver, login, nama, satker_id, peran, aktif FROM operator WHERE id = ?1",
                    [id.0],
                    |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?)),
                )
                .optional()?
                .ok_or(StoreError::Missing)?;
            if old.0 != ver.0 {
                let ya = |b: bool| if b { "ya" } else { "tidak" };
                let unit = |s: Option<i64>| s.map_or_else(String::new, |s| s.to_string());
                let beda = Beda::default()
                    .field("login", &old.1, login)
                    .field("nama", &old.2, nama)
                    .field("satker", unit(old.3), unit(satker))
                    .field("peran", &old.4, &peran)
                    .field("aktif", ya(old.5), ya(isi.aktif));
                return Err(beda.basi(tx, Table::Operator, id.0, old.0));
            }
            let same = old.1 == login && old.2 == nama && old.3 == satker && old.4 == peran && old.5 == isi.aktif;
            if !same {
                tx.change(Table::Operator, id.0, |c| {
                    c.prepare_cached(
                        "UPDATE operator SET ver = ver + 1, login = ?3, nama = ?4, satker_id = ?5, peran = ?6, aktif = ?7
                         WHERE id = ?1 AND ver = ?2",
                    )?
                    .execute((id.0, ver.0, login, nama, satker, &peran, isi.aktif))?;
                    Ok(())
                })?;
            }
            id.0
        }
    };
    ada_pengelola(tx, session)?;
    let key = if tx.tindakan().is_some() { "tersimpan-operator" } else { "tersimpan-tak-berubah" };
    Ok(Written { audit: None, ids: vec![id], uraian: Pesan::new(key).with("nama", nama).with("login", login) })
}

fn periksa(tx: &Tx<'_>, session: &Session, lama: Option<(OperatorId, Ver)>, isi: &Isi<'_>) -> Result<(), StoreError> {
    let mut salah = Vec::new();
    for (field, text) in [("login", isi.login), ("nama", isi.nama)] {
        if text.trim().is_empty() {
            salah.push((field.to_owned(), Pesan::new("wajib-diisi")));
        }
    }
    if isi.login.chars().any(|c| c.is_whitespace() || c.is_control()) {
        salah.push(("login".to_owned(), Pesan::new("operator-login-spasi")));
    }
    // A right that ends at the own unit reaches nothing without one.
    let own_unit = Hak::ALL.iter().any(|h| lingkup(&session.izin, isi.peran, *h) == Lingkup::Sendiri);
    if own_unit && isi.satker.is_none() && isi.peran.contains(&Peran::Satker) {
        salah.push(("satker".to_owned(), Pesan::new("operator-satker-wajib")));
    }
    if !salah.is_empty() {
        return Err(StoreError::Rule(salah));
    }
    let other: Option<String> = tx
        .query_row(
            "SELECT nama FROM operator WHERE login = ?1 AND id <> ?2",
            (isi.login.trim(), lama.map_or(0, |(id, _)| id.0)),
            |r| r.get(0),
        )
        .optional()?;
    match other {
        Some(nama) => {
            Err(StoreError::Duplicate(Pesan::new("ganda-login").with("login", isi.login.trim()).with("nama", nama)))
        }
        None => Ok(()),
    }
}

/// Somebody must be left who can grant roles; an office without would be locked for good.
fn ada_pengelola(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached("SELECT peran FROM operator WHERE aktif = 1")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let peran = baca_peran(&row.get::<_, String>(0)?);
        if lingkup(&session.izin, &peran, Hak::PeranBeri) != Lingkup::Tidak {
            return Ok(());
        }
    }
    Err(aturan("peran", Pesan::new("operator-pengelola-terakhir")))
}
