//! The place where a file comes in: a thread of its own with a connection of its own, for as long as the dialog is open.
//!
//! The desk and the other operators go on meanwhile. Orders are done one after the other and each is answered once; how far a
//! long one is, is told twice a second at most. What is to stop is told by number, not by a flag that the next order
//! would have to take back: an order that has not begun is stopped as well. When the dialog closes or the line is gone, what is
//! being done stops, and nothing of it has been applied.
//!
//! Which file may be named is decided here: where several operators share one account, only what lies in the inbox is read, and
//! rejects go to the outbox whatever else was named. That it is a file, and not the database itself, is the engine's to see.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::clock;
use crate::cli::sistem::luaskan;
use crate::desk::msg::{BerkasMasuk, Jawab, Masuk, Minta, Msg};
use crate::domain::impor::percakapan::{Kabar, Perintah, Sumber};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::domain::tanggal::Waktu;
use crate::exchange::buku::Pembaca;
use crate::exchange::tulis;
use crate::impor::{Mesin, Tempat};
use crate::kata::{Bahasa, Kata};
use crate::store::{OpenOptions, SqliteStore};

/// How often at most it is told how far something is.
const JEDA: Duration = Duration::from_millis(500);

/// How many files and folders of one folder are shown at most.
const PALING: usize = 2_000;

/// The inbox and the outbox.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Files that lie here are offered.
    pub masuk: PathBuf,
    /// Rejects go here.
    pub keluar: PathBuf,
}

/// The engine with its connection: does what the dialog asks for, one thing at a time.
pub struct Bengkel {
    store: Result<SqliteStore, StoreError>,
    mesin: Mesin,
    session: Session,
    folder: Folder,
}

impl std::fmt::Debug for Bengkel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bengkel").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Bengkel {
    /// Opens a connection to the file for a session. `pembaca` reads workbooks.
    #[must_use]
    pub fn buka(db: &Path, session: Session, folder: Folder, bahasa: Bahasa, pembaca: Pembaca) -> Self {
        let store = SqliteStore::open(db, OpenOptions { baca_saja: session.baca_saja });
        let kata = Kata::new(bahasa);
        let tempat = Tempat {
            db: db.to_owned(),
            keluar: folder.keluar.clone(),
            pembaca,
            bunyi: Box::new(move |pesan| kata.pesan(pesan)),
            jawaban: Vec::new(),
            tajuk: Vec::new(),
        };
        Self { store, mesin: Mesin::new(tempat), session, folder }
    }

    /// Does what is asked for; what needs no answer has none. `maju` hears how far it is and says whether to go on.
    pub fn minta(&mut self, minta: Minta, maju: &mut dyn FnMut(u64, u64) -> bool) -> Option<Jawab> {
        match minta {
            Minta::Mulai(_) | Minta::Henti | Minta::Tutup => None,
            Minta::Daftar(typed) => Some(Jawab::Daftar(self.daftar(typed))),
            Minta::Lakukan(perintah) => Some(Jawab::Kabar(self.lakukan(*perintah, maju))),
        }
    }

    fn lakukan(&mut self, mut perintah: Perintah, maju: &mut dyn FnMut(u64, u64) -> bool) -> Kabar {
        if let Perintah::Buka { sumber: Sumber::Berkas(path), .. } = &mut perintah {
            match self.boleh(&luaskan(path)) {
                Ok(allowed) => *path = allowed.display().to_string(),
                Err(why) => return Kabar::Gagal(why),
            }
        }
        if let Perintah::SimpanTolak(to) = &mut perintah
            && !self.session.pribadi
        {
            *to = None;
        }
        match &mut self.store {
            Ok(store) => self.mesin.lakukan(perintah, store, &self.session, clock::now(), maju),
            Err(error) => Kabar::Gagal(error.uraian()),
        }
    }

    /// The file, if this session may have it read.
    fn boleh(&self, path: &Path) -> Result<PathBuf, Pesan> {
        if !self.session.pribadi && path.parent() != Some(self.folder.masuk.as_path()) {
            return Err(Pesan::new("impor-meja-jalan-tertutup").with("folder", self.folder.masuk.display().to_string()));
        }
        // In an inbox that others can fill a link would lead anywhere. What else a file may be, the engine looks at.
        let link = !self.session.pribadi && fs::symlink_metadata(path).is_ok_and(|m| m.is_symlink());
        if link {
            Err(Pesan::new("impor-meja-tautan").with("berkas", path.display().to_string()))
        } else {
            Ok(path.to_owned())
        }
    }

    /// What lies in a folder that was typed, or in the inbox, which is made where it is not there.
    fn daftar(&self, typed: String) -> Result<Masuk, Pesan> {
        let inbox = typed.is_empty() || !self.session.pribadi;
        let folder = if inbox { self.folder.masuk.clone() } else { luaskan(&typed) };
        if inbox {
            tulis::folder_keluar(&folder).map_err(|e| e.pesan())?;
        }
        let unread = |e: std::io::Error| {
            Pesan::new("impor-meja-tak-terbaca")
                .with("berkas", folder.display().to_string())
                .with("sebab", e.to_string())
        };
        let mut isi: Vec<BerkasMasuk> =
            fs::read_dir(&folder).map_err(unread)?.flatten().filter_map(|e| satu(&e, inbox)).collect();
        isi.sort_by_cached_key(|f| (!f.folder, f.nama.to_lowercase()));
        isi.truncate(PALING);
        Ok(Masuk { diminta: typed, folder: folder.display().to_string(), isi })
    }
}

/// One entry of a folder. Hidden ones are left out, and folders of the inbox; a name that is no text cannot be typed.
fn satu(entry: &fs::DirEntry, inbox: bool) -> Option<BerkasMasuk> {
    let nama = entry.file_name().into_string().ok().filter(|n| !n.starts_with('.'))?;
    let meta = fs::metadata(entry.path()).ok().filter(|m| m.is_file() || (m.is_dir() && !inbox))?;
    let waktu = meta.modified().ok().map(|at| Waktu::new(chrono::DateTime::<chrono::Local>::from(at).fixed_offset()));
    Some(BerkasMasuk {
        nama,
        jalan: entry.path().display().to_string(),
        folder: meta.is_dir(),
        ukuran: meta.len(),
        waktu,
    })
}

/// The engine at work for the dialog that is open, if one is.
#[derive(Debug)]
pub struct Impor {
    folder: Folder,
    /// Language of the reasons in the file of rejects.
    bahasa: Bahasa,
    jalur: Option<Jalur>,
}

impl Impor {
    /// None is open.
    #[must_use]
    pub const fn new(folder: Folder, bahasa: Bahasa) -> Self {
        Self { folder, bahasa, jalur: None }
    }

    /// The folder whose files anybody here may have read.
    pub fn kotak_masuk(&self) -> &Path {
        &self.folder.masuk
    }

    /// Hands over what the dialog of a number asks for; never blocks.
    pub fn minta<M>(&mut self, no: u64, minta: Minta, db: &Path, out: &Sender<M>)
    where
        M: From<Msg> + Send + 'static,
    {
        match minta {
            Minta::Mulai(session) => {
                self.tutup();
                match self.mulai(no, *session, db, out) {
                    Ok(jalur) => self.jalur = Some(jalur),
                    Err(error) => gagal(no, &error.to_string(), out),
                }
            }
            Minta::Tutup => {
                self.tutup();
            }
            Minta::Henti => {
                if let Some(jalur) = self.jalur.as_ref().filter(|j| j.no == no) {
                    jalur.henti.store(jalur.sent, Ordering::Relaxed);
                }
            }
            minta => {
                if !self.jalur.as_mut().filter(|j| j.no == no).is_some_and(|jalur| jalur.beri(minta)) {
                    gagal(no, "-", out);
                }
            }
        }
    }

    fn mulai<M>(&self, no: u64, session: Session, db: &Path, out: &Sender<M>) -> std::io::Result<Jalur>
    where
        M: From<Msg> + Send + 'static,
    {
        let (to_thread, jobs) = mpsc::channel();
        let henti = Arc::new(AtomicU64::new(0));
        let (stop, out) = (henti.clone(), out.clone());
        let (db, folder, bahasa) = (db.to_owned(), self.folder.clone(), self.bahasa);
        // The engine is made where it works: what it holds does not travel.
        let work =
            move || kerja(no, Bengkel::buka(&db, session, folder, bahasa, Pembaca::default()), &jobs, &stop, &out);
        let thread = thread::Builder::new().name("impor".to_owned()).spawn(work)?;
        Ok(Jalur { no, jobs: to_thread, sent: 0, henti, thread })
    }

    /// Stops what is being done and ends the thread; whoever must know that it has ended waits for it.
    pub fn tutup(&mut self) -> Option<JoinHandle<()>> {
        let jalur = self.jalur.take()?;
        jalur.henti.store(u64::MAX, Ordering::Relaxed);
        Some(jalur.thread)
    }
}

fn gagal<M: From<Msg>>(no: u64, sebab: &str, out: &Sender<M>) {
    let why = Pesan::new("galat-benang").with("sebab", sebab);
    let _ = out.send(Msg::Impor { no, jawab: Box::new(Jawab::Kabar(Kabar::Gagal(why))) }.into());
}

/// The thread of one dialog.
#[derive(Debug)]
struct Jalur {
    no: u64,
    jobs: Sender<(u64, Minta)>,
    /// How many orders have been given.
    sent: u64,
    /// Orders up to this number are to stop.
    henti: Arc<AtomicU64>,
    thread: JoinHandle<()>,
}

impl Jalur {
    fn beri(&mut self, minta: Minta) -> bool {
        self.sent += 1;
        self.jobs.send((self.sent, minta)).is_ok()
    }
}

/// Says that nothing more will come, where the thread falls.
struct Pamit<'a, M: From<Msg>>(u64, &'a Sender<M>);

impl<M: From<Msg>> Drop for Pamit<'_, M> {
    fn drop(&mut self) {
        if thread::panicking() {
            gagal(self.0, "panic", self.1);
        }
    }
}

fn kerja<M: From<Msg>>(
    no: u64,
    mut bengkel: Bengkel,
    jobs: &Receiver<(u64, Minta)>,
    henti: &AtomicU64,
    out: &Sender<M>,
) {
    let _pamit = Pamit(no, out);
    for (number, minta) in jobs {
        let goes_on = || henti.load(Ordering::Relaxed) < number;
        if henti.load(Ordering::Relaxed) == u64::MAX {
            return;
        }
        let mut told = clock::tick();
        let tell = |kabar| out.send(Msg::Impor { no, jawab: Box::new(kabar) }.into()).is_ok();
        let jawab = bengkel.minta(minta, &mut |done, of| {
            if told.elapsed() >= JEDA {
                told = clock::tick();
                if !tell(Jawab::Kabar(Kabar::Maju(done, of))) {
                    return false;
                }
            }
            goes_on()
        });
        if jawab.is_some_and(|jawab| !tell(jawab)) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::domain::impor::HalImpor;
    use crate::store::{self, KantorBaru, OsUser, Pemilik};

    const LIMIT: Duration = Duration::from_secs(20);

    struct Meja {
        dir: tempfile::TempDir,
        db: PathBuf,
        session: Session,
        impor: Impor,
        out: Sender<Msg>,
        told: Receiver<Msg>,
    }

    fn meja() -> Meja {
        let dir = tempfile::tempdir().unwrap();
        let db = dir.path().join("kantor").join("ikrar.db");
        let now = clock::now();
        let baru = KantorBaru { acuan: "dki".to_owned(), latihan: false, hari_latihan: None, sejak: now.tanggal() };
        let owner = Pemilik { login: "rina".to_owned(), nama: "Rina".to_owned(), asal: "uji".to_owned() };
        store::buat_kantor(&db, &baru, &owner, now).unwrap();
        let mut store = SqliteStore::open(&db, OpenOptions { baca_saja: false }).unwrap();
        let user = OsUser { uid: 0, login: "rina".to_owned(), nama: "Rina".to_owned() };
        let session = store::open_session(&mut store, &user, "uji", now.tanggal(), false, now).unwrap();
        let folder = Folder { masuk: dir.path().join("masuk"), keluar: dir.path().join("keluar") };
        let (out, told) = mpsc::channel();
        Meja { dir, db, session, impor: Impor::new(folder, Bahasa::Id), out, told }
    }

    impl Meja {
        fn mulai(&mut self, no: u64) {
            let session = Box::new(self.session.clone());
            self.impor.minta(no, Minta::Mulai(session), &self.db, &self.out);
        }

        fn tanya(&mut self, no: u64, minta: Minta) -> Jawab {
            self.impor.minta(no, minta, &self.db, &self.out);
            loop {
                match self.told.recv_timeout(LIMIT).unwrap() {
                    // On a busy machine a long order says how far it is before it answers.
                    Msg::Impor { jawab, .. } if matches!(*jawab, Jawab::Kabar(Kabar::Maju(..))) => {}
                    Msg::Impor { no: of, jawab } if of == no => return *jawab,
                    other => panic!("{other:?}"),
                }
            }
        }

        fn buka(&mut self, no: u64, path: &Path) -> Jawab {
            let sumber = Sumber::Berkas(path.display().to_string());
            let order = Perintah::Buka { sumber, hal: HalImpor::Pegawai, sandi: None, pemisah: None };
            self.tanya(no, Minta::Lakukan(Box::new(order)))
        }
    }

    fn gagal_kata(jawab: &Jawab) -> &str {
        match jawab {
            Jawab::Kabar(Kabar::Gagal(why)) => &why.key,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_inbox_is_made_and_shows_files_but_no_hidden_ones() {
        let mut meja = meja();
        meja.mulai(1);
        let Jawab::Daftar(Ok(empty)) = meja.tanya(1, Minta::Daftar(String::new())) else { panic!("a list") };
        assert!(empty.isi.is_empty());
        let inbox = meja.dir.path().join("masuk");
        fs::write(inbox.join("b.csv"), "NIP;NAMA\n").unwrap();
        fs::write(inbox.join(".rahasia"), "x").unwrap();
        fs::create_dir(inbox.join("folder")).unwrap();
        let Jawab::Daftar(Ok(list)) = meja.tanya(1, Minta::Daftar(String::new())) else { panic!("a list") };
        assert_eq!(list.isi.iter().map(|f| f.nama.as_str()).collect::<Vec<_>>(), ["b.csv"]);
        // A folder that is typed shows its folders too, where a path may be typed.
        let typed = format!("{}/", inbox.display());
        let Jawab::Daftar(Ok(list)) = meja.tanya(1, Minta::Daftar(typed)) else { panic!("a list") };
        assert_eq!(list.isi.iter().map(BerkasMasuk::ujung).collect::<Vec<_>>(), ["folder/", "b.csv"]);
    }

    #[test]
    fn where_several_share_an_account_only_the_inbox_is_open() {
        let mut meja = meja();
        meja.session.pribadi = false;
        meja.mulai(1);
        meja.tanya(1, Minta::Daftar(String::new()));
        let (inbox, outside) = (meja.dir.path().join("masuk"), meja.dir.path().join("luar.csv"));
        fs::write(&outside, "NIP;NAMA\n").unwrap();
        fs::write(inbox.join("dalam.csv"), "NIP;NAMA\n198804122010122001;Sari\n").unwrap();
        std::os::unix::fs::symlink(&outside, inbox.join("tautan.csv")).unwrap();
        assert_eq!(gagal_kata(&meja.buka(1, &outside)), "impor-meja-jalan-tertutup");
        assert_eq!(gagal_kata(&meja.buka(1, &inbox.join("../luar.csv"))), "impor-meja-jalan-tertutup");
        assert_eq!(gagal_kata(&meja.buka(1, &inbox.join("tautan.csv"))), "impor-meja-tautan");
        assert!(matches!(meja.buka(1, &inbox.join("dalam.csv")), Jawab::Kabar(Kabar::Dibuka(_))));
        let Jawab::Daftar(Ok(list)) = meja.tanya(1, Minta::Daftar("/etc/".to_owned())) else { panic!("a list") };
        assert_eq!(list.folder, inbox.display().to_string(), "whatever was typed");
    }

    #[test]
    fn where_several_share_an_account_rejects_go_to_the_outbox_alone() {
        let inner = |order| Minta::Lakukan(Box::new(order));
        for pribadi in [true, false] {
            let mut meja = meja();
            meja.session.pribadi = pribadi;
            meja.mulai(1);
            meja.tanya(1, Minta::Daftar(String::new()));
            let file = meja.dir.path().join("masuk").join("a.csv");
            fs::write(&file, "NIP;NAMA\n1,98609E+17;Sari\n").unwrap();
            assert!(matches!(meja.buka(1, &file), Jawab::Kabar(Kabar::Dibuka(_))));
            let sheet = Perintah::Lembar(crate::domain::impor::percakapan::PilihLembar::Satu(0));
            meja.tanya(1, inner(sheet));
            meja.tanya(1, inner(Perintah::Banding(crate::domain::impor::rekam::Untuk::Pegawai(None))));
            let typed = meja.dir.path().join("diketik.csv");
            let save = Perintah::SimpanTolak(Some(typed.display().to_string()));
            let Jawab::Kabar(Kabar::Tersimpan(path, 1)) = meja.tanya(1, inner(save)) else { panic!("saved") };
            assert_eq!(typed.exists(), pribadi, "a path may be named on an account of one's own only");
            let outbox = meja.dir.path().join("keluar");
            assert_eq!(Path::new(&path).parent(), Some(if pribadi { meja.dir.path() } else { outbox.as_path() }));
        }
    }

    #[test]
    fn orders_of_a_dialog_that_is_closed_are_told_so_and_the_thread_ends() {
        let mut meja = meja();
        meja.mulai(1);
        meja.tanya(1, Minta::Daftar(String::new()));
        let thread = meja.impor.tutup().unwrap();
        thread.join().unwrap();
        assert_eq!(gagal_kata(&meja.tanya(1, Minta::Lakukan(Box::new(Perintah::Terapkan)))), "galat-benang");
        meja.mulai(2);
        let late = meja.tanya(1, Minta::Lakukan(Box::new(Perintah::Terapkan)));
        assert_eq!(gagal_kata(&late), "galat-benang");
        assert_eq!(gagal_kata(&meja.tanya(2, Minta::Lakukan(Box::new(Perintah::Terapkan)))), "impor-tak-ada-berkas");
    }

    #[test]
    fn what_has_not_begun_is_stopped_too_and_what_comes_behind_is_not() {
        let mut meja = meja();
        meja.mulai(1);
        meja.tanya(1, Minta::Daftar(String::new()));
        let inbox = meja.dir.path().join("masuk");
        let rows: String = (0..3_000).map(|n| format!("{n};Orang {n}\n")).collect();
        fs::write(inbox.join("a.csv"), format!("NIP;NAMA\n{rows}")).unwrap();
        assert!(matches!(meja.buka(1, &inbox.join("a.csv")), Jawab::Kabar(Kabar::Dibuka(_))));
        let sheet = Perintah::Lembar(crate::domain::impor::percakapan::PilihLembar::Satu(0));
        assert!(matches!(meja.tanya(1, Minta::Lakukan(Box::new(sheet))), Jawab::Kabar(Kabar::Peta(_))));
        let banding = || Minta::Lakukan(Box::new(Perintah::Banding(crate::domain::impor::rekam::Untuk::Pegawai(None))));
        let jalur = meja.impor.jalur.as_ref().unwrap();
        jalur.henti.store(jalur.sent + 1, Ordering::Relaxed);
        assert_eq!(gagal_kata(&meja.tanya(1, banding())), "impor-dihentikan");
        assert!(matches!(meja.tanya(1, banding()), Jawab::Kabar(Kabar::Banding { .. })));
    }
}
