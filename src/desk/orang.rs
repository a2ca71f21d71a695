//! A list of people: what it is narrowed to, and the card of the person under its cursor.
//!
//! The Meja, screen 3 and screen 5 each have one of their own; a filter never crosses from one to
//! another.

use super::list::{Fetch, List, Marks};
use super::msg::Tempat;
use crate::domain::id::{GelombangId, PegawaiId, SatkerId};
use crate::domain::ikrar::Pilihan;
use crate::domain::pegawai::{Kartu, PegawaiFilter, PegawaiRow, PegawaiUrut};
use crate::domain::request::{PegawaiQuery, Read};

/// The list.
#[derive(Debug, Clone)]
pub struct Orang {
    /// Whose list it is.
    pub tempat: Tempat,
    /// This unit and below; `None` for the whole office.
    pub satker: Option<SatkerId>,
    /// The filter line as typed.
    pub saring: String,
    /// The filter that the operator typed here himself, while the board has narrowed the list to a unit.
    pub sendiri: Option<String>,
    /// Earlier filter lines, newest last.
    pub riwayat: Vec<String>,
    /// Order.
    pub urut: PegawaiUrut,
    /// People out of service too.
    pub nonaktif: bool,
    /// The rows.
    pub list: List<PegawaiRow>,
    /// The card of the person under the cursor.
    pub kartu: Option<Kartu>,
    /// Whether anything has been asked for yet.
    pub asked: bool,
}

impl Orang {
    /// An empty list for a place.
    #[must_use]
    pub fn new(tempat: Tempat) -> Self {
        Self {
            tempat,
            satker: None,
            saring: String::new(),
            sendiri: None,
            riwayat: Vec::new(),
            urut: PegawaiUrut::Nama,
            nonaktif: false,
            list: List::default(),
            kartu: None,
            asked: false,
        }
    }

    /// What the list shows, as the store is asked.
    #[must_use]
    pub fn query(&self, gelombang: Option<GelombangId>) -> PegawaiQuery {
        PegawaiQuery {
            satker: self.satker,
            gelombang,
            filter: PegawaiFilter::parse(&self.saring),
            nonaktif: self.nonaktif,
            urut: self.urut,
        }
    }

    /// The question for a stretch of rows.
    #[must_use]
    pub fn read(&self, fetch: Fetch, gelombang: Option<GelombangId>) -> Read {
        Read::Pegawai { query: self.query(gelombang), dari: fetch.dari, batas: fetch.batas }
    }

    /// Whom an action is about: the marked people; without marks the one under the cursor.
    #[must_use]
    pub fn pilihan(&self, gelombang: Option<GelombangId>) -> Option<Pilihan> {
        let ids = |keys: &std::collections::BTreeSet<i64>| keys.iter().copied().map(PegawaiId).collect();
        match self.list.marks() {
            Marks::None => self.list.cursor().map(|id| Pilihan::Orang(vec![PegawaiId(id)])),
            Marks::These(keys) => Some(Pilihan::Orang(ids(keys))),
            Marks::AllBut(keys) => Some(Pilihan::SemuaKecuali {
                query: self.query(gelombang),
                kecuali: ids(keys),
                jumlah: self.list.marked(),
            }),
        }
    }

    /// Narrows the list to what the board shows, beside what the operator had typed.
    pub fn narrow(&mut self, satker: SatkerId, saring: &str) -> Fetch {
        let own = std::mem::replace(&mut self.saring, saring.to_owned());
        self.sendiri.get_or_insert(own);
        self.satker = Some(satker);
        self.list.restart()
    }

    /// Undoes what the board has narrowed; the operator's own filter stays.
    pub fn widen(&mut self) {
        if let Some(own) = self.sendiri.take() {
            self.satker = None;
            self.saring = own;
            self.list.restart();
        }
    }

    /// Takes a filter that the operator has typed.
    pub fn set_filter(&mut self, text: &str) -> Fetch {
        text.clone_into(&mut self.saring);
        if let Some(own) = &mut self.sendiri {
            text.clone_into(own);
        }
        self.list.restart()
    }

    /// Remembers a filter line for the history.
    pub fn remember(&mut self) {
        if !self.saring.trim().is_empty() && self.riwayat.last() != Some(&self.saring) {
            self.riwayat.push(self.saring.clone());
        }
    }
}
