//! The whole office as a folder of CSV with a manifest: what any program can read, and this one can make an equal
//! office of.
//!
//! One file for each table, its columns in the first line, commas, LF, UTF-8. `\N` is nothing, so that it is told from an empty
//! text; a text that itself begins with `\` gets one more. A cell that a spreadsheet would run is guarded ([`super::rumus`]). The
//! manifest says what the folder holds, with a SHA-256 of every file and of itself; what is not in it may not stand in the folder. Nothing
//! of SQL is here: which tables there are, the other side of [`Penulis`] and [`Pembaca`] says.
#![expect(clippy::disallowed_methods, reason = "files leave and enter the program here")]

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use nix::fcntl::OFlag;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::folder::FolderBaru;
use super::rumus::{jaga, lepas};
use super::sidik::hex;
use super::tulis::Galat;
use crate::domain::lengkap::{Nilai, Pembaca, Penulis};
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// Name of the manifest.
pub const MANIFEST: &str = "manifest.json";

/// The way this folder is written; another way would have another number.
const BENTUK: &str = "ikrar-lengkap-1";

/// What every way begins with, of later programs too.
const SEMUA_BENTUK: &str = "ikrar-lengkap-";

/// A cell with nothing in it.
const KOSONG: &str = "\\N";

/// Longest manifest that is read: a few dozen tables are a few KiB.
const MANIFEST_MAKS: u64 = 1 << 20;

/// Bytes between file and program at a time.
const PENYANGGA: usize = 1 << 16;

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The way it is written.
    pub bentuk: String,
    /// Version of the program that wrote it.
    pub program: String,
    /// Version of the schema that the tables are of.
    pub skema: u32,
    /// Name of the office.
    pub kantor: String,
    /// The moment, RFC 3339.
    pub saat: String,
    /// Head of the trail.
    pub jejak: Jejak,
    /// The tables, in the order of the schema.
    pub tabel: Vec<TabelBerkas>,
    /// SHA-256 of this manifest with an empty text here, lower-case hex.
    pub sha256: String,
}

/// What the manifest of any program says first.
#[derive(Deserialize)]
struct Pengantar {
    bentuk: String,
    program: String,
}

/// Head of the trail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jejak {
    /// Number of the newest link.
    pub panjang: i64,
    /// Its hash, lower-case hex.
    pub hash: String,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TabelBerkas {
    /// Its name.
    pub nama: String,
    /// Its file.
    pub berkas: String,
    /// Its columns from left to right.
    pub kolom: Vec<String>,
    /// Its rows.
    pub baris: u64,
    /// Bytes of the file.
    pub ukuran: u64,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
}

/// What only the caller knows about a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tentang {
    /// See [`Manifest::skema`].
    pub skema: u32,
    /// See [`Manifest::kantor`].
    pub kantor: String,
    /// See [`Manifest::saat`].
    pub saat: String,
    /// See [`Manifest::jejak`].
    pub jejak: Jejak,
}

impl Manifest {
    fn teks(&self) -> Result<Vec<u8>, StoreError> {
        let mut text = serde_json::to_vec_pretty(self)
            .map_err(|e| StoreError::Io(Pesan::new("toko-galat").with("galat", e.to_string())))?;
        text.push(b'\n');
        Ok(text)
    }

    /// Rows in all.
    #[must_use]
    pub fn baris(&self) -> u64 {
        jumlah(self.tabel.iter().map(|t| t.baris))
    }

    /// Its own checksum put in.
    fn bersidik(mut self) -> Result<Self, StoreError> {
        self.sha256.clear();
        self.sha256 = hex(&Sha256::digest(self.teks()?));
        Ok(self)
    }
}

/// A manifest may say what it likes before its files are looked at.
fn jumlah(parts: impl Iterator<Item = u64>) -> u64 {
    parts.fold(0, u64::saturating_add)
}

fn nama_berkas(tabel: &str) -> String {
    format!("{tabel}.csv")
}

/// A text as it stands in a file.
fn sandi(text: &str) -> Cow<'_, str> {
    if text.starts_with('\\') { Cow::Owned(format!("\\{text}")) } else { jaga(text) }
}

/// A cell of a file as it was before [`sandi`]; `None` is nothing.
fn urai(cell: &str) -> Option<&str> {
    (cell != KOSONG).then(|| cell.strip_prefix('\\').unwrap_or_else(|| lepas(cell)))
}

/// Passes bytes on, counts them and reckons their checksum.
struct Sidik<W> {
    dalam: W,
    hash: Sha256,
    ukuran: u64,
}

impl<W> Sidik<W> {
    fn new(dalam: W) -> Self {
        Self { dalam, hash: Sha256::new(), ukuran: 0 }
    }
}

impl<W: Write> Write for Sidik<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.dalam.write(bytes)?;
        self.hash.update(bytes.get(..n).unwrap_or_default());
        self.ukuran += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.dalam.flush()
    }
}

/// A table whose file is open.
struct Terbuka {
    csv: csv::Writer<Sidik<File>>,
    nama: String,
    kolom: Vec<String>,
    baris: u64,
}

/// Writes a folder.
pub struct Tulis {
    folder: FolderBaru,
    kini: Option<Terbuka>,
    tabel: Vec<TabelBerkas>,
    angka: String,
}

impl std::fmt::Debug for Tulis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tulis").field("folder", &self.folder).field("tabel", &self.tabel).finish_non_exhaustive()
    }
}

impl Tulis {
    /// Begins a folder; it has its name only after [`Tulis::selesai`].
    ///
    /// # Errors
    /// See [`FolderBaru::buat`].
    pub fn buat(tujuan: &Path) -> Result<Self, Galat> {
        Ok(Self { folder: FolderBaru::buat(tujuan)?, kini: None, tabel: Vec::new(), angka: String::new() })
    }

    /// Completes the last table and writes the manifest: everything is on the disk, and still without a name.
    ///
    /// # Errors
    /// What the disk says.
    pub fn tutup(&mut self, tentang: Tentang) -> Result<(), StoreError> {
        self.tutup_tabel()?;
        let Tentang { skema, kantor, saat, jejak } = tentang;
        let manifest = Manifest {
            bentuk: BENTUK.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            skema,
            kantor,
            saat,
            jejak,
            tabel: std::mem::take(&mut self.tabel),
            sha256: String::new(),
        };
        let text = manifest.bersidik()?.teks()?;
        let mut file = self.folder.berkas(MANIFEST)?;
        let written = file.write_all(&text).and_then(|()| file.sync_all());
        Ok(written.map_err(|e| self.folder.galat(&e, MANIFEST))?)
    }

    /// Gives the folder its name; the path it now has.
    ///
    /// # Errors
    /// See [`FolderBaru::selesai`].
    pub fn selesai(self) -> Result<PathBuf, Galat> {
        self.folder.selesai()
    }

    fn tutup_tabel(&mut self) -> Result<(), StoreError> {
        let Some(Terbuka { csv, nama, kolom, baris }) = self.kini.take() else { return Ok(()) };
        let berkas = nama_berkas(&nama);
        let done = csv.into_inner().map_err(csv::IntoInnerError::into_error);
        let done = done.and_then(|sidik| sidik.dalam.sync_all().map(|()| sidik));
        let Sidik { hash, ukuran, .. } = done.map_err(|e| self.folder.galat(&e, &berkas))?;
        self.tabel.push(TabelBerkas { nama, berkas, kolom, baris, ukuran, sha256: hex(&hash.finalize()) });
        Ok(())
    }

    /// Hands the open table to `tulis` and says what the disk said.
    fn ke(
        &mut self,
        tulis: impl FnOnce(&mut Terbuka, &mut String) -> Result<(), csv::Error>,
    ) -> Result<(), StoreError> {
        let Some(open) = &mut self.kini else { return Ok(()) };
        tulis(open, &mut self.angka).map_err(|e| {
            let error = match e.into_kind() {
                csv::ErrorKind::Io(e) => e,
                other => io::Error::other(format!("{other:?}")),
            };
            self.folder.galat(&error, &nama_berkas(&open.nama)).into()
        })
    }
}

impl Penulis for Tulis {
    fn tabel(&mut self, nama: &str, kolom: &[String]) -> Result<(), StoreError> {
        self.tutup_tabel()?;
        let file = self.folder.berkas(&nama_berkas(nama))?;
        let csv = csv::WriterBuilder::new().buffer_capacity(PENYANGGA).from_writer(Sidik::new(file));
        self.kini = Some(Terbuka { csv, nama: nama.to_owned(), kolom: kolom.to_vec(), baris: 0 });
        self.ke(|open, _| open.csv.write_record(&open.kolom))
    }

    fn sel(&mut self, nilai: Nilai<'_>) -> Result<(), StoreError> {
        self.ke(|open, angka| match nilai {
            Nilai::Kosong => open.csv.write_field(KOSONG),
            Nilai::Teks(text) => open.csv.write_field(sandi(text).as_bytes()),
            Nilai::Angka(n) => {
                angka.clear();
                let _ = write!(angka, "{n}");
                open.csv.write_field(sandi(angka).as_bytes())
            }
        })
    }

    fn baris(&mut self) -> Result<(), StoreError> {
        self.ke(|open, _| {
            open.baris += 1;
            open.csv.write_record(None::<&[u8]>)
        })
    }
}

/// A table that is being read.
struct Dibaca {
    csv: csv::Reader<File>,
    rekaman: csv::StringRecord,
    /// Number in the manifest.
    tabel: usize,
    baris: u64,
}

/// Reads a folder.
pub struct Baca {
    folder: PathBuf,
    manifest: Manifest,
    kini: Option<Dibaca>,
}

impl std::fmt::Debug for Baca {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Baca").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Baca {
    /// Opens a folder: its manifest is there and is what was written.
    ///
    /// # Errors
    /// `Io` where no such folder stands here, or one of another way of writing; `Damaged` for one that is none of ours or was changed.
    pub fn buka(folder: &Path) -> Result<Self, StoreError> {
        let rusak = |key: &str| StoreError::Damaged(Pesan::new(key).with("folder", folder.display().to_string()));
        if !fs::metadata(folder).is_ok_and(|m| m.is_dir()) {
            let pesan = Pesan::new("lengkap-tanpa-folder").with("folder", folder.display().to_string());
            return Err(StoreError::Io(pesan));
        }
        let file = match buka_berkas(&folder.join(MANIFEST)) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Err(rusak("lengkap-tanpa-manifest")),
            other => other.map_err(|e| galat_baca(&folder.join(MANIFEST), &e))?,
        };
        let mut text = Vec::new();
        file.take(MANIFEST_MAKS).read_to_end(&mut text).map_err(|e| galat_baca(&folder.join(MANIFEST), &e))?;
        if let Some(program) = bentuk_lain(&text)? {
            let pesan = Pesan::new("lengkap-bentuk-lain").with("folder", folder.display().to_string());
            return Err(StoreError::Io(pesan.with("program", program)));
        }
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| rusak("lengkap-manifest-rusak"))?;
        // Every byte of it must be what this program would have written, its own checksum too.
        let plain = |t: &TabelBerkas| {
            !t.nama.is_empty() && t.nama.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        let genuine = manifest.bentuk == BENTUK
            && manifest.tabel.iter().all(|t| plain(t) && t.berkas == nama_berkas(&t.nama))
            && manifest.clone().bersidik()? == manifest
            && manifest.teks()? == text;
        if !genuine {
            return Err(rusak("lengkap-manifest-rusak"));
        }
        Ok(Self { folder: folder.to_owned(), manifest, kini: None })
    }

    /// What the folder says it holds.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Whether the folder holds what its manifest says: no file more or less, every byte. `maju` hears bytes done and in all.
    ///
    /// # Errors
    /// `Damaged` with the first file that is not what it was; otherwise what the disk says.
    pub fn uji(&self, maju: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
        for entry in fs::read_dir(&self.folder).map_err(|e| galat_baca(&self.folder, &e))? {
            let name = entry.map_err(|e| galat_baca(&self.folder, &e))?.file_name();
            let known = name == MANIFEST || self.manifest.tabel.iter().any(|t| name == t.berkas.as_str());
            if !known {
                return Err(self.rusak("lengkap-berkas-lebih", &name.to_string_lossy()));
            }
        }
        let total = jumlah(self.manifest.tabel.iter().map(|t| t.ukuran));
        let mut done = 0;
        let mut buffer = vec![0_u8; PENYANGGA];
        for t in &self.manifest.tabel {
            let path = self.folder.join(&t.berkas);
            let mut file = match buka_berkas(&path) {
                Err(e) if e.kind() == io::ErrorKind::NotFound => {
                    return Err(self.rusak("lengkap-berkas-kurang", &t.berkas));
                }
                other => other.map_err(|e| galat_baca(&path, &e))?,
            };
            let mut sidik = Sidik::new(io::sink());
            loop {
                let n = file.read(&mut buffer).map_err(|e| galat_baca(&path, &e))?;
                let Some(part) = buffer.get(..n).filter(|p| !p.is_empty()) else { break };
                sidik.write_all(part).map_err(|e| galat_baca(&path, &e))?;
                done += n as u64;
                maju(done, total);
            }
            if sidik.ukuran != t.ukuran || hex(&sidik.hash.finalize()) != t.sha256 {
                return Err(self.rusak("lengkap-berkas-berubah", &t.berkas));
            }
        }
        Ok(())
    }

    fn rusak(&self, key: &str, berkas: &str) -> StoreError {
        let folder = self.folder.display().to_string();
        StoreError::Damaged(Pesan::new(key).with("berkas", berkas).with("folder", folder))
    }
}

/// The program whose manifest this is where it is written in a way that this one does not know; none for our own, whole or changed.
fn bentuk_lain(text: &[u8]) -> Result<Option<String>, StoreError> {
    let Ok(Pengantar { bentuk, program }) = serde_json::from_slice(text) else { return Ok(None) };
    let number = bentuk.strip_prefix(SEMUA_BENTUK).filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    if bentuk == BENTUK || number.is_none() {
        return Ok(None);
    }
    if let Ok(manifest) = serde_json::from_slice::<Manifest>(text) {
        let ours = Manifest { bentuk: BENTUK.to_owned(), ..manifest };
        if ours.clone().bersidik()? == ours {
            return Ok(None);
        }
    }
    Ok(Some(program))
}

/// A file itself, never one that it points to, and no pipe, which would never answer.
fn buka_berkas(path: &Path) -> io::Result<File> {
    let flags = OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK;
    let file = OpenOptions::new().read(true).custom_flags(flags.bits()).open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn galat_baca(path: &Path, error: &io::Error) -> StoreError {
    let pesan = Pesan::new("berkas-io").with("berkas", path.display().to_string());
    StoreError::Io(pesan.with("galat", error.to_string()))
}

impl Pembaca for Baca {
    fn daftar(&self) -> Vec<(String, Vec<String>, u64)> {
        self.manifest.tabel.iter().map(|t| (t.nama.clone(), t.kolom.clone(), t.baris)).collect()
    }

    fn tabel(&mut self, nama: &str) -> Result<(), StoreError> {
        let berkas = nama_berkas(nama);
        let found = self.manifest.tabel.iter().enumerate().find(|(_, t)| t.nama == nama);
        let (tabel, known) = found.ok_or_else(|| self.rusak("lengkap-berkas-kurang", &berkas))?;
        let path = self.folder.join(&berkas);
        let file = buka_berkas(&path).map_err(|e| galat_baca(&path, &e))?;
        let mut csv = csv::ReaderBuilder::new().buffer_capacity(PENYANGGA).from_reader(file);
        if !csv.headers().is_ok_and(|h| h.iter().eq(known.kolom.iter().map(String::as_str))) {
            return Err(self.rusak("lengkap-kolom-beda", &berkas));
        }
        self.kini = Some(Dibaca { csv, rekaman: csv::StringRecord::new(), tabel, baris: 0 });
        Ok(())
    }

    fn lanjut(&mut self) -> Result<bool, StoreError> {
        let Some(open) = &mut self.kini else { return Ok(false) };
        let read = open.csv.read_record(&mut open.rekaman);
        let (baris, tabel) = (open.baris, open.tabel);
        let known = self.manifest.tabel.get(tabel);
        let berkas = known.map_or("", |t| t.berkas.as_str());
        match read {
            Ok(true) => {
                open.baris += 1;
                Ok(true)
            }
            Ok(false) => {
                let harus = known.map_or(0, |t| t.baris);
                if baris == harus {
                    return Ok(false);
                }
                let pesan = Pesan::new("lengkap-baris-beda").with("berkas", berkas).with("ada", baris);
                Err(StoreError::Damaged(pesan.with("harus", harus)))
            }
            Err(_) => {
                let pesan = Pesan::new("lengkap-baris-rusak").with("berkas", berkas).with("baris", baris + 2);
                Err(StoreError::Damaged(pesan))
            }
        }
    }

    fn sel(&self, at: usize) -> Option<&str> {
        self.kini.as_ref().and_then(|open| open.rekaman.get(at)).and_then(urai)
    }
}

#[cfg(test)]
mod tests;
