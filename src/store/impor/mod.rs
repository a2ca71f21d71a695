//! Taking files in: rows are compared as they come, wait on a stage, and are applied as one act.
//!
//! The stage ([`panggung`]) lives in temporary tables of the connection, in a file of its own that is gone with it:
//! comparing changes no page of the office. What a row means is the business of a [`Perihal`] (people in [`orang`]);
//! the rest is the same for every subject: a record twice in a file, the preview, applying in short transactions with
//! other operators' saves in between ([`terap`]), and taking back what was begun and not finished ([`tarik`]).
//!
//! Rows come in one by one but are compared by the lot, each lot on one state of the office: no transaction outlives a
//! call.

mod baru;
mod gembok;
mod hadir;
mod lembar;
mod lihat;
mod lihat_orang;
mod orang;
mod panggung;
pub(super) mod sandi;
mod saring;
mod satker;
mod siapa;
mod suara;
mod tarik;
mod terap;
mod terlihat;
mod tonggak;

use rusqlite::Connection;
use rusqlite::types::Value;

pub(super) use panggung::Panggung;
#[cfg(test)]
pub(super) use panggung::siapkan;
pub(super) use tarik::{ImporRow, batal, impor_dari, pulihkan_terhenti, setengah, terhenti};
pub use tarik::{Pulih, Setengah};
pub use terap::Tahap;

use super::SqliteStore;
use super::audit::Tx;
use super::jangkauan::wajib;
use crate::domain::id::PegawaiId;
use crate::domain::impor::baris::Baris;
use crate::domain::impor::panggung::{BarisBeda, Impor, Kehilangan, Kelompok, Penulis, RingkasImpor};
use crate::domain::impor::rekam::{Rekaman, Untuk};
use crate::domain::impor::{Alasan, Asal, Kolom};
use crate::domain::nama;
use crate::domain::operator::{Hak, Session};
use crate::domain::request::{StoreError, Written};
use crate::domain::tanggal::Waktu;

/// What a record means for the office.
pub(super) enum Hasil {
    /// The record with this key says nothing new.
    Sama(i64),
    /// Something would be written.
    Usul(Usul),
    /// It cannot be taken; with the key of the record it speaks of, where that is known.
    Tolak(Option<i64>, Vec<Alasan>),
}

/// What would be written for one row.
pub(super) struct Usul {
    /// `Baru`, `Ubah` or `Pindah`.
    pub(super) kelompok: Kelompok,
    /// Key and version of the known record.
    pub(super) lama: Option<(i64, i64)>,
    /// What makes a new record one of its own; the same twice in a file is a record twice in it. Not asked for a known one.
    pub(super) kunci: Value,
    /// One more value that only one record may have, and its column.
    pub(super) unik: Option<(Value, Kolom)>,
    /// What to write; the same bytes say the same.
    pub(super) isi: Vec<u8>,
}

/// What all rows together say of one of them.
pub(super) enum Putusan {
    /// It belongs to this group: `Baru`, `Ubah`, `Pindah` or `Sama`.
    Kelompok(Kelompok),
    /// It cannot be taken.
    Tolak(Vec<Alasan>),
}

/// A row on the stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tersimpan {
    /// Place in the order of the file; sheet, then row
    pub(super) urut: i64,
    /// Known: key and version seen.
    pub(super) lama: Option<(i64, i64)>,
    /// What to write, as in [`Usul::isi`].
    pub(super) isi: Vec<u8>,
}

/// One subject of files. A new one adds its file here and its line in [`perihal`].
pub(super) trait Perihal: std::fmt::Debug + Send {
    /// The right it takes beside [`Hak::Impor`].
    fn hak(&self) -> Hak;

    /// The name of the act in the trail; see `undo`.
    fn aksi(&self) -> &'static str;

    /// Whether everything that its rows refer to is looked at anew in each turn, so that SQLite need not do it row by row.
    fn rujukan_terjaga(&self) -> bool {
        false
    }

    /// Looks once, before the first row, whether the file can be taken at all.
    fn mulai(&mut self, _conn: &Connection, _session: &Session) -> Result<(), StoreError> {
        Ok(())
    }

    /// Looks at the office before a lot is compared: what is not there at all need not be looked for row by row.
    fn lot(&mut self, _conn: &Connection) -> Result<(), StoreError> {
        Ok(())
    }

    /// Compares one record with the office. The state of the office does not change within a lot, and may between lots.
    fn banding(&mut self, conn: &Connection, session: &Session, rekaman: &Rekaman) -> Result<Hasil, StoreError>;

    /// Looks at all rows together where they hang on one another: asked when all are in, and again when more have come since.
    /// `semua` gives those that would be written, in the order of the file; a verdict takes the place of what
    /// [`Perihal::banding`] has said.
    fn bersama(
        &mut self,
        _conn: &Connection,
        _session: &Session,
        _semua: &dyn Fn() -> Result<Vec<Tersimpan>, StoreError>,
    ) -> Result<Vec<(i64, Putusan)>, StoreError> {
        Ok(Vec::new())
    }

    /// What would be written of a row that changes a known record if these columns stay as they are kept: the group that it
    /// belongs to then, and the values.
    fn biarkan(
        &self,
        _conn: &Connection,
        _baris: &Tersimpan,
        _kolom: &[Kolom],
    ) -> Result<(Kelompok, Vec<u8>), StoreError> {
        Err(StoreError::Missing)
    }

    /// What the preview shows of a row: number, name, unit and values that differ. The caller adds where it stands.
    fn tampil(&self, conn: &Connection, session: &Session, baris: &Tersimpan) -> Result<BarisBeda, StoreError>;

    /// Writes rows, in the order of the file; each leaves its links. A version that is no longer the one seen is
    /// [`StoreError::Stale`]. Called once or more for one act. Where rows hang on one another it may write as many others in
    /// their stead, if all are written when all have been handed over.
    fn terap(
        &mut self,
        tx: &mut Tx<'_>,
        session: &Session,
        baris: &[Tersimpan],
        saksi: Saksi,
    ) -> Result<(), StoreError>;

    /// Reasons that only the office knows for a row that was not understood, and known records that it speaks of.
    fn tolak(
        &mut self,
        _conn: &Connection,
        _session: &Session,
        _baris: &Baris,
        _alasan: &[Alasan],
    ) -> Result<(Vec<Alasan>, Vec<i64>), StoreError> {
        Ok((Vec::new(), Vec::new()))
    }

    /// Who is in service at a unit of which the file is a list and whom it does not have: key and version, each handed to `ada`.
    fn hilang(
        &mut self,
        _conn: &Connection,
        _session: &Session,
        _terlihat: &dyn Fn(i64) -> bool,
        _ada: &mut dyn FnMut(i64, i64) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        Ok(())
    }

    /// Sets those who are missing out of service.
    fn keluarkan(&mut self, _tx: &mut Tx<'_>, _siapa: &[(i64, i64)], _alasan: &str) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Hears which part of the work begins; for benches.
pub(super) type Saksi = Option<fn(Tahap)>;

/// The subject of a file.
fn perihal(untuk: &Untuk) -> Result<Box<dyn Perihal>, StoreError> {
    match untuk {
        Untuk::Pegawai(satker) => Ok(Box::new(orang::Orang::new(*satker))),
        Untuk::Satker => Ok(Box::new(satker::Satker::default())),
        Untuk::Hadir { jenis, judul, tanggal, tempat, satker } => {
            Ok(Box::new(hadir::Hadir::new(*jenis, judul, *tanggal, tempat, *satker)))
        }
        Untuk::Ikrar { gelombang, berkas, keadaan, tanggal } => {
            Ok(Box::new(lembar::Lembar::new(*gelombang, berkas, *keadaan, *tanggal)))
        }
        Untuk::Suara { pemilihan, tanggal, satker } => Ok(Box::new(suara::Suara::new(*pemilihan, *tanggal, *satker))),
    }
}

impl SqliteStore {
    /// Lets `saksi` hear which part of applying a file begins, so that a bench can say what each costs.
    pub fn saksi_impor(&mut self, saksi: fn(Tahap)) {
        self.saksi = Some(saksi);
    }

    /// Works on the stage. Where that fails rows may be missing on it, or verdicts; so it goes, and nothing of the file can be
    /// applied.
    fn di_panggung<T>(
        &mut self,
        job: impl FnOnce(&mut Panggung, &Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let Some(panggung) = &mut self.panggung else { return Err(StoreError::Missing) };
        let done = job(panggung, &self.conn);
        if done.is_err() {
            self.impor_buang();
        }
        done
    }
}

impl Impor for SqliteStore {
    fn impor_mulai(&mut self, untuk: &Untuk, berkas: &str, sha256: &str, session: &Session) -> Result<(), StoreError> {
        self.impor_buang();
        let mut perihal = perihal(untuk)?;
        wajib(session, Hak::Impor)?;
        wajib(session, perihal.hak())?;
        perihal.mulai(&self.conn, session)?;
        self.panggung = Some(Box::new(Panggung::new(&self.conn, perihal, untuk.hal(), berkas, sha256, session)?));
        Ok(())
    }

    fn impor_rekam(&mut self, baris: &Baris, rekaman: &Rekaman) -> Result<(), StoreError> {
        self.di_panggung(|panggung, conn| panggung.rekam(conn, baris, rekaman))
    }

    fn impor_tolak(&mut self, baris: &Baris, alasan: &[Alasan]) -> Result<(), StoreError> {
        self.di_panggung(|panggung, conn| panggung.tolak(conn, baris, alasan))
    }

    fn impor_tahan(&mut self, baris: &Baris, satker: &str) -> Result<(), StoreError> {
        self.di_panggung(|panggung, conn| panggung.tahan(conn, baris, satker))
    }

    fn impor_tertahan(&mut self) -> Result<Vec<(String, u64)>, StoreError> {
        self.di_panggung(Panggung::tertahan)
    }

    fn impor_ambil(&mut self, satker: &str, batas: usize) -> Result<Vec<Baris>, StoreError> {
        self.di_panggung(|panggung, conn| panggung.ambil(conn, satker, batas))
    }

    fn impor_kembar(&mut self, asal: Asal) -> Result<Vec<Baris>, StoreError> {
        self.di_panggung(|panggung, conn| panggung.sekembar(conn, asal))
    }

    fn impor_pilih(&mut self, asal: Asal, rekaman: Option<(&Baris, &Rekaman)>) -> Result<(), StoreError> {
        self.di_panggung(|panggung, conn| panggung.pilih(conn, asal, rekaman))
    }

    fn impor_tetap(&mut self, asal: Asal, kolom: &[Kolom]) -> Result<(), StoreError> {
        self.di_panggung(|panggung, conn| panggung.biarkan(conn, asal, kolom))
    }

    fn impor_ringkas(&mut self) -> Result<RingkasImpor, StoreError> {
        self.di_panggung(Panggung::ringkas)
    }

    fn impor_lihat(&mut self, kelompok: Kelompok, dari: u64, batas: usize) -> Result<Vec<BarisBeda>, StoreError> {
        self.di_panggung(|panggung, conn| panggung.lihat(conn, kelompok, dari, batas))
    }

    fn impor_sisa(&mut self, tulis: &mut Penulis<'_>) -> Result<(), StoreError> {
        // Whatever cannot be written to a file is no fault of the stage.
        self.impor_ringkas()?;
        let Some(panggung) = &mut self.panggung else { return Err(StoreError::Missing) };
        panggung.sisa(&self.conn, tulis)
    }

    fn impor_hilang(&mut self, alasan: Option<&str>, tetap: &[PegawaiId]) -> Result<(), StoreError> {
        let alasan = alasan.map(nama::rapi).filter(|text| !text.is_empty());
        self.di_panggung(|panggung, conn| panggung.yang_keluar(conn, alasan, tetap))
    }

    fn impor_kehilangan(&mut self) -> Result<Vec<Kehilangan>, StoreError> {
        self.di_panggung(Panggung::kehilangan)
    }

    fn impor_terap(
        &mut self,
        session: &Session,
        now: Waktu,
        maju: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Written, StoreError> {
        self.impor_ringkas()?;
        terap::terap(self, session, now, maju)
    }

    fn impor_buang(&mut self) {
        if self.panggung.take().is_some() {
            panggung::buang(&self.conn);
        }
    }
}

/// Where a row stands, from its place in the order of the file.
fn asal(urut: i64) -> Asal {
    let lembar = u32::try_from(urut >> panggung::NOMOR).unwrap_or(0);
    Asal { lembar, nomor: (urut & ((1 << panggung::NOMOR) - 1)).unsigned_abs() }
}
