//! The way of a case as a pure machine: which states may follow now, and what stands in the way of each.
//!
//! The order of states is in [`super::keadaan`]; here are the conditions of every move: the paper it needs, whose case it
//! may be, who is competent. A move that is not lawful is shown with its reasons, never hidden. What holds whatever the
//! order of acts (`domain.md` 3.3, 3.5, 3.7, 13.7): no punishment without an examination or two missed calls, none without
//! a named official who is competent, none by a provincial office of what belongs to the Minister; a contract worker is not
//! under PP 94/2021, a policeman or soldier not under this office at all. Called by the store before it writes a
//! move and by the desk to show what is open; both pass what is on record, nothing is read here.

use std::collections::BTreeSet;

use super::KeadaanPerkara;
use super::dokumen::JenisDokumen;
use super::wewenang::{BarisWewenang, Pejabat, berwenang, harus_diusulkan};
use crate::domain::katalog::{Rumpun, TingkatSanksi};
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::pesan::{Arg, Pesan};
use crate::domain::tanggal::Tanggal;

/// Members a team has at least where it must be formed: the direct superior, supervision, personnel.
pub const TIM: u32 = 3;

/// A written call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panggilan {
    /// First or second.
    pub ke: u8,
    /// Date of the letter.
    pub surat: Tanggal,
    /// Day it calls to.
    pub pemeriksaan: Tanggal,
    /// Whether the accused came; `None` until that day.
    pub hadir: Option<bool>,
}

/// What was decided, by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Putusan {
    /// Level of the sanction.
    pub tingkat: TingkatSanksi,
    /// Months it is served, where it is served for a time.
    pub bulan: Option<u32>,
    /// The office that decided.
    pub pejabat: Pejabat,
    /// Name of whoever holds it.
    pub nama: String,
    /// Date of the decision.
    pub tanggal: Tanggal,
}

/// What is on record of a case, as far as its next move depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fakta {
    /// Where it is.
    pub keadaan: KeadaanPerkara,
    /// Where it has been before.
    pub jejak: BTreeSet<KeadaanPerkara>,
    /// What the accused was when it was registered; `None` while nobody is identified.
    pub status: Option<StatusKepegawaian>,
    /// Post of that day.
    pub jabatan: Option<JenisJabatan>,
    /// There is a source with a name, or evidence.
    pub berdasar: bool,
    /// Chosen rows of the catalogue.
    pub baris: Vec<(Rumpun, TingkatSanksi)>,
    /// Papers on file.
    pub dokumen: BTreeSet<JenisDokumen>,
    /// Written calls.
    pub panggilan: Vec<Panggilan>,
    /// Members of the examination team.
    pub tim: u32,
    /// What was decided.
    pub putusan: Option<Putusan>,
    /// Day on which the accused got the decision.
    pub terima: Option<Tanggal>,
    /// The day it comes into force, as far as known: the 15th working day after receipt, or as an appeal says.
    pub berlaku: Option<Tanggal>,
}

impl Fakta {
    fn ada(&self, jenis: JenisDokumen) -> bool {
        self.dokumen.contains(&jenis)
    }

    /// Whether the accused came to a call; `None` until somebody has said so.
    #[must_use]
    pub fn hadir(&self, ke: u8) -> Option<bool> {
        self.panggilan.iter().rev().find(|p| p.ke == ke).and_then(|p| p.hadir)
    }

    /// Whether it is or was in this state.
    #[must_use]
    pub fn pernah(&self, keadaan: KeadaanPerkara) -> bool {
        self.keadaan == keadaan || self.jejak.contains(&keadaan)
    }

    fn rumpun(&self, rumpun: Rumpun) -> bool {
        self.baris.iter().any(|(r, _)| *r == rumpun)
    }

    /// Whether a team must examine: heavy is likely, or the catalogue leaves the level open.
    #[must_use]
    pub fn tim_wajib(&self) -> bool {
        use TingkatSanksi::{BelumDitentukan, Berat, Ptdh};
        self.status != Some(StatusKepegawaian::Ppnpn)
            && self.baris.iter().any(|(_, tingkat)| matches!(tingkat, Berat | Ptdh | BelumDitentukan))
    }
}

/// The heaviest of several levels: one examination, one punishment (`domain.md` 2.5). A level that the catalogue leaves open is
/// no level.
#[must_use]
pub fn terberat(levels: impl IntoIterator<Item = TingkatSanksi>) -> Option<TingkatSanksi> {
    levels.into_iter().filter(|t| *t != TingkatSanksi::BelumDitentukan).max_by_key(|t| t.berat())
}

/// A state that may come next by the order of states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Langkah {
    /// Which.
    pub ke: KeadaanPerkara,
    /// What stands in its way; empty where it is open.
    pub halangan: Vec<Pesan>,
}

/// All states that may follow, each with what stands in its way, in the order people list them.
#[must_use]
pub fn langkah(fakta: &Fakta, wewenang: &[BarisWewenang], hari: Tanggal) -> Vec<Langkah> {
    let step = |ke: &KeadaanPerkara| Langkah { ke: *ke, halangan: halangan(fakta, *ke, wewenang, hari) };
    fakta.keadaan.berikut().iter().map(step).collect()
}

/// What stands in the way of one state; empty where the move is open. A reason in words is asked for by the form of every
/// ending and is no fact on record, so it is not looked at here.
#[must_use]
pub fn halangan(fakta: &Fakta, ke: KeadaanPerkara, wewenang: &[BarisWewenang], hari: Tanggal) -> Vec<Pesan> {
    use KeadaanPerkara as K;
    if !fakta.keadaan.berikut().contains(&ke) {
        return vec![
            Pesan::new("perkara-langkah-tak-sah")
                .with("dari", Arg::Kata(fakta.keadaan.kata()))
                .with("ke", Arg::Kata(ke.kata())),
        ];
    }
    let mut all = Halangan(Vec::new());
    match (fakta.keadaan, ke) {
        // What was decided falls only by the decision on the appeal.
        (K::UpayaAdministratif, K::TidakTerbukti | K::Dihentikan) => all.perlu(fakta, JenisDokumen::PutusanUpaya),
        (_, K::Dihentikan | K::Dilimpahkan | K::Kedaluwarsa | K::TidakTerbukti) => {}
        (K::Informasi, K::LaporanMasuk) => {
            all.bila(fakta.status.is_none(), "perkara-terlapor-kosong");
            all.bila(!fakta.berdasar, "alur-tanpa-dasar");
        }
        (K::Verifikasi, K::MajelisKodeEtik) => {
            yang_berwenang(fakta, &mut all);
            all.bila(!fakta.rumpun(Rumpun::KodeEtik), "alur-tanpa-baris-etik");
            all.bila(fakta.status == Some(StatusKepegawaian::Ppnpn), "alur-ppnpn-bukan-pp");
        }
        (K::Verifikasi | K::MajelisKodeEtik, K::PembentukanTim) => {
            yang_berwenang(fakta, &mut all);
            all.bila(!fakta.rumpun(Rumpun::Disiplin), "alur-tanpa-baris-disiplin");
        }
        (K::Verifikasi, K::Panggilan1) => {
            yang_berwenang(fakta, &mut all);
            // A contract is broken by any form; who is under PP 94/2021 is called for discipline.
            let any = if fakta.status == Some(StatusKepegawaian::Ppnpn) {
                !fakta.baris.is_empty()
            } else {
                fakta.rumpun(Rumpun::Disiplin)
            };
            all.bila(!any, "alur-tanpa-baris-disiplin");
            all.bila(fakta.tim_wajib(), "alur-tim-wajib");
            all.perlu(fakta, JenisDokumen::SuratPanggilan1);
        }
        (K::PembentukanTim, K::Panggilan1) => {
            all.perlu(fakta, JenisDokumen::SkTim);
            if fakta.tim_wajib() && fakta.tim < TIM {
                all.0.push(Pesan::new("alur-tim-kurang").with("ada", fakta.tim).with("perlu", TIM));
            }
            all.perlu(fakta, JenisDokumen::SuratPanggilan1);
        }
        (K::Panggilan1, K::Panggilan2) => {
            all.bila(fakta.hadir(1) != Some(false), "alur-panggilan-1-belum-dilewatkan");
            all.perlu(fakta, JenisDokumen::SuratPanggilan2);
        }
        (K::Panggilan1, K::Pemeriksaan) => all.bila(fakta.hadir(1) != Some(true), "alur-belum-hadir"),
        (K::Panggilan2, K::Pemeriksaan) => all.bila(fakta.hadir(2) != Some(true), "alur-belum-hadir"),
        (K::Panggilan2, K::Lhp) => {
            // Judged on the evidence at hand, when both calls were missed.
            all.bila(fakta.hadir(1) != Some(false) || fakta.hadir(2) != Some(false), "alur-dua-panggilan");
            all.perlu(fakta, JenisDokumen::BaKetidakhadiran);
            all.perlu(fakta, JenisDokumen::LhpTidakHadir);
        }
        (K::Pemeriksaan, K::Bap) => all.perlu(fakta, JenisDokumen::Bap),
        (K::Bap, K::Lhp) => all.perlu(fakta, JenisDokumen::Lhp),
        (K::MajelisKodeEtik, K::UsulPejabatBerwenang) => {
            all.perlu(fakta, JenisDokumen::BaMajelis);
            all.perlu(fakta, JenisDokumen::Usul);
        }
        (K::Lhp, K::UsulPejabatBerwenang) => all.perlu(fakta, JenisDokumen::Usul),
        (K::MajelisKodeEtik | K::Lhp | K::UsulPejabatBerwenang, K::PenetapanSk) => {
            putusan(fakta, wewenang, hari, &mut all);
        }
        (K::PenetapanSk, K::Penyampaian) => {
            all.perlu(fakta, JenisDokumen::SuratPenyampaian);
            all.bila(fakta.terima.is_none(), "alur-tanggal-terima");
        }
        (K::Penyampaian, K::UpayaAdministratif) => {
            all.bila(fakta.status == Some(StatusKepegawaian::Ppnpn), "alur-ppnpn-bukan-pp");
            if !fakta.ada(JenisDokumen::Banding) {
                all.perlu(fakta, JenisDokumen::Keberatan);
            }
        }
        (K::Penyampaian, K::Berlaku) => berlaku(fakta, hari, &mut all),
        (K::UpayaAdministratif, K::Berlaku) => {
            all.perlu(fakta, JenisDokumen::PutusanUpaya);
            berlaku(fakta, hari, &mut all);
        }
        (K::Berlaku, K::Menjalani) => {
            all.bila(masa(fakta).is_none(), "alur-tanpa-masa");
        }
        (K::Berlaku, K::Selesai) => all.bila(masa(fakta).is_some(), "alur-masih-dijalani"),
        (K::Menjalani, K::Selesai) => {
            if let Some(last) = akhir(fakta).filter(|last| *last > hari) {
                all.0.push(Pesan::new("alur-masa-belum-habis").with("akhir", last.to_string()));
            }
        }
        _ => {}
    }
    all.0
}

/// The state whose entry rests on a paper of this kind, of those the case has been in; without such a paper it could not have come
/// there. `None` where nothing rests on it yet.
#[must_use]
pub fn bersandar(fakta: &Fakta, jenis: JenisDokumen) -> Option<KeadaanPerkara> {
    use JenisDokumen as D;
    use KeadaanPerkara as K;
    let (state, rests) = match jenis {
        D::SuratPanggilan1 => (K::Panggilan1, true),
        D::SkTim => (K::Panggilan1, fakta.pernah(K::PembentukanTim)),
        D::SuratPanggilan2 => (K::Panggilan2, true),
        D::BaKetidakhadiran | D::LhpTidakHadir => (K::Lhp, !fakta.pernah(K::Pemeriksaan)),
        D::Bap => (K::Bap, true),
        D::Lhp => (K::Lhp, fakta.pernah(K::Bap)),
        D::BaMajelis if fakta.pernah(K::UsulPejabatBerwenang) => {
            (K::UsulPejabatBerwenang, fakta.pernah(K::MajelisKodeEtik) && !fakta.pernah(K::Lhp))
        }
        D::BaMajelis => (K::PenetapanSk, fakta.pernah(K::MajelisKodeEtik)),
        D::Usul => (K::UsulPejabatBerwenang, true),
        D::SkHukuman => (K::PenetapanSk, fakta.putusan.as_ref().is_some_and(|p| p.tingkat != TingkatSanksi::Moral)),
        D::PernyataanMoral => {
            (K::PenetapanSk, fakta.putusan.as_ref().is_some_and(|p| p.tingkat == TingkatSanksi::Moral))
        }
        D::SuratPenyampaian => (K::Penyampaian, true),
        D::Keberatan | D::Banding => (K::UpayaAdministratif, true),
        D::PutusanUpaya => (K::Berlaku, fakta.pernah(K::UpayaAdministratif)),
        D::Bukti => (K::LaporanMasuk, fakta.pernah(K::Informasi)),
        _ => return None,
    };
    (rests && fakta.pernah(state)).then_some(state)
}

/// Reasons as they are found.
struct Halangan(Vec<Pesan>);

impl Halangan {
    fn bila(&mut self, wrong: bool, key: &'static str) {
        if wrong {
            self.0.push(Pesan::new(key));
        }
    }

    fn perlu(&mut self, fakta: &Fakta, jenis: JenisDokumen) {
        if !fakta.ada(jenis) {
            self.0.push(Pesan::new("alur-perlu-dokumen").with("dokumen", Arg::Kata(jenis.kata())));
        }
    }
}

/// Who is no ASN and no worker of the office is not judged here: his own body is.
fn yang_berwenang(fakta: &Fakta, all: &mut Halangan) {
    use StatusKepegawaian::{Lainnya, Polri, Tni};
    match fakta.status {
        None => all.0.push(Pesan::new("perkara-terlapor-kosong")),
        Some(status @ (Polri | Tni | Lainnya)) => {
            all.0.push(Pesan::new("alur-bukan-wewenang").with("status", Arg::Kata(status.kata())));
        }
        Some(_) => {}
    }
}

/// A decision needs a paper, a named official, and the competence of that office for that level against that post.
fn putusan(fakta: &Fakta, wewenang: &[BarisWewenang], hari: Tanggal, all: &mut Halangan) {
    let Some(decided) = &fakta.putusan else { return all.0.push(Pesan::new("alur-tanpa-putusan")) };
    // A moral sanction comes from the ethics council, every other one from an examination or two missed calls.
    if decided.tingkat == TingkatSanksi::Moral {
        all.bila(!fakta.pernah(KeadaanPerkara::MajelisKodeEtik), "alur-tanpa-majelis");
        all.perlu(fakta, JenisDokumen::BaMajelis);
        all.perlu(fakta, JenisDokumen::PernyataanMoral);
    } else {
        all.bila(!fakta.pernah(KeadaanPerkara::Lhp), "alur-tanpa-lhp");
        all.perlu(fakta, JenisDokumen::SkHukuman);
    }
    all.bila(decided.nama.trim().is_empty(), "alur-tanpa-nama-pejabat");
    let contract = fakta.status == Some(StatusKepegawaian::Ppnpn);
    all.bila(contract != (decided.tingkat == TingkatSanksi::Kontrak), "alur-sanksi-bukan-kelompoknya");
    all.0.extend(tak_berwenang(fakta, wewenang, hari));
    let day = decided.tanggal.min(hari);
    let usul = fakta.keadaan == KeadaanPerkara::UsulPejabatBerwenang;
    all.bila(!usul && harus_diusulkan(wewenang, decided.tingkat, terhadap(fakta), day), "alur-harus-diusulkan");
}

/// The post that competence is asked against.
fn terhadap(fakta: &Fakta) -> JenisJabatan {
    let contract = fakta.status == Some(StatusKepegawaian::Ppnpn);
    if contract { JenisJabatan::NonAsn } else { fakta.jabatan.unwrap_or(JenisJabatan::NonAsn) }
}

/// Why the office that decided may not, by the table of powers; nothing where it may or nothing was decided.
#[must_use]
pub fn tak_berwenang(fakta: &Fakta, wewenang: &[BarisWewenang], hari: Tanggal) -> Option<Pesan> {
    let decided = fakta.putusan.as_ref()?;
    let day = decided.tanggal.min(hari);
    let may = || berwenang(wewenang, decided.tingkat, terhadap(fakta), day);
    if may().any(|r| r.pejabat == decided.pejabat) {
        return None;
    }
    let who = may().next().map(|r| r.pejabat);
    let key = if who.is_none() { "alur-wewenang-tak-dikenal" } else { "alur-tidak-berwenang" };
    let pesan = Pesan::new(key)
        .with("pejabat", Arg::Kata(decided.pejabat.kata()))
        .with("tingkat", Arg::Kata(decided.tingkat.kata()));
    Some(match who {
        Some(who) => pesan.with("siapa", Arg::Kata(who.kata())),
        None => pesan,
    })
}

/// In force: after the working days of the rule for a punishment under PP 94/2021, at once for every other.
fn berlaku(fakta: &Fakta, hari: Tanggal, all: &mut Halangan) {
    all.bila(fakta.terima.is_none(), "alur-tanggal-terima");
    let later = |t: TingkatSanksi| !matches!(t, TingkatSanksi::Moral | TingkatSanksi::Kontrak);
    if fakta.putusan.as_ref().is_some_and(|p| later(p.tingkat)) {
        match fakta.berlaku {
            Some(first) if first > hari => {
                all.0.push(Pesan::new("alur-belum-berlaku").with("berlaku", first.to_string()));
            }
            Some(_) => {}
            None if fakta.keadaan == KeadaanPerkara::UpayaAdministratif => all.0.push(Pesan::new("alur-berlaku-upaya")),
            None => all.0.push(Pesan::new("alur-tanggal-berlaku")),
        }
    }
}

fn masa(fakta: &Fakta) -> Option<u32> {
    fakta.putusan.as_ref().and_then(|p| p.bulan).filter(|months| *months > 0)
}

/// The last day of a sanction that is served for a time.
#[must_use]
pub fn akhir(fakta: &Fakta) -> Option<Tanggal> {
    let first = fakta.berlaku.or(fakta.terima)?;
    Some(first.plus_bulan(masa(fakta)?).plus(-1))
}

#[cfg(test)]
#[path = "alur_tests.rs"]
mod tests;
