//! The loop: wait for one message, take all further ones, change the state, do what must happen, draw
//! once. An idle desk sleeps in one `recv` without a timeout until the day changes.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::ekspor::{self, Pesanan};
use super::input::Input;
use super::painter::Painter;
use super::terminal::{self, Screen};
use super::worker::{self, Kerja, Tempat};
use super::{FromOutside, clock, reader, salin, signal};
use crate::desk::app::App;
use crate::desk::keymap::Keymap;
use crate::desk::msg::{Effect, Msg, Mulai, Timer};
use crate::desk::term_env::TermEnv;
use crate::desk::view::theme::Gaya;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::kata::{Bahasa, Kata};
use crate::store::SqliteStore;

/// How long a changed form waits before it is kept; under the promised half second.
const DRAF: Duration = Duration::from_millis(400);

/// How long nobody presses a key before the screen is emptied, unless `IKRAR_KUNCI_MENIT` says otherwise.
pub const SEPI: Duration = Duration::from_secs(5 * 60);

/// How long the end waits for the store thread to finish what it has; the system ends us after a second.
const AKHIR: Duration = Duration::from_millis(700);

/// How long the first picture waits for the people that stand in it. Nobody is left before an empty screen for longer.
const AWAL: Duration = Duration::from_millis(100);

/// How long a picture waits at most for an answer that would have it drawn again: less than a screen needs to show it.
/// A card or a page comes in a fraction of a millisecond; only a store that is slow uses it up.
const SEBENTAR: Duration = Duration::from_millis(10);

/// Everything the desk needs from the edge.
pub struct Bekal {
    /// Words in force, site's own included.
    pub kata: Kata,
    /// Keys in force.
    pub keymap: Keymap,
    /// The terminal as the environment describes it.
    pub term: TermEnv,
    /// File and person.
    pub tempat: Tempat,
    /// The opened file; `None` shows the first start.
    pub open: Option<(SqliteStore, Session)>,
    /// Kanwil that can be chosen: id and name.
    pub kanwil: Vec<(String, String)>,
    /// Where reports go.
    pub keluar: PathBuf,
    /// How long nobody presses a key before the screen is emptied; `None` for never.
    pub sepi: Option<Duration>,
    /// What to say first, such as a mistake in `keymap.toml`.
    pub pesan: Option<Pesan>,
}

impl std::fmt::Debug for Bekal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bekal").field("tempat", &self.tempat).finish_non_exhaustive()
    }
}

impl From<FromOutside> for Msg {
    fn from(outside: FromOutside) -> Self {
        match outside {
            FromOutside::Input(Input::Key(key)) => Self::Key(key),
            FromOutside::Input(Input::Paste { text, .. }) => Self::Paste(text),
            FromOutside::Input(Input::Answer(_)) => Self::Answer,
            FromOutside::Burst(n) => Self::Burst(n),
            FromOutside::Resize(w, h) => Self::Resize(w, h),
            FromOutside::Hangup => Self::Hangup,
        }
    }
}

/// Runs the desk until the operator leaves or the line is gone.
///
/// # Errors
/// `Unsupported` without a terminal; else what the system says of it.
pub fn run(bekal: Bekal, session: Session) -> io::Result<()> {
    let size = terminal::size().unwrap_or((80, 24));
    let gaya = Gaya { tier: bekal.term.glyphs, warna: !bekal.term.no_color };
    let mut app = App::new(bekal.kata, bekal.keymap, session, size);
    app.selamat.kanwil = bekal.kanwil;
    app.laporan.keluar = bekal.keluar.display().to_string();
    app.selamat.path = bekal.tempat.db.display().to_string();
    let (to_main, from_outside) = mpsc::channel();
    let (to_store, jobs) = mpsc::channel();
    let first_start = bekal.open.is_none();

    let screen = Screen::enter()?;
    panic_restores_terminal();
    signal::spawn(to_main.clone())?;
    let tty = std::os::fd::AsFd::as_fd(&io::stdin()).try_clone_to_owned()?;
    reader::spawn(tty, bekal.term.esc_wait, to_main.clone())?;
    let store = spawn_store(bekal.open, bekal.tempat.clone(), jobs, to_main.clone())?;

    let mut desk = Desk {
        bahasa: app.kata.bahasa(),
        db: bekal.tempat.db.clone(),
        menuju: bekal.tempat.db.clone(),
        tempat: bekal.tempat,
        keluar: bekal.keluar,
        to_store,
        to_main,
        timers: BTreeMap::new(),
        sepi: bekal.sepi,
        repaint: true,
        quit: false,
    };
    let effects = if first_start { app.first_start() } else { app.start() };
    if let Some(pesan) = bekal.pesan {
        app.refuse(pesan);
    }
    desk.perform(effects);
    desk.somebody_is_here();
    let frame = screen.frame();
    let mut painter = Painter::new(frame.clone(), size)?;
    // The first picture is one with people in it.
    let (mut next, mut patience) = (Some(Msg::Answer), AWAL);
    while !desk.quit {
        let Some(first) = next.take().or_else(|| desk.wait(&from_outside)) else { break };
        let paint = |app: &App, repaint: &mut bool| painter.paint(app, &gaya, repaint);
        desk.turn(&mut app, first, &from_outside, patience, paint, || frame.send().map(|_| ()));
        patience = SEBENTAR;
    }
    let _ = desk.to_store.send(Kerja::Selesai);
    join_within(store, AKHIR);
    Ok(())
}

/// The side of the loop that acts.
struct Desk {
    bahasa: Bahasa,
    /// The open file, which reports read.
    db: PathBuf,
    /// The file that a first start is opening.
    menuju: PathBuf,
    tempat: Tempat,
    keluar: PathBuf,
    to_store: Sender<Kerja>,
    to_main: Sender<Msg>,
    timers: BTreeMap<Timer, Instant>,
    sepi: Option<Duration>,
    repaint: bool,
    quit: bool,
}

impl Desk {
    /// Waits for a message, a timer or the next day. `None` when nobody can send any more.
    fn wait(&mut self, from_outside: &Receiver<Msg>) -> Option<Msg> {
        loop {
            let now = clock::tick();
            let due = self.timers.iter().min_by_key(|(_, at)| **at).map(|(timer, at)| (*timer, *at));
            if let Some((timer, at)) = due
                && at <= now
            {
                self.timers.remove(&timer);
                return Some(Msg::Timer(timer));
            }
            let until_due = due.map(|(_, at)| at.saturating_duration_since(now));
            match from_outside.recv_timeout(until_due.unwrap_or(until_midnight())) {
                Ok(msg) => return Some(msg),
                Err(RecvTimeoutError::Timeout) if until_due.is_none() => {
                    return Some(Msg::Hari(clock::now().tanggal()));
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// One turn of the loop: takes what has come, and for as long as `patience` what the store still owes, draws
    /// once. Where a question has risen, what was typed before it
    /// could be seen is thrown away: it was not meant as the answer. What comes while the question goes out counts.
    fn turn(
        &mut self,
        app: &mut App,
        first: Msg,
        from_outside: &Receiver<Msg>,
        patience: Duration,
        mut paint: impl FnMut(&App, &mut bool) -> io::Result<()>,
        mut send: impl FnMut() -> io::Result<()>,
    ) {
        let until = clock::tick() + patience;
        let mut next = Some(first);
        while let Some(msg) = next {
            let asked = app.asks();
            self.take(app, msg);
            if !asked && app.asks() {
                let painted = paint(app, &mut self.repaint);
                let typed = |msg: &Msg| matches!(msg, Msg::Key(_) | Msg::Paste(_) | Msg::Burst(_));
                let rest: Vec<Msg> = from_outside.try_iter().filter(|msg| !typed(msg)).collect();
                self.unless_gone(app, &painted.and_then(|()| send()));
                for msg in rest {
                    self.take(app, msg);
                }
            }
            if self.quit {
                return;
            }
            next = from_outside.try_recv().ok().or_else(|| {
                let left = until.saturating_duration_since(clock::tick());
                if app.waits() { from_outside.recv_timeout(left).ok() } else { None }
            });
        }
        if app.take_changed() || self.repaint {
            let shown = paint(app, &mut self.repaint).and_then(|()| send());
            self.unless_gone(app, &shown);
        }
    }

    /// Where the line is gone, keeps what is typed and leaves.
    fn unless_gone(&mut self, app: &mut App, shown: &io::Result<()>) {
        if shown.is_err() {
            self.take(app, Msg::Hangup);
        }
    }

    fn take(&mut self, app: &mut App, msg: Msg) {
        let opened = matches!(&msg, Msg::Dibuka(Ok(_)));
        if matches!(&msg, Msg::Key(_) | Msg::Paste(_)) {
            self.somebody_is_here();
        }
        let day = match &msg {
            Msg::Hari(day) => Some(*day),
            _ => None,
        };
        let effects = app.update(msg);
        // A practice office stays on its own day, whatever the clock says.
        let real = app.kantor.as_ref().is_some_and(|k| k.hari_latihan.is_none());
        if let Some(day) = day.filter(|_| real) {
            self.give(Kerja::Hari(day));
        }
        if opened {
            // From now on reports read the file that was made or opened.
            self.db.clone_from(&self.menuju);
        }
        self.perform(effects);
    }

    /// Puts the emptying of the screen off.
    fn somebody_is_here(&mut self) {
        if let Some(limit) = self.sepi {
            self.timers.insert(Timer::Sepi, clock::tick() + limit);
        }
    }

    /// Hands effects over; never blocks.
    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Read { slot, no, read } => self.give(Kerja::Read { slot, no, read }),
                Effect::Anew => self.give(Kerja::Anew),
                Effect::Write { tag, write } => self.give(Kerja::Write { tag, write }),
                Effect::Mulai(mulai) => {
                    self.menuju = match &mulai {
                        Mulai::Buka(path) => PathBuf::from(path),
                        Mulai::Latihan | Mulai::Kantor(_) => self.tempat.db.clone(),
                    };
                    self.give(Kerja::Mulai(mulai));
                }
                Effect::Export { laporan, bentuk, gelombang, satker } => {
                    let pesanan = Pesanan { laporan, bentuk, gelombang, satker, bahasa: self.bahasa };
                    self.export(pesanan);
                }
                Effect::Copy(text) => salin::keep(&self.keluar, &text),
                Effect::Arm(timer) => {
                    // The first change starts the clock: a typist who never pauses is kept all the same.
                    self.timers.entry(timer).or_insert_with(|| clock::tick() + DRAF);
                }
                Effect::Bell => salin::bell(),
                Effect::Repaint => self.repaint = true,
                Effect::Quit => self.quit = true,
            }
        }
    }

    fn give(&mut self, job: Kerja) {
        if self.to_store.send(job).is_err() {
            let _ = self.to_main.send(Msg::Dibuka(Err(worker::gone())));
        }
    }

    fn export(&self, pesanan: Pesanan) {
        let (tempat, db, keluar, out) =
            (self.tempat.clone(), self.db.clone(), self.keluar.clone(), self.to_main.clone());
        let job = move || {
            let _ = out.send(Msg::Exported(ekspor::tulis(&pesanan, &tempat, &db, &keluar)));
        };
        if let Err(error) = thread::Builder::new().name("laporan".to_owned()).spawn(job) {
            let why = Pesan::new("galat-benang").with("sebab", error.to_string());
            let _ = self.to_main.send(Msg::Exported(Err(why)));
        }
    }
}

fn spawn_store(
    open: Option<(SqliteStore, Session)>,
    tempat: Tempat,
    jobs: Receiver<Kerja>,
    out: Sender<Msg>,
) -> io::Result<JoinHandle<()>> {
    thread::Builder::new().name("simpan".to_owned()).spawn(move || worker::run(open, &tempat, &jobs, &out))
}

/// Waits for a thread, but not for ever: a disk that hangs must not keep a dead session alive.
fn join_within(handle: JoinHandle<()>, limit: Duration) {
    let (done, wait) = mpsc::channel();
    let joiner = thread::Builder::new().name("tunggu".to_owned()).spawn(move || {
        let _ = handle.join();
        let _ = done.send(());
    });
    if joiner.is_ok() {
        let _ = wait.recv_timeout(limit);
    }
}

/// Time until the day changes, and a second more.
fn until_midnight() -> Duration {
    let day = 24 * 60 * 60;
    let jam = clock::now().jam();
    let (h, m) = jam.split_once(':').unwrap_or(("0", "0"));
    let minutes: u64 = h.parse().unwrap_or(0) * 60 + m.parse().unwrap_or(0);
    Duration::from_secs(day - (minutes * 60).min(day - 1) + 1)
}

/// A panic gives the terminal back before it says anything; drafts are kept within half a second anyway.
fn panic_restores_terminal() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        terminal::restore();
        before(info);
    }));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::desk::keys::Key;
    use crate::domain::id::OperatorId;
    use crate::domain::request::StoreError;
    use crate::domain::tanggal::Tanggal;
    use crate::store::OsUser;

    fn desk() -> (Desk, App, Receiver<Kerja>) {
        let (to_store, jobs) = mpsc::channel();
        let user = OsUser { uid: 0, login: "rina".to_owned(), nama: "Rina".to_owned() };
        let tempat = Tempat { db: PathBuf::from("baru.db"), user, asal: "-".to_owned(), baca_saja: false };
        let session = Session {
            operator: OperatorId(1),
            login: "rina".to_owned(),
            nama: "Rina".to_owned(),
            peran: Vec::new(),
            izin: Vec::new(),
            satker: None,
            asal: "-".to_owned(),
            sesi: String::new(),
            hari: Tanggal::TERAWAL,
            baca_saja: false,
            pribadi: true,
        };
        let desk = Desk {
            bahasa: Bahasa::Id,
            db: tempat.db.clone(),
            menuju: tempat.db.clone(),
            tempat,
            keluar: PathBuf::new(),
            to_store,
            to_main: mpsc::channel().0,
            timers: BTreeMap::new(),
            sepi: None,
            repaint: false,
            quit: false,
        };
        (desk, App::new(Kata::new(Bahasa::Id), Keymap::default(), session, (80, 24)), jobs)
    }

    #[test]
    fn what_was_typed_before_a_question_could_be_seen_does_not_answer_it() {
        let (mut desk, mut app, _jobs) = desk();
        let (keys, from_outside) = mpsc::channel();
        keys.send(Msg::Key(Key::Char('y'))).unwrap();
        keys.send(Msg::Resize(120, 40)).unwrap();
        keys.send(Msg::Key(Key::Char('y'))).unwrap();
        let mut seen = Vec::new();
        let first = Msg::Key(Key::Char('Q'));
        let paint = |app: &App, _: &mut bool| {
            seen.push((app.asks(), app.size));
            Ok(())
        };
        desk.turn(&mut app, first, &from_outside, SEBENTAR, paint, || Ok(()));
        assert!(!desk.quit && app.asks());
        // Only the keys are thrown away, and the question stands on the screen before they are.
        assert_eq!(seen, [(true, (80, 24)), (true, (120, 40))]);
        desk.turn(&mut app, Msg::Key(Key::Char('y')), &from_outside, SEBENTAR, |_, _| Ok(()), || Ok(()));
        assert!(desk.quit, "what is typed after it answers it");
    }

    #[test]
    fn a_picture_waits_for_what_the_store_owes_but_not_for_long() {
        let (mut desk, mut app, _jobs) = desk();
        let (store, from_outside) = mpsc::channel();
        let effects = app.start();
        let answers = effects.iter().filter_map(|effect| match effect {
            Effect::Read { slot, no, .. } => Some(Msg::Rows { slot: *slot, no: *no, result: Err(StoreError::Missing) }),
            _ => None,
        });
        let answers: Vec<Msg> = answers.collect();
        assert!(app.waits() && answers.len() > 1);
        let mut seen = Vec::new();
        let mut paint = |app: &App, _: &mut bool| {
            seen.push(app.waits());
            Ok(())
        };
        desk.turn(&mut app, Msg::Answer, &from_outside, SEBENTAR, &mut paint, || Ok(()));
        let later = thread::spawn(move || {
            for answer in answers {
                thread::sleep(SEBENTAR);
                store.send(answer).unwrap();
            }
        });
        desk.turn(&mut app, Msg::Answer, &from_outside, Duration::from_secs(60), &mut paint, || Ok(()));
        later.join().unwrap();
        assert_eq!(seen, [true, false], "one picture without, one with all answers");
    }

    #[test]
    fn an_answer_given_while_the_question_goes_out_counts() {
        let (mut desk, mut app, _jobs) = desk();
        let (keys, from_outside) = mpsc::channel();
        let send = || {
            keys.send(Msg::Key(Key::Char('y'))).unwrap();
            Ok(())
        };
        desk.turn(&mut app, Msg::Key(Key::Char('Q')), &from_outside, SEBENTAR, |_, _| Ok(()), send);
        assert!(desk.quit);
    }

    #[test]
    fn a_file_that_did_not_open_is_not_the_one_reports_read() {
        let (mut desk, mut app, _jobs) = desk();
        desk.perform(vec![Effect::Mulai(Mulai::Buka("salah.db".to_owned()))]);
        desk.take(&mut app, Msg::Dibuka(Err(worker::gone())));
        desk.perform(vec![Effect::Mulai(Mulai::Latihan)]);
        let session = app.session.clone();
        desk.take(&mut app, Msg::Dibuka(Ok(Box::new(session.clone()))));
        assert_eq!(desk.db, PathBuf::from("baru.db"));
        desk.perform(vec![Effect::Mulai(Mulai::Buka("lain.db".to_owned()))]);
        desk.take(&mut app, Msg::Dibuka(Ok(Box::new(session))));
        assert_eq!(desk.db, PathBuf::from("lain.db"));
    }

    #[test]
    fn a_line_that_is_gone_ends_the_desk() {
        let (mut desk, mut app, _jobs) = desk();
        let (_keys, from_outside) = mpsc::channel();
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        desk.turn(&mut app, Msg::Resize(80, 24), &from_outside, SEBENTAR, |_, _| Ok(()), || Err(gone()));
        assert!(desk.quit);
    }
}
