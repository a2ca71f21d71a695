//! From raw bytes to keys, pastes and answers.
//!
//! A terminal sends Esc as the byte that also begins every arrow and F-key, and a packet border may fall anywhere. A
//! decoder that judges by what one read returned turns a torn arrow into Esc and two letters: the form closes and
//! rubbish runs. [`Decoder`] therefore judges by time and by grammar: a lone Esc is held for a moment, a sequence that
//! has begun is waited for, and what is not understood is swallowed whole, never handed on in pieces.
//!
//! The machine is pure: bytes and times in, [`Input`]s out. Only `reader` drives it, and it must call
//! [`Decoder::expire`] once [`Decoder::deadline`] has passed without a byte.
//!
//! | bytes | become |
//! |---|---|
//! | ESC, then quiet for `esc_wait` | Esc |
//! | ESC and a letter in one burst (Alt) | nothing |
//! | ESC and a letter apart | Esc, the letter |
//! | ESC ESC and a key sequence (Alt+arrow) | nothing |
//! | ESC directly followed by an answer or a paste | Esc, and the answer or paste |
//! | the rest of a sequence after its Esc was already given | the key, never its letters |
//!
//! While an answer of the terminal is awaited, a lone Esc is held up to [`ANSWER_WAIT`], because it may be the first
//! byte of that answer. From `esc_wait` on it is taken as pressed all the same, if anything but the rest of a sequence
//! follows.

use std::time::{Duration, Instant};

use super::paste::Collector;
use super::sequence::{self, Meaning};
use crate::desk::keys::Key;

/// Bytes closer together than this left the terminal in one piece (reliability.md 6.1).
const BURST: Duration = Duration::from_millis(5);
/// How long a lone Esc is held while an answer is awaited: as long as the answer itself (`irama.rs`).
const ANSWER_WAIT: Duration = Duration::from_secs(1);
/// How long a sequence that has begun is waited for; it cannot be a lone Esc any more.
const SEQUENCE_WAIT: Duration = Duration::from_secs(1);
/// How long after a given Esc a `[` or `O` may still turn out to be the torn rest of a key, and how long its parts wait.
const LATE: Duration = Duration::from_millis(100);
/// Quiet that ends an unfinished control string (a colour or name report, or Alt with one of its openers).
const STRING_GAP: Duration = Duration::from_millis(100);
/// Quiet that ends a paste whose closing mark never came.
const PASTE_STALL: Duration = Duration::from_secs(5);
/// The longest body of a sequence that is looked at; longer ones are swallowed.
const BODY: usize = 64;

/// One thing the operator or the terminal said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste {
        /// The text as it came, line ends as `\n`, at most 64 KiB; not cleaned of control characters.
        text: String,
        /// How many bytes beyond that were left out.
        dropped: usize,
    },
    /// The terminal answered a question; never a key.
    Answer(Answer),
}

/// Answers of a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// "I am well": everything sent before the question (`ESC [ 5 n`) is on the screen.
    Ok,
    /// Where the cursor is, from 1 (`ESC [ 6 n`).
    Cursor {
        /// Line from the top.
        row: u16,
        /// Column from the left.
        col: u16,
    },
    /// Primary device attributes (`ESC [ c`).
    Device(Vec<u16>),
    /// Secondary device attributes: kind and version (`ESC [ > c`).
    Version(Vec<u16>),
    /// State of a private mode (`ESC [ ? mode $ p`): 0 unknown, 1 set, 2 reset, 3 always set, 4 never set.
    Mode {
        /// The mode asked about.
        mode: u16,
        /// Its state.
        state: u16,
    },
}

/// Where in a sequence the decoder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ground,
    /// One ESC; the time it came.
    Esc(Instant),
    /// Two of them; the time of the second.
    EscEsc(Instant),
    /// `ESC [` and a body.
    Csi,
    /// `ESC O` and perhaps digits.
    Ss3,
    /// `ESC [ [`.
    Console,
    /// Alt with a letter of more than one byte: swallowed to its end.
    AltLetter,
    /// A control string; swallowed to its end.
    Text,
    /// The ESC that may end it.
    TextEsc,
    Paste,
}

/// The state machine; see the module.
#[derive(Debug)]
pub struct Decoder {
    esc_wait: Duration,
    state: State,
    /// What `state` waits for at most until.
    due: Option<Instant>,
    body: Vec<u8>,
    /// The sequence came behind a second ESC.
    alt: bool,
    /// The sequence came after its Esc was given, or should have been.
    late: bool,
    /// The Esc of a late sequence that was not given: pressed, if the rest turns out to be typed.
    esc_owed: bool,
    /// An answer is awaited.
    awaiting: bool,
    late_until: Option<Instant>,
    letter: Letter,
    paste: Collector,
}

impl Decoder {
    /// A decoder that holds a lone Esc for `esc_wait` (30 ms locally, 100 ms over SSH).
    #[must_use]
    pub fn new(esc_wait: Duration) -> Self {
        Self {
            esc_wait,
            state: State::Ground,
            due: None,
            body: Vec::new(),
            alt: false,
            late: false,
            esc_owed: false,
            awaiting: false,
            late_until: None,
            letter: Letter::default(),
            paste: Collector::default(),
        }
    }

    /// Takes `bytes` that came at `now` and appends what they mean to `out`.
    ///
    /// Bytes that come at the very [`deadline`](Self::deadline) are still in time.
    pub fn feed(&mut self, bytes: &[u8], now: Instant, out: &mut Vec<Input>) {
        if self.due.is_some_and(|due| now > due) {
            self.lapse(now, out);
        }
        for byte in bytes {
            self.byte(*byte, now, out);
        }
    }

    /// Says whether an answer of the terminal is awaited; what is already held keeps its deadline.
    pub fn expect_answer(&mut self, awaiting: bool) {
        self.awaiting = awaiting;
    }

    /// When [`expire`](Self::expire) must be called if no byte comes before; `None` if there is nothing to wait for.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.due
    }

    /// Gives what was held back, once the deadline has come; before it, does nothing.
    pub fn expire(&mut self, now: Instant, out: &mut Vec<Input>) {
        if self.due.is_some_and(|due| now >= due) {
            self.lapse(now, out);
        }
    }

    fn lapse(&mut self, now: Instant, out: &mut Vec<Input>) {
        match self.state {
            State::Esc(_) => out.push(Input::Key(Key::Esc)),
            State::EscEsc(_) => out.extend([Input::Key(Key::Esc), Input::Key(Key::Esc)]),
            State::Csi | State::Ss3 | State::Console => self.spill(None, out),
            State::Paste => self.end_paste(out),
            State::Ground | State::AltLetter | State::Text | State::TextEsc => {}
        }
        let was_esc = matches!(self.state, State::Esc(_) | State::EscEsc(_));
        self.rest();
        self.late_until = was_esc.then(|| now + LATE);
    }

    /// Back to the ground, nothing pending.
    fn rest(&mut self) {
        self.state = State::Ground;
        self.due = None;
        self.body.clear();
        self.alt = false;
        self.late = false;
        self.esc_owed = false;
        self.letter = Letter::default();
    }

    fn go(&mut self, state: State, wait: Duration, now: Instant) {
        self.state = state;
        self.due = Some(now + wait);
    }

    /// How long a lone Esc is held.
    fn esc_hold(&self) -> Duration {
        if self.awaiting { self.esc_wait.max(ANSWER_WAIT) } else { self.esc_wait }
    }

    fn byte(&mut self, byte: u8, now: Instant, out: &mut Vec<Input>) {
        match self.state {
            State::Ground => self.ground(byte, now, out),
            State::Esc(since) => self.after_esc(byte, since, now, out),
            State::EscEsc(since) => match byte {
                b'[' | b'O' => {
                    self.alt = true;
                    self.introduce(byte, now);
                }
                _ => {
                    out.push(Input::Key(Key::Esc));
                    self.after_esc(byte, since, now, out);
                }
            },
            State::Csi => self.in_csi(byte, now, out),
            State::Ss3 => match byte {
                b'0'..=b'9' | b';' => self.collect(byte, now),
                // Digits in between mean a modifier, and no modified F-key is bound.
                b' '..=b'~' if self.body.is_empty() => self.mean(sequence::ss3(byte), byte, now, out),
                b' '..=b'~' => self.mean(Meaning::Nothing, byte, now, out),
                _ => self.abandon(byte, now, out),
            },
            State::Console => match byte {
                b' '..=b'~' => self.mean(sequence::console(byte), byte, now, out),
                _ => self.abandon(byte, now, out),
            },
            State::AltLetter => {
                if byte < 0x80 {
                    self.abandon(byte, now, out);
                } else if self.letter.push(byte).is_some() || !self.letter.pending() {
                    self.rest();
                }
            }
            State::Text => match byte {
                0x07 => self.rest(),
                0x1b => self.go(State::TextEsc, STRING_GAP, now),
                _ => self.due = Some(now + STRING_GAP),
            },
            State::TextEsc => match byte {
                b'\\' => self.rest(),
                _ => self.after_esc(byte, now, now, out),
            },
            State::Paste => {
                self.paste.push(byte);
                self.due = Some(now + if self.paste.closed() { BURST } else { PASTE_STALL });
            }
        }
    }

    fn ground(&mut self, byte: u8, now: Instant, out: &mut Vec<Input>) {
        let late = self.late_until.take().is_some_and(|until| now <= until);
        if byte >= 0x80 {
            match self.letter.push(byte) {
                // The one-byte forms of `ESC [` and `ESC O`.
                Some('\u{9b}') => self.introduce(b'[', now),
                Some('\u{8f}') => self.introduce(b'O', now),
                Some('\u{80}'..='\u{9f}') | None => {}
                Some(letter) => out.push(Input::Key(Key::Char(letter))),
            }
            return;
        }
        self.letter = Letter::default();
        let key = match byte {
            0x1b => return self.go(State::Esc(now), self.esc_hold(), now),
            b'[' | b'O' if late => {
                self.introduce(byte, now);
                self.late = true;
                return self.due = Some(now + LATE);
            }
            0x00 => return,
            0x08 | 0x7f => Key::Backspace,
            b'\t' => Key::Tab,
            b'\r' | b'\n' => Key::Enter,
            0x01..=0x1a => Key::Ctrl(char::from(byte + 0x60)),
            0x1c..=0x1f => Key::Ctrl(char::from(byte + 0x40)),
            _ => Key::Char(char::from(byte)),
        };
        out.push(Input::Key(key));
    }

    fn after_esc(&mut self, byte: u8, since: Instant, now: Instant, out: &mut Vec<Input>) {
        let apart = now.saturating_duration_since(since);
        let together = apart < BURST;
        match byte {
            // Held for an answer's sake, and beyond what any key is torn apart: pressed, unless the rest says otherwise.
            b'[' | b'O' if apart > self.esc_wait => {
                self.introduce(byte, now);
                self.late = true;
                self.esc_owed = true;
                self.due = Some(now + LATE);
            }
            b'[' | b'O' => self.introduce(byte, now),
            0x1b if apart > self.esc_wait => {
                out.push(Input::Key(Key::Esc));
                self.go(State::Esc(now), self.esc_hold(), now);
            }
            0x1b => self.go(State::EscEsc(now), self.esc_wait, now),
            b']' | b'P' | b'_' | b'^' | b'X' if together => self.go(State::Text, STRING_GAP, now),
            0x80.. if together => {
                self.letter.push(byte);
                if self.letter.pending() {
                    self.go(State::AltLetter, SEQUENCE_WAIT, now);
                } else {
                    self.rest();
                }
            }
            _ if together => self.rest(),
            _ => {
                out.push(Input::Key(Key::Esc));
                self.rest();
                self.ground(byte, now, out);
            }
        }
    }

    fn introduce(&mut self, byte: u8, now: Instant) {
        self.body.clear();
        self.go(if byte == b'[' { State::Csi } else { State::Ss3 }, SEQUENCE_WAIT, now);
    }

    fn collect(&mut self, byte: u8, now: Instant) {
        // One more than is looked at marks a body as too long.
        if self.body.len() <= BODY {
            self.body.push(byte);
        }
        self.due = Some(now + if self.late { LATE } else { SEQUENCE_WAIT });
    }

    fn in_csi(&mut self, byte: u8, now: Instant, out: &mut Vec<Input>) {
        match byte {
            b'[' if self.body.is_empty() => {
                self.go(State::Console, if self.late { LATE } else { SEQUENCE_WAIT }, now);
            }
            // rxvt ends a shifted key with `$`; in an answer about a mode it stands before the end.
            b'$' if self.body.first() != Some(&b'?') => self.mean(Meaning::Nothing, byte, now, out),
            b' '..=b'?' => self.collect(byte, now),
            b'@'..=b'~' if self.body.len() > BODY => self.mean(Meaning::Nothing, byte, now, out),
            b'@'..=b'~' => self.mean(sequence::csi(&self.body, byte), byte, now, out),
            _ => self.abandon(byte, now, out),
        }
    }

    /// A sequence is complete.
    fn mean(&mut self, meaning: Meaning, last: u8, now: Instant, out: &mut Vec<Input>) {
        let alt = self.alt && matches!(meaning, Meaning::Answer(_) | Meaning::PasteStart);
        if alt {
            // The ESC before an answer was pressed, not sent: the terminal has no Alt.
            out.push(Input::Key(Key::Esc));
        }
        match meaning {
            Meaning::Key(_) if self.alt => {}
            Meaning::Key(key) => out.push(Input::Key(key)),
            Meaning::Answer(answer) => out.push(Input::Answer(answer)),
            Meaning::PasteStart => {
                self.rest();
                return self.go(State::Paste, PASTE_STALL, now);
            }
            Meaning::Nothing => self.spill(Some(last), out),
        }
        self.rest();
    }

    /// A sequence is broken off by a byte that cannot belong to it; the byte counts by itself.
    fn abandon(&mut self, byte: u8, now: Instant, out: &mut Vec<Input>) {
        self.spill(None, out);
        self.rest();
        self.ground(byte, now, out);
    }

    /// Gives back as letters what looked like the torn rest of a key and was typed after all; anything else that is
    /// not understood is swallowed.
    fn spill(&mut self, last: Option<u8>, out: &mut Vec<Input>) {
        if !self.late {
            return;
        }
        let opener: &[u8] = match self.state {
            State::Csi => b"[",
            State::Ss3 => b"O",
            State::Console => b"[[",
            _ => return,
        };
        if std::mem::take(&mut self.esc_owed) {
            out.push(Input::Key(Key::Esc));
        }
        let typed = opener.iter().chain(&self.body).copied().chain(last);
        out.extend(typed.map(|byte| Input::Key(Key::Char(char::from(byte)))));
    }

    fn end_paste(&mut self, out: &mut Vec<Input>) {
        let (text, dropped) = self.paste.finish();
        if !text.is_empty() || dropped > 0 {
            out.push(Input::Paste { text, dropped });
        }
    }
}

/// A UTF-8 letter that may come in parts.
#[derive(Debug, Default)]
struct Letter {
    bytes: [u8; 4],
    len: usize,
    need: usize,
}

impl Letter {
    fn pending(&self) -> bool {
        self.len > 0
    }

    /// Takes a byte from 0x80 up; gives the letter when it is whole. What is no UTF-8 is dropped, but a stray byte of
    /// the C1 range stands for that control character.
    fn push(&mut self, byte: u8) -> Option<char> {
        if self.len == 0 || !(0x80..0xc0).contains(&byte) {
            self.len = 0;
            self.need = match byte {
                0x80..=0x9f => return Some(char::from(byte)),
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => return None,
            };
        }
        if let Some(slot) = self.bytes.get_mut(self.len) {
            *slot = byte;
        }
        self.len += 1;
        if self.len < self.need {
            return None;
        }
        let whole = self.bytes.get(..std::mem::take(&mut self.len)).unwrap_or_default();
        std::str::from_utf8(whole).ok().and_then(|letter| letter.chars().next())
    }
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
