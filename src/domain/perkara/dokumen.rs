//! The papers of a case (`domain.md` 3.8). Numbers of letters are text and never refused for their form: at least two grammars
//! are in use, with many exceptions (`domain.md` 13.10).

use crate::domain::kode::kode;
use crate::domain::tanggal::Tanggal;

kode! {
    /// Kind of paper.
    pub enum JenisDokumen("jenis-dokumen") {
        /// Written call, the first.
        SuratPanggilan1 => "surat_panggilan_1",
        /// Written call, the second.
        SuratPanggilan2 => "surat_panggilan_2",
        /// Record that somebody did not come.
        BaKetidakhadiran => "ba_ketidakhadiran",
        /// Decree that forms the examination team.
        SkTim => "sk_tim",
        /// Assignment of the examiners.
        SuratTugas => "surat_tugas",
        /// Record of the examination.
        Bap => "bap",
        /// Record of the ethics council's session.
        BaMajelis => "ba_majelis",
        /// Report of the examination.
        Lhp => "lhp",
        /// The same where the accused never came.
        LhpTidakHadir => "lhp_tidak_hadir",
        /// Note on who is competent.
        LaporanKewenangan => "laporan_kewenangan",
        /// Proposal to whoever is competent.
        Usul => "usul",
        /// The decision.
        SkHukuman => "sk_hukuman",
        /// Written statement of a moral sanction.
        PernyataanMoral => "pernyataan_moral",
        /// Call to hear the decision.
        PanggilanKeputusan => "panggilan_keputusan",
        /// Proof of delivery.
        SuratPenyampaian => "surat_penyampaian",
        /// Temporary release from office.
        PembebasanSementara => "pembebasan_sementara",
        /// Objection to the superior of whoever decided.
        Keberatan => "keberatan",
        /// Appeal to BPASN.
        Banding => "banding",
        /// Decision on objection or appeal.
        PutusanUpaya => "putusan_upaya",
        /// Course of events.
        Kronologi => "kronologi",
        /// Reply to whoever reported.
        Balasan => "balasan",
        /// Evidence.
        Bukti => "bukti",
        /// Any other.
        Lainnya => "lainnya",
    }
}

impl JenisDokumen {
    /// Calls, records of sessions and what belongs to them are confidential (PerBKN 6/2022 Pasal 57, by a second source).
    #[must_use]
    pub const fn rahasia(self) -> bool {
        !matches!(self, Self::Balasan | Self::SkTim | Self::SuratTugas)
    }
}

/// A paper on file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dokumen {
    /// Kind.
    pub jenis: JenisDokumen,
    /// Number as written; empty where none.
    pub nomor: String,
    /// Date on it.
    pub tanggal: Tanggal,
}
