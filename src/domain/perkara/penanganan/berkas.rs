//! The whole file of a case, and what is left of it for whoever may read nothing.

use super::super::alur::{Fakta, Langkah};
use super::isi::{
    AksesRow, BarisKasus, DokumenRow, GeserRow, JamRow, NomorLuar, PanggilanRow, PemeriksaRow, PutusanRow, SyaratRow,
    TerkaitRow, Ulangan, UsulanBaris,
};
use crate::domain::antrean::Perkara;
use crate::domain::id::OperatorId;
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::tanggal::{Tanggal, Waktu};

/// A case with all that is on file about it. Without the right to the story everything but the way of the case and its clocks is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BerkasPerkara {
    /// The case.
    pub perkara: Perkara,
    /// The session may read story, parties and papers.
    pub terbuka: bool,
    /// The session may change the case.
    pub boleh_ubah: bool,
    /// The session may see who reported, after saying why.
    pub boleh_pelapor: bool,
    /// What the accused was on that day.
    pub status: Option<StatusKepegawaian>,
    /// Kind of post of that day.
    pub jenis_jabatan: Option<JenisJabatan>,
    /// Number of that day, as people read it; empty where nobody is identified.
    pub nomor_induk: String,
    /// Who looks after the case: key and name.
    pub petugas: Option<(OperatorId, String)>,
    /// Operators who may look after it or be let in: nobody who is a party or led by the accused. Empty where the session may not
    /// change the case.
    pub operator: Vec<(OperatorId, String)>,
    /// What the way of the case depends on.
    pub fakta: Fakta,
    /// What may follow, with what stands in its way.
    pub langkah: Vec<Langkah>,
    /// The checklist, in the order of [`super::Syarat::ALL`].
    pub syarat: Vec<SyaratRow>,
    /// Chosen rows.
    pub baris: Vec<BarisKasus>,
    /// Rows that may fit the day of the act; told, never chosen by themselves.
    pub usulan: Vec<UsulanBaris>,
    /// Numbers of other bodies.
    pub nomor_luar: Vec<NomorLuar>,
    /// Papers, by date.
    pub dokumen: Vec<DokumenRow>,
    /// Calls.
    pub panggilan: Vec<PanggilanRow>,
    /// Examiners.
    pub pemeriksa: Vec<PemeriksaRow>,
    /// Operators whom the case is open to.
    pub akses: Vec<AksesRow>,
    /// Clocks, the earliest first, those that are done last.
    pub jam: Vec<JamRow>,
    /// Days that moved, the newest first.
    pub geser: Vec<GeserRow>,
    /// What was decided.
    pub putusan: Option<PutusanRow>,
    /// Cases that belong, or may belong, to it.
    pub terkait: Vec<TerkaitRow>,
    /// Earlier sanctions of the same person.
    pub ulangan: Vec<Ulangan>,
    /// The body that recommends on the day of the act, with whether that still wants a check.
    pub badan: Option<(String, bool)>,
    /// Calendar days since it was received.
    pub umur: i64,
    /// Calendar days without news of any kind.
    pub diam: i64,
    /// Last day on which the file is kept.
    pub retensi: Option<Tanggal>,
    /// Looks at the reporter, the newest first: login, moment, reason. Only for whoever heads the team.
    pub lihat_pelapor: Vec<(String, Waktu, String)>,
}

impl BerkasPerkara {
    /// A closed file: nothing may be read or changed and every list is empty. Whoever may read more fills in more, so that what
    /// nobody has decided about stays out of sight.
    #[must_use]
    pub fn tertutup(perkara: Perkara, fakta: Fakta) -> Self {
        Self {
            perkara,
            terbuka: false,
            boleh_ubah: false,
            boleh_pelapor: false,
            status: None,
            jenis_jabatan: None,
            nomor_induk: String::new(),
            petugas: None,
            operator: Vec::new(),
            fakta,
            langkah: Vec::new(),
            syarat: Vec::new(),
            baris: Vec::new(),
            usulan: Vec::new(),
            nomor_luar: Vec::new(),
            dokumen: Vec::new(),
            panggilan: Vec::new(),
            pemeriksa: Vec::new(),
            akses: Vec::new(),
            jam: Vec::new(),
            geser: Vec::new(),
            putusan: None,
            terkait: Vec::new(),
            ulangan: Vec::new(),
            badan: None,
            umur: 0,
            diam: 0,
            retensi: None,
            lihat_pelapor: Vec::new(),
        }
    }
}
