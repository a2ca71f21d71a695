//! The terminal while the desk is on it, and giving it back.
//!
//! [`Screen::enter`] takes the terminal: raw mode (which also switches off flow control, so Ctrl+S cannot freeze the
//! screen), alternate screen, bracketed paste, numeric keypad, no cursor. [`restore`] gives it back and may be called
//! from anywhere, any number of times: by the guard's drop, a panic hook or the signal thread. The terminal belongs to
//! the whole process, so whether it is taken is process-wide state.
//!
//! Nothing here asks the terminal anything: a terminal that does not answer would cost its wait at every start.

use std::io::{self, IsTerminal};
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};

use super::frame::{FrameWriter, write_all};

/// Alternate screen, bracketed paste, plain cursor keys, numeric keypad, no cursor.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?1l\x1b>\x1b[?25l";
/// The way back. First what a frame cut in the middle may have left: held painting, a scroll region, colours.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[r\x1b[0m\x1b[?2004l\x1b[?25h\x1b[?1049l";

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
        let frame = FrameWriter::new(output.as_fd().try_clone_to_owned()?);
        TAKEN.store(true, Ordering::SeqCst);
        let screen = Self { frame };
        crossterm::terminal::enable_raw_mode()?;
        write_all(&output, ENTER)?;
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

/// Gives the terminal back, if it is taken. Errors are of no use to anybody here: the line may be gone.
///
/// May block while the line is stalled, so a caller that must not wait calls it on a thread of its own.
pub fn restore() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // The line settings first: setting them never waits for a stalled reader.
        let _ = crossterm::terminal::disable_raw_mode();
        let _ = write_all(io::stdout(), LEAVE);
    }
}

/// A panic gives the terminal back before it says anything; drafts are kept within half a second anyway.
pub fn restore_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        restore();
        before(info);
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
