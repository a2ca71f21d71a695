//! `ikrar impor`: the verb is there and says what to do instead until files can be brought in.

use std::path::Path;

use super::{Gagal, Selesai};
use crate::domain::pesan::Pesan;

pub(super) fn jalan(berkas: &Path) -> Result<Selesai, Gagal> {
    Err(Gagal::Tolak(Pesan::new("cli-impor-belum").with("berkas", berkas.display().to_string())))
}
