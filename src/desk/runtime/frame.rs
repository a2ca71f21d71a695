//! One write per frame.
//!
//! A drawing library writes a cell here and a cursor move there and flushes in between; each flush would be a packet
//! of its own on an SSH line. [`FrameWriter`] collects everything, ignores those flushes, and sends the frame with one
//! system call when the main loop says so. It has two ends: a clone is given to the backend as its writer, the other
//! stays with the loop, which calls [`FrameWriter::send`].

use std::cell::RefCell;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::rc::Rc;

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout};

/// Around a frame, so that a terminal which knows them paints it in one go; others ignore them.
const SYNC: (&[u8], &[u8]) = (b"\x1b[?2026h", b"\x1b[?2026l");

#[derive(Debug)]
struct Frame {
    line: OwnedFd,
    bytes: Vec<u8>,
    sync: bool,
    hung_up: bool,
}

/// Collects a frame; see the module.
#[derive(Debug, Clone)]
pub struct FrameWriter(Rc<RefCell<Frame>>);

impl FrameWriter {
    /// A writer of frames to `line`, usually a duplicate of standard output.
    #[must_use]
    pub fn new(line: OwnedFd) -> Self {
        Self(Rc::new(RefCell::new(Frame { line, bytes: Vec::with_capacity(16 * 1024), sync: false, hung_up: false })))
    }

    /// Whether frames are bracketed by the marks of DEC mode 2026; costs 16 bytes a frame.
    pub fn set_sync(&self, sync: bool) {
        self.0.borrow_mut().sync = sync;
    }

    /// How many bytes the frame has so far.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.0.borrow().bytes.len()
    }

    /// Sends the frame in one write; an empty frame sends nothing. Gives the number of bytes.
    ///
    /// # Errors
    /// `BrokenPipe` when the line is gone, once; from then on frames are dropped in silence, so that whatever is still
    /// drawn or tidied on the way out does no harm. Other errors as the system gives them.
    pub fn send(&self) -> io::Result<usize> {
        let mut frame = self.0.borrow_mut();
        if frame.bytes.is_empty() {
            return Ok(0);
        }
        frame.bytes = sixteen(&frame.bytes);
        if frame.sync {
            frame.bytes.splice(..0, SYNC.0.iter().copied());
            frame.bytes.extend(SYNC.1);
        }
        let sent = write_all(&frame.line, &frame.bytes);
        let len = frame.bytes.len();
        frame.bytes.clear();
        match sent {
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => {
                frame.hung_up = true;
                Err(e)
            }
            other => other.map(|()| len),
        }
    }
}

impl Write for FrameWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut frame = self.0.borrow_mut();
        if !frame.hung_up {
            frame.bytes.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    /// Does nothing: only [`FrameWriter::send`] sends.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The drawing library speaks of every colour as one of 256, and where `NO_COLOR` is set writes colour changes with
/// nothing in them, which a terminal reads as "all attributes off". Here the sixteen colours of the palette get the
/// numbers that every terminal knows, empty changes go, and so do colour changes right before everything is reset.
fn sixteen(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = rest.windows(2).position(|pair| pair == b"\x1b[") {
        let (before, sequence) = rest.split_at(at);
        out.extend_from_slice(before);
        let body = sequence.get(2..).unwrap_or_default();
        let len = body.iter().take_while(|b| b.is_ascii_digit() || **b == b';').count();
        let (numbers, end) = body.split_at(len);
        if end.first() == Some(&b'm') {
            if numbers == b"0" {
                while let Some(shorter) = [b"\x1b[39m", b"\x1b[49m"].iter().find_map(|c| out.strip_suffix(*c)) {
                    out.truncate(shorter.len());
                }
            }
            attributes(numbers, &mut out);
            rest = end.get(1..).unwrap_or_default();
        } else {
            out.extend_from_slice(b"\x1b[");
            rest = body;
        }
    }
    out.extend_from_slice(rest);
    out
}

/// One change of attributes, `numbers` between `ESC [` and `m`.
fn attributes(numbers: &[u8], out: &mut Vec<u8>) {
    let words: Vec<&[u8]> = numbers.split(|b| *b == b';').collect();
    let mut said: Vec<String> = Vec::new();
    let mut rest = words.as_slice();
    let number = |word: &[u8]| std::str::from_utf8(word).ok().and_then(|w| w.parse::<u16>().ok());
    while let Some((word, after)) = rest.split_first() {
        rest = after;
        match (number(word), after) {
            (Some(ground @ (38 | 48)), [five, colour, tail @ ..]) if *five == b"5" => {
                said.push(match number(colour) {
                    Some(n @ 0..8) => (ground - 8 + n).to_string(),
                    Some(n @ 8..16) => (ground + 44 + n).to_string(),
                    n => format!("{ground};5;{}", n.unwrap_or(0)),
                });
                rest = tail;
            }
            // No underline is ever coloured, so none goes back to the default.
            (Some(59) | None, _) => {}
            (Some(n), _) => said.push(n.to_string()),
        }
    }
    if !said.is_empty() {
        out.extend_from_slice(format!("\x1b[{}m", said.join(";")).as_bytes());
    }
}

/// Writes all of `bytes`, waiting where a non-blocking line is full.
///
/// # Errors
/// `BrokenPipe` for every way in which a terminal says that it is gone.
pub(super) fn write_all(line: impl AsFd, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match nix::unistd::write(&line, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => bytes = bytes.get(n..).unwrap_or_default(),
            Err(Errno::EINTR) => {}
            Err(Errno::EAGAIN) => {
                match nix::poll::poll(&mut [PollFd::new(line.as_fd(), PollFlags::POLLOUT)], PollTimeout::NONE) {
                    Ok(_) | Err(Errno::EINTR) => {}
                    Err(e) => return Err(e.into()),
                }
            }
            Err(Errno::EIO | Errno::EPIPE | Errno::ENXIO | Errno::ENODEV) => {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            Err(e) => return Err(e.into()),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use std::io::Read;

    #[test]
    fn a_frame_goes_out_only_when_sent() {
        let (mut reader, writer) = io::pipe().unwrap();
        let frame = FrameWriter::new(writer.into());
        let mut backend = frame.clone();
        backend.write_all(b"a").unwrap();
        backend.flush().unwrap();
        backend.write_all(b"b").unwrap();
        assert_eq!(frame.pending(), 2);
        assert_eq!(frame.send().unwrap(), 2);
        assert_eq!(frame.send().unwrap(), 0);
        frame.set_sync(true);
        backend.write_all(b"c").unwrap();
        frame.send().unwrap();
        drop((frame, backend));
        let mut got = String::new();
        reader.read_to_string(&mut got).unwrap();
        assert_eq!(got, "ab\x1b[?2026hc\x1b[?2026l");
    }

    #[test]
    fn colours_are_the_sixteen_every_terminal_knows() {
        let plain = |bytes: &str| String::from_utf8(sixteen(bytes.as_bytes())).unwrap();
        assert_eq!(plain("\x1b[38;5;15;48;5;1mx"), "\x1b[97;41mx");
        assert_eq!(plain("\x1b[38;5;0;48;5;11mx\x1b[39;49my"), "\x1b[30;103mx\x1b[39;49my");
        assert_eq!(plain("\x1b[38;5;3;49mx"), "\x1b[33;49mx");
        // What a frame ends with.
        assert_eq!(plain("x\x1b[39m\x1b[49m\x1b[59m\x1b[0m"), "x\x1b[0m");
        // What is written for colours under NO_COLOR must not switch reverse video off.
        assert_eq!(plain("\x1b[7m\x1b[;mx\x1b[m\x1b[27m"), "\x1b[7mx\x1b[27m");
    }

    #[test]
    fn everything_but_colours_passes_unchanged() {
        for bytes in
            ["", "abc", "\x1b[2;5H┌─\x1b[1m é\x1b[22m\x1b[?25l\x1b[2J", "\x1b", "\x1b[", "\x1b[38;5", "a\x1b[0m"]
        {
            assert_eq!(sixteen(bytes.as_bytes()), bytes.as_bytes(), "{bytes:?}");
        }
        assert_eq!(sixteen(b"\x1b[38;5;200m"), b"\x1b[38;5;200m");
    }

    #[test]
    fn a_line_that_is_gone_is_said_once() {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let mut frame = FrameWriter::new(writer.into());
        frame.write_all(b"a").unwrap();
        assert_eq!(frame.send().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        frame.write_all(b"b").unwrap();
        assert_eq!(frame.send().unwrap(), 0);
    }
}
