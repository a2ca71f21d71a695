//! The one place where the desk looks at the clock.
#![expect(clippy::disallowed_methods, reason = "this is the edge that hands the time in")]

use std::time::Instant;

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
