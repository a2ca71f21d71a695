//! Why a store says no, and what that says to a person: what happened, what was kept, what to do now.
//!
//! The list is closed, so that every caller can name what it does with each. Two operators at one
//! record are no failure but a comparison, see [`Banding`].

use super::draf::FieldErrors;
use super::id::Ver;
use super::pesan::Pesan;
use super::tanggal::Waktu;

/// In [`BedaField::field`]: the row of a file that a colleague has changed since the comparison; the rest is its name.
pub const BARIS_IMPOR: &str = "impor";

/// One field of a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BedaField {
    /// Field name, as in the form.
    pub field: String,
    /// What the store has now, as the form holds it.
    pub mereka: String,
    /// What this operator wants, as the form holds it.
    pub saya: String,
    /// Both to be shown, where the form holds a key that says nothing to a person.
    pub tampil: Option<(String, String)>,
}

/// Two operators changed the same record: what each of them wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banding {
    /// Login of whoever saved first.
    pub oleh: String,
    /// When.
    pub waktu: Option<Waktu>,
    /// The version that stands now.
    pub ver: Ver,
    /// Fields that differ.
    pub beda: Vec<BedaField>,
}

/// Why a store said no. Closed: every caller can name what it does with each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody saved first.
    #[error("stale")]
    Stale(Box<Banding>),
    /// Others are writing and the queue did not end in time; nothing is lost, try again.
    #[error("busy")]
    Busy,
    /// What was asked for is not there, or not for this session.
    #[error("missing")]
    Missing,
    /// The session may not do that.
    #[error("forbidden: {}", .0.key)]
    Forbidden(Pesan),
    /// The input breaks a rule.
    #[error("rule")]
    Rule(FieldErrors),
    /// It is there already.
    #[error("duplicate: {}", .0.key)]
    Duplicate(Pesan),
    /// The file was made by a newer program.
    #[error("newer schema {found}, this program knows {known}")]
    NewerSchema {
        /// Version of the file.
        found: u32,
        /// Newest version known here.
        known: u32,
    },
    /// The file is not one of ours.
    #[error("foreign: {}", .0.key)]
    Foreign(Pesan),
    /// The file is damaged.
    #[error("damaged: {}", .0.key)]
    Damaged(Pesan),
    /// The disk is full; nothing was changed.
    #[error("disk full")]
    Full,
    /// The file cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// Everything else that disks and systems do.
    #[error("io: {}", .0.key)]
    Io(Pesan),
}

impl StoreError {
    /// The sentence. Errors of fields speak for themselves; the first one stands for all.
    #[must_use]
    pub fn uraian(&self) -> Pesan {
        match self {
            // A file of many rows names the one that was in the way.
            Self::Stale(banding) => match banding.beda.iter().find(|b| b.field == BARIS_IMPOR) {
                Some(row) => {
                    Pesan::new("impor-usang").with("oleh", banding.oleh.as_str()).with("nama", row.mereka.as_str())
                }
                None => Pesan::new("galat-usang").with("oleh", banding.oleh.as_str()),
            },
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
