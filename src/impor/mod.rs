//! Leads a foreign file in: opens it, names its columns, has its rows understood and compared, applies the difference.
//!
//! [`Mesin`] is driven by [`Perintah`] and answers with one [`Kabar`] each; desk and command line are two faces of
//! it. It holds the file and the names of its columns; the rows wait in the store ([`Impor`]), which is handed in with
//! each call, so that nothing here outlives a call but plain data. `buka` opens files and is the only part that touches
//! them, `peta` finds headings and names columns, `jalan` has rows compared, `tolakan` writes those that were refused.

mod buka;
mod jalan;
mod kembar;
#[cfg(test)]
pub(crate) mod palsu;
mod peta;
mod tolakan;
#[cfg(test)]
mod uji;

use std::path::PathBuf;

use crate::acuan;
use crate::domain::id::{PegawaiId, SatkerId};
use crate::domain::impor::baca::tahun::{Aturan, Catatan};
use crate::domain::impor::kepala::KamusTajuk;
use crate::domain::impor::padan::Padan;
use crate::domain::impor::panggung::{Impor, Kelompok};
use crate::domain::impor::percakapan::{Dibuka, Kabar, LembarInfo, Perintah, PilihLembar};
use crate::domain::impor::rekam::Untuk;
use crate::domain::impor::{HalImpor, Kolom};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Waktu;
use crate::exchange::baca::Sumber;
use crate::exchange::buku::Pembaca;
use crate::exchange::sisa::MILIK;

use jalan::Kamus;
use peta::Lembaran;

/// Hears how far reading or applying is (done, of how many; 0 is unknown) and says whether to go on.
pub type Maju<'a> = dyn FnMut(u64, u64) -> bool + 'a;

/// Puts a reason into words, for the file of refused rows.
pub type Bunyi = dyn Fn(&Pesan) -> String;

/// What the engine knows of the world round it.
pub struct Tempat {
    /// The office's own database file: it is never opened as a foreign one.
    pub db: PathBuf,
    /// The outbox, for refused rows that go to no named file.
    pub keluar: PathBuf,
    /// Who reads workbooks.
    pub pembaca: Pembaca,
    /// The words.
    pub bunyi: Box<Bunyi>,
    /// Answers that were there before anything was asked: a name of the file and the unit that it means. They go before
    /// what was remembered and before what the name says by itself.
    pub jawaban: Vec<(String, SatkerId)>,
    /// Headings of which it is known that the file has them: they give its heading away where no heading in it is known.
    pub tajuk: Vec<String>,
}

/// Why something could not be done.
#[derive(Debug)]
struct Galat(Pesan);

impl From<Pesan> for Galat {
    fn from(pesan: Pesan) -> Self {
        Self(pesan)
    }
}

impl From<StoreError> for Galat {
    fn from(e: StoreError) -> Self {
        Self(e.uraian())
    }
}

impl From<&str> for Galat {
    fn from(key: &str) -> Self {
        Self(Pesan::new(key))
    }
}

/// The open file.
struct Berkas {
    hal: HalImpor,
    /// Its name without folders.
    nama: String,
    isi: buka::Isi,
    sumber: Box<dyn Sumber>,
    lembar: Vec<LembarInfo>,
    /// What headings mean.
    tajuk: KamusTajuk,
    /// A text has one sheet, and its name says nothing about a unit.
    teks: bool,
    /// What parts cells in the file of refused rows.
    pemisah: char,
    /// Headings of our own columns in such a file; brought in again, they say nothing.
    milik: [String; MILIK],
    /// The chosen sheets, the leading one first; empty before they are chosen.
    pilihan: Vec<Lembaran>,
    /// Sheets that give no rows, each with what is shown instead.
    lewat: Vec<peta::Lewat>,
    /// Names of sheets that speak of nobody and are passed over.
    dilewati: Vec<String>,
    /// How uncertain days of columns are meant, and what of that is remembered.
    hari: Vec<(Kolom, Aturan)>,
    hari_semula: Vec<(Kolom, Aturan)>,
    /// What the comparison goes by; none before it.
    banding: Option<Berjalan>,
}

impl Berkas {
    fn baru(hal: HalImpor, nama: String, isi: buka::Isi, sumber: Box<dyn Sumber>, dibuka: &Dibuka) -> Self {
        Self {
            hal,
            nama,
            isi,
            lembar: sumber.lembar().to_vec(),
            sumber,
            tajuk: acuan::impor::kamus(),
            teks: dibuka.sandi.is_some(),
            // What the file has, for whoever opens it in the same spreadsheet; tabs belong to no file with the ending of these.
            pemisah: dibuka.pemisah.filter(|p| *p == ',').unwrap_or(';'),
            milik: Default::default(),
            pilihan: Vec::new(),
            lewat: Vec::new(),
            dilewati: Vec::new(),
            hari: Vec::new(),
            hari_semula: Vec::new(),
            banding: None,
        }
    }
}

/// A comparison that stands.
struct Berjalan {
    untuk: Untuk,
    kamus: Kamus,
    padan: Padan,
    hilang: Option<String>,
    /// Uncertain days that the rows have.
    catatan: Catatan,
    /// Rows that are no data and were passed over.
    lewat: u64,
}

/// The engine: one file at a time.
pub struct Mesin {
    tempat: Tempat,
    berkas: Option<Berkas>,
    /// Which unit a name of this file means: what was given beforehand, and what was answered since. It is remembered for the
    /// next file when this one is applied, so that a dry run leaves nothing behind and a wrong answer can be taken back.
    jawaban: Vec<(String, SatkerId)>,
}

impl std::fmt::Debug for Mesin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let nama = self.berkas.as_ref().map(|b| &b.nama);
        f.debug_struct("Mesin").field("berkas", &nama).finish_non_exhaustive()
    }
}

impl Mesin {
    /// An engine without a file.
    #[must_use]
    pub const fn new(tempat: Tempat) -> Self {
        Self { tempat, berkas: None, jawaban: Vec::new() }
    }

    /// Does what was said. An answer is always there; what could not be done is [`Kabar::Gagal`], and the office stands as
    /// before. [`Perintah::Tutup`] has nothing to tell and answers `Maju(0, 0)`.
    pub fn lakukan(
        &mut self,
        perintah: Perintah,
        store: &mut dyn Impor,
        session: &Session,
        now: Waktu,
        maju: &mut Maju<'_>,
    ) -> Kabar {
        let mut kerja = Kerja { store, session, now, maju };
        let done = match perintah {
            Perintah::Buka { sumber, hal, sandi, pemisah } => {
                self.tutup(&mut kerja);
                buka::buka(&self.tempat, sumber, hal, sandi, pemisah)
                    .map(|(berkas, dibuka)| self.pasang(berkas, dibuka))
            }
            Perintah::Lembar(pilih) => self.lembar(pilih, &mut kerja),
            Perintah::Petakan(kolom) => {
                self.berkas().and_then(|b| peta::petakan(b, &kolom, &mut kerja)).map(Kabar::Peta)
            }
            Perintah::Hari(aturan) => {
                self.berkas().and_then(|b| peta::atur_hari(b, aturan, &mut kerja)).map(Kabar::Peta)
            }
            Perintah::Banding(untuk) => self.banding(untuk, &mut kerja),
            Perintah::Jawab { nama, satker } => self.jawab(&nama, satker, &mut kerja),
            Perintah::Kembar(asal) => self.berkas().and_then(|b| kembar::lihat(b, asal, &mut kerja)).map(Kabar::Kembar),
            Perintah::Pilih { asal, pilihan } => self
                .berkas()
                .and_then(|b| kembar::pilih(b, asal, pilihan, &mut kerja))
                .and_then(|()| self.kabar(&mut kerja)),
            Perintah::Tetap { asal, kolom } => self.berjalan().map(drop).and_then(|()| {
                kerja.store.impor_tetap(asal, &kolom)?;
                self.kabar(&mut kerja)
            }),
            Perintah::Hilang { alasan, tetap } => self.hilang(alasan, &tetap, &mut kerja),
            Perintah::Kehilangan => {
                self.berjalan().and_then(|_| Ok(Kabar::Kehilangan(kerja.store.impor_kehilangan()?)))
            }
            Perintah::Lihat { kelompok, dari, batas } => self.berjalan().and_then(|_| {
                let baris = kerja.store.impor_lihat(kelompok, dari, batas)?;
                Ok(Kabar::Lihat { kelompok, dari, baris })
            }),
            Perintah::SimpanTolak(ke) => self.simpan_tolak(ke.as_deref(), &mut kerja),
            Perintah::Terapkan => self.terapkan(&mut kerja),
            Perintah::Tutup => {
                self.tutup(&mut kerja);
                Ok(Kabar::Maju(0, 0))
            }
        };
        done.unwrap_or_else(|Galat(pesan)| Kabar::Gagal(pesan))
    }

    fn pasang(&mut self, mut berkas: Berkas, dibuka: Dibuka) -> Kabar {
        berkas.milik = tolakan::milik(&self.tempat);
        self.berkas = Some(berkas);
        self.jawaban.clone_from(&self.tempat.jawaban);
        Kabar::Dibuka(dibuka)
    }

    fn tutup(&mut self, kerja: &mut Kerja<'_, '_>) {
        if self.berkas.take().is_some_and(|b| b.banding.is_some()) {
            kerja.store.impor_buang();
        }
        self.jawaban.clear();
    }

    fn berkas(&mut self) -> Result<&mut Berkas, Galat> {
        self.berkas.as_mut().ok_or_else(|| "impor-tak-ada-berkas".into())
    }

    fn berjalan(&mut self) -> Result<&mut Berjalan, Galat> {
        self.berkas()?.banding.as_mut().ok_or_else(|| "impor-belum-dibanding".into())
    }

    fn lembar(&mut self, pilih: PilihLembar, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        let berkas = self.berkas.as_mut().ok_or("impor-tak-ada-berkas")?;
        Ok(Kabar::Peta(peta::pilih(berkas, pilih, &self.tempat.tajuk, kerja)?))
    }

    fn banding(&mut self, untuk: Untuk, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        let berkas = self.berkas.as_mut().ok_or("impor-tak-ada-berkas")?;
        jalan::banding(berkas, untuk, &self.jawaban, kerja)?;
        self.kabar(kerja)
    }

    fn jawab(&mut self, nama: &str, satker: Option<SatkerId>, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        self.berjalan()?;
        let key = jalan::kunci(nama);
        self.jawaban.retain(|(known, _)| jalan::kunci(known) != key);
        self.jawaban.extend(satker.map(|satker| (nama.to_owned(), satker)));
        let read = jalan::jawab(self.berkas()?, nama, satker, kerja);
        // Rows that were taken to be read again would be missing from the difference.
        read.inspect_err(|_| self.lepas(kerja))?;
        self.kabar(kerja)
    }

    /// Remembers for the next file what was answered for this one and is not remembered so already; `sisa`: some rows
    /// were not taken and come back in their own file.
    fn ingat(&mut self, sisa: bool, kerja: &mut Kerja<'_, '_>) -> Result<(), Galat> {
        let mut writes = jalan::ingatan(&self.jawaban, kerja)?;
        let berkas = self.berkas.as_mut().ok_or("impor-tak-ada-berkas")?;
        writes.extend(peta::ingatan(berkas));
        if sisa {
            writes.extend(tolakan::ingatan(berkas, kerja)?);
        }
        for write in writes {
            kerja.store.write(&write, kerja.session, kerja.now)?;
        }
        peta::sudah_ingat(berkas);
        Ok(())
    }

    fn hilang(
        &mut self,
        alasan: Option<String>,
        tetap: &[PegawaiId],
        kerja: &mut Kerja<'_, '_>,
    ) -> Result<Kabar, Galat> {
        let alasan = alasan.map(|a| a.trim().to_owned()).filter(|a| !a.is_empty());
        self.berjalan()?;
        kerja.store.impor_hilang(alasan.as_deref(), tetap)?;
        self.berjalan()?.hilang = alasan;
        self.kabar(kerja)
    }

    fn simpan_tolak(&mut self, ke: Option<&str>, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        self.berjalan()?;
        let Some(berkas) = &self.berkas else { return Err("impor-tak-ada-berkas".into()) };
        let (path, baris) = tolakan::simpan(berkas, &self.tempat, ke, kerja)?;
        Ok(Kabar::Tersimpan(path, baris))
    }

    /// Applies. A file that changes nothing writes nothing.
    fn terapkan(&mut self, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        let hilang = self.berjalan()?.hilang.is_some();
        let n = kerja.store.impor_ringkas()?;
        let keluar = if hilang { n.keluar() } else { 0 };
        if n.berubah() + keluar == 0 {
            let uraian = Pesan::new("tersimpan-impor-sama").with("n", n.get(Kelompok::Sama));
            self.tutup(kerja);
            return Ok(Kabar::Selesai(Written { audit: None, ids: Vec::new(), uraian }));
        }
        // Before the rows, so that the last act, which can be undone by one key, is the file itself.
        self.ingat(n.get(Kelompok::Tolak) + n.get(Kelompok::Tahan) > 0, kerja)?;
        let mut written = kerja.store.impor_terap(kerja.session, kerja.now, kerja.maju)?;
        written.uraian = Pesan::new("impor-selesai")
            .with("baru", n.get(Kelompok::Baru))
            .with("ubah", n.get(Kelompok::Ubah))
            .with("pindah", n.get(Kelompok::Pindah))
            .with("keluar", keluar);
        self.tutup(kerja);
        Ok(Kabar::Selesai(written))
    }

    /// Forgets the comparison: what stands on the stage is not all of the file.
    fn lepas(&mut self, kerja: &mut Kerja<'_, '_>) {
        if let Some(berkas) = &mut self.berkas {
            berkas.banding = None;
        }
        kerja.store.impor_buang();
    }

    /// The difference as it stands. One that cannot be told must not be applied either.
    fn kabar(&mut self, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        self.beda(kerja).inspect_err(|_| self.lepas(kerja))
    }

    fn beda(&mut self, kerja: &mut Kerja<'_, '_>) -> Result<Kabar, Galat> {
        let mut ringkas = kerja.store.impor_ringkas()?;
        let berkas = self.berkas()?;
        let berjalan = berkas.banding.as_ref().ok_or("impor-belum-dibanding")?;
        ringkas.lewatkan(berjalan.lewat);
        let tanya = jalan::tanya(berjalan, kerja)?;
        let hari = berjalan.catatan.tanya(&berkas.hari);
        Ok(Kabar::Banding { ringkas, tanya, hari, hilang: berjalan.hilang.clone() })
    }
}

/// What one call brings along.
struct Kerja<'a, 'm> {
    store: &'a mut dyn Impor,
    session: &'a Session,
    now: Waktu,
    maju: &'a mut Maju<'m>,
}

impl Kerja<'_, '_> {
    /// Tells how far it is; a stop is an error with its own sentence.
    fn maju(&mut self, (n, dari): (u64, u64)) -> Result<(), Galat> {
        if (self.maju)(n, dari) { Ok(()) } else { Err("impor-dihentikan".into()) }
    }
}
