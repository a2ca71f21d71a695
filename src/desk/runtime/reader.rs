//! The thread that waits for the terminal.
//!
//! It sleeps in `poll` until a byte comes or the decoder's deadline passes; with nothing half said there is no
//! deadline, so an idle desk never wakes. A line that is gone is reported once and ends the thread: a reader that
//! tries again would eat a processor.
//!
//! While the loop waits for an answer of the terminal it says so through [`Ditunggu`], and a lone Esc is held longer: it
//! may be the beginning of that answer. This costs nobody anything, since on such a line no frame could show what the
//! Esc has done before the answer is there.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout};

use super::FromOutside;
use super::burst::BurstGuard;
use super::input::{Decoder, Input};

/// What one read of the terminal gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bacaan {
    /// Keys, pastes and answers in their order; never empty.
    pub inputs: Vec<Input>,
    /// These keys came faster than hands type: so many of them in this burst so far. Only a suspicion (a terminal without
    /// bracketed paste, or type-ahead behind a stalled line).
    pub burst: Option<usize>,
}

/// Whether an answer of the terminal is waited for; clones share it.
#[derive(Debug, Clone, Default)]
pub struct Ditunggu(Arc<AtomicBool>);

impl Ditunggu {
    /// Says it.
    pub fn set(&self, waited: bool) {
        self.0.store(waited, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Starts the thread on `line`, usually a duplicate of standard input; it ends with the line or with the receiver.
///
/// # Errors
/// If the system has no thread left.
pub fn spawn<M>(line: OwnedFd, esc_wait: Duration, ditunggu: Ditunggu, to: Sender<M>) -> io::Result<JoinHandle<()>>
where
    M: From<FromOutside> + Send + 'static,
{
    thread::Builder::new().name("masukan".to_owned()).spawn(move || {
        Reader { line, decoder: Decoder::new(esc_wait), ditunggu, guard: BurstGuard::default(), to }.run();
    })
}

struct Reader<M> {
    line: OwnedFd,
    decoder: Decoder,
    ditunggu: Ditunggu,
    guard: BurstGuard,
    to: Sender<M>,
}

/// Why the thread ends.
enum End {
    /// The line is gone.
    Line,
    /// Nobody listens any more.
    Loop,
}

impl<M: From<FromOutside>> Reader<M> {
    fn run(mut self) {
        let mut bytes = [0; 8 * 1024];
        let mut out = Vec::new();
        let end = loop {
            let step = self.step(&mut bytes, &mut out);
            let sent = self.send(&mut out);
            if let Err(end) = step.and(sent) {
                break end;
            }
        };
        if matches!(end, End::Line) {
            let _ = self.to.send(FromOutside::Hangup.into());
        }
    }

    /// Waits once, and reads what is there or lets the decoder give what it held.
    fn step(&mut self, bytes: &mut [u8], out: &mut Vec<Input>) -> Result<(), End> {
        let deadline = self.decoder.deadline();
        let timeout = deadline.map_or(PollTimeout::NONE, until);
        match nix::poll::poll(&mut [PollFd::new(self.line.as_fd(), PollFlags::POLLIN)], timeout) {
            Ok(0) => {
                self.decoder.expire(Instant::now(), out);
                return Ok(());
            }
            Ok(_) => {}
            Err(Errno::EINTR | Errno::EAGAIN) => return Ok(()),
            Err(_) => return Err(End::Line),
        }
        match nix::unistd::read(&self.line, bytes) {
            Ok(0) => Err(End::Line),
            Ok(n) => {
                // Bytes found waiting were in time, however late this thread was let run: a busy machine must not
                // tear a key apart.
                let now = Instant::now();
                let now = deadline.map_or(now, |deadline| now.min(deadline));
                self.decoder.expect_answer(self.ditunggu.get());
                self.decoder.feed(bytes.get(..n).unwrap_or_default(), now, out);
                Ok(())
            }
            Err(Errno::EINTR | Errno::EAGAIN) => Ok(()),
            Err(_) => Err(End::Line),
        }
    }

    fn send(&mut self, out: &mut Vec<Input>) -> Result<(), End> {
        if out.is_empty() {
            return Ok(());
        }
        let burst = self.guard.note(out, Instant::now());
        let bacaan = Bacaan { inputs: std::mem::take(out), burst };
        self.to.send(FromOutside::Read(bacaan).into()).map_err(|_| End::Loop)
    }
}

/// The time to `deadline` in whole milliseconds, rounded up: rounded down, the last one would be spent spinning.
fn until(deadline: Instant) -> PollTimeout {
    let left = deadline.saturating_duration_since(Instant::now());
    PollTimeout::try_from(left.as_micros().div_ceil(1000)).unwrap_or(PollTimeout::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::desk::keys::Key;
    use std::io::Write;
    use std::sync::mpsc;

    const LIMIT: Duration = Duration::from_secs(5);

    #[test]
    fn keys_come_in_order_and_the_end_of_the_line_last() {
        let (line, mut terminal) = io::pipe().unwrap();
        let (to, from) = mpsc::channel::<FromOutside>();
        let thread = spawn(line.into(), Duration::from_millis(30), Ditunggu::default(), to).unwrap();
        let typed: String = "0123456789".chars().cycle().take(500).collect();
        terminal.write_all(typed.as_bytes()).unwrap();
        terminal.write_all(b"\x1b").unwrap();
        let mut got = String::new();
        let mut reads = 0;
        while got.len() < typed.len() || reads == 0 {
            let FromOutside::Read(Bacaan { inputs, burst }) = from.recv_timeout(LIMIT).unwrap() else {
                panic!("the line is open");
            };
            reads += 1;
            assert!(!inputs.is_empty() && burst.is_none_or(|keys| got.len() <= keys));
            got.extend(inputs.iter().filter_map(|i| if let Input::Key(Key::Char(c)) = i { Some(*c) } else { None }));
        }
        assert!(reads <= 2, "what lay on the line together is handed over together: {reads} reads");
        assert_eq!(got, typed);
        let esc = Bacaan { inputs: vec![Input::Key(Key::Esc)], burst: None };
        assert_eq!(from.recv_timeout(LIMIT), Ok(FromOutside::Read(esc)));
        drop(terminal);
        assert_eq!(from.recv_timeout(LIMIT), Ok(FromOutside::Hangup));
        thread.join().unwrap();
    }

    #[test]
    fn it_ends_when_nobody_listens() {
        let (line, mut terminal) = io::pipe().unwrap();
        let (to, from) = mpsc::channel::<FromOutside>();
        let thread = spawn(line.into(), Duration::from_millis(30), Ditunggu::default(), to).unwrap();
        drop(from);
        terminal.write_all(b"j").unwrap();
        thread.join().unwrap();
    }
}
