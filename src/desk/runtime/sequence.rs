//! What an escape sequence means: the tables of the decoder.
//!
//! Pure and without memory: a complete sequence in, its meaning out. The tables hold every encoding that PuTTY can be
//! set to, xterm, the Linux console, rxvt, tmux and screen. Where two families use the same bytes for different keys,
//! the choice is written at the row.
//!
//! A key with a modifier: Shift with an arrow or a paging key is the plain key (the finger was still on Shift); every
//! other modified key means [`Meaning::Nothing`], since no command may be bound to it.

use super::input::Answer;
use crate::desk::keys::Key;

/// The meaning of one complete sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A key.
    Key(Key),
    /// The terminal answers a question.
    Answer(Answer),
    /// Pasted text begins.
    PasteStart,
    /// Nothing this program knows, or a key that is never bound: swallowed whole.
    Nothing,
}

/// `ESC [ body last`: `body` is everything between the bracket and the final byte.
pub(super) fn csi(body: &[u8], last: u8) -> Meaning {
    match body.first() {
        Some(b'?') => return private(body.get(1..).unwrap_or_default(), last),
        Some(b'>') if last == b'c' => {
            let version = numbers(body.get(1..).unwrap_or_default()).map(Answer::Version);
            return version.map_or(Meaning::Nothing, Meaning::Answer);
        }
        Some(b'<'..=b'>') => return Meaning::Nothing,
        _ => {}
    }
    let Some(numbers) = numbers(body) else { return Meaning::Nothing };
    let first = numbers.first().copied().unwrap_or(0);
    match (last, numbers.as_slice()) {
        (b'n', [0]) => Meaning::Answer(Answer::Ok),
        // Before the SCO F6 below: a cursor report always has its two numbers.
        (b'R', &[row, col]) => Meaning::Answer(Answer::Cursor { row, col }),
        (b'~', [200]) => Meaning::PasteStart,
        (b'~', _) => modified(tilde(first), &numbers),
        // F1 to F12 of the SCO family. The first is also how an X10 mouse report begins; that mode is never on.
        (b'M'..=b'X', []) => Meaning::Key(Key::F(last - b'M' + 1)),
        _ => modified(letter(last), &numbers),
    }
}

/// `ESC O last`: F-keys and the keypad in application mode.
pub(super) fn ss3(last: u8) -> Meaning {
    Meaning::Key(match last {
        b'A' | b'B' | b'C' | b'D' | b'H' | b'F' => return letter(last).map_or(Meaning::Nothing, Meaning::Key),
        b'P'..=b'W' => Key::F(last - b'P' + 1),
        // The keypad's `=`; PuTTY's VT100+ mode sends the same for F9, which no command uses.
        b'X' => Key::Char('='),
        b'Y' => Key::F(10),
        b'Z' => Key::F(11),
        b'[' => Key::F(12),
        b'I' => Key::Tab,
        b'M' => Key::Enter,
        b' ' => Key::Char(' '),
        // j * k + l , m - n . o / p 0 .. y 9: the ASCII row from `*` on, 0x40 lower.
        b'j'..=b'y' => Key::Char(char::from(last - 0x40)),
        _ => return Meaning::Nothing,
    })
}

/// `ESC [ [ last`: F1 to F5 of the Linux console.
pub(super) fn console(last: u8) -> Meaning {
    match last {
        b'A'..=b'E' => Meaning::Key(Key::F(last - b'A' + 1)),
        _ => Meaning::Nothing,
    }
}

/// `ESC [ ? body last`: answers about the device, the cursor and modes.
fn private(body: &[u8], last: u8) -> Meaning {
    let (body, dollar) = body.strip_suffix(b"$").map_or((body, false), |rest| (rest, true));
    let Some(numbers) = numbers(body) else { return Meaning::Nothing };
    match (last, dollar, numbers.as_slice()) {
        (b'c', false, _) => Meaning::Answer(Answer::Device(numbers)),
        (b'y', true, &[mode, state]) => Meaning::Answer(Answer::Mode { mode, state }),
        (b'R', false, &[row, col, ..]) => Meaning::Answer(Answer::Cursor { row, col }),
        _ => Meaning::Nothing,
    }
}

/// The numbers between semicolons, a missing one as 0; `None` if anything else is there. No body, no numbers.
fn numbers(body: &[u8]) -> Option<Vec<u16>> {
    if body.is_empty() {
        return Some(Vec::new());
    }
    body.split(|b| *b == b';')
        .map(|digits| {
            digits.iter().try_fold(0u16, |n, b| {
                b.is_ascii_digit().then(|| n.saturating_mul(10).saturating_add(u16::from(b - b'0')))
            })
        })
        .collect()
}

/// The key, unless the second number says that a modifier other than a lock was held.
fn modified(key: Option<Key>, numbers: &[u16]) -> Meaning {
    // Bits 6 and 7 are Caps Lock and Num Lock in the newer encodings.
    let held = numbers.get(1).copied().unwrap_or(0).saturating_sub(1) & 0x3f;
    match key {
        Some(key) if held == 0 => Meaning::Key(key),
        Some(key) if held == 1 && !matches!(key, Key::F(_) | Key::Insert | Key::Delete) => Meaning::Key(key),
        _ => Meaning::Nothing,
    }
}

/// `ESC [ n ~`.
fn tilde(n: u16) -> Option<Key> {
    Some(match n {
        1 | 7 => Key::Home,
        2 => Key::Insert,
        3 => Key::Delete,
        4 | 8 => Key::End,
        5 => Key::PageUp,
        6 => Key::PageDown,
        11 => Key::F(1),
        12 => Key::F(2),
        13 => Key::F(3),
        14 => Key::F(4),
        15 => Key::F(5),
        17 => Key::F(6),
        18 => Key::F(7),
        19 => Key::F(8),
        20 => Key::F(9),
        21 => Key::F(10),
        23 => Key::F(11),
        24 => Key::F(12),
        _ => return None,
    })
}

/// `ESC [ letter`. `G`, `I` and `L` are the SCO family; focus reports, which would also be `I`, are never switched on.
/// `Z` is Shift+Tab everywhere and never the shifted F2 of SCO.
fn letter(last: u8) -> Option<Key> {
    Some(match last {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'G' => Key::PageDown,
        b'H' => Key::Home,
        b'I' => Key::PageUp,
        b'L' => Key::Insert,
        b'Z' => Key::BackTab,
        _ => return None,
    })
}
