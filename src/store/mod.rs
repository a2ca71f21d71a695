//! The only room with SQL: one file that several processes share, and everything that keeps it true.
//!
//! [`SqliteStore`] answers the questions of [`crate::domain::request`]. Around it stand the door
//! ([`pintu`], [`open`]), the schema ([`migrate`]), the queue of writers ([`antre`]), the trail
//! ([`audit`], [`audit_uji`]), undoing ([`undo`]), sessions ([`sesi`]), checks ([`periksa`]) and copies
//! ([`cadangan`]). Files that come in have a room of their own too ([`impor`]). One file per aggregate holds what saving it means; the reading half is a room of its
//! own ([`baca`]). A connection belongs to one thread; a program that shows and reckons at once opens two.

mod antre;
pub(crate) mod audit;
mod audit_uji;
pub(crate) mod baca;
mod banding;
mod berkas;
mod bongkar;
mod buat;
pub mod cadangan;
mod draf;
pub mod galat;
mod gelombang;
mod ikrar;
mod impor;
mod ingatan;
mod jangkauan;
mod kantor;
mod kegiatan;
mod kolom;
mod lengkap;
mod massal;
mod migrate;
mod open;
mod operator;
mod pegawai;
mod penanganan;
mod periksa;
mod perkara;
mod pintu;
mod satker;
mod sementara;
mod sesi;
pub(crate) mod tabel;
mod tulis;
mod undo;

#[cfg(test)]
mod rencana_uji;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};

pub use antre::Pemegang;
pub use audit::Kepala;
pub use audit_uji::{Putus, Rusak, Verdict};
pub use buat::{KantorLatihan, Pemilik, buat_kantor, buat_latihan};
pub use impor::{Pulih, Setengah, Tahap};
pub use kantor::{KEMENTERIAN, KantorBaru};
pub use lengkap::{IsiLengkap, bangun, bisa_dibangun};
pub use massal::Ringkas;
pub(crate) use open::create_file;
pub use open::{OpenOptions, SQLITE_TERENDAH};
pub use periksa::{Berat, Kedalaman, PindaianTercatat, Temuan};
pub use pintu::sedang_terbuka;
pub use sesi::{OsUser, open_session};

use crate::domain::operator::Session;
use crate::domain::pegawai::PegawaiKeluar;
use crate::domain::request::{PegawaiQuery, Read, Reader, Rows, Store, StoreError, Write, Written};
use crate::domain::tanggal::Waktu;

/// One open file. The connection is closed before the file leaves the register of open ones.
#[derive(Debug)]
pub struct SqliteStore {
    conn: Connection,
    path: PathBuf,
    baca_saja: bool,
    sabar: Duration,
    versi_data: i64,
    tindakan: i64,
    terlihat: BTreeSet<(String, String, i64)>,
    /// Whether anything was written since the last [`SqliteStore::rawat`].
    ditulis: bool,
    /// The file that is coming in.
    panggung: Option<Box<impor::Panggung>>,
    saksi: Option<fn(Tahap)>,
    _tanda: pintu::Tanda,
}

impl SqliteStore {
    fn dari(conn: Connection, path: PathBuf, baca_saja: bool, tanda: pintu::Tanda) -> Result<Self, StoreError> {
        let versi_data = versi_data(&conn)?;
        let tindakan = tindakan_terbaru(&conn)?;
        let terlihat = BTreeSet::new();
        let (sabar, ditulis) = (antre::BATAS, false);
        let (panggung, saksi) = (None, None);
        Ok(Self {
            conn,
            path,
            baca_saja,
            sabar,
            versi_data,
            tindakan,
            terlihat,
            ditulis,
            panggung,
            saksi,
            _tanda: tanda,
        })
    }

    /// Makes a new, empty file with the newest schema, and its folder; see [`SqliteStore::open`] for using it.
    ///
    /// # Errors
    /// `Duplicate` where something stands there already; otherwise what the system said.
    pub fn create(path: &Path) -> Result<(), StoreError> {
        create_file(path).map(drop)
    }

    /// Where the file is, with the links of its folders resolved.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nothing can be written.
    #[must_use]
    pub fn baca_saja(&self) -> bool {
        self.baca_saja
    }

    /// How long a save waits for its turn, instead of ten seconds.
    pub fn sabar(&mut self, batas: Duration) {
        self.sabar = batas;
    }

    /// Lets the file grow to so many pages and no more; a save beyond that answers [`StoreError::Full`],
    /// as on a full disk. Holds for this connection only.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn batas_halaman(&mut self, halaman: i64) -> Result<(), StoreError> {
        self.conn.pragma_update_and_check(None, "max_page_count", halaman, |_| Ok(()))?;
        Ok(())
    }

    /// Who is writing right now, for the message of those who wait.
    #[must_use]
    pub fn pemegang(&self) -> Option<Pemegang> {
        antre::pemegang(&self.path)
    }

    /// How the trail stands.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn kepala(&self) -> Result<Kepala, StoreError> {
        audit::kepala(&self.conn)
    }

    /// Tests the trail on one unmoving state; `jangkar` is a head that somebody noted earlier, `maju`
    /// hears links done and in all.
    ///
    /// # Errors
    /// See [`StoreError`]; what does not agree is in the answer, not an error.
    pub fn verify(&mut self, jangkar: Option<&Kepala>, maju: &mut dyn FnMut(i64, i64)) -> Result<Verdict, StoreError> {
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Deferred)?;
        audit_uji::verify(&tx, jangkar, maju)
    }

    /// What may wait for idle time: moves what has been saved out of the log into the file, so that no save has to.
    /// To be called when nothing has been asked or saved for a moment; says whether there was anything to do. It
    /// waits for nobody, and its price is bounded by the log, some ten milliseconds at the most; with nothing in the
    /// log it looks at one number.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn rawat(&mut self) -> Result<bool, StoreError> {
        if self.baca_saja || !std::mem::take(&mut self.ditulis) {
            return Ok(false);
        }
        self.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        Ok(true)
    }

    /// The import of which only a part stands in the office, if there is one; with none it looks at an empty index.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn setengah(&self) -> Result<Option<Setengah>, StoreError> {
        impor::setengah(&self.conn, &self.path)
    }

    /// Whether there is one whose program has fallen. Cheap enough to be asked whenever something has changed.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn terhenti(&self) -> Result<bool, StoreError> {
        impor::terhenti(&self.conn, &self.path)
    }

    /// Takes back what fallen programs have left half done, in turns with other operators' saves in between; an import
    /// whose program lives is left alone. `maju` hears how many links of how many are back and says whether to go on.
    ///
    /// # Errors
    /// `ReadOnly` where there is something to take back and nothing may be written; see [`StoreError`]. What was not
    /// taken back is left to the next call.
    pub fn pulihkan(
        &mut self,
        session: &Session,
        now: Waktu,
        maju: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Pulih, StoreError> {
        impor::pulihkan_terhenti(self, session, now, maju)
    }

    /// As [`Store::write`]; `maju` hears how far a long one is and says whether to go on. Only undoing an import of many
    /// rows is long; what of it is left then is taken back by the next session.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn tulis(
        &mut self,
        write: &Write,
        session: &Session,
        now: Waktu,
        maju: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Written, StoreError> {
        self.ditulis = true;
        tulis::tulis(self, write, session, now, maju)
    }

    /// Looks for damage and for figures that do not agree; see [`Kedalaman`].
    ///
    /// # Errors
    /// See [`StoreError`]; what was found is in the answer, not an error.
    pub fn check(&mut self, kedalaman: Kedalaman, maju: &mut dyn FnMut(&str)) -> Result<Vec<Temuan>, StoreError> {
        periksa::check(self, kedalaman, maju)
    }

    /// Scans that sheets name, with the checksums noted of them; the files themselves are not looked at here.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn pindaian(&self) -> Result<Vec<PindaianTercatat>, StoreError> {
        periksa::pindaian(&self.conn)
    }
}

fn versi_data(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.prepare_cached("PRAGMA data_version")?.query_row([], |r| r.get(0))?)
}

/// The newest link that changed a row; looks change none.
fn tindakan_terbaru(conn: &Connection) -> Result<i64, StoreError> {
    let sql = "SELECT id FROM audit WHERE sesudah <> ?1 ORDER BY id DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([audit::TANPA_BARIS], |r| r.get(0)).optional()?.unwrap_or(0))
}

/// Answers one question on one state of the file.
fn jawab(conn: &Connection, read: &Read, session: &Session) -> Result<Rows, StoreError> {
    match read {
        // Only the writing half knows what can be undone.
        Read::TindakanAkhir => Ok(Rows::TindakanAkhir(undo::tindakan_akhir(conn, session)?)),
        other => baca::read(conn, other, session),
    }
}

impl Reader for SqliteStore {
    fn read(&mut self, read: &Read, session: &Session) -> Result<Rows, StoreError> {
        jawab(&self.conn, read, session)
    }

    fn alir(
        &mut self,
        query: &PegawaiQuery,
        session: &Session,
        each: &mut dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        // One state for the choice of the way, the keys and the rows.
        self.snapshot(&mut |reader| reader.alir(query, session, &mut *each))
    }
}

impl Store for SqliteStore {
    fn write(&mut self, write: &Write, session: &Session, now: Waktu) -> Result<Written, StoreError> {
        self.tulis(write, session, now, &mut |_, _| true)
    }

    fn changed(&mut self) -> Result<bool, StoreError> {
        let now = versi_data(&self.conn)?;
        if std::mem::replace(&mut self.versi_data, now) == now {
            return Ok(false);
        }
        // Somebody has committed; a look or a draft of theirs changes nothing that is shown here.
        let act = tindakan_terbaru(&self.conn)?;
        Ok(std::mem::replace(&mut self.tindakan, act) != act)
    }

    fn snapshot(&mut self, job: &mut dyn FnMut(&mut dyn Reader) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Deferred)?;
        // A deferred transaction has no state of its own before its first read.
        migrate::versi(&tx)?;
        tx.query_row("SELECT count(*) FROM kantor", [], |_| Ok(()))?;
        job(&mut Diam { conn: &tx })
    }
}

/// One unmoving state. Looks are not noted here: what a report takes out is noted as a whole by
/// whoever takes it out.
struct Diam<'c> {
    conn: &'c Connection,
}

impl Reader for Diam<'_> {
    fn read(&mut self, read: &Read, session: &Session) -> Result<Rows, StoreError> {
        jawab(self.conn, read, session)
    }

    fn alir(
        &mut self,
        query: &PegawaiQuery,
        session: &Session,
        each: &mut dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        baca::alir(self.conn, query, session, each)
    }
}

/// Version of the SQLite inside.
#[must_use]
pub fn versi_sqlite() -> &'static str {
    rusqlite::version()
}
