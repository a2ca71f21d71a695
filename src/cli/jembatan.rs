//! What the command line wants of other rooms, on one page.
//!
//! Verbs speak to a [`Jembatan`], never to a room directly, so that they are tested on an office in
//! memory and a change in another room ends here.

use std::path::{Path, PathBuf};

use super::lengkap::{self, LengkapHasil};
use super::pindaian;
use crate::domain::impor::panggung::Impor;
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::request::{Store, StoreError};
use crate::domain::tanggal::Waktu;
use crate::kata::Kata;
use crate::store::cadangan::{self, Salinan};
use crate::store::{
    self, Berat, KantorLatihan, Kedalaman, Kepala, OpenOptions, OsUser, Pemilik, SqliteStore, open_session,
};

/// Hears how far a job is: done, of so many.
pub type Maju<'a> = dyn FnMut(u64, u64) + 'a;

/// What a practice office turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatihanHasil {
    /// Units.
    pub satker: u64,
    /// People.
    pub pegawai: u64,
    /// Pledges.
    pub ikrar: u64,
    /// Cases.
    pub perkara: u64,
}

/// What is heard while an office is opened in which an import was left half done: it is taken back first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dengaran {
    /// A sentence, before it begins and at its end.
    Kata(Pesan),
    /// How much of it is back, of how much.
    Maju(u64, u64),
}

/// Hears it.
pub type Dengar<'a> = dyn FnMut(Dengaran) + 'a;

/// Something that a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Temuan {
    /// How much it matters.
    pub berat: Berat,
    /// Where, as a stable text for scripts: `pegawai/12`, `file`.
    pub objek: String,
    /// The finding.
    pub pesan: Pesan,
}

/// Outcome of a test of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditHasil {
    /// Links.
    pub panjang: i64,
    /// Hash of the newest link, lower-case hex.
    pub kepala: String,
    /// The first broken link and what is wrong with it.
    pub putus: Option<(i64, Pesan)>,
}

/// A checked copy, or a database made from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CadanganHasil {
    /// The file made.
    pub berkas: PathBuf,
    /// Its size in bytes.
    pub ukuran: u64,
    /// Its SHA-256, lower-case hex.
    pub sha256: String,
}

/// One line of the key table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct BarisTombol {
    /// Group heading.
    pub grup: String,
    /// Keys as printed, `Ctrl+P`.
    pub tombol: String,
    /// What they do.
    pub judul: String,
    /// The same at length.
    pub bantuan: String,
}

/// What other rooms do for the command line.
pub trait Jembatan {
    /// Opens a database and says who is at work.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn buka(
        &mut self,
        db: &Path,
        baca_saja: bool,
        dengar: &mut Dengar<'_>,
    ) -> Result<(Box<dyn Store>, Session), StoreError>;

    /// Opens a database that takes files in, and says who is at work.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn buka_impor(
        &mut self,
        db: &Path,
        baca_saja: bool,
        dengar: &mut Dengar<'_>,
    ) -> Result<(Box<dyn Impor>, Session), StoreError>;

    /// Makes a practice office in a file that is not there yet.
    ///
    /// # Errors
    /// See [`StoreError`]; nothing is left behind.
    fn buat_latihan(
        &mut self,
        db: &Path,
        pegawai: u64,
        benih: u64,
        maju: &mut Maju<'_>,
    ) -> Result<LatihanHasil, StoreError>;

    /// Checks the whole file.
    ///
    /// # Errors
    /// See [`StoreError`]; what can be looked past is a finding.
    fn periksa(&mut self, db: &Path, baca_saja: bool) -> Result<Vec<Temuan>, StoreError>;

    /// Reckons the trail anew, against a head noted earlier where one is given.
    ///
    /// # Errors
    /// See [`StoreError`]; a broken link is an outcome.
    fn audit_uji(
        &mut self,
        db: &Path,
        jangkar: Option<&(i64, String)>,
        maju: &mut Maju<'_>,
    ) -> Result<AuditHasil, StoreError>;

    /// Makes a checked copy; never over another file.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn cadangkan(&mut self, db: &Path, ke: &Path, maju: &mut Maju<'_>) -> Result<CadanganHasil, StoreError>;

    /// Takes the whole office out as the new folder `ke`.
    ///
    /// # Errors
    /// See [`StoreError`]; nothing is left behind.
    fn ekspor_semua(
        &mut self,
        db: &Path,
        baca_saja: bool,
        ke: &Path,
        dengar: &mut Dengar<'_>,
    ) -> Result<LengkapHasil, StoreError>;

    /// Makes a database of such a folder, where none stands yet.
    ///
    /// # Errors
    /// See [`StoreError`]; nothing is left behind.
    fn impor_semua(&mut self, dari: &Path, db: &Path, maju: &mut Maju<'_>) -> Result<LengkapHasil, StoreError>;

    /// Makes a database out of a copy, where none stands yet.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn pulihkan(&mut self, dari: &Path, db: &Path, maju: &mut Maju<'_>) -> Result<CadanganHasil, StoreError>;

    /// The key table, group by group.
    fn tabel_tombol(&self, kata: &Kata) -> Vec<BarisTombol>;

    /// Version of the SQLite inside.
    fn versi_sqlite(&self) -> String;
}

/// The rooms of this program.
pub struct Nyata {
    /// The moment of the call.
    pub kini: Waktu,
    /// Where the call comes from: terminal or address.
    pub asal: String,
    /// The key table, which belongs to the desk.
    pub tombol: fn(&Kata) -> Vec<BarisTombol>,
}

/// The account that the operating system vouches for; never a variable that its user can set.
#[must_use]
pub fn pengguna() -> OsUser {
    let uid = nix::unistd::getuid();
    let known = nix::unistd::User::from_uid(uid).ok().flatten();
    let login = known.as_ref().map_or_else(|| uid.to_string(), |u| u.name.clone());
    // The first field of GECOS is the person's name.
    let gecos = known.and_then(|u| u.gecos.into_string().ok()).unwrap_or_default();
    let nama = gecos.split(',').next().map(str::trim).filter(|n| !n.is_empty()).unwrap_or(&login).to_owned();
    OsUser { uid: uid.as_raw(), login, nama }
}

impl Nyata {
    fn toko(db: &Path, baca_saja: bool) -> Result<SqliteStore, StoreError> {
        SqliteStore::open(db, OpenOptions { baca_saja }).map_err(|e| match e {
            // "Not there" must say what is not there.
            StoreError::Missing => StoreError::Io(Pesan::new("cli-db-tak-ada").with("db", db.display().to_string())),
            other => other,
        })
    }

    fn sesi(&self, db: &Path, baca_saja: bool, dengar: &mut Dengar<'_>) -> Result<(SqliteStore, Session), StoreError> {
        let mut store = Self::toko(db, baca_saja)?;
        let today = self.kini.tanggal();
        let session = open_session(&mut store, &pengguna(), &self.asal, today, baca_saja, self.kini)?;
        if !session.baca_saja {
            self.pulihkan_impor(&mut store, &session, dengar)?;
        }
        Ok((store, session))
    }

    /// Takes back what a fallen program has left half done. Where that fails (a full disk, a busy office) there is still work
    /// to do: the next call tries again, and no other import begins before it has been done.
    fn pulihkan_impor(
        &self,
        store: &mut SqliteStore,
        session: &Session,
        dengar: &mut Dengar<'_>,
    ) -> Result<(), StoreError> {
        let Some(half) = store.setengah()?.filter(|half| half.dikerjakan.is_none()) else { return Ok(()) };
        dengar(Dengaran::Kata(half.pesan("tarik-mulai")));
        let done = store.pulihkan(session, self.kini, &mut |n, of| {
            dengar(Dengaran::Maju(n, of));
            true
        });
        match done {
            Ok(pulih) => dengar(Dengaran::Kata(half.usai(pulih))),
            Err(why) => {
                dengar(Dengaran::Kata(half.pesan("tarik-gagal")));
                dengar(Dengaran::Kata(why.uraian()));
            }
        }
        Ok(())
    }
}

/// A listener that counts in the store's integers.
fn dengar<'m>(maju: &'m mut Maju<'_>) -> impl FnMut(i64, i64) + 'm {
    |n, dari| maju(u64::try_from(n).unwrap_or(0), u64::try_from(dari).unwrap_or(0))
}

impl From<Salinan> for CadanganHasil {
    fn from(s: Salinan) -> Self {
        Self { berkas: s.path, ukuran: s.besar, sha256: s.sha256 }
    }
}

impl Jembatan for Nyata {
    fn buka(
        &mut self,
        db: &Path,
        baca_saja: bool,
        dengar: &mut Dengar<'_>,
    ) -> Result<(Box<dyn Store>, Session), StoreError> {
        let (store, session) = self.sesi(db, baca_saja, dengar)?;
        Ok((Box::new(store), session))
    }

    fn buka_impor(
        &mut self,
        db: &Path,
        baca_saja: bool,
        dengar: &mut Dengar<'_>,
    ) -> Result<(Box<dyn Impor>, Session), StoreError> {
        let (store, session) = self.sesi(db, baca_saja, dengar)?;
        Ok((Box::new(store), session))
    }

    fn buat_latihan(
        &mut self,
        db: &Path,
        pegawai: u64,
        benih: u64,
        maju: &mut Maju<'_>,
    ) -> Result<LatihanHasil, StoreError> {
        let user = pengguna();
        let baru = KantorLatihan::new(pegawai, benih);
        let pemilik = Pemilik { login: user.login, nama: user.nama, asal: self.asal.clone() };
        let made = store::buat_latihan(db, &baru, &pemilik, self.kini, &mut |n, dari| {
            maju(n, dari);
            true
        })?;
        Ok(LatihanHasil { satker: made.satker, pegawai: made.pegawai, ikrar: made.ikrar, perkara: made.perkara })
    }

    fn periksa(&mut self, db: &Path, baca_saja: bool) -> Result<Vec<Temuan>, StoreError> {
        let mut store = Self::toko(db, baca_saja)?;
        let found = store.check(Kedalaman::Lengkap, &mut |_| {})?;
        let mut all: Vec<Temuan> =
            found.into_iter().map(|t| Temuan { berat: t.berat, objek: t.bagian.to_owned(), pesan: t.pesan }).collect();
        if all.iter().all(|t| t.berat != Berat::Rusak) {
            all.extend(pindaian::periksa(store.pindaian()?));
        }
        Ok(all)
    }

    fn audit_uji(
        &mut self,
        db: &Path,
        jangkar: Option<&(i64, String)>,
        maju: &mut Maju<'_>,
    ) -> Result<AuditHasil, StoreError> {
        let jangkar = jangkar.map(|(panjang, hash)| Kepala { panjang: *panjang, hash: hash.clone() });
        let verdict = Self::toko(db, true)?.verify(jangkar.as_ref(), &mut dengar(maju))?;
        let putus = verdict.putus.map(|p| (p.id, p.pesan()));
        Ok(AuditHasil { panjang: verdict.kepala.panjang, kepala: verdict.kepala.hash, putus })
    }

    fn cadangkan(&mut self, db: &Path, ke: &Path, maju: &mut Maju<'_>) -> Result<CadanganHasil, StoreError> {
        let store = Self::toko(db, true)?;
        Ok(cadangan::backup(&store, ke, &mut dengar(maju))?.into())
    }

    fn ekspor_semua(
        &mut self,
        db: &Path,
        baca_saja: bool,
        ke: &Path,
        dengar: &mut Dengar<'_>,
    ) -> Result<LengkapHasil, StoreError> {
        let (mut store, session) = self.sesi(db, baca_saja, dengar)?;
        lengkap::keluarkan(&mut store, &session, ke, self.kini, &mut |n, of| dengar(Dengaran::Maju(n, of)))
    }

    fn impor_semua(&mut self, dari: &Path, db: &Path, maju: &mut Maju<'_>) -> Result<LengkapHasil, StoreError> {
        lengkap::masukkan(dari, db, maju)
    }

    fn pulihkan(&mut self, dari: &Path, db: &Path, maju: &mut Maju<'_>) -> Result<CadanganHasil, StoreError> {
        Ok(cadangan::restore(dari, db, &mut dengar(maju))?.into())
    }

    fn tabel_tombol(&self, kata: &Kata) -> Vec<BarisTombol> {
        (self.tombol)(kata)
    }

    fn versi_sqlite(&self) -> String {
        store::versi_sqlite().to_owned()
    }
}
