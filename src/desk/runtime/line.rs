//! The way to the terminal, which never waits.
//!
//! A line may stay open while its far end takes nothing more: an SSH client put to sleep, a satellite gone. What is
//! written there waits in the system until its buffers are full, and a plain write then sleeps for as long as the far
//! end does. So a [`Line`] writes what is taken at once and says how much that was; the rest is its caller's.
//!
//! Not to wait is a property of an open file, not of a descriptor: a duplicate would hand it on to standard input and to
//! the shell that started us. So the terminal is opened anew. Where that is refused (after `su` it belongs to somebody
//! else), the shared file is told not to wait for the moment of each write only.

use std::io;
use std::os::fd::{AsFd, AsRawFd as _, BorrowedFd, OwnedFd};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use nix::errno::Errno;
use nix::fcntl::{FcntlArg, OFlag, fcntl, open};
use nix::poll::{PollFd, PollFlags, PollTimeout};
use nix::sys::stat::Mode;

/// One at a time changes the way of a shared file and changes it back.
static TURN: Mutex<()> = Mutex::new(());

/// The longest sleep before a full line is tried again: it may take a few bytes long before the system calls it ready.
const AGAIN: Duration = Duration::from_millis(20);

/// A way to the terminal; clones are the same. See the module.
#[derive(Debug, Clone)]
pub(super) struct Line {
    fd: Arc<OwnedFd>,
    /// The open file is ours alone and does not wait.
    own: bool,
}

impl Line {
    /// The terminal behind `fd`, opened anew if the system lets us.
    ///
    /// # Errors
    /// If not even a duplicate can be had.
    pub(super) fn open(fd: BorrowedFd<'_>) -> io::Result<Self> {
        // The link leads to the very terminal, whatever its name is here, if it has one.
        let path = format!("/proc/self/fd/{}", fd.as_raw_fd());
        let flags = OFlag::O_WRONLY | OFlag::O_NOCTTY | OFlag::O_NONBLOCK | OFlag::O_CLOEXEC;
        match open(path.as_str(), flags, Mode::empty()) {
            Ok(fd) => Ok(Self { fd: Arc::new(fd), own: true }),
            Err(_) => Ok(Self::shared(fd.try_clone_to_owned()?)),
        }
    }

    /// A line whose open file others use too.
    pub(super) fn shared(fd: OwnedFd) -> Self {
        Self { fd: Arc::new(fd), own: false }
    }

    /// Writes what the line takes now; how much that was, 0 where it is full.
    ///
    /// # Errors
    /// `BrokenPipe` for every way in which a terminal says that it is gone.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        if self.own {
            return self.write_now(bytes);
        }
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let before = OFlag::from_bits_retain(fcntl(self, FcntlArg::F_GETFL)?);
        fcntl(self, FcntlArg::F_SETFL(before | OFlag::O_NONBLOCK))?;
        let sent = self.write_now(bytes);
        fcntl(self, FcntlArg::F_SETFL(before))?;
        sent
    }

    fn write_now(&self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            return match nix::unistd::write(self, bytes) {
                Err(Errno::EINTR) => continue,
                Err(Errno::EAGAIN) => Ok(0),
                Err(Errno::EIO | Errno::EPIPE | Errno::ENXIO | Errno::ENODEV) => Err(io::ErrorKind::BrokenPipe.into()),
                sent => Ok(sent?),
            };
        }
    }

    /// Waits until the line takes bytes or is gone, for `limit` at most if there is one.
    pub(super) fn wait(&self, limit: Option<Duration>) {
        let limit = limit.and_then(|limit| PollTimeout::try_from(limit).ok()).unwrap_or(PollTimeout::NONE);
        // Whoever waits tries again, so it is no matter why the waiting ends.
        let _ = nix::poll::poll(&mut [PollFd::new(self.as_fd(), PollFlags::POLLOUT)], limit);
    }

    /// Writes all of `bytes` if the line takes them within `limit`.
    ///
    /// # Errors
    /// `TimedOut` if it does not; else as [`Line::write`].
    pub(super) fn write_within(&self, mut bytes: &[u8], limit: Duration) -> io::Result<()> {
        let until = Instant::now() + limit;
        loop {
            bytes = bytes.get(self.write(bytes)?..).unwrap_or_default();
            if bytes.is_empty() {
                return Ok(());
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(io::ErrorKind::TimedOut.into());
            }
            self.wait(Some(left.min(AGAIN)));
        }
    }
}

impl AsFd for Line {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.fd.as_fd()
    }
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    /// Fills a line until it takes nothing more, also when the system has moved on what it holds; how many bytes that
    /// took.
    pub(in super::super) fn fill(line: &Line) -> usize {
        let mut sum = 0;
        let mut quiet = 0;
        while quiet < 3 {
            let taken = line.write(&[b'x'; 4_096]).unwrap() + line.write(b"x").unwrap();
            sum += taken;
            quiet = if taken == 0 { quiet + 1 } else { 0 };
            if taken == 0 {
                std::thread::sleep(AGAIN);
            }
        }
        sum
    }

    /// A terminal nobody reads, its far end, and our way to it.
    pub(in super::super) fn terminal(own: bool) -> (OwnedFd, OwnedFd, Line) {
        let pty = nix::pty::openpty(None, None).unwrap();
        let mut raw = nix::sys::termios::tcgetattr(&pty.slave).unwrap();
        nix::sys::termios::cfmakeraw(&mut raw);
        nix::sys::termios::tcsetattr(&pty.slave, nix::sys::termios::SetArg::TCSANOW, &raw).unwrap();
        let line =
            if own { Line::open(pty.slave.as_fd()).unwrap() } else { Line::shared(pty.slave.try_clone().unwrap()) };
        assert_eq!(line.own, own);
        (pty.slave, pty.master, line)
    }

    #[test]
    fn a_terminal_nobody_reads_holds_nobody_and_the_shells_own_file_goes_on_waiting() {
        for own in [true, false] {
            let (shell, far, line) = terminal(own);
            let flags = || OFlag::from_bits_retain(fcntl(&shell, FcntlArg::F_GETFL).unwrap());
            let full = fill(&line);
            assert!(full > 4_000, "{full}");
            assert!(!flags().contains(OFlag::O_NONBLOCK), "own: {own}");
            let begun = Instant::now();
            let late = line.write_within(b"late", Duration::from_millis(50)).unwrap_err();
            assert_eq!(late.kind(), io::ErrorKind::TimedOut);
            assert!(begun.elapsed() >= Duration::from_millis(50));
            // It is taken as soon as somebody reads.
            let mut read = vec![0; full];
            let mut got = 0;
            while got < full {
                got += nix::unistd::read(&far, &mut read).unwrap();
            }
            line.write_within(b"now", Duration::from_secs(5)).unwrap();
            drop(far);
            assert_eq!(line.write(b"gone").unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        }
    }
}
