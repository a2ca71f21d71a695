//! `ikrar impor`: a file in, from the first look to the last row, without a screen.
//!
//! A script cannot be asked. So what a person would be asked is an option here (which sheet, what columns say, which
//! unit is meant), and what is still open at the end is a refusal that names it: nothing is applied, unless `--sebagian` says
//! that the good rows shall go in and the rest into a file of their own.

mod cetak;
mod nama;
mod untuk;

use std::path::PathBuf;

use super::maju::Kemajuan;
use super::sistem::FOLDER_KELUAR;
use super::{Gagal, Isyarat, Lingkungan, Selesai, Umum, pilih};
use crate::domain::ikrar::KeadaanIkrar;
use crate::domain::impor::baca::tahun::{self, Aturan, TanyaHari};
use crate::domain::impor::panggung::{BarisBeda, Impor as Toko, Kehilangan, Kelompok, RingkasImpor};
use crate::domain::impor::percakapan::{
    Dibuka, Kabar, LembarInfo, Perintah, Peta, PilihLembar, Sandi, Sumber, TanyaSatker,
};
use crate::domain::impor::rekam::Untuk;
use crate::domain::impor::{HalImpor, Kolom};
use crate::domain::kegiatan::JenisKegiatan;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::{Tanggal, Waktu};
use crate::exchange::buku::Pembaca;
use crate::impor::{Mesin, Tempat};
use crate::kata::Kata;

/// A file to bring in, as it was called for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impor {
    /// What it is about.
    pub hal: HalImpor,
    /// The file.
    pub berkas: PathBuf,
    /// Which sheet: a name, a number from 1, or `semua`; the only one where not said.
    pub lembar: Option<String>,
    /// What columns say, where their headings do not.
    pub nama: Vec<Nama>,
    /// Coding of a text; found out where not said.
    pub sandi: Option<Sandi>,
    /// What parts cells; found out where not said.
    pub pemisah: Option<char>,
    /// The unit of rows that name none.
    pub satker: Option<String>,
    /// Which unit is meant by a name of the file.
    pub padan: Vec<(String, String)>,
    /// How years of two digits are meant, in all columns of days.
    pub tahun: Option<Aturan>,
    /// How serial numbers are.
    pub serial: Option<Aturan>,
    /// Only the difference; nothing is changed.
    pub coba: bool,
    /// Good rows go in although others do not.
    pub sebagian: bool,
    /// Who is not in the file goes out of service, with this reason.
    pub hilang: Option<String>,
    /// Where rows go that were refused or wait.
    pub tolakan: Option<PathBuf>,
    /// Outcome for a script.
    pub json: bool,
    /// What the rows of a list or sheet have in common.
    pub acara: Acara,
}

/// What columns say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nama {
    /// A TOML file with a line for each heading: `"NIP BARU" = "nomor"`.
    Berkas(PathBuf),
    /// Headings and columns; `None` leaves one out.
    Pasangan(Vec<(String, Option<Kolom>)>),
}

/// What the rows of a list or sheet have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acara {
    /// Title of an event.
    pub judul: Option<String>,
    /// Kind of an event.
    pub jenis: JenisKegiatan,
    /// Day of an event, a sheet, a count.
    pub tanggal: Option<Tanggal>,
    /// Where it was.
    pub tempat: String,
    /// The wave; the present one where not said.
    pub gelombang: Option<String>,
    /// Number of a signed sheet.
    pub nomor: Option<String>,
    /// Who witnessed it.
    pub saksi: String,
    /// State of rows that are silent.
    pub keadaan: KeadaanIkrar,
    /// The election; the only one where not said.
    pub pemilihan: Option<String>,
}

/// What came of it.
struct Hasil {
    dibuka: Dibuka,
    lembar: Option<LembarInfo>,
    peta: Peta,
    ringkas: RingkasImpor,
    tanya: Vec<TanyaSatker>,
    hari: Vec<TanyaHari>,
    tolak: Vec<BarisBeda>,
    /// Whose people would leave service, where that was asked for.
    kehilangan: Vec<Kehilangan>,
    /// File of the refused rows, and how many stand in it.
    tolakan: Option<(String, u64)>,
    /// What applying did; nothing where it was not applied.
    diterapkan: Option<Written>,
}

impl Hasil {
    /// Rows that nobody has decided about.
    fn terbuka(&self) -> u64 {
        self.ringkas.get(Kelompok::Tolak) + self.ringkas.get(Kelompok::Tahan)
    }
}

/// Refused rows that are shown; all of them are in their file.
const TAMPIL: usize = 100;

pub(super) fn jalan(umum: &Umum, call: &Impor, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    if umum.baca_saja && !call.coba {
        return Err(Gagal::Tolak(Pesan::new("cli-impor-baca-saja")));
    }
    let nama = nama::baca(&call.nama)?;
    let (mut store, session) = {
        let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
        env.jembatan.buka_impor(&umum.db, umum.baca_saja, &mut |apa| maju.dengar(apa))?
    };
    let untuk = untuk::susun(call, store.as_mut(), &session)?;
    let mut jawaban = Vec::new();
    for (nama, satker) in &call.padan {
        jawaban.push((nama.clone(), pilih::satker(satker, store.as_mut(), &session)?));
    }
    let words = Kata::new(kata.bahasa());
    let tempat = Tempat {
        db: umum.db.clone(),
        keluar: env.data.join(FOLDER_KELUAR),
        pembaca: Pembaca::default(),
        bunyi: Box::new(move |pesan| words.pesan(pesan)),
        jawaban,
        tajuk: nama.iter().map(|(tajuk, _)| tajuk.clone()).collect(),
    };
    let isyarat = (env.isyarat)();
    let maju = Kemajuan::new(env.err, env.err_layar, kata);
    let mut kerja = Kerja { mesin: Mesin::new(tempat), store: store.as_mut(), session, now: env.kini, maju, isyarat };
    let dibuka = kerja.buka(call)?;
    if let Some(lines) = &dibuka.ragu {
        drop(kerja);
        return cetak::ragu(call, &dibuka, lines, kata, env);
    }
    let (pilih, lembar) = lembar(call, &dibuka)?;
    let mut peta = kerja.peta(Perintah::Lembar(pilih))?;
    if let Some(own) = nama::terapkan(&nama, &peta)? {
        peta = kerja.peta(Perintah::Petakan(own))?;
    }
    if let Some(first) = peta.kurang.first() {
        let first = first.clone();
        drop(kerja);
        cetak::kolom(&peta, kata, env)?;
        return Err(Gagal::Tolak(first));
    }
    let told: Vec<Aturan> = [call.tahun, call.serial].into_iter().flatten().collect();
    if !told.is_empty() {
        // What was said goes before what was remembered; what was not said stays.
        let mut own = peta.hari.clone();
        for kolom in tahun::HARI {
            told.iter().for_each(|rule| tahun::taruh(&mut own, kolom, *rule));
        }
        let ada: Vec<Kolom> = peta.kolom.iter().filter_map(|k| k.kolom).collect();
        own.retain(|(kolom, _)| ada.contains(kolom));
        peta = kerja.peta(Perintah::Hari(own))?;
    }
    let (ringkas, tanya, hari) = kerja.banding(call, untuk)?;
    let tolak = kerja.tolak()?;
    let kehilangan = if call.hilang.is_some() { kerja.kehilangan()? } else { Vec::new() };
    let (tolakan, diterapkan) = (None, None);
    let mut hasil = Hasil { dibuka, lembar, peta, ringkas, tanya, hari, tolak, kehilangan, tolakan, diterapkan };
    let terapkan = !call.coba && (hasil.terbuka() == 0 || call.sebagian);
    if hasil.terbuka() > 0 && (call.tolakan.is_some() || terapkan) {
        hasil.tolakan = Some(kerja.simpan(call)?);
    }
    if terapkan {
        hasil.diterapkan = Some(kerja.terapkan()?);
    }
    drop(kerja);
    cetak::hasil(call, &hasil, kata, env)?;
    match (hasil.terbuka(), call.coba, terapkan) {
        (0, _, _) => Ok(Selesai::Beres),
        (_, true, _) | (_, _, true) => Ok(Selesai::Temuan),
        _ => {
            let n = |k| hasil.ringkas.get(k);
            let pesan = Pesan::new("cli-impor-terbuka");
            Err(Gagal::Tolak(pesan.with("tolak", n(Kelompok::Tolak)).with("tahan", n(Kelompok::Tahan))))
        }
    }
}

/// Which sheets: those that were named, else the only one that is not hidden.
fn lembar(call: &Impor, dibuka: &Dibuka) -> Result<(PilihLembar, Option<LembarInfo>), Gagal> {
    let ada = &dibuka.lembar;
    let satu = |at: usize| {
        (PilihLembar::Satu(u32::try_from(at).unwrap_or(u32::MAX)), ada.get(at).filter(|_| ada.len() > 1).cloned())
    };
    let names = || ada.iter().map(|l| l.nama.as_str()).collect::<Vec<_>>().join("; ");
    let Some(text) = call.lembar.as_deref().map(str::trim) else {
        let mut shown = ada.iter().enumerate().filter(|(_, l)| !l.tersembunyi);
        return match (shown.next(), shown.next()) {
            (Some((at, _)), None) => Ok(satu(at)),
            (None, _) if ada.len() == 1 => Ok(satu(0)),
            _ => {
                let pesan = Pesan::new("cli-impor-lembar-banyak").with("jumlah", ada.len()).with("lembar", names());
                Err(Gagal::Tolak(pesan))
            }
        };
    };
    if let Some(at) = ada.iter().position(|l| l.nama.trim().eq_ignore_ascii_case(text)) {
        return Ok(satu(at));
    }
    if ["semua", "all"].contains(&text.to_lowercase().as_str()) {
        return Ok((PilihLembar::Semua, None));
    }
    match text.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|at| *at < ada.len()) {
        Some(at) => Ok(satu(at)),
        None => Err(Gagal::Salah(Pesan::new("cli-impor-lembar-tak-ada").with("isi", text).with("lembar", names()))),
    }
}

/// Groups, names of units and columns of days that are asked about.
type Beda = (RingkasImpor, Vec<TanyaSatker>, Vec<TanyaHari>);

/// The engine with all that each of its calls needs.
struct Kerja<'a> {
    mesin: Mesin,
    store: &'a mut dyn Toko,
    session: Session,
    now: Waktu,
    maju: Kemajuan<'a>,
    isyarat: Isyarat,
}

impl Kerja<'_> {
    /// Does one thing. A signal stops it where it can be stopped: before anything is written, or with what was written
    /// taken back.
    fn kata(&mut self, perintah: Perintah) -> Result<Kabar, Gagal> {
        let (maju, isyarat) = (&mut self.maju, &self.isyarat);
        let applies = perintah == Perintah::Terapkan;
        let (mut told, mut most) = (false, 0);
        let said = self.mesin.lakukan(perintah, self.store, &self.session, self.now, &mut |n, dari| {
            // What is written grows; a figure that falls is what is still to be taken back.
            let back = applies && n < most;
            most = n.max(most);
            let stop = isyarat.henti().is_some();
            // Between the first turn and the last there is something to take back, and that takes its time.
            if applies && !told && (back || (stop && n > 0 && n < dari)) {
                told = true;
                maju.katakan(&Pesan::new("cli-impor-kembali").with("n", n));
            }
            match (applies, back) {
                (true, true) => maju.lapor_kembali(n, dari),
                (true, false) => maju.lapor(n, dari),
                (false, _) => maju.lapor_baca(n, dari),
            }
            !stop
        });
        match (said, self.isyarat.henti()) {
            // A child that reads a workbook hears the same signal and leaves without an answer.
            (Kabar::Gagal(_), Some(selesai)) if !applies => Err(Gagal::Henti(Pesan::new("impor-dihentikan"), selesai)),
            (Kabar::Gagal(pesan), Some(selesai)) => Err(Gagal::Henti(pesan, selesai)),
            (Kabar::Gagal(pesan), None) => Err(Gagal::Tolak(pesan)),
            // What is written is written, whatever was heard behind the last row.
            (kabar, Some(selesai)) if !applies => {
                drop(kabar);
                Err(Gagal::Henti(Pesan::new("impor-dihentikan"), selesai))
            }
            (kabar, _) => Ok(kabar),
        }
    }

    fn buka(&mut self, call: &Impor) -> Result<Dibuka, Gagal> {
        let sumber = Sumber::Berkas(call.berkas.display().to_string());
        let open = Perintah::Buka { sumber, hal: call.hal, sandi: call.sandi, pemisah: call.pemisah };
        match self.kata(open)? {
            Kabar::Dibuka(dibuka) => Ok(dibuka),
            _ => Err(lain()),
        }
    }

    fn peta(&mut self, perintah: Perintah) -> Result<Peta, Gagal> {
        match self.kata(perintah)? {
            Kabar::Peta(peta) => Ok(peta),
            _ => Err(lain()),
        }
    }

    /// Compares, and gives what is still open.
    fn banding(&mut self, call: &Impor, untuk: Untuk) -> Result<Beda, Gagal> {
        let mut said = self.kata(Perintah::Banding(untuk))?;
        if call.hilang.is_some() {
            said = self.kata(Perintah::Hilang { alasan: call.hilang.clone(), tetap: Vec::new() })?;
        }
        match said {
            Kabar::Banding { ringkas, tanya, hari, .. } => Ok((ringkas, tanya, hari)),
            _ => Err(lain()),
        }
    }

    fn tolak(&mut self) -> Result<Vec<BarisBeda>, Gagal> {
        match self.kata(Perintah::Lihat { kelompok: Kelompok::Tolak, dari: 0, batas: TAMPIL })? {
            Kabar::Lihat { baris, .. } => Ok(baris),
            _ => Err(lain()),
        }
    }

    fn kehilangan(&mut self) -> Result<Vec<Kehilangan>, Gagal> {
        match self.kata(Perintah::Kehilangan)? {
            Kabar::Kehilangan(units) => Ok(units),
            _ => Err(lain()),
        }
    }

    fn simpan(&mut self, call: &Impor) -> Result<(String, u64), Gagal> {
        let ke = call.tolakan.as_ref().map(|p| p.display().to_string());
        match self.kata(Perintah::SimpanTolak(ke))? {
            Kabar::Tersimpan(path, baris) => Ok((path, baris)),
            _ => Err(lain()),
        }
    }

    fn terapkan(&mut self) -> Result<Written, Gagal> {
        match self.kata(Perintah::Terapkan)? {
            Kabar::Selesai(written) => Ok(written),
            _ => Err(lain()),
        }
    }
}

/// The engine answered something else than it was asked.
fn lain() -> Gagal {
    Gagal::Store(StoreError::Missing)
}
