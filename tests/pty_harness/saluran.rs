//! A long, thin line between the program and the terminal, and waiting for a program to come to rest.
//!
//! The model: what the program writes leaves at the line's pace, each read with [`TAMBAHAN`] bytes of headers around
//! it, and is at the terminal half a round trip after its last bit left. Nothing is thrown away and the program is
//! never held up, as behind SSH, whose window of 2 MiB swallows more than a minute of such a line: what waits there is
//! what the operator is behind. Keys and answers take half a round trip to the program and fill no line of their own.
//!
//! Only keys and answers are really delayed. When a byte would be seen is arithmetic on the moment it was read: the
//! emulator is shown it at once, and [`Term::arrived`] tells the moment it would have been there. A run therefore takes
//! no longer than the keys do, however far the program falls behind.

use std::collections::VecDeque;
use std::fs;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use super::{Term, Writer};

/// Bytes of headers that a packet of SSH over TCP/IP costs beside what it carries.
pub const TAMBAHAN: u64 = 88;

/// What makes the program take its operator for a remote one; addresses of the documentation range.
pub const SSH: (&str, &str) = ("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22");

/// How long nothing may happen before a program counts as at rest; more than a local desk waits for what follows an Esc.
pub const DIAM: Duration = Duration::from_millis(60);

/// The same where the last key is a lone Esc, for which a desk behind SSH waits longer.
const DIAM_ESC: Duration = Duration::from_millis(150);

/// A line.
#[derive(Debug, Clone, Copy)]
pub struct Saluran {
    /// From a key to the earliest sign of it.
    pub rtt: Duration,
    /// Bits a second towards the operator.
    pub bps: u64,
}

impl Saluran {
    /// Round trip in milliseconds, bits a second.
    pub fn new(rtt_ms: u64, bps: u64) -> Self {
        Self { rtt: Duration::from_millis(rtt_ms), bps }
    }

    /// How long `bytes` of one read take to leave.
    pub fn takes(self, bytes: usize) -> Duration {
        Duration::from_nanos((bytes as u64 + TAMBAHAN) * 8 * 1_000_000_000 / self.bps)
    }
}

struct Road {
    /// When the line has sent all it was given.
    free: Instant,
    /// When the last byte is at the terminal.
    arrived: Instant,
    /// Keys and answers under way, with the moment they are at the program.
    up: VecDeque<(Instant, Vec<u8>)>,
}

/// A line with what is under way on it.
pub(super) struct Lintas {
    line: Saluran,
    road: Mutex<Road>,
    changed: Condvar,
}

impl Lintas {
    /// A line whose program listens at `writer`. A thread of its own hands over what arrives; it ends when the
    /// terminal goes.
    pub(super) fn new(line: Saluran, writer: Writer) -> Arc<Self> {
        let now = Instant::now();
        let road = Road { free: now, arrived: now, up: VecDeque::new() };
        let this = Arc::new(Self { line, road: Mutex::new(road), changed: Condvar::new() });
        let weak = Arc::downgrade(&this);
        thread::spawn(move || {
            while let Some(this) = weak.upgrade() {
                this.hand_over(&writer);
            }
        });
        this
    }

    fn lock(&self) -> MutexGuard<'_, Road> {
        self.road.lock().expect("nobody panics with the line in hand")
    }

    /// Gives the program what has arrived; waits a little where nothing has.
    fn hand_over(&self, writer: &Writer) {
        let road = self.lock();
        let now = Instant::now();
        let wait = match road.up.front() {
            Some((due, _)) if *due <= now => Duration::ZERO,
            Some((due, _)) => *due - now,
            None => Duration::from_millis(200),
        };
        let mut road =
            if wait.is_zero() { road } else { self.changed.wait_timeout(road, wait).expect("not poisoned").0 };
        let now = Instant::now();
        while let Some((_, bytes)) = road.up.pop_front_if(|(due, _)| *due <= now) {
            if let Some(writer) = writer.lock().expect("not poisoned").as_mut() {
                let _ = writer.write_all(&bytes).and_then(|()| writer.flush());
            }
        }
    }

    /// The program has written `n` bytes: when they are at the terminal.
    pub(super) fn carry(&self, n: usize) -> Instant {
        let mut road = self.lock();
        road.free = road.free.max(Instant::now()) + self.line.takes(n);
        road.arrived = road.free + self.line.rtt / 2;
        road.arrived
    }

    /// The operator types, now.
    pub(super) fn type_now(&self, bytes: &[u8]) {
        self.up(Instant::now(), bytes.to_vec());
    }

    /// The terminal answers what arrives `then`.
    pub(super) fn answer(&self, then: Instant, bytes: Vec<u8>) {
        if !bytes.is_empty() {
            self.up(then, bytes);
        }
    }

    /// Keys and answers share a line, so none overtakes another that left before it.
    fn up(&self, left: Instant, bytes: Vec<u8>) {
        let due = left + self.line.rtt / 2;
        let mut road = self.lock();
        let at = road.up.partition_point(|(other, _)| *other <= due);
        road.up.insert(at, (due, bytes));
        self.changed.notify_all();
    }
}

impl Term {
    /// When the last byte written so far is at the terminal; without a line, now.
    pub fn arrived(&self) -> Instant {
        self.lintas.as_ref().map_or_else(Instant::now, |lintas| lintas.lock().arrived)
    }

    /// The operator waits until the line is empty. Where nothing will be answered any more this needs no time: the line
    /// is as if it had been waited for.
    pub fn drain(&self) {
        self.rest();
        if let Some(lintas) = &self.lintas {
            let mut road = lintas.lock();
            road.free = road.free.min(Instant::now());
            road.arrived = road.arrived.min(Instant::now());
        }
    }

    /// Everything the program has written since it began.
    pub fn everything(&self) -> Vec<u8> {
        self.shared.lock().bytes.clone()
    }

    /// Whether a key or an answer has not reached the program yet.
    fn under_way(&self) -> bool {
        self.lintas.as_ref().is_some_and(|lintas| !lintas.lock().up.is_empty())
    }

    /// Waits until the program has done all that was asked of it: no key or answer is under way, every thread of it
    /// sleeps and it has written nothing for a while. A thread that waits for a processor or a disk does not sleep, so
    /// a busy machine makes this longer, not wrong.
    #[track_caller]
    pub fn rest(&self) {
        self.rest_with(&[]);
    }

    /// The same with further processes that must sleep too: a multiplexer in between, and what runs in it.
    #[track_caller]
    pub fn rest_with(&self, others: &[i32]) {
        let pids: Vec<i32> = others.iter().copied().chain([self.pid()]).collect();
        let written = || self.shared.lock().bytes.len();
        let mut before = written();
        let quiet = if self.lone_esc { DIAM_ESC } else { DIAM };
        tidur(&pids, quiet, || {
            let now = written();
            let moved = std::mem::replace(&mut before, now) != now;
            moved || self.under_way()
        });
    }
}

/// Waits until processes have slept for [`DIAM`].
#[track_caller]
pub fn istirahat(pids: &[i32]) {
    tidur(pids, DIAM, || false);
}

/// Waits until processes have slept for a time with nothing `astir`.
#[track_caller]
fn tidur(pids: &[i32], quiet: Duration, mut astir: impl FnMut() -> bool) {
    let begun = Instant::now();
    let mut since = begun;
    while since.elapsed() < quiet {
        thread::sleep(Duration::from_millis(4));
        if astir() || !pids.iter().all(|pid| asleep(*pid)) {
            since = Instant::now();
        }
        assert!(begun.elapsed() < Duration::from_secs(120), "processes {pids:?} never come to rest");
    }
}

/// Whether every thread of a process sleeps; one that is gone does.
fn asleep(pid: i32) -> bool {
    let Ok(tasks) = fs::read_dir(format!("/proc/{pid}/task")) else { return true };
    tasks.flatten().all(|task| {
        let stat = fs::read_to_string(task.path().join("stat")).unwrap_or_default();
        let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
        !matches!(state, Some('R' | 'D'))
    })
}

/// How often the program's own thread has called a writing system call, which is how often it wrote to the terminal:
/// files are written by other threads. `None` where the kernel keeps no such account.
pub fn writes(pid: i32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{pid}/task/{pid}/io")).ok()?;
    text.lines().find_map(|line| line.strip_prefix("syscw: "))?.parse().ok()
}
