//! The store's own thread: questions in, answers out, in order.
//!
//! The screen never waits for the disk. Of several waiting questions of one slot only the newest is
//! asked: the cursor has moved on, nobody wants the others. Writes are never dropped and keep their
//! place among the questions. Between jobs the thread looks, twice a second, whether somebody else has
//! committed; that look is the only thing an idle desk does.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::clock;
use crate::desk::msg::{Msg, Mulai, Slot, WriteTag};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader as _, Store as _, StoreError, Write};
use crate::store::{self, KantorBaru, KantorLatihan, OpenOptions, OsUser, Pemilik, SqliteStore};

/// How often the thread looks for commits of others: well inside the promised second.
const LIHAT: Duration = Duration::from_millis(500);

/// People in the practice office of the first start: a small Kanwil, made in a moment.
const ORANG_LATIHAN: u64 = 3_900;

/// A job for the thread.
#[derive(Debug)]
pub enum Kerja {
    /// Ask.
    Read {
        /// Whose question.
        slot: Slot,
        /// Its number.
        no: u64,
        /// The question.
        read: Read,
    },
    /// Change.
    Write {
        /// What for.
        tag: WriteTag,
        /// What.
        write: Box<Write>,
    },
    /// First start: make or open a file.
    Mulai(Mulai),
    /// Everything before this is done; the thread ends.
    Selesai,
}

/// What the thread needs to know of this process.
#[derive(Debug, Clone)]
pub struct Tempat {
    /// The file that a first start makes.
    pub db: PathBuf,
    /// Who sits here.
    pub user: OsUser,
    /// From where.
    pub asal: String,
    /// Nothing may be written.
    pub baca_saja: bool,
}

impl Tempat {
    /// Opens a file and sits down at it.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn buka(&self, db: &Path) -> Result<(SqliteStore, Session), StoreError> {
        let mut store = SqliteStore::open(db, OpenOptions { baca_saja: self.baca_saja })?;
        let now = clock::now();
        let session = store::open_session(&mut store, &self.user, &self.asal, now.tanggal(), self.baca_saja, now)?;
        Ok((store, session))
    }

    fn mulai(&self, mulai: &Mulai) -> Result<(SqliteStore, Session), StoreError> {
        let now = clock::now();
        let pemilik = Pemilik { login: self.user.login.clone(), nama: self.user.nama.clone(), asal: self.asal.clone() };
        match mulai {
            Mulai::Latihan => {
                let latihan = KantorLatihan::new(ORANG_LATIHAN, 1);
                store::buat_latihan(&self.db, &latihan, &pemilik, now, &mut |_, _| true)?;
                self.buka(&self.db)
            }
            Mulai::Kantor(acuan) => {
                let baru =
                    KantorBaru { acuan: acuan.clone(), latihan: false, hari_latihan: None, sejak: now.tanggal() };
                store::buat_kantor(&self.db, &baru, &pemilik, now)?;
                self.buka(&self.db)
            }
            Mulai::Buka(path) => self.buka(Path::new(path)),
        }
    }

    /// Why a first start failed. A file that is not there is no record that has gone.
    fn sebab(mulai: &Mulai, error: &StoreError) -> Pesan {
        match (mulai, error) {
            (Mulai::Buka(path), StoreError::Missing) => Pesan::new("berkas-tak-ketemu").with("berkas", path.as_str()),
            _ => error.uraian(),
        }
    }
}

/// Runs the thread until [`Kerja::Selesai`] or until nobody sends any more.
pub fn run(mut open: Option<(SqliteStore, Session)>, tempat: &Tempat, jobs: &Receiver<Kerja>, out: &Sender<Msg>) {
    let mut waiting: VecDeque<Kerja> = VecDeque::new();
    loop {
        if waiting.is_empty() {
            match jobs.recv_timeout(LIHAT) {
                Ok(job) => waiting.push_back(job),
                Err(RecvTimeoutError::Timeout) => {
                    if let Some((store, _)) = &mut open
                        && store.changed().unwrap_or(false)
                        && out.send(Msg::Changed).is_err()
                    {
                        return;
                    }
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        waiting.extend(jobs.try_iter());
        let Some(job) = waiting.pop_front() else { continue };
        let answer = match job {
            Kerja::Selesai => return,
            Kerja::Read { slot, .. } if newer_waits(&waiting, slot) => continue,
            Kerja::Read { slot, no, read } => {
                let result = match &mut open {
                    Some((store, session)) => store.read(&read, session),
                    None => Err(StoreError::Missing),
                };
                Msg::Rows { slot, no, result }
            }
            Kerja::Write { tag, write } => {
                let result = match &mut open {
                    Some((store, session)) => store.write(&write, session, clock::now()),
                    None => Err(StoreError::Missing),
                };
                Msg::Written { tag, result }
            }
            Kerja::Mulai(mulai) => Msg::Dibuka(match tempat.mulai(&mulai) {
                Ok((store, session)) => {
                    open = Some((store, session.clone()));
                    Ok(Box::new(session))
                }
                Err(error) => Err(Tempat::sebab(&mulai, &error)),
            }),
        };
        if out.send(answer).is_err() {
            return;
        }
    }
}

/// Whether a newer question of the same slot waits; its answer would void this one's.
fn newer_waits(waiting: &VecDeque<Kerja>, slot: Slot) -> bool {
    waiting.iter().any(|k| matches!(k, Kerja::Read { slot: s, .. } if *s == slot))
}

/// What a first start says when its thread is gone.
#[must_use]
pub fn gone() -> Pesan {
    Pesan::new("galat-penyimpan-berhenti")
}
