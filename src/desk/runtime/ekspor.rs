//! Writes a report or a list to the outbox, on a thread of its own and over a connection of its own, so that the
//! desk and the other operators go on.

use std::path::Path;

use super::clock;
use super::worker::Tempat;
use crate::desk::msg::Exported;
use crate::domain::laporan::{Keluaran, Opsi};
use crate::domain::pesan::Pesan;
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
    let kata = Kata::new(pesanan.bahasa);
    let Pesanan { apa, opsi, .. } = pesanan;
    report::ke_kotak_keluar(*apa, &mut store, &session, opsi, &kata, clock::now(), folder, &mut Diam)
        .map(|(done, path)| Exported {
            path: path.display().to_string(),
            rows: done.baris,
            setengah: done.impor.is_some(),
        })
        .map_err(|e| e.uraian())
}
