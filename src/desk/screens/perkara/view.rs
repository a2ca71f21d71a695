//! How the screen is drawn.

use crate::domain::antrean::Perkara;
use crate::kata::Kata;

/// The case as lines of text.
#[must_use]
pub fn lines(_kata: &Kata, _perkara: &Perkara, _width: usize) -> Vec<String> {
    Vec::new()
}
