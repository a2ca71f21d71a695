//! Writes a report or a list to the outbox, on a thread of its own and over a connection of its own, so that the
//! desk and the other operators go on.

use std::fs;
use std::path::{Path, PathBuf};

use super::clock;
use super::worker::Tempat;
use crate::cli::sistem::luaskan;
use crate::desk::msg::{Exported, Msg, TeksKeluar};
use crate::domain::id::PegawaiId;
use crate::domain::laporan::{Keluaran, Opsi};
use crate::domain::operator::Session;
use crate::domain::perkara::surat::{PesananSurat, SuratJadi};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader as _, Rows};
use crate::kata::{Bahasa, Kata};
use crate::report::bukti::Tentang;
use crate::report::{self, Diam, bundel};
use crate::store::SqliteStore;

/// What leaves.
#[derive(Debug, Clone)]
pub enum Apa {
    /// A report or a list, and its form.
    Keluaran(Keluaran),
    /// The chase list.
    Tagih,
    /// A folder of proof: of this person, else of the unit of the options.
    Bukti(Option<(PegawaiId, String)>),
    /// A letter of a case.
    Surat(Box<PesananSurat>),
    /// The bundle of a case; and the inbox, the one folder that an account of several people has scans read from.
    Bundel(bundel::Pesanan, PathBuf),
}

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Pesanan {
    /// What leaves.
    pub apa: Apa,
    /// Narrowed to what, in which order.
    pub opsi: Opsi,
    /// Language of the words in it.
    pub bahasa: Bahasa,
}

/// Writes it into `folder`; a name that is taken gets a number. What it says goes to the loop as a message.
pub fn tulis(pesanan: &Pesanan, tempat: &Tempat, db: &Path, folder: &Path) -> Msg {
    let Pesanan { apa, opsi, bahasa } = pesanan;
    let buka = || tempat.buka(db).map_err(|e| e.uraian());
    let (kata, now) = (Kata::new(*bahasa), clock::now());
    match apa {
        Apa::Keluaran(apa) => Msg::Exported(buka().and_then(|(mut store, session)| {
            report::ke_kotak_keluar(*apa, &mut store, &session, opsi, &kata, now, folder, &mut Diam)
                .map(|(done, path)| Exported {
                    path: path.display().to_string(),
                    rows: done.baris,
                    setengah: done.impor.is_some(),
                })
                .map_err(|e| e.uraian())
        })),
        Apa::Tagih => Msg::Tertulis(buka().and_then(|(mut store, session)| {
            let done = report::tagih::ke_kotak_keluar(&mut store, &session, opsi, &kata, now, folder);
            let (done, path, teks) = done.map_err(|e| e.uraian())?;
            let setengah = setengah(&mut store, &session);
            let berkas = Exported { path: path.display().to_string(), rows: done.orang, setengah };
            Ok(TeksKeluar { berkas, teks, pesan: done.pesan })
        })),
        Apa::Surat(pesanan) => Msg::Surat(surat(pesanan, tempat, db, folder)),
        Apa::Bukti(orang) => Msg::Terbukti(buka().and_then(|(mut store, session)| {
            let tentang = orang.as_ref().map_or(Tentang::Satker, |(id, nama)| Tentang::Orang(*id, nama.clone()));
            let made = report::bukti::ke_kotak_keluar(&mut store, &session, &tentang, opsi, &kata, now, folder);
            let made = made.map_err(|e| e.uraian())?;
            let setengah = setengah(&mut store, &session);
            Ok(Exported { path: made.tempat.display().to_string(), rows: made.baris, setengah })
        })),
        Apa::Bundel(pesanan, masuk) => Msg::Terbundel(buka().and_then(|(mut store, session)| {
            let letak = |typed: &str| letak(typed, session.pribadi, masuk);
            let made = bundel::ke_kotak_keluar(&mut store, &session, pesanan, &letak, &kata, now, folder);
            let made = made.map_err(|e| e.uraian())?;
            let berkas = Exported { path: made.tempat.display().to_string(), rows: made.surat, setengah: false };
            Ok((berkas, made.kurang.len() as u64))
        })),
    }
}

/// Makes a letter; its words are not of the screen's language.
fn surat(pesanan: &PesananSurat, tempat: &Tempat, db: &Path, folder: &Path) -> Result<SuratJadi, Pesan> {
    let (mut store, session) = tempat.buka(db).map_err(|e| e.uraian())?;
    report::surat::tulis(&mut store, &session, pesanan, clock::now(), folder).map_err(|e| e.uraian())
}

/// The scan of a paper, where whoever sits there may have it copied: on an account of several people only what lies in the inbox
/// itself, and no link, which could lead anywhere.
fn letak(typed: &str, pribadi: bool, masuk: &Path) -> Result<PathBuf, Pesan> {
    let path = luaskan(typed);
    let link = || fs::symlink_metadata(&path).is_ok_and(|m| m.is_symlink());
    if pribadi || (path.parent() == Some(masuk) && !link()) {
        return Ok(path);
    }
    let nama = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Err(Pesan::new("bundel-surat-tertutup").with("nama", nama).with("folder", masuk.display().to_string()))
}

/// Whether an import is under way or half done. What was written may hold a part of its rows.
fn setengah(store: &mut SqliteStore, session: &Session) -> bool {
    matches!(store.read(&Read::Kantor, session), Ok(Rows::Kantor(kantor)) if kantor.impor.is_some())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_account_of_several_people_copies_from_the_inbox_alone_and_follows_no_link() {
        let dir = tempfile::tempdir().unwrap();
        let masuk = dir.path().join("masuk");
        fs::create_dir(&masuk).unwrap();
        let (scan, there) = (dir.path().join("bap.pdf"), masuk.join("bap.pdf"));
        fs::write(&scan, b"abc").unwrap();
        fs::write(&there, b"abc").unwrap();
        let link = masuk.join("tautan.pdf");
        std::os::unix::fs::symlink(&scan, &link).unwrap();
        let may = |path: &Path, pribadi| letak(&path.display().to_string(), pribadi, &masuk).is_ok();
        assert!(may(&scan, true) && may(&there, false));
        assert!(!may(&scan, false) && !may(&link, false) && !may(&masuk.join("../bap.pdf"), false));
    }
}
