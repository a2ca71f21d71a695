//! A picture of a screen as text, with a legend of its styles: what a test backend prints forgets them.

use ikrar::desk::app::App;
use ikrar::desk::view::{Gaya, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// The screen and its cursor.
pub struct Potret {
    pub buffer: Buffer,
    pub kursor: Option<(u16, u16)>,
}

/// Draws an app.
pub fn potret(app: &App, gaya: Gaya) -> Potret {
    potret_pada(app, gaya, app.size)
}

/// Draws an app on a screen of another size than it believes in.
pub fn potret_pada(app: &App, gaya: Gaya, size: (u16, u16)) -> Potret {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    terminal.draw(|frame| draw(app, &gaya, frame)).unwrap();
    let visible = terminal.backend().cursor_visible();
    let place = terminal.backend().cursor_position();
    Potret { buffer: terminal.backend().buffer().clone(), kursor: visible.then_some((place.x, place.y)) }
}

impl Potret {
    /// The lines, a wide letter once.
    pub fn lines(&self) -> Vec<String> {
        let area = self.buffer.area;
        (0..area.height)
            .map(|y| {
                let mut line = String::new();
                let mut x = 0;
                while x < area.width {
                    let symbol = self.buffer[(x, y)].symbol();
                    line.push_str(symbol);
                    x += u16::try_from(symbol.width().max(1)).unwrap();
                }
                line
            })
            .collect()
    }

    /// Lines, cursor, and every stretch whose style is not plain.
    pub fn teks(&self) -> String {
        let area = self.buffer.area;
        let mut out = String::new();
        for line in self.lines() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push_str("-- gaya\n");
        if let Some((x, y)) = self.kursor {
            out.push_str(&format!("kursor {y}:{x}\n"));
        }
        for y in 0..area.height {
            let mut x = 0;
            while x < area.width {
                let style = gaya(&self.buffer, x, y);
                let start = x;
                let mut text = String::new();
                while x < area.width && gaya(&self.buffer, x, y) == style {
                    let symbol = self.buffer[(x, y)].symbol();
                    text.push_str(symbol);
                    x += u16::try_from(symbol.width().max(1)).unwrap();
                }
                if !style.is_empty() {
                    out.push_str(&format!("{y}:{start} {style} {:?}\n", text.trim_end()));
                }
            }
        }
        out
    }
}

fn gaya(buffer: &Buffer, x: u16, y: u16) -> String {
    let cell = &buffer[(x, y)];
    let mut words = Vec::new();
    for (name, modifier) in [("tebal", Modifier::BOLD), ("balik", Modifier::REVERSED), ("garis", Modifier::UNDERLINED)]
    {
        if cell.modifier.contains(modifier) {
            words.push(name.to_owned());
        }
    }
    if (cell.fg, cell.bg) != (Color::Reset, Color::Reset) {
        words.push(format!("{}/{}", cell.fg, cell.bg));
    }
    words.join("+")
}
