//! From the state of the desk to the bytes of a frame.
//!
//! The views draw a whole picture each time; what of it has to be said to the terminal is decided here. Only the loop
//! calls this.

use std::io;

use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::frame::FrameWriter;
use super::lean::Lean;
use crate::desk::app::App;
use crate::desk::view::{self, theme::Gaya};

/// Draws frames; sending each in one write is the loop's.
pub(super) struct Painter {
    terminal: Terminal<Lean>,
    frame: FrameWriter,
    size: (u16, u16),
}

impl Painter {
    pub(super) fn new(frame: FrameWriter, size: (u16, u16)) -> io::Result<Self> {
        // A fixed viewport: ratatui asks the terminal for nothing, so nothing is ever waited for.
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, size.0, size.1)) };
        let terminal = Terminal::with_options(Lean::new(frame.clone(), size), options)?;
        Ok(Self { terminal, frame, size })
    }

    pub(super) fn paint(&mut self, app: &App, gaya: &Gaya, repaint: &mut bool) -> io::Result<()> {
        if std::mem::take(repaint) || app.size != self.size {
            *self = Self::new(self.frame.clone(), app.size)?;
        }
        self.terminal.draw(|frame| view::draw(app, gaya, frame))?;
        Ok(())
    }

    /// A cell of the picture that is blank, and so is the one before it, which could else be half of a wide letter.
    pub(super) fn blank(&self) -> Option<(usize, usize)> {
        self.terminal.backend().blank()
    }
}
