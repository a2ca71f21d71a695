//! Everything that can be asked of a store, on one page.
//!
//! A [`Read`] asks for what one pane shows, already filtered, sorted and limited; a [`Write`] is one
//! thing that can change. Desk, command line, reports and tests know the store only through this
//! page, so that another engine can serve it later and one set of tests can check both.

mod isi;

pub use super::galat::{BARIS_IMPOR, Banding, BedaField, StoreError};
pub use super::jendela::{Hitungan, Jangkar, Jendela, Jumlah, NomorBaris, Posisi, Siapa};
pub use isi::{ImporJalan, Kantor, OperatorRow, SatkerBaru, SatkerUbah, TempoHal, TempoRow, Tindakan};

use super::antrean::{Perkara, PerkaraRow};
use super::draf::Draf;
use super::id::{AuditId, DrafId, GelombangId, OperatorId, PegawaiId, PerkaraId, SatkerId, Ver};
use super::ikrar::IkrarBaru;
use super::ikrar::gelombang::{JawabGelombang, TanyaGelombang, UbahGelombang};
use super::ikrar::lembar::{JawabLembar, TanyaLembar, UbahLembar};
use super::impor::baca::tahun::Aturan;
use super::impor::ingatan::{Ingatan, IsiIngatan};
use super::impor::{HalImpor, Kolom};
use super::katalog::BarisSkb;
use super::kegiatan::{JawabKegiatan, TanyaKegiatan, UbahKegiatan};
use super::operator::{Peran, Session};
use super::pegawai::{Kartu, Pegawai, PegawaiBaru, PegawaiFilter, PegawaiKeluar, PegawaiRow, PegawaiUrut};
use super::perkara::penanganan::{JawabPenanganan, TanyaPenanganan, UbahPenanganan};
use super::perkara::{KeadaanPerkara, PerkaraBaru};
use super::pesan::Pesan;
use super::satker::SatkerRow;
use super::tanggal::{Tanggal, Waktu};

// ---------------------------------------------------------------------------------------------
// Lists

/// Which people a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PegawaiQuery {
    /// This unit and all below; `None` for the whole office.
    pub satker: Option<SatkerId>,
    /// The wave whose states are shown.
    pub gelombang: Option<GelombangId>,
    /// Narrowed to.
    pub filter: PegawaiFilter,
    /// Whether people out of service are shown too.
    pub nonaktif: bool,
    /// Order.
    pub urut: PegawaiUrut,
}

/// Which cases a queue shows; the order is always by deadline, overdue first, without deadline last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerkaraQuery {
    /// Cases of this unit and all below; `None` for the whole office.
    pub satker: Option<SatkerId>,
    /// Closed cases too.
    pub tutup: bool,
    /// Fragments of number, accused, summary; case and accents do not count.
    pub teks: String,
}

// ---------------------------------------------------------------------------------------------
// Reads

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// The office, its elections, stages and waves.
    Kantor,
    /// All units with their figures for one wave.
    Pohon {
        /// The wave; `None` counts no pledges.
        gelombang: Option<GelombangId>,
    },
    /// A stretch of a list of people.
    Pegawai {
        /// Which people.
        query: PegawaiQuery,
        /// Which part.
        dari: Jangkar,
        /// At most so many rows.
        batas: usize,
    },
    /// Names of people of a list: which of the marked ones it shows, or who stands between two places.
    Tertanda {
        /// The list.
        query: PegawaiQuery,
        /// Who.
        siapa: Siapa,
    },
    /// Part of the exact count of a list of people.
    HitungPegawai {
        /// Which people.
        query: PegawaiQuery,
        /// Where the part begins: what the part before has answered, `None` for the first.
        dari: Option<Posisi>,
    },
    /// Part of the exact count of a queue.
    HitungPerkara {
        /// Which cases.
        query: PerkaraQuery,
        /// As in [`Read::HitungPegawai`].
        dari: Option<Posisi>,
    },
    /// Look-up by name fragments or digits from anywhere; best hits first, at most `batas`.
    Cari {
        /// What was typed.
        teks: String,
        /// At most so many rows.
        batas: usize,
        /// The wave shown beside the name.
        gelombang: Option<GelombangId>,
    },
    /// Everything about one person. Whoever opens it on purpose also sends [`Write::Lihat`].
    Kartu {
        /// Who.
        pegawai: PegawaiId,
        /// The wave that is the present one.
        gelombang: Option<GelombangId>,
    },
    /// One person for a form.
    PegawaiUbah(PegawaiId),
    /// One unit for a form.
    SatkerUbah(SatkerId),
    /// A stretch of the queue of cases.
    Perkara {
        /// Which cases.
        query: PerkaraQuery,
        /// Which part.
        dari: Jangkar,
        /// At most so many rows.
        batas: usize,
    },
    /// One case with its parties. Whoever opens it on purpose also sends [`Write::Lihat`]. The reporter is `None` for whoever may not know.
    PerkaraSatu(PerkaraId),
    /// The catalogue of violations.
    Katalog,
    /// What is late, due soon or left open.
    JatuhTempo,
    /// How many lines that list has, and how many of them are late: all that stands on the screen while it is not open.
    JatuhTempoHitung,
    /// The session's own drafts, newest first.
    Draf,
    /// Which other operators have a changed form open on this record, newest first.
    Sedang {
        /// Name of the form.
        formulir: String,
        /// The record.
        objek: i64,
    },
    /// What the operator's own last act was and whether it can be undone.
    TindakanAkhir,
    /// All operators.
    Operator,
    /// How the trail stands: its length and head.
    AuditKepala,
    /// What the columns of a file with these headings said the last time.
    ImporPeta {
        /// What the file is about.
        hal: HalImpor,
        /// The folded headings.
        kunci: String,
    },
    /// Which units offices mean by which names, as answered once.
    Padanan,
    /// All that files have taught the office: unit names and columns, with who said so.
    Ingatan,
    /// About sheets of paper, and what units had reached.
    Lembar(TanyaLembar),
    /// About waves and their texts.
    Gelombang(TanyaGelombang),
    /// About ceremonies and briefings.
    Kegiatan(TanyaKegiatan),
    /// About the handling of cases.
    Penanganan(TanyaPenanganan),
}

/// An answer; each variant belongs to the [`Read`] of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// See [`Read::Kantor`].
    Kantor(Box<Kantor>),
    /// See [`Read::Pohon`].
    Pohon(Vec<SatkerRow>),
    /// See [`Read::Pegawai`].
    Pegawai(Jendela<PegawaiRow>),
    /// See [`Read::Tertanda`]: keys and names in the order of the list; false where there are more.
    Tertanda(Vec<(PegawaiId, String)>, bool),
    /// See [`Read::HitungPegawai`] and [`Read::HitungPerkara`].
    Hitungan(Hitungan),
    /// See [`Read::Cari`]; the count may be inexact.
    Cari(Jendela<PegawaiRow>),
    /// See [`Read::Kartu`].
    Kartu(Box<Kartu>),
    /// See [`Read::PegawaiUbah`].
    PegawaiUbah(Box<Pegawai>),
    /// See [`Read::SatkerUbah`].
    SatkerUbah(Box<SatkerUbah>),
    /// See [`Read::Perkara`].
    Perkara(Jendela<PerkaraRow>),
    /// See [`Read::PerkaraSatu`].
    PerkaraSatu(Box<Perkara>),
    /// See [`Read::Katalog`].
    Katalog(Vec<BarisSkb>),
    /// See [`Read::JatuhTempo`].
    JatuhTempo(Vec<TempoRow>),
    /// See [`Read::JatuhTempoHitung`].
    JatuhTempoHitung {
        /// Lines.
        n: usize,
        /// Lines whose day has passed.
        lewat: usize,
    },
    /// See [`Read::Draf`].
    Draf(Vec<Draf>),
    /// See [`Read::Sedang`]: login, and when the form was last kept.
    Sedang(Vec<(String, Waktu)>),
    /// See [`Read::TindakanAkhir`].
    TindakanAkhir(Option<Tindakan>),
    /// See [`Read::Operator`].
    Operator(Vec<OperatorRow>),
    /// See [`Read::AuditKepala`].
    AuditKepala {
        /// Number of links.
        panjang: i64,
        /// Hash of the newest link, lower-case hex; empty for an empty trail.
        kepala: String,
    },
    /// See [`Read::ImporPeta`].
    ImporPeta(Option<PetaKolom>),
    /// See [`Read::Padanan`]: folded name and unit.
    Padanan(Vec<(String, SatkerId)>),
    /// See [`Read::Ingatan`]: unit names in their order, then columns.
    Ingatan(Vec<Ingatan>),
    /// See [`Read::Lembar`].
    Lembar(JawabLembar),
    /// See [`Read::Gelombang`].
    Gelombang(JawabGelombang),
    /// See [`Read::Kegiatan`].
    Kegiatan(JawabKegiatan),
    /// See [`Read::Penanganan`].
    Penanganan(JawabPenanganan),
}

// ---------------------------------------------------------------------------------------------
// Writes

/// One thing that can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// A new unit, or a change to the one with this key and version.
    Satker {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(SatkerId, Ver)>,
        /// What it shall be.
        isi: SatkerBaru,
    },
    /// A new person, or a change. A change of unit closes the present placement.
    Pegawai {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(PegawaiId, Ver)>,
        /// What it shall be.
        isi: Box<PegawaiBaru>,
    },
    /// A pledge for one, for marked people, or for all shown but these.
    Ikrar(IkrarBaru),
    /// A report with its accused: one report, one case for each.
    Perkara(Box<PerkaraBaru>),
    /// A case moves on.
    PerkaraPindah {
        /// Which case, and the version seen.
        lama: (PerkaraId, Ver),
        /// Where to.
        ke: KeadaanPerkara,
        /// On which day.
        tanggal: Tanggal,
        /// Number of the paper, or the reason.
        alasan: String,
    },
    /// An operator, new or changed.
    Operator {
        /// Which, and the version seen; `None` for a new one.
        lama: Option<(OperatorId, Ver)>,
        /// Login name.
        login: String,
        /// Name.
        nama: String,
        /// Roles.
        peran: Vec<Peran>,
        /// Unit.
        satker: Option<SatkerId>,
        /// May sit down.
        aktif: bool,
    },
    /// A sheet of paper: its head, its rows, its end.
    Lembar(UbahLembar),
    /// A wave, a text that is signed, or what the headline figure counts.
    Gelombang(UbahGelombang),
    /// A ceremony or briefing: what it is, who came, what proves it.
    Kegiatan(UbahKegiatan),
    /// The handling of cases, and the rules of it.
    Penanganan(UbahPenanganan),
    /// Reverses the operator's own last act by a new entry.
    Batal(AuditId),
    /// Notes that a record was opened on purpose or left as a file (UU 27/2022 article 31). A look, not an act: it is never
    /// undone, is no news to other desks, and leaves one link an hour for one record.
    Lihat(Dilihat),
    /// Keeps a draft. Not an act: leaves no trail, is never undone.
    Draf(Draf),
    /// Throws a draft away. Not an act either.
    DrafBuang(DrafId),
    /// Remembers what the columns of a file say.
    ImporPeta {
        /// What the file is about.
        hal: HalImpor,
        /// The folded headings.
        kunci: String,
        /// What they say.
        peta: PetaKolom,
    },
    /// Remembers which unit is meant by a folded name.
    Padanan {
        /// The folded name.
        kunci: String,
        /// The unit.
        satker: SatkerId,
    },
    /// Forgets what files have taught; what was seen says which, and what somebody has changed since is not forgotten.
    Lupa(IsiIngatan),
}

/// What the columns of a file say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PetaKolom {
    /// One for each column, from left to right.
    pub kolom: Vec<Option<Kolom>>,
    /// How uncertain days of them are meant.
    pub hari: Vec<(Kolom, Aturan)>,
}

/// What was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dilihat {
    /// A person's card.
    Pegawai(PegawaiId),
    /// A case with story and parties.
    Perkara(PerkaraId),
    /// Who reported; every look leaves a link, and the reason stands in it.
    Pelapor {
        /// The case.
        perkara: PerkaraId,
        /// Why.
        alasan: String,
    },
    /// A list or report that left as a file; every one leaves a link.
    Keluar {
        /// Which: the code of the report or list.
        hal: &'static str,
        /// Rows in the file.
        baris: u64,
        /// Only marked rows of the list are in it.
        ditandai: bool,
        /// Why, where one was asked for; goes into the trail.
        alasan: String,
    },
}

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its first link in the trail; `None` for drafts.
    pub audit: Option<AuditId>,
    /// Keys of the rows made or changed.
    pub ids: Vec<i64>,
    /// What to tell the operator.
    pub uraian: Pesan,
}

/// Answers questions. One call, one short read transaction.
pub trait Reader {
    /// Answers one question for a session; what the session may not see is not in the answer.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn read(&mut self, read: &Read, session: &Session) -> Result<Rows, StoreError>;

    /// Hands out every person of a list in its order, one by one, on one unmoving state; for lists that leave the
    /// program. What a row lends is void behind the call of `each`. It is as long as the list, so
    /// nothing interactive asks this.
    ///
    /// # Errors
    /// See [`StoreError`]; what `each` answers ends the walk and is answered.
    fn alir(
        &mut self,
        query: &PegawaiQuery,
        session: &Session,
        each: &mut dyn FnMut(&PegawaiKeluar<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;
}

/// The place where everything is kept.
pub trait Store: Reader {
    /// Changes one thing: one transaction, with version check, role check and a link in the trail.
    /// `now` is the moment the operator acted.
    ///
    /// # Errors
    /// See [`StoreError`]; after an error nothing has changed.
    fn write(&mut self, write: &Write, session: &Session, now: Waktu) -> Result<Written, StoreError>;

    /// Whether somebody else has committed since the last call. Cheap enough to be asked twice a second.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn changed(&mut self) -> Result<bool, StoreError>;

    /// Runs several reads on one unmoving state of the store; for exports and reports.
    ///
    /// # Errors
    /// Whatever `job` answers, or why no snapshot could be had.
    fn snapshot(&mut self, job: &mut dyn FnMut(&mut dyn Reader) -> Result<(), StoreError>) -> Result<(), StoreError>;
}
