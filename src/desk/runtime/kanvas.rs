//! What the loop draws on: a frame is painted, then sent with whatever belongs behind it.
//!
//! Two questions go out from here, and neither is ever waited for before something is shown:
//!
//! * `ESC [ 5 n` behind a frame, in the same write, so that the answer means "this frame has arrived" (`irama.rs`).
//! * `ESC [ ? 2026 $ p` once, on paced lines: does the terminal know marks around a frame, which keep it from showing half
//!   of one? Terminals that do not understand it print its last letter (the Terminal of macOS, which calls itself
//!   `xterm-256color` like everybody else; Linux consoles of old, which `TERM` gives away and nobody asks). So it goes out
//!   ahead of the first picture and in one write with it, from the empty screen's corner, and the screen is erased behind
//!   it: whatever it leaves is gone before anything is drawn. Asked anywhere later, the letter would have to be painted
//!   over in a picture that only the painter knows. Local lines are not asked: there a frame is taken in faster than a
//!   screen is refreshed, and a program that asks nothing leaves nothing for the shell when it is killed.

use std::io::{self, Write as _};

use super::frame::FrameWriter;
use super::input::Answer;
use super::painter::Painter;
use crate::desk::app::App;
use crate::desk::view::theme::Gaya;

/// "Are you well?"
const KABAR: &[u8] = b"\x1b[5n";
/// "Do you know marks around a frame?", and what it may leave wiped away.
const TANYA_TANDA: &[u8] = b"\x1b[H\x1b[?2026$p\x1b[H\x1b[2J";
/// The mode of these marks.
const TANDA: u16 = 2026;
/// What goes into one packet of a line; a terminal never shows half of a frame that came in one piece, so the 16 bytes
/// of the marks would be wasted on it.
const PAKET: usize = 1_000;

/// A place to draw on; a test has one of its own.
pub(super) trait Kanvas {
    /// Paints the state as it is now.
    fn paint(&mut self, app: &App, repaint: &mut bool) -> io::Result<()>;
    /// Sends what was painted, if that is anything, and the question behind it if asked to. The bytes sent.
    fn send(&mut self, tanya: bool) -> io::Result<usize>;
    /// What the terminal has said of itself.
    fn told(&mut self, answer: &Answer);
}

/// The terminal.
pub(super) struct Layar {
    painter: Painter,
    frame: FrameWriter,
    gaya: Gaya,
    tanda: bool,
}

impl Layar {
    /// The terminal behind `frame`, asked for its marks with the first frame if `tanya_tanda`.
    pub(super) fn new(mut frame: FrameWriter, size: (u16, u16), gaya: Gaya, tanya_tanda: bool) -> io::Result<Self> {
        let painter = Painter::new(frame.clone(), size)?;
        if tanya_tanda {
            frame.write_all(TANYA_TANDA)?;
        }
        Ok(Self { painter, frame, gaya, tanda: false })
    }
}

impl Kanvas for Layar {
    fn paint(&mut self, app: &App, repaint: &mut bool) -> io::Result<()> {
        self.painter.paint(app, &self.gaya, repaint)
    }

    fn send(&mut self, tanya: bool) -> io::Result<usize> {
        let bytes = self.frame.pending();
        if bytes == 0 {
            return Ok(0);
        }
        if tanya {
            self.frame.write_all(KABAR)?;
        }
        self.frame.set_sync(self.tanda && bytes > PAKET);
        self.frame.send()
    }

    fn told(&mut self, answer: &Answer) {
        if let Answer::Mode { mode: TANDA, state } = answer {
            self.tanda = matches!(state, 1..=3);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::desk::term_env::Tier;
    use std::io::Read;

    /// What goes out when frames of these lengths are sent, the terminal having said `state` of its marks.
    fn sent(state: u16, tanya: bool, lengths: &[usize]) -> Vec<String> {
        let (mut reader, writer) = io::pipe().unwrap();
        let frame = FrameWriter::new(writer.into());
        let gaya = Gaya { tier: Tier::Ascii, warna: false };
        let mut layar = Layar::new(frame.clone(), (80, 24), gaya, false).unwrap();
        layar.told(&Answer::Mode { mode: TANDA, state });
        layar.told(&Answer::Mode { mode: 2004, state: 1 });
        let mut writes = Vec::new();
        for length in lengths {
            frame.clone().write_all("x".repeat(*length).as_bytes()).unwrap();
            let n = layar.send(tanya).unwrap();
            let mut bytes = vec![0; n];
            reader.read_exact(&mut bytes).unwrap();
            writes.push(String::from_utf8(bytes).unwrap().replace(&"x".repeat(*length.max(&1)), "."));
        }
        writes
    }

    #[test]
    fn the_question_stands_behind_a_frame_and_never_alone() {
        assert_eq!(sent(0, true, &[5, 0, 3_000]), [".\x1b[5n", "", ".\x1b[5n"]);
        assert_eq!(sent(0, false, &[5]), ["."]);
    }

    #[test]
    fn marks_stand_round_long_frames_of_terminals_that_know_them() {
        for state in [1, 2, 3] {
            assert_eq!(sent(state, false, &[PAKET, PAKET + 1]), [".", "\x1b[?2026h.\x1b[?2026l"]);
        }
        for state in [0, 4] {
            assert_eq!(sent(state, false, &[PAKET + 1]), ["."]);
        }
    }
}
