//! One write per frame.
//!
//! Each write is a packet of its own on an SSH line. [`FrameWriter`] collects what belongs to a frame and sends it with
//! one system call when the main loop says so. It has two ends: a clone is given to the backend as its writer, the
//! other stays with the loop, which calls [`FrameWriter::send`].

use std::cell::RefCell;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::rc::Rc;

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout};

/// Around a frame, so that a terminal which knows them paints it in one go; others ignore them.
const SYNC: (&[u8], &[u8]) = (b"\x1b[?2026h", b"\x1b[?2026l");

/// A frame up to this size travels in one packet and is painted in one go without marks, which would be a good part of
/// it.
const PACKET: usize = 1_200;

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

    /// Whether frames of more than one packet are bracketed by the marks of DEC mode 2026.
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
        if frame.sync && frame.bytes.len() > PACKET {
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
        let page = "d".repeat(PACKET + 1);
        backend.write_all(page.as_bytes()).unwrap();
        frame.send().unwrap();
        drop((frame, backend));
        let mut got = String::new();
        reader.read_to_string(&mut got).unwrap();
        assert_eq!(got, format!("abc\x1b[?2026h{page}\x1b[?2026l"));
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
