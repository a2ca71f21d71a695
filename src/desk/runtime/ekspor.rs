//! Writes a report or a list to the outbox, on a thread of its own and over a connection of its own, so that the
//! desk and the other operators go on.

use std::path::Path;

use super::clock;
use super::worker::Tempat;
use crate::acuan;
use crate::desk::msg::Exported;
use crate::domain::laporan::{Keluaran, Opsi};
use crate::domain::pesan::Pesan;
use crate::domain::request::{Read, Reader as _, Rows};
use crate::exchange::{nama_berkas, tulis};
use crate::kata::{Bahasa, Kata};
use crate::report::{self, Diam};

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Pesanan {
    /// Which report or list, in which form.
    pub apa: Keluaran,
    /// Narrowed to what, in which order.
    pub opsi: Opsi,
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
    let name = nama_berkas::susun(pesanan.apa.code(), &kantor, session.hari, pesanan.apa.akhiran());
    let mut file = tulis::Baru::buat_bernomor(&folder.join(name)).map_err(|e| e.pesan())?;
    let kata = Kata::new(pesanan.bahasa);
    let done =
        report::keluarkan(pesanan.apa, &mut store, &session, &pesanan.opsi, &kata, clock::now(), &mut file, &mut Diam)
            .map_err(|e| e.uraian())?;
    let path = file.selesai_bernomor().map_err(|e| e.pesan())?;
    Ok(Exported { path: path.display().to_string(), rows: done.baris, setengah: done.impor.is_some() })
}
