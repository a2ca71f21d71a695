//! The one place where the desk looks at the clock.
#![expect(clippy::disallowed_methods, reason = "this is the edge that hands the time in")]

use std::time::{Duration, Instant};

use crate::domain::tanggal::Waktu;

/// The moment, with the offset of this machine.
#[must_use]
pub fn now() -> Waktu {
    Waktu::new(chrono::Local::now().fixed_offset())
}

/// A point on the clock that only goes forward, for timers.
#[must_use]
pub fn tick() -> Instant {
    Instant::now()
}

/// Time until the day changes, and a second more.
#[must_use]
pub fn until_midnight() -> Duration {
    let day = 24 * 60 * 60;
    let jam = now().jam();
    let (h, m) = jam.split_once(':').unwrap_or(("0", "0"));
    let minutes: u64 = h.parse().unwrap_or(0) * 60 + m.parse().unwrap_or(0);
    Duration::from_secs(day - (minutes * 60).min(day - 1) + 1)
}
