//! Keys of records that a file has named: a bit each, so that five million take less than a megabyte.

/// Which keys were seen.
#[derive(Debug, Default)]
pub(super) struct Terlihat(Vec<u64>);

impl Terlihat {
    fn tempat(id: i64) -> Option<(usize, u64)> {
        let id = usize::try_from(id).ok()?;
        Some((id / 64, 1 << (id % 64)))
    }

    /// Whether a key was seen.
    pub(super) fn ada(&self, id: i64) -> bool {
        Self::tempat(id).is_some_and(|(at, bit)| self.0.get(at).is_some_and(|word| word & bit != 0))
    }

    /// Notes a key and says whether it is the first time.
    pub(super) fn catat(&mut self, id: i64) -> bool {
        let Some((at, bit)) = Self::tempat(id) else { return true };
        if self.0.len() <= at {
            self.0.resize(at + 1 + at / 8, 0);
        }
        self.0.get_mut(at).is_none_or(|word| {
            let first = *word & bit == 0;
            *word |= bit;
            first
        })
    }
}
