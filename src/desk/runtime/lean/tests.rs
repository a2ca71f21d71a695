#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
//! Random pictures through an emulator: what stands there after any frames is what a full repaint shows.

use std::io::Read;

use proptest::prelude::*;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::*;

const COLS: u16 = 24;
const ROWS: u16 = 9;

/// A terminal behind the backend.
struct Desk {
    terminal: Terminal<Lean>,
    frame: FrameWriter,
    line: io::PipeReader,
    screen: vt100::Parser,
    size: (u16, u16),
}

impl Desk {
    fn new(size: (u16, u16)) -> Self {
        let (line, writer) = io::pipe().unwrap();
        let frame = FrameWriter::new(writer.into());
        let nonzero = |n: u16| n.try_into().unwrap();
        let screen = vt100::Parser::new(nonzero(size.1), nonzero(size.0), 0);
        Self { terminal: terminal(&frame, size), frame, line, screen, size }
    }

    /// Draws a picture; the bytes it took.
    fn draw(&mut self, picture: impl FnOnce(&mut ratatui::Frame)) -> Vec<u8> {
        self.terminal.draw(picture).unwrap();
        let mut bytes = vec![0; self.frame.pending()];
        // A pipe holds 64 KiB, more than any frame here.
        assert_eq!(self.frame.send().unwrap(), bytes.len());
        self.line.read_exact(&mut bytes).unwrap();
        self.screen.process(&bytes);
        bytes
    }

    /// What a full repaint of the same picture shows.
    fn afresh(&self, picture: impl FnOnce(&mut ratatui::Frame)) -> vt100::Parser {
        let mut other = Self::new(self.size);
        other.draw(picture);
        other.screen
    }
}

fn terminal(frame: &FrameWriter, (w, h): (u16, u16)) -> Terminal<Lean> {
    let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, w, h)) };
    Terminal::with_options(Lean::new(frame.clone(), (w, h)), options).unwrap()
}

/// Everything that is seen of a screen: its letters, every place with a look, the cursor.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    text: Vec<String>,
    looks: Vec<(u16, u16, String)>,
    cursor: Option<(u16, u16)>,
}

fn seen(screen: &vt100::Screen) -> Seen {
    let mut seen = Seen { text: Vec::new(), looks: Vec::new(), cursor: None };
    let (rows, cols) = screen.size();
    for y in 0..rows.get() {
        let mut line = String::new();
        for x in 0..cols.get() {
            let cell = screen.cell(y, x).unwrap();
            let blank = cell.contents().trim().is_empty() && !cell.is_wide_continuation();
            line.push_str(if blank { " " } else { cell.contents() });
            let mut look = String::new();
            if cell.bgcolor() != vt100::Color::Default {
                look = format!("on {:?} ", cell.bgcolor());
            }
            for (is, name) in [(cell.inverse(), "reversed "), (cell.underline(), "underlined ")] {
                look.push_str(if is { name } else { "" });
            }
            // Nobody sees the colour of a letter that is not there, unless it is the ground.
            if !blank || cell.inverse() || cell.underline() {
                for (is, name) in [(cell.bold(), "bold "), (cell.dim(), "dim ")] {
                    look.push_str(if is { name } else { "" });
                }
                if cell.fgcolor() != vt100::Color::Default {
                    look.push_str(&format!("{:?}", cell.fgcolor()));
                }
            }
            if !look.is_empty() {
                seen.looks.push((x, y, look));
            }
        }
        seen.text.push(line);
    }
    seen.cursor = (!screen.hide_cursor()).then(|| screen.cursor_position());
    seen
}

/// One thing that changes a picture.
#[derive(Debug, Clone)]
enum Change {
    Write(u16, u16, String, u8),
    /// Lines of a box move.
    Scroll {
        left: u16,
        top: u16,
        right: u16,
        bottom: u16,
        by: i8,
    },
    Clear,
    Cursor(Option<(u16, u16)>),
    Repaint,
}

fn looks(n: u8) -> Style {
    let mods = [
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::REVERSED,
        Modifier::UNDERLINED,
        Modifier::BOLD.union(Modifier::REVERSED),
        Modifier::DIM,
    ];
    let style = Style::new().add_modifier(mods[usize::from(n) % mods.len()]);
    match n / 6 {
        0 => style,
        1 => style.fg(Color::Red),
        2 => style.fg(Color::White).bg(Color::Red),
        _ => style.bg(Color::Indexed(200)).fg(Color::Yellow),
    }
}

fn changes() -> impl Strategy<Value = Vec<Vec<Change>>> {
    let text = prop_oneof![
        4 => "[a-e ]{1,24}",
        2 => " {1,24}",
        1 => "[a-c日本한é│─█ ]{1,12}",
        1 => "([a-c]\u{301}|ก\u{e49}|[x ]){1,8}",
    ];
    let change = prop_oneof![
        6 => (0..COLS, 0..ROWS, text, 0..24_u8).prop_map(|(x, y, t, s)| Change::Write(x, y, t, s)),
        4 => (0..COLS, 0..ROWS, 1..COLS, 1..ROWS, -3..=3_i8).prop_map(|(x, y, w, h, by)| Change::Scroll {
            left: x, top: y, right: (x + w).min(COLS), bottom: (y + h).min(ROWS), by
        }),
        2 => (-3..=3_i8).prop_map(|by| Change::Scroll { left: 0, top: 0, right: COLS, bottom: ROWS, by }),
        1 => Just(Change::Clear),
        2 => prop::option::of((0..COLS, 0..ROWS)).prop_map(Change::Cursor),
        1 => Just(Change::Repaint),
    ];
    prop::collection::vec(prop::collection::vec(change, 1..8), 1..12)
}

/// A picture as its lines: text, place and look of every write, kept as a buffer of the library.
#[derive(Clone)]
struct Canvas {
    buffer: ratatui::buffer::Buffer,
    cursor: Option<(u16, u16)>,
}

impl Canvas {
    fn apply(&mut self, change: &Change) {
        let buffer = &mut self.buffer;
        match change {
            Change::Write(x, y, text, look) => {
                // As every view does: no half of a wide letter stays.
                buffer.set_string(*x, *y, text, looks(*look));
                mend(buffer);
            }
            Change::Scroll { left, top, right, bottom, by } => {
                let old = buffer.clone();
                for y in *top..*bottom {
                    for x in *left..*right {
                        let from = i32::from(y) + i32::from(*by);
                        let inside = (i32::from(*top)..i32::from(*bottom)).contains(&from);
                        buffer[(x, y)] = if inside { old[(x, from as u16)].clone() } else { Default::default() };
                    }
                }
                mend(buffer);
            }
            Change::Clear => buffer.reset(),
            Change::Cursor(at) => self.cursor = *at,
            Change::Repaint => {}
        }
    }

    fn show(&self, frame: &mut ratatui::Frame) {
        *frame.buffer_mut() = self.buffer.clone();
        if let Some(at) = self.cursor {
            frame.set_cursor_position(at);
        }
    }
}

/// A wide letter owns the cell behind it, as in every picture that is drawn by `set_string` alone.
fn mend(buffer: &mut ratatui::buffer::Buffer) {
    use unicode_width::UnicodeWidthStr as _;
    let area = buffer.area;
    for y in 0..area.height {
        let mut x = 0;
        while x < area.width {
            let wide = buffer[(x, y)].symbol().width() > 1;
            if wide && x + 1 < area.width {
                buffer[(x + 1, y)].reset();
                x += 2;
            } else {
                if wide {
                    buffer[(x, y)].reset();
                }
                x += 1;
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_frames_leave_what_a_full_repaint_shows(frames in changes()) {
        let mut desk = Desk::new((COLS, ROWS));
        let mut canvas = Canvas { buffer: ratatui::buffer::Buffer::empty(Rect::new(0, 0, COLS, ROWS)), cursor: None };
        for frame in frames {
            for change in &frame {
                if matches!(change, Change::Repaint) {
                    // Somebody else has written on the terminal.
                    desk.screen.process(b"\x1b[1;31;7m\x1b[2;3r\x1b[?6hxx\x1b[4h");
                    desk.terminal = terminal(&desk.frame, desk.size);
                }
                canvas.apply(change);
            }
            let bytes = desk.draw(|frame| canvas.show(frame));
            let fresh = desk.afresh(|frame| canvas.show(frame));
            prop_assert_eq!(
                seen(desk.screen.screen()), seen(fresh.screen()), "{}", String::from_utf8_lossy(&bytes).escape_debug()
            );
        }
    }
}

/// A list of forty names in a frame, of which a window is shown.
fn list(frame: &mut ratatui::Frame, first: usize, cursor: usize) {
    let area = frame.area();
    let buffer = frame.buffer_mut();
    for row in 0..area.height {
        let n = first + usize::from(row);
        let name =
            format!("{} nama {:04} {}", if n == cursor { ">" } else { " " }, n * 7919 % 10_000, "x".repeat(n % 5));
        buffer.set_string(0, row, name, Style::new());
        buffer.set_string(area.width - 1, row, "│", Style::new());
    }
}

#[test]
fn a_scroll_by_one_costs_about_the_new_line() {
    let mut desk = Desk::new((60, 20));
    desk.draw(|frame| list(frame, 0, 19));
    for first in 1..30 {
        let down = desk.draw(|frame| list(frame, first, first + 19)).len();
        assert!(down <= 60, "{down}");
    }
    for first in (0..29).rev() {
        let up = desk.draw(|frame| list(frame, first, first)).len();
        assert!(up <= 60, "{up}");
    }
}

#[test]
fn a_cursor_move_costs_two_cells() {
    let mut desk = Desk::new((60, 20));
    desk.draw(|frame| list(frame, 0, 0));
    desk.draw(|frame| list(frame, 0, 1));
    let bytes = desk.draw(|frame| list(frame, 0, 2));
    assert!(bytes.len() <= 12, "{}", String::from_utf8_lossy(&bytes).escape_debug());
}

#[test]
fn a_typed_letter_costs_a_letter() {
    let mut desk = Desk::new((60, 20));
    let picture = |text: &'static str| {
        move |frame: &mut ratatui::Frame| {
            frame.buffer_mut().set_string(4, 3, format!("{text:<30}"), Style::new().underlined());
            frame.set_cursor_position((4 + text.len() as u16, 3));
        }
    };
    desk.draw(picture(""));
    assert_eq!(desk.draw(picture("a")), b"a");
    assert_eq!(desk.draw(picture("ab")), b"b");
    assert_eq!(desk.draw(picture("a")), b"\x08 \x08");
    assert_eq!(desk.draw(picture("a")), b"");
}

#[test]
fn looks_change_by_the_shorter_way() {
    let mut desk = Desk::new((20, 2));
    let bytes = desk.draw(|frame| {
        let buffer = frame.buffer_mut();
        buffer.set_string(0, 0, "a", Style::new().bold());
        buffer.set_string(1, 0, "b", Style::new().bold().reversed());
        buffer.set_string(2, 0, "c", Style::new());
        buffer.set_string(3, 0, "d", Style::new().fg(Color::White).bg(Color::Red));
        buffer.set_string(4, 0, "e", Style::new().fg(Color::Indexed(200)));
    });
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\x1b[1ma\x1b[7mb\x1b[mc\x1b[97;41md\x1b[;38;5;200me"), "{}", text.escape_debug());
}

#[test]
fn only_a_plain_blank_is_offered() {
    let mut desk = Desk::new((6, 2));
    let draw = |desk: &mut Desk, style: Style| {
        desk.draw(|frame| {
            frame.buffer_mut().set_string(0, 0, "ab  cd", style);
            frame.buffer_mut().set_string(0, 1, "漢 x漢 ", style);
        });
        desk.terminal.backend().blank()
    };
    assert_eq!(draw(&mut desk, Style::new()), Some((3, 0)), "behind a blank, not behind half of a letter");
    assert_eq!(draw(&mut desk, Style::new().reversed()), None);
}

#[test]
fn a_move_costs_what_was_reckoned() {
    let places = [hand::Place::Unknown, hand::Place::Edge(3)]
        .into_iter()
        .chain((0..140).step_by(7).flat_map(|x| (0..45).step_by(4).map(move |y| hand::Place::At(x, y))));
    for place in places {
        for (x, y) in (0..140).step_by(3).flat_map(|x| (0..45).map(move |y| (x, y))) {
            let mut hand = Hand::new(140);
            hand.place = place;
            let cost = hand.distance(x, y);
            hand.go(x, y);
            assert_eq!(hand.out.len(), cost, "{place:?} to {x},{y}");
        }
    }
}
