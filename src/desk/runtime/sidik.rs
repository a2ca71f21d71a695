//! Reads the scan behind a sheet whose head was saved, or behind a paper of a case before it is, on a thread of its own: no dialog
//! waits for a disk.

use std::path::{Path, PathBuf, absolute};
use std::sync::mpsc::Sender;
use std::thread;

use super::kabar::Kabar;
use crate::cli::sistem::luaskan;
use crate::desk::msg::{Msg, Sidik};
use crate::domain::pesan::Pesan;
use crate::exchange::sidik::{sidik, sidik_ukuran};

/// Has the file read; what came of it comes back as [`Msg::Sidik`]. `masuk` is the inbox, the one folder that an account of several
/// people may have read.
pub(super) fn minta(apa: Box<Sidik>, masuk: &Path, out: &Sender<Kabar>) {
    let (masuk, to) = (masuk.to_owned(), out.clone());
    let kept = apa.clone();
    let job = move || {
        let result = boleh(&apa, &masuk).and_then(|path| sidik(&path));
        let _ = to.send(Msg::Sidik(apa, result).into());
    };
    if let Err(error) = thread::Builder::new().name("sidik".to_owned()).spawn(job) {
        let why = Pesan::new("galat-benang").with("sebab", error.to_string());
        let _ = out.send(Msg::Sidik(kept, Err(why)).into());
    }
}

/// The same for a paper of a case, for the form with this number; comes back as [`Msg::SidikDokumen`].
pub(super) fn minta_dokumen(no: u64, jalan: String, pribadi: bool, masuk: &Path, out: &Sender<Kabar>) {
    let (masuk, to) = (masuk.to_owned(), out.clone());
    let job = move || {
        let read = |path: PathBuf| Ok((path.display().to_string(), sidik_ukuran(&path)?));
        let result = berkas(&letak(&jalan, pribadi, &masuk), pribadi, &masuk).and_then(read);
        let _ = to.send(Msg::SidikDokumen(no, result).into());
    };
    if let Err(error) = thread::Builder::new().name("sidik".to_owned()).spawn(job) {
        let why = Pesan::new("galat-benang").with("sebab", error.to_string());
        let _ = out.send(Msg::SidikDokumen(no, Err(why)).into());
    }
}

/// The file, if whoever sits there may have it read.
fn boleh(apa: &Sidik, masuk: &Path) -> Result<PathBuf, Pesan> {
    berkas(&luaskan(&apa.jalan), apa.pribadi, masuk)
}

/// Where a typed path leads, from the root: a bare name and `masuk/name` lead into the inbox unless only the folder in which the
/// program was started has such a file.
fn letak(jalan: &str, pribadi: bool, masuk: &Path) -> PathBuf {
    let typed = luaskan(jalan);
    let whole = |path: &Path| absolute(path).unwrap_or_else(|_| path.to_owned());
    let (here, inside) = (whole(&typed), whole(&masuk.join(typed.strip_prefix("masuk").unwrap_or(&typed))));
    if typed.is_absolute() || pribadi && !inside.exists() && here.exists() { here } else { inside }
}

fn berkas(path: &Path, pribadi: bool, masuk: &Path) -> Result<PathBuf, Pesan> {
    let path = path.to_owned();
    if pribadi || path.parent() == Some(masuk) || path.parent() == absolute(masuk).ok().as_deref() {
        return Ok(path);
    }
    Err(Pesan::new("impor-meja-jalan-tertutup").with("folder", masuk.display().to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use std::sync::mpsc;

    use super::*;
    use crate::domain::id::BerkasId;

    fn tanya(jalan: &Path, pribadi: bool, masuk: &Path) -> Result<String, String> {
        let (out, told) = mpsc::channel();
        let jalan = jalan.display().to_string();
        minta(Box::new(Sidik { berkas: BerkasId(3), nomor: "0031".to_owned(), jalan, pribadi }), masuk, &out);
        match told.recv().unwrap() {
            Kabar::Msg(Msg::Sidik(apa, result)) => {
                assert_eq!(apa.berkas, BerkasId(3));
                result.map_err(|why| why.key)
            }
            _ => panic!("an answer"),
        }
    }

    #[test]
    fn a_paper_of_a_case_has_its_size_too() {
        let folder = tempfile::tempdir().unwrap();
        let scan = folder.path().join("sk.pdf");
        std::fs::write(&scan, b"abc").unwrap();
        let asked = |pribadi| {
            let (out, told) = mpsc::channel();
            minta_dokumen(7, scan.display().to_string(), pribadi, &folder.path().join("masuk"), &out);
            match told.recv().unwrap() {
                Kabar::Msg(Msg::SidikDokumen(7, result)) => {
                    result.map(|(_, (sum, n))| (sum.len(), n)).map_err(|why| why.key)
                }
                _ => panic!("an answer"),
            }
        };
        assert_eq!(asked(true), Ok((64, 3)));
        assert_eq!(asked(false), Err("impor-meja-jalan-tertutup".to_owned()));
    }

    #[test]
    fn a_bare_name_is_looked_up_in_the_inbox() {
        let folder = tempfile::tempdir().unwrap();
        let inbox = folder.path().join("masuk");
        std::fs::create_dir(&inbox).unwrap();
        let scan = inbox.join("sk.pdf");
        std::fs::write(&scan, b"abc").unwrap();
        for typed in ["sk.pdf", "masuk/sk.pdf", &scan.display().to_string()] {
            assert_eq!(letak(typed, false, &inbox), scan, "{typed}");
            assert_eq!(letak(typed, true, &inbox), scan, "{typed}");
        }
        assert_eq!(letak("tak-ada.pdf", true, &inbox), inbox.join("tak-ada.pdf"));
        assert!(letak("Cargo.toml", true, &inbox).ends_with("Cargo.toml"));
        let outside = letak("../luar.pdf", false, &inbox);
        assert!(berkas(&outside, false, &inbox).is_err());
    }

    #[test]
    fn a_scan_is_read_beside_and_a_shared_account_reads_the_inbox_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (inbox, scan) = (folder.path().join("masuk"), folder.path().join("pn.pdf"));
        std::fs::create_dir(&inbox).unwrap();
        std::fs::write(&scan, b"abc").unwrap();
        std::fs::write(inbox.join("pn.pdf"), b"abc").unwrap();
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".to_owned();
        assert_eq!(tanya(&scan, true, &inbox), Ok(sum.clone()));
        assert_eq!(tanya(&folder.path().join("x.pdf"), true, &inbox), Err("sidik-tak-ada".to_owned()));
        assert_eq!(tanya(&scan, false, &inbox), Err("impor-meja-jalan-tertutup".to_owned()));
        assert_eq!(tanya(&inbox.join("pn.pdf"), false, &inbox), Ok(sum));
    }
}
