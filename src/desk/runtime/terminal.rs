//! The terminal while the desk is on it, and giving it back.
//!
//! [`Screen::enter`] takes the terminal: raw mode (which also switches off flow control, so Ctrl+S cannot freeze the
//! screen), alternate screen, bracketed paste, numeric keypad, no cursor. [`restore`] gives it back and may be called
//! from anywhere, any number of times: by the guard's drop, a panic hook or the signal thread. The terminal belongs to
//! the whole process, so whether it is taken is process-wide state.
//!
//! Neither waits for a far end that takes nothing. What is on its way there when the terminal is given back belongs to a
//! picture that is left anyway: if the way back does not fit behind it, the system is told to forget it, so that a shell
//! stands there when the far end wakes up.
//!
//! Nothing here asks the terminal anything: a terminal that does not answer would cost its wait at every start.

use std::io::{self, IsTerminal, Write as _};
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use nix::sys::termios::{FlushArg, tcflush};

use super::frame::FrameWriter;
use super::line::Line;

/// Alternate screen, bracketed paste, plain cursor keys, numeric keypad, no cursor.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?1l\x1b>\x1b[?25l";
/// The way back. First what a frame cut in the middle may have left: half a sequence, which the first Esc ends, held
/// painting, a scroll region, colours. The colours once more at the end: some terminals keep one saved cursor for both
/// screens, and the last one saved had those of a frame.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[r\x1b[0m\x1b[?2004l\x1b[?25h\x1b[?1049l\x1b[m";

/// How long the line has to take the way back, before what is in front of it is forgotten, and again after.
const SABAR: Duration = Duration::from_millis(50);

static TAKEN: AtomicBool = AtomicBool::new(false);

/// Holds the terminal; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Screen {
    frame: FrameWriter,
}

impl Screen {
    /// Takes the terminal on standard input and output.
    ///
    /// # Errors
    /// `Unsupported` if one of the two is no terminal; else what the system says. Nothing stays taken after an error.
    pub fn enter() -> io::Result<Self> {
        let (input, output) = (io::stdin(), io::stdout());
        if !input.is_terminal() || !output.is_terminal() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let mut frame = FrameWriter::over(Line::open(output.as_fd())?);
        TAKEN.store(true, Ordering::SeqCst);
        let screen = Self { frame: frame.clone() };
        crossterm::terminal::enable_raw_mode()?;
        frame.write_all(ENTER)?;
        frame.send()?;
        Ok(screen)
    }

    /// The writer of frames; clones share one frame.
    #[must_use]
    pub fn frame(&self) -> FrameWriter {
        self.frame.clone()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back, if it is taken, within a tenth of a second. Whether the line still takes bytes; other errors
/// are of no use to anybody here: the line may be gone.
pub fn restore() -> bool {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return true;
    }
    // The line settings first: setting them never waits for a stalled reader.
    let _ = crossterm::terminal::disable_raw_mode();
    Line::open(io::stdout().as_fd()).is_ok_and(|line| leave(&line))
}

/// Says the way back, at the cost of what is still under way if need be.
fn leave(line: &Line) -> bool {
    let said = line.write_within(LEAVE, SABAR);
    if said.as_ref().is_err_and(|e| e.kind() == io::ErrorKind::TimedOut) {
        let _ = tcflush(line, FlushArg::TCOFLUSH);
        return line.write_within(LEAVE, SABAR).is_ok();
    }
    said.is_ok()
}

/// A panic gives the terminal back before it says anything; drafts are kept within half a second anyway.
pub fn restore_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        // What nobody takes would hold a dying desk for as long as the line is stalled.
        if restore() || !io::stderr().is_terminal() {
            before(info);
        }
    }));
}

/// Columns and rows of the window; `None` if the terminal does not know them.
///
/// Asks the system only; the ready-made `size` of crossterm would start a program where that fails.
#[must_use]
pub fn size() -> Option<(u16, u16)> {
    let window = crossterm::terminal::window_size().ok()?;
    (window.columns > 0 && window.rows > 0).then_some((window.columns, window.rows))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::super::line::tests::{fill, terminal};
    use super::*;
    use std::time::Instant;

    #[test]
    fn a_terminal_nobody_reads_is_given_back_at_once_and_a_shell_stands_there_later() {
        for own in [true, false] {
            let (_shell, far, line) = terminal(own);
            line.write(ENTER).unwrap();
            fill(&line);
            let begun = Instant::now();
            assert!(leave(&line), "what nobody reads is forgotten for it");
            assert!(begun.elapsed() < Duration::from_millis(500), "{:?}", begun.elapsed());
            let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
            let mut bytes = [0; 8_192];
            let mut got = Vec::new();
            while !got.ends_with(LEAVE) {
                let n = nix::unistd::read(&far, &mut bytes).unwrap();
                got.extend_from_slice(&bytes[..n]);
            }
            screen.process(&got);
            assert!(!screen.screen().alternate_screen() && !screen.screen().hide_cursor());
        }
    }

    #[test]
    fn a_frame_cut_anywhere_leaves_nothing_behind() {
        let frame = "\x1b[?2026h\x1b[0;1;33m\x1b[5;20r\x1b[20;1H\n\x1b[r\x1b[12;7H\u{2502} Wulan\x1b7\x1b[?2026$p\x1b8\x1b[?2026l";
        for cut in 0..=frame.len() {
            let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
            screen.process(b"$ ikrar\r\n");
            let before = screen.screen().contents_formatted();
            screen.process(ENTER);
            screen.process(&frame.as_bytes()[..cut]);
            screen.process(LEAVE);
            assert_eq!(screen.screen().contents_formatted(), before, "cut at {cut}");
        }
    }
}
