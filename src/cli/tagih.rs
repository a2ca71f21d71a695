//! `ikrar tagih`: who still owes a signature, unit by unit, as text for a message or a letter. Without a file it is printed.

use super::{Gagal, Lingkungan, Selesai, Tujuan, Umum, baris, keluar, pilih};
use crate::domain::laporan::BentukTagih;
use crate::domain::pesan::Pesan;
use crate::domain::request::StoreError;
use crate::exchange::sadap::Sadap;
use crate::exchange::tulis::{Baru, saat_menulis};
use crate::kata::Kata;
use crate::report;

pub(super) fn jalan(
    umum: &Umum,
    bentuk: BentukTagih,
    tujuan: &Tujuan,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    let (mut store, session) = super::buka(umum, kata, env)?;
    keluar::sedang_impor(store.as_mut(), &session, kata, env)?;
    let mut opsi = pilih::opsi(tujuan, "", false, store.as_mut(), &session)?;
    opsi.tagih = bentuk;
    let wave = pilih::sebut(&opsi, store.as_mut(), &session, kata, env)?;
    let Some(path) = tujuan.out.as_deref().filter(|_| !tujuan.ke_layar()) else {
        let mut sadap = Sadap::new(&mut *env.out);
        let result = report::tagih::tulis(store.as_mut(), &session, &opsi, kata, env.kini, &mut sadap);
        if result.is_err() && sadap.galat().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe) {
            return Err(Gagal::Putus(std::io::ErrorKind::BrokenPipe.into()));
        }
        result?;
        return Ok(Selesai::Beres);
    };
    let mut file = Baru::buat(path)?;
    let made = report::tagih::tulis(store.as_mut(), &session, &opsi, kata, env.kini, &mut file);
    let done = made.map_err(|e: StoreError| saat_menulis(e, path))?;
    let path = file.selesai()?;
    let pesan = Pesan::new("cli-berkas-jadi-gelombang").with("gelombang", wave);
    let pesan = pesan.with("baris", done.orang).with("berkas", path.display().to_string());
    baris(env.out, &kata.pesan(&pesan))?;
    Ok(Selesai::Beres)
}
