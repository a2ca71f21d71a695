//! The states of a case and which may follow which (`domain.md` 3.3).
//!
//! The order of states is law and stands here; what else a move needs is in [`super::alur`], how many days it may take is data.

use crate::domain::kode::kode;

kode! {
    /// State of a case (`domain.md` 3.3).
    pub enum KeadaanPerkara("keadaan-perkara") {
        /// A hint without an identified person or evidence; not counted anywhere.
        Informasi => "informasi",
        /// Registered and numbered.
        LaporanMasuk => "laporan_masuk",
        /// Identity, stage, candidate status and rows are being checked.
        Verifikasi => "verifikasi",
        /// Ethics path.
        MajelisKodeEtik => "majelis_kode_etik",
        /// Discipline path: an examination team is formed.
        PembentukanTim => "pembentukan_tim",
        /// First written call.
        Panggilan1 => "panggilan_1",
        /// Second written call.
        Panggilan2 => "panggilan_2",
        /// Closed session.
        Pemeriksaan => "pemeriksaan",
        /// Record of the examination.
        Bap => "bap",
        /// Report of the examination.
        Lhp => "lhp",
        /// Above the office's power: proposed upwards.
        UsulPejabatBerwenang => "usul_pejabat_berwenang",
        /// The decision is made.
        PenetapanSk => "penetapan_sk",
        /// The decision is delivered.
        Penyampaian => "penyampaian",
        /// Objection or appeal filed.
        UpayaAdministratif => "upaya_administratif",
        /// In force.
        Berlaku => "berlaku",
        /// Being served.
        Menjalani => "menjalani",
        /// Served, documented, reported.
        Selesai => "selesai",
        /// Closed: not proven.
        TidakTerbukti => "tidak_terbukti",
        /// Closed: discontinued, with a reason.
        Dihentikan => "dihentikan",
        /// Closed: handed to another body.
        Dilimpahkan => "dilimpahkan",
        /// Closed: too late.
        Kedaluwarsa => "kedaluwarsa",
    }
}

impl KeadaanPerkara {
    /// Whether somebody still has to do something.
    #[must_use]
    pub const fn is_terbuka(self) -> bool {
        !self.berikut().is_empty()
    }

    /// Whether the case counts in statistics and deadlines; a hint does not.
    #[must_use]
    pub const fn dihitung(self) -> bool {
        !matches!(self, Self::Informasi)
    }

    /// The states that may lawfully follow; none for a closed case.
    #[must_use]
    pub const fn berikut(self) -> &'static [Self] {
        match self {
            // A person was identified, or the hint leads nowhere.
            Self::Informasi => &[Self::LaporanMasuk, Self::Dihentikan, Self::Dilimpahkan, Self::Kedaluwarsa],
            Self::LaporanMasuk => &[Self::Verifikasi, Self::Dihentikan, Self::Dilimpahkan, Self::Kedaluwarsa],
            // For a medium punishment a team may be formed, it need not be.
            Self::Verifikasi => &[
                Self::MajelisKodeEtik,
                Self::PembentukanTim,
                Self::Panggilan1,
                Self::TidakTerbukti,
                Self::Dihentikan,
                Self::Dilimpahkan,
                Self::Kedaluwarsa,
            ],
            Self::MajelisKodeEtik => &[
                Self::UsulPejabatBerwenang,
                Self::PenetapanSk,
                Self::PembentukanTim,
                Self::TidakTerbukti,
                Self::Dihentikan,
                Self::Dilimpahkan,
            ],
            Self::PembentukanTim => &[Self::Panggilan1, Self::Dihentikan, Self::Dilimpahkan],
            Self::Panggilan1 => &[Self::Pemeriksaan, Self::Panggilan2, Self::Dihentikan, Self::Dilimpahkan],
            // Who misses the second call is judged on the evidence at hand.
            Self::Panggilan2 => &[Self::Pemeriksaan, Self::Lhp, Self::Dihentikan, Self::Dilimpahkan],
            Self::Pemeriksaan => &[Self::Bap, Self::Dihentikan, Self::Dilimpahkan],
            Self::Bap => &[Self::Lhp, Self::Dihentikan, Self::Dilimpahkan],
            Self::Lhp => &[
                Self::UsulPejabatBerwenang,
                Self::PenetapanSk,
                Self::TidakTerbukti,
                Self::Dihentikan,
                Self::Dilimpahkan,
            ],
            Self::UsulPejabatBerwenang => {
                &[Self::PenetapanSk, Self::TidakTerbukti, Self::Dihentikan, Self::Dilimpahkan]
            }
            Self::PenetapanSk => &[Self::Penyampaian],
            Self::Penyampaian => &[Self::UpayaAdministratif, Self::Berlaku],
            // An appeal may uphold the decision or take it away.
            Self::UpayaAdministratif => &[Self::Berlaku, Self::TidakTerbukti, Self::Dihentikan],
            Self::Berlaku => &[Self::Menjalani, Self::Selesai],
            Self::Menjalani => &[Self::Selesai],
            Self::Selesai | Self::TidakTerbukti | Self::Dihentikan | Self::Dilimpahkan | Self::Kedaluwarsa => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::KeadaanPerkara::*;
    use super::*;

    #[test]
    fn every_state_leads_to_an_end() {
        for start in KeadaanPerkara::ALL {
            let (mut reached, mut open) = (BTreeSet::from([*start]), vec![*start]);
            while let Some(state) = open.pop() {
                open.extend(state.berikut().iter().filter(|next| reached.insert(**next)));
            }
            assert!(reached.iter().any(|state| !state.is_terbuka()), "{start:?}");
            if *start == Informasi {
                assert_eq!(reached.len(), KeadaanPerkara::ALL.len(), "every state can be reached");
            }
        }
    }

    #[test]
    fn what_is_closed_stays_closed_and_a_hint_counts_nowhere() {
        let closed: Vec<_> = KeadaanPerkara::ALL.iter().filter(|state| !state.is_terbuka()).copied().collect();
        assert_eq!(closed, [Selesai, TidakTerbukti, Dihentikan, Dilimpahkan, Kedaluwarsa]);
        let uncounted: Vec<_> = KeadaanPerkara::ALL.iter().filter(|state| !state.dihitung()).copied().collect();
        assert_eq!(uncounted, [Informasi]);
        for state in KeadaanPerkara::ALL {
            assert!(!state.berikut().contains(state) && !state.berikut().contains(&Informasi), "{state:?}");
        }
        assert!(Panggilan2.berikut().contains(&Lhp), "a missed second call does not stop the case");
        assert!(!Verifikasi.berikut().contains(&PenetapanSk), "no decision without a path to it");
    }
}
