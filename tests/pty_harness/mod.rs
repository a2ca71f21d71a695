//! A terminal for tests: a pseudo-terminal with a program in it and an emulator looking on.
//!
//! It answers the questions a terminal answers (status, cursor, device, modes), counts bytes, and waits for conditions
//! on the picture instead of sleeping: every wait has a limit and fails with the picture it saw.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod batas;
pub mod saluran;

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::sys::termios::{SetArg, SpecialCharacterIndices, tcgetattr, tcsetattr};
use nix::unistd::Pid;
use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use saluran::{Lintas, Saluran};

/// What most waits in tests use.
pub const LIMIT: Duration = Duration::from_secs(10);

/// With this variable in its environment, a terminal answers nothing.
pub const BISU: (&str, &str) = ("UJI_BISU", "1");

/// Collects the answers a terminal owes.
#[derive(Default)]
struct Answers {
    due: Vec<u8>,
    /// It answers nothing by itself; a test types the answers.
    mute: bool,
}

impl vt100::Callbacks for Answers {
    fn unhandled_csi(
        &mut self,
        screen: &mut vt100::Screen,
        i1: Option<u8>,
        _i2: Option<u8>,
        params: &[&[u16]],
        c: char,
    ) {
        if self.mute {
            return;
        }
        let first = params.first().and_then(|p| p.first()).copied().unwrap_or(0);
        match (i1, first, c) {
            (None, 5, 'n') => self.due.extend(b"\x1b[0n"),
            (None, 6, 'n') => {
                let (row, col) = screen.cursor_position();
                self.due.extend(format!("\x1b[{};{}R", row + 1, col + 1).into_bytes());
            }
            (None, 0, 'c') => self.due.extend(b"\x1b[?62;1;6c"),
            (Some(b'>'), 0, 'c') => self.due.extend(b"\x1b[>0;276;0c"),
            (Some(b'?'), mode, 'p') => {
                let state = if mode == 2026 { 2 } else { 0 };
                self.due.extend(format!("\x1b[?{mode};{state}$y").into_bytes());
            }
            _ => {}
        }
    }
}

struct Seen {
    parser: vt100::Parser<Answers>,
    /// Everything the program has written.
    bytes: Vec<u8>,
    /// The program reads nothing more, or the line is closed.
    ended: bool,
    status: Option<ExitStatus>,
    closing: bool,
    /// The far end takes nothing more.
    halted: bool,
    /// And nothing of what is written from now on is read.
    parked: bool,
}

struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("no test thread panics while it holds the picture")
    }

    /// Waits until `done` says so; the picture at that moment, or `Err` after `limit`.
    fn wait(&self, limit: Duration, mut done: impl FnMut(&Seen) -> bool) -> Result<(), String> {
        let until = Instant::now() + limit;
        let mut seen = self.lock();
        while !done(&seen) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(format!("status {:?}, picture:\n{}", seen.status, seen.parser.screen().contents()));
            }
            seen = self.changed.wait_timeout(seen, left).expect("not poisoned").0;
        }
        Ok(())
    }
}

/// A program in a terminal.
pub struct Term {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Writer,
    reader: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    lintas: Option<Arc<Lintas>>,
    /// The last key is an Esc with nothing behind it.
    lone_esc: bool,
    pid: Pid,
    mark: usize,
}

/// The end of the line that takes keys and answers; shared by those who type and those who answer.
type Writer = Arc<Mutex<Option<Box<dyn Write + Send>>>>;

impl Term {
    /// Starts `cmd` (program and arguments) in a terminal of `cols` by `rows`. The environment holds only `env`, plus
    /// `TERM=xterm` and `LANG=C.UTF-8` unless `env` sets them.
    pub fn spawn(cmd: &[&str], cols: u16, rows: u16, env: &[(&str, &str)]) -> Self {
        Self::spawn_over(cmd, cols, rows, env, None)
    }

    /// The same at the far end of a line, if there is one.
    pub fn spawn_over(cmd: &[&str], cols: u16, rows: u16, env: &[(&str, &str)], line: Option<Saluran>) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(cmd[0]);
        command.args(&cmd[1..]);
        command.env_clear();
        command.env("TERM", "xterm");
        command.env("LANG", "C.UTF-8");
        for (name, value) in env {
            command.env(name, value);
        }
        command.cwd(std::env::temp_dir());
        let mut child = pair.slave.spawn_command(command).unwrap_or_else(|e| panic!("{} starts: {e}", cmd[0]));
        drop(pair.slave);
        let pid = Pid::from_raw(i32::try_from(child.process_id().expect("a process id")).expect("fits"));

        let answers = Answers { mute: env.contains(&BISU), ..Answers::default() };
        let shared = Arc::new(Shared {
            seen: Mutex::new(Seen {
                parser: vt100::Parser::new_with_callbacks(nonzero(rows), nonzero(cols), 0, answers),
                bytes: Vec::new(),
                ended: false,
                status: None,
                closing: false,
                halted: false,
                parked: false,
            }),
            changed: Condvar::new(),
        });
        let writer: Writer = Arc::new(Mutex::new(Some(pair.master.take_writer().expect("a writer"))));
        let lintas = line.map(|line| Lintas::new(line, Arc::clone(&writer)));
        let from = pair.master.try_clone_reader().expect("a reader");
        let reader = {
            let (shared, writer, lintas) = (Arc::clone(&shared), Arc::clone(&writer), lintas.clone());
            thread::spawn(move || look(from, &shared, &writer, lintas.as_deref()))
        };
        {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                let status = child.wait().ok();
                shared.lock().status = status;
                shared.changed.notify_all();
            });
        }
        Self { master: Some(pair.master), writer, reader: Some(reader), shared, lintas, lone_esc: false, pid, mark: 0 }
    }

    /// Types `bytes` in one write.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.lone_esc = bytes.as_ref().ends_with(b"\x1b");
        if let Some(lintas) = &self.lintas {
            lintas.type_now(bytes.as_ref());
            return;
        }
        let mut writer = self.writer.lock().expect("not poisoned");
        let writer = writer.as_mut().expect("the line is open");
        writer.write_all(bytes.as_ref()).and_then(|()| writer.flush()).expect("the line takes bytes");
    }

    /// Types `bytes` one at a time with `gap` between them: the gap is the thing under test here, not a wait.
    pub fn send_slow(&mut self, bytes: impl AsRef<[u8]>, gap: Duration) {
        for (i, byte) in bytes.as_ref().iter().enumerate() {
            if i > 0 {
                thread::sleep(gap);
            }
            self.send([*byte]);
        }
    }

    /// Waits until `done` likes the picture; fails the test with the picture after `limit`.
    #[track_caller]
    pub fn wait_for(&self, mut done: impl FnMut(&vt100::Screen) -> bool, limit: Duration) {
        if let Err(picture) = self.shared.wait(limit, |seen| done(seen.parser.screen())) {
            panic!("waited {limit:?} in vain; {picture}");
        }
    }

    /// Waits until `text` is on the screen.
    #[track_caller]
    pub fn wait_for_text(&self, text: &str) {
        self.wait_for(|screen| screen.contents().contains(text), LIMIT);
    }

    /// Whether nothing at all is written for `time`.
    pub fn is_silent_for(&self, time: Duration) -> bool {
        let before = self.shared.lock().bytes.len();
        self.shared.wait(time, |seen| seen.bytes.len() > before).is_err()
    }

    /// Changes the size of the window.
    pub fn resize(&mut self, cols: u16, rows: u16) {
        self.shared.lock().parser.screen_mut().set_size(nonzero(rows), nonzero(cols));
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().expect("the line is open").resize(size).expect("a new size");
    }

    /// The picture as text, lines without trailing blanks.
    pub fn text(&self) -> String {
        self.shared.lock().parser.screen().contents()
    }

    /// Looks at the emulator's picture.
    pub fn screen<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.shared.lock().parser.screen())
    }

    /// Counts from here.
    pub fn mark(&mut self) {
        self.mark = self.shared.lock().bytes.len();
    }

    /// What the program wrote since the last [`mark`](Self::mark).
    pub fn bytes_since_mark(&self) -> Vec<u8> {
        self.shared.lock().bytes[self.mark..].to_vec()
    }

    /// The input flags of the line, as names ("IXON", "ICRNL", ...).
    pub fn line_flags(&self) -> String {
        let termios = self.master.as_ref().expect("the line is open").get_termios().expect("line settings");
        format!("{:?} {:?}", termios.input_flags, termios.local_flags)
    }

    /// The process id of the program.
    pub fn pid(&self) -> i32 {
        self.pid.as_raw()
    }

    /// Processor time the program has used, in clock ticks (user and system); `None` once it is gone.
    pub fn cpu_ticks(&self) -> Option<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid)).ok()?;
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
    }

    /// How often the program's threads were put to sleep and woken, in all; `None` once it is gone.
    pub fn wakeups(&self) -> Option<u64> {
        let mut sum = 0;
        for task in std::fs::read_dir(format!("/proc/{}/task", self.pid)).ok()? {
            let status = std::fs::read_to_string(task.ok()?.path().join("status")).ok()?;
            let switches = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
            sum += switches.trim().parse::<u64>().ok()?;
        }
        Some(sum)
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill(self.pid, signal).expect("the program is there");
    }

    /// Ends the program at once, as `kill -9` does.
    pub fn kill(&self) {
        let _ = kill(self.pid, Signal::SIGKILL);
    }

    /// The far end takes nothing more from here on, while the line stays open: a client put to sleep, a satellite gone.
    /// Keys still come through, so that a test can press them.
    pub fn stop_reading(&mut self) {
        self.shared.lock().halted = true;
        self.wake_reader();
        self.shared.wait(LIMIT, |seen| seen.parked || seen.ended).expect("the far end stops");
    }

    /// Fills the line of a far end that has stopped, so that it takes not one byte more.
    pub fn fill_line(&mut self) {
        let mut end = self.program_end().expect("the line is open");
        let mut quiet = 0;
        // The system moves what it holds from one buffer to the next, which makes room once more.
        while quiet < 5 {
            match end.write(&[0; 512]).or_else(|_| end.write(&[0])) {
                Ok(n) if n > 0 => quiet = 0,
                _ => {
                    quiet += 1;
                    thread::sleep(Duration::from_millis(10));
                }
            }
        }
    }

    /// The far end takes everything again, first what has waited.
    pub fn go_on_reading(&mut self) {
        self.shared.lock().halted = false;
        self.shared.changed.notify_all();
    }

    /// The looking thread sits in a read. A byte from the program's end wakes it; terminals ignore that byte.
    fn wake_reader(&self) {
        if let Some(mut end) = self.program_end() {
            // The writer types Enter and end-of-file when it goes, which no lost line does. Without a character for
            // end-of-file it does not.
            if self.shared.lock().closing
                && let Ok(mut line) = tcgetattr(&end)
            {
                line.control_chars[SpecialCharacterIndices::VEOF as usize] = 0;
                let _ = tcsetattr(&end, SetArg::TCSANOW, &line);
            }
            let _ = end.write_all(b"\0");
        }
    }

    /// The end of the line that the program writes to, opened so that a line that is full does not hold the test. Only
    /// bytes that terminals ignore go through it, and they are taken out of what was seen.
    fn program_end(&self) -> Option<std::fs::File> {
        let name: PathBuf = self.master.as_ref()?.tty_name()?;
        std::fs::OpenOptions::new().write(true).custom_flags_noctty().open(name).ok()
    }

    /// Closes the terminal's end of the line: the program sees a hang-up, as after a dropped SSH session.
    pub fn close_line(&mut self) {
        if self.master.is_none() {
            return;
        }
        self.shared.lock().closing = true;
        self.shared.changed.notify_all();
        self.wake_reader();
        let master = self.master.take();
        if let Some(reader) = self.reader.take() {
            reader.join().expect("the looking thread ends");
        }
        self.writer.lock().expect("not poisoned").take();
        drop(master);
    }

    /// Waits for the program to end; its status, or a failed test after `limit`.
    #[track_caller]
    pub fn wait_exit(&self, limit: Duration) -> ExitStatus {
        if let Err(picture) = self.shared.wait(limit, |seen| seen.status.is_some()) {
            panic!("still running after {limit:?}; {picture}");
        }
        self.shared.lock().status.clone().expect("just seen")
    }
}

impl Drop for Term {
    fn drop(&mut self) {
        if self.shared.lock().status.is_none() {
            self.kill();
        }
        self.go_on_reading();
    }
}

/// Opening a terminal must not make it the test's own.
trait NoCtty {
    fn custom_flags_noctty(&mut self) -> &mut Self;
}

impl NoCtty for std::fs::OpenOptions {
    fn custom_flags_noctty(&mut self) -> &mut Self {
        let flags = nix::fcntl::OFlag::O_NOCTTY | nix::fcntl::OFlag::O_NONBLOCK;
        std::os::unix::fs::OpenOptionsExt::custom_flags(self, flags.bits())
    }
}

/// Reads what the program writes until the line ends, shows it to the emulator and answers its questions.
fn look(
    mut from: Box<dyn Read + Send>,
    shared: &Shared,
    writer: &Mutex<Option<Box<dyn Write + Send>>>,
    lintas: Option<&Lintas>,
) {
    let mut bytes = [0; 64 * 1024];
    loop {
        let mut seen = shared.lock();
        while seen.halted && !seen.closing {
            if !std::mem::replace(&mut seen.parked, true) {
                shared.changed.notify_all();
            }
            seen = shared.changed.wait(seen).expect("not poisoned");
        }
        seen.parked = false;
        drop(seen);
        let read = from.read(&mut bytes);
        let mut seen = shared.lock();
        let n = match read {
            Ok(n) if n > 0 && !seen.closing => n,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
            _ => {
                seen.ended = true;
                shared.changed.notify_all();
                return;
            }
        };
        let mut bytes = bytes[..n].to_vec();
        bytes.retain(|byte| *byte != 0);
        let arrives = lintas.map(|lintas| lintas.carry(bytes.len()));
        seen.bytes.extend_from_slice(&bytes);
        seen.parser.process(&bytes);
        let answers = std::mem::take(&mut seen.parser.callbacks_mut().due);
        if let (Some(lintas), Some(arrives)) = (lintas, arrives) {
            lintas.answer(arrives, answers);
            shared.changed.notify_all();
            continue;
        }
        shared.changed.notify_all();
        drop(seen);
        if !answers.is_empty()
            && let Some(writer) = writer.lock().expect("not poisoned").as_mut()
        {
            let _ = writer.write_all(&answers);
        }
    }
}

fn nonzero(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).expect("a terminal has at least one line and column")
}
