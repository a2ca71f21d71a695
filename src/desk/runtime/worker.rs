//! The store's own threads: questions and changes in, answers out.
//!
//! The screen never waits for the disk. One thread answers questions; of several waiting questions of
//! one slot only the newest is asked: the cursor has moved on, nobody wants the others. A save may have
//! to wait its turn behind other operators, so changes go to a second thread with a connection of its
//! own, made with the first of them: lists go on answering meanwhile. Changes keep their order and are
//! never dropped. Twice a second the first thread looks whether anything has been committed; that look is
//! the only thing an idle desk does.
//!
//! To the first connection a commit of the second is somebody else's. The desk says when it asks anew for all
//! it shows ([`Kerja::Anew`]); what has been committed until then, by whom ever, is in those answers.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::clock;
use crate::desk::msg::{Msg, Mulai, Slot, Tarik, WriteTag};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader as _, Store as _, StoreError, Write};
use crate::domain::tanggal::Tanggal;
use crate::latihan::{BERKAS_LATIHAN, PEGAWAI_LATIHAN};
use crate::store::{self, KantorBaru, KantorLatihan, OpenOptions, OsUser, Pemilik, SqliteStore};

/// How often the thread looks for commits of others: well inside the promised second.
const LIHAT: Duration = Duration::from_millis(500);

/// How long after a save nobody must have saved for the log of the file to be emptied.
const RAWAT: Duration = Duration::from_millis(400);

/// How often at most it is told how far taking back is.
const KABAR: Duration = Duration::from_millis(500);

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
    /// Take back what fallen programs have left half done.
    Pulihkan,
    /// First start: make or open a file.
    Mulai(Mulai),
    /// The questions behind this ask for all that is shown: what has been committed before them is seen by them.
    Anew,
    /// The day has changed; questions and changes from here on are of this day.
    Hari(Tanggal),
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

    /// The file that a first start makes or opens. A practice office never stands where the office itself will: the next
    /// start still offers a real one.
    #[must_use]
    pub fn letak(&self, mulai: &Mulai) -> PathBuf {
        match mulai {
            Mulai::Latihan => self.db.with_file_name(BERKAS_LATIHAN),
            Mulai::Kantor(_) => self.db.clone(),
            Mulai::Buka(path) => PathBuf::from(path),
        }
    }

    fn mulai(&self, mulai: &Mulai) -> Result<(SqliteStore, Session), StoreError> {
        let now = clock::now();
        let pemilik = Pemilik { login: self.user.login.clone(), nama: self.user.nama.clone(), asal: self.asal.clone() };
        let letak = self.letak(mulai);
        match mulai {
            // Whoever has practised before goes on there.
            Mulai::Latihan if letak.exists() => {}
            Mulai::Latihan => {
                let latihan = KantorLatihan::new(PEGAWAI_LATIHAN, 1);
                store::buat_latihan(&letak, &latihan, &pemilik, now, &mut |_, _| true)?;
            }
            Mulai::Kantor(acuan) => {
                let baru =
                    KantorBaru { acuan: acuan.clone(), latihan: false, hari_latihan: None, sejak: now.tanggal() };
                store::buat_kantor(&letak, &baru, &pemilik, now)?;
            }
            Mulai::Buka(_) => {}
        }
        self.buka(&letak)
    }

    /// Why a first start failed. A file that is not there is no record that has gone.
    fn sebab(mulai: &Mulai, error: &StoreError) -> Pesan {
        match (mulai, error) {
            (Mulai::Buka(path), StoreError::Missing) => Pesan::new("berkas-tak-ketemu").with("berkas", path.as_str()),
            _ => error.uraian(),
        }
    }
}

/// The look for commits.
struct Lihat(Instant);

impl Lihat {
    fn new() -> Self {
        Self(clock::tick() + LIHAT)
    }

    fn left(&self) -> Duration {
        self.0.saturating_duration_since(clock::tick())
    }

    /// Whether anything has been committed since the last look, if it is time for one.
    fn look(&mut self, open: Option<&mut (SqliteStore, Session)>) -> bool {
        let now = clock::tick();
        if now < self.0 {
            return false;
        }
        self.0 = now + LIHAT;
        open.is_some_and(|(store, _)| store.changed().unwrap_or(false))
    }
}

/// Runs the thread until [`Kerja::Selesai`] or until nobody sends any more.
pub fn run<M>(mut open: Option<(SqliteStore, Session)>, tempat: &Tempat, jobs: &Receiver<Kerja>, out: &Sender<M>)
where
    M: From<Msg> + Send + 'static,
{
    let mut waiting: VecDeque<Kerja> = VecDeque::new();
    let mut writer: Option<Penulis> = None;
    let mut lihat = Lihat::new();
    loop {
        if waiting.is_empty() {
            match jobs.recv_timeout(lihat.left()) {
                Ok(job) => waiting.push_back(job),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if lihat.look(open.as_mut()) && out.send(Msg::Changed.into()).is_err() {
            return;
        }
        waiting.extend(jobs.try_iter());
        let Some(job) = waiting.pop_front() else { continue };
        let answer = match job {
            Kerja::Selesai => {
                // What has been sent off is written before the end.
                if let Some(writer) = writer.take() {
                    writer.henti.store(true, Ordering::Relaxed);
                    writer.selesai();
                }
                return;
            }
            Kerja::Anew => {
                // The own save is among it, and everything would else be asked a second time within half a second.
                if let Some((store, _)) = &mut open {
                    let _ = store.changed();
                }
                continue;
            }
            Kerja::Hari(day) => {
                if let Some((_, session)) = &mut open {
                    session.hari = day;
                }
                // The next change begins a writer of the new day.
                if let Some(writer) = writer.take() {
                    writer.selesai();
                }
                continue;
            }
            Kerja::Read { slot, .. } if newer_waits(&waiting, slot) => continue,
            Kerja::Read { slot, no, read } => {
                let result = match &mut open {
                    Some((store, session)) => store.read(&read, session),
                    None => Err(StoreError::Missing),
                };
                Msg::Rows { slot, no, result }
            }
            Kerja::Write { tag, write } => match &open {
                Some((store, session)) => {
                    if Penulis::suruh(&mut writer, store, session, out, Tugas::Tulis(tag, write)) {
                        continue;
                    }
                    Msg::Written { tag, result: Err(StoreError::Io(gone())) }
                }
                None => Msg::Written { tag, result: Err(StoreError::Missing) },
            },
            Kerja::Pulihkan => match &open {
                // One that somebody is at work on is nobody else's, and a look at it costs next to nothing.
                Some((store, session)) if store.terhenti().unwrap_or(false) => {
                    if Penulis::suruh(&mut writer, store, session, out, Tugas::Pulihkan) {
                        continue;
                    }
                    Msg::Tarik(Tarik::Usai(Err(gone())))
                }
                _ => Msg::Tarik(Tarik::Usai(Ok(None))),
            },
            Kerja::Mulai(mulai) => Msg::Dibuka(match tempat.mulai(&mulai) {
                Ok((store, session)) => {
                    writer = None;
                    open = Some((store, session.clone()));
                    Ok(Box::new(session))
                }
                Err(error) => Err(Tempat::sebab(&mulai, &error)),
            }),
        };
        if out.send(answer.into()).is_err() {
            return;
        }
    }
}

/// What the writing thread is told to do.
enum Tugas {
    Tulis(WriteTag, Box<Write>),
    Pulihkan,
}

/// The thread that changes things.
struct Penulis {
    jobs: Sender<Tugas>,
    /// The program ends: what is long stops between two turns.
    henti: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Penulis {
    /// Begins it on the file and for the session of the thread that answers questions.
    fn mulai<M>(store: &SqliteStore, session: &Session, out: &Sender<M>) -> std::io::Result<Self>
    where
        M: From<Msg> + Send + 'static,
    {
        let (to_writer, jobs) = mpsc::channel::<Tugas>();
        let henti = Arc::new(AtomicBool::new(false));
        let stop = henti.clone();
        let (path, options) = (store.path().to_owned(), OpenOptions { baca_saja: store.baca_saja() });
        let (session, out) = (session.clone(), out.clone());
        let work = move || {
            let mut store = SqliteStore::open(&path, options);
            let mut written = false;
            loop {
                // What was put off for the sake of the save is done once nobody is saving.
                let next = if written { jobs.recv_timeout(RAWAT) } else { jobs.recv().map_err(RecvTimeoutError::from) };
                let tugas = match next {
                    Ok(tugas) => tugas,
                    Err(RecvTimeoutError::Timeout) => {
                        written = false;
                        if let Ok(store) = &mut store {
                            // It is tried again after the next save.
                            let _ = store.rawat();
                        }
                        continue;
                    }
                    Err(RecvTimeoutError::Disconnected) => return,
                };
                if store.is_err() {
                    // What kept the file shut may be over.
                    store = SqliteStore::open(&path, options);
                }
                written = true;
                let answer = tugas.lakukan(store.as_mut().map_err(|e| e.clone()), &session, &stop, &|kabar| {
                    // Whoever does not hear it has left, and has said so.
                    let _ = out.send(Msg::Tarik(kabar).into());
                });
                if out.send(answer.into()).is_err() {
                    return;
                }
            }
        };
        let thread = thread::Builder::new().name("tulis".to_owned()).spawn(work)?;
        Ok(Self { jobs: to_writer, henti, thread })
    }

    /// Hands something over, to a thread that is begun with the first; false when the thread is gone, and the next time
    /// begins another.
    fn suruh<M>(
        writer: &mut Option<Self>,
        store: &SqliteStore,
        session: &Session,
        out: &Sender<M>,
        tugas: Tugas,
    ) -> bool
    where
        M: From<Msg> + Send + 'static,
    {
        if writer.is_none() {
            *writer = Self::mulai(store, session, out).ok();
        }
        let sent = writer.as_ref().is_some_and(|writer| writer.jobs.send(tugas).is_ok());
        if !sent {
            *writer = None;
        }
        sent
    }

    /// Waits until everything handed over is done.
    fn selesai(self) {
        drop(self.jobs);
        // A thread that has panicked has said so; nothing is left to wait for.
        let _ = self.thread.join();
    }
}

impl Tugas {
    /// Does it, and gives what is answered; `tell` hears how far taking back is.
    fn lakukan(
        self,
        store: Result<&mut SqliteStore, StoreError>,
        session: &Session,
        stop: &AtomicBool,
        tell: &dyn Fn(Tarik),
    ) -> Msg {
        let mut told: Option<Instant> = None;
        let mut maju = |done, of| {
            if told.is_none_or(|at| at.elapsed() >= KABAR) {
                told = Some(clock::tick());
                tell(Tarik::Maju(done, of));
            }
            !stop.load(Ordering::Relaxed)
        };
        match self {
            Self::Tulis(tag, write) => {
                let result = store.and_then(|store| store.tulis(&write, session, clock::now(), &mut maju));
                Msg::Written { tag, result }
            }
            Self::Pulihkan => {
                let done = store.and_then(|store| {
                    let Some(half) = store.setengah()? else { return Ok(None) };
                    tell(Tarik::Mulai(Box::new(half.impor.clone()), half.tertulis));
                    Ok(Some(half.usai(store.pulihkan(session, clock::now(), &mut maju)?)))
                });
                Msg::Tarik(Tarik::Usai(done.map_err(|error| error.uraian())))
            }
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

/// Waits for a thread, but not for ever: a disk that hangs must not keep a dead session alive.
pub(super) fn join_within(handle: JoinHandle<()>, limit: Duration) {
    let (done, wait) = mpsc::channel();
    let joiner = thread::Builder::new().name("tunggu".to_owned()).spawn(move || {
        let _ = handle.join();
        let _ = done.send(());
    });
    if joiner.is_ok() {
        let _ = wait.recv_timeout(limit);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::domain::draf::{Draf, Isian};

    /// A desk's store on a new office, and its file.
    struct Meja {
        jobs: Sender<Kerja>,
        answers: Receiver<Msg>,
        thread: JoinHandle<()>,
        tempat: Tempat,
        _folder: tempfile::TempDir,
    }

    fn meja() -> Meja {
        let folder = tempfile::tempdir().unwrap();
        let user = OsUser { uid: 0, login: "rina".to_owned(), nama: "Rina".to_owned() };
        let db = folder.path().join("kantor").join("ikrar.db");
        let tempat = Tempat { db, user, asal: "uji".to_owned(), baca_saja: false };
        let open = tempat.mulai(&Mulai::Kantor("dki".to_owned())).unwrap();
        let (jobs, taken) = mpsc::channel();
        let (out, answers) = mpsc::channel::<Msg>();
        let thread = {
            let tempat = tempat.clone();
            thread::spawn(move || run(Some(open), &tempat, &taken, &out))
        };
        Meja { jobs, answers, thread, tempat, _folder: folder }
    }

    fn operator(login: &str) -> Box<Write> {
        Box::new(Write::Operator {
            lama: None,
            login: login.to_owned(),
            nama: "Ngatini".to_owned(),
            peran: vec![crate::domain::operator::Peran::Auditor],
            satker: None,
            aktif: true,
        })
    }

    const LIMIT: Duration = Duration::from_secs(10);

    #[test]
    fn practice_at_the_first_start_has_a_file_of_its_own_and_is_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let user = OsUser { uid: 0, login: "rina".to_owned(), nama: "Rina".to_owned() };
        let db = folder.path().join("kantor").join("ikrar.db");
        let tempat = Tempat { db: db.clone(), user, asal: "uji".to_owned(), baca_saja: false };
        let (mut store, session) = tempat.mulai(&Mulai::Latihan).unwrap();
        let own = folder.path().join("kantor").join("latihan.db");
        assert_eq!((store.path(), db.exists()), (own.as_path(), false), "a real office is still to be made");
        store.write(&operator("sana"), &session, clock::now()).unwrap();
        drop(store);
        let (mut again, session) = tempat.mulai(&Mulai::Latihan).unwrap();
        assert!(again.write(&operator("sana"), &session, clock::now()).is_err(), "the same file: that login is there");
        let (office, _) = tempat.mulai(&Mulai::Kantor("dki".to_owned())).unwrap();
        assert_eq!(office.path(), db);
    }

    #[test]
    fn what_is_asked_anew_is_not_announced() {
        let meja = meja();
        let (mut there, session) = meja.tempat.buka(&meja.tempat.db).unwrap();
        there.write(&operator("sini"), &session, clock::now()).unwrap();
        meja.jobs.send(Kerja::Anew).unwrap();
        assert!(meja.answers.recv_timeout(LIHAT * 3).is_err(), "what came before is seen by what is asked behind");
        there.write(&operator("sana"), &session, clock::now()).unwrap();
        assert_eq!(meja.answers.recv_timeout(LIMIT).unwrap(), Msg::Changed);
        meja.jobs.send(Kerja::Selesai).unwrap();
        meja.thread.join().unwrap();
    }

    #[test]
    fn a_colleagues_save_is_noticed_while_questions_keep_coming() {
        let meja = meja();
        let (mut there, session) = meja.tempat.buka(&meja.tempat.db).unwrap();
        there.write(&operator("sana"), &session, clock::now()).unwrap();
        let begun = clock::tick();
        let mut no = 0;
        loop {
            no += 1;
            meja.jobs.send(Kerja::Read { slot: Slot::Kantor, no, read: Read::Kantor }).unwrap();
            if meja.answers.recv_timeout(LIMIT).unwrap() == Msg::Changed {
                break;
            }
            assert!(begun.elapsed() < LIMIT);
        }
        meja.jobs.send(Kerja::Selesai).unwrap();
        meja.thread.join().unwrap();
    }

    #[test]
    fn a_question_is_answered_while_a_save_waits_its_turn() {
        let Meja { jobs, answers, thread, tempat, _folder } = meja();
        let other = rusqlite::Connection::open(&tempat.db).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();

        let draf = Draf {
            id: None,
            formulir: "pegawai".to_owned(),
            objek: None,
            ver: None,
            isian: Isian::default().with("nama", "Ngatini"),
            fokus: String::new(),
            waktu: None,
        };
        jobs.send(Kerja::Write { tag: WriteTag::Draf, write: Box::new(Write::Draf(draf)) }).unwrap();
        jobs.send(Kerja::Read { slot: Slot::Kantor, no: 1, read: Read::Kantor }).unwrap();
        assert!(matches!(answers.recv().unwrap(), Msg::Rows { slot: Slot::Kantor, result: Ok(_), .. }));
        other.execute_batch("ROLLBACK").unwrap();
        // What was sent off is written before the end.
        jobs.send(Kerja::Selesai).unwrap();
        thread.join().unwrap();
        let written =
            answers.iter().find_map(|m| if let Msg::Written { result, .. } = m { Some(result) } else { None });
        assert!(written.unwrap().is_ok());
    }
}
