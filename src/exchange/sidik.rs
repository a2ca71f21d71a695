//! Checksums of files: of the scan behind a sheet when its head is saved, and again when somebody asks whether it is still the same.
//!
//! A scan may be large and lie on a slow disk, so it is read in pieces and by whoever waits for nothing else. A pipe or a device
//! is no scan and is not waited for.
#![expect(clippy::disallowed_methods, reason = "files enter the program here")]

use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use nix::fcntl::OFlag;
use sha2::{Digest, Sha256};

use crate::domain::pesan::Pesan;

/// Bytes read at a time.
const SEPOTONG: usize = 64 << 10;

/// Bytes as lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// SHA-256 of a file, lower-case hex.
///
/// # Errors
/// `sidik-tak-ada`, `sidik-bukan-berkas` or `sidik-tak-terbaca`, each with `jalan` and `sebab`.
pub fn sidik(path: &Path) -> Result<String, Pesan> {
    buka(path).and_then(|mut file| alir(&mut file, &mut |_| Ok(()))).map_err(|error| galat(path, &error))
}

/// The same with the bytes that were read.
///
/// # Errors
/// As [`sidik`].
pub fn sidik_ukuran(path: &Path) -> Result<(String, u64), Pesan> {
    let mut bytes = 0_u64;
    let mut count = |piece: &[u8]| {
        bytes = bytes.saturating_add(u64::try_from(piece.len()).unwrap_or(0));
        Ok(())
    };
    let sum = buka(path).and_then(|mut file| alir(&mut file, &mut count)).map_err(|error| galat(path, &error))?;
    Ok((sum, bytes))
}

/// Why a file could not be read, as a sentence.
fn galat(path: &Path, error: &io::Error) -> Pesan {
    let key = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "sidik-tak-ada",
        io::ErrorKind::InvalidInput => "sidik-bukan-berkas",
        _ => "sidik-tak-terbaca",
    };
    Pesan::new(key).with("jalan", path.display().to_string()).with("sebab", error.to_string())
}

/// A file that is one: whoever opens a pipe here does not wait for it.
pub(super) fn buka(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).custom_flags(OFlag::O_NONBLOCK.bits()).open(path)?;
    if File::metadata(&file)?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// Reads a file to its end and hands on every piece; SHA-256 of it, lower-case hex.
pub(super) fn alir(file: &mut File, ke: &mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<String> {
    let (mut hash, mut part) = (Sha256::new(), vec![0; SEPOTONG]);
    loop {
        match file.read(&mut part) {
            Ok(0) => return Ok(hex(&hash.finalize())),
            Ok(n) => {
                let piece = part.get(..n).unwrap_or_default();
                hash.update(piece);
                ke(piece)?;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_has_its_checksum_and_what_is_none_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pn-0031.pdf");
        std::fs::write(&path, b"abc").unwrap();
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sidik(&path).unwrap(), known);
        std::fs::write(&path, vec![b'a'; SEPOTONG * 2 + 7]).unwrap();
        assert_eq!(sidik(&path).unwrap(), hex(&Sha256::digest(vec![b'a'; SEPOTONG * 2 + 7])));
        assert_eq!(sidik(&folder.path().join("lain.pdf")).unwrap_err().key, "sidik-tak-ada");
        assert_eq!(sidik(&path.join("x")).unwrap_err().key, "sidik-tak-ada");
        assert_eq!(sidik(folder.path()).unwrap_err().key, "sidik-bukan-berkas");
        let pipe = folder.path().join("pipa");
        nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).unwrap();
        assert_eq!(sidik(&pipe).unwrap_err().key, "sidik-bukan-berkas", "and nobody waits for it");
    }
}
