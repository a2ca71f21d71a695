//! Tests of the loop: questions, folding, the rhythm of frames, a line that goes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use super::*;
use crate::desk::keys::Key;
use crate::desk::msg::{Effect, Mulai};
use crate::domain::id::OperatorId;
use crate::domain::request::{Read, StoreError};
use crate::domain::tanggal::Tanggal;
use crate::store::OsUser;

/// A machine that nothing has happened to.
pub(crate) fn app(size: (u16, u16)) -> App {
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
    App::new(Kata::new(Bahasa::Id), Keymap::default(), session, size)
}

fn desk() -> (Desk, App, Receiver<Kerja>) {
    let (to_store, jobs) = mpsc::channel();
    let user = OsUser { uid: 0, login: "rina".to_owned(), nama: "Rina".to_owned() };
    let tempat = Tempat { db: PathBuf::from("baru.db"), user, asal: "-".to_owned(), baca_saja: false };
    let desk = Desk {
        bahasa: Bahasa::Id,
        db: tempat.db.clone(),
        menuju: tempat.db.clone(),
        tempat,
        keluar: PathBuf::new(),
        impor: Impor::new(Folder { masuk: PathBuf::new(), keluar: PathBuf::new() }, Bahasa::Id),
        to_store,
        to_main: mpsc::channel().0,
        irama: Irama::new(Pacu::Lepas),
        ditunggu: Ditunggu::default(),
        ditanya: BTreeMap::new(),
        kemudian: VecDeque::new(),
        timers: BTreeMap::new(),
        sepi: None,
        esok: clock::tick() + Duration::from_secs(3_600),
        kotor: false,
        buta: false,
        tersendat: None,
        repaint: false,
        bel: false,
        putus: false,
        quit: false,
    };
    (desk, app((80, 24)), jobs)
}

/// Notes what would be shown: whether a question stands, and the size.
struct Kertas<F> {
    seen: Vec<(bool, (u16, u16))>,
    asked: Vec<bool>,
    painted: bool,
    /// The line takes nothing.
    penuh: bool,
    held: bool,
    sending: F,
}

impl<F: FnMut() -> io::Result<()>> Bidang for Kertas<F> {
    fn paint(&mut self, app: &App, _repaint: &mut bool) -> io::Result<()> {
        let now = (app.asks(), app.size);
        self.painted = self.seen.last() != Some(&now);
        self.seen.push(now);
        Ok(())
    }

    fn ring(&mut self) -> io::Result<()> {
        self.painted = true;
        Ok(())
    }

    fn send(&mut self, tanya: bool) -> io::Result<usize> {
        (self.sending)()?;
        if !self.painted {
            return Ok(0);
        }
        self.asked.push(tanya);
        self.held = self.penuh;
        Ok(40)
    }

    fn held(&self) -> bool {
        self.held
    }

    fn resume(&mut self) -> io::Result<()> {
        (self.sending)()?;
        self.held = self.penuh;
        Ok(())
    }

    fn told(&mut self, _answer: &Answer) {}
}

fn kertas<F: FnMut() -> io::Result<()>>(sending: F) -> Kertas<F> {
    Kertas { seen: Vec::new(), asked: Vec::new(), painted: false, penuh: false, held: false, sending }
}

fn typed(keys: &str) -> Kabar {
    Kabar::Bacaan(Bacaan { inputs: keys.chars().map(|c| Input::Key(Key::Char(c))).collect(), burst: None })
}

fn answer() -> Kabar {
    Kabar::Bacaan(Bacaan { inputs: vec![Input::Answer(Answer::Ok)], burst: None })
}

#[test]
fn what_was_typed_before_a_question_could_be_seen_does_not_answer_it() {
    for first in ["Q", "Qy"] {
        let (mut desk, mut app, _jobs) = desk();
        let (keys, from_outside) = mpsc::channel();
        keys.send(typed("y")).unwrap();
        keys.send(Msg::Resize(120, 40).into()).unwrap();
        keys.send(typed("y")).unwrap();
        let mut kertas = kertas(|| Ok(()));
        desk.turn(&mut app, typed(first), &from_outside, &mut kertas);
        assert!(!desk.quit && app.asks());
        assert_eq!(kertas.seen, [(true, (120, 40))], "only the keys are thrown away");
        desk.turn(&mut app, typed("y"), &from_outside, &mut kertas);
        assert!(desk.quit, "what is typed after it answers it");
    }
}

#[test]
fn an_answer_given_while_the_question_goes_out_counts() {
    let (mut desk, mut app, _jobs) = desk();
    let (keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| {
        keys.send(typed("y")).unwrap();
        Ok(())
    });
    desk.turn(&mut app, typed("Q"), &from_outside, &mut kertas);
    let next = desk.wait(&from_outside).unwrap();
    desk.turn(&mut app, next, &from_outside, &mut kertas);
    assert!(desk.quit);
}

#[test]
fn a_question_held_back_by_the_line_is_not_answered_blindly() {
    let (mut desk, mut app, _jobs) = desk();
    desk.irama = Irama::new(Pacu::Jawab);
    let (keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    desk.turn(&mut app, Msg::Resize(120, 40).into(), &from_outside, &mut kertas);
    desk.turn(&mut app, typed("Q"), &from_outside, &mut kertas);
    desk.turn(&mut app, typed("y"), &from_outside, &mut kertas);
    assert!(app.asks() && !desk.quit);
    assert_eq!(kertas.seen.len(), 1, "one frame under way");
    keys.send(typed("y")).unwrap();
    // The other half of a read is no answer to the question either, but the terminal's answer in it counts.
    keys.send(Kabar::Bacaan(Bacaan {
        inputs: vec![Input::Key(Key::Char('y')), Input::Answer(Answer::Ok)],
        burst: None,
    }))
    .unwrap();
    let next = desk.wait(&from_outside).unwrap();
    desk.turn(&mut app, next, &from_outside, &mut kertas);
    assert_eq!((kertas.seen.len(), desk.quit), (2, false));
    desk.turn(&mut app, typed("y"), &from_outside, &mut kertas);
    assert!(desk.quit);
}

#[test]
fn what_happens_while_a_frame_is_under_way_is_drawn_once_and_asked_about() {
    let (mut desk, mut app, _jobs) = desk();
    desk.irama = Irama::new(Pacu::Jawab);
    let (_keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    for w in 100..110 {
        desk.turn(&mut app, Msg::Resize(w, 40).into(), &from_outside, &mut kertas);
    }
    assert_eq!(kertas.seen, [(false, (100, 40))]);
    assert!(desk.irama.menunggu());
    desk.turn(&mut app, answer(), &from_outside, &mut kertas);
    assert_eq!(kertas.seen, [(false, (100, 40)), (false, (109, 40))]);
    // The last answer changes nothing, so nothing is drawn.
    desk.turn(&mut app, answer(), &from_outside, &mut kertas);
    assert_eq!((kertas.seen.len(), kertas.asked.as_slice()), (2, [true, true].as_slice()));
    assert!(!desk.irama.menunggu());
}

#[test]
fn a_frame_without_bytes_asks_nothing_and_holds_nothing_back() {
    let (mut desk, mut app, _jobs) = desk();
    desk.irama = Irama::new(Pacu::Jawab);
    let (_keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    desk.turn(&mut app, Msg::Resize(100, 40).into(), &from_outside, &mut kertas);
    desk.turn(&mut app, answer(), &from_outside, &mut kertas);
    for _ in 0..3 {
        desk.turn(&mut app, Msg::Resize(100, 40).into(), &from_outside, &mut kertas);
    }
    assert_eq!((kertas.seen.len(), kertas.asked.len()), (4, 1));
}

#[test]
fn an_answer_is_nobody_at_the_desk_and_an_idle_desk_has_no_timer() {
    let (mut desk, mut app, _jobs) = desk();
    desk.irama = Irama::new(Pacu::Jawab);
    desk.sepi = Some(Duration::from_secs(60));
    let (_keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    desk.turn(&mut app, Msg::Resize(100, 40).into(), &from_outside, &mut kertas);
    desk.turn(&mut app, answer(), &from_outside, &mut kertas);
    assert!(desk.timers.is_empty());
    // Neither does a frame whose answer never comes wake anybody, as long as there is nothing to draw.
    desk.turn(&mut app, Msg::Resize(80, 24).into(), &from_outside, &mut kertas);
    assert_eq!(desk.due(clock::tick()).1, Sendiri::Esok);
    desk.turn(&mut app, typed("j"), &from_outside, &mut kertas);
    assert!(desk.kotor);
    assert_eq!(desk.due(clock::tick()).1, Sendiri::Giliran);
}

#[test]
fn keys_of_one_read_act_before_anything_is_drawn() {
    let (mut desk, mut app, _jobs) = desk();
    let (keys, from_outside) = mpsc::channel();
    keys.send(typed("?")).unwrap();
    let mut kertas = kertas(|| Ok(()));
    desk.turn(&mut app, typed(&"jk".repeat(50)), &from_outside, &mut kertas);
    assert_eq!((kertas.seen.len(), app.modals.len()), (1, 1));
}

#[test]
fn an_answer_of_the_store_that_comes_at_once_is_in_the_same_frame() {
    let (mut desk, mut app, jobs) = desk();
    let (to_main, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    let store = thread::spawn(move || {
        while let Ok(Kerja::Read { slot, no, .. }) = jobs.recv() {
            let answer = Msg::Rows { slot, no, result: Err(StoreError::Missing) };
            to_main.send(answer.into()).unwrap();
        }
        // Open until the desk is done: a store that is gone would end the wait too.
        to_main
    });
    let effect = app.ask(Slot::Kantor, Read::Kantor);
    desk.perform(vec![effect]);
    assert_eq!(desk.ditanya.len(), 1);
    desk.fold(&mut app, &from_outside, &mut kertas, Duration::from_secs(10));
    assert!(desk.ditanya.is_empty() && app.notice.is_some());
    drop(desk);
    store.join().unwrap();
}

#[test]
fn an_answer_of_the_store_that_takes_its_time_is_not_waited_for() {
    let (mut desk, mut app, _jobs) = desk();
    let (_to_main, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    let effect = app.ask(Slot::Kantor, Read::Kantor);
    desk.perform(vec![effect]);
    desk.turn(&mut app, Msg::Resize(100, 40).into(), &from_outside, &mut kertas);
    assert_eq!(kertas.seen.len(), 1);
    // Nor is it waited for again by the next frame.
    assert!(desk.ditanya.is_empty());
}

#[test]
fn a_file_that_did_not_open_is_not_the_one_reports_read() {
    let (mut desk, mut app, _jobs) = desk();
    desk.perform(vec![Effect::Mulai(Mulai::Buka("salah.db".to_owned()))]);
    desk.take(&mut app, Msg::Dibuka(Err(worker::gone())));
    desk.perform(vec![Effect::Mulai(Mulai::Latihan)]);
    let session = app.session.clone();
    desk.take(&mut app, Msg::Dibuka(Ok(Box::new(session.clone()))));
    assert_eq!(desk.db, PathBuf::from("latihan.db"), "practice has a file of its own");
    desk.perform(vec![Effect::Mulai(Mulai::Buka("lain.db".to_owned()))]);
    desk.take(&mut app, Msg::Dibuka(Ok(Box::new(session))));
    assert_eq!(desk.db, PathBuf::from("lain.db"));
}

#[test]
fn on_a_full_line_everything_goes_on_but_drawing() {
    for pacu in [Pacu::Lepas, Pacu::Waktu, Pacu::Jawab] {
        let (mut desk, mut app, _jobs) = desk();
        desk.irama = Irama::new(pacu);
        let (_keys, from_outside) = mpsc::channel();
        let mut kertas = kertas(|| Ok(()));
        kertas.penuh = true;
        desk.turn(&mut app, Msg::Resize(100, 40).into(), &from_outside, &mut kertas);
        for w in 101..110 {
            desk.turn(&mut app, Msg::Resize(w, 40).into(), &from_outside, &mut kertas);
        }
        assert_eq!((kertas.seen.len(), app.size, desk.kotor), (1, (109, 40), true));
        assert_eq!(desk.due(clock::tick()).1, Sendiri::Esok, "a full line wakes nobody");
        assert!(!desk.irama.menunggu(), "the question has not gone out");
        // Timers run; the first is that of a draft.
        desk.perform(vec![Effect::Arm(Timer::Draf)]);
        assert!(matches!(desk.wait(&from_outside), Some(Kabar::Msg(Msg::Timer(Timer::Draf)))));
        // It takes a part, which is not enough.
        desk.turn(&mut app, Kabar::Lega, &from_outside, &mut kertas);
        assert_eq!(kertas.seen.len(), 1);
        kertas.penuh = false;
        desk.turn(&mut app, Kabar::Lega, &from_outside, &mut kertas);
        assert_eq!(desk.irama.menunggu(), pacu == Pacu::Jawab);
        if pacu != Pacu::Lepas {
            assert_eq!(
                (kertas.seen.len(), desk.due(clock::tick()).1),
                (1, Sendiri::Giliran),
                "then the rhythm decides"
            );
        }
        if pacu == Pacu::Jawab {
            desk.turn(&mut app, answer(), &from_outside, &mut kertas);
        } else {
            while kertas.seen.len() < 2 {
                let kabar = desk.wait(&from_outside).unwrap();
                assert!(matches!(kabar, Kabar::Giliran));
                desk.turn(&mut app, kabar, &from_outside, &mut kertas);
            }
        }
        assert_eq!(kertas.seen, [(false, (100, 40)), (false, (109, 40))], "drawn once, as it is by then");
        assert!(!desk.quit);
    }
}

#[test]
fn a_question_that_has_not_gone_out_whole_is_not_answered_blindly() {
    let (mut desk, mut app, _jobs) = desk();
    let (keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Ok(()));
    kertas.penuh = true;
    desk.turn(&mut app, typed("Q"), &from_outside, &mut kertas);
    desk.turn(&mut app, typed("y"), &from_outside, &mut kertas);
    assert!(app.asks() && !desk.quit);
    kertas.penuh = false;
    keys.send(typed("y")).unwrap();
    desk.turn(&mut app, Kabar::Lega, &from_outside, &mut kertas);
    assert!(app.asks() && !desk.quit);
    desk.turn(&mut app, typed("y"), &from_outside, &mut kertas);
    assert!(desk.quit, "what is typed after it answers it");
}

#[test]
fn a_full_line_that_goes_ends_the_desk() {
    let (mut desk, mut app, _jobs) = desk();
    let (_keys, from_outside) = mpsc::channel();
    let mut sends = 0;
    let mut kertas = kertas(|| {
        sends += 1;
        if sends == 1 { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
    });
    kertas.penuh = true;
    desk.turn(&mut app, Msg::Resize(100, 40).into(), &from_outside, &mut kertas);
    assert!(!desk.quit);
    desk.turn(&mut app, Kabar::Lega, &from_outside, &mut kertas);
    assert!(desk.quit && desk.putus);
}

#[test]
fn a_line_that_is_gone_ends_the_desk() {
    let (mut desk, mut app, _jobs) = desk();
    let (_keys, from_outside) = mpsc::channel();
    let mut kertas = kertas(|| Err(io::ErrorKind::BrokenPipe.into()));
    desk.turn(&mut app, Msg::Resize(80, 24).into(), &from_outside, &mut kertas);
    assert!(desk.quit && desk.putus);
}

#[test]
fn midnight_is_noticed_although_keys_keep_coming() {
    let (mut desk, _app, _jobs) = desk();
    let (_keys, from_outside) = mpsc::channel();
    desk.sepi = Some(Duration::from_secs(60));
    desk.somebody_is_here();
    desk.esok = clock::tick();
    assert!(matches!(desk.wait(&from_outside), Some(Kabar::Msg(Msg::Hari(_)))));
    assert!(desk.esok > clock::tick());
}
