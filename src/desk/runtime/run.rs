//! The loop: wait for one message, take all further ones, change the state, do what must happen, draw
//! once. An idle desk sleeps until a timer is due or the day changes.
//!
//! "Once" reaches a little further than what has come already. The store answers most questions in less than a
//! millisecond, so a turn that has asked waits [`LIPAT`] at most for the answers, and the key and what it brings up are
//! one frame, one packet and one round trip instead of two. And where the terminal paces the frames (`irama.rs`), what
//! happens while one is under way only changes the state.
//!
//! So it is where the line is full. The loop never waits for the terminal: what of a frame is not taken goes out when the
//! line is ready, and until then nothing further is drawn while drafts are kept and colleagues' changes taken as ever.

mod laku;

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::bidang::{Bidang, BidangTerminal};
use super::impor::{Folder, Impor};
use super::input::{Answer, Input};
use super::irama::Irama;
use super::kabar::{self, Kabar, untyped};
use super::reader::{self, Bacaan, Ditunggu};
use super::terminal::{self, Screen};
use super::worker::{self, Kerja, Tempat, join_within};
use super::{clock, signal};
use crate::desk::app::App;
use crate::desk::keymap::Keymap;
use crate::desk::msg::{Msg, Mulai, Slot, Timer};
use crate::desk::term_env::{Pacu, TermEnv};
use crate::desk::view::theme::Gaya;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::kata::{Bahasa, Kata};
use crate::store::SqliteStore;

/// How long a changed form waits before it is kept; under the promised half second.
const DRAF: Duration = Duration::from_millis(400);
/// How long the name of a reporter stands on the screen.
const PELAPOR: Duration = Duration::from_secs(30);

/// How long nobody presses a key before the screen is emptied, unless `IKRAR_KUNCI_MENIT` says otherwise.
pub const SEPI: Duration = Duration::from_secs(5 * 60);

/// How long the end waits for the store thread to finish what it has; the system ends us after a second.
const AKHIR: Duration = Duration::from_millis(700);

/// How long a turn waits at most for answers of the store to what it has asked, before it draws without them: less than
/// an eye or a screen notices. Most come within a tenth of it.
const LIPAT: Duration = Duration::from_millis(5);

/// The same for the first picture, which nobody has seen anything before: without its rows it is of no use, and behind a
/// slow line the one with them would have to wait until the empty one has been taken in.
const LIPAT_AWAL: Duration = Duration::from_millis(100);

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
    /// Where files lie that are offered to be brought in.
    pub masuk: PathBuf,
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
    let latihan = bekal.tempat.letak(&Mulai::Latihan);
    app.selamat.latihan = (latihan.display().to_string(), latihan.exists());
    let (to_main, from_outside) = mpsc::channel();
    let (to_store, jobs) = mpsc::channel();
    let first_start = bekal.open.is_none();

    let screen = Screen::enter()?;
    terminal::restore_on_panic();
    signal::spawn(to_main.clone())?;
    let tty = std::os::fd::AsFd::as_fd(&io::stdin()).try_clone_to_owned()?;
    let ditunggu = Ditunggu::default();
    reader::spawn(tty, bekal.term.esc_wait, ditunggu.clone(), to_main.clone())?;
    let store = spawn_store(bekal.open, bekal.tempat.clone(), jobs, to_main.clone())?;
    let tanya_tanda = bekal.term.pacu == Pacu::Jawab && bekal.term.has_modes();

    let bahasa = app.kata.bahasa();
    let mut desk = Desk {
        bahasa,
        db: bekal.tempat.db.clone(),
        menuju: bekal.tempat.db.clone(),
        tempat: bekal.tempat,
        impor: Impor::new(Folder { masuk: bekal.masuk, keluar: bekal.keluar.clone() }, bahasa),
        keluar: bekal.keluar,
        to_store,
        to_main,
        irama: Irama::new(bekal.term.pacu),
        ditunggu,
        ditanya: BTreeMap::new(),
        kemudian: VecDeque::new(),
        timers: BTreeMap::new(),
        esok: clock::tick() + clock::until_midnight(),
        sepi: bekal.sepi,
        kotor: true,
        buta: false,
        tersendat: None,
        repaint: true,
        bel: false,
        putus: false,
        quit: false,
    };
    let effects = if first_start { app.first_start() } else { app.start() };
    if let Some(pesan) = bekal.pesan {
        app.refuse(pesan);
    }
    desk.perform(effects);
    desk.somebody_is_here();
    let mut bidang = BidangTerminal::new(screen.frame(), size, gaya, tanya_tanda, desk.to_main.clone())?;
    desk.tersendat = bidang.held().then_some(0);
    desk.fold(&mut app, &from_outside, &mut bidang, LIPAT_AWAL);
    desk.show(&mut app, &from_outside, &mut bidang);

    while !desk.quit {
        let Some(first) = desk.wait(&from_outside) else { break };
        desk.turn(&mut app, first, &from_outside, &mut bidang);
    }
    // What is coming in stops first: nothing of it is applied.
    let incoming = desk.impor.tutup();
    let _ = desk.to_store.send(Kerja::Selesai);
    // Behind a full line no answer comes.
    if !desk.putus && desk.tersendat.is_none() {
        desk.hear_out(&from_outside);
    }
    join_within(store, AKHIR);
    if let Some(incoming) = incoming {
        join_within(incoming, AKHIR / 4);
    }
    drop(screen);
    signal::end_if_told();
    Ok(())
}

/// What the loop does without hearing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sendiri {
    /// A timer has run out.
    Timer(Timer),
    /// A frame that was held back is due.
    Giliran,
    /// The day has changed.
    Esok,
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
    impor: Impor,
    to_store: Sender<Kerja>,
    to_main: Sender<Kabar>,
    irama: Irama,
    /// Tells the reader whether an answer of the terminal is on its way.
    ditunggu: Ditunggu,
    /// Questions since the last frame that the store has not answered, by their newest number.
    ditanya: BTreeMap<Slot, u64>,
    /// What came while a question went out; it is taken behind it.
    kemudian: VecDeque<Kabar>,
    timers: BTreeMap<Timer, Instant>,
    /// When the day changes.
    esok: Instant,
    sepi: Option<Duration>,
    /// Something has happened since the last frame that it may not show.
    kotor: bool,
    /// A question has risen that no frame has shown yet: what is typed is not meant for it.
    buta: bool,
    /// The bytes of a frame of which the line has not taken all; nothing is drawn until it has.
    tersendat: Option<usize>,
    repaint: bool,
    /// The next frame rings the bell.
    bel: bool,
    /// The line is gone: nothing more can be shown or heard.
    putus: bool,
    quit: bool,
}

impl Desk {
    /// Waits for a message, a timer, the turn of a frame that was held back, or the next day. `None` when nobody can
    /// send any more.
    fn wait(&mut self, from_outside: &Receiver<Kabar>) -> Option<Kabar> {
        if let Some(kabar) = self.kemudian.pop_front() {
            return Some(kabar);
        }
        loop {
            let now = clock::tick();
            let (at, what) = self.due(now);
            if at <= now {
                return Some(self.own(what, now));
            }
            match from_outside.recv_timeout(at.saturating_duration_since(now)) {
                Ok(kabar) => return Some(kabar),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// What the loop does next by itself, and when. With nothing to draw, or nothing to draw it on, the rhythm of frames
    /// wakes nobody.
    fn due(&mut self, now: Instant) -> (Instant, Sendiri) {
        let timers = self.timers.iter().map(|(timer, at)| (*at, Sendiri::Timer(*timer)));
        let waits = self.kotor && self.tersendat.is_none();
        let held = if waits { Some(self.irama.tunggu(now).unwrap_or(now)) } else { None };
        let all = timers.chain(held.map(|at| (at, Sendiri::Giliran)));
        all.min_by_key(|(at, _)| *at).filter(|(at, _)| *at <= self.esok).unwrap_or((self.esok, Sendiri::Esok))
    }

    fn own(&mut self, what: Sendiri, now: Instant) -> Kabar {
        match what {
            Sendiri::Giliran => Kabar::Giliran,
            Sendiri::Timer(timer) => {
                self.timers.remove(&timer);
                Msg::Timer(timer).into()
            }
            Sendiri::Esok => {
                self.esok = now + clock::until_midnight();
                Msg::Hari(clock::now().tanggal()).into()
            }
        }
    }

    /// One turn of the loop: takes what has come and what the store answers at once, draws once. Where a question has
    /// risen, what is typed until a frame with it goes out is thrown away: it was not meant as the answer.
    fn turn(&mut self, app: &mut App, first: Kabar, from_outside: &Receiver<Kabar>, bidang: &mut impl Bidang) {
        self.hear(app, first, bidang);
        while !self.quit
            && let Some(next) = self.kemudian.pop_front().or_else(|| from_outside.try_recv().ok())
        {
            self.hear(app, next, bidang);
        }
        let draws = self.kotor && !self.quit && self.tersendat.is_none();
        if draws && self.irama.tunggu(clock::tick()).is_none() {
            self.fold(app, from_outside, bidang, LIPAT);
            self.show(app, from_outside, bidang);
        }
    }

    /// Takes one thing that was heard.
    fn hear(&mut self, app: &mut App, kabar: Kabar, bidang: &mut impl Bidang) {
        match kabar {
            Kabar::Msg(msg) => self.take(app, msg),
            Kabar::Giliran => {}
            Kabar::Lega => self.resume(app, bidang),
            Kabar::Bacaan(Bacaan { inputs, burst }) => {
                if let Some(keys) = burst {
                    self.take(app, Msg::Burst(keys));
                }
                for input in inputs {
                    if let Input::Answer(answer) = &input {
                        self.answered(answer, bidang);
                    } else if let Some(msg) = kabar::typed(input).filter(|_| !self.buta && !self.quit) {
                        self.take(app, msg);
                    }
                }
                if burst.is_some() && !self.quit {
                    self.take(app, Msg::Burst(0));
                }
            }
        }
    }

    /// The terminal has answered. Nobody has pressed anything and nothing has changed: it may only be the turn of a frame.
    fn answered(&mut self, answer: &Answer, bidang: &mut impl Bidang) {
        if *answer == Answer::Ok {
            self.irama.terjawab(clock::tick());
            self.ditunggu.set(self.irama.menunggu());
        } else {
            bidang.told(answer);
        }
    }

    /// Takes what comes until the store has answered what was asked since the last frame, for `limit` at most.
    fn fold(&mut self, app: &mut App, from_outside: &Receiver<Kabar>, bidang: &mut impl Bidang, limit: Duration) {
        let until = clock::tick() + limit;
        while !self.quit && !self.ditanya.is_empty() {
            let left = until.saturating_duration_since(clock::tick());
            let Ok(kabar) = from_outside.recv_timeout(left) else { break };
            self.hear(app, kabar, bidang);
        }
    }

    /// Draws the state as it is now. What comes while a question goes out counts; what was typed before does not.
    fn show(&mut self, app: &mut App, from_outside: &Receiver<Kabar>, bidang: &mut impl Bidang) {
        if self.quit || self.tersendat.is_some() {
            return;
        }
        self.kotor = false;
        self.ditanya.clear();
        let mut shown = bidang.paint(app, &mut self.repaint);
        if std::mem::take(&mut self.bel) {
            shown = shown.and_then(|()| bidang.ring());
        }
        let buta = std::mem::take(&mut self.buta);
        if buta {
            self.kemudian.extend(from_outside.try_iter().filter_map(untyped));
        }
        if shown.is_ok() {
            self.ditunggu.set(self.irama.bertanya());
            shown = bidang.send(self.irama.bertanya()).map(|bytes| {
                if bidang.held() {
                    // A question that has gone out in part can be read by nobody.
                    (self.tersendat, self.buta) = (Some(bytes), buta);
                } else if bytes > 0 {
                    self.irama.terkirim(bytes, clock::tick());
                }
            });
            self.ditunggu.set(self.irama.menunggu());
        }
        // Where the line is gone, what is typed is kept before leaving.
        if shown.is_err() {
            self.take(app, Msg::Hangup);
        }
    }

    /// The line takes bytes again: the rest of the frame goes out. A question in it counts as shown with the next frame.
    fn resume(&mut self, app: &mut App, bidang: &mut impl Bidang) {
        let Some(bytes) = self.tersendat else { return };
        self.ditunggu.set(self.irama.bertanya());
        let resumed = bidang.resume();
        if resumed.is_ok() && !bidang.held() {
            self.tersendat = None;
            self.kotor |= self.buta;
            if bytes > 0 {
                self.irama.terkirim(bytes, clock::tick());
                self.irama.tersendat();
            }
        }
        self.ditunggu.set(self.irama.menunggu());
        if resumed.is_err() {
            self.take(app, Msg::Hangup);
        }
    }

    /// At the end: answers that are still under way are not left to the shell as letters, as far as they come in time.
    fn hear_out(&mut self, from_outside: &Receiver<Kabar>) {
        let until = clock::tick() + Irama::SABAR;
        while self.irama.berutang() {
            let left = until.saturating_duration_since(clock::tick());
            let next = self.kemudian.pop_front().or_else(|| from_outside.recv_timeout(left).ok());
            let Some(kabar) = next else { return };
            match kabar {
                Kabar::Bacaan(bacaan) => {
                    let answers = bacaan.inputs.iter().filter(|input| **input == Input::Answer(Answer::Ok));
                    answers.for_each(|_| self.irama.terjawab(clock::tick()));
                }
                Kabar::Msg(Msg::Hangup) => return,
                Kabar::Msg(_) | Kabar::Giliran | Kabar::Lega => {}
            }
        }
    }

    fn take(&mut self, app: &mut App, msg: Msg) {
        self.putus |= matches!(msg, Msg::Hangup);
        if let Msg::Rows { slot, no, .. } = &msg
            && self.ditanya.get(slot) == Some(no)
        {
            self.ditanya.remove(slot);
        }
        let opened = matches!(&msg, Msg::Dibuka(Ok(_)));
        if matches!(&msg, Msg::Key(_) | Msg::Paste(_) | Msg::PasteCut(..)) {
            self.somebody_is_here();
        }
        let day = match &msg {
            Msg::Hari(day) => Some(*day),
            _ => None,
        };
        let asked = app.asks();
        let effects = app.update(msg);
        self.kotor |= app.take_changed();
        self.buta = app.asks() && (self.buta || !asked);
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
}

fn spawn_store(
    open: Option<(SqliteStore, Session)>,
    tempat: Tempat,
    jobs: Receiver<Kerja>,
    out: Sender<Kabar>,
) -> io::Result<JoinHandle<()>> {
    thread::Builder::new().name("simpan".to_owned()).spawn(move || worker::run(open, &tempat, &jobs, &out))
}

#[cfg(test)]
#[path = "run_tests.rs"]
pub(crate) mod tests;
