//! A folder of proof, and the bundle of a case: files that are written whole, and a manifest with a SHA-256 of each, so that whoever gets it can tell with any
//! `sha256sum` that nothing was changed on the way.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::folder::FolderBaru;
use super::lengkap::{Jejak, MANIFEST};
use super::sidik::{alir, buka, hex};
use super::tulis::Galat;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// The way a folder of proof is written; another way would have another number.
pub const BENTUK_BUKTI: &str = "ikrar-bukti-1";

/// The way the bundle of a case is written.
pub const BENTUK_BUNDEL: &str = "ikrar-bundel-1";

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
    ukuran: u64,
    sha256: String,
}

/// What only the caller knows about a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TentangBukti {
    /// The way it is written: [`BENTUK_BUKTI`] or [`BENTUK_BUNDEL`].
    pub bentuk: &'static str,
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
        self.berkas.push(BerkasBukti { nama: nama.to_owned(), ukuran: bytes.len() as u64, sha256 });
        Ok(())
    }

    /// Puts a copy of a file into it; size and SHA-256 of what was copied. The inner error is a sentence about the file itself: it
    /// is not there, cannot be read, or is not what `sidik`, its noted checksum, says; then no copy of it is in the folder.
    ///
    /// # Errors
    /// What the disk of the folder says.
    pub fn salin(
        &mut self,
        nama: &str,
        dari: &Path,
        sidik: Option<&str>,
    ) -> Result<Result<(u64, String), Pesan>, StoreError> {
        let mut source = match buka(dari) {
            Ok(source) => source,
            Err(e) => return Ok(Err(tak_terbaca(dari, &e))),
        };
        let mut file = self.folder.berkas(nama)?;
        let (mut ukuran, mut putus) = (0_u64, None);
        let walked = alir(&mut source, &mut |piece| {
            ukuran += piece.len() as u64;
            file.write_all(piece).inspect_err(|e| putus = Some(self.folder.galat(e, nama)))
        });
        if let Some(full) = putus {
            return Err(full.into());
        }
        let sha256 = match walked {
            Ok(sha256) if sidik.is_none_or(|noted| noted == sha256) => sha256,
            other => {
                self.folder.buang(nama)?;
                return Ok(Err(match other {
                    Ok(_) => Pesan::new("bundel-surat-berubah").with("nama", nama_saja(dari)),
                    Err(e) => tak_terbaca(dari, &e),
                }));
            }
        };
        file.sync_all().map_err(|e| self.folder.galat(&e, nama))?;
        self.berkas.push(BerkasBukti { nama: nama.to_owned(), ukuran, sha256: sha256.clone() });
        Ok(Ok((ukuran, sha256)))
    }

    /// Puts a page of checksums of all files so far into it, as `sha256sum -c` reads it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn daftar_sidik(&mut self, nama: &str) -> Result<(), StoreError> {
        let page: String = self.berkas.iter().map(|b| format!("{}  {}\n", b.sha256, b.nama)).collect();
        self.taruh(nama, page.as_bytes())
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
            bentuk: tentang.bentuk,
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

/// The name of a file without its folders, which are nobody's business who gets the copy.
fn nama_saja(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Why a file was not copied.
fn tak_terbaca(path: &Path, error: &io::Error) -> Pesan {
    let pesan = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Pesan::new("bundel-surat-hilang"),
        _ => Pesan::new("bundel-surat-tak-terbaca").with("sebab", error.to_string()),
    };
    pesan.with("nama", nama_saja(path))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::disallowed_methods)]
    use super::*;

    #[test]
    fn a_copy_is_what_was_noted_or_is_not_there() {
        let dir = tempfile::tempdir().unwrap();
        let scan = dir.path().join("bap.pdf");
        std::fs::write(&scan, b"abc").unwrap();
        let sum = hex(&Sha256::digest(b"abc"));
        let mut folder = FolderBukti::buat(&dir.path().join("bundel")).unwrap();
        assert_eq!(folder.salin("a.pdf", &scan, Some(&sum)).unwrap(), Ok((3, sum.clone())));
        assert_eq!(folder.salin("b.pdf", &scan, None).unwrap(), Ok((3, sum.clone())));
        let key = |r: Result<(u64, String), Pesan>| r.unwrap_err().key;
        assert_eq!(key(folder.salin("c.pdf", &scan, Some(&"0".repeat(64))).unwrap()), "bundel-surat-berubah");
        assert_eq!(key(folder.salin("d.pdf", &dir.path().join("x"), None).unwrap()), "bundel-surat-hilang");
        assert_eq!(key(folder.salin("e.pdf", dir.path(), None).unwrap()), "bundel-surat-tak-terbaca");
        folder.daftar_sidik("sidik.txt").unwrap();
        let path = folder.selesai().unwrap();
        let mut names: Vec<_> =
            std::fs::read_dir(&path).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort_unstable();
        assert_eq!(names, ["a.pdf", "b.pdf", "sidik.txt"]);
        let page = std::fs::read_to_string(path.join("sidik.txt")).unwrap();
        assert_eq!(page, format!("{sum}  a.pdf\n{sum}  b.pdf\n"));
    }
}
