//! Files in.
pub fn ukur() {}
