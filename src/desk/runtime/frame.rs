//! One write per frame.
//!
//! Each write is a packet of its own on an SSH line. [`FrameWriter`] collects what belongs to a frame and sends it with
//! one system call when the main loop says so. It has two ends: a clone is given to the backend as its writer, the
//! other stays with the loop, which calls [`FrameWriter::send`].
//!
//! Sending never waits. What a full line does not take stays here as a rest, wherever it was cut, and goes out with
//! [`FrameWriter::resume`] before anything else. Bytes are late, never lost, so what the painter believes the terminal
//! shows is what it will show.

use std::cell::RefCell;
use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::rc::Rc;

use super::line::Line;

/// Around a frame, so that a terminal which knows them paints it in one go; others ignore them.
const SYNC: (&[u8], &[u8]) = (b"\x1b[?2026h", b"\x1b[?2026l");

/// A frame up to this size travels in one packet and is painted in one go without marks, which would be a good part of
/// it.
const PACKET: usize = 1_200;

#[derive(Debug)]
struct Frame {
    line: Line,
    bytes: Vec<u8>,
    /// What was sent but not taken.
    rest: Vec<u8>,
    sync: bool,
    hung_up: bool,
}

/// Collects a frame; see the module.
#[derive(Debug, Clone)]
pub struct FrameWriter(Rc<RefCell<Frame>>);

impl FrameWriter {
    /// A writer of frames to `line`, whose open file others may use too.
    #[must_use]
    pub fn new(line: OwnedFd) -> Self {
        Self::over(Line::shared(line))
    }

    /// A writer of frames to a line.
    pub(super) fn over(line: Line) -> Self {
        let bytes = Vec::with_capacity(16 * 1024);
        Self(Rc::new(RefCell::new(Frame { line, bytes, rest: Vec::new(), sync: false, hung_up: false })))
    }

    /// The line it writes to.
    pub(super) fn line(&self) -> Line {
        self.0.borrow().line.clone()
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

    /// How many bytes were sent that the line has not taken.
    #[must_use]
    pub fn held(&self) -> usize {
        self.0.borrow().rest.len()
    }

    /// Sends the frame in one write; an empty frame sends nothing. Gives the number of its bytes, whether the line has
    /// taken them or they are [`held`](Self::held).
    ///
    /// # Errors
    /// `BrokenPipe` when the line is gone, once; from then on frames are dropped in silence, so that whatever is still
    /// drawn or tidied on the way out does no harm. Other errors as the system gives them.
    pub fn send(&self) -> io::Result<usize> {
        self.send_with(b"")
    }

    /// The same with `tail` behind the frame and its marks, so that nothing of a frame can still be unsent when the
    /// terminal has come to the tail.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub fn send_with(&self, tail: &[u8]) -> io::Result<usize> {
        let mut frame = self.0.borrow_mut();
        if frame.bytes.is_empty() {
            return Ok(0);
        }
        if frame.sync && frame.bytes.len() > PACKET {
            frame.bytes.splice(..0, SYNC.0.iter().copied());
            frame.bytes.extend(SYNC.1);
        }
        frame.bytes.extend(tail);
        let len = frame.bytes.len();
        let Frame { bytes, rest, .. } = &mut *frame;
        if rest.is_empty() {
            std::mem::swap(bytes, rest);
        } else {
            rest.append(bytes);
        }
        frame.push().map(|()| len)
    }

    /// Sends of what is [`held`](Self::held) as much as the line takes.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub fn resume(&self) -> io::Result<()> {
        let mut frame = self.0.borrow_mut();
        if frame.rest.is_empty() { Ok(()) } else { frame.push() }
    }
}

impl Frame {
    /// One write of the rest.
    fn push(&mut self) -> io::Result<()> {
        match self.line.write(&self.rest) {
            Ok(taken) => {
                self.rest.drain(..taken);
                Ok(())
            }
            Err(e) => {
                self.rest.clear();
                self.hung_up |= e.kind() == io::ErrorKind::BrokenPipe;
                Err(e)
            }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::super::line::tests::fill;
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

    #[test]
    fn what_a_full_line_does_not_take_goes_out_later_whole_and_in_order() {
        let (mut reader, writer) = io::pipe().unwrap();
        let line = Line::shared(writer.into());
        let full = fill(&line);
        let mut frame = FrameWriter::over(line);
        let mut all = Vec::new();
        let mut got = Vec::new();
        for n in 0..40_usize {
            // Many escape sequences and letters of several bytes, cut wherever a full pipe cuts them.
            let picture: String =
                (0..700).map(|i| format!("\x1b[{};{}H\u{2502}\x1b[0;1m{n}", i % 40 + 1, i + n)).collect();
            all.extend_from_slice(picture.as_bytes());
            frame.write_all(picture.as_bytes()).unwrap();
            assert_eq!(frame.pending(), picture.len());
            assert_eq!(frame.send().unwrap(), picture.len(), "sending does not wait");
            assert_eq!(frame.pending(), 0);
            if n == 0 {
                assert_eq!(frame.held(), picture.len(), "nothing is taken of a full line");
                frame.resume().unwrap();
                assert_eq!(frame.held(), picture.len());
            }
            // The far end takes a few odd bytes now and then.
            let mut few = vec![0; if n == 0 { full } else { 4_999 }];
            reader.read_exact(&mut few).unwrap();
            got.extend(few);
            frame.resume().unwrap();
        }
        assert!(frame.held() > 0);
        while frame.held() > 0 {
            let mut few = vec![0; 4_096];
            let n = reader.read(&mut few).unwrap();
            got.extend_from_slice(&few[..n]);
            frame.resume().unwrap();
        }
        drop(frame);
        reader.read_to_end(&mut got).unwrap();
        assert!(got[full..] == all[..], "{} bytes of {}", got.len() - full, all.len());
    }

    #[test]
    fn a_line_that_goes_with_a_rest_on_it_is_said_once() {
        let (reader, writer) = io::pipe().unwrap();
        let line = Line::shared(writer.into());
        fill(&line);
        let mut frame = FrameWriter::over(line);
        frame.write_all(b"a").unwrap();
        assert_eq!(frame.send().unwrap(), 1);
        drop(reader);
        assert_eq!(frame.resume().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(frame.held(), 0);
        frame.resume().unwrap();
        frame.write_all(b"b").unwrap();
        assert_eq!(frame.send().unwrap(), 0);
    }
}
