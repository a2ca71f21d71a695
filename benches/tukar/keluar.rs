//! Lists out.
pub fn ukur() {}
