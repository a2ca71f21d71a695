//! Sitting down: the login says who it is, the file says what he may.
//!
//! In the private deployment (`reliability` 1.2 A) the login is the account of the operating system
//! and whoever sits down first at a new file runs it. Several operators behind one service account
//! are only another way to name the login; everything after is the same.

use rusqlite::{Connection, OptionalExtension};

use super::audit::{self, Tx};
use super::operator::{baca_peran, kode_peran};
use super::tabel::Table;
use super::{SqliteStore, antre, kolom};
use crate::domain::id::{OperatorId, SatkerId};
use crate::domain::operator::{Hak, Izin, Lingkup, Peran, Session};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::{Tanggal, Waktu};

/// The account that the operating system vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OsUser {
    /// Number of the account.
    pub uid: u32,
    /// Login name.
    pub login: String,
    /// Name; the login where the system knows none.
    pub nama: String,
}

/// What the owner of a private file bears: everything a small office's one clerk does.
pub(super) const PERAN_PERTAMA: [Peran; 4] = [Peran::Kanwil, Peran::Pemeriksa, Peran::Auditor, Peran::Admin];

/// Opens a session. The first login at a file without operators becomes its owner. `hari` is today;
/// a practice office answers with its own day.
///
/// Whoever sits down looks next whether an import has been left half done ([`SqliteStore::setengah`]) and takes it
/// back ([`SqliteStore::pulihkan`]); that takes seconds, so it is not done here, unseen.
///
/// # Errors
/// `Forbidden` for a login that the file does not know or that has been closed; see [`StoreError`].
pub fn open_session(
    store: &mut SqliteStore,
    user: &OsUser,
    asal: &str,
    hari: Tanggal,
    baca_saja: bool,
    now: Waktu,
) -> Result<Session, StoreError> {
    let baca_saja = baca_saja || store.baca_saja;
    let izin = izin(&store.conn)?;
    let hari = hari_latihan(&store.conn)?.unwrap_or(hari);
    let mut session = Session {
        operator: OperatorId(0),
        login: user.login.clone(),
        nama: user.nama.clone(),
        peran: Vec::new(),
        izin,
        satker: None,
        asal: asal.to_owned(),
        sesi: audit::acak()?,
        hari,
        baca_saja,
        pribadi: false,
    };
    if !ada_operator(&store.conn)? {
        if baca_saja {
            return Err(StoreError::Forbidden(Pesan::new("sesi-belum-ada-operator")));
        }
        pertama(store, &session, now)?;
    }
    let row: Option<(i64, String, String, Option<i64>, bool)> = store
        .conn
        .query_row("SELECT id, nama, peran, satker_id, aktif FROM operator WHERE login = ?1", [&user.login], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?))
        })
        .optional()?;
    let tolak = |key: &str| StoreError::Forbidden(Pesan::new(key).with("login", user.login.as_str()));
    let (id, nama, peran, satker, aktif) = row.ok_or_else(|| tolak("sesi-tak-dikenal"))?;
    if !aktif {
        return Err(tolak("sesi-nonaktif"));
    }
    session.operator = OperatorId(id);
    session.nama = nama;
    session.peran = baca_peran(&peran);
    session.satker = satker.map(SatkerId);
    session.pribadi = store.conn.query_row("SELECT count(*) = 1 FROM operator WHERE aktif = 1", [], |r| r.get(0))?;
    Ok(session)
}

fn ada_operator(conn: &Connection) -> Result<bool, StoreError> {
    Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM operator)", [], |r| r.get(0))?)
}

fn pertama(store: &mut SqliteStore, session: &Session, now: Waktu) -> Result<(), StoreError> {
    let _giliran = antre::giliran(&store.path, &session.login, now, store.sabar)?;
    let mut tx = Tx::begin(&mut store.conn, session, now, "operator-pertama")?;
    // Two desks may have begun at the same moment; one of them was first.
    if ada_operator(&tx)? {
        return Ok(());
    }
    tx.insert(
        Table::Operator,
        "INSERT INTO operator (login, nama, peran) VALUES (?1, ?2, ?3)",
        (&session.login, &session.nama, kode_peran(&PERAN_PERTAMA)),
    )?;
    tx.commit()
}

/// The role table of this office.
fn izin(conn: &Connection) -> Result<Vec<Izin>, StoreError> {
    let mut statement = conn.prepare("SELECT peran, hak, lingkup FROM izin ORDER BY peran, hak")?;
    let rows = statement.query_map([], |r| {
        Ok(Izin {
            peran: kolom::kode(r, 0, Peran::from_code)?,
            hak: kolom::kode(r, 1, Hak::from_code)?,
            lingkup: kolom::kode(r, 2, Lingkup::from_code)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn hari_latihan(conn: &Connection) -> Result<Option<Tanggal>, StoreError> {
    let day = conn.query_row("SELECT hari_latihan FROM kantor WHERE latihan = 1", [], |r| kolom::hari_mungkin(r, 0));
    Ok(day.optional()?.flatten())
}
