//! `ikrar latihan`: a practice office with invented people, and the desk on it.

use serde_json::json;

use super::keluar::satu_baris;
use super::maju::Kemajuan;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

pub(super) fn jalan(
    umum: &Umum,
    pegawai: u64,
    benih: u64,
    buka: bool,
    json: bool,
    kata: &Kata,
    env: &mut Lingkungan<'_>,
) -> Result<Selesai, Gagal> {
    if umum.baca_saja {
        return Err(Gagal::Salah(Pesan::new("cli-latihan-baca-saja")));
    }
    let mut maju = Kemajuan::new(env.err, env.err_layar, kata);
    let made = env.jembatan.buat_latihan(&umum.db, pegawai, benih, &mut |n, dari| maju.lapor(n, dari))?;
    drop(maju);
    let db = umum.db.display().to_string();
    if json {
        let value = json!({
            "db": umum.db, "benih": benih, "satker": made.satker, "pegawai": made.pegawai,
            "ikrar": made.ikrar, "perkara": made.perkara,
        });
        satu_baris(env.out, &value)?;
    } else {
        let pesan = Pesan::new("cli-latihan-jadi")
            .with("db", db)
            .with("satker", made.satker)
            .with("pegawai", made.pegawai)
            .with("ikrar", made.ikrar)
            .with("perkara", made.perkara);
        baris(env.out, &kata.pesan(&pesan))?;
    }
    env.out.flush()?;
    Ok(if buka { (env.meja)(umum) } else { Selesai::Beres })
}
