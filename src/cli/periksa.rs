//! `ikrar periksa`: the whole file is checked; exit code 1 for findings, 4 for damage.

use serde_json::json;

use super::keluar::satu_baris;
use super::{Gagal, Lingkungan, Selesai, Umum, baris};
use crate::domain::pesan::Pesan;
use crate::kata::Kata;

pub(super) fn jalan(umum: &Umum, json: bool, kata: &Kata, env: &mut Lingkungan<'_>) -> Result<Selesai, Gagal> {
    let temuan = env.jembatan.periksa(&umum.db, umum.baca_saja)?;
    let rusak = temuan.iter().any(|t| t.rusak);
    let selesai = match (rusak, temuan.is_empty()) {
        (true, _) => Selesai::Rusak,
        (false, false) => Selesai::Temuan,
        (false, true) => Selesai::Beres,
    };
    if json {
        let found: Vec<_> = temuan
            .iter()
            .map(|t| json!({ "objek": t.objek, "kunci": t.pesan.key, "rusak": t.rusak, "kalimat": kata.pesan(&t.pesan) }))
            .collect();
        satu_baris(env.out, &json!({ "db": umum.db, "utuh": !rusak, "temuan": found }))?;
        return Ok(selesai);
    }
    for t in &temuan {
        baris(env.out, &format!("{} {}: {}", if t.rusak { 'x' } else { '!' }, t.objek, kata.pesan(&t.pesan)))?;
    }
    let key = if temuan.is_empty() { "cli-periksa-bersih" } else { "cli-periksa-temuan" };
    baris(env.out, &kata.pesan(&Pesan::new(key).with("db", umum.db.display().to_string()).with("n", temuan.len())))?;
    Ok(selesai)
}
