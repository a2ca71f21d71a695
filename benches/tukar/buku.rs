//! Workbooks.
pub fn ukur() {}
