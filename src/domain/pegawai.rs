//! People who work at the office: who counts as what, and what must be known of each.

use super::kode::kode;

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
