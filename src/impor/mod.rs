//! Leads a foreign file in: opens it, names its columns, has its rows understood and compared, applies the difference.
//!
//! [`Mesin`] is driven by [`Perintah`] and answers with one [`Kabar`] each; desk and command line are two faces of
//! it. It holds the file and the names of its columns; the rows wait in the store ([`Impor`]), which is handed in with
//! each call, so that nothing here outlives a call but plain data.

use crate::domain::impor::panggung::Impor;
use crate::domain::impor::percakapan::{Kabar, Perintah};
use crate::domain::operator::Session;
use crate::domain::pesan::Pesan;
use crate::domain::tanggal::Waktu;

/// Hears how far reading or applying is (done, of how many; 0 is unknown) and says whether to go on.
pub type Maju<'a> = dyn FnMut(u64, u64) -> bool + 'a;

/// The engine: one file at a time.
#[derive(Debug, Default)]
pub struct Mesin {}

impl Mesin {
    /// Does what was said. An answer is always there; what could not be done is [`Kabar::Gagal`], and everything stands
    /// as before.
    pub fn lakukan(
        &mut self,
        perintah: Perintah,
        store: &mut dyn Impor,
        session: &Session,
        now: Waktu,
        maju: &mut Maju<'_>,
    ) -> Kabar {
        let _ = (perintah, store, session, now, maju);
        Kabar::Gagal(Pesan::new("impor-tak-ada-berkas"))
    }
}
