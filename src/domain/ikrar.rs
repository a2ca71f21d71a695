//! The pledge: spoken is not signed, and one signature does not last (`domain.md` section 4).
//!
//! Everything hangs on a wave (gelombang): one election, one text, one round of collecting. The unit
//! of proof is the sheet of paper (berkas), not the person.

pub mod berkas;
mod cakupan;
pub mod cetak;
pub mod gelombang;
mod kecuali;
pub mod lembar;
pub mod uji;
mod wajib;

pub use cakupan::CakupanRow;
pub use kecuali::kecuali;
pub use wajib::{Kedatangan, SebabWajib, TenggatSendiri, tenggat_sendiri};

use super::id::{BerkasId, GelombangId, PegawaiId, PemilihanId, SatkerId, TeksIkrarId, Ver};
use super::kode::kode;
use super::pesan::{Arg, Pesan};
use super::request::PegawaiQuery;
use super::tanggal::Tanggal;

kode! {
    /// Where one person stands in one wave.
    pub enum KeadaanIkrar("keadaan-ikrar") {
        /// Nothing on paper yet.
        Belum => "belum",
        /// Spoke the pledge in a ceremony; attendance never implies a signature.
        Mengucapkan => "mengucapkan",
        /// A representative signed.
        Diwakili => "diwakili",
        /// Signed.
        Ttd => "ttd",
        /// Refused; an outcome with a follow-up, not a gap.
        Menolak => "menolak",
        /// Excluded from this wave, with a reason.
        Dikecualikan => "dikecualikan",
    }
}

impl KeadaanIkrar {
    /// Whether nothing is owed any more: signed, or excluded with a reason.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Ttd | Self::Dikecualikan)
    }

    /// Whether somebody in this state is meant when a list is narrowed to `asked`. Who asks for
    /// [`Self::Belum`] means everybody who owes a signature, whatever else he did: the people that
    /// [`super::satker::Hitung::belum`] counts.
    #[must_use]
    pub fn is_meant_by(self, asked: Self) -> bool {
        self == asked || (asked == Self::Belum && !self.is_settled())
    }

    /// What it still says on a day: an exclusion that has ended says nothing. `sampai` is its last day.
    #[must_use]
    pub fn pada(self, sampai: Option<Tanggal>, hari: Tanggal) -> Self {
        let over = self == Self::Dikecualikan && sampai.is_some_and(|last| last < hari);
        if over { Self::Belum } else { self }
    }

    /// Why an exclusion may not end on a day: only an exclusion has an end, and it does not end before it begins.
    #[must_use]
    pub fn sampai_salah(self, tanggal: Tanggal, sampai: Option<Tanggal>) -> Option<Pesan> {
        let last = sampai?;
        if self != Self::Dikecualikan {
            return Some(Pesan::new("ikrar-sampai-bukan").with("keadaan", Arg::Kata(self.kata())));
        }
        let pesan = Pesan::new("ikrar-sampai-terbalik").with("tanggal", tanggal.to_string());
        (last < tanggal).then_some(pesan)
    }

    /// Whether the state cannot be recorded without a reason.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Menolak | Self::Dikecualikan)
    }
}

/// A wave as panes show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GelombangRow {
    /// Key.
    pub id: GelombangId,
    /// Version for a save.
    pub ver: Ver,
    /// Short name, such as `Pilkada 2024`.
    pub nama: String,
    /// The election it belongs to.
    pub pemilihan: PemilihanId,
    /// The text that is signed.
    pub teks: TeksIkrarId,
    /// Title of that text.
    pub teks_judul: String,
    /// Its version.
    pub teks_versi: u32,
    /// It is not (known to be) the official wording.
    pub teks_perlu_verifikasi: bool,
    /// Number of the circular that asks for it; empty where there is none.
    pub edaran: String,
    /// First day.
    pub mulai: Tanggal,
    /// Last day on which a signature is expected.
    pub tenggat: Tanggal,
}

/// Whose pledge is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pilihan {
    /// These people.
    Orang(Vec<PegawaiId>),
    /// Everybody a list shows, but these; `jumlah` is the count the operator saw, so that a list
    /// that grew meanwhile is refused instead of swept along.
    SemuaKecuali {
        /// What the list showed.
        query: PegawaiQuery,
        /// Who is left out.
        kecuali: Vec<PegawaiId>,
        /// How many the operator was told.
        jumlah: u64,
    },
}

/// A sheet of paper that is new with this record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasBaru {
    /// Number written on the sheet; free text, never refused for its form.
    pub nomor: String,
    /// The unit the sheet came from.
    pub satker: SatkerId,
    /// Where it was signed.
    pub tempat: String,
    /// Who witnessed it.
    pub saksi: String,
}

/// The sheet behind a pledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bukti {
    /// No paper named yet; shown as such.
    Tanpa,
    /// A sheet already known.
    Berkas(BerkasId),
    /// A sheet recorded together with the pledge; a known number in the same wave and unit is reused.
    Baru(BerkasBaru),
}

/// A pledge to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IkrarBaru {
    /// The wave.
    pub gelombang: GelombangId,
    /// Whose.
    pub pilihan: Pilihan,
    /// The state; [`KeadaanIkrar::Belum`] takes a recorded state back and needs a reason.
    pub keadaan: KeadaanIkrar,
    /// Date on the paper.
    pub tanggal: Tanggal,
    /// Last day of an exclusion; `None` for the whole wave, and for every other state.
    pub sampai: Option<Tanggal>,
    /// The paper.
    pub bukti: Bukti,
    /// Reason, where the state needs one.
    pub alasan: String,
}

#[cfg(test)]
impl GelombangRow {
    /// A wave with these days, for tests of what follows from them.
    #[allow(clippy::unwrap_used)]
    pub(crate) fn contoh(mulai: &str, tenggat: &str) -> Self {
        Self {
            id: GelombangId(1),
            ver: Ver(1),
            nama: "Pilkada 2024".to_owned(),
            pemilihan: PemilihanId(1),
            teks: TeksIkrarId(1),
            teks_judul: "Ikrar".to_owned(),
            teks_versi: 1,
            teks_perlu_verifikasi: false,
            edaran: String::new(),
            mulai: Tanggal::from_iso(mulai).unwrap(),
            tenggat: Tanggal::from_iso(tenggat).unwrap(),
        }
    }
}
