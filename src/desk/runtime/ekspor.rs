//! Writes a report to the outbox, on a thread of its own and over a connection of its own, so that the
//! desk and the other operators go on.

use std::path::Path;

use super::clock;
use super::worker::Tempat;
use crate::acuan;
use crate::desk::msg::Exported;
use crate::domain::id::{GelombangId, SatkerId};
use crate::domain::laporan::{Bentuk, Laporan};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader as _, Rows};
use crate::exchange::{nama_berkas, tulis};
use crate::kata::{Bahasa, Kata};
use crate::report::{self, Diam, Opsi};

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Pesanan {
    /// Which report.
    pub laporan: Laporan,
    /// Form.
    pub bentuk: Bentuk,
    /// The wave.
    pub gelombang: Option<GelombangId>,
    /// This unit and below.
    pub satker: Option<SatkerId>,
    /// Language of the words in it.
    pub bahasa: Bahasa,
}

/// Writes it into `folder`; a name that is taken gets a number.
///
/// # Errors
/// A sentence; nothing half-written is left.
pub fn tulis(pesanan: &Pesanan, tempat: &Tempat, db: &Path, folder: &Path) -> Result<Exported, Pesan> {
    let (mut store, session) = tempat.buka(db).map_err(|e| e.uraian())?;
    let kantor = match store.read(&Read::Kantor, &session) {
        // The short name: a path must fit into the bottom line.
        Ok(Rows::Kantor(kantor)) => acuan::satker::pendek(&kantor.nama),
        Ok(_) => String::new(),
        Err(error) => return Err(error.uraian()),
    };
    tulis::folder_keluar(folder).map_err(|e| e.pesan())?;
    let name = nama_berkas::susun(pesanan.laporan.code(), &kantor, session.hari, pesanan.bentuk.code());
    let mut file = tulis::Baru::buat_bernomor(&folder.join(name)).map_err(|e| e.pesan())?;
    let opsi = Opsi { gelombang: pesanan.gelombang, satker: pesanan.satker, ..Opsi::default() };
    let kata = Kata::new(pesanan.bahasa);
    let done = report::buat(
        pesanan.laporan,
        pesanan.bentuk,
        &mut store,
        &session,
        &opsi,
        &kata,
        clock::now(),
        &mut file,
        &mut Diam,
    )
    .map_err(|e| e.uraian())?;
    let path = file.selesai_bernomor().map_err(|e| e.pesan())?;
    Ok(Exported { path: path.display().to_string(), rows: done.baris })
}
