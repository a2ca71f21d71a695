//! The thread that waits for a full line to take bytes again.
//!
//! It sleeps until it is asked to look, and says once for each time it was asked that the line is ready, or gone, which
//! the next write tells. Between two such messages it lets a little time pass: a line that takes a few bytes at a time
//! is not worth a message for each of them.

use std::io;
use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

use super::FromOutside;
use super::line::Line;

/// The time between two messages at least.
const PAUSE: Duration = Duration::from_millis(10);

/// The end that asks; dropping it ends the thread.
#[derive(Debug)]
pub(super) struct Watch(Sender<()>);

impl Watch {
    /// Starts the thread.
    ///
    /// # Errors
    /// If the system has no thread left.
    pub(super) fn spawn<M>(line: Line, to: Sender<M>) -> io::Result<Self>
    where
        M: From<FromOutside> + Send + 'static,
    {
        let (ask, asked) = mpsc::channel();
        thread::Builder::new().name("lega".to_owned()).spawn(move || {
            while asked.recv().is_ok() {
                line.wait(None);
                if to.send(FromOutside::Ready.into()).is_err() {
                    return;
                }
                thread::sleep(PAUSE);
            }
        })?;
        Ok(Self(ask))
    }

    /// Asks to be told when the line takes bytes.
    ///
    /// # Errors
    /// `BrokenPipe` if nobody will tell any more.
    pub(super) fn ask(&self) -> io::Result<()> {
        self.0.send(()).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::super::line::tests::{fill, terminal};
    use super::*;

    #[test]
    fn a_full_line_is_told_of_when_it_takes_bytes_again() {
        let (_shell, far, line) = terminal(true);
        let (to, from) = mpsc::channel::<FromOutside>();
        let watch = Watch::spawn(line.clone(), to).unwrap();
        let full = fill(&line);
        watch.ask().unwrap();
        assert!(from.recv_timeout(Duration::from_millis(100)).is_err(), "nobody has read anything");
        let (mut got, mut bytes) = (0, vec![0; full]);
        while got < full {
            got += nix::unistd::read(&far, &mut bytes).unwrap();
        }
        assert_eq!(from.recv_timeout(Duration::from_secs(5)), Ok(FromOutside::Ready));
        assert!(from.recv_timeout(Duration::from_millis(100)).is_err(), "nobody has asked again");
        // A line that goes is told of too.
        fill(&line);
        watch.ask().unwrap();
        drop(far);
        assert_eq!(from.recv_timeout(Duration::from_secs(5)), Ok(FromOutside::Ready));
    }
}
