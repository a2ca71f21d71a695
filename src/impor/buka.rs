//! Opens a file: the only part of the engine that touches one.
//!
//! Before anything is opened the path is looked at without opening it: closing any descriptor of the office's own database would
//! drop its locks under whoever works in it, and a pipe or a device would never end.
#![expect(clippy::disallowed_methods, reason = "files come in here")]

use std::fs::{self, File};
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::{Berkas, Galat, Tempat};
use crate::domain::impor::HalImpor;
use crate::domain::impor::percakapan::{Dibuka, Sandi, Sumber as Asal};
use crate::domain::pesan::Pesan;
use crate::exchange::baca::{Sumber, Teks};
use crate::exchange::buku::Buku;
use crate::exchange::buku::rupa::{self, Rupa};
use crate::exchange::sidik::hex;

/// What the database keeps beside itself.
const PENDAMPING: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// What pasted rows are called in the trail.
const TEMPELAN: &str = "tempel";

/// What the rows come from, for its checksum: the file as it was opened, whatever stands at its path by now.
pub(super) enum Isi {
    Berkas(File),
    Tempel(String),
}

/// Opens a source, and says what it shows.
pub(super) fn buka(
    tempat: &Tempat,
    asal: Asal,
    hal: HalImpor,
    sandi: Option<Sandi>,
    pemisah: Option<char>,
) -> Result<(Berkas, Dibuka), Galat> {
    let (isi, nama, sumber, dibuka): (_, _, Box<dyn Sumber>, _) = match asal {
        Asal::Tempel(text) => {
            let (teks, dibuka) = Teks::tempel(&text)?;
            (Isi::Tempel(text), TEMPELAN.to_owned(), Box::new(teks), dibuka)
        }
        Asal::Berkas(path) => {
            let path = Path::new(&path);
            periksa(path, &tempat.db)?;
            let nama = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let failed = |e: std::io::Error| galat(path, &e);
            let mut file = File::open(path).map_err(failed)?;
            let isi = Isi::Berkas(file.try_clone().map_err(failed)?);
            match rupa::rupa(&mut file)? {
                Rupa::Teks => {
                    let (teks, dibuka) = Teks::buka(file, &nama, sandi, pemisah)?;
                    (isi, nama, Box::new(teks), dibuka)
                }
                Rupa::Xlsx | Rupa::Ods | Rupa::Xls => {
                    let (buku, dibuka) = Buku::buka_dengan(tempat.pembaca.clone(), file, &nama)?;
                    (isi, nama, Box::new(buku), dibuka)
                }
            }
        }
    };
    Ok((Berkas::baru(hal, nama, isi, sumber, &dibuka), dibuka))
}

fn galat(path: &Path, e: &std::io::Error) -> Pesan {
    let key = match e.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => "impor-berkas-tak-ada",
        std::io::ErrorKind::PermissionDenied => "impor-berkas-tak-boleh",
        _ => "impor-berkas-galat",
    };
    let pesan = Pesan::new(key).with("berkas", path.display().to_string());
    if key == "impor-berkas-galat" { pesan.with("sebab", e.to_string()) } else { pesan }
}

/// Looks at the path without opening it.
fn periksa(path: &Path, db: &Path) -> Result<(), Pesan> {
    let say = |key: &str| Pesan::new(key).with("berkas", path.display().to_string());
    let meta = fs::metadata(path).map_err(|e| galat(path, &e))?;
    for ending in PENDAMPING {
        let mut own = db.as_os_str().to_owned();
        own.push(ending);
        if fs::metadata(&own).is_ok_and(|own| (own.dev(), own.ino()) == (meta.dev(), meta.ino())) {
            return Err(say("impor-berkas-sendiri"));
        }
    }
    if !meta.is_file() {
        return Err(say("impor-bukan-berkas"));
    }
    // How large a file may be is known to those who read its kind.
    Ok(())
}

/// SHA-256 of what the rows come from, lower-case hex.
pub(super) fn sha256(isi: &Isi, nama: &str) -> Result<String, Galat> {
    let mut hash = Sha256::new();
    match isi {
        Isi::Tempel(text) => hash.update(text.as_bytes()),
        Isi::Berkas(file) => {
            let mut part = vec![0; 64 << 10];
            let mut at = 0;
            loop {
                // Reading at a place leaves alone where the reader of the rows stands in the same file.
                let n = file.read_at(&mut part, at).map_err(|e| galat(Path::new(nama), &e))?;
                if n == 0 {
                    break;
                }
                hash.update(part.get(..n).unwrap_or_default());
                at += n as u64;
            }
        }
    }
    Ok(hex(&hash.finalize()))
}
