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
//! A long way is not a slow line. Behind a satellite the answer takes most of a second to come back while the line has
//! long been free again, and waiting for it would make every letter of a quick typist twice as late. Short and long frames
//! sent on a quiet line tell the two apart ([`Garis`]); once both are known, "under way" means *on the line*: the next
//! frame may go as soon as the line must have carried the one before, though its answer is still on the way back. An answer
//! that is later than it should be ends this until all have come, and the line is held for half as fast.
//!
//! The machine has no clock and no timer: whoever has something to draw asks [`Irama::tunggu`], and who has nothing to
//! draw never wakes for it.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crate::desk::term_env::Pacu;

/// The longest that a line which has proved slow is waited for.
const SABAR_LAMBAT: Duration = Duration::from_secs(10);
/// Silence after which answers that are still owed are taken as lost.
const HILANG: Duration = Duration::from_secs(15);
/// What a line carries at least, in bytes a second: 9,600 baud.
const LAJU_TERENDAH: u64 = 960;
/// Up to so many bytes measure the way there and back ...
const PENDEK: usize = 300;
/// ... and from so many on the line.
const PANJANG: usize = 2_000;
/// What a packet costs the line beside its bytes: headers of SSH, TCP and IP.
const BUNGKUS: usize = 88;
/// Questions that are remembered; a terminal that owes more has not answered for minutes.
const TERBANYAK: usize = 1_024;
/// How late an answer may be for other reasons than the line, beside half of the way.
const LONGGAR: Duration = Duration::from_millis(50);
/// Frames whose answers may be on their way back at once.
const SERENTAK: usize = 16;

/// What a line has shown of itself.
#[derive(Debug, Default)]
struct Garis {
    /// A short frame on a quiet line, the quickest of late: bytes, and the time to its answer.
    pendek: Option<(usize, Duration)>,
    /// The last long one.
    panjang: Option<(usize, Duration)>,
    /// How many times it has been held for half as fast since.
    lambat: u32,
}

impl Garis {
    /// A frame on a quiet line was answered after `lama`.
    fn note(&mut self, bytes: usize, lama: Duration) {
        if bytes <= PENDEK {
            // The way may become longer for good, but a single late answer says nothing.
            let quickest = self.pendek.map_or(lama, |(_, known)| lama.min(known + known / 8));
            self.pendek = Some((bytes, quickest));
        } else if bytes >= PANJANG {
            (self.panjang, self.lambat) = (Some((bytes, lama)), 0);
        }
    }

    /// How long the line needs for so many bytes, and how long the way there and back is.
    fn known(&self, bytes: usize) -> Option<(Duration, Duration)> {
        let ((few, way), (many, all)) = (self.pendek?, self.panjang?);
        let line = (all.saturating_sub(way).as_micros() << self.lambat) * (bytes + BUNGKUS) as u128;
        let line = line / (many - few).max(1) as u128;
        Some((Duration::from_micros(u64::try_from(line).unwrap_or(u64::MAX)), way))
    }

    /// How long so many bytes may take until they are answered.
    fn sabar(&self, bytes: usize) -> Duration {
        let (many, all) = self.panjang.unwrap_or((1, Duration::ZERO));
        let way = self.pendek.map_or(Duration::ZERO, |(_, way)| way.min(all));
        let line = (all - way).as_millis() * bytes as u128 / many as u128;
        let long = way + Duration::from_millis(u64::try_from(line).unwrap_or(u64::MAX));
        (long * 2).clamp(Irama::SABAR, SABAR_LAMBAT)
    }

    /// The line has carried less than it promised.
    fn slower(&mut self) {
        self.lambat = (self.lambat + 1).min(6);
    }
}

/// A question that has no answer yet.
#[derive(Debug)]
struct Tanya {
    /// Bytes of its frame.
    bytes: usize,
    /// When it went out, if nothing was under way: then its answer tells what the line does.
    sunyi: Option<Instant>,
    /// From when on its answer is late; `None` where nothing is known of the line.
    late: Option<Instant>,
}

/// The machine; see the module.
#[derive(Debug)]
pub struct Irama {
    pacu: Pacu,
    /// Questions without an answer, oldest first.
    terutang: VecDeque<Tanya>,
    /// Bytes of their frames.
    beban: usize,
    /// When the line must have carried all of it.
    bebas: Option<Instant>,
    /// An answer was late since nothing was under way.
    terlambat: bool,
    /// The last frame: when, and how long by the slowest line.
    terakhir: Option<(Instant, Duration)>,
    /// The last answer, or the question that ended the quiet.
    tanda: Option<Instant>,
    /// Doubt instead of trust.
    ragu: bool,
    /// An answer has come since doubt began.
    bersuara: bool,
    /// The terminal has answered at least once.
    pernah: bool,
    garis: Garis,
}

impl Irama {
    /// How long an answer is waited for, and the longest that time alone holds a frame back.
    pub const SABAR: Duration = Duration::from_secs(1);

    /// A line on which nothing is under way.
    #[must_use]
    pub fn new(pacu: Pacu) -> Self {
        Self {
            pacu,
            terutang: VecDeque::new(),
            beban: 0,
            bebas: None,
            terlambat: false,
            terakhir: None,
            tanda: None,
            ragu: false,
            bersuara: false,
            pernah: false,
            garis: Garis::default(),
        }
    }

    /// `None` if a frame may be drawn now; else when to ask again, unless an answer comes before.
    pub fn tunggu(&mut self, now: Instant) -> Option<Instant> {
        match self.pacu {
            Pacu::Lepas => None,
            Pacu::Waktu => self.jeda(now),
            Pacu::Jawab if self.terutang.is_empty() => None,
            Pacu::Jawab => {
                let tanda = self.tanda.unwrap_or(now);
                if !self.ragu {
                    let tenggat = tanda + self.garis.sabar(self.beban);
                    if now < tenggat {
                        let at = self.ruang(now).map_or(tenggat, |free| free.min(tenggat));
                        return Some(at).filter(|at| now < *at);
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
    pub fn menunggu(&self) -> bool {
        !self.terutang.is_empty() && !self.ragu
    }

    /// Whether a terminal that answers still owes answers, late ones too.
    #[must_use]
    pub fn berutang(&self) -> bool {
        self.menunggu() || (self.pernah && !self.terutang.is_empty())
    }

    /// A frame of `bytes` has gone out at `now`, with its question if it [asks](Self::bertanya). Not to be called for
    /// an empty one: nothing was sent, so nothing was asked.
    pub fn terkirim(&mut self, bytes: usize, now: Instant) {
        let wajar = Duration::from_millis(1000 * bytes as u64 / LAJU_TERENDAH);
        self.terakhir = Some((now, wajar.min(Self::SABAR)));
        if !self.bertanya() || self.terutang.len() >= TERBANYAK {
            return;
        }
        let sunyi = self.terutang.is_empty().then_some(now);
        self.tanda = sunyi.or(self.tanda);
        self.beban += bytes;
        let late = self.garis.known(bytes).map(|(line, way)| {
            let bebas = self.bebas.filter(|at| *at > now).unwrap_or(now) + line;
            self.bebas = Some(bebas);
            bebas + way + way / 2 + LONGGAR
        });
        self.terutang.push_back(Tanya { bytes, sunyi, late });
    }

    /// The line had held the frame that has just [gone out](Self::terkirim) back for a while: the time to its answer says
    /// nothing of the line.
    pub fn tersendat(&mut self) {
        if let Some(tanya) = self.terutang.back_mut() {
            (tanya.sunyi, tanya.late) = (None, None);
        }
        self.bebas = None;
    }

    /// The terminal has answered. An answer to nothing is a stray one and does nothing.
    pub fn terjawab(&mut self, now: Instant) {
        let Some(tanya) = self.terutang.pop_front() else { return };
        (self.pernah, self.bersuara, self.tanda) = (true, true, Some(now));
        self.beban = self.beban.saturating_sub(tanya.bytes);
        let late = tanya.late.is_some_and(|at| at < now);
        if late && !self.ragu && !std::mem::replace(&mut self.terlambat, true) {
            self.garis.slower();
        }
        if let Some(sent) = tanya.sunyi {
            self.garis.note(tanya.bytes, now.saturating_duration_since(sent));
        }
        if self.terutang.is_empty() {
            self.lunas();
        }
    }

    /// Nothing is under way any more.
    fn lunas(&mut self) {
        self.terutang.clear();
        (self.beban, self.bebas) = (0, None);
        (self.terlambat, self.ragu) = (false, false);
    }

    /// When the line is free for a further frame, if that is known and no answer is late.
    fn ruang(&self, now: Instant) -> Option<Instant> {
        let in_time = self.terutang.front().and_then(|tanya| tanya.late).is_some_and(|late| now <= late);
        self.bebas.filter(|_| in_time && !self.terlambat && self.terutang.len() < SERENTAK)
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
