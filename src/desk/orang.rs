//! A list of people: what it is narrowed to, and the card of the person under its cursor.
//!
//! The Meja, screen 3 and screen 5 each have one of their own; a filter never crosses from one to
//! another.

use std::collections::{BTreeMap, BTreeSet};

use super::list::{Fetch, List, Marks, Row as _};
use super::msg::Tempat;
use crate::domain::id::{GelombangId, PegawaiId, SatkerId};
use crate::domain::ikrar::Pilihan;
use crate::domain::pegawai::{Kartu, PegawaiFilter, PegawaiRow, PegawaiUrut};
use crate::domain::request::{PegawaiQuery, Read, Siapa};

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
    /// Names of the people who are marked, and of some who were.
    pub nama: BTreeMap<i64, String>,
    /// Of whom the store was last asked whether the list shows them.
    pub ditanya: BTreeSet<i64>,
    /// An exact count that is still going on: of what, and how many until now.
    pub hitung: Option<(PegawaiQuery, u64)>,
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
            nama: BTreeMap::new(),
            ditanya: BTreeSet::new(),
            hitung: None,
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

    /// Whom an action is about: the marked people that the list shows; without such the one under the cursor.
    #[must_use]
    pub fn pilihan(&self, gelombang: Option<GelombangId>) -> Option<Pilihan> {
        if let Marks::AllBut(keys) = self.list.marks() {
            return Some(Pilihan::SemuaKecuali {
                query: self.query(gelombang),
                kecuali: keys.iter().copied().map(PegawaiId).collect(),
                jumlah: self.list.marked(),
            });
        }
        let shown: Vec<PegawaiId> = self.list.inside().map(PegawaiId).collect();
        if !shown.is_empty() {
            return Some(Pilihan::Orang(shown));
        }
        // Until it is known where the marked people are, nobody is meant.
        self.list.cursor().filter(|_| self.list.is_sorted_out()).map(|id| Pilihan::Orang(vec![PegawaiId(id)]))
    }

    /// The question which of the marked people the list shows; `None` where nobody is marked by name.
    #[must_use]
    pub fn ask_marked(&self, gelombang: Option<GelombangId>) -> Option<Read> {
        let Marks::These(keys) = self.list.marks() else { return None };
        let siapa = Siapa::Dari(keys.iter().copied().map(PegawaiId).collect());
        Some(Read::Tertanda { query: self.query(gelombang), siapa })
    }

    /// Remembers the names of marked rows while they are loaded.
    pub fn name_marked(&mut self) {
        let marked = self.list.rows().iter().filter(|r| self.list.is_marked(r.key()));
        self.nama.extend(marked.map(|r| (r.key(), r.nama.lengkap())));
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
        self.list.refilter()
    }

    /// Remembers a filter line for the history.
    pub fn remember(&mut self) {
        if !self.saring.trim().is_empty() && self.riwayat.last() != Some(&self.saring) {
            self.riwayat.push(self.saring.clone());
        }
    }
}
