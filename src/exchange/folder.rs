//! A folder appears whole or not at all, and never in the place of another.
//!
//! Its files go into a hidden folder beside it, reach the disk, and only then the folder gets the name that was asked
//! for, by a rename that refuses a taken name. Whatever goes wrong on the way, the hidden folder is removed when the value is dropped.
//! Only a process that is killed leaves one behind. It holds an office's data, so the next one that writes beside it takes it away; a
//! lock that ends with its process says whose is still being written.
#![expect(clippy::disallowed_methods, reason = "files leave the program here")]

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use nix::errno::Errno;
use nix::fcntl::{AT_FDCWD, RenameFlags, renameat2};

use super::tulis::{Galat, MODE, folder, tersembunyi};

/// A folder on its way: fill it, then give it its name with [`FolderBaru::selesai`]. Dropped before that, it is gone.
#[derive(Debug)]
pub struct FolderBaru {
    temp: PathBuf,
    tujuan: PathBuf,
    /// Locked for as long as this process lives.
    _hidup: File,
}

/// Times a folder is begun anew because somebody took it for a left one before it was locked.
const ULANG: usize = 8;

/// The ending of hidden names.
const AKHIRAN: &str = "folder";

impl FolderBaru {
    /// Begins a folder that shall be called `tujuan`, closed to everybody but its owner.
    ///
    /// # Errors
    /// [`Galat::SudahAda`] at once when the name is taken; otherwise what the folder above says.
    pub fn buat(tujuan: &Path) -> Result<Self, Galat> {
        sapu(folder(tujuan));
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        for _ in 0..ULANG {
            let ((), temp) = tersembunyi(tujuan, AKHIRAN, |temp| DirBuilder::new().mode(0o700).create(temp))?;
            match hidup(&temp) {
                Ok(lock) => return Ok(Self { temp, tujuan: tujuan.to_owned(), _hidup: lock }),
                Err(e) => last = e,
            }
        }
        Err(Galat::dari(&last, tujuan))
    }

    /// Begins a file in it, for its owner alone. Whoever writes it brings it to the disk.
    ///
    /// # Errors
    /// What the disk says.
    pub fn berkas(&self, nama: &str) -> Result<File, Galat> {
        let path = self.temp.join(nama);
        OpenOptions::new().write(true).create_new(true).mode(MODE).open(&path).map_err(|e| self.galat(&e, nama))
    }

    /// Takes a file of it away again.
    ///
    /// # Errors
    /// What the disk says.
    pub fn buang(&self, nama: &str) -> Result<(), Galat> {
        fs::remove_file(self.temp.join(nama)).map_err(|e| self.galat(&e, nama))
    }

    /// What the disk said about a file in it, with the name that the file would have had.
    #[must_use]
    pub fn galat(&self, error: &io::Error, nama: &str) -> Galat {
        Galat::dari(error, &self.tujuan.join(nama))
    }

    /// Gives the folder its name; the path it now has.
    ///
    /// # Errors
    /// [`Galat::SudahAda`] when somebody took the name meanwhile; otherwise what the disk says.
    pub fn selesai(self) -> Result<PathBuf, Galat> {
        let gagal = |e: io::Error| Galat::dari(&e, &self.tujuan);
        File::open(&self.temp).and_then(|dir| dir.sync_all()).map_err(gagal)?;
        match renameat2(AT_FDCWD, &self.temp, AT_FDCWD, &self.tujuan, RenameFlags::RENAME_NOREPLACE) {
            Ok(()) => {}
            // Some file systems cannot refuse by themselves; an empty folder is all that this could then replace.
            Err(Errno::EINVAL | Errno::ENOSYS | Errno::ENOTSUP) => {
                if fs::symlink_metadata(&self.tujuan).is_ok() {
                    return Err(Galat::SudahAda(self.tujuan.clone()));
                }
                fs::rename(&self.temp, &self.tujuan).map_err(gagal)?;
            }
            Err(e) => return Err(gagal(e.into())),
        }
        // The name itself must survive a power cut too; a folder that cannot be synced has done what it can.
        if let Ok(above) = File::open(folder(&self.tujuan)) {
            let _ = above.sync_all();
        }
        Ok(self.tujuan.clone())
    }
}

/// Locks a folder that has just been made; an error where it is already gone again.
fn hidup(temp: &Path) -> io::Result<File> {
    let dir = File::open(temp)?;
    match dir.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
        // Where nothing can be locked nothing is swept either.
        Err(TryLockError::Error(_)) => {}
    }
    fs::symlink_metadata(temp).map(|_| dir)
}

/// Takes away what killed processes have left in a folder. What cannot be looked at, or is another's, stays.
fn sapu(di: &Path) {
    for entry in fs::read_dir(di).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.to_str().and_then(|n| n.strip_prefix(".ikrar-")).and_then(|n| n.strip_suffix(AKHIRAN));
        let hidden = ours.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.')));
        if hidden && entry.file_type().is_ok_and(|t| t.is_dir()) {
            let path = entry.path();
            if let Ok(dir) = File::open(&path)
                && dir.try_lock().is_ok()
            {
                let _ = fs::remove_dir_all(&path);
            }
        }
    }
}

impl Drop for FolderBaru {
    fn drop(&mut self) {
        // After the rename there is nothing left to take away.
        let _ = fs::remove_dir_all(&self.temp);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn isi(dir: &Path) -> Vec<String> {
        fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn appears_whole_and_only_for_its_owner() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("semua");
        let new = FolderBaru::buat(&target).unwrap();
        new.berkas("a.csv").unwrap().write_all(b"satu").unwrap();
        assert!(!target.exists());
        assert_eq!(new.selesai().unwrap(), target);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&target), mode(&target.join("a.csv"))), (0o700, 0o600));
        assert_eq!((isi(dir.path()), isi(&target)), (vec!["semua".to_owned()], vec!["a.csv".to_owned()]));
    }

    #[test]
    fn never_takes_the_place_of_another_and_leaves_nothing_when_given_up() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("semua");
        let late = FolderBaru::buat(&target).unwrap();
        late.berkas("a.csv").unwrap();
        fs::create_dir(&target).unwrap();
        assert_eq!(FolderBaru::buat(&target).unwrap_err(), Galat::SudahAda(target.clone()));
        assert_eq!(late.selesai().unwrap_err(), Galat::SudahAda(target.clone()));
        assert_eq!((isi(dir.path()), isi(&target)), (vec!["semua".to_owned()], Vec::new()));
        drop(FolderBaru::buat(&dir.path().join("lain")).unwrap());
        assert_eq!(isi(dir.path()), ["semua"]);
        assert!(matches!(FolderBaru::buat(&dir.path().join("tiada/semua")), Err(Galat::TanpaFolder(_))));
    }

    #[test]
    fn what_a_killed_process_left_goes_and_what_is_being_written_stays() {
        let dir = tempfile::tempdir().unwrap();
        let left = dir.path().join(".ikrar-4000000-0.folder");
        fs::create_dir(&left).unwrap();
        fs::write(left.join("pegawai.csv"), "nomor").unwrap();
        let others = [".ikrar-1-0.sementara", ".ikrar-arsip.folder", "ikrar-1-0.folder"].map(|n| dir.path().join(n));
        others.iter().for_each(|other| fs::create_dir(other).unwrap());
        std::os::unix::fs::symlink(&others[2], dir.path().join(".ikrar-2-0.folder")).unwrap();
        let first = FolderBaru::buat(&dir.path().join("a")).unwrap();
        first.berkas("a.csv").unwrap();
        let second = FolderBaru::buat(&dir.path().join("b")).unwrap();
        assert!(!left.exists() && others.iter().all(|other| other.exists()));
        assert!(fs::symlink_metadata(dir.path().join(".ikrar-2-0.folder")).is_ok());
        assert_eq!(isi(&first.selesai().unwrap()), ["a.csv"]);
        second.selesai().unwrap();
    }
}
