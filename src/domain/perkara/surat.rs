//! The letters of a case: which there are, when each fits, and what a person says beside what is on file.
//!
//! What a letter says stands in `data/surat`; how it becomes a file is [`crate::report::surat`]'s. Here is only what desk, command
//! line and reports share. A letter changes nothing of its case: that a paper was made is keyed as every other paper, once it
//! is signed and has a number.

use super::KeadaanPerkara;
use super::dokumen::JenisDokumen;
use super::penanganan::BerkasPerkara;
use crate::domain::id::PerkaraId;
use crate::domain::katalog::TingkatSanksi;
use crate::domain::kode::kode;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Tanggal;

kode! {
    /// Kind of letter (`domain.md` 3.3, 3.8).
    pub enum JenisSurat("jenis-surat") {
        /// First call to an examination.
        SuratPanggilan1 => "surat_panggilan_1",
        /// Second call.
        SuratPanggilan2 => "surat_panggilan_2",
        /// Record of the examination, with room for answers.
        Bap => "bap",
        /// Record that the accused did not come.
        BaKetidakhadiran => "ba_ketidakhadiran",
        /// Report of the examination.
        Lhp => "lhp",
        /// The same where the accused never came.
        LhpTidakHadir => "lhp_tidak_hadir",
        /// Proposal to whoever is competent.
        Usul => "usul",
        /// Delivery of the decision.
        SuratPenyampaian => "surat_penyampaian",
        /// Moral sanction, stated behind closed doors.
        PernyataanTertutup => "pernyataan_tertutup",
        /// Moral sanction, stated openly.
        PernyataanTerbuka => "pernyataan_terbuka",
        /// What became of it, to whoever sent it.
        Balasan => "balasan",
        /// It goes to the body whose it is.
        Penerusan => "penerusan",
    }
}

impl JenisSurat {
    /// Whether a case in this state is where the letter is usually written. Only an order for choosers: paper comes late and is
    /// copied out again, so what stands in the way of a letter is what is on file ([`Self::halangan`]), not the state.
    #[must_use]
    pub const fn cocok(self, keadaan: KeadaanPerkara) -> bool {
        use KeadaanPerkara as K;
        match self {
            Self::SuratPanggilan1 => matches!(keadaan, K::Verifikasi | K::PembentukanTim | K::Panggilan1),
            Self::SuratPanggilan2 => matches!(keadaan, K::Panggilan1 | K::Panggilan2),
            Self::Bap => matches!(keadaan, K::Panggilan1 | K::Panggilan2 | K::Pemeriksaan | K::Bap),
            Self::BaKetidakhadiran => matches!(keadaan, K::Panggilan1 | K::Panggilan2),
            Self::Lhp => matches!(keadaan, K::Bap | K::Lhp),
            Self::LhpTidakHadir => matches!(keadaan, K::Panggilan2),
            Self::Usul => matches!(keadaan, K::Lhp | K::UsulPejabatBerwenang | K::MajelisKodeEtik),
            Self::SuratPenyampaian => matches!(keadaan, K::PenetapanSk | K::Penyampaian),
            Self::PernyataanTertutup | Self::PernyataanTerbuka => {
                matches!(keadaan, K::PenetapanSk | K::Penyampaian | K::Berlaku | K::Menjalani)
            }
            Self::Balasan => !matches!(keadaan, K::Informasi),
            Self::Penerusan => {
                matches!(keadaan, K::Informasi | K::LaporanMasuk | K::Verifikasi | K::Dilimpahkan)
            }
        }
    }

    /// As which paper it comes back signed; `None` where the list of papers has no kind of its own for it.
    #[must_use]
    pub const fn dokumen(self) -> Option<JenisDokumen> {
        Some(match self {
            Self::SuratPanggilan1 => JenisDokumen::SuratPanggilan1,
            Self::SuratPanggilan2 => JenisDokumen::SuratPanggilan2,
            Self::Bap => JenisDokumen::Bap,
            Self::BaKetidakhadiran => JenisDokumen::BaKetidakhadiran,
            Self::Lhp => JenisDokumen::Lhp,
            Self::LhpTidakHadir => JenisDokumen::LhpTidakHadir,
            Self::Usul => JenisDokumen::Usul,
            Self::SuratPenyampaian => JenisDokumen::SuratPenyampaian,
            Self::PernyataanTertutup | Self::PernyataanTerbuka => JenisDokumen::PernyataanMoral,
            Self::Balasan => JenisDokumen::Balasan,
            Self::Penerusan => return None,
        })
    }

    /// Why the letter cannot be made of what is on file: it would say something that has not happened. `None` where it can.
    #[must_use]
    pub fn halangan(self, berkas: &BerkasPerkara) -> Option<Pesan> {
        let key = match self {
            Self::SuratPanggilan2 => {
                let called = berkas.panggilan.iter().any(|p| p.isi.ke == 1)
                    || berkas.dokumen.iter().any(|d| d.isi.jenis == JenisDokumen::SuratPanggilan1);
                (!called).then_some("surat-tanpa-panggilan-1")
            }
            Self::SuratPenyampaian => berkas.putusan.is_none().then_some("surat-tanpa-putusan"),
            Self::PernyataanTertutup | Self::PernyataanTerbuka => match &berkas.putusan {
                None => Some("surat-tanpa-putusan"),
                Some(decided) => (decided.tingkat != TingkatSanksi::Moral).then_some("surat-bukan-moral"),
            },
            _ => None,
        };
        key.map(|key| Pesan::new(key).with("nomor", berkas.perkara.row.nomor.as_str()))
    }

    /// Whether the letter is usually written where the case stands, and can be.
    #[must_use]
    pub fn sesuai(self, berkas: &BerkasPerkara) -> bool {
        self.cocok(berkas.perkara.row.keadaan) && self.halangan(berkas).is_none()
    }

    /// All kinds, those that fit the case first; within both in the order of the way of a case.
    #[must_use]
    pub fn urut(berkas: &BerkasPerkara) -> Vec<Self> {
        let mut all = Self::ALL.to_vec();
        all.sort_by_key(|jenis| !jenis.sesuai(berkas));
        all
    }
}

kode! {
    /// In which form a letter leaves.
    #[derive(Default)]
    pub enum BentukSurat("bentuk-surat") {
        /// Both.
        #[default]
        Semua => "semua",
        /// To be written on with.
        Docx => "docx",
        /// To be printed.
        Pdf => "pdf",
    }
}

impl BentukSurat {
    /// The endings of its files.
    #[must_use]
    pub const fn akhiran(self) -> &'static [&'static str] {
        match self {
            Self::Semua => &["docx", "pdf"],
            Self::Docx => &["docx"],
            Self::Pdf => &["pdf"],
        }
    }
}

kode! {
    /// Something that is filled into a letter; a text names it in braces, `{nama}`. The list is closed, so that a letter cannot ask
    /// for what no letter may say: whoever reported has no place in it, other accused of the same report have none, and what was
    /// decided has one in the papers to the accused only (the texts in `data/surat` say which).
    pub enum Lubang("lubang-surat") {
        /// Number of the letter.
        Nomor => "nomor",
        /// Where it is signed.
        Tempat => "tempat",
        /// Its date with the day of the week.
        HariTanggal => "hari_tanggal",
        /// To whom it goes.
        Kepada => "kepada",
        /// Name of whoever signs.
        PenandaNama => "penanda_nama",
        /// His post.
        PenandaJabatan => "penanda_jabatan",
        /// His number.
        PenandaNip => "penanda_nip",
        /// The accused of that day.
        Nama => "nama",
        /// What his number is called.
        LabelNomor => "label_nomor",
        /// His number.
        Nip => "nip",
        /// Grade and post of that day.
        Jabatan => "jabatan",
        /// Unit of that day.
        Satker => "satker",
        /// Register number.
        NomorPerkara => "nomor_perkara",
        /// Number of the letter that the report came with.
        NomorSurat => "nomor_surat",
        /// Day it was received.
        Terima => "terima",
        /// Day of the act.
        Perbuatan => "perbuatan",
        /// The case in a line.
        Ringkas => "ringkas",
        /// What the accused is suspected of, by the family of the chosen rows.
        Dugaan => "dugaan",
        /// Level that is proposed: the heaviest of the chosen rows.
        Usulan => "usulan",
        /// The rules of procedure that hold for the accused.
        TataCara => "tata_cara",
        /// What the accused can do about the decision.
        Upaya => "upaya",
        /// What became of the report, in general words.
        Kabar => "kabar",
        /// The official who appoints and dismisses.
        Ppk => "ppk",
        /// Head of the team.
        KetuaNama => "ketua_nama",
        /// His post.
        KetuaJabatan => "ketua_jabatan",
        /// First call: number.
        P1Nomor => "p1_nomor",
        /// Date of its letter.
        P1Surat => "p1_surat",
        /// Day it calls to.
        P1Hari => "p1_hari",
        /// Hour.
        P1Pukul => "p1_pukul",
        /// Place.
        P1Tempat => "p1_tempat",
        /// Second call: number.
        P2Nomor => "p2_nomor",
        /// Date of its letter.
        P2Surat => "p2_surat",
        /// Day it calls to.
        P2Hari => "p2_hari",
        /// Hour.
        P2Pukul => "p2_pukul",
        /// Place.
        P2Tempat => "p2_tempat",
        /// Decree of the team: number.
        TimNomor => "tim_nomor",
        /// Its date.
        TimTanggal => "tim_tanggal",
        /// Record of the examination: number.
        BapNomor => "bap_nomor",
        /// Its date.
        BapTanggal => "bap_tanggal",
        /// Record of absence: number.
        BaNomor => "ba_nomor",
        /// Its date.
        BaTanggal => "ba_tanggal",
        /// The paper with the outcome: report of the examination or record of the ethics council.
        Hasil => "hasil",
        /// Its number.
        HasilNomor => "hasil_nomor",
        /// Its date.
        HasilTanggal => "hasil_tanggal",
        /// Record of the ethics council: number.
        MajelisNomor => "majelis_nomor",
        /// Its date.
        MajelisTanggal => "majelis_tanggal",
        /// Decision: post of whoever decided.
        SkJabatan => "sk_jabatan",
        /// Its number.
        SkNomor => "sk_nomor",
        /// Its date.
        SkTanggal => "sk_tanggal",
        /// The sanction as it was called that day.
        Sanksi => "sanksi",
        /// The article that it names.
        Pasal => "pasal",
        /// Chosen rows of the catalogue.
        Baris => "baris",
        /// Examiners.
        Tim => "tim",
        /// Calls.
        Panggilan => "panggilan",
        /// What the examination found; written by hand, as all below.
        Fakta => "fakta",
        /// How the act fulfils what the rows say.
        Unsur => "unsur",
        /// What weighs against the accused.
        Memberatkan => "memberatkan",
        /// What speaks for him.
        Meringankan => "meringankan",
        /// What the examiners conclude.
        Kesimpulan => "kesimpulan",
        /// Why somebody did not come, where he says so.
        Alasan => "alasan",
        /// Answers of whoever is examined.
        Jawaban => "jawaban",
    }
}

impl Lubang {
    /// Whether it is always left to be written by hand: what people found, said and concluded is on no file.
    #[must_use]
    pub const fn ditulis(self) -> bool {
        use Lubang as L;
        matches!(self, L::Fakta | L::Unsur | L::Memberatkan | L::Meringankan | L::Kesimpulan | L::Alasan | L::Jawaban)
    }
}

/// Who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Penanda {
    /// Name with titles.
    pub nama: String,
    /// Post.
    pub jabatan: String,
    /// Number, as people write it.
    pub nip: String,
}

/// A letter that is to be made. Texts go on the paper as they are and may be empty: what is missing becomes dots. A number is
/// never refused for its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PesananSurat {
    /// About which case.
    pub perkara: PerkaraId,
    /// Which letter.
    pub jenis: JenisSurat,
    /// In which form.
    pub bentuk: BentukSurat,
    /// Its number; where empty, that of the paper on file.
    pub nomor: String,
    /// Its date.
    pub tanggal: Tanggal,
    /// Where it is signed.
    pub tempat: String,
    /// To whom; where empty, whoever the letter is always to. The only place where somebody who reported may be named.
    pub kepada: String,
    /// Who signs.
    pub penanda: Penanda,
}

/// A letter that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuratJadi {
    /// Which.
    pub jenis: JenisSurat,
    /// Register number of its case.
    pub nomor: String,
    /// Where its files lie, as the operator may read it.
    pub berkas: Vec<String>,
    /// What was left as dots or as lines to write on, in the order of the paper.
    pub kosong: Vec<Lubang>,
    /// What a person should look at before it is signed.
    pub periksa: Vec<Pesan>,
}

impl SuratJadi {
    /// What is left to write: `3 isian kosong: nomor surat, tempat, pukul`. `kata` says the words of the list in the reader's
    /// language.
    #[must_use]
    pub fn tentang_kosong(&self, kata: &dyn Fn(&str) -> String) -> Pesan {
        if self.kosong.is_empty() {
            return Pesan::new("surat-lengkap");
        }
        let names: Vec<String> = self.kosong.iter().map(|hole| kata(&hole.kata())).collect();
        Pesan::new("surat-kosong").with("n", names.len()).with("isian", names.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_fits_somewhere() {
        for jenis in JenisSurat::ALL {
            assert!(KeadaanPerkara::ALL.iter().any(|state| jenis.cocok(*state)), "{jenis:?}");
        }
    }
}
