//! Cases: at least one in every state, by the frequencies of `domain.md` 2.8.
//!
//! A case is built backwards: its present state first, then a lawful way there by
//! [`KeadaanPerkara::berikut`], then days before the practice day. So some deadlines have passed, some are
//! near, and no case took a step that the rules do not know. Whether an act falls under ethics or
//! discipline follows from its day and the day of determination, as it does at a real desk.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Deserialize;

use crate::acuan::{aturan, kalender};
use crate::domain::hari_kerja::{CutiBersama, KalenderKerja};
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::katalog::{BarisSanksi, BarisSkb, TingkatSanksi};
use crate::domain::nomor::Nomor;
use crate::domain::pegawai::{JenisJabatan, StatusKepegawaian};
use crate::domain::perkara::wewenang::BarisWewenang;
use crate::domain::perkara::{self, KeadaanPerkara, SumberLaporan, Tenggat};
use crate::domain::tanggal::Tanggal;

use super::acak::Acak;
use super::ikrar::{hari_kantor, pukul};
use super::orang::Orang;
use super::penanganan::{BerkasLatihan, Jalan, cocok, disiplin};
use super::{Latihan, tujuan};

const FREKUENSI: &str = include_str!("../../data/acuan/frekuensi_skb.csv");

/// A report with its cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaporanLatihan {
    /// Where it came from.
    pub sumber: SumberLaporan,
    /// Number of the letter it came with; empty where none.
    pub nomor_surat: String,
    /// Day of the act.
    pub perbuatan: Tanggal,
    /// Day it was received.
    pub terima: Tanggal,
    /// Code of the election.
    pub pemilihan: String,
    /// One line.
    pub ringkas: String,
    /// The story.
    pub uraian: String,
    /// Who reported, where anybody is named.
    pub pelapor: Option<String>,
    /// When it was recorded.
    pub waktu: String,
    /// One for each accused.
    pub perkara: Vec<PerkaraLatihan>,
}

/// One accused of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerkaraLatihan {
    /// The person; `None` where nobody is identified.
    pub pegawai: Option<PegawaiId>,
    /// The unit of that day.
    pub satker: Option<SatkerId>,
    /// Name with titles, or a description.
    pub terlapor: String,
    /// Post of that day.
    pub jabatan: String,
    /// Grade of that day.
    pub golongan: String,
    /// Employment, kind of post and number of that day.
    pub potret: Option<(StatusKepegawaian, JenisJabatan, Nomor)>,
    /// Rows of the catalogue.
    pub baris: Vec<String>,
    /// Steps with their day, reason and moment, oldest first; never empty.
    pub langkah: Vec<LangkahLatihan>,
    /// Present state.
    pub keadaan: KeadaanPerkara,
    /// First day in it.
    pub sejak: Tanggal,
    /// What is due next.
    pub tenggat: Option<Tenggat>,
    /// Whether the operator sits in the team, and if so whether he may know the reporter.
    pub tim: Option<bool>,
    /// Papers, calls, examiners, decision.
    pub berkas: BerkasLatihan,
}

/// A step of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LangkahLatihan {
    /// State left.
    pub dari: Option<KeadaanPerkara>,
    /// State entered.
    pub ke: KeadaanPerkara,
    /// Day.
    pub tanggal: Tanggal,
    /// Reason.
    pub alasan: String,
    /// When it was recorded.
    pub waktu: String,
}

#[derive(Debug, Deserialize)]
struct Frekuensi {
    sebelum: String,
    sesudah: String,
    bobot: u64,
}

/// One case to come: of which report, where it stands, who is accused.
struct Rencana {
    laporan: u64,
    keadaan: KeadaanPerkara,
    terlapor: Option<u64>,
    /// It goes before the ethics council.
    etik: bool,
}

use KeadaanPerkara as K;

/// How often a case stands where, beyond the one of each state.
const fn bobot(state: K) -> u64 {
    match state {
        K::Verifikasi => 16,
        K::Selesai => 12,
        K::LaporanMasuk | K::TidakTerbukti => 10,
        K::UsulPejabatBerwenang => 8,
        K::Informasi | K::MajelisKodeEtik | K::Menjalani => 6,
        K::Panggilan1 => 5,
        K::PembentukanTim | K::Pemeriksaan | K::Berlaku => 4,
        K::PenetapanSk | K::UpayaAdministratif | K::Kedaluwarsa => 2,
        _ => 3,
    }
}

const SUMBER: [(SumberLaporan, u64); 10] = [
    (SumberLaporan::SatgasMedsos, 24),
    (SumberLaporan::BawasluTemuan, 18),
    (SumberLaporan::BawasluLaporan, 16),
    (SumberLaporan::BknSbt, 14),
    (SumberLaporan::PengaduanMasyarakat, 9),
    (SumberLaporan::PengaduanPegawai, 7),
    (SumberLaporan::AtasanLangsung, 5),
    (SumberLaporan::Sp4nLapor, 4),
    (SumberLaporan::SigapLapor, 2),
    (SumberLaporan::WbsItjen, 1),
];

/// One case for so many people, within bounds.
const ORANG_PER_PERKARA: u64 = 400;
const PERKARA_MIN: u64 = 24;
const PERKARA_MAKS: u64 = 3_000;

impl Latihan {
    /// How many cases there will be.
    #[must_use]
    pub fn jumlah_perkara(&self) -> u64 {
        if self.jumlah == 0 { 0 } else { (self.jumlah / ORANG_PER_PERKARA).clamp(PERKARA_MIN, PERKARA_MAKS) }
    }

    fn rencana(&self) -> Vec<Rencana> {
        let wanted = self.jumlah_perkara();
        let mut plan: Vec<Rencana> = Vec::new();
        let mut report = 0;
        while (plan.len() as u64) < wanted {
            let mut acak = Acak::new(self.benih, tujuan::TERLAPOR, report);
            let fixed = usize::try_from(report).ok().and_then(|n| K::ALL.get(n)).copied();
            let accused = match (fixed, acak.di_bawah(100)) {
                (Some(_), _) | (None, 15..) => 1,
                (None, 4..15) => 2,
                (None, _) => 3,
            };
            let first = acak.di_bawah(self.jumlah.saturating_sub(accused) + 1) + 1;
            let mut states = Vec::new();
            for n in 0..accused.min(wanted - plan.len() as u64) {
                let drawn = K::ALL.get(acak.berbobot(K::ALL.iter().map(|s| bobot(*s)))).copied();
                let mut state = fixed.or(drawn).unwrap_or(K::LaporanMasuk);
                if n > 0 && state == K::Informasi {
                    state = K::Verifikasi;
                }
                states.push(state);
            }
            let etik = self.etik(report, &states);
            let mut next = first;
            for state in states {
                let etik = etik && (state == K::MajelisKodeEtik || is_akhir(state) && !disiplin(state));
                let known = state != K::Informasi;
                let terlapor = known.then(|| self.cocok(next, state, etik));
                next = terlapor.unwrap_or(next) + 1;
                plan.push(Rencana { laporan: report, keadaan: state, terlapor, etik });
            }
            report += 1;
        }
        plan
    }

    /// Whether a report is of ethics: one of its cases is before the council, or chance says so and none is one of discipline.
    fn etik(&self, laporan: u64, states: &[K]) -> bool {
        states.contains(&K::MajelisKodeEtik)
            || Acak::new(self.benih, tujuan::LAPORAN, laporan).peluang(20, 100)
                && !states.iter().any(|state| disiplin(*state))
    }

    /// The first person from this one on who can be accused in a case that stands there.
    fn cocok(&self, dari: u64, state: K, etik: bool) -> u64 {
        let wrapped = |n: u64| (dari + n - 1) % self.jumlah.max(1) + 1;
        let fits = |n: &u64| self.status(*n).is_some_and(|status| cocok(status, state, etik));
        (0..self.jumlah).map(wrapped).find(fits).unwrap_or(dari)
    }

    fn status(&self, nomor: u64) -> Option<StatusKepegawaian> {
        let at = self.unit.partition_point(|unit| unit.mulai <= nomor);
        let unit = self.unit.get(at.checked_sub(1)?)?;
        Some(self.inti(unit, nomor - unit.mulai).status)
    }

    /// Numbers of the people that cases are about; hand their records to [`Latihan::perkara`].
    #[must_use]
    pub fn terlapor(&self) -> BTreeSet<PegawaiId> {
        self.rencana().into_iter().filter_map(|r| r.terlapor).map(|n| PegawaiId(n.cast_signed())).collect()
    }

    /// All reports in the order they came in. A case whose accused is not among `orang` names nobody.
    #[must_use]
    pub fn perkara(&self, orang: &BTreeMap<PegawaiId, Orang>) -> Vec<LaporanLatihan> {
        let dunia = Dunia::new();
        let mut reports: Vec<LaporanLatihan> = Vec::new();
        let plan = self.rencana();
        for group in plan.chunk_by(|a, b| a.laporan == b.laporan) {
            reports.extend(self.laporan(&dunia, group, orang));
        }
        reports.sort_by_key(|r| r.terima);
        reports
    }

    fn laporan(&self, dunia: &Dunia, group: &[Rencana], orang: &BTreeMap<PegawaiId, Orang>) -> Option<LaporanLatihan> {
        let first = group.first()?;
        let mut acak = Acak::new(self.benih, tujuan::LAPORAN, first.laporan);
        let states: Vec<K> = group.iter().map(|r| r.keadaan).collect();
        let etik = self.etik(first.laporan, &states);
        // The stream of the report begins with the chance that has just been asked for.
        let _ = acak.peluang(20, 100);
        let ways: Vec<Vec<K>> = group.iter().map(|r| jalan(&mut acak, r.keadaan, r.etik)).collect();
        let days: Vec<Vec<Tanggal>> = ways.iter().map(|way| self.hari_hari(dunia, &mut acak, way)).collect();
        // Cases of one report share the day it came in: the earliest one.
        let terima = days.iter().filter_map(|d| d.first()).min().copied()?;
        let gap = if ways.iter().any(|w| w.contains(&K::Kedaluwarsa)) { 60 } else { acak.antara(1, 12) };
        let mut perbuatan = terima.plus(-gap);
        if etik
            && let Some(day) = dunia.penetapan(perbuatan)
            && perbuatan >= day
        {
            perbuatan = day.plus(-acak.antara(1, 25));
        }
        let sebelum = dunia.penetapan(perbuatan).is_none_or(|day| perbuatan < day);
        let kenal = first.terlapor.is_some();
        let mut baris: BTreeSet<String> = BTreeSet::new();
        if kenal {
            baris.extend(dunia.baris(&mut acak, sebelum, etik));
            if acak.peluang(18, 100) {
                baris.extend(dunia.baris(&mut acak, sebelum, etik));
            }
            // One report, one who is before the council and one who is examined: both families are in it.
            if etik && states.iter().any(|state| disiplin(*state)) {
                baris.extend(dunia.baris(&mut acak, sebelum, false));
            }
        }
        let sumber =
            SUMBER.get(acak.berbobot(SUMBER.iter().map(|(_, w)| *w))).map_or(SumberLaporan::SatgasMedsos, |s| s.0);
        let bersurat =
            matches!(sumber, SumberLaporan::BawasluLaporan | SumberLaporan::BawasluTemuan | SumberLaporan::BknSbt);
        let bernama = matches!(
            sumber,
            SumberLaporan::PengaduanPegawai | SumberLaporan::PengaduanMasyarakat | SumberLaporan::BawasluLaporan
        );
        let code = baris.iter().next().cloned().unwrap_or_default();
        let ringkas = self.teks.ambil(&mut acak, "ringkas", &code).to_owned();
        let uraian = self.teks.ambil(&mut acak, "uraian", "").to_owned();
        let pelapor = bernama.then(|| self.teks.ambil(&mut acak, "pelapor", "").to_owned());
        let surat = acak.antara(1, 400);
        let mut perkara = Vec::with_capacity(group.len());
        for ((plan, way), mut day) in group.iter().zip(&ways).zip(days) {
            if let Some(first) = day.first_mut() {
                *first = terima;
            }
            let who = plan.terlapor.and_then(|n| orang.get(&PegawaiId(n.cast_signed())));
            let mut made = self.satu_perkara(dunia, &mut acak, plan, way, &day, terima, who, &baris)?;
            let mut own = Acak::new(self.benih, tujuan::BERKAS, first.laporan * 8 + perkara.len() as u64);
            let jalan = Jalan { way, day: &day, tanpa_nama: !bersurat && !bernama };
            made.berkas = self.berkas(dunia, &mut own, jalan, who, &made.baris);
            perkara.push(made);
        }
        Some(LaporanLatihan {
            sumber,
            nomor_surat: if bersurat {
                format!("{surat:03}/PP.00.02/{}/{}", terima.month(), terima.year())
            } else {
                String::new()
            },
            perbuatan,
            terima,
            pemilihan: dunia.pemilihan(perbuatan),
            ringkas,
            uraian,
            pelapor,
            waktu: pukul(&mut acak, terima),
            perkara,
        })
    }

    #[allow(clippy::too_many_arguments)] // one place, and each of them is another thing
    fn satu_perkara(
        &self,
        dunia: &Dunia,
        acak: &mut Acak,
        plan: &Rencana,
        way: &[K],
        day: &[Tanggal],
        terima: Tanggal,
        who: Option<&Orang>,
        baris: &BTreeSet<String>,
    ) -> Option<PerkaraLatihan> {
        let mut dari = None;
        let mut langkah = Vec::with_capacity(way.len());
        for (ke, tanggal) in way.iter().zip(day) {
            let alasan = if dari.is_none() { String::new() } else { self.teks.ambil(acak, "langkah", "").to_owned() };
            langkah.push(LangkahLatihan { dari, ke: *ke, tanggal: *tanggal, alasan, waktu: pukul(acak, *tanggal) });
            dari = Some(*ke);
        }
        let sejak = langkah.last()?.tanggal;
        let unit = self.unit.get(usize::try_from(acak.di_bawah(self.unit.len() as u64)).unwrap_or(0)).map(|u| u.id);
        Some(PerkaraLatihan {
            pegawai: who.map(|o| o.id),
            satker: who.map_or(unit, |o| Some(o.satker)),
            terlapor: who.map_or_else(|| self.teks.ambil(acak, "tak_dikenal", "").to_owned(), |o| o.nama.lengkap()),
            jabatan: who.map(|o| o.jabatan.clone()).unwrap_or_default(),
            golongan: who.map(|o| o.golongan.clone()).unwrap_or_default(),
            potret: who.map(|o| (o.status, o.jenis_jabatan, o.nomor)),
            berkas: BerkasLatihan::default(),
            baris: if who.is_some() { baris.iter().cloned().collect() } else { Vec::new() },
            keadaan: plan.keadaan,
            sejak,
            tenggat: perkara::tenggat(plan.keadaan, sejak, terima, &dunia.tenggat, &dunia.kalender),
            tim: way.contains(&K::PembentukanTim).then(|| acak.peluang(1, 2)),
            langkah,
        })
    }

    /// Days of the steps, ending near the practice day for open cases and earlier for closed ones.
    fn hari_hari(&self, dunia: &Dunia, acak: &mut Acak, way: &[K]) -> Vec<Tanggal> {
        let last = way.last().copied().unwrap_or(K::LaporanMasuk);
        let ago = if last.is_terbuka() { acak.antara(0, 20) } else { acak.antara(15, 240) };
        let mut day = hari_kantor(self.hari.plus(-ago));
        let mut days = vec![day];
        for pair in way.windows(2).rev() {
            let gap = match pair {
                [K::Menjalani, _] => acak.antara(185, 200),
                [K::Penyampaian, K::Berlaku] => acak.antara(21, 26),
                _ => acak.antara(2, 9),
            };
            let after = day;
            day = hari_kantor(day.plus(-gap));
            // Nothing comes into force before its working days are over, however many of them were holidays.
            if let [K::Penyampaian, K::Berlaku] = pair {
                while dunia.berlaku(TingkatSanksi::Berat, day).is_some_and(|first| first > after) {
                    day = hari_kantor(day.plus(-1));
                }
            }
            days.push(day);
        }
        days.reverse();
        days
    }
}

/// Whether somebody has decided in a case that stands there.
const fn is_akhir(ke: K) -> bool {
    matches!(ke, K::PenetapanSk | K::Penyampaian | K::UpayaAdministratif | K::Berlaku | K::Menjalani | K::Selesai)
}

/// A lawful way to this state.
fn jalan(acak: &mut Acak, ke: K, etik: bool) -> Vec<K> {
    if ke == K::Informasi {
        return vec![ke];
    }
    let start = if acak.peluang(12, 100) { K::Informasi } else { K::LaporanMasuk };
    let akhir = is_akhir(ke);
    let dalam =
        matches!(ke, K::Panggilan1 | K::Panggilan2 | K::Pemeriksaan | K::Bap | K::Lhp | K::UsulPejabatBerwenang);
    // A proven matter of discipline nearly always goes up to the appointing authority, a moral sanction always (`domain.md` 3.5).
    let via: &[K] = match (etik, akhir, dalam) {
        (true, true, _) => &[K::MajelisKodeEtik, K::UsulPejabatBerwenang],
        (false, true, _) => &[K::PembentukanTim, K::Bap, K::UsulPejabatBerwenang],
        (_, _, true) => &[K::PembentukanTim],
        _ => &[],
    };
    let forbid = if via.contains(&K::PembentukanTim) { Some(K::MajelisKodeEtik) } else { None };
    let mut way = vec![start];
    for stop in via.iter().chain([&ke]) {
        let from = way.last().copied().unwrap_or(start);
        way.extend(terpendek(from, *stop, forbid));
    }
    way
}

/// The shortest lawful way, without its start; empty where there is none or none is needed.
fn terpendek(dari: K, ke: K, forbid: Option<K>) -> Vec<K> {
    let mut before: BTreeMap<K, K> = BTreeMap::new();
    let mut open = VecDeque::from([dari]);
    while let Some(state) = open.pop_front() {
        if state == ke {
            break;
        }
        for next in state.berikut() {
            if Some(*next) != forbid && *next != dari && !before.contains_key(next) {
                before.insert(*next, state);
                open.push_back(*next);
            }
        }
    }
    let mut way = Vec::new();
    let mut state = ke;
    while state != dari {
        way.push(state);
        match before.get(&state) {
            Some(previous) => state = *previous,
            None => return Vec::new(),
        }
    }
    way.reverse();
    way
}

/// What the reference data says, read once.
pub(super) struct Dunia {
    pub(super) tenggat: Vec<perkara::BarisTenggat>,
    pub(super) kalender: KalenderKerja,
    pub(super) katalog: Vec<BarisSkb>,
    pub(super) sanksi: Vec<BarisSanksi>,
    pub(super) wewenang: Vec<BarisWewenang>,
    frekuensi: Vec<Frekuensi>,
    penetapan: Vec<(String, Tanggal)>,
    pemilihan: Vec<kalender::Pemilihan>,
}

impl Dunia {
    fn new() -> Self {
        let days = kalender::libur().into_iter().map(|l| (l.tanggal, l.jenis));
        let mut reader = csv::Reader::from_reader(FREKUENSI.as_bytes());
        let stages = aturan::tahapan().into_iter().filter(|t| t.penetapan).map(|t| (t.pemilihan, t.selesai));
        Self {
            tenggat: aturan::tenggat(),
            katalog: aturan::katalog(),
            sanksi: aturan::sanksi(),
            wewenang: aturan::wewenang(),
            kalender: KalenderKerja::new(days, CutiBersama::Libur),
            frekuensi: reader.deserialize().filter_map(Result::ok).collect(),
            penetapan: stages.collect(),
            pemilihan: kalender::pemilihan(),
        }
    }

    /// The election that an act of this day is about: the first whose vote has not passed, else the last.
    fn pemilihan(&self, day: Tanggal) -> String {
        let mut all: Vec<_> = self.pemilihan.iter().collect();
        all.sort_by_key(|p| p.pemungutan);
        all.iter().find(|p| p.pemungutan >= day).or(all.last()).map(|p| p.kode.clone()).unwrap_or_default()
    }

    /// When its candidates were determined, where that day is known.
    fn penetapan(&self, day: Tanggal) -> Option<Tanggal> {
        let election = self.pemilihan(day);
        self.penetapan.iter().find(|(code, _)| *code == election).map(|(_, day)| *day)
    }

    /// A row of the catalogue that fits day and family.
    fn baris(&self, acak: &mut Acak, sebelum: bool, etik: bool) -> Option<String> {
        let code = |f: &Frekuensi| if sebelum { f.sebelum.clone() } else { f.sesudah.clone() };
        let fits = |f: &&Frekuensi| code(f).starts_with(if etik { "KE" } else { "DS" });
        let rows: Vec<&Frekuensi> = self.frekuensi.iter().filter(fits).collect();
        rows.get(acak.berbobot(rows.iter().map(|f| f.bobot))).map(|f| code(f))
    }
}
