//! What is remembered of files that came in: which unit a name means, what the columns of a heading say. It is remembered when a
//! file is applied, shown to whoever may import, and forgotten one by one.

use super::HalImpor;
use crate::domain::id::SatkerId;
use crate::domain::request::PetaKolom;
use crate::domain::tanggal::Waktu;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IsiIngatan {
    /// A name of files means a unit.
    Satker {
        /// The folded name.
        kunci: String,
        /// The unit.
        satker: SatkerId,
    },
    /// What the columns under these headings say.
    Kolom {
        /// What such a file is about.
        hal: HalImpor,
        /// The folded headings.
        kunci: String,
        /// What they say.
        peta: PetaKolom,
    },
}

/// One answer with who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingatan {
    /// Its number among those of its kind; stable.
    pub id: i64,
    /// What is remembered.
    pub isi: IsiIngatan,
    /// Login of who said so last; empty where the trail has nothing of it.
    pub oleh: String,
    /// When.
    pub waktu: Option<Waktu>,
}

impl Ingatan {
    /// By what it is named to be forgotten: the folded name, or the number of the headings, which are too long for that.
    #[must_use]
    pub fn kunci(&self) -> String {
        match &self.isi {
            IsiIngatan::Satker { kunci, .. } => kunci.clone(),
            IsiIngatan::Kolom { .. } => format!("kolom:{}", self.id),
        }
    }
}
