//! When a frame may go out.
//!
//! A line can hold far more than it carries: behind 64 kbit/s two seconds of held page-down are half a minute of
//! pictures nobody wants any more. So at most one frame is under way: behind its bytes, in the same write, goes the
//! question whether the terminal is well (`ESC [ 5 n`), and until the answer comes back the state changes but nothing is
//! drawn. Then it is drawn once, as it is by then. On a quiet line nothing is under way and a key is painted at once.
//!
//! Why this question: every terminal since the VT100 answers it, tmux and screen do so themselves, and its answer
//! `ESC [ 0 n` is no key. A cursor report would have done too, but `ESC [ 1 ; 5 R` is also F3 with Ctrl.
//!
//! Answers say nothing but that the oldest question has been reached, so they are counted, never matched:
//!
//! * **Trust** (the beginning): the next frame waits for the answer, for a second at most. Where this line has shown that
//!   it needs longer for as many bytes, it waits for twice that, because a second frame would only queue behind the first.
//! * **Doubt** (no answer in time): the terminal is silent, the line is slow, or an answer was lost. Frames go out by
//!   time, each after as long as the slowest line we serve needs for the one before. Every one still asks. Answers are
//!   counted against *all* that was asked, so that a late one does not pass for the answer to the newest question; with
//!   the last of them trust is back. If one was lost the count never comes out; it is dropped after a long silence of a
//!   terminal that does answer.
//!
//! The machine has no clock and no timer: whoever has something to draw asks [`Irama::tunggu`], and who has nothing to
//! draw never wakes for it.

use std::time::{Duration, Instant};

use crate::desk::term_env::Pacu;

/// The longest that a line which has proved slow is waited for.
const SABAR_LAMBAT: Duration = Duration::from_secs(10);
/// Silence after which answers that are still owed are taken as lost.
const HILANG: Duration = Duration::from_secs(10);
/// What a line carries at least, in bytes a second: 9,600 baud.
const LAJU_TERENDAH: u64 = 960;
/// Fewer bytes than this measure the way there and back, not the line.
const CUKUP_UNTUK_LAJU: usize = 2_000;

/// The machine; see the module.
#[derive(Debug)]
pub struct Irama {
    pacu: Pacu,
    /// Questions that have no answer yet.
    terutang: u32,
    /// When the oldest of them went out, and bytes sent since, its own frame included.
    sejak: Option<Instant>,
    beban: usize,
    /// The last frame: when, and how long by the slowest line.
    terakhir: Option<(Instant, Duration)>,
    /// The last answer, or the question that broke the quiet.
    tanda: Option<Instant>,
    /// Doubt instead of trust.
    ragu: bool,
    /// An answer has come since doubt began.
    bersuara: bool,
    /// The terminal has answered at least once.
    pernah: bool,
    /// Bytes a second that the line has shown.
    laju: Option<u64>,
}

impl Irama {
    /// How long an answer is waited for, and the longest that time alone holds a frame back.
    pub const SABAR: Duration = Duration::from_secs(1);

    /// A line on which nothing is under way.
    #[must_use]
    pub const fn new(pacu: Pacu) -> Self {
        Self {
            pacu,
            terutang: 0,
            sejak: None,
            beban: 0,
            terakhir: None,
            tanda: None,
            ragu: false,
            bersuara: false,
            pernah: false,
            laju: None,
        }
    }

    /// `None` if a frame may be drawn now; else when to ask again, unless an answer comes before.
    pub fn tunggu(&mut self, now: Instant) -> Option<Instant> {
        match self.pacu {
            Pacu::Lepas => None,
            Pacu::Waktu => self.jeda(now),
            Pacu::Jawab if self.terutang == 0 => None,
            Pacu::Jawab => {
                let tanda = self.tanda.unwrap_or(now);
                if !self.ragu {
                    let tenggat = tanda + self.sabar();
                    if now < tenggat {
                        return Some(tenggat);
                    }
                    (self.ragu, self.bersuara) = (true, false);
                } else if self.bersuara && now >= tanda + HILANG {
                    self.lunas();
                    return None;
                }
                self.jeda(now)
            }
        }
    }

    /// Whether a frame carries the question.
    #[must_use]
    pub fn bertanya(&self) -> bool {
        self.pacu == Pacu::Jawab
    }

    /// Whether an answer is on its way as far as anybody can know.
    #[must_use]
    pub const fn menunggu(&self) -> bool {
        self.terutang > 0 && !self.ragu
    }

    /// A frame of `bytes` has gone out at `now`, with its question if it [asks](Self::bertanya). Not to be called for
    /// an empty one: nothing was sent, so nothing was asked.
    pub fn terkirim(&mut self, bytes: usize, now: Instant) {
        let wajar = Duration::from_millis(1000 * bytes as u64 / LAJU_TERENDAH);
        self.terakhir = Some((now, wajar.min(Self::SABAR)));
        if self.bertanya() {
            if self.terutang == 0 {
                (self.sejak, self.tanda, self.beban) = (Some(now), Some(now), 0);
            }
            self.beban += bytes;
            self.terutang = self.terutang.saturating_add(1);
        }
    }

    /// The terminal has answered. An answer to nothing is a stray one and does nothing.
    pub fn terjawab(&mut self, now: Instant) {
        if self.terutang == 0 {
            return;
        }
        (self.pernah, self.bersuara, self.tanda) = (true, true, Some(now));
        self.terutang -= 1;
        if self.terutang == 0 {
            if let Some(sejak) = self.sejak.filter(|_| self.beban >= CUKUP_UNTUK_LAJU) {
                let ms = now.saturating_duration_since(sejak).as_millis().max(1);
                self.laju = u64::try_from(self.beban as u128 * 1000 / ms).ok();
            }
            self.lunas();
        }
    }

    /// Nothing is under way any more.
    const fn lunas(&mut self) {
        self.terutang = 0;
        self.beban = 0;
        self.sejak = None;
        self.ragu = false;
    }

    /// How long the answer to what is under way is waited for.
    fn sabar(&self) -> Duration {
        let Some(laju) = self.laju else { return Self::SABAR };
        Duration::from_millis(2_000 * self.beban as u64 / laju.max(1)).clamp(Self::SABAR, SABAR_LAMBAT)
    }

    /// Pacing by time: the end of the last frame on a slow line, if it is yet to come.
    fn jeda(&self, now: Instant) -> Option<Instant> {
        let (at, jeda) = self.terakhir?;
        // A terminal that used to answer and has fallen silent is probably cut off: what is sent now, it must swallow
        // later.
        let jeda = if self.ragu && self.pernah && !self.bersuara { Self::SABAR } else { jeda };
        Some(at + jeda).filter(|at| now < *at)
    }
}

#[cfg(test)]
#[path = "irama_tests.rs"]
mod tests;
