//! What the loop draws on: a frame is painted, then sent with whatever belongs behind it.
//!
//! Two questions go out from here. Both stand behind a picture, in one write with it, so neither is ever waited for
//! before something is shown:
//!
//! * `ESC [ 5 n` behind every frame of a line paced by answers; the answer means "this frame has arrived" (`irama.rs`).
//! * `ESC [ ? 2026 $ p` behind the first frame of such a line: does the terminal know marks round a frame, which keep it
//!   from showing half of one? Some print the last letter of a question they do not understand: the Terminal of macOS,
//!   which calls itself `xterm-256color` like everybody else, and Linux consoles of old. `TERM` gives away the latter,
//!   and those are not asked. For the others the question is put on a cell that is blank and plain in the picture just
//!   painted, and a blank is written on it again before the same write ends; where no cell is blank, nothing is asked.
//!   Cursor and colours are put back as they were (`ESC 7`, `ESC 8`), so the painter need not know of it.
//!
//! A line that is full takes a frame in part or not at all. The rest is kept, a thread is asked to look for the moment at
//! which more is taken (`watch.rs`), and until all has gone out the loop draws nothing.
//!
//! Local lines are asked nothing: there a frame is taken in faster than a screen is refreshed, and a program that asks
//! nothing leaves no answer behind for the shell when it is killed.

use std::io::{self, Write as _};
use std::sync::mpsc::Sender;

use super::frame::FrameWriter;
use super::input::Answer;
use super::kabar::Kabar;
use super::painter::Painter;
use super::watch::Watch;
use crate::desk::app::App;
use crate::desk::view::theme::Gaya;

/// "Are you well?"
const TANYA: &[u8] = b"\x1b[5n";
/// The mode of these marks.
const TANDA: u16 = 2026;

/// A place to draw on; a test has one of its own.
pub(super) trait Bidang {
    /// Paints the state as it is now.
    fn paint(&mut self, app: &App, repaint: &mut bool) -> io::Result<()>;
    /// Rings the bell with what is sent next.
    fn ring(&mut self) -> io::Result<()>;
    /// Sends what was painted, if that is anything, and the question behind it if asked to. The bytes of it.
    fn send(&mut self, tanya: bool) -> io::Result<usize>;
    /// Whether the line has not taken all that was sent; [`Kabar::Lega`] comes when it takes
    /// more.
    fn held(&self) -> bool;
    /// Sends on what was held.
    fn resume(&mut self) -> io::Result<()>;
    /// What the terminal has said of itself.
    fn told(&mut self, answer: &Answer);
}

/// The terminal.
pub(super) struct BidangTerminal {
    painter: Painter,
    frame: FrameWriter,
    gaya: Gaya,
    /// The terminal is to be asked for its marks.
    tanya_tanda: bool,
    watch: Watch,
}

impl BidangTerminal {
    /// The terminal behind `frame`, asked for its marks behind the first frame if `tanya_tanda`. `to` is told when a full
    /// line takes bytes again.
    pub(super) fn new(
        frame: FrameWriter,
        size: (u16, u16),
        gaya: Gaya,
        tanya_tanda: bool,
        to: Sender<Kabar>,
    ) -> io::Result<Self> {
        let painter = Painter::new(frame.clone(), size)?;
        let watch = Watch::spawn(frame.line(), to)?;
        let this = Self { painter, frame, gaya, tanya_tanda, watch };
        this.look()?;
        Ok(this)
    }

    /// Asks to be told of a line that is full.
    fn look(&self) -> io::Result<()> {
        if self.held() { self.watch.ask() } else { Ok(()) }
    }

    /// Puts the question for the marks on a blank cell of the picture.
    fn ask_for_marks(&mut self) -> io::Result<()> {
        let Some((x, y)) = self.painter.blank() else { return Ok(()) };
        let there = format!("\x1b[{};{}H", y + 1, x + 1);
        write!(self.frame, "\x1b7\x1b[0m{there}\x1b[?{TANDA}$p{there} \x1b8")
    }
}

impl Bidang for BidangTerminal {
    fn paint(&mut self, app: &App, repaint: &mut bool) -> io::Result<()> {
        self.painter.paint(app, &self.gaya, repaint)?;
        if self.frame.pending() > 0 && std::mem::take(&mut self.tanya_tanda) {
            self.ask_for_marks()?;
        }
        Ok(())
    }

    fn ring(&mut self) -> io::Result<()> {
        self.frame.write_all(b"\x07")
    }

    fn send(&mut self, tanya: bool) -> io::Result<usize> {
        let before = self.held();
        let sent = self.frame.send_with(if tanya { TANYA } else { b"" })?;
        // Where something was held already, the thread is looking.
        if !before {
            self.look()?;
        }
        Ok(sent)
    }

    fn held(&self) -> bool {
        self.frame.held() > 0
    }

    fn resume(&mut self) -> io::Result<()> {
        self.frame.resume()?;
        self.look()
    }

    fn told(&mut self, answer: &Answer) {
        if let Answer::Mode { mode: TANDA, state } = answer {
            self.frame.set_sync(matches!(state, 1..=3));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::desk::term_env::Tier;
    use std::io::Read;
    use std::sync::mpsc;

    /// What goes out when frames of these lengths are sent, the terminal having said `state` of its marks.
    fn sent(state: u16, tanya: bool, lengths: &[usize]) -> Vec<String> {
        let (mut reader, writer) = io::pipe().unwrap();
        let frame = FrameWriter::new(writer.into());
        let gaya = Gaya { tier: Tier::Ascii, warna: false };
        let mut layar = BidangTerminal::new(frame.clone(), (80, 24), gaya, false, mpsc::channel().0).unwrap();
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
    fn the_question_for_marks_leaves_the_picture_alone() {
        let (mut reader, writer) = io::pipe().unwrap();
        let frame = FrameWriter::new(writer.into());
        let gaya = Gaya { tier: Tier::Kotak, warna: true };
        let mut app = crate::desk::runtime::run::tests::app((80, 24));
        app.first_start();
        let mut layar = BidangTerminal::new(frame, (80, 24), gaya, true, mpsc::channel().0).unwrap();
        layar.paint(&app, &mut true).unwrap();
        let mut bytes = vec![0; layar.send(true).unwrap()];
        reader.read_exact(&mut bytes).unwrap();
        let bytes = String::from_utf8(bytes).unwrap();
        let shown = |bytes: &str| {
            let mut parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
            parser.process(bytes.as_bytes());
            (parser.screen().contents_formatted(), parser.screen().contents())
        };
        let question = "\x1b[?2026$p";
        let (before, after) = bytes.split_once(question).expect("asked once");
        assert!(!after.contains(question) && after.ends_with("\x1b[5n"), "behind the picture");
        assert!(shown(before).1.contains("Selamat datang"), "{}", shown(before).1);
        // Whether the question is understood, or its last letter printed, the picture is the same.
        let printed = format!("{before}p{after}");
        assert_ne!(shown(&format!("{before}p")), shown(before));
        assert_eq!(shown(&printed), shown(&bytes));
        assert_eq!(shown(&before[..before.rfind("\x1b7").unwrap()]).1, shown(&bytes).1);
        // It is asked once.
        app.size = (80, 25);
        layar.paint(&app, &mut true).unwrap();
        let mut bytes = vec![0; layar.send(true).unwrap()];
        reader.read_exact(&mut bytes).unwrap();
        assert!(!String::from_utf8(bytes).unwrap().contains(question));
    }

    #[test]
    fn the_question_stands_behind_a_frame_and_never_alone() {
        assert_eq!(sent(0, true, &[5, 0, 3_000]), [".\x1b[5n", "", ".\x1b[5n"]);
        assert_eq!(sent(0, false, &[5]), ["."]);
    }

    #[test]
    fn marks_stand_round_long_frames_of_terminals_that_know_them() {
        for state in [1, 2, 3] {
            assert_eq!(sent(state, false, &[40, 4_000]), [".", "\x1b[?2026h.\x1b[?2026l"]);
        }
        for state in [0, 4] {
            assert_eq!(sent(state, false, &[4_000]), ["."]);
        }
    }
}
