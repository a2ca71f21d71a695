//! People: what they are, their numbers, where they work.
//!
//! Proportions follow `domain.md` where it gives any: about seven in ten are PNS, two in ten PPNPN; part-time
//! PPPK exist only from 13 January 2025 on (KepmenPANRB 16/2025). Numbers are unique by counting, per birth
//! date and sex, as the real serials are. What decides a person is drawn before what adorns him, so that
//! pledges can be made from the former alone without making five million names again.

use std::collections::BTreeMap;

use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::nama::{self, NamaLengkap};
use crate::domain::nomor::{JenisNomor, Nik, Nomor};
use crate::domain::pegawai::{JenisJabatan, JenisKelamin, StatusKepegawaian};
use crate::domain::satker::JenisSatker;
use crate::domain::tanggal::Tanggal;

use super::acak::Acak;
use super::besar::Unit;
use super::{Latihan, tujuan};

/// An invented person, ready to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orang {
    /// Key, from 1.
    pub id: PegawaiId,
    /// Identity number; unique.
    pub nomor: Nomor,
    /// National number with a province code that does not exist; not everybody has one on file.
    pub nik: Option<Nik>,
    /// Name with titles apart.
    pub nama: NamaLengkap,
    /// Folded bare name.
    pub kunci: String,
    /// Date of birth.
    pub lahir: Tanggal,
    /// Sex.
    pub kelamin: JenisKelamin,
    /// Kind of employment.
    pub status: StatusKepegawaian,
    /// Grade; empty where none.
    pub golongan: String,
    /// Post.
    pub jabatan: String,
    /// Kind of post.
    pub jenis_jabatan: JenisJabatan,
    /// Unit.
    pub satker: SatkerId,
    /// First day at that unit.
    pub sejak: Tanggal,
    /// Head of the unit; for a head the one of the unit above.
    pub atasan: Option<PegawaiId>,
    /// Married to a candidate.
    pub pasangan_calon: bool,
    /// Unpaid leave, first and last day.
    pub cltn: Option<(Tanggal, Tanggal)>,
    /// In active service.
    pub aktif: bool,
    /// Why not, where not.
    pub alasan: String,
    /// The unit before this one: unit, first and last day.
    pub lama: Option<(SatkerId, Tanggal, Tanggal)>,
}

/// What decides a person, without name and numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inti {
    pub(crate) nomor: u64,
    pub(crate) status: StatusKepegawaian,
    pub(crate) kelamin: JenisKelamin,
    pub(crate) lahir: Tanggal,
    /// First day of service.
    pub(crate) masuk: Tanggal,
    /// Day of the move to the present unit, and from where, for those who moved.
    pub(crate) pindah: Option<(Tanggal, SatkerId)>,
    pub(crate) aktif: bool,
    pub(crate) cltn: Option<(Tanggal, Tanggal)>,
}

/// Per ten thousand, in the order PNS, CPNS, PPPK, PPNPN, Polri, TNI, others.
const STATUS: [(StatusKepegawaian, u64); 7] = [
    (StatusKepegawaian::Pns, 7_040),
    (StatusKepegawaian::Cpns, 200),
    (StatusKepegawaian::Pppk, 810),
    (StatusKepegawaian::Ppnpn, 1_930),
    (StatusKepegawaian::Polri, 5),
    (StatusKepegawaian::Tni, 5),
    (StatusKepegawaian::Lainnya, 10),
];

const TAHUN: i64 = 365;

fn hari_pertama(tahun: i32, bulan: u32) -> Option<Tanggal> {
    Tanggal::new(tahun, bulan.clamp(1, 12), 1)
}

impl Latihan {
    /// What decides the `k`-th person of a unit.
    pub(crate) fn inti(&self, unit: &Unit, k: u64) -> Inti {
        let nomor = unit.mulai + k;
        let mut acak = Acak::new(self.benih, tujuan::ORANG, nomor);
        let pejabat = self.jabatan.pejabat(&unit.lingkup, &unit.kelas, k, unit.jumlah).is_some();
        let drawn = STATUS.get(acak.berbobot(STATUS.iter().map(|(_, w)| *w))).map_or(StatusKepegawaian::Pns, |s| s.0);
        let paruh_waktu = acak.peluang(1, 3) && Tanggal::new(2025, 1, 13).is_some_and(|first| self.hari >= first);
        let status = match drawn {
            _ if pejabat => StatusKepegawaian::Pns,
            StatusKepegawaian::Ppnpn if paruh_waktu => StatusKepegawaian::PppkParuhWaktu,
            other => other,
        };
        let laki = match unit.jenis {
            JenisSatker::LapasPerempuan => 25,
            JenisSatker::Kanwil | JenisSatker::Divisi | JenisSatker::Bhp | JenisSatker::Bapas => 54,
            JenisSatker::RumahSakit => 38,
            _ => 74,
        };
        let kelamin = if acak.peluang(laki, 100) { JenisKelamin::Laki } else { JenisKelamin::Perempuan };
        let (muda, tua) = match status {
            _ if pejabat && k == 0 => (42, 57),
            _ if pejabat => (35, 57),
            StatusKepegawaian::Cpns => (20, 32),
            StatusKepegawaian::Pppk | StatusKepegawaian::PppkParuhWaktu => (26, 51),
            _ => (22, 57),
        };
        let lahir = self.hari.plus(-acak.antara(muda * TAHUN + 30, tua * TAHUN));
        let masuk = self.masuk(&mut acak, status, lahir);
        let served = masuk.days_to(self.hari).max(0);
        let pindah = if status == StatusKepegawaian::Pns && served > 3 * TAHUN && acak.peluang(15, 100) {
            let day = masuk.plus(acak.antara(TAHUN, served - 30));
            let from = acak.pilih(&self.unit).map(|u| u.id).filter(|id| *id != unit.id);
            from.map(|id| (day, id))
        } else {
            None
        };
        let aktif = pejabat || !acak.peluang(12, 1_000);
        let cltn = (status == StatusKepegawaian::Pns && aktif && !pejabat && acak.peluang(3, 1_000)).then(|| {
            let first = self.hari.plus(-acak.antara(10, 500));
            (first, first.plus(acak.antara(TAHUN, 3 * TAHUN)))
        });
        Inti { nomor, status, kelamin, lahir, masuk, pindah, aktif, cltn }
    }

    /// First day of service: the first of a month that is not in the future.
    fn masuk(&self, acak: &mut Acak, status: StatusKepegawaian, lahir: Tanggal) -> Tanggal {
        let now = self.hari.year();
        let whole = |n: i64| i32::try_from(n).unwrap_or(0);
        let (year, month) = match status {
            // CPNS serve a year of probation; the newest begin in spring.
            StatusKepegawaian::Cpns if self.hari.month() > 4 => {
                (now, 3 + u32::try_from(acak.antara(0, 1)).unwrap_or(0))
            }
            StatusKepegawaian::Cpns => (now - 1, 4),
            StatusKepegawaian::Pppk => (now - 1 - whole(acak.antara(0, 2)), 3),
            StatusKepegawaian::PppkParuhWaktu => (now, 1),
            StatusKepegawaian::Ppnpn | StatusKepegawaian::Lainnya => (now - 1 - whole(acak.antara(0, 11)), 1),
            _ => {
                let year = (lahir.year() + whole(acak.antara(19, 31))).min(now - 2);
                let month = acak.pilih(&[1_u32, 2, 3, 3, 3, 4, 12, 12, 12]).copied().unwrap_or(3);
                (year, month)
            }
        };
        hari_pertama(year.max(lahir.year() + 18), month).unwrap_or(self.hari).min(self.hari)
    }

    /// Makes everybody, in the order of their numbers.
    ///
    /// # Errors
    /// The first error of `emit`.
    pub fn orang<E>(&self, mut emit: impl FnMut(Orang) -> Result<(), E>) -> Result<(), E> {
        let mut hitung = Penghitung::default();
        for unit in &self.unit {
            for k in 0..unit.jumlah {
                emit(self.satu(unit, k, &mut hitung))?;
            }
        }
        Ok(())
    }

    fn satu(&self, unit: &Unit, k: u64, hitung: &mut Penghitung) -> Orang {
        let inti = self.inti(unit, k);
        let mut acak = Acak::new(self.benih, tujuan::NAMA, inti.nomor);
        let bare = self.kamus.nama(&mut acak, inti.kelamin, &unit.kanwil);
        let kunci = nama::kunci(&bare);
        let (jabatan, jenis_jabatan, golongan) = self.pos(unit, k, &inti);
        let umur = self.hari.year() - inti.lahir.year();
        let jenjang = jenjang(&mut acak, &jabatan, &golongan, inti.kelamin, umur);
        let nama = self.kamus.bergelar(&mut acak, bare, jenjang, inti.kelamin, umur);
        let (lahir, nomor, urut) = hitung.nomor(&inti);
        let atasan = if k == 0 { unit.pimpinan_induk } else { Some(unit.mulai) };
        let alasan = if inti.aktif {
            String::new()
        } else {
            let kode = if inti.status == StatusKepegawaian::Ppnpn { "ppnpn" } else { "" };
            self.teks.ambil(&mut acak, "nonaktif", kode).to_owned()
        };
        Orang {
            id: PegawaiId(inti.nomor.cast_signed()),
            nomor,
            nik: acak.peluang(60, 100).then(|| nik(lahir, inti.kelamin, urut)),
            nama,
            kunci,
            lahir,
            kelamin: inti.kelamin,
            status: inti.status,
            golongan,
            jabatan,
            jenis_jabatan,
            satker: unit.id,
            sejak: inti.pindah.map_or(inti.masuk, |(day, _)| day),
            atasan: atasan.map(|n| PegawaiId(n.cast_signed())),
            pasangan_calon: inti.status.is_asn() && acak.peluang(15, 10_000),
            cltn: inti.cltn,
            aktif: inti.aktif,
            alasan,
            lama: inti.pindah.map(|(day, from)| (from, inti.masuk, day.plus(-1))),
        }
    }

    /// Post, kind of post and grade.
    fn pos(&self, unit: &Unit, k: u64, inti: &Inti) -> (String, JenisJabatan, String) {
        let mut acak = Acak::new(self.benih, tujuan::JABATAN, inti.nomor);
        let pejabat = self.jabatan.pejabat(&unit.lingkup, &unit.kelas, k, unit.jumlah);
        let Some(post) = pejabat.or_else(|| self.jabatan.staf(&mut acak, &unit.lingkup, inti.status)) else {
            return (String::new(), JenisJabatan::Pelaksana, String::new());
        };
        let masa_kerja = self.hari.year() - inti.masuk.year();
        let golongan = match inti.status {
            StatusKepegawaian::Pns => self.jabatan.golongan(post, masa_kerja).to_owned(),
            StatusKepegawaian::Cpns => self.jabatan.golongan(post, 0).to_owned(),
            StatusKepegawaian::Pppk | StatusKepegawaian::PppkParuhWaktu => {
                acak.pilih(&["V", "VII", "IX", "IX"]).copied().unwrap_or_default().to_owned()
            }
            _ => String::new(),
        };
        (post.nama.clone(), post.jenis, golongan)
    }
}

/// Kind of schooling that goes with post and grade; empty for none that shows in a title.
fn jenjang(acak: &mut Acak, jabatan: &str, golongan: &str, sex: JenisKelamin, umur: i32) -> &'static str {
    if jabatan.starts_with("Dokter") {
        return "dokter";
    }
    let roll = acak.di_bawah(100);
    let lama = umur >= 50 && acak.peluang(1, 5);
    let sarjana = match sex {
        JenisKelamin::Laki if lama => "s1_lama_l",
        JenisKelamin::Perempuan if lama => "s1_lama_p",
        _ => "s1",
    };
    match golongan.split('/').next().unwrap_or_default() {
        "IV" if roll < 62 => "s2",
        "IV" => sarjana,
        "III" if roll < 10 => "s2",
        "III" if roll < 78 => sarjana,
        "IX" => "s1",
        "II" if roll < 18 => "d3",
        "VII" => "d3",
        _ => "",
    }
}

/// Counters that make numbers unique. Their size is that of the calendar, not of the staff.
#[derive(Debug, Default)]
struct Penghitung {
    urut: BTreeMap<(Tanggal, JenisKelamin), u16>,
    lokal: i64,
    nrp: i64,
}

/// Highest serial of a NIP.
const URUT_MAKS: u16 = 999;

impl Penghitung {
    /// Birth date (earlier by days where its serials are used up), number and serial.
    fn nomor(&mut self, inti: &Inti) -> (Tanggal, Nomor, i64) {
        let mut lahir = inti.lahir;
        let urut = loop {
            let used = self.urut.entry((lahir, inti.kelamin)).or_insert(0);
            if *used < URUT_MAKS {
                *used += 1;
                break i64::from(*used);
            }
            lahir = lahir.plus(-1);
        };
        let jenis = JenisNomor::jenis_for(inti.status);
        let born = i64::from(lahir.year()) * 10_000 + i64::from(lahir.month()) * 100 + i64::from(lahir.day());
        let sex = if inti.kelamin == JenisKelamin::Laki { 1 } else { 2 };
        let tail = match inti.status {
            StatusKepegawaian::Pppk => 21,
            StatusKepegawaian::PppkParuhWaktu => 24,
            _ => i64::from(inti.masuk.month()),
        };
        let angka = match jenis {
            JenisNomor::Nip | JenisNomor::NiPppk => {
                ((born * 10_000 + i64::from(inti.masuk.year())) * 100 + tail) * 10_000 + sex * 1_000 + urut
            }
            JenisNomor::Nrp => {
                self.nrp += 1;
                (i64::from(lahir.year() % 100) * 100 + i64::from(lahir.month())) * 10_000 + self.nrp % 10_000
            }
            JenisNomor::Lokal => {
                self.lokal += 1;
                self.lokal
            }
        };
        (lahir, Nomor::from_store(jenis, angka), urut)
    }
}

/// A NIK of province 99, which there is not; women's days are written plus 40.
fn nik(lahir: Tanggal, sex: JenisKelamin, urut: i64) -> Nik {
    let day = i64::from(lahir.day()) + if sex == JenisKelamin::Perempuan { 40 } else { 0 };
    let birth = day * 10_000 + i64::from(lahir.month()) * 100 + i64::from(lahir.year() % 100);
    Nik((990_101 * 1_000_000 + birth) * 10_000 + urut)
}
