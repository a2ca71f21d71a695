//! The file of a practice case: the papers, calls, examiners and the decision that make the way it went a lawful one.
//!
//! Made from the way and its days, with a stream of chance of its own, so that what is on file never changes who is accused of
//! what. Every step of every case stands on what `domain::perkara::alur` asks for it; a test walks them all. So each practice
//! case can be led on from where it is.

use crate::domain::katalog::{BarisSanksi, TingkatSanksi};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use crate::domain::perkara::dokumen::JenisDokumen as D;
use crate::domain::perkara::penanganan::Unsur;
use crate::domain::perkara::wewenang::{BarisWewenang, Pejabat, berwenang};
use crate::domain::perkara::{AturanTenggat, KeadaanPerkara as K, alur};
use crate::domain::tanggal::Tanggal;

use super::Latihan;
use super::acak::Acak;
use super::orang::Orang;
use super::perkara::Dunia;

/// What is on file of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BerkasLatihan {
    /// Papers: kind, number, date.
    pub dokumen: Vec<(D, String, Tanggal)>,
    /// Calls: first or second, number, letter, examination, whether he came.
    pub panggilan: Vec<(u8, String, Tanggal, Tanggal, Option<bool>)>,
    /// Examiners: name, post, element, head.
    pub pemeriksa: Vec<(String, String, Unsur, bool)>,
    /// What was decided.
    pub putusan: Option<PutusanLatihan>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutusanLatihan {
    /// The row of the catalogue of sanctions.
    pub sanksi: BarisSanksi,
    /// The article.
    pub pasal: String,
    /// Who decided: office, name, post.
    pub pejabat: (Pejabat, String, String),
    /// Number and date.
    pub sk: (String, Tanggal),
    /// Day of receipt.
    pub terima: Option<Tanggal>,
    /// First day in force.
    pub berlaku: Option<Tanggal>,
}

impl PutusanLatihan {
    /// Last day on which it is served.
    #[must_use]
    pub fn akhir(&self) -> Option<Tanggal> {
        Some(self.berlaku?.plus_bulan(self.sanksi.bulan?).plus(-1))
    }
}

/// A way with the days of its steps.
#[derive(Clone, Copy)]
pub(super) struct Jalan<'a> {
    pub(super) way: &'a [K],
    pub(super) day: &'a [Tanggal],
    /// The report names nobody and has no letter.
    pub(super) tanpa_nama: bool,
}

impl Jalan<'_> {
    fn pada(&self, state: K) -> Option<Tanggal> {
        self.way.iter().position(|k| *k == state).and_then(|at| self.day.get(at)).copied()
    }

    fn sesudah(&self, state: K) -> Option<(K, Tanggal)> {
        let at = self.way.iter().position(|k| *k == state)? + 1;
        self.way.get(at).copied().zip(self.day.get(at).copied())
    }

    fn keadaan(&self) -> K {
        self.way.last().copied().unwrap_or(K::LaporanMasuk)
    }

    fn etik(&self) -> bool {
        self.way.contains(&K::MajelisKodeEtik)
    }
}

/// Whether a case in this state lies before whoever examines or decides, or has; then not everybody can be its accused.
pub(super) const fn terikat(state: K) -> bool {
    !matches!(
        state,
        K::Informasi
            | K::LaporanMasuk
            | K::Verifikasi
            | K::TidakTerbukti
            | K::Dihentikan
            | K::Dilimpahkan
            | K::Kedaluwarsa
    )
}

/// Whether a case in this state is one of discipline, whatever its report says.
pub(super) const fn disiplin(state: K) -> bool {
    matches!(
        state,
        K::PembentukanTim
            | K::Panggilan1
            | K::Panggilan2
            | K::Pemeriksaan
            | K::Bap
            | K::Lhp
            | K::UsulPejabatBerwenang
            | K::Menjalani
    )
}

/// Whether somebody of this employment can be where such a case is.
pub(super) const fn cocok(status: StatusKepegawaian, state: K, etik: bool) -> bool {
    use StatusKepegawaian::{Lainnya, Polri, Ppnpn, Tni};
    match status {
        _ if !terikat(state) => true,
        Polri | Tni | Lainnya => false,
        Ppnpn => !etik && !matches!(state, K::UpayaAdministratif | K::Menjalani),
        _ => true,
    }
}

impl Latihan {
    /// What is on file of a case that went this way.
    pub(super) fn berkas(
        &self,
        dunia: &Dunia,
        acak: &mut Acak,
        jalan: Jalan<'_>,
        who: Option<&Orang>,
        baris: &[String],
    ) -> BerkasLatihan {
        let mut file = BerkasLatihan::default();
        let Some(who) = who else { return file };
        let mut urut = acak.antara(3, 60);
        let mut nomor = |day: Tanggal| {
            urut += 1;
            format!("{urut:03}/{}/{}", day.month(), day.year())
        };
        if jalan.tanpa_nama
            && let Some(first) = jalan.day.first()
        {
            file.dokumen.push((D::Bukti, String::new(), *first));
        }
        let contract = who.status == StatusKepegawaian::Ppnpn;
        for (kind, state, wanted) in [
            (D::SkTim, K::PembentukanTim, true),
            (D::SuratPanggilan1, K::Panggilan1, true),
            (D::SuratPanggilan2, K::Panggilan2, true),
            (D::Bap, K::Bap, true),
            (D::Lhp, K::Lhp, jalan.way.contains(&K::Bap)),
            (D::BaKetidakhadiran, K::Lhp, !jalan.way.contains(&K::Bap)),
            (D::LhpTidakHadir, K::Lhp, !jalan.way.contains(&K::Bap)),
            (D::BaMajelis, K::UsulPejabatBerwenang, jalan.etik()),
            (D::Usul, K::UsulPejabatBerwenang, true),
            (D::PernyataanMoral, K::PenetapanSk, jalan.etik()),
            (D::SkHukuman, K::PenetapanSk, !jalan.etik()),
            (D::SuratPenyampaian, K::Penyampaian, true),
            (D::Keberatan, K::UpayaAdministratif, !contract),
        ] {
            if let Some(day) = jalan.pada(state).filter(|_| wanted) {
                file.dokumen.push((kind, nomor(day), day));
            }
        }
        self.panggilan(dunia, jalan, &mut nomor, &mut file);
        if jalan.pada(K::PembentukanTim).is_some() && jalan.keadaan() != K::PembentukanTim {
            for (unsur, head) in [(Unsur::Atasan, true), (Unsur::Pengawasan, false), (Unsur::Kepegawaian, false)] {
                let mut nama = self.kamus.nama(acak, JenisKelamin::Perempuan, "");
                while file.pemeriksa.iter().any(|other| other.0 == nama) {
                    nama = self.kamus.nama(acak, JenisKelamin::Perempuan, "");
                }
                let post = self.teks.ambil(acak, "pemeriksa", unsur.code()).to_owned();
                file.pemeriksa.push((nama, post, unsur, head));
            }
        }
        file.putusan = jalan.pada(K::PenetapanSk).and_then(|day| {
            let number = nomor(day);
            self.putusan(dunia, acak, jalan, who, baris, (number, day))
        });
        file
    }

    fn panggilan(
        &self,
        dunia: &Dunia,
        jalan: Jalan<'_>,
        nomor: &mut impl FnMut(Tanggal) -> String,
        file: &mut BerkasLatihan,
    ) {
        for (ke, state) in [(1, K::Panggilan1), (2, K::Panggilan2)] {
            let Some(letter) = jalan.pada(state) else { continue };
            let (held, came) = match jalan.sesudah(state) {
                // Seven working days, which both readings of the rule allow.
                None => (dunia.kalender.tambah(letter, 7), None),
                Some((K::Pemeriksaan, day)) => (day, Some(true)),
                Some((_, day)) => (day, Some(false)),
            };
            file.panggilan.push((ke, nomor(letter), letter, held, came));
        }
    }

    fn putusan(
        &self,
        dunia: &Dunia,
        acak: &mut Acak,
        jalan: Jalan<'_>,
        who: &Orang,
        baris: &[String],
        sk: (String, Tanggal),
    ) -> Option<PutusanLatihan> {
        let rows = || dunia.katalog.iter().filter(|row| baris.contains(&row.id));
        let heavy = alur::terberat(rows().map(|row| row.sanksi)).unwrap_or(TingkatSanksi::Sedang);
        let id = jenis(acak, jalan, who.status, heavy);
        let sanksi = dunia.sanksi.iter().find(|row| row.id == id)?.clone();
        let article = rows().map(|row| row.dasar.as_str()).find(|text| !text.is_empty());
        let pasal = article.unwrap_or(&sanksi.dasar).to_owned();
        let post = if who.status == StatusKepegawaian::Ppnpn { JenisJabatan::NonAsn } else { who.jenis_jabatan };
        let pejabat = siapa(&dunia.wewenang, sanksi.tingkat, post, sk.1)?;
        let nama = self.kamus.nama(acak, JenisKelamin::Laki, "");
        let jabatan = self.teks.ambil(acak, "pejabat", pejabat.code()).to_owned();
        let terima = jalan.pada(K::Penyampaian);
        // What is appealed waits for what the appeal says.
        let appealed = jalan.keadaan() == K::UpayaAdministratif;
        let berlaku = terima.filter(|_| !appealed).and_then(|day| dunia.berlaku(sanksi.tingkat, day));
        Some(PutusanLatihan { sanksi, pasal, pejabat: (pejabat, nama, jabatan), sk, terima, berlaku })
    }
}

fn siapa(rows: &[BarisWewenang], tingkat: TingkatSanksi, post: JenisJabatan, day: Tanggal) -> Option<Pejabat> {
    berwenang(rows, tingkat, post, day).next().map(|row| row.pejabat)
}

/// The id of a sanction that lets the case be where it is: what is served for a time is served before it is over.
fn jenis(acak: &mut Acak, jalan: Jalan<'_>, status: StatusKepegawaian, heavy: TingkatSanksi) -> &'static str {
    use TingkatSanksi::{Berat, Ptdh};
    let of: &[&'static str] = match (jalan.keadaan(), heavy) {
        _ if status == StatusKepegawaian::Ppnpn => {
            &["ppnpn_teguran_tertulis", "ppnpn_sp1", "ppnpn_sp2", "ppnpn_sp3", "ppnpn_phk"]
        }
        _ if jalan.etik() => &["moral_tertutup", "moral_tertutup", "moral_terbuka"],
        (K::Menjalani, Berat | Ptdh) => &["turun_jabatan_12", "bebas_jabatan_12"],
        (_, Ptdh) => &["ptdh"],
        (K::Selesai, Berat) => &["pdhtaps"],
        (K::Selesai, _) => &["teguran_tertulis", "tidak_puas_tertulis"],
        (_, Berat) => &["turun_jabatan_12", "turun_jabatan_12", "bebas_jabatan_12"],
        _ => &["tunda_kgb_12", "tunda_pangkat_12"],
    };
    acak.pilih(of).copied().unwrap_or("teguran_tertulis")
}

impl Dunia {
    /// The first day in force of a sanction of this level that was received on this day.
    pub(super) fn berlaku(&self, tingkat: TingkatSanksi, terima: Tanggal) -> Option<Tanggal> {
        if matches!(tingkat, TingkatSanksi::Moral | TingkatSanksi::Kontrak) {
            return Some(terima);
        }
        let rule = self.tenggat.iter().find(|row| row.aturan == AturanTenggat::MulaiBerlaku)?;
        rule.jatuh(terima, &self.kalender)
    }
}
