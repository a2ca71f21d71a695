//! A folder of proof: files that are written whole, and a manifest with a SHA-256 of each, so that whoever gets it can tell with any
//! `sha256sum` that nothing was changed on the way.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::folder::FolderBaru;
use super::lengkap::{Jejak, MANIFEST};
use super::sidik::hex;
use super::tulis::Galat;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// The way this folder is written; another way would have another number.
const BENTUK: &str = "ikrar-bukti-1";

/// What a manifest says.
#[derive(Debug, Serialize)]
struct Manifest<'a> {
    bentuk: &'static str,
    program: &'static str,
    kantor: &'a str,
    perihal: &'a str,
    saat: &'a str,
    jejak: &'a Jejak,
    berkas: Vec<BerkasBukti>,
}

#[derive(Debug, Serialize)]
struct BerkasBukti {
    nama: String,
    ukuran: usize,
    sha256: String,
}

/// What only the caller knows about a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TentangBukti {
    /// Name of the office.
    pub kantor: String,
    /// Whose records these are.
    pub perihal: String,
    /// The moment, RFC 3339.
    pub saat: String,
    /// Head of the trail.
    pub jejak: Jejak,
}

/// A folder on its way; dropped before [`FolderBukti::selesai`], it is gone.
#[derive(Debug)]
pub struct FolderBukti {
    folder: FolderBaru,
    berkas: Vec<BerkasBukti>,
}

impl FolderBukti {
    /// Begins a folder that shall be called `ke`.
    ///
    /// # Errors
    /// As [`FolderBaru::buat`].
    pub fn buat(ke: &Path) -> Result<Self, StoreError> {
        Ok(Self { folder: FolderBaru::buat(ke)?, berkas: Vec::new() })
    }

    /// Puts a file into it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn taruh(&mut self, nama: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.tulis(nama, bytes)?;
        let sha256 = hex(&Sha256::digest(bytes));
        self.berkas.push(BerkasBukti { nama: nama.to_owned(), ukuran: bytes.len(), sha256 });
        Ok(())
    }

    fn tulis(&self, nama: &str, bytes: &[u8]) -> Result<(), Galat> {
        let mut file = self.folder.berkas(nama)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|e| self.folder.galat(&e, nama))
    }

    /// Puts the manifest into it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn tutup(&mut self, tentang: &TentangBukti) -> Result<(), StoreError> {
        let manifest = Manifest {
            bentuk: BENTUK,
            program: env!("CARGO_PKG_VERSION"),
            kantor: &tentang.kantor,
            perihal: &tentang.perihal,
            saat: &tentang.saat,
            jejak: &tentang.jejak,
            berkas: std::mem::take(&mut self.berkas),
        };
        let mut text = serde_json::to_vec_pretty(&manifest)
            .map_err(|e| StoreError::Io(Pesan::new("toko-galat").with("galat", e.to_string())))?;
        text.push(b'\n');
        Ok(self.tulis(MANIFEST, &text)?)
    }

    /// Gives the folder its name; the path it now has.
    ///
    /// # Errors
    /// As [`FolderBaru::selesai`].
    pub fn selesai(self) -> Result<PathBuf, StoreError> {
        Ok(self.folder.selesai()?)
    }
}
