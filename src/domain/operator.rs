//! Who sits at the desk and what they may: roles are data, rights are asked of one function.
//!
//! A person may bear several roles; what one role grants no other takes away. The private mode (one
//! person, one file) is nothing special: its owner simply bears several roles.

use super::id::{OperatorId, SatkerId};
use super::kode::kode;
use super::tanggal::Tanggal;

kode! {
    /// A role.
    pub enum Peran("peran") {
        /// Operator of one unit.
        Satker => "satker",
        /// Operator of the provincial office.
        Kanwil => "kanwil",
        /// Examiner; sees the cases of his teams.
        Pemeriksa => "pemeriksa",
        /// Auditor; reads everything but reporters.
        Auditor => "auditor",
        /// People, keys, settings; no personal data.
        Admin => "admin",
    }
}

kode! {
    /// A right. Which role has it, and how far, is `data/acuan/izin.csv`, kept in table `izin`.
    pub enum Hak("hak") {
        /// See people and pledges.
        PegawaiBaca => "pegawai_baca",
        /// Change people and pledges.
        PegawaiUbah => "pegawai_ubah",
        /// See a whole NIK.
        NikBaca => "nik_baca",
        /// Change units.
        SatkerUbah => "satker_ubah",
        /// Import files.
        Impor => "impor",
        /// Write an incoming report.
        LaporanTulis => "laporan_tulis",
        /// Look through reports that have come in, and hand them out.
        LaporanPilah => "laporan_pilah",
        /// See that a case exists, its state and dates.
        PerkaraLihat => "perkara_lihat",
        /// See story, parties and papers of a case.
        PerkaraIsi => "perkara_isi",
        /// Change a case.
        PerkaraUbah => "perkara_ubah",
        /// See how closed cases ended: state and sanction, never the story.
        HasilBaca => "hasil_baca",
        /// See who reported.
        PelaporBaca => "pelapor_baca",
        /// Read the audit trail.
        AuditBaca => "audit_baca",
        /// Take lists out as files.
        Ekspor => "ekspor",
        /// Take the register of cases out.
        EksporPerkara => "ekspor_perkara",
        /// Grant roles.
        PeranBeri => "peran_beri",
        /// Change settings and reference data.
        SetelanUbah => "setelan_ubah",
    }
}

kode! {
    /// How far a right reaches.
    pub enum Lingkup("lingkup") {
        /// Not at all.
        Tidak => "tidak",
        /// Cases of one's own teams, reports one wrote oneself.
        Tim => "tim",
        /// One's own unit and what hangs below.
        Sendiri => "sendiri",
        /// Everything.
        Semua => "semua",
    }
}

/// One line of the role table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Izin {
    /// The role.
    pub peran: Peran,
    /// The right.
    pub hak: Hak,
    /// How far.
    pub lingkup: Lingkup,
}

/// The farthest reach that any of the roles has for a right.
#[must_use]
pub fn lingkup(tabel: &[Izin], peran: &[Peran], hak: Hak) -> Lingkup {
    tabel.iter().filter(|i| i.hak == hak && peran.contains(&i.peran)).map(|i| i.lingkup).max().unwrap_or(Lingkup::Tidak)
}

/// Who acts, from where. Made once at the edge, from what the login says; the store believes nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The person.
    pub operator: OperatorId,
    /// Login name.
    pub login: String,
    /// Name on the screen.
    pub nama: String,
    /// Roles borne.
    pub peran: Vec<Peran>,
    /// The role table of this office.
    pub izin: Vec<Izin>,
    /// The unit of a unit operator; rights of reach [`Lingkup::Sendiri`] end at it.
    pub satker: Option<SatkerId>,
    /// Where the session comes from: terminal or address.
    pub asal: String,
    /// Key of this session, new at each start.
    pub sesi: String,
    /// The day it is for this session; a practice office stays on its practice day.
    pub hari: Tanggal,
    /// Nothing may be written.
    pub baca_saja: bool,
    /// One person, one private file; shown in the header.
    pub pribadi: bool,
}

impl Session {
    /// How far this session's right reaches.
    #[must_use]
    pub fn lingkup(&self, hak: Hak) -> Lingkup {
        lingkup(&self.izin, &self.peran, hak)
    }

    /// Whether the right is there at all; the store narrows the rest row by row.
    #[must_use]
    pub fn boleh(&self, hak: Hak) -> bool {
        self.lingkup(hak) != Lingkup::Tidak
    }
}
