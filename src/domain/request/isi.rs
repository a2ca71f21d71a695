//! Rows of answers, and records that come in, which belong to no single subject: the office, a unit for its form, the due list, the last
//! act, operators. [`super`] hands them on; nobody else names this file.

use crate::domain::id::{
    AuditId, BerkasId, DrafId, GelombangId, OperatorId, PegawaiId, PemilihanId, PerkaraId, SatkerId, Ver,
};
use crate::domain::ikrar::GelombangRow;
use crate::domain::operator::Peran;
use crate::domain::pemilihan::{PemilihanRow, TahapanRow};
use crate::domain::pesan::Pesan;
use crate::domain::satker::{Hitung, JenisSatker};
use crate::domain::tanggal::{Tanggal, Waktu};

/// The office as headers and headings need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kantor {
    /// Name of the office.
    pub nama: String,
    /// A practice office; every screen says so.
    pub latihan: bool,
    /// The day that a practice office believes to be today.
    pub hari_latihan: Option<Tanggal>,
    /// Elections.
    pub pemilihan: Vec<PemilihanRow>,
    /// Their stages.
    pub tahapan: Vec<TahapanRow>,
    /// Pledge waves, newest first.
    pub gelombang: Vec<GelombangRow>,
    /// Figures of the whole office are in the tree; this is how many people a session may see.
    pub jumlah: Hitung,
    /// Who was represented counts in the headline figure.
    pub hitung_diwakili: bool,
    /// The file of which only a part stands in the office: it is being applied or taken back, or its program has fallen.
    pub impor: Option<ImporJalan>,
    /// The wave that the asking operator chose last; it may be gone by now.
    pub pilihan: Option<GelombangId>,
}

impl Kantor {
    /// The wave in force on a day where nobody has chosen: the newest that has begun, of two that began together the one made
    /// last, which stands first; before any has begun, the first to come.
    #[must_use]
    pub fn gelombang_pada(&self, day: Tanggal) -> Option<&GelombangRow> {
        let begun = self.gelombang.iter().rev().filter(|g| g.mulai <= day).max_by_key(|g| g.mulai);
        begun.or_else(|| self.gelombang.iter().min_by_key(|g| g.mulai))
    }

    /// Whether a wave runs on a day: paper of it may come in until it is due, and until its election is over.
    #[must_use]
    pub fn berjalan(&self, wave: &GelombangRow, day: Tanggal) -> bool {
        let vote = self.pemilihan.iter().find(|p| p.id == wave.pemilihan).map_or(wave.tenggat, |p| p.pemungutan);
        wave.mulai <= day && day <= wave.tenggat.max(vote)
    }

    /// The waves that run on a day, newest first.
    pub fn gelombang_berjalan(&self, day: Tanggal) -> impl Iterator<Item = &GelombangRow> {
        self.gelombang.iter().filter(move |wave| self.berjalan(wave, day))
    }

    /// The wave a session begins with: what its operator chose last, as long as that wave runs; else the one in force.
    #[must_use]
    pub fn gelombang_awal(&self, day: Tanggal) -> Option<&GelombangRow> {
        let chosen = self.gelombang.iter().find(|g| Some(g.id) == self.pilihan && self.berjalan(g, day));
        chosen.or_else(|| self.gelombang_pada(day))
    }
}

/// An import that has begun and not come to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImporJalan {
    /// Its key.
    pub id: i64,
    /// Name of the file.
    pub berkas: String,
    /// Login of whoever imports it.
    pub oleh: String,
    /// Since when.
    pub mulai: Option<Waktu>,
}

impl ImporJalan {
    /// A sentence that names it: `nama`, `oleh` and `waktu`.
    #[must_use]
    pub fn pesan(&self, key: &str) -> Pesan {
        let waktu = self.mulai.map_or_else(String::new, |at| at.to_string());
        Pesan::new(key).with("nama", self.berkas.as_str()).with("oleh", self.oleh.as_str()).with("waktu", waktu)
    }
}

/// One unit for a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatkerUbah {
    /// Key.
    pub id: SatkerId,
    /// Version for a save.
    pub ver: Ver,
    /// What can be changed.
    pub isi: SatkerBaru,
}

/// Checked input for a unit, new or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatkerBaru {
    /// Full name.
    pub nama: String,
    /// Name for narrow columns; made from the full one where empty.
    pub pendek: String,
    /// Kind.
    pub jenis: JenisSatker,
    /// Class.
    pub kelas: String,
    /// Unit code.
    pub kode: String,
    /// The unit above; `None` only for the top.
    pub induk: Option<SatkerId>,
    /// First day on which name and parent hold.
    pub sejak: Tanggal,
}

/// What one line of the due list is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TempoHal {
    /// A case.
    Perkara(PerkaraId),
    /// A wave that ends with people unsigned.
    Gelombang(GelombangId),
    /// A sheet that is open: its totals differ, or it was left.
    Berkas(BerkasId),
    /// An exclusion that has ended or ends soon, while the election is still to come.
    Kecuali(PegawaiId),
    /// People of a unit who came after a wave had begun and have a due day of their own.
    Susulan(SatkerId, GelombangId),
    /// A unit that has brought nothing in.
    SatkerDiam(SatkerId),
    /// A form left half filled.
    Draf(DrafId),
    /// A stage of an election begins.
    Tahapan(PemilihanId),
}

/// One line of the due list, most urgent first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TempoRow {
    /// What it is about; Enter goes there.
    pub hal: TempoHal,
    /// Due day.
    pub jatuh: Option<Tanggal>,
    /// Days left in the unit of `hari_kerja`; negative is late.
    pub sisa: Option<i64>,
    /// Whether `sisa` counts working days.
    pub hari_kerja: bool,
    /// What is due.
    pub uraian: Pesan,
}

/// An act that can or cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tindakan {
    /// Its first link in the trail.
    pub id: AuditId,
    /// The command.
    pub aksi: String,
    /// What it did.
    pub uraian: Pesan,
    /// Why it cannot be undone, where it cannot.
    pub halangan: Option<Pesan>,
}

/// An operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorRow {
    /// Key.
    pub id: OperatorId,
    /// Version for a save.
    pub ver: Ver,
    /// Login name.
    pub login: String,
    /// Name.
    pub nama: String,
    /// Roles.
    pub peran: Vec<Peran>,
    /// Unit.
    pub satker: Option<SatkerId>,
    /// May sit down.
    pub aktif: bool,
    /// Which employee it is, where somebody has said so.
    pub pegawai: Option<PegawaiId>,
}
