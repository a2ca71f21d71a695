//! Keys in a field of several lines.

use tui_textarea::{CursorMove, Input, Key as AreaKey, TextArea};

use super::keys::Key;
use super::line::Edit;

/// Handles a key in an editor of several lines.
pub(super) fn key(area: &mut TextArea<'static>, key: Key) -> Edit {
    let area_key = match key {
        Key::Char(c) => AreaKey::Char(c),
        Key::Enter => AreaKey::Enter,
        Key::Backspace => AreaKey::Backspace,
        Key::Delete => AreaKey::Delete,
        Key::Left => AreaKey::Left,
        Key::Right => AreaKey::Right,
        Key::Up => AreaKey::Up,
        Key::Down => AreaKey::Down,
        Key::Home => AreaKey::Home,
        Key::End => AreaKey::End,
        Key::PageUp => AreaKey::PageUp,
        Key::PageDown => AreaKey::PageDown,
        _ => return Edit::Ignored,
    };
    // Without shortcuts: the editor's Emacs keys would wipe a line on Ctrl+U.
    let input = Input { key: area_key, ctrl: false, alt: false, shift: false };
    if area.input_without_shortcuts(input) {
        return Edit::Changed;
    }
    let step = match key {
        Key::Left => CursorMove::Back,
        Key::Right => CursorMove::Forward,
        Key::Up => CursorMove::Up,
        Key::Down => CursorMove::Down,
        Key::Home => CursorMove::Head,
        Key::End => CursorMove::End,
        _ => return Edit::Moved,
    };
    area.move_cursor(step);
    Edit::Moved
}
