//! Stand-in while the rules are written beside it.
use super::kode::kode;
use serde::{Deserialize, Serialize};
kode! {
    /// Kind of number.
    pub enum JenisNomor("jenis-nomor") {
        /// NIP
        Nip => "nip",
        /// NI PPPK
        NiPppk => "ni_pppk",
        /// NRP
        Nrp => "nrp",
        /// Local
        Lokal => "lokal",
    }
}
/// Number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Nomor {
    /// kind
    pub jenis: JenisNomor,
    /// digits
    pub angka: i64,
}
/// NIK.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Nik(pub i64);
