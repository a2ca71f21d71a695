//! A queue of cases: what it is narrowed to, and the case under its cursor. The Meja and screen 7 each
//! have one of their own.

use super::list::{Fetch, List};
use super::msg::Tempat;
use crate::domain::antrean::{Perkara, PerkaraRow};
use crate::domain::id::SatkerId;
use crate::domain::request::{PerkaraQuery, Read};

/// The queue.
#[derive(Debug, Clone)]
pub struct Antre {
    /// Whose queue it is.
    pub tempat: Tempat,
    /// This unit and below; `None` for the whole office.
    pub satker: Option<SatkerId>,
    /// The filter line as typed.
    pub saring: String,
    /// Closed cases too.
    pub tutup: bool,
    /// The rows.
    pub list: List<PerkaraRow>,
    /// An exact count that is still going on: of what, and how many until now.
    pub hitung: Option<(PerkaraQuery, u64)>,
    /// The case under the cursor, whole.
    pub perkara: Option<Perkara>,
    /// Whether anything has been asked for yet.
    pub asked: bool,
}

impl Antre {
    /// An empty queue for a place.
    #[must_use]
    pub fn new(tempat: Tempat) -> Self {
        Self {
            tempat,
            satker: None,
            saring: String::new(),
            tutup: false,
            list: List::default(),
            hitung: None,
            perkara: None,
            asked: false,
        }
    }

    /// The question for a stretch of rows.
    #[must_use]
    pub fn read(&self, fetch: Fetch) -> Read {
        Read::Perkara { query: self.query(), dari: fetch.dari, batas: fetch.batas }
    }

    /// What the queue shows, as the store is asked.
    #[must_use]
    pub fn query(&self) -> PerkaraQuery {
        PerkaraQuery { satker: self.satker, tutup: self.tutup, teks: self.saring.clone() }
    }
}
