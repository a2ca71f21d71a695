//! The keys of the program, by the names the handbook prints.
//!
//! One type for what an operator can press, one spelling of each (`Ctrl+P`, `PgUp`, `Space`, `/`): footer, help,
//! `keymap.toml` and `docs/keys.md` all go through [`Key`]'s `Display` and `FromStr`, so they cannot drift apart. The
//! type holds only what every terminal of the field can send and tell apart; a chord with Alt, or Shift with an F-key,
//! has no value here. What can be represented but must not be bound is named by [`forbidden`], with the reason.

use std::fmt;
use std::str::FromStr;

use crate::domain::pesan::Pesan;

/// One key or chord.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A printable character as typed, case kept; the space bar is `Char(' ')`.
    Char(char),
    /// Enter, on the main block or the keypad.
    Enter,
    /// Escape, alone.
    Esc,
    /// Tab.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Backspace, whichever of 0x7f and 0x08 the terminal sends.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1 to 12.
    F(u8),
    /// Ctrl with a lower-case letter or one of `[ \ ] ^ _`.
    Ctrl(char),
}

/// The spelling of every key that has a name of its own; the first spelling is the one printed.
const NAMES: &[(Key, &[&str])] = &[
    (Key::Char(' '), &["Space", "Spasi"]),
    (Key::Enter, &["Enter", "Return"]),
    (Key::Esc, &["Esc", "Escape"]),
    (Key::Tab, &["Tab"]),
    (Key::BackTab, &["Shift+Tab", "BackTab"]),
    (Key::Backspace, &["Backspace"]),
    (Key::Delete, &["Del", "Delete"]),
    (Key::Insert, &["Ins", "Insert"]),
    (Key::Up, &["Up", "Atas"]),
    (Key::Down, &["Down", "Bawah"]),
    (Key::Left, &["Left", "Kiri"]),
    (Key::Right, &["Right", "Kanan"]),
    (Key::Home, &["Home"]),
    (Key::End, &["End"]),
    (Key::PageUp, &["PgUp", "PageUp"]),
    (Key::PageDown, &["PgDn", "PageDown"]),
];

/// The digits from `1` to `9`, for lists whose rows are chosen by them.
pub const ANGKA: &[Key] = &[
    Key::Char('1'),
    Key::Char('2'),
    Key::Char('3'),
    Key::Char('4'),
    Key::Char('5'),
    Key::Char('6'),
    Key::Char('7'),
    Key::Char('8'),
    Key::Char('9'),
];

impl Key {
    /// The word for a key whose cap says nothing or an arrow: people call it by a name of their language. Every other key
    /// is called what stands on it.
    #[must_use]
    pub const fn kata(self) -> Option<&'static str> {
        Some(match self {
            Self::Char(' ') => "tombol-spasi",
            Self::Up => "tombol-atas",
            Self::Down => "tombol-bawah",
            Self::Left => "tombol-kiri",
            Self::Right => "tombol-kanan",
            _ => return None,
        })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = NAMES.iter().find(|(key, _)| key == self).and_then(|(_, names)| names.first()) {
            return f.pad(name);
        }
        match self {
            Self::F(n) => f.pad(&format!("F{n}")),
            Self::Ctrl(c) => f.pad(&format!("Ctrl+{}", c.to_ascii_uppercase())),
            Self::Char(c) => f.pad(c.encode_utf8(&mut [0; 4])),
            // Every other variant is in `NAMES`; a test walks them.
            _ => Err(fmt::Error),
        }
    }
}

impl FromStr for Key {
    type Err = Pesan;

    /// Reads a key by its printed name; names of more than one letter are read in either case.
    ///
    /// # Errors
    /// `tombol-tak-dikenal` (argument `nama`) for a name that is no key of this program.
    fn from_str(name: &str) -> Result<Self, Pesan> {
        let unknown = || Pesan::new("tombol-tak-dikenal").with("nama", name);
        let mut chars = name.chars();
        if let (Some(only), None) = (chars.next(), chars.next()) {
            return if only.is_control() { Err(unknown()) } else { Ok(Self::Char(only)) };
        }
        if let Some((key, _)) = NAMES.iter().find(|(_, names)| names.iter().any(|n| n.eq_ignore_ascii_case(name))) {
            return Ok(*key);
        }
        let lower = name.to_ascii_lowercase();
        if let Some(letter) = lower.strip_prefix("ctrl+") {
            let mut letters = letter.chars();
            return match (letters.next(), letters.next()) {
                (Some(c @ ('a'..='z' | '[' | '\\' | ']' | '^' | '_')), None) => Ok(Self::Ctrl(c)),
                _ => Err(unknown()),
            };
        }
        match lower.strip_prefix('f').and_then(|n| n.parse::<u8>().ok()) {
            Some(n @ 1..=12) => Ok(Self::F(n)),
            _ => Err(unknown()),
        }
    }
}

/// Why `key` may not be bound to a command, as a message key; `None` if it may (product.md section 4, "never bound").
///
/// A chord with Alt, Shift+F-key, Ctrl+Enter and Shift+Enter need no row: they have no [`Key`].
#[must_use]
pub fn forbidden(key: Key) -> Option<&'static str> {
    match key {
        Key::Ctrl('s' | 'q') => Some("tombol-larangan-alur"),
        Key::Ctrl('z' | '\\') => Some("tombol-larangan-henti"),
        Key::Ctrl('a' | 'b') => Some("tombol-larangan-multiplekser"),
        Key::Ctrl('h' | 'i' | 'j' | 'm' | '[') => Some("tombol-larangan-kembar"),
        Key::Ctrl('w' | 'n' | 't') => Some("tombol-larangan-peramban"),
        Key::Ctrl(']' | '^' | '_') => Some("tombol-larangan-papan-ketik"),
        Key::F(11) => Some("tombol-larangan-layar-penuh"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn any_key() -> impl Strategy<Value = Key> {
        let named: Vec<Key> = NAMES.iter().map(|(key, _)| *key).collect();
        prop_oneof![
            proptest::sample::select(named),
            any::<char>().prop_filter("printable", |c| !c.is_control()).prop_map(Key::Char),
            (1u8..=12).prop_map(Key::F),
            proptest::sample::select("abcdefghijklmnopqrstuvwxyz[\\]^_".chars().collect::<Vec<_>>())
                .prop_map(Key::Ctrl),
        ]
    }

    proptest! {
        #[test]
        fn a_printed_key_reads_back(key in any_key()) {
            prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
        }

        #[test]
        fn any_text_is_a_key_or_a_message(text in ".{0,12}") {
            match text.parse::<Key>() {
                Ok(key) => prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key)),
                Err(pesan) => prop_assert_eq!(pesan.key, "tombol-tak-dikenal"),
            }
        }
    }

    #[test]
    fn handbook_names() {
        let pairs = [
            (Key::Ctrl('p'), "Ctrl+P"),
            (Key::F(10), "F10"),
            (Key::Char(' '), "Space"),
            (Key::Enter, "Enter"),
            (Key::PageUp, "PgUp"),
            (Key::BackTab, "Shift+Tab"),
            (Key::Char('/'), "/"),
            (Key::Char('G'), "G"),
        ];
        for (key, name) in pairs {
            assert_eq!(key.to_string(), name);
        }
        assert_eq!("spasi".parse(), Ok(Key::Char(' ')));
        assert_eq!("bawah".parse(), Ok(Key::Down));
        assert_eq!("ctrl+p".parse(), Ok(Key::Ctrl('p')));
    }

    #[test]
    fn no_name_for_what_no_terminal_can_send() {
        for name in ["Alt+x", "Shift+F1", "Ctrl+Enter", "Shift+Enter", "Ctrl+1", "F0", "F13", "", "\u{1b}", "Ctrl+"] {
            assert!(name.parse::<Key>().is_err(), "{name:?} must not be a key");
        }
    }

    #[test]
    fn the_never_bound_list_is_forbidden() {
        for c in "sqzabhijm[wnt".chars() {
            assert!(forbidden(Key::Ctrl(c)).is_some(), "Ctrl+{c}");
        }
        assert!(forbidden(Key::F(11)).is_some());
    }

    #[test]
    fn the_key_map_itself_is_free() {
        for name in
            "Ctrl+P Ctrl+L Ctrl+D Ctrl+U Ctrl+O Ctrl+G F1 F3 F4 F10 Space Enter Esc Tab Shift+Tab ? : ! q Q".split(' ')
        {
            assert_eq!(forbidden(name.parse().unwrap()), None, "{name}");
        }
    }
}
