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
            perkara: None,
            asked: false,
        }
    }

    /// The question for a stretch of rows.
    #[must_use]
    pub fn read(&self, fetch: Fetch) -> Read {
        let query = PerkaraQuery { satker: self.satker, tutup: self.tutup, teks: self.saring.clone() };
        Read::Perkara { query, dari: fetch.dari, batas: fetch.batas }
    }
}
