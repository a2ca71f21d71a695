//! What one row says, understood: the records that the store compares and applies.
//!
//! A cell that is empty says nothing: it never takes away what is known. So every field but the one that names
//! the record may be silent, and a new record gets what its neighbours say (a number tells birth and sex).

use crate::domain::id::{GelombangId, PemilihanId, SatkerId};
use crate::domain::ikrar::{BerkasBaru, KeadaanIkrar};
use crate::domain::kegiatan::{CaraHadir, JenisKegiatan};
use crate::domain::nama::NamaLengkap;
use crate::domain::nomor::{Nik, Nomor};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

/// One record out of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rekaman {
    /// A person.
    Pegawai(PegawaiImpor),
    /// A unit.
    Satker(SatkerImpor),
    /// Somebody attended.
    Hadir(HadirImpor),
    /// Somebody stands on a sheet.
    Ikrar(IkrarImpor),
    /// A polling station's count.
    Suara(SuaraImpor),
}

/// A person as a file tells of him; empty texts and `None` say nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PegawaiImpor {
    /// Identity number; by it a person is known.
    pub nomor: Option<Nomor>,
    /// NIK; by it a person without a number is known.
    pub nik: Option<Nik>,
    /// Name with titles apart; never empty.
    pub nama: NamaLengkap,
    /// Kind of employment; told by the number where the file is silent.
    pub status: Option<StatusKepegawaian>,
    /// Grade.
    pub golongan: String,
    /// Post.
    pub jabatan: String,
    /// Kind of post.
    pub jenis_jabatan: Option<JenisJabatan>,
    /// Unit.
    pub satker: Option<SatkerId>,
    /// First day there.
    pub sejak: Option<Tanggal>,
    /// Date of birth.
    pub lahir: Option<Tanggal>,
    /// Sex.
    pub kelamin: Option<JenisKelamin>,
    /// Married to a candidate.
    pub pasangan_calon: Option<bool>,
    /// Unpaid leave.
    pub cltn: Option<(Tanggal, Tanggal)>,
    /// In service.
    pub aktif: Option<bool>,
    /// Why not.
    pub alasan: String,
}

/// A unit as a file tells of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SatkerImpor {
    /// Unit code; by it, else by its name, a unit is known.
    pub kode: String,
    /// Full name; never empty.
    pub nama: String,
    /// Name for narrow columns.
    pub pendek: String,
    /// Kind; told by the name where the file is silent.
    pub jenis: Option<JenisSatker>,
    /// Class.
    pub kelas: String,
    /// Name or code of the unit above, as the file has it; it may stand in the same file.
    pub induk: String,
}

/// Who a line of a list speaks of: a number, else a row of the list, else a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiapaImpor {
    /// Identity number.
    pub nomor: Option<Nomor>,
    /// A number of a few digits whose kind nobody tells, as offices give to those without a NIP: it says who is meant only within a
    /// unit.
    pub pendek: Option<i64>,
    /// Row on the sheet, from 1: people of the unit in service, by name.
    pub baris: Option<u32>,
    /// Name.
    pub nama: String,
    /// Unit, where the file names one.
    pub satker: Option<SatkerId>,
}

/// One line of an attendance list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HadirImpor {
    /// Who.
    pub siapa: SiapaImpor,
    /// How.
    pub cara: CaraHadir,
    /// Remark.
    pub catatan: String,
}

/// One line of a signed sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IkrarImpor {
    /// Who.
    pub siapa: SiapaImpor,
    /// State; what the sheet is about where the line is silent.
    pub keadaan: Option<KeadaanIkrar>,
    /// Date; that of the sheet where the line is silent.
    pub tanggal: Option<Tanggal>,
    /// Reason, where the state needs one.
    pub alasan: String,
}

/// The count of one polling station (`domain.md` 8).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SuaraImpor {
    /// The prison.
    pub satker: Option<SatkerId>,
    /// Number of the polling station.
    pub tps: String,
    /// Voters on the permanent list.
    pub dpt: Option<u32>,
    /// On the additional list.
    pub dptb: Option<u32>,
    /// On the special list.
    pub dpk: Option<u32>,
    /// Who used the vote.
    pub pengguna: Option<u32>,
    /// The file has a column for each of the three lists, so that a blank cell is a list that holds nobody.
    pub lengkap: bool,
    /// The day the figures are of; that of the file's heading where the line is silent.
    pub tanggal: Option<Tanggal>,
}

impl SuaraImpor {
    /// How many may vote by DPT, DPTb and DPK as they are known; `None` where that cannot be said, since a list that nobody
    /// has spoken of may hold anybody. Whoever votes stands on one of them.
    #[must_use]
    pub fn pemilih(&self, [dpt, dptb, dpk]: [Option<i64>; 3]) -> Option<i64> {
        let blank = self.lengkap.then_some(0);
        Some(dpt? + dptb.or(blank)? + dpk.or(blank)?)
    }
}

/// What the lines of a file have in common and do not say themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untuk {
    /// A file of people: the unit of those whose row names none.
    Pegawai(Option<SatkerId>),
    /// A file of units.
    Satker,
    /// An attendance list: the event, new with it; known again by unit, date and title.
    Hadir {
        /// Kind of event.
        jenis: JenisKegiatan,
        /// Its title.
        judul: String,
        /// Its day.
        tanggal: Tanggal,
        /// Where it took place.
        tempat: String,
        /// The host; also the unit of lines that name none.
        satker: SatkerId,
    },
    /// A signed sheet.
    Ikrar {
        /// The wave.
        gelombang: GelombangId,
        /// The sheet; its unit is that of lines that name none.
        berkas: BerkasBaru,
        /// State of lines that are silent.
        keadaan: KeadaanIkrar,
        /// Date of lines that are silent.
        tanggal: Tanggal,
    },
    /// Counts of polling stations.
    Suara {
        /// The election.
        pemilihan: PemilihanId,
        /// The day the figures are of.
        tanggal: Tanggal,
        /// The unit of lines that name none.
        satker: Option<SatkerId>,
    },
}

impl Untuk {
    /// What the file is about.
    #[must_use]
    pub const fn hal(&self) -> super::HalImpor {
        use super::HalImpor;
        match self {
            Self::Pegawai(_) => HalImpor::Pegawai,
            Self::Satker => HalImpor::Satker,
            Self::Hadir { .. } => HalImpor::Hadir,
            Self::Ikrar { .. } => HalImpor::Ikrar,
            Self::Suara { .. } => HalImpor::Suara,
        }
    }

    /// The unit of lines that name none.
    #[must_use]
    pub const fn satker(&self) -> Option<SatkerId> {
        match self {
            Self::Pegawai(satker) | Self::Suara { satker, .. } => *satker,
            Self::Satker => None,
            Self::Hadir { satker, .. } => Some(*satker),
            Self::Ikrar { berkas, .. } => Some(berkas.satker),
        }
    }
}
