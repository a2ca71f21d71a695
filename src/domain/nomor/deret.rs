//! Numbers as text without memory of their own: a list of a million people writes a million of them.

use std::fmt;

use super::{Nik, Nomor, PANJANG_NIK};

impl Nomor {
    /// [`Nomor::grouped`] without memory of its own.
    #[must_use]
    pub fn deret(self) -> Deret {
        // Blanks stand before the last 10, 4 and 3 digits.
        Deret::new(self.angka, self.jenis.lebar(), if self.jenis.berstruktur() { &[3, 4, 10] } else { &[] })
    }
}

impl Nik {
    /// In its three parts, `317401 010190 0001`: a spreadsheet takes sixteen digits in a row for a number and keeps
    /// fifteen of them.
    #[must_use]
    pub fn deret(self) -> Deret {
        Deret::new(self.0, PANJANG_NIK, &[4, 10])
    }
}

/// Digits of a number as they are written, blanks between them; short enough to need no memory of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Deret {
    /// What is written stands at the end.
    bytes: [u8; Self::PANJANG],
    dari: usize,
}

impl Deret {
    /// The longest number there is, its sign, and its blanks.
    const PANJANG: usize = 24;

    /// Writes `n` with at least `lebar` digits and a blank before the last so many digits of `sela`, fewest first.
    pub(super) fn new(n: i64, lebar: usize, sela: &[usize]) -> Self {
        let mut all = Self { bytes: [b'0'; Self::PANJANG], dari: Self::PANJANG };
        let mut places = all.bytes.iter_mut().rev();
        let mut put = |byte| {
            if let Some(place) = places.next() {
                *place = byte;
            }
        };
        let (mut left, mut digits) = (n.unsigned_abs(), 0);
        let mut gaps = sela.iter().copied();
        let mut gap = gaps.next();
        while left > 0 || digits < lebar.max(1) {
            if gap == Some(digits) {
                put(b' ');
                gap = gaps.next();
            }
            put(b'0' + u8::try_from(left % 10).unwrap_or(0));
            left /= 10;
            digits += 1;
        }
        if n < 0 {
            put(b'-');
        }
        all.dari = places.len();
        all
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.bytes.get(self.dari..).and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
    }
}

impl fmt::Debug for Deret {
    /// It may be a NIK, which no log shows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Deret(..)")
    }
}
