//! What an error of the store says to a person: what happened, what was kept, what to do now.

use super::pesan::Pesan;
use super::request::StoreError;

impl StoreError {
    /// The sentence. Errors of fields speak for themselves; the first one stands for all.
    #[must_use]
    pub fn uraian(&self) -> Pesan {
        match self {
            Self::Stale(banding) => Pesan::new("galat-usang").with("oleh", banding.oleh.as_str()),
            Self::Busy => Pesan::new("galat-sibuk"),
            Self::Missing => Pesan::new("galat-tak-ada"),
            Self::Rule(errors) => errors.first().map_or_else(|| Pesan::new("galat-aturan"), |(_, p)| p.clone()),
            Self::NewerSchema { found, known } => {
                Pesan::new("galat-skema-baru").with("ada", *found).with("kenal", *known)
            }
            Self::Full => Pesan::new("galat-penuh"),
            Self::ReadOnly => Pesan::new("galat-baca-saja"),
            Self::Forbidden(p) | Self::Duplicate(p) | Self::Foreign(p) | Self::Damaged(p) | Self::Io(p) => p.clone(),
        }
    }
}
