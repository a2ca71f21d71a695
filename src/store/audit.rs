//! The trail: every change of a row leaves a link, in the same transaction as the change.
//!
//! A link holds who, when, from where, which command, which row, a salted commitment to the values
//! and the digest of the row afterwards, and it is chained to the link before by its hash. The values
//! stand apart in `audit_isi`, so that they can be erased (UU 27/2022 articles 42 to 44) while the
//! chain still verifies. What this proves and what not is said in `reliability` section 5: that what
//! is shown now is what was logged up to each head that somebody else holds, and no more.
//!
//! The digest is salted like the commitment: an unsalted hash of a row with a NIK is found by trying.

use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension, Params, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use super::migrate;
use super::tabel::{Baris, Table};
use crate::domain::id::AuditId;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Waktu;

/// In `audit.sesudah`: this link says nothing about a row's content.
pub(crate) const TANPA_BARIS: &str = "-";

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' - 10 + half });
    let mut out = String::with_capacity(bytes.len() * 2);
    out.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
    out
}

/// Bytes of a salt.
const GARAM: usize = 16;

/// Sixteen bytes of chance as hex.
pub(crate) fn acak() -> Result<String, StoreError> {
    let mut bytes = [0_u8; GARAM];
    getrandom::fill(&mut bytes).map_err(|e| tanpa_acak(&e))?;
    Ok(hex(&bytes))
}

fn tanpa_acak(error: &getrandom::Error) -> StoreError {
    StoreError::Io(Pesan::new("toko-acak").with("galat", error.to_string()))
}

/// SHA-256 over a tag and fields that each say their length, so that no two lists of fields meet.
fn sidik<'a>(tag: &str, fields: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    hash.update(tag.as_bytes());
    for field in fields {
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(field.as_bytes());
    }
    hex(&hash.finalize())
}

/// Commitment to the values of a link. `None` and an empty text are different.
pub(super) fn komitmen(garam: &str, sebelum: Option<&str>, sesudah: Option<&str>, alasan: &str) -> String {
    let mark = |v: Option<&str>| if v.is_some() { "1" } else { "0" };
    sidik("ikrar-nilai-1", [garam, mark(sebelum), sebelum.unwrap_or(""), mark(sesudah), sesudah.unwrap_or(""), alasan])
}

/// Digest of a row as it stands; empty for a row that is gone.
pub(super) fn cap_baris(garam: &str, row: Option<&Baris>) -> String {
    row.map_or_else(String::new, |r| sidik("ikrar-baris-1", [garam, &r.full]))
}

/// One link, as it is hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mata {
    pub(super) id: i64,
    pub(super) tindakan: i64,
    pub(super) waktu: String,
    pub(super) operator: String,
    pub(super) asal: String,
    pub(super) sesi: String,
    pub(super) aksi: String,
    pub(super) objek: String,
    pub(super) komitmen: String,
    pub(super) sesudah: String,
    pub(super) sebelum: String,
}

impl Mata {
    pub(super) fn hash(&self) -> String {
        let (id, act) = (self.id.to_string(), self.tindakan.to_string());
        sidik(
            "ikrar-audit-1",
            [
                self.sebelum.as_str(),
                &id,
                &act,
                &self.waktu,
                &self.operator,
                &self.asal,
                &self.sesi,
                &self.aksi,
                &self.objek,
                &self.komitmen,
                &self.sesudah,
            ],
        )
    }
}

/// Length and head of the trail: what goes to the foot of a report and into somebody else's hands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kepala {
    /// Number of the newest link; 0 for an empty trail.
    pub panjang: i64,
    /// Its hash, lower-case hex; empty for an empty trail.
    pub hash: String,
}

/// How the trail stands.
pub(crate) fn kepala(conn: &Connection) -> Result<Kepala, StoreError> {
    let head = conn
        .prepare_cached("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")?
        .query_row([], |r| Ok(Kepala { panjang: r.get(0)?, hash: r.get(1)? }))
        .optional()?;
    Ok(head.unwrap_or_default())
}

/// Who acts and by which command.
#[derive(Debug, Clone)]
pub(crate) struct Pelaku {
    operator: String,
    asal: String,
    sesi: String,
    waktu: String,
    aksi: &'static str,
}

/// One act under way: a write transaction that leaves a link for each row it changes.
///
/// Reading goes through it as through a connection. Every change of a table in [`Table`] goes through
/// [`Tx::insert`] or [`Tx::change`], or is followed by its [`Tx::jejak`]; nothing else may write to them.
///
/// An act may be longer than one transaction ([`Tx::lanjut`]): then others' links stand between its own.
pub(crate) struct Tx<'c> {
    tx: Transaction<'c>,
    pelaku: Pelaku,
    alasan: String,
    tindakan: Option<i64>,
    kepala: Kepala,
    garam: Kolam,
    /// The name of the act stays, whatever its parts call themselves.
    bernama: bool,
}

/// Salts drawn ahead, so that many links ask the system for chance once; each is used for one link only.
#[derive(Default)]
struct Kolam {
    bytes: Vec<u8>,
    sekali: usize,
}

impl Kolam {
    fn ambil(&mut self) -> Result<String, StoreError> {
        if self.bytes.len() < GARAM {
            self.bytes.resize(GARAM * self.sekali.max(1), 0);
            if let Err(e) = getrandom::fill(&mut self.bytes) {
                self.bytes.clear();
                return Err(tanpa_acak(&e));
            }
        }
        let rest = self.bytes.len() - GARAM;
        let salt = hex(self.bytes.get(rest..).unwrap_or_default());
        self.bytes.truncate(rest);
        Ok(salt)
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.tx
    }
}

impl<'c> Tx<'c> {
    /// Begins an act. The caller holds the queue of [`super::antre`]; bulk work that owns its file
    /// alone may do without.
    pub(crate) fn begin(
        conn: &'c mut Connection,
        session: &Session,
        now: Waktu,
        aksi: &'static str,
    ) -> Result<Self, StoreError> {
        let tx = Transaction::new(conn, TransactionBehavior::Immediate)?;
        migrate::tetap(&tx)?;
        let kepala = kepala(&tx)?;
        let pelaku = Pelaku {
            operator: session.login.clone(),
            asal: session.asal.clone(),
            sesi: session.sesi.clone(),
            waktu: now.iso(),
            aksi,
        };
        Ok(Self { tx, pelaku, alasan: String::new(), tindakan: None, kepala, garam: Kolam::default(), bernama: false })
    }

    /// Goes on with an act that an earlier transaction began: its links belong to that act.
    pub(crate) fn lanjut(&mut self, tindakan: Option<AuditId>) {
        self.tindakan = tindakan.map(|id| id.0);
    }

    /// Says that about so many links follow.
    pub(crate) fn borong(&mut self, links: usize) {
        self.garam.sekali = links.min(4_096);
    }

    /// The moment of the act as the store keeps it.
    pub(crate) fn waktu(&self) -> String {
        self.pelaku.waktu.clone()
    }

    /// Names the command more exactly, before the first change.
    pub(crate) fn aksi(&mut self, aksi: &'static str) {
        if !self.bernama {
            self.pelaku.aksi = aksi;
        }
    }

    /// Names an act that is made of others: it is told and undone as one, so its parts do not rename it.
    pub(crate) fn aksi_seluruhnya(&mut self, aksi: &'static str) {
        self.pelaku.aksi = aksi;
        self.bernama = true;
    }

    /// The reason that goes with every link from here on.
    pub(crate) fn alasan(&mut self, alasan: &str) {
        alasan.trim().clone_into(&mut self.alasan);
    }

    /// The first link so far.
    pub(crate) fn tindakan(&self) -> Option<AuditId> {
        self.tindakan.map(AuditId)
    }

    /// Head after the last link of this act.
    pub(crate) fn kepala(&self) -> &Kepala {
        &self.kepala
    }

    /// Adds a row by one INSERT statement and answers its key.
    pub(crate) fn insert(&mut self, table: Table, sql: &str, params: impl Params) -> Result<i64, StoreError> {
        self.tx.prepare_cached(sql)?.execute(params)?;
        let id = self.tx.last_insert_rowid();
        self.catat(table, id, None)?;
        Ok(id)
    }

    /// Changes or removes one row by whatever `f` does, and says whether that changed anything.
    pub(crate) fn change(
        &mut self,
        table: Table,
        id: i64,
        f: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let before = table.row(&self.tx, id)?;
        f(&self.tx)?;
        self.catat(table, id, before)
    }

    fn catat(&mut self, table: Table, id: i64, before: Option<Baris>) -> Result<bool, StoreError> {
        let after = table.row(&self.tx, id)?;
        self.jejak(table, id, before, after)
    }

    /// A link for a row that was written without [`Tx::change`], among many; what it was and what it is.
    pub(super) fn jejak(
        &mut self,
        table: Table,
        id: i64,
        before: Option<Baris>,
        after: Option<Baris>,
    ) -> Result<bool, StoreError> {
        if before == after {
            return Ok(false);
        }
        let garam = self.garam.ambil()?;
        let cap = cap_baris(&garam, after.as_ref());
        let (before, after) = (before.map(|b| b.shown), after.map(|b| b.shown));
        self.mata(table.objek(id), &garam, before.as_deref(), after.as_deref(), cap)?;
        Ok(true)
    }

    /// A link that says nothing of a row: a look, or what an act refers to.
    pub(crate) fn sebut(&mut self, objek: String) -> Result<(), StoreError> {
        let garam = self.garam.ambil()?;
        self.mata(objek, &garam, None, None, TANPA_BARIS.to_owned())
    }

    fn mata(
        &mut self,
        objek: String,
        garam: &str,
        sebelum: Option<&str>,
        sesudah: Option<&str>,
        cap: String,
    ) -> Result<(), StoreError> {
        let id = self.kepala.panjang + 1;
        let link = Mata {
            id,
            tindakan: self.tindakan.unwrap_or(id),
            waktu: self.pelaku.waktu.clone(),
            operator: self.pelaku.operator.clone(),
            asal: self.pelaku.asal.clone(),
            sesi: self.pelaku.sesi.clone(),
            aksi: self.pelaku.aksi.to_owned(),
            objek,
            komitmen: komitmen(garam, sebelum, sesudah, &self.alasan),
            sesudah: cap,
            sebelum: self.kepala.hash.clone(),
        };
        let hash = link.hash();
        self.tx
            .prepare_cached(
                "INSERT INTO audit (id, tindakan, waktu, operator, asal, sesi, aksi, objek, komitmen, sesudah, sebelum, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(rusqlite::params![
                link.id,
                link.tindakan,
                link.waktu,
                link.operator,
                link.asal,
                link.sesi,
                link.aksi,
                link.objek,
                link.komitmen,
                link.sesudah,
                link.sebelum,
                hash
            ])?;
        self.tx
            .prepare_cached(
                "INSERT INTO audit_isi (audit_id, garam, sebelum, sesudah, alasan) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((id, garam, sebelum, sesudah, &self.alasan))?;
        self.tindakan = Some(link.tindakan);
        self.kepala = Kepala { panjang: id, hash };
        Ok(())
    }

    /// Makes the act permanent.
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        Ok(self.tx.commit()?)
    }
}

/// Whether the trail has this link. Asked after a COMMIT that answered with an error: it may stand on
/// the disk all the same (`reliability` 4.3).
pub(crate) fn ada(conn: &Connection, head: &Kepala) -> bool {
    head.panjang > 0
        && conn
            .query_row("SELECT 1 FROM audit WHERE id = ?1 AND hash = ?2", (head.panjang, &head.hash), |_| Ok(()))
            .is_ok()
}
