//! The desk without a terminal and without threads: keys in, the screen's text out, a real store below.
//!
//! The driver does what the runtime does, but at once: every effect is performed before the next key,
//! so a journey needs no waiting and counts its presses exactly.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

use ikrar::desk::app::App;
use ikrar::desk::keymap::Keymap;
use ikrar::desk::keys::Key;
use ikrar::desk::msg::{Effect, Exported, Minta, Msg, Tarik, Timer};
use ikrar::desk::runtime::ekspor::{self, Apa, Pesanan};
use ikrar::desk::runtime::impor::{Bengkel, Folder};
use ikrar::desk::runtime::worker::Tempat;
use ikrar::desk::term_env::Tier;
use ikrar::desk::view::{self, theme::Gaya};
use ikrar::domain::laporan::Opsi;
use ikrar::domain::operator::Session;
use ikrar::domain::request::{Reader as _, Store as _};
use ikrar::domain::tanggal::Waktu;
use ikrar::exchange::buku::Pembaca;
use ikrar::kata::{Bahasa, Kata};
use ikrar::report::bundel;
use ikrar::store::{self, KantorBaru, KantorLatihan, OsUser, Pemilik, SqliteStore};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// A desk on a file.
pub struct Driver {
    pub app: App,
    pub store: SqliteStore,
    pub session: Session,
    pub db: PathBuf,
    pub tempat: Tempat,
    pub presses: usize,
    pub bells: usize,
    pub quit: bool,
    pub copied: Option<String>,
    pub exported: Vec<Exported>,
    impor: Option<Bengkel>,
    draft_armed: bool,
}

pub fn now() -> Waktu {
    Waktu::from_iso("2024-11-21T10:42:00+07:00").expect("a moment")
}

pub fn user(login: &str) -> OsUser {
    OsUser { uid: 0, login: login.to_owned(), nama: login.to_owned() }
}

fn owner() -> Pemilik {
    Pemilik { login: "rina".to_owned(), nama: "Rina".to_owned(), asal: "uji".to_owned() }
}

/// Makes a practice office of so many people in a folder of its own.
pub fn practice(folder: &Path, people: u64) -> PathBuf {
    let db = folder.join("kantor").join("latihan.db");
    let latihan = KantorLatihan::new(people, 1);
    store::buat_latihan(&db, &latihan, &owner(), now(), &mut |_, _| true).expect("a practice office");
    db
}

/// Makes the real, empty office of a Kanwil.
pub fn office(folder: &Path, kanwil: &str) -> PathBuf {
    let db = folder.join("kantor").join("ikrar.db");
    let baru = KantorBaru { acuan: kanwil.to_owned(), latihan: false, hari_latihan: None, sejak: now().tanggal() };
    store::buat_kantor(&db, &baru, &owner(), now()).expect("an office");
    db
}

impl Driver {
    /// Sits down at a file.
    pub fn open(db: &Path) -> Self {
        Self::open_as(db, "rina", (120, 40))
    }

    /// Sits down as somebody, on a screen of some size.
    pub fn open_as(db: &Path, login: &str, size: (u16, u16)) -> Self {
        let tempat = Tempat { db: db.to_owned(), user: user(login), asal: "uji".to_owned(), baca_saja: false };
        let (store, session) = tempat.buka(db).expect("the file opens");
        let app = App::new(Kata::new(Bahasa::Id), Keymap::default(), session.clone(), size);
        let mut driver = Self {
            app,
            store,
            session,
            db: db.to_owned(),
            tempat,
            presses: 0,
            bells: 0,
            quit: false,
            copied: None,
            exported: Vec::new(),
            impor: None,
            draft_armed: false,
        };
        let effects = driver.app.start();
        driver.perform(effects);
        driver
    }

    /// Presses keys: a word that is a key's name is that key, everything else is typed letter by letter.
    pub fn press(&mut self, script: &str) -> &mut Self {
        for word in script.split_whitespace() {
            match word.parse::<Key>() {
                Ok(key) => self.key(key),
                Err(_) => {
                    for c in word.chars() {
                        self.key(Key::Char(c));
                    }
                }
            }
        }
        self
    }

    /// Types text as it stands, blanks included.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.key(Key::Char(c));
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        self.presses += 1;
        let effects = self.app.update(Msg::Key(key));
        self.perform(effects);
    }

    pub fn msg(&mut self, msg: Msg) {
        let effects = self.app.update(msg);
        self.perform(effects);
    }

    /// What the timer of the runtime does half a second after a change.
    pub fn pause(&mut self) {
        if std::mem::take(&mut self.draft_armed) {
            self.msg(Msg::Timer(Timer::Draf));
        }
    }

    /// What the store thread does twice a second.
    pub fn look(&mut self) -> bool {
        let changed = self.store.changed().expect("the store answers");
        if changed {
            self.msg(Msg::Changed);
        }
        changed
    }

    /// Does what the runtime does for effects.
    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let answer = match effect {
                Effect::Read { slot, no, read } => {
                    Some(Msg::Rows { slot, no, result: self.store.read(&read, &self.session) })
                }
                Effect::Write { tag, write } => {
                    Some(Msg::Written { tag, result: self.store.write(&write, &self.session, now()) })
                }
                Effect::Export { apa, opsi } => Some(self.keluar(Apa::Keluaran(apa), *opsi)),
                Effect::Tagih(opsi) => Some(self.keluar(Apa::Tagih, *opsi)),
                Effect::Bukti { orang, opsi } => Some(self.keluar(Apa::Bukti(orang), *opsi)),
                Effect::Surat(pesanan) => Some(self.keluar(Apa::Surat(pesanan), Opsi::default())),
                Effect::Bundel { perkara, alasan } => {
                    let masuk = self.db.parent().expect("a folder").join("masuk");
                    Some(self.keluar(Apa::Bundel(bundel::Pesanan { perkara, alasan }, masuk), Opsi::default()))
                }
                Effect::Impor { no, minta } => self.impor(no, minta),
                Effect::Sidik(apa) => {
                    let result = ikrar::exchange::sidik::sidik(Path::new(&apa.jalan));
                    Some(Msg::Sidik(apa, result))
                }
                Effect::SidikDokumen { no, jalan, .. } => {
                    let result = ikrar::exchange::sidik::sidik_ukuran(Path::new(&jalan));
                    Some(Msg::SidikDokumen(no, result.map(|read| (jalan, read))))
                }
                Effect::Copy(text) => {
                    self.copied = Some(text);
                    None
                }
                Effect::Arm(Timer::Draf) => {
                    self.draft_armed = true;
                    None
                }
                Effect::Bell => {
                    self.bells += 1;
                    None
                }
                Effect::Quit => {
                    self.quit = true;
                    None
                }
                Effect::Anew => {
                    let _ = self.store.changed();
                    None
                }
                // A journey has no second desk that falls.
                Effect::Pulihkan => Some(Msg::Tarik(Tarik::Usai(Ok(None)))),
                Effect::Repaint | Effect::Mulai(_) | Effect::Arm(Timer::Sepi | Timer::Pelapor) => None,
            };
            if let Some(msg) = answer {
                self.msg(msg);
            }
        }
    }

    /// What the thread of a file that leaves does.
    fn keluar(&mut self, apa: Apa, opsi: Opsi) -> Msg {
        let pesanan = Pesanan { apa, opsi, bahasa: Bahasa::Id };
        let folder = self.db.parent().expect("a folder").join("keluar");
        let msg = ekspor::tulis(&pesanan, &self.tempat, &self.db, &folder);
        match &msg {
            Msg::Exported(Ok(file)) | Msg::Terbukti(Ok(file)) => self.exported.push(file.clone()),
            Msg::Terbundel(Ok((file, _))) => self.exported.push(file.clone()),
            Msg::Tertulis(Ok(done)) => self.exported.push(done.berkas.clone()),
            _ => {}
        }
        msg
    }

    /// What the thread of a file that comes in does.
    fn impor(&mut self, no: u64, minta: Minta) -> Option<Msg> {
        if let Minta::Mulai(session) = minta {
            let beside = self.db.parent().expect("a folder");
            let folder = Folder { masuk: beside.join("masuk"), keluar: beside.join("keluar") };
            self.impor = Some(Bengkel::buka(
                &self.db,
                *session,
                folder,
                Bahasa::Id,
                Pembaca::program(env!("CARGO_BIN_EXE_ikrar")),
            ));
            return None;
        }
        if minta == Minta::Tutup {
            self.impor = None;
        }
        let jawab = self.impor.as_mut()?.minta(minta, &mut |_, _| true)?;
        Some(Msg::Impor { no, jawab: Box::new(jawab) })
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        let (w, h) = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(w, h)).expect("a test screen");
        let gaya = Gaya { tier: Tier::Kotak, warna: true };
        terminal.draw(|frame| view::draw(&self.app, &gaya, frame)).expect("drawn");
        let buffer = terminal.backend().buffer().clone();
        let rows: Vec<&[ratatui::buffer::Cell]> = buffer.content.chunks(usize::from(w)).collect();
        rows.iter().map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>() + "\n").collect()
    }

    /// Fails with the screen unless it shows the text.
    pub fn sees(&self, text: &str) {
        let screen = self.screen();
        assert!(screen.contains(text), "expected to see {text:?} on\n{screen}");
    }
}
