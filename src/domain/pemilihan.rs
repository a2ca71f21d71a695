//! Elections and their stages: dated data, several at once, never a constant (`domain.md` section 7).

use super::id::PemilihanId;
use super::kode::kode;
use super::tanggal::Tanggal;

kode! {
    /// Kind of election.
    pub enum JenisPemilihan("jenis-pemilihan") {
        /// General election.
        Pemilu => "pemilu",
        /// Regional election.
        Pilkada => "pilkada",
    }
}

/// An election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PemilihanRow {
    /// Key.
    pub id: PemilihanId,
    /// Stable code, such as `pilkada_2024`.
    pub kode: String,
    /// Name for the header.
    pub nama: String,
    /// Kind.
    pub jenis: JenisPemilihan,
    /// Voting day.
    pub pemungutan: Tanggal,
}

/// One stage of one election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TahapanRow {
    /// The election.
    pub pemilihan: PemilihanId,
    /// Stable code, such as `kampanye`.
    pub kode: String,
    /// Name for the header.
    pub nama: String,
    /// First day; `None` where only the end is known.
    pub mulai: Option<Tanggal>,
    /// Last day.
    pub selesai: Tanggal,
    /// Whether this is the day on which KPU determines candidates.
    pub penetapan: bool,
    /// The date has no source that can be printed.
    pub perlu_verifikasi: bool,
}

/// The stages running on a day; stages overlap, so this is a set.
pub fn berjalan(tahapan: &[TahapanRow], hari: Tanggal) -> impl Iterator<Item = &TahapanRow> {
    tahapan.iter().filter(move |t| t.mulai.is_none_or(|m| m <= hari) && hari <= t.selesai)
}

/// The next stage to begin after a day, nearest first.
#[must_use]
pub fn berikut(tahapan: &[TahapanRow], hari: Tanggal) -> Option<&TahapanRow> {
    tahapan.iter().filter(|t| t.mulai.is_some_and(|m| m > hari)).min_by_key(|t| t.mulai)
}

/// The day on which KPU determined the candidates of an election; before it a person is a *bakal
/// calon*, from it on a *calon* (`domain.md` 2.1, 13.1).
#[must_use]
pub fn penetapan(tahapan: &[TahapanRow], pemilihan: PemilihanId) -> Option<Tanggal> {
    tahapan.iter().filter(|t| t.pemilihan == pemilihan && t.penetapan).filter_map(|t| t.mulai).min()
}
