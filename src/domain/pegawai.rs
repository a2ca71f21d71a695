//! People who work at the office: who counts as what, and what must be known of each.

mod isian;

pub(in crate::domain) use isian::MAKS;

use serde::{Deserialize, Serialize};

use super::antrean::PerkaraRow;
use super::id::{PegawaiId, SatkerId, Ver};
use super::ikrar::KeadaanIkrar;
use super::kode::kode;
use super::nama::{self, NamaLengkap};
use super::nomor::{Nik, Nomor};
use super::request::Posisi;
use super::tanggal::Tanggal;

kode! {
    /// Kind of employment (`domain.md` 9.2). PNS, CPNS, PPPK and part-time PPPK are ASN.
    pub enum StatusKepegawaian("status-kepegawaian") {
        /// Civil servant.
        Pns => "pns",
        /// Civil servant on probation; PP 94/2021 applies mutatis mutandis.
        Cpns => "cpns",
        /// Contract civil servant.
        Pppk => "pppk",
        /// Part-time contract civil servant (KepmenPANRB 16/2025).
        PppkParuhWaktu => "pppk_paruh_waktu",
        /// Government worker who is not a civil servant; sanctions come from the contract.
        Ppnpn => "ppnpn",
        /// Police officer in a ministry post.
        Polri => "polri",
        /// Soldier in a ministry post.
        Tni => "tni",
        /// Anything else; nothing is refused for its form.
        Lainnya => "lainnya",
    }
}

impl StatusKepegawaian {
    /// Whether this kind is an ASN under UU 20/2023.
    #[must_use]
    pub const fn is_asn(self) -> bool {
        matches!(self, Self::Pns | Self::Cpns | Self::Pppk | Self::PppkParuhWaktu)
    }
}

kode! {
    /// Sex as the identity numbers carry it.
    pub enum JenisKelamin("jenis-kelamin") {
        /// Male, digit 1.
        Laki => "l",
        /// Female, digit 2.
        Perempuan => "p",
    }
}

kode! {
    /// Kind of post (`domain.md` 9.4, UU 20/2023).
    pub enum JenisJabatan("jenis-jabatan") {
        /// Middle high leadership.
        JptMadya => "jpt_madya",
        /// First-level high leadership: Kakanwil, Kadiv.
        JptPratama => "jpt_pratama",
        /// Administrator.
        Administrator => "administrator",
        /// Supervisor.
        Pengawas => "pengawas",
        /// Functional post.
        Fungsional => "fungsional",
        /// Executing staff.
        Pelaksana => "pelaksana",
        /// A post that is not an ASN post.
        NonAsn => "non_asn",
    }
}

/// A person as lists show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PegawaiRow {
    /// Key.
    pub id: PegawaiId,
    /// Version for a save.
    pub ver: Ver,
    /// Name with titles.
    pub nama: NamaLengkap,
    /// Identity number.
    pub nomor: Nomor,
    /// Kind of employment.
    pub status: StatusKepegawaian,
    /// Grade as written, `III/b`, `IX`; empty where none.
    pub golongan: String,
    /// Unit.
    pub satker: SatkerId,
    /// Short name of that unit.
    pub satker_nama: String,
    /// In active service.
    pub aktif: bool,
    /// State in the wave asked for.
    pub ikrar: KeadaanIkrar,
    /// Date of that state.
    pub ikrar_tanggal: Option<Tanggal>,
    /// Last day of an exclusion that has one.
    pub ikrar_sampai: Option<Tanggal>,
    /// Open cases against this person; always 0 for a session that may not know.
    pub perkara: i64,
    /// Place in the order asked for; hand it back to continue from here.
    pub posisi: Posisi,
}

/// The whole record of a person, for card and form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pegawai {
    /// Key.
    pub id: PegawaiId,
    /// Version for a save.
    pub ver: Ver,
    /// What can be changed.
    pub isi: PegawaiBaru,
    /// Name of the unit.
    pub satker_nama: String,
    /// Name of the superior.
    pub atasan_nama: String,
}

/// Checked input for a person, new or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PegawaiBaru {
    /// Name with titles apart.
    pub nama: NamaLengkap,
    /// Identity number; `None` asks the store for the next local number (PPNPN and others without one).
    pub nomor: Option<Nomor>,
    /// National identity number, where known.
    pub nik: Option<Nik>,
    /// Date of birth.
    pub lahir: Option<Tanggal>,
    /// Sex.
    pub kelamin: Option<JenisKelamin>,
    /// Kind of employment.
    pub status: StatusKepegawaian,
    /// Grade.
    pub golongan: String,
    /// Post.
    pub jabatan: String,
    /// Kind of post.
    pub jenis_jabatan: Option<JenisJabatan>,
    /// Unit.
    pub satker: SatkerId,
    /// First day at that unit.
    pub sejak: Option<Tanggal>,
    /// Direct superior.
    pub atasan: Option<PegawaiId>,
    /// Married to a candidate: a risk flag, not a violation (SE MenPANRB 18/2023).
    pub pasangan_calon: bool,
    /// Unpaid leave, first and last day.
    pub cltn: Option<(Tanggal, Tanggal)>,
    /// In active service.
    pub aktif: bool,
    /// Why not, where not.
    pub alasan: String,
}

/// A past or present placement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PenempatanRow {
    /// Unit.
    pub satker: String,
    /// First day, where known.
    pub dari: Option<Tanggal>,
    /// Last day; `None` for the present one.
    pub sampai: Option<Tanggal>,
    /// Post held.
    pub jabatan: String,
}

/// One pledge of a person, in any wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IkrarOrangRow {
    /// Name of the wave.
    pub gelombang: String,
    /// Whether this is the wave asked for.
    pub kini: bool,
    /// State.
    pub keadaan: KeadaanIkrar,
    /// Date on the paper.
    pub tanggal: Option<Tanggal>,
    /// Last day of an exclusion that has one; beside [`KeadaanIkrar::Belum`] one that has ended.
    pub sampai: Option<Tanggal>,
    /// Number of the sheet; empty where none is named.
    pub berkas: String,
    /// Reason, where the state has one.
    pub alasan: String,
    /// Login of whoever recorded it.
    pub oleh: String,
    /// The ceremony it follows from; empty where it follows from none.
    pub kegiatan: String,
    /// What else is on record for the person in this wave and does not stand; refusals first, then the newest.
    pub lain: Vec<IkrarLainRow>,
}

/// A record of a person that another one outdoes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IkrarLainRow {
    /// State it says.
    pub keadaan: KeadaanIkrar,
    /// Its day.
    pub tanggal: Tanggal,
    /// Number of the sheet it stands on; empty for one without paper.
    pub berkas: String,
    /// Row there.
    pub baris: Option<u32>,
}

/// Everything one look-up on the phone must answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kartu {
    /// The person.
    pub pegawai: Pegawai,
    /// Pledges, present wave first; the present wave is there even when nothing is recorded.
    pub ikrar: Vec<IkrarOrangRow>,
    /// Placements, present first.
    pub penempatan: Vec<PenempatanRow>,
    /// Cases: number, state, deadline; empty for a session that may not know.
    pub perkara: Vec<PerkaraRow>,
}

/// What a list of people is narrowed to; read from one line by [`PegawaiFilter::parse`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PegawaiFilter {
    /// Name fragments, folded; each must begin some word of the name, in any order.
    pub kata: Vec<String>,
    /// Digits: the beginning of the number, or of the birth date in it written `YYMMDD`.
    pub angka: Option<String>,
    /// State in the wave, in the sense of [`KeadaanIkrar::is_meant_by`].
    pub ikrar: Option<KeadaanIkrar>,
    /// Kind of employment.
    pub status: Option<StatusKepegawaian>,
    /// Whether the whole line is turned round (`/!`).
    pub bukan: bool,
}

impl PegawaiFilter {
    /// Reads a filter line: codes of states and employment kinds filter by those, digits by number,
    /// everything else by name. A leading `!` turns the filter round.
    #[must_use]
    pub fn parse(line: &str) -> Self {
        let trimmed = line.trim();
        let (bukan, rest) = trimmed.strip_prefix('!').map_or((false, trimmed), |r| (true, r));
        let mut filter = Self { bukan, ..Self::default() };
        for word in rest.split_whitespace() {
            let lower = word.to_lowercase();
            if let Some(state) = KeadaanIkrar::from_code(&lower) {
                filter.ikrar = Some(state);
            } else if let Some(status) = StatusKepegawaian::from_code(&lower) {
                filter.status = Some(status);
            } else if lower.bytes().all(|b| b.is_ascii_digit()) {
                filter.angka.get_or_insert_default().push_str(&lower);
            } else {
                filter.kata.extend(nama::kunci(word).split_whitespace().map(str::to_owned));
            }
        }
        filter
    }

    /// Whether nothing is filtered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kata.is_empty() && self.angka.is_none() && self.ikrar.is_none() && self.status.is_none()
    }
}

kode! {
    /// The orders a list of people offers.
    #[derive(Default)]
    pub enum PegawaiUrut("urut-pegawai") {
        /// By bare name.
        #[default]
        Nama => "nama",
        /// By identity number, so by birth date for those who have a NIP.
        Nomor => "nomor",
    }
}

/// A person as lists that leave the program have them: everything that an import can read back, borrowed from the row
/// the store stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PegawaiKeluar<'a> {
    /// Key; no file holds it.
    pub id: PegawaiId,
    /// Identity number.
    pub nomor: Nomor,
    /// NIK; `None` also for a session that may not see it whole.
    pub nik: Option<Nik>,
    /// Titles in front.
    pub gelar_depan: &'a str,
    /// Bare name.
    pub nama: &'a str,
    /// Titles behind.
    pub gelar_belakang: &'a str,
    /// Kind of employment.
    pub status: StatusKepegawaian,
    /// Grade.
    pub golongan: &'a str,
    /// Post.
    pub jabatan: &'a str,
    /// Kind of post.
    pub jenis_jabatan: Option<JenisJabatan>,
    /// Unit.
    pub satker: SatkerId,
    /// First day at that unit.
    pub sejak: Option<Tanggal>,
    /// Date of birth.
    pub lahir: Option<Tanggal>,
    /// Sex.
    pub kelamin: Option<JenisKelamin>,
    /// In active service.
    pub aktif: bool,
    /// Why not, where not.
    pub alasan: &'a str,
    /// Unpaid leave, first and last day.
    pub cltn: Option<(Tanggal, Tanggal)>,
    /// Married to a candidate.
    pub pasangan_calon: bool,
    /// State in the wave asked for.
    pub ikrar: KeadaanIkrar,
    /// Date of that state.
    pub ikrar_tanggal: Option<Tanggal>,
    /// Last day of an exclusion that has one.
    pub ikrar_sampai: Option<Tanggal>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_line_says_what_it_means() {
        let f = PegawaiFilter::parse("sit an belum pppk");
        assert_eq!(f.kata, ["sit", "an"]);
        assert_eq!((f.ikrar, f.status, f.bukan), (Some(KeadaanIkrar::Belum), Some(StatusKepegawaian::Pppk), false));
        let f = PegawaiFilter::parse("! 830721");
        assert_eq!((f.angka.as_deref(), f.bukan), (Some("830721"), true));
        assert!(PegawaiFilter::parse("  ").is_empty());
    }
}
