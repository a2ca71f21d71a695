//! A file appears whole or not at all, and never in the place of another.
//!
//! The bytes go to a hidden name in the same folder, reach the disk, and only then get the name that
//! was asked for. That last step is a hard link, because `rename` would silently replace whatever has
//! come to stand there meanwhile; file systems without hard links get a reserved empty file that is
//! replaced by its own content. Whatever goes wrong on the way, the hidden file is removed when the
//! value is dropped, so a full disk leaves a sentence and nothing else.
#![expect(clippy::disallowed_methods, reason = "files leave the program here")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;

/// Files carry people's data: only their owner reads them.
pub(super) const MODE: u32 = 0o600;

/// How many numbered names are tried before the folder itself must be tidied.
const MAKS_NOMOR: u32 = 9_999;

/// Why a file could not be written. Nothing of it is left behind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Galat {
    /// A file of this name is there already; it was not touched.
    #[error("exists: {}", .0.display())]
    SudahAda(PathBuf),
    /// The disk, the quota or the limit on file sizes is reached.
    #[error("disk full: {}", .0.display())]
    Penuh(PathBuf),
    /// The folder is not there.
    #[error("no such folder: {}", .0.display())]
    TanpaFolder(PathBuf),
    /// The folder may not be written.
    #[error("not allowed: {}", .0.display())]
    TakBoleh(PathBuf),
    /// The path names no file.
    #[error("not a file name: {}", .0.display())]
    BukanNama(PathBuf),
    /// Everything else that disks do.
    #[error("io: {}: {sebab}", berkas.display())]
    Lain {
        /// The file that was to be made.
        berkas: PathBuf,
        /// What the system said.
        sebab: String,
    },
}

impl Galat {
    pub(super) fn dari(error: &io::Error, berkas: &Path) -> Self {
        let berkas = berkas.to_owned();
        if penuh(error) {
            return Self::Penuh(berkas);
        }
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::SudahAda(berkas),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::TanpaFolder(berkas),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::TakBoleh(berkas),
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidFilename | io::ErrorKind::IsADirectory => {
                Self::BukanNama(berkas)
            }
            _ => Self::Lain { berkas, sebab: error.to_string() },
        }
    }

    /// The sentence: what, where, what now.
    #[must_use]
    pub fn pesan(&self) -> Pesan {
        let (key, path) = match self {
            Self::SudahAda(p) => ("keluar-sudah-ada", p),
            Self::Penuh(p) => ("keluar-penuh", p),
            Self::TanpaFolder(p) => ("keluar-tanpa-folder", p),
            Self::TakBoleh(p) => ("keluar-tak-boleh", p),
            Self::BukanNama(p) => ("keluar-bukan-nama", p),
            Self::Lain { berkas, .. } => ("keluar-galat", berkas),
        };
        let pesan = Pesan::new(key).with("berkas", path.display().to_string());
        match self {
            Self::Lain { sebab, .. } => pesan.with("sebab", sebab.as_str()),
            _ => pesan,
        }
    }
}

impl From<Galat> for StoreError {
    fn from(galat: Galat) -> Self {
        match galat {
            Galat::Penuh(_) => Self::Full,
            Galat::SudahAda(_) => Self::Duplicate(galat.pesan()),
            _ => Self::Io(galat.pesan()),
        }
    }
}

/// What an export or import of files says of a full disk: the store's own word for it is about saves, and names nothing.
#[must_use]
pub fn saat_menulis(error: StoreError, berkas: &Path) -> StoreError {
    match error {
        StoreError::Full => StoreError::Io(Galat::Penuh(berkas.to_owned()).pesan()),
        other => other,
    }
}

/// What a failed write to any destination means, where the destination has no name (standard output).
#[must_use]
pub fn galat_io(error: &io::Error) -> StoreError {
    if penuh(error) {
        StoreError::Full
    } else {
        StoreError::Io(Pesan::new("keluar-terputus").with("sebab", error.to_string()))
    }
}

/// No room left: the disk, the quota, or the limit on the size of one file.
fn penuh(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
}

/// Makes something under a hidden name beside `tujuan`, which must be free, and gives that name with it.
///
/// # Errors
/// As [`Baru::buat`].
pub(super) fn tersembunyi<T>(
    tujuan: &Path,
    akhiran: &str,
    buat: impl Fn(&Path) -> io::Result<T>,
) -> Result<(T, PathBuf), Galat> {
    static NOMOR: AtomicU32 = AtomicU32::new(0);
    if tujuan.file_name().is_none() {
        return Err(Galat::BukanNama(tujuan.to_owned()));
    }
    if fs::symlink_metadata(tujuan).is_ok() {
        return Err(Galat::SudahAda(tujuan.to_owned()));
    }
    loop {
        // None of the target's letters are in the hidden name: those may use up all that a name may have.
        let n = NOMOR.fetch_add(1, Ordering::Relaxed);
        let temp = folder(tujuan).join(format!(".ikrar-{}-{n}.{akhiran}", std::process::id()));
        match buat(&temp) {
            Ok(made) => return Ok((made, temp)),
            // Left over from a process of the same number that was killed: not ours to remove.
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists && n < MAKS_NOMOR => {}
            Err(e) => return Err(Galat::dari(&e, tujuan)),
        }
    }
}

/// A file on its way: write to it, then give it its name with [`Baru::selesai`]. Dropped before that, it is gone.
#[derive(Debug)]
pub struct Baru {
    file: Option<BufWriter<File>>,
    temp: PathBuf,
    tujuan: PathBuf,
}

impl Baru {
    /// Begins a file that shall be called `tujuan`.
    ///
    /// # Errors
    /// [`Galat::SudahAda`] at once when the name is taken, so that nobody waits for a report in vain; otherwise what the
    /// folder says.
    pub fn buat(tujuan: &Path) -> Result<Self, Galat> {
        let (file, temp) =
            tersembunyi(tujuan, "tmp", |temp| OpenOptions::new().write(true).create_new(true).mode(MODE).open(temp))?;
        Ok(Self { file: Some(BufWriter::new(file)), temp, tujuan: tujuan.to_owned() })
    }

    /// Brings the bytes to the disk and gives the file its name; the path it now has.
    ///
    /// # Errors
    /// [`Galat::SudahAda`] when somebody took the name meanwhile; otherwise what the disk says.
    pub fn selesai(mut self) -> Result<PathBuf, Galat> {
        self.tutup()?;
        let tujuan = self.tujuan.clone();
        self.pasang(&tujuan)?;
        Ok(tujuan)
    }

    /// Like [`Baru::selesai`], but a taken name gets a number: `rekap.csv`, `rekap-2.csv`, `rekap-3.csv`.
    ///
    /// # Errors
    /// What the disk says; [`Galat::SudahAda`] only when thousands of numbers are taken.
    pub fn selesai_bernomor(mut self) -> Result<PathBuf, Galat> {
        self.tutup()?;
        for n in 1..=MAKS_NOMOR {
            let path = bernomor(&self.tujuan, n);
            match self.pasang(&path) {
                Err(Galat::SudahAda(_)) => {}
                done => return done.map(|()| path),
            }
        }
        Err(Galat::SudahAda(self.tujuan.clone()))
    }

    /// Begins a file for [`Baru::selesai_bernomor`]: a taken name is no obstacle.
    ///
    /// # Errors
    /// What the folder says.
    pub fn buat_bernomor(tujuan: &Path) -> Result<Self, Galat> {
        for n in 1..=MAKS_NOMOR {
            match Self::buat(&bernomor(tujuan, n)) {
                Err(Galat::SudahAda(_)) => {}
                begun => return begun.map(|b| Self::dengan_tujuan(b, tujuan)),
            }
        }
        Err(Galat::SudahAda(tujuan.to_owned()))
    }

    fn dengan_tujuan(mut self, tujuan: &Path) -> Self {
        tujuan.clone_into(&mut self.tujuan);
        self
    }

    fn tutup(&mut self) -> Result<(), Galat> {
        let Some(writer) = self.file.take() else { return Ok(()) };
        let flushed = writer.into_inner().map_err(io::IntoInnerError::into_error);
        flushed.and_then(|file| file.sync_all()).map_err(|e| Galat::dari(&e, &self.tujuan))
    }

    fn pasang(&self, tujuan: &Path) -> Result<(), Galat> {
        let gagal = |e: io::Error| Galat::dari(&e, tujuan);
        match fs::hard_link(&self.temp, tujuan) {
            Ok(()) => {}
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => return Err(gagal(e)),
            // No hard links here (vfat, some network folders): reserve the name, then replace our own reservation.
            Err(_) => {
                OpenOptions::new().write(true).create_new(true).mode(MODE).open(tujuan).map_err(gagal)?;
                fs::rename(&self.temp, tujuan).map_err(|e| {
                    let _ = fs::remove_file(tujuan);
                    gagal(e)
                })?;
            }
        }
        // The name itself must survive a power cut too; a folder that cannot be synced has done what it can.
        if let Ok(dir) = File::open(folder(tujuan)) {
            let _ = dir.sync_all();
        }
        Ok(())
    }
}

impl Write for Baru {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.file {
            Some(file) => file.write(bytes),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for Baru {
    fn drop(&mut self) {
        // After a link this takes the hidden name away; after a rename there is nothing left to take.
        let _ = fs::remove_file(&self.temp);
    }
}

/// The folder of a path; a bare name stands in the present one.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    }
}

/// The path with a number before its ending; the first has none.
fn bernomor(path: &Path, n: u32) -> PathBuf {
    if n < 2 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{n}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// Makes a folder for files that go out, with all above it, closed to everybody else.
///
/// # Errors
/// What the disk says.
pub fn folder_keluar(path: &Path) -> Result<(), Galat> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(|e| Galat::dari(&e, path))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;

    use super::*;

    fn isi(dir: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn appears_whole_and_only_for_its_owner() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("rekap.csv");
        let mut file = Baru::buat(&target).unwrap();
        file.write_all(b"satu").unwrap();
        assert!(!target.exists());
        assert_eq!(file.selesai().unwrap(), target);
        assert_eq!(fs::read(&target).unwrap(), b"satu");
        assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(isi(dir.path()), ["rekap.csv"]);
    }

    #[test]
    fn never_takes_the_place_of_another() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("rekap.csv");
        let mut late = Baru::buat(&target).unwrap();
        late.write_all(b"kedua").unwrap();
        fs::write(&target, "pertama").unwrap();
        assert_eq!(Baru::buat(&target).unwrap_err(), Galat::SudahAda(target.clone()));
        assert_eq!(late.selesai().unwrap_err(), Galat::SudahAda(target.clone()));
        assert_eq!(fs::read(&target).unwrap(), b"pertama");
        assert_eq!(isi(dir.path()), ["rekap.csv"]);

        // Nor does a link that leads nowhere count as free.
        let link = dir.path().join("tautan.csv");
        std::os::unix::fs::symlink("tiada", &link).unwrap();
        assert!(matches!(Baru::buat(&link), Err(Galat::SudahAda(_))));
    }

    #[test]
    fn numbers_a_taken_name() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("rekap-2024-11-21.xlsx");
        let names: Vec<String> = (0..3)
            .map(|_| {
                let path = Baru::buat_bernomor(&target).unwrap().selesai_bernomor().unwrap();
                path.file_name().unwrap().to_str().unwrap().to_owned()
            })
            .collect();
        assert_eq!(names, ["rekap-2024-11-21.xlsx", "rekap-2024-11-21-2.xlsx", "rekap-2024-11-21-3.xlsx"]);
        assert_eq!(isi(dir.path()).len(), 3);
    }

    #[test]
    fn says_what_is_wrong_with_the_place() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(Baru::buat(&dir.path().join("tiada/rekap.csv")), Err(Galat::TanpaFolder(_))));
        assert!(matches!(Baru::buat(Path::new("/")), Err(Galat::BukanNama(_))));
        assert_eq!(StoreError::from(Galat::Penuh(PathBuf::new())), StoreError::Full);
        folder_keluar(&dir.path().join("a/b")).unwrap();
        assert_eq!(fs::metadata(dir.path().join("a/b")).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn a_file_given_up_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let mut file = Baru::buat(&dir.path().join("rekap.csv")).unwrap();
        file.write_all(&[b'x'; 100_000]).unwrap();
        drop(file);
        assert!(isi(dir.path()).is_empty());
    }

    /// Writes 1 MB into the folder the parent test names, or into one of its own.
    #[test]
    fn one_megabyte() {
        let own = tempfile::tempdir().unwrap();
        let limited = std::env::var_os("IKRAR_UJI_PENUH").map(PathBuf::from);
        let target = limited.as_deref().unwrap_or(own.path()).join("besar.csv");
        let mut file = Baru::buat(&target).unwrap();
        let written = file.write_all(&vec![b'x'; 1_000_000]).map_err(|e| galat_io(&e));
        let result = written.and_then(|()| file.selesai().map_err(StoreError::from));
        match limited {
            Some(_) => assert_eq!(result, Err(StoreError::Full)),
            None => assert_eq!(result, Ok(target)),
        }
    }

    #[test]
    fn a_full_disk_says_so_and_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        // A limit on file sizes fails in the middle of a file just as a full disk does.
        let out = Command::new("sh")
            .args(["-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" --exact exchange::tulis::tests::one_megabyte"])
            .arg(std::env::current_exe().unwrap())
            .env("IKRAR_UJI_PENUH", dir.path())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&out.stdout);
        assert!(out.status.success() && text.contains("1 passed"), "{text}");
        assert!(isi(dir.path()).is_empty());
    }
}
