//! The thread that waits for the terminal.
//!
//! It sleeps in `poll` until a byte comes or the decoder's deadline passes; with nothing half said there is no
//! deadline, so an idle desk never wakes. A line that is gone is reported once and ends the thread: a reader that
//! tries again would eat a processor.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout};

use super::FromOutside;
use super::burst::BurstGuard;
use super::input::{Decoder, Input};

/// Starts the thread on `line`, usually a duplicate of standard input; it ends with the line or with the receiver.
///
/// # Errors
/// If the system has no thread left.
pub fn spawn<M>(line: OwnedFd, esc_wait: Duration, to: Sender<M>) -> io::Result<JoinHandle<()>>
where
    M: From<FromOutside> + Send + 'static,
{
    thread::Builder::new().name("masukan".to_owned()).spawn(move || {
        Reader { line, decoder: Decoder::new(esc_wait), guard: BurstGuard::default(), to }.run();
    })
}

struct Reader<M> {
    line: OwnedFd,
    decoder: Decoder,
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
                self.decoder.feed(bytes.get(..n).unwrap_or_default(), now, out);
                Ok(())
            }
            Err(Errno::EINTR | Errno::EAGAIN) => Ok(()),
            Err(_) => Err(End::Line),
        }
    }

    fn send(&mut self, out: &mut Vec<Input>) -> Result<(), End> {
        let send = |message: FromOutside| self.to.send(message.into()).map_err(|_| End::Loop);
        let burst = self.guard.note(out, Instant::now());
        if let Some(keys) = burst {
            send(FromOutside::Burst(keys))?;
        }
        out.drain(..).try_for_each(|input| send(FromOutside::Input(input)))?;
        if burst.is_some() { send(FromOutside::Burst(0)) } else { Ok(()) }
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
        let thread = spawn(line.into(), Duration::from_millis(30), to).unwrap();
        let typed: String = "0123456789".chars().cycle().take(500).collect();
        terminal.write_all(typed.as_bytes()).unwrap();
        terminal.write_all(b"\x1b").unwrap();
        let mut got = String::new();
        loop {
            match from.recv_timeout(LIMIT).unwrap() {
                FromOutside::Input(Input::Key(Key::Char(c))) => got.push(c),
                FromOutside::Burst(keys) => assert!(keys == 0 || got.len() <= keys),
                FromOutside::Input(Input::Key(Key::Esc)) => break,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(got, typed);
        drop(terminal);
        assert_eq!(from.recv_timeout(LIMIT), Ok(FromOutside::Hangup));
        thread.join().unwrap();
    }

    #[test]
    fn it_ends_when_nobody_listens() {
        let (line, mut terminal) = io::pipe().unwrap();
        let (to, from) = mpsc::channel::<FromOutside>();
        let thread = spawn(line.into(), Duration::from_millis(30), to).unwrap();
        drop(from);
        terminal.write_all(b"j").unwrap();
        thread.join().unwrap();
    }
}
