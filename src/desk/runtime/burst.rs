//! Notices keys that come faster than hands type.
//!
//! Terminals without bracketed paste send pasted text as keys; outside a field these would run as commands, so the
//! desk asks "tempelan?" (product.md section 5, item 9). Type-ahead behind a stalled line looks the same, so this
//! guard only says what it sees and never takes a key away.

use std::time::{Duration, Instant};

use super::input::Input;
use crate::desk::keys::Key;

/// More than this many keys ...
const KEYS: usize = 20;
/// ... within this time raise the suspicion.
const WINDOW: Duration = Duration::from_millis(30);

/// Counts typed keys in a short window. A key held down repeats itself and does not count.
#[derive(Debug, Default)]
pub struct BurstGuard {
    /// When the window began, and when the latest key of it came.
    window: Option<(Instant, Instant)>,
    count: usize,
    last: Option<Key>,
    raised: bool,
}

impl BurstGuard {
    /// Looks at what one read gave. `Some(keys of this window so far)` for every read that belongs to a burst, from
    /// the one that raises the suspicion on.
    pub fn note(&mut self, inputs: &[Input], now: Instant) -> Option<usize> {
        let mut typed = 0;
        for input in inputs {
            typed += usize::from(self.typed(input));
        }
        if typed == 0 {
            return None;
        }
        let within = |since: Instant| now.saturating_duration_since(since) <= WINDOW;
        let start = match self.window {
            Some((start, _)) if within(start) => start,
            // A burst longer than one window is still the same burst, as long as its keys keep coming.
            before => {
                self.raised = self.raised && before.is_some_and(|(_, latest)| within(latest));
                self.count = 0;
                now
            }
        };
        self.window = Some((start, now));
        self.count += typed;
        self.raised |= self.count > KEYS;
        self.raised.then_some(self.count)
    }

    fn typed(&mut self, input: &Input) -> bool {
        let Input::Key(key) = input else { return false };
        let repeated = self.last.replace(*key) == Some(*key);
        !repeated && matches!(key, Key::Char(_) | Key::Enter | Key::Tab)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn keys(text: &str) -> Vec<Input> {
        text.chars().map(|c| Input::Key(Key::Char(c))).collect()
    }

    #[test]
    fn a_pasted_line_is_noticed_to_its_end() {
        let mut guard = BurstGuard::default();
        let now = Instant::now();
        assert_eq!(guard.note(&keys("19880412 201012 "), now), None);
        assert_eq!(guard.note(&keys("2 001 Sari Dewi"), now + Duration::from_millis(3)), Some(29));
        assert_eq!(guard.note(&keys(" Lestari"), now + Duration::from_millis(5)), Some(37));
        assert_eq!(guard.note(&keys("x"), now + Duration::from_millis(500)), None);
    }

    #[test]
    fn a_held_key_is_not_a_paste() {
        let mut guard = BurstGuard::default();
        assert_eq!(guard.note(&keys(&"j".repeat(100)), Instant::now()), None);
    }

    #[test]
    fn fast_hands_are_not_a_paste() {
        let mut guard = BurstGuard::default();
        let start = Instant::now();
        for (i, c) in "setiawan budi rutan cipinang".chars().enumerate() {
            let at = start + Duration::from_millis(40 * u64::try_from(i).unwrap());
            assert_eq!(guard.note(&keys(&c.to_string()), at), None);
        }
    }

    #[test]
    fn a_later_burst_is_noticed_again() {
        let mut guard = BurstGuard::default();
        let start = Instant::now();
        let line = keys("abcdefghijklmnopqrstuvwxyz");
        assert_eq!(guard.note(&line, start), Some(26));
        assert_eq!(guard.note(&line, start + Duration::from_secs(1)), Some(26));
    }
}
